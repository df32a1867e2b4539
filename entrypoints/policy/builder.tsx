import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { browser } from '#imports';
import type { PolicyDraft } from '../../src/settings/policy-files';
import { MAY_CHANGE, resolve } from '../../src/settings/resolve';
import { Callout } from '../../src/ui/callout';
import { Card } from '../../src/ui/card';
import { TextInput } from '../../src/ui/inputs';
import { Page } from '../shell/page';
import { useSettings } from '../shell/use-settings';
import { Exports } from './exports';
import { PolicyForm } from './form';

const FIREFOX_ID = 'jianfu@jianfu.local';
const CHROME_ID = /^[a-p]{32}$/;

/** One form for the whole school; out come the files that browsers take. Nothing is sent or applied here. */
export function PolicyBuilder() {
  const resolved = useSettings();
  const [draft, setDraft] = useState<PolicyDraft>({});
  const own = browser.runtime.id;
  const [chromeId, setChromeId] = useState(CHROME_ID.test(own) ? own : '');
  const [firefoxId, setFirefoxId] = useState(CHROME_ID.test(own) ? FIREFOX_ID : own);
  const faults = useMemo(() => resolve({}, draft).faults, [draft]);
  const set = (key: string, value: unknown) => setDraft((now) => ({ ...now, [key]: value }));
  const may = (draft[MAY_CHANGE] as string[] | undefined) ?? [];
  const setMay = (key: string, free: boolean) =>
    set(MAY_CHANGE, free ? [...may, key] : may.filter((other) => other !== key));
  return (
    <Page here="policy" profile={resolved?.settings.profile}>
      <h1>{i18n.t('policy.title')}</h1>
      <p class="jf-muted">{i18n.t('policy.says')}</p>
      <Callout tone="warn">
        <p>{i18n.t('policy.duty')}</p>
      </Callout>
      <PolicyForm draft={draft} set={set} may={may} setMay={setMay} />
      <Card title={i18n.t('policy.ids')}>
        <div class="jf-grid">
          <TextInput
            label={i18n.t('policy.chromeId')}
            hint={i18n.t('policy.chromeIdSays')}
            value={chromeId}
            onChange={setChromeId}
            error={chromeId !== '' && !CHROME_ID.test(chromeId) ? i18n.t('policy.chromeIdBad') : undefined}
          />
          <TextInput label={i18n.t('policy.firefoxId')} value={firefoxId} onChange={setFirefoxId} />
        </div>
      </Card>
      {faults.length > 0 && (
        <Callout tone="danger" live>
          <p>{i18n.t('policy.faults', [faults.map(({ key }) => key).join(', ')])}</p>
        </Callout>
      )}
      <Exports
        draft={draft}
        deployment={{ chromeId, firefoxId }}
        ready={faults.length === 0 && CHROME_ID.test(chromeId)}
      />
    </Page>
  );
}
