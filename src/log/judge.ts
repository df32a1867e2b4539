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
  const finding = await database.records.where('key').equals(judgedKey(judgement)).first();
  if (finding === undefined) return false;
  const reason = judgement.reason === undefined ? {} : { reason: judgement.reason };
  await act(database, [{ target: finding.seq, action: judgement.verdict, by: 'page', ...reason }], { sealer });
  return true;
}
