import type { ComponentType } from 'react';
import { CatalogPage } from './pages/CatalogPage.tsx';
import { DestinationPage } from './pages/DestinationPage.tsx';
import { DistributionPointsPage } from './pages/DistributionPointsPage.tsx';
import { FinishedPage } from './pages/FinishedPage.tsx';
import { HostPage } from './pages/HostPage.tsx';
import { ProgressPage } from './pages/ProgressPage.tsx';
import { SharePage } from './pages/SharePage.tsx';
import { SummaryPage } from './pages/SummaryPage.tsx';
import { UpdatesPage } from './pages/UpdatesPage.tsx';
import { WelcomePage } from './pages/WelcomePage.tsx';
import type { FormPage } from './wizard-pages.ts';
import type { WizardState } from './wizard-state.ts';

const formPageContents: Readonly<Record<FormPage, ComponentType>> = {
  welcome: WelcomePage,
  destination: DestinationPage,
  share: SharePage,
  catalog: CatalogPage,
  host: HostPage,
  'distribution points': DistributionPointsPage,
  updates: UpdatesPage,
};

/** What the current page shows under its heading. */
export function WizardPageContent({ wizard }: { readonly wizard: WizardState }) {
  switch (wizard.kind) {
    case 'loading':
    case 'unavailable':
      return null;
    case 'summary':
      return <SummaryPage summary={wizard} />;
    case 'progress':
      return <ProgressPage running={wizard} />;
    case 'finished':
      return <FinishedPage finished={wizard} />;
    default: {
      const Content = formPageContents[wizard.kind];
      return <Content />;
    }
  }
}
