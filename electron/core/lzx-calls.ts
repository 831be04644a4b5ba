const callOpcode = 0xe8;
/** The last bytes of a frame are never translated. */
const untouchedTail = 10;
/** Translation ends after this many frames of 32 KiB. */
const translatedBytes = 32_768 * 32_768;

/**
 * Undoes LZX's translation of x86 call targets in one frame, in place. The compressor makes them absolute within
 * `translationSize` bytes of code so that they repeat. Source: [MS-PATCH] 2.1, E8 Call Translation.
 */
export function undoCallTranslation(frame: Uint8Array, frameOffset: number, translationSize: number): void {
  if (translationSize === 0 || frame.length <= untouchedTail || frameOffset >= translatedBytes) return;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  for (let at = 0; at < frame.length - untouchedTail; at += 1) {
    if (frame[at] !== callOpcode) continue;
    const position = frameOffset + at;
    const target = view.getInt32(at + 1, true);
    if (target >= -position && target < translationSize)
      view.setInt32(at + 1, target >= 0 ? target - position : target + translationSize, true);
    at += 4;
  }
}
