import type { Finding } from '../../engine/types';
import type { DraftOutcome } from './types';

/** What the user chose on the card. */
export type Choice = 'edit' | 'anyway' | 'false-alarm';

/** A warning that stood less long was only passing by while typing; it is not counted. */
const NOTICED = 1000;

export interface Ending {
  outcome: DraftOutcome;
  /** The flagged state that was last seen. */
  text: string;
  findings: readonly Finding[];
  note: string;
}

/**
 * One draft from its first word to its end. Knows nothing of the page: it is told texts and findings, and says when to
 * pause and how the draft ended.
 */
export class Draft {
  #flagged: { text: string; findings: readonly Finding[] } | undefined;
  #flaggedSince: number | undefined;
  #noticed = false;
  #paused: string | undefined;
  readonly #known = new Set<string>();
  #falseAlarm = false;
  #note = '';
  #failed = false;
  #clean = true;

  /** The draft as it is now with its warn-tier findings. */
  changed(text: string, findings: readonly Finding[], now: number): void {
    this.#clean = findings.length === 0;
    if (this.#clean) {
      this.#settle(now);
      return;
    }
    this.#flagged = { text, findings };
    this.#flaggedSince ??= now;
  }

  /** At send: true pauses. Pauses once for a finding, whatever the user decides then. */
  pauses(text: string, findings: readonly Finding[], now: number): boolean {
    this.changed(text, findings, now);
    const fresh = findings.filter((finding) => !this.#known.has(finding.rule));
    if (fresh.length === 0) return false;
    for (const { rule } of findings) this.#known.add(rule);
    this.#paused = text;
    this.#noticed = true;
    return true;
  }

  decided(choice: Choice, note: string): void {
    for (const { rule } of this.#flagged?.findings ?? []) this.#known.add(rule);
    this.#noticed = true;
    this.#paused ??= this.#flagged?.text;
    if (choice === 'false-alarm') this.#falseAlarm = true;
    if (note !== '') this.#note = note;
  }

  /** Something of ours failed or was too slow while this draft was being sent. */
  failedOpen(): void {
    this.#failed = true;
  }

  /** The composer is empty: the draft went out or was thrown away. Nothing to tell for a draft that was never flagged. */
  ended(how: 'sent' | 'cleared', now: number): Ending | undefined {
    this.#settle(now);
    const at = this.#flagged ?? { text: '', findings: [] };
    const end = (outcome: DraftOutcome): Ending => ({ outcome, ...at, note: this.#note });
    if (how === 'sent' && this.#failed) return end('failed-open');
    if (this.#flagged === undefined || !this.#noticed) return undefined;
    if (this.#falseAlarm) return end('false-alarm');
    if (how === 'cleared') return end('cancelled');
    if (this.#clean) return end('edited-clean');
    return end(this.#paused !== undefined && this.#paused !== at.text ? 'edited-flagged' : 'sent-anyway');
  }

  #settle(now: number): void {
    if (this.#flaggedSince !== undefined && now - this.#flaggedSince >= NOTICED) this.#noticed = true;
    if (this.#clean) this.#flaggedSince = undefined;
  }
}
