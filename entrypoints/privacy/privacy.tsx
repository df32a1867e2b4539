import { i18n } from '#i18n';
import { Button } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { Card } from '../../src/ui/card';
import { Page } from '../shell/page';
import { Prose } from '../shell/prose';
import { saveFile } from '../shell/save-file';
import { useSettings } from '../shell/use-settings';

/** What is read, kept, for how long and who can see it, in plain words; and rules a school may adopt. */
export function Privacy() {
  const resolved = useSettings();
  if (resolved === undefined) return null;
  const { settings } = resolved;
  const rules = i18n.t('privacy.minorRules', [
    settings.organization || i18n.t('privacy.ourSchool'),
    String(settings.retentionDays),
  ]);
  return (
    <Page here="privacy" profile={settings.profile} narrow>
      <h1>{i18n.t('shell.privacy')}</h1>
      <Callout tone="ok" icon="shield">
        <p>
          <strong>{i18n.t('privacy.short')}</strong>
        </p>
      </Callout>
      <Prose title={i18n.t('privacy.read')} points={i18n.t('privacy.readSays')} />
      <Prose title={i18n.t('privacy.kept')} points={i18n.t('privacy.keptSays', [String(settings.retentionDays)])} />
      <Prose title={i18n.t('privacy.see')} points={i18n.t('privacy.seeSays')} />
      <Prose title={i18n.t('privacy.permissions')} points={i18n.t('privacy.permissionsSays')} />
      <Prose title={i18n.t('privacy.law')} lead={i18n.t('privacy.lawLead')} points={i18n.t('privacy.lawSays')} />
      <Card title={i18n.t('privacy.minors')}>
        <div class="jf-prose">
          <p>{i18n.t('privacy.minorsSays')}</p>
          <ol>
            {rules
              .split('\n')
              .filter(Boolean)
              .map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
          </ol>
        </div>
        <div class="jf-actions">
          <Button
            icon="download"
            onClick={() => saveFile('under-14-rules.txt', 'text/plain;charset=utf-8', `\ufeff${rules}`)}
          >
            {i18n.t('privacy.saveRules')}
          </Button>
          <Button icon="print" onClick={() => print()}>
            {i18n.t('watch.print')}
          </Button>
        </div>
      </Card>
    </Page>
  );
}
