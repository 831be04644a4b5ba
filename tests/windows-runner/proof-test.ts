import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { offerCatalog } from '../support/offer-catalog.ts';
import { type ProofPlaces, proofAnswers, proofPlaces } from './proof-site.ts';
import { builtProgram } from './run-program.ts';
import { catalogsVariable } from './runner-demands.ts';
import { makeShare, removeShare } from './windows-state.ts';

/** The computer with everything that a site needs before Setup. */
export interface Proof {
  readonly places: ProofPlaces;
  /** Puts a version of the catalog into the local catalog folder; gives the path of what it put there. */
  offer(version: 1 | 2): Promise<string>;
}

/** `test` with one set of folders for all tests of a file. */
export const test = base.extend<object, { proof: Proof }>({
  proof: [
    // biome-ignore lint/correctness/noEmptyPattern: required by Playwright's fixture signature
    async ({}, use) => {
      const places = proofPlaces(process.env);
      const catalogs = process.env[catalogsVariable] ?? '';
      const catalog = (version: 1 | 2) => path.join(catalogs, `version-${version}.cab`);
      await prepare(places, path.join(catalogs, 'practice-root.pem'));
      await use({
        places,
        offer: async (version) => {
          await offerCatalog(catalog(version), places.source);
          return catalog(version);
        },
      });
      await removeShare(places.networkShare);
      await rm(places.root, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

async function prepare(places: ProofPlaces, trust: string): Promise<void> {
  for (const folder of [places.source, places.folderPoint, places.networkPoint]) {
    await mkdir(folder, { recursive: true });
  }
  await mkdir(path.dirname(places.program), { recursive: true });
  await copyFile(builtProgram, places.program);
  await copyFile(trust, places.trust);
  await writeFile(places.answers, JSON.stringify(proofAnswers(places), null, 2));
  await makeShare(places.networkShare, places.networkPoint);
}

export { expect } from '@playwright/test';
