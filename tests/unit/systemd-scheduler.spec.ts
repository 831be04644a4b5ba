import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createNodeFiles } from '../../electron/adapters/files/node-files.ts';
import { createSystemdScheduler } from '../../electron/adapters/schedule/systemd-scheduler.ts';
import { unitName } from '../../electron/core/systemd-units.ts';
import type { Programs } from '../../electron/ports/programs.ts';
import { expect, test } from '../support/test-folder.ts';

const siteId = '0f6b7f3e-0000-4000-8000-000000000000';

for (const kinds of [['service'], ['timer'], ['service', 'timer']] as const) {
  test(`of a schedule of which the ${kinds.join(' and the ')} was written, nothing is left`, async ({
    folder,
  }) => {
    for (const kind of kinds) await writeFile(path.join(folder, unitName(siteId, kind)), '');
    const programs: Programs = {
      // As systemctl where systemd runs: "Failed to disable unit: Unit file pkgsource-….timer does not exist."
      run: async ({ args }) => {
        const there = await readdir(folder);
        const code = args[0] === 'disable' && !there.includes(args.at(-1) ?? '') ? 1 : 0;
        return { kind: 'exited', code, stdout: '', stderr: '' };
      },
    };
    const scheduler = createSystemdScheduler(createNodeFiles(), programs, folder);
    expect(await scheduler.remove(siteId)).toEqual({ ok: true, value: null });
    expect(await readdir(folder)).toEqual([]);
  });
}
