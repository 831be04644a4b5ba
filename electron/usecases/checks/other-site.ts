import { samePath } from '../../core/path-rules.ts';
import { message } from '../../shared/texts/message.ts';
import { findUnfinishedSetups, unfinishedFailure } from '../find-unfinished-setups.ts';
import { type Check, failedBy, passed, warning } from './check.ts';

/** Other sites, and a Setup that was interrupted: until it is settled, nothing else can begin. */
export const otherSiteCheck: Check = {
  id: 'other-site',
  title: message('checks', 'otherSite'),
  applicable: () => true,
  check: async ({ deps, answers }) => {
    const unfinished = await findUnfinishedSetups(deps);
    if (!unfinished.ok) return failedBy(unfinished.failure);
    const [setup] = unfinished.value;
    if (setup !== undefined) return failedBy(unfinishedFailure(setup));
    const sites = await deps.registry.list();
    if (!sites.ok) return failedBy(sites.failure);
    const others = sites.value.filter(
      (site) => answers === null || !samePath(site, answers.destination, deps.machine.platform),
    );
    if (others.length === 0) return passed(message('checks', 'none'));
    return warning(message('checks', 'others', { sites: others.join(', ') }), message('checks', 'oneMore'));
  },
};
