import { Button, Text } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { SiteView } from '../../electron/shared/contract.ts';
import { LogButton } from '../logs/LogButton.tsx';
import { MaintenanceMenu } from '../maintenance/MaintenanceMenu.tsx';
import { useApp, useStatusStore } from '../services.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FailureBar } from '../ui/FailureBar.tsx';

const texts = {
  title: 'This site cannot be shown',
  site: 'Destination folder',
  safe: 'Nothing was changed. What lies in the folder and on the distribution points is as it was.',
  retry: 'Read again',
  setup: 'Run Setup',
} as const;

/** A site whose folder, settings or status cannot be read: what was found, and the ways on. */
export function ProblemSite({ problem }: { readonly problem: Extract<SiteView, { kind: 'problem' }> }) {
  const read = useStatusStore((store) => store.read);
  const showWizard = useApp((store) => store.showWizard);
  return (
    <Card title={texts.title}>
      <FailureBar
        failure={problem.failure}
        actions={
          <>
            <Button icon={<ArrowClockwiseRegular />} onClick={() => void read()}>
              {texts.retry}
            </Button>
            <Button onClick={showWizard}>{texts.setup}</Button>
            <LogButton site={null} />
            <MaintenanceMenu site={problem.site} hasSettings={false} />
          </>
        }
      />
      <Facts facts={[{ label: texts.site, value: problem.site }]} />
      <Text>{texts.safe}</Text>
    </Card>
  );
}
