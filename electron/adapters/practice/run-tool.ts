import type { Programs } from '../../ports/programs.ts';

/** Debian packages of the programs that make sample catalogs. */
const packages = { openssl: 'openssl', gcab: 'gcab', osslsigncode: 'osslsigncode' } as const;

export type Tool = keyof typeof packages;

const toolTimeoutMs = 60_000;

/** A tool that is missing, or that did not do what it was asked for; the message holds its own words. */
export class ToolFailed extends Error {}

/**
 * Runs a tool that makes sample catalogs; returns its standard output.
 * Rejects with `ToolFailed` when it is missing (naming the Debian package) or fails: the samples are the
 * project's own, so neither is an answer that a person gave.
 */
export async function runTool(programs: Programs, tool: Tool, args: readonly string[]): Promise<string> {
  const outcome = await programs.run({ program: tool, args, timeoutMs: toolTimeoutMs });
  switch (outcome.kind) {
    case 'exited':
      if (outcome.code === 0) return outcome.stdout;
      throw new ToolFailed(
        `${tool} ${args[0]} ended with ${outcome.code}: ${outcome.stdout}${outcome.stderr}`,
      );
    case 'missing':
      throw new ToolFailed(`${tool} is not installed. Install it: apt-get install ${packages[tool]}`);
    case 'timed out':
    case 'cancelled':
      throw new ToolFailed(`${tool} ${args[0]} was ${outcome.kind}`);
  }
}
