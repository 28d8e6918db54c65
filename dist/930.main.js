"use strict";

exports.id = 930;

exports.ids = [ 930 ];

exports.modules = {
4303: (e, t, n) => {
n.d(t, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var i = n(9022);
const o = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function printable(e) {
return e.replace(new RegExp(o, "gu"), "�");
}
function pastable(e) {
return "" !== e && e.length <= 1e3 && !o.test(e);
}
function shellWord(e) {
return /^[\w@%+=:,./-]+$/.test(e) ? e : `'${e.replaceAll("'", "'\\''")}'`;
}
function gcloud(e, t, n = {}) {
const i = [ `gcloud ${e}` ];
for (const e of t) {
if (void 0 === e || !pastable(e) || /^[-=]/.test(e)) return;
i.push(shellWord(e));
}
for (const [e, t] of Object.entries(n)) if (void 0 !== t) if (!0 === t) i.push(`--${e}`); else {
if (!pastable(t)) return;
i.push(`--${e}=${shellWord(t)}`);
}
return i.join(" ");
}
function say(e, t) {
return void 0 === t || "" === t ? void 0 : i.Qq`${(0, i.Ww)(e)}:${(0, i.G5)(t)}`;
}
},
4599: (e, t, n) => {
n.r(t);
n.d(t, {
explainBrokenJson: () => explainBrokenJson,
explainNotJson: () => explainNotJson,
explainPem: () => explainPem,
explainType: () => explainType
});
var i = n(9022), o = n(2005), r = n(4704);
const a = [ "service_account", "authorized_user", "impersonated_service_account", "external_account", "external_account_authorized_user" ];
function explainNotJson(e) {
return "" === e ? "is empty." : e.startsWith("-----BEGIN") ? "is only a PEM key. The whole key file is needed, which is JSON with the e-mail, the key id and the key." : /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(e) ? i.Qq`is a path. The content of the file is needed. To use a file on a self-hosted runner, set both of these:${(0, 
i.Pe)("application_default_credentials", "true")}${(0, i.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json")}` : /^ya29\.|^eyJ/.test(e) ? "is a token, not a credential." : /^(["'`]).*\1$/s.test(e) ? "has quotes around it. Store the file unchanged, or base64 of it." : e.startsWith("[") ? "is a JSON list. The key file itself is needed, which begins with {." : /^\$\{?\{?\s*\w/.test(e) ? "is an expression or a variable that was not evaluated." : e.endsWith("}") ? i.Qq`has ${e.length} characters and does not begin with {. Its beginning was cut off, or there is text before it. Copy the whole key file again.` : i.Qq`is neither JSON nor base64 of JSON (${e.length} characters).`;
}
function explainBrokenJson(e) {
return e.endsWith("}") ? /"private_key"\s*:\s*"[^"]*\n/.test(e) ? "is not valid JSON. The private key has real line breaks where the key file has \\n. Store the file unchanged, or base64 of it." : i.Qq`is not valid JSON (${e.length} characters). A shell likely removed quotes or backslashes. Store base64 of the file, which has neither:${(0, 
i.G5)("base64 < key.json")}` : i.Qq`was cut short. It ends after ${e.length} characters without its closing brace. Copy the whole key file again.`;
}
function explainType(e) {
return (0, r.u)(e.installed) || (0, r.u)(e.web) ? "is an OAuth client secret, which identifies an application and not a principal. A service-account key or another Google credential is needed." : void 0 === e.type ? i.Qq`has no "type". A Google credential has one of ${a.join(", ")}.` : i.Qq`has the type ${(0, 
o.hD)(e.type)}, which is not one of ${a.join(", ")}.`;
}
function explainPem(e) {
return e.includes("-----BEGIN") ? e.includes("-----END") ? e.includes("\\n") ? "has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it." : /-----BEGIN [A-Z ]+-----\r?\n/.test(e) ? e.includes("ENCRYPTED") ? "has an encrypted private_key. Google issues keys without a passphrase." : "has a private_key that is damaged. Its PEM text does not decode to a key. Copy the whole key file again." : "has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it." : "has a private_key that was cut short. Its last line, -----END PRIVATE KEY-----, is missing." : "has a private_key without its first line, -----BEGIN PRIVATE KEY-----.";
}
},
6812: (e, t, n) => {
n.d(t, {
defaultProject: () => defaultProject,
explicitProject: () => explicitProject,
findDefaultCredentials: () => findDefaultCredentials,
n: () => gcloudFolder
});
var i = n(8161), o = n(6760), r = n(813), a = n(2005), s = n(2632);
async function findDefaultCredentials(e) {
const t = e.GOOGLE_APPLICATION_CREDENTIALS, n = (0, o.join)(gcloudFolder(e), "application_default_credentials.json");
if (t) return read(t, "env GOOGLE_APPLICATION_CREDENTIALS", (0, o.resolve)(t) === (0, 
o.resolve)(n));
const i = await read(n, "gcloud's application-default login", !0);
return "file" === i.kind ? i : "unreadable" !== i.kind || i.isAbsent ? {
kind: "metadata",
looked: [ "env GOOGLE_APPLICATION_CREDENTIALS (not set)", `${(0, a.fV)(n)} (no such file)` ]
} : i;
}
async function read(e, t, n) {
try {
return {
kind: "file",
path: e,
source: t,
text: await (0, r.readText)(e, {
maxBytes: r.MOST_BYTES.credential
}),
fromGcloud: n
};
} catch (n) {
if (!(n instanceof r.UnreadableFile)) throw n;
return {
kind: "unreadable",
path: e,
source: t,
why: n.message,
isAbsent: n.isAbsent
};
}
}
function gcloudFolder(e) {
return e.CLOUDSDK_CONFIG ? e.CLOUDSDK_CONFIG : "win32" === process.platform ? (0, 
o.join)(e.APPDATA ?? (0, i.homedir)(), "gcloud") : (0, o.join)(e.HOME ?? (0, i.homedir)(), ".config", "gcloud");
}
async function defaultProject(e, t) {
const n = explicitProject(e);
if (n || !t) return n;
if (e.CLOUDSDK_CORE_PROJECT) return e.CLOUDSDK_CORE_PROJECT;
const i = gcloudFolder(e), r = e.CLOUDSDK_ACTIVE_CONFIG_NAME || (await settingOf((0, 
o.join)(i, "active_config"))).trim() || "default";
if (!/^[a-z][a-z0-9-]*$/i.test(r)) return;
const a = projectOf(await settingOf((0, o.join)(i, "configurations", `config_${r}`)));
return void 0 !== a && (0, s.rm)(a) ? a : void 0;
}
async function settingOf(e) {
return (0, r.readText)(e, {
maxBytes: r.MOST_BYTES.credential
}).catch(() => "");
}
function explicitProject(e) {
return e.GOOGLE_CLOUD_PROJECT || e.GCLOUD_PROJECT || void 0;
}
function projectOf(e) {
let t = "";
for (const n of e.split(/\r?\n/)) {
const e = /^\s*\[([^\]]+)\]/.exec(n);
void 0 !== e?.[1] && (t = e[1].trim());
const i = /^\s*project\s*[=:]\s*(\S+)/.exec(n);
if ("core" === t && void 0 !== i?.[1]) return i[1];
}
}
},
5554: (e, t, n) => {
n.d(t, {
otherCredential: () => otherCredential
});
var i = n(9022), o = n(2005), r = n(4704), a = n(3391), s = n(4599), c = n(3018), u = n(199);
async function otherCredential(e, t, n) {
switch (e.type) {
case "authorized_user":
return authorizedUser(e, t);

case "external_account":
return externalAccount(e, t);

case "external_account_authorized_user":
return externalAccountAuthorizedUser(e, t);

case "impersonated_service_account":
return impersonatedServiceAccount(e, t, n);

default:
(0, c.F)(t, (0, s.explainType)(e));
return;
}
}
function authorizedUser(e, t) {
const n = new c.C(e, t);
(0, a.VM)(t.universe) || n.fail(i.Qq`is of type authorized_user, which does not exist in the universe ${t.universe}. A person of a workforce pool logs in there:${(0, 
i.G5)("gcloud auth application-default login --login-config=LOGIN_CONFIG.json")}`);
const o = {
type: "authorized_user",
clientId: n.required("client_id"),
clientSecret: n.required("client_secret"),
refreshToken: n.required("refresh_token"),
account: n.optional("account")
};
return n.ok ? o : void 0;
}
function externalAccountAuthorizedUser(e, t) {
const n = new c.C(e, t), i = stsUrl(n, t, "/v1/oauthtoken", "The refresh token");
dropTokenInfoUrl(e, t);
const o = {
type: "external_account_authorized_user",
audience: n.optional("audience"),
tokenUrl: i,
clientId: n.required("client_id"),
clientSecret: n.required("client_secret"),
refreshToken: n.required("refresh_token")
};
return n.ok ? o : void 0;
}
function stsUrl(e, {universe: t}, n, i) {
const o = (0, a.sR)("sts", t, n), r = e.optional("token_url");
if (void 0 === r) return o;
const s = {
service: "sts",
universe: t,
path: new RegExp(`^${n}$`),
shownPath: n
}, c = (0, u.Xo)(r, s);
e.google("token_url", r, c, i, o);
return "wrong" in c ? o : c.href;
}
function dropTokenInfoUrl(e, {universe: t}) {
const n = e.token_info_url, i = {
service: "sts",
universe: t,
path: /^\/v1\/introspect$/,
shownPath: "/v1/introspect"
};
("string" != typeof n || "wrong" in (0, u.Xo)(n, i)) && delete e.token_info_url;
}
async function impersonatedServiceAccount(e, t, n) {
const o = new c.C(e, t), a = o.required("service_account_impersonation_url"), s = (0, 
u.e6)(a, t.universe);
"" !== a && checkImpersonationUrl(o, a, s, t, "The source's token");
const l = e.delegates ?? [];
isTextList(l) || o.fail('has "delegates" that are not a list of e-mail addresses.');
const d = e.source_credentials, h = (0, r.u)(d) ? n(d, {
...t,
name: i.Qq`${t.name} (source_credentials)`
}) : void 0;
if (void 0 === h) {
o.fail('has no "source_credentials", the credential that impersonates.');
return;
}
const f = await h;
if (!o.ok || !f || "wrong" in s || !isTextList(l)) return;
const {account: p, origin: _} = s;
return {
type: "impersonated_service_account",
account: p,
origin: _,
delegates: l.map(accountOf),
source: f
};
}
function accountOf(e) {
return e.replace(/^projects\/-\/serviceAccounts\//, "");
}
function checkImpersonationUrl(e, t, n, {universe: i}, o) {
const r = "/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken", s = (0, 
a.sR)("iamcredentials", i, r);
e.google("service_account_impersonation_url", t, n, o, s);
}
function externalAccount(e, t) {
const n = new c.C(e, t), i = n.required("audience"), o = n.required("subject_token_type"), a = stsUrl(n, t, "/v1/token", "The subject token");
dropTokenInfoUrl(e, t);
const s = n.optional("service_account_impersonation_url"), l = void 0 === s ? void 0 : (0, 
u.e6)(s, t.universe);
void 0 !== s && void 0 !== l && checkImpersonationUrl(n, s, l, t, "The federated token");
const d = void 0 === l || "wrong" in l ? void 0 : l, h = e.credential_source;
if (!(0, r.u)(h)) {
n.fail('has no "credential_source", the source of its subject token.');
return;
}
const f = sourceKind(h, n, t), p = e.service_account_impersonation, _ = (0, r.u)(p) ? p.token_lifetime_seconds : void 0;
void 0 === _ || "number" == typeof _ && Number.isInteger(_) && _ >= 600 && _ <= 43200 || n.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
const m = n.optional("workforce_pool_user_project"), w = isWorkforceAudience(i);
void 0 === m || w || n.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
const g = {
type: "external_account",
audience: i,
subjectTokenType: o,
tokenUrl: a,
impersonate: d?.account,
impersonationOrigin: d?.origin,
impersonationLifetimeSeconds: "number" == typeof _ ? _ : void 0,
clientId: n.optional("client_id"),
clientSecret: n.optional("client_secret"),
workforcePoolUserProject: m,
credentialSource: h
};
return n.ok && void 0 !== f ? {
...g,
source: f
} : void 0;
}
function isWorkforceAudience(e) {
return /^\/\/iam\.googleapis\.com\/locations\/[^/]+\/workforcePools\//.test(e);
}
function sourceKind(e, t, {env: n}) {
if ("string" == typeof e.environment_id) return awsSource(e, t);
const i = [ "file", "url", "certificate", "executable" ].filter(t => void 0 !== e[t]), o = i[0];
if (void 0 === o || i.length > 1) {
t.fail('has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.');
return;
}
const a = e.format;
if (void 0 !== a) {
const e = (0, r.u)(a) ? a.type ?? "text" : void 0;
!(0, r.u)(a) || "text" !== e && "json" !== e ? t.fail('has a "credential_source.format" that is neither text nor json.') : "json" === e && "string" != typeof a.subject_token_field_name && t.fail('has a "credential_source.format" of json without its subject_token_field_name.');
}
const s = e[o];
switch (o) {
case "file":
"string" == typeof s && "" !== s || t.fail('has a "credential_source.file" that is not a path.');
break;

case "url":
{
checkSourceUrl(s, t, n);
const i = e.headers;
void 0 === i || (0, r.u)(i) && Object.values(i).every(e => "string" == typeof e) || t.fail('has "credential_source.headers" that are not a map of text.');
break;
}

case "certificate":
((0, r.u)(s) && !0 === s.use_default_certificate_config) === ((0, r.u)(s) && "string" == typeof s.certificate_config_location) && t.fail('has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.');
break;

case "executable":
executableSource(s, t, n);
}
return o;
}
function checkSourceUrl(e, t, n) {
const r = "string" == typeof e ? URL.parse(e) : void 0;
!r || "http:" !== r?.protocol && "https:" !== r?.protocol || r.username || r.password ? t.fail(i.Qq`has the credential_source.url ${(0, 
o.hD)(e)}, which is not an http or https URL without a user name.`, [ "url", "https://issuer.example.com/token" ]) : (0, 
u.FX)(r) || "1" === n.GCP_BEARER_ALLOW_HTTP_SOURCE || t.fail(i.Qq`has the credential_source.url ${(0, 
o.hD)(e)}, which is http to another machine. The subject token and the headers of the request would be sent unencrypted. If you trust the network between, such as that of a cluster, set the environment variable:${(0, 
i.bv)("GCP_BEARER_ALLOW_HTTP_SOURCE", "1")}`);
}
function executableSource(e, t, n) {
if (!(0, r.u)(e) || "string" != typeof e.command || "" === e.command.trim()) {
t.fail('has a "credential_source.executable" without a command.');
return;
}
const o = e.timeout_millis;
void 0 === o || "number" == typeof o && o >= 5e3 && o <= 12e4 || t.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
"1" !== n.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES && t.fail(i.Qq`names an executable to run. Google requires an opt-in for that. If you trust the file, set the environment variable:${(0, 
i.bv)("GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES", "1")}`);
}
function awsSource(e, t) {
"aws1" !== e.environment_id && t.fail(i.Qq`has the AWS environment ${(0, o.hD)(e.environment_id)}. Only aws1 is defined.`);
for (const n of [ "url", "region_url", "imdsv2_session_token_url" ]) {
const a = (0, r.Z)(e, n);
void 0 === a || "string" == typeof a && (0, u.HC)(a) || t.fail(i.Qq`has the credential_source.${n} ${(0, 
o.hD)(a)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`, [ n, "http://169.254.169.254/latest/meta-data/…" ]);
}
const n = e.regional_cred_verification_url;
"string" == typeof n && (0, u.r$)(n) || t.fail(i.Qq`has the credential_source.regional_cred_verification_url ${(0, 
o.hD)(n)}, which is not AWS's own.`, [ "regional_cred_verification_url", "https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15" ]);
return "aws";
}
function isTextList(e) {
return Array.isArray(e) && e.every(e => "string" == typeof e);
}
},
5299: (e, t, n) => {
n.d(t, {
ExternalIdentity: () => ExternalIdentity
});
var i = n(9022), o = n(2005), r = n(4704), a = n(4303);
function subjectTokenRemedy({source: e, credentialSource: t}, n, i, o) {
switch (e) {
case "file":
return fileRemedy(t, n);

case "url":
return urlRemedy(t, i);

case "aws":
return awsRemedy(n, i, o);

case "certificate":
return "The file certificate_config.json names the certificate and its key. It is at credential_source.certificate.certificate_config_location, at the variable GOOGLE_API_CERTIFICATE_CONFIG, or in gcloud's folder. All three files must exist and be readable.";

case "executable":
return executableRemedy(n);
}
}
function fileRemedy({file: e, format: t}, n) {
return /does not exist|ENOENT|not a file|EACCES/.test(n) ? i.Qq`credential_source.file, ${(0, 
a.g$)((0, o.fV)(String(e)))}, must be a file that this process can read. A projected Kubernetes token, an agent or an earlier step must write it first.` : /Unable to parse|JSON|empty/.test(n) ? i.Qq`The file ${(0, 
a.g$)((0, o.fV)(String(e)))} does not have the format of credential_source.format, ${formatOf(t)}.` : void 0;
}
function urlRemedy({url: e, format: t}, n) {
const o = "string" == typeof e && URL.canParse(e) ? new URL(e).hostname : void 0;
return !o?.endsWith(".actions.githubusercontent.com") || 401 !== n && 403 !== n ? void 0 === n ? i.Qq`The response must have the format of credential_source.format, ${formatOf(t)}.` : void 0 : i.Qq`The credential file was made for another job, and its request token ended with that job. A step of this job must create it.`;
}
function formatOf(e) {
return JSON.stringify(e ?? {
type: "text"
}, (e, t) => "string" == typeof t ? (0, o.fV)(t, 80) : t);
}
function awsRemedy(e, t, n) {
const o = otherCredentials(n), r = /region/.test(e) ? "Set AWS_REGION, or keep region_url in credential_source." : void 0;
return void 0 !== o ? (0, i.Mn)([ r, exportCredentials(o) ]) : void 0 !== r ? r : /role/i.test(e) || 404 === t ? "Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN." : 401 === t ? i.Qq`The instance requires session tokens (IMDSv2). Create the file again with --enable-imdsv2, or add to credential_source:${(0, 
i.c0)('"imdsv2_session_token_url": "http://169.254.169.254/latest/api/token"')}` : i.Qq`In a container, the instance must allow a second hop:${(0, 
i.G5)("aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2")}`;
}
const s = [ "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_PROFILE", "AWS_SHARED_CREDENTIALS_FILE" ];
function otherCredentials(e) {
if (!e.AWS_ACCESS_KEY_ID || !e.AWS_SECRET_ACCESS_KEY) return s.find(t => (0, r.Z)(e, t));
}
function exportCredentials(e) {
return i.Qq`${e} is set, which names credentials that Google's libraries do not read. Let the AWS CLI write them as variables, in the same shell:${(0, 
i.G5)('eval "$(aws configure export-credentials --format env)"')}In a job, in a step before this one (temporary credentials must be masked before they are exported):${(0, 
i.c0)(c)}`;
}
const c = '- run: |\n    eval "$(aws configure export-credentials --format env)"\n    echo "::add-mask::$AWS_SECRET_ACCESS_KEY"\n    echo "::add-mask::$AWS_SESSION_TOKEN"\n    aws configure export-credentials --format env-no-export >> "$GITHUB_ENV"';
function executableRemedy(e) {
return /timeout/.test(e) ? "credential_source.executable.timeout_millis may be up to 120000." : "Run the command of credential_source.executable by hand. It must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.";
}
var u = n(2578), l = n(6192), d = n(264);
const h = 1e4, f = 1048576, p = "application/x-www-form-urlencoded";
function gaxiosTransporter(e) {
const t = e.what ?? "the source of the subject token";
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
async request(n) {
const i = urlOf(n, t), o = (n.method ?? "GET").toUpperCase(), r = headersOf(n.headers, t), a = bodyOf(n.data ?? n.body, r, t);
"json" === n.responseType && (r.accept ??= "application/json");
const s = await (0, d.HI)(e.http, e.host, {
method: o,
url: i.href,
headers: r,
body: a,
maxBodyBytes: f,
onLargeBody: "error",
direct: (0, l._)(i),
signal: n.signal ?? void 0
}, {
attemptMs: e.attemptMs ?? h,
deadline: e.deadline,
what: t
});
if (s.status < 200 || s.status > 299) throw refused(s, i, t);
return {
data: dataOf(s, n.responseType, t),
status: s.status,
statusText: s.reason,
ok: !0,
url: s.url,
headers: new FieldMap(s),
config: {
url: `${i.origin}${i.pathname}`,
method: o
}
};
}
};
}
class FieldMap extends Map {
constructor(e) {
super();
for (const [t, n] of e.headers) {
const e = this.get(t);
this.set(t.toLowerCase(), void 0 === e ? n : `${e}, ${n}`);
}
}
get(e) {
return super.get(e.toLowerCase());
}
has(e) {
return super.has(e.toLowerCase());
}
}
function urlOf(e, t) {
const n = URL.parse(String(e.url ?? ""));
if (null === n) throw new u.G7("INPUT_INVALID", `the address of ${t} is not an absolute URL`);
for (const [t, i] of Object.entries(isObject(e.params) ? e.params : {})) null != i && n.searchParams.append(t, String(i));
return n;
}
function headersOf(e, t) {
const n = new Map, i = isIterable(e) ? e : Object.entries(isObject(e) ? e : {});
for (const e of i) {
if (!Array.isArray(e)) throw new u.G7("INTERNAL", `the headers for ${t} are not pairs`);
const [i, o] = e;
null != o && n.set(String(i).toLowerCase(), String(o));
}
return Object.fromEntries(n);
}
function bodyOf(e, t, n) {
if (null != e) {
if ("string" == typeof e) return e;
if (e instanceof Uint8Array) return Buffer.from(e.buffer, e.byteOffset, e.byteLength);
if (e instanceof URLSearchParams) {
t["content-type"] ??= p;
return e.toString();
}
if (!isObject(e) || "pipe" in e || "getReader" in e) throw new u.G7("INTERNAL", `the body for ${n} is of a kind that cannot be sent`);
if (t["content-type"] === p) {
const t = new URLSearchParams;
for (const [n, i] of Object.entries(e)) t.append(n, String(i));
return t.toString();
}
t["content-type"] ??= "application/json";
return JSON.stringify(e);
}
}
function dataOf(e, t, n) {
if ("stream" === t || "blob" === t) throw new u.G7("INTERNAL", `a response of ${n} cannot be read as a ${t}`);
if ("arraybuffer" === t) return new Uint8Array(e.body).buffer;
const i = e.body.toString("utf8").replace(/^\ufeff/, "");
if ("text" === t) return i;
if ("json" !== t && !/json/i.test(new FieldMap(e).get("content-type") ?? "")) return i;
try {
return JSON.parse(i);
} catch {
return refuseText(t, e, i, n);
}
}
function refuseText(e, t, n, i) {
if ("json" !== e) return n;
throw new u.G7("RESPONSE_INVALID", `${i} responded with status ${t.status} and a body that is not JSON`, {
status: t.status
});
}
function refused(e, t, n) {
const i = excerpt(e.body.toString("utf8", 0, 2e3));
return new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", `${n} at ${t.host} responded with status ${e.status}${"" === i ? "" : `: ${i}`}`, {
status: e.status
});
}
function excerpt(e) {
const t = e.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ").replace(/[^\x20-\x7e]+/g, " ").replace(/[\w+/=.~%-]{32,}/g, "***").replaceAll("::", ": :").replaceAll("##[", "# #[").replace(/ {2,}/g, " ").trim();
return t.length > 300 ? `${t.slice(0, 300)}…` : t;
}
function isObject(e) {
return "object" == typeof e && null !== e;
}
function isIterable(e) {
return isObject(e) && Symbol.iterator in e;
}
var _ = n(6972), m = n(3651), w = n(673), g = n(4224), v = n(5028), y = n(6760), k = n(813), b = n(6812);
async function checkSubjectFiles(e, t) {
const {source: n, credentialSource: o} = e;
try {
"file" === n && await check("credential_source.file is", o.file);
"certificate" === n && await checkCertificate(o.certificate, t);
"executable" === n && await checkOutputFile(o.executable);
} catch (n) {
if (!(n instanceof WrongFile)) throw n;
throw new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", i.Qq`Could not get the subject token: ${n.message}.`, {
remedy: subjectTokenRemedy(e, n.message, void 0, t)
});
}
}
class WrongFile extends Error {
name="WrongFile";
isAbsent;
constructor(e, t = !1) {
super(e);
this.isAbsent = t;
}
}
async function check(e, t) {
if ("string" != typeof t || "" === t) throw new WrongFile(`${e} not a path`);
try {
return await (0, k.io)(t, {
maxBytes: k.MOST_BYTES.credential
});
} catch (n) {
if (!(n instanceof k.UnreadableFile)) throw n;
throw new WrongFile(`${e} ${(0, a.g$)((0, o.fV)(t))}, which ${n.message}`, n.isAbsent);
}
}
async function checkCertificate(e, t) {
const n = (0, r.u)(e) ? e : {}, [i, s] = configurationOf(n, t), c = parseJson(await check(i, s)), u = (0, 
r.u)(c) ? c.cert_configs : void 0, l = (0, r.u)(u) ? u.workload : void 0;
if (!(0, r.u)(l)) throw new WrongFile(`${i} ${(0, a.g$)((0, o.fV)(s))}, which is not JSON with cert_configs.workload`);
await check("cert_path of the certificate configuration is", l.cert_path);
await check("key_path of the certificate configuration is", l.key_path);
const d = n.trust_chain_path;
void 0 !== d && await check("credential_source.certificate.trust_chain_path is", d);
}
function configurationOf(e, t) {
const n = e.certificate_config_location;
if ("string" == typeof n && "" !== n) return [ "credential_source.certificate.certificate_config_location is", n ];
const i = t.GOOGLE_API_CERTIFICATE_CONFIG;
return i ? [ "GOOGLE_API_CERTIFICATE_CONFIG is", i ] : [ "gcloud's certificate configuration is", (0, 
y.join)((0, b.n)(t), "certificate_config.json") ];
}
function parseJson(e) {
try {
return JSON.parse(e.toString("utf8"));
} catch {
return;
}
}
async function checkOutputFile(e) {
const t = (0, r.u)(e) ? e.output_file : void 0;
if ("string" == typeof t && "" !== t) try {
await check("credential_source.executable.output_file is", t);
} catch (e) {
if (!(e instanceof WrongFile && e.isAbsent)) throw e;
}
}
const E = {
file: "file",
url: "URL",
aws: "AWS environment",
certificate: "certificate",
executable: "executable"
}, T = 3e5;
class ExternalIdentity extends v.p {
#e;
#t;
#n=(0, m.B)(() => this.#i(), e => (0, g.pL)(e, this.#t.host.now()));
constructor(e, t) {
super(/^\/\/iam\.[^/]+\/(.+)$/.exec(e.audience)?.[1], "file", t);
this.#e = e;
this.#t = t;
"certificate" !== e.source && t.http.connectAhead(e.tokenUrl);
}
principal() {
return super.principal() ?? fleetPrincipal(this.#e.audience, this.claims?.sub);
}
async exchange(e) {
const t = this.#e, {value: n, clientCertificate: i} = await this.#n("");
this.claims = (0, _.d)(n);
return (0, w.r)(this.#t, {
url: t.tokenUrl,
audience: t.audience,
scopes: e,
subjectToken: n,
subjectTokenType: t.subjectTokenType,
userProject: t.workforcePoolUserProject,
client: void 0 === t.clientId ? void 0 : {
id: t.clientId,
secret: t.clientSecret
},
clientCertificate: i,
facts: this.federation()
});
}
async #i() {
const {host: e} = this.#t;
for (const t of [ "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" ]) e.mask((0, r.Z)(e.env, t) ?? "");
try {
const t = await this.#o(), n = "string" == typeof t.value ? t.value.trim() : "", i = subjectTokenProblem(n, this.#e.subjectTokenType);
if (void 0 !== i) throw new Error(`it ${i}`);
e.mask(n);
return {
...t,
value: n,
expiresAt: e.now() + T
};
} catch (t) {
if (t instanceof u.G7 && void 0 === t.status) throw t;
const n = t instanceof u.G7 ? t.status : void 0;
throw new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", i.Qq`Could not get the subject token from the ${E[this.#e.source]} that the credential names: ${withoutTokens(e.redact((0, 
u.bD)(t)))}`, {
status: n,
remedy: subjectTokenRemedy(this.#e, (0, u.bD)(t), n, e.env)
});
}
}
async #o() {
const e = this.#e;
await checkSubjectFiles(e, this.#t.host.env);
const t = {
type: "external_account",
audience: e.audience,
subject_token_type: e.subjectTokenType,
token_url: e.tokenUrl,
universe_domain: this.#t.universe,
transporter: gaxiosTransporter({
...this.#t.transport(),
what: `The ${E[e.source]} of the subject token`
}),
...void 0 === e.impersonate ? {} : {
service_account_impersonation_url: `${e.impersonationOrigin}/v1/projects/-/serviceAccounts/${e.impersonate}:generateAccessToken`
}
};
switch (e.source) {
case "aws":
{
const {fipsSubjectToken: i, isFips: o} = await n.e(2).then(n.bind(n, 3002));
if (o(e.credentialSource)) return {
value: await i(t, e.credentialSource, this.#t.host.now()),
clientCertificate: void 0
};
const {AwsClient: r} = await n.e(743).then(n.bind(n, 1261)), a = new r(libraryOptions(t, e));
return {
value: await a.retrieveSubjectToken(),
clientCertificate: void 0
};
}

case "executable":
{
const {executableSubjectToken: i} = await n.e(658).then(n.bind(n, 1658)), {env: o} = this.#t.host;
return {
value: await i(libraryOptions(t, e), e.credentialSource, o),
clientCertificate: void 0
};
}

case "file":
case "url":
case "certificate":
{
const {IdentityPoolClient: i} = await n.e(743).then(n.bind(n, 9960)), o = new i(libraryOptions(t, e));
return {
value: await o.retrieveSubjectToken(),
clientCertificate: "certificate" === e.source ? certificateOf(o) : void 0
};
}
}
}
}
function fleetPrincipal(e, t) {
const n = /^identitynamespace:([a-z0-9.:-]+\.svc\.id\.goog):/.exec(e)?.[1], [, i, o] = /^system:serviceaccount:([a-z0-9.-]+):([a-z0-9.-]+)$/.exec("string" == typeof t ? t : "") ?? [];
return void 0 === n || void 0 === o ? void 0 : `${n}[${i}/${o}]`;
}
function libraryOptions(e, t) {
return {
...e,
credential_source: t.credentialSource
};
}
function certificateOf(e) {
const t = "transporter" in e ? e.transporter : void 0, n = external_isObject(t) && "defaults" in t ? t.defaults : void 0, i = external_isObject(n) && "agent" in n ? n.agent : void 0, o = external_isObject(i) && "options" in i ? i.options : void 0;
if (external_isObject(o) && "cert" in o && "key" in o && Buffer.isBuffer(o.cert) && Buffer.isBuffer(o.key)) return {
cert: o.cert,
key: o.key
};
throw new Error("the library does not keep the certificate in its agent");
}
function external_isObject(e) {
return "object" == typeof e && null !== e;
}
function subjectTokenProblem(e, t) {
return "" === e ? "is empty" : /:(?:jwt|id_token|access_token)$/.test(t) ? (0, g.jV)(e) : /^[\x20-\x7e]+$/.test(e) ? void 0 : "has characters that no subject token has";
}
function withoutTokens(e) {
const t = e.replace(/(contained an invalid response): [\s\S]*$/, "$1.").replace(/: (?:Unexpected|Expected|Bad|Unterminated|No number|Exponent)\b[\s\S]*\bJSON\b[\s\S]*$/, ": not JSON.").replace(/[\w+/=.~%-]{32,}/g, "***");
return (0, o.fV)(t, 500).replace(/\s+(?=\.$)/, "");
}
},
5467: (e, t, n) => {
n.d(t, {
MetadataIdentity: () => MetadataIdentity
});
var i = n(2578), o = n(2592), r = n(9045), a = n(9022), s = n(2005), c = n(7773), u = n(5699), l = n(3651), d = n(8518), h = n(4633), f = n(4224);
const p = "The metadata server", _ = 3e3;
class MetadataIdentity {
#t;
#r;
#e=(0, l.B)(() => this.#a());
#s=(0, l.B)(() => this.#c());
#u;
#l;
constructor(e, t) {
this.#t = t;
this.#r = e;
}
principal() {
return this.#u;
}
projectId() {
return this.#l;
}
async accessToken({scopes: e, lifetimeSeconds: t}) {
if (void 0 === t) return this.#d(e);
const n = await this.#h();
return (0, u.Vg)(this.#t, n, e, t);
}
async idToken(e, t) {
await this.#e("");
const n = new URLSearchParams({
audience: e,
...t ? {
format: "full"
} : {}
}), [i] = await Promise.all([ this.#f(`instance/service-accounts/default/identity?${n}`, {
audience: e
}), this.#s("") ]), o = (0, f.Fw)(i.body.toString("utf8").trim(), "ID token", p);
this.#t.host.mask(o);
return (0, f.Cf)(o, e, p);
}
async signedJwt(e) {
const t = await this.#h();
if (!t.account.includes("@")) throw new i.G7("ID_TOKEN_UNAVAILABLE", a.Qq`${p} names no service account that could sign a JWT. The name is ${(0, 
s.fV)(t.account)}.`, {
remedy: a.Qq`Name a service account to impersonate in ${(0, a.hF)("service_account")}.`
});
const n = (0, h.n)(t.account, e, this.#t.host.now());
return {
value: await (0, u.No)(this.#t, t, n),
expiresAt: 1e3 * n.exp
};
}
async delegatedToken(e, {scopes: t, lifetimeSeconds: n}) {
const i = await this.#h(), {universe: o, host: r} = this.#t, a = (0, d.assertionClaims)(i.account, o, {
scope: t.join(" "),
sub: e,
lifetimeSeconds: n
}, r.now()), s = await (0, u.No)(this.#t, i, a), c = {
account: i.account,
subject: e,
scopes: t,
credential: "service_account"
};
return (0, d.accessTokenForAssertion)(this.#t, s, c);
}
async #h() {
const e = await this.#d([ l.M ]);
return {
account: this.#u ?? "default",
delegates: [],
bearer: e.value,
principal: this.#u
};
}
async #d(e) {
await this.#e("");
const t = new URLSearchParams({
scopes: e.join(",")
}), [n] = await Promise.all([ this.#f(`instance/service-accounts/default/token?${t}`, {
scopes: e
}), this.#s("") ]), i = (0, c.o_)(n, p), o = (0, c._n)(i, "access_token", p);
this.#t.host.mask(o);
return {
value: o,
expiresAt: (0, c.p1)(i, this.#t.host.now(), p)
};
}
async #a() {
const e = await this.#f("instance/service-accounts/default/email");
this.#u = plain(e, m);
}
async #c() {
await this.#e("");
const [e, t] = await Promise.all([ this.#f("project/project-id").catch(() => {}), this.#f("universe/universe-domain").catch(() => {}) ]);
this.#l = e && plain(e, w);
const n = t && plain(t, g);
if (n && n !== this.#t.universe) throw new i.G7("INPUT_INVALID", a.Qq`${(0, a.hF)("universe")} is ${this.#t.universe}, and this machine belongs to the universe ${n}. Set that domain only if it is your cloud provider's.`);
}
async #f(e, t) {
const {host: n} = this.#t, {env: i} = n, a = (i.GCE_METADATA_HOST || i.GCE_METADATA_IP || "metadata.google.internal").replace(/^http:\/\//, "").replace(/\/+$/, "");
let u;
try {
u = await this.#t.google({
what: p,
method: "GET",
url: `http://${a}/computeMetadata/v1/${e}`,
headers: {
"metadata-flavor": "Google",
accept: "*/*"
},
attemptMs: _,
direct: !0
});
} catch (e) {
if (e instanceof o.Dr) throw this.#p(e);
throw e;
}
if ("Google" !== (0, r.w)(u, "metadata-flavor")) throw this.#p(new Error(`${(0, 
s.fV)(a)} responded ${u.status} and is not Google's metadata server`));
if ((0, c.oJ)(u)) return u;
t && await this.#s("").catch(() => {});
const l = {
...t,
account: this.#u,
projectId: this.#l
};
throw await (0, c.J5)({
by: "metadata",
response: u,
now: n.now(),
facts: l
});
}
#p(e) {
const t = [ ...this.#r, `metadata server (${e.message})` ].map(e => `  ${e}`);
return new i.G7("ADC_NOT_FOUND", a.Qq`No Application Default Credentials were found. These places have none:\n${t.join("\n")}`, {
remedy: "github-hosted" === this.#t.host.env.RUNNER_ENVIRONMENT ? a.Qq`A GitHub-hosted runner has no Google account. Set ${(0, 
a.hF)("workload_identity_provider")} in place of ${(0, a.hF)("application_default_credentials")}.` : a.Qq`On a person's machine, log in:${(0, 
a.G5)("gcloud auth application-default login")}\nElsewhere, name a credential file:${(0, 
a.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/path/to/credentials.json")}`,
cause: e
});
}
}
const m = /^[\w.:@+-]{1,300}$/, w = /^[a-z0-9][a-z0-9.:-]{0,100}$/, g = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
function plain(e, t) {
const n = e.body.toString("utf8").trim();
return t.test(n) ? n : void 0;
}
},
6545: (e, t, n) => {
n.d(t, {
UserIdentity: () => UserIdentity,
WorkforceUserIdentity: () => WorkforceUserIdentity
});
var i = n(2578), o = n(6972), r = n(9022), a = n(7773), s = n(3391), c = n(3651), u = n(8518), l = n(4224), d = n(5028);
const h = "Google's OAuth token endpoint", f = "gcloud auth application-default login --scopes=openid,https://www.googleapis.com/auth/userinfo.email,https://www.googleapis.com/auth/cloud-platform";
class UserIdentity {
#_;
#t;
#m=(0, c.B)(() => this.#w(), e => (0, l.pL)({
expiresAt: firstExpiry(e)
}, this.#t.host.now()));
#u;
constructor(e, t) {
this.#_ = e;
this.#t = t;
this.#u = e.account;
t.http.connectAhead((0, s.lN)(t.universe));
}
principal() {
return this.#u;
}
async accessToken(e) {
const {access: t} = await this.#m("");
if (t) return t;
throw new i.G7("RESPONSE_INVALID", `${h} reported success, but its response has no access_token. No token was issued.`);
}
async idToken(e) {
const {idToken: t} = await this.#m("");
if (void 0 !== t) return {
...(0, l.Cf)(t, this.#_.clientId, h),
audience: e
};
throw new i.G7("ID_TOKEN_UNAVAILABLE", `${h} issued no ID token for this person, who did not consent to the scope openid.`, {
remedy: r.Qq`Log in again with this scope:${(0, r.G5)(f)}\nOr impersonate a service account that may call the service, with ${(0, 
r.hF)("service_account")}.`
});
}
signedJwt() {
return Promise.reject(new i.G7("ID_TOKEN_UNAVAILABLE", "A person cannot sign a JWT. Only a service account can.", {
remedy: r.Qq`Name a service account to impersonate in ${(0, r.hF)("service_account")}.`
}));
}
delegatedToken() {
return (0, d.C)("domain-wide delegation");
}
async #w() {
const e = await (0, u.Ow)(this.#t, this.#_), t = (0, o.d)(e.idToken ?? "")?.email;
"string" == typeof t && (this.#u ??= t);
return e;
}
}
function firstExpiry({access: e, idToken: t}) {
const n = [ e?.expiresAt, (0, o.E)((0, o.d)(t ?? "") ?? {}) ].filter(e => void 0 !== e);
return 0 === n.length ? void 0 : Math.min(...n);
}
class WorkforceUserIdentity {
#_;
#t;
#m=(0, c.B)(() => this.#w(), e => (0, l.pL)(e, this.#t.host.now()));
constructor(e, t) {
this.#_ = e;
this.#t = t;
t.http.connectAhead(e.tokenUrl);
}
principal() {}
accessToken() {
return this.#m("");
}
idToken() {
return (0, d.C)("an ID token");
}
signedJwt() {
return (0, d.C)("a signed JWT");
}
delegatedToken() {
return (0, d.C)("domain-wide delegation");
}
async #w() {
const {clientId: e, clientSecret: t, refreshToken: n, tokenUrl: i} = this.#_, {host: o} = this.#t, r = Buffer.from(`${e}:${t}`).toString("base64");
o.mask(r);
const s = "Google STS", c = await this.#t.google({
what: s,
url: i,
headers: {
authorization: `Basic ${r}`
},
form: {
grant_type: "refresh_token",
refresh_token: n
}
});
if (!(0, a.oJ)(c)) {
const e = {
credential: "external_account_authorized_user"
};
throw await (0, a.J5)({
by: "oauth",
response: c,
now: o.now(),
facts: e
});
}
const u = (0, a.o_)(c, s), l = (0, a._n)(u, "access_token", s);
o.mask(l);
"string" == typeof u.refresh_token && o.mask(u.refresh_token);
return {
value: l,
expiresAt: (0, a.p1)(u, o.now(), s)
};
}
}
}
};
