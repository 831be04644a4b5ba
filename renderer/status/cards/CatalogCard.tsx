import { Text } from '@fluentui/react-components';
import type { CatalogManifest } from '../../../electron/shared/catalog-manifest.ts';
import { lastPatchTuesday } from '../../../electron/shared/patch-tuesday.ts';
import type { StatusSnapshot } from '../../../electron/shared/status.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import { answerOf } from '../../asked.ts';
import { useLanguage, useTexts } from '../../language.ts';
import { useStatusStore } from '../../services.ts';
import { Card } from '../../ui/Card.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { formatAge, formatBytes, formatDay, formatExactBytes, formatInstant } from '../../ui/format.ts';
import { HashText } from '../../ui/HashText.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
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
  const shared = { label: t('share'), value: <SharedAs unc={share.unc} /> };
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

/** The share's name, and what is wrong with it or could not be found out. */
function SharedAs({ unc }: { readonly unc: string }) {
  const t = useTexts('catalogCard');
  const { describe } = useLanguage();
  const asked = useStatusStore((store) => store.share);
  const share = answerOf(asked);
  return (
    <>
      <bdi>{unc}</bdi>
      {share !== null && share.kind !== 'shared' && (
        <div>
          <StateMark tone="bad">{t(shareProblems[share.kind])}</StateMark>
        </div>
      )}
      {asked.kind === 'unanswered' && (
        <div>
          <StateMark tone="neutral">{t('shareNotLooked', { why: describe(asked.failure).detail })}</StateMark>
        </div>
      )}
    </>
  );
}

const shareProblems = {
  gone: 'shareGone',
  elsewhere: 'shareElsewhere',
  'not served': 'shareNotServed',
} as const;

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
