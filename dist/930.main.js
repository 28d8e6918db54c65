"use strict";

exports.id = 930;

exports.ids = [ 930 ];

exports.modules = {
8920: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
checkSubjectToken: () => checkSubjectToken
});
var _files_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(813), _google_identity_subject_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(116), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022);
const EXAMPLE = "${{ steps.oidc.outputs.token }}";
async function checkSubjectToken(place, host, problems) {
const example = "input" === place.kind ? (0, _message_js__WEBPACK_IMPORTED_MODULE_2__.Pe)("subject_token", EXAMPLE) : (0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.c0)("variable" === place.kind ? "--subject-token-env GCP_OIDC_TOKEN" : "--subject-token-file token.jwt"), details = {
code: "SUBJECT_TOKEN_INVALID",
subject: (0, _google_identity_subject_token_js__WEBPACK_IMPORTED_MODULE_1__.df)(place)
};
if ("variable" !== place.kind || /^[A-Za-z_]\w*$/.test(place.name)) try {
const token = await (0, _google_identity_subject_token_js__WEBPACK_IMPORTED_MODULE_1__.kB)(place, host.env);
host.mask(token);
const problem = "variable" === place.kind && "" === token ? "is not set or empty." : (0, 
_google_identity_subject_token_js__WEBPACK_IMPORTED_MODULE_1__.tX)(token, host.now());
if (void 0 === problem) return place;
problems.add("subject_token", problem, example, details);
} catch (error) {
if (!(error instanceof _files_read_js__WEBPACK_IMPORTED_MODULE_0__.UnreadableFile)) throw error;
problems.add("subject_token", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.Ww)(error.message)}.`, example, {
...details,
code: "FILE_READ_FAILED"
});
} else {
host.mask(place.name);
problems.add("subject_token", "must be the name of an environment variable, without a dollar sign.", example, {
...details,
subject: "--subject-token-env"
});
}
}
},
4303: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022);
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function printable(text) {
return text.replace(new RegExp(UNPASTABLE, "gu"), "�");
}
function pastable(value) {
return "" !== value && value.length <= 1e3 && !UNPASTABLE.test(value);
}
function shellWord(text) {
return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function gcloud(verb, operands, flags = {}) {
const words = [ `gcloud ${verb}` ];
for (const operand of operands) {
if (void 0 === operand || !pastable(operand) || /^[-=]/.test(operand)) return;
words.push(shellWord(operand));
}
for (const [name, value] of Object.entries(flags)) if (void 0 !== value) if (!0 === value) words.push(`--${name}`); else {
if (!pastable(value)) return;
words.push(`--${name}=${shellWord(value)}`);
}
return words.join(" ");
}
function say(sentence, line) {
return void 0 === line || "" === line ? void 0 : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(sentence)}:${(0, _message_js__WEBPACK_IMPORTED_MODULE_0__.G5)(line)}`;
}
},
4599: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
explainBrokenJson: () => explainBrokenJson,
explainNotJson: () => explainNotJson,
explainPem: () => explainPem,
explainType: () => explainType
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4704);
const TYPES = [ "service_account", "authorized_user", "impersonated_service_account", "external_account", "external_account_authorized_user" ];
function explainNotJson(given) {
return "" === given ? "is empty." : given.startsWith("-----BEGIN") ? "is only a PEM key. The whole key file is needed, which is JSON with the e-mail, the key id and the key." : /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(given) ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`is a path. The content of the file is needed. To use a file on a self-hosted runner, set both of these:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.Pe)("application_default_credentials", "true")}${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json")}` : /^ya29\.|^eyJ/.test(given) ? "is a token, not a credential." : /^(["'`]).*\1$/s.test(given) ? "has quotes around it. Store the file unchanged, or base64 of it." : given.startsWith("[") ? "is a JSON list. The key file itself is needed, which begins with {." : /^\$\{?\{?\s*\w/.test(given) ? "is an expression or a variable that was not evaluated." : given.endsWith("}") ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has ${given.length} characters and does not begin with {. Its beginning was cut off, or there is text before it. Copy the whole key file again.` : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`is neither JSON nor base64 of JSON (${given.length} characters).`;
}
function explainBrokenJson(given) {
return given.endsWith("}") ? /"private_key"\s*:\s*"[^"]*\n/.test(given) ? "is not valid JSON. The private key has real line breaks where the key file has \\n. Store the file unchanged, or base64 of it." : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`is not valid JSON (${given.length} characters). A shell likely removed quotes or backslashes. Store base64 of the file, which has neither:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.G5)("base64 < key.json")}` : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`was cut short. It ends after ${given.length} characters without its closing brace. Copy the whole key file again.`;
}
function explainType(json) {
return (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(json.installed) || (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(json.web) ? "is an OAuth client secret, which identifies an application and not a principal. A service-account key or another Google credential is needed." : void 0 === json.type ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has no "type". A Google credential has one of ${TYPES.join(", ")}.` : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the type ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(json.type)}, which is not one of ${TYPES.join(", ")}.`;
}
function explainPem(pem) {
return pem.includes("-----BEGIN") ? pem.includes("-----END") ? pem.includes("\\n") ? "has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it." : /-----BEGIN [A-Z ]+-----\r?\n/.test(pem) ? pem.includes("ENCRYPTED") ? "has an encrypted private_key. Google issues keys without a passphrase." : "has a private_key that is damaged. Its PEM text does not decode to a key. Copy the whole key file again." : "has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it." : "has a private_key that was cut short. Its last line, -----END PRIVATE KEY-----, is missing." : "has a private_key without its first line, -----BEGIN PRIVATE KEY-----.";
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
6812: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
defaultProject: () => defaultProject,
explicitProject: () => explicitProject,
findDefaultCredentials: () => findDefaultCredentials,
isServer: () => isServer,
metadataServer: () => metadataServer,
n: () => gcloudFolder,
refusesMetadata: () => refusesMetadata
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161), node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760), _files_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(813), _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005), _resource_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2632);
async function findDefaultCredentials(env) {
const named = env.GOOGLE_APPLICATION_CREDENTIALS, wellKnown = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gcloudFolder(env), "application_default_credentials.json");
if (named) return read(named, "env GOOGLE_APPLICATION_CREDENTIALS", (0, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(named) === (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(wellKnown));
const found = await read(wellKnown, "gcloud's application-default login", !0);
return "file" === found.kind ? found : "unreadable" !== found.kind || found.isAbsent ? {
kind: "metadata",
looked: [ "env GOOGLE_APPLICATION_CREDENTIALS (not set)", `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_3__.fV)(wellKnown)} (no such file)` ]
} : found;
}
const METADATA_HOST = "metadata.google.internal";
function metadataServer(env) {
const named = [ [ "GCE_METADATA_HOST", env.GCE_METADATA_HOST ], [ "GCE_METADATA_ROOT", env.GCE_METADATA_ROOT ], [ "GCE_METADATA_IP", env.GCE_METADATA_IP ] ], [variable, value] = named.find(([, given]) => given) ?? [];
return {
host: (value ?? METADATA_HOST).replace(/^http:\/\//, "").replace(/\/+$/, ""),
variable: variable
};
}
function isServer(host) {
return /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}/`);
}
function refusesMetadata(env) {
return "true" === env.NO_GCE_CHECK?.trim().toLowerCase();
}
async function read(path, source, fromGcloud) {
try {
return {
kind: "file",
path: path,
source: source,
text: await (0, _files_read_js__WEBPACK_IMPORTED_MODULE_2__.readText)(path, {
maxBytes: _files_read_js__WEBPACK_IMPORTED_MODULE_2__.MOST_BYTES.credential
}),
fromGcloud: fromGcloud
};
} catch (error) {
if (!(error instanceof _files_read_js__WEBPACK_IMPORTED_MODULE_2__.UnreadableFile)) throw error;
return {
kind: "unreadable",
path: path,
source: source,
why: error.message,
isAbsent: error.isAbsent
};
}
}
function gcloudFolder(env) {
return env.CLOUDSDK_CONFIG ? env.CLOUDSDK_CONFIG : "win32" === process.platform ? (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.APPDATA ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), "gcloud") : (0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.HOME ?? (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ".config", "gcloud");
}
async function defaultProject(env, fromGcloud) {
const explicit = explicitProject(env);
if (explicit || !fromGcloud) return explicit;
if (env.CLOUDSDK_CORE_PROJECT) return env.CLOUDSDK_CORE_PROJECT;
const folder = gcloudFolder(env), active = env.CLOUDSDK_ACTIVE_CONFIG_NAME || (await settingOf((0, 
node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "active_config"))).trim() || "default";
if (!/^[a-z][a-z0-9-]*$/i.test(active)) return;
const project = projectOf(await settingOf((0, node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "configurations", `config_${active}`)));
return void 0 !== project && (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_4__.rm)(project) ? project : void 0;
}
async function settingOf(path) {
return (0, _files_read_js__WEBPACK_IMPORTED_MODULE_2__.readText)(path, {
maxBytes: _files_read_js__WEBPACK_IMPORTED_MODULE_2__.MOST_BYTES.credential
}).catch(() => "");
}
function explicitProject(env) {
return env.GOOGLE_CLOUD_PROJECT || env.GCLOUD_PROJECT || void 0;
}
function projectOf(configuration) {
let section = "";
for (const line of configuration.split(/\r?\n/)) {
const head = /^\s*\[([^\]]+)\]/.exec(line);
void 0 !== head?.[1] && (section = head[1].trim());
const project = /^\s*project\s*[=:]\s*(\S+)/.exec(line);
if ("core" === section && void 0 !== project?.[1]) return project[1];
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
5554: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
otherCredential: () => otherCredential
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4704), _advice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4599), _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3018), _known_urls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(199);
async function otherCredential(json, context, within) {
switch (json.type) {
case "authorized_user":
return authorizedUser(json, context);

case "external_account":
return externalAccount(json, context);

case "external_account_authorized_user":
return externalAccountAuthorizedUser(json, context);

case "impersonated_service_account":
return impersonatedServiceAccount(json, context, within);

default:
(0, _fields_js__WEBPACK_IMPORTED_MODULE_3__.F)(context, (0, _advice_js__WEBPACK_IMPORTED_MODULE_2__.explainType)(json));
return;
}
}
function authorizedUser(json, context) {
const fields = new _fields_js__WEBPACK_IMPORTED_MODULE_3__.C(json, context), credential = {
type: "authorized_user",
clientId: fields.required("client_id"),
clientSecret: fields.required("client_secret"),
refreshToken: fields.required("refresh_token"),
account: fields.optional("account")
};
return fields.ok ? credential : void 0;
}
function externalAccountAuthorizedUser(json, context) {
const fields = new _fields_js__WEBPACK_IMPORTED_MODULE_3__.C(json, context), tokenUrl = fields.optional("token_url") ?? `https://sts.${context.universe}/v1/oauthtoken`;
(0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(tokenUrl, "sts", context.universe, /^\/v1\/oauthtoken$/) || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the token_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(tokenUrl)}, which is not Google's in ${context.universe}. The refresh token would be sent there.`, [ "token_url", `https://sts.${context.universe}/v1/oauthtoken` ]);
checkTokenInfoUrl(fields, context);
const credential = {
type: "external_account_authorized_user",
audience: fields.optional("audience"),
tokenUrl: tokenUrl,
clientId: fields.required("client_id"),
clientSecret: fields.required("client_secret"),
refreshToken: fields.required("refresh_token")
};
return fields.ok ? credential : void 0;
}
function checkTokenInfoUrl(fields, {universe: universe}) {
const url = fields.optional("token_info_url");
void 0 === url || (0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(url, "sts", universe, /^\/v1\/introspect$/) || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the token_info_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(url)}, which is not Google's in ${universe}.`, [ "token_info_url", `https://sts.${universe}/v1/introspect` ]);
}
async function impersonatedServiceAccount(json, context, within) {
const fields = new _fields_js__WEBPACK_IMPORTED_MODULE_3__.C(json, context), url = fields.required("service_account_impersonation_url"), account = (0, 
_known_urls_js__WEBPACK_IMPORTED_MODULE_4__.jn)(url, context.universe);
url && void 0 === account && fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the service_account_impersonation_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(url)}, which is not Google's in ${context.universe}.`, [ "service_account_impersonation_url", impersonationUrlIn(context.universe) ]);
const delegates = json.delegates ?? [];
isTextList(delegates) || fields.fail('has "delegates" that are not a list of e-mail addresses.');
const named = "string" == typeof json.scopes ? [ json.scopes ] : json.scopes ?? [], scopes = isTextList(named) ? named.flatMap(item => item.split(" ")).filter(item => item) : [];
isTextList(named) && scopes.every(isScope) || fields.fail('has "scopes" that are not a list of OAuth scopes.');
const inner = json.source_credentials, reading = (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(inner) ? within(inner, {
...context,
name: _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${context.name} (source_credentials)`
}) : void 0;
if (void 0 === reading) {
fields.fail('has no "source_credentials", the credential that impersonates.');
return;
}
const source = await reading;
if (fields.ok && source && void 0 !== account && isTextList(delegates)) return {
type: "impersonated_service_account",
account: account,
delegates: delegates.map(accountOf),
scopes: 0 === scopes.length ? void 0 : scopes,
source: source
};
}
function accountOf(resource) {
return resource.replace(/^projects\/-\/serviceAccounts\//, "");
}
function impersonationUrlIn(universe) {
return `https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`;
}
function externalAccount(json, context) {
const {universe: universe} = context, fields = new _fields_js__WEBPACK_IMPORTED_MODULE_3__.C(json, context), audience = fields.required("audience");
audience && !/^\/\/iam\.[a-z0-9.-]+\/(?:projects\/[^/]+\/)?locations\/[^/]+\/work(?:load|force)(?:Identity)?Pools\/[^/]+\/providers\/[^/]+$/.test(audience) && fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the audience ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(audience)}, which is not the resource name of a provider.`, [ "audience", "//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ]);
const subjectTokenType = fields.required("subject_token_type"), tokenUrl = fields.optional("token_url") ?? `https://sts.${universe}/v1/token`;
(0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.Zt)(tokenUrl, "sts", universe, /^\/v1\/token$/) || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the token_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(tokenUrl)}, which is not Google's in ${universe}. The subject token would be sent there.`, [ "token_url", `https://sts.${universe}/v1/token` ]);
checkTokenInfoUrl(fields, context);
const impersonationUrl = fields.optional("service_account_impersonation_url"), impersonate = void 0 === impersonationUrl ? void 0 : (0, 
_known_urls_js__WEBPACK_IMPORTED_MODULE_4__.jn)(impersonationUrl, universe);
void 0 !== impersonationUrl && void 0 === impersonate && fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the service_account_impersonation_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(impersonationUrl)}, which is not Google's in ${universe}. The federated token would be sent there.`, [ "service_account_impersonation_url", impersonationUrlIn(universe) ]);
const credentialSource = json.credential_source;
if (!(0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(credentialSource)) {
fields.fail('has no "credential_source", the source of its subject token.');
return;
}
const source = sourceKind(credentialSource, fields, context), options = json.service_account_impersonation, lifetime = (0, 
_record_js__WEBPACK_IMPORTED_MODULE_5__.u)(options) ? options.token_lifetime_seconds : void 0;
void 0 === lifetime || "number" == typeof lifetime && Number.isInteger(lifetime) && lifetime >= 600 && lifetime <= 43200 || fields.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
const workforcePoolUserProject = fields.optional("workforce_pool_user_project"), workforce = audience.includes("/workforcePools/");
void 0 === workforcePoolUserProject || workforce || fields.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
const credential = {
type: "external_account",
audience: audience,
subjectTokenType: subjectTokenType,
tokenUrl: tokenUrl,
impersonate: impersonate,
impersonationLifetimeSeconds: "number" == typeof lifetime ? lifetime : void 0,
clientId: fields.optional("client_id"),
clientSecret: fields.optional("client_secret"),
workforcePoolUserProject: workforcePoolUserProject,
credentialSource: credentialSource
};
return fields.ok && void 0 !== source ? {
...credential,
source: source
} : void 0;
}
function sourceKind(source, fields, {env: env}) {
if ("string" == typeof source.environment_id) return awsSource(source, fields);
const kinds = [ "file", "url", "certificate", "executable" ].filter(kind => void 0 !== source[kind]), kind = kinds[0];
if (void 0 === kind || kinds.length > 1) {
fields.fail('has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.');
return;
}
const format = source.format;
if (void 0 !== format) {
const type = (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(format) ? format.type ?? "text" : void 0;
!(0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(format) || "text" !== type && "json" !== type ? fields.fail('has a "credential_source.format" that is neither text nor json.') : "json" === type && "string" != typeof format.subject_token_field_name && fields.fail('has a "credential_source.format" of json without its subject_token_field_name.');
}
const value = source[kind];
switch (kind) {
case "file":
"string" == typeof value && "" !== value || fields.fail('has a "credential_source.file" that is not a path.');
break;

case "url":
{
const url = "string" == typeof value ? URL.parse(value) : void 0;
url && (0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.FX)(url) && !url.username && !url.password || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the credential_source.url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(value)}. It must be https, or http of this machine or a link-local address.`, [ "url", "https://issuer.example.com/token" ]);
const headers = source.headers;
void 0 === headers || (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(headers) && Object.values(headers).every(v => "string" == typeof v) || fields.fail('has "credential_source.headers" that are not a map of text.');
break;
}

case "certificate":
((0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(value) && !0 === value.use_default_certificate_config) === ((0, 
_record_js__WEBPACK_IMPORTED_MODULE_5__.u)(value) && "string" == typeof value.certificate_config_location) && fields.fail('has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.');
break;

case "executable":
executableSource(value, fields, env);
}
return kind;
}
function executableSource(value, fields, env) {
if (!(0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(value) || "string" != typeof value.command || "" === value.command.trim()) {
fields.fail('has a "credential_source.executable" without a command.');
return;
}
const timeout = value.timeout_millis;
void 0 === timeout || "number" == typeof timeout && timeout >= 5e3 && timeout <= 12e4 || fields.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
"1" !== env.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES && fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`names an executable to run. Google requires an opt-in for that. If you trust the file, set the environment variable:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.bv)("GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES", "1")}`);
}
function awsSource(source, fields) {
"aws1" !== source.environment_id && fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the AWS environment ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(source.environment_id)}. Only aws1 is defined.`);
for (const field of [ "url", "region_url", "imdsv2_session_token_url" ]) {
const url = (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.Z)(source, field);
void 0 === url || "string" == typeof url && (0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.HC)(url) || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the credential_source.${field} ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(url)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`, [ field, "http://169.254.169.254/latest/meta-data/…" ]);
}
const verification = source.regional_cred_verification_url;
"string" == typeof verification && (0, _known_urls_js__WEBPACK_IMPORTED_MODULE_4__.r$)(verification) || fields.fail(_message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the credential_source.regional_cred_verification_url ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(verification)}, which is not AWS's own.`, [ "regional_cred_verification_url", "https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15" ]);
return "aws";
}
function isScope(text) {
return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(text);
}
function isTextList(value) {
return Array.isArray(value) && value.every(item => "string" == typeof item);
}
},
5299: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ExternalIdentity: () => ExternalIdentity
});
var src_message = __webpack_require__(9022), quote = __webpack_require__(2005), command = __webpack_require__(4303);
function subjectTokenRemedy({source: source, credentialSource: credentialSource}, message, status) {
switch (source) {
case "file":
return fileRemedy(credentialSource, message);

case "url":
return urlRemedy(credentialSource, status);

case "aws":
return awsRemedy(message, status);

case "certificate":
return "The file certificate_config.json names the certificate and its key. It is at credential_source.certificate.certificate_config_location, at the variable GOOGLE_API_CERTIFICATE_CONFIG, or in gcloud's folder. All three files must exist and be readable.";

case "executable":
return executableRemedy(message);
}
}
function fileRemedy({file: file, format: format}, message) {
return /does not exist|ENOENT|not a file|EACCES/.test(message) ? src_message.Qq`credential_source.file, ${(0, 
command.g$)((0, quote.fV)(String(file)))}, must be a file that this process can read. A projected Kubernetes token, an agent or an earlier step must write it first.` : /Unable to parse|JSON|empty/.test(message) ? src_message.Qq`The file ${(0, 
command.g$)((0, quote.fV)(String(file)))} does not have the format of credential_source.format, ${formatOf(format)}.` : void 0;
}
function urlRemedy({url: url, format: format}, status) {
const host = "string" == typeof url && URL.canParse(url) ? new URL(url).hostname : void 0;
return !host?.endsWith(".actions.githubusercontent.com") || 401 !== status && 403 !== status ? void 0 === status ? src_message.Qq`The response must have the format of credential_source.format, ${formatOf(format)}.` : void 0 : src_message.Qq`The credential file was made for another job, and its request token ended with that job. Set ${(0, 
src_message.hF)("workload_identity_provider")} in this job.`;
}
function formatOf(format) {
return JSON.stringify(format ?? {
type: "text"
}, (_, value) => "string" == typeof value ? (0, quote.fV)(value, 80) : value);
}
function awsRemedy(message, status) {
return /region/.test(message) ? "Set AWS_REGION, or keep region_url in credential_source." : /role/i.test(message) || 404 === status ? "Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN." : 401 === status ? src_message.Qq`The instance requires session tokens (IMDSv2). Create the file again with --enable-imdsv2, or add to credential_source:${(0, 
src_message.c0)('"imdsv2_session_token_url": "http://169.254.169.254/latest/api/token"')}` : src_message.Qq`In a container, the instance must allow a second hop:${(0, 
src_message.G5)("aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2")}`;
}
function executableRemedy(message) {
return /timeout/.test(message) ? "credential_source.executable.timeout_millis may be up to 120000." : "Run the command of credential_source.executable by hand. It must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.";
}
var errors = __webpack_require__(2578), local_hosts = __webpack_require__(6192), retry = __webpack_require__(264);
const ATTEMPT_MS = 1e4, MAX_BODY_BYTES = 1048576, FORM = "application/x-www-form-urlencoded";
function gaxiosTransporter(options) {
const what = options.what ?? "the source of the subject token";
return {
defaults: {},
interceptors: {
request: {
add() {}
},
response: {
add() {}
}
},
async request(given) {
const url = urlOf(given, what), method = (given.method ?? "GET").toUpperCase(), headers = headersOf(given.headers, what), body = bodyOf(given.data ?? given.body, headers, what);
"json" === given.responseType && (headers.accept ??= "application/json");
const response = await (0, retry.HI)(options.http, options.host, {
method: method,
url: url.href,
headers: headers,
body: body,
maxBodyBytes: MAX_BODY_BYTES,
onLargeBody: "error",
direct: (0, local_hosts._)(url),
signal: given.signal ?? void 0
}, {
attemptMs: options.attemptMs ?? ATTEMPT_MS,
deadline: options.deadline,
what: what
});
if (response.status < 200 || response.status > 299) throw refused(response, url, what);
return {
data: dataOf(response, given.responseType, what),
status: response.status,
statusText: response.reason,
ok: !0,
url: response.url,
headers: new FieldMap(response),
config: {
url: `${url.origin}${url.pathname}`,
method: method
}
};
}
};
}
class FieldMap extends Map {
constructor(response) {
super();
for (const [name, value] of response.headers) {
const earlier = this.get(name);
this.set(name.toLowerCase(), void 0 === earlier ? value : `${earlier}, ${value}`);
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
const url = URL.parse(String(given.url ?? ""));
if (null === url) throw new errors.G7("INPUT_INVALID", `the address of ${what} is not an absolute URL`);
for (const [name, value] of Object.entries(isObject(given.params) ? given.params : {})) null != value && url.searchParams.append(name, String(value));
return url;
}
function headersOf(given, what) {
const headers = new Map, pairs = isIterable(given) ? given : Object.entries(isObject(given) ? given : {});
for (const pair of pairs) {
if (!Array.isArray(pair)) throw new errors.G7("INTERNAL", `the headers for ${what} are not pairs`);
const [name, value] = pair;
null != value && headers.set(String(name).toLowerCase(), String(value));
}
return Object.fromEntries(headers);
}
function bodyOf(data, headers, what) {
if (null != data) {
if ("string" == typeof data) return data;
if (data instanceof Uint8Array) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
if (data instanceof URLSearchParams) {
headers["content-type"] ??= FORM;
return data.toString();
}
if (!isObject(data) || "pipe" in data || "getReader" in data) throw new errors.G7("INTERNAL", `the body for ${what} is of a kind that cannot be sent`);
if (headers["content-type"] === FORM) {
const form = new URLSearchParams;
for (const [name, value] of Object.entries(data)) form.append(name, String(value));
return form.toString();
}
headers["content-type"] ??= "application/json";
return JSON.stringify(data);
}
}
function dataOf(response, responseType, what) {
if ("stream" === responseType || "blob" === responseType) throw new errors.G7("INTERNAL", `a response of ${what} cannot be read as a ${responseType}`);
if ("arraybuffer" === responseType) return new Uint8Array(response.body).buffer;
const text = response.body.toString("utf8").replace(/^\ufeff/, "");
if ("text" === responseType) return text;
if ("json" !== responseType && !/json/i.test(new FieldMap(response).get("content-type") ?? "")) return text;
try {
return JSON.parse(text);
} catch {
return refuseText(responseType, response, text, what);
}
}
function refuseText(responseType, response, text, what) {
if ("json" !== responseType) return text;
throw new errors.G7("RESPONSE_INVALID", `${what} responded with status ${response.status} and a body that is not JSON`, {
status: response.status
});
}
function refused(response, url, what) {
const words = excerpt(response.body.toString("utf8", 0, 2e3));
return new errors.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", `${what} at ${url.host} responded with status ${response.status}${"" === words ? "" : `: ${words}`}`, {
status: response.status
});
}
function excerpt(body) {
const line = body.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ").replace(/[^\x20-\x7e]+/g, " ").replace(/[\w+/=.~%-]{32,}/g, "***").replaceAll("::", ": :").replaceAll("##[", "# #[").replace(/ {2,}/g, " ").trim();
return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
function isObject(value) {
return "object" == typeof value && null !== value;
}
function isIterable(value) {
return isObject(value) && Symbol.iterator in value;
}
var jwt = __webpack_require__(6972), record = __webpack_require__(4704), identity = __webpack_require__(3651), sts = __webpack_require__(673), token = __webpack_require__(4224), federated = __webpack_require__(5028), external_node_path_ = __webpack_require__(6760), read = __webpack_require__(813), find = __webpack_require__(6812);
async function checkSubjectFiles(account, env) {
const {source: source, credentialSource: credentialSource} = account;
try {
"file" === source && await check("credential_source.file is", credentialSource.file);
"certificate" === source && await checkCertificate(credentialSource.certificate, env);
"executable" === source && await checkOutputFile(credentialSource.executable);
} catch (error) {
if (!(error instanceof WrongFile)) throw error;
throw new errors.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", src_message.Qq`Could not get the subject token: ${error.message}.`, {
remedy: subjectTokenRemedy(account, error.message, void 0)
});
}
}
class WrongFile extends Error {
name="WrongFile";
isAbsent;
constructor(message, isAbsent = !1) {
super(message);
this.isAbsent = isAbsent;
}
}
async function check(what, path) {
if ("string" != typeof path || "" === path) throw new WrongFile(`${what} not a path`);
try {
return await (0, read.io)(path, {
maxBytes: read.MOST_BYTES.credential
});
} catch (error) {
if (!(error instanceof read.UnreadableFile)) throw error;
throw new WrongFile(`${what} ${(0, command.g$)((0, quote.fV)(path))}, which ${error.message}`, error.isAbsent);
}
}
async function checkCertificate(certificate, env) {
const given = (0, record.u)(certificate) ? certificate : {}, [what, path] = configurationOf(given, env), config = parseJson(await check(what, path)), configs = (0, 
record.u)(config) ? config.cert_configs : void 0, workload = (0, record.u)(configs) ? configs.workload : void 0;
if (!(0, record.u)(workload)) throw new WrongFile(`${what} ${(0, command.g$)((0, 
quote.fV)(path))}, which is not JSON with cert_configs.workload`);
await check("cert_path of the certificate configuration is", workload.cert_path);
await check("key_path of the certificate configuration is", workload.key_path);
const chain = given.trust_chain_path;
void 0 !== chain && await check("credential_source.certificate.trust_chain_path is", chain);
}
function configurationOf(given, env) {
const location = given.certificate_config_location;
if ("string" == typeof location && "" !== location) return [ "credential_source.certificate.certificate_config_location is", location ];
const variable = env.GOOGLE_API_CERTIFICATE_CONFIG;
return variable ? [ "GOOGLE_API_CERTIFICATE_CONFIG is", variable ] : [ "gcloud's certificate configuration is", (0, 
external_node_path_.join)((0, find.n)(env), "certificate_config.json") ];
}
function parseJson(bytes) {
try {
return JSON.parse(bytes.toString("utf8"));
} catch {
return;
}
}
async function checkOutputFile(executable) {
const path = (0, record.u)(executable) ? executable.output_file : void 0;
if ("string" == typeof path && "" !== path) try {
await check("credential_source.executable.output_file is", path);
} catch (error) {
if (!(error instanceof WrongFile && error.isAbsent)) throw error;
}
}
const SOURCE_NAMES = {
file: "file",
url: "URL",
aws: "AWS environment",
certificate: "certificate",
executable: "executable"
}, SUBJECT_TOKEN_MS = 3e5;
class ExternalIdentity extends federated.p {
#account;
#api;
#subject=(0, identity.B)(() => this.#subjectToken(), subject => (0, token.pL)(subject, this.#api.host.now()));
constructor(account, api) {
super(account.audience.replace(/^\/\/iam\.[^/]+\//, ""), api);
this.#account = account;
this.#api = api;
"certificate" !== account.source && api.http.connectAhead(account.tokenUrl);
}
async lookUpNames() {
const {clientId: id, clientSecret: secret = ""} = this.#account;
if (void 0 === id) return {};
const {value: value} = await this.accessToken({
scopes: [ identity.M ]
});
return {
subject: await (0, sts.qb)(this.#api, value, {
id: id,
secret: secret
})
};
}
exchange(scopes) {
const account = this.#account;
return (0, sts.r1)(this.#api, async () => {
const {value: value, clientCertificate: clientCertificate} = await this.#subject("");
this.claims = (0, jwt.d)(value);
return {
url: account.tokenUrl,
audience: account.audience,
scopes: scopes,
subjectToken: value,
subjectTokenType: account.subjectTokenType,
userProject: account.workforcePoolUserProject,
client: void 0 === account.clientId ? void 0 : {
id: account.clientId,
secret: account.clientSecret
},
clientCertificate: clientCertificate,
facts: this.federation()
};
});
}
async #subjectToken() {
const {host: host} = this.#api;
for (const name of [ "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" ]) host.mask((0, 
record.Z)(host.env, name) ?? "");
try {
const subject = await this.#retrieve(), value = "string" == typeof subject.value ? subject.value.trim() : "", problem = subjectTokenProblem(value, this.#account.subjectTokenType);
if (void 0 !== problem) throw new Error(`it ${problem}`);
host.mask(value);
return {
...subject,
value: value,
expiresAt: host.now() + SUBJECT_TOKEN_MS
};
} catch (error) {
if (error instanceof errors.G7 && void 0 === error.status) throw error;
const status = error instanceof errors.G7 ? error.status : void 0;
throw new errors.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", src_message.Qq`Could not get the subject token from the ${SOURCE_NAMES[this.#account.source]} that the credential names: ${withoutTokens(host.redact((0, 
errors.bD)(error)))}`, {
status: status,
remedy: subjectTokenRemedy(this.#account, (0, errors.bD)(error), status)
});
}
}
async #retrieve() {
const account = this.#account;
await checkSubjectFiles(account, this.#api.host.env);
const options = {
type: "external_account",
audience: account.audience,
subject_token_type: account.subjectTokenType,
token_url: account.tokenUrl,
universe_domain: this.#api.universe,
transporter: gaxiosTransporter({
...this.#api.transport(),
what: `The ${SOURCE_NAMES[account.source]} of the subject token`
}),
...void 0 === account.impersonate ? {} : {
service_account_impersonation_url: `https://iamcredentials.${this.#api.universe}/v1/projects/-/serviceAccounts/${account.impersonate}:generateAccessToken`
}
};
switch (account.source) {
case "aws":
{
const {AwsClient: AwsClient} = await __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 1261)), client = new AwsClient(libraryOptions(options, account));
return {
value: await client.retrieveSubjectToken(),
clientCertificate: void 0
};
}

