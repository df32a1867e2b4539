// @vitest-environment happy-dom
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../src/engine/types';
import { type Reader, watch } from '../src/page/reader/watch';
import { messageKey, type PageHost, type SeenMessage } from '../src/page/types';
import { platforms } from '../src/platforms';
import type { PlatformSpec } from '../src/platforms/types';
import { NOW, PAGES, play, type Scene, type Snapshot, scenesOf, snapshot, stage } from './saved-pages';

beforeAll(() => {
  process.env.TZ = 'Asia/Shanghai';
});

/** `JIANFU_SAVE_PAGES=1` writes down what is read now. Compare it with the page by eye before you keep it. */
const SAVING = process.env.JIANFU_SAVE_PAGES === '1';

/** What is read before the first change of the page and after each. */
function snapshots(spec: PlatformSpec, scene: Scene): Snapshot[] {
  const others = platforms.filter(({ id }) => id !== spec.id);
  stage(scene);
  const seen = [snapshot(spec, [...others, spec])];
  for (const step of scene.steps) {
    play(step.do);
    seen.push(snapshot(spec, [...others, spec]));
  }
  return JSON.parse(JSON.stringify(seen)) as Snapshot[];
}

const FINDING: Finding = {
  rule: 'any',
  clause: { id: '', document: '', text: '' },
  confidence: 1,
  tier: 'warn',
  spans: [{ start: 0, end: 1 }],
  reason: { zh: '', en: '' },
  instead: { zh: '', en: '' },
};

/** A living page: everything is flagged, so that what is shown is what was read. */
function live(spec: PlatformSpec, read: boolean | undefined) {
  const shown = new Map<string, SeenMessage>();
  const recorded: SeenMessage[] = [];
  const stop = new AbortController();
  const host: PageHost = {
    detector: { rules: [], detect: () => [FINDING] },
    record: async (message) => void recorded.push(message),
    recordDraft: async () => undefined,
    t: (key) => key,
    signal: stop.signal,
  };
  const reader: Reader = watch({
    spec,
    document,
    host,
    surface: {
      show: (message) => void shown.set(messageKey(message), message),
      hide: (key) => void shown.delete(key),
      clear: () => shown.clear(),
    },
    policyOf: () => ({ read }),
    open: (element) => element.shadowRoot,
    onCoverage: () => undefined,
    now: () => NOW,
  });
  return { reader, shown, recorded, stop };
}

const distinct = ({ conversations }: Snapshot) =>
  [
    ...new Map(
      conversations.flatMap(({ messages }) =>
        messages.filter(([, , , , text]) => text !== '').map((one) => [one[0], one]),
      ),
    ).values(),
  ].map(([id, sender, own, sentAt, text]) => ({
    id,
    sender: sender ?? undefined,
    own,
    sentAt: sentAt ?? undefined,
    text,
  }));

const plain = (messages: Iterable<SeenMessage>) =>
  [...messages].map(({ id, authorName, own, sentAt, text }) => ({ id, sender: authorName, own, sentAt, text }));

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

it('has saved pages for every platform and a platform for all saved pages', () => {
  expect(readdirSync(PAGES).sort()).toEqual(platforms.map(({ id }) => id));
});

it('names every platform like its file', () => {
  const files = readdirSync(join(import.meta.dirname, '../src/platforms/products')).map((file) =>
    file.replace('.ts', ''),
  );
  expect(platforms.map(({ id }) => id)).toEqual(files.sort());
});

describe.each(platforms.map((spec) => [spec.id, spec] as const))('%s', (id, spec) => {
  const scenes = scenesOf(id);
  let stop: AbortController | undefined;
  afterEach(() => stop?.abort());

  it.each(scenes.map((scene) => [scene.name, scene] as const))('reads the page "%s"', (name, scene) => {
    const seen = snapshots(spec, scene);
    if (SAVING) {
      const { url, steps } = scene;
      writeFileSync(join(PAGES, id, `${name}.json`), `${JSON.stringify({ url, steps, expect: seen }, null, 2)}\n`);
      return;
    }
    expect(seen).toEqual(scene.expect);
  });

  it.each(scenes.map((scene) => [scene.name, scene] as const))('follows "%s" while it changes', async (_, scene) => {
    stage(scene);
    const page = live(spec, true);
    stop = page.stop;
    for (const [index, expected] of scene.expect.entries()) {
      if (index > 0) play(scene.steps[index - 1]!.do);
      await new Promise((done) => setTimeout(done, 60));
      await page.reader.settled();
      expect(plain(page.shown.values()).sort(byId)).toEqual(distinct(expected).sort(byId));
    }
    const handed = page.recorded.map((message) => `${messageKey(message)}${message.text}`);
    expect(new Set(handed).size, 'handed over once each').toBe(handed.length);
  });

  const direct = scenes.filter((scene) => scene.expect[0]?.conversations.some(({ kind }) => kind === 'direct'));
  it.each(direct.map((scene) => [scene.name, scene] as const))(
    'leaves the private chat "%s" alone',
    async (_, scene) => {
      stage(scene);
      const page = live(spec, undefined);
      stop = page.stop;
      await page.reader.settled();
      page.reader.flush();
      expect(plain(page.shown.values())).toEqual([]);
      expect(page.recorded).toEqual([]);
    },
  );

  it('needs every one of its selectors', () => {
    const useless = stepsOf(spec).filter((path) => {
      const less = without(spec, path);
      return scenes.every((scene) => JSON.stringify(snapshots(less, scene)) === JSON.stringify(scene.expect));
    });
    expect(useless.map((path) => `${path.join('.')} ${JSON.stringify(at(spec, path))}`)).toEqual([]);
  });

  it('dates every selector and names its source', () => {
    for (const path of stepsOf(spec)) {
      const step = at(spec, path) as { seen: string; source: string };
      expect(step.seen).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(step.source.length).toBeGreaterThan(10);
    }
  });
});

type Path = (string | number)[];

/** Where in a description a step of a ladder stands. */
function stepsOf(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => (typeof item === 'object' ? stepsOf(item, [...path, index]) : []));
  if (value === null || typeof value !== 'object') return [];
  if ('seen' in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) => stepsOf(inner, [...path, key]));
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** The description without one step. */
function without(spec: PlatformSpec, path: Path): PlatformSpec {
  const copy = structuredClone(spec);
  (at(copy, path.slice(0, -1)) as unknown[]).splice(path.at(-1) as number, 1);
  return copy;
}
