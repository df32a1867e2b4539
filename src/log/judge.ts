import { judgedKey } from './append';
import type { LogDatabase } from './database';
import type { Sealer } from './protect/sealed';
import { act } from './review';
import type { NewJudgement } from './types';

/** A verdict given on the card in the page. False when the log does not hold the finding. */
export async function judge(
  database: LogDatabase,
  judgement: NewJudgement,
  { sealer }: { sealer: Sealer },
): Promise<boolean> {
  const key = judgedKey(judgement);
  if ((await database.records.where('key').equals(key).count()) === 0) return false;
  const reason = judgement.reason === undefined ? {} : { reason: judgement.reason };
  await act(database, [{ target: key, action: judgement.verdict, by: 'page', ...reason }], { sealer });
  return true;
}
