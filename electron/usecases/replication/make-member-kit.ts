import { memberKitTexts } from '../../core/member-kit.ts';
import { joinPath, type Platform } from '../../core/path-rules.ts';
import type { KitFolder } from '../../ports/kit-folder.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { openEngines, type SteeringParts } from './steer-engines.ts';

export interface MemberKitDeps {
  readonly kitFolder: KitFolder;
  /** Of this computer. */
  readonly platform: Platform;
}

export interface MemberKitRequest {
  readonly destination: string;
  /** A folder that does not exist yet, or is empty. */
  readonly output: string;
}

/** Writes one folder that tells the Syncthing of any distribution point to get the catalog. It holds no secret. */
export async function makeMemberKit(
  parts: SteeringParts,
  { kitFolder, platform }: MemberKitDeps,
  { destination, output }: MemberKitRequest,
  signal: AbortSignal,
): Promise<Result<readonly string[]>> {
  const opened = await openEngines(parts, destination);
  if (!opened.ok) return opened;
  try {
    const [first, ...others] = opened.value.flatMap(({ engine }) => engine.describeSource ?? []);
    if (first === undefined) return failWith(failure('delivery.no-syncthing'));
    if (others.length > 0)
      return failWith(failure('delivery.several-syncthings', { count: others.length + 1 }));
    const setup = await first(signal);
    if (!setup.ok) return setup;
    const made = await kitFolder.create(output);
    if (!made.ok) return made;
    const sums: string[] = [];
    const texts = memberKitTexts(setup.value);
    for (const [name, text] of Object.entries(texts)) {
      const written = await kitFolder.write(joinPath(platform, output, name), text);
      if (!written.ok) return written;
      sums.push(`${written.value}  ${name}`);
    }
    const listed = await kitFolder.write(joinPath(platform, output, 'SHA256SUMS'), `${sums.join('\n')}\n`);
    return listed.ok ? succeed([...Object.keys(texts), 'SHA256SUMS']) : listed;
  } finally {
    for (const { engine } of opened.value) await engine.close();
  }
}
