import { type Check, failed, failedBy, passed, warning } from './check.ts';

export const smsAdministratorsCheck: Check = {
  id: 'sms-administrators',
  title: 'Group of SMS Administrators',
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const name = answers?.share.smsAdministrators ?? null;
    if (name === null) {
      return warning('No group is named.', 'Name one if others than Administrators are to fill packages.');
    }
    const found = await deps.accounts.findGroup(name);
    if (!found.ok) return failedBy(found.failure);
    const group = found.value;
    if (group !== null) return passed(`${group.name} (${group.sid}).`);
    return answers?.share.createSmsAdministrators === true
      ? passed(`${name} does not exist; Setup will create it.`)
      : failed(
          `${name} does not exist.`,
          'Choose another group, have Setup create it, or go on without one.',
        );
  },
};
