/** Something drawn over the page that must stay where its words are. */
export interface Follower {
  /** Nothing to follow: no work at all. */
  idle(): boolean;
  /** Reads positions only. True when something moved since the last time. */
  read(): boolean;
  /** Writes positions only. */
  write(): void;
}

const HEARTBEAT = 250;
const STILL_FRAMES = 4;

/**
 * Keeps followers in place: measures in animation frames while things move, and with a slow heartbeat at rest, since
 * a row pushed down by an image or a new message fires no event of its own. Idle followers and hidden tabs cost nothing.
 */
export class Follow {
  readonly #followers: Follower[] = [];
  #frame = 0;
  #still = 0;
  #beat: ReturnType<typeof setTimeout> | undefined;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    const options = { capture: true, passive: true, signal } as const;
    for (const type of ['scroll', 'transitionend', 'animationend', 'load']) {
      document.addEventListener(type, this.nudge, options);
    }
    window.addEventListener('resize', this.nudge, options);
    window.visualViewport?.addEventListener('resize', this.nudge, options);
    document.addEventListener('visibilitychange', this.nudge, options);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#beat);
    });
  }

  add(follower: Follower): void {
    this.#followers.push(follower);
    this.nudge();
  }

  /** Measure in the next frame and go on until nothing moves. */
  readonly nudge = (): void => {
    this.#still = 0;
    if (this.#frame === 0 && !this.#signal.aborted && !document.hidden) this.#frame = requestAnimationFrame(this.#step);
  };

  readonly #step = (): void => {
    this.#frame = 0;
    clearTimeout(this.#beat);
    const busy = this.#followers.filter((follower) => !follower.idle());
    let moved = false;
    for (const follower of busy) moved = follower.read() || moved;
    for (const follower of busy) follower.write();
    this.#still = moved ? 0 : this.#still + 1;
    if (busy.length === 0 || this.#signal.aborted) return;
    if (this.#still < STILL_FRAMES) this.#frame = requestAnimationFrame(this.#step);
    else this.#beat = setTimeout(this.#once, HEARTBEAT);
  };

  readonly #once = (): void => {
    this.#still = STILL_FRAMES - 1;
    if (this.#frame === 0 && !document.hidden) this.#frame = requestAnimationFrame(this.#step);
  };
}
