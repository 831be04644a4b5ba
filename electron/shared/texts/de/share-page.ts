import type { sharePage as english } from '../en/share-page.ts';

export const sharePage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'PkgSource wird freigegeben, damit der Synchronisierungshost es füllen kann. Administratoren und SMS-Administratoren erhalten Vollzugriff, in der Freigabe und im Dateisystem; sonst hat niemand Zugriff.',
  name: 'Freigabename',
  nameHint:
    'Ist der Name vergeben, wird der nächste freie genommen: PackageSrc_1, PackageSrc_2 und so weiter.',
  administrators: 'Administratorengruppe',
  administratorsHint:
    'Gruppenname oder SID. {sid} ist in jeder Sprache die lokale Gruppe der Administratoren.',
  sms: 'Gruppe der SMS-Administratoren',
  useExisting: 'Eine vorhandene Gruppe verwenden',
  useNew: 'Die Gruppe erstellen',
  useNone: 'Ohne Gruppe fortfahren',
  existing: 'Vorhandene Gruppe',
  create: 'Name der neuen Gruppe',
  noneHint:
    'Nur die Administratorengruppe erhält Vollzugriff. Sie können später eine Gruppe hinzufügen, indem Sie Setup erneut ausführen.',
  checking: 'Der Server wird nach seinen Freigaben gefragt…',
  title: 'Was freigegeben wird',
  shared: 'Freigegeben als',
  why: 'Warum dieser Name',
  control: 'Vollzugriff',
  nobodyElse: 'Niemand sonst',
  access: 'Sonstiger Zugriff',
  groupMissing: 'Die Gruppe {group} ist auf diesem Computer nicht vorhanden',
  groupMissingText: 'Wählen Sie eine andere Gruppe, erstellen Sie sie, oder fahren Sie ohne Gruppe fort.',
  kept: '{name} gibt diese Paketquelle bereits frei und wird daher beibehalten.',
  free: '{name} ist auf diesem Computer frei.',
  taken:
    '{names}{count, plural, one { ist auf diesem Computer vergeben} other { sind auf diesem Computer vergeben}}; {name} ist der nächste freie Name.',
};
