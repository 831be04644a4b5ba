import path from 'node:path';
import { makeHostKit } from '../../usecases/host/make-host-kit.ts';
import { chooseSite } from '../choose-site.ts';
import type { CommandContext } from '../command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from '../command-outcome.ts';
import { usageFailure } from '../usage-failure.ts';

export interface KitOptions {
  readonly site?: string;
  readonly output: string;
  readonly platform?: string;
  readonly program?: string;
}

/** `pkgsource host kit`: one folder to carry to the host. */
export async function kitCommand(context: CommandContext, options: KitOptions): Promise<CommandOutcome> {
  const site = await chooseSite(context.registry, options.site);
  if (!site.ok) return failedOutcome([site.failure]);
  const deps = await context.openKit();
  const platform = options.platform ?? deps.platform;
  if (platform !== 'linux' && platform !== 'windows') {
    const cause = `--platform is linux or windows, not ${platform}`;
    return failedOutcome([usageFailure(cause)]);
  }
  const output = path.resolve(options.output);
  const made = await makeHostKit(deps, {
    site: site.value,
    output,
    platform,
    program: options.program ?? null,
  });
  if (!made.ok) return failedOutcome([made.failure]);
  const { folder, computer, files } = made.value;
  return doneOutcome({ folder, computer, files }, [
    `The kit for ${computer} is in ${folder}. Carry the whole folder there and open README.html.`,
  ]);
}
