import { liveQuery } from 'dexie';
import type { LogDatabase, RecordRow } from '../database';
import type { Sealer } from '../protect/sealed';
import type { ReviewBody, Standing } from '../review';
import type { FindingBody, LogEntry } from '../types';
import { applyAction, standingAt } from './actions';
import { BLOCK, blockOf, buildBlock, type Snapshot, saveSnapshot } from './blocks';
import { Columns } from './columns';
import { type Criteria, passing, titled } from './filter';
import { searchWords, Texts } from './texts';

/** Actions applied in memory before the snapshot on disk is renewed. */
const STALE = 2_000;

/** The log as a reader sees it: quick lists and figures over everything, full entries on demand. */
export class LogView {
  readonly columns = new Columns();
  #texts: Texts[] | undefined;
  #tailTexts: string[] = [];
  #order: Uint32Array | undefined;
  #orderedFor = -1;
  #lastSeq = 0;
  #upTo = 0;
  #dirty = new Set<number>();
  #blocks = 0;
  /** Raised with every change, for whoever remembers a result. */
  version = 0;

  private constructor(
    readonly database: LogDatabase,
    readonly sealer: Sealer,
  ) {}

  /** Opens the log. Throws `LockedError` when the passphrase is needed. */
  static async open(
    database: LogDatabase,
    sealer: Sealer,
    progress: (done: number, all: number) => void = () => {},
  ): Promise<LogView> {
    const view = new LogView(database, sealer);
    await view.#load(progress);
    return view;
  }

