import type { Failure } from '../shared/failure.ts';

/** What is wrong with a file in staging, told of where its bytes came from: that is what a person can look at. */
export function aboutOrigin(subject: Failure, staged: string, origin: string): Failure {
  const params = Object.entries(subject.params).map(([name, value]) => [
    name,
    value === staged ? origin : value,
  ]);
  return { ...subject, params: Object.fromEntries(params) };
}
