import { register } from 'vue-advanced-chat';
import { evening, ME, TITLE } from './evening.js';

register();
const people = [...new Set(evening.map(([who]) => who))];
const idOf = (who) => String(people.indexOf(who) + 1);
const users = people.map((username) => ({ _id: idOf(username), username }));
const chat = document.createElement('vue-advanced-chat');
Object.assign(chat, {
  height: '100vh',
  currentUserId: idOf(ME),
  roomId: 'r1',
  rooms: JSON.stringify([{ roomId: 'r1', roomName: TITLE, avatar: '', users }]),
  roomsLoaded: true,
  messagesLoaded: true,
  messages: '[]',
});
document.body.append(chat);
setTimeout(() => {
  chat.messages = JSON.stringify(
    evening.map(([who, content, timestamp], index) => ({
      _id: `m${index + 1}`,
      content,
      senderId: idOf(who),
      username: who,
      date: '23 November',
      timestamp,
    })),
  );
}, 300);
