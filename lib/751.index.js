export const id = 751;
export const ids = [751,70];
export const modules = {

/***/ 3981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   v5: () => (/* binding */ publicCommand)
/* harmony export */ });
/* harmony import */ var _diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3562);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8632);
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3116);
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3570);




/** What a JWT says of itself, unverified: for messages, never for trust (RFC 7519 section 4.1). */
function claimsOf(token) {
    const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1];
    if (payload === undefined)
        return undefined;
    let claims;
    try {
        claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (typeof claims !== 'object' || claims === null)
        return undefined;
    const aud = 'aud' in claims ? claims.aud : undefined;
    const email = 'email' in claims ? claims.email : undefined;
    const exp = 'exp' in claims ? claims.exp : undefined;
    return {
        aud: (Array.isArray(aud) ? aud : [aud]).filter((one) => typeof one === 'string'),
        email: typeof email === 'string' ? email : undefined,
        expiresAt: typeof exp === 'number' ? exp * 1000 : undefined,
    };
}
/** Why a refusal or a missing answer likely came, with the values of this run; undefined where nothing is known. */
function explain(seen) {
    const { answerer, crossed, observation } = seen.answer;
    const { status } = observation.response;
    if (crossed) {
        if (status !== 401 && status !== 403)
            return undefined;
        return {
            code: status === 401 ? 'SERVICE_UNAUTHORIZED' : 'SERVICE_FORBIDDEN',
            because: `a redirect led to ${seen.url.origin}, another origin, where no credential is sent`,
            remedy: `Ask ${seen.url.origin} itself, with a check of its own.`,
        };
    }
    if (answerer.by === 'iap')
        return iap(answerer, seen);
    if (answerer.by === 'front-end') {
        switch (answerer.what) {
            case 'unauthorized':
                return unauthorized(seen);
            case 'forbidden':
                return forbidden(seen);
            case 'not-found':
                return notFound(seen);
            case 'no-instance':
                return noInstance(seen, 'no instance was there to answer in time');
        }
    }
    if (status === 401 || status === 403)
        return own(seen);
    if (status === 404 && isOnGoogle(seen.url) && isReserved(seen.url.pathname))
        return reserved(seen.url, 'likely');
    if ((status === 429 || status === 503) && isOnGoogle(seen.url) && hasNoWords(seen)) {
        return noInstance(seen, 'likely no instance was there to answer in time');
    }
    return undefined;
}
function unauthorized(seen) {
    const code = 'SERVICE_UNAUTHORIZED';
    const { auth, claims, url, now } = seen;
    if (auth.auth === 'none') {
        return {
            code,
            because: `Google's front end refused the ${seen.authHeader} header that the request brought itself`,
            remedy: 'Leave the header out and let this step send the token: auth: id_token.',
        };
    }
    if (auth.auth === 'access_token') {
        return {
            code: 'SERVICE_ACCESS_TOKEN',
            because: 'an access token was sent, and Cloud Run and Cloud Functions take ID tokens only',
            remedy: 'request_auth: id_token (in a checks file auth: id_token), or leave it out.',
        };
    }
    const sent = claims?.aud.join(', ') || auth.audience;
    const own = (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .audienceFor */ .Q0)(url);
    if ('audience' in own && sent !== own.audience) {
        const tag = /^[^.]*---/.test(url.hostname) && sent === url.origin ? '; the tag before --- is not part of it' : '';
        return {
            code: 'SERVICE_AUDIENCE_MISMATCH',
            because: `the token is for the audience ${sent}, and that of the URL is ${own.audience}${tag}`,
            remedy: lines(`audience: ${own.audience} (for the input url: id_token_audience), or leave it out.`, (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Or let the service take the other', customAudience(url, sent))),
        };
    }
    if (claims?.expiresAt !== undefined && claims.expiresAt <= now) {
        return { code, because: `the token had expired ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(now - claims.expiresAt)} before` };
    }
    const clock = skew(seen);
    if (clock !== undefined)
        return { code, because: `${clock}: likely the token's times were not accepted` };
    if ('audience' in own) {
        return {
            code,
            because: `the token's audience ${sent} fits the URL: likely the token itself was not accepted`,
        };
    }
    return {
        code: 'SERVICE_AUDIENCE_MISMATCH',
        because: `the token is for the audience ${sent}, and likely the service behind ${url.host} expects another: its run.app URL, or one of its custom audiences`,
        remedy: lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)("See the service's own URL", "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'"), (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Or let the service take this one', customAudience(url, sent))),
    };
}
function forbidden(seen) {
    const code = 'SERVICE_FORBIDDEN';
    const { auth, url } = seen;
    if (auth.auth === 'none') {
        return {
            code,
            because: 'the service is private, and no credential was sent',
            remedy: 'request_auth: id_token (in a checks file auth: id_token), or expect: [ refused ] if that is meant.',
        };
    }
    const who = seen.claims?.email ?? seen.principal;
    return {
        code,
        because: `likely ${who ?? 'the identity'} lacks roles/run.invoker on the service, or was granted it only minutes ago`,
        remedy: invokerCommand(url, who),
    };
}
function notFound(seen) {
    const { url } = seen;
    if (isReserved(url.pathname))
        return reserved(url, 'certain');
    if (/z$/.test(url.pathname))
        return reserved(url, 'likely');
    const tag = /^([^.]*)---/.exec(url.hostname)?.[1];
    return {
        code: 'SERVICE_NOT_FOUND',
        because: `the front end knows nothing under this URL, or shows nothing to requests from here. Likely ${tag === undefined ? '' : `no revision has the tag ${tag}, or `}the service was deleted or never deployed there, or its ingress is internal`,
        remedy: lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('See whether it is there, and its ingress', describeCommand(url)), (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('If its ingress is internal, let requests from outside in, or check it from a runner inside the network', ingressCommand(url))),
    };
}
function reserved(url, how) {
    return {
        code: 'SERVICE_RESERVED_PATH',
        because: `${how === 'likely' ? 'likely ' : ''}Google's front end keeps ${url.pathname} for itself, and the service never sees the request`,
        remedy: 'Serve the check under another path, such as /health: /healthz, /_ah/… and some other paths that end in z are reserved.',
    };
}
function noInstance(seen, because) {
    return {
        code: 'SERVICE_NO_INSTANCE',
        because: `${because}: the container does not start, --max-instances is reached, or billing is off`,
        remedy: (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)("See why in the service's logs", logsCommand(seen.url)),
    };
}
function iap(answerer, seen) {
    const code = 'SERVICE_IAP';
    const { wants } = answerer;
    // What an answer says is not put into a line to be copied, unless it can be nothing but a client id.
    const isClientId = wants !== undefined && /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(wants);
    const set = `audience: ${isClientId ? wants : 'CLIENT_ID.apps.googleusercontent.com'}`;
    const audienceRemedy = `IAP takes an ID token for its OAuth client id: ${set} (for the input url: id_token_audience).`;
    if (answerer.what === 'sign-in') {
        return {
            code,
            because: seen.auth.auth === 'none'
                ? 'it asks to sign in with Google (likely Identity-Aware Proxy), and no credential was sent'
                : 'it asks to sign in with Google: likely Identity-Aware Proxy did not accept the credential',
            remedy: audienceRemedy,
        };
    }
    if (answerer.what === 'forbidden') {
        const who = seen.claims?.email ?? seen.principal;
        return {
            code,
            because: `Identity-Aware Proxy did not let ${who ?? 'the identity'} in: likely it lacks roles/iap.httpsResourceAccessor`,
            remedy: (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Let it in', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('iap web add-iam-policy-binding', [], {
                member: memberOf(who),
                role: 'roles/iap.httpsResourceAccessor',
            })),
        };
    }
    const got = answerer.got ?? (seen.auth.auth === 'id_token' ? seen.auth.audience : undefined);
    return {
        code,
        because: wants === undefined
            ? `Identity-Aware Proxy did not accept the credential${got === undefined ? '' : ` for the audience ${got}`}`
            : `the token is for ${got === undefined ? 'another audience' : `the audience ${got}`}, and Identity-Aware Proxy expects ${wants}`,
        remedy: audienceRemedy,
    };
}
function own(seen) {
    const { answer, auth, authHeader, url } = seen;
    const who = answer.answerer.by === 'unknown'
        ? 'Google or the service itself (an answer to HEAD does not tell)'
        : 'the service itself';
    const letIn = isOnGoogle(url) && answer.answerer.by === 'service' ? '; the platform let the request in' : '';
    return {
        code: 'SERVICE_REFUSED',
        because: `${who} refused${letIn}`,
        remedy: auth.auth !== 'none' && authHeader === 'Authorization' && isOnGoogle(url)
            ? 'If the service looks at Authorization itself: auth_header: X-Serverless-Authorization leaves that header to it.'
            : undefined,
    };
}
/** @see https://cloud.google.com/run/docs/known-issues#reserved_url_paths */
function isReserved(path) {
    return path === '/healthz' || path === '/eventlog' || path === '/_ah' || path.startsWith('/_ah/');
}
function isOnGoogle(url) {
    return 'audience' in (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .audienceFor */ .Q0)(url);
}
/** Neither JSON nor plain text of the service's own. */
function hasNoWords({ answer }) {
    const { response } = answer.observation;
    return response.body.length === 0 || /^\s*text\/html\b/i.test((0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__/* .header */ .w)(response, 'content-type') ?? '');
}
const FAR_OFF_MS = 60_000;
function skew({ answer, now }) {
    const date = Date.parse((0,_http_message_js__WEBPACK_IMPORTED_MODULE_3__/* .header */ .w)(answer.observation.response, 'date') ?? '');
    if (Number.isNaN(date) || Math.abs(now - date) < FAR_OFF_MS)
        return undefined;
    return `this machine's clock is ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.abs(now - date))} ${now > date ? 'ahead of' : 'behind'} Google's`;
}
const REGION = '[a-z]+-[a-z]+\\d+';
const SERVICE = '[a-z](?:[a-z0-9-]*[a-z0-9])?';
function placeOf(url) {
    const [first = '', ...rest] = url.hostname.split('.');
    const label = first.includes('---') ? first.slice(first.indexOf('---') + 3) : first;
    const host = [label, ...rest].join('.');
    const named = new RegExp(`^(${SERVICE})-(\\d{6,})\\.(${REGION})\\.run\\.app$`).exec(host);
    if (named)
        return { kind: 'service', name: named[1] ?? '', project: named[2], region: named[3] ?? '' };
    const hashed = new RegExp(`^(${SERVICE})-[a-z0-9]{4,}-[a-z]{2,3}\\.a\\.run\\.app$`).exec(host);
    if (hashed)
        return { kind: 'service', name: hashed[1] ?? '', region: 'REGION', project: undefined };
    const fn = new RegExp(`^(${REGION})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(host);
    const segment = url.pathname.split('/')[1] ?? '';
    // A redirect may have chosen the path.
    const name = /^[A-Za-z][\w-]{0,62}$/.test(segment) ? segment : 'FUNCTION';
    if (fn)
        return { kind: 'function', name, region: fn[1] ?? '', project: fn[2] };
    return { kind: 'service', name: 'SERVICE', region: 'REGION', project: undefined };
}
function whereOf({ region, project }) {
    return { region, project };
}
function invokerCommand(url, who) {
    const place = placeOf(url);
    const member = memberOf(who);
    if (place.kind === 'service') {
        const flags = { ...whereOf(place), member, role: 'roles/run.invoker' };
        return lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Let it call the service', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('run services add-iam-policy-binding', [place.name], flags)), regionHint(place));
    }
    const flags = { ...whereOf(place), member };
    return lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Let it call the function', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('functions add-invoker-policy-binding', [place.name], flags)), (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('If it is a 1st gen function', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('functions add-iam-policy-binding', [place.name], {
        ...flags,
        role: 'roles/cloudfunctions.invoker',
    })));
}
/** What makes a public service private again. */
function publicCommand(url) {
    const place = placeOf(url);
    const flags = { ...whereOf(place), member: 'allUsers' };
    if (place.kind === 'function') {
        return lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Take it from the public', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('functions remove-invoker-policy-binding', [place.name], flags)), (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('If it is a 1st gen function', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('functions remove-iam-policy-binding', [place.name], {
            ...flags,
            role: 'roles/cloudfunctions.invoker',
        })));
    }
    return lines((0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('Take it from the public', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('run services remove-iam-policy-binding', [place.name], { ...flags, role: 'roles/run.invoker' })), (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)('If there is no such binding, its check of invokers is off: turn it on', (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('run services update', [place.name], { ...whereOf(place), 'invoker-iam-check': true })), regionHint(place));
}
/** Where to read what the URL does not say. */
function regionHint({ name, region }) {
    if (region !== 'REGION')
        return undefined;
    return name === 'SERVICE'
        ? 'SERVICE and REGION are as gcloud run services list prints them.'
        : `REGION is as gcloud run services list --filter=metadata.name=${name} prints it.`;
}
function describeCommand(url) {
    const place = placeOf(url);
    return (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)(`${place.kind === 'service' ? 'run services' : 'functions'} describe`, [place.name], whereOf(place));
}
/** None for a function: deploying it again is more than changing its ingress. */
function ingressCommand(url) {
    const place = placeOf(url);
    if (place.kind === 'function')
        return undefined;
    return (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('run services update', [place.name], { ...whereOf(place), ingress: 'all' });
}
function logsCommand(url) {
    const place = placeOf(url);
    return (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)(`${place.kind === 'service' ? 'run services' : 'functions'} logs read`, [place.name], whereOf(place));
}
function customAudience(url, audience) {
    const place = placeOf(url);
    const name = place.kind === 'service' ? place.name : 'SERVICE';
    return (0,_diagnose_command_js__WEBPACK_IMPORTED_MODULE_2__/* .gcloud */ .Jr)('run services update', [name], { ...whereOf(place), 'add-custom-audiences': audience });
}
function memberOf(who) {
    if (who === undefined || /^\d+$/.test(who))
        return 'serviceAccount:EMAIL';
    if (/^principal(?:Set)?:\/\//.test(who))
        return who;
    return `${who.endsWith('.gserviceaccount.com') ? 'serviceAccount' : 'user'}:${who}`;
}
function lines(...parts) {
    const there = parts.filter((part) => part !== undefined);
    return there.length === 0 ? undefined : there.join('\n');
}


/***/ }),

/***/ 7286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ captureSources),
/* harmony export */   q: () => (/* binding */ cycles)
/* harmony export */ });
/**
 * The cycles that `after` makes, each as the names along it, the first repeated at its end. Names that are not there
 * are passed over. Linear in checks and links.
 */
function cycles(checks) {
    const stuck = leftOver(checks);
    const found = [];
    const walkOf = new Map();
    let walk = 0;
    for (const start of stuck.keys()) {
        walk += 1;
        const path = [];
        let name = start;
        while (name !== undefined && !walkOf.has(name)) {
            walkOf.set(name, walk);
            path.push(name);
            name = stuck.get(name)?.find((parent) => stuck.has(parent));
        }
        if (name !== undefined && walkOf.get(name) === walk)
            found.push([...path.slice(path.indexOf(name)), name]);
    }
    return found;
}
/** What Kahn's algorithm cannot put in order: what is on a cycle or after one. */
function leftOver(checks) {
    const left = new Map(checks.map(({ name, after }) => [name, after]));
    const waiting = new Map();
    const children = new Map();
    const ready = [];
    for (const [name, after] of left) {
        const parents = new Set(after.filter((parent) => left.has(parent)));
        waiting.set(name, parents.size);
        for (const parent of parents) {
            const siblings = children.get(parent);
            if (siblings === undefined)
                children.set(parent, [name]);
            else
                siblings.push(name);
        }
        if (parents.size === 0)
            ready.push(name);
    }
    for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
        left.delete(name);
        for (const child of children.get(name) ?? []) {
            const parents = (waiting.get(child) ?? 0) - 1;
            waiting.set(child, parents);
            if (parents === 0)
                ready.push(child);
        }
    }
    return left;
}
/**
 * The checks that a captured name may stand for in a check: of all it comes after, those that capture the name and
 * are not before another that does. None: it is not captured before; several: they are in no order, and it is ambiguous.
 */
function captureSources(check, name, byName) {
    const nearest = ancestors(check, byName, (one) => one.capture.some((captured) => captured.name === name));
    if (nearest.size < 2)
        return [...nearest];
    const hidden = new Set();
    for (const source of nearest) {
        const from = byName.get(source);
        if (from === undefined)
            continue;
        for (const before of ancestors(from, byName, (one) => nearest.has(one.name)))
            hidden.add(before);
    }
    return [...nearest].filter((source) => !hidden.has(source));
}
/** The checks up the links that match, looking no further behind one that does. */
function ancestors(check, byName, matches) {
    const found = new Set();
    const seen = new Set();
    const open = [...check.after];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const one = byName.get(name);
        if (one === undefined || seen.has(name))
            continue;
        seen.add(name);
        if (matches(one))
            found.add(name);
        else
            open.push(...one.after);
    }
    return found;
}


/***/ }),

/***/ 9070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isCredentialHeader),
/* harmony export */   c: () => (/* binding */ judgeRefusal),
/* harmony export */   unauthenticated: () => (/* binding */ unauthenticated)
/* harmony export */ });
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3981);

/** Headers that say who is asking, lower case. */
const CREDENTIALS = new Set([
    'authorization',
    'x-serverless-authorization',
    'proxy-authorization',
    'cookie',
    'x-api-key',
    'x-goog-api-key',
    'x-goog-iap-jwt-assertion',
]);
function isCredentialHeader(name) {
    return CREDENTIALS.has(name.toLowerCase());
}
/**
 * `expect_unauthenticated: refused`: the same request with no credential at all, the user's own headers included,
 * which must be refused.
 */
function unauthenticated(check) {
    return {
        ...check,
        name: `${check.name} without a credential`,
        headers: check.headers.filter(([name]) => !isCredentialHeader(name)),
        auth: 'none',
        audience: undefined,
        expect: [],
        refused: true,
        capture: [],
        redirects: 0,
    };
}
/**
 * Judges an answer by whether it refuses the request, and says how: a redirect to Google's sign-in page refuses, any
 * other lets in; 404, 429, 5xx and no answer prove nothing.
 * @param auth what the request carried: who is let in without a credential is everybody
 */
function judgeRefusal(seen, auth) {
    if (seen.kind === 'lost') {
        return { verdict: 'inconclusive', words: `inconclusive: no answer, ${seen.error.message}`, code: 'SERVICE_INCONCLUSIVE' };
    }
    const { answerer, observation } = seen;
    const { status } = observation.response;
    if (answerer.by === 'front-end' && (answerer.what === 'forbidden' || answerer.what === 'unauthorized')) {
        return { verdict: 'refused', words: `refused by Google's front end (${status})` };
    }
    if (answerer.by === 'iap') {
        return {
            verdict: 'refused',
            words: answerer.what === 'sign-in'
                ? `refused: sent to sign in at accounts.google.com (${status})`
                : `refused by Identity-Aware Proxy (${status})`,
        };
    }
    if (status === 401 || status === 403) {
        return {
            verdict: 'refused',
            words: answerer.by === 'unknown'
                ? `refused (${status}); an answer to HEAD does not tell whether by Google's front end or by the service itself`
                : `refused by the service itself (${status}): the platform let the request in`,
        };
    }
    if (status >= 200 && status < 300)
        return letIn(`it answered ${status}`, auth, observation.response.url);
    if (status >= 300 && status < 400 && observation.redirect !== undefined) {
        return letIn(`it answered ${status}, a redirect to ${observation.redirect}`, auth, observation.response.url);
    }
    return {
        verdict: 'inconclusive',
        words: `inconclusive: ${status} neither refuses nor serves${whyInconclusive(seen)}`,
        code: 'SERVICE_INCONCLUSIVE',
    };
}
function letIn(how, auth, url) {
    if (auth === 'none') {
        return {
            verdict: 'public',
            words: `public: ${how} to a request without a credential`,
            code: 'SERVICE_PUBLIC',
            remedy: (0,_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .publicCommand */ .v5)(new URL(url)),
        };
    }
    return { verdict: 'public', words: `not refused: ${how} to this identity`, code: 'SERVICE_ADMITTED' };
}
function whyInconclusive({ answerer, observation }) {
    const { status } = observation.response;
    if (answerer.by === 'front-end' && answerer.what === 'not-found') {
        return "; Google's front end knows nothing under this URL, or keeps the path for itself";
    }
    if (answerer.by === 'front-end')
        return '; no instance was there to answer';
    if (status === 404)
        return ': nothing is there, or not yet';
    if (status === 429)
        return ': too many requests';
    if (status >= 500)
        return ': the service failed';
    return '';
}


