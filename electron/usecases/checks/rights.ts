import { type Check, failed, passed } from './check.ts';

export const rightsCheck: Check = {
  id: 'rights',
  title: 'Rights to change this computer',
  applicable: () => true,
  check: async ({ deps: { machine } }) =>
    (await machine.hasRights())
      ? passed(`Running as ${machine.account()}.`)
      : failed(
          `${machine.account()} may not create shares or set permissions.`,
          'Run Setup as an administrator (root on Linux).',
        ),
};
