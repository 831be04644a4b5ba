import { expect, test } from '@playwright/test';
import { pointListLines } from '../../electron/cli/progress-lines.ts';
import type { DistributionPointState } from '../../electron/shared/status.ts';
import { pointStatus } from '../support/fixtures.ts';

const many = (count: number, state: DistributionPointState) =>
  Array.from({ length: count }, (_, index) => pointStatus({ name: `${state} ${index}`, state }));

test('lists every distribution point of some, and of very many those that need attention', () => {
  expect(pointListLines(many(200, 'in sync'))).toHaveLength(200);
  const lines = pointListLines([...many(1000, 'in sync'), ...many(3, 'failed')]);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('  1003 distribution points: 1000 in sync, 3 failed');
  expect(lines[1]).toMatch(/^ {2}failed 0: failed/);
  expect(lines.at(-1)).toBe('  1000 others: pkgsource status --json');
});
