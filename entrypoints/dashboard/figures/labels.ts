import { i18n } from '#i18n';
import type { Dimension } from '../../../src/log/figures/tally';
import type { Outcome } from '../../../src/log/types';
import { conversationOf } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { conversationTitle, outcomeWord, ruleTitle, stageWord } from '../words';

/** What a value of a dimension is called on the page. */
export function labelFor(view: LogView, by: Dimension): (value: string) => string {
  switch (by) {
    case 'rule':
      return ruleTitle;
    case 'clause':
      return (value) => (JSON.parse(value) as string[]).join(' ');
    case 'stage':
      return (value) => stageWord(value === 'none' ? undefined : (value as 'primary'));
    case 'outcome':
      return (value) => outcomeWord(value as Outcome);
    case 'class': {
      const titles = new Map(
        view.columns.words.conversation.words.map(conversationOf).map(({ hash, title }) => [hash, title]),
      );
      return (value) => conversationTitle(titles.get(value) ?? '');
    }
    default:
      return (value) => value;
  }
}

export function dimensionWord(by: Dimension): string {
  switch (by) {
    case 'rule':
      return i18n.t('log.chart.rule');
    case 'stage':
      return i18n.t('log.chart.stage');
    case 'class':
      return i18n.t('log.chart.class');
    case 'platform':
      return i18n.t('log.chart.platform');
    case 'outcome':
      return i18n.t('log.chart.outcome');
    default:
      return i18n.t('log.chart.week');
  }
}
