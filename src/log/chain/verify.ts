import type { Checkpoint } from '../database';
import { checkpointHash } from './checkpoint';
import { bodyDigest, type Link, linkHash } from './link';

/** A record with its body as read for checking; no body when it was purged. */
export interface CheckedRecord {
  link: Link;
  body?: unknown;
}

export type FaultKind =
  | 'changed' /** The body or the link is not what was written. */
  | 'removed' /** Records are missing in between. */
  | 'inserted' /** Records stand where none were written. */
  | 'reordered' /** Records were exchanged. */
  | 'truncated' /** Fewer records than a checkpoint counted: some of this stretch are missing, most likely its end. */
  | 'rewritten' /** The stretch was forged with matching hashes, but a signed checkpoint says otherwise. */
  | 'erased' /** A body is gone and no purge was recorded for it. */
  | 'checkpoint'; /** A checkpoint is forged or missing. */

/** What is wrong and where: records `from` to `to`, both included. */
export interface Fault {
  kind: FaultKind;
  from: number;
  to: number;
}

export interface Verdict {
  records: number;
  faults: Fault[];
  /** Newest checkpoint that holds: up to here nothing can have been altered without showing. */
  proven: Checkpoint | undefined;
  /** Checkpoints that agree with the log. */
  checkpoints: number;
}

export interface Evidence {
  /** In the order of `seq`. */
  records: AsyncIterable<CheckedRecord> | Iterable<CheckedRecord>;
  /** In the order of `count`, also those kept elsewhere. */
  checkpoints: readonly Checkpoint[];
  /** Whether the signature of a checkpoint holds. */
  holds: (checkpoint: Checkpoint) => Promise<boolean>;
}

/** Odd links that are looked at singly; beyond that a stretch is reported as a whole. */
const LOOK_AT = 2_000;

/** Checks every link, every body, and the whole against every checkpoint. Says what is wrong and where. */
export async function verify({ records, checkpoints, holds }: Evidence): Promise<Verdict> {
  const faults: Fault[] = [];
  const hashes = new Map(checkpoints.map(({ count }) => [count, '']));
  const odd: Link[] = [];
  const purges: [number, number][] = [];
  const bare: number[] = [];
  let expected = 1;
  let before: { hash: string; sound: boolean } = { hash: '', sound: true };
  for await (const { link, body } of records) {
    if (link.seq > expected) faults.push({ kind: 'removed', from: expected, to: link.seq - 1 });
    const gap = link.seq !== expected;
    expected = link.seq + 1;
    const sound = linkHash(link) === link.hash;
    if (!sound) odd.push(link);
    else if (before.sound && !gap && link.prev !== before.hash) {
      // Sound in itself, but it was written after another link than the one before it: that one was exchanged.
      faults.push({ kind: 'changed', from: link.seq - 1, to: link.seq - 1 });
    }
    if (body === undefined) bare.push(link.seq);
    else if (bodyDigest(body) !== link.digest) faults.push({ kind: 'changed', from: link.seq, to: link.seq });
    else if (link.kind === 'purge') purges.push(...purgedRanges(body));
    if (hashes.has(link.seq)) hashes.set(link.seq, link.hash);
    before = { hash: link.hash, sound };
  }
  faults.push(...oddFaults(odd, expected - 1));
  for (const seq of bare) {
    if (!purges.some(([from, to]) => from <= seq && seq <= to)) faults.push({ kind: 'erased', from: seq, to: seq });
  }
  const last = expected - 1;
  const judged = await judgeCheckpoints(checkpoints, hashes, last, holds, faults);
  return { records: last, faults: merged(faults), ...judged };
}

/** Whether a link was written this many places further on. */
const writtenAt = (link: Link, seq: number): boolean => seq > 0 && linkHash({ ...link, seq }) === link.hash;

/** Links whose hash does not fit: all shifted by one insertion or removal, exchanged with one another, or changed. */
function oddFaults(odd: readonly Link[], last: number): Fault[] {
  for (const shift of [-1, 1, -2, 2, -3, 3]) {
    const start = odd.findIndex((link) => writtenAt(link, link.seq + shift));
    if (start < 0 || start > 3 || odd.length - start < 3 || odd.at(-1)?.seq !== last) continue;
    if (!odd.slice(start).every((link) => writtenAt(link, link.seq + shift))) continue;
    const first = odd[start]!.seq;
    return shift < 0
      ? [{ kind: 'inserted', from: first + shift, to: first - 1 }]
      : [{ kind: 'removed', from: first, to: first + shift - 1 }];
  }
  const faults: Fault[] = [];
  const near = odd.slice(0, LOOK_AT);
  const settled = new Set<number>();
  for (const link of near) {
    if (settled.has(link.seq)) continue;
    const origin = near.find((other) => other.seq !== link.seq && writtenAt(link, other.seq))?.seq;
    settled.add(link.seq).add(origin ?? link.seq);
    if (origin === undefined) faults.push({ kind: 'changed', from: link.seq, to: link.seq });
    else faults.push({ kind: 'reordered', from: Math.min(origin, link.seq), to: Math.max(origin, link.seq) });
  }
  const rest = odd.slice(LOOK_AT);
  if (rest.length > 0) faults.push({ kind: 'changed', from: rest[0]!.seq, to: rest.at(-1)!.seq });
  return faults;
}

async function judgeCheckpoints(
  checkpoints: readonly Checkpoint[],
  hashes: ReadonlyMap<number, string>,
  last: number,
  holds: Evidence['holds'],
  faults: Fault[],
): Promise<Pick<Verdict, 'proven' | 'checkpoints'>> {
  let proven: Checkpoint | undefined;
  let agreed = 0;
  let missing = 0;
  let previous: Checkpoint | undefined;
  for (const checkpoint of checkpoints) {
    const linked = previous === undefined || checkpoint.previous === checkpointHash(previous);
    const first = previous === undefined && checkpoint.previous !== '';
    if (!linked || first || !(await holds(checkpoint))) {
      faults.push({ kind: 'checkpoint', from: (previous?.count ?? 0) + 1, to: checkpoint.count });
    } else if (checkpoint.count > last) {
      missing = Math.max(missing, checkpoint.count);
    } else if (hashes.get(checkpoint.count) === checkpoint.head) {
      proven = checkpoint;
      agreed++;
    } else {
      const from = (proven?.count ?? 0) + 1;
      // Forged with matching hashes: no link is wrong by itself, so only the stretch is known.
      if (!faults.some((fault) => fault.kind !== 'checkpoint' && fault.from <= checkpoint.count && fault.to >= from)) {
        faults.push({ kind: 'rewritten', from, to: checkpoint.count });
      }
    }
    previous = checkpoint;
  }
  // What stands between the last proof and the end may have been closed up after a removal: the loss is somewhere in there.
  if (missing > 0) faults.push({ kind: 'truncated', from: (proven?.count ?? 0) + 1, to: missing });
  return { proven, checkpoints: agreed };
}

function purgedRanges(body: unknown): [number, number][] {
  const { ranges } = body as { ranges?: unknown };
  return Array.isArray(ranges) ? (ranges as [number, number][]) : [];
}

/** Neighbouring faults of one kind as one. */
function merged(faults: readonly Fault[]): Fault[] {
  const out: Fault[] = [];
  for (const fault of [...faults].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last?.kind === fault.kind && fault.from <= last.to + 1) last.to = Math.max(last.to, fault.to);
    else out.push({ ...fault });
  }
  return out;
}
