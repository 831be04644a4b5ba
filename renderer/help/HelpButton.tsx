import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { useLanguage, useTexts } from '../language.ts';
import { useApp, useWizardStore } from '../services.ts';
import { type WizardPage, wizardPages } from '../wizard/wizard-pages.ts';
import { helpFor } from './help-texts.ts';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: 'min(26rem, 90vw)',
    boxSizing: 'border-box',
  },
  title: { margin: 0 },
});

/** Help for the page that is shown. */
export function HelpButton() {
  const t = useTexts('help');
  const styles = useStyles();
  const titleId = useId();
  const screen = useApp((store) => store.screen);
  const page = useWizardStore((store) => pageOf(store.wizard.kind));
  const topic = helpFor(screen, page, useLanguage());
  if (topic === null) return null;
  return (
    <Popover inline trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<QuestionCircleRegular />}>
          {t('button')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-labelledby={titleId}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>
          {topic.title}
        </Subtitle2>
        {topic.paragraphs.map((paragraph) => (
          <Text key={paragraph}>{paragraph}</Text>
        ))}
        <Text>{t('manual')}</Text>
      </PopoverSurface>
    </Popover>
  );
}

function pageOf(kind: string): WizardPage | null {
  return wizardPages.find((page) => page === kind) ?? null;
}
