/** The wizard's pages in their order. */
export const wizardPages = [
  'welcome',
  'destination',
  'share',
  'catalog',
  'host',
  'distribution points',
  'updates',
  'summary',
  'progress',
  'finished',
] as const;

export type WizardPage = (typeof wizardPages)[number];

/** Pages on which answers are given: those between which one may move freely. */
export const formPages = [
  'welcome',
  'destination',
  'share',
  'catalog',
  'host',
  'distribution points',
  'updates',
] as const satisfies readonly WizardPage[];

export type FormPage = (typeof formPages)[number];

/** Pages that Back, Next and the rail lead to; the last two follow from Setup itself. */
export type FillingPage = FormPage | 'summary';

export const fillingPages: readonly FillingPage[] = [...formPages, 'summary'];

const pageOfAnswer: Readonly<Record<string, FormPage>> = {
  destination: 'destination',
  share: 'share',
  catalog: 'catalog',
  trust: 'catalog',
  syncHost: 'host',
  alerts: 'host',
  distributionPoints: 'distribution points',
  distributionPointGroups: 'distribution points',
  updatesSource: 'updates',
};

/** The page that owns an answer, by its path in the answer file (`share.name`); null for none. */
export function pageOfField(field: string | undefined): FormPage | null {
  const answer = /^\w+/.exec(field ?? '')?.[0] ?? '';
  return pageOfAnswer[answer] ?? null;
}
