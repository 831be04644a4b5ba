import { message } from '../../shared/texts/message.ts';
import { type Check, failed, failedBy, passed, warning } from './check.ts';

export const smsAdministratorsCheck: Check = {
  id: 'sms-administrators',
  title: message('checks', 'smsAdministrators'),
  applicable: ({ answers }) => answers !== null,
  check: async ({ deps, answers }) => {
    const name = answers?.share.smsAdministrators ?? null;
    if (name === null) {
      return warning(message('checks', 'noGroup'), message('checks', 'nameGroup'));
    }
    const found = await deps.accounts.findGroup(name);
    if (!found.ok) return failedBy(found.failure);
    const group = found.value;
    if (group !== null) return passed(message('checks', 'group', { name: group.name, sid: group.sid }));
    return answers?.share.createSmsAdministrators === true
      ? passed(message('checks', 'willCreate', { name }))
      : failed(message('checks', 'groupMissing', { name }), message('checks', 'otherGroup'));
  },
};
