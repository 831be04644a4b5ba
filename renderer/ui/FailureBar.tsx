import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Failure } from '../../electron/shared/failure.ts';
import { useLanguage, useTexts } from '../language.ts';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { overflowWrap: 'anywhere', paddingBlock: '6px' },
});

export interface NoticeProps {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A bar with a message; one voice for notes, warnings and failures. */
export function Notice({ intent, title, children, actions, onDismiss }: NoticeProps) {
  const t = useTexts('controls');
  const styles = useStyles();
  const dismiss = onDismiss !== undefined && (
    <Button
      aria-label={t('dismiss')}
      appearance="transparent"
      icon={<DismissRegular />}
      onClick={onDismiss}
    />
  );
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}.</MessageBarTitle>} {children}
      </MessageBarBody>
      {(actions !== undefined || dismiss !== false) && (
        <MessageBarActions containerAction={dismiss === false ? null : dismiss}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  );
}

export interface FailureBarProps {
  readonly failure: Failure;
  readonly intent?: 'info' | 'warning' | 'error';
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A failure as a bar: what it is, what was found, what to do. */
export function FailureBar({ failure, intent = 'error', ...rest }: FailureBarProps) {
  const { title, detail, remedy } = useLanguage().describe(failure);
  return (
    <Notice intent={intent} title={title} {...rest}>
      {detail} {remedy}
    </Notice>
  );
}
