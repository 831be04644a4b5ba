import { newestLines } from '../core/newest-text.ts';
import { createRedactor, type KnownSecret } from '../core/redact-text.ts';
import type { Clock } from '../ports/clock.ts';
import type { DiagnosticEntry, DiagnosticPart, Gathered, MissingDiagnostic } from '../ports/diagnostics.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { DiagnosticsReport } from '../shared/diagnostics.ts';
import { failureLine } from '../shared/failure.ts';
import { type Result, succeed } from '../shared/result.ts';

export interface CollectDiagnosticsDeps {
  readonly clock: Clock;
  readonly secrets: Pick<Secrets, 'list' | 'read'>;
  readonly parts: readonly DiagnosticPart[];
  pack(entries: readonly DiagnosticEntry[], at: Date): Uint8Array;
  /** Writes the archive so that nobody else can read it; answers with its path. */
  save(target: string, archive: Uint8Array): Promise<Result<string>>;
}

/** A place that does not answer is named, and the rest is collected. */
const longestMs = 90_000;
const longestEntry = 1024 * 1024;
const longestArchive = 48 * 1024 * 1024;

/**
 * Collects what is needed to understand a site's trouble into one archive, without secrets: what the secret store
 * holds, and what looks like a secret, is replaced. Fails only when the archive cannot be written.
 */
export async function collectDiagnostics(
  deps: CollectDiagnosticsDeps,
  target: string,
): Promise<Result<DiagnosticsReport>> {
  const createdAt = deps.clock.now();
  const [known, gathered] = await Promise.all([
    knownSecrets(deps),
    Promise.all(deps.parts.map((part) => gatherInTime(deps.clock, part))),
  ]);
  const { entries, missing, replaced } = redactAll(gathered, known);
  const manifest = {
    createdAt: createdAt.toISOString(),
    notIncluded: 'the secret store; every environment variable that is not listed in computer/facts.json',
    replaced,
    entries: entries.map(({ name, text }) => ({ name, characters: text.length })),
    missing,
  };
  const all = [{ name: 'manifest.json', text: `${JSON.stringify(manifest, null, 2)}\n` }, ...entries];
  const archive = deps.pack(all, createdAt);
  const saved = await deps.save(target, archive);
  if (!saved.ok) return saved;
  return succeed({
    path: saved.value,
    sizeBytes: archive.length,
    entries: all.map(({ name }) => name),
    missing: [...missing],
    replaced,
  });
}

interface KnownSecrets {
  readonly secrets: readonly KnownSecret[];
  readonly missing: readonly MissingDiagnostic[];
}

/** Everything without secrets, and no more than an archive may hold. */
function redactAll(
  gathered: readonly Gathered[],
  known: KnownSecrets,
): Gathered & { readonly replaced: number } {
  const redact = createRedactor(known.secrets);
  let replaced = 0;
  const clean = (text: string): string => {
    const redacted = redact(text);
    replaced += redacted.replaced;
    return redacted.text;
  };
  const missing = [...known.missing, ...gathered.flatMap((part) => part.missing)];
  const entries: DiagnosticEntry[] = [];
  let room = longestArchive;
  for (const { name, text } of gathered.flatMap((part) => part.entries)) {
    if (room <= 0) {
      missing.push({ what: name, why: 'the archive is full' });
      continue;
    }
    // Redacted before it is cut: half a password would not be recognised.
    const kept = newestLines(clean(text), Math.min(longestEntry, room));
    entries.push({ name: clean(name), text: kept });
    room -= kept.length;
  }
  return {
    entries,
    missing: missing.map(({ what, why }) => ({ what: clean(what), why: clean(why) })),
    replaced,
  };
}

/** What the secret store holds, as far as this account can read it. */
async function knownSecrets({ secrets }: CollectDiagnosticsDeps): Promise<KnownSecrets> {
  const names = await secrets.list();
  if (!names.ok)
    return { secrets: [], missing: [unknownSecret('the secret store', failureLine(names.failure))] };
  const found: KnownSecret[] = [];
  const missing: MissingDiagnostic[] = [];
  for (const name of names.value) {
    const read = await secrets.read(name);
    if (read.ok) found.push({ name, ...read.value });
    else missing.push(unknownSecret(`the credential ${name}`, failureLine(read.failure)));
  }
  return { secrets: found, missing };
}

function unknownSecret(what: string, why: string): MissingDiagnostic {
  return { what: `looking for the values of ${what} in these files`, why };
}

async function gatherInTime(clock: Clock, { what, gather }: DiagnosticPart): Promise<Gathered> {
  const given = new AbortController();
  const tooLong = clock.wait(longestMs, given.signal).then(
    () => nothingOf(what, `it did not answer within ${longestMs / 1000} seconds`),
    () => nothingOf(what, 'it was not waited for'),
  );
  try {
    return await Promise.race([gather(), tooLong]);
  } catch (error) {
    // One part that breaks must not cost the others: they may say why.
    return nothingOf(what, error instanceof Error ? error.message : String(error));
  } finally {
    given.abort();
  }
}

function nothingOf(what: string, why: string): Gathered {
  return { entries: [], missing: [{ what, why }] };
}
