import type { FailureWording } from '../../../failures/failure-text.ts';
import type { syncProgramFailures as english } from '../../../failures/sync-program.ts';

export const syncProgramFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'sync.not-started': {
    title: 'Das Synchronisierungsprogramm wurde nicht gestartet',
    detail: '{program} kann nicht ausgeführt werden: {cause}.',
    remedy:
      'Prüfen Sie, ob es da ist und dieses Konto es ausführen darf, oder installieren Sie PkgSource neu.',
  },
  'sync.ended-early': {
    title: 'Die Synchronisierung endete, bevor sie begann',
    detail: 'Das Synchronisierungsprogramm endete mit dem Exitcode {exitCode} ({meaning}).',
    remedy: 'Führen Sie {command} in einem Terminal aus: Es sagt, warum.',
  },
  'sync.nothing-runs': {
    title: 'Keine Synchronisierung läuft',
    detail: 'Für {site} läuft keine Synchronisierung.',
    remedy: 'Es gibt nichts abzubrechen.',
  },
  'sync.runs-elsewhere': {
    title: 'Die Synchronisierung läuft auf einem anderen Computer',
    detail: 'Die Synchronisierung von {site} läuft auf {host}; dies ist {computer}.',
    remedy: 'Brechen Sie sie auf {host} ab.',
  },
  'sync.runs-in-setup': {
    title: 'Setup führt diese Synchronisierung aus',
    detail: 'Die erste Synchronisierung von {site} gehört zum Setup, das gerade läuft.',
    remedy: 'Brechen Sie stattdessen Setup ab.',
  },
};
