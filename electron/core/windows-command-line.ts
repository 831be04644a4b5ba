/**
 * The one text by which Windows gives a program its arguments, such that the program finds each as it was.
 * Source: Microsoft, "Parsing C++ command-line arguments": backslashes count only before a quotation mark.
 */
export function windowsCommandLine(args: readonly string[]): string {
  return args.map(quoted).join(' ');
}

function quoted(argument: string): string {
  if (/^[^\s"]+$/.test(argument)) return argument;
  const escaped = argument.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1');
  return `"${escaped}"`;
}
