import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { classDays } from '../../../src/log/figures/minutes';
import { type Advice, type Dimension, precision, tally } from '../../../src/log/figures/tally';
import type { Criteria } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { Badge, type Tone } from '../../../src/ui/badge';
import { Card } from '../../../src/ui/card';
import { Select, TextInput } from '../../../src/ui/inputs';
import { useSettings } from '../../shell/use-settings';
import { conversationTitle, number, percent, ruleTitle } from '../words';
import { Bars } from './bars';
import { dimensionWord, labelFor } from './labels';
import { TableBox } from './table-box';

const DIMENSIONS: readonly Dimension[] = ['rule', 'stage', 'class', 'platform', 'outcome'];
const DAYS_SHOWN = 60;

/** The log in numbers: trend, breakdown, how right the rules are, homework by class and day. */
export function Figures({ view, version }: { view: LogView; version: number }) {
  const [criteria, setCriteria] = useState<Criteria>({});
  const [by, setBy] = useState<Dimension>('rule');
  const [found, setFound] = useState<Uint32Array>(new Uint32Array());
  const settings = useSettings()?.settings;
  // Also on `version`: it may hold other entries.
  useEffect(() => {
    let live = true;
    void view.find(criteria).then((all) => live && setFound(all));
    return () => {
      live = false;
    };
  }, [view, version, criteria]);
  const label = labelFor(view, by);
  const days = classDays(view.columns, found, {
    primary: settings?.minutesPrimary ?? 60,
    junior: settings?.minutesJunior ?? 90,
  });
  return (
    <div class="jf-stack">
      <div class="log-filter-row">
        <TextInput
          type="date"
          label={i18n.t('log.filters.from')}
          value={criteria.from ?? ''}
          onChange={(from) => setCriteria({ ...criteria, from: from || undefined })}
        />
        <TextInput
          type="date"
          label={i18n.t('log.filters.to')}
          value={criteria.to ?? ''}
          onChange={(to) => setCriteria({ ...criteria, to: to || undefined })}
        />
        <Select
          label={i18n.t('log.chart.by')}
          value={by}
          options={DIMENSIONS.map((value) => ({ value, label: dimensionWord(value) }))}
          onChange={setBy}
        />
      </div>
      <Card title={i18n.t('log.chart.trend')}>
        <Bars
          upright
          title={i18n.t('log.chart.trend')}
          bars={tally(view.columns, found, 'week').map(({ value, total }) => ({ label: value, value: total }))}
        />
      </Card>
      <Card title={`${i18n.t('log.chart.breakdown')} · ${dimensionWord(by)}`}>
        <Bars
          title={dimensionWord(by)}
          bars={tally(view.columns, found, by).map(({ value, total }) => ({ label: label(value), value: total }))}
        />
      </Card>
      <Card title={i18n.t('log.chart.precision')}>
        <p class="jf-hint">{i18n.t('log.chart.precisionHint')}</p>
        <Precision rows={precision(view.columns, found)} />
      </Card>
      <Card title={i18n.t('log.chart.minutes')}>
        <p class="jf-hint">{i18n.t('log.chart.minutesHint')}</p>
        {days.length === 0 ? (
          <p class="jf-muted">{i18n.t('log.chart.noMinutes')}</p>
        ) : (
          <TableBox label={i18n.t('log.chart.minutes')}>
            <table class="jf-table">
              <thead>
                <tr>
                  <th scope="col">{i18n.t('log.chart.day')}</th>
                  <th scope="col">{i18n.t('log.chart.class')}</th>
                  <th scope="col">{i18n.t('log.chart.subjects')}</th>
                  <th scope="col" data-number>
                    {i18n.t('log.chart.sum')}
                  </th>
                  <th scope="col" data-number>
                    {i18n.t('log.chart.limit')}
                  </th>
                  <th scope="col">
                    <span class="jf-hidden">{i18n.t('log.chart.over')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {days.slice(0, DAYS_SHOWN).map((day) => (
                  <tr key={`${day.day} ${day.hash}`}>
                    <th scope="row">{day.day}</th>
                    <td>{conversationTitle(day.title)}</td>
                    <td>{day.subjects.map(({ subject, minutes }) => `${subject} ${minutes}`).join(' + ')}</td>
                    <td data-number>{number(day.sum)}</td>
                    <td data-number>{day.limit === undefined ? '–' : number(day.limit)}</td>
                    <td>
                      {day.limit !== undefined &&
                        (day.sum > day.limit ? (
                          <Badge tone="danger">{i18n.t('log.chart.over')}</Badge>
                        ) : (
                          <Badge tone="ok">{i18n.t('log.chart.within')}</Badge>
                        ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableBox>
        )}
      </Card>
    </div>
  );
}

const ADVICE_TONE: Record<Advice, Tone> = { wait: 'plain', keep: 'ok', loosen: 'warn', off: 'danger' };

function adviceWord(advice: Advice): string {
  if (advice === 'off') return i18n.t('log.chart.adviceOff');
  if (advice === 'loosen') return i18n.t('log.chart.adviceLoosen');
  return advice === 'keep' ? i18n.t('log.chart.adviceKeep') : i18n.t('log.chart.adviceWait');
}

function Precision({ rows }: { rows: ReturnType<typeof precision> }) {
  return (
    <TableBox label={i18n.t('log.chart.precision')}>
      <table class="jf-table">
        <thead>
          <tr>
            <th scope="col">{i18n.t('log.filters.rule')}</th>
            <th scope="col" data-number>
              {i18n.t('log.chart.judged')}
            </th>
            <th scope="col" data-number>
              {i18n.t('log.chart.right')}
            </th>
            <th scope="col">{i18n.t('log.chart.advice')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rule, judged, right, advice }) => (
            <tr key={rule}>
              <th scope="row">{ruleTitle(rule)}</th>
              <td data-number>{number(judged)}</td>
              <td data-number>{judged === 0 ? '–' : percent(right)}</td>
              <td>
                <Badge tone={ADVICE_TONE[advice]}>{adviceWord(advice)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
