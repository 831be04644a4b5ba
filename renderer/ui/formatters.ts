type Locale = string | undefined;

/** Keeps each formatter by its language and options: making one takes longer than writing a hundred texts with it. */
function kept<Options, Formatter>(
  make: (locale: Locale, options: Options) => Formatter,
  otherwise: () => string = () => '',
): (locale: Locale, options: Options) => Formatter {
  const known = new Map<string, Formatter>();
  return (locale, options) => {
    const key = `${locale} ${otherwise()} ${JSON.stringify(options)}`;
    const formatter = known.get(key) ?? make(locale, options);
    known.set(key, formatter);
    return formatter;
  };
}

export const numberFormat = kept(
  (locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);

/** A formatter of dates stays in the time zone in which it was made; the computer's own may change. */
export const dateFormat = kept(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  () => String(new Date().getTimezoneOffset()),
);

export const relativeTimeFormat = kept(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

export const listFormat = kept(
  (locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options),
);
