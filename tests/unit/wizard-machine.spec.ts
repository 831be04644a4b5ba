import { expect, test } from '@playwright/test';
import { failure } from '../../electron/shared/failure.ts';
import type { SetupOutcome } from '../../electron/shared/setup-progress.ts';
import { asItIs } from '../../electron/shared/texts/listed.ts';
import { asking, notAsked } from '../../renderer/asked.ts';
import { deliveryContext } from '../../renderer/wizard/delivery-context.ts';
import {
  appendListed,
  formFromSetting,
  putRow,
  removeRows,
  settingFromForm,
} from '../../renderer/wizard/distribution-point-rows.ts';
import { draftFromAnswers } from '../../renderer/wizard/draft.ts';
import { answersFromDraft } from '../../renderer/wizard/draft-answers.ts';
import { shownProblems } from '../../renderer/wizard/page-problems.ts';
import { pageStateOf } from '../../renderer/wizard/page-state.ts';
import { advanceWizard, type WizardAction } from '../../renderer/wizard/wizard-machine.ts';
import { type FillingPage, fillingPages, pageOfField } from '../../renderer/wizard/wizard-pages.ts';
import { type FillingState, fillingOf, type WizardState } from '../../renderer/wizard/wizard-state.ts';
import { plan, suggested } from '../support/fixtures.ts';

const alone = deliveryContext([]);
const next: WizardAction = { kind: 'next' };
const back: WizardAction = { kind: 'back' };

function run(actions: readonly WizardAction[], from: WizardState = { kind: 'loading' }): WizardState {
  return actions.reduce(advanceWizard, from);
}

function filled(actions: readonly WizardAction[]): FillingState {
  const state = fillingOf(run([{ kind: 'loaded', answers: suggested, changing: null }, ...actions]));
  if (state === null) throw new Error('no answers are given in this state');
  return state;
}

const problemsOf = (state: FillingState) =>
  state.kind === 'summary' ? [] : shownProblems(state, state.kind).map(({ field }) => field);

test('Next walks the pages in their order up to Summary, Back walks them down', () => {
  const seen: string[] = [];
  let state: WizardState = filled([]);
  for (const _ of fillingPages) {
    seen.push(state.kind);
    state = advanceWizard(state, next);
  }
  expect(seen).toEqual(fillingPages);
  expect(state.kind).toBe('summary');
  expect(run([back, back], state).kind).toBe('distribution points');
  expect(filled([back]).kind).toBe('welcome');
});

test('Back loses nothing that was entered, nor what belongs to the choice not made', () => {
  const state = filled([
    next,
    { kind: 'edit', change: { destination: '/data/site' } },
    next,
    { kind: 'edit', change: { shareName: 'Mine' } },
    next,
    { kind: 'edit', change: { proxyKind: 'explicit', proxyUrl: 'http://proxy:8080' } },
    { kind: 'edit', change: { catalogKind: 'local', catalogFolder: '/media' } },
    back,
    back,
    { kind: 'go to', page: 'catalog' },
  ]);
  expect(state.kind).toBe('catalog');
  expect(state.draft).toMatchObject({
    destination: '/data/site',
    shareName: 'Mine',
    catalogFolder: '/media',
    proxyUrl: 'http://proxy:8080',
  });
});

test('Next stays and shows what is missing; nothing is shown before', () => {
  const emptied = filled([next, { kind: 'edit', change: { destination: ' ' } }]);
  expect(problemsOf(emptied)).toEqual([]);
  const tried = advanceWizard(emptied, next);
  expect(tried).toMatchObject({ kind: 'destination', insisted: 1 });
  expect(problemsOf(tried as FillingState)).toEqual(['destination']);
  expect(run([next], tried)).toMatchObject({ insisted: 2 });
});

test('a field that was left shows its problem, the others do not yet', () => {
  const state = filled([
    next,
    next,
    { kind: 'edit', change: { shareName: '', administrators: '' } },
    { kind: 'left field', field: 'share.name' },
  ]);
  expect(problemsOf(state)).toEqual(['share.name']);
});

