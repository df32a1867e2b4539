import { i18n } from '#i18n';
import type { Tone } from '../../src/ui/badge';
import type { IconName } from '../../src/ui/icon';
import type { PopupState } from './state';

interface Words {
  label: string;
  sentence: string;
  tone: Tone;
  icon: IconName;
}

/** A state in a word and in a sentence. */
export function words(state: PopupState): Words {
  switch (state) {
    case 'reading':
      return { label: i18n.t('popup.reading'), sentence: i18n.t('popup.readingSays'), tone: 'ok', icon: 'eye' };
    case 'nothing-to-read':
      return { label: i18n.t('popup.nothing'), sentence: i18n.t('popup.nothingSays'), tone: 'plain', icon: 'info' };
    case 'blind':
      return { label: i18n.t('popup.blind'), sentence: i18n.t('popup.blindSays'), tone: 'warn', icon: 'alert' };
    case 'not-permitted':
      return {
        label: i18n.t('popup.notPermitted'),
        sentence: i18n.t('popup.notPermittedSays'),
        tone: 'plain',
        icon: 'lock',
      };
    case 'paused':
      return { label: i18n.t('popup.paused'), sentence: i18n.t('popup.pausedSays'), tone: 'note', icon: 'pause' };
    case 'switched-off':
      return { label: i18n.t('popup.off'), sentence: i18n.t('popup.offSays'), tone: 'plain', icon: 'close' };
    case 'starting':
      return { label: i18n.t('popup.starting'), sentence: i18n.t('popup.startingSays'), tone: 'note', icon: 'info' };
    case 'not-a-site':
      return { label: i18n.t('popup.noSite'), sentence: i18n.t('popup.noSiteSays'), tone: 'plain', icon: 'info' };
  }
}