/***/ }),

/***/ 5751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkFile: () => (/* binding */ checkFile),
  makeRequest: () => (/* binding */ makeRequest)
});

// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __webpack_require__(1995);
// EXTERNAL MODULE: ./build/package/src/checks/order.js
var order = __webpack_require__(7286);
// EXTERNAL MODULE: ./build/package/src/duration.js
var duration = __webpack_require__(8632);
// EXTERNAL MODULE: ./build/package/src/http/retry.js
var retry = __webpack_require__(2557);
// EXTERNAL MODULE: ./build/package/src/http/door.js + 3 modules
var http_door = __webpack_require__(2376);
// EXTERNAL MODULE: ./build/package/src/http/message.js
var message = __webpack_require__(3116);
;// CONCATENATED MODULE: ./build/package/src/checks/front-end.js

/** More than any of Google's own pages. */
const PAGE_BYTES = 8192;
/** `WWW-Authenticate` of Google's front end; a service's own has a comma between its parameters (RFC 9110 section 11.2). */
const GOOGLE_CHALLENGE = /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;
/**
 * Tells who answered from the answer alone. What Google's pages look like was collected from real answers; a service
 * could imitate them, which gains it nothing but a wrong hint in this run's report.
 * @see https://cloud.google.com/run/docs/troubleshooting
 */
function answererOf(response, method) {
    const { status } = response;
    const signIn = signInTarget(response);
    if (signIn !== undefined)
        return { by: 'iap', what: 'sign-in', wants: clientId(signIn) };
    if (status < 400)
        return { by: 'service' };
    const text = response.body.subarray(0, PAGE_BYTES).toString('utf8');
    const page = isHtml(response) ? text : '';
    if (status === 401 || status === 403)
        return refuser(response, method, text, page);
    if (status === 404 && isGooglesNotFound(page))
        return { by: 'front-end', what: 'not-found' };
    if (status === 429 && /^\s*Rate exceeded\.\s*$/.test(text))
        return { by: 'front-end', what: 'no-instance' };
    if (status >= 500 && /The service you requested is not available yet/i.test(page)) {
        return { by: 'front-end', what: 'no-instance' };
    }
    return { by: 'service' };
}
/** Whether the request came as far as the service: what may have had an effect is not sent again unasked. */
function reachedService(answerer) {
    return answerer.by === 'service' || answerer.by === 'unknown';
}
/** The sign-in page a redirect leads to: the host exactly, as `accounts.google.com.example` is anybody's. */
function signInTarget(response) {
    if (response.status < 300 || response.status > 399)
        return undefined;
    const location = (0,message/* header */.w)(response, 'location');
    if (location === undefined || !URL.canParse(location, response.url))
        return undefined;
    const target = new URL(location, response.url);
    return isSignIn(target) ? target : undefined;
}
function isSignIn(url) {
    return url.protocol === 'https:' && url.host === 'accounts.google.com';
}
function refuser(response, method, text, page) {
    const { status } = response;
    const what = status === 401 ? 'unauthorized' : 'forbidden';
    if (/^Invalid IAP credentials\b/i.test(text.trim()) ||
        (0,message/* header */.w)(response, 'x-goog-iap-generated-response') === 'true') {
        const said = /'aud' claim \(([^()\s]{1,300})\) doesn't match expected value \(([^()\s]{1,300})\)/.exec(text);
        return { by: 'iap', what, got: said?.[1], wants: said?.[2] };
    }
    const error = status === 401 ? 'Unauthorized' : 'Forbidden';
    const permission = /Your client does not have permission to (?:get|the requested) URL/i.test(page);
    if (new RegExp(`Error: ${error}`, 'i').test(page))
        return { by: 'front-end', what };
    if (permission && new RegExp(`<title>\\s*${status} ${error}`, 'i').test(page))
        return { by: 'front-end', what };
    if (text === '') {
        const challenge = (0,message/* header */.w)(response, 'www-authenticate')?.trim() ?? '';
        if (status === 401 && GOOGLE_CHALLENGE.test(challenge))
            return { by: 'front-end', what };
        if (method.toUpperCase() === 'HEAD')
            return { by: 'unknown' };
    }
    return { by: 'service' };
}
/** The page of the front end itself, and the one for a service that is not there or not to be seen from here. */
function isGooglesNotFound(page) {
    return (/<title>\s*Error 404 \(Not Found\)!!1/i.test(page) ||
        (/Error: Page not found/i.test(page) && /The requested URL was not found on this server/i.test(page)));
}
function isHtml(response) {
    return /^\s*text\/html\b/i.test((0,message/* header */.w)(response, 'content-type') ?? '');
}
/** The audience IAP accepts, from its redirect; it comes from outside, so only what a client id is made of passes. */
function clientId(target) {
    const id = target.searchParams.get('client_id') ?? '';
    return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(id) ? id : undefined;
}

