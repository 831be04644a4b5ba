import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { AskedLine } from '../../ports/console-input.ts';
import { failure } from '../../shared/failure.ts';
import { failWith, type Result, succeed } from '../../shared/result.ts';
import { message } from '../../shared/texts/message.ts';
import { readInputText } from './read-input.ts';

/** Standard input, of which a terminal tells that it is one. */
export type LineInput = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/**
 * One line of standard input for each that is asked for; fewer where it ends before. At a terminal each is asked for
 * by its name, on `output`, and secrets are not shown while they are typed. Fails with `program.cancelled` after
 * Ctrl+C, and with `program.input-not-unicode`.
 */
export async function readLines(
  asked: readonly AskedLine[],
  input: LineInput,
  output: NodeJS.WritableStream,
): Promise<Result<readonly string[]>> {
  if (input.isTTY === true) return askLines(asked, input, output);
  const read = await readInputText(input);
  return read.ok ? succeed(read.value.split(/\r?\n/u).slice(0, asked.length)) : read;
}

function askLines(
  asked: readonly AskedLine[],
  input: LineInput,
  output: NodeJS.WritableStream,
): Promise<Result<readonly string[]>> {
  const answers: string[] = [];
  let isHidden = false;
  // The line editor writes what is typed; of a secret none of it reaches the terminal.
  const echo = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) output.write(chunk);
      done();
    },
  });
  const editor = createInterface({ input, output: echo, terminal: true, historySize: 0 });
  const askNext = (): void => {
    const next = asked[answers.length];
    if (next === undefined) {
      editor.close();
      return;
    }
    isHidden = false;
    editor.setPrompt(`${next.name}: `);
    editor.prompt();
    isHidden = next.isSecret;
  };
  return new Promise((resolve) => {
    editor.on('line', (line) => {
      if (isHidden) output.write('\n');
      answers.push(line);
      askNext();
    });
    editor.on('SIGINT', () => {
      resolve(failWith(failure('program.cancelled', { step: message('steps', 'readingTyped') })));
      editor.close();
    });
    editor.on('close', () => {
      if (answers.length < asked.length) output.write('\n');
      resolve(succeed(answers));
    });
    askNext();
  });
}
