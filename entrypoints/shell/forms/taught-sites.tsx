import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { asSpec } from '../../../src/platforms/check-spec';
import { taughtPlatforms } from '../../../src/settings/sites';
import { Button } from '../../../src/ui/button';
import { saveFile } from '../save-file';
import { useItem } from '../use-settings';

interface TaughtSitesProps {
  say(text: string): void;
}

/** The sites the user taught with the picker: hand on, take in, forget. */
export function TaughtSites({ say }: TaughtSitesProps) {
  const kept = useItem(taughtPlatforms);
  const file = useRef<HTMLInputElement>(null);
  if (kept === undefined) return null;
  const sites = Object.values(kept);

  const save = () => saveFile('jianfu-sites.json', 'application/json', `${JSON.stringify(sites, null, 2)}\n`);

  async function load(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    let raw: unknown;
    try {
      raw = JSON.parse(await chosen.text());
    } catch {
      raw = undefined;
    }
    const read = (Array.isArray(raw) ? raw : [raw]).map(asSpec);
    const good = read.flatMap((spec) => spec ?? []);
    if (good.length === 0 || good.length < read.length) return say(i18n.t('taught.bad'));
    await taughtPlatforms.setValue({ ...kept, ...Object.fromEntries(good.map((spec) => [spec.id, spec])) });
    say(i18n.t('taught.loaded', [String(good.length)]));
  }

  async function forget(id: string): Promise<void> {
    const { [id]: _, ...rest } = kept ?? {};
    await taughtPlatforms.setValue(rest);
  }

  return (
    <div class="jf-stack">
      <h3>{i18n.t('taught.title')}</h3>
      {sites.length === 0 && <p class="jf-hint">{i18n.t('taught.none')}</p>}
      <ul class="jf-stack">
        {sites.map(({ id, name, matches }) => (
          <li key={id} class="jf-row">
            <strong>{name.zh}</strong>
            <span class="jf-hint">{matches.join(' ')}</span>
            <Button
              size="small"
              tone="quiet"
              onClick={() => void forget(id)}
              aria-label={i18n.t('taught.forgetName', [name.zh])}
            >
              {i18n.t('taught.forget')}
            </Button>
          </li>
        ))}
      </ul>
      <div class="jf-row">
        <Button icon="download" disabled={sites.length === 0} onClick={save}>
          {i18n.t('taught.export')}
        </Button>
        <Button icon="upload" onClick={() => file.current?.click()}>
          {i18n.t('taught.import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={i18n.t('taught.import')}
          onChange={(event) => {
            const input = event.currentTarget;
            void load(input.files?.[0]).then(() => {
              input.value = '';
            });
          }}
        />
      </div>
    </div>
  );
}
