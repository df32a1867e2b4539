import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-02', 'thelounge/thelounge @2c511e6 client/components');

export const theLounge = definePlatform({
  id: 'the-lounge',
  name: { zh: 'The Lounge（IRC）', en: 'The Lounge (IRC)' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '#viewport #chat-container' })],
  conversation: {
    pane: [by({ css: '#chat-container .chat-view' })],
    list: [by({ css: '.messages' })],
    id: [by({ css: '#chat-container', from: 'page', attr: 'data-current-channel' })],
    title: [by({ css: '.header .topic' }), by({ css: '.header .title' })],
    kind: [
      by({ css: '.chat-view[data-type="channel"]', kind: 'group' }),
      by({ css: '.chat-view[data-type="query"]', kind: 'direct' }),
    ],
  },
  message: {
    row: [by({ css: '.msg[data-type="message"]' })],
    // `msg-16` counts anew in every session, so it cannot tell messages apart.
    id: [by({ attr: 'data-msgid' })],
    idFromContent: true,
    text: [by({ css: '.content' })],
    omit: [by({ css: '.preview' }), by({ css: '.msg-statusmsg' })],
    sender: [by({ attr: 'data-from' })],
    own: [by({ css: '.msg.self' })],
    time: [by({ css: '.time', attr: 'aria-label', as: 'written' })],
  },
  composer: { box: [by({ css: 'textarea#input' })], send: [by({ css: '#submit' })], keys: 'enter' },
});
