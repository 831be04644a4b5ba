import type { KeyboardEvent } from 'react';
import type { GridMove } from './grid-selection.ts';

/** What a key means in a grid; null for keys that are not the grid's. */
export type GridKey =
  | { readonly kind: 'move'; readonly move: GridMove; readonly extend: boolean }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'open' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

const moves: Readonly<Record<string, GridMove>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'page down',
  PageUp: 'page up',
  Home: 'first',
  End: 'last',
};

/** The keys of lists in Windows Explorer. */
export function gridKeyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey'>): GridKey | null {
  const move = moves[event.key];
  if (move !== undefined) return { kind: 'move', move, extend: event.shiftKey };
  if (event.key === ' ') return { kind: 'toggle' };
  if (event.key === 'Enter') return { kind: 'open' };
  if (event.key === 'Escape') return { kind: 'none' };
  return event.ctrlKey && event.key.toLowerCase() === 'a' ? { kind: 'all' } : null;
}
