import Quill from 'quill';
import { startChat } from './chat.js';

startChat((slot, send) => {
  const quill = new Quill(slot, {
    modules: {
      toolbar: false,
      keyboard: {
        bindings: {
          enter: {
            key: 'Enter',
            handler: () => {
              send();
              return false;
            },
          },
        },
      },
    },
  });
  return {
    text: () => quill.getText(),
    clear: () => quill.setText('', 'user'),
    changes: () => quill.history.stack.undo.length,
    focus: () => quill.focus(),
  };
});
