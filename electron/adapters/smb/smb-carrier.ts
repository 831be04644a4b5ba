import { randomUUID } from 'node:crypto';
import { engineFaults, type PointWork, type TargetFault } from '../../core/engine-faults.ts';
import { temporarySmallName, writeTestName } from '../../core/temporary-name.ts';
import type { Secrets } from '../../ports/secrets.ts';
import type { DistributionPointSetting } from '../../shared/answers.ts';
import type { SmbAnswer, SmbCarrier, SmbPlace } from '../distribution/carriers.ts';
import { faultOf } from '../distribution/cohort/point-fault.ts';
import type { PointFindings } from '../distribution/cohort-messages.ts';
import { sha256Of } from '../distribution/manifest-text.ts';
import { bringOverSmb, longestManifestBytes } from './bring-over-smb.ts';
import { cleanOverSmb } from './clean-over-smb.ts';
import { hashOverSmb, surveyOverSmb } from './look-over-smb.ts';
import type { SmbPoint } from './smb-point.ts';
import { withSmbPoint } from './with-smb-point.ts';

export interface SmbCarrierOptions {
  readonly secrets: Secrets;
  /** Another smb.conf than the system's, or null. Where it names a port for smbd, servers are reached there. */
  readonly configFile: string | null;
  /** A session in which nothing moves for that long has stalled. */
  readonly stallMs?: number;
  /** Waits between tries of a rename that a reader holds up. */
  readonly renameWaitsMs?: readonly number[];
}

const defaultStallMs = 60_000;
const defaultRenameWaitsMs = [500, 1000, 2000];

/** Reaches `\\server\share\folder` through Samba's smbclient, one session for every distribution point. */
export function createSmbCarrier(options: SmbCarrierOptions): SmbCarrier {
  const { secrets, renameWaitsMs = defaultRenameWaitsMs } = options;
  const withPoint = <T>(
    place: SmbPlace,
    setting: DistributionPointSetting,
    signal: AbortSignal,
    use: (point: SmbPoint) => Promise<T>,
  ): Promise<T> =>
    withSmbPoint(
      {
        ...{ secrets, configFile: options.configFile, place, path: setting.path, signal },
        ...{ credential: setting.credential, stallMs: options.stallMs ?? defaultStallMs },
      },
      use,
    );
  return {
    bring: async (request) => {
      const { place, setting, signal } = request;
      try {
        return await withPoint(place, setting, signal, (point) =>
          bringOverSmb(point, request, renameWaitsMs),
        );
      } catch (error) {
        if (signal.aborted) return { kind: 'fault', fault: cancelled(setting.path) };
        return { kind: 'fault', fault: faultOf(error, 'bringingTo', setting.path) };
      }
    },
    test: async (place, setting, signal) => {
      let findings = nothingFound;
      try {
        await withPoint(place, setting, signal, async (point) => {
          const { freeBytes, entries } = await point.list();
          findings = { ...findings, reachable: true, freeBytes };
          const manifest = entries.find(({ name }) => name === 'catalog.json');
          if (manifest !== undefined && manifest.sizeBytes <= longestManifestBytes) {
            findings = { ...findings, holdsSha256: sha256Of(await point.readText(manifest.name)) };
          }
          const name = temporarySmallName(writeTestName, randomUUID());
          await point.putText('PkgSource may write here.\n', name);
          await point.remove(name);
          findings = { ...findings, writable: true };
        });
        return findings;
      } catch (error) {
        return { ...findings, fault: faultOf(error, 'testing', setting.path) };
      }
    },
    survey: ({ place, setting, catalogName, signal }) =>
      answered(setting, 'lookingAt', () =>
        withPoint(place, setting, signal, (point) => surveyOverSmb(point, catalogName)),
      ),
    hash: ({ place, setting, catalogName, signal }) =>
      answered(setting, 'reading', () =>
        withPoint(place, setting, signal, (point) => hashOverSmb(point, catalogName)),
      ),
    clean: async ({ place, setting, ours, signal }) => {
      try {
        const cleaned = await withPoint(place, setting, signal, (point) => cleanOverSmb(point, ours));
        return { fault: null, ...cleaned };
      } catch (error) {
        return { fault: faultOf(error, 'cleaning', setting.path), removed: [], kept: [] };
      }
    },
  };
}

async function answered<T>(
  { path }: DistributionPointSetting,
  operation: PointWork,
  ask: () => Promise<T>,
): Promise<SmbAnswer<T>> {
  try {
    return { kind: 'answer', answer: await ask() };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error, operation, path) };
  }
}

const nothingFound: PointFindings = {
  ...{ fault: null, reachable: false, writable: false, freeBytes: null, holdsSha256: null },
};

function cancelled(path: string): TargetFault {
  return { code: engineFaults.cancelled, operation: 'bringingTo', path };
}
