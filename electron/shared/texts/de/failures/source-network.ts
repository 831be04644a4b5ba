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
      'Wenn Ihr Netzwerk den TLS-Datenverkehr überprüft, fügen Sie die PEM-Datei seiner Zertifizierungsstelle zu extraCertificates hinzu.',
  },
  'source.tls-wrong-name': {
    title: 'Das Zertifikat des Servers gilt für einen anderen Namen',
    detail: 'Das Zertifikat, das {host} zeigte, gilt nicht für diesen Namen.',
    remedy:
      'Prüfen Sie die Adresse; auch ein Netzwerk, das Verbindungen überprüft oder umleitet, kann die Ursache sein.',
  },
  'source.tls-wrong-time': {
    title: 'Das Zertifikat des Servers ist zurzeit nicht gültig',
    detail: 'Das Zertifikat, das {host} zeigte, ist zu diesem Zeitpunkt nicht gültig ({cause}).',
    remedy: 'Prüfen Sie die Uhr dieses Computers; geht sie richtig, braucht der Server ein neues Zertifikat.',
  },
  'source.tls-failed': {
    title: 'Keine sichere Verbindung',
    detail: 'Eine sichere Verbindung zu {host} kam nicht zustande: {cause}.',
    remedy: 'Prüfen Sie, ob die Adresse für https gedacht ist, sowie die Firewall oder den Proxy dazwischen.',
  },
  'source.certificate-unreadable': {
    title: 'Ein zusätzliches Zertifikat kann nicht verwendet werden',
    detail: 'Die Zertifikatdatei {path} kann nicht verwendet werden: {cause}.',
    remedy:
      'Geben Sie eine PEM-Datei an, die dieses Konto lesen darf, oder entfernen Sie sie aus extraCertificates.',
  },
  'source.not-found': {
    title: 'Der Server hat den Katalog nicht',
    detail: 'Die Anfrage an {url} wurde mit {status} beantwortet: Unter dieser Adresse gibt es nichts.',
    remedy: 'Prüfen Sie die Adresse des Katalogs.',
  },
  'source.forbidden': {
    title: 'Der Server gibt den Katalog nicht heraus',
    detail: 'Die Anfrage an {url} wurde mit {status} beantwortet: Der Zugriff ist nicht erlaubt.',
    remedy: 'Lassen Sie diese Adresse im Proxy, in der Firewall oder auf dem Server zu.',
  },
  'source.server-error': {
    title: 'Der Server hat ein Problem',
    detail: 'Die Anfrage an {url} wurde mit {status} beantwortet.',
    remedy:
      'Versuchen Sie es später erneut; bleibt das Problem bestehen, wenden Sie sich an den Betreiber des Servers oder des Proxys.',
  },
  'source.unexpected-answer': {
    title: 'Der Server antwortete unerwartet',
    detail: 'Die Anfrage an {url} wurde mit {status} beantwortet.',
    remedy: 'Prüfen Sie die Adresse des Katalogs und ob ein Proxy oder ein Gateway dazwischenliegt.',
  },
  'source.html': {
    title: 'Statt des Katalogs kam eine Webseite',
    detail:
      'Die Anfrage an {url} wurde mit einer Webseite beantwortet ({found}): einer Fehlerseite oder einer Anmeldeseite des Netzwerks.',
    remedy:
      'Öffnen Sie die Adresse auf diesem Computer in einem Browser, melden Sie sich am Netzwerk an, oder korrigieren Sie die Adresse.',
  },
  'source.encoded': {
    title: 'Der Katalog wurde unterwegs umcodiert',
    detail:
      'Die Anfrage an {url} wurde mit der Inhaltscodierung {encoding} beantwortet, die nicht angefordert war.',
    remedy: 'Deaktivieren Sie für diese Adresse die Komprimierung im Proxy, im Gateway oder auf dem Server.',
  },
  'source.empty': {
    title: 'Der Server hat eine leere Datei gesendet',
    detail: 'Die Anfrage an {url} wurde ohne jeden Inhalt beantwortet.',
    remedy: 'Prüfen Sie die Adresse; ist sie richtig, versuchen Sie es später erneut.',
  },
  'source.cut-off': {
    title: 'Der Download brach ab',
    detail: 'Der Download von {url} endete nach {received} von {promised} Bytes.',
    remedy: 'Starten Sie den Lauf erneut: Der Download wird dort fortgesetzt, wo er aufhörte.',
  },
  'source.too-long': {
    title: 'Der Server hat mehr gesendet als angekündigt',
    detail: '{url} hat mehr als die angekündigten {promised} Bytes gesendet.',
    remedy:
      'Prüfen Sie den Proxy, das Gateway oder den Server dazwischen: Dort wird beschädigt, was weitergereicht wird.',
  },
  'source.changed-midway': {
    title: 'Der Katalog hat sich während des Downloads geändert',
    detail: '{url} bietet eine andere Datei an als die, deren Download begonnen hatte.',
    remedy: 'Starten Sie den Lauf erneut: Der Download beginnt mit der neuen Datei von vorn.',
  },
  'source.wrong-range': {
    title: 'Der Server hat einen anderen Teil gesendet als angefordert',
    detail: 'Von {url} wurden die Bytes ab {wanted} angefordert; die Antwort war „{found}“.',
    remedy:
      'Starten Sie den Lauf erneut: Der Download beginnt von vorn. Bleibt das Problem bestehen, prüfen Sie den Proxy oder das Gateway dazwischen.',
  },
  'source.too-many-redirects': {
    title: 'Der Server leitet im Kreis um',
    detail: 'Die Anfrage an {url} wurde mehr als {limit}-mal umgeleitet.',
    remedy: 'Prüfen Sie die Adresse des Katalogs und mögliche Anmeldeseiten des Netzwerks.',
  },
  'source.redirect-refused': {
    title: 'Eine Umleitung wurde abgelehnt',
    detail: 'Die Anfrage an {url} wurde umgeleitet (Ziel: {target}): {cause}.',
    remedy: 'Prüfen Sie die Adresse des Katalogs und mögliche Anmeldeseiten des Netzwerks.',
  },
  'source.stalled': {
    title: 'Der Server hat aufgehört zu senden',
    detail: 'Von {url} kam {seconds} Sekunden lang nichts.',
    remedy:
      'Prüfen Sie das Netzwerk und den Proxy; starten Sie den Lauf erneut, und der Download wird dort fortgesetzt, wo er aufhörte.',
  },
};
