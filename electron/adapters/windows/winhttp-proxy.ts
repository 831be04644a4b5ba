import path from 'node:path';
import { parseWinHttpSettings, proxyFromWinHttp } from '../../core/winhttp-settings.ts';
import type { Programs } from '../../ports/programs.ts';

const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\Connections';
const timeoutMs = 15_000;

/**
 * The proxy that WinHTTP names for a URL, or null. Read from the registry, where it is bytes: what `netsh winhttp show
 * proxy` prints is in the language of Windows. SYSTEM and every account see the same.
 */
export function createWinHttpProxy(programs: Programs, systemRoot: string) {
  return async (url: URL): Promise<string | null> => {
    const outcome = await programs.run({
      program: path.win32.join(systemRoot, 'System32', 'reg.exe'),
      args: ['query', key, '/v', 'WinHttpSettings'],
      timeoutMs,
    });
    if (outcome.kind !== 'exited' || outcome.code !== 0) return null;
    const [, hex = ''] = /\bREG_BINARY\s+((?:[0-9a-f]{2})+)/i.exec(outcome.stdout) ?? [];
    const settings = parseWinHttpSettings(Buffer.from(hex, 'hex'));
    return settings === null ? null : proxyFromWinHttp(url, settings);
  };
}
