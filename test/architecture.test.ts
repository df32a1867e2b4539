import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The import table of docs/architecture.md. A room may import itself, the rooms and the packages named here. */
const TABLE: Record<string, { rooms: string[]; packages: string[]; typeOnly?: string[] }> = {
  'src/engine': { rooms: [], packages: [] },
  'src/packs': { rooms: ['src/engine', 'rules'], packages: ['zod', 'yaml', 'vite'] },
  'src/platforms': { rooms: [], typeOnly: ['src/engine'], packages: [] },
  'src/log': {
    rooms: [],
    typeOnly: ['src/engine'],
    packages: ['dexie', 'canonicalize', 'fflate', 'papaparse', 'write-excel-file', 'zod'],
  },
  'src/settings': {
    rooms: [],
    typeOnly: ['src/engine', 'src/platforms', 'src/watch'],
    packages: ['zod', '#imports', 'wxt', 'chinese-days'],
  },
  'src/watch': { rooms: [], packages: ['chinese-days'] },
  'src/protocol': {
    rooms: [],
    typeOnly: ['src/engine', 'src/log', 'src/settings', 'src/watch'],
    packages: ['@webext-core/messaging', 'zod'],
  },
  'src/ui': {
    rooms: [],
    typeOnly: ['src/engine'],
    packages: ['preact'],
  },
  'src/page': {
    rooms: ['src/platforms', 'src/ui'],
    typeOnly: ['src/engine'],
    packages: ['preact', '@medv/finder'],
  },
  'entrypoints/*.content': {
    rooms: [
      'src/engine',
      'src/packs',
      'src/platforms',
      'src/page',
      'src/settings',
      'src/protocol',
      'src/watch',
      'demo',
    ],
    packages: ['#imports', '#i18n', 'wxt', 'preact'],
  },
  entrypoints: {
    rooms: [
      'src/engine',
      'src/packs',
      'src/platforms',
      'src/log',
      'src/settings',
      'src/protocol',
      'src/ui',
      'src/watch',
      'locales',
    ],
    packages: ['#imports', '#i18n', 'wxt', 'preact', 'zod', 'chinese-days'],
  },
  cli: { rooms: ['src/engine', 'src/packs', 'src/platforms', 'rules', 'bench', 'demo'], packages: ['*'] },
  bench: { rooms: ['src/engine', 'src/packs', 'src/platforms', 'src/log', 'rules', 'cli', 'test'], packages: ['*'] },
  demo: { rooms: ['src/platforms'], packages: [] },
};
const NEVER_IN_CONTENT = ['src/log', 'dexie', 'yaml'];

const files = (directory: string): string[] =>
  readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (name === 'node_modules') return [];
    return statSync(path).isDirectory()
      ? files(path)
      : /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)
        ? [path]
        : [];
  });

function roomOf(path: string): string | undefined {
  if (/^entrypoints\/[^/]+\.content(\/|\.)/.test(path)) return 'entrypoints/*.content';
  const parts = path.split('/');
  return [parts.slice(0, 2).join('/'), parts[0] ?? ''].find(
    (room) => room in TABLE || ['rules', 'locales', 'test'].includes(room),
  );
}

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Static, dynamic and re-exporting imports of a source. */
function importsOf(path: string, source: string): Import[] {
  const found: Import[] = [];
  const bare = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  for (const match of bare.matchAll(
    /(?:^|[;\n])\s*(import|export)\s+(type\s+)?([^'"`;]*?\s*from\s*)?['"]([^'"]+)['"]/g,
  )) {
    if (match[1] === 'export' && match[3] === undefined) continue;
    found.push({ from: path, to: match[4]!, typeOnly: match[2] !== undefined });
  }
  for (const match of bare.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g))
    found.push({ from: path, to: match[1]!, typeOnly: false });
  return found;
}

