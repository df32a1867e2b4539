import { randomId } from './append';
import type { LogDatabase, RecordRow } from './database';
import { harmless } from './mask/harmless';
import type { Sealer } from './protect/sealed';
import type { ReviewState } from './types';
import { writeRecords } from './write';

/** What a reviewer can do with a finding. Every action is a record of the chain; the finding itself never changes. */
export type ReviewAction = 'confirm' | 'dismiss' | 'resolve' | 'reopen' | 'note' | 'tag' | 'untag' | 'reply';

export interface ReviewBody {
  action: ReviewAction;
  /** `seq` of the finding. */
  target: number;
  /** `page` for the card beside the message, `log` for the log page. */
  by: 'page' | 'log';
  reason?: string;
  /** The note, the tag or the teacher's reply. */
  text?: string;
  /** Key of the action that this one takes back. */
  undoes?: string;
  salt: string;
}

export type NewReview = Omit<ReviewBody, 'salt'>;

const STATE: Partial<Record<ReviewAction, ReviewState>> = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  resolve: 'resolved',
  reopen: 'open',
};

/** What stands after an action. */
export interface Standing {
  review: ReviewState;
  tags: string[];
}

export function afterAction(standing: Standing, body: Pick<ReviewBody, 'action' | 'text'>): Standing {
  const review = STATE[body.action] ?? standing.review;
  const tag = body.text ?? '';
  if (body.action === 'tag' && !standing.tags.includes(tag)) return { review, tags: [...standing.tags, tag].sort() };
  if (body.action === 'untag') return { review, tags: standing.tags.filter((other) => other !== tag) };
  return { review, tags: standing.tags };
}

/** What people typed, made fit for keeping; fields without a value left out, or the body would hash differently later. */
const withHarmlessText = (review: NewReview): NewReview =>
  Object.fromEntries(
    Object.entries(review)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? harmless(value).slice(0, 4_000) : value]),
  ) as unknown as NewReview;

/** Writes reviewers' actions into the chain and returns the rows. */
export async function act(
  database: LogDatabase,
  reviews: readonly NewReview[],
  options: { sealer?: Sealer; now?: Date } = {},
): Promise<RecordRow[]> {
  const drafts = reviews.map((review) => ({
    kind: 'review' as const,
    key: randomId(),
    target: review.target,
    body: { ...withHarmlessText(review), salt: randomId() },
  }));
  return (await writeRecords(database, drafts, options)).rows;
}
