import type { FailureWording } from '../../../failures/failure-text.ts';
import type { sourceFailures as english } from '../../../failures/source.ts';
import type { localSourceFailures } from '../../../failures/source-local.ts';
import type { networkSourceFailures } from '../../../failures/source-network.ts';

type Own = Exclude<
  keyof typeof english,
  keyof typeof networkSourceFailures | keyof typeof localSourceFailures
>;

export const sourceFailures: Readonly<Record<Own, FailureWording>> = {
  'source.no-space': {
    title: 'Der Speicherplatz reicht nicht für den Katalog',
    detail: 'Der Katalog braucht noch {neededMB} MB in {path}, frei sind {freeMB} MB.',
    remedy: 'Geben Sie auf diesem Datenträger Speicherplatz frei, und starten Sie den Lauf dann erneut.',
  },
  'source.disk-full': {
    title: 'Der Datenträger ist vollgelaufen',
    detail: 'Der Datenträger lief voll, während der Katalog nach {path} geschrieben wurde.',
    remedy:
      'Geben Sie auf diesem Datenträger Speicherplatz frei, und starten Sie den Lauf dann erneut: Ein Download wird dort fortgesetzt, wo er aufhörte.',
  },
  'source.staging-failed': {
    title: 'Der Katalog kann nicht geschrieben werden',
    detail: 'Das Schreiben des Katalogs nach {path} ist fehlgeschlagen: {cause}.',
    remedy:
      'Prüfen Sie diesen Ordner, seinen Datenträger und die Rechte dieses Kontos, und starten Sie den Lauf dann erneut.',
  },
};
