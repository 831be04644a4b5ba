import { message } from '../../shared/texts/message.ts';
import { type Check, failed, passed } from './check.ts';

const found = {
  missing: 'serverMissing',
  'not running': 'serverNotRunning',
  'shares not allowed': 'serverWithoutShares',
  'not answering': 'serverUnknown',
} as const;

export const shareServerCheck: Check = {
  id: 'share-server',
  title: message('checks', 'shareServer'),
  applicable: () => true,
  check: async ({ deps }) => {
    const state = await deps.shareServer.inspect();
    return state.kind === 'ready'
      ? passed(message('checks', 'ready', { server: state.description }))
      : failed(message('checks', found[state.kind]), state.remedy);
  },
};
