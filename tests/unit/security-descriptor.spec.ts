import { expect, test } from '@playwright/test';
import {
  accessEntries,
  folderDescriptor,
  grantsExactly,
  grantsTheSame,
  shareDescriptor,
} from '../../electron/core/security-descriptor.ts';

const administrators = 'S-1-5-32-544';
const smsAdministrators = 'S-1-5-21-1004336348-1177238915-682003330-1010';

test('a share descriptor grants its groups full control and nobody else', () => {
  const sddl = shareDescriptor([administrators, smsAdministrators]);
  expect(sddl).toBe(`D:P(A;;FA;;;${administrators})(A;;FA;;;${smsAdministrators})`);
  expect(grantsExactly(sddl, [administrators, smsAdministrators])).toBe(true);
});

test('a folder descriptor is protected, inherited by what is below, and includes SYSTEM', () => {
  const sddl = folderDescriptor('full control', administrators, null);
  expect(sddl).toBe(`D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;${administrators})`);
  expect(grantsExactly(sddl, [administrators, 'S-1-5-18'])).toBe(true);
});

test('aliases and masks as Windows writes them back are understood', () => {
  expect(grantsExactly('O:BAG:SYD:P(A;;FA;;;BA)', [administrators])).toBe(true);
  expect(grantsExactly('O:BAD:(A;;0x1f01ff;;;BA)', [administrators])).toBe(true);
  expect(accessEntries('D:(A;ID;0x1200a9;;;BU)')).toEqual([
    { kind: 'allow', sid: 'S-1-5-32-545', rights: '0x1200a9', inheritance: [], inherited: true },
  ]);
});

const wrong: readonly (readonly [string, string])[] = [
  ['Everyone may read', 'D:(A;;FA;;;BA)(A;;0x1200a9;;;WD)'],
  ['the group may only change', 'D:(A;;0x1301bf;;;BA)'],
  ['somebody is denied', 'D:(D;;FA;;;BU)(A;;FA;;;BA)'],
  ['the entry is inherited', 'D:AI(A;OICIID;FA;;;BA)'],
  ['the list is empty', 'D:P'],
  ['there is no list at all, so everyone has access', 'O:BAG:SY'],
  ['the list is a null list', 'D:NO_ACCESS_CONTROL'],
  ['another group has it', `D:(A;;FA;;;${smsAdministrators})`],
];
for (const [name, sddl] of wrong) {
  test(`it is not right when ${name}`, () => expect(grantsExactly(sddl, [administrators])).toBe(false));
}

test('settings can be read by SMS Administrators, and not be replaced by moving their folder away', () => {
  expect(folderDescriptor('read only', administrators, smsAdministrators)).toBe(
    `D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;${administrators})(A;OICI;0x1200a9;;;${smsAdministrators})`,
  );
  const around = folderDescriptor('full control around settings', administrators, smsAdministrators);
  const own = accessEntries(around)?.filter(
    ({ sid, inheritance }) => sid === smsAdministrators && !inheritance.includes('IO'),
  );
  expect(own).toHaveLength(1);
  const rights = Number(own?.[0]?.rights);
  // Source: Microsoft, "File Access Rights Constants" and "Standard Access Rights".
  const [addFile, addFolder, deleteChild, remove, writeDac, writeOwner] = [
    2, 4, 0x40, 0x10000, 0x40000, 0x80000,
  ];
  expect(rights & (addFile | addFolder)).toBe(addFile | addFolder);
  expect(rights & (deleteChild | remove | writeDac | writeOwner)).toBe(0);
});

test('descriptors are the same however Windows writes them back', () => {
  const wanted = folderDescriptor('full control around settings', administrators, smsAdministrators);
  const writtenBack = `O:BAD:PAI(A;OICIIO;0x001F01FF;;;${smsAdministrators})(A;;0x1201BF;;;${smsAdministrators})(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)`;
  expect(grantsTheSame(writtenBack, wanted)).toBe(true);
  const rules = ['full control', 'full control around settings', 'read only'] as const;
  const written = rules.map((rule) => folderDescriptor(rule, administrators, smsAdministrators));
  for (const one of written) {
    expect(written.filter((other) => grantsTheSame(one, other))).toEqual([one]);
    expect(grantsTheSame(`${one}(A;;0x1200a9;;;WD)`, one)).toBe(false);
    expect(grantsTheSame(one.replaceAll('OICI', 'OICIID'), one)).toBe(false);
  }
  expect(grantsTheSame('O:BA', wanted)).toBe(false);
});

test('a group that is Administrators itself keeps full control', () => {
  expect(folderDescriptor('read only', administrators, administrators)).toBe(
    `D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;${administrators})`,
  );
});

test('what is not a SID never gets into a descriptor', () => {
  expect(() => shareDescriptor(['BA)(A;;FA;;;WD'])).toThrow('Not a SID');
});
