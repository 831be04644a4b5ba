import { about } from './about.ts';
import { alertChannel } from './alert-channel.ts';
import { alerts } from './alerts.ts';
import { alertsChoice } from './alerts-choice.ts';
import { answerCauses } from './answer-causes.ts';
import { answerForms } from './answer-forms.ts';
import { appBar } from './app-bar.ts';
import { assessment } from './assessment.ts';
import { backlog } from './backlog.ts';
import { catalogCard } from './catalog-card.ts';
import { catalogPage } from './catalog-page.ts';
import { causes } from './causes.ts';
import { checkReport } from './check-report.ts';
import { checks } from './checks.ts';
import { controls } from './controls.ts';
import { copyAdvice } from './copy-advice.ts';
import { deliveriesCard } from './deliveries-card.ts';
import { delivery } from './delivery.ts';
import { deliveryGroups } from './delivery-groups.ts';
import { desktop } from './desktop.ts';
import { destinationPage } from './destination-page.ts';
import { diagnosticsNotice } from './diagnostics-notice.ts';
import { distributionPointsPage } from './distribution-points-page.ts';
import { engineEvent } from './engine-event.ts';
import { exitMeanings } from './exit-meanings.ts';
import { failedChange } from './failed-change.ts';
import { failureParts } from './failure-parts.ts';
import { fileWork } from './file-work.ts';
import { finishedPage } from './finished-page.ts';
import { gettingReady } from './getting-ready.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { hostDialog } from './host-dialog.ts';
import { hostPage } from './host-page.ts';
import { hostSteps } from './host-steps.ts';
import { jsonErrors } from './json-errors.ts';
import { leftRemedies } from './left-remedies.ts';
import { leftThings } from './left-things.ts';
import { lists } from './lists.ts';
import { logs } from './logs.ts';
import { maintenanceMenu } from './maintenance-menu.ts';
import { nameCauses } from './name-causes.ts';
import { networkCauses } from './network-causes.ts';
import { operationNotes } from './operation-notes.ts';
import { operations } from './operations.ts';
import { pasteDialog } from './paste-dialog.ts';
import { planChanges } from './plan-changes.ts';
import { planOperations } from './plan-operations.ts';
import { planRemoval } from './plan-removal.ts';
import { pointEvent } from './point-event.ts';
import { pointState } from './point-state.ts';
import { pointWork } from './point-work.ts';
import { points } from './points.ts';
import { pointsChange } from './points-change.ts';
import { progressPage } from './progress-page.ts';
import { recovery } from './recovery.ts';
import { removal } from './removal.ts';
import { repair } from './repair.ts';
import { reported } from './reported.ts';
import { requestCauses } from './request-causes.ts';
import { rightsActions } from './rights-actions.ts';
import { runCard } from './run-card.ts';
import { runEvent } from './run-event.ts';
import { runOutcome } from './run-outcome.ts';
import { runPhase } from './run-phase.ts';
import { saveAnswers } from './save-answers.ts';
import { schedule } from './schedule.ts';
import { scheduleWords } from './schedule-words.ts';
import { shareFaults } from './share-faults.ts';
import { sharePage } from './share-page.ts';
import { signatureCauses } from './signature-causes.ts';
import { statusView } from './status-view.ts';
import { stayReasons } from './stay-reasons.ts';
import { steps } from './steps.ts';
import { summaryPage } from './summary-page.ts';
import { tray } from './tray.ts';
import { updatesPage } from './updates-page.ts';
import { waiting } from './waiting.ts';
import { welcomePage } from './welcome-page.ts';
import { wizard } from './wizard.ts';
import { wizardPages } from './wizard-pages.ts';
import { wizardProblems } from './wizard-problems.ts';

/** Every text of the window in English, by area. The other languages have the same keys. */
export const english = {
  about,
  alertChannel,
  alerts,
  alertsChoice,
  answerCauses,
  answerForms,
  appBar,
  assessment,
  backlog,
  catalogCard,
  catalogPage,
  causes,
  checkReport,
  checks,
  controls,
  copyAdvice,
  deliveriesCard,
  delivery,
  deliveryGroups,
  desktop,
  destinationPage,
  diagnosticsNotice,
  distributionPointsPage,
  engineEvent,
  exitMeanings,
  failedChange,
  failureParts,
  fileWork,
  finishedPage,
  gettingReady,
  help,
  history,
  hostDialog,
  hostPage,
  hostSteps,
  jsonErrors,
  leftRemedies,
  leftThings,
  lists,
  logs,
  maintenanceMenu,
  nameCauses,
  networkCauses,
  operationNotes,
  operations,
  pasteDialog,
  planChanges,
  planOperations,
  planRemoval,
  pointEvent,
  pointState,
  pointWork,
  points,
  pointsChange,
  progressPage,
  recovery,
  removal,
  repair,
  reported,
  requestCauses,
  rightsActions,
  runCard,
  runEvent,
  runOutcome,
  runPhase,
  saveAnswers,
  schedule,
  scheduleWords,
  shareFaults,
  sharePage,
  signatureCauses,
  statusView,
  stayReasons,
  steps,
  summaryPage,
  tray,
  updatesPage,
  waiting,
  welcomePage,
  wizard,
  wizardPages,
  wizardProblems,
} as const;
