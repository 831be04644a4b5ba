import type { catalogFailures as english } from '../../../failures/catalog.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const catalogFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'catalog.not-a-cabinet': {
    title: 'Die Datei ist keine CAB-Datei',
    detail: '{path} beginnt nicht wie eine CAB-Datei; erste Bytes: {found}.',
    remedy: 'Prüfen Sie, woher die Datei kommt, und rufen Sie wsusscn2.cab erneut ab.',
  },
  'catalog.html-page': {
    title: 'Die Datei ist eine Webseite',
    detail: '{path} enthält eine HTML-Seite statt eines Katalogs.',
    remedy:
      'Prüfen Sie die Adresse: Statt des Servers kann ein Proxy oder eine Anmeldeseite geantwortet haben.',
  },
  'catalog.truncated': {
    title: 'Der Katalog ist abgeschnitten',
    detail: '{path} hat {sizeBytes} Bytes, laut Header müssten es {expectedBytes} sein.',
    remedy: 'Rufen Sie den Katalog erneut ab; das Kopieren oder Herunterladen brach ab.',
  },
  'catalog.trailing-data': {
    title: 'Der Katalog hat Daten nach seinem Ende',
    detail:
      '{path} hat {sizeBytes} Bytes, laut Header müssten es {expectedBytes} sein: Der Rest ist nicht signiert.',
    remedy: 'Rufen Sie den Katalog erneut dort ab, wo Microsoft ihn veröffentlicht.',
  },
  'catalog.header-damaged': {
    title: 'Der Header des Katalogs ist beschädigt',
    detail: '{path} beginnt wie eine CAB-Datei, aber: {cause}.',
    remedy: 'Rufen Sie den Katalog erneut ab.',
  },
  'catalog.unsigned': {
    title: 'Der Katalog ist nicht signiert',
    detail: '{path} ist eine CAB-Datei ohne Signatur.',
    remedy:
      'Rufen Sie den Katalog dort ab, wo Microsoft ihn veröffentlicht; ein unsignierter wird nie verteilt.',
  },
  'catalog.signature-unreadable': {
    title: 'Die Signatur des Katalogs kann nicht gelesen werden',
    detail: 'Die Signatur in {path} ist beschädigt oder hat eine unbekannte Form: {cause}.',
    remedy: 'Rufen Sie den Katalog erneut ab.',
  },
  'catalog.digest-mismatch': {
    title: 'Der Katalog wurde beschädigt oder verändert',
    detail: 'Der Inhalt von {path} ist nicht der, der von {signer} signiert wurde.',
    remedy: 'Rufen Sie den Katalog erneut ab; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.signature-invalid': {
    title: 'Die Signatur des Katalogs ist ungültig',
    detail:
      'Die Signatur in {path} wurde nicht mit dem Schlüssel von {signer} erstellt oder seitdem verändert: {cause}.',
    remedy: 'Rufen Sie den Katalog erneut ab; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.signer-not-trusted': {
    title: 'Dem Signaturgeber des Katalogs wird nicht vertraut',
    detail:
      '{path} ist von {signer} signiert; die Zertifikate enden bei {root}. Erwartet wird Microsoft Corporation oder ein Signaturgeber, dessen Zertifikate bei einem Stammzertifikat enden, dem Sie vertrauen.',
    remedy:
      'Rufen Sie den Katalog von Microsoft ab, oder nehmen Sie das Stammzertifikat unter die vertrauenswürdigen auf, wenn es Ihr eigener Signaturgeber ist.',
  },
  'catalog.signature-expired': {
    title: 'Die Signatur des Katalogs ist abgelaufen',
    detail:
      'Das Zertifikat von {subject} gilt bis {notAfter}; die Signatur in {path} wird nach dem Stand vom {judgedAt} beurteilt.',
    remedy:
      'Rufen Sie einen neueren Katalog ab. Eine Signatur überdauert ihr Zertifikat nur mit einem Zeitstempel.',
  },
  'catalog.signature-not-yet-valid': {
    title: 'Die Signatur des Katalogs ist noch nicht gültig',
    detail:
      'Das Zertifikat von {subject} gilt ab {notBefore}; die Signatur in {path} wird nach dem Stand vom {judgedAt} beurteilt.',
    remedy: 'Prüfen Sie die Uhr dieses Computers, und versuchen Sie es dann erneut.',
  },
  'catalog.purpose-not-allowed': {
    title: 'Das Zertifikat darf dafür nicht verwendet werden',
    detail: 'Das Zertifikat von {subject} in {path} ist nicht für {purpose} ausgestellt.',
    remedy:
      'Rufen Sie den Katalog von Microsoft ab, oder signieren Sie Ihren eigenen mit einem Zertifikat für {purpose}.',
  },
  'catalog.certificate-invalid': {
    title: 'Ein Zertifikat der Signatur ist ungültig',
    detail: 'Das Zertifikat von {subject} in {path} verletzt die Regeln seiner Kette: {cause}.',
    remedy:
      'Rufen Sie den Katalog von Microsoft ab, oder lassen Sie das Zertifikat neu ausstellen, wenn es Ihr eigenes ist.',
  },
  'catalog.timestamp-invalid': {
    title: 'Der Zeitstempel der Signatur ist ungültig',
    detail: 'Die Signatur in {path} enthält einen ungültigen Zeitstempel: {cause}.',
    remedy: 'Rufen Sie den Katalog erneut ab; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.weak-algorithm': {
    title: 'Die Signatur verwendet einen schwachen Algorithmus',
    detail: '{what} in {path} verwendet {algorithm}; das wird nicht akzeptiert.',
    remedy:
      'Rufen Sie einen Katalog ab, der mit SHA-256 und Schlüsseln von mindestens 2048 Bit signiert ist.',
  },
  'catalog.root-unreadable': {
    title: 'Ein vertrauenswürdiges Stammzertifikat kann nicht gelesen werden',
    detail: '{path} kann nicht als vertrauenswürdiges Stammzertifikat verwendet werden: {cause}.',
    remedy: 'Geben Sie den Pfad einer PEM-Datei mit dem Zertifikat einer Zertifizierungsstelle an.',
  },
  'catalog.older': {
    title: 'Der Katalog ist älter als der installierte',
    detail: 'Die Quelle bietet den Katalog vom {offered} an, PkgSource enthält aber den vom {installed}.',
    remedy: 'Legen Sie dort einen neueren Katalog ab, oder lassen Sie mit --allow-older einen älteren zu.',
  },
};
