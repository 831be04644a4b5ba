import { z } from 'zod';
import { askWindows, doneSchema } from './ask-windows.ts';

/** What Windows itself says of the things that PkgSource makes. */

const entrySchema = z.object({
  sid: z.string(),
  kind: z.enum(['Allow', 'Deny']),
  inherited: z.boolean(),
  mask: z.int(),
  inheritance: z.string(),
  propagation: z.string(),
});
const accessSchema = z.object({
  owner: z.string(),
  protected: z.boolean(),
  entries: z.array(entrySchema),
  sddl: z.string(),
});
const taskSchema = z.object({
  name: z.string(),
  account: z.string(),
  level: z.string(),
  program: z.string(),
  arguments: z.string(),
  triggers: z.int(),
  state: z.string(),
  xml: z.string(),
});
const eventSchema = z.object({ id: z.int(), kind: z.string(), text: z.string(), index: z.int() });

export type Access = z.output<typeof accessSchema>;
export type WindowsEvent = z.output<typeof eventSchema>;

/** Names of the shares that give a folder in `root`, or `root` itself. */
export async function sharesIn(root: string): Promise<string[]> {
  const share = z.object({ name: z.string(), path: z.string() });
  const { shares } = await askWindows('shares', z.object({ shares: z.array(share) }));
  const inRoot = (path: string) => `${path}\\`.toLowerCase().startsWith(`${root}\\`.toLowerCase());
  return shares.filter(({ path }) => inRoot(path)).map(({ name }) => name);
}

/** Who may do what on a share. */
export async function shareAccess(name: string) {
  const entry = z.object({ sid: z.string(), kind: z.string(), right: z.string() });
  return (await askWindows('shareAccess', z.object({ entries: z.array(entry) }), { name })).entries;
}

export function accessOf(path: string): Promise<Access> {
  return askWindows('access', accessSchema, { path });
}

/** SID of a local group, or null where there is none of that name. */
export async function sidOfGroup(name: string): Promise<string | null> {
  const { sids } = await askWindows('group', z.object({ sids: z.array(z.string()) }), { name });
  return sids[0] ?? null;
}

/** The tasks in PkgSource's folder of Task Scheduler. */
export async function scheduledTasks() {
  return (await askWindows('tasks', z.object({ tasks: z.array(taskSchema) }))).tasks;
}

/** Folders of Task Scheduler at its root. */
export async function taskFolders(): Promise<string[]> {
  return (await askWindows('taskFolders', z.object({ names: z.array(z.string()) }))).names;
}

/** What the last run of a task ended with, or Task Scheduler's own number while it runs. */
export async function taskResult(name: string): Promise<number> {
  return (await askWindows('taskResult', z.object({ code: z.int() }), { name })).code;
}

/** The newest events of the source PkgSource, newest first. */
export async function events(): Promise<WindowsEvent[]> {
  return (await askWindows('events', z.object({ events: z.array(eventSchema) }))).events;
}

export async function isEventSourceRegistered(): Promise<boolean> {
  return (await askWindows('eventSource', z.object({ registered: z.boolean() }))).registered;
}

/** What DPAPI makes of `sealed`, with the computer's key. */
export async function unprotect(sealed: string): Promise<string> {
  return (await askWindows('unprotect', z.object({ text: z.string() }), { sealed })).text;
}

export async function makeShare(name: string, path: string): Promise<void> {
  await askWindows('makeShare', doneSchema, { name, path });
}

export async function removeShare(name: string): Promise<void> {
  await askWindows('removeShare', doneSchema, { name });
}

export async function startTask(name: string): Promise<void> {
  await askWindows('startTask', doneSchema, { name });
}

/** A task with the name of our folder, where Task Scheduler can then make no folder. */
export async function makeBlockingTask(): Promise<void> {
  await askWindows('makeBlockingTask', doneSchema);
}

export async function removeBlockingTask(): Promise<void> {
  await askWindows('removeBlockingTask', doneSchema);
}
