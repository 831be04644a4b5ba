import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';

const renderer = path.resolve(import.meta.dirname, '../../renderer');

/** Attributes and properties that are shown or spoken. */
const spoken = /^(?:aria-label|aria-valuetext|alt|content|hint|label|placeholder|title)$/;

/** Words; marks such as `—` and `·` are the same in every language. */
const words = /\p{L}{2}/u;

test('every text of the window stands in the message catalog', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((name) =>
    literalTexts(readFileSync(path.join(renderer, name), 'utf8')).map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('a text outside the catalog is found in every form', () => {
  const texts = literalTexts(`
    const fact = { label: 'Host', value: t('host') };
    const page = (
      <section aria-label="Status" className="wide">
        Ready {isOver ? 'Over' : t('going')} {count > 0 && \`\${count} left\`} — <b title={'Name'}>{name}</b>
      </section>
    );
  `);
  expect(texts).toEqual(['Host', 'Status', 'Ready', 'Over', ' left', 'Name']);
});

/** Texts that a page would show as they stand in its source. */
function literalTexts(source: string): readonly string[] {
  const found: string[] = [];
  const note = (text: string) => {
    if (words.test(text)) found.push(text);
  };
  /** What an expression can turn out to be, where it is a literal. */
  const noteOutcome = (expression: ts.Expression | undefined) => {
    if (expression === undefined) return;
    if (ts.isStringLiteralLike(expression)) note(expression.text);
    else if (ts.isTemplateExpression(expression)) {
      for (const { literal } of expression.templateSpans) note(literal.text);
      note(expression.head.text);
    } else if (ts.isConditionalExpression(expression)) {
      noteOutcome(expression.whenTrue);
      noteOutcome(expression.whenFalse);
    } else if (ts.isBinaryExpression(expression)) noteOutcome(expression.right);
    else if (ts.isParenthesizedExpression(expression)) noteOutcome(expression.expression);
  };
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) note(node.text.trim());
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) noteOutcome(node.expression);
    else if (ts.isJsxAttribute(node) && spoken.test(node.name.getText())) {
      const value = node.initializer;
      if (value !== undefined && ts.isStringLiteral(value)) note(value.text);
      else if (value !== undefined && ts.isJsxExpression(value)) noteOutcome(value.expression);
    } else if (ts.isPropertyAssignment(node) && spoken.test(node.name.getText()))
      noteOutcome(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
