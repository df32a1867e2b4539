import { defineContentScript } from '#imports';
import { startFrame } from './frame';

/** Registered by the background for the sites the user switched on; no site gets it at install. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  runAt: 'document_start',
  main(context) {
    startFrame(context.signal, () => context.isInvalid);
  },
});
