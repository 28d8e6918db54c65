"use strict";

exports.id = 342;

exports.ids = [ 342 ];

exports.modules = {
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
9974: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$d: () => sizeOf,
AA: () => jsonErrorPlace,
Br: () => jsonType,
CJ: () => hasKey,
Fq: () => isInteger,
IN: () => cutText,
Nw: () => asDoubles,
OT: () => jsonLiteral,
QE: () => TYPES,
Zm: () => jsonEqual,
iU: () => holdsMore,
kf: () => isNumeric,
lr: () => MAX_DEPTH,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
const MAX_DEPTH = 512;
const MAX_VALUES = 2e5;
const MAX_EXACT_DIGITS = 40;
function parseJson(text) {
const {depth: depth, values: values, longNumbers: longNumbers} = survey(text);
if (/^\s*[[{]/.test(text)) {
if (depth > MAX_DEPTH) throw new RangeError(`it is nested more than ${MAX_DEPTH} levels deep`);
if (values > MAX_VALUES) throw new RangeError(`it holds more than ${MAX_VALUES} values`);
}
const value = JSON.parse(text);
const exact = longNumbers ? JSON.parse(text, keepWholeNumbers) : value;
return {
value: value,
exact: exact
};
}
function jsonErrorPlace(text) {
let good = 0;
let bad = text.length;
while (good + 1 < bad) {
const middle = Math.floor((good + bad) / 2);
if (mayBecomeJson(text.slice(0, middle))) good = middle; else bad = middle;
}
const before = text.slice(0, mayBecomeJson(text) ? text.length : good).split(/\r\n|\r|\n/);
return {
line: before.length,
column: (before.at(-1)?.length ?? 0) + 1
};
}
function mayBecomeJson(text) {
try {
JSON.parse(text);
return true;
} catch (thrown) {
const message = thrown instanceof Error ? thrown.message : "";
const position = / at position (\d+)/.exec(message)?.[1];
return position === void 0 ? /end of JSON input/.test(message) : Number(position) >= text.length;
}
}
function jsonLiteral(text) {
try {
return parseJson(text).exact;
} catch {
return;
}
}
function survey(text) {
let depth = 0;
let deepest = 0;
let values = 1;
let longNumbers = false;
for (let index = 0; index < text.length; index++) {
const code = text.charCodeAt(index);
if (code === 34) index = endOfString(text, index); else if (code === 91 || code === 123) {
values++;
depth++;
if (depth > deepest) deepest = depth;
} else if (code === 44) values++; else if (code === 58) values += 2; else if (code === 93 || code === 125) depth--; else if (code >= 49 && code <= 57) {
const start = index;
while (isDigit(text.charCodeAt(index + 1))) index++;
if (index - start >= 15) longNumbers = true;
} else if (code === 46) while (isDigit(text.charCodeAt(index + 1))) index++;
}
return {
depth: deepest,
values: longNumbers ? 2 * values : values,
longNumbers: longNumbers
};
}
function isDigit(code) {
return code >= 48 && code <= 57;
}
function endOfString(text, start) {
let end = text.indexOf('"', start + 1);
while (end >= 0) {
let backslashes = 0;
while (text.charCodeAt(end - 1 - backslashes) === 92) backslashes++;
if (backslashes % 2 === 0) return end;
end = text.indexOf('"', end + 1);
}
return text.length;
}
function keepWholeNumbers(_key, value, context) {
if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
const source = context?.source;
if (source === void 0 || source.length > MAX_EXACT_DIGITS || !/^-?\d+$/.test(source)) return value;
return BigInt(source);
}
function asDoubles(exact) {
const converted = new Map;
const convert = item => {
if (typeof item === "bigint") return Number(item);
if (typeof item === "string" || typeof item === "number" || typeof item === "boolean") return item;
if (!isObject(item)) return null;
const known = converted.get(item);
if (known !== void 0) return known;
const made = Array.isArray(item) ? item.map(convert) : Object.fromEntries(Object.entries(item).map(([key, member]) => [ key, convert(member) ]));
converted.set(item, made);
return made;
};
return convert(exact);
}
const TYPES = [ "string", "number", "integer", "boolean", "null", "array", "object" ];
function jsonType(value) {
if (value === null) return "null";
if (Array.isArray(value)) return "array";
switch (typeof value) {
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
function isInteger(value) {
return typeof value === "bigint" || Number.isInteger(value);
}
function isNumeric(value) {
return typeof value === "number" || typeof value === "bigint";
}
function isObject(value) {
return typeof value === "object" && value !== null;
}
function jsonEqual(a, b) {
if (a === b) return true;
if (isNumeric(a) && isNumeric(b)) return typeof a !== typeof b && !(a < b) && !(a > b);
if (Array.isArray(a) || Array.isArray(b)) {
if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
return a.every((item, index) => jsonEqual(item, b[index]));
}
if (!isObject(a) || !isObject(b)) return false;
const keys = Object.keys(a);
if (keys.length !== Object.keys(b).length) return false;
return keys.every(key => Object.hasOwn(b, key) && jsonEqual((0, _record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(a, key), (0, 
_record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(b, key)));
}
function hasKey(value, key) {
return isObject(value) && Object.hasOwn(value, key);
}
function holdsMore(value, most) {
let left = most;
const count = item => {
for (const member of isObject(item) ? Object.values(item) : []) {
left--;
if (left < 0) return;
count(member);
}
};
count(value);
return left < 0;
}
function sizeOf(value) {
if (Array.isArray(value)) return value.length;
return isObject(value) ? Object.keys(value).length : void 0;
}
function jsonText(value, max = Number.POSITIVE_INFINITY) {
const parts = [];
let left = max;
const put = text => {
parts.push(text);
left -= text.length;
};
const write = item => {
if (left < 0) return;
if (typeof item === "string") put(JSON.stringify(item.length > left ? item.slice(0, left + 1) : item)); else if (Array.isArray(item)) {
put("[");
for (let index = 0; index < item.length && left >= 0; index++) {
if (index > 0) put(",");
write(item[index]);
}
put("]");
} else if (isObject(item)) {
put("{");
let first = true;
for (const key of Object.keys(item)) {
if (left < 0) break;
if (!first) put(",");
first = false;
write(key);
put(":");
write((0, _record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(item, key));
}
put("}");
} else put(String(item));
};
write(value);
return cutText(parts.join(""), max);
}
function cutText(text, max) {
if (text.length <= max) return text;
const end = Math.max(0, max - 1);
const last = text.charCodeAt(end - 1);
return `${text.slice(0, last >= 55296 && last <= 56319 ? end - 1 : end)}…`;
}
function decodeFragment(fragment) {
try {
return decodeURIComponent(fragment);
} catch {
return fragment;
}
}
},
8806: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
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
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4704);
var _redaction_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(628);
var _variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3048);
var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9974);
const PLACEHOLDER = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/;
const BRACES = /^\s*'\{\{'\s*$/;
function scanTemplate(text) {
const pieces = [];
const problems = [];
let done = 0;
for (;;) {
let start = text.indexOf("{{", done);
const end = start < 0 ? -1 : text.indexOf("}}", start + 2);
if (end < 0) break;
while (text[start + 2] === "{") start++;
if (start > done) pieces.push({
kind: "text",
index: done,
text: text.slice(done, start)
});
const inner = text.slice(start + 2, end);
const [, kind, name] = PLACEHOLDER.exec(inner) ?? [];
if ((kind === "env" || kind === "secret" || kind === "capture") && name !== void 0) pieces.push({
kind: kind,
index: start,
name: name
}); else if (BRACES.test(inner)) pieces.push({
kind: "text",
index: start,
text: "{{"
}); else {
const found = inner.trim();
const message = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(found, 40)}; {{ '{{' }} stands for the two braces`;
problems.push({
index: start,
message: message
});
}
done = end + 2;
}
if (done < text.length) pieces.push({
kind: "text",
index: done,
text: text.slice(done)
});
return {
pieces: pieces,
problems: problems
};
}
function bindEnv(pieces, env, encode = value => value) {
const parts = [];
const problems = [];
const add = text => {
const last = parts.at(-1);
if (typeof last === "string") parts[parts.length - 1] = last + text; else parts.push(text);
};
for (const piece of pieces) if (piece.kind === "text") add(piece.text); else if (piece.kind === "capture") parts.push({
capture: piece.name
}); else {
const read = readVariable(piece, env);
if ("value" in read) add(encode(read.value, piece)); else problems.push({
index: piece.index,
message: read.problem
});
}
return {
template: {
parts: parts
},
problems: problems
};
}
function readVariable(piece, env) {
const {name: name} = piece;
const owner = (0, _variables_js__WEBPACK_IMPORTED_MODULE_3__.bf)(name);
if (owner !== void 0) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is reserved for ${owner}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`
};
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_4__.Z)(env, name);
if (typeof value !== "string" || value === "") return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is ${value === "" ? "empty" : "not set"}`
};
if (isSecret(piece) && value.trim().length < _redaction_forms_js__WEBPACK_IMPORTED_MODULE_2__.c3) {
const why = piece.kind === "secret" ? "" : " by its name";
const way = piece.kind === "secret" ? "" : ", or another name if it is no secret";
return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is a secret${why}, and is shorter than the ${_redaction_forms_js__WEBPACK_IMPORTED_MODULE_2__.c3} characters that can be masked; use a longer one${way}`
};
}
return {
value: value
};
}
function isSecret({kind: kind, name: name}) {
return kind === "secret" || kind === "env" && (0, _variables_js__WEBPACK_IMPORTED_MODULE_3__.Nq)(name);
}
function secretsIn(text, env) {
return scanTemplate(text).pieces.flatMap(piece => {
if (piece.kind === "text" || !isSecret(piece)) return [];
const read = readVariable(piece, env);
return "value" in read ? formsInUrl(read.value.trim()).concat(read.value) : [];
});
}
function formsInUrl(value) {
if (/^[\w.-]+$/.test(value)) return [ value, value.toLowerCase() ];
if (!/^https?:/i.test(value) || !URL.canParse(value)) return [ value ];
const {href: href, pathname: pathname, search: search} = new URL(value);
const parts = [ pathname, `${pathname}${search}`, search.slice(1) ].filter(part => part.length >= 8);
return [ value, href, ...parts ];
}
function fill(template, captures, encode = value => value) {
return template.parts.map(part => {
if (typeof part === "string") return part;
return encode(captureText(captured(captures, part.capture)), part.capture);
}).join("");
}
function captured(captures, name) {
if (captures.has(name)) return captures.get(name);
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("CHECK_FAILED", `nothing was captured as ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)}`);
}
function captureText(value) {
return typeof value === "string" ? value : (0, _json_js__WEBPACK_IMPORTED_MODULE_5__.s$)(value);
}
function capturesIn(template) {
return [ ...new Set(template.parts.flatMap(part => typeof part === "string" ? [] : [ part.capture ])) ];
}
function settledText(template) {
if (template.parts.length === 0) return "";
const [only, ...more] = template.parts;
return typeof only === "string" && more.length === 0 ? only : void 0;
}
function loneCapture(template) {
const [only, ...more] = template.parts;
return only !== void 0 && typeof only !== "string" && more.length === 0 ? only.capture : void 0;
}
function jsonEscape(value) {
return JSON.stringify(value).slice(1, -1);
}
function formEncode(value) {
return new URLSearchParams([ [ "", value ] ]).toString().slice(1);
}
function urlEncode(value) {
return encodeURIComponent(value.toWellFormed());
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
8586: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
r: () => urlProblem,
u: () => joinPath
});
var _recognition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9006);
function urlProblem(text) {
if (/[\u0000-\u001f\u007f]/.test(text)) return "has a line break or another control character.";
if (!/^https?:\/\//i.test(text)) return "is not an absolute https:// or http:// URL.";
if (!URL.canParse(text)) return "is not a URL.";
const url = new URL(text);
if (url.username !== "" || url.password !== "") return "has a user name or password; use a header Authorization and no credential of this step.";
const kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_0__.u7)(text.replace(/[?#].*$/s, ""));
if (kind !== void 0) return `holds ${kind}, where none belongs.`;
if (text.length > 8e3) return "is longer than 8000 characters.";
return;
}
function joinPath(base, path) {
return path.startsWith("/") ? `${base.replace(/\/+$/, "")}${path}` : `${base}${path}`;
}
},
8380: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
planChecks: () => planChecks
});
var audience = __webpack_require__(9289);
var checks_check = __webpack_require__(9999);
var quote = __webpack_require__(2005);
var header_field = __webpack_require__(1699);
var template = __webpack_require__(8806);
var target = __webpack_require__(8586);
const EXAMPLE_URL = "https://service-abc123-uc.a.run.app/health";
const EXAMPLE_HEADER = "Accept: application/json";
const ANY_SUCCESS = {
line: "status 2xx",
subject: {
kind: "status",
captures: []
},
not: false,
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
async function readExpectations(text, env) {
if (text.trim() === ANY_SUCCESS.line) return {
expectations: [ ANY_SUCCESS ],
problems: []
};
const {parseExpectations: parseExpectations} = await Promise.all([ __webpack_require__.e(953), __webpack_require__.e(74) ]).then(__webpack_require__.bind(__webpack_require__, 4074));
return parseExpectations(text, env);
}
async function singleCheck(request, context) {
const problems = [];
const wrongUrl = (0, target.r)(request.url);
if (wrongUrl !== void 0) problems.push({
input: "url",
message: wrongUrl,
example: EXAMPLE_URL
});
const headers = readHeaders(request, problems);
if (request.unauthenticatedRefused && request.auth === "none" && !headers.some(([name]) => (0, 
header_field.b5)(name)) && request.expect?.trim() !== "refused") problems.push({
input: "expect_unauthenticated",
message: "contradicts request_auth: none, with which the request has no credential and is expected to succeed.",
example: "request_auth: auto"
});
for (const secret of (0, template.VY)(request.expect ?? "", context.env)) context.mask(secret);
const expected = await readExpectations(request.expect ?? ANY_SUCCESS.line, context.env);
for (const {line: line, column: column, message: message} of expected.problems) problems.push({
input: "expect",
message: `line ${line}, column ${column}: ${message}`,
example: "status in 200,204"
});
if (expected.refused === void 0 && expected.expectations.length === 0 && expected.problems.length === 0) problems.push({
input: "expect",
message: "has only comments, and no expectation.",
example: "status 2xx"
});
for (const name of new Set(expected.expectations.flatMap(({captures: captures}) => captures))) problems.push({
input: "expect",
message: `uses capture.${(0, quote.fV)(name, 60)}, and only the checks of a file capture values.`,
example: "checks: .github/checks.yaml"
});
if (wrongUrl !== void 0) return {
check: void 0,
problems: problems
};
const url = new URL(request.url);
const method = (request.method ?? (request.body === void 0 ? "GET" : "POST")).toUpperCase();
const check = {
name: `${method} ${url.origin}${url.pathname}`.slice(0, 200),
method: method,
url: {
parts: [ request.url ]
},
headers: headers.map(([name, value]) => [ name, {
parts: [ value ]
} ]),
body: request.body === void 0 ? void 0 : {
parts: [ request.body ]
},
bodyKind: "text",
auth: request.auth,
audience: audienceOf(url, request),
authHeader: request.authHeader,
expect: expected.expectations,
refused: expected.refused !== void 0,
capture: [],
after: [],
timeoutMs: request.timeoutMs,
waitMs: request.waitMs,
retry: request.retry,
redirects: request.redirects
};
const auth = (0, audience.hi)(check, context.universe);
if ("problem" in auth) {
const {problem: problem, example: example} = auth;
if (url.protocol !== "https:") problems.push({
input: "url",
message: `cannot be used: ${problem}`,
example: example
}); else {
const message = `is not given: ${problem} For a service that needs no credential use request_auth: none.`;
problems.push({
input: "id_token_audience",
message: message,
example: example
});
}
}
return {
check: problems.length > 0 ? void 0 : check,
problems: problems
};
}
function audienceOf(url, {audiences: audiences, auth: auth}) {
if (auth === "none" || auth === "access_token") return;
const derived = (0, audience.Q0)(url);
return "audience" in derived && audiences.includes(derived.audience) ? derived.audience : audiences[0];
}
function readHeaders(request, problems) {
const headers = [];
const seen = new Set;
const wrong = (number, message) => problems.push({
input: "headers",
message: `line ${number}: ${message}`,
example: EXAMPLE_HEADER
});
for (const [index, raw] of (request.headers ?? "").split(/\r?\n/).entries()) {
const line = raw.trim();
if (line === "") continue;
const number = index + 1;
const colon = line.indexOf(":");
if (colon < 0) {
wrong(number, "has no colon between a name and a value.");
continue;
}
const name = line.slice(0, colon);
const value = line.slice(colon + 1).trim();
const problem = (0, header_field.mF)(name) ?? (0, header_field.kX)(name, value);
if (problem !== void 0) {
wrong(number, problem);
continue;
}
if (seen.has(name.toLowerCase())) wrong(number, `${(0, quote.fV)(name, 60)} is given twice; put all its values into one line.`);
seen.add(name.toLowerCase());
const taken = (0, header_field.aQ)(name, request.authHeader, request.auth);
if (taken !== void 0) {
const other = request.authHeader === "Authorization" ? ", or auth_header: X-Serverless-Authorization leaves it to yours" : "";
wrong(number, `${taken} request_auth: none sends yours in its place${other}.`);
}
headers.push([ name, value ]);
}
return headers;
}
var request_secrets = __webpack_require__(1112);
const MOST_SHARDS = 1e3;
function parseShard(text) {
const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
const index = Number(match?.[1]);
const count = Number(match?.[2]);
return index >= 1 && index <= count && count <= MOST_SHARDS ? {
index: index,
count: count
} : void 0;
}
function shardOf(checks, shard) {
const groups = linkedGroups(checks).sort((a, b) => b.length - a.length || compare(firstName(a), firstName(b)));
const sizes = new Array(shard.count).fill(0);
const mine = new Set;
for (const group of groups) {
const smallest = sizes.indexOf(Math.min(...sizes));
sizes[smallest] = (sizes[smallest] ?? 0) + group.length;
if (smallest === shard.index - 1) for (const check of group) mine.add(check);
}
return checks.filter(check => mine.has(check));
}
function firstName(group) {
return group.reduce((first, {name: name}) => compare(name, first) < 0 ? name : first, group[0]?.name ?? "");
}
function compare(a, b) {
return a < b ? -1 : a > b ? 1 : 0;
}
function linkedGroups(checks) {
const parents = new Map(checks.map(({name: name}) => [ name, name ]));
const root = name => {
let at = name;
for (let up = parents.get(at); up !== void 0 && up !== at; up = parents.get(at)) {
parents.set(at, parents.get(up) ?? up);
at = up;
}
return at;
};
for (const {name: name, after: after} of checks) for (const other of after) if (parents.has(other)) parents.set(root(other), root(name));
const groups = new Map;
for (const check of checks) {
const key = root(check.name);
const group = groups.get(key);
if (group === void 0) groups.set(key, [ check ]); else group.push(check);
}
return [ ...groups.values() ];
}
function unauthenticated(check) {
return {
...check,
name: `${check.name} without a credential`,
headers: check.headers.filter(([name]) => !(0, header_field.b5)(name)),
auth: "none",
audience: void 0,
expect: [],
refused: true,
capture: [],
redirects: 0
};
}
var local_hosts = __webpack_require__(6192);
var config_inputs = __webpack_require__(5847);
const EXAMPLES = {
url: "https://service-abc123-uc.a.run.app/health"
};
const MOST_CONCURRENT = 256;
async function planChecks(inputs, host, context) {
const {problems: problems} = context;
const before = problems.list.length;
const authHeader = inputs.choice("auth_header", checks_check.sw, "Authorization");
const base = {
authHeader: authHeader,
timeoutMs: inputs.duration("timeout", 7e4, {
...checks_check.OO.timeoutMs,
example: "70s"
}),
waitMs: inputs.duration("wait", 6e4, {
...checks_check.OO.waitMs,
example: "60s"
}),
retry: inputs.choice("retry", checks_check.Zs, "safe"),
redirects: inputs.integer("redirects", 0, 0, checks_check.OO.redirects.max)
};
const concurrency = inputs.integer("concurrency", 8, 1, MOST_CONCURRENT);
const reports = {
summary: inputs.boolean("summary", true),
responseFile: inputs.text("response_file"),
junitFile: inputs.text("junit_file"),
resultsFile: inputs.text("results_file")
};
await checkReports(reports, inputs, host.env, problems);
refuseIdle(inputs, problems);
const shard = readShard(inputs, problems);
const reading = {
env: host.env,
universe: context.universe,
allowedOrigins: readAllowedOrigins(inputs, problems),
mask: secret => host.mask(secret),
base: base
};
const single = await readSingle(inputs, base, context, reading);
const suite = await readSuite(inputs, context, reading);
for (const check of [ ...single, ...suite ]) (0, request_secrets.rA)(check, host);
if (problems.list.length > before || single.length === 0 && suite.length === 0) return;
const all = [ ...distinct(single, suite), ...suite ];
const list = shard === void 0 ? all : shardOf(all, shard);
return {
list: list,
idAudiences: audiencesOf(list, context.universe),
origins: originsOf(list, concurrency),
authHeader: authHeader,
single: single.length > 0 ? list.find(check => check === all[0])?.name : void 0,
concurrency: concurrency,
shard: shard && `${shard.index}/${shard.count}`,
reports: reports
};
}
async function readSingle(inputs, base, {audiences: audiences, problems: problems}, reading) {
const url = inputs.text("url");
const auth = inputs.choice("request_auth", checks_check.yx, "auto");
const method = inputs.given("method") ? inputs.choice("method", checks_check.J8, "GET") : void 0;
const refused = inputs.text("expect_unauthenticated");
if (refused !== void 0 && refused.toLowerCase() !== "refused") problems.add("expect_unauthenticated", "takes refused and nothing else; leave it out when anybody may call the service.", "refused");
if (url === void 0) return [];
const {check: check, problems: found} = await singleCheck({
...base,
url: url,
method: method,
headers: inputs.verbatim("headers"),
body: inputs.verbatim("body"),
auth: auth,
audiences: audiences,
expect: inputs.given("expect") ? inputs.verbatim("expect") : void 0,
unauthenticatedRefused: refused !== void 0
}, reading);
for (const {input: input, message: message, example: example} of found) problems.add(input, message, example);
if (check === void 0) return [];
if (refused === void 0) return [ check ];
return [ check, unauthenticated(check) ];
}
async function readSuite(inputs, {problems: problems, textOf: textOf}, reading) {
const given = inputs.text("checks");
if (given === void 0) return [];
const verbatim = inputs.verbatim("checks") ?? given;
const text = await textOf("checks", given);
if (text === void 0) return [];
const inline = text === given;
const {parseSuite: parseSuite} = await Promise.all([ __webpack_require__.e(953), __webpack_require__.e(74), __webpack_require__.e(704) ]).then(__webpack_require__.bind(__webpack_require__, 1704));
const {checks: checks, problems: found} = await parseSuite(inline ? verbatim : text, reading);
for (const {at: at, message: message, example: example} of found) {
const where = `line ${at.line}, column ${at.column}: ${message}`;
problems.add("checks", inline ? where : `${(0, quote.fV)(given)}, ${where}`, example);
}
return checks;
}
function distinct(single, suite) {
const taken = new Set(suite.map(({name: name}) => name));
return single.map(check => {
let {name: name} = check;
while (taken.has(name)) name += " (url)";
taken.add(name);
return {
...check,
name: name
};
});
}
function readAllowedOrigins(inputs, problems) {
const origins = new Set;
const url = inputs.text("url");
const own = URL.parse(url ?? "");
if (own !== null) origins.add(own.origin);
for (const [index, text] of inputs.list("allowed_origins").entries()) {
const problem = originProblem(text);
if (problem === void 0) origins.add(new URL(text).origin); else problems.add("allowed_origins", `item ${index + 1} ${problem}`, "https://api.example.com");
}
return origins;
}
function originProblem(text) {
if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return "is not an origin: https:// and a host, with a port where it is not 443.";
const url = new URL(text);
if (url.hostname.includes("*")) return "has a wildcard; each origin is given in full.";
if (url.username !== "" || url.password !== "") return "has a user name or password, and an origin has none.";
if (url.pathname !== "/" || /[?#]/.test(text)) return "has a path, a query or a fragment, and an origin ends with its host or port.";
if (url.protocol !== "https:" && !(0, local_hosts.U)(url)) return "is plain HTTP, over which no credential is sent.";
return;
}
const MOST_ORIGINS = 4;
const MOST_AHEAD = 8;
function originsOf(checks, concurrency) {
const first = new Set(checks.filter(({after: after}) => after.length === 0).slice(0, concurrency));
const origins = new Map;
for (const check of checks) {
const origin = originOf(check.url);
if (origin === void 0) continue;
const count = origins.get(origin) ?? 0;
const fits = count === 0 ? origins.size < MOST_ORIGINS : first.size <= MOST_AHEAD && first.has(check);
if (fits) origins.set(origin, count + 1);
}
return origins;
}
function originOf({parts: [first, ...rest]}) {
const whole = rest.length === 0 ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/;
const origin = typeof first === "string" ? whole.exec(first)?.[0] : void 0;
return URL.parse(origin ?? "")?.origin;
}
function audiencesOf(checks, universe) {
const audiences = new Set;
for (const check of checks) {
const auth = (0, audience.hi)(check, universe);
if ("audience" in auth) audiences.add(auth.audience);
}
return [ ...audiences ];
}
function refuseIdle(inputs, problems) {
const url = inputs.given("url");
const checks = inputs.given("checks");
if (!url) {
const where = checks ? "is about the request of url, and no url is given; in a checks file each check says its own." : "is about the request of url, and no url is given.";
for (const name of config_inputs.uj) if ((0, config_inputs.vM)(inputs, name)) problems.add(name, where, `url: ${EXAMPLES.url}`);
}
if (!url && !checks) {
const idle = config_inputs.yQ.filter(name => name !== "auth_header" || !inputs.given("create_curl_config"));
for (const name of idle) if ((0, config_inputs.vM)(inputs, name)) problems.add(name, "is about checks, and neither url nor checks is given.", `url: ${EXAMPLES.url}`);
}
if (!checks && inputs.given("allowed_origins")) problems.add("allowed_origins", "is about the checks of a file, and no checks are given.", "checks: .github/checks.yaml");
if (!checks && inputs.given("shard")) problems.add("shard", "is a share of checks, and no checks are given.", "checks: .github/checks.yaml");
}
function readShard(inputs, problems) {
const text = inputs.text("shard");
const shard = text === void 0 ? void 0 : parseShard(text);
if (text !== void 0 && shard === void 0) problems.add("shard", "must be the number of this job and of all, as in a matrix of five: 1/5 to 5/5.", "2/5");
return shard;
}
async function checkReports({responseFile: responseFile, junitFile: junitFile, resultsFile: resultsFile}, inputs, env, problems) {
const reports = [ [ "response_file", responseFile ], [ "junit_file", junitFile ], [ "results_file", resultsFile ] ];
if (reports.every(([, path]) => path === void 0)) return;
const creates = inputs.text("create_credentials_file")?.toLowerCase() === "true";
const {checkReportPaths: checkReportPaths} = await __webpack_require__.e(212).then(__webpack_require__.bind(__webpack_require__, 4212));
const others = [ [ "credentials_file_path", creates ? inputs.text("credentials_file_path") : void 0 ] ];
await checkReportPaths(reports, others, env, problems);
}
}
};
