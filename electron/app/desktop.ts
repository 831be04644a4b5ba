import { type BrowserWindow, dialog, type SaveDialogOptions, shell } from 'electron';
import { failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import type { Language } from '../shared/texts/language.ts';
import { asItIs } from '../shared/texts/listed.ts';

/** File dialogs over `window`; all resolve to null when the person cancels. */
export interface FileDialogs {
  chooseFolder(title: string, startAt: string | null): Promise<string | null>;
  chooseAnswerFile(): Promise<string | null>;
  chooseDiagnosticsFile(): Promise<string | null>;
  /** For the report of the prerequisites. */
  chooseReportFile(): Promise<string | null>;
  choosePointsFile(): Promise<string | null>;
}

export function createFileDialogs(window: () => BrowserWindow | null, { texts }: Language): FileDialogs {
  const t = texts('desktop');
  const chooseTarget = async (options: SaveDialogOptions): Promise<string | null> => {
    const over = window();
    if (over === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(over, options);
    return canceled || filePath === '' ? null : filePath;
  };
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
    chooseAnswerFile: () =>
      chooseTarget({
        title: t('saveAnswers'),
        defaultPath: 'pkgsource-answers.json',
        filters: [{ name: t('answerFile'), extensions: ['json'] }],
      }),
    chooseDiagnosticsFile: () =>
      chooseTarget({
        title: t('saveDiagnostics'),
        defaultPath: 'pkgsource-diagnostics.zip',
        filters: [{ name: t('archive'), extensions: ['zip'] }],
      }),
    chooseReportFile: () =>
      chooseTarget({
        title: t('saveReport'),
        defaultPath: 'pkgsource-prerequisites.html',
        filters: [{ name: t('htmlPage'), extensions: ['html'] }],
      }),
    choosePointsFile: () =>
      chooseTarget({
        title: t('exportPoints'),
        defaultPath: 'distribution-points.csv',
        filters: [{ name: t('csv'), extensions: ['csv'] }],
      }),
  };
}

/** Shows the log with the desktop's own viewer; fails with `program.log-not-opened`. */
export async function openLog(path: string): Promise<Result<null>> {
  const complaint = await shell.openPath(path);
  return complaint === ''
    ? succeed(null)
    : failWith(failure('program.log-not-opened', { path, cause: asItIs(complaint) }));
}
