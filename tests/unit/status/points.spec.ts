import { expect, test } from '@playwright/test';
import { distributionPointCsv } from '../../../electron/core/distribution-point-csv.ts';
import { answersSchema } from '../../../electron/shared/answers.ts';
import { parseDistributionPointList } from '../../../electron/shared/distribution-point-list.ts';
import { arrangePoints, nameOrderOf } from '../../../renderer/status/arrange-points.ts';
import { groupPoints, serverOf } from '../../../renderer/status/group-points.ts';
import { latestPerFrame } from '../../../renderer/status/latest-per-frame.ts';
import { changeAnswers } from '../../../renderer/status/points/change-answers.ts';
import {
  firstMoveForm,
  groupFromMove,
  newGroup,
  noGroup,
  nothingChosen,
  withOwnDelivery,
} from '../../../renderer/status/points/move-form.ts';
import { shareUnchanged } from '../../../renderer/status/share-unchanged.ts';
import { pointStatus, suggested } from '../../support/fixtures.ts';

const berlin = pointStatus();
const lyon = pointStatus({ name: 'Lyon', path: '\\\\DP2\\catalog$', state: 'failed' });
const oslo = pointStatus({ name: 'Oslo', path: '\\\\dp2\\other$', state: 'disabled' });

test('groups by server without regard to case, this computer first', () => {
  const groups = groupPoints([lyon, berlin, oslo], 'server');
  expect(groups.map(({ key, points, badCount }) => [key, points.map(({ name }) => name), badCount])).toEqual([
    ['', ['Berlin'], 0],
    ['dp2', ['Lyon', 'Oslo'], 1],
  ]);
  expect(serverOf('//nas/share')).toBe('nas');
  expect(serverOf('C:\\Catalog')).toBe('');
});

test('groups by state, what needs attention first', () => {
  expect(groupPoints([berlin, oslo, lyon], 'state').map(({ key }) => key)).toEqual([
    'failed',
    'in sync',
    'disabled',
  ]);
});

test('groups by the groups that the settings name, and by who carries the catalog', () => {
  const rome = pointStatus({ name: 'Rome', group: 'Region 10', delivery: 'syncthing', state: 'arriving' });
  const bonn = pointStatus({ name: 'Bonn', group: 'REGION 2' });
  const kiel = pointStatus({ name: 'Kiel', group: 'Region 2', delivery: 'replicated', state: 'failed' });
  const of = (grouping: 'group' | 'delivery') =>
    groupPoints([rome, bonn, kiel, berlin], grouping).map((each) => [
      each.key,
      each.points.map(({ name }) => name),
      [each.inSyncCount, each.arrivingCount, each.badCount],
    ]);
  expect(of('group')).toEqual([
    ['', ['Berlin'], [1, 0, 0]],
    ['REGION 2', ['Bonn', 'Kiel'], [1, 0, 1]],
    ['Region 10', ['Rome'], [0, 1, 0]],
  ]);
  expect(of('delivery').map(([key]) => key)).toEqual(['copy', 'replicated', 'syncthing']);
  const view = {
    search: 'region 2',
    state: 'all',
    sorting: { column: 'name', direction: 'ascending' },
  } as const;
  expect(arrangePoints([rome, kiel, bonn, berlin], view)).toEqual([bonn, kiel]);
});

test('keeps the order of names until a name changes', () => {
  const order = nameOrderOf([oslo, berlin], null);
  expect(nameOrderOf([berlin, { ...oslo, state: 'waiting' }], order)).toBe(order);
  expect(nameOrderOf([berlin, lyon], order)).not.toBe(order);
  const view = { search: '', state: 'all', sorting: { column: 'name', direction: 'descending' } } as const;
  expect(arrangePoints([berlin, oslo], view, order)).toEqual([oslo, berlin]);
});

test('changes only what was asked for', () => {
  const listed = [
    { name: 'Berlin', path: '/mnt/dp1' },
    { name: 'Lyon', path: '/mnt/dp2', enabled: false, maxMBps: 4 },
  ];
  const answers = answersSchema.parse({ ...suggested, distributionPoints: listed });
  const [first, second] = answers.distributionPoints;
  if (first === undefined || second === undefined) throw new Error('two were given');
  const after = (change: Parameters<typeof changeAnswers>[1]) => {
    const { distributionPoints, ...rest } = changeAnswers(answers, change);
    expect({ ...rest, distributionPoints: answers.distributionPoints }).toEqual(answers);
    return distributionPoints;
  };
  expect(after({ kind: 'pause', names: ['Berlin'] })).toEqual([{ ...first, enabled: false }, second]);
  expect(after({ kind: 'resume', names: ['Lyon'] })).toEqual([first, { ...second, enabled: true }]);
  expect(after({ kind: 'remove', names: ['Berlin'] })).toEqual([second]);
  const setting = { ...second, name: 'Lyon south' };
  expect(after({ kind: 'edit', name: 'Lyon', setting })).toEqual([first, setting]);
  expect(after({ kind: 'add', points: [{ name: 'Oslo', path: '/mnt/dp3' }] })).toEqual([
    first,
    second,
    { name: 'Oslo', path: '/mnt/dp3', enabled: true, proof: 'read-back' },
  ]);
});

const grouped = answersSchema.parse({
  ...suggested,
  distributionPoints: [
    { name: 'Berlin', path: '/mnt/dp1' },
    { name: 'Lyon', path: '/mnt/dp2', group: 'South', delivery: { kind: 'copy' } },
  ],
  distributionPointGroups: [
    { name: 'South' },
    { name: 'Branches', delivery: { kind: 'syncthing', credential: 'syncthing' } },
  ],
});

