import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Failure } from '../../electron/shared/failure.ts';
import type { ShownHostKey } from '../../electron/shared/remote-computer.ts';
import { useTexts } from '../language.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { FailureBar, Notice } from '../ui/FailureBar.tsx';

const useStyles = makeStyles({
  command: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
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
      <div className={styles.command}>
        <Text className={styles.code}>{t('keyCommand')}</Text>
        <CopyButton label={t('copyCommand')} text={() => t('keyCommand')} />
      </div>
      <Facts
        facts={[
          { label: t('fingerprint'), value: <span className={styles.code}>{shown.fingerprint}</span> },
          { label: t('keyType'), value: shown.type },
        ]}
      />
    </>
  );
}
