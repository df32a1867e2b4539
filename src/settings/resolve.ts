import { defaults, fields, settingKeys } from './fields';
import type { Fault, Resolved, SettingKey } from './types';

/** The one policy key that is not a setting: keys the staff may change although the policy gives a value. */
export const MAY_CHANGE = 'userMayChange';

const isSetting = (key: string): key is SettingKey => Object.hasOwn(fields, key);

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** Takes each good value and names each bad one. Never throws, whatever it is given. */
function goodValues(from: Fault['from'], source: unknown, faults: Fault[]): Partial<Record<SettingKey, unknown>> {
  const good: Partial<Record<SettingKey, unknown>> = {};
  for (const [key, value] of Object.entries(asRecord(source))) {
    if (from === 'policy' && key === MAY_CHANGE) continue;
    if (value === undefined) continue;
    const other = from === 'policy' ? 'user' : 'policy';
    if (!isSetting(key) || fields[key].from === other) {
      faults.push({ key, from, problem: 'unknown key' });
      continue;
    }
    const parsed = fields[key].schema.safeParse(value);
    if (parsed.success) good[key] = parsed.data;
    else faults.push({ key, from, problem: parsed.error.issues[0]?.message ?? 'not valid' });
  }
  return good;
}

/** Defaults ← user ← managed policy, each key alone; a bad value is named in `faults` and the next layer holds. */
export function resolve(user: unknown, managed: unknown): Resolved {
  const faults: Fault[] = [];
  const own = goodValues('user', user, faults);
  const policy = goodValues('policy', managed, faults);
  const free = asRecord(managed)[MAY_CHANGE];
  if (free !== undefined && !(Array.isArray(free) && free.every((key) => typeof key === 'string'))) {
    faults.push({ key: MAY_CHANGE, from: 'policy', problem: 'not a list of keys' });
  }
  const mayChange = new Set(Array.isArray(free) ? free : []);
  const settings = defaults();
  const locked: SettingKey[] = [];
  const managedKeys: SettingKey[] = [];
  for (const key of settingKeys) {
    const set = key in policy;
    if (set) managedKeys.push(key);
    const open = !set || (mayChange.has(key) && fields[key].from === 'both');
    if (!open) locked.push(key);
    const value = open && key in own ? own[key] : set ? policy[key] : undefined;
    if (value !== undefined) Object.assign(settings, { [key]: value });
  }
  return { settings, locked, managed: managedKeys, faults };
}
