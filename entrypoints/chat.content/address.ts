/** The address of this frame; an `about:blank` frame speaks for the page it stands in. */
export function frameAddress(): string {
  let frame: Window = window;
  try {
    while (!/^https?:/.test(frame.location.href) && frame !== frame.parent) frame = frame.parent;
    return frame.location.href;
  } catch {
    return location.href;
  }
}
