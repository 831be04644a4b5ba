import { expect, test } from '@playwright/test';
import { pointText } from '../../electron/cli/progress-lines.ts';
import { planBacklogs } from '../../electron/core/dfsr/backlog-questions.ts';
import { beginStatus, foldStatus, type StatusEvent } from '../../electron/core/status-fold.ts';
import { distributionPointSchema } from '../../electron/shared/answers.ts';
import type { CountedBacklog } from '../../electron/shared/backlog.ts';
import { distributionPointGroupSchema } from '../../electron/shared/delivery.ts';
import { type Failure, failure } from '../../electron/shared/failure.ts';
import { failWith, type Result, succeed } from '../../electron/shared/result.ts';
import type { SiteSettings } from '../../electron/shared/site-settings.ts';
import { type StatusSnapshot, statusSnapshotSchema } from '../../electron/shared/status.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { sampleSettings } from '../support/sample-documents.ts';

const nowMs = Date.parse('2026-06-10T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(nowMs - minutes * 60_000).toISOString();
const published = 'a'.repeat(64);
const counted: CountedBacklog = {
  ...{ from: 'HUB', files: 2, orMore: false, named: 2, catalogFiles: ['wsusscn2.cab'] },
};

function settingsWith(points: readonly object[], hubs: readonly string[] = []): SiteSettings {
  return {
    ...sampleSettings,
    destination: 'D:\\Sites',
    share: { ...sampleSettings.share, unc: '\\\\SITE01\\PackageSrc' },
    distributionPoints: points.map((point) => distributionPointSchema.parse({ group: 'Branches', ...point })),
    distributionPointGroups: [
      distributionPointGroupSchema.parse({ name: 'Branches', delivery: { kind: 'replicated', hubs } }),
    ],
  };
}

function begin(settings: SiteSettings): StatusSnapshot {
  return beginStatus(settings, null, { at: minutesAgo(60), nextRunAt: null });
}

function fold(snapshot: StatusSnapshot, ...events: readonly StatusEvent[]): StatusSnapshot {
  const folded = events.reduce(foldStatus, snapshot);
  expect(statusSnapshotSchema.safeParse(folded).error).toBeUndefined();
  return folded;
}

function told(at: string, points: Record<string, Result<CountedBacklog>>, problem: Failure | null = null) {
  return { kind: 'backlogs', at, failure: problem, points: new Map(Object.entries(points)) } as const;
}

function inSync(name: string, at: string): StatusEvent {
  const proven = { name, kind: 'in sync', sha256: published, provenAt: at, proof: 'read-back' } as const;
  return { kind: 'distribution point', at, event: proven };
}

function plan(settings: SiteSettings, snapshot: StatusSnapshot) {
  return planBacklogs({ settings, snapshot, published, ownName: 'WKS-7', nowMs });
}

test('asked about are those that engines of others serve and that do not hold the catalog yet', () => {
  const settings = settingsWith([
    { name: 'Lyon', path: '\\\\lyon\\catalog$' },
    { name: 'Oslo', path: '\\\\oslo\\catalog$', member: 'OSLO-FS2' },
    { name: 'Rome', path: '\\\\rome\\catalog$' },
    { name: 'Own', path: 'E:\\catalog' },
    { name: 'Copied', path: '\\\\copied\\catalog$', delivery: { kind: 'copy' } },
    { name: 'Off', path: '\\\\off\\catalog$', enabled: false },
  ]);
  const snapshot = fold(begin(settings), inSync('Rome', minutesAgo(30)));
  const from = { computer: 'site01', path: 'D:\\Sites\\PkgSource' };
  expect(plan(settings, snapshot)).toEqual({
    questions: [
      { name: 'Lyon', computer: 'lyon', from },
      { name: 'Oslo', computer: 'OSLO-FS2', from },
      { name: 'Own', computer: 'WKS-7', from },
    ],
    problems: new Map(),
  });
  // Another catalog was published since it was proven.
  const later = planBacklogs({ settings, snapshot, published: 'b'.repeat(64), ownName: 'x', nowMs });
  expect(later.questions.map(({ name }) => name)).toContain('Rome');
});

test('where hubs have it, the first of them is asked; a share of a drive tells the folder', () => {
  const points = (hub: string) => [
    { name: 'Hub', path: hub, delivery: { kind: 'copy' } },
    { name: 'Lyon', path: '\\\\lyon\\catalog$' },
  ];
  for (const [path, from] of [
    ['\\\\hub\\catalog$', { computer: 'hub', path: null }],
    ['\\\\hub\\d$\\catalog', { computer: 'hub', path: 'd:\\catalog' }],
    ['D:\\catalog', { computer: 'WKS-7', path: 'D:\\catalog' }],
  ] as const) {
    const settings = settingsWith(points(path), ['HUB']);
    expect(plan(settings, begin(settings)).questions).toEqual([{ name: 'Lyon', computer: 'lyon', from }]);
  }
});

test('an answer holds for ten minutes, and so does it that nobody can be asked', () => {
  const settings = settingsWith([
    { name: 'Lyon', path: '\\\\lyon\\catalog$' },
    { name: 'Oslo', path: '\\\\oslo\\catalog$' },
    { name: 'Rome', path: '\\\\rome\\catalog$' },
  ]);
  const names = (snapshot: StatusSnapshot) => plan(settings, snapshot).questions.map(({ name }) => name);
  const snapshot = fold(
    begin(settings),
    told(minutesAgo(30), { Oslo: succeed(counted) }),
    told(minutesAgo(9), { Lyon: succeed(counted) }),
  );
  // The one that was asked the longest ago comes first.
  expect(names(snapshot)).toEqual(['Rome', 'Oslo']);
  const missing = failure('dfsr.module-missing', { module: 'DFSR' });
  expect(names(fold(snapshot, told(minutesAgo(9), {}, missing)))).toEqual([]);
  expect(names(fold(snapshot, told(minutesAgo(11), {}, missing)))).toHaveLength(3);
});

test('a distribution point whose computer nobody knows is told so', () => {
  const settings = settingsWith([{ name: 'Lyon', path: '/mnt/lyon' }]);
  expect(plan(settings, begin(settings)).problems.get('Lyon')).toMatchObject({ code: 'dfsr.no-computer' });
});

test('of thousands only some are asked at a time', () => {
  const settings = settingsWith(
    Array.from({ length: 3000 }, (_, index) => ({ name: `dp${index}`, path: `\\\\s${index}\\c$` })),
  );
  expect(plan(settings, begin(settings)).questions.length).toBeLessThanOrEqual(64);
});

test('the status keeps what was told until the catalog is there, and drops it where nobody can be asked', () => {
  const settings = settingsWith([
    { name: 'Lyon', path: '\\\\lyon\\catalog$' },
    { name: 'Oslo', path: '\\\\oslo\\catalog$' },
  ]);
  const denied = failure('dfsr.denied', {
    source: 'HUB',
    computer: 'OSLO',
    cause: asItIs('access is denied'),
  });
  const first = fold(
    begin(settings),
    told(minutesAgo(30), { Lyon: succeed(counted), Oslo: failWith(denied) }),
  );
  expect(first).toMatchObject({
    dfsReplication: { checkedAt: minutesAgo(30), reason: null },
    distributionPoints: [
      { backlog: { kind: 'counted', files: 2, at: minutesAgo(30) } },
      { backlog: { kind: 'unknown', reasonCode: 'dfsr.denied', reasonValues: { computer: 'OSLO' } } },
    ],
  });
  const [, oslo] = first.distributionPoints;
  if (oslo === undefined) throw new Error('there is no Oslo');
  expect(pointText(oslo)).toContain('What DFS Replication has still to bring is not known. Windows denied');
  // Told again of one of them; the other has the catalog by now.
  const second = fold(first, inSync('Lyon', minutesAgo(5)), told(minutesAgo(5), { Lyon: succeed(counted) }));
  expect(second.distributionPoints[0]).not.toHaveProperty('backlog');
  expect(second.distributionPoints[1]).toMatchObject({ backlog: { at: minutesAgo(30) } });
  const missing = failure('dfsr.module-missing', { module: 'DFSR' });
  const third = fold(second, told(minutesAgo(1), {}, missing));
  expect(third.distributionPoints[1]).not.toHaveProperty('backlog');
  expect(third.dfsReplication?.reason).toContain('DFSR');
  // Whoever is copied to from now on does not wait for DFS Replication.
  const { distributionPointGroups: _groups, ...others } = settings;
  const copied = beginStatus(others, second, { at: minutesAgo(0), nextRunAt: null });
  expect(copied.distributionPoints[1]).not.toHaveProperty('backlog');
});
