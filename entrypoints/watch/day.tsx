import { i18n } from '#i18n';
import { adjustedMinutes } from '../../src/settings/items';
import { Badge } from '../../src/ui/badge';
import { Card } from '../../src/ui/card';
import { EmptyState } from '../../src/ui/empty-state';
import { TextInput } from '../../src/ui/inputs';
import { bedtime, type DaySum, dayKind } from '../../src/watch/day';
import { estimate, statedMinutes } from '../../src/watch/minutes';
import type { DayTask } from '../../src/watch/types';
import { subjectName } from '../shell/subject-name';
import { useItem } from '../shell/use-settings';
import { dayName, kindName } from './words';

interface DayProps {
  title: string;
  sum: DaySum;
  today: string;
  onDay: (day: string) => void;
  grade: number | undefined;
  noHomeworkDay: number | undefined;
}

/** One day: the sum against the limit, then every task. */
export function Day({ title, sum, today, onDay, grade, noHomeworkDay }: DayProps) {
  const { tasks, bySubject, written, limit, over } = sum;
  const kind = kindName(dayKind(today));
  const free = noHomeworkDay === new Date(`${today}T00:00:00Z`).getUTCDay();
  const guessed = bySubject.some(({ estimated }) => estimated);
  return (
    <Card title={title}>
      <div class="jf-row">
        <TextInput type="date" label={i18n.t('watch.day')} value={today} onChange={(day) => day && onDay(day)} />
        <span>{dayName(today)}</span>
        {kind && <Badge>{kind}</Badge>}
        {free && <Badge tone="note">{i18n.t('profile.noHomeworkDay')}</Badge>}
      </div>
      {tasks.length === 0 ? (
        <EmptyState title={i18n.t('watch.nothing')}>
          <p>{i18n.t('watch.nothingSays')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="watch-sum">
            {bySubject.length > 1 &&
              `${bySubject.map(({ subject, minutes }) => `${subjectName(subject)} ${minutes}`).join(' + ')} = `}
            <strong>{i18n.t('watch.minutes', [`${guessed ? '≈ ' : ''}${written}`])}</strong>
            {limit !== undefined && ` / ${i18n.t('watch.minutes', [String(limit)])}`}
          </p>
          {limit !== undefined && limit > 0 && (
            <div class="watch-bar" aria-hidden="true" {...(over ? { 'data-over': true } : {})}>
              <div style={{ width: `${Math.min(100, (written / limit) * 100)}%` }} />
            </div>
          )}
          <div class="jf-row" role="status">
            {over ? (
              <Badge tone="warn" icon="alert">
                {limit === 0 ? i18n.t('watch.lowGrade') : i18n.t('watch.over', [String(written - (limit ?? 0))])}
              </Badge>
            ) : (
              <Badge tone="ok" icon="check">
                {i18n.t('watch.within')}
              </Badge>
            )}
            {sum.weekend && <Badge>{i18n.t('watch.forWeekend')}</Badge>}
            {free && written > 0 && (
              <Badge tone="warn" icon="alert">
                {i18n.t('watch.onFreeDay')}
              </Badge>
            )}
            {sum.other > 0 && <span class="jf-muted">{i18n.t('watch.otherMinutes', [String(sum.other)])}</span>}
            {grade !== undefined && <span class="jf-muted">{i18n.t('watch.bedtime', [bedtime(grade)])}</span>}
          </div>
          {guessed && <p class="jf-hint">{i18n.t('watch.estimateSays')}</p>}
          <ul class="jf-list">
            {tasks.map((task) => (
              <li key={task.id}>
                <TaskRow task={task} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function TaskRow({ task }: { task: DayTask }) {
  const adjusted = useItem(adjustedMinutes)?.[task.id];
  const stated = task.minutes !== undefined && statedMinutes(task.words) !== undefined;
  const set = async (value: string) => {
    const { [task.id]: _, ...rest } = await adjustedMinutes.getValue();
    const minutes = Number(value);
    const good = value !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 600;
    await adjustedMinutes.setValue(good ? { ...rest, [task.id]: minutes } : rest);
  };
  return (
    <div class="watch-task">
      <div>
        <div class="jf-row">
          <Badge tone="note">{subjectName(task.subject)}</Badge>
          {!task.written && <Badge>{i18n.t('watch.notWritten')}</Badge>}
          {task.reminders > 0 && <Badge>{i18n.t('watch.reminded', [String(task.reminders)])}</Badge>}
        </div>
        <div>{task.words}</div>
        <div class="jf-hint">
          {adjusted !== undefined
            ? i18n.t('watch.adjusted')
            : stated || task.minutes !== undefined
              ? i18n.t('watch.stated')
              : i18n.t('watch.estimated')}
        </div>
      </div>
      <input
        class="jf-input"
        type="number"
        min={0}
        max={600}
        aria-label={i18n.t('watch.minutesOf', [task.words])}
        value={String(adjusted ?? task.minutes ?? estimate(task.words))}
        onChange={(event) => void set(event.currentTarget.value)}
      />
    </div>
  );
}
