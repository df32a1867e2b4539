import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { verify } from './chain/verify';
import { LogDatabase, type RecordRow } from './database';
import { readRecords } from './integrity';
import { plainSealer } from './protect/sealed';
import { LogView } from './view/log-view';

/** A log as each past version left it on the disk. A new version adds its example and never changes an old one. */
const FOLDER = new URL('./examples/', import.meta.url);
const STORES: Record<number, Record<string, string>> = {
  1: {
    records: 'seq, &key, target, day, [kind+seq]',
    checkpoints: 'count',
    keys: 'id',
    meta: 'id',
    blocks: 'block',
    texts: 'block',
    coverage: '++id, from',
  },
};

describe.each(Object.keys(STORES).map(Number))('a log of version %i', (version) => {
  it('opens, keeps every entry and judgement, and verifies', async () => {
    const example = JSON.parse(readFileSync(new URL(`version-${version}.json`, FOLDER), 'utf8')) as {
      records: RecordRow[];
    };
    const name = `example-${version}`;
    const old = new Dexie(name);
    old.version(version).stores(STORES[version]!);
    await old.table('records').bulkAdd(example.records);
    old.close();
    const database = new LogDatabase(name);
    const view = await LogView.open(database, plainSealer);
    const entries = await view.entries(await view.find());
    expect(entries.map(({ rule }) => rule).sort()).toEqual(['group-homework', 'video-checkin']);
    expect(entries.find(({ rule }) => rule === 'video-checkin')?.review).toBe('dismissed');
    const verdict = await verify({
      records: readRecords(database, plainSealer),
      checkpoints: [],
      holds: async () => true,
    });
    expect(verdict.faults).toEqual([]);
  });
});

it('has an example of every version up to this one', async () => {
  const files = readdirSync(FOLDER).sort();
  expect(files).toEqual(Object.keys(STORES).map((version) => `version-${version}.json`));
  expect(new LogDatabase('newest').verno || Number(Object.keys(STORES).at(-1))).toBe(
    Number(Object.keys(STORES).at(-1)),
  );
});
