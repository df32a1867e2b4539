/**
 * Puts text on the clipboard after a click of the user. Pages without https have no clipboard API: there the old command
 * copies from a field in our own shadow tree.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = root.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.value = text;
    // Inside the open dialog: everything else is inert and cannot be selected.
    (root.querySelector('dialog[open]') ?? root).append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    before?.focus();
    return done;
  }
}
