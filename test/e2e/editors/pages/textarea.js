import { isSend, startChat } from './chat.js';

startChat((slot, send) => {
  const field = document.createElement('textarea');
  field.rows = 4;
  slot.append(field);
  field.addEventListener('keydown', (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    send();
  });
  return {
    text: () => field.value,
    clear: () => {
      field.value = '';
    },
    changes: () => field.value,
    focus: () => field.focus(),
  };
});
