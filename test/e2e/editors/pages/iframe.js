import { isSend, startChat } from './chat.js';

startChat((slot, send) => {
  const frame = document.createElement('iframe');
  frame.title = '输入框';
  slot.append(frame);
  const page = frame.contentDocument;
  const field = page.body;
  field.contentEditable = 'true';
  field.style.font = '15px/1.5 sans-serif';
  field.addEventListener('keydown', (event) => {
    if (!isSend(event)) return;
    event.preventDefault();
    send();
  });
  let changes = 0;
  new frame.contentWindow.MutationObserver((records) => {
    changes += records.length;
  }).observe(page, { childList: true, subtree: true, characterData: true, attributes: true });
  return {
    text: () => field.innerText,
    clear: () => field.replaceChildren(),
    changes: () => changes,
    focus: () => field.focus(),
  };
});
