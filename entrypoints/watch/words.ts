import { i18n } from '#i18n';
import type { DayKind } from '../../src/watch/day';
import type { Subject } from '../../src/watch/types';
import { language } from '../shell/mount';

/** The name of a subject. */
export function subjectName(subject: Subject): string {
  const names: Record<Subject, string> = {
    chinese: i18n.t('watch.chinese'),
    maths: i18n.t('watch.maths'),
    english: i18n.t('watch.english'),
    physics: i18n.t('watch.physics'),
    chemistry: i18n.t('watch.chemistry'),
    biology: i18n.t('watch.biology'),
    history: i18n.t('watch.history'),
    geography: i18n.t('watch.geography'),
    politics: i18n.t('watch.politics'),
    science: i18n.t('watch.science'),
    it: i18n.t('watch.it'),
    pe: i18n.t('watch.pe'),
    art: i18n.t('watch.art'),
    chores: i18n.t('watch.chores'),
    other: i18n.t('watch.other'),
  };
  return names[subject];
}

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