;// CONCATENATED MODULE: ./build/package/src/checks/redirect.js


const FOLLOWED = new Set([301, 302, 303, 307, 308]);
/**
 * All that crosses to another origin. Not only `Authorization` is a credential: any header of the user's may be.
 */
const CROSSING = new Set(['accept', 'accept-language', 'accept-encoding', 'user-agent', 'cache-control']);
/** RFC 9110 section 15.4: what described a body goes with it. */
const OF_BODY = new Set(['content-type', 'content-encoding', 'content-language', 'content-location', 'content-length']);
/** Absolute target of a redirect without its fragment, as far as it can be understood; otherwise as it was sent. */
function redirectTarget(response) {
    if (response.status < 300 || response.status > 399)
        return undefined;
    const location = (0,message/* header */.w)(response, 'location');
    if (location === undefined)
        return undefined;
    if (!URL.canParse(location, response.url))
        return location;
    return new URL(location, response.url).href;
}
/**
 * The request that follows a redirect, as browsers make it (fetch, "HTTP-redirect fetch"): the method changes to GET
 * after 303, and after 301 and 302 from POST. The credential stays on the origin it is for and, once dropped, stays
 * dropped. Never followed: https to http, another scheme, a target with a user name, a body to another origin,
 * Google's sign-in page, whose 200 says nothing of the service.
 * @see RFC 9110 section 15.4
 */
function nextHop(request, response) {
    const target = redirectTarget(response);
    if (target === undefined || !FOLLOWED.has(response.status))
        return { kind: 'none' };
    const stop = (why) => ({ kind: 'stop', target, why });
    if (!URL.canParse(target))
        return stop('its target is not a URL');
    const from = new URL(request.url);
    const to = new URL(target);
    to.hash = '';
    if (to.protocol !== 'https:' && to.protocol !== 'http:')
        return stop('its target is neither http nor https');
    if (to.username !== '' || to.password !== '')
        return stop('its target carries a user name or password');
    if (from.protocol === 'https:' && to.protocol === 'http:')
        return stop('it leads from https to http');
    if (isSignIn(to))
        return stop("it leads to Google's sign-in page");
    const method = methodAfter(response.status, request.method);
    const keepsBody = response.status !== 303 && method === request.method && request.body !== undefined;
    const crosses = from.origin !== to.origin;
    if (crosses && keepsBody)
        return stop('it asks to send the body to another origin');
    const headers = Object.entries(request.headers).filter(([given]) => {
        const name = given.toLowerCase();
        return (keepsBody || !OF_BODY.has(name)) && (!crosses || CROSSING.has(name));
    });
    return {
        kind: 'follow',
        target: to.href,
        request: { method, url: to.href, headers: Object.fromEntries(headers), body: keepsBody ? request.body : undefined },
    };
}
function methodAfter(status, method) {
    if (status === 303)
        return method === 'HEAD' ? method : 'GET';
    return (status === 301 || status === 302) && method === 'POST' ? 'GET' : method;
}

;// CONCATENATED MODULE: ./build/package/src/checks/attempt.js





/** Sends a request once and follows its redirects, as far as that is asked for and harmless. */
async function attempt(first, limits, { door, host }) {
    const startedAt = host.now();
    const visited = new Set();
    let request = first;
    let reached = false;
    let followed;
    let timing;
    try {
        for (;;) {
            const timeoutMs = limits.timeoutMs - (host.now() - startedAt);
            if (timeoutMs <= 0)
                throw tooManyHops(limits.timeoutMs, request.url);
            visited.add(`${request.method} ${request.url}`);
            const { maxBodyBytes, digest } = limits;
            const { method, url, headers, body } = request;
            const response = await door.send({
                method,
                url,
                headers,
                body,
                timeoutMs,
                maxBodyBytes,
                digest,
                certificate: true,
                onLargeBody: 'truncate',
            });
            timing = sum(timing, response.timing);
            const answerer = answererOf(response, method);
            reached ||= reachedService(answerer);
            const hop = limits.redirects > 0 ? nextHop(request, response) : { kind: 'none' };
            const why = hop.kind === 'stop'
                ? hop.why
                : hop.kind === 'none'
                    ? undefined
                    : visited.size > limits.redirects
                        ? `${limits.redirects} had been followed already`
                        : visited.has(`${hop.request.method} ${hop.request.url}`)
                            ? 'it is part of a loop'
                            : undefined;
            if (hop.kind === 'follow' && why === undefined) {
                followed = hop.target;
                request = hop.request;
                continue;
            }
            return {
                kind: 'answer',
                observation: {
                    response: { ...response, timing },
                    redirect: redirectTarget(response) ?? followed,
                    at: host.now(),
                },
                answerer,
                reached,
                unfollowed: why === undefined ? undefined : `the redirect to ${redirectTarget(response)} was not followed: ${why}`,
                crossed: new URL(request.url).origin !== new URL(first.url).origin,
            };
        }
    }
    catch (thrown) {
        if (thrown instanceof http_door/* NetworkError */.D) {
            const final = thrown.code === 'UNFINISHED';
            return { kind: 'lost', error: thrown, reached: reached || thrown.sent, final };
        }
        // The door refuses what it cannot write; anything else is a bug, and the caller's to report.
        if (thrown instanceof errors/* BearerError */.G7)
            return { kind: 'lost', error: thrown, reached, final: true };
        throw thrown;
    }
}
function tooManyHops(timeoutMs, url) {
    return new http_door/* NetworkError */.D('NETWORK_TIMEOUT', `no answer within ${(0,duration/* formatDuration */.a3)(timeoutMs)}: the redirects before ${new URL(url).host} used it up`, { phase: 'wait', transient: true });
}
/** The phases of all hops together: `time` is what a person waits. */
function sum(before, last) {
    if (before === undefined)
        return last;
    const phase = (name) => before[name] === undefined && last[name] === undefined ? undefined : (before[name] ?? 0) + (last[name] ?? 0);
    return {
        connect: phase('connect'),
        tls: phase('tls'),
        wait: before.wait + last.wait,
        body: before.body + last.body,
        total: before.total + last.total,
    };
}
/** The response with no more of its body than `bytes`, in memory of its own. */
function trimmed(response, bytes) {
    if (response.body.length <= bytes)
        return { ...response, body: Buffer.from(response.body) };
    return { ...response, body: Buffer.from(response.body.subarray(0, bytes)), truncated: true };
}

// EXTERNAL MODULE: ./build/package/src/checks/audience.js
var audience = __webpack_require__(3570);
// EXTERNAL MODULE: ./build/package/src/checks/json.js
var json = __webpack_require__(6986);
// EXTERNAL MODULE: ./build/package/src/checks/json-path.js
var json_path = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/package/src/checks/json-schema.js
var json_schema = __webpack_require__(1580);
// EXTERNAL MODULE: ./build/package/src/checks/operand.js
var checks_operand = __webpack_require__(2699);
// EXTERNAL MODULE: ./build/package/src/checks/pattern.js
var checks_pattern = __webpack_require__(4696);
// EXTERNAL MODULE: ./build/package/src/checks/template.js
var checks_template = __webpack_require__(3690);
// EXTERNAL MODULE: ./build/package/src/checks/time-limit.js
var time_limit = __webpack_require__(9011);
;// CONCATENATED MODULE: ./build/package/src/checks/evaluate.js










/** UTF-16 units of what came that a report shows. */
const SHOWN = 200;
/**
 * Judges one line by what was seen of an answer.
 * @returns what came instead; nothing when the line holds. What cannot be decided (a regular expression that takes too
 *   long, a body that is not JSON, a value of another type than the operator's) does not hold, with `not` as without.
 */
async function evaluate(expectation, observation, options) {
    const { line, subject, not, assertion } = expectation;
    const show = shower(options);
    try {
        const came = await look(subject, observation, options, show);
        const { holds, actual } = await judge(assertion, came, {
            ...options,
            limitMs: options.limitMs ?? time_limit/* TIME_LIMIT_MS */.tm,
            show,
        });
        return holds === not ? { line, actual: actual ?? came.describe() } : undefined;
    }
    catch (thrown) {
        // Both say what it is in words for a report; a capture that is missing is a BearerError.
        if (thrown instanceof time_limit/* Unanswerable */.gb || thrown instanceof errors/* BearerError */.G7)
            return { line, actual: thrown.message };
        throw thrown;
    }
}
/**
 * The value of a subject. A status and `bytes` are numbers, `time` and `tls expires` milliseconds; a header that came
 * several times is one text with commas (RFC 9110 section 5.3); several nodes of a JSONPath are a list.
 */
async function subjectValue(subject, observation, options) {
    try {
        const came = await look(subject, observation, options, shower(options));
        if (came.kind === 'nothing')
            return { exists: false, why: came.describe() };
        if (came.kind === 'text' && came.cut !== undefined)
            return { exists: false, why: came.cut };
        return { exists: true, value: came.value };
    }
    catch (thrown) {
        if (thrown instanceof time_limit/* Unanswerable */.gb || thrown instanceof errors/* BearerError */.G7)
            return { exists: false, why: thrown.message };
        throw thrown;
    }
}
async function look(subject, { response, redirect, at }, options, show) {
    const nothing = (why) => ({ kind: 'nothing', value: undefined, describe: () => why });
    const number = (value, describe) => ({ kind: 'number', value, describe });
    const text = (value, more = {}) => ({
        kind: 'text',
        value,
        describe: () => show(value),
        ...more,
    });
    switch (subject.kind) {
        case 'status':
            return number(response.status, () => String(response.status));
        case 'time': {
            const { total } = response.timing;
            return number(total, () => total < 1000 ? (0,duration/* formatDuration */.a3)(total) : `${(0,duration/* formatDuration */.a3)(total)} (${Math.round(total)} ms)`);
        }
        case 'bytes':
            if (response.truncated && response.sha256 === undefined) {
                throw new time_limit/* Unanswerable */.gb(`cannot be known: the body is cut after ${response.body.length} bytes`);
            }
            return number(response.bytes, () => String(response.bytes));
        case 'sha256':
            return text(await digestOf(response));
        case 'tls expires': {
            const { certificateExpiresAt } = response;
            if (certificateExpiresAt === undefined)
                return nothing('does not exist: no certificate was seen');
            const left = certificateExpiresAt - at;
            return number(left, () => (left < 0 ? `expired ${(0,duration/* formatDuration */.a3)(-left)} ago` : (0,duration/* formatDuration */.a3)(left)));
        }
        case 'redirect':
            return redirect === undefined
                ? nothing(`does not exist: ${response.status} is no redirect`)
                : text(redirect);
        case 'header': {
            const values = fieldsOf(response, subject.name);
            if (values.length === 0)
                return nothing('does not exist');
            const joined = values.join(', ');
            return text(joined, { each: values.length === 1 ? values : [...values, joined], times: values.length });
        }
        case 'cookie': {
            const cookies = fieldsOf(response, 'set-cookie').flatMap((field) => parseSetCookie(field) ?? []);
            const values = cookies.filter(({ name }) => name === subject.name).map(({ value }) => value);
            const last = values.at(-1);
            if (last !== undefined)
                return text(last, { each: [last], times: values.length });
            const names = [...new Set(cookies.map(({ name }) => name))].join(', ');
            return nothing(names === '' ? 'does not exist: no cookie is set' : `does not exist: set are ${show(names)}`);
        }
        case 'body':
            return text(textOf(response), {
                cut: response.truncated ? cutWords(response) : undefined,
                json: () => jsonOf(response, show),
            });
        case 'json': {
            const { captures, limitMs = time_limit/* TIME_LIMIT_MS */.tm } = options;
            const values = await (0,json_path/* select */.Lt)(subject.path, jsonOf(response, show), captures, limitMs);
            const nodes = subject.path.singular ? undefined : values.length;
            if (values.length === 0) {
                return {
                    kind: 'nothing',
                    value: undefined,
                    nodes: nodes === 0 ? 0 : undefined,
                    describe: () => 'does not exist',
                };
            }
            const value = values.length === 1 ? values[0] : values;
            return {
                kind: 'json',
                value,
                nodes,
                describe: () => (values.length === 1 ? show(value) : `${show(value)} (${values.length} nodes)`),
            };
        }
    }
}
async function judge(assertion, came, judging) {
    const { captures, limitMs, show } = judging;
    const { operator } = assertion;
    if (operator === 'exists')
        return { holds: came.kind !== 'nothing' };
    // An empty selection can be counted; anything else that is not there is neither so nor otherwise.
    if (came.kind === 'nothing') {
        if (came.nodes === 0 && operator === 'isEmpty')
            return { holds: true };
        if (came.nodes === 0 && operator === 'count')
            return counted(0, assertion, captures);
        throw new time_limit/* Unanswerable */.gb(came.describe());
    }
    switch (operator) {
        case 'isEmpty':
            return { holds: isEmpty(came, show) };
        case 'count':
            return counted(sizeIn(came, show), assertion, captures);
        case 'type': {
            const value = came.kind === 'text' && came.json ? came.json().exact : came.value;
            return { holds: isOfType(value, assertion.type), actual: `${typeName(value)}: ${show(value)}` };
        }
        case 'schema': {
            const value = came.kind === 'text' && came.json ? came.json().value : asDoubles(came.value);
            const errors = await (0,json_schema/* schemaErrors */.d0)(assertion.schema, value, limitMs);
            return { holds: errors === undefined, actual: errors };
        }
        case 'matches': {
            const { pattern } = assertion;
            const holds = texts(came, operator, show).some((text) => {
                const match = (0,checks_pattern/* matchPattern */.gH)(pattern, text, captures, limitMs);
                if (came.kind !== 'text' || came.cut === undefined)
                    return match !== undefined;
                // What touches the cut might go on after it.
                if (match === undefined || match.end === text.length)
                    throw new time_limit/* Unanswerable */.gb(`cannot be known: ${came.cut}`);
                return true;
            });
            return { holds };
        }
        case 'contains':
        case 'startsWith':
        case 'endsWith':
            return textual(operator, assertion.operand, came, judging);
        case 'in':
            return equality(came, assertion.operands.flatMap((operand) => wanted(operand, captures)), show);
        case '==':
        case '!=': {
            const { holds, actual } = equality(came, wanted(assertion.operand, captures, false), show);
            return { holds: holds === (operator === '=='), actual };
        }
        case '<':
        case '<=':
        case '>':
        case '>=':
            return { holds: ordered(came, operator, assertion.operand, judging) };
    }
}
/** @param members whether the members of an array are wanted, not the array */
function wanted(operand, captures, members = true) {
    if (operand.kind === 'range')
        return [{ range: operand.range, text: operand.text }];
    const value = (0,checks_operand/* operandValue */.Vv)(operand, captures);
    if (isRange(value) && operand.kind === 'text' && operand.domain !== 'json')
        return [{ range: value, text: '' }];
    return members && Array.isArray(value) ? value.map((item) => ({ value: item })) : [{ value }];
}
function isRange(value) {
    return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}
