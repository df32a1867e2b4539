import type { Finding } from '../../engine/types';
import type { PlatformSpec } from '../../platforms/types';
import { messageKey, type PageHost, type SeenMessage, type Surface } from '../types';
import { createCarry } from './carry';
import { contextOf, type KnownConversation, knowConversation } from './context';
import { firstRung, readValue } from './field';
import { createOutlook } from './outlook';
import { conversationOf, type OpenRoot, type Pane, panesOf, rootsOf } from './panes';
import { type RowReading, readRow } from './row';
import { slices } from './slices';
import type { CoverageReport, PolicyOf } from './types';

/** A conversation must stand this long before what was read under its name is believed and logged. */
const BELIEF_MS = 150;
/** Work takes at most a fifth of the time, however fast the page changes. */
const REST_FACTOR = 4;
const REST_MIN_MS = 16;
const REST_MAX_MS = 400;

export interface ReaderOptions {
  spec: PlatformSpec;
  document: Document;
  host: PageHost;
  surface: Surface;
  policyOf: PolicyOf;
  open: OpenRoot;
  onCoverage(report: CoverageReport): void;
  now?: () => Date;
}

export interface Reader {
  /** Settings changed: everything on the page is read anew. */
  refresh(): void;
  /** Hands over what waits, at once: the page is going away. */
  flush(): void;
  /** Resolves when nothing is left to read or to hand over. */
  settled(): Promise<void>;
}

/** What was read from a row. Any change in or on the row makes it stale. */
interface Entry {
  fresh: boolean;
  conversation: string;
  readAt: number;
  reading: RowReading | 'none' | 'waiting' | 'unreadable';
  /** With the name and time carried down from above. */
  sender: string | undefined;
  sentAt: string | undefined;
  key: string | undefined;
  /** The key under which this very message was known before its id was replaced. */
  formerKey?: string;
}

interface Handover {
  key: string;
  message: SeenMessage;
  findings: Finding[];
  pane: Pane;
  row: Element;
  at: number;
}

/**
 * Reads every message of the page, and again whenever one changes, and hands findings to surface and host.
 * Passes run over all rows in document order, in slices; only rows that changed are read, so a pass is cheap.
 */
