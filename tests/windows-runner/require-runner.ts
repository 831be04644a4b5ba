import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { askWindows } from './ask-windows.ts';
import { catalogFiles, proofPlaces } from './proof-site.ts';
import { builtProgram } from './run-program.ts';
import { catalogsVariable, whyNotHere } from './runner-demands.ts';

/** Refuses to run, rather than to skip, where the tests could prove nothing or would do harm. */
export default async function requireRunner(): Promise<void> {
  const { platform, env } = process;
  const isWindows = platform === 'win32';
  const catalogs = env[catalogsVariable];
  const places = proofPlaces(env);
  const reason = whyNotHere({
    platform,
    isAdministrator:
      isWindows && (await askWindows('rights', z.object({ administrator: z.boolean() }))).administrator,
    catalogs,
    missing: await those(
      [builtProgram, ...catalogFiles.map((name) => path.join(catalogs ?? '', name))],
      'absent',
    ),
    traces: isWindows ? await those([places.stateHome, places.root], 'present') : [],
  });
  if (reason !== null) throw new Error(reason);
}

async function those(paths: readonly string[], wanted: 'present' | 'absent'): Promise<string[]> {
  const found: string[] = [];
  for (const at of paths) {
    const isThere = (await stat(at).catch(() => null)) !== null;
    if (isThere === (wanted === 'present')) found.push(at);
  }
  return found;
}
