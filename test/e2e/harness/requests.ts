import type { Page } from '@playwright/test';
import { newEntry } from '../../../src/log/sample.ts';

/** A finding as a page would hand it in, the n-th of its kind. */
export const entryNumber = (n: number) => newEntry({ messageId: `streamed-${n}`, text: `第${n}课作业：抄写生字` });

/** Sends a request to the background as our content script does: the protocol of the messaging library. */
export const request = <T>(page: Page, type: string, data: unknown): Promise<T> =>
  page.evaluate(
    async ([type, data]) => {
      const runtime = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } })
        .chrome.runtime;
      const answer = (await runtime.sendMessage({ id: Date.now(), type, data, timestamp: Date.now() })) as
        | { res: unknown; err?: unknown }
        | undefined;
      if (answer === undefined || answer.err !== undefined) throw new Error(JSON.stringify(answer?.err ?? 'no answer'));
      return answer.res;
    },
    [type, data] as const,
  ) as Promise<T>;
