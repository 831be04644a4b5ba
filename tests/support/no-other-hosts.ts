import type { OtherHosts } from '../../electron/ports/other-hosts.ts';
import { failure } from '../../electron/shared/failure.ts';
import { failWith, succeed } from '../../electron/shared/result.ts';

/** A computer from which no other one was ever installed. */
export const noOtherHosts: OtherHosts = {
  find: async () => succeed(null),
  install: ({ computer }) => Promise.resolve(failWith(failure('host.no-way', { computer }))),
  remove: (hostId) => Promise.resolve(failWith(failure('host.no-way', { computer: hostId }))),
  wake: (hostId) => Promise.resolve(failWith(failure('host.no-way', { computer: hostId }))),
};
