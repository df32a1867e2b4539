import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { LogEntry } from '../../../src/log/types';
import type { Criteria } from '../../../src/log/view/filter';
import type { LogView } from '../../../src/log/view/log-view';
import { Button, IconButton } from '../../../src/ui/button';
import { EmptyState } from '../../../src/ui/empty-state';
import { Toasts, useToasts } from '../../../src/ui/toast';
import { Checkbox } from '../../../src/ui/toggles';
import { VirtualList, type VirtualListHandle } from '../../../src/ui/virtual-list';
import { number } from '../words';
import { Ask, type Question } from './ask';
import { EntryDetail } from './entry-detail';
import { EntryRow } from './entry-row';
import { Filters } from './filters';
import { groupedRows, NO_ROWS, type Rows, singleRows } from './group';
import { KeyHelp } from './keys';
import { SavedViews } from './saved-views';
import { useEntries } from './use-entries';
import { useReview } from './use-review';

const ROW_HEIGHT = 96;

const everything = (rows: Rows): Set<number> =>
  new Set(Array.from({ length: rows.length }, (_, row) => Array.from(rows.membersAt(row))).flat());

/** The log, entry by entry: filters, list, detail; made to be worked through with the keyboard. */
export function EntryList({ view, version }: { view: LogView; version: number }) {
  const [criteria, setCriteria] = useState<Criteria>({});
  const [grouped, setGrouped] = useState(false);
  const [rows, setRows] = useState<Rows>();
  const [active, setActive] = useState(-1);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [question, setQuestion] = useState<Question>();
  const [help, setHelp] = useState(false);
  const [toasts, tell, drop] = useToasts();
  const list = useRef<VirtualListHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const { entry, want } = useEntries(view);
  const { perform, undo } = useReview(view, tell);

  // Also on `version`: it may hold other entries.
  useEffect(() => {
    let live = true;
    void view.find(criteria).then((found) => {
      if (!live) return;
      setRows(grouped ? groupedRows(view.columns, found) : singleRows(found));
    });
    return () => {
      live = false;
    };
  }, [view, version, criteria, grouped]);

  const shown = rows ?? NO_ROWS;
  const at = Math.min(active, shown.length - 1);
  const current = at < 0 ? undefined : entry(shown.indexAt(at));
  const go = (index: number) => {
    const next = Math.max(0, Math.min(shown.length - 1, index));
    setActive(next);
    list.current?.reveal(next);
  };
  const toggle = (index: number) => {
    const next = new Set(chosen);
    for (const member of Array.from(shown.membersAt(index))) if (!next.delete(member)) next.add(member);
    setChosen(next);
  };
  /** What an action is about: the selection if there is one, else the active row with all it stands for. */
  const targets = async (): Promise<LogEntry[]> => {
    const indexes = chosen.size > 0 ? [...chosen] : Array.from(shown.membersAt(at));
    return (await view.entries(indexes)).map((read, i) => ({ ...read, ...view.standing(indexes[i]!) }));
  };
  const run = async (...[action, words]: [Parameters<typeof perform>[1], Parameters<typeof perform>[2]?]) => {
    const about = await targets();
    if (about.length === 0) return;
    await perform(about, action, words);
    setChosen(new Set());
  };
  const onWindow = useCallback(
    (first: number, last: number) => want(Array.from({ length: last - first }, (_, i) => shown.indexAt(first + i))),
    [shown, want],
  );
  useEffect(() => {
    if (at >= 0) want([shown.indexAt(at)]);
  }, [at, shown, want]);

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const ask = (next: Question) => (chosen.size > 0 || at >= 0) && setQuestion(next);
    const page = Math.max(
      1,
      Math.floor((root.current?.querySelector('.jf-virtual')?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT),
    );
    const keys: Record<string, () => unknown> = {
      ArrowDown: () => go(at + 1),
      j: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      k: () => go(at - 1),
      PageDown: () => go(at + page),
      PageUp: () => go(at - page),
      Home: () => go(0),
      End: () => go(shown.length - 1),
      c: () => run('confirm'),
      d: () => ask('dismiss'),
      r: () => run('resolve'),
      o: () => run('reopen'),
      n: () => ask('note'),
      t: () => ask('tag'),
      x: () => toggle(at),
      ' ': () => toggle(at),
      z: () => undo(),
      g: () => setGrouped(!grouped),
      '/': () => root.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
      '?': () => setHelp(true),
      Escape: () => (chosen.size > 0 ? setChosen(new Set()) : setActive(-1)),
    };
    const does = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (does === undefined) return;
    event.preventDefault();
    does();
  };
  const answer = (text: string) => {
    setQuestion(undefined);
    if (question === 'dismiss') void run('dismiss', { reason: text });
    else if (question !== undefined) void run(question, { text });
  };
  const all = view.columns.length;

  if (all === 0) {
    return (
      <EmptyState icon="log" title={i18n.t('log.emptyTitle')}>
        <p>{i18n.t('log.emptySays')}</p>
      </EmptyState>
    );
  }
  return (
    <div class="log-list" ref={root} data-open={current ? true : undefined}>
      <div class="log-tools">
        <Filters view={view} criteria={criteria} onChange={setCriteria}>
          <SavedViews criteria={criteria} onPick={setCriteria} tell={tell} />
        </Filters>
        <div class="jf-row log-count">
          <span role="status">
            {shown.findings === all
              ? i18n.t('log.count', [number(all)])
              : i18n.t('log.countOf', [number(shown.findings), number(all)])}
          </span>
          {Object.values(criteria).some((value) => value !== undefined) && (
            <Button size="small" tone="quiet" icon="close" onClick={() => setCriteria({})}>
              {i18n.t('log.filters.clear')}
            </Button>
          )}
          <Checkbox label={i18n.t('log.filters.group')} checked={grouped} onChange={setGrouped} />
          {chosen.size > 0 && <strong>{i18n.t('log.selected', [number(chosen.size)])}</strong>}
          <Button size="small" tone="quiet" onClick={() => setChosen(chosen.size > 0 ? new Set() : everything(shown))}>
            {chosen.size > 0 ? i18n.t('log.act.selectNone') : i18n.t('log.act.selectAll')}
          </Button>
          {chosen.size > 0 && (
            <>
              <Button size="small" onClick={() => void run('confirm')}>
                {i18n.t('log.act.confirm')}
              </Button>
              <Button size="small" onClick={() => setQuestion('dismiss')}>
                {i18n.t('log.act.dismiss')}
              </Button>
              <Button size="small" onClick={() => void run('resolve')}>
                {i18n.t('log.act.resolve')}
              </Button>
              <Button size="small" onClick={() => setQuestion('tag')}>
                {i18n.t('log.act.tag')}
              </Button>
            </>
          )}
          <IconButton size="small" icon="info" label={i18n.t('log.keys.name')} onClick={() => setHelp(true)} />
        </div>
      </div>
      {shown.length === 0 && rows !== undefined ? (
        <EmptyState icon="filter" title={i18n.t('log.nothingFound')}>
          <Button onClick={() => setCriteria({})}>{i18n.t('log.clearFilters')}</Button>
        </EmptyState>
      ) : (
        <div class="log-columns">
          <VirtualList
            handle={list}
            count={shown.length}
            rowHeight={ROW_HEIGHT}
            label={i18n.t('log.list')}
            active={at}
            onKeyDown={onKey}
            onWindow={onWindow}
            rowId={(index) => `entry-${index}`}
            selected={(index) => chosen.has(shown.indexAt(index))}
            onPick={(index, event) => (event.ctrlKey || event.metaKey || event.shiftKey ? toggle(index) : go(index))}
            row={(index) => (
              <EntryRow
                entry={entry(shown.indexAt(index))}
                chosen={chosen.has(shown.indexAt(index))}
                choosing={chosen.size > 0}
                similar={shown.membersAt(index).length}
              />
            )}
          />
          <div class="log-side">
            {current === undefined ? (
              <EmptyState icon="log" title={i18n.t('log.detail.none')}>
                <p>{i18n.t('log.detail.noneSays')}</p>
              </EmptyState>
            ) : (
              <EntryDetail
                key={current.seq}
                view={view}
                version={version}
                entry={current}
                perform={perform}
                onDismiss={() => setQuestion('dismiss')}
                onNote={() => setQuestion('note')}
                onTag={() => setQuestion('tag')}
              />
            )}
          </div>
        </div>
      )}
      <Ask question={question} onAnswer={answer} onClose={() => setQuestion(undefined)} />
      <KeyHelp open={help} onClose={() => setHelp(false)} />
      <Toasts toasts={toasts} onDrop={drop} />
    </div>
  );
}
