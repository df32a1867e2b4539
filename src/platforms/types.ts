import type { ConversationKind, PlatformFamily } from '../engine/types';

/** How sure a fact is: A = the product's own source or a recent measurement, B = several third parties, C = one or old source. */
export type Certainty = 'A' | 'B' | 'C';

/** One step of a selector ladder: newest first, each dated with its source. */
export interface DatedSelector {
  css: string;
  /** ISO date of the fact. */
  seen: string;
  source: string;
}
