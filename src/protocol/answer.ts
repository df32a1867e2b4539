import { onMessage } from './messaging';
import type { ProtocolMap } from './protocol-map';
import { requestSchemas } from './schemas';

type Requests = keyof ProtocolMap;
type Request<K extends Requests> = Parameters<ProtocolMap[K]>[0];
type Answer<K extends Requests> = ReturnType<ProtocolMap[K]>;

/** Where a request came from: tab and frame are missing for extension pages. */
export interface Caller {
  tabId: number | undefined;
  frameId: number | undefined;
}

/** Answers a request in the background. What does not fit the schema is refused and the sender is told why. */
export function answer<K extends Requests>(
  request: K,
  handle: (data: Request<K>, caller: Caller) => Promise<Answer<K>> | Answer<K>,
): () => void {
  // The library types every request at once; one cast here keeps callers exact.
  const listen = onMessage as unknown as (
    name: Requests,
    handler: (message: { data: unknown; sender: { tab?: { id?: number }; frameId?: number } }) => Promise<unknown>,
  ) => () => void;
  return listen(request, async ({ data, sender }) => {
    const parsed = requestSchemas[request].safeParse(data);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new Error(`${request} refused: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    }
    return handle(parsed.data as Request<K>, { tabId: sender.tab?.id, frameId: sender.frameId });
  });
}
