import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const keys = (node: unknown, path = ''): string[] =>
  node !== null && typeof node === 'object'
    ? Object.entries(node).flatMap(([key, value]) => keys(value, path === '' ? key : `${path}.${key}`))
    : [path];

it('says everything in both languages', () => {
  const zh = keys(parse(readFileSync('locales/zh_CN.yml', 'utf8')));
  const en = keys(parse(readFileSync('locales/en.yml', 'utf8')));
  expect(
    en.filter((key) => !zh.includes(key)),
    'missing in zh_CN.yml',
  ).toEqual([]);
  expect(
    zh.filter((key) => !en.includes(key)),
    'missing in en.yml',
  ).toEqual([]);
  expect(zh.length).toBeGreaterThan(1);
});
