import { baseKeymap } from 'prosemirror-commands';
import { history, undoDepth } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startChat } from './chat.js';

startChat((slot, send) => {
  const enter = () => {
    send();
    return true;
  };
  const view = new EditorView(slot, {
    state: EditorState.create({ schema, plugins: [history(), keymap({ Enter: enter }), keymap(baseKeymap)] }),
  });
  return {
    text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
    changes: () => undoDepth(view.state),
    focus: () => view.focus(),
  };
});
