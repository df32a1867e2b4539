import type { Approval, SettingKey, Settings } from './types';

/** Which list silences which rule. */
const LISTS: Record<string, readonly (SettingKey & `approved${string}`)[]> = {
  'app-push': ['approvedApps', 'approvedPlatforms'],
  'contest-promo': ['approvedContests'],
  'forced-survey': ['approvedSurveys', 'approvedPlatforms'],
};

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’《》〈〉「」『』【】（）()·.-]/g, '');

/**
 * The approval that covers a finding of this rule in this text, or nothing. The approved name must stand in the text;
 * a name of one character approves nothing, it would cover everything.
 */
export function approvalFor(rule: string, text: string, settings: Settings): Approval | undefined {
  const said = fold(text);
  for (const list of LISTS[rule] ?? []) {
    for (const approval of settings[list] as Approval[]) {
      const wanted = fold(approval.name);
      if (wanted.length >= 2 && said.includes(wanted)) return approval;
    }
  }
  return undefined;
}
