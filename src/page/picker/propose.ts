import type { ConversationKind } from '../../engine/types';
import type { ComposerSpec, DatedSelector, FieldStep, PlatformSpec } from '../../platforms/types';
import { firstRung } from '../reader/field';
import { type Dated, idPart, ownPart, senderPart, textPart, timePart } from './parts';
import { type Rows, wordsOf } from './rows';
import { kindsOf, pathTo } from './stable';

/** What the user answered: what cannot be seen on the page, and corrections of what was guessed. */
export interface Answers {
  name: string;
  kind: ConversationKind;
  text?: string | undefined;
  sender?: string | undefined;
  time?: string | undefined;
  title?: string | undefined;
}

/** The hosts of the shadow roots around a root, outermost first. */
function hostsOf(root: Document | ShadowRoot): string[] {
  const hosts: string[] = [];
  let at: Document | ShadowRoot = root;
  while ('host' in at) {
    const { host }: ShadowRoot = at;
    const outer = host.getRootNode() as Document | ShadowRoot;
    hosts.unshift(host.localName.includes('-') ? host.localName : (pathTo(host, outer) ?? host.localName));
    at = outer;
  }
  return hosts;
}

function listOf(rows: readonly Element[]): Element | undefined {
  let at = rows[0]?.parentElement;
  while (at !== null && at !== undefined && !rows.every((row) => at?.contains(row))) at = at.parentElement;
  return at ?? undefined;
}

/** The heading nearest before the list: the title of the conversation. */
function titleIn(roots: readonly (Document | ShadowRoot)[], list: Element): Element | undefined {
  const headings = roots.flatMap((root) => [
    ...root.querySelectorAll(
      'h1, h2, h3, [role="heading"], header *, [class*="room-name"], [class*="title"], [class*="header"] *',
    ),
  ]);
  return headings
    .filter(
      (one) => !list.contains(one) && wordsOf(one) !== '' && wordsOf(one).length <= 40 && one.children.length === 0,
    )
    .filter((one) => (one.compareDocumentPosition(list) & 4) !== 0 || one.getRootNode() !== list.getRootNode())
    .at(-1);
}

function composerIn(roots: readonly (Document | ShadowRoot)[], by: Dated): ComposerSpec | undefined {
  const box = firstRung(roots, [
    { css: '[contenteditable="true"]', ...by },
    { css: 'textarea', ...by },
  ]).at(-1);
  if (box === undefined) return undefined;
  const root = box.getRootNode() as Document | ShadowRoot;
  const css = box.localName === 'textarea' ? (kindsOf(box)[0] ?? 'textarea') : '[contenteditable="true"]';
  const send = [...root.querySelectorAll('button, [role="button"]')].find(
    (one) =>
      /发送|send/i.test(`${wordsOf(one)} ${one.getAttribute('aria-label') ?? ''} ${one.className}`) ||
      one.getAttribute('type') === 'submit',
  );
  const path = send && (kindsOf(send).find((kind) => /send|submit/i.test(kind)) ?? pathTo(send, root));
  return { box: [{ css, ...by }], ...(path ? { send: [{ css: path, ...by }] } : {}), keys: 'enter' };
}

/** Turns rows and answers into a description, the very same thing as a bundled platform. */
export function propose(
  level: Rows,
  pointed: Element | undefined,
  answers: Answers,
  page: { host: string; now: Date; document: Document },
): PlatformSpec {
  const by: Dated = { seen: page.now.toISOString().slice(0, 10), source: `taught on ${page.host}` };
  const step = (css: string): DatedSelector => ({ css, ...by });
  const { rows, root } = level;
  const roots = 'host' in root ? [page.document, root] : [root];
  const list = listOf(rows);
  const listCss = list && (kindsOf(list)[0] ?? pathTo(list, root));
  const text = answers.text ?? textPart(rows, pointed);
  const sender = answers.sender !== undefined ? step(answers.sender) : senderPart(rows, text, by);
  const time =
    answers.time !== undefined ? { ...step(answers.time), as: 'written' as const } : timePart(rows, text, page.now, by);
  const id = idPart(rows, by);
  const own = ownPart(rows, by);
  const heading = list && titleIn(roots, list);
  const headingCss = answers.title ?? (heading && pathTo(heading, heading.getRootNode() as Document | ShadowRoot));
  const titled: FieldStep[] = [
    ...(headingCss ? [{ css: headingCss, from: 'page' as const, ...by }] : []),
    { css: 'title', from: 'page', ...by },
  ];
  const hosts = hostsOf(root);
  const composer = composerIn(roots, by);
  return {
    id: `site-${page.host.replace(/[^a-z\d]+/gi, '-').toLowerCase()}`,
    name: { zh: answers.name, en: answers.name },
    family: 'other',
    certainty: 'C',
    matches: [`*://${page.host}/*`],
    marks: [step(level.css)],
    ...(hosts.length > 0 ? { shadow: hosts.map((css) => ({ css, ...by })) } : {}),
    conversation: {
      ...(listCss ? { list: [{ css: listCss, ...by }] } : {}),
      id: [...titled, { from: 'url', pattern: '^[^?]+', ...by }],
      title: titled,
      kind: [{ from: 'url', pattern: '.', kind: answers.kind, ...by }],
    },
    message: {
      row: [{ css: level.css, ...by }],
      id: id === undefined ? [] : [id],
      ...(id === undefined ? { idFromContent: true } : {}),
      text: text === undefined ? [{ ...by }] : [step(text)],
      ...(sender ? { sender: [sender], senderOncePerRun: true } : {}),
      ...(own ? { own: [own] } : {}),
      ...(time ? { time: [time], timeOncePerRun: true } : {}),
    },
    ...(composer ? { composer } : {}),
  };
}
