import os from 'node:os';
import type { DiagnosticPart } from '../../ports/diagnostics.ts';

/** Variables that change what PkgSource does. Every other one is nobody's business. */
const wantedVariables =
  /^(?:PKGSOURCE_\w+|(?:https?|no|all)_proxy|PATH|LANG|LC_ALL|TZ|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|UV_THREADPOOL_SIZE|ProgramData|SystemRoot|XDG_SESSION_TYPE)$/i;

/** Versions, the system, and the part of the environment that matters. */
export function createFactsPart(
  version: string,
  environment: Readonly<Record<string, string | undefined>>,
): DiagnosticPart {
  return {
    what: 'facts of this computer',
    gather: async () => ({
      entries: [
        { name: 'computer/facts.json', text: `${JSON.stringify(facts(version, environment), null, 2)}\n` },
      ],
      missing: [],
    }),
  };
}

function facts(version: string, environment: Readonly<Record<string, string | undefined>>) {
  return {
    pkgsource: version,
    versions: process.versions,
    executable: process.execPath,
    computer: os.hostname(),
    account: accountName(),
    userId: process.getuid?.() ?? null,
    platform: process.platform,
    architecture: process.arch,
    system: `${os.type()} ${os.release()}`,
    systemVersion: os.version(),
    processors: os.cpus().length,
    memoryBytes: os.totalmem(),
    freeMemoryBytes: os.freemem(),
    upSeconds: Math.round(os.uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    environment: Object.fromEntries(
      Object.entries(environment)
        .filter(([name]) => wantedVariables.test(name))
        .map(([name, value]) => [name, /proxy$/i.test(name) ? withoutUserinfo(value) : value]),
    ),
  };
}

/** An account without an entry in the system's list has a number only. */
function accountName(): string | null {
  try {
    return os.userInfo().username;
  } catch {
    return null;
  }
}

/** A proxy's address as people write it, with or without its scheme. */
function withoutUserinfo(value: string | undefined): string | undefined {
  return value?.replace(/^([a-z][a-z0-9+.-]{0,30}:\/\/)?.*@/i, '$1[removed]@');
}
