export const id = 728;
export const ids = [728];
export const modules = {

/***/ 3570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ audienceFor),
/* harmony export */   hi: () => (/* binding */ resolveAuth)
/* harmony export */ });
/* unused harmony exports isApiHost, isLoopback, resolveAuthFor */
const EXAMPLE_AUDIENCE = 'https://service-abc123-uc.a.run.app';
/**
 * The audience that the service behind a URL checks ID tokens for, as far as the URL alone tells: never guessed.
 * @see https://cloud.google.com/run/docs/authenticating/service-to-service
 * @see https://cloud.google.com/functions/docs/securing/authenticating
 */
function audienceFor(url) {
    const host = bareHost(url);
    if (isLoopback(url))
        return { unknown: `${url.host} is this machine` };
    if (host.endsWith('.run.app')) {
        // `TAG---SERVICE-…`: a tag names a revision, and the audience is its service.
        const [first = '', ...rest] = host.split('.');
        const service = first.includes('---') ? first.slice(first.indexOf('---') + 3) : first;
        return { audience: `${url.protocol}//${[service, ...rest].join('.')}${portOf(url)}` };
    }
    if (host.endsWith('.cloudfunctions.net')) {
        const name = url.pathname.split('/')[1];
        if (!name)
            return { unknown: 'a cloudfunctions.net URL has the name of its function as first part of the path' };
        return { audience: `${url.protocol}//${host}${portOf(url)}/${name}` };
    }
    return {
        unknown: `${url.host} does not say it: behind a domain of its own a Cloud Run service takes its run.app URL or one of its custom audiences, and IAP its OAuth client id`,
    };
}
/** Whether a URL is one of the universe's own APIs (`storage.googleapis.com`), which take access tokens. */
function isApiHost(url, universe) {
    return url.protocol === 'https:' && bareHost(url).endsWith(`.${universe.toLowerCase()}`);
}
/** RFC 6761 section 6.3, RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3. */
function isLoopback(url) {
    const host = bareHost(url);
    return host === 'localhost' || host.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '[::1]';
}
/** `URL` has lower-cased it already; a trailing dot names the same host. */
function bareHost(url) {
    return url.hostname.replace(/\.$/, '');
}
function portOf(url) {
    return url.port === '' ? '' : `:${url.port}`;
}
/**
 * Decides what a request to a URL carries. No credential goes over plain HTTP, this machine excepted, and no audience
 * is guessed.
 * @param given the audience the user named, if any
 */
function resolveAuthFor(url, auth, given, universe) {
    if (auth === 'none')
        return { auth: 'none' };
    if (url.protocol !== 'https:' && !isLoopback(url)) {
        return {
            problem: `${url.origin} is plain HTTP, over which no credential is sent; use https, or ask without a credential.`,
            example: `https://${url.host}`,
        };
    }
    if (auth === 'access_token' || (auth === 'auto' && isApiHost(url, universe)))
        return { auth: 'access_token' };
    if (given !== undefined)
        return { auth: 'id_token', audience: given };
    const derived = audienceFor(url);
    if ('audience' in derived)
        return { auth: 'id_token', audience: derived.audience };
    return {
        problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
        example: EXAMPLE_AUDIENCE,
    };
}
/**
 * Decides what a check's request carries. Captured values fill in parts of a path or a query, never the origin, so
 * it is known before any request is made; only a function's name in a cloudfunctions.net path could vary, and is refused.
 */
function resolveAuth(check, universe) {
    const [one, other] = ['0', '1'].map((value) => {
        const text = check.url.parts.map((part) => (typeof part === 'string' ? part : value)).join('');
        return URL.canParse(text) ? resolveAuthFor(new URL(text), check.auth, check.audience, universe) : undefined;
    });
    if (one === undefined || other === undefined) {
        return { problem: 'the URL cannot be understood.', example: EXAMPLE_AUDIENCE };
    }
    if ('audience' in one && 'audience' in other && one.audience !== other.audience) {
        return {
            problem: 'the audience of the ID token would depend on a captured value, and must be given.',
            example: 'https://us-central1-my-project.cloudfunctions.net/my-function',
        };
    }
    return one;
}


/***/ }),

/***/ 6102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ CHECK_LIMITS),
/* harmony export */   sw: () => (/* binding */ AUTH_HEADERS),
/* harmony export */   yx: () => (/* binding */ REQUEST_AUTHS)
/* harmony export */ });
/** How a request proves who is asking; `auto` is decided by the URL. */
const REQUEST_AUTHS = ['auto', 'id_token', 'access_token', 'none'];
const AUTH_HEADERS = ['Authorization', 'X-Serverless-Authorization'];
/** What a check may ask for, in milliseconds and in words, and how many redirects. */
const CHECK_LIMITS = {
    timeoutMs: { min: 1, max: 3_600_000, words: 'from 1ms to 1h' },
    waitMs: { min: 0, max: 6 * 3_600_000, words: 'from 0s to 6h' },
    redirects: { max: 20 },
};


/***/ }),

/***/ 6217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ waiting),
  f: () => (/* binding */ withSession)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/package/src/record.js
var record = __webpack_require__(5737);
;// CONCATENATED MODULE: ./build/package/src/diagnose/untrusted-run.js


