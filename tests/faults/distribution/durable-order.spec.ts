import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from '../../support/bundled-program.ts';
import { cohortJob } from '../../support/cohort-parts.ts';
import { publishCatalog } from '../../support/distribution-parts.ts';
import { expect, test } from '../../support/test-folder.ts';

/** What strace shows, reduced to what happens to the catalog on one distribution point. */
type Step = 'write' | 'flush' | 'rename' | 'flush folder';

test('the system calls come in the durable order: write, flush, rename, flush of the folder', async ({
  folder,
}) => {
  const catalog = await publishCatalog(folder, 'PkgSource', 3 * 1024 * 1024);
  const points = [path.join(folder, 'dp1'), path.join(folder, 'dp2')];
  for (const point of points) await mkdir(point);
  const program = await bundleProgram('tests/support/killed-cohort.ts', folder);
  const trace = path.join(folder, 'trace');
  const job = cohortJob(catalog.bytes, points, { sourcePath: catalog.path });
  const calls = 'trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,utimensat';
  // -y shows the path behind every descriptor. strace is missing? apt-get install strace
  await promisify(execFile)('strace', [
    ...['-f', '-y', '-qq', '-s', '0', '-e', calls, '-o', trace],
    ...[process.execPath, program, JSON.stringify(job), '-1'],
  ]);
  const lines = (await readFile(trace, 'utf8')).split('\n');
  for (const point of points) {
    const steps = stepsOf(lines, point);
    expect(steps.filter((step) => step === 'write').length).toBeGreaterThanOrEqual(3);
    const order = steps.filter((step, index) => step !== steps[index - 1]);
    expect(order).toEqual(['write', 'flush', 'rename', 'flush folder']);
  }
});

/** A call that another thread interrupts is shown in two lines; it counts where it begins. */
function stepsOf(lines: readonly string[], point: string): Step[] {
  const steps: Step[] = [];
  for (const line of lines) {
    const copy = line.includes(`<${point}/.wsusscn2.cab.`);
    if (/pwrite64|write\(/.test(line) && copy) steps.push('write');
    else if (/ f(data)?sync\(/.test(line) && copy) steps.push('flush');
    else if (/rename/.test(line) && line.includes(`"${point}/wsusscn2.cab"`)) steps.push('rename');
    else if (/ fsync\(/.test(line) && line.includes(`<${point}>`)) steps.push('flush folder');
    // What follows belongs to catalog.json, which has its own file and its own rename.
    if (/openat/.test(line) && line.includes(`"${point}/.catalog.json.`)) break;
  }
  return steps;
}
