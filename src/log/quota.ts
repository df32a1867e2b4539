/** How full the browser's room for us is, in the steps at which people are told. */
export type QuotaLevel = 0 | 80 | 90 | 95;

export function quotaLevel({
  usage = 0,
  quota = 0,
}: {
  usage?: number | undefined;
  quota?: number | undefined;
}): QuotaLevel {
  const share = quota > 0 ? (usage / quota) * 100 : 0;
  return share >= 95 ? 95 : share >= 90 ? 90 : share >= 80 ? 80 : 0;
}

/** Asks the browser; 0 where it does not say. */
export async function currentQuota(): Promise<QuotaLevel> {
  return quotaLevel((await navigator.storage?.estimate?.()) ?? {});
}