  async #load(progress: (done: number, all: number) => void): Promise<void> {
    const head = (await this.database.records.orderBy('seq').last())?.seq ?? 0;
    const snapshot = (await this.database.meta.get('snapshot'))?.value as Snapshot | undefined;
    const stored = new Map((await this.database.blocks.toArray()).map((row) => [row.block, row.data]));
    this.#blocks = Math.floor(head / BLOCK);
    this.#upTo = snapshot?.upTo ?? this.#blocks * BLOCK;
    const built: { block: number; columns: Columns; texts: Texts }[] = [];
    for (let block = 0; block < this.#blocks; block++) {
      const data = stored.get(block);
      let columns = data && Columns.unpack((await this.sealer.open(data)) as Uint8Array);
      if (columns === undefined) {
        const fresh = await buildBlock(this.database, this.sealer, block, this.#upTo);
        columns = fresh.columns;
        built.push({ block, ...fresh });
        progress(block, this.#blocks);
        if (built.length === 16) await saveSnapshot(this.database, this.sealer, built.splice(0), this.#upTo);
      }
      this.columns.append(columns);
    }
    if (built.length > 0) await saveSnapshot(this.database, this.sealer, built, this.#upTo);
    this.#lastSeq = this.#blocks * BLOCK;
    // Actions between the snapshot and the tail are replayed on top; those within the tail come with it.
    if (this.#upTo < this.#lastSeq) {
      const missed = await this.database.records
        .where('[kind+seq]')
        .between(['review', this.#upTo + 1], ['review', this.#lastSeq], true, true)
        .toArray();
      for (const row of missed) await this.#apply(row);
    }
    await this.refresh();
  }

  /** Takes in what was written since. True when there was something. */
  async refresh(): Promise<boolean> {
    const rows = await this.database.records.where('seq').above(this.#lastSeq).toArray();
    for (const row of rows) {
      this.#lastSeq = row.seq;
      await this.#apply(row);
    }
    if (rows.length === 0) return false;
    this.version++;
    if (this.#dirty.size > 0 && this.#lastSeq - this.#upTo > STALE) await this.#renew();
    return true;
  }

  async #apply(row: RecordRow): Promise<void> {
    if (row.body === undefined) return;
    if (row.kind === 'finding') {
      const body = (await this.sealer.open(row.body)) as FindingBody;
      this.columns.push(row.seq, body);
      this.#tailTexts.push(body.excerpt);
    } else if (row.kind === 'review' && row.target !== undefined) {
      const at = this.columns.indexOf(row.target);
      if (at < 0) return;
      applyAction(this.columns, at, (await this.sealer.open(row.body)) as ReviewBody);
      this.#dirty.add(blockOf(row.target));
    }
  }

  /** Writes the blocks that reviewers changed, so that the next opening replays little. */
  async #renew(): Promise<void> {
    const upTo = this.#lastSeq;
    const blocks = [...this.#dirty].filter((block) => block < this.#blocks);
    const fresh = await Promise.all(
      blocks.map(async (block) => ({ block, ...(await buildBlock(this.database, this.sealer, block, upTo)) })),
    );
    await saveSnapshot(this.database, this.sealer, fresh, upTo);
    this.#upTo = upTo;
    this.#dirty.clear();
  }

  /** Indexes of the findings that match, newest message first. */
  async find(criteria: Criteria = {}): Promise<Uint32Array> {
    const kept = passing(this.columns, criteria);
    for (const word of searchWords(criteria.text ?? '')) {
      const found = titled(this.columns, word);
      let first = 0;
      for (const block of await this.#loadTexts()) {
        block.find(word, (row) => {
          found[first + row] = 1;
        });
        first += block.length;
      }
      for (let i = 0; i < kept.length; i++) kept[i] = kept[i]! & found[i]!;
    }
    const order = this.#newestFirst();
    const out = new Uint32Array(order.length);
    let size = 0;
    for (let i = 0; i < order.length; i++) {
      const index = order[i]!;
      if (kept[index] === 1) out[size++] = index;
    }
    return out.subarray(0, size);
  }

  /** The whole entries at these indexes, in this order. A purged one is left out. */
  async entries(indexes: ArrayLike<number>): Promise<LogEntry[]> {
    const seqs = Array.from(indexes, (index) => this.columns.column('seq')[index]!);
    const rows = await this.database.records.bulkGet(seqs);
    const entries: LogEntry[] = [];
    for (const [i, row] of rows.entries()) {
      if (row?.body === undefined) continue;
      const body = (await this.sealer.open(row.body)) as FindingBody;
      entries.push({ ...body, seq: row.seq, ...this.standing(indexes[i]!) });
    }
    return entries;
  }

  /** Review state and tags of the finding at an index. */
  standing(index: number): Standing {
    return standingAt(this.columns, index);
  }

  /** Everything reviewers did with one finding, oldest first. */
  async history(seq: number): Promise<{ at: string; key: string; body: ReviewBody }[]> {
    const rows = await this.database.records.where('target').equals(seq).sortBy('seq');
    const opened: { at: string; key: string; body: ReviewBody }[] = [];
    for (const { at, key, kind, body } of rows) {
      if (kind === 'review' && body) opened.push({ at, key, body: (await this.sealer.open(body)) as ReviewBody });
    }
    return opened;
  }

  /** Excerpts in the order of the columns; those on disk are read at the first search. */
  async #loadTexts(): Promise<Texts[]> {
    if (this.#texts === undefined) {
      const rows = await this.database.texts.where('block').below(this.#blocks).sortBy('block');
      this.#texts = [];
      for (const row of rows) this.#texts.push(new Texts((await this.sealer.open(row.data)) as string));
    }
    return [...this.#texts, Texts.of(this.#tailTexts)];
  }

  #newestFirst(): Uint32Array {
    const { length } = this.columns;
    if (this.#order === undefined || this.#orderedFor !== length) {
      // Second and index in one double: the engine sorts a million of them natively in a blink.
      const second = this.columns.column('second');
      const keys = new Float64Array(length);
      for (let i = 0; i < length; i++) keys[i] = second[i]! * INDEX_ROOM + i;
      keys.sort();
      this.#order = new Uint32Array(length);
      for (let i = 0; i < length; i++) this.#order[length - 1 - i] = keys[i]! % INDEX_ROOM;
      this.#orderedFor = length;
    }
    return this.#order;
  }
}

/** 2^21 findings; seconds fit in the 32 bits above. */
const INDEX_ROOM = 2 ** 21;

/** Calls back with the number of the newest record, now and whenever any context writes. Returns how to stop. */
export function watchHead(database: LogDatabase, onChange: (head: number) => void): () => void {
  const head = () => database.records.orderBy(':id').lastKey();
  const subscription = liveQuery(head).subscribe({ next: (key) => onChange(typeof key === 'number' ? key : 0) });
  return () => subscription.unsubscribe();
}
