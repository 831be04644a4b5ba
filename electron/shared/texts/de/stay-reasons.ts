import type { stayReasons as english } from '../en/stay-reasons.ts';

export const stayReasons: Readonly<Record<keyof typeof english, string>> = {
  shareNotOurs: 'Diese Freigabe hat Setup nicht erstellt',
  shareChanged: 'Jemand hat geändert, wer sie verwenden darf, seit Setup sie erstellt hat',
  folderNotOurs: 'Setup hat ihn nicht erstellt',
  folderShared: 'Er ist noch freigegeben',
  folderHolds: 'Er enthält {names}',
};
