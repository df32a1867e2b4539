import { i18n } from '#i18n';
import {
  asUtf16,
  chromeJson,
  type Deployment,
  firefoxJson,
  googleAdmin,
  type PolicyDraft,
  registryFile,
} from '../../src/settings/policy-files';
import { Button } from '../../src/ui/button';
import { Card } from '../../src/ui/card';
import { saveFile } from '../shell/save-file';

/** The same policy in the form each browser and console takes, with what to do with it. */
export function Exports({ draft, deployment, ready }: { draft: PolicyDraft; deployment: Deployment; ready: boolean }) {
  const files = [
    {
      title: i18n.t('policy.windows'),
      says: i18n.t('policy.windowsSays'),
      save: () => saveFile('jianfu-policy.reg', 'text/plain', new Blob([asUtf16(registryFile(draft, deployment))])),
    },
    {
      title: i18n.t('policy.linux'),
      says: i18n.t('policy.linuxSays'),
      save: () => saveFile('jianfu.json', 'application/json', chromeJson(draft, deployment)),
    },
    {
      title: i18n.t('policy.google'),
      says: i18n.t('policy.googleSays'),
      save: () => saveFile('jianfu-google-admin.json', 'application/json', googleAdmin(draft)),
    },
    {
      title: i18n.t('policy.firefox'),
      says: i18n.t('policy.firefoxSays'),
      save: () => saveFile('policies.json', 'application/json', firefoxJson(draft, deployment)),
    },
  ];
  return (
    <Card title={i18n.t('policy.files')}>
      <ul class="jf-list">
        {files.map(({ title, says, save }) => (
          <li class="jf-site" key={title}>
            <div>
              <strong>{title}</strong>
              <div class="jf-hint">{says}</div>
            </div>
            <Button icon="download" disabled={!ready} aria-label={i18n.t('policy.saveName', [title])} onClick={save}>
              {i18n.t('policy.save')}
            </Button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{i18n.t('policy.preview')}</summary>
        <textarea
          class="jf-input jf-small"
          rows={12}
          readOnly
          aria-label={i18n.t('policy.preview')}
          value={chromeJson(draft, deployment)}
        />
      </details>
      <p class="jf-hint">{i18n.t('policy.check')}</p>
    </Card>
  );
}
