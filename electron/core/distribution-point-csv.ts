import type { DistributionPointSetting } from '../shared/answers.ts';
import type { DistributionPointStatus } from '../shared/status.ts';

const columns = [
  'name',
  'path',
  'limit',
  'group',
  'delivery',
  'member',
  'state',
  'since',
  'sha256',
  'proven',
  'next try',
  'reason',
  'remedy',
];

/**
 * Distribution points as comma-separated values (RFC 4180) with a byte order mark, without which Excel takes the
 * text for another encoding. `parseDistributionPointList` reads what is a setting again. Its delivery is the
 * point's own; empty where it comes with the group.
 */
export function distributionPointCsv(
  points: readonly DistributionPointStatus[],
  settings: readonly DistributionPointSetting[],
): string {
  const settingOf = new Map(settings.map((setting) => [setting.name, setting]));
  const rows = points.map((point) => [
    point.name,
    point.path,
    settingOf.get(point.name)?.maxMBps ?? '',
    settingOf.get(point.name)?.group ?? '',
    settingOf.get(point.name)?.delivery?.kind ?? '',
    settingOf.get(point.name)?.member ?? '',
    point.state,
    point.since ?? '',
    point.sha256 ?? '',
    point.provenAt ?? '',
    point.nextTryAt ?? '',
    point.reason ?? '',
    point.remedy ?? '',
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet would run what begins like a formula: an apostrophe makes it text (OWASP, “CSV Injection”). */
function cellOf(value: string | number): string {
  const text = typeof value === 'string' && /^[=+@-]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
