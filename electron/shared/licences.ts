import { z } from 'zod';

/** The licence of a package whose code is in the program. The build writes the list (build/licences.mjs). */
const packageLicenceSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** SPDX expression as the package says it; null where it says none. */
  licence: z.string().nullable(),
  /** The licence's text; null where the package brings none. */
  text: z.string().nullable(),
});

export const packageLicencesSchema = z.array(packageLicenceSchema);

export type PackageLicence = z.output<typeof packageLicenceSchema>;
