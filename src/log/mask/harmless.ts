/** Half a surrogate pair cannot be written as UTF-8, so it could not be hashed. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** Nothing we keep looks like markup, wherever it may be pasted later. The same length, so spans keep their place. */
export const harmless = (text: string): string => wellFormed(text).replace(/<(?=[a-z/!?])/gi, '\uff1c');

/** Whether `harmless` would leave a text as it is. */
export const isHarmless = (text: string): boolean => harmless(text) === text;
