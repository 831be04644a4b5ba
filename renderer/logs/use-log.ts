import { useEffect, useState } from 'react';
import type { LogName, LogView } from '../../electron/shared/program-logs.ts';
import { type Asked, asking, notAsked } from '../asked.ts';
import { useBridge } from '../services.ts';

const followEveryMs = 1500;

type LogLines = Extract<LogView, { kind: 'lines' }>;

/** A log's newest lines; while it is followed it is looked at again and again, and read when it changed. */
export function useLog(log: LogName, site: string | null, isFollowing: boolean): Asked<LogLines> {
  const bridge = useBridge();
  const [asked, setAsked] = useState<Asked<LogLines>>(notAsked);

  // Another log begins empty: lines of the one before must not be taken for its own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown belongs to the log and the site
  useEffect(() => setAsked(asking(notAsked)), [log, site]);

  useEffect(() => {
    let isOver = false;
    let mark: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function look() {
      const result = await bridge.call('app.readLog', {
        log,
        site: log === 'sync' ? site : null,
        unlessMark: mark,
      });
      if (isOver) return;
      if (!result.ok) setAsked({ kind: 'unanswered', failure: result.failure });
      else if (result.value.kind === 'lines') {
        mark = result.value.mark;
        setAsked({ kind: 'answered', value: result.value });
      }
      if (isFollowing) timer = setTimeout(() => void look(), followEveryMs);
    }
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [bridge, log, site, isFollowing]);

  return asked;
}
