import { type Check, failed, passed, warning } from './check.ts';

export const smsAdministratorsCheck: Check = {
  id: 'sms-administrators',
  title: 'Group of SMS Administrators',
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const name = answers?.share.smsAdministrators ?? null;
    if (name === null) {
      return warning('No group is named.', 'Name one if others than Administrators are to fill packages.');
    }
    const group = await deps.accounts.findGroup(name);
    if (group !== null) return passed(`${group.name} (${group.sid}).`);
    return answers?.share.createSmsAdministrators === true
      ? passed(`${name} does not exist; Setup will create it.`)
      : failed(
          `${name} does not exist.`,
          'Choose another group, have Setup create it, or go on without one.',
        );
  },
};
