import { storage } from '#imports';
import type { HeardMessage } from '../watch/types';
import { migrations, type StoredSettings, VERSION } from './migrations';
import type { ConversationSetting } from './types';

/** What the user set, nothing else: a default that is improved later reaches everyone who did not choose. */
export const userSettings = storage.defineItem<StoredSettings>('local:settings', {
  fallback: {},
  version: VERSION,
  migrations,
});

/** What the user said about single conversations, by `conversationKey`. */
export const conversations = storage.defineItem<Record<string, ConversationSetting>>('local:conversations', {
  fallback: {},
  version: 1,
});

/** Pauses: host, or `*` for everywhere, to the moment (ms) it ends. */
export const pauses = storage.defineItem<Record<string, number>>('local:pauses', { fallback: {}, version: 1 });

/** The last policy seen, kept because `storage.managed` may still be empty when the browser starts. */
export const lastPolicy = storage.defineItem<{ policy: Record<string, unknown>; seenAt: number } | null>(
  'local:last-policy',
  { fallback: null, version: 1 },
);

/** Messages that asked for work, by platform, conversation and message id; see entrypoints/background/tasks.ts. */
export const heardMessages = storage.defineItem<Record<string, HeardMessage>>('local:heard-messages', {
  fallback: {},
  version: 1,
});

/** Minutes that a parent set for a task, by the task's id. */
export const adjustedMinutes = storage.defineItem<Record<string, number>>('local:adjusted-minutes', {
  fallback: {},
  version: 1,
});

/** How far the welcome page was gone through. */
export const welcome = storage.defineItem<{ step: number; done: boolean; noticeSeen?: string | undefined }>(
  'local:welcome',
  { fallback: { step: 0, done: false }, version: 1 },
);