function equality(came, values, show) {
    const equals = (actual, one) => {
        if ('range' in one)
            return (0,json/* isNumeric */.kf)(actual) ? actual >= one.range.from && actual <= one.range.to : actual === one.text;
        // What a field or a body is compared with is text, whatever it looks like.
        return (0,json/* jsonEqual */.Zm)(actual, came.kind === 'text' ? (0,checks_template/* captureText */.MW)(one.value) : one.value);
    };
    if (came.kind === 'text') {
        const candidates = came.each ?? [came.value];
        if (came.cut !== undefined) {
            // No text that could be written in a line is as long as what is kept.
            return { holds: false };
        }
        return { holds: candidates.some((text) => values.some((one) => equals(text, one))) };
    }
    const holds = values.some((one) => equals(came.value, one));
    const [only, ...more] = values;
    const typed = only !== undefined && more.length === 0 && 'value' in only && came.kind === 'json';
    // `"1"` is not `1`: the types say why, where the values look the same.
    if (holds || !typed || (0,checks_template/* captureText */.MW)(only.value) !== (0,checks_template/* captureText */.MW)(came.value))
        return { holds };
    return {
        holds,
        actual: `${typeName(came.value)}, ${show(came.value)}, which is not ${typeName(only.value)}`,
    };
}
function counted(size, assertion, captures) {
    const number = (0,checks_operand/* operandValue */.Vv)(assertion.operand, captures);
    if (!(0,json/* isNumeric */.kf)(number))
        throw new time_limit/* Unanswerable */.gb('cannot be evaluated: the count to compare with is not a number');
    return { holds: compare(size, assertion.comparison, number), actual: `count ${size}` };
}
function compare(a, comparison, b) {
    switch (comparison) {
        case '==':
            return (0,json/* jsonEqual */.Zm)(a, b);
        case '!=':
            return !(0,json/* jsonEqual */.Zm)(a, b);
        case '<':
            return a < b;
        case '<=':
            return a <= b;
        case '>':
            return a > b;
        case '>=':
            return a >= b;
    }
}
function ordered(came, comparison, operand, { captures, show }) {
    const right = (0,checks_operand/* operandValue */.Vv)(operand, captures);
    if (came.kind === 'text') {
        const numbers = (came.times === undefined || came.times === 1 ? [came.value] : (came.each ?? []).slice(0, -1)).map((text) => {
            const number = (0,checks_operand/* readNumber */.kz)(text.trim());
            if (number === undefined || came.cut !== undefined)
                throw new time_limit/* Unanswerable */.gb(`${show(text)}, which is not a number`);
            return number;
        });
        return numbers.some((number) => (0,json/* isNumeric */.kf)(right) && compare(number, comparison, right));
    }
    const left = came.value;
    if ((0,json/* isNumeric */.kf)(left) && (0,json/* isNumeric */.kf)(right))
        return compare(left, comparison, right);
    if (typeof left === 'string' && typeof right === 'string')
        return compare(codePointOrder(left, right), comparison, 0);
    throw new time_limit/* Unanswerable */.gb(`${typeName(left)}, ${show(left)}, which cannot be compared with ${typeName(right)}`);
}
/** RFC 9535 section 2.3.5.2.2: by code points, which UTF-16 units order otherwise beyond U+FFFF. */
function codePointOrder(a, b) {
    for (let index = 0; index < a.length && index < b.length; index++) {
        if (a.charCodeAt(index) === b.charCodeAt(index))
            continue;
        return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
    }
    return a.length - b.length;
}
function textual(operator, operand, came, { captures, show }) {
    const value = (0,checks_operand/* operandValue */.Vv)(operand, captures);
    if (operator === 'contains' &&
        came.kind === 'json' &&
        typeof came.value === 'object' &&
        came.value !== null) {
        const within = came.value;
        if (Array.isArray(within))
            return { holds: within.some((item) => (0,json/* jsonEqual */.Zm)(item, value)) };
        return { holds: (0,json/* hasKey */.CJ)(within, (0,checks_template/* captureText */.MW)(value)) };
    }
    // A literal such as 5 is looked for as it was written.
    const part = typeof value === 'string' || operand.kind !== 'value' ? (0,checks_template/* captureText */.MW)(value) : operand.text;
    const holds = texts(came, operator, show).some((text) => {
        if (operator === 'startsWith')
            return text.startsWith(part);
        return operator === 'endsWith' ? text.endsWith(part) : includes(text, part);
    });
    if (came.kind === 'text' &&
        came.cut !== undefined &&
        (operator === 'endsWith' || (operator === 'contains' && !holds))) {
        throw new time_limit/* Unanswerable */.gb(`cannot be known: ${came.cut}`);
    }
    return { holds };
}
/** What an operator of texts looks at: texts, or nothing that it could. */
function texts(came, operator, show) {
    if (came.kind === 'text')
        return came.each ?? [came.value];
    if (typeof came.value === 'string')
        return [came.value];
    const others = operator === 'contains' ? 'a string, an array or an object' : 'a string';
    throw new time_limit/* Unanswerable */.gb(`${typeName(came.value)}, ${show(came.value)}, where ${operator} asks for ${others}`);
}
/** Longer texts are looked for by our own means: V8's take minutes to find 16 KiB of `aa…b…aa` in 8 MiB of `a`. */
const SHORT = 200;
/** Whether a text has a part, in linear time (Knuth, Morris and Pratt) when the part is long. */
function includes(text, part) {
    if (part.length <= SHORT)
        return text.includes(part);
    const back = new Int32Array(part.length);
    for (let index = 1, length = 0; index < part.length; index++) {
        const code = part.charCodeAt(index);
        while (length > 0 && part.charCodeAt(length) !== code)
            length = back[length - 1] ?? 0;
        if (part.charCodeAt(length) === code)
            length++;
        back[index] = length;
    }
    for (let index = 0, length = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        while (length > 0 && part.charCodeAt(length) !== code)
            length = back[length - 1] ?? 0;
        if (part.charCodeAt(length) === code)
            length++;
        if (length === part.length)
            return true;
    }
    return false;
}
function isEmpty(came, show) {
    if (came.kind === 'text')
        return (came.each ?? [came.value]).every((text) => text === '');
    if (typeof came.value === 'string')
        return came.value === '';
    const size = came.kind === 'json' ? ((came.nodes ?? 0) > 1 ? came.nodes : (0,json/* sizeOf */.$d)(came.value)) : undefined;
    if (size !== undefined)
        return size === 0;
    throw new time_limit/* Unanswerable */.gb(`${typeName(came.value)}, ${show(came.value)}, where isEmpty asks for a string, an array or an object`);
}
/**
 * How many: fields of a name, elements of an array, members of an object, nodes of a path that may select several.
 * A single node of such a path is its value when that is an array, and otherwise one.
 */
function sizeIn(came, show) {
    if (came.kind === 'text')
        return came.times ?? 1;
    if (came.kind === 'json' && came.nodes !== undefined && !Array.isArray(came.value))
        return came.nodes;
    const size = came.kind === 'json' ? (0,json/* sizeOf */.$d)(came.value) : undefined;
    if (size !== undefined)
        return size;
    throw new time_limit/* Unanswerable */.gb(`${typeName(came.value)}, ${show(came.value)}, where count asks for an array or an object`);
}
function isOfType(value, type) {
    return type === 'integer' ? (0,json/* isInteger */.Fq)(value) : (0,json/* jsonType */.Br)(value) === type;
}
/** `a string`, `an array`, `null`. */
function typeName(value) {
    const type = (0,json/* jsonType */.Br)(value);
    if (type === 'null')
        return 'null';
    return `${type === 'array' || type === 'object' ? 'an' : 'a'} ${type}`;
}
/** What is longer is not looked at for what it shows. */
const LOOKED_AT = 1024 * 1024;
/** No secret in any of its forms is longer. */
const LONGEST_SECRET = 64 * 1024;
/** Shows a value in a line: as JSON, without secrets, cut. */
function shower({ redact }) {
    if (redact === undefined)
        return (value) => (0,json/* jsonText */.s$)(value, SHOWN);
    const clean = (text, max) => {
        if (text.length <= max)
            return redact(text);
        // What is cut through at the end of what is looked at is not found, and goes.
        const cleaned = redact(text.slice(0, max));
        return cleaned.slice(0, Math.max(0, cleaned.length - LONGEST_SECRET));
    };
    return (value) => {
        if (typeof value === 'string')
            return (0,json/* jsonText */.s$)(clean(value, LOOKED_AT), SHOWN);
        return (0,json/* cutText */.IN)(clean((0,json/* jsonText */.s$)(value, LOOKED_AT + 1), LOOKED_AT), SHOWN);
    };
}
/** Values of a field, in order. */
function fieldsOf(response, name) {
    const wantedName = name.toLowerCase();
    return response.headers.filter(([given]) => given.toLowerCase() === wantedName).map(([, value]) => value);
}
/** Name and value of a `Set-Cookie` field as user agents read it: RFC 6265 section 5.2. */
function parseSetCookie(field) {
    const [pair = ''] = field.split(';', 1);
    const equals = pair.indexOf('=');
    if (equals < 0)
        return undefined;
    const name = trimBlanks(pair.slice(0, equals));
    return name === '' ? undefined : { name, value: trimBlanks(pair.slice(equals + 1)) };
}
function trimBlanks(text) {
    let start = 0;
    let end = text.length;
    while (start < end && isBlank(text.charCodeAt(start)))
        start++;
    while (end > start && isBlank(text.charCodeAt(end - 1)))
        end--;
    return text.slice(start, end);
}
function isBlank(code) {
    return code === 0x20 || code === 0x09;
}
async function digestOf(response) {
    if (response.sha256 !== undefined)
        return response.sha256;
    if (response.truncated)
        throw new time_limit/* Unanswerable */.gb(`cannot be known: ${cutWords(response)}`);
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 19));
    return createHash('sha256').update(response.body).digest('hex');
}
function cutWords({ body }) {
    return `the body is longer than the first ${body.length} bytes, which are looked at`;
}
/** Several lines speak of the same body. */
const decoded = new WeakMap();
function decodedOf(response) {
    const known = decoded.get(response);
    if (known !== undefined)
        return known;
    const fresh = {};
    decoded.set(response, fresh);
    return fresh;
}
/** The body as text: by its byte order mark, its `charset`, or else UTF-8. */
function textOf(response) {
    const known = decodedOf(response);
    // A character that is cut through is left out.
    const text = known.text ?? decoderOf(response).decode(response.body, { stream: response.truncated });
    known.text = text;
    return text;
}
/** @see https://encoding.spec.whatwg.org/#decode */
function decoderOf(response) {
    const [first, second, third] = response.body;
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return new TextDecoder('utf-8');
    if (first === 0xfe && second === 0xff)
        return new TextDecoder('utf-16be');
    if (first === 0xff && second === 0xfe)
        return new TextDecoder('utf-16le');
    const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec((0,message/* header */.w)(response, 'content-type') ?? '') ?? [];
    try {
        return new TextDecoder(quoted ?? plain ?? 'utf-8');
    }
    catch {
        return new TextDecoder('utf-8');
    }
}
/** @throws {Unanswerable} saying what came instead of JSON */
function jsonOf(response, show) {
    const known = decodedOf(response);
    if (known.json !== undefined)
        return known.json;
    if (response.truncated)
        throw new time_limit/* Unanswerable */.gb(`not JSON that can be read: ${cutWords(response)}`);
    const text = textOf(response);
    if (/^\s*$/.test(text))
        throw new time_limit/* Unanswerable */.gb('not JSON: the body is empty');
    try {
        known.json = (0,json/* parseJson */.qF)(text);
        return known.json;
    }
    catch (thrown) {
        const type = (0,message/* header */.w)(response, 'content-type');
        const [where = ''] = thrown instanceof SyntaxError
            ? (/ at position \d+(?: \(line \d+ column \d+\))?/.exec(thrown.message) ?? [])
            : [];
        const deep = thrown instanceof RangeError ? `, ${thrown.message}` : '';
        throw new time_limit/* Unanswerable */.gb(`not JSON${/^\s*[[{"]/.test(text) ? where : ''}${deep}: ${type === undefined ? 'no content type' : (0,json/* cutText */.IN)(type, 80)}, ${show(text)}`);
    }
}
/** A value in which every number is a double, as JSON Schema computes with. */
function asDoubles(value) {
    return (0,json/* parseJson */.qF)((0,json/* jsonText */.s$)(value)).value;
}

