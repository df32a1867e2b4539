import { i18n } from '#i18n';
import type { Option } from '../../src/ui/inputs';
import { language } from './mount';

/** Grades 1-12 by name, after an entry for "not said". */
export function gradeOptions(): Option[] {
  const names = i18n.t('profile.grades').split('|');
  return [
    { value: '', label: i18n.t('profile.gradeUnset') },
    ...names.map((label, at) => ({ value: String(at + 1), label })),
  ];
}

export const gradeName = (grade: number): string => gradeOptions()[grade]?.label ?? String(grade);

/** Weekdays 0 (Sunday) to 6 in the language of the texts. */
export function weekdayName(day: number): string {
  const locale = language() === 'zh' ? 'zh-CN' : 'en';
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date((3 + day) * 86_400_000));
}
