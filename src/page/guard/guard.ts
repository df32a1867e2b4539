import type { Finding } from '../../engine/types';
import type { ComposerSpec } from '../../platforms/types';
import { type Desk, deskOf } from '../surface/desk';
import { rangesOf } from '../text-map';
import type { PageHost } from '../types';
import { Badge, boxOf } from './badge';
import { composerAt, type Editable, isBlank, isField, isSendButton, readDraft } from './composer';
import { Draft, type Ending } from './draft';
import { FieldBoxes } from './field-boxes';
import { openGuardCard } from './guard-card';
import { picksCandidate, sendsBy } from './send-key';
import type { DraftEnding, DraftPlace } from './types';

export interface GuardOptions {
  /** From the platform; without it any multi-line editor and a button that says "send". */
  composer?: ComposerSpec | undefined;
  enabled?: boolean;
  /** Where the draft would go; undefined: leave this composer alone. */
  place(composer: Element): DraftPlace | undefined;
}

export interface Guard {
  /** Opens the card of the draft's warning; false when there is none. */
  openCard(): boolean;
  setEnabled(on: boolean): void;
}

/** Quiet time after the last key before the draft is judged. */
const DEBOUNCE = 140;
/** Longer than this and sending goes through unjudged. */
const PATIENCE = 150;
/** When, after a send, the composer is looked at to see whether the draft left. */
const LOOKS = [30, 150, 500, 1500, 4000];
const PRESSES = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'click'] as const;

/** Reads the draft, warns while typing and pauses once at send. Writes nothing into the page and sends nothing. */
export function createGuard(host: PageHost, options: GuardOptions): Guard {
  const guard = new ComposerGuard(host, options);
  guard.setEnabled(options.enabled !== false);
  guard.watch(window);
  return { setEnabled: (on) => guard.setEnabled(on), openCard: () => guard.openBadge() };
}

class ComposerGuard {
  readonly #host: PageHost;
  readonly #options: GuardOptions;
  readonly #desk: Desk;
  readonly #badge: Badge;
  readonly #boxes: FieldBoxes;
  readonly #watched = new WeakSet<Document>();
  readonly #changes: MutationObserver;
  #enabled = true;
  #composer: Editable | undefined;
  #place: DraftPlace | undefined;
  #draft = new Draft();
  #text = '';
  #composing = false;
  #lastKey = 0;
  #letThroughAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A pointer press on the send button that was stopped; the card opens at its end. */
  #stoppedPress = false;
  #stoppedKey = false;
  #announced = '';

