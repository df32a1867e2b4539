import { coverageBetween } from '../coverage';
import type { LogDatabase } from '../database';
import type { NewCoverage } from '../types';

/** Hours in each state within a stretch of time; tabs that read at the same time count once. */
export async function coverageHours(
  database: LogDatabase,
  from: string,
  to: string,
): Promise<Record<NewCoverage['state'], number>> {
  const hours = { reading: 0, blind: 0, paused: 0, 'not-permitted': 0 };
  const ends = { reading: 0, blind: 0, paused: 0, 'not-permitted': 0 };
  const [first, last] = [Date.parse(from), Date.parse(to)];
  for (const span of await coverageBetween(database, from, to)) {
    // In order of their beginning: what lies before the furthest end so far was counted.
    const start = Math.max(first, Date.parse(span.from), ends[span.state]);
    const end = Math.min(last, Date.parse(span.to));
    if (end > start) hours[span.state] += (end - start) / 3_600_000;
    ends[span.state] = Math.max(ends[span.state], end);
  }
  return hours;
}