test('each page names the fields that keep it from going on', () => {
  const wrong: readonly [FillingPage, Parameters<typeof change>[0], readonly string[]][] = [
    ['share', { smsChoice: 'existing', smsExisting: '' }, ['share.smsAdministrators']],
    ['share', { smsChoice: 'create', smsNew: ' ' }, ['share.smsAdministrators']],
    ['catalog', { url: 'ftp://x' }, ['catalog.url']],
    [
      'catalog',
      { proxyKind: 'explicit', proxyUrl: '', proxyCredential: 'not a name' },
      ['catalog.proxy.url', 'catalog.proxy.credential'],
    ],
    ['catalog', { catalogKind: 'local', catalogFolder: '' }, ['catalog.folder']],
    [
      'host',
      { startTimes: '03:00, 24:00', randomDelayMinutes: '721' },
      ['syncHost.schedule.at', 'syncHost.schedule.randomDelayMinutes'],
    ],
    [
      'host',
      { scheduleKind: 'weekly', scheduleWeekdays: [], startTimes: ' ' },
      ['syncHost.schedule.everyWeekOn', 'syncHost.schedule.at'],
    ],
    [
      'host',
      { scheduleKind: 'patch tuesday', daysAfterPatchTuesday: '15' },
      ['syncHost.schedule.daysAfterPatchTuesday'],
    ],
    ['updates', { updatesWanted: true, updatesFolder: '' }, ['updatesSource.folder']],
    ['updates', { updatesWanted: true, updatesShareName: 'packagesrc' }, ['updatesSource.shareName']],
  ];
  for (const [page, draft, fields] of wrong) {
    const steps = Array.from({ length: fillingPages.indexOf(page) }, () => next);
    const state = filled([...steps, change(draft), next]);
    expect(state.kind).toBe(page);
    expect(problemsOf(state), JSON.stringify(draft)).toEqual(fields);
  }
});

function change(draft: Extract<WizardAction, { kind: 'edit' }>['change']): WizardAction {
  return { kind: 'edit', change: draft };
}

test('names duplicate distribution points, by path as the file system compares and by name', () => {
  const listed = [
    { name: 'A', path: '\\\\dp1\\share' },
    { name: 'B', path: '\\\\DP1\\Share\\' },
    { name: 'a', path: '/mnt/dp2' },
  ];
  const { draft } = filled([]);
  const steps = Array.from({ length: 5 }, () => next);
  const state = filled([...steps, change(appendListed(draft, listed)), next]);
  expect(problemsOf(state)).toEqual(['distributionPoints[1].path', 'distributionPoints[2].name']);
});

test('problems found out by the main process go when the answer is edited', () => {
  const problem = failure('site.not-found', { path: 'x', settingsPath: 'y' }, 'destination');
  const facts = { problems: [problem], freeBytes: null, neededBytes: 1, creates: [], holdsSite: false };
  const found = filled([
    next,
    { kind: 'answered', about: 'destination', finding: { kind: 'answered', value: facts } },
  ]);
  expect(problemsOf(found)).toEqual(['destination']);
  expect(advanceWizard(found, next).kind).toBe('destination');
  const edited = advanceWizard(found, change({ destination: '/other' }));
  expect(problemsOf(edited as FillingState)).toEqual([]);
});

test('a refused plan leads back: the problem stands under its field until that is edited', () => {
  const steps = fillingPages.map(() => next);
  const problem = failure('rights.missing', { account: 'x', action: asItIs('y') }, 'share.name');
  const refused = filled([
    ...steps,
    { kind: 'prepared', result: { ok: true, value: { kind: 'refused', problems: [problem] } } },
  ]);
  expect(pageStateOf(refused, 'share')).toBe('incomplete');
  const page = advanceWizard(refused, { kind: 'go to', page: 'share' });
  expect(problemsOf(page as FillingState)).toEqual(['share.name']);
  const corrected = run([change({ shareName: 'Other' }), { kind: 'go to', page: 'summary' }], page);
  expect(corrected.kind).toBe('summary');
});

test('Summary is not entered while another page has a problem: that page is shown instead', () => {
  const steps = fillingPages.map(() => next);
  const state = filled([
    ...steps,
    { kind: 'go to', page: 'destination' },
    change({ destination: '' }),
    { kind: 'go to', page: 'catalog' },
    { kind: 'go to', page: 'summary' },
  ]);
  expect(state).toMatchObject({ kind: 'destination', insisted: 1 });
});

test('the rail leads only to pages that were visited', () => {
  const state = filled([next]);
  expect(advanceWizard(state, { kind: 'go to', page: 'host' })).toBe(state);
  expect(pageStateOf(state, 'welcome')).toBe('complete');
  expect(pageStateOf(state, 'destination')).toBe('current');
  expect(pageStateOf(state, 'host')).toBe('to come');
});

test('Setup runs, is asked to cancel, and ends; then the answers can be changed', () => {
  const steps = fillingPages.map(() => next);
  const progress = { operations: [], distributionPoints: [], outcome: null };
  const running = run(
    [
      { kind: 'setup started', answers: suggested, plan },
      { kind: 'setup progressed', progress },
      { kind: 'cancel', step: 'asked' },
      { kind: 'cancel', step: 'requested' },
    ],
    filled(steps),
  );
  expect(running).toMatchObject({ kind: 'progress', progress, cancel: 'requested' });
  expect(advanceWizard(running, back)).toBe(running);
  const outcome: SetupOutcome = {
    kind: 'failed',
    failure: failure('program.cancelled', { step: asItIs('x') }),
    leftBehind: [],
  };
  const ended = advanceWizard(running, { kind: 'setup ended', outcome });
  expect(ended).toMatchObject({ kind: 'finished', outcome });
  expect(advanceWizard(ended, { kind: 'change answers' })).toMatchObject({ kind: 'summary', plan: notAsked });
});

