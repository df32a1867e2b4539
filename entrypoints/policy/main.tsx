import { i18n } from '#i18n';
import { mount } from '../shell/mount';
import { PolicyBuilder } from './builder';

mount(i18n.t('policy.title'), <PolicyBuilder />);
