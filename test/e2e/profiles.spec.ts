/** From a fresh install through the welcome page to the first useful result, with the keyboard alone. */
import { inConverseRoom, sayInConverse, startConverse } from './harness/converse.ts';
import { expect, test } from './harness/extension.ts';
import { pressOn, tabTo } from './harness/keyboard.ts';
import { markedRows } from './harness/marks.ts';

const TASK = '今天的数学作业：练习册第12-13页，约20分钟，明早交。';

const WORDS = {
  'zh-CN': {
    who: /教师|家长|学校管理员/,
    next: /^下一步$/,
    finish: /^完成$/,
    nickname: /小名/,
    grade: /^年级/,
    add: /^添加$/,
    watch: /^作业观察$/,
    log: /^记录$/,
    minutes: '数学 20',
    summed: /20 分钟/,
  },
  'en-US': {
    who: /A teacher|A parent|A school/,
    next: /^Next$/,
    finish: /^Finish$/,
    nickname: /nickname/,
    grade: /^Grade/,
    add: /^Add$/,
    watch: /^Homework watch$/,
    log: /^Log$/,
    minutes: 'Maths 20',
    summed: /20 min/,
  },
} as const;

for (const locale of ['zh-CN', 'en-US'] as const) {
  for (const [steps, profile] of (['teacher', 'parent', 'admin'] as const).entries()) {
    test(`${profile}, ${locale}: the welcome page, then the first useful result on Converse.js, within a minute`, async ({
      launch,
    }) => {
      const words = WORDS[locale];
      const jianfu = await launch({ locale });
      const converse = await startConverse();
      try {
        const sender = await (await launch({ extension: false })).open(
          converse.seat({ room: 'class42', roomName: '四(2)班家长群', account: 'wang', nick: '数学王老师' }),
        );
        await inConverseRoom(sender);
        const start = Date.now();
        const welcome = await jianfu.extensionPage('welcome');
        await expect(welcome.locator('h2')).toBeVisible();
        await tabTo(welcome, words.who);
        for (let step = 0; step < steps; step++) await welcome.keyboard.press('ArrowDown');
        await expect.poll(() => welcome.locator('input:checked').getAttribute('value')).toBe(profile);
        await pressOn(welcome, words.next);
        if (profile === 'parent') {
          await tabTo(welcome, words.nickname);
          await welcome.keyboard.type('乐乐');
          await tabTo(welcome, words.grade);
          for (let grade = 0; grade < 4; grade++) await welcome.keyboard.press('ArrowDown');
          await pressOn(welcome, words.add);
          await expect(welcome.locator('.jf-list strong')).toHaveText('乐乐');
        }
        await pressOn(welcome, words.next);
        await pressOn(welcome, words.next);
        await pressOn(welcome, words.finish);

        const reader = await jianfu.open(
          converse.seat({ room: 'class42', roomName: '四(2)班家长群', account: 'mama', nick: '乐乐妈妈' }),
        );
        await inConverseRoom(reader);
        await sayInConverse(sender, TASK);
        await expect.poll(() => markedRows(reader, '.message.chat-msg', '.chat-msg__text')).toContain(TASK);

        await welcome.bringToFront();
        if (profile === 'parent') {
          await pressOn(welcome, words.watch);
          await expect(welcome.locator('.watch-sum')).toContainText(words.summed);
          await expect(welcome.locator('tbody')).toContainText(words.minutes);
        } else {
          await pressOn(welcome, words.log);
          await expect(welcome.locator('main')).toContainText('练习册');
        }
        expect(Date.now() - start, 'ms of simulated use').toBeLessThan(60_000);
      } finally {
        await converse.close();
      }
    });
  }
}
