import { writeFileSync } from 'node:fs';
import { inConverseRoom, sayInConverse, startConverse } from './harness/converse.ts';
import { expect, test } from './harness/extension.ts';
import { joinLounge, sayInLounge, seesInLounge, startLounge } from './harness/lounge.ts';

test('converse dump', async ({ jianfu, launch }) => {
  const converse = await startConverse();
  const other = await launch({ extension: false });
  const room = { room: 'class42', roomName: '四(2)班家长群' };
  const mine = await jianfu.open(converse.seat({ account: 'wang', nick: '小宇妈妈', ...room }));
  await inConverseRoom(mine);
  const theirs = await other.open(converse.seat({ account: 'li', nick: '语文王老师', ...room }));
  await inConverseRoom(theirs);
  await sayInConverse(theirs, '今晚抄写第三课生字两遍');
  await sayInConverse(theirs, '大家明天见 😊');
  await theirs.locator('.chat-textarea').first().click(); await theirs.keyboard.insertText('> 上次的作业是抄写'); await theirs.keyboard.press('Shift+Enter'); await theirs.keyboard.insertText('好的'); await theirs.locator('[data-action="sendMessage"]').first().click(); await theirs.waitForTimeout(1000);
  await sayInConverse(mine, '收到');
  await expect.poll(() => jianfu.logged()).toBe(1);
  writeFileSync('/tmp/converse.html', await mine.content());
  await mine.screenshot({ path: '/tmp/converse.png' });
  await converse.close();
});

test('lounge dump', async ({ jianfu, launch }) => {
  const lounge = await startLounge();
  const other = await launch({ extension: false });
  const mine = await jianfu.context.newPage();
  await joinLounge(mine, lounge.url, 'parent');
  const theirs = await other.context.newPage();
  await joinLounge(theirs, lounge.url, 'teacher');
  await seesInLounge(theirs, 'parent');
  await sayInLounge(theirs, '今晚抄写第三课生字两遍');
  await sayInLounge(theirs, '大家明天见');
  await sayInLounge(mine, '收到');
  await expect.poll(() => jianfu.logged()).toBe(1);
  writeFileSync('/tmp/lounge.html', await mine.content());
  await mine.screenshot({ path: '/tmp/lounge.png' });
  await lounge.close();
});
