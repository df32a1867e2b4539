import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../../src/ui/button';
import { Dialog } from '../../../src/ui/dialog';
import { TextInput } from '../../../src/ui/inputs';

export type Question = 'dismiss' | 'note' | 'tag';

interface AskProps {
  question: Question | undefined;
  onAnswer: (text: string) => void;
  onClose: () => void;
}

/** Asks for the words that go with an action. */
export function Ask({ question, onAnswer, onClose }: AskProps) {
  const titles = {
    dismiss: i18n.t('log.act.dismissTitle'),
    note: i18n.t('log.act.noteTitle'),
    tag: i18n.t('log.act.tagTitle'),
  };
  return (
    <Dialog open={question !== undefined} title={question ? titles[question] : ''} onClose={onClose} actions={null}>
      {question && <AskForm question={question} title={titles[question]} onAnswer={onAnswer} onClose={onClose} />}
    </Dialog>
  );
}

function AskForm({ question, title, onAnswer, onClose }: AskProps & { question: Question; title: string }) {
  const [text, setText] = useState('');
  const reasons = [
    i18n.t('log.act.reasonApproved'),
    i18n.t('log.act.reasonNotHomework'),
    i18n.t('log.act.reasonMisread'),
    i18n.t('log.act.reasonQuote'),
  ];
  const hint =
    question === 'dismiss' ? i18n.t('log.act.dismissHint') : question === 'tag' ? i18n.t('log.act.tagHint') : undefined;
  return (
    <form
      class="jf-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' || question === 'dismiss') onAnswer(text.trim());
      }}
    >
      <TextInput label={title} hint={hint} value={text} onChange={setText} />
      {question === 'dismiss' && (
        <div class="jf-actions">
          {reasons.map((reason) => (
            <Button key={reason} size="small" onClick={() => onAnswer(reason)}>
              {reason}
            </Button>
          ))}
        </div>
      )}
      <div class="jf-actions">
        <Button tone="primary" type="submit">
          {i18n.t('log.act.save')}
        </Button>
        <Button onClick={onClose}>{i18n.t('log.act.cancel')}</Button>
      </div>
    </form>
  );
}
