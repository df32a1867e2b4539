import type { Privacy } from '../../src/log/append';
import { LogDatabase } from '../../src/log/database';
import type { Sealer } from '../../src/log/protect/sealed';
import { writerSealer } from '../../src/log/protect/vault';
import { currentSettings } from '../../src/settings/current';

export interface OpenLog {
  database: LogDatabase;
  sealer: Sealer;
  privacy: Privacy;
}

const database = new LogDatabase();
let writer: { mark: unknown; sealer: Sealer } | undefined;

/** The log as the background writes to it: also while it is locked for readers. */
export async function openLog(): Promise<OpenLog> {
  const vault = (await database.meta.get('vault'))?.value as { publicKey: { x?: string } } | undefined;
  // The passphrase may have been set or taken away on the log page since the last request.
  const mark = vault?.publicKey.x;
  if (writer === undefined || writer.mark !== mark) writer = { mark, sealer: await writerSealer(database) };
  const { settings } = await currentSettings();
  return { database, sealer: writer.sealer, privacy: { titles: settings.keepTitles ? 'masked' : 'hidden' } };
}
