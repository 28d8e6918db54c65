"use strict";

exports.id = 528;

exports.ids = [ 528, 212 ];

exports.modules = {
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
8990: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760), _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005), _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(813), _reason_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3065);
async function pathProblem(path, existing, env) {
return /[\u0000-\u001f]/.test(path) ? "is a path, and has a line break or another control character." : /[\\/]$/.test(path) ? `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.hD)(path)} names a folder, and a file is needed.` : pathObstacle(path, existing, env);
}
async function pathObstacle(path, existing, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path), base = trustedBase(file, env);
let place = base;
for (const part of (0, node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(base, file).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep)) {
if ("" === part) continue;
place = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, part);
const found = await look(place);
if (void 0 === found) return folderObstacle((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place));
if ("string" == typeof found) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} cannot be used: ${found}.`;
if (place === file) return existingObstacle(file, found, existing);
if (found.isSymbolicLink()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is a symbolic link, and none is followed.`;
if (!found.isDirectory()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is not a folder.`;
}
return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is a folder.`;
}
async function createFile(file, mode, folderMode) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), {
recursive: !0,
mode: folderMode
});
const {O_WRONLY: O_WRONLY, O_CREAT: O_CREAT, O_EXCL: O_EXCL, O_NOFOLLOW: O_NOFOLLOW} = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), mode);
}
async function replaceFile(path, content, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path), obstacle = await pathObstacle(file, "replaced", env);
if (void 0 !== obstacle) throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7("FILE_WRITE_FAILED", `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(path)} was not written: ${obstacle}`);
const unfinished = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), `.gcp-bearer-${(0, 
node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}.tmp`);
try {
const handle = await createFile(unfinished, 420, 511);
try {
const before = await look(file);
"object" == typeof before && await handle.chmod(511 & before.mode);
await handle.writeFile("string" == typeof content || Buffer.isBuffer(content) ? content : inBlocks(content));
} finally {
await handle.close();
}
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, file);
} catch (error) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(unfinished).catch(() => {});
throw writeFailed(path, error);
}
}
const BLOCK_CHARS = 16384;
function* inBlocks(parts) {
let block = "";
for (const part of parts) {
block += part;
if (!(block.length < BLOCK_CHARS)) {
yield block;
block = "";
}
}
yield block;
}
function writeFailed(path, error) {
if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7) return error;
const message = `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(path)} was not written: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error)}.`;
return new _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7("FILE_WRITE_FAILED", message, {
cause: error
});
}
async function look(path) {
try {
return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
} catch (error) {
return "ENOENT" === (0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) ? void 0 : (0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error);
}
}
async function existingObstacle(file, found, existing) {
return "kept" === existing ? `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} exists already, and is not overwritten.` : found.isFile() ? folderObstacle((0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)) : `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is ${(0, 
_read_js__WEBPACK_IMPORTED_MODULE_6__.I)(found)}, and only a regular file is replaced.`;
}
async function folderObstacle(folder) {
try {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
return;
} catch (error) {
const above = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
return "ENOENT" === (0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) && above !== folder ? folderObstacle(above) : `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(folder)} cannot be written to: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error)}.`;
}
}
function trustedBase(file, env) {
const inside = [ env.GITHUB_WORKSPACE, env.RUNNER_TEMP, process.cwd(), env.HOME ].find(base => base && file.startsWith((0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(base) + node_path__WEBPACK_IMPORTED_MODULE_3__.sep));
if (inside) return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(inside);
const {root: root} = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(file), [first] = (0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, first ?? "");
}
},
1306: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Vj: () => decodeBody,
ad: () => utf16OrderOf,
eP: () => charsetOf
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9045);
function charsetOf({body: body, headers: headers}) {
const [first, second, third] = body;
if (239 === first && 187 === second && 191 === third) return "utf-8";
if (254 === first && 255 === second) return "utf-16be";
if (255 === first && 254 === second) return "utf-16le";
const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec((0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.w)({
headers: headers
}, "content-type") ?? "") ?? [], named = labelled(quoted ?? plain);
return void 0 === named || "utf-16le" === named ? utf16OrderOf(body) ?? named ?? "utf-8" : named;
}
function labelled(label) {
if (void 0 !== label) try {
return new TextDecoder(label).encoding;
} catch {
return;
}
}
const SEARCHED_BYTES = 512;
function utf16OrderOf(body) {
const zeros = [ 0, 0 ], length = Math.min(-2 & body.length, SEARCHED_BYTES);
for (let at = 0; at < length; at++) 0 === body[at] && (zeros[1 & at] = (zeros[1 & at] ?? 0) + 1);
const [even = 0, odd = 0] = zeros;
if (!(length < 4 || 8 * Math.min(even, odd) > Math.max(even, odd) || Math.max(even, odd) < length / 4)) return odd > even ? "utf-16le" : "utf-16be";
}
function decodeBody(response) {
return new TextDecoder(charsetOf(response)).decode(response.body, {
stream: response.truncated
});
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
9493: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
deliver: () => deliver,
settleAll: () => settleAll
});
var _files_write_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8990), _body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752), _count_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1927), _results_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8578), _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7029), _totals_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5241), _write_summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3722);
async function deliver(host, reports, report, answer) {
let known;
const results = () => {
known ??= (0, _results_js__WEBPACK_IMPORTED_MODULE_2__.qS)(report, host);
return known;
};
await settleAll([ async () => outputResponse(host, answer?.response), async () => outputTotals(host, report), async () => writeResponse(host, reports.responseFile, answer?.response), async () => writeReport(host, reports.junitFile, async () => (await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 2968))).junitParts(results())), async () => writeReport(host, reports.resultsFile, async () => (0, 
_results_js__WEBPACK_IMPORTED_MODULE_2__.Zs)(results())), async () => reports.summary && (0, 
_write_summary_js__WEBPACK_IMPORTED_MODULE_4__.S)(host, (0, _summary_js__WEBPACK_IMPORTED_MODULE_3__.y)(results())) ]);
}
async function settleAll(tasks) {
const failures = [];
for (const task of tasks) try {
await task();
} catch (error) {
failures.push(...error instanceof AggregateError ? error.errors : [ error ]);
}
if (failures.length > 1) throw new AggregateError(failures);
if (1 === failures.length) throw failures[0];
}
async function outputTotals(host, {checks: checks}) {
const {total: total, passed: passed, failed: failed} = (0, _totals_js__WEBPACK_IMPORTED_MODULE_5__.v)(checks);
await host.setOutput("checks_total", String(total));
await host.setOutput("checks_passed", String(passed));
await host.setOutput("checks_failed", String(failed));
}
async function outputResponse(host, response) {
if (!response) return;
const headers = new Map;
for (const [name, given] of response.headers) {
const key = host.redact(name).toLowerCase(), value = host.redact(given), before = headers.get(key);
headers.set(key, void 0 === before ? value : [ before, value ].flat());
}
for (const [name, value] of headers) Array.isArray(value) && host.redact(value.join("")) !== value.join("") && headers.set(name, "***");
await host.setOutput("response_status", String(response.status));
await host.setOutput("response_headers", JSON.stringify(Object.fromEntries(headers)));
await host.setOutput("response_body", (0, _body_js__WEBPACK_IMPORTED_MODULE_1__.O8)(response, host));
await host.setOutput("response_truncated", String(response.truncated || response.body.length > _body_js__WEBPACK_IMPORTED_MODULE_1__.wd));
await host.setOutput("response_time_ms", String(Math.round(response.timing.total)));
}
async function writeResponse(host, path, response) {
if (void 0 === path || !response) return;
const body = (0, _body_js__WEBPACK_IMPORTED_MODULE_1__.hh)(response, host);
await (0, _files_write_js__WEBPACK_IMPORTED_MODULE_0__.fR)(path, body, host.env);
(0, _body_js__WEBPACK_IMPORTED_MODULE_1__.KJ)(response) ? host.warning(`${path} is empty: the body could not be read.`) : response.truncated && host.warning(`${path} holds the first ${(0, 
_count_js__WEBPACK_IMPORTED_MODULE_6__.U)(body.length, "byte")} of a longer body.`);
}
async function writeReport(host, path, make) {
void 0 !== path && await (0, _files_write_js__WEBPACK_IMPORTED_MODULE_0__.fR)(path, await make(), host.env);
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
6153: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
joinFolder: () => joinFolder
});
var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760), src_errors = __webpack_require__(2578), read = __webpack_require__(813), reason = __webpack_require__(3065), write = __webpack_require__(8990), src_problems = __webpack_require__(9037), quote = __webpack_require__(2005), count = __webpack_require__(1927), deliver = __webpack_require__(9493), junit = __webpack_require__(2968), results = __webpack_require__(8578);
const results_schema_text = {
type: "string"
}, milliseconds = {
type: "integer",
minimum: 0
}, time = {
type: "string",
format: "date-time"
}, shard = {
type: "string",
pattern: "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"
}, number = {
type: "integer",
minimum: 0
};
function object(required, optional = {}) {
return {
type: "object",
properties: {
...required,
...optional
},
required: Object.keys(required),
additionalProperties: !0
};
}
function list(items) {
return {
type: "array",
items: items
};
}
function described(schema, description) {
return {
...schema,
description: description
};
}
const code = {
type: "string",
pattern: "^[A-Z][A-Z0-9_]*$",
examples: src_errors.OQ.slice(0, 3)
}, response = object({
status: {
type: "integer",
minimum: 100,
maximum: 999
},
bytes: described(number, "Of the whole body, after decompression."),
truncated: described({
type: "boolean"
}, "The body was longer than what was kept.")
}, {
contentType: results_schema_text,
sha256: described({
type: "string",
pattern: "^[0-9a-f]{64}$"
}, "Of the whole body, after decompression."),
certificateExpiresAt: described(time, "Until when the server's certificate is valid."),
excerpt: described({
type: "string",
maxLength: 4096
}, "The beginning of a body that is text; of failed checks only. Hostile text: make it safe before you print it.")
}), check = object({
name: results_schema_text,
verdict: {
enum: [ "passed", "failed", "skipped" ]
},
message: described(results_schema_text, "The reason for the verdict, in a sentence."),
failures: described(list(object({
line: results_schema_text,
actual: results_schema_text
})), "Each expectation that did not hold, as written, and the actual value."),
request: object({
method: results_schema_text,
url: results_schema_text,
auth: {
enum: [ "id_token", "access_token", "none" ]
}
}, {
audience: results_schema_text
}),
attempts: list(object({
startMs: described(milliseconds, "After the check began."),
durationMs: milliseconds,
outcome: results_schema_text
})),
startMs: described(milliseconds, "After the run began."),
durationMs: described(milliseconds, "All attempts and the waiting between them.")
}, {
refused: described({
const: !0
}, "The check expects refusal. The message names what refused the request, or says that nothing did."),
code: described(code, "Of a failed check: its entry in docs/troubleshooting.md."),
remedy: results_schema_text,
response: described(response, "The last response, if there was one."),
timing: object({
wait: milliseconds,
body: milliseconds,
total: milliseconds
}, {
connect: milliseconds,
tls: milliseconds
}),
attemptsLeftOut: described(number, "Earlier attempts: the list has the last hundred."),
shard: described(shard, "In joined results: the job that ran the check.")
}), RESULTS_SCHEMA = {
$schema: "https://json-schema.org/draft/2020-12/schema",
$id: "https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json",
title: "gcp-bearer results",
description: "What a run did: written by the input `results_file`. Secrets are redacted. All times of day are UTC.",
...object({
version: {
const: 1
},
verdict: described({
enum: [ "passed", "failed" ]
}, "`failed` when a check failed or was skipped, or when the run failed."),
startedAt: time,
durationMs: milliseconds,
tokens: list(object({
kind: {
enum: [ "access_token", "id_token" ]
}
}, {
audience: results_schema_text,
scopes: list(results_schema_text),
expiresAt: time
})),
phases: described(list(object({
name: results_schema_text,
startMs: milliseconds,
durationMs: milliseconds
})), "Token requests, in milliseconds from the start of the run."),
totals: object({
total: number,
passed: number,
failed: number,
skipped: number
}),
checks: list(check),
errors: described(list(object({
code: code,
message: results_schema_text
}, {
remedy: results_schema_text,
shard: shard
})), "The error that ended the run; in joined results, those of every job.")
}, {
$schema: {
type: "string",
format: "uri"
},
shard: described(shard, "This job's share of the checks; absent in joined results."),
identity: object({
kind: results_schema_text,
source: results_schema_text
}, {
principal: results_schema_text,
projectId: results_schema_text
})
})
};
var totals = __webpack_require__(5241);
async function parseResults(text, name) {
let value;
try {
value = JSON.parse(text);
} catch (cause) {
throw new src_errors.G7("FILE_READ_FAILED", `${(0, quote.fV)(name)} is not JSON.`, {
cause: cause
});
}
const {Validator: Validator} = await __webpack_require__.e(94).then(__webpack_require__.bind(__webpack_require__, 4094)), validator = new Validator(RESULTS_SCHEMA, "2020-12");
if ((candidate => validator.validate(candidate).valid)(value)) return value;
const first = validator.validate(value).errors.at(-1), where = first ? ` At ${(0, 
quote.fV)(first.instanceLocation)}: ${(0, quote.fV)(first.error)}` : "";
throw new src_errors.G7("FILE_READ_FAILED", `${(0, quote.fV)(name)} is not a results file of gcp-bearer, version 1.${where}`);
}
function joinResults(list) {
const jobs = latest(list), [first] = jobs;
if (void 0 === first) throw new src_errors.G7("INPUT_INVALID", "There are no results to join.");
const began = Date.parse(first.startedAt), checks = jobs.flatMap(job => job.checks.map(check => ({
...check,
...from(job),
startMs: check.startMs + since(job, began)
}))), phases = jobs.flatMap(job => job.phases.map(phase => ({
...phase,
name: void 0 === job.shard ? phase.name : `${phase.name} ${job.shard}`,
startMs: phase.startMs + since(job, began)
}))), errors = [ ...jobs.flatMap(job => job.errors.map(error => ({
...error,
...from(job)
}))), ...missingShards(jobs) ], identity = jobs.find(job => job.identity)?.identity;
return {
$schema: results.Pm,
version: 1,
verdict: (0, results.Vj)(checks, errors),
startedAt: first.startedAt,
durationMs: Math.max(...jobs.map(job => since(job, began) + job.durationMs)),
...identity && {
identity: identity
},
tokens: distinctTokens(jobs),
phases: phases,
totals: (0, totals.v)(checks),
checks: checks,
errors: errors
};
}
function latest(list) {
const ordered = [ ...list ].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
return ordered.filter(({shard: shard}, index) => void 0 === shard || !ordered.slice(index + 1).some(later => later.shard === shard));
}
function since({startedAt: startedAt}, began) {
return Date.parse(startedAt) - began;
}
function from({shard: shard}) {
return void 0 === shard ? {} : {
shard: shard
};
}
function missingShards(jobs) {
const shards = new Set(jobs.flatMap(({shard: shard}) => void 0 === shard ? [] : [ shard ])), counts = new Set([ ...shards ].map(shard => Number(shard.split("/")[1])));
return [ ...counts ].flatMap(total => Array.from({
length: total
}, (_, index) => `${index + 1}/${total}`).filter(shard => !shards.has(shard)).map(shard => ({
code: "UNFINISHED",
message: `There are no results of shard ${shard}: its job did not run, or did not get to its end.`,
shard: shard
})));
}
function distinctTokens(jobs) {
const tokens = new Map;
for (const token of jobs.flatMap(job => job.tokens)) {
const key = JSON.stringify([ token.kind, token.audience, token.scopes ]), known = tokens.get(key);
(!known || (token.expiresAt ?? "") < (known.expiresAt ?? "")) && tokens.set(key, token);
}
return [ ...tokens.values() ];
}
var report_file = __webpack_require__(4212), safe_text = __webpack_require__(51), summary = __webpack_require__(7029), write_summary = __webpack_require__(3722);
async function joinFolder(host, config) {
const {resultsFile: resultsFile, junitFile: junitFile} = config, list = await readResults(await checkInputs(host, config)), joined = joinResults(list), {total: total, passed: passed, failed: failed, skipped: skipped} = joined.totals;
for (const check of joined.checks) "failed" === check.verdict && host.info(failedLine(check));
host.info(`${(0, count.U)(total, "check")} of ${(0, count.U)(list.length, "job")}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
for (const {code: code, message: message} of joined.errors) host.error(message, code);
await (0, deliver.settleAll)([ async () => {
await host.setOutput("checks_total", String(total));
await host.setOutput("checks_passed", String(passed));
await host.setOutput("checks_failed", String(failed));
}, async () => (0, write_summary.S)(host, (0, summary.y)(joined)), async () => void 0 !== resultsFile && (0, 
write.fR)(resultsFile, (0, results.ew)(joined), host.env), async () => void 0 !== junitFile && (0, 
write.fR)(junitFile, (0, junit.resultsJunit)(joined), host.env) ]);
return "passed" === joined.verdict ? 0 : 1;
}
async function checkInputs(host, {results: results, resultsFile: resultsFile, junitFile: junitFile}) {
const problems = new src_problems.Z;
void 0 === results && problems.add("results", "is not given.", "gcp-bearer-results");
const reports = [ [ "results_file", resultsFile ], [ "junit_file", junitFile ] ];
await (0, report_file.checkReportPaths)(reports, [], host.env, problems);
const obstacle = host.runnerFileObstacle?.("GITHUB_OUTPUT");
void 0 !== obstacle && problems.add("GITHUB_OUTPUT", obstacle, void 0, "FILE_WRITE_FAILED");
problems.throwIfAny();
return results ?? "";
}
function failedLine({name: name, message: message, shard: shard}) {
const where = void 0 === shard ? "" : ` (shard ${shard})`;
return `✗ ${(0, safe_text.om)(name, 200)}${where}: ${(0, safe_text.om)(message, 1e3)}`;
}
async function readResults(folder) {
const files = (await (0, promises_.readdir)(folder, {
recursive: !0
}).catch(cause => {
if ("ENOENT" === cause.code) return [];
throw new src_errors.G7("FILE_READ_FAILED", `${(0, quote.fV)(folder)} could not be read: ${(0, 
reason.u)(cause)}.`, {
cause: cause
});
})).filter(name => name.endsWith(".json")).sort(), list = [];
for (const name of files) list.push(await parseResults(await join_folder_read((0, 
external_node_path_.join)(folder, name)), name));
return list;
}
async function join_folder_read(path) {
try {
return await (0, read.readText)(path, {
maxBytes: read.MOST_BYTES.results
});
} catch (cause) {
if (!(cause instanceof read.UnreadableFile)) throw cause;
throw new src_errors.G7("FILE_READ_FAILED", `${(0, quote.fV)(path)} ${cause.message}.`, {
cause: cause
});
}
}
},
2968: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
junitParts: () => junitParts,
junitXml: () => junitXml,
resultsJunit: () => resultsJunit
});
var _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9974), _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2757), _count_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1927), _report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5276), _results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8578), _safe_markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7408), _totals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5241);
const FAILURES_CHARS = 4194304, OUTPUT_CHARS = 262144, FAILURE_CHARS = 32768, ATTRIBUTE_CHARS = 1e3;
function junitXml(report, secrets) {
return resultsJunit((0, _results_js__WEBPACK_IMPORTED_MODULE_0__.qS)(report, secrets));
}
function resultsJunit(results) {
return [ ...junitParts(results) ].join("");
}
function* junitParts(results) {
for (const line of document(results)) yield `${line}\n`;
}
function* document(results) {
const shards = new Set([ ...results.checks, ...results.errors ].map(({shard: shard}) => shard ?? results.shard));
0 === shards.size && shards.add(results.shard);
const left = {
failures: FAILURES_CHARS,
output: OUTPUT_CHARS
};
yield '<?xml version="1.0" encoding="UTF-8"?>';
yield "<testsuites>";
for (const [id, shard] of [ ...shards ].entries()) yield* testsuite(results, shard, id, left, {
checks: results.checks.filter(check => (check.shard ?? results.shard) === shard),
errors: results.errors.filter(error => (error.shard ?? results.shard) === shard)
});
yield "</testsuites>";
}
function* testsuite(results, shard, id, left, {checks: checks, errors: errors}) {
const {failed: failed, skipped: skipped} = (0, _totals_js__WEBPACK_IMPORTED_MODULE_2__.v)(checks), {startMs: startMs, durationMs: durationMs} = span(results, checks), attributes = {
id: String(id),
package: "gcp-bearer",
name: void 0 === shard ? "checks" : `checks ${shard}`,
timestamp: (0, _duration_js__WEBPACK_IMPORTED_MODULE_3__.ag)(Date.parse(results.startedAt) + startMs).slice(0, 19),
hostname: "localhost",
tests: String(checks.length + errors.length),
failures: String(failed),
errors: String(errors.length),
skipped: String(skipped),
time: seconds(durationMs)
};
yield open("testsuite", attributes);
yield "<properties>";
for (const [name, value] of properties(results, shard)) yield empty("property", {
name: name,
value: value
});
yield "</properties>";
for (const error of errors) yield runError(error);
for (const check of checks) yield testcase(check, left);
yield element("system-out", {}, output(checks, left));
yield element("system-err", {}, "");
yield "</testsuite>";
}
function span(results, checks) {
if (0 === checks.length || checks.length === results.checks.length) return {
startMs: 0,
durationMs: results.durationMs
};
const startMs = Math.min(...checks.map(check => check.startMs));
return {
startMs: startMs,
durationMs: Math.max(...checks.map(check => check.startMs + check.durationMs)) - startMs
};
}
function properties({identity: identity}, shard) {
const known = {
principal: identity?.principal,
project: identity?.projectId,
shard: shard
};
return Object.entries(known).flatMap(([name, value]) => void 0 === value ? [] : [ [ name, value ] ]);
}
function testcase(check, left) {
const attributes = {
classname: "gcp-bearer.checks",
name: (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__.IN)(check.name, ATTRIBUTE_CHARS),
time: seconds(check.durationMs)
};
if ("passed" === check.verdict) return empty("testcase", attributes);
const outcome = "skipped" === check.verdict ? empty("skipped", {
message: (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__.IN)(check.message, ATTRIBUTE_CHARS)
}) : failure(check, left);
return `${open("testcase", attributes)}${outcome}</testcase>`;
}
function failure(check, left) {
const {code: code = "CHECK_FAILED", message: message, failures: failures, remedy: remedy, request: request, response: response} = check, text = [ message, ...failures.map(({line: line, actual: actual}) => `${line}\n  actual: ${actual}`), `${request.method} ${request.url} (${request.auth})`, attempts(check), ...void 0 === remedy ? [] : [ remedy ], (0, 
_report_js__WEBPACK_IMPORTED_MODULE_5__.j)(code), ...void 0 === response?.excerpt ? [] : [ `\n${response.excerpt}` ] ], attributes = {
type: code,
message: (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__.IN)(message, ATTRIBUTE_CHARS)
}, details = (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__.IN)(text.join("\n"), FAILURE_CHARS);
left.failures -= details.length;
return left.failures < 0 ? element("failure", attributes, `… details left out: ${TOO_LONG}`) : element("failure", attributes, details);
}
function runError({code: code, message: message, remedy: remedy}) {
const text = [ message, ...void 0 === remedy ? [] : [ remedy ], (0, _report_js__WEBPACK_IMPORTED_MODULE_5__.j)(code) ].join("\n");
return `${open("testcase", {
classname: "gcp-bearer.run",
name: "run",
time: "0.000"
})}${element("error", {
type: code,
message: message
}, text)}</testcase>`;
}
const TOO_LONG = "this report would be too long. The log has them.";
function output(checks, left) {
const lines = [];
for (const check of checks) {
const line = (0, _checks_language_json_js__WEBPACK_IMPORTED_MODULE_4__.IN)(attempts(check), ATTRIBUTE_CHARS);
left.output -= line.length;
if (left.output < 0) {
lines.push(`… and ${(0, _count_js__WEBPACK_IMPORTED_MODULE_6__.U)(checks.length - lines.length, "more check")}: ${TOO_LONG}`);
break;
}
lines.push(line);
}
return lines.join("\n");
}
function attempts({name: name, attempts: attempts, attemptsLeftOut: attemptsLeftOut}) {
const parts = attempts.map(({outcome: outcome, durationMs: durationMs}) => `${outcome} in ${seconds(durationMs)} s`);
void 0 !== attemptsLeftOut && parts.unshift(`… ${(0, _count_js__WEBPACK_IMPORTED_MODULE_6__.U)(attemptsLeftOut, "attempt")} before`);
return `${name}: ${0 === parts.length ? "not attempted" : parts.join(", ")}`;
}
function seconds(ms) {
return (ms / 1e3).toFixed(3);
}
function open(name, attributes) {
return `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`).join("")}>`;
}
function attributeValue(value) {
return (0, _safe_markup_js__WEBPACK_IMPORTED_MODULE_1__.v1)(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
function empty(name, attributes) {
return `${open(name, attributes).slice(0, -1)}/>`;
}
function element(name, attributes, text) {
return "" === text ? empty(name, attributes) : `${open(name, attributes)}${(0, _safe_markup_js__WEBPACK_IMPORTED_MODULE_1__.v1)(text)}</${name}>`;
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
4212: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
checkReportFolders: () => checkReportFolders,
checkReportPaths: () => checkReportPaths
});
var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760);
async function clashes(paths) {
const found = [], seen = [];
for (const [name, path] of paths) {
if (void 0 === path || "" === path) continue;
const place = await placeOf(path), isBelow = other => place.startsWith(other + external_node_path_.sep) || other.startsWith(place + external_node_path_.sep), other = seen.find(one => one.place === place || isBelow(one.place));
void 0 !== other && found.push({
name: name,
other: other.name,
below: other.place !== place
});
seen.push({
name: name,
place: place
});
}
return found;
}
async function placeOf(path) {
return (await resolved((0, external_node_path_.resolve)(path))).normalize("NFC").toLowerCase();
}
async function resolved(path) {
try {
return await (0, promises_.realpath)(path);
} catch {
const above = (0, external_node_path_.dirname)(path);
return above === path ? path : (0, external_node_path_.join)(await resolved(above), (0, 
external_node_path_.basename)(path));
}
}
var write = __webpack_require__(8990), input_names = __webpack_require__(8028), message = __webpack_require__(9022), quote = __webpack_require__(2005), record = __webpack_require__(4704);
const EXAMPLES = new Map([ [ "response_file", "reports/response.json" ], [ "junit_file", "reports/junit.xml" ], [ "results_file", "reports/results.json" ] ]), RUNNER_FILES = [ "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_PATH", "GITHUB_STEP_SUMMARY" ];
async function checkReportPaths(reports, others, env, problems) {
const wrong = new Set;
for (const [name, path] of reports) {
const problem = void 0 === path ? void 0 : await (0, write.z9)(path, "replaced", env);
if (void 0 !== problem) {
wrong.add(name);
problems.add(name, problem, EXAMPLES.get(name), "FILE_WRITE_FAILED");
}
}
const usable = reports.filter(([name]) => !wrong.has(name)), runner = RUNNER_FILES.map(name => [ name, (0, 
record.Z)(env, name) ]), found = await clashes([ ...others, ...runner, ...usable ]);
for (const {name: name, other: other, below: below} of found) usable.some(([report]) => report === name) && problems.add(name, below ? message.Qq`must not be ${(0, 
input_names.w)(other) ? (0, message.hF)(other) : other} or a folder above it.` : message.Qq`must not be the same file as ${(0, 
input_names.w)(other) ? (0, message.hF)(other) : other}.`, EXAMPLES.get(name));
}
async function checkReportFolders(reports, problems) {
for (const [name, path] of reports) {
if (void 0 === path) continue;
const folder = (0, external_node_path_.dirname)((0, external_node_path_.resolve)(path));
void 0 !== await (0, promises_.stat)(folder).catch(() => {}) || problems.list.some(problem => problem.input === name) || problems.add(name, message.Qq`is in the folder ${(0, 
quote.fV)(folder)}, which does not exist.`, void 0, "FILE_WRITE_FAILED");
}
}
},
8578: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Pm: () => RESULTS_SCHEMA_URL,
Vj: () => verdictOf,
Zs: () => resultsParts,
ew: () => formatResults,
qS: () => resultsOf
});
var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2757), _http_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9045), _kept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6494), _safe_markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7408), _totals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5241);
const RESULTS_SCHEMA_URL = "https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json";
function resultsOf(report, secrets) {
const redact = text => secrets.redact(text), offset = Math.max(0, Math.round((report.checksStartedAt ?? report.startedAt) - report.startedAt)), checks = report.checks.map(check => checkRecord((0, 
_kept_js__WEBPACK_IMPORTED_MODULE_0__.L)(check, secrets), offset, secrets)), phases = report.phases.map(({name: name, startMs: startMs, durationMs: durationMs}) => ({
name: redact(name),
startMs: milliseconds(startMs),
durationMs: milliseconds(durationMs)
})), {identity: identity, failure: failure} = report, errors = failure ? [ {
code: failure.code,
message: redact(failure.message),
...optional("remedy", failure.remedy, redact)
} ] : [];
return {
$schema: RESULTS_SCHEMA_URL,
version: 1,
verdict: verdictOf(checks, errors),
startedAt: (0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.ag)(report.startedAt, {
milliseconds: !0
}),
durationMs: Math.max(0, ...[ ...phases, ...checks ].map(({startMs: startMs, durationMs: durationMs}) => startMs + durationMs)),
...optional("shard", report.shard, redact),
...identity && {
identity: {
kind: redact(identity.kind),
source: redact(identity.source),
...optional("principal", identity.principal, redact),
...optional("projectId", identity.projectId, redact)
}
},
tokens: report.tokens.map(({kind: kind, audience: audience, scopes: scopes, expiresAt: expiresAt}) => ({
kind: kind,
...optional("audience", audience, redact),
...optional("scopes", scopes, list => list.map(redact)),
...optional("expiresAt", timestamp(expiresAt), time => time)
})),
phases: phases,
totals: (0, _totals_js__WEBPACK_IMPORTED_MODULE_3__.v)(checks),
checks: checks,
errors: errors
};
}
function checkRecord(check, offset, secrets) {
const redact = text => secrets.redact(text), {request: request, timing: timing} = check;
return {
name: redact(check.name),
verdict: check.verdict,
message: check.message,
...optional("refused", check.refused, refused => refused),
...optional("code", check.code, code => code),
...optional("remedy", check.remedy, remedy => remedy),
failures: check.failures,
request: {
method: redact(request.method),
url: request.url,
auth: request.auth,
...optional("audience", request.audience, redact)
},
...optional("response", responseRecord(check, secrets), response => response),
attempts: check.attempts.map(({startMs: startMs, durationMs: durationMs, outcome: outcome}) => ({
startMs: milliseconds(startMs),
durationMs: milliseconds(durationMs),
outcome: redact(outcome)
})),
...optional("attemptsLeftOut", check.attemptsLeftOut || void 0, count => count),
startMs: milliseconds(check.startMs) + offset,
durationMs: milliseconds(check.durationMs),
...timing && {
timing: {
...optional("connect", timing.connect, milliseconds),
...optional("tls", timing.tls, milliseconds),
wait: milliseconds(timing.wait),
body: milliseconds(timing.body),
total: milliseconds(timing.total)
}
}
};
}
function responseRecord({response: response, excerpt: excerpt}, secrets) {
if (response) return {
status: response.status,
...optional("contentType", (0, _http_message_js__WEBPACK_IMPORTED_MODULE_4__.w)(response, "content-type"), type => secrets.redact(type)),
bytes: response.bytes,
truncated: response.truncated,
...optional("sha256", response.sha256, digest => digest),
...optional("certificateExpiresAt", timestamp(response.certificateExpiresAt), time => time),
...optional("excerpt", excerpt, text => secrets.redact(text))
};
}
function formatResults(results) {
return [ ...resultsParts(results) ].join("");
}
function* resultsParts(results) {
yield* (0, _safe_markup_js__WEBPACK_IMPORTED_MODULE_1__.yq)(results);
yield "\n";
}
function verdictOf(checks, errors) {
return 0 === errors.length && checks.every(({verdict: verdict}) => "passed" === verdict) ? "passed" : "failed";
}
function optional(name, value, keep) {
return void 0 === value ? {} : {
[name]: keep(value)
};
}
function milliseconds(value) {
return Math.max(0, Math.round(value));
}
function timestamp(ms) {
if (void 0 !== ms && (0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.uZ)(ms)) return (0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.ag)(ms);
}
},
7408: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
fH: () => safeMarkdown,
lI: () => safeCode,
v1: () => safeXml,
xA: () => safeFence,
yq: () => safeJsonParts
});
var _excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3973), _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51);
const OUTER_UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
function safeMarkdown(text, max) {
return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_1__.om)(text, max).trim().replace(/[\\`*~[\]]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(OUTER_UNDERSCORE, "\\_").replace(/^[-+=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2").replace(/[@$#]/g, "<span>$&</span>").replace(/:(?=\/\/|[\w+-]+:)/g, "<span>:</span>").replace(/(www)\./gi, "$1<span>.</span>").replace(/(GH)-(?=\d)/gi, "$1<span>-</span>").replaceAll("|", "&#124;");
}
function safeCode(text, max) {
const line = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_1__.om)(text, max);
if ("" === line.trim()) return "";
if (line.includes("|")) return `<code>${safeMarkdown(line)}</code>`;
const ticks = "`".repeat(longestRun(line) + 1), pad = /^[`\s]|[`\s]$/.test(line) ? " " : "";
return `${ticks}${pad}${line}${pad}${ticks}`;
}
function safeFence(text, maxLines, maxChars) {
const {lines: lines, note: note} = (0, _excerpt_js__WEBPACK_IMPORTED_MODULE_0__.K)(text, maxLines, maxChars), body = lines.join("\n"), fence = "`".repeat(Math.max(3, longestRun(body) + 1)), block = `${fence}text\n${body}\n${fence}`;
return void 0 === note ? block : `${block}\n\n${note}`;
}
function longestRun(text) {
return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
}
const XML = new Map([ [ "&", "&amp;" ], [ "<", "&lt;" ], [ ">", "&gt;" ], [ '"', "&quot;" ], [ "'", "&apos;" ] ]);
function safeXml(text) {
return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_1__.Hk)(text).replace(/[&<>"']/g, character => XML.get(character) ?? character);
}
function safeJson(value, indent = 2) {
const json = JSON.stringify(value, null, indent);
return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_1__.IP)(json) && !json.includes("::") ? json : (0, 
_safe_text_js__WEBPACK_IMPORTED_MODULE_1__.OT)(json, "\n", units).replaceAll("##[", "#\\u0023[").replace(/:(?=:)/g, "\\u003a");
}
function* safeJsonParts(value) {
let before = "{\n  ";
for (const [key, member] of Object.entries(value)) if (void 0 !== member) {
yield `${before}${safeJson(key)}: `;
before = ",\n  ";
if (Array.isArray(member) && 0 !== member.length) {
for (const [index, item] of member.entries()) yield `${0 === index ? "[" : ","}\n    ${indented(item, 4)}`;
yield "\n  ]";
} else yield indented(member, 2);
}
yield "\n}";
}
function indented(value, by) {
return safeJson(value).replaceAll("\n", `\n${" ".repeat(by)}`);
}
function units(character) {
let escaped = "";
for (let index = 0; index < character.length; index++) escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
return escaped;
}
},
7029: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
y: () => resultsMarkdown
});
var duration = __webpack_require__(2757), body = __webpack_require__(8752), count = __webpack_require__(1927), report = __webpack_require__(5276), safe_markup = (__webpack_require__(8578), 
__webpack_require__(7408));
const MAX_ROWS = 40, LABEL_CHARS = 40, LOOK = {
gantt: {
leftPadding: 72,
barHeight: 22,
barGap: 5,
fontSize: 12
},
themeVariables: {
taskBkgColor: "#2da44e",
taskBorderColor: "#2c974b",
taskTextColor: "#ffffff",
critBkgColor: "#cf222e",
critBorderColor: "#a40e26",
sectionBkgColor: "rgba(128,128,128,0.08)",
sectionBkgColor2: "rgba(128,128,128,0.08)",
altSectionBkgColor: "rgba(128,128,128,0)"
},
themeCSS: ".grid .tick line { opacity: 0.2 }"
};
function timeline(results) {
const tokens = results.phases.slice(0, MAX_ROWS).map(phase => ({
...phase,
label: label(phase.name, phase.durationMs)
})), made = results.checks.filter(({verdict: verdict}) => "skipped" !== verdict), checks = [ ...made ].sort((a, b) => b.durationMs - a.durationMs).slice(0, MAX_ROWS).sort((a, b) => a.startMs - b.startMs).map(check => ({
...check,
label: label(`${sign(check)} ${check.name.trim()}`, check.durationMs),
failed: "failed" === check.verdict
})), bars = [ ...tokens, ...checks ];
if (0 === bars.length) return;
const end = Math.max(...bars.map(({startMs: startMs, durationMs: durationMs}) => startMs + durationMs)), lines = [ "```mermaid", `%%{init: ${JSON.stringify(LOOK)}}%%`, "gantt", "  accTitle: Timeline", "  dateFormat x", ...axis(end), ...section("Tokens", tokens), ...section("Checks", checks), "```" ];
made.length > checks.length && lines.push("", `The ${checks.length} slowest of ${(0, 
count.U)(made.length, "check")}.`);
return lines.join("\n");
}
function section(name, bars) {
if (0 === bars.length) return [];
const rows = bars.map(({label: label, failed: failed, startMs: startMs, durationMs: durationMs}) => `    ${label} :${failed ? "crit, " : ""}${startMs}, ${startMs + Math.max(1, durationMs)}`);
return [ `  section ${name}`, ...rows ];
}
function sign({verdict: verdict}) {
return "passed" === verdict ? "✓" : "✗";
}
const OTHER_THAN_LABEL = /[^\p{L}\p{N} ✓✗’._/()-]/gu;
function label(name, durationMs) {
const plain = name.normalize("NFC").replace(/https?:\/\/[^/\s]+/, "").replaceAll("'", "’").replace(OTHER_THAN_LABEL, "·").replace(/·{2,}/g, "·").trim(), characters = [ ...plain ], short = characters.length > LABEL_CHARS ? `${characters.slice(0, LABEL_CHARS - 1).join("")}…` : plain;
return `${/^[✓✗]/.test(short) ? "" : "› "}${short} ${(0, duration.a3)(durationMs)}`;
}
const MILLISECOND_STEPS = [ 1, 2, 5, 10, 20, 50, 100, 200, 500 ], SECOND_STEPS = [ 1, 2, 5, 10, 15, 30 ], MINUTE_STEPS = [ 1, 2, 5, 10, 15, 30 ];
function axis(end) {
const enough = end / 10, milliseconds = MILLISECOND_STEPS.find(step => step >= enough);
if (void 0 !== milliseconds) return [ "  axisFormat %Q ms", `  tickInterval ${milliseconds}millisecond` ];
const seconds = SECOND_STEPS.find(step => 1e3 * step >= enough);
return void 0 !== seconds ? [ "  axisFormat %s s", `  tickInterval ${seconds}second` ] : [ "  axisFormat %s s", `  tickInterval ${MINUTE_STEPS.find(step => 6e4 * step >= enough) ?? 60}minute` ];
}
const TABLE_BYTES = 307200, DETAILS_BYTES = 409600, TOKENS_BYTES = 40960, TABLE_ROWS = 300, DETAILED_CHECKS = 50, NAME_CHARS = 120, URL_CHARS = 160, TEXT_CHARS = 500, CELL_CHARS = 240, OUTCOME_CHARS = 80, FAILING_LINES = 20;
function resultsMarkdown(results) {
const picture = timeline(results);
return `${[ heading(results), ...results.errors.slice(0, 20).map(runError), ...checksTable(results), ...failedChecks(results), ...void 0 === picture ? [] : [ "### Timeline", picture ], ...identity(results) ].join("\n\n")}\n`;
}
function heading(results) {
const {verdict: verdict, totals: totals, durationMs: durationMs, errors: errors, tokens: tokens, shard: shard} = results, title = `## ${"passed" === verdict ? "✅" : "❌"} ${headline(results)}`, facts = [];
if (totals.total > 0) {
totals.passed > 0 && totals.passed < totals.total && facts.push(`${(0, count.z)(totals.passed)} passed`);
totals.failed > 0 && facts.push(`${(0, count.z)(totals.failed)} failed`);
totals.skipped > 0 && facts.push(`${(0, count.z)(totals.skipped)} skipped`);
}
(totals.total > 0 || tokens.length > 0 && 0 === errors.length) && facts.push(`in ${(0, 
duration.a3)(durationMs)}`);
void 0 !== shard && facts.push(`shard ${(0, safe_markup.fH)(shard, 40)}`);
return 0 === facts.length ? title : `${title}\n\n${facts.join(" · ")}`;
}
function headline({totals: totals, errors: errors, tokens: tokens}) {
if (totals.failed + totals.skipped > 0) {
const which = totals.failed > 0 ? totals.failed : totals.skipped, what = totals.failed > 0 ? "failed" : "skipped";
return `${(0, count.z)(which)} of ${(0, count.U)(totals.total, "check")} ${what}`;
}
return errors.length > 0 ? "The run failed" : totals.total > 0 ? `${(0, count.U)(totals.total, "check")} passed` : 1 === tokens.length ? "A token for this job" : `${(0, 
count.U)(tokens.length, "token")} for this job`;
}
function runError({code: code, message: message, remedy: remedy, shard: shard}) {
const [first = "", ...rest] = message.split("\n"), where = void 0 === shard ? "" : ` in shard ${(0, 
safe_markup.fH)(shard, 40)}`, lines = [ `**${codeLink(code)}**${where}: ${(0, safe_markup.fH)(first, TEXT_CHARS)}` ];
"" !== rest.join("").trim() && lines.push((0, safe_markup.xA)(rest.join("\n"), 20, 4e3));
return [ ...lines, ...remedyPart(remedy) ].join("\n\n");
}
function codeLink(code) {
return `[\`${code}\`](${(0, report.j)(code)})`;
}
function remedyPart(remedy) {
return void 0 === remedy || "" === remedy.trim() ? [] : [ "What to do:", (0, safe_markup.xA)(remedy, 20, 4e3) ];
}
const ICON = {
passed: "✅",
failed: "❌",
skipped: "➖"
};
function checksTable({checks: checks}) {
if (0 === checks.length) return [];
const bad = checks.filter(({verdict: verdict}) => "passed" !== verdict), order = checks.length <= TABLE_ROWS ? checks : [ ...bad, ...checks.filter(({verdict: verdict}) => "passed" === verdict) ], origin = commonOrigin(checks), named = checks.some(check => !isNamedByRequest(check)), rows = order.slice(0, TABLE_ROWS).map(check => tableRow(check, origin, named)), {kept: kept} = fitting(rows, TABLE_BYTES), table = [ `| |${named ? " Check |" : ""} Request | Response | Attempts | Time |`, `|:-:|${named ? "---|" : ""}---|--:|--:|--:|`, ...kept ].join("\n"), left = checks.length - kept.length;
return [ ...void 0 === origin ? [] : [ `Requests go to ${(0, safe_markup.lI)(origin, URL_CHARS)}` ], table, ...left > 0 ? [ `… and ${(0, 
count.z)(left)} more` ] : [] ];
}
function isNamedByRequest({name: name, request: {method: method, url: url}}) {
return name === `${method} ${url}`;
}
function tableRow(check, origin, named) {
const {name: name, verdict: verdict, request: request, response: response, attempts: attempts, durationMs: durationMs} = check;
return `| ${[ ICON[verdict], ...named ? [ (0, safe_markup.fH)(name, NAME_CHARS) ] : [], `${requestCode(request, origin)}${"none" === request.auth ? " without credentials" : ""}${refusal(check)}`, response ? String(response.status) : (0, 
safe_markup.fH)(attempts.at(-1)?.outcome ?? "", OUTCOME_CHARS), 0 === attempts.length ? "" : (0, 
count.z)(attempts.length + (check.attemptsLeftOut ?? 0)), "skipped" === verdict ? "" : (0, 
duration.a3)(durationMs) ].join(" | ")} |`;
}
function refusal({verdict: verdict, refused: refused, message: message}) {
return refused && "passed" === verdict ? `: ${(0, safe_markup.fH)(message, OUTCOME_CHARS)}` : "";
}
function requestCode({method: method, url: url}, origin) {
const path = void 0 === origin ? url : url.slice(origin.length);
return (0, safe_markup.lI)(`${method} ${"" === path ? "/" : path}`, URL_CHARS);
}
function commonOrigin(checks) {
const origins = new Set(checks.map(({request: request}) => /^https?:\/\/[^/?#\\]+(?=[/?#]|$)/.exec(request.url)?.[0])), [origin] = origins;
return 1 === origins.size && checks.length > 1 ? origin : void 0;
}
function failedChecks({checks: checks}) {
const failed = checks.filter(({verdict: verdict}) => "failed" === verdict), {kept: kept} = fitting(failed.slice(0, DETAILED_CHECKS).map(failedCheck), DETAILS_BYTES), left = failed.length - kept.length, reasons = checks.filter(({verdict: verdict}) => "skipped" === verdict).slice(0, DETAILED_CHECKS).map(({name: name, message: message}) => `- ${(0, 
safe_markup.fH)(name, NAME_CHARS)}: ${(0, safe_markup.fH)(message.replace(/^skipped: /, ""), TEXT_CHARS)}`);
return [ ...kept, ...left > 0 ? [ `… and ${(0, count.U)(left, "more failed check")}: the log and the report files have them.` ] : [], ...reasons.length > 0 ? [ "### Skipped", fitting(reasons, TOKENS_BYTES).kept.join("\n") ] : [] ];
}
function failedCheck(check) {
const {name: name, code: code = "CHECK_FAILED", message: message, failures: failures, remedy: remedy, response: response, shard: shard} = check, where = void 0 === shard ? "" : ` (shard ${(0, 
safe_markup.fH)(shard, 40)})`, parts = [ `### ❌ ${(0, safe_markup.fH)(name, NAME_CHARS)}${where}`, `${codeLink(code)}: ${(0, 
safe_markup.fH)(message, TEXT_CHARS)}` ];
if (failures.length > 0) {
const rows = failures.slice(0, FAILING_LINES).map(({line: line, actual: actual}) => `| ${(0, 
safe_markup.lI)(line, CELL_CHARS)} | ${(0, safe_markup.lI)(actual, CELL_CHARS)} |`);
parts.push([ "| Expected | Actual |", "|---|---|", ...rows ].join("\n"));
failures.length > FAILING_LINES && parts.push(`… and ${(0, count.U)(failures.length - FAILING_LINES, "more line")}`);
}
parts.push(...remedyPart(remedy), ...attemptsPart(check));
response && parts.push(...bodyPart(response));
return parts.join("\n\n");
}
function attemptsPart({attempts: attempts, attemptsLeftOut: attemptsLeftOut = 0}) {
const all = attempts.length + attemptsLeftOut;
if (all < 2) return [];
const parts = attempts.slice(-8).map(({startMs: startMs, outcome: outcome}) => `${(0, 
safe_markup.fH)(outcome, OUTCOME_CHARS)} at ${(0, duration.a3)(startMs)}`), before = all - parts.length;
return [ `${(0, count.U)(all, "attempt")}: ${before > 0 ? "… " : ""}${parts.join(", ")}` ];
}
function bodyPart(response) {
const {bytes: bytes, contentType: contentType, excerpt: excerpt, truncated: truncated} = response;
if (0 === bytes) return [ truncated ? "The body could not be read." : "The response had no body." ];
const type = contentType?.split(";")[0]?.trim(), what = `${(0, count.U)(bytes, "byte")}${type ? ` of ${(0, 
safe_markup.fH)(type, 80)}` : ""}`;
if (void 0 === excerpt) return [ `Response body: ${what}.` ];
const text = (0, body.hg)(excerpt);
return [ `<details${text.length <= 1e3 ? " open" : ""}><summary>Response body</summary>`, what, (0, 
safe_markup.xA)(text, 40, 3e3), "</details>" ];
}
function identity({identity: identity, tokens: tokens}) {
const lines = [];
if (identity) {
const {principal: principal, projectId: projectId} = identity, how = (0, safe_markup.fH)((0, 
report.C)(identity), 280);
lines.push(`- Identity: ${void 0 === principal ? how : `${(0, safe_markup.lI)(principal, 200)} (${how})`}`);
void 0 !== projectId && lines.push(`- Project: ${(0, safe_markup.lI)(projectId, 100)}`);
}
lines.push(...tokens.slice(0, 100).map(tokenLine));
if (0 === lines.length) return [];
const {kept: kept} = fitting(lines, TOKENS_BYTES), left = tokens.length + lines.length - Math.min(tokens.length, 100) - kept.length;
return [ "### Identity and tokens", [ ...kept, ...left > 0 ? [ `- … and ${(0, count.z)(left)} more` ] : [] ].join("\n") ];
}
function tokenLine({kind: kind, audience: audience, scopes: scopes, expiresAt: expiresAt}) {
const name = "id_token" === kind ? "ID token" : "Access token", facts = [];
void 0 !== audience && facts.push(`for ${(0, safe_markup.lI)(audience, 300)}`);
void 0 !== scopes && scopes.length > 0 && facts.push(`with ${(0, safe_markup.lI)(scopes.join(" "), 300)}`);
void 0 !== expiresAt && facts.push(`until ${expiresAt.replace("T", " ").replace("Z", " UTC")}`);
return `- ${name} ${facts.join(", ")}`;
}
function fitting(parts, bytes) {
let left = bytes;
return {
kept: parts.filter(part => {
left -= Buffer.byteLength(part) + 2;
return left >= 0;
})
};
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
},
3722: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => writeSummary
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
function writeSummary(host, markdown) {
try {
host.appendSummary(markdown);
} catch (error) {
if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7)) throw error;
host.warning(`The job summary was not written. ${error.message}`, error.code);
}
}
}
};
