import { makeStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

const useStyles = makeStyles({
  region: {
    // Pinned to the window: below the page it would make the page scroll.
    position: 'fixed',
    bottom: 0,
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Speaks texts to screen readers, politely: a live region that is there before anything is said. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.region} role="status" aria-live="polite" data-testid="announcements">
        {/* A new element for each turn: the same text said twice is heard twice. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}

/** Says a text to screen readers. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
