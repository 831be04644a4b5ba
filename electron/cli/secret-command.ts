import type { CommandContext } from './command-context.ts';
import { type CommandOutcome, doneOutcome, failedOutcome } from './command-outcome.ts';
import { usageFailure } from './usage-failure.ts';

/**
 * `pkgsource secret set NAME`: the first line of standard input is the user, the second the password. Never an
 * argument: arguments are seen by everybody on the computer.
 */
export async function setSecretCommand(context: CommandContext, name: string): Promise<CommandOutcome> {
  const lines = await context.input.readLines([
    { name: 'User', isSecret: false },
    { name: 'Password', isSecret: true },
  ]);
  if (!lines.ok) return failedOutcome([lines.failure]);
  const [user = '', password = ''] = lines.value;
  if (user === '' || password === '') {
    const cause = 'standard input must have the user in its first line and the password in its second';
    return failedOutcome([usageFailure(cause)]);
  }
  const written = await context.secrets.write(name, { user, password });
  return written.ok ? doneOutcome({}, [`Stored the credential ${name}.`]) : failedOutcome([written.failure]);
}

/** `pkgsource secret list`: the names, never what they hold. */
export async function listSecretsCommand(context: CommandContext): Promise<CommandOutcome> {
  const listed = await context.secrets.list();
  return listed.ok ? doneOutcome({ names: listed.value }, listed.value) : failedOutcome([listed.failure]);
}

/** `pkgsource secret remove NAME`; removing what is not there is done already, and said. */
export async function removeSecretCommand(context: CommandContext, name: string): Promise<CommandOutcome> {
  const listed = await context.secrets.list();
  if (!listed.ok) return failedOutcome([listed.failure]);
  const removed = await context.secrets.remove(name);
  if (!removed.ok) return failedOutcome([removed.failure]);
  const line = listed.value.includes(name)
    ? `Removed the credential ${name}.`
    : `There is no credential ${name}; nothing was removed.`;
  return doneOutcome({}, [line]);
}
