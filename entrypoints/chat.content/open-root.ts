type Opener = (host: Element) => ShadowRoot | null;

/** The shadow root of a host, a closed one too: Chromium offers a function to content scripts, Firefox a property. */
export const openRoot: Opener = (host) => {
  const chromium = (globalThis as unknown as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } }).chrome?.dom;
  try {
    if (chromium?.openOrClosedShadowRoot !== undefined && host instanceof HTMLElement) {
      return chromium.openOrClosedShadowRoot(host);
    }
  } catch {
    // An element that can have none.
  }
  return (host as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? host.shadowRoot;
};
