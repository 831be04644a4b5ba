import { z } from 'zod';
import { answersSchema } from './answers.ts';
import { path, planHash, site } from './call-inputs.ts';
import { prepareOutcomeSchema } from './plan.ts';
import { removalOptionsSchema, removalOutcomeSchema, removalPlanSchema } from './removal.ts';

/** The calls that change, repair and remove a site; part of the contract. */
export const maintenanceCalls = {
  /** The site's settings as the answers that would give them. */
  'maintenance.answersOf': { input: site, output: answersSchema },
  /** What differs from the site's settings; `setup.apply` with these answers and this plan repairs it. */
  'maintenance.planRepair': {
    input: site,
    output: z.strictObject({ answers: answersSchema, prepared: prepareOutcomeSchema }),
  },
  'maintenance.planRemoval': {
    input: z.strictObject({ site: path, options: removalOptionsSchema }),
    output: removalPlanSchema,
  },
  'maintenance.remove': {
    input: z.strictObject({ site: path, options: removalOptionsSchema, planHash }),
    output: removalOutcomeSchema,
  },
} as const;
