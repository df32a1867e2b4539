import { i18n } from '#imports';
import type { Finding } from '../../src/engine/types';
import { bundledDetector } from '../../src/packs/bundled';
import { createGuard } from '../../src/page/guard/guard';
import { draftPlace } from '../../src/page/reader/draft-place';
import type { CoverageReport, PolicyOf } from '../../src/page/reader/types';
import { watch } from '../../src/page/reader/watch';
import type { PageHost } from '../../src/page/types';
import type { PlatformSpec } from '../../src/platforms/types';
import { onMessage, sendMessage } from '../../src/protocol/messaging';
import type { ProtocolMap, TabStatus } from '../../src/protocol/protocol-map';
import { chosenRules } from './chosen-rules';
import { keepCoverage } from './coverage';
import { draftEntriesOf, entriesOf } from './entry';
import type { Known } from './frame';
import { openRoot } from './open-root';
import { Outbox } from './outbox';
import { policyOf } from './policy-of';
import { lazySurface } from './surface';
import { taskWatch } from './task-watch';

type NewEntry = Parameters<ProtocolMap['record']>[0][number];

export interface ReadFrameOptions {
  spec: PlatformSpec;
  known: Known;
  signal: AbortSignal;
  isInvalid(): boolean;
  onFinding(finding: Finding): void;
  onState(state: TabStatus['state'], report: CoverageReport | undefined): void;
}

/** Reads one recognised frame: messages to the detector, findings to surface and log, coverage to tab and log. */
export function readFrame(options: ReadFrameOptions): { change(known: Known): void } {
  const { spec } = options;
  let { known } = options;
  const stop = new AbortController();
  options.signal.addEventListener('abort', () => stop.abort());
  /** After the extension was reloaded, this script can do nothing more: it falls silent and takes its marks along. */
  const alive = () => {
    if (options.isInvalid()) stop.abort();
    return !stop.signal.aborted;
  };
  // A pause must not lose what was found before it: delivery ends only with the extension.
  const gone = new AbortController();
  const detector = chosenRules(bundledDetector(), () => known.settings);
  const outbox = new Outbox<NewEntry>({
    deliver: (entries) => {
      if (options.isInvalid()) gone.abort();
      return gone.signal.aborted ? Promise.reject(new Error('gone')) : sendMessage('record', entries);
    },
    isRefusal: (error) => error instanceof Error && / refused: /.test(error.message),
    signal: gone.signal,
  });
  const host: PageHost = {
    detector,
    record(message, findings) {
      for (const finding of findings.slice(0, 1)) options.onFinding(finding);
      return outbox.add(entriesOf(message, findings, detector, known.settings.profile));
    },
    seen: taskWatch({
      platform: spec.id,
      known: () => known,
      deliver: (heard) => void (options.isInvalid() || sendMessage('tasks', heard).catch(() => undefined)),
      signal: stop.signal,
    }),
    recordDraft: (draft) => outbox.add(draftEntriesOf(draft, detector, known.settings.profile)),
    t: (key, substitutions) => i18n.t(key as never, (substitutions ?? []) as never) || key,
    signal: stop.signal,
  };
  const coverage = keepCoverage({
    platform: spec.id,
    signal: stop.signal,
    send: (spans) => void (options.isInvalid() || sendMessage('coverage', spans).catch(() => undefined)),
    onState: (state, report) => void (alive() && options.onState(state, report)),
  });
  const surface = lazySurface(host, () => known);
  const page = {
    spec,
    document,
    policyOf: ((conversation, title) =>
      policyOf(spec.id, known.settings, known.conversations)(conversation, title)) satisfies PolicyOf,
    open: openRoot,
  };
  const guard = createGuard(host, {
    composer: spec.composer,
    enabled: known.settings.warnBeforeSending,
    place: (composer) => draftPlace(page, composer),
  });
  stop.signal.addEventListener(
    'abort',
    onMessage('openFinding', () => guard.openCard() || surface.openNearest()),
  );
  const reader = watch({
    ...page,
    host,
    surface,
    onCoverage: coverage.report,
  });
  const leave = () => {
    reader.flush();
    coverage.close();
  };
  addEventListener('pagehide', leave, { signal: stop.signal });
  return {
    change(next) {
      known = next;
      surface.change();
      guard.setEnabled(next.settings.warnBeforeSending);
      reader.refresh();
    },
  };
}
