import { formatCount } from '../../ui/format.ts';
import type { PointsChange } from './change-answers.ts';

const many = (count: number) => `${formatCount(count)} distribution points`;

/** What a change is called: the title of its dialog. */
export function changeTitle(change: PointsChange): string {
  switch (change.kind) {
    case 'pause':
      return change.names.length === 1 ? `Pause ${change.names[0]}` : `Pause ${many(change.names.length)}`;
    case 'resume':
      return change.names.length === 1 ? `Resume ${change.names[0]}` : `Resume ${many(change.names.length)}`;
    case 'remove':
      return change.names.length === 1 ? `Remove ${change.names[0]}` : `Remove ${many(change.names.length)}`;
    case 'edit':
      return `Change ${change.name}`;
    case 'add':
      return change.points.length === 1
        ? `Add ${change.points[0]?.name}`
        : `Add ${many(change.points.length)}`;
  }
}

/** What a change means for the copies that lie there. */
export function changeMeaning(change: PointsChange): string {
  switch (change.kind) {
    case 'pause':
      return 'The copies there stay as they are and are not brought up to date until you resume.';
    case 'resume':
      return 'The next synchronization brings the catalog there again.';
    case 'remove':
      return 'The site forgets them. The copies there stay as they are: delete them by hand if you do not need them.';
    case 'edit':
      return 'The new settings hold from the next synchronization on.';
    case 'add':
      return 'Each gets a copy of the catalog, and every later one.';
  }
}

/** What the button says that makes the change. */
export const changeVerbs: Readonly<Record<PointsChange['kind'], string>> = {
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  edit: 'Save',
  add: 'Add',
};
