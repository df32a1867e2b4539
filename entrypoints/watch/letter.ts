import { i18n } from '#i18n';
import type { LogEntry } from '../../src/log/types';
import type { Hotline } from '../../src/settings/types';

export type Recipient = 'teacher' | 'school' | 'hotline';

/** A courteous draft: what was seen, what the rule says, what would help. The user may change every word. */
export function letter(
  to: Recipient,
  entry: LogEntry,
  title: string,
  instead: string,
  hotline: Hotline | undefined,
): string {
  const when = new Date(entry.sentAt ?? entry.capturedAt).toLocaleString();
  const clause = `${entry.clause.document} ${entry.clause.id}：“${entry.clause.text}”`;
  const greeting = {
    teacher: i18n.t('watch.dearTeacher'),
    school: i18n.t('watch.dearSchool'),
    hotline: i18n.t('watch.dearHotline', [hotline?.name ?? '']),
  }[to];
  const wish = {
    teacher: i18n.t('watch.wishTeacher'),
    school: i18n.t('watch.wishSchool'),
    hotline: i18n.t('watch.wishHotline'),
  }[to];
  const seen = i18n.t('watch.letterSeen', [when, entry.conversation.title, entry.excerpt]);
  return [
    greeting,
    seen,
    i18n.t('watch.letterRule', [title, clause]),
    instead && to === 'teacher' ? i18n.t('watch.letterInstead', [instead]) : '',
    wish,
    i18n.t('watch.letterEnd'),
    to === 'hotline' && hotline ? `${hotline.name} ${hotline.contact}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
