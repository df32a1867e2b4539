import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './builds.ts';

interface Labelled {
  id: string;
  text: string;
  expect: string[];
}

/** Clear cases of the dev sets: five that break one rule each, five that do not, in the order in which they are sent. */
const CHOSEN = ['d1-145', 'd1-001', 'd7-076', 'd3-047', 'd5-053', 'd7-083', 'd3-206', 'd1-169', 'd1-191', 'd11-037'];

const files = ['dev-01', 'dev-03', 'dev-05', 'dev-07', 'dev-11'];
const labelled = new Map<string, Labelled>(
  files.flatMap((name) =>
    readFileSync(join(ROOT, `test/corpus/${name}.ndjson`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Labelled)
      .map((message): [string, Labelled] => [message.id, message]),
  ),
);

export const tenMessages: readonly Labelled[] = CHOSEN.map((id) => {
  const found = labelled.get(id);
  if (found === undefined) throw new Error(`the dev sets have no ${id}`);
  return found;
});

export const breaking = tenMessages.filter(({ expect }) => expect.length > 0).map(({ text }) => text);
