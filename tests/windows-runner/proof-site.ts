import path from 'node:path';
import type { AnswersInput } from '../../electron/shared/answers.ts';

/** Everything that the tests make on the computer, by Windows' rules wherever this is asked. */
export interface ProofPlaces {
  readonly root: string;
  readonly program: string;
  readonly destination: string;
  readonly packageSource: string;
  readonly source: string;
  /** A distribution point that is a folder of this computer. */
  readonly folderPoint: string;
  /** The folder behind the one that is reached through a share. */
  readonly networkPoint: string;
  readonly networkShare: string;
  readonly networkPath: string;
  readonly trust: string;
  readonly stateHome: string;
  readonly answers: string;
}

/** Group that Setup creates. */
export const proofGroup = 'PkgSource Proof Admins';
export const systemSid = 'S-1-5-18';
export const administratorsSid = 'S-1-5-32-544';
export const usersSid = 'S-1-5-32-545';
/** FILE_ALL_ACCESS and FILE_GENERIC_READ | FILE_GENERIC_EXECUTE. Source: Microsoft, "File Access Rights Constants". */
export const masks = { full: 0x1f01ff, readAndExecute: 0x1200a9 } as const;

/** Source: `lastPatchTuesdays` and the practice site, which make them. */
export const catalogFiles = ['version-1.cab', 'version-2.cab', 'practice-root.pem'] as const;

export function proofPlaces(environment: NodeJS.ProcessEnv): ProofPlaces {
  const { join } = path.win32;
  const root = join(`${environment.SystemDrive ?? 'C:'}\\`, 'PkgSource Proof');
  const networkShare = 'PkgSourceProof$';
  const destination = join(root, 'Site');
  return {
    root,
    program: join(environment.ProgramFiles ?? 'C:\\Program Files', 'PkgSource Proof', 'pkgsource.exe'),
    destination,
    packageSource: join(destination, 'PkgSource'),
    source: join(root, 'Source'),
    folderPoint: join(root, 'Point 1'),
    networkPoint: join(root, 'Point 2'),
    networkShare,
    networkPath: `\\\\localhost\\${networkShare}`,
    trust: join(root, 'root.pem'),
    stateHome: join(environment.ProgramData ?? 'C:\\ProgramData', 'PkgSource'),
    answers: join(root, 'answers.json'),
  };
}

/** The answer file of the site that the tests set up. */
export function proofAnswers(places: ProofPlaces): AnswersInput {
  return {
    version: 1,
    destination: places.destination,
    share: { smsAdministrators: proofGroup, createSmsAdministrators: true },
    catalog: { kind: 'local', folder: places.source },
    syncHost: {
      kind: 'this-computer',
      schedule: { everyDayAt: ['03:00', '15:30'], randomDelayMinutes: 90 },
    },
    distributionPoints: [
      { name: 'Folder', path: places.folderPoint },
      { name: 'Network', path: places.networkPath },
    ],
    trust: [places.trust],
  };
}
