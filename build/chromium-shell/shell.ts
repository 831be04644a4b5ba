import { spawn } from 'node:child_process';

/** Opens files with the desktop's own programs. */
export const shell = {
  /** Resolves with an empty string, or with what went wrong, as Electron's does. */
  openPath(path: string): Promise<string> {
    return new Promise((resolve) => {
      const child = spawn('xdg-open', [path], { stdio: 'ignore', detached: true });
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code) => resolve(code === 0 ? '' : `xdg-open ended with exit code ${code}`));
    });
  },
};
