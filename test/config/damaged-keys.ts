/** Keys as they arrive after an accident on the way, each with what its message says. */
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const PUBLIC = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ENCRYPTED = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });
const DER = privateKey.export({ type: 'pkcs8', format: 'der' });

const KEY = {
  type: 'service_account',
  project_id: 'my-project',
  private_key_id: '0123456789abcdef0123456789abcdef01234567',
  private_key: PEM,
  client_email: 'deployer@my-project.iam.gserviceaccount.com',
  client_id: '104293847561029384756',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  universe_domain: 'googleapis.com',
};
/** As Google writes it. */
export const FILE = JSON.stringify(KEY, null, 2);

const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');
const B64 = base64(FILE);
const bare = B64.replace(/=+$/, '');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => Buffer.from(utf16(text)).swap16();
const insert = (text: string, at: number, what: string) => text.slice(0, at) + what + text.slice(at);
const withKey = (private_key: unknown) => JSON.stringify({ ...KEY, private_key });
const without = (...names: string[]) =>
  JSON.stringify(Object.fromEntries(Object.entries(KEY).filter(([name]) => !names.includes(name))));
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const renamed = (names: readonly string[]) =>
  JSON.stringify(
    Object.fromEntries(names.map((name) => [camel(name), (KEY as Record<string, string>)[name]])),
  );
const lines = PEM.trim().split('\n');
/** A certificate's frame; what is in it is never read. */
const CERTIFICATE = PEM.replaceAll('PRIVATE KEY', 'CERTIFICATE');
const REFRESH = '1//0abcdefghijklmnopqrstuvwxyz-0123456789';
const CLIENT_SECRET = 'GOCSPX-0123456789abcdefghij';
const JWT = `${base64('{"alg":"RS256","typ":"JWT"}').replace(/=/g, '')}.${base64('{"iss":"https://x.example"}').replace(/=/g, '')}.c2lnbmF0dXJl`;

/** Taken as they are. */
export const USABLE: Readonly<Record<string, string>> = {
  'as Google writes it': FILE,
  'on one line': JSON.stringify(KEY),
  'with a byte-order mark': `\ufeff${FILE}`,
  'with Windows line breaks': FILE.replaceAll('\n', '\r\n'),
  'in base64': B64,
  'in base64 without padding': bare,
  'in base64 of base64url': base64(FILE).replaceAll('+', '-').replaceAll('/', '_'),
  'in base64, wrapped': B64.replace(/.{76}/g, '$&\n'),
  'in base64, wrapped on Windows': B64.replace(/.{76}/g, '$&\r\n'),
  'in base64, indented': B64.replace(/.{64}/g, '$&\n    '),
  'in base64 of a file with a byte-order mark': base64(`\ufeff${FILE}`),
  'with \\r\\n in the private key': withKey(PEM.replaceAll('\n', '\r\n')),
  'with blanks at the ends of the lines of the private key': withKey(PEM.replaceAll('\n', ' \n')),
  'with the private key on one line between its marks': withKey(
    `${lines[0]}\n${lines.slice(1, -1).join('')}\n${lines.at(-1)}\n`,
  ),
  'without a line break at the end of the private key': withKey(PEM.trim()),
  'with a key in PKCS #1': withKey(privateKey.export({ type: 'pkcs1', format: 'pem' })),
};

