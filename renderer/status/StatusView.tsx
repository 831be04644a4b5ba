import { Button, makeStyles, Spinner, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { SiteView } from '../../electron/shared/status-calls.ts';
import { answerOf } from '../asked.ts';
import { useLanguage, useTexts } from '../language.ts';
import { LogButton } from '../logs/LogButton.tsx';
import { MaintenanceDialog } from '../maintenance/MaintenanceDialog.tsx';
import { MaintenanceMenu } from '../maintenance/MaintenanceMenu.tsx';
import { useStatusStore } from '../services.ts';
import { FailureBar } from '../ui/FailureBar.tsx';
import { ToneIcon } from '../ui/StateMark.tsx';
import { useNow } from '../ui/use-now.ts';
import { assessSite } from './assess-site.ts';
import { CatalogCard } from './cards/CatalogCard.tsx';
import { DeliveriesCard } from './cards/DeliveriesCard.tsx';
import { HistoryCard } from './cards/HistoryCard.tsx';
import { PointsCard } from './cards/PointsCard.tsx';
import { RunCard } from './cards/RunCard.tsx';
import { ProblemSite } from './ProblemSite.tsx';
import { ChangeDialogs } from './points/ChangeDialogs.tsx';

const halfMinuteMs = 30_000;

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '8px 24px 32px' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1280px',
    marginInline: 'auto',
  },
  heading: { ...typographyStyles.title2, margin: 0, ':focus': { outline: 'none' } },
  waiting: { flexGrow: 1 },
  hero: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  mark: { display: 'inline-flex', transform: 'scale(2)', margin: '8px' },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    flex: '1 1 20rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  sentence: { ...typographyStyles.subtitle1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
    gap: tokens.spacingVerticalL,
  },
});

/** A site's status at a glance, live. */
export function StatusView({ site }: { readonly site: string }) {
  const t = useTexts('statusView');
  const styles = useStyles();
  const view = useStatusStore((store) => store.view);
  const open = useStatusStore((store) => store.open);
  const read = useStatusStore((store) => store.read);
  const checkShare = useStatusStore((store) => store.checkShare);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = answerOf(view);

  useEffect(() => {
    const look = () => void checkShare();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [checkShare]);

  useEffect(() => {
    document.title = t('window');
    heading.current?.focus();
    void open(site);
  }, [site, open, t]);

  return (
    <main className={styles.view} tabIndex={-1}>
      <div className={styles.page}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('heading')}
        </h1>
        {view.kind === 'unanswered' && (
          <FailureBar
            failure={view.failure}
            actions={<Button onClick={() => void read()}>{t('retry')}</Button>}
          />
        )}
        {shown === null && view.kind !== 'unanswered' && <Spinner label={t('reading')} />}
        {shown?.kind === 'problem' && <ProblemSite problem={shown} />}
        {shown?.kind === 'status' && <SiteStatus site={site} view={shown} />}
        <MaintenanceDialog />
      </div>
    </main>
  );
}

type StatusOfSite = Extract<SiteView, { kind: 'status' }>;

interface SiteStatusProps {
  /** The folder that was opened: the one that maintenance is about. */
  readonly site: string;
  readonly view: StatusOfSite;
}

function SiteStatus({ site, view }: SiteStatusProps) {
  const styles = useStyles();
  const refusal = useStatusStore((store) => store.refusal);
  const dismissRefusal = useStatusStore((store) => store.dismissRefusal);
  const { snapshot } = view;
  const isRunning = snapshot.currentRun !== null && !view.staleRun;
  return (
    <>
      {refusal !== null && <FailureBar failure={refusal} onDismiss={dismissRefusal} />}
      <Hero site={site} view={view} />
      <div className={styles.cards}>
        <CatalogCard catalog={snapshot.catalog} share={snapshot.share} />
        <RunCard site={site} snapshot={snapshot} staleRun={view.staleRun} />
      </div>
      <DeliveriesCard snapshot={snapshot} />
      <PointsCard site={site} points={snapshot.distributionPoints} isRunning={isRunning} />
      <HistoryCard points={snapshot.distributionPoints} />
      <ChangeDialogs site={site} />
    </>
  );
}

function Hero({ site, view }: SiteStatusProps) {
  const styles = useStyles();
  const now = useNow(halfMinuteMs);
  const share = useStatusStore((store) => answerOf(store.share));
  const { tone, sentence, advice } = assessSite(useLanguage(), view.snapshot, {
    staleRun: view.staleRun,
    share,
    nowMs: now,
  });
  return (
    <div className={styles.hero}>
      <span className={styles.mark}>
        <ToneIcon tone={tone} />
      </span>
      <div role="status" className={styles.answer} data-testid="assessment" data-tone={tone}>
        <span className={styles.sentence}>{sentence}</span>
        {advice !== null && <Text>{advice}</Text>}
      </div>
      <div className={styles.actions}>
        <SyncButton isRunning={view.snapshot.currentRun !== null && !view.staleRun} />
        <LogButton site={site} />
        <MaintenanceMenu site={site} hasSettings />
      </div>
    </div>
  );
}

function SyncButton({ isRunning }: { readonly isRunning: boolean }) {
  const t = useTexts('statusView');
  const wish = useStatusStore((store) => store.wish);
  const syncNow = useStatusStore((store) => store.syncNow);
  const cancelRun = useStatusStore((store) => store.cancelRun);
  if (isRunning) {
    return (
      <Button disabledFocusable={wish !== 'none'} onClick={() => void cancelRun()}>
        {wish === 'cancelling' ? t('cancelling') : t('cancel')}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      icon={<ArrowSyncRegular />}
      disabledFocusable={wish !== 'none'}
      onClick={() => void syncNow()}
    >
      {wish === 'starting' ? t('starting') : t('sync')}
    </Button>
  );
}
