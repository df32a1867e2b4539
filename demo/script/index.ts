import { classGroup } from './class-group.ts';
import { club } from './club.ts';
import { direct } from './direct.ts';
import { staffGroup } from './staff-group.ts';
import type { Script } from './types.ts';

/** Every conversation of the demo, as the sidebar lists them. */
export const scripts: readonly Script[] = [classGroup, staffGroup, direct, club];
