/** User settings as they lie in storage: any subset of keys; `resolve` judges each value. */
export type StoredSettings = Record<string, unknown>;

export const VERSION = 1;

/** From the version before to the version named. Each past version has an example in migrations.test.ts. */
export const migrations: Record<number, (old: StoredSettings) => StoredSettings> = {};
