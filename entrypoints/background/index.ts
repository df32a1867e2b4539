import { defineBackground } from '#imports';
import { registerBadge } from './badge';
import { registerCommands } from './commands';
import { registerPolicy } from './policy';
import { registerRecord } from './record';
import { registerRetention } from './retention';
import { registerSites } from './sites';
import { registerTasks } from './tasks';
import { registerWelcome } from './welcome';

export default defineBackground({
  type: 'module',
  main() {
    registerRecord();
    registerRetention();
    registerSites();
    registerBadge();
    registerCommands();
    registerPolicy();
    registerTasks();
    registerWelcome();
  },
});
