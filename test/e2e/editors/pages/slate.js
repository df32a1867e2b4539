import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Editor, Node, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { isSend, startChat } from './chat.js';

startChat(
  (slot, send) =>
    new Promise((ready) => {
      function Composer() {
        const [editor] = useState(() => withHistory(withReact(createEditor())));
        queueMicrotask(() =>
          ready({
            text: () => editor.children.map((node) => Node.string(node)).join('\n'),
            clear: () => {
              Transforms.delete(editor, { at: { anchor: Editor.start(editor, []), focus: Editor.end(editor, []) } });
              Transforms.select(editor, Editor.start(editor, []));
            },
            changes: () => editor.history.undos.length,
            focus: () => ReactEditor.focus(editor),
          }),
        );
        return createElement(
          Slate,
          { editor, initialValue: [{ type: 'paragraph', children: [{ text: '' }] }] },
          createElement(Editable, {
            placeholder: '今晚作业写在这里',
            onKeyDown: (event) => {
              if (!isSend(event.nativeEvent)) return;
              event.preventDefault();
              send();
            },
          }),
        );
      }
      createRoot(slot).render(createElement(Composer));
    }),
);
