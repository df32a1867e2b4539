import { expect, it } from 'vitest';
import { approvalFor } from './approved';
import { defaults } from './fields';

const settings = {
  ...defaults(),
  approvedApps: [
    { name: '口算小天才', by: '县教育局' },
    { name: '学', by: '无' },
  ],
  approvedContests: [{ name: '“科技之星”大赛', by: '省教育厅' }],
};

it('silences what the school approved, however it is spelt', () => {
  expect(approvalFor('app-push', '请下载「口算 小天才」APP', settings)?.by).toBe('县教育局');
  expect(approvalFor('contest-promo', '科技之星大赛报名', settings)?.by).toBe('省教育厅');
});

it('silences nothing else: other apps, other rules, names too short to mean one thing', () => {
  expect(approvalFor('app-push', '请下载作业大王APP学习', settings)).toBeUndefined();
  expect(approvalFor('group-homework', '用口算小天才做第3页', settings)).toBeUndefined();
  expect(approvalFor('contest-promo', '口算小天才杯', settings)).toBeUndefined();
});
