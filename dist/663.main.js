"use strict";

exports.id = 663;

exports.ids = [ 663 ];

exports.modules = {
3444: (e, t, n) => {
n.d(t, {
Lt: () => select,
nO: () => compileJsonPath,
rx: () => scanJsonPath
});
var r = n(2578), o = n(2005), s = n(9974), a = n(8806), i = n(5767);
const c = 1e5, u = /[\w\u0080-\uffff-]/, l = /[ \t\r\n]/;
function scanJsonPath(e, t) {
if ("$" !== e[t]) return {
index: t,
message: `expected a JSONPath, which starts with $, found ${found(e, t)}`
};
let n = t + 1;
for (;;) {
let t = n;
for (;l.test(e[t] ?? ""); ) t++;
if ("[" === e[t]) {
const r = scanBrackets(e, t);
if ("message" in r) return r;
n = r.end;
} else {
if ("." !== e[t]) return {
end: n
};
n = t + ("." === e[t + 1] ? 2 : 1);
if ("*" === e[n]) n++; else if ("[" !== e[n]) for (;u.test(e[n] ?? ""); ) n++;
}
}
}
function scanBrackets(e, t) {
const n = [];
let r = t;
for (;r < e.length; r++) {
const t = e[r];
if ("[" === t) n.push(r); else if ("]" === t) {
n.pop();
if (0 === n.length) return {
end: r + 1
};
} else if ('"' === t || "'" === t) {
const n = r;
for (r++; r < e.length && e[r] !== t; r++) "\\" === e[r] && r++;
if (r >= e.length) return {
index: n,
message: "expected the quote that ends this string of the path, found the end of the line"
};
}
}
return {
index: n.at(-1) ?? t,
message: "expected a ] for this [ of the path, found the end of the line"
};
}
function found(e, t) {
return t < e.length ? (0, o.hD)(e.slice(t), 40) : "the end of the line";
}
async function compileJsonPath(e, t) {
const {pieces: n, problems: r} = (0, a.WH)(e);
if (r.length > 0) return {
problems: r
};
const o = placesOf(n), s = (0, a.hA)(n, t, (e, t) => encode(e, o.get(t) ?? "outside"));
if (s.problems.length > 0) return {
problems: s.problems
};
const i = await loadJsonPath(), c = n.map(e => "text" === e.kind ? e.text : encode("x", o.get(e) ?? "outside"));
try {
const t = i.compile(c.join("")).singularQuery(), r = (0, a.tq)(s.template);
void 0 !== r && i.compile(r);
const u = n.filter(e => "capture" === e.kind);
return {
path: {
source: e,
singular: t,
path: s.template,
places: u.map(e => o.get(e) ?? "outside")
}
};
} catch (e) {
return {
problems: [ pathProblem(e, n, c) ]
};
}
}
function placesOf(e) {
const t = new Map;
let n = "outside";
for (const r of e) if ("text" === r.kind) for (let e = 0; e < r.text.length; e++) {
const t = r.text[e];
"outside" === n ? '"' !== t && "'" !== t || (n = t) : "\\" === t ? e++ : t === n && (n = "outside");
} else t.set(r, n);
return t;
}
function encode(e, t) {
if ('"' === t) return (0, a.e0)((0, a.MW)(e));
if ("'" === t) return (0, a.e0)((0, a.MW)(e)).replaceAll('\\"', '"').replaceAll("'", "\\'");
if ("object" == typeof e && null !== e) throw new i.ZN("cannot be evaluated: an array or object was captured, and a path can only hold a string, a number, true, false or null");
return "string" == typeof e ? JSON.stringify(e) : (0, a.MW)(e);
}
function pathProblem(e, t, n) {
const s = "object" == typeof e && null !== e && "token" in e ? e.token : void 0, a = "object" == typeof s && null !== s && "index" in s && "number" == typeof s.index ? s.index : 0;
let i = 0, c = 0;
for (const [e, r] of t.entries()) {
const t = n[e]?.length ?? 0;
a >= i && (c = r.index + ("text" === r.kind ? Math.min(a - i, t) : 0));
i += t;
}
const u = (0, r.bD)(e).replace(/ \('.*$/s, ""), l = "can't backup beyond start" === u ? "unexpected end of the path" : (0, 
o.fV)(u, 120);
return {
index: Math.max(c, 0),
message: `expected a JSONPath (RFC 9535): ${l}`
};
}
async function select(e, t, n, r) {
const o = await loadJsonPath();
return (0, i.dn)(r, () => {
const r = compileFilled(e, n, o), s = [];
for (const {value: e, location: n} of r.lazyQuery(t.value)) {
if (s.length >= c) throw new i.ZN(`selects more than ${c} nodes`);
s.push(t.exact === t.value ? e : at(t.exact, n));
}
return s;
});
}
function compileFilled(e, t, n) {
let r = 0;
const s = e.path.parts.map(n => "string" == typeof n ? n : encode((0, a.FT)(t, n.capture), e.places[r++] ?? "outside")).join("");
try {
return n.compile(s);
} catch (e) {
throw new i.ZN(`cannot be evaluated: with the captured value it is no JSONPath (${(0, 
o.A3)(e)})`, {
cause: e
});
}
}
function at(e, t) {
let n = e;
for (const e of t) {
if ("object" != typeof n || null === n) return;
n = Object.getOwnPropertyDescriptor(n, e)?.value;
}
return n;
}
let d;
function loadJsonPath() {
d ??= n.e(393).then(n.t.bind(n, 393, 19)).then(({JSONPathEnvironment: e, jsonpath: t, FunctionExpressionType: n, Nothing: r}) => {
const o = new e({
maxRecursionDepth: s.lr + 3
}), {ValueType: a, LogicalType: i} = n, {Length: c, Match: u, Search: l} = t.functions, d = new c;
o.functionRegister.set("length", {
argTypes: [ a ],
returnType: a,
call: e => "string" == typeof e ? characters(e) : d.call(e)
});
const p = new u, f = new l, strict = e => ({
argTypes: [ a, a ],
returnType: i,
call: (t, n) => "string" == typeof t && "string" == typeof n && e(t, n)
});
o.functionRegister.set("match", strict((e, t) => p.call(e, `(${t})`)));
o.functionRegister.set("search", strict((e, t) => f.call(e, t)));
compareStrictly(t);
return o;
});
return d;
}
function compareStrictly({JSONPathNodeList: e, expressions: {InfixExpression: t, compare: n}}) {
const isStructured = t => "object" == typeof t && null !== t && !(t instanceof e), single = t => t instanceof e && 1 === t.nodes.length ? t.nodes[0]?.value : t, r = t.prototype.evaluate;
t.prototype.evaluate = function(e) {
if (this.logical) return r.call(this, e);
const t = single(this.left.evaluate(e)), o = single(this.right.evaluate(e));
if (!isStructured(t) || !isStructured(o)) return n(t, this.operator, o);
const a = (0, s.Zm)(t, o);
return "!=" === this.operator ? !a : a && this.operator.endsWith("=");
};
}
function characters(e) {
let t = 0;
for (let n = 0; n < e.length; n += (e.codePointAt(n) ?? 0) > 65535 ? 2 : 1) t++;
return t;
}
},
6217: (e, t, n) => {
n.d(t, {
AD: () => quoteWords,
e4: () => renderMessage,
hD: () => quote,
iU: () => message
});
var r = n(9974);
const o = 200, s = 1048576, a = 65536;
function quote(e) {
return "string" == typeof e ? {
as: "string",
text: e.slice(0, s + 1)
} : {
as: "json",
text: (0, r.s$)(e, s + 1)
};
}
function quoteWords(e) {
return {
as: "words",
text: e
};
}
function message(e, ...t) {
return e.flatMap((e, n) => {
const r = t[n];
return void 0 === r ? [ e ] : [ e, "number" == typeof r ? String(r) : r ];
});
}
function renderMessage(e, t = e => e) {
const clean = e => {
if (e.length <= s) return t(e);
const n = t(e.slice(0, s));
return n.slice(0, Math.max(0, n.length - a));
};
return e.map(e => {
if ("string" == typeof e) return e;
const t = clean(e.text);
return "string" === e.as ? (0, r.s$)(t, o) : (0, r.IN)(t, o);
}).join("");
}
},
3615: (e, t, n) => {
n.d(t, {
Vv: () => operandValue,
_Z: () => isRange,
aG: () => operandTemplate,
kz: () => readNumber,
mo: () => parseItems,
p_: () => parseOperand
});
var r = n(2757), o = n(9974), s = n(3026), a = n(8806), i = n(5767);
const c = {
status: {
expected: "a status from 100 to 999",
read: e => whole(e, 100, 999)
},
statuses: {
expected: "statuses such as 200, 2xx, 200-299 or 200,204",
read: e => {
const t = /^([1-5])xx$/i.exec(e)?.[1];
return void 0 !== t ? {
from: 100 * Number(t),
to: 100 * Number(t) + 99
} : range(e, 100, 999);
}
},
whole: {
expected: "a whole number",
read: e => whole(e, 0, Number.MAX_SAFE_INTEGER)
},
wholes: {
expected: "whole numbers such as 0, 100-200 or 1,2",
read: e => range(e, 0, Number.MAX_SAFE_INTEGER)
},
number: {
expected: "a number",
read: readNumber
},
duration: {
expected: "a duration such as 500ms, 2s, 14d, or bare seconds",
read: r.E9
},
digest: {
expected: "a SHA-256 digest of 64 hexadecimal digits",
read: e => /^[0-9a-f]{64}$/i.test(e) ? e.toLowerCase() : void 0
},
text: {
expected: 'a text ("" is the empty text)',
read: e => e
},
json: {
expected: 'a JSON literal or a text ("" is the empty text)',
read: e => e
}
};
function readAs(e, t) {
return c[e].read("text" === e || "json" === e ? t : t.trim());
}
function readNumber(e) {
return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(e) ? Number(e) : void 0;
}
function whole(e, t, n) {
const r = /^\d+$/.test(e) ? Number(e) : Number.NaN;
return r >= t && r <= n ? r : void 0;
}
function range(e, t, n) {
const [, r, o] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(e) ?? [], s = whole(r ?? "", t, n), a = void 0 === o ? s : whole(o, t, n);
return void 0 === s || void 0 === a || s > a ? void 0 : {
from: s,
to: a
};
}
function isRange(e) {
return "object" == typeof e && null !== e && "from" in e && "to" in e;
}
function parseOperand(e, t, n) {
if ("" === e) throw (0, s.p6)(0, c[t].expected, e);
const {pieces: r, problems: i} = (0, a.WH)(e), u = (0, a.hA)(r, n), [l] = [ ...i, ...u.problems ];
if (void 0 !== l) throw new s.mB([ l ]);
const d = (0, o.OT)(r.map(e => "text" === e.kind ? e.text : "x").join(""));
if ("json" === t ? void 0 !== d : "text" === t && "string" == typeof d) {
const {template: t} = (0, a.hA)(r, n, a.e0), s = (0, a.tq)(t);
return void 0 === s ? {
kind: "json",
template: t
} : {
kind: "value",
value: (0, o.OT)(s),
text: e
};
}
const {template: p} = u, f = (0, a.tq)(p);
if (void 0 === f || "json" === t) {
const n = f === e ? c.statuses.read(e) ?? c.wholes.read(e) : void 0;
return n ? {
kind: "range",
range: n,
text: e
} : {
kind: "text",
template: p,
domain: t
};
}
const h = readAs(t, f);
if (void 0 === h) throw (0, s.p6)(0, c[t].expected, e);
return isRange(h) ? {
kind: "range",
range: h,
text: e
} : {
kind: "value",
value: h,
text: e
};
}
function parseItems(e, t, n) {
const r = "json" === t || "text" === t, o = e.startsWith("[") && e.endsWith("]");
if (r && o) {
const t = parseOperand(e, "json", n);
if ("json" === t.kind || "value" === t.kind && Array.isArray(t.value)) return [ t ];
}
const a = !r && o ? 1 : 0, i = 1 === a ? e.slice(1, -1) : e, u = [], l = /\s*("(?:[^"\\]|\\.)*"(?=\s*(?:,|$))|[^,]*)\s*(?:,|$)/y;
for (;;) {
const e = l.lastIndex, [r = "", o = ""] = l.exec(i) ?? [], d = o.trimEnd(), p = a + e + ("" === d ? r.replace(/,$/, "").length : r.indexOf(d));
if ("" === d && r.endsWith(",")) throw (0, s.p6)(p, c[t].expected, ",");
try {
u.push(parseOperand(d, t, n));
} catch (e) {
throw e instanceof s.mB ? e.shiftedBy(p) : e;
}
l.lastIndex = e + r.length;
if (!r.endsWith(",")) return u;
}
}
function operandValue(e, t) {
switch (e.kind) {
case "value":
return e.value;

case "range":
return e.range;

case "json":
return (0, o.OT)((0, a.GS)(e.template, t, a.e0));

case "text":
{
const n = (0, a.HL)(e.template);
if ("json" === e.domain && void 0 !== n) return (0, a.FT)(t, n);
const r = readAs(e.domain, (0, a.GS)(e.template, t));
if (void 0 === r) throw new i.ZN(`cannot be evaluated: the captured value is not ${c[e.domain].expected}`);
return r;
}
}
}
function operandTemplate(e) {
return "json" === e.kind || "text" === e.kind ? e.template : void 0;
}
},
3026: (e, t, n) => {
n.d(t, {
au: () => didYouMean,
mB: () => ParseError,
p6: () => expected
});
var r = n(2005);
class ParseError extends Error {
name="ParseError";
problems;
constructor(e) {
super(e.map(({message: e}) => e).join("; "));
this.problems = e;
}
shiftedBy(e) {
return new ParseError(this.problems.map(({index: t, message: n}) => ({
index: e + t,
message: n
})));
}
}
function expected(e, t, n, r = "") {
return new ParseError([ {
index: e,
message: `expected ${t}, found ${found(n)}${r}`
} ]);
}
function found(e) {
return "" === e ? "the end of the line" : (0, r.hD)(e, 40);
}
function didYouMean(e) {
return void 0 === e ? "" : `; did you mean ${e}?`;
}
},
7628: (e, t, n) => {
n.d(t, {
Eb: () => compilePattern,
gH: () => matchPattern,
nR: () => patternReason,
zm: () => splitPattern
});
var r = n(2578), o = n(2005), s = n(8806), a = n(5767);
function splitPattern(e) {
if (!e.startsWith("/")) return {
start: 0,
end: e.length,
flags: ""
};
const t = e.lastIndexOf("/"), n = e.slice(t + 1);
return 0 === t ? {
index: e.length,
message: "expected a slash that ends the regular expression"
} : /^[a-z]*$/i.test(n) ? 1 === t ? {
index: 1,
message: "expected a regular expression between the slashes, found none"
} : !/^[gimsuv]*$/.test(n) || new Set(n).size < n.length || /u.*v|v.*u/.test(n) ? {
index: t + 1,
message: `expected the flags i, m, s, u or v, each once and not both u and v, found ${(0, 
o.hD)(n, 40)}`
} : {
start: 1,
end: t,
flags: n.replace("g", "")
} : {
index: t + 1,
message: `expected the end of the line or flags after the last slash, found ${(0, 
o.hD)(n, 40)}`
};
}
function compilePattern(e, t, n) {
const {template: r, problems: o} = (0, s.hA)(e, n, escapeRegex);
if (o.length > 0) return {
problems: o
};
const a = (0, s.tq)(r);
try {
const e = r.parts.map(e => "string" == typeof e ? e : "x").join(""), n = new RegExp(a ?? e, t);
return {
pattern: {
source: r,
flags: t,
regex: void 0 === a ? void 0 : n
}
};
} catch (t) {
const n = `expected a regular expression: ${patternReason(t)}`;
return {
problems: [ {
index: e[0]?.index ?? 0,
message: n
} ]
};
}
}
function patternReason(e) {
return (0, o.fV)((0, r.bD)(e).replace(/^.*: (?=[^:]*$)/s, ""), 120);
}
function matchPattern(e, t, n, r) {
return (0, a.dn)(r, () => {
const r = (e.regex ?? new RegExp((0, s.GS)(e.source, n, escapeRegex), e.flags)).exec(t);
return null === r ? void 0 : {
start: r.index,
end: r.index + r[0].length
};
});
}
function escapeRegex(e) {
return e.replace(/^\w|[^\w\u0080-\uffff]/g, e => `\\x${e.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
},
5767: (e, t, n) => {
n.d(t, {
ZN: () => EvaluationError,
dn: () => withinTime,
yY: () => TooSlow
});
var r = n(714), o = n(2578), s = n(3920), a = n(2005), i = n(6217);
class EvaluationError extends Error {
name="EvaluationError";
parts;
constructor(e, t) {
const n = "string" == typeof e ? [ e ] : e;
super((0, i.e4)(n), t);
this.parts = n;
}
}
class TooSlow extends Error {
name="TooSlow";
}
const c = 8;
let u;
function withinTime(e, t) {
try {
return void 0 === e ? t() : interrupted(e, t);
} catch (e) {
if (e instanceof EvaluationError || e instanceof TooSlow || e instanceof o.G7) throw e;
throw new EvaluationError(`cannot be evaluated: ${(0, a.A3)(e)}`, {
cause: e
});
}
}
function interrupted(e, t) {
const n = Math.floor(e);
if (n < 1) throw new TooSlow("no time left");
if ((0, s.tQ)(c)) throw new TooSlow("not enough file descriptors for a time limit");
if (!u) {
const e = {
work: void 0
};
(0, r.createContext)(e);
u = {
sandbox: e,
script: new r.Script("work()")
};
}
const {sandbox: o, script: a} = u, i = {};
o.work = () => {
i.result = {
value: t()
};
};
try {
a.runInContext(o, {
timeout: n
});
} catch (e) {
if ("ERR_SCRIPT_EXECUTION_TIMEOUT" === ("object" == typeof e && null !== e && "code" in e ? e.code : void 0)) throw new TooSlow(`did not finish within ${n} ms`);
throw e;
} finally {
o.work = void 0;
}
if (!i.result) throw new EvaluationError("cannot be evaluated");
return i.result.value;
}
}
};
