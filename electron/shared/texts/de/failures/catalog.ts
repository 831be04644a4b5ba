import type { catalogFailures as english } from '../../../failures/catalog.ts';
import type { FailureWording } from '../../../failures/failure-text.ts';

export const catalogFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'catalog.not-a-cabinet': {
    title: 'Die Datei ist keine CAB-Datei',
    detail: '{path} beginnt nicht wie eine CAB-Datei; die ersten Bytes sind {found}.',
    remedy: 'Prüfen Sie, woher die Datei kommt, und holen Sie wsusscn2.cab erneut.',
  },
  'catalog.html-page': {
    title: 'Die Datei ist eine Webseite',
    detail: '{path} enthält eine HTML-Seite statt eines Katalogs.',
    remedy:
      'Prüfen Sie die Adresse: Statt des Servers kann ein Proxy oder eine Anmeldeseite geantwortet haben.',
  },
  'catalog.truncated': {
    title: 'Der Katalog ist abgeschnitten',
    detail: '{path} hat {sizeBytes} Bytes, sein Header verspricht aber {expectedBytes}.',
    remedy: 'Holen Sie den Katalog erneut; das Kopieren oder Herunterladen brach ab.',
  },
  'catalog.trailing-data': {
    title: 'Der Katalog hat Daten nach seinem Ende',
    detail:
      '{path} hat {sizeBytes} Bytes, sein Header verspricht aber {expectedBytes}: Der Rest ist nicht signiert.',
    remedy: 'Holen Sie den Katalog erneut von dort, wo Microsoft ihn veröffentlicht.',
  },
  'catalog.header-damaged': {
    title: 'Der Header des Katalogs ist beschädigt',
    detail: '{path} beginnt wie eine CAB-Datei, aber: {cause}.',
    remedy: 'Holen Sie den Katalog erneut.',
  },
  'catalog.unsigned': {
    title: 'Der Katalog ist nicht signiert',
    detail: '{path} ist eine CAB-Datei ohne Signatur.',
    remedy:
      'Holen Sie den Katalog von dort, wo Microsoft ihn veröffentlicht; ein unsignierter wird nie verteilt.',
  },
  'catalog.signature-unreadable': {
    title: 'Die Signatur des Katalogs kann nicht gelesen werden',
    detail: 'Die Signatur in {path} ist beschädigt oder von unbekannter Form: {cause}.',
    remedy: 'Holen Sie den Katalog erneut.',
  },
  'catalog.digest-mismatch': {
    title: 'Der Katalog wurde beschädigt oder verändert',
    detail: 'Der Inhalt von {path} ist nicht das, was {signer} signiert hat.',
    remedy: 'Holen Sie den Katalog erneut; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.signature-invalid': {
    title: 'Die Signatur des Katalogs ist nicht gültig',
    detail:
      'Die Signatur in {path} wurde nicht mit dem Schlüssel von {signer} erstellt oder seitdem verändert: {cause}.',
    remedy: 'Holen Sie den Katalog erneut; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.signer-not-trusted': {
    title: 'Dem Signierer des Katalogs wird nicht vertraut',
    detail:
      '{path} ist von {signer} signiert; die Zertifikate enden bei {root}. Erwartet wird Microsoft Corporation oder ein Signierer, dessen Zertifikate bei einer Stammzertifizierungsstelle enden, der Sie vertrauen.',
    remedy:
      'Holen Sie den Katalog von Microsoft, oder nehmen Sie das Stammzertifikat unter die vertrauten auf, wenn der Signierer Ihr eigener ist.',
  },
  'catalog.signature-expired': {
    title: 'Die Signatur des Katalogs ist abgelaufen',
    detail: 'Das Zertifikat von {subject} gilt bis {notAfter}; die Signatur in {path} zählt für {judgedAt}.',
    remedy:
      'Holen Sie einen neueren Katalog. Eine Signatur überdauert ihr Zertifikat nur mit einem Zeitstempel.',
  },
  'catalog.signature-not-yet-valid': {
    title: 'Die Signatur des Katalogs ist noch nicht gültig',
    detail: 'Das Zertifikat von {subject} gilt ab {notBefore}; die Signatur in {path} zählt für {judgedAt}.',
    remedy: 'Prüfen Sie die Uhr dieses Computers, und versuchen Sie es dann erneut.',
  },
  'catalog.purpose-not-allowed': {
    title: 'Das Zertifikat darf dafür nicht verwendet werden',
    detail: 'Das Zertifikat von {subject} in {path} ist nicht für {purpose} ausgestellt.',
    remedy:
      'Holen Sie den Katalog von Microsoft, oder signieren Sie Ihren eigenen mit einem Zertifikat für {purpose}.',
  },
  'catalog.certificate-invalid': {
    title: 'Ein Zertifikat der Signatur ist nicht gültig',
    detail: 'Das Zertifikat von {subject} in {path} verletzt die Regeln seiner Kette: {cause}.',
    remedy:
      'Holen Sie den Katalog von Microsoft, oder lassen Sie das Zertifikat neu ausstellen, wenn es Ihr eigenes ist.',
  },
  'catalog.timestamp-invalid': {
    title: 'Der Zeitstempel der Signatur ist nicht gültig',
    detail: 'Die Signatur in {path} trägt einen Zeitstempel, der nicht hält: {cause}.',
    remedy: 'Holen Sie den Katalog erneut; schlägt es wieder fehl, verwenden Sie diese Quelle nicht.',
  },
  'catalog.weak-algorithm': {
    title: 'Die Signatur verwendet einen schwachen Algorithmus',
    detail: '{what} in {path} verwendet {algorithm}; das wird nicht angenommen.',
    remedy: 'Holen Sie einen Katalog, der mit SHA-256 und Schlüsseln von mindestens 2048 Bit signiert ist.',
  },
  'catalog.root-unreadable': {
    title: 'Ein vertrautes Stammzertifikat kann nicht gelesen werden',
    detail: '{path} kann nicht als vertrautes Stammzertifikat verwendet werden: {cause}.',
    remedy: 'Geben Sie den Pfad einer PEM-Datei mit dem Zertifikat einer Zertifizierungsstelle an.',
  },
  'catalog.older': {
    title: 'Der Katalog ist älter als der installierte',
    detail: 'Die Quelle bietet den Katalog vom {offered} an, PkgSource enthält aber den vom {installed}.',
    remedy: 'Legen Sie dort einen neueren Katalog ab, oder lassen Sie mit --allow-older einen älteren zu.',
  },
};
