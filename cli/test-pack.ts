/**
 * `npx tsx cli/test-pack.ts FILE…`: would these packs from outside be taken? Prints every fault, or what the pack holds.
 * Exit code 1 when one is refused.
 */
import { readFileSync } from 'node:fs';
import { loadOutsidePack } from '../src/packs/outside';
import { loadRules } from './load-rules';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npx tsx cli/test-pack.ts FILE.json…    (see docs/adding-a-rule.md, “A pack from outside”)');
  process.exit(2);
}
const sources = loadRules(false);
for (const path of paths) {
  try {
    const loaded = loadOutsidePack(readFileSync(path, 'utf8'), sources);
    if (loaded.ok) {
      const words = Object.values(loaded.lexicon).reduce((sum, list) => sum + list.length, 0);
      console.log(
        `${path}: taken. ${loaded.rules.length} rules, ${words} own words; every example comes out as it says.`,
      );
      continue;
    }
    console.error(`${path}: refused.\n${loaded.faults.map((fault) => `  - ${fault}`).join('\n')}`);
  } catch (error) {
    console.error(`${path}: ${(error as Error).message}`);
  }
  process.exitCode = 1;
}
