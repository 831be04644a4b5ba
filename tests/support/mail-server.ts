import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { ServerCertificate } from './test-certificates.ts';

/** A message as the server took it. */
export interface ReceivedMail {
  readonly user: string | null;
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly source: string;
}

export interface TestMailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  stop(): Promise<void>;
}

export interface MailServerRecipe {
  /** Without one the server speaks no TLS. */
  readonly certificate?: ServerCertificate;
  /** TLS from the first byte rather than by STARTTLS. */
  readonly secure?: boolean;
  readonly login?: { readonly user: string; readonly password: string };
  /** Answer to the message: an SMTP code and text, asked for each. */
  readonly refuse?: () => { readonly code: number; readonly text: string } | null;
}

/** Starts a real SMTP server on a free loopback port. */
export async function startMailServer(recipe: MailServerRecipe = {}): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer(optionsOf(recipe, received));
  // A client that refuses the certificate breaks the connection.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function optionsOf(recipe: MailServerRecipe, received: ReceivedMail[]): SMTPServerOptions {
  const { certificate, secure = false, login, refuse } = recipe;
  return {
    secure,
    ...(certificate ?? {}),
    disabledCommands: certificate === undefined ? ['STARTTLS'] : [],
    authOptional: login === undefined,
    // Nodemailer signs in without encryption where the settings say so; that the server allows it is not looked at.
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 1000,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(new Error('Invalid user or password')),
    onData: (stream, session, done) => {
      text(stream).then((source) => {
        const refused = refuse?.() ?? null;
        if (refused !== null) {
          done(Object.assign(new Error(refused.text), { responseCode: refused.code }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          user: session.user ?? null,
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          source,
        });
        done();
      }, done);
    },
  };
}
