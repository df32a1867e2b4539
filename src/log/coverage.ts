import { conversationHash } from './append';
import type { CoverageRow, LogDatabase } from './database';
import type { NewCoverage } from './types';

/** Spans that end and begin within this time are one. */
const GAP_MS = 90_000;

/** Stores what tabs could and could not see, joining a span to the one it continues. */
export async function addCoverage(database: LogDatabase, spans: readonly NewCoverage[]): Promise<void> {
  await database.transaction('rw', database.coverage, async () => {
    const recent = await database.coverage.orderBy('id').reverse().limit(50).toArray();
    for (const seen of spans) {
      const { conversationId, ...rest } = seen;
      const span =
        conversationId === undefined
          ? rest
          : { ...rest, conversationId: conversationHash(rest.platform, conversationId) };
      const before = recent.find((row) => continues(row, span));
      if (before === undefined) {
        const id = await database.coverage.add({ ...span } as CoverageRow);
        recent.unshift({ ...span, id });
      } else if (span.to > before.to) {
        before.to = span.to;
        await database.coverage.update(before.id, { to: span.to });
      }
    }
  });
}

const continues = (row: NewCoverage, span: NewCoverage): boolean =>
  row.platform === span.platform &&
  row.conversationId === span.conversationId &&
  row.state === span.state &&
  row.from <= span.from &&
  Date.parse(span.from) - Date.parse(row.to) <= GAP_MS;

/** What was seen between two moments, oldest first. */
export async function coverageBetween(database: LogDatabase, from: string, to: string): Promise<CoverageRow[]> {
  const rows = await database.coverage.where('from').belowOrEqual(to).toArray();
  return rows.filter((row) => row.to >= from).sort((a, b) => (a.from < b.from ? -1 : 1));
}
