/** Splitting a folded message into sentences and clauses, and finding which heading governs which lines. */

/** A clause; indices are into the folded text. */
export interface Part {
  start: number;
  end: number;
  /** Number of the sentence or line the clause belongs to. */
  sentence: number;
  line: number;
  /** Index of the part that is a heading over this one ("今晚语文作业："), or -1. */
  heading: number;
  /** The sentence ends in a question mark. */
  question: boolean;
}

const SENTENCE_END = /[。!?;\n]/;
const CLAUSE_END = /[,，]/;
const LIST_MARK = /[①-⑳⑴-⒇❶-➓]/;
const HEADING_END = /[:】\]]\s*$/;

/** Splits folded text. Every non-blank character is in exactly one part; parts are in order. */
export function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let sentence = 0;
  let line = 0;
  let heading = -1;
  let headingLine = -1;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && text[from]! <= ' ') from++;
    while (to > from && text[to - 1]! <= ' ') to--;
    start = end;
    if (from >= to) return;
    parts.push({ start: from, end: to, sentence, line, heading: line > headingLine ? heading : -1, question: false });
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    const listMark = LIST_MARK.test(unit) || numberedItem(text, at);
    if (listMark && at > start) {
      close(at);
      sentence++;
    } else if (SENTENCE_END.test(unit)) {
      close(at + 1);
      if (unit === '?') {
        for (let part = parts.length - 1; parts[part]?.sentence === sentence; part--) parts[part]!.question = true;
      }
      sentence++;
      if (unit !== '\n') continue;
      const last = parts.at(-1);
      if (last !== undefined && last.line === line && HEADING_END.test(text.slice(last.start, last.end))) {
        heading = parts.length - 1;
        headingLine = line;
      } else if (text[at + 1] === '\n') heading = -1;
      line++;
    } else if (CLAUSE_END.test(unit)) close(at + 1);
  }
  close(text.length);
  return parts;
}

/** `1.`, `2、`, `3)` and the like at the start of an item, not `P12.5` or `2.30`. */
function numberedItem(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 49 || code > 57) return false;
  const before = text[at - 1];
  if (before !== undefined && /[0-9a-z.第p]/.test(before)) return false;
  const mark = text[at + 1];
  // "作业:1、…" begins a list; "8:3." may be a score.
  if (before === ':' && mark === '.') return false;
  return (mark === '.' || mark === '、' || mark === ')') && !/[0-9]/.test(text[at + 2] ?? '');
}
