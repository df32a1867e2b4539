import { useCallback, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { act, type NewReview, type ReviewAction } from '../../../src/log/review';
import type { LogEntry, ReviewState } from '../../../src/log/types';
import type { LogView } from '../../../src/log/view/log-view';
import type { ToastMessage } from '../../../src/ui/toast';
import { number } from '../words';

type Told = (toast: Omit<ToastMessage, 'id'>) => void;
export type Act = (
  entries: readonly LogEntry[],
  action: ReviewAction,
  words?: { reason?: string; text?: string },
) => Promise<void>;

const BACK: Record<ReviewState, ReviewAction> = {
  open: 'reopen',
  confirmed: 'confirm',
  dismissed: 'dismiss',
  resolved: 'resolve',
};

/** What takes an action back: another action, for nothing is ever erased from the chain. */
function inverse(entry: LogEntry, action: ReviewAction, text: string | undefined, undoes: string): NewReview {
  const shared = { target: entry.seq, by: 'log' as const, undoes };
  if (action === 'tag') return { ...shared, action: 'untag', text: text ?? '' };
  if (action === 'untag') return { ...shared, action: 'tag', text: text ?? '' };
  if (action === 'note' || action === 'reply') return { ...shared, action: 'note' };
  return { ...shared, action: BACK[entry.review] };
}

/** Reviewers' actions on one or many entries, each of which can be taken back. */
export function useReview(view: LogView, tell: Told): { perform: Act; undo: () => void } {
  const done = useRef<NewReview[][]>([]);
  const write = useCallback(
    async (reviews: NewReview[]) => {
      try {
        return await act(view.database, reviews, { sealer: view.sealer });
      } catch (error) {
        tell({ text: i18n.t('log.act.failed', [String(error)]) });
        return [];
      }
    },
    [view, tell],
  );
  const undo = useCallback(async () => {
    const last = done.current.pop();
    if (last !== undefined && (await write(last)).length > 0) tell({ text: i18n.t('log.act.undone') });
  }, [write, tell]);
  const perform = useCallback<Act>(
    async (entries, action, words = {}) => {
      const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
      const rows = await write(entries.map((entry) => ({ target: entry.seq, action, by: 'log', ...given })));
      if (rows.length === 0) return;
      done.current.push(rows.map((row, i) => inverse(entries[i]!, action, words.text, row.key)));
      if (entries.length > 1 || action === 'dismiss' || action === 'confirm' || action === 'resolve') {
        tell({
          text: i18n.t('log.act.done', [number(rows.length)]),
          action: { label: i18n.t('log.act.undo'), run: () => void undo() },
        });
      }
    },
    [write, undo, tell],
  );
  return { perform, undo };
}
