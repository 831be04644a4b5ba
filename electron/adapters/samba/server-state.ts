import type { SambaConfiguration } from '../../core/samba-text.ts';
import type { Files } from '../../ports/files.ts';
import type { ShareServerState } from '../../ports/share-server.ts';
import { message } from '../../shared/texts/message.ts';
import type { SambaTools } from './samba-tools.ts';

/** Anonymous listing of the server's own shares, over the port it listens on. */
export function listingArguments({ globals }: SambaConfiguration): string[] {
  const port = /\d+/u.exec(globals.get('smb ports') ?? '')?.[0] ?? '445';
  return ['--grepable', '--no-pass', '--port', port, '--list', '//127.0.0.1'];
}

/** Whether Samba is installed, runs, and lets Setup add shares. */
export async function inspectSamba(tools: SambaTools, files: Files): Promise<ShareServerState> {
  const configuration = await tools.readConfiguration();
  if (!configuration.ok) {
    return configuration.failure.code === 'setup.program-missing'
      ? { kind: 'missing', remedy: message('gettingReady', 'installSamba') }
      : {
          kind: 'missing',
          remedy: message('gettingReady', 'correctSamba', {
            message: configuration.failure.params.message ?? '',
          }),
        };
  }
  if (!(await isRunning(tools, configuration.value))) {
    return { kind: 'not running', remedy: message('gettingReady', 'startSamba') };
  }
  const { globals } = configuration.value;
  const folder = globals.get('usershare path') ?? '';
  if (Number(globals.get('usershare max shares')) <= 0 || folder === '') {
    return {
      kind: 'shares not allowed',
      remedy: message('gettingReady', 'allowShares'),
    };
  }
  if ((await files.lookThrough(folder))?.kind !== 'folder') {
    return {
      kind: 'shares not allowed',
      remedy: message('gettingReady', 'createShareFolder', { folder }),
    };
  }
  return { kind: 'ready', description: 'Samba, shares by net usershare' };
}

/** Its control channel answers, which only root may use, or it answers a listing (also by refusing it). */
async function isRunning(tools: SambaTools, configuration: SambaConfiguration): Promise<boolean> {
  const ping = await tools.ask('smbcontrol', ['smbd', 'ping']);
  if (ping.ok && /PONG/u.test(ping.value.stdout)) return true;
  const listed = await tools.ask('smbclient', listingArguments(configuration));
  if (!listed.ok) return false;
  const { code, stdout, stderr } = listed.value;
  return code === 0 || /NT_STATUS_(?:ACCESS_DENIED|LOGON_FAILURE)/u.test(stdout + stderr);
}
