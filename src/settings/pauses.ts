/** Everywhere. */
export const EVERYWHERE = '*';

export const HOUR = 3_600_000;

/** Until when this host is paused, or nothing. */
export function pausedUntil(pauses: Record<string, number>, host: string, now: number): number | undefined {
  const until = Math.max(pauses[EVERYWHERE] ?? 0, pauses[host] ?? 0);
  return until > now ? until : undefined;
}

/** The pauses with one added or lifted (`until` missing); those that are over are dropped. */
export function withPause(
  pauses: Record<string, number>,
  host: string,
  until: number | undefined,
  now: number,
): Record<string, number> {
  const kept = Object.entries(pauses).filter(([key, end]) => key !== host && end > now);
  return Object.fromEntries(until === undefined ? kept : [...kept, [host, until]]);
}
