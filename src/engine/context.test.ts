import { describe, expect, it } from 'vitest';
import { gradeNamed, situate, weekdayOf } from './context';

describe('grades that the words name', () => {
  it.each([
    ['四(2)班', 4],
    ['四2班', 4],
    ['5.3班', 5],
    ['3年级家长', 3],
    ['一(3)班的同学', 1],
    ['七年级', 7],
    ['初二', 8],
    ['初三(2)班', 9],
    ['高一', 10],
  ])('%s', (text, grade) => expect(gradeNamed(text)).toBe(grade));

  it.each(['第四(2)题', '上午4:30', '高度', '三月', '十一年级', '十二(3)'])('%s names none', (text) =>
    expect(gradeNamed(text)).toBeUndefined(),
  );
});

describe('what is known besides the words', () => {
  it('prefers the context to the words and derives the stage from the grade', () => {
    expect(situate({ grade: 5 }, '二年级')).toMatchObject({ grade: 5, stage: 'primary' });
    expect(situate({}, '初二的同学')).toMatchObject({ grade: 8, stage: 'junior' });
    expect(situate({ stage: 'senior' }, '二年级')).toMatchObject({ grade: undefined, stage: 'senior' });
  });

  it('treats an unknown chat as a group and an unknown user as a teacher', () => {
    expect(situate({}, '').conversation).toBe('group');
    expect(situate({ senderRole: 'self' }, '').sender).toBe('teacher');
    expect(situate({ senderRole: 'self', selfRole: 'parent' }, '').sender).toBe('parent');
  });

  it('knows the no-homework day by the offset in which the message was sent', () => {
    expect(weekdayOf('2026-03-11T23:30:00+08:00')).toBe(3);
    expect(weekdayOf('yesterday')).toBeUndefined();
    const wednesday = { sentAt: '2026-03-11T00:10:00+08:00', noHomeworkDay: 3 };
    expect(situate(wednesday, '').noHomeworkDay).toBe(true);
    expect(situate({ ...wednesday, noHomeworkDay: 4 }, '').noHomeworkDay).toBe(false);
    expect(situate({ sentAt: wednesday.sentAt }, '').noHomeworkDay).toBe(false);
    expect(situate({ noHomeworkDay: 3 }, '').noHomeworkDay).toBe(false);
  });
});
