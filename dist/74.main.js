"use strict";

exports.id = 74;

exports.ids = [ 74 ];

exports.modules = {
4074: (e, t, n) => {
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
var a = n(3615), r = n(8228), o = n(2005), i = n(9974), c = n(9533);
const l = [ "number", "field", "text", "body", "json" ], u = [ "number", "field", "body", "json" ], h = [ "field", "text", "body", "json" ], p = [ {
name: "==",
argument: "equal",
appliesTo: l,
aliases: [ "=", "===", "is", "eq", "equal", "equals" ]
}, {
name: "!=",
argument: "equal",
appliesTo: l,
aliases: [ "!==", "<>", "ne" ]
}, {
name: "<",
argument: "ordered",
appliesTo: u,
aliases: [ "lt" ]
}, {
name: "<=",
argument: "ordered",
appliesTo: u,
aliases: [ "=<" ]
}, {
name: ">",
argument: "ordered",
appliesTo: u,
aliases: [ "gt" ]
}, {
name: ">=",
argument: "ordered",
appliesTo: u,
aliases: [ "=>" ]
}, {
name: "in",
argument: "list",
appliesTo: l
}, {
name: "contains",
argument: "part",
appliesTo: h,
aliases: [ "includes", "has" ]
}, {
name: "matches",
argument: "pattern",
appliesTo: h,
aliases: [ "=~", "~", "like" ],
opposites: [ "!~" ]
}, {
name: "startsWith",
argument: "text",
appliesTo: h
}, {
name: "endsWith",
argument: "text",
appliesTo: h
}, {
name: "exists",
argument: "none",
appliesTo: l,
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
} ], d = p.flatMap(e => "equal" === e.argument || "ordered" === e.argument ? [ e.name ] : []);
function operatorsOf(e) {
const {type: t} = (0, c.xW)(e);
return p.filter(({appliesTo: e}) => e.includes(t));
}
function operatorNamed(e) {
return p.find(({name: t}) => t === e);
}
const m = new Map([ ...p.flatMap(({name: e, aliases: t = [], opposites: n = []}) => [ ...t.map(t => [ t, e ]), ...n.map(t => [ t, `not ${e}` ]) ]), ...i.QE.map(e => [ `is${e[0]?.toUpperCase()}${e.slice(1)}`, `type ${e}` ]) ]);
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
const n = a.text.slice(0 === t ? 1 : 0, t === r ? -1 : void 0), c = (0, i.OT)(`"${n}"`);
if ("string" != typeof c) throw (0, s.p6)(0, "/regex/flags or a JSON string, in which \\d is written as \\\\d", e);
"" !== c && o.push({
kind: "text",
index: a.index,
text: c
});
}
if (0 === o.length) throw new s.mB([ {
index: 1,
message: "expected a regular expression between the quotes, found none"
} ]);
const c = (0, f.Eb)(o, "", t);
if ("problems" in c) throw new s.mB(c.problems);
return c.pattern;
}
var w = n(2757), g = n(813), b = n(3065), y = n(4704), k = n(9110), v = n(6651), $ = n(5767), S = n(5782);
const j = [ [ /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, "2020-12" ], [ /^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, "2019-09" ], [ /^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, "7" ], [ /^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, "4" ] ];
class SchemaProblem extends Error {
name="SchemaProblem";
}
async function readJsonSchema(e, t) {
let s;
try {
s = await t(e);
} catch (e) {
if ("ENOENT" === (0, b.x)(e)) throw new SchemaProblem("there is no such file");
throw new SchemaProblem(e instanceof g.UnreadableFile ? `it ${e.message}` : "it cannot be read");
}
const a = await parseSchema(e, s), r = draftOf(a), {format: i} = await n.e(94).then(n.bind(n, 4094));
try {
const t = await (0, v.m)(a);
for (const [e, n] of Object.entries(t)) inspect(n, e, t, i);
return {
file: e,
draft: r,
schema: a
};
} catch (e) {
if (e instanceof SchemaProblem) throw e;
throw new SchemaProblem(`it is not a JSON Schema that can be used: ${(0, o.A3)(e)}`);
}
}
async function parseSchema(e, t) {
let n, s = t.replace(/^\ufeff/, "");
/\.ya?ml$/i.test(e) && (s = JSON.stringify(await readYaml(s)) ?? "null");
try {
({value: n} = (0, i.qF)(s));
} catch (e) {
throw new SchemaProblem(`it is not JSON (${jsonReason(e, s)})`);
}
if ("boolean" == typeof n) return n;
if ("object" == typeof n && null !== n && !Array.isArray(n)) return n;
throw new SchemaProblem("a JSON Schema is an object, true or false");
}
async function readYaml(e) {
let t;
try {
t = await (0, k.h)(e, 100, e => (0, $.dn)(S.Q, e));
} catch (e) {
if (e instanceof $.yY) throw new SchemaProblem(`it takes longer than ${(0, w.a3)(S.Q)} to read`);
throw new SchemaProblem("it is not YAML");
}
if ("value" in t) return t.value;
const {place: n} = t.problem;
throw new SchemaProblem("it is not YAML" + (void 0 === n ? "" : ` (line ${n.line}, column ${n.column})`));
}
function jsonReason(e, t) {
if (!(e instanceof SyntaxError)) return (0, o.A3)(e);
const {line: n, column: s} = (0, i.AA)(t);
return `line ${n}, column ${s}`;
}
function draftOf(e) {
const t = "boolean" == typeof e ? void 0 : e.$schema;
if (void 0 === t) return "2020-12";
for (const [e, n] of j) if ("string" == typeof t && e.test(t)) return n;
throw new SchemaProblem(`its $schema is ${(0, o.hD)(t, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`);
}
function inspect(e, t, n, s) {
if ("boolean" == typeof e) return;
const a = `at ${t.includes("#") ? (0, o.fV)((0, i.xX)(t.slice(t.indexOf("#")))) : "#"}`;
if (void 0 !== e.$dynamicRef) throw new SchemaProblem(`it uses $dynamicRef ${a}, which is not supported`);
const r = e.__absolute_ref__;
if (void 0 !== r && void 0 === (0, y.Z)(n, r)) throw new SchemaProblem(`it refers to ${(0, 
o.hD)(e.$ref, 120)} ${a}, which is not in the file, and nothing is fetched`);
const c = (void 0 === e.type ? [] : [ e.type ].flat()).find(e => !i.QE.some(t => t === e));
if (void 0 !== c) throw new SchemaProblem(`there is no type ${(0, o.hD)(c, 40)} (${a})`);
if (void 0 !== e.format && !Object.hasOwn(s, e.format)) throw new SchemaProblem(`the format ${(0, 
o.hD)(e.format, 40)} cannot be checked (${a})`);
const l = e.patternProperties, u = "object" == typeof l && null !== l ? Object.keys(l) : [];
for (const t of [ e.pattern, ...u ]) if (void 0 !== t) try {
new RegExp(t, "u");
} catch (e) {
throw new SchemaProblem(`it has a pattern that does not compile: ${(0, f.nR)(e)} (${a})`);
}
}
async function parse_schema_parseSchema(e, t, n) {
e.skipBlanks();
const a = e.index, r = e.parseRest(e => parsePath(e, t));
try {
return await readJsonSchema(r, n);
} catch (e) {
if (!(e instanceof SchemaProblem)) throw e;
const t = `expected a JSON Schema in ${(0, s.F9)(r)}: ${e.message}`;
throw new s.mB([ {
index: a,
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
const e = p.map(({name: e}) => e), t = `an operator${n ? " after not" : ""} (${e.join(" ")})`;
throw (0, s.p6)(a, t, o, (0, s.au)(m.get(o) ?? (0, r.p)(o, e)));
}
const l = operatorsOf(t);
if (l.includes(i)) return i;
const {argument: u, example: h} = (0, c.xW)(t), d = void 0 === h || "none" !== u ? "" : `, as in ${h}`, f = l.map(({name: e}) => e).join(" ");
throw (0, s.p6)(a, `one of the operators of ${t} (${f})`, i.name, d);
}
async function parseArgument(e, t, n, r, o) {
const {equal: i, order: l} = (0, c.xW)(n.kind), u = "json" === i;
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
operand: t.parseRest(t => parseOrdered(t, e.name, l, r))
};

case "list":
return {
operator: e.name,
operands: t.parseRest(e => (0, a.mo)(e, i, r))
};

case "part":
return {
operator: e.name,
operand: t.parseRest(e => u ? withoutRange((0, a.p_)(e, i, r)) : parseText(e, r))
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
schema: await parse_schema_parseSchema(t, r, o)
};
}
}
function parseEqual(e, t, {kind: n}, r, i) {
const c = e.indexOf(",");
if (c >= 0 && ("statuses" === r || "wholes" === r)) {
const a = `; for several values write ${n} ${"==" === t ? "in" : "not in"} ${(0, 
o.fV)(e, 40)}`;
throw (0, s.p6)(c, "the end of the line after one value", ",", a);
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
const t = e.index, n = e.take(/[=!<>~]+/y), a = d.find(e => e === n);
if (void 0 !== a) return a;
const r = m.get(n) ?? (/^\d/.test(e.rest) && "" === n ? `count == ${(0, o.fV)(e.rest, 40)}` : void 0);
throw (0, s.p6)(t, `${d.join(" ")} after count`, e.text.slice(t), (0, s.au)(r));
}
const O = new Map([ [ "bool", "boolean" ], [ "int", "integer" ], [ "float", "number" ], [ "list", "array" ], [ "map", "object" ], [ "text", "string" ] ]);
function parseType(e) {
const t = i.QE.find(t => t === e);
if (void 0 !== t) return t;
const n = O.get(e) ?? (0, r.p)(e, i.QE);
throw (0, s.p6)(0, `one of the types ${i.QE.join(", ")}`, e, (0, s.au)(n));
}
var E = n(3444);
const P = c.u0.map(({kind: e}) => e.split(" ", 1)[0] ?? ""), T = new Map(c.u0.flatMap(({kind: e, aliases: t}) => t.map(t => [ t, e ]))), B = c.u0.map(c.uk).join(", ").replace(/, (?=[^,]*$)/, " or ");
async function parseSubjectPart(e, t) {
e.skipBlanks();
const n = e.index, a = e.take(/[A-Za-z0-9]*/y);
if ("refused" === a) throw new s.mB([ {
index: n,
message: "expected a subject, found refused, which must be the only line"
} ]);
const r = c.u0.find((e, t) => P[t] === a);
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
const [n = ""] = /^[^\s=!<>]*/.exec(e.slice(t)) ?? [], a = T.get(n.toLowerCase()) ?? (0, 
r.p)(n, P);
return (0, s.p6)(t, `a subject (${B})`, n || e.slice(t), (0, s.au)(a));
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
const a = e.index, r = (0, E.rx)(e.text, a);
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
const o = await (0, E.nO)(e.text.slice(a, r.end), n);
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
for (const [i, c] of e.split(/\r\n|\r|\n/).entries()) {
const e = c.trim();
if ("" === e || e.startsWith("#")) continue;
o++;
if ("refused" === e) {
const t = "expected refused to be the only line, as it is about the response as a whole";
r.push({
line: i + 1,
column: c.indexOf(e) + 1,
message: t
});
continue;
}
const l = await parseExpectation(c, t, n);
if ("expectation" in l) s.push(l.expectation); else for (const e of l.problems) a.push({
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
const a = await parseSubjectPart(s, t), r = n.readFile ?? readSchemaFile, {not: o, assertion: i} = await parseAssertion(s, a, t, r), c = new Set([ ...a.captures, ...templatesOf(i).flatMap(x.Z0) ]);
return {
expectation: {
line: e.trim(),
subject: a,
not: o,
assertion: i,
captures: [ ...c ]
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
async function readSchemaFile(e) {
const {MOST_BYTES: t, readText: s} = await Promise.resolve().then(n.bind(n, 813));
return s(e, {
maxBytes: t.schema
});
}
function templatesOf(e) {
return "pattern" in e ? [ e.pattern.source ] : ("operand" in e ? [ e.operand ] : "operands" in e ? e.operands : []).flatMap(e => (0, 
a.aG)(e) ?? []);
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
5782: (e, t, n) => {
n.d(t, {
Q: () => m,
g: () => readYaml
});
var s = n(2757), a = n(2578), r = n(2005), o = n(9110);
function offsetsOf(e, t, n) {
const s = new Reading(t);
if ("QUOTE_DOUBLE" === n) s.doubleQuoted(); else if ("QUOTE_SINGLE" === n) s.singleQuoted(); else if ("BLOCK_LITERAL" === n || "BLOCK_FOLDED" === n) {
s.block(indentOf(e));
"BLOCK_FOLDED" === n && s.foldLines();
} else s.plain();
const {text: a, offsets: r} = s;
if (a.replace(/\n+$/, "") === e.replace(/\n+$/, "")) {
for (;r.length <= e.length; ) r.push(s.end);
return r;
}
}
const i = new Map([ [ "0", "\0" ], [ "a", "" ], [ "b", "\b" ], [ "t", "\t" ], [ "\t", "\t" ], [ "n", "\n" ], [ "v", "\v" ], [ "f", "\f" ], [ "r", "\r" ], [ "e", "" ], [ " ", " " ], [ '"', '"' ], [ "/", "/" ], [ "\\", "\\" ], [ "N", "" ], [ "_", " " ], [ "L", "\u2028" ], [ "P", "\u2029" ] ]), c = new Map([ [ "x", 2 ], [ "u", 4 ], [ "U", 8 ] ]);
function indentOf(e) {
const t = e.match(/^ *(?=[^ \r\n])/gm) ?? [];
return t.reduce((e, {length: t}) => Math.min(e, t), t[0]?.length ?? 0);
}
class Reading {
text="";
offsets=[];
end;
#e;
#t=0;
#n=0;
constructor(e) {
this.#e = e;
this.end = e.length;
}
plain() {
for (;this.#t < this.end; ) this.#s() || this.#a(1);
}
singleQuoted() {
this.#r();
for (;this.#t < this.end; ) this.#s() || this.#a(this.#e.startsWith("''", this.#t) ? 2 : 1, this.#e[this.#t]);
}
doubleQuoted() {
this.#r();
for (;this.#t < this.end; ) this.#s() || ("\\" === this.#e[this.#t] ? this.#o() : this.#a(1));
}
block(e) {
const t = [ ...this.#e.matchAll(/[^\n]*(?:\n|$)/g) ].slice(1).filter(([e]) => "" !== e), n = indentOf(t.map(([e]) => e).join("")) - e;
for (const [e, s] of t.entries()) {
const a = s[0].replace(/\r?\n$/, "");
this.#t = s.index + Math.min(n, a.length);
this.#a(a.length - Math.min(n, a.length));
this.end = this.#t;
e < t.length - 1 && this.#i("\n", this.#t);
}
}
foldLines() {
const e = this.text, t = this.offsets.splice(0);
this.text = "";
for (const {0: n, index: s} of e.matchAll(/\n+|[^\n]+/g)) {
const e = t.slice(s, s + n.length);
if (n.startsWith("\n")) if (1 === n.length) this.#i(" ", e[0] ?? 0); else for (const t of e.slice(1)) this.#i("\n", t); else {
this.text += n;
for (const t of e) this.offsets.push(t);
}
}
}
#r() {
this.#t = 1;
this.end = this.#e.length - 1;
}
#i(e, t) {
this.text += e;
for (let n = 0; n < e.length; n++) this.offsets.push(t);
}
#a(e, t) {
if (void 0 !== t) this.#i(t, this.#t); else for (let t = 0; t < e; t++) this.#i(this.#e[this.#t + t] ?? "", this.#t + t);
this.#t += e;
}
#s() {
if (this.#t < this.#n) return !1;
const e = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
e.lastIndex = this.#t;
const [t] = e.exec(this.#e) ?? [];
if (void 0 === t) {
const e = /[ \t]*/y;
e.lastIndex = this.#t;
e.exec(this.#e);
this.#n = e.lastIndex;
return !1;
}
const n = t.split("\n").length - 1;
this.#a(t.length, 1 === n ? " " : "\n".repeat(n - 1));
return !0;
}
#o() {
const e = this.#e[this.#t + 1] ?? "", t = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#e.slice(this.#t, this.#t + 2e3))?.[0];
if (void 0 !== t) this.#a(t.length, ""); else {
const t = c.get(e) ?? 0, n = Number.parseInt(this.#e.slice(this.#t + 2, this.#t + 2 + t), 16), s = t > 0 && n <= 1114111 ? String.fromCodePoint(n) : i.get(e);
this.#a(2 + t, s ?? "");
}
}
}
var l = n(5767);
const u = 1048576, h = 2e5, p = 64, d = 20, m = 1e4;
async function readYaml(e, t = m) {
const i = {
line: 1,
column: 1
};
if (e.length > u) return {
tree: void 0,
problems: [ {
at: i,
message: `has ${e.length} characters, and may have ${u}`
} ]
};
const c = await n.e(815).then(n.t.bind(n, 8815, 19)), f = new c.LineCounter, x = [], place = e => {
const {line: t, col: n} = f.linePos(e ?? 0);
return {
line: Math.max(1, t),
column: Math.max(1, n)
};
};
let w = !0;
const note = (e, t) => {
x.length < d && x.push({
at: e,
message: t
});
}, report = (e, t) => {
w = !1;
note(e, t);
}, parse = () => c.parseDocument(e, {
...o.N,
uniqueKeys: !1,
prettyErrors: !1,
lineCounter: f
});
let g;
try {
g = (0, l.dn)(t, parse);
} catch (e) {
return {
tree: void 0,
problems: [ {
at: i,
message: e instanceof l.yY ? `takes longer than ${(0, s.a3)(t)} to read` : `cannot be read: ${(0, 
a.bD)(e)}`
} ]
};
}
let b = -1;
for (const t of g.errors) if (t.pos[0] !== b) {
b = t.pos[0];
report(place(t.pos[0]), explainYaml(t.code, t.message, e.slice(Math.max(0, t.pos[0] - 3), t.pos[1] + 2)));
}
g.directives?.yaml.explicit && "1.2" !== g.directives.yaml.version && report(i, `is YAML ${(0, 
r.fV)(g.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`);
if (x.length > 0) return {
tree: void 0,
problems: x
};
const y = new Map, convert = (t, n, s) => {
const a = {
kind: "scalar",
at: n,
value: null,
source: "",
where: () => n,
size: 1
};
if (null === t) return a;
const o = t.range ? place(t.range[0]) : n;
if (s > p) {
report(o, `is nested more than ${p} levels deep`);
return a;
}
if (c.isAlias(t)) {
const e = y.get(t.source);
if (void 0 !== e && "open" !== e) return e;
report(o, "open" === e ? `the alias *${(0, r.fV)(t.source, 60)} leads into itself` : `the alias *${(0, 
r.fV)(t.source, 60)} has no anchor before it`);
return a;
}
if (void 0 !== t.tag) {
const n = e.slice(0, t.range?.[0] ?? 0), s = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(n.slice(-400))?.[0].length, i = void 0 === s ? o : place(n.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
report(i, `has the tag ${(0, r.fV)(t.tag, 60)}; tags are not used here`);
return a;
}
const i = c.isScalar(t) || c.isCollection(t) ? t.anchor : void 0;
void 0 !== i && y.set(i, "open");
const l = c.isMap(t) ? convertMap(t.items, o, s) : c.isSeq(t) ? list(t.items.map(e => convert(c.isNode(e) ? e : null, o, s + 1)), o) : c.isScalar(t) ? scalar(t, o) : a;
void 0 !== i && y.set(i, l);
return l;
};
let k = !1;
const checkSize = (e, t) => {
if (e > h && !k) {
k = !0;
report(t, `has more than ${h} values, its aliases counted in full`);
}
return Math.min(e, h + 1);
}, list = (e, t) => ({
kind: "list",
at: t,
items: e,
size: checkSize(e.reduce((e, t) => e + t.size, 1), t)
}), convertMap = (t, n, s) => {
const a = [], o = new Map;
let i = 1;
for (const l of t) {
const t = c.isNode(l.key) ? l.key : void 0, u = t?.range ? place(t.range[0]) : n, h = convert(c.isNode(l.value) ? l.value : null, u, s + 1), p = c.isScalar(t) && void 0 === t.tag && void 0 === t.anchor ? t.value : void 0;
if ("string" != typeof p) {
report(u, keyProblem(void 0 === t ? "" : e.slice(Math.max(0, (t.range?.[0] ?? 1) - 1), t.range?.[1] ?? 0)));
continue;
}
if ("<<" === p && c.isScalar(t) && "PLAIN" === t.type) {
report(u, "is a merge key, which YAML 1.2 does not have; what checks share goes into defaults");
continue;
}
const d = o.get(p);
if (void 0 === d) {
o.set(p, u);
a.push({
key: p,
keyAt: u,
value: h
});
i += h.size;
} else note(u, `${(0, r.hD)(p, 80)} is given twice, first in line ${d.line}`);
}
return {
kind: "map",
at: n,
entries: a,
size: checkSize(i, n)
};
}, scalar = (t, n) => {
const {value: s} = t, a = "string" == typeof s || "number" == typeof s || "boolean" == typeof s ? s : null, [r = 0, o = 0] = t.range ?? [], i = "string" == typeof a ? a : t.source ?? "";
let c;
return {
kind: "scalar",
at: n,
value: a,
source: t.source ?? "",
where: s => {
c ??= offsetsOf(i, e.slice(r, o), t.type) ?? [];
const a = c[s];
return void 0 === a ? n : place(r + a);
},
size: 1
};
};
try {
const e = convert(g.contents, i, 0);
return {
tree: w ? e : void 0,
problems: x
};
} catch (e) {
const t = e instanceof Error ? e.name : "error";
return {
tree: void 0,
problems: [ ...x, {
at: i,
message: `could not be read (${t})`
} ]
};
}
}
const f = "a value that starts with {{ must be quoted";
function keyProblem(e) {
return e.includes("{") ? `the key of a map must be text; ${f}` : "the key of a map must be text";
}
function explainYaml(e, t, n) {
if ("MULTIPLE_DOCS" === e) return "a second document starts here; one is read";
if ("RESOURCE_EXHAUSTION" === e) return `is nested more than ${p} levels deep`;
const s = /\{\{|\}\}/.test(n) ? `; ${f}` : "";
return `is not YAML: ${yamlReason(e, t)}${s}`;
}
function yamlReason(e, t) {
if ("BAD_DIRECTIVE" === e) return "Unknown directive";
if ("TAG_RESOLVE_FAILED" === e) return "Unknown tag";
const n = "UNEXPECTED_TOKEN" === e || "BAD_ALIAS" === e ? t.replace(/:.*$/s, "") : t;
return (0, r.fV)(n, 160);
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
let c = Math.min(i, (a[n] ?? 0) + 1, (o[n - 1] ?? 0) + 1);
r > 1 && n > 1 && e[r - 1] === t[n - 2] && e[r - 2] === t[n - 1] && (c = Math.min(c, (s[n - 2] ?? 0) + 1));
o.push(c);
}
if (Math.min(...o) >= n) return n;
s = a;
a = o;
}
return a[t.length] ?? n;
}
},
9110: (e, t, n) => {
n.d(t, {
N: () => s,
h: () => parseYaml
});
const s = {
version: "1.2",
schema: "core",
merge: !1,
resolveKnownTags: !1,
logLevel: "error"
};
async function parseYaml(e, t, a = e => e()) {
const {parseDocument: r} = await n.e(815).then(n.t.bind(n, 8815, 19));
return a(() => {
const n = r(e, {
...s,
stringKeys: !0
}), [a] = n.errors;
if (void 0 !== a) {
const e = a.linePos?.[0];
return {
problem: {
kind: "syntax",
place: e && {
line: e.line,
column: e.col
}
}
};
}
try {
return {
value: n.toJS({
maxAliasCount: t
})
};
} catch {
return {
problem: {
kind: "aliases",
place: void 0
}
};
}
});
}
}
};
