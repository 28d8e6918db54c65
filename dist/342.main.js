"use strict";

exports.id = 342;

exports.ids = [ 342 ];

exports.modules = {
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
d4: () => beginsAsJson,
iU: () => holdsMore,
kf: () => isNumeric,
lr: () => MAX_DEPTH,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
const MAX_DEPTH = 512, MAX_VALUES = 2e5, MAX_EXACT_DIGITS = 40, BEGINNING = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;
function beginsAsJson(text) {
return BEGINNING.test(text);
}
function parseJson(text) {
if (!beginsAsJson(text)) throw new SyntaxError("the text does not begin as JSON does");
const {depth: depth, values: values, longNumbers: longNumbers} = survey(text);
if (/^\s*[[{]/.test(text)) {
if (depth > MAX_DEPTH) throw new RangeError(`it is nested more than ${MAX_DEPTH} levels deep`);
if (values > MAX_VALUES) throw new RangeError(`it holds more than ${MAX_VALUES} values`);
}
const value = JSON.parse(text);
return {
value: value,
exact: longNumbers ? JSON.parse(text, keepWholeNumbers) : value
};
}
function jsonErrorPlace(text) {
let good = 0, bad = text.length;
for (;good + 1 < bad; ) {
const middle = Math.floor((good + bad) / 2);
mayBecomeJson(text.slice(0, middle)) ? good = middle : bad = middle;
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
return !0;
} catch (thrown) {
const message = thrown instanceof Error ? thrown.message : "", position = / at position (\d+)/.exec(message)?.[1];
return void 0 === position ? /end of JSON input/.test(message) : Number(position) >= text.length;
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
let depth = 0, deepest = 0, values = 1, longNumbers = !1;
for (let index = 0; index < text.length; index++) {
const code = text.charCodeAt(index);
if (34 === code) index = endOfString(text, index); else if (91 === code || 123 === code) {
values++;
depth++;
depth > deepest && (deepest = depth);
} else if (44 === code) values++; else if (58 === code) values += 2; else if (93 === code || 125 === code) depth--; else if (code >= 49 && code <= 57) {
const start = index;
for (;isDigit(text.charCodeAt(index + 1)); ) index++;
index - start >= 15 && (longNumbers = !0);
} else if (46 === code) for (;isDigit(text.charCodeAt(index + 1)); ) index++;
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
for (;end >= 0; ) {
let backslashes = 0;
for (;92 === text.charCodeAt(end - 1 - backslashes); ) backslashes++;
if (backslashes % 2 == 0) return end;
end = text.indexOf('"', end + 1);
}
return text.length;
}
function keepWholeNumbers(_key, value, context) {
if ("number" != typeof value || Number.isSafeInteger(value)) return value;
const source = context?.source;
return void 0 === source || source.length > MAX_EXACT_DIGITS || !/^-?\d+$/.test(source) ? value : BigInt(source);
}
function asDoubles(exact) {
const converted = new Map, convert = item => {
if ("bigint" == typeof item) return Number(item);
if ("string" == typeof item || "number" == typeof item || "boolean" == typeof item) return item;
if (!isObject(item)) return null;
const known = converted.get(item);
if (void 0 !== known) return known;
const made = Array.isArray(item) ? item.map(convert) : Object.fromEntries(Object.entries(item).map(([key, member]) => [ key, convert(member) ]));
converted.set(item, made);
return made;
};
return convert(exact);
}
const TYPES = [ "string", "number", "integer", "boolean", "null", "array", "object" ];
function jsonType(value) {
if (null === value) return "null";
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
return "bigint" == typeof value || Number.isInteger(value);
}
function isNumeric(value) {
return "number" == typeof value || "bigint" == typeof value;
}
function isObject(value) {
return "object" == typeof value && null !== value;
}
function jsonEqual(a, b) {
if (a === b) return !0;
if (isNumeric(a) && isNumeric(b)) return !(typeof a == typeof b || a < b || a > b);
if (Array.isArray(a) || Array.isArray(b)) return !(!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) && a.every((item, index) => jsonEqual(item, b[index]));
if (!isObject(a) || !isObject(b)) return !1;
const keys = Object.keys(a);
return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && jsonEqual((0, 
_record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(a, key), (0, _record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(b, key)));
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
return Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : void 0;
}
function jsonText(value, max = Number.POSITIVE_INFINITY) {
const parts = [];
let left = max;
const put = text => {
parts.push(text);
left -= text.length;
}, write = item => {
if (!(left < 0)) if ("string" == typeof item) put(JSON.stringify(item.length > left ? item.slice(0, left + 1) : item)); else if (Array.isArray(item)) {
put("[");
for (let index = 0; index < item.length && left >= 0; index++) {
index > 0 && put(",");
write(item[index]);
}
put("]");
} else if (isObject(item)) {
put("{");
let first = !0;
for (const key of Object.keys(item)) {
if (left < 0) break;
first || put(",");
first = !1;
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
const end = Math.max(0, max - 1), last = text.charCodeAt(end - 1);
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
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _recognition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9006), _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4704), _redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628), _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3048), _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9974);
const PLACEHOLDER = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/, BRACES = /^\s*'\{\{'\s*$/;
function scanTemplate(text) {
const pieces = [], problems = [];
let done = 0;
for (;;) {
let start = text.indexOf("{{", done);
const end = start < 0 ? -1 : text.indexOf("}}", start + 2);
if (end < 0) break;
for (;"{" === text[start + 2]; ) start++;
start > done && pieces.push({
kind: "text",
index: done,
text: text.slice(done, start)
});
const inner = text.slice(start + 2, end), [, kind, name] = PLACEHOLDER.exec(inner) ?? [];
if ("env" !== kind && "secret" !== kind && "capture" !== kind || void 0 === name) if (BRACES.test(inner)) pieces.push({
kind: "text",
index: start,
text: "{{"
}); else {
const found = inner.trim(), message = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(found, 40)}; {{ '{{' }} stands for the two braces`;
problems.push({
index: start,
message: message
});
} else pieces.push({
kind: kind,
index: start,
name: name
});
done = end + 2;
}
done < text.length && pieces.push({
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
const parts = [], problems = [], add = text => {
const last = parts.at(-1);
"string" == typeof last ? parts[parts.length - 1] = last + text : parts.push(text);
};
for (const piece of pieces) if ("text" === piece.kind) add(piece.text); else if ("capture" === piece.kind) parts.push({
capture: piece.name
}); else {
const read = readVariable(piece, env);
"value" in read ? add(encode(read.value, piece)) : problems.push({
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
const {name: name} = piece, owner = (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.bf)(name);
if (void 0 !== owner) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is reserved for ${owner}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`
};
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.Z)(env, name);
if ("string" != typeof value || "" === value) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is ${"" === value ? "empty" : "not set"}`
};
const held = credentialIn(value, env);
if (void 0 !== held) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} holds ${held}, and no check can read it; for a secret of the service, set a variable with a secret of its own`
};
if (isSecret(piece) && value.trim().length < _redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__.c3) {
const why = "secret" === piece.kind ? "" : " by its name", way = "secret" === piece.kind ? "" : ", or another name if it is no secret";
return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is a secret${why}, and is shorter than the ${_redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__.c3} characters that can be masked; use a longer one${way}`
};
}
return {
value: value
};
}
function credentialIn(value, env) {
const kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_2__.u7)(value);
if ("a credential" === kind || "a private key" === kind) return kind;
if (!(value.length < SHORTEST_COPY)) for (const [name, other] of Object.entries(env)) if (other === value && (0, 
_variables_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(name) && void 0 !== (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.bf)(name)) return `the value of ${name}`;
}
const SHORTEST_COPY = 16;
function isSecret({kind: kind, name: name}) {
return "secret" === kind || "env" === kind && (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(name);
}
function secretsIn(text, env) {
return scanTemplate(text).pieces.flatMap(piece => {
if ("text" === piece.kind || !isSecret(piece)) return [];
const read = readVariable(piece, env);
return "value" in read ? formsInUrl(read.value.trim()).concat(read.value) : [];
});
}
function formsInUrl(value) {
if (/^[\w.-]+$/.test(value)) return [ value, value.toLowerCase() ];
if (!/^https?:/i.test(value) || !URL.canParse(value)) return [ value ];
const {href: href, pathname: pathname, search: search} = new URL(value);
return [ value, href, ...[ pathname, `${pathname}${search}`, search.slice(1) ].filter(part => part.length >= 8) ];
}
function fill(template, captures, encode = value => value) {
return template.parts.map(part => "string" == typeof part ? part : encode(captureText(captured(captures, part.capture)), part.capture)).join("");
}
function captured(captures, name) {
if (captures.has(name)) return captures.get(name);
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("CHECK_FAILED", `nothing was captured as ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)}`);
}
function captureText(value) {
return "string" == typeof value ? value : (0, _json_js__WEBPACK_IMPORTED_MODULE_6__.s$)(value);
}
function capturesIn(template) {
return [ ...new Set(template.parts.flatMap(part => "string" == typeof part ? [] : [ part.capture ])) ];
}
function settledText(template) {
if (0 === template.parts.length) return "";
const [only, ...more] = template.parts;
return "string" == typeof only && 0 === more.length ? only : void 0;
}
function loneCapture(template) {
const [only, ...more] = template.parts;
return void 0 !== only && "string" != typeof only && 0 === more.length ? only.capture : void 0;
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
if ("" !== url.username || "" !== url.password) return "has a user name or password; use a header Authorization and no credential of this step.";
const kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_0__.u7)(text.replace(/[?#].*$/s, ""));
return void 0 !== kind ? `holds ${kind}, where none belongs.` : text.length > 8e3 ? "is longer than 8000 characters." : void 0;
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
var audience = __webpack_require__(9289), checks_check = __webpack_require__(9999), src_message = __webpack_require__(9022), quote = __webpack_require__(2005), header_field = __webpack_require__(1699), template = __webpack_require__(8806), target = __webpack_require__(8586);
const EXAMPLE_URL = "https://service-abc123-uc.a.run.app/health", EXAMPLE_HEADER = "Accept: application/json", ANY_SUCCESS = {
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
async function readExpectations(text, env) {
if (text.trim() === ANY_SUCCESS.line) return {
expectations: [ ANY_SUCCESS ],
problems: []
};
const {parseExpectations: parseExpectations} = await Promise.all([ __webpack_require__.e(953), __webpack_require__.e(74) ]).then(__webpack_require__.bind(__webpack_require__, 4074));
return parseExpectations(text, env);
}
async function singleCheck(request, context) {
const problems = [], wrongUrl = (0, target.r)(request.url) ?? placeholderProblem(request.url);
void 0 !== wrongUrl && problems.push({
input: "url",
message: wrongUrl,
example: EXAMPLE_URL
});
const headers = readHeaders(request, problems);
request.unauthenticatedRefused && "none" === request.auth && !headers.some(([name]) => (0, 
header_field.b5)(name)) && "refused" !== request.expect?.trim() && problems.push({
input: "expect_unauthenticated",
message: src_message.Qq`needs a request with a credential, and ${(0, src_message.hF)("request_auth")} is none.`,
example: (0, src_message.Pe)("request_auth", "auto")
});
for (const secret of (0, template.VY)(request.expect ?? "", context.env)) context.mask(secret);
const expected = await readExpectations(request.expect ?? ANY_SUCCESS.line, context.env);
for (const {line: line, column: column, message: message} of expected.problems) problems.push({
input: "expect",
subject: src_message.Qq`${(0, src_message.hF)("expect")}, line ${line}, column ${column}:`,
message: message,
example: "status in 200,204"
});
void 0 === expected.refused && 0 === expected.expectations.length && 0 === expected.problems.length && problems.push({
input: "expect",
message: "has only comments, and no expectation.",
example: "status 2xx"
});
for (const name of new Set(expected.expectations.flatMap(({captures: captures}) => captures))) problems.push({
input: "expect",
message: src_message.Qq`uses capture.${(0, quote.fV)(name, 60)}, and only the checks of a file capture values.`,
example: (0, src_message.Pe)("checks", ".github/checks.yaml")
});
if (void 0 !== wrongUrl) return {
check: void 0,
problems: problems
};
const url = new URL(request.url), method = (request.method ?? (void 0 === request.body ? "GET" : "POST")).toUpperCase(), check = {
name: `${method} ${url.origin}${url.pathname}`.slice(0, 200),
method: method,
url: {
parts: [ request.url ]
},
headers: headers.map(([name, value]) => [ name, {
parts: [ value ]
} ]),
body: void 0 === request.body ? void 0 : {
parts: [ request.body ]
},
bodyKind: "text",
auth: request.auth,
audience: audienceOf(url, request),
authHeader: request.authHeader,
expect: expected.expectations,
refused: void 0 !== expected.refused,
capture: [],
after: [],
timeoutMs: request.timeoutMs,
waitMs: request.waitMs,
retry: request.retry,
redirects: request.redirects
}, auth = (0, audience.hi)(check, context.universe);
if ("problem" in auth) {
const {problem: problem, example: example} = auth;
if ("https:" !== url.protocol) problems.push({
input: "url",
message: "must be https when a credential is sent.",
example: example
}); else {
const message = src_message.Qq`is not given, and ${(0, src_message.Ww)(problem)} For a service without authentication:${(0, 
src_message.Pe)("request_auth", "none")}`;
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
function placeholderProblem(url) {
const found = /\{\{\s*(?:env|secret|capture)\.[\w-]+\s*\}\}/.exec(url)?.[0];
if (void 0 !== found) return `has the placeholder ${found}, which is filled in only in a checks file and in expectations.`;
}
function audienceOf(url, {audiences: audiences, auth: auth}) {
if ("none" === auth || "access_token" === auth) return;
const derived = (0, audience.Q0)(url);
return "audience" in derived && audiences.includes(derived.audience) ? derived.audience : audiences[0];
}
function readHeaders(request, problems) {
const headers = [], seen = new Set, wrong = (number, message) => problems.push({
input: "headers",
subject: src_message.Qq`${(0, src_message.hF)("headers")}, line ${number}:`,
message: message,
example: EXAMPLE_HEADER
});
for (const [index, raw] of (request.headers ?? "").split(/\r?\n/).entries()) {
const line = raw.trim();
if ("" === line) continue;
const number = index + 1, colon = line.indexOf(":");
if (colon < 0) {
wrong(number, "has no colon between a name and a value.");
continue;
}
const name = line.slice(0, colon), value = line.slice(colon + 1).trim(), problem = (0, 
header_field.mF)(name) ?? (0, header_field.kX)(name, value);
if (void 0 !== problem) {
wrong(number, problem);
continue;
}
seen.has(name.toLowerCase()) && wrong(number, `${(0, quote.fV)(name, 60)} is given twice; put all its values into one line.`);
seen.add(name.toLowerCase());
const taken = (0, header_field.aQ)(name, request.authHeader, request.auth);
if (void 0 !== taken) {
const other = "Authorization" === request.authHeader ? src_message.Qq`\nOr send the token in another header:${(0, 
src_message.Pe)("auth_header", "X-Serverless-Authorization")}` : "";
wrong(number, src_message.Qq`${taken} To send yours in its place:${(0, src_message.Pe)("request_auth", "none")}${other}`);
}
headers.push([ name, value ]);
}
return headers;
}
var request_secrets = __webpack_require__(1112);
const MOST_SHARDS = 1e3;
function parseShard(text) {
const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text), index = Number(match?.[1]), count = Number(match?.[2]);
return index >= 1 && index <= count && count <= MOST_SHARDS ? {
index: index,
count: count
} : void 0;
}
function shardOf(checks, shard) {
const groups = linkedGroups(checks).sort((a, b) => b.length - a.length || compare(firstName(a), firstName(b))), sizes = new Array(shard.count).fill(0), mine = new Set;
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
const parents = new Map(checks.map(({name: name}) => [ name, name ])), root = name => {
let at = name;
for (let up = parents.get(at); void 0 !== up && up !== at; up = parents.get(at)) {
parents.set(at, parents.get(up) ?? up);
at = up;
}
return at;
};
for (const {name: name, after: after} of checks) for (const other of after) parents.has(other) && parents.set(root(other), root(name));
const groups = new Map;
for (const check of checks) {
const key = root(check.name), group = groups.get(key);
void 0 === group ? groups.set(key, [ check ]) : group.push(check);
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
refused: !0,
capture: [],
redirects: 0
};
}
var local_hosts = __webpack_require__(6192), config_inputs = __webpack_require__(5847);
const checks_EXAMPLE_URL = (0, src_message.Pe)("url", "https://service-abc123-uc.a.run.app/health"), EXAMPLE_CHECKS = (0, 
src_message.Pe)("checks", ".github/checks.yaml"), WITHOUT_CHECKS = src_message.Qq`has no effect without ${(0, 
src_message.hF)("checks")}.`, MOST_CONCURRENT = 256;
async function planChecks(inputs, host, context) {
const {problems: problems} = context, before = problems.list.length, authHeader = inputs.choice("auth_header", checks_check.sw, "Authorization"), base = {
authHeader: authHeader,
timeoutMs: inputs.duration("timeout", 7e4, {
...checks_check.OO.timeoutMs,
example: "70s"
}),
waitMs: inputs.duration("wait", context.defaultWaitMs ?? 6e4, {
...checks_check.OO.waitMs,
example: "60s"
}),
retry: inputs.choice("retry", checks_check.Zs, "safe"),
redirects: inputs.integer("redirects", 0, 0, checks_check.OO.redirects.max)
}, concurrency = inputs.integer("concurrency", 8, 1, MOST_CONCURRENT), reports = {
summary: inputs.boolean("summary", !0),
responseFile: inputs.text("response_file"),
junitFile: inputs.text("junit_file"),
resultsFile: inputs.text("results_file")
};
await checkReports(reports, inputs, host.env, context);
refuseIdle(inputs, problems);
const shard = readShard(inputs, problems), reading = {
env: host.env,
universe: context.universe,
allowedOrigins: readAllowedOrigins(inputs, problems),
mask: secret => host.mask(secret),
base: base
}, single = await readSingle(inputs, base, context, reading), suite = await readSuite(inputs, context, reading);
for (const check of [ ...single, ...suite ]) (0, request_secrets.rA)(check, host);
if (problems.list.length > before || 0 === single.length && 0 === suite.length) return;
const all = [ ...distinct(single, suite), ...suite ], list = void 0 === shard ? all : shardOf(all, shard);
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
const url = inputs.text("url"), auth = inputs.choice("request_auth", checks_check.yx, "auto"), method = inputs.given("method") ? inputs.choice("method", checks_check.J8, "GET") : void 0, refused = inputs.text("expect_unauthenticated");
void 0 !== refused && "refused" !== refused.toLowerCase() && problems.add("expect_unauthenticated", "has one value, refused. Leave it out when the service is public.", "refused");
if (void 0 === url) return [];
const {check: check, problems: found} = await singleCheck({
...base,
url: url,
method: method,
headers: inputs.verbatim("headers"),
body: inputs.verbatim("body"),
auth: auth,
audiences: audiences,
expect: inputs.given("expect") ? inputs.verbatim("expect") : void 0,
unauthenticatedRefused: void 0 !== refused
}, reading);
for (const {input: name, message: message, example: example, code: code, subject: subject} of found) problems.add(name, message, example, {
code: code,
subject: subject
});
return void 0 === check ? [] : void 0 === refused ? [ check ] : [ check, unauthenticated(check) ];
}
async function readSuite(inputs, {problems: problems, textOf: textOf, checksName: checksName}, reading) {
const given = inputs.text("checks");
if (void 0 === given) return [];
const verbatim = inputs.verbatim("checks") ?? given, content = await textOf("checks", given);
if (void 0 === content) return [];
const inline = content === given, {parseSuite: parseSuite} = await Promise.all([ __webpack_require__.e(953), __webpack_require__.e(74), __webpack_require__.e(704) ]).then(__webpack_require__.bind(__webpack_require__, 1704)), {checks: checks, problems: found} = await parseSuite(inline ? verbatim : content, reading);
for (const {at: at, message: message, example: example} of found) {
const inlineName = void 0 === checksName ? src_message.Qq`${(0, src_message.hF)("checks")}` : src_message.Qq`${checksName}`, file = inline ? inlineName : src_message.Qq`${(0, 
quote.fV)(given)}`;
problems.add("checks", message, "string" == typeof example ? (0, src_message.c0)(example) : example, {
subject: src_message.Qq`${file}, line ${at.line}, column ${at.column}:`
});
}
return checks;
}
function distinct(single, suite) {
const taken = new Set(suite.map(({name: name}) => name));
return single.map(check => {
let {name: name} = check;
for (;taken.has(name); ) name += " (url)";
taken.add(name);
return {
...check,
name: name
};
});
}
function readAllowedOrigins(inputs, problems) {
const origins = new Set, own = URL.parse(inputs.text("url") ?? "");
null !== own && origins.add(own.origin);
for (const [index, item] of inputs.list("allowed_origins").entries()) {
const problem = originProblem(item);
void 0 === problem ? origins.add(new URL(item).origin) : problems.add("allowed_origins", problem, "https://api.example.com", {
subject: src_message.Qq`${(0, src_message.hF)("allowed_origins")}, item ${index + 1},`
});
}
return origins;
}
function originProblem(given) {
if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return "is not an origin. An origin is https:// and a host, with a port unless it is 443.";
const url = new URL(given);
return url.hostname.includes("*") ? "has a wildcard. Give each origin in full." : "" !== url.username || "" !== url.password ? "has a user name or password, which an origin cannot have." : "/" !== url.pathname || /[?#]/.test(given) ? "has a path, a query or a fragment, which an origin cannot have." : "https:" === url.protocol || (0, 
local_hosts.U)(url) ? void 0 : "must be https, because a credential is sent.";
}
const MOST_ORIGINS = 4, MOST_AHEAD = 8;
function originsOf(checks, concurrency) {
const first = new Set(checks.filter(({after: after}) => 0 === after.length).slice(0, concurrency)), origins = new Map;
for (const check of checks) {
const origin = originOf(check.url);
if (void 0 === origin) continue;
const count = origins.get(origin) ?? 0;
(0 === count ? origins.size < MOST_ORIGINS : first.size <= MOST_AHEAD && first.has(check)) && origins.set(origin, count + 1);
}
return origins;
}
function originOf({parts: [first, ...rest]}) {
const whole = 0 === rest.length ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/, origin = "string" == typeof first ? whole.exec(first)?.[0] : void 0;
return URL.parse(origin ?? "")?.origin;
}
function audiencesOf(checks, universe) {
const audiences = new Set;
for (const check of checks) {
const auth = (0, audience.hi)(check, universe);
"audience" in auth && audiences.add(auth.audience);
}
return [ ...audiences ];
}
function refuseIdle(inputs, problems) {
const url = inputs.given("url"), checks = inputs.given("checks");
if (!url) {
const message = src_message.Qq`has no effect without ${(0, src_message.hF)("url")}.${checks ? " In a checks file, each check has its own setting." : ""}`;
for (const name of config_inputs.uj) (0, config_inputs.vM)(inputs, name) && problems.add(name, message, checks_EXAMPLE_URL);
}
if (!url && !checks) {
const idle = config_inputs.yQ.filter(name => "auth_header" !== name || !inputs.given("create_curl_config"));
for (const name of idle) (0, config_inputs.vM)(inputs, name) && problems.add(name, src_message.Qq`has no effect without ${(0, 
src_message.hF)("url")} or ${(0, src_message.hF)("checks")}.`, checks_EXAMPLE_URL);
}
!checks && inputs.given("allowed_origins") && problems.add("allowed_origins", WITHOUT_CHECKS, EXAMPLE_CHECKS);
!checks && inputs.given("shard") && problems.add("shard", WITHOUT_CHECKS, EXAMPLE_CHECKS);
}
function readShard(inputs, problems) {
const given = inputs.text("shard"), shard = void 0 === given ? void 0 : parseShard(given);
void 0 !== given && void 0 === shard && problems.add("shard", "must be the number of this job and of all jobs. A matrix of five has 1/5 to 5/5.", "2/5");
return shard;
}
async function checkReports({responseFile: responseFile, junitFile: junitFile, resultsFile: resultsFile}, inputs, env, {problems: problems, makesReportFolders: makesReportFolders = !0}) {
const reports = [ [ "response_file", responseFile ], [ "junit_file", junitFile ], [ "results_file", resultsFile ] ];
if (reports.every(([, path]) => void 0 === path)) return;
const creates = "true" === inputs.text("create_credentials_file")?.toLowerCase(), {checkReportFolders: checkReportFolders, checkReportPaths: checkReportPaths} = await __webpack_require__.e(212).then(__webpack_require__.bind(__webpack_require__, 4212)), others = [ [ "credentials_file_path", creates ? inputs.text("credentials_file_path") : void 0 ] ];
await checkReportPaths(reports, others, env, problems);
makesReportFolders || await checkReportFolders(reports, problems);
}
}
};
