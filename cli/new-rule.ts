/**
 * `npx tsx cli/new-rule.ts PACK RULE-ID`: a rule file to fill in. It will not pass the tests until its
 * placeholders are replaced and its examples come out right.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './load-rules';

const [pack, id] = process.argv.slice(2);
const fault =
  pack === undefined || id === undefined
    ? 'usage: npx tsx cli/new-rule.ts PACK RULE-ID    (for instance: national eye-care)'
    : !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
      ? `“${id}” is no rule id: lower-case words joined by hyphens`
      : !existsSync(join(ROOT, 'rules', pack, 'pack.yaml'))
        ? `there is no pack rules/${pack}`
        : existsSync(join(ROOT, 'rules', pack, `${id}.yaml`))
          ? `rules/${pack}/${id}.yaml is there already`
          : undefined;
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}

const example = (text: string) => `  - text: ${text}
    context:
      conversation: group
      senderRole: teacher
      grade: 4
`;
const path = join('rules', pack!, `${id}.yaml`);
writeFileSync(
  join(ROOT, path),
  `id: ${id}
title:
  zh: TODO 四到十个字
  en: TODO a few words
severity: breach
status: trial
clause:
  id: TODO 条款号
  document: TODO 文号
  text: TODO 条款原文，一字不改
applies:
  senders:
    - teacher
    - unknown
    - relay
patterns:
  - all:
      - homework
    none:
      - deny
    within: sentence
    confidence: 0.7
reason:
  zh: “{words}”TODO 为什么违反。
  en: “{words}” TODO why it breaks the clause.
instead:
  zh: TODO 可以怎样做。
  en: TODO what would be lawful.
rewrite:
  zh: TODO 可以直接发出去的话。
  en: TODO a text to send instead.
flags:
${[1, 2, 3, 4].map((at) => example(`TODO 应当提示的消息 ${at}`)).join('')}passes:
${[1, 2, 3, 4].map((at) => example(`TODO 不应提示的消息 ${at}`)).join('')}weaknesses:
  - TODO 这条规则读不出来的情形。
`,
);
console.log(`${path} is there. Fill in every TODO, then: npx vitest run test/rules.test.ts -t ${id}`);