test('where rights are refused, the Summary is back with the plan that was shown', () => {
  const steps = fillingPages.map(() => next);
  const running = run([{ kind: 'setup started', answers: suggested, plan }], filled(steps));
  const refusal = failure('elevation.refused');
  const outcome: SetupOutcome = { kind: 'failed', failure: refusal, leftBehind: [] };
  const back = advanceWizard(running, { kind: 'setup ended', outcome });
  const shown = { kind: 'answered', value: { kind: 'ready', plan } };
  expect(back).toMatchObject({ kind: 'summary', plan: shown, notBegun: refusal });
  const again = advanceWizard(back, { kind: 'setup started', answers: suggested, plan });
  expect(again).toMatchObject({ kind: 'progress', progress: null });
});

test('a test’s answer is dropped when the path has changed meanwhile', () => {
  const { draft } = filled([]);
  const added = appendListed(draft, [{ name: 'A', path: '/mnt/a' }]);
  const setting = added.distributionPoints[0]?.setting;
  if (setting === undefined) throw new Error('no row was added');
  const state = filled([
    change(added),
    { kind: 'point tested', key: 0, path: '/mnt/a', test: asking(notAsked) },
  ]);
  expect(state.draft.distributionPoints[0]?.test.kind).toBe('asking');
  const moved = advanceWizard(state, change(putRow(state.draft, 0, { ...setting, path: '/mnt/b' })));
  const value = { problems: [], reachable: true, writable: true, freeBytes: 1, holdsSha256: null };
  const late = advanceWizard(moved, {
    kind: 'point tested',
    key: 0,
    path: '/mnt/a',
    test: { ok: true, value },
  });
  expect(fillingOf(late)?.draft.distributionPoints[0]?.test).toEqual(notAsked);
});

test('rows keep their keys when others are removed', () => {
  const { draft } = filled([]);
  const three = {
    ...draft,
    ...appendListed(
      draft,
      ['a', 'b', 'c'].map((name) => ({ name, path: `/${name}` })),
    ),
  };
  const two = { ...three, ...removeRows(three, new Set([1])) };
  const again = appendListed(two, [{ name: 'd', path: '/d' }]);
  expect(again.distributionPoints.map(({ key, setting }) => [key, setting.name])).toEqual([
    [0, 'a'],
    [2, 'c'],
    [3, 'd'],
  ]);
});

test('the dialog of a distribution point reads what it shows, and names what is wrong', () => {
  const form = { ...formFromSetting(null), name: 'Lyon', path: '\\\\dp2\\catalog$', maxMBps: '2,5' };
  expect(settingFromForm(form, alone)).toMatchObject({
    setting: { name: 'Lyon', maxMBps: 2.5, proof: 'read-back' },
  });
  const wrong = {
    ...form,
    name: 'n'.repeat(65),
    path: 'relative',
    maxMBps: 'x',
    windowFrom: '22:00',
    credential: '-',
  };
  const read = settingFromForm(wrong, alone);
  expect('problems' in read ? read.problems.map(({ field }) => field) : []).toEqual([
    'path',
    'name',
    'maxMBps',
    'window',
    'credential',
  ]);
  const empty = settingFromForm(formFromSetting(null), alone);
  expect('problems' in empty ? empty.problems.map(({ field }) => field) : []).toEqual(['path']);
});

test('a draft means the answers it was made from', () => {
  for (const answers of [
    suggested,
    {
      ...suggested,
      share: { name: 'S', administrators: 'adm', smsAdministrators: 'sms', createSmsAdministrators: true },
      catalog: { kind: 'local' as const, folder: '/media' },
      syncHost: { kind: 'this-computer' as const, schedule: 'off' as const },
      updatesSource: { folder: 'U', shareName: 'V' },
      trust: ['/etc/root.pem'],
    },
    {
      ...suggested,
      catalog: {
        kind: 'internet' as const,
        url: 'http://127.0.0.1:4711/wsusscn2.cab',
        proxy: { url: 'http://proxy:3128', credential: 'proxy' },
        extraCertificates: ['/etc/ca.pem'],
      },
    },
  ]) {
    expect(answersFromDraft(draftFromAnswers(answers))).toEqual(answers);
  }
});

test('every answer belongs to the page that asks for it', () => {
  expect(pageOfField('share.name')).toBe('share');
  expect(pageOfField('distributionPoints[12].path')).toBe('distribution points');
  expect(pageOfField('version')).toBeNull();
  expect(pageOfField(undefined)).toBeNull();
});
