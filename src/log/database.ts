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

/** A derived snapshot of the findings of one stretch of the chain, for quick lists; may be deleted at any time and is built again. */
export interface BlockRow {
  /** Block n covers the records n·4096+1 to (n+1)·4096. */
  block: number;
  data: Sealed;
}

export type CoverageRow = NewCoverage & { id: number };

export const DATABASE_NAME = 'jianfu-log';

/** The only database. Text is never indexed: no index below holds anything that a person wrote. */
export class LogDatabase extends Dexie {
  records!: Table<RecordRow, number>;
  checkpoints!: Table<Checkpoint, number>;
  keys!: Table<{ id: string; pair: CryptoKeyPair }, string>;
  meta!: Table<MetaRow, string>;
  /** Columns for filters and figures. */
  blocks!: Table<BlockRow, number>;
  /** Excerpts for searching; read only when somebody searches. */
  texts!: Table<BlockRow, number>;
  coverage!: EntityTable<CoverageRow, 'id'>;

  constructor(name: string = DATABASE_NAME) {
    // `strict`: a transaction is complete only when it is on the disk, so an answered request survives a killed browser.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: 'seq, &key, target, day, [kind+seq]',
      checkpoints: 'count',
      keys: 'id',
      meta: 'id',
      blocks: 'block',
      texts: 'block',
      coverage: '++id, from',
    });
  }
}
