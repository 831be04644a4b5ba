import { Component, type ReactNode } from 'react';
import { failure } from '../../electron/shared/failure.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { FailureBar } from './FailureBar.tsx';

interface CrashScreenState {
  readonly cause: string | null;
}

/** Says so when a defect of ours breaks the window, which would otherwise stay empty. */
export class CrashScreen extends Component<{ readonly children: ReactNode }, CrashScreenState> {
  override state: CrashScreenState = { cause: null };

  static getDerivedStateFromError(error: unknown): CrashScreenState {
    return { cause: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { cause } = this.state;
    if (cause === null) return this.props.children;
    return (
      <main>
        <FailureBar failure={failure('window.broken', { cause: asItIs(cause) })} />
      </main>
    );
  }
}
