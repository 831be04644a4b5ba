import type { FailureWording } from '../../../failures/failure-text.ts';
import type { networkSourceFailures as english } from '../../../failures/source-network.ts';
import type { proxyFailures } from '../../../failures/source-proxy.ts';

type Own = Exclude<keyof typeof english, keyof typeof proxyFailures>;

export const networkSourceFailures: Readonly<Record<Own, FailureWording>> = {
  'source.url-holds-password': {
    title: 'Die Adresse enthält ein Kennwort',
    detail: 'Die Adresse von {host} enthält einen Benutzernamen oder ein Kennwort.',
    remedy:
      'Entfernen Sie es aus der Adresse; speichern Sie Anmeldeinformationen für den Proxy unter einem Namen, und geben Sie diesen Namen an.',
  },
  'source.dns': {
    title: 'Der Servername ist nicht bekannt',
    detail: 'Der Name {host} kann nicht aufgelöst werden ({cause}).',
    remedy: 'Prüfen Sie die Adresse und das DNS dieses Computers; geben Sie hinter einem Proxy den Proxy an.',
  },
  'source.refused': {
    title: 'Der Server hat die Verbindung abgelehnt',
    detail: '{host} hat die Verbindung abgelehnt.',
    remedy: 'Prüfen Sie die Adresse, den Port und die Firewall dazwischen.',
  },
  'source.unreachable': {
    title: 'Der Server ist nicht erreichbar',
    detail: '{host} ist nicht erreichbar: {cause}.',
    remedy:
      'Prüfen Sie das Netzwerk dieses Computers und die Firewall; geben Sie hinter einem Proxy den Proxy an.',
  },
  'source.tls-untrusted': {
    title: 'Dem Zertifikat des Servers wird nicht vertraut',
    detail: 'Hinter {host} steht keine Zertifizierungsstelle, die dieser Computer kennt ({cause}).',
    remedy:
      'Wenn Ihr Netzwerk TLS untersucht, fügen Sie die PEM-Datei seiner Zertifizierungsstelle zu extraCertificates hinzu.',
  },
  'source.tls-wrong-name': {
    title: 'Das Zertifikat des Servers gilt für einen anderen Namen',
    detail: 'Das Zertifikat, das {host} zeigte, gilt nicht für diesen Namen.',
    remedy:
      'Prüfen Sie die Adresse; auch ein Netzwerk, das Verbindungen untersucht oder umleitet, kann die Ursache sein.',
  },
  'source.tls-wrong-time': {
    title: 'Das Zertifikat des Servers gilt zurzeit nicht',
    detail: 'Das Zertifikat, das {host} zeigte, ist zu diesem Zeitpunkt nicht gültig ({cause}).',
    remedy: 'Prüfen Sie die Uhr dieses Computers; geht sie richtig, braucht der Server ein neues Zertifikat.',
  },
  'source.tls-failed': {
    title: 'Keine sichere Verbindung',
    detail: 'Eine sichere Verbindung zu {host} kam nicht zustande: {cause}.',
    remedy: 'Prüfen Sie, ob die Adresse für https gedacht ist, und die Firewall oder den Proxy dazwischen.',
  },
  'source.certificate-unreadable': {
    title: 'Ein zusätzliches Zertifikat kann nicht verwendet werden',
    detail: 'Die Zertifikatdatei {path} kann nicht verwendet werden: {cause}.',
    remedy:
      'Geben Sie eine PEM-Datei an, die dieses Konto lesen darf, oder entfernen Sie sie aus extraCertificates.',
  },
  'source.not-found': {
    title: 'Der Server hat den Katalog nicht',
    detail: '{url} wurde mit {status} beantwortet: Unter dieser Adresse gibt es nichts.',
    remedy: 'Prüfen Sie die Adresse des Katalogs.',
  },
  'source.forbidden': {
    title: 'Der Server gibt den Katalog nicht heraus',
    detail: '{url} wurde mit {status} beantwortet: Der Zugriff ist nicht erlaubt.',
    remedy: 'Lassen Sie diese Adresse auf dem Proxy, der Firewall oder dem Server zu.',
  },
  'source.server-error': {
    title: 'Der Server hat ein Problem',
    detail: '{url} wurde mit {status} beantwortet.',
    remedy: 'Versuchen Sie es später erneut; hält es an, fragen Sie, wer den Server oder den Proxy betreibt.',
  },
  'source.unexpected-answer': {
    title: 'Der Server antwortete unerwartet',
    detail: '{url} wurde mit {status} beantwortet.',
    remedy: 'Prüfen Sie die Adresse des Katalogs und einen Proxy oder ein Gateway dazwischen.',
  },
  'source.html': {
    title: 'Statt des Katalogs kam eine Webseite',
    detail:
      '{url} wurde mit einer Webseite beantwortet ({found}): einer Fehlerseite oder einer Anmeldeseite des Netzwerks.',
    remedy:
      'Öffnen Sie die Adresse auf diesem Computer in einem Browser, melden Sie sich am Netzwerk an, oder korrigieren Sie die Adresse.',
  },
  'source.encoded': {
    title: 'Der Katalog wurde unterwegs umkodiert',
    detail: '{url} wurde mit der Inhaltskodierung {encoding} beantwortet, um die nicht gebeten wurde.',
    remedy: 'Schalten Sie für diese Adresse die Komprimierung auf dem Proxy, dem Gateway oder dem Server ab.',
  },
  'source.empty': {
    title: 'Der Server hat eine leere Datei gesendet',
    detail: '{url} wurde ohne jeden Inhalt beantwortet.',
    remedy: 'Prüfen Sie die Adresse; ist sie richtig, versuchen Sie es später erneut.',
  },
  'source.cut-off': {
    title: 'Der Download brach ab',
    detail: '{url} endete nach {received} von {promised} Bytes.',
    remedy: 'Starten Sie den Lauf erneut: Der Download wird dort fortgesetzt, wo er aufhörte.',
  },
  'source.too-long': {
    title: 'Der Server hat mehr gesendet, als er versprach',
    detail: '{url} hat mehr als die versprochenen {promised} Bytes gesendet.',
    remedy:
      'Prüfen Sie den Proxy, das Gateway oder den Server dazwischen: Er beschädigt, was er weiterreicht.',
  },
  'source.changed-midway': {
    title: 'Der Katalog änderte sich während des Downloads',
    detail: '{url} bietet eine andere Datei an als die, deren Download begonnen hatte.',
    remedy: 'Starten Sie den Lauf erneut: Der Download beginnt mit der neuen Datei von vorn.',
  },
  'source.wrong-range': {
    title: 'Der Server hat einen anderen Teil gesendet als verlangt',
    detail: '{url} wurde um die Bytes ab {wanted} gebeten und antwortete mit „{found}“.',
    remedy:
      'Starten Sie den Lauf erneut: Der Download beginnt von vorn. Hält es an, prüfen Sie den Proxy oder das Gateway dazwischen.',
  },
  'source.too-many-redirects': {
    title: 'Der Server leitet im Kreis um',
    detail: '{url} wurde mehr als {limit}-mal umgeleitet.',
    remedy: 'Prüfen Sie die Adresse des Katalogs, und Anmeldeseiten des Netzwerks.',
  },
  'source.redirect-refused': {
    title: 'Eine Umleitung wurde abgelehnt',
    detail: '{url} wurde nach {target} umgeleitet: {cause}.',
    remedy: 'Prüfen Sie die Adresse des Katalogs, und Anmeldeseiten des Netzwerks.',
  },
  'source.stalled': {
    title: 'Der Server hat aufgehört zu senden',
    detail: 'Von {url} kam {seconds} Sekunden lang nichts.',
    remedy:
      'Prüfen Sie das Netzwerk und den Proxy; starten Sie den Lauf erneut, und der Download wird dort fortgesetzt, wo er aufhörte.',
  },
};
