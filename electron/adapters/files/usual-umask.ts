/**
 * What root makes for others, such as the copies on distribution points, they must be able to read, whatever umask the
 * shell has from which it was started: hardened systems give administrators 077. What nobody else may read is made with
 * a mode of its own. Not for ordinary accounts: their files are their own.
 */
export function setUsualUmask(): void {
  if (process.geteuid?.() === 0) process.umask(0o022);
}
