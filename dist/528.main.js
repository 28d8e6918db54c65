"use strict";

exports.id = 528;

exports.ids = [ 528, 212 ];

exports.modules = {
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
lr: () => r,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var s = n(4704);
const r = 512, i = 2e5, o = 40, a = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;
function beginsAsJson(e) {
return a.test(e);
}
function parseJson(e) {
if (!beginsAsJson(e)) throw new SyntaxError("the text does not begin as JSON does");
const {depth: t, values: n, longNumbers: s} = survey(e);
if (/^\s*[[{]/.test(e)) {
if (t > r) throw new RangeError(`it is nested more than ${r} levels deep`);
if (n > i) throw new RangeError(`it holds more than ${i} values`);
}
const o = JSON.parse(e);
return {
value: o,
exact: s ? JSON.parse(e, keepWholeNumbers) : o
};
}
function jsonErrorPlace(e) {
let t = 0, n = e.length;
for (;t + 1 < n; ) {
const s = Math.floor((t + n) / 2);
mayBecomeJson(e.slice(0, s)) ? t = s : n = s;
}
const s = e.slice(0, mayBecomeJson(e) ? e.length : t).split(/\r\n|\r|\n/);
return {
line: s.length,
column: (s.at(-1)?.length ?? 0) + 1
};
}
function mayBecomeJson(e) {
try {
JSON.parse(e);
return !0;
} catch (t) {
const n = t instanceof Error ? t.message : "", s = / at position (\d+)/.exec(n)?.[1];
return void 0 === s ? /end of JSON input/.test(n) : Number(s) >= e.length;
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
let t = 0, n = 0, s = 1, r = !1;
for (let i = 0; i < e.length; i++) {
const o = e.charCodeAt(i);
if (34 === o) i = endOfString(e, i); else if (91 === o || 123 === o) {
s++;
t++;
t > n && (n = t);
} else if (44 === o) s++; else if (58 === o) s += 2; else if (93 === o || 125 === o) t--; else if (o >= 49 && o <= 57) {
const t = i;
for (;isDigit(e.charCodeAt(i + 1)); ) i++;
i - t >= 15 && (r = !0);
} else if (46 === o) for (;isDigit(e.charCodeAt(i + 1)); ) i++;
}
return {
depth: n,
values: r ? 2 * s : s,
longNumbers: r
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
const s = n?.source;
return void 0 === s || s.length > o || !/^-?\d+$/.test(s) ? t : BigInt(s);
}
function asDoubles(e) {
const t = new Map, convert = e => {
if ("bigint" == typeof e) return Number(e);
if ("string" == typeof e || "number" == typeof e || "boolean" == typeof e) return e;
if (!isObject(e)) return null;
const n = t.get(e);
if (void 0 !== n) return n;
const s = Array.isArray(e) ? e.map(convert) : Object.fromEntries(Object.entries(e).map(([e, t]) => [ e, convert(t) ]));
t.set(e, s);
return s;
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
s.Z)(e, n), (0, s.Z)(t, n)));
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
let r = t;
const put = e => {
n.push(e);
r -= e.length;
}, write = e => {
if (!(r < 0)) if ("string" == typeof e) put(JSON.stringify(e.length > r ? e.slice(0, r + 1) : e)); else if (Array.isArray(e)) {
put("[");
for (let t = 0; t < e.length && r >= 0; t++) {
t > 0 && put(",");
write(e[t]);
}
put("]");
} else if (isObject(e)) {
put("{");
let t = !0;
for (const n of Object.keys(e)) {
if (r < 0) break;
t || put(",");
t = !1;
write(n);
put(":");
write((0, s.Z)(e, n));
}
put("}");
} else put(String(e));
};
write(e);
return cutText(n.join(""), t);
}
function cutText(e, t) {
if (e.length <= t) return e;
const n = Math.max(0, t - 1), s = e.charCodeAt(n - 1);
return `${e.slice(0, s >= 55296 && s <= 56319 ? n - 1 : n)}…`;
}
function decodeFragment(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
},
8990: (e, t, n) => {
n.d(t, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var s = n(7598), r = n(3024), i = n(1455), o = n(6760), a = n(2578), c = n(2005), l = n(813), d = n(3065), u = n(3211);
async function pathProblem(e, t, n) {
if (/[\u0000-\u001f]/.test(e)) return "is a path, and has a line break or another control character.";
if (/[\\/]$/.test(e)) return `${(0, c.hD)(e)} names a folder, and a file is needed.`;
const s = (0, u.i)(e);
return void 0 === s ? pathObstacle(e, t, n) : `${(0, c.hD)(e)} ${s}`;
}
async function pathObstacle(e, t, n) {
const s = (0, o.resolve)(e), r = trustedBase(s, n);
let i = r;
for (const e of (0, o.relative)(r, s).split(o.sep)) {
if ("" === e) continue;
i = (0, o.join)(i, e);
const n = await look(i);
if (void 0 === n) return folderObstacle((0, o.dirname)(i));
if ("string" == typeof n) return `${(0, c.fV)(i)} cannot be used: ${n}.`;
if (i === s) return existingObstacle(s, n, t);
if (n.isSymbolicLink()) return `${(0, c.fV)(i)} is a symbolic link, and none is followed.`;
if (!n.isDirectory()) return `${(0, c.fV)(i)} is not a folder.`;
}
return `${(0, c.fV)(s)} is a folder.`;
}
async function createFile(e, t, n) {
await makeFolders((0, o.dirname)(e), n);
const {O_WRONLY: s, O_CREAT: a, O_EXCL: c, O_NOFOLLOW: l} = r.constants;
return (0, i.open)(e, s | a | c | (l ?? 0), t);
}
async function makeFolders(e, t) {
const make = () => (0, i.mkdir)(e, {
mode: t
}).catch(unlessItExists);
try {
await make();
} catch (n) {
if ("ENOENT" !== (0, d.x)(n) || (0, o.dirname)(e) === e) throw n;
await makeFolders((0, o.dirname)(e), t);
await make();
}
}
function unlessItExists(e) {
if ("EEXIST" !== (0, d.x)(e)) throw e;
}
async function replaceFile(e, t, n) {
const r = (0, o.resolve)(e), l = await pathProblem(e, "replaced", n);
if (void 0 !== l) throw new a.G7("FILE_WRITE_FAILED", `${(0, c.fV)(e)} was not written: ${l}`);
const d = (0, o.join)((0, o.dirname)(r), `.gcp-bearer-${(0, s.randomBytes)(8).toString("hex")}.tmp`);
try {
const e = await createFile(d, 420, 511);
try {
const n = await look(r);
"object" == typeof n && await e.chmod(511 & n.mode);
await e.writeFile("string" == typeof t || Buffer.isBuffer(t) ? t : inBlocks(t));
} finally {
await e.close();
}
await (0, i.rename)(d, r);
} catch (t) {
await (0, i.unlink)(d).catch(() => {});
throw writeFailed(e, t);
}
}
const f = 16384;
function* inBlocks(e) {
let t = "";
for (const n of e) {
t += n;
if (!(t.length < f)) {
yield t;
t = "";
}
}
yield t;
}
function writeFailed(e, t) {
if (t instanceof a.G7) return t;
const n = `${(0, c.fV)(e)} was not written: ${(0, d.u)(t)}.`;
return new a.G7("FILE_WRITE_FAILED", n, {
cause: t
});
}
async function look(e) {
try {
return await (0, i.lstat)(e);
} catch (e) {
return "ENOENT" === (0, d.x)(e) ? void 0 : (0, d.u)(e);
}
}
async function existingObstacle(e, t, n) {
return "kept" === n ? `${(0, c.fV)(e)} exists already, and is not overwritten.` : t.isFile() ? folderObstacle((0, 
o.dirname)(e)) : `${(0, c.fV)(e)} is ${(0, l.I)(t)}, and only a regular file is replaced.`;
}
async function folderObstacle(e) {
try {
await (0, i.access)(e, r.constants.W_OK);
return;
} catch (t) {
const n = (0, o.dirname)(e);
return "ENOENT" === (0, d.x)(t) && n !== e ? folderObstacle(n) : `${(0, c.fV)(e)} cannot be written to: ${(0, 
d.u)(t)}.`;
}
}
function trustedBase(e, t) {
const n = [ t.GITHUB_WORKSPACE, t.RUNNER_TEMP, process.cwd(), t.HOME ].find(t => t && e.startsWith((0, 
o.resolve)(t) + o.sep));
if (n) return (0, o.resolve)(n);
const {root: s} = (0, o.parse)(e), [r] = (0, o.relative)(s, (0, o.dirname)(e)).split(o.sep);
return (0, o.join)(s, r ?? "");
}
},
1306: (e, t, n) => {
n.d(t, {
Vj: () => decodeBody,
ad: () => utf16OrderOf,
eP: () => charsetOf
});
var s = n(9045);
function charsetOf({body: e, headers: t}) {
const [n, r, i] = e;
if (239 === n && 187 === r && 191 === i) return "utf-8";
if (254 === n && 255 === r) return "utf-16be";
if (255 === n && 254 === r) return "utf-16le";
const [, o, a] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec((0, s.w)({
headers: t
}, "content-type") ?? "") ?? [], c = labelled(o ?? a);
return void 0 === c || "utf-16le" === c ? utf16OrderOf(e) ?? c ?? "utf-8" : c;
}
function labelled(e) {
if (void 0 !== e) try {
return new TextDecoder(e).encoding;
} catch {
return;
}
}
const r = 512;
function utf16OrderOf(e) {
const t = [ 0, 0 ], n = Math.min(-2 & e.length, r);
for (let s = 0; s < n; s++) 0 === e[s] && (t[1 & s] = (t[1 & s] ?? 0) + 1);
const [s = 0, i = 0] = t;
if (!(n < 4 || 8 * Math.min(s, i) > Math.max(s, i) || Math.max(s, i) < n / 4)) return i > s ? "utf-16le" : "utf-16be";
}
function decodeBody(e) {
return new TextDecoder(charsetOf(e)).decode(e.body, {
stream: e.truncated
});
}
},
8752: (e, t, n) => {
n.d(t, {
LC: () => c,
wd: () => l,
MP: () => describeBody,
hh: () => fileBody,
hg: () => indentJson,
KJ: () => isUnread,
O8: () => outputBody,
rD: () => readableBody
});
var s = n(4573), r = n(1306), i = n(9045), o = n(1927);
function safeOutput(e, t, n = Number.POSITIVE_INFINITY) {
return firstBytes(Buffer.from(t.redact(e), "utf8"), n).toString("utf8");
}
function firstBytes(e, t) {
if (e.length <= t) return e;
let n = t;
for (;n > t - 4 && n > 0 && 128 == (192 & (e[n] ?? 0)); ) n--;
return e.subarray(0, n > t - 4 ? n : t);
}
const a = 65536, c = 16384, l = 65536;
function readableBody(e, t, n = a) {
const {body: s} = e;
if (0 === s.length) return {
kind: "empty"
};
const r = redactedText(e, n, t);
return isBinary(r, (0, i.w)(e, "content-type") ?? "") ? {
kind: "binary"
} : {
kind: "text",
text: r,
complete: s.length <= n && !e.truncated
};
}
function outputBody(e, t, n = l) {
return safeOutput(redactedText(e, 2 * n, t), t, n);
}
function fileBody(e, t) {
const {body: n} = e, s = (0, r.ad)(n);
if (void 0 === s) return redactedBytes(n, t);
const i = swapped(n, s).toString("utf16le"), o = t.redact(i);
return redactedBytes(o === i ? n : swapped(Buffer.from(o, "utf16le"), s), t);
}
function swapped(e, t) {
const n = Buffer.from(e.subarray(0, -2 & e.length));
return "utf-16le" === t ? n : n.swap16();
}
function redactedText(e, t, n) {
const i = e.body.subarray(0, t), o = e.truncated || i.length < e.body.length;
if ((0, s.isAscii)(i) && "utf-8" === (0, r.eP)(e)) return n.redact(i.toString("latin1"));
const a = (0, r.ad)(i) === (0, r.eP)(e) ? i : redactedBytes(i, n);
return n.redact((0, r.Vj)({
...e,
body: a,
truncated: o
}));
}
function redactedBytes(e, t) {
const n = e.toString("latin1"), s = t.redact(n);
return s === n ? e : Buffer.from(s, "latin1");
}
const d = /^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
function isBinary(e, t) {
return !(!d.test(t) && !e.includes("\0")) || 10 * (e.length - e.replaceAll("�", "").length) > e.length;
}
function isUnread(e) {
return e.truncated && 0 === e.bytes;
}
function describeBody(e) {
const t = (0, i.w)(e, "content-type")?.split(";")[0]?.trim();
return `${e.truncated && void 0 === e.sha256 ? "at least " : ""}${(0, o.U)(e.bytes, "byte")}${t ? ` of ${t}` : ""}`;
}
const u = 40;
function indentJson(e) {
if (!/^\s*[{[]/.test(e)) return e;
try {
JSON.parse(e);
} catch {
return e;
}
let t = "", n = 0;
const newLine = () => `\n${"  ".repeat(n)}`, s = e.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
for (const r of s) if ("{" === r || "[" === r) {
if (++n > u) return e;
t += `${r}${newLine()}`;
} else if ("}" === r || "]" === r) {
n--;
t += `${newLine()}${r}`;
} else t += "," === r ? `,${newLine()}` : ":" === r ? ": " : /^[{[]/.test(r) ? r.replace(/\s+/, "") : r;
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
9493: (e, t, n) => {
n.r(t);
n.d(t, {
deliver: () => deliver,
settleAll: () => settleAll
});
var s = n(8990), r = n(8752), i = n(1927), o = n(8578), a = n(7029), c = n(5241), l = n(3722);
async function deliver(e, t, s, r) {
let i;
const results = () => {
i ??= (0, o.qS)(s, e);
return i;
};
await settleAll([ async () => outputResponse(e, r?.response), async () => outputTotals(e, s), async () => writeResponse(e, t.responseFile, r?.response), async () => writeReport(e, t.junitFile, async () => (await Promise.resolve().then(n.bind(n, 2968))).junitParts(results())), async () => writeReport(e, t.resultsFile, async () => (0, 
o.Zs)(results())), async () => t.summary && (0, l.S)(e, (0, a.y)(results())) ]);
}
async function settleAll(e) {
const t = [];
for (const n of e) try {
await n();
} catch (e) {
t.push(...e instanceof AggregateError ? e.errors : [ e ]);
}
if (t.length > 1) throw new AggregateError(t);
if (1 === t.length) throw t[0];
}
async function outputTotals(e, {checks: t}) {
const {total: n, passed: s, failed: r} = (0, c.v)(t);
await e.setOutput("checks_total", String(n));
await e.setOutput("checks_passed", String(s));
await e.setOutput("checks_failed", String(r));
}
async function outputResponse(e, t) {
if (!t) return;
const n = new Map;
for (const [s, r] of t.headers) {
const t = e.redact(s).toLowerCase(), i = e.redact(r), o = n.get(t);
n.set(t, void 0 === o ? i : [ o, i ].flat());
}
for (const [t, s] of n) Array.isArray(s) && e.redact(s.join("")) !== s.join("") && n.set(t, "***");
await e.setOutput("response_status", String(t.status));
await e.setOutput("response_headers", JSON.stringify(Object.fromEntries(n)));
await e.setOutput("response_body", (0, r.O8)(t, e));
await e.setOutput("response_truncated", String(t.truncated || t.body.length > r.wd));
await e.setOutput("response_time_ms", String(Math.round(t.timing.total)));
}
async function writeResponse(e, t, n) {
if (void 0 === t || !n) return;
const o = (0, r.hh)(n, e);
await (0, s.fR)(t, o, e.env);
(0, r.KJ)(n) ? e.warning(`${t} is empty: the body could not be read.`) : n.truncated && e.warning(`${t} holds the first ${(0, 
i.U)(o.length, "byte")} of a longer body.`);
}
async function writeReport(e, t, n) {
void 0 !== t && await (0, s.fR)(t, await n(), e.env);
}
},
3973: (e, t, n) => {
n.d(t, {
B: () => safeBlock,
K: () => excerpt
});
var s = n(1927), r = n(51);
const i = "  | ";
function safeBlock(e, t, n, s = !0) {
const {lines: r, note: o} = excerpt(e, t, n), a = r.map(e => `${i}${e}`);
void 0 !== o && s && a.push(`  ${o}`);
return a.join("\n");
}
function excerpt(e, t, n) {
const i = withoutLastLineBreaks(e);
let o = i.slice(0, n);
o.length < i.length && /[\ud800-\udbff]$/.test(o) && (o = o.slice(0, -1));
const a = o.split(/\r?\n/), c = a.slice(0, t), l = c.join("\n").length, d = i.length - l, u = o.length < i.length || a.length > t;
return {
lines: c.map(r.b0),
note: u ? `… ${(0, s.U)(d, "more character")} not shown` : void 0
};
}
function withoutLastLineBreaks(e) {
let t = e.length;
for (;"\n" === e[t - 1]; ) t -= "\r" === e[t - 2] ? 2 : 1;
return e.slice(0, t);
}
},
6153: (e, t, n) => {
n.d(t, {
joinFolder: () => joinFolder
});
var s = n(1455), r = n(6760), i = n(2578), o = n(813), a = n(3065), c = n(8990), l = n(9037), d = n(2005), u = n(1927), f = n(9493), p = n(3398), h = n(2968), m = n(8578);
const g = {
type: "string"
}, y = {
type: "integer",
minimum: 0
}, b = {
type: "string",
format: "date-time"
}, $ = {
type: "string",
pattern: "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$"
}, w = {
type: "integer",
minimum: 0
};
function object(e, t = {}) {
return {
type: "object",
properties: {
...e,
...t
},
required: Object.keys(e),
additionalProperties: !0
};
}
function list(e) {
return {
type: "array",
items: e
};
}
function described(e, t) {
return {
...e,
description: t
};
}
const k = {
type: "string",
pattern: "^[A-Z][A-Z0-9_]*$",
examples: i.OQ.slice(0, 3)
}, v = object({
status: {
type: "integer",
minimum: 100,
maximum: 999
},
bytes: described(w, "Of the whole body, after decompression."),
truncated: described({
type: "boolean"
}, "The body was longer than what was kept.")
}, {
contentType: g,
sha256: described({
type: "string",
pattern: "^[0-9a-f]{64}$"
}, "Of the whole body, after decompression."),
certificateExpiresAt: described(b, "Until when the server's certificate is valid."),
excerpt: described({
type: "string",
maxLength: 4096
}, "The beginning of a body that is text; of failed checks only. Hostile text: make it safe before you print it.")
}), j = object({
name: g,
verdict: {
enum: [ "passed", "failed", "skipped" ]
},
message: described(g, "The reason for the verdict, in a sentence."),
failures: described(list(object({
line: g,
actual: g
})), "Each expectation that did not hold, as written, and the actual value."),
request: object({
method: g,
url: g,
auth: {
enum: [ "id_token", "signed_jwt", "access_token", "none" ]
}
}, {
audience: g
}),
attempts: list(object({
startMs: described(y, "After the check began."),
durationMs: y,
outcome: g
})),
startMs: described(y, "After the run began."),
durationMs: described(y, "All attempts and the waiting between them.")
}, {
refused: described({
const: !0
}, "The check expects refusal. The message names what refused the request, or says that nothing did."),
code: described(k, "Of a failed check: its entry in docs/troubleshooting.md."),
remedy: g,
response: described(v, "The last response, if there was one."),
timing: object({
wait: y,
body: y,
total: y
}, {
connect: y,
tls: y
}),
attemptsLeftOut: described(w, "Earlier attempts: the list has the last hundred."),
shard: described($, "In joined results: the job that ran the check.")
}), O = {
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
startedAt: b,
durationMs: y,
tokens: list(object({
kind: {
enum: [ "access_token", "id_token" ]
}
}, {
audience: g,
scopes: list(g),
expiresAt: b
})),
phases: described(list(object({
name: g,
startMs: y,
durationMs: y
})), "Token requests, in milliseconds from the start of the run."),
totals: object({
total: w,
passed: w,
failed: w,
skipped: w
}),
checks: list(j),
errors: described(list(object({
code: k,
message: g
}, {
remedy: g,
shard: $
})), "The error that ended the run; in joined results, those of every job.")
}, {
$schema: {
type: "string",
format: "uri"
},
shard: described($, "This job's share of the checks; absent in joined results."),
identity: object({
kind: g,
source: g
}, {
principal: g,
projectId: g
})
})
};
var A = n(5241);
async function parseResults(e, t) {
let s;
try {
s = JSON.parse(e);
} catch (e) {
throw new i.G7("FILE_READ_FAILED", `${(0, d.fV)(t)} is not JSON.`, {
cause: e
});
}
const {Validator: r} = await n.e(94).then(n.bind(n, 4094)), o = new r(O, "2020-12");
if ((e => o.validate(e).valid)(s)) return s;
const a = o.validate(s).errors.at(-1), c = a ? ` At ${(0, d.fV)(a.instanceLocation)}: ${(0, 
d.fV)(a.error)}` : "";
throw new i.G7("FILE_READ_FAILED", `${(0, d.fV)(t)} is not a results file of gcp-bearer, version 1.${c}`);
}
function joinResults(e) {
const t = latest(e), [n] = t;
if (void 0 === n) throw new i.G7("INPUT_INVALID", "There are no results to join.");
const s = Date.parse(n.startedAt), r = t.flatMap(e => e.checks.map(t => ({
...t,
...from(e),
startMs: t.startMs + since(e, s)
}))), o = t.flatMap(e => e.phases.map(t => ({
...t,
name: void 0 === e.shard ? t.name : `${t.name} ${e.shard}`,
startMs: t.startMs + since(e, s)
}))), a = [ ...t.flatMap(e => e.errors.map(t => ({
...t,
...from(e)
}))), ...missingShards(t) ], c = t.find(e => e.identity)?.identity;
return {
$schema: m.Pm,
version: 1,
verdict: (0, m.Vj)(r, a),
startedAt: n.startedAt,
durationMs: Math.max(...t.map(e => since(e, s) + e.durationMs)),
...c && {
identity: c
},
tokens: distinctTokens(t),
phases: o,
totals: (0, A.v)(r),
checks: r,
errors: a
};
}
function latest(e) {
const t = [ ...e ].sort((e, t) => Date.parse(e.startedAt) - Date.parse(t.startedAt));
return t.filter(({shard: e}, n) => void 0 === e || !t.slice(n + 1).some(t => t.shard === e));
}
function since({startedAt: e}, t) {
return Date.parse(e) - t;
}
function from({shard: e}) {
return void 0 === e ? {} : {
shard: e
};
}
function missingShards(e) {
const t = new Set(e.flatMap(({shard: e}) => void 0 === e ? [] : [ e ])), n = new Set([ ...t ].map(e => Number(e.split("/")[1])));
return [ ...n ].flatMap(e => Array.from({
length: e
}, (t, n) => `${n + 1}/${e}`).filter(e => !t.has(e)).map(e => ({
code: "UNFINISHED",
message: `There are no results of shard ${e}: its job did not run, or did not get to its end.`,
shard: e
})));
}
function distinctTokens(e) {
const t = new Map;
for (const n of e.flatMap(e => e.tokens)) {
const e = JSON.stringify([ n.kind, n.audience, n.scopes ]), s = t.get(e);
(!s || (n.expiresAt ?? "") < (s.expiresAt ?? "")) && t.set(e, n);
}
return [ ...t.values() ];
}
var x = n(4212), M = n(51), I = n(7029), T = n(3722);
async function joinFolder(e, t) {
const {resultsFile: n, junitFile: s} = t, r = await readResults(await checkInputs(e, t)), i = joinResults(r), {total: o, passed: a, failed: l, skipped: d} = i.totals;
for (const t of i.checks) "failed" === t.verdict && e.info(failedLine(t));
e.info(`${(0, u.U)(o, "check")} of ${(0, u.U)(r.length, "job")}: ${a} passed, ${l} failed, ${d} skipped`);
const g = i.errors.map(({code: e, message: t}) => ({
title: e,
lines: t.split("\n")
}));
(0, p.fz)(e, g, "problems");
await (0, f.settleAll)([ async () => {
await e.setOutput("checks_total", String(o));
await e.setOutput("checks_passed", String(a));
await e.setOutput("checks_failed", String(l));
}, async () => (0, T.S)(e, (0, I.y)(i)), async () => void 0 !== n && (0, c.fR)(n, (0, 
m.ew)(i), e.env), async () => void 0 !== s && (0, c.fR)(s, (0, h.resultsJunit)(i), e.env) ]);
return "passed" === i.verdict ? 0 : 1;
}
async function checkInputs(e, {results: t, resultsFile: n, junitFile: s}) {
const r = new l.Z;
void 0 === t && r.add("results", "is not given.", "gcp-bearer-results");
const i = [ [ "results_file", n ], [ "junit_file", s ] ];
await (0, x.checkReportPaths)(i, [], e.env, r);
const o = e.runnerFileObstacle?.("GITHUB_OUTPUT");
void 0 !== o && r.add("GITHUB_OUTPUT", o, void 0, "FILE_WRITE_FAILED");
r.throwIfAny();
return t ?? "";
}
function failedLine({name: e, message: t, shard: n}) {
const s = void 0 === n ? "" : ` (shard ${n})`;
return `✗ ${(0, M.om)(e, 200)}${s}: ${(0, M.om)(t, 1e3)}`;
}
async function readResults(e) {
const t = (await (0, s.readdir)(e, {
recursive: !0
}).catch(t => {
if ("ENOENT" === t.code) return [];
throw new i.G7("FILE_READ_FAILED", `${(0, d.fV)(e)} could not be read: ${(0, a.u)(t)}.`, {
cause: t
});
})).filter(e => e.endsWith(".json")).sort(), n = [];
for (const s of t) n.push(await parseResults(await join_folder_read((0, r.join)(e, s)), s));
return n;
}
async function join_folder_read(e) {
try {
return await (0, o.readText)(e, {
maxBytes: o.MOST_BYTES.results
});
} catch (t) {
if (!(t instanceof o.UnreadableFile)) throw t;
throw new i.G7("FILE_READ_FAILED", `${(0, d.fV)(e)} ${t.message}.`, {
cause: t
});
}
}
},
2968: (e, t, n) => {
n.r(t);
n.d(t, {
junitParts: () => junitParts,
junitXml: () => junitXml,
resultsJunit: () => resultsJunit
});
var s = n(9974), r = n(2757), i = n(1927), o = n(5276), a = n(8578), c = n(7408), l = n(5241);
const d = 4194304, u = 262144, f = 32768, p = 1e3;
function junitXml(e, t) {
return resultsJunit((0, a.qS)(e, t));
}
function resultsJunit(e) {
return [ ...junitParts(e) ].join("");
}
function* junitParts(e) {
for (const t of document(e)) yield `${t}\n`;
}
function* document(e) {
const t = new Set([ ...e.checks, ...e.errors ].map(({shard: t}) => t ?? e.shard));
0 === t.size && t.add(e.shard);
const n = {
failures: d,
output: u
};
yield '<?xml version="1.0" encoding="UTF-8"?>';
yield "<testsuites>";
for (const [s, r] of [ ...t ].entries()) yield* testsuite(e, r, s, n, {
checks: e.checks.filter(t => (t.shard ?? e.shard) === r),
errors: e.errors.filter(t => (t.shard ?? e.shard) === r)
});
yield "</testsuites>";
}
function* testsuite(e, t, n, s, {checks: i, errors: o}) {
const {failed: a, skipped: c} = (0, l.v)(i), {startMs: d, durationMs: u} = span(e, i), f = {
id: String(n),
package: "gcp-bearer",
name: void 0 === t ? "checks" : `checks ${t}`,
timestamp: (0, r.ag)(Date.parse(e.startedAt) + d).slice(0, 19),
hostname: "localhost",
tests: String(i.length + o.length),
failures: String(a),
errors: String(o.length),
skipped: String(c),
time: seconds(u)
};
yield open("testsuite", f);
yield "<properties>";
for (const [n, s] of properties(e, t)) yield empty("property", {
name: n,
value: s
});
yield "</properties>";
for (const e of o) yield runError(e);
for (const e of i) yield testcase(e, s);
yield element("system-out", {}, output(i, s));
yield element("system-err", {}, "");
yield "</testsuite>";
}
function span(e, t) {
if (0 === t.length || t.length === e.checks.length) return {
startMs: 0,
durationMs: e.durationMs
};
const n = Math.min(...t.map(e => e.startMs));
return {
startMs: n,
durationMs: Math.max(...t.map(e => e.startMs + e.durationMs)) - n
};
}
function properties({identity: e}, t) {
const n = {
principal: e?.principal,
project: e?.projectId,
shard: t
};
return Object.entries(n).flatMap(([e, t]) => void 0 === t ? [] : [ [ e, t ] ]);
}
function testcase(e, t) {
const n = {
classname: "gcp-bearer.checks",
name: (0, s.IN)(e.name, p),
time: seconds(e.durationMs)
};
if ("passed" === e.verdict) return empty("testcase", n);
const r = "skipped" === e.verdict ? empty("skipped", {
message: (0, s.IN)(e.message, p)
}) : failure(e, t);
return `${open("testcase", n)}${r}</testcase>`;
}
function failure(e, t) {
const {code: n = "CHECK_FAILED", message: r, failures: i, remedy: a, request: c, response: l} = e, d = [ r, ...i.map(({line: e, actual: t}) => `${e}\n  actual: ${t}`), `${c.method} ${c.url} (${c.auth})`, attempts(e), ...void 0 === a ? [] : [ a ], (0, 
o.j)(n), ...void 0 === l?.excerpt ? [] : [ `\n${l.excerpt}` ] ], u = {
type: n,
message: (0, s.IN)(r, p)
}, m = (0, s.IN)(d.join("\n"), f);
t.failures -= m.length;
return t.failures < 0 ? element("failure", u, `… details left out: ${h}`) : element("failure", u, m);
}
function runError({code: e, message: t, remedy: n}) {
const s = [ t, ...void 0 === n ? [] : [ n ], (0, o.j)(e) ].join("\n");
return `${open("testcase", {
classname: "gcp-bearer.run",
name: "run",
time: "0.000"
})}${element("error", {
type: e,
message: t
}, s)}</testcase>`;
}
const h = "this report would be too long. The log has them.";
function output(e, t) {
const n = [];
for (const r of e) {
const o = (0, s.IN)(attempts(r), p);
t.output -= o.length;
if (t.output < 0) {
n.push(`… and ${(0, i.U)(e.length - n.length, "more check")}: ${h}`);
break;
}
n.push(o);
}
return n.join("\n");
}
function attempts({name: e, attempts: t, attemptsLeftOut: n}) {
const s = t.map(({outcome: e, durationMs: t}) => `${e} in ${seconds(t)} s`);
void 0 !== n && s.unshift(`… ${(0, i.U)(n, "attempt")} before`);
return `${e}: ${0 === s.length ? "not attempted" : s.join(", ")}`;
}
function seconds(e) {
return (e / 1e3).toFixed(3);
}
function open(e, t) {
return `<${e}${Object.entries(t).map(([e, t]) => ` ${e}="${attributeValue(t)}"`).join("")}>`;
}
function attributeValue(e) {
return (0, c.v1)(e).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}
function empty(e, t) {
return `${open(e, t).slice(0, -1)}/>`;
}
function element(e, t, n) {
return "" === n ? empty(e, t) : `${open(e, t)}${(0, c.v1)(n)}</${e}>`;
}
},
6494: (e, t, n) => {
n.d(t, {
L: () => kept,
S: () => shownBody
});
var s = n(9974), r = n(9022), i = n(8752);
const o = 4096, a = 250, c = 512, l = 4096, d = 1024, u = 100, f = 100, p = Buffer.alloc(0);
function kept(e, t, n = 0, i = shownBody(e, t)) {
const {response: h, failures: m, attempts: g, request: y} = e, clean = (e, n) => (0, 
s.IN)(t.redact(e), n), b = m.length - u;
return {
...e,
message: clean(e.message, l),
remedy: void 0 === e.remedy ? void 0 : clean((0, r.XX)(e.remedy, t.surface ?? r.hr), l),
request: {
...y,
url: clean(y.url, l)
},
failures: [ ...m.slice(0, u).map(({line: e, actual: t}) => ({
line: clean(e, d),
actual: clean(t, d)
})), ...b > 0 ? [ {
line: "…",
actual: `${b} more do not hold`
} ] : [] ],
attempts: g.slice(-f),
attemptsLeftOut: (e.attemptsLeftOut ?? 0) + Math.max(0, g.length - f),
excerpt: e.excerpt ?? excerptOf(i, n < a ? o : c),
response: h && {
...h,
body: p,
headers: h.headers.filter(([e]) => "content-type" === e.toLowerCase()).slice(0, 1)
}
};
}
function shownBody({response: e, verdict: t, excerpt: n}, s) {
if (e && "failed" === t && void 0 === n) return (0, i.rD)(e, s, i.LC);
}
function excerptOf(e, t) {
return "text" === e?.kind ? structuredClone(e.text.slice(0, t)) : void 0;
}
},
4212: (e, t, n) => {
n.d(t, {
checkReportFolders: () => checkReportFolders,
checkReportPaths: () => checkReportPaths
});
var s = n(1455), r = n(6760);
async function clashes(e) {
const t = [], n = [];
for (const [s, i] of e) {
if (void 0 === i || "" === i) continue;
const e = await placeOf(i), isBelow = t => e.startsWith(t + r.sep) || t.startsWith(e + r.sep), o = n.find(t => t.place === e || isBelow(t.place));
void 0 !== o && t.push({
name: s,
other: o.name,
below: o.place !== e
});
n.push({
name: s,
place: e
});
}
return t;
}
async function placeOf(e) {
return (await resolved((0, r.resolve)(e))).normalize("NFC").toLowerCase();
}
async function resolved(e) {
try {
return await (0, s.realpath)(e);
} catch {
const t = (0, r.dirname)(e);
return t === e ? e : (0, r.join)(await resolved(t), (0, r.basename)(e));
}
}
var i = n(8990), o = n(8028), a = n(9022), c = n(2005), l = n(4704);
const d = new Map([ [ "response_file", "reports/response.json" ], [ "junit_file", "reports/junit.xml" ], [ "results_file", "reports/results.json" ] ]), u = [ "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_PATH", "GITHUB_STEP_SUMMARY" ];
async function checkReportPaths(e, t, n, s) {
const r = new Set;
for (const [t, o] of e) {
const e = void 0 === o ? void 0 : await (0, i.z9)(o, "replaced", n);
if (void 0 !== e) {
r.add(t);
s.add(t, e, d.get(t), "FILE_WRITE_FAILED");
}
}
const c = e.filter(([e]) => !r.has(e)), f = u.map(e => [ e, (0, l.Z)(n, e) ]), p = await clashes([ ...t, ...f, ...c ]);
for (const {name: e, other: t, below: n} of p) c.some(([t]) => t === e) && s.add(e, n ? a.Qq`must not be ${(0, 
o.w)(t) ? (0, a.hF)(t) : t} or a folder above it.` : a.Qq`must not be the same file as ${(0, 
o.w)(t) ? (0, a.hF)(t) : t}.`, d.get(e));
}
async function checkReportFolders(e, t) {
for (const [n, i] of e) {
if (void 0 === i) continue;
const e = (0, r.dirname)((0, r.resolve)(i));
void 0 !== await (0, s.stat)(e).catch(() => {}) || t.list.some(e => e.input === n) || t.add(n, a.Qq`is in the folder ${(0, 
c.fV)(e)}, which does not exist.`, void 0, "FILE_WRITE_FAILED");
}
}
},
8578: (e, t, n) => {
n.d(t, {
Pm: () => c,
Vj: () => verdictOf,
Zs: () => resultsParts,
ew: () => formatResults,
qS: () => resultsOf
});
var s = n(2757), r = n(9045), i = n(6494), o = n(7408), a = n(5241);
const c = "https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json";
function resultsOf(e, t) {
const redact = e => t.redact(e), n = Math.max(0, Math.round((e.checksStartedAt ?? e.startedAt) - e.startedAt)), r = e.checks.map(e => checkRecord((0, 
i.L)(e, t), n, t)), o = e.phases.map(({name: e, startMs: t, durationMs: n}) => ({
name: redact(e),
startMs: milliseconds(t),
durationMs: milliseconds(n)
})), {identity: l, failure: d} = e, u = d ? [ {
code: d.code,
message: redact(d.message),
...optional("remedy", d.remedy, redact)
} ] : [];
return {
$schema: c,
version: 1,
verdict: verdictOf(r, u),
startedAt: (0, s.ag)(e.startedAt, {
milliseconds: !0
}),
durationMs: Math.max(0, ...[ ...o, ...r ].map(({startMs: e, durationMs: t}) => e + t)),
...optional("shard", e.shard, redact),
...l && {
identity: {
kind: redact(l.kind),
source: redact(l.source),
...optional("principal", l.principal, redact),
...optional("projectId", l.projectId, redact)
}
},
tokens: e.tokens.map(({kind: e, audience: t, scopes: n, expiresAt: s}) => ({
kind: e,
...optional("audience", t, redact),
...optional("scopes", n, e => e.map(redact)),
...optional("expiresAt", timestamp(s), e => e)
})),
phases: o,
totals: (0, a.v)(r),
checks: r,
errors: u
};
}
function checkRecord(e, t, n) {
const redact = e => n.redact(e), {request: s, timing: r} = e;
return {
name: redact(e.name),
verdict: e.verdict,
message: e.message,
...optional("refused", e.refused, e => e),
...optional("code", e.code, e => e),
...optional("remedy", e.remedy, e => e),
failures: e.failures,
request: {
method: redact(s.method),
url: s.url,
auth: s.auth,
...optional("audience", s.audience, redact)
},
...optional("response", responseRecord(e, n), e => e),
attempts: e.attempts.map(({startMs: e, durationMs: t, outcome: n}) => ({
startMs: milliseconds(e),
durationMs: milliseconds(t),
outcome: redact(n)
})),
...optional("attemptsLeftOut", e.attemptsLeftOut || void 0, e => e),
startMs: milliseconds(e.startMs) + t,
durationMs: milliseconds(e.durationMs),
...r && {
timing: {
...optional("connect", r.connect, milliseconds),
...optional("tls", r.tls, milliseconds),
wait: milliseconds(r.wait),
body: milliseconds(r.body),
total: milliseconds(r.total)
}
}
};
}
function responseRecord({response: e, excerpt: t}, n) {
if (e) return {
status: e.status,
...optional("contentType", (0, r.w)(e, "content-type"), e => n.redact(e)),
bytes: e.bytes,
truncated: e.truncated,
...optional("sha256", e.sha256, e => e),
...optional("certificateExpiresAt", timestamp(e.certificateExpiresAt), e => e),
...optional("excerpt", t, e => n.redact(e))
};
}
function formatResults(e) {
return [ ...resultsParts(e) ].join("");
}
function* resultsParts(e) {
yield* (0, o.yq)(e);
yield "\n";
}
function verdictOf(e, t) {
return 0 === t.length && e.every(({verdict: e}) => "passed" === e) ? "passed" : "failed";
}
function optional(e, t, n) {
return void 0 === t ? {} : {
[e]: n(t)
};
}
function milliseconds(e) {
return Math.max(0, Math.round(e));
}
function timestamp(e) {
if (void 0 !== e && (0, s.uZ)(e)) return (0, s.ag)(e);
}
},
7408: (e, t, n) => {
n.d(t, {
fH: () => safeMarkdown,
lI: () => safeCode,
v1: () => safeXml,
xA: () => safeFence,
yq: () => safeJsonParts
});
var s = n(3973), r = n(51);
const i = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
function safeMarkdown(e, t) {
return (0, r.om)(e, t).trim().replace(/[\\`*~[\]]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(i, "\\_").replace(/^[-+=]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2").replace(/[@$#]/g, "<span>$&</span>").replace(/:(?=\/\/|[\w+-]+:)/g, "<span>:</span>").replace(/(www)\./gi, "$1<span>.</span>").replace(/(GH)-(?=\d)/gi, "$1<span>-</span>").replaceAll("|", "&#124;");
}
function safeCode(e, t) {
const n = (0, r.om)(e, t);
if ("" === n.trim()) return "";
if (n.includes("|")) return `<code>${safeMarkdown(n)}</code>`;
const s = "`".repeat(longestRun(n) + 1), i = /^[`\s]|[`\s]$/.test(n) ? " " : "";
return `${s}${i}${n}${i}${s}`;
}
function safeFence(e, t, n) {
const {lines: r, note: i} = (0, s.K)(e, t, n), o = r.join("\n"), a = "`".repeat(Math.max(3, longestRun(o) + 1)), c = `${a}text\n${o}\n${a}`;
return void 0 === i ? c : `${c}\n\n${i}`;
}
function longestRun(e) {
return Math.max(0, ...(e.match(/`+/g) ?? []).map(e => e.length));
}
const o = new Map([ [ "&", "&amp;" ], [ "<", "&lt;" ], [ ">", "&gt;" ], [ '"', "&quot;" ], [ "'", "&apos;" ] ]);
function safeXml(e) {
return (0, r.Hk)(e).replace(/[&<>"']/g, e => o.get(e) ?? e);
}
function safeJson(e, t = 2) {
const n = JSON.stringify(e, null, t);
return (0, r.IP)(n) && !n.includes("::") ? n : (0, r.OT)(n, "\n", units).replaceAll("##[", "#\\u0023[").replace(/:(?=:)/g, "\\u003a");
}
function* safeJsonParts(e) {
let t = "{\n  ";
for (const [n, s] of Object.entries(e)) if (void 0 !== s) {
yield `${t}${safeJson(n)}: `;
t = ",\n  ";
if (Array.isArray(s) && 0 !== s.length) {
for (const [e, t] of s.entries()) yield `${0 === e ? "[" : ","}\n    ${indented(t, 4)}`;
yield "\n  ]";
} else yield indented(s, 2);
}
yield "\n}";
}
function indented(e, t) {
return safeJson(e).replaceAll("\n", `\n${" ".repeat(t)}`);
}
function units(e) {
let t = "";
for (let n = 0; n < e.length; n++) t += `\\u${e.charCodeAt(n).toString(16).padStart(4, "0")}`;
return t;
}
},
7029: (e, t, n) => {
n.d(t, {
y: () => resultsMarkdown
});
var s = n(2757), r = n(8752), i = n(1927), o = n(5276), a = (n(8578), n(7408));
const c = 40, l = 40, d = {
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
function timeline(e) {
const t = e.phases.slice(0, c).map(e => ({
...e,
label: label(e.name, e.durationMs)
})), n = e.checks.filter(({verdict: e}) => "skipped" !== e), s = [ ...n ].sort((e, t) => t.durationMs - e.durationMs).slice(0, c).sort((e, t) => e.startMs - t.startMs).map(e => ({
...e,
label: label(`${sign(e)} ${e.name.trim()}`, e.durationMs),
failed: "failed" === e.verdict
})), r = [ ...t, ...s ];
if (0 === r.length) return;
const o = Math.max(...r.map(({startMs: e, durationMs: t}) => e + t)), a = [ "```mermaid", `%%{init: ${JSON.stringify(d)}}%%`, "gantt", "  accTitle: Timeline", "  dateFormat x", ...axis(o), ...section("Tokens", t), ...section("Checks", s), "```" ];
n.length > s.length && a.push("", `The ${s.length} slowest of ${(0, i.U)(n.length, "check")}.`);
return a.join("\n");
}
function section(e, t) {
if (0 === t.length) return [];
const n = t.map(({label: e, failed: t, startMs: n, durationMs: s}) => `    ${e} :${t ? "crit, " : ""}${n}, ${n + Math.max(1, s)}`);
return [ `  section ${e}`, ...n ];
}
function sign({verdict: e}) {
return "passed" === e ? "✓" : "✗";
}
const u = /[^\p{L}\p{N} ✓✗’._/()-]/gu;
function label(e, t) {
const n = e.normalize("NFC").replace(/https?:\/\/[^/\s]+/, "").replaceAll("'", "’").replace(u, "·").replace(/·{2,}/g, "·").trim(), r = [ ...n ], i = r.length > l ? `${r.slice(0, l - 1).join("")}…` : n;
return `${/^[✓✗]/.test(i) ? "" : "› "}${i} ${(0, s.a3)(t)}`;
}
const f = [ 1, 2, 5, 10, 20, 50, 100, 200, 500 ], p = [ 1, 2, 5, 10, 15, 30 ], h = [ 1, 2, 5, 10, 15, 30 ];
function axis(e) {
const t = e / 10, n = f.find(e => e >= t);
if (void 0 !== n) return [ "  axisFormat %Q ms", `  tickInterval ${n}millisecond` ];
const s = p.find(e => 1e3 * e >= t);
return void 0 !== s ? [ "  axisFormat %s s", `  tickInterval ${s}second` ] : [ "  axisFormat %s s", `  tickInterval ${h.find(e => 6e4 * e >= t) ?? 60}minute` ];
}
const m = 307200, g = 409600, y = 40960, b = 300, $ = 50, w = 120, k = 160, v = 500, j = 240, O = 80, A = 20;
function resultsMarkdown(e) {
const t = timeline(e);
return `${[ heading(e), ...e.errors.slice(0, 20).map(runError), ...checksTable(e), ...failedChecks(e), ...void 0 === t ? [] : [ "### Timeline", t ], ...identity(e) ].join("\n\n")}\n`;
}
function heading(e) {
const {verdict: t, totals: n, durationMs: r, errors: o, tokens: c, shard: l} = e, d = `## ${"passed" === t ? "✅" : "❌"} ${headline(e)}`, u = [];
if (n.total > 0) {
n.passed > 0 && n.passed < n.total && u.push(`${(0, i.z)(n.passed)} passed`);
n.failed > 0 && u.push(`${(0, i.z)(n.failed)} failed`);
n.skipped > 0 && u.push(`${(0, i.z)(n.skipped)} skipped`);
}
(n.total > 0 || c.length > 0 && 0 === o.length) && u.push(`in ${(0, s.a3)(r)}`);
void 0 !== l && u.push(`shard ${(0, a.fH)(l, 40)}`);
return 0 === u.length ? d : `${d}\n\n${u.join(" · ")}`;
}
function headline({totals: e, errors: t, tokens: n}) {
if (e.failed + e.skipped > 0) {
const t = e.failed > 0 ? e.failed : e.skipped, n = e.failed > 0 ? "failed" : "skipped";
return `${(0, i.z)(t)} of ${(0, i.U)(e.total, "check")} ${n}`;
}
return t.length > 0 ? "The run failed" : e.total > 0 ? `${(0, i.U)(e.total, "check")} passed` : 1 === n.length ? "A token for this job" : `${(0, 
i.U)(n.length, "token")} for this job`;
}
function runError({code: e, message: t, remedy: n, shard: s}) {
const [r = "", ...i] = t.split("\n"), o = void 0 === s ? "" : ` in shard ${(0, a.fH)(s, 40)}`, c = [ `**${codeLink(e)}**${o}: ${(0, 
a.fH)(r, v)}` ];
"" !== i.join("").trim() && c.push((0, a.xA)(i.join("\n"), 20, 4e3));
return [ ...c, ...remedyPart(n) ].join("\n\n");
}
function codeLink(e) {
return `[\`${e}\`](${(0, o.j)(e)})`;
}
function remedyPart(e) {
return void 0 === e || "" === e.trim() ? [] : [ "What to do:", (0, a.xA)(e, 20, 4e3) ];
}
const x = {
passed: "✅",
failed: "❌",
skipped: "➖"
};
function checksTable({checks: e}) {
if (0 === e.length) return [];
const t = e.filter(({verdict: e}) => "passed" !== e), n = e.length <= b ? e : [ ...t, ...e.filter(({verdict: e}) => "passed" === e) ], s = commonOrigin(e), r = e.some(e => !isNamedByRequest(e)), o = n.slice(0, b).map(e => tableRow(e, s, r)), {kept: c} = fitting(o, m), l = [ `| |${r ? " Check |" : ""} Request | Response | Attempts | Time |`, `|:-:|${r ? "---|" : ""}---|--:|--:|--:|`, ...c ].join("\n"), d = e.length - c.length;
return [ ...void 0 === s ? [] : [ `Requests go to ${(0, a.lI)(s, k)}` ], l, ...d > 0 ? [ `… and ${(0, 
i.z)(d)} more` ] : [] ];
}
function isNamedByRequest({name: e, request: {method: t, url: n}}) {
return e === `${t} ${n}`;
}
function tableRow(e, t, n) {
const {name: r, verdict: o, request: c, response: l, attempts: d, durationMs: u} = e;
return `| ${[ x[o], ...n ? [ (0, a.fH)(r, w) ] : [], `${requestCode(c, t)}${"none" === c.auth ? " without credentials" : ""}${refusal(e)}`, l ? String(l.status) : (0, 
a.fH)(d.at(-1)?.outcome ?? "", O), 0 === d.length ? "" : (0, i.z)(d.length + (e.attemptsLeftOut ?? 0)), "skipped" === o ? "" : (0, 
s.a3)(u) ].join(" | ")} |`;
}
function refusal({verdict: e, refused: t, message: n}) {
return t && "passed" === e ? `: ${(0, a.fH)(n, O)}` : "";
}
function requestCode({method: e, url: t}, n) {
const s = void 0 === n ? t : t.slice(n.length);
return (0, a.lI)(`${e} ${"" === s ? "/" : s}`, k);
}
function commonOrigin(e) {
const t = new Set(e.map(({request: e}) => /^https?:\/\/[^/?#\\]+(?=[/?#]|$)/.exec(e.url)?.[0])), [n] = t;
return 1 === t.size && e.length > 1 ? n : void 0;
}
function failedChecks({checks: e}) {
const t = e.filter(({verdict: e}) => "failed" === e), {kept: n} = fitting(t.slice(0, $).map(failedCheck), g), s = t.length - n.length, r = e.filter(({verdict: e}) => "skipped" === e).slice(0, $).map(({name: e, message: t}) => `- ${(0, 
a.fH)(e, w)}: ${(0, a.fH)(t.replace(/^skipped: /, ""), v)}`);
return [ ...n, ...s > 0 ? [ `… and ${(0, i.U)(s, "more failed check")}: the log and the report files have them.` ] : [], ...r.length > 0 ? [ "### Skipped", fitting(r, y).kept.join("\n") ] : [] ];
}
function failedCheck(e) {
const {name: t, code: n = "CHECK_FAILED", message: s, failures: r, remedy: o, response: c, shard: l} = e, d = void 0 === l ? "" : ` (shard ${(0, 
a.fH)(l, 40)})`, u = [ `### ❌ ${(0, a.fH)(t, w)}${d}`, `${codeLink(n)}: ${(0, a.fH)(s, v)}` ];
if (r.length > 0) {
const e = r.slice(0, A).map(({line: e, actual: t}) => `| ${(0, a.lI)(e, j)} | ${(0, 
a.lI)(t, j)} |`);
u.push([ "| Expected | Actual |", "|---|---|", ...e ].join("\n"));
r.length > A && u.push(`… and ${(0, i.U)(r.length - A, "more line")}`);
}
u.push(...remedyPart(o), ...attemptsPart(e));
c && u.push(...bodyPart(c));
return u.join("\n\n");
}
function attemptsPart({attempts: e, attemptsLeftOut: t = 0}) {
const n = e.length + t;
if (n < 2) return [];
const r = e.slice(-8).map(({startMs: e, outcome: t}) => `${(0, a.fH)(t, O)} at ${(0, 
s.a3)(e)}`), o = n - r.length;
return [ `${(0, i.U)(n, "attempt")}: ${o > 0 ? "… " : ""}${r.join(", ")}` ];
}
function bodyPart(e) {
const {bytes: t, contentType: n, excerpt: s, truncated: o} = e;
if (0 === t) return [ o ? "The body could not be read." : "The response had no body." ];
const c = n?.split(";")[0]?.trim(), l = `${(0, i.U)(t, "byte")}${c ? ` of ${(0, 
a.fH)(c, 80)}` : ""}`;
if (void 0 === s) return [ `Response body: ${l}.` ];
const d = (0, r.hg)(s);
return [ `<details${d.length <= 1e3 ? " open" : ""}><summary>Response body</summary>`, l, (0, 
a.xA)(d, 40, 3e3), "</details>" ];
}
function identity({identity: e, tokens: t}) {
const n = [];
if (e) {
const {principal: t, projectId: s} = e, r = (0, a.fH)((0, o.C)(e), 280);
n.push(`- Identity: ${void 0 === t ? r : `${(0, a.lI)(t, 200)} (${r})`}`);
void 0 !== s && n.push(`- Project: ${(0, a.lI)(s, 100)}`);
}
n.push(...t.slice(0, 100).map(tokenLine));
if (0 === n.length) return [];
const {kept: s} = fitting(n, y), r = t.length + n.length - Math.min(t.length, 100) - s.length;
return [ "### Identity and tokens", [ ...s, ...r > 0 ? [ `- … and ${(0, i.z)(r)} more` ] : [] ].join("\n") ];
}
function tokenLine({kind: e, audience: t, scopes: n, expiresAt: s}) {
const r = "id_token" === e ? "ID token" : "Access token", i = [];
void 0 !== t && i.push(`for ${(0, a.lI)(t, 300)}`);
void 0 !== n && n.length > 0 && i.push(`with ${(0, a.lI)(n.join(" "), 300)}`);
void 0 !== s && i.push(`until ${s.replace("T", " ").replace("Z", " UTC")}`);
return `- ${r} ${i.join(", ")}`;
}
function fitting(e, t) {
let n = t;
return {
kept: e.filter(e => {
n -= Buffer.byteLength(e) + 2;
return n >= 0;
})
};
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
},
3722: (e, t, n) => {
n.d(t, {
S: () => writeSummary
});
var s = n(2578);
function writeSummary(e, t) {
try {
e.appendSummary(t);
} catch (t) {
if (!(t instanceof s.G7)) throw t;
e.warning(`The job summary was not written. ${t.message}`, t.code);
}
}
}
};
