import { Spinner } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import type { CatalogFacts } from '../../../electron/shared/contract.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { formatAge, formatBytes, formatExactBytes, formatInstant } from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useFilling } from '../use-draft.ts';

const texts = {
  reading: 'Reading and verifying the catalog found there…',
  reachable: 'The catalog can be reached',
  title: 'Catalog found there',
  date: 'Date',
  noDate: 'Not readable from the file',
  size: 'Size',
  hash: 'SHA-256',
  signer: 'Signed by',
} as const;

const minuteMs = 60_000;

/** What was found at the source: the answer of the connection test, or the catalog in the folder. */
export function CatalogFindings() {
  const { draft, findings } = useFilling();
  const { catalog } = findings;
  const isLocal = draft.catalogKind === 'local';
  if (catalog.kind === 'asking' && isLocal && draft.catalogFolder.trim() !== '') {
    return <Spinner size="tiny" labelPosition="after" label={texts.reading} />;
  }
  if (catalog.kind === 'unanswered') return <FailureBar failure={catalog.failure} />;
  if (catalog.kind !== 'answered') return null;
  return <CatalogAnswer facts={catalog.value} isLocal={isLocal} />;
}

function CatalogAnswer({ facts, isLocal }: { readonly facts: CatalogFacts; readonly isLocal: boolean }) {
  switch (facts.kind) {
    case 'problem':
      // The folder's own problem stands under its field.
      return isLocal ? null : <FailureBar failure={facts.failure} intent="warning" />;
    case 'reachable':
      return (
        <Notice intent="success" title={texts.reachable}>
          {reachableText(facts)}
        </Notice>
      );
    case 'found':
      return <FoundCatalog manifest={facts.manifest} />;
  }
}

function FoundCatalog({ manifest }: { readonly manifest: CatalogManifest }) {
  return (
    <Card title={texts.title}>
      <Facts facts={useCatalogFacts(manifest)} />
    </Card>
  );
}

/** What is to be known of a catalog: date with age, size, hash, signer. */
export function useCatalogFacts(manifest: CatalogManifest): readonly Fact[] {
  const now = useNow(minuteMs);
  const { date, sizeBytes, sha256, signer } = manifest;
  return [
    {
      label: texts.date,
      value: date === null ? texts.noDate : `${formatInstant(date)} (${formatAge(date, now)})`,
    },
    { label: texts.size, value: `${formatBytes(sizeBytes)} (${formatExactBytes(sizeBytes)})` },
    { label: texts.hash, value: <HashText sha256={sha256} /> },
    { label: texts.signer, value: signer },
  ];
}

function reachableText(facts: Extract<CatalogFacts, { kind: 'reachable' }>): string {
  const { source, through, sizeBytes, lastModified } = facts;
  const way = through === 'directly' ? 'directly' : `through ${through}`;
  const size = sizeBytes === null ? '' : `, ${formatBytes(sizeBytes)}`;
  const changed = lastModified === null ? '' : `, last changed ${changedText(lastModified)}`;
  return `${source} answered ${way}${size}${changed}. The signature is verified when the catalog is fetched.`;
}

/** `Last-Modified` as the server wrote it where it is not a date. */
function changedText(lastModified: string): string {
  const time = Date.parse(lastModified);
  return Number.isNaN(time) ? lastModified : formatInstant(new Date(time).toISOString());
}
