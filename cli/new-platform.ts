import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRODUCTS } from './platform-files.ts';

const ROOT = join(import.meta.dirname, '..');

const source = (
  id: string,
  name: string,
  host: string,
  today: string,
) => `import { datedBy, definePlatform } from '../define-platform';

// When and where the facts below were seen: a date and a public source.
const by = datedBy('${today}', 'TODO: where these selectors were seen');

export const ${id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())} = definePlatform({
  id: '${id}',
  name: { zh: '${name}', en: '${name}' },
  family: 'other',
  certainty: 'C',
  matches: [${host === '' ? '' : `'https://${host}/*'`}],
  marks: [by({ css: '.chat' })],
  conversation: {
    list: [by({ css: '.messages' })],
    id: [by({ css: '.chat-title' })],
    title: [by({ css: '.chat-title' })],
    kind: [by({ css: '.chat.group', kind: 'group' }), by({ css: '.chat:not(.group)', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '.message' })],
    id: [by({ attr: 'data-id' })],
    text: [by({ css: '.text' })],
    sender: [by({ css: '.name' })],
    own: [by({ css: '.message.own' })],
    time: [by({ css: 'time', attr: 'datetime', as: 'iso' })],
  },
  composer: { box: [by({ css: 'textarea' })], send: [by({ css: 'button.send' })], keys: 'enter' },
});
`;

const page = (group: boolean) => `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"></head>
<body>
<div class="chat${group ? ' group' : ''}">
  <h1 class="chat-title">${group ? '四(2)班家长群' : '小明'}</h1>
  <div class="messages">
    <div class="message" data-id="1"><span class="name">${group ? '语文王老师' : '小明'}</span><time datetime="2026-11-23T18:02:00+08:00">18:02</time><p class="text">${group ? '明天升旗，请穿校服' : '在吗'}</p></div>
    <div class="message own" data-id="2"><span class="name">李雷爸爸</span><time datetime="2026-11-23T18:03:00+08:00">18:03</time><p class="text">收到</p></div>
  </div>
  <textarea>谢谢</textarea><button class="send">发送</button>
</div>
</body>
</html>
`;

/** Writes the files a new platform begins with; says what to do next. */
export function newPlatform(id: string, name: string, host: string, today: string): string[] {
  if (!/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(id)) throw new Error(`"${id}" is no id: use lower-case words joined by -`);
  const file = join(PRODUCTS, `${id}.ts`);
  if (existsSync(file)) throw new Error(`${id} is there already`);
  const pages = join(ROOT, 'test/pages', id);
  mkdirSync(pages, { recursive: true });
  writeFileSync(file, source(id, name, host, today));
  for (const scene of ['group', 'direct']) {
    writeFileSync(join(pages, `${scene}.html`), page(scene === 'group'));
    const told = { url: `https://${host || 'chat.school.example'}/`, steps: [], expect: [] };
    writeFileSync(join(pages, `${scene}.json`), `${JSON.stringify(told, null, 2)}\n`);
  }
  return [`src/platforms/products/${id}.ts`, `test/pages/${id}/group.html`, `test/pages/${id}/direct.html`];
}

const [id, name, host = ''] = process.argv.slice(2);
if (id === undefined || name === undefined) {
  console.error(
    'npm run new-platform -- <id> <name> [host]      such as: npm run new-platform -- class-chat "班级通" chat.example.cn',
  );
  process.exitCode = 2;
} else {
  try {
    for (const file of newPlatform(id, name, host, new Date().toISOString().slice(0, 10))) console.log(`wrote ${file}`);
    console.log('Next: docs/adding-a-platform.md, step 2.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
