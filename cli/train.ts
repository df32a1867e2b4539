/** `npm run train`: weights from every labelled set under test/corpus. Deterministic: the same data gives the same file. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelled } from './corpus';
import { loadRules, ROOT, WEIGHTS } from './load-rules';
import { prepare, train } from './training';

const folder = join(ROOT, 'test', 'corpus');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .sort()
  .map((name) => join(folder, name));
const messages = readLabelled(files);
const prepared = prepare(messages, loadRules(false));
const model = train(
  prepared,
  prepared.examples.map((_, row) => row),
);
writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 1)}\n`);
console.error(
  `${messages.length} messages, ${prepared.hashes.length} features seen, ${Math.round(model.features.length / 1024)} kB of weights`,
);