// EXTERNAL MODULE: ./build/package/src/checks/explain.js
var explain = __webpack_require__(3981);
// EXTERNAL MODULE: ./build/package/src/checks/refusal.js
var refusal = __webpack_require__(9070);
// EXTERNAL MODULE: ./build/package/src/checks/request.js
var checks_request = __webpack_require__(1835);
;// CONCATENATED MODULE: ./build/package/src/checks/runner.js











/** Bytes of an answer that expectations see, after decompression; beyond, `bytes`, `sha256` and `time` alone go on. */
const SEEN_BODY_BYTES = 8 * 1024 * 1024;
/** Bytes of it that a result keeps, unless the caller wants more. */
const KEPT_BODY_BYTES = 64 * 1024;
const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8000;
/** The last attempt begins this long before `wait` is over, so that a late timer does not carry it beyond. */
const BEFORE_END_MS = 50;
/** Tried again whatever the method; of a request that has reached the service, `retry` decides. */
const PASSING_STATUSES = new Set([404, 408, 429, 500, 502, 503, 504]);
/**
 * Makes one check: asks until the expectations hold or `wait` is over. Tried again are no connection, DNS and TLS
 * failures, 404, 408, 429, 500, 502, 503, 504, the platform's 403, and for GET and HEAD whatever does not meet the
 * expectations; never the platform's refusal of the token itself, and no request of another method that has reached
 * the service, unless `retry` is `any`. Fails by its result; throws only what is a bug.
 */
async function runCheck(check, context) {
    const { host } = context;
    const auth = (0,audience/* resolveAuth */.hi)(check, context.universe);
    if ('problem' in auth)
        return failed(check, context, auth, 'INPUT_INVALID', auth.problem);
    let prepared;
    try {
        prepared = (0,checks_request/* prepare */.iA)(check, context.captures ?? new Map());
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* BearerError */.G7))
            throw thrown;
        return failed(check, context, auth, thrown.code, thrown.message);
    }
    const startedAt = host.now();
    const end = startedAt + check.waitMs;
    const attempts = [];
    const request = requestOf(check, auth, prepared.url);
    const conclude = (verdict, details) => ({
        name: check.name,
        verdict,
        message: '',
        failures: [],
        request,
        attempts,
        startMs: startedAt - (context.startedAt ?? startedAt),
        durationMs: host.now() - startedAt,
        ...details,
    });
    for (;;) {
        let token;
        try {
            if (auth.auth === 'id_token')
                token = await context.credential('id_token', auth.audience);
            else if (auth.auth === 'access_token')
                token = await context.credential('access_token');
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* BearerError */.G7))
                throw thrown;
            const { code, message, remedy } = thrown;
            return { result: conclude('failed', { code, message: `no token for this check: ${message}`, remedy }), captured: NONE };
        }
        const attemptAt = host.now();
        const seen = await attempt(withCredential(prepared, check, token), limitsOf(check), context);
        const outcome = outcomeOf(seen);
        attempts.push({ startMs: attemptAt - startedAt, durationMs: host.now() - attemptAt, outcome });
        const judgement = await runner_judge(check, auth, seen, context);
        const last = lastSeen(seen, context);
        const now = host.now();
        if (judgement.passed) {
            const after = attempts.length === 1 ? '' : `, at attempt ${attempts.length} after ${(0,duration/* formatDuration */.a3)(now - startedAt)}`;
            return {
                result: conclude('passed', { message: `${judgement.words}${after}`, ...last }),
                captured: judgement.captured,
            };
        }
        const next = nextDelay(check, seen, { attempts: attempts.length, left: end - now, now, random: host.random() });
        if (next.kind === 'stop') {
            const because = explanation(check, auth, authHeaderClaims(token), seen, judgement, context);
            const message = [`${because?.words ?? judgement.words}${tries(attempts, now - startedAt)}`, next.why].filter(Boolean).join('; ');
            const code = because?.code ?? judgement.code;
            const remedy = because?.remedy ?? judgement.remedy;
            return { result: conclude('failed', { message, code, remedy, failures: judgement.failures, ...last }), captured: NONE };
        }
        host.progress(`${check.name}: ${outcome}, attempt ${attempts.length}: ${judgement.missing}, ${(0,duration/* formatDuration */.a3)(end - now)} left`);
        await host.sleep(next.ms);
    }
}
const NONE = new Map();
/** A check that was not made, or could not be. */
function failedBeforeSending(check, context, code, message) {
    const auth = (0,audience/* resolveAuth */.hi)(check, context.universe);
    const now = context.host.now();
    return {
        name: check.name,
        verdict: 'failed',
        message,
        code,
        failures: [],
        request: requestOf(check, auth, urlText(check)),
        attempts: [],
        startMs: now - (context.startedAt ?? now),
        durationMs: 0,
    };
}
function failed(check, context, auth, code, message) {
    const result = failedBeforeSending(check, context, code, message);
    const remedy = 'example' in auth ? `Example: ${auth.example}` : undefined;
    return { result: { ...result, remedy }, captured: NONE };
}
function requestOf(check, auth, url) {
    const audience = 'audience' in auth ? auth.audience : undefined;
    return { method: check.method, url, auth: 'auth' in auth ? auth.auth : 'none', audience };
}
function urlText({ url }) {
    return url.parts.map((part) => (typeof part === 'string' ? part : `{{ capture.${part.capture} }}`)).join('');
}
/** The token's header, in place of any of that name that came with the check. */
function withCredential(request, check, token) {
    if (token === undefined)
        return request;
    const name = check.authHeader.toLowerCase();
    const others = Object.entries(request.headers).filter(([given]) => given.toLowerCase() !== name);
    return { ...request, headers: { ...Object.fromEntries(others), [check.authHeader]: `Bearer ${token}` } };
}
/** Subjects that speak of the whole body, however long. */
const OF_WHOLE_BODY = new Set(['bytes', 'sha256', 'time']);
function limitsOf(check) {
    const subjects = [...check.expect.map(({ subject }) => subject), ...check.capture.map(({ subject }) => subject)];
    return {
        timeoutMs: check.timeoutMs,
        // Whether a redirect lets in or refuses is seen in itself.
        redirects: check.refused ? 0 : check.redirects,
        maxBodyBytes: SEEN_BODY_BYTES,
        digest: subjects.some(({ kind }) => OF_WHOLE_BODY.has(kind)),
    };
}
function lastSeen(seen, context) {
    if (seen.kind === 'lost')
        return {};
    const response = trimmed(seen.observation.response, context.keepBodyBytes ?? KEPT_BODY_BYTES);
    return { response, timing: response.timing };
}
const LOST = {
    NETWORK_DNS: 'name not resolved',
    NETWORK_CONNECT: 'no connection',
    NETWORK_PROXY: 'no connection through the proxy',
    NETWORK_TLS: 'TLS failed',
    NETWORK_RESET: 'connection lost',
    NETWORK_TIMEOUT: 'no answer in time',
    RESPONSE_INVALID: 'an answer that is not HTTP',
};
/** What an attempt came to, in a few words of ours. */
function outcomeOf(seen) {
    if (seen.kind === 'lost')
        return LOST[seen.error.code] ?? 'not sent';
    const { answerer, observation } = seen;
    const { status } = observation.response;
    if (answerer.by === 'front-end')
        return `${status} from Google's front end`;
    if (answerer.by === 'iap') {
        return answerer.what === 'sign-in' ? `${status} to Google's sign-in page` : `${status} from Identity-Aware Proxy`;
    }
    return (status === 401 || status === 403) && answerer.by === 'service' ? `${status} from the service itself` : String(status);
}
async function runner_judge(check, auth, seen, context) {
    if (check.refused)
        return judgeRefused(auth, seen);
    if (seen.kind === 'lost') {
        const actual = `no answer: ${LOST[seen.error.code] ?? 'not sent'}`;
        return {
            passed: false,
            words: seen.error.message,
            code: seen.error.code,
            remedy: seen.error.remedy,
            failures: check.expect.map(({ line }) => ({ line, actual })),
            missing: 'waiting for an answer',
        };
    }
    const { failures, captured } = await runner_compare(check, seen.observation, context);
    const outcome = outcomeOf(seen);
    const count = check.expect.length;
    if (failures.length === 0) {
        const held = count === 1 ? 'the expectation holds' : `all ${count} expectations hold`;
        return { passed: true, words: `${outcome}, ${held}`, captured };
    }
    const first = shown(failures[0]?.line ?? '', context);
    const notFollowed = seen.unfollowed === undefined ? '' : `; ${seen.unfollowed}`;
    return {
        passed: false,
        words: failures.length === 1
            ? `${outcome}: ${first} does not hold${notFollowed}`
            : `${outcome}: ${failures.length} of ${count} expectations do not hold${notFollowed}`,
        code: 'CHECK_FAILED',
        failures,
        missing: missingOf(seen, failures.length, first),
    };
}
function missingOf(seen, count, first) {
    const { answerer } = seen;
    if (answerer.by === 'front-end' && answerer.what === 'forbidden')
        return 'IAM may still be spreading';
    if (answerer.by === 'front-end' && answerer.what === 'no-instance')
        return 'no instance is ready yet';
    return `${first}${count === 1 ? ' does' : ` and ${count - 1} more do`} not hold yet`;
}
function judgeRefused(auth, seen) {
    const verdict = (0,refusal/* judgeRefusal */.c)(seen, auth.auth);
    if (verdict.verdict === 'refused')
        return { passed: true, words: verdict.words, captured: NONE };
    const { words, code, remedy } = verdict;
    const actual = seen.kind === 'lost' ? `no answer: ${LOST[seen.error.code] ?? 'not sent'}` : outcomeOf(seen);
    const missing = verdict.verdict === 'public' ? 'not refused; a removed binding may still be spreading' : 'neither refused nor served';
    return { passed: false, words, code, remedy, failures: [{ line: 'refused', actual }], missing };
}
/** Everything that does not hold, and what is captured; a value that is not there does not hold either. */
async function runner_compare(check, observation, { captures = NONE, host }) {
    const options = { captures, redact: (text) => host.redact(text) };
    const failures = [];
    for (const expectation of check.expect) {
        const failure = await evaluate(expectation, observation, options);
        if (failure !== undefined)
            failures.push(failure);
    }
    const captured = new Map();
    for (const { name, subject } of check.capture) {
        const value = await subjectValue(subject, observation, options);
        if (value.exists)
            captured.set(name, value.value);
        else
            failures.push({ line: `capture ${name}`, actual: value.why });
    }
    return { failures, captured };
}
/** A line of the user's for progress: redacted before it is cut, as what is cut is not found later. */
function shown(line, context) {
    return (0,json/* cutText */.IN)(context.host.redact(line).trim(), 120);
}
function nextDelay(check, seen, { attempts, left, now, random }) {
    if (isFinal(check, seen))
        return { kind: 'stop' };
    if (left <= 2 * BEFORE_END_MS)
        return { kind: 'stop' };
    if (!mayRepeat(check, seen)) {
        return {
            kind: 'stop',
            why: `not sent again, as a ${check.method} may have reached the service (retry: any sends it again)`,
        };
    }
    const jittered = (ms) => Math.round(ms * (0.5 + random / 2));
    const backoff = jittered(Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), LONGEST_DELAY_MS));
    const asked = seen.kind === 'answer' ? (0,retry/* retryAfterMs */.Vs)(seen.observation.response, now) : undefined;
    if (asked !== undefined && asked >= left) {
        return { kind: 'stop', why: `it asked to wait ${(0,duration/* formatDuration */.a3)(asked)}, and ${(0,duration/* formatDuration */.a3)(left)} were left` };
    }
    const wanted = asked === undefined ? backoff : Math.max(asked, jittered(FIRST_DELAY_MS));
    return { kind: 'again', ms: Math.min(wanted, left - BEFORE_END_MS) };
}
/** What waiting cannot change: a request that cannot be sent, a token that cannot be right. */
function isFinal(check, seen) {
    if (seen.kind === 'lost')
        return seen.final;
    const { answerer } = seen;
    if (check.refused)
        return false;
    return (answerer.by === 'front-end' || answerer.by === 'iap') && answerer.what === 'unauthorized';
}
function mayRepeat(check, seen) {
    if (check.method === 'GET' || check.method === 'HEAD')
        return true;
    if (seen.reached && check.retry !== 'any')
        return false;
    if (seen.kind === 'lost' || check.refused)
        return true;
    const { answerer, observation } = seen;
    const { status } = observation.response;
    return PASSING_STATUSES.has(status) || (status === 403 && (answerer.by === 'front-end' || answerer.by === 'iap'));
}
function tries(attempts, ms) {
    return attempts.length === 1 ? '' : ` (${attempts.length} attempts in ${(0,duration/* formatDuration */.a3)(ms)})`;
}
function authHeaderClaims(token) {
    return token === undefined ? undefined : (0,explain/* claimsOf */.ds)(token);
}
/** The likely cause, unless the status was as expected and the failure is about something else. */
function explanation(check, auth, claims, seen, judgement, context) {
    if (seen.kind === 'lost' || check.refused)
        return undefined;
    const failing = new Set(judgement.failures.map(({ line }) => line));
    const statuses = check.expect.filter(({ subject }) => subject.kind === 'status');
    if (statuses.length > 0 && statuses.every(({ line }) => !failing.has(line)))
        return undefined;
    const found = (0,explain/* explain */.WE)({
        answer: seen,
        url: new URL(seen.observation.response.url),
        auth,
        authHeader: check.authHeader,
        claims,
        principal: context.principal,
        now: context.host.now(),
    });
    return found && { ...found, words: `${outcomeOf(seen)}: ${found.because}` };
}
/** The names of everything captured before that a check uses. */
function usedCaptures(check) {
    const templates = [check.url, ...check.headers.map(([, value]) => value), ...(check.body ? [check.body] : [])];
    const names = new Set(templates.flatMap((template) => (0,checks_template/* capturesIn */.Z0)(template)));
    for (const expectation of check.expect)
        for (const name of expectation.captures)
            names.add(name);
    for (const { subject } of check.capture)
        for (const name of subject.captures)
            names.add(name);
    return names;
}

