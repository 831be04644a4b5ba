import type { FailureWording } from '../../../failures/failure-text.ts';
import type { shareFailures as english } from '../../../failures/share.ts';

export const shareFailures: Readonly<Record<keyof typeof english, FailureWording>> = {
  'share.unreachable': {
    title: 'Die Freigabe von PkgSource ist nicht erreichbar',
    detail: '{path} ist nicht erreichbar: {cause}.',
    remedy:
      'Prüfen Sie, ob der Standortserver eingeschaltet ist und dieser Computer ihn erreicht; der nächste Lauf macht hier weiter.',
  },
  'share.sign-in-refused': {
    title: 'Anmeldung am Standortserver abgelehnt',
    detail: 'Die Anmeldung an {path} ist nicht möglich: {cause}.',
    remedy: 'Speichern Sie Benutzer und Kennwort dieses Hosts mit „pkgsource secret set“ neu.',
  },
  'share.missing': {
    title: 'Der Standortserver hat diese Freigabe nicht',
    detail: 'Der Server von {path} hat keine Freigabe mit diesem Namen.',
    remedy:
      'Prüfen Sie den Namen der Freigabe in den Hosteinstellungen, oder führen Sie auf dem Standortserver „pkgsource repair“ aus.',
  },
  'share.client-missing': {
    title: 'Der SMB-Client fehlt',
    detail: 'smbclient, über das {path} erreicht wird, ist auf diesem Computer nicht installiert.',
    remedy: 'Installieren Sie es (apt install smbclient).',
  },
  'share.copy-differs': {
    title: 'Die Kopie in der Freigabe ist nicht das, was gesendet wurde',
    detail: 'Was aus {path} zurückgelesen wurde, weicht vom Katalog ab; es wurde nicht veröffentlicht.',
    remedy:
      'Prüfen Sie Datenträger, Arbeitsspeicher und Netzwerk des Standortservers; der nächste Lauf kopiert erneut.',
  },
  'share.catalog-differs': {
    title: 'Der Katalog in der Freigabe weicht von dem ab, was über ihn aufgezeichnet ist',
    detail: 'Was aus {path} gelesen wurde, hat einen anderen SHA-256-Hash, als catalog.json nennt.',
    remedy: 'Führen Sie auf dem Synchronisierungshost „pkgsource verify“ aus.',
  },
};
