import { datedBy, definePlatform } from '../define-platform';

const by = datedBy('2026-09-01', 'several maintained readers with saved pages of 2026');

export const whatsapp = definePlatform({
  id: 'whatsapp',
  name: { zh: 'WhatsApp 网页版', en: 'WhatsApp Web' },
  family: 'other',
  certainty: 'B',
  matches: ['https://web.whatsapp.com/*'],
  marks: [by({ css: '#main [data-testid="conversation-panel-messages"]' })],
  conversation: {
    pane: [by({ css: '#main' })],
    list: [by({ css: '[data-testid="conversation-panel-messages"]' })],
    // Since 2026 some rows have opaque ids that name no chat: then the title does.
    id: [
      by({ css: '[data-id*="@"]', attr: 'data-id', pattern: '^\\w+?_([^_]+@[a-z.]+)' }),
      by({ css: 'header [title]', attr: 'title' }),
    ],
    title: [by({ css: 'header [title]', attr: 'title' })],
    kind: [by({ css: '[data-id*="@g.us"]', kind: 'group' }), by({ css: '[data-id*="@c.us"]', kind: 'direct' })],
  },
  message: {
    row: [by({ css: '[data-id]' })],
    id: [by({ attr: 'data-id' })],
    text: [by({ css: '.copyable-text > span.selectable-text' })],
    sender: [by({ css: '[data-pre-plain-text]', attr: 'data-pre-plain-text', pattern: '\\]\\s*(.+?):?\\s*$' })],
    own: [by({ css: '.message-out' })],
    time: [
      by({ css: '[data-pre-plain-text]', attr: 'data-pre-plain-text', pattern: '^\\[([^\\]]+)\\]', as: 'written' }),
    ],
  },
  composer: {
    box: [by({ css: 'footer div[contenteditable="true"]' })],
    send: [by({ css: 'footer [data-icon="send"]' })],
    keys: 'enter',
  },
});
