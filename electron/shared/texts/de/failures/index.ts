import type { FailureWording } from '../../../failures/failure-text.ts';
import type { failureTexts } from '../../../failures/index.ts';
import { alertFailures } from './alerts.ts';
import { answersFailures } from './answers.ts';
import { catalogFailures } from './catalog.ts';
import { configmgrFailures } from './configmgr.ts';
import { deliveryFailures } from './delivery.ts';
import { dfsrFailures } from './dfsr.ts';
import { distributionFailures } from './distribution.ts';
import { elevationFailures } from './elevation.ts';
import { hostFailures } from './host.ts';
import { practiceFailures } from './practice.ts';
import { programFailures } from './program.ts';
import { remoteFailures } from './remote.ts';
import { secretsFailures } from './secrets.ts';
import { setupFailures } from './setup.ts';
import { shareFailures } from './share.ts';
import { siteFailures } from './site.ts';
import { sourceFailures } from './source.ts';
import { localSourceFailures } from './source-local.ts';
import { networkSourceFailures } from './source-network.ts';
import { proxyFailures } from './source-proxy.ts';
import { syncProgramFailures } from './sync-program.ts';
import { syncthingFailures } from './syncthing.ts';
import { windowsFailures } from './windows.ts';

const everyFailure: Readonly<Record<keyof typeof failureTexts, FailureWording>> = {
  ...alertFailures,
  ...answersFailures,
  ...catalogFailures,
  ...configmgrFailures,
  ...deliveryFailures,
  ...dfsrFailures,
  ...distributionFailures,
  ...elevationFailures,
  ...hostFailures,
  ...practiceFailures,
  ...programFailures,
  ...remoteFailures,
  ...secretsFailures,
  ...setupFailures,
  ...shareFailures,
  ...siteFailures,
  ...localSourceFailures,
  ...networkSourceFailures,
  ...proxyFailures,
  ...sourceFailures,
  ...syncProgramFailures,
  ...syncthingFailures,
  ...windowsFailures,
};

/** The texts of failures in German. */
export const germanFailures: Readonly<Record<string, FailureWording>> = everyFailure;
