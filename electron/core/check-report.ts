import type { CheckResult } from '../shared/checks.ts';
import type { Language } from '../shared/texts/language.ts';
import { escapeHtml } from './html-text.ts';

/** What a report of prerequisites says beside the results themselves. */
export interface CheckReport {
  readonly computer: string;
  readonly version: string;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** Destination of the site that was checked; null where nothing but this computer was. */
  readonly destination: string | null;
  readonly checks: readonly CheckResult[];
}

/** The outcome is told by its word and its sign; colour only repeats it. Contrast is at least 4.5 in both schemes. */
const style = `
:root { color-scheme: light dark; --text: #242424; --quiet: #595959; --page: #fff; --line: #d1d1d1;
  --passed: #0b6a0b; --warning: #835b00; --failed: #b10e1c; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f5f5f5; --quiet: #adadad; --page: #1f1f1f; --line: #525252;
    --passed: #7ccf7c; --warning: #f2c661; --failed: #f1929b; }
}
@media print {
  :root { color-scheme: light; --text: #000; --quiet: #444; --page: #fff; --line: #999;
    --passed: #0b6a0b; --warning: #835b00; --failed: #b10e1c; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dt { color: var(--quiet); }
dd, .found p { margin: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { border-top: 0; color: var(--quiet); font-weight: normal; }
thead th:first-child { width: 7rem; }
thead th:nth-child(2) { width: 13rem; }
.passed { color: var(--passed); } .warning { color: var(--warning); } .failed { color: var(--failed); }
.passed::before { content: "\\2713\\00a0" / ""; } .warning::before { content: "!\\00a0" / ""; }
.failed::before { content: "\\2717\\00a0" / ""; }
.outcome { font-weight: 600; white-space: nowrap; }
@media (max-width: 40rem) { thead th:nth-child(2) { width: 9rem; } }
`;

/** The results of `check` as one HTML page that needs nothing else: no script, no other file, no network. */
export function renderCheckReport(
  { computer, version, checkedAt, destination, checks }: CheckReport,
  language: Language,
): string {
  const t = language.texts('checkReport');
  const facts = [
    [t('computer'), computer],
    ...(destination === null ? [] : [[t('destination'), destination]]),
    [t('checkedAt'), checkedAt],
    [t('version'), version],
  ];
  return `<!doctype html>
<html lang="${language.tag}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${t('title')} - ${escapeHtml(computer)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${t('title')}</h1>
<p>${escapeHtml(summaryOf(checks, language))}</p>
<dl>
${facts.map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`).join('\n')}
</dl>
<table>
<thead><tr><th scope="col">${t('outcome')}</th><th scope="col">${t('check')}</th><th scope="col">${t('found')}</th></tr></thead>
<tbody>
${checks.map((check) => rowOf(check, language)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

/** One sentence: whether Setup can start, and what stands in its way. */
export function summaryOf(checks: readonly CheckResult[], language: Language): string {
  const t = language.texts('checkReport');
  const count = (outcome: CheckResult['outcome']) =>
    checks.filter((check) => check.outcome === outcome).length;
  const [failed, warnings] = [count('failed'), count('warning')];
  return failed === 0 ? t('allMet', { warnings }) : t('notMet', { failed, total: checks.length, warnings });
}

function rowOf({ outcome, title, found, remedy }: CheckResult, { say, texts }: Language): string {
  const t = texts('checkReport');
  const advice = remedy === null ? '' : `<p><strong>${t('remedy')}</strong> ${escapeHtml(say(remedy))}</p>`;
  return `<tr><td><span class="outcome ${outcome}">${t(outcome)}</span></td><th scope="row">${escapeHtml(say(title))}</th><td class="found"><p>${escapeHtml(say(found))}</p>${advice}</td></tr>`;
}
