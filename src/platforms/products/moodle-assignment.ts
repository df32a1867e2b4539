import { datedBy, definePlatform } from '../define-platform';

const by = datedBy(
  '2026-08-01',
  'body class and activity header of every Moodle module page; the page itself was not checked',
);

export const moodleAssignment = definePlatform({
  id: 'moodle-assignment',
  name: { zh: 'Moodle 作业', en: 'Moodle assignment' },
  family: 'other',
  certainty: 'C',
  matches: [],
  marks: [by({ css: 'body#page-mod-assign-view' })],
  conversation: {
    id: [by({ from: 'url', pattern: '[?&]id=(\\d+)' })],
    title: [by({ css: '.breadcrumb-item a[href*="course/view"]', from: 'page' })],
    kind: [by({ css: '#page-mod-assign-view', kind: 'homework' })],
  },
  message: {
    row: [by({ css: '.activity-header' })],
    id: [by({ from: 'url', pattern: '[?&]id=(\\d+)' })],
    text: [by({ css: '.activity-description' })],
    time: [],
  },
});
