import type { backlog as english } from '../en/backlog.ts';

export const backlog: Readonly<Record<keyof typeof english, string>> = {
  nothing: 'Die DFS-Replikation hat von {from} nichts mehr zu übertragen.',
  catalog:
    '{count, plural, one {Die DFS-Replikation hat von {from} noch # Datei zu übertragen: {files}.} other {Die DFS-Replikation hat von {from} noch # Dateien zu übertragen, darunter {files}.}}',
  catalogOfMore:
    'Die DFS-Replikation hat von {from} noch {count, number} oder mehr Dateien zu übertragen, darunter {files}.',
  others:
    '{count, plural, one {Die DFS-Replikation hat von {from} noch # Datei zu übertragen; der Katalog ist es nicht.} other {Die DFS-Replikation hat von {from} noch # Dateien zu übertragen; der Katalog ist nicht darunter.}}',
  othersNamed:
    'Die DFS-Replikation hat von {from} noch {count, number} Dateien zu übertragen; der Katalog ist nicht unter den {named, number}, die sie nennt.',
  othersOfMore:
    'Die DFS-Replikation hat von {from} noch {count, number} oder mehr Dateien zu übertragen; der Katalog ist nicht unter denen, die sie nennt.',
  unknown: 'Was die DFS-Replikation noch zu übertragen hat, ist nicht bekannt. {reason}',
};
