/** Timing in one process: a few rounds, the best of them, so that ratios hold from machine to machine. */

export type Work = () => number;

let sink = 0;

/** Seconds of the fastest of some rounds, after one to warm up. */
export function fastest(work: Work, rounds = 5): number {
  sink += work();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    sink += work();
    best = Math.min(best, performance.now() - start);
    if (round > 0 && best > 1500) break;
  }
  return best / 1000;
}

/** What the work counted, so that no engine may leave it out. */
export const counted = (): number => sink;

export function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A table for the terminal: the first column to the left, figures to the right. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const wide = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(wide[0]!) : cell.padStart(wide[column]!))).join('  ');
  console.log(`\n${title}\n${line(head)}\n${wide.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

export const megas = (characters: number, seconds: number): string => (characters / seconds / 1e6).toPrecision(3);
