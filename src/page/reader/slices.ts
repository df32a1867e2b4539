/** Longest stretch of work before the page gets its turn; far below the 50 ms of a long task. */
const BUDGET_MS = 6;

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** Lets the page run; a macrotask where `scheduler.yield` is missing, and never a throttled timer. */
function nextTurn(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: YieldingScheduler }).scheduler;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Slices work: `due()` says that the page should get its turn, `rest()` gives it, `spent()` is the work so far in ms. */
export function slices(clock: () => number = () => performance.now()) {
  let begun = clock();
  let before = 0;
  return {
    due: () => clock() - begun >= BUDGET_MS,
    async rest(): Promise<void> {
      before += clock() - begun;
      await nextTurn();
      begun = clock();
    },
    spent: () => before + clock() - begun,
  };
}
