"use strict";

exports.id = 228;

exports.ids = [ 228 ];

exports.modules = {
6104: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
checkService: () => checkService,
concluded: () => concluded,
hasFailed: () => hasFailed,
makeChecks: () => makeChecks,
reportFailure: () => reportFailure
});
var quote = __webpack_require__(2005), duration = __webpack_require__(2757), evaluation_task = __webpack_require__(4013), promises_ = __webpack_require__(8500), external_node_worker_threads_ = __webpack_require__(5919), errors = __webpack_require__(2578), descriptors = __webpack_require__(3920);
const FILE = new URL(require("url").pathToFileURL(__filename).href.endsWith(".ts") ? "./evaluation-worker.ts" : "./evaluation-worker.js", require("url").pathToFileURL(__filename).href), START_MS = 2e4, START_ATTEMPTS = 20, BETWEEN_STARTS_MS = 250, THREAD_DESCRIPTORS = 12;
class EvaluationThread {
#worker;
#pending;
#known;
#startProblem="";
#memoryMb;
#makeRoom;
constructor(memoryMb, makeRoom = async () => {}) {
this.#memoryMb = memoryMb;
this.#makeRoom = makeRoom;
}
async run(task, observation, captures, limitMs) {
for (let attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
const outcome = await this.#runOnce(task, observation, captures, limitMs);
if ("not started" !== outcome) return outcome;
await this.#makeRoom();
await (0, promises_.setTimeout)(BETWEEN_STARTS_MS);
}
return {
kind: "broken",
why: `could not start a thread (${this.#startProblem})`,
ms: 0
};
}
async end() {
await (this.#worker?.terminate());
}
#runOnce(task, observation, captures, limitMs) {
return new Promise(resolve => {
const timer = setTimeout(() => this.#fail("it did not start"), START_MS);
this.#pending = {
limitMs: limitMs,
settle: resolve,
startedAt: void 0,
timer: timer
};
try {
if (void 0 === this.#worker && (0, descriptors.tQ)(THREAD_DESCRIPTORS)) throw new Error("EMFILE");
this.#worker ??= this.#start();
this.#worker.ref();
const job = {
task: task,
captures: captures,
observation: observation === this.#known ? void 0 : withOwnBody(observation)
};
this.#worker.postMessage(job);
this.#known = observation;
} catch (thrown) {
this.#fail((0, errors.bD)(thrown));
}
});
}
#start() {
const worker = new external_node_worker_threads_.Worker(FILE, {
env: {},
execArgv: [],
stdout: !0,
stderr: !0,
resourceLimits: {
maxOldGenerationSizeMb: this.#memoryMb,
maxYoungGenerationSizeMb: 16
}
});
worker.on("message", report => {
"started" in report ? this.#markStarted() : this.#settle({
kind: "finished",
result: report.result,
ms: this.#elapsedMs()
});
});
worker.on("error", error => {
worker === this.#worker && ("ERR_WORKER_OUT_OF_MEMORY" === ("code" in error ? error.code : void 0) ? this.#end({
kind: "out of memory",
ms: this.#elapsedMs()
}) : this.#fail((0, errors.bD)(error)));
});
worker.on("exit", () => {
worker === this.#worker && this.#fail("its thread ended");
});
return worker;
}
#markStarted() {
const pending = this.#pending;
if (void 0 !== pending) {
clearTimeout(pending.timer);
pending.startedAt = performance.now();
pending.timer = setTimeout(() => {
setImmediate(() => {
pending === this.#pending && this.#end({
kind: "unfinished",
ms: pending.limitMs
});
});
}, pending.limitMs);
}
}
#elapsedMs() {
const {startedAt: startedAt, limitMs: limitMs = 0} = this.#pending ?? {};
return void 0 === startedAt ? 0 : Math.min(limitMs, performance.now() - startedAt);
}
#fail(why) {
if (void 0 !== this.#pending && void 0 === this.#pending.startedAt) {
this.#startProblem = why;
this.#end("not started");
} else this.#end({
kind: "broken",
why: why,
ms: this.#elapsedMs()
});
}
#end(outcome) {
const worker = this.#worker;
this.#worker = void 0;
this.#known = void 0;
worker?.terminate();
worker?.unref();
this.#settle(outcome);
}
#settle(outcome) {
const pending = this.#pending;
this.#pending = void 0;
if (void 0 !== pending) {
clearTimeout(pending.timer);
this.#worker?.unref();
pending.settle(outcome);
}
}
}
function withOwnBody(observation) {
const {response: response} = observation, body = Buffer.from(new Uint8Array(response.body).buffer);
return {
...observation,
response: {
...response,
body: body
}
};
}
var language_subjects = __webpack_require__(9533), time_limit = __webpack_require__(5767);
const LIMITS = {
inPlaceMs: {
line: 20,
check: 50
},
lineMs: 1e3,
checkMs: 2e3,
runMs: 5e3,
leastMs: 100,
memoryMb: 512
}, IN_PLACE_BYTES = 262144, MOST_TOO_SLOW = 10, MOST_THREADS = 2;
class Evaluator {
#limits;
#threads;
#tooSlow=0;
#unfinishedMs=0;
constructor(limits = {}, makeRoom) {
this.#limits = {
...LIMITS,
...limits
};
this.#threads = new Threads(() => new EvaluationThread(this.#limits.memoryMb, makeRoom));
}
begin(observation, captures) {
const budget = {
inPlaceMs: this.#limits.inPlaceMs.check,
ms: this.#limits.checkMs,
queuedMs: 0
}, run = task => this.#run(task, observation, captures, budget);
return {
failure: async expectation => {
const result = await run({
expectation: expectation
});
return "failure" in result ? result.failure : void 0;
},
value: async subject => {
const result = await run({
subject: subject
});
return "failure" in result ? {
exists: !1,
why: result.failure
} : {
exists: !0,
value: "value" in result ? result.value : void 0
};
},
get queuedMs() {
return budget.queuedMs;
}
};
}
async close() {
await this.#threads.close();
}
async #run(task, observation, captures, budget) {
if (!readsLargeBody(task, observation)) {
const limitMs = this.#tooSlow < MOST_TOO_SLOW ? Math.min(this.#limits.inPlaceMs.line, budget.inPlaceMs) : 0, startedAt = performance.now();
try {
return await (0, evaluation_task.Z)(task, observation, captures, limitMs);
} catch (thrown) {
if (!(thrown instanceof time_limit.yY)) throw thrown;
limitMs > 0 && (this.#tooSlow += 1);
} finally {
budget.inPlaceMs -= Math.min(limitMs, performance.now() - startedAt);
}
}
return this.#runInThread(task, observation, captures, budget);
}
async #runInThread(task, observation, captures, budget) {
const {checkMs: checkMs, lineMs: lineMs, runMs: runMs, leastMs: leastMs, memoryMb: memoryMb} = this.#limits, queuedAt = performance.now(), thread = await this.#threads.take();
budget.queuedMs += performance.now() - queuedAt;
try {
const most = this.#unfinishedMs < runMs ? lineMs : leastMs, limitMs = Math.round(Math.min(most, budget.ms));
if (limitMs < 1) return {
failure: [ `not evaluated: the lines before it used all of the ${(0, duration.a3)(checkMs)} of this check` ]
};
const outcome = await thread.run(task, observation, captures, limitMs);
budget.ms -= outcome.ms;
switch (outcome.kind) {
case "finished":
return outcome.result;

case "unfinished":
this.#unfinishedMs += limitMs;
return {
failure: [ `the expression did not finish within ${(0, duration.a3)(limitMs)}` ]
};

case "out of memory":
return {
failure: [ `cannot be evaluated: it needs more than ${memoryMb} MB of memory` ]
};

case "broken":
return {
failure: [ `cannot be evaluated: ${outcome.why}` ]
};
}
} finally {
this.#threads.give(thread);
}
}
}
function readsLargeBody(task, {response: response}) {
const {kind: kind} = "subject" in task ? task.subject : task.expectation.subject;
return "body" === (0, language_subjects.xW)(kind).needs && response.body.length > IN_PLACE_BYTES;
}
class Threads {
#idle=[];
#all=[];
#waiting=[];
#start;
constructor(start) {
this.#start = start;
}
async take() {
const idle = this.#idle.pop();
if (void 0 !== idle) return idle;
if (this.#all.length === MOST_THREADS) return new Promise(resolve => this.#waiting.push(resolve));
const thread = this.#start();
this.#all.push(thread);
return thread;
}
give(thread) {
const next = this.#waiting.shift();
void 0 === next ? this.#idle.push(thread) : next(thread);
}
async close() {
await Promise.all(this.#all.map(thread => thread.end()));
}
}
var order = __webpack_require__(3423), field = __webpack_require__(86), json = __webpack_require__(9974), language_template = __webpack_require__(8806);
function prepare(check, captures) {
const url = fillUrl(check.url, captures), headers = new Map(check.headers.map(([name, template]) => [ name, fillHeader(name, template, captures) ])), body = check.body && fillBody(check.body, check.bodyKind ?? "text", captures);
void 0 === body || [ ...headers.keys() ].some(name => "content-type" === name.toLowerCase()) || headers.set("Content-Type", contentType(check.bodyKind ?? "text", body));
return {
method: check.method,
url: url,
headers: Object.fromEntries(headers),
body: body
};
}
function contentType(kind, body) {
return "form" === kind ? "application/x-www-form-urlencoded" : "json" === kind || isJson(body) ? "application/json" : "text/plain; charset=utf-8";
}
function isJson(text) {
try {
JSON.parse(text);
return !0;
} catch {
return !1;
}
}
function fillBody(template, kind, captures) {
switch (kind) {
case "text":
return (0, language_template.GS)(template, captures);

case "form":
return (0, language_template.GS)(template, captures, language_template.pm);

case "json":
return template.parts.map(part => "string" == typeof part ? part : part.typed ? (0, 
json.s$)((0, language_template.FT)(captures, part.capture)) : (0, language_template.GS)({
parts: [ part ]
}, captures, language_template.e0)).join("");
}
}
function fillHeader(name, template, captures) {
return (0, language_template.GS)(template, captures, value => {
if (field.j.test(value)) return value;
throw new errors.G7("CHECK_FAILED", `a captured value cannot go into the header ${name}: it has a line break or another character that a header cannot carry`);
});
}
function fillUrl(template, captures) {
const filled = (0, language_template.GS)(template, captures, language_template.u4);
if (template.parts.every(part => "string" == typeof part)) return filled;
const wanted = shape(template.parts.map(part => "string" == typeof part ? part : "0").join("")), got = shape(filled);
if (void 0 === wanted || void 0 === got || wanted.origin !== got.origin || wanted.segments !== got.segments) throw new errors.G7("CHECK_FAILED", "a captured value would change the path of the URL: it is . or ..");
return filled;
}
function shownUrl(template, captures, secrets) {
if ((0, language_template.Z0)(template).some(name => secrets?.has(name))) return (0, 
language_template.GS)(template, captures, (value, name) => secrets?.has(name) ? "***" : (0, 
language_template.u4)(value));
}
function shape(text) {
if (!URL.canParse(text)) return;
const {origin: origin, pathname: pathname} = new URL(text), last = text.replace(/[?#].*$/s, "").split("/").at(-1) ?? "", dot = /^(?:\.|%2e)$/i.test(last);
return {
origin: origin,
segments: pathname.split("/").length - (dot ? 1 : 0)
};
}
function usedCaptures(check) {
const templates = [ check.url, ...check.headers.map(([, value]) => value), ...check.body ? [ check.body ] : [] ], names = new Set(templates.flatMap(template => (0, 
language_template.Z0)(template)));
for (const expectation of check.expect) for (const name of expectation.captures) names.add(name);
for (const {subject: subject} of check.capture) for (const name of subject.captures) names.add(name);
return names;
}
var src_message = __webpack_require__(9022), audience = __webpack_require__(9289);
function failedBeforeSending(check, context, code, message) {
const auth = (0, audience.hi)(check, context.universe), now = context.host.now();
return {
name: check.name,
verdict: "failed",
message: message,
code: code,
failures: [],
request: requestOf(check, auth, urlText(check)),
attempts: [],
startMs: now - (context.startedAt ?? now),
durationMs: 0
};
}
function failed(check, context, auth, code, message) {
return {
result: {
...failedBeforeSending(check, context, code, String(message)),
remedy: "example" in auth ? src_message.Qq`Example:${(0, src_message.Ww)((0, audience.Ql)(auth))}` : void 0
},
captured: new Map
};
}
function requestOf(check, auth, url) {
const audience = audienceOf(auth);
return {
method: check.method,
url: url,
auth: "auth" in auth ? auth.auth : "none",
audience: audience
};
}
function audienceOf(auth) {
return "audience" in auth ? auth.audience : void 0;
}
function urlText({url: url}) {
return url.parts.map(part => "string" == typeof part ? part : `{{ capture.${part.capture} }}`).join("");
}
var failure = __webpack_require__(2592), message = __webpack_require__(9045);
const PAGE_BYTES = 8192, GOOGLE_CHALLENGE = /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;
function responderOf(response, method) {
const {status: status} = response, signIn = signInTarget(response);
if (void 0 !== signIn) return {
by: "iap",
what: "sign-in",
wants: clientId(signIn)
};
if (status < 400) return {
by: "service"
};
const text = response.body.subarray(0, PAGE_BYTES).toString("utf8"), page = isHtml(response) ? text : "";
return 401 === status || 403 === status ? refuser(response, method, text, page) : 404 === status && isGooglesNotFound(page) ? {
by: "front-end",
what: "not-found"
} : 429 === status && /^\s*Rate exceeded\.\s*$/.test(text) || status >= 500 && /The service you requested is not available yet/i.test(page) ? {
by: "front-end",
what: "no-instance"
} : {
by: "service"
};
}
function reachedService(responder) {
return "service" === responder.by || "unknown" === responder.by;
}
function signInTarget(response) {
if (response.status < 300 || response.status > 399) return;
const location = (0, message.w)(response, "location");
if (void 0 === location || !URL.canParse(location, response.url)) return;
const target = new URL(location, response.url);
return isSignIn(target) ? target : void 0;
}
function isSignIn(url) {
return "https:" === url.protocol && "accounts.google.com" === url.host;
}
function refuser(response, method, text, page) {
const {status: status} = response, what = 401 === status ? "unauthorized" : "forbidden";
if (/^Invalid IAP credentials\b/i.test(text.trim()) || "true" === (0, message.w)(response, "x-goog-iap-generated-response")) {
const said = /'aud' claim \(([^()\s]{1,300})\) doesn't match expected value \(([^()\s]{1,300})\)/.exec(text);
return {
by: "iap",
what: what,
got: said?.[1],
wants: said?.[2]
};
}
const error = 401 === status ? "Unauthorized" : "Forbidden", permission = /Your client does not have permission to (?:get|the requested) URL/i.test(page);
if (new RegExp(`Error: ${error}`, "i").test(page)) return {
by: "front-end",
what: what
};
if (permission && new RegExp(`<title>\\s*${status} ${error}`, "i").test(page)) return {
by: "front-end",
what: what
};
const challenge = (0, message.w)(response, "www-authenticate")?.trim() ?? "";
return 401 === status && GOOGLE_CHALLENGE.test(challenge) && ("" === text || /\b401 Unauthorized\b/i.test(page)) ? {
by: "front-end",
what: what
} : "" === text && "HEAD" === method.toUpperCase() ? {
by: "unknown"
} : {
by: "service"
};
}
function isGooglesNotFound(page) {
return /<title>\s*Error 404 \(Not Found\)!!1/i.test(page) || /Error: Page not found/i.test(page) && /The requested URL was not found on this server/i.test(page);
}
function isHtml(response) {
return /^\s*text\/html\b/i.test((0, message.w)(response, "content-type") ?? "");
}
function clientId(target) {
const id = target.searchParams.get("client_id") ?? "";
return /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(id) ? id : void 0;
}
var local_hosts = __webpack_require__(6192);
const FOLLOWED = new Set([ 301, 302, 303, 307, 308 ]), CROSSING = new Set([ "accept", "accept-language", "accept-encoding", "user-agent", "cache-control" ]), OF_BODY = new Set([ "content-type", "content-encoding", "content-language", "content-location", "content-length" ]);
function redirectTarget(response) {
if (response.status < 300 || response.status > 399) return;
const location = (0, message.w)(response, "location");
return void 0 !== location ? URL.canParse(location, response.url) ? new URL(location, response.url).href : location : void 0;
}
function nextHop(request, response) {
const target = redirectTarget(response);
if (void 0 === target || !FOLLOWED.has(response.status)) return {
kind: "none"
};
const stop = why => ({
kind: "stop",
target: target,
why: why
});
if (!URL.canParse(target)) return stop("its target is not a URL");
const from = new URL(request.url), to = new URL(target);
to.hash = "";
if ("https:" !== to.protocol && "http:" !== to.protocol) return stop("its target is neither http nor https");
if ("" !== to.username || "" !== to.password) return stop("its target has a user name or password");
if ("https:" === from.protocol && "http:" === to.protocol) return stop("it leads from https to http");
if ((0, local_hosts._)(to) && from.origin !== to.origin) return stop("it leads to the cloud's metadata service");
if (isSignIn(to)) return stop("it leads to Google's sign-in page");
const method = methodAfter(response.status, request.method), keepsBody = 303 !== response.status && method === request.method && void 0 !== request.body, crosses = from.origin !== to.origin, headers = Object.entries(request.headers).filter(([given]) => {
const name = given.toLowerCase();
return OF_BODY.has(name) ? keepsBody : !crosses || CROSSING.has(name);
});
return {
kind: "follow",
target: to.href,
request: {
method: method,
url: to.href,
headers: Object.fromEntries(headers),
body: keepsBody ? request.body : void 0
}
};
}
function methodAfter(status, method) {
return 303 === status ? "HEAD" === method ? method : "GET" : 301 !== status && 302 !== status || "POST" !== method ? method : "GET";
}
async function attempt(first, limits, {http: http, host: host}) {
const startedAt = host.now(), visited = new Set;
let followed, timing, request = first, reached = !1, crossed = !1, stalledMs = 0;
try {
for (;;) {
const timeoutMs = limits.timeoutMs - (host.now() - startedAt - stalledMs);
if (timeoutMs <= 0) throw tooManyHops(limits.timeoutMs, request.url);
visited.add(`${request.method} ${request.url}`);
const {maxBodyBytes: maxBodyBytes, digest: digest} = limits, {method: method, url: url, headers: headers, body: body} = request, response = await http.send({
method: method,
url: url,
headers: headers,
body: body,
timeoutMs: timeoutMs,
maxBodyBytes: maxBodyBytes,
digest: digest,
certificate: !0,
onLargeBody: "truncate"
});
timing = sum(timing, response.timing);
stalledMs += response.timing.stalled ?? 0;
const responder = responderOf(response, method);
reached ||= reachedService(responder);
const hop = limits.redirects > 0 ? nextHop(request, response) : {
kind: "none"
}, why = "stop" === hop.kind ? hop.why : "none" === hop.kind ? void 0 : visited.size > limits.redirects ? `${limits.redirects} redirects had been followed` : visited.has(`${hop.request.method} ${hop.request.url}`) ? "it is part of a loop" : carriesSecret(hop.target, request.url, host) ? "its target is at another origin and contains a credential" : void 0;
if ("follow" !== hop.kind || void 0 !== why) return {
kind: "response",
observation: {
response: {
...response,
timing: timing
},
redirect: redirectTarget(response) ?? followed,
at: host.now()
},
responder: responder,
reached: reached,
unfollowed: void 0 === why ? void 0 : `the redirect to ${redirectTarget(response)} was not followed: ${why}`,
crossed: crossed,
returned: crossed && new URL(request.url).origin === new URL(first.url).origin
};
followed = hop.target;
crossed ||= new URL(hop.target).origin !== new URL(request.url).origin;
request = hop.request;
}
} catch (thrown) {
if (thrown instanceof failure.Dr) {
const final = "UNFINISHED" === thrown.code || "INTERNAL" === thrown.code, response = thrown.received;
return {
kind: "error",
error: thrown,
received: response && {
response: {
...response,
timing: sum(timing, response.timing)
},
redirect: redirectTarget(response) ?? followed,
at: host.now()
},
reached: reached || thrown.sent,
final: final
};
}
if (thrown instanceof errors.G7) return {
kind: "error",
error: thrown,
reached: reached,
final: !0
};
throw thrown;
}
}
function tooManyHops(timeoutMs, url) {
return new failure.Dr("NETWORK_TIMEOUT", `no response within ${(0, duration.a3)(timeoutMs)}: the redirects before ${new URL(url).host} took all of it`, {
phase: "wait",
transient: !0
});
}
function carriesSecret(target, from, {redact: redact}) {
return new URL(target).origin !== new URL(from).origin && redact(target) !== target;
}
function sum(before, last) {
if (void 0 === before) return last;
const phase = name => void 0 === before[name] && void 0 === last[name] ? void 0 : (before[name] ?? 0) + (last[name] ?? 0);
return {
connect: phase("connect"),
tls: phase("tls"),
wait: before.wait + last.wait,
body: before.body + last.body,
total: before.total + last.total
};
}
function trimmed(response, bytes) {
return response.body.length <= bytes ? response : {
...response,
body: response.body.subarray(0, bytes),
truncated: !0
};
}
var command = __webpack_require__(4303), jwt = __webpack_require__(6972);
function tokenClaims(token) {
const claims = (0, jwt.d)(token);
if (void 0 === claims) return;
const {aud: aud, email: email} = claims;
return {
aud: (Array.isArray(aud) ? aud : [ aud ]).filter(one => "string" == typeof one),
email: "string" == typeof email ? email : void 0,
expiresAt: (0, jwt.E)(claims)
};
}
function explain(unexpected) {
const {responder: responder, crossed: crossed, returned: returned, observation: observation} = unexpected.result, {status: status} = observation.response;
if (crossed) {
if (401 !== status && 403 !== status) return;
return {
code: 401 === status ? "SERVICE_UNAUTHORIZED" : "SERVICE_FORBIDDEN",
because: returned ? "redirects led to another origin and back, and no credential is sent after the first of them" : `a redirect led to ${unexpected.url.origin}, another origin, where no credential is sent`,
remedy: "If that origin is a service of yours, request it in a check of its own."
};
}
if ("iap" === responder.by) return iap(responder, unexpected);
if ("front-end" === responder.by) switch (responder.what) {
case "unauthorized":
return unauthorized(unexpected);

case "forbidden":
return forbidden(unexpected);

case "not-found":
return "access_token" !== unexpected.auth.auth || isOnGoogle(unexpected.url) ? notFound(unexpected) : void 0;

case "no-instance":
return noInstance(unexpected, "no instance was available in time");
}
return 401 === status || 403 === status ? own(unexpected) : 404 === status && isOnGoogle(unexpected.url) && isReserved(unexpected.url.pathname) ? reserved(unexpected.url, "likely") : (429 === status || 503 === status) && isOnGoogle(unexpected.url) && hasNoWords(unexpected) ? noInstance(unexpected, "likely no instance was available in time") : void 0;
}
function unauthorized(unexpected) {
const code = "SERVICE_UNAUTHORIZED", {auth: auth, claims: claims, url: url, now: now} = unexpected;
if ("none" === auth.auth) return {
code: code,
because: `Google's front end refused the ${unexpected.authHeader} header of the request`,
remedy: src_message.Qq`Leave the header out. ${sendIdToken(unexpected)}`
};
if ("access_token" === auth.auth) return {
code: "SERVICE_ACCESS_TOKEN",
because: "an access token was sent, and Cloud Run and Cloud Functions take ID tokens only",
remedy: sendIdToken(unexpected)
};
const sent = claims?.aud.join(", ") || auth.audience, own = (0, audience.Q0)(url);
if ("audience" in own && sent !== own.audience) {
const tag = /^[^.]*---/.test(url.hostname) && sent === url.origin ? "; the tag before --- is not part of it" : "";
return {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${sent}, and that of the URL is ${own.audience}${tag}`,
remedy: (0, src_message.Mn)([ src_message.Qq`Leave the audience out, or set it:${audienceSetting(unexpected, own.audience)}`, (0, 
command.cv)("Or let the service accept the other one", customAudience(url, sent)) ])
};
}
if (void 0 !== claims?.expiresAt && claims.expiresAt <= now) return {
code: code,
because: `the token had expired ${(0, duration.a3)(now - claims.expiresAt)} before`
};
const clock = skew(unexpected);
return void 0 !== clock ? {
code: code,
because: `${clock}: likely the token's times were not accepted`
} : "audience" in own ? {
code: code,
because: `the token's audience ${sent} fits the URL: likely the token itself was not accepted`
} : {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${sent}, and likely the service behind ${url.host} expects another: its run.app URL, or one of its custom audiences`,
remedy: (0, src_message.Mn)([ (0, command.cv)("See the service's own URL", "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'"), (0, 
command.cv)("Or let the service accept this one", customAudience(url, sent)) ])
};
}
function forbidden(unexpected) {
const code = "SERVICE_FORBIDDEN", {auth: auth, url: url} = unexpected;
if ("none" === auth.auth) return {
code: code,
because: "the service is private, and no credential was sent",
remedy: src_message.Qq`${sendIdToken(unexpected)}\nIf the refusal is intended, expect it:${unexpected.inFile ? (0, 
src_message.c0)("expect: [ refused ]") : (0, src_message.Pe)("expect", "refused")}`
};
const who = unexpected.claims?.email ?? unexpected.principal;
return {
code: code,
because: `likely ${who ?? "the identity"} lacks roles/run.invoker on the service, or was granted it only minutes ago`,
remedy: invokerCommand(url, who)
};
}
function notFound(unexpected) {
const {url: url} = unexpected;
if (isReserved(url.pathname)) return reserved(url, "certain");
if (/z$/.test(url.pathname)) return reserved(url, "likely");
const tag = /^([^.]*)---/.exec(url.hostname)?.[1];
return {
code: "SERVICE_NOT_FOUND",
because: `Google's front end has no service for this URL, or none that is visible from here. Likely ${void 0 === tag ? "" : `no revision has the tag ${tag}, or `}the service was deleted or never deployed there, or its ingress is internal`,
remedy: (0, src_message.Mn)([ (0, command.cv)("See whether it exists, and its ingress", describeCommand(url)), (0, 
command.cv)("If its ingress is internal, check it from a runner inside the network, or allow requests from outside", ingressCommand(url)) ])
};
}
function reserved(url, how) {
return {
code: "SERVICE_RESERVED_PATH",
because: `${"likely" === how ? "likely " : ""}Google's front end reserves ${url.pathname}, and the service never receives the request`,
remedy: "Serve the check under another path, such as /health: /healthz, /_ah/… and some other paths that end in z are reserved."
};
}
function noInstance(unexpected, because) {
return {
code: "SERVICE_NO_INSTANCE",
because: `${because}: the container does not start, --max-instances is reached, or billing is off`,
remedy: (0, command.cv)("See why in the service's logs", logsCommand(unexpected.url))
};
}
function iap(responder, unexpected) {
const code = "SERVICE_IAP", {wants: wants} = responder, clientId = void 0 !== wants && /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(wants) ? wants : "CLIENT_ID.apps.googleusercontent.com", audienceRemedy = src_message.Qq`IAP accepts an ID token for its OAuth client id:${audienceSetting(unexpected, clientId)}`;
if ("sign-in" === responder.what) return {
code: code,
because: "none" === unexpected.auth.auth ? "the response asks to sign in with Google (likely Identity-Aware Proxy), and no credential was sent" : "the response asks to sign in with Google: likely Identity-Aware Proxy did not accept the credential",
remedy: audienceRemedy
};
if ("forbidden" === responder.what) {
const who = unexpected.claims?.email ?? unexpected.principal;
return {
code: code,
because: `Identity-Aware Proxy denied access to ${who ?? "the identity"}, which likely lacks roles/iap.httpsResourceAccessor`,
remedy: (0, command.cv)("Let it in", (0, command.Jr)("iap web add-iam-policy-binding", [], {
member: memberOf(who),
role: "roles/iap.httpsResourceAccessor"
}))
};
}
const got = responder.got ?? ("id_token" === unexpected.auth.auth ? unexpected.auth.audience : void 0);
return {
code: code,
because: void 0 === wants ? "Identity-Aware Proxy did not accept the credential" + (void 0 === got ? "" : ` for the audience ${got}`) : `the token is for ${void 0 === got ? "another audience" : `the audience ${got}`}, and Identity-Aware Proxy expects ${wants}`,
remedy: audienceRemedy
};
}
function own(unexpected) {
const {result: result, auth: auth, authHeader: authHeader, url: url} = unexpected;
return {
code: "SERVICE_REFUSED",
because: `${"unknown" === result.responder.by ? "Google or the service itself (a response to HEAD does not show which)" : "the service itself"} refused${isOnGoogle(url) && "service" === result.responder.by ? "; the platform allowed the request" : ""}`,
remedy: "none" !== auth.auth && "Authorization" === authHeader && isOnGoogle(url) ? src_message.Qq`If the service reads Authorization itself, send the token in another header:${unexpected.inFile ? (0, 
src_message.c0)("auth_header: X-Serverless-Authorization") : (0, src_message.Pe)("auth_header", "X-Serverless-Authorization")}` : void 0
};
}
function isReserved(path) {
return "/healthz" === path || "/eventlog" === path || "/_ah" === path || path.startsWith("/_ah/");
}
function isOnGoogle(url) {
return "audience" in (0, audience.Q0)(url);
}
function hasNoWords({result: result}) {
const {response: response} = result.observation;
return 0 === response.body.length || /^\s*text\/html\b/i.test((0, message.w)(response, "content-type") ?? "");
}
const FAR_OFF_MS = 6e4;
function skew({result: result, now: now}) {
const date = Date.parse((0, message.w)(result.observation.response, "date") ?? "");
if (!(Number.isNaN(date) || Math.abs(now - date) < FAR_OFF_MS)) return `this machine's clock is ${(0, 
duration.a3)(Math.abs(now - date))} ${now > date ? "ahead of" : "behind"} Google's`;
}
const REGION = "[a-z]+(?:-[a-z]+)+\\d+", DOMAIN = [ ...audience.CZ.values() ].map(domain => domain.replaceAll(".", "\\.")).join("|"), SERVICE = "[a-z](?:[a-z0-9-]*[a-z0-9])?";
function placeOf(url) {
const [first = "", ...rest] = url.hostname.split("."), host = [ first.includes("---") ? first.slice(first.indexOf("---") + 3) : first, ...rest ].join("."), named = new RegExp(`^(${SERVICE})-(\\d{6,})\\.(${REGION})\\.(?:${DOMAIN})$`).exec(host);
if (named) return {
kind: "service",
name: named[1] ?? "",
project: named[2],
region: named[3] ?? ""
};
const hashed = new RegExp(`^(${SERVICE})-[a-z0-9]{4,}-[a-z]{2,3}\\.a\\.run\\.app$`).exec(host);
if (hashed) return {
kind: "service",
name: hashed[1] ?? "",
region: "REGION",
project: void 0
};
const fn = new RegExp(`^(${REGION})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(host), segment = url.pathname.split("/")[1] ?? "", name = /^[A-Za-z][\w-]{0,62}$/.test(segment) ? segment : "FUNCTION";
return fn ? {
kind: "function",
name: name,
region: fn[1] ?? "",
project: fn[2]
} : {
kind: "service",
name: "SERVICE",
region: "REGION",
project: void 0
};
}
function whereOf({region: region, project: project}) {
return {
region: region,
project: project
};
}
function invokerCommand(url, who) {
const place = placeOf(url), member = memberOf(who);
if ("service" === place.kind) {
const flags = {
...whereOf(place),
member: member,
role: "roles/run.invoker"
};
return (0, src_message.Mn)([ (0, command.cv)("Let it call the service", (0, command.Jr)("run services add-iam-policy-binding", [ place.name ], flags)), regionHint(place) ]);
}
const flags = {
...whereOf(place),
member: member
};
return (0, src_message.Mn)([ (0, command.cv)("Let it call the function", (0, command.Jr)("functions add-invoker-policy-binding", [ place.name ], flags)), (0, 
command.cv)("If it is a 1st gen function", (0, command.Jr)("functions add-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/cloudfunctions.invoker"
})) ]);
}
function publicCommand(url) {
const place = placeOf(url), flags = {
...whereOf(place),
member: "allUsers"
};
return "function" === place.kind ? (0, src_message.Mn)([ (0, command.cv)("Make it private", (0, 
command.Jr)("functions remove-invoker-policy-binding", [ place.name ], flags)), (0, 
command.cv)("If it is a 1st gen function", (0, command.Jr)("functions remove-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/cloudfunctions.invoker"
})) ]) : (0, src_message.Mn)([ (0, command.cv)("Make it private", (0, command.Jr)("run services remove-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/run.invoker"
})), (0, command.cv)("If there is no such binding, the invoker IAM check is off: turn it on", (0, 
command.Jr)("run services update", [ place.name ], {
...whereOf(place),
"invoker-iam-check": !0
})), regionHint(place) ]);
}
function regionHint({name: name, region: region}) {
if ("REGION" === region) return "SERVICE" === name ? "SERVICE and REGION are as gcloud run services list prints them." : `REGION is as gcloud run services list --filter=metadata.name=${name} prints it.`;
}
function describeCommand(url) {
const place = placeOf(url);
return (0, command.Jr)(("service" === place.kind ? "run services" : "functions") + " describe", [ place.name ], whereOf(place));
}
function ingressCommand(url) {
const place = placeOf(url);
if ("function" !== place.kind) return (0, command.Jr)("run services update", [ place.name ], {
...whereOf(place),
ingress: "all"
});
}
function logsCommand(url) {
const place = placeOf(url);
return (0, command.Jr)(("service" === place.kind ? "run services" : "functions") + " logs read", [ place.name ], whereOf(place));
}
function customAudience(url, audience) {
const place = placeOf(url), name = "service" === place.kind ? place.name : "SERVICE";
return (0, command.Jr)("run services update", [ name ], {
...whereOf(place),
"add-custom-audiences": audience
});
}
function memberOf(who) {
return void 0 === who || /^\d+$/.test(who) ? "serviceAccount:EMAIL" : /^principal(?:Set)?:\/\//.test(who) ? who : `${who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${who}`;
}
function sendIdToken({inFile: inFile}) {
return src_message.Qq`Send an ID token:${inFile ? (0, src_message.c0)("auth: id_token") : (0, 
src_message.Pe)("request_auth", "id_token")}`;
}
function audienceSetting({inFile: inFile}, audience) {
return inFile ? (0, src_message.c0)(`audience: ${audience}`) : (0, src_message.Pe)("id_token_audience", audience);
}
var language_message = __webpack_require__(6217);
const FAILURES = {
NETWORK_DNS: "name not resolved",
NETWORK_CONNECT: "no connection",
NETWORK_PROXY: "no connection through the proxy",
NETWORK_TLS: "TLS failed",
NETWORK_RESET: "connection lost",
NETWORK_TIMEOUT: "no response in time",
RESPONSE_INVALID: "a response that is not HTTP"
};
function outcomeOf(result) {
if ("error" === result.kind) return result.received ? `${result.received.response.status}, body not readable` : FAILURES[result.error.code] ?? "not sent";
const {responder: responder, observation: observation} = result, {status: status} = observation.response;
return "front-end" === responder.by ? `${status} from Google's front end` : "iap" === responder.by ? "sign-in" === responder.what ? `${status} to Google's sign-in page` : `${status} from Identity-Aware Proxy` : 401 !== status && 403 !== status || "service" !== responder.by ? String(status) : `${status} from the service itself`;
}
function judgeRefusal(result, auth) {
if ("error" === result.kind) return {
verdict: "inconclusive",
summary: `inconclusive: ${result.received ? "the response could not be read" : "no response"}, ${result.error.message}`,
code: "SERVICE_INCONCLUSIVE"
};
const {responder: responder, observation: observation} = result, {status: status} = observation.response;
return "front-end" !== responder.by || "forbidden" !== responder.what && "unauthorized" !== responder.what ? "iap" === responder.by ? {
verdict: "refused",
summary: "sign-in" === responder.what ? `refused: redirected to sign-in at accounts.google.com (${status})` : `refused by Identity-Aware Proxy (${status})`
} : 401 === status || 403 === status ? {
verdict: "refused",
summary: "unknown" === responder.by ? `refused (${status}) by Google's front end or by the service itself; a response to HEAD does not show which` : `refused by the service itself (${status}): the platform allowed the request`
} : status >= 200 && status < 300 ? letIn(`the service responded with ${status}`, auth, observation.response.url) : status >= 300 && status < 400 && void 0 !== observation.redirect ? letIn(`the service responded with ${status}, a redirect to ${observation.redirect}`, auth, observation.response.url) : {
verdict: "inconclusive",
summary: `inconclusive: ${status} is neither a refusal nor a success${whyInconclusive(result)}`,
code: "SERVICE_INCONCLUSIVE"
} : {
verdict: "refused",
summary: `refused by Google's front end (${status})`
};
}
function letIn(how, auth, url) {
return "none" === auth ? {
verdict: "public",
summary: `public: ${how} to a request without a credential`,
code: "SERVICE_PUBLIC",
remedy: publicCommand(new URL(url))
} : {
verdict: "public",
summary: `not refused: ${how} to this identity`,
code: "SERVICE_ADMITTED"
};
}
function whyInconclusive({responder: responder, observation: observation}) {
const {status: status} = observation.response;
return "front-end" === responder.by && "not-found" === responder.what ? "; Google's front end has no service for this URL, or reserves the path" : "front-end" === responder.by ? "; no instance was available" : 404 === status ? "; nothing exists at this URL, or not yet" : 429 === status ? "; too many requests" : status >= 500 ? "; the service failed" : "";
}
var redaction_forms = __webpack_require__(628);
const LONGEST_SECRET = 65536;
function secretTexts(value) {
if ((0, json.s$)(value, LONGEST_SECRET + 1).length > LONGEST_SECRET) return;
const texts = [], open = [ value ];
for (let one = open.pop(); void 0 !== one; one = open.pop()) Array.isArray(one) ? open.push(...one) : "object" == typeof one && null !== one ? open.push(...Object.values(one)) : null !== one && "boolean" != typeof one && texts.push((0, 
language_template.MW)(one));
return texts;
}
function hiddenIn(texts) {
return texts.filter(text => "" !== text && text.length < redaction_forms.c3);
}
function withoutText(text, hidden) {
return hidden.reduce((left, secret) => left.replaceAll(secret, "***"), text);
}
function withoutTexts(response, hidden) {
if (0 === hidden.length) return response;
const bytes = hidden.map(secret => Buffer.from(secret).toString("latin1"));
return {
...response,
headers: response.headers.map(([name, value]) => [ name, withoutText(value, hidden) ]),
body: Buffer.from(withoutText(response.body.toString("latin1"), bytes), "latin1")
};
}
const NONE = new Map;
async function judge(check, auth, result, context) {
if (check.refused) return judgeRefused(auth, result);
if ("error" === result.kind) {
const {failures: failures, hidden: hidden} = await compareWithoutBody(check, result, context);
return {
passed: !1,
summary: result.received ? `${result.received.response.status}: ${result.error.message}` : result.error.message,
code: result.error.code,
remedy: result.error.parts.remedy,
failures: failures,
hidden: hidden,
missing: "waiting for a response"
};
}
const {failures: failures, captured: captured, hidden: hidden, queuedMs: queuedMs} = await compare(check, result.observation, context), outcome = outcomeOf(result), count = check.expect.length;
if (0 === failures.length) return {
passed: !0,
summary: `${outcome}, ${1 === count ? "the expectation holds" : `all ${count} expectations hold`}`,
captured: captured,
hidden: hidden,
queuedMs: queuedMs
};
const first = shown(failures[0]?.line ?? "", context), notFollowed = void 0 === result.unfollowed ? "" : `; ${result.unfollowed}`;
return {
passed: !1,
summary: 1 === failures.length ? `${outcome}: ${first} does not hold${notFollowed}` : `${outcome}: ${failures.length} of ${count} expectations do not hold${notFollowed}`,
code: "CHECK_FAILED",
failures: failures,
hidden: hidden,
missing: missingOf(result, failures.length, first),
queuedMs: queuedMs
};
}
async function compareWithoutBody(check, result, context) {
const {received: received} = result;
if (void 0 === received) {
const actual = `no response: ${outcomeOf(result)}`;
return {
failures: check.expect.map(({line: line}) => ({
line: line,
actual: actual
}))
};
}
const ofHead = ({subject: subject}) => "head" === (0, language_subjects.xW)(subject.kind).needs, {expect: expect, capture: capture} = check, head = {
...check,
expect: expect.filter(ofHead),
capture: capture.filter(ofHead)
}, {failures: failures, hidden: hidden} = await compare(head, received, context), unread = expect.filter(expectation => !ofHead(expectation)), actual = "the body could not be read";
return {
failures: [ ...failures, ...unread.map(({line: line}) => ({
line: line,
actual: actual
})) ],
hidden: hidden
};
}
function missingOf(result, count, first) {
const {responder: responder} = result;
return "front-end" === responder.by && "forbidden" === responder.what ? "IAM changes may still be propagating" : "front-end" === responder.by && "no-instance" === responder.what ? "no instance is ready yet" : `${first}${1 === count ? " does" : ` and ${count - 1} more do`} not hold yet`;
}
function judgeRefused(auth, result) {
const verdict = judgeRefusal(result, auth.auth);
if ("refused" === verdict.verdict) return {
passed: !0,
summary: verdict.summary,
captured: NONE
};
const {summary: summary, code: code, remedy: remedy} = verdict;
return {
passed: !1,
summary: summary,
code: code,
remedy: remedy,
failures: [ {
line: "refused",
actual: "error" === result.kind && void 0 === result.received ? `no response: ${outcomeOf(result)}` : outcomeOf(result)
} ],
missing: "public" === verdict.verdict ? "not refused; a removed binding may still be propagating" : "neither refused nor successful"
};
}
async function compare(check, observation, {captures: captures = NONE, secretCaptures: secretCaptures = new Set, host: host, evaluator: evaluator}) {
const evaluation = evaluator.begin(observation, captures), redact = text => host.redact(text), hidden = [ ...hiddenIn([ ...secretCaptures ].flatMap(name => secretTexts(captures.get(name)) ?? [])) ], secrets = new Map;
for (const {name: name, subject: subject, secret: secret} of check.capture) {
if (!secret) continue;
const value = await evaluation.value(subject), texts = value.exists ? secretTexts(value.value) : [];
for (const text of texts ?? []) host.mask(text);
hidden.push(...hiddenIn(texts ?? []));
secrets.set(name, void 0 === texts ? {
exists: !1,
why: [ `cannot be captured as a secret: it is longer than ${LONGEST_SECRET} characters` ]
} : value);
}
const failures = [];
for (const expectation of check.expect) {
const failure = await evaluation.failure(expectation);
void 0 !== failure && failures.push({
line: expectation.line,
actual: (0, language_message.e4)(failure, redact)
});
}
const captured = new Map;
for (const {name: name, subject: subject} of check.capture) {
const value = secrets.get(name) ?? await evaluation.value(subject);
value.exists ? captured.set(name, value.value) : failures.push({
line: `capture ${name}`,
actual: (0, language_message.e4)(value.why, redact)
});
}
return {
failures: failures.map(({line: line, actual: actual}) => ({
line: line,
actual: withoutText(actual, hidden)
})),
captured: captured,
hidden: hidden,
queuedMs: evaluation.queuedMs
};
}
function shown(line, context) {
return (0, json.IN)(context.host.redact(line).trim(), 120);
}
var backoff = __webpack_require__(1130), retry = __webpack_require__(264);
const TEMPORARY_STATUSES = new Set([ 404, 408, 429, 500, 502, 503, 504 ]), BEFORE_END_MS = 50;
function nextDelay(check, result, {attempts: attempts, left: left, now: now, random: random}) {
if (isFinal(check, result)) return {
kind: "stop"
};
if (left <= 2 * BEFORE_END_MS) return {
kind: "stop"
};
const refusal = whyNotAgain(check, result);
if (void 0 !== refusal) return {
kind: "stop",
...refusal
};
const asked = "response" === result.kind ? (0, retry.Vs)(result.observation.response, now) : void 0;
return void 0 !== asked && asked >= left ? {
kind: "stop",
why: `the service asked to wait ${(0, duration.a3)(asked)}, and ${(0, duration.a3)(left)} were left`
} : {
kind: "again",
ms: Math.min((0, backoff.j)(attempts, random, asked), left - BEFORE_END_MS)
};
}
function isFinal(check, result) {
if ("error" === result.kind) return result.final;
const {responder: responder} = result;
return !check.refused && ("front-end" === responder.by || "iap" === responder.by) && "unauthorized" === responder.what;
}
function whyNotAgain({method: method, retry: retry, refused: refused}, result) {
if ("GET" !== method && "HEAD" !== method && result.reached) return refused || "error" === result.kind || TEMPORARY_STATUSES.has(result.observation.response.status) ? "any" !== retry ? {
why: `not sent again, as a ${method} may have reached the service`,
remedy: src_message.Qq`If the request may be sent twice:${(0, src_message.Pe)("retry", "any")}`
} : void 0 : {
why: `not sent again: a ${method} is not repeated when an expectation fails`
};
}
var request_secrets = __webpack_require__(1112);
const SEEN_BODY_BYTES = 8388608, KEPT_BODY_BYTES = 65536, runner_NONE = new Map;
async function runCheck(check, context) {
const {host: host} = context, auth = (0, audience.hi)(check, context.universe);
if ("problem" in auth) return failed(check, context, auth, "INPUT_INVALID", auth.problem);
let prepared;
try {
prepared = prepare(check, context.captures ?? runner_NONE);
(0, request_secrets.jm)(prepared, host);
const atSend = (0, audience.hi)({
...check,
url: {
parts: [ prepared.url ]
}
}, context.universe);
if ("problem" in atSend) return failed(check, context, atSend, "INPUT_INVALID", atSend.problem);
if (audienceOf(atSend) !== audienceOf(auth)) return failed(check, context, auth, "CHECK_FAILED", "a captured value would change the audience of the token");
} catch (thrown) {
if (!(thrown instanceof errors.G7)) throw thrown;
return failed(check, context, auth, thrown.code, thrown.message);
}
const startedAt = host.now();
let end = startedAt + check.waitMs;
const attempts = [], request = requestOf(check, auth, shownUrl(check.url, context.captures ?? runner_NONE, context.secretCaptures) ?? prepared.url), conclude = (verdict, details) => ({
name: check.name,
verdict: verdict,
message: "",
failures: [],
request: request,
attempts: attempts,
startMs: startedAt - (context.startedAt ?? startedAt),
durationMs: host.now() - startedAt,
...check.refused && {
refused: !0
},
...details
});
for (;;) {
let token;
try {
"id_token" === auth.auth ? token = await context.credential("id_token", auth.audience) : "access_token" === auth.auth && (token = await context.credential("access_token"));
} catch (thrown) {
if (!(thrown instanceof errors.G7)) throw thrown;
const {code: code, message: message, parts: parts} = thrown;
return {
result: conclude("failed", {
code: code,
message: `no token for this check: ${message}`,
remedy: parts.remedy
}),
captured: runner_NONE
};
}
const attemptAt = host.now(), result = await attempt(withCredential(prepared, check, token), limitsOf(check), context), outcome = outcomeOf(result);
attempts.push({
startMs: attemptAt - startedAt,
durationMs: host.now() - attemptAt,
outcome: outcome
});
const judgement = await judge(check, auth, result, context);
end += judgement.queuedMs ?? 0;
const last = lastResponse(result, judgement.hidden ?? [], context), now = host.now();
if (judgement.passed) {
const after = 1 === attempts.length ? "" : `, at attempt ${attempts.length} after ${(0, 
duration.a3)(now - startedAt)}`;
return {
result: conclude("passed", {
message: `${judgement.summary}${after}`,
...last
}),
captured: judgement.captured
};
}
const next = nextDelay(check, result, {
attempts: attempts.length,
left: end - now,
now: now,
random: host.random()
});
if ("stop" === next.kind) {
const because = explanation(check, auth, void 0 === token ? void 0 : tokenClaims(token), result, judgement, context);
return {
result: conclude("failed", {
message: [ `${because?.summary ?? judgement.summary}${tries(attempts, now - startedAt)}`, next.why ].filter(Boolean).join("; "),
code: because?.code ?? judgement.code,
remedy: (0, src_message.Mn)([ because?.remedy ?? judgement.remedy, next.remedy ]),
failures: judgement.failures,
...last
}),
captured: runner_NONE
};
}
host.progress(`${check.name}: ${outcome}, attempt ${attempts.length}: ${judgement.missing}, ${(0, 
duration.a3)(end - now)} left`, check.name);
await host.sleep(next.ms);
}
}
function withCredential(request, check, token) {
if (void 0 === token) return request;
const name = check.authHeader.toLowerCase(), others = Object.entries(request.headers).filter(([given]) => given.toLowerCase() !== name);
return {
...request,
headers: {
...Object.fromEntries(others),
[check.authHeader]: `Bearer ${token}`
}
};
}
function limitsOf(check) {
const subjects = [ ...check.expect.map(({subject: subject}) => subject), ...check.capture.map(({subject: subject}) => subject) ];
return {
timeoutMs: check.timeoutMs,
redirects: check.refused ? 0 : check.redirects,
maxBodyBytes: SEEN_BODY_BYTES,
digest: subjects.some(({kind: kind}) => "whole body" === (0, language_subjects.xW)(kind).needs)
};
}
function lastResponse(result, hidden, context) {
const whole = "error" === result.kind ? result.received?.response : result.observation.response;
if (void 0 === whole) return {};
const response = withoutTexts(trimmed(whole, context.keepBodyBytes ?? KEPT_BODY_BYTES), hidden);
return {
response: response,
timing: response.timing
};
}
function tries(attempts, ms) {
return 1 === attempts.length ? "" : ` (${attempts.length} attempts in ${(0, duration.a3)(ms)})`;
}
function explanation(check, auth, claims, result, judgement, context) {
if ("error" === result.kind || check.refused) return;
const failing = new Set(judgement.failures.map(({line: line}) => line)), statuses = check.expect.filter(({subject: subject}) => "status" === subject.kind);
if (statuses.length > 0 && statuses.every(({line: line}) => !failing.has(line))) return;
const found = explain({
result: result,
url: new URL(result.observation.response.url),
auth: auth,
authHeader: check.authHeader,
inFile: void 0 !== check.allowedOrigins,
claims: claims,
principal: context.principal,
now: context.host.now()
});
return found && {
...found,
summary: `${outcomeOf(result)}: ${found.because}`
};
}
async function runSuite(checks, context, options) {
const startedAt = context.startedAt ?? context.host.now(), evaluator = new Evaluator({}, context.makeRoom), suite = new Suite(checks, {
...context,
evaluator: evaluator,
startedAt: startedAt
}), workers = Array.from({
length: Math.max(1, Math.min(options.concurrency, checks.length))
}, () => suite.work());
try {
await Promise.all(workers);
} finally {
await evaluator.close();
}
suite.finish();
}
class Suite {
#checks;
#context;
#byName;
#places;
#waiting=new Map;
#children=new Map;
#verdicts=new Map;
#captured=new Map;
#used;
#ready=[];
#next=0;
#running=0;
#wake=[];
constructor(checks, context) {
this.#checks = checks;
this.#context = context;
this.#places = new Map(checks.map((check, index) => [ check, index ]));
this.#byName = new Map(checks.map(check => [ check.name, check ]));
this.#used = new Set(checks.flatMap(check => [ ...usedCaptures(check) ]));
for (const check of checks) {
const parents = new Set(check.after.filter(name => this.#byName.has(name)));
this.#waiting.set(check.name, parents.size);
for (const parent of parents) {
const children = this.#children.get(parent);
void 0 === children ? this.#children.set(parent, [ check ]) : children.push(check);
}
0 === parents.size && this.#ready.push(check);
}
}
async work() {
for (;!0 !== this.#context.host.interrupted?.aborted; ) {
const check = this.#ready[this.#next];
if (void 0 === check) {
if (0 === this.#running) return;
await new Promise(resolve => this.#wake.push(resolve));
continue;
}
this.#next += 1;
this.#running += 1;
const run = await this.#run(check);
this.#running -= 1;
this.#finish(check, run);
}
}
finish() {
if (!0 !== this.#context.host.interrupted?.aborted) for (const [index, check] of this.#checks.entries()) this.#verdicts.has(check.name) || this.#context.onResult(this.#skipped(check, "its `after` is circular"), index);
}
async #run(check) {
const why = this.#whySkipped(check);
if (void 0 !== why) return {
result: this.#skipped(check, why),
captured: new Map
};
try {
return await runCheck(check, {
...this.#context,
...this.#capturesFor(check)
});
} catch (thrown) {
return {
result: failedBeforeSending(check, this.#context, "INTERNAL", `a bug in gcp-bearer: ${(0, 
quote.A3)(thrown)}`),
captured: new Map
};
}
}
#finish(check, {result: result, captured: captured}) {
this.#verdicts.set(check.name, result.verdict);
const kept = new Map([ ...captured ].filter(([name]) => this.#used.has(name)));
kept.size > 0 && this.#captured.set(check.name, kept);
for (const child of this.#children.get(check.name) ?? []) {
const waiting = (this.#waiting.get(child.name) ?? 0) - 1;
this.#waiting.set(child.name, waiting);
0 === waiting && this.#ready.push(child);
}
this.#context.onResult(result, this.#places.get(check) ?? 0);
const wake = this.#wake;
this.#wake = [];
for (const resume of wake) resume();
}
#whySkipped(check) {
for (const name of check.after) {
const verdict = this.#verdicts.get(name);
if (void 0 === verdict) return `it comes after ${name}, which is not one of the checks`;
if ("failed" === verdict) return `it comes after ${name}, which failed`;
if ("skipped" === verdict) return `it comes after ${name}, which was skipped`;
}
}
#skipped(check, why) {
return {
...failedBeforeSending(check, this.#context, void 0, `skipped: ${why}`),
verdict: "skipped"
};
}
#capturesFor(check) {
const captures = new Map, secretCaptures = new Set;
for (const name of usedCaptures(check)) {
const [source, ...others] = (0, order.P)(check, name, this.#byName), values = void 0 === source || others.length > 0 ? void 0 : this.#captured.get(source);
if (!values?.has(name)) continue;
captures.set(name, values.get(name));
const capture = this.#byName.get(source ?? "")?.capture.find(one => one.name === name);
capture?.secret && secretCaptures.add(name);
}
return {
captures: captures,
secretCaptures: secretCaptures
};
}
}
var interruption = __webpack_require__(2522), kept = __webpack_require__(6494), report_body = __webpack_require__(8752), count = __webpack_require__(1927), excerpt = __webpack_require__(3973), report_failure = __webpack_require__(3398), report = __webpack_require__(5276), safe_text = __webpack_require__(51), totals = __webpack_require__(5241);
const NAME_CHARS = 200, ONE_LINE_CHARS = 100;
function logCheck(host, result, show = {
body: !0
}) {
host.info(checkLine(host, result));
if ("failed" === result.verdict) {
for (const {line: line, actual: actual} of result.failures) {
host.info(`    ${(0, report_failure.uH)(host, line)}`);
host.info(`      actual: ${(0, report_failure.uH)(host, actual)}`);
}
for (const line of (0, report_failure.gb)(host, result.remedy)) host.info(`    ${line}`);
result.response && show.body && logBody(host, result.response, 20, 2e3, show.read);
}
}
function checkLine(host, result) {
const name = (0, safe_text.om)(host.redact(result.name), NAME_CHARS), message = (0, 
report_failure.uH)(host, result.message);
if ("skipped" === result.verdict) return `↷ ${name} — ${skippedWords(message)}`;
const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : "", outcome = `${log_outcomeOf(host, result)} in ${(0, 
duration.a3)(result.durationMs)}${tries}`;
if ("passed" === result.verdict) return `✓ ${name} — ${outcome}${result.refused ? `: ${message}` : ""}`;
const begin = `${result.response?.status}: `;
return `✗ ${name} — ${outcome}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
}
function skippedWords(message) {
return message.startsWith("skipped: ") ? message : `skipped: ${message}`;
}
function log_outcomeOf(host, {response: response, attempts: attempts}) {
return response ? String(response.status) : (0, safe_text.om)(host.redact(attempts.at(-1)?.outcome ?? "no response"), NAME_CHARS);
}
function logTotals(host, results) {
if (0 === results.length) return;
const {total: total, passed: passed, failed: failed, skipped: skipped} = (0, totals.v)(results), parts = [ `${passed} passed` ];
failed > 0 && parts.push(`${failed} failed`);
skipped > 0 && parts.push(`${skipped} skipped`);
const began = Math.min(...results.map(({startMs: startMs}) => startMs)), ended = Math.max(...results.map(({startMs: startMs, durationMs: durationMs}) => startMs + durationMs));
host.info(`${(0, count.U)(total, "check")}: ${parts.join(", ")}, in ${(0, duration.a3)(ended - began)}`);
}
function annotateFailures(host, results) {
const annotations = results.filter(({verdict: verdict}) => "failed" === verdict).map(result => {
const code = result.code ?? "CHECK_FAILED", name = (0, safe_text.om)(host.redact(result.name), NAME_CHARS), lines = result.failures.map(({line: line, actual: actual}) => `${(0, 
report_failure.uH)(host, line)} — actual: ${(0, report_failure.uH)(host, actual)}`);
return {
title: `${code}: ${name}`,
lines: [ (0, report_failure.uH)(host, result.message), ...lines, ...(0, report_failure.gb)(host, result.remedy), (0, 
report.j)(code) ]
};
});
(0, report_failure.fz)(host, annotations, "checks failed");
}
function logResponse(host, response) {
const reason = (0, safe_text.om)(host.redact(response.reason), 100).trim(), status = "" === reason ? String(response.status) : `${response.status} ${reason}`;
host.info(`HTTP ${status} in ${(0, duration.a3)(response.timing.total)}`);
logBody(host, response, 100, 4096);
}
function logBody(host, response, maxLines, maxChars, body = (0, report_body.rD)(response, host, report_body.LC)) {
if ("empty" === body.kind) return;
const what = (0, safe_text.om)(host.redact((0, report_body.MP)(response)), NAME_CHARS);
if ("binary" === body.kind) {
host.info(`  ${what}, not shown`);
return;
}
const text = body.complete && body.text.length <= maxChars && body.text.length > ONE_LINE_CHARS ? (0, 
report_body.hg)(body.text) : body.text;
host.info((0, excerpt.B)(text, maxLines, maxChars, body.complete));
body.complete || host.info(`  (the beginning of ${what})`);
}
const FILE_BODY_BYTES = 8388608;
async function checkService(host, checks, report, context) {
const {made: made, answer: answer, ended: ended} = await makeChecks(host, checks, report, context, {
wholeBody: void 0 !== checks.reports.responseFile,
onResult: (result, _index, read) => logResult(host, checks, result, read)
});
await concluded(ended, () => conclude(host, checks, made, answer));
return hasFailed(made.checks) ? 1 : 0;
}
function logResult(host, checks, result, read) {
const response = result.name === checks.single ? result.response : void 0;
response && logResponse(host, response);
logCheck(host, result, {
body: void 0 === response,
read: read
});
}
async function conclude(host, checks, made, answer) {
const {deliver: deliver} = await __webpack_require__.e(528).then(__webpack_require__.bind(__webpack_require__, 9493));
try {
logTotals(host, made.checks);
annotateFailures(host, made.checks);
} finally {
await deliver(host, checks.reports, made, answer);
}
}
async function concluded(ended, conclusion) {
try {
await conclusion();
} catch (other) {
if (void 0 === ended) throw other;
const more = (other instanceof AggregateError ? other.errors : [ other ]).filter(one => (0, 
errors.bD)(one) !== (0, errors.bD)(ended.error));
if (more.length > 0) throw new AggregateError([ ended.error, ...more ]);
}
if (void 0 !== ended) throw ended.error;
}
async function reportFailure(host, {reports: reports, shard: shard}, report, error) {
await concluded({
error: error
}, async () => {
const {deliver: deliver} = await __webpack_require__.e(528).then(__webpack_require__.bind(__webpack_require__, 9493));
await deliver(host, reports, {
...report,
checks: [],
shard: shard,
failure: failureOf(host, error)
}, void 0);
});
}
function failureOf(host, error) {
return error instanceof errors.G7 ? {
code: error.code,
...renderParts(error, host)
} : {
code: "INTERNAL",
message: (0, quote.A3)(error, text => host.redact(text))
};
}
function renderParts({parts: parts}, {surface: surface = src_message.hr}) {
return {
message: (0, src_message.XX)(parts.message, surface),
remedy: parts.remedy && (0, src_message.XX)(parts.remedy, surface)
};
}
async function makeChecks(host, checks, report, {http: http, tokens: tokens, config: {universe: universe}}, {wholeBody: wholeBody, onResult: onResult}) {
const checksStartedAt = host.now(), about = {
...report,
checksStartedAt: checksStartedAt,
shard: checks.shard
}, results = [];
let answer, failed = 0, over = !1;
const context = {
host: host,
http: http,
makeRoom: () => http.makeRoom(),
universe: universe,
principal: report.identity?.principal,
startedAt: checksStartedAt,
keepBodyBytes: wholeBody ? FILE_BODY_BYTES : void 0,
credential: async (kind, audience) => ("id_token" === kind ? await tokens.idToken(audience ?? "") : await tokens.accessToken()).value,
onResult: (result, index) => {
if (over) return;
const read = (0, kept.S)(result, host);
results[index] = (0, kept.L)(result, host, failed, read);
"failed" === result.verdict && (failed += 1);
const rank = result.name === checks.single ? checks.list.length : index;
(result.response || rank > index) && rank >= (answer?.rank ?? 0) && (answer = {
result: result,
rank: rank
});
onResult(result, index, read);
}
};
try {
const {concurrency: concurrency} = checks;
await (0, interruption.t)(host, () => runSuite(checks.list, context, {
concurrency: concurrency
}));
return {
made: {
...about,
checks: results
},
answer: answer?.result
};
} catch (error) {
return {
made: {
...about,
checks: Object.values(results),
failure: failureOf(host, error)
},
answer: answer?.result,
ended: {
error: error
}
};
} finally {
over = !0;
http.closeIdle();
}
}
function hasFailed(results) {
return results.some(({verdict: verdict}) => "failed" === verdict);
}
},
9289: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
CZ: () => CLOUD_RUN_DOMAINS,
Q0: () => audienceFor,
Ql: () => exampleOf,
hi: () => resolveAuth
});
var _local_hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6192), _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
function exampleOf({setting: key, example: example}) {
return "allowed_origins" === key ? (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Pe)(key, example) : (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.c0)(`${key}: ${example}`);
}
const EXAMPLE_AUDIENCE = "https://service-abc123-uc.a.run.app", CLOUD_RUN_DOMAINS = new Map([ [ "googleapis.com", "run.app" ], [ "s3nsapis.fr", "s3nsrun.fr" ] ]);
function audienceFor(url, universe) {
const host = bareHost(url);
if ((0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_2__.U)(url)) return {
unknown: `${url.host} is this machine`
};
for (const [home, domain] of CLOUD_RUN_DOMAINS) {
if (!host.endsWith(`.${domain}`)) continue;
if (isForeign(home, universe)) return {
unknown: foreign(domain, home, universe)
};
const [first = "", ...rest] = host.split("."), service = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first;
return {
audience: `${url.protocol}//${[ service, ...rest ].join(".")}${portOf(url)}`
};
}
if (host.endsWith(".cloudfunctions.net")) {
if (isForeign("googleapis.com", universe)) return {
unknown: foreign("cloudfunctions.net", "googleapis.com", universe)
};
const name = url.pathname.split("/")[1];
return name ? {
audience: `${url.protocol}//${host}${portOf(url)}/${name}`
} : {
unknown: "a cloudfunctions.net URL has the name of its function as first part of the path"
};
}
return {
unknown: knownElsewhere(host) ?? `it does not follow from ${url.host}. Behind a custom domain, a Cloud Run service expects its ${CLOUD_RUN_DOMAINS.get(universe ?? "") ?? "run.app"} URL or one of its custom audiences, and IAP expects its OAuth client id`
};
}
function isForeign(home, universe) {
return void 0 !== universe && universe !== home && CLOUD_RUN_DOMAINS.has(universe);
}
function foreign(domain, home, universe) {
return `${domain} belongs to the universe ${home}, which does not accept tokens of ${universe}. If the credentials are of that universe, set universe to it`;
}
function knownElsewhere(host) {
return host.endsWith(".gateway.dev") ? `${host} is of API Gateway, which expects an audience of x-google-audiences in its API config, by default https:// and the name of its managed service (gcloud api-gateway apis list)` : host.endsWith(".cloud.goog") ? `${host} is of Cloud Endpoints, which expects an audience of x-google-audiences in its OpenAPI document, by default https://${host}` : host.endsWith(".appspot.com") ? `${host} is of App Engine, which itself checks no ID token. With IAP before it, it expects IAP's OAuth client id` : void 0;
}
function isApiHost(url, universe) {
return "https:" === url.protocol && bareHost(url).endsWith(`.${universe.toLowerCase()}`);
}
function bareHost(url) {
return url.hostname.replace(/\.$/, "");
}
function portOf(url) {
return "" === url.port ? "" : `:${url.port}`;
}
function resolveAuthFor(url, auth, given, universe) {
if ("none" === auth) return {
auth: "none"
};
if ("https:" !== url.protocol && !(0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_2__.U)(url)) return {
problem: `${url.origin} must be https when a credential is sent; use https, or send no credential.`,
setting: "url",
example: `https://${url.host}`
};
if ("access_token" === auth || "auto" === auth && isApiHost(url, universe)) return {
auth: "access_token"
};
if (void 0 !== given) return {
auth: "id_token",
audience: given
};
const derived = audienceFor(url, universe);
return "audience" in derived ? {
auth: "id_token",
audience: derived.audience
} : {
problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
setting: "audience",
example: EXAMPLE_AUDIENCE
};
}
const EXAMPLE_ORIGIN = "https://api.example.com";
function strangerProblem(url, resolved, {name: name, audience: audience, allowedOrigins: allowedOrigins}, universe) {
if (void 0 === allowedOrigins || allowedOrigins.has(url.origin)) return;
if ((0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_2__._)(url)) return {
problem: _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`the check ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(name)} would call ${url.origin}, where the machine's own tokens are. A checks file alone cannot allow that. Name the origin in ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.hF)("allowed_origins")}.`,
setting: "allowed_origins",
example: EXAMPLE_ORIGIN
};
const problem = words => ({
problem: _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`the check ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(name)} would send ${words}. A checks file alone cannot allow that. Name the origin in ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.hF)("allowed_origins")}.`,
setting: "allowed_origins",
example: EXAMPLE_ORIGIN
});
if ("access_token" === resolved.auth) {
if (isApiHost(url, universe)) return;
return problem(`the access token to ${url.origin}, which is not an API host of ${universe}`);
}
if ("id_token" !== resolved.auth || void 0 === audience) return;
const own = audienceFor(url, universe);
return [ url.origin, ..."audience" in own ? [ originOf(own.audience) ] : [] ].includes(originOf(audience)) ? void 0 : problem(`an ID token for the audience ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(audience, 120)} to ${url.origin}, which is another origin`);
}
function originOf(audience) {
return URL.parse(audience)?.origin ?? "null";
}
function resolveAuth(check, universe) {
const {parts: parts} = check.url, resolved = (parts.every(part => "string" == typeof part) ? [ "0" ] : [ "0", "1" ]).map(value => {
const filled = parts.map(part => "string" == typeof part ? part : value).join("");
if (!URL.canParse(filled)) return;
const url = new URL(filled), auth = resolveAuthFor(url, check.auth, check.audience, universe);
return "problem" in auth ? auth : strangerProblem(url, auth, check, universe) ?? auth;
}), [one, other] = [ resolved[0], resolved.at(-1) ];
return void 0 === one || void 0 === other ? {
problem: "the URL cannot be understood.",
setting: "url",
example: EXAMPLE_AUDIENCE
} : "audience" in one && "audience" in other && one.audience !== other.audience ? {
problem: "the audience of the ID token would depend on a captured value, and must be given.",
setting: "audience",
example: "https://us-central1-my-project.cloudfunctions.net/my-function"
} : one;
}
},
1699: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aQ: () => takenHeaderProblem,
b5: () => isCredentialHeader,
kX: () => headerValueProblem,
mF: () => headerNameProblem
});
var _http_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86), _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005), _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3048);
const RESERVED = new Set([ "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "proxy-authorization", "proxy-connection" ]);
function isCredentialHeader(name) {
return /^cookie2?$|jwt/i.test(name) || (0, _variables_js__WEBPACK_IMPORTED_MODULE_1__.Nq)(name);
}
const OF_METADATA = /^(?:metadata-flavor|x-google-metadata-request|metadata|x-aws-ec2-metadata-token(?:-ttl-seconds)?)$/i;
function headerNameProblem(name) {
return _http_field_js__WEBPACK_IMPORTED_MODULE_2__.C.test(name) ? RESERVED.has(name.toLowerCase()) ? `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(name, 60)} is set by the HTTP client and cannot be given.` : OF_METADATA.test(name) ? `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(name, 60)} is a header of a cloud's metadata service, which issues the machine's own tokens.` : void 0 : `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(name, 60)} is not the name of a header: letters, digits and - are.`;
}
function headerValueProblem(name, value) {
if (!_http_field_js__WEBPACK_IMPORTED_MODULE_2__.j.test(value)) return `the value of ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(name, 60)} has a line break or another character that a header cannot carry.`;
}
function takenHeaderProblem(name, authHeader, auth) {
if ("none" !== auth && name.toLowerCase() === authHeader.toLowerCase()) return `${name} is the header for the token.`;
}
},
9533: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u0: () => SUBJECTS,
uk: () => writtenAs,
xW: () => subjectRow
});
const SUBJECTS = [ {
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
} ], BY_KIND = new Map(SUBJECTS.map(row => [ row.kind, row ]));
function subjectRow(kind) {
const row = BY_KIND.get(kind);
if (void 0 === row) throw new Error(`no subject ${kind}`);
return row;
}
function writtenAs({kind: kind, argument: argument}) {
return "none" === argument ? kind : `${kind} ${argument.toUpperCase()}`;
}
},
3423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => captureSources,
q: () => cycles
});
function cycles(checks) {
const stuck = leftOver(checks), found = [], walkOf = new Map;
let walk = 0;
for (const start of stuck.keys()) {
walk += 1;
const path = [];
let name = start;
for (;void 0 !== name && !walkOf.has(name); ) {
walkOf.set(name, walk);
path.push(name);
name = stuck.get(name)?.find(parent => stuck.has(parent));
}
void 0 !== name && walkOf.get(name) === walk && found.push([ ...path.slice(path.indexOf(name)), name ]);
}
return found;
}
function leftOver(checks) {
const left = new Map(checks.map(({name: name, after: after}) => [ name, after ])), waiting = new Map, children = new Map, ready = [];
for (const [name, after] of left) {
const parents = new Set(after.filter(parent => left.has(parent)));
waiting.set(name, parents.size);
for (const parent of parents) {
const siblings = children.get(parent);
void 0 === siblings ? children.set(parent, [ name ]) : siblings.push(name);
}
0 === parents.size && ready.push(name);
}
for (let name = ready.pop(); void 0 !== name; name = ready.pop()) {
left.delete(name);
for (const child of children.get(name) ?? []) {
const parents = (waiting.get(child) ?? 0) - 1;
waiting.set(child, parents);
0 === parents && ready.push(child);
}
}
return left;
}
function captureSources(check, name, byName) {
const nearest = ancestors(check, byName, one => one.capture.some(captured => captured.name === name));
if (nearest.size < 2) return [ ...nearest ];
const hidden = new Set;
for (const source of nearest) {
const from = byName.get(source);
if (void 0 !== from) for (const before of ancestors(from, byName, one => nearest.has(one.name))) hidden.add(before);
}
return [ ...nearest ].filter(source => !hidden.has(source));
}
function ancestors(check, byName, matches) {
const found = new Set, seen = new Set, open = [ ...check.after ];
for (let name = open.pop(); void 0 !== name; name = open.pop()) {
const one = byName.get(name);
if (void 0 !== one && !seen.has(name)) {
seen.add(name);
matches(one) ? found.add(name) : open.push(...one.after);
}
}
return found;
}
},
1112: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
jm: () => maskSent,
rA: () => maskRequestSecrets
});
var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3048), _header_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1699), _language_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806);
const SECRET_PARAMETER = /^(?:x[-_](?:goog|amz)[-_])?(?:api|access|auth|id|client|refresh|session|security|subscription)?[-_]?(?:key|token|secret|password|signature|sig|auth)$/i;
function maskRequestSecrets(check, host) {
const known = ([name, value]) => [ name, (0, _language_template_js__WEBPACK_IMPORTED_MODULE_2__.tq)(value) ?? "" ];
maskSent({
url: (0, _language_template_js__WEBPACK_IMPORTED_MODULE_2__.tq)(check.url) ?? "",
headers: Object.fromEntries(check.headers.map(known))
}, host);
}
function maskSent({url: url, headers: headers}, host) {
for (const [name, value] of Object.entries(headers)) if ((0, _header_field_js__WEBPACK_IMPORTED_MODULE_1__.b5)(name)) for (const secret of secretsOfHeader(name, value)) host.mask(secret);
if (URL.canParse(url)) for (const [name, value] of new URL(url).searchParams) SECRET_PARAMETER.test(name) && value.length >= 8 && host.mask(value);
}
function secretsOfHeader(name, value) {
const whole = value.trim();
if (/^cookie2?$/i.test(name)) return [ whole, ...cookieValues(whole) ];
const credentials = /^[\w!#$%&'*+.^`|~-]+ +(\S.*)$/.exec(whole)?.[1];
return void 0 === credentials ? [ whole ] : [ whole, credentials, .../^basic /i.test(whole) ? basicParts(credentials) : parameters(credentials) ];
}
function cookieValues(cookies) {
return cookies.split(";").flatMap(pair => {
const value = pair.slice(pair.indexOf("=") + 1).trim(), bare = value.replace(/^"(.*)"$/, "$1");
return [ value, bare, decoded(bare) ];
});
}
function decoded(text) {
try {
return decodeURIComponent(text);
} catch {
return text;
}
}
function basicParts(credentials) {
const pair = Buffer.from(credentials, "base64").toString("utf8");
return pair.includes(":") ? [ pair, pair.slice(pair.indexOf(":") + 1) ] : [];
}
function parameters(credentials) {
return [ ...credentials.matchAll(/(?:^|[\s,])([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))/g) ].flatMap(([, name = "", quoted, plain]) => /response|signature/i.test(name) || (0, 
_variables_js__WEBPACK_IMPORTED_MODULE_0__.Nq)(name) ? [ quoted ?? plain ?? "" ] : []);
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
8752: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
LC: () => EXCERPT_WINDOW_BYTES,
wd: () => OUTPUT_BYTES,
MP: () => describeBody,
hh: () => fileBody,
hg: () => indentJson,
KJ: () => isUnread,
O8: () => outputBody,
rD: () => readableBody
});
var external_node_buffer_ = __webpack_require__(4573), charset = __webpack_require__(1306), message = __webpack_require__(9045), count = __webpack_require__(1927);
function safeOutput(text, host, maxBytes = Number.POSITIVE_INFINITY) {
return firstBytes(Buffer.from(host.redact(text), "utf8"), maxBytes).toString("utf8");
}
function firstBytes(buffer, max) {
if (buffer.length <= max) return buffer;
let end = max;
for (;end > max - 4 && end > 0 && 128 == (192 & (buffer[end] ?? 0)); ) end--;
return buffer.subarray(0, end > max - 4 ? end : max);
}
const WINDOW_BYTES = 65536, EXCERPT_WINDOW_BYTES = 16384, OUTPUT_BYTES = 65536;
function readableBody(response, secrets, maxBytes = WINDOW_BYTES) {
const {body: body} = response;
if (0 === body.length) return {
kind: "empty"
};
const text = redactedText(response, maxBytes, secrets);
return isBinary(text, (0, message.w)(response, "content-type") ?? "") ? {
kind: "binary"
} : {
kind: "text",
text: text,
complete: body.length <= maxBytes && !response.truncated
};
}
function outputBody(response, secrets, maxBytes = OUTPUT_BYTES) {
return safeOutput(redactedText(response, 2 * maxBytes, secrets), secrets, maxBytes);
}
function fileBody(response, secrets) {
const {body: body} = response, order = (0, charset.ad)(body);
if (void 0 === order) return redactedBytes(body, secrets);
const text = swapped(body, order).toString("utf16le"), redacted = secrets.redact(text);
return redactedBytes(redacted === text ? body : swapped(Buffer.from(redacted, "utf16le"), order), secrets);
}
function swapped(bytes, order) {
const copy = Buffer.from(bytes.subarray(0, -2 & bytes.length));
return "utf-16le" === order ? copy : copy.swap16();
}
function redactedText(response, maxBytes, secrets) {
const window = response.body.subarray(0, maxBytes), truncated = response.truncated || window.length < response.body.length;
if ((0, external_node_buffer_.isAscii)(window) && "utf-8" === (0, charset.eP)(response)) return secrets.redact(window.toString("latin1"));
const bytes = (0, charset.ad)(window) === (0, charset.eP)(response) ? window : redactedBytes(window, secrets);
return secrets.redact((0, charset.Vj)({
...response,
body: bytes,
truncated: truncated
}));
}
function redactedBytes(bytes, secrets) {
const text = bytes.toString("latin1"), redacted = secrets.redact(text);
return redacted === text ? bytes : Buffer.from(redacted, "latin1");
}
const BINARY_TYPE = /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
function isBinary(text, contentType) {
return !(!BINARY_TYPE.test(contentType) && !text.includes("\0")) || 10 * (text.length - text.replaceAll("�", "").length) > text.length;
}
function isUnread(response) {
return response.truncated && 0 === response.bytes;
}
function describeBody(response) {
const type = (0, message.w)(response, "content-type")?.split(";")[0]?.trim();
return `${response.truncated && void 0 === response.sha256 ? "at least " : ""}${(0, 
count.U)(response.bytes, "byte")}${type ? ` of ${type}` : ""}`;
}
const DEEPEST_INDENT = 40;
function indentJson(text) {
if (!/^\s*[{[]/.test(text)) return text;
try {
JSON.parse(text);
} catch {
return text;
}
let indented = "", depth = 0;
const newLine = () => `\n${"  ".repeat(depth)}`, tokens = text.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
for (const token of tokens) if ("{" === token || "[" === token) {
if (++depth > DEEPEST_INDENT) return text;
indented += `${token}${newLine()}`;
} else if ("}" === token || "]" === token) {
depth--;
indented += `${newLine()}${token}`;
} else indented += "," === token ? `,${newLine()}` : ":" === token ? ": " : /^[{[]/.test(token) ? token.replace(/\s+/, "") : token;
return indented;
}
},
1927: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => count,
z: () => grouped
});
function count(number, noun) {
return `${grouped(number)} ${noun}${1 === number ? "" : "s"}`;
}
function grouped(number) {
return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
},
3973: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => safeBlock,
K: () => excerpt
});
var _count_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1927), _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51);
const BLOCK_PREFIX = "  | ";
function safeBlock(text, maxLines, maxChars, whole = !0) {
const {lines: lines, note: note} = excerpt(text, maxLines, maxChars), block = lines.map(line => `${BLOCK_PREFIX}${line}`);
void 0 !== note && whole && block.push(`  ${note}`);
return block.join("\n");
}
function excerpt(text, maxLines, maxChars) {
const trimmed = withoutLastLineBreaks(text);
let kept = trimmed.slice(0, maxChars);
kept.length < trimmed.length && /[\ud800-\udbff]$/.test(kept) && (kept = kept.slice(0, -1));
const all = kept.split(/\r?\n/), lines = all.slice(0, maxLines), shown = lines.join("\n").length, left = trimmed.length - shown, cutHere = kept.length < trimmed.length || all.length > maxLines;
return {
lines: lines.map(_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.b0),
note: cutHere ? `… ${(0, _count_js__WEBPACK_IMPORTED_MODULE_1__.U)(left, "more character")} not shown` : void 0
};
}
function withoutLastLineBreaks(text) {
let end = text.length;
for (;"\n" === text[end - 1]; ) end -= "\r" === text[end - 2] ? 2 : 1;
return text.slice(0, end);
}
},
6494: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => kept,
S: () => shownBody
});
var _checks_language_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9974), _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);
const EXCERPT_CHARS = 4096, FULL_EXCERPTS = 250, SHORT_EXCERPT_CHARS = 512, TEXT_CHARS = 4096, LINE_CHARS = 1024, MOST_FAILURES = 100, MOST_ATTEMPTS = 100, NO_BODY = Buffer.alloc(0);
function kept(result, secrets, before = 0, body = shownBody(result, secrets)) {
const {response: response, failures: failures, attempts: attempts, request: request} = result, clean = (text, max) => (0, 
_checks_language_json_js__WEBPACK_IMPORTED_MODULE_2__.IN)(secrets.redact(text), max), left = failures.length - MOST_FAILURES;
return {
...result,
message: clean(result.message, TEXT_CHARS),
remedy: void 0 === result.remedy ? void 0 : clean((0, _message_js__WEBPACK_IMPORTED_MODULE_0__.XX)(result.remedy, secrets.surface ?? _message_js__WEBPACK_IMPORTED_MODULE_0__.hr), TEXT_CHARS),
request: {
...request,
url: clean(request.url, TEXT_CHARS)
},
failures: [ ...failures.slice(0, MOST_FAILURES).map(({line: line, actual: actual}) => ({
line: clean(line, LINE_CHARS),
actual: clean(actual, LINE_CHARS)
})), ...left > 0 ? [ {
line: "…",
actual: `${left} more do not hold`
} ] : [] ],
attempts: attempts.slice(-MOST_ATTEMPTS),
attemptsLeftOut: (result.attemptsLeftOut ?? 0) + Math.max(0, attempts.length - MOST_ATTEMPTS),
excerpt: result.excerpt ?? excerptOf(body, before < FULL_EXCERPTS ? EXCERPT_CHARS : SHORT_EXCERPT_CHARS),
response: response && {
...response,
body: NO_BODY,
headers: response.headers.filter(([name]) => "content-type" === name.toLowerCase()).slice(0, 1)
}
};
}
function shownBody({response: response, verdict: verdict, excerpt: excerpt}, secrets) {
if (response && "failed" === verdict && void 0 === excerpt) return (0, _body_js__WEBPACK_IMPORTED_MODULE_1__.rD)(response, secrets, _body_js__WEBPACK_IMPORTED_MODULE_1__.LC);
}
function excerptOf(body, max) {
return "text" === body?.kind ? structuredClone(body.text.slice(0, max)) : void 0;
}
},
5241: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
v: () => totalsOf
});
function totalsOf(checks) {
const number = verdict => checks.filter(check => check.verdict === verdict).length;
return {
total: checks.length,
passed: number("passed"),
failed: number("failed"),
skipped: number("skipped")
};
}
}
};
