import { buffer } from 'node:stream/consumers';
import { decodeText } from '../../core/decode-text.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';

/**
 * Everything on standard input, as text: UTF-8, or UTF-16 as shells of Windows may write it. Fails with
 * `program.input-not-unicode`, because a password with a letter replaced would be stored, and refused much later.
 */
export async function readInputText(input: NodeJS.ReadableStream): Promise<Result<string>> {
  const decoded = decodeText(await buffer(input));
  if (decoded.ok) return succeed(decoded.text);
  return failWith(failure('program.input-not-unicode', { line: decoded.line }));
}
