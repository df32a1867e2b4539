import { i18n } from '#i18n';
import { Button } from '../../../src/ui/button';
import { Dialog } from '../../../src/ui/dialog';

/** Which key does what; shown on `?`. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keys: [string, string][] = [
    ['↑ ↓ / K J', i18n.t('log.keys.next')],
    ['C', i18n.t('log.keys.confirm')],
    ['D', i18n.t('log.keys.dismiss')],
    ['R', i18n.t('log.keys.resolve')],
    ['O', i18n.t('log.keys.reopen')],
    ['N', i18n.t('log.keys.note')],
    ['T', i18n.t('log.keys.tag')],
    ['X', i18n.t('log.keys.select')],
    ['Z', i18n.t('log.keys.undo')],
    ['/', i18n.t('log.keys.search')],
    ['G', i18n.t('log.keys.group')],
    ['?', i18n.t('log.keys.help')],
  ];
  return (
    <Dialog
      open={open}
      title={i18n.t('log.keys.name')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{i18n.t('log.keys.close')}</Button>}
    >
      <dl class="log-keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
