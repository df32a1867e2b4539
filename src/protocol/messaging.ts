import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ProtocolMap } from './protocol-map';

/** The one channel between contexts. What arrives is unknown until `answer` (background) has parsed it. */
export const { sendMessage, onMessage } = defineExtensionMessaging<ProtocolMap>();
