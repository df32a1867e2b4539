import { i18n } from '#i18n';
import { adjustedMinutes, conversations, heardMessages } from '../../src/settings/items';
import type { Settings } from '../../src/settings/types';
import { Badge } from '../../src/ui/badge';
import { classesToday } from '../shell/class-days';
import { subjectName } from '../shell/subject-name';
import { useItem } from '../shell/use-settings';

/** The running sum of today's minutes: "数学 20 + 语文 30 + 英语 20 = 70 > 60", as far as this browser saw. */
export function Today({ settings }: { settings: Settings }) {
  const heard = useItem(heardMessages);
  const known = useItem(conversations);
  const adjusted = useItem(adjustedMinutes);
  if (heard === undefined || known === undefined || adjusted === undefined) return null;
  const classes = classesToday(heard, settings, known, adjusted).slice(0, 3);
  if (classes.length === 0) return null;
  return (
    <section class="jf-stack" aria-label={i18n.t('popup.today')}>
      <span class="jf-small jf-muted">
        {i18n.t('popup.today')} · {i18n.t('popup.todaySays')}
      </span>
      {classes.map(({ key, title, sum }) => {
        const guessed = sum.bySubject.some(({ estimated }) => estimated);
        const against = sum.limit === undefined ? '' : ` ${sum.over ? '>' : '≤'} ${sum.limit}`;
        return (
          <div key={key}>
            <div class="jf-small">{title}</div>
            <div>
              {sum.bySubject.map(({ subject, minutes }) => `${subjectName(subject)} ${minutes}`).join(' + ')}{' '}
              {guessed ? '≈' : '='}{' '}
              <strong>
                {sum.written}
                {against}
              </strong>{' '}
              {sum.over && (
                <Badge tone="warn" icon="alert">
                  {i18n.t('watch.overShort')}
                </Badge>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
