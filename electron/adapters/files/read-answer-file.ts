import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Files } from '../../ports/files.ts';
import { type Failure, failure } from '../../shared/failure.ts';
import { fieldOf, type Locate, type ParsedAnswers, parseAnswers } from '../../shared/parse-answers.ts';

/** Variables of the environment as `${NAME}` in paths, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads an answer file: JSON with comments, `${NAME}` in its texts standing for the environment's variables. */
export async function readAnswerFile(
  files: Files,
  path: string,
  environment: Environment,
): Promise<ParsedAnswers> {
  let text: string;
  try {
    text = await files.readText(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { ok: false, failures: [failure('answers.unreadable', { path, cause })] };
  }
  return parseAnswerText(text, path, environment);
}

/** Parses the text of an answer file; failures say line and column. */
export function parseAnswerText(text: string, path: string, environment: Environment): ParsedAnswers {
  const withoutMark = text.replace(/^\uFEFF/u, '');
  const errors: ParseError[] = [];
  const tree = parseTree(withoutMark, errors, { allowTrailingComma: true });
  const error = errors[0];
  if (error !== undefined || tree === undefined) {
    const cause = error === undefined ? 'the file is empty' : wordsOf(printParseErrorCode(error.error));
    return {
      ok: false,
      failures: [failure('answers.not-json', { path, ...placeOf(withoutMark, error?.offset ?? 0), cause })],
    };
  }
  const missing: Failure[] = [];
  const expanded = expandVariables(getNodeValue(tree), environment, [], missing);
  if (missing.length > 0) return { ok: false, failures: missing };
  return parseAnswers(expanded, locator(tree, withoutMark));
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
    const { line, column } = placeOf(text, start);
    return `line ${line}, column ${column}`;
  };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** `PropertyNameExpected` → `property name expected`. */
function wordsOf(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
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
