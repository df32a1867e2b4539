import { browser } from '#imports';

/** The match pattern that asks for one site, or nothing for pages no extension may read. */
export function originOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? `*://${hostname}/*` : undefined;
}

/** The host a pause or a switch-off is kept under. */
export const hostOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname || undefined : undefined;

/** Whether the user (or the school) lets us read these sites. */
export const hasAccess = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });

/** Asks for sites. Must be called straight from a click; the background registers the reader when it is granted. */
export const requestAccess = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

/** Gives sites back. False when the browser keeps them, because a policy or the manifest grants them. */
export const revokeAccess = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins }).catch(() => false);

/** Calls back when any site was granted or revoked, here or in the browser's own pages. */
export function watchAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
