import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-05-01', 'one attribute named by several tools; everything else on the page is obfuscated');

export const googleClassroom = definePlatform({
  id: 'google-classroom',
  name: { zh: 'Google Classroom', en: 'Google Classroom' },
  family: 'other',
  certainty: 'B',
  matches: ['https://classroom.google.com/*'],
  marks: [by({ css: '[data-stream-item-id]' })],
  conversation: {
    id: [by({ from: 'url', pattern: '/[cw]/(\\w+)' })],
    title: [by({ css: 'h1', from: 'page' })],
    kind: [by({ from: 'url', pattern: 'classroom\\.google\\.com', kind: 'homework' })],
  },
  message: {
    row: [by({ css: '[data-stream-item-id]' })],
    id: [by({ attr: 'data-stream-item-id' })],
    text: [by({ css: '[data-stream-item-id]' })],
  },
  note: {
    zh: '只有帖子的编号有把握，发帖人和时间读不出来。',
    en: 'Only the id of a post is sure; author and time cannot be read.',
  },
});
