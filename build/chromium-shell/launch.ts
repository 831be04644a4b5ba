import Module, { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Runs the app's main bundle with the stand-in as its module `electron`.
 * Node has no public way to answer one bare name with a file for CommonJS on version 20, hence the inner hook.
 */
const inner = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
const resolveFilename = inner._resolveFilename.bind(Module);
inner._resolveFilename = (request, ...rest) =>
  request === 'electron' ? path.join(__dirname, 'electron.cjs') : resolveFilename(request, ...rest);

process.env.PKGSOURCE_RUNTIME = 'Chromium in place of Electron';
createRequire(__filename)('../main.cjs');
