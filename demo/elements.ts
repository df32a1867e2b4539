/** Small builders of DOM nodes; text is always set as text. */

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  if (className !== '') node.className = className;
  node.append(...children);
  return node;
}

/** The first character that stands for a person: of `数学周老师` 周, of `浩浩爸爸` 浩. */
export function avatar(name: string): HTMLElement {
  const bare = name.replace(/^(家委|教务处|年级组长|语文|数学|英语|体育|科学)-?/, '').replace(/^四.*?(?=[教家])/, '');
  const node = element('span', 'avatar', [...bare][0] ?? '群');
  let hash = 7;
  for (const character of name) hash = (hash * 31 + character.codePointAt(0)!) % 360;
  node.style.setProperty('--hue', String(hash));
  node.ariaHidden = 'true';
  return node;
}
