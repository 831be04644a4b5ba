import { message } from '../../shared/texts/message.ts';
import { inspectDestination } from '../inspect-destination.ts';
import { inspectSiteShare } from '../inspect-site-share.ts';
import { type Check, type CheckDeps, type Finding, failed, failedBy, passed, warning } from './check.ts';

/**
 * Local, on a file system with permissions, not the system's, and not another site; of a site that is there already,
 * that it is shared still. Room is a check of its own.
 */
export const destinationCheck: Check = {
  id: 'destination',
  title: message('checks', 'destination'),
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const destination = answers?.destination ?? '';
    const { problems, holdsSite } = await inspectDestination(deps, destination);
    const problem = problems.find(({ code }) => code !== 'destination.no-room');
    if (problem !== undefined) return failedBy(problem);
    if (!holdsSite) return passed(message('checks', 'usable', { path: destination }));
    return (
      (await lostShare(deps, destination)) ??
      warning(message('checks', 'holdsSite', { path: destination }), message('checks', 'changesOnly'))
    );
  },
};

/** What is wrong with the share of a site that is there; null where nothing is, or the server does not tell. */
async function lostShare(deps: CheckDeps, path: string): Promise<Finding | null> {
  const share = await inspectSiteShare(deps, path);
  const settings = await deps.openStore(path).readSettings();
  if (!share.ok || !settings.ok) return null;
  const { name } = settings.value.share;
  switch (share.value.kind) {
    case 'gone':
      return failed(message('checks', 'shareGone', { path, name }), message('checks', 'repairShare'));
    case 'elsewhere': {
      const found = message('checks', 'shareElsewhere', { path, name, found: share.value.path ?? '?' });
      return failed(found, message('checks', 'freeShareName'));
    }
    default:
      return null;
  }
}
