/** What pure rules cannot make themselves. */
export interface Identifiers {
  /** A random UUID. */
  newId(): string;
  /** SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
  fingerprint(text: string): string;
}
