import { type Failure, failure } from '../shared/failure.ts';
import { failWith, type Result, succeed } from '../shared/result.ts';
import { type Message, message } from '../shared/texts/message.ts';

/** Longest share name in UTF-16 units, as Windows counts. Source: SHARE_INFO_502, shi502_netname. */
const longestShareName = 80;

/** Source: naming rules of New-SmbShare and NetShareAdd. */
const illegalCharacters = /["\\/[\]:|<>+=;,*?]/u;

/** Control and formatting characters cannot be seen, so two names would look alike. */
const invisibleCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Names with a meaning of their own: to Windows, or (the last three) as sections of Samba's configuration. */
const reservedNames: ReadonlySet<string> = new Set([
  'PIPE',
  'MAILSLOT',
  'ADMIN$',
  'IPC$',
  'PRINT$',
  'FAX$',
  'SYSVOL',
  'NETLOGON',
  'GLOBAL',
  'HOMES',
  'PRINTERS',
]);

/** Numbers tried before giving up; nobody has that many package sources on one server. */
const highestNumber = 9_999;

/** What is wrong with a share name that a person asked for, or null. */
export function shareNameProblem(name: string, field: string): Failure | null {
  const cause = causeAgainst(name);
  return cause === null ? null : failure('share.name-not-allowed', { name, cause }, field);
}

/**
 * The wanted name, or the next one that no share has: `PackageSrc_1`, `PackageSrc_2`, … A hidden share stays
 * hidden (`Source$` → `Source_1$`), and a long name is shortened so that its number fits.
 */
export function nextFreeShareName(wanted: string, taken: readonly string[]): Result<string> {
  const inUse = new Set(taken.map(comparable));
  for (let number = 0; number <= highestNumber; number++) {
    const name = number === 0 ? wanted : numbered(wanted, number);
    if (!inUse.has(comparable(name)) && causeAgainst(name) === null) return succeed(name);
  }
  return failWith(failure('share.no-free-name', { name: wanted, last: numbered(wanted, highestNumber) }));
}

/** Names in use that kept the wanted name, or a lower number, from being chosen. */
export function namesInTheWay(wanted: string, chosen: string, taken: readonly string[]): string[] {
  const passedOver = new Set<string>();
  for (let number = 0; number <= highestNumber; number++) {
    const name = number === 0 ? wanted : numbered(wanted, number);
    if (sameShareName(name, chosen)) break;
    passedOver.add(comparable(name));
  }
  return taken.filter((name) => passedOver.has(comparable(name)));
}

/** Whether Setup could have chosen `name` for somebody who wanted `wanted`: the name itself, or a numbered one. */
export function comesFrom(wanted: string, name: string): boolean {
  if (sameShareName(wanted, name)) return true;
  const number = Number(/_(\d+)\$?$/u.exec(name)?.[1] ?? 0);
  return number >= 1 && number <= highestNumber && sameShareName(numbered(wanted, number), name);
}

/** Share names compare without case. */
export function sameShareName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function causeAgainst(name: string): Message | null {
  if (name.trim() === '') return message('nameCauses', 'empty');
  if (name.length > longestShareName) return message('nameCauses', 'tooLong', { most: longestShareName });
  const illegal = illegalCharacters.exec(name)?.[0];
  if (illegal !== undefined) return message('nameCauses', 'contains', { character: illegal });
  if (invisibleCharacters.test(name)) return message('nameCauses', 'invisible');
  if (/^\s|\s$/u.test(name)) return message('nameCauses', 'spaceAtEdge');
  if (name.endsWith('.')) return message('nameCauses', 'dotAtEnd');
  if (/^[A-Z]\$$/iu.test(name)) return message('nameCauses', 'driveShare');
  if (reservedNames.has(comparable(name))) return message('nameCauses', 'reserved');
  return null;
}

function numbered(wanted: string, number: number): string {
  const hidden = wanted.endsWith('$') ? '$' : '';
  const suffix = `_${number}${hidden}`;
  let base = hidden === '' ? wanted : wanted.slice(0, -1);
  base = base.slice(0, longestShareName - suffix.length);
  // Never half a surrogate pair.
  return `${base.replace(/[\uD800-\uDBFF]$/u, '')}${suffix}`;
}

/** Upper case as SMB servers compare; composed, since two spellings of one letter would look alike. */
function comparable(name: string): string {
  return name.normalize('NFC').toUpperCase();
}
