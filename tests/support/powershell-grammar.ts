import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

/** Tells whether a text is PowerShell by the public grammar `tree-sitter-powershell`, which runs nothing of it. */
export async function openPowerShellGrammar(): Promise<(text: string) => boolean> {
  await Parser.init();
  const grammar = import.meta.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(fileURLToPath(grammar)));
  // A byte order mark says how a file is written, and is no part of its text.
  return (text) => parser.parse(text.replace(/^\uFEFF/u, ''))?.rootNode.hasError === false;
}
