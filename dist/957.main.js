"use strict";

exports.id = 957;

exports.ids = [ 957 ];

exports.modules = {
5768: (e, t, n) => {
var s = n(9022), o = n(2272), i = n(9006), r = n(4704);
const a = [ "credentials_json", "subject_token" ], c = [ "headers", "body", "expect", "checks", "access_token_boundary" ], d = {
workload_identity_provider: [ "the name of a provider", "projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ],
application_default_credentials: [ "true or false", "true" ],
service_account: [ "the e-mail address or unique id of a service account", "deployer@my-project.iam.gserviceaccount.com" ],
delegates: [ "e-mail addresses or unique ids", "deployer@my-project.iam.gserviceaccount.com" ],
audience: [ "the audience of GitHub's OIDC token", "https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ],
universe: [ "a domain name", "googleapis.com" ],
request_reason: [ "a short text", "deploy of ticket 4711" ],
project_id: [ "the id of a project", "my-project" ],
expected_principal: [ "the name of a principal", "deployer@my-project.iam.gserviceaccount.com" ],
wait_for_grant: [ "a duration", "5m" ],
token_format: [ "access_token or id_token", "access_token" ],
access_token_scopes: [ "OAuth scopes", "https://www.googleapis.com/auth/cloud-platform" ],
access_token_lifetime: [ "a duration", "3600s" ],
access_token_subject: [ "a user's e-mail address", "admin@example.com" ],
access_token_boundary: [ "a credential access boundary or the path of one", ".github/boundary.yaml" ],
id_token_audience: [ "the URL of the service", "https://service-abc123-uc.a.run.app" ],
credentials_file_path: [ "the path of a file", "credentials.json" ],
id_token_include_email: [ "true or false", "true" ],
output_tokens: [ "true or false", "true" ],
create_credentials_file: [ "true or false", "true" ],
cleanup_credentials: [ "true or false", "true" ],
export_environment_variables: [ "true or false", "true" ],
create_curl_config: [ "true or false", "true" ],
summary: [ "true or false", "true" ],
url: [ "the URL of the service", "https://service-abc123-uc.a.run.app/health" ],
method: [ "a method", "POST" ],
request_auth: [ "auto, id_token, access_token, none or signed_jwt", "auto" ],
auth_header: [ "the name of a header", "Authorization" ],
allowed_origins: [ "origins", "https://api.example.com" ],
expect_unauthenticated: [ "refused", "refused" ],
timeout: [ "a duration", "70s" ],
wait: [ "a duration", "60s" ],
retry: [ "safe or any", "safe" ],
redirects: [ "a number", "0" ],
concurrency: [ "a number", "8" ],
shard: [ "the number of this job and of all", "2/5" ],
headers: [ "Name: value, one per line", "Accept: application/json" ],
body: [ "the body of the request", '{"sku": "A1"}' ],
expect: [ "expectations, one per line", "status 2xx" ],
checks: [ "checks or the path of a file", ".github/checks.yaml" ],
response_file: [ "the path of a file", "response.json" ],
junit_file: [ "the path of a file", "reports/junit.xml" ],
results_file: [ "the path of a file", "results.json" ]
}, u = "the path of a file", h = "the path of a folder", l = "the id of a project", f = "the URL of a proxy", p = "what looks like a secret", byDefaultCredentials = e => ({
must: e,
by: "default credentials"
}), m = {
GOOGLE_APPLICATION_CREDENTIALS: byDefaultCredentials(u),
CLOUDSDK_CONFIG: byDefaultCredentials(h),
CLOUDSDK_ACTIVE_CONFIG_NAME: byDefaultCredentials("the name of one of gcloud's configurations"),
CLOUDSDK_CORE_PROJECT: byDefaultCredentials(l),
GOOGLE_CLOUD_PROJECT: byDefaultCredentials(l),
GCLOUD_PROJECT: byDefaultCredentials(l),
GCE_METADATA_HOST: byDefaultCredentials("the host of the metadata server"),
GCE_METADATA_ROOT: byDefaultCredentials("the host of the metadata server"),
GCE_METADATA_IP: byDefaultCredentials("the address of the metadata server"),
GOOGLE_API_CERTIFICATE_CONFIG: {
must: u
},
HOME: {
must: h
},
APPDATA: {
must: h
},
TMPDIR: {
must: h
},
TEMP: {
must: h
},
TMP: {
must: h
},
RUNNER_TEMP: {
must: h
},
GITHUB_WORKSPACE: {
must: h
},
GITHUB_OUTPUT: {
must: u
},
GITHUB_ENV: {
must: u
},
GITHUB_STATE: {
must: u
},
GITHUB_STEP_SUMMARY: {
must: u
},
GITHUB_EVENT_PATH: {
must: u
},
ACTIONS_ID_TOKEN_REQUEST_URL: {
must: "the URL that the runner sets"
},
ACTIONS_ID_TOKEN_REQUEST_TOKEN: {
must: "the token that the runner sets",
takesTokens: !0
},
AWS_REGION: {
must: "the name of a region"
},
AWS_DEFAULT_REGION: {
must: "the name of a region"
},
AWS_ACCESS_KEY_ID: {
must: "the id of a key of AWS",
takesTokens: !0
},
AWS_SECRET_ACCESS_KEY: {
must: "a secret key of AWS",
takesTokens: !0
},
AWS_SESSION_TOKEN: {
must: "a session token of AWS",
takesTokens: !0
},
https_proxy: {
must: f
},
HTTPS_PROXY: {
must: f
},
http_proxy: {
must: f
},
HTTP_PROXY: {
must: f
},
no_proxy: {
must: "a list of hosts"
},
NO_PROXY: {
must: "a list of hosts"
}
};
function maskSecretsIn(e, t) {
for (const n of e) for (const e of (0, i.VY)(n ?? "")) t.mask(e);
}
function refuseMisplacedInputs(e, t, n) {
for (const [o, i] of Object.entries(e)) {
const e = void 0 === i ? void 0 : misplacedIn(o, i);
if (void 0 === e) continue;
e === p && maskLines(i ?? "", n);
const [a, c] = (0, r.Z)(d, o) ?? [];
t.refuse(o, s.Qq`${holds(e, a ?? "another value")}${whereItBelongs(e)}`, c);
}
}
function refuseMisplacedVariables(e, t, n, o, i) {
const a = o.list.length;
for (const [a, {must: c, by: d, takesTokens: u = !1}] of Object.entries(m)) {
const h = (0, r.Z)(e, a), l = c === f ? withoutPassword(h) : h, m = void 0 === l ? void 0 : misplacedInVariable(l, c, u);
if (void 0 === m) continue;
m === p && maskLines(l ?? "", n);
const w = s.Qq`${holds(m, c)}${whereItBelongs(m)}`;
void 0 === d ? o.refuse(a, w) : t.usesDefaultCredentials ? o.add("application_default_credentials", w, "GOOGLE_APPLICATION_CREDENTIALS" === a ? (0, 
s.bv)(a, "/home/runner/adc.json") : void 0, {
code: "ADC_INVALID",
subject: a
}) : i.push(s.Qq`${a} ${w} It is not used here.`);
}
return o.list.length === a;
}
function misplacedIn(e, t) {
if (!a.includes(e)) return "body" === e ? wholeCredential(t) : c.includes(e) ? (0, 
i.ii)(t) ?? credentialIn(t) : "url" === e ? (0, i.W1)(t) : (0, i.u7)(t) ?? ((0, 
o.EZ)(t) ? p : void 0);
}
function misplacedInVariable(e, t, n) {
if (n) return wholeCredential(e);
const s = t === u || t === h || t === l;
return (0, i.u7)(e) ?? (s && (0, o.EZ)(e) ? p : void 0);
}
function maskLines(e, t) {
for (const n of e.split(/\r?\n/)) {
(0, o.EZ)(n) && t.mask(n.trim());
for (const {start: e, end: s} of (0, o.DY)(n)) s - e >= 12 && t.mask(n.slice(e, s));
}
}
function credentialIn(e) {
const t = (0, i.u7)(e);
return (0, i.IZ)(t) ? t : void 0;
}
function wholeCredential(e) {
const t = (0, i.ii)(e);
return (0, i.IZ)(t) ? t : void 0;
}
function holds(e, t) {
return `holds ${e}. It must be ${t}.`;
}
function whereItBelongs(e) {
return (0, i.IZ)(e) ? s.Qq` Use ${(0, s.hF)("credentials_json")} for the content.` : "";
}
function withoutPassword(e) {
return e?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/\s]*@(?=[^/\s@]+\/?\s*$)/i, "$1");
}
var w = n(3024), g = n(5847), v = n(2578), _ = n(813), b = n(3065);
const y = {
GITHUB_OUTPUT: "outputs",
GITHUB_ENV: "exported variables",
GITHUB_STATE: "the state of the post step",
GITHUB_STEP_SUMMARY: "the job summary"
};
function runnerFileObstacle(e, t) {
const n = e[t], s = n ? obstacleAt(n) : "is not set";
if (void 0 !== s) return `${s}. It must name the file that takes ${y[t]}. The runner sets it for every step; do not change it in env: or in a script.`;
}
function appendToRunnerFile(e, t, n) {
const s = runnerFileObstacle(e, t);
if (void 0 !== s) throw new v.G7("FILE_WRITE_FAILED", `${t} ${s}`);
const o = e[t] ?? "", i = (0, w.statSync)(o);
try {
n(o);
} catch (e) {
if (e instanceof v.G7) throw e;
takeBack(o, i.isFile() ? i.size : void 0);
throw new v.G7("FILE_WRITE_FAILED", `${t}: the file that takes ${y[t]} was not written: ${(0, 
b.u)(e)}.`, {
cause: e
});
}
}
function obstacleAt(e) {
try {
const t = (0, w.statSync)(e);
if (!t.isFile() && !t.isCharacterDevice()) return `names ${(0, _.I)(t)}, not a file`;
(0, w.accessSync)(e, w.constants.W_OK);
return;
} catch (e) {
return "ENOENT" === (0, b.x)(e) ? "names a file that does not exist" : `names a file that cannot be written to: ${(0, 
b.u)(e)}`;
}
}
function takeBack(e, t) {
if (void 0 !== t) try {
(0, w.truncateSync)(e, t);
} catch {}
}
var k = n(51), E = n(628), T = n(6298);
const I = 24, A = 16, x = 64, O = 4096, $ = 3, S = 10, N = 42, R = 46, C = 8230, L = 255, P = letterCodes();
function runAt(e, t, n, s) {
const o = {
entry: e,
from: t,
to: t,
first: s,
last: s
};
for (let t = s; t >= 0 && o.to < e.codes.length && isLetterOf(e, o.to, n[t] ?? 0); t = nextLetter(n, t, 1)) {
o.last = t;
o.to++;
}
if (!(o.to - o.from < S)) {
for (let t = nextLetter(n, s, -1); t >= 0 && o.from > 0 && isLetterOf(e, o.from - 1, n[t] ?? 0); t = nextLetter(n, t, -1)) {
o.first = t;
o.from--;
}
return o;
}
}
function nextLetter(e, t, n) {
let s = 0, o = 0;
for (let i = t + n; o < x && Math.abs(i - t) <= O && i >= 0 && i < e.length; i += n) {
const t = e[i] ?? 0;
if (t < 128 && P[t] !== L) return i;
isBlank(t) || o++;
t === N ? s++ : 0 !== t && (s = 0);
if (3 === s) return -1;
}
return -1;
}
function isBlank(e) {
return 32 === e || e >= 9 && e <= 13;
}
function isLetterOf({form: e, codes: t, at: n}, s, o) {
return !(o >= 128 || P[o] !== t[s] || "any-case" !== e.match && e.text.charCodeAt(n[s] ?? 0) !== o);
}
function betrays(e, t) {
const {entry: n, from: s, to: o, first: i, last: r} = e, a = endOf(e, t), c = charactersIn(t, r + 1, a), d = s > n.piecesFrom ? charactersIn(t, startOf(e, t), i) : 0, u = lengthOf(n, Math.max(s, n.piecesFrom), o);
return (0 === s && o === n.codes.length || u > 0 && d + u + c >= I || 0 === s && lengthOf(n, 0, o) >= n.shortestCut && (isCut(t, a) || isCut(t, r - 1))) && ("word" !== n.form.match || isWritten(e, t));
}
function charactersIn(e, t, n) {
return e.subarray(t, n).filter(e => 0 !== e).length;
}
function lengthOf({at: e}, t, n) {
return t >= n ? 0 : (e[n - 1] ?? 0) - (e[t] ?? 0) + 1;
}
function isWritten({entry: {form: e, at: t}, from: n, to: s, first: o, last: i}, r) {
return compact(e.text.slice(t[n], (t[s - 1] ?? 0) + 1)) === compact((0, T.b6)(r.subarray(o, i + 1)));
}
function compact(e) {
return e.replace(/[\s\0-\x1f"'\\]+/g, "");
}
function isCut(e, t) {
if (isEllipsis(e, t)) return !0;
let n = t;
for (;isBlank(e[n] ?? 0); ) n++;
const s = (0, T.b6)(e.subarray(n, n + 24));
return /^[^\da-z*]{0,4}(?:[\\%&][#ux{]{0,2}[\da-f]{0,8}|0x?[\da-f]?)?[^\da-z*]{0,6}$/i.test(s);
}
function nextCut(e, t) {
let n = t;
for (;n < e.length && !isEllipsis(e, n); ) n++;
return n;
}
function isEllipsis(e, t) {
const n = e[t];
return 226 === n ? 128 === e[t + 1] && 166 === e[t + 2] : n === C || n === R && e[t + 1] === R && e[t + 2] === R;
}
function rangeOf(e, t) {
const n = endOf(e, t), s = e.to === e.entry.codes.length || isCut(t, n);
return [ 0 === e.from ? startOf(e, t) : withoutStray(e, t, 1), s ? n : withoutStray(e, t, -1) + 1 ];
}
function startOf({entry: {form: e, at: t}, from: n, first: s}, o) {
let i = s;
for (let s = (t[n] ?? 0) - 1; s >= 0; s--) {
const t = withoutZeros(o, i - 1, -1);
if (o[t] !== e.text.charCodeAt(s)) break;
i = t;
}
return i;
}
function endOf({entry: {form: e, at: t}, to: n, last: s}, o) {
let i = s + 1;
for (let s = (t[n - 1] ?? 0) + 1; s < e.text.length; s++) {
const t = withoutZeros(o, i, 1);
if (o[t] !== e.text.charCodeAt(s)) break;
i = t + 1;
}
return i;
}
function withoutZeros(e, t, n) {
let s = t;
for (;Math.abs(s - t) < 3 && 0 === e[s]; ) s += n;
return s;
}
function withoutStray({entry: {at: e}, from: t, to: n, first: s, last: o}, i, r) {
const a = 1 === r ? s : o;
let c = a, d = a, u = 1 === r ? t : n - 1;
for (let t = 0; t < $; t++) {
const t = nextLetter(i, d, r), n = Math.abs(t - d) - 1, s = Math.abs((e[u + r] ?? 0) - (e[u] ?? 0)) - 1;
if (t < 0) break;
n !== s && (c = t);
d = t;
u += r;
}
return c;
}
function entryOf(e) {
const {text: t, piecesFrom: n} = e, s = new Uint8Array(t.length), o = new Uint32Array(t.length);
let i = 0, r = -1;
for (let e = 0; e < t.length; e++) {
const a = t.charCodeAt(e), c = a < 128 ? P[a] ?? L : L;
if (c !== L) {
void 0 !== n && r < 0 && e >= n && (r = i);
s[i] = c;
o[i++] = e;
}
}
return {
form: e,
codes: s.slice(0, i),
at: o.slice(0, i),
piecesFrom: r < 0 ? i : r,
shortestCut: A + (/^-----[^-]*-----/.exec(t)?.[0].length ?? 0)
};
}
function letterCodes() {
const e = new Uint8Array(128).fill(L);
for (let t = 0; t < 10; t++) e[48 + t] = t;
for (let t = 0; t < 26; t++) {
e[65 + t] = 10 + t;
e[97 + t] = 10 + t;
}
return e;
}
const D = 8, j = 15, F = 2 ** j, U = 16777619, M = power(U, S - 1);
class FormIndex {
#e=[];
#t=new Int32Array(F).fill(-1);
#n=new Uint8Array(2 ** 17);
#s=new Set;
#o=new Map;
#i=new Uint8Array(2 ** 17);
#r=new Uint8Array(16);
#a=new Uint32Array(16);
add(e) {
if ("exact" === e.match) {
const [t, n, s, o] = (0, T.du)(e.text).units, i = exactKey(t, n, s, o), r = this.#o.get(i);
void 0 === r ? this.#o.set(i, [ e.text ]) : r.includes(e.text) || r.push(e.text);
setBit(this.#i, i);
return;
}
if (void 0 === e.piecesFrom) {
const t = `${e.match} ${e.text}`;
if (this.#s.has(t)) return;
this.#s.add(t);
}
const t = entryOf(e), {codes: n, piecesFrom: s} = t;
if (n.length < S) return;
let o = 0, i = 0;
for (let e = 0; e < n.length; e++) {
e >= S && (o -= Math.imul((n[e - S] ?? 0) + 1, M));
o = nextHash(o, n[e] ?? 0);
const r = e - S + 1;
if (r === i) {
this.#c(t, r, o);
i = 0 === r ? Math.max(1, s) : r + D;
}
}
}
#c(e, t, n) {
const s = slotOf(n);
this.#e.push({
entry: e,
letter: t,
hash: n,
before: this.#t[s] ?? -1
});
this.#t[s] = this.#e.length - 1;
setBit(this.#n, bitOf(n));
}
find(e) {
const t = [];
this.#d(e, t);
this.#u(e, t);
return t;
}
#d(e, t) {
if (0 === this.#o.size) return;
const n = this.#i;
let s;
for (let o = 0; o < e.length; o++) {
const i = exactKey(e[o], e[o + 1], e[o + 2], e[o + 3]);
if (hasBit(n, i)) for (const n of this.#o.get(i) ?? []) if (!(o < (s?.get(n) ?? 0)) && isAt(n, e, o)) {
s ??= new Map;
s.set(n, o + n.length);
t.push([ o, o + n.length ]);
}
}
}
#u(e, t) {
if (0 === this.#e.length) return;
const n = this.#n, s = this.#r, o = this.#a;
let i = 0, r = 0, a = 0, c = 0, d = -1, u = -1, h = -1;
for (let l = 0; l < e.length; l++) {
const f = e[l] ?? 0, p = f < 128 ? P[f] ?? L : L;
if (p === L) {
f === N ? a++ : 0 !== f && (a = 0);
3 === a && (i = 0);
isBlank(f) && c++;
continue;
}
a = 0;
(l - d - c > x || l - d > O) && (i = 0);
d = l;
c = 0;
0 === i && (r = 0);
i >= S && (r -= Math.imul((s[i - S & 15] ?? 0) + 1, M));
r = nextHash(r, p);
s[15 & i] = p;
o[15 & i] = l;
i++;
if (i < S || l <= u) continue;
if (!hasBit(n, bitOf(r))) continue;
const m = o[i - S & 15] ?? 0;
for (let n = this.#e[this.#t[slotOf(r)] ?? -1]; void 0 !== n; n = this.#e[n.before]) {
if (n.hash !== r) continue;
const {entry: s, letter: o} = n;
if (0 === o && s.piecesFrom > 0 && s.piecesFrom < s.codes.length) {
h < l && (h = nextCut(e, l));
if (h - m > 2 * lengthOf(s, 0, s.piecesFrom) + O) continue;
}
const i = runAt(s, o, e, m);
if (void 0 !== i && betrays(i, e)) {
t.push(rangeOf(i, e));
u = Math.max(u, i.last);
}
}
}
}
}
function isAt(e, t, n) {
if (n + e.length > t.length) return !1;
for (let s = 0; s < e.length; s++) if (t[n + s] !== e.charCodeAt(s)) return !1;
return !0;
}
function exactKey(e = 0, t = 0, n = 0, s = 0) {
return 1048575 & (Math.imul(e, 7989) ^ Math.imul(t, 11105) ^ Math.imul(n, 15437) ^ Math.imul(s, 20007));
}
function nextHash(e, t) {
return Math.imul(e, U) + t + 1 | 0;
}
function bitOf(e) {
return Math.imul(e, 2654435761) >>> 12;
}
function slotOf(e) {
return Math.imul(e, 2654435761) >>> 32 - j;
}
function setBit(e, t) {
e[t >>> 3] = (e[t >>> 3] ?? 0) | 1 << (7 & t);
}
function hasBit(e, t) {
return !!((e[t >>> 3] ?? 0) & 1 << (7 & t));
}
function power(e, t) {
let n = 1;
for (let s = 0; s < t; s++) n = Math.imul(n, e);
return n;
}
const G = 4, B = 4;
class Secrets {
#n=new Set;
#h=new FormIndex;
#l=[];
#f=new T.rW;
add(e) {
if (e.trim().length < E.c3 || this.#n.has(e)) return [];
const t = (0, E.JF)(e).filter(e => !this.#n.has(e));
for (const n of [ e, ...t ]) this.#n.add(n);
1 === this.#l.push(e) && setImmediate(() => this.#p());
return t;
}
#p() {
for (const e of this.#l) for (const t of (0, E.XP)(e)) this.#h.add(t);
this.#l = [];
}
redact(e) {
if (0 === this.#n.size || e.length < E.c3) return e;
this.#p();
let t = e;
for (let e = 0; e < B; e++) {
const e = this.#m(t);
if (0 === e.length) break;
t = withoutRanges(t, e);
}
return t;
}
#m(e) {
const t = this.#f, n = (0, T.du)(e, t), s = [];
for (const e of q) {
let o = e(n, t);
for (let e = 0; e <= G && void 0 !== o; e++) {
for (const [e, t] of this.#h.find(o.units)) s.push((0, T.tg)(o, e, t));
o = (0, T.tv)(o, t);
}
}
return s;
}
}
const q = [ T.dA, e => e, T.ai ];
function withoutRanges(e, t) {
t.sort((e, t) => e[0] - t[0]);
let n = "", s = 0;
for (let o = 0; o < t.length; ) {
const [i] = t[o] ?? [ 0, 0 ];
let r = i;
for (;o < t.length && (t[o]?.[0] ?? 0) <= Math.max(r, i); o++) r = Math.max(r, t[o]?.[1] ?? 0);
n += e.slice(s, i) + stars(e.slice(i, r));
s = r;
}
return n + e.slice(s);
}
function stars(e) {
const t = /^[^\0](\0{3}|\0)[^\0]/.exec(e)?.[1] ?? "";
return [ "*", "*", "*" ].join(t);
}
function takeInputs(e) {
const t = {};
for (const n of g.Qh) {
const s = `INPUT_${n.toUpperCase()}`, o = (0, r.Z)(e, s);
if (void 0 !== o) {
t[n] = o;
delete e[s];
}
}
return t;
}
function githubHost(e, t) {
const s = new Secrets, safe = e => (0, k.Hk)(s.redact(e)), print = e => {
process.stdout.write(`${safe(e)}\n`);
}, annotate = (e, t, n) => {
const s = void 0 === n ? "" : ` title=${escapeProperty(safe(n))}`;
process.stdout.write(`::${e}${s}::${escapeData(safe(t))}\n`);
}, write = async (t, s) => {
const o = await n.e(58).then(n.bind(n, 6058));
appendToRunnerFile(e, t, () => s(o));
};
return {
env: e,
interrupted: t,
now: () => Date.now(),
sleep: async (e, s) => {
const {setTimeout: o} = await Promise.resolve().then(n.t.bind(n, 8500, 23));
await o(e, void 0, {
signal: s ? AbortSignal.any([ s, t ]) : t
});
},
random: () => Math.random(),
info: print,
debug: t => {
"1" === e.RUNNER_DEBUG && process.stdout.write(`::debug::${escapeData(safe(t))}\n`);
},
notice: e => annotate("notice", e),
warning: (e, t) => annotate("warning", e, t),
error: (e, t) => annotate("error", e, t),
progress: print,
mask: e => {
const t = s.add(e).map(e => `::add-mask::${escapeData(e)}\n`);
t.length > 0 && process.stdout.write(t.join(""));
},
redact: e => s.redact(e),
runnerFileObstacle: t => runnerFileObstacle(e, t),
setOutput: (e, t) => write("GITHUB_OUTPUT", ({setOutput: n}) => n(e, t)),
exportVariable: (e, t) => write("GITHUB_ENV", ({exportVariable: n}) => n(e, t)),
saveState: (e, t) => write("GITHUB_STATE", ({saveState: n}) => n(e, t)),
appendSummary: t => appendToRunnerFile(e, "GITHUB_STEP_SUMMARY", e => (0, w.appendFileSync)(e, t))
};
}
function escapeData(e) {
return e.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(e) {
return escapeData(e).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var H = n(2522), z = n(3398), W = n(9037), V = n(2632), J = n(9999);
async function parsePublish(e, t, n, o, i) {
const r = e.boolean("create_credentials_file", !1), a = e.text("credentials_file_path");
r || void 0 === a || i.push(s.Qq`${(0, s.hF)("credentials_file_path")} has no effect unless a credential file is created:${(0, 
s.Pe)("create_credentials_file", "true")}`);
r && "metadata" === o?.kind && n.add("create_credentials_file", "does not work with the metadata server. There is no credential to write, and tools on this machine find the server themselves.", "false");
r && "oidc" === o?.kind && "file" !== o.place.kind && n.add("create_credentials_file", s.Qq`does not work with ${(0, 
s.hF)("subject_token")}. A credential file names the file that its readers get the OIDC token from. On the command line, --subject-token-file names it.`, "false");
const c = {
outputTokens: e.boolean("output_tokens", !0),
credentialsFile: r ? {
path: a
} : void 0,
exportEnvironment: e.boolean("export_environment_variables", r),
curlConfig: e.boolean("create_curl_config", !1),
curlHeader: J.sw.find(t => t.toLowerCase() === e.text("auth_header")?.toLowerCase()) ?? "Authorization",
cleanup: e.boolean("cleanup_credentials", !0)
};
(r || c.curlConfig) && await checkPrivateFiles(a, r, t, n, i);
return c;
}
async function checkPrivateFiles(e, t, {env: o}, i, r) {
const {credentialsPathProblem: a, temporaryFolderProblem: c} = await n.e(664).then(n.bind(n, 2100)), d = void 0 !== e && t ? await a(e, o) : void 0;
void 0 !== d && i.add("credentials_file_path", d, e?.endsWith("credentials.json") ? "credentials-2.json" : "credentials.json", "FILE_WRITE_FAILED");
const u = await c(o);
u?.fatal ? i.add(u.variable, u.message, (0, s.bv)(u.variable, "/tmp"), "FILE_WRITE_FAILED") : u && r.push(`${u.variable} ${u.message}`);
}
function checkRunnerFiles({exportEnvironment: e, credentialsFile: t, curlConfig: n, cleanup: s}, o, i) {
const r = [ "GITHUB_OUTPUT", ...e ? [ "GITHUB_ENV" ] : [], ...s && (t || n) ? [ "GITHUB_STATE" ] : [] ];
for (const e of r) {
const t = o.runnerFileObstacle?.(e);
void 0 !== t && i.add(e, t, void 0, "FILE_WRITE_FAILED");
}
}
var K = n(2005);
const Q = "${{ secrets.GCP_KEY }}", Z = "key.json", Y = "projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER", X = [ "workload_identity_provider", "credentials_json" ];
async function parseSource(e, t, n, o, i, r) {
const a = e.boolean("application_default_credentials", !1), c = a || void 0 !== r.defaultSource && !X.some(t => e.given(t)), d = refuseMisplacedVariables(t.env, {
usesDefaultCredentials: c
}, t, o, i), u = subjectTokenPlace(e, r);
if (void 0 !== u && !e.given("workload_identity_provider")) {
"input" === u.kind && t.mask(u.value);
o.add("subject_token", s.Qq`needs ${(0, s.hF)("workload_identity_provider")}, the provider at which Google exchanges the OIDC token.`, (0, 
s.Pe)("workload_identity_provider", Y));
if (!X.some(t => e.given(t)) && !a) return;
}
const h = X.filter(t => e.given(t)), [l, ...f] = [ ...h, ...a ? [ "application_default_credentials" ] : [] ];
if (void 0 !== l && f.length > 0) {
maskSecretsIn([ e.text("credentials_json") ], t);
const [n, i] = f.map(s.hF);
o.add(l, s.Qq`is given together with ${n ?? ""}${void 0 === i ? "" : s.Qq` and ${i}`}. Give exactly one of ${(0, 
s.hF)("workload_identity_provider")}, ${(0, s.hF)("credentials_json")} and ${(0, 
s.hF)("application_default_credentials")}.`);
return;
}
if ("workload_identity_provider" === h[0]) return providerSource(e, t, u, o, void 0 !== r.defaultSource);
if ("credentials_json" === h[0]) {
const {givenCredential: s} = await credentialSources();
return s(e.text("credentials_json") ?? "", t, n, o);
}
if (a || r.defaultSource) {
if (!d) return;
const {defaultCredential: e} = await credentialSources();
return e(t, n, o);
}
noSource(o, await untrustedRun(t));
}
function credentialSources() {
return n.e(72).then(n.bind(n, 9426));
}
async function untrustedRun({env: e}) {
return (await n.e(946).then(n.bind(n, 5972))).untrustedRun(e);
}
function noSource(e, t) {
const n = t?.withoutSecrets ?? "If an input is set to a secret, the secret is empty. Its name is likely mistyped, or it is not defined for this repository or environment.";
e.add("credentials_json", s.Qq`No credentials given. Set one of ${(0, s.hF)("workload_identity_provider")}, ${(0, 
s.hF)("credentials_json")} and ${(0, s.hF)("application_default_credentials")}. ${(0, 
s.Ww)(n)}`, t?.condition ?? (0, s.Mn)([ (0, s.Pe)("credentials_json", Q, Z), "or", (0, 
s.Pe)("workload_identity_provider", Y) ]), {
code: t ? "UNTRUSTED_RUN" : "CREDENTIAL_SOURCE_MISSING",
subject: ""
});
}
function subjectTokenPlace(e, {subjectToken: t}) {
const n = e.text("subject_token");
return t ?? (void 0 === n ? void 0 : {
kind: "input",
value: n
});
}
async function providerSource(e, t, o, r, a) {
const c = e.text("workload_identity_provider") ?? "", d = (0, V.te)(c);
if (void 0 === d) {
const {providerProblem: e} = await n.e(946).then(n.bind(n, 9073)), {problem: t, example: s} = e(c);
r.add("workload_identity_provider", t, s, "PROVIDER_INVALID");
}
if (void 0 !== o) {
const {checkSubjectToken: e} = await n.e(930).then(n.bind(n, 8920)), s = await e(o, t, r);
if (void 0 === s || void 0 === d) return;
return {
source: {
kind: "oidc",
provider: d,
place: s
},
origin: {
input: "workload_identity_provider"
}
};
}
const u = t.env.ACTIONS_ID_TOKEN_REQUEST_URL, h = t.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
if (!u || !h) {
if (a && "true" !== t.env.GITHUB_ACTIONS) {
r.add("workload_identity_provider", s.Qq`needs the OIDC token of a CI job. ACTIONS_ID_TOKEN_REQUEST_URL, which GitHub Actions sets, is not set. In a job of another CI system, name the variable or the file of its token:${(0, 
s.G5)("--subject-token-env NAME")}\nOn this machine, log in:`, (0, s.G5)("gcloud auth application-default login"), "OIDC_PERMISSION_MISSING");
return;
}
const e = await untrustedRun(t);
r.add("workload_identity_provider", s.Qq`needs the job's OIDC token. ${e?.withoutOidc ?? s.Qq`GitHub issued none because the job lacks the permission id-token: write.`}`, e?.condition ?? (0, 
s.c0)("permissions: { contents: read, id-token: write }"), e ? "UNTRUSTED_RUN" : "OIDC_PERMISSION_MISSING");
return;
}
t.mask(h);
if (void 0 === (0, i.u7)(u)) if (URL.canParse(u) && /^https?:$/.test(new URL(u).protocol)) {
if (void 0 !== d) return {
source: {
kind: "github",
provider: d,
audience: e.text("audience") ?? `https://iam.googleapis.com/${d}`,
requestUrl: u,
requestToken: h
},
origin: {
input: "workload_identity_provider"
}
};
} else r.add("workload_identity_provider", "needs ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it. Its present value is not a URL.");
}
async function parseImpersonation(e, t) {
const n = e.account("service_account"), o = "deployer@my-project.iam.gserviceaccount.com", i = void 0 === n ? void 0 : (0, 
V.J5)(n);
if (void 0 !== n && void 0 === i) {
const {accountProblem: e} = await accountForms(), {problem: s, example: i} = e(n, "service account");
t.add("service_account", s ?? "must be an e-mail address or the unique id of a service account.", i ?? o);
}
const r = [];
for (const n of e.accounts("delegates")) {
const e = (0, V.J5)(n);
if (void 0 !== e) {
r.includes(e) || r.push(e);
continue;
}
const {accountProblem: i, visible: a} = await accountForms(), {problem: c = "is neither an e-mail address nor a unique id.", example: d} = i(n, "service account");
t.add("delegates", s.Qq`has ${(0, K.hD)(a(n))}, which ${(0, s.Ww)(c)}`, d ?? o);
}
!e.given("service_account") && e.accounts("delegates").length > 0 && t.add("delegates", s.Qq`is the impersonation chain to ${(0, 
s.hF)("service_account")}, which is not given.`, (0, s.Pe)("service_account", o));
return void 0 === n ? void 0 : {
account: i ?? n,
delegates: r
};
}
function accountForms() {
return n.e(946).then(n.bind(n, 1152));
}
function isItself({accounts: e = []}, {account: t, delegates: n}) {
return 0 === n.length && e.includes(t);
}
var ee = n(6498), te = n(8224);
async function parseConfig(e, t, o = {}) {
const i = new W.Z, r = new g.i_(e, i), a = [], {credentials_json: c, ...d} = e;
maskSecretsIn([ ...Object.values(d), ...Object.values(t.env) ], t);
t.mask(e.subject_token?.trim() ?? "");
refuseMisplacedInputs(e, i, t);
const u = (0, g.XJ)(r) ? n.e(342).then(n.bind(n, 8380)) : void 0;
u?.catch(() => {});
const h = parseUniverse(r, i), l = headerText("request_reason", r, i), f = await parseImpersonation(r, i), p = await parseSource(r, t, h, i, a, o), m = f && p && isItself(p, f) ? void 0 : f, w = void 0 === m ? p?.scopes : void 0, _ = await (0, 
te.Cz)(r, i, o.pipeWaitMs, w), b = r.boolean("id_token_include_email", !0), y = parseProject(r, i), k = r.given("expected_principal") ? (await n.e(338).then(n.bind(n, 3793))).parseExpectedPrincipals(r, i) : [], E = r.duration("wait_for_grant", 0, {
min: 0,
max: 36e5,
example: "5m"
}), T = await parsePublish(r, t, i, p?.source, a), I = r.list("id_token_audience"), A = await ((await u)?.planChecks(r, t, {
...o,
universe: h,
audiences: I,
problems: i,
textOf: async (e, n) => {
const s = await (0, ee.D)(e, n, i, o.pipeWaitMs);
maskSecretsIn([ s ], t);
return s;
}
})), x = (0, te.Ql)(r, i), O = (0, te.hX)({
formats: x,
audiences: I,
checks: A,
publish: T,
inputs: r,
problems: i,
warnings: a,
verb: o.verb
}), $ = r.given("workload_identity_provider") ? "github" : p?.source;
if ($) {
await (0, te.JM)({
source: $,
impersonate: m,
idAudiences: [ ...new Set([ ...O.idAudiences, ...A?.idAudiences ?? [] ]) ],
needsSignedJwt: (A?.signedAudiences.length ?? 0) > 0,
access: _,
universe: h,
problems: i,
warnings: a
});
const e = O.idAudiences.length > 0 || (A?.idAudiences.length ?? 0) > 0, t = O.access || void 0 !== A && (A.needsAccess || void 0 !== A.shard), n = void 0 !== T.credentialsFile;
(0, te.xh)({
inputs: r,
needsAccess: t,
needsIdTokens: e,
writesFile: n,
problems: i,
warnings: a
});
}
r.given("audience") && p && "github" !== p.source.kind && a.push(s.Qq`${(0, s.hF)("audience")} has no effect without ${(0, 
s.hF)("workload_identity_provider")}. It is the audience of GitHub's OIDC token.`);
checkRunnerFiles(T, t, i);
i.throwIfAny();
if (!p) throw new v.G7("INTERNAL", "No credential source was found, and no problem was reported.");
const S = y ?? p.projectId ?? (m && (0, V.TP)(m.account)) ?? p.credentialProject ?? p.defaultProject;
return {
source: p.source,
origin: p.origin,
impersonate: m,
universe: h,
requestReason: l,
expectedPrincipals: k,
waitForGrantMs: E,
summary: "false" !== r.text("summary")?.toLowerCase(),
projectId: S,
access: _,
includeEmail: b,
wanted: O,
publish: T,
checks: A,
warnings: a
};
}
function parseProject(e, t) {
const n = e.text("project_id");
void 0 === n || (0, V.rm)(n) || t.add("project_id", "must be the id of a project.", "my-project");
return n;
}
function parseUniverse(e, t) {
const n = e.text("universe")?.toLowerCase() ?? "googleapis.com";
if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(n)) return n;
t.add("universe", "must be a domain name.", "googleapis.com");
return "googleapis.com";
}
function headerText(e, t, n) {
const s = t.text(e);
if (void 0 === s || /^[\x20-\x7e]{1,1000}$/.test(s)) return s;
n.add(e, "must be one line of at most 1000 ASCII characters, because it is sent as an HTTP header.", "deploy of ticket 4711");
}
var ne = n(2757);
function describeSource(e) {
switch (e.kind) {
case "github":
return "GitHub OIDC";

case "oidc":
return "OIDC token";

case "metadata":
return "metadata server";

case "credential":
switch (e.credential.type) {
case "service_account":
return "service account key";

case "authorized_user":
return "user credentials";

case "external_account":
return `external account (${e.credential.source})`;

case "external_account_authorized_user":
return "workforce user credentials";

case "impersonated_service_account":
return "impersonated service account";
}
}
}
var se = n(4224);
const oe = [ "CLOUDSDK_CORE_PROJECT", "CLOUDSDK_PROJECT", "GCLOUD_PROJECT", "GCP_PROJECT", "GOOGLE_CLOUD_PROJECT" ], ie = [ "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE", "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH" ];
async function publish(e, t, n) {
const {access: s, ids: o, federated: i, signed: r} = n;
for (const t of [ i, s, r, ...o ]) t && e.mask(t.value);
const {files: a, credentials: c, curl: d} = await writeFiles(e, t, n);
try {
t.publish.exportEnvironment && await exportEnvironment(e, n.projectId, c);
t.publish.outputTokens && await outputTokens(e, n);
await e.setOutput("project_id", e.redact(n.projectId ?? ""));
await e.setOutput("principal", e.redact(n.principal ?? ""));
void 0 !== c && await e.setOutput("credentials_file_path", c);
void 0 !== d && await e.setOutput("curl_config_path", d);
} catch (e) {
await (a?.removeAll());
throw e;
}
}
async function writeFiles(e, t, {access: o, ids: i, signed: r}) {
const {credentialsFile: a, curlConfig: c, curlHeader: d, cleanup: u} = t.publish, h = c ? r ?? i[0] ?? o : void 0;
if (!a && !h) return {
credentials: void 0,
curl: void 0
};
const [{PrivateFiles: l}, {credentialsFile: f, curlConfig: p}, {fileWarnings: m}] = await Promise.all([ n.e(664).then(n.bind(n, 2100)), n.e(664).then(n.bind(n, 8338)), n.e(664).then(n.bind(n, 6355)) ]), w = a && f(t), g = new l(e, u);
try {
const n = {
files: g,
credentials: w && await g.write("credentials.json", a?.path, w.content),
curl: h && await g.write("curl.config", void 0, p(d, h.value))
}, i = e.surface ?? s.hr, r = {
accessToken: void 0 !== o,
outputTokens: t.publish.outputTokens,
exported: t.publish.exportEnvironment,
isCommandLine: i !== s.hr
};
for (const t of w ? m(w.limits, r) : []) e.warning((0, s.XX)(t, i));
return n;
} catch (e) {
await g.removeAll();
throw e;
}
}
function hasShortLived({publish: {outputTokens: e, curlConfig: t}, access: {lifetimeSeconds: n}}, {access: s, ids: o}, i) {
return !(!e && !t) && (void 0 === n && s ? [ s, ...o ] : o).some(e => (0, se.HB)(e, i));
}
async function outputTokens(e, {access: t, ids: n, federated: s}) {
if (t) {
await e.setOutput("access_token", t.value);
await e.setOutput("access_token_expires_at", timestamp(t.expiresAt));
}
const [o] = n;
if (o) {
await e.setOutput("id_token", o.value);
await e.setOutput("id_token_expires_at", timestamp(o.expiresAt));
await e.setOutput("id_tokens", JSON.stringify(Object.fromEntries(n.map(({audience: e, value: t}) => [ e, t ]))));
}
const i = s ?? t;
i && await e.setOutput("auth_token", i.value);
}
async function exportEnvironment(e, t, n) {
if (void 0 === t) e.warning((0, s.XX)(s.Qq`The project is not known, so no project variables were exported. Set ${(0, 
s.hF)("project_id")}.`, e.surface ?? s.hr)); else for (const n of oe) await e.exportVariable(n, t);
if (void 0 !== n) for (const t of ie) await e.exportVariable(t, n);
}
function timestamp(e) {
return void 0 === e ? "" : (0, ne.ag)(e);
}
function aboutRun(e, {access: t, ids: n, principal: s, projectId: o}, {origin: i, ...r}) {
const {scopes: a} = e.access, c = i ?? ("input" in e.origin ? `input ${e.origin.input}` : e.origin.place);
return {
...r,
identity: {
kind: describeSource(e.source),
source: c,
principal: s,
projectId: o
},
tokens: [ ...t ? [ {
kind: "access_token",
scopes: a,
expiresAt: t.expiresAt
} ] : [], ...n.map(({audience: e, expiresAt: t}) => ({
kind: "id_token",
audience: e,
expiresAt: t
})) ]
};
}
var re = n(5276);
function logTokens(e, {identity: t, tokens: n}) {
const s = t?.principal ?? "an identity without a name";
t && e.info(`Identity: ${s} (${(0, re.C)(t)})`);
for (const {kind: t, audience: s, scopes: o, expiresAt: i} of n) {
const n = "id_token" === t ? `ID token for ${s}` : `Access token for ${o?.join(" ")}`, r = void 0 === i ? "expiry unknown" : `until ${(0, 
ne.ag)(i)}`;
e.info(`${n}, ${r}`);
}
}
var ae = n(7773), ce = n(6972), de = n(3391), ue = n(3651), he = n(673), le = n(5028);
const fe = "GitHub's OIDC issuer";
class GithubIdentity extends le.p {
#w;
#g;
#v=(0, ue.B)(() => this.#_(), e => (0, se.pL)(e, this.#g.host.now()));
constructor(e, t) {
super(e.provider, "github", t);
this.#w = e;
this.#g = t;
t.http.connectAhead(e.requestUrl);
t.http.connectAhead((0, de.sR)("sts", t.universe, "/"));
}
exchange(e) {
const {provider: t} = this.#w;
return (0, he.r1)(this.#g, async () => {
const {value: n} = await this.#v("");
return {
audience: `${de.KL}${t}`,
scopes: e,
subjectToken: n,
subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
facts: this.federation()
};
});
}
async #_() {
const {requestUrl: e, requestToken: t, audience: n} = this.#w, s = new URL(e);
s.searchParams.set("audience", n);
const o = await this.#g.send({
what: fe,
method: "GET",
url: s.href,
bearer: t
});
if (!(0, ae.oJ)(o)) throw await (0, ae.J5)({
by: "oidc",
response: o,
now: this.#g.host.now(),
facts: {
audience: n
}
});
const i = (0, ae._n)((0, ae.o_)(o, fe), "value", fe);
this.#g.host.mask(i);
this.claims = (0, ce.d)(i);
if (!this.claims) throw new v.G7("RESPONSE_INVALID", `${fe} responded with a value that is not a JWT.`);
return {
value: i,
expiresAt: (0, ce.E)(this.claims)
};
}
}
var pe = n(4545);
async function identify(e, t, n) {
const s = await baseIdentity(e, n);
return {
base: s,
identity: t ? new pe.e(s, t, n) : s
};
}
async function baseIdentity(e, t) {
if ("github" === e.kind) return new GithubIdentity(e, t);
if ("oidc" === e.kind) {
const {OidcIdentity: s} = await n.e(930).then(n.bind(n, 4379));
return new s(e, t);
}
const {identityOf: s} = await n.e(72).then(n.bind(n, 2654));
return s(e, t);
}
class TokenCache {
#b;
#y;
#g;
#k;
#E;
#T;
#I=0;
constructor(e, t, n) {
this.#b = e;
this.#y = t;
this.#g = n;
const isFreshNow = e => (0, se.pL)(e, n.host.now()), s = (0, ue.B)(() => this.#A(() => this.#x()), isFreshNow);
this.#k = () => s("");
this.#E = (0, ue.B)(n => this.#A(() => e.identity.idToken(n, t.includeEmail)), isFreshNow);
this.#T = (0, ue.B)(t => this.#A(() => e.identity.signedJwt(t)), isFreshNow);
}
accessToken() {
return this.#k();
}
idToken(e) {
return this.#E(e);
}
signedJwt(e) {
return this.#T(e);
}
federatedToken() {
return this.#A(() => this.#b.base.accessToken({
scopes: [ ue.M ]
}));
}
async #x() {
const {identity: e} = this.#b, {scopes: t, lifetimeSeconds: n, subject: s, boundary: o} = this.#y.access, i = {
scopes: t,
lifetimeSeconds: n,
issued: void 0 !== o
}, r = void 0 === s ? await e.accessToken(i) : await e.delegatedToken(s, i);
return o ? (0, he.$6)(this.#g, r, o) : r;
}
async #A(e) {
0 === this.#I && this.#g.renewDeadline();
this.#I += 1;
try {
return await e();
} finally {
this.#I -= 1;
}
}
}
var me = n(4942), we = n(7067), ge = n.n(we), ve = n(7030), _e = n(1692), be = n(2592);
function guarded(e, t) {
return (...n) => {
try {
t(...n);
} catch (t) {
e(t);
}
};
}
class Connection {
startedAt=performance.now();
phase;
connectedAt;
securedAt;
taken;
opened;
connecting;
#O;
#$=[];
#S;
#N=() => {};
constructor(e, t) {
this.#O = e;
this.#S = t;
this.phase = void 0 !== e.proxy ? "proxy" : 0 === (0, ve.isIP)(e.host) ? "dns" : "connect";
this.connecting = new Promise(e => {
this.#N = e;
});
this.opened = this.#R();
this.opened.then(this.#N, this.#N);
}
abort() {
for (const e of this.#$.toReversed()) e.destroy();
}
ref() {
this.#S = !1;
for (const e of this.#$) e.ref();
}
async #R() {
const {host: e, port: t, proxy: n, secure: s, contexts: o} = this.#O;
try {
const i = n?.host ?? e;
let r = this.#C((0, ve.connect)({
host: lookupName(i),
port: n?.port ?? t,
noDelay: !0
}));
const a = r, lookedUp = e => {
e || void 0 !== n || (this.phase = "connect");
};
r.once("lookup", guarded(e => a.destroy(this.#L(e)), lookedUp));
n?.secure ? o.shared() : s && void 0 === n && o.own();
await this.#P(r, "connect", e => void 0 === n ? (0, be.vZ)(e, this.#D()) : (0, be.xh)(e, n, "reach", this.#D()));
if (n?.secure) {
r = this.#j(r, n.host, o.shared());
await this.#P(r, "secureConnect", e => (0, be.xh)(e, n, "tls", this.#D()));
}
void 0 !== n && s && await this.#F(r, n);
this.connectedAt = performance.now();
if (s) {
this.phase = "tls";
r = this.#j(r, e, o.own());
this.#N();
await this.#P(r, "secureConnect", e => (0, be.kL)(e, this.#D()));
this.securedAt = performance.now();
}
return r;
} catch (e) {
this.abort();
throw this.#L(e);
}
}
#j(e, t, n) {
return this.#C((0, _e.connect)({
socket: e,
host: t,
...0 === (0, ve.isIP)(t) ? {
servername: t.replace(/\.$/, "")
} : {},
secureContext: n,
ALPNProtocols: [ "http/1.1" ],
rejectUnauthorized: !0
}));
}
#F(e, t) {
const {host: n, port: s} = this.#O, o = `${6 === (0, ve.isIP)(n) ? `[${n}]` : n}:${s}`;
return new Promise((n, s) => {
const lost = e => s((0, be.xh)(e, t, "tunnel", this.#D())), i = (0, we.request)({
method: "CONNECT",
path: o,
setHost: !1,
headers: {
host: o,
connection: "keep-alive",
...void 0 === t.authorization ? {} : {
"proxy-authorization": t.authorization
}
},
createConnection: () => e
}), onConnect = (e, o, i) => {
const r = e.statusCode ?? 0;
r < 200 || r > 299 ? s(refusal(r, e.statusMessage ?? "", t, this.#O.label)) : i.length > 0 ? s(new be.Dr("NETWORK_PROXY", `the proxy ${t.label} (${t.variable}) sent data of its own in the tunnel to ${this.#O.label}`, {
phase: "proxy",
transient: !1
})) : n();
}, on = e => guarded(e => s(this.#L(e)), e);
i.on("connect", on(onConnect));
i.on("error", on(lost));
i.on("close", on(() => lost()));
i.end();
setImmediate(() => {
try {
this.#O.contexts.own();
} catch {}
});
});
}
#C(e) {
this.#$.push(e);
this.#S && e.unref();
e.on("error", () => {});
return e;
}
#P(e, t, n) {
return new Promise((s, o) => {
const settle = n => {
e.off(t, i);
e.off("error", r);
e.off("close", a);
n();
}, on = e => guarded(e => o(this.#L(e)), e), i = on(() => settle(s)), r = on(e => settle(() => o(e instanceof v.G7 ? e : n(e)))), a = on(() => settle(() => o(n(void 0))));
e.on(t, i);
e.on("error", r);
e.on("close", a);
});
}
#L(e) {
return (0, be.et)(e, this.#O.label, this.phase);
}
#D() {
return {
host: this.#O.label,
now: this.#O.now()
};
}
}
function refusal(e, t, n, s) {
const o = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(t) ? t : we.STATUS_CODES[e] ?? "";
return new be.Dr("NETWORK_PROXY", `the proxy ${n.label} (${n.variable}) refused to connect to ${s}: ${`${e} ${o}`.trim()}`, {
phase: "proxy",
transient: e >= 500,
status: e,
remedy: 407 === e ? `The proxy requires ${void 0 === n.authorization ? "" : "other "}credentials. Set ${n.variable} to http://user:password@${n.label}, special characters percent-encoded.` : void 0
});
}
function lookupName(e) {
return /(?:^|\.)localhost\.?$/i.test(e) ? "localhost" : e;
}
const ye = 1e4;
class ConnectAhead {
#U=new Map;
#M=new Map;
#G;
open(e, t = 1) {
const {key: n} = e;
let s;
try {
s = new Connection(e, !0);
} catch {
return;
}
this.#G ??= s;
this.#U.set(n, [ ...this.#U.get(n) ?? [], s ]);
t > 1 && this.#B(s, e, t - 1);
const forget = () => {
s.abort();
this.#U.set(n, this.#U.get(n)?.filter(e => e !== s) ?? []);
}, o = setTimeout(() => {
this.#U.get(n)?.includes(s) && forget();
}, ye).unref();
s.opened.then(e => {
clearTimeout(o);
if (this.#U.get(n)?.includes(s)) {
e.once("data", forget);
e.once("end", forget);
e.once("close", forget);
s.taken = () => {
e.off("data", forget);
e.off("end", forget);
e.off("close", forget);
};
}
}, forget);
}
take(e) {
const t = this.#U.get(e)?.shift(), n = this.#M.get(e) ?? 0;
void 0 === t && n > 0 && this.#M.set(e, n - 1);
t?.taken?.();
t?.ref();
return t;
}
async connecting() {
await (this.#G?.connecting);
}
closeAll() {
const e = [ ...this.#U.values() ].flat();
this.#U.clear();
this.#M.clear();
for (const t of e) t.abort();
return e.length;
}
#B(e, t, n) {
this.#M.set(t.key, n);
e.connecting.then(() => {
const n = this.#M.get(t.key) ?? 0;
this.#M.delete(t.key);
if (void 0 !== e.connectedAt) for (let e = 0; e < n; e++) this.open(t);
});
}
}
const ke = void 0;
class ConnectionPool extends we.Agent {
constructor() {
super({
keepAlive: !0
});
}
getName(e) {
return e.routeKey;
}
createConnection(e, t = () => {}) {
e.connect(t);
}
hasIdle(e) {
return ((0, r.Z)(this.freeSockets, e)?.length ?? 0) > 0;
}
destroyIdle(e) {
for (const t of [ ...(0, r.Z)(this.freeSockets, e) ?? [] ]) discard.call(t);
}
destroyAllIdle() {
const e = Object.values(this.freeSockets).flatMap(e => e ?? []);
for (const t of e) discard.call(t);
return e.length;
}
keepSocketAlive(e) {
e.on("data", discard).on("end", discard);
return super.keepSocketAlive(e);
}
reuseSocket(e, t) {
e.off("data", discard).off("end", discard);
super.reuseSocket(e, t);
}
}
function discard() {
this.emit("agentRemove");
this.destroy();
}
var Ee = n(3920), Te = n(7598);
const Ie = 3;
function readBody(e, t, n) {
const s = new Kept(t.maxBodyBytes, Number(e.headers["content-length"])), o = t.digest ? (0, 
Te.createHash)("sha256") : void 0, i = encodingsOf(e);
let r = [], a = !1, c = 0;
const stop = () => {
a = !0;
for (const e of r) e.destroy();
}, on = e => guarded(e => {
a = !0;
n.broken(e);
}, e), d = on(() => {
if (a) return;
const e = o?.digest("hex");
stop();
n.done({
bytes: c,
kept: s.take(),
truncated: c > t.maxBodyBytes,
sha256: e
});
}), u = on(e => {
if (!a) {
c += e.length;
s.add(e);
o?.update(e);
if (!(c <= t.maxBodyBytes)) if ("error" === t.onLargeBody) {
stop();
n.tooLarge();
} else void 0 === o && d();
}
});
if (0 === i.length) {
const s = Number(e.headers["content-length"]);
if ("error" === t.onLargeBody && s > t.maxBodyBytes && carriesBody(t.method, e.statusCode)) {
stop();
n.tooLarge();
return stop;
}
e.on("data", u);
e.on("end", d);
return stop;
}
const open = e => {
r = i.map((t, n) => decoderFor(t, 0 === n ? e : void 0));
r.forEach((e, t) => {
const corrupt = () => {
if (!a) {
stop();
n.corrupt(i[t] ?? "");
}
};
e.on("error", on(corrupt));
const s = r[t + 1];
void 0 !== s ? e.pipe(s) : e.on("data", u).on("end", d);
});
}, decode = t => {
if (a) return;
0 === r.length && open(t[0]);
const n = r[0];
if (!1 === n?.write(t)) {
e.pause();
const resume = () => {
e.resume();
};
n.once("drain", on(resume));
}
}, end = () => {
void 0 === r[0] ? d() : a || r[0].end();
};
e.on("data", on(decode));
e.on("end", on(end));
return stop;
}
function carriesBody(e, t) {
return "HEAD" !== e && 204 !== t && 304 !== t;
}
function encodingsOf(e) {
const t = (e.headers["content-encoding"] ?? "").toLowerCase().split(",").map(e => e.trim().replace(/^x-/, "")).filter(e => "" !== e && "identity" !== e).reverse();
return t.every(e => xe.has(e) && ("zstd" !== e || "createZstdDecompress" in zlib())) && t.length <= Ie ? t : [];
}
const zlib = () => process.getBuiltinModule("node:zlib"), Ae = {
chunkSize: 65536
}, xe = new Map([ [ "gzip", () => zlib().createGunzip(Ae) ], [ "deflate", e => void 0 === e || 8 == (15 & e) ? zlib().createInflate(Ae) : zlib().createInflateRaw(Ae) ], [ "br", () => zlib().createBrotliDecompress(Ae) ], [ "zstd", () => zlib().createZstdDecompress(Ae) ] ]);
function decoderFor(e, t) {
const n = xe.get(e);
if (void 0 === n) throw new Error(`no decoder for ${e}`);
return n(t);
}
const Oe = 262144, $e = [], Se = 8, Ne = 262144;
class Kept {
#q;
#G;
#H=Buffer.alloc(0);
#z=0;
constructor(e, t) {
this.#q = e;
this.#G = t > 0 ? Math.min(t, Oe) : 0;
}
add(e) {
const t = Math.min(this.#z + e.length, this.#q);
if (!(t <= this.#z)) {
t > this.#H.length && this.#W(t);
e.copy(this.#H, this.#z, 0, t - this.#z);
this.#z = t;
}
}
#W(e) {
const t = this.#H, n = 0 === t.length && 0 === this.#G ? $e.pop() : void 0;
this.#H = void 0 !== n && n.length >= e ? n : Buffer.allocUnsafeSlow(Math.min(this.#q, Math.max(e, 2 * t.length, this.#G, 4096)));
t.copy(this.#H, 0, 0, this.#z);
}
take() {
const e = this.#H, t = e.subarray(0, this.#z);
if (this.#z === e.length || e.length > Ne) return t;
const n = Buffer.allocUnsafeSlow(this.#z);
t.copy(n);
$e.length < Se && $e.push(e);
return n;
}
}
var Re = n(7075);
function observed(e) {
const request = (t, n) => {
const s = ge().request(t, n);
e(s);
return s;
};
return Object.create(ge(), {
request: {
value: request
}
});
}
function bodyOf({body: e}) {
return void 0 === e || "string" == typeof e ? e ?? null : Re.Readable.from(e);
}
var Ce = n(86);
function requestUrl(e) {
const t = URL.parse(e);
if ("https:" !== t?.protocol && "http:" !== t?.protocol) throw new v.G7("INPUT_INVALID", "a request needs an absolute http:// or https:// URL");
if ("" !== t.username || "" !== t.password) throw new v.G7("INPUT_INVALID", `the URL for ${t.host} contains a user name or password; send an Authorization header instead`);
return t;
}
function requestTarget(e, t) {
return `${void 0 === t.proxy || t.secure ? "" : e.origin}${e.pathname}${e.search}`;
}
function requestHeaders(e, t, n, s) {
if (!Ce.C.test(e.method) || "CONNECT" === e.method.toUpperCase()) throw new v.G7("INPUT_INVALID", "the request method cannot be sent");
const o = new Map, i = new Set;
for (const [t, s] of Object.entries(e.headers ?? {})) {
if (!Ce.C.test(t)) throw new v.G7("INPUT_INVALID", `${(0, K.hD)(t, 60)} is not the name of a header`);
if (!Ce.j.test(s)) throw new v.G7("INPUT_INVALID", `the value of header ${t} contains a line break or another character that a header cannot contain`);
const r = t.toLowerCase();
if ("content-length" !== r && "transfer-encoding" !== r) {
if ("proxy-authorization" === r) {
const t = void 0 === n.proxy || n.secure;
if (!e.proxyAuthorization || !t) continue;
}
i.add(r);
o.set(t, s);
}
}
void 0 === n.proxy?.authorization || n.secure || o.set("Proxy-Authorization", n.proxy.authorization);
i.has("host") || o.set("Host", t.host);
i.has("user-agent") || o.set("User-Agent", s);
i.has("accept") || o.set("Accept", "*/*");
void 0 !== e.body ? o.set("Content-Length", String(Buffer.byteLength(e.body))) : /^(POST|PUT|PATCH)$/i.test(e.method) && o.set("Content-Length", "0");
return Object.fromEntries(o);
}
function responseHead(e, t, n) {
return {
url: t,
status: e.statusCode ?? 0,
reason: e.statusMessage ?? "",
headers: pairs(e.rawHeaders),
body: Buffer.alloc(0),
truncated: !0,
bytes: 0,
timing: n
};
}
function pairs(e) {
const t = [];
for (let n = 0; n + 1 < e.length; n += 2) t.push([ e[n] ?? "", e[n + 1] ?? "" ]);
return t;
}
const Le = new WeakMap;
function certificateExpiry(e) {
if (!(e instanceof _e.TLSSocket)) return;
const t = Le.get(e);
if (void 0 !== t) return t;
const n = Date.parse(e.getPeerCertificate().valid_to);
if (!Number.isNaN(n)) {
Le.set(e, n);
return n;
}
}
const Pe = 2 ** 31 - 1, De = 1e3, je = 16384, Fe = "it was cancelled";
class PendingRequest {
#V;
#J;
#K;
#Q;
#O;
#Z;
#Y=performance.now();
#X;
#ee=this.#te(() => this.cancel(Fe));
#ne;
#se;
#oe=0;
#ie=!1;
#re=!1;
#ae=new AbortController;
#ce;
#de;
#ue="connection";
#he=0;
#le=0;
#fe;
#pe;
#me;
constructor(e, t, n, s, o) {
this.#J = e;
this.#K = t;
this.#Q = n;
this.#O = s;
this.#Z = o;
this.#V = new Promise((e, t) => {
this.#ne = {
resolve: e,
reject: t
};
});
this.#X = o.stalls.total();
this.#se = this.#we(Math.min(e.timeoutMs, Pe));
e.signal?.addEventListener("abort", this.#ee, {
once: !0
});
this.#ge();
}
response() {
const e = this.#V;
this.#V = void 0;
return e ?? Promise.reject(new Error("the response has been read"));
}
cancel(e) {
this.#ve((0, be.M1)(e, this.#O.label, this.#_e()));
}
#te(e) {
return guarded(e => this.#L(e), e);
}
#L(e) {
this.#ve((0, be.et)(e, this.#O.label, this.#_e(), this.#pe));
}
#ge() {
const e = new AbortController;
this.#ae = e;
const t = {
method: this.#J.method,
path: requestTarget(this.#K, this.#O),
headers: {
...this.#Q
},
setHost: !1,
maxHeaderSize: je,
insecureHTTPParser: !1,
signal: e.signal,
agent: this.#Z.pool,
routeKey: this.#O.key,
connect: e => this.#be(e)
};
let n = !1, s = Promise.resolve();
const afterwards = e => {
s.then(this.#te(e));
}, listen = e => {
this.#ce = e;
e.on("error", t => {
n = !0;
afterwards(() => this.#ye(e, t));
});
e.on("close", () => {
afterwards(() => {
!0 !== this.#fe?.complete && this.#ye(e, void 0);
});
});
this.#ke(e);
};
s = this.#Z.library.requestRaw({
options: t,
parsedUrl: this.#K,
httpModule: observed(listen)
}, bodyOf(this.#J)).then(this.#te(({message: e}) => this.#Ee(e)), this.#te(e => {
n || this.#L(e);
}));
}
#be(e) {
const t = this.#re ? void 0 : this.#Z.takeAhead();
if (void 0 !== t) {
this.#de = t;
t.opened.then(this.#te(t => e(null, t)), this.#te(() => this.#Te(e)));
} else this.#Te(e);
}
#Te(e) {
if (void 0 !== this.#ne) {
this.#de = new Connection(this.#O, !1);
this.#de.opened.then(this.#te(t => e(null, t)), this.#te(t => e(t, ke)));
} else e(new Error(Fe), ke);
}
#ke(e) {
const sending = e => {
this.#ue = "send";
this.#he = e.bytesRead;
this.#le = performance.now();
}, waiting = () => {
if ("send" === this.#ue) {
this.#ue = "wait";
this.#le = performance.now();
}
}, upgraded = (e, t) => {
t.destroy();
this.#ve(this.#Ie("switched to another protocol, which the request did not ask for"));
};
e.on("socket", this.#te(sending));
e.on("finish", this.#te(waiting));
e.on("upgrade", this.#te(upgraded));
}
#ye(e, t) {
e === this.#ce && (this.#Ae(t) ? this.#xe() : this.#ve(this.#Oe(t)));
}
#$e() {
const e = this.#Se() - this.#oe;
if (e >= 1) {
this.#oe += e;
this.#se = this.#we(e);
return;
}
const end = () => {
if (void 0 !== this.#ne) {
if (!0 !== this.#fe?.complete || this.#ie) return this.#ve(this.#Ne());
this.#ie = !0;
this.#se = this.#we(De);
}
};
setImmediate(this.#te(end));
}
#we(e) {
return setTimeout(this.#te(() => this.#$e()), e);
}
#Se() {
return this.#Z.stalls.total() - this.#X;
}
#Ae(e) {
return void 0 !== this.#ne && !this.#re && !0 === this.#ce?.reusedSocket && this.#ce.socket?.bytesRead === this.#he && "NETWORK_RESET" === this.#Oe(e).code;
}
#Re(e) {
return void 0 !== this.#ne && !this.#re && 408 === e.statusCode && !1 === this.#ce?.shouldKeepAlive && this.#Ce();
}
#xe() {
const e = this.#ae;
this.#re = !0;
this.#ue = "connection";
this.#de = void 0;
this.#Z.pool.destroyIdle(this.#O.key);
this.#ge();
e.abort();
}
#Ee(e) {
void 0 !== this.#ne && (this.#Re(e) ? this.#xe() : this.#Le(e));
}
#Le(e) {
const t = performance.now();
this.#ue = "body";
this.#fe = e;
e.on("error", this.#te(e => this.#ve(this.#Oe(e))));
const {url: n, maxBodyBytes: s, certificate: o = !1} = this.#J, i = {
connect: this.#Pe(this.#de?.startedAt, this.#de?.connectedAt),
tls: this.#Pe(this.#de?.connectedAt, this.#de?.securedAt),
wait: Math.max(0, t - this.#le),
body: 0,
total: t - this.#Y
}, r = responseHead(e, n, i);
this.#pe = r;
const a = {
...r,
certificateExpiresAt: o && this.#O.secure ? certificateExpiry(e.socket) : void 0
};
this.#pe = a;
this.#me = readBody(e, this.#J, {
done: e => this.#De(a, t, e),
tooLarge: () => this.#ve(new be.Dr("RESPONSE_TOO_LARGE", `the response of ${this.#O.label} is longer than ${s} bytes`, {
phase: "body",
transient: !1,
status: e.statusCode
})),
corrupt: e => this.#ve(this.#Ie(`sent a body that is not valid ${e}`)),
broken: e => this.#L(e)
});
}
#De(e, t, n) {
const s = performance.now(), o = {
...e.timing,
body: s - t,
total: s - this.#Y,
stalled: this.#Se()
}, i = this.#je();
if (void 0 === i) return;
const {kept: r, truncated: a, bytes: c, sha256: d} = n;
i.resolve({
...e,
body: r,
truncated: a,
bytes: c,
sha256: d,
timing: o
});
!0 === this.#fe?.complete && !0 === this.#ce?.writableFinished || this.#Fe();
this.#Ue();
}
#Ue() {
this.#ce = void 0;
this.#fe = void 0;
this.#pe = void 0;
this.#me = void 0;
this.#de = void 0;
}
#ve(e) {
const t = this.#je();
if (void 0 !== t) {
t.reject(this.#re && e instanceof be.Dr ? e.afterSending() : e);
this.#Fe();
}
}
#Fe() {
try {
"connection" === this.#ue && this.#de?.abort();
this.#ae.abort();
this.#me?.();
} catch {}
}
#je() {
const e = this.#ne;
this.#ne = void 0;
clearTimeout(this.#se);
this.#J.signal?.removeEventListener("abort", this.#ee);
return e;
}
#Pe(e, t) {
if (!(void 0 === e || void 0 === t || t <= this.#Y)) return t - Math.max(e, this.#Y);
}
#_e() {
return "connection" === this.#ue ? this.#de?.phase ?? "connect" : this.#ue;
}
#Ce() {
const e = this.#de?.securedAt ?? this.#de?.connectedAt;
return !0 === this.#ce?.reusedSocket || void 0 !== e && e < this.#Y;
}
#D() {
return {
host: this.#O.label,
now: this.#O.now(),
reused: this.#Ce(),
status: this.#fe?.statusCode
};
}
#Oe(e) {
return e instanceof be.Dr ? e : (0, be.gW)(e, "connection" === this.#ue ? "send" : this.#ue, this.#D());
}
#Ie(e) {
return new be.Dr("RESPONSE_INVALID", `${this.#O.label} ${e}`, {
phase: this.#_e(),
transient: !1,
status: this.#fe?.statusCode,
received: this.#pe
});
}
#Ne() {
const e = this.#_e(), {label: t, proxy: n} = this.#O, s = this.#fe?.statusCode, o = {
dns: "its name was still being resolved",
connect: "no connection yet",
proxy: `the proxy ${n?.label} (${n?.variable}) had not connected yet`,
tls: "connected, TLS handshake not finished",
send: "connected, request not yet sent in full",
wait: "connected, request sent, no response",
body: `status ${s} received, the body not to its end`
}[e];
return new be.Dr("NETWORK_TIMEOUT", `no ${"body" === e ? "complete " : ""}response from ${t} within ${(0, 
ne.a3)(this.#J.timeoutMs)}: ${o}`, {
phase: e,
transient: !0,
status: s,
reused: this.#Ce()
});
}
}
var Ue = n(6192);
function proxyFor(e, t) {
const n = ("https:" === e.protocol ? [ "https_proxy", "HTTPS_PROXY" ] : [ "http_proxy", "HTTP_PROXY" ]).find(e => "" !== ((0, 
r.Z)(t, e) ?? "").trim());
if (void 0 !== n) return isBypassed(e, t.no_proxy || t.NO_PROXY || "") ? void 0 : parseProxy(((0, 
r.Z)(t, n) ?? "").trim(), n);
}
function parseProxy(e, t) {
const unusable = e => new be.Dr("NETWORK_PROXY", `the value of ${t} cannot be used as a proxy: ${e}`, {
phase: "proxy",
transient: !1,
remedy: `Set ${t} to http://host:port or http://user:password@host:port, special characters percent-encoded.`
}), n = /^[a-z][a-z0-9+.-]*:\/\//i.test(e) ? e : `http://${e}`, s = URL.parse(n);
if (null === s) throw unusable("it is not a URL");
if ("http:" !== s.protocol && "https:" !== s.protocol) throw unusable(`only http:// and https:// proxies are supported, not ${s.protocol}//`);
if ("" === s.hostname || "0" === s.port) throw unusable("it has no host and port");
const o = "https:" === s.protocol, i = "" === s.port ? o ? 443 : 80 : Number(s.port);
return {
secure: o,
host: withoutBrackets(s.hostname),
port: i,
label: `${s.hostname}:${i}`,
variable: t,
authorization: "" === s.username && "" === s.password ? void 0 : `Basic ${Buffer.from(`${decoded(s.username)}:${decoded(s.password)}`).toString("base64")}`
};
}
function isBypassed(e, t) {
if ((0, Ue.U)(e)) return !0;
const n = withoutBrackets(e.hostname).replace(/\.$/, ""), s = e.port || ("https:" === e.protocol ? "443" : "80");
return t.toLowerCase().split(/[\s,]+/).some(e => matches(e, n, s));
}
function matches(e, t, n) {
if ("" === e) return !1;
if ("*" === e) return !0;
const {name: s, onlyPort: o} = splitPort(e);
if (void 0 !== o && o !== n) return !1;
if ("*" === s) return !0;
if (0 !== (0, ve.isIP)(t)) return s.includes("/") ? inRange(t, s) : canonicalAddress(s) === t;
const i = s.replace(/^\*?\./, "").replace(/\.$/, "");
return "" !== i && (t === i || t.endsWith(`.${i}`));
}
function splitPort(e) {
if (!e.startsWith("[") && e.indexOf(":") !== e.lastIndexOf(":")) return {
name: e,
onlyPort: void 0
};
const t = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(e);
return null !== t ? {
name: t[1] ?? t[2] ?? "",
onlyPort: t[3]?.replace(/^0+(?=\d)/, "")
} : {
name: e,
onlyPort: void 0
};
}
function canonicalAddress(e) {
return 6 !== (0, ve.isIP)(e) ? e : withoutBrackets(URL.parse(`http://[${e}]`)?.hostname ?? e);
}
function inRange(e, t) {
const [n = "", s = ""] = t.split("/"), o = (0, ve.isIP)(n);
if (0 === o || o !== (0, ve.isIP)(e) || !/^\d{1,3}$/.test(s)) return !1;
if (Number(s) > (4 === o ? 32 : 128)) return !1;
const i = 4 === o ? "ipv4" : "ipv6", r = new ve.BlockList;
r.addSubnet(n, Number(s), i);
return r.check(e, i);
}
function withoutBrackets(e) {
return e.startsWith("[") ? e.slice(1, -1) : e;
}
function decoded(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
class Routes {
#Me;
#Ge;
#Be=new Map;
#qe=new Map;
#He;
constructor(e) {
this.#Me = e.env;
this.#Ge = () => e.now();
}
to(e, t) {
const n = "https:" === e.protocol, s = t.direct ? void 0 : this.#ze(e), {key: o, own: i} = this.#We(t.clientCertificate), r = "" === e.port ? n ? 443 : 80 : Number(e.port);
return {
key: `${void 0 === s ? "" : `${s.secure ? "https" : "http"}://${s.label}`} ${void 0 === s || n ? `${e.protocol}//${e.hostname}:${r}` : ""} ${o}`,
secure: n,
host: withoutBrackets(e.hostname),
port: r,
label: e.host,
proxy: s,
contexts: {
shared: () => this.#Z(),
own: i
},
now: this.#Ge
};
}
#ze(e) {
const {origin: t} = e;
this.#Be.has(t) || this.#Be.set(t, proxyFor(e, this.#Me));
return this.#Be.get(t);
}
#Z() {
this.#He ??= (0, _e.createSecureContext)();
return this.#He;
}
#We(e) {
if (void 0 === e) return {
key: "",
own: () => this.#Z()
};
const t = (0, Te.createHash)("sha256").update(e.cert).update("\0").update(e.key).digest("hex");
let n = this.#qe.get(t);
if (void 0 === n) {
try {
n = (0, _e.createSecureContext)({
cert: e.cert,
key: e.key
});
} catch {
throw new v.G7("INPUT_INVALID", "the client certificate and its private key cannot be used together as PEM");
}
this.#qe.set(t, n);
}
const s = n;
return {
key: t,
own: () => s
};
}
}
const Me = 50;
class Stalls {
#se;
#Ve=0;
#Je=0;
#Ke=0;
watch() {
this.#Ve += 1;
if (void 0 !== this.#se) return;
this.#Je = performance.now();
const e = guarded(() => {}, () => this.#Qe());
this.#se = setInterval(e, Me).unref();
}
unwatch() {
this.#Ve -= 1;
if (!(this.#Ve > 0)) {
clearInterval(this.#se);
this.#se = void 0;
}
}
total() {
void 0 !== this.#se && this.#Qe();
return this.#Ke;
}
#Qe() {
const e = performance.now(), t = e - this.#Je;
this.#Je = e;
t > 2 * Me && (this.#Ke += t - Me);
}
}
const Ge = "gcp-bearer/1.0.0", Be = 100, qe = "the HTTP client was closed";
class HttpClient {
#Ze=new me.Qq(Ge, [], {
socketTimeout: Pe
});
#Ye;
#Xe=new ConnectionPool;
#et=new ConnectAhead;
#tt=new Set;
#nt=new Stalls;
#st=new Ee.B;
#ot=!1;
constructor(e) {
this.#Ye = new Routes(e);
}
async send(e) {
const t = performance.now();
for (let n = 1; ;n++) {
await this.#st.take();
const {shortages: s} = this.#st, o = performance.now();
try {
const s = await this.#it(e), i = (s.timing.stalled ?? 0) + o - t;
return 1 === n ? s : {
...s,
timing: {
...s.timing,
stalled: i
}
};
} catch (e) {
if (!this.#rt(e, s) || this.#ot || n === Be) throw e;
} finally {
this.#st.give();
}
await this.#st.narrow(() => this.closeIdle());
}
}
connectAhead(e, t = {}) {
if (!this.#ot) try {
this.#et.open(this.#Ye.to(requestUrl(e), {
direct: t.direct
}), t.count);
} catch {}
}
connecting() {
return this.#et.connecting();
}
closeIdle() {
return this.#et.closeAll() + this.#Xe.destroyAllIdle();
}
async makeRoom() {
await this.#st.narrow(() => this.closeIdle());
}
close() {
this.#ot = !0;
for (const e of this.#tt) e.cancel(qe);
this.#et.closeAll();
this.#Xe.destroy();
this.#st.end();
}
async #it(e) {
const t = requestUrl(e.url), n = this.#Ye.to(t, e);
if (this.#Xe.hasIdle(n.key)) {
await nextTurn();
await nextTurn();
}
if (this.#ot || e.signal?.aborted) throw (0, be.M1)(this.#ot ? qe : Fe, t.host, "dns");
const s = requestHeaders(e, t, n, this.#Ze.userAgent ?? Ge);
let o;
try {
this.#nt.watch();
o = new PendingRequest(e, t, s, n, {
library: this.#Ze,
pool: this.#Xe,
stalls: this.#nt,
takeAhead: () => this.#et.take(n.key)
});
this.#tt.add(o);
return await o.response();
} catch (e) {
throw (0, be.et)(e, t.host, "connect");
} finally {
this.#nt.unwatch();
o && this.#tt.delete(o);
}
}
#rt(e, t) {
return e instanceof be.Dr && (!!(0, Ee.oH)(e.cause) || "dns" === e.phase && (this.#st.shortages > t || (0, 
Ee.tQ)(1)));
}
}
function nextTurn() {
return new Promise(e => {
setImmediate(e);
});
}
async function openSession(e, t) {
const {source: n, impersonate: s, universe: o, requestReason: i, projectId: r, waitForGrantMs: a, wanted: c, checks: d} = e, u = new HttpClient({
env: t.env,
now: () => t.now()
});
try {
const h = new ae.k6({
http: u,
host: t,
universe: o,
requestReason: i,
projectId: r,
waitForGrantMs: a
}), l = await identify(n, s, h);
l.identity.expect?.(c.idAudiences.length);
for (const [e, t] of d?.origins ?? []) u.connectAhead(e, {
count: t
});
return {
config: e,
http: u,
api: h,
identities: l,
tokens: new TokenCache(l, e, h)
};
} catch (e) {
u.close();
throw e;
}
}
async function run(e, t) {
const n = e.now(), s = await (0, H.t)(e, () => parseConfig(t, e));
for (const t of s.warnings) e.warning(String(t));
const o = await (0, H.t)(e, () => openSession(s, e));
try {
preloadChecks(o);
const t = await issueTokens(e, o, n), i = reportOf(o, t, n);
logTokens(e, i);
await noteShortLived(e, s, t);
if (!s.checks) return 0;
const {checkService: r} = await loadChecking();
return await r(e, s.checks, i, o);
} finally {
o.http.close();
}
}
async function issueTokens(e, t, n) {
const {config: s} = t;
try {
const n = await (0, H.t)(e, () => getConfirmedTokens(t));
await publish(e, s, n);
return n;
} catch (o) {
if (s.checks) {
const {reportFailure: i} = await loadChecking();
await i(e, s.checks, reportOf(t, He, n), o);
}
throw o;
}
}
async function getConfirmedTokens(e) {
if (0 === e.config.expectedPrincipals.length) return getTokens(e);
const {confirmPrincipal: t} = await n.e(338).then(n.bind(n, 5911));
await t(e);
return getTokens(e);
}
async function getTokens({config: e, identities: t, tokens: n}) {
const {identity: s, base: o} = t, {wanted: i} = e, r = (0, te.rj)(e.publish, e.checks), [a, c, d, ...u] = await Promise.all([ i.access ? n.accessToken() : void 0, (0, 
te.Id)(e.source) && e.impersonate ? n.federatedToken() : void 0, void 0 === r ? void 0 : n.signedJwt(r), ...i.idAudiences.map(e => n.idToken(e)) ]);
return {
access: a,
federated: c,
signed: d,
ids: u,
principal: s.principal(),
projectId: e.projectId ?? s.projectId?.() ?? o.projectId?.()
};
}
async function noteShortLived(e, t, s) {
if (!hasShortLived(t, s, e.now())) return;
const {reportShortLived: o} = await n.e(338).then(n.bind(n, 7264));
o(e, t, s);
}
const He = {
access: void 0,
ids: [],
federated: void 0,
principal: void 0,
projectId: void 0
};
function reportOf(e, t, n) {
const s = e.api.phasesSince(n);
return aboutRun(e.config, t, {
startedAt: n,
phases: s
});
}
function loadChecking() {
return Promise.all([ n.e(663), n.e(145), n.e(228) ]).then(n.bind(n, 8032));
}
function preloadChecks({config: e, http: t}) {
e.checks && (async () => {
await t.connecting();
await Promise.all([ loadChecking(), n.e(528).then(n.bind(n, 9493)) ]);
})().catch(() => {});
}
var ze = n(3048);
const We = process.env.GITHUB_WORKSPACE;
if (We) try {
process.chdir(We);
} catch {}
const Ve = process.env.INPUT_RESULTS, Je = takeInputs(process.env), Ke = new H._, Qe = githubHost(process.env, Ke.signal);
let Ze = !1;
process.stdout.on("error", () => process.exit(1));
process.on("uncaughtException", notCaught);
process.on("unhandledRejection", notCaught);
process.on("beforeExit", () => {
Ze || Ke.byNothingLeft();
});
process.on("exit", () => end(1));
for (const e of (0, ze.Fj)(process.env)) Qe.mask(e);
("join" === process.argv[2] ? join() : run(Qe, Je)).then(e => end(e), e => end(1, e));
function notCaught(e) {
Ze ? fail([ e ]) : Ke.by(e);
}
function end(e, ...t) {
if (Ze) return;
Ze = !0;
const n = Ke.allErrors(...t);
0 === n.length ? process.exitCode = e : fail(n);
}
function fail(e) {
process.exitCode = 1;
try {
(0, z.H1)(Qe, 1 === e.length ? e[0] : new AggregateError(e));
} catch {
process.stdout.write("::error title=INTERNAL::The step failed, and its error could not be shown.\n");
}
}
async function join() {
maskSecretsIn([ ...Object.values(Je), Ve, ...Object.values(process.env) ], Qe);
const {joinFolder: e} = await n.e(528).then(n.bind(n, 6153)), given = e => e?.trim() || void 0, t = {
results: given(Ve),
resultsFile: given(Je.results_file),
junitFile: given(Je.junit_file)
};
return (0, H.t)(Qe, () => e(Qe, t));
}
},
4561: (e, t, n) => {
n.d(t, {
$t: () => placeOf,
kH: () => s,
pp: () => characterName
});
const s = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u, o = new Map([ [ 0, "null" ], [ 9, "tab" ], [ 10, "line feed" ], [ 13, "carriage return" ], [ 27, "escape" ], [ 32, "space" ], [ 127, "delete" ], [ 160, "no-break space" ], [ 173, "soft hyphen" ], [ 1564, "arabic letter mark" ], [ 6158, "mongolian vowel separator" ], [ 8203, "zero width space" ], [ 8204, "zero width non-joiner" ], [ 8205, "zero width joiner" ], [ 8206, "left-to-right mark" ], [ 8207, "right-to-left mark" ], [ 8211, "en dash" ], [ 8212, "em dash" ], [ 8216, "left single quotation mark" ], [ 8217, "right single quotation mark" ], [ 8220, "left double quotation mark" ], [ 8221, "right double quotation mark" ], [ 8222, "double low-9 quotation mark" ], [ 8230, "horizontal ellipsis" ], [ 8232, "line separator" ], [ 8233, "paragraph separator" ], [ 8234, "left-to-right embedding" ], [ 8235, "right-to-left embedding" ], [ 8236, "pop directional formatting" ], [ 8237, "left-to-right override" ], [ 8238, "right-to-left override" ], [ 8239, "narrow no-break space" ], [ 8288, "word joiner" ], [ 8294, "left-to-right isolate" ], [ 8295, "right-to-left isolate" ], [ 8296, "first strong isolate" ], [ 8297, "pop directional isolate" ], [ 12288, "ideographic space" ], [ 12644, "hangul filler" ], [ 65279, "byte-order mark" ], [ 65312, "fullwidth commercial at" ], [ 65533, "replacement character" ] ]);
function characterName(e) {
const t = e.codePointAt(0) ?? 0, n = String.fromCodePoint(t);
if (/^[\x21-\x7e]$/.test(n)) return '"' === n ? "'\"'" : `"${n}"`;
const s = o.get(t);
return `U+${t.toString(16).toUpperCase().padStart(4, "0")}${void 0 === s ? "" : ` (${s})`}`;
}
function placeOf(e, t) {
const n = e.slice(0, t);
if (!e.includes("\n")) return `position ${[ ...n ].length + 1}`;
const s = n.split("\n");
return `line ${s.length}, column ${[ ...s.at(-1) ?? "" ].length + 1}`;
}
},
9999: (e, t, n) => {
n.d(t, {
J8: () => s,
OO: () => c,
Pu: () => i,
Zs: () => a,
sw: () => r,
yx: () => o
});
const s = [ "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" ], o = [ "auto", "id_token", "access_token", "none" ], i = [ ...o, "signed_jwt" ], r = [ "Authorization", "X-Serverless-Authorization", "Proxy-Authorization" ], a = [ "safe", "any" ], c = {
timeoutMs: {
min: 1,
max: 36e5,
words: "from 1ms to 1h"
},
waitMs: {
min: 0,
max: 216e5,
words: "from 0s to 6h"
},
redirects: {
max: 20
}
};
},
5847: (e, t, n) => {
n.d(t, {
Qh: () => o.Q,
XJ: () => concernsChecks,
i_: () => InputReader,
uj: () => i,
vM: () => isSet,
yQ: () => r
});
var s = n(2757), o = n(8028);
class InputReader {
#at;
#ct;
constructor(e, t) {
this.#at = e;
this.#ct = t;
}
given(e) {
const t = this.#at[e]?.trim();
return void 0 !== t && "" !== t;
}
text(e) {
const t = this.verbatim(e)?.trim();
return "" === t ? void 0 : t;
}
verbatim(e) {
const t = this.#at[e];
return "" === t || this.#ct.isRefused(e) ? void 0 : t;
}
account(e) {
const t = trimmed(this.verbatim(e) ?? "");
return "" === t ? void 0 : t;
}
accounts(e) {
const t = (this.verbatim(e) ?? "").split(/[\n,]/).map(trimmed);
return [ ...new Set(t.filter(e => "" !== e)) ];
}
boolean(e, t) {
const n = this.text(e)?.toLowerCase();
if (void 0 === n) return t;
if ("true" === n) return !0;
if ("false" === n) return !1;
this.#ct.add(e, "must be true or false.", String(!t));
return t;
}
duration(e, t, n) {
const o = this.text(e);
if (void 0 === o) return t;
const i = (0, s.E9)(o);
if (void 0 === i) {
this.#ct.add(e, "must be a duration, such as 500ms, 70s, 2m, 1h, or a number of seconds.", n.example);
return t;
}
if (i < n.min || i > n.max) {
this.#ct.add(e, `must be from ${spell(n.min)} to ${spell(n.max)}. It is ${spell(i)}.`, n.example);
return t;
}
return i;
}
integer(e, t, n, s) {
const o = this.text(e);
if (void 0 === o) return t;
const i = Number(o);
if (/^\d+$/.test(o) && i >= n && i <= s) return i;
this.#ct.add(e, `must be a whole number from ${n} to ${s}.`, String(t));
return t;
}
list(e) {
const t = (this.text(e) ?? "").split(/[\n,]/).map(e => e.trim());
return [ ...new Set(t.filter(e => "" !== e)) ];
}
choice(e, t, n) {
const s = this.text(e);
if (void 0 === s) return n;
const o = t.find(e => e.toLowerCase() === s.toLowerCase());
if (void 0 !== o) return o;
this.#ct.add(e, `must be one of ${t.join(", ")}.`, t[0]);
return n;
}
}
function trimmed(e) {
return e.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}
function spell(e) {
return e % 36e5 == 0 && e > 0 ? e / 36e5 + "h" : e % 1e3 == 0 ? e / 1e3 + "s" : `${e}ms`;
}
const i = [ "method", "headers", "body", "request_auth", "expect", "expect_unauthenticated" ], r = [ "auth_header", "timeout", "wait", "retry", "redirects", "concurrency", "response_file", "junit_file", "results_file" ], a = {
access_token_scopes: "https://www.googleapis.com/auth/cloud-platform",
access_token_lifetime: "3600s",
request_auth: "auto",
summary: "true",
auth_header: "Authorization",
expect: "status 2xx",
timeout: "70s",
wait: "60s",
retry: "safe",
redirects: "0",
concurrency: "8"
};
function isSet(e, t) {
return e.given(t) && e.text(t) !== a[t];
}
function concernsChecks(e) {
return [ "url", "checks", "allowed_origins", "shard", "summary", ...i, ...r ].some(t => isSet(e, t));
}
},
6498: (e, t, n) => {
n.d(t, {
D: () => inlineOrFile
});
var s = n(9022), o = n(2005);
const i = {
access_token_boundary: ".github/boundary.yaml",
checks: ".github/checks.yaml"
};
async function inlineOrFile(e, t, r, a) {
if (/[\n{[]|:\s/.test(t.replaceAll(/\$\{\{?[\w. ]*\}\}?/g, ""))) return t;
const {MOST_BYTES: c, readText: d, UnreadableFile: u} = await Promise.resolve().then(n.bind(n, 813)), h = "checks" === e ? c.checks : c.boundary;
try {
return await d(t, {
maxBytes: h,
pipeWaitMs: a
});
} catch (n) {
if (!(n instanceof u)) throw n;
r.add(e, s.Qq`${n.message}. A path is relative to the working directory, which is the workspace in a job.`, i[e], {
code: "FILE_READ_FAILED",
subject: s.Qq`The file ${(0, o.hD)(t)} of ${(0, s.hF)(e)}`
});
}
}
},
8224: (e, t, n) => {
n.d(t, {
Cz: () => parseAccess,
Id: () => usesProvider,
JM: () => checkCapabilities,
Ql: () => parseFormats,
hX: () => decideTokens,
rj: () => curlSignedAudience,
xh: () => checkIdleAccess
});
var s = n(3391), o = n(3651), i = n(9022), r = n(2005), a = n(2632), c = n(5847), d = n(6498);
const u = 36e5;
async function parseAccess(e, t, s, c) {
const d = e.list("access_token_scopes");
for (const e of d) if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(e)) {
const n = /\s/.test(e) ? "which has a space in it. Separate scopes with commas or line breaks." : "which is not a scope.";
t.add("access_token_scopes", i.Qq`has ${(0, r.hD)(e)}, ${n}`, o.M);
}
const h = e.duration("access_token_lifetime", u, {
min: 1e3,
max: 12 * u,
example: "3600s"
});
h % 1e3 != 0 && t.add("access_token_lifetime", "must be a whole number of seconds.", "3600s");
const l = e.account("access_token_subject");
if (void 0 !== l && !(0, a.yd)(l)) {
const {accountProblem: e} = await n.e(946).then(n.bind(n, 1152)), {problem: s, example: o} = e(l, "user");
t.add("access_token_subject", s ?? "must be a user's e-mail address.", o ?? "admin@example.com");
}
void 0 !== l && h > u && t.add("access_token_lifetime", i.Qq`must be at most 3600s with ${(0, 
i.hF)("access_token_subject")}, the limit of domain-wide delegation.`, "3600s");
return {
scopes: d.length > 0 ? d : c ?? [ o.M ],
lifetimeSeconds: h === u ? void 0 : h / 1e3,
subject: l,
boundary: await readBoundary(e, t, s)
};
}
async function readBoundary(e, t, s) {
const o = e.text("access_token_boundary");
if (void 0 === o) return;
const {parseBoundary: i} = await n.e(163).then(n.bind(n, 2163));
return i(o, e => (0, d.D)("access_token_boundary", e, t, s), t);
}
function parseFormats(e, t) {
const n = e.list("token_format");
if (0 === n.length) return;
const s = new Set;
for (const e of n) "access_token" === e || "id_token" === e ? s.add(e) : t.add("token_format", i.Qq`has ${(0, 
r.hD)(e)}, which is neither access_token nor id_token.`, "access_token, id_token");
return s;
}
function decideTokens(e) {
const {formats: t, audiences: n, checks: s, publish: o, problems: a, warnings: c, verb: d, inputs: u} = e, h = s?.idAudiences ?? [], l = n.length > 0 ? n : h;
for (const e of n) /^[\x21-\x7e]{1,2048}$/.test(e) || a.add("id_token_audience", i.Qq`has ${(0, 
r.hD)(e)}, with characters that an audience cannot have.`, "https://service-abc123-uc.a.run.app");
if ("whoami" === d || "access-token" === d) return {
access: !0,
idAudiences: []
};
const f = "id-token" === d || (t ? t.has("id_token") : l.length > 0), p = o.curlConfig && void 0 === curlSignedAudience(o, s), m = void 0 === s || o.outputTokens || p, w = void 0 === d && (t ? t.has("access_token") : !f && m), g = u.given("url") || u.given("checks"), v = g && (void 0 === s || void 0 !== s.shard);
f && 0 === l.length && !v && a.add("id_token_audience", g ? "is not given, and no request of this step has an audience to take." : "is not given. An ID token has one audience, the URL of the service that gets it.", "https://service-abc123-uc.a.run.app");
!f && n.length > 0 && c.push(i.Qq`${(0, i.hF)("id_token_audience")} has no effect on outputs, because ${(0, 
i.hF)("token_format")} is access_token.`);
return {
access: w,
idAudiences: f ? l : []
};
}
function checkIdleAccess(e) {
const {inputs: t, needsAccess: n, needsIdTokens: s, writesFile: o, problems: r, warnings: a} = e;
if (n) return;
const d = [ "access_token_scopes", "access_token_lifetime", "access_token_boundary" ].filter(e => (0, 
c.vM)(t, e) && !("access_token_lifetime" === e && o));
for (const e of d) a.push(i.Qq`${(0, i.hF)(e)} has no effect, because no access token is requested.`);
if (!t.given("access_token_subject")) return;
const u = t.given("id_token_audience") || t.list("token_format").includes("id_token");
s && u ? r.add("access_token_subject", i.Qq`has no effect on an ID token, which would be the service account's and not the user's. Domain-wide delegation gives only access tokens. Leave the input out, or request an access token.`, (0, 
i.Pe)("token_format", "access_token")) : a.push(i.Qq`${(0, i.hF)("access_token_subject")} has no effect, because no access token is requested.${s ? " The checks send ID tokens, which are of the service account and not of the user." : ""}`);
}
function curlSignedAudience({curlConfig: e}, t) {
return e ? t?.signedAudiences[0] : void 0;
}
async function checkCapabilities(e) {
const {source: t, impersonate: o, idAudiences: r, needsSignedJwt: a, access: c, universe: d, problems: u, warnings: h} = e, l = "github" === t || usesProvider(t), f = void 0 !== o || "github" !== t && actsAsServiceAccount(t), p = "github" !== t && "credential" === t.kind ? t.credential : void 0, m = "authorized_user" === p?.type ? p : void 0;
if (r.length > 0 && !f && m) {
const {checkAudiencesOfPerson: e} = await n.e(342).then(n.bind(n, 5583));
e(r, m.clientId, d, u);
}
a && checkSigner(f, o?.account ?? accountOf(p), u);
if (r.length > 0 && !f && !m) {
const e = "ID_TOKEN_UNAVAILABLE", t = l ? "direct workload identity federation" : "a federated identity without a service account";
u.add("service_account", i.Qq`is not given, and ${t} cannot get an ID token, because Google has no endpoint for it. Name a service account to impersonate. This identity needs roles/iam.workloadIdentityUser on it.`, "invoker@my-project.iam.gserviceaccount.com", e);
}
void 0 === c.subject || (0, s.VM)(d) ? void 0 === c.subject || f || u.add("service_account", i.Qq`is not given, and ${(0, 
i.hF)("access_token_subject")} needs one. Domain-wide delegation is granted to a service account.`, "delegate@my-project.iam.gserviceaccount.com") : u.add("access_token_subject", i.Qq`is given, and the universe ${d} has no domain-wide delegation. Only googleapis.com has. Remove the input.`);
void 0 === c.lifetimeSeconds || f || h.push(i.Qq`${(0, i.hF)("access_token_lifetime")} has no effect without a service account. Google decides how long the token is valid.`);
}
function checkSigner(e, t, n) {
const s = "invoker@my-project.iam.gserviceaccount.com";
e ? void 0 === t || t.includes("@") || n.add("service_account", i.Qq`must be an e-mail address, and not the unique id ${(0, 
r.hD)(t)}, because a signed JWT names the account by it.`, s) : n.add("service_account", i.Qq`is not given, and only a service account can sign the JWT of${(0, 
i.Pe)("request_auth", "signed_jwt")}\nName one to impersonate. This identity needs roles/iam.serviceAccountTokenCreator on it.`, s, "ID_TOKEN_UNAVAILABLE");
}
function accountOf(e) {
return "impersonated_service_account" === e?.type ? e.account : "external_account" === e?.type ? e.impersonate : void 0;
}
function usesProvider(e) {
return "github" === e.kind || "oidc" === e.kind;
}
function actsAsServiceAccount(e) {
if (usesProvider(e)) return !1;
if ("metadata" === e.kind) return !0;
const {credential: t} = e;
return "service_account" === t.type || "impersonated_service_account" === t.type || "external_account" === t.type && void 0 !== t.impersonate;
}
},
7406: (e, t, n) => {
n.d(t, {
$: () => clip,
d: () => head
});
function clip(e, t) {
const n = head(e, 65536).replace(/\s+/g, " ").trim();
if ("" !== n) return n.length <= t ? n : `${n.slice(0, n.lastIndexOf(" ", t) + 1)}…`;
}
function head(e, t) {
if (e.length <= t) return e;
let n = t;
for (;n > 0 && !/\s/.test(e.charAt(n - 1)); ) n -= 1;
return e.slice(0, n);
}
},
813: (e, t, n) => {
n.d(t, {
I: () => kindOf,
MOST_BYTES: () => h,
UnreadableFile: () => UnreadableFile,
io: () => readBytes,
readText: () => readText
});
var s = n(4573), o = n(3024), i = n(1455), r = n(6760), a = n(8500), c = n(3065), d = n(3211);
const u = 1048576, h = {
credential: u,
boundary: u,
schema: 4 * u,
checks: 16 * u,
body: 64 * u,
results: 64 * u
}, l = 20, f = 65536;
class UnreadableFile extends Error {
code;
constructor(e, t = "UNREADABLE") {
super(e);
this.name = "UnreadableFile";
this.code = t;
}
get isAbsent() {
return "ENOENT" === this.code || "ENOTDIR" === this.code;
}
}
async function readBytes(e, {maxBytes: t, pipeWaitMs: n, within: s}) {
let r;
try {
const a = void 0 === s ? e : await realpathWithin(e, s);
refuseOther(await (0, i.stat)(a), n);
r = await (0, i.open)(a, o.constants.O_RDONLY | (o.constants.O_NONBLOCK ?? 0));
const c = await r.stat();
refuseOther(c, n);
if (c.size > t) throw tooLarge(t);
return await readAll(r, t, c.isFIFO() ? n : void 0);
} catch (t) {
if (t instanceof UnreadableFile) throw t;
throw unreadable(t, e);
} finally {
await (r?.close());
}
}
async function realpathWithin(e, t) {
const [n, s] = await Promise.all([ (0, i.realpath)(e), (0, i.realpath)(t) ]);
if (n.startsWith(s.endsWith(r.sep) ? s : s + r.sep)) return n;
throw new UnreadableFile("leads out of the folder that it must be in, by a symbolic link");
}
async function readText(e, t) {
return decodeText(await readBytes(e, t));
}
function decodeText(e) {
if (!(0, s.isUtf8)(e)) throw new UnreadableFile("is not UTF-8 text");
return e.toString("utf8");
}
function tooLarge(e) {
return new UnreadableFile(`has more than ${e / u} MiB, the most that is read`);
}
function refuseOther(e, t) {
if (!(e.isFile() || e.isFIFO() && void 0 !== t)) throw new UnreadableFile(`is ${kindOf(e)}, not a file`);
}
function kindOf(e) {
return e.isFile() ? "a file" : e.isDirectory() ? "a folder" : e.isSymbolicLink() ? "a symbolic link" : e.isFIFO() ? "a pipe" : e.isSocket() ? "a socket" : "a device";
}
function unreadable(e, t) {
const n = (0, c.x)(e), s = (0, d.J)(t);
return new UnreadableFile("ENOENT" === n ? "does not exist" + (void 0 === s ? "" : `. It has ${s} in it, which only a shell expands`) : `cannot be read: ${(0, 
c.u)(e)}`, n);
}
async function readAll(e, t, n) {
const s = [];
let o = 0, i = 0, r = !1;
for (;;) {
const c = Buffer.allocUnsafe(f), d = await readSome(e, c);
if (0 === d && (r || void 0 === n)) return Buffer.concat(s);
r ||= 0 !== d;
if ("later" !== d && 0 !== d) {
o += d;
if (o > t) throw tooLarge(t);
s.push(c.subarray(0, d));
} else {
if (i >= (n ?? 0)) throw new UnreadableFile(`was not written to its end within ${i / 1e3} s`);
await (0, a.setTimeout)(l);
i += l;
}
}
}
async function readSome(e, t) {
try {
return (await e.read(t, 0, t.length, null)).bytesRead;
} catch (e) {
if ("EAGAIN" === (0, c.x)(e)) return "later";
throw e;
}
}
},
3065: (e, t, n) => {
n.d(t, {
u: () => systemReason,
x: () => systemCode
});
const s = new Map([ [ "ENOENT", "it does not exist" ], [ "ENOTDIR", "a part of the path is a file, not a folder" ], [ "EISDIR", "it is a folder" ], [ "EEXIST", "something is there already, and it is not overwritten" ], [ "ELOOP", "a symbolic link is in the way" ], [ "ENAMETOOLONG", "the path is longer than the system allows" ], [ "EACCES", "this user has no permission" ], [ "EPERM", "this user has no permission" ], [ "ENOSPC", "the disk is full" ], [ "EDQUOT", "the user's disk quota is used up" ], [ "EFBIG", "the file would be larger than the system allows" ], [ "EROFS", "the file system is read-only" ], [ "EMFILE", "this process has too many files open" ], [ "ENFILE", "the machine has too many files open" ], [ "EIO", "the disk has an error" ], [ "ERR_INVALID_ARG_VALUE", "the path has a NUL character" ] ]);
function systemCode(e) {
return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
function systemReason(e) {
const t = systemCode(e), n = s.get(t);
return void 0 === n ? `the system refused (${t})` : `${n} (${t})`;
}
},
3211: (e, t, n) => {
n.d(t, {
J: () => unexpanded,
i: () => unexpandedProblem
});
const s = [ /^~(?=[\\/]|$)/, /^~[A-Za-z_][\w-]*(?=[\\/])/, /\$\{\{/, /\$\{[A-Za-z_]\w*\}/, /\$\([^()]{1,40}\)/, /(?<=^|[\\/])\$(?:env:)?[A-Za-z_]\w*(?=[\\/]|$)/i, /(?<=^|[\\/])%[A-Za-z_]\w*%(?=[\\/]|$)/ ];
function unexpanded(e) {
for (const t of s) {
const n = t.exec(e)?.[0];
if (void 0 !== n) return n.length > 40 ? n.slice(0, 2) : n;
}
}
function unexpandedProblem(e) {
const t = unexpanded(e);
return void 0 === t ? void 0 : `has ${t} in it, which only a shell expands. Here it would be the name of a folder. Give the path itself.`;
}
},
7773: (e, t, n) => {
n.d(t, {
J5: () => refused,
SV: () => f,
_n: () => tokenField,
k6: () => GoogleApi,
oJ: () => isSuccess,
o_: () => jsonOf,
p1: () => expiryOf
});
var s = n(7406), o = n(2757), i = n(2578), r = n(264), a = n(9022), c = n(2005), d = n(4704), u = n(4224);
const h = 1e4, l = 6e4, f = 8, p = 1048576;
class GoogleApi {
http;
host;
universe;
projectId;
#dt;
#ut;
#ht;
#lt;
#ft=new Map;
#pt=[];
constructor(e) {
this.projectId = e.projectId;
this.http = e.http;
this.host = e.host;
this.universe = e.universe;
this.#dt = e.requestReason;
this.#ut = e.waitForGrantMs ?? 0;
this.#ht = new r.B2(e.host, l);
}
renewDeadline() {
this.#ht = new r.B2(this.host, l);
}
grantDeadline() {
this.#lt ??= new r.B2(this.host, this.#ut);
return this.#lt;
}
phasesSince(e) {
return this.#pt.map(({name: t, startedAt: n, durationMs: s}) => ({
name: t,
startMs: n - e,
durationMs: s
}));
}
transport() {
return {
http: this.http,
host: this.host,
deadline: this.#ht
};
}
google(e) {
const t = this.#dt;
return this.send(void 0 === t ? e : {
...e,
headers: {
...e.headers,
"x-goog-request-reason": t
}
});
}
async send(e) {
const t = {
accept: "application/json",
...e.headers
};
let n;
if (e.form) {
t["content-type"] = "application/x-www-form-urlencoded";
n = formEncode(e.form);
} else if (void 0 !== e.json) {
t["content-type"] = "application/json";
n = JSON.stringify(e.json);
}
void 0 !== e.bearer && (t.authorization = `Bearer ${e.bearer}`);
const s = await this.#mt(new URL(e.url).host), o = this.host.now();
try {
return await (0, r.HI)(this.http, this.host, {
method: e.method ?? "POST",
url: e.url,
headers: t,
body: n,
maxBodyBytes: p,
onLargeBody: "error",
clientCertificate: e.clientCertificate,
direct: e.direct
}, {
attemptMs: e.attemptMs ?? h,
deadline: this.#ht,
what: e.what
});
} finally {
s();
this.#pt.push({
name: e.what,
startedAt: o,
durationMs: this.host.now() - o
});
}
}
async #mt(e) {
const t = this.#ft.get(e) ?? {
under: 0,
waiting: []
};
this.#ft.set(e, t);
t.under >= f ? await new Promise(e => t.waiting.push(e)) : t.under += 1;
return () => {
const e = t.waiting.shift();
e ? e() : t.under -= 1;
};
}
}
function formEncode(e) {
const t = new URLSearchParams;
for (const [n, s] of Object.entries(e)) void 0 !== s && t.set(n, s);
return t.toString();
}
function jsonOf(e, t) {
let n;
try {
n = JSON.parse(e.body.toString("utf8"));
} catch {
const n = /^\s*</.test(e.body.toString("utf8", 0, 100)) ? `HTML or XML${titleOf(e.body.toString("utf8", 0, 16384))}` : "something that is not JSON";
throw new i.G7("RESPONSE_INVALID", a.Qq`${t} responded ${e.status} with ${n} (${e.bytes} bytes) in place of a token. The response is likely from a proxy or captive portal on the way.`, {
status: e.status
});
}
if ((0, d.u)(n)) return n;
throw new i.G7("RESPONSE_INVALID", `${t} responded ${e.status} with JSON that is not an object.`, {
status: e.status
});
}
function titleOf(e) {
const t = /<title\b[^<>]{0,200}>([^<>]{1,500})/i.exec(e)?.[1]?.replace(/[\w+/=.~%-]{32,}/g, "***") ?? "", n = (0, 
s.$)(t, 100);
return void 0 === n ? "" : ` (${(0, c.hD)(n)})`;
}
function tokenField(e, t, n) {
return (0, u.Fw)((0, d.Z)(e, t), t, n);
}
function expiryOf(e, t, n) {
const s = e.expires_in;
if (null == s) return;
const r = "string" == typeof s && /^\d+$/.test(s) ? Number(s) : s, a = "number" == typeof r && r > 0 ? t + 1e3 * r : Number.NaN;
if ((0, o.uZ)(a)) return a;
throw new i.G7("RESPONSE_INVALID", `${n} responded with an expires_in that is not a usable number of seconds.`);
}
function isSuccess(e) {
return e.status >= 200 && e.status < 300;
}
async function refused(e) {
const {explainRefusal: t} = await n.e(946).then(n.bind(n, 2293));
return t(e);
}
},
3391: (e, t, n) => {
n.d(t, {
KL: () => o,
SO: () => s,
VM: () => hasTokenEndpoint,
lN: () => tokenEndpoint,
sR: () => endpoint
});
const s = "googleapis.com";
function endpoint(e, t, n) {
return `https://${e}.${t}${n}`;
}
function tokenEndpoint(e) {
return endpoint("oauth2", e, "/token");
}
function hasTokenEndpoint(e) {
return e === s;
}
const o = "//iam.googleapis.com/";
},
6997: (e, t, n) => {
n.d(t, {
u: () => untilGranted
});
var s = n(2757), o = n(2578), i = n(1130), r = n(9022);
const a = "5m";
async function untilGranted(e, t) {
const {host: n} = e;
for (let r = 1; ;r += 1) try {
return await t();
} catch (t) {
if (!(t instanceof o.G7 && t.pendingGrant)) throw t;
const a = e.grantDeadline(), c = a.remaining();
if (c <= 0) throw withWait(t, a.ms, r);
const d = Math.min((0, i.j)(r, n.random()), c);
n.progress(`${t.code}: waiting for the grant to take effect; attempt ${r + 1} in ${(0, 
s.a3)(d)}, ${(0, s.a3)(c)} left`);
await n.sleep(d);
e.renewDeadline();
}
}
function withWait(e, t, n) {
const {message: i, remedy: c} = e.parts, {code: d, status: u, cause: h} = e;
if (0 === t) {
const e = r.Qq`If it was created or granted in the last five minutes, wait until it takes effect:${(0, 
r.Pe)("wait_for_grant", a)}`;
return new o.G7(d, i, {
remedy: (0, r.Mn)([ c, e ]),
status: u,
cause: h
});
}
const l = r.Qq`It was refused at ${1 === n ? "the last attempt after" : `each of ${n} attempts in`} ${(0, 
s.a3)(t)}, which ${(0, r.hF)("wait_for_grant")} sets.`;
return new o.G7(d, (0, r.Mn)([ i, l ]) ?? i, {
remedy: c,
status: u,
cause: h
});
}
},
5699: (e, t, n) => {
n.d(t, {
No: () => signJwt,
Vg: () => generateAccessToken,
Wk: () => generateIdToken
});
var s = n(2578), o = n(7773), i = n(3391), r = n(6997), a = n(4224);
const c = "Google IAM Credentials";
async function generateAccessToken(e, t, n, i) {
const r = await call(e, t, "generateAccessToken", {
scope: n,
lifetime: `${i}s`
}, {
scopes: n,
lifetimeSeconds: i
}), a = (0, o._n)(r, "accessToken", c);
e.host.mask(a);
const d = r.expireTime, u = "string" == typeof d ? Date.parse(d) : Number.NaN;
if (Number.isNaN(u)) throw new s.G7("RESPONSE_INVALID", `${c} responded with an access token whose expireTime is not a time.`);
return {
value: a,
expiresAt: u
};
}
async function generateIdToken(e, t, n, s) {
const i = await call(e, t, "generateIdToken", {
audience: n,
includeEmail: s
}, {
audience: n
}), r = (0, o._n)(i, "token", c);
e.host.mask(r);
return (0, a.Cf)(r, n, c);
}
async function signJwt(e, t, n) {
const s = await call(e, t, "signJwt", {
payload: JSON.stringify(n)
}, {}), i = (0, o._n)(s, "signedJwt", c);
e.host.mask(i);
return i;
}
function call(e, t, ...n) {
return (0, r.u)(e, async () => callOnce(e, await t(), ...n));
}
async function callOnce(e, t, n, s, r) {
const a = `/v1/projects/-/serviceAccounts/${encodeURIComponent(t.account).replaceAll("%40", "@")}:${n}`, d = await e.google({
what: c,
url: `${t.origin ?? (0, i.sR)("iamcredentials", e.universe, "")}${a}`,
json: {
delegates: t.delegates.map(e => `projects/-/serviceAccounts/${e}`),
...s
},
bearer: t.bearer
});
if (!(0, o.oJ)(d)) throw await (0, o.J5)({
by: "iam",
response: d,
now: e.host.now(),
facts: {
...r,
...t.federation,
method: n,
account: t.account,
delegates: t.delegates,
accountFrom: t.accountFrom,
principal: t.principal,
projectId: e.projectId
}
});
return (0, o.o_)(d, c);
}
},
3651: (e, t, n) => {
n.d(t, {
B: () => memoize,
M: () => s
});
function memoize(e, t = () => !0) {
const n = new Map;
return s => {
const o = n.get(s);
if (o?.isUsable()) return o.promise;
const i = e(s), r = {
promise: i,
isUsable: () => !0
};
n.set(s, r);
i.then(e => {
r.isUsable = () => t(e);
}, () => {});
return i;
};
}
const s = "https://www.googleapis.com/auth/cloud-platform";
},
5028: (e, t, n) => {
n.d(t, {
C: () => federationOnly,
p: () => FederatedIdentity
});
var s = n(2578), o = n(9022), i = n(3651), r = n(4224);
class FederatedIdentity {
#wt;
#gt;
#vt;
claims;
constructor(e, t, n) {
this.#wt = e;
this.#gt = t;
this.#vt = (0, i.B)(e => this.exchange(e.split(" ")), e => (0, r.pL)(e, n.host.now()));
}
principal() {
const e = this.claims?.sub;
if (void 0 !== this.#wt && "string" == typeof e) return principalOf(this.#wt, e);
}
names() {
return {
subject: this.principal()
};
}
federation() {
return {
tokenFrom: this.#gt,
provider: this.#wt,
claims: this.claims
};
}
accessToken({scopes: e}) {
return this.#vt(e.join(" "));
}
idToken() {
return federationOnly("an ID token");
}
signedJwt() {
return federationOnly("a signed JWT");
}
delegatedToken() {
return federationOnly("domain-wide delegation");
}
}
function principalOf(e, t) {
return `principal://iam.googleapis.com/${e.replace(/\/providers\/[^/]+$/, "")}/subject/${t}`;
}
function federationOnly(e) {
return Promise.reject(new s.G7("ID_TOKEN_UNAVAILABLE", `A federated identity without a service account cannot get ${e}, because Google has no endpoint for it.`, {
remedy: o.Qq`Name a service account to impersonate in ${(0, o.hF)("service_account")}.`
}));
}
},
4545: (e, t, n) => {
n.d(t, {
e: () => ImpersonatedIdentity
});
var s = n(2632), o = n(7773), i = n(3391), r = n(5699), a = n(3651), c = n(4633), d = n(4224);
class ImpersonatedIdentity {
#_t;
#bt;
#g;
#yt=(0, a.B)(() => this.#_t.accessToken({
scopes: [ a.M ]
}), e => (0, d.pL)(e, this.#g.host.now()));
#kt;
#Et;
#et=0;
constructor(e, t, n) {
this.#_t = e;
this.#bt = t;
this.#g = n;
this.expect(1);
}
expect(e) {
for (;this.#et < Math.min(e, o.SV); this.#et++) this.#g.http.connectAhead(this.#bt.origin ?? (0, 
i.sR)("iamcredentials", this.#g.universe, "/"));
}
principal() {
return this.#kt ?? this.#bt.account;
}
names() {
const {account: e} = this.#bt, t = e.includes("@");
return {
email: t ? e : this.#kt,
uniqueId: t ? this.#Et : e
};
}
projectId() {
return (0, s.TP)(this.principal()) ?? this.#_t.projectId?.();
}
async accessToken({scopes: e, lifetimeSeconds: t}) {
const n = t ?? this.#bt.lifetimeSeconds ?? 3600;
return (0, r.Vg)(this.#g, () => this.#Tt(), e, n);
}
async idToken(e, t) {
const n = await (0, r.Wk)(this.#g, () => this.#Tt(), e, t);
this.#kt ??= n.email;
this.#Et ??= n.subject;
return n;
}
async signedJwt(e) {
const t = (0, c.n)(this.#bt.account, e, this.#g.host.now());
return {
value: await (0, r.No)(this.#g, () => this.#Tt(), t),
expiresAt: 1e3 * t.exp
};
}
async delegatedToken(e, {scopes: t, lifetimeSeconds: s}) {
const {account: o} = this.#bt;
this.#g.http.connectAhead((0, i.lN)(this.#g.universe));
const {accessTokenForAssertion: a, assertionClaims: c} = await n.e(72).then(n.bind(n, 8518)), d = c(o, this.#g.universe, {
scope: t.join(" "),
sub: e,
lifetimeSeconds: s
}, this.#g.host.now()), u = await (0, r.No)(this.#g, () => this.#Tt(), d);
return a(this.#g, u, {
account: o,
subject: e,
scopes: t,
credential: "service_account",
accountFrom: this.#bt.accountFrom,
signer: "google",
...this.#_t.federation?.()
});
}
async #Tt() {
const e = await this.#yt(""), {account: t, delegates: n, origin: s, accountFrom: o} = this.#bt, i = this.#_t.federation?.();
return {
account: t,
delegates: n,
origin: s,
accountFrom: o,
bearer: e.value,
principal: this.#_t.principal(),
federation: i
};
}
}
},
4633: (e, t, n) => {
n.d(t, {
n: () => signedJwtClaims
});
const s = 3600, o = 10;
function signedJwtClaims(e, t, n) {
const i = Math.floor(n / 1e3) - o;
return {
iss: e,
sub: e,
aud: t,
iat: i,
exp: i + s
};
}
},
673: (e, t, n) => {
n.d(t, {
$6: () => downscope,
qb: () => introspect,
r1: () => exchangeToken
});
var s = n(7773), o = n(3391), i = n(6997);
const r = "urn:ietf:params:oauth:grant-type:token-exchange", a = "urn:ietf:params:oauth:token-type:access_token", c = "Google STS";
function exchangeToken(e, t) {
return (0, i.u)(e, async () => exchangeOnce(e, await t()));
}
async function exchangeOnce(e, t) {
const {client: n} = t, s = n && Buffer.from(`${n.id}:${n.secret ?? ""}`).toString("base64");
void 0 !== s && e.host.mask(s);
return call(e, {
url: t.url ?? (0, o.sR)("sts", e.universe, "/v1/token"),
audience: t.audience,
scope: t.scopes.join(" "),
subject_token: t.subjectToken,
subject_token_type: t.subjectTokenType,
options: void 0 !== t.userProject && void 0 === n ? JSON.stringify({
userProject: t.userProject
}) : void 0
}, {
...t,
facts: {
...t.facts,
scopes: t.scopes
}
}, s);
}
async function downscope(e, t, n) {
const s = await call(e, {
url: (0, o.sR)("sts", e.universe, "/v1/token"),
audience: void 0,
scope: void 0,
subject_token: t.value,
subject_token_type: a,
options: JSON.stringify({
accessBoundary: n
})
}, {
facts: {
boundary: !0
}
}, void 0);
return {
...s,
expiresAt: s.expiresAt ?? t.expiresAt
};
}
async function introspect(e, t, {id: n, secret: i}) {
const r = Buffer.from(`${n}:${i}`).toString("base64");
e.host.mask(r);
const d = await e.google({
what: c,
url: (0, o.sR)("sts", e.universe, "/v1/introspect"),
headers: {
authorization: `Basic ${r}`
},
form: {
token: t,
token_type_hint: a
}
}), {username: u} = (0, s.oJ)(d) ? (0, s.o_)(d, c) : {};
return "string" == typeof u && u.startsWith("principal://") ? u : void 0;
}
async function call(e, {url: t, ...n}, {clientCertificate: o, facts: i}, d) {
const u = await e.google({
what: c,
url: t,
form: {
grant_type: r,
requested_token_type: a,
...n
},
...void 0 === d ? {} : {
headers: {
authorization: `Basic ${d}`
}
},
clientCertificate: o
});
if (!(0, s.oJ)(u)) throw await (0, s.J5)({
by: "sts",
response: u,
now: e.host.now(),
facts: i
});
const h = (0, s.o_)(u, c), l = (0, s._n)(h, "access_token", c);
e.host.mask(l);
return {
value: l,
expiresAt: (0, s.p1)(h, e.host.now(), c)
};
}
},
4224: (e, t, n) => {
n.d(t, {
Cf: () => toIdToken,
Fw: () => requireToken,
HB: () => isShortLived,
jV: () => tokenProblem,
pL: () => isFresh
});
var s = n(2578), o = n(6972), i = n(9022), r = n(2005);
const a = 20, c = 16384;
function requireToken(e, t, n) {
const o = tokenProblem(e);
if (void 0 === o && "string" == typeof e) return e;
throw new s.G7("RESPONSE_INVALID", void 0 === e ? `${n} reported success, but its response has no ${t}. No token was issued.` : i.Qq`${n} reported success, but its ${t} is not a token. It ${o ?? "is not text"}.`);
}
function tokenProblem(e) {
return "string" != typeof e ? `is ${kindOf(e)}` : e.length < a ? `has ${e.length} characters, and a token has at least ${a}` : e.length > c ? `has ${e.length} characters, and a token has at most ${c}` : /^[\w.~+/-]+=*$/.test(e) ? void 0 : "has characters that no token has";
}
function kindOf(e) {
return null === e ? "null" : Array.isArray(e) ? "a list" : "object" == typeof e ? "an object" : "a " + typeof e;
}
const d = 6e4;
function isFresh({expiresAt: e}, t) {
return void 0 === e || e - t > d;
}
const u = 6e5;
function isShortLived({expiresAt: e}, t) {
return void 0 !== e && e - t < u;
}
function toIdToken(e, t, n) {
const a = (0, o.d)(requireToken(e, "ID token", n));
if (!a) throw new s.G7("RESPONSE_INVALID", `${n} responded with an ID token that is not a JWT.`);
const {aud: c, email: d, sub: u} = a;
if (!(c === t || Array.isArray(c) && c.includes(t))) throw new s.G7("RESPONSE_INVALID", i.Qq`${n} responded with an ID token for the audience ${(0, 
r.hD)(c)}. The requested audience is ${(0, r.hD)(t)}.`);
const h = (0, o.E)(a);
if (void 0 === h) throw new s.G7("RESPONSE_INVALID", `${n} responded with an ID token without a usable expiry (exp).`);
return {
value: e,
audience: t,
expiresAt: h,
email: "string" == typeof d ? d : void 0,
subject: "string" == typeof u ? u : void 0
};
}
},
1130: (e, t, n) => {
n.d(t, {
j: () => backoffMs
});
const s = 500, o = 8e3;
function backoffMs(e, t, n) {
const jittered = e => Math.round(e * (.5 + t / 2));
return void 0 !== n ? Math.max(n, jittered(s)) : jittered(Math.min(s * 2 ** (e - 1), o));
}
},
2592: (e, t, n) => {
n.d(t, {
Dr: () => NetworkError,
M1: () => unfinished,
et: () => internalFailure,
gW: () => exchangeFailure,
kL: () => tlsFailure,
vZ: () => connectFailure,
xh: () => proxyFailure
});
var s = n(2757), o = n(2578);
class NetworkError extends o.G7 {
phase;
sent;
transient;
reused;
received;
constructor(e, t, n) {
super(e, t, n);
this.name = "NetworkError";
this.phase = n.phase;
this.sent = n.sent ?? ("send" === n.phase || "wait" === n.phase || "body" === n.phase);
this.transient = n.transient;
this.reused = n.reused ?? !1;
this.received = n.received;
}
afterSending() {
const {phase: e, transient: t, reused: n, remedy: s, status: o, received: i, cause: r} = this;
return new NetworkError(this.code, this.message, {
phase: e,
transient: t,
reused: n,
remedy: s,
status: o,
received: i,
cause: r,
sent: !0
});
}
}
function failureOf(e) {
if (e instanceof AggregateError && e.errors.length > 0) return {
code: failureOf(e.errors.at(-1)).code,
thrown: e
};
const t = e instanceof Error && "code" in e ? e.code : void 0;
return {
code: "string" == typeof t ? t : "",
thrown: e
};
}
const i = new Map([ [ "ENOTFOUND", "no such host (ENOTFOUND)" ], [ "EAI_AGAIN", "the name server did not respond (EAI_AGAIN)" ], [ "EAI_NODATA", "the name has no address (EAI_NODATA)" ], [ "EAI_FAIL", "the name server failed (EAI_FAIL)" ] ]), r = new Map([ [ "ECONNREFUSED", "connection refused (ECONNREFUSED)" ], [ "EMFILE", "this process may open no more files and connections; raise ulimit -n (EMFILE)" ], [ "ENFILE", "this machine can open no more files and connections (ENFILE)" ], [ "ECONNRESET", "connection reset (ECONNRESET)" ], [ "ETIMEDOUT", "connection timed out (ETIMEDOUT)" ], [ "EHOSTUNREACH", "host unreachable (EHOSTUNREACH)" ], [ "ENETUNREACH", "network unreachable (ENETUNREACH)" ], [ "EACCES", "not permitted (EACCES)" ], [ "EPERM", "not permitted (EPERM)" ] ]), a = new Set([ "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_STREAM_PREMATURE_CLOSE" ]), c = new Set([ "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" ]), d = new Map([ [ "CERT_HAS_EXPIRED", "its certificate has expired" ], [ "CERT_NOT_YET_VALID", "its certificate is not valid yet" ], [ "CERT_REVOKED", "its certificate was revoked" ], [ "CERT_REJECTED", "its certificate was rejected" ], [ "CERT_UNTRUSTED", "its certificate is not trusted" ], [ "CERT_SIGNATURE_FAILURE", "its certificate has a wrong signature" ], [ "CERT_CHAIN_TOO_LONG", "its certificate chain is too long" ], [ "INVALID_CA", "the issuer of its certificate is not a certificate authority" ], [ "INVALID_PURPOSE", "its certificate is not meant for servers" ], [ "DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed" ], [ "SELF_SIGNED_CERT_IN_CHAIN", "its certificate chain ends in a self-signed one that is not trusted here" ], [ "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the issuer of its certificate is unknown here" ], [ "UNABLE_TO_GET_ISSUER_CERT", "the issuer of its certificate is unknown here" ], [ "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "the issuer of its certificate is unknown here" ] ]), u = "If this network intercepts TLS, or the server uses a private certificate authority, set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of that authority.";
function connectFailure(e, t) {
const n = failureOf(e), s = isDns(n);
return new NetworkError(s ? "NETWORK_DNS" : "NETWORK_CONNECT", s ? `the name of ${t.host} could not be resolved: ${reachFailure(n)}` : `no connection to ${t.host}: ${reachFailure(n)}`, {
phase: s ? "dns" : "connect",
transient: isTransientReach(n),
cause: harmless(e)
});
}
function proxyFailure(e, t, n, s) {
const o = failureOf(e), i = "reach" !== n && (a.has(o.code) || "" === o.code), r = "reach" === n ? `could not be reached: ${reachFailure(o)}` : i ? "closed the connection " + ("tls" === n ? "during the TLS handshake" : "without opening a tunnel") : "tls" === n ? `failed in TLS: ${tlsReason(o, t.label, s.now)}` : "sent a response that is not HTTP";
return new NetworkError("NETWORK_PROXY", `the proxy ${t.label} (${t.variable}) ${r}, on the way to ${s.host}`, {
phase: "proxy",
transient: i || "reach" === n && isTransientReach(o),
remedy: "tls" === n && c.has(o.code) ? u : void 0,
cause: harmless(e)
});
}
function tlsFailure(e, t) {
const n = failureOf(e);
return a.has(n.code) ? new NetworkError("NETWORK_RESET", `${t.host} closed the connection during the TLS handshake`, {
phase: "tls",
transient: !0,
cause: harmless(e)
}) : refusedTls(n, "tls", t);
}
function refusedTls(e, t, n) {
return new NetworkError("NETWORK_TLS", `TLS with ${n.host} failed: ${tlsReason(e, n.host, n.now)}`, {
phase: t,
transient: !1,
reused: n.reused,
remedy: c.has(e.code) ? u : void 0,
cause: harmless(e.thrown)
});
}
function exchangeFailure(e, t, n) {
const s = failureOf(e);
if (s.code.startsWith("HPE_") && "HPE_INVALID_EOF_STATE" !== s.code) {
const e = "HPE_HEADER_OVERFLOW" === s.code ? "response headers of more than 16 KiB" : `a response that is not HTTP (${s.code})`;
return new NetworkError("RESPONSE_INVALID", `${n.host} sent ${e}`, {
phase: t,
transient: !1,
status: n.status,
reused: n.reused
});
}
if (s.code.startsWith("ERR_SSL_")) return refusedTls(s, t, n);
const o = a.has(s.code) || "" === s.code ? "" : ` (${s.code})`, i = {
send: "while the request was being sent",
wait: "without a response",
body: "in the middle of its response" + (void 0 === n.status ? "" : ` (status ${n.status})`)
}[t];
return new NetworkError("NETWORK_RESET", `${n.host} closed the connection ${i}${o}`, {
phase: t,
transient: !0,
status: n.status,
reused: n.reused,
cause: harmless(e)
});
}
function unfinished(e, t, n) {
return new NetworkError("UNFINISHED", `the request to ${t} was not finished: ${e}`, {
phase: n,
transient: !1
});
}
function internalFailure(e, t, n, s) {
return e instanceof o.G7 ? e : new NetworkError("INTERNAL", `${"body" === n ? `the response of ${t} could not be read` : `the request to ${t} failed`} because of a bug in gcp-bearer: ${(0, 
o.bD)(e)}`, {
phase: n,
transient: !1,
status: s?.status,
received: s,
cause: e
});
}
function isDns({code: e, thrown: t}) {
return !(!i.has(e) && !e.startsWith("EAI_")) || t instanceof Error && "syscall" in t && "getaddrinfo" === t.syscall;
}
function isTransientReach(e) {
return !isDns(e) || "EAI_AGAIN" === e.code;
}
function reachFailure({code: e}) {
return i.get(e) ?? r.get(e) ?? (e || "connection closed");
}
function tlsReason({code: e, thrown: t}, n, o) {
if ("ERR_TLS_CERT_ALTNAME_INVALID" === e) {
const e = certificateNames(t);
return "" === e ? `its certificate is not for ${n}` : `its certificate is for ${e}, not for ${n}`;
}
if ("ERR_SSL_WRONG_VERSION_NUMBER" === e || "ERR_SSL_PACKET_LENGTH_TOO_LONG" === e) return `it does not speak TLS on this port (${e})`;
const i = d.get(e);
return "CERT_HAS_EXPIRED" === e || "CERT_NOT_YET_VALID" === e ? `${i} (${e}; the clock of this machine says ${(0, 
s.ag)(o, {
milliseconds: !0
})})` : void 0 === i ? e || "handshake failed" : `${i} (${e})`;
}
function certificateNames(e) {
if (!(e instanceof Error && "cert" in e)) return "";
const t = e.cert;
if ("object" != typeof t || null === t || !("subjectaltname" in t)) return "";
if ("string" != typeof t.subjectaltname) return "";
const n = [ ...t.subjectaltname.matchAll(/(?:DNS|IP Address):([A-Za-z0-9.*:_-]{1,253})(?=, |$)/g) ].map(e => e[1]);
return n.length > 3 ? `${n.slice(0, 3).join(", ")} and ${n.length - 3} more` : n.join(", ");
}
function harmless(e) {
if (e instanceof Error && !("rawPacket" in e) && !("cert" in e)) return e;
}
},
86: (e, t, n) => {
n.d(t, {
C: () => s,
j: () => o
});
const s = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, o = /^[\t\x20-\x7e\x80-\xff]*$/;
},
264: (e, t, n) => {
n.d(t, {
B2: () => Deadline,
HI: () => sendWithRetries,
Vs: () => retryAfterMs
});
var s = n(2757), o = n(1130), i = n(2592), r = n(9045);
class Deadline {
#It;
#At;
ms;
constructor(e, t) {
this.#It = e;
this.#At = e.now() + t;
this.ms = t;
}
remaining() {
return Math.max(0, this.#At - this.#It.now());
}
}
const a = {
reached: 6,
unreached: 4,
unknownHost: 3
};
async function sendWithRetries(e, t, n, r) {
const {deadline: a, what: c} = r, d = t.now(), u = [];
if (a.remaining() <= 0) throw outOfTime(c, a);
for (let h = 1; ;h += 1) {
const l = Math.max(1, Math.min(r.attemptMs, a.remaining()));
let f, p;
try {
f = await e.send({
...n,
timeoutMs: l
});
} catch (e) {
if (!(e instanceof i.Dr)) throw e;
p = e;
}
const m = void 0 === f ? outcomeOfFailure(p) : outcomeOfResponse(f, t.now()), w = void 0 === m ? void 0 : (0, 
o.j)(h, t.random(), m.retryAfterMs), g = a.remaining();
if (!(void 0 !== m && void 0 !== w && h < m.attempts && w < g)) {
void 0 !== m?.retryAfterMs && m.retryAfterMs >= g && t.info(`${c}: ${m.summary}; the server asks to wait ${(0, 
s.a3)(m.retryAfterMs)}, but only ${(0, s.a3)(g)} are left; giving up`);
if (void 0 !== f) return 1 === h ? f : {
...f,
attempts: h
};
if (void 0 === p) throw outOfTime(c, a);
throw 1 === h ? p : withHistory(p, h, t.now() - d, u);
}
t.info(`${c}: ${m.summary}; attempt ${h + 1} of ${m.attempts} in ${(0, s.a3)(w)}`);
u.push(m.summary);
await t.sleep(w, n.signal);
}
}
function retryAfterMs(e, t) {
const n = (0, r.w)(e, "retry-after")?.trim() ?? "";
if (/^\d{1,9}$/.test(n)) return 1e3 * Number(n);
const s = httpDate(n);
return void 0 !== s ? Math.max(0, s - (httpDate((0, r.w)(e, "date")?.trim() ?? "") ?? t)) : void 0;
}
function httpDate(e) {
if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(e)) return;
const t = Date.parse(/GMT$/.test(e) ? e : `${e} GMT`);
return Number.isNaN(t) ? void 0 : t;
}
function outcomeOfResponse(e, t) {
const {status: n} = e;
if (408 === n || 429 === n || !(n < 500 || n > 599)) return {
summary: `HTTP ${n}`,
attempts: a.reached,
retryAfterMs: retryAfterMs(e, t)
};
}
function outcomeOfFailure(e) {
if (void 0 === e) return;
const t = "NETWORK_DNS" === e.code && !e.transient;
if (!e.transient && !t) return;
const n = t ? a.unknownHost : "dns" === e.phase || "connect" === e.phase || "proxy" === e.phase ? a.unreached : a.reached;
return {
summary: c[e.code] ?? "the request failed",
attempts: n,
retryAfterMs: void 0
};
}
const c = {
NETWORK_DNS: "its name could not be resolved",
NETWORK_CONNECT: "no connection",
NETWORK_PROXY: "the proxy did not connect",
NETWORK_RESET: "the connection was lost",
NETWORK_TIMEOUT: "no response in time"
};
function outOfTime(e, t) {
return new i.Dr("NETWORK_TIMEOUT", `the request to ${e} was not sent: earlier requests used up the ${(0, 
s.a3)(t.ms)} that they share`, {
phase: "dns",
transient: !1
});
}
function withHistory(e, t, n, o) {
const r = c[e.code], a = [ ...new Set(o) ].filter(e => e !== r), d = 0 === a.length ? "" : `; earlier attempts: ${a.join(", ")}`;
return new i.Dr(e.code, `${e.message} (after ${t} attempts in ${(0, s.a3)(n)}${d})`, {
phase: e.phase,
transient: e.transient,
reused: e.reused,
remedy: e.remedy,
status: e.status,
cause: e.cause
});
}
},
2522: (e, t, n) => {
n.d(t, {
_: () => Interruption,
t: () => untilInterrupted
});
var s = n(8474), o = n(2578);
class Interruption {
#xt=new AbortController;
#Ot=[];
constructor() {
(0, s.setMaxListeners)(0, this.signal);
}
get signal() {
return this.#xt.signal;
}
by(e) {
this.#Ot.push(e);
this.#xt.abort(e);
}
byNothingLeft() {
this.signal.aborted || this.by(new o.G7("UNFINISHED", "The run ended before it had finished. This is a bug in gcp-bearer."));
}
allErrors(...e) {
const t = e.flatMap(e => e instanceof AggregateError ? e.errors : [ e ]);
return [ ...new Set([ ...t, ...this.#Ot ]) ];
}
}
async function untilInterrupted({interrupted: e}, t) {
if (void 0 === e) return t();
e.throwIfAborted();
const {promise: n, reject: s} = Promise.withResolvers(), stop = () => s(e.reason);
e.addEventListener("abort", stop, {
once: !0
});
try {
return await Promise.race([ t(), n ]);
} finally {
e.removeEventListener("abort", stop);
}
}
},
6972: (e, t, n) => {
n.d(t, {
E: () => expiryOfClaims,
d: () => claimsOf
});
var s = n(2757), o = n(4704);
function claimsOf(e) {
const t = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(e)?.[1];
if (void 0 !== t) try {
const e = JSON.parse(Buffer.from(t, "base64url").toString("utf8"));
return (0, o.u)(e) ? e : void 0;
} catch {
return;
}
}
function expiryOfClaims({exp: e}) {
return "number" == typeof e && (0, s.uZ)(1e3 * e) ? 1e3 * e : void 0;
}
},
6192: (e, t, n) => {
n.d(t, {
U: () => isLoopback,
_: () => isLinkLocal
});
function isLoopback({hostname: e}) {
return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/.test(e);
}
function isLinkLocal({hostname: e}) {
return /^(?:169\.254(?:\.\d{1,3}){2}|\[fe[89ab][0-9a-f]:[0-9a-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/.test(e);
}
},
9037: (e, t, n) => {
n.d(t, {
Z: () => Problems
});
var s = n(2578);
class Problems {
list=[];
#$t=new Set;
add(e, t, n, s = {}) {
if (this.#$t.has(e)) return;
const {code: o, subject: i} = "string" == typeof s ? {
code: s
} : s;
this.list.push({
input: e,
message: t,
example: n,
code: o,
...void 0 !== i && {
subject: i
}
});
}
refuse(e, t, n) {
this.add(e, t, n);
this.#$t.add(e);
}
isRefused(e) {
return this.#$t.has(e);
}
throwIfAny() {
if (this.list.length > 0) throw new s.dz(this.list);
}
}
},
3398: (e, t, n) => {
n.d(t, {
H1: () => logFailure,
fz: () => annotate,
gb: () => remedyLines,
uH: () => clean
});
var s = n(2578), o = n(9022), i = n(2005), r = n(5276), a = n(51);
const c = 1e3, d = 10, u = 4e3;
function logFailure(e, t) {
const n = thrownErrors(t).flatMap(t => failureAnnotations(e, t));
annotate(e, n, "problems");
for (let n = causeOf(t), s = 0; void 0 !== n && s < 5; n = causeOf(n), s++) e.debug(`caused by: ${clean(e, describe(e, n))}`);
}
function thrownErrors(e) {
return e instanceof AggregateError && e.errors.length > 0 ? e.errors : [ e ];
}
function failureAnnotations(e, t) {
if (t instanceof s.dz) return t.problems.map(t => {
const {input: n, code: o = "INPUT_INVALID"} = t, i = (0, s.Ql)(t);
return {
title: `${o}: ${clean(e, n)}`,
brief: o,
lines: [ ...textLines(e, (0, s.$N)(t)), ...void 0 === i ? [] : [ "Example:", ...textLines(e, i) ], (0, 
r.j)(o) ]
};
});
if (t instanceof s.G7) {
const n = [ ...textLines(e, t.parts.message), ...remedyLines(e, t.parts.remedy), (0, 
r.j)(t.code) ];
return [ {
title: t.code,
lines: n
} ];
}
const n = "INTERNAL";
if (t instanceof Error && "string" == typeof t.stack) {
const n = e.redact(t.stack).split("\n");
for (const t of n.filter(e => /^\s+at /.test(e))) e.debug(clean(e, t));
}
return [ {
title: n,
lines: [ ...cleanLines(e, describe(e, t)), (0, r.j)(n) ]
} ];
}
function causeOf(e) {
return e instanceof Error ? e.cause : void 0;
}
function describe(e, t) {
return (0, i.A3)(t, t => e.redact(t));
}
function annotate(e, t, n) {
const s = t.length <= d ? t.length : d - 1;
for (const {title: n, lines: o} of t.slice(0, s)) e.error(within(o), n);
const o = t.slice(s);
if (0 !== o.length) {
for (const {title: t, lines: n} of o) e.info([ t, ...n.map(e => `    ${e}`) ].join("\n"));
e.error(within(o.map(({title: e, brief: t = e, lines: n}) => `${t}: ${n[0] ?? ""}`)), `${o.length} more ${n}`);
}
}
function within(e) {
const t = e.at(-1) ?? "";
let n = "";
for (const s of e.slice(0, -1)) {
if (n.length + s.length + t.length > u) {
n += "…\n";
break;
}
n += `${s}\n`;
}
return `${n}${t}`;
}
function remedyLines(e, t) {
return void 0 === t ? [] : textLines(e, t);
}
function textLines(e, t) {
return cleanLines(e, (0, o.XX)(t, e.surface ?? o.hr));
}
function cleanLines(e, t) {
return (0, i.cT)(e.redact(t)).split(/\r?\n/).filter(e => "" !== e.trim()).map(e => (0, 
a.om)(e, c));
}
function clean(e, t) {
return (0, a.om)(e.redact(t), c);
}
},
5276: (e, t, n) => {
n.d(t, {
C: () => describeIdentity,
j: () => helpLink
});
function describeIdentity({kind: e, source: t}) {
return e === t ? e : `${e}, ${t}`;
}
const s = "https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md";
function helpLink(e) {
return `${s}#${e.toLowerCase()}`;
}
},
51: (e, t, n) => {
n.d(t, {
Hk: () => safeText,
IP: () => isSafe,
OT: () => withoutInvisible,
b0: () => safeBlockLine,
om: () => safeLine
});
const s = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
function withoutInvisible(e, t = "", n = visible) {
return e.replace(s, e => e === t ? e : n(e));
}
const o = new Map([ [ "\n", "\\n" ], [ "\r", "\\r" ], [ "\t", "\\t" ] ]);
function visible(e) {
const t = o.get(e);
if (void 0 !== t) return t;
const n = e.codePointAt(0) ?? 0, s = n.toString(16);
return n <= 255 ? `\\x${s.padStart(2, "0")}` : n <= 65535 ? `\\u${s.padStart(4, "0")}` : `\\u{${s}}`;
}
function defuse(e) {
return e.replaceAll("##[", "##\\[").replace(/^(\s*)::/, "$1\\::");
}
function safeLine(e, t = Number.POSITIVE_INFINITY) {
return cut(defuse(withoutInvisible(e.length > t ? e.slice(0, t + 1) : e)), t);
}
const i = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|[\0-\x08\x0b-\x1f\x7f-\x9f]|##\[|^[^\S\n]*::/mu;
function isSafe(e) {
return !i.test(e);
}
function safeText(e) {
return isSafe(e) ? e : e.split(/\r?\n/).map(safeBlockLine).join("\n");
}
function safeBlockLine(e) {
return defuse(withoutInvisible(e, "\t"));
}
function cut(e, t) {
if (e.length <= t) return e;
const n = Math.max(0, t - 1), s = e.charCodeAt(n - 1);
return `${e.slice(0, s >= 55296 && s <= 56319 ? n - 1 : n)}…`;
}
},
2632: (e, t, n) => {
n.d(t, {
J5: () => parseAccount,
TP: () => accountProject,
Wj: () => projectDomain,
rm: () => isProjectId,
sF: () => bareProvider,
sZ: () => isProvider,
te: () => parseProvider,
yd: () => isUserEmail
});
var s = n(4561);
const o = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([\w-]+)\/providers\/([\w-]+)$/;
function parseProvider(e) {
const t = bareProvider(e);
return isProvider(t) ? t : void 0;
}
function isProvider(e) {
return o.test(e);
}
function bareProvider(e) {
return e.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, "");
}
const i = /^(?:serviceAccount:|(?:(?:https:)?\/\/iam\.[a-z0-9.-]+\/(?:v1\/)?)?projects\/(?:-|[\w.:-]+)\/serviceAccounts\/)/;
function parseAccount(e) {
const t = e.replace(i, "");
return /^[A-Za-z0-9](?:[\w.+-]*\w)?@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$|^\d{6,32}$/.test(t) ? t : void 0;
}
function isUserEmail(e) {
return /^[\p{L}\p{N}_%+&~!#*=-](?:[\p{L}\p{N}._%+'&~!#*=-]*[\p{L}\p{N}_%+&~!#*=-])?@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(e) && !s.kH.test(e);
}
function accountProject(e) {
const t = /^[^@]+@([^@:]+)\.iam\.gserviceaccount\.com$/.exec(e)?.[1];
if (void 0 !== t && !/^gcp-sa-/.test(t)) {
const [e, ...n] = t.split(".");
return 0 === n.length ? e : `${n.join(".")}:${e}`;
}
return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(e)?.[1];
}
function projectDomain(e) {
const [t, n] = e.split(":");
return void 0 === n ? e : `${n}.${t}`;
}
function isProjectId(e) {
return /^(?:[\w.-]{1,63}:)?[\w-]{1,30}$/.test(e);
}
}
};
