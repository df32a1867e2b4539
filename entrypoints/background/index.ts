import { defineBackground } from '#imports';
import { registerBadge } from './badge';
import { registerPolicy } from './policy';
import { registerRecord } from './record';

export default defineBackground({
  type: 'module',
  main() {
    registerRecord();
    registerBadge();
    registerPolicy();
  },
});
