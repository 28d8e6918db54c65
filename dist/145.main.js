"use strict";

exports.id = 145;

exports.ids = [ 145 ];

exports.modules = {
7145: (e, t, n) => {
n.d(t, {
Z: () => runTask
});
var r = n(2578), s = n(9974), o = n(6217), i = n(3615), a = n(7628), c = n(5767);
const u = 3, f = 1e4;
async function schemaErrors({schema: e, targets: t}, r, o) {
const {format: i, validate: a} = await n.e(94).then(n.bind(n, 4094)), {FORMATS: u} = await n.e(714).then(n.bind(n, 9714));
Object.defineProperties(i, Object.getOwnPropertyDescriptors(u));
const d = {
...t
};
return (0, c.dn)(o, () => {
const run = t => a(r, e, "2020-12", d, t), t = run(!0);
if (!t.valid) return (0, s.iU)(r, f) ? describe(t.errors) : describe(run(!1).errors);
});
}
function describe(e) {
const t = e.filter((t, n) => {
const r = e[n + 1];
return void 0 === r || !wraps(t, r);
}), n = t.slice(0, u).map(({instanceLocation: e, error: t}) => (0, o.AD)(`${(0, 
s.xX)(e)}: ${t.replace(/\.$/, "")}`)), r = t.length - n.length;
return [ ...n.flatMap((e, t) => 0 === t ? [ e ] : [ "; ", e ]), ...r > 0 ? [ `; and ${r} more` ] : [] ];
}
function wraps(e, t) {
return t.keywordLocation.startsWith(`${e.keywordLocation}/`) && t.instanceLocation.startsWith(e.instanceLocation);
}
var d = n(8806);
const l = 200;
function includes(e, t) {
if (t.length <= l) return e.includes(t);
const n = new Int32Array(t.length);
for (let e = 1, r = 0; e < t.length; e++) {
const s = t.charCodeAt(e);
for (;r > 0 && t.charCodeAt(r) !== s; ) r = n[r - 1] ?? 0;
t.charCodeAt(r) === s && r++;
n[e] = r;
}
for (let r = 0, s = 0; r < e.length; r++) {
const o = e.charCodeAt(r);
for (;s > 0 && t.charCodeAt(s) !== o; ) s = n[s - 1] ?? 0;
t.charCodeAt(s) === o && s++;
if (s === t.length) return !0;
}
return !1;
}
async function evaluateAssertion(e, t, n) {
if ("exists" === e.operator) return {
holds: "missing" !== t.kind
};
if ("missing" === t.kind) {
if (0 === t.nodes && "isEmpty" === e.operator) return {
holds: !0
};
if (0 === t.nodes && "count" === e.operator) return hasCount(0, e, n);
throw new c.ZN(t.describe());
}
switch (e.operator) {
case "==":
return equalsOne(t, expectedValues(e.operand, n));

case "!=":
{
const {holds: r, difference: s} = equalsOne(t, expectedValues(e.operand, n));
return {
holds: !r,
difference: s
};
}

case "<":
case "<=":
case ">":
case ">=":
return {
holds: isOrdered(t, e.operator, e.operand, n)
};

case "in":
return equalsOne(t, e.operands.flatMap(e => expectedValues(e, n, "members")));

case "contains":
case "startsWith":
case "endsWith":
return {
holds: hasPart(t, e.operator, e.operand, n)
};

case "matches":
return {
holds: matches(t, e, n)
};

case "isEmpty":
return {
holds: isEmpty(t)
};

case "count":
return hasCount(countOf(t), e, n);

case "type":
return hasType(t, e.type);

case "schema":
{
const r = "text" === t.kind && t.json ? t.json().value : (0, s.Nw)(t.value), o = await schemaErrors(e.schema, r, n.limitMs);
return {
holds: void 0 === o,
difference: o
};
}
}
}
function expectedValues(e, {captures: t}, n = "whole") {
if ("range" === e.kind) return [ {
range: e.range,
text: e.text
} ];
const r = (0, i.Vv)(e, t);
return (0, i._Z)(r) && "text" === e.kind && "json" !== e.domain ? [ {
range: r,
text: ""
} ] : "members" === n && Array.isArray(r) ? r.map(e => ({
value: e
})) : [ {
value: r
} ];
}
function equalsOne(e, t) {
if ("text" === e.kind) {
if (void 0 !== e.truncated) return {
holds: !1
};
const equals = (e, t) => "range" in t ? e === t.text : e === (0, d.MW)(t.value);
return {
holds: e.alternatives.some(e => t.some(t => equals(e, t)))
};
}
const {value: n} = e, r = t.some(e => "range" in e ? (0, s.kf)(n) ? n >= e.range.from && n <= e.range.to : n === e.text : (0, 
s.Zm)(n, e.value)), [o, ...i] = t, a = void 0 !== o && 0 === i.length && "value" in o && "json" === e.kind;
return !r && a && looksLike(n, (0, d.MW)(o.value)) ? {
holds: r,
difference: [ ...valueWithType(n), `, not ${typeName(o.value)}` ]
} : {
holds: r
};
}
function looksLike(e, t) {
return "string" == typeof e ? e === t : (0, s.s$)(e, t.length + 1) === t;
}
function hasCount(e, {comparison: t, operand: n}, {captures: r}) {
const a = (0, i.Vv)(n, r);
if (!(0, s.kf)(a)) throw new c.ZN("cannot be evaluated: the value after count is not a number");
return {
holds: compare(e, t, a),
difference: o.iU`count ${e}`
};
}
function compare(e, t, n) {
switch (t) {
case "==":
return (0, s.Zm)(e, n);

case "!=":
return !(0, s.Zm)(e, n);

case "<":
return e < n;

case "<=":
return e <= n;

case ">":
return e > n;

case ">=":
return e >= n;
}
}
function isOrdered(e, t, n, {captures: r}) {
const o = (0, i.Vv)(n, r);
if ("text" === e.kind) {
const n = numbersIn(e);
return (0, s.kf)(o) && n.some(e => compare(e, t, o));
}
const a = e.value;
if ((0, s.kf)(a) && (0, s.kf)(o)) return compare(a, t, o);
if ("string" == typeof a && "string" == typeof o) return compare(codePointOrder(a, o), t, 0);
throw new c.ZN([ ...valueWithType(a), `, which cannot be ordered against ${typeName(o)}` ]);
}
function numbersIn({value: e, alternatives: t, fields: n, truncated: r}) {
return (1 === n ? [ e ] : t.slice(0, n)).map(e => {
const t = void 0 === r ? (0, i.kz)(e.trim()) : void 0;
if (void 0 === t) throw new c.ZN(o.iU`${(0, o.hD)(e)} is not a number`);
return t;
});
}
function codePointOrder(e, t) {
for (let n = 0; n < e.length && n < t.length; n++) if (e.charCodeAt(n) !== t.charCodeAt(n)) return (e.codePointAt(n) ?? 0) - (t.codePointAt(n) ?? 0);
return e.length - t.length;
}
function hasPart(e, t, n, {captures: r}) {
const o = (0, i.Vv)(n, r);
if ("contains" === t && "json" === e.kind) {
const t = e.value;
if (Array.isArray(t)) return t.some(e => (0, s.Zm)(e, o));
if ("object" == typeof t && null !== t) return (0, s.CJ)(t, (0, d.MW)(o));
}
const a = "string" == typeof o || "value" !== n.kind ? (0, d.MW)(o) : n.text;
if ("" === a) throw new c.ZN("cannot be evaluated: an empty text is part of every text");
const u = textsOf(e, t).some(e => "startsWith" === t ? e.startsWith(a) : "endsWith" === t ? e.endsWith(a) : includes(e, a)), f = "text" === e.kind ? e.truncated : void 0;
if (void 0 !== f && ("endsWith" === t || "contains" === t && !u)) throw new c.ZN(`unknown: ${f}`);
return u;
}
function matches(e, {operator: t, pattern: n}, {captures: r, limitMs: s}) {
const o = "text" === e.kind ? e.truncated : void 0;
return textsOf(e, t).some(e => {
const t = (0, a.gH)(n, e, r, s);
if (void 0 === o) return void 0 !== t;
if (void 0 === t || t.end === e.length) throw new c.ZN(`unknown: ${o}`);
return !0;
});
}
function textsOf(e, t) {
if ("text" === e.kind) return e.alternatives;
if ("string" == typeof e.value) return [ e.value ];
throw wrongType(e, t, "contains" === t ? "a string, an array or an object" : "a string");
}
function isEmpty(e) {
if ("text" === e.kind) return e.alternatives.every(e => "" === e);
if ("string" == typeof e.value) return "" === e.value;
const t = "json" === e.kind ? (e.nodes ?? 0) > 1 ? e.nodes : (0, s.$d)(e.value) : void 0;
if (void 0 !== t) return 0 === t;
throw wrongType(e, "isEmpty", "a string, an array or an object");
}
function countOf(e) {
if ("text" === e.kind) return e.fields;
if ("json" === e.kind && void 0 !== e.nodes && !Array.isArray(e.value)) return e.nodes;
const t = "json" === e.kind ? (0, s.$d)(e.value) : void 0;
if (void 0 !== t) return t;
throw wrongType(e, "count", "an array or an object");
}
function hasType(e, t) {
const n = "text" === e.kind && e.json ? e.json().exact : e.value;
return {
holds: "integer" === t ? (0, s.Fq)(n) : (0, s.Br)(n) === t,
difference: o.iU`${typeName(n)}: ${(0, o.hD)(n)}`
};
}
function wrongType({value: e}, t, n) {
return new c.ZN([ ...valueWithType(e), `; ${t} needs ${n}` ]);
}
function valueWithType(e) {
return null === e ? [ "null" ] : o.iU`${(0, o.hD)(e)} is ${typeName(e)}`;
}
function typeName(e) {
const t = (0, s.Br)(e);
return "null" === t ? "null" : `${"array" === t || "object" === t ? "an" : "a"} ${t}`;
}
var h = n(2757), p = n(1306), m = n(9045);
let v;
function decodedOf(e) {
v?.response !== e && (v = {
response: e,
decoded: {}
});
return v.decoded;
}
function bodyText(e) {
const t = decodedOf(e), n = t.text ?? (0, p.Vj)(e);
t.text = n;
return n;
}
const y = 16384;
function bodyJson(e) {
const t = decodedOf(e);
if (void 0 !== t.json) return t.json;
if (e.truncated) throw new c.ZN(`not read as JSON: ${truncation(e)}`);
if (e.body.length > y) {
const t = (0, p.Vj)({
...e,
body: e.body.subarray(0, y),
truncated: !0
});
if (t.trim().length > 5 && !(0, s.d4)(t)) throw notJson(e, t, new SyntaxError);
}
const n = bodyText(e);
if (/^\s*$/.test(n)) throw new c.ZN("not JSON: the body is empty");
try {
t.json = (0, s.qF)(n);
return t.json;
} catch (t) {
throw notJson(e, n, t);
}
}
function notJson(e, t, n) {
const s = (0, m.w)(e, "content-type"), i = o.iU`${void 0 === s ? "no content type" : (0, 
o.AD)(s)}, ${(0, o.hD)(t)}`;
if (!(n instanceof SyntaxError)) return new c.ZN([ ...o.iU`JSON that cannot be evaluated, ${(0, 
r.bD)(n)}: `, ...i ]);
const [a = ""] = / at position \d+(?: \(line \d+ column \d+\))?/.exec(n.message) ?? [];
return new c.ZN([ ...o.iU`not JSON${/^\s*[[{"]/.test(t) ? a : ""}: `, ...i ]);
}
async function digestOf(e) {
if (void 0 !== e.sha256) return e.sha256;
if (e.truncated) throw new c.ZN(`unknown: ${truncation(e)}`);
const {createHash: t} = await Promise.resolve().then(n.t.bind(n, 7598, 23));
return t("sha256").update(e.body).digest("hex");
}
function truncation({body: e}) {
return `the body is longer than the ${e.length} bytes that are evaluated`;
}
var g = n(3444);
async function evaluateSubject(e, {response: t, redirect: n, at: r}, {captures: s, limitMs: o}) {
switch (e.kind) {
case "status":
return number(t.status, () => String(t.status));

case "time":
{
const {total: e} = t.timing;
return number(e, () => e < 1e3 ? (0, h.a3)(e) : `${(0, h.a3)(e)} (${Math.round(e)} ms)`);
}

case "bytes":
if (t.truncated && void 0 === t.sha256) throw new c.ZN(`unknown: only the first ${t.body.length} bytes of the body were read`);
return number(t.bytes, () => String(t.bytes));

case "sha256":
return evaluate_subject_text(await digestOf(t));

case "tls expires":
{
const {certificateExpiresAt: e} = t;
if (void 0 === e) return missing("does not exist: the connection had no certificate");
const n = e - r;
return number(n, () => n < 0 ? `expired ${(0, h.a3)(-n)} ago` : (0, h.a3)(n));
}

case "redirect":
return void 0 === n ? missing(`does not exist: status ${t.status} is not a redirect`) : evaluate_subject_text(n);

case "header":
return header(t, e.name);

case "cookie":
return cookie(t, e.name);

case "body":
return {
...evaluate_subject_text(bodyText(t)),
truncated: t.truncated ? truncation(t) : void 0,
json: () => bodyJson(t)
};

case "json":
{
const {path: n} = e;
return evaluate_subject_json(await (0, g.Lt)(n, bodyJson(t), s, o), n.singular);
}
}
}
function missing(e) {
return {
kind: "missing",
describe: () => "string" == typeof e ? [ e ] : e
};
}
function number(e, t) {
return {
kind: "number",
value: e,
describe: () => [ t() ]
};
}
function evaluate_subject_text(e) {
return {
kind: "text",
value: e,
alternatives: [ e ],
fields: 1,
describe: () => [ (0, o.hD)(e) ]
};
}
function header(e, t) {
const n = fieldsOf(e, t);
if (0 === n.length) return missing("does not exist");
const r = n.join(", "), s = 1 === n.length ? n : [ ...n, r ];
return {
...evaluate_subject_text(r),
alternatives: s,
fields: n.length
};
}
function cookie(e, t) {
const n = fieldsOf(e, "set-cookie").flatMap(e => parseSetCookie(e) ?? []), r = n.filter(e => e.name === t).map(({value: e}) => e), s = r.at(-1);
if (void 0 !== s) return {
...evaluate_subject_text(s),
fields: r.length
};
const i = [ ...new Set(n.map(e => e.name)) ].join(", ");
return missing("" === i ? "does not exist: the response sets no cookie" : o.iU`does not exist: the response sets ${(0, 
o.AD)(JSON.stringify(i))}`);
}
function evaluate_subject_json(e, t) {
if (0 === e.length) return {
kind: "missing",
nodes: t ? void 0 : 0,
describe: () => [ "does not exist" ]
};
const n = 1 === e.length ? e[0] : e;
return {
kind: "json",
value: n,
nodes: t ? void 0 : e.length,
describe: () => 1 === e.length ? [ (0, o.hD)(n) ] : o.iU`${(0, o.hD)(n)} (${e.length} nodes)`
};
}
function fieldsOf({headers: e}, t) {
const n = t.toLowerCase();
return e.filter(([e]) => e.toLowerCase() === n).map(([, e]) => e);
}
function parseSetCookie(e) {
const [t = ""] = e.split(";", 1), n = t.indexOf("=");
if (n < 0) return;
const r = trimBlanks(t.slice(0, n));
return "" === r ? void 0 : {
name: r,
value: trimBlanks(t.slice(n + 1))
};
}
function trimBlanks(e) {
let t = 0, n = e.length;
for (;t < n && isBlank(e.charCodeAt(t)); ) t++;
for (;n > t && isBlank(e.charCodeAt(n - 1)); ) n--;
return e.slice(t, n);
}
function isBlank(e) {
return 32 === e || 9 === e;
}
const b = 1048576;
async function evaluate({subject: e, not: t, assertion: n}, r, s) {
try {
const o = await evaluateSubject(e, r, s), {holds: i, difference: a} = await evaluateAssertion(n, o, s);
return i === t ? withoutCookies(e, a ?? o.describe()) : void 0;
} catch (t) {
return withoutCookies(e, reasonOf(t));
}
}
const x = 16;
function withoutCookies(e, t) {
const n = "cookie" === e.kind;
return n || "header" === e.kind && "set-cookie" === e.name.toLowerCase() ? t.map(e => {
if ("string" == typeof e || "string" !== e.as) return e;
if (!n) return {
...e,
text: e.text.replace(/=[^;,]{16,}/g, "=***")
};
const {length: t} = e.text;
return t < x ? e : `a value of ${t} characters, not shown`;
}) : t;
}
function reasonOf(e) {
if (e instanceof c.ZN) return e.parts;
if (e instanceof r.G7) return [ e.message ];
throw e;
}
async function subjectValue(e, t, n) {
try {
const r = await evaluateSubject(e, t, n);
return "missing" === r.kind ? {
exists: !1,
why: r.describe()
} : "text" === r.kind && void 0 !== r.truncated ? {
exists: !1,
why: [ r.truncated ]
} : "json" === r.kind && (0, s.s$)(r.value, b + 1).length > b ? {
exists: !1,
why: o.iU`cannot be captured: it is longer than ${b} characters`
} : {
exists: !0,
value: r.value
};
} catch (t) {
return {
exists: !1,
why: withoutCookies(e, reasonOf(t))
};
}
}
async function runTask(e, t, n, r) {
const s = {
captures: n,
limitMs: r
};
if ("expectation" in e) {
const n = await evaluate(e.expectation, t, s);
return void 0 === n ? {
holds: !0
} : {
failure: n
};
}
const o = await subjectValue(e.subject, t, s);
return o.exists ? {
value: o.value
} : {
failure: o.why
};
}
},
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
lr: () => s,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var r = n(4704);
const s = 512, o = 2e5, i = 40, a = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;
function beginsAsJson(e) {
return a.test(e);
}
function parseJson(e) {
if (!beginsAsJson(e)) throw new SyntaxError("the text does not begin as JSON does");
const {depth: t, values: n, longNumbers: r} = survey(e);
if (/^\s*[[{]/.test(e)) {
if (t > s) throw new RangeError(`it is nested more than ${s} levels deep`);
if (n > o) throw new RangeError(`it holds more than ${o} values`);
}
const i = JSON.parse(e);
return {
value: i,
exact: r ? JSON.parse(e, keepWholeNumbers) : i
};
}
function jsonErrorPlace(e) {
let t = 0, n = e.length;
for (;t + 1 < n; ) {
const r = Math.floor((t + n) / 2);
mayBecomeJson(e.slice(0, r)) ? t = r : n = r;
}
const r = e.slice(0, mayBecomeJson(e) ? e.length : t).split(/\r\n|\r|\n/);
return {
line: r.length,
column: (r.at(-1)?.length ?? 0) + 1
};
}
function mayBecomeJson(e) {
try {
JSON.parse(e);
return !0;
} catch (t) {
const n = t instanceof Error ? t.message : "", r = / at position (\d+)/.exec(n)?.[1];
return void 0 === r ? /end of JSON input/.test(n) : Number(r) >= e.length;
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
let t = 0, n = 0, r = 1, s = !1;
for (let o = 0; o < e.length; o++) {
const i = e.charCodeAt(o);
if (34 === i) o = endOfString(e, o); else if (91 === i || 123 === i) {
r++;
t++;
t > n && (n = t);
} else if (44 === i) r++; else if (58 === i) r += 2; else if (93 === i || 125 === i) t--; else if (i >= 49 && i <= 57) {
const t = o;
for (;isDigit(e.charCodeAt(o + 1)); ) o++;
o - t >= 15 && (s = !0);
} else if (46 === i) for (;isDigit(e.charCodeAt(o + 1)); ) o++;
}
return {
depth: n,
values: s ? 2 * r : r,
longNumbers: s
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
const r = n?.source;
return void 0 === r || r.length > i || !/^-?\d+$/.test(r) ? t : BigInt(r);
}
function asDoubles(e) {
const t = new Map, convert = e => {
if ("bigint" == typeof e) return Number(e);
if ("string" == typeof e || "number" == typeof e || "boolean" == typeof e) return e;
if (!isObject(e)) return null;
const n = t.get(e);
if (void 0 !== n) return n;
const r = Array.isArray(e) ? e.map(convert) : Object.fromEntries(Object.entries(e).map(([e, t]) => [ e, convert(t) ]));
t.set(e, r);
return r;
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
r.Z)(e, n), (0, r.Z)(t, n)));
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
let s = t;
const put = e => {
n.push(e);
s -= e.length;
}, write = e => {
if (!(s < 0)) if ("string" == typeof e) put(JSON.stringify(e.length > s ? e.slice(0, s + 1) : e)); else if (Array.isArray(e)) {
put("[");
for (let t = 0; t < e.length && s >= 0; t++) {
t > 0 && put(",");
write(e[t]);
}
put("]");
} else if (isObject(e)) {
put("{");
let t = !0;
for (const n of Object.keys(e)) {
if (s < 0) break;
t || put(",");
t = !1;
write(n);
put(":");
write((0, r.Z)(e, n));
}
put("}");
} else put(String(e));
};
write(e);
return cutText(n.join(""), t);
}
function cutText(e, t) {
if (e.length <= t) return e;
const n = Math.max(0, t - 1), r = e.charCodeAt(n - 1);
return `${e.slice(0, r >= 55296 && r <= 56319 ? n - 1 : n)}…`;
}
function decodeFragment(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
},
8806: (e, t, n) => {
n.d(t, {
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
var r = n(2578), s = n(2005), o = n(9006), i = n(4704), a = n(628), c = n(3048), u = n(9974);
const f = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/, d = /^\s*'\{\{'\s*$/;
function scanTemplate(e) {
const t = [], n = [];
let r = 0;
for (;;) {
let o = e.indexOf("{{", r);
const i = o < 0 ? -1 : e.indexOf("}}", o + 2);
if (i < 0) break;
for (;"{" === e[o + 2]; ) o++;
o > r && t.push({
kind: "text",
index: r,
text: e.slice(r, o)
});
const a = e.slice(o + 2, i), [, c, u] = f.exec(a) ?? [];
if ("env" !== c && "secret" !== c && "capture" !== c || void 0 === u) if (d.test(a)) t.push({
kind: "text",
index: o,
text: "{{"
}); else {
const e = a.trim(), t = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${(0, 
s.hD)(e, 40)}; {{ '{{' }} stands for the two braces`;
n.push({
index: o,
message: t
});
} else t.push({
kind: c,
index: o,
name: u
});
r = i + 2;
}
r < e.length && t.push({
kind: "text",
index: r,
text: e.slice(r)
});
return {
pieces: t,
problems: n
};
}
function bindEnv(e, t, n = e => e) {
const r = [], s = [], add = e => {
const t = r.at(-1);
"string" == typeof t ? r[r.length - 1] = t + e : r.push(e);
};
for (const o of e) if ("text" === o.kind) add(o.text); else if ("capture" === o.kind) r.push({
capture: o.name
}); else {
const e = readVariable(o, t);
"value" in e ? add(n(e.value, o)) : s.push({
index: o.index,
message: e.problem
});
}
return {
template: {
parts: r
},
problems: s
};
}
function readVariable(e, t) {
const {name: n} = e, r = (0, c.bf)(n);
if (void 0 !== r) return {
problem: `the environment variable ${(0, s.fV)(n)} is reserved for ${r}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`
};
const o = (0, i.Z)(t, n);
if ("string" != typeof o || "" === o) return {
problem: `the environment variable ${(0, s.fV)(n)} is ${"" === o ? "empty" : "not set"}`
};
const u = credentialIn(o, t);
if (void 0 !== u) return {
problem: `the environment variable ${(0, s.fV)(n)} holds ${u}, and no check can read it; for a secret of the service, set a variable with a secret of its own`
};
if (isSecret(e) && o.trim().length < a.c3) {
const t = "secret" === e.kind ? "" : " by its name", r = "secret" === e.kind ? "" : ", or another name if it is no secret";
return {
problem: `the environment variable ${(0, s.fV)(n)} is a secret${t}, and is shorter than the ${a.c3} characters that can be masked; use a longer one${r}`
};
}
return {
value: o
};
}
function credentialIn(e, t) {
const n = (0, o.u7)(e);
if ((0, o.IZ)(n)) return n;
if (!(e.length < l)) for (const [n, r] of Object.entries(t)) if (r === e && (0, 
c.Nq)(n) && void 0 !== (0, c.bf)(n)) return `the value of ${n}`;
}
const l = 16;
function isSecret({kind: e, name: t}) {
return "secret" === e || "env" === e && (0, c.Nq)(t);
}
function secretsIn(e, t) {
return scanTemplate(e).pieces.flatMap(e => {
if ("text" === e.kind || !isSecret(e)) return [];
const n = readVariable(e, t);
return "value" in n ? formsInUrl(n.value.trim()).concat(n.value) : [];
});
}
function formsInUrl(e) {
if (/^[\w.-]+$/.test(e)) return [ e, e.toLowerCase() ];
if (!/^https?:/i.test(e) || !URL.canParse(e)) return [ e ];
const {href: t, pathname: n, search: r} = new URL(e);
return [ e, t, ...[ n, `${n}${r}`, r.slice(1) ].filter(e => e.length >= 8) ];
}
function fill(e, t, n = e => e) {
return e.parts.map(e => "string" == typeof e ? e : n(captureText(captured(t, e.capture)), e.capture)).join("");
}
function captured(e, t) {
if (e.has(t)) return e.get(t);
throw new r.G7("CHECK_FAILED", `nothing was captured as ${(0, s.fV)(t)}`);
}
function captureText(e) {
return "string" == typeof e ? e : (0, u.s$)(e);
}
function capturesIn(e) {
return [ ...new Set(e.parts.flatMap(e => "string" == typeof e ? [] : [ e.capture ])) ];
}
function settledText(e) {
if (0 === e.parts.length) return "";
const [t, ...n] = e.parts;
return "string" == typeof t && 0 === n.length ? t : void 0;
}
function loneCapture(e) {
const [t, ...n] = e.parts;
return void 0 !== t && "string" != typeof t && 0 === n.length ? t.capture : void 0;
}
function jsonEscape(e) {
return JSON.stringify(e).slice(1, -1);
}
function formEncode(e) {
return new URLSearchParams([ [ "", e ] ]).toString().slice(1);
}
function urlEncode(e) {
return encodeURIComponent(e.toWellFormed());
}
},
1306: (e, t, n) => {
n.d(t, {
Vj: () => decodeBody,
ad: () => utf16OrderOf,
eP: () => charsetOf
});
var r = n(9045);
function charsetOf({body: e, headers: t}) {
const [n, s, o] = e;
if (239 === n && 187 === s && 191 === o) return "utf-8";
if (254 === n && 255 === s) return "utf-16be";
if (255 === n && 254 === s) return "utf-16le";
const [, i, a] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec((0, r.w)({
headers: t
}, "content-type") ?? "") ?? [], c = labelled(i ?? a);
return void 0 === c || "utf-16le" === c ? utf16OrderOf(e) ?? c ?? "utf-8" : c;
}
function labelled(e) {
if (void 0 !== e) try {
return new TextDecoder(e).encoding;
} catch {
return;
}
}
const s = 512;
function utf16OrderOf(e) {
const t = [ 0, 0 ], n = Math.min(-2 & e.length, s);
for (let r = 0; r < n; r++) 0 === e[r] && (t[1 & r] = (t[1 & r] ?? 0) + 1);
const [r = 0, o = 0] = t;
if (!(n < 4 || 8 * Math.min(r, o) > Math.max(r, o) || Math.max(r, o) < n / 4)) return o > r ? "utf-16le" : "utf-16be";
}
function decodeBody(e) {
return new TextDecoder(charsetOf(e)).decode(e.body, {
stream: e.truncated
});
}
}
};
