import { inMegabytes } from '../../core/space-needed.ts';
import { type Check, failedBy, passed } from './check.ts';

/** Asks by the code that the scheduled run uses, its proxy and its trusted roots included. */
export const catalogSourceCheck: Check = {
  id: 'catalog',
  title: 'Catalog and trusted roots',
  applicable: ({ answers }) => answers?.syncHost.kind === 'this-computer',
  check: async ({ deps, answers, signal }) => {
    if (answers === null) return passed('Not asked for yet.');
    const source = await deps.openSource(answers.catalog, answers.trust);
    if (!source.ok) return failedBy(source.failure);
    const facts = await source.value.inspect(signal);
    if (!facts.ok) return failedBy(facts.failure);
    if (facts.value.kind === 'found') {
      const { date, signer } = facts.value.evidence;
      return passed(
        `${facts.value.path}: catalog of ${date?.slice(0, 10) ?? 'unknown date'}, signed by ${signer}.`,
      );
    }
    const { sizeBytes, through } = facts.value;
    const size = sizeBytes === null ? '' : `, ${inMegabytes(sizeBytes)} MB`;
    return passed(`${source.value.address} answers (${through}${size}).`);
  },
};
