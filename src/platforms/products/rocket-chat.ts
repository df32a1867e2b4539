import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-07-15', 'RocketChat/Rocket.Chat @00123e4 RoomMessage.tsx');

export const rocketChat = definePlatform({
  id: 'rocket-chat',
  name: { zh: 'Rocket.Chat', en: 'Rocket.Chat' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '#rocket-chat' })],
  conversation: {
    list: [by({ css: '.messages-list' })],
    id: [by({ from: 'url', pattern: '/((?:channel|group|direct)/[^/?#]+)' })],
    title: [by({ css: 'header h1', from: 'page' })],
    kind: [
      by({ from: 'url', pattern: '/(?:channel|group)/', kind: 'group' }),
      by({ from: 'url', pattern: '/direct/', kind: 'direct' }),
    ],
  },
  message: {
    row: [by({ css: '[data-qa-type="message"]' })],
    id: [by({ attr: 'data-mid' }), by({ attr: 'data-id' })],
    text: [by({ css: '[data-qa-type="message-body"]' })],
    omit: [by({ css: 'blockquote' })],
    sender: [by({ css: '[data-qa-type="username"]' })],
    senderOncePerRun: true,
    own: [by({ attr: 'data-own', pattern: '^true$' })],
    time: [by({ css: 'time', attr: 'title', as: 'written' })],
    timeOncePerRun: true,
  },
  composer: { box: [by({ css: 'textarea[name="msg"]' })], send: [by({ css: '[data-qa-id="send"]' })], keys: 'enter' },
});
