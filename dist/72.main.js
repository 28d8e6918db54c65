"use strict";

exports.id = 72;

exports.ids = [ 72 ];

exports.modules = {
9426: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
defaultCredential: () => defaultCredential,
givenCredential: () => givenCredential
});
var external_node_crypto_ = __webpack_require__(7598), message = __webpack_require__(9022), quote = __webpack_require__(2005), recognition = __webpack_require__(9006), record = __webpack_require__(4704), resource_names = __webpack_require__(2632), credential_fields = __webpack_require__(3018), known_urls = __webpack_require__(199), random_text = __webpack_require__(2272);
const SECRETS = [ "private_key", "client_secret", "refresh_token" ], OPEN = [ "type", "audience", "universe_domain", "client_email", "client_id", "project_id", "quota_project_id", "private_key_id", "account", "token_uri", "token_url", "token_info_url", "revoke_url", "subject_token_type", "service_account_impersonation_url", "workforce_pool_user_project", "delegates", "credential_source", "service_account_impersonation" ];
function misplacedFields(json) {
return textsIn(json, []).flatMap(text => {
const kind = misplacedIn(text);
return void 0 === kind ? [] : [ {
path: text.path,
kind: kind
} ];
});
}
function maskFields(json, mask) {
for (const {names: names, value: value} of textsIn(json, [])) if (!SECRETS.includes(names.at(-1) ?? "") || "a credential" === (0, 
recognition.ii)(value)) for (const secret of (0, recognition.VY)(value)) mask(secret);
}
function misplacedIn({names: names, value: value}) {
const last = names.at(-1) ?? "", [first = ""] = names.filter(name => "source_credentials" !== name);
if ("private_key" === last) return;
const isSecret = SECRETS.includes(last);
if (isSecret || OPEN.includes(first)) {
if (isSecret || names.includes("headers") || "command" === last) {
const kind = (0, recognition.u7)(value);
return "a credential" === kind || "a private key" === kind ? kind : void 0;
}
return last.endsWith("url") ? (0, recognition.W1)(value) : (0, recognition.u7)(value) ?? ((0, 
random_text.EZ)(value) ? "what looks like a secret" : void 0);
}
}
function textsIn(value, names) {
return "string" == typeof value ? [ {
path: names.join("."),
names: names,
value: value
} ] : Array.isArray(value) ? value.flatMap(item => textsIn(item, names)) : (0, record.u)(value) ? Object.entries(value).flatMap(([name, member]) => textsIn(member, [ ...names, name ])) : [];
}
async function parseCredential(given, context) {
const before = context.problems.list.length, json = await parseJson(given, context);
if (void 0 === json) return;
maskSecrets(json, context.mask);
maskFields(json, context.mask);
const misplaced = misplacedFields(json);
for (const {path: path, kind: kind} of misplaced) (0, credential_fields.F)(context, message.Qq`has ${kind} in ${(0, 
quote.hD)(path)}, where none belongs.`);
if (misplaced.length > 0) return;
const credential = await fromJson(json, context, 0);
return credential && context.problems.list.length === before ? {
credential: credential,
json: json
} : void 0;
}
async function parseJson(given, context) {
const {mask: mask} = context, trimmed = given.trim().replace(/^\uFEFF/, "");
let source = trimmed;
if (!trimmed.startsWith("{")) {
const compact = trimmed.replace(/\s+/g, ""), decoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) ? Buffer.from(compact, "base64").toString("utf8").trim() : "";
if (!decoded.startsWith("{")) {
/^[\w.+/=-]{64,}$/.test(trimmed) ? mask(trimmed) : maskLooseKey(trimmed, trimmed, mask);
(0, credential_fields.F)(context, (await advice()).explainNotJson(trimmed));
return;
}
mask(compact);
source = decoded;
}
try {
const parsed = JSON.parse(source);
if (isDeep(parsed, MOST_LEVELS)) {
maskLooseKey(trimmed, source, mask);
(0, credential_fields.F)(context, `is nested more than ${MOST_LEVELS} levels deep, which no credential is.`);
} else {
if ((0, record.u)(parsed)) return parsed;
(0, credential_fields.F)(context, "is JSON, but not an object.");
}
} catch {
maskLooseKey(trimmed, source, mask);
(0, credential_fields.F)(context, (await advice()).explainBrokenJson(source));
}
}
function advice() {
return __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 4599));
}
const MOST_LEVELS = 50;
function isDeep(value, levels) {
return "object" == typeof value && null !== value && (0 === levels || Object.values(value).some(member => isDeep(member, levels - 1)));
}
function maskLooseKey(given, text, mask) {
for (const secret of (0, recognition.VY)(given)) mask(secret);
for (const [line] of text.replaceAll("\\n", "\n").matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) mask(line);
}
function maskSecrets(json, mask) {
for (const [name, value] of Object.entries(json)) if ((0, record.u)(value)) maskSecrets(value, mask); else if ("string" == typeof value && /^(?:private_key|refresh_token|client_secret|access_token|id_token|token)$/.test(name)) mask(value); else if ("string" == typeof value && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(name)) {
mask(value);
mask(value.replace(/^Bearer\s+/i, ""));
}
}
async function fromJson(json, context, depth) {
const {name: name, problems: problems, universe: universe} = context, domain = json.universe_domain;
void 0 !== domain && "" !== domain && domain !== universe && problems.add("universe", message.Qq`is ${universe}, and ${name} belongs to the universe ${(0, 
quote.hD)(domain)}. Set that domain only if it is your cloud provider's. Otherwise use a credential of ${universe}.`);
if ("service_account" === json.type) return serviceAccountKey(json, context);
const {otherCredential: otherCredential} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 5554));
return otherCredential(json, context, (inner, within) => depth > 2 ? void 0 : fromJson(inner, within, depth + 1));
}
async function serviceAccountKey(json, context) {
const fields = new credential_fields.C(json, context), clientEmail = fields.required("client_email"), pem = fields.required("private_key"), privateKeyId = fields.optional("private_key_id"), projectId = fields.optional("project_id"), tokenUri = fields.optional("token_uri");
void 0 === projectId || (0, resource_names.rm)(projectId) || fields.fail('has a "project_id" that is not the id of a project.');
clientEmail && !clientEmail.includes("@") && fields.fail('has a "client_email" that is not an e-mail address.');
void 0 === tokenUri || isTokenUri(tokenUri, context.universe) || fields.fail(message.Qq`has the token_uri ${(0, 
quote.hD)(tokenUri)}, which is not Google's in ${context.universe}. An assertion would be sent there.`, [ "token_uri", `https://oauth2.${context.universe}/token` ]);
const privateKey = pem ? await parsePrivateKey(pem, fields) : void 0;
if (!fields.ok || !privateKey) return;
const given = json.client_id;
return {
type: "service_account",
clientEmail: clientEmail,
privateKey: privateKey,
privateKeyId: privateKeyId,
clientId: "string" == typeof given ? /^\d{6,32}$/.exec(given)?.[0] : void 0,
projectId: projectId
};
}
function isTokenUri(text, universe) {
return !!(0, known_urls.Zt)(text, "oauth2", universe, /^\/token$/) || "https://accounts.google.com/o/oauth2/token" === text || "https://www.googleapis.com/oauth2/v4/token" === text;
}
async function parsePrivateKey(pem, fields) {
try {
const key = (0, external_node_crypto_.createPrivateKey)(pem);
if ("rsa" === key.asymmetricKeyType) return key;
fields.fail(message.Qq`has a private_key of type ${key.asymmetricKeyType ?? "unknown"}. Google issues RSA keys.`);
} catch {
fields.fail((await advice()).explainPem(pem));
}
}
async function givenCredential(given, host, universe, problems) {
const parsed = await parseCredential(given, {
input: "credentials_json",
name: message.Qq`${(0, message.hF)("credentials_json")}`,
code: "CREDENTIAL_INVALID",
universe: universe,
env: host.env,
problems: problems,
mask: secret => host.mask(secret)
});
return parsed && foundAt({
input: "credentials_json"
}, parsed);
}
const PROJECT_VARIABLES = [ "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT" ];
async function defaultCredential(host, universe, problems) {
const name = "application_default_credentials", {defaultProject: defaultProject, explicitProject: explicitProject, findDefaultCredentials: findDefaultCredentials, isServer: isServer, metadataServer: metadataServer, refusesMetadata: refusesMetadata} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 6812));
for (const variable of PROJECT_VARIABLES) {
const project = (0, record.Z)(host.env, variable);
project && !(0, resource_names.rm)(project) && problems.add(name, `${variable} is not the id of a project.`, `${variable}: my-project`, "ADC_INVALID");
}
const found = await findDefaultCredentials(host.env);
if ("metadata" === found.kind && refusesMetadata(host.env)) {
const looked = [ ...found.looked, "metadata server (not tried, because NO_GCE_CHECK is true)" ];
problems.add(name, message.Qq`No Application Default Credentials were found. These places have none:\n${looked.map(place => `  ${place}`).join("\n")}`, (0, 
message.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json"), {
code: "ADC_NOT_FOUND",
subject: ""
});
return;
}
if ("metadata" === found.kind) {
const server = metadataServer(host.env);
if (void 0 !== server.variable && !isServer(server.host)) {
problems.add(name, "must be a host name or an address, with or without a port.", (0, 
message.bv)(server.variable, "metadata.google.internal"), {
code: "ADC_INVALID",
subject: server.variable
});
return;
}
return {
source: {
kind: "metadata",
looked: found.looked
},
origin: {
place: "metadata server"
},
projectId: explicitProject(host.env)
};
}
if ("unreadable" === found.kind) {
problems.add(name, message.Qq`names ${(0, quote.fV)(found.path)}, which ${found.why}.`, (0, 
message.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json"), {
code: "ADC_INVALID",
subject: message.Qq`${found.source}`
});
return;
}
const parsed = await parseCredential(found.text, {
input: name,
name: message.Qq`${(0, quote.fV)(found.path)}`,
code: "ADC_INVALID",
universe: universe,
env: host.env,
problems: problems,
mask: secret => host.mask(secret)
});
if (void 0 !== parsed) return {
...foundAt({
place: `${found.source} (${(0, quote.fV)(found.path)})`
}, parsed),
projectId: explicitProject(host.env),
defaultProject: await defaultProject(host.env, found.fromGcloud)
};
}
function foundAt(place, parsed) {
return {
source: {
kind: "credential",
...parsed
},
origin: place,
scopes: "impersonated_service_account" === parsed.credential.type ? parsed.credential.scopes : void 0,
accounts: accountsOf(parsed.credential),
credentialProject: projectOf(parsed.credential)
};
}
function accountsOf(credential) {
switch (credential.type) {
case "service_account":
return [ credential.clientEmail, ...void 0 === credential.clientId ? [] : [ credential.clientId ] ];

case "impersonated_service_account":
return [ credential.account ];

case "external_account":
return void 0 === credential.impersonate ? [] : [ credential.impersonate ];

case "authorized_user":
case "external_account_authorized_user":
return [];
}
}
function projectOf(credential) {
if ("service_account" === credential.type && void 0 !== credential.projectId) return credential.projectId;
const [account] = accountsOf(credential);
return void 0 === account ? void 0 : (0, resource_names.TP)(account);
}
},
3018: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => Fields,
F: () => addProblem
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4704);
function exampleOf({code: code}) {
return "ADC_INVALID" === code ? (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json") : (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.Pe)("credentials_json", "${{ secrets.GCP_KEY }}", "key.json");
}
function addProblem(context, message, example = exampleOf(context)) {
const {problems: problems, input: source, name: subject, code: code} = context;
problems.add(source, message, example, {
code: code,
subject: subject
});
}
class Fields {
#json;
#context;
ok=!0;
constructor(json, context) {
this.#json = json;
this.#context = context;
}
fail(message, example) {
this.ok = !1;
const shown = example && (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.c0)(`${JSON.stringify(example[0])}: ${JSON.stringify(example[1])}`);
addProblem(this.#context, message, shown);
}
required(field) {
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.Z)(this.#json, field);
if ("string" == typeof value && "" !== value) return value;
this.fail(void 0 === value || "" === value ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has no "${field}", which a credential of type ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(this.#json.type)} needs.` : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has a "${field}" that is not text.`);
return "";
}
optional(field) {
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.Z)(this.#json, field);
if (null != value && "" !== value) {
if ("string" == typeof value) return value;
this.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has a "${field}" that is not text.`);
}
}
}
},
199: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
FX: () => isConfidential,
HC: () => isAwsMetadata,
Zt: () => isGoogleUrl,
jn: () => impersonatedAccount,
r$: () => isAwsVerification
});
var _local_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6192);
function isGoogleUrl(text, service, universe, path) {
const url = URL.parse(text);
if ("https:" !== url?.protocol || "" !== url.port || url.username || url.password) return !1;
if (url.search || url.hash || !path.test(url.pathname)) return !1;
const domain = universe.replaceAll(".", "\\."), label = "[a-z0-9-]+";
return new RegExp(`^(?:${service}|${label}\\.${service}|${service}\\.${label}|${label}-${service}|${service}-${label}\\.p)(?:\\.mtls)?\\.${domain}$`).test(url.hostname);
}
function impersonatedAccount(text, universe) {
const path = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
if (!isGoogleUrl(text, "iamcredentials", universe, path)) return;
const account = path.exec(new URL(text).pathname)?.[1];
if (void 0 !== account) try {
return decodeURIComponent(account);
} catch {
return;
}
}
function isConfidential(url) {
return "https:" === url.protocol || "http:" === url.protocol && ((0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_0__.U)(url) || (0, 
_local_hosts_js__WEBPACK_IMPORTED_MODULE_0__._)(url));
}
function isAwsMetadata(text) {
const url = URL.parse(text);
return !(!url || "http:" !== url.protocol && "https:" !== url.protocol || url.username || url.password || "" !== url.port || "169.254.169.254" !== url.hostname && "[fd00:ec2::254]" !== url.hostname);
}
function isAwsVerification(text) {
const url = URL.parse(text.replace("{region}", "us-east-1"));
return "https:" === url?.protocol && "" === url.port && !url.username && !url.password && /^sts(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(url.hostname);
}
},
2436: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
identityOf: () => identityOf
});
var impersonated = __webpack_require__(4545), api = __webpack_require__(7773), endpoints = __webpack_require__(3391), iam_credentials = __webpack_require__(5699), identity = __webpack_require__(3651), oauth = __webpack_require__(8518);
class KeyIdentity {
#key;
#api;
#ahead=0;
constructor(key, api) {
this.#key = key;
this.#api = api;
this.expect(1);
}
expect(tokens) {
for (;this.#ahead < Math.min(tokens, api.SV); this.#ahead++) this.#api.http.connectAhead((0, 
endpoints.lN)(this.#api.universe));
}
principal() {
return this.#key.clientEmail;
}
names() {
return {
email: this.#key.clientEmail
};
}
async accessToken({scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
if (void 0 === lifetimeSeconds) return this.#fromOAuth(scopes);
const {clientEmail: clientEmail} = this.#key, acting = async () => {
const own = await this.#fromOAuth([ identity.M ]);
return {
account: clientEmail,
delegates: [],
bearer: own.value,
principal: clientEmail
};
};
return (0, iam_credentials.Vg)(this.#api, acting, scopes, lifetimeSeconds);
}
async idToken(audience) {
const assertion = await this.#assert({
target_audience: audience
});
return (0, oauth.CC)(this.#api, assertion, audience, this.#facts());
}
async delegatedToken(subject, {scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
const assertion = await this.#assert({
scope: scopes.join(" "),
sub: subject,
lifetimeSeconds: lifetimeSeconds
});
return (0, oauth.accessTokenForAssertion)(this.#api, assertion, {
...this.#facts(),
subject: subject,
scopes: scopes
});
}
async #fromOAuth(scopes) {
const assertion = await this.#assert({
scope: scopes.join(" ")
});
return (0, oauth.accessTokenForAssertion)(this.#api, assertion, {
...this.#facts(),
scopes: scopes
});
}
#assert(claims) {
const {universe: universe, host: host} = this.#api;
return (0, oauth.au)(this.#key, (0, oauth.assertionClaims)(this.#key.clientEmail, universe, claims, host.now()));
}
#facts() {
const {clientEmail: account, privateKeyId: keyId, clientId: clientId} = this.#key;
return {
account: account,
keyId: keyId,
clientId: clientId,
credential: "service_account"
};
}
}
async function identityOf(source, api) {
if ("credential" === source.kind) return credentialIdentity(source.credential, api);
const {MetadataIdentity: MetadataIdentity} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 5467));
return new MetadataIdentity(source.looked, api);
}
async function credentialIdentity(credential, api) {
switch (credential.type) {
case "service_account":
return new KeyIdentity(credential, api);

case "authorized_user":
{
const {UserIdentity: UserIdentity} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 6545));
return new UserIdentity(credential, api);
}

case "external_account_authorized_user":
{
const {WorkforceUserIdentity: WorkforceUserIdentity} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 6545));
return new WorkforceUserIdentity(credential, api);
}

case "external_account":
{
const {ExternalIdentity: ExternalIdentity} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 5299)), federated = new ExternalIdentity(credential, api), {impersonate: account, impersonationLifetimeSeconds: lifetimeSeconds} = credential;
return void 0 === account ? federated : new impersonated.e(federated, {
account: account,
delegates: [],
lifetimeSeconds: lifetimeSeconds
}, api);
}

case "impersonated_service_account":
{
const {account: account, delegates: delegates} = credential, base = await credentialIdentity(credential.source, api);
return new impersonated.e(base, {
account: account,
delegates: delegates
}, api);
}
}
}
},
8518: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CC: () => idTokenForAssertion,
Ow: () => refresh,
accessTokenForAssertion: () => accessTokenForAssertion,
assertionClaims: () => assertionClaims,
au: () => signAssertion
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975), _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7773), _endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3391), _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4224);
const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer", WHAT = "Google's OAuth token endpoint", signAsync = (0, 
node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign), ASSERTION_SECONDS = 3600;
function assertionClaims(issuer, universe, claims, now) {
const iat = Math.floor(now / 1e3), {lifetimeSeconds: lifetimeSeconds, ...asked} = {
lifetimeSeconds: void 0,
...claims
}, payload = {
iss: issuer,
aud: (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__.lN)(universe),
iat: iat,
exp: iat + Math.min(lifetimeSeconds ?? ASSERTION_SECONDS, ASSERTION_SECONDS)
}, others = Object.entries(asked).flatMap(([name, value]) => void 0 === value ? [] : [ [ name, value ] ]);
return {
...payload,
...Object.fromEntries(others)
};
}
async function signAssertion(key, claims) {
const input = `${encode({
alg: "RS256",
typ: "JWT",
...void 0 === key.privateKeyId ? {} : {
kid: key.privateKeyId
}
})}.${encode(claims)}`;
return `${input}.${(await signAsync("RSA-SHA256", Buffer.from(input), key.privateKey)).toString("base64url")}`;
}
function encode(part) {
return Buffer.from(JSON.stringify(part)).toString("base64url");
}
async function accessTokenForAssertion(api, assertion, facts) {
const json = await grant(api, {
grant_type: GRANT_TYPE,
assertion: assertion
}, assertion, facts), value = (0, _api_js__WEBPACK_IMPORTED_MODULE_2__._n)(json, "access_token", WHAT);
api.host.mask(value);
return {
value: value,
expiresAt: (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.p1)(json, api.host.now(), WHAT)
};
}
async function idTokenForAssertion(api, assertion, audience, facts) {
const json = await grant(api, {
grant_type: GRANT_TYPE,
assertion: assertion
}, assertion, {
...facts,
audience: audience
}), value = (0, _api_js__WEBPACK_IMPORTED_MODULE_2__._n)(json, "id_token", WHAT);
api.host.mask(value);
return (0, _token_js__WEBPACK_IMPORTED_MODULE_3__.Cf)(value, audience, WHAT);
}
async function refresh(api, user, fields) {
const json = await grant(api, {
grant_type: "refresh_token",
client_id: user.clientId,
client_secret: user.clientSecret,
refresh_token: user.refreshToken,
...fields
}, void 0, {
credential: "authorized_user"
}), idToken = void 0 === json.id_token ? void 0 : (0, _api_js__WEBPACK_IMPORTED_MODULE_2__._n)(json, "id_token", WHAT);
void 0 !== idToken && api.host.mask(idToken);
if (void 0 === json.access_token && void 0 !== idToken) return {
access: void 0,
idToken: idToken
};
const value = (0, _api_js__WEBPACK_IMPORTED_MODULE_2__._n)(json, "access_token", WHAT);
api.host.mask(value);
return {
access: {
value: value,
expiresAt: (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.p1)(json, api.host.now(), WHAT)
},
idToken: idToken
};
}
async function grant(api, form, assertion, facts) {
void 0 !== assertion && api.host.mask(assertion);
const response = await api.google({
what: WHAT,
url: (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__.lN)(api.universe),
form: form
});
if (!(0, _api_js__WEBPACK_IMPORTED_MODULE_2__.oJ)(response)) throw await (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.J5)({
by: "oauth",
response: response,
now: api.host.now(),
facts: facts
});
return (0, _api_js__WEBPACK_IMPORTED_MODULE_2__.o_)(response, WHAT);
}
}
};
