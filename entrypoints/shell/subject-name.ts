import { i18n } from '#i18n';
import type { Subject } from '../../src/watch/types';

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
