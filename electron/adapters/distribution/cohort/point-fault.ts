import type { PointWork, TargetFault } from '../../../core/engine-faults.ts';
import { errorCodeOf } from '../../../core/error-code.ts';

/** Carries a fault out of the steps of one distribution point; caught where its work began. */
export class PointFault extends Error {
  override readonly name = 'PointFault';
  readonly fault: TargetFault;

  constructor(fault: TargetFault) {
    super(`${fault.operation} ${fault.path}: ${fault.code}`);
    this.fault = fault;
  }
}

/** The fault that an error means, when it comes from a fault or the system; defects are thrown on. */
export function faultOf(error: unknown, operation: PointWork, path: string): TargetFault {
  if (error instanceof PointFault) return error.fault;
  const code = errorCodeOf(error);
  if (code === null) throw error;
  return { code, operation, path };
}
