"use strict";

exports.id = 228;

exports.ids = [ 228 ];

exports.modules = {
8032: (e, t, n) => {
n.r(t);
n.d(t, {
checkService: () => checkService,
concluded: () => concluded,
hasFailed: () => hasFailed,
makeChecks: () => makeChecks,
reportFailure: () => reportFailure
});
var r = n(2005), o = n(2757), s = n(7145), i = n(8500), a = n(5919), c = n(2578), u = n(3920);
const d = new URL(require("url").pathToFileURL(__filename).href.endsWith(".ts") ? "./evaluation-worker.ts" : "./evaluation-worker.js", require("url").pathToFileURL(__filename).href), l = 2e4, h = 20, f = 250, p = 12;
class EvaluationThread {
#e;
#t;
#n;
#r="";
#o;
#s;
constructor(e, t = async () => {}) {
this.#o = e;
this.#s = t;
}
async run(e, t, n, r) {
for (let o = 1; o <= h; o++) {
const o = await this.#i(e, t, n, r);
if ("not started" !== o) return o;
await this.#s();
await (0, i.setTimeout)(f);
}
return {
kind: "broken",
why: `could not start a thread (${this.#r})`,
ms: 0
};
}
async end() {
await (this.#e?.terminate());
}
#i(e, t, n, r) {
return new Promise(o => {
const s = setTimeout(() => this.#a("it did not start"), l);
this.#t = {
limitMs: r,
settle: o,
startedAt: void 0,
timer: s
};
try {
if (void 0 === this.#e && (0, u.tQ)(p)) throw new Error("EMFILE");
this.#e ??= this.#c();
this.#e.ref();
const r = {
task: e,
captures: n,
observation: t === this.#n ? void 0 : withOwnBody(t)
};
this.#e.postMessage(r);
this.#n = t;
} catch (e) {
this.#a((0, c.bD)(e));
}
});
}
#c() {
const e = new a.Worker(d, {
env: {},
execArgv: [],
stdout: !0,
stderr: !0,
resourceLimits: {
maxOldGenerationSizeMb: this.#o,
maxYoungGenerationSizeMb: 16
}
});
e.on("message", e => {
"started" in e ? this.#u() : this.#d({
kind: "finished",
result: e.result,
ms: this.#l()
});
});
e.on("error", t => {
e === this.#e && ("ERR_WORKER_OUT_OF_MEMORY" === ("code" in t ? t.code : void 0) ? this.#h({
kind: "out of memory",
ms: this.#l()
}) : this.#a((0, c.bD)(t)));
});
e.on("exit", () => {
e === this.#e && this.#a("its thread ended");
});
return e;
}
#u() {
const e = this.#t;
if (void 0 !== e) {
clearTimeout(e.timer);
e.startedAt = performance.now();
e.timer = setTimeout(() => {
setImmediate(() => {
e === this.#t && this.#h({
kind: "unfinished",
ms: e.limitMs
});
});
}, e.limitMs);
}
}
#l() {
const {startedAt: e, limitMs: t = 0} = this.#t ?? {};
return void 0 === e ? 0 : Math.min(t, performance.now() - e);
}
#a(e) {
if (void 0 !== this.#t && void 0 === this.#t.startedAt) {
this.#r = e;
this.#h("not started");
} else this.#h({
kind: "broken",
why: e,
ms: this.#l()
});
}
#h(e) {
const t = this.#e;
this.#e = void 0;
this.#n = void 0;
t?.terminate();
t?.unref();
this.#d(e);
}
#d(e) {
const t = this.#t;
this.#t = void 0;
if (void 0 !== t) {
clearTimeout(t.timer);
this.#e?.unref();
t.settle(e);
}
}
}
function withOwnBody(e) {
const {response: t} = e, n = Buffer.from(new Uint8Array(t.body).buffer);
return {
...e,
response: {
...t,
body: n
}
};
}
var m = n(9533), g = n(5767);
const w = {
inPlaceMs: {
line: 20,
check: 50
},
lineMs: 1e3,
checkMs: 2e3,
runMs: 5e3,
leastMs: 100,
memoryMb: 512
}, y = 262144, v = 10, b = 2;
class Evaluator {
#f;
#p;
#m=0;
#g=0;
constructor(e = {}, t) {
this.#f = {
...w,
...e
};
this.#p = new Threads(() => new EvaluationThread(this.#f.memoryMb, t));
}
begin(e, t) {
const n = {
inPlaceMs: this.#f.inPlaceMs.check,
ms: this.#f.checkMs,
queuedMs: 0
}, run = r => this.#w(r, e, t, n);
return {
failure: async e => {
const t = await run({
expectation: e
});
return "failure" in t ? t.failure : void 0;
},
value: async e => {
const t = await run({
subject: e
});
return "failure" in t ? {
exists: !1,
why: t.failure
} : {
exists: !0,
value: "value" in t ? t.value : void 0
};
},
get queuedMs() {
return n.queuedMs;
}
};
}
async close() {
await this.#p.close();
}
async #w(e, t, n, r) {
if (!readsLargeBody(e, t)) {
const o = this.#m < v ? Math.min(this.#f.inPlaceMs.line, r.inPlaceMs) : 0, i = performance.now();
try {
return await (0, s.Z)(e, t, n, o);
} catch (e) {
if (!(e instanceof g.yY)) throw e;
o > 0 && (this.#m += 1);
} finally {
r.inPlaceMs -= Math.min(o, performance.now() - i);
}
}
return this.#y(e, t, n, r);
}
async #y(e, t, n, r) {
const {checkMs: s, lineMs: i, runMs: a, leastMs: c, memoryMb: u} = this.#f, d = performance.now(), l = await this.#p.take();
r.queuedMs += performance.now() - d;
try {
const d = this.#g < a ? i : c, h = Math.round(Math.min(d, r.ms));
if (h < 1) return {
failure: [ `not evaluated: the lines before it used all of the ${(0, o.a3)(s)} of this check` ]
};
const f = await l.run(e, t, n, h);
r.ms -= f.ms;
switch (f.kind) {
case "finished":
return f.result;

case "unfinished":
this.#g += h;
return {
failure: [ `the expression did not finish within ${(0, o.a3)(h)}` ]
};

case "out of memory":
return {
failure: [ `cannot be evaluated: it needs more than ${u} MB of memory` ]
};

case "broken":
return {
failure: [ `cannot be evaluated: ${f.why}` ]
};
}
} finally {
this.#p.give(l);
}
}
}
function readsLargeBody(e, {response: t}) {
const {kind: n} = "subject" in e ? e.subject : e.expectation.subject;
return "body" === (0, m.xW)(n).needs && t.body.length > y;
}
class Threads {
#v=[];
#b=[];
#k=[];
#c;
constructor(e) {
this.#c = e;
}
async take() {
const e = this.#v.pop();
if (void 0 !== e) return e;
if (this.#b.length === b) return new Promise(e => this.#k.push(e));
const t = this.#c();
this.#b.push(t);
return t;
}
give(e) {
const t = this.#k.shift();
void 0 === t ? this.#v.push(e) : t(e);
}
async close() {
await Promise.all(this.#b.map(e => e.end()));
}
}
var k = n(3423), $ = n(86), x = n(9974), I = n(8806);
function prepare(e, t) {
const n = fillUrl(e.url, t), r = new Map(e.headers.map(([e, n]) => [ e, fillHeader(e, n, t) ])), o = e.body && fillBody(e.body, e.bodyKind ?? "text", t);
void 0 === o || [ ...r.keys() ].some(e => "content-type" === e.toLowerCase()) || r.set("Content-Type", contentType(e.bodyKind ?? "text", o));
return {
method: e.method,
url: n,
headers: Object.fromEntries(r),
body: o
};
}
function contentType(e, t) {
return "form" === e ? "application/x-www-form-urlencoded" : "json" === e || isJson(t) ? "application/json" : "text/plain; charset=utf-8";
}
function isJson(e) {
try {
JSON.parse(e);
return !0;
} catch {
return !1;
}
}
function fillBody(e, t, n) {
switch (t) {
case "text":
return (0, I.GS)(e, n);

case "form":
return (0, I.GS)(e, n, I.pm);

case "json":
return e.parts.map(e => "string" == typeof e ? e : e.typed ? (0, x.s$)((0, I.FT)(n, e.capture)) : (0, 
I.GS)({
parts: [ e ]
}, n, I.e0)).join("");
}
}
function fillHeader(e, t, n) {
return (0, I.GS)(t, n, t => {
if ($.j.test(t)) return t;
throw new c.G7("CHECK_FAILED", `a captured value cannot go into the header ${e}: it has a line break or another character that a header cannot carry`);
});
}
function fillUrl(e, t) {
const n = (0, I.GS)(e, t, I.u4);
if (e.parts.every(e => "string" == typeof e)) return n;
const r = shape(e.parts.map(e => "string" == typeof e ? e : "0").join("")), o = shape(n);
if (void 0 === r || void 0 === o || r.origin !== o.origin || r.segments !== o.segments) throw new c.G7("CHECK_FAILED", "a captured value would change the path of the URL: it is . or ..");
return n;
}
function shownUrl(e, t, n) {
if ((0, I.Z0)(e).some(e => n?.has(e))) return (0, I.GS)(e, t, (e, t) => n?.has(t) ? "***" : (0, 
I.u4)(e));
}
function shape(e) {
if (!URL.canParse(e)) return;
const {origin: t, pathname: n} = new URL(e), r = e.replace(/[?#].*$/s, "").split("/").at(-1) ?? "", o = /^(?:\.|%2e)$/i.test(r);
return {
origin: t,
segments: n.split("/").length - (o ? 1 : 0)
};
}
function usedCaptures(e) {
const t = [ e.url, ...e.headers.map(([, e]) => e), ...e.body ? [ e.body ] : [] ], n = new Set(t.flatMap(e => (0, 
I.Z0)(e)));
for (const t of e.expect) for (const e of t.captures) n.add(e);
for (const {subject: t} of e.capture) for (const e of t.captures) n.add(e);
return n;
}
var O = n(9022), E = n(9289);
function failedBeforeSending(e, t, n, r) {
const o = (0, E.hi)(e, t.universe), s = t.host.now();
return {
name: e.name,
verdict: "failed",
message: r,
code: n,
failures: [],
request: requestOf(e, o, urlText(e)),
attempts: [],
startMs: s - (t.startedAt ?? s),
durationMs: 0
};
}
function failed(e, t, n, r, o) {
return {
result: {
...failedBeforeSending(e, t, r, String(o)),
remedy: "example" in n ? O.Qq`Example:${(0, O.Ww)((0, E.Ql)(n))}` : void 0
},
captured: new Map
};
}
function requestOf(e, t, n) {
const r = audienceOf(t);
return {
method: e.method,
url: n,
auth: "auth" in t ? t.auth : "none",
audience: r
};
}
function audienceOf(e) {
return "audience" in e ? e.audience : void 0;
}
function urlText({url: e}) {
return e.parts.map(e => "string" == typeof e ? e : `{{ capture.${e.capture} }}`).join("");
}
var R = n(2592), M = n(9045);
const S = 8192, A = /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;
function responderOf(e, t) {
const {status: n} = e, r = signInTarget(e);
if (void 0 !== r) return {
by: "iap",
what: "sign-in",
wants: clientId(r)
};
if (n >= 300 && n < 400 && isByIap(e)) return {
by: "iap",
what: "sign-in"
};
if (n < 400) return {
by: "service"
};
const o = e.body.subarray(0, S).toString("utf8"), s = isHtml(e) ? o : "";
return 401 === n || 403 === n ? refuser(e, t, o, s) : 404 === n && isGooglesNotFound(s) ? {
by: "front-end",
what: "not-found"
} : 429 === n && /^\s*Rate exceeded\.\s*$/.test(o) || n >= 500 && /The service you requested is not available yet/i.test(s) ? {
by: "front-end",
what: "no-instance"
} : {
by: "service"
};
}
function reachedService(e) {
return "service" === e.by || "unknown" === e.by;
}
function signInTarget(e) {
if (e.status < 300 || e.status > 399) return;
const t = (0, M.w)(e, "location");
if (void 0 === t || !URL.canParse(t, e.url)) return;
const n = new URL(t, e.url);
return isSignIn(n) ? n : void 0;
}
function isSignIn(e) {
return "https:" === e.protocol && "accounts.google.com" === e.host;
}
function refuser(e, t, n, r) {
const {status: o} = e, s = 401 === o ? "unauthorized" : "forbidden";
if (/^Invalid IAP credentials\b/i.test(n.trim()) || isByIap(e)) {
const e = /'aud' claim \(([^()\s]{1,300})\) doesn't match expected value \(([^()\s]{1,300})\)/.exec(n);
return {
by: "iap",
what: s,
got: e?.[1],
wants: e?.[2]
};
}
const i = 401 === o ? "Unauthorized" : "Forbidden", a = /Your client does not have permission to (?:get|the requested) URL/i.test(r);
if (new RegExp(`Error: ${i}`, "i").test(r)) return {
by: "front-end",
what: s
};
if (a && new RegExp(`<title>\\s*${o} ${i}`, "i").test(r)) return {
by: "front-end",
what: s
};
const c = (0, M.w)(e, "www-authenticate")?.trim() ?? "";
return 401 === o && A.test(c) && ("" === n || /\b401 Unauthorized\b/i.test(r)) ? {
by: "front-end",
what: s
} : "" === n && "HEAD" === t.toUpperCase() ? {
by: "unknown"
} : {
by: "service"
};
}
function isByIap(e) {
return "true" === (0, M.w)(e, "x-goog-iap-generated-response");
}
function isGooglesNotFound(e) {
return /<title>\s*Error 404 \(Not Found\)!!1/i.test(e) || /Error: Page not found/i.test(e) && /The requested URL was not found on this server/i.test(e);
}
function isHtml(e) {
return /^\s*text\/html\b/i.test((0, M.w)(e, "content-type") ?? "");
}
function clientId(e) {
const t = e.searchParams.get("client_id") ?? "";
return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(t) ? t : void 0;
}
var C = n(6192);
const T = new Set([ 301, 302, 303, 307, 308 ]), _ = new Set([ "accept", "accept-language", "accept-encoding", "user-agent", "cache-control" ]), L = new Set([ "content-type", "content-encoding", "content-language", "content-location", "content-length" ]);
function redirectTarget(e) {
if (e.status < 300 || e.status > 399) return;
const t = (0, M.w)(e, "location");
return void 0 !== t ? URL.canParse(t, e.url) ? new URL(t, e.url).href : t : void 0;
}
function nextHop(e, t) {
const n = redirectTarget(t);
if (void 0 === n || !T.has(t.status)) return {
kind: "none"
};
const stop = e => ({
kind: "stop",
target: n,
why: e
});
if (!URL.canParse(n)) return stop("its target is not a URL");
const r = new URL(e.url), o = new URL(n);
o.hash = "";
if ("https:" !== o.protocol && "http:" !== o.protocol) return stop("its target is neither http nor https");
if ("" !== o.username || "" !== o.password) return stop("its target has a user name or password");
if ("https:" === r.protocol && "http:" === o.protocol) return stop("it leads from https to http");
if ((0, C._)(o) && r.origin !== o.origin) return stop("it leads to the cloud's metadata service");
if (isSignIn(o)) return stop("it leads to Google's sign-in page");
const s = methodAfter(t.status, e.method), i = 303 !== t.status && s === e.method && void 0 !== e.body, a = r.origin !== o.origin, c = Object.entries(e.headers).filter(([e]) => {
const t = e.toLowerCase();
return L.has(t) ? i : !a || _.has(t);
});
return {
kind: "follow",
target: o.href,
request: {
method: s,
url: o.href,
headers: Object.fromEntries(c),
body: i ? e.body : void 0
}
};
}
function methodAfter(e, t) {
return 303 === e ? "HEAD" === t ? t : "GET" : 301 !== e && 302 !== e || "POST" !== t ? t : "GET";
}
async function attempt(e, t, {http: n, host: r}) {
const o = r.now(), s = new Set;
let i, a, u = e, d = !1, l = !1, h = 0;
try {
for (;;) {
const c = t.timeoutMs - (r.now() - o - h);
if (c <= 0) throw tooManyHops(t.timeoutMs, u.url);
s.add(`${u.method} ${u.url}`);
const {maxBodyBytes: f, digest: p} = t, {method: m, url: g, headers: w, body: y} = u, v = await n.send({
method: m,
url: g,
headers: w,
body: y,
proxyAuthorization: !0,
timeoutMs: c,
maxBodyBytes: f,
digest: p,
certificate: !0,
onLargeBody: "truncate"
});
a = sum(a, v.timing);
h += v.timing.stalled ?? 0;
const b = responderOf(v, m);
d ||= reachedService(b);
const k = t.redirects > 0 ? nextHop(u, v) : {
kind: "none"
}, $ = "stop" === k.kind ? k.why : "none" === k.kind ? void 0 : s.size > t.redirects ? `${t.redirects} redirects had been followed` : s.has(`${k.request.method} ${k.request.url}`) ? "it is part of a loop" : carriesSecret(k.target, u.url, r) ? "its target is at another origin and contains a credential" : void 0;
if ("follow" !== k.kind || void 0 !== $) return {
kind: "response",
observation: {
response: {
...v,
timing: a
},
redirect: redirectTarget(v) ?? i,
at: r.now()
},
responder: b,
reached: d,
unfollowed: void 0 === $ ? void 0 : `the redirect to ${redirectTarget(v)} was not followed: ${$}`,
crossed: l,
returned: l && new URL(u.url).origin === new URL(e.url).origin
};
i = k.target;
l ||= new URL(k.target).origin !== new URL(u.url).origin;
u = k.request;
}
} catch (e) {
if (e instanceof R.Dr) {
const t = "UNFINISHED" === e.code || "INTERNAL" === e.code, n = e.received;
return {
kind: "error",
error: e,
received: n && {
response: {
...n,
timing: sum(a, n.timing)
},
redirect: redirectTarget(n) ?? i,
at: r.now()
},
reached: d || e.sent,
final: t
};
}
if (e instanceof c.G7) return {
kind: "error",
error: e,
reached: d,
final: !0
};
throw e;
}
}
function tooManyHops(e, t) {
return new R.Dr("NETWORK_TIMEOUT", `no response within ${(0, o.a3)(e)}: the redirects before ${new URL(t).host} took all of it`, {
phase: "wait",
transient: !0
});
}
function carriesSecret(e, t, {redact: n}) {
return new URL(e).origin !== new URL(t).origin && n(e) !== e;
}
function sum(e, t) {
if (void 0 === e) return t;
const phase = n => void 0 === e[n] && void 0 === t[n] ? void 0 : (e[n] ?? 0) + (t[n] ?? 0);
return {
connect: phase("connect"),
tls: phase("tls"),
wait: e.wait + t.wait,
body: e.body + t.body,
total: e.total + t.total
};
}
function trimmed(e, t) {
return e.body.length <= t ? e : {
...e,
body: e.body.subarray(0, t),
truncated: !0
};
}
var P = n(4303), U = n(6972);
function tokenClaims(e) {
const t = (0, U.d)(e);
if (void 0 === t) return;
const {aud: n, email: r} = t;
return {
aud: (Array.isArray(n) ? n : [ n ]).filter(e => "string" == typeof e),
email: "string" == typeof r ? r : void 0,
expiresAt: (0, U.E)(t)
};
}
function isOnGoogle(e) {
return "audience" in (0, E.Q0)(e);
}
const j = 6e4;
function skew({result: e, now: t}) {
const n = Date.parse((0, M.w)(e.observation.response, "date") ?? "");
if (!(Number.isNaN(n) || Math.abs(t - n) < j)) return `this machine's clock is ${(0, 
o.a3)(Math.abs(t - n))} ${t > n ? "ahead of" : "behind"} Google's`;
}
function memberOf(e) {
return void 0 === e || /^\d+$/.test(e) ? "serviceAccount:EMAIL" : /^principal(?:Set)?:\/\//.test(e) ? e : `${e.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${e}`;
}
function sendIdToken({inFile: e}) {
return O.Qq`Send an ID token:${e ? (0, O.c0)("auth: id_token") : (0, O.Pe)("request_auth", "id_token")}`;
}
function audienceSetting({inFile: e}, t) {
return e ? (0, O.c0)(`audience: ${t}`) : (0, O.Pe)("id_token_audience", t);
}
function headerSetting({inFile: e}, t) {
return e ? (0, O.c0)(`auth_header: ${t}`) : (0, O.Pe)("auth_header", t);
}
function isClientId(e) {
return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(e);
}
const N = "[a-z]+(?:-[a-z]+)+\\d+", q = [ ...E.CZ.values() ].map(e => e.replaceAll(".", "\\.")).join("|"), B = "[a-z](?:[a-z0-9-]*[a-z0-9])?";
function placeOf(e) {
const [t = "", ...n] = e.hostname.split("."), r = [ t.includes("---") ? t.slice(t.indexOf("---") + 3) : t, ...n ].join("."), o = new RegExp(`^(${B})-(\\d{6,})\\.(${N})\\.(?:${q})$`).exec(r);
if (o) return {
kind: "service",
name: o[1] ?? "",
project: o[2],
region: o[3] ?? ""
};
const s = new RegExp(`^(${B})-[a-z0-9]{4,}-[a-z]{2,3}\\.a\\.run\\.app$`).exec(r);
if (s) return {
kind: "service",
name: s[1] ?? "",
region: "REGION",
project: void 0
};
const i = new RegExp(`^(${N})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(r), a = e.pathname.split("/")[1] ?? "", c = /^[A-Za-z][\w-]{0,62}$/.test(a) ? a : "FUNCTION";
return i ? {
kind: "function",
name: c,
region: i[1] ?? "",
project: i[2]
} : {
kind: "service",
name: "SERVICE",
region: "REGION",
project: void 0
};
}
function whereOf({region: e, project: t}) {
return {
region: e,
project: t
};
}
const F = "SERVICE_IAP";
function explainIap(e, t) {
const {auth: n, authHeader: r} = t;
if ("forbidden" === e.what) return lacksRole(t);
if ("none" !== n.auth && "X-Serverless-Authorization" === r) return {
code: F,
because: `the token was in ${r}, and Identity-Aware Proxy reads Authorization and Proxy-Authorization only`,
remedy: headerSetting(t, "Proxy-Authorization")
};
if ("signed_jwt" === n.auth) return signedJwtRefused(t, n.audience);
const o = credentialFor(e, t);
if ("sign-in" === e.what) return {
code: F,
because: "none" === n.auth ? `the response asks to sign in with Google (${before(t)}), and no credential was sent` : `the response asks to sign in with Google: ${before(t)} did not accept the credential`,
remedy: o
};
const {wants: s} = e, i = e.got ?? ("id_token" === n.auth ? n.audience : void 0);
return {
code: F,
because: void 0 === s ? "Identity-Aware Proxy did not accept the credential" + (void 0 === i ? "" : ` for the audience ${i}`) : `the token is for ${void 0 === i ? "another audience" : `the audience ${i}`}, and Identity-Aware Proxy expects ${s}`,
remedy: o
};
}
function before({url: e}) {
return isOnGoogle(e) ? `likely Identity-Aware Proxy, which is in front of ${e.host}` : "likely Identity-Aware Proxy";
}
function credentialFor({wants: e}, t) {
const {auth: n, url: r, inFile: o} = t, s = O.Qq`${o ? O.Qq`, which the request of ${(0, 
O.hF)("url")} can have:` : ":"}${(0, O.Pe)("request_auth", "signed_jwt")}`, i = audienceSetting(t, void 0 !== e && isClientId(e) ? e : "CLIENT_ID.apps.googleusercontent.com");
return isOnGoogle(r) || "id_token" === n.auth && isClientId(n.audience) ? (0, O.Mn)([ O.Qq`Nobody gets an ID token for an OAuth client that Google manages. Send a JWT that a service account signs${s}`, O.Qq`If the OAuth client is your own, IAP accepts an ID token for its id too:${i}` ]) : (0, 
O.Mn)([ O.Qq`IAP accepts an ID token for its OAuth client id:${i}`, O.Qq`If Google manages the client, send a JWT that a service account signs${s}` ]);
}
function signedJwtRefused(e, t) {
const n = e.principal, r = skew(e);
return {
code: F,
because: `Identity-Aware Proxy did not accept the JWT that ${n ?? "the service account"} signed for ${t}: ${void 0 === r ? "likely the key was deleted or disabled, or IAP sees another URL than this one" : `${r}, and a JWT is valid for an hour at most`}`,
remedy: void 0 === r && n?.includes("@") ? (0, P.cv)("See the keys of the account", (0, 
P.Jr)("iam service-accounts keys list", [], {
"iam-account": n
})) : void 0
};
}
function lacksRole({claims: e, principal: t, url: n}) {
const r = e?.email ?? t, o = placeOf(n), s = isOnGoogle(n) && "service" === o.kind, i = s ? {
...whereOf(o),
"resource-type": "cloud-run",
service: o.name
} : void 0;
return {
code: F,
because: `Identity-Aware Proxy denied access to ${r ?? "the identity"}, which likely lacks roles/iap.httpsResourceAccessor`,
remedy: (0, P.cv)("Let it in", (0, P.Jr)((s ? "beta " : "") + "iap web add-iam-policy-binding", [], {
...i,
member: memberOf(r),
role: "roles/iap.httpsResourceAccessor"
}))
};
}
function explain(e) {
const {responder: t, crossed: n, returned: r, observation: o} = e.result, {status: s} = o.response;
if (n) {
if (401 !== s && 403 !== s) return;
return {
code: 401 === s ? "SERVICE_UNAUTHORIZED" : "SERVICE_FORBIDDEN",
because: r ? "redirects led to another origin and back, and no credential is sent after the first of them" : `a redirect led to ${e.url.origin}, another origin, where no credential is sent`,
remedy: "If that origin is a service of yours, request it in a check of its own."
};
}
if ("iap" === t.by) return explainIap(t, e);
if ("front-end" === t.by) switch (t.what) {
case "unauthorized":
return unauthorized(e);

case "forbidden":
return forbidden(e);

case "not-found":
return "access_token" !== e.auth.auth || isOnGoogle(e.url) ? notFound(e) : void 0;

case "no-instance":
return noInstance(e, "no instance was available in time");
}
return 401 === s || 403 === s ? own(e) : 404 === s && isOnGoogle(e.url) && isReserved(e.url.pathname) ? reserved(e.url, "likely") : (429 === s || 503 === s) && isOnGoogle(e.url) && hasNoWords(e) ? noInstance(e, "likely no instance was available in time") : void 0;
}
function unauthorized(e) {
const t = "SERVICE_UNAUTHORIZED", {auth: n, claims: r, url: s, now: i} = e;
if ("none" === n.auth) return {
code: t,
because: `Google's front end refused the ${e.authHeader} header of the request`,
remedy: O.Qq`Leave the header out. ${sendIdToken(e)}`
};
if ("access_token" === n.auth) return {
code: "SERVICE_ACCESS_TOKEN",
because: "an access token was sent, and Cloud Run and Cloud Functions take ID tokens only",
remedy: sendIdToken(e)
};
if ("signed_jwt" === n.auth) return {
code: t,
because: "a JWT signed by the service account was sent, which Identity-Aware Proxy takes, and Cloud Run and Cloud Functions take ID tokens only",
remedy: sendIdToken(e)
};
const a = r?.aud.join(", ") || n.audience;
if (a !== n.audience && isClientId(a)) return personsToken(a, s);
const c = (0, E.Q0)(s);
if ("audience" in c && a !== c.audience) {
const t = /^[^.]*---/.test(s.hostname) && a === s.origin ? "; the tag before --- is not part of it" : "";
return {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${a}, and that of the URL is ${c.audience}${t}`,
remedy: (0, O.Mn)([ O.Qq`Leave the audience out, or set it:${audienceSetting(e, c.audience)}`, (0, 
P.cv)("Or let the service accept the other one", customAudience(s, a)) ])
};
}
if (void 0 !== r?.expiresAt && r.expiresAt <= i) return {
code: t,
because: `the token had expired ${(0, o.a3)(i - r.expiresAt)} before`
};
const u = skew(e);
return void 0 !== u ? {
code: t,
because: `${u}: likely the token's times were not accepted`
} : "audience" in c ? {
code: t,
because: `the token's audience ${a} fits the URL: likely the token itself was not accepted`
} : {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${a}, and likely the service behind ${s.host} expects another: its run.app URL, or one of its custom audiences`,
remedy: (0, O.Mn)([ (0, P.cv)("See the service's own URL", "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'"), (0, 
P.cv)("Or let the service accept this one", customAudience(s, a)) ])
};
}
const D = [ "32555940559.apps.googleusercontent.com", "764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com" ];
function personsToken(e, t) {
const n = !D.includes(e);
return {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the ID token of a person was sent, which is for the OAuth client ${e}, and ${n ? "services accept those of Google's own clients only" : `likely ${t.host} does not accept it`}`,
remedy: (0, O.Mn)([ n ? (0, P.cv)("Log in with Google's client", "gcloud auth application-default login") : void 0, O.Qq`Or impersonate a service account that may call the service:${(0, 
O.Pe)("service_account", "invoker@my-project.iam.gserviceaccount.com")}` ])
};
}
function forbidden(e) {
const t = "SERVICE_FORBIDDEN", {auth: n, url: r} = e;
if ("none" === n.auth) return {
code: t,
because: "the service is private, and no credential was sent",
remedy: O.Qq`${sendIdToken(e)}\nIf the refusal is intended, expect it:${e.inFile ? (0, 
O.c0)("expect: [ refused ]") : (0, O.Pe)("expect", "refused")}`
};
if ("Proxy-Authorization" === e.authHeader) return {
code: t,
because: "the token was in Proxy-Authorization, which Identity-Aware Proxy reads, and the front end of Cloud Run and Cloud Functions does not",
remedy: headerSetting(e, "X-Serverless-Authorization")
};
const o = e.claims?.email ?? e.principal;
return {
code: t,
because: `likely ${o ?? "the identity"} lacks roles/run.invoker on the service, or was granted it only minutes ago`,
remedy: invokerCommand(r, o)
};
}
function notFound(e) {
const {url: t} = e;
if (isReserved(t.pathname)) return reserved(t, "certain");
if (/z$/.test(t.pathname)) return reserved(t, "likely");
const n = /^([^.]*)---/.exec(t.hostname)?.[1];
return {
code: "SERVICE_NOT_FOUND",
because: `Google's front end has no service for this URL, or none that is visible from here. Likely ${void 0 === n ? "" : `no revision has the tag ${n}, or `}the service was deleted or never deployed there, or its ingress is internal`,
remedy: (0, O.Mn)([ (0, P.cv)("See whether it exists, and its ingress", describeCommand(t)), (0, 
P.cv)("If its ingress is internal, check it from a runner inside the network, or allow requests from outside", ingressCommand(t)) ])
};
}
function reserved(e, t) {
return {
code: "SERVICE_RESERVED_PATH",
because: `${"likely" === t ? "likely " : ""}Google's front end reserves ${e.pathname}, and the service never receives the request`,
remedy: "Serve the check under another path, such as /health: /healthz, /_ah/… and some other paths that end in z are reserved."
};
}
function noInstance(e, t) {
return {
code: "SERVICE_NO_INSTANCE",
because: `${t}: the container does not start, --max-instances is reached, or billing is off`,
remedy: (0, P.cv)("See why in the service's logs", logsCommand(e.url))
};
}
function own(e) {
const {result: t, auth: n, authHeader: r, url: o} = e;
return {
code: "SERVICE_REFUSED",
because: `${"unknown" === t.responder.by ? "Google or the service itself (a response to HEAD does not show which)" : "the service itself"} refused${isOnGoogle(o) && "service" === t.responder.by ? "; the platform allowed the request" : ""}`,
remedy: "none" !== n.auth && "Authorization" === r && isOnGoogle(o) ? O.Qq`If the service reads Authorization itself, send the token in another header:${headerSetting(e, "signed_jwt" === n.auth ? "Proxy-Authorization" : "X-Serverless-Authorization")}` : void 0
};
}
function isReserved(e) {
return "/healthz" === e || "/eventlog" === e || "/_ah" === e || e.startsWith("/_ah/");
}
function hasNoWords({result: e}) {
const {response: t} = e.observation;
return 0 === t.body.length || /^\s*text\/html\b/i.test((0, M.w)(t, "content-type") ?? "");
}
function invokerCommand(e, t) {
const n = placeOf(e), r = memberOf(t);
if ("service" === n.kind) {
const e = {
...whereOf(n),
member: r,
role: "roles/run.invoker"
};
return (0, O.Mn)([ (0, P.cv)("Let it call the service", (0, P.Jr)("run services add-iam-policy-binding", [ n.name ], e)), regionHint(n) ]);
}
const o = {
...whereOf(n),
member: r
};
return (0, O.Mn)([ (0, P.cv)("Let it call the function", (0, P.Jr)("functions add-invoker-policy-binding", [ n.name ], o)), (0, 
P.cv)("If it is a 1st gen function", (0, P.Jr)("functions add-iam-policy-binding", [ n.name ], {
...o,
role: "roles/cloudfunctions.invoker"
})) ]);
}
function publicCommand(e) {
const t = placeOf(e), n = {
...whereOf(t),
member: "allUsers"
};
return "function" === t.kind ? (0, O.Mn)([ (0, P.cv)("Make it private", (0, P.Jr)("functions remove-invoker-policy-binding", [ t.name ], n)), (0, 
P.cv)("If it is a 1st gen function", (0, P.Jr)("functions remove-iam-policy-binding", [ t.name ], {
...n,
role: "roles/cloudfunctions.invoker"
})) ]) : (0, O.Mn)([ (0, P.cv)("Make it private", (0, P.Jr)("run services remove-iam-policy-binding", [ t.name ], {
...n,
role: "roles/run.invoker"
})), (0, P.cv)("If there is no such binding, the invoker IAM check is off: turn it on", (0, 
P.Jr)("run services update", [ t.name ], {
...whereOf(t),
"invoker-iam-check": !0
})), regionHint(t) ]);
}
function regionHint({name: e, region: t}) {
if ("REGION" === t) return "SERVICE" === e ? "SERVICE and REGION are as gcloud run services list prints them." : `REGION is as gcloud run services list --filter=metadata.name=${e} prints it.`;
}
function describeCommand(e) {
const t = placeOf(e);
return (0, P.Jr)(("service" === t.kind ? "run services" : "functions") + " describe", [ t.name ], whereOf(t));
}
function ingressCommand(e) {
const t = placeOf(e);
if ("function" !== t.kind) return (0, P.Jr)("run services update", [ t.name ], {
...whereOf(t),
ingress: "all"
});
}
function logsCommand(e) {
const t = placeOf(e);
return (0, P.Jr)(("service" === t.kind ? "run services" : "functions") + " logs read", [ t.name ], whereOf(t));
}
function customAudience(e, t) {
const n = placeOf(e), r = "service" === n.kind ? n.name : "SERVICE";
return (0, P.Jr)("run services update", [ r ], {
...whereOf(n),
"add-custom-audiences": t
});
}
var H = n(6217);
const G = {
NETWORK_DNS: "name not resolved",
NETWORK_CONNECT: "no connection",
NETWORK_PROXY: "no connection through the proxy",
NETWORK_TLS: "TLS failed",
NETWORK_RESET: "connection lost",
NETWORK_TIMEOUT: "no response in time",
RESPONSE_INVALID: "a response that is not HTTP"
};
function outcomeOf(e) {
if ("error" === e.kind) return e.received ? `${e.received.response.status}, body not readable` : G[e.error.code] ?? "not sent";
const {responder: t, observation: n} = e, {status: r} = n.response;
return "front-end" === t.by ? `${r} from Google's front end` : "iap" === t.by ? "sign-in" === t.what ? `${r} to Google's sign-in page` : `${r} from Identity-Aware Proxy` : 401 !== r && 403 !== r || "service" !== t.by ? String(r) : `${r} from the service itself`;
}
function judgeRefusal(e, t) {
if ("error" === e.kind) return {
verdict: "inconclusive",
summary: `inconclusive: ${e.received ? "the response could not be read" : "no response"}, ${e.error.message}`,
code: "SERVICE_INCONCLUSIVE"
};
const {responder: n, observation: r} = e, {status: o} = r.response;
return "front-end" !== n.by || "forbidden" !== n.what && "unauthorized" !== n.what ? "iap" === n.by ? {
verdict: "refused",
summary: "sign-in" === n.what ? `refused: redirected to sign-in at ${URL.parse(r.redirect ?? "")?.host ?? "another page"} (${o})` : `refused by Identity-Aware Proxy (${o})`
} : 401 === o || 403 === o ? {
verdict: "refused",
summary: "unknown" === n.by ? `refused (${o}) by Google's front end or by the service itself; a response to HEAD does not show which` : `refused by the service itself (${o}): the platform allowed the request`
} : o >= 200 && o < 300 ? letIn(`the service responded with ${o}`, t, r.response.url) : o >= 300 && o < 400 && void 0 !== r.redirect ? letIn(`the service responded with ${o}, a redirect to ${r.redirect}`, t, r.response.url) : {
verdict: "inconclusive",
summary: `inconclusive: ${o} is neither a refusal nor a success${whyInconclusive(e)}`,
code: "SERVICE_INCONCLUSIVE"
} : {
verdict: "refused",
summary: `refused by Google's front end (${o})`
};
}
function letIn(e, t, n) {
return "none" === t ? {
verdict: "public",
summary: `public: ${e} to a request without a credential`,
code: "SERVICE_PUBLIC",
remedy: publicCommand(new URL(n))
} : {
verdict: "public",
summary: `not refused: ${e} to this identity`,
code: "SERVICE_ADMITTED"
};
}
function whyInconclusive({responder: e, observation: t}) {
const {status: n} = t.response;
return "front-end" === e.by && "not-found" === e.what ? "; Google's front end has no service for this URL, or reserves the path" : "front-end" === e.by ? "; no instance was available" : 404 === n ? "; nothing exists at this URL, or not yet" : 429 === n ? "; too many requests" : n >= 500 ? "; the service failed" : "";
}
var z = n(628);
const W = 65536;
function secretTexts(e) {
if ((0, x.s$)(e, W + 1).length > W) return;
const t = [], n = [ e ];
for (let e = n.pop(); void 0 !== e; e = n.pop()) Array.isArray(e) ? n.push(...e) : "object" == typeof e && null !== e ? n.push(...Object.values(e)) : null !== e && "boolean" != typeof e && t.push((0, 
I.MW)(e));
return t;
}
function hiddenIn(e) {
return e.filter(e => "" !== e && e.length < z.c3);
}
function withoutText(e, t) {
return t.reduce((e, t) => e.replaceAll(t, "***"), e);
}
function withoutTexts(e, t) {
if (0 === t.length) return e;
const n = t.map(e => Buffer.from(e).toString("latin1"));
return {
...e,
headers: e.headers.map(([e, n]) => [ e, withoutText(n, t) ]),
body: Buffer.from(withoutText(e.body.toString("latin1"), n), "latin1")
};
}
const V = new Map;
async function judge(e, t, n, r) {
if (e.refused) return judgeRefused(t, n);
if ("error" === n.kind) {
const {failures: t, hidden: o} = await compareWithoutBody(e, n, r);
return {
passed: !1,
summary: n.received ? `${n.received.response.status}: ${n.error.message}` : n.error.message,
code: n.error.code,
remedy: n.error.parts.remedy,
failures: t,
hidden: o,
missing: "waiting for a response"
};
}
const {failures: o, captured: s, hidden: i, queuedMs: a} = await compare(e, n.observation, r), c = outcomeOf(n), u = e.expect.length;
if (0 === o.length) return {
passed: !0,
summary: `${c}, ${1 === u ? "the expectation holds" : `all ${u} expectations hold`}`,
captured: s,
hidden: i,
queuedMs: a
};
const d = shown(o[0]?.line ?? "", r), l = void 0 === n.unfollowed ? "" : `; ${n.unfollowed}`;
return {
passed: !1,
summary: 1 === o.length ? `${c}: ${d} does not hold${l}` : `${c}: ${o.length} of ${u} expectations do not hold${l}`,
code: "CHECK_FAILED",
failures: o,
hidden: i,
missing: missingOf(n, o.length, d),
queuedMs: a
};
}
async function compareWithoutBody(e, t, n) {
const {received: r} = t;
if (void 0 === r) {
const n = `no response: ${outcomeOf(t)}`;
return {
failures: e.expect.map(({line: e}) => ({
line: e,
actual: n
}))
};
}
const ofHead = ({subject: e}) => "head" === (0, m.xW)(e.kind).needs, {expect: o, capture: s} = e, i = {
...e,
expect: o.filter(ofHead),
capture: s.filter(ofHead)
}, {failures: a, hidden: c} = await compare(i, r, n), u = o.filter(e => !ofHead(e)), d = "the body could not be read";
return {
failures: [ ...a, ...u.map(({line: e}) => ({
line: e,
actual: d
})) ],
hidden: c
};
}
function missingOf(e, t, n) {
const {responder: r} = e;
return "front-end" === r.by && "forbidden" === r.what ? "IAM changes may still be propagating" : "front-end" === r.by && "no-instance" === r.what ? "no instance is ready yet" : `${n}${1 === t ? " does" : ` and ${t - 1} more do`} not hold yet`;
}
function judgeRefused(e, t) {
const n = judgeRefusal(t, e.auth);
if ("refused" === n.verdict) return {
passed: !0,
summary: n.summary,
captured: V
};
const {summary: r, code: o, remedy: s} = n;
return {
passed: !1,
summary: r,
code: o,
remedy: s,
failures: [ {
line: "refused",
actual: "error" === t.kind && void 0 === t.received ? `no response: ${outcomeOf(t)}` : outcomeOf(t)
} ],
missing: "public" === n.verdict ? "not refused; a removed binding may still be propagating" : "neither refused nor successful"
};
}
async function compare(e, t, {captures: n = V, secretCaptures: r = new Set, host: o, evaluator: s}) {
const i = s.begin(t, n), redact = e => o.redact(e), a = [ ...hiddenIn([ ...r ].flatMap(e => secretTexts(n.get(e)) ?? [])) ], c = new Map;
for (const {name: t, subject: n, secret: r} of e.capture) {
if (!r) continue;
const e = await i.value(n), s = e.exists ? secretTexts(e.value) : [];
for (const e of s ?? []) o.mask(e);
a.push(...hiddenIn(s ?? []));
c.set(t, void 0 === s ? {
exists: !1,
why: [ `cannot be captured as a secret: it is longer than ${W} characters` ]
} : e);
}
const u = [];
for (const t of e.expect) {
const e = await i.failure(t);
void 0 !== e && u.push({
line: t.line,
actual: (0, H.e4)(e, redact)
});
}
const d = new Map;
for (const {name: t, subject: n} of e.capture) {
const e = c.get(t) ?? await i.value(n);
e.exists ? d.set(t, e.value) : u.push({
line: `capture ${t}`,
actual: (0, H.e4)(e.why, redact)
});
}
return {
failures: u.map(({line: e, actual: t}) => ({
line: e,
actual: withoutText(t, a)
})),
captured: d,
hidden: a,
queuedMs: i.queuedMs
};
}
function shown(e, t) {
return (0, x.IN)(t.host.redact(e).trim(), 120);
}
var J = n(1130), Q = n(264);
const K = new Set([ 404, 408, 429, 500, 502, 503, 504 ]), X = 50;
function nextDelay(e, t, {attempts: n, left: r, now: s, random: i}) {
if (isFinal(e, t)) return {
kind: "stop"
};
if (r <= 2 * X) return {
kind: "stop"
};
const a = whyNotAgain(e, t);
if (void 0 !== a) return {
kind: "stop",
...a
};
const c = "response" === t.kind ? (0, Q.Vs)(t.observation.response, s) : void 0;
return void 0 !== c && c >= r ? {
kind: "stop",
why: `the service asked to wait ${(0, o.a3)(c)}, and ${(0, o.a3)(r)} were left`
} : {
kind: "again",
ms: Math.min((0, J.j)(n, i, c), r - X)
};
}
function isFinal(e, t) {
if ("error" === t.kind) return t.final;
const {responder: n} = t;
return !e.refused && ("front-end" === n.by || "iap" === n.by) && "unauthorized" === n.what;
}
function whyNotAgain({method: e, retry: t, refused: n}, r) {
if ("GET" !== e && "HEAD" !== e && r.reached) return n || "error" === r.kind || K.has(r.observation.response.status) ? "any" !== t ? {
why: `not sent again, as a ${e} may have reached the service`,
remedy: O.Qq`If the request may be sent twice:${(0, O.Pe)("retry", "any")}`
} : void 0 : {
why: `not sent again: a ${e} is not repeated when an expectation fails`
};
}
var Z = n(1112);
const Y = 8388608, ee = 65536, te = new Map;
async function runCheck(e, t) {
const {host: n} = t, r = (0, E.hi)(e, t.universe);
if ("problem" in r) return failed(e, t, r, "INPUT_INVALID", r.problem);
let s;
try {
s = prepare(e, t.captures ?? te);
(0, Z.jm)(s, n);
const o = (0, E.hi)({
...e,
url: {
parts: [ s.url ]
}
}, t.universe);
if ("problem" in o) return failed(e, t, o, "INPUT_INVALID", o.problem);
if (audienceOf(o) !== audienceOf(r)) return failed(e, t, r, "CHECK_FAILED", "a captured value would change the audience of the token");
} catch (n) {
if (!(n instanceof c.G7)) throw n;
return failed(e, t, r, n.code, n.message);
}
const i = n.now();
let a = i + e.waitMs;
const u = [], d = requestOf(e, r, shownUrl(e.url, t.captures ?? te, t.secretCaptures) ?? s.url), conclude = (r, o) => ({
name: e.name,
verdict: r,
message: "",
failures: [],
request: d,
attempts: u,
startMs: i - (t.startedAt ?? i),
durationMs: n.now() - i,
...e.refused && {
refused: !0
},
...o
});
for (;;) {
let d;
try {
"id_token" === r.auth || "signed_jwt" === r.auth ? d = await t.credential(r.auth, r.audience) : "access_token" === r.auth && (d = await t.credential("access_token"));
} catch (e) {
if (!(e instanceof c.G7)) throw e;
const {code: t, message: n, parts: r} = e;
return {
result: conclude("failed", {
code: t,
message: `no token for this check: ${n}`,
remedy: r.remedy
}),
captured: te
};
}
const l = n.now(), h = await attempt(withCredential(s, e, d), limitsOf(e), t), f = outcomeOf(h);
u.push({
startMs: l - i,
durationMs: n.now() - l,
outcome: f
});
const p = await judge(e, r, h, t);
a += p.queuedMs ?? 0;
const m = lastResponse(h, p.hidden ?? [], t), g = n.now();
if (p.passed) {
const e = 1 === u.length ? "" : `, at attempt ${u.length} after ${(0, o.a3)(g - i)}`;
return {
result: conclude("passed", {
message: `${p.summary}${e}`,
...m
}),
captured: p.captured
};
}
const w = nextDelay(e, h, {
attempts: u.length,
left: a - g,
now: g,
random: n.random()
});
if ("stop" === w.kind) {
const n = explanation(e, r, void 0 === d ? void 0 : tokenClaims(d), h, p, t);
return {
result: conclude("failed", {
message: [ `${n?.summary ?? p.summary}${tries(u, g - i)}`, w.why ].filter(Boolean).join("; "),
code: n?.code ?? p.code,
remedy: (0, O.Mn)([ n?.remedy ?? p.remedy, w.remedy ]),
failures: p.failures,
...m
}),
captured: te
};
}
n.progress(`${e.name}: ${f}, attempt ${u.length}: ${p.missing}, ${(0, o.a3)(a - g)} left`, e.name);
await n.sleep(w.ms);
}
}
function withCredential(e, t, n) {
if (void 0 === n) return e;
const r = t.authHeader.toLowerCase(), o = Object.entries(e.headers).filter(([e]) => e.toLowerCase() !== r);
return {
...e,
headers: {
...Object.fromEntries(o),
[t.authHeader]: `Bearer ${n}`
}
};
}
function limitsOf(e) {
const t = [ ...e.expect.map(({subject: e}) => e), ...e.capture.map(({subject: e}) => e) ];
return {
timeoutMs: e.timeoutMs,
redirects: e.refused ? 0 : e.redirects,
maxBodyBytes: Y,
digest: t.some(({kind: e}) => "whole body" === (0, m.xW)(e).needs)
};
}
function lastResponse(e, t, n) {
const r = "error" === e.kind ? e.received?.response : e.observation.response;
if (void 0 === r) return {};
const o = withoutTexts(trimmed(r, n.keepBodyBytes ?? ee), t);
return {
response: o,
timing: o.timing
};
}
function tries(e, t) {
return 1 === e.length ? "" : ` (${e.length} attempts in ${(0, o.a3)(t)})`;
}
function explanation(e, t, n, r, o, s) {
if ("error" === r.kind || e.refused) return;
const i = new Set(o.failures.map(({line: e}) => e)), a = e.expect.filter(({subject: e}) => "status" === e.kind);
if (a.length > 0 && a.every(({line: e}) => !i.has(e))) return;
const c = explain({
result: r,
url: new URL(r.observation.response.url),
auth: t,
authHeader: e.authHeader,
inFile: void 0 !== e.allowedOrigins,
claims: n,
principal: s.principal,
now: s.host.now()
});
return c && {
...c,
summary: `${outcomeOf(r)}: ${c.because}`
};
}
async function runSuite(e, t, n) {
const r = t.startedAt ?? t.host.now(), o = new Evaluator({}, t.makeRoom), s = new Suite(e, {
...t,
evaluator: o,
startedAt: r
}), i = Array.from({
length: Math.max(1, Math.min(n.concurrency, e.length))
}, () => s.work());
try {
await Promise.all(i);
} finally {
await o.close();
}
s.finish();
}
class Suite {
#$;
#x;
#I;
#O;
#k=new Map;
#E=new Map;
#R=new Map;
#M=new Map;
#S;
#A=[];
#C=0;
#T=0;
#_=[];
constructor(e, t) {
this.#$ = e;
this.#x = t;
this.#O = new Map(e.map((e, t) => [ e, t ]));
this.#I = new Map(e.map(e => [ e.name, e ]));
this.#S = new Set(e.flatMap(e => [ ...usedCaptures(e) ]));
for (const t of e) {
const e = new Set(t.after.filter(e => this.#I.has(e)));
this.#k.set(t.name, e.size);
for (const n of e) {
const e = this.#E.get(n);
void 0 === e ? this.#E.set(n, [ t ]) : e.push(t);
}
0 === e.size && this.#A.push(t);
}
}
async work() {
for (;!0 !== this.#x.host.interrupted?.aborted; ) {
const e = this.#A[this.#C];
if (void 0 === e) {
if (0 === this.#T) return;
await new Promise(e => this.#_.push(e));
continue;
}
this.#C += 1;
this.#T += 1;
const t = await this.#w(e);
this.#T -= 1;
this.#L(e, t);
}
}
finish() {
if (!0 !== this.#x.host.interrupted?.aborted) for (const [e, t] of this.#$.entries()) this.#R.has(t.name) || this.#x.onResult(this.#P(t, "its `after` is circular"), e);
}
async #w(e) {
const t = this.#U(e);
if (void 0 !== t) return {
result: this.#P(e, t),
captured: new Map
};
try {
return await runCheck(e, {
...this.#x,
...this.#j(e)
});
} catch (t) {
return {
result: failedBeforeSending(e, this.#x, "INTERNAL", `a bug in gcp-bearer: ${(0, 
r.A3)(t)}`),
captured: new Map
};
}
}
#L(e, {result: t, captured: n}) {
this.#R.set(e.name, t.verdict);
const r = new Map([ ...n ].filter(([e]) => this.#S.has(e)));
r.size > 0 && this.#M.set(e.name, r);
for (const t of this.#E.get(e.name) ?? []) {
const e = (this.#k.get(t.name) ?? 0) - 1;
this.#k.set(t.name, e);
0 === e && this.#A.push(t);
}
this.#x.onResult(t, this.#O.get(e) ?? 0);
const o = this.#_;
this.#_ = [];
for (const e of o) e();
}
#U(e) {
for (const t of e.after) {
const e = this.#R.get(t);
if (void 0 === e) return `it comes after ${t}, which is not one of the checks`;
if ("failed" === e) return `it comes after ${t}, which failed`;
if ("skipped" === e) return `it comes after ${t}, which was skipped`;
}
}
#P(e, t) {
return {
...failedBeforeSending(e, this.#x, void 0, `skipped: ${t}`),
verdict: "skipped"
};
}
#j(e) {
const t = new Map, n = new Set;
for (const r of usedCaptures(e)) {
const [o, ...s] = (0, k.P)(e, r, this.#I), i = void 0 === o || s.length > 0 ? void 0 : this.#M.get(o);
if (!i?.has(r)) continue;
t.set(r, i.get(r));
const a = this.#I.get(o ?? "")?.capture.find(e => e.name === r);
a?.secret && n.add(r);
}
return {
captures: t,
secretCaptures: n
};
}
}
var ne = n(2522), re = n(6494), oe = n(8752), se = n(1927), ie = n(3973), ae = n(3398), ce = n(5276), ue = n(51), de = n(5241);
const le = 200, he = 100;
function logCheck(e, t, n = {
body: !0
}) {
e.info(checkLine(e, t));
if ("failed" === t.verdict) {
for (const {line: n, actual: r} of t.failures) {
e.info(`    ${(0, ae.uH)(e, n)}`);
e.info(`      actual: ${(0, ae.uH)(e, r)}`);
}
for (const n of (0, ae.gb)(e, t.remedy)) e.info(`    ${n}`);
t.response && n.body && logBody(e, t.response, 20, 2e3, n.read);
}
}
function checkLine(e, t) {
const n = (0, ue.om)(e.redact(t.name), le), r = (0, ae.uH)(e, t.message);
if ("skipped" === t.verdict) return `↷ ${n} — ${skippedWords(r)}`;
const s = t.attempts.length > 1 ? `, ${t.attempts.length} attempts` : "", i = `${log_outcomeOf(e, t)} in ${(0, 
o.a3)(t.durationMs)}${s}`;
if ("passed" === t.verdict) return `✓ ${n} — ${i}${t.refused ? `: ${r}` : ""}`;
const a = `${t.response?.status}: `;
return `✗ ${n} — ${i}: ${r.startsWith(a) ? r.slice(a.length) : r}`;
}
function skippedWords(e) {
return e.startsWith("skipped: ") ? e : `skipped: ${e}`;
}
function log_outcomeOf(e, {response: t, attempts: n}) {
return t ? String(t.status) : (0, ue.om)(e.redact(n.at(-1)?.outcome ?? "no response"), le);
}
function logTotals(e, t) {
if (0 === t.length) return;
const {total: n, passed: r, failed: s, skipped: i} = (0, de.v)(t), a = [ `${r} passed` ];
s > 0 && a.push(`${s} failed`);
i > 0 && a.push(`${i} skipped`);
const c = Math.min(...t.map(({startMs: e}) => e)), u = Math.max(...t.map(({startMs: e, durationMs: t}) => e + t));
e.info(`${(0, se.U)(n, "check")}: ${a.join(", ")}, in ${(0, o.a3)(u - c)}`);
}
function annotateFailures(e, t) {
const n = t.filter(({verdict: e}) => "failed" === e).map(t => {
const n = t.code ?? "CHECK_FAILED", r = (0, ue.om)(e.redact(t.name), le), o = t.failures.map(({line: t, actual: n}) => `${(0, 
ae.uH)(e, t)} — actual: ${(0, ae.uH)(e, n)}`);
return {
title: `${n}: ${r}`,
lines: [ (0, ae.uH)(e, t.message), ...o, ...(0, ae.gb)(e, t.remedy), (0, ce.j)(n) ]
};
});
(0, ae.fz)(e, n, "checks failed");
}
function logResponse(e, t) {
const n = (0, ue.om)(e.redact(t.reason), 100).trim(), r = "" === n ? String(t.status) : `${t.status} ${n}`;
e.info(`HTTP ${r} in ${(0, o.a3)(t.timing.total)}`);
logBody(e, t, 100, 4096);
}
function logBody(e, t, n, r, o = (0, oe.rD)(t, e, oe.LC)) {
if ("empty" === o.kind) return;
const s = (0, ue.om)(e.redact((0, oe.MP)(t)), le);
if ("binary" === o.kind) {
e.info(`  ${s}, not shown`);
return;
}
const i = o.complete && o.text.length <= r && o.text.length > he ? (0, oe.hg)(o.text) : o.text;
e.info((0, ie.B)(i, n, r, o.complete));
o.complete || e.info(`  (the beginning of ${s})`);
}
const fe = 8388608;
async function checkService(e, t, n, r) {
const {made: o, answer: s, ended: i} = await makeChecks(e, t, n, r, {
wholeBody: void 0 !== t.reports.responseFile,
onResult: (n, r, o) => logResult(e, t, n, o)
});
await concluded(i, () => conclude(e, t, o, s));
return hasFailed(o.checks) ? 1 : 0;
}
function logResult(e, t, n, r) {
const o = n.name === t.single ? n.response : void 0;
o && logResponse(e, o);
logCheck(e, n, {
body: void 0 === o,
read: r
});
}
async function conclude(e, t, r, o) {
const {deliver: s} = await n.e(528).then(n.bind(n, 9493));
try {
logTotals(e, r.checks);
annotateFailures(e, r.checks);
} finally {
await s(e, t.reports, r, o);
}
}
async function concluded(e, t) {
try {
await t();
} catch (t) {
if (void 0 === e) throw t;
const n = (t instanceof AggregateError ? t.errors : [ t ]).filter(t => (0, c.bD)(t) !== (0, 
c.bD)(e.error));
if (n.length > 0) throw new AggregateError([ e.error, ...n ]);
}
if (void 0 !== e) throw e.error;
}
async function reportFailure(e, {reports: t, shard: r}, o, s) {
await concluded({
error: s
}, async () => {
const {deliver: i} = await n.e(528).then(n.bind(n, 9493));
await i(e, t, {
...o,
checks: [],
shard: r,
failure: failureOf(e, s)
}, void 0);
});
}
function failureOf(e, t) {
return t instanceof c.G7 ? {
code: t.code,
...renderParts(t, e)
} : {
code: "INTERNAL",
message: (0, r.A3)(t, t => e.redact(t))
};
}
function renderParts({parts: e}, {surface: t = O.hr}) {
return {
message: (0, O.XX)(e.message, t),
remedy: e.remedy && (0, O.XX)(e.remedy, t)
};
}
async function makeChecks(e, t, n, {http: r, tokens: o, config: {universe: s}}, {wholeBody: i, onResult: a}) {
const c = e.now(), u = {
...n,
checksStartedAt: c,
shard: t.shard
}, d = [];
let l, h = 0, f = !1;
const p = {
host: e,
http: r,
makeRoom: () => r.makeRoom(),
universe: s,
principal: n.identity?.principal,
startedAt: c,
keepBodyBytes: i ? fe : void 0,
credential: async (e, t = "") => "id_token" === e ? (await o.idToken(t)).value : (await ("signed_jwt" === e ? o.signedJwt(t) : o.accessToken())).value,
onResult: (n, r) => {
if (f) return;
const o = (0, re.S)(n, e);
d[r] = (0, re.L)(n, e, h, o);
"failed" === n.verdict && (h += 1);
const s = n.name === t.single ? t.list.length : r;
(n.response || s > r) && s >= (l?.rank ?? 0) && (l = {
result: n,
rank: s
});
a(n, r, o);
}
};
try {
const {concurrency: n} = t;
await (0, ne.t)(e, () => runSuite(t.list, p, {
concurrency: n
}));
return {
made: {
...u,
checks: d
},
answer: l?.result
};
} catch (t) {
return {
made: {
...u,
checks: Object.values(d),
failure: failureOf(e, t)
},
answer: l?.result,
ended: {
error: t
}
};
} finally {
f = !0;
r.closeIdle();
}
}
function hasFailed(e) {
return e.some(({verdict: e}) => "failed" === e);
}
},
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
const d = audienceFor(e, u);
return [ e.origin, ..."audience" in d ? [ originOf(d.audience) ] : [] ].includes(originOf(i)) ? void 0 : problem(`an ID token for the audience ${(0, 
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
9533: (e, t, n) => {
n.d(t, {
u0: () => r,
uk: () => writtenAs,
xW: () => subjectRow
});
const r = [ {
kind: "status",
argument: "none",
type: "number",
equal: "statuses",
order: "status",
needs: "head",
aliases: [ "http", "code" ],
example: "status in 2xx"
}, {
kind: "header",
argument: "name",
type: "field",
equal: "text",
order: "number",
needs: "head",
aliases: [],
example: "content-type"
}, {
kind: "body",
argument: "none",
type: "body",
equal: "text",
order: "number",
needs: "body",
aliases: [ "text" ],
example: "bytes > 0, or json $.items count > 0"
}, {
kind: "json",
argument: "path",
type: "json",
equal: "json",
order: "json",
needs: "body",
aliases: [ "jsonpath" ]
}, {
kind: "bytes",
argument: "none",
type: "number",
equal: "wholes",
order: "whole",
needs: "whole body",
aliases: [ "size" ],
example: "bytes > 0"
}, {
kind: "sha256",
argument: "none",
type: "text",
equal: "digest",
order: "digest",
needs: "whole body",
aliases: []
}, {
kind: "time",
argument: "none",
type: "number",
equal: "duration",
order: "duration",
needs: "whole body",
aliases: [ "duration", "latency" ],
example: "time < 2s"
}, {
kind: "tls expires",
argument: "none",
type: "number",
equal: "duration",
order: "duration",
needs: "head",
aliases: [ "certificate" ],
example: "tls expires > 14d"
}, {
kind: "redirect",
argument: "none",
type: "text",
equal: "text",
order: "text",
needs: "head",
aliases: [ "location", "url" ]
}, {
kind: "cookie",
argument: "name",
type: "field",
equal: "text",
order: "number",
needs: "head",
aliases: [],
example: "session"
} ], o = new Map(r.map(e => [ e.kind, e ]));
function subjectRow(e) {
const t = o.get(e);
if (void 0 === t) throw new Error(`no subject ${e}`);
return t;
}
function writtenAs({kind: e, argument: t}) {
return "none" === t ? e : `${e} ${t.toUpperCase()}`;
}
},
3423: (e, t, n) => {
n.d(t, {
P: () => captureSources,
q: () => cycles
});
function cycles(e) {
const t = leftOver(e), n = [], r = new Map;
let o = 0;
for (const e of t.keys()) {
o += 1;
const s = [];
let i = e;
for (;void 0 !== i && !r.has(i); ) {
r.set(i, o);
s.push(i);
i = t.get(i)?.find(e => t.has(e));
}
void 0 !== i && r.get(i) === o && n.push([ ...s.slice(s.indexOf(i)), i ]);
}
return n;
}
function leftOver(e) {
const t = new Map(e.map(({name: e, after: t}) => [ e, t ])), n = new Map, r = new Map, o = [];
for (const [e, s] of t) {
const i = new Set(s.filter(e => t.has(e)));
n.set(e, i.size);
for (const t of i) {
const n = r.get(t);
void 0 === n ? r.set(t, [ e ]) : n.push(e);
}
0 === i.size && o.push(e);
}
for (let e = o.pop(); void 0 !== e; e = o.pop()) {
t.delete(e);
for (const t of r.get(e) ?? []) {
const e = (n.get(t) ?? 0) - 1;
n.set(t, e);
0 === e && o.push(t);
}
}
return t;
}
function captureSources(e, t, n) {
const r = ancestors(e, n, e => e.capture.some(e => e.name === t));
if (r.size < 2) return [ ...r ];
const o = new Set;
for (const e of r) {
const t = n.get(e);
if (void 0 !== t) for (const e of ancestors(t, n, e => r.has(e.name))) o.add(e);
}
return [ ...r ].filter(e => !o.has(e));
}
function ancestors(e, t, n) {
const r = new Set, o = new Set, s = [ ...e.after ];
for (let e = s.pop(); void 0 !== e; e = s.pop()) {
const i = t.get(e);
if (void 0 !== i && !o.has(e)) {
o.add(e);
n(i) ? r.add(e) : s.push(...i.after);
}
}
return r;
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
4303: (e, t, n) => {
n.d(t, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var r = n(9022);
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
const r = [ `gcloud ${e}` ];
for (const e of t) {
if (void 0 === e || !pastable(e) || /^[-=]/.test(e)) return;
r.push(shellWord(e));
}
for (const [e, t] of Object.entries(n)) if (void 0 !== t) if (!0 === t) r.push(`--${e}`); else {
if (!pastable(t)) return;
r.push(`--${e}=${shellWord(t)}`);
}
return r.join(" ");
}
function say(e, t) {
return void 0 === t || "" === t ? void 0 : r.Qq`${(0, r.Ww)(e)}:${(0, r.G5)(t)}`;
}
},
8752: (e, t, n) => {
n.d(t, {
LC: () => c,
wd: () => u,
MP: () => describeBody,
hh: () => fileBody,
hg: () => indentJson,
KJ: () => isUnread,
O8: () => outputBody,
rD: () => readableBody
});
var r = n(4573), o = n(1306), s = n(9045), i = n(1927);
function safeOutput(e, t, n = Number.POSITIVE_INFINITY) {
return firstBytes(Buffer.from(t.redact(e), "utf8"), n).toString("utf8");
}
function firstBytes(e, t) {
if (e.length <= t) return e;
let n = t;
for (;n > t - 4 && n > 0 && 128 == (192 & (e[n] ?? 0)); ) n--;
return e.subarray(0, n > t - 4 ? n : t);
}
const a = 65536, c = 16384, u = 65536;
function readableBody(e, t, n = a) {
const {body: r} = e;
if (0 === r.length) return {
kind: "empty"
};
const o = redactedText(e, n, t);
return isBinary(o, (0, s.w)(e, "content-type") ?? "") ? {
kind: "binary"
} : {
kind: "text",
text: o,
complete: r.length <= n && !e.truncated
};
}
function outputBody(e, t, n = u) {
return safeOutput(redactedText(e, 2 * n, t), t, n);
}
function fileBody(e, t) {
const {body: n} = e, r = (0, o.ad)(n);
if (void 0 === r) return redactedBytes(n, t);
const s = swapped(n, r).toString("utf16le"), i = t.redact(s);
return redactedBytes(i === s ? n : swapped(Buffer.from(i, "utf16le"), r), t);
}
function swapped(e, t) {
const n = Buffer.from(e.subarray(0, -2 & e.length));
return "utf-16le" === t ? n : n.swap16();
}
function redactedText(e, t, n) {
const s = e.body.subarray(0, t), i = e.truncated || s.length < e.body.length;
if ((0, r.isAscii)(s) && "utf-8" === (0, o.eP)(e)) return n.redact(s.toString("latin1"));
const a = (0, o.ad)(s) === (0, o.eP)(e) ? s : redactedBytes(s, n);
return n.redact((0, o.Vj)({
...e,
body: a,
truncated: i
}));
}
function redactedBytes(e, t) {
const n = e.toString("latin1"), r = t.redact(n);
return r === n ? e : Buffer.from(r, "latin1");
}
const d = /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
function isBinary(e, t) {
return !(!d.test(t) && !e.includes("\0")) || 10 * (e.length - e.replaceAll("�", "").length) > e.length;
}
function isUnread(e) {
return e.truncated && 0 === e.bytes;
}
function describeBody(e) {
const t = (0, s.w)(e, "content-type")?.split(";")[0]?.trim();
return `${e.truncated && void 0 === e.sha256 ? "at least " : ""}${(0, i.U)(e.bytes, "byte")}${t ? ` of ${t}` : ""}`;
}
const l = 40;
function indentJson(e) {
if (!/^\s*[{[]/.test(e)) return e;
try {
JSON.parse(e);
} catch {
return e;
}
let t = "", n = 0;
const newLine = () => `\n${"  ".repeat(n)}`, r = e.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
for (const o of r) if ("{" === o || "[" === o) {
if (++n > l) return e;
t += `${o}${newLine()}`;
} else if ("}" === o || "]" === o) {
n--;
t += `${newLine()}${o}`;
} else t += "," === o ? `,${newLine()}` : ":" === o ? ": " : /^[{[]/.test(o) ? o.replace(/\s+/, "") : o;
return t;
}
},
1927: (e, t, n) => {
n.d(t, {
U: () => count,
z: () => grouped
});
function count(e, t) {
return `${grouped(e)} ${t}${1 === e ? "" : "s"}`;
}
function grouped(e) {
return String(e).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
},
3973: (e, t, n) => {
n.d(t, {
B: () => safeBlock,
K: () => excerpt
});
var r = n(1927), o = n(51);
const s = "  | ";
function safeBlock(e, t, n, r = !0) {
const {lines: o, note: i} = excerpt(e, t, n), a = o.map(e => `${s}${e}`);
void 0 !== i && r && a.push(`  ${i}`);
return a.join("\n");
}
function excerpt(e, t, n) {
const s = withoutLastLineBreaks(e);
let i = s.slice(0, n);
i.length < s.length && /[\ud800-\udbff]$/.test(i) && (i = i.slice(0, -1));
const a = i.split(/\r?\n/), c = a.slice(0, t), u = c.join("\n").length, d = s.length - u, l = i.length < s.length || a.length > t;
return {
lines: c.map(o.b0),
note: l ? `… ${(0, r.U)(d, "more character")} not shown` : void 0
};
}
function withoutLastLineBreaks(e) {
let t = e.length;
for (;"\n" === e[t - 1]; ) t -= "\r" === e[t - 2] ? 2 : 1;
return e.slice(0, t);
}
},
6494: (e, t, n) => {
n.d(t, {
L: () => kept,
S: () => shownBody
});
var r = n(9974), o = n(9022), s = n(8752);
const i = 4096, a = 250, c = 512, u = 4096, d = 1024, l = 100, h = 100, f = Buffer.alloc(0);
function kept(e, t, n = 0, s = shownBody(e, t)) {
const {response: p, failures: m, attempts: g, request: w} = e, clean = (e, n) => (0, 
r.IN)(t.redact(e), n), y = m.length - l;
return {
...e,
message: clean(e.message, u),
remedy: void 0 === e.remedy ? void 0 : clean((0, o.XX)(e.remedy, t.surface ?? o.hr), u),
request: {
...w,
url: clean(w.url, u)
},
failures: [ ...m.slice(0, l).map(({line: e, actual: t}) => ({
line: clean(e, d),
actual: clean(t, d)
})), ...y > 0 ? [ {
line: "…",
actual: `${y} more do not hold`
} ] : [] ],
attempts: g.slice(-h),
attemptsLeftOut: (e.attemptsLeftOut ?? 0) + Math.max(0, g.length - h),
excerpt: e.excerpt ?? excerptOf(s, n < a ? i : c),
response: p && {
...p,
body: f,
headers: p.headers.filter(([e]) => "content-type" === e.toLowerCase()).slice(0, 1)
}
};
}
function shownBody({response: e, verdict: t, excerpt: n}, r) {
if (e && "failed" === t && void 0 === n) return (0, s.rD)(e, r, s.LC);
}
function excerptOf(e, t) {
return "text" === e?.kind ? structuredClone(e.text.slice(0, t)) : void 0;
}
},
5241: (e, t, n) => {
n.d(t, {
v: () => totalsOf
});
function totalsOf(e) {
const number = t => e.filter(e => e.verdict === t).length;
return {
total: e.length,
passed: number("passed"),
failed: number("failed"),
skipped: number("skipped")
};
}
}
};
