import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** Where a planted secret was found, and which. Never the secret itself: reports are kept. */
export type Finding = string;

/** A secret that occurs nowhere else, with what is looked for: every form in which programs write it. */
export interface PlantedSecret {
  readonly name: string;
  readonly value: string;
  readonly forms: readonly string[];
}

/** `user` is who signs in with it: together they make the credential of an HTTP header. */
export function plantSecret(name: string, user: string): PlantedSecret {
  const value = `Pl4nted-${name}-${randomBytes(9).toString('hex')}`;
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');
  return { name, value, forms: [value, base64(value), base64(`${user}:${value}`)] };
}

/** The planted secrets that a text holds. */
export function findSecrets(where: string, text: string, secrets: readonly PlantedSecret[]): Finding[] {
  return secrets
    .filter(({ forms }) => forms.some((form) => text.includes(form)))
    .map(({ name }) => `${name} in ${where}`);
}

/** Looks into every file of a folder, and into every zip archive there, except those that `except` names. */
export async function searchFolder(
  folder: string,
  secrets: readonly PlantedSecret[],
  except: (at: string) => boolean,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(entry.parentPath, entry.name);
    findings.push(...findSecrets(`the name of ${at}`, entry.name, secrets));
    if (!entry.isFile() || except(at)) continue;
    const content = await readFile(at);
    findings.push(...findSecrets(at, content.toString('latin1'), secrets));
    // UTF-16, as Windows programs write.
    findings.push(...findSecrets(`${at} (UTF-16)`, content.toString('utf16le'), secrets));
    if (!at.endsWith('.zip')) continue;
    for (const [name, bytes] of Object.entries(unzipSync(content))) {
      findings.push(...findSecrets(`${at}: ${name}`, name + strFromU8(bytes), secrets));
    }
  }
  return findings;
}

/** What other accounts can see of the processes of this machine, looked at again and again until it is stopped. */
export interface ProcessWatch {
  /** Resolves with the findings, and with how many looks there were. */
  stop(): Promise<{ readonly findings: readonly Finding[]; readonly looks: number }>;
}

/**
 * Looks at the arguments of every process, which everybody can read, and at the environment of those that do not
 * belong to root, which their own account can read.
 */
export function watchProcesses(secrets: readonly PlantedSecret[]): ProcessWatch {
  const findings = new Set<Finding>();
  let stopped = false;
  let looks = 0;
  const look = async (pid: string): Promise<void> => {
    try {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      for (const finding of findSecrets('the arguments of a process', words, secrets)) findings.add(finding);
      if ((await stat(`/proc/${pid}`)).uid === 0) return;
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
      for (const finding of findSecrets('an environment', environment, secrets)) findings.add(finding);
    } catch {
      // It ended between one look and the next.
    }
  };
  const watching = (async () => {
    while (!stopped) {
      const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
      await Promise.all(pids.map(look));
      looks += 1;
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return { findings: [...findings], looks };
    },
  };
}
