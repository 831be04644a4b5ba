import type { elevationFailures as english } from '../../../failures/elevation.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const elevationFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'elevation.refused': {
    title: 'Administratorrechte wurden nicht erteilt',
    detail: 'Es wurde nichts geändert.',
    remedy:
      'Versuchen Sie es erneut, und bestätigen Sie die Frage nach Administratorrechten, oder bitten Sie einen Administrator darum.',
  },
  'elevation.not-possible': {
    title: 'Administratorrechte können hier nicht angefordert werden',
    detail: 'Dieser Computer hat keine Möglichkeit, sie anzufordern: {cause}.',
    remedy: 'Es wurde nichts geändert. Führen Sie als Administrator (unter Linux als root) „{command}“ aus.',
  },
  'elevation.not-begun': {
    title: 'Das Programm mit Administratorrechten hat die Arbeit nicht begonnen',
    detail: 'Es endete mit dem Exitcode {exitCode}, bevor es etwas getan hat: {cause}.',
    remedy: 'Es wurde nichts geändert. Führen Sie als Administrator (unter Linux als root) „{command}“ aus.',
  },
  'elevation.ended-early': {
    title: 'Das Programm mit Administratorrechten endete vorzeitig',
    detail: 'Es endete mit dem Exitcode {exitCode} und meldete nicht, wie weit es gekommen ist.',
    remedy:
      'Schließen Sie ab, was es begonnen hat, oder machen Sie es rückgängig: PkgSource bietet beides an.',
  },
  'elevation.not-placed': {
    title: 'Die Anforderung von Administratorrechten konnte nicht geschrieben werden',
    detail: 'Das Schreiben von {path} ist fehlgeschlagen: {cause}.',
    remedy:
      'Sorgen Sie dafür, dass der Datenträger Speicherplatz hat und dieses Konto dort schreiben darf, und versuchen Sie es dann erneut.',
  },
  'elevation.request-refused': {
    title: 'Die Anforderung wird abgelehnt',
    detail: 'Die Anforderung {path} wird nicht ausgeführt: {cause}.',
    remedy:
      'Fordern Sie sie im Fenster von PkgSource erneut an; eine Anforderung gilt nur einmal und nur wenige Minuten.',
  },
  'elevation.request-used': {
    title: 'Die Anforderung wurde bereits ausgeführt',
    detail: 'Die Anforderung {path} wurde schon verwendet.',
    remedy: 'Fordern Sie sie im Fenster von PkgSource erneut an; eine Anforderung gilt nur einmal.',
  },
  'elevation.plan-differs': {
    title: 'Der Plan ist nicht der, der angezeigt wurde',
    detail:
      'Mit Administratorrechten gesehen ist etwas anderes zu tun: Dieser Computer hat sich geändert, die Anforderung wurde geändert, oder Ihr Konto konnte nicht alles sehen.',
    remedy:
      'Es wurde nichts geändert. Sehen Sie sich den Plan noch einmal an, und beginnen Sie von dort aus.',
  },
  'elevation.sync-not-ours': {
    title: 'Dieser Lauf kann von hier aus nicht abgebrochen werden',
    detail: 'Die Synchronisierung von {site} läuft mit Rechten, die dieses Konto nicht hat.',
    remedy:
      'Lassen Sie sie zu Ende laufen, oder brechen Sie sie als Administrator ab: Beenden Sie den Prozess {process}.',
  },
};
