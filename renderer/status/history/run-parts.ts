import type { RunEvent } from '../../../electron/shared/run-events.ts';
import type { RunPhase } from '../../../electron/shared/status.ts';

/** A stretch of a run in which it did one thing. */
export interface RunPart {
  readonly phase: RunPhase;
  readonly seconds: number;
}

/** What a run begins to do with an event; events that are not here go on with what it did. */
const beginnings: Readonly<Partial<Record<RunEvent['kind'], RunPhase>>> = {
  'run started': 'looking',
  'source unchanged': 'distributing',
  'fetch started': 'fetching',
  'catalog verified': 'publishing',
  published: 'distributing',
  'catalog refused': 'ending',
  failed: 'ending',
};

/** What a run spent its time on, in order, by its events; stretches of less than a tenth of a second are left out. */
export function partsOf(events: readonly RunEvent[]): readonly RunPart[] {
  const parts: RunPart[] = [];
  let phase: RunPhase | null = null;
  let beganAt = 0;
  for (const { kind, at } of events) {
    const begins: RunPhase | null = kind === 'run ended' ? null : (beginnings[kind] ?? phase);
    if (begins === phase) continue;
    const seconds = (Date.parse(at) - beganAt) / 1000;
    if (phase !== null && seconds >= 0.1) parts.push({ phase, seconds });
    phase = begins;
    beganAt = Date.parse(at);
  }
  return parts;
}
