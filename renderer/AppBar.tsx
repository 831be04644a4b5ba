import {
  Button,
  Dropdown,
  makeStyles,
  Option,
  Text,
  Toolbar,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { AddRegular, ArrowLeftRegular, BeakerRegular, InfoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { AboutDialog } from './AboutDialog.tsx';
import { answerOf } from './asked.ts';
import { HelpButton } from './help/HelpButton.tsx';
import { useTexts } from './language.ts';
import { useApp } from './services.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '8px 16px',
    flexShrink: 0,
  },
  tools: { flexWrap: 'wrap', marginInlineStart: 'auto', padding: 0, gap: tokens.spacingHorizontalXS },
  picker: { minWidth: '14rem', maxWidth: '28rem' },
  practice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '8px 16px',
    flexShrink: 0,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    borderBottom: `1px solid ${tokens.colorPaletteYellowBorder1}`,
    overflowWrap: 'anywhere',
  },
  practiceIcon: { display: 'inline-flex', fontSize: '20px' },
  publish: { marginInlineStart: 'auto' },
});

/** The strip above every screen: the product, the site shown, About; on a practice site also its banner. */
export function AppBar() {
  const t = useTexts('appBar');
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const [isAboutOpen, setAboutOpen] = useState(false);
  const facts = useApp((store) => answerOf(store.facts));
  return (
    <header>
      <PracticeBanner />
      <div className={styles.bar}>
        <Text weight="semibold">{t('product')}</Text>
        <SitePicker />
        <Toolbar className={styles.tools}>
          <ScreenSwitch />
          <HelpButton />
          <Button
            appearance="subtle"
            icon={<InfoRegular />}
            disabled={facts === null}
            {...focusTarget}
            onClick={() => setAboutOpen(true)}
          >
            {t('about')}
          </Button>
        </Toolbar>
      </div>
      {facts !== null && isAboutOpen && <AboutDialog facts={facts} onClose={() => setAboutOpen(false)} />}
    </header>
  );
}

function SitePicker() {
  const t = useTexts('appBar');
  const styles = useStyles();
  const screen = useApp((store) => store.screen);
  const sites = useApp((store) => answerOf(store.facts)?.sites);
  const showStatus = useApp((store) => store.showStatus);
  if (screen.kind !== 'status' || sites === undefined) return null;
  if (sites.length < 2) return null;
  return (
    <Dropdown
      className={styles.picker}
      aria-label={t('site')}
      value={screen.site}
      selectedOptions={[screen.site]}
      onOptionSelect={(_, data) => data.optionValue !== undefined && void showStatus(data.optionValue)}
    >
      {sites.map((site) => (
        <Option key={site} value={site}>
          {site}
        </Option>
      ))}
    </Dropdown>
  );
}

function ScreenSwitch() {
  const t = useTexts('appBar');
  const screen = useApp((store) => store.screen);
  const site = useApp((store) => answerOf(store.facts)?.sites[0]);
  const showWizard = useApp((store) => store.showWizard);
  const showStatus = useApp((store) => store.showStatus);
  if (screen.kind === 'status') {
    return (
      <Button appearance="subtle" icon={<AddRegular />} onClick={showWizard}>
        {t('another')}
      </Button>
    );
  }
  if (screen.kind !== 'wizard' || site === undefined) return null;
  return (
    <Button
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      onClick={() => void showStatus(screen.changing ?? site)}
    >
      {t('back')}
    </Button>
  );
}

function PracticeBanner() {
  const t = useTexts('appBar');
  const styles = useStyles();
  const practice = useApp((store) => answerOf(store.facts)?.practice ?? null);
  const publishVersion2 = useApp((store) => store.publishVersion2);
  if (practice === null) return null;
  return (
    <section aria-label={t('practice')} className={styles.practice}>
      <span aria-hidden="true" className={styles.practiceIcon}>
        <BeakerRegular />
      </span>
      <Text weight="semibold">{t('practiceTitle')}</Text>
      <Text>{t('practiceText', { folder: practice.folder, version: practice.publishedVersion })}</Text>
      {practice.publishedVersion === 1 && (
        <Button size="small" className={styles.publish} onClick={() => void publishVersion2()}>
          {t('publish')}
        </Button>
      )}
    </section>
  );
}
