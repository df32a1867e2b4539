import type { Coverage, CoverageReport } from '../../src/page/reader/types';
import type { ProtocolMap } from '../../src/protocol/protocol-map';

type Span = Parameters<ProtocolMap['coverage']>[0][number];
type State = Coverage | 'paused';

/** A page that is still building itself is not blind yet. */
const PATIENCE_MS = 5_000;
/** How long at most a span is known to the page only. */
const BEAT_MS = 30_000;

export interface CoverageOptions {
  platform: string;
  signal: AbortSignal;
  send(spans: Span[]): void;
  onState(state: State, report: CoverageReport | undefined): void;
}

/** Turns what the reader reports into one state for popup and badge, and into spans for the log. */
export function keepCoverage(options: CoverageOptions) {
  let state: State = 'nothing-to-read';
  let conversation: string | undefined;
  let from = Date.now();
  let report: CoverageReport | undefined;
  let doubt: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    const to = Date.now();
    if (state !== 'nothing-to-read' && to > from) {
      const span = { platform: options.platform, conversationId: conversation, state };
      options.send([{ ...span, from: new Date(from).toISOString(), to: new Date(to).toISOString() }]);
    }
    from = to;
  }

  function change(next: State): void {
    clearTimeout(doubt);
    doubt = undefined;
    const at = report?.conversation?.id;
    if (next !== state || at !== conversation) {
      close();
      state = next;
      conversation = at;
    }
    options.onState(state, report);
  }

  const beat = setInterval(close, BEAT_MS);
  options.signal.addEventListener('abort', () => {
    clearInterval(beat);
    clearTimeout(doubt);
    close();
  });
  return {
    report(next: CoverageReport): void {
      report = next;
      if (next.state !== 'blind' || state === 'blind') change(next.state);
      else doubt ??= setTimeout(() => change('blind'), PATIENCE_MS);
    },
    /** The address is a platform's, its marks are not on the page. */
    unrecognised(): void {
      change('nothing-to-read');
    },
    close,
  };
}
