import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-08-15', 'data-tid contract as measured by a maintained reader, with saved page');

export const teams = definePlatform({
  id: 'teams',
  name: { zh: 'Microsoft Teams', en: 'Microsoft Teams' },
  family: 'other',
  certainty: 'A',
  matches: ['https://teams.microsoft.com/*', 'https://teams.cloud.microsoft/*', 'https://teams.live.com/*'],
  marks: [by({ css: '[data-tid="message-pane-list-viewport"]' }), by({ css: '[data-tid="channel-pane-message"]' })],
  conversation: {
    list: [by({ css: '[data-tid="message-pane-list-runway"]' })],
    id: [by({ css: '[data-tid="chat-title"]' }), by({ css: '[data-tid="channelTitle-text"]' })],
    title: [by({ css: '[data-tid="chat-title"]' }), by({ css: '[data-tid="channelTitle-text"]' })],
    // The page does not say whether a chat is one-to-one; a channel is a group.
    kind: [by({ css: '[data-tid="channel-pane-message"]', kind: 'group' })],
  },
  message: {
    row: [by({ css: '[data-tid="chat-pane-message"]' }), by({ css: '[data-tid="channel-pane-message"]' })],
    skip: [by({ css: '.fui-ChatControlMessage' })],
    id: [by({ css: '[data-mid]', attr: 'data-mid' })],
    text: [by({ css: '[data-message-content]' }), by({ css: '[data-tid="message-body"]' })],
    omit: [by({ css: '[data-tid="quoted-reply-card"]' }), by({ css: '[data-track-module-name="messageQuotedReply"]' })],
    sender: [by({ css: '[data-tid="message-author-name"]' })],
    senderOncePerRun: true,
    own: [by({ css: '.fui-ChatMyMessage' })],
    time: [
      by({ css: 'time[datetime]', attr: 'datetime', as: 'iso' }),
      by({ attr: 'data-mid', as: 'unix-milliseconds' }),
    ],
  },
  composer: {
    box: [by({ css: '[data-tid="ckeditor"][contenteditable]' })],
    send: [by({ css: '[data-tid="sendMessageCommands-send"]' }), by({ css: '[data-tid="newMessageCommands-send"]' })],
    keys: 'enter',
  },
});
