import { i18n } from '#i18n';
import type { LogEntry } from '../../../src/log/types';
import { Badge } from '../../../src/ui/badge';
import { conversationTitle, moment, number, ruleTitle, STATE_TONE, stateWord, tierWord } from '../words';
import { lineAround, Marked } from './marked';

interface EntryRowProps {
  entry: LogEntry | undefined;
  chosen: boolean;
  choosing: boolean;
  similar: number;
}

/** One entry in three lines: which rule, which words, who and when. */
export function EntryRow({ entry, chosen, choosing, similar }: EntryRowProps) {
  if (entry === undefined) return <div class="log-row" aria-busy="true" />;
  const line = lineAround(entry.excerpt, entry.spans);
  return (
    <div class="log-row">
      <div class="log-row-head">
        {choosing && <span class="log-tick" data-on={chosen ? true : undefined} aria-hidden="true" />}
        <strong>{ruleTitle(entry.rule)}</strong>
        <span class="jf-muted log-clause" lang="zh-CN">
          {entry.clause.id}
        </span>
        {entry.tier === 'review' && <Badge>{tierWord('review')}</Badge>}
        {similar > 1 && <Badge>{i18n.t('log.similar', [number(similar)])}</Badge>}
        <span class="log-state">
          <Badge tone={STATE_TONE[entry.review]}>{stateWord(entry.review)}</Badge>
        </span>
      </div>
      <p class="log-excerpt">
        <Marked {...line} />
      </p>
      <p class="log-meta">
        <span>{conversationTitle(entry.conversation.title)}</span>
        {entry.authorName && <span>{entry.authorName}</span>}
        <time dateTime={entry.sentAt ?? entry.capturedAt}>{moment(entry.sentAt ?? entry.capturedAt)}</time>
      </p>
    </div>
  );
}
