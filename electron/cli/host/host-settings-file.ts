import { failure } from '../../shared/failure.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import type { CommandContext } from '../command-context.ts';

/** The host settings in a file, as a kit or an installation over SSH brings them. */
export async function readSettingsFile(
  context: Pick<CommandContext, 'readHostSettings'>,
  file: string,
): Promise<Result<HostSettings>> {
  const read = await context.readHostSettings(file);
  if (!read.ok) return read;
  if (read.value !== null) return succeed(read.value);
  return failWith(failure('host.settings-damaged', { path: file, cause: message('causes', 'absent') }));
}

/** The site of another computer that `--site` names by its share, or the only one. */
export async function chooseHost(
  { hosts }: Pick<CommandContext, 'hosts'>,
  named: string | undefined,
): Promise<Result<HostSettings>> {
  const listed = await hosts.list();
  if (!listed.ok) return listed;
  const [first, ...others] = listed.value;
  if (named !== undefined) {
    const found = listed.value.find(({ unc }) => unc.toLowerCase() === named.toLowerCase());
    return found === undefined
      ? failWith(failure('host.not-here', { path: named }, '--site'))
      : succeed(found);
  }
  if (first === undefined) return failWith(failure('host.none'));
  if (others.length === 0) return succeed(first);
  const paths = listed.value.map(({ unc }) => unc).join(', ');
  return failWith(failure('site.several', { count: listed.value.length, paths }, '--site'));
}
