import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendEntries } from '../append';
import { type Checkpoint, LogDatabase } from '../database';
import { readRecords, verifyLog } from '../integrity';
import { plainSealer } from '../protect/sealed';
import { act } from '../review';
import { newEntry } from '../sample';
import { checkpointSigned, makeCheckpoint } from './checkpoint';
import { bodyDigest, linkAfter, linkHash } from './link';
import { signerFor } from './signer';
import { type CheckedRecord, type Fault, verify } from './verify';

const SIZE = 120;
const EVERY = 20;
let database: LogDatabase;
let records: CheckedRecord[];
let checkpoints: Checkpoint[];
let holds: (checkpoint: Checkpoint) => Promise<boolean>;

beforeAll(async () => {
  database = new LogDatabase('verify');
  while ((await database.records.count()) < SIZE) {
    const i = await database.records.count();
    if (i % 6 === 5) await act(database, [{ target: i - 2, action: 'confirm', by: 'log' }]);
    else await appendEntries(database, [newEntry({ messageId: `m${i}`, text: `第${i}课作业：抄写` })]);
    if (i % EVERY === EVERY - 1) await makeCheckpoint(database);
  }
  records = [];
  for await (const record of readRecords(database, plainSealer)) records.push(record);
  checkpoints = await database.checkpoints.orderBy('count').toArray();
  const { publicKey } = await signerFor(database);
  holds = (checkpoint) => checkpointSigned(checkpoint, publicKey);
});

const copy = () => structuredClone(records);
const check = (edited: CheckedRecord[], own = checkpoints) => verify({ records: edited, checkpoints: own, holds });

/** Rewrites every hash from a place on, as somebody who knows the code but lacks the key would. */
function restamp(edited: CheckedRecord[], from: number): void {
  for (let i = from; i < edited.length; i++) {
    const { seq: _seq, prev: _prev, hash: _hash, ...seed } = edited[i]!.link;
    edited[i]!.link = linkAfter(edited[i - 1]?.link, seed);
  }
}
const renumber = (edited: CheckedRecord[]) =>
  edited.forEach(({ link }, i) => {
    link.seq = i + 1;
  });

type Edit = { name: string; run: (edited: CheckedRecord[], at: number, other: number) => CheckedRecord[] };
const EDITS: Edit[] = [
  {
    name: 'change a body',
    run: (edited, at) => {
      (edited[at]!.body as Record<string, unknown>).salt = 'x';
      return edited;
    },
  },
  {
    name: 'change a link',
    run: (edited, at) => {
      edited[at]!.link.at = '2020-01-01T00:00:00.000Z';
      return edited;
    },
  },
  {
    name: 'change and rehash one link',
    run: (edited, at) => {
      edited[at]!.link.digest = bodyDigest({ forged: true });
      edited[at]!.body = { forged: true };
      edited[at]!.link.hash = linkHash(edited[at]!.link);
      return edited;
    },
  },
  { name: 'delete', run: (edited, at) => edited.filter((_, i) => i !== at) },
  {
    name: 'delete and renumber',
    run: (edited, at) => {
      const rest = edited.filter((_, i) => i !== at);
      renumber(rest);
      return rest;
    },
  },
  {
    name: 'insert and renumber',
    run: (edited, at) => {
      const more = edited.toSpliced(at, 0, structuredClone(edited[at]!));
      renumber(more);
      return more;
    },
  },
  {
    name: 'exchange two',
    run: (edited, at, other) => {
      const swapped = edited.with(at, edited[other]!).with(other, edited[at]!);
      renumber(swapped);
      return swapped;
    },
  },
  {
    name: 'change and restamp the rest without the key',
    run: (edited, at) => {
      edited[at]!.body = { forged: true };
      edited[at]!.link.digest = bodyDigest({ forged: true });
      restamp(edited, at);
      return edited;
    },
  },
  {
    name: 'delete and restamp the rest without the key',
    run: (edited, at) => {
      const rest = edited.filter((_, i) => i !== at);
      restamp(rest, at);
      return rest;
    },
  },
  { name: 'cut off the end', run: (edited, at) => edited.slice(0, at) },
  {
    name: 'erase a body',
    run: (edited, at) => {
      delete edited[at]!.body;
      return edited;
    },
  },
];

const covers = (faults: readonly Fault[], place: number) =>
  faults.some(({ from, to }) => from - 1 <= place && place <= to + 1);

describe('the check of the chain', () => {
  it('finds nothing in a log that nobody touched', async () => {
    const verdict = await check(copy());
    expect(verdict.faults).toEqual([]);
    expect(verdict).toMatchObject({ records: SIZE, checkpoints: SIZE / EVERY });
    expect(verdict.proven?.count).toBe(SIZE);
  });

  it('finds and locates 1,000 random single edits made after the checkpoints', async () => {
    let widest = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(EDITS.length - 1),
        fc.nat(SIZE - 2),
        fc.integer({ min: 1, max: SIZE - 2 }),
        async (which, at, distance) => {
          const other = (at + distance) % SIZE;
          const { faults } = await check(EDITS[which]!.run(copy(), at, other));
          expect(faults.length, EDITS[which]!.name).toBeGreaterThan(0);
          expect(covers(faults, at + 1), `${EDITS[which]!.name} at ${at + 1}: ${JSON.stringify(faults)}`).toBe(true);
          // Located: never "somewhere"; at worst between two checkpoints, or from the cut to the end.
          if (which !== 9)
            for (const { from, to, kind } of faults)
              widest = Math.max(widest, kind === 'reordered' || kind === 'truncated' ? 0 : to - from + 1);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(widest).toBeLessThanOrEqual(EVERY);
  });

  it.each([
    ['change a body', 'changed', 31, 31],
    ['delete', 'removed', 31, 31],
    ['delete and renumber', 'removed', 31, 31],
    ['insert and renumber', 'inserted', 31, 31],
    ['exchange two', 'reordered', 31, 71],
    ['change and restamp the rest without the key', 'rewritten', 21, 40],
    ['cut off the end', 'truncated', 21, SIZE],
    ['erase a body', 'erased', 31, 31],
  ] as const)('calls it by its name: %s', async (name, kind, from, to) => {
    const { faults } = await check(EDITS.find((edit) => edit.name === name)!.run(copy(), 30, 70));
    expect(faults).toContainEqual({ kind, from, to });
  });

  it('finds a forged and a missing checkpoint', async () => {
    const forged = structuredClone(checkpoints);
    forged[2]!.head = forged[1]!.head;
    expect((await check(copy(), forged)).faults[0]?.kind).toBe('checkpoint');
    expect((await check(copy(), checkpoints.toSpliced(2, 1))).faults[0]?.kind).toBe('checkpoint');
  });

  it('cannot know of an end cut off together with its checkpoints, unless one of them left the machine', async () => {
    const blind = await check(copy().slice(0, 40), checkpoints.slice(0, 2));
    expect(blind.faults).toEqual([]);
    const short = new LogDatabase('verify-short');
    await short.records.bulkAdd(await database.records.limit(40).toArray());
    await short.checkpoints.bulkAdd(checkpoints.slice(0, 2));
    await short.keys.bulkAdd(await database.keys.toArray());
    expect((await verifyLog(short, plainSealer, { outside: [checkpoints[4]!] })).faults).toEqual([
      { kind: 'truncated', from: 41, to: 100 },
    ]);
  });
});
