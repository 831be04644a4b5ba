/**
 * Copies of values across the pipe between the page and the main process, as Electron's structured clone
 * makes them. Playwright's bindings carry JSON; what JSON would drop or change travels as a tagged array, and
 * what structured clone refuses is refused here too, as are cycles, which nothing in this program sends.
 */
type Encoded = null | boolean | number | string | readonly [tag: string, ...content: unknown[]];

const byteViews = { Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array, Float64Array };

/** Text that `decodeCopy` turns into a copy of `value`; throws a DataCloneError where none can be made. */
export function encodeCopy(value: unknown): string {
  return JSON.stringify(encode(value, new Set()));
}

/** The copy that `encodeCopy` described. */
export function decodeCopy(text: string): unknown {
  return decode(JSON.parse(text) as Encoded);
}

function encode(value: unknown, within: Set<object>): Encoded {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return ['undefined'];
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : ['number', Object.is(value, -0) ? '-0' : `${value}`];
  }
  if (typeof value === 'bigint') return ['bigint', `${value}`];
  if (typeof value !== 'object') throw cannotCopy(`a ${typeof value}`);
  if (within.has(value)) throw cannotCopy('a value that contains itself');
  within.add(value);
  const encoded = encodeObject(value, within);
  within.delete(value);
  return encoded;
}

function encodeObject(value: object, within: Set<object>): Encoded {
  const each = (items: Iterable<unknown>) => Array.from(items, (item) => encode(item, within));
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  switch (tag) {
    case 'Array':
      return ['array', each(value as unknown[])];
    case 'Object':
      return ['object', Object.keys(value), each(Object.values(value))];
    case 'Date':
      return ['date', encode((value as Date).getTime(), within)];
    case 'Map':
      return [
        'map',
        each((value as Map<unknown, unknown>).keys()),
        each((value as Map<unknown, unknown>).values()),
      ];
    case 'Set':
      return ['set', each(value as Set<unknown>)];
    case 'Error': {
      const { name, message } = value as Error;
      return ['error', name, message];
    }
    default:
      if (tag in byteViews) return ['bytes', tag, Array.from(value as Uint8Array)];
      throw cannotCopy(`a ${tag}`);
  }
}

function decode(value: Encoded): unknown {
  if (value === null || typeof value !== 'object') return value;
  const [tag, first, second] = value;
  const each = (items: unknown) => (items as Encoded[]).map(decode);
  switch (tag) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(first);
    case 'bigint':
      return BigInt(first as string);
    case 'array':
      return each(first);
    case 'object':
      return fromEntries(first as string[], each(second));
    case 'date':
      return new Date(decode(first as Encoded) as number);
    case 'map': {
      const values = each(second);
      return new Map(each(first).map((key, index) => [key, values[index]]));
    }
    case 'set':
      return new Set(each(first));
    case 'error':
      return Object.assign(new Error(second as string), { name: first as string });
    case 'bytes':
      return byteViews[first as keyof typeof byteViews].from(second as number[]);
    default:
      throw new TypeError(`Unknown kind of copy: ${tag}`);
  }
}

/** `__proto__` among the keys becomes a property, as with structured clone, and never a prototype. */
function fromEntries(keys: readonly string[], values: readonly unknown[]): object {
  const result = {};
  keys.forEach((key, index) => {
    Object.defineProperty(result, key, {
      value: values[index],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  });
  return result;
}

function cannotCopy(what: string): DOMException {
  return new DOMException(`An object could not be cloned: ${what}`, 'DataCloneError');
}
