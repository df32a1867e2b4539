import { isSend, startChat } from './chat.js';

startChat((slot, send) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  slot.append(field);
  let changes = 0;
  new MutationObserver((records) => {
    changes += records.length;
  }).observe(field, { childList: true, subtree: true, characterData: true, attributes: true });
  field.addEventListener('keydown', (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    send();
  });
  return {
    text: () => field.innerText,
    clear: () => field.replaceChildren(),
    changes: () => changes,
    focus: () => field.focus(),
  };
});
