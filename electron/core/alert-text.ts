import type { AlertNotice } from '../shared/alert-state.ts';

/** More lines than this help nobody; status names the rest. */
const shownChanges = 20;

/** A message in one line: what most needs attention, and how much else there is. */
export function subjectOf({ kind, changes, site }: AlertNotice): string {
  if (kind === 'test') return `PkgSource: test of ${site}`;
  const [first, ...others] = kind === 'recovered' ? changes : opened(changes);
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return kind === 'recovered'
    ? `PkgSource: over: ${first?.title ?? ''}${more}`
    : `PkgSource: ${first?.title ?? ''}${more}`;
}

/** A message as plain text. */
export function textOf(notice: AlertNotice): string {
  const { kind, changes, site, computer, at, id } = notice;
  const lines =
    kind === 'test'
      ? ['This is a test: alerts of this site arrive here.']
      : changes.slice(0, shownChanges).flatMap(changeLines);
  const hidden = changes.length - shownChanges;
  return [
    ...lines,
    ...(hidden > 0 ? [`… and ${hidden} more: pkgsource status`, ''] : []),
    '',
    `Site: ${site}`,
    `Reported by: ${computer}, ${at}`,
    `Message: ${id}`,
    '',
  ].join('\n');
}

function changeLines({ state, title, text, since }: AlertNotice['changes'][number]): string[] {
  return state === 'opened' ? [title, text, ''] : [`Over: ${title} (since ${since})`, ''];
}

function opened(changes: AlertNotice['changes']): AlertNotice['changes'] {
  const began = changes.filter(({ state }) => state === 'opened');
  return [...began.filter(({ kind }) => kind === 'failed'), ...began.filter(({ kind }) => kind === 'stale')];
}