case "executable":
{
const {executableSubjectToken: executableSubjectToken} = await __webpack_require__.e(658).then(__webpack_require__.bind(__webpack_require__, 1658)), {env: env} = this.#api.host;
return {
value: await executableSubjectToken(libraryOptions(options, account), account.credentialSource, env),
clientCertificate: void 0
};
}

case "file":
case "url":
case "certificate":
{
const {IdentityPoolClient: IdentityPoolClient} = await __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 9960)), client = new IdentityPoolClient(libraryOptions(options, account));
return {
value: await client.retrieveSubjectToken(),
clientCertificate: "certificate" === account.source ? certificateOf(client) : void 0
};
}
}
}
}
function libraryOptions(options, account) {
return {
...options,
credential_source: account.credentialSource
};
}
function certificateOf(client) {
const transporter = "transporter" in client ? client.transporter : void 0, defaults = external_isObject(transporter) && "defaults" in transporter ? transporter.defaults : void 0, agent = external_isObject(defaults) && "agent" in defaults ? defaults.agent : void 0, tls = external_isObject(agent) && "options" in agent ? agent.options : void 0;
if (external_isObject(tls) && "cert" in tls && "key" in tls && Buffer.isBuffer(tls.cert) && Buffer.isBuffer(tls.key)) return {
cert: tls.cert,
key: tls.key
};
throw new Error("the library does not keep the certificate in its agent");
}
function external_isObject(value) {
return "object" == typeof value && null !== value;
}
function subjectTokenProblem(value, type) {
return "" === value ? "is empty" : /:(?:jwt|id_token|access_token)$/.test(type) ? (0, 
token.jV)(value) : /^[\x20-\x7e]+$/.test(value) ? void 0 : "has characters that no subject token has";
}
function withoutTokens(message) {
const words = message.replace(/(contained an invalid response): [\s\S]*$/, "$1.").replace(/: (?:Unexpected|Expected|Bad|Unterminated|No number|Exponent)\b[\s\S]*\bJSON\b[\s\S]*$/, ": not JSON.").replace(/[\w+/=.~%-]{32,}/g, "***");
return (0, quote.fV)(words, 500).replace(/\s+(?=\.$)/, "");
}
},
5467: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
MetadataIdentity: () => MetadataIdentity
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2592), _http_message_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9045), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005), _api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7773), _credential_find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6812), _iam_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5699), _identity_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3651), _oauth_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8518), _token_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4224);
const WHAT = "The metadata server", ATTEMPT_MS = 3e3;
class MetadataIdentity {
#api;
#looked;
#account=(0, _identity_js__WEBPACK_IMPORTED_MODULE_9__.B)(() => this.#askAccount());
#facts=(0, _identity_js__WEBPACK_IMPORTED_MODULE_9__.B)(() => this.#introduce());
#email;
#project;
constructor(looked, api) {
this.#api = api;
this.#looked = looked;
}
principal() {
return this.#email;
}
names() {
return {
email: this.#email?.includes("@") ? this.#email : void 0
};
}
projectId() {
return this.#project;
}
async accessToken({scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
if (void 0 === lifetimeSeconds) return this.#token(scopes);
const acting = () => this.#actingForItself();
return (0, _iam_credentials_js__WEBPACK_IMPORTED_MODULE_6__.Vg)(this.#api, acting, scopes, lifetimeSeconds);
}
async idToken(audience, includeEmail) {
await this.#account("");
const query = new URLSearchParams({
audience: audience,
...includeEmail ? {
format: "full"
} : {}
}), [response] = await Promise.all([ this.#get(`instance/service-accounts/default/identity?${query}`, {
audience: audience
}), this.#facts("") ]), value = (0, _token_js__WEBPACK_IMPORTED_MODULE_8__.Fw)(response.body.toString("utf8").trim(), "ID token", WHAT);
this.#api.host.mask(value);
return (0, _token_js__WEBPACK_IMPORTED_MODULE_8__.Cf)(value, audience, WHAT);
}
async delegatedToken(subject, {scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
const acting = await this.#actingForItself(), {universe: universe, host: host} = this.#api, claims = (0, 
_oauth_js__WEBPACK_IMPORTED_MODULE_7__.assertionClaims)(acting.account, universe, {
scope: scopes.join(" "),
sub: subject,
lifetimeSeconds: lifetimeSeconds
}, host.now()), assertion = await (0, _iam_credentials_js__WEBPACK_IMPORTED_MODULE_6__.No)(this.#api, async () => acting, claims), facts = {
account: acting.account,
subject: subject,
scopes: scopes,
credential: "service_account"
};
return (0, _oauth_js__WEBPACK_IMPORTED_MODULE_7__.accessTokenForAssertion)(this.#api, assertion, facts);
}
async #actingForItself() {
const own = await this.#token([ _identity_js__WEBPACK_IMPORTED_MODULE_9__.M ]);
return {
account: this.#email ?? "default",
delegates: [],
bearer: own.value,
principal: this.#email
};
}
async #token(scopes) {
await this.#account("");
const query = new URLSearchParams({
scopes: scopes.join(",")
}), [response] = await Promise.all([ this.#get(`instance/service-accounts/default/token?${query}`, {
scopes: scopes
}), this.#facts("") ]), json = (0, _api_js__WEBPACK_IMPORTED_MODULE_4__.o_)(response, WHAT), value = (0, 
_api_js__WEBPACK_IMPORTED_MODULE_4__._n)(json, "access_token", WHAT);
this.#api.host.mask(value);
return {
value: value,
expiresAt: (0, _api_js__WEBPACK_IMPORTED_MODULE_4__.p1)(json, this.#api.host.now(), WHAT)
};
}
async #askAccount() {
const email = await this.#get("instance/service-accounts/default/email");
this.#email = plain(email, ACCOUNT);
}
async #introduce() {
await this.#account("");
const [project, universe] = await Promise.all([ this.#get("project/project-id").catch(() => {}), this.#get("universe/universe-domain").catch(() => {}) ]);
this.#project = project && plain(project, PROJECT);
const domain = universe && plain(universe, DOMAIN);
if (domain && domain !== this.#api.universe) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("INPUT_INVALID", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("universe")} is ${this.#api.universe}, and this machine belongs to the universe ${domain}. Set that domain only if it is your cloud provider's.`);
}
async #get(path, requested) {
const {host: host} = this.#api, {host: server} = (0, _credential_find_js__WEBPACK_IMPORTED_MODULE_5__.metadataServer)(host.env);
let response;
try {
response = await this.#api.google({
what: WHAT,
method: "GET",
url: `http://${server}/computeMetadata/v1/${path}`,
headers: {
"metadata-flavor": "Google",
accept: "*/*"
},
attemptMs: ATTEMPT_MS,
direct: !0
});
} catch (error) {
if (error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_1__.Dr) throw this.#absent(error);
throw error;
}
if ("Google" !== (0, _http_message_js__WEBPACK_IMPORTED_MODULE_10__.w)(response, "metadata-flavor")) throw this.#absent(new Error(`${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_3__.fV)(server)} responded ${response.status} and is not Google's metadata server`));
if ((0, _api_js__WEBPACK_IMPORTED_MODULE_4__.oJ)(response)) return response;
requested && await this.#facts("").catch(() => {});
const facts = {
...requested,
account: this.#email,
projectId: this.#project
};
throw await (0, _api_js__WEBPACK_IMPORTED_MODULE_4__.J5)({
by: "metadata",
response: response,
now: host.now(),
facts: facts
});
}
#absent(cause) {
const looked = [ ...this.#looked, `metadata server (${cause.message})` ].map(place => `  ${place}`);
return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("ADC_NOT_FOUND", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`No Application Default Credentials were found. These places have none:\n${looked.join("\n")}`, {
remedy: "github-hosted" === this.#api.host.env.RUNNER_ENVIRONMENT ? _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`A GitHub-hosted runner has no Google account. Set ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("workload_identity_provider")} in place of ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("application_default_credentials")}.` : _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`On a person's machine, log in:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.G5)("gcloud auth application-default login")}\nElsewhere, name a credential file:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/path/to/credentials.json")}`,
cause: cause
});
}
}
const ACCOUNT = /^[\w.:@+-]{1,300}$/, PROJECT = /^[a-z0-9][a-z0-9.:-]{0,100}$/, DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
function plain(response, name) {
const given = response.body.toString("utf8").trim();
return name.test(given) ? given : void 0;
}
},
4379: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
OidcIdentity: () => OidcIdentity
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _files_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(813), _jwt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6972), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022), _endpoints_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3391), _sts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(673), _federated_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5028), _subject_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(116);
class OidcIdentity extends _federated_js__WEBPACK_IMPORTED_MODULE_4__.p {
#source;
#api;
constructor(source, api) {
super(source.provider, api);
this.#source = source;
this.#api = api;
api.http.connectAhead((0, _endpoints_js__WEBPACK_IMPORTED_MODULE_6__.sR)("sts", api.universe, "/"));
}
federation() {
return {
...super.federation(),
givenSubjectToken: !0
};
}
exchange(scopes) {
return (0, _sts_js__WEBPACK_IMPORTED_MODULE_3__.r1)(this.#api, async () => {
const subjectToken = await this.#read();
this.claims = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_7__.d)(subjectToken);
return {
audience: `${_endpoints_js__WEBPACK_IMPORTED_MODULE_6__.KL}${this.#source.provider}`,
scopes: scopes,
subjectToken: subjectToken,
subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
facts: this.federation()
};
});
}
async #read() {
const {place: place} = this.#source, {host: host} = this.#api;
let token;
try {
token = await (0, _subject_token_js__WEBPACK_IMPORTED_MODULE_5__.kB)(place, host.env);
} catch (error) {
if (!(error instanceof _files_read_js__WEBPACK_IMPORTED_MODULE_1__.UnreadableFile)) throw error;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("FILE_READ_FAILED", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.Ww)((0, _subject_token_js__WEBPACK_IMPORTED_MODULE_5__.df)(place))} ${error.message}.`);
}
host.mask(token);
const problem = (0, _subject_token_js__WEBPACK_IMPORTED_MODULE_5__.tX)(token, host.now());
if (void 0 === problem) return token;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("SUBJECT_TOKEN_INVALID", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.Ww)((0, _subject_token_js__WEBPACK_IMPORTED_MODULE_5__.df)(place))} ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.Ww)(problem)}`);
}
}
},
116: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
df: () => describePlace,
kB: () => readSubjectToken,
tX: () => subjectTokenProblem
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _duration_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2757), _files_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(813), _jwt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6972), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005), _recognition_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9006), _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4704), _token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4224);
async function readSubjectToken(place, env) {
switch (place.kind) {
case "input":
return place.value.trim();

case "variable":
return ((0, _record_js__WEBPACK_IMPORTED_MODULE_6__.Z)(env, place.name) ?? "").trim();

case "file":
return (await (0, _files_read_js__WEBPACK_IMPORTED_MODULE_1__.readText)((0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(place.path), {
maxBytes: _files_read_js__WEBPACK_IMPORTED_MODULE_1__.MOST_BYTES.credential
})).trim();
}
}
function describePlace(place) {
switch (place.kind) {
case "input":
return _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${(0, _message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("subject_token")}`;

case "variable":
return _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`The variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_3__.fV)(place.name)} of --subject-token-env`;

case "file":
return _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`The file ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_3__.hD)(place.path)} of --subject-token-file`;
}
}
function subjectTokenProblem(token, now) {
if ("" === token) return "is empty.";
if (/^["'`]|["'`]$/.test(token)) return "has quotes around the token. Give the token alone.";
if (/^\$[A-Za-z_{(]|^%\w+%$/.test(token)) return "is the name of a variable that was not replaced by its value.";
if (/^(?:authorization:\s*)?bearer\s/i.test(token)) return "begins with Bearer. Give the token alone.";
if (token.startsWith("{")) return jsonProblem(token);
const kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_4__.ii)(token);
if (void 0 !== kind && "a JSON Web Token" !== kind && "what looks like a secret" !== kind) return _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`is ${kind}, not the OIDC token of a CI system.${"a credential" === kind || "a private key" === kind ? _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq` Use ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("credentials_json")} for it.` : ""}`;
if (/\s/.test(token)) return "has white space in it, which no token has.";
const parts = token.split(".");
if (5 === parts.length) return "is an encrypted token (JWE), which Google cannot read. A signed one is needed.";
if (3 !== parts.length) return `is not a JWT. A JWT has three parts with dots between them, and it has ${parts.length}.`;
const claims = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_7__.d)(token);
if (!claims || !(0, _record_js__WEBPACK_IMPORTED_MODULE_6__.u)(decoded(parts[0] ?? ""))) return "is not a JWT. Its header or its claims are not JSON in base64url. It was likely cut or changed.";
if ("" === parts[2]) return "has no signature.";
const problem = (0, _token_js__WEBPACK_IMPORTED_MODULE_5__.jV)(token);
if (void 0 !== problem) return `is not a token. It ${problem}.`;
const expiresAt = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_7__.E)(claims);
return void 0 === expiresAt ? "has no expiry (the claim exp), which Google requires." : expiresAt <= now ? `expired at ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_8__.ag)(expiresAt)}, ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_8__.a3)(now - expiresAt)} ago. Get a new one in this job.` : void 0;
}
function jsonProblem(token) {
const json = parsed(token);
if (!(0, _record_js__WEBPACK_IMPORTED_MODULE_6__.u)(json)) return "begins with a brace, and is neither a JWT nor JSON.";
if ("string" == typeof json.type) return _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`is a credential file, not an OIDC token. Use ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.hF)("credentials_json")} for it.`;
const field = [ "oidcToken", "token", "value", "id_token", "access_token" ].find(name => "string" == typeof json[name]);
return void 0 === field ? "is JSON. Give the token alone." : `is JSON. Give the value of its field ${field} alone, as jq -r .${field} prints it.`;
}
function decoded(part) {
return parsed(Buffer.from(part, "base64url").toString("utf8"));
}
function parsed(json) {
try {
return JSON.parse(json);
} catch {
return;
}
}
},
6545: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
UserIdentity: () => UserIdentity,
WorkforceUserIdentity: () => WorkforceUserIdentity
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _jwt_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6972), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005), _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7773), _endpoints_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3391), _identity_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3651), _oauth_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8518), _sts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(673), _token_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4224), _federated_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5028);
const WHAT = "Google's OAuth token endpoint";
class UserIdentity {
#user;
#api;
#refresh=(0, _identity_js__WEBPACK_IMPORTED_MODULE_8__.B)(() => this.#refreshAll(), token => (0, 
_token_js__WEBPACK_IMPORTED_MODULE_6__.pL)(token, this.#api.host.now()));
#email;
#confirmed={};
constructor(user, api) {
this.#user = user;
this.#api = api;
this.#email = user.account;
api.http.connectAhead((0, _endpoints_js__WEBPACK_IMPORTED_MODULE_9__.lN)(api.universe));
}
principal() {
return this.#email;
}
names() {
return this.#confirmed;
}
accessToken(_request) {
return this.#refresh("");
}
async idToken(audience) {
const {idToken: idToken} = await (0, _oauth_js__WEBPACK_IMPORTED_MODULE_4__.Ow)(this.#api, this.#user, {
target_audience: audience
}), aud = void 0 === idToken ? void 0 : (0, _jwt_js__WEBPACK_IMPORTED_MODULE_10__.d)(idToken)?.aud;
if (void 0 === idToken || aud !== audience && aud === this.#user.clientId) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("ID_TOKEN_UNAVAILABLE", void 0 === idToken ? `${WHAT} issued no ID token for this person.` : _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`${WHAT} issues ID tokens for this person's OAuth client only, and not for ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_2__.fV)(audience)}.`, {
remedy: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`Impersonate a service account that may call the service, with ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.hF)("service_account")}. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`
});
this.#note(idToken);
return (0, _token_js__WEBPACK_IMPORTED_MODULE_6__.Cf)(idToken, audience, WHAT);
}
delegatedToken() {
return (0, _federated_js__WEBPACK_IMPORTED_MODULE_7__.C)("domain-wide delegation");
}
async #refreshAll() {
const {access: access, idToken: idToken} = await (0, _oauth_js__WEBPACK_IMPORTED_MODULE_4__.Ow)(this.#api, this.#user, {});
void 0 !== idToken && this.#note(idToken);
if (access) return access;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${WHAT} reported success, but its response has no access_token. No token was issued.`);
}
#note(idToken) {
const {email: email, sub: sub} = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_10__.d)(idToken) ?? {};
"string" == typeof email && (this.#email ??= email);
this.#confirmed = {
email: "string" == typeof email ? email : void 0,
uniqueId: "string" == typeof sub ? sub : void 0
};
}
}
class WorkforceUserIdentity {
#user;
#api;
#refresh=(0, _identity_js__WEBPACK_IMPORTED_MODULE_8__.B)(() => this.#refreshOnce(), token => (0, 
_token_js__WEBPACK_IMPORTED_MODULE_6__.pL)(token, this.#api.host.now()));
constructor(user, api) {
this.#user = user;
this.#api = api;
api.http.connectAhead(user.tokenUrl);
}
principal() {}
async lookUpNames() {
const {value: value} = await this.#refresh(""), {clientId: id, clientSecret: secret} = this.#user;
return {
subject: await (0, _sts_js__WEBPACK_IMPORTED_MODULE_5__.qb)(this.#api, value, {
id: id,
secret: secret
})
};
}
accessToken() {
return this.#refresh("");
}
idToken() {
return (0, _federated_js__WEBPACK_IMPORTED_MODULE_7__.C)("an ID token");
}
delegatedToken() {
return (0, _federated_js__WEBPACK_IMPORTED_MODULE_7__.C)("domain-wide delegation");
}
async #refreshOnce() {
const {clientId: clientId, clientSecret: clientSecret, refreshToken: refreshToken, tokenUrl: tokenUrl} = this.#user, {host: host} = this.#api, basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
host.mask(basic);
const what = "Google STS", response = await this.#api.google({
what: what,
url: tokenUrl,
headers: {
authorization: `Basic ${basic}`
},
form: {
grant_type: "refresh_token",
refresh_token: refreshToken
}
});
if (!(0, _api_js__WEBPACK_IMPORTED_MODULE_3__.oJ)(response)) {
const facts = {
credential: "external_account_authorized_user"
};
throw await (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.J5)({
by: "oauth",
response: response,
now: host.now(),
facts: facts
});
}
const json = (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.o_)(response, what), value = (0, 
_api_js__WEBPACK_IMPORTED_MODULE_3__._n)(json, "access_token", what);
host.mask(value);
"string" == typeof json.refresh_token && host.mask(json.refresh_token);
return {
value: value,
expiresAt: (0, _api_js__WEBPACK_IMPORTED_MODULE_3__.p1)(json, host.now(), what)
};
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
