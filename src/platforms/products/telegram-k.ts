import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-01', 'morethanwords/tweb, several copies');

export const telegramK = definePlatform({
  id: 'telegram-k',
  name: { zh: 'Telegram 网页版 K', en: 'Telegram Web K' },
  family: 'other',
  certainty: 'A',
  matches: ['https://web.telegram.org/*'],
  path: '^/k/',
  marks: [by({ css: '.bubbles-inner' })],
  conversation: {
    pane: [by({ css: '.chat' })],
    list: [by({ css: '.bubbles-inner' })],
    id: [by({ css: '.bubble[data-peer-id]', attr: 'data-peer-id' })],
    title: [by({ css: '.chat-info .peer-title' })],
    kind: [
      by({ css: '.bubble[data-peer-id]', attr: 'data-peer-id', pattern: '^-\\d', kind: 'group' }),
      by({ css: '.bubble[data-peer-id]', attr: 'data-peer-id', pattern: '^\\d', kind: 'direct' }),
    ],
  },
  message: {
    row: [by({ css: '.bubble[data-mid]' })],
    skip: [by({ css: '.bubble.service' })],
    // The number changes when the server has taken the message.
    pending: [by({ css: '.bubble.is-sending' })],
    id: [by({ attr: 'data-mid' })],
    conversation: [by({ attr: 'data-peer-id' })],
    text: [by({ css: '.message' })],
    omit: [by({ css: '.reply' }), by({ css: '.time' }), by({ css: '.reactions' }), by({ css: '.webpage' })],
    sender: [by({ css: '.name .peer-title' })],
    senderOncePerRun: true,
    own: [by({ css: '.bubble.is-out' })],
    time: [by({ attr: 'data-timestamp', as: 'unix-seconds' })],
  },
  composer: {
    box: [by({ css: 'div.input-message-input[contenteditable]:not(.input-field-input-fake)' })],
    send: [by({ css: '.btn-send' })],
    keys: 'enter',
  },
});
