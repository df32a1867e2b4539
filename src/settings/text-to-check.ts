import { storage } from '#imports';

/** Text on its way from a page's selection to the check page: memory of this browser session only. */
export const textToCheck = storage.defineItem<string>('session:textToCheck', { fallback: '' });
