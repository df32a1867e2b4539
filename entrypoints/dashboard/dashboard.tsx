import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { currentQuota, type QuotaLevel } from '../../src/log/quota';
import type { LogView } from '../../src/log/view/log-view';
import { Button } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { Exchange } from './exchange/exchange';
import { Figures } from './figures/figures';
import { TermReport } from './figures/report';
import { EntryList } from './list/entry-list';
import { Trust } from './trust/trust';
import { UnlockForm } from './trust/unlock-form';
import { useLock } from './use-lock';
import { useLog } from './use-log';
import { number } from './words';
import './style.css';

type Section = 'list' | 'figures' | 'report' | 'exchange' | 'trust';
const SECTIONS: readonly Section[] = ['list', 'figures', 'report', 'exchange', 'trust'];

const sectionOf = (hash: string): Section => SECTIONS.find((name) => `#${name}` === hash) ?? 'list';

function sectionWord(section: Section): string {
  if (section === 'figures') return i18n.t('log.figures');
  if (section === 'report') return i18n.t('log.report');
  if (section === 'exchange') return i18n.t('log.handing');
  return section === 'trust' ? i18n.t('log.trust') : i18n.t('log.list');
}

/** The log with its sections; the hash of the address says which one is open. */
export function Dashboard() {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  const [quota, setQuota] = useState<QuotaLevel>(0);
  const key = useLock();
  const [log, reopen] = useLog(key.sealer);
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', follow);
    void currentQuota().then(setQuota);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="log">
      <div class="log-head" data-no-print>
        <h1>{i18n.t('log.title')}</h1>
        <nav class="jf-nav" aria-label={i18n.t('log.sections')}>
          {SECTIONS.map((name) => (
            <a key={name} href={`#${name}`} aria-current={name === section ? 'page' : undefined}>
              {sectionWord(name)}
            </a>
          ))}
        </nav>
      </div>
      {quota > 0 && <Callout tone="warn">{i18n.t('log.safe.quota', [number(quota)])}</Callout>}
      {log.state === 'opening' && (
        <p class="jf-muted" role="status">
          {log.share > 0 ? i18n.t('log.building', [number(Math.round(log.share * 100))]) : i18n.t('log.opening')}
        </p>
      )}
      {log.state === 'failed' && (
        <Callout tone="danger">
          <p>{i18n.t('log.failed', [log.problem])}</p>
          <Button onClick={reopen}>{i18n.t('log.retry')}</Button>
        </Callout>
      )}
      {log.state === 'locked' && <UnlockForm onUnlock={key.enter} />}
      {log.state === 'ready' && (
        <Content section={section} view={log.view} version={log.version} lock={key} onReopen={reopen} />
      )}
    </div>
  );
}

interface ContentProps {
  section: Section;
  view: LogView;
  version: number;
  lock: ReturnType<typeof useLock>;
  onReopen: () => void;
}

function Content({ section, view, version, lock, onReopen }: ContentProps) {
  switch (section) {
    case 'figures':
      return <Figures view={view} version={version} />;
    case 'report':
      return <TermReport view={view} version={version} />;
    case 'exchange':
      return <Exchange view={view} />;
    case 'trust':
      return <Trust view={view} guarded={lock.guarded} onUnlock={lock.enter} onLock={lock.lock} onReopen={onReopen} />;
    default:
      return <EntryList view={view} version={version} />;
  }
}
