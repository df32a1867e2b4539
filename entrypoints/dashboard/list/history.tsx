import { i18n } from '#i18n';
import type { ReviewAction, ReviewBody } from '../../../src/log/review';
import { moment } from '../words';

function actionWord(action: ReviewAction): string {
  switch (action) {
    case 'confirm':
      return i18n.t('log.act.confirm');
    case 'dismiss':
      return i18n.t('log.act.dismiss');
    case 'resolve':
      return i18n.t('log.act.resolve');
    case 'reopen':
      return i18n.t('log.act.reopen');
    case 'note':
      return i18n.t('log.act.note');
    case 'tag':
      return i18n.t('log.act.tag');
    case 'untag':
      return i18n.t('log.act.untag');
    case 'reply':
      return i18n.t('log.act.reply');
  }
}

/** What reviewers did with an entry, oldest first. What was taken back is struck out, not left out. */
export function History({ history }: { history: readonly { at: string; key: string; body: ReviewBody }[] }) {
  const undone = new Set(history.map(({ body }) => body.undoes));
  const shown = history.filter(({ body }) => body.undoes === undefined);
  return (
    <section class="jf-stack">
      <h3>{i18n.t('log.detail.history')}</h3>
      {shown.length === 0 ? (
        <p class="jf-muted">{i18n.t('log.detail.noHistory')}</p>
      ) : (
        <ol class="log-history">
          {shown.map(({ at, key, body }) => {
            const words = [body.text, body.reason].filter(Boolean).join(' · ');
            return (
              <li key={key} data-reply={body.action === 'reply' ? true : undefined}>
                <span>
                  {undone.has(key) ? <s>{actionWord(body.action)}</s> : <strong>{actionWord(body.action)}</strong>}
                  {words && `：${words}`}
                </span>
                <span class="jf-muted jf-small">
                  {moment(at)} · {body.by === 'page' ? i18n.t('log.act.byPage') : i18n.t('log.act.byLog')}
                  {undone.has(key) && ` · ${i18n.t('log.detail.undone')}`}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
