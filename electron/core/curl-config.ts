/** How a request signs in. Windows' own curl takes both schemes by SSPI, Linux' by itself (NTLM) or by Kerberos. */
export type CurlSignIn =
  /** Whoever runs this: the account's own Windows identity, or its Kerberos ticket. */
  | { readonly kind: 'own-identity' }
  | {
      readonly kind: 'credential';
      readonly scheme: 'ntlm' | 'negotiate';
      readonly user: string;
      readonly password: string;
    };

export interface CurlRequest {
  readonly url: string;
  /** A JSON text to post; null asks with GET. */
  readonly body: string | null;
  readonly signIn: CurlSignIn;
  /** PEM file of every certificate authority to trust; null leaves that to curl, and so to the system. */
  readonly authoritiesFile: string | null;
  readonly platform: 'windows' | 'linux';
  readonly connectSeconds: number;
  readonly wholeSeconds: number;
}

/**
 * A request as a configuration of curl, for its standard input: so neither the password nor the address is an
 * argument, which everybody on the computer can read. The answer's headers come before its body. Redirections are
 * not followed, proxies not used (the administration service supports none). Format: curl(1), option --config.
 */
export function curlConfig(request: CurlRequest): string {
  const { url, body, authoritiesFile, platform, connectSeconds, wholeSeconds } = request;
  const lines = [
    ...['silent', 'show-error', 'include', 'globoff', 'http1.1'],
    option('url', url),
    option('proto', '=https'),
    option('noproxy', '*'),
    option('connect-timeout', String(connectSeconds)),
    option('max-time', String(wholeSeconds)),
    option('header', 'Accept: application/json'),
    ...(body === null ? [] : [option('header', 'Content-Type: application/json'), option('data-raw', body)]),
    ...signInLines(request.signIn),
    ...(authoritiesFile === null ? [] : [option('cacert', authoritiesFile)]),
    // Certificates that a site issues itself name no revocation list, which Windows' TLS refuses otherwise.
    ...(platform === 'windows' ? ['ssl-revoke-best-effort'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function signInLines(signIn: CurlSignIn): readonly string[] {
  if (signIn.kind === 'own-identity') return ['negotiate', option('user', ':')];
  return [signIn.scheme, option('user', `${signIn.user}:${signIn.password}`)];
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\v': '\\v',
};

/** Between quotes curl takes everything as it is but these. */
function option(name: string, value: string): string {
  return `${name} = "${value.replaceAll(/["\\\t\n\r\v]/g, (found) => escapes[found] ?? found)}"`;
}
