import type { backlog as english } from '../en/backlog.ts';

export const backlog: Readonly<Record<keyof typeof english, string>> = {
  nothing: 'Die DFS-Replikation hat von {from} nichts mehr zu bringen.',
  catalog:
    '{count, plural, one {# Datei wartet auf {from} auf die DFS-Replikation, darunter {files}.} other {# Dateien warten auf {from} auf die DFS-Replikation, darunter {files}.}}',
  catalogOfMore:
    '{count, number} oder mehr Dateien warten auf {from} auf die DFS-Replikation, darunter {files}.',
  others:
    '{count, plural, one {# Datei wartet auf {from} auf die DFS-Replikation; es ist nicht der Katalog.} other {# Dateien warten auf {from} auf die DFS-Replikation; der Katalog ist nicht darunter.}}',
  othersNamed:
    '{count, number} Dateien warten auf {from} auf die DFS-Replikation; der Katalog ist nicht unter den {named, number}, die sie nennt.',
  othersOfMore:
    '{count, number} oder mehr Dateien warten auf {from} auf die DFS-Replikation; der Katalog ist nicht unter denen, die sie nennt.',
  unknown: 'Was auf die DFS-Replikation wartet, ist nicht bekannt. {reason}',
};
