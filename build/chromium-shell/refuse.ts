import { EventEmitter } from 'node:events';

/** What the stand-in does not implement is refused by name, so that nothing works here by accident only. */
export function notImplemented(name: string): Error {
  return new Error(`The stand-in for Electron does not implement ${name}`);
}

/** The same object, refusing to read a property that it does not have. */
export function refuseOthers<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, property) {
      if (typeof property === 'string' && !(property in object)) throw notImplemented(`${name}.${property}`);
      const value: unknown = Reflect.get(object, property, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}

/** Throws for options beyond `known`. */
export function refuseOtherOptions(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw notImplemented(`option ${unknown} of ${name}`);
}

/** An emitter that refuses listeners for events which it will never emit. */
export class KnownEvents extends EventEmitter {
  readonly #name: string;
  readonly #known: readonly string[];

  constructor(name: string, known: readonly string[]) {
    super();
    this.#name = name;
    this.#known = known;
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    if (!this.#known.includes(event)) throw notImplemented(`event ${event} of ${this.#name}`);
    return super.on(event, listener as (...args: unknown[]) => void);
  }
}

/** An event whose default action a listener can prevent, with the properties that belong to it. */
export function preventable<T extends object>(
  properties: T,
): T & { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    ...properties,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
