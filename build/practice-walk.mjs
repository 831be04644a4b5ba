// `npm start` without a display: Setup and sync of the practice site, unattended, with nothing left out. Prints
// the plan, every step and every distribution point's state, checks what it ended with, and leaves screenshots
// of the main pages in dist/screens/. Exits with 0 when all of it is as it should be.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { photographStatus, photographWizard } from './practice-screens.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'dist/cli.cjs');
/** Another folder for the screenshots may be named, as the tests do. */
const screens = path.resolve(process.argv[2] ?? path.join(root, 'dist/screens'));

const say = (line) => process.stdout.write(`${line}\n`);
const headline = (text) => say(`\n== ${text}`);

/** How a program's output is shown: all of it, what it says on standard error, or nothing unless it fails. */
const shown = {
  all: ['ignore', 'inherit', 'inherit'],
  errors: ['ignore', 'pipe', 'inherit'],
  nothing: ['ignore', 'pipe', 'pipe'],
};

/** Something ended otherwise than it should; the message says what, the exit code is the walk's. */
class WrongTurn extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

try {
  headline('The wizard');
  await photographWizard(screens, say);
  await withPracticeSite(walk);
  headline('The status view');
  await photographStatus(screens, say);
  say('\nDone. Everything lies in the practice folder; delete it to begin anew.');
} catch (error) {
  if (!(error instanceof WrongTurn)) throw error;
  say(`\n${error.message}`);
  process.exitCode = error.exitCode;
}

/** Runs `work` on the practice site and ends its servers however the work ends. */
async function withPracticeSite(work) {
  const { startPractice } = createRequire(import.meta.url)(path.join(root, 'dist/practice.cjs'));
  const practice = await startPractice();
  if (practice.kind === 'failed') throw new WrongTurn(practice.line, practice.exitCode);
  const { site } = practice;
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.once(signal, () => site.stop().finally(() => process.exit(exitCode)));
  }
  try {
    await work(site);
  } finally {
    await site.stop();
  }
}

async function walk(site) {
  const { folder, catalogUrl, publishedVersion } = site.describe();
  headline('The practice site');
  say(`Folder          ${folder}`);
  say(`Catalog server  ${catalogUrl} (version ${publishedVersion})`);
  say(`SMB server      127.0.0.1:${site.smb.port}`);

  const answers = path.join(folder, 'answers.json');
  await writeFile(answers, `${JSON.stringify(site.suggestAnswers(), null, 2)}\n`);
  headline('What Setup will do');
  await run(site, ['setup', '--answers', answers, '--dry-run']);
  headline('Setup');
  await run(site, ['setup', '--answers', answers]);
  if (publishedVersion === 2) {
    // An earlier walk published it: Setup changed nothing, and the sync brings it.
    say('Version 2 of the catalog was published before.');
  } else {
    await showState(site, answers);
    headline('Version 2 of the catalog is published');
    const published = await site.publishVersion2();
    if (!published.ok) throw new WrongTurn(JSON.stringify(published.failure));
  }
  headline('Sync');
  const { destination } = site.suggestAnswers();
  await run(site, ['sync', '--site', destination]);
  await showState(site, answers);
}

/** Prints the site's state and checks it against what the catalog server and the SMB server hold. */
async function showState(site, answersPath) {
  const { destination } = JSON.parse(await readFile(answersPath, 'utf8'));
  const status = await readStatus(site, destination);
  const sha256 = await publishedSha256(site);
  headline(`The site ${status.site}, shared as ${status.share.name}`);
  say(`Catalog of ${status.catalog?.date ?? 'unknown date'}, SHA-256 ${status.catalog?.sha256 ?? 'none'}`);
  for (const point of status.distributionPoints) {
    say(`  ${point.name.padEnd(8)} ${point.state.padEnd(12)} ${point.sha256 ?? '-'} ${point.reason ?? ''}`);
  }
  if (status.catalog?.sha256 !== sha256) throw new WrongTurn(`PkgSource should hold ${sha256}.`);
  const behind = status.distributionPoints.filter(
    (point) => point.state !== 'in sync' || point.sha256 !== sha256,
  );
  if (behind.length > 0) throw new WrongTurn(`Not in sync: ${behind.map(({ name }) => name).join(', ')}.`, 3);
  const read = await readThroughShare(site, status.share.name);
  if (read !== sha256) throw new WrongTurn(`The share ${status.share.name} serves ${read}.`);
  say(`Read through the share: ${read}`);
}

/** The catalog server's strong validator is the SHA-256 of what it serves. */
async function publishedSha256(site) {
  const answer = await fetch(site.describe().catalogUrl, { method: 'HEAD' });
  return answer.headers.get('etag')?.replaceAll('"', '');
}

async function readThroughShare(site, share) {
  const copy = path.join(site.folder, 'read-through-share.cab');
  const { confPath, port, loginPath } = site.smb;
  const args = ['-s', confPath, '-p', String(port), '-A', loginPath, `//127.0.0.1/${share}`];
  await spawned('smbclient', [...args, '-c', `get wsusscn2.cab "${copy}"`], process.env, shown.nothing);
  try {
    return createHash('sha256')
      .update(await readFile(copy))
      .digest('hex');
  } finally {
    await rm(copy);
  }
}

async function readStatus(site, destination) {
  const args = [cli, 'status', '--site', destination, '--json'];
  return JSON.parse(await spawned(process.execPath, args, environmentOf(site), shown.errors));
}

async function run(site, args) {
  await spawned(process.execPath, [cli, ...args], environmentOf(site), shown.all);
}

function environmentOf(site) {
  return { ...process.env, ...site.environment };
}

/** Runs a program; returns what it printed and did not show. Its failure ends the walk. */
function spawned(program, args, env, stdio) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const printed = Buffer.concat(chunks).toString('utf8');
      if (code === 0) return resolve(printed);
      const name = args[0] === cli ? `pkgsource ${args[1]}` : program;
      reject(new WrongTurn(`${name} ended with exit code ${code}. ${printed}`, code ?? 1));
    });
  });
}
