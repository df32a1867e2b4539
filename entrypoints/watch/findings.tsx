import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LogEntry } from '../../src/log/types';
import { bundledDetector } from '../../src/packs/bundled';
import type { Settings } from '../../src/settings/types';
import { Button } from '../../src/ui/button';
import { Card } from '../../src/ui/card';
import { EmptyState } from '../../src/ui/empty-state';
import { useLog } from '../dashboard/use-log';
import { language } from '../shell/mount';
import { Evidence } from './evidence';

const SHOWN = 20;

/** The latest findings, each with an evidence card and a letter. */
export function Findings({ settings }: { settings: Settings }) {
  const [log] = useLog();
  const [entries, setEntries] = useState<LogEntry[]>();
  const [open, setOpen] = useState<LogEntry>();
  const version = log.state === 'ready' ? log.version : -1;
  useEffect(() => {
    if (log.state !== 'ready') return;
    let live = true;
    void log.view
      .find()
      .then((found) => log.view.entries(found.slice(0, SHOWN)))
      .then((list) => live && setEntries(list));
    return () => {
      live = false;
    };
  }, [log.state, version]);
  return (
    <Card title={i18n.t('watch.findings')}>
      {log.state === 'locked' && <p>{i18n.t('watch.locked')}</p>}
      {entries?.length === 0 && <EmptyState title={i18n.t('watch.noFindings')} />}
      {entries !== undefined && entries.length > 0 && (
        <ul class="jf-list">
          {entries.map((entry) => (
            <li class="jf-site" key={entry.key}>
              <div>
                <strong>
                  {bundledDetector().rules.find(({ id }) => id === entry.rule)?.title[language()] ?? entry.rule}
                </strong>
                <div>{entry.excerpt}</div>
                <div class="jf-hint">
                  {entry.conversation.title} · {new Date(entry.sentAt ?? entry.capturedAt).toLocaleString()}
                </div>
              </div>
              <Button onClick={() => setOpen(entry)}>{i18n.t('watch.evidence')}</Button>
            </li>
          ))}
        </ul>
      )}
      {open && <Evidence entry={open} settings={settings} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
