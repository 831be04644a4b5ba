import { z } from 'zod';
import { parseJson } from '../../core/parse-json.ts';
import type { DiagnosticEntry, DiagnosticPart, Gathered } from '../../ports/diagnostics.ts';
import type { Programs } from '../../ports/programs.ts';

/**
 * How our own program is asked. What touches a site's folders, or what its settings name, happens in a process of
 * its own: a network path that is dead keeps that one waiting, and it is ended.
 */
export interface OwnProgram {
  readonly programs: Programs;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const gatherMs = 30_000;
const checkMs = 75_000;
const longestOutputBytes = 32 * 1024 * 1024;

const gatheredSchema = z.object({
  entries: z.array(z.object({ name: z.string(), text: z.string() })),
  missing: z.array(z.object({ what: z.string(), why: z.string() })),
});

/** What lies in the folders of a site, into `into`. `gatherCommand` is the hidden command that reads them. */
export function createSiteFilesPart(
  own: OwnProgram,
  request: { readonly site: string; readonly into: string; readonly gatherCommand: string },
): DiagnosticPart {
  const { site, into, gatherCommand } = request;
  return {
    what: site,
    gather: async () => {
      const answer = await ask(own, [gatherCommand, site], gatherMs);
      if (!answer.ok) return missing(site, answer.why);
      const gathered = gatheredSchema.safeParse(parseJson(answer.stdout));
      if (!gathered.success)
        return missing(site, `the answer cannot be read: ${answer.stderr.slice(0, 500)}`);
      return {
        entries: gathered.data.entries.map(({ name, text }) => ({ name: `${into}/${name}`, text })),
        missing: gathered.data.missing,
      };
    },
  };
}

/** What one of our commands prints as JSON, and whatever `more` makes of it. */
export function createCommandPart(
  own: OwnProgram,
  request: {
    readonly args: readonly string[];
    readonly name: string;
    readonly more?: (document: unknown) => readonly DiagnosticEntry[];
  },
): DiagnosticPart {
  const { args, name, more = () => [] } = request;
  const what = `pkgsource ${args.join(' ')}`;
  return {
    what,
    gather: async () => {
      const answer = await ask(own, args, checkMs);
      if (!answer.ok) return missing(what, answer.why);
      const text = answer.stdout === '' ? answer.stderr : answer.stdout;
      return { entries: [{ name, text }, ...more(parseJson(answer.stdout))], missing: [] };
    },
  };
}

type OwnAnswer =
  | { readonly ok: true; readonly stdout: string; readonly stderr: string }
  | { readonly ok: false; readonly why: string };

async function ask(
  { programs, command: [program = '', ...leading], environment }: OwnProgram,
  args: readonly string[],
  timeoutMs: number,
): Promise<OwnAnswer> {
  const outcome = await programs.run({
    ...{ program, args: [...leading, ...args], timeoutMs, environment, longestOutputBytes },
  });
  if (outcome.kind === 'exited') return { ok: true, stdout: outcome.stdout, stderr: outcome.stderr };
  if (outcome.kind === 'timed out') {
    return { ok: false, why: `it did not answer within ${timeoutMs / 1000} seconds` };
  }
  return { ok: false, why: `${program}: ${outcome.kind}` };
}

function missing(what: string, why: string): Gathered {
  return { entries: [], missing: [{ what, why }] };
}
