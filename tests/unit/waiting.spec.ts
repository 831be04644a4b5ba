import { expect, test } from '@playwright/test';
import { foldDistributionPoint } from '../../electron/core/distribution-point-fold.ts';
import { distributionPointStatusSchema } from '../../electron/shared/status.ts';
import { chooseLanguage } from '../../electron/shared/texts/languages.ts';
import { sayWaiting, waitFor } from '../../electron/shared/waiting.ts';
import { pointStatus } from '../support/fixtures.ts';

const german = await chooseLanguage(['de']);
const at = '2026-06-24T03:14:00Z';

test('what a distribution point waits for is stored in English, and said in the reader’s language', () => {
  const event = {
    name: 'Berlin',
    kind: 'waiting',
    ...waitFor('window', { from: '22:00', to: '05:00' }),
  } as const;
  const stored = distributionPointStatusSchema.parse(foldDistributionPoint(pointStatus(), event, at));
  expect(stored.waitingFor).toBe('its time window, 22:00 to 05:00');
  expect(sayWaiting(german, stored)).toBe('Zeitfenster von 22:00 bis 05:00');
  const copying = { name: 'Berlin', kind: 'checking', progress: null } as const;
  expect(sayWaiting(german, foldDistributionPoint(stored, copying, at))).toBeNull();
});

test('what an earlier or a later version stored is shown as it stands', () => {
  expect(sayWaiting(german, { waitingFor: 'the next run' })).toBe('the next run');
  const later = { waitingFor: 'the moon', waitingForCode: 'moon', waitingForValues: {} };
  expect(sayWaiting(german, later)).toBe('the moon');
});
