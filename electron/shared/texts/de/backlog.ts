import type { backlog as english } from '../en/backlog.ts';

export const backlog: Readonly<Record<keyof typeof english, string>> = {
  nothing: 'Die DFS-Replikation hat von {from} nichts mehr zu bringen.',
  catalog:
    '{count, plural, one {Die DFS-Replikation hat von {from} noch # Datei zu bringen: {files}.} other {Die DFS-Replikation hat von {from} noch # Dateien zu bringen, darunter {files}.}}',
  catalogOfMore:
    'Die DFS-Replikation hat von {from} noch {count, number} oder mehr Dateien zu bringen, darunter {files}.',
  others:
    '{count, plural, one {Die DFS-Replikation hat von {from} noch # Datei zu bringen; der Katalog ist es nicht.} other {Die DFS-Replikation hat von {from} noch # Dateien zu bringen; der Katalog ist nicht darunter.}}',
  othersNamed:
    'Die DFS-Replikation hat von {from} noch {count, number} Dateien zu bringen; der Katalog ist nicht unter den {named, number}, die sie nennt.',
  othersOfMore:
    'Die DFS-Replikation hat von {from} noch {count, number} oder mehr Dateien zu bringen; der Katalog ist nicht unter denen, die sie nennt.',
  unknown: 'Was die DFS-Replikation noch zu bringen hat, ist nicht bekannt. {reason}',
};
