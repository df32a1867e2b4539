/** Writes rules/fold/traditional.yaml: one simplified character for each traditional one (opencc-js, phrase rules left out). */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
const from: string[] = [];
const to: string[] = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const plain = toSimplified(character);
  if (plain !== character && plain.length === 1) {
    from.push(character);
    to.push(plain);
  }
}
writeFileSync(
  'rules/fold/traditional.yaml',
  `# Made by cli/make-traditional.ts from opencc-js: the n-th character of \`to\` is the simplified form of the n-th of \`from\`.\nfrom: ${from.join('')}\nto: ${to.join('')}\n`,
);
console.error(`${from.length} characters`);
