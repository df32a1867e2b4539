import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-09-29', 'two measurements of the running client, 2026-09-11 and 2026-09-29');

export const feishu = definePlatform({
  id: 'feishu',
  name: { zh: '飞书 / Lark', en: 'Feishu / Lark' },
  family: 'other',
  certainty: 'A',
  matches: ['https://*.feishu.cn/*', 'https://*.larksuite.com/*'],
  path: '^/(?:next/)?messenger',
  marks: [by({ css: '[data-feed-id]' })],
  conversation: {
    list: [by({ css: '.chatMessages' })],
    id: [by({ css: '.chatWindow_chatName' })],
    title: [by({ css: '.chatWindow_chatName' })],
    kind: [by({ css: '.chatContainer.p2pChat', kind: 'direct' }), by({ css: '.chatNewWindow_count', kind: 'group' })],
  },
  message: {
    row: [by({ css: '.js-message-item.message-item' })],
    id: [by({ attr: 'id', pattern: '^\\d{10,}$' })],
    text: [by({ css: '.message-content .richTextContainer' })],
    omit: [by({ css: '.quote_reply_title' })],
    sender: [by({ css: '.message-info-name' })],
    senderOncePerRun: true,
    own: [by({ css: '.message-self' })],
    time: [by({ css: '.message-timestamp', as: 'written' })],
    timeOncePerRun: true,
  },
  composer: {
    box: [by({ css: '.lark__editor--chat [contenteditable="true"]' })],
    send: [by({ css: '.send__button' })],
    omit: [by({ css: '[class*="placeholder"]' })],
    keys: 'enter',
  },
});
