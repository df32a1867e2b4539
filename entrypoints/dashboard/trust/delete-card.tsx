import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { deleteEverything } from '../../../src/log/retention';
import type { LogView } from '../../../src/log/view/log-view';
import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { Dialog } from '../../../src/ui/dialog';
import { number } from '../words';

/** One click deletes everything, after saying what is lost. */
export function DeleteCard({ view, onDone }: { view: LogView; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <Card title={i18n.t('log.safe.delete')}>
      <p class="jf-hint">{i18n.t('log.safe.deleteHint')}</p>
      <div>
        <Button tone="danger" icon="trash" onClick={() => setAsking(true)}>
          {i18n.t('log.safe.deleteDo')}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={i18n.t('log.safe.deleteAsk')}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{i18n.t('log.act.cancel')}</Button>
            <Button
              tone="danger"
              onClick={() => {
                close();
                void deleteEverything(view.database).then(onDone);
              }}
            >
              {i18n.t('log.safe.deleteDo')}
            </Button>
          </>
        }
      >
        <p>{i18n.t('log.safe.deleteSays', [number(view.columns.length)])}</p>
      </Dialog>
    </Card>
  );
}
