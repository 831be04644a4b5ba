import path from 'node:path';
import { siteFileFailure } from '../../core/file-error.ts';
import type { SetupLock } from '../../ports/setup-lock.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, succeed } from '../../shared/result.ts';
import { asItIs } from '../../shared/texts/listed.ts';
import { type Message, message } from '../../shared/texts/message.ts';
import { makeFolders } from './make-folders.ts';
import { createSiteLock, type SiteLockParts } from './site-lock.ts';

/** A lock names its run in at most so many characters; see lockContentSchema. */
const longestName = 100;

/** `<state home>/setup-lock/`: the same lock as a site's, for the whole computer. */
export function createSetupLock(parts: SiteLockParts, stateHome: string): SetupLock {
  const folder = path.join(stateHome, 'setup-lock');
  const lock = createSiteLock(parts, folder);
  return {
    acquire: async (work, site) => {
      try {
        await makeFolders(parts.files, folder);
      } catch (error) {
        return failWith(siteFileFailure('creating', folder, error));
      }
      const held = await lock.acquire(`${work} of ${site}`.slice(0, longestName));
      if (held.ok) return succeed({ release: () => held.value.release() });
      if (held.failure.code !== 'site.locked') return held;
      const { runId = '', host = '', process = 0, since = '' } = held.failure.params;
      return failWith(failure('setup.locked', { work: workOf(String(runId)), host, process, since }));
    },
  };
}

/** What a lock says that is being done, in words. */
function workOf(name: string): Message {
  const [, work, site = ''] = /^(setup|removal|undoing) of (.*)$/u.exec(name) ?? [];
  switch (work) {
    case 'setup':
      return message('failureParts', 'setupOf', { site });
    case 'removal':
      return message('failureParts', 'removalOf', { site });
    case 'undoing':
      return message('failureParts', 'undoingOf', { site });
    default:
      return asItIs(name);
  }
}
