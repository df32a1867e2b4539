import { i18n } from '#i18n';
import type { LogView } from '../../../src/log/view/log-view';
import { Card } from '../../../src/ui/card';
import { useSettings } from '../../shell/use-settings';
import { number } from '../words';
import { DeleteCard } from './delete-card';
import { PassphraseCard } from './passphrase-card';
import { VerifyCard } from './verify-card';

interface TrustProps {
  view: LogView;
  guarded: boolean;
  onUnlock: (passphrase: string) => Promise<void>;
  onLock: () => void;
  onReopen: () => void;
}

/** Why the log can be trusted, and how it is protected. */
export function Trust({ view, guarded, onUnlock, onLock, onReopen }: TrustProps) {
  const settings = useSettings()?.settings;
  return (
    <div class="jf-stack">
      <VerifyCard view={view} />
      <PassphraseCard view={view} guarded={guarded} onUnlock={onUnlock} onLock={onLock} />
      <Card title={i18n.t('log.safe.keep')}>
        <p>{settings && i18n.t('log.safe.keepSays', [number(settings.retentionDays)])}</p>
      </Card>
      <DeleteCard view={view} onDone={onReopen} />
    </div>
  );
}
