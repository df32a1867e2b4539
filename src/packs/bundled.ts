/** The packs that ship with the extension. */

import spellings from '../../rules/fold/spellings.yaml';
import traditional from '../../rules/fold/traditional.yaml';
import model from '../../rules/model/weights.json';
import type { LexiconData } from '../engine/lexicon';
import type { ModelData } from '../engine/model';
import type { Detector } from '../engine/types';
import { assemble, type PackFile, type RuleFile } from './assemble';

const files = import.meta.glob<unknown>('../../rules/{xinzhou-2020-97,national}/*.yaml', {
  eager: true,
  import: 'default',
});
const lexicon = import.meta.glob<LexiconData>('../../rules/lexicon/*.yaml', { eager: true, import: 'default' });

let detector: Detector | undefined;

/** The detector with every bundled pack. Cheap to call twice: built once, on first use. */
export function bundledDetector(): Detector {
  detector ??= assemble({
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
  });
  return detector;
}
