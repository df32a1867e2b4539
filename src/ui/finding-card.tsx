import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Bilingual, Finding } from '../engine/types';
import { Button, type ButtonTone } from './button';
import { Icon, type IconName } from './icon';

export type Language = keyof Bilingual;

/** One finding with the name of its rule and the flagged words as they stand in the text. */
export interface CardFinding {
  finding: Finding;
  title: Bilingual;
  words: readonly string[];
}

export interface CardAction {
  id: string;
  label: string;
  tone?: ButtonTone | undefined;
  icon?: IconName | undefined;
  /** Asks for an optional reason first. */
  asksReason?: boolean | undefined;
}

export interface CardStrings {
  words: string;
  clause: string;
  wholeClause: string;
  why: string;
  instead: string;
  close: string;
  reason: string;
  reasonHint: string;
  submitReason: string;
  back: string;
}

export interface FindingCardProps {
  heading: string;
  /** Id of the heading, for the dialog that is named by it. */
  headingId: string;
  /** A quiet line under the heading, such as how sure it is. */
  note?: string | undefined;
  language: Language;
  findings: readonly CardFinding[];
  strings: CardStrings;
  /** The clause as one sentence with the whole behind a click, or whole at once. */
  clause: 'sentence' | 'whole';
  actions: readonly CardAction[];
  /** Said politely to screen readers and shown above the actions: "copied". */
  status?: ComponentChildren;
  onAction: (id: string, reason: string) => void;
  onClose: () => void;
}

/** Why a text is flagged: the words, the clause verbatim with its document, the reason, what to do instead. */
export function FindingCard(props: FindingCardProps) {
  const { heading, headingId, note, language, findings, strings, actions, status, onAction, onClose } = props;
  const [asking, setAsking] = useState<CardAction>();
  return (
    <section class="jf-finding-card">
      <header>
        <Icon name="alert" />
        <div>
          <h2 id={headingId}>{heading}</h2>
          {note && <p class="jf-hint">{note}</p>}
        </div>
        <button
          type="button"
          class="jf-button"
          data-tone="quiet"
          data-icon-only
          data-size="small"
          aria-label={strings.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="jf-findings">
        {findings.map((item, index) =>
          index === 0 ? (
            <article class="jf-finding" data-rule={item.finding.rule} key={item.finding.rule}>
              <h3>{item.title[language]}</h3>
              <FindingFacts item={item} {...props} />
            </article>
          ) : (
            // The strongest finding is read first; the others wait behind their names.
            <details class="jf-finding" data-rule={item.finding.rule} key={item.finding.rule}>
              <summary>{item.title[language]}</summary>
              <FindingFacts item={item} {...props} />
            </details>
          ),
        )}
      </div>
      <div class="jf-card-end">
        <div role="status" class="jf-status">
          {status}
        </div>
        {asking === undefined ? (
          <div class="jf-actions">
            {actions.map((action, index) => (
              <Button
                key={action.id}
                tone={action.tone}
                icon={action.icon}
                data-action={action.id}
                data-first={index === 0 ? '' : undefined}
                onClick={() => (action.asksReason ? setAsking(action) : onAction(action.id, ''))}
              >
                {action.label}
              </Button>
            ))}
          </div>
        ) : (
          <ReasonForm
            strings={strings}
            onBack={() => setAsking(undefined)}
            onDone={(reason) => onAction(asking.id, reason)}
          />
        )}
      </div>
    </section>
  );
}

function FindingFacts({ item, language, strings, clause }: FindingCardProps & { item: CardFinding }) {
  const { finding, words } = item;
  const sentence = firstSentence(finding.clause.text);
  const short = clause === 'sentence' && sentence !== finding.clause.text;
  return (
    <dl>
      <dt>{strings.words}</dt>
      <dd>
        {words.map((word) => (
          <mark key={word}>{word}</mark>
        ))}
      </dd>
      <dt>{strings.why}</dt>
      <dd>{finding.reason[language]}</dd>
      <dt>{strings.clause}</dt>
      <dd lang="zh-CN">
        <p class="jf-source">
          {finding.clause.document} · {finding.clause.id}
        </p>
        <blockquote class="jf-quote">{short ? sentence : finding.clause.text}</blockquote>
        {short && (
          <details>
            <summary lang={language}>{strings.wholeClause}</summary>
            <blockquote class="jf-quote">{finding.clause.text}</blockquote>
          </details>
        )}
      </dd>
      <dt>{strings.instead}</dt>
      <dd class="jf-instead">{finding.instead[language]}</dd>
    </dl>
  );
}

function ReasonForm({
  strings,
  onBack,
  onDone,
}: {
  strings: CardStrings;
  onBack: () => void;
  onDone: (reason: string) => void;
}) {
  const [reason, setReason] = useState('');
  const id = useId();
  return (
    <form
      class="jf-field"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(reason.trim());
      }}
    >
      <label for={id}>{strings.reason}</label>
      <span class="jf-hint" id={`${id}-hint`}>
        {strings.reasonHint}
      </span>
      <textarea
        id={id}
        class="jf-input"
        rows={2}
        maxLength={300}
        aria-describedby={`${id}-hint`}
        value={reason}
        ref={(element) => element?.focus()}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <div class="jf-actions">
        <Button tone="primary" type="submit" data-action="submit-reason">
          {strings.submitReason}
        </Button>
        <Button tone="quiet" onClick={onBack}>
          {strings.back}
        </Button>
      </div>
    </form>
  );
}

/** Up to the first full stop or semicolon; the whole when that is nearly all of it. */
export function firstSentence(text: string): string {
  const end = text.search(/[。；;]/);
  return end < 0 || end + 1 >= text.length - 8 ? text : `${text.slice(0, end + 1)}`;
}
