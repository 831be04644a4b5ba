import { makeStyles, Spinner } from '@fluentui/react-components';
import type { DestinationFacts } from '../../../electron/shared/contract.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { FailureBar, Notice } from '../../ui/FailureBar.tsx';
import { formatBytes } from '../../ui/format.ts';
import { PathField } from '../../ui/PathField.tsx';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const texts = {
  intro:
    'PkgSource is created under this folder. Choose a local disk with room for the catalog in two versions: the present one, and the new one while it is fetched.',
  changing:
    'You change the settings of the site in this folder, which stays where it is. Go to the pages that you want to change; Summary shows what differs before anything is done.',
  label: 'Destination folder',
  checking: 'Looking at this folder…',
  what: 'What Setup will find and do there',
  free: 'Free space',
  unknown: 'Not known',
  needed: 'Needed',
  creates: 'Will be created',
  nothing: 'Nothing: every folder is there already',
  holdsSite: 'A site is set up in this folder',
  holdsSiteText: 'Setup plans only what differs from your answers and keeps the rest.',
} as const;

const useStyles = makeStyles({
  paths: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** Where the site is to live. */
export function DestinationPage() {
  const { findings, draft, changing } = useFilling();
  const entry = useTextEntry('destination', 'destination');
  const { destination } = findings;
  return (
    <>
      <Intro>{changing === null ? texts.intro : texts.changing}</Intro>
      {changing === null ? (
        <PathField label={texts.label} required {...entry} />
      ) : (
        <Facts facts={[{ label: texts.label, value: changing }]} />
      )}
      {destination.kind === 'asking' && draft.destination.trim() !== '' && (
        <Spinner size="tiny" labelPosition="after" label={texts.checking} />
      )}
      {destination.kind === 'unanswered' && <FailureBar failure={destination.failure} />}
      {destination.kind === 'answered' && changing === null && (
        <DestinationFindings facts={destination.value} />
      )}
    </>
  );
}

function DestinationFindings({ facts }: { readonly facts: DestinationFacts }) {
  const styles = useStyles();
  const creates =
    facts.creates.length === 0 ? (
      texts.nothing
    ) : (
      <ul className={styles.paths}>
        {facts.creates.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    );
  return (
    <>
      {facts.holdsSite && (
        <Notice intent="info" title={texts.holdsSite}>
          {texts.holdsSiteText}
        </Notice>
      )}
      {facts.problems.length === 0 && (
        <Card title={texts.what}>
          <Facts
            facts={[
              {
                label: texts.free,
                value: facts.freeBytes === null ? texts.unknown : formatBytes(facts.freeBytes),
              },
              { label: texts.needed, value: formatBytes(facts.neededBytes) },
              { label: texts.creates, value: creates },
            ]}
          />
        </Card>
      )}
    </>
  );
}
