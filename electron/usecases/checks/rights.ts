import { message } from '../../shared/texts/message.ts';
import { type Check, failed, failedBy, passed } from './check.ts';

export const rightsCheck: Check = {
  id: 'rights',
  title: message('checks', 'rights'),
  applicable: () => true,
  check: async ({ deps: { machine } }) => {
    if (await machine.hasRights())
      return passed(message('checks', 'runningAs', { account: machine.account() }));
    // Where Windows did not answer, running as an administrator would not help.
    const unknown = (await machine.whyRightsAreUnknown?.()) ?? null;
    if (unknown !== null) return failedBy(unknown);
    return failed(
      message('checks', 'noRights', { account: machine.account() }),
      message('checks', 'runAsAdministrator'),
    );
  },
};
