import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can go wrong with Syncthing, at the source or at a member. `{address}` is its REST API's. */
export const syncthingFailures = {
  'syncthing.unreachable': {
    title: 'Syncthing cannot be reached',
    detail: 'Syncthing at {address} cannot be reached: {cause}.',
    remedy: 'Start Syncthing there, or check the address of its REST API and the firewall between.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.api-key-refused': {
    title: 'Syncthing refused the API key',
    detail: 'Syncthing at {address} does not accept the API key that is stored as “{credential}”.',
    remedy:
      'Copy the key from Syncthing (Actions, Settings, API Key) and store it as the password of “{credential}” with “pkgsource secret set {credential}”.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.certificate-differs': {
    title: 'Syncthing shows another certificate',
    detail:
      'What answers at {address} shows a certificate with the SHA-256 fingerprint {shown}, not {pinned} as the settings say. Nothing was sent to it, the API key included.',
    remedy:
      'Compare it with “openssl x509 -noout -fingerprint -sha256 -in https-cert.pem” in Syncthing’s own folder. Where Syncthing renewed its certificate, change certificateSha256; else find out what answers there.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.certificate-unknown': {
    title: 'The fingerprint of Syncthing’s certificate is missing',
    detail: 'The settings do not say which certificate Syncthing at {address} has.',
    remedy:
      'Set certificateSha256 to what “openssl x509 -noout -fingerprint -sha256 -in https-cert.pem” prints in Syncthing’s own folder.',
    exitCode: exitCodes.badAnswers,
  },
  'syncthing.not-encrypted': {
    title: 'The API key would cross the network unencrypted',
    detail: 'The REST API at {address} is not on this computer and is not asked for by https.',
    remedy: 'Use https, and set certificateSha256.',
    exitCode: exitCodes.badAnswers,
  },
  'syncthing.too-old': {
    title: 'This Syncthing is too old',
    detail: 'Syncthing at {address} is {version}; {oldest} or newer is needed.',
    remedy: 'Update Syncthing there.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.refused': {
    title: 'Syncthing did not do what it was asked',
    detail: 'Syncthing at {address} answered {status} to {request}: {answer}.',
    remedy: 'Look at Syncthing’s own log there, and try again.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.strange-answer': {
    title: 'What answers is no Syncthing that is known',
    detail: 'The answer of {address} to {request} cannot be read: {cause}.',
    remedy: 'Check that the address is the one of Syncthing’s REST API, and that its version is supported.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.folder-elsewhere': {
    title: 'Syncthing’s folder lies elsewhere',
    detail:
      'Syncthing at {address} has a folder {id} already, at {present}, not {path}. It was left as it is.',
    remedy: 'Remove that folder in Syncthing if it is not needed, or give this site another folderId.',
    exitCode: exitCodes.badAnswers,
  },
  'syncthing.source-paused': {
    title: 'Syncthing’s folder is paused at the source',
    detail: 'Somebody paused the folder {id} in Syncthing at {address}: nothing leaves it until it goes on.',
    remedy: 'Press “Resume” on that folder in Syncthing; PkgSource leaves it as it is.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.other-device': {
    title: 'The Syncthing of this distribution point is another device',
    detail: 'The Syncthing at {address} is {found}; the settings say that {name} is {deviceId}.',
    remedy: 'Correct member or syncthing.api of {name}.',
    exitCode: exitCodes.badAnswers,
  },
  'syncthing.no-device': {
    title: 'The settings name no device',
    detail: 'The settings give {name} no Syncthing device, or something that is none: {member}.',
    remedy:
      'Give its device id as member of {name}: Actions, Show ID in Syncthing there, or “syncthing device-id” (before 2.0 “syncthing --device-id”).',
    exitCode: exitCodes.badAnswers,
  },
  'syncthing.not-shared': {
    title: 'The distribution point does not take the folder',
    detail: 'Syncthing of {name} is connected, but the folder {folder} is not set up there.',
    remedy: 'Accept the folder there as “Receive Only”, or install the kit of “pkgsource replication kit”.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.member-stopped': {
    title: 'Syncthing of the distribution point has stopped the folder',
    detail: 'Syncthing of {name} says: {cause}.',
    remedy: 'Put that right there; Syncthing goes on by itself.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.changed-locally': {
    title: 'Files were changed on the distribution point',
    detail: 'Somebody changed what Syncthing had brought to {name}; Syncthing keeps it so until it is told.',
    remedy:
      'Find out who changed it. What nobody published is reverted by the look that finds it; an older catalog gives way to the next one, or at once to “Revert Local Changes” in Syncthing there.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.member-alone': {
    title: 'The distribution point’s Syncthing hears from nobody',
    detail: 'Syncthing at {address} could not be made to take back a change: no other device is connected.',
    remedy: 'Check that it reaches the source (syncthing.addresses, deviceAddresses, the firewall between).',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'syncthing.revert-by-hand': {
    title: 'The change has to be reverted on the distribution point itself',
    detail:
      'Syncthing delivers nothing again by itself where a file was changed, and the REST API of {names} is not in the settings.',
    remedy:
      'Press “Revert Local Changes” in Syncthing there, or set syncthing.api of these distribution points, so that the next run does it.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
} as const satisfies Record<string, FailureText>;
