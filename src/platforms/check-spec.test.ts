import { expect, it } from 'vitest';
import { platforms } from '.';
import { asSpec, checkSpec } from './check-spec';

it('accepts every bundled platform, also after a trip through a file', () => {
  for (const spec of platforms) expect(checkSpec(JSON.parse(JSON.stringify(spec))), spec.id).toEqual([]);
});

it('says what is wrong with a file', () => {
  const [spec] = platforms;
  expect(checkSpec(null)).toEqual(['platform must be an object']);
  expect(checkSpec({ ...spec, script: 'alert(1)' })).toEqual(['platform.script is not known']);
  expect(checkSpec({ ...spec, id: '' })[0]).toContain('platform.id');
  expect(checkSpec({ ...spec, path: '(a+)+$' })).toEqual(['platform.path repeats a repetition']);
  expect(checkSpec({ ...spec, path: '(' })).toEqual(['platform.path is no regular expression']);
  expect(asSpec({ ...spec, marks: [] })).toBeUndefined();
});
