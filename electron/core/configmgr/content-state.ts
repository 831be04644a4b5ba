import { type Failure, failure } from '../../shared/failure.ts';
import { message } from '../../shared/texts/message.ts';

/** What ConfigMgr says about a package's content on one distribution point. */
export interface ReportedContent {
  /** `State` of SMS_PackageStatusDistPointsSummarizer. */
  readonly state: number;
  /** The source version that it holds or is given. */
  readonly sourceVersion: number;
  /** The newest error that its distribution point reported for the package, or null. */
  readonly statusMessage: number | null;
}

/** What that means for a copy of the catalog. */
export type ContentVerdict =
  /** ConfigMgr says that it holds the version asked for. A claim: only a hash proves it. */
  | { readonly kind: 'reported' }
  | { readonly kind: 'arriving' }
  | { readonly kind: 'retrying'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Values of `State`. Source: SMS_PackageStatusDistPointsSummarizer Server WMI Class, Configuration Manager SDK
 * (INSTALLED, INSTALL_PENDING, INSTALL_RETRYING, INSTALL_FAILED, REMOVAL_PENDING, REMOVAL_RETRYING,
 * REMOVAL_FAILED, CONTENT_UPDATING, CONTENT_MONITORING).
 */
export const contentStates = {
  installed: 0,
  installPending: 1,
  installRetrying: 2,
  installFailed: 3,
  removalPending: 4,
  removalRetrying: 5,
  removalFailed: 6,
  contentUpdating: 7,
  contentMonitoring: 8,
} as const;

export interface ExpectedContent {
  readonly packageId: string;
  /** The server as ConfigMgr knows it. */
  readonly server: string;
  /** The first source version that holds the published catalog. */
  readonly sourceVersion: number;
}

/** Judges what ConfigMgr reports about a distribution point; null where it reports nothing about it. */
export function judgeContent(reported: ReportedContent | null, expected: ExpectedContent): ContentVerdict {
  const { packageId, server } = expected;
  if (reported === null) {
    return { kind: 'failed', failure: failure('configmgr.not-distributed', { packageId, server }) };
  }
  const status = reported.statusMessage ?? message('failureParts', 'none');
  const params = { packageId, server, message: status };
  switch (reported.state) {
    case contentStates.installed:
      // Installed is what it also says of the version before, until the refresh reaches it.
      return reported.sourceVersion >= expected.sourceVersion ? { kind: 'reported' } : { kind: 'arriving' };
    case contentStates.installPending:
    case contentStates.contentUpdating:
    case contentStates.contentMonitoring:
      return { kind: 'arriving' };
    case contentStates.installRetrying:
      return { kind: 'retrying', failure: failure('configmgr.content-retrying', params) };
    case contentStates.installFailed:
      return { kind: 'failed', failure: failure('configmgr.content-failed', params) };
    case contentStates.removalPending:
    case contentStates.removalRetrying:
    case contentStates.removalFailed:
      return { kind: 'failed', failure: failure('configmgr.content-removed', { packageId, server }) };
    default:
      return {
        kind: 'failed',
        failure: failure('configmgr.content-unknown', { packageId, server, state: reported.state }),
      };
  }
}