  constructor(host: PageHost, options: GuardOptions) {
    this.#host = host;
    this.#options = options;
    this.#desk = deskOf(host);
    this.#badge = new Badge(this.#desk.overlay, () => this.#openCard(this.#badge.box(), false));
    this.#boxes = new FieldBoxes(this.#desk.overlay.layer);
    this.#desk.follow.add(this.#badge);
    this.#changes = new MutationObserver(() => this.#soon());
    host.signal.addEventListener('abort', () => {
      this.#changes.disconnect();
      clearTimeout(this.#timer);
    });
  }

  setEnabled(on: boolean): void {
    this.#enabled = on;
    if (!on) this.#leave();
  }

  openBadge(): boolean {
    if (this.#badge.idle()) return false;
    this.#openCard(this.#badge.box(), false);
    return true;
  }

  /** Listens in a window; same-origin frames are added when the focus goes there. */
  watch(view: Window): void {
    // By document: a frame that navigates keeps its window's name and loses its listeners.
    if (this.#watched.has(view.document)) return;
    this.#watched.add(view.document);
    const options = { capture: true, signal: this.#host.signal } as const;
    const on = <K extends keyof WindowEventMap>(type: K, act: (event: WindowEventMap[K]) => void) =>
      view.addEventListener(type, (event) => this.#safely(() => act(event as WindowEventMap[K])), options);
    on('keydown', (event) => this.#onKey(event));
    on('keyup', (event) => {
      if (this.#stoppedKey && event.key === 'Enter') {
        this.#stoppedKey = false;
        stop(event);
      }
      this.#onInput(event);
    });
    for (const type of ['input', 'paste', 'cut', 'drop', 'focusin'] as const) on(type, (event) => this.#onInput(event));
    on('compositionstart', () => {
      this.#composing = true;
    });
    on('compositionend', (event) => {
      this.#composing = false;
      this.#onInput(event);
    });
    for (const type of PRESSES) on(type, (event) => this.#onPress(event));
    // The frame that takes the focus is known only after the event.
    view.addEventListener('blur', () => setTimeout(() => this.#safely(() => this.#watchFrame())), options);
    // The user may have begun to type before the page was recognised.
    this.#safely(() => {
      this.#watchFrame();
      if (this.#enabled && this.#take(view.document.activeElement ?? undefined) !== undefined) this.#soon();
    });
  }

  #onInput(event: Event): void {
    if (!this.#enabled) return;
    const target = event.composedPath()[0];
    if (target === this.#desk.overlay.host || event.composedPath().includes(this.#desk.overlay.host)) return;
    if (event.type === 'focusin') this.#watchFrame();
    this.#take(target);
    if (this.#composer !== undefined) this.#soon();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#enabled || !event.isTrusted) return;
    if (event.key !== 'Enter') {
      if (this.#composer !== undefined) this.#soon();
      return;
    }
    const composer = this.#take(event.composedPath()[0]);
    if (composer === undefined || picksCandidate(composer)) return;
    if (!sendsBy(event, this.#options.composer?.keys ?? 'enter', this.#composing)) return;
    if (!this.#mustPause()) {
      this.#watchDeparture();
      return;
    }
    this.#stoppedKey = true;
    stop(event);
    this.#openCard(boxOf(composer), true);
  }

  #onPress(event: Event): void {
    if (!this.#enabled || !event.isTrusted) return;
    if (this.#stoppedPress) {
      stop(event);
      if (event.type !== 'click') return;
      this.#stoppedPress = false;
      if (this.#composer !== undefined) this.#openCard(boxOf(this.#composer), true);
      return;
    }
    const target = event.composedPath()[0] as Element | undefined;
    const composer = this.#composer;
    if (target?.nodeType !== 1 || composer === undefined || !composer.isConnected) return;
    if (!isSendButton(target, composer, this.#options.composer)) return;
    // `touchstart` cannot be stopped without stopping scrolling: the click after it is.
    if (event.type === 'touchstart' || event.type === 'touchend') return;
    if (!this.#mustPause()) {
      if (event.type === 'click') this.#watchDeparture();
      return;
    }
    stop(event);
    if (event.type === 'click') this.#openCard(boxOf(composer), true);
    else this.#stoppedPress = true;
  }

  /** Decides at send. Any failure of ours, and any slowness, lets the message go. */
  #mustPause(): boolean {
    const composer = this.#composer;
    if (composer === undefined) return false;
    const start = performance.now();
    try {
      const place = this.#options.place(composer);
      if (place === undefined) return false;
      this.#place = place;
      const { text } = readDraft(composer, this.#options.composer);
      const findings = isBlank(text) ? [] : this.#judge(text);
      if (performance.now() - start > PATIENCE) {
        this.#draft.changed(text, findings, start);
        this.#draft.failedOpen();
        return false;
      }
      this.#text = text;
      return this.#draft.pauses(text, findings, start);
    } catch {
      this.#draft.failedOpen();
      return false;
    }
  }

  #judge(text: string): Finding[] {
    const context = { ...this.#place?.context, senderRole: 'self' as const };
    return this.#host.detector.detect({ id: 'draft', text, context }).filter((finding) => finding.tier === 'warn');
  }

  #soon(): void {
    this.#lastKey = performance.now();
    this.#timer ??= setTimeout(this.#later, DEBOUNCE);
  }

  readonly #later = (): void => {
    const rest = DEBOUNCE - (performance.now() - this.#lastKey);
    this.#timer = rest > 4 ? setTimeout(this.#later, rest) : undefined;
    if (this.#timer === undefined) this.#safely(() => this.#look());
  };

  /** Judges the draft as it is now and draws what it found. */
  #look(): void {
    const composer = this.#composer;
    if (composer === undefined || !this.#enabled || this.#composing) return;
    const map = readDraft(composer, this.#options.composer);
    const now = performance.now();
    if (!composer.isConnected || isBlank(map.text)) {
      this.#finish(now - this.#letThroughAt < LOOKS.at(-1)! ? 'sent' : 'cleared');
      return;
    }
    const place = this.#options.place(composer);
    if (place?.conversation.id !== this.#place?.conversation.id) this.#finish('cleared');
    this.#place = place;
    if (place === undefined) return;
    const findings = this.#judge(map.text);
    this.#text = map.text;
    this.#draft.changed(map.text, findings, now);
    if (findings.length === 0) {
      this.#quieten();
      return;
    }
    const spans = findings.flatMap((finding) => finding.spans);
    if (isField(composer)) {
      this.#desk.overlay.ensure();
      this.#boxes.layOut(composer, spans);
      this.#desk.underlines.set('draft', { boxes: () => this.#boxes.now(composer) });
    } else {
      this.#desk.underlines.set('draft', { ranges: rangesOf(map, spans) });
    }
    this.#showBadge(composer, map.text, findings);
    this.#desk.follow.nudge();
  }

  #showBadge(composer: Editable, text: string, findings: readonly Finding[]): void {
    const title = this.#desk.cards(text, findings)[0]?.title[this.#desk.language] ?? '';
    this.#badge.show(composer, this.#host.t('guard.badge', [title]), this.#host.t('guard.badgeName', [title]));
    if (this.#announced === title) return;
    this.#announced = title;
    this.#desk.overlay.announce(this.#host.t('guard.announce', [title]));
  }

  #openCard(anchor: DOMRect, atSend: boolean): void {
    const text = this.#text;
    const findings = this.#judge(text);
    if (findings.length === 0) return;
    openGuardCard(this.#host, this.#desk, { text, findings, anchor, atSend }, (choice, note) => {
      this.#draft.decided(choice, note);
      if (choice === 'edit') return;
      this.#desk.overlay.announce(this.#host.t(choice === 'anyway' ? 'guard.ready' : 'guard.thanks'));
    });
  }

  /** Remembers the composer the user is in. */
  #take(target: EventTarget | undefined): Editable | undefined {
    const composer = composerAt(target, this.#options.composer);
    if (composer === undefined) return undefined;
    if (composer === this.#composer) return composer;
    const place = this.#options.place(composer);
    if (place === undefined) return undefined;
    this.#leave();
    this.#composer = composer;
    this.#place = place;
    if (!isField(composer)) this.#changes.observe(composer, { childList: true, characterData: true, subtree: true });
    return composer;
  }

  /** After a send that was let through: has the draft left the composer? */
  #watchDeparture(): void {
    this.#letThroughAt = performance.now();
    const before = this.#text;
    const draft = this.#draft;
    for (const delay of LOOKS) {
      setTimeout(() => {
        if (this.#draft !== draft || this.#composer === undefined) return;
        this.#safely(() => {
          const { text } = readDraft(this.#composer!, this.#options.composer);
          if (isBlank(text) || !this.#composer!.isConnected || (before !== '' && !text.includes(before.slice(0, 8))))
            this.#finish('sent');
        });
      }, delay);
    }
  }

  #finish(how: 'sent' | 'cleared'): void {
    const ending = this.#draft.ended(how, performance.now());
    const place = this.#place;
    this.#draft = new Draft();
    this.#text = '';
    this.#letThroughAt = Number.NEGATIVE_INFINITY;
    this.#quieten();
    if (ending !== undefined && place !== undefined)
      void this.#host.recordDraft(recordOf(ending, place)).catch(() => {});
  }

  #leave(): void {
    if (this.#composer !== undefined) this.#finish('cleared');
    this.#composer = undefined;
    this.#changes.disconnect();
  }

  #quieten(): void {
    this.#badge.hide();
    this.#announced = '';
    this.#desk.underlines.delete('draft');
  }

  #watchFrame(): void {
    const frame = document.activeElement as HTMLIFrameElement | null;
    if (frame?.tagName !== 'IFRAME') return;
    const view = frame.contentDocument?.defaultView;
    if (view) this.watch(view);
  }

  /** A failure of ours must never reach the page's event. */
  #safely(act: () => void): void {
    try {
      act();
    } catch {
      this.#draft.failedOpen();
    }
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps the flagged words only: what else stood in the draft is nobody's business. */
function recordOf(ending: Ending, place: DraftPlace): DraftEnding {
  let words = '';
  const findings = ending.findings.map((finding) => ({
    ...finding,
    spans: finding.spans.map(({ start, end }) => {
      if (words !== '') words += ' … ';
      const from = words.length;
      words += ending.text.slice(start, end);
      return { start: from, end: words.length };
    }),
  }));
  const note = ending.note === '' ? {} : { note: ending.note };
  return { place, outcome: ending.outcome, findings, id: crypto.randomUUID(), words, ...note };
}