;// CONCATENATED MODULE: ./build/package/src/checks/schedule.js



/**
 * Makes checks side by side, at most `concurrency` at a time, each once all those in its `after` are over: as soon as
 * they have passed, or not at all. What fails, fails for itself: the others go on.
 * @returns the results in the order of the checks
 */
async function runSuite(checks, context, options) {
    const startedAt = context.startedAt ?? context.host.now();
    const suite = new Suite(checks, { ...context, startedAt });
    const workers = Array.from({ length: Math.max(1, Math.min(options.concurrency, checks.length)) }, () => suite.work());
    await Promise.all(workers);
    return suite.results();
}
class Suite {
    #checks;
    #context;
    #byName;
    /** How many of a check's `after` are not over. */
    #waiting = new Map();
    #children = new Map();
    #results = new Map();
    #captured = new Map();
    /** In the order in which they became ready; `#next` is the first not yet taken. */
    #ready = [];
    #next = 0;
    #running = 0;
    #wake = [];
    constructor(checks, context) {
        this.#checks = checks;
        this.#context = context;
        this.#byName = new Map(checks.map((check) => [check.name, check]));
        for (const check of checks) {
            const parents = new Set(check.after.filter((name) => this.#byName.has(name)));
            this.#waiting.set(check.name, parents.size);
            for (const parent of parents) {
                const children = this.#children.get(parent);
                if (children === undefined)
                    this.#children.set(parent, [check]);
                else
                    children.push(check);
            }
            if (parents.size === 0)
                this.#ready.push(check);
        }
    }
    /** Takes checks until none is left that could become ready. */
    async work() {
        for (;;) {
            const check = this.#ready[this.#next];
            if (check === undefined) {
                if (this.#running === 0)
                    return;
                await new Promise((resolve) => this.#wake.push(resolve));
                continue;
            }
            this.#next += 1;
            this.#running += 1;
            const run = await this.#run(check);
            this.#running -= 1;
            this.#finish(check, run);
        }
    }
    results() {
        return this.#checks.map((check) => this.#results.get(check.name) ?? this.#skipped(check, 'it comes after itself, by way of others'));
    }
    async #run(check) {
        const why = this.#whySkipped(check);
        if (why !== undefined)
            return { result: this.#skipped(check, why), captured: new Map() };
        try {
            return await runCheck(check, { ...this.#context, captures: this.#capturesFor(check) });
        }
        catch (thrown) {
            // A bug of ours in one check is that check's failure, and the others still count.
            const result = failedBeforeSending(check, this.#context, 'INTERNAL', `a bug in gcp-bearer: ${(0,errors/* messageOf */.bD)(thrown)}`);
            return { result, captured: new Map() };
        }
    }
    #finish(check, { result, captured }) {
        this.#results.set(check.name, result);
        if (captured.size > 0)
            this.#captured.set(check.name, captured);
        for (const child of this.#children.get(check.name) ?? []) {
            const waiting = (this.#waiting.get(child.name) ?? 0) - 1;
            this.#waiting.set(child.name, waiting);
            if (waiting === 0)
                this.#ready.push(child);
        }
        this.#context.onResult?.(result);
        const wake = this.#wake;
        this.#wake = [];
        for (const resume of wake)
            resume();
    }
    #whySkipped(check) {
        for (const name of check.after) {
            const before = this.#results.get(name);
            if (before === undefined)
                return `it comes after ${name}, which is not one of the checks`;
            if (before.verdict === 'failed')
                return `it comes after ${name}, which failed`;
            if (before.verdict === 'skipped')
                return `it comes after ${name}, which was skipped`;
        }
        return undefined;
    }
    #skipped(check, why) {
        const result = failedBeforeSending(check, this.#context, undefined, `skipped: ${why}`);
        return { ...result, verdict: 'skipped' };
    }
    /** The values a check may use: of each name the one that was captured last before it. */
    #capturesFor(check) {
        const captures = new Map();
        for (const name of usedCaptures(check)) {
            const [source, ...others] = (0,order/* captureSources */.P)(check, name, this.#byName);
            const values = source === undefined || others.length > 0 ? undefined : this.#captured.get(source);
            if (values?.has(name))
                captures.set(name, values.get(name));
        }
        return captures;
    }
}

// EXTERNAL MODULE: ./build/package/src/report/body.js
var report_body = __webpack_require__(4753);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/package/src/report/report-file.js




/**
 * Writes a report where it was asked for, with the folders on the way. A file that is there is overwritten, as every
 * tool does; a symbolic link in its place, which a checkout may hold, is not followed.
 * @throws {BearerError} FILE_WRITE_FAILED
 */
async function writeReportFile(path, content) {
    const flags = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_TRUNC | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        const file = await (0,promises_.open)(path, flags, 0o644);
        try {
            await file.writeFile(content);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        const why = code === 'ELOOP' ? 'a symbolic link is in its place' : `the system refused (${code})`;
        throw new errors/* BearerError */.G7('FILE_WRITE_FAILED', `${path} was not written: ${why}.`, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/package/src/report/results.js
var report_results = __webpack_require__(4351);
// EXTERNAL MODULE: ./build/package/src/report/safe-text.js
var safe_text = __webpack_require__(7166);
;// CONCATENATED MODULE: ./build/package/src/report/deliver.js




/**
 * Hands on what the checks found: outputs, files, summary. Everything is tried before the first failure is thrown.
 * @param answer the result whose response the `response_…` outputs are about
 * @throws {BearerError} FILE_WRITE_FAILED
 */
async function deliver_deliver(host, reports, report, answer) {
    outputResponse(host, answer?.response);
    const { total, passed, failed } = (0,report_results.totalsOf)(report.checks);
    host.setOutput('checks_total', String(total));
    host.setOutput('checks_passed', String(passed));
    host.setOutput('checks_failed', String(failed));
    const done = await Promise.allSettled([
        writeResponse(host, reports.responseFile, answer?.response),
        writeReport(reports.junitFile, async () => (await __webpack_require__.e(/* import() */ 553).then(__webpack_require__.bind(__webpack_require__, 7553))).junitXml(report, host)),
        writeReport(reports.resultsFile, async () => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4351))).resultsJson(report, host)),
        reports.summary
            ? __webpack_require__.e(/* import() */ 133).then(__webpack_require__.bind(__webpack_require__, 5133)).then(({ summaryMarkdown }) => host.appendSummary(summaryMarkdown(report, host)))
            : undefined,
    ]);
    const failures = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 1)
        throw new AggregateError(failures);
    if (failures.length === 1)
        throw failures[0];
}
function outputResponse(host, response) {
    if (!response)
        return;
    const headers = {};
    for (const [name, given] of response.headers) {
        // Redacted first: a secret in lower case would not be found.
        const key = host.redact(name).toLowerCase();
        const value = host.redact(given);
        const before = Object.hasOwn(headers, key) ? headers[key] : undefined;
        const all = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
        // A header may be called __proto__; defining it leaves the object's own prototype alone.
        Object.defineProperty(headers, key, { value: all, enumerable: true, writable: true, configurable: true });
    }
    host.setOutput('response_status', String(response.status));
    host.setOutput('response_headers', JSON.stringify(headers));
    host.setOutput('response_body', (0,report_body/* outputBody */.O8)(response, host));
    host.setOutput('response_truncated', String(response.truncated || response.body.length > report_body/* OUTPUT_BYTES */.wd));
    host.setOutput('response_time_ms', String(Math.round(response.timing.total)));
}
async function writeResponse(host, path, response) {
    if (path === undefined || !response)
        return;
    // A service may echo what it was sent.
    const body = (0,report_body/* fileBody */.hh)(response, host);
    await writeReportFile(path, body);
    if (response.truncated)
        host.warning(`${path} holds the first ${(0,safe_text/* count */.U9)(body.length, 'byte')} of a longer body.`);
}
async function writeReport(path, make) {
    if (path !== undefined)
        await writeReportFile(path, await make());
}

// EXTERNAL MODULE: ./build/package/src/report/report.js
var report = __webpack_require__(1231);
;// CONCATENATED MODULE: ./build/package/src/report/log.js






const NAME_CHARS = 200;
const TEXT_CHARS = 1000;
/** JSON so short is read as easily, and found again, as it came. */
const ONE_LINE_CHARS = 100;
/** GitHub shows ten annotations of a kind for a step and drops the rest without a word. */
const MAX_ANNOTATIONS = 10;
/** GitHub cuts an annotation at 4 KiB. */
const ANNOTATION_CHARS = 4000;
/** One line for each check, what is known of those that failed, the totals, and annotations for the failures. */
function logChecks(host, results) {
    for (const result of results)
        log_logCheck(host, result);
    log_logTotals(host, results);
    log_annotateFailures(host, results);
}
/**
 * `✓ health — 200 in 132 ms`; below a check that failed, each line that did not hold, the remedy, and the body.
 * @param show.body false when the body was shown already
 */
function log_logCheck(host, result, show = { body: true }) {
    host.info(checkLine(host, result));
    if (result.verdict !== 'failed')
        return;
    for (const { line, actual } of result.failures) {
        host.info(`    ${clean(host, line)}`);
        host.info(`      came: ${clean(host, actual)}`);
    }
    for (const line of remedyLines(host, result.remedy))
        host.info(`    → ${line}`);
    if (result.response && show.body)
        logBody(host, result.response, 20, 2000);
}
function checkLine(host, result) {
    const name = (0,safe_text/* safeLine */.om)(host.redact(result.name), NAME_CHARS);
    const message = clean(host, result.message);
    if (result.verdict === 'skipped')
        return `↷ ${name} — skipped: ${message}`;
    const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : '';
    const answer = `${answerOf(host, result)} in ${(0,duration/* formatDuration */.a3)(result.durationMs)}${tries}`;
    return result.verdict === 'passed' ? `✓ ${name} — ${answer}` : `✗ ${name} — ${answer}: ${message}`;
}
/** The status, or how the last attempt ended when nothing was answered. */
function answerOf(host, { response, attempts }) {
    if (response)
        return String(response.status);
    return (0,safe_text/* safeLine */.om)(host.redact(attempts.at(-1)?.outcome ?? 'no answer'), NAME_CHARS);
}
/** `12 checks: 9 passed, 2 failed, 1 skipped, in 4.2 s` */
function log_logTotals(host, results) {
    if (results.length === 0)
        return;
    const { total, passed, failed, skipped } = (0,report_results.totalsOf)(results);
    const parts = [`${passed} passed`];
    if (failed > 0)
        parts.push(`${failed} failed`);
    if (skipped > 0)
        parts.push(`${skipped} skipped`);
    const began = Math.min(...results.map(({ startMs }) => startMs));
    const ended = Math.max(...results.map(({ startMs, durationMs }) => startMs + durationMs));
    host.info(`${(0,safe_text/* count */.U9)(total, 'check')}: ${parts.join(', ')}, in ${(0,duration/* formatDuration */.a3)(ended - began)}`);
}
/** An annotation for each failed check; when there are more than GitHub shows, the last one names the rest. */
function log_annotateFailures(host, results) {
    const failed = results.filter(({ verdict }) => verdict === 'failed');
    const annotations = failed.map((result) => {
        const code = result.code ?? 'CHECK_FAILED';
        const name = (0,safe_text/* safeLine */.om)(host.redact(result.name), NAME_CHARS);
        const lines = result.failures.map(({ line, actual }) => `${clean(host, line)} — came: ${clean(host, actual)}`);
        return {
            title: `${code}: ${name}`,
            lines: [clean(host, result.message), ...lines, ...remedyLines(host, result.remedy), (0,report/* helpLink */.C)(code)],
        };
    });
    annotate(host, annotations, 'checks failed');
}
/** What a later `curl` would have shown: the status, and the body when a person can read it. */
function log_logResponse(host, response) {
    const reason = safeLine(host.redact(response.reason), 100).trim();
    const status = reason === '' ? String(response.status) : `${response.status} ${reason}`;
    host.info(`HTTP ${status} in ${formatDuration(response.timing.total)}`);
    logBody(host, response, 100, 4096);
}
function logBody(host, response, maxLines, maxChars) {
    const body = (0,report_body/* readableBody */.rD)(response, host);
    if (body.kind === 'empty')
        return;
    const what = (0,safe_text/* safeLine */.om)(host.redact((0,report_body/* describeBody */.MP)(response)), NAME_CHARS);
    if (body.kind === 'binary') {
        host.info(`  ${what}, not shown`);
        return;
    }
    const fits = body.complete && body.text.length <= maxChars;
    const text = fits && body.text.length > ONE_LINE_CHARS ? (0,report_body/* indentJson */.hg)(body.text) : body.text;
    host.info((0,safe_text/* safeBlock */.BW)(text, maxLines, maxChars));
    if (!body.complete)
        host.info(`  (the beginning of ${what})`);
}
/**
 * Says why the step failed: one annotation for each problem, its code in the title, with what to do about it.
 * Takes whatever was thrown, and does not throw.
 */
function logFailure(host, thrown) {
    const annotations = thrownErrors(thrown).flatMap((error) => failureAnnotations(host, error));
    annotate(host, annotations, 'problems');
    for (let cause = causeOf(thrown), depth = 0; cause !== undefined && depth < 5; cause = causeOf(cause), depth++) {
        host.debug(`caused by: ${clean(host, describe(cause))}`);
    }
}
/** Several errors thrown as one are several. */
function thrownErrors(thrown) {
    return thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
}
function failureAnnotations(host, error) {
    if (error instanceof InputError) {
        return error.problems.map(({ input, message, example, code = 'INPUT_INVALID' }) => ({
            title: `${code}: ${clean(host, input)}`,
            lines: [
                ...cleanLines(host, message),
                ...(example === undefined ? [] : cleanLines(host, `Example: ${example}`)),
                helpLink(code),
            ],
        }));
    }
    if (error instanceof BearerError) {
        const lines = [
            ...cleanLines(host, error.message),
            ...remedyLines(host, error.remedy),
            helpLink(error.code),
        ];
        return [{ title: error.code, lines }];
    }
    const code = 'INTERNAL';
    if (error instanceof Error && typeof error.stack === 'string') {
        for (const frame of error.stack.split('\n').slice(1))
            host.debug(clean(host, frame));
    }
    return [{ title: code, lines: [...cleanLines(host, describe(error)), helpLink(code)] }];
}
function causeOf(thrown) {
    return thrown instanceof Error ? thrown.cause : undefined;
}
/** The message of anything; `String` itself throws for an object without a prototype. */
function describe(thrown) {
    try {
        return messageOf(thrown);
    }
    catch {
        return 'a value that cannot be described was thrown';
    }
}
function annotate(host, annotations, noun) {
    const fitting = annotations.length <= MAX_ANNOTATIONS ? annotations.length : MAX_ANNOTATIONS - 1;
    for (const { title, lines } of annotations.slice(0, fitting))
        host.error(within(lines), title);
    const rest = annotations.slice(fitting);
    if (rest.length === 0)
        return;
    for (const { title, lines } of rest)
        host.info([title, ...lines.map((line) => `    ${line}`)].join('\n'));
    host.error(within(rest.map(({ title, lines }) => `${title}: ${lines[0] ?? ''}`)), `${rest.length} more ${noun}`);
}
/** As many lines as an annotation holds; the last one, the link, always. */
function within(lines) {
    const last = lines.at(-1) ?? '';
    let text = '';
    for (const line of lines.slice(0, -1)) {
        if (text.length + line.length + last.length > ANNOTATION_CHARS) {
            text += '…\n';
            break;
        }
        text += `${line}\n`;
    }
    return `${text}${last}`;
}
function remedyLines(host, remedy) {
    return remedy === undefined ? [] : cleanLines(host, remedy);
}
function cleanLines(host, text) {
    return host
        .redact(text)
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => (0,safe_text/* safeLine */.om)(line, TEXT_CHARS));
}
/** Redacted first: what is cut or escaped before could no longer be found. */
function clean(host, text) {
    return (0,safe_text/* safeLine */.om)(host.redact(text), TEXT_CHARS);
}

;// CONCATENATED MODULE: ./build/package/src/checking.js



/** Bytes of a body that a response file may hold. */
const FILE_BODY_BYTES = 8 * 1024 * 1024;
/**
 * Makes the checks, says how each went as it ends, and hands on what they found.
 * @returns 1 when a check failed, 0 otherwise
 */
async function checkService(host, checks, report, context) {
    const made = await makeChecks(host, checks, report, context, {
        wholeBody: checks.reports.responseFile !== undefined,
        onResult: (result) => {
            // The request of the step itself is shown as curl would show it; a suite gets a line a check.
            const response = result.name === checks.single ? result.response : undefined;
            if (response)
                logResponse(host, response);
            logCheck(host, result, { body: response === undefined });
        },
    });
    logTotals(host, made.checks);
    annotateFailures(host, made.checks);
    await deliver(host, checks.reports, made, checking_answerOf(checks, made.checks));
    return hasFailed(made.checks) ? 1 : 0;
}
/**
 * Makes the checks and nothing else: what is said of them is the caller's.
 * @returns the report of the run, with them in it
 */
async function makeChecks(host, checks, report, { door, mint, universe }, { wholeBody, onResult }) {
    const checksStartedAt = host.now();
    const results = await runSuite(checks.list, {
        host,
        door,
        universe,
        principal: report.identity?.principal,
        startedAt: checksStartedAt,
        keepBodyBytes: wholeBody ? FILE_BODY_BYTES : undefined,
        credential: async (kind, audience) => (kind === 'id_token' ? await mint.idToken(audience ?? '') : await mint.accessToken()).value,
        onResult,
    }, { concurrency: checks.concurrency });
    return { ...report, checks: results, checksStartedAt, shard: checks.shard };
}
/** The result that `response_…` is about: that of the request the inputs describe, else the last one with an answer. */
function checking_answerOf(checks, results) {
    return (results.find(({ name }) => name === checks.single) ??
        results.findLast(({ response }) => response !== undefined));
}
function hasFailed(results) {
    return results.some(({ verdict }) => verdict === 'failed');
}

// EXTERNAL MODULE: ./build/package/src/publish.js + 3 modules
var publish = __webpack_require__(2352);
// EXTERNAL MODULE: ./build/package/src/command-line/failure.js
var failure = __webpack_require__(6447);
// EXTERNAL MODULE: ./build/package/src/command-line/session.js + 38 modules
var command_line_session = __webpack_require__(6217);
;// CONCATENATED MODULE: ./build/package/src/command-line/checks.js













/** `check FILE`: a line a check on standard error, and with --json the results on standard output. */
function checkFile(work) {
    const { asking, terminal } = work;
    return (0,command_line_session/* withSession */.f)(work, async (session) => {
        const wholeBody = session.config.checks?.reports.responseFile !== undefined;
        const { checks, made } = await carryOut(terminal, session, wholeBody, (result) => {
            // Quiet leaves warnings and errors, and those come together at the end.
            if (terminal.volume !== 'quiet')
                say(terminal, result);
        });
        if (terminal.volume === 'quiet')
            log_annotateFailures(terminal, made.checks);
        log_logTotals(terminal, made.checks);
        await deliver_deliver(terminal, checks.reports, made, checking_answerOf(checks, made.checks));
        sayFiles(terminal, checks);
        if (asking.json)
            await terminal.print((0,report_results.resultsJson)(made, terminal));
        return hasFailed(made.checks) ? failure/* STATUS */.XQ.checkFailed : failure/* STATUS */.XQ.well;
    });
}
/** `request URL`: the body on standard output, what is said of it on standard error. */
function makeRequest(work) {
    const { asking, terminal } = work;
    return (0,command_line_session/* withSession */.f)(work, async (session) => {
        const { checks, made } = await carryOut(terminal, session, true, () => { });
        const answer = checking_answerOf(checks, made.checks);
        await deliver_deliver(terminal, checks.reports, made, answer);
        for (const result of made.checks) {
            if (result === answer)
                sayAnswer(terminal, result);
            else
                say(terminal, result);
        }
        sayFiles(terminal, checks);
        let whole = true;
        if (asking.json)
            await terminal.print((0,report_results.resultsJson)(made, terminal));
        else if (answer?.response && checks.reports.responseFile === undefined) {
            whole = await printBody(terminal, answer.response);
        }
        return whole && !hasFailed(made.checks) ? failure/* STATUS */.XQ.well : failure/* STATUS */.XQ.checkFailed;
    });
}
/** Gets the tokens that the checks need, side by side, and makes the checks. */
async function carryOut(terminal, session, wholeBody, onResult) {
    const { config, door, mint, caller, identities, foundIn } = session;
    const { checks, universe } = config;
    if (!checks)
        throw new errors/* BearerError */.G7('INTERNAL', 'No check was planned, and no problem was reported.');
    const startedAt = terminal.now();
    // A token that cannot be had is told from a check that failed: it ends all before anything is sent to a service.
    const tokens = await (0,command_line_session/* waiting */.e)(terminal, 'Getting the tokens', mintNeeded(session, checks));
    const { identity, base } = identities;
    const handed = {
        ...tokens,
        federated: undefined,
        principal: identity.principal(),
        projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
    };
    const phases = caller.phasesSince(startedAt);
    const report = (0,publish/* aboutRun */.LW)({ ...config, foundIn }, handed, { startedAt, phases });
    for (const { kind, audience } of report.tokens) {
        terminal.debug(`${kind === 'id_token' ? `ID token for ${audience}` : 'Access token'} of ${handed.principal ?? 'an unnamed principal'}`);
    }
    const all = checks.list.length;
    let over = 0;
    const pending = makeChecks(terminal, checks, report, { door, mint, universe }, {
        wholeBody,
        onResult: (result) => {
            over += 1;
            onResult(result);
        },
    });
    const what = () => (all === 1 ? 'Waiting for the answer' : `${over} of ${all} checks are over`);
    return { checks, made: await (0,command_line_session/* waiting */.e)(terminal, what, pending) };
}
/** Every token that a check carries, once each. */
async function mintNeeded({ config: { universe }, mint }, { list }) {
    const needs = list.map((check) => (0,audience/* resolveAuth */.hi)(check, universe));
    const audiences = new Set(needs.flatMap((need) => ('audience' in need ? [need.audience] : [])));
    const needsAccess = needs.some((need) => 'auth' in need && need.auth === 'access_token');
    const [access, ...ids] = await Promise.all([
        needsAccess ? mint.accessToken() : undefined,
        ...[...audiences].map((audience) => mint.idToken(audience)),
    ]);
    return { access, ids };
}
/** A check in one line; one that failed with what is known of it, and where more is. */
function say(terminal, result) {
    log_logCheck(terminal, result);
    if (result.verdict === 'failed')
        terminal.info(`    ${(0,report/* helpLink */.C)(result.code ?? 'CHECK_FAILED')}`);
}
/** What curl says with -w, and why the answer is not the one that was wanted. */
function sayAnswer(terminal, result) {
    const { response, attempts } = result;
    if (response) {
        const reason = response.reason.trim();
        const status = reason === '' ? String(response.status) : `${response.status} ${reason}`;
        const tries = attempts.length > 1 ? `, at attempt ${attempts.length}` : '';
        const body = response.bytes === 0 ? 'no body' : (0,report_body/* describeBody */.MP)(response);
        terminal.info(`${status} in ${(0,duration/* formatDuration */.a3)(response.timing.total)}${tries}, ${body}`);
    }
    if (result.verdict === 'passed')
        return;
    const code = result.code ?? 'CHECK_FAILED';
    const lines = result.failures.map(({ line, actual }) => `\n  ${line}\n    came: ${actual}`);
    const message = `${result.message}${lines.join('')}`;
    (0,failure/* reportFailure */.xV)(terminal, new errors/* BearerError */.G7(code, message, { remedy: result.remedy }));
    terminal.info(`  ${(0,report/* helpLink */.C)(code)}`);
}
function sayFiles(terminal, { reports }) {
    const files = [
        ['Body', reports.responseFile],
        ['JUnit report', reports.junitFile],
        ['Results', reports.resultsFile],
    ];
    for (const [label, path] of files)
        if (path !== undefined)
            terminal.info(`${label}: ${path}`);
}
/**
 * Prints a body: byte for byte to a program, and so that it cannot harm to a person's terminal. Its secrets are
 * replaced, for a service may echo what it was sent.
 * @returns whether it was all there
 */
async function printBody(terminal, response) {
    if (terminal.showsResults) {
        const body = (0,report_body/* readableBody */.rD)(response, terminal);
        if (body.kind === 'binary') {
            terminal.warning(`${(0,report_body/* describeBody */.MP)(response)} would harm the terminal. Give --response-file FILE, or send it to a program or a file.`);
        }
        else if (body.kind === 'text') {
            const text = (0,safe_text/* safeText */.Hk)(body.text);
            await terminal.print(text.endsWith('\n') ? text : `${text}\n`);
            if (!body.complete)
                terminal.warning(`This is the beginning of ${(0,report_body/* describeBody */.MP)(response)}. Give --response-file FILE for more.`);
        }
        return true;
    }
    // Latin-1 maps every byte to a character and back.
    await terminal.print(Buffer.from(terminal.redact(response.body.toString('latin1')), 'latin1'));
    if (!response.truncated)
        return true;
    terminal.error(`The body is longer than the ${response.body.length} bytes of it that were printed.`);
    return false;
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   O8: () => (/* binding */ outputBody),
/* harmony export */   hg: () => (/* binding */ indentJson),
/* harmony export */   hh: () => (/* binding */ fileBody),
/* harmony export */   rD: () => (/* binding */ readableBody),
/* harmony export */   wd: () => (/* binding */ OUTPUT_BYTES)
/* harmony export */ });
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3116);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7166);


/** How much of a body is looked at to show at most a few kilobytes of it. */
const WINDOW_BYTES = 64 * 1024;
/** An output holds the first 64 KiB of a body: a job's outputs together have 1 MiB. */
const OUTPUT_BYTES = 64 * 1024;
/** What a body says, without its secrets: the whole of a short one, the beginning of a long one. */
function readableBody(response, secrets) {
    const { body } = response;
    if (body.length === 0)
        return { kind: 'empty' };
    const window = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstBytes */ .mI)(body, WINDOW_BYTES);
    const type = (0,_http_message_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .w)(response, 'content-type') ?? '';
    const text = decode(window, type);
    if (isBinary(text, type))
        return { kind: 'binary' };
    const complete = window.length === body.length && !response.truncated;
    return { kind: 'text', text: secrets.redact(text), complete };
}
/**
 * A body as a step output: its first bytes as they came, without its secrets.
 * @param maxBytes of UTF-8
 */
