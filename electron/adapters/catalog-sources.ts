import type { CatalogSource } from '../ports/catalog-source.ts';
import type { CatalogSourceSetting } from '../shared/answers.ts';
import { createLocalFolderSource, type LocalFolderSourceDependencies } from './files/local-folder-source.ts';
import { createHttpSource } from './http/http-source.ts';
import type { HttpSourceDependencies } from './http/http-source-dependencies.ts';

/** The source that a site's settings or answers name. */
export function createCatalogSource(
  setting: CatalogSourceSetting,
  deps: HttpSourceDependencies & LocalFolderSourceDependencies,
): CatalogSource {
  switch (setting.kind) {
    case 'internet':
      return createHttpSource(setting, deps);
    case 'local':
      return createLocalFolderSource(setting, deps);
  }
}
