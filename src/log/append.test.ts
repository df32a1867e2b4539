import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { appendEntries } from './append';
import { bodyDigest, canonical, linkHash } from './chain/link';
import { digestOf } from './chain/sha256';
import { LogDatabase } from './database';
import { judge } from './judge';
import { plainSealer } from './protect/sealed';
import { newEntry } from './sample';

let database: LogDatabase;
let count = 0;
beforeEach(() => {
  database = new LogDatabase(`append-${count++}`);
});

describe('storing findings', () => {
  it('writes a finding once however often the message is shown', async () => {
    expect(await appendEntries(database, [newEntry(), newEntry()])).toEqual({ stored: 1, duplicates: 1 });
    expect(await appendEntries(database, [newEntry()])).toEqual({ stored: 0, duplicates: 1 });
    expect(await database.records.count()).toBe(1);
  });

  it('keeps two rules on one message, and the same id in two conversations, apart', async () => {
    const other = newEntry({ conversation: { id: 'room-2', title: '四(3)班', kind: 'group' } });
    await appendEntries(database, [newEntry(), newEntry({ rule: 'video-checkin' }), other]);
    expect(await database.records.count()).toBe(3);
  });

  it('never writes the names and numbers of people', async () => {
    await appendEntries(database, [
      newEntry({
        text: '今晚作业：抄写生字。张小宇没交，电话13812345678',
        authorName: '张小宇妈妈',
        spans: [{ start: 3, end: 8 }],
      }),
    ]);
    const stored = JSON.stringify(await database.records.toArray());
    for (const secret of ['张小宇', '13812345678', 'room-1', 'message-1']) expect(stored).not.toContain(secret);
    expect(stored).toContain('抄写生字');
  });

  it('stores text that is not well-formed rather than losing it', async () => {
    expect(
      await appendEntries(database, [newEntry({ text: '作业\ud83d抄写\u0000', spans: [{ start: 0, end: 2 }] })]),
    ).toMatchObject({ stored: 1 });
  });

  it('chains many writers at once without a gap', async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, i) => appendEntries(database, [newEntry({ messageId: `m${i}` })])),
    );
    const rows = await database.records.orderBy('seq').toArray();
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    rows.forEach((row, i) => {
      const { body, hash, ...link } = row;
      expect(link.prev).toBe(rows[i - 1]?.hash ?? '');
      expect(hash).toBe(linkHash(link));
      expect(hash).toBe(digestOf(canonical(link)));
      expect(body !== undefined && 'plain' in body && bodyDigest(body.plain)).toBe(link.digest);
    });
  });

  it('takes a verdict from the page only for a finding it holds', async () => {
    const judgement = {
      platform: 'demo',
      conversationId: 'room-1',
      messageId: 'message-1',
      rule: 'group-homework',
      verdict: 'dismiss' as const,
    };
    expect(await judge(database, judgement, { sealer: plainSealer })).toBe(false);
    await appendEntries(database, [newEntry()]);
    expect(await judge(database, judgement, { sealer: plainSealer })).toBe(true);
    expect((await database.records.orderBy('seq').last())?.kind).toBe('review');
  });
});
