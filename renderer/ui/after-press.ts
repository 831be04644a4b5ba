/**
 * Does something when no mouse button is held. A press takes the focus from a field; an error text that came at
 * that moment would move what is pressed away from under the pointer, and the click would be lost.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) act();
  else document.addEventListener('pointerup', () => setTimeout(act), { once: true });
}
