import { i18n } from '#i18n';
import type { Stage, Tier } from '../../src/engine/types';
import type { CoverageRow } from '../../src/log/database';
import type { Outcome, ReviewState } from '../../src/log/types';
import { bundledDetector } from '../../src/packs/bundled';
import type { Tone } from '../../src/ui/badge';
import { language } from '../shell/mount';

/** Titles of rules by id; a rule of a pack that is not here is called by its id. */
const titles = new Map(bundledDetector().rules.map((rule) => [rule.id, rule.title]));
export const ruleTitle = (id: string): string => titles.get(id)?.[language()] ?? id;

export function stateWord(state: ReviewState): string {
  if (state === 'confirmed') return i18n.t('log.states.confirmed');
  if (state === 'dismissed') return i18n.t('log.states.dismissed');
  return state === 'resolved' ? i18n.t('log.states.resolved') : i18n.t('log.states.open');
}
export const STATE_TONE: Record<ReviewState, Tone> = {
  open: 'note',
  confirmed: 'danger',
  dismissed: 'plain',
  resolved: 'ok',
};

export const tierWord = (tier: Tier): string =>
  tier === 'warn' ? i18n.t('log.tiers.warn') : i18n.t('log.tiers.review');

export function stageWord(stage: Stage | undefined): string {
  if (stage === 'primary') return i18n.t('log.stages.primary');
  if (stage === 'junior') return i18n.t('log.stages.junior');
  return stage === 'senior' ? i18n.t('log.stages.senior') : i18n.t('log.stages.none');
}

export function outcomeWord(outcome: Outcome | 'none' | undefined): string {
  switch (outcome) {
    case 'edited-clean':
      return i18n.t('log.outcomes.editedClean');
    case 'edited-flagged':
      return i18n.t('log.outcomes.editedFlagged');
    case 'cancelled':
      return i18n.t('log.outcomes.cancelled');
    case 'sent-anyway':
      return i18n.t('log.outcomes.sentAnyway');
    case 'false-alarm':
      return i18n.t('log.outcomes.falseAlarm');
    case 'failed-open':
      return i18n.t('log.outcomes.failedOpen');
    default:
      return i18n.t('log.outcomes.none');
  }
}

export function coverageWord(state: CoverageRow['state']): string {
  if (state === 'blind') return i18n.t('log.coverageStates.blind');
  if (state === 'paused') return i18n.t('log.coverageStates.paused');
  return state === 'reading' ? i18n.t('log.coverageStates.reading') : i18n.t('log.coverageStates.notPermitted');
}

const locale = () => (language() === 'zh' ? 'zh-CN' : 'en-GB');

/** Day and time as people here write them. */
export const moment = (iso: string | undefined): string => {
  if (iso === undefined) return i18n.t('log.detail.unknown');
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? i18n.t('log.detail.unknown')
    : date.toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
};
export const clock = (iso: string): string =>
  new Date(iso).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });
export const number = (value: number): string => value.toLocaleString(locale());
export const percent = (share: number): string =>
  share.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 0 });

export const conversationTitle = (title: string): string => title || i18n.t('log.detail.hiddenTitle');
