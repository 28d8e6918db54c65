export const id = 263;
export const ids = [263];
export const modules = {

/***/ 8263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  whoami: () => (/* binding */ whoami)
});

// EXTERNAL MODULE: ./build/package/src/duration.js
var duration = __webpack_require__(8632);
// EXTERNAL MODULE: ./build/package/src/publish.js + 3 modules
var publish = __webpack_require__(2352);
// EXTERNAL MODULE: ./build/package/src/report/safe-text.js
var safe_text = __webpack_require__(7166);
// EXTERNAL MODULE: ./build/package/src/command-line/failure.js
var failure = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/package/src/command-line/session.js + 38 modules
var command_line_session = __webpack_require__(6217);
// EXTERNAL MODULE: ./build/package/src/http/retry.js
var retry = __webpack_require__(2557);
// EXTERNAL MODULE: ./build/package/src/record.js
var record = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/package/src/identity/endpoints.js
var endpoints = __webpack_require__(1003);
;// CONCATENATED MODULE: ./build/package/src/command-line/token-info.js



/** Milliseconds: it is a courtesy, and the answer stands without it. */
const PATIENCE_MS = 5000;
/**
 * Asks what an access token is good for. The token travels in the body: a URL ends up in logs.
 * @returns nothing when there is no answer to use; the reason is said by `host.debug`
 * @see https://developers.google.com/identity/sign-in/web/backend-auth#calling-the-tokeninfo-endpoint
 */
