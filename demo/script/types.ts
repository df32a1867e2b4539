/** How the demo's evening is written down. */

export interface Line {
  /** Clock time of the evening, `HH:MM`. */
  at: string;
  /** Who writes; `ME` is the user of the demo. Missing: a system line. */
  who?: string;
  text: string;
  /** Rules that the line breaks, for the run without a display and for the tests; the page does not know them. */
  breaks?: string[];
  /** Id of the line that is quoted. */
  quote?: string;
  id?: string;
  /** What the writer makes of it a little later: other words, or nothing at all. */
  later?: { edited: string } | 'recalled';
}

export interface Script {
  id: string;
  title: string;
  kind: 'group' | 'staff' | 'direct';
  /** Small line under the title. */
  about: string;
  /** How many lines stand there when the page opens; the others arrive one by one. */
  past: number;
  lines: Line[];
}

/** The user of the demo: a class teacher, so that the warning before sending can be tried at once. */
export const ME = '语文李老师';
