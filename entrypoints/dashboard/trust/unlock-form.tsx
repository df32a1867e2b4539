import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../src/ui/button';
import { Card } from '../../../src/ui/card';
import { TextInput } from '../../../src/ui/inputs';

/** All that is seen of a locked log. */
export function UnlockForm({ onUnlock }: { onUnlock: (passphrase: string) => Promise<void> }) {
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <Card title={i18n.t('log.safe.lockedTitle')}>
      <p>{i18n.t('log.safe.lockedSays')}</p>
      <form
        class="jf-stack"
        onSubmit={(event) => {
          event.preventDefault();
          setProblem(undefined);
          onUnlock(words).catch(() => setProblem(i18n.t('log.safe.wrong')));
        }}
      >
        <TextInput
          type="password"
          label={i18n.t('log.safe.passphrase')}
          value={words}
          onChange={setWords}
          error={problem}
        />
        <div>
          <Button tone="primary" type="submit">
            {i18n.t('log.safe.unlock')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
