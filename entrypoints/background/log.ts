import type { Privacy } from '../../src/log/append';
import { LogDatabase } from '../../src/log/database';
import { plainSealer, type Sealer } from '../../src/log/protect/sealed';

export interface OpenLog {
  database: LogDatabase;
  sealer: Sealer;
  privacy: Privacy;
}

const database = new LogDatabase();

/** The log as the background writes to it: also while it is locked for readers. */
export async function openLog(): Promise<OpenLog> {
  return { database, sealer: plainSealer, privacy: { titles: 'masked' } };
}
