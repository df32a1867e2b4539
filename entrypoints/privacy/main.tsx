import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Privacy } from './privacy';

mount(i18n.t('shell.privacy'), <Privacy />);
