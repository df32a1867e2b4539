import { i18n } from '#i18n';
import { number } from '../words';
import { TableBox } from './table-box';

export interface Bar {
  label: string;
  value: number;
}

interface BarsProps {
  title: string;
  /** Columns for time, rows for everything else. */
  upright?: boolean | undefined;
  bars: readonly Bar[];
}

/** Bars for the eye with the same figures as a table for everyone. */
export function Bars({ title, upright, bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  if (bars.length === 0) return <p class="jf-muted">{i18n.t('log.chart.none')}</p>;
  return (
    <figure class="log-chart">
      {upright ? <Upright bars={bars} most={most} /> : <Flat bars={bars} most={most} />}
      <details>
        <summary>{i18n.t('log.chart.table')}</summary>
        <TableBox label={title}>
          <table class="jf-table">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{i18n.t('log.chart.what')}</th>
                <th scope="col" data-number>
                  {i18n.t('log.chart.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td data-number>{number(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
      </details>
    </figure>
  );
}

function Upright({ bars, most }: { bars: readonly Bar[]; most: number }) {
  const shown = bars.slice(-53);
  const step = 640 / Math.max(shown.length, 8);
  return (
    <svg viewBox="0 0 640 180" aria-hidden="true">
      {shown.map(({ label, value }, i) => {
        const height = (value / most) * 140;
        return (
          <g key={label}>
            <title>{`${label}: ${value}`}</title>
            <rect x={i * step + step * 0.15} y={150 - height} width={step * 0.7} height={height} rx="2" />
            {(shown.length <= 12 || i % Math.ceil(shown.length / 8) === 0) && (
              <text x={i * step + step / 2} y="170" text-anchor="middle">
                {label.slice(5)}
              </text>
            )}
          </g>
        );
      })}
      <line x1="0" x2="640" y1="150.5" y2="150.5" />
      <text x="0" y="10">
        {number(most)}
      </text>
    </svg>
  );
}

function Flat({ bars, most }: { bars: readonly Bar[]; most: number }) {
  return (
    <div class="log-bars" aria-hidden="true">
      {bars.slice(0, 12).map(({ label, value }) => (
        <div key={label}>
          <span>{label}</span>
          <i style={{ width: `${Math.max(1, (value / most) * 100)}%` }} />
          <b>{number(value)}</b>
        </div>
      ))}
    </div>
  );
}
