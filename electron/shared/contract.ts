import { z } from 'zod';
import { accentColor, appCalls } from './app-calls.ts';
import { hostCalls } from './host-calls.ts';
import { deployProgressSchema } from './host-deployment.ts';
import { maintenanceCalls } from './maintenance-calls.ts';
import { removalProgressSchema } from './removal.ts';
import { setupCalls } from './setup-calls.ts';
import { setupProgressSchema } from './setup-progress.ts';
import { siteViewSchema, statusCalls } from './status-calls.ts';

/**
 * The one contract between the window and the main process. Channel names, the main process's handlers and
 * the window's client all derive from this value.
 */
export const contract = {
  calls: { ...appCalls, ...setupCalls, ...maintenanceCalls, ...statusCalls, ...hostCalls },
  pushes: {
    'app.accentChanged': z.strictObject({ accentColor }),
    'setup.progress': setupProgressSchema,
    'maintenance.removalProgress': removalProgressSchema,
    /** Of a test or an installation on another computer. */
    'host.progress': deployProgressSchema,
    /** A watched site's snapshot changed, by whatever process. Sites are watched once `status.read` was called. */
    'status.changed': siteViewSchema,
  },
} as const;

export type CallName = keyof typeof contract.calls;
export type CallInput<N extends CallName> = z.input<(typeof contract.calls)[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<(typeof contract.calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof contract.calls)[N]['output']>;
export type PushName = keyof typeof contract.pushes;
export type PushPayload<N extends PushName> = z.output<(typeof contract.pushes)[N]>;