export const DAMAGED: readonly (readonly [name: string, given: string, says: RegExp])[] = [
  // UTF-16
  [
    'base64 of UTF-16LE',
    base64(utf16(FILE)),
    /^is base64 of UTF-16 text, which PowerShell makes .*\n {2}\[Convert\]::ToBase64String\(/s,
  ],
  ['base64 of UTF-16LE with its mark', base64(utf16(`\ufeff${FILE}`)), /^is base64 of UTF-16 text/],
  ['base64 of UTF-16BE', base64(big(FILE)), /^is base64 of UTF-16 text/],
  ['base64 of UTF-16BE with its mark', base64(big(`\ufeff${FILE}`)), /^is base64 of UTF-16 text/],
  ['base64 of UTF-16 of base64', base64(utf16(B64)), /^is base64 of UTF-16 text/],
  ['base64 of base64 of UTF-16', base64(base64(utf16(FILE))), /^is base64 encoded twice, of UTF-16 text/],
  ['UTF-16LE', utf16(FILE).toString(), /^is UTF-16 text, and UTF-8 is needed/],
  ['UTF-16BE', big(FILE).toString(), /^is UTF-16 text, and UTF-8 is needed/],
  // Encoded more than once, compressed, or otherwise
  ['base64 twice', base64(B64), /^was encoded as base64 twice\. .*\n {2}base64 < key\.json$/s],
  [
    'base64 twice, wrapped',
    base64(B64.replace(/.{76}/g, '$&\n')).replace(/.{76}/g, '$&\n'),
    /^was encoded as base64 twice\./,
  ],
  ['base64 three times', base64(base64(B64)), /^was encoded as base64 3 times\./],
  ['gzip', base64(gzipSync(FILE)), /^is base64 of a gzip file\..*\n {2}gunzip /s],
  ['gzip of base64', base64(gzipSync(B64)), /^is base64 of a gzip file/],
  ['base64 of base64 of gzip', base64(base64(gzipSync(FILE))), /^is base64 encoded twice, of a gzip file/],
  ['zip', base64(Buffer.from(`PK\x03\x04${'\0'.repeat(60)}`)), /^is base64 of a zip file/],
  [
    'P12',
    base64(Buffer.from(`3082096002010330820926${'00'.repeat(60)}`, 'hex')),
    /^is base64 of a P12 \(PKCS #12\) key\. The key file in JSON is needed/,
  ],
  ['DER', base64(DER), /^is base64 of only a key or a certificate in DER/],
  ['base64 of PEM', base64(PEM), /^is base64 of a text that is only a PEM key\./],
  ['base64 of quotes around', base64(`"${B64}"`), /^is base64 of a text that has quotes around it/],
  [
    'base64 of YAML',
    base64('type: service_account\nproject_id: my-project\n'),
    /^is base64 of a text that is YAML/,
  ],
  ['base64 of a token', base64(JWT), /^is base64 of a text that is a token/],
  ['base64 of a path', base64('/home/runner/key.json'), /^is base64 of a text that is a path/],
  ['hexadecimal', Buffer.from(FILE).toString('hex'), /^is hexadecimal/],
  ['percent-encoded', encodeURIComponent(FILE), /^is percent-encoded/],
  ['a data: URL', `data:application/json;base64,${B64}`, /^is a data: URL/],
  ['with its name before it', `GCP_KEY=${B64}`, /^has "GCP_KEY=" before the key file/],
  ['with export before it', `export KEY='${FILE}'`, /^has "export KEY=" before the key file/],
  // Foreign characters in base64
  [
    'base64 with the mark of zsh',
    `${B64}%`,
    /^is base64 with the character "%" at position \d+, .* zsh shows % after output without a line break/,
  ],
  [
    'base64 without padding, with the mark of zsh',
    `${bare}%`,
    new RegExp(`^is base64 with the character "%" at position ${bare.length + 1},`),
  ],
  [
    'base64 with too much padding',
    `${bare}===`,
    /^is base64 with 3 characters = at its end, and base64 has at most two/,
  ],
  ['base64 with four =', `${bare}====`, /^is base64 with 4 characters =/],
  [
    'base64 in parts',
    `${base64(FILE.slice(0, 400))}=${base64(FILE.slice(400))}`,
    /^is base64 with = at position \d+, which only its end may have/,
  ],
  [
    'base64 with a zero-width space',
    insert(B64, 200, '\u200b'),
    /^is base64 with the character U\+200B \(zero width space\) at position 201,/,
  ],
  ['base64 with an asterisk', insert(B64, 40, '*'), /^is base64 with the character "\*" at position 41,/],
  [
    'base64 with an ellipsis',
    `${B64.slice(0, 900)}\u2026`,
    /^is base64 with the character U\+2026 \(horizontal ellipsis\) at position 901,/,
  ],
  [
    'base64, wrapped, with a backslash',
    `${B64.slice(0, 76)}\\\n${B64.slice(76)}`,
    /^is base64 with the character "\\" at line 1, column 77,/,
  ],
  ['base64 with \\n', B64.replace(/.{76}/, '$&\\n'), /^is base64 with the character "\\" at position 77,/],
  ['base64 with a comma', `${B64},`, /^is base64 with the character "," at position/],
  ['base64 in angle brackets', `<${B64}>`, /^is base64 with the character "<" at position 1,/],
  ['base64 without its first character', B64.slice(1), /^is base64 whose beginning was cut off/],
  [
    'base64 without its first lines',
    B64.slice(230),
    /^is base64 whose beginning was cut off|^is base64 of a text that/,
  ],
  ['base64 cut short', B64.slice(0, 800), /^was cut short/],
  // Quotes
  ['in double quotes', `"${FILE}"`, /^has quotes around it/],
  ['in single quotes', `'${FILE}'`, /^has quotes around it/],
  ['base64 in quotes', `"${B64}"`, /^has quotes around it/],
  ['base64 in typographic quotes', `\u201c${B64}\u201d`, /^has quotes around it/],
  ['with a quote before it', `'${FILE}`, /^has a quote at its beginning/],
  ['base64 with a quote after it', `${B64}"`, /^has a quote at its end/],
  [
    'a JSON string',
    JSON.stringify(FILE),
    /^has quotes around it and escaped quotes \(\\"\) in it, as a JSON string of the key file has\..*\n {2}jq -r \. /s,
  ],
  ['a JSON string without its quotes', JSON.stringify(FILE).slice(1, -1), /^has escaped quotes \(\\"\)/],
  [
    'with backslashes before quotes',
    JSON.stringify(KEY).replaceAll('"', '\\"'),
    /^has escaped quotes \(\\"\)/,
  ],
  ['a JSON string of a JSON string', JSON.stringify(JSON.stringify(FILE)), /^has quotes around it/],
  ['base64 of escaped quotes', base64(JSON.stringify(KEY).replaceAll('"', '\\"')), /^has escaped quotes/],
  [
    'with \\n between fields',
    JSON.stringify(KEY).replaceAll(',"', ',\\n"').replace('{', '{\\n'),
    /^has \\n in place of the line breaks between its fields/,
  ],
  [
    'Python',
    `{'type': 'service_account', 'private_key': '${lines.join('\\n')}', 'x': None}`,
    /^has single quotes, as Python prints a dict.*\n {2}python3 -c /s,
  ],
  ['single quotes', FILE.replaceAll('"', "'"), /^has single quotes/],
  [
    'typographic quotes',
    FILE.replace(/"([^"]*)"/g, '\u201c$1\u201d'),
    /^has the character U\+201C \(left double quotation mark\) at line 2, column 3, where JSON has a plain quote/,
  ],
  ['HTML', FILE.replaceAll('"', '&quot;'), /^has &quot; in place of quotes/],
  ['without quotes', FILE.replaceAll('"', ''), /A shell likely removed quotes or backslashes/],
  // Punctuation
  [
    'a trailing comma',
    FILE.replace(/\n\}$/, ',\n}'),
    /^has a comma after its last field, at line \d+, column \d+, which JSON does not allow/,
  ],
  [
    'a trailing comma on one line',
    JSON.stringify(KEY).replace(/\}$/, ',}'),
    /^has a comma after its last field, at position \d+/,
  ],
  ['no comma', FILE.replace(',\n', '\n'), /^has no comma after the field that ends at line 2, column/],
  ['two commas', FILE.replace(',\n', ',,\n'), /^has two commas at line 2/],
  ['a comment', FILE.replace('{', '{ // deployer'), /^has a comment at line 1, column 3/],
  [
    'a no-break space',
    FILE.replaceAll('  "', '\u00a0 "'),
    /^has the character U\+00A0 \(no-break space\) at line 2, column 1, outside its strings/,
  ],
  [
    'a zero-width space',
    insert(FILE, 1, '\u200b'),
    /^has the character U\+200B \(zero width space\) at line 1, column 2, outside/,
  ],
  [
    'the mark of zsh',
    `${FILE}%`,
    /^has the character "%" at line \d+, column 2, after its closing brace\. zsh shows %/,
  ],
  ['a semicolon', `${FILE};`, /^has the character ";" at .*, after its closing brace/],
  ['two keys', `${FILE}\n${FILE}`, /^holds more than one JSON object/],
  ['cut short', FILE.slice(0, 900), /^was cut short/],
  ['without its end', FILE.trim().slice(0, -1), /^was cut short/],
  ['without its beginning', FILE.slice(1), /does not begin with \{/],
  [
    'with a word before it',
    `key: ${FILE}`,
    /there is text before it\. It begins with "key:", which is no part of the file/,
  ],
  [
    'with a line before it',
    `Here is the key for CI\n${FILE}`,
    /^has \d+ characters of other text before the \{/,
  ],
  [
    'real line breaks in the key',
    FILE.replaceAll('\\n', '\n'),
    /The private key has real line breaks where the key file has \\n/,
  ],
  ['a list', `[${FILE}]`, /^is a JSON list/],
  [
    'YAML',
    `type: service_account\nproject_id: my-project\nprivate_key: |\n  ${lines.join('\n  ')}\n`,
    /^is YAML, and JSON is needed.*\n {2}python3 -c /s,
  ],
  ['a mask', '***', /^is \*\*\*, which GitHub shows in place of a secret/],
  // Another thing
  ['PEM', PEM, /^is only a PEM key\. The whole key file is needed/],
  ['a certificate', CERTIFICATE, /^is only a certificate, which holds no private key/],
  ['a public key', PUBLIC, /^is only a public key/],
  ['a JSON Web Token', JWT, /^is a token, not a credential/],
  ['an access token', 'ya29.c.b0Aaekm1K0123456789abcdefghij', /^is a token, not a credential/],
  ['a refresh token', REFRESH, /^is a token, not a credential/],
  ['an API key', 'AIzaSyA0123456789abcdefghijklmnopqrstuv', /^is an API key/],
  ['a client secret', CLIENT_SECRET, /^is a client secret/],
  [
    'an OAuth client of a desktop app',
    JSON.stringify({ installed: { client_id: 'x', client_secret: CLIENT_SECRET } }),
    /^is an OAuth client secret/,
  ],
  [
    'an OAuth client of a web app',
    JSON.stringify({ web: { client_id: 'x', client_secret: CLIENT_SECRET } }),
    /^is an OAuth client secret/,
  ],
  [
    'a Firebase web app',
    JSON.stringify({
      apiKey: 'AIzaSyA0123456789abcdefghijklmnopqrstuv',
      authDomain: 'x.firebaseapp.com',
      projectId: 'x',
    }),
    /^is the configuration of a Firebase web app/,
  ],
  [
    'google-services.json',
    JSON.stringify({ project_info: { project_id: 'x' }, client: [] }),
    /^is google-services\.json/,
  ],
  [
    'camelCase',
    renamed(['project_id', 'private_key', 'client_email']),
    /^has other names of fields than a Google credential: projectId for project_id, privateKey for private_key, clientEmail for client_email\. Firebase's Admin SDK/,
  ],
  [
    'camelCase with a type',
    renamed(['type', 'project_id', 'private_key', 'client_email']),
    /privateKey for private_key/,
  ],
  [
    'token.json',
    JSON.stringify({
      token: 'ya29.c.b0Aaekm1K0123456789abcdefghij',
      refresh_token: REFRESH,
      token_uri: KEY.token_uri,
      client_id: 'x',
      client_secret: CLIENT_SECRET,
      scopes: [],
    }),
    /^is a token\.json of Google's quickstarts, which has no "type".*\n {2}"type": "authorized_user",/s,
  ],
  [
    'a user without a type',
    JSON.stringify({ refresh_token: REFRESH, client_id: 'x', client_secret: CLIENT_SECRET }),
    /^has no "type", and a refresh_token.*\n {2}"type": "authorized_user",/s,
  ],
  [
    'a key without its type',
    without('type'),
    /^has no "type"\. It is a service-account key but for that\..*\n {2}"type": "service_account",/s,
  ],
  [
    'a configuration without its type',
    JSON.stringify({ audience: 'x', credential_source: {} }),
    /\n {2}"type": "external_account",/,
  ],
  ['an empty object', '{}', /^has no "type"\. A Google credential has one of/],
  [
    'a key within another object',
    JSON.stringify({ credentials: KEY }),
    /^has the credential within "credentials"/,
  ],
  [
    'a key as text within another object',
    JSON.stringify({ key: FILE }),
    /^has the credential as text within "key"/,
  ],
  [
    'the response of keys.create',
    JSON.stringify({ name: 'projects/x', privateKeyData: B64 }),
    /^is a response of the IAM API\. Its privateKeyData/,
  ],
  [
    'the response of a token endpoint',
    JSON.stringify({ access_token: 'ya29.c.b0Aaekm1K0123456789abcdefghij', expires_in: 3599 }),
    /^has a token and no credential/,
  ],
  [
    'a type in camelCase',
    JSON.stringify({ ...KEY, type: 'serviceAccount' }),
    /^has the type "serviceAccount"\. The type is service_account\./,
  ],
  ['a mistyped type', JSON.stringify({ ...KEY, type: 'service_acount' }), /The type is service_account\./],
  // The private key in it
  [
    'a certificate in place of the key',
    withKey(CERTIFICATE),
    /^has a certificate in private_key, where the private key belongs/,
  ],
  ['a public key in place of the key', withKey(PUBLIC), /^has a public key in private_key/],
  [
    'an SSH key in place of the key',
    withKey(PEM.replaceAll('PRIVATE KEY', 'OPENSSH PRIVATE KEY')),
    /^has an SSH key in private_key/,
  ],
  ['an encrypted key', withKey(ENCRYPTED), /^has an encrypted private_key/],
  [
    'an elliptic-curve key',
    withKey(EC.export({ type: 'pkcs8', format: 'pem' })),
    /^has a private_key of type ec\. Google issues RSA keys/,
  ],
  [
    'an elliptic-curve key in SEC 1',
    withKey(EC.export({ type: 'sec1', format: 'pem' })),
    /^has a private_key of type ec\. Google issues RSA keys/,
  ],
  ['the id of the key', withKey(KEY.private_key_id), /^has the id of a key in private_key/],
  ['base64 of the key', withKey(base64(PEM)), /^has a private_key that was encoded as base64/],
  ['a placeholder', withKey('REDACTED'), /^has a placeholder in private_key/],
  [
    'the key without its first line',
    withKey(lines.slice(1).join('\n')),
    /^has a private_key without its first line/,
  ],
  [
    'the key without its last line',
    withKey(lines.slice(0, -1).join('\n')),
    /Its last line, -----END PRIVATE KEY-----, is missing/,
  ],
  [
    'the key with fewer dashes',
    withKey(PEM.replace('-----BEGIN', '----BEGIN')),
    /whose first line has lost some of its dashes/,
  ],
  [
    'the key with line breaks escaped twice',
    withKey(PEM.replaceAll('\n', '\\n')),
    /line breaks were escaped twice \(\\\\n\)/,
  ],
  [
    'the key without backslashes',
    withKey(PEM.replaceAll('\n', 'n')),
    /whose backslashes were removed: n is in place of \\n/,
  ],
  ['the key with spaces for line breaks', withKey(PEM.replaceAll('\n', ' ')), /whose line breaks were lost/],
  ['the key without line breaks', withKey(PEM.replaceAll('\n', '')), /whose line breaks were lost/],
  ['the key indented', withKey(lines.map((line) => `  ${line}`).join('\n')), /whose lines are indented/],
  ['the key with empty lines', withKey(PEM.replaceAll('\n', '\n\n')), /with empty lines in it/],
  ['the key with text before it', withKey(`"${PEM}`), /with text before its first line/],
  [
    'the key with a foreign character',
    withKey(insert(PEM, PEM.indexOf('\n') + 4, '\u200b')),
    /with the character U\+200B \(zero width space\) in line 2, position 4/,
  ],
  [
    'the key without two lines',
    withKey(lines.toSpliced(3, 2).join('\n')),
    /^has a private_key that is damaged\. 96 of its bytes are missing/,
  ],
];
