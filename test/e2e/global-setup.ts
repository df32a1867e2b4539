import { build } from './harness/builds.ts';

export default build;
