// The floor: the least code that gets the same tokens. node:https without a library, all connections opened at the start, no
// checks, no retries, no explained errors. Its inputs and outputs are those of the action.
// With a key among its inputs: key → ID token → request; without: OIDC → ID token.
const { connect } = require('node:net');
const tls = require('node:tls');
const https = require('node:https');
const { appendFileSync } = require('node:fs');

const proxy = new URL(process.env.HTTPS_PROXY);

/** A TLS connection to a host through the proxy. */
function connectTo(host) {
  return new Promise((resolve, reject) => {
    const socket = connect(proxy.port, proxy.hostname, () =>
      socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`),
    );
    socket.once('data', () => {
      const secure = tls.connect({ socket, servername: host }, () => resolve(secure));
      secure.on('error', reject);
    });
    socket.on('error', reject);
  });
}

async function send(connection, host, method, path, headers, body) {
  const socket = await connection;
  return new Promise((resolve, reject) => {
    const request = https.request(
      { host, method, path, headers, createConnection: () => socket },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString()));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function output(name, token) {
  process.stdout.write(`::add-mask::${token}\n`);
  appendFileSync(process.env.GITHUB_OUTPUT, `${name}<<end\n${token}\nend\n`);
}

async function oidc() {
  const url = new URL(process.env.ACTIONS_ID_TOKEN_REQUEST_URL);
  const provider = process.env.INPUT_WORKLOAD_IDENTITY_PROVIDER;
  const account = process.env.INPUT_SERVICE_ACCOUNT;
  const github = connectTo(url.hostname);
  const sts = connectTo('sts.googleapis.com');
  const iam = connectTo('iamcredentials.googleapis.com');
  const audience = encodeURIComponent(`https://iam.googleapis.com/${provider}`);
  const { value } = JSON.parse(
    await send(github, url.host, 'GET', `${url.pathname}${url.search}&audience=${audience}`, {
      authorization: `Bearer ${process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`,
    }),
  );
  const form = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider}`,
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    subject_token: value,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
  });
  const { access_token } = JSON.parse(
    await send(
      sts,
      'sts.googleapis.com',
      'POST',
      '/v1/token',
      { 'content-type': 'application/x-www-form-urlencoded' },
      form.toString(),
    ),
  );
  const { token } = JSON.parse(
    await send(
      iam,
      'iamcredentials.googleapis.com',
      'POST',
      `/v1/projects/-/serviceAccounts/${account}:generateIdToken`,
      { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      JSON.stringify({ audience: process.env.INPUT_ID_TOKEN_AUDIENCE, includeEmail: true }),
    ),
  );
  output('id_token', token);
}

async function key() {
  const { createSign } = require('node:crypto');
  const url = new URL(process.env.INPUT_URL);
  const oauth = connectTo('oauth2.googleapis.com');
  const service = connectTo(url.hostname);
  const { client_email, private_key, private_key_id } = JSON.parse(process.env.INPUT_CREDENTIALS_JSON);
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const iat = Math.floor(Date.now() / 1000);
  const claims = {
    iss: client_email,
    sub: client_email,
    aud: 'https://oauth2.googleapis.com/token',
    iat,
    exp: iat + 3600,
    target_audience: url.origin,
  };
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: private_key_id })}.${part(claims)}`;
  const assertion = `${signed}.${createSign('RSA-SHA256').update(signed).sign(private_key, 'base64url')}`;
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const { id_token } = JSON.parse(
    await send(
      oauth,
      'oauth2.googleapis.com',
      'POST',
      '/token',
      { 'content-type': 'application/x-www-form-urlencoded' },
      form.toString(),
    ),
  );
  output('id_token', id_token);
  const body = await send(
    service,
    url.host,
    'POST',
    url.pathname,
    { authorization: `Bearer ${id_token}`, 'content-type': 'application/json' },
    '{}',
  );
  process.stdout.write(`${body}\n`);
}

(process.env.INPUT_CREDENTIALS_JSON ? key() : oidc()).then(() => process.exit(0));
