import * as z from 'zod/mini';
import { conversations, pauses, userSettings, welcome } from './items';
import { VERSION } from './migrations';
import { resolve } from './resolve';
import type { Fault } from './types';

const FORMAT = 'jianfu-settings';

const file = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  settings: z.record(z.string(), z.unknown()),
  conversations: z.record(
    z.string().check(z.maxLength(2_200)),
    z.object({
      platform: z.string().check(z.maxLength(200)),
      title: z.string().check(z.maxLength(2_000)),
      kind: z.optional(z.enum(['group', 'direct', 'homework', 'staff'])),
      className: z.optional(z.string().check(z.maxLength(120))),
      grade: z.optional(z.int().check(z.gte(1), z.lte(12))),
      subject: z.optional(z.string().check(z.maxLength(40))),
      role: z.optional(z.enum(['teacher', 'parent', 'pupil', 'trainer'])),
      childId: z.optional(z.string().check(z.maxLength(120))),
      marksOff: z.optional(z.boolean()),
      off: z.optional(z.boolean()),
      on: z.optional(z.boolean()),
    }),
  ),
});

/** The user's own settings as the text of a file. Nothing of the policy, nothing of the log. */
export async function exportSettings(): Promise<string> {
  const [settings, known] = await Promise.all([userSettings.getValue(), conversations.getValue()]);
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings, conversations: known }, null, 2)}\n`;
}

/** Takes a file whole or not at all; single bad values are left out and named. */
export async function importSettings(
  text: string,
): Promise<{ ok: true; faults: Fault[] } | { ok: false; problem: string }> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  const parsed = file.safeParse(raw);
  if (!parsed.success) return { ok: false, problem: 'not-settings' };
  if (parsed.data.version > VERSION) return { ok: false, problem: 'newer' };
  const { faults } = resolve(parsed.data.settings, {});
  const bad = new Set(faults.map(({ key }) => key));
  const good = Object.fromEntries(Object.entries(parsed.data.settings).filter(([key]) => !bad.has(key)));
  await userSettings.setValue(good);
  await conversations.setValue(parsed.data.conversations);
  return { ok: true, faults };
}

/** Back to how it was installed. The log is not touched; that is a button of its own. */
export async function resetSettings(): Promise<void> {
  await Promise.all([
    userSettings.removeValue(),
    conversations.removeValue(),
    pauses.removeValue(),
    welcome.removeValue(),
  ]);
}