const FORK = {
    withoutSecrets: `a pull request's run from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} arrives empty.`,
    withoutOidc: "a pull request's run from a fork gets none.",
    condition: 'if: github.event.pull_request.head.repo.full_name == github.repository',
};
const DEPENDABOT = {
    withoutSecrets: `a run that Dependabot started gets Dependabot's secrets and not those of Actions, so an input like \${{ secrets.GCP_KEY }} arrives empty. gh secret set GCP_KEY --app dependabot sets one.`,
    withoutOidc: "this run, which Dependabot started, got none: it has read-only permissions unless the job's own permissions say more (id-token: write).",
    condition: "if: github.actor != 'dependabot[bot]'",
};
/** `pull_request_target` runs in the base repository's trust, fork or not. */
const FORK_EVENTS = new Set(['pull_request', 'pull_request_review', 'pull_request_review_comment']);
/**
 * Whether the run is a fork's pull request or was started by Dependabot.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
async function untrustedRun(env) {
    if (env['GITHUB_ACTOR'] === 'dependabot[bot]' || env['GITHUB_TRIGGERING_ACTOR'] === 'dependabot[bot]')
        return DEPENDABOT;
    if (!FORK_EVENTS.has(env['GITHUB_EVENT_NAME'] ?? ''))
        return undefined;
    try {
        const event = JSON.parse(await (0,promises_.readFile)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
        const pull = (0,record/* isRecord */.u)(event) ? event['pull_request'] : undefined;
        const head = (0,record/* isRecord */.u)(pull) && (0,record/* isRecord */.u)(pull['head']) ? pull['head'] : undefined;
        // A fork that was deleted meanwhile is null.
        if (head && head['repo'] === null)
            return FORK;
        const repo = head?.['repo'];
        if ((0,record/* isRecord */.u)(repo) && repo['full_name'] !== env['GITHUB_REPOSITORY'])
            return FORK;
    }
    catch {
        // Only an explanation is lost.
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __webpack_require__(1995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/package/src/identity/application-default.js



/**
 * The search order of Google's own libraries: the variable, gcloud's well-known file, the metadata server.
 * Only files are read here; the metadata server is asked when a token is.
 * @see https://google.aip.dev/auth/4110
 */
async function findDefaultCredentials(env) {
    const named = env['GOOGLE_APPLICATION_CREDENTIALS'];
    const wellKnown = (0,external_node_path_.join)(gcloudFolder(env), 'application_default_credentials.json');
    if (named)
        return read(named, 'env GOOGLE_APPLICATION_CREDENTIALS', (0,external_node_path_.resolve)(named) === (0,external_node_path_.resolve)(wellKnown));
    const found = await read(wellKnown, "gcloud's application-default login", true);
    if (found.kind === 'file')
        return found;
    if (found.kind === 'unreadable' && found.why !== 'ENOENT' && found.why !== 'ENOTDIR')
        return found;
    return { kind: 'metadata', looked: ['env GOOGLE_APPLICATION_CREDENTIALS (not set)', `${wellKnown} (no such file)`] };
}
async function read(path, source, fromGcloud) {
    try {
        return { kind: 'file', path, source, text: await (0,promises_.readFile)(path, 'utf8'), fromGcloud };
    }
    catch (error) {
        const why = error instanceof Error && 'code' in error ? String(error.code) : 'cannot be read';
        return { kind: 'unreadable', path, source, why };
    }
}
function gcloudFolder(env) {
    if (env['CLOUDSDK_CONFIG'])
        return env['CLOUDSDK_CONFIG'];
    if (process.platform === 'win32')
        return (0,external_node_path_.join)(env['APPDATA'] ?? (0,external_node_os_.homedir)(), 'gcloud');
    return (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.config', 'gcloud');
}
/**
 * The project as `google.auth.default()` finds it when credentials do not name one: the two variables, then for
 * gcloud's own login gcloud's configuration, read from its files: running gcloud takes a second and may fail.
 */
async function defaultProject(env, fromGcloud) {
    const explicit = explicitProject(env);
    if (explicit || !fromGcloud)
        return explicit;
    if (env['CLOUDSDK_CORE_PROJECT'])
        return env['CLOUDSDK_CORE_PROJECT'];
    const folder = gcloudFolder(env);
    const active = env['CLOUDSDK_ACTIVE_CONFIG_NAME'] ||
        (await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'active_config'), 'utf8').catch(() => '')).trim() ||
        'default';
    // A name with a separator would leave the folder.
    if (!/^[a-z][a-z0-9-]*$/i.test(active))
        return undefined;
    const configuration = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'configurations', `config_${active}`), 'utf8').catch(() => '');
    return projectOf(configuration);
}
/** `GOOGLE_CLOUD_PROJECT`, or the older `GCLOUD_PROJECT`. */
function explicitProject(env) {
    return env['GOOGLE_CLOUD_PROJECT'] || env['GCLOUD_PROJECT'] || undefined;
}
function projectOf(configuration) {
    let section = '';
    for (const line of configuration.split(/\r?\n/)) {
        const head = /^\s*\[([^\]]+)\]/.exec(line);
        if (head?.[1] !== undefined)
            section = head[1].trim();
        const project = /^\s*project\s*[=:]\s*(\S+)/.exec(line);
        if (section === 'core' && project?.[1] !== undefined)
            return project[1];
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/package/src/identity/endpoints.js
var endpoints = __webpack_require__(1003);
;// CONCATENATED MODULE: ./build/package/src/identity/credential.js



const TYPES = [
    'service_account',
    'authorized_user',
    'impersonated_service_account',
    'external_account',
    'external_account_authorized_user',
];
const KEY_EXAMPLE = "${{ secrets.GCP_KEY }}, where the secret is the key file's whole text or base64 of it";
/**
 * Parses a Google credential: JSON, or base64 of JSON.
 * @see https://google.aip.dev/auth/4110
 */
function parseCredential(text, context) {
    const before = context.problems.list.length;
    const json = parseJson(text, context);
    if (json === undefined)
        return undefined;
    maskSecrets(json, context.mask);
    const credential = fromJson(json, context, 0);
    return credential && context.problems.list.length === before ? { credential, json } : undefined;
}
function parseJson(text, { name, code, problems, mask }) {
    const trimmed = text.trim().replace(/^\uFEFF/, '');
    let source = trimmed;
    if (!trimmed.startsWith('{')) {
        const compact = trimmed.replace(/\s+/g, '');
        const decoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)
            ? Buffer.from(compact, 'base64').toString('utf8').trim()
            : '';
        if (!decoded.startsWith('{')) {
            problems.add(name, explainNotJson(trimmed), KEY_EXAMPLE, code);
            return undefined;
        }
        mask(compact);
        source = decoded;
    }
    try {
        const parsed = JSON.parse(source);
        if ((0,record/* isRecord */.u)(parsed))
            return parsed;
        problems.add(name, 'is JSON, but not an object.', KEY_EXAMPLE, code);
    }
    catch {
        // The parser's own message quotes the text, which is the secret.
        maskLooseKey(source, mask);
        problems.add(name, explainBrokenJson(source), KEY_EXAMPLE, code);
    }
    return undefined;
}
function explainNotJson(text) {
    if (text.startsWith('-----BEGIN')) {
        return 'is a PEM key alone. The whole key file is needed, in JSON: the e-mail and key id stand beside the key.';
    }
    if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(text)) {
        return 'is a path. The content of the file is needed; to use a file on a self-hosted runner, set GOOGLE_APPLICATION_CREDENTIALS and application_default_credentials: true.';
    }
    if (/^ya29\.|^eyJ/.test(text))
        return 'is a token, not a credential.';
    return `is neither JSON nor base64 of JSON (${text.length} characters).`;
}
function explainBrokenJson(text) {
    if (!text.endsWith('}')) {
        return `was cut short: it ends after ${text.length} characters without its closing brace. Copy the key file again, whole.`;
    }
    if (/"private_key"\s*:\s*"[^"]*\n/.test(text)) {
        return 'is not valid JSON: the private key has real line breaks in it where the key file has \\n. Store the file unchanged, or base64 of it.';
    }
    return `is not valid JSON (${text.length} characters). A shell that removed the quotes or the backslashes is the usual reason; base64 of the file survives both.`;
}
/** Whatever looks like key material in text that does not parse. */
function maskLooseKey(text, mask) {
    for (const [line] of text.matchAll(/[A-Za-z0-9+/_=-]{32,}/g))
        mask(line);
}
/** The fields of a credential file that are secret, at any depth. */
function maskSecrets(json, mask) {
    for (const [name, value] of Object.entries(json)) {
        if ((0,record/* isRecord */.u)(value))
            maskSecrets(value, mask);
        else if (typeof value === 'string' &&
            /^(?:private_key|refresh_token|client_secret|access_token|id_token|token)$/.test(name)) {
            mask(value);
        }
        else if (typeof value === 'string' && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(name)) {
            mask(value);
            mask(value.replace(/^Bearer\s+/i, ''));
        }
    }
}
function fromJson(json, context, depth) {
    const { name, problems, universe } = context;
    const domain = json['universe_domain'];
    if (domain !== undefined && domain !== '' && domain !== universe) {
        problems.add('universe', `${name} belongs to the universe ${show(domain)}, and this step is set to ${universe}.`, typeof domain === 'string' ? domain : 'googleapis.com');
    }
    switch (json['type']) {
        case 'service_account':
            return serviceAccountKey(json, context);
        case 'authorized_user':
            return authorizedUser(json, context);
        case 'external_account':
            return externalAccount(json, context);
        case 'external_account_authorized_user':
            return externalAccountAuthorizedUser(json, context);
        case 'impersonated_service_account':
            return impersonatedServiceAccount(json, context, depth);
        default:
            problems.add(name, explainType(json), KEY_EXAMPLE, context.code);
            return undefined;
    }
}
function explainType(json) {
    if ((0,record/* isRecord */.u)(json['installed']) || (0,record/* isRecord */.u)(json['web'])) {
        return 'is an OAuth client secret, which identifies an application and not who is asking. A service-account key or another Google credential is needed.';
    }
    if (json['type'] === undefined) {
        return `has no "type". A Google credential has one of ${TYPES.join(', ')}.`;
    }
    return `has the type ${show(json['type'])}, which is not one of ${TYPES.join(', ')}.`;
}
/** Reads fields of one JSON object and remembers whether any was missing. */
class Fields {
    #json;
    #context;
    ok = true;
    constructor(json, context) {
        this.#json = json;
        this.#context = context;
    }
    fail(message, example = KEY_EXAMPLE) {
        this.ok = false;
        this.#context.problems.add(this.#context.name, message, example, this.#context.code);
    }
    required(field) {
        const value = this.#json[field];
        if (typeof value === 'string' && value !== '')
            return value;
        this.fail(value === undefined || value === ''
            ? `has no "${field}", which a credential of type ${show(this.#json['type'])} needs.`
            : `has a "${field}" that is not text.`);
        return '';
    }
    optional(field) {
        const value = this.#json[field];
        if (value === undefined || value === null || value === '')
            return undefined;
        if (typeof value === 'string')
            return value;
        this.fail(`has a "${field}" that is not text.`);
        return undefined;
    }
}
function serviceAccountKey(json, context) {
    const fields = new Fields(json, context);
    const clientEmail = fields.required('client_email');
    const pem = fields.required('private_key');
    const privateKeyId = fields.optional('private_key_id');
    const projectId = fields.optional('project_id');
    const tokenUri = fields.optional('token_uri');
    if (clientEmail && !clientEmail.includes('@'))
        fields.fail(`has a "client_email" that is not an e-mail address.`);
    if (tokenUri !== undefined && !isTokenUri(tokenUri, context.universe)) {
        fields.fail(`has the token_uri ${show(tokenUri)}, which is not Google's in ${context.universe}: an assertion would be sent there.`, `https://oauth2.${context.universe}/token`);
    }
    const privateKey = pem ? parsePrivateKey(pem, fields) : undefined;
    if (!fields.ok || !privateKey)
        return undefined;
    // For messages alone: whatever else it may be is no reason to refuse the key.
    const clientId = /^\d{6,32}$/.exec(String(json['client_id']))?.[0];
    return { type: 'service_account', clientEmail, privateKey, privateKeyId, clientId, projectId };
}
function isTokenUri(text, universe) {
    if ((0,endpoints/* isGoogleUrl */.Zt)(text, 'oauth2', universe, /^\/token$/))
        return true;
    // Keys made years ago name these; the endpoint of today takes their assertions.
    return (text === `https://accounts.google.com/o/oauth2/token` ||
        text === 'https://www.googleapis.com/oauth2/v4/token');
}
function parsePrivateKey(pem, fields) {
    try {
        const key = (0,external_node_crypto_.createPrivateKey)(pem);
        if (key.asymmetricKeyType === 'rsa')
            return key;
        fields.fail(`has a private_key of type ${key.asymmetricKeyType ?? 'unknown'}; Google issues RSA keys.`);
    }
    catch {
        // OpenSSL's words name its own source lines, never the reason.
        fields.fail(explainPem(pem));
    }
    return undefined;
}
function explainPem(pem) {
    if (!pem.includes('-----BEGIN'))
        return 'has a private_key without its first line, -----BEGIN PRIVATE KEY-----.';
    if (!pem.includes('-----END'))
        return 'has a private_key that was cut short: its last line, -----END PRIVATE KEY-----, is missing.';
    if (pem.includes('\\n'))
        return 'has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it.';
    if (!/-----BEGIN [A-Z ]+-----\r?\n/.test(pem))
        return 'has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it.';
    if (pem.includes('ENCRYPTED'))
        return 'has an encrypted private_key. Google issues keys without a passphrase.';
    return 'has a private_key that is damaged: its PEM text does not decode to a key. Copy the key file again, whole.';
}
function authorizedUser(json, context) {
    const fields = new Fields(json, context);
    const credential = {
        type: 'authorized_user',
        clientId: fields.required('client_id'),
        clientSecret: fields.required('client_secret'),
        refreshToken: fields.required('refresh_token'),
        account: fields.optional('account'),
    };
    return fields.ok ? credential : undefined;
}
function externalAccountAuthorizedUser(json, context) {
    const fields = new Fields(json, context);
    const tokenUrl = fields.optional('token_url') ?? `https://sts.${context.universe}/v1/oauthtoken`;
    if (!(0,endpoints/* isGoogleUrl */.Zt)(tokenUrl, 'sts', context.universe, /^\/v1\/oauthtoken$/)) {
        fields.fail(`has the token_url ${show(tokenUrl)}, which is not Google's in ${context.universe}: the refresh token would be sent there.`, `https://sts.${context.universe}/v1/oauthtoken`);
    }
    checkTokenInfoUrl(fields, context);
    const credential = {
        type: 'external_account_authorized_user',
        audience: fields.optional('audience'),
        tokenUrl,
        clientId: fields.required('client_id'),
        clientSecret: fields.required('client_secret'),
        refreshToken: fields.required('refresh_token'),
    };
    return fields.ok ? credential : undefined;
}
function checkTokenInfoUrl(fields, { universe }) {
    const url = fields.optional('token_info_url');
    if (url !== undefined && !(0,endpoints/* isGoogleUrl */.Zt)(url, 'sts', universe, /^\/v1\/introspect$/)) {
        fields.fail(`has the token_info_url ${show(url)}, which is not Google's in ${universe}.`, `https://sts.${universe}/v1/introspect`);
    }
}
function impersonatedServiceAccount(json, context, depth) {
    const fields = new Fields(json, context);
    const url = fields.required('service_account_impersonation_url');
    const account = (0,endpoints/* impersonatedAccount */.jn)(url, context.universe);
    if (url && account === undefined) {
        fields.fail(`has the service_account_impersonation_url ${show(url)}, which is not Google's in ${context.universe}.`, `https://iamcredentials.${context.universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`);
    }
    const delegates = json['delegates'] ?? [];
    if (!isTextList(delegates))
        fields.fail('has "delegates" that are not a list of e-mail addresses.');
    const inner = json['source_credentials'];
    // A file could nest without end; Google's libraries take one level.
    if (!(0,record/* isRecord */.u)(inner) || depth > 2) {
        fields.fail('has no "source_credentials" that say who impersonates.');
        return undefined;
    }
    const source = fromJson(inner, { ...context, name: `${context.name} (source_credentials)` }, depth + 1);
    if (!fields.ok || !source || account === undefined || !isTextList(delegates))
        return undefined;
    return { type: 'impersonated_service_account', account, delegates: delegates.map(accountOf), source };
}
/** Delegates stand in files as resource names, in the interface as e-mails. */
function accountOf(resource) {
    return resource.replace(/^projects\/-\/serviceAccounts\//, '');
}
function externalAccount(json, context) {
    const { universe } = context;
    const fields = new Fields(json, context);
    const audience = fields.required('audience');
    if (audience &&
        !/^\/\/iam\.[a-z0-9.-]+\/(?:projects\/[^/]+\/)?locations\/[^/]+\/work(?:load|force)(?:Identity)?Pools\/[^/]+\/providers\/[^/]+$/.test(audience)) {
        fields.fail(`has the audience ${show(audience)}, which is not the resource name of a provider.`, '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER');
    }
    const subjectTokenType = fields.required('subject_token_type');
    const tokenUrl = fields.optional('token_url') ?? `https://sts.${universe}/v1/token`;
    if (!(0,endpoints/* isGoogleUrl */.Zt)(tokenUrl, 'sts', universe, /^\/v1\/token$/)) {
        fields.fail(`has the token_url ${show(tokenUrl)}, which is not Google's in ${universe}: the subject token would be sent there.`, `https://sts.${universe}/v1/token`);
    }
    checkTokenInfoUrl(fields, context);
    const impersonationUrl = fields.optional('service_account_impersonation_url');
    const impersonate = impersonationUrl === undefined ? undefined : (0,endpoints/* impersonatedAccount */.jn)(impersonationUrl, universe);
    if (impersonationUrl !== undefined && impersonate === undefined) {
        fields.fail(`has the service_account_impersonation_url ${show(impersonationUrl)}, which is not Google's in ${universe}: the federated token would be sent there.`, `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`);
    }
    const credentialSource = json['credential_source'];
    if (!(0,record/* isRecord */.u)(credentialSource)) {
        fields.fail('has no "credential_source" that says where its subject token comes from.');
        return undefined;
    }
    const source = sourceKind(credentialSource, fields, context);
    const options = json['service_account_impersonation'];
    const lifetime = (0,record/* isRecord */.u)(options) ? options['token_lifetime_seconds'] : undefined;
    if (lifetime !== undefined &&
        !(typeof lifetime === 'number' && Number.isInteger(lifetime) && lifetime >= 600 && lifetime <= 43200)) {
        fields.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
    }
    const workforcePoolUserProject = fields.optional('workforce_pool_user_project');
    const workforce = audience.includes('/workforcePools/');
    if (workforcePoolUserProject !== undefined && !workforce) {
        fields.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
    }
    const credential = {
        type: 'external_account',
        audience,
        subjectTokenType,
        tokenUrl,
        impersonate,
        impersonationLifetimeSeconds: typeof lifetime === 'number' ? lifetime : undefined,
        clientId: fields.optional('client_id'),
        clientSecret: fields.optional('client_secret'),
        workforcePoolUserProject,
        credentialSource,
    };
    return fields.ok && source !== undefined ? { ...credential, source } : undefined;
}
function sourceKind(source, fields, { env }) {
    if (typeof source['environment_id'] === 'string')
        return awsSource(source, fields);
    const kinds = ['file', 'url', 'certificate', 'executable'].filter((kind) => source[kind] !== undefined);
    const kind = kinds[0];
    if (kind === undefined || kinds.length > 1) {
        fields.fail('has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.');
        return undefined;
    }
    const format = source['format'];
    if (format !== undefined) {
        const type = (0,record/* isRecord */.u)(format) ? (format['type'] ?? 'text') : undefined;
        if (!(0,record/* isRecord */.u)(format) || (type !== 'text' && type !== 'json')) {
            fields.fail('has a "credential_source.format" that is neither text nor json.');
        }
        else if (type === 'json' && typeof format['subject_token_field_name'] !== 'string') {
            fields.fail('has a "credential_source.format" of json without its subject_token_field_name.');
        }
    }
    const value = source[kind];
    switch (kind) {
        case 'file':
            if (typeof value !== 'string' || value === '')
                fields.fail('has a "credential_source.file" that is not a path.');
            break;
        case 'url': {
            const url = typeof value === 'string' ? (0,endpoints/* parseUrl */.Dl)(value) : undefined;
            if (!url || !(0,endpoints/* isConfidential */.FX)(url) || url.username || url.password) {
                fields.fail(`has the credential_source.url ${show(value)}: it must be https, or http of this machine or a link-local address.`, 'https://issuer.example.com/token');
            }
            const headers = source['headers'];
            if (headers !== undefined &&
                !((0,record/* isRecord */.u)(headers) && Object.values(headers).every((v) => typeof v === 'string'))) {
                fields.fail('has "credential_source.headers" that are not a map of text.');
            }
            break;
        }
        case 'certificate': {
            const usesDefault = (0,record/* isRecord */.u)(value) && value['use_default_certificate_config'] === true;
            const location = (0,record/* isRecord */.u)(value) && typeof value['certificate_config_location'] === 'string';
            if (usesDefault === location) {
                fields.fail('has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.');
            }
            break;
        }
        case 'executable':
            executableSource(value, fields, env);
            break;
    }
    return kind;
}
function executableSource(value, fields, env) {
    if (!(0,record/* isRecord */.u)(value) || typeof value['command'] !== 'string' || value['command'].trim() === '') {
        fields.fail('has a "credential_source.executable" without a command.');
        return;
    }
    const timeout = value['timeout_millis'];
    if (timeout !== undefined && !(typeof timeout === 'number' && timeout >= 5000 && timeout <= 120_000)) {
        fields.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
    }
    if (env['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES'] !== '1') {
        fields.fail('names an executable to run. Google requires an opt-in for that: set the environment variable GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES to 1 if you trust the file.', 'env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1" }');
    }
}
function awsSource(source, fields) {
    if (source['environment_id'] !== 'aws1') {
        fields.fail(`has the AWS environment ${show(source['environment_id'])}; only aws1 is defined.`);
    }
    for (const field of ['url', 'region_url', 'imdsv2_session_token_url']) {
        const url = source[field];
        if (url !== undefined && !(typeof url === 'string' && (0,endpoints/* isAwsMetadata */.HC)(url))) {
            fields.fail(`has the credential_source.${field} ${show(url)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`, 'http://169.254.169.254/latest/meta-data/…');
        }
    }
    const verification = source['regional_cred_verification_url'];
    if (!(typeof verification === 'string' && (0,endpoints/* isAwsVerification */.r$)(verification))) {
        fields.fail(`has the credential_source.regional_cred_verification_url ${show(verification)}, which is not AWS's own.`, 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15');
    }
    return 'aws';
}
/** A value out of a file, for a message: short, quoted, and never more than its beginning. */
function show(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./build/package/src/identity/names.js
const PROVIDER = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([\w-]+)\/providers\/([\w-]+)$/;
const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;
/**
 * Checks a provider's resource name, and says which of the usual mistakes a wrong one is.
 * @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
function parseProvider(text) {
    // The audience of a credential file spells the same name with Google's host before it.
    const name = text.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, '');
    if (PROVIDER.test(name))
        return { provider: name };
    const found = (pattern) => pattern.exec(name)?.[1];
    const project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i);
    const number = project !== undefined && /^\d+$/.test(project) ? project : undefined;
    const pool = found(/workloadIdentityPools?\/([^/\s]+)/i);
    const provider = found(/\/providers?\/([^/\s]+)/i);
    const example = `projects/${number ?? '123456789012'}/locations/global/workloadIdentityPools/${idIn(pool) ?? 'POOL'}/providers/${idIn(provider) ?? 'PROVIDER'}`;
    return { problem: providerProblem(name, { project, number, pool, provider }), example };
}
/** What is right of an id: without the quotes and punctuation around it. */
function idIn(text) {
    return /[\w-]+/.exec(text ?? '')?.[0];
}
function providerProblem(name, { project, number, pool, provider }) {
    if (/^["'`]|["'`]$/.test(name))
        return 'has quotes in it: YAML needs none here, and a secret or variable holds the bare name.';
    if (/\$\{|\{\{/.test(name))
        return 'has an expression in it that was not evaluated.';
    if (/\s/.test(name))
        return 'has white space in it.';
    if (/workforcePools/i.test(name))
        return 'names a workforce pool, which is for people; a workload identity pool is needed.';
    if (project !== undefined && number === undefined) {
        return `has the project id ${JSON.stringify(project)} where the project number is needed. ${numberCommand(project)} prints it.`;
    }
    const location = /\/locations\/([^/]+)/.exec(name)?.[1];
    if (location !== undefined && location !== 'global') {
        return `has the location ${JSON.stringify(location)}; pools are in the location global.`;
    }
    if (number !== undefined &&
        pool !== undefined &&
        provider === undefined &&
        /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)) {
        const known = /^[\w-]+$/.test(pool) ? pool : 'POOL';
        return `names a pool, and a provider of the pool is needed: /providers/PROVIDER is missing at its end. gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number} prints the names.`;
    }
    if (/\/$/.test(name) && PROVIDER.test(name.replace(/\/+$/, '')))
        return 'has a slash too many at its end.';
    if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith('projects/'))
        return 'must begin with projects/.';
    if (/^principal(?:Set)?:\/\//.test(name)) {
        return "names who gets in, as policies do; the provider's resource name is needed, which begins with projects/.";
    }
    if (/^(?:https?:)?\/\//.test(name))
        return 'is an address; the resource name is needed, which begins with projects/.';
    if (SHAPE.test(name))
        return 'has a pool or a provider with characters that no id has: they are a-z, 0-9 and hyphens.';
    if (/@/.test(name) && !name.includes('/'))
        return 'is an e-mail address, which is for service_account.';
    if (!name.includes('/'))
        return "is one name alone; the provider's whole resource name is needed.";
    if (PROVIDER.test(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))) {
        return 'has upper and lower case mixed up: it is projects, locations, global, workloadIdentityPools, providers.';
    }
    if (location === undefined && project !== undefined)
        return 'has no /locations/global after the project.';
    const singular = /\/(location|workloadIdentityPool|provider)\//.exec(name)?.[1];
    if (singular !== undefined)
        return `has /${singular}/ where /${singular}s/ is needed.`;
    return "is not a provider's resource name.";
}
function canonical(segment) {
    return segment.toLowerCase() === 'workloadidentitypools' ? 'workloadIdentityPools' : segment.toLowerCase();
}
/** What comes from a name that is wrong somewhere is pasted into a shell with care. */
function numberCommand(project) {
    return /^[a-z][a-z0-9:.-]*$/.test(project)
        ? `gcloud projects describe ${project} --format='value(projectNumber)'`
        : "gcloud projects describe PROJECT_ID --format='value(projectNumber)'";
}
/**
 * The project a service account's e-mail names: `NAME@PROJECT.iam.gserviceaccount.com`, domain-scoped
 * `NAME@PROJECT.DOMAIN.TLD.iam.gserviceaccount.com`, App Engine's `PROJECT@appspot.gserviceaccount.com`.
 * Compute Engine's names a number, and other accounts name none.
 */
function accountProject(account) {
    const user = /^[^@]+@([^@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1];
    if (user !== undefined && !/^gcp-sa-/.test(user)) {
        const [project, ...domain] = user.split('.');
        return domain.length === 0 ? project : `${domain.join('.')}:${project}`;
    }
    return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(account)?.[1];
}

// EXTERNAL MODULE: ./build/package/src/inputs.js
var src_inputs = __webpack_require__(7333);
// EXTERNAL MODULE: ./build/package/src/checks/audience.js
var audience = __webpack_require__(3570);
// EXTERNAL MODULE: ./build/package/src/checks/check.js
var checks_check = __webpack_require__(6102);
;// CONCATENATED MODULE: ./build/package/src/checks/shard.js
/** More jobs than a matrix can have. */
const MOST_SHARDS = 1000;
/** `2/5`, or nothing when it is not one of a number of shares. */
function parseShard(text) {
    const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
    const index = Number(match?.[1]);
    const count = Number(match?.[2]);
    return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
}
/**
 * A shard's checks, in the order given. Each check is in exactly one shard of a count, checks linked by `after` in the
 * same. The rule depends on names and links alone, not on the order in the file: groups of linked checks, the largest
 * first and among equals by their first name, go one by one to the shard that has the fewest checks so far.
 */
function shardOf(checks, shard) {
    const groups = linkedGroups(checks).sort((a, b) => b.length - a.length || compare(firstName(a), firstName(b)));
    const sizes = new Array(shard.count).fill(0);
    const mine = new Set();
    for (const group of groups) {
        const smallest = sizes.indexOf(Math.min(...sizes));
        sizes[smallest] = (sizes[smallest] ?? 0) + group.length;
        if (smallest === shard.index - 1)
            for (const check of group)
                mine.add(check);
    }
    return checks.filter((check) => mine.has(check));
}
function firstName(group) {
    return group.reduce((first, { name }) => (compare(name, first) < 0 ? name : first), group[0]?.name ?? '');
}
/** By code unit: the same on every machine, whatever its locale. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function linkedGroups(checks) {
    const parents = new Map(checks.map(({ name }) => [name, name]));
    const root = (name) => {
        let at = name;
        for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
            parents.set(at, parents.get(up) ?? up);
            at = up;
        }
        return at;
    };
    for (const { name, after } of checks) {
        for (const other of after)
            if (parents.has(other))
                parents.set(root(other), root(name));
    }
    const groups = new Map();
    for (const check of checks) {
        const key = root(check.name);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [check]);
        else
            group.push(check);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./build/package/src/plan.js



/** What describes the one request. */
const OF_URL = [
    'method',
    'headers',
    'body',
    'request_auth',
    'expect',
    'expect_unauthenticated',
];
/** What holds for every check that does not say otherwise, and for their reports. */
const OF_CHECKS = [
    'auth_header',
    'timeout',
    'wait',
    'retry',
    'redirects',
    'concurrency',
    'response_file',
    'junit_file',
    'results_file',
];
/** `action.yml` gives these to every step: as good as not given. */
const DEFAULTS = {
    request_auth: 'auto',
    auth_header: 'Authorization',
    expect: 'status 2xx',
    timeout: '70s',
    wait: '60s',
    retry: 'safe',
    redirects: '0',
    concurrency: '8',
};
const EXAMPLES = {
    url: 'https://service-abc123-uc.a.run.app/health',
};
const MOST_CONCURRENT = 256;
/**
 * What the inputs say of checks: one request by `url`, others by `checks`. Reads the file that `checks` names and the
 * schemas that expectations name, and nothing else.
 * @returns nothing when neither is given, or after adding to the problems why no plan can be made
 */
async function planChecks(inputs, host, context) {
    const { problems } = context;
    const before = problems.list.length;
    const authHeader = inputs.choice('auth_header', checks_check/* AUTH_HEADERS */.sw, 'Authorization');
    const base = {
        authHeader,
        timeoutMs: inputs.duration('timeout', 70_000, { ...checks_check/* CHECK_LIMITS */.OO.timeoutMs, example: '70s' }),
        waitMs: inputs.duration('wait', 60_000, { ...checks_check/* CHECK_LIMITS */.OO.waitMs, example: '60s' }),
        retry: inputs.choice('retry', ['safe', 'any'], 'safe'),
        redirects: inputs.integer('redirects', 0, 0, checks_check/* CHECK_LIMITS */.OO.redirects.max),
    };
    const concurrency = inputs.integer('concurrency', 8, 1, MOST_CONCURRENT);
    const reports = {
        summary: inputs.boolean('summary', true),
        responseFile: path('response_file', inputs, problems),
        junitFile: path('junit_file', inputs, problems),
        resultsFile: path('results_file', inputs, problems),
    };
    sameFile(reports, problems);
    refuseIdle(inputs, problems);
    const shard = readShard(inputs, problems);
    const reading = {
        env: host.env,
        universe: context.universe,
        base,
    };
    const single = await readSingle(inputs, base, context, reading);
    const suite = await readSuite(inputs, context, reading);
    if (problems.list.length > before || (single.length === 0 && suite.length === 0))
        return undefined;
    const all = [...distinct(single, suite), ...suite];
    const list = shard === undefined ? all : shardOf(all, shard);
    return {
        list,
        idAudiences: audiencesOf(list, context.universe),
        authHeader,
        single: single.length > 0 ? list.find((check) => check === all[0])?.name : undefined,
        concurrency,
        shard: shard && `${shard.index}/${shard.count}`,
        reports,
    };
}
/** The request of `url`, and the same without a credential where that is to be refused. */
async function readSingle(inputs, base, { audiences, problems }, reading) {
    const url = inputs.text('url');
    const auth = inputs.choice('request_auth', checks_check/* REQUEST_AUTHS */.yx, 'auto');
    const method = inputs.given('method') ? inputs.choice('method', METHODS, 'GET') : undefined;
    const refused = inputs.text('expect_unauthenticated');
    if (refused !== undefined && refused.toLowerCase() !== 'refused') {
        problems.add('expect_unauthenticated', 'takes refused and nothing else; leave it out when anybody may call the service.', 'refused');
    }
    if (url === undefined)
        return [];
    const { singleCheck } = await Promise.all(/* import() */[__webpack_require__.e(540), __webpack_require__.e(19), __webpack_require__.e(560)]).then(__webpack_require__.bind(__webpack_require__, 560));
    const { check, problems: found } = await singleCheck({
        ...base,
        url,
        method,
        headers: inputs.verbatim('headers'),
        body: inputs.verbatim('body'),
        auth,
        audiences,
        expect: inputs.given('expect') ? inputs.verbatim('expect') : undefined,
        unauthenticatedRefused: refused !== undefined,
    }, reading);
    for (const { input, message, example } of found)
        problems.add(input, message, example);
    if (check === undefined)
        return [];
    if (refused === undefined)
        return [check];
    const { unauthenticated } = await __webpack_require__.e(/* import() */ 70).then(__webpack_require__.bind(__webpack_require__, 9070));
    return [check, unauthenticated(check)];
}
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
async function readSuite(inputs, { problems, textOf }, reading) {
    const given = inputs.text('checks');
    if (given === undefined)
        return [];
    // A path has no blanks around it; of a text, every line and column counts.
    const verbatim = inputs.verbatim('checks') ?? given;
    const text = await textOf('checks', given);
    if (text === undefined)
        return [];
    const inline = text === given;
    const { parseSuite } = await Promise.all(/* import() */[__webpack_require__.e(540), __webpack_require__.e(19), __webpack_require__.e(465)]).then(__webpack_require__.bind(__webpack_require__, 8465));
    const { checks, problems: found } = await parseSuite(inline ? verbatim : text, reading);
    for (const { at, message, example } of found) {
        const where = `line ${at.line}, column ${at.column}: ${message}`;
        problems.add('checks', inline ? where : `${given}, ${where}`, example);
    }
    return checks;
}
/** The request of `url` under a name that no check of the file has. */
function distinct(single, suite) {
    const taken = new Set(suite.map(({ name }) => name));
    return single.map((check) => {
        let { name } = check;
        while (taken.has(name))
            name += ' (url)';
        taken.add(name);
        return { ...check, name };
    });
}
function audiencesOf(checks, universe) {
    const audiences = new Set();
    for (const check of checks) {
        const auth = (0,audience/* resolveAuth */.hi)(check, universe);
        if ('audience' in auth)
            audiences.add(auth.audience);
    }
    return [...audiences];
}
/** An input without what it is about is a mistake: somebody believes that something is checked. */
function refuseIdle(inputs, problems) {
    const given = (name) => inputs.given(name) && inputs.text(name) !== DEFAULTS[name];
    const url = inputs.given('url');
    const checks = inputs.given('checks');
    if (!url) {
        const where = checks
            ? 'is about the request of url, and no url is given; in a checks file each check says its own.'
            : 'is about the request of url, and no url is given.';
        for (const name of OF_URL)
            if (given(name))
                problems.add(name, where, `url: ${EXAMPLES.url}`);
    }
    if (!url && !checks) {
        for (const name of OF_CHECKS) {
            if (given(name))
                problems.add(name, 'is about checks, and neither url nor checks is given.', `url: ${EXAMPLES.url}`);
        }
    }
    if (!checks && inputs.given('shard')) {
        problems.add('shard', 'is a share of checks, and no checks are given.', 'checks: .github/checks.yaml');
    }
}
function readShard(inputs, problems) {
    const text = inputs.text('shard');
    const shard = text === undefined ? undefined : parseShard(text);
    if (text !== undefined && shard === undefined) {
        problems.add('shard', 'must be the number of this job and of all, as in a matrix of five: 1/5 to 5/5.', '2/5');
    }
    return shard;
}
function path(name, inputs, problems) {
    const value = inputs.text(name);
    if (value === undefined || !/[\u0000-\u001f]/.test(value))
        return value;
    problems.add(name, 'is a path, and has a line break or another control character.', 'reports/junit.xml');
    return undefined;
}
/** One would overwrite the other. */
function sameFile({ responseFile, junitFile, resultsFile }, problems) {
    const seen = new Map();
    for (const [name, file] of [
        ['response_file', responseFile],
        ['junit_file', junitFile],
        ['results_file', resultsFile],
    ]) {
        if (file === undefined)
            continue;
        const other = seen.get(file);
        if (other !== undefined)
            problems.add(name, `is the same file as ${other}.`, `${name.replace('_file', '')}.out`);
        else
            seen.set(file, name);
    }
}

;// CONCATENATED MODULE: ./build/package/src/problems.js

/** Collects what is wrong with the inputs, so that a person hears all of it at once. */
class Problems {
    list = [];
    add(input, message, example, code) {
        this.list.push({ input, message, example, code });
    }
    /** @throws {InputError} with every problem found */
    throwIfAny() {
        if (this.list.length > 0)
            throw new errors/* InputError */.dz(this.list);
    }
}

;// CONCATENATED MODULE: ./build/package/src/tokens/boundary.js

const INPUT = 'access_token_boundary';
const EXAMPLE = '{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}';
/**
 * Parses a boundary in JSON or YAML, bare or wrapped in `accessBoundary` as the documentation prints it.
 * @param load turns the input into its text, reading the file it may name
 */
async function parseBoundary(input, load, problems) {
    const text = await load(input);
    if (text === undefined)
        return undefined;
    const parsed = await parseText(text, problems);
    if (parsed === undefined)
        return undefined;
    const inner = (0,record/* isRecord */.u)(parsed) && 'accessBoundary' in parsed ? parsed['accessBoundary'] : parsed;
    const rules = (0,record/* isRecord */.u)(inner) ? inner['accessBoundaryRules'] : undefined;
    if (!(0,record/* isRecord */.u)(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
        problems.add(INPUT, 'must have accessBoundaryRules, a list of one to ten rules.', EXAMPLE);
        return undefined;
    }
    const unknown = Object.keys(inner).filter((key) => key !== 'accessBoundaryRules');
    if (unknown.length > 0)
        problems.add(INPUT, `has the unknown key ${JSON.stringify(unknown[0])}.`, EXAMPLE);
    const checked = rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems));
    return { accessBoundaryRules: checked.filter((rule) => rule !== undefined) };
}
async function parseText(text, problems) {
    try {
        return JSON.parse(text);
    }
    catch {
        // JSON is YAML too, but most boundaries are JSON and need no library.
        const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
        const document = parseDocument(text, { maxAliasCount: 0 });
        const error = document.errors[0];
        if (!error) {
            try {
                return document.toJS({ maxAliasCount: 0 });
            }
            catch {
                problems.add(INPUT, 'uses YAML aliases, which a boundary has no need for.', EXAMPLE);
                return undefined;
            }
        }
        const at = error.linePos?.[0];
        problems.add(INPUT, `is neither JSON nor YAML${at ? ` (line ${at.line}, column ${at.col})` : ''}.`, EXAMPLE);
        return undefined;
    }
}
function parseRule(rule, name, problems) {
    if (!(0,record/* isRecord */.u)(rule)) {
        problems.add(INPUT, `${name} is not a map.`, EXAMPLE);
        return undefined;
    }
    const before = problems.list.length;
    const { availableResource, availablePermissions, availabilityCondition } = rule;
    if (typeof availableResource !== 'string' || !availableResource.startsWith('//')) {
        problems.add(INPUT, `${name}: availableResource must be a full resource name.`, '//storage.googleapis.com/projects/_/buckets/BUCKET');
    }
    const permissions = Array.isArray(availablePermissions) ? availablePermissions : [];
    if (permissions.length === 0 || !permissions.every((p) => typeof p === 'string' && p.startsWith('inRole:'))) {
        problems.add(INPUT, `${name}: availablePermissions must be a list of roles.`, 'inRole:roles/storage.objectViewer');
    }
    if (availabilityCondition !== undefined && !((0,record/* isRecord */.u)(availabilityCondition) && typeof availabilityCondition['expression'] === 'string')) {
        problems.add(INPUT, `${name}: availabilityCondition must have an expression.`, "resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')");
    }
    const known = ['availableResource', 'availablePermissions', 'availabilityCondition'];
    const unknown = Object.keys(rule).find((key) => !known.includes(key));
    if (unknown !== undefined)
        problems.add(INPUT, `${name} has the unknown key ${JSON.stringify(unknown)}.`, EXAMPLE);
    if (problems.list.length > before || typeof availableResource !== 'string')
        return undefined;
    const condition = (0,record/* isRecord */.u)(availabilityCondition) ? availabilityCondition : undefined;
    return {
        availableResource,
        availablePermissions: permissions,
        ...(condition && typeof condition['expression'] === 'string'
            ? { availabilityCondition: { ...condition, expression: condition['expression'] } }
            : {}),
    };
}

;// CONCATENATED MODULE: ./build/package/src/config.js










const HOUR_MS = 3_600_000;
const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
/**
 * Raw inputs to a {@link Config}. Reads local files the inputs point to; makes no network call and writes nothing.
 * @throws {InputError} with every problem of every input
 */
async function parseConfig(raw, host, options = {}) {
    const problems = new Problems();
    const inputs = new src_inputs/* InputReader */.i(raw, problems);
    const warnings = [];
    const universe = parseUniverse(inputs, problems);
    const requestReason = headerText('request_reason', inputs, problems);
    const impersonate = parseImpersonation(inputs, problems, warnings);
    const found = await parseSource(inputs, host, universe, problems, options);
    const access = await parseAccess(inputs, problems);
    const includeEmail = inputs.boolean('id_token_include_email', true);
    const publish = parsePublish(inputs, problems, found?.source, warnings);
    const audiences = inputs.list('id_token_audience');
    const checks = await planChecks(inputs, host, {
        universe,
        audiences,
        problems,
        textOf: (input, value) => inlineOrFile(input, value, problems),
    });
    const formats = parseFormats(inputs, problems);
    const wanted = decideTokens({ formats, audiences, checks, inputs, problems, warnings, options });
    // A provider that is mistyped is a provider all the same: what it cannot do is said at once.
    const asking = inputs.given('workload_identity_provider') ? 'github' : found?.source;
    if (asking) {
        const needsIdTokens = wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0;
        checkCapabilities({ asking, impersonate, needsIdTokens, access, problems, warnings });
    }
    if (inputs.given('audience') && found && found.source.kind !== 'github') {
        warnings.push('audience has no effect: it is what GitHub is asked for, and no workload_identity_provider is given.');
    }
    problems.throwIfAny();
    if (!found)
        throw new errors/* BearerError */.G7('INTERNAL', 'No credential source was found, and no problem was reported.');
    const projectId = inputs.text('project_id') ??
        found.projectId ??
        (impersonate && accountProject(impersonate.account)) ??
        credentialProject(found.source) ??
        found.defaultProject;
    return {
        source: found.source,
        foundIn: found.foundIn,
        impersonate,
        universe,
        requestReason,
        projectId,
        access,
        includeEmail,
        wanted,
        publish,
        checks,
        warnings,
    };
}
async function parseSource(inputs, host, universe, problems, options) {
    const useDefault = inputs.boolean('application_default_credentials', false);
    const given = ['workload_identity_provider', 'credentials_json'].filter((name) => inputs.given(name));
    const named = [...given, ...(useDefault ? ['application_default_credentials'] : [])];
    if (named.length > 1) {
        problems.add(named[0] ?? '', `is given together with ${named.slice(1).join(' and ')}: exactly one of workload_identity_provider, credentials_json and application_default_credentials says who is asking.`, `${named[0]} alone`);
        return undefined;
    }
    if (given[0] === 'workload_identity_provider')
        return githubSource(inputs, host, problems);
    const mask = (secret) => host.mask(secret);
    if (given[0] === 'credentials_json') {
        const context = { name: 'credentials_json', code: 'CREDENTIAL_INVALID', universe, env: host.env, problems, mask };
        const parsed = parseCredential(inputs.text('credentials_json') ?? '', context);
        return parsed && { source: { kind: 'credential', ...parsed }, foundIn: 'input credentials_json' };
    }
    if (useDefault || options.defaultSource)
        return defaultSource(host, universe, problems);
    noSource(problems, await untrustedRun(host.env));
    return undefined;
}
/** A secret that does not exist arrives as the empty string, which looks like an input not given. */
function noSource(problems, outside) {
    const reason = outside?.withoutSecrets ??
        'if it is set to a secret, the secret arrived empty: its name is mistyped, or it is not defined for this repository or environment.';
    problems.add('credentials_json', `nobody is asking: none of workload_identity_provider, credentials_json and application_default_credentials is given; ${reason}`, outside?.condition ??
        'credentials_json: ${{ secrets.GCP_KEY }}, or workload_identity_provider: projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER', outside ? 'UNTRUSTED_RUN' : 'CREDENTIAL_SOURCE_MISSING');
}
async function githubSource(inputs, host, problems) {
    const parsed = parseProvider(inputs.text('workload_identity_provider') ?? '');
    if ('problem' in parsed) {
        problems.add('workload_identity_provider', parsed.problem, parsed.example, 'PROVIDER_INVALID');
    }
    const requestUrl = host.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = host.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (!requestUrl || !requestToken) {
        const outside = await untrustedRun(host.env);
        problems.add('workload_identity_provider', `needs the job's OIDC token, and ${outside?.withoutOidc ?? 'GitHub gave none: the job lacks the permission id-token: write.'}`, outside?.condition ?? 'permissions: { contents: read, id-token: write }', outside ? 'UNTRUSTED_RUN' : 'OIDC_PERMISSION_MISSING');
        return undefined;
    }
    host.mask(requestToken);
    if (!URL.canParse(requestUrl)) {
        problems.add('workload_identity_provider', 'ACTIONS_ID_TOKEN_REQUEST_URL, which the runner sets, is not a URL.', 'https://pipelines.actions.githubusercontent.com/…');
        return undefined;
    }
    if ('problem' in parsed)
        return undefined;
    const { provider } = parsed;
    const audience = inputs.text('audience') ?? `https://iam.googleapis.com/${provider}`;
    return {
        source: { kind: 'github', provider, audience, requestUrl, requestToken },
        foundIn: "the job's GitHub OIDC token",
    };
}
async function defaultSource(host, universe, problems) {
    const name = 'application_default_credentials';
    const found = await findDefaultCredentials(host.env);
    if (found.kind === 'metadata') {
        return {
            source: { kind: 'metadata', looked: found.looked },
            foundIn: 'metadata server',
            projectId: explicitProject(host.env),
        };
    }
    if (found.kind === 'unreadable') {
        problems.add(name, `${found.source} names ${found.path}, which cannot be read (${found.why}).`, 'GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json', 'ADC_INVALID');
        return undefined;
    }
    const parsed = parseCredential(found.text, {
        name: `${name}, ${found.path}`,
        code: 'ADC_INVALID',
        universe,
        env: host.env,
        problems,
        mask: (secret) => host.mask(secret),
    });
    return (parsed && {
        source: { kind: 'credential', ...parsed },
        foundIn: `${found.source} (${found.path})`,
        projectId: explicitProject(host.env),
        defaultProject: await defaultProject(host.env, found.fromGcloud),
    });
}
function credentialProject(source) {
    if (source.kind !== 'credential')
        return undefined;
    const { credential } = source;
    switch (credential.type) {
        case 'service_account':
            return credential.projectId ?? accountProject(credential.clientEmail);
        case 'impersonated_service_account':
            return accountProject(credential.account);
        case 'external_account':
            return credential.impersonate === undefined ? undefined : accountProject(credential.impersonate);
        case 'authorized_user':
        case 'external_account_authorized_user':
            return undefined;
    }
}
function parseUniverse(inputs, problems) {
    const universe = inputs.text('universe')?.toLowerCase() ?? 'googleapis.com';
    if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe))
        return universe;
    problems.add('universe', 'is not a domain name.', 'googleapis.com');
    return 'googleapis.com';
}
function headerText(name, inputs, problems) {
    const value = inputs.text(name);
    if (value === undefined || /^[\x20-\x7e]{1,1000}$/.test(value))
        return value;
    problems.add(name, 'is sent as an HTTP header: one line of at most 1000 ASCII characters.', 'deploy of ticket 4711');
    return undefined;
}
const ACCOUNT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|\d{6,32})$/;
function parseImpersonation(inputs, problems, warnings) {
    const account = inputs.text('service_account');
    const example = 'deployer@my-project.iam.gserviceaccount.com';
    if (account !== undefined && !ACCOUNT.test(account)) {
        problems.add('service_account', 'is neither an e-mail address nor the unique id of a service account.', example);
    }
    const delegates = inputs.list('delegates');
    for (const delegate of delegates) {
        if (!ACCOUNT.test(delegate)) {
            problems.add('delegates', `${JSON.stringify(delegate)} is neither an e-mail address nor a unique id.`, example);
        }
    }
    if (account === undefined && delegates.length > 0) {
        problems.add('delegates', 'is the way to a service_account, and none is given.', example);
    }
    return account === undefined ? undefined : { account, delegates };
}
async function parseAccess(inputs, problems) {
    const scopes = inputs.list('access_token_scopes');
    for (const scope of scopes) {
        // RFC 6749 section 3.3
        if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) {
            problems.add('access_token_scopes', `${JSON.stringify(scope)} is not a scope.`, CLOUD_PLATFORM);
        }
    }
    const lifetime = inputs.duration('access_token_lifetime', HOUR_MS, { min: 1000, max: 12 * HOUR_MS, example: '3600s' });
    if (lifetime % 1000 !== 0) {
        problems.add('access_token_lifetime', 'must be whole seconds.', '3600s');
    }
    const subject = inputs.text('access_token_subject');
    if (subject !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(subject)) {
        problems.add('access_token_subject', "is not a user's e-mail address.", 'admin@example.com');
    }
    if (subject !== undefined && lifetime > HOUR_MS) {
        problems.add('access_token_lifetime', 'cannot be over 3600s with access_token_subject: domain-wide delegation gives an hour at most.', '3600s');
    }
    const boundary = inputs.text('access_token_boundary');
    return {
        scopes: scopes.length > 0 ? scopes : [CLOUD_PLATFORM],
        lifetimeSeconds: lifetime === HOUR_MS ? undefined : lifetime / 1000,
        subject,
        boundary: boundary === undefined
            ? undefined
            : await parseBoundary(boundary, (text) => inlineOrFile('access_token_boundary', text, problems), problems),
    };
}
const FILE_EXAMPLE = { access_token_boundary: '.github/boundary.yaml', checks: '.github/checks.yaml' };
/**
 * YAML and JSON come inline or as a path. Several lines, a brace or a `key: value` are text; the rest is a path.
 * @returns the text, or nothing after reporting why the file cannot be read
 */
async function inlineOrFile(input, text, problems) {
    if (/[\n{[]|:\s/.test(text))
        return text;
    try {
        if ((await (0,promises_.stat)(text)).isFile())
            return await (0,promises_.readFile)(text, 'utf8');
        problems.add(input, `${JSON.stringify(text)} is not a file.`, FILE_EXAMPLE[input]);
    }
    catch (error) {
        const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        problems.add(input, `the file ${JSON.stringify(text)} cannot be read (${why}). A path is relative to the workspace.`, FILE_EXAMPLE[input]);
    }
    return undefined;
}
function parsePublish(inputs, problems, source, warnings) {
    const create = inputs.boolean('create_credentials_file', false);
    const path = inputs.text('credentials_file_path');
    if (!create && path !== undefined)
        warnings.push('credentials_file_path has no effect without create_credentials_file: true.');
    if (create && source?.kind === 'metadata') {
        problems.add('create_credentials_file', 'is not possible with the metadata server: there is no credential to write, and tools on this machine find the server themselves.', 'false');
    }
    if (path?.includes('\0'))
        problems.add('credentials_file_path', 'has a NUL character.', 'credentials.json');
    return {
        outputTokens: inputs.boolean('output_tokens', true),
        credentialsFile: create ? { path } : undefined,
        exportEnvironment: inputs.boolean('export_environment_variables', create),
        curlConfig: inputs.boolean('create_curl_config', false),
        cleanup: inputs.boolean('cleanup_credentials', true),
    };
}
function parseFormats(inputs, problems) {
    const formats = inputs.list('token_format');
    if (formats.length === 0)
        return undefined;
    const chosen = new Set();
    for (const format of formats) {
        if (format === 'access_token' || format === 'id_token')
            chosen.add(format);
        else
            problems.add('token_format', `${JSON.stringify(format)} is neither access_token nor id_token.`, 'access_token, id_token');
    }
    return chosen;
}
function decideTokens(from) {
    const { formats, audiences, checks, problems, warnings, options, inputs } = from;
    const fromChecks = checks?.idAudiences ?? [];
    const available = audiences.length > 0 ? audiences : fromChecks;
    for (const audience of audiences) {
        if (!/^[\x21-\x7e]{1,2048}$/.test(audience)) {
            problems.add('id_token_audience', `${JSON.stringify(audience)} has characters that an audience cannot have.`, 'https://service-abc123-uc.a.run.app');
        }
    }
    if (options.verb === 'whoami')
        return { access: true, idAudiences: [] };
    if (options.verb === 'access-token')
        return { access: true, idAudiences: [] };
    const idTokens = options.verb === 'id-token' || (formats ? formats.has('id_token') : available.length > 0);
    const access = options.verb === undefined && (formats ? formats.has('access_token') : !idTokens);
    const asksService = inputs.given('url') || inputs.given('checks');
    // What is wrong with the checks has been said; a shard may have none that needs a token.
    const unknown = asksService && (checks === undefined || checks.shard !== undefined);
    if (idTokens && available.length === 0 && !unknown) {
        problems.add('id_token_audience', asksService
            ? 'is not given, and no request of this step needs an ID token to take it from.'
            : 'is not given: an ID token is made for one audience, the URL of the service it is sent to.', 'https://service-abc123-uc.a.run.app');
    }
    if (!idTokens && audiences.length > 0) {
        warnings.push('id_token_audience has no effect on outputs: token_format asks for an access token only.');
    }
    // With a single request, its own audience is the first output whatever else is asked for.
    return { access, idAudiences: idTokens ? available : [] };
}
function checkCapabilities(from) {
    const { asking, impersonate, needsIdTokens, access, problems, warnings } = from;
    const github = asking === 'github' || asking.kind === 'github';
    const account = impersonate !== undefined || (asking !== 'github' && actsAsServiceAccount(asking));
    const person = asking !== 'github' && asking.kind === 'credential' && asking.credential.type === 'authorized_user';
    if (needsIdTokens && !account && !person) {
        const code = 'ID_TOKEN_UNAVAILABLE';
        const who = github ? 'direct workload identity federation' : 'a federated identity without a service account';
        problems.add('service_account', `is not given, and ${who} cannot have an ID token: Google has no endpoint for one. Name a service account to impersonate; it needs roles/iam.workloadIdentityUser for this identity.`, 'invoker@my-project.iam.gserviceaccount.com', code);
    }
    if (access.subject !== undefined && !account) {
        problems.add('service_account', 'is not given, and access_token_subject needs one: domain-wide delegation is granted to a service account.', 'delegate@my-project.iam.gserviceaccount.com');
    }
    if (access.lifetimeSeconds !== undefined && !account) {
        warnings.push('access_token_lifetime has no effect without a service account: the token lives as long as Google says.');
    }
}
/** Whether tokens are a service account's. A metadata server's account always is. */
function actsAsServiceAccount(source) {
    if (source.kind === 'github')
        return false;
    if (source.kind === 'metadata')
        return true;
    const { credential } = source;
    return (credential.type === 'service_account' ||
        credential.type === 'impersonated_service_account' ||
        (credential.type === 'external_account' && credential.impersonate !== undefined));
}

// EXTERNAL MODULE: ./build/package/src/duration.js
var duration = __webpack_require__(8632);
// EXTERNAL MODULE: ./build/package/src/http/door.js + 3 modules
var http_door = __webpack_require__(2376);
;// CONCATENATED MODULE: ./build/package/src/diagnose/subject-token.js
/**
 * What to do when the subject token of an `external_account` could not be had; nothing where the cause is not clear.
 * @param message the library's or the server's words
 * @param status of the server's answer, when there was one
 */
function subjectTokenRemedy({ source, credentialSource }, message, status) {
    switch (source) {
        case 'file':
            return fileRemedy(credentialSource, message);
        case 'url':
            return urlRemedy(credentialSource, status);
        case 'aws':
            return awsRemedy(message, status);
        case 'certificate':
            return "The certificate and its key are named by certificate_config.json: credential_source.certificate.certificate_config_location, the variable GOOGLE_API_CERTIFICATE_CONFIG, or the file in gcloud's folder. All three files must be there and readable.";
        case 'executable':
            return executableRemedy(message);
    }
}
function fileRemedy({ file, format }, message) {
    if (/does not exist|ENOENT|not a file|EACCES/.test(message)) {
        return `credential_source.file is ${String(file)}: it must be a file that this step can read. Whatever writes it (a projected Kubernetes token, an agent, an earlier step) must have done so.`;
    }
    if (/Unable to parse|JSON|empty/.test(message)) {
        return `The file ${String(file)} does not hold what credential_source.format says: ${JSON.stringify(format ?? { type: 'text' })}.`;
    }
    return undefined;
}
function urlRemedy({ url, format }, status) {
    const host = typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
    if (host?.endsWith('.actions.githubusercontent.com') && (status === 401 || status === 403)) {
        return 'The credential file was made for another job, and its request token ended with that job: name workload_identity_provider in this one.';
    }
    if (status === undefined) {
        return `The answer must be what credential_source.format says: ${JSON.stringify(format ?? { type: 'text' })}.`;
    }
    return undefined;
}
function awsRemedy(message, status) {
    if (/region/.test(message))
        return 'Set AWS_REGION, or keep region_url in credential_source.';
    if (/role/i.test(message) || status === 404) {
        return 'Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN.';
    }
    if (status === 401) {
        return 'The instance asks for session tokens (IMDSv2): add "imdsv2_session_token_url": "http://169.254.169.254/latest/api/token" to credential_source, or make the file again with --enable-imdsv2.';
    }
    return 'In a container the instance must allow a second hop: aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2';
}
function executableRemedy(message) {
    if (/timeout/.test(message))
        return 'credential_source.executable.timeout_millis may be up to 120000.';
    return 'Run the command of credential_source.executable by hand: it must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.';
}

// EXTERNAL MODULE: ./build/package/src/http/address.js
var address = __webpack_require__(1631);
// EXTERNAL MODULE: ./build/package/src/http/proxy.js
var proxy = __webpack_require__(5935);
// EXTERNAL MODULE: ./build/package/src/http/retry.js
var retry = __webpack_require__(2557);
;// CONCATENATED MODULE: ./build/package/src/http/gaxios.js




const ATTEMPT_MS = 10_000;
const MAX_BODY_BYTES = 1024 * 1024;
const FORM = 'application/x-www-form-urlencoded';
/**
 * A stand-in for gaxios, so that google-auth-library goes through the one door: same proxy rules, deadlines,
 * retries and caps as our own calls. It takes the library's interceptors and never runs them, as they log what
 * comes and goes. A response other than 2xx is a BearerError with its `status` and without gaxios' `response`,
 * so that no code of the library tries again.
 */
function gaxiosTransporter(options) {
    const what = options.what ?? 'the source of the subject token';
    return {
        defaults: {},
        interceptors: { request: { add() { } }, response: { add() { } } },
        async request(given) {
            const url = urlOf(given, what);
            const method = (given.method ?? 'GET').toUpperCase();
            const headers = headersOf(given.headers, what);
            const body = bodyOf(given.data ?? given.body, headers, what);
            if (given.responseType === 'json')
                headers['accept'] ??= 'application/json';
            const response = await (0,retry/* sendWithRetries */.HI)(options.door, options.host, {
                method,
                url: url.href,
                headers,
                body,
                maxBodyBytes: MAX_BODY_BYTES,
                onLargeBody: 'error',
                direct: isLinkLocal(url),
                signal: given.signal ?? undefined,
            }, { attemptMs: options.attemptMs ?? ATTEMPT_MS, deadline: options.deadline, what });
            if (response.status < 200 || response.status > 299)
                throw refused(response, url, what);
            return {
                data: dataOf(response, given.responseType, what),
                status: response.status,
                statusText: response.reason,
                ok: true,
                url: response.url,
                headers: new FieldMap(response),
                config: { url: `${url.origin}${url.pathname}`, method },
            };
        },
    };
}
/** Headers by name in any case. Not the global `Headers`, whose first use costs a tenth of a second. */
class FieldMap extends Map {
    constructor(response) {
        super();
        for (const [name, value] of response.headers) {
            const earlier = this.get(name);
            this.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
        }
    }
    get(name) {
        return super.get(name.toLowerCase());
    }
    has(name) {
        return super.has(name.toLowerCase());
    }
}
function urlOf(given, what) {
    let url;
    try {
        url = new URL(given.url ?? '');
    }
    catch {
        throw new errors/* BearerError */.G7('INPUT_INVALID', `the address of ${what} is not an absolute URL`);
    }
    for (const [name, value] of Object.entries(isObject(given.params) ? given.params : {})) {
        if (value !== undefined && value !== null)
            url.searchParams.append(name, String(value));
    }
    return url;
}
function headersOf(given, what) {
    const headers = {};
    const pairs = isIterable(given) ? given : Object.entries(isObject(given) ? given : {});
    for (const pair of pairs) {
        if (!Array.isArray(pair))
            throw new errors/* BearerError */.G7('INTERNAL', `the headers for ${what} are not pairs`);
        const [name, value] = pair;
        if (value !== undefined && value !== null)
            headers[String(name).toLowerCase()] = String(value);
    }
    return headers;
}
/** As gaxios does: text and bytes as they are, a form as a form, anything else as JSON. */
function bodyOf(data, headers, what) {
    if (data === undefined || data === null)
        return undefined;
    if (typeof data === 'string')
        return data;
    if (data instanceof Uint8Array)
        return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    if (data instanceof URLSearchParams) {
        headers['content-type'] ??= FORM;
        return data.toString();
    }
    if (!isObject(data) || 'pipe' in data || 'getReader' in data) {
        throw new errors/* BearerError */.G7('INTERNAL', `the body for ${what} is of a kind that cannot be sent`);
    }
    if (headers['content-type'] === FORM) {
        const form = new URLSearchParams();
        for (const [name, value] of Object.entries(data))
            form.append(name, String(value));
        return form.toString();
    }
    headers['content-type'] ??= 'application/json';
    return JSON.stringify(data);
}
function dataOf(response, responseType, what) {
    if (responseType === 'stream' || responseType === 'blob') {
        throw new errors/* BearerError */.G7('INTERNAL', `the answer of ${what} was asked for as a ${responseType}`);
    }
    if (responseType === 'arraybuffer')
        return new Uint8Array(response.body).buffer;
    const text = response.body.toString('utf8').replace(/^\ufeff/, '');
    if (responseType === 'text')
        return text;
    const isJson = responseType === 'json' || /json/i.test(new FieldMap(response).get('content-type') ?? '');
    if (!isJson)
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return refuseText(responseType, response, text, what);
    }
}
/** The library would look for its field in a text and report `undefined`. */
function refuseText(responseType, response, text, what) {
    if (responseType !== 'json')
        return text;
    throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered ${response.status} with something that is not JSON`, {
        status: response.status,
    });
}
function refused(response, url, what) {
    const words = excerpt(response.body.toString('utf8', 0, 2_000));
    return new errors/* BearerError */.G7('EXTERNAL_SUBJECT_TOKEN_FAILED', `${what} at ${url.host} answered ${response.status}${words === '' ? '' : `: ${words}`}`, { status: response.status });
}
/** The server's own words on one line: plain characters only, no run long enough to be a token, no workflow command. */
function excerpt(body) {
    const line = body
        .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replace(/[^\x20-\x7e]+/g, ' ')
        .replace(/[\w+/=.~%-]{32,}/g, '***')
        .replaceAll('::', ': :')
        .replaceAll('##[', '# #[')
        .replace(/ {2,}/g, ' ')
        .trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
/** Metadata services of clouds: on this machine's own link, where no proxy can follow. */
function isLinkLocal(url) {
    const host = (0,proxy/* withoutBrackets */.o)(url.hostname);
    if ((0,address/* isIP */.e)(host) === 4)
        return host.startsWith('169.254.');
    if ((0,address/* isIP */.e)(host) === 6)
        return /^fe[89ab][0-9a-f]:/.test(host) || host === 'fd00:ec2::254';
    return host === 'metadata.google.internal' || host === 'metadata';
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}
function isIterable(value) {
    return isObject(value) && Symbol.iterator in value;
}

// EXTERNAL MODULE: ./build/package/src/http/message.js
var message = __webpack_require__(3116);
// EXTERNAL MODULE: ./build/package/src/diagnose/command.js
var command = __webpack_require__(3562);
;// CONCATENATED MODULE: ./build/package/src/diagnose/words.js

const SHORT = 300;
const LONG = 1000;
/**
 * Reads `{"error","error_description"}`, `{"error":{"code","message","status","details"}}`, GitHub's `{"message"}`,
 * plain text and HTML.
 * @see RFC 6749 section 5.2 and https://google.aip.dev/193
 */
function wordsOf(response) {
    const text = response.body.toString('utf8').trim();
    if (/^(?:<!|<\?xml|<html|<head|<body|<title|<h\d)/i.test(text))
        return htmlWords(text);
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return words({ description: plain(text) });
    }
    // Google wraps the errors of streamed calls in a list.
    const answer = Array.isArray(json) && json.length > 0 ? json[0] : json;
    if (!(0,record/* isRecord */.u)(answer))
        return words({ description: plain(text) });
    const { error } = answer;
    if ((0,record/* isRecord */.u)(error))
        return googleWords(error);
    const description = firstText(answer, ['error_description', 'message', 'errorMessage', 'detail', 'title']);
    const name = textOf(error);
    if (name === undefined && description === undefined)
        return words({ description: text === '{}' ? undefined : plain(text) });
    return words({ error: name, description, reason: textOf(answer['error_subtype']) });
}
/** The server's words as one line: `PERMISSION_DENIED: Permission … denied (IAM_PERMISSION_DENIED)`. */
function spell({ error, description, reason, violations }) {
    const said = [error, description].filter((part) => part !== undefined).join(': ');
    const extra = [reason, ...violations].filter((part) => part !== undefined && !said.includes(part));
    return extra.length === 0 ? said : `${said} (${extra.join('; ')})`.trim();
}
function words(given) {
    const { error, description, reason, metadata = {}, violations = [], html } = given;
    const all = [error, description, reason, ...Object.values(metadata), ...violations]
        .filter((part) => part !== undefined)
        .join('\n');
    return { error, description, reason, metadata, violations, html, all };
}
function googleWords(error) {
    const details = Array.isArray(error['details']) ? error['details'].filter(record/* isRecord */.u) : [];
    const info = details.find((detail) => typeof detail['reason'] === 'string');
    // The form of before google.rpc.Status: `errors: [{"domain", "reason", "message"}]`.
    const older = Array.isArray(error['errors']) ? error['errors'].find(record/* isRecord */.u) : undefined;
    return words({
        error: textOf(error['status']),
        description: textOf(error['message']),
        reason: textOf(info?.['reason']) ?? textOf(older?.['reason']),
        metadata: textFields(info?.['metadata']),
        violations: details.flatMap(violationsOf).slice(0, 5),
    });
}
function violationsOf(detail) {
    const list = detail['violations'] ?? detail['fieldViolations'];
    if (!Array.isArray(list))
        return [];
    return list
        .filter(record/* isRecord */.u)
        .map((violation) => [textOf(violation['type']), textOf(violation['field']), textOf(violation['description'])]
        .filter((part) => part !== undefined)
        .join(': '));
}
/** What a browser would show of it, in short. */
function htmlWords(html) {
    const text = head(html, 16_384)
        .replace(/<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
        .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
        .replace(/<[^<>]*>?/g, ' ')
        .replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
    return words({
        description: clip(text, SHORT),
        html: /!!1<\/title>|\/\/www\.google\.com\//.test(html.slice(0, 16_384)) ? 'google' : 'other',
    });
}
const ENTITIES = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
    '&nbsp;': ' ',
};
function plain(text) {
    if (text === '')
        return undefined;
    if (/[\0\ufffd]/.test(text))
        return `${Buffer.byteLength(text)} bytes that are not text`;
    return clip(text, SHORT);
}
function firstText(json, fields) {
    for (const field of fields) {
        const text = textOf(json[field]);
        if (text !== undefined)
            return text;
    }
    return undefined;
}
function textOf(value) {
    return typeof value === 'string' ? clip(value, LONG) : undefined;
}
function textFields(value) {
    if (!(0,record/* isRecord */.u)(value))
        return {};
    const fields = {};
    for (const [name, field] of Object.entries(value).slice(0, 20)) {
        const text = textOf(field);
        if (text !== undefined)
            fields[name] = text;
    }
    return fields;
}
/**
 * One line of at most `max` characters, cut between words: a server may quote a token, and half of one would no
 * longer be recognised as a secret.
 */
function clip(text, max) {
    const line = head(text, 65_536).replace(/\s+/g, ' ').trim();
    if (line === '')
        return undefined;
    if (line.length <= max)
        return line;
    return `${line.slice(0, line.lastIndexOf(' ', max) + 1)}…`;
}
/** The beginning of a text, cut between words. */
function head(text, max) {
    if (text.length <= max)
        return text;
    let end = max;
    while (end > 0 && !/\s/.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/federation.js


function partsOf(name) {
    const match = /^(?:projects\/([^/]+)\/)?locations\/([^/]+)\/(workloadIdentity|workforce)Pools\/([^/]+)\/providers\/([^/]+)$/.exec(name ?? '');
    const [, project, location, kind, pool, provider] = match ?? [];
    if (location === undefined || pool === undefined || provider === undefined)
        return undefined;
    return { kind: kind === 'workforce' ? 'workforce' : 'workload', project, location, pool, provider };
}
/** `gcloud iam workload-identity-pools providers VERB` for the provider of this run, or its workforce twin. */
function providerCommand(facts, verb, flags = {}) {
    const parts = partsOf(facts.provider);
    if (!parts)
        return undefined;
    return (0,command/* gcloud */.Jr)(`iam ${groupOf(parts)} providers ${verb}`, [parts.provider], {
        ...poolFlags(parts),
        ...flags,
    });
}
/** Lists the providers of the pool of this run, deleted ones too. */
function listProviders(facts) {
    const parts = partsOf(facts.provider);
    return (parts && (0,command/* gcloud */.Jr)(`iam ${groupOf(parts)} providers list`, [], { ...poolFlags(parts), 'show-deleted': true }));
}
/** Lists the pools of the provider's project, deleted ones too. */
function listPools(facts) {
    const parts = partsOf(facts.provider);
    if (parts?.kind !== 'workload')
        return undefined;
    const { location, project } = parts;
    return (0,command/* gcloud */.Jr)('iam workload-identity-pools list', [], { location, project, 'show-deleted': true });
}
function groupOf({ kind }) {
    return kind === 'workforce' ? 'workforce-pools' : 'workload-identity-pools';
}
function poolFlags({ kind, pool, location, project }) {
    return kind === 'workforce'
        ? { 'workforce-pool': pool, location }
        : { 'workload-identity-pool': pool, location, project };
}
/** The number of the project that holds the pool. */
function poolProject(facts) {
    return partsOf(facts.provider)?.project;
}
function isWorkforce(facts) {
    return partsOf(facts.provider)?.kind === 'workforce';
}
/**
 * How IAM names the runs of this one's repository and this one's subject.
 * @see https://cloud.google.com/iam/docs/principal-identifiers
 */
function membersOf(facts) {
    if (!partsOf(facts.provider))
        return {};
    const pool = `iam.googleapis.com/${facts.provider?.replace(/\/providers\/[^/]+$/, '')}`;
    const repository = claim(facts, 'repository');
    const repositoryId = claim(facts, 'repository_id');
    const subject = claim(facts, 'sub');
    return {
        repositoryId: repositoryId !== undefined && /^\d+$/.test(repositoryId)
            ? `principalSet://${pool}/attribute.repository_id/${repositoryId}`
            : undefined,
        repository: repository && `principalSet://${pool}/attribute.repository/${repository}`,
        subject: subject && `principal://${pool}/subject/${subject}`,
        anyMember: `principalSet://${pool}/attribute.NAME/VALUE`,
    };
}
/** A claim that is text, as it stands in the token; nothing when a person could not read or paste it as it is. */
function claim({ claims }, name) {
    const value = claims?.[name];
    return typeof value === 'string' && (0,command/* pastable */.VS)(value) ? value : undefined;
}
/** Those that trust policies look at, in the order of a person's comparing. */
const SHOWN = [
    'iss',
    'sub',
    'aud',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'ref',
    'environment',
    'job_workflow_ref',
    'actor',
    'event_name',
];
/** The claims of the token, a line each; nothing when it could not be read. */
function claimLines({ claims }) {
    const lines = SHOWN.flatMap((name) => {
        const value = claims?.[name];
        if (value === undefined)
            return [];
        const text = clip(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), 300);
        return text === undefined ? [] : [`  ${name}: ${text}`];
    });
    return lines.length === 0 ? undefined : `The token's claims were:\n${lines.join('\n')}`;
}
/**
 * `repo:OWNER@OWNER_ID/REPO@REPO_ID:…`: the subjects of repositories created or renamed since 15 July 2026 carry
 * ids, so that whoever takes over a name does not take over its trust.
 */
function hasImmutableSubject(facts) {
    return /^repo:[^/:]+@\d+\/[^/:]+@\d+(?::|$)/.test(claim(facts, 'sub') ?? '');
}
/** The subject of this run in the form that it does not have; nothing when its claims do not tell. */
function otherSubject(facts) {
    const subject = claim(facts, 'sub') ?? '';
    const repository = claim(facts, 'repository') ?? '';
    if (hasImmutableSubject(facts))
        return subject.replace(/^repo:([^/:]+)@\d+\/([^/:]+)@\d+/, 'repo:$1/$2');
    const id = claim(facts, 'repository_id') ?? '';
    const ownerId = claim(facts, 'repository_owner_id') ?? '';
    const [owner = '', name = '', ...more] = repository.split('/');
    if (!/^\d+$/.test(id) || !/^\d+$/.test(ownerId) || owner === '' || name === '' || more.length > 0)
        return undefined;
    const classic = `repo:${repository}`;
    if (subject !== classic && !subject.startsWith(`${classic}:`))
        return undefined;
    return `repo:${owner}@${ownerId}/${name}@${id}${subject.slice(classic.length)}`;
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/google.js





/** Causes that any of Google's endpoints may name, whatever was asked. */
function googleCause(refusal, words) {
    return (quotaCause(refusal, words) ??
        serverCause(refusal, words) ??
        apiDisabledCause(refusal, words) ??
        perimeterCause(refusal, words) ??
        constraintCause(refusal, words) ??
        userProjectCause(words));
}
const SERVICE = {
    sts: 'sts.googleapis.com',
    iam: 'iamcredentials.googleapis.com',
};
/** The project a call is counted for: the one Google names, or else the account's, or the pool's. */
function google_projectOf({ facts, by }, words) {
    const named = /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata['consumer'] ?? '')?.[1] ??
        /in project ([a-z0-9:.-]*[a-z0-9])/.exec(words.description ?? '')?.[1];
    if (named !== undefined)
        return named;
    const account = facts.account === undefined ? undefined : accountProject(facts.account);
    return by === 'sts' ? poolProject(facts) : (account ?? facts.projectId ?? poolProject(facts));
}
function quotaCause(refusal, words) {
    const { response, by } = refusal;
    const exhausted = response.status === 429 ||
        words.error === 'RESOURCE_EXHAUSTED' ||
        /^(?:quota_exceeded|rate_limit_exceeded)$/.test(words.error ?? '') ||
        /^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(words.reason ?? '');
    if (!exhausted)
        return undefined;
    const wait = (0,message/* header */.w)(response, 'retry-after')?.trim();
    const service = serviceOf(refusal, words);
    const project = google_projectOf(refusal, words);
    return {
        code: 'QUOTA_EXCEEDED',
        because: [
            `The quota for these calls is used up${tries(refusal)}.`,
            wait !== undefined && /^\d{1,9}$/.test(wait)
                ? `The server asks to wait ${(0,duration/* formatDuration */.a3)(Number(wait) * 1000)}.`
                : undefined,
            by === 'sts' ? 'Google STS allows 6,000 exchanges a minute for the project of the pool.' : undefined,
        ],
        remedy: by === 'oidc'
            ? ['Run fewer jobs at once: concurrency or max-parallel in the workflow.']
            : [
                (0,command/* say */.cv)('See the quotas and ask for more', service && project && (0,command/* gcloud */.Jr)('beta quotas info list', [], { service, project })),
                'Or ask for fewer tokens at once: one step with several id_token_audience in place of several steps; max-parallel for a matrix.',
            ],
    };
}
function serviceOf({ by }, words) {
    const named = words.metadata['service'];
    return named !== undefined && /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(named) ? named : SERVICE[by];
}
function serverCause(refusal, words) {
    const { response, by } = refusal;
    if (response.status < 500 && words.error !== 'internal_failure' && words.error !== 'server_error')
        return undefined;
    const foreign = words.html === 'other' && by !== 'oidc';
    return {
        code: 'SERVER_ERROR',
        because: [
            `The server failed${tries(refusal)}.`,
            foreign
                ? 'The answer is HTML: a proxy or load balancer between here and there is its likely author.'
                : undefined,
        ],
        remedy: [
            by === 'metadata'
                ? undefined
                : `Run the job again; if it stays so, see https://${by === 'oidc' ? 'www.githubstatus.com' : 'status.cloud.google.com'}.`,
        ],
    };
}
/** `, 6 times over`, when it was asked more than once. */
function tries({ response }) {
    return response.attempts === undefined || response.attempts < 2
        ? ''
        : `, each of the ${response.attempts} times it was asked`;
}
const DISABLED = {
    sts: 'STS_API_DISABLED',
    iam: 'IAM_API_DISABLED',
};
function apiDisabledCause(refusal, words) {
    const code = DISABLED[refusal.by];
    const disabled = words.reason === 'SERVICE_DISABLED' ||
        words.reason === 'accessNotConfigured' ||
        /API has not been used in project|API .*is disabled/.test(words.description ?? '');
    if (code === undefined || !disabled)
        return undefined;
    const project = google_projectOf(refusal, words);
    return {
        code,
        because: [
            `${code === 'STS_API_DISABLED' ? 'The Security Token Service API' : 'The IAM Service Account Credentials API'} is off in ${project === undefined ? 'the project named above' : `project ${project}`}.`,
        ],
        remedy: [
            (0,command/* say */.cv)('Turn it on', (0,command/* gcloud */.Jr)('services enable', [serviceOf(refusal, words)], { project })),
            'It takes a few minutes to take effect.',
        ],
    };
}
/** VPC Service Controls. */
function perimeterCause(refusal, words) {
    if (words.reason !== 'SECURITY_POLICY_VIOLATED' &&
        !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(words.all)) {
        return undefined;
    }
    const id = /vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(words.all)?.[1] ??
        /^[\w-]{8,}$/.exec(words.metadata['uid'] ?? '')?.[0];
    const project = google_projectOf(refusal, words);
    return {
        code: 'ORGANIZATION_POLICY',
        because: [
            'A VPC Service Controls perimeter of the organisation does not let this call in: it comes from outside.',
        ],
        remedy: [
            (0,command/* say */.cv)('An administrator of the organisation sees the perimeter and the rule it lacks', id &&
                (0,command/* gcloud */.Jr)('logging read', [`protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`], { project })),
            'An ingress rule for this identity, or a runner inside the perimeter, lets it in.',
        ],
    };
}
/** Organisation policy constraints; what has a diagnosis of its own, such as lifetimes, is not one here. */
function constraintCause(refusal, words) {
    const constraint = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(words.all)?.[1];
    if (constraint === 'iam.allowServiceAccountCredentialLifetimeExtension')
        return undefined;
    if (constraint === undefined && !/org(?:anization)? policy/i.test(words.all))
        return undefined;
    const project = google_projectOf(refusal, words);
    return {
        code: 'ORGANIZATION_POLICY',
        because: [
            `An organisation policy forbids it${constraint === undefined ? '' : `: constraints/${constraint}`}.`,
        ],
        remedy: [
            (0,command/* say */.cv)('See what it allows here', constraint && project && (0,command/* gcloud */.Jr)('org-policies describe', [constraint], { project, effective: true })),
            "Only an administrator of the organisation's policies can change it.",
        ],
    };
}
function userProjectCause(words) {
    const denied = words.reason === 'USER_PROJECT_DENIED' ||
        /serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(words.all);
    if (!denied)
        return undefined;
    const project = /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata['consumer'] ?? '')?.[1] ??
        /to use project ([a-z0-9:.-]*[a-z0-9])/.exec(words.all)?.[1];
    return {
        code: 'USER_PROJECT_DENIED',
        because: ['The project that the calls are to be counted for is not one that the caller may use.'],
        remedy: [
            (0,command/* say */.cv)('Let the caller use it', (0,command/* gcloud */.Jr)('projects add-iam-policy-binding', [project], {
                role: 'roles/serviceusage.serviceUsageConsumer',
                member: 'MEMBER',
            })),
        ],
    };
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/account-name.js

/** Accounts that Google makes itself, whose addresses have no `.iam.`. */
const GOOGLES_OWN = new Set(['appspot', 'developer', 'cloudservices', 'cloudbuild']);
/**
 * What looks mistyped in the address of a service account that Google does not know, as a sentence with the address
 * it likely should be; nothing where it looks as an address should.
 * @see https://cloud.google.com/iam/docs/service-account-types#user-managed
 */
function mistyped(account, { projectId }) {
    const at = account.lastIndexOf('@');
    if (at < 0)
        return undefined;
    const name = account.slice(0, at);
    const domain = account.slice(at + 1);
    const bare = account.replace(/[^\w.@:-]/g, '');
    if (bare !== account)
        return `No such address has the character ${JSON.stringify(odd(account))} in it: likely ${bare}.`;
    const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
    if (withoutIam !== undefined) {
        if (GOOGLES_OWN.has(withoutIam))
            return undefined;
        return `An account's address has .iam. in it: likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
    }
    if (!domain.endsWith('.iam.gserviceaccount.com')) {
        const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(domain)?.[1];
        return close === undefined
            ? `It does not end in .iam.gserviceaccount.com: likely a person's or a group's address, and only service accounts can be acted for.`
            : `An account's address ends in .iam.gserviceaccount.com: likely ${name}@${close}.iam.gserviceaccount.com.`;
    }
    const project = accountProject(account);
    if (project !== undefined && /^\d+$/.test(project)) {
        return `It has the project number ${project} where the project id is needed: gcloud projects describe ${project} --format='value(projectId)' prints it.`;
    }
    if (/[A-Z]/.test(account))
        return `An account's address is in lower case: likely ${account.toLowerCase()}.`;
    if (name.length < 6 || name.length > 30) {
        return `An account's name has 6 to 30 characters, and ${name} has ${name.length}: likely it was cut short or is not the account's id.`;
    }
    if (project !== undefined && projectId !== undefined && project !== projectId) {
        return `It names the project ${project}, and this run's project is ${projectId}: if the account is there, it is ${name}@${emailDomain(projectId)}.iam.gserviceaccount.com.`;
    }
    return undefined;
}
function odd(account) {
    return /[^\w.@:-]/.exec(account)?.[0] ?? '';
}
/** A domain-scoped project, `example.com:my-project`, is turned around in addresses. */
function emailDomain(project) {
    const [domain, id] = project.split(':');
    return id === undefined ? project : `${id}.${domain}`;
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/clock.js


/** Less may be the way of the answer, and Google allows about a minute. */
const NOTABLE_MS = 30_000;
/** The server's clock when it answered, in milliseconds since the epoch (RFC 9110 section 6.6.1). */
function serverTime(response) {
    const time = Date.parse((0,message/* header */.w)(response, 'date') ?? '');
    return Number.isNaN(time) ? undefined : time;
}
/** Compares this machine's clock with the `Date` of an answer; nothing when it has none. */
function measureClock(response, now) {
    const server = serverTime(response);
    if (server === undefined)
        return undefined;
    const ahead = now - server;
    if (Math.abs(ahead) < NOTABLE_MS) {
        return { sentence: "This machine's clock agrees with the server's to within 30 s.", wrong: false };
    }
    return {
        sentence: `This machine's clock is ${sayGap(ahead)} ${ahead > 0 ? 'ahead of' : 'behind'} the server's: ${iso(now)} here, ${iso(server)} there.`,
        wrong: true,
    };
}
/** `45 s`, `312 s (5 min 12 s)`; the sign is left out. */
function sayGap(ms) {
    const seconds = Math.round(Math.abs(ms) / 1000);
    return seconds < 60 ? `${seconds} s` : `${seconds} s (${(0,duration/* formatDuration */.a3)(seconds * 1000)})`;
}
function iso(ms) {
    return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/oauth.js



/**
 * Google's OAuth token endpoint.
 * @see https://developers.google.com/identity/protocols/oauth2/service-account#jwt-error-codes
 */
function oauthCause(refusal, words) {
    const { facts } = refusal;
    const description = words.description ?? '';
    const person = facts.credential !== undefined && facts.credential !== 'service_account';
    if (/rapt/i.test(`${words.reason} ${description} ${words.error}`))
        return reauthenticationCause(facts);
    if (/admin_policy_enforced|org_internal/.test(words.error ?? '') ||
        /Account restricted/i.test(description)) {
        return policyCause(words);
    }
    if (words.error === 'invalid_scope')
        return scopeCause(facts);
    return person ? personCause(facts, words) : accountCause(refusal, words);
}
/** A service account, by an assertion that its key or IAM has signed. */
function accountCause(refusal, words) {
    const { facts } = refusal;
    const description = words.description ?? '';
    if (/Invalid JWT Signature/i.test(description))
        return keyCause(facts);
    if (/short-lived token|reasonable timeframe|\b(?:iat|exp)\b/i.test(description))
        return clockCause(refusal);
    if (/Not a valid email|Invalid email or User ID|Invalid impersonation/i.test(description))
        return userCause(facts);
    if (/account not found|No valid verifier found|has been deleted/i.test(description) ||
        words.error === 'deleted_client') {
        return accountGoneCause(facts);
    }
    if (words.error === 'disabled_client' || /client was disabled|account .*disabled/i.test(description)) {
        return accountDisabledCause(facts);
    }
    if (words.error === 'unauthorized_client' || words.error === 'access_denied')
        return delegationCause(facts);
    if (/Invalid issuer|Missing issuer/i.test(description) && !facts.account?.includes('@')) {
        return {
            code: 'ACCOUNT_NOT_FOUND',
            because: [
                `The assertion names its account by ${nameOf(facts)}, and Google takes an e-mail address there.`,
            ],
            remedy: ['service_account: the e-mail address of the account'],
        };
    }
    if (/audience check|Invalid JWT.*\baud/i.test(description)) {
        return {
            code: 'OAUTH_REFUSED',
            because: [
                'The assertion was made for another token endpoint than the one it came to: likely another universe.',
            ],
            remedy: ["universe: the universe_domain of the key's file"],
        };
    }
    return undefined;
}
function nameOf({ account }) {
    return account ?? 'the service account';
}
function projectFlag({ account }) {
    return { project: account === undefined ? undefined : accountProject(account) };
}
function keyCause(facts) {
    const { account, keyId } = facts;
    return {
        code: 'KEY_REJECTED',
        because: [
            `Google knows no such key of ${nameOf(facts)}: it was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.`,
        ],
        remedy: [
            (0,command/* say */.cv)(keyId === undefined ? "List the account's keys" : `See whether ${keyId} is among the account's keys`, account &&
                (0,command/* gcloud */.Jr)('iam service-accounts keys list', [], { 'iam-account': account, ...projectFlag(facts) })),
            (0,command/* say */.cv)('If it is there and disabled, enable it', account &&
                keyId &&
                (0,command/* gcloud */.Jr)('iam service-accounts keys enable', [keyId], {
                    'iam-account': account,
                    ...projectFlag(facts),
                })),
            'If it is not, store a new key in the secret that credentials_json reads; or need no key: workload_identity_provider.',
        ],
    };
}
function clockCause({ response, now }) {
    const clock = measureClock(response, now);
    return {
        code: 'CLOCK_SKEW',
        because: [
            clock === undefined
                ? "The times in the signed assertion were not accepted: this machine's clock is likely wrong. The answer has no date to compare it with."
                : clock.sentence,
            clock?.wrong === false ? 'So the times in the assertion should have been accepted.' : undefined,
        ],
        remedy: clock?.wrong === false ? [] : ["Set this machine's clock: timedatectl set-ntp true"],
    };
}
function userCause(facts) {
    return {
        code: 'USER_NOT_FOUND',
        because: [
            facts.subject === undefined
                ? 'Google knows no such account.'
                : `There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}: mistyped, suspended or deleted; groups and aliases do not do.`,
        ],
        remedy: ['access_token_subject: the primary e-mail address of a user'],
    };
}
function accountGoneCause(facts) {
    const { account } = facts;
    return {
        code: 'ACCOUNT_NOT_FOUND',
        because: [
            `Google knows no service account ${account ?? 'of this e-mail'}: it was deleted, mistyped, or made moments ago.`,
        ],
        remedy: [
            (0,command/* say */.cv)('See the accounts of the project', (0,command/* gcloud */.Jr)('iam service-accounts list', [], projectFlag(facts))),
            (0,command/* say */.cv)('An account deleted less than 30 days ago can be had back by its unique id', (0,command/* gcloud */.Jr)('iam service-accounts undelete', [facts.clientId ?? 'UNIQUE_ID'], projectFlag(facts))),
        ],
    };
}
function accountDisabledCause(facts) {
    const { account, keyId } = facts;
    return {
        code: 'ACCOUNT_DISABLED',
        because: [
            `${account ?? 'The service account'}${keyId === undefined ? ' is disabled' : `, or its key ${keyId}, is disabled`}.`,
        ],
        remedy: [
            (0,command/* say */.cv)('Enable the account', account && (0,command/* gcloud */.Jr)('iam service-accounts enable', [account], projectFlag(facts))),
            (0,command/* say */.cv)('Enable the key', account &&
                keyId &&
                (0,command/* gcloud */.Jr)('iam service-accounts keys enable', [keyId], {
                    'iam-account': account,
                    ...projectFlag(facts),
                })),
        ],
    };
}
function delegationCause(facts) {
    const { account, subject, clientId, scopes } = facts;
    if (subject === undefined) {
        if (scopes === undefined)
            return undefined;
        return {
            code: 'SCOPE_INVALID',
            because: [
                `A scope is likely one that only a person may have, and not ${nameOf(facts)} by itself: ${scopes.join(', ')}.`,
            ],
            remedy: [
                'access_token_subject: the user to act for, by domain-wide delegation; or access_token_scopes without that scope',
            ],
        };
    }
    const id = clientId ?? (/^\d{6,}$/.test(account ?? '') ? account : undefined);
    return {
        code: 'DELEGATION_NOT_GRANTED',
        because: [
            `Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with every scope that was asked for: ${(scopes ?? []).join(', ')}.`,
            'A grant by e-mail address, or with some of the scopes, does not do; a new one may take up to a day to work.',
        ],
        remedy: [
            id === undefined
                ? (0,command/* say */.cv)('The client id to grant it to', account &&
                    (0,command/* gcloud */.Jr)('iam service-accounts describe', [account], {
                        format: 'value(oauth2ClientId)',
                        ...projectFlag(facts),
                    }))
                : undefined,
            `A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? 'as above'}, scopes:\n  ${(scopes ?? []).join(',')}`,
        ],
    };
}
function scopeCause(facts) {
    const { audience, scopes } = facts;
    if (audience !== undefined && scopes === undefined) {
        return {
            code: 'AUDIENCE_INVALID',
            because: [`Google issues no ID token for the audience ${audience}.`],
            remedy: [
                'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
            ],
        };
    }
    return {
        code: 'SCOPE_INVALID',
        because: [`A scope does not exist, or this account may not have it: ${(scopes ?? []).join(', ')}.`],
        remedy: [
            'access_token_scopes: https://www.googleapis.com/auth/cloud-platform',
            'Each scope is a line of its own, as https://developers.google.com/identity/protocols/oauth2/scopes has it.',
        ],
    };
}
const LOGIN = 'gcloud auth application-default login';
/** A person, by a refresh token. */
function personCause(facts, words) {
    const description = words.description ?? '';
    if (/^(?:invalid_client|deleted_client|disabled_client|unauthorized_client)$/.test(words.error ?? '')) {
        return {
            code: 'CLIENT_REJECTED',
            because: [
                "The OAuth client of the credential (client_id, client_secret) was deleted or disabled, its secret was changed, or the refresh token is another client's.",
            ],
            remedy: [(0,command/* say */.cv)('Log in again, which writes a new file', LOGIN)],
        };
    }
    if (/account has been deleted|account .*disabled/i.test(description)) {
        return {
            code: 'USER_NOT_FOUND',
            because: ["The person's account was deleted or disabled."],
            remedy: ['Use a service account: workload_identity_provider, or a key in credentials_json.'],
        };
    }
    if (words.error !== 'invalid_grant')
        return undefined;
    const sure = /expired or revoked/i.test(description);
    return {
        code: 'REFRESH_TOKEN_REVOKED',
        because: [
            `The refresh token is ${sure ? 'no longer good' : 'likely no longer good'}: revoked, expired (six months unused, or seven days for an OAuth client in testing), replaced by newer logins, or ended by a change of password.`,
        ],
        remedy: [
            (0,command/* say */.cv)('Log in again', loginCommand(facts)),
            'Then store the new file in the secret. What runs unattended is better a service account: workload_identity_provider.',
        ],
    };
}
function loginCommand({ credential }) {
    return credential === 'external_account_authorized_user'
        ? `${LOGIN} --login-config=LOGIN_CONFIG_FILE`
        : LOGIN;
}
function reauthenticationCause(facts) {
    return {
        code: 'REAUTHENTICATION_REQUIRED',
        because: [
            'The organisation makes its people sign in again at intervals (Google Cloud session control), and the interval is over.',
        ],
        remedy: [
            (0,command/* say */.cv)('Log in again', loginCommand(facts)),
            'What runs unattended needs a service account, which no interval ends: workload_identity_provider, or a key in credentials_json.',
        ],
    };
}
function policyCause(words) {
    return {
        code: 'ORGANIZATION_POLICY',
        because: [
            words.error === 'org_internal'
                ? 'The OAuth client is for people of its own organisation only.'
                : 'An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from here (context-aware access).',
        ],
        remedy: ['The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps'],
    };
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/iam.js






const iam_CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
const TOKEN_CREATOR = 'roles/iam.serviceAccountTokenCreator';
const OPEN_ID_CREATOR = 'roles/iam.serviceAccountOpenIdTokenCreator';
const WORKLOAD_USER = 'roles/iam.workloadIdentityUser';
/**
 * Google IAM Credentials.
 * @see https://cloud.google.com/iam/docs/service-account-permissions
 */
function iamCause(refusal, words) {
    const { response, facts } = refusal;
    if (words.html === 'other')
        return undefined;
    if (words.reason === 'ACCOUNT_STATE_INVALID' ||
        /service account .*is disabled/i.test(words.description ?? ''))
        return accountDisabledCause(facts);
    switch (response.status) {
        case 400:
            return argumentCause(refusal, words);
        case 401:
            return tokenCause(facts);
        case 403:
            if (words.reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' ||
                /insufficient authentication scopes/i.test(words.all)) {
                return scopesCause(facts);
            }
            if (words.error !== 'PERMISSION_DENIED' && !/permission/i.test(words.all))
                return undefined;
            return permissionCause(facts, words);
        case 404:
            return words.html === undefined ? missingCause(facts, words) : undefined;
        default:
            return undefined;
    }
}
function iam_projectFlag(account) {
    return { project: account === undefined ? undefined : accountProject(account) };
}
function argumentCause(refusal, words) {
    const { facts } = refusal;
    const description = words.description ?? '';
    if (/lifetime/i.test(words.all))
        return lifetimeCause(refusal, words);
    if (/Invalid form of (?:account|delegate)|account ID/i.test(description))
        return missingCause(facts, words);
    if (/scope/i.test(words.all))
        return iam_scopeCause(facts, '');
    if (words.error !== 'INVALID_ARGUMENT')
        return undefined;
    // Google names no field here. Names and lifetime were checked before, so one thing is left to doubt.
    if (facts.method === 'generateAccessToken')
        return iam_scopeCause(facts, 'likely ');
    if (facts.method === 'generateIdToken') {
        return {
            code: 'AUDIENCE_INVALID',
            because: [`Google does not say which argument it means: likely the audience ${facts.audience ?? ''}.`],
            remedy: [
                'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
            ],
        };
    }
    return undefined;
}
function iam_scopeCause({ scopes = [] }, likely) {
    return {
        code: 'SCOPE_INVALID',
        because: [`A scope ${likely}does not exist: ${scopes.join(', ')}.`],
        remedy: [`access_token_scopes: ${iam_CLOUD_PLATFORM}`],
    };
}
const LIFETIME = 'iam.allowServiceAccountCredentialLifetimeExtension';
function lifetimeCause({ facts, response, now }, words) {
    const { account, lifetimeSeconds } = facts;
    const clock = measureClock(response, now);
    if (lifetimeSeconds !== undefined && lifetimeSeconds <= 3600) {
        return {
            code: clock?.wrong ? 'CLOCK_SKEW' : 'IAM_LIFETIME_EXCEEDED',
            because: [
                `A lifetime of ${lifetimeSeconds} s is within the hour that everybody may have.`,
                clock?.wrong ? clock.sentence : 'Clocks that differ are the likely cause.',
            ],
            remedy: [
                'access_token_lifetime: 3300s',
                clock?.wrong ? "Set this machine's clock: timedatectl set-ntp true" : undefined,
            ],
        };
    }
    const halfDay = (lifetimeSeconds ?? 0) > 43_200 || /43200/.test(words.all);
    const project = account === undefined ? undefined : accountProject(account);
    return {
        code: 'IAM_LIFETIME_EXCEEDED',
        because: [
            `A lifetime of ${lifetimeSeconds ?? 'more than 3600'} s is more than ${account ?? 'the account'} may have: an hour${halfDay ? ', or twelve where the organisation allows it' : ', unless the organisation allows it up to twelve'}. The constraint constraints/${LIFETIME} lists the accounts that may.`,
        ],
        remedy: [
            'access_token_lifetime: 3600s',
            (0,command/* say */.cv)('Or let an administrator of organisation policies allow the account more (--organization and --folder do as well)', account &&
                (0,command/* gcloud */.Jr)('resource-manager org-policies allow', [LIFETIME, account], {
                    project: project ?? 'PROJECT',
                })),
        ],
    };
}
function tokenCause(facts) {
    return {
        code: 'IAM_TOKEN_REJECTED',
        because: [
            `The token of ${facts.caller ?? 'whoever asks'} was not accepted: it has expired, was revoked, or is of another universe.`,
        ],
        remedy: [
            'Outside googleapis.com, the input universe must name the universe of the account: universe: DOMAIN',
        ],
    };
}
/** The token is good, and was made with less than cloud-platform. */
function scopesCause(facts) {
    const person = facts.caller !== undefined && !/gserviceaccount\.com$|^principal/.test(facts.caller);
    return {
        code: 'IAM_SCOPE_INSUFFICIENT',
        because: [`The token of ${facts.caller ?? 'whoever asks'} lacks the scope ${iam_CLOUD_PLATFORM}.`],
        remedy: [
            person
                ? (0,command/* say */.cv)('Log in again with it', `gcloud auth application-default login --scopes=openid,email,${iam_CLOUD_PLATFORM}`)
                : (0,command/* say */.cv)('Give it to the instance while it is stopped', (0,command/* gcloud */.Jr)('compute instances set-service-account', ['INSTANCE'], {
                    zone: 'ZONE',
                    scopes: 'cloud-platform',
                    'service-account': /gserviceaccount\.com$/.test(facts.caller ?? '') ? facts.caller : undefined,
                })),
        ],
    };
}
function missingCause(facts, words) {
    const chain = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
    // With delegates, Google's words tell whose name is wrong.
    const account = chain.find((name) => words.all.includes(name)) ?? facts.account ?? '';
    return {
        code: 'ACCOUNT_NOT_FOUND',
        because: [
            chain.length > 1 && account !== facts.account
                ? `The delegate ${account} does not exist: mistyped, or deleted.`
                : `The service account ${account} does not exist: mistyped, or deleted.`,
            mistyped(account, facts),
        ],
        remedy: [
            (0,command/* say */.cv)('See the accounts of the project', (0,command/* gcloud */.Jr)('iam service-accounts list', [], iam_projectFlag(account))),
            'Then set service_account (or delegates) to one of the addresses it prints.',
        ],
    };
}
function linksOf(facts) {
    const targets = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
    const holders = [facts.caller, ...(facts.delegates ?? [])];
    return targets.map((target, index) => {
        const last = index === targets.length - 1;
        return { holder: holders[index], target, role: last ? lastRole(facts, index === 0) : TOKEN_CREATOR };
    });
}
/** roles/iam.workloadIdentityUser has getAccessToken and getOpenIdToken, and neither signJwt nor implicitDelegation. */
function lastRole(facts, first) {
    const federated = first && facts.provider !== undefined && !isWorkforce(facts);
    if (federated && facts.method !== 'signJwt')
        return WORKLOAD_USER;
    return facts.method === 'generateIdToken' ? OPEN_ID_CREATOR : TOKEN_CREATOR;
}
const PERMISSION = {
    generateAccessToken: 'iam.serviceAccounts.getAccessToken',
    generateIdToken: 'iam.serviceAccounts.getOpenIdToken',
    signJwt: 'iam.serviceAccounts.signJwt',
};
function permissionCause(facts, words) {
    const named = words.metadata['permission'] ?? /\b(iam\.serviceAccounts\.\w+)/.exec(words.description ?? '')?.[1];
    const permission = named ?? (facts.method && PERMISSION[facts.method]);
    const links = linksOf(facts);
    const { doubted, because } = doubtedLinks(facts, links, named, words);
    return {
        code: 'IAM_PERMISSION_DENIED',
        because: [
            links.length === 1
                ? facts.caller !== undefined && facts.caller === facts.account
                    ? `${facts.caller} needs the right to make tokens of itself through IAM Credentials (${permission}), which no account has unasked; a lifetime other than an hour and domain-wide delegation without a key need it.`
                    : `${facts.caller ?? 'The caller'} may not act as ${facts.account}: it ${named === undefined ? 'likely ' : ''}lacks ${permission} on it, or there is no such account.`
                : because,
            facts.account === undefined ? undefined : mistyped(facts.account, facts),
            'A grant of the last few minutes may still be spreading: two minutes as a rule, seven and more at times.',
        ],
        remedy: [
            facts.caller === facts.account && facts.lifetimeSeconds !== undefined
                ? 'Leave access_token_lifetime out: the hour needs no such right.'
                : undefined,
            ...doubted.flatMap((link) => grants(link, link === links[0] ? facts : {})),
            (0,command/* say */.cv)('If it was granted already, compare letter by letter', (0,command/* gcloud */.Jr)('iam service-accounts get-iam-policy', [doubted.at(-1)?.target], iam_projectFlag(doubted.at(-1)?.target))),
        ],
    };
}
/** Which link of a chain is missing, as far as the answer tells. */
function doubtedLinks(facts, links, permission, words) {
    const chain = [facts.caller ?? 'the caller', ...links.map(({ target }) => target)].join(' → ');
    const named = links.find(({ target }) => words.all.includes(target));
    const prefix = `In the chain ${chain} `;
    if (named !== undefined && links.length > 1) {
        return { doubted: [named], because: `${prefix}the link ${spellLink(named)} is missing.` };
    }
    if (links.length <= 1 || permission === undefined) {
        return { doubted: links, because: `${prefix}a link is missing, and Google does not say which.` };
    }
    if (permission === 'iam.serviceAccounts.implicitDelegation') {
        const doubted = links.slice(0, -1);
        return {
            doubted,
            because: `${prefix}a link to a delegate is missing (${permission}): ${doubted.map(spellLink).join(', or ')}.`,
        };
    }
    const last = links.slice(-1);
    return {
        doubted: last,
        because: `${prefix}the last link is likely the one that is missing (${permission}): ${last.map(spellLink).join('')}.`,
    };
}
function spellLink({ holder, target }) {
    return `${holder ?? 'the caller'} → ${target}`;
}
/** The commands that make a link. A federated caller has several names to choose from, the safest first. */
function grants({ holder, target, role }, facts) {
    const grant = (member) => member === undefined
        ? undefined
        : (0,command/* gcloud */.Jr)('iam service-accounts add-iam-policy-binding', [target], {
            role,
            member,
            ...iam_projectFlag(target),
        });
    const { repositoryId, repository, subject, anyMember } = membersOf(facts);
    const choices = [
        {
            member: repositoryId,
            whom: 'every run of this repository, by its id, which no other repository can ever have',
            mapping: 'attribute.repository_id=assertion.repository_id',
        },
        {
            member: repository,
            whom: 'every run of this repository, by its name',
            mapping: 'attribute.repository=assertion.repository',
        },
        { member: subject, whom: 'this subject alone', mapping: 'google.subject=assertion.sub' },
    ].filter(({ member }) => member !== undefined);
    if (choices.length === 0) {
        return [(0,command/* say */.cv)(`Let ${holder ?? 'the caller'} act as ${target}`, grant(anyMember ?? memberOf(holder)))];
    }
    return choices.map(({ member, whom, mapping }, index) => (0,command/* say */.cv)(`${index === 0 ? `Let ${whom}, act as ${target}` : `Or ${whom}`} (the provider must map ${mapping})`, grant(member)));
}
/** A caller as IAM policies name it; MEMBER where it is not known. */
function memberOf(caller) {
    if (caller === undefined || !/@|^principal/.test(caller))
        return 'MEMBER';
    if (caller.startsWith('principal'))
        return caller;
    return `${/gserviceaccount\.com$/.test(caller) ? 'serviceAccount' : 'user'}:${caller}`;
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/metadata.js

/**
 * The metadata server of Compute Engine, GKE and Cloud Run.
 * @see https://cloud.google.com/kubernetes-engine/docs/troubleshooting/authentication
 */
function metadataCause(refusal, words) {
    const { response, facts } = refusal;
    const gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
    if (/Gaia id not found|IAM returned 404/i.test(words.all))
        return annotationCause(words);
    // GKE passes IAM's refusal on, as a 403 or a 500 of its own.
    if (gke)
        return bindingCause(refusal);
    if (response.status === 404) {
        return facts.account?.includes('@') ? deadAccountCause(facts.account) : noAccountCause(refusal);
    }
    if (response.status >= 500 || response.status === 429)
        return undefined;
    if (/scope/i.test(words.all)) {
        return {
            code: 'SCOPE_INVALID',
            because: [
                `This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(', ')}.`,
            ],
            remedy: ['access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
        };
    }
    if (response.status === 400 && facts.audience !== undefined) {
        return {
            code: 'AUDIENCE_INVALID',
            because: [`The metadata server makes no ID token for the audience ${facts.audience}, likely.`],
            remedy: [
                'id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id',
            ],
        };
    }
    if (response.status === 403) {
        return {
            code: 'METADATA_REFUSED',
            because: [
                "This machine's metadata server is there and does not give its account's tokens: something on the machine or in the cluster (metadata concealment, a network policy, a sidecar) likely keeps them.",
            ],
        };
    }
    return undefined;
}
function noAccountCause({ facts }) {
    return {
        code: 'METADATA_NO_ACCOUNT',
        because: [
            facts.account !== undefined && /\.svc\.id\.goog/.test(facts.account)
                ? `This pod acts as ${facts.account}, a Kubernetes service account that no Google service account stands behind.`
                : 'No service account is attached to this machine.',
        ],
        remedy: [
            (0,command/* say */.cv)('Attach one to the Compute Engine instance while it is stopped', (0,command/* gcloud */.Jr)('compute instances set-service-account', ['INSTANCE'], {
                zone: 'ZONE',
                'service-account': 'NAME@PROJECT.iam.gserviceaccount.com',
                scopes: 'cloud-platform',
            })),
            (0,command/* say */.cv)('On GKE, name one for the Kubernetes service account', 'kubectl annotate serviceaccount KSA --namespace=NAMESPACE iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com'),
        ],
    };
}
/** The server knows the account's name, and has no tokens of it. */
function deadAccountCause(account) {
    return {
        code: 'ACCOUNT_DISABLED',
        because: [`This machine's account ${account} has no tokens: likely it was disabled or deleted.`],
        remedy: [
            (0,command/* say */.cv)('See how it is', (0,command/* gcloud */.Jr)('iam service-accounts describe', [account])),
            (0,command/* say */.cv)('Enable it', (0,command/* gcloud */.Jr)('iam service-accounts enable', [account])),
        ],
    };
}
function annotationCause(words) {
    const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
    return {
        code: 'ACCOUNT_NOT_FOUND',
        because: [
            `The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? 'an account'}, which does not exist: mistyped, or deleted.`,
        ],
        remedy: [
            (0,command/* say */.cv)('Name one that exists', 'kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com'),
        ],
    };
}
/** The Kubernetes service account may not act as the Google one that its annotation names. */
function bindingCause({ facts }) {
    const { projectId, account } = facts;
    const known = account?.includes('@') ? account : undefined;
    return {
        code: 'METADATA_WORKLOAD_IDENTITY',
        because: [
            `Workload Identity Federation for GKE is not set up to its end: the pod's Kubernetes service account may not act as ${known ?? 'the Google service account that its annotation names'}.`,
        ],
        remedy: [
            (0,command/* say */.cv)("Let it (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)", (0,command/* gcloud */.Jr)('iam service-accounts add-iam-policy-binding', [known ?? 'NAME@PROJECT.iam.gserviceaccount.com'], {
                role: 'roles/iam.workloadIdentityUser',
                member: `serviceAccount:${projectId ?? 'PROJECT'}.svc.id.goog[NAMESPACE/KSA]`,
            })),
        ],
    };
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/oidc.js
/**
 * GitHub's OIDC issuer.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
function oidcCause({ response, facts }) {
    switch (response.status) {
        case 401:
        case 403:
            return {
                code: 'OIDC_REFUSED',
                because: [
                    "The job's request token was not accepted. It is good for this job alone, while the job runs and has the permission.",
                ],
                remedy: [
                    'In the workflow, for this job: permissions: { contents: read, id-token: write }',
                    'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets: neither env: nor another job may carry them over.',
                ],
            };
        case 404:
            return {
                code: 'OIDC_REFUSED',
                because: [
                    'Nobody issues OIDC tokens at ACTIONS_ID_TOKEN_REQUEST_URL; on GitHub Enterprise Server, likely because Actions OIDC is not set up.',
                ],
                remedy: [
                    'GitHub Enterprise Server: let its administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration',
                ],
            };
        case 400:
            return {
                code: 'OIDC_REFUSED',
                because: [
                    facts.audience === undefined
                        ? 'GitHub did not accept the audience it was asked for.'
                        : `GitHub was asked for a token with the audience ${facts.audience}, which is likely what it does not accept.`,
                ],
                remedy: ["Leave the input audience out, and the provider's own is asked for."],
            };
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/package/src/diagnose/sts.js




/**
 * Google's Security Token Service.
 * @see https://cloud.google.com/iam/docs/troubleshooting-workload-identity-federation
 */
function stsCause(refusal, words) {
    const { facts } = refusal;
    const description = words.description ?? '';
    if (facts.boundary === true)
        return boundaryCause(refusal);
    if (words.error === 'invalid_target' || /Invalid value for "?audience/i.test(description))
        return providerCause(facts);
    if (/attribute condition/i.test(description))
        return conditionCause(facts);
    if (/issuer in (?:the )?ID Token/i.test(description))
        return issuerCause(facts, description);
    if (/audience in (?:the )?ID Token/i.test(description))
        return audienceCause(facts, description);
    if (/mapped attribute.*exceeds|127 bytes/i.test(description))
        return subjectSizeCause(facts, description);
    if (/Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(description))
        return subjectMissingCause(facts, description);
    if (/connecting to the given credential's issuer/i.test(description))
        return issuerUnreachableCause(facts);
    if (/verify the ID Token signature|signature/i.test(description))
        return signatureCause(facts);
    if (/stale to sign-in|expired|not yet valid|in the future|too old/i.test(description))
        return expiredCause(refusal);
    if (words.error === 'invalid_scope') {
        return {
            code: 'SCOPE_INVALID',
            because: [`A scope does not exist or may not be asked for: ${(facts.scopes ?? []).join(', ')}.`],
            remedy: ['access_token_scopes: https://www.googleapis.com/auth/cloud-platform'],
        };
    }
    if (words.error === 'invalid_client') {
        return {
            code: 'CLIENT_REJECTED',
            because: ['The client_id and client_secret of the credential file were not accepted.'],
            remedy: ['Make the file again: gcloud iam workforce-pools create-cred-config'],
        };
    }
    return undefined;
}
function describeProvider(facts) {
    return (0,command/* say */.cv)('See how the provider is set up', providerCommand(facts, 'describe'));
}
function providerCause(facts) {
    const number = poolProject(facts);
    const ids = /Pools\/(.+)$/.exec(facts.provider ?? '')?.[1] ?? '';
    const wrongProject = number !== undefined && !/^\d+$/.test(number)
        ? `The name has the project id ${number} where the project number is needed.`
        : undefined;
    return {
        code: 'STS_PROVIDER_INVALID',
        because: [
            `The provider ${facts.provider ?? 'named in the credential'} does not exist, is disabled, or was deleted; or its pool is.`,
            wrongProject,
            /[A-Z_]/.test(ids)
                ? 'Ids of pools and providers have no upper case and no underscores, and this name has.'
                : undefined,
            'A provider or pool of the last few minutes may not be known everywhere yet.',
        ],
        remedy: [
            (0,command/* say */.cv)('See the pools of the project', listPools(facts)),
            (0,command/* say */.cv)('See the providers of the pool; one with state DELETED can be undeleted for 30 days', listProviders(facts)),
            describeProvider(facts),
            'Then set workload_identity_provider to the name it prints: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER',
        ],
    };
}
function conditionCause(facts) {
    const repository = claim(facts, 'repository_id');
    const owner = claim(facts, 'repository_owner_id');
    const condition = repository !== undefined && owner !== undefined && /^\d+$/.test(repository) && /^\d+$/.test(owner)
        ? `assertion.repository_id == "${repository}" && assertion.repository_owner_id == "${owner}"`
        : undefined;
    const environment = claim(facts, 'environment');
    const other = otherSubject(facts);
    return {
        code: 'STS_ATTRIBUTE_CONDITION',
        because: [
            "The provider's attribute condition does not hold for this token. It compares letter by letter, upper and lower case too.",
            claimLines(facts),
            hasImmutableSubject(facts)
                ? `The subject is of the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID: a condition on assertion.sub that was written for ${other ?? 'repo:OWNER/REPO'} does not hold for it. Compare assertion.repository_id and assertion.repository_owner_id.`
                : other === undefined
                    ? undefined
                    : `The subject is of the form repo:OWNER/REPO: a condition on assertion.sub that was written for the immutable form, ${other}, does not hold for it. A condition on assertion.repository_id and assertion.repository_owner_id holds for both.`,
            environment === undefined
                ? undefined
                : `The job uses the environment ${environment}: its subject ends in that, not in the ref.`,
            claim(facts, 'event_name') === 'pull_request'
                ? 'The run is of a pull request: its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request.'
                : undefined,
        ],
        remedy: [
            (0,command/* say */.cv)('See the condition', providerCommand(facts, 'describe', { format: 'value(attributeCondition)' })),
            condition === undefined
                ? undefined
                : (0,command/* say */.cv)('To let this repository in, and no other (it takes the place of the condition that is there)', providerCommand(facts, 'update-oidc', { 'attribute-condition': condition })),
        ],
    };
}
function issuerCause(facts, description) {
    const issuer = claim(facts, 'iss');
    const expected = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(description)?.[1];
    return {
        code: 'STS_ISSUER_MISMATCH',
        because: [
            `The token was issued by ${issuer ?? 'somebody whose name is not in it'}, and the provider trusts ${expected ?? 'another issuer'}.`,
            issuer !== undefined && /^https:\/\/token\.actions\.githubusercontent\.com\/[^/]+$/.test(issuer)
                ? 'The enterprise has an issuer of its own, which its administrator has set.'
                : undefined,
        ],
        remedy: [
            issuer === undefined || !/^https:\/\//.test(issuer)
                ? describeProvider(facts)
                : (0,command/* say */.cv)("If that is this repository's issuer, let the provider trust it", providerCommand(facts, 'update-oidc', { 'issuer-uri': issuer })),
            'Otherwise name the provider made for it in workload_identity_provider.',
        ],
    };
}
function audienceCause(facts, description) {
    const { claims, provider } = facts;
    const aud = claims?.['aud'];
    const audience = typeof aud === 'string' ? aud : Array.isArray(aud) ? clip(aud.join(', '), 300) : undefined;
    const standard = provider === undefined ? undefined : `https://iam.googleapis.com/${provider}`;
    const expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
    return {
        code: 'STS_AUDIENCE_MISMATCH',
        because: [
            `The token was made for the audience ${audience ?? '(none)'}, and the provider allows ${expected ?? (audience === standard ? 'others only' : `others only; unless it was told otherwise, ${standard ?? 'its own name'}`)}.`,
        ],
        remedy: [
            (0,command/* say */.cv)('See what it allows', providerCommand(facts, 'describe', { format: 'value(oidc.allowedAudiences)' })),
            audience !== standard
                ? 'Leave the input audience out, or set it to one of those.'
                : `Set the input to one of those: audience: ${expected ?? 'AUDIENCE'}`,
            typeof aud === 'string'
                ? (0,command/* say */.cv)('Or let the provider allow this one (it takes the place of the list that is there)', providerCommand(facts, 'update-oidc', { 'allowed-audiences': aud }))
                : undefined,
        ],
    };
}
function subjectSizeCause(facts, description) {
    const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? 'google.subject';
    const subject = claim(facts, 'sub');
    const canBeShortened = attribute === 'google.subject' && claim(facts, 'repository_id') !== undefined;
    return {
        code: 'STS_SUBJECT_TOO_LONG',
        because: [
            `The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`,
            subject === undefined
                ? undefined
                : `The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`,
            subject !== undefined && Buffer.byteLength(subject) <= 127
                ? 'That is within the limit: likely another claim, or an expression over several, is what is too long.'
                : undefined,
        ],
        remedy: [
            'A shorter branch, environment or repository name does it.',
            (0,command/* say */.cv)('Or map it to less: see the mapping', providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' })),
            canBeShortened
                ? (0,command/* say */.cv)(`and set it again with a short google.subject (name every mapping that is to stay; what is bound to the old subjects must be bound to the new)`, providerCommand(facts, 'update-oidc', {
                    'attribute-mapping': 'google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id',
                }))
                : undefined,
        ],
    };
}
function subjectMissingCause(facts, description) {
    const attribute = /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(description)?.[1] ?? 'google.subject';
    return {
        code: 'STS_SUBJECT_MISSING',
        because: [
            `The provider maps ${attribute} from something that this token does not have.`,
            claimLines(facts),
        ],
        remedy: [
            (0,command/* say */.cv)('See the mapping', providerCommand(facts, 'describe', { format: 'yaml(attributeMapping)' })),
            claim(facts, 'sub') === undefined
                ? undefined
                : 'google.subject=assertion.sub is what every token from GitHub has.',
        ],
    };
}
function issuerUnreachableCause(facts) {
    const issuer = claim(facts, 'iss');
    const url = issuer !== undefined && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, '') : undefined;
    return {
        code: 'STS_ISSUER_UNREACHABLE',
        because: [
            `Google has no key for this token: it could not read ${url === undefined ? "the issuer's" : `${url}'s`} discovery document and keys, or the keys that were uploaded to the provider do not include the one that signed it.`,
        ],
        remedy: [
            url === undefined
                ? undefined
                : `Both must be reachable from the internet: ${url}/.well-known/openid-configuration, and the jwks_uri in it.`,
            (0,command/* say */.cv)('For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys, and again whenever they change', providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' })),
        ],
    };
}
function signatureCause(facts) {
    return {
        code: 'STS_SIGNATURE_INVALID',
        because: [
            `The signature of the token is not by a key that the provider knows for ${claim(facts, 'iss') ?? 'its issuer'}: likely keys that were uploaded to the provider and have changed since.`,
        ],
        remedy: [
            describeProvider(facts),
            (0,command/* say */.cv)("Where it has jwksJson, upload the issuer's keys of today", providerCommand(facts, 'update-oidc', { 'jwk-json-path': 'jwks.json' })),
        ],
    };
}
/** The times in the token are its issuer's; this machine's clock matters only where the token was made here. */
function expiredCause({ facts, response, now }) {
    const server = serverTime(response);
    const issued = seconds(facts, 'iat');
    const expires = seconds(facts, 'exp');
    const here = measureClock(response, now);
    if (server !== undefined && expires !== undefined && expires <= server) {
        return {
            code: 'STS_TOKEN_EXPIRED',
            because: [`The token was over: it expired ${sayGap(server - expires)} before it arrived.`],
            remedy: [
                claim(facts, 'repository') === undefined
                    ? 'Whatever writes the subject token must renew it: see credential_source of the credential file.'
                    : "GitHub's tokens live five minutes. If Google was asked at once, the clock of their issuer is wrong.",
            ],
        };
    }
    if (server !== undefined && issued !== undefined && issued > server) {
        return {
            code: 'CLOCK_SKEW',
            because: [
                `The token is from the future: it was issued ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, 'iss') ?? 'unknown'}, is likely ahead.`,
            ],
            remedy: [
                claim(facts, 'iss') === 'https://token.actions.githubusercontent.com'
                    ? 'Run the job again; if it stays so, see https://www.githubstatus.com.'
                    : "Set the issuer's clock: timedatectl set-ntp true",
            ],
        };
    }
    return {
        code: 'STS_TOKEN_EXPIRED',
        because: [
            'The token was too old when it arrived, or not yet valid.',
            here?.wrong ? here.sentence : undefined,
        ],
        remedy: [
            here?.wrong
                ? 'If the token was made on this machine, set its clock: timedatectl set-ntp true'
                : 'Whatever writes the subject token must renew it: see credential_source of the credential file.',
        ],
    };
}
function seconds({ claims }, name) {
    const value = claims?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value * 1000 : undefined;
}
function boundaryCause({ response }) {
    if (response.status !== 400 && response.status !== 403)
        return undefined;
    return {
        code: 'BOUNDARY_REFUSED',
        because: [
            'The access token itself was had; Google did not accept to narrow it by access_token_boundary.',
        ],
        remedy: [
            'Each rule names a bucket, availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET, and roles, availablePermissions: [inRole:roles/storage.objectViewer]; a condition is a CEL expression over resource.name and api.getAttribute.',
            'The token to be narrowed needs the scope https://www.googleapis.com/auth/cloud-platform in access_token_scopes.',
        ],
    };
}
/** What can be said of a refusal that is not one of the known ones. */
function stsContext(facts) {
    return facts.boundary === true || facts.provider === undefined ? undefined : [describeProvider(facts)];
}

;// CONCATENATED MODULE: ./build/package/src/diagnose.js








const WHO = {
    oidc: "GitHub's OIDC issuer",
    sts: 'Google STS',
    oauth: "Google's OAuth token endpoint",
    iam: 'Google IAM Credentials',
    metadata: 'The metadata server',
};
const REFUSED = {
    oidc: 'OIDC_REFUSED',
    sts: 'STS_REFUSED',
    oauth: 'OAUTH_REFUSED',
    iam: 'IAM_REFUSED',
    metadata: 'METADATA_REFUSED',
};
/**
 * A refusal as an error: what failed, what the server said, the cause where the answer tells it, and what to do
 * about it with this run's own values. The words of servers and claims are in it as they came: made safe when printed.
 */
function explainRefusal(refusal) {
    const { response, by } = refusal;
    const words = wordsOf(response);
    const said = spell(words);
    const verb = response.status >= 500 ? 'failed' : 'refused';
    const cause = causeOf(refusal, words) ?? unknownCause(refusal, words);
    return new errors/* BearerError */.G7(cause.code, lines([
        `${WHO[by]} ${verb}: ${response.status}${said ? `, ${said}` : ' without a reason.'}`,
        ...(cause.because ?? []),
    ]), { status: response.status, remedy: lines(cause.remedy ?? []) || undefined });
}
function lines(parts) {
    return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
function causeOf(refusal, words) {
    switch (refusal.by) {
        case 'oidc':
            return oidcCause(refusal) ?? googleCause(refusal, words);
        case 'sts':
            return googleCause(refusal, words) ?? stsCause(refusal, words);
        case 'oauth':
            return googleCause(refusal, words) ?? oauthCause(refusal, words);
        case 'iam':
            return googleCause(refusal, words) ?? iamCause(refusal, words);
        case 'metadata':
            return metadataCause(refusal, words) ?? googleCause(refusal, words);
    }
}
/** No guess at the cause; only who is likely to have answered, and where to look. */
function unknownCause(refusal, words) {
    const code = REFUSED[refusal.by];
    if (words.html !== 'other')
        return { code, remedy: refusal.by === 'sts' ? (stsContext(refusal.facts) ?? []) : [] };
    const host = hostOf(refusal.response.url);
    return {
        code,
        because: [
            'The answer is HTML, which this endpoint does not send: a proxy or firewall between here and there is its likely author.',
        ],
        remedy: host === undefined ? [] : [`Let requests to ${host} pass through it.`],
    };
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : undefined;
}

;// CONCATENATED MODULE: ./build/package/src/tokens/google.js



/** Milliseconds for one attempt of a token call. */
const google_ATTEMPT_MS = 10_000;
/** Milliseconds for all token calls that are made together, waiting between attempts included. */
const TOTAL_MS = 60_000;
/** Token answers are a few kilobytes; more is not one. */
const google_MAX_BODY_BYTES = 1024 * 1024;
/** Token calls of one run: one deadline for those made together, one retry policy, the audit reason on each. */
class TokenCaller {
    door;
    host;
    universe;
    /** The project of this run, where it is known without asking anyone; for messages. */
    projectId;
    #requestReason;
    #deadline;
    #phases = [];
    constructor(options) {
        this.projectId = options.projectId;
        this.door = options.door;
        this.host = options.host;
        this.universe = options.universe;
        this.#requestReason = options.requestReason;
        this.#deadline = new retry/* Deadline */.B2(options.host, TOTAL_MS);
    }
    /** Gives the calls from now on their own {@link TOTAL_MS}: tokens are made again when checks outlive them. */
    renewDeadline() {
        this.#deadline = new retry/* Deadline */.B2(this.host, TOTAL_MS);
    }
    /** The calls made so far, in order, retries included; times in milliseconds after `start`. */
    phasesSince(start) {
        return this.#phases.map(({ name, startedAt, durationMs }) => ({ name, startMs: startedAt - start, durationMs }));
    }
    /** What a library's own requests go through: the same door, under the same deadline. */
    transport() {
        return { door: this.door, host: this.host, deadline: this.#deadline };
    }
    /** A call to Google, with `X-Goog-Request-Reason` when one was given. */
    google(call) {
        const reason = this.#requestReason;
        return this.send(reason === undefined ? call : { ...call, headers: { ...call.headers, 'x-goog-request-reason': reason } });
    }
    /** A call to somebody else: GitHub, a subject token's issuer. */
    async send(call) {
        const headers = { accept: 'application/json', ...call.headers };
        let body;
        if (call.form) {
            headers['content-type'] = 'application/x-www-form-urlencoded';
            body = formEncode(call.form);
        }
        else if (call.json !== undefined) {
            headers['content-type'] = 'application/json';
            body = JSON.stringify(call.json);
        }
        if (call.bearer !== undefined)
            headers['authorization'] = `Bearer ${call.bearer}`;
        const startedAt = this.host.now();
        try {
            return await (0,retry/* sendWithRetries */.HI)(this.door, this.host, {
                method: call.method ?? 'POST',
                url: call.url,
                headers,
                body,
                maxBodyBytes: google_MAX_BODY_BYTES,
                onLargeBody: 'error',
                clientCertificate: call.clientCertificate,
                direct: call.direct,
            }, { attemptMs: call.attemptMs ?? google_ATTEMPT_MS, deadline: this.#deadline, what: call.what });
        }
        finally {
            this.#phases.push({ name: call.what, startedAt, durationMs: this.host.now() - startedAt });
        }
    }
}
function formEncode(form) {
    const fields = new URLSearchParams();
    for (const [name, value] of Object.entries(form)) {
        if (value !== undefined)
            fields.set(name, value);
    }
    return fields.toString();
}
/**
 * The JSON object of a successful answer.
 * @throws {BearerError} RESPONSE_INVALID when the body is anything else
 */
function jsonOf(response, what) {
    let parsed;
    try {
        parsed = JSON.parse(response.body.toString('utf8'));
    }
    catch {
        const kind = /^\s*</.test(response.body.toString('utf8', 0, 100)) ? 'HTML or XML' : 'something that is not JSON';
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered ${response.status} with ${kind} (${response.bytes} bytes) where a token was expected. A proxy or captive portal between here and there is the likely author.`, { status: response.status });
    }
    if ((0,record/* isRecord */.u)(parsed))
        return parsed;
    throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered ${response.status} with JSON that is not an object.`, {
        status: response.status,
    });
}
/**
 * A field that must hold a token: text that may stand in a header.
 * @throws {BearerError} RESPONSE_INVALID naming the field
 */
function tokenField(json, field, what) {
    const value = json[field];
    if (typeof value === 'string' && /^[\x21-\x7e]+$/.test(value))
        return value;
    const came = value === undefined ? `without ${field}` : `with a ${field} that is not a token`;
    throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered well, but ${came}: no token was issued.`);
}
/**
 * `expires_in` seconds as milliseconds since the epoch; undefined when absent.
 * @throws {BearerError} RESPONSE_INVALID when it is not a positive number
 * @see RFC 6749 section 5.1
 */
function expiryOf(json, now, what) {
    const value = json['expires_in'];
    if (value === undefined || value === null)
        return undefined;
    // Some issuers send the number as text.
    const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0)
        return now + seconds * 1000;
    throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered with an expires_in that is not a number of seconds.`);
}
function isSuccess(response) {
    return response.status >= 200 && response.status < 300;
}

;// CONCATENATED MODULE: ./build/package/src/tokens/sts.js



const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';
const WHAT = 'Google STS';
/**
 * Exchanges a subject token for a federated access token.
 * @throws {BearerError} STS_* with the server's words, or RESPONSE_INVALID
 * @see RFC 8693 section 2 and https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token
 */
async function exchangeToken(caller, exchange) {
    const { client } = exchange;
    const basic = client && Buffer.from(`${client.id}:${client.secret ?? ''}`).toString('base64');
    if (basic !== undefined)
        caller.host.mask(basic);
    return call(caller, {
        url: exchange.url ?? (0,endpoints/* endpoint */.sR)('sts', caller.universe, '/v1/token'),
        audience: exchange.audience,
        scope: exchange.scopes.join(' '),
        subject_token: exchange.subjectToken,
        subject_token_type: exchange.subjectTokenType,
        options: exchange.userProject !== undefined && client === undefined
            ? JSON.stringify({ userProject: exchange.userProject })
            : undefined,
    }, { ...exchange, facts: { ...exchange.facts, scopes: exchange.scopes } }, basic);
}
/**
 * Downscopes an access token to a credential access boundary. A missing `expires_in` means that the new
 * token lives as long as the old one.
 * @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials
 */
async function downscope(caller, token, boundary) {
    const downscoped = await call(caller, {
        url: (0,endpoints/* endpoint */.sR)('sts', caller.universe, '/v1/token'),
        audience: undefined,
        scope: undefined,
        subject_token: token.value,
        subject_token_type: ACCESS_TOKEN_TYPE,
        options: JSON.stringify({ accessBoundary: boundary }),
    }, { facts: { boundary: true } }, undefined);
    return { ...downscoped, expiresAt: downscoped.expiresAt ?? token.expiresAt };
}
async function call(caller, { url, ...fields }, { clientCertificate, facts }, basic) {
    const response = await caller.google({
        what: WHAT,
        url,
        form: { grant_type: GRANT_TYPE, requested_token_type: ACCESS_TOKEN_TYPE, ...fields },
        ...(basic === undefined ? {} : { headers: { authorization: `Basic ${basic}` } }),
        clientCertificate,
    });
    if (!isSuccess(response))
        throw explainRefusal({ by: 'sts', response, now: caller.host.now(), facts });
    const json = jsonOf(response, WHAT);
    const value = tokenField(json, 'access_token', WHAT);
    caller.host.mask(value);
    return { value, expiresAt: expiryOf(json, caller.host.now(), WHAT) };
}

;// CONCATENATED MODULE: ./build/package/src/tokens/token.js


/** A token this close to its end may be over when it arrives. */
const FRESH_MS = 60_000;
/** @param now milliseconds since the epoch */
function isFresh({ expiresAt }, now) {
    return expiresAt === undefined || expiresAt - now > FRESH_MS;
}
/**
 * The claims of a JWT, unverified: for messages and expiry, never for trust.
 * @see RFC 7519 section 3
 */
function claimsOf(jwt) {
    const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(jwt)?.[1];
    if (payload === undefined)
        return undefined;
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return (0,record/* isRecord */.u)(claims) ? claims : undefined;
    }
    catch {
        return undefined;
    }
}
/** Milliseconds since the epoch; undefined when a JWT does not say when it ends. */
function expiryOfClaims({ exp }) {
    return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1000 : undefined;
}
/**
 * Judges an ID token as it arrives: it must be a JWT, for the audience asked, with an expiry.
 * @throws {BearerError} RESPONSE_INVALID
 */
function toIdToken(value, audience, what) {
    const claims = claimsOf(value);
    if (!claims)
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered with an ID token that is not a JWT.`);
    const { aud, exp, email } = claims;
    if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) {
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered with an ID token for the audience ${JSON.stringify(aud)}, and ${JSON.stringify(audience)} was asked for.`);
    }
    if (typeof exp !== 'number' || !Number.isFinite(exp)) {
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${what} answered with an ID token without an expiry.`);
    }
    return { value, audience, expiresAt: exp * 1000, email: typeof email === 'string' ? email : undefined };
}

;// CONCATENATED MODULE: ./build/package/src/identity/federated.js

/** What a federated identity without a service account cannot have. */
function federationOnly(what) {
    return Promise.reject(new errors/* BearerError */.G7('ID_TOKEN_UNAVAILABLE', `A federated identity without a service account cannot have ${what}: Google has no endpoint for it.`, { remedy: 'Name a service account to impersonate in service_account.' }));
}

;// CONCATENATED MODULE: ./build/package/src/identity/identity.js
/**
 * Calls `mint` once per key and hands the same promise to all who ask; a failure is handed to all too.
 * @param isFresh says when what was made has grown too old to be handed out again
 */
function memoize(mint, isFresh = () => true) {
    const made = new Map();
    return async (key) => {
        for (let known = made.get(key); known; known = made.get(key)) {
            if (isFresh(await known))
                return known;
            // Whoever waited for the same one may have begun another meanwhile.
            if (made.get(key) === known)
                made.delete(key);
        }
        const promise = mint(key);
        made.set(key, promise);
        return promise;
    };
}
/** What a principal of a pool without a service account cannot have. */
const identity_CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';

;// CONCATENATED MODULE: ./build/package/src/identity/github-oidc.js








const github_oidc_WHAT = "GitHub's OIDC issuer";
/** The job itself, by its GitHub OIDC token exchanged at Google STS. */
class GithubIdentity {
    #source;
    #caller;
    #oidc = memoize(() => this.#requestOidcToken(), (token) => isFresh(token, this.#caller.host.now()));
    #exchange = memoize((scopes) => this.#exchangeFor(scopes.split(' ')), (token) => isFresh(token, this.#caller.host.now()));
    #claims;
    constructor(source, caller) {
        this.#source = source;
        this.#caller = caller;
        caller.door.connectAhead((0,endpoints/* endpoint */.sR)('sts', caller.universe, '/'));
    }
    /** The subject is what GitHub calls `sub`, as nearly every provider maps it. */
    principal() {
        const subject = this.#claims?.['sub'];
        return typeof subject === 'string' ? principalOf(this.#source.provider, subject) : undefined;
    }
    federation() {
        return { provider: this.#source.provider, claims: this.#claims };
    }
    accessToken({ scopes }) {
        return this.#exchange(scopes.join(' '));
    }
    idToken() {
        return federationOnly('an ID token');
    }
    delegatedToken() {
        return federationOnly('domain-wide delegation');
    }
    async #exchangeFor(scopes) {
        const { provider } = this.#source;
        const { value: subjectToken } = await this.#oidc('');
        return exchangeToken(this.#caller, {
            audience: `${endpoints/* IAM_AUDIENCE_PREFIX */.KL}${provider}`,
            scopes,
            subjectToken,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
            facts: this.federation(),
        });
    }
    /** @see https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token */
    async #requestOidcToken() {
        const { requestUrl, requestToken, audience } = this.#source;
        const url = new URL(requestUrl);
        url.searchParams.set('audience', audience);
        const response = await this.#caller.send({ what: github_oidc_WHAT, method: 'GET', url: url.href, bearer: requestToken });
        if (!isSuccess(response)) {
            throw explainRefusal({ by: 'oidc', response, now: this.#caller.host.now(), facts: { audience } });
        }
        const token = tokenField(jsonOf(response, github_oidc_WHAT), 'value', github_oidc_WHAT);
        this.#caller.host.mask(token);
        this.#claims = claimsOf(token);
        if (!this.#claims)
            throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${github_oidc_WHAT} answered with a value that is not a JWT.`);
        return { value: token, expiresAt: expiryOfClaims(this.#claims) };
    }
}
/** @see https://cloud.google.com/iam/docs/principal-identifiers */
function principalOf(provider, subject) {
    const pool = provider.replace(/\/providers\/[^/]+$/, '');
    return `principal://iam.googleapis.com/${pool}/subject/${subject}`;
}

;// CONCATENATED MODULE: ./build/package/src/identity/external.js








const SOURCE_NAMES = {
    file: 'file',
    url: 'URL',
    aws: 'AWS environment',
    certificate: 'certificate',
    executable: 'executable',
};
/** Milliseconds that a subject token is used for: signed AWS requests and most issuers' tokens live longer. */
const SUBJECT_TOKEN_MS = 5 * 60_000;
/**
 * A workload of another cloud. google-auth-library reads the subject token where its file says (AWS signatures,
 * certificate chains, Google's executable protocol are its trade); the exchange is ours, because the library's
 * ignores a custom transport (google-cloud-node #8292), loses the server's words, and knows no ID tokens.
 */
class ExternalIdentity {
    #account;
    #caller;
    #subject = memoize(() => this.#subjectToken(), (subject) => isFresh(subject, this.#caller.host.now()));
    #exchange = memoize((scopes) => this.#exchangeFor(scopes.split(' ')), (token) => isFresh(token, this.#caller.host.now()));
    #provider;
    #claims;
    constructor(account, caller) {
        this.#account = account;
        this.#provider = account.audience.replace(/^\/\/iam\.[^/]+\//, '');
        this.#caller = caller;
        if (account.source !== 'certificate')
            caller.door.connectAhead(account.tokenUrl);
    }
    /** Known when the subject token is a JWT, whose `sub` nearly every provider maps. */
    principal() {
        const subject = this.#claims?.['sub'];
        return typeof subject === 'string' ? principalOf(this.#provider, subject) : undefined;
    }
    federation() {
        return { provider: this.#provider, claims: this.#claims };
    }
    accessToken({ scopes }) {
        return this.#exchange(scopes.join(' '));
    }
    idToken() {
        return federationOnly('an ID token');
    }
    delegatedToken() {
        return federationOnly('domain-wide delegation');
    }
    async #exchangeFor(scopes) {
        const account = this.#account;
        const { value, clientCertificate } = await this.#subject('');
        this.#claims = claimsOf(value);
        return exchangeToken(this.#caller, {
            url: account.tokenUrl,
            audience: account.audience,
            scopes,
            subjectToken: value,
            subjectTokenType: account.subjectTokenType,
            userProject: account.workforcePoolUserProject,
            client: account.clientId === undefined ? undefined : { id: account.clientId, secret: account.clientSecret },
            clientCertificate,
            facts: this.federation(),
        });
    }
    async #subjectToken() {
        const { host } = this.#caller;
        for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])
            host.mask(host.env[name] ?? '');
        try {
            const subject = await this.#retrieve();
            const value = subject.value.trim();
            if (!/^[\x20-\x7e]+$/.test(value))
                throw new Error('what came is empty or is not a token');
            host.mask(value);
            return { ...subject, value, expiresAt: host.now() + SUBJECT_TOKEN_MS };
        }
        catch (error) {
            if (error instanceof errors/* BearerError */.G7 && error.status === undefined)
                throw error;
            const status = error instanceof errors/* BearerError */.G7 ? error.status : undefined;
            throw new errors/* BearerError */.G7('EXTERNAL_SUBJECT_TOKEN_FAILED', `The subject token could not be had from the ${SOURCE_NAMES[this.#account.source]} that the credential names: ${withoutTokens((0,errors/* messageOf */.bD)(error))}`, { status, remedy: subjectTokenRemedy(this.#account, (0,errors/* messageOf */.bD)(error), status) });
        }
    }
    async #retrieve() {
        const account = this.#account;
        const options = {
            type: 'external_account',
            audience: account.audience,
            subject_token_type: account.subjectTokenType,
            token_url: account.tokenUrl,
            universe_domain: this.#caller.universe,
            transporter: gaxiosTransporter({ ...this.#caller.transport(), what: `The ${SOURCE_NAMES[account.source]} of the subject token` }),
            ...(account.impersonate === undefined
                ? {}
                : {
                    service_account_impersonation_url: `https://iamcredentials.${this.#caller.universe}/v1/projects/-/serviceAccounts/${account.impersonate}:generateAccessToken`,
                }),
        };
        switch (account.source) {
            case 'aws': {
                const { AwsClient } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(261)]).then(__webpack_require__.t.bind(__webpack_require__, 1261, 19));
                const client = new AwsClient(libraryOptions(options, account));
                return { value: await client.retrieveSubjectToken(), clientCertificate: undefined };
            }
            case 'executable': {
                const { PluggableAuthClient } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(77)]).then(__webpack_require__.t.bind(__webpack_require__, 6077, 19));
                const client = new PluggableAuthClient(libraryOptions(options, account));
                return { value: await client.retrieveSubjectToken(), clientCertificate: undefined };
            }
            case 'file':
            case 'url':
            case 'certificate': {
                const { IdentityPoolClient } = await Promise.all(/* import() */[__webpack_require__.e(142), __webpack_require__.e(960)]).then(__webpack_require__.t.bind(__webpack_require__, 9960, 19));
                const client = new IdentityPoolClient(libraryOptions(options, account));
                const value = await client.retrieveSubjectToken();
                return { value, clientCertificate: account.source === 'certificate' ? certificateOf(client) : undefined };
            }
        }
    }
}
/**
 * The library's option types want every source's fields to be known ahead; `parseCredential` has checked the ones
 * that this source has, and the library checks them again.
 */
// biome-ignore lint/suspicious/noExplicitAny: the three clients' options share no type
function libraryOptions(options, account) {
    return { ...options, credential_source: account.credentialSource };
}
/** The library keeps the certificate it has read in the agent of its STS transport. */
function certificateOf(client) {
    const transporter = 'transporter' in client ? client.transporter : undefined;
    const defaults = external_isObject(transporter) && 'defaults' in transporter ? transporter.defaults : undefined;
    const agent = external_isObject(defaults) && 'agent' in defaults ? defaults.agent : undefined;
    const tls = external_isObject(agent) && 'options' in agent ? agent.options : undefined;
    if (external_isObject(tls) && 'cert' in tls && 'key' in tls && Buffer.isBuffer(tls.cert) && Buffer.isBuffer(tls.key)) {
        return { cert: tls.cert, key: tls.key };
    }
    throw new Error('the certificate was not found where the library keeps it');
}
function external_isObject(value) {
    return typeof value === 'object' && value !== null;
}
/** The library quotes what an executable printed or a file held; anything as long as a token is left out. */
function withoutTokens(message) {
    return message.replace(/[\w+/=.~%-]{32,}/g, '***').replace(/\s+(?=\.$)/, '').slice(0, 500);
}

;// CONCATENATED MODULE: ./build/package/src/tokens/iam-credentials.js





const iam_credentials_WHAT = 'Google IAM Credentials';
/**
 * @throws {BearerError} IAM_* with the server's words, or RESPONSE_INVALID
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
async function generateAccessToken(caller, acting, scopes, lifetimeSeconds) {
    const json = await iam_credentials_call(caller, acting, 'generateAccessToken', { scope: scopes, lifetime: `${lifetimeSeconds}s` }, { scopes, lifetimeSeconds });
    const value = tokenField(json, 'accessToken', iam_credentials_WHAT);
    caller.host.mask(value);
    const expireTime = json['expireTime'];
    const expiresAt = typeof expireTime === 'string' ? Date.parse(expireTime) : Number.NaN;
    if (Number.isNaN(expiresAt)) {
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${iam_credentials_WHAT} answered with an access token whose expireTime is not a time.`);
    }
    return { value, expiresAt };
}
/** @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateIdToken */
async function generateIdToken(caller, acting, audience, includeEmail) {
    const json = await iam_credentials_call(caller, acting, 'generateIdToken', { audience, includeEmail }, { audience });
    const value = tokenField(json, 'token', iam_credentials_WHAT);
    caller.host.mask(value);
    return toIdToken(value, audience, iam_credentials_WHAT);
}
/** @see https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/signJwt */
async function signJwt(caller, acting, claims) {
    const json = await iam_credentials_call(caller, acting, 'signJwt', { payload: JSON.stringify(claims) }, {});
    const value = tokenField(json, 'signedJwt', iam_credentials_WHAT);
    caller.host.mask(value);
    return value;
}
async function iam_credentials_call(caller, acting, method, body, facts) {
    const account = encodeURIComponent(acting.account).replaceAll('%40', '@');
    const response = await caller.google({
        what: iam_credentials_WHAT,
        url: (0,endpoints/* endpoint */.sR)('iamcredentials', caller.universe, `/v1/projects/-/serviceAccounts/${account}:${method}`),
        json: { delegates: acting.delegates.map((delegate) => `projects/-/serviceAccounts/${delegate}`), ...body },
        bearer: acting.bearer,
    });
    if (!isSuccess(response)) {
        throw explainRefusal({
            by: 'iam',
            response,
            now: caller.host.now(),
            facts: {
                ...facts,
                ...acting.federation,
                method,
                account: acting.account,
                delegates: acting.delegates,
                caller: acting.caller,
                projectId: caller.projectId,
            },
        });
    }
    return jsonOf(response, iam_credentials_WHAT);
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/package/src/tokens/oauth.js






const oauth_GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const oauth_WHAT = "Google's OAuth token endpoint";
const signAsync = (0,external_node_util_.promisify)(external_node_crypto_.sign);
/** Google accepts assertions of an hour at most. */
const ASSERTION_SECONDS = 3600;
function tokenEndpoint(universe) {
    return (0,endpoints/* endpoint */.sR)('oauth2', universe, '/token');
}
/**
 * The claims of a jwt-bearer assertion.
 * @param now milliseconds since the epoch
 * @see RFC 7523 section 3 and https://developers.google.com/identity/protocols/oauth2/service-account#authorizingrequests
 */
function assertionClaims(issuer, universe, claims, now) {
    const iat = Math.floor(now / 1000);
    const { lifetimeSeconds, ...asked } = { lifetimeSeconds: undefined, ...claims };
    const payload = {
        iss: issuer,
        aud: tokenEndpoint(universe),
        iat,
        exp: iat + Math.min(lifetimeSeconds ?? ASSERTION_SECONDS, ASSERTION_SECONDS),
    };
    for (const [name, value] of Object.entries(asked)) {
        if (value !== undefined)
            payload[name] = value;
    }
    return payload;
}
/** Signs a JWT with RS256. A dozen lines on node:crypto; a library would bring every other algorithm too. */
async function signAssertion(key, claims) {
    const header = { alg: 'RS256', typ: 'JWT', ...(key.privateKeyId === undefined ? {} : { kid: key.privateKeyId }) };
    const input = `${encode(header)}.${encode(claims)}`;
    const signature = await signAsync('RSA-SHA256', Buffer.from(input), key.privateKey);
    return `${input}.${signature.toString('base64url')}`;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}
/**
 * Exchanges an assertion with scopes for an access token.
 * @throws {BearerError} with the server's words, or RESPONSE_INVALID
 */
async function accessTokenForAssertion(caller, assertion, facts) {
    const json = await grant(caller, { grant_type: oauth_GRANT_TYPE, assertion }, assertion, facts);
    const value = tokenField(json, 'access_token', oauth_WHAT);
    caller.host.mask(value);
    return { value, expiresAt: expiryOf(json, caller.host.now(), oauth_WHAT) };
}
/** Exchanges an assertion with `target_audience` for an ID token. */
async function idTokenForAssertion(caller, assertion, audience, facts) {
    const json = await grant(caller, { grant_type: oauth_GRANT_TYPE, assertion }, assertion, { ...facts, audience });
    const value = tokenField(json, 'id_token', oauth_WHAT);
    caller.host.mask(value);
    return toIdToken(value, audience, oauth_WHAT);
}
/**
 * Refreshes a user's credentials. The answer has an ID token too when the user consented to `openid`.
 * @see RFC 6749 section 6
 */
async function refresh(caller, user, fields) {
    const json = await grant(caller, {
        grant_type: 'refresh_token',
        client_id: user.clientId,
        client_secret: user.clientSecret,
        refresh_token: user.refreshToken,
        ...fields,
    }, undefined, { credential: 'authorized_user' });
    const idToken = json['id_token'] === undefined ? undefined : tokenField(json, 'id_token', oauth_WHAT);
    if (idToken !== undefined)
        caller.host.mask(idToken);
    if (json['access_token'] === undefined && idToken !== undefined)
        return { access: undefined, idToken };
    const value = tokenField(json, 'access_token', oauth_WHAT);
    caller.host.mask(value);
    return { access: { value, expiresAt: expiryOf(json, caller.host.now(), oauth_WHAT) }, idToken };
}
async function grant(caller, form, assertion, facts) {
    if (assertion !== undefined)
        caller.host.mask(assertion);
    const response = await caller.google({ what: oauth_WHAT, url: tokenEndpoint(caller.universe), form });
    if (!isSuccess(response))
        throw explainRefusal({ by: 'oauth', response, now: caller.host.now(), facts });
    return jsonOf(response, oauth_WHAT);
}

;// CONCATENATED MODULE: ./build/package/src/identity/impersonated.js





/**
 * A service account by somebody else's right to act as it. The token of whoever asks is used for every call as it
 * is: a federated token may call generateIdToken itself, with no access token in between.
 */
class ImpersonatedIdentity {
    #base;
    #options;
    #caller;
    /** One token of the base, however many tokens it is to make. */
    #bearer = memoize(() => this.#base.accessToken({ scopes: [identity_CLOUD_PLATFORM] }), (token) => isFresh(token, this.#caller.host.now()));
    #email;
    constructor(base, options, caller) {
        this.#base = base;
        this.#options = options;
        this.#caller = caller;
        caller.door.connectAhead((0,endpoints/* endpoint */.sR)('iamcredentials', caller.universe, '/'));
    }
    /** A unique id becomes an e-mail when an ID token shows it. */
    principal() {
        return this.#email ?? this.#options.account;
    }
    projectId() {
        return this.#base.projectId?.();
    }
    async accessToken({ scopes, lifetimeSeconds }) {
        const seconds = lifetimeSeconds ?? this.#options.lifetimeSeconds ?? 3600;
        return generateAccessToken(this.#caller, await this.#acting(), scopes, seconds);
    }
    async idToken(audience, includeEmail) {
        const token = await generateIdToken(this.#caller, await this.#acting(), audience, includeEmail);
        this.#email ??= token.email;
        return token;
    }
    /** Google signs the assertion that a key would have signed. */
    async delegatedToken(subject, { scopes, lifetimeSeconds }) {
        const { account } = this.#options;
        this.#caller.door.connectAhead(tokenEndpoint(this.#caller.universe));
        const claims = assertionClaims(account, this.#caller.universe, { scope: scopes.join(' '), sub: subject, lifetimeSeconds }, this.#caller.host.now());
        const assertion = await signJwt(this.#caller, await this.#acting(), claims);
        return accessTokenForAssertion(this.#caller, assertion, {
            account,
            subject,
            scopes,
            credential: 'service_account',
        });
    }
    async #acting() {
        const token = await this.#bearer('');
        const { account, delegates } = this.#options;
        const federation = this.#base.federation?.();
        return { account, delegates, bearer: token.value, caller: this.#base.principal(), federation };
    }
}

;// CONCATENATED MODULE: ./build/package/src/identity/key.js



/**
 * A service account by its key. Both kinds of token come straight from the OAuth token endpoint, so neither the
 * IAM Credentials API nor Token Creator on itself is needed.
 */
class KeyIdentity {
    #key;
    #caller;
    constructor(key, caller) {
        this.#key = key;
        this.#caller = caller;
        caller.door.connectAhead(tokenEndpoint(caller.universe));
    }
    principal() {
        return this.#key.clientEmail;
    }
    async accessToken({ scopes, lifetimeSeconds }) {
        if (lifetimeSeconds === undefined)
            return this.#fromOAuth(scopes);
        // The OAuth token endpoint gives an hour and nothing else. Any other lifetime is for IAM Credentials to give,
        // which asks for Token Creator on the account itself.
        const own = await this.#fromOAuth([identity_CLOUD_PLATFORM]);
        const { clientEmail } = this.#key;
        const acting = { account: clientEmail, delegates: [], bearer: own.value, caller: clientEmail };
        return generateAccessToken(this.#caller, acting, scopes, lifetimeSeconds);
    }
    async idToken(audience) {
        const assertion = await this.#assert({ target_audience: audience });
        return idTokenForAssertion(this.#caller, assertion, audience, this.#facts());
    }
    async delegatedToken(subject, { scopes, lifetimeSeconds }) {
        const assertion = await this.#assert({ scope: scopes.join(' '), sub: subject, lifetimeSeconds });
        return accessTokenForAssertion(this.#caller, assertion, { ...this.#facts(), subject, scopes });
    }
    async #fromOAuth(scopes) {
        const assertion = await this.#assert({ scope: scopes.join(' ') });
        return accessTokenForAssertion(this.#caller, assertion, { ...this.#facts(), scopes });
    }
    #assert(claims) {
        const { universe, host } = this.#caller;
        return signAssertion(this.#key, assertionClaims(this.#key.clientEmail, universe, claims, host.now()));
    }
    #facts() {
        const { clientEmail: account, privateKeyId: keyId, clientId } = this.#key;
        return { account, keyId, clientId, credential: 'service_account' };
    }
}

;// CONCATENATED MODULE: ./build/package/src/identity/metadata.js









const metadata_WHAT = 'The metadata server';
/** It is on this machine: an answer takes milliseconds, and silence means that nobody is there. */
const metadata_ATTEMPT_MS = 3000;
/**
 * The account of the machine this runs on: Compute Engine, GKE, Cloud Run.
 * @see https://cloud.google.com/compute/docs/access/authenticate-workloads
 */
class MetadataIdentity {
    #caller;
    #looked;
    #facts = memoize(() => this.#introduce());
    #email;
    #project;
    constructor(looked, caller) {
        this.#caller = caller;
        this.#looked = looked;
    }
    principal() {
        return this.#email;
    }
    projectId() {
        return this.#project;
    }
    async accessToken({ scopes, lifetimeSeconds }) {
        if (lifetimeSeconds === undefined)
            return this.#token(scopes);
        const acting = await this.#actingForItself();
        return generateAccessToken(this.#caller, acting, scopes, lifetimeSeconds);
    }
    async idToken(audience, includeEmail) {
        const query = new URLSearchParams({ audience, ...(includeEmail ? { format: 'full' } : {}) });
        const [response] = await Promise.all([
            this.#get(`instance/service-accounts/default/identity?${query}`, { audience }),
            this.#facts(''),
        ]);
        const value = response.body.toString('utf8').trim();
        this.#caller.host.mask(value);
        return toIdToken(value, audience, metadata_WHAT);
    }
    async delegatedToken(subject, { scopes, lifetimeSeconds }) {
        const acting = await this.#actingForItself();
        const { universe, host } = this.#caller;
        const claims = assertionClaims(acting.account, universe, { scope: scopes.join(' '), sub: subject, lifetimeSeconds }, host.now());
        const assertion = await signJwt(this.#caller, acting, claims);
        const facts = { account: acting.account, subject, scopes, credential: 'service_account' };
        return accessTokenForAssertion(this.#caller, assertion, facts);
    }
    async #actingForItself() {
        const own = await this.#token([identity_CLOUD_PLATFORM]);
        const account = this.#email ?? 'default';
        return { account, delegates: [], bearer: own.value, caller: this.#email };
    }
    async #token(scopes) {
        const query = new URLSearchParams({ scopes: scopes.join(',') });
        const [response] = await Promise.all([
            this.#get(`instance/service-accounts/default/token?${query}`, { scopes }),
            this.#facts(''),
        ]);
        const json = jsonOf(response, metadata_WHAT);
        const value = tokenField(json, 'access_token', metadata_WHAT);
        this.#caller.host.mask(value);
        return { value, expiresAt: expiryOf(json, this.#caller.host.now(), metadata_WHAT) };
    }
    /** Who and where; the first call also finds out whether there is a metadata server at all. */
    async #introduce() {
        const [email, project, universe] = await Promise.all([
            this.#get('instance/service-accounts/default/email'),
            this.#get('project/project-id').catch(() => undefined),
            this.#get('universe/universe-domain').catch(() => undefined),
        ]);
        this.#email = metadata_plain(email);
        this.#project = project && metadata_plain(project);
        const domain = universe && metadata_plain(universe);
        if (domain && domain !== this.#caller.universe) {
            throw new errors/* BearerError */.G7('INPUT_INVALID', `universe: this machine belongs to the universe ${domain}, and this step is set to ${this.#caller.universe}.`, {
                remedy: `universe: ${domain}`,
            });
        }
    }
    /** @param asked what was asked of a path that gives tokens, for the explanation of a refusal */
    async #get(path, asked) {
        const { host } = this.#caller;
        const { env } = host;
        const server = env['GCE_METADATA_HOST'] || env['GCE_METADATA_IP'] || 'metadata.google.internal';
        let response;
        try {
            response = await this.#caller.google({
                what: metadata_WHAT,
                method: 'GET',
                url: `http://${server}/computeMetadata/v1/${path}`,
                headers: { 'metadata-flavor': 'Google', accept: '*/*' },
                attemptMs: metadata_ATTEMPT_MS,
                direct: true,
            });
        }
        catch (error) {
            if (error instanceof http_door/* NetworkError */.D)
                throw this.#absent(error);
            throw error;
        }
        if ((0,message/* header */.w)(response, 'metadata-flavor') !== 'Google') {
            // Other clouds answer on the same address.
            throw this.#absent(new Error(`${server} answered ${response.status}, and is not Google's metadata server`));
        }
        if (isSuccess(response))
            return response;
        // Whose token was refused is asked at the same time, and tells more.
        if (asked)
            await this.#facts('').catch(() => { });
        const facts = { ...asked, account: this.#email, projectId: this.#project };
        throw explainRefusal({ by: 'metadata', response, now: host.now(), facts });
    }
    #absent(cause) {
        const looked = [...this.#looked, `metadata server (${cause.message})`].map((place) => `  ${place}`);
        return new errors/* BearerError */.G7('ADC_NOT_FOUND', `No Application Default Credentials were found. Looked in:\n${looked.join('\n')}`, {
            remedy: this.#caller.host.env['RUNNER_ENVIRONMENT'] === 'github-hosted'
                ? 'A runner of GitHub has no account at Google: name workload_identity_provider in place of application_default_credentials.'
                : "On a person's machine: gcloud auth application-default login. Elsewhere: set GOOGLE_APPLICATION_CREDENTIALS to a credential file.",
            cause,
        });
    }
}
function metadata_plain(response) {
    const text = response.body.toString('utf8').trim();
    return /^[\x21-\x7e]{1,300}$/.test(text) ? text : undefined;
}

;// CONCATENATED MODULE: ./build/package/src/identity/user.js







const user_WHAT = "Google's OAuth token endpoint";
/** A person, by what `gcloud auth application-default login` left. */
class UserIdentity {
    #user;
    #caller;
    #refresh = memoize(() => this.#refreshAll(), (token) => isFresh(token, this.#caller.host.now()));
    #email;
    constructor(user, caller) {
        this.#user = user;
        this.#caller = caller;
        this.#email = user.account;
        caller.door.connectAhead(tokenEndpoint(caller.universe));
    }
    principal() {
        return this.#email;
    }
    /** The scopes are those the person consented to; asking for others at a refresh is an error at Google. */
    accessToken(_request) {
        return this.#refresh('');
    }
    /**
     * Google gives a person an ID token for the OAuth client only, unless the client may ask for another audience:
     * ask, and look at what came.
     */
    async idToken(audience) {
        const { idToken } = await refresh(this.#caller, this.#user, { target_audience: audience });
        const aud = idToken === undefined ? undefined : claimsOf(idToken)?.['aud'];
        if (idToken === undefined || (aud !== audience && aud === this.#user.clientId)) {
            throw new errors/* BearerError */.G7('ID_TOKEN_UNAVAILABLE', idToken === undefined
                ? `${user_WHAT} gave this person no ID token.`
                : `${user_WHAT} gives this person ID tokens for their OAuth client only, and not for ${audience}.`, {
                remedy: `Impersonate a service account that may call the service: set service_account. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`,
            });
        }
        this.#note(idToken);
        return toIdToken(idToken, audience, user_WHAT);
    }
    delegatedToken() {
        return federationOnly('domain-wide delegation');
    }
    async #refreshAll() {
        const { access, idToken } = await refresh(this.#caller, this.#user, {});
        if (idToken !== undefined)
            this.#note(idToken);
        if (access)
            return access;
        throw new errors/* BearerError */.G7('RESPONSE_INVALID', `${user_WHAT} answered well, but without access_token: no token was issued.`);
    }
    #note(idToken) {
        const email = claimsOf(idToken)?.['email'];
        if (typeof email === 'string')
            this.#email ??= email;
    }
}
/**
 * A person of a workforce pool, by what `gcloud auth application-default login --login-config` left.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/oauthtoken
 */
class WorkforceUserIdentity {
    #user;
    #caller;
    #refresh = memoize(() => this.#refreshOnce(), (token) => isFresh(token, this.#caller.host.now()));
    constructor(user, caller) {
        this.#user = user;
        this.#caller = caller;
        caller.door.connectAhead(user.tokenUrl);
    }
    principal() {
        return undefined;
    }
    accessToken() {
        return this.#refresh('');
    }
    idToken() {
        return federationOnly('an ID token');
    }
    delegatedToken() {
        return federationOnly('domain-wide delegation');
    }
    async #refreshOnce() {
        const { clientId, clientSecret, refreshToken, tokenUrl } = this.#user;
        const { host } = this.#caller;
        const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
        host.mask(basic);
        const what = 'Google STS';
        const response = await this.#caller.google({
            what,
            url: tokenUrl,
            headers: { authorization: `Basic ${basic}` },
            form: { grant_type: 'refresh_token', refresh_token: refreshToken },
        });
        if (!isSuccess(response)) {
            const facts = { credential: 'external_account_authorized_user' };
            throw explainRefusal({ by: 'oauth', response, now: host.now(), facts });
        }
        const json = jsonOf(response, what);
        const value = tokenField(json, 'access_token', what);
        host.mask(value);
        // The refresh token may be replaced; it is a secret for the rest of the run too.
        if (typeof json['refresh_token'] === 'string')
            host.mask(json['refresh_token']);
        return { value, expiresAt: expiryOf(json, host.now(), what) };
    }
}

;// CONCATENATED MODULE: ./build/package/src/identity/identify.js






/** Who is asking, ready to ask. Opens the connections that will be needed; sends nothing. */
function identify(config, caller) {
    const base = baseIdentity(config, caller);
    const { impersonate } = config;
    return { base, identity: impersonate ? new ImpersonatedIdentity(base, impersonate, caller) : base };
}
function baseIdentity({ source }, caller) {
    switch (source.kind) {
        case 'github':
            return new GithubIdentity(source, caller);
        case 'metadata':
            return new MetadataIdentity(source.looked, caller);
        case 'credential':
            return credentialIdentity(source.credential, caller);
    }
}
function credentialIdentity(credential, caller) {
    switch (credential.type) {
        case 'service_account':
            return new KeyIdentity(credential, caller);
        case 'authorized_user':
            return new UserIdentity(credential, caller);
        case 'external_account_authorized_user':
            return new WorkforceUserIdentity(credential, caller);
        case 'external_account': {
            const federated = new ExternalIdentity(credential, caller);
            const { impersonate: account, impersonationLifetimeSeconds: lifetimeSeconds } = credential;
            if (account === undefined)
                return federated;
            return new ImpersonatedIdentity(federated, { account, delegates: [], lifetimeSeconds }, caller);
        }
        case 'impersonated_service_account': {
            const { account, delegates } = credential;
            return new ImpersonatedIdentity(credentialIdentity(credential.source, caller), { account, delegates }, caller);
        }
    }
}

;// CONCATENATED MODULE: ./build/package/src/tokens/mint.js



/** The tokens of this run: each minted once, however many ask for it, and again when it has grown old. */
class Mint {
    #identities;
    #config;
    #caller;
    #ids = new Map();
    #access;
    #minting = 0;
    constructor(identities, config, caller) {
        this.#identities = identities;
        this.#config = config;
        this.#caller = caller;
    }
    /** The access token that the inputs describe. */
    async accessToken() {
        this.#access ??= this.#together(() => this.#mintAccess());
        const token = await this.#access;
        if (this.#isFresh(token))
            return token;
        this.#access = this.#together(() => this.#mintAccess());
        return this.#access;
    }
    async idToken(audience) {
        const made = this.#ids.get(audience);
        if (made && this.#isFresh(await made))
            return made;
        const { identity } = this.#identities;
        const minted = this.#together(() => identity.idToken(audience, this.#config.includeEmail));
        this.#ids.set(audience, minted);
        return minted;
    }
    /** The token of whoever asks, where that is a federated one. */
    federatedToken() {
        return this.#together(() => this.#identities.base.accessToken({ scopes: [identity_CLOUD_PLATFORM] }));
    }
    async #mintAccess() {
        const { identity } = this.#identities;
        const { scopes, lifetimeSeconds, subject, boundary } = this.#config.access;
        const request = { scopes, lifetimeSeconds };
        const token = subject === undefined ? await identity.accessToken(request) : await identity.delegatedToken(subject, request);
        return boundary ? downscope(this.#caller, token, boundary) : token;
    }
    /** What is minted at the same time shares a deadline; what is minted later has its own. */
    async #together(mint) {
        if (this.#minting === 0)
            this.#caller.renewDeadline();
        this.#minting += 1;
        try {
            return await mint();
        }
        finally {
            this.#minting -= 1;
        }
    }
    #isFresh(token) {
        return isFresh(token, this.#caller.host.now());
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/package/src/command-line/arguments.js + 1 modules
var command_line_arguments = __webpack_require__(5515);
;// CONCATENATED MODULE: ./build/package/src/command-line/read-values.js


/** Far more than any credential has; a device or a wrong file has no end. */
const MAX_CREDENTIAL_BYTES = 1024 * 1024;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/**
 * Flags that name a file, or standard input, to the inputs they stand for: `--credentials-json FILE`,
 * `--body @FILE`, `check -`.
 * @throws {UsageError} FILE_READ_FAILED for each file that cannot be read
 */
async function readValues({ verb, given }, stdin) {
    const raw = { ...given };
    const problems = [];
    const warnings = [];
    const read = async (input, path, limit) => {
        try {
            return await readText(path, stdin, limit);
        }
        catch (error) {
            problems.push({
                input: `--${input.replaceAll('_', '-')}`,
                message: `cannot be read: ${explain(path, error)}`,
                code: 'FILE_READ_FAILED',
            });
            return '';
        }
    };
    const { credentials_json: credential, body, checks } = given;
    const fromInput = [credential === '-', body === '@-', checks === '-'].filter(Boolean);
    if (fromInput.length > 1) {
        throw new command_line_arguments/* UsageError */.e([{ input: '-', message: 'is standard input, which can be read only once.' }], verb);
    }
    let credentialSource;
    if (credential !== undefined) {
        if (isCredentialText(credential)) {
            credentialSource = '--credentials-json';
            warnings.push('A credential on the command line can be read by every process of this machine, and stays in the history of the shell. Give --credentials-json a file, or - for standard input.');
        }
        else {
            credentialSource =
                credential === '-' ? '--credentials-json, standard input' : `--credentials-json ${credential}`;
            const text = await read('credentials_json', credential, MAX_CREDENTIAL_BYTES);
            if (text.trim() === '' && problems.length === 0) {
                problems.push({
                    input: '--credentials-json',
                    message: `cannot be read: ${place(credential)} is empty.`,
                    code: 'FILE_READ_FAILED',
                });
            }
            raw.credentials_json = text;
        }
    }
    if (body?.startsWith('@'))
        raw.body = await read('body', body.slice(1), MAX_TEXT_BYTES);
    if (checks === '-')
        raw.checks = await read('checks', checks, MAX_TEXT_BYTES);
    if (problems.length > 0)
        throw new command_line_arguments/* UsageError */.e(problems, verb);
    return { raw, credentialSource, warnings };
}
/** JSON, or base64 of it, where a path is expected. */
function isCredentialText(value) {
    const text = value.trim();
    if (text.startsWith('{'))
        return true;
    const compact = text.replace(/\s+/g, '');
    // `{"` and what may stand between, in base64.
    return compact.length > 100 && /^(?:ey|ew)[A-Za-z0-9+/_-]+={0,2}$/.test(compact);
}
/** @param path a file, or - for standard input */
async function readText(path, stdin, limit) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of path === '-' ? stdin() : (0,external_node_fs_.createReadStream)(path)) {
        const buffer = Buffer.from(chunk);
        bytes += buffer.length;
        if (bytes > limit)
            throw new Error(`has more than ${limit / 1024 / 1024} MiB`);
        chunks.push(buffer);
    }
    const data = Buffer.concat(chunks);
    const text = data.toString('utf8');
    // What is sent must be what the file holds.
    if (!Buffer.from(text).equals(data))
        throw new Error('is not UTF-8 text');
    return text;
}
function place(path) {
    return path === '-' ? 'standard input' : JSON.stringify(path);
}
function explain(path, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    const message = error instanceof Error ? error.message : String(error);
    if (code === 'ENOENT')
        return `there is no file ${place(path)}.`;
    if (code === 'EISDIR')
        return `${place(path)} is a folder.`;
    return code === undefined ? `${place(path)} ${message}.` : `${place(path)} cannot be read (${code}).`;
}

// EXTERNAL MODULE: ./build/package/src/command-line/wording.js
var wording = __webpack_require__(2469);
;// CONCATENATED MODULE: ./build/package/src/command-line/session.js








/**
 * Opens a session, has it used, and closes its connections whatever happened.
 * @throws {BearerError} whatever is wrong with what was given
 */
async function withSession(work, use) {
    const { asking, terminal, stdin } = work;
    const values = await readValues(asking, stdin);
    const config = await parseConfig(
    // Variables cannot be exported from here, files are for keeping once all went well, and there is no job summary.
    { ...values.raw, export_environment_variables: 'false', cleanup_credentials: 'true', summary: 'false' }, terminal, optionsFor(asking));
    for (const warning of [...asking.warnings, ...values.warnings, ...config.warnings])
        terminal.warning((0,wording/* asFlags */.Km)(warning));
    const door = new http_door/* Door */.$({ env: terminal.env, now: () => terminal.now() });
    try {
        const { universe, requestReason, projectId } = config;
        const caller = new TokenCaller({ door, host: terminal, universe, requestReason, projectId });
        const identities = identify(config, caller);
        const foundIn = config.foundIn === 'input credentials_json' ? values.credentialSource : config.foundIn;
        const session = {
            config,
            foundIn: foundIn ?? config.foundIn,
            door,
            caller,
            identities,
            mint: new Mint(identities, config, caller),
        };
        terminal.debug(`Credential: ${session.foundIn}`);
        return await use(session);
    }
    finally {
        door.close();
    }
}
function optionsFor({ verb, given }) {
    // Who says --no-application-default-credentials wants to hear that nothing else was given.
    const refused = given.application_default_credentials === 'false';
    return {
        ...(refused ? {} : { defaultSource: 'application_default_credentials' }),
        ...(verb === 'request' || verb === 'check' ? {} : { verb }),
    };
}
/** Nobody needs to be told of less. */
const SILENT_MS = 1000;
/**
 * Says what is being waited for, when it takes long enough to wonder. The work's own progress says more, and stays until
 * the work says something else.
 */
async function waiting(terminal, what, work) {
    const done = new AbortController();
    const tell = async () => {
        let own;
        for (let waited = SILENT_MS;; waited += SILENT_MS) {
            await terminal.sleep(SILENT_MS, done.signal);
            if (terminal.current !== undefined && terminal.current !== own)
                continue;
            own = `${typeof what === 'string' ? what : what()} … ${(0,duration/* formatDuration */.a3)(waited)}`;
            terminal.progress(own);
        }
    };
    // It ends by being told to.
    const told = tell().catch(() => { });
    try {
        return await work;
    }
    finally {
        done.abort();
        await told;
        terminal.clear();
    }
}


/***/ }),

/***/ 3562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ gcloud),
/* harmony export */   VS: () => (/* binding */ pastable),
/* harmony export */   cv: () => (/* binding */ say)
/* harmony export */ });
/**
 * Characters that a terminal acts on or does not show: a pasted command must be what it looks like.
 * Unicode's control, format, separator and surrogate categories, and what fonts do not draw.
 */
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Whether a value, whoever it is from, may stand (quoted) in a command that a person pastes. */
function pastable(value) {
    return value !== '' && value.length <= 1000 && !UNPASTABLE.test(value);
}
/** Quoted for a shell when it is anything but plain. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/**
 * A gcloud command with every value quoted for a shell. Flags that are undefined are left out.
 * @returns nothing when a value is missing or is one that should not be pasted
 */
function gcloud(verb, operands, flags = {}) {
    const words = [`gcloud ${verb}`];
    for (const operand of operands) {
        // A leading hyphen would be read as a flag, a leading equals sign as a command by zsh.
        if (operand === undefined || !pastable(operand) || /^[-=]/.test(operand))
            return undefined;
        words.push(shellWord(operand));
    }
    for (const [name, value] of Object.entries(flags)) {
        if (value === undefined)
            continue;
        if (value === true)
            words.push(`--${name}`);
        else if (pastable(value))
            words.push(`--${name}=${shellWord(value)}`);
        else
            return undefined;
    }
    return words.join(' ');
}
/** A command on a line of its own, below a sentence that ends in a colon; nothing without a command. */
function say(sentence, command) {
    return command === undefined ? undefined : `${sentence}:\n  ${command}`;
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ header)
/* harmony export */ });
/** The first value of a header, by case-insensitive name. */
function header(response, name) {
    const wanted = name.toLowerCase();
    return response.headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
}


/***/ }),

/***/ 2557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ Deadline),
/* harmony export */   HI: () => (/* binding */ sendWithRetries),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8632);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3116);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6430);



/** A point in time that several requests share. */
class Deadline {
    #host;
    #at;
    /** Milliseconds it was set for. */
    ms;
    constructor(host, ms) {
        this.#host = host;
        this.#at = host.now() + ms;
        this.ms = ms;
    }
    /** Milliseconds left, never negative. */
    remaining() {
        return Math.max(0, this.#at - this.#host.now());
    }
}
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** Attempts in all. A host that cannot be reached or found is mostly mistyped or blocked, and stays so. */
const ATTEMPTS = { answered: 6, unreached: 4, unknownHost: 3 };
/**
 * The one retry policy, POST included: what token endpoints are asked may be asked twice. Again after a lost
 * connection, a timeout, a body cut short, 408, 429 and 5xx; never after another status, a certificate that does
 * not fit or an answer that cannot be understood. Exponential backoff with jitter; `Retry-After` goes before it.
 *
 * A final response is returned whatever its status. Each retry is said by `host.info`.
 * @throws {NetworkError} the last attempt's, which says how many there were and how the others ended.
 */
async function sendWithRetries(door, host, request, options) {
    const { deadline, what } = options;
    const startedAt = host.now();
    const earlier = [];
    if (deadline.remaining() <= 0)
        throw outOfTime(what, deadline);
    for (let attempt = 1;; attempt += 1) {
        const timeoutMs = Math.max(1, Math.min(options.attemptMs, deadline.remaining()));
        let response;
        let failure;
        try {
            response = await door.send({ ...request, timeoutMs });
        }
        catch (error) {
            if (!(error instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr))
                throw error;
            failure = error;
        }
        const outcome = response === undefined ? outcomeOfFailure(failure) : outcomeOfResponse(response, host.now());
        const wait = outcome === undefined ? undefined : waitBefore(outcome, attempt, host.random());
        const left = deadline.remaining();
        if (outcome !== undefined && wait !== undefined && attempt < outcome.attempts && wait < left) {
            host.info(`${what}: ${outcome.words}; attempt ${attempt + 1} of ${outcome.attempts} in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(wait)}`);
            earlier.push(outcome.words);
            await host.sleep(wait, request.signal);
            continue;
        }
        if (outcome?.retryAfterMs !== undefined && outcome.retryAfterMs >= left) {
            host.info(`${what}: ${outcome.words}; it asks to wait ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(outcome.retryAfterMs)}, ` +
                `but only ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(left)} are left: giving up`);
        }
        if (response !== undefined)
            return attempt === 1 ? response : { ...response, attempts: attempt };
        if (failure === undefined)
            throw outOfTime(what, deadline);
        throw attempt === 1 ? failure : withHistory(failure, attempt, host.now() - startedAt, earlier);
    }
}
/**
 * What `Retry-After` asks for (RFC 9110 section 10.2.3), in milliseconds; undefined when absent or not understood.
 * A date is compared with the response's own `Date`, so that a wrong clock here does not matter.
 * @param now Milliseconds since the epoch, for a response without a date.
 */
function retryAfterMs(response, now) {
    const value = (0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .w)(response, 'retry-after')?.trim() ?? '';
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const date = httpDate(value);
    if (date === undefined)
        return undefined;
    return Math.max(0, date - (httpDate((0,_message_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .w)(response, 'date')?.trim() ?? '') ?? now));
}
/** The three forms of RFC 9110 section 5.6.7; `Date.parse` alone would take much else. */
function httpDate(text) {
    if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(text))
        return undefined;
    const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
    return Number.isNaN(time) ? undefined : time;
}
function outcomeOfResponse(response, now) {
    const { status } = response;
    if (status !== 408 && status !== 429 && (status < 500 || status > 599))
        return undefined;
    return {
        words: `HTTP ${status}`,
        attempts: ATTEMPTS.answered,
        retryAfterMs: retryAfterMs(response, now),
    };
}
function outcomeOfFailure(failure) {
    if (failure === undefined)
        return undefined;
    const unknownHost = failure.code === 'NETWORK_DNS' && !failure.transient;
    if (!failure.transient && !unknownHost)
        return undefined;
    const attempts = unknownHost
        ? ATTEMPTS.unknownHost
        : failure.phase === 'dns' || failure.phase === 'connect' || failure.phase === 'proxy'
            ? ATTEMPTS.unreached
            : ATTEMPTS.answered;
    return { words: WORDS[failure.code] ?? 'the request failed', attempts, retryAfterMs: undefined };
}
const WORDS = {
    NETWORK_DNS: 'its name could not be resolved',
    NETWORK_CONNECT: 'no connection',
    NETWORK_PROXY: 'the proxy did not connect',
    NETWORK_RESET: 'the connection was lost',
    NETWORK_TIMEOUT: 'no answer in time',
};
function waitBefore(outcome, attempt, random) {
    const jittered = (most) => Math.round(most * (0.5 + random / 2));
    // Never at once, though a server may ask for that with 0: many jobs start in the same second.
    if (outcome.retryAfterMs !== undefined)
        return Math.max(outcome.retryAfterMs, jittered(FIRST_WAIT_MS));
    return jittered(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
}
function outOfTime(what, deadline) {
    return new _network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr('NETWORK_TIMEOUT', `${what} was not asked: the ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(deadline.ms)} for all such requests were used up before`, { phase: 'dns', transient: false });
}
function withHistory(failure, attempts, ms, earlier) {
    const last = WORDS[failure.code];
    const others = [...new Set(earlier)].filter((words) => words !== last);
    const history = others.length === 0 ? '' : `; earlier attempts: ${others.join(', ')}`;
    return new _network_error_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkError */ .Dr(failure.code, `${failure.message} (after ${attempts} attempts in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(ms)}${history})`, {
        phase: failure.phase,
        transient: failure.transient,
        reused: failure.reused,
        remedy: failure.remedy,
        status: failure.status,
        cause: failure.cause,
    });
}


/***/ }),

/***/ 1003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   FX: () => (/* binding */ isConfidential),
/* harmony export */   HC: () => (/* binding */ isAwsMetadata),
/* harmony export */   KL: () => (/* binding */ IAM_AUDIENCE_PREFIX),
/* harmony export */   Zt: () => (/* binding */ isGoogleUrl),
/* harmony export */   jn: () => (/* binding */ impersonatedAccount),
/* harmony export */   r$: () => (/* binding */ isAwsVerification),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* unused harmony export isLoopback */
function endpoint(service, universe, path) {
    return `https://${service}.${universe}${path}`;
}
/** The `aud` of a provider is spelled with googleapis.com in every universe. */
const IAM_AUDIENCE_PREFIX = '//iam.googleapis.com/';
/**
 * Whether a URL is one of Google's own for `service`: the global host, its mutual TLS twin, a regional or
 * private-service-connect host; https, its own port, no user, query or fragment.
 * The host forms are those Google's own libraries accept.
 */
function isGoogleUrl(text, service, universe, path) {
    const url = parseUrl(text);
    if (!url || url.protocol !== 'https:' || url.port !== '' || url.username || url.password)
        return false;
    if (url.search || url.hash || !path.test(url.pathname))
        return false;
    const domain = universe.replaceAll('.', '\\.');
    const label = '[a-z0-9-]+';
    return new RegExp(`^(?:${service}|${label}\\.${service}|${service}\\.${label}|${label}-${service}|${service}-${label}\\.p)(?:\\.mtls)?\\.${domain}$`).test(url.hostname);
}
/** The account in `…/serviceAccounts/ACCOUNT:generateAccessToken`, when the whole URL is Google's own. */
function impersonatedAccount(text, universe) {
    const path = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
    if (!isGoogleUrl(text, 'iamcredentials', universe, path))
        return undefined;
    const account = path.exec(new URL(text).pathname)?.[1];
    if (account === undefined)
        return undefined;
    try {
        return decodeURIComponent(account);
    }
    catch {
        return undefined;
    }
}
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LINK_LOCAL = /^(?:169\.254(?:\.\d{1,3}){2}|\[fe[89ab][0-9a-f]:[0-9a-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/;
/** This machine, by a name that no resolver decides. */
function isLoopback(url) {
    return LOOPBACK.test(url.hostname);
}
/** https, or http where no network is crossed that anybody else could read: loopback and link-local. */
function isConfidential(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && (isLoopback(url) || LINK_LOCAL.test(url.hostname)));
}
/** The two addresses of the AWS instance metadata service. */
function isAwsMetadata(text) {
    const url = parseUrl(text);
    if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
        return false;
    return url.port === '' && (url.hostname === '169.254.169.254' || url.hostname === '[fd00:ec2::254]');
}
/** The AWS request that Google replays to learn who signed it; `{region}` is filled in later. */
function isAwsVerification(text) {
    const url = parseUrl(text.replace('{region}', 'us-east-1'));
    if (!url || url.protocol !== 'https:' || url.port !== '' || url.username || url.password)
        return false;
    return /^sts(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(url.hostname);
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}


/***/ }),

/***/ 2352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LW: () => (/* binding */ aboutRun),
  mk: () => (/* binding */ publish),
  vE: () => (/* binding */ timestamp)
});

// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/package/src/identity/endpoints.js
var endpoints = __webpack_require__(1003);
;// CONCATENATED MODULE: ./build/package/src/credentials-file.js


/**
 * A credential file for gcloud, Google's client libraries and Terraform, which gives them the identity of this step.
 * @see https://google.aip.dev/auth/4110 and https://google.aip.dev/auth/4117
 */
function credentialsFile({ source, impersonate, universe }) {
    const base = baseCredential(source, universe);
    return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
}
function baseCredential(source, universe) {
    switch (source.kind) {
        case 'credential':
            return source.json;
        case 'metadata':
            throw new errors/* BearerError */.G7('INTERNAL', 'A metadata server has no credential to write.');
        case 'github': {
            const url = new URL(source.requestUrl);
            url.searchParams.set('audience', source.audience);
            return {
                type: 'external_account',
                audience: `${endpoints/* IAM_AUDIENCE_PREFIX */.KL}${source.provider}`,
                subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
                token_url: (0,endpoints/* endpoint */.sR)('sts', universe, '/v1/token'),
                universe_domain: universe,
                credential_source: {
                    url: url.href,
                    headers: { Authorization: `Bearer ${source.requestToken}` },
                    format: { type: 'json', subject_token_field_name: 'value' },
                },
            };
        }
    }
}
function impersonating(base, { account, delegates }, universe) {
    const url = (0,endpoints/* endpoint */.sR)('iamcredentials', universe, `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`);
    if (base['type'] === 'external_account' && delegates.length === 0 && !base['service_account_impersonation_url']) {
        return { ...base, service_account_impersonation_url: url };
    }
    if (base['type'] === 'impersonated_service_account') {
        // Readers take no impersonation inside another; a chain of delegates says the same.
        const inner = /serviceAccounts\/([^/:]+):/.exec(String(base['service_account_impersonation_url']))?.[1];
        const before = Array.isArray(base['delegates']) ? base['delegates'] : [];
        return { ...base, service_account_impersonation_url: url, delegates: [...before, inner, ...delegates] };
    }
    return {
        type: 'impersonated_service_account',
        service_account_impersonation_url: url,
        delegates,
        source_credentials: base,
        ...(universe === 'googleapis.com' ? {} : { universe_domain: universe }),
    };
}
/**
 * A file for `curl --config`. The token stays off the command line, where every process of the machine could read
 * it, and curl keeps the header to itself when a redirect leads to another host.
 * @see https://curl.se/docs/manpage.html#-K
 */
