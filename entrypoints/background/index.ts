import { defineBackground } from '#imports';
import { registerBadge } from './badge';
import { registerPolicy } from './policy';
import { registerRecord } from './record';
import { registerSites } from './sites';
import { registerWelcome } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    registerRecord();
    registerSites();
    registerBadge();
    registerPolicy();
    registerWelcome();
  },
});
