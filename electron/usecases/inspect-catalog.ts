import type { CatalogSource, SourceFacts } from '../ports/catalog-source.ts';
import type { Clock } from '../ports/clock.ts';
import type { CatalogSourceSetting } from '../shared/answers.ts';
import { catalogFileName } from '../shared/catalog-facts.ts';
import { assertNever, type Result } from '../shared/result.ts';
import type { CatalogFacts } from '../shared/setup-calls.ts';

export interface InspectCatalogDependencies {
  readonly clock: Clock;
  /** The source of a setting, judged against Microsoft's roots and the PEM files in `trust`. */
  openSource(setting: CatalogSourceSetting, trust: readonly string[]): Promise<Result<CatalogSource>>;
}

export interface CatalogToInspect {
  readonly catalog: CatalogSourceSetting;
  readonly trust: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Looks at the catalog that a setting names, by the very code that a scheduled run uses: asks the server
 * without fetching, or hashes and verifies what lies in the folder. Changes nothing.
 */
export async function inspectCatalog(
  deps: InspectCatalogDependencies,
  { catalog, trust, signal }: CatalogToInspect,
): Promise<CatalogFacts> {
  const source = await deps.openSource(catalog, trust);
  if (!source.ok) return { kind: 'problem', failure: source.failure };
  const facts = await source.value.inspect(signal);
  if (!facts.ok) return { kind: 'problem', failure: facts.failure };
  return describeFacts(source.value.address, facts.value, deps.clock);
}

function describeFacts(address: string, facts: SourceFacts, clock: Clock): CatalogFacts {
  switch (facts.kind) {
    case 'reachable': {
      const { sizeBytes, lastModified, through } = facts;
      return { kind: 'reachable', source: address, sizeBytes, lastModified, through };
    }
    case 'found': {
      const { sizeBytes, sha256, date, signer, signedAt } = facts.evidence;
      const obtainedAt = clock.now().toISOString();
      const content = { sizeBytes, sha256, date, signer, signedAt };
      const origin = { source: facts.path, obtainedAt, validators: null };
      return { kind: 'found', manifest: { format: 1, fileName: catalogFileName, ...content, ...origin } };
    }
    default:
      return assertNever(facts);
  }
}
