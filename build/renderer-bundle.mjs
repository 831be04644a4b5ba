// How the window's code is bundled, wherever that is done: for the window itself, and for pages that tests make of it.

/** For pages of the window's own browser. */
export const forBrowser = { platform: 'browser', target: 'chrome130' };

export const rendererBundle = {
  ...forBrowser,
  format: 'esm',
  jsx: 'automatic',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'file', '.png': 'file', '.woff2': 'file' },
};
