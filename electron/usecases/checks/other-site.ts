import { samePath } from '../../core/path-rules.ts';
import { type Check, failedBy, passed, warning } from './check.ts';

export const otherSiteCheck: Check = {
  id: 'other-site',
  title: 'Other sites on this computer',
  applicable: () => true,
  check: async ({ deps, answers }) => {
    const sites = await deps.registry.list();
    if (!sites.ok) return failedBy(sites.failure);
    const others = sites.value.filter(
      (site) => answers === null || !samePath(site, answers.destination, deps.machine.platform),
    );
    if (others.length === 0) return passed('There is none.');
    return warning(
      `${others.join(', ')}.`,
      'Go on if you want one more; to change a site, run Setup for its folder.',
    );
  },
};
