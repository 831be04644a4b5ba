import type { TargetPlace } from '../../core/target-place.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';

/** A distribution point on its way through one run. */
export interface PointRun {
  readonly name: string;
  readonly setting: DistributionPointSetting;
  readonly place: TargetPlace;
  /** The server it lies on, or null for a local disk. */
  readonly server: string | null;
  /** The spinning disk it lies on, or null. */
  readonly spinningDisk: string | null;
  /** Mount point it lies on, where the system has mounts. */
  readonly mountPoint: string | null;
  /** One try only: it failed in too many runs in a row. */
  readonly probeOnly: boolean;
  /** It was looked at in this run already. */
  looked: boolean;
  failures: number;
  settled: boolean;
}

/** A point's bandwidth limit in bytes per second, or null without one. */
export function bandwidthOf({ setting }: PointRun): number | null {
  return setting.maxMBps === undefined ? null : setting.maxMBps * 1e6;
}