/** Says in a sentence why an import is not allowed, or nothing. */
function fault({ from, to, typeOnly }: Import): string | undefined {
  const room = roomOf(from);
  if (room === undefined) return undefined;
  const rule = TABLE[room]!;
  if (to.startsWith('.')) {
    const target = roomOf(normalize(join(dirname(from), to)));
    if (target === undefined || target === room) return undefined;
    if (rule.rooms.includes(target) || (typeOnly && rule.typeOnly?.includes(target))) return undefined;
    return `${from} imports ${to}, but ${room} may not import ${target}${typeOnly ? '' : ' (unless a type only)'}`;
  }
  if (rule.packages.includes('*') || to.startsWith('node:') === true) {
    return room === 'cli' || room === 'bench' || room === 'src/packs'
      ? undefined
      : `${from} imports ${to}: Node is not there`;
  }
  const name = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]!;
  return rule.packages.includes(name) ? undefined : `${from} imports ${to}, but ${room} may not use that package`;
}

const all = ['src', 'entrypoints', 'cli', 'bench', 'demo']
  .flatMap(files)
  .flatMap((path) => importsOf(path, readFileSync(path, 'utf8')));

describe('imports run one way', () => {
  it('finds imports to judge', () => {
    expect(all.length).toBeGreaterThan(20);
  });

  it('keeps every room to the table', () => {
    expect(all.map(fault).filter(Boolean)).toEqual([]);
  });

  it('keeps dexie, yaml, the log and the full zod out of every content script, also through other rooms', () => {
    const edges = new Map<string, Import[]>();
    for (const edge of all) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
    const resolve = (from: string, to: string) => {
      const base = normalize(join(dirname(from), to));
      return [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((candidate) => edges.has(candidate));
    };
    const faults: string[] = [];
    const seen = new Set<string>();
    const walk = (path: string, chain: string[]) => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const edge of edges.get(path) ?? []) {
        if (edge.typeOnly) continue;
        const bad = edge.to.startsWith('.')
          ? normalize(join(dirname(path), edge.to)).startsWith('src/log')
          : NEVER_IN_CONTENT.includes(edge.to) || edge.to === 'zod';
        if (bad) faults.push([...chain, path, edge.to].join(' → '));
        const next = edge.to.startsWith('.') ? resolve(path, edge.to) : undefined;
        if (next !== undefined) walk(next, [...chain, path]);
      }
    };
    for (const path of edges.keys()) if (roomOf(path) === 'entrypoints/*.content') walk(path, []);
    expect(faults).toEqual([]);
  });

  it('has no cycle between files', () => {
    const graph = new Map<string, string[]>();
    const known = new Set(['src', 'entrypoints', 'cli', 'bench', 'demo'].flatMap(files));
    for (const edge of all) {
      if (!edge.to.startsWith('.') || edge.typeOnly) continue;
      const base = normalize(join(dirname(edge.from), edge.to));
      const target = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts')].find((path) => known.has(path));
      if (target !== undefined) graph.set(edge.from, [...(graph.get(edge.from) ?? []), target]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, chain: string[]) => {
      if (chain.includes(path)) cycles.push([...chain.slice(chain.indexOf(path)), path].join(' → '));
      if (done.has(path) || chain.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...chain, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('would say so if a room broke the table (planted faults)', () => {
    const planted: [string, string][] = [
      ['src/engine/detect.ts', "import { z } from 'zod';"],
      ['src/engine/detect.ts', "import { readFileSync } from 'node:fs';"],
      ['src/page/reader.ts', "import { open } from '../log/database';"],
      ['src/ui/card.tsx', "import { browser } from 'wxt/browser';"],
      ['entrypoints/chat.content/index.ts', "import { open } from '../../src/log/database';"],
      ['entrypoints/popup/main.tsx', "import { watch } from '../../src/page/watch';"],
      ['src/log/append.ts', "export { detect } from '../engine/detect';"],
      ['src/platforms/slack.ts', "const x = await import('preact');"],
    ];
    for (const [path, source] of planted) {
      expect(importsOf(path, source).map(fault).filter(Boolean), `${path}: ${source}`).toHaveLength(1);
    }
  });
});
