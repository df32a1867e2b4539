import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { Options } from './options';
import './style.css';

mount(i18n.t('options.title'), <Options />);
