/**
 * The SHA-256 that a catalog.json of whatever origin records, or null. Read leniently: it is only shown, or
 * saves work; what a distribution point holds is told by the bytes themselves.
 */
export function sha256Of(manifestText: string): string | null {
  try {
    const manifest: unknown = JSON.parse(manifestText);
    if (typeof manifest !== 'object' || manifest === null || !('sha256' in manifest)) return null;
    const { sha256 } = manifest;
    return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? sha256 : null;
  } catch {
    return null;
  }
}
