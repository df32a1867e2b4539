import { appendEntries } from '../../src/log/append';
import { checkpointIfDue } from '../../src/log/chain/checkpoint';
import { addCoverage } from '../../src/log/coverage';
import { judge } from '../../src/log/judge';
import { answer } from '../../src/protocol/answer';
import { openLog } from './log';

/** Stores what pages hand in. Each answer is given only when the transaction is on the disk. */
export function registerRecord(): void {
  answer('record', async (entries) => {
    const { database, sealer, privacy } = await openLog();
    const stored = await appendEntries(database, entries, { sealer, privacy });
    // After the answer's work is done; a worker that dies before it only signs later.
    void checkpointIfDue(database);
    return stored;
  });
  answer('judge', async (judgement) => {
    const { database, sealer } = await openLog();
    return judge(database, judgement, { sealer });
  });
  answer('coverage', async (spans) => {
    await addCoverage((await openLog()).database, spans);
  });
}
