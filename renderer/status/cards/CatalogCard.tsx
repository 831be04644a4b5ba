import { Text } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import type { StatusSnapshot } from '../../../electron/shared/status.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatBytes, formatDay, formatExactBytes, formatInstant } from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { useNow } from '../../ui/use-now.ts';
import { lastPatchTuesday } from '../patch-tuesday.ts';

const texts = {
  title: 'Catalog',
  none: 'PkgSource holds no catalog.',
  date: 'Date',
  noDate: 'Not readable from the file',
  patchTuesday: 'Patch Tuesday',
  newer: (day: string) => `Newer than the last one, ${day}`,
  older: (day: string) => `Older than the last one, ${day}`,
  size: 'Size',
  hash: 'SHA-256',
  signer: 'Signed by',
  source: 'Obtained from',
  obtained: 'Obtained',
  share: 'Share',
} as const;

const minuteMs = 60_000;

export interface CatalogCardProps {
  readonly catalog: CatalogManifest | null;
  readonly share: StatusSnapshot['share'];
}

/** What PkgSource holds. */
export function CatalogCard({ catalog, share }: CatalogCardProps) {
  const now = useNow(minuteMs);
  const shared = { label: texts.share, value: share.unc };
  if (catalog === null) {
    return (
      <Card title={texts.title}>
        <Text>{texts.none}</Text>
        <Facts facts={[shared]} />
      </Card>
    );
  }
  return (
    <Card title={texts.title}>
      <Facts facts={[...catalogFacts(catalog, now), shared]} />
    </Card>
  );
}

function catalogFacts(catalog: CatalogManifest, now: number): readonly Fact[] {
  const { date, sizeBytes, sha256, signer, source, obtainedAt } = catalog;
  return [
    {
      label: texts.date,
      value: date === null ? texts.noDate : `${formatInstant(date)} (${formatAge(date, now)})`,
    },
    ...(date === null ? [] : [{ label: texts.patchTuesday, value: againstPatchTuesday(date, now) }]),
    { label: texts.size, value: `${formatBytes(sizeBytes)} (${formatExactBytes(sizeBytes)})` },
    { label: texts.hash, value: <HashText sha256={sha256} /> },
    { label: texts.signer, value: signer },
    { label: texts.source, value: source },
    { label: texts.obtained, value: `${formatInstant(obtainedAt)} (${formatAge(obtainedAt, now)})` },
  ];
}

function againstPatchTuesday(date: string, now: number): string {
  const tuesday = lastPatchTuesday(now);
  const day = formatDay(new Date(tuesday).toISOString());
  return Date.parse(date) >= tuesday ? texts.newer(day) : texts.older(day);
}
