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
var external_node_v8_ = __webpack_require__(8877);
var quote = __webpack_require__(2005);
var duration = __webpack_require__(2757);
var evaluation_task = __webpack_require__(4013);
var promises_ = __webpack_require__(8500);
var external_node_worker_threads_ = __webpack_require__(5919);
var errors = __webpack_require__(2578);
var descriptors = __webpack_require__(3920);
const FILE = new URL(require("url").pathToFileURL(__filename).href.endsWith(".ts") ? "./evaluation-worker.ts" : "./evaluation-worker.js", require("url").pathToFileURL(__filename).href);
const START_MS = 2e4;
const START_ATTEMPTS = 20;
const BETWEEN_STARTS_MS = 250;
const THREAD_DESCRIPTORS = 12;
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
if (outcome !== "not started") return outcome;
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
if (this.#worker === void 0 && (0, descriptors.tQ)(THREAD_DESCRIPTORS)) throw new Error("EMFILE");
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
stdout: true,
stderr: true,
resourceLimits: {
maxOldGenerationSizeMb: this.#memoryMb,
maxYoungGenerationSizeMb: 16
}
});
worker.on("message", report => {
if ("started" in report) this.#markStarted(); else this.#settle({
kind: "finished",
result: report.result,
ms: this.#elapsedMs()
});
});
worker.on("error", error => {
if (worker !== this.#worker) return;
const code = "code" in error ? error.code : void 0;
if (code === "ERR_WORKER_OUT_OF_MEMORY") this.#end({
kind: "out of memory",
ms: this.#elapsedMs()
}); else this.#fail((0, errors.bD)(error));
});
worker.on("exit", () => {
if (worker === this.#worker) this.#fail("its thread ended");
});
return worker;
}
#markStarted() {
const pending = this.#pending;
if (pending === void 0) return;
clearTimeout(pending.timer);
pending.startedAt = performance.now();
pending.timer = setTimeout(() => {
setImmediate(() => {
if (pending === this.#pending) this.#end({
kind: "unfinished",
ms: pending.limitMs
});
});
}, pending.limitMs);
}
#elapsedMs() {
const {startedAt: startedAt, limitMs: limitMs = 0} = this.#pending ?? {};
return startedAt === void 0 ? 0 : Math.min(limitMs, performance.now() - startedAt);
}
#fail(why) {
if (this.#pending !== void 0 && this.#pending.startedAt === void 0) {
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
void worker?.terminate();
worker?.unref();
this.#settle(outcome);
}
#settle(outcome) {
const pending = this.#pending;
this.#pending = void 0;
if (pending === void 0) return;
clearTimeout(pending.timer);
this.#worker?.unref();
pending.settle(outcome);
}
}
function withOwnBody(observation) {
const {response: response} = observation;
const body = Buffer.from(new Uint8Array(response.body).buffer);
return {
...observation,
response: {
...response,
body: body
}
};
}
var language_subjects = __webpack_require__(9533);
var time_limit = __webpack_require__(5767);
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
};
const IN_PLACE_BYTES = 256 * 1024;
const MOST_TOO_SLOW = 10;
const MOST_THREADS = 2;
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
};
const run = task => this.#run(task, observation, captures, budget);
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
if ("failure" in result) return {
exists: false,
why: result.failure
};
return {
exists: true,
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
const limitMs = this.#tooSlow < MOST_TOO_SLOW ? Math.min(this.#limits.inPlaceMs.line, budget.inPlaceMs) : 0;
const startedAt = performance.now();
try {
return await (0, evaluation_task.Z)(task, observation, captures, limitMs);
} catch (thrown) {
if (!(thrown instanceof time_limit.yY)) throw thrown;
if (limitMs > 0) this.#tooSlow += 1;
} finally {
budget.inPlaceMs -= Math.min(limitMs, performance.now() - startedAt);
}
}
return this.#runInThread(task, observation, captures, budget);
}
async #runInThread(task, observation, captures, budget) {
const {checkMs: checkMs, lineMs: lineMs, runMs: runMs, leastMs: leastMs, memoryMb: memoryMb} = this.#limits;
const queuedAt = performance.now();
const thread = await this.#threads.take();
budget.queuedMs += performance.now() - queuedAt;
try {
const most = this.#unfinishedMs < runMs ? lineMs : leastMs;
const limitMs = Math.round(Math.min(most, budget.ms));
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
return (0, language_subjects.xW)(kind).needs === "body" && response.body.length > IN_PLACE_BYTES;
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
if (idle !== void 0) return idle;
if (this.#all.length === MOST_THREADS) return new Promise(resolve => this.#waiting.push(resolve));
const thread = this.#start();
this.#all.push(thread);
return thread;
}
give(thread) {
const next = this.#waiting.shift();
if (next === void 0) this.#idle.push(thread); else next(thread);
}
async close() {
await Promise.all(this.#all.map(thread => thread.end()));
}
}
var order = __webpack_require__(3423);
var field = __webpack_require__(86);
var json = __webpack_require__(9974);
var language_template = __webpack_require__(8806);
function prepare(check, captures) {
const url = fillUrl(check.url, captures);
const headers = new Map(check.headers.map(([name, template]) => [ name, fillHeader(name, template, captures) ]));
const body = check.body && fillBody(check.body, check.bodyKind ?? "text", captures);
if (body !== void 0 && ![ ...headers.keys() ].some(name => name.toLowerCase() === "content-type")) headers.set("Content-Type", contentType(check.bodyKind ?? "text", body));
return {
method: check.method,
url: url,
headers: Object.fromEntries(headers),
body: body
};
}
function contentType(kind, body) {
if (kind === "form") return "application/x-www-form-urlencoded";
return kind === "json" || isJson(body) ? "application/json" : "text/plain; charset=utf-8";
}
function isJson(text) {
try {
JSON.parse(text);
return true;
} catch {
return false;
}
}
function fillBody(template, kind, captures) {
switch (kind) {
case "text":
return (0, language_template.GS)(template, captures);

case "form":
return (0, language_template.GS)(template, captures, language_template.pm);

case "json":
return template.parts.map(part => {
if (typeof part === "string") return part;
if (part.typed) return (0, json.s$)((0, language_template.FT)(captures, part.capture));
return (0, language_template.GS)({
parts: [ part ]
}, captures, language_template.e0);
}).join("");
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
if (template.parts.every(part => typeof part === "string")) return filled;
const plain = template.parts.map(part => typeof part === "string" ? part : "0").join("");
const wanted = shape(plain);
const got = shape(filled);
if (wanted === void 0 || got === void 0 || wanted.origin !== got.origin || wanted.segments !== got.segments) throw new errors.G7("CHECK_FAILED", "a captured value would change the path of the URL: it is . or ..");
return filled;
}
function shownUrl(template, captures, secrets) {
if (!(0, language_template.Z0)(template).some(name => secrets?.has(name))) return;
return (0, language_template.GS)(template, captures, (value, name) => secrets?.has(name) ? "***" : (0, 
language_template.u4)(value));
}
function shape(text) {
if (!URL.canParse(text)) return;
const {origin: origin, pathname: pathname} = new URL(text);
const last = text.replace(/[?#].*$/s, "").split("/").at(-1) ?? "";
const dot = /^(?:\.|%2e)$/i.test(last);
return {
origin: origin,
segments: pathname.split("/").length - (dot ? 1 : 0)
};
}
function usedCaptures(check) {
const templates = [ check.url, ...check.headers.map(([, value]) => value), ...check.body ? [ check.body ] : [] ];
const names = new Set(templates.flatMap(template => (0, language_template.Z0)(template)));
for (const expectation of check.expect) for (const name of expectation.captures) names.add(name);
for (const {subject: subject} of check.capture) for (const name of subject.captures) names.add(name);
return names;
}
var audience = __webpack_require__(9289);
function failedBeforeSending(check, context, code, message) {
const auth = (0, audience.hi)(check, context.universe);
const now = context.host.now();
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
const result = failedBeforeSending(check, context, code, message);
const remedy = "example" in auth ? `Example: ${auth.setting}: ${auth.example}` : void 0;
return {
result: {
...result,
remedy: remedy
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
return url.parts.map(part => typeof part === "string" ? part : `{{ capture.${part.capture} }}`).join("");
}
var failure = __webpack_require__(2592);
var message = __webpack_require__(9045);
const PAGE_BYTES = 8192;
const GOOGLE_CHALLENGE = /^Bearer error="invalid_token" error_description="The access token could not be verified"$/i;
function responderOf(response, method) {
const {status: status} = response;
const signIn = signInTarget(response);
if (signIn !== void 0) return {
by: "iap",
what: "sign-in",
wants: clientId(signIn)
};
if (status < 400) return {
by: "service"
};
const text = response.body.subarray(0, PAGE_BYTES).toString("utf8");
const page = isHtml(response) ? text : "";
if (status === 401 || status === 403) return refuser(response, method, text, page);
if (status === 404 && isGooglesNotFound(page)) return {
by: "front-end",
what: "not-found"
};
if (status === 429 && /^\s*Rate exceeded\.\s*$/.test(text)) return {
by: "front-end",
what: "no-instance"
};
if (status >= 500 && /The service you requested is not available yet/i.test(page)) return {
by: "front-end",
what: "no-instance"
};
return {
by: "service"
};
}
function reachedService(responder) {
return responder.by === "service" || responder.by === "unknown";
}
function signInTarget(response) {
if (response.status < 300 || response.status > 399) return;
const location = (0, message.w)(response, "location");
if (location === void 0 || !URL.canParse(location, response.url)) return;
const target = new URL(location, response.url);
return isSignIn(target) ? target : void 0;
}
function isSignIn(url) {
return url.protocol === "https:" && url.host === "accounts.google.com";
}
function refuser(response, method, text, page) {
const {status: status} = response;
const what = status === 401 ? "unauthorized" : "forbidden";
if (/^Invalid IAP credentials\b/i.test(text.trim()) || (0, message.w)(response, "x-goog-iap-generated-response") === "true") {
const said = /'aud' claim \(([^()\s]{1,300})\) doesn't match expected value \(([^()\s]{1,300})\)/.exec(text);
return {
by: "iap",
what: what,
got: said?.[1],
wants: said?.[2]
};
}
const error = status === 401 ? "Unauthorized" : "Forbidden";
const permission = /Your client does not have permission to (?:get|the requested) URL/i.test(page);
if (new RegExp(`Error: ${error}`, "i").test(page)) return {
by: "front-end",
what: what
};
if (permission && new RegExp(`<title>\\s*${status} ${error}`, "i").test(page)) return {
by: "front-end",
what: what
};
const challenge = (0, message.w)(response, "www-authenticate")?.trim() ?? "";
const challenged = status === 401 && GOOGLE_CHALLENGE.test(challenge);
if (challenged && (text === "" || /\b401 Unauthorized\b/i.test(page))) return {
by: "front-end",
what: what
};
if (text === "" && method.toUpperCase() === "HEAD") return {
by: "unknown"
};
return {
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
const FOLLOWED = new Set([ 301, 302, 303, 307, 308 ]);
const CROSSING = new Set([ "accept", "accept-language", "accept-encoding", "user-agent", "cache-control" ]);
const OF_BODY = new Set([ "content-type", "content-encoding", "content-language", "content-location", "content-length" ]);
function redirectTarget(response) {
if (response.status < 300 || response.status > 399) return;
const location = (0, message.w)(response, "location");
if (location === void 0) return;
if (!URL.canParse(location, response.url)) return location;
return new URL(location, response.url).href;
}
function nextHop(request, response) {
const target = redirectTarget(response);
if (target === void 0 || !FOLLOWED.has(response.status)) return {
kind: "none"
};
const stop = why => ({
kind: "stop",
target: target,
why: why
});
if (!URL.canParse(target)) return stop("its target is not a URL");
const from = new URL(request.url);
const to = new URL(target);
to.hash = "";
if (to.protocol !== "https:" && to.protocol !== "http:") return stop("its target is neither http nor https");
if (to.username !== "" || to.password !== "") return stop("its target has a user name or password");
if (from.protocol === "https:" && to.protocol === "http:") return stop("it leads from https to http");
if (isSignIn(to)) return stop("it leads to Google's sign-in page");
const method = methodAfter(response.status, request.method);
const keepsBody = response.status !== 303 && method === request.method && request.body !== void 0;
const crosses = from.origin !== to.origin;
const headers = Object.entries(request.headers).filter(([given]) => {
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
if (status === 303) return method === "HEAD" ? method : "GET";
return (status === 301 || status === 302) && method === "POST" ? "GET" : method;
}
async function attempt(first, limits, {http: http, host: host}) {
const startedAt = host.now();
const visited = new Set;
let request = first;
let reached = false;
let followed;
let timing;
let crossed = false;
let stalledMs = 0;
try {
for (;;) {
const timeoutMs = limits.timeoutMs - (host.now() - startedAt - stalledMs);
if (timeoutMs <= 0) throw tooManyHops(limits.timeoutMs, request.url);
visited.add(`${request.method} ${request.url}`);
const {maxBodyBytes: maxBodyBytes, digest: digest} = limits;
const {method: method, url: url, headers: headers, body: body} = request;
const response = await http.send({
method: method,
url: url,
headers: headers,
body: body,
timeoutMs: timeoutMs,
maxBodyBytes: maxBodyBytes,
digest: digest,
certificate: true,
onLargeBody: "truncate"
});
timing = sum(timing, response.timing);
stalledMs += response.timing.stalled ?? 0;
const responder = responderOf(response, method);
reached ||= reachedService(responder);
const hop = limits.redirects > 0 ? nextHop(request, response) : {
kind: "none"
};
const why = hop.kind === "stop" ? hop.why : hop.kind === "none" ? void 0 : visited.size > limits.redirects ? `${limits.redirects} redirects had been followed` : visited.has(`${hop.request.method} ${hop.request.url}`) ? "it is part of a loop" : carriesSecret(hop.target, request.url, host) ? "its target is at another origin and contains a credential" : void 0;
if (hop.kind === "follow" && why === void 0) {
followed = hop.target;
crossed ||= new URL(hop.target).origin !== new URL(request.url).origin;
request = hop.request;
continue;
}
return {
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
unfollowed: why === void 0 ? void 0 : `the redirect to ${redirectTarget(response)} was not followed: ${why}`,
crossed: crossed,
returned: crossed && new URL(request.url).origin === new URL(first.url).origin
};
}
} catch (thrown) {
if (thrown instanceof failure.Dr) {
const final = thrown.code === "UNFINISHED" || thrown.code === "INTERNAL";
const response = thrown.received;
const received = response && {
response: {
...response,
timing: sum(timing, response.timing)
},
redirect: redirectTarget(response) ?? followed,
at: host.now()
};
return {
kind: "error",
error: thrown,
received: received,
reached: reached || thrown.sent,
final: final
};
}
if (thrown instanceof errors.G7) return {
kind: "error",
error: thrown,
reached: reached,
final: true
};
throw thrown;
}
}
function tooManyHops(timeoutMs, url) {
return new failure.Dr("NETWORK_TIMEOUT", `no response within ${(0, duration.a3)(timeoutMs)}: the redirects before ${new URL(url).host} took all of it`, {
phase: "wait",
transient: true
});
}
function carriesSecret(target, from, {redact: redact}) {
return new URL(target).origin !== new URL(from).origin && redact(target) !== target;
}
function sum(before, last) {
if (before === void 0) return last;
const phase = name => before[name] === void 0 && last[name] === void 0 ? void 0 : (before[name] ?? 0) + (last[name] ?? 0);
return {
connect: phase("connect"),
tls: phase("tls"),
wait: before.wait + last.wait,
body: before.body + last.body,
total: before.total + last.total
};
}
function trimmed(response, bytes) {
if (response.body.length <= bytes) return response;
return {
...response,
body: response.body.subarray(0, bytes),
truncated: true
};
}
var command = __webpack_require__(4303);
var jwt = __webpack_require__(6972);
function tokenClaims(token) {
const claims = (0, jwt.d)(token);
if (claims === void 0) return;
const {aud: aud, email: email} = claims;
return {
aud: (Array.isArray(aud) ? aud : [ aud ]).filter(one => typeof one === "string"),
email: typeof email === "string" ? email : void 0,
expiresAt: (0, jwt.E)(claims)
};
}
function explain(unexpected) {
const {responder: responder, crossed: crossed, returned: returned, observation: observation} = unexpected.result;
const {status: status} = observation.response;
if (crossed) {
if (status !== 401 && status !== 403) return;
return {
code: status === 401 ? "SERVICE_UNAUTHORIZED" : "SERVICE_FORBIDDEN",
because: returned ? "redirects led to another origin and back, and no credential is sent after the first of them" : `a redirect led to ${unexpected.url.origin}, another origin, where no credential is sent`,
remedy: "If that origin is a service of yours, request it in a check of its own."
};
}
if (responder.by === "iap") return iap(responder, unexpected);
if (responder.by === "front-end") switch (responder.what) {
case "unauthorized":
return unauthorized(unexpected);

case "forbidden":
return forbidden(unexpected);

case "not-found":
return unexpected.auth.auth === "access_token" && !isOnGoogle(unexpected.url) ? void 0 : notFound(unexpected);

case "no-instance":
return noInstance(unexpected, "no instance was available in time");
}
if (status === 401 || status === 403) return own(unexpected);
if (status === 404 && isOnGoogle(unexpected.url) && isReserved(unexpected.url.pathname)) return reserved(unexpected.url, "likely");
if ((status === 429 || status === 503) && isOnGoogle(unexpected.url) && hasNoWords(unexpected)) return noInstance(unexpected, "likely no instance was available in time");
return;
}
function unauthorized(unexpected) {
const code = "SERVICE_UNAUTHORIZED";
const {auth: auth, claims: claims, url: url, now: now} = unexpected;
if (auth.auth === "none") return {
code: code,
because: `Google's front end refused the ${unexpected.authHeader} header of the request`,
remedy: "Leave the header out and let this step send the token: auth: id_token."
};
if (auth.auth === "access_token") return {
code: "SERVICE_ACCESS_TOKEN",
because: "an access token was sent, and Cloud Run and Cloud Functions take ID tokens only",
remedy: "request_auth: id_token (in a checks file auth: id_token), or leave it out."
};
const sent = claims?.aud.join(", ") || auth.audience;
const own = (0, audience.Q0)(url);
if ("audience" in own && sent !== own.audience) {
const tag = /^[^.]*---/.test(url.hostname) && sent === url.origin ? "; the tag before --- is not part of it" : "";
return {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${sent}, and that of the URL is ${own.audience}${tag}`,
remedy: lines(`audience: ${own.audience} (for the input url: id_token_audience), or leave it out.`, (0, 
command.cv)("Or let the service take the other", customAudience(url, sent)))
};
}
if (claims?.expiresAt !== void 0 && claims.expiresAt <= now) return {
code: code,
because: `the token had expired ${(0, duration.a3)(now - claims.expiresAt)} before`
};
const clock = skew(unexpected);
if (clock !== void 0) return {
code: code,
because: `${clock}: likely the token's times were not accepted`
};
if ("audience" in own) return {
code: code,
because: `the token's audience ${sent} fits the URL: likely the token itself was not accepted`
};
return {
code: "SERVICE_AUDIENCE_MISMATCH",
because: `the token is for the audience ${sent}, and likely the service behind ${url.host} expects another: its run.app URL, or one of its custom audiences`,
remedy: lines((0, command.cv)("See the service's own URL", "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'"), (0, 
command.cv)("Or let the service take this one", customAudience(url, sent)))
};
}
function forbidden(unexpected) {
const code = "SERVICE_FORBIDDEN";
const {auth: auth, url: url} = unexpected;
if (auth.auth === "none") return {
code: code,
because: "the service is private, and no credential was sent",
remedy: "request_auth: id_token (in a checks file auth: id_token), or expect: [ refused ] if that is meant."
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
because: `Google's front end has no service for this URL, or none that is visible from here. Likely ${tag === void 0 ? "" : `no revision has the tag ${tag}, or `}the service was deleted or never deployed there, or its ingress is internal`,
remedy: lines((0, command.cv)("See whether it is there, and its ingress", describeCommand(url)), (0, 
command.cv)("If its ingress is internal, let requests from outside in, or check it from a runner inside the network", ingressCommand(url)))
};
}
function reserved(url, how) {
return {
code: "SERVICE_RESERVED_PATH",
because: `${how === "likely" ? "likely " : ""}Google's front end reserves ${url.pathname}, and the service never receives the request`,
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
const code = "SERVICE_IAP";
const {wants: wants} = responder;
const isClientId = wants !== void 0 && /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(wants);
const set = `audience: ${isClientId ? wants : "CLIENT_ID.apps.googleusercontent.com"}`;
const audienceRemedy = `IAP takes an ID token for its OAuth client id: ${set} (for the input url: id_token_audience).`;
if (responder.what === "sign-in") return {
code: code,
because: unexpected.auth.auth === "none" ? "the response asks to sign in with Google (likely Identity-Aware Proxy), and no credential was sent" : "the response asks to sign in with Google: likely Identity-Aware Proxy did not accept the credential",
remedy: audienceRemedy
};
if (responder.what === "forbidden") {
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
const got = responder.got ?? (unexpected.auth.auth === "id_token" ? unexpected.auth.audience : void 0);
return {
code: code,
because: wants === void 0 ? `Identity-Aware Proxy did not accept the credential${got === void 0 ? "" : ` for the audience ${got}`}` : `the token is for ${got === void 0 ? "another audience" : `the audience ${got}`}, and Identity-Aware Proxy expects ${wants}`,
remedy: audienceRemedy
};
}
function own(unexpected) {
const {result: result, auth: auth, authHeader: authHeader, url: url} = unexpected;
const who = result.responder.by === "unknown" ? "Google or the service itself (a response to HEAD does not show which)" : "the service itself";
const letIn = isOnGoogle(url) && result.responder.by === "service" ? "; the platform allowed the request" : "";
return {
code: "SERVICE_REFUSED",
because: `${who} refused${letIn}`,
remedy: auth.auth !== "none" && authHeader === "Authorization" && isOnGoogle(url) ? "If the service looks at Authorization itself: auth_header: X-Serverless-Authorization leaves that header to it." : void 0
};
}
function isReserved(path) {
return path === "/healthz" || path === "/eventlog" || path === "/_ah" || path.startsWith("/_ah/");
}
function isOnGoogle(url) {
return "audience" in (0, audience.Q0)(url);
}
function hasNoWords({result: result}) {
const {response: response} = result.observation;
return response.body.length === 0 || /^\s*text\/html\b/i.test((0, message.w)(response, "content-type") ?? "");
}
const FAR_OFF_MS = 6e4;
function skew({result: result, now: now}) {
const date = Date.parse((0, message.w)(result.observation.response, "date") ?? "");
if (Number.isNaN(date) || Math.abs(now - date) < FAR_OFF_MS) return;
return `this machine's clock is ${(0, duration.a3)(Math.abs(now - date))} ${now > date ? "ahead of" : "behind"} Google's`;
}
const REGION = "[a-z]+-[a-z]+\\d+";
const SERVICE = "[a-z](?:[a-z0-9-]*[a-z0-9])?";
function placeOf(url) {
const [first = "", ...rest] = url.hostname.split(".");
const label = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first;
const host = [ label, ...rest ].join(".");
const named = new RegExp(`^(${SERVICE})-(\\d{6,})\\.(${REGION})\\.run\\.app$`).exec(host);
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
const fn = new RegExp(`^(${REGION})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(host);
const segment = url.pathname.split("/")[1] ?? "";
const name = /^[A-Za-z][\w-]{0,62}$/.test(segment) ? segment : "FUNCTION";
if (fn) return {
kind: "function",
name: name,
region: fn[1] ?? "",
project: fn[2]
};
return {
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
const place = placeOf(url);
const member = memberOf(who);
if (place.kind === "service") {
const flags = {
...whereOf(place),
member: member,
role: "roles/run.invoker"
};
return lines((0, command.cv)("Let it call the service", (0, command.Jr)("run services add-iam-policy-binding", [ place.name ], flags)), regionHint(place));
}
const flags = {
...whereOf(place),
member: member
};
return lines((0, command.cv)("Let it call the function", (0, command.Jr)("functions add-invoker-policy-binding", [ place.name ], flags)), (0, 
command.cv)("If it is a 1st gen function", (0, command.Jr)("functions add-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/cloudfunctions.invoker"
})));
}
function publicCommand(url) {
const place = placeOf(url);
const flags = {
...whereOf(place),
member: "allUsers"
};
if (place.kind === "function") return lines((0, command.cv)("Make it private", (0, 
command.Jr)("functions remove-invoker-policy-binding", [ place.name ], flags)), (0, 
command.cv)("If it is a 1st gen function", (0, command.Jr)("functions remove-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/cloudfunctions.invoker"
})));
return lines((0, command.cv)("Make it private", (0, command.Jr)("run services remove-iam-policy-binding", [ place.name ], {
...flags,
role: "roles/run.invoker"
})), (0, command.cv)("If there is no such binding, the invoker IAM check is off: turn it on", (0, 
command.Jr)("run services update", [ place.name ], {
...whereOf(place),
"invoker-iam-check": true
})), regionHint(place));
}
function regionHint({name: name, region: region}) {
if (region !== "REGION") return;
return name === "SERVICE" ? "SERVICE and REGION are as gcloud run services list prints them." : `REGION is as gcloud run services list --filter=metadata.name=${name} prints it.`;
}
function describeCommand(url) {
const place = placeOf(url);
return (0, command.Jr)(`${place.kind === "service" ? "run services" : "functions"} describe`, [ place.name ], whereOf(place));
}
function ingressCommand(url) {
const place = placeOf(url);
if (place.kind === "function") return;
return (0, command.Jr)("run services update", [ place.name ], {
...whereOf(place),
ingress: "all"
});
}
function logsCommand(url) {
const place = placeOf(url);
return (0, command.Jr)(`${place.kind === "service" ? "run services" : "functions"} logs read`, [ place.name ], whereOf(place));
}
function customAudience(url, audience) {
const place = placeOf(url);
const name = place.kind === "service" ? place.name : "SERVICE";
return (0, command.Jr)("run services update", [ name ], {
...whereOf(place),
"add-custom-audiences": audience
});
}
function memberOf(who) {
if (who === void 0 || /^\d+$/.test(who)) return "serviceAccount:EMAIL";
if (/^principal(?:Set)?:\/\//.test(who)) return who;
return `${who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${who}`;
}
function lines(...parts) {
const there = parts.filter(part => part !== void 0);
return there.length === 0 ? void 0 : there.join("\n");
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
if (result.kind === "error") {
if (result.received) return `${result.received.response.status}, body not readable`;
return FAILURES[result.error.code] ?? "not sent";
}
const {responder: responder, observation: observation} = result;
const {status: status} = observation.response;
if (responder.by === "front-end") return `${status} from Google's front end`;
if (responder.by === "iap") return responder.what === "sign-in" ? `${status} to Google's sign-in page` : `${status} from Identity-Aware Proxy`;
return (status === 401 || status === 403) && responder.by === "service" ? `${status} from the service itself` : String(status);
}
function judgeRefusal(result, auth) {
if (result.kind === "error") return {
verdict: "inconclusive",
summary: `inconclusive: ${result.received ? "the response could not be read" : "no response"}, ${result.error.message}`,
code: "SERVICE_INCONCLUSIVE"
};
const {responder: responder, observation: observation} = result;
const {status: status} = observation.response;
if (responder.by === "front-end" && (responder.what === "forbidden" || responder.what === "unauthorized")) return {
verdict: "refused",
summary: `refused by Google's front end (${status})`
};
if (responder.by === "iap") return {
verdict: "refused",
summary: responder.what === "sign-in" ? `refused: redirected to sign-in at accounts.google.com (${status})` : `refused by Identity-Aware Proxy (${status})`
};
if (status === 401 || status === 403) return {
verdict: "refused",
summary: responder.by === "unknown" ? `refused (${status}) by Google's front end or by the service itself; a response to HEAD does not show which` : `refused by the service itself (${status}): the platform allowed the request`
};
if (status >= 200 && status < 300) return letIn(`the service responded with ${status}`, auth, observation.response.url);
if (status >= 300 && status < 400 && observation.redirect !== void 0) return letIn(`the service responded with ${status}, a redirect to ${observation.redirect}`, auth, observation.response.url);
return {
verdict: "inconclusive",
summary: `inconclusive: ${status} is neither a refusal nor a success${whyInconclusive(result)}`,
code: "SERVICE_INCONCLUSIVE"
};
}
function letIn(how, auth, url) {
if (auth === "none") return {
verdict: "public",
summary: `public: ${how} to a request without a credential`,
code: "SERVICE_PUBLIC",
remedy: publicCommand(new URL(url))
};
return {
verdict: "public",
summary: `not refused: ${how} to this identity`,
code: "SERVICE_ADMITTED"
};
}
function whyInconclusive({responder: responder, observation: observation}) {
const {status: status} = observation.response;
if (responder.by === "front-end" && responder.what === "not-found") return "; Google's front end has no service for this URL, or reserves the path";
if (responder.by === "front-end") return "; no instance was available";
if (status === 404) return "; nothing exists at this URL, or not yet";
if (status === 429) return "; too many requests";
if (status >= 500) return "; the service failed";
return "";
}
var redaction_forms = __webpack_require__(628);
const LONGEST_SECRET = 64 * 1024;
function secretTexts(value) {
if ((0, json.s$)(value, LONGEST_SECRET + 1).length > LONGEST_SECRET) return;
const texts = [];
const open = [ value ];
for (let one = open.pop(); one !== void 0; one = open.pop()) if (Array.isArray(one)) open.push(...one); else if (typeof one === "object" && one !== null) open.push(...Object.values(one)); else if (one !== null && typeof one !== "boolean") texts.push((0, 
language_template.MW)(one));
return texts;
}
function hiddenIn(texts) {
return texts.filter(text => text !== "" && text.length < redaction_forms.c3);
}
function withoutText(text, hidden) {
return hidden.reduce((left, secret) => left.replaceAll(secret, "***"), text);
}
function withoutTexts(response, hidden) {
if (hidden.length === 0) return response;
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
if (result.kind === "error") {
const {failures: failures, hidden: hidden} = await compareWithoutBody(check, result, context);
return {
passed: false,
summary: result.received ? `${result.received.response.status}: ${result.error.message}` : result.error.message,
code: result.error.code,
remedy: result.error.remedy,
failures: failures,
hidden: hidden,
missing: "waiting for a response"
};
}
const {failures: failures, captured: captured, hidden: hidden, queuedMs: queuedMs} = await compare(check, result.observation, context);
const outcome = outcomeOf(result);
const count = check.expect.length;
if (failures.length === 0) {
const held = count === 1 ? "the expectation holds" : `all ${count} expectations hold`;
return {
passed: true,
summary: `${outcome}, ${held}`,
captured: captured,
hidden: hidden,
queuedMs: queuedMs
};
}
const first = shown(failures[0]?.line ?? "", context);
const notFollowed = result.unfollowed === void 0 ? "" : `; ${result.unfollowed}`;
return {
passed: false,
summary: failures.length === 1 ? `${outcome}: ${first} does not hold${notFollowed}` : `${outcome}: ${failures.length} of ${count} expectations do not hold${notFollowed}`,
code: "CHECK_FAILED",
failures: failures,
hidden: hidden,
missing: missingOf(result, failures.length, first),
queuedMs: queuedMs
};
}
async function compareWithoutBody(check, result, context) {
const {received: received} = result;
if (received === void 0) {
const actual = `no response: ${outcomeOf(result)}`;
return {
failures: check.expect.map(({line: line}) => ({
line: line,
actual: actual
}))
};
}
const ofHead = ({subject: subject}) => (0, language_subjects.xW)(subject.kind).needs === "head";
const {expect: expect, capture: capture} = check;
const head = {
...check,
expect: expect.filter(ofHead),
capture: capture.filter(ofHead)
};
const {failures: failures, hidden: hidden} = await compare(head, received, context);
const unread = expect.filter(expectation => !ofHead(expectation));
const actual = "the body could not be read";
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
if (responder.by === "front-end" && responder.what === "forbidden") return "IAM changes may still be propagating";
if (responder.by === "front-end" && responder.what === "no-instance") return "no instance is ready yet";
return `${first}${count === 1 ? " does" : ` and ${count - 1} more do`} not hold yet`;
}
function judgeRefused(auth, result) {
const verdict = judgeRefusal(result, auth.auth);
if (verdict.verdict === "refused") return {
passed: true,
summary: verdict.summary,
captured: NONE
};
const {summary: summary, code: code, remedy: remedy} = verdict;
const lost = result.kind === "error" && result.received === void 0;
const actual = lost ? `no response: ${outcomeOf(result)}` : outcomeOf(result);
const missing = verdict.verdict === "public" ? "not refused; a removed binding may still be propagating" : "neither refused nor successful";
return {
passed: false,
summary: summary,
code: code,
remedy: remedy,
failures: [ {
line: "refused",
actual: actual
} ],
missing: missing
};
}
async function compare(check, observation, {captures: captures = NONE, secretCaptures: secretCaptures = new Set, host: host, evaluator: evaluator}) {
const evaluation = evaluator.begin(observation, captures);
const redact = text => host.redact(text);
const sent = [ ...secretCaptures ].flatMap(name => secretTexts(captures.get(name)) ?? []);
const hidden = [ ...hiddenIn(sent) ];
const secrets = new Map;
for (const {name: name, subject: subject, secret: secret} of check.capture) {
if (!secret) continue;
const value = await evaluation.value(subject);
const texts = value.exists ? secretTexts(value.value) : [];
for (const text of texts ?? []) host.mask(text);
hidden.push(...hiddenIn(texts ?? []));
secrets.set(name, texts === void 0 ? {
exists: false,
why: [ `cannot be captured as a secret: it is longer than ${LONGEST_SECRET} characters` ]
} : value);
}
const failures = [];
for (const expectation of check.expect) {
const failure = await evaluation.failure(expectation);
if (failure !== void 0) failures.push({
line: expectation.line,
actual: (0, language_message.e4)(failure, redact)
});
}
const captured = new Map;
for (const {name: name, subject: subject} of check.capture) {
const value = secrets.get(name) ?? await evaluation.value(subject);
if (value.exists) captured.set(name, value.value); else failures.push({
line: `capture ${name}`,
actual: (0, language_message.e4)(value.why, redact)
});
}
const shown = failures.map(({line: line, actual: actual}) => ({
line: line,
actual: withoutText(actual, hidden)
}));
return {
failures: shown,
captured: captured,
hidden: hidden,
queuedMs: evaluation.queuedMs
};
}
function shown(line, context) {
return (0, json.IN)(context.host.redact(line).trim(), 120);
}
var backoff = __webpack_require__(1130);
var retry = __webpack_require__(264);
const TEMPORARY_STATUSES = new Set([ 404, 408, 429, 500, 502, 503, 504 ]);
const BEFORE_END_MS = 50;
function nextDelay(check, result, {attempts: attempts, left: left, now: now, random: random}) {
if (isFinal(check, result)) return {
kind: "stop"
};
if (left <= 2 * BEFORE_END_MS) return {
kind: "stop"
};
const why = whyNotAgain(check, result);
if (why !== void 0) return {
kind: "stop",
why: why
};
const asked = result.kind === "response" ? (0, retry.Vs)(result.observation.response, now) : void 0;
if (asked !== void 0 && asked >= left) return {
kind: "stop",
why: `the service asked to wait ${(0, duration.a3)(asked)}, and ${(0, duration.a3)(left)} were left`
};
return {
kind: "again",
ms: Math.min((0, backoff.j)(attempts, random, asked), left - BEFORE_END_MS)
};
}
function isFinal(check, result) {
if (result.kind === "error") return result.final;
const {responder: responder} = result;
if (check.refused) return false;
return (responder.by === "front-end" || responder.by === "iap") && responder.what === "unauthorized";
}
function whyNotAgain({method: method, retry: retry, refused: refused}, result) {
if (method === "GET" || method === "HEAD" || !result.reached) return;
const temporary = refused || result.kind === "error" || TEMPORARY_STATUSES.has(result.observation.response.status);
if (!temporary) return `not sent again: a ${method} is not repeated when an expectation fails`;
if (retry === "any") return;
return `not sent again, as a ${method} may have reached the service (retry: any sends it again)`;
}
var request_secrets = __webpack_require__(1112);
const SEEN_BODY_BYTES = 8 * 1024 * 1024;
const KEPT_BODY_BYTES = 64 * 1024;
const runner_NONE = new Map;
async function runCheck(check, context) {
const {host: host} = context;
const auth = (0, audience.hi)(check, context.universe);
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
const attempts = [];
const request = requestOf(check, auth, shownUrl(check.url, context.captures ?? runner_NONE, context.secretCaptures) ?? prepared.url);
const conclude = (verdict, details) => ({
name: check.name,
verdict: verdict,
message: "",
failures: [],
request: request,
attempts: attempts,
startMs: startedAt - (context.startedAt ?? startedAt),
durationMs: host.now() - startedAt,
...check.refused && {
refused: true
},
...details
});
for (;;) {
let token;
try {
if (auth.auth === "id_token") token = await context.credential("id_token", auth.audience); else if (auth.auth === "access_token") token = await context.credential("access_token");
} catch (thrown) {
if (!(thrown instanceof errors.G7)) throw thrown;
const {code: code, message: message, remedy: remedy} = thrown;
return {
result: conclude("failed", {
code: code,
message: `no token for this check: ${message}`,
remedy: remedy
}),
captured: runner_NONE
};
}
const attemptAt = host.now();
const result = await attempt(withCredential(prepared, check, token), limitsOf(check), context);
const outcome = outcomeOf(result);
attempts.push({
startMs: attemptAt - startedAt,
durationMs: host.now() - attemptAt,
outcome: outcome
});
const judgement = await judge(check, auth, result, context);
end += judgement.queuedMs ?? 0;
const last = lastResponse(result, judgement.hidden ?? [], context);
const now = host.now();
if (judgement.passed) {
const after = attempts.length === 1 ? "" : `, at attempt ${attempts.length} after ${(0, 
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
if (next.kind === "stop") {
const because = explanation(check, auth, token === void 0 ? void 0 : tokenClaims(token), result, judgement, context);
const message = [ `${because?.summary ?? judgement.summary}${tries(attempts, now - startedAt)}`, next.why ].filter(Boolean).join("; ");
const code = because?.code ?? judgement.code;
const remedy = because?.remedy ?? judgement.remedy;
return {
result: conclude("failed", {
message: message,
code: code,
remedy: remedy,
failures: judgement.failures,
...last
}),
captured: runner_NONE
};
}
host.progress(`${check.name}: ${outcome}, attempt ${attempts.length}: ${judgement.missing}, ${(0, 
duration.a3)(end - now)} left`);
await host.sleep(next.ms);
}
}
function withCredential(request, check, token) {
if (token === void 0) return request;
const name = check.authHeader.toLowerCase();
const others = Object.entries(request.headers).filter(([given]) => given.toLowerCase() !== name);
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
digest: subjects.some(({kind: kind}) => (0, language_subjects.xW)(kind).needs === "whole body")
};
}
function lastResponse(result, hidden, context) {
const whole = result.kind === "error" ? result.received?.response : result.observation.response;
if (whole === void 0) return {};
const response = withoutTexts(trimmed(whole, context.keepBodyBytes ?? KEPT_BODY_BYTES), hidden);
return {
response: response,
timing: response.timing
};
}
function tries(attempts, ms) {
return attempts.length === 1 ? "" : ` (${attempts.length} attempts in ${(0, duration.a3)(ms)})`;
}
function explanation(check, auth, claims, result, judgement, context) {
if (result.kind === "error" || check.refused) return;
const failing = new Set(judgement.failures.map(({line: line}) => line));
const statuses = check.expect.filter(({subject: subject}) => subject.kind === "status");
if (statuses.length > 0 && statuses.every(({line: line}) => !failing.has(line))) return;
const found = explain({
result: result,
url: new URL(result.observation.response.url),
auth: auth,
authHeader: check.authHeader,
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
const startedAt = context.startedAt ?? context.host.now();
const evaluator = new Evaluator({}, context.makeRoom);
const suite = new Suite(checks, {
...context,
evaluator: evaluator,
startedAt: startedAt
});
const workers = Array.from({
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
#ready=[];
#next=0;
#running=0;
#wake=[];
constructor(checks, context) {
this.#checks = checks;
this.#context = context;
this.#places = new Map(checks.map((check, index) => [ check, index ]));
this.#byName = new Map(checks.map(check => [ check.name, check ]));
for (const check of checks) {
const parents = new Set(check.after.filter(name => this.#byName.has(name)));
this.#waiting.set(check.name, parents.size);
for (const parent of parents) {
const children = this.#children.get(parent);
if (children === void 0) this.#children.set(parent, [ check ]); else children.push(check);
}
if (parents.size === 0) this.#ready.push(check);
}
}
async work() {
while (this.#context.host.interrupted?.aborted !== true) {
const check = this.#ready[this.#next];
if (check === void 0) {
if (this.#running === 0) return;
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
if (this.#context.host.interrupted?.aborted === true) return;
for (const [index, check] of this.#checks.entries()) {
if (this.#verdicts.has(check.name)) continue;
this.#context.onResult(this.#skipped(check, "it comes after itself, by way of others"), index);
}
}
async #run(check) {
const why = this.#whySkipped(check);
if (why !== void 0) return {
result: this.#skipped(check, why),
captured: new Map
};
try {
return await runCheck(check, {
...this.#context,
...this.#capturesFor(check)
});
} catch (thrown) {
const result = failedBeforeSending(check, this.#context, "INTERNAL", `a bug in gcp-bearer: ${(0, 
quote.A3)(thrown)}`);
return {
result: result,
captured: new Map
};
}
}
#finish(check, {result: result, captured: captured}) {
this.#verdicts.set(check.name, result.verdict);
if (captured.size > 0) this.#captured.set(check.name, captured);
for (const child of this.#children.get(check.name) ?? []) {
const waiting = (this.#waiting.get(child.name) ?? 0) - 1;
this.#waiting.set(child.name, waiting);
if (waiting === 0) this.#ready.push(child);
}
this.#context.onResult(result, this.#places.get(check) ?? 0);
const wake = this.#wake;
this.#wake = [];
for (const resume of wake) resume();
}
#whySkipped(check) {
for (const name of check.after) {
const verdict = this.#verdicts.get(name);
if (verdict === void 0) return `it comes after ${name}, which is not one of the checks`;
if (verdict === "failed") return `it comes after ${name}, which failed`;
if (verdict === "skipped") return `it comes after ${name}, which was skipped`;
}
return;
}
#skipped(check, why) {
const result = failedBeforeSending(check, this.#context, void 0, `skipped: ${why}`);
return {
...result,
verdict: "skipped"
};
}
#capturesFor(check) {
const captures = new Map;
const secretCaptures = new Set;
for (const name of usedCaptures(check)) {
const [source, ...others] = (0, order.P)(check, name, this.#byName);
const values = source === void 0 || others.length > 0 ? void 0 : this.#captured.get(source);
if (!values?.has(name)) continue;
captures.set(name, values.get(name));
const capture = this.#byName.get(source ?? "")?.capture.find(one => one.name === name);
if (capture?.secret) secretCaptures.add(name);
}
return {
captures: captures,
secretCaptures: secretCaptures
};
}
}
var interruption = __webpack_require__(2522);
var kept = __webpack_require__(6494);
var report_body = __webpack_require__(8752);
var count = __webpack_require__(1927);
var excerpt = __webpack_require__(3973);
var report_failure = __webpack_require__(3398);
var report = __webpack_require__(5276);
var safe_text = __webpack_require__(51);
var totals = __webpack_require__(5241);
const NAME_CHARS = 200;
const ONE_LINE_CHARS = 100;
function logCheck(host, result, show = {
body: true
}) {
host.info(checkLine(host, result));
if (result.verdict !== "failed") return;
for (const {line: line, actual: actual} of result.failures) {
host.info(`    ${(0, report_failure.uH)(host, line)}`);
host.info(`      actual: ${(0, report_failure.uH)(host, actual)}`);
}
for (const line of (0, report_failure.gb)(host, result.remedy)) host.info(`    → ${line}`);
if (result.response && show.body) logBody(host, result.response, 20, 2e3);
}
function checkLine(host, result) {
const name = (0, safe_text.om)(host.redact(result.name), NAME_CHARS);
const message = (0, report_failure.uH)(host, result.message);
if (result.verdict === "skipped") return `↷ ${name} — ${skippedWords(message)}`;
const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : "";
const outcome = `${log_outcomeOf(host, result)} in ${(0, duration.a3)(result.durationMs)}${tries}`;
if (result.verdict === "passed") return `✓ ${name} — ${outcome}${result.refused ? `: ${message}` : ""}`;
const begin = `${result.response?.status}: `;
return `✗ ${name} — ${outcome}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
}
function skippedWords(message) {
return message.startsWith("skipped: ") ? message : `skipped: ${message}`;
}
function log_outcomeOf(host, {response: response, attempts: attempts}) {
if (response) return String(response.status);
return (0, safe_text.om)(host.redact(attempts.at(-1)?.outcome ?? "no answer"), NAME_CHARS);
}
function logTotals(host, results) {
if (results.length === 0) return;
const {total: total, passed: passed, failed: failed, skipped: skipped} = (0, totals.v)(results);
const parts = [ `${passed} passed` ];
if (failed > 0) parts.push(`${failed} failed`);
if (skipped > 0) parts.push(`${skipped} skipped`);
const began = Math.min(...results.map(({startMs: startMs}) => startMs));
const ended = Math.max(...results.map(({startMs: startMs, durationMs: durationMs}) => startMs + durationMs));
host.info(`${(0, count.U)(total, "check")}: ${parts.join(", ")}, in ${(0, duration.a3)(ended - began)}`);
}
function annotateFailures(host, results) {
const failed = results.filter(({verdict: verdict}) => verdict === "failed");
const annotations = failed.map(result => {
const code = result.code ?? "CHECK_FAILED";
const name = (0, safe_text.om)(host.redact(result.name), NAME_CHARS);
const lines = result.failures.map(({line: line, actual: actual}) => `${(0, report_failure.uH)(host, line)} — actual: ${(0, 
report_failure.uH)(host, actual)}`);
return {
title: `${code}: ${name}`,
lines: [ (0, report_failure.uH)(host, result.message), ...lines, ...(0, report_failure.gb)(host, result.remedy), (0, 
report.j)(code) ]
};
});
(0, report_failure.fz)(host, annotations, "checks failed");
}
function logResponse(host, response) {
const reason = (0, safe_text.om)(host.redact(response.reason), 100).trim();
const status = reason === "" ? String(response.status) : `${response.status} ${reason}`;
host.info(`HTTP ${status} in ${(0, duration.a3)(response.timing.total)}`);
logBody(host, response, 100, 4096);
}
function logBody(host, response, maxLines, maxChars) {
const body = (0, report_body.rD)(response, host, report_body.LC);
if (body.kind === "empty") return;
const what = (0, safe_text.om)(host.redact((0, report_body.MP)(response)), NAME_CHARS);
if (body.kind === "binary") {
host.info(`  ${what}, not shown`);
return;
}
const fits = body.complete && body.text.length <= maxChars;
const text = fits && body.text.length > ONE_LINE_CHARS ? (0, report_body.hg)(body.text) : body.text;
host.info((0, excerpt.B)(text, maxLines, maxChars, body.complete));
if (!body.complete) host.info(`  (the beginning of ${what})`);
}
const FILE_BODY_BYTES = 8 * 1024 * 1024;
async function checkService(host, checks, report, context) {
const {made: made, answer: answer, ended: ended} = await makeChecks(host, checks, report, context, {
wholeBody: checks.reports.responseFile !== void 0,
onResult: result => logResult(host, checks, result)
});
await concluded(ended, () => conclude(host, checks, made, answer));
return hasFailed(made.checks) ? 1 : 0;
}
function logResult(host, checks, result) {
const response = result.name === checks.single ? result.response : void 0;
if (response) logResponse(host, response);
logCheck(host, result, {
body: response === void 0
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
if (ended === void 0) throw other;
const others = other instanceof AggregateError ? other.errors : [ other ];
const more = others.filter(one => (0, errors.bD)(one) !== (0, errors.bD)(ended.error));
if (more.length > 0) throw new AggregateError([ ended.error, ...more ]);
}
if (ended !== void 0) throw ended.error;
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
message: error.message,
remedy: error.remedy
} : {
code: "INTERNAL",
message: (0, quote.A3)(error, text => host.redact(text))
};
}
const LARGE_SUITE = 100;
function boundYoungGeneration() {
(0, external_node_v8_.setFlagsFromString)("--semi-space-growth-factor=1");
}
async function makeChecks(host, checks, report, {http: http, tokens: tokens, config: {universe: universe}}, {wholeBody: wholeBody, onResult: onResult}) {
const checksStartedAt = host.now();
const about = {
...report,
checksStartedAt: checksStartedAt,
shard: checks.shard
};
const results = [];
let failed = 0;
let answer;
let over = false;
const context = {
host: host,
http: http,
makeRoom: () => http.makeRoom(),
universe: universe,
principal: report.identity?.principal,
startedAt: checksStartedAt,
keepBodyBytes: wholeBody ? FILE_BODY_BYTES : void 0,
credential: async (kind, audience) => (kind === "id_token" ? await tokens.idToken(audience ?? "") : await tokens.accessToken()).value,
onResult: (result, index) => {
if (over) return;
results[index] = (0, kept.L)(result, host, failed);
if (result.verdict === "failed") failed += 1;
const rank = result.name === checks.single ? checks.list.length : index;
if ((result.response || rank > index) && rank >= (answer?.rank ?? 0)) answer = {
result: result,
rank: rank
};
onResult(result, index);
}
};
try {
const {concurrency: concurrency} = checks;
if (checks.list.length > LARGE_SUITE) boundYoungGeneration();
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
const made = {
...about,
checks: Object.values(results),
failure: failureOf(host, error)
};
return {
made: made,
answer: answer?.result,
ended: {
error: error
}
};
} finally {
over = true;
http.closeIdle();
}
}
function hasFailed(results) {
return results.some(({verdict: verdict}) => verdict === "failed");
}
},
9289: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q0: () => audienceFor,
hi: () => resolveAuth
});
var _local_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6192);
var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
const EXAMPLE_AUDIENCE = "https://service-abc123-uc.a.run.app";
function audienceFor(url) {
const host = bareHost(url);
if ((0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_1__.U)(url)) return {
unknown: `${url.host} is this machine`
};
if (host.endsWith(".run.app")) {
const [first = "", ...rest] = host.split(".");
const service = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first;
return {
audience: `${url.protocol}//${[ service, ...rest ].join(".")}${portOf(url)}`
};
}
if (host.endsWith(".cloudfunctions.net")) {
const name = url.pathname.split("/")[1];
if (!name) return {
unknown: "a cloudfunctions.net URL has the name of its function as first part of the path"
};
return {
audience: `${url.protocol}//${host}${portOf(url)}/${name}`
};
}
return {
unknown: `it does not follow from ${url.host}. Behind a custom domain, a Cloud Run service expects its run.app URL or one of its custom audiences, and IAP expects its OAuth client id`
};
}
function isApiHost(url, universe) {
return url.protocol === "https:" && bareHost(url).endsWith(`.${universe.toLowerCase()}`);
}
function bareHost(url) {
return url.hostname.replace(/\.$/, "");
}
function portOf(url) {
return url.port === "" ? "" : `:${url.port}`;
}
function resolveAuthFor(url, auth, given, universe) {
if (auth === "none") return {
auth: "none"
};
if (url.protocol !== "https:" && !(0, _local_hosts_js__WEBPACK_IMPORTED_MODULE_1__.U)(url)) return {
problem: `${url.origin} must be https when a credential is sent; use https, or send no credential.`,
setting: "url",
example: `https://${url.host}`
};
if (auth === "access_token" || auth === "auto" && isApiHost(url, universe)) return {
auth: "access_token"
};
if (given !== void 0) return {
auth: "id_token",
audience: given
};
const derived = audienceFor(url);
if ("audience" in derived) return {
auth: "id_token",
audience: derived.audience
};
return {
problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
setting: "audience",
example: EXAMPLE_AUDIENCE
};
}
function strangerProblem(url, resolved, {name: name, audience: audience, allowedOrigins: allowedOrigins}, universe) {
if (allowedOrigins === void 0 || allowedOrigins.has(url.origin)) return;
const problem = words => ({
problem: `the check ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(name)} would send ${words}. A checks file alone cannot allow that; name the origin in allowed_origins.`,
setting: "allowed_origins",
example: url.origin
});
if (resolved.auth === "access_token") {
if (isApiHost(url, universe)) return;
return problem(`the access token to ${url.origin}, which is not an API host of ${universe}`);
}
if (resolved.auth !== "id_token" || audience === void 0) return;
const own = audienceFor(url);
const origins = [ url.origin, ..."audience" in own ? [ originOf(own.audience) ] : [] ];
if (origins.includes(originOf(audience))) return;
return problem(`an ID token for the audience ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(audience, 120)} to ${url.origin}, which is another origin`);
}
function originOf(audience) {
return URL.parse(audience)?.origin ?? "null";
}
function resolveAuth(check, universe) {
const {parts: parts} = check.url;
const values = parts.every(part => typeof part === "string") ? [ "0" ] : [ "0", "1" ];
const resolved = values.map(value => {
const text = parts.map(part => typeof part === "string" ? part : value).join("");
if (!URL.canParse(text)) return;
const url = new URL(text);
const auth = resolveAuthFor(url, check.auth, check.audience, universe);
return "problem" in auth ? auth : strangerProblem(url, auth, check, universe) ?? auth;
});
const [one, other] = [ resolved[0], resolved.at(-1) ];
if (one === void 0 || other === void 0) return {
problem: "the URL cannot be understood.",
setting: "url",
example: EXAMPLE_AUDIENCE
};
if ("audience" in one && "audience" in other && one.audience !== other.audience) return {
problem: "the audience of the ID token would depend on a captured value, and must be given.",
setting: "audience",
example: "https://us-central1-my-project.cloudfunctions.net/my-function"
};
return one;
}
},
1699: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
aQ: () => takenHeaderProblem,
b5: () => isCredentialHeader,
kX: () => headerValueProblem,
mF: () => headerNameProblem
});
var _http_field_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86);
var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
var _variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3048);
const RESERVED = new Set([ "host", "content-length", "transfer-encoding", "connection", "keep-alive", "te", "trailer", "upgrade", "expect", "proxy-authorization", "proxy-connection" ]);
function isCredentialHeader(name) {
return /^cookie2?$|jwt/i.test(name) || (0, _variables_js__WEBPACK_IMPORTED_MODULE_1__.Nq)(name);
}
function headerNameProblem(name) {
if (!_http_field_js__WEBPACK_IMPORTED_MODULE_2__.C.test(name)) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(name, 60)} is not the name of a header: letters, digits and - are.`;
if (RESERVED.has(name.toLowerCase())) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(name, 60)} is set by the HTTP client and cannot be given.`;
return;
}
function headerValueProblem(name, value) {
if (_http_field_js__WEBPACK_IMPORTED_MODULE_2__.j.test(value)) return;
return `the value of ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.fV)(name, 60)} has a line break or another character that a header cannot carry.`;
}
function takenHeaderProblem(name, authHeader, auth) {
if (auth === "none" || name.toLowerCase() !== authHeader.toLowerCase()) return;
return `${name} is the header for the token.`;
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
} ];
const BY_KIND = new Map(SUBJECTS.map(row => [ row.kind, row ]));
function subjectRow(kind) {
const row = BY_KIND.get(kind);
if (row === void 0) throw new Error(`no subject ${kind}`);
return row;
}
function writtenAs({kind: kind, argument: argument}) {
return argument === "none" ? kind : `${kind} ${argument.toUpperCase()}`;
}
},
3423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => captureSources,
q: () => cycles
});
function cycles(checks) {
const stuck = leftOver(checks);
const found = [];
const walkOf = new Map;
let walk = 0;
for (const start of stuck.keys()) {
walk += 1;
const path = [];
let name = start;
while (name !== void 0 && !walkOf.has(name)) {
walkOf.set(name, walk);
path.push(name);
name = stuck.get(name)?.find(parent => stuck.has(parent));
}
if (name !== void 0 && walkOf.get(name) === walk) found.push([ ...path.slice(path.indexOf(name)), name ]);
}
return found;
}
function leftOver(checks) {
const left = new Map(checks.map(({name: name, after: after}) => [ name, after ]));
const waiting = new Map;
const children = new Map;
const ready = [];
for (const [name, after] of left) {
const parents = new Set(after.filter(parent => left.has(parent)));
waiting.set(name, parents.size);
for (const parent of parents) {
const siblings = children.get(parent);
if (siblings === void 0) children.set(parent, [ name ]); else siblings.push(name);
}
if (parents.size === 0) ready.push(name);
}
for (let name = ready.pop(); name !== void 0; name = ready.pop()) {
left.delete(name);
for (const child of children.get(name) ?? []) {
const parents = (waiting.get(child) ?? 0) - 1;
waiting.set(child, parents);
if (parents === 0) ready.push(child);
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
if (from === void 0) continue;
for (const before of ancestors(from, byName, one => nearest.has(one.name))) hidden.add(before);
}
return [ ...nearest ].filter(source => !hidden.has(source));
}
function ancestors(check, byName, matches) {
const found = new Set;
const seen = new Set;
const open = [ ...check.after ];
for (let name = open.pop(); name !== void 0; name = open.pop()) {
const one = byName.get(name);
if (one === void 0 || seen.has(name)) continue;
seen.add(name);
if (matches(one)) found.add(name); else open.push(...one.after);
}
return found;
}
},
1112: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
jm: () => maskSent,
rA: () => maskRequestSecrets
});
var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3048);
var _header_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1699);
var _language_template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806);
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
if (!URL.canParse(url)) return;
for (const [name, value] of new URL(url).searchParams) if (SECRET_PARAMETER.test(name) && value.length >= 8) host.mask(value);
}
function secretsOfHeader(name, value) {
const whole = value.trim();
if (/^cookie2?$/i.test(name)) return [ whole, ...cookieValues(whole) ];
const credentials = /^[\w!#$%&'*+.^`|~-]+ +(\S.*)$/.exec(whole)?.[1];
if (credentials === void 0) return [ whole ];
return [ whole, credentials, .../^basic /i.test(whole) ? basicParts(credentials) : parameters(credentials) ];
}
function cookieValues(cookies) {
return cookies.split(";").flatMap(pair => {
const value = pair.slice(pair.indexOf("=") + 1).trim();
const bare = value.replace(/^"(.*)"$/, "$1");
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
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function printable(text) {
return text.replace(new RegExp(UNPASTABLE, "gu"), "�");
}
function pastable(value) {
return value !== "" && value.length <= 1e3 && !UNPASTABLE.test(value);
}
function shellWord(text) {
return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function gcloud(verb, operands, flags = {}) {
const words = [ `gcloud ${verb}` ];
for (const operand of operands) {
if (operand === void 0 || !pastable(operand) || /^[-=]/.test(operand)) return;
words.push(shellWord(operand));
}
for (const [name, value] of Object.entries(flags)) {
if (value === void 0) continue;
if (value === true) words.push(`--${name}`); else if (pastable(value)) words.push(`--${name}=${shellWord(value)}`); else return;
}
return words.join(" ");
}
function say(sentence, command) {
return command === void 0 || command === "" ? void 0 : `${sentence}:\n  ${command}`;
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
var charset = __webpack_require__(1306);
var message = __webpack_require__(9045);
var count = __webpack_require__(1927);
function safeOutput(text, host, maxBytes = Number.POSITIVE_INFINITY) {
return firstBytes(Buffer.from(host.redact(text), "utf8"), maxBytes).toString("utf8");
}
function firstBytes(buffer, max) {
if (buffer.length <= max) return buffer;
let end = max;
while (end > max - 4 && end > 0 && ((buffer[end] ?? 0) & 192) === 128) end--;
return buffer.subarray(0, end > max - 4 ? end : max);
}
const WINDOW_BYTES = 64 * 1024;
const EXCERPT_WINDOW_BYTES = 16 * 1024;
const OUTPUT_BYTES = 64 * 1024;
function readableBody(response, secrets, maxBytes = WINDOW_BYTES) {
const {body: body} = response;
if (body.length === 0) return {
kind: "empty"
};
const text = redactedText(response, maxBytes, secrets);
if (isBinary(text, (0, message.w)(response, "content-type") ?? "")) return {
kind: "binary"
};
return {
kind: "text",
text: text,
complete: body.length <= maxBytes && !response.truncated
};
}
function outputBody(response, secrets, maxBytes = OUTPUT_BYTES) {
return safeOutput(redactedText(response, 2 * maxBytes, secrets), secrets, maxBytes);
}
function fileBody(response, secrets) {
const {body: body} = response;
const order = (0, charset.ad)(body);
if (order === void 0) return redactedBytes(body, secrets);
const text = swapped(body, order).toString("utf16le");
const redacted = secrets.redact(text);
if (redacted === text) return redactedBytes(body, secrets);
return redactedBytes(swapped(Buffer.from(redacted, "utf16le"), order), secrets);
}
function swapped(bytes, order) {
const copy = Buffer.from(bytes.subarray(0, bytes.length & ~1));
return order === "utf-16le" ? copy : copy.swap16();
}
function redactedText(response, maxBytes, secrets) {
const window = response.body.subarray(0, maxBytes);
const truncated = response.truncated || window.length < response.body.length;
const bytes = (0, charset.ad)(window) === (0, charset.eP)(response) ? window : redactedBytes(window, secrets);
return secrets.redact((0, charset.Vj)({
...response,
body: bytes,
truncated: truncated
}));
}
function redactedBytes(bytes, secrets) {
const text = bytes.toString("latin1");
const redacted = secrets.redact(text);
return redacted === text ? bytes : Buffer.from(redacted, "latin1");
}
const BINARY_TYPE = /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
function isBinary(text, contentType) {
if (BINARY_TYPE.test(contentType) || text.includes("\0")) return true;
const unreadable = text.length - text.replaceAll("�", "").length;
return unreadable * 10 > text.length;
}
function isUnread(response) {
return response.truncated && response.bytes === 0;
}
function describeBody(response) {
const type = (0, message.w)(response, "content-type")?.split(";")[0]?.trim();
const more = response.truncated && response.sha256 === void 0 ? "at least " : "";
return `${more}${(0, count.U)(response.bytes, "byte")}${type ? ` of ${type}` : ""}`;
}
const DEEPEST_INDENT = 40;
function indentJson(text) {
if (!/^\s*[{[]/.test(text)) return text;
try {
JSON.parse(text);
} catch {
return text;
}
let indented = "";
let depth = 0;
const newLine = () => `\n${"  ".repeat(depth)}`;
const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
for (const token of tokens) if (token === "{" || token === "[") {
if (++depth > DEEPEST_INDENT) return text;
indented += `${token}${newLine()}`;
} else if (token === "}" || token === "]") {
depth--;
indented += `${newLine()}${token}`;
} else if (token === ",") indented += `,${newLine()}`; else if (token === ":") indented += ": "; else indented += /^[{[]/.test(token) ? token.replace(/\s+/, "") : token;
return indented;
}
},
1927: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => count,
z: () => grouped
});
function count(number, noun) {
return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
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
var _count_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1927);
var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51);
const BLOCK_PREFIX = "  | ";
function safeBlock(text, maxLines, maxChars, whole = true) {
const {lines: lines, note: note} = excerpt(text, maxLines, maxChars);
const block = lines.map(line => `${BLOCK_PREFIX}${line}`);
if (note !== void 0 && whole) block.push(`  ${note}`);
return block.join("\n");
}
function excerpt(text, maxLines, maxChars) {
const trimmed = withoutLastLineBreaks(text);
let kept = trimmed.slice(0, maxChars);
if (kept.length < trimmed.length && /[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1);
const all = kept.split(/\r?\n/);
const lines = all.slice(0, maxLines);
const shown = lines.join("\n").length;
const left = trimmed.length - shown;
const cutHere = kept.length < trimmed.length || all.length > maxLines;
return {
lines: lines.map(_safe_text_js__WEBPACK_IMPORTED_MODULE_0__.b0),
note: cutHere ? `… ${(0, _count_js__WEBPACK_IMPORTED_MODULE_1__.U)(left, "more character")} not shown` : void 0
};
}
function withoutLastLineBreaks(text) {
let end = text.length;
while (text[end - 1] === "\n") end -= text[end - 2] === "\r" ? 2 : 1;
return text.slice(0, end);
}
},
6494: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
L: () => kept
});
var _checks_language_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9974);
var _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);
const EXCERPT_CHARS = 4096;
const FULL_EXCERPTS = 250;
const SHORT_EXCERPT_CHARS = 512;
const TEXT_CHARS = 4096;
const LINE_CHARS = 1024;
const MOST_FAILURES = 100;
const MOST_ATTEMPTS = 100;
const NO_BODY = Buffer.alloc(0);
function kept(result, secrets, before = 0) {
const {response: response, failures: failures, attempts: attempts, request: request} = result;
const clean = (text, max) => (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_0__.IN)(secrets.redact(text), max);
const left = failures.length - MOST_FAILURES;
return {
...result,
message: clean(result.message, TEXT_CHARS),
remedy: result.remedy === void 0 ? void 0 : clean(result.remedy, TEXT_CHARS),
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
excerpt: result.excerpt ?? excerptOf(result, secrets, before < FULL_EXCERPTS ? EXCERPT_CHARS : SHORT_EXCERPT_CHARS),
response: response && {
...response,
body: NO_BODY,
headers: response.headers.filter(([name]) => name.toLowerCase() === "content-type").slice(0, 1)
}
};
}
function excerptOf({response: response, verdict: verdict}, secrets, max) {
if (!response || verdict !== "failed") return;
const body = (0, _body_js__WEBPACK_IMPORTED_MODULE_1__.rD)(response, secrets, _body_js__WEBPACK_IMPORTED_MODULE_1__.LC);
return body.kind === "text" ? structuredClone(body.text.slice(0, max)) : void 0;
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
