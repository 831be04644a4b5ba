import { succeed } from '../../shared/result.ts';
import type { Handlers } from '../serve-contract.ts';
import type { DesktopServices } from '../services.ts';

type DesktopCalls =
  | 'app.describe'
  | 'app.openLog'
  | 'app.readLog'
  | 'app.collectDiagnostics'
  | 'app.licences'
  | 'app.preferences'
  | 'app.savePreferences'
  | 'dialog.chooseFolder'
  | 'setup.saveAnswers'
  | 'setup.saveCheckReport';

/** Answers what the desktop itself knows. */
export function desktopHandlers(desktop: DesktopServices): Pick<Handlers, DesktopCalls> {
  return {
    'app.describe': () => desktop.describe(),
    'app.openLog': () => desktop.openLog(),
    'app.readLog': (request) => desktop.readLog(request),
    'app.collectDiagnostics': () => desktop.collectDiagnostics(),
    'app.preferences': () => desktop.readPreferences(),
    'app.savePreferences': (preferences) => desktop.savePreferences(preferences),
    'app.licences': () => desktop.readLicences(),
    'dialog.chooseFolder': async ({ title, startAt }) => succeed(await desktop.chooseFolder(title, startAt)),
    'setup.saveAnswers': ({ answers }) => desktop.saveAnswers(answers),
    'setup.saveCheckReport': (report) => desktop.saveCheckReport(report),
  };
}
