import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  RecordRegular,
} from '@fluentui/react-icons';
import { useTexts } from '../language.ts';
import { useWizardStore } from '../services.ts';
import { canGoTo, type PageState, pageStateOf } from './page-state.ts';
import { type WizardPage, wizardPages } from './wizard-pages.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  item: {
    position: 'relative',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '6px 12px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
  },
  link: {
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      width: '3px',
      height: '16px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  icon: { display: 'inline-flex', fontSize: '16px', flexShrink: 0 },
  complete: { color: tokens.colorStatusSuccessForeground1 },
  incomplete: { color: tokens.colorStatusDangerForeground1 },
  unspoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** The wizard's pages with the state of each; leads to those that were visited. */
export function WizardRail() {
  const t = useTexts('wizard');
  const styles = useStyles();
  return (
    <nav aria-label={t('rail')}>
      <ol className={styles.list}>
        {wizardPages.map((page) => (
          <li key={page}>
            <RailItem page={page} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function RailItem({ page }: { readonly page: WizardPage }) {
  const t = useTexts('wizard');
  const styles = useStyles();
  const titles = useTexts('wizardPages');
  const wizard = useWizardStore((store) => store.wizard);
  const goTo = useWizardStore((store) => store.goTo);
  const state = pageStateOf(wizard, page);
  const content = (
    <>
      <RailIcon state={state} />
      <span>{titles(page)}</span>
      {state !== 'current' && <span className={styles.unspoken}>{t(state)}</span>}
    </>
  );
  if (state === 'current') {
    return (
      <span aria-current="step" className={mergeClasses(styles.item, styles.current)}>
        {content}
      </span>
    );
  }
  if (!canGoTo(wizard, page)) return <span className={styles.item}>{content}</span>;
  return (
    <button type="button" className={mergeClasses(styles.item, styles.link)} onClick={() => goTo(page)}>
      {content}
    </button>
  );
}

function RailIcon({ state }: { readonly state: PageState }) {
  const styles = useStyles();
  const icons = {
    current: <RecordRegular />,
    complete: <CheckmarkCircleFilled className={styles.complete} />,
    incomplete: <ErrorCircleFilled className={styles.incomplete} />,
    'to come': <CircleRegular />,
  };
  return (
    <span aria-hidden="true" className={styles.icon}>
      {icons[state]}
    </span>
  );
}
