import { contextOf } from '../../src/settings/context';
import type { ConversationSetting, Settings } from '../../src/settings/types';
import { type ClassDay, classDays } from '../../src/watch/classes';
import { localDay } from '../../src/watch/local-time';
import type { HeardMessage } from '../../src/watch/types';

/** Today in every class, against the limits that hold for it. */
export function classesToday(
  heard: Readonly<Record<string, HeardMessage>>,
  settings: Settings,
  conversations: Readonly<Record<string, ConversationSetting>>,
  adjusted: Record<string, number>,
): ClassDay[] {
  return classDays(heard, localDay(new Date()), {
    gradeOf: (key) => contextOf(settings, conversations[key]).grade,
    primary: settings.minutesPrimary,
    junior: settings.minutesJunior,
    adjusted,
  });
}
