import type { Answers, DistributionPointSetting } from '../shared/answers.ts';
import {
  type Delivery,
  deliveriesIn,
  isSyncthingDeviceId,
  type ManagedDelivery,
} from '../shared/delivery.ts';
import { type Failure, failure } from '../shared/failure.ts';
import { leadsToThisComputer } from '../shared/loopback-address.ts';
import type { PlatformOf } from './check-distribution-points.ts';
import { localPathProblem } from './destination-path.ts';

/** What is wrong with who carries the catalog where, each with its field. */
export function deliveryProblems(answers: Answers, platformOf: PlatformOf): (Failure | null)[] {
  const groups = answers.distributionPointGroups ?? [];
  const points = answers.distributionPoints;
  const deliveryOf = deliveriesIn(groups);
  const sources = new Set(
    points.filter((point) => deliveryOf(point).kind === 'copy').map(({ name }) => name.toUpperCase()),
  );
  const names = new Set<string>();
  const ofGroups = groups.flatMap(({ name, delivery }, index) => {
    const field = `distributionPointGroups[${index}]`;
    const taken = names.has(name.toUpperCase());
    names.add(name.toUpperCase());
    return [
      taken ? failure('delivery.duplicate-group', { name }, `${field}.name`) : null,
      ...(delivery === undefined ? [] : ownProblems(delivery, sources, platformOf, `${field}.delivery`)),
    ];
  });
  const ofPoints = points.flatMap((point, index) => {
    const field = `distributionPoints[${index}]`;
    const { group, delivery } = point;
    return [
      group !== undefined && !names.has(group.toUpperCase())
        ? failure('delivery.no-such-group', { name: point.name, group }, `${field}.group`)
        : null,
      ...(delivery === undefined ? [] : ownProblems(delivery, sources, platformOf, `${field}.delivery`)),
      memberProblem(point, deliveryOf(point), `${field}.member`),
    ];
  });
  return [...ofGroups, ...ofPoints];
}

function ownProblems(
  delivery: Delivery,
  sources: ReadonlySet<string>,
  platformOf: PlatformOf,
  field: string,
): (Failure | null)[] {
  if (delivery.kind === 'copy') return [];
  if (delivery.kind !== 'replicated') return engineProblems(delivery, platformOf, field);
  return delivery.hubs.map((name, index) =>
    sources.has(name.toUpperCase())
      ? null
      : failure('delivery.no-such-hub', { name }, `${field}.hubs[${index}]`),
  );
}

function engineProblems(
  delivery: ManagedDelivery,
  platformOf: PlatformOf,
  field: string,
): (Failure | null)[] {
  const { address } = delivery;
  if (delivery.kind === 'configmgr') {
    return delivery.extraCertificates.map((path, index) =>
      localPathProblem(path, platformOf(path), `${field}.extraCertificates[${index}]`),
    );
  }
  const isPlain = address.startsWith('http:');
  return [
    isPlain && !leadsToThisComputer(address)
      ? failure('delivery.not-encrypted', { address }, `${field}.address`)
      : null,
    !isPlain && delivery.certificateSha256 === undefined
      ? failure('delivery.no-certificate', { address }, `${field}.certificateSha256`)
      : null,
  ];
}

function memberProblem(
  { name, member }: DistributionPointSetting,
  delivery: Delivery,
  field: string,
): Failure | null {
  if (delivery.kind !== 'syncthing') return null;
  if (member === undefined) return failure('delivery.no-member', { name }, field);
  return isSyncthingDeviceId(member) ? null : failure('delivery.not-a-device', { name, member }, field);
}
