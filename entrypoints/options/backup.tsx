import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { exportSettings, importSettings, resetSettings } from '../../src/settings/portable';
import { Button } from '../../src/ui/button';
import { Dialog } from '../../src/ui/dialog';
import { saveFile } from '../shell/save-file';

const MOST = 2_000_000;

/** Settings as a file, from a file, and back to the beginning. */
export function Backup({ say }: { say: (text: string) => void }) {
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const answer =
      chosen.size > MOST
        ? ({ ok: false, problem: 'not-settings' } as const)
        : await importSettings(await chosen.text());
    if (!answer.ok) say(answer.problem === 'newer' ? i18n.t('options.importNewer') : i18n.t('options.importBad'));
    else if (answer.faults.length > 0)
      say(i18n.t('options.importPart', [answer.faults.map(({ key }) => key).join(', ')]));
    else say(i18n.t('options.imported'));
  };
  return (
    <>
      <p>{i18n.t('options.backupSays')}</p>
      <div class="jf-actions">
        <Button
          icon="download"
          onClick={async () => saveFile('jianfu-settings.json', 'application/json', await exportSettings())}
        >
          {i18n.t('options.export')}
        </Button>
        <Button icon="upload" onClick={() => file.current?.click()}>
          {i18n.t('options.import')}
        </Button>
        <Button tone="danger" onClick={() => setAsking(true)}>
          {i18n.t('options.reset')}
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={i18n.t('options.import')}
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0]).then(() => {
            input.value = '';
          });
        }}
      />
      <Dialog
        open={asking}
        title={i18n.t('options.resetAsk')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{i18n.t('options.cancel')}</Button>
            <Button
              tone="danger"
              onClick={async () => {
                await resetSettings();
                setAsking(false);
                say(i18n.t('options.resetDone'));
              }}
            >
              {i18n.t('options.reset')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('options.resetSays')}</p>
      </Dialog>
    </>
  );
}
