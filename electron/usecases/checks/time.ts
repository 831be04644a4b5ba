import { message } from '../../shared/texts/message.ts';
import { type Check, type CheckSubject, failed, passed } from './check.ts';

/** No computer that runs this program can live before it was written. */
const earliest = new Date('2026-01-01T00:00:00Z');
/** Certificates of our time are judged by this clock; the roots that sign catalogs end about then. */
const latest = new Date('2036-01-01T00:00:00Z');

/** Two clocks that are right may differ by so much, and more. */
const differenceMs = 3_600_000;

export const timeCheck: Check = {
  id: 'time',
  title: message('checks', 'time'),
  applicable: () => true,
  check: async (subject) => {
    const now = subject.deps.clock.now();
    const time = minuteOf(now);
    const found = message('checks', 'clock', { time });
    if (now < earliest || now > latest) return failed(found, message('checks', 'setClock'));
    const signedAt = await heldSignatureTime(subject);
    if (signedAt === null || signedAt.getTime() - now.getTime() < differenceMs) return passed(found);
    const behind = message('checks', 'clockBehindCatalog', { time, signed: minuteOf(signedAt) });
    return failed(behind, message('checks', 'setClockForAge'));
  },
};

/** When the catalog that the site holds was signed, by the clock of whoever signs for Microsoft that it was then. */
async function heldSignatureTime({ deps, answers }: CheckSubject): Promise<Date | null> {
  if (answers === null) return null;
  const manifest = await deps.openStore(answers.destination).readManifest();
  const signedAt = manifest.ok ? (manifest.value?.signedAt ?? null) : null;
  return signedAt === null ? null : new Date(signedAt);
}

function minuteOf(time: Date): string {
  return time.toISOString().slice(0, 16).replace('T', ' ');
}
