import { Spinner } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import type { CatalogFacts } from '../../../electron/shared/setup-calls.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { formatAge, formatBytes, formatExactBytes, formatInstant } from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useFilling } from '../use-draft.ts';

const minuteMs = 60_000;

/** What was found at the source: the answer of the connection test, or the catalog in the folder. */
export function CatalogFindings() {
  const t = useTexts('catalogPage');
  const { draft, findings } = useFilling();
  const { catalog } = findings;
  const isLocal = draft.catalogKind === 'local';
  if (catalog.kind === 'asking' && isLocal && draft.catalogFolder.trim() !== '') {
    return <Spinner size="tiny" labelPosition="after" label={t('reading')} />;
  }
  if (catalog.kind === 'unanswered') return <FailureBar failure={catalog.failure} />;
  if (catalog.kind !== 'answered') return null;
  return <CatalogAnswer facts={catalog.value} isLocal={isLocal} />;
}

function CatalogAnswer({ facts, isLocal }: { readonly facts: CatalogFacts; readonly isLocal: boolean }) {
  const t = useTexts('catalogPage');
  switch (facts.kind) {
    case 'problem':
      // The folder's own problem stands under its field.
      return isLocal ? null : <FailureBar failure={facts.failure} intent="warning" />;
    case 'reachable':
      return (
        <Notice intent="success" title={t('reachable')}>
          {reachableText(facts, t)}
        </Notice>
      );
    case 'found':
      return <FoundCatalog manifest={facts.manifest} />;
  }
}

function FoundCatalog({ manifest }: { readonly manifest: CatalogManifest }) {
  const t = useTexts('catalogPage');
  return (
    <Card title={t('title')}>
      <Facts facts={useCatalogFacts(manifest)} />
    </Card>
  );
}

/** What is to be known of a catalog: date with age, size, hash, signer. */
export function useCatalogFacts(manifest: CatalogManifest): readonly Fact[] {
  const t = useTexts('catalogPage');
  const now = useNow(minuteMs);
  const { date, sizeBytes, sha256, signer } = manifest;
  return [
    {
      label: t('date'),
      value:
        date === null ? t('noDate') : t('dated', { date: formatInstant(date), age: formatAge(date, now) }),
    },
    {
      label: t('size'),
      value: t('sized', { size: formatBytes(sizeBytes), bytes: formatExactBytes(sizeBytes) }),
    },
    { label: t('hash'), value: <HashText sha256={sha256} /> },
    { label: t('signer'), value: signer },
  ];
}

function reachableText(
  { source, through, sizeBytes, lastModified }: Extract<CatalogFacts, { kind: 'reachable' }>,
  t: Texts<'catalogPage'>,
): string {
  return t('answered', {
    source,
    way: through === 'directly' ? 'direct' : 'proxy',
    proxy: through,
    size: sizeBytes === null ? 'none' : formatBytes(sizeBytes),
    changed: lastModified === null ? 'none' : changedText(lastModified),
  });
}

/** `Last-Modified` as the server wrote it where it is not a date. */
function changedText(lastModified: string): string {
  const time = Date.parse(lastModified);
  return Number.isNaN(time) ? lastModified : formatInstant(new Date(time).toISOString());
}
