import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-01', 'Ajaxy/telegram-tt @0070dfa src/components/middle/message/Message.tsx');

export const telegramA = definePlatform({
  id: 'telegram-a',
  name: { zh: 'Telegram 网页版 A', en: 'Telegram Web A' },
  family: 'other',
  certainty: 'A',
  matches: ['https://web.telegram.org/*'],
  path: '^/a/',
  marks: [by({ css: '#MiddleColumn' })],
  conversation: {
    pane: [by({ css: '#MiddleColumn' })],
    list: [by({ css: '.MessageList' })],
    id: [by({ from: 'url', pattern: '#(-?[\\w@]+)' })],
    title: [by({ css: '.MiddleHeader .fullName' })],
    kind: [by({ from: 'url', pattern: '#-\\d', kind: 'group' }), by({ from: 'url', pattern: '#\\d', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '.Message[data-message-id]' })],
    // A message that is still being sent has a fraction for a number.
    pending: [by({ css: '[data-message-id*="."]' })],
    id: [by({ attr: 'data-message-id' })],
    text: [by({ css: '.text-content' })],
    omit: [
      by({ css: '.MessageMeta' }),
      by({ css: '.EmbeddedMessage' }),
      by({ css: '.Reactions' }),
      by({ css: '.WebPage' }),
    ],
    sender: [by({ css: '.message-title-name' })],
    senderOncePerRun: true,
    own: [by({ css: '.Message.own' })],
    time: [by({ css: '.message-time', attr: 'title', as: 'written' })],
  },
  composer: {
    box: [by({ css: '#editable-message-text' })],
    send: [by({ css: 'button.main-button.send' })],
    keys: 'enter',
  },
});
