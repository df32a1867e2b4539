import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fields, settingKeys } from './fields';
import { MAY_CHANGE, resolve } from './resolve';

interface Node {
  type: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  items?: Node;
  properties?: Record<string, Node>;
}
const schema: Node = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
const properties = schema.properties!;

it('offers the school exactly the keys that a policy may set', () => {
  const open = settingKeys.filter((key) => fields[key].from !== 'user');
  expect(Object.keys(properties).sort()).toEqual([...open, MAY_CHANGE].sort());
});

it('says the same of every value as the extension does: examples at every edge are taken', () => {
  const example = (node: Node, edge: 'minimum' | 'maximum'): unknown => {
    if (node.enum) return edge === 'minimum' ? node.enum[0] : node.enum.at(-1);
    if (node.type === 'boolean') return edge === 'minimum';
    if (node.type === 'integer') return node[edge];
    if (node.type === 'array') return [example(node.items!, edge)];
    if (node.type === 'object') {
      return Object.fromEntries(Object.entries(node.properties!).map(([key, value]) => [key, example(value, edge)]));
    }
    return '某某';
  };
  for (const edge of ['minimum', 'maximum'] as const) {
    const policy = example(schema, edge);
    expect(resolve({}, policy).faults).toEqual([]);
    expect(resolve({}, policy).locked.length).toBe(settingKeys.length - 1);
  }
});

it("stays within Chrome's subset of JSON schema", () => {
  const allowed = ['$schema', 'type', 'title', 'description', 'enum', 'minimum', 'maximum', 'items', 'properties'];
  const walk = (node: object, named: boolean): string[] =>
    Object.entries(node).flatMap(([key, value]) => [
      ...(named || allowed.includes(key) ? [] : [key]),
      ...(typeof value === 'object' && value !== null && !Array.isArray(value)
        ? walk(value, key === 'properties')
        : []),
    ]);
  expect(walk(schema, false)).toEqual([]);
});
