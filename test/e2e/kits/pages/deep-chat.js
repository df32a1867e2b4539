import 'deep-chat';
import { evening, ME } from './evening.js';

const others = [...new Set(evening.map(([who]) => who))].filter((who) => who !== ME);
const roleOf = (who) => (who === ME ? 'user' : `person${others.indexOf(who)}`);
const chat = document.createElement('deep-chat');
chat.demo = true;
chat.style.cssText = 'width:800px;height:700px;border:1px solid #ccc';
chat.names = {
  user: { text: ME },
  ...Object.fromEntries(others.map((who) => [roleOf(who), { text: who, position: 'left' }])),
};
chat.history = evening.map(([who, text]) => ({ role: roleOf(who), text }));
document.body.append(chat);
