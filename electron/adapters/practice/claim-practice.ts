import { request } from 'undici';
import type { Files } from '../../ports/files.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import {
  type CatalogServer,
  catalogUrl,
  type PublishedCatalog,
  startCatalogServer,
} from './catalog-server.ts';
import { createPracticeState, type PracticeState, readPracticeState } from './practice-state.ts';

export interface PracticeClaim {
  readonly state: PracticeState;
  readonly server: CatalogServer;
}

export interface ClaimRequest {
  readonly files: Files;
  readonly folder: string;
  readonly statePath: string;
  readonly bytesPerSecond: number;
  /** What the server serves; null until the catalogs are there. */
  current(): PublishedCatalog | null;
}

/**
 * Takes the practice site for this process. The catalog server's port, remembered in practice.json, is the
 * lock: only one process can hold it, and the system frees it however that process ends.
 */
export async function claimPractice(wanted: ClaimRequest): Promise<Result<PracticeClaim>> {
  const known = await readPracticeState(wanted.files, wanted.statePath);
  if (!known.ok) return known;
  if (known.value !== null) return claimKnown(wanted, known.value);

  const port = await findPort(wanted);
  const created = await createPracticeState(wanted.files, wanted.statePath, port);
  if (created !== null) return claimKnown(wanted, created);
  const others = await readPracticeState(wanted.files, wanted.statePath);
  if (!others.ok) return others;
  if (others.value === null) throw new Error(`${wanted.statePath} came and went`);
  return claimKnown(wanted, others.value);
}

async function claimKnown(wanted: ClaimRequest, state: PracticeState): Promise<Result<PracticeClaim>> {
  const server = await startCatalogServer({
    port: state.catalogPort,
    identity: state.id,
    current: wanted.current,
    bytesPerSecond: wanted.bytesPerSecond,
  });
  if (server !== null) return succeed({ state, server });
  const { folder } = wanted;
  const port = state.catalogPort;
  const isOurs = (await identityAt(port)) === state.id;
  return failWith(failure(isOurs ? 'practice.already-running' : 'practice.port-taken', { folder, port }));
}

async function findPort(wanted: ClaimRequest): Promise<number> {
  const probe = await startCatalogServer({ ...wanted, port: 0, identity: '' });
  if (probe === null) throw new Error('no free port on loopback');
  await probe.close();
  return probe.port;
}

/** What the holder of the port calls itself, or null when it does not speak HTTP. */
async function identityAt(port: number): Promise<string | null> {
  const timeouts = { headersTimeout: 2000, bodyTimeout: 2000 };
  try {
    const { body } = await request(new URL('/', catalogUrl(port)), timeouts);
    return (await body.text()).slice(0, 100);
  } catch {
    return null;
  }
}
