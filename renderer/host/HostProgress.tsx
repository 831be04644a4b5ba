import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { DeployStep } from '../../electron/shared/host-deployment.ts';
import { useTexts } from '../language.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { CheckList } from '../ui/CheckList.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import type { HostStep } from './host-state.ts';

const stepTexts = {
  connect: 'connect',
  copy: 'copy',
  credential: 'credential',
  check: 'check',
  install: 'installStep',
  run: 'run',
} as const satisfies Readonly<Record<DeployStep, string>>;

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  said: {
    display: 'flex',
    flexDirection: 'column',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What happens on the other computer: each step, what it found about itself, and what it says. */
export function HostProgress({ step }: { readonly step: Extract<HostStep, { kind: 'working' }> }) {
  const t = useTexts('hostDialog');
  const styles = useStyles();
  const announce = useAnnounce();
  const { task, host, begun, said, checks } = step;
  const current = begun.at(-1);
  const now = current === undefined ? '' : t(stepTexts[current]);

  useEffect(() => {
    if (now !== '') announce(now);
  }, [now, announce]);

  return (
    <>
      <Text weight="semibold">{task === 'test' ? t('testing', { host }) : t('installing', { host })}</Text>
      <ol className={styles.steps}>
        {begun.map((name) => (
          <li key={name}>
            <StateMark tone={name === current ? 'working' : 'good'}>{t(stepTexts[name])}</StateMark>
          </li>
        ))}
      </ol>
      {checks.length > 0 && <CheckList checks={checks} />}
      {said.length > 0 && (
        <div className={styles.said}>
          {said.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and only move up
            <span key={index}>{line}</span>
          ))}
        </div>
      )}
    </>
  );
}

/** Something short, without steps. */
export function Looking({ text }: { readonly text: string }) {
  const announce = useAnnounce();
  useEffect(() => announce(text), [text, announce]);
  return <Spinner size="tiny" labelPosition="after" label={text} />;
}
