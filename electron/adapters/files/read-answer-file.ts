import { readFile } from 'node:fs/promises';
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { decodeText, placeOf } from '../../core/decode-text.ts';
import { describeFileError } from '../../core/file-error.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { fieldOf, type Locate, type ParsedAnswers, parseAnswers } from '../../shared/parse-answers.ts';
import { type Message, message } from '../../shared/texts/message.ts';

/** Variables of the environment as `${NAME}` in paths, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The name that stands for standard input, as of many programs. */
const standardInput = '-';

/**
 * Reads an answer file: JSON with comments, in UTF-8 or UTF-16, `${NAME}` in its texts standing for the environment's
 * variables. `-` is what `readInput` reads.
 */
export async function readAnswerFile(
  path: string,
  environment: Environment,
  readInput: () => Promise<Uint8Array>,
): Promise<ParsedAnswers> {
  const isInput = path === standardInput;
  const name = isInput ? 'standard input' : path;
  let bytes: Uint8Array;
  try {
    bytes = isInput ? await readInput() : await readFile(path);
  } catch (error) {
    return refused(failure('answers.unreadable', { path: name, cause: describeFileError(error) }));
  }
  const decoded = decodeText(bytes);
  if (decoded.ok) return parseAnswerText(decoded.text, name, environment);
  const { line, column } = decoded;
  return refused(failure('answers.not-unicode', { path: name, line, column }));
}

/** Parses the text of an answer file; failures say line and column. */
export function parseAnswerText(text: string, path: string, environment: Environment): ParsedAnswers {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (error !== undefined || tree === undefined) {
    const cause = error === undefined ? message('causes', 'fileEmpty') : syntaxCause(error);
    return refused(failure('answers.not-json', { path, ...placeOf(text, error?.offset ?? 0), cause }));
  }
  const locate = locator(tree, text);
  const misread = misreadParts(tree, [], text);
  if (misread.length > 0) return { ok: false, failures: misread };
  const missing: Failure[] = [];
  const expanded = expandVariables(getNodeValue(tree), environment, [], missing);
  if (missing.length > 0) return { ok: false, failures: missing };
  return parseAnswers(expanded, locate);
}

function refused(...failures: readonly Failure[]): ParsedAnswers {
  return { ok: false, failures };
}

/**
 * What JSON takes without a word, but not as it was meant: a key that is there twice, of which the last one would
 * count, and a text with a control character, which is what becomes of single backslashes: `"C:\temp"` has a tab in it.
 */
function misreadParts(node: Node, path: readonly PropertyKey[], text: string): Failure[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((item, index) => misreadParts(item, [...path, index], text));
  }
  if (node.type === 'string' && /\p{Cc}/u.test(String(node.value))) {
    return [failure('answers.control-character', { value: written(node, text) }, fieldOf(path))];
  }
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ offset, children: [name, value] = [] }) => {
    if (name === undefined || value === undefined) return [];
    const at = [...path, String(name.value)];
    const isTwice = seen.has(String(name.value));
    seen.add(String(name.value));
    if (!isTwice) return misreadParts(value, at, text);
    const key = message('answerCauses', 'place', { text: fieldOf(at), ...placeOf(text, offset) });
    return [failure('answers.duplicate-key', { key }, fieldOf(at))];
  });
}

/** A text as it stands in the file, with its place. */
function written({ offset, length }: Node, text: string): Message {
  const value = text.slice(offset, offset + length);
  return message('answerCauses', 'place', { text: value, ...placeOf(text, offset) });
}

function locator(tree: Node, text: string): Locate {
  return (path) => {
    const node = findNodeAtLocation(
      tree,
      path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    );
    if (node === undefined) return null;
    // A property's name stands before its value, and is what a person looks for.
    const start = node.parent?.type === 'property' ? node.parent.offset : node.offset;
    return placeOf(text, start);
  };
}

function syntaxCause({ error }: ParseError): Message {
  const code = printParseErrorCode(error);
  return { area: 'jsonErrors', key: code, values: {} };
}

function expandVariables(
  value: unknown,
  environment: Environment,
  path: readonly PropertyKey[],
  missing: Failure[],
): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{(\w+)\}/gu, (whole, variable: string) => {
      const found = environment[variable];
      if (found !== undefined) return found;
      missing.push(failure('answers.variable-missing', { value, variable }, fieldOf(path)));
      return whole;
    });
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => expandVariables(item, environment, [...path, index], missing));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      expandVariables(item, environment, [...path, key], missing),
    ]),
  );
}
