import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import { startChat } from './chat.js';

startChat(async (slot, send) => {
  const editor = await ClassicEditor.create(slot.appendChild(document.createElement('div')), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
  });
  editor.editing.view.document.on(
    'enter',
    (event, data) => {
      if (data.isSoft) return;
      data.preventDefault();
      event.stop();
      send();
    },
    { priority: 'high' },
  );
  return {
    text: () => editor.editing.view.getDomRoot().innerText,
    clear: () => editor.setData(''),
    changes: () => editor.model.document.version,
    focus: () => editor.editing.view.focus(),
  };
});
