import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstRung } from '../src/page/reader/field';
import { readOnce } from '../src/page/reader/read-once';
import { recognise } from '../src/page/recognise';
import { readText } from '../src/page/text-map';
import type { PlatformSpec } from '../src/platforms/types';

/** One change a page makes to itself: what, where, and the values. */
export type Change =
  | ['text', string, string]
  | ['html', string, string]
  | ['class', string, string]
  | ['attr', string, string, string]
  | ['remove', string];

/** What a reader must see on a page at one moment. */
export interface Snapshot {
  platform: string | undefined;
  conversations: {
    id: string | undefined;
    title: string | undefined;
    kind: string | undefined;
    /** id, sender, own, time, text */
    messages: [string, string | null, boolean, string | null, string][];
    unreadable: number;
  }[];
  lists: number;
  composer: string | null;
  send: string | null;
}

export interface Scene {
  platform: string;
  name: string;
  url: string;
  html: string;
  steps: { do: Change[] }[];
  /** Before the first step, then after each. */
  expect: Snapshot[];
}

export const PAGES = join(import.meta.dirname, 'pages');
/** The moment at which the saved pages are read. */
export const NOW = new Date('2026-11-23T20:30:00+08:00');

/** Every saved page of a platform. */
export function scenesOf(platform: string): Scene[] {
  const folder = join(PAGES, platform);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = file.replace(/\.html$/, '');
      const told = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Omit<
        Scene,
        'platform' | 'name' | 'html'
      >;
      return Object.assign({ steps: [], expect: [] }, told, {
        platform,
        name,
        html: readFileSync(join(folder, file), 'utf8'),
      });
    });
}

/** Puts a saved page into the test's window, under its own address. */
export function stage(scene: Scene): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(scene.url);
  const parsed = new DOMParser().parseFromString(scene.html, 'text/html');
  document.documentElement.replaceChildren(
    ...[...parsed.documentElement.childNodes].map((node) => document.importNode(node, true)),
  );
}

/** Lets the page change itself. */
export function play(changes: readonly Change[]): void {
  for (const [what, css, first = '', second = ''] of changes) {
    const element = document.querySelector(css);
    if (element === null) throw new Error(`no ${css} on the page`);
    if (what === 'text') element.textContent = first;
    else if (what === 'html') element.innerHTML = first;
    else if (what === 'class') element.className = first;
    else if (what === 'attr') element.setAttribute(first, second);
    else element.remove();
  }
}

const openRoot = (host: Element) => host.shadowRoot;

/** What stands on the staged page, read with one description out of all. */
export function snapshot(spec: PlatformSpec, all: readonly PlatformSpec[]): Snapshot {
  const address = document.location.href;
  const box = firstRung([document], spec.composer?.box ?? [])[0];
  const omit = (spec.composer?.omit ?? []).map(({ css }) => css).join(',');
  return {
    platform: recognise(all, address, document, openRoot)?.id,
    conversations: readOnce(spec, document, openRoot, address, NOW).map(({ conversation, messages, unreadable }) => ({
      id: conversation?.id,
      title: conversation?.title,
      kind: conversation?.kind,
      messages: messages.map(({ id, sender, own, sentAt, text }) => [id, sender ?? null, own, sentAt ?? null, text]),
      unreadable,
    })),
    lists: firstRung([document], spec.conversation.list ?? []).length,
    composer:
      box === undefined
        ? null
        : 'value' in box
          ? String(box.value)
          : readText(box, omit === '' ? undefined : omit).text.trim(),
    send: firstRung([document], spec.composer?.send ?? [])[0]?.textContent?.trim() ?? null,
  };
}
