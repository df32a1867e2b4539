import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { OUTCOMES, REVIEWS, STAGES, TIERS } from '../../../src/log/view/columns';
import { type Criteria, conversationOf, tagsOf } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { type Option, Select, TextInput } from '../../../src/ui/inputs';
import { conversationTitle, outcomeWord, ruleTitle, stageWord, stateWord, tierWord } from '../words';

interface FiltersProps {
  view: LogView;
  criteria: Criteria;
  onChange: (criteria: Criteria) => void;
  /** Stands beside the first filters. */
  children: ComponentChildren;
}

type ListField = {
  [K in keyof Criteria]-?: NonNullable<Criteria[K]> extends readonly string[] ? K : never;
}[keyof Criteria];

/** What is shown of the log. Choices are those that occur in it. */
export function Filters({ view, criteria, onChange, children }: FiltersProps) {
  const { words } = view.columns;
  const pick = (field: ListField, label: string, options: Option[]) => (
    <Select
      label={label}
      value={criteria[field]?.[0] ?? ''}
      options={[{ value: '', label: i18n.t('log.filters.all') }, ...options]}
      onChange={(value) => onChange({ ...criteria, [field]: value === '' ? undefined : [value] })}
    />
  );
  const conversations = new Map(words.conversation.words.map(conversationOf).map(({ hash, title }) => [hash, title]));
  const tags = [...new Set(words.tags.words.flatMap(tagsOf))];
  return (
    <search class="log-filters" aria-label={i18n.t('log.filters.name')}>
      <div class="log-filter-row">
        <TextInput
          type="search"
          label={i18n.t('log.filters.text')}
          value={criteria.text ?? ''}
          onChange={(text) => onChange({ ...criteria, text: text === '' ? undefined : text })}
        />
        {pick(
          'rules',
          i18n.t('log.filters.rule'),
          words.rule.words.map((value) => ({ value, label: ruleTitle(value) })),
        )}
        {pick(
          'states',
          i18n.t('log.filters.state'),
          REVIEWS.map((value) => ({ value, label: stateWord(value) })),
        )}
        {children}
      </div>
      <details class="log-more">
        <summary>{i18n.t('log.filters.more')}</summary>
        <div class="log-filter-row">
          {pick(
            'tiers',
            i18n.t('log.filters.tier'),
            TIERS.map((value) => ({ value, label: tierWord(value) })),
          )}
          {pick(
            'platforms',
            i18n.t('log.filters.platform'),
            words.platform.words.map((value) => ({ value, label: value })),
          )}
          {pick(
            'conversations',
            i18n.t('log.filters.conversation'),
            [...conversations].map(([value, title]) => ({ value, label: conversationTitle(title) })),
          )}
          {pick(
            'stages',
            i18n.t('log.filters.stage'),
            STAGES.filter((stage) => stage !== undefined).map((value) => ({ value, label: stageWord(value) })),
          )}
          {pick(
            'outcomes',
            i18n.t('log.filters.outcome'),
            OUTCOMES.map((value) => ({ value: value ?? 'none', label: outcomeWord(value) })),
          )}
          {tags.length > 0 &&
            pick(
              'tags',
              i18n.t('log.filters.tag'),
              tags.map((value) => ({ value, label: value })),
            )}
          {words.origin.words.length > 1 &&
            pick(
              'origins',
              i18n.t('log.filters.origin'),
              words.origin.words.map((value) => ({ value, label: value.slice(0, 12) || i18n.t('log.filters.own') })),
            )}
          <TextInput
            type="date"
            label={i18n.t('log.filters.from')}
            value={criteria.from ?? ''}
            onChange={(from) => onChange({ ...criteria, from: from || undefined })}
          />
          <TextInput
            type="date"
            label={i18n.t('log.filters.to')}
            value={criteria.to ?? ''}
            onChange={(to) => onChange({ ...criteria, to: to || undefined })}
          />
        </div>
      </details>
    </search>
  );
}
