/**
 * A class chat of the least kind around one composer. `mount(slot, send)` puts the editor into the slot and returns how
 * to read it; the tests look at `window.chat`.
 */
export function startChat(mount) {
  const sent = [];
  const list = document.querySelector('.messages');
  const chat = { sent, keys: 0, composer: undefined };
  window.chat = chat;
  const send = () => {
    const text = chat.composer.text().replace(/\n+$/, '');
    if (text.trim() === '') return;
    sent.push(text);
    chat.composer.clear();
    const row = document.createElement('div');
    row.className = 'msg';
    row.dataset.id = `own-${sent.length}`;
    row.dataset.own = 'true';
    row.dataset.author = '语文李老师';
    const body = document.createElement('span');
    body.className = 'text';
    body.textContent = text;
    row.append(body);
    list.append(row);
  };
  Promise.resolve(mount(document.getElementById('composer'), send)).then((composer) => {
    chat.composer = composer;
    document.documentElement.dataset.ready = '';
  });
  document.querySelector('#send button').addEventListener('click', send);
}

/** Enter alone sends, as in most chats; the candidate's Enter does not. */
export const isSend = (event) =>
  event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
