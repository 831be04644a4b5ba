import type { TargetPlace } from '../../core/target-place.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';

/** A distribution point that an engine serves, on its way through one look. */
export interface ServedPoint {
  readonly name: string;
  readonly setting: DistributionPointSetting;
  readonly place: TargetPlace;
  /** Mount point it lies on, where the system has mounts. */
  readonly mountPoint: string | null;
}
