/** Longest wait between two tries, in ms. */
const SLOWEST = 15_000;
const BATCH = 50;

export interface OutboxOptions<Item> {
  /** Hands a batch over; resolves only when it is stored for good. */
  deliver(items: Item[]): Promise<unknown>;
  /** The other side will never take this: trying again is of no use. */
  isRefusal(error: unknown): boolean;
  signal: AbortSignal;
}

/**
 * What must not be lost on its way to the background: kept until it is acknowledged, tried again with growing pauses
 * while the worker is dead, in order. One bad item does not hold up the rest.
 */
export class Outbox<Item> {
  readonly #queue: { item: Item; done: () => void }[] = [];
  readonly #options: OutboxOptions<Item>;
  #sending = false;
  #wait = 0;

  constructor(options: OutboxOptions<Item>) {
    this.#options = options;
  }

  /** What waits for its acknowledgement. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves when the items are stored. */
  async add(items: readonly Item[]): Promise<void> {
    const stored = items.map((item) => new Promise<void>((done) => this.#queue.push({ item, done })));
    void this.#send();
    await Promise.all(stored);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let size = BATCH;
    while (this.#queue.length > 0 && !this.#options.signal.aborted) {
      const batch = this.#queue.slice(0, size);
      try {
        await this.#options.deliver(batch.map(({ item }) => item));
        this.#take(batch.length);
        this.#wait = 0;
        size = BATCH;
      } catch (error) {
        if (!this.#options.isRefusal(error)) await this.#pause();
        // Somewhere in the batch is one that is refused: singly, only that one is given up.
        else if (batch.length > 1) size = 1;
        else this.#take(1);
      }
    }
    this.#sending = false;
  }

  #take(count: number): void {
    for (const { done } of this.#queue.splice(0, count)) done();
  }

  #pause(): Promise<void> {
    this.#wait = Math.min(SLOWEST, this.#wait === 0 ? 50 : this.#wait * 2);
    return new Promise((resolve) => setTimeout(resolve, this.#wait));
  }
}
