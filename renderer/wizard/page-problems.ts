import type { Failure } from '../../electron/shared/failure.ts';
import { draftProblems } from './draft-problems.ts';
import type { FieldProblem } from './field-problem.ts';
import { type FormPage, pageOfField } from './wizard-pages.ts';
import type { Filling, Findings } from './wizard-state.ts';

/**
 * What keeps the wizard from leaving a page: what the draft shows, then what the main process found out
 * about it, then what preparing Setup was refused for. One problem per answer, the first one.
 */
export function pageProblems(filling: Filling, page: FormPage): readonly FieldProblem[] {
  const { catalogKind, hostKind } = filling.draft;
  // Another computer's folders are its own: this one cannot tell.
  const isLocal = catalogKind === 'local' && hostKind === 'this-computer';
  const found = foundProblems(filling.findings, page, isLocal);
  const refused = filling.refused.filter((failure) => pageOfField(failure.field) === page);
  const all = [...draftProblems(filling.draft, page), ...[...found, ...refused].map(problemOfFailure)];
  return all.filter((problem, index) => all.findIndex((other) => other.field === problem.field) === index);
}

/** The problems of a page that are shown now: those of answers left, found out, or all after Next. */
export function shownProblems(filling: Filling, page: FormPage): readonly FieldProblem[] {
  const problems = pageProblems(filling, page);
  if (filling.insisted > 0) return problems;
  const ofDraft = draftProblems(filling.draft, page);
  return problems.filter(
    (problem) =>
      filling.touched.includes(problem.field) ||
      problem.field.startsWith('distributionPoint') ||
      !ofDraft.some((other) => other.field === problem.field),
  );
}

function foundProblems(findings: Findings, page: FormPage, isLocal: boolean): readonly Failure[] {
  const { destination, share, catalog } = findings;
  if (page === 'destination') return destination.kind === 'answered' ? destination.value.problems : [];
  if (page === 'share') return share.kind === 'answered' ? share.value.problems : [];
  // A failed test of the connection is told, but does not hold anyone up: the network may be for later.
  if (page !== 'catalog' || !isLocal || catalog.kind !== 'answered') return [];
  if (catalog.value.kind !== 'problem') return [];
  return [{ ...catalog.value.failure, field: 'catalog.folder' }];
}

function problemOfFailure(problem: Failure): FieldProblem {
  return { field: problem.field ?? '', problem };
}
