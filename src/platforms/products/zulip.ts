import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-07-15', 'zulip/zulip @011005d web/templates');

export const zulip = definePlatform({
  id: 'zulip',
  name: { zh: 'Zulip', en: 'Zulip' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '#message_feed_container' })],
  conversation: {
    // A view shows several topics; each recipient block is a conversation of its own.
    pane: [by({ css: '.recipient_row' })],
    id: [by({ css: '.message_header_stream', attr: 'data-stream-id' }), by({ css: '.private_message_header_name' })],
    title: [by({ css: '.message-header-stream-name' }), by({ css: '.private_message_header_name' })],
    kind: [by({ css: '.message_header_stream', kind: 'group' }), by({ css: '.private-message', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '.message_row[data-message-id]' })],
    pending: [by({ css: '.message_row.local' })],
    id: [by({ attr: 'data-message-id' })],
    text: [by({ css: '.message_content' })],
    omit: [by({ css: 'blockquote' }), by({ css: '.message_embed' })],
    sender: [by({ css: '.sender_name_text' })],
    senderOncePerRun: true,
    ownName: [by({ css: '#personal-menu [aria-label]', attr: 'aria-label' })],
    time: [by({ css: '.message-time', attr: 'data-tippy-content', as: 'written' })],
    timeOncePerRun: true,
  },
  composer: {
    box: [by({ css: 'textarea#compose-textarea' })],
    send: [by({ css: '#compose-send-button' })],
    keys: 'enter',
  },
});
