import type { AuthorRole, ConversationKind, Stage } from '../engine/types';

export type Profile = 'teacher' | 'parent' | 'admin';

/** Something the school approved, and by whom. */
export interface Approval {
  name: string;
  by: string;
}

/** A child of the parent who uses this browser. Only a nickname and a grade are asked for. */
export interface Child {
  id: string;
  nickname: string;
  grade: number;
}

/** Whom a complaint or a question may go to, entered by the user or the school. */
export interface Hotline {
  name: string;
  contact: string;
}

/** Everything that can be set. Defaults ← user ← managed policy; each key alone. */
export interface Settings {
  profile: Profile;
  stage: Stage | undefined;
  /** 1-12 */
  grade: number | undefined;
  /** Weekly no-homework day, 0 (Sunday) to 6. */
  noHomeworkDay: number | undefined;
  /** Written homework a day, in minutes: 60 for primary 3-6, 90 for junior by 二(一)2. */
  minutesPrimary: number;
  minutesJunior: number;
  /** Read drafts and warn before sending. */
  warnBeforeSending: boolean;
  /** Marks beside posted messages. */
  marks: 'always' | 'hover' | 'off';
  /** Today's findings on the toolbar icon. */
  badge: boolean;
  /** Hosts where nothing is read. */
  sitesOff: string[];
  platformsOff: string[];
  packsOff: string[];
  rulesOff: string[];
  approvedApps: Approval[];
  approvedContests: Approval[];
  approvedSurveys: Approval[];
  approvedPlatforms: Approval[];
  hotline: Hotline | undefined;
  /** Days an entry of the log is kept: two terms. */
  retentionDays: number;
  /** Keep titles of conversations in the log; otherwise a short hash stands for them. */
  keepTitles: boolean;
  children: Child[];
  /** Parents: a gentle notification when a day goes over its limit. */
  notify: boolean;
  theme: 'system' | 'light' | 'dark';
  /** Policy only: who deployed the extension, what staff are told, and whether the welcome page is left out. */
  organization: string;
  notice: string;
  skipWelcome: boolean;
}

export type SettingKey = keyof Settings;

/** A value that was not taken, and why, in words for people. */
export interface Fault {
  key: string;
  from: 'user' | 'policy';
  problem: string;
}

export interface Resolved {
  settings: Settings;
  /** Keys fixed by policy. */
  locked: SettingKey[];
  /** Keys the policy gave a value to, locked or not. */
  managed: SettingKey[];
  faults: Fault[];
}

/** What the user said about one conversation; missing parts are taken from the profile. */
export interface ConversationSetting {
  platform: string;
  title: string;
  kind?: ConversationKind | undefined;
  /** Such as "三年级2班". */
  className?: string | undefined;
  grade?: number | undefined;
  subject?: string | undefined;
  /** What the others in it are when the page does not say. */
  role?: Exclude<AuthorRole, 'self'> | undefined;
  /** Parents: whose class this is. Watched conversations feed the watch page. */
  childId?: string | undefined;
  /** No marks here. */
  marksOff?: boolean | undefined;
  /** Nothing is read here. */
  off?: boolean | undefined;
  /** Read although it is a direct chat, which otherwise stays private. */
  on?: boolean | undefined;
}

/** `platform` and id: the name under which a conversation is remembered. */
export const conversationKey = (platform: string, id: string): string => `${platform} ${id}`;
