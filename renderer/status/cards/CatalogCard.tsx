import { Text } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import { lastPatchTuesday } from '../../../electron/shared/patch-tuesday.ts';
import type { StatusSnapshot } from '../../../electron/shared/status.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import {
  formatAge,
  formatBytes,
  formatDay,
  formatDays,
  formatExactBytes,
  formatInstant,
} from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { useNow } from '../../ui/use-now.ts';

const texts = {
  title: 'Catalog',
  none: 'PkgSource holds no catalog.',
  date: 'Date',
  noDate: 'Not readable from the file',
  patchTuesday: 'Patch Tuesday',
  sameDay: (day: string) => `From the day of the last one, ${day}`,
  newer: (days: number, day: string) => `${formatDays(days)} newer than the last one, ${day}`,
  older: (days: number, day: string) =>
    `${formatDays(days)} older than the last one, ${day}: its updates are missing`,
  size: 'Size',
  hash: 'SHA-256',
  signer: 'Signed by',
  signed: (signer: string, day: string) => `${signer}, on ${day}`,
  source: 'Obtained from',
  obtained: 'Obtained',
  share: 'Share',
} as const;

const minuteMs = 60_000;
const dayMs = 86_400_000;

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
  const { date, sizeBytes, sha256, signer, signedAt, source, obtainedAt } = catalog;
  return [
    {
      label: texts.date,
      value: date === null ? texts.noDate : `${formatInstant(date)} (${formatAge(date, now)})`,
    },
    ...(date === null ? [] : [{ label: texts.patchTuesday, value: againstPatchTuesday(date, now) }]),
    { label: texts.size, value: `${formatBytes(sizeBytes)} (${formatExactBytes(sizeBytes)})` },
    { label: texts.hash, value: <HashText sha256={sha256} /> },
    { label: texts.signer, value: signedAt === null ? signer : texts.signed(signer, formatDay(signedAt)) },
    { label: texts.source, value: source },
    { label: texts.obtained, value: `${formatInstant(obtainedAt)} (${formatAge(obtainedAt, now)})` },
  ];
}

function againstPatchTuesday(date: string, now: number): string {
  const tuesday = lastPatchTuesday(now);
  const day = formatDay(new Date(tuesday).toISOString());
  const days = Math.floor(Math.abs(Date.parse(date) - tuesday) / dayMs);
  if (days === 0) return texts.sameDay(day);
  return Date.parse(date) >= tuesday ? texts.newer(days, day) : texts.older(days, day);
}
