import { spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostKitTexts } from '../../../electron/core/host-kit.ts';
import { sampleHost } from '../../support/sample-documents.ts';
import { sha256OfFile } from '../../support/sha256-of-file.ts';
import { expect, test } from '../../support/test-folder.ts';

/** A program that has no secret yet, and writes down what it is given. */
const program = '#!/bin/sh\n[ "$1 $2" != "secret set" ] || cat > given\n';

/** A kit in `folder` for Linux; returns the path of its script for installation. */
async function writeKit(folder: string): Promise<string> {
  const texts = hostKitTexts({ host: sampleHost, platform: 'linux', programFiles: ['pkgsource'] });
  const script = path.join(folder, 'install.sh');
  await writeFile(script, texts['install.sh'] ?? '');
  await writeFile(path.join(folder, 'pkgsource'), program);
  await chmod(path.join(folder, 'pkgsource'), 0o755);
  const sum = await sha256OfFile(path.join(folder, 'pkgsource'));
  await writeFile(path.join(folder, 'SHA256SUMS'), `${sum}  pkgsource\n`);
  return script;
}

/** Runs a command on a terminal of its own, which says at last how it is set; what is written to it are keys. */
function onTerminal(command: string) {
  const line = `trap : INT; ${command}; echo "ended with $?"; stty -a`;
  const child = spawn('script', ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, SHELL: '/bin/sh' },
  });
  let shown = '';
  child.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  return { shown: () => shown, type: (keys: string) => child.stdin.write(keys), ended };
}

const controlC = '\x03';

for (const shell of ['dash', 'bash']) {
  test(`Ctrl+C at the kit’s question for the password leaves a terminal that shows what is typed (${shell})`, async ({
    folder,
  }) => {
    const terminal = onTerminal(`${shell} '${await writeKit(folder)}'`);
    await expect.poll(terminal.shown).toContain('User for');
    terminal.type('sync\n');
    await expect.poll(terminal.shown).toContain('Password: ');
    terminal.type('half a pass');
    terminal.type(controlC);
    await terminal.ended;
    expect(terminal.shown()).toContain('ended with 130');
    expect(terminal.shown()).toMatch(/ echo /u);
    expect(terminal.shown()).not.toContain('half a pass');
    expect(await sha256OfFile(path.join(folder, 'given'))).toBeNull();
  });
}

test('a password that is typed to the end is not shown, and the terminal shows again what comes after it', async ({
  folder,
}) => {
  const terminal = onTerminal(`sh '${await writeKit(folder)}'`);
  await expect.poll(terminal.shown).toContain('User for');
  terminal.type('sync\n');
  await expect.poll(terminal.shown).toContain('Password: ');
  terminal.type('whole password\n');
  await terminal.ended;
  expect(terminal.shown()).toContain('ended with 0');
  expect(terminal.shown()).toMatch(/ echo /u);
  expect(terminal.shown()).not.toContain('whole password');
  expect(await sha256OfFile(path.join(folder, 'given'))).not.toBeNull();
});
