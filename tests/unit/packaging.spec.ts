import { expect, test } from '@playwright/test';
import { packaging } from '../../build/electron-builder.config.ts';

test('the window runs as who started it; the installer asks for rights, and puts programs where users cannot write', () => {
  expect(packaging.win).toMatchObject({ requestedExecutionLevel: 'asInvoker' });
  expect(packaging.nsis).toMatchObject({
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
  });
});

test('the installed app cannot be turned into a Node that runs anything', () => {
  expect(packaging.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(packaging.asar).toBe(true);
});

test('no module and no source is packed, licences are, and no file type is claimed', () => {
  expect(packaging.files).toContain('!node_modules/**');
  expect(packaging.files).toEqual(
    expect.arrayContaining(['LICENSE', 'dist/licences.txt', 'dist/licences.json']),
  );
  const sources = [packaging.files]
    .flat()
    .filter((pattern) => /^(?:electron|renderer|tests|build)\b/.test(String(pattern)));
  expect(sources).toEqual([]);
  expect(packaging.fileAssociations).toBeUndefined();
});

test('the headless program and, on Windows, its scripts lie beside the archive', () => {
  expect(packaging.win?.extraResources).toEqual([
    { from: 'dist/executables/pkgsource.exe', to: 'pkgsource.exe' },
    { from: 'dist/scripts', to: 'scripts' },
  ]);
  expect(packaging.linux?.extraResources).toEqual([{ from: 'dist/executables/pkgsource', to: 'pkgsource' }]);
});
