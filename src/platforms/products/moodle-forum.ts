import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-01', 'moodle/moodle @00e93a9 mod/forum/templates/forum_discussion_post.mustache');

export const moodleForum = definePlatform({
  id: 'moodle-forum',
  name: { zh: 'Moodle 论坛与公告', en: 'Moodle forum and announcements' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: 'article.forum-post-container' })],
  conversation: {
    id: [by({ from: 'url', pattern: '[?&]d=(\\d+)' })],
    title: [by({ css: '.discussionname', from: 'page' })],
    kind: [by({ css: 'article.forum-post-container', kind: 'homework' })],
  },
  message: {
    row: [by({ css: 'article.forum-post-container' })],
    id: [by({ attr: 'data-post-id' })],
    text: [by({ css: '.post-content-container' })],
    omit: [by({ css: 'blockquote' })],
    sender: [by({ css: 'header address a' })],
    time: [by({ css: 'header time', attr: 'datetime', as: 'iso' })],
  },
  composer: {
    box: [by({ css: '[data-region="post"] textarea[name="post"]' })],
    send: [by({ css: '[data-action="post-submit"]' }), by({ css: '[type="submit"]' })],
    keys: 'button',
  },
});
