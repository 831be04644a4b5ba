import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describeFileError, errorCodeOf, fileFailure } from '../../core/file-error.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Files } from '../../ports/files.ts';
import type { Machine } from '../../ports/machine.ts';
import type { Programs } from '../../ports/programs.ts';
import type { Answers } from '../../shared/answers.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { replaceFile } from '../files/replace-file.ts';
import { claimPractice, type PracticeClaim } from './claim-practice.ts';
import { practicePaths, suggestPracticeAnswers } from './practice-answers.ts';
import { writePracticeState } from './practice-state.ts';
import { type PrivateSmbd, startPrivateSmbd } from './private-smbd.ts';
import { type CatalogVersion, prepareSampleCatalogs, type SampleCatalogs } from './sample-catalogs.ts';

export type PracticeFacts = CallOutput<'practice.publishVersion2'>;

/** A whole site to practise on, in one folder: an SMB server, a catalog server, distribution points. */
export interface PracticeSite {
  readonly folder: string;
  /** For the programs that work on this site: its state home, its SMB server, and that it is for practice. */
  readonly environment: Readonly<Record<string, string>>;
  readonly smb: {
    readonly confPath: string;
    readonly port: number;
    /** For `smbclient -A`; mode 0600. */
    readonly loginPath: string;
  };
  describe(): PracticeFacts;
  suggestAnswers(): Answers;
  /** From the next request on, the catalog server serves version 2. Doing it again changes nothing. */
  publishVersion2(): Promise<Result<PracticeFacts>>;
  /** Ends both servers; everything in the folder stays for the next start. */
  stop(): Promise<void>;
}

export interface PracticeSiteRequest {
  /** `<state home>/practice`. */
  readonly folder: string;
  readonly programs: Programs;
  readonly files: Files;
  readonly clock: Pick<Clock, 'now'>;
  readonly machine: Pick<Machine, 'account' | 'hasRights'>;
  readonly payloadBytes?: number;
  readonly bytesPerSecond?: number;
}

/** Two seconds of downloading: enough to watch. */
const usualPayloadBytes = 12 * 1024 * 1024;
const usualBytesPerSecond = 6 * 1024 * 1024;

/**
 * Starts the practice site, making on the first start what it needs. Failures: `rights.missing`,
 * `practice.*`, and `program.file-failed` when the folder cannot be written.
 */
export async function startPracticeSite(request: PracticeSiteRequest): Promise<Result<PracticeSite>> {
  const { folder, machine } = request;
  if (!(await machine.hasRights())) {
    const action = message('failureParts', 'runServer');
    return failWith(failure('rights.missing', { account: machine.account(), action }));
  }
  try {
    await mkdir(folder, { recursive: true });
    // For the invoker alone; smbd runs as the same account.
    await request.files.setMode(folder, 0o700);
    // Setup refuses a destination that is reached through links.
    return await claimAndStart({ ...request, folder: await request.files.resolveLinks(folder) });
  } catch (error) {
    if (errorCodeOf(error) === null) throw error;
    const cause = describeFileError(error);
    return failWith(fileFailure('makingPractice', folder, cause));
  }
}

async function claimAndStart(request: PracticeSiteRequest): Promise<Result<PracticeSite>> {
  const { folder, files, bytesPerSecond = usualBytesPerSecond } = request;
  const serving: Serving = { catalogs: null, version: 1 };
  const claimed = await claimPractice({
    files,
    folder,
    statePath: practicePaths(folder).state,
    bytesPerSecond,
    current: () => serving.catalogs?.versions[serving.version] ?? null,
  });
  if (!claimed.ok) return claimed;
  const claim = claimed.value;
  try {
    const started = await startParts(request);
    if (!started.ok) {
      await claim.server.close();
      return started;
    }
    serving.catalogs = started.value.catalogs;
    serving.version = claim.state.publishedVersion;
    return succeed(assemble(request, claim, started.value, serving));
  } catch (error) {
    await claim.server.close();
    throw error;
  }
}

/** What the catalog server serves: nothing until the catalogs are there. */
interface Serving {
  catalogs: SampleCatalogs | null;
  version: CatalogVersion;
}

interface Parts {
  readonly catalogs: SampleCatalogs;
  readonly smbd: PrivateSmbd;
}

async function startParts(request: PracticeSiteRequest): Promise<Result<Parts>> {
  const { folder, programs, clock, payloadBytes = usualPayloadBytes } = request;
  const paths = practicePaths(folder);
  const catalogs = await prepareSampleCatalogs({ folder: paths.catalogs, payloadBytes, programs, clock });
  if (!catalogs.ok) return catalogs;
  for (const point of paths.distributionPoints) await mkdir(point.path, { recursive: true });
  const smbd = await startPrivateSmbd(programs, { folder: paths.samba });
  if (!smbd.ok) return smbd;
  const letIn = await letInvokerIn(request, smbd.value);
  if (letIn.ok) return succeed({ catalogs: catalogs.value, smbd: smbd.value });
  await smbd.value.stop();
  return letIn;
}

/** The only account that the private server knows: the invoker's, with a random password of its own. */
async function letInvokerIn(request: PracticeSiteRequest, smbd: PrivateSmbd): Promise<Result<null>> {
  const account = request.machine.account();
  const password = randomBytes(16).toString('hex');
  const login = `username=${account}\npassword=${password}\n`;
  await replaceFile(request.files, practicePaths(request.folder).smbLogin, login, 0o600);
  return smbd.addUser(account, password);
}

function assemble(
  request: PracticeSiteRequest,
  claim: PracticeClaim,
  { catalogs, smbd }: Parts,
  serving: Serving,
): PracticeSite {
  const { folder, files } = request;
  const paths = practicePaths(folder);
  const tellFacts = (): PracticeFacts => ({
    folder,
    catalogUrl: claim.server.url,
    publishedVersion: serving.version,
  });
  return {
    folder,
    environment: {
      PKGSOURCE_PRACTICE: '1',
      PKGSOURCE_HOME: path.dirname(folder),
      PKGSOURCE_SMB_CONF: smbd.confPath,
    },
    smb: { confPath: smbd.confPath, port: smbd.port, loginPath: paths.smbLogin },
    describe: tellFacts,
    suggestAnswers: () => suggestPracticeAnswers(folder, claim.server.url, catalogs.rootPath),
    publishVersion2: async () => {
      try {
        await writePracticeState(files, paths.state, { ...claim.state, publishedVersion: 2 });
      } catch (error) {
        if (errorCodeOf(error) === null) throw error;
        const cause = describeFileError(error);
        return failWith(fileFailure('writing', paths.state, cause));
      }
      serving.version = 2;
      return succeed(tellFacts());
    },
    stop: async () => {
      await smbd.stop();
      // Last: the port is what keeps a second start out.
      await claim.server.close();
    },
  };
}
