// Writes dist/pkgsource.1, the manual page of the headless program, from what the program says of itself.
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'dist/cli.cjs');

const places = [
  ['/var/lib/pkgsource/sites.json', 'the sites that are set up on this computer'],
  ['/var/lib/pkgsource/setup-journal.jsonl', 'every change that Setup made, with what undoes it'],
  ['DESTINATION/PkgSource/.sync/runs/', 'one journal for each run, the newest 200'],
  ['DESTINATION/Logs/sync.log', 'what runs of the site wrote'],
];

const environment = [
  ['PKGSOURCE_HOME', 'the folder for the state of this computer, instead of /var/lib/pkgsource'],
  ['PKGSOURCE_SMB_CONF', 'the configuration of another Samba than the system’s'],
];

/** Asks the program for the help of each command, and writes the page. */
export async function writeManPage() {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const main = parseHelp(await helpOf());
  const commands = await listCommands([], main);
  const text = [
    `.TH PKGSOURCE 1 "" "PkgSource ${version}" "User Commands"`,
    '.SH NAME',
    `pkgsource \\- ${roffText(main.description.replace(/^K/, 'k').replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    '.B pkgsource\n.I command\n[\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    roffText(main.description),
    'What \\fBPkgSource Setup\\fR does in its window, without one: for schedules, scripts and sessions over SSH.',
    '.SH COMMANDS',
    ...commands.map(({ words, help }) => commandSection(words, help)),
    '.SH EXIT STATUS',
    ...main.exitCodes.map(([code, meaning]) => entry(code, meaning)),
    '.SH FILES',
    ...places.map(([name, what]) => entry(name, what)),
    '.SH ENVIRONMENT',
    ...environment.map(([name, what]) => entry(name, what)),
  ];
  await writeFile(path.join(root, 'dist/pkgsource.1'), `${text.join('\n')}\n`);
}

/** Every command that has no commands of its own, with its help. */
async function listCommands(before, help) {
  const found = [];
  for (const [term] of help.commands) {
    const [name] = term.split(' ');
    if (name === 'help') continue;
    const words = [...before, name];
    const own = parseHelp(await helpOf(...words));
    if (own.commands.length > 0) found.push(...(await listCommands(words, own)));
    else found.push({ words, help: own });
  }
  return found;
}

async function helpOf(...words) {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words, '--help']);
  return stdout;
}

/** Reads the layout that commander gives a help text. */
export function parseHelp(text) {
  const sections = text.split(/^(Arguments|Options|Commands):$/m);
  const [head = ''] = sections;
  const [usage = '', ...description] = head.trim().split(/\n\n/);
  const of = (name) => entriesOf(sections[sections.indexOf(name) + 1] ?? '', sections.includes(name));
  const codes = /Exit codes: ([^.]*)\./.exec(text)?.[1] ?? '';
  return {
    usage: usage.replace(/^Usage: /, '').replaceAll(/\s+/g, ' '),
    description: description.join(' ').replaceAll(/\s+/g, ' ').trim(),
    arguments: of('Arguments'),
    options: of('Options'),
    commands: of('Commands'),
    exitCodes: [...codes.matchAll(/(\d+) ([^,]+)/g)].map(([, code, meaning]) => [
      code,
      meaning.replaceAll(/\s+/g, ' '),
    ]),
  };
}

/** `  term   text`, whose text goes on in lines that are indented further. */
function entriesOf(section, isThere) {
  if (!isThere) return [];
  const entries = [];
  for (const line of section.split('\n')) {
    const begun = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line);
    if (begun !== null) entries.push([begun[1], begun[2] ?? '']);
    else if (/^ {3,}\S/.test(line) && entries.length > 0) {
      const last = entries.at(-1);
      last[1] = `${last[1]} ${line.trim()}`.trim();
    } else if (line.trim() !== '') break;
  }
  return entries;
}

function commandSection(words, { usage, description, arguments: args, options }) {
  const terms = [...args, ...options.filter(([term]) => !term.includes('--help'))];
  return [
    `.SS ${words.join(' ')}`,
    `.B ${roffText(usage)}`,
    '.PP',
    roffText(description),
    ...terms.map(([term, what]) => entry(term, what)),
  ].join('\n');
}

function entry(term, what) {
  return `.TP\n.B ${roffText(term)}\n${roffText(what)}`;
}

/** A line that begins with a dot or an apostrophe would be a request to the formatter. */
function roffText(text) {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replace(/^([.'])/, '\\&$1');
}
