import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Checkpoint } from '../../../src/log/database';
import { coverageHours } from '../../../src/log/figures/coverage-hours';
import { type Tally, tally, withoutSmallGroups } from '../../../src/log/figures/tally';
import { type Term, termOf } from '../../../src/log/figures/term';
import { dayStart } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { Button } from '../../../src/ui/button';
import { Select } from '../../../src/ui/inputs';
import { number } from '../words';
import { labelFor } from './labels';

const termWord = ({ season, year }: Term): string =>
  season === 'autumn' ? i18n.t('log.term.autumn', [String(year)]) : i18n.t('log.term.spring', [String(year)]);

const hours = (value: number): string => number(Math.round(value * 10) / 10);

interface Facts {
  found: Uint32Array;
  read: Awaited<ReturnType<typeof coverageHours>>;
  proof: Checkpoint | undefined;
}

/** The report of one term as an authority expects it: counts, no names, no messages. */
export function TermReport({ view, version }: { view: LogView; version: number }) {
  const [back, setBack] = useState(0);
  const [facts, setFacts] = useState<Facts>();
  const term = termOf(new Date(), back);
  // Also on `version`: it may hold other entries.
  useEffect(() => {
    let live = true;
    const { from, to } = termOf(new Date(), back);
    const edge = (day: string, next: number) => new Date(dayStart(day, next) * 1000).toISOString();
    void Promise.all([
      view.find({ from, to }),
      coverageHours(view.database, edge(from, 0), edge(to, 1)),
      view.database.checkpoints.orderBy('count').last(),
    ]).then(([found, read, proof]) => live && setFacts({ found, read, proof }));
    return () => {
      live = false;
    };
  }, [view, version, back]);
  return (
    <div class="jf-stack">
      <div class="log-term" data-no-print>
        <Select
          label={i18n.t('log.term.name')}
          value={String(back)}
          options={[0, 1, 2].map((value) => ({ value: String(value), label: termWord(termOf(new Date(), value)) }))}
          onChange={(value) => setBack(Number(value))}
        />
        <Button tone="primary" icon="print" onClick={() => print()}>
          {i18n.t('log.term.print')}
        </Button>
      </div>
      {facts && <Sheet view={view} term={term} facts={facts} />}
    </div>
  );
}

function Sheet({ view, term, facts: { found, read, proof } }: { view: LogView; term: Term; facts: Facts }) {
  const count = (by: Parameters<typeof tally>[2]) => tally(view.columns, found, by);
  const stages = withoutSmallGroups(count('stage'), '');
  const states = count('clause').reduce(
    (sum, { states: one }) => ({
      open: sum.open + one.open,
      confirmed: sum.confirmed + one.confirmed,
      dismissed: sum.dismissed + one.dismissed,
      resolved: sum.resolved + one.resolved,
    }),
    { open: 0, confirmed: 0, dismissed: 0, resolved: 0 },
  );
  const stage = labelFor(view, 'stage');
  return (
    <article class="log-sheet">
      <h2>{i18n.t('log.term.heading')}</h2>
      <p class="log-sheet-term">{termWord(term)}</p>
      <h3>{i18n.t('log.term.scope')}</h3>
      <p>
        {i18n.t('log.term.scopeSays', [
          term.from,
          term.to,
          number(found.length),
          number(count('class').length),
          number(count('platform').length),
        ])}
      </p>
      <h3>{i18n.t('log.term.coverage')}</h3>
      <p>
        {i18n.t('log.term.coverageSays', [
          hours(read.reading),
          hours(read.blind),
          hours(read.paused + read['not-permitted']),
        ])}
      </p>
      <h3>{i18n.t('log.term.clauses')}</h3>
      <Counts head={i18n.t('log.term.clause')} rows={count('clause')} label={labelFor(view, 'clause')} />
      <h3>{i18n.t('log.term.trend')}</h3>
      <Counts head={i18n.t('log.term.month')} rows={count('month')} label={(value) => value} />
      <h3>{i18n.t('log.term.stages')}</h3>
      <Counts
        head={i18n.t('log.term.stage')}
        rows={stages}
        label={(value) => (value === '' ? i18n.t('log.term.small') : stage(value))}
      />
      <h3>{i18n.t('log.term.handled')}</h3>
      <p>
        {i18n.t('log.term.handledSays', [
          number(states.confirmed),
          number(states.resolved),
          number(states.dismissed),
          number(states.open),
        ])}
      </p>
      <h3>{i18n.t('log.term.notes')}</h3>
      <ol>
        <li>{i18n.t('log.term.note1')}</li>
        <li>{i18n.t('log.term.note2')}</li>
        {proof && (
          <li>{i18n.t('log.term.note3', [proof.signer.slice(0, 8), number(proof.count), proof.head.slice(0, 12)])}</li>
        )}
      </ol>
      <p class="log-sheet-sign">
        <span>{i18n.t('log.term.unit')}</span>
        <span>{i18n.t('log.term.date')}</span>
      </p>
    </article>
  );
}

function Counts({ head, rows, label }: { head: string; rows: readonly Tally[]; label: (value: string) => string }) {
  if (rows.length === 0) return <p class="jf-muted">{i18n.t('log.chart.none')}</p>;
  return (
    <table class="jf-table">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" data-number>
            {i18n.t('log.term.count')}
          </th>
          <th scope="col" data-number>
            {i18n.t('log.term.confirmed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, total, states }) => (
          <tr key={value}>
            <th scope="row">{label(value)}</th>
            <td data-number>{number(total)}</td>
            <td data-number>{number(states.confirmed + states.resolved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
