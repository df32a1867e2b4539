import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-03-01', 'attributes named alike by several tools; class names are obfuscated and not used');

export const googleChat = definePlatform({
  id: 'google-chat',
  name: { zh: 'Google Chat', en: 'Google Chat' },
  family: 'other',
  certainty: 'B',
  matches: ['https://chat.google.com/*', 'https://mail.google.com/*'],
  marks: [by({ css: 'c-wiz[data-group-id] c-wiz[data-topic-id]' })],
  conversation: {
    pane: [by({ css: 'c-wiz[data-group-id]' })],
    id: [by({ attr: 'data-group-id' })],
    title: [by({ css: '[role="heading"]' })],
    kind: [
      by({ attr: 'data-group-id', pattern: '^dm/', kind: 'direct' }),
      by({ attr: 'data-group-id', pattern: '^space/', kind: 'group' }),
    ],
  },
  message: {
    row: [by({ css: '[data-message-id][data-user-id]' })],
    id: [by({ attr: 'data-message-id' })],
    text: [by({ css: '[jsname="bgckF"]' })],
    omit: [by({ css: '[data-quoted-message-id]' })],
    sender: [by({ css: '[data-member-id]', attr: 'data-name' })],
    senderOncePerRun: true,
    time: [by({ css: '[data-absolute-timestamp]', attr: 'data-absolute-timestamp', as: 'unix-milliseconds' })],
    timeOncePerRun: true,
  },
  composer: { box: [by({ css: '[role="textbox"][contenteditable="true"]' })], keys: 'enter' },
});