function curlConfig(header, token) {
    return `header = "${header}: Bearer ${token}"\nproto-redir = "=https"\n`;
}

// EXTERNAL MODULE: ./build/package/src/duration.js
var duration = __webpack_require__(8632);
;// CONCATENATED MODULE: ./build/package/src/identity/describe.js
/** A source in the words of the log and the summary. */
function describeSource(source) {
    switch (source.kind) {
        case 'github':
            return 'GitHub OIDC';
        case 'metadata':
            return 'metadata server';
        case 'credential':
            switch (source.credential.type) {
                case 'service_account':
                    return 'service account key';
                case 'authorized_user':
                    return 'user credentials';
                case 'external_account':
                    return `external account (${source.credential.source})`;
                case 'external_account_authorized_user':
                    return 'workforce user credentials';
                case 'impersonated_service_account':
                    return 'impersonated service account';
            }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/package/src/cleanup.js
var cleanup = __webpack_require__(9114);
;// CONCATENATED MODULE: ./build/package/src/private-files.js







/**
 * Files with secrets in them. Each is journalled in a manifest before it exists, so that the post step removes it
 * even if this process is killed between two system calls; it belongs to its owner alone, is never written
 * through a symbolic link, and never over anything that was there.
 */
class PrivateFiles {
    #host;
    #cleanup;
    #id = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    #entries = [];
    #folder;
    /** @param cleanup whether the post step removes what is written here */
    constructor(host, cleanup) {
        this.#host = host;
        this.#cleanup = cleanup;
    }
    /**
     * Writes a new file of mode 0600.
     * @param name its name in a private folder, when `path` is not given
     * @returns its absolute path
     * @throws {BearerError} FILE_WRITE_FAILED
     */
    async write(name, path, content) {
        const folder = await this.#privateFolder();
        const file = path === undefined ? (0,external_node_path_.join)(folder, name) : (0,external_node_path_.resolve)(path);
        try {
            if (path !== undefined)
                await this.#checkParents(file);
            const entry = { path: file };
            this.#entries.push(entry);
            await this.#saveManifest(folder);
            // O_EXCL follows no symbolic link and opens nothing that exists; the mode counts from the first instant.
            const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0), 0o600);
            try {
                const { dev, ino } = await handle.stat({ bigint: true });
                this.#entries[this.#entries.indexOf(entry)] = { path: file, dev: String(dev), ino: String(ino) };
                await this.#saveManifest(folder);
                await handle.writeFile(content);
            }
            finally {
                await handle.close();
            }
            return file;
        }
        catch (error) {
            throw error instanceof errors/* BearerError */.G7 ? error : explainWrite(file, error);
        }
    }
    /** Removes what was written, when a later step of the run failed and nobody will use it. */
    async removeAll() {
        if (this.#folder !== undefined)
            await (0,cleanup/* removeFiles */.WS)({ folder: this.#folder, id: this.#id });
        this.#entries.length = 0;
        this.#folder = undefined;
    }
    async #privateFolder() {
        if (this.#folder !== undefined)
            return this.#folder;
        const parent = this.#host.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)();
        try {
            this.#folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(await (0,promises_.realpath)(parent), 'gcp-bearer-'));
        }
        catch (error) {
            throw explainWrite(parent, error);
        }
        await this.#saveManifest(this.#folder);
        const state = { folder: this.#folder, id: this.#id };
        if (this.#cleanup)
            this.#host.saveState(cleanup/* STATE_NAME */.sf, JSON.stringify(state));
        return this.#folder;
    }
    async #saveManifest(folder) {
        const manifest = JSON.stringify({ id: this.#id, files: this.#entries });
        // Renamed into place: a process killed while writing leaves the manifest of before, never half of one.
        const next = (0,external_node_path_.join)(folder, `${cleanup/* MANIFEST */.e0}.new`);
        await (0,promises_.writeFile)(next, manifest, { mode: 0o600 });
        await (0,promises_.rename)(next, (0,external_node_path_.join)(folder, cleanup/* MANIFEST */.e0));
    }
    /**
     * A checked-out repository may hold a symbolic link where a folder is expected, and the file would land
     * wherever it points. Links above the workspace are the machine's own, such as /tmp on macOS.
     */
    async #checkParents(file) {
        const base = this.#trustedBase(file);
        let folder = base;
        for (const part of (0,external_node_path_.relative)(base, (0,external_node_path_.dirname)(file)).split(external_node_path_.sep)) {
            if (part === '')
                continue;
            folder = (0,external_node_path_.join)(folder, part);
            const found = await (0,promises_.lstat)(folder).catch(() => undefined);
            if (found === undefined)
                await (0,promises_.mkdir)(folder, { mode: 0o700 });
            else if (found.isSymbolicLink()) {
                throw new errors/* BearerError */.G7('FILE_WRITE_FAILED', `${file} was not written: ${folder} is a symbolic link.`);
            }
        }
    }
    #trustedBase(file) {
        const { env } = this.#host;
        const bases = [env['RUNNER_TEMP'], env['GITHUB_WORKSPACE'], process.cwd(), env['HOME']];
        const inside = bases.find((base) => base && file.startsWith((0,external_node_path_.resolve)(base) + external_node_path_.sep));
        if (inside)
            return (0,external_node_path_.resolve)(inside);
        // Elsewhere the first folder below the root is the machine's (/tmp, /var), the rest is anybody's.
        const { root } = (0,external_node_path_.parse)(file);
        const [first] = (0,external_node_path_.relative)(root, (0,external_node_path_.dirname)(file)).split(external_node_path_.sep);
        return (0,external_node_path_.join)(root, first ?? '');
    }
}
function explainWrite(path, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const why = code === 'EEXIST' || code === 'ELOOP'
        ? 'something is there already, and it is not overwritten.'
        : code === 'ENOENT'
            ? 'its folder does not exist.'
            : `the system refused (${code}).`;
    return new errors/* BearerError */.G7('FILE_WRITE_FAILED', `${path} was not written: ${why}`, { cause: error });
}

;// CONCATENATED MODULE: ./build/package/src/publish.js




/** The five project variables that google-github-actions/auth exports. */
const PROJECT_VARIABLES = ['CLOUDSDK_CORE_PROJECT', 'CLOUDSDK_PROJECT', 'GCLOUD_PROJECT', 'GCP_PROJECT', 'GOOGLE_CLOUD_PROJECT'];
/** Its three credential variables. */
const CREDENTIAL_VARIABLES = ['CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE', 'GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH'];
/**
 * Hands tokens on as the inputs ask: files first, since they can fail, then outputs and variables. No other file
 * lets a token out of the process. Every token is masked here once more, so that the order holds whoever minted it.
 * @throws {BearerError} FILE_WRITE_FAILED, with nothing left behind
 */
async function publish(host, config, handed) {
    const { access, ids, federated } = handed;
    for (const token of [federated, access, ...ids]) {
        if (token)
            host.mask(token.value);
    }
    const files = new PrivateFiles(host, config.publish.cleanup);
    let paths;
    try {
        paths = await writeFiles(files, config, handed);
    }
    catch (error) {
        await files.removeAll();
        throw error;
    }
    if (config.publish.outputTokens)
        outputTokens(host, handed);
    host.setOutput('project_id', handed.projectId ?? '');
    host.setOutput('principal', handed.principal ?? '');
    if (paths.credentials !== undefined)
        host.setOutput('credentials_file_path', paths.credentials);
    if (paths.curl !== undefined)
        host.setOutput('curl_config_path', paths.curl);
    if (config.publish.exportEnvironment)
        exportEnvironment(host, handed.projectId, paths.credentials);
}
async function writeFiles(files, config, { access, ids }) {
    const { credentialsFile: wanted, curlConfig: wantsCurl } = config.publish;
    const credentials = wanted && (await files.write('credentials.json', wanted.path, credentialsFile(config)));
    const token = ids[0] ?? access;
    const header = config.checks?.authHeader ?? 'Authorization';
    const curl = wantsCurl && token ? await files.write('curl.config', undefined, curlConfig(header, token.value)) : undefined;
    return { credentials, curl };
}
function outputTokens(host, { access, ids, federated }) {
    if (access) {
        host.setOutput('access_token', access.value);
        host.setOutput('access_token_expires_at', timestamp(access.expiresAt));
    }
    const [first] = ids;
    if (first) {
        host.setOutput('id_token', first.value);
        host.setOutput('id_token_expires_at', timestamp(first.expiresAt));
        host.setOutput('id_tokens', JSON.stringify(Object.fromEntries(ids.map(({ audience, value }) => [audience, value]))));
    }
    const auth = federated ?? access;
    if (auth)
        host.setOutput('auth_token', auth.value);
}
function exportEnvironment(host, projectId, credentials) {
    if (projectId === undefined)
        host.warning('The project is not known, so no project variables were exported. Set project_id.');
    else
        for (const name of PROJECT_VARIABLES)
            host.exportVariable(name, projectId);
    if (credentials !== undefined) {
        for (const name of CREDENTIAL_VARIABLES)
            host.exportVariable(name, credentials);
    }
}
/** RFC 3339, in UTC, to the second; empty where the issuer did not say. */
function timestamp(ms) {
    return ms === undefined ? '' : (0,duration/* rfc3339 */.ag)(ms);
}
/** What the log and the reports say of the tokens: everything but the tokens. */
function aboutRun(config, { access, ids, principal, projectId }, run) {
    const { scopes } = config.access;
    return {
        ...run,
        identity: { kind: describeSource(config.source), source: config.foundIn, principal, projectId },
        tokens: [
            ...(access ? [{ kind: 'access_token', scopes, expiresAt: access.expiresAt }] : []),
            ...ids.map(({ audience, expiresAt }) => ({ kind: 'id_token', audience, expiresAt })),
        ],
    };
}


/***/ }),

/***/ 5737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether a value from outside is a JSON object: what its fields hold is still to be checked. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
