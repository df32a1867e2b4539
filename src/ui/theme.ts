/** Makes a root (a page's html, or the host of a shadow root) light, dark, or as the system says. */
export function applyTheme(root: HTMLElement, theme: 'system' | 'light' | 'dark'): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
