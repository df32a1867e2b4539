import { expect, it } from 'vitest';
import { readTitle } from './title';

it.each([
  ['四(2)班家长群', { kind: 'group', stage: 'primary', grade: 4 }],
  ['四（2）班家长群', { kind: 'group', stage: 'primary', grade: 4 }],
  ['2023级三3班', { kind: 'group', stage: 'primary', grade: 3 }],
  ['402班 家校联系', { kind: 'group', stage: 'primary', grade: 4 }],
  ['初二年级教师群', { kind: 'staff', stage: 'junior', grade: 8 }],
  ['高三(1)班', { kind: 'group', stage: 'senior', grade: 12 }],
  ['七年级备课组', { kind: 'staff', stage: 'junior', grade: 7 }],
  ['实验小学全体教师', { kind: 'staff', stage: 'primary' }],
  ['班主任工作群', { kind: 'staff' }],
  ['一年级1班作业本', { kind: 'homework', stage: 'primary', grade: 1 }],
  ['幸福一家人', {}],
  ['2班家长群', { kind: 'group' }],
  ['王老师', {}],
  ['Grade 4 parents', { kind: 'group', stage: 'primary', grade: 4 }],
])('%s', (title, facts) => expect(readTitle(title)).toEqual(facts));
