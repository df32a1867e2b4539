import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseLine } from './message-line';

const folder = mkdtempSync(join(tmpdir(), 'jianfu-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function scan(content: string | Buffer, ...words: string[]) {
  const path = join(folder, 'messages.ndjson');
  writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/scan.ts', path, ...words], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
    maxBuffer: 64e6,
  });
  const answers = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { id: string; findings: { rule: string }[] });
  return { status, stdout, stderr, answers };
}

const BREACH =
  '{"id":"a","text":"今晚数学作业：练习册第18页写完，明早交。","context":{"conversation":"group","senderRole":"teacher","grade":4}}';
const INNOCENT = '{"id":"z","text":"明天带伞。"}';

describe('scan on malformed input', () => {
  it('names each bad line with its number, answers the good ones in order, exits 1', () => {
    const long = `{"id":"long","text":"${'明天带伞。'.repeat(350_000)}"}`;
    const lines = [
      BREACH,
      '{"id":"b","text":',
      '{"id":"c"}',
      '{"id":"d","text":5}',
      '["not","a","message"]',
      '{"id":"e","text":"x","context":{"grade":"four"}}',
      '{"id":"f","text":"x","context":{"conversation":"club"}}',
      long,
      '{"id":"lone","text":"\\ud83d作业\\ude00"}',
      '',
      INNOCENT,
    ];
    expect(Buffer.byteLength(long)).toBeGreaterThan(5e6);
    const { status, answers, stderr } = scan(lines.join('\n'));
    expect(status).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'long', 'lone', 'z']);
    expect(answers[0]!.findings.map(({ rule }) => rule)).toContain('group-homework');
    expect([...stderr.matchAll(/line (\d+):/g)].map((match) => Number(match[1]))).toEqual([2, 3, 4, 5, 6, 7]);
    expect(stderr).toMatch(/line 2: this is not JSON/);
    expect(stderr).toMatch(/line 3: `text` is missing/);
    expect(stderr).toMatch(/line 4: `text` is of type number/);
    expect(stderr).toMatch(/6 of 10 lines could not be read/);
  });

  it('says that an empty file holds no message', () => {
    const { status, stdout, stderr } = scan('');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/holds no message/);
  });

  it('says that a file is not there', () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/scan.ts', join(folder, 'none')], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/there is no file/);
  });

  it('answers a good file with exit code 0, one line a message', () => {
    const { status, answers, stderr } = scan(`\ufeff${BREACH}\r\n${INNOCENT}\r\n`);
    expect([status, stderr]).toEqual([0, '']);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'z']);
  });
});

describe('one line', () => {
  it('reads plain text as a message of its own', () => {
    expect(parseLine('明天带伞', 3)).toEqual({
      kind: 'message',
      message: { id: 'line-3', text: '明天带伞', context: {} },
    });
    expect(parseLine('  ', 3)).toEqual({ kind: 'blank' });
  });

  it.each([
    'null',
    '{"text":null}',
    '{"text":[]}',
    '{"text":"x","id":{}}',
    '{"text":"x","context":[]}',
    '{"text":"x","context":{"sentAt":"soon"}}',
    '{"text":"x","context":{"noHomeworkDay":9}}',
    '{',
  ])('%s does no harm', (line) => expect(['bad', 'message']).toContain(parseLine(line, 1).kind));
});
