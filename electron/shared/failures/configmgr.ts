import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

/** What can keep ConfigMgr's administration service from being asked, and what it says about contents. */
export const configmgrFailures = {
  'configmgr.no-curl': {
    title: 'The program curl is missing',
    detail: 'The administration service of {host} is asked through curl, which is not on this computer.',
    remedy: 'Install it (apt-get install curl); Windows brings it since Windows 10 and Windows Server 2019.',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.curl-unable': {
    title: 'The program curl cannot ask the administration service',
    detail: 'curl on this computer ended with exit code {code}: {cause}.',
    remedy: 'Update curl to one that knows NTLM and Negotiate (“curl --version” lists them).',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.unreachable': {
    title: 'The administration service cannot be reached',
    detail: '{host} was not reached by HTTPS: {cause}.',
    remedy:
      'Check the name of the SMS Provider, that the component SMS_REST_PROVIDER runs there, and the firewall between.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'configmgr.timed-out': {
    title: 'The administration service takes too long',
    detail: '{host} did not answer within {seconds} seconds.',
    remedy: 'Look at adminservice.log on the SMS Provider; the next run asks again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'configmgr.untrusted': {
    title: 'The certificate of the administration service is not trusted',
    detail: '{host} shows a certificate that this computer does not trust: {cause}.',
    remedy:
      'Export the site’s “SMS Issuing” certificate (Administration, Security, Certificates) as PEM and name the file in extraCertificates, or let the computer trust it.',
    exitCode: exitCodes.rightsMissing,
  },
  'configmgr.sign-in-refused': {
    title: 'The administration service refuses the sign-in',
    detail: '{host} did not let {user} in (401).',
    remedy:
      'Check the credential in the secret store, or that the account that runs the synchronization has an identity in the domain.',
    exitCode: exitCodes.rightsMissing,
  },
  'configmgr.forbidden': {
    title: 'Rights are missing in ConfigMgr',
    detail: '{host} does not let {user} do this: {path} (403).',
    remedy:
      'Make the account an administrative user of ConfigMgr who may read packages and distribute content.',
    exitCode: exitCodes.rightsMissing,
  },
  'configmgr.no-service': {
    title: 'There is no administration service',
    detail: '{host} has nothing at {path} (404).',
    remedy: 'Name the server that has the SMS Provider role, of ConfigMgr 1910 or newer.',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.no-such-package': {
    title: 'ConfigMgr does not know the package',
    detail: '{host} has no package {packageId}, or the account may not see it.',
    remedy: 'Check its Package ID in the console (Software Library, Packages), and the account’s scopes.',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.other-source': {
    title: 'The package has another source',
    detail: 'Package {packageId} is made of {found}, not of {expected}.',
    remedy:
      'Give the package that source folder in the console, or name in “source” what ConfigMgr calls this folder.',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.refresh-refused': {
    title: 'ConfigMgr did not refresh the package',
    detail: 'Refreshing package {packageId} on {host} ended with {code}.',
    remedy: 'Look at smsprov.log on the SMS Provider, and refresh it by “Update Distribution Points” there.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'configmgr.throttled': {
    title: 'The administration service is busy',
    detail: '{host} answered {status} and asks to be left alone for {seconds} seconds.',
    remedy: 'Nothing has to be done: the next run asks again.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'configmgr.server-error': {
    title: 'The administration service failed',
    detail: '{host} answered {status} for {path}: {cause}.',
    remedy: 'Look at adminservice.log on the SMS Provider.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'configmgr.garbled': {
    title: 'The answer is not the administration service’s',
    detail: '{host} answered {path} with something other than its JSON: {answer}.',
    remedy: 'Check that the name leads to the SMS Provider and not to another web server.',
    exitCode: exitCodes.sourceUnreachable,
  },
  'configmgr.credential-unfit': {
    title: 'The credential cannot be used for NTLM',
    detail: 'The credential {credential}: {cause}.',
    remedy:
      'Use an account whose name has no colon and whose password has letters, digits and signs of ASCII, or a host with Windows.',
    exitCode: exitCodes.badAnswers,
  },
  'configmgr.not-distributed': {
    title: 'The package is not meant for this distribution point',
    detail: 'ConfigMgr reports nothing about package {packageId} on {server}.',
    remedy: 'Distribute the package’s content to it in the console, or correct the server’s name.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'configmgr.content-retrying': {
    title: 'ConfigMgr tries again',
    detail:
      'ConfigMgr could not bring package {packageId} to {server} and tries again (status message {message}).',
    remedy: 'See Monitoring, Content Status in the console, and distmgr.log and PkgXferMgr.log on its site.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'configmgr.content-failed': {
    title: 'ConfigMgr gave up',
    detail: 'ConfigMgr gave up bringing package {packageId} to {server} (status message {message}).',
    remedy:
      'See Monitoring, Content Status in the console, put right what it names, and redistribute the package there.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'configmgr.content-removed': {
    title: 'ConfigMgr takes the package away',
    detail: 'Package {packageId} is being removed from {server}, or its removal failed.',
    remedy: 'Distribute the package to it again in the console, or remove the distribution point here.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
  'configmgr.content-unknown': {
    title: 'ConfigMgr reports an unknown state',
    detail:
      'ConfigMgr reports the state {state} of package {packageId} on {server}, which has no known meaning.',
    remedy: 'See Monitoring, Content Status in the console.',
    exitCode: exitCodes.someDistributionPointsFailed,
  },
} as const satisfies Record<string, FailureText>;
