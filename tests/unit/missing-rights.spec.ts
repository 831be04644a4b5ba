import { expect, test } from '@playwright/test';
import type { Machine } from '../../electron/ports/machine.ts';
import { failure } from '../../electron/shared/failure.ts';
import { message } from '../../electron/shared/texts/message.ts';
import { missingRights } from '../../electron/usecases/missing-rights.ts';

const machine: Machine = {
  platform: 'windows',
  computerName: () => 'DC1',
  account: () => 'DC1\\anna',
  hasRights: async () => false,
};
const missing = failure('rights.missing', {
  account: 'DC1\\anna',
  action: message('rightsActions', 'clear'),
});

test('who lacks rights is named with what they are for', async () => {
  expect(await missingRights(machine, 'clear')).toEqual(missing);
  const known = { ...machine, whyRightsAreUnknown: async () => null };
  expect(await missingRights(known, 'clear')).toEqual(missing);
});

test('where PowerShell failed it is its failure, not the rights', async () => {
  const silent = failure('windows.timed-out', { script: 'read-rights', seconds: 60 });
  const unknown = { ...machine, whyRightsAreUnknown: async () => silent };
  expect(await missingRights(unknown, 'clear')).toEqual(silent);
});

test('who has rights lacks nothing, whatever else fails', async () => {
  const entitled = { ...machine, hasRights: async () => true, whyRightsAreUnknown: async () => missing };
  expect(await missingRights(entitled, 'clear')).toBeNull();
});
