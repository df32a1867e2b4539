import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-07-24', 'conversejs/converse.js @976f6a8 src/shared/chat');

export const converse = definePlatform({
  id: 'converse',
  name: { zh: 'Converse.js（XMPP）', en: 'Converse.js (XMPP)' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: 'converse-root' }), by({ css: '#conversejs' })],
  conversation: {
    pane: [by({ css: '.chatbox' })],
    list: [by({ css: '.chat-content__messages' })],
    id: [by({ css: '.chatbox-title__text', attr: 'title', pattern: '\\S+@\\S+' })],
    title: [by({ css: '.chatbox-title__text' })],
    kind: [by({ css: '.chatbox.chatroom', kind: 'group' }), by({ css: '.chatbox:not(.chatroom)', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '.message.chat-msg' })],
    skip: [by({ css: '.chat-msg--retracted' })],
    id: [by({ attr: 'data-msgid' })],
    text: [by({ css: '.chat-msg__text' })],
    omit: [by({ css: 'blockquote' })],
    sender: [by({ attr: 'data-from', pattern: '/(.+)$' }), by({ css: '.chat-msg__author' })],
    own: [by({ css: '.chat-msg__content--me' })],
    time: [by({ attr: 'data-isodate', as: 'iso' })],
  },
  composer: {
    box: [by({ css: '.chat-textarea' })],
    send: [by({ css: '[data-action="sendMessage"]' })],
    keys: 'enter',
  },
});
