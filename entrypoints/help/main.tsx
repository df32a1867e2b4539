import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Help } from './help';

mount(i18n.t('shell.help'), <Help />);
