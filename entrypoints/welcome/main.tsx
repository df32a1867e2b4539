import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Welcome } from './welcome';

mount(i18n.t('welcome.title'), <Welcome />);
