import { expect, test } from '@playwright/test';
import { windowsCommandLine } from '../../electron/core/windows-command-line.ts';

/** Each argument, and how it is written so that CommandLineToArgvW reads it back. */
const quoting: readonly (readonly [string, string])[] = [
  ['plain', 'plain'],
  ['', '""'],
  ['with space', '"with space"'],
  ['D:\\', 'D:\\'],
  ['D:\\a b\\', '"D:\\a b\\\\"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['a\\"b', '"a\\\\\\"b"'],
];
for (const [argument, quoted] of quoting) {
  test(`a program of Windows is given ${JSON.stringify(argument)} as it is`, () => {
    expect(windowsCommandLine([argument])).toBe(quoted);
  });
}

test('arguments are parted by spaces', () => {
  expect(windowsCommandLine(['plain', 'with space', 'C:\\end\\'])).toBe('plain "with space" C:\\end\\');
});
