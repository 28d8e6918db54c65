"use strict";

exports.id = 816;

exports.ids = [ 816 ];

exports.modules = {
2816: (e, t, n) => {
n.d(t, {
parseExpectations: () => parseExpectations,
C: () => parseSubject
});
var s = n(3026);
class LineReader {
text;
index=0;
constructor(e) {
this.text = e.trimEnd();
}
get done() {
return this.index >= this.text.length;
}
get rest() {
return this.text.slice(this.index);
}
skipBlanks() {
this.take(/\s*/y);
}
take(e) {
e.lastIndex = this.index;
const t = e.exec(this.text)?.[0] ?? "";
this.index += t.length;
return t;
}
parseRest(e) {
this.skipBlanks();
const t = this.index, n = this.rest;
this.index = this.text.length;
try {
return e(n);
} catch (e) {
throw e instanceof s.mB ? e.shiftedBy(t) : e;
}
}
}
var a = n(3615), r = n(8228), o = n(2005), i = n(9974), p = n(9533);
const u = [ "number", "field", "text", "body", "json" ], c = [ "number", "field", "body", "json" ], l = [ "field", "text", "body", "json" ], d = [ {
name: "==",
argument: "equal",
appliesTo: u,
aliases: [ "=", "===", "is", "eq", "equal", "equals" ]
}, {
name: "!=",
argument: "equal",
appliesTo: u,
aliases: [ "!==", "<>", "ne" ]
}, {
name: "<",
argument: "ordered",
appliesTo: c,
aliases: [ "lt" ]
}, {
name: "<=",
argument: "ordered",
appliesTo: c,
aliases: [ "=<" ]
}, {
name: ">",
argument: "ordered",
appliesTo: c,
aliases: [ "gt" ]
}, {
name: ">=",
argument: "ordered",
appliesTo: c,
aliases: [ "=>" ]
}, {
name: "in",
argument: "list",
appliesTo: u
}, {
name: "contains",
argument: "part",
appliesTo: l,
aliases: [ "includes", "has" ]
}, {
name: "matches",
argument: "pattern",
appliesTo: l,
aliases: [ "=~", "~", "like" ],
opposites: [ "!~" ]
}, {
name: "startsWith",
argument: "text",
appliesTo: l
}, {
name: "endsWith",
argument: "text",
appliesTo: l
}, {
name: "exists",
argument: "none",
appliesTo: u,
aliases: [ "present" ],
opposites: [ "missing" ]
}, {
name: "isEmpty",
argument: "none",
appliesTo: [ "field", "body", "json" ],
aliases: [ "empty" ]
}, {
name: "count",
argument: "count",
appliesTo: [ "field", "json" ],
aliases: [ "length", "size" ]
}, {
name: "type",
argument: "type",
appliesTo: [ "body", "json" ]
}, {
name: "schema",
argument: "schema",
appliesTo: [ "body", "json" ]
} ], m = d.flatMap(e => "equal" === e.argument || "ordered" === e.argument ? [ e.name ] : []);
function operatorsOf(e) {
const {type: t} = (0, p.xW)(e);
return d.filter(({appliesTo: e}) => e.includes(t));
}
function operatorNamed(e) {
return d.find(({name: t}) => t === e);
}
const h = new Map([ ...d.flatMap(({name: e, aliases: t = [], opposites: n = []}) => [ ...t.map(t => [ t, e ]), ...n.map(t => [ t, `not ${e}` ]) ]), ...i.QE.map(e => [ `is${e[0]?.toUpperCase()}${e.slice(1)}`, `type ${e}` ]) ]);
var f = n(7628), x = n(8806);
function parsePattern(e, t) {
if ("" === e) throw (0, s.p6)(0, "a regular expression such as /^v[0-9]+$/i", e);
if (e.startsWith('"') && e.endsWith('"') && e.length > 1) return parseQuoted(e, t);
const n = (0, f.zm)(e);
if ("message" in n) throw new s.mB([ n ]);
const {pieces: a, problems: r} = (0, x.WH)(e.slice(n.start, n.end));
if (r.length > 0) throw new s.mB(r).shiftedBy(n.start);
const o = (0, f.Eb)(a, n.flags, t);
if ("problems" in o) throw new s.mB(o.problems).shiftedBy(n.start);
return o.pattern;
}
function parseQuoted(e, t) {
const {pieces: n, problems: a} = (0, x.WH)(e);
if (a.length > 0) throw new s.mB(a);
const r = n.length - 1, o = [];
for (const [t, a] of n.entries()) {
if ("text" !== a.kind) {
o.push(a);
continue;
}
const n = a.text.slice(0 === t ? 1 : 0, t === r ? -1 : void 0), p = (0, i.OT)(`"${n}"`);
if ("string" != typeof p) throw (0, s.p6)(0, "/regex/flags or a JSON string, in which \\d is written as \\\\d", e);
"" !== p && o.push({
kind: "text",
index: a.index,
text: p
});
}
if (0 === o.length) throw new s.mB([ {
index: 1,
message: "expected a regular expression between the quotes, found none"
} ]);
const p = (0, f.Eb)(o, "", t);
if ("problems" in p) throw new s.mB(p.problems);
return p.pattern;
}
var w = n(3289);
async function parseSchema(e, t, a) {
e.skipBlanks();
const r = e.index, i = e.parseRest(e => parsePath(e, t)), {readJsonSchema: p} = await n.e(571).then(n.bind(n, 2571));
try {
const e = [ t.GITHUB_WORKSPACE, process.cwd() ];
return await p(i, {
readFile: a,
workspaces: e
});
} catch (e) {
if (!(e instanceof w.V8)) throw e;
const t = `expected a JSON Schema in ${(0, o.hD)(i)}${e.where}: ${e.message}`;
throw new s.mB([ {
index: r,
message: t
} ]);
}
}
function parsePath(e, t) {
if ("" === e) throw (0, s.p6)(0, "the path of a JSON Schema such as schemas/order.json", e);
const n = (0, a.p_)(e, "text", t), r = (0, a.aG)(n), o = "value" === n.kind && "string" == typeof n.value ? n.value : r && (0, 
x.tq)(r);
if (void 0 !== o) return o;
const i = "expected a path without captured values: a schema is read before the first request";
throw new s.mB([ {
index: 0,
message: i
} ]);
}
async function parseAssertion(e, t, n, s) {
e.skipBlanks();
const a = "" !== e.take(/not(?=\s|$)/y);
e.skipBlanks();
const r = impliedOperator(e, t) ?? parseOperator(e, t, a);
return {
not: a,
assertion: await parseArgument(r, e, t, n, s)
};
}
function impliedOperator(e, {kind: t}) {
if ("status" === t && /^(?:\d|\{\{)/.test(e.rest)) return operatorNamed(/[,-]|xx/i.test(e.rest) ? "in" : "==");
}
function parseOperator(e, {kind: t}, n) {
const a = e.index, o = e.take(/(?:==|!=|<=|>=|<|>)(?![=~>])|[=!<>~]+|[^\s=!<>~]+/y), i = operatorNamed(o);
if (void 0 === i) {
const e = d.map(({name: e}) => e), t = `an operator${n ? " after not" : ""} (${e.join(" ")})`;
throw (0, s.p6)(a, t, o, (0, s.au)(h.get(o) ?? (0, r.p)(o, e)));
}
const u = operatorsOf(t);
if (u.includes(i)) return i;
const {argument: c, example: l} = (0, p.xW)(t), m = void 0 === l || "none" !== c ? "" : `, as in ${l}`, f = u.map(({name: e}) => e).join(" ");
throw (0, s.p6)(a, `one of the operators of ${t} (${f})`, i.name, m);
}
async function parseArgument(e, t, n, r, o) {
const {equal: i, order: u} = (0, p.xW)(n.kind), c = "json" === i;
switch (e.argument) {
case "none":
t.skipBlanks();
if (!t.done) throw (0, s.p6)(t.index, `the end of the line after ${e.name}`, t.rest);
return {
operator: e.name
};

case "equal":
return {
operator: e.name,
operand: t.parseRest(t => parseEqual(t, e.name, n, i, r))
};

case "ordered":
return {
operator: e.name,
operand: t.parseRest(t => parseOrdered(t, e.name, u, r))
};

case "list":
return {
operator: e.name,
operands: t.parseRest(e => (0, a.mo)(e, i, r))
};

case "part":
return {
operator: e.name,
operand: t.parseRest(e => c ? withoutRange((0, a.p_)(e, i, r)) : parseText(e, r))
};

case "text":
return {
operator: e.name,
operand: t.parseRest(e => parseText(e, r))
};

case "pattern":
return {
operator: e.name,
pattern: t.parseRest(e => parsePattern(e, r))
};

case "count":
return {
operator: e.name,
comparison: parseComparison(t),
operand: t.parseRest(e => (0, a.p_)(e, "whole", r))
};

case "type":
return {
operator: e.name,
type: t.parseRest(parseType)
};

case "schema":
return {
operator: e.name,
schema: await parseSchema(t, r, o)
};
}
}
function parseEqual(e, t, {kind: n}, r, i) {
const p = e.indexOf(",");
if (p >= 0 && ("statuses" === r || "wholes" === r)) {
const a = `; for several values write ${n} ${"==" === t ? "in" : "not in"} ${(0, 
o.fV)(e, 40)}`;
throw (0, s.p6)(p, "the end of the line after one value", ",", a);
}
return (0, a.p_)(e, r, i);
}
function parseOrdered(e, t, n, r) {
const o = withoutRange((0, a.p_)(e, n, r));
if ("json" === n && "value" === o.kind && [ "boolean", "object" ].includes(typeof o.value)) throw (0, 
s.p6)(0, `a number or a text after ${t}`, e);
return o;
}
function parseText(e, t) {
const n = withoutRange((0, a.p_)(e, "text", t));
if ("value" !== n.kind || "" !== n.value) return n;
throw new s.mB([ {
index: 0,
message: 'expected a text that is not empty: "" is part of every text'
} ]);
}
function withoutRange(e) {
return "range" === e.kind ? {
kind: "value",
value: e.text,
text: e.text
} : e;
}
function parseComparison(e) {
e.skipBlanks();
const t = e.index, n = e.take(/[=!<>~]+/y), a = m.find(e => e === n);
if (void 0 !== a) return a;
const r = h.get(n) ?? (/^\d/.test(e.rest) && "" === n ? `count == ${(0, o.fV)(e.rest, 40)}` : void 0);
throw (0, s.p6)(t, `${m.join(" ")} after count`, e.text.slice(t), (0, s.au)(r));
}
const g = new Map([ [ "bool", "boolean" ], [ "int", "integer" ], [ "float", "number" ], [ "list", "array" ], [ "map", "object" ], [ "text", "string" ] ]);
function parseType(e) {
const t = i.QE.find(t => t === e);
if (void 0 !== t) return t;
const n = g.get(e) ?? (0, r.p)(e, i.QE);
throw (0, s.p6)(0, `one of the types ${i.QE.join(", ")}`, e, (0, s.au)(n));
}
var b = n(3444);
const y = p.u0.map(({kind: e}) => e.split(" ", 1)[0] ?? ""), k = new Map(p.u0.flatMap(({kind: e, aliases: t}) => t.map(t => [ t, e ]))), j = p.u0.map(p.uk).join(", ").replace(/, (?=[^,]*$)/, " or ");
async function parseSubjectPart(e, t) {
e.skipBlanks();
const n = e.index, a = e.take(/[A-Za-z0-9]*/y);
if ("refused" === a) throw new s.mB([ {
index: n,
message: "expected a subject, found refused, which must be the only line"
} ]);
const r = p.u0.find((e, t) => y[t] === a);
if (void 0 === r) throw unknownSubject(e.text, n);
requireEndOfWord(e, n);
for (const t of r.kind.split(" ").slice(1)) {
e.skipBlanks();
const r = e.index;
if (e.take(/[A-Za-z0-9]*/y) !== t) throw (0, s.p6)(r, `${t} after ${a}`, e.text.slice(r));
requireEndOfWord(e, n);
}
switch (r.argument) {
case "none":
return {
kind: r.kind,
captures: []
};

case "name":
return {
kind: r.kind,
name: parseName(e, r),
captures: []
};

case "path":
return parse_subject_parsePath(e, r.kind, t);
}
}
function requireEndOfWord(e, t) {
if (!/^(?:\s|[=!<>]|$)/.test(e.rest)) throw unknownSubject(e.text, t);
}
function unknownSubject(e, t) {
const [n = ""] = /^[^\s=!<>]*/.exec(e.slice(t)) ?? [], a = k.get(n.toLowerCase()) ?? (0, 
r.p)(n, y);
return (0, s.p6)(t, `a subject (${j})`, n || e.slice(t), (0, s.au)(a));
}
function parseName(e, {kind: t, example: n}) {
e.skipBlanks();
const a = e.index, r = e.take(/[\w#$%&'*+.^`|~-]+/y), o = e.text[e.index] ?? " ";
if ("" !== r && /[\s=!<>]/.test(o)) return r;
const i = /^["']/.test(e.rest) && "" === r ? ", without quotes" : "";
throw (0, s.p6)(a, `the name of a ${t} such as ${n}${i}`, e.text.slice(a));
}
async function parse_subject_parsePath(e, t, n) {
e.skipBlanks();
const a = e.index, r = (0, b.rx)(e.text, a);
if ("message" in r) {
const t = /^["']\$/.test(e.rest) ? "; write it without quotes" : "";
throw new s.mB([ {
index: r.index,
message: r.message + t
} ]);
}
e.index = r.end;
if (e.rest.startsWith("{{")) {
const t = 'a placeholder belongs into the brackets of the path, as in $["{{ env.NAME }}"]';
throw (0, s.p6)(e.index, "a blank after the path", e.rest, `; ${t}`);
}
const o = await (0, b.nO)(e.text.slice(a, r.end), n);
if ("problems" in o) throw new s.mB(o.problems).shiftedBy(a);
const {path: i} = o;
return {
kind: t,
path: i,
captures: (0, x.Z0)(i.path)
};
}
async function parseExpectations(e, t, n = {}) {
const s = [], a = [], r = [];
let o = 0;
for (const [i, p] of e.split(/\r\n|\r|\n/).entries()) {
const e = p.trim();
if ("" === e || e.startsWith("#")) continue;
o++;
if ("refused" === e) {
const t = "expected refused to be the only line, as it is about the response as a whole";
r.push({
line: i + 1,
column: p.indexOf(e) + 1,
message: t
});
continue;
}
const u = await parseExpectation(p, t, n);
if ("expectation" in u) s.push(u.expectation); else for (const e of u.problems) a.push({
...e,
line: i + 1
});
}
const [i] = r;
if (void 0 !== i && o > 1) {
a.push(...r);
a.sort((e, t) => e.line - t.line);
}
return {
expectations: void 0 === i ? s : [],
refused: i && {
line: i.line,
column: i.column
},
problems: a
};
}
async function parseExpectation(e, t, n = {}) {
const s = new LineReader(e);
return withProblems(async () => {
const a = await parseSubjectPart(s, t), r = n.readFile ?? readSchemaFile, {not: o, assertion: i} = await parseAssertion(s, a, t, r), p = new Set([ ...a.captures, ...templatesOf(i).flatMap(x.Z0) ]);
return {
expectation: {
line: e.trim(),
subject: a,
not: o,
assertion: i,
captures: [ ...p ]
}
};
});
}
async function parseSubject(e, t) {
const n = new LineReader(e);
return withProblems(async () => {
const e = await parseSubjectPart(n, t);
n.skipBlanks();
if (!n.done) throw (0, s.p6)(n.index, "the end of the line after the subject", n.rest);
return {
subject: e
};
});
}
async function withProblems(e) {
try {
return await e();
} catch (e) {
if (!(e instanceof s.mB)) throw e;
return {
problems: e.problems.map(({index: e, message: t}) => ({
line: 1,
column: e + 1,
message: t
}))
};
}
}
async function readSchemaFile(e, t) {
const {MOST_BYTES: s, readText: a} = await Promise.resolve().then(n.bind(n, 813));
return a(e, {
maxBytes: s.schema,
within: t
});
}
function templatesOf(e) {
return "pattern" in e ? [ e.pattern.source ] : ("operand" in e ? [ e.operand ] : "operands" in e ? e.operands : []).flatMap(e => (0, 
a.aG)(e) ?? []);
}
},
3289: (e, t, n) => {
n.d(t, {
Fy: () => isSchemaObject,
Gz: () => below,
V8: () => SchemaProblem,
lR: () => shownPointer,
mP: () => pointerKeys,
sM: () => fragmentPointer
});
var s = n(2005), a = n(9974);
class SchemaProblem extends Error {
name="SchemaProblem";
place;
where;
constructor(e, t, n = "") {
super(e);
this.place = t;
this.where = n;
}
}
function shownPointer(e) {
return `#${(0, s.fV)(e)}`;
}
function below(e, t) {
return `${e}/${String(t).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
function pointerKeys(e) {
return e.split("/").slice(1).map(e => e.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function fragmentPointer(e) {
return (0, a.xX)(e);
}
function isSchemaObject(e) {
return "object" == typeof e && null !== e && !Array.isArray(e);
}
},
9533: (e, t, n) => {
n.d(t, {
u0: () => s,
uk: () => writtenAs,
xW: () => subjectRow
});
const s = [ {
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
} ], a = new Map(s.map(e => [ e.kind, e ]));
function subjectRow(e) {
const t = a.get(e);
if (void 0 === t) throw new Error(`no subject ${e}`);
return t;
}
function writtenAs({kind: e, argument: t}) {
return "none" === t ? e : `${e} ${t.toUpperCase()}`;
}
},
8228: (e, t, n) => {
n.d(t, {
p: () => nearest
});
function nearest(e, t) {
let n, s = Math.min(2, Math.floor(e.length / 3)) + 1;
for (const a of t) {
if (Math.abs(a.length - e.length) >= s) continue;
const t = editDistance(e.toLowerCase(), a.toLowerCase(), s);
if (t < s) {
n = a;
s = t;
}
}
return n;
}
function editDistance(e, t, n = Number.POSITIVE_INFINITY) {
let s = [], a = Array.from({
length: t.length + 1
}, (e, t) => t);
for (let r = 1; r <= e.length; r++) {
const o = [ r ];
for (let n = 1; n <= t.length; n++) {
const i = (a[n - 1] ?? 0) + (e[r - 1] === t[n - 1] ? 0 : 1);
let p = Math.min(i, (a[n] ?? 0) + 1, (o[n - 1] ?? 0) + 1);
r > 1 && n > 1 && e[r - 1] === t[n - 2] && e[r - 2] === t[n - 1] && (p = Math.min(p, (s[n - 2] ?? 0) + 1));
o.push(p);
}
if (Math.min(...o) >= n) return n;
s = a;
a = o;
}
return a[t.length] ?? n;
}
}
};
