import type { help } from '../../electron/shared/texts/en/help.ts';
import type { Language } from '../../electron/shared/texts/language.ts';
import type { Screen } from '../app-store.ts';
import type { WizardPage } from '../wizard/wizard-pages.ts';

/** What helps with the page that is shown: a title, and paragraphs. */
export interface HelpTopic {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

type HelpKeys = readonly (keyof typeof help)[];

const wizardHelp: Readonly<Record<WizardPage, HelpKeys>> = {
  welcome: ['checksFirst', 'nothingChanged'],
  destination: ['destination', 'existingSite'],
  share: ['share', 'shareName'],
  catalog: ['catalog', 'signature'],
  host: ['host', 'recommendedHost'],
  'distribution points': ['points', 'testAll'],
  updates: ['updates'],
  summary: ['summary'],
  progress: ['failing', 'log'],
  finished: ['finished'],
};

const statusHelp: HelpKeys = ['statusLine', 'statusSelection', 'statusPlan', 'statusHistory'];

/** Help for what fills the window; null while it starts. `page` is the wizard's. */
export function helpFor(screen: Screen, page: WizardPage | null, language: Language): HelpTopic | null {
  const t = language.texts('help');
  const topic = (title: string, keys: HelpKeys) => ({ title, paragraphs: keys.map((key) => t(key)) });
  switch (screen.kind) {
    case 'status':
      return topic(t('statusTitle'), statusHelp);
    case 'recovery':
      return topic(t('recoveryTitle'), ['recovery']);
    case 'wizard':
      return page === null ? null : topic(language.texts('wizardPages')(page), wizardHelp[page]);
    case 'starting':
      return null;
  }
}
