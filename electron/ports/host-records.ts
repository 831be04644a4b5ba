import type { HostContact, SyncRequest } from '../shared/host-records.ts';
import type { Result } from '../shared/result.ts';

/** What a site server and its synchronization hosts tell each other, in the `.sync` folder of PkgSource. */
export interface HostRecords {
  /** Where the contact of a host lies. */
  pathOf(hostId: string): string;
  /** Null where the host has not said anything yet. */
  readContact(hostId: string): Promise<Result<HostContact | null>>;
  /** Of every computer that ever was a host; those that cannot be read are left out. */
  listContacts(): Promise<HostContact[]>;
  writeContact(contact: HostContact): Promise<void>;
  readRequest(): Promise<Result<SyncRequest | null>>;
  /** Only the site server writes it. */
  writeRequest(request: SyncRequest): Promise<void>;
}
