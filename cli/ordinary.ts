/**
 * `npx tsx cli/ordinary.ts FILE.txt.gz…`: ordinary talk that breaks no rule, read as group messages of an unknown
 * sender. Prints findings per 10,000 lines and the worst lines, to be read by hand. `--worst N` says how many.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Finding } from '../src/engine/types';
import { assemble } from '../src/packs/assemble';
import { loadRules } from './load-rules';

const words = process.argv.slice(2);
const worstAt = words.indexOf('--worst');
const worst = worstAt < 0 ? 40 : Number(words[worstAt + 1]);
const paths = words.filter((_, at) => worstAt < 0 || (at !== worstAt && at !== worstAt + 1));

if (paths.length === 0 || !Number.isInteger(worst)) {
  console.error(
    'usage: npx tsx cli/ordinary.ts FILE.txt.gz… [--worst N]    (plain text, gzipped or not, one line each)',
  );
  process.exit(2);
}

const detector = assemble(loadRules());
const flagged: { line: string; place: string; findings: Finding[] }[] = [];
let lines = 0;
console.log(`${'file'.padEnd(28)} lines  flagged  findings  warn  per 10,000`);
for (const path of paths) {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const before = flagged.length;
  let read = 0;
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    read++;
    const place = `${basename(path)}:${index + 1}`;
    const findings = detector.detect({ id: place, text: line, context: { conversation: 'group' } });
    if (findings.length > 0) flagged.push({ line, place, findings });
  });
  lines += read;
  print(basename(path), read, flagged.slice(before));
}
print('all', lines, flagged);

const byRule = new Map<string, number>();
for (const { findings } of flagged) for (const { rule } of findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
console.log(
  [...byRule]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', '),
);

for (const { line, place, findings } of [...flagged]
  .sort((a, b) => b.findings[0]!.confidence - a.findings[0]!.confidence)
  .slice(0, worst)) {
  console.log(`${findings.map(({ rule, confidence }) => `${rule} ${confidence}`).join(', ')}  ${place}  ${line}`);
}

function print(name: string, read: number, found: readonly { findings: readonly Finding[] }[]): void {
  const findings = found.flatMap((one) => one.findings);
  const warned = findings.filter((finding) => finding.tier === 'warn').length;
  const rate = ((10_000 * findings.length) / Math.max(1, read)).toFixed(2);
  console.log(
    `${name.padEnd(28)} ${String(read).padStart(6)} ${String(found.length).padStart(7)} ${String(findings.length).padStart(9)} ${String(warned).padStart(5)} ${rate.padStart(11)}`,
  );
}
