import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Link } from './chain/link';
import type { Sealed } from './protect/sealed';
import type { NewCoverage } from './types';

/** A link and, until it is purged, the body it vouches for. */
export interface RecordRow extends Link {
  body?: Sealed | undefined;
}

/** A small thing kept by name: settings of the log, wrapped keys, the last head. */
export interface MetaRow {
  id: string;
  value: unknown;
}

/** A signed statement: at this time the log had `count` records and ended in `head`. */
export interface Checkpoint {
  count: number;
  head: string;
  at: string;
  /** Hash of the checkpoint before; empty for the first. */
  previous: string;
  signer: string;
  signature: string;
}

/** A derived snapshot of many entries for quick lists; may be deleted at any time and is built again. */
export interface BlockRow {
  from: number;
  to: number;
  columns: Sealed;
  texts: Sealed;
}

export type CoverageRow = NewCoverage & { id: number };

export const DATABASE_NAME = 'jianfu-log';

/** The only database. Text is never indexed: no index below holds anything that a person wrote. */
export class LogDatabase extends Dexie {
  records!: Table<RecordRow, number>;
  checkpoints!: EntityTable<Checkpoint, 'count'>;
  keys!: Table<{ id: string; pair: CryptoKeyPair }, string>;
  meta!: EntityTable<MetaRow, 'id'>;
  blocks!: EntityTable<BlockRow, 'from'>;
  coverage!: EntityTable<CoverageRow, 'id'>;

  constructor(name: string = DATABASE_NAME) {
    // `strict`: a transaction is complete only when it is on the disk, so an answered request survives a killed browser.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: 'seq, &key, target, day, [kind+seq]',
      checkpoints: 'count',
      keys: 'id',
      meta: 'id',
      blocks: 'from',
      coverage: '++id, from',
    });
  }
}
