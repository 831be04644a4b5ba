/** File systems that keep an access list for each entry. Source: Microsoft, "File System Functionality Comparison". */
const withPermissions = /^(?:NTFS|ReFS|CSVFS(?:_\w+)?)$/iu;

/** What is to be known of a volume, from what Windows tells of it. */
export function windowsFileSystem(volume: { readonly fileSystem: string; readonly isLocal: boolean }): {
  readonly type: string;
  readonly isLocal: boolean;
  readonly hasPermissions: boolean;
} {
  const { fileSystem, isLocal } = volume;
  const type = isLocal ? fileSystem || 'unformatted' : 'network drive';
  return { type, isLocal, hasPermissions: withPermissions.test(type) };
}
