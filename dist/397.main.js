"use strict";

exports.id = 397;

exports.ids = [ 397 ];

exports.modules = {
2757: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E9: () => parseDuration,
a3: () => formatDuration,
ag: () => rfc3339,
uZ: () => isInstant
});
const UNITS = [ 864e5, 36e5, 6e4, 1e3, 1 ], PARTS = /^(?:([\d.]+) ?d)? ?(?:([\d.]+) ?h)? ?(?:([\d.]+) ?m(?!s))? ?(?:([\d.]+) ?s)? ?(?:([\d.]+) ?ms)?$/, NUMBER = /^\d+(?:\.\d+)?$/;
function parseDuration(text) {
const trimmed = text.trim().replace(/\s+/g, " "), numbers = NUMBER.test(trimmed) ? [ trimmed ] : PARTS.exec(trimmed)?.slice(1);
if (void 0 === numbers || "" === trimmed) return;
const units = 1 === numbers.length ? [ 1e3 ] : UNITS;
let ms = 0;
for (const [index, number] of numbers.entries()) if (void 0 !== number) {
if (!NUMBER.test(number)) return;
ms += Number(number) * (units[index] ?? 0);
}
return Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : void 0;
}
function formatDuration(ms) {
const whole = Math.round(ms);
return whole < 1e3 ? `${whole} ms` : whole < 6e4 ? `${trim(whole / 1e3)} s` : whole < 36e5 ? pair(whole, 6e4, "min", 1e3, "s") : whole < 864e5 ? pair(whole, 36e5, "h", 6e4, "min") : `${Math.floor(whole / 864e5)} d`;
}
function trim(value) {
return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, "");
}
function pair(ms, big, bigName, small, smallName) {
const rest = Math.floor(ms % big / small), head = `${Math.floor(ms / big)} ${bigName}`;
return 0 === rest ? head : `${head} ${rest} ${smallName}`;
}
function isInstant(ms) {
return Math.abs(ms) <= 864e13;
}
function rfc3339(ms, {milliseconds: milliseconds = !1} = {}) {
if (!isInstant(ms)) throw new RangeError(`${ms} is no time in milliseconds`);
const date = new Date(ms), year = date.getUTCFullYear(), digits = (value, count = 2) => String(value).padStart(count, "0"), day = [ year >= 0 && year <= 9999 ? digits(year, 4) : `${year < 0 ? "-" : "+"}${digits(Math.abs(year), 6)}`, digits(date.getUTCMonth() + 1), digits(date.getUTCDate()) ], time = [ date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds() ].map(value => digits(value)), fraction = milliseconds ? `.${digits(date.getUTCMilliseconds(), 3)}` : "";
return `${day.join("-")}T${time.join(":")}${fraction}Z`;
}
},
2578: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$N: () => sentenceOf,
G7: () => BearerError,
OQ: () => ERROR_CODES,
Ql: () => exampleOf,
bD: () => messageOf,
dz: () => InputError
});
var _input_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8028), _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022);
const ERROR_CODES = [ "INPUT_INVALID", "CREDENTIAL_SOURCE_MISSING", "OIDC_PERMISSION_MISSING", "UNTRUSTED_RUN", "PROVIDER_INVALID", "CREDENTIAL_INVALID", "ID_TOKEN_UNAVAILABLE", "FILE_WRITE_FAILED", "FILE_READ_FAILED", "ADC_NOT_FOUND", "ADC_INVALID", "EXTERNAL_SUBJECT_TOKEN_FAILED", "SUBJECT_TOKEN_INVALID", "NETWORK_DNS", "NETWORK_CONNECT", "NETWORK_PROXY", "NETWORK_TLS", "NETWORK_RESET", "NETWORK_TIMEOUT", "RESPONSE_TOO_LARGE", "RESPONSE_INVALID", "PRINCIPAL_UNEXPECTED", "PRINCIPAL_UNKNOWN", "OIDC_REFUSED", "STS_REFUSED", "STS_PROVIDER_INVALID", "STS_ATTRIBUTE_CONDITION", "STS_ISSUER_MISMATCH", "STS_AUDIENCE_MISMATCH", "STS_SUBJECT_TOO_LONG", "STS_TOKEN_EXPIRED", "STS_SUBJECT_MISSING", "STS_ISSUER_UNREACHABLE", "STS_SIGNATURE_INVALID", "STS_API_DISABLED", "BOUNDARY_REFUSED", "OAUTH_REFUSED", "KEY_REJECTED", "CLOCK_SKEW", "ACCOUNT_NOT_FOUND", "DELEGATION_NOT_GRANTED", "SCOPE_INVALID", "REFRESH_TOKEN_REVOKED", "REAUTHENTICATION_REQUIRED", "ACCOUNT_DISABLED", "USER_NOT_FOUND", "AUDIENCE_INVALID", "CLIENT_REJECTED", "IAM_REFUSED", "IAM_PERMISSION_DENIED", "IAM_API_DISABLED", "IAM_LIFETIME_EXCEEDED", "IAM_TOKEN_REJECTED", "IAM_SCOPE_INSUFFICIENT", "METADATA_REFUSED", "METADATA_NO_ACCOUNT", "METADATA_WORKLOAD_IDENTITY", "QUOTA_EXCEEDED", "SERVER_ERROR", "ORGANIZATION_POLICY", "USER_PROJECT_DENIED", "CHECK_FAILED", "SERVICE_FORBIDDEN", "SERVICE_UNAUTHORIZED", "SERVICE_PUBLIC", "SERVICE_INCONCLUSIVE", "SERVICE_ADMITTED", "SERVICE_AUDIENCE_MISMATCH", "SERVICE_ACCESS_TOKEN", "SERVICE_REFUSED", "SERVICE_RESERVED_PATH", "SERVICE_NOT_FOUND", "SERVICE_NO_INSTANCE", "SERVICE_IAP", "UNFINISHED", "INTERNAL" ];
class BearerError extends Error {
code;
parts;
status;
pendingGrant;
constructor(code, message, details = {}) {
super(String(message), void 0 === details.cause ? void 0 : {
cause: details.cause
});
this.name = "BearerError";
this.code = code;
const {remedy: remedy} = details;
this.parts = {
message: (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(message),
remedy: void 0 === remedy ? void 0 : (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(remedy)
};
this.status = details.status;
this.pendingGrant = details.pendingGrant ?? !1;
}
get remedy() {
return this.parts.remedy?.toString();
}
}
function sentenceOf({input: name, subject: subject, message: message}) {
if ("" === subject) return (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(message);
const named = subject ?? ((0, _input_names_js__WEBPACK_IMPORTED_MODULE_1__.w)(name) ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.hF)(name)}` : name);
return _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${(0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(named)} ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(message)}`;
}
function exampleOf({input: name, example: example}) {
return void 0 === example || example instanceof _message_js__WEBPACK_IMPORTED_MODULE_0__.QB ? example : (0, 
_input_names_js__WEBPACK_IMPORTED_MODULE_1__.w)(name) ? (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Pe)(name, example) : (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.c0)(example);
}
function problemText(problem) {
const example = exampleOf(problem);
return void 0 === example ? sentenceOf(problem) : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${sentenceOf(problem)}\nExample:${example}`;
}
class InputError extends BearerError {
problems;
constructor(problems) {
const only = 1 === problems.length ? problems[0] : void 0;
super(only?.code ?? "INPUT_INVALID", (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.Mn)(problems.map(problemText)) ?? "The inputs are not valid.");
this.name = "InputError";
this.problems = problems;
}
}
function messageOf(thrown) {
try {
return String(thrown instanceof Error ? thrown.message || thrown.name : thrown);
} catch {
return "a value that cannot be described was thrown";
}
}
},
3920: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => Descriptors,
oH: () => isShortage,
tQ: () => isShort
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024), node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161), node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8500);
const RESERVED = 16, SETTLE_MS = 50;
class Descriptors {
#most=Number.POSITIVE_INFINITY;
#inUse=0;
#waiting=[];
#narrowing;
shortages=0;
async take() {
this.#inUse < this.#most ? this.#inUse += 1 : await new Promise(resolve => this.#waiting.push(resolve));
}
give() {
const next = this.#inUse <= this.#most ? this.#waiting.shift() : void 0;
void 0 === next ? this.#inUse -= 1 : next();
}
narrow(closeIdle) {
this.#narrowing ??= this.#narrow(closeIdle).finally(() => {
this.#narrowing = void 0;
});
return this.#narrowing;
}
end() {
this.#most = Number.POSITIVE_INFINITY;
for (const go of this.#waiting.splice(0)) {
this.#inUse += 1;
go();
}
}
async #narrow(closeIdle) {
this.shortages += 1;
const closed = closeIdle();
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(SETTLE_MS);
closed < RESERVED && (this.#most = Math.max(1, Math.min(this.#most, this.#inUse) - RESERVED));
}
}
function isShortage(error) {
if (error instanceof AggregateError) return isShortage(error.errors.at(-1));
const code = error instanceof Error && "code" in error ? error.code : void 0;
return "EMFILE" === code || "ENFILE" === code;
}
function isShort(needed) {
const open = [];
try {
for (;open.length < needed; ) open.push((0, node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(node_os__WEBPACK_IMPORTED_MODULE_1__.devNull, "r"));
return !1;
} catch (error) {
return isShortage(error);
} finally {
for (const descriptor of open) (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
}
}
},
9045: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
w: () => header
});
function header(response, name) {
const wanted = name.toLowerCase();
return response.headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
}
},
8028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => INPUT_NAMES,
w: () => isInputName
});
const INPUT_NAMES = [ "workload_identity_provider", "credentials_json", "application_default_credentials", "service_account", "delegates", "audience", "universe", "request_reason", "project_id", "expected_principal", "wait_for_grant", "subject_token", "token_format", "access_token_scopes", "access_token_lifetime", "access_token_subject", "access_token_boundary", "id_token_audience", "id_token_include_email", "output_tokens", "create_credentials_file", "credentials_file_path", "cleanup_credentials", "export_environment_variables", "create_curl_config", "url", "method", "headers", "body", "request_auth", "auth_header", "allowed_origins", "expect", "expect_unauthenticated", "timeout", "wait", "retry", "redirects", "checks", "concurrency", "shard", "summary", "response_file", "junit_file", "results_file" ];
function isInputName(name) {
return INPUT_NAMES.some(known => known === name);
}
},
9022: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
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
hr: () => ACTION
});
class Message {
parts;
constructor(parts) {
this.parts = parts;
}
toString() {
return render(this, ACTION);
}
}
function text(strings, ...values) {
return new Message(strings.flatMap((own, index) => [ ..."" === own ? [] : [ {
kind: "text",
text: own
} ], ...index < values.length ? partsOf(values[index] ?? "") : [] ]));
}
function partsOf(value) {
return value instanceof Message ? value.parts : "object" == typeof value ? [ value ] : [ {
kind: "quote",
text: String(value)
} ];
}
function messageFrom(given) {
return "string" == typeof given ? new Message([ {
kind: "text",
text: given
} ]) : given;
}
function input(name) {
return {
kind: "input",
name: name
};
}
function setting(name, value, flagValue = value) {
return new Message([ {
kind: "setting",
name: name,
value: value,
flagValue: flagValue
} ]);
}
function variable(name, value) {
return new Message([ {
kind: "variable",
name: name,
value: value
} ]);
}
function command(line) {
return new Message([ {
kind: "command",
text: line
} ]);
}
function fileLines(line) {
return new Message([ {
kind: "lines",
text: line
} ]);
}
function lines(parts) {
const kept = parts.filter(part => void 0 !== part).map(messageFrom).filter(({parts: all}) => all.some(part => "text" !== part.kind || "" !== part.text));
if (0 !== kept.length) return new Message(kept.flatMap(({parts: all}, index) => 0 === index ? all : [ {
kind: "text",
text: "\n"
}, ...all ]));
}
function render(given, surface) {
let written = "", afterBlock = !1;
for (const part of messageFrom(given).parts) {
const block = isBlock(part), shown = block ? blockText(part, surface) : inlineText(part, surface);
if (void 0 !== shown && "" !== shown) {
(block ? "" === written || written.endsWith("\n") : !afterBlock || shown.startsWith("\n")) || (written += "\n");
written += block ? shown.replaceAll(/^(?=.)/gm, "  ") : shown;
afterBlock = block;
}
}
return written;
}
function isBlock(part) {
return "text" !== part.kind && "quote" !== part.kind && "input" !== part.kind;
}
function inlineText(part, surface) {
return "input" === part.kind ? surface.input(part.name) : part.text;
}
function blockText(block, surface) {
switch (block.kind) {
case "setting":
return surface.setting(block);

case "variable":
return surface.variable(block.name, block.value);

case "command":
case "lines":
return block.text;
}
}
const ACTION = {
input: name => name,
setting: ({name: name, value: value}) => value.includes("\n") ? `${name}: |\n${value.trimEnd().replaceAll(/^(?=.)/gm, "  ")}` : `${name}: ${yamlScalar(value)}`,
variable: (name, value) => `env: { ${name}: ${flowScalar(value)} }`
};
function yamlScalar(value) {
return /^(?:[\w./~@]|\$\{\{)/.test(value) && !/:(?:\s|$)|\s#|\s$/.test(value) ? value : quoted(value);
}
function flowScalar(value) {
return /^[A-Za-z/][\w./:@~-]*$/.test(value) ? value : quoted(value);
}
function quoted(value) {
return `'${value.replaceAll("'", "''")}'`;
}
},
2005: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
A3: () => reasonOf,
cT: () => withoutSecrets,
fV: () => piece,
hD: () => quote
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _random_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2272), _recognition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9006);
const MOST_SHOWN = 8192;
function quote(value, max = 120) {
if ("object" == typeof value && null !== value) return Array.isArray(value) ? "an array" : "an object";
const text = "string" == typeof value ? value : String(value ?? "nothing");
return hidden(text) ?? JSON.stringify(cut(redacted(text), max));
}
function piece(text, max = 200) {
return hidden(text) ?? cut(redacted(text), max);
}
function withoutSecrets(text) {
let left = text.replace(_recognition_js__WEBPACK_IMPORTED_MODULE_1__.x2, "***");
for (const [, pattern] of _recognition_js__WEBPACK_IMPORTED_MODULE_1__.xZ) left = left.replace(pattern, "***");
return left;
}
function reasonOf(thrown, redact = text => text) {
if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7) return thrown.message;
const code = codeOf(thrown);
return "EMFILE" === code || "ENFILE" === code ? `${code}, too many open files: raise the limit (ulimit -n)` : void 0 !== code ? code : thrown instanceof SyntaxError && / JSON\b/.test(thrown.message) ? "not JSON" : piece(redact((0, 
_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(thrown)), 1e3);
}
function codeOf(thrown) {
try {
const code = "object" == typeof thrown && null !== thrown && "code" in thrown ? thrown.code : void 0;
return "string" == typeof code && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : void 0;
} catch {
return;
}
}
function hidden(whole) {
const text = whole.slice(0, MOST_SHOWN), kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_1__.ii)(text);
return void 0 !== kind ? `(${kind}, not shown)` : [ ...(0, _recognition_js__WEBPACK_IMPORTED_MODULE_1__.YP)(text) ].some(_recognition_js__WEBPACK_IMPORTED_MODULE_1__.gR) ? "(a credential, not shown)" : void 0;
}
function redacted(text) {
return withoutRandomText(withoutUserInfo(withoutSecrets(text.slice(0, MOST_SHOWN)))).replace(/\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi, "$1 ***").replace(/(["']?(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]key)["']?\s*[=:]\s*["']?)[^\s"',;&*]{6,}/gi, "$1***");
}
function withoutUserInfo(text) {
return text.replace(/\b([a-z][a-z0-9+.-]{0,30}:[/\\]{1,3})([^\s"']*)/gi, (_, scheme, rest) => {
const [authority = ""] = /^[^/\\?#]*/.exec(rest) ?? [], end = /^[^[]*:(?!\d*$)/.test(authority) ? rest.lastIndexOf("@") : authority.lastIndexOf("@"), address = rest.slice(end + 1), [place = ""] = /^[^?#]*/.exec(address) ?? [];
return `${scheme}${end < 0 ? "" : "***@"}${place}${place.length < address.length ? `${address.charAt(place.length)}…` : ""}`;
}).replace(/(?<![\w/@:.])(?!(?:serviceAccount|group|domain|mailto|deleted|principal):)[^\s/@:"'=]{1,256}:[^\s/@"']{1,256}@/gi, "***@").replace(/\?[^\s"'?=]{0,256}=[^\s"']*/g, "?…");
}
function withoutRandomText(text) {
let left = "", done = 0;
for (const {start: start, end: end} of (0, _random_text_js__WEBPACK_IMPORTED_MODULE_2__.DY)(text)) {
left += `${text.slice(done, start)}***`;
done = end;
}
return left + text.slice(done);
}
function cut(text, max) {
if (text.length <= max) return text;
const end = /[\ud800-\udbff]/.test(text.charAt(max - 1)) ? max - 1 : max;
return `${text.slice(0, end)}…`;
}
},
2272: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
DY: () => randomSpans,
EZ: () => looksRandom,
sj: () => MOST_RANDOM,
zv: () => randomIn
});
const RUN = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g, MOST_RANDOM = 13, MOST_DIGITS = 32;
function randomSpans(text) {
const exempt = [ ...text.matchAll(EXEMPT) ].map(({index: index, 0: {length: length}}) => [ index, index + length ]), runs = [ ...text.matchAll(RUN) ].map(({index: index, 0: run}) => ({
start: index,
end: index + run.length,
random: randomIn(run)
})).filter(({start: start, end: end}) => !exempt.some(([from, to]) => from <= start && end <= to)), found = new Set;
for (const group of grouped(runs, text)) {
const random = group.reduce((sum, run) => sum + run.random, 0), length = group.reduce((sum, run) => sum + run.end - run.start, 0), isBroken = random > 2 * MOST_RANDOM && random > length / 2;
for (const run of group) (run.random > MOST_RANDOM || isBroken && run.random > 4) && found.add(run);
}
for (const run of chunkedRuns(runs.filter(run => !found.has(run)), text)) found.add(run);
return runs.filter(run => found.has(run));
}
const MOST_IN_A_NAME = 64;
function looksRandom(text) {
return randomSpans(text).reduce((sum, {start: start, end: end}) => {
const run = text.slice(start, end);
return sum + Math.max(randomIn(run), run.length <= 12 ? run.length : 0);
}, 0) > MOST_IN_A_NAME;
}
const CHUNKED = 40;
function chunkedRuns(runs, text) {
const found = new Set;
for (let first = 0; first < runs.length; first++) {
const window = [];
let length = 0;
for (let next = first; next < runs.length && length < CHUNKED; next++) {
const run = runs[next], before = window.at(-1);
if (void 0 === run || void 0 !== before && run.start - before.end > WIDEST_GLUE) break;
window.push(run);
length += run.end - run.start;
}
const chunks = window.map(({start: start, end: end}) => text.slice(start, end));
if (length >= CHUNKED && isChunked(chunks) || isHexDump(chunks) || isEvenlyChunked(chunks)) for (const run of window) found.add(run);
}
return found;
}
const WIDEST_GLUE = 8;
function changesIn(text) {
const kinds = text.replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A").replace(/\d/g, "0");
return kinds.match(/(?<=(.))(?!\1)./g)?.length ?? 0;
}
function isHexDump(chunks) {
return chunks.length >= 8 && chunks.every(chunk => /^[0-9a-f]{2}$/i.test(chunk));
}
function isEvenlyChunked(chunks) {
const [first = ""] = chunks, joined = chunks.join("");
return chunks.length >= 5 && first.length <= 8 && chunks.slice(0, -1).every(chunk => chunk.length === first.length) && [ /[A-Z]/, /[a-z]/, /\d/ ].every(kind => kind.test(joined)) && changesIn(joined) > joined.length / 4;
}
function isChunked(chunks) {
if (chunks.length < 4) return !1;
const joined = chunks.join("").replace(/[^A-Za-z0-9]/g, ""), words = chunks.flatMap(chunk => chunk.split(/[/_+=-]+/)).filter(word => /^(?:[A-Z]?[a-z]{3,}|[A-Z]{4,})\d{0,4}$/.test(word));
return changesIn(joined) > joined.length / 5 && words.join("").length < .3 * joined.length;
}
const EXEMPT = /\b\d{6,20}-[a-z0-9]{32}(?=\.apps\.googleusercontent\.com)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b(?![-+/=\w])|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/gi;
function grouped(runs, text) {
const groups = [];
let before;
for (const run of runs) {
void 0 !== before && /^[\s,;"']{1,8}$/.test(text.slice(before.end, run.start)) ? groups.at(-1)?.push(run) : groups.push([ run ]);
before = run;
}
return groups;
}
function randomIn(run) {
return /\+|==$/.test(run) && run.length >= 20 ? run.length : run.replace(/%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|[nrt"\\/])/gi, "/").split(/[/_+=-]+/).filter(word => "" !== word && !isWord(word)).reduce((sum, word) => sum + word.length, 0);
}
function isWord(text) {
return /^\d+$/.test(text) ? text.length <= MOST_DIGITS : !(text.length > 30 || !/^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]{2,5}[a-z]+)\d{0,4}$/.test(text)) && (/^[A-Z]+\d*$/.test(text) || (text.match(/[A-Z]/g)?.length ?? 0) <= 1 + Math.floor(text.length / 6));
}
},
9006: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
VY: () => secretsIn,
W1: () => secretInAddress,
YP: () => decodedForms,
gR: () => holdsKey,
ii: () => wholeSecret,
u7: () => secretIn,
x2: () => PEM,
xZ: () => TOKENS
});
var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522), _random_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2272);
const TOKENS = [ [ "an access token", /ya29\.[\w.~+/=-]{8,}/g ], [ "a JSON Web Token", /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g ], [ "a token", /gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}/g ], [ "a token", /(?<![\w:])1\/\/[\w-]{16,}/g ], [ "a token", /(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}/g ], [ "a client secret", /GOCSPX-[\w-]{16,}/g ] ], PEM = /-{2,}\s*BEGIN [A-Z ]*PRIVATE KEY-*[\s\S]*?(?:-{2,}\s*END [A-Z ]*PRIVATE KEY-*|$)/gi, PEM_MARKER = /-{2,}\s*(?:BEGIN|END) [A-Z ]*PRIVATE KEY/i, CREDENTIAL_TYPE = /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/, SECRET_MEMBER = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/, SECRET_MEMBERS = [ "private_key", "private_key_id", "refresh_token", "client_secret", "access_token", "id_token", "token" ], MOST_READ = 1048576, MOST_DECODINGS = 3;
function secretIn(text) {
for (const reading of decodedForms(text)) {
if (isCredential(reading)) return "a credential";
if (isPrivateKey(reading)) return "a private key";
const token = TOKENS.find(([, pattern]) => reading.search(pattern) >= 0);
if (void 0 !== token) return token[0];
}
}
function wholeSecret(text) {
for (const reading of decodedForms(text)) {
const trimmed = reading.trim();
if ("" === trimmed) continue;
if (/^[{"\\]/.test(trimmed) && CREDENTIAL_TYPE.test(trimmed) && isCredential(trimmed)) return "a credential";
if (PEM_MARKER.test(trimmed.slice(0, 60)) || beginsWithKey(trimmed)) return "a private key";
const token = TOKENS.find(([, pattern]) => "" === trimmed.replace(pattern, ""));
if (void 0 !== token) return token[0];
}
}
function secretsIn(text) {
if (void 0 === secretIn(text)) return [];
const found = new Set, whole = void 0 !== wholeSecret(text);
for (const reading of decodedForms(text)) {
const isKey = holdsKey(reading), isWholeLine = /^[^\r\n]*[}"-]$/.test(reading.trim());
whole && (reading === text || isKey && isWholeLine) && found.add(reading.trim());
whole && reading === text && !isKey && found.add(reading.replace(/\s+/g, ""));
if (isKey) for (const part of keyMaterial(reading)) found.add(part);
for (const [, pattern] of TOKENS) for (const [token] of reading.matchAll(pattern)) found.add(token);
}
if (!whole) for (const run of base64Runs(text)) void 0 !== secretIn(run) && found.add(run);
return [ ...found ].filter(secret => secret.length >= 8);
}
function keyMaterial(text) {
const found = [];
try {
collectMembers(JSON.parse(text), found, 0);
} catch {}
const lines = text.replace(/\\+[nr]/g, "\n");
for (const [line] of lines.matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) (0, _random_text_js__WEBPACK_IMPORTED_MODULE_1__.zv)(line) > _random_text_js__WEBPACK_IMPORTED_MODULE_1__.sj && found.push(line);
if (keyBytes(lines)) for (const line of lines.split(/\r?\n/)) line.replace(/[^A-Za-z0-9+/=]/g, "").length >= 12 && found.push(line.trim());
for (const [pem] of lines.matchAll(PEM)) found.push(...pem.split("\n").filter(line => /^[\w+/=]{24,}/.test(line)));
return found;
}
function collectMembers(value, found, level) {
if (!("object" != typeof value || null === value || level > 20)) for (const [name, member] of Object.entries(value)) "string" == typeof member && SECRET_MEMBERS.includes(name) ? found.push(member) : collectMembers(member, found, level + 1);
}
function holdsKey(text) {
return isCredential(text) || isPrivateKey(text);
}
function isPrivateKey(text) {
return PEM_MARKER.test(text) || keyBytes(text);
}
const KEY_DER = "30(?:82[0-9a-f]{4}|81[0-9a-f]{2}|[0-7][0-9a-f])0201(?:0030(?:0d|13|10|05)06|00028[12]|0104[23]0|0330)", KEY_DER_AT_START = new RegExp(`^${KEY_DER}`), KEY_DER_ANYWHERE = new RegExp(KEY_DER);
function keyBytes(text) {
const dense = text.replace(/\\[nrt]|%(?:0[ad]|20|2c|3a|7c)/gi, "").replace(/[^A-Za-z0-9+/_-]/g, "");
for (const {index: index} of dense.matchAll(/M(?:I[IGH]|H[cE]|[CEF][0-9A-Za-z])/g)) {
const bytes = Buffer.from(dense.slice(index, index + 48), "base64");
if (KEY_DER_AT_START.test(bytes.toString("hex"))) return !0;
}
const pairs = text.replace(/\\x|0x/gi, "").matchAll(/(?:[0-9a-f]{2}[^0-9a-z]{0,8}){12,}/gi);
for (const [run] of pairs) if (KEY_DER_ANYWHERE.test(run.replace(/[^0-9a-f]/gi, "").toLowerCase())) return !0;
return !1;
}
function beginsWithKey(text) {
return keyBytes(text.slice(0, 200));
}
function isCredential(text) {
return CREDENTIAL_TYPE.test(text) || SECRET_MEMBER.test(text);
}
function decodedForms(text) {
const all = new Set([ text.slice(0, MOST_READ) ]);
let last = [ ...all ];
for (let round = 0; round < MOST_DECODINGS && last.length > 0; round++) {
const next = last.flatMap(decodings).filter(decoded => !all.has(decoded));
for (const decoded of next) all.add(decoded);
last = next;
}
return all;
}
function decodings(text) {
const found = [];
/%[0-9a-f]{2}/i.test(text) && found.push(percentDecoded(text));
/\\["\\/nrtu]/.test(text) && found.push(unescaped(text));
for (const run of base64Runs(text)) {
const decoded = textOf(Buffer.from(run, /^(?:[0-9a-f]{2})+$/i.test(run) ? "hex" : "base64"));
void 0 !== decoded && found.push(decoded);
found.push(...embeddedTexts(run));
}
return found;
}
function textOf(bytes) {
const isText = text => /^[\t\r\n\x20-\x7e]{16}/.test(text.replace(/^\ufeff/, "")), utf8 = bytes.toString("utf8");
if (isText(utf8)) return utf8;
if (31 === bytes[0] && 139 === bytes[1]) return unzipped(bytes);
const utf16 = Buffer.from(bytes).toString("utf16le");
return isText(utf16) ? utf16 : void 0;
}
const ENCODED_START = /eyJ|ew(?:og|0K|oJ|Ai|AK|A0)|LS0tLS1C|H4sI/g, ENCODED_CHARS = 16384;
function embeddedTexts(run) {
return [ ...run.matchAll(ENCODED_START) ].slice(0, 20).filter(({index: index}) => index > 0).map(({index: index}) => textOf(Buffer.from(run.slice(index, index + ENCODED_CHARS), "base64"))).filter(text => void 0 !== text);
}
function base64Runs(text) {
const wrapped = /[A-Za-z0-9+/_-]{12,}={0,2}(?:(?:\s|,|\\[nr])+[A-Za-z0-9+/_-]+={0,2})*/g;
return [ ...text.matchAll(wrapped) ].map(([run]) => run.replace(/\\[nr]|[\s,]+/g, "")).filter(run => run.length >= 40);
}
function unzipped(bytes) {
try {
return (0, node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(bytes, {
maxOutputLength: MOST_READ
}).toString("utf8");
} catch {
return "";
}
}
function percentDecoded(text) {
return text.replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll("%", ""), "hex").toString());
}
const ESCAPES = new Map([ [ "n", "\n" ], [ "r", "\r" ], [ "t", "\t" ] ]);
function unescaped(text) {
return text.replace(/\\(?:u([0-9a-f]{4})|(["\\/nrt]))/gi, (_, hex, character) => void 0 === hex ? ESCAPES.get(character) ?? character : String.fromCharCode(Number.parseInt(hex, 16)));
}
function secretInAddress(url) {
return secretIn(url.replace(/[?#].*$/s, "")) ?? wholeSecret(url);
}
},
4704: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => own,
u: () => isRecord
});
function isRecord(value) {
return "object" == typeof value && null !== value && !Array.isArray(value);
}
function own(object, name) {
return void 0 !== object && Object.hasOwn(object, name) ? object[name] : void 0;
}
},
628: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
JF: () => masksOf,
XP: () => formsOf,
c3: () => SHORTEST_SECRET
});
var _view_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6298);
const SHORTEST_SECRET = 4, SHORTEST_JWT_PART = 16, SHORTEST_LINE = 8, SHORTEST_ENCODING = 10, FEWEST_LETTERS = 12, SHORTEST_TOKEN = 24;
function masksOf(secret) {
const masks = [ secret ];
if (isMultiline(secret)) {
masks.push(...linesOf(secret).filter(line => line.length >= SHORTEST_LINE));
masks.push(secret.replaceAll("\r", "\\r").replaceAll("\n", "\\n"));
}
const parts = jwtParts(secret);
void 0 !== parts && masks.push(parts.slice(0, 2).join("."), ...parts.filter(part => part.length >= SHORTEST_JWT_PART));
return [ ...new Set(masks) ].filter(mask => !isMultiline(mask));
}
function formsOf(secret) {
const forms = [ {
text: secret,
match: "exact"
} ];
for (const part of partsOf(secret.trim())) forms.push(...writtenForms(part), ...encodedForms(part));
return forms;
}
function partsOf(secret) {
const parts = [], jwt = jwtParts(secret);
if (void 0 !== jwt) {
const [header = ""] = jwt;
parts.push({
text: secret,
piecesFrom: header.length + 1
});
parts.push({
text: header
});
const others = jwt.slice(1).filter(({length: length}) => length < 2 * SHORTEST_TOKEN);
for (const text of others) text.length >= SHORTEST_JWT_PART && parts.push({
text: text
});
return parts;
}
parts.push(isToken(secret) ? {
text: secret,
piecesFrom: 0
} : {
text: secret
});
if (isMultiline(secret)) parts.push(...partsOfLines(secret)); else if (!isToken(secret)) {
for (const [token] of secret.matchAll(/[A-Za-z0-9]{32,}/g)) isToken(token) && parts.push({
text: token,
piecesFrom: 0
});
const [, credentials] = /^(?:Bearer|Basic|Token|ApiKey)\s+(\S{8,})$/i.exec(secret) ?? [];
void 0 !== credentials && parts.push(...partsOf(credentials));
}
const decoded = withoutEscapes(secret);
decoded !== secret && parts.push(...partsOf(decoded));
return parts;
}
function partsOfLines(secret) {
const lines = linesOf(secret), body = lines.filter(line => /^[A-Za-z0-9+/=_-]+$/.test(line)).join("");
return [ ...isToken(body) ? [ {
text: body,
piecesFrom: 0
} ] : [], ...lines.filter(line => line.length >= SHORTEST_LINE).map(text => isToken(text) ? {
text: text,
piecesFrom: 0
} : {
text: text
}) ];
}
function writtenForms({text: text, piecesFrom: piecesFrom}) {
const forms = [ {
text: text,
match: "exact"
} ];
text.includes(" ") && forms.push({
text: text.replaceAll(" ", "+"),
match: "exact"
});
const bytes = Buffer.from(text);
bytes.length !== text.length && forms.push({
text: bytes.toString("latin1"),
match: "exact"
});
void 0 !== piecesFrom ? forms.push({
text: text,
match: "any-case",
piecesFrom: piecesFrom
}) : lettersIn(text) >= FEWEST_LETTERS ? forms.push({
text: text,
match: "word"
}) : forms.push({
text: Buffer.from(text, "utf16le").toString("latin1").slice(0, -1),
match: "exact"
});
return forms;
}
function encodedForms({text: text, piecesFrom: piecesFrom}) {
const bytes = Buffer.from(text), from = void 0 === piecesFrom ? void 0 : Buffer.byteLength(text.slice(0, piecesFrom)), hex = {
text: bytes.toString("hex"),
match: "any-case",
piecesFrom: void 0 === from ? void 0 : 2 * from
}, base64 = base64Forms(bytes, from), twice = base64.flatMap(form => base64Forms(Buffer.from(form.text), form.piecesFrom));
return [ hex, ...base64, ...twice ].flatMap(form => {
if (form.text.length < SHORTEST_ENCODING) return [];
if (lettersIn(form.text) >= FEWEST_LETTERS) return [ form ];
const {text: exact} = form, other = form === hex ? exact.toUpperCase() : exact.replaceAll("+", "-").replaceAll("/", "_");
return [ {
text: exact,
match: "exact"
}, {
text: other,
match: "exact"
} ];
});
}
function base64Forms(bytes, piecesFrom) {
return [ 0, 1, 2 ].map(shift => {
const encoded = Buffer.concat([ Buffer.alloc(shift), bytes ]).toString("base64").replace(/=+$/, ""), start = 0 === shift ? 0 : shift + 1, end = (bytes.length + shift) % 3 == 0 ? encoded.length : encoded.length - 1;
return {
text: encoded.slice(start, end),
match: "letters",
piecesFrom: void 0 === piecesFrom ? void 0 : Math.max(0, Math.ceil(4 * (piecesFrom + shift) / 3) - start)
};
});
}
function jwtParts(secret) {
if (!/^[\w-]+(?:\.[\w-]*){2}(?:\.[\w-]*\.[\w-]*)?$/.test(secret)) return;
const parts = secret.split("."), header = Buffer.from(parts[0] ?? "", "base64url").toString("latin1");
return /^\s*\{/.test(header) ? parts.filter(part => "" !== part) : void 0;
}
function isToken(text) {
return text.length >= SHORTEST_TOKEN && /^[\w.~+/=-]+$/.test(text) && (text.match(/[A-Za-z0-9]{16,}/g) ?? []).some(run => /\d/.test(run));
}
function isMultiline(text) {
return /[\r\n]/.test(text);
}
function linesOf(secret) {
return secret.split(/[\r\n]+/).map(line => line.trim()).filter(line => "" !== line && !line.startsWith("-----"));
}
function withoutEscapes(text) {
const view = (0, _view_js__WEBPACK_IMPORTED_MODULE_0__.tv)((0, _view_js__WEBPACK_IMPORTED_MODULE_0__.du)(text));
return void 0 === view ? text : (0, _view_js__WEBPACK_IMPORTED_MODULE_0__.b6)(view.units);
}
function lettersIn(text) {
return text.replace(/[^A-Za-z0-9]+/g, "").length;
}
},
6298: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ai: () => unfolded,
b6: () => textOf,
dA: () => numbersAsCharacters,
du: () => viewOf,
rW: () => ViewMemory,
tg: () => inText,
tv: () => unescaped
});
const BACKSLASH = 92, PERCENT = 37, AMPERSAND = 38, HASH = 35, SEMICOLON = 59, CAPITAL_U = 85, BRACE = 123, BRACE_END = 125, ZERO = 48, TAB = 9, LINE_FEED = 10, CARRIAGE_RETURN = 13, SPACE = 32, MOST_KEPT_UNITS = 262144;
class ViewMemory {
#text=newText(0);
#readings=[ emptyArrays(), emptyArrays() ];
text(length) {
if (length > MOST_KEPT_UNITS) return newText(length);
length > this.#text.units.length && (this.#text = newText(roomFor(length)));
return this.#text;
}
reading(of, length) {
if (length > MOST_KEPT_UNITS) return newArrays(length);
const used = of.places?.starts.buffer, slot = this.#readings[0]?.starts.buffer === used ? 1 : 0;
let arrays = this.#readings[slot];
if (void 0 === arrays || length > arrays.units.length) {
arrays = newArrays(roomFor(length));
this.#readings[slot] = arrays;
}
return arrays;
}
}
function newText(length) {
const units = new Uint16Array(length);
return {
units: units,
bytes: Buffer.from(units.buffer)
};
}
function newArrays(length) {
return {
units: new Uint16Array(length),
starts: new Uint32Array(length),
ends: new Uint32Array(length)
};
}
function emptyArrays() {
return newArrays(0);
}
function roomFor(length) {
return 2 ** Math.ceil(Math.log2(Math.max(length, 1024)));
}
function viewOf(text, memory) {
const {units: units, bytes: bytes} = memory?.text(text.length) ?? newText(text.length);
bytes.write(text, "utf16le");
return {
units: units.length === text.length ? units : units.subarray(0, text.length)
};
}
function textOf(units) {
return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}
function inText({places: places}, from, to) {
return void 0 === places ? [ from, to ] : [ places.starts[from] ?? from, places.ends[to - 1] ?? to ];
}
class Reading {
#of;
#units;
#starts;
#ends;
#length=0;
constructor(of, most, memory) {
const {units: units, starts: starts, ends: ends} = memory?.reading(of, most) ?? newArrays(most);
this.#of = of;
this.#units = units;
this.#starts = starts;
this.#ends = ends;
}
add(unit, from, to) {
const places = this.#of.places;
this.#units[this.#length] = unit;
this.#starts[this.#length] = void 0 === places ? from : places.starts[from] ?? 0;
this.#ends[this.#length] = void 0 === places ? to : places.ends[to - 1] ?? 0;
this.#length++;
}
view() {
return {
units: this.#units.subarray(0, this.#length),
places: {
starts: this.#starts.subarray(0, this.#length),
ends: this.#ends.subarray(0, this.#length)
}
};
}
}
function unescaped(view, memory) {
const {units: units} = view;
if (firstEscape(units) === units.length) return;
const plain = new Reading(view, units.length, memory);
let undone = !1;
for (let at = 0; at < units.length; ) {
const found = escapeAt(units, at), code = void 0 === found ? units[at] ?? 0 : found.code, end = at + (void 0 === found ? 1 : found.length);
if (code > 65535) {
plain.add(55296 + (code - 65536 >> 10), at, end);
plain.add(56320 + (code - 65536 & 1023), at, end);
} else plain.add(code, at, end);
at = end;
undone ||= void 0 !== found;
}
return undone ? plain.view() : void 0;
}
function unfolded(view, memory) {
const {units: units} = view;
if (!units.includes(LINE_FEED) || firstEscape(units) === units.length) return;
const joined = new Reading(view, units.length, memory);
let isIndent = !1;
for (let at = 0; at < units.length; at++) {
const unit = units[at] ?? 0;
if (unit === LINE_FEED || unit === CARRIAGE_RETURN) isIndent = !0; else if (!isIndent || unit !== SPACE && unit !== TAB) {
isIndent = !1;
joined.add(unit, at, at + 1);
}
}
return joined.view();
}
function firstEscape(units) {
const length = units.length;
for (let at = 0; at < length; at++) {
const unit = units[at];
if (unit === BACKSLASH || unit === PERCENT || unit === AMPERSAND) return at;
if (unit === ZERO && isX(units[at + 1])) return at;
}
return length;
}
function escapeAt(units, at) {
switch (units[at]) {
case BACKSLASH:
return afterBackslash(units, at);

case PERCENT:
return isU(units[at + 1]) ? fixed(units, at, 2, 4) : fixed(units, at, 1, 2);

case AMPERSAND:
return reference(units, at);

case ZERO:
if (!isX(units[at + 1]) || isWord(units[at - 1]) || isWord(units[at + 4])) return;
return fixed(units, at, 2, 2);

default:
return;
}
}
const WHITE = new Map([ ..."nrtbfv0" ].map(letter => [ letter.charCodeAt(0), SPACE ]));
function afterBackslash(units, at) {
const next = units[at + 1];
if (void 0 === next) return;
if (isU(next) && units[at + 2] === BRACE) return until(units, at, at + 3, 16, BRACE_END);
if (next === CAPITAL_U) return fixed(units, at, 2, 8);
if (isU(next)) return fixed(units, at, 2, 4);
if (isX(next)) return fixed(units, at, 2, 2);
const octal = octalAt(units, at + 1);
return void 0 !== octal ? {
code: octal,
length: 4
} : !isDigit(next) || next === ZERO && !isDigit(units[at + 2]) ? next === CARRIAGE_RETURN && units[at + 2] === LINE_FEED ? {
code: SPACE,
length: 3
} : {
code: WHITE.get(next) ?? next,
length: 2
} : void 0;
}
function octalAt(units, at) {
let value = 0;
for (let index = at; index < at + 3; index++) {
const digit = (units[index] ?? 0) - ZERO;
if (!(digit >= 0 && digit < 8)) return;
value = 8 * value + digit;
}
return value < 256 ? value : void 0;
}
const NAMES = new Map(Object.entries({
amp: "&",
lt: "<",
gt: ">",
quot: '"',
apos: "'",
period: ".",
lowbar: "_",
sol: "/"
}));
function reference(units, at) {
if (units[at + 1] === HASH) return isX(units[at + 2]) ? until(units, at, at + 3, 16, SEMICOLON) : until(units, at, at + 2, 10, SEMICOLON);
let name = "", end = at + 1;
for (;isLetter(units[end]) && name.length < 24; ) name += String.fromCharCode(units[end++] ?? 0);
return "" !== name && units[end] === SEMICOLON ? {
code: NAMES.get(name)?.charCodeAt(0) ?? SPACE,
length: end + 1 - at
} : void 0;
}
function fixed(units, at, skip, digits) {
let code = 0;
for (let index = at + skip; index < at + skip + digits; index++) {
const digit = digitOf(units[index]);
if (digit >= 16) return;
code = 16 * code + digit;
}
return code > 1114111 ? void 0 : {
code: code,
length: skip + digits
};
}
function until(units, at, start, base, end) {
let code = 0, index = start;
for (;index < start + 8 && digitOf(units[index]) < base; index++) code = code * base + digitOf(units[index]);
if (!(index === start || units[index] !== end || code > 1114111)) return {
code: code,
length: index + 1 - at
};
}
function digitOf(unit) {
if (void 0 === unit) return 99;
if (unit >= ZERO && unit <= 57) return unit - ZERO;
const lower = 32 | unit;
return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}
const isU = unit => 117 === unit || 85 === unit, isX = unit => 120 === unit || 88 === unit, isDigit = unit => void 0 !== unit && unit >= ZERO && unit <= 57, isLetter = unit => void 0 !== unit && (32 | unit) >= 97 && (32 | unit) <= 122, isWord = unit => isDigit(unit) || isLetter(unit), FEWEST_NUMBERS = 12;
function numbersAsCharacters(view, memory) {
let count = 0;
forEachNumber(view.units, () => count++);
if (count < FEWEST_NUMBERS) return;
const characters = new Reading(view, count, memory);
forEachNumber(view.units, (value, from, to) => characters.add(value, from, to));
return characters.view();
}
function forEachNumber(units, take) {
for (let at = 0; at < units.length; at++) {
if (!isDigit(units[at])) continue;
const from = at;
let value = 0;
for (;isDigit(units[at]); ) value = Math.min(10 * value + (units[at++] ?? 0) - ZERO, 999);
value < 256 && !isLetter(units[from - 1]) && !isLetter(units[at]) && take(value, from, at);
}
}
},
3048: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Fj: () => secretsOf,
Nq: () => saysSecret,
bf: () => ownerOf
});
function ownerOf(name) {
const normal = normalized(name), secret = saysSecret(normal);
return COMPILED.find(({always: always, ifSecret: ifSecret}) => always.test(normal) || secret && ifSecret.test(normal))?.owner;
}
const COMPILED = [ {
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
} ].map(({owner: owner, names: names, secretNames: secretNames = []}) => ({
owner: owner,
always: expressionOf(names),
ifSecret: expressionOf(secretNames)
}));
function expressionOf(patterns) {
return new RegExp(`^(?:${patterns.map(pattern => pattern.replaceAll("*", ".*")).join("|")})$`);
}
function normalized(name) {
return name.trim().toUpperCase().replaceAll("-", "_");
}
function saysSecret(name) {
return /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|KEY|AUTH(?!ORS?(?:_|$))/.test(normalized(name));
}
const PLACE = /_(?:URL|URI|FILE|PATH|SOCK|OVERRIDE|CREDENTIALS)$/;
function secretsOf(env) {
return Object.entries(env).flatMap(([name, value = ""]) => {
const normal = normalized(name), isSecret = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|KEY|JWT|_PAT$|CREDENTIAL/.test(normal) && void 0 !== ownerOf(normal) && !PLACE.test(normal) && !normal.startsWith("GIT_CONFIG_KEY_"), text = value.trim();
return !isSecret || text.length < 8 || /^\s*(?:[/\\.~{[]|[A-Za-z]:[/\\]|https?:)/.test(text) ? [] : [ text ];
});
}
}
};
