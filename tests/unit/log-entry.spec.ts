import { expect, test } from '@playwright/test';
import { logLines } from '../../electron/core/log-entry.ts';

const entry = { at: new Date('2026-06-24T03:12:00Z'), process: 4711, correlation: '7c1a0b2d', level: 'info' };
const prefix = '2026-06-24T03:12:00.000Z [4711 7c1a0b2d] info ';

test('every line of an entry names its time, process and correlation id', () => {
  expect(logLines({ ...entry, text: 'run began' })).toBe(`${prefix} run began`);
  const lines = logLines({ ...entry, text: 'Error: it broke\n    at one\r\n    at two\u2028more' }).split(
    '\n',
  );
  expect(lines).toEqual(
    ['Error: it broke', '    at one', '    at two', 'more'].map((text) => `${prefix} ${text}`),
  );
});

test('what a server or a file name says cannot pass for an entry, nor command a terminal', () => {
  const forged = 'name\n2026-06-24T03:12:00.000Z [1 00000000] info all is well\u001b[2J\u009b\u0000';
  const [, second] = logLines({ ...entry, text: forged }).split('\n');
  expect(second).toBe(`${prefix} 2026-06-24T03:12:00.000Z [1 00000000] info all is well\\x1b[2J\\x9b\\x00`);
});

test('a password in an address, and an authorization header, do not reach a log', () => {
  const text = 'via http://anna:hunter2@proxy:3128\nProxy-Authorization: Basic aHVudGVyMg==';
  const lines = logLines({ ...entry, text });
  expect(lines).not.toMatch(/hunter2|aHVudGVyMg/);
  expect(lines).toContain('http://[removed]@proxy:3128');
});
