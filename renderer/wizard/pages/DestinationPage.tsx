import { makeStyles, Spinner } from '@fluentui/react-components';
import type { DestinationFacts } from '../../../electron/shared/setup-calls.ts';
import { useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { formatBytes } from '../../ui/format.ts';
import { PathField } from '../../ui/PathField.tsx';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const useStyles = makeStyles({
  paths: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Where the site is to live. */
export function DestinationPage() {
  const t = useTexts('destinationPage');
  const { findings, draft, changing } = useFilling();
  const entry = useTextEntry('destination', 'destination');
  const { destination } = findings;
  return (
    <>
      <Intro>{changing === null ? t('intro') : t('changing')}</Intro>
      {changing === null ? (
        <PathField label={t('label')} required {...entry} />
      ) : (
        <Facts facts={[{ label: t('label'), value: changing }]} />
      )}
      {destination.kind === 'asking' && draft.destination.trim() !== '' && (
        <Spinner size="tiny" labelPosition="after" label={t('checking')} />
      )}
      {destination.kind === 'unanswered' && <FailureBar failure={destination.failure} />}
      {destination.kind === 'answered' && changing === null && (
        <DestinationFindings facts={destination.value} />
      )}
    </>
  );
}

function DestinationFindings({ facts }: { readonly facts: DestinationFacts }) {
  const t = useTexts('destinationPage');
  const styles = useStyles();
  const creates =
    facts.creates.length === 0 ? (
      t('nothing')
    ) : (
      <ul className={styles.paths}>
        {facts.creates.map((path) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {facts.holdsSite && (
        <Notice intent="info" title={t('holdsSite')}>
          {t('holdsSiteText')}
        </Notice>
      )}
      {facts.problems.length === 0 && (
        <Card title={t('what')}>
          <Facts
            facts={[
              {
                label: t('free'),
                value: facts.freeBytes === null ? t('unknown') : formatBytes(facts.freeBytes),
              },
              { label: t('needed'), value: formatBytes(facts.neededBytes) },
              { label: t('creates'), value: creates },
            ]}
          />
        </Card>
      )}
    </>
  );
}
