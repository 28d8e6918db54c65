"use strict";

exports.id = 342;

exports.ids = [ 342 ];

exports.modules = {
9289: (e, t, n) => {
n.d(t, {
CZ: () => a,
Q0: () => audienceFor,
Ql: () => exampleOf,
hi: () => resolveAuth
});
var r = n(6192), o = n(9022), s = n(2005);
function exampleOf({setting: e, example: t}) {
return "allowed_origins" === e ? (0, o.Pe)(e, t) : (0, o.c0)(`${e}: ${t}`);
}
const i = "https://service-abc123-uc.a.run.app", a = new Map([ [ "googleapis.com", "run.app" ], [ "s3nsapis.fr", "s3nsrun.fr" ] ]);
function audienceFor(e, t) {
const n = bareHost(e);
if ((0, r.U)(e)) return {
unknown: `${e.host} is this machine`
};
for (const [r, o] of a) {
if (!n.endsWith(`.${o}`)) continue;
if (isForeign(r, t)) return {
unknown: foreign(o, r, t)
};
const [s = "", ...i] = n.split("."), a = s.includes("---") ? s.slice(s.indexOf("---") + 3) : s;
return {
audience: `${e.protocol}//${[ a, ...i ].join(".")}${portOf(e)}`
};
}
if (n.endsWith(".cloudfunctions.net")) {
if (isForeign("googleapis.com", t)) return {
unknown: foreign("cloudfunctions.net", "googleapis.com", t)
};
const r = e.pathname.split("/")[1];
return r ? {
audience: `${e.protocol}//${n}${portOf(e)}/${r}`
} : {
unknown: "a cloudfunctions.net URL has the name of its function as first part of the path"
};
}
return {
unknown: knownElsewhere(n) ?? `it does not follow from ${e.host}. Behind a custom domain, a Cloud Run service expects its ${a.get(t ?? "") ?? "run.app"} URL or one of its custom audiences, and IAP expects its OAuth client id`
};
}
function isForeign(e, t) {
return void 0 !== t && t !== e && a.has(t);
}
function foreign(e, t, n) {
return `${e} belongs to the universe ${t}, which does not accept tokens of ${n}. If the credentials are of that universe, set universe to it`;
}
function knownElsewhere(e) {
return e.endsWith(".gateway.dev") ? `${e} is of API Gateway, which expects an audience of x-google-audiences in its API config, by default https:// and the name of its managed service (gcloud api-gateway apis list)` : e.endsWith(".cloud.goog") ? `${e} is of Cloud Endpoints, which expects an audience of x-google-audiences in its OpenAPI document, by default https://${e}` : e.endsWith(".appspot.com") ? `${e} is of App Engine, which itself checks no ID token. With IAP before it, it expects IAP's OAuth client id` : void 0;
}
function isApiHost(e, t) {
return "https:" === e.protocol && bareHost(e).endsWith(`.${t.toLowerCase()}`);
}
function bareHost(e) {
return e.hostname.replace(/\.$/, "");
}
function portOf(e) {
return "" === e.port ? "" : `:${e.port}`;
}
function resolveAuthFor(e, t, n, o) {
if ("none" === t) return {
auth: "none"
};
if ("https:" !== e.protocol && !(0, r.U)(e)) return {
problem: `${e.origin} must be https when a credential is sent; use https, or send no credential.`,
setting: "url",
example: `https://${e.host}`
};
if ("signed_jwt" === t) return {
auth: "signed_jwt",
audience: `${e.origin}/*`
};
if ("access_token" === t || "auto" === t && isApiHost(e, o)) return {
auth: "access_token"
};
if (void 0 !== n) return {
auth: "id_token",
audience: n
};
const s = audienceFor(e, o);
return "audience" in s ? {
auth: "id_token",
audience: s.audience
} : {
problem: `the audience of the ID token for ${e.origin} must be given: ${s.unknown}.`,
setting: "audience",
example: i
};
}
const c = "https://api.example.com";
function strangerProblem(e, t, {name: n, audience: i, allowedOrigins: a}, u) {
if (void 0 === a || a.has(e.origin)) return;
if ((0, r._)(e)) return {
problem: o.Qq`the check ${(0, s.hD)(n)} would call ${e.origin}, where the machine's own tokens are. A checks file alone cannot allow that. Name the origin in ${(0, 
o.hF)("allowed_origins")}.`,
setting: "allowed_origins",
example: c
};
const problem = e => ({
problem: o.Qq`the check ${(0, s.hD)(n)} would send ${e}. A checks file alone cannot allow that. Name the origin in ${(0, 
o.hF)("allowed_origins")}.`,
setting: "allowed_origins",
example: c
});
if ("access_token" === t.auth) {
if (isApiHost(e, u)) return;
return problem(`the access token to ${e.origin}, which is not an API host of ${u}`);
}
if ("id_token" !== t.auth || void 0 === i) return;
const l = audienceFor(e, u);
return [ e.origin, ..."audience" in l ? [ originOf(l.audience) ] : [] ].includes(originOf(i)) ? void 0 : problem(`an ID token for the audience ${(0, 
s.fV)(i, 120)} to ${e.origin}, which is another origin`);
}
function originOf(e) {
return URL.parse(e)?.origin ?? "null";
}
function resolveAuth(e, t) {
const {parts: n} = e.url, r = (n.every(e => "string" == typeof e) ? [ "0" ] : [ "0", "1" ]).map(r => {
const o = n.map(e => "string" == typeof e ? e : r).join("");
if (!URL.canParse(o)) return;
const s = new URL(o), i = resolveAuthFor(s, e.auth, e.audience, t);
return "problem" in i ? i : strangerProblem(s, i, e, t) ?? i;
}), [o, s] = [ r[0], r.at(-1) ];
return void 0 === o || void 0 === s ? {
problem: "the URL cannot be understood.",
setting: "url",
example: i
} : "audience" in o && "audience" in s && o.audience !== s.audience ? {
problem: "the audience of the ID token would depend on a captured value, and must be given.",
setting: "audience",
example: "https://us-central1-my-project.cloudfunctions.net/my-function"
} : o;
}
},
1699: (e, t, n) => {
n.d(t, {
aQ: () => takenHeaderProblem,
b5: () => isCredentialHeader,
kX: () => headerValueProblem,
mF: () => headerNameProblem
});
var r = n(86), o = n(2005), s = n(3048);
const i = new Set([ "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "proxy-authorization", "proxy-connection" ]);
function isCredentialHeader(e) {
return /^cookie2?$|jwt/i.test(e) || (0, s.Nq)(e);
}
const a = /^(?:metadata-flavor|x-google-metadata-request|metadata|x-aws-ec2-metadata-token(?:-ttl-seconds)?)$/i;
function headerNameProblem(e) {
return r.C.test(e) ? i.has(e.toLowerCase()) ? `${(0, o.fV)(e, 60)} is set by the HTTP client and cannot be given.` : a.test(e) ? `${(0, 
o.fV)(e, 60)} is a header of a cloud's metadata service, which issues the machine's own tokens.` : void 0 : `${(0, 
o.hD)(e, 60)} is not the name of a header: letters, digits and - are.`;
}
function headerValueProblem(e, t) {
if (!r.j.test(t)) return `the value of ${(0, o.fV)(e, 60)} has a line break or another character that a header cannot carry.`;
}
function takenHeaderProblem(e, t, n) {
if ("none" !== n && e.toLowerCase() === t.toLowerCase()) return `${e} is the header for the token.`;
}
},
9974: (e, t, n) => {
n.d(t, {
$d: () => sizeOf,
AA: () => jsonErrorPlace,
Br: () => jsonType,
CJ: () => hasKey,
Fq: () => isInteger,
IN: () => cutText,
Nw: () => asDoubles,
OT: () => jsonLiteral,
QE: () => c,
Zm: () => jsonEqual,
d4: () => beginsAsJson,
iU: () => holdsMore,
kf: () => isNumeric,
lr: () => o,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var r = n(4704);
const o = 512, s = 2e5, i = 40, a = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;
function beginsAsJson(e) {
return a.test(e);
}
function parseJson(e) {
if (!beginsAsJson(e)) throw new SyntaxError("the text does not begin as JSON does");
const {depth: t, values: n, longNumbers: r} = survey(e);
if (/^\s*[[{]/.test(e)) {
if (t > o) throw new RangeError(`it is nested more than ${o} levels deep`);
if (n > s) throw new RangeError(`it holds more than ${s} values`);
}
const i = JSON.parse(e);
return {
value: i,
exact: r ? JSON.parse(e, keepWholeNumbers) : i
};
}
function jsonErrorPlace(e) {
let t = 0, n = e.length;
for (;t + 1 < n; ) {
const r = Math.floor((t + n) / 2);
mayBecomeJson(e.slice(0, r)) ? t = r : n = r;
}
const r = e.slice(0, mayBecomeJson(e) ? e.length : t).split(/\r\n|\r|\n/);
return {
line: r.length,
column: (r.at(-1)?.length ?? 0) + 1
};
}
function mayBecomeJson(e) {
try {
JSON.parse(e);
return !0;
} catch (t) {
const n = t instanceof Error ? t.message : "", r = / at position (\d+)/.exec(n)?.[1];
return void 0 === r ? /end of JSON input/.test(n) : Number(r) >= e.length;
}
}
function jsonLiteral(e) {
try {
return parseJson(e).exact;
} catch {
return;
}
}
function survey(e) {
let t = 0, n = 0, r = 1, o = !1;
for (let s = 0; s < e.length; s++) {
const i = e.charCodeAt(s);
if (34 === i) s = endOfString(e, s); else if (91 === i || 123 === i) {
r++;
t++;
t > n && (n = t);
} else if (44 === i) r++; else if (58 === i) r += 2; else if (93 === i || 125 === i) t--; else if (i >= 49 && i <= 57) {
const t = s;
for (;isDigit(e.charCodeAt(s + 1)); ) s++;
s - t >= 15 && (o = !0);
} else if (46 === i) for (;isDigit(e.charCodeAt(s + 1)); ) s++;
}
return {
depth: n,
values: o ? 2 * r : r,
longNumbers: o
};
}
function isDigit(e) {
return e >= 48 && e <= 57;
}
function endOfString(e, t) {
let n = e.indexOf('"', t + 1);
for (;n >= 0; ) {
let t = 0;
for (;92 === e.charCodeAt(n - 1 - t); ) t++;
if (t % 2 == 0) return n;
n = e.indexOf('"', n + 1);
}
return e.length;
}
function keepWholeNumbers(e, t, n) {
if ("number" != typeof t || Number.isSafeInteger(t)) return t;
const r = n?.source;
return void 0 === r || r.length > i || !/^-?\d+$/.test(r) ? t : BigInt(r);
}
function asDoubles(e) {
const t = new Map, convert = e => {
if ("bigint" == typeof e) return Number(e);
if ("string" == typeof e || "number" == typeof e || "boolean" == typeof e) return e;
if (!isObject(e)) return null;
const n = t.get(e);
if (void 0 !== n) return n;
const r = Array.isArray(e) ? e.map(convert) : Object.fromEntries(Object.entries(e).map(([e, t]) => [ e, convert(t) ]));
t.set(e, r);
return r;
};
return convert(e);
}
const c = [ "string", "number", "integer", "boolean", "null", "array", "object" ];
function jsonType(e) {
if (null === e) return "null";
if (Array.isArray(e)) return "array";
switch (typeof e) {
case "string":
return "string";

case "number":
case "bigint":
return "number";

case "boolean":
return "boolean";

default:
return "object";
}
}
function isInteger(e) {
return "bigint" == typeof e || Number.isInteger(e);
}
function isNumeric(e) {
return "number" == typeof e || "bigint" == typeof e;
}
function isObject(e) {
return "object" == typeof e && null !== e;
}
function jsonEqual(e, t) {
if (e === t) return !0;
if (isNumeric(e) && isNumeric(t)) return !(typeof e == typeof t || e < t || e > t);
if (Array.isArray(e) || Array.isArray(t)) return !(!Array.isArray(e) || !Array.isArray(t) || e.length !== t.length) && e.every((e, n) => jsonEqual(e, t[n]));
if (!isObject(e) || !isObject(t)) return !1;
const n = Object.keys(e);
return n.length === Object.keys(t).length && n.every(n => Object.hasOwn(t, n) && jsonEqual((0, 
r.Z)(e, n), (0, r.Z)(t, n)));
}
function hasKey(e, t) {
return isObject(e) && Object.hasOwn(e, t);
}
function holdsMore(e, t) {
let n = t;
const count = e => {
for (const t of isObject(e) ? Object.values(e) : []) {
n--;
if (n < 0) return;
count(t);
}
};
count(e);
return n < 0;
}
function sizeOf(e) {
return Array.isArray(e) ? e.length : isObject(e) ? Object.keys(e).length : void 0;
}
function jsonText(e, t = Number.POSITIVE_INFINITY) {
const n = [];
let o = t;
const put = e => {
n.push(e);
o -= e.length;
}, write = e => {
if (!(o < 0)) if ("string" == typeof e) put(JSON.stringify(e.length > o ? e.slice(0, o + 1) : e)); else if (Array.isArray(e)) {
put("[");
for (let t = 0; t < e.length && o >= 0; t++) {
t > 0 && put(",");
write(e[t]);
}
put("]");
} else if (isObject(e)) {
put("{");
let t = !0;
for (const n of Object.keys(e)) {
if (o < 0) break;
t || put(",");
t = !1;
write(n);
put(":");
write((0, r.Z)(e, n));
}
put("}");
} else put(String(e));
};
write(e);
return cutText(n.join(""), t);
}
function cutText(e, t) {
if (e.length <= t) return e;
const n = Math.max(0, t - 1), r = e.charCodeAt(n - 1);
return `${e.slice(0, r >= 55296 && r <= 56319 ? n - 1 : n)}…`;
}
function decodeFragment(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
},
8806: (e, t, n) => {
n.d(t, {
$f: () => isSecret,
FT: () => captured,
GS: () => fill,
HL: () => loneCapture,
MW: () => captureText,
VY: () => secretsIn,
WH: () => scanTemplate,
Z0: () => capturesIn,
e0: () => jsonEscape,
hA: () => bindEnv,
pm: () => formEncode,
tq: () => settledText,
u4: () => urlEncode
});
var r = n(2578), o = n(2005), s = n(9006), i = n(4704), a = n(628), c = n(3048), u = n(9974);
const l = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/, d = /^\s*'\{\{'\s*$/;
function scanTemplate(e) {
const t = [], n = [];
let r = 0;
for (;;) {
let s = e.indexOf("{{", r);
const i = s < 0 ? -1 : e.indexOf("}}", s + 2);
if (i < 0) break;
for (;"{" === e[s + 2]; ) s++;
s > r && t.push({
kind: "text",
index: r,
text: e.slice(r, s)
});
const a = e.slice(s + 2, i), [, c, u] = l.exec(a) ?? [];
if ("env" !== c && "secret" !== c && "capture" !== c || void 0 === u) if (d.test(a)) t.push({
kind: "text",
index: s,
text: "{{"
}); else {
const e = a.trim(), t = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${(0, 
o.hD)(e, 40)}; {{ '{{' }} stands for the two braces`;
n.push({
index: s,
message: t
});
} else t.push({
kind: c,
index: s,
name: u
});
r = i + 2;
}
r < e.length && t.push({
kind: "text",
index: r,
text: e.slice(r)
});
return {
pieces: t,
problems: n
};
}
function bindEnv(e, t, n = e => e) {
const r = [], o = [], add = e => {
const t = r.at(-1);
"string" == typeof t ? r[r.length - 1] = t + e : r.push(e);
};
for (const s of e) if ("text" === s.kind) add(s.text); else if ("capture" === s.kind) r.push({
capture: s.name
}); else {
const e = readVariable(s, t);
"value" in e ? add(n(e.value, s)) : o.push({
index: s.index,
message: e.problem
});
}
return {
template: {
parts: r
},
problems: o
};
}
function readVariable(e, t) {
const {name: n} = e, r = (0, c.bf)(n);
if (void 0 !== r) return {
problem: `the environment variable ${(0, o.fV)(n)} is reserved for ${r}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`
};
const s = (0, i.Z)(t, n);
if ("string" != typeof s || "" === s) return {
problem: `the environment variable ${(0, o.fV)(n)} is ${"" === s ? "empty" : "not set"}`
};
const u = credentialIn(s, t);
if (void 0 !== u) return {
problem: `the environment variable ${(0, o.fV)(n)} holds ${u}, and no check can read it; for a secret of the service, set a variable with a secret of its own`
};
if (isSecret(e) && s.trim().length < a.c3) {
const t = "secret" === e.kind ? "" : " by its name", r = "secret" === e.kind ? "" : ", or another name if it is no secret";
return {
problem: `the environment variable ${(0, o.fV)(n)} is a secret${t}, and is shorter than the ${a.c3} characters that can be masked; use a longer one${r}`
};
}
return {
value: s
};
}
function credentialIn(e, t) {
const n = (0, s.u7)(e);
if ((0, s.IZ)(n)) return n;
if (!(e.length < f)) for (const [n, r] of Object.entries(t)) if (r === e && (0, 
c.Nq)(n) && void 0 !== (0, c.bf)(n)) return `the value of ${n}`;
}
const f = 16;
function isSecret({kind: e, name: t}) {
return "secret" === e || "env" === e && (0, c.Nq)(t);
}
function secretsIn(e, t) {
return scanTemplate(e).pieces.flatMap(e => {
if ("text" === e.kind || !isSecret(e)) return [];
const n = readVariable(e, t);
return "value" in n ? formsInUrl(n.value.trim()).concat(n.value) : [];
});
}
function formsInUrl(e) {
if (/^[\w.-]+$/.test(e)) return [ e, e.toLowerCase() ];
if (!/^https?:/i.test(e) || !URL.canParse(e)) return [ e ];
const {href: t, pathname: n, search: r} = new URL(e);
return [ e, t, ...[ n, `${n}${r}`, r.slice(1) ].filter(e => e.length >= 8) ];
}
function fill(e, t, n = e => e) {
return e.parts.map(e => "string" == typeof e ? e : n(captureText(captured(t, e.capture)), e.capture)).join("");
}
function captured(e, t) {
if (e.has(t)) return e.get(t);
throw new r.G7("CHECK_FAILED", `nothing was captured as ${(0, o.fV)(t)}`);
}
function captureText(e) {
return "string" == typeof e ? e : (0, u.s$)(e);
}
function capturesIn(e) {
return [ ...new Set(e.parts.flatMap(e => "string" == typeof e ? [] : [ e.capture ])) ];
}
function settledText(e) {
if (0 === e.parts.length) return "";
const [t, ...n] = e.parts;
return "string" == typeof t && 0 === n.length ? t : void 0;
}
function loneCapture(e) {
const [t, ...n] = e.parts;
return void 0 !== t && "string" != typeof t && 0 === n.length ? t.capture : void 0;
}
function jsonEscape(e) {
return JSON.stringify(e).slice(1, -1);
}
function formEncode(e) {
return new URLSearchParams([ [ "", e ] ]).toString().slice(1);
}
function urlEncode(e) {
return encodeURIComponent(e.toWellFormed());
}
},
1112: (e, t, n) => {
n.d(t, {
jm: () => maskSent,
rA: () => maskRequestSecrets
});
var r = n(3048), o = n(1699), s = n(8806);
const i = /^(?:x[-_](?:goog|amz)[-_])?(?:api|access|auth|id|client|refresh|session|security|subscription)?[-_]?(?:key|token|secret|password|signature|sig|auth)$/i;
function maskRequestSecrets(e, t) {
const known = ([e, t]) => [ e, (0, s.tq)(t) ?? "" ];
maskSent({
url: (0, s.tq)(e.url) ?? "",
headers: Object.fromEntries(e.headers.map(known))
}, t);
}
function maskSent({url: e, headers: t}, n) {
for (const [e, r] of Object.entries(t)) if ((0, o.b5)(e)) for (const t of secretsOfHeader(e, r)) n.mask(t);
if (URL.canParse(e)) for (const [t, r] of new URL(e).searchParams) i.test(t) && r.length >= 8 && n.mask(r);
}
function secretsOfHeader(e, t) {
const n = t.trim();
if (/^cookie2?$/i.test(e)) return [ n, ...cookieValues(n) ];
const r = /^[\w!#$%&'*+.^`|~-]+ +(\S.*)$/.exec(n)?.[1];
return void 0 === r ? [ n ] : [ n, r, .../^basic /i.test(n) ? basicParts(r) : parameters(r) ];
}
function cookieValues(e) {
return e.split(";").flatMap(e => {
const t = e.slice(e.indexOf("=") + 1).trim(), n = t.replace(/^"(.*)"$/, "$1");
return [ t, n, decoded(n) ];
});
}
function decoded(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
function basicParts(e) {
const t = Buffer.from(e, "base64").toString("utf8");
return t.includes(":") ? [ t, t.slice(t.indexOf(":") + 1) ] : [];
}
function parameters(e) {
return [ ...e.matchAll(/(?:^|[\s,])([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))/g) ].flatMap(([, e = "", t, n]) => /response|signature/i.test(e) || (0, 
r.Nq)(e) ? [ t ?? n ?? "" ] : []);
}
},
8586: (e, t, n) => {
n.d(t, {
r: () => urlProblem,
u: () => joinPath
});
var r = n(9006);
function urlProblem(e) {
if (/[\u0000-\u001f\u007f]/.test(e)) return "has a line break or another control character.";
if (!/^https?:\/\//i.test(e)) return "is not an absolute https:// or http:// URL.";
if (!URL.canParse(e)) return "is not a URL.";
const t = new URL(e);
if ("" !== t.username || "" !== t.password) return "has a user name or password; use a header Authorization and no credential of this step.";
const n = (0, r.u7)(e.replace(/[?#].*$/s, ""));
return void 0 !== n ? `holds ${n}, where none belongs.` : e.length > 8e3 ? "is longer than 8000 characters." : void 0;
}
function joinPath(e, t) {
return t.startsWith("/") ? `${e.replace(/\/+$/, "")}${t}` : `${e}${t}`;
}
},
8380: (e, t, n) => {
n.r(t);
n.d(t, {
planChecks: () => planChecks
});
var r = n(9289), o = n(9999), s = n(9022), i = n(2005), a = n(1699), c = n(8806), u = n(8586);
const l = "https://service-abc123-uc.a.run.app/health", d = "Accept: application/json", f = {
line: "status 2xx",
subject: {
kind: "status",
captures: []
},
not: !1,
assertion: {
operator: "in",
operands: [ {
kind: "range",
range: {
from: 200,
to: 299
},
text: "2xx"
} ]
},
captures: []
};
async function readExpectations(e, t) {
if (e.trim() === f.line) return {
expectations: [ f ],
problems: []
};
const {parseExpectations: r} = await Promise.all([ n.e(663), n.e(816) ]).then(n.bind(n, 2816));
return r(e, t);
}
async function singleCheck(e, t) {
const n = [], o = (0, u.r)(e.url) ?? placeholderProblem(e.url);
void 0 !== o && n.push({
input: "url",
message: o,
example: l
});
const d = readHeaders(e, n);
e.unauthenticatedRefused && "none" === e.auth && !d.some(([e]) => (0, a.b5)(e)) && "refused" !== e.expect?.trim() && n.push({
input: "expect_unauthenticated",
message: s.Qq`needs a request with a credential, and ${(0, s.hF)("request_auth")} is none.`,
example: (0, s.Pe)("request_auth", "auto")
});
for (const n of (0, c.VY)(e.expect ?? "", t.env)) t.mask(n);
const h = await readExpectations(e.expect ?? f.line, t.env);
for (const {line: e, column: t, message: r} of h.problems) n.push({
input: "expect",
subject: s.Qq`${(0, s.hF)("expect")}, line ${e}, column ${t}:`,
message: r,
example: "status in 200,204"
});
void 0 === h.refused && 0 === h.expectations.length && 0 === h.problems.length && n.push({
input: "expect",
message: "has only comments, and no expectation.",
example: "status 2xx"
});
for (const e of new Set(h.expectations.flatMap(({captures: e}) => e))) n.push({
input: "expect",
message: s.Qq`uses capture.${(0, i.fV)(e, 60)}, and only the checks of a file capture values.`,
example: (0, s.Pe)("checks", ".github/checks.yaml")
});
if (void 0 !== o) return {
check: void 0,
problems: n
};
const p = new URL(e.url), m = (e.method ?? (void 0 === e.body ? "GET" : "POST")).toUpperCase(), g = {
name: `${m} ${p.origin}${p.pathname}`.slice(0, 200),
method: m,
url: {
parts: [ e.url ]
},
headers: d.map(([e, t]) => [ e, {
parts: [ t ]
} ]),
body: void 0 === e.body ? void 0 : {
parts: [ e.body ]
},
bodyKind: "text",
auth: e.auth,
audience: audienceOf(p, e),
authHeader: e.authHeader,
expect: h.expectations,
refused: void 0 !== h.refused,
capture: [],
after: [],
timeoutMs: e.timeoutMs,
waitMs: e.waitMs,
retry: e.retry,
redirects: e.redirects
}, v = (0, r.hi)(g, t.universe);
if ("problem" in v) {
const {problem: e, example: t} = v;
if ("https:" !== p.protocol) n.push({
input: "url",
message: "must be https when a credential is sent.",
example: t
}); else {
const r = s.Qq`is not given, and ${(0, s.Ww)(e)} For a service without authentication:${(0, 
s.Pe)("request_auth", "none")}`;
n.push({
input: "id_token_audience",
message: r,
example: t
});
}
}
return {
check: n.length > 0 ? void 0 : g,
problems: n
};
}
function placeholderProblem(e) {
const t = /\{\{\s*(?:env|secret|capture)\.[\w-]+\s*\}\}/.exec(e)?.[0];
if (void 0 !== t) return `has the placeholder ${t}, which is filled in only in a checks file and in expectations.`;
}
function audienceOf(e, {audiences: t, auth: n}) {
if ("auto" !== n && "id_token" !== n) return;
const o = (0, r.Q0)(e);
return "audience" in o && t.includes(o.audience) ? o.audience : t[0];
}
function readHeaders(e, t) {
const n = [], r = new Set, wrong = (e, n) => t.push({
input: "headers",
subject: s.Qq`${(0, s.hF)("headers")}, line ${e}:`,
message: n,
example: d
});
for (const [t, o] of (e.headers ?? "").split(/\r?\n/).entries()) {
const c = o.trim();
if ("" === c) continue;
const u = t + 1, l = c.indexOf(":");
if (l < 0) {
wrong(u, "has no colon between a name and a value.");
continue;
}
const d = c.slice(0, l), f = c.slice(l + 1).trim(), h = (0, a.mF)(d) ?? (0, a.kX)(d, f);
if (void 0 !== h) {
wrong(u, h);
continue;
}
r.has(d.toLowerCase()) && wrong(u, `${(0, i.fV)(d, 60)} is given twice; put all its values into one line.`);
r.add(d.toLowerCase());
const p = (0, a.aQ)(d, e.authHeader, e.auth);
if (void 0 !== p) {
const t = "Authorization" === e.authHeader ? s.Qq`\nOr send the token in another header:${(0, 
s.Pe)("auth_header", "X-Serverless-Authorization")}` : "";
wrong(u, s.Qq`${p} To send yours in its place:${(0, s.Pe)("request_auth", "none")}${t}`);
}
n.push([ d, f ]);
}
return n;
}
var h = n(1112);
const p = 1e3;
function parseShard(e) {
const t = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(e), n = Number(t?.[1]), r = Number(t?.[2]);
return n >= 1 && n <= r && r <= p ? {
index: n,
count: r
} : void 0;
}
function shardOf(e, t) {
const n = linkedGroups(e).sort((e, t) => t.length - e.length || compare(firstName(e), firstName(t))), r = new Array(t.count).fill(0), o = new Set;
for (const e of n) {
const n = r.indexOf(Math.min(...r));
r[n] = (r[n] ?? 0) + e.length;
if (n === t.index - 1) for (const t of e) o.add(t);
}
return e.filter(e => o.has(e));
}
function firstName(e) {
return e.reduce((e, {name: t}) => compare(t, e) < 0 ? t : e, e[0]?.name ?? "");
}
function compare(e, t) {
return e < t ? -1 : e > t ? 1 : 0;
}
function linkedGroups(e) {
const t = new Map(e.map(({name: e}) => [ e, e ])), root = e => {
let n = e;
for (let e = t.get(n); void 0 !== e && e !== n; e = t.get(n)) {
t.set(n, t.get(e) ?? e);
n = e;
}
return n;
};
for (const {name: n, after: r} of e) for (const e of r) t.has(e) && t.set(root(e), root(n));
const n = new Map;
for (const t of e) {
const e = root(t.name), r = n.get(e);
void 0 === r ? n.set(e, [ t ]) : r.push(t);
}
return [ ...n.values() ];
}
function unauthenticated(e) {
return {
...e,
name: `${e.name} without a credential`,
headers: e.headers.filter(([e]) => !(0, a.b5)(e)),
auth: "none",
audience: void 0,
expect: [],
refused: !0,
capture: [],
redirects: 0
};
}
var m = n(6192), g = n(5847);
const v = (0, s.Pe)("url", "https://service-abc123-uc.a.run.app/health"), b = (0, 
s.Pe)("checks", ".github/checks.yaml"), w = s.Qq`has no effect without ${(0, s.hF)("checks")}.`, x = 256;
async function planChecks(e, t, n) {
const {problems: r} = n, s = r.list.length, i = e.choice("auth_header", o.sw, "Authorization"), a = {
authHeader: i,
timeoutMs: e.duration("timeout", 7e4, {
...o.OO.timeoutMs,
example: "70s"
}),
waitMs: e.duration("wait", n.defaultWaitMs ?? 6e4, {
...o.OO.waitMs,
example: "60s"
}),
retry: e.choice("retry", o.Zs, "safe"),
redirects: e.integer("redirects", 0, 0, o.OO.redirects.max)
}, c = e.integer("concurrency", 8, 1, x), u = {
summary: e.boolean("summary", !0),
responseFile: e.text("response_file"),
junitFile: e.text("junit_file"),
resultsFile: e.text("results_file")
};
await checkReports(u, e, t.env, n);
refuseIdle(e, r);
const l = readShard(e, r), d = {
env: t.env,
universe: n.universe,
allowedOrigins: readAllowedOrigins(e, r),
mask: e => t.mask(e),
base: a
}, f = await readSingle(e, a, n, d), p = await readSuite(e, n, d);
for (const e of [ ...f, ...p ]) (0, h.rA)(e, t);
if (r.list.length > s || 0 === f.length && 0 === p.length) return;
const m = [ ...distinct(f, p), ...p ], g = void 0 === l ? m : shardOf(m, l);
return {
list: g,
idAudiences: audiencesOf(g, "id_token", n.universe),
signedAudiences: audiencesOf(g, "signed_jwt", n.universe),
needsAccess: g.some(e => sendsAccessToken(e, n.universe)),
origins: originsOf(g, c),
authHeader: i,
single: f.length > 0 ? g.find(e => e === m[0])?.name : void 0,
concurrency: c,
shard: l && `${l.index}/${l.count}`,
reports: u
};
}
async function readSingle(e, t, {audiences: n, problems: r}, s) {
const i = e.text("url"), a = e.choice("request_auth", o.Pu, "auto"), c = e.given("method") ? e.choice("method", o.J8, "GET") : void 0, u = e.text("expect_unauthenticated");
void 0 !== u && "refused" !== u.toLowerCase() && r.add("expect_unauthenticated", "has one value, refused. Leave it out when the service is public.", "refused");
if (void 0 === i) return [];
const {check: l, problems: d} = await singleCheck({
...t,
url: i,
method: c,
headers: e.verbatim("headers"),
body: e.verbatim("body"),
auth: a,
audiences: n,
expect: e.given("expect") ? e.verbatim("expect") : void 0,
unauthenticatedRefused: void 0 !== u
}, s);
for (const {input: e, message: t, example: n, code: o, subject: s} of d) r.add(e, t, n, {
code: o,
subject: s
});
return void 0 === l ? [] : void 0 === u ? [ l ] : [ l, unauthenticated(l) ];
}
async function readSuite(e, {problems: t, textOf: r, checksName: o}, a) {
const c = e.text("checks");
if (void 0 === c) return [];
const u = e.verbatim("checks") ?? c, l = await r("checks", c);
if (void 0 === l) return [];
const d = l === c, {parseSuite: f} = await Promise.all([ n.e(663), n.e(816), n.e(704) ]).then(n.bind(n, 1704)), {checks: h, problems: p} = await f(d ? u : l, a);
for (const {at: e, message: n, example: r} of p) {
const a = void 0 === o ? s.Qq`${(0, s.hF)("checks")}` : s.Qq`${o}`, u = d ? a : s.Qq`${(0, 
i.fV)(c)}`;
t.add("checks", n, "string" == typeof r ? (0, s.c0)(r) : r, {
subject: s.Qq`${u}, line ${e.line}, column ${e.column}:`
});
}
return h;
}
function distinct(e, t) {
const n = new Set(t.map(({name: e}) => e));
return e.map(e => {
let {name: t} = e;
for (;n.has(t); ) t += " (url)";
n.add(t);
return {
...e,
name: t
};
});
}
function readAllowedOrigins(e, t) {
const n = new Set, r = URL.parse(e.text("url") ?? "");
null !== r && n.add(r.origin);
for (const [r, o] of e.list("allowed_origins").entries()) {
const e = originProblem(o);
void 0 === e ? n.add(new URL(o).origin) : t.add("allowed_origins", e, "https://api.example.com", {
subject: s.Qq`${(0, s.hF)("allowed_origins")}, item ${r + 1},`
});
}
return n;
}
function originProblem(e) {
if (!/^https?:\/\//i.test(e) || !URL.canParse(e)) return "is not an origin. An origin is https:// and a host, with a port unless it is 443.";
const t = new URL(e);
return t.hostname.includes("*") ? "has a wildcard. Give each origin in full." : "" !== t.username || "" !== t.password ? "has a user name or password, which an origin cannot have." : "/" !== t.pathname || /[?#]/.test(e) ? "has a path, a query or a fragment, which an origin cannot have." : "https:" === t.protocol || (0, 
m.U)(t) ? void 0 : "must be https, because a credential is sent.";
}
const k = 4, $ = 8;
function originsOf(e, t) {
const n = new Set(e.filter(({after: e}) => 0 === e.length).slice(0, t)), r = new Map;
for (const t of e) {
const e = originOf(t.url);
if (void 0 === e) continue;
const o = r.get(e) ?? 0;
(0 === o ? r.size < k : n.size <= $ && n.has(t)) && r.set(e, o + 1);
}
return r;
}
function originOf({parts: [e, ...t]}) {
const n = 0 === t.length ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/, r = "string" == typeof e ? n.exec(e)?.[0] : void 0;
return URL.parse(r ?? "")?.origin;
}
function audiencesOf(e, t, n) {
const o = new Set;
for (const s of e) {
const e = (0, r.hi)(s, n);
"audience" in e && e.auth === t && o.add(e.audience);
}
return [ ...o ];
}
function sendsAccessToken(e, t) {
const n = (0, r.hi)(e, t);
return "auth" in n && "access_token" === n.auth;
}
function refuseIdle(e, t) {
const n = e.given("url"), r = e.given("checks");
if (!n) {
const n = s.Qq`has no effect without ${(0, s.hF)("url")}.${r ? " In a checks file, each check has its own setting." : ""}`;
for (const r of g.uj) (0, g.vM)(e, r) && t.add(r, n, v);
}
if (!n && !r) {
const n = g.yQ.filter(t => "auth_header" !== t || !e.given("create_curl_config"));
for (const r of n) (0, g.vM)(e, r) && t.add(r, s.Qq`has no effect without ${(0, 
s.hF)("url")} or ${(0, s.hF)("checks")}.`, v);
}
!r && e.given("allowed_origins") && t.add("allowed_origins", w, b);
!r && e.given("shard") && t.add("shard", w, b);
}
function readShard(e, t) {
const n = e.text("shard"), r = void 0 === n ? void 0 : parseShard(n);
void 0 !== n && void 0 === r && t.add("shard", "must be the number of this job and of all jobs. A matrix of five has 1/5 to 5/5.", "2/5");
return r;
}
async function checkReports({responseFile: e, junitFile: t, resultsFile: r}, o, s, {problems: i, makesReportFolders: a = !0}) {
const c = [ [ "response_file", e ], [ "junit_file", t ], [ "results_file", r ] ];
if (c.every(([, e]) => void 0 === e)) return;
const u = "true" === o.text("create_credentials_file")?.toLowerCase(), {checkReportFolders: l, checkReportPaths: d} = await n.e(212).then(n.bind(n, 4212)), f = [ [ "credentials_file_path", u ? o.text("credentials_file_path") : void 0 ] ];
await d(c, f, s, i);
a || await l(c, i);
}
},
5583: (e, t, n) => {
n.d(t, {
checkAudiencesOfPerson: () => checkAudiencesOfPerson
});
var r = n(9289), o = n(9022), s = n(2005);
function checkAudiencesOfPerson(e, t, n, r) {
const i = e.filter(e => e !== t && !isOfService(e, n));
if (0 === i.length) return;
const a = i.slice(0, 3).map(e => (0, s.fV)(e, 120)), c = i.length > 3 ? ` and ${i.length - 3} more` : "";
r.add("service_account", o.Qq`is not given, and a person gets no ID token for ${a.join(", ")}${c}. Google issues it for the OAuth client of the login, which only *.run.app and *.cloudfunctions.net URLs accept. Identity-Aware Proxy and custom audiences need the token of a service account. Name one to impersonate. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`, "invoker@my-project.iam.gserviceaccount.com", "ID_TOKEN_UNAVAILABLE");
}
function isOfService(e, t) {
const n = URL.parse(e);
return null !== n && "https:" === n.protocol && "audience" in (0, r.Q0)(n, t);
}
}
};
