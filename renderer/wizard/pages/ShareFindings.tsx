import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ShareFacts } from '../../../electron/shared/contract.ts';
import type { Asked } from '../../asked.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/FailureBar.tsx';
import { useFilling } from '../use-draft.ts';

const texts = {
  checking: 'Asking the server for its shares…',
  title: 'What will be shared',
  shared: 'Shared as',
  why: 'Why this name',
  control: 'Full control',
  nobodyElse: 'Nobody else',
  access: 'Other access',
  groupMissing: (group: string) => `The group ${group} does not exist on this computer`,
  groupMissingText: 'Choose another group, create it, or go on without one.',
} as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  unc: { fontWeight: tokens.fontWeightSemibold },
  sid: { color: tokens.colorNeutralForeground2 },
});

/** What the server says about the wanted share: the name it will get and why, and who may use it. */
export function ShareFindings({ share }: { readonly share: Asked<ShareFacts> }) {
  const styles = useStyles();
  const { draft } = useFilling();
  if (share.kind === 'asking' && draft.shareName.trim() !== '') {
    return <Spinner size="tiny" labelPosition="after" label={texts.checking} />;
  }
  if (share.kind !== 'answered') return null;
  const { shareName, unc, fullControl, smsAdministrators: group } = share.value;
  return (
    <>
      {group !== null && !group.exists && draft.smsChoice === 'existing' && (
        <Notice intent="warning" title={texts.groupMissing(group.name)}>
          {texts.groupMissingText}
        </Notice>
      )}
      <Card title={texts.title}>
        <Facts
          facts={[
            { label: texts.shared, value: <span className={styles.unc}>{unc}</span> },
            { label: texts.why, value: reasonForName(share.value, shareName) },
            {
              label: texts.control,
              value: (
                <ul className={styles.list}>
                  {fullControl.map(({ name, sid }) => (
                    <li key={name}>
                      {name} {sid !== null && sid !== name && <span className={styles.sid}>({sid})</span>}
                    </li>
                  ))}
                </ul>
              ),
            },
            { label: texts.access, value: texts.nobodyElse },
          ]}
        />
      </Card>
    </>
  );
}

function reasonForName({ existing, taken }: ShareFacts, shareName: string): string {
  if (existing) return `${shareName} shares this package source already, so it is kept.`;
  if (taken.length === 0) return `${shareName} is free on this computer.`;
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(taken);
  return `${names} ${taken.length === 1 ? 'is' : 'are'} in use on this computer; ${shareName} is the next free name.`;
}
