import type { MessageContext, Stage } from '../engine/types';
import type { ConversationSetting, Settings } from './types';

/** 1-6, 7-9, 10-12. */
export function stageOf(grade: number): Stage {
  return grade <= 6 ? 'primary' : grade <= 9 ? 'junior' : 'senior';
}

/** What the settings know of a message's surroundings; the page's own facts (kind, role, time) go over it. */
export function contextOf(settings: Settings, conversation?: ConversationSetting): MessageContext {
  const child = settings.children.find(({ id }) => id === conversation?.childId);
  // A parent with one child need not say whose class it is.
  const only = settings.profile === 'parent' && settings.children.length === 1 ? settings.children[0] : undefined;
  const grade = conversation?.grade ?? child?.grade ?? only?.grade ?? settings.grade;
  return {
    conversation: conversation?.kind,
    senderRole: conversation?.role,
    grade,
    stage: grade === undefined ? settings.stage : stageOf(grade),
    noHomeworkDay: settings.noHomeworkDay,
    selfRole: settings.profile === 'parent' ? 'parent' : 'teacher',
  };
}
