import { describe, expect, it } from 'vitest';
import { isRelay, roleOfName } from './author';

describe('who speaks, from the display name', () => {
  it.each([
    ['语文王老师', 'teacher'],
    ['班主任-李', 'teacher'],
    ['教务处', 'teacher'],
    ['张校长', 'teacher'],
    ['实验小学', 'teacher'],
    ['Mr. Zhang', 'teacher'],
    ['张小宇妈妈', 'parent'],
    ['小宇爸爸(13800000000)', 'parent'],
    ['家长-刘强', 'parent'],
    ['家委会 刘强', 'parent'],
    ['王梓涵姥姥', 'parent'],
    ['王老师家长', 'parent'],
    ['语文课代表', 'pupil'],
    ['班长小雨', 'pupil'],
    ['李雷同学', 'pupil'],
    ['学而思李老师', 'trainer'],
    ['启航培训王老师', 'trainer'],
    ['快乐的小鱼', undefined],
    ['李老师（小宇妈妈）', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const)('%s is %s', (name, role) => expect(roleOfName(name)).toBe(role));
});

describe('a relay', () => {
  it.each(['代王老师发：今晚抄写第三课', '【转王老师】今天的作业', '替语文老师转发：背诵', '代班主任通知：'])(
    '%s',
    (text) => expect(isRelay(text)).toBe(true),
  );
  it.each(['今晚抄写', '王老师好', '谢谢王老师，辛苦了', '代我问王老师好'])('is not: %s', (text) =>
    expect(isRelay(text)).toBe(false),
  );
});
