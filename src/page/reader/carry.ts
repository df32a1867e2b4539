import type { MessageSpec } from '../../platforms/types';
import type { RowReading } from './row';

/** A message with the name and time its run was given. */
export interface Carried {
  sender: string | undefined;
  sentAt: string | undefined;
}

/**
 * Carries names and times down the rows where a page shows them once per run. A row before the first header, whose
 * header was evicted from the list, gets none: unknown is better than a guess.
 */
export function createCarry(spec: MessageSpec): (reading: RowReading) => Carried {
  let sender: string | undefined;
  let sentAt: string | undefined;
  let own = false;
  return (reading) => {
    if (reading.sender !== undefined || !spec.senderOncePerRun || reading.own !== own) sender = reading.sender;
    if (reading.sentAt !== undefined || !spec.timeOncePerRun) sentAt = reading.sentAt;
    own = reading.own;
    return { sender, sentAt };
  };
}
