import type { HostRecords } from '../../ports/host-records.ts';
import type { HostView } from '../../shared/host-records.ts';
import type { SiteSettings } from '../../shared/site-settings.ts';

/** So long a computer that stopped is told about. */
const toldForMs = 7 * 86_400_000;

/** What is known of the host on another computer; null where this one syncs. */
export async function readHostView(
  records: HostRecords,
  { syncHost }: SiteSettings,
  now: Date,
): Promise<HostView | null> {
  if (syncHost.kind === 'this-computer') return null;
  const { computer, account, hostId } = syncHost;
  const contacts = await records.listContacts();
  const contact = contacts.find((each) => each.hostId === hostId) ?? null;
  const request = await records.readRequest();
  const asked = request.ok ? request.value : null;
  return {
    computer,
    account,
    contact:
      contact === null ? null : { at: contact.at, nextRunAt: contact.nextRunAt, version: contact.version },
    requestedAt: asked === null || asked.id === contact?.answeredRequest ? null : asked.at,
    stopped: contacts
      .filter(({ role, at }) => role === 'not the host' && now.getTime() - Date.parse(at) < toldForMs)
      .map(({ computer: name, at }) => ({ computer: name, at })),
  };
}
