import type { Detector } from '../../src/engine/types';
import { approvalFor } from '../../src/settings/approved';
import type { Settings } from '../../src/settings/types';

/** The detector with what is switched off, and what the school approved, left out. */
export function chosenRules(detector: Detector, settings: () => Settings): Detector {
  const packs = new Map(detector.rules.map(({ id, pack }) => [id, pack]));
  return {
    rules: detector.rules,
    detect(message) {
      const now = settings();
      return detector
        .detect(message)
        .filter(
          ({ rule }) =>
            !now.rulesOff.includes(rule) &&
            !now.packsOff.includes(packs.get(rule) ?? '') &&
            approvalFor(rule, message.text, now) === undefined,
        );
    },
  };
}
