import type { FailureWording } from '../../../failures/failure-text.ts';
import type { proxyFailures as english } from '../../../failures/source-proxy.ts';

export const proxyFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'source.proxy-unusable': {
    title: 'Die Proxyadresse kann nicht verwendet werden',
    detail: 'Der Proxy {proxy} ({origin}) ist keine http- oder https-Adresse.',
    remedy: 'Geben Sie den Proxy in der Form http://Name:Port an.',
  },
  'source.proxy-unreachable': {
    title: 'Der Proxy ist nicht erreichbar',
    detail: 'Der Proxy {proxy} ist nicht erreichbar: {cause}.',
    remedy: 'Prüfen Sie Name und Port des Proxys und ob er läuft.',
  },
  'source.proxy-wants-credential': {
    title: 'Der Proxy fragt nach Benutzer und Kennwort',
    detail:
      'Der Proxy {proxy} hat mit 407 geantwortet: Er verlangt Benutzer und Kennwort, es wurden aber keine angegeben.',
    remedy:
      'Speichern Sie Anmeldeinformationen für den Proxy, und geben Sie deren Namen in den Einstellungen des Standorts an (proxy.credential).',
  },
  'source.proxy-refused-credential': {
    title: 'Der Proxy hat Benutzer oder Kennwort abgelehnt',
    detail:
      'Der Proxy {proxy} hat mit {status} geantwortet: Er nimmt die Anmeldeinformationen nicht an ({origin}).',
    remedy: 'Speichern Sie Benutzer und Kennwort unter diesem Namen neu.',
  },
  'source.proxy-refused': {
    title: 'Der Proxy hat keine Verbindung zum Server hergestellt',
    detail: 'Der Proxy {proxy} hat auf die Anfrage nach {host} mit {status} geantwortet.',
    remedy: 'Lassen Sie diesen Server im Proxy zu, und prüfen Sie, ob der Proxy ihn erreicht.',
  },
};
