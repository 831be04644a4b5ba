import type { Obtained, ObtainRequest } from '../../ports/catalog-source.ts';
import type { Result } from '../../shared/result.ts';
import type { HttpLimits, HttpSourceDependencies } from './http-source-dependencies.ts';
import type { PartialFilePaths } from './partial-file.ts';
import type { Routes } from './routes.ts';

/** One download, over as many tries as it takes. */
export interface Download {
  readonly url: URL;
  readonly paths: PartialFilePaths;
  readonly request: ObtainRequest;
  readonly routes: Routes;
  readonly deps: HttpSourceDependencies;
  readonly limits: HttpLimits;
}

/** How a try ended. `start over`: what was held turned out to be worth nothing; without it all may be well. */
export type TryOutcome = Result<Obtained> | 'start over';
