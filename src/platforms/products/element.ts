import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-20', 'element-hq/element-web @bd0d388 apps/web/src/components/views/rooms/EventTile.tsx');

export const element = definePlatform({
  id: 'element',
  name: { zh: 'Element（Matrix）', en: 'Element (Matrix)' },
  family: 'other',
  certainty: 'A',
  matches: [],
  marks: [by({ css: '#matrixchat' })],
  conversation: {
    pane: [by({ css: '.mx_RoomView' })],
    list: [by({ css: '.mx_RoomView_MessageList' })],
    id: [by({ from: 'url', pattern: '#/room/([^/?]+)' })],
    title: [by({ css: '.mx_RoomHeader_heading' })],
    // Not in the page: the title and the number of people decide.
    kind: [],
  },
  message: {
    row: [by({ css: '[data-event-id][data-self]' })],
    skip: [by({ css: '.mx_EventTile_info' }), by({ css: '.mx_RedactedBody' })],
    // The id is the room's only once the server has taken the message.
    pending: [by({ css: '[data-event-id]:not([data-scroll-tokens])' })],
    id: [by({ attr: 'data-event-id' })],
    text: [by({ css: '.mx_EventTile_body' })],
    omit: [by({ css: '.mx_ReplyChain' }), by({ css: '.mx_EventTile_edited' }), by({ css: 'blockquote' })],
    sender: [by({ css: '.mx_DisambiguatedProfile_displayName' })],
    senderOncePerRun: true,
    own: [by({ attr: 'data-self', pattern: '^true$' })],
    time: [by({ css: '.mx_MessageTimestamp', attr: 'title', as: 'written' })],
  },
  composer: {
    box: [
      by({ css: '.mx_BasicMessageComposer_input[contenteditable]' }),
      by({ css: '.mx_WysiwygComposer_Editor_content' }),
    ],
    send: [by({ css: '.mx_MessageComposer_sendMessage' })],
    keys: 'enter',
  },
});
