import type { english } from '../en/index.ts';
import type { Translation } from '../messages.ts';
import { about } from './about.ts';
import { alertChannel } from './alert-channel.ts';
import { appBar } from './app-bar.ts';
import { assessment } from './assessment.ts';
import { catalogCard } from './catalog-card.ts';
import { controls } from './controls.ts';
import { diagnosticsNotice } from './diagnostics-notice.ts';
import { failedChange } from './failed-change.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { logs } from './logs.ts';
import { maintenanceMenu } from './maintenance-menu.ts';
import { pointEvent } from './point-event.ts';
import { pointState } from './point-state.ts';
import { points } from './points.ts';
import { pointsChange } from './points-change.ts';
import { recovery } from './recovery.ts';
import { removal } from './removal.ts';
import { repair } from './repair.ts';
import { runCard } from './run-card.ts';
import { runEvent } from './run-event.ts';
import { runOutcome } from './run-outcome.ts';
import { runPhase } from './run-phase.ts';
import { statusView } from './status-view.ts';
import { wizardPages } from './wizard-pages.ts';

/** Every text of the window in German. */
export const german: Translation<typeof english> = {
  about,
  alertChannel,
  appBar,
  assessment,
  catalogCard,
  controls,
  diagnosticsNotice,
  failedChange,
  help,
  history,
  logs,
  maintenanceMenu,
  pointEvent,
  pointState,
  points,
  pointsChange,
  recovery,
  removal,
  repair,
  runCard,
  runEvent,
  runOutcome,
  runPhase,
  statusView,
  wizardPages,
};
