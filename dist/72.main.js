"use strict";

exports.id = 72;

exports.ids = [ 72 ];

exports.modules = {
9426: (e, t, n) => {
n.r(t);
n.d(t, {
defaultCredential: () => defaultCredential,
givenCredential: () => givenCredential
});
var i = n(7598), s = n(9022), o = n(2005), a = n(9006), r = n(4704), c = n(2632), u = n(3391), d = n(3018), l = n(199), h = n(2272);
const p = [ "private_key", "client_secret", "refresh_token", "rapt_token" ], f = [ "type", "audience", "universe_domain", "client_email", "client_id", "project_id", "quota_project_id", "private_key_id", "account", "token_uri", "token_url", "token_info_url", "revoke_url", "subject_token_type", "service_account_impersonation_url", "workforce_pool_user_project", "delegates", "credential_source", "service_account_impersonation" ];
function misplacedFields(e) {
return textsIn(e, []).flatMap(e => {
const t = misplacedIn(e);
return void 0 === t ? [] : [ {
path: e.path,
kind: t
} ];
});
}
function maskFields(e, t) {
for (const {names: n, value: i} of textsIn(e, [])) if (!p.includes(n.at(-1) ?? "") || "a credential" === (0, 
a.ii)(i)) for (const e of (0, a.VY)(i)) t(e);
}
function misplacedIn({names: e, value: t}) {
const n = e.at(-1) ?? "", [i = ""] = e.filter(e => "source_credentials" !== e);
if ("private_key" === n) return;
const s = p.includes(n);
if (s || f.includes(i)) {
if (s || e.includes("headers") || "command" === n) {
const e = (0, a.u7)(t);
return (0, a.IZ)(e) ? e : void 0;
}
return n.endsWith("url") ? (0, a.W1)(t) : (0, a.u7)(t) ?? ((0, h.EZ)(t) ? "what looks like a secret" : void 0);
}
}
function textsIn(e, t) {
return "string" == typeof e ? [ {
path: t.join("."),
names: t,
value: e
} ] : Array.isArray(e) ? e.flatMap(e => textsIn(e, t)) : (0, r.u)(e) ? Object.entries(e).flatMap(([e, n]) => textsIn(n, [ ...t, e ])) : [];
}
async function parseCredential(e, t) {
const n = t.problems.list.length, i = await parseJson(e, t);
if (void 0 === i) return;
maskSecrets(i, t.mask);
maskFields(i, t.mask);
const a = misplacedFields(i);
for (const {path: e, kind: n} of a) (0, d.F)(t, s.Qq`has ${n} in ${(0, o.hD)(e)}, where none belongs.`);
if (a.length > 0) return;
const r = await fromJson(i, t, 0);
return r && t.problems.list.length === n ? {
credential: r,
json: i
} : void 0;
}
async function parseJson(e, t) {
const {mask: n} = t, i = e.trim().replace(/^\uFEFF/, "");
let s = i;
if (!i.startsWith("{")) {
const e = i.replace(/\s+/g, ""), o = /^[A-Za-z0-9+/_-]+={0,2}$/.test(e) ? Buffer.from(e, "base64").toString("utf8").trim() : "";
if (!o.startsWith("{") || o.includes("\0")) {
/^\S{64,}$/.test(i) && n(i);
/^[\w.+/=-]{64,}$/.test(i) || maskLooseKey(i, i, n);
(0, d.F)(t, (await advice()).explainNotJson(i));
return;
}
n(e);
s = o;
}
try {
const e = JSON.parse(s);
if (isDeep(e, m)) {
maskLooseKey(i, s, n);
(0, d.F)(t, `is nested more than ${m} levels deep, which no credential is.`);
} else {
if ((0, r.u)(e)) return e;
(0, d.F)(t, "is JSON, but not an object.");
}
} catch {
maskLooseKey(i, s, n);
(0, d.F)(t, (await advice()).explainBrokenJson(s));
}
}
function advice() {
return n.e(930).then(n.bind(n, 7358));
}
const m = 50;
function isDeep(e, t) {
return "object" == typeof e && null !== e && (0 === t || Object.values(e).some(e => isDeep(e, t - 1)));
}
function maskLooseKey(e, t, n) {
for (const t of (0, a.VY)(e)) n(t);
for (const [e] of t.replaceAll("\\n", "\n").matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) n(e);
}
function maskSecrets(e, t) {
for (const [n, i] of Object.entries(e)) if ((0, r.u)(i)) maskSecrets(i, t); else if ("string" == typeof i && /^(?:private_?key(?:_?data)?|refresh_?token|rapt_?token|client_?secret|access_?token|id_?token|token|api_?key)$/i.test(n)) t(i); else if ("string" == typeof i && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(n)) {
t(i);
t(i.replace(/^Bearer\s+/i, ""));
}
}
async function fromJson(e, t, i) {
const {name: a, problems: r, universe: c} = t, u = e.universe_domain || defaultUniverse(e);
if (void 0 !== u && u !== c) {
r.add("universe", s.Qq`is ${c}, and ${a} belongs to the universe ${(0, o.hD)(u)}. Set that domain only if it is your cloud provider's. Otherwise use a credential of ${c}.`);
return;
}
if ("service_account" === e.type) return serviceAccountKey(e, t);
const {otherCredential: d} = await n.e(930).then(n.bind(n, 5554));
return d(e, t, (e, t) => i > 2 ? void 0 : fromJson(e, t, i + 1));
}
function defaultUniverse(e) {
const isDefault = e => "string" == typeof e && !0 === URL.parse(e)?.hostname.endsWith(".googleapis.com");
return [ "token_uri", "token_url", "service_account_impersonation_url" ].map(t => (0, 
r.Z)(e, t)).some(isDefault) ? "googleapis.com" : void 0;
}
async function serviceAccountKey(e, t) {
if (void 0 === e.private_key || void 0 === e.client_email) {
const {explainNames: i} = await n.e(930).then(n.bind(n, 3505)), s = i(e);
if (void 0 !== s) {
(0, d.F)(t, s);
return;
}
}
const i = new d.C(e, t), s = i.required("client_email"), o = i.required("private_key"), a = i.optional("private_key_id"), r = i.optional("project_id"), u = checkTokenUri(i, t.universe);
void 0 === r || (0, c.rm)(r) || i.fail('has a "project_id" that is not the id of a project.');
s && (0, c.J5)(s) !== s && i.fail('has a "client_email" that is not an e-mail address.');
const l = o ? await parsePrivateKey(o, i) : void 0;
if (!i.ok || !l) return;
const h = e.client_id;
return {
type: "service_account",
clientEmail: s,
privateKey: l,
privateKeyId: a,
clientId: "string" == typeof h ? /^\d{6,32}$/.exec(h)?.[0] : void 0,
projectId: r,
tokenUri: u
};
}
function checkTokenUri(e, t) {
const n = e.optional("token_uri");
if (void 0 === n) return;
const i = (0, u.VM)(t), s = (0, l.mW)(n, t), o = i || !("wrong" in s) ? s : (0, 
l.mW)(n, "googleapis.com");
e.google("token_uri", n, "wrong" in o ? s : o, "An assertion", (0, u.lN)(t));
return i && !("wrong" in o) ? o.href : void 0;
}
async function parsePrivateKey(e, t) {
try {
const n = (0, i.createPrivateKey)(e);
if ("rsa" === n.asymmetricKeyType) return n;
t.fail(s.Qq`has a private_key of type ${n.asymmetricKeyType ?? "unknown"}. Google issues RSA keys.`);
} catch {
const {explainPem: i} = await n.e(930).then(n.bind(n, 3940));
t.fail(i(e));
}
}
async function givenCredential(e, t, n, i) {
const o = await parseCredential(e, {
input: "credentials_json",
name: s.Qq`${(0, s.hF)("credentials_json")}`,
code: "CREDENTIAL_INVALID",
universe: n,
env: t.env,
problems: i,
mask: e => t.mask(e)
});
return o && foundAt({
input: "credentials_json"
}, o);
}
const v = [ "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "CLOUDSDK_CORE_PROJECT" ];
async function defaultCredential(e, t, i) {
const a = "application_default_credentials", {defaultProject: u, explicitProject: d, findDefaultCredentials: l, isServer: h, metadataServer: p, refusesMetadata: f} = await n.e(930).then(n.bind(n, 6812));
for (const t of v) {
const n = (0, r.Z)(e.env, t);
n && !(0, c.rm)(n) && i.add(a, `${t} is not the id of a project.`, `${t}: my-project`, "ADC_INVALID");
}
const m = await l(e.env);
if ("metadata" === m.kind && f(e.env)) {
const e = [ ...m.looked, "metadata server (not tried, because NO_GCE_CHECK is true)" ];
i.add(a, s.Qq`No Application Default Credentials were found. These places have none:\n${e.map(e => `  ${e}`).join("\n")}`, (0, 
s.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json"), {
code: "ADC_NOT_FOUND",
subject: ""
});
return;
}
if ("metadata" === m.kind) {
const t = p(e.env);
if (void 0 !== t.variable && !h(t.host)) {
i.add(a, "must be a host name or an address, with or without a port.", (0, s.bv)(t.variable, "metadata.google.internal"), {
code: "ADC_INVALID",
subject: t.variable
});
return;
}
return {
source: {
kind: "metadata",
looked: m.looked
},
origin: {
place: "metadata server"
},
projectId: d(e.env)
};
}
if ("unreadable" === m.kind) {
i.add(a, s.Qq`names ${(0, o.fV)(m.path)}, which ${m.why}.`, (0, s.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json"), {
code: "ADC_INVALID",
subject: s.Qq`${m.source}`
});
return;
}
const k = await parseCredential(m.text, {
input: a,
name: s.Qq`${(0, o.fV)(m.path)}`,
code: "ADC_INVALID",
universe: t,
env: e.env,
problems: i,
mask: t => e.mask(t)
});
if (void 0 !== k) return {
...foundAt({
place: `${m.source} (${(0, o.fV)(m.path)})`
}, k),
projectId: d(e.env),
defaultProject: await u(e.env, m.fromGcloud)
};
}
function foundAt(e, t) {
return {
source: {
kind: "credential",
...t
},
origin: e,
scopes: "impersonated_service_account" === t.credential.type ? t.credential.scopes : void 0,
accounts: accountsOf(t.credential),
credentialProject: projectOf(t.credential)
};
}
function accountsOf(e) {
switch (e.type) {
case "service_account":
return [ e.clientEmail, ...void 0 === e.clientId ? [] : [ e.clientId ] ];

case "impersonated_service_account":
return [ e.account ];

case "external_account":
return void 0 === e.impersonate ? [] : [ e.impersonate ];

case "authorized_user":
case "external_account_authorized_user":
return [];
}
}
function projectOf(e) {
if ("service_account" === e.type && void 0 !== e.projectId) return e.projectId;
const [t] = accountsOf(e);
return void 0 === t ? void 0 : (0, c.TP)(t);
}
},
3018: (e, t, n) => {
n.d(t, {
C: () => Fields,
F: () => addProblem
});
var i = n(9022), s = n(2005), o = n(4704);
function exampleOf({code: e}) {
return "ADC_INVALID" === e ? (0, i.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json") : (0, 
i.Pe)("credentials_json", "${{ secrets.GCP_KEY }}", "key.json");
}
function addProblem(e, t, n = exampleOf(e)) {
const {problems: i, input: s, name: o, code: a} = e;
i.add(s, t, n, {
code: a,
subject: o
});
}
class Fields {
#e;
#t;
ok=!0;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
fail(e, t) {
this.ok = !1;
const n = t && (0, i.c0)(`${JSON.stringify(t[0])}: ${JSON.stringify(t[1])}`);
addProblem(this.#t, e, n);
}
google(e, t, n, o, a) {
"wrong" in n && this.fail(i.Qq`has the ${e} ${(0, s.hD)(t)}, ${n.wrong}.${n.isElsewhere ? ` ${o} would be sent there.` : ""}`, [ e, a ]);
}
required(e) {
const t = (0, o.Z)(this.#e, e);
if ("string" == typeof t && "" !== t) return t;
this.fail(void 0 === t || "" === t ? i.Qq`has no "${e}", which a credential of type ${(0, 
s.hD)(this.#e.type)} needs.` : i.Qq`has a "${e}" that is not text.`);
return "";
}
optional(e) {
const t = (0, o.Z)(this.#e, e);
if (null != t && "" !== t) {
if ("string" == typeof t) return t;
this.fail(i.Qq`has a "${e}" that is not text.`);
}
}
}
},
199: (e, t, n) => {
n.d(t, {
FX: () => isConfidential,
HC: () => isAwsMetadata,
Xo: () => googleUrl,
e6: () => impersonationUrl,
mW: () => tokenUri,
r$: () => isAwsVerification
});
var i = n(6192);
const s = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", o = "[a-z]+(?:-[a-z]+)*-?[0-9]+";
function isHostOf(e, t, n) {
return new RegExp(`^(?:${[ t, `${t}\\.${s}(?:\\.p)?\\.rep`, `${t}-${s}\\.p`, `${t}\\.${o}`, `${s}\\.${t}`, `${s}-${t}` ].join("|")})(?:\\.mtls)?\\.${n.replaceAll(".", "\\.")}$`).test(e);
}
function googleUrl(e, {service: t, universe: n, path: i, shownPath: s}) {
const o = /^https?:\/\/[^/?#][!-~]*$/i.test(e) && !e.includes("\\") ? URL.parse(e) : null;
if (null === o) return {
wrong: "which is not a URL",
isElsewhere: !1
};
const a = isHostOf(o.hostname, t, n), r = [ "https:" === o.protocol ? "" : "which is not https", a ? "" : hostProblem(o.hostname, t, n), "" === o.port ? "" : "which has a port", "" === o.username && "" === o.password ? "" : "which has a user name or a password", i.test(o.pathname) ? "" : `whose path is not ${s}`, "" === o.search && "" === o.hash ? "" : "which has a query or a fragment" ].filter(e => "" !== e);
return 0 === r.length ? o : {
wrong: sentenceOf(r),
isElsewhere: !a || "https:" !== o.protocol
};
}
function hostProblem(e, t, n) {
return e.endsWith(`.${n}`) ? `whose host is neither ${t}.${n} nor a regional or private name of it` : `whose host is not Google's in ${n}`;
}
function sentenceOf(e) {
return e.length < 2 ? e.join("") : `${e.slice(0, -1).join(", ")} and ${e.at(-1)}`;
}
const a = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
function impersonationUrl(e, t) {
const n = googleUrl(e, {
service: "iamcredentials",
universe: t,
path: a,
shownPath: "/v1/projects/-/serviceAccounts/ACCOUNT:generateAccessToken"
});
if ("wrong" in n) return n;
const i = decoded(a.exec(n.pathname)?.[1]);
return void 0 === i ? {
wrong: "whose path names no account",
isElsewhere: !1
} : {
origin: n.origin,
account: i
};
}
function decoded(e) {
try {
return void 0 === e ? void 0 : decodeURIComponent(e);
} catch {
return;
}
}
function tokenUri(e, t) {
const n = googleUrl(e, {
service: "oauth2",
universe: t,
path: /^\/token$/,
shownPath: "/token"
});
if (!("wrong" in n)) return n;
if ("https://accounts.google.com/o/oauth2/token" === e) return new URL(e);
const i = googleUrl(e, {
service: "www",
universe: t,
path: /^\/oauth2\/v[34]\/token$/,
shownPath: "/oauth2/v4/token"
});
return "wrong" in i && i.isElsewhere ? n : i;
}
function isConfidential(e) {
return "https:" === e.protocol || "http:" === e.protocol && ((0, i.U)(e) || (0, 
i._)(e));
}
function isAwsMetadata(e) {
const t = URL.parse(e);
return !(!t || "http:" !== t.protocol && "https:" !== t.protocol || t.username || t.password || "" !== t.port || "169.254.169.254" !== t.hostname && "[fd00:ec2::254]" !== t.hostname);
}
function isAwsVerification(e) {
const t = URL.parse(e.replace("{region}", "us-east-1"));
return "https:" === t?.protocol && "" === t.port && !t.username && !t.password && /^sts(?:(?:-fips)?\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(t.hostname);
}
},
2654: (e, t, n) => {
n.d(t, {
identityOf: () => identityOf
});
var i = n(3391), s = n(4545), o = n(7773), a = n(5699), r = n(3651), c = n(8518);
class KeyIdentity {
#n;
#i;
#s=0;
constructor(e, t) {
this.#n = e;
this.#i = t;
this.expect(1);
}
expect(e) {
for (;this.#s < Math.min(e, o.SV); this.#s++) this.#i.http.connectAhead(this.#n.tokenUri ?? (0, 
i.lN)(this.#i.universe));
}
principal() {
return this.#n.clientEmail;
}
names() {
return {
email: this.#n.clientEmail
};
}
async accessToken({scopes: e, lifetimeSeconds: t}) {
if (void 0 === t) return this.#o(e);
const {clientEmail: n} = this.#n, acting = async () => {
const e = await this.#o([ r.M ]);
return {
account: n,
delegates: [],
bearer: e.value,
principal: n
};
};
return (0, a.Vg)(this.#i, acting, e, t);
}
async idToken(e) {
const t = await this.#a({
target_audience: e
});
return (0, c.CC)(this.#i, t, e, this.#r(), this.#n.tokenUri);
}
signedJwt(e) {
return (0, c.dB)(this.#n, e, this.#i.host);
}
async delegatedToken(e, {scopes: t, lifetimeSeconds: n}) {
const i = await this.#a({
scope: t.join(" "),
sub: e,
lifetimeSeconds: n
}), s = {
...this.#r(),
subject: e,
scopes: t
};
return (0, c.accessTokenForAssertion)(this.#i, i, s, this.#n.tokenUri);
}
async #o(e) {
const t = await this.#a({
scope: e.join(" ")
}), n = {
...this.#r(),
scopes: e
};
return (0, c.accessTokenForAssertion)(this.#i, t, n, this.#n.tokenUri);
}
#a(e) {
const {universe: t, host: n} = this.#i;
return (0, c.au)(this.#n, (0, c.assertionClaims)(this.#n.clientEmail, t, e, n.now()));
}
#r() {
const {clientEmail: e, privateKeyId: t, clientId: n} = this.#n;
return {
account: e,
keyId: t,
clientId: n,
credential: "service_account"
};
}
}
var u = n(2578), d = n(9022);
const l = "https://www.googleapis.com/auth/iam";
class SelfSigningIdentity {
#n;
#i;
#s=0;
constructor(e, t) {
this.#n = e;
this.#i = t;
}
expect(e) {
for (;this.#s < Math.min(e, o.SV); this.#s++) this.#i.http.connectAhead((0, i.sR)("iamcredentials", this.#i.universe, "/"));
}
principal() {
return this.#n.clientEmail;
}
names() {
return {
email: this.#n.clientEmail
};
}
async accessToken({scopes: e, lifetimeSeconds: t, issued: n = !1}) {
const i = t ?? c.V0;
return !n && i <= c.V0 ? this.#c(e, i) : (0, a.Vg)(this.#i, () => this.#u(r.M), e, i);
}
async idToken(e, t) {
return (0, a.Wk)(this.#i, () => this.#u(l), e, t);
}
signedJwt(e) {
return (0, c.dB)(this.#n, e, this.#i.host);
}
delegatedToken() {
return Promise.reject(new u.G7("INPUT_INVALID", d.Qq`${(0, d.hF)("access_token_subject")} has no effect in the universe ${this.#i.universe}, which has no domain-wide delegation.`));
}
async #u(e) {
const {clientEmail: t} = this.#n, {value: n} = await this.#c([ e ], c.V0);
return {
account: t,
delegates: [],
bearer: n,
principal: t
};
}
async #c(e, t) {
const {host: n} = this.#i, i = (0, c.AE)(this.#n.clientEmail, e, t, n.now()), s = await (0, 
c.au)(this.#n, i);
n.mask(s);
return {
value: s,
expiresAt: 1e3 * i.exp
};
}
}
async function identityOf(e, t) {
if ("credential" === e.kind) return credentialIdentity(e.credential, t);
const {MetadataIdentity: i} = await n.e(930).then(n.bind(n, 5467));
return new i(e.looked, t);
}
async function credentialIdentity(e, t) {
switch (e.type) {
case "service_account":
return (0, i.VM)(t.universe) ? new KeyIdentity(e, t) : new SelfSigningIdentity(e, t);

case "authorized_user":
{
const {UserIdentity: i} = await n.e(930).then(n.bind(n, 6545));
return new i(e, t);
}

case "external_account_authorized_user":
{
const {WorkforceUserIdentity: i} = await n.e(930).then(n.bind(n, 6545));
return new i(e, t);
}

case "external_account":
{
const {ExternalIdentity: i} = await n.e(930).then(n.bind(n, 5299)), o = new i(e, t), {impersonate: a, impersonationOrigin: r} = e;
if (void 0 === a) return o;
const {impersonationLifetimeSeconds: c} = e;
return new s.e(o, {
account: a,
delegates: [],
origin: r,
lifetimeSeconds: c,
accountFrom: "file"
}, t);
}

case "impersonated_service_account":
{
const {account: n, delegates: i, origin: o} = e, a = await credentialIdentity(e.source, t);
return new s.e(a, {
account: n,
delegates: i,
origin: o,
accountFrom: "file"
}, t);
}
}
}
},
8518: (e, t, n) => {
n.d(t, {
AE: () => selfSignedClaims,
CC: () => idTokenForAssertion,
Ow: () => refresh,
V0: () => h,
accessTokenForAssertion: () => accessTokenForAssertion,
assertionClaims: () => assertionClaims,
au: () => signAssertion,
dB: () => signJwtByKey
});
var i = n(7598), s = n(7975), o = n(7773), a = n(3391), r = n(4633), c = n(4224);
const u = "urn:ietf:params:oauth:grant-type:jwt-bearer", d = "Google's OAuth token endpoint", l = (0, 
s.promisify)(i.sign), h = 3600;
function assertionClaims(e, t, n, i) {
const s = Math.floor(i / 1e3), {lifetimeSeconds: o, ...r} = {
lifetimeSeconds: void 0,
...n
}, c = {
iss: e,
aud: (0, a.lN)(t),
iat: s,
exp: s + Math.min(o ?? h, h)
}, u = Object.entries(r).flatMap(([e, t]) => void 0 === t ? [] : [ [ e, t ] ]);
return {
...c,
...Object.fromEntries(u)
};
}
function selfSignedClaims(e, t, n, i) {
const s = Math.floor(i / 1e3);
return {
iss: e,
sub: e,
scope: t.join(" "),
iat: s,
exp: s + n
};
}
async function signAssertion(e, t) {
const n = `${encode({
alg: "RS256",
typ: "JWT",
...void 0 === e.privateKeyId ? {} : {
kid: e.privateKeyId
}
})}.${encode(t)}`;
return `${n}.${(await l("RSA-SHA256", Buffer.from(n), e.privateKey)).toString("base64url")}`;
}
async function signJwtByKey(e, t, n) {
const i = (0, r.n)(e.clientEmail, t, n.now()), s = await signAssertion(e, i);
n.mask(s);
return {
value: s,
expiresAt: 1e3 * i.exp
};
}
function encode(e) {
return Buffer.from(JSON.stringify(e)).toString("base64url");
}
async function accessTokenForAssertion(e, t, n, i) {
const s = await grant(e, {
grant_type: u,
assertion: t
}, t, n, i), a = (0, o._n)(s, "access_token", d);
e.host.mask(a);
return {
value: a,
expiresAt: (0, o.p1)(s, e.host.now(), d)
};
}
async function idTokenForAssertion(e, t, n, i, s) {
const a = {
grant_type: u,
assertion: t
}, r = await grant(e, a, t, {
...i,
audience: n
}, s), l = (0, o._n)(r, "id_token", d);
e.host.mask(l);
return (0, c.Cf)(l, n, d);
}
async function refresh(e, t) {
const n = await grant(e, {
grant_type: "refresh_token",
client_id: t.clientId,
client_secret: t.clientSecret,
refresh_token: t.refreshToken,
...void 0 === t.raptToken ? {} : {
rapt: t.raptToken
}
}, void 0, {
credential: "authorized_user"
}), i = void 0 === n.id_token ? void 0 : (0, o._n)(n, "id_token", d);
void 0 !== i && e.host.mask(i);
if (void 0 === n.access_token && void 0 !== i) return {
access: void 0,
idToken: i
};
const s = (0, o._n)(n, "access_token", d);
e.host.mask(s);
return {
access: {
value: s,
expiresAt: (0, o.p1)(n, e.host.now(), d)
},
idToken: i
};
}
async function grant(e, t, n, i, s = (0, a.lN)(e.universe)) {
void 0 !== n && e.host.mask(n);
const r = await e.google({
what: d,
url: s,
form: t
});
if (!(0, o.oJ)(r)) throw await (0, o.J5)({
by: "oauth",
response: r,
now: e.host.now(),
facts: i
});
return (0, o.o_)(r, d);
}
}
};
