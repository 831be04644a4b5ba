/** A server showed another certificate than the one that is pinned: nothing was sent to it. */
export class CertificateDiffers extends Error {
  /** SHA-256 of the certificate it showed; empty where it showed none. */
  readonly shown: string;

  constructor(shown: string) {
    super(`the certificate has the fingerprint ${shown}`);
    this.shown = shown;
  }
}
