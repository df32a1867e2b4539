import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_CRITICAL, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { isSend, startChat } from './chat.js';

startChat((slot, send) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  slot.append(field);
  const editor = createEditor({ namespace: 'chat', onError: (error) => console.error(error) });
  editor.setRootElement(field);
  const history = createEmptyHistoryState();
  registerRichText(editor);
  registerHistory(editor, history, 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event === null || !isSend(event)) return false;
      event.preventDefault();
      send();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
  return {
    text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    clear: () =>
      editor.update(() => {
        const paragraph = $createParagraphNode();
        $getRoot().clear().append(paragraph);
        paragraph.select();
      }),
    changes: () => history.undoStack.length,
    focus: () => field.focus(),
  };
});
