import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Failure } from '../../electron/shared/failure.ts';
import type { ShownHostKey } from '../../electron/shared/remote-computer.ts';
import { useTexts } from '../language.ts';
import { Facts } from '../ui/Facts.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** A key that nobody confirmed yet, to be compared with what the computer itself says. */
export function HostKey({
  host,
  shown,
  failure,
}: {
  readonly host: string;
  readonly shown: ShownHostKey;
  readonly failure: Failure | null;
}) {
  const t = useTexts('hostDialog');
  const styles = useStyles();
  return (
    <>
      {failure !== null && <FailureBar failure={failure} />}
      <Notice intent="warning" title={t('keyTitle', { host })}>
        {t('keyText')}
      </Notice>
      <Text className={styles.code}>{t('keyCommand')}</Text>
      <Facts
        facts={[
          { label: t('fingerprint'), value: <span className={styles.code}>{shown.fingerprint}</span> },
          { label: t('keyType'), value: shown.type },
        ]}
      />
    </>
  );
}
