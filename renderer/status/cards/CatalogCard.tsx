import { Text } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import { lastPatchTuesday } from '../../../electron/shared/patch-tuesday.ts';
import type { StatusSnapshot } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatBytes, formatDay, formatExactBytes, formatInstant } from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { useNow } from '../../ui/use-now.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface CatalogCardProps {
  readonly catalog: CatalogManifest | null;
  readonly share: StatusSnapshot['share'];
}

/** What PkgSource holds. */
export function CatalogCard({ catalog, share }: CatalogCardProps) {
  const t = useTexts('catalogCard');
  const now = useNow(minuteMs);
  const shared = { label: t('share'), value: share.unc };
  if (catalog === null) {
    return (
      <Card title={t('title')}>
        <Text>{t('none')}</Text>
        <Facts facts={[shared]} />
      </Card>
    );
  }
  return (
    <Card title={t('title')}>
      <Facts facts={[...catalogFacts(t, catalog, now), shared]} />
    </Card>
  );
}

function catalogFacts(t: Texts<'catalogCard'>, catalog: CatalogManifest, now: number): readonly Fact[] {
  const { date, sizeBytes, sha256, signer, signedAt, source, obtainedAt } = catalog;
  return [
    {
      label: t('date'),
      value: date === null ? t('noDate') : `${formatInstant(date)} (${formatAge(date, now)})`,
    },
    ...(date === null ? [] : [{ label: t('patchTuesday'), value: againstPatchTuesday(t, date, now) }]),
    { label: t('size'), value: `${formatBytes(sizeBytes)} (${formatExactBytes(sizeBytes)})` },
    { label: t('hash'), value: <HashText sha256={sha256} /> },
    {
      label: t('signer'),
      value: signedAt === null ? signer : t('signed', { signer, day: formatDay(signedAt) }),
    },
    { label: t('source'), value: source },
    { label: t('obtained'), value: `${formatInstant(obtainedAt)} (${formatAge(obtainedAt, now)})` },
  ];
}

function againstPatchTuesday(t: Texts<'catalogCard'>, date: string, now: number): string {
  const tuesday = lastPatchTuesday(now);
  const day = formatDay(new Date(tuesday).toISOString());
  const days = Math.floor(Math.abs(Date.parse(date) - tuesday) / dayMs);
  if (days === 0) return t('sameDay', { day });
  return Date.parse(date) >= tuesday ? t('newer', { days, day }) : t('older', { days, day });
}
