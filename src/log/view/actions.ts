import { afterAction, type ReviewBody, type Standing } from '../review';
import { type Columns, REVIEWS } from './columns';
import { tagsOf } from './filter';

/** Review state and tags of the finding at an index. */
export function standingAt(columns: Columns, at: number): Standing {
  return {
    review: REVIEWS[columns.column('review')[at]!] ?? 'open',
    tags: tagsOf(columns.words.tags.words[columns.column('tags')[at]!] ?? '[]'),
  };
}

/** Changes state and tags of one finding as a reviewer's action says. */
export function applyAction(columns: Columns, at: number, body: ReviewBody): void {
  const next = afterAction(standingAt(columns, at), body);
  columns.column('review')[at] = REVIEWS.indexOf(next.review);
  columns.column('tags')[at] = columns.words.tags.numberOf(JSON.stringify(next.tags));
  if (body.action === 'reply') columns.column('answered')[at] = 1;
}
