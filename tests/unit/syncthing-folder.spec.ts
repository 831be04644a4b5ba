import { expect, test } from '@playwright/test';
import {
  deviceIdOf,
  differingSettings,
  isAtLeast,
  kibPerSecond,
} from '../../electron/core/syncthing-folder.ts';

test('compares versions by their numbers, whatever a distribution adds', () => {
  expect(isAtLeast('v1.19.2-ds1', '1.12.0')).toBe(true);
  expect(isAtLeast('v1.12.0', '1.12.0')).toBe(true);
  expect(isAtLeast('v2.0.0', '1.12.0')).toBe(true);
  expect(isAtLeast('v1.11.9', '1.12.0')).toBe(false);
  expect(isAtLeast('v0.14.55', '1.12.0')).toBe(false);
  expect(isAtLeast('unknown-dev', '1.12.0')).toBe(false);
});

test('takes device ids in every form that people write, and nothing else', () => {
  const id = 'JFGJWCC-D5SHXYD-OYYPOIT-DSWJIC2-UPB7ZPK-TS4PHGY-KI3V2W3-V6E2RQA';
  expect(deviceIdOf(id.toLowerCase())).toBe(id);
  expect(deviceIdOf(id.replaceAll('-', ''))).toBe(id);
  expect(deviceIdOf('')).toBeNull();
  expect(deviceIdOf(`${id}A`)).toBeNull();
  expect(deviceIdOf(id.replace('J', '1'))).toBeNull();
});

test('limits in KiB, at least one: none would mean no limit to Syncthing', () => {
  expect(kibPerSecond(1)).toBe(977);
  expect(kibPerSecond(0.0001)).toBe(1);
});

test('tells settings that differ by value, lists included', () => {
  const present = { path: '/a', addresses: ['tcp://a:22000'], paused: true };
  expect(differingSettings(present, { path: '/a', addresses: ['tcp://a:22000'] })).toEqual({});
  expect(differingSettings(present, { path: '/b', addresses: ['dynamic'] })).toEqual({
    path: '/b',
    addresses: ['dynamic'],
  });
});
