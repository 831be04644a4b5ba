import type { Configuration, FuseOptionsV1 } from 'app-builder-lib';

/** `Required`: a fuse that a newer Electron brings is a compile error here until it is decided on. */
const fuses: Required<Omit<FuseOptionsV1, 'resetAdHocDarwinSignature'>> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** Packages of the desktop app. The bundles in dist/ hold all they need, so no module is packed. */
export const packaging: Configuration = {
  appId: 'org.pkgsource.setup',
  productName: 'PkgSource',
  copyright: 'Copyright © 2026 The PkgSource authors',
  directories: { output: 'release', buildResources: 'build/icons' },
  files: [
    'dist/main.cjs',
    'dist/preload.cjs',
    'dist/renderer/**',
    'dist/icons/**',
    'dist/licences.json',
    'dist/licences.txt',
    'LICENSE',
    'package.json',
    '!node_modules/**',
  ],
  asar: true,
  // Nothing native is packed.
  npmRebuild: false,
  electronFuses: fuses,
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    icon: 'build/icons/icon.ico',
    requestedExecutionLevel: 'asInvoker',
    extraResources: [
      { from: 'dist/executables/pkgsource.exe', to: 'pkgsource.exe' },
      { from: 'dist/scripts', to: 'scripts' },
    ],
  },
  nsis: {
    oneClick: false,
    // Program Files: only administrators can replace the program that a scheduled task runs as SYSTEM.
    perMachine: true,
    allowElevation: true,
    allowToChangeInstallationDirectory: false,
    deleteAppDataOnUninstall: false,
    shortcutName: 'PkgSource Setup',
  },
  linux: {
    target: [{ target: 'deb', arch: ['x64'] }],
    icon: 'build/icons',
    category: 'System',
    maintainer: 'The PkgSource authors',
    extraResources: [{ from: 'dist/executables/pkgsource', to: 'pkgsource' }],
  },
  deb: {
    recommends: ['samba', 'smbclient', 'acl', 'pkexec'],
    fpm: [
      'build/linux/org.pkgsource.setup.policy=/usr/share/polkit-1/actions/org.pkgsource.setup.policy',
      // Of the headless program, which is among the resources.
      'dist/pkgsource.1=/usr/share/man/man1/pkgsource.1',
    ],
  },
};
