import { finder } from '@medv/finder';

/** Attributes that name a thing for good; state and position change, so they describe nothing. */
const STEADY_ATTRIBUTE =
  /^(?:data-(?:testid|test-id|qa|qa-type|tid|cy|role|type|region|name|part)|role|name|itemprop)$/;
const STATE =
  /^(?:is-|has-|ng-|v-|js-)?(?:active|selected|hover|focus(?:ed|-visible)?|open(?:ed)?|visible|hidden|show(?:n)?|last|first|odd|even|new|unread|animat\w*|loading|transition\w*|enter|leave|current)\b/i;

/** Classes of a transition come and go. */
const TRANSITION =
  /(?:^|-)(?:enter|leave|appear|exit|fade|move)(?:-(?:active|from|to|done))?$|-(?:active|selected|hover)$/i;

/** Names a person wrote: no hash of a build (`_2b17aec6`, `css-1x2y3z`, `sc-AxjAm`, `x1n2onr6`). */
export function isSteadyName(name: string): boolean {
  if (name.length < 2 || name.length > 40 || STATE.test(name) || TRANSITION.test(name)) return false;
  if (/^(?:css|sc|jss|emotion|svelte|tw)-|^_|__\w{5}$|^v-[a-z]-/i.test(name)) return false;
  // Each part must look like a word; digits in the midst of letters do not.
  return name
    .split(/[-_]+/)
    .every(
      (part) =>
        /^(?:[A-Za-z]{1,20}|\d{1,2})$/.test(part) &&
        !/^[A-Z][a-z]?[A-Z][a-z]?[A-Z]/.test(part) &&
        (part.length < 5 || /[aeiouy]/i.test(part)),
    );
}

const quoted = (value: string): string => value.replace(/["\\]/g, '\\$&');

/** Ways to say "such an element", the steadiest first: data attributes, role, readable classes. */
export function kindsOf(element: Element): string[] {
  const tag = element.localName;
  const attributes = [...element.attributes].flatMap(({ name, value }) => {
    if (STEADY_ATTRIBUTE.test(name) && value !== '' && value.length < 40 && !/\d{3}/.test(value))
      return [`[${name}="${quoted(value)}"]`];
    // An id of its own: that it has one says what it is.
    return /^data-(?:[\w-]*(?:id|key|mid|ts)|author|sender|user|nick|from)$/.test(name) && value !== ''
      ? [`${tag}[${name}]`]
      : [];
  });
  const classes = [...element.classList].filter(isSteadyName).map((name) => `.${CSS.escape(name)}`);
  const custom = tag.includes('-') ? [tag] : [];
  return [...attributes, ...custom, ...classes];
}

/** A selector for one element within a root, without hashed names: a name of its own, or one within a named ancestor. */
export function pathTo(element: Element, root: Document | ShadowRoot): string | undefined {
  const own = kindsOf(element);
  const first = (css: string) => root.querySelector(css) === element;
  const alone = own.find(first);
  if (alone !== undefined) return alone;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const found = kindsOf(at)
      .flatMap((outer) => [...own, element.localName].map((inner) => `${outer} ${inner}`))
      .find(first);
    if (found !== undefined) return found;
  }
  if ('host' in root) return undefined;
  try {
    return finder(element, {
      idName: (name) => isSteadyName(name) && !/\d/.test(name),
      className: isSteadyName,
      attr: (name) => STEADY_ATTRIBUTE.test(name),
      timeoutMs: 200,
    });
  } catch {
    return undefined;
  }
}
