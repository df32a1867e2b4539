import { demoPlatform } from '../../demo/platform';
import type { CoverageReport } from '../../src/page/reader/types';
import { platformsOfAddress, recognise } from '../../src/page/recognise';
import { platforms } from '../../src/platforms';
import type { PlatformSpec } from '../../src/platforms/types';
import { sendMessage } from '../../src/protocol/messaging';
import type { TabStatus } from '../../src/protocol/protocol-map';
import { watchSettings } from '../../src/settings/current';
import { conversations, pauses } from '../../src/settings/items';
import { pausedUntil } from '../../src/settings/pauses';
import { taughtPlatforms } from '../../src/settings/sites';
import type { ConversationSetting, Settings } from '../../src/settings/types';
import { frameAddress } from './address';
import { openRoot } from './open-root';
import { readFrame } from './read-frame';

export interface Known {
  settings: Settings;
  conversations: Record<string, ConversationSetting>;
}

/** Between two looks at a page that is not recognised yet. */
const LOOK_MS = 500;

const demo = __DEMO__ ? [demoPlatform()] : [];

/** Reads this frame as long as its site is on, not paused and its platform is known; otherwise leaves it alone. */
export function startFrame(signal: AbortSignal, isInvalid: () => boolean): void {
  const host = new URL(frameAddress()).hostname;
  let known: Known | undefined;
  let held: Record<string, number> = {};
  let taught: PlatformSpec[] = [];
  let reading: { stop: AbortController; change(known: Known): void } | undefined;
  let waking: ReturnType<typeof setTimeout> | undefined;

  const specs = () =>
    [...taught, ...demo, ...platforms].filter(({ id }) => known?.settings.platformsOff.includes(id) !== true);
  const tell = (
    state: TabStatus['state'],
    platform: string | null,
    report?: CoverageReport,
    last?: TabStatus['last'],
  ) => {
    const status = { platform, state, read: report?.read ?? 0, flagged: report?.flagged ?? 0, last };
    sendMessage('tabStatus', status).catch(() => undefined);
  };

  function update(): void {
    if (known === undefined || signal.aborted || isInvalid()) return;
    clearTimeout(waking);
    const until = pausedUntil(held, host, Date.now());
    const off = known.settings.sitesOff.includes(host);
    if (off || until !== undefined) {
      reading?.stop.abort();
      reading = undefined;
      look.stop();
      if (window === window.top) tell('paused', null);
      if (until !== undefined) waking = setTimeout(update, Math.min(until - Date.now() + 50, 2_147_483_647));
      return;
    }
    if (reading !== undefined) reading.change(known);
    else look.start();
  }

  function tryToRecognise(): void {
    if (known === undefined || reading !== undefined || signal.aborted) return;
    const spec = recognise(specs(), frameAddress(), document, openRoot);
    if (spec === undefined) {
      // What happens in a shadow root is no change of the document: such a page is looked at again.
      if (platformsOfAddress(specs(), frameAddress()).some(({ shadow }) => shadow !== undefined)) look.again();
      return;
    }
    look.stop();
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort());
    const last: { current: TabStatus['last'] } = { current: undefined };
    const { change } = readFrame({
      spec,
      known,
      signal: stop.signal,
      isInvalid,
      onFinding: (finding) => {
        last.current = { rule: finding.rule, clause: finding.clause.id, reason: finding.reason.zh };
      },
      onState: (state, report) => tell(state, spec.id, report, last.current),
    });
    reading = { stop, change };
  }

  const look = lookAtChanges(tryToRecognise, signal);
  signal.addEventListener('abort', () => clearTimeout(waking));
  const stops = [
    watchSettings(({ settings }) => {
      known = { settings, conversations: known?.conversations ?? {} };
      update();
    }),
    conversations.watch((value) => {
      if (known !== undefined) known = { ...known, conversations: value };
      update();
    }),
    pauses.watch((value) => {
      held = value;
      update();
    }),
    taughtPlatforms.watch((value) => {
      taught = Object.values(value);
      reading?.stop.abort();
      reading = undefined;
      update();
    }),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  void Promise.all([conversations.getValue(), pauses.getValue(), taughtPlatforms.getValue()]).then(
    ([all, ends, sites]) => {
      held = ends;
      taught = Object.values(sites);
      if (known !== undefined) known = { ...known, conversations: all };
      update();
    },
  );
}

/** Calls `look` now, when the page is ready, and after changes, but not more often than twice a second. */
function lookAtChanges(look: () => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let on = false;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (on) look();
    }, LOOK_MS);
  };
  const observer = new MutationObserver(soon);
  const stop = () => {
    on = false;
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', stop);
  return {
    stop,
    again: soon,
    start() {
      if (on || signal.aborted) return;
      on = true;
      observer.observe(document, { subtree: true, childList: true });
      look();
    },
  };
}
