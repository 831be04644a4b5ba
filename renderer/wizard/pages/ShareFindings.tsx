import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ShareFacts } from '../../../electron/shared/setup-calls.ts';
import type { Texts } from '../../../electron/shared/texts/language.ts';
import type { Asked } from '../../asked.ts';
import { useTexts } from '../../language.ts';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/FailureBar.tsx';
import { formatList } from '../../ui/format.ts';
import { useFilling } from '../use-draft.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  unc: { fontWeight: tokens.fontWeightSemibold },
  sid: { color: tokens.colorNeutralForeground2 },
});

/** What the server says about the wanted share: the name it will get and why, and who may use it. */
export function ShareFindings({ share }: { readonly share: Asked<ShareFacts> }) {
  const t = useTexts('sharePage');
  const styles = useStyles();
  const { draft } = useFilling();
  if (share.kind === 'asking' && draft.shareName.trim() !== '') {
    return <Spinner size="tiny" labelPosition="after" label={t('checking')} />;
  }
  if (share.kind !== 'answered') return null;
  const { shareName, unc, fullControl, smsAdministrators: group } = share.value;
  return (
    <>
      {group !== null && !group.exists && draft.smsChoice === 'existing' && (
        <Notice intent="warning" title={t('groupMissing', { group: group.name })}>
          {t('groupMissingText')}
        </Notice>
      )}
      <Card title={t('title')}>
        <Facts
          facts={[
            { label: t('shared'), value: <bdi className={styles.unc}>{unc}</bdi> },
            { label: t('why'), value: reasonForName(share.value, shareName, t) },
            {
              label: t('control'),
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
            { label: t('access'), value: t('nobodyElse') },
          ]}
        />
      </Card>
    </>
  );
}

function reasonForName({ existing, taken }: ShareFacts, name: string, t: Texts<'sharePage'>): string {
  if (existing) return t('kept', { name });
  if (taken.length === 0) return t('free', { name });
  return t('taken', { names: formatList(taken), count: taken.length, name });
}
