import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-01', 'moodle/moodle @0a03018 message/templates');

export const moodleMessages = definePlatform({
  id: 'moodle-messages',
  name: { zh: 'Moodle 消息', en: 'Moodle messages' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '[data-region="content-message-container"]' })],
  conversation: {
    pane: [by({ css: '.body-container [data-region="view-conversation"]' })],
    list: [by({ css: '[data-region="content-message-container"]' })],
    id: [by({ attr: 'data-conversation-id' }), by({ attr: 'data-user-id' })],
    title: [by({ css: '[data-region="view-conversation"] [data-region="header-content"] strong', from: 'page' })],
    kind: [
      by({ css: '[data-action="view-group-info"]', kind: 'group' }),
      by({ css: '[data-action="view-contact"]', kind: 'direct' }),
    ],
  },
  message: {
    row: [by({ css: '[data-region="message"]' })],
    id: [by({ attr: 'data-message-id' })],
    text: [by({ css: '[data-region="text-container"]' })],
    sender: [by({ css: 'h6' })],
    own: [by({ css: '[data-region="message"].send' })],
    time: [by({ css: '[data-region="time-created"]', as: 'written' })],
  },
  composer: {
    box: [by({ css: 'textarea[data-region="send-message-txt"]' })],
    send: [by({ css: '[data-action="send-message"]' })],
    keys: 'enter',
  },
});
