import { type Check, failed, failedBy, passed } from './check.ts';

export const rightsCheck: Check = {
  id: 'rights',
  title: 'Rights to change this computer',
  applicable: () => true,
  check: async ({ deps: { machine } }) => {
    if (await machine.hasRights()) return passed(`Running as ${machine.account()}.`);
    // Where Windows did not answer, running as an administrator would not help.
    const unknown = (await machine.whyRightsAreUnknown?.()) ?? null;
    if (unknown !== null) return failedBy(unknown);
    return failed(
      `${machine.account()} may not create shares or set permissions.`,
      'Run Setup as an administrator (root on Linux).',
    );
  },
};
