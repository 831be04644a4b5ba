import { expect, test } from '@playwright/test';
import type { RunEvent } from '../../../electron/shared/run-events.ts';
import { partsOf } from '../../../renderer/status/history/run-parts.ts';
import { manifest, runSummary, sha256 } from '../../support/fixtures.ts';

const at = (second: number) => new Date(Date.UTC(2026, 5, 24, 3, 12, second)).toISOString();
const started: RunEvent = { kind: 'run started', at: at(0), runId: 'r', host: 'h', process: 1 };
const ended: RunEvent = { kind: 'run ended', at: at(50), summary: runSummary() };

test('tells what a run spent its time on, retries with what was tried', () => {
  const events: RunEvent[] = [
    started,
    { kind: 'fetch started', at: at(2), source: 's', sizeBytes: null, resumedAtBytes: 0 },
    { kind: 'fetch started', at: at(9), source: 's', sizeBytes: null, resumedAtBytes: 5 },
    { kind: 'catalog verified', at: at(20), sha256, signer: manifest.signer, date: null },
    { kind: 'published', at: at(21), sha256, previousSha256: null },
    { kind: 'distribution point', at: at(30), name: 'Berlin', state: 'in sync' },
    ended,
  ];
  expect(partsOf(events)).toEqual([
    { phase: 'looking', seconds: 2 },
    { phase: 'fetching', seconds: 18 },
    { phase: 'publishing', seconds: 1 },
    { phase: 'distributing', seconds: 29 },
  ]);
});

test('a run without an end is told as far as it came', () => {
  expect(partsOf([])).toEqual([]);
  expect(partsOf([started])).toEqual([]);
  expect(partsOf([started, { kind: 'source unchanged', at: at(3), source: 's', sha256 }])).toEqual([
    { phase: 'looking', seconds: 3 },
  ]);
});
