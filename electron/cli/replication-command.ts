import path from 'node:path';
import type { Command } from 'commander';
import { makeMemberKit } from '../usecases/replication/make-member-kit.ts';
import { pauseDelivery, setUpEngines } from '../usecases/replication/steer-engines.ts';
import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { type Finish, jsonOption, siteOption } from './common-options.ts';
import { openSite } from './open-site.ts';

interface PauseOptions {
  readonly site?: string;
  readonly dp: readonly string[];
}

interface KitOptions {
  readonly site?: string;
  readonly output: string;
}

/** `pkgsource replication …`: engines that carry the catalog in our stead. */
export function addReplicationCommands(program: Command, context: CommandContext, finish: Finish): void {
  const replication = program
    .command('replication')
    .description('Steer the engines that carry the catalog to distribution points.');
  replication
    .command('setup')
    .description('Make every engine what the settings say, now; a run with a new catalog does it anyway.')
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: { site?: string }) => finish(await setUpCommand(context, options)));
  replication
    .command('kit')
    .description('Write a folder that sets up Syncthing on any distribution point, by hand.')
    .requiredOption('--output <folder>', 'new folder for the kit')
    .option(...siteOption)
    .option(...jsonOption)
    .action(async (options: KitOptions) => finish(await kitCommand(context, options)));
  for (const to of ['pause', 'resume'] as const) {
    replication
      .command(to)
      .description(
        to === 'pause'
          ? 'Let the engine bring nothing to a distribution point until it is resumed.'
          : 'Let the engine bring the catalog to a paused distribution point again.',
      )
      .option(...siteOption)
      .requiredOption(
        '--dp <name>',
        'the distribution point; may be repeated',
        (name: string, before: readonly string[] = []) => [...before, name],
      )
      .option(...jsonOption)
      .action(async (options: PauseOptions) => finish(await pauseCommand(context, options, to)));
  }
}

async function setUpCommand(
  context: CommandContext,
  options: { readonly site?: string },
): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const done = await setUpEngines(parts, site.destination, context.signal).finally(close);
  if (!done.ok) return failedOutcome([done.failure]);
  const engines = done.value.map(({ description, changes, failure }) => ({
    ...{ engine: description, changes, isSetUp: failure === null },
  }));
  const lines = done.value.flatMap(({ description, changes, failure }) => [
    ...changes.map((line) => `${description} ${line}.`),
    ...(changes.length === 0 && failure === null ? [`${description} is set up already.`] : []),
  ]);
  const failures = done.value.flatMap(({ failure }) => (failure === null ? [] : [failure]));
  if (failures.length > 0) return { ...failedOutcome(failures, { engines }), lines };
  return doneOutcome(
    { engines },
    lines.length > 0 ? lines : ['No engine carries the catalog to a distribution point.'],
  );
}

async function pauseCommand(
  context: CommandContext,
  options: PauseOptions,
  to: 'pause' | 'resume',
): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const request = { destination: site.destination, names: options.dp, to };
  const done = await pauseDelivery(parts, request, context.signal).finally(close);
  if (!done.ok) return failedOutcome([done.failure]);
  const names = options.dp.join(', ');
  return doneOutcome({ distributionPoints: options.dp }, [
    to === 'pause' ? `Paused: ${names}.` : `Goes on: ${names}.`,
  ]);
}

async function kitCommand(context: CommandContext, options: KitOptions): Promise<CommandOutcome> {
  const opened = await openSite(context, options.site);
  if (!opened.ok) return failedOutcome([opened.failure]);
  const { parts, site, close } = opened.value;
  const output = path.resolve(options.output);
  const request = { destination: site.destination, output };
  const made = await makeMemberKit(parts, await context.openKit(), request, context.signal).finally(close);
  if (!made.ok) return failedOutcome([made.failure]);
  return doneOutcome({ folder: output, files: made.value }, [
    `The kit is in ${output}. Carry the whole folder to a distribution point and open README.html.`,
  ]);
}
