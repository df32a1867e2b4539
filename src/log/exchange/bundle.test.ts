import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEntries } from '../append';
import { signerFor } from '../chain/signer';
import { LogDatabase } from '../database';
import { verifyLog } from '../integrity';
import { plainSealer } from '../protect/sealed';
import { act } from '../review';
import { newEntry } from '../sample';
import { LogView } from '../view/log-view';
import { type BundleManifest, LineDigest, signedPart } from './bundle-format';
import { mergeBundle } from './merge';
import { checkBundle, Refusal } from './read-bundle';
import { keepReceipt, keptReceipts } from './receipt';
import { writeBundle } from './write-bundle';

let count = 0;
let teacher: LogDatabase;
let admin: LogDatabase;
const fresh = async (entries: number, from = 0) => {
  const database = new LogDatabase(`bundle-${count++}`);
  const made = Array.from({ length: entries }, (_, i) =>
    newEntry({ messageId: `m${from + i}`, text: `第${from + i}课作业：抄写` }),
  );
  await appendEntries(database, made);
  return database;
};
const pack = async (database: LogDatabase, name = '王老师') => {
  const view = await LogView.open(database, plainSealer);
  return writeBundle(view, await view.find(), name);
};
beforeEach(async () => {
  teacher = await fresh(6);
  admin = await fresh(0);
});

type Files = Record<string, Uint8Array>;
const filesOf = async (bundle: Blob): Promise<Files> => unzipSync(new Uint8Array(await bundle.arrayBuffer()));
const zipOf = (files: Files) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);

