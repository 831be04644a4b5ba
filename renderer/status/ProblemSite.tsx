import { Button, Text } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import type { SiteView } from '../../electron/shared/status-calls.ts';
import { useTexts } from '../language.ts';
import { LogButton } from '../logs/LogButton.tsx';
import { MaintenanceMenu } from '../maintenance/MaintenanceMenu.tsx';
import { useApp, useStatusStore } from '../services.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FailureBar } from '../ui/FailureBar.tsx';

/** A site whose folder, settings or status cannot be read: what was found, and the ways on. */
export function ProblemSite({ problem }: { readonly problem: Extract<SiteView, { kind: 'problem' }> }) {
  const t = useTexts('statusView');
  const read = useStatusStore((store) => store.read);
  const showWizard = useApp((store) => store.showWizard);
  return (
    <Card title={t('problemTitle')}>
      <FailureBar
        failure={problem.failure}
        actions={
          <>
            <Button icon={<ArrowClockwiseRegular />} onClick={() => void read()}>
              {t('retry')}
            </Button>
            <Button onClick={showWizard}>{t('setup')}</Button>
            <LogButton site={null} />
            <MaintenanceMenu site={problem.site} hasSettings={false} />
          </>
        }
      />
      <Facts facts={[{ label: t('site'), value: <bdi>{problem.site}</bdi> }]} />
      <Text>{t('safe')}</Text>
    </Card>
  );
}
