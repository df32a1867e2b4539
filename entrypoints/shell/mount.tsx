import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { watchSettings } from '../../src/settings/current';
import { applyTheme } from '../../src/ui/theme';

/** Shows a page of ours: in the language of the texts, in the theme of the settings. */
export function mount(title: string, page: ComponentChild): void {
  const html = document.documentElement;
  html.lang = language() === 'zh' ? 'zh-CN' : 'en';
  document.title = `${title} · ${i18n.t('extName')}`;
  watchSettings(({ settings }) => applyTheme(html, settings.theme));
  const root = document.getElementById('app');
  if (root !== null) render(page, root);
}

/** Which of a `Bilingual` to show. */
export const language = (): 'zh' | 'en' => (i18n.t('shell.language') === 'zh' ? 'zh' : 'en');
