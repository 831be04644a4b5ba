import type { welcomePage as english } from '../en/welcome-page.ts';

export const welcomePage: Readonly<Record<keyof typeof english, string>> = {
  intro:
    'Setup erstellt die Paketquelle PkgSource, gibt sie frei, füllt sie mit dem Microsoft Update-Katalog und hält ihn auf jedem Verteilungspunkt aktuell. Nichts wird geändert, bevor Sie auf der Seite „Zusammenfassung“ dem Plan zustimmen.',
  title: 'Voraussetzungen',
  again: 'Erneut ausführen',
  copy: 'Als Text kopieren',
  save: 'Als HTML speichern…',
  saved: 'Bericht gespeichert',
  checking: 'Dieser Computer wird geprüft…',
  remedy: 'Was zu tun ist: {remedy}',
  line: '{outcome}: {title}. {found}',
  passed: 'Erfüllt',
  warning: 'Warnung',
  failed: 'Nicht erfüllt',
  notMet:
    '{count, plural, one {Eine Voraussetzung ist nicht erfüllt. Sie können die Seiten schon durchsehen; Setup kann starten, sobald sie erfüllt ist.} other {# Voraussetzungen sind nicht erfüllt. Sie können die Seiten schon durchsehen; Setup kann starten, sobald sie erfüllt sind.}}',
};
