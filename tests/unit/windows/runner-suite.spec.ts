import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { answersSchema } from '../../../electron/shared/answers.ts';
import { openPowerShellGrammar } from '../../support/powershell-grammar.ts';
import { readAnswer } from '../../windows-runner/ask-windows.ts';
import { proofAnswers, proofPlaces } from '../../windows-runner/proof-site.ts';
import {
  commandFor,
  holdFile,
  powerShellArguments,
  type Question,
  questions,
} from '../../windows-runner/questions.ts';
import { type RunnerFacts, whyNotHere } from '../../windows-runner/runner-demands.ts';

const names = Object.keys(questions) as Question[];

test('every question to Windows is PowerShell by its grammar, and takes its values as data', async () => {
  const isPowerShell = await openPowerShellGrammar();
  for (const text of [...names.map(commandFor), holdFile]) {
    expect(isPowerShell(text), text).toBe(true);
    // One argument is all that PowerShell gets: a quotation mark in it would be read twice.
    expect(text).not.toContain('"');
    expect(text).toMatch(/^[\x20-\x7e\n]*$/u);
  }
  expect(isPowerShell(commandFor('shares').slice(0, -1).replace('@{ shares', '@ shares'))).toBe(false);
  expect(powerShellArguments('1').slice(-2)).toEqual(['-Command', '1']);
});

test('an answer is read as PowerShell prints it, and what is none is named', () => {
  const answer = z.object({ registered: z.boolean() });
  const printed = { code: 0, stdout: '\uFEFF{"registered":true}\r\n', stderr: '' };
  expect(readAnswer('eventSource', printed, answer)).toEqual({ registered: true });
  const failed = { code: 1, stdout: '', stderr: 'Zugriff verweigert' };
  expect(() => readAnswer('eventSource', failed, answer)).toThrow(
    'eventSource: PowerShell ended with 1: Zugriff verweigert',
  );
  expect(() => readAnswer('eventSource', { ...printed, stdout: '{}' }, answer)).toThrow('registered');
});

const runner: RunnerFacts = {
  platform: 'win32',
  isAdministrator: true,
  catalogs: 'D:\\a\\catalogs',
  missing: [],
  traces: [],
};

test('the tests run on a fresh Windows with administrator rights, and say what is missing elsewhere', () => {
  expect(whyNotHere(runner)).toBeNull();
  expect(whyNotHere({ ...runner, platform: 'linux' })).toContain('this is linux');
  expect(whyNotHere({ ...runner, isAdministrator: false })).toContain('administrator rights');
  expect(whyNotHere({ ...runner, catalogs: '' })).toContain('build/runner-catalogs.mjs');
  expect(whyNotHere({ ...runner, missing: ['D:\\pkgsource.exe'] })).toContain('D:\\pkgsource.exe');
  expect(whyNotHere({ ...runner, traces: ['C:\\ProgramData\\PkgSource'] })).toContain('in use here');
});

test('the site of the tests is one that Setup accepts, in folders of its own', () => {
  const places = proofPlaces({ SystemDrive: 'E:', ProgramFiles: 'E:\\Programme', ProgramData: 'E:\\Daten' });
  expect(places).toMatchObject({
    destination: 'E:\\PkgSource Proof\\Site',
    program: 'E:\\Programme\\PkgSource Proof\\pkgsource.exe',
    stateHome: 'E:\\Daten\\PkgSource',
    networkPath: '\\\\localhost\\PkgSourceProof$',
  });
  expect(answersSchema.parse(proofAnswers(places)).share.name).toBe('PackageSrc');
});
