(() => {
"use strict";
var __webpack_modules__ = {
546: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
sf: () => STATE_NAME,
Bu: () => parseState,
WS: () => removeFiles
});
const promises_namespaceObject = require("node:fs/promises"), external_node_path_namespaceObject = require("node:path"), external_node_buffer_namespaceObject = require("node:buffer"), external_node_fs_namespaceObject = require("node:fs"), external_node_timers_promises_namespaceObject = require("node:timers/promises"), REASONS = new Map([ [ "ENOENT", "it does not exist" ], [ "ENOTDIR", "a part of the path is a file, not a folder" ], [ "EISDIR", "it is a folder" ], [ "EEXIST", "something is there already, and it is not overwritten" ], [ "ELOOP", "a symbolic link is in the way" ], [ "ENAMETOOLONG", "the path is longer than the system allows" ], [ "EACCES", "this user has no permission" ], [ "EPERM", "this user has no permission" ], [ "ENOSPC", "the disk is full" ], [ "EDQUOT", "the user's disk quota is used up" ], [ "EFBIG", "the file would be larger than the system allows" ], [ "EROFS", "the file system is read-only" ], [ "EMFILE", "this process has too many files open" ], [ "ENFILE", "the machine has too many files open" ], [ "EIO", "the disk has an error" ], [ "ERR_INVALID_ARG_VALUE", "the path has a NUL character" ] ]);
function systemCode(error) {
return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
function systemReason(error) {
const code = systemCode(error), reason = REASONS.get(code);
return void 0 === reason ? `the system refused (${code})` : `${reason} (${code})`;
}
const MIB = 1048576, MOST_BYTES = {
credential: MIB,
boundary: MIB,
schema: 4 * MIB,
checks: 16 * MIB,
body: 64 * MIB,
results: 64 * MIB
}, POLL_MS = 20, CHUNK_BYTES = 65536;
class UnreadableFile extends Error {
code;
constructor(why, code = "UNREADABLE") {
super(why);
this.name = "UnreadableFile";
this.code = code;
}
get isAbsent() {
return "ENOENT" === this.code || "ENOTDIR" === this.code;
}
}
async function readBytes(path, {maxBytes: maxBytes, pipeWaitMs: pipeWaitMs}) {
let file;
try {
refuseOther(await (0, promises_namespaceObject.stat)(path), pipeWaitMs);
file = await (0, promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
const found = await file.stat();
refuseOther(found, pipeWaitMs);
if (found.size > maxBytes) throw tooLarge(maxBytes);
return await readAll(file, maxBytes, found.isFIFO() ? pipeWaitMs : void 0);
} catch (error) {
if (error instanceof UnreadableFile) throw error;
throw unreadable(error);
} finally {
await (file?.close());
}
}
async function readText(path, options) {
return decodeText(await readBytes(path, options));
}
function decodeText(bytes) {
if (!(0, external_node_buffer_namespaceObject.isUtf8)(bytes)) throw new UnreadableFile("is not UTF-8 text");
return bytes.toString("utf8");
}
function tooLarge(maxBytes) {
return new UnreadableFile(`has more than ${maxBytes / MIB} MiB, the most that is read`);
}
function refuseOther(found, pipeWaitMs) {
if (!(found.isFile() || found.isFIFO() && void 0 !== pipeWaitMs)) throw new UnreadableFile(`is ${kindOf(found)}, not a file`);
}
function kindOf(found) {
return found.isFile() ? "a file" : found.isDirectory() ? "a folder" : found.isSymbolicLink() ? "a symbolic link" : found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
}
function unreadable(error) {
const code = systemCode(error);
return new UnreadableFile("ENOENT" === code ? "does not exist" : `cannot be read: ${systemReason(error)}`, code);
}
async function readAll(file, maxBytes, waitMs) {
const chunks = [];
let total = 0, waitedMs = 0, hasWriter = !1;
for (;;) {
const chunk = Buffer.allocUnsafe(CHUNK_BYTES), read = await readSome(file, chunk);
if (0 === read && (hasWriter || void 0 === waitMs)) return Buffer.concat(chunks);
hasWriter ||= 0 !== read;
if ("later" !== read && 0 !== read) {
total += read;
if (total > maxBytes) throw tooLarge(maxBytes);
chunks.push(chunk.subarray(0, read));
} else {
if (waitedMs >= (waitMs ?? 0)) throw new UnreadableFile(`was not written to its end within ${waitedMs / 1e3} s`);
await (0, external_node_timers_promises_namespaceObject.setTimeout)(POLL_MS);
waitedMs += POLL_MS;
}
}
}
async function readSome(file, into) {
try {
return (await file.read(into, 0, into.length, null)).bytesRead;
} catch (error) {
if ("EAGAIN" === systemCode(error)) return "later";
throw error;
}
}
const STATE_NAME = "cleanup", MANIFEST = "manifest.json";
function parseState(text) {
try {
const state = JSON.parse(text);
if ("object" != typeof state || null === state) return;
const {folder: folder, id: id} = state;
if ("string" != typeof folder || "string" != typeof id) return;
if (!/^[0-9a-f]{32}$/.test(id) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(folder)) return;
return {
folder: folder,
id: id
};
} catch {
return;
}
}
async function removeFiles(state) {
const removed = [], left = [], files = await readManifest(state);
if (!files) {
await (0, promises_namespaceObject.lstat)(state.folder).then(() => !1, () => !0) || left.push({
path: state.folder,
why: "it is not the folder that was made"
});
return {
removed: removed,
left: left
};
}
for (const entry of files) {
const why = await removeOne(entry);
void 0 === why ? removed.push(entry.path) : "ENOENT" !== why && left.push({
path: entry.path,
why: why
});
}
await (0, promises_namespaceObject.rm)(state.folder, {
recursive: !0,
force: !0
}).catch(error => {
left.push({
path: state.folder,
why: error.code ?? "unknown"
});
});
return {
removed: removed,
left: left
};
}
async function readManifest({folder: folder, id: id}) {
try {
const found = await (0, promises_namespaceObject.lstat)(folder), foreign = void 0 !== process.getuid && (found.uid !== process.getuid() || !!(63 & found.mode));
if (!found.isDirectory() || foreign) return;
const path = (0, external_node_path_namespaceObject.join)(folder, MANIFEST);
if (!(await (0, promises_namespaceObject.lstat)(path)).isFile()) return;
const manifest = JSON.parse(await readText(path, {
maxBytes: MOST_BYTES.credential
}));
if ("object" != typeof manifest || null === manifest) return;
const {id: writtenId, files: files} = manifest;
if (writtenId !== id || !Array.isArray(files)) return;
return files.filter(file => "string" == typeof file?.path);
} catch {
return;
}
}
async function removeOne(entry) {
try {
const found = await (0, promises_namespaceObject.lstat)(entry.path, {
bigint: !0
});
if (!(void 0 === entry.ino ? found.isFile() && 0n === found.size : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev)) return "it is another file than the one that was written";
await (0, promises_namespaceObject.unlink)(entry.path);
return;
} catch (error) {
return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
}
},
463: (module, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
try {
__nccwpck_require__.r(__webpack_exports__);
var _cleanup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(546), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(634);
const saved = process.env[`STATE_${_cleanup_js__WEBPACK_IMPORTED_MODULE_0__.sf}`], state = saved ? (0, 
_cleanup_js__WEBPACK_IMPORTED_MODULE_0__.Bu)(saved) : void 0;
saved && !state && console.log("::warning title=gcp-bearer::The saved state is not one this action wrote; nothing was removed.");
if (state) {
const {removed: removed, left: left} = await (0, _cleanup_js__WEBPACK_IMPORTED_MODULE_0__.WS)(state);
removed.length > 0 && console.log(`Removed ${removed.length} credential file${1 === removed.length ? "" : "s"}.`);
for (const {path: path, why: why} of left) {
const escaped = `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(path)} was left in place: ${why}.`.replace(/[%\r\n]/g, encodeURIComponent);
console.log(`::warning title=gcp-bearer::${escaped}`);
}
}
__webpack_async_result__();
} catch (e) {
__webpack_async_result__(e);
}
}, 1);
},
634: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
__nccwpck_require__.d(__webpack_exports__, {
fV: () => piece
});
Error;
const RUN = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g, random_text_MOST_RANDOM = 13, MOST_DIGITS = 32;
function randomSpans(text) {
const exempt = [ ...text.matchAll(EXEMPT) ].map(({index: index, 0: {length: length}}) => [ index, index + length ]), runs = [ ...text.matchAll(RUN) ].map(({index: index, 0: run}) => ({
start: index,
end: index + run.length,
random: random_text_randomIn(run)
})).filter(({start: start, end: end}) => !exempt.some(([from, to]) => from <= start && end <= to)), found = new Set;
for (const group of grouped(runs, text)) {
const random = group.reduce((sum, run) => sum + run.random, 0), length = group.reduce((sum, run) => sum + run.end - run.start, 0), isBroken = random > 2 * random_text_MOST_RANDOM && random > length / 2;
for (const run of group) (run.random > random_text_MOST_RANDOM || isBroken && run.random > 4) && found.add(run);
}
for (const run of chunkedRuns(runs.filter(run => !found.has(run)), text)) found.add(run);
return runs.filter(run => found.has(run));
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
function random_text_randomIn(run) {
return /\+|==$/.test(run) && run.length >= 20 ? run.length : run.replace(/%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|[nrt"\\/])/gi, "/").split(/[/_+=-]+/).filter(word => "" !== word && !isWord(word)).reduce((sum, word) => sum + word.length, 0);
}
function isWord(text) {
return /^\d+$/.test(text) ? text.length <= MOST_DIGITS : !(text.length > 30 || !/^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]{2,5}[a-z]+)\d{0,4}$/.test(text)) && (/^[A-Z]+\d*$/.test(text) || (text.match(/[A-Z]/g)?.length ?? 0) <= 1 + Math.floor(text.length / 6));
}
const external_node_zlib_namespaceObject = require("node:zlib"), TOKENS = [ [ "an access token", /ya29\.[\w.~+/=-]{8,}/g ], [ "a JSON Web Token", /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g ], [ "a token", /gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}/g ], [ "a token", /(?<![\w:])1\/\/[\w-]{16,}/g ], [ "a token", /(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}/g ], [ "a client secret", /GOCSPX-[\w-]{16,}/g ] ], PEM = /-{2,}\s*BEGIN [A-Z ]*PRIVATE KEY-*[\s\S]*?(?:-{2,}\s*END [A-Z ]*PRIVATE KEY-*|$)/gi, PEM_MARKER = /-{2,}\s*(?:BEGIN|END) [A-Z ]*PRIVATE KEY/i, CREDENTIAL_TYPE = /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/, SECRET_MEMBER = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/, MOST_READ = 1048576, MOST_DECODINGS = 3;
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
return (0, external_node_zlib_namespaceObject.gunzipSync)(bytes, {
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
const MOST_SHOWN = 8192;
function piece(text, max = 200) {
return quote_hidden(text) ?? cut(redacted(text), max);
}
function withoutSecrets(text) {
let left = text.replace(PEM, "***");
for (const [, pattern] of TOKENS) left = left.replace(pattern, "***");
return left;
}
function quote_hidden(whole) {
const text = whole.slice(0, MOST_SHOWN), kind = wholeSecret(text);
return void 0 !== kind ? `(${kind}, not shown)` : [ ...decodedForms(text) ].some(holdsKey) ? "(a credential, not shown)" : void 0;
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
for (const {start: start, end: end} of randomSpans(text)) {
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
}
}, __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (void 0 !== cachedModule) return cachedModule.exports;
var module = __webpack_module_cache__[moduleId] = {
exports: {}
}, threw = !0;
try {
__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
threw = !1;
} finally {
threw && delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
void 0 !== __nccwpck_require__ && (__nccwpck_require__.ab = __dirname + "/");
(() => {
var webpackQueues = "function" == typeof Symbol ? Symbol("webpack queues") : "__webpack_queues__", webpackExports = "function" == typeof Symbol ? Symbol("webpack exports") : "__webpack_exports__", webpackError = "function" == typeof Symbol ? Symbol("webpack error") : "__webpack_error__", resolveQueue = queue => {
if (queue && queue.d < 1) {
queue.d = 1;
queue.forEach(fn => fn.r--);
queue.forEach(fn => fn.r-- ? fn.r++ : fn());
}
}, wrapDeps = deps => deps.map(dep => {
if (null !== dep && "object" == typeof dep) {
if (dep[webpackQueues]) return dep;
if (dep.then) {
var queue = [];
queue.d = 0;
dep.then(r => {
obj[webpackExports] = r;
resolveQueue(queue);
}, e => {
obj[webpackError] = e;
resolveQueue(queue);
});
var obj = {};
obj[webpackQueues] = fn => fn(queue);
return obj;
}
}
var ret = {};
ret[webpackQueues] = x => {};
ret[webpackExports] = dep;
return ret;
});
__nccwpck_require__.a = (module, body, hasAwait) => {
var queue;
hasAwait && ((queue = []).d = -1);
var currentDeps, outerResolve, reject, depQueues = new Set, exports = module.exports, promise = new Promise((resolve, rej) => {
reject = rej;
outerResolve = resolve;
});
promise[webpackExports] = exports;
promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise.catch(x => {}));
module.exports = promise;
body(deps => {
currentDeps = wrapDeps(deps);
var fn, getResult = () => currentDeps.map(d => {
if (d[webpackError]) throw d[webpackError];
return d[webpackExports];
}), promise = new Promise(resolve => {
(fn = () => resolve(getResult)).r = 0;
var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
q.push(fn)));
currentDeps.map(dep => dep[webpackQueues](fnQueue));
});
return fn.r ? promise : getResult();
}, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
queue && queue.d < 0 && (queue.d = 0);
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for (var key in definition) __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, {
enumerable: !0,
get: definition[key]
});
};
})();
(() => {
__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
__nccwpck_require__.r = exports => {
"undefined" != typeof Symbol && Symbol.toStringTag && Object.defineProperty(exports, Symbol.toStringTag, {
value: "Module"
});
Object.defineProperty(exports, "__esModule", {
value: !0
});
};
})();
var __webpack_exports__ = __nccwpck_require__(463);
module.exports = __webpack_exports__;
})();
