/**
 * `npm run scan -- FILE`: the detector without a browser. NDJSON in (LABELLING.md), one line of findings out
 * for each good line, in order; `-` is standard input; any other text is one message a line.
 * Bad lines are named on standard error with their number, and the exit code is then 1.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Finding, Message } from '../src/engine/types';
import { assemble } from '../src/packs/assemble';
import { loadRules } from './load-rules';
import { type Parsed, parseLine } from './message-line';

const words = process.argv.slice(2);
const formatAt = words.indexOf('--format');
const format = formatAt < 0 ? 'ndjson' : words[formatAt + 1];
const path = words.filter((word, at) => !(word.startsWith('--') || (formatAt >= 0 && at === formatAt + 1)))[0];

/** How a person reads the findings of one message. */
function asText(message: Message, findings: readonly Finding[]): string {
  const head = `${message.id}  ${message.text.replaceAll('\n', ' ⏎ ')}`;
  const lines = findings.map(
    (finding) =>
      `    ${finding.tier === 'warn' ? '!' : '?'} ${finding.rule}（${finding.clause.document} ${finding.clause.id}，${Math.round(finding.confidence * 100)} %）${finding.reason.zh}\n      ${finding.instead.zh}`,
  );
  return [head, ...(lines.length === 0 ? ['    —'] : lines)].join('\n');
}

async function main(): Promise<void> {
  if (path === undefined || (format !== 'ndjson' && format !== 'text')) {
    console.error(
      'usage: npm run scan -- FILE [--format text|ndjson]    (FILE is NDJSON or plain text; - is standard input)',
    );
    process.exitCode = 2;
    return;
  }
  const detector = assemble(loadRules());
  const input = path === '-' ? process.stdin : createReadStream(path);
  let number = 0;
  let read = 0;
  let bad = 0;
  const out: string[] = [];
  const flush = () => {
    if (out.length > 0) process.stdout.write(`${out.join('\n')}\n`);
    out.length = 0;
  };
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const parsed: Parsed = parseLine(line, number);
    if (parsed.kind === 'blank') continue;
    if (parsed.kind === 'bad') {
      bad++;
      console.error(`scan: line ${number}: ${parsed.why}`);
      continue;
    }
    read++;
    const findings = detector.detect(parsed.message);
    out.push(
      format === 'text'
        ? asText(parsed.message, findings)
        : JSON.stringify({
            id: parsed.message.id,
            findings: findings.map(({ rule, clause, confidence, spans, reason }) => ({
              rule,
              clause,
              confidence,
              spans,
              reason,
            })),
          }),
    );
    if (out.length >= 500) flush();
  }
  flush();
  if (read === 0 && bad === 0) {
    console.error(`scan: ${path === '-' ? 'standard input' : path} holds no message (the file is empty).`);
    process.exitCode = 1;
  }
  if (bad > 0) {
    console.error(`scan: ${bad} of ${read + bad} lines could not be read; the other ${read} were answered.`);
    process.exitCode = 1;
  }
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(`scan: ${error.code === 'ENOENT' ? `there is no file ${path}` : error.message}`);
  process.exitCode = 1;
});
