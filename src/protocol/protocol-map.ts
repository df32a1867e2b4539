import type { NewCoverage, NewEntry, NewJudgement } from '../log/types';
import type { HeardMessage } from '../watch/types';

/** What a tab is doing; shown by popup and badge. */
export interface TabStatus {
  platform: string | null;
  state: 'reading' | 'nothing-to-read' | 'blind' | 'not-permitted' | 'paused';
  read: number;
  flagged: number;
  /** Rule id and clause id of the newest finding. */
  last?: { rule: string; clause: string; reason: string } | undefined;
}

/** Every request between contexts, one line each; parsed at the boundary with the schema of the same name. */
export interface ProtocolMap {
  record(entries: NewEntry[]): { stored: number; duplicates: number };
  /** What the user says of a finding on the card in the page. False when the log does not hold it. */
  judge(judgement: NewJudgement): boolean;
  coverage(spans: NewCoverage[]): void;
  tabStatus(status: TabStatus): void;
  /** What teachers asked for, for the watch page and the running sum. */
  tasks(heard: HeardMessage[]): void;
  statusOf(tabId: number): TabStatus | null;
  /** To a tab: opens the nearest finding, as the keyboard command asks. False when there is none. */
  openFinding(): boolean;
}