async function askTokenInfo(door, host, universe, token) {
    try {
        const response = await (0,retry/* sendWithRetries */.HI)(door, host, {
            method: 'POST',
            url: (0,endpoints/* endpoint */.sR)('oauth2', universe, '/tokeninfo'),
            headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ access_token: token }).toString(),
            maxBodyBytes: 64 * 1024,
            onLargeBody: 'error',
        }, { attemptMs: PATIENCE_MS, deadline: new retry/* Deadline */.B2(host, PATIENCE_MS), what: "Google's tokeninfo" });
        const answer = response.status === 200 ? JSON.parse(response.body.toString('utf8')) : undefined;
        if (!(0,record/* isRecord */.u)(answer)) {
            host.debug(`Google's tokeninfo answered ${response.status}, and does not say what the token is good for.`);
            return undefined;
        }
        const { scope, email } = answer;
        return {
            scopes: typeof scope === 'string' ? scope.split(' ').filter((item) => item !== '') : undefined,
            email: typeof email === 'string' ? email : undefined,
        };
    }
    catch (error) {
        host.debug(`Google's tokeninfo did not answer: ${error instanceof Error ? error.message : 'no reason given'}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/package/src/command-line/whoami.js






/** `whoami`: who the credential is, where it was found, what it may be used for, and until when. */
async function whoami(work) {
    const { asking, terminal } = work;
    await (0,command_line_session/* withSession */.f)(work, async (session) => {
        const known = describe(session.config);
        let token;
        try {
            token = await (0,command_line_session/* waiting */.e)(terminal, 'Getting an access token', session.mint.accessToken());
        }
        catch (error) {
            // That a credential does not work is half an answer; which one it is, is the other.
            terminal.info(`What was found is ${known.description}, in ${session.foundIn}. It did not get a token.`);
            throw error;
        }
        const info = decidedBy(session) &&
            (await askTokenInfo(session.door, terminal, session.config.universe, token.value));
        const facts = { session, known, token, info, now: terminal.now() };
        const text = asking.json ? `${(0,safe_text/* safeJson */.oi)(asJson(facts))}\n` : asText(facts);
        await terminal.print(terminal.redact(text));
    });
    return failure/* STATUS */.XQ.well;
}
/**
 * Who decided a token's scopes, when it was not whoever asked for it: a person's were decided when they logged in, a
 * machine's when it was made. Every other token has the scopes that were asked for.
 */
function decidedBy({ config: { source, impersonate } }) {
    if (impersonate)
        return undefined;
    if (source.kind === 'metadata')
        return 'the machine';
    return source.kind === 'credential' && source.credential.type === 'authorized_user'
        ? 'the login'
        : undefined;
}
function scopesOf(session, info) {
    return info?.scopes ?? (decidedBy(session) ? undefined : session.config.access.scopes);
}
function asText({ session, known, token, info, now }) {
    const { config, foundIn } = session;
    const until = token.expiresAt === undefined
        ? 'Google did not say until when'
        : `until ${(0,publish/* timestamp */.vE)(token.expiresAt)}, ${(0,duration/* formatDuration */.a3)(Math.max(0, token.expiresAt - now))} from now`;
    const rows = [
        ['principal', principalOf(session, info) ?? 'not known: nothing in the tokens names it'],
        ['found in', foundIn],
        ['credential', `${known.description}; ${known.validity}`],
        ['impersonated by', config.impersonate && (session.identities.base.principal() ?? 'not known')],
        ['delegates', config.impersonate?.delegates.join(', ') || undefined],
        ['project', projectOf(session) ?? 'not known'],
        ['universe', config.universe === 'googleapis.com' ? undefined : config.universe],
        ['access token', until],
        ['scopes', scopesOf(session, info)?.join('\n') ?? `not known; ${decidedBy(session)} decided them`],
        ['ID tokens', `${known.idTokens === 'no' ? 'no' : 'yes'}, ${known.idTokensHow}`],
    ];
    const width = Math.max(...rows.map(([label]) => label.length));
    return rows
        .flatMap(([label, value]) => (value === undefined ? [] : value.split('\n')).map((line, index) => `${(index === 0 ? label : '').padEnd(width)}  ${(0,safe_text/* safeLine */.om)(line)}\n`))
        .join('');
}
function asJson({ session, known, token, info }) {
    const { config, foundIn } = session;
    return {
        principal: principalOf(session, info) ?? null,
        found_in: foundIn,
        credential: {
            type: known.type,
            description: known.description,
            ...(known.keyId === undefined ? {} : { key_id: known.keyId }),
            validity: known.validity,
        },
        impersonation: config.impersonate
            ? {
                account: config.impersonate.account,
                delegates: config.impersonate.delegates,
                by: session.identities.base.principal() ?? null,
            }
            : null,
        project_id: projectOf(session) ?? null,
        universe: config.universe,
        access_token: {
            scopes: scopesOf(session, info) ?? null,
            expires_at: (0,publish/* timestamp */.vE)(token.expiresAt) || null,
        },
        id_tokens: { available: known.idTokens, how: known.idTokensHow },
    };
}
function principalOf({ identities }, info) {
    return identities.identity.principal() ?? info?.email;
}
function projectOf({ config, identities }) {
    return config.projectId ?? identities.identity.projectId?.() ?? identities.base.projectId?.();
}
function describe({ source, impersonate }) {
    const own = describeSource(source);
    if (!impersonate)
        return own;
    return { ...own, ...impersonated(impersonate.account, own.description) };
}
function impersonated(account, by) {
    return {
        description: `${by}, which acts as ${account}`,
        idTokens: 'if_permitted',
        idTokensHow: `for any audience, if roles/iam.serviceAccountOpenIdTokenCreator or roles/iam.workloadIdentityUser on ${account} is granted; not tried`,
    };
}
const NO_ENDPOINT = 'Google has no endpoint for one without a service account: name one with --service-account';
function describeSource(source) {
    switch (source.kind) {
        case 'github':
            return {
                type: 'github_oidc',
                description: `the job's GitHub OIDC token, by ${source.provider}`,
                keyId: undefined,
                validity: 'good while the job runs',
                idTokens: 'no',
                idTokensHow: NO_ENDPOINT,
            };
        case 'metadata':
            return {
                type: 'metadata_server',
                description: 'the service account of this machine',
                keyId: undefined,
                validity: 'good while the machine has it',
                idTokens: 'yes',
                idTokensHow: 'for any audience',
            };
        case 'credential':
            return describeCredential(source.credential);
    }
}
const SUBJECT_TOKEN = {
    file: 'its subject token from a file',
    url: 'its subject token from a URL',
    aws: 'AWS',
    certificate: 'its certificate',
    executable: 'its subject token from a program',
};
function describeCredential(credential) {
    const { type } = credential;
    switch (type) {
        case 'service_account': {
            const keyId = credential.privateKeyId;
            return {
                type,
                description: `a service-account key${keyId === undefined ? '' : `, ${keyId}`}`,
                keyId,
                validity: 'good until it is deleted or disabled',
                idTokens: 'yes',
                idTokensHow: 'for any audience',
            };
        }
        case 'authorized_user':
            return {
                type,
                description: "a person's login",
                keyId: undefined,
                validity: 'good until it is revoked',
                idTokens: 'no',
                idTokensHow: 'a person has them for their OAuth client only: name a service account with --service-account',
            };
        case 'external_account_authorized_user':
            return {
                type,
                description: "a workforce pool person's login",
                keyId: undefined,
                validity: 'good until it is revoked or has expired',
                idTokens: 'no',
                idTokensHow: NO_ENDPOINT,
            };
        case 'external_account': {
            const { audience, impersonate: account, source } = credential;
            const provider = audience.replace(/^\/\/iam\.[^/]+\//, '');
            const description = `a workload of another cloud (${SUBJECT_TOKEN[source]}), by ${provider}`;
            return {
                type,
                description,
                keyId: undefined,
                validity: 'good while it gets subject tokens',
                idTokens: 'no',
                idTokensHow: NO_ENDPOINT,
                ...(account === undefined ? {} : impersonated(account, description)),
            };
        }
        case 'impersonated_service_account': {
            const inner = describeCredential(credential.source);
            return { ...inner, type, ...impersonated(credential.account, inner.description) };
        }
    }
}


/***/ })

};
