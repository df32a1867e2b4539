/** Reads the rule files from disk for the command line; the extension bundles the same files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { LexiconData } from '../src/engine/lexicon';
import type { ModelData } from '../src/engine/model';
import type { PackFile, RuleFile, RuleSources } from '../src/packs/assemble';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const RULES = join(ROOT, 'rules');
export const WEIGHTS = join(RULES, 'model', 'weights.json');

const yaml = <T>(...path: string[]): T => parse(readFileSync(join(RULES, ...path), 'utf8')) as T;
const yamlsIn = (folder: string): string[] =>
  readdirSync(join(RULES, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/** Everything under rules/. `withModel` false leaves the trained part out. */
export function loadRules(withModel = true): RuleSources {
  const folders = readdirSync(RULES)
    .filter((name) => existsSync(join(RULES, name, 'pack.yaml')))
    .sort()
    .reverse();
  return {
    packs: folders.map((folder) => yaml<PackFile>(folder, 'pack.yaml')),
    rules: folders.flatMap((folder) =>
      yamlsIn(folder)
        .filter((name) => name !== 'pack.yaml')
        .map((name) => ({ patterns: [], ...yaml<RuleFile>(folder, name), pack: folder })),
    ),
    lexicon: yamlsIn('lexicon').map((name) => yaml<LexiconData>('lexicon', name)),
    traditional: yaml('fold', 'traditional.yaml'),
    spellings: yaml('fold', 'spellings.yaml'),
    model: withModel && existsSync(WEIGHTS) ? (JSON.parse(readFileSync(WEIGHTS, 'utf8')) as ModelData) : undefined,
  };
}
