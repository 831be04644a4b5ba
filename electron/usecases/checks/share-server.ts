import { type Check, failed, passed } from './check.ts';

const found = {
  missing: 'There is no SMB server on this computer.',
  'not running': 'The SMB server is installed, but does not run.',
  'shares not allowed': 'The SMB server runs, but lets nobody add shares.',
  'not answering': 'Whether the SMB server runs cannot be told.',
} as const;

export const shareServerCheck: Check = {
  id: 'share-server',
  title: 'SMB server',
  applicable: () => true,
  check: async ({ deps }) => {
    const state = await deps.shareServer.inspect();
    return state.kind === 'ready' ? passed(`${state.description}.`) : failed(found[state.kind], state.remedy);
  },
};
