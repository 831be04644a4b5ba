import type { CatalogManifest } from '../../electron/shared/catalog-manifest.ts';
import { type HostSettings, hostSettingsSchema } from '../../electron/shared/host-settings.ts';
import type { SiteSettings } from '../../electron/shared/site-settings.ts';
import type { StatusSnapshot } from '../../electron/shared/status.ts';

const sha256 = '0f'.repeat(32);
const instant = '2026-06-10T03:00:00.000Z';

/** A catalog.json with every field in use. */
export const sampleManifest: CatalogManifest = {
  format: 1,
  fileName: 'wsusscn2.cab',
  sizeBytes: 649_341_212,
  sha256,
  date: '2026-06-09T17:00:00.000Z',
  signer: 'Microsoft Corporation',
  signedAt: '2026-06-09T18:00:00.000Z',
  source: 'https://catalog.example/wsusscn2.cab',
  obtainedAt: instant,
  validators: { etag: '"1f0"', lastModified: 'Tue, 09 Jun 2026 18:00:00 GMT' },
};

/** A site.json with every kind of part in use. */
export const sampleSettings: SiteSettings = {
  format: 1,
  siteId: '7b0c3c2e-6a39-4f0e-9d2a-6f2b6f0a8a11',
  createdAt: instant,
  destination: '/srv/pkgsource',
  share: {
    name: 'PackageSrc_2',
    unc: '\\\\server\\PackageSrc_2',
    administrators: 'S-1-5-32-544',
    smsAdministrators: 'sms-admins',
  },
  catalog: {
    kind: 'internet',
    url: 'https://catalog.example/wsusscn2.cab',
    proxy: { url: 'http://proxy.example:3128', credential: 'proxy' },
    extraCertificates: ['/etc/pkgsource/inspection.pem'],
  },
  syncHost: {
    kind: 'this-computer',
    computer: 'server',
    schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  },
  distributionPoints: [
    { name: 'Berlin', path: '/mnt/dp1', enabled: true, proof: 'read-back' },
    {
      name: 'Lyon',
      path: '\\\\dp2\\catalog$',
      enabled: true,
      maxMBps: 4,
      window: { from: '20:00', to: '06:00' },
      proof: 'size',
      credential: 'lyon',
    },
  ],
  updatesSource: { folder: 'UpdatesSource', shareName: 'UpdatesSrc' },
  trust: ['/etc/pkgsource/our-root.pem'],
};

/** A status.json in the middle of a run. */
export const sampleStatus: StatusSnapshot = {
  format: 1,
  site: '/srv/pkgsource',
  share: { name: 'PackageSrc', unc: '\\\\server\\PackageSrc' },
  catalog: sampleManifest,
  lastRun: {
    id: '20260609T030000Z-1',
    host: 'server',
    startedAt: instant,
    endedAt: instant,
    outcome: 'some failed',
    exitCode: 3,
    bytesFetched: 649_341_212,
    bytesDistributed: 1_298_682_424,
    reason: 'Lyon failed.',
    remedy: 'Free some room.',
  },
  lastSuccessAt: instant,
  currentRun: {
    id: '20260610T030000Z-2',
    host: 'server',
    process: 4242,
    startedAt: instant,
    phase: 'distributing',
    progress: { bytesDone: 10, bytesTotal: 100, bytesPerSecond: 5.5, secondsLeft: 17 },
  },
  schedule: { everyDayAt: '03:00', randomDelayMinutes: 30 },
  nextRunAt: instant,
  distributionPoints: [
    {
      name: 'Berlin',
      path: '/mnt/dp1',
      state: 'copying',
      sha256,
      provenAt: instant,
      proof: 'read-back',
      since: instant,
      waitingFor: null,
      progress: { bytesDone: 10, bytesTotal: 100, bytesPerSecond: 5.5, secondsLeft: null },
      reasonCode: null,
      reason: null,
      remedy: null,
      nextTryAt: null,
      failedRuns: 0,
    },
  ],
  updatedAt: instant,
};

/** What a computer is told that is to be the synchronization host of a site. */
export const sampleHost: HostSettings = hostSettingsSchema.parse({
  format: 1,
  siteId: '6b7b3c1e-1f57-4b5e-9d59-0d5f0d9b0001',
  hostId: '6b7b3c1e-1f57-4b5e-9d59-0d5f0d9b0002',
  epoch: 1,
  computer: 'wks-7',
  unc: '\\\\server\\PackageSrc',
  credential: 'site-6b7b3c1e',
});