/** Signs changed files anew with the sender's own key: what a dishonest sender could do. */
async function resigned(files: Files, change: (manifest: BundleManifest) => void = () => {}): Promise<Blob> {
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as BundleManifest;
  for (const [file, digest, number] of [
    ['entries.ndjson', 'entriesDigest', 'entries'],
    ['checkpoints.ndjson', 'checkpointsDigest', 'checkpoints'],
  ] as const) {
    const lines = new LineDigest();
    for (const line of strFromU8(files[file]!).split('\n').filter(Boolean)) lines.add(line);
    manifest[digest] = lines.value;
    manifest[number] = lines.count;
  }
  change(manifest);
  manifest.signature = await (await signerFor(teacher)).sign(signedPart(manifest));
  return zipOf({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}
const withEntry = async (change: (entry: Record<string, unknown>) => void) => {
  const files = await filesOf(await pack(teacher));
  const [first, ...rest] = strFromU8(files['entries.ndjson']!).split('\n');
  const entry = JSON.parse(first!) as Record<string, unknown>;
  change(entry);
  return resigned({ ...files, 'entries.ndjson': strToU8([JSON.stringify(entry), ...rest].join('\n')) });
};
const refusalOf = (bundle: Blob) =>
  checkBundle(bundle).then(
    () => 'accepted',
    (error: unknown) => (error instanceof Refusal ? error.reason : `threw ${error}`),
  );

describe('handing in and merging', () => {
  it('brings every finding over, with what the teacher said of it, and no name or number', async () => {
    await act(teacher, [{ target: 2, action: 'reply', by: 'log', text: '已当场撤回 <script>' }]);
    const bundle = await pack(teacher);
    const { outcome } = await mergeBundle(admin, plainSealer, await checkBundle(bundle));
    expect(outcome).toMatchObject({ added: 6, merged: 0, name: '王老师', contradicts: false, conflicts: [] });
    const view = await LogView.open(admin, plainSealer);
    const entries = await view.entries(await view.find());
    expect(entries).toHaveLength(6);
    expect(
      entries.find(({ seq }) => seq === 5)?.said?.reply ?? entries.find(({ said }) => said?.reply)?.said?.reply,
    ).toBe('已当场撤回 ＜script>');
    expect((await verifyLog(admin, plainSealer)).faults).toEqual([]);
  });

  it('merges what two teachers saw, and running an import twice changes nothing', async () => {
    const colleague = await fresh(6, 3);
    await mergeBundle(admin, plainSealer, await checkBundle(await pack(teacher)));
    const { outcome } = await mergeBundle(admin, plainSealer, await checkBundle(await pack(colleague)));
    expect(outcome).toMatchObject({ added: 3, merged: 3 });
    expect((await mergeBundle(admin, plainSealer, await checkBundle(await pack(colleague)))).outcome).toMatchObject({
      added: 0,
      merged: 6,
    });
    expect((await LogView.open(admin, plainSealer)).columns.length).toBe(9);
  });

  it('shows where two tellings of the same message differ', async () => {
    const colleague = new LogDatabase(`bundle-${count++}`);
    await appendEntries(colleague, [newEntry({ messageId: 'm1', text: '第1课作业：不用写了' })]);
    await mergeBundle(admin, plainSealer, await checkBundle(await pack(teacher)));
    const { outcome } = await mergeBundle(admin, plainSealer, await checkBundle(await pack(colleague)));
    expect(outcome.conflicts).toEqual(
      [{ seq: 5, field: 'excerpt' }].map((c) => ({ ...c, seq: outcome.conflicts[0]!.seq })),
    );
  });

  it('notices that a sender’s log was cut after the last hand-in, and the receipt proves it to the sender too', async () => {
    const { receipt } = await mergeBundle(admin, plainSealer, await checkBundle(await pack(teacher)));
    expect(await keepReceipt(teacher, JSON.stringify(receipt))).toBe(true);
    expect(await keepReceipt(teacher, JSON.stringify({ ...receipt, at: '2020-01-01T00:00:00Z' }))).toBe(false);
    await teacher.records.where('seq').aboveOrEqual(4).delete();
    await teacher.checkpoints.clear();
    await teacher.blocks.clear();
    const { outcome } = await mergeBundle(admin, plainSealer, await checkBundle(await pack(teacher)));
    expect(outcome.contradicts).toBe(true);
    const outside = (await keptReceipts(teacher)).map(({ checkpoint }) => checkpoint);
    expect((await verifyLog(teacher, plainSealer, { outside })).faults.map(({ kind }) => kind)).toContain('truncated');
  });
});

describe('hostile bundles are refused with a reason', () => {
  it('takes its own', async () => expect(await refusalOf(await pack(teacher))).toBe('accepted'));

  it('a zip bomb', async () => {
    const files = await filesOf(await pack(teacher));
    expect(await refusalOf(zipOf({ ...files, 'entries.ndjson': new Uint8Array(60_000_000) }))).toMatch(
      /bomb|too-large/,
    );
    const lines = strToU8(`${'x'.repeat(1000)}\n`.repeat(40_000));
    expect(await refusalOf(zipOf({ ...files, 'entries.ndjson': lines }))).toMatch(/bomb|schema/);
  });

  it.each(['../manifest.json', '/etc/passwd', 'a/b.ndjson', 'entries.ndjson/', 'C:\\x', 'constructor'])(
    'a path trick: %s',
    async (path) => {
      const files = await filesOf(await pack(teacher));
      expect(await refusalOf(zipOf({ ...files, [path]: strToU8('x') }))).toMatch(/unknown-file|not-a-bundle/);
    },
  );

  it('50,000 files', async () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, new Uint8Array(0)]));
    expect(await refusalOf(zipOf(many))).toBe('unknown-file');
  });

  it.each([
    ['a wrong type', { confidence: '1' }],
    ['an unknown field', { html: 'x' }],
    ['a missing field', { rule: undefined }],
    ['a huge field', { excerpt: '作'.repeat(9_000) }],
    ['script in text', { excerpt: '<script>alert(1)</script>' }],
    ['an image that runs code', { authorName: '<img src=x onerror=alert(1)>' }],
    ['a span outside the text', { spans: [{ start: 0, end: 9_999 }] }],
    ['a key that is none', { key: '../../x' }],
    ['a wrong time', { capturedAt: 'yesterday' }],
  ])('%s, even when well signed', async (_, change) => {
    expect(await refusalOf(await withEntry((entry) => Object.assign(entry, change)))).toBe('schema');
  });

  it('duplicate ids', async () => {
    const files = await filesOf(await pack(teacher));
    const [first] = strFromU8(files['entries.ndjson']!).split('\n');
    expect(await refusalOf(await resigned({ ...files, 'entries.ndjson': strToU8(`${first}\n${first}\n`) }))).toBe(
      'duplicate',
    );
  });

  it('a line that never ends', async () => {
    const files = await filesOf(await pack(teacher));
    const noise = Uint8Array.from({ length: 200_000 }, (_, i) => 33 + ((i * 7919) % 90));
    expect(await refusalOf(zipOf({ ...files, 'entries.ndjson': noise }))).toMatch(/too-large|schema/);
  });

  it('broken signatures: of the manifest, an entry, a checkpoint, by another key', async () => {
    const files = await filesOf(await pack(teacher));
    const text = (name: string) => strFromU8(files[name]!);
    const changed = (name: string, from: string, to: string) =>
      zipOf({ ...files, [name]: strToU8(text(name).replace(from, to)) });
    expect(await refusalOf(changed('manifest.json', '王老师', '李老师'))).toBe('signature');
    expect(await refusalOf(changed('entries.ndjson', '第0课', '第9课'))).toBe('signature');
    expect(await refusalOf(changed('checkpoints.ndjson', '"count":6', '"count":5'))).toBe('signature');
    const forged = await resigned({
      ...files,
      'checkpoints.ndjson': strToU8(text('checkpoints.ndjson').replace('"count":6', '"count":5')),
    });
    expect(await refusalOf(forged)).toBe('signature');
    const other = await resigned(files, (manifest) => {
      manifest.signer = 'A'.repeat(22);
    });
    expect(await refusalOf(other)).toBe('signature');
  });

  it('a missing file, an empty one, no zip at all', async () => {
    const { 'checkpoints.ndjson': _, ...files } = await filesOf(await pack(teacher));
    expect(await refusalOf(zipOf(files))).toBe('incomplete');
    expect(await refusalOf(new Blob([]))).toMatch(/incomplete|not-a-bundle/);
    expect(await refusalOf(new Blob(['hello']))).toMatch(/incomplete|not-a-bundle/);
  });
});

it('takes a damaged bundle whole or not at all, whatever byte was changed', async () => {
  const sound = new Uint8Array(await (await pack(teacher)).arrayBuffer());
  const keys = (await teacher.records.where('day').above('').toArray()).map(({ key }) => key).sort();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat(sound.length)),
      async (changes, cut) => {
        const damaged = sound.slice(0, cut ?? sound.length);
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value;
        const verdict = await refusalOf(new Blob([damaged]));
        seen.add(verdict);
        expect(verdict).not.toMatch(/^threw/);
        if (verdict !== 'accepted') return;
        // Bytes that mean nothing (dates, the directory at the end) may differ: then all of it came through.
        const target = await fresh(0);
        await mergeBundle(target, plainSealer, await checkBundle(new Blob([damaged])));
        expect((await target.records.where('day').above('').toArray()).map(({ key }) => key).sort()).toEqual(keys);
        target.close();
      },
    ),
    { numRuns: Number(process.env.JIANFU_FUZZ ?? 400) },
  );
  expect(seen.size).toBeGreaterThan(2);
}, 600_000);
