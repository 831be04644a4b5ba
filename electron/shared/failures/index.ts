import { alertFailures } from './alerts.ts';
import { answersFailures } from './answers.ts';
import { catalogFailures } from './catalog.ts';
import { configmgrFailures } from './configmgr.ts';
import { deliveryFailures } from './delivery.ts';
import { dfsrFailures } from './dfsr.ts';
import { distributionFailures } from './distribution.ts';
import { elevationFailures } from './elevation.ts';
import type { FailureText } from './failure-text.ts';
import { hostFailures } from './host.ts';
import { practiceFailures } from './practice.ts';
import { programFailures } from './program.ts';
import { remoteFailures } from './remote.ts';
import { secretsFailures } from './secrets.ts';
import { setupFailures } from './setup.ts';
import { shareFailures } from './share.ts';
import { siteFailures } from './site.ts';
import { sourceFailures } from './source.ts';
import { syncProgramFailures } from './sync-program.ts';
import { syncthingFailures } from './syncthing.ts';
import { windowsFailures } from './windows.ts';

/** Every failure code with its texts, grouped by area in the files beside this one. */
export const failureTexts = {
  ...alertFailures,
  ...answersFailures,
  ...setupFailures,
  ...elevationFailures,
  ...sourceFailures,
  ...secretsFailures,
  ...catalogFailures,
  ...deliveryFailures,
  ...dfsrFailures,
  ...distributionFailures,
  ...configmgrFailures,
  ...siteFailures,
  ...hostFailures,
  ...shareFailures,
  ...remoteFailures,
  ...syncProgramFailures,
  ...syncthingFailures,
  ...practiceFailures,
  ...programFailures,
  ...windowsFailures,
} satisfies Record<string, FailureText>;
