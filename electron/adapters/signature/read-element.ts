import * as asn1js from 'asn1js';
import { asItIs } from '../../shared/texts/listed.ts';
import { message } from '../../shared/texts/message.ts';
import { Unreadable } from './judgement.ts';

/** Far beyond what signatures and certificates need, and cheap to reach. */
const parserLimits = { maxDepth: 40, maxNodes: 20_000, maxContentLength: 1024 * 1024 } as const;

/** Reads the one element that fills `bytes`, but for up to seven zero bytes of padding. Throws on anything else. */
export function readElement(bytes: Uint8Array): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(bytes, parserLimits);
  if (offset === -1)
    throw new Unreadable(result.error ? asItIs(result.error) : message('signatureCauses', 'notDer'));
  const padding = bytes.subarray(offset);
  if (padding.length > 7 || padding.some((byte) => byte !== 0))
    throw new Unreadable(message('signatureCauses', 'bytesAfterEnd'));
  return result;
}
