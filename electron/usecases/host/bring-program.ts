import { canonicalText } from '../../core/wanted-settings.ts';
import type { Payload, Payloads } from '../../ports/payloads.ts';
import type { RemoteAddress, RemoteHost } from '../../ports/remote-host.ts';
import { failure } from '../../shared/failure.ts';
import type { DeployProgress } from '../../shared/host-deployment.ts';
import type { HostSettings } from '../../shared/host-settings.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

export interface BroughtProgram {
  readonly command: readonly string[];
  /** Where the document lies there. */
  readonly documentPath: string;
  /** Folder to remove afterwards. */
  readonly staging: string;
}

/** Host settings as a document. */
export function hostDocumentOf(host: HostSettings): BringRequest['document'] {
  return { name: 'host.json', text: `${canonicalText(host)}\n` };
}

interface BringRequest {
  readonly remote: RemoteHost;
  readonly address: RemoteAddress;
  /** What the program works by there, e.g. host settings. */
  readonly document: { readonly name: string; readonly text: string };
  readonly program: string | null;
  report(progress: DeployProgress): void;
}

/** Copies document and program into a new folder of the signed-in account; a program that is installed stays. */
export async function bringProgram(
  payloads: Payloads,
  request: BringRequest,
): Promise<Result<BroughtProgram>> {
  const { remote, address } = request;
  const payload = await payloads.of(remote.platform, request.program);
  if (!payload.ok) return payload;
  if (payload.value === null) {
    return failWith(failure('remote.no-program', { platform: remote.platform, host: address.host }));
  }
  const staging = await remote.makeStaging();
  if (!staging.ok) return staging;
  const brought = await copyInto(staging.value, payload.value, request);
  if (!brought.ok) await remote.removeStaging(staging.value);
  else request.report({ kind: 'said', line: `Program: ${brought.value.command.join(' ')}` });
  return brought;
}

async function copyInto(
  staging: string,
  { files, commandIn, programFolder }: Payload,
  { remote, address, document, report }: BringRequest,
): Promise<Result<BroughtProgram>> {
  const separator = remote.platform === 'windows' ? '\\' : '/';
  const documentPath = `${staging}${separator}${document.name}`;
  const written = await remote.write(documentPath, document.text);
  if (!written.ok) return written;
  const installed = await isInstalled(remote, files, programFolder, separator);
  if (!installed.ok) return installed;
  if (installed.value) return succeed({ command: commandIn(programFolder), documentPath, staging });
  for (const { name, from, sha256 } of files) {
    report({ kind: 'said', line: `Copying ${name}` });
    const copied = await remote.upload(from, `${staging}${separator}${name}`, () => undefined);
    if (!copied.ok) return copied;
    if (copied.value !== sha256) {
      return failWith(failure('remote.copy-differs', { host: address.host, path: name }));
    }
  }
  return succeed({ command: commandIn(staging), documentPath, staging });
}

/** Whether exactly this program lies where installing would put it. */
async function isInstalled(
  remote: RemoteHost,
  files: Payload['files'],
  folder: string,
  separator: string,
): Promise<Result<boolean>> {
  for (const { name, sha256 } of files) {
    const found = await remote.hashOf(`${folder}${separator}${name}`);
    if (!found.ok) return found;
    if (found.value !== sha256) return succeed(false);
  }
  return succeed(true);
}
