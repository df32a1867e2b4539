import { i18n } from '#i18n';
import { Badge } from '../../src/ui/badge';
import { Card } from '../../src/ui/card';
import { type DaySum, dayKind } from '../../src/watch/day';
import { subjectName } from '../shell/subject-name';
import { dayName, kindName } from './words';

interface WeekProps {
  sums: readonly DaySum[];
  noHomeworkDay: number | undefined;
  onDay: (day: string) => void;
}

/** Monday to Sunday in a table. */
export function Week({ sums, noHomeworkDay, onDay }: WeekProps) {
  return (
    <Card title={i18n.t('watch.week')}>
      <div class="jf-table-box">
        <table class="jf-table" data-stack>
          <caption>{i18n.t('watch.weekSays')}</caption>
          <thead>
            <tr>
              <th scope="col">{i18n.t('watch.day')}</th>
              <th scope="col">{i18n.t('watch.bySubject')}</th>
              <th scope="col" data-number>
                {i18n.t('watch.writtenMinutes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => {
              const kind = kindName(dayKind(sum.day));
              const free = noHomeworkDay === new Date(`${sum.day}T00:00:00Z`).getUTCDay();
              return (
                <tr key={sum.day}>
                  <th scope="row">
                    <button
                      type="button"
                      class="jf-button"
                      data-tone="quiet"
                      data-size="small"
                      onClick={() => onDay(sum.day)}
                    >
                      {dayName(sum.day)}
                    </button>{' '}
                    {kind && <Badge>{kind}</Badge>}{' '}
                    {free && <Badge tone="note">{i18n.t('profile.noHomeworkDay')}</Badge>}
                  </th>
                  <td>
                    {sum.bySubject.map(({ subject, minutes }) => `${subjectName(subject)} ${minutes}`).join(' · ') ||
                      '—'}
                  </td>
                  <td data-number>
                    {i18n.t('watch.minutes', [String(sum.written)])}{' '}
                    {(sum.over || (free && sum.written > 0)) && (
                      <Badge tone="warn" icon="alert">
                        {sum.over ? i18n.t('watch.overShort') : i18n.t('profile.noHomeworkDay')}
                      </Badge>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
