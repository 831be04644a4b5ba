/** A text file for whoever helps. */
export interface DiagnosticEntry {
  /** Path in the archive, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** Something that could not be had, and why. */
export interface MissingDiagnostic {
  readonly what: string;
  readonly why: string;
}

export interface Gathered {
  readonly entries: readonly DiagnosticEntry[];
  readonly missing: readonly MissingDiagnostic[];
}

/** One place where diagnostics are gathered. It may hold secrets: nothing of it is written before redaction. */
export interface DiagnosticPart {
  /** For people, where it fails or does not answer. */
  readonly what: string;
  gather(): Promise<Gathered>;
}