test('moves to a group that is there, to a new one, or out of its group', () => {
  const move = (group: string | null, names = ['Berlin', 'Lyon']) => {
    const { distributionPoints, distributionPointGroups } = changeAnswers(grouped, {
      kind: 'move',
      names,
      group,
    });
    return [distributionPoints.map((point) => point.group), distributionPointGroups?.map(({ name }) => name)];
  };
  expect(move('South')).toEqual([
    ['South', 'South'],
    ['South', 'Branches'],
  ]);
  expect(move('North', ['Berlin'])).toEqual([
    ['North', 'South'],
    ['South', 'Branches', 'North'],
  ]);
  expect(move(null)).toEqual([
    [undefined, undefined],
    ['South', 'Branches'],
  ]);
  const [, lyon] = changeAnswers(grouped, { kind: 'move', names: ['Lyon'], group: null }).distributionPoints;
  expect(lyon).not.toHaveProperty('group');
  expect(lyon?.delivery).toEqual({ kind: 'copy' });
});

test('reads which group is meant, and says what keeps distribution points from it', () => {
  const names = ['Berlin', 'Lyon'];
  const problemOf = (group: string, name = '') => {
    const read = groupFromMove(grouped, names, { group, name });
    return 'problems' in read
      ? read.problems.map(({ field, problem }) =>
          'key' in problem ? [field, problem.key, problem.values] : [],
        )
      : read.group;
  };
  expect(firstMoveForm(grouped).group).toBe(nothingChosen);
  expect(firstMoveForm({ ...grouped, distributionPointGroups: undefined }).group).toBe(newGroup);
  expect(problemOf('South')).toBe('South');
  expect(problemOf(noGroup)).toBeNull();
  expect(problemOf(newGroup, ' North ')).toBe('North');
  expect(problemOf(nothingChosen)).toEqual([['group', 'chooseGroup', {}]]);
  expect(problemOf(newGroup, ' ')).toEqual([['name', 'groupName', {}]]);
  expect(problemOf(newGroup, 'SOUTH')).toEqual([['name', 'groupTaken', { name: 'SOUTH' }]]);
  // Lyon is copied to, whatever its group: nobody asks which device it is.
  expect(problemOf('Branches')).toEqual([['group', 'devicesMissing', { count: 1, named: 'Berlin' }]]);
  expect(withOwnDelivery(grouped, names)).toBe(1);
});

const reported = pointStatus({
  name: 'Bonn',
  group: 'Central',
  delivery: 'configmgr',
  state: 'arriving',
  waitingForCode: 'reportedUnseen',
});

test('tells what is only reported from what arrives, in groups and searches', () => {
  const arriving = pointStatus({ name: 'Kiel', group: 'Central', delivery: 'configmgr', state: 'arriving' });
  const points = [berlin, arriving, reported, lyon];
  expect(groupPoints(points, 'state').map(({ key }) => key)).toEqual([
    'failed',
    'reported',
    'arriving',
    'in sync',
  ]);
  expect(groupPoints(points, 'group')).toContainEqual(
    expect.objectContaining({ key: 'Central', arrivingCount: 1, reportedCount: 1, badCount: 0 }),
  );
  const view = { search: '', sorting: { column: 'state', direction: 'ascending' } } as const;
  expect(arrangePoints(points, { ...view, state: 'reported' })).toEqual([reported]);
  expect(arrangePoints(points, { ...view, state: 'arriving' })).toEqual([arriving]);
  expect(arrangePoints(points, { ...view, state: 'all' })).toEqual([lyon, reported, arriving, berlin]);
});

test('exports what can be imported again, whatever the names hold', () => {
  const names = ['=cmd|calc', "'quoted", 'comma, "and" quotes', ' @ ', '-1', 'plain'];
  const points = names.map((name, index) =>
    pointStatus({ name: name.trim(), path: `\\\\s${index}\\a,b`, reason: 'line one\nline two' }),
  );
  const csv = distributionPointCsv(points, [
    { name: 'plain', path: '', enabled: true, proof: 'size', maxMBps: 4 },
  ]);
  expect(csv).not.toMatch(/(^|,)[=@-]/m);
  // A reason may span lines; names and paths never do.
  const flat = csv.replaceAll('line one\nline two', '');
  expect(parseDistributionPointList(flat)).toEqual(
    points.map(({ name, path }, index) => ({
      kind: 'read',
      line: index + 2,
      point: { name, path, ...(name === 'plain' && { maxMBps: 4 }) },
    })),
  );
});

test('reads columns where the heading says they are, and leaves others alone', () => {
  const lines = parseDistributionPointList('Site;Path;State;Name;Limit\nx;/mnt/a;failed;A;2\ny;/mnt/b;;B;');
  expect(lines.map((line) => line.kind === 'read' && line.point)).toEqual([
    { name: 'A', path: '/mnt/a', maxMBps: 2 },
    { name: 'B', path: '/mnt/b' },
  ]);
});

test('hands on only the newest snapshot of each frame', () => {
  const frames: (() => void)[] = [];
  const seen: number[] = [];
  const show = latestPerFrame<number>(
    (work) => frames.push(work),
    (value) => seen.push(value),
  );
  show(1);
  show(2);
  expect(frames).toHaveLength(1);
  frames.pop()?.();
  show(3);
  frames.pop()?.();
  expect(seen).toEqual([2, 3]);
});

test('keeps the objects of distribution points that did not change', () => {
  const copying = pointStatus({ name: 'Lyon', state: 'copying' });
  const after = shareUnchanged([berlin, lyon], [{ ...berlin }, copying, { ...oslo }]);
  expect(after[0]).toBe(berlin);
  expect(after.slice(1)).toEqual([copying, oslo]);
});
