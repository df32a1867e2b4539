import { i18n } from '#i18n';
import type { DayKind } from '../../src/watch/day';
import { language } from '../shell/mount';

/** A day such as "3月9日 星期一". */
export function dayName(day: string): string {
  const locale = language() === 'zh' ? 'zh-CN' : 'en';
  const format = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** What the calendar says of a day; nothing on an ordinary one. */
export function kindName({ kind, name }: DayKind): string {
  const festival = language() === 'zh' ? (name ?? '') : '';
  if (kind === 'holiday') return [i18n.t('watch.holiday'), festival].filter(Boolean).join(' ');
  if (kind === 'makeup') return [i18n.t('watch.makeup'), festival].filter(Boolean).join(' ');
  if (kind === 'weekend') return i18n.t('watch.weekend');
  return kind === 'unknown' ? i18n.t('watch.noCalendar') : '';
}
