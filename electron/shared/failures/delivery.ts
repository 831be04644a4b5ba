import { exitCodes } from '../exit-codes.ts';
import type { FailureText } from './failure-text.ts';

const { badAnswers, someDistributionPointsFailed } = exitCodes;

/** What is wrong with who carries the catalog to distribution points. */
export const deliveryFailures = {
  'delivery.duplicate-group': {
    title: 'Two groups have one name',
    detail: 'There is another group of distribution points named {name}.',
    remedy: 'Give one of them another name; upper and lower case do not count.',
    exitCode: badAnswers,
  },
  'delivery.no-such-group': {
    title: 'There is no such group',
    detail: '{name} belongs to the group {group}, which is not among the groups of distribution points.',
    remedy: 'Add the group to distributionPointGroups, or correct its name.',
    exitCode: badAnswers,
  },
  'delivery.no-such-hub': {
    title: 'There is no such hub',
    detail: 'The hub {name} is not a distribution point that is delivered to by copy.',
    remedy:
      'Name a distribution point with the delivery “copy”, or leave hubs out where the engine takes the catalog from PkgSource.',
    exitCode: badAnswers,
  },
  'delivery.not-encrypted': {
    title: 'The API key would cross the network unencrypted',
    detail: '{address} is on another computer and has no TLS.',
    remedy: 'Switch on TLS there and write https, with certificateSha256.',
    exitCode: badAnswers,
  },
  'delivery.no-certificate': {
    title: 'The certificate is not named',
    detail: 'Nothing says which certificate {address} has.',
    remedy:
      'Give its SHA-256 fingerprint as certificateSha256; “openssl x509 -noout -fingerprint -sha256 -in https-cert.pem” prints it.',
    exitCode: badAnswers,
  },
  'delivery.no-member': {
    title: 'The device is not named',
    detail: '{name} is delivered to by Syncthing, and nothing says which device it is.',
    remedy:
      'Give its device id as member: Actions, Show ID in Syncthing there, or “syncthing device-id” (before 2.0 “syncthing --device-id”).',
    exitCode: badAnswers,
  },
  'delivery.not-a-device': {
    title: 'That is no device id',
    detail: '{member} of {name} is not of the form of Syncthing’s device ids.',
    remedy:
      'Copy it from Syncthing there: Actions, Show ID, or “syncthing device-id” (before 2.0 “syncthing --device-id”).',
    exitCode: badAnswers,
  },
  'delivery.engine-worth': {
    title: 'An engine would carry the catalog better',
    detail:
      'Copying each new catalog to {points} distribution points takes {gigabytes} GB through the host’s link, about {hours} h {pace}.',
    remedy:
      'From {worthFromPoints} distribution points on, consider an engine (their “delivery”): with Syncthing about {engineGigabytes} GB go through the link.',
    exitCode: badAnswers,
  },
  'delivery.engine-needed': {
    title: 'Copying takes longer than a run may',
    detail:
      'Copying each new catalog to {points} distribution points takes {gigabytes} GB through the host’s link, about {hours} h {pace}; the scheduler ends a run after {limit} h, and the next one goes on.',
    remedy:
      'Let an engine carry the catalog (their “delivery”), which is worth it from {worthFromPoints} distribution points on: with Syncthing about {engineGigabytes} GB go through the link.',
    exitCode: badAnswers,
  },
  'dp.foreign-catalog': {
    title: 'The distribution point holds a catalog that was never published',
    detail: 'In {path} lies a file with the SHA-256 {sha256}, which this site never published.',
    remedy:
      'Find out who wrote it. What carries the catalog there cannot be asked from here: delete the file there, so that it is delivered again.',
    exitCode: someDistributionPointsFailed,
  },
  'dp.foreign-replaced': {
    title: 'The distribution point held a catalog that was never published',
    detail:
      'In {path} lay a file with the SHA-256 {sha256}, which this site never published; the catalog was copied over it.',
    remedy: 'Find out who wrote it.',
    exitCode: someDistributionPointsFailed,
  },
  'dp.foreign-asked': {
    title: 'The distribution point holds a catalog that was never published',
    detail: 'In {path} lies a file with the SHA-256 {sha256}, which this site never published.',
    remedy: 'Find out who wrote it. {engine} was asked to deliver the catalog again.',
    exitCode: someDistributionPointsFailed,
  },
  'delivery.member-away': {
    title: 'The engine does not reach the distribution point',
    detail: '{engine} has no connection to {name}: {since}.',
    remedy:
      'Check that the engine runs there and that the network between both is open; it goes on by itself.',
    exitCode: someDistributionPointsFailed,
  },
  'delivery.no-syncthing': {
    title: 'There is nothing to make a kit of',
    detail: 'No distribution point of this site is delivered to by Syncthing.',
    remedy: 'Set the delivery “syncthing” for a distribution point or a group first.',
    exitCode: badAnswers,
  },
  'delivery.several-syncthings': {
    title: 'It is not clear which Syncthing is meant',
    detail: 'The site has {count} deliveries by Syncthing that differ.',
    remedy: 'Give them the same settings, best by one group.',
    exitCode: badAnswers,
  },
  'delivery.not-tested': {
    title: 'An engine carries the catalog there',
    detail:
      '{name} was not tested: a test writes, and its folder belongs to its engine (delivery “{delivery}”).',
    remedy:
      'Run “pkgsource arrivals”, which looks at it without writing, or “pkgsource check”, which asks engines that can be asked.',
    exitCode: badAnswers,
  },
  'delivery.cannot-pause': {
    title: 'Nothing here can be paused',
    detail: 'No engine that can pause serves {names}.',
    remedy: 'Check the names; switch off the distribution point (enabled) where it is delivered to by copy.',
    exitCode: badAnswers,
  },
} as const satisfies Record<string, FailureText>;
