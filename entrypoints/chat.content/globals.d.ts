/** True in the demo build only (`JIANFU_DEMO=1`). */
declare const __DEMO__: boolean;
