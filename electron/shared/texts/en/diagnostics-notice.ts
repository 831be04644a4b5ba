/** How the collecting of diagnostics goes. */
export const diagnosticsNotice = {
  landmark: 'Diagnostics',
  collecting: 'Collecting diagnostics. A path that does not answer is waited for up to 90 seconds.',
  collected: 'Diagnostics collected',
  advice: '{path}. Secrets were left out; look through it before you give it away.',
  missing: 'Not included: {list}.',
  missingItem: '{what} ({why})',
} as const;
