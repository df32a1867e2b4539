import Papa from 'papaparse';
import type { LogEntry } from '../types';
import type { LogView } from '../view/log-view';
import { inBatches, type Work } from './work';

/** Heads of the columns and words for values, in the language of the reader. */
export interface TableWords {
  heads: Record<Column, string>;
  rule(id: string): string;
  review(entry: LogEntry): string;
  tier(entry: LogEntry): string;
  outcome(entry: LogEntry): string;
}

const COLUMNS = [
  'sentAt',
  'capturedAt',
  'rule',
  'document',
  'clause',
  'excerpt',
  'words',
  'conversation',
  'sender',
  'platform',
  'tier',
  'confidence',
  'review',
  'tags',
  'outcome',
  'minutes',
] as const;
type Column = (typeof COLUMNS)[number];
type Cell = string | number;

function cells(entry: LogEntry, words: TableWords): Record<Column, Cell> {
  return {
    sentAt: entry.sentAt ?? '',
    capturedAt: entry.capturedAt,
    rule: words.rule(entry.rule),
    document: entry.clause.document,
    clause: entry.clause.id,
    excerpt: entry.excerpt,
    words: entry.spans.map(({ start, end }) => entry.excerpt.slice(start, end)).join(' / '),
    conversation: entry.conversation.title,
    sender: entry.authorName ?? '',
    platform: entry.platform,
    tier: words.tier(entry),
    confidence: entry.confidence,
    review: words.review(entry),
    tags: entry.tags.join(' '),
    outcome: words.outcome(entry),
    minutes: entry.minutes ?? '',
  };
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, which shows it as text. */
export const notAFormula = (value: Cell): Cell =>
  typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;

/** CSV as Excel in China opens it: UTF-8 with a byte order mark. */
export async function writeCsv(
  view: LogView,
  indexes: ArrayLike<number>,
  words: TableWords,
  work: Work = {},
): Promise<Blob> {
  const parts: string[] = [`\ufeff${Papa.unparse([COLUMNS.map((name) => words.heads[name])])}\r\n`];
  await inBatches(view, indexes, work, (entries) => {
    const rows = entries.map((entry) => Object.values(cells(entry, words)).map(notAFormula));
    if (rows.length > 0) parts.push(`${Papa.unparse(rows)}\r\n`);
  });
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

/** All that is kept of each finding, as one JSON array. */
export async function writeJson(view: LogView, indexes: ArrayLike<number>, work: Work = {}): Promise<Blob> {
  const parts: string[] = ['['];
  await inBatches(view, indexes, work, (entries) => {
    const text = entries.map(({ salt: _, ...entry }) => JSON.stringify(entry)).join(',\n');
    if (text !== '') parts.push(parts.length > 1 ? ',\n' : '\n', text);
  });
  parts.push('\n]\n');
  return new Blob(parts, { type: 'application/json' });
}

/** A workbook. The writer is loaded only when somebody asks for one. */
export async function writeXlsx(
  view: LogView,
  indexes: ArrayLike<number>,
  words: TableWords,
  work: Work = {},
): Promise<Blob> {
  const head = COLUMNS.map((name) => ({ value: words.heads[name], fontWeight: 'bold' as const }));
  const rows: { value: Cell; type: StringConstructor | NumberConstructor }[][] = [];
  await inBatches(view, indexes, work, (entries) => {
    for (const entry of entries) {
      const values = Object.values(cells(entry, words)).map(notAFormula);
      rows.push(values.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
    }
  });
  work.signal?.throwIfAborted();
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  return writeExcelFile([head, ...rows], { columns: COLUMNS.map(() => ({ width: 18 })) }).toBlob();
}
