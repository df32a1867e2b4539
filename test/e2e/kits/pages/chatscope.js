import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import * as kit from '@chatscope/chat-ui-kit-react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { evening, ME, TITLE } from './evening.js';

const rows = evening.map(([sender, message, sentTime], index) =>
  h(
    kit.Message,
    {
      key: index,
      model: { message, sentTime, sender, direction: sender === ME ? 'outgoing' : 'incoming', position: 'single' },
    },
    h(kit.Message.Header, { sender, sentTime }),
  ),
);
createRoot(document.querySelector('#root')).render(
  h(
    kit.MainContainer,
    null,
    h(
      kit.ChatContainer,
      null,
      h(kit.ConversationHeader, null, h(kit.ConversationHeader.Content, { userName: TITLE })),
      h(kit.MessageList, null, rows),
      h(kit.MessageInput, { placeholder: '输入消息', attachButton: false }),
    ),
  ),
);
