/** The packs that ship with the extension. */

import spellings from '../../rules/fold/spellings.yaml';
import traditional from '../../rules/fold/traditional.yaml';
import model from '../../rules/model/weights.json';
import type { LexiconData } from '../engine/lexicon';
import type { ModelData } from '../engine/model';
import type { Detector } from '../engine/types';
import { assemble, type OutsidePack, type PackFile, type RuleFile, type RuleSources, withOutside } from './assemble';

const files = import.meta.glob<unknown>('../../rules/{xinzhou-2020-97,national}/*.yaml', {
  eager: true,
  import: 'default',
});
const lexicon = import.meta.glob<LexiconData>('../../rules/lexicon/*.yaml', { eager: true, import: 'default' });

let sources: RuleSources | undefined;
let detector: Detector | undefined;

/** What the bundled packs are made of; a pack from outside is checked against it. */
export function bundledSources(): RuleSources {
  sources ??= {
    packs: Object.entries(files)
      .filter(([path]) => path.endsWith('/pack.yaml'))
      .map(([, file]) => file as PackFile),
    rules: Object.entries(files)
      .filter(([path]) => !path.endsWith('/pack.yaml'))
      .map(([path, file]) => ({ patterns: [], ...(file as RuleFile), pack: path.split('/').at(-2)! })),
    lexicon: Object.values(lexicon),
    traditional: traditional as { from: string; to: string },
    spellings: spellings as Record<string, string>,
    model: model as ModelData,
  };
  return sources;
}

/**
 * The detector with every bundled pack, and with packs from outside when some are given.
 * Cheap to call twice without them: built once, on first use.
 */
export function bundledDetector(outside: readonly OutsidePack[] = []): Detector {
  detector ??= assemble(bundledSources());
  return withOutside(detector, bundledSources(), outside);
}