export function watch(options: ReaderOptions): Reader {
  const { spec, document, host, surface } = options;
  const now = options.now ?? (() => new Date());
  const outlook = createOutlook(spec);
  let entries = new WeakMap<Node, Entry>();
  /** Where a row stood before its last change, to tell a message left over from the conversation before. */
  const shown = new Map<string, { pass: number; row: Element; sender: string | undefined; text: string }>();
  const detached = new WeakSet<Node>();
  const paneSince = new WeakMap<Element, { id: string; since: number }>();
  const handovers: Handover[] = [];
  const recorded = new Map<string, string>();
  let pass = 0;
  let running = false;
  let wanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let handoverTimer: ReturnType<typeof setTimeout> | undefined;
  let rest = REST_MIN_MS;
  const waiters: (() => void)[] = [];
  const address = () => document.defaultView?.location.href ?? '';

  const observer = new MutationObserver((records) => {
    let last: Node | null = null;
    for (const { target, addedNodes, removedNodes } of records) {
      for (const node of removedNodes) detached.add(node);
      for (const node of addedNodes) if (detached.has(node)) forget(node);
      if (target === last) continue;
      last = target;
      for (let node: Node | null = target; node !== null; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
        const entry = entries.get(node);
        if (entry !== undefined) entry.fresh = false;
      }
    }
    schedule();
  });
  /** Nodes that came back may have been rewritten while no observer could see them. */
  function forget(node: Node): void {
    detached.delete(node);
    entries.delete(node);
    if ('querySelectorAll' in node) for (const inner of (node as Element).querySelectorAll('*')) entries.delete(inner);
  }
  const observed = new WeakSet<Node>();
  const observe = (root: Node) => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: outlook.attributes,
    });
  };

  function schedule(): void {
    wanted = true;
    if (running || timer !== undefined || host.signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      void run();
    }, rest);
  }

  /** One message the detector chokes on must not blind us to the rest of the page. */
  function detect(message: SeenMessage): Finding[] {
    try {
      return host.detector.detect({ id: message.id, text: message.text, context: message.context });
    } catch {
      return [];
    }
  }

  async function run(): Promise<void> {
    running = true;
    wanted = false;
    const work = slices();
    try {
      await readPage(work);
    } finally {
      running = false;
      rest = Math.min(REST_MAX_MS, Math.max(REST_MIN_MS, work.spent() * REST_FACTOR));
      if (wanted) schedule();
      else settle();
    }
  }

  function settle(): void {
    if (running || timer !== undefined || handovers.length > 0) return;
    for (const done of waiters.splice(0)) done();
  }

  async function readPage(work: ReturnType<typeof slices>): Promise<void> {
    pass++;
    const roots = rootsOf(spec, document, options.open);
    for (const root of roots) observe(root);
    const panes = panesOf(spec, roots, address());
    outlook.begin(panes.length);
    let whole = true;
    for (const pane of panes) if (!(await readPane(pane, work))) whole = false;
    if (host.signal.aborted) return;
    if (!whole) wanted = true;
    else for (const [key, { pass: seen }] of shown) if (seen !== pass) drop(key);
    options.onCoverage(outlook.report());
  }

  function drop(key: string): void {
    shown.delete(key);
    surface.hide(key);
  }

  /** False when the conversation changed under the reading and the pass must be repeated. */
  async function readPane(pane: Pane, work: ReturnType<typeof slices>): Promise<boolean> {
    const seen = conversationOf(spec, pane);
    const rows = firstRung(pane.scopes, spec.message.row);
    const senders = () => {
      const names = new Set<string>();
      for (const row of rows.slice(-200)) {
        const name = readValue(spec.message.sender, { ...pane.bases, row }, 'row');
        if (name !== undefined) names.add(name);
      }
      return names.size;
    };
    const known = seen && knowConversation(seen, options.policyOf, senders);
    const tally = outlook.pane(pane, known, rows.length);
    if (known === undefined || !known.readable) return true;
    const { id } = known.conversation;
    const since = paneSince.get(pane.element);
    if (since?.id !== id) paneSince.set(pane.element, { id, since: performance.now() });
    const carry = createCarry(spec.message);
    for (const row of rows) {
      if (work.due()) {
        await work.rest();
        if (host.signal.aborted || conversationOf(spec, pane)?.id !== id) return false;
      }
      if (!row.isConnected) continue;
      const entry = entryOf(pane, row, known);
      if (entry === undefined) continue;
      tally.count(entry.reading);
      if (typeof entry.reading === 'string') continue;
      const { sender, sentAt } = carry(entry.reading);
      judge(pane, row, entry, known, sender, sentAt, tally);
    }
    return true;
  }

  /** What stands in a row, read anew only if it changed; nothing if it still belongs to the conversation before. */
  function entryOf(pane: Pane, row: Element, known: KnownConversation): Entry | undefined {
    const { id } = known.conversation;
    const before = entries.get(row);
    if (before?.fresh && before.conversation === id) return before;
    const reading = readRow(spec.message, pane.bases, row, now());
    if (typeof reading !== 'string') {
      if (reading.conversation !== undefined && reading.conversation !== id) return undefined;
      const left =
        reading.conversation === undefined &&
        before !== undefined &&
        before.conversation !== id &&
        typeof before.reading !== 'string' &&
        before.reading.id === reading.id &&
        before.reading.text === reading.text;
      // The header already shows the next conversation, the rows are still those of the last one.
      if (left && (paneSince.get(pane.element)?.since ?? 0) - before.readAt > BELIEF_MS) return undefined;
    }
    const swapped =
      typeof reading !== 'string' &&
      reading.own &&
      before?.conversation === id &&
      typeof before.reading !== 'string' &&
      before.reading.id !== reading.id &&
      before.reading.text === reading.text &&
      before.reading.sentAt === reading.sentAt;
    const entry: Entry = {
      fresh: true,
      conversation: id,
      readAt: performance.now(),
      reading,
      sender: undefined,
      sentAt: undefined,
      key: undefined,
    };
    entries.set(row, entry);
    // Delivered: the temporary id of an own message gives way to the lasting one. It is no second message.
    if (swapped && before?.key !== undefined) entry.formerKey = before.key;
    return entry;
  }

  function judge(
    pane: Pane,
    row: Element,
    entry: Entry,
    known: KnownConversation,
    carriedSender: string | undefined,
    carriedTime: string | undefined,
    tally: ReturnType<typeof outlook.pane>,
  ): void {
    const reading = entry.reading as RowReading;
    const direct = known.conversation.kind === 'direct' && !reading.own;
    const key = messageKey({ platform: spec.id, conversation: known.conversation, id: reading.id });
    const was = shown.get(key);
    const sender = carriedSender ?? outlook.senderOf(key) ?? (direct ? known.conversation.title : undefined);
    if (entry.key === key && entry.sender === sender && entry.sentAt === carriedTime) {
      if (was !== undefined) was.pass = pass;
      return;
    }
    if (was !== undefined && was.pass === pass && was.row !== row) return; // shown twice on the page, as in a thread's preview
    Object.assign(entry, { key, sender, sentAt: carriedTime });
    outlook.remember(key, sender);
    if (reading.text === '') return;
    const message: SeenMessage = {
      platform: spec.id,
      conversation: known.conversation,
      id: reading.id,
      text: reading.text,
      authorName: sender,
      role: undefined,
      own: reading.own,
      sentAt: carriedTime,
      context: contextOf(known, spec.family, { sender, own: reading.own, text: reading.text, sentAt: carriedTime }),
      element: row,
      textElement: reading.textElement,
    };
    message.role = message.context.senderRole;
    const findings = detect(message);
    host.seen?.(message);
    tally.flag(key, findings);
    if (findings.length === 0) {
      if (was !== undefined) drop(key);
      return;
    }
    shown.set(key, { pass, row, sender, text: reading.text });
    surface.show(message, findings);
    const print = JSON.stringify([reading.text, findings.map((finding) => finding.rule)]);
    if (recorded.get(key) === print) return;
    if (entry.formerKey !== undefined && recorded.get(entry.formerKey) === print) {
      recorded.set(key, print);
      return;
    }
    const waiting = handovers.find((handover) => entry.formerKey !== undefined && handover.key === entry.formerKey);
    if (waiting !== undefined) {
      waiting.key = key;
      waiting.message = message;
      return;
    }
    handovers.push({ key, message, findings, pane, row, at: performance.now() });
    handoverTimer ??= setTimeout(handOver, BELIEF_MS);
  }

  /** Hands findings over once the conversation they were read under has stood for a while. */
  function handOver(atOnce = false): void {
    clearTimeout(handoverTimer);
    handoverTimer = undefined;
    const due = performance.now() - BELIEF_MS;
    const ready = handovers.filter((handover) => atOnce || handover.at <= due);
    const later = handovers.filter((handover) => !ready.includes(handover));
    handovers.splice(0, handovers.length, ...later);
    const current = new Map<Element, string | undefined>();
    for (const { message, findings, pane, row } of ready) {
      if (!current.has(pane.element)) current.set(pane.element, conversationOf(spec, pane)?.id);
      const id = current.get(pane.element);
      if (pane.element.isConnected && id !== undefined && id !== message.conversation.id && row.isConnected) {
        const entry = entries.get(row);
        const since = paneSince.get(pane.element);
        // The name changed just after the row was read: whose row it was is not known, so it is read again.
        if (entry !== undefined && (since === undefined || since.since <= entry.readAt + BELIEF_MS)) {
          entries.delete(row);
          schedule();
          continue;
        }
      }
      const key = messageKey(message);
      recorded.delete(key);
      recorded.set(key, JSON.stringify([message.text, findings.map((finding) => finding.rule)]));
      if (recorded.size > 5000) recorded.delete(recorded.keys().next().value!);
      void host.record(message, findings);
    }
    if (later.length > 0) handoverTimer = setTimeout(handOver, BELIEF_MS);
    else settle();
  }

  host.signal.addEventListener('abort', () => {
    observer.disconnect();
    handOver(true);
    clearTimeout(timer);
    clearTimeout(handoverTimer);
    surface.clear();
  });
  schedule();
  return {
    refresh() {
      entries = new WeakMap();
      schedule();
    },
    flush: () => handOver(true),
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        if (!wanted) settle();
      }),
  };
}
