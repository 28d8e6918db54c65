"use strict";

exports.id = 397;

exports.ids = [ 397 ];

exports.modules = {
2757: (e, t, n) => {
n.d(t, {
E9: () => parseDuration,
a3: () => formatDuration,
ag: () => rfc3339,
uZ: () => isInstant
});
const r = [ 864e5, 36e5, 6e4, 1e3, 1 ], s = /^(?:([\d.]+) ?d)? ?(?:([\d.]+) ?h)? ?(?:([\d.]+) ?m(?!s))? ?(?:([\d.]+) ?s)? ?(?:([\d.]+) ?ms)?$/, i = /^\d+(?:\.\d+)?$/;
function parseDuration(e) {
const t = e.trim().replace(/\s+/g, " "), n = i.test(t) ? [ t ] : s.exec(t)?.slice(1);
if (void 0 === n || "" === t) return;
const o = 1 === n.length ? [ 1e3 ] : r;
let a = 0;
for (const [e, t] of n.entries()) if (void 0 !== t) {
if (!i.test(t)) return;
a += Number(t) * (o[e] ?? 0);
}
return Number.isSafeInteger(Math.round(a)) ? Math.round(a) : void 0;
}
function formatDuration(e) {
const t = Math.round(e);
return t < 1e3 ? `${t} ms` : t < 6e4 ? `${trim(t / 1e3)} s` : t < 36e5 ? pair(t, 6e4, "min", 1e3, "s") : t < 864e5 ? pair(t, 36e5, "h", 6e4, "min") : `${Math.floor(t / 864e5)} d`;
}
function trim(e) {
return e >= 10 ? e.toFixed(0) : e.toFixed(1).replace(/\.0$/, "");
}
function pair(e, t, n, r, s) {
const i = Math.floor(e % t / r), o = `${Math.floor(e / t)} ${n}`;
return 0 === i ? o : `${o} ${i} ${s}`;
}
function isInstant(e) {
return Math.abs(e) <= 864e13;
}
function rfc3339(e, {milliseconds: t = !1} = {}) {
if (!isInstant(e)) throw new RangeError(`${e} is no time in milliseconds`);
const n = new Date(e), r = n.getUTCFullYear(), digits = (e, t = 2) => String(e).padStart(t, "0"), s = [ r >= 0 && r <= 9999 ? digits(r, 4) : `${r < 0 ? "-" : "+"}${digits(Math.abs(r), 6)}`, digits(n.getUTCMonth() + 1), digits(n.getUTCDate()) ], i = [ n.getUTCHours(), n.getUTCMinutes(), n.getUTCSeconds() ].map(e => digits(e)), o = t ? `.${digits(n.getUTCMilliseconds(), 3)}` : "";
return `${s.join("-")}T${i.join(":")}${o}Z`;
}
},
2578: (e, t, n) => {
n.d(t, {
$N: () => sentenceOf,
G7: () => BearerError,
OQ: () => i,
Ql: () => exampleOf,
bD: () => messageOf,
dz: () => InputError
});
var r = n(8028), s = n(9022);
const i = [ "INPUT_INVALID", "CREDENTIAL_SOURCE_MISSING", "OIDC_PERMISSION_MISSING", "UNTRUSTED_RUN", "PROVIDER_INVALID", "CREDENTIAL_INVALID", "ID_TOKEN_UNAVAILABLE", "FILE_WRITE_FAILED", "FILE_READ_FAILED", "ADC_NOT_FOUND", "ADC_INVALID", "EXTERNAL_SUBJECT_TOKEN_FAILED", "SUBJECT_TOKEN_INVALID", "NETWORK_DNS", "NETWORK_CONNECT", "NETWORK_PROXY", "NETWORK_TLS", "NETWORK_RESET", "NETWORK_TIMEOUT", "RESPONSE_TOO_LARGE", "RESPONSE_INVALID", "PRINCIPAL_UNEXPECTED", "PRINCIPAL_UNKNOWN", "OIDC_REFUSED", "STS_REFUSED", "STS_PROVIDER_INVALID", "STS_ATTRIBUTE_CONDITION", "STS_ISSUER_MISMATCH", "STS_AUDIENCE_MISMATCH", "STS_SUBJECT_TOO_LONG", "STS_TOKEN_EXPIRED", "STS_SUBJECT_MISSING", "STS_ISSUER_UNREACHABLE", "STS_SIGNATURE_INVALID", "STS_API_DISABLED", "BOUNDARY_REFUSED", "OAUTH_REFUSED", "KEY_REJECTED", "CLOCK_SKEW", "ACCOUNT_NOT_FOUND", "DELEGATION_NOT_GRANTED", "SCOPE_INVALID", "REFRESH_TOKEN_REVOKED", "REAUTHENTICATION_REQUIRED", "ACCOUNT_DISABLED", "USER_NOT_FOUND", "AUDIENCE_INVALID", "CLIENT_REJECTED", "IAM_REFUSED", "IAM_PERMISSION_DENIED", "IAM_API_DISABLED", "IAM_LIFETIME_EXCEEDED", "IAM_TOKEN_REJECTED", "IAM_SCOPE_INSUFFICIENT", "METADATA_REFUSED", "METADATA_NO_ACCOUNT", "METADATA_WORKLOAD_IDENTITY", "QUOTA_EXCEEDED", "SERVER_ERROR", "ORGANIZATION_POLICY", "USER_PROJECT_DENIED", "CHECK_FAILED", "SERVICE_FORBIDDEN", "SERVICE_UNAUTHORIZED", "SERVICE_PUBLIC", "SERVICE_INCONCLUSIVE", "SERVICE_ADMITTED", "SERVICE_AUDIENCE_MISMATCH", "SERVICE_ACCESS_TOKEN", "SERVICE_REFUSED", "SERVICE_RESERVED_PATH", "SERVICE_NOT_FOUND", "SERVICE_NO_INSTANCE", "SERVICE_IAP", "UNFINISHED", "INTERNAL" ];
class BearerError extends Error {
code;
parts;
status;
pendingGrant;
constructor(e, t, n = {}) {
super(String(t), void 0 === n.cause ? void 0 : {
cause: n.cause
});
this.name = "BearerError";
this.code = e;
const {remedy: r} = n;
this.parts = {
message: (0, s.Ww)(t),
remedy: void 0 === r ? void 0 : (0, s.Ww)(r)
};
this.status = n.status;
this.pendingGrant = n.pendingGrant ?? !1;
}
get remedy() {
return this.parts.remedy?.toString();
}
}
function sentenceOf({input: e, subject: t, message: n}) {
if ("" === t) return (0, s.Ww)(n);
const i = t ?? ((0, r.w)(e) ? s.Qq`${(0, s.hF)(e)}` : e);
return s.Qq`${(0, s.Ww)(i)} ${(0, s.Ww)(n)}`;
}
function exampleOf({input: e, example: t}) {
return void 0 === t || t instanceof s.QB ? t : (0, r.w)(e) ? (0, s.Pe)(e, t) : (0, 
s.c0)(t);
}
function problemText(e) {
const t = exampleOf(e);
return void 0 === t ? sentenceOf(e) : s.Qq`${sentenceOf(e)}\nExample:${t}`;
}
class InputError extends BearerError {
problems;
constructor(e) {
const t = 1 === e.length ? e[0] : void 0;
super(t?.code ?? "INPUT_INVALID", (0, s.Mn)(e.map(problemText)) ?? "The inputs are not valid.");
this.name = "InputError";
this.problems = e;
}
}
function messageOf(e) {
try {
return String(e instanceof Error ? e.message || e.name : e);
} catch {
return "a value that cannot be described was thrown";
}
}
},
3920: (e, t, n) => {
n.d(t, {
B: () => Descriptors,
oH: () => isShortage,
tQ: () => isShort
});
var r = n(3024), s = n(8161), i = n(8500);
const o = 16, a = 50;
class Descriptors {
#e=Number.POSITIVE_INFINITY;
#t=0;
#n=[];
#r;
shortages=0;
async take() {
this.#t < this.#e ? this.#t += 1 : await new Promise(e => this.#n.push(e));
}
give() {
const e = this.#t <= this.#e ? this.#n.shift() : void 0;
void 0 === e ? this.#t -= 1 : e();
}
narrow(e) {
this.#r ??= this.#s(e).finally(() => {
this.#r = void 0;
});
return this.#r;
}
end() {
this.#e = Number.POSITIVE_INFINITY;
for (const e of this.#n.splice(0)) {
this.#t += 1;
e();
}
}
async #s(e) {
this.shortages += 1;
const t = e();
await (0, i.setTimeout)(a);
t < o && (this.#e = Math.max(1, Math.min(this.#e, this.#t) - o));
}
}
function isShortage(e) {
if (e instanceof AggregateError) return isShortage(e.errors.at(-1));
const t = e instanceof Error && "code" in e ? e.code : void 0;
return "EMFILE" === t || "ENFILE" === t;
}
function isShort(e) {
const t = [];
try {
for (;t.length < e; ) t.push((0, r.openSync)(s.devNull, "r"));
return !1;
} catch (e) {
return isShortage(e);
} finally {
for (const e of t) (0, r.closeSync)(e);
}
}
},
9045: (e, t, n) => {
n.d(t, {
w: () => header
});
function header(e, t) {
const n = t.toLowerCase();
return e.headers.find(([e]) => e.toLowerCase() === n)?.[1];
}
},
8028: (e, t, n) => {
n.d(t, {
Q: () => r,
w: () => isInputName
});
const r = [ "workload_identity_provider", "credentials_json", "application_default_credentials", "service_account", "delegates", "audience", "universe", "request_reason", "project_id", "expected_principal", "wait_for_grant", "subject_token", "token_format", "access_token_scopes", "access_token_lifetime", "access_token_subject", "access_token_boundary", "id_token_audience", "id_token_include_email", "output_tokens", "create_credentials_file", "credentials_file_path", "cleanup_credentials", "export_environment_variables", "create_curl_config", "url", "method", "headers", "body", "request_auth", "auth_header", "allowed_origins", "expect", "expect_unauthenticated", "timeout", "wait", "retry", "redirects", "checks", "concurrency", "shard", "summary", "response_file", "junit_file", "results_file" ];
function isInputName(e) {
return r.some(t => t === e);
}
},
9022: (e, t, n) => {
n.d(t, {
G5: () => command,
Mn: () => lines,
Pe: () => setting,
QB: () => Message,
Qq: () => text,
Ww: () => messageFrom,
XX: () => render,
bv: () => variable,
c0: () => fileLines,
hF: () => input,
hr: () => r
});
class Message {
parts;
constructor(e) {
this.parts = e;
}
toString() {
return render(this, r);
}
}
function text(e, ...t) {
return new Message(e.flatMap((e, n) => [ ..."" === e ? [] : [ {
kind: "text",
text: e
} ], ...n < t.length ? partsOf(t[n] ?? "") : [] ]));
}
function partsOf(e) {
return e instanceof Message ? e.parts : "object" == typeof e ? [ e ] : [ {
kind: "quote",
text: String(e)
} ];
}
function messageFrom(e) {
return "string" == typeof e ? new Message([ {
kind: "text",
text: e
} ]) : e;
}
function input(e) {
return {
kind: "input",
name: e
};
}
function setting(e, t, n = t) {
return new Message([ {
kind: "setting",
name: e,
value: t,
flagValue: n
} ]);
}
function variable(e, t) {
return new Message([ {
kind: "variable",
name: e,
value: t
} ]);
}
function command(e) {
return new Message([ {
kind: "command",
text: e
} ]);
}
function fileLines(e) {
return new Message([ {
kind: "lines",
text: e
} ]);
}
function lines(e) {
const t = e.filter(e => void 0 !== e).map(messageFrom).filter(({parts: e}) => e.some(e => "text" !== e.kind || "" !== e.text));
if (0 !== t.length) return new Message(t.flatMap(({parts: e}, t) => 0 === t ? e : [ {
kind: "text",
text: "\n"
}, ...e ]));
}
function render(e, t) {
let n = "", r = !1;
for (const s of messageFrom(e).parts) {
const e = isBlock(s), i = e ? blockText(s, t) : inlineText(s, t);
if (void 0 !== i && "" !== i) {
(e ? "" === n || n.endsWith("\n") : !r || i.startsWith("\n")) || (n += "\n");
n += e ? i.replaceAll(/^(?=.)/gm, "  ") : i;
r = e;
}
}
return n;
}
function isBlock(e) {
return "text" !== e.kind && "quote" !== e.kind && "input" !== e.kind;
}
function inlineText(e, t) {
return "input" === e.kind ? t.input(e.name) : e.text;
}
function blockText(e, t) {
switch (e.kind) {
case "setting":
return t.setting(e);

case "variable":
return t.variable(e.name, e.value);

case "command":
case "lines":
return e.text;
}
}
const r = {
input: e => e,
setting: ({name: e, value: t}) => t.includes("\n") ? `${e}: |\n${t.trimEnd().replaceAll(/^(?=.)/gm, "  ")}` : `${e}: ${yamlScalar(t)}`,
variable: (e, t) => `env: { ${e}: ${flowScalar(t)} }`
};
function yamlScalar(e) {
return /^(?:[\w./~@]|\$\{\{)/.test(e) && !/:(?:\s|$)|\s#|\s$/.test(e) ? e : quoted(e);
}
function flowScalar(e) {
return /^[A-Za-z/][\w./:@~-]*$/.test(e) ? e : quoted(e);
}
function quoted(e) {
return `'${e.replaceAll("'", "''")}'`;
}
},
2005: (e, t, n) => {
n.d(t, {
A3: () => reasonOf,
cT: () => withoutSecrets,
fV: () => piece,
hD: () => quote
});
var r = n(2578), s = n(2272), i = n(9006);
const o = 8192;
function quote(e, t = 120) {
if ("object" == typeof e && null !== e) return Array.isArray(e) ? "an array" : "an object";
const n = "string" == typeof e ? e : String(e ?? "nothing");
return hidden(n) ?? JSON.stringify(cut(redacted(n), t));
}
function piece(e, t = 200) {
return hidden(e) ?? cut(redacted(e), t);
}
function withoutSecrets(e) {
let t = e.replace(i.x2, "***");
for (const [, e] of i.xZ) t = t.replace(e, "***");
return t;
}
function reasonOf(e, t = e => e) {
if (e instanceof r.G7) return e.message;
const n = codeOf(e);
return "EMFILE" === n || "ENFILE" === n ? `${n}, too many open files: raise the limit (ulimit -n)` : void 0 !== n ? n : e instanceof SyntaxError && / JSON\b/.test(e.message) ? "not JSON" : piece(t((0, 
r.bD)(e)), 1e3);
}
function codeOf(e) {
try {
const t = "object" == typeof e && null !== e && "code" in e ? e.code : void 0;
return "string" == typeof t && /^[A-Z][A-Z0-9_]{1,60}$/.test(t) ? t : void 0;
} catch {
return;
}
}
function hidden(e) {
const t = e.slice(0, o), n = (0, i.ii)(t);
return void 0 !== n ? `(${n}, not shown)` : [ ...(0, i.YP)(t) ].some(i.gR) ? "(a credential, not shown)" : void 0;
}
function redacted(e) {
return withoutRandomText(withoutUserInfo(withoutSecrets(e.slice(0, o)))).replace(/\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi, "$1 ***").replace(/(["']?(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]key)["']?\s*[=:]\s*["']?)[^\s"',;&*]{6,}/gi, "$1***");
}
function withoutUserInfo(e) {
return e.replace(/\b([a-z][a-z0-9+.-]{0,30}:[/\\]{1,3})([^\s"']*)/gi, (e, t, n) => {
const [r = ""] = /^[^/\\?#]*/.exec(n) ?? [], s = /^[^[]*:(?!\d*$)/.test(r) ? n.lastIndexOf("@") : r.lastIndexOf("@"), i = n.slice(s + 1), [o = ""] = /^[^?#]*/.exec(i) ?? [];
return `${t}${s < 0 ? "" : "***@"}${o}${o.length < i.length ? `${i.charAt(o.length)}…` : ""}`;
}).replace(/(?<![\w/@:.])(?!(?:serviceAccount|group|domain|mailto|deleted|principal):)[^\s/@:"'=]{1,256}:[^\s/@"']{1,256}@/gi, "***@").replace(/\?[^\s"'?=]{0,256}=[^\s"']*/g, "?…");
}
function withoutRandomText(e) {
let t = "", n = 0;
for (const {start: r, end: i} of (0, s.DY)(e)) {
t += `${e.slice(n, r)}***`;
n = i;
}
return t + e.slice(n);
}
function cut(e, t) {
if (e.length <= t) return e;
const n = /[\ud800-\udbff]/.test(e.charAt(t - 1)) ? t - 1 : t;
return `${e.slice(0, n)}…`;
}
},
2272: (e, t, n) => {
n.d(t, {
DY: () => randomSpans,
EZ: () => looksRandom,
sj: () => s,
zv: () => randomIn
});
const r = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g, s = 13, i = 32;
function randomSpans(e) {
const t = [ ...e.matchAll(u) ].map(({index: e, 0: {length: t}}) => [ e, e + t ]), n = [ ...e.matchAll(r) ].map(({index: e, 0: t}) => ({
start: e,
end: e + t.length,
random: randomIn(t)
})).filter(({start: e, end: n}) => !t.some(([t, r]) => t <= e && n <= r)), i = new Set;
for (const t of grouped(n, e)) {
const e = t.reduce((e, t) => e + t.random, 0), n = t.reduce((e, t) => e + t.end - t.start, 0), r = e > 2 * s && e > n / 2;
for (const e of t) (e.random > s || r && e.random > 4) && i.add(e);
}
for (const t of chunkedRuns(n.filter(e => !i.has(e)), e)) i.add(t);
return n.filter(e => i.has(e));
}
const o = 64;
function looksRandom(e) {
return randomSpans(e).reduce((t, {start: n, end: r}) => {
const s = e.slice(n, r);
return t + Math.max(randomIn(s), s.length <= 12 ? s.length : 0);
}, 0) > o;
}
const a = 40;
function chunkedRuns(e, t) {
const n = new Set;
for (let r = 0; r < e.length; r++) {
const s = [];
let i = 0;
for (let t = r; t < e.length && i < a; t++) {
const n = e[t], r = s.at(-1);
if (void 0 === n || void 0 !== r && n.start - r.end > c) break;
s.push(n);
i += n.end - n.start;
}
const o = s.map(({start: e, end: n}) => t.slice(e, n));
if (i >= a && isChunked(o) || isHexDump(o) || isEvenlyChunked(o)) for (const e of s) n.add(e);
}
return n;
}
const c = 8;
function changesIn(e) {
const t = e.replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A").replace(/\d/g, "0");
return t.match(/(?<=(.))(?!\1)./g)?.length ?? 0;
}
function isHexDump(e) {
return e.length >= 8 && e.every(e => /^[0-9a-f]{2}$/i.test(e));
}
function isEvenlyChunked(e) {
const [t = ""] = e, n = e.join("");
return e.length >= 5 && t.length <= 8 && e.slice(0, -1).every(e => e.length === t.length) && [ /[A-Z]/, /[a-z]/, /\d/ ].every(e => e.test(n)) && changesIn(n) > n.length / 4;
}
function isChunked(e) {
if (e.length < 4) return !1;
const t = e.join("").replace(/[^A-Za-z0-9]/g, ""), n = e.flatMap(e => e.split(/[/_+=-]+/)).filter(e => /^(?:[A-Z]?[a-z]{3,}|[A-Z]{4,})\d{0,4}$/.test(e));
return changesIn(t) > t.length / 5 && n.join("").length < .3 * t.length;
}
const u = /\b\d{6,20}-[a-z0-9]{32}(?=\.apps\.googleusercontent\.com)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b(?![-+/=\w])|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/gi;
function grouped(e, t) {
const n = [];
let r;
for (const s of e) {
void 0 !== r && /^[\s,;"']{1,8}$/.test(t.slice(r.end, s.start)) ? n.at(-1)?.push(s) : n.push([ s ]);
r = s;
}
return n;
}
function randomIn(e) {
return /\+|==$/.test(e) && e.length >= 20 ? e.length : e.replace(/%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|[nrt"\\/])/gi, "/").split(/[/_+=-]+/).filter(e => "" !== e && !isWord(e)).reduce((e, t) => e + t.length, 0);
}
function isWord(e) {
return /^\d+$/.test(e) ? e.length <= i : !(e.length > 30 || !/^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]{2,5}[a-z]+)\d{0,4}$/.test(e)) && (/^[A-Z]+\d*$/.test(e) || (e.match(/[A-Z]/g)?.length ?? 0) <= 1 + Math.floor(e.length / 6));
}
},
9006: (e, t, n) => {
n.d(t, {
IZ: () => isCredentialOrKey,
VY: () => secretsIn,
W1: () => secretInAddress,
YP: () => decodedForms,
gR: () => holdsKey,
ii: () => wholeSecret,
u7: () => secretIn,
x2: () => o,
xZ: () => i
});
var r = n(8522), s = n(2272);
function isCredentialOrKey(e) {
return "a credential" === e || "a private key" === e;
}
const i = [ [ "an access token", /ya29\.[\w.~+/=-]{8,}/g ], [ "a JSON Web Token", /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g ], [ "a token", /gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}/g ], [ "a token", /(?<![\w:])1\/\/[\w-]{16,}/g ], [ "a token", /(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}/g ], [ "a client secret", /GOCSPX-[\w-]{16,}/g ] ], o = /-{2,}\s*BEGIN [A-Z ]*PRIVATE KEY-*[\s\S]*?(?:-{2,}\s*END [A-Z ]*PRIVATE KEY-*|$)/gi, a = /-{2,}\s*(?:BEGIN|END) [A-Z ]*PRIVATE KEY/i, c = /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/, u = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/, f = [ "private_key", "private_key_id", "refresh_token", "rapt_token", "client_secret", "access_token", "id_token", "token" ], l = 1048576, d = 3;
function secretIn(e) {
for (const t of decodedForms(e)) {
if (isCredential(t)) return "a credential";
if (isPrivateKey(t)) return "a private key";
const e = i.find(([, e]) => t.search(e) >= 0);
if (void 0 !== e) return e[0];
}
}
function wholeSecret(e) {
for (const t of decodedForms(e)) {
const e = t.trim();
if ("" === e) continue;
if (/^[{"\\]/.test(e) && c.test(e) && isCredential(e)) return "a credential";
if (a.test(e.slice(0, 60)) || beginsWithKey(e)) return "a private key";
const n = i.find(([, t]) => "" === e.replace(t, ""));
if (void 0 !== n) return n[0];
}
}
function secretsIn(e) {
if (void 0 === secretIn(e)) return [];
const t = new Set, n = void 0 !== wholeSecret(e);
for (const r of decodedForms(e)) {
const s = holdsKey(r), o = /^[^\r\n]*[}"-]$/.test(r.trim());
n && (r === e || s && o) && t.add(r.trim());
n && r === e && !s && t.add(r.replace(/\s+/g, ""));
if (s) for (const e of keyMaterial(r)) t.add(e);
for (const [, e] of i) for (const [n] of r.matchAll(e)) t.add(n);
}
if (!n) for (const n of base64Runs(e)) void 0 !== secretIn(n) && t.add(n);
return [ ...t ].filter(e => e.length >= 8);
}
function keyMaterial(e) {
const t = [];
try {
collectMembers(JSON.parse(e), t, 0);
} catch {}
const n = e.replace(/\\+[nr]/g, "\n");
for (const [e] of n.matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) (0, s.zv)(e) > s.sj && t.push(e);
if (keyBytes(n)) for (const e of n.split(/\r?\n/)) e.replace(/[^A-Za-z0-9+/=]/g, "").length >= 12 && t.push(e.trim());
for (const [e] of n.matchAll(o)) t.push(...e.split("\n").filter(e => /^[\w+/=]{24,}/.test(e)));
return t;
}
function collectMembers(e, t, n) {
if (!("object" != typeof e || null === e || n > 20)) for (const [r, s] of Object.entries(e)) "string" == typeof s && f.includes(r) ? t.push(s) : collectMembers(s, t, n + 1);
}
function holdsKey(e) {
return isCredential(e) || isPrivateKey(e);
}
function isPrivateKey(e) {
return a.test(e) || keyBytes(e);
}
const _ = "30(?:82[0-9a-f]{4}|81[0-9a-f]{2}|[0-7][0-9a-f])0201(?:0030(?:0d|13|10|05)06|00028[12]|0104[23]0|0330)", E = new RegExp(`^${_}`), h = new RegExp(_);
function keyBytes(e) {
const t = e.replace(/\\[nrt]|%(?:0[ad]|20|2c|3a|7c)/gi, "").replace(/[^A-Za-z0-9+/_-]/g, "");
for (const {index: e} of t.matchAll(/M(?:I[IGH]|H[cE]|[CEF][0-9A-Za-z])/g)) {
const n = Buffer.from(t.slice(e, e + 48), "base64");
if (E.test(n.toString("hex"))) return !0;
}
const n = e.replace(/\\x|0x/gi, "").matchAll(/(?:[0-9a-f]{2}[^0-9a-z]{0,8}){12,}/gi);
for (const [e] of n) if (h.test(e.replace(/[^0-9a-f]/gi, "").toLowerCase())) return !0;
return !1;
}
function beginsWithKey(e) {
return keyBytes(e.slice(0, 200));
}
function isCredential(e) {
return c.test(e) || u.test(e);
}
function decodedForms(e) {
const t = new Set([ e.slice(0, l) ]);
let n = [ ...t ];
for (let e = 0; e < d && n.length > 0; e++) {
const e = n.flatMap(decodings).filter(e => !t.has(e));
for (const n of e) t.add(n);
n = e;
}
return t;
}
function decodings(e) {
const t = [];
/%[0-9a-f]{2}/i.test(e) && t.push(percentDecoded(e));
/\\["\\/nrtu]/.test(e) && t.push(unescaped(e));
for (const n of base64Runs(e)) {
const e = textOf(Buffer.from(n, /^(?:[0-9a-f]{2})+$/i.test(n) ? "hex" : "base64"));
void 0 !== e && t.push(e);
t.push(...embeddedTexts(n));
}
return t;
}
function textOf(e) {
const isText = e => /^[\t\r\n\x20-\x7e]{16}/.test(e.replace(/^\ufeff/, "")), t = e.toString("utf8");
if (isText(t)) return t;
if (31 === e[0] && 139 === e[1]) return unzipped(e);
const n = Buffer.from(e.subarray(0, -2 & e.length));
return [ n.toString("utf16le"), n.swap16().toString("utf16le") ].find(isText);
}
const p = /eyJ|ew(?:og|0K|oJ|Ai|AK|A0|AN)|\/\/57|\/v8A|AHsA|LS0tLS1C|H4sI/g, g = 16384;
function embeddedTexts(e) {
return [ ...e.matchAll(p) ].slice(0, 20).filter(({index: e}) => e > 0).map(({index: t}) => textOf(Buffer.from(e.slice(t, t + g), "base64"))).filter(e => void 0 !== e);
}
function base64Runs(e) {
const t = /[A-Za-z0-9+/_-]{12,}={0,2}(?:(?:\s|,|\\[nr])+[A-Za-z0-9+/_-]+={0,2})*/g;
return [ ...e.matchAll(t) ].map(([e]) => e.replace(/\\[nr]|[\s,]+/g, "")).filter(e => e.length >= 40);
}
function unzipped(e) {
try {
return (0, r.gunzipSync)(e, {
maxOutputLength: l
}).toString("utf8");
} catch {
return "";
}
}
function percentDecoded(e) {
return e.replace(/(?:%[0-9a-f]{2})+/gi, e => Buffer.from(e.replaceAll("%", ""), "hex").toString());
}
const m = new Map([ [ "n", "\n" ], [ "r", "\r" ], [ "t", "\t" ] ]);
function unescaped(e) {
return e.replace(/\\(?:u([0-9a-f]{4})|(["\\/nrt]))/gi, (e, t, n) => void 0 === t ? m.get(n) ?? n : String.fromCharCode(Number.parseInt(t, 16)));
}
function secretInAddress(e) {
return secretIn(e.replace(/[?#].*$/s, "")) ?? wholeSecret(e);
}
},
4704: (e, t, n) => {
n.d(t, {
Z: () => own,
u: () => isRecord
});
function isRecord(e) {
return "object" == typeof e && null !== e && !Array.isArray(e);
}
function own(e, t) {
return void 0 !== e && Object.hasOwn(e, t) ? e[t] : void 0;
}
},
628: (e, t, n) => {
n.d(t, {
JF: () => masksOf,
XP: () => formsOf,
c3: () => s
});
var r = n(6298);
const s = 4, i = 16, o = 8, a = 10, c = 12, u = 24;
function masksOf(e) {
const t = [ e ];
if (isMultiline(e)) {
t.push(...linesOf(e).filter(e => e.length >= o));
t.push(e.replaceAll("\r", "\\r").replaceAll("\n", "\\n"));
}
const n = jwtParts(e);
void 0 !== n && t.push(n.slice(0, 2).join("."), ...n.filter(e => e.length >= i));
return [ ...new Set(t) ].filter(e => !isMultiline(e));
}
function formsOf(e) {
const t = [ {
text: e,
match: "exact"
} ];
for (const n of partsOf(e.trim())) t.push(...writtenForms(n), ...encodedForms(n));
return t;
}
function partsOf(e) {
const t = [], n = jwtParts(e);
if (void 0 !== n) {
const [r = ""] = n;
t.push({
text: e,
piecesFrom: r.length + 1
});
t.push({
text: r
});
const s = n.slice(1).filter(({length: e}) => e < 2 * u);
for (const e of s) e.length >= i && t.push({
text: e
});
return t;
}
t.push(isToken(e) ? {
text: e,
piecesFrom: 0
} : {
text: e
});
if (isMultiline(e)) t.push(...partsOfLines(e)); else if (!isToken(e)) {
for (const [n] of e.matchAll(/[A-Za-z0-9]{32,}/g)) isToken(n) && t.push({
text: n,
piecesFrom: 0
});
const [, n] = /^(?:Bearer|Basic|Token|ApiKey)\s+(\S{8,})$/i.exec(e) ?? [];
void 0 !== n && t.push(...partsOf(n));
}
const r = withoutEscapes(e);
r !== e && t.push(...partsOf(r));
return t;
}
function partsOfLines(e) {
const t = linesOf(e), n = t.filter(e => /^[A-Za-z0-9+/=_-]+$/.test(e)).join("");
return [ ...isToken(n) ? [ {
text: n,
piecesFrom: 0
} ] : [], ...t.filter(e => e.length >= o).map(e => isToken(e) ? {
text: e,
piecesFrom: 0
} : {
text: e
}) ];
}
function writtenForms({text: e, piecesFrom: t}) {
const n = [ {
text: e,
match: "exact"
} ];
e.includes(" ") && n.push({
text: e.replaceAll(" ", "+"),
match: "exact"
});
const r = Buffer.from(e);
r.length !== e.length && n.push({
text: r.toString("latin1"),
match: "exact"
});
void 0 !== t ? n.push({
text: e,
match: "any-case",
piecesFrom: t
}) : lettersIn(e) >= c ? n.push({
text: e,
match: "word"
}) : n.push({
text: Buffer.from(e, "utf16le").toString("latin1").slice(0, -1),
match: "exact"
});
return n;
}
function encodedForms({text: e, piecesFrom: t}) {
const n = Buffer.from(e), r = void 0 === t ? void 0 : Buffer.byteLength(e.slice(0, t)), s = {
text: n.toString("hex"),
match: "any-case",
piecesFrom: void 0 === r ? void 0 : 2 * r
}, i = base64Forms(n, r), o = i.flatMap(e => base64Forms(Buffer.from(e.text), e.piecesFrom));
return [ s, ...i, ...o ].flatMap(e => {
if (e.text.length < a) return [];
if (lettersIn(e.text) >= c) return [ e ];
const {text: t} = e, n = e === s ? t.toUpperCase() : t.replaceAll("+", "-").replaceAll("/", "_");
return [ {
text: t,
match: "exact"
}, {
text: n,
match: "exact"
} ];
});
}
function base64Forms(e, t) {
return [ 0, 1, 2 ].map(n => {
const r = Buffer.concat([ Buffer.alloc(n), e ]).toString("base64").replace(/=+$/, ""), s = 0 === n ? 0 : n + 1, i = (e.length + n) % 3 == 0 ? r.length : r.length - 1;
return {
text: r.slice(s, i),
match: "letters",
piecesFrom: void 0 === t ? void 0 : Math.max(0, Math.ceil(4 * (t + n) / 3) - s)
};
});
}
function jwtParts(e) {
if (!/^[\w-]+(?:\.[\w-]*){2}(?:\.[\w-]*\.[\w-]*)?$/.test(e)) return;
const t = e.split("."), n = Buffer.from(t[0] ?? "", "base64url").toString("latin1");
return /^\s*\{/.test(n) ? t.filter(e => "" !== e) : void 0;
}
function isToken(e) {
return e.length >= u && /^[\w.~+/=-]+$/.test(e) && (e.match(/[A-Za-z0-9]{16,}/g) ?? []).some(e => /\d/.test(e));
}
function isMultiline(e) {
return /[\r\n]/.test(e);
}
function linesOf(e) {
return e.split(/[\r\n]+/).map(e => e.trim()).filter(e => "" !== e && !e.startsWith("-----"));
}
function withoutEscapes(e) {
const t = (0, r.tv)((0, r.du)(e));
return void 0 === t ? e : (0, r.b6)(t.units);
}
function lettersIn(e) {
return e.replace(/[^A-Za-z0-9]+/g, "").length;
}
},
6298: (e, t, n) => {
n.d(t, {
ai: () => unfolded,
b6: () => textOf,
dA: () => numbersAsCharacters,
du: () => viewOf,
rW: () => ViewMemory,
tg: () => inText,
tv: () => unescaped
});
const r = 92, s = 37, i = 38, o = 35, a = 59, c = 85, u = 123, f = 125, l = 48, d = 9, _ = 10, E = 13, h = 32, p = 262144;
class ViewMemory {
#i=newText(0);
#o=[ emptyArrays(), emptyArrays() ];
text(e) {
if (e > p) return newText(e);
e > this.#i.units.length && (this.#i = newText(roomFor(e)));
return this.#i;
}
reading(e, t) {
if (t > p) return newArrays(t);
const n = e.places?.starts.buffer, r = this.#o[0]?.starts.buffer === n ? 1 : 0;
let s = this.#o[r];
if (void 0 === s || t > s.units.length) {
s = newArrays(roomFor(t));
this.#o[r] = s;
}
return s;
}
}
function newText(e) {
const t = new Uint16Array(e);
return {
units: t,
bytes: Buffer.from(t.buffer)
};
}
function newArrays(e) {
return {
units: new Uint16Array(e),
starts: new Uint32Array(e),
ends: new Uint32Array(e)
};
}
function emptyArrays() {
return newArrays(0);
}
function roomFor(e) {
return 2 ** Math.ceil(Math.log2(Math.max(e, 1024)));
}
function viewOf(e, t) {
const {units: n, bytes: r} = t?.text(e.length) ?? newText(e.length);
r.write(e, "utf16le");
return {
units: n.length === e.length ? n : n.subarray(0, e.length)
};
}
function textOf(e) {
return Buffer.from(e.buffer, e.byteOffset, e.byteLength).toString("utf16le");
}
function inText({places: e}, t, n) {
return void 0 === e ? [ t, n ] : [ e.starts[t] ?? t, e.ends[n - 1] ?? n ];
}
class Reading {
#a;
#c;
#u;
#f;
#l=0;
constructor(e, t, n) {
const {units: r, starts: s, ends: i} = n?.reading(e, t) ?? newArrays(t);
this.#a = e;
this.#c = r;
this.#u = s;
this.#f = i;
}
add(e, t, n) {
const r = this.#a.places;
this.#c[this.#l] = e;
this.#u[this.#l] = void 0 === r ? t : r.starts[t] ?? 0;
this.#f[this.#l] = void 0 === r ? n : r.ends[n - 1] ?? 0;
this.#l++;
}
view() {
return {
units: this.#c.subarray(0, this.#l),
places: {
starts: this.#u.subarray(0, this.#l),
ends: this.#f.subarray(0, this.#l)
}
};
}
}
function unescaped(e, t) {
const {units: n} = e;
if (firstEscape(n) === n.length) return;
const r = new Reading(e, n.length, t);
let s = !1;
for (let e = 0; e < n.length; ) {
const t = escapeAt(n, e), i = void 0 === t ? n[e] ?? 0 : t.code, o = e + (void 0 === t ? 1 : t.length);
if (i > 65535) {
r.add(55296 + (i - 65536 >> 10), e, o);
r.add(56320 + (i - 65536 & 1023), e, o);
} else r.add(i, e, o);
e = o;
s ||= void 0 !== t;
}
return s ? r.view() : void 0;
}
function unfolded(e, t) {
const {units: n} = e;
if (!n.includes(_) || firstEscape(n) === n.length) return;
const r = new Reading(e, n.length, t);
let s = !1;
for (let e = 0; e < n.length; e++) {
const t = n[e] ?? 0;
if (t === _ || t === E) s = !0; else if (!s || t !== h && t !== d) {
s = !1;
r.add(t, e, e + 1);
}
}
return r.view();
}
function firstEscape(e) {
const t = e.length;
for (let n = 0; n < t; n++) {
const t = e[n];
if (t === r || t === s || t === i) return n;
if (t === l && isX(e[n + 1])) return n;
}
return t;
}
function escapeAt(e, t) {
switch (e[t]) {
case r:
return afterBackslash(e, t);

case s:
return isU(e[t + 1]) ? fixed(e, t, 2, 4) : fixed(e, t, 1, 2);

case i:
return reference(e, t);

case l:
if (!isX(e[t + 1]) || isWord(e[t - 1]) || isWord(e[t + 4])) return;
return fixed(e, t, 2, 2);

default:
return;
}
}
const g = new Map([ ..."nrtbfv0" ].map(e => [ e.charCodeAt(0), h ]));
function afterBackslash(e, t) {
const n = e[t + 1];
if (void 0 === n) return;
if (isU(n) && e[t + 2] === u) return until(e, t, t + 3, 16, f);
if (n === c) return fixed(e, t, 2, 8);
if (isU(n)) return fixed(e, t, 2, 4);
if (isX(n)) return fixed(e, t, 2, 2);
const r = octalAt(e, t + 1);
return void 0 !== r ? {
code: r,
length: 4
} : !isDigit(n) || n === l && !isDigit(e[t + 2]) ? n === E && e[t + 2] === _ ? {
code: h,
length: 3
} : {
code: g.get(n) ?? n,
length: 2
} : void 0;
}
function octalAt(e, t) {
let n = 0;
for (let r = t; r < t + 3; r++) {
const t = (e[r] ?? 0) - l;
if (!(t >= 0 && t < 8)) return;
n = 8 * n + t;
}
return n < 256 ? n : void 0;
}
const m = new Map(Object.entries({
amp: "&",
lt: "<",
gt: ">",
quot: '"',
apos: "'",
period: ".",
lowbar: "_",
sol: "/"
}));
function reference(e, t) {
if (e[t + 1] === o) return isX(e[t + 2]) ? until(e, t, t + 3, 16, a) : until(e, t, t + 2, 10, a);
let n = "", r = t + 1;
for (;isLetter(e[r]) && n.length < 24; ) n += String.fromCharCode(e[r++] ?? 0);
return "" !== n && e[r] === a ? {
code: m.get(n)?.charCodeAt(0) ?? h,
length: r + 1 - t
} : void 0;
}
function fixed(e, t, n, r) {
let s = 0;
for (let i = t + n; i < t + n + r; i++) {
const t = digitOf(e[i]);
if (t >= 16) return;
s = 16 * s + t;
}
return s > 1114111 ? void 0 : {
code: s,
length: n + r
};
}
function until(e, t, n, r, s) {
let i = 0, o = n;
for (;o < n + 8 && digitOf(e[o]) < r; o++) i = i * r + digitOf(e[o]);
if (!(o === n || e[o] !== s || i > 1114111)) return {
code: i,
length: o + 1 - t
};
}
function digitOf(e) {
if (void 0 === e) return 99;
if (e >= l && e <= 57) return e - l;
const t = 32 | e;
return t >= 97 && t <= 102 ? t - 87 : 99;
}
const isU = e => 117 === e || 85 === e, isX = e => 120 === e || 88 === e, isDigit = e => void 0 !== e && e >= l && e <= 57, isLetter = e => void 0 !== e && (32 | e) >= 97 && (32 | e) <= 122, isWord = e => isDigit(e) || isLetter(e), A = 12;
function numbersAsCharacters(e, t) {
let n = 0;
forEachNumber(e.units, () => n++);
if (n < A) return;
const r = new Reading(e, n, t);
forEachNumber(e.units, (e, t, n) => r.add(e, t, n));
return r.view();
}
function forEachNumber(e, t) {
for (let n = 0; n < e.length; n++) {
if (!isDigit(e[n])) continue;
const r = n;
let s = 0;
for (;isDigit(e[n]); ) s = Math.min(10 * s + (e[n++] ?? 0) - l, 999);
s < 256 && !isLetter(e[r - 1]) && !isLetter(e[n]) && t(s, r, n);
}
}
},
3048: (e, t, n) => {
n.d(t, {
Fj: () => secretsOf,
Nq: () => saysSecret,
bf: () => ownerOf
});
function ownerOf(e) {
const t = normalized(e), n = saysSecret(t);
return r.find(({always: e, ifSecret: r}) => e.test(t) || n && r.test(t))?.owner;
}
const r = [ {
owner: "GitHub's runner",
names: [ "ACTIONS_*", "INPUT_*", "STATE_*", "GITHUB_TOKEN", "GITHUB_PAT", "GH_PAT", "RUNNER_TRACKING_ID" ],
secretNames: [ "GITHUB_*", "GH_*", "RUNNER_*" ]
}, {
owner: "another CI system",
names: [ "CI_JOB_JWT*", "SYSTEM_ACCESSTOKEN", "SYSTEM_OIDCREQUESTURI" ],
secretNames: [ "CI_*", "GITLAB_*", "CIRCLE_*", "BUILDKITE_*", "BITBUCKET_*", "TRAVIS_*", "JENKINS_*" ]
}, {
owner: "Google credentials",
names: [ "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH", "GOOGLE_*CREDENTIAL*", "GOOGLE_*KEYFILE*", "GOOGLE_*TOKEN*", "GOOGLE_*SECRET*", "GOOGLE_*PRIVATE_KEY*", "GCLOUD_*KEY*", "GCP_*CREDENTIAL*", "GCP_*SA_KEY*", "GCP_SA_*", "GCP_*PRIVATE_KEY*", "GCP_SERVICE_ACCOUNT_KEY*", "GOOGLE_SA_*", "GOOGLE_SERVICE_ACCOUNT_KEY*", "GCP_KEY*", "CLOUDSDK_AUTH_*", "CLOUDSDK_CONFIG", "CLOUDSDK_PROXY_*", "FIREBASE_TOKEN" ],
secretNames: [ "CLOUDSDK_*" ]
}, {
owner: "the credentials of another cloud",
names: [ "AWS_*", "AZURE_*", "ARM_*", "ALICLOUD_*", "ALIBABA_CLOUD_*", "OCI_*" ],
secretNames: [ "DIGITALOCEAN_*", "CLOUDFLARE_*", "HEROKU_*", "VERCEL_*", "NETLIFY_*", "FLY_*" ]
}, {
owner: "the credentials of a package registry",
names: [ "NODE_AUTH_TOKEN", "NPM_CONFIG_*", "YARN_NPM_AUTH_IDENT", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "TWINE_*", "POETRY_HTTP_BASIC_*", "DOCKER_AUTH_CONFIG", "DOCKER_CONFIG", "REGISTRY_AUTH_FILE" ],
secretNames: [ "NPM_*", "YARN_*", "PYPI_*", "UV_*", "POETRY_*", "CARGO_*", "GEM_*", "RUBYGEMS_*", "BUNDLE_*", "NUGET_*", "MAVEN_*", "GRADLE_*", "ORG_GRADLE_PROJECT_*", "DOCKER_*", "DOCKERHUB_*" ]
}, {
owner: "the access of this machine to others",
names: [ "SSH_*", "GIT_ASKPASS", "GIT_CONFIG_*", "GPG_*", "KUBECONFIG", "NETRC", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "FTP_PROXY" ],
secretNames: [ "GIT_*", "KUBE_*", "KUBERNETES_*", "VAULT_*", "OP_*", "DOPPLER_*", "SOPS_*", "COSIGN_*", "SIGSTORE_*", "TF_*", "TFE_*", "PULUMI_*" ]
} ].map(({owner: e, names: t, secretNames: n = []}) => ({
owner: e,
always: expressionOf(t),
ifSecret: expressionOf(n)
}));
function expressionOf(e) {
return new RegExp(`^(?:${e.map(e => e.replaceAll("*", ".*")).join("|")})$`);
}
function normalized(e) {
return e.trim().toUpperCase().replaceAll("-", "_");
}
function saysSecret(e) {
return /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|KEY|AUTH(?!ORS?(?:_|$))/.test(normalized(e));
}
const s = /_(?:URL|URI|FILE|PATH|SOCK|OVERRIDE|CREDENTIALS)$/;
function secretsOf(e) {
return Object.entries(e).flatMap(([e, t = ""]) => {
const n = normalized(e), r = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY|JWT|_PAT$|CREDENTIAL/.test(n) && void 0 !== ownerOf(n) && !s.test(n) && !n.startsWith("GIT_CONFIG_KEY_"), i = t.trim();
return !r || i.length < 8 || /^\s*(?:[/\\.~{[]|[A-Za-z]:[/\\]|https?:)/.test(i) ? [] : [ i ];
});
}
}
};
