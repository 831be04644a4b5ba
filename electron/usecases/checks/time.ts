import { message } from '../../shared/texts/message.ts';
import { type Check, failed, passed } from './check.ts';

/** No computer that runs this program can live before it was written. */
const earliest = new Date('2026-01-01T00:00:00Z');
/** Certificates of our time are judged by this clock; the roots that sign catalogs end about then. */
const latest = new Date('2036-01-01T00:00:00Z');

export const timeCheck: Check = {
  id: 'time',
  title: message('checks', 'time'),
  applicable: () => true,
  check: async ({ deps }) => {
    const now = deps.clock.now();
    const time = now.toISOString().slice(0, 16).replace('T', ' ');
    const found = message('checks', 'clock', { time });
    return now >= earliest && now <= latest ? passed(found) : failed(found, message('checks', 'setClock'));
  },
};
