/**
 * `npm run score -- FILE…`: the detector on labelled sets.
 * `--leave-one-out`: each file is scored with weights made without it (the other files given and test/corpus/own-*).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../src/packs/assemble';
import { readLabelled } from './corpus';
import { loadRules, ROOT } from './load-rules';
import { add, empty, table } from './measure';
import { prepare, train } from './training';

const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const corpus = join(ROOT, 'test', 'corpus');
const labelled = (prefix: string) =>
  readdirSync(corpus)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.ndjson'))
    .sort()
    .map((name) => join(corpus, name));
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const files = given.length > 0 ? given : labelled('dev-');

try {
  const sources = loadRules();
  const measure = empty();
  const order = sources.rules.map((rule) => rule.id);
  if (flags.includes('--leave-one-out')) {
    const own = labelled('own-');
    const messages = readLabelled([...files, ...own.filter((path) => !files.includes(path))]);
    const prepared = prepare(messages, sources);
    for (const file of files) {
      const rows = messages.flatMap((message, row) => (message.file === file ? [] : [row]));
      const detector = assemble({ ...sources, model: train(prepared, rows) });
      const single = empty();
      for (const message of messages) {
        if (message.file !== file) continue;
        const findings = detector.detect(message);
        add(measure, message, findings);
        add(single, message, findings);
        if (flags.includes('--errors')) reportErrors(message, findings);
      }
      if (!flags.includes('--errors'))
        console.log(
          `${file.split('/').at(-1)}: ${table(single, order)
            .split('\n')
            .slice(-4)
            .map((line) => line.replace(/ +/g, ' '))
            .join(' | ')}`,
        );
    }
  } else {
    const detector = assemble(sources);
    for (const message of readLabelled(files)) {
      const findings = detector.detect(message);
      add(measure, message, findings);
      if (flags.includes('--errors')) reportErrors(message, findings);
    }
  }
  console.log(table(measure, order));
} catch (error) {
  console.error(`score: ${(error as Error).message}`);
  process.exitCode = 1;
}

function reportErrors(
  message: { id: string; text: string; context: object; expect: readonly string[] },
  findings: readonly { rule: string; confidence: number }[],
): void {
  const predicted = findings.filter((finding) => finding.confidence >= 0.5);
  for (const finding of predicted) {
    if (!message.expect.includes(finding.rule))
      console.log(
        `wrong  ${finding.rule} ${finding.confidence} ${message.id} [${message.expect}] ${JSON.stringify(message.context)} ${message.text.replaceAll('\n', '⏎')}`,
      );
  }
  for (const rule of message.expect) {
    if (!predicted.some((finding) => finding.rule === rule))
      console.log(
        `missed ${rule} ${message.id} ${JSON.stringify(message.context)} ${message.text.replaceAll('\n', '⏎')}`,
      );
  }
}
