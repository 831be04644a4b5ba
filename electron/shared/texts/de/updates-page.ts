import type { updatesPage as english } from '../en/updates-page.ts';

export const updatesPage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Pakete mit Updates benötigen einen Quellordner für die von Microsoft heruntergeladenen Updatedateien. Er liegt außerhalb von PkgSource und hat eine eigene Freigabe mit denselben Rechten. Sie können ihn weglassen und später hinzufügen.',
  wanted: 'Einen Quellordner für Updates erstellen',
  folder: 'Ordnername',
  folderHint: 'Wird in {destination} erstellt.',
  folderHintUnknown: 'Wird im Zielordner erstellt.',
  share: 'Freigabename',
  shareHint: 'Ist der Name vergeben, wird der nächste freie genommen.',
};
