import * as z from 'zod/mini';
import type { SettingKey, Settings } from './types';

const name = z.string().check(z.minLength(1), z.maxLength(120));
const names = z.array(name).check(z.maxLength(500));
const approvals = z
  .array(z.object({ name, by: z._default(z.string().check(z.maxLength(120)), '') }))
  .check(z.maxLength(500));
const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const grade = whole(1, 12);

interface Field<T> {
  schema: z.ZodMiniType<T>;
  fallback: T;
  /** Who may set it. */
  from: 'both' | 'user' | 'policy';
}

const both = <T>(schema: z.ZodMiniType<T>, fallback: T): Field<T> => ({ schema, fallback, from: 'both' });

/** Every setting once: its schema and default. The managed schema, the options page and the policy builder follow it. */
export const fields: { [K in SettingKey]: Field<Settings[K]> } = {
  profile: both(z.enum(['teacher', 'parent', 'admin']), 'teacher'),
  stage: both(z.optional(z.enum(['primary', 'junior', 'senior'])), undefined),
  grade: both(z.optional(grade), undefined),
  noHomeworkDay: both(z.optional(whole(0, 6)), undefined),
  minutesPrimary: both(whole(0, 600), 60),
  minutesJunior: both(whole(0, 600), 90),
  warnBeforeSending: both(z.boolean(), true),
  marks: both(z.enum(['always', 'hover', 'off']), 'always'),
  badge: both(z.boolean(), true),
  sitesOff: both(names, []),
  platformsOff: both(names, []),
  packsOff: both(names, []),
  rulesOff: both(names, []),
  approvedApps: both(approvals, []),
  approvedContests: both(approvals, []),
  approvedSurveys: both(approvals, []),
  approvedPlatforms: both(approvals, []),
  hotline: both(z.optional(z.object({ name, contact: z.string().check(z.maxLength(200)) })), undefined),
  retentionDays: both(whole(1, 1_095), 365),
  keepTitles: both(z.boolean(), true),
  children: {
    schema: z.array(z.object({ id: name, nickname: name, grade })).check(z.maxLength(12)),
    fallback: [],
    from: 'user',
  },
  notify: both(z.boolean(), false),
  theme: both(z.enum(['system', 'light', 'dark']), 'system'),
  organization: { schema: z.string().check(z.maxLength(120)), fallback: '', from: 'policy' },
  notice: { schema: z.string().check(z.maxLength(2_000)), fallback: '', from: 'policy' },
  skipWelcome: { schema: z.boolean(), fallback: false, from: 'policy' },
};

export const settingKeys = Object.keys(fields) as SettingKey[];

/** What holds when nobody set anything. A fresh object each time. */
export function defaults(): Settings {
  return Object.fromEntries(
    settingKeys.map((key) => [key, structuredClone(fields[key].fallback)]),
  ) as unknown as Settings;
}