function outputBody(response, secrets, maxBytes = OUTPUT_BYTES) {
    const window = response.body.subarray(0, 2 * maxBytes);
    return (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeOutput */ .PH)(window.toString('utf8'), secrets, maxBytes);
}
/** A body as a file: byte for byte, whatever it is, without its secrets. */
function fileBody({ body }, secrets) {
    // Latin-1 maps every byte to a character and back.
    return Buffer.from(secrets.redact(body.toString('latin1')), 'latin1');
}
/** The charset the server names, UTF-8 when it names none or one that is unknown. */
function decode(bytes, contentType) {
    const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? 'utf-8';
    if (charset === 'utf-8' || charset === 'utf8')
        return bytes.toString('utf8');
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return bytes.toString('utf8');
    }
}
const BINARY_TYPE = /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
function isBinary(text, contentType) {
    if (BINARY_TYPE.test(contentType) || text.includes('\0'))
        return true;
    const unreadable = text.length - text.replaceAll('\ufffd', '').length;
    return unreadable * 10 > text.length;
}
/** `512 bytes of application/json`; not yet made safe. */
function describeBody(response) {
    const type = (0,_http_message_js__WEBPACK_IMPORTED_MODULE_1__/* .header */ .w)(response, 'content-type')?.split(';')[0]?.trim();
    const more = response.truncated && response.sha256 === undefined ? 'more than ' : '';
    return `${more}${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(response.bytes, 'byte')}${type ? ` of ${type}` : ''}`;
}
/** Deeper than anybody reads: indented, ten thousand brackets would be a hundred megabytes. */
const DEEPEST_INDENT = 40;
/**
 * JSON with line breaks and indentation, its tokens as they came: parsing and writing it again would round large
 * numbers and drop repeated keys. Anything else is returned as it is, and so is what nests too deep to be read.
 */
