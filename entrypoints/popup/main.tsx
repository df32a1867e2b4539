import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Popup } from './popup';

mount(i18n.t('popup.title'), <Popup />);
