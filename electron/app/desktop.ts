import { type BrowserWindow, dialog, shell } from 'electron';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';

/** File dialogs over `window`; both resolve to null when the person cancels. */
export interface FileDialogs {
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
  chooseAnswerFile(): Promise<string | null>;
}

export function createFileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    chooseFolder: async (title, startAt) => {
      const over = window();
      if (over === null) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title,
        properties: ['openDirectory', 'createDirectory'],
        ...(startAt === null ? {} : { defaultPath: startAt }),
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseAnswerFile: async () => {
      const over = window();
      if (over === null) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: 'Save the answers',
        defaultPath: 'pkgsource-answers.json',
        filters: [{ name: 'Answer file', extensions: ['json'] }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

/** Shows the log with the desktop's own viewer; fails with `program.log-not-opened`. */
export async function openLog(path: string): Promise<Result<null>> {
  const complaint = await shell.openPath(path);
  return complaint === ''
    ? succeed(null)
    : failWith(failure('program.log-not-opened', { path, cause: complaint }));
}
