import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Watch } from './watch';
import './style.css';

mount(i18n.t('watch.title'), <Watch />);
