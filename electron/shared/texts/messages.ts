/** The messages of one area, by key: ICU MessageFormat, as FormatJS reads it. */
export type Messages = Readonly<Record<string, string>>;

/** The same keys in another language. */
export type Translation<Catalog> = {
  readonly [Area in keyof Catalog]: { readonly [Key in keyof Catalog[Area]]: string };
};

/** What a message may be given: a date is given as text that is formatted already. */
export type MessageValue = string | number;

/**
 * The arguments that a message names, taken from its text: `{days, plural, one {# day} other {# days}}, {day}`
 * names `days` and `day`. The texts of a plural are told apart by their spaces, so one word alone must not stand
 * in braces: whole sentences are what translators need there anyway.
 */
export type ArgumentsOf<Text extends string> = Text extends `${string}{${infer Rest}`
  ? FirstArgument<Rest> | ArgumentsOf<Rest>
  : never;

type FirstArgument<Rest> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? NameAlone<Name>
    : NameAlone<Inside>
  : never;

type NameAlone<Name extends string> = Name extends `${string} ${string}` | `#${string}` | '' ? never : Name;

/** What has to be given besides the key of a message: its values, or nothing where it names none. */
export type ValuesOf<Text, Value = MessageValue> = Text extends string
  ? [ArgumentsOf<Text>] extends [never]
    ? readonly []
    : readonly [values: { readonly [Name in ArgumentsOf<Text>]: Value }]
  : never;

/** Says a message of one area by its key; the values it names must be given, and no other. */
export type Say<Area extends Messages> = <Key extends keyof Area & string>(
  key: Key,
  ...values: ValuesOf<Area[Key]>
) => string;
