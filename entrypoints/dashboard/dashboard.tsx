import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../src/ui/button';
import { Callout } from '../../src/ui/callout';
import { EntryList } from './list/entry-list';
import { type LogState, useLog } from './use-log';
import { number } from './words';
import './style.css';

type Section = 'list';
const SECTIONS: readonly Section[] = ['list'];

const sectionOf = (hash: string): Section => SECTIONS.find((name) => `#${name}` === hash) ?? 'list';

const sectionWord = (_section: Section): string => i18n.t('log.list');

/** The log with its sections; the hash of the address says which one is open. */
export function Dashboard() {
  const [section, setSection] = useState(() => sectionOf(location.hash));
  const [log, reopen] = useLog();
  useEffect(() => {
    const follow = () => setSection(sectionOf(location.hash));
    addEventListener('hashchange', follow);
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
      <Body log={log} section={section} reopen={reopen} />
    </div>
  );
}

function Body({ log, section, reopen }: { log: LogState; section: Section; reopen: () => void }) {
  if (log.state === 'opening') {
    return (
      <p class="jf-muted" role="status">
        {log.share > 0 ? i18n.t('log.building', [number(Math.round(log.share * 100))]) : i18n.t('log.opening')}
      </p>
    );
  }
  if (log.state === 'failed' || log.state === 'locked') {
    return (
      <Callout tone="danger">
        <p>{i18n.t('log.failed', [log.state === 'failed' ? log.problem : ''])}</p>
        <Button onClick={reopen}>{i18n.t('log.retry')}</Button>
      </Callout>
    );
  }
  return (
    <div data-section={section}>
      <EntryList view={log.view} version={log.version} />
    </div>
  );
}
