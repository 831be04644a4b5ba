import type { Files } from '../../ports/files.ts';
import type { ShareServerState } from '../../ports/share-server.ts';
import type { SambaTools } from './samba-tools.ts';

/** Anonymous listing of the server's own shares, over the port it listens on. */
export async function listingArguments(tools: SambaTools): Promise<string[]> {
  const ports = await tools.parameter('smb ports');
  const port = ports.ok ? (/\d+/u.exec(ports.value)?.[0] ?? '445') : '445';
  return ['--grepable', '--no-pass', '--port', port, '--list', '//127.0.0.1'];
}

/** Whether Samba is installed, runs, and lets Setup add shares. */
export async function inspectSamba(tools: SambaTools, files: Files): Promise<ShareServerState> {
  const maximum = await tools.parameter('usershare max shares');
  if (!maximum.ok) {
    return maximum.failure.code === 'setup.program-missing'
      ? { kind: 'missing', remedy: 'Install Samba: apt-get install samba smbclient' }
      : {
          kind: 'missing',
          remedy: `Correct Samba's configuration (${String(maximum.failure.params.message)})`,
        };
  }
  if (!(await isRunning(tools))) {
    return { kind: 'not running', remedy: 'Start Samba: systemctl enable --now smbd' };
  }
  const folder = await tools.parameter('usershare path');
  const allowed = Number(maximum.value) > 0 && folder.ok && folder.value !== '';
  if (!allowed) {
    return {
      kind: 'shares not allowed',
      remedy: 'Set “usershare max shares = 100” in the [global] section of smb.conf and restart smbd',
    };
  }
  if ((await files.lookThrough(folder.value))?.kind !== 'folder') {
    return {
      kind: 'shares not allowed',
      remedy: `Create the folder for usershares: install -d -m 1770 -g sambashare ${folder.value}`,
    };
  }
  return { kind: 'ready', description: 'Samba, shares by net usershare' };
}

/** It answers a listing (also by refusing it), or its own control channel, which only root may use. */
async function isRunning(tools: SambaTools): Promise<boolean> {
  const listed = await tools.ask('smbclient', await listingArguments(tools));
  if (listed.ok) {
    const { code, stdout, stderr } = listed.value;
    if (code === 0 || /NT_STATUS_(?:ACCESS_DENIED|LOGON_FAILURE)/u.test(stdout + stderr)) return true;
  }
  const ping = await tools.ask('smbcontrol', ['smbd', 'ping']);
  return ping.ok && /PONG/u.test(ping.value.stdout);
}
