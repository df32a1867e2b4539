import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const sheet = (from: string) =>
  Object.fromEntries(
    [
      ...css
        .slice(css.indexOf(from))
        .split('\n}')[0]!
        .matchAll(/--jf-([\w-]+): (#[0-9a-f]{6});/g),
    ].map((m) => [m[1]!, m[2]!]),
  );
const light = sheet('color-scheme: light;');
const systemDark = sheet('color-scheme: dark;');
const chosenDark = sheet(':root[data-theme="dark"]');

const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string) => {
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (hi! + 0.05) / (lo! + 0.05);
};

/** Text on grounds as the parts use them. */
const TEXT: [string, string[]][] = [
  ['text', ['ground', 'surface', 'sunken', 'ok-ground', 'warn-ground', 'note-ground', 'danger-ground']],
  ['muted', ['ground', 'surface', 'sunken', 'ok-ground', 'warn-ground', 'note-ground']],
  ['accent', ['ground', 'surface', 'sunken']],
  ['accent-strong', ['ground', 'surface', 'sunken']],
  ['on-accent', ['accent', 'accent-strong']],
  ['ok', ['ok-ground', 'surface']],
  ['warn', ['warn-ground', 'surface']],
  ['note', ['note-ground', 'surface']],
  ['danger', ['danger-ground', 'surface', 'ground']],
  ['on-danger', ['danger']],
  ['on-mark', ['mark']],
  ['surface', ['text']],
];

it.each([
  ['light', light],
  ['dark', systemDark],
] as const)('is legible in %s: text 4.5:1, borders and focus 3:1', (_, colours) => {
  const faint: string[] = [];
  for (const [text, grounds] of TEXT) {
    for (const ground of grounds) {
      const ratio = contrast(colours[text]!, colours[ground]!);
      if (ratio < 4.5) faint.push(`${text} on ${ground}: ${ratio.toFixed(2)}`);
    }
  }
  for (const edge of ['line-firm', 'accent', 'warn-line']) {
    for (const ground of ['ground', 'surface']) {
      const ratio = contrast(colours[edge]!, colours[ground]!);
      if (ratio < 3) faint.push(`${edge} beside ${ground}: ${ratio.toFixed(2)}`);
    }
  }
  expect(faint).toEqual([]);
});

it('is the same dark whether the system or the user asks for it', () => {
  expect(Object.keys(systemDark).sort()).toEqual(Object.keys(light).sort());
  expect(chosenDark).toEqual(systemDark);
});
