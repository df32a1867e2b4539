import type { PolicyOf } from '../../src/page/reader/types';
import { contextOf, stageOf } from '../../src/settings/context';
import { type ConversationSetting, conversationKey, type Settings } from '../../src/settings/types';

/** What the user's settings say of a conversation: its own setting, then its title, then the profile. */
export function policyOf(
  platform: string,
  settings: Settings,
  conversations: Readonly<Record<string, ConversationSetting>>,
): PolicyOf {
  return (conversation, title) => {
    const own = conversations[conversationKey(platform, conversation.id)];
    const { grade, stage, noHomeworkDay, selfRole, senderRole } = contextOf(settings, own);
    const said = own?.grade !== undefined || own?.childId !== undefined;
    const known = said ? grade : (title.grade ?? (title.stage === undefined ? grade : undefined));
    return {
      read: own?.off === true ? false : own?.on === true ? true : undefined,
      kind: own?.kind,
      grade: known,
      stage: known === undefined ? (title.stage ?? stage) : stageOf(known),
      noHomeworkDay,
      selfRole,
      othersRole: senderRole,
    };
  };
}