function indentJson(text) {
    if (!/^\s*[{[]/.test(text))
        return text;
    try {
        JSON.parse(text);
    }
    catch {
        return text;
    }
    let indented = '';
    let depth = 0;
    const newLine = () => `\n${'  '.repeat(depth)}`;
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
    for (const token of tokens) {
        if (token === '{' || token === '[') {
            if (++depth > DEEPEST_INDENT)
                return text;
            indented += `${token}${newLine()}`;
        }
        else if (token === '}' || token === ']') {
            depth--;
            indented += `${newLine()}${token}`;
        }
        else if (token === ',')
            indented += `,${newLine()}`;
        else if (token === ':')
            indented += ': ';
        else
            indented += /^[{[]/.test(token) ? token.replace(/\s+/, '') : token;
    }
    return indented;
}


/***/ }),

/***/ 1231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ helpLink)
/* harmony export */ });
const TROUBLESHOOTING = 'https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md';
/** Where an error code is explained. */
function helpLink(code) {
    return `${TROUBLESHOOTING}#${code.toLowerCase()}`;
}


/***/ }),

/***/ 4351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RESULTS_SCHEMA_URL: () => (/* binding */ RESULTS_SCHEMA_URL),
/* harmony export */   formatResults: () => (/* binding */ formatResults),
/* harmony export */   resultsJson: () => (/* binding */ resultsJson),
/* harmony export */   resultsOf: () => (/* binding */ resultsOf),
/* harmony export */   totalsOf: () => (/* binding */ totalsOf),
/* harmony export */   verdictOf: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3116);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4753);
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7166);



const RESULTS_SCHEMA_URL = 'https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json';
/** Characters of a failed check's body in the results. */
const EXCERPT_CHARS = 4096;
/** Turns what happened into what is published. This is where reports lose their secrets: before any cut or escape. */
function resultsOf(report, secrets) {
    const redact = (text) => secrets.redact(text);
    const offset = Math.max(0, Math.round((report.checksStartedAt ?? report.startedAt) - report.startedAt));
    const checks = report.checks.map((check) => checkRecord(check, offset, secrets));
    const phases = report.phases.map(({ name, startMs, durationMs }) => ({
        name: redact(name),
        startMs: milliseconds(startMs),
        durationMs: milliseconds(durationMs),
    }));
    const { identity, failure } = report;
    const errors = failure
        ? [
            {
                code: failure.code,
                message: redact(failure.message),
                ...optional('remedy', failure.remedy, redact),
            },
        ]
        : [];
    return {
        $schema: RESULTS_SCHEMA_URL,
        version: 1,
        verdict: verdictOf(checks, errors),
        startedAt: new Date(report.startedAt).toISOString(),
        durationMs: Math.max(0, ...[...phases, ...checks].map(({ startMs, durationMs }) => startMs + durationMs)),
        ...optional('shard', report.shard, redact),
        ...(identity && {
            identity: {
                kind: redact(identity.kind),
                source: redact(identity.source),
                ...optional('principal', identity.principal, redact),
                ...optional('projectId', identity.projectId, redact),
            },
        }),
        tokens: report.tokens.map(({ kind, audience, scopes, expiresAt }) => ({
            kind,
            ...optional('audience', audience, redact),
            ...optional('scopes', scopes, (list) => list.map(redact)),
            ...optional('expiresAt', timestamp(expiresAt), (time) => time),
        })),
        phases,
        totals: totalsOf(checks),
        checks,
        errors,
    };
}
function checkRecord(check, offset, secrets) {
    const redact = (text) => secrets.redact(text);
    const { request, timing } = check;
    return {
        name: redact(check.name),
        verdict: check.verdict,
        message: redact(check.message),
        ...optional('code', check.code, (code) => code),
        ...optional('remedy', check.remedy, redact),
        failures: check.failures.map(({ line, actual }) => ({ line: redact(line), actual: redact(actual) })),
        request: {
            method: redact(request.method),
            url: redact(request.url),
            auth: request.auth,
            ...optional('audience', request.audience, redact),
        },
        ...optional('response', responseRecord(check, secrets), (response) => response),
        attempts: check.attempts.map(({ startMs, durationMs, outcome }) => ({
            startMs: milliseconds(startMs),
            durationMs: milliseconds(durationMs),
            outcome: redact(outcome),
        })),
        startMs: milliseconds(check.startMs) + offset,
        durationMs: milliseconds(check.durationMs),
        ...(timing && {
            timing: {
                ...optional('connect', timing.connect, milliseconds),
                ...optional('tls', timing.tls, milliseconds),
                wait: milliseconds(timing.wait),
                body: milliseconds(timing.body),
                total: milliseconds(timing.total),
            },
        }),
    };
}
function responseRecord({ response, verdict }, secrets) {
    if (!response)
        return undefined;
    const body = verdict === 'failed' ? (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBody */ .rD)(response, secrets) : undefined;
    return {
        status: response.status,
        ...optional('contentType', (0,_http_message_js__WEBPACK_IMPORTED_MODULE_2__/* .header */ .w)(response, 'content-type'), (type) => secrets.redact(type)),
        bytes: response.bytes,
        truncated: response.truncated,
        ...optional('sha256', response.sha256, (digest) => digest),
        ...optional('certificateExpiresAt', timestamp(response.certificateExpiresAt), (time) => time),
        ...(body?.kind === 'text' && { excerpt: body.text.slice(0, EXCERPT_CHARS) }),
    };
}
/** `results_file`: the run as JSON, as docs/results.schema.json describes it. */
function resultsJson(report, secrets) {
    return formatResults(resultsOf(report, secrets));
}
/** Results as the text of a file, harmless when somebody prints it. */
function formatResults(results) {
    return `${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeJson */ .oi)(results)}\n`;
}
function totalsOf(checks) {
    const number = (verdict) => checks.filter((check) => check.verdict === verdict).length;
    return {
        total: checks.length,
        passed: number('passed'),
        failed: number('failed'),
        skipped: number('skipped'),
    };
}
function verdictOf(checks, errors) {
    return errors.length === 0 && checks.every(({ verdict }) => verdict === 'passed') ? 'passed' : 'failed';
}
/** A property that is there only when it has a value. */
function optional(name, value, keep) {
    const property = {};
    if (value !== undefined)
        property[name] = keep(value);
    return property;
}
/** Clocks may give fractions; people and schemas want none. */
function milliseconds(value) {
    return Math.max(0, Math.round(value));
}
/** RFC 3339 in UTC to the second; nothing for a time that is not known or that no calendar has. */
function timestamp(ms) {
    if (ms === undefined || !(Math.abs(ms) <= 8.64e15))
        return undefined;
    return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ })

};
