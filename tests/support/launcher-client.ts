import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** What `PKGSOURCE_ELEVATE_WITH` names in tests: passes a command on to the test, and its end back. */
async function main(): Promise<void> {
  const [socket = '', ...command] = process.argv.slice(2);
  const connection = connect({ path: socket, allowHalfOpen: true });
  connection.end(JSON.stringify(command));
  const { code, stderr } = JSON.parse(await text(connection)) as { code: number; stderr: string };
  process.stderr.write(stderr);
  process.exitCode = code;
}

void main();
