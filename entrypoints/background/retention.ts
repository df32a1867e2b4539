import { browser } from '#imports';
import { makeCheckpoint } from '../../src/log/chain/checkpoint';
import { currentQuota } from '../../src/log/quota';
import { firstKeptDay, purge } from '../../src/log/retention';
import { currentSettings } from '../../src/settings/current';
import { openLog } from './log';

const ALARM = 'log-care';

/** Erases what is due, signs what was written, and notes how full the room is. */
async function care(): Promise<void> {
  const { database, sealer } = await openLog();
  const { settings } = await currentSettings();
  await purge(database, sealer, { before: firstKeptDay(new Date(), settings.retentionDays) });
  await makeCheckpoint(database);
  await database.meta.put({ id: 'quota', value: await currentQuota() });
}

/** Looks after the log once an hour; the alarm outlives the worker. */
export function registerRetention(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void care();
  });
  void browser.alarms.get(ALARM).then(async (known) => {
    if (known === undefined) await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: 60 });
  });
}
