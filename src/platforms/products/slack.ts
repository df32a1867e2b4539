import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2025-12-01', 'data-qa contract in several maintained tools');

export const slack = definePlatform({
  id: 'slack',
  name: { zh: 'Slack', en: 'Slack' },
  family: 'other',
  certainty: 'B',
  matches: ['https://app.slack.com/*'],
  path: '^/client/',
  marks: [by({ css: '[data-qa="message_input"]' })],
  conversation: {
    list: [by({ css: '[data-qa="message_pane"]' })],
    id: [by({ from: 'url', pattern: '/client/\\w+/(\\w+)' })],
    title: [by({ css: '[data-qa="channel_name_text"]' })],
    kind: [
      by({ from: 'url', pattern: '/client/\\w+/D\\w', kind: 'direct' }),
      by({ from: 'url', pattern: '/client/\\w+/[CG]\\w', kind: 'group' }),
    ],
  },
  message: {
    row: [by({ css: '[data-qa="message_container"]' })],
    skip: [by({ css: '[data-qa="tombstone"]' })],
    id: [by({ attr: 'data-msg-ts' })],
    conversation: [by({ attr: 'data-msg-channel-id' })],
    text: [by({ css: '[data-qa="message-text"]' }), by({ css: '.p-rich_text_section' })],
    omit: [by({ css: '.c-message__edited_label' }), by({ css: 'blockquote' })],
    sender: [by({ css: '[data-qa="message_sender_name"]' })],
    senderOncePerRun: true,
    ownName: [by({ css: '[data-qa="user-button"]', attr: 'aria-label', pattern: '^[^:]+:\\s*(.+)$' })],
    time: [by({ attr: 'data-msg-ts', as: 'unix-seconds' })],
  },
  composer: {
    box: [by({ css: '[data-qa="message_input"] .ql-editor[contenteditable]' })],
    send: [by({ css: '[data-qa="texty_send_button"]' })],
    keys: 'enter',
  },
});
