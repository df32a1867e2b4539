import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-09-26', 'calibrated by a maintained reader; several sources agree');

export const discord = definePlatform({
  id: 'discord',
  name: { zh: 'Discord', en: 'Discord' },
  family: 'other',
  certainty: 'A',
  matches: ['https://discord.com/*'],
  path: '^/channels/',
  marks: [by({ css: 'ol[data-list-id="chat-messages"]' })],
  conversation: {
    list: [by({ css: 'ol[data-list-id="chat-messages"]' })],
    id: [by({ from: 'url', pattern: '/channels/[@\\w]+/(\\d+)' })],
    title: [by({ css: 'section[aria-label] h1' })],
    kind: [
      by({ from: 'url', pattern: '/channels/@me/', kind: 'direct' }),
      by({ from: 'url', pattern: '/channels/\\d+/', kind: 'group' }),
    ],
  },
  message: {
    row: [by({ css: 'li[id^="chat-messages-"]' })],
    skip: [by({ css: '[class*="isSystemMessage"]' })],
    id: [by({ attr: 'id', pattern: '-(\\d+)$' })],
    conversation: [by({ attr: 'id', pattern: '^chat-messages-(\\d+)-' })],
    text: [by({ css: '[class*="contents"] > [id^="message-content-"]' })],
    omit: [by({ css: '[class*="edited"]' })],
    sender: [by({ css: 'h3 span[class*="username"]' })],
    senderOncePerRun: true,
    ownName: [by({ css: '[class*="panelTitleContainer"]' })],
    time: [by({ attr: 'id', pattern: '-(\\d+)$', as: 'discord-snowflake' })],
  },
  composer: { box: [by({ css: '[role="textbox"][data-slate-editor="true"]' })], keys: 'enter' },
});
