import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-05-01', 'instructure/canvas-lms and saved pages of a maintained tool');

export const canvas = definePlatform({
  id: 'canvas',
  name: { zh: 'Canvas 讨论与公告', en: 'Canvas discussions and announcements' },
  family: 'other',
  certainty: 'B',
  matches: ['https://*.instructure.com/*'],
  path: '/(?:discussion_topics|announcements)/',
  marks: [by({ css: '[data-testid="discussion-topic-container"]' }), by({ css: '.discussion_topic' })],
  conversation: {
    id: [by({ from: 'url', pattern: '/(?:discussion_topics|announcements)/(\\d+)' })],
    title: [by({ css: 'h1', from: 'page' })],
    kind: [by({ from: 'url', pattern: '/(?:discussion_topics|announcements)/', kind: 'homework' })],
  },
  message: {
    row: [
      by({ css: '[data-testid="discussion-topic-container"], [data-testid="discussion-root-entry-container"]' }),
      by({ css: '.discussion_topic, .discussion_entry' }),
    ],
    id: [by({ css: '[data-resource-id]', attr: 'data-resource-id' }), by({ attr: 'data-id' })],
    text: [by({ css: '[data-resource-type]' }), by({ css: '.user_content' })],
    omit: [by({ css: 'blockquote' })],
    sender: [by({ css: '[data-testid="author_name"]' }), by({ css: '.author' })],
    time: [by({ css: 'time[datetime]', attr: 'datetime', as: 'iso' })],
  },
  composer: {
    box: [by({ css: 'iframe.tox-edit-area__iframe' })],
    send: [by({ css: '[data-testid="DiscussionEdit-submit"]' })],
    keys: 'button',
  },
});
