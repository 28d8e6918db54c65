(() => {
"use strict";
var e = {
291: (e, t, n) => {
n.d(t, {
sf: () => p,
Bu: () => parseState,
WS: () => removeFiles
});
const r = require("node:fs/promises"), o = require("node:path"), a = require("node:buffer"), i = require("node:fs"), s = require("node:timers/promises"), c = new Map([ [ "ENOENT", "it does not exist" ], [ "ENOTDIR", "a part of the path is a file, not a folder" ], [ "EISDIR", "it is a folder" ], [ "EEXIST", "something is there already, and it is not overwritten" ], [ "ELOOP", "a symbolic link is in the way" ], [ "ENAMETOOLONG", "the path is longer than the system allows" ], [ "EACCES", "this user has no permission" ], [ "EPERM", "this user has no permission" ], [ "ENOSPC", "the disk is full" ], [ "EDQUOT", "the user's disk quota is used up" ], [ "EFBIG", "the file would be larger than the system allows" ], [ "EROFS", "the file system is read-only" ], [ "EMFILE", "this process has too many files open" ], [ "ENFILE", "the machine has too many files open" ], [ "EIO", "the disk has an error" ], [ "ERR_INVALID_ARG_VALUE", "the path has a NUL character" ] ]);
function systemCode(e) {
return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
function systemReason(e) {
const t = systemCode(e), n = c.get(t);
return void 0 === n ? `the system refused (${t})` : `${n} (${t})`;
}
const u = [ /^~(?=[\\/]|$)/, /^~[A-Za-z_][\w-]*(?=[\\/])/, /\$\{\{/, /\$\{[A-Za-z_]\w*\}/, /\$\([^()]{1,40}\)/, /(?<=^|[\\/])\$(?:env:)?[A-Za-z_]\w*(?=[\\/]|$)/i, /(?<=^|[\\/])%[A-Za-z_]\w*%(?=[\\/]|$)/ ];
function unexpanded(e) {
for (const t of u) {
const n = t.exec(e)?.[0];
if (void 0 !== n) return n.length > 40 ? n.slice(0, 2) : n;
}
}
const l = 1048576, d = {
credential: l,
boundary: l,
schema: 4 * l,
checks: 16 * l,
body: 64 * l,
results: 64 * l
}, f = 20, h = 65536;
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
async function readBytes(e, {maxBytes: t, pipeWaitMs: n, within: o}) {
let a;
try {
const s = void 0 === o ? e : await realpathWithin(e, o);
refuseOther(await (0, r.stat)(s), n);
a = await (0, r.open)(s, i.constants.O_RDONLY | (i.constants.O_NONBLOCK ?? 0));
const c = await a.stat();
refuseOther(c, n);
if (c.size > t) throw tooLarge(t);
return await readAll(a, t, c.isFIFO() ? n : void 0);
} catch (t) {
if (t instanceof UnreadableFile) throw t;
throw unreadable(t, e);
} finally {
await (a?.close());
}
}
async function realpathWithin(e, t) {
const [n, a] = await Promise.all([ (0, r.realpath)(e), (0, r.realpath)(t) ]);
if (n.startsWith(a.endsWith(o.sep) ? a : a + o.sep)) return n;
throw new UnreadableFile("leads out of the folder that it must be in, by a symbolic link");
}
async function readText(e, t) {
return decodeText(await readBytes(e, t));
}
function decodeText(e) {
if (!(0, a.isUtf8)(e)) throw new UnreadableFile("is not UTF-8 text");
return e.toString("utf8");
}
function tooLarge(e) {
return new UnreadableFile(`has more than ${e / l} MiB, the most that is read`);
}
function refuseOther(e, t) {
if (!(e.isFile() || e.isFIFO() && void 0 !== t)) throw new UnreadableFile(`is ${kindOf(e)}, not a file`);
}
function kindOf(e) {
return e.isFile() ? "a file" : e.isDirectory() ? "a folder" : e.isSymbolicLink() ? "a symbolic link" : e.isFIFO() ? "a pipe" : e.isSocket() ? "a socket" : "a device";
}
function unreadable(e, t) {
const n = systemCode(e), r = unexpanded(t);
return new UnreadableFile("ENOENT" === n ? "does not exist" + (void 0 === r ? "" : `. It has ${r} in it, which only a shell expands`) : `cannot be read: ${systemReason(e)}`, n);
}
async function readAll(e, t, n) {
const r = [];
let o = 0, a = 0, i = !1;
for (;;) {
const c = Buffer.allocUnsafe(h), u = await readSome(e, c);
if (0 === u && (i || void 0 === n)) return Buffer.concat(r);
i ||= 0 !== u;
if ("later" !== u && 0 !== u) {
o += u;
if (o > t) throw tooLarge(t);
r.push(c.subarray(0, u));
} else {
if (a >= (n ?? 0)) throw new UnreadableFile(`was not written to its end within ${a / 1e3} s`);
await (0, s.setTimeout)(f);
a += f;
}
}
}
async function readSome(e, t) {
try {
return (await e.read(t, 0, t.length, null)).bytesRead;
} catch (e) {
if ("EAGAIN" === systemCode(e)) return "later";
throw e;
}
}
const p = "cleanup", g = "manifest.json";
function parseState(e) {
try {
const t = JSON.parse(e);
if ("object" != typeof t || null === t) return;
const {folder: n, id: r} = t;
if ("string" != typeof n || "string" != typeof r) return;
if (!/^[0-9a-f]{32}$/.test(r) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(n)) return;
return {
folder: n,
id: r
};
} catch {
return;
}
}
async function removeFiles(e) {
const t = [], n = [], o = await readManifest(e);
if (!o) {
await (0, r.lstat)(e.folder).then(() => !1, () => !0) || n.push({
path: e.folder,
why: "it is not the folder that was made"
});
return {
removed: t,
left: n
};
}
for (const e of o) {
const r = await removeOne(e);
void 0 === r ? t.push(e.path) : "ENOENT" !== r && n.push({
path: e.path,
why: r
});
}
await (0, r.rm)(e.folder, {
recursive: !0,
force: !0
}).catch(t => {
n.push({
path: e.folder,
why: t.code ?? "unknown"
});
});
return {
removed: t,
left: n
};
}
async function readManifest({folder: e, id: t}) {
try {
const n = await (0, r.lstat)(e), a = void 0 !== process.getuid && (n.uid !== process.getuid() || !!(63 & n.mode));
if (!n.isDirectory() || a) return;
const i = (0, o.join)(e, g);
if (!(await (0, r.lstat)(i)).isFile()) return;
const s = JSON.parse(await readText(i, {
maxBytes: d.credential
}));
if ("object" != typeof s || null === s) return;
const {id: c, files: u} = s;
if (c !== t || !Array.isArray(u)) return;
return u.filter(e => "string" == typeof e?.path);
} catch {
return;
}
}
async function removeOne(e) {
try {
const t = await (0, r.lstat)(e.path, {
bigint: !0
});
if (!(void 0 === e.ino ? t.isFile() && 0n === t.size : t.isFile() && String(t.ino) === e.ino && String(t.dev) === e.dev)) return "it is another file than the one that was written";
await (0, r.unlink)(e.path);
return;
} catch (e) {
return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
}
},
463: (e, t, n) => {
n.a(e, async (e, r) => {
try {
n.r(t);
var o = n(291), a = n(634);
const e = process.env[`STATE_${o.sf}`], i = e ? (0, o.Bu)(e) : void 0;
e && !i && console.log("::warning title=gcp-bearer::The saved state is not one this action wrote; nothing was removed.");
if (i) {
const {removed: e, left: t} = await (0, o.WS)(i);
e.length > 0 && console.log(`Removed ${e.length} credential file${1 === e.length ? "" : "s"}.`);
for (const {path: e, why: n} of t) {
const t = `${(0, a.fV)(e)} was left in place: ${n}.`.replace(/[%\r\n]/g, encodeURIComponent);
console.log(`::warning title=gcp-bearer::${t}`);
}
}
r();
} catch (e) {
r(e);
}
}, 1);
},
634: (e, t, n) => {
n.d(t, {
fV: () => piece
});
Error;
const r = /(?:[A-Za-z0-9+/_=-]|%[0-9A-Fa-f]{2}|\\(?:[nrt"\\/]|u[0-9a-fA-F]{4}))+/g, o = 13, a = 32;
function randomSpans(e) {
const t = [ ...e.matchAll(c) ].map(({index: e, 0: {length: t}}) => [ e, e + t ]), n = [ ...e.matchAll(r) ].map(({index: e, 0: t}) => ({
start: e,
end: e + t.length,
random: random_text_randomIn(t)
})).filter(({start: e, end: n}) => !t.some(([t, r]) => t <= e && n <= r)), a = new Set;
for (const t of grouped(n, e)) {
const e = t.reduce((e, t) => e + t.random, 0), n = t.reduce((e, t) => e + t.end - t.start, 0), r = e > 2 * o && e > n / 2;
for (const e of t) (e.random > o || r && e.random > 4) && a.add(e);
}
for (const t of chunkedRuns(n.filter(e => !a.has(e)), e)) a.add(t);
return n.filter(e => a.has(e));
}
const i = 40;
function chunkedRuns(e, t) {
const n = new Set;
for (let r = 0; r < e.length; r++) {
const o = [];
let a = 0;
for (let t = r; t < e.length && a < i; t++) {
const n = e[t], r = o.at(-1);
if (void 0 === n || void 0 !== r && n.start - r.end > s) break;
o.push(n);
a += n.end - n.start;
}
const c = o.map(({start: e, end: n}) => t.slice(e, n));
if (a >= i && isChunked(c) || isHexDump(c) || isEvenlyChunked(c)) for (const e of o) n.add(e);
}
return n;
}
const s = 8;
function changesIn(e) {
const t = e.replace(/[a-z]/g, "a").replace(/[A-Z]/g, "A").replace(/\d/g, "0");
return t.match(/(?<=(.))(?!\1)./g)?.length ?? 0;
}
function isHexDump(e) {
return e.length >= 8 && e.every(e => /^[0-9a-f]{2}$/i.test(e));
}
function isEvenlyChunked(e) {
const [t = ""] = e, n = e.join("");
return e.length >= 5 && t.length <= 8 && e.slice(0, -1).every(e => e.length === t.length) && [ /[A-Z]/, /[a-z]/, /\d/ ].every(e => e.test(n)) && changesIn(n) > n.length / 4;
}
function isChunked(e) {
if (e.length < 4) return !1;
const t = e.join("").replace(/[^A-Za-z0-9]/g, ""), n = e.flatMap(e => e.split(/[/_+=-]+/)).filter(e => /^(?:[A-Z]?[a-z]{3,}|[A-Z]{4,})\d{0,4}$/.test(e));
return changesIn(t) > t.length / 5 && n.join("").length < .3 * t.length;
}
const c = /\b\d{6,20}-[a-z0-9]{32}(?=\.apps\.googleusercontent\.com)|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b(?![-+/=\w])|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/gi;
function grouped(e, t) {
const n = [];
let r;
for (const o of e) {
void 0 !== r && /^[\s,;"']{1,8}$/.test(t.slice(r.end, o.start)) ? n.at(-1)?.push(o) : n.push([ o ]);
r = o;
}
return n;
}
function random_text_randomIn(e) {
return /\+|==$/.test(e) && e.length >= 20 ? e.length : e.replace(/%[0-9a-f]{2}|\\(?:u[0-9a-f]{4}|[nrt"\\/])/gi, "/").split(/[/_+=-]+/).filter(e => "" !== e && !isWord(e)).reduce((e, t) => e + t.length, 0);
}
function isWord(e) {
return /^\d+$/.test(e) ? e.length <= a : !(e.length > 30 || !/^(?:[a-z]+|[A-Z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]{2,5}[a-z]+)\d{0,4}$/.test(e)) && (/^[A-Z]+\d*$/.test(e) || (e.match(/[A-Z]/g)?.length ?? 0) <= 1 + Math.floor(e.length / 6));
}
const u = require("node:zlib"), l = [ [ "an access token", /ya29\.[\w.~+/=-]{8,}/g ], [ "a JSON Web Token", /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)*/g ], [ "a token", /gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}/g ], [ "a token", /(?<![\w:])1\/\/[\w-]{16,}/g ], [ "a token", /(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[\w-]{30,}/g ], [ "a client secret", /GOCSPX-[\w-]{16,}/g ] ], d = /-{2,}\s*BEGIN [A-Z ]*PRIVATE KEY-*[\s\S]*?(?:-{2,}\s*END [A-Z ]*PRIVATE KEY-*|$)/gi, f = /-{2,}\s*(?:BEGIN|END) [A-Z ]*PRIVATE KEY/i, h = /["']?\btype["']?\s*:\s*["']?(?:service_account|authorized_user|impersonated_service_account|external_account(?:_authorized_user)?)\b/, p = /["'](?:private_key|private_key_id|refresh_token|client_secret)["']\s*:/, g = 1048576, w = 3;
function wholeSecret(e) {
for (const t of decodedForms(e)) {
const e = t.trim();
if ("" === e) continue;
if (/^[{"\\]/.test(e) && h.test(e) && isCredential(e)) return "a credential";
if (f.test(e.slice(0, 60)) || beginsWithKey(e)) return "a private key";
const n = l.find(([, t]) => "" === e.replace(t, ""));
if (void 0 !== n) return n[0];
}
}
function holdsKey(e) {
return isCredential(e) || isPrivateKey(e);
}
function isPrivateKey(e) {
return f.test(e) || keyBytes(e);
}
const _ = "30(?:82[0-9a-f]{4}|81[0-9a-f]{2}|[0-7][0-9a-f])0201(?:0030(?:0d|13|10|05)06|00028[12]|0104[23]0|0330)", m = new RegExp(`^${_}`), y = new RegExp(_);
function keyBytes(e) {
const t = e.replace(/\\[nrt]|%(?:0[ad]|20|2c|3a|7c)/gi, "").replace(/[^A-Za-z0-9+/_-]/g, "");
for (const {index: e} of t.matchAll(/M(?:I[IGH]|H[cE]|[CEF][0-9A-Za-z])/g)) {
const n = Buffer.from(t.slice(e, e + 48), "base64");
if (m.test(n.toString("hex"))) return !0;
}
const n = e.replace(/\\x|0x/gi, "").matchAll(/(?:[0-9a-f]{2}[^0-9a-z]{0,8}){12,}/gi);
for (const [e] of n) if (y.test(e.replace(/[^0-9a-f]/gi, "").toLowerCase())) return !0;
return !1;
}
function beginsWithKey(e) {
return keyBytes(e.slice(0, 200));
}
function isCredential(e) {
return h.test(e) || p.test(e);
}
function decodedForms(e) {
const t = new Set([ e.slice(0, g) ]);
let n = [ ...t ];
for (let e = 0; e < w && n.length > 0; e++) {
const e = n.flatMap(decodings).filter(e => !t.has(e));
for (const n of e) t.add(n);
n = e;
}
return t;
}
function decodings(e) {
const t = [];
/%[0-9a-f]{2}/i.test(e) && t.push(percentDecoded(e));
/\\["\\/nrtu]/.test(e) && t.push(unescaped(e));
for (const n of base64Runs(e)) {
const e = textOf(Buffer.from(n, /^(?:[0-9a-f]{2})+$/i.test(n) ? "hex" : "base64"));
void 0 !== e && t.push(e);
t.push(...embeddedTexts(n));
}
return t;
}
function textOf(e) {
const isText = e => /^[\t\r\n\x20-\x7e]{16}/.test(e.replace(/^\ufeff/, "")), t = e.toString("utf8");
if (isText(t)) return t;
if (31 === e[0] && 139 === e[1]) return unzipped(e);
const n = Buffer.from(e.subarray(0, -2 & e.length));
return [ n.toString("utf16le"), n.swap16().toString("utf16le") ].find(isText);
}
const b = /eyJ|ew(?:og|0K|oJ|Ai|AK|A0|AN)|\/\/57|\/v8A|AHsA|LS0tLS1C|H4sI/g, v = 16384;
function embeddedTexts(e) {
return [ ...e.matchAll(b) ].slice(0, 20).filter(({index: e}) => e > 0).map(({index: t}) => textOf(Buffer.from(e.slice(t, t + v), "base64"))).filter(e => void 0 !== e);
}
function base64Runs(e) {
const t = /[A-Za-z0-9+/_-]{12,}={0,2}(?:(?:\s|,|\\[nr])+[A-Za-z0-9+/_-]+={0,2})*/g;
return [ ...e.matchAll(t) ].map(([e]) => e.replace(/\\[nr]|[\s,]+/g, "")).filter(e => e.length >= 40);
}
function unzipped(e) {
try {
return (0, u.gunzipSync)(e, {
maxOutputLength: g
}).toString("utf8");
} catch {
return "";
}
}
function percentDecoded(e) {
return e.replace(/(?:%[0-9a-f]{2})+/gi, e => Buffer.from(e.replaceAll("%", ""), "hex").toString());
}
const A = new Map([ [ "n", "\n" ], [ "r", "\r" ], [ "t", "\t" ] ]);
function unescaped(e) {
return e.replace(/\\(?:u([0-9a-f]{4})|(["\\/nrt]))/gi, (e, t, n) => void 0 === t ? A.get(n) ?? n : String.fromCharCode(Number.parseInt(t, 16)));
}
const E = 8192;
function piece(e, t = 200) {
return quote_hidden(e) ?? cut(redacted(e), t);
}
function withoutSecrets(e) {
let t = e.replace(d, "***");
for (const [, e] of l) t = t.replace(e, "***");
return t;
}
function quote_hidden(e) {
const t = e.slice(0, E), n = wholeSecret(t);
return void 0 !== n ? `(${n}, not shown)` : [ ...decodedForms(t) ].some(holdsKey) ? "(a credential, not shown)" : void 0;
}
function redacted(e) {
return withoutRandomText(withoutUserInfo(withoutSecrets(e.slice(0, E)))).replace(/\b(Basic|Bearer)\s+[\w.~+/=-]{8,}/gi, "$1 ***").replace(/(["']?(?:passw(?:or)?d|secret|token|api[_-]?key|private[_-]key)["']?\s*[=:]\s*["']?)[^\s"',;&*]{6,}/gi, "$1***");
}
function withoutUserInfo(e) {
return e.replace(/\b([a-z][a-z0-9+.-]{0,30}:[/\\]{1,3})([^\s"']*)/gi, (e, t, n) => {
const [r = ""] = /^[^/\\?#]*/.exec(n) ?? [], o = /^[^[]*:(?!\d*$)/.test(r) ? n.lastIndexOf("@") : r.lastIndexOf("@"), a = n.slice(o + 1), [i = ""] = /^[^?#]*/.exec(a) ?? [];
return `${t}${o < 0 ? "" : "***@"}${i}${i.length < a.length ? `${a.charAt(i.length)}…` : ""}`;
}).replace(/(?<![\w/@:.])(?!(?:serviceAccount|group|domain|mailto|deleted|principal):)[^\s/@:"'=]{1,256}:[^\s/@"']{1,256}@/gi, "***@").replace(/\?[^\s"'?=]{0,256}=[^\s"']*/g, "?…");
}
function withoutRandomText(e) {
let t = "", n = 0;
for (const {start: r, end: o} of randomSpans(e)) {
t += `${e.slice(n, r)}***`;
n = o;
}
return t + e.slice(n);
}
function cut(e, t) {
if (e.length <= t) return e;
const n = /[\ud800-\udbff]/.test(e.charAt(t - 1)) ? t - 1 : t;
return `${e.slice(0, n)}…`;
}
}
}, t = {};
function __nccwpck_require__(n) {
var r = t[n];
if (void 0 !== r) return r.exports;
var o = t[n] = {
exports: {}
}, a = !0;
try {
e[n](o, o.exports, __nccwpck_require__);
a = !1;
} finally {
a && delete t[n];
}
return o.exports;
}
void 0 !== __nccwpck_require__ && (__nccwpck_require__.ab = __dirname + "/");
(() => {
var e = "function" == typeof Symbol ? Symbol("webpack queues") : "__webpack_queues__", t = "function" == typeof Symbol ? Symbol("webpack exports") : "__webpack_exports__", n = "function" == typeof Symbol ? Symbol("webpack error") : "__webpack_error__", resolveQueue = e => {
if (e && e.d < 1) {
e.d = 1;
e.forEach(e => e.r--);
e.forEach(e => e.r-- ? e.r++ : e());
}
}, wrapDeps = r => r.map(r => {
if (null !== r && "object" == typeof r) {
if (r[e]) return r;
if (r.then) {
var o = [];
o.d = 0;
r.then(e => {
a[t] = e;
resolveQueue(o);
}, e => {
a[n] = e;
resolveQueue(o);
});
var a = {};
a[e] = e => e(o);
return a;
}
}
var i = {};
i[e] = e => {};
i[t] = r;
return i;
});
__nccwpck_require__.a = (r, o, a) => {
var i;
a && ((i = []).d = -1);
var s, c, u, l = new Set, d = r.exports, f = new Promise((e, t) => {
u = t;
c = e;
});
f[t] = d;
f[e] = e => (i && e(i), l.forEach(e), f.catch(e => {}));
r.exports = f;
o(r => {
s = wrapDeps(r);
var o, getResult = () => s.map(e => {
if (e[n]) throw e[n];
return e[t];
}), a = new Promise(t => {
(o = () => t(getResult)).r = 0;
var fnQueue = e => e !== i && !l.has(e) && (l.add(e), e && !e.d && (o.r++, e.push(o)));
s.map(t => t[e](fnQueue));
});
return o.r ? a : getResult();
}, e => (e ? u(f[n] = e) : c(d), resolveQueue(i)));
i && i.d < 0 && (i.d = 0);
};
})();
(() => {
__nccwpck_require__.d = (e, t) => {
for (var n in t) __nccwpck_require__.o(t, n) && !__nccwpck_require__.o(e, n) && Object.defineProperty(e, n, {
enumerable: !0,
get: t[n]
});
};
})();
(() => {
__nccwpck_require__.o = (e, t) => Object.prototype.hasOwnProperty.call(e, t);
})();
(() => {
__nccwpck_require__.r = e => {
"undefined" != typeof Symbol && Symbol.toStringTag && Object.defineProperty(e, Symbol.toStringTag, {
value: "Module"
});
Object.defineProperty(e, "__esModule", {
value: !0
});
};
})();
var n = __nccwpck_require__(463);
module.exports = n;
})();
