import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runInto } from '../../../electron/adapters/programs/run-into.ts';
import { createPowerShell } from '../../../electron/adapters/windows/powershell.ts';
import { connectByRemoting } from '../../../electron/adapters/windows/remoting-hosts.ts';
import { succeed } from '../../../electron/shared/result.ts';
import { said } from '../../support/in-english.ts';
import {
  answered,
  type RecordedPrograms,
  recordedPowerShell,
  refused,
} from '../../support/recorded-powershell.ts';
import { expect, test } from '../../support/test-folder.ts';

const address = { host: 'wks-7', port: 5985, user: 'CORP\\admin' };
const { signal } = new AbortController();

function connect(programs: RecordedPrograms, password?: string) {
  const openScripts = async () => succeed('C:\\scripts');
  const powerShell = createPowerShell({ programs, openScripts, systemRoot: 'C:\\Windows' });
  const login = { kind: 'windows', ...(password === undefined ? {} : { password }) } as const;
  return connectByRemoting(powerShell, address, login, signal);
}

function asked(programs: RecordedPrograms, script: string) {
  const request = programs.asked.find(({ args }) => args.at(-1)?.endsWith(`\\${script}.ps1`));
  return { args: request?.args.join(' ') ?? '', request: JSON.parse(request?.input ?? 'null') };
}

const administrator = answered({ administrator: true, is64Bit: true });

test('a command of the schedule runs as SYSTEM, with what it prints in the closed folder', async () => {
  const programs = recordedPowerShell({
    'remote-look': administrator,
    'remote-make-folder': answered({ path: 'C:\\ProgramData\\pkgsource-1' }),
    'remote-run-as-system': answered({ inTime: true, code: 0, stdout: '{}' }),
    'remote-run': answered({ code: 0, stdout: 'plain', stderr: '' }),
  });
  const connected = await connect(programs, 'pass word');
  if (!connected.ok) throw new Error(JSON.stringify(connected.failure));
  const remote = connected.value;
  await remote.makeStaging();
  const program = ['C:\\Program Files\\PkgSource\\node.exe', 'C:\\Program Files\\PkgSource\\cli.cjs'];
  const command = { args: [...program, 'host', 'check', '--json'], asAdministrator: true, timeoutMs: 1000 };
  expect(await remote.run({ ...command, asScheduled: { program } })).toMatchObject({
    value: { code: 0, stdout: '{}' },
  });
  const { request } = asked(programs, 'remote-run-as-system');
  expect(request.program).toBe(program[0]);
  expect(request.result).toMatch(/^C:\\ProgramData\\pkgsource-1\\[0-9a-f]+\.json$/u);
  expect(request.arguments).toBe(`"${program[1]}" run-into ${request.result} host check --json`);

  expect(await remote.run(command)).toMatchObject({ value: { stdout: 'plain' } });
  expect(asked(programs, 'remote-run').request.arguments).toBe(`"${program[1]}" host check --json`);
  for (const each of programs.asked) {
    expect(each.args.join(' ')).not.toContain('pass word');
    expect(JSON.parse(each.input ?? '').target).toMatchObject({ computer: 'wks-7', password: 'pass word' });
  }
});

test('as the account that runs this, no password is sent; without rights nothing is begun', async () => {
  const programs = recordedPowerShell({ 'remote-look': answered({ administrator: false, is64Bit: true }) });
  expect(await connect(programs)).toMatchObject({ failure: { code: 'remote.no-rights' } });
  expect(asked(programs, 'remote-look').request.target.password).toBeNull();
  const silent = recordedPowerShell({
    'remote-look': refused('AccessDenied,PSSessionOpenFailed', 0, 'Connecting to wks-7 failed. More.'),
  });
  expect(said(await connect(silent))).toMatchObject({
    failure: { code: 'remote.winrm-unreachable', params: { cause: 'Connecting to wks-7 failed' } },
  });
});

test('what is copied is compared as it arrived, and a task that takes too long is told', async ({
  folder,
}) => {
  const file = path.join(folder, 'pkgsource.exe');
  await writeFile(file, 'MZ');
  const programs = recordedPowerShell({
    'remote-look': administrator,
    'remote-make-folder': answered({ path: 'C:\\ProgramData\\pkgsource-1' }),
    'remote-copy-file': answered({ sha256: 'ab' }),
    'remote-run-as-system': answered({ inTime: false, code: 267009, stdout: '' }),
  });
  const connected = await connect(programs);
  if (!connected.ok) throw new Error(JSON.stringify(connected.failure));
  const staging = await connected.value.makeStaging();
  expect(await connected.value.upload(file, 'C:\\x\\pkgsource.exe', () => undefined)).toEqual(succeed('ab'));
  const program = ['C:\\x\\pkgsource.exe'];
  const late = await connected.value.run({
    ...{ args: [...program, 'sync'], asAdministrator: true, timeoutMs: 1000, asScheduled: { program } },
  });
  expect([staging.ok, late]).toMatchObject([true, { failure: { code: 'remote.timed-out' } }]);
});

test('what a program prints goes into a new file, and its exit code is kept', async ({ folder }) => {
  const target = path.join(folder, 'result.json');
  const print = ['-e', 'process.stdout.write("ä{}"); process.exit(3)'];
  expect(await runInto(target, [process.execPath, ...print])).toBe(3);
  expect(await readFile(target, 'utf8')).toBe('ä{}');
  await expect(runInto(target, [process.execPath, ...print])).rejects.toMatchObject({ code: 'EEXIST' });
});
