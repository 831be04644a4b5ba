import { Text } from '@fluentui/react-components';
import type { HostKitMade } from '../../electron/shared/host-deployment.ts';
import { type RunOutcome, runOutcomes } from '../../electron/shared/status.ts';
import { useTexts } from '../language.ts';
import { CheckList } from '../ui/CheckList.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';
import { formatList } from '../ui/format.ts';
import type { HostStep } from './host-state.ts';

/** What a computer found that was tested. */
export function HostTested({ step }: { readonly step: Extract<HostStep, { kind: 'tested' }> }) {
  const t = useTexts('hostDialog');
  const { host, test } = step;
  const isGood = test.checks.every(({ outcome }) => outcome !== 'failed');
  return (
    <>
      {isGood ? (
        <Notice intent="success" title={t('testedGood')}>
          {t('testedGoodText')}
        </Notice>
      ) : (
        <Notice intent="error" title={t('testedBad')}>
          {t('testedBadText')}
        </Notice>
      )}
      <Text weight="semibold">{t('tested', { host })}</Text>
      <CheckList checks={test.checks} />
    </>
  );
}

/** How an installation ended. */
export function HostOutcome({ step }: { readonly step: Extract<HostStep, { kind: 'ended' }> }) {
  const t = useTexts('hostDialog');
  const { host, outcome } = step;
  if (outcome.kind === 'failed') {
    const isInstalled = outcome.step === 'run';
    return (
      <>
        <FailureBar failure={outcome.failure} />
        <Text weight="semibold">{isInstalled ? t('failedRun', { host }) : t('failed', { host })}</Text>
        <Text>{isInstalled ? t('failedRunText') : t('failedText')}</Text>
        <CheckList checks={outcome.checks} />
      </>
    );
  }
  return (
    <>
      <Notice intent="success" title={t('done', { host })}>
        {outcome.changes.length === 0 ? t('doneSame') : ''}
      </Notice>
      <Facts
        facts={[
          ...(outcome.changes.length === 0
            ? []
            : [{ label: t('changed'), value: formatList(outcome.changes) }]),
          { label: t('firstRun'), value: <FirstRun outcome={outcome.run?.outcome ?? null} /> },
        ]}
      />
      <CheckList checks={outcome.checks} />
    </>
  );
}

const knownOutcomes: readonly string[] = runOutcomes;

/** The program there may be another version, with outcomes that this one does not know. */
function FirstRun({ outcome }: { readonly outcome: string | null }) {
  const t = useTexts('hostDialog');
  const say = useTexts('runOutcome');
  if (outcome === null) return t('noRun');
  return knownOutcomes.includes(outcome) ? say(outcome as RunOutcome) : outcome;
}

/** Where a kit was written, and what to do with it. */
export function HostKitDone({ kit }: { readonly kit: HostKitMade }) {
  const t = useTexts('hostDialog');
  return (
    <>
      <Notice intent="success" title={t('kitDone', { computer: kit.computer })}>
        {t('kitDoneText')}
      </Notice>
      <Facts facts={[{ label: t('kitFolder'), value: kit.folder }]} />
    </>
  );
}
