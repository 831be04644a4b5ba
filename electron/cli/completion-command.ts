import type { Command, Option } from 'commander';
import { type CommandOutcome, doneOutcome } from './command-outcome.ts';

/** `pkgsource completion`: a script with which bash completes commands, options and the files that they take. */
export function completionCommand(program: Command): CommandOutcome {
  const script = completionScript(program);
  return doneOutcome({ script }, [script]);
}

interface Words {
  /** `host deploy`; empty for the program itself. */
  readonly command: string;
  readonly words: readonly string[];
}

function completionScript(program: Command): string {
  const commands = wordsOf(program, []);
  const options = optionsOf(program);
  const named = (isWanted: (option: Option) => boolean) => [
    ...new Set(options.filter(isWanted).flatMap(({ long }) => long ?? [])),
  ];
  const takesPath = ({ flags }: Option) => /<(?:file|folder)>/u.test(flags);
  const takesText = (option: Option) => option.required && !takesPath(option);
  return `_pkgsource() {
  local current=\${COMP_WORDS[COMP_CWORD]} command='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${command:+$command }$word" in
${commands.flatMap(({ command }) => (command === '' ? [] : [`      '${command}') command='${command}' ;;`])).join('\n')}
    esac
  done
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
    ${named(takesPath).join('|')}) compopt -o default; return ;;
    ${named(takesText).join('|')}) return ;;
  esac
  case "$command" in
${commands.map(({ command, words }) => `    '${command}') words='${words.join(' ')}' ;;`).join('\n')}
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _pkgsource pkgsource`;
}

/** What may follow a command, and each command in it. */
function wordsOf(command: Command, path: readonly string[]): Words[] {
  const inner = shownCommands(command);
  const words = [...inner.map((each) => each.name()), ...command.options.flatMap(({ long }) => long ?? [])];
  return [
    { command: path.join(' '), words: [...words, '--help'] },
    ...inner.flatMap((each) => wordsOf(each, [...path, each.name()])),
  ];
}

function optionsOf(command: Command): Option[] {
  return [...command.options, ...shownCommands(command).flatMap(optionsOf)];
}

/** Without those that are no business of people. */
function shownCommands(command: Command): Command[] {
  const shown = command.createHelp().visibleCommands(command);
  return command.commands.filter((each) => shown.includes(each));
}
