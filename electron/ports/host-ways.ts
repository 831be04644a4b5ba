import type { HostWay } from '../shared/host-ssh.ts';
import type { Result } from '../shared/result.ts';

/** How hosts on other computers were reached when they were installed from here. Holds no secret. */
export interface HostWays {
  /** Null where it is not known. */
  find(hostId: string): Promise<Result<HostWay | null>>;
  /** Stores or replaces. */
  write(way: HostWay): Promise<Result<null>>;
  remove(hostId: string): Promise<Result<null>>;
}
