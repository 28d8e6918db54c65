"use strict";

exports.id = 571;

exports.ids = [ 571, 714 ];

exports.modules = {
2571: (e, t, n) => {
n.d(t, {
readJsonSchema: () => readJsonSchema
});
var s = n(8228), i = n(2005), r = n(4704), o = n(9974), a = n(7628), c = n(3289);
const f = {
name: "draft 2020-12",
draft: 2020
}, u = [ [ /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, f ], [ /^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, {
name: "draft 2019-09",
draft: 2019
} ], [ /^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, {
name: "draft-07",
draft: 7
} ], [ /^https?:\/\/json-schema\.org\/draft-06\/schema#?$/, {
name: "draft-06",
draft: 6
} ], [ /^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, {
name: "draft-04",
draft: 4
} ] ], h = /^https:\/\/spec\.openapis\.org\/oas\/3\.\d\/dialect\/(?:base|\d{4}-\d{2}-\d{2})$/;
function dialectOf(e, t) {
const n = (0, r.Z)(e, "$schema");
if (void 0 === n) return t;
if ("string" == typeof n) {
for (const [e, s] of u) if (e.test(n)) return void 0 === t.openapi ? s : {
...s,
openapi: t.openapi
};
if ("3.1" === t.openapi && h.test(n)) return t;
}
throw new c.V8(`its $schema is ${(0, i.hD)(n, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`);
}
function openapiDialect(e) {
if (!(0, c.Fy)(e)) return;
const t = (0, r.Z)(e, "swagger");
if ("2.0" === t || 2 === t) return {
name: "OpenAPI 2.0",
draft: 4,
openapi: "2.0"
};
const n = (0, r.Z)(e, "openapi");
if (void 0 === n && void 0 === t) return;
const [, s] = /^3\.([012])(?:\.|$)/.exec(String(n)) ?? [];
if (void 0 === s) throw new c.V8(`it is a document of OpenAPI ${(0, i.hD)(n ?? t, 20)}, and known are 3.2, 3.1, 3.0 and 2.0`);
if ("0" === s) return {
name: "OpenAPI 3.0",
draft: 4,
openapi: "3.0"
};
const o = {
name: `OpenAPI 3.${s}`,
draft: 2020,
openapi: "3.1"
}, a = (0, r.Z)(e, "jsonSchemaDialect");
return void 0 === a ? o : {
...dialectOf({
$schema: a
}, o),
openapi: "3.1"
};
}
const row = (e, t = 4, n = 2020) => ({
shape: e,
since: t,
until: n
}), d = {
$ref: row("text"),
$recursiveRef: row("text", 2019, 2019),
$dynamicRef: row("text", 2020),
type: row("type"),
enum: row("values"),
const: row("anything", 6),
allOf: row("schemas"),
anyOf: row("schemas"),
oneOf: row("schemas"),
not: row("schema"),
if: row("schema", 7),
then: row("schema", 7),
else: row("schema", 7),
properties: row("map of schemas"),
patternProperties: row("map of patterns"),
additionalProperties: row("schema"),
unevaluatedProperties: row("schema", 2019),
propertyNames: row("schema", 6),
required: row("names"),
minProperties: row("count"),
maxProperties: row("count"),
dependencies: row("dependencies"),
dependentRequired: row("map of names", 2019),
dependentSchemas: row("map of schemas", 2019),
prefixItems: row("schemas", 2020),
items: row("schema or schemas"),
additionalItems: row("schema", 4, 2019),
unevaluatedItems: row("schema", 2019),
contains: row("schema", 6),
minContains: row("count", 2019),
maxContains: row("count", 2019),
minItems: row("count"),
maxItems: row("count"),
uniqueItems: row("boolean"),
minimum: row("number"),
maximum: row("number"),
exclusiveMinimum: row("limit"),
exclusiveMaximum: row("limit"),
multipleOf: row("positive number"),
minLength: row("count"),
maxLength: row("count"),
pattern: row("pattern"),
format: row("text"),
contentEncoding: row("text", 7, 7),
contentMediaType: row("text", 7, 7)
}, l = new Set([ "contentEncoding", "contentMediaType" ]);
function keyword(e) {
return (0, r.Z)(d, e);
}
function keywordObstacle(e, {since: t, until: n}, s) {
const {draft: i} = s;
if (l.has(e)) return 7 === i ? "which is not checked; remove it, or name draft 2019-09 or later in $schema, where it is an annotation" : void 0;
if (t <= i && i <= n) return;
const r = t > i ? `; ${nameOf(t)} and later have it` : `; ${nameOf(n)} and earlier have it`, o = "additionalItems" === e ? ": use items" : "$recursiveRef" === e ? ": use $dynamicRef" : "";
return `which ${s.name} does not have${"" === o ? r : o}`;
}
function nameOf(e) {
return 2020 === e ? "draft 2020-12" : 2019 === e ? "draft 2019-09" : `draft-0${e}`;
}
function refIsAlone({draft: e}) {
return e <= 7;
}
function idKeyword({draft: e, openapi: t}) {
return 4 !== e ? "$id" : void 0 === t ? "id" : void 0;
}
function* innerSchemas(e) {
for (const t of Object.keys(e)) {
const n = "$defs" === t || "definitions" === t ? "map of schemas" : keyword(t)?.shape, s = (0, 
r.Z)(e, t);
if (void 0 !== s) switch (n) {
case "schema":
yield [ [ t ], s ];
break;

case "schemas":
case "schema or schemas":
if (Array.isArray(s)) for (const [e, n] of s.entries()) yield [ [ t, e ], n ]; else "schema or schemas" === n && (yield [ [ t ], s ]);
break;

case "map of schemas":
case "map of patterns":
case "dependencies":
if ((0, c.Fy)(s)) for (const [e, n] of Object.entries(s)) Array.isArray(n) || (yield [ [ t, e ], n ]);
}
}
}
var p = n(9714);
const m = 2e5;
async function compileSchema(e, t) {
const n = new Compiler(t, !1), s = await n.compile(e);
return n.hasUnevaluated ? new Compiler(t, !0).compile(e) : s;
}
class Compiler {
hasUnevaluated=!1;
#e;
#t;
#n=new Map;
#s=new Map;
#i=new Map;
#r=[];
#o=0;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
async compile(e) {
const t = this.#a(e, {
key: "",
found: new Map
});
for (let e = this.#r.pop(); e; e = this.#r.pop()) e.to.$ref = await this.#c(e);
return {
schema: t,
targets: Object.fromEntries(this.#i)
};
}
async #c({kind: e, text: t, node: n, scope: s}) {
let i = await this.#e.resolve(t, n);
if ("$ref" !== e) {
const n = "$recursiveRef" === e ? "" : anchorOf(t), r = void 0 === n ? void 0 : i.resource.dynamic.get(n);
void 0 !== n && r?.value === i.value && (i = s.found.get(n) ?? i);
}
const r = this.#a(i, s), o = "boolean" == typeof r ? String(r) : this.#s.get(r);
if (void 0 !== o && this.#i.has(o)) return o;
const a = o ?? `${this.#s.size}`;
this.#s.set(r, a);
this.#i.set(a, r);
return a;
}
#a(e, t) {
const {value: n, pointer: s} = e, i = this.#e.resourceAt(n) ?? e.resource, r = extended(t, i);
if ("boolean" == typeof n) return n;
if (!(0, c.Fy)(n)) throw this.#f(e, "a schema must be an object, true or false");
const o = this.#n.get(n)?.get(r.key);
if (void 0 !== o) return o;
if (++this.#o > m) throw new c.V8(`with its references it has more than ${m} schemas`);
const a = this.#u({
value: n,
resource: i,
pointer: s
}, n, r), f = this.#n.get(n) ?? new Map;
this.#n.set(n, f.set(r.key, a));
return a;
}
#u(e, t, n) {
const {dialect: s} = e.resource, i = new Map, r = [];
if (Object.hasOwn(t, "$ref") && refIsAlone(s)) return this.#h(e, "$ref", t, n);
for (const [o, a] of Object.entries(t)) {
const c = keyword(o);
if (void 0 === c) continue;
const f = keywordObstacle(o, c, s);
if (void 0 !== f) throw this.#f(e, `it uses ${o}, ${f}`, o);
if ("contentEncoding" !== o && "contentMediaType" !== o) if ("$ref" !== o && "$dynamicRef" !== o && "$recursiveRef" !== o) {
this.#d(e, o, c.shape, a);
i.set(o, this.#l(e, o, c.shape, a, n));
} else r.push(this.#h(e, o, t, n));
}
(i.has("unevaluatedProperties") || i.has("unevaluatedItems")) && (this.hasUnevaluated = !0);
const o = adaptOpenapi(t, i, s.openapi) ?? (4 === s.draft ? makeLimitsNumbers(i) : void 0);
if (void 0 !== o) throw this.#f(e, o);
const a = (0, p.j)(i.get("format"), s);
void 0 !== a && r.push({
...a
});
this.#t && isolate(i, r, s.draft);
const [c] = r;
if (!this.#t && 1 === r.length && void 0 !== c && "$ref" in c) return Object.defineProperties(c, Object.getOwnPropertyDescriptors(Object.fromEntries(i)));
r.length > 0 && i.set("allOf", [ ...listOf(i.get("allOf")), ...r ]);
return Object.fromEntries(i);
}
#h(e, t, n, s) {
const i = (0, r.Z)(n, t);
if ("string" != typeof i) throw this.#f(e, `${t} must be a text`, t);
const o = {
$ref: ""
};
this.#r.push({
kind: t,
text: i,
node: e,
scope: s,
to: o
});
return o;
}
#l(e, t, n, s, i) {
const {resource: r, pointer: o} = e, write = (e, ...t) => this.#a({
value: e,
resource: r,
pointer: t.reduce(c.Gz, o)
}, i);
switch (n) {
case "schema":
return write(s, t);

case "schemas":
case "schema or schemas":
return Array.isArray(s) ? s.map((e, n) => write(e, t, n)) : write(s, t);

case "map of schemas":
case "map of patterns":
case "dependencies":
return Object.fromEntries(Object.entries(s ?? {}).map(([e, n]) => [ e, Array.isArray(n) ? n : write(n, t, e) ]));

default:
return s;
}
}
#d(e, t, n, s) {
const {dialect: r} = e.resource, must = n => this.#f(e, `${t} must be ${n}`, t), isNames = e => Array.isArray(e) && e.every(e => "string" == typeof e);
switch (n) {
case "schemas":
if (!Array.isArray(s)) throw must("a list of schemas");
return;

case "schema or schemas":
if (Array.isArray(s) && 2020 === r.draft) throw must(`a schema in ${r.name}; for a list of schemas use prefixItems`);
return;

case "map of schemas":
case "dependencies":
case "map of patterns":
if (!(0, c.Fy)(s)) throw must("an object of schemas");
for (const [i, r] of Object.entries(s)) {
"map of patterns" === n && this.#p(e, i, t);
if (Array.isArray(r) && ("dependencies" !== n || !isNames(r))) throw must("an object of schemas");
}
return;

case "map of names":
if (!(0, c.Fy)(s) || !Object.values(s).every(isNames)) throw must("an object of lists of names");
return;

case "names":
if (!isNames(s)) throw must("a list of names");
return;

case "values":
if (!Array.isArray(s)) throw must("a list of values");
return;

case "number":
if ("number" != typeof s) throw must("a number");
return;

case "positive number":
if ("number" != typeof s || s <= 0) throw must("a number greater than 0");
return;

case "count":
if ("number" != typeof s || s < 0 || !Number.isInteger(s)) throw must("an integer of 0 or more");
return;

case "boolean":
if ("boolean" != typeof s) throw must("true or false");
return;

case "limit":
if (4 === r.draft ? "boolean" != typeof s : "number" != typeof s) throw must(`${4 === r.draft ? "true or false" : "a number"} in ${r.name}`);
return;

case "type":
{
const n = Array.isArray(s) ? s : [ s ], r = n.find(e => !o.QE.some(t => t === e));
if (void 0 !== r) throw this.#f(e, `there is no type ${(0, i.hD)(r, 40)}`, t);
if (0 === n.length) throw must("a type or a list of types");
return;
}

case "text":
case "pattern":
if ("string" != typeof s) throw must("a text");
"pattern" === n && this.#p(e, s, t);
if ("format" === t && !(0, p.R)(s, r)) throw this.#f(e, `the format ${(0, i.hD)(s, 40)} cannot be checked`, t);
return;

case "schema":
case "anything":
return;
}
}
#p(e, t, n) {
try {
new RegExp(t, "u");
} catch (t) {
throw this.#f(e, `it has a pattern that does not compile: ${(0, a.nR)(t)}`, n);
}
}
#f({pointer: e, resource: t}, n, s) {
return new c.V8(`${n} (at ${(0, c.lR)(e)})`, {
file: t.file.path,
pointer: void 0 === s ? e : (0, c.Gz)(e, s)
});
}
}
function extended(e, {dynamic: t}) {
const n = [ ...t ].filter(([t]) => !e.found.has(t));
if (0 === n.length) return e;
const s = new Map([ ...e.found, ...n ]);
return {
found: s,
key: [ ...s ].map(([e, t]) => `${t.resource.id} ${e}`).join("\n")
};
}
function anchorOf(e) {
const t = /#([^/].*)$/s.exec(e)?.[1];
return void 0 === t ? void 0 : (0, c.sM)(t);
}
function makeLimitsNumbers(e) {
for (const [t, n] of [ [ "exclusiveMinimum", "minimum" ], [ "exclusiveMaximum", "maximum" ] ]) {
const s = e.get(t);
e.delete(t);
if (!0 === s) {
if (!e.has(n)) return `${t} needs ${n}`;
e.set(t, e.get(n));
e.delete(n);
}
}
}
function adaptOpenapi(e, t, n) {
if (!0 === (0, r.Z)(e, "nullable")) {
if ("3.0" !== n) return "it uses nullable, which only OpenAPI 3.0 has; add 'null' to type instead";
t.has("type") && t.set("type", [ t.get("type"), "null" ].flat());
}
const s = (0, r.Z)(e, "properties");
if ("3.0" === n && t.has("required") && (0, c.Fy)(s)) {
const isWriteOnly = e => {
const t = (0, r.Z)(s, String(e));
return (0, c.Fy)(t) && !0 === (0, r.Z)(t, "writeOnly");
};
t.set("required", listOf(t.get("required")).filter(e => !isWriteOnly(e)));
}
}
function isolate(e, t, n) {
const take = t => {
const n = e.get(t);
e.delete(t);
return n;
}, s = take("if"), i = take("then") ?? !0, r = take("else") ?? !0;
void 0 !== s && t.push({
anyOf: [ {
allOf: [ s, i ]
}, {
allOf: [ {
not: s
}, r ]
} ]
});
for (const e of Object.entries(take("dependentSchemas") ?? {})) t.push({
dependentSchemas: Object.fromEntries([ e ])
});
if (n <= 2019 && e.has("contains")) {
const n = [ "contains", "minContains", "maxContains" ].filter(t => e.has(t));
t.push({
not: {
not: Object.fromEntries(n.map(e => [ e, take(e) ]))
}
});
}
}
function listOf(e) {
return Array.isArray(e) ? e : [];
}
var w = n(6760), v = n(3136), y = n(2757), $ = n(813), b = n(3065), g = n(9110), x = n(5767), O = n(5782);
const A = 100, k = 16777216;
class SchemaDocuments {
#m;
#w;
#v;
#y=new Map;
#$=new Map;
#b=new Set;
#g=new Map;
#x=0;
#O=0;
constructor(e, t, n) {
this.#m = t;
const s = n.find(t => t && isInside((0, w.resolve)(t), (0, w.resolve)(e)));
this.#w = void 0 === s ? (0, w.dirname)((0, w.resolve)(e)) : (0, w.resolve)(s);
this.#v = !(0, w.isAbsolute)(e);
}
textOf(e) {
return this.#g.get(e)?.text;
}
async open(e, t) {
const n = await this.#m(e).catch(e => {
if ("ENOENT" === (0, b.x)(e)) throw new c.V8("there is no such file");
throw new c.V8(e instanceof $.UnreadableFile ? `it ${e.message}` : "it cannot be read");
}), s = await this.#A(e, n, (0, v.pathToFileURL)((0, w.resolve)(e)).href, void 0), {openapi: r, root: o} = s.file;
if (void 0 === t && void 0 !== r) {
const [[t] = [ "/components/schemas/NAME" ]] = componentsOf(o);
throw new c.V8(`it is a document of ${r.name}; name one of its schemas, such as ${(0, 
i.fV)(`${e}#${t}`)}`);
}
if (void 0 === t && !(0, c.Fy)(o) && "boolean" != typeof o) throw new c.V8("a JSON Schema is an object, true or false");
return this.#k(s, t ?? "", e => new c.V8(`${e} in it`));
}
async resolve(e, t) {
const problem = n => new c.V8(`it refers to ${(0, i.hD)(e, 120)} at ${(0, c.lR)(t.pointer)}, ${n}`, {
file: t.resource.file.path,
pointer: t.pointer
}), n = parseUri(e, t.resource.base);
if (void 0 === n) throw problem("which is not a URI");
const s = n.hash.slice(1), r = this.#y.get(uriOf(n)) ?? await this.#S(n, t, problem);
return this.#k(r, s, e => problem(`and ${e} in ${whereOf(r, t)}`));
}
resourceAt(e) {
return "object" == typeof e && null !== e ? this.#$.get(e) : void 0;
}
async #S(e, t, n) {
const s = this.#I(e, t.resource.file);
if (void 0 === s) throw n("which is not in the file, and nothing is fetched");
const r = [ ...this.#y.values() ].find(({file: e, pointer: t}) => "" === t && (0, 
w.resolve)(e.path) === s);
if (void 0 !== r) return r;
if (!isInside(this.#w, s)) throw n(`which is outside of ${(0, i.fV)(this.#w)}`);
const o = this.#v ? (0, w.relative)(process.cwd(), s) : s, a = (0, i.fV)(o);
if (this.#g.size >= A) throw n(`and more than ${A} files are not read`);
let f;
try {
f = await this.#m(o, this.#w);
} catch (e) {
if (e instanceof $.UnreadableFile) throw n(`and ${a} ${e.message}`);
throw n(`and ${a} ${"ENOENT" === (0, b.x)(e) ? "does not exist" : "cannot be read"}`);
}
try {
return await this.#A(o, f, uriOf(e), t.resource.dialect);
} catch (e) {
if (!(e instanceof c.V8) || void 0 !== e.place) throw e;
throw n(`and ${a} cannot be used; ${e.message}`);
}
}
#I(e, {path: t, root: n, openapi: s}) {
if ("file:" === e.protocol) try {
return (0, v.fileURLToPath)(uriOf(e));
} catch {
return;
}
const i = void 0 === s ? parseUri(this.resourceAt(n)?.base ?? "") : void 0;
if (void 0 === i || "" === i.host || i.host !== e.host || i.protocol !== e.protocol) return;
const r = w.posix.relative(w.posix.dirname(i.pathname), e.pathname);
return (0, w.resolve)((0, w.dirname)(t), ...decoded(r).split("/"));
}
async #A(e, t, n, s) {
this.#x += t.length;
if (this.#x > k) throw new c.V8(`with the files it refers to it has more than ${k / 1024 / 1024} MiB`);
const i = await parseFile(e, t), r = openapiDialect(i), o = {
path: e,
text: withoutMark(t),
root: i,
openapi: r
};
this.#g.set(e, o);
const a = r ?? s ?? f, u = (0, c.Fy)(i) && void 0 === r ? dialectOf(i, a) : a, h = this.#R({
file: o,
base: n,
dialect: u,
root: i,
pointer: ""
});
for (const [e, t] of void 0 === r ? [ [ "", i ] ] : componentsOf(i)) this.#M({
value: t,
resource: h,
pointer: e
});
const d = this.resourceAt(i) ?? h;
this.#y.set(n, d);
return d;
}
#R(e) {
const t = {
...e,
id: this.#O++,
anchors: new Map,
dynamic: new Map
}, {base: n, root: s, file: r, pointer: o} = t, a = this.#y.get(n);
if (void 0 !== a && a.root !== s) throw new c.V8(`two schemas have the same URI ${(0, 
i.hD)(n, 120)}`, {
file: r.path,
pointer: o
});
this.#y.set(n, t);
"object" == typeof s && null !== s && this.#$.set(s, t);
return t;
}
#M(e) {
const {value: t, pointer: n} = e;
if (!(0, c.Fy)(t) || this.#b.has(t)) return;
this.#b.add(t);
const s = this.#j(t, e);
for (const [e, i] of innerSchemas(t)) this.#M({
value: i,
resource: s,
pointer: e.reduce(c.Gz, n)
});
}
#j(e, {resource: t, pointer: n}) {
const {file: s} = t, i = {
file: s.path,
pointer: n
}, o = "string" == typeof (0, r.Z)(e, "$ref"), a = "" !== n && "string" == typeof (0, 
r.Z)(e, "$id") ? dialectOf(e, t.dialect) : t.dialect;
if (o && refIsAlone(a)) return t;
const f = idKeyword(a), u = void 0 === f ? void 0 : (0, r.Z)(e, f);
let h = t;
if (void 0 !== u) {
if ("string" != typeof u) throw new c.V8(`${f} must be a text (at ${(0, c.lR)(n)})`, i);
const r = parseUri(u, t.base);
if (void 0 === r) throw new c.V8(`${f} is not a URI (at ${(0, c.lR)(n)})`, i);
const o = r.hash.slice(1);
if ("" !== o && a.draft >= 2019) throw new c.V8(`$id has a fragment, which ${a.name} does not allow; use $anchor (at ${(0, 
c.lR)(n)})`, i);
u.startsWith("#") || uriOf(r) === t.base || (h = this.#R({
file: s,
base: uriOf(r),
dialect: a,
root: e,
pointer: n
}));
"" !== o && this.#L(h.anchors, o, {
value: e,
resource: h,
pointer: n
});
}
const d = {
value: e,
resource: h,
pointer: n
}, {draft: l} = a, p = (0, r.Z)(e, "$anchor");
l >= 2019 && "string" == typeof p && this.#L(h.anchors, p, d);
const m = (0, r.Z)(e, "$dynamicAnchor");
if (2020 === l && "string" == typeof m) {
this.#L(h.anchors, m, d);
h.dynamic.set(m, d);
}
2019 === l && !0 === (0, r.Z)(e, "$recursiveAnchor") && h.root === e && h.dynamic.set("", d);
return h;
}
#L(e, t, n) {
const s = e.get(t);
if (void 0 !== s && s.value !== n.value) throw new c.V8(`two schemas have the same anchor ${(0, 
i.hD)(t, 40)} (at ${(0, c.lR)(n.pointer)})`, {
file: n.resource.file.path,
pointer: n.pointer
});
e.set(t, n);
}
#k(e, t, n) {
const s = (0, c.sM)(t);
let r;
r = "" === s ? {
value: e.root,
resource: e,
pointer: e.pointer
} : s.startsWith("/") ? this.#E(e, s) : e.anchors.get(s);
if (void 0 === r) throw n(`there is no ${(0, i.fV)(`#${s}`, 120)}`);
if (!(0, c.Fy)(r.value) && "boolean" != typeof r.value) throw n(`${(0, i.fV)(`#${s}`, 120)} is no schema`);
this.#M(r);
return r;
}
#E(e, t) {
let {root: n, pointer: s} = e, i = e;
for (const e of (0, c.mP)(t)) {
const t = Array.isArray(n) ? /^(?:0|[1-9]\d*)$/.test(e) ? n[Number(e)] : void 0 : (0, 
c.Fy)(n) ? (0, r.Z)(n, e) : void 0;
if (void 0 === t) return;
n = t;
s = (0, c.Gz)(s, e);
i = this.resourceAt(n) ?? i;
}
return {
value: n,
resource: i,
pointer: s
};
}
}
function* componentsOf(e) {
for (const t of [ "/components/schemas", "/definitions" ]) {
const n = (0, c.mP)(t).reduce((e, t) => (0, c.Fy)(e) ? (0, r.Z)(e, t) : void 0, e);
if ((0, c.Fy)(n)) for (const [e, s] of Object.entries(n)) yield [ (0, c.Gz)(t, e), s ];
}
}
function whereOf(e, t) {
return e.file === t.resource.file ? "the file" : (0, i.fV)(e.file.path);
}
function uriOf(e) {
const {href: t, hash: n} = e;
return t.slice(0, t.length - n.length).replace(/#$/, "");
}
function parseUri(e, t) {
return URL.canParse(e, t) ? new URL(e, t) : void 0;
}
function isInside(e, t) {
return t.startsWith(e.endsWith(w.sep) ? e : e + w.sep);
}
function withoutMark(e) {
return e.replace(/^\ufeff/, "");
}
function decoded(e) {
try {
return decodeURIComponent(e);
} catch {
return e;
}
}
async function parseFile(e, t) {
let n = withoutMark(t);
/\.ya?ml$/i.test(e) && (n = await jsonOfYaml(n));
try {
return (0, o.qF)(n).value;
} catch (e) {
throw new c.V8(`it is not JSON (${jsonReason(e, n)})`);
}
}
async function jsonOfYaml(e) {
let t;
try {
t = await (0, g.h)(e, 100, e => (0, x.dn)(O.Q, e));
} catch (e) {
if (e instanceof x.yY) throw new c.V8(`it takes longer than ${(0, y.a3)(O.Q)} to read`);
throw new c.V8("it is not YAML");
}
if ("problem" in t) {
const {place: e} = t.problem;
throw new c.V8("it is not YAML" + (void 0 === e ? "" : ` (line ${e.line}, column ${e.column})`));
}
try {
return JSON.stringify(t.value) ?? "null";
} catch {
throw new c.V8("it has an alias that contains itself");
}
}
function jsonReason(e, t) {
if (!(e instanceof SyntaxError)) return (0, i.A3)(e);
const {line: n, column: s} = (0, o.AA)(t);
return `line ${n}, column ${s}`;
}
const S = 2e3;
async function placeInText(e, t) {
const {isNode: s, LineCounter: i, parseDocument: r} = await n.e(815).then(n.t.bind(n, 8815, 19));
try {
return (0, x.dn)(S, () => {
const n = new i, o = r(e, {
...g.N,
uniqueKeys: !1,
lineCounter: n
}), a = (0, c.mP)(t), f = 0 === a.length ? o.contents : o.getIn(a, !0);
if (!s(f) || !f.range) return;
const {line: u, col: h} = n.linePos(f.range[0]);
return {
line: u,
column: h
};
});
} catch {
return;
}
}
async function readJsonSchema(e, t) {
const [n = "", s] = splitFragment(e), r = new SchemaDocuments(n, t.readFile, t.workspaces);
try {
const e = await r.open(n, s);
expectKeyword(e);
return {
file: n,
...await compileSchema(e, r)
};
} catch (e) {
if (e instanceof c.V8) throw await withPlace(e, n, r);
throw new c.V8(`it is not a JSON Schema that can be used: ${(0, i.A3)(e)}`);
}
}
function splitFragment(e) {
const t = e.indexOf("#");
return t < 0 ? [ e, void 0 ] : [ e.slice(0, t), e.slice(t + 1) ];
}
function expectKeyword({value: e, pointer: t, resource: n}) {
if (!(0, c.Fy)(e) || hasKeyword(e)) return;
const {path: r} = n.file, o = schemaInside(e, t), a = Object.keys(e).flatMap(e => (0, 
s.p)(e, Object.keys(d)) ?? [])[0], f = void 0 !== o ? `name a schema in it, such as ${(0, 
i.fV)(`${r}#${o}`)}` : void 0 !== a ? `did you mean ${a}?` : "the schema that does so on purpose is true";
throw new c.V8(`it has no keyword of JSON Schema at ${(0, c.lR)(t)}, so every value would be valid; ${f}`, {
file: r,
pointer: t
});
}
function hasKeyword(e) {
return Object.keys(e).some(e => void 0 !== keyword(e));
}
function schemaInside(e, t, n = 2) {
for (const [s, i] of Object.entries(e)) {
if (!(0, c.Fy)(i)) continue;
const e = (0, c.Gz)(t, s);
if (hasKeyword(i)) return e;
const r = n > 1 ? schemaInside(i, e, n - 1) : void 0;
if (void 0 !== r) return r;
}
}
async function withPlace(e, t, n) {
const {place: s, message: r} = e, o = s && n.textOf(s.file);
if (void 0 === s || void 0 === o) return e;
const a = await placeInText(o, s.pointer), f = s.file === t ? "" : ` of ${(0, i.hD)(s.file)}`, u = a && ` (line ${a.line}, column ${a.column}${f})`;
return new c.V8(r, s, u ?? (f && ` (${f.trim()})`));
}
},
9714: (e, t, n) => {
n.d(t, {
FORMATS: () => u,
R: () => isKnownFormat,
j: () => numberFormat
});
var s = n(3136), i = n(4704);
const r = [ "date", "time", "date-time", "duration", "uri-template", "url", "email", "regex", "uuid", "json-pointer", "json-pointer-uri-fragment", "relative-json-pointer" ], o = {
uri: e => isUri(e, ""),
"uri-reference": e => isReference(e, ""),
iri: e => isUri(e, h),
"iri-reference": e => isReference(e, h),
hostname: e => /^[\x21-\x7e]+$/.test(e) && isHostname(e),
"idn-hostname": isHostname,
"idn-email": isEmail,
ipv4: isIPv4,
ipv6: isIPv6
}, a = {
int8: [ -128, 127 ],
int16: [ -32768, 32767 ],
int32: [ -(2 ** 31), 2 ** 31 - 1 ],
int64: [ -(2 ** 63), 2 ** 63 ],
uint8: [ 0, 255 ],
uint16: [ 0, 65535 ],
uint32: [ 0, 2 ** 32 - 1 ],
uint64: [ 0, 2 ** 64 ]
}, c = 34028234663852886e22, f = {
...Object.fromEntries(Object.entries(a).map(([e, [t, n]]) => [ e, e => isBetween(e, t, n) ])),
float: isDecimal,
double: isDecimal,
byte: e => e.length % 4 == 0 && /^[\w+/]*={0,2}$/.test(e) && !e.includes("_"),
base64url: e => /^[\w-]*={0,2}$/.test(e),
char: e => 1 === [ ...e ].length,
binary: () => !0,
password: () => !0
}, u = {
...f,
...o
};
function isKnownFormat(e, {openapi: t}) {
return !(!r.some(t => t === e) && !Object.hasOwn(o, e)) || void 0 !== t && Object.hasOwn(f, e);
}
function numberFormat(e, {openapi: t}) {
if (void 0 === t || "string" != typeof e) return;
if ("float" === e) return {
minimum: -c,
maximum: c
};
const n = (0, i.Z)(a, e);
return n && {
multipleOf: 1,
minimum: n[0],
maximum: n[1]
};
}
function isBetween(e, t, n) {
return /^-?\d{1,20}$/.test(e) && Number(e) >= t && Number(e) <= n;
}
function isDecimal(e) {
return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(e) || /^(?:NaN|-?Infinity)$/.test(e);
}
const h = "\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{efffd}", d = "\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{10fffd}";
function isUri(e, t) {
return /^[a-z][a-z0-9+.-]*:/i.test(e) && isReference(e, t);
}
function isReference(e, t) {
const [, n, s, i = "", r = "", o = ""] = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(e) ?? [], hasOnly = (e, n) => new RegExp(`^(?:[\\w.~!$&'()*+,;=${n}${t}-]|%[0-9a-f]{2})*$`, "iu").test(e);
if (void 0 !== n && !/^[a-z][a-z0-9+.-]*$/i.test(n)) return !1;
if (void 0 !== s && !isAuthority(s, hasOnly)) return !1;
const a = "" === t ? "" : d;
return hasOnly(i, ":@/") && hasOnly(r, `:@/?${a}`) && hasOnly(o, ":@/?");
}
function isAuthority(e, t) {
const [, n = "", s = "", i] = /^(?:([^@]*)@)?((?:\[([^\]]*)\])|[^:@[\]]*)(?::\d*)?$/s.exec(e) ?? [ void 0, "\0" ];
return !!t(n, ":") && (void 0 === i ? t(s, "") : /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(i) || isIPv6(i));
}
function isIPv4(e) {
return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(e);
}
function isIPv6(e) {
return /^[\da-f:.]{2,45}$/i.test(e) && e.includes(":") && URL.canParse(`http://[${e}]/`);
}
function isHostname(e) {
const t = e.split(/[.\u3002\uff0e\uff61]/);
let n = t.length - 1;
const i = [];
for (const e of t) {
const t = /^[\x21-\x7e]*$/.test(e) ? e.toLowerCase() : (0, s.domainToASCII)(e);
n += t.length;
if (t.length > 63 || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(t)) return !1;
const r = t.startsWith("xn--") ? (0, s.domainToUnicode)(t) : t;
i.push(r);
if (t.startsWith("xn--")) {
if ("" === r || (0, s.domainToASCII)(r) !== t || !isLabel(r)) return !1;
if (e.toLowerCase() !== t && e.normalize("NFC") !== r) return !1;
} else {
if ("--" === t.slice(2, 4)) return !1;
if (t !== e.toLowerCase()) return !1;
}
}
const r = i.some(e => p.test(e));
return n <= 253 && !(r && i.some(e => /^\d/.test(e)));
}
const l = "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}", p = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u, m = new RegExp(`(?<=[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u17d2])(?:\\u200c|\\u200d)|(?<=[${l}]\\p{Mn}*)\\u200c(?=\\p{Mn}*[${l}])`, "gu");
function isLabel(e) {
return /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]|[\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]|\u200c|\u200d)+$/u.test(e) && !/^[\p{M}-]|-$/u.test(e) && "--" !== e.slice(2, 4) && !/[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(e) && !/(?<!l)\u00b7|\u00b7(?!l)/u.test(e) && !/\u0375(?!\p{Script=Greek})/u.test(e) && !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(e) && (!e.includes("・") || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(e.replaceAll("・", ""))) && !(/[\u0660-\u0669]/.test(e) && /[\u06f0-\u06f9]/.test(e)) && !/\u200c|\u200d/.test(e.replace(m, ""));
}
function isEmail(e) {
const t = e.lastIndexOf("@"), n = e.slice(0, t), s = e.slice(t + 1);
if (t < 1 || Buffer.byteLength(n) > 64) return !1;
if (!/^(?:"(?:[^"\\\p{C}]|\\[\x20-\x7e])*"|[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*)$/u.test(n)) return !1;
const [, i] = /^\[(.*)\]$/s.exec(s) ?? [];
return void 0 === i ? isHostname(s) : /^ipv6:/i.test(i) ? isIPv6(i.slice(5)) : isIPv4(i);
}
},
5782: (e, t, n) => {
n.d(t, {
Q: () => p,
g: () => readYaml
});
var s = n(2757), i = n(2578), r = n(2005), o = n(9110);
function offsetsOf(e, t, n) {
const s = new Reading(t);
if ("QUOTE_DOUBLE" === n) s.doubleQuoted(); else if ("QUOTE_SINGLE" === n) s.singleQuoted(); else if ("BLOCK_LITERAL" === n || "BLOCK_FOLDED" === n) {
s.block(indentOf(e));
"BLOCK_FOLDED" === n && s.foldLines();
} else s.plain();
const {text: i, offsets: r} = s;
if (i.replace(/\n+$/, "") === e.replace(/\n+$/, "")) {
for (;r.length <= e.length; ) r.push(s.end);
return r;
}
}
const a = new Map([ [ "0", "\0" ], [ "a", "" ], [ "b", "\b" ], [ "t", "\t" ], [ "\t", "\t" ], [ "n", "\n" ], [ "v", "\v" ], [ "f", "\f" ], [ "r", "\r" ], [ "e", "" ], [ " ", " " ], [ '"', '"' ], [ "/", "/" ], [ "\\", "\\" ], [ "N", "" ], [ "_", " " ], [ "L", "\u2028" ], [ "P", "\u2029" ] ]), c = new Map([ [ "x", 2 ], [ "u", 4 ], [ "U", 8 ] ]);
function indentOf(e) {
const t = e.match(/^ *(?=[^ \r\n])/gm) ?? [];
return t.reduce((e, {length: t}) => Math.min(e, t), t[0]?.length ?? 0);
}
class Reading {
text="";
offsets=[];
end;
#P;
#V=0;
#U=0;
constructor(e) {
this.#P = e;
this.end = e.length;
}
plain() {
for (;this.#V < this.end; ) this.#N() || this.#F(1);
}
singleQuoted() {
this.#D();
for (;this.#V < this.end; ) this.#N() || this.#F(this.#P.startsWith("''", this.#V) ? 2 : 1, this.#P[this.#V]);
}
doubleQuoted() {
this.#D();
for (;this.#V < this.end; ) this.#N() || ("\\" === this.#P[this.#V] ? this.#C() : this.#F(1));
}
block(e) {
const t = [ ...this.#P.matchAll(/[^\n]*(?:\n|$)/g) ].slice(1).filter(([e]) => "" !== e), n = indentOf(t.map(([e]) => e).join("")) - e;
for (const [e, s] of t.entries()) {
const i = s[0].replace(/\r?\n$/, "");
this.#V = s.index + Math.min(n, i.length);
this.#F(i.length - Math.min(n, i.length));
this.end = this.#V;
e < t.length - 1 && this.#T("\n", this.#V);
}
}
foldLines() {
const e = this.text, t = this.offsets.splice(0);
this.text = "";
for (const {0: n, index: s} of e.matchAll(/\n+|[^\n]+/g)) {
const e = t.slice(s, s + n.length);
if (n.startsWith("\n")) if (1 === n.length) this.#T(" ", e[0] ?? 0); else for (const t of e.slice(1)) this.#T("\n", t); else {
this.text += n;
for (const t of e) this.offsets.push(t);
}
}
}
#D() {
this.#V = 1;
this.end = this.#P.length - 1;
}
#T(e, t) {
this.text += e;
for (let n = 0; n < e.length; n++) this.offsets.push(t);
}
#F(e, t) {
if (void 0 !== t) this.#T(t, this.#V); else for (let t = 0; t < e; t++) this.#T(this.#P[this.#V + t] ?? "", this.#V + t);
this.#V += e;
}
#N() {
if (this.#V < this.#U) return !1;
const e = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
e.lastIndex = this.#V;
const [t] = e.exec(this.#P) ?? [];
if (void 0 === t) {
const e = /[ \t]*/y;
e.lastIndex = this.#V;
e.exec(this.#P);
this.#U = e.lastIndex;
return !1;
}
const n = t.split("\n").length - 1;
this.#F(t.length, 1 === n ? " " : "\n".repeat(n - 1));
return !0;
}
#C() {
const e = this.#P[this.#V + 1] ?? "", t = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#P.slice(this.#V, this.#V + 2e3))?.[0];
if (void 0 !== t) this.#F(t.length, ""); else {
const t = c.get(e) ?? 0, n = Number.parseInt(this.#P.slice(this.#V + 2, this.#V + 2 + t), 16), s = t > 0 && n <= 1114111 ? String.fromCodePoint(n) : a.get(e);
this.#F(2 + t, s ?? "");
}
}
}
var f = n(5767);
const u = 1048576, h = 2e5, d = 64, l = 20, p = 1e4;
async function readYaml(e, t = p) {
const a = {
line: 1,
column: 1
};
if (e.length > u) return {
tree: void 0,
problems: [ {
at: a,
message: `has ${e.length} characters, and may have ${u}`
} ]
};
const c = await n.e(815).then(n.t.bind(n, 8815, 19)), m = new c.LineCounter, w = [], place = e => {
const {line: t, col: n} = m.linePos(e ?? 0);
return {
line: Math.max(1, t),
column: Math.max(1, n)
};
};
let v = !0;
const note = (e, t) => {
w.length < l && w.push({
at: e,
message: t
});
}, report = (e, t) => {
v = !1;
note(e, t);
}, parse = () => c.parseDocument(e, {
...o.N,
uniqueKeys: !1,
prettyErrors: !1,
lineCounter: m
});
let y;
try {
y = (0, f.dn)(t, parse);
} catch (e) {
return {
tree: void 0,
problems: [ {
at: a,
message: e instanceof f.yY ? `takes longer than ${(0, s.a3)(t)} to read` : `cannot be read: ${(0, 
i.bD)(e)}`
} ]
};
}
let $ = -1;
for (const t of y.errors) if (t.pos[0] !== $) {
$ = t.pos[0];
report(place(t.pos[0]), explainYaml(t.code, t.message, e.slice(Math.max(0, t.pos[0] - 3), t.pos[1] + 2)));
}
y.directives?.yaml.explicit && "1.2" !== y.directives.yaml.version && report(a, `is YAML ${(0, 
r.fV)(y.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`);
if (w.length > 0) return {
tree: void 0,
problems: w
};
const b = new Map, convert = (t, n, s) => {
const i = {
kind: "scalar",
at: n,
value: null,
source: "",
where: () => n,
size: 1
};
if (null === t) return i;
const o = t.range ? place(t.range[0]) : n;
if (s > d) {
report(o, `is nested more than ${d} levels deep`);
return i;
}
if (c.isAlias(t)) {
const e = b.get(t.source);
if (void 0 !== e && "open" !== e) return e;
report(o, "open" === e ? `the alias *${(0, r.fV)(t.source, 60)} leads into itself` : `the alias *${(0, 
r.fV)(t.source, 60)} has no anchor before it`);
return i;
}
if (void 0 !== t.tag) {
const n = e.slice(0, t.range?.[0] ?? 0), s = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(n.slice(-400))?.[0].length, a = void 0 === s ? o : place(n.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
report(a, `has the tag ${(0, r.fV)(t.tag, 60)}; tags are not used here`);
return i;
}
const a = c.isScalar(t) || c.isCollection(t) ? t.anchor : void 0;
void 0 !== a && b.set(a, "open");
const f = c.isMap(t) ? convertMap(t.items, o, s) : c.isSeq(t) ? list(t.items.map(e => convert(c.isNode(e) ? e : null, o, s + 1)), o) : c.isScalar(t) ? scalar(t, o) : i;
void 0 !== a && b.set(a, f);
return f;
};
let g = !1;
const checkSize = (e, t) => {
if (e > h && !g) {
g = !0;
report(t, `has more than ${h} values, its aliases counted in full`);
}
return Math.min(e, h + 1);
}, list = (e, t) => ({
kind: "list",
at: t,
items: e,
size: checkSize(e.reduce((e, t) => e + t.size, 1), t)
}), convertMap = (t, n, s) => {
const i = [], o = new Map;
let a = 1;
for (const f of t) {
const t = c.isNode(f.key) ? f.key : void 0, u = t?.range ? place(t.range[0]) : n, h = convert(c.isNode(f.value) ? f.value : null, u, s + 1), d = c.isScalar(t) && void 0 === t.tag && void 0 === t.anchor ? t.value : void 0;
if ("string" != typeof d) {
report(u, keyProblem(void 0 === t ? "" : e.slice(Math.max(0, (t.range?.[0] ?? 1) - 1), t.range?.[1] ?? 0)));
continue;
}
if ("<<" === d && c.isScalar(t) && "PLAIN" === t.type) {
report(u, "is a merge key, which YAML 1.2 does not have; what checks share goes into defaults");
continue;
}
const l = o.get(d);
if (void 0 === l) {
o.set(d, u);
i.push({
key: d,
keyAt: u,
value: h
});
a += h.size;
} else note(u, `${(0, r.hD)(d, 80)} is given twice, first in line ${l.line}`);
}
return {
kind: "map",
at: n,
entries: i,
size: checkSize(a, n)
};
}, scalar = (t, n) => {
const {value: s} = t, i = "string" == typeof s || "number" == typeof s || "boolean" == typeof s ? s : null, [r = 0, o = 0] = t.range ?? [], a = "string" == typeof i ? i : t.source ?? "";
let c;
return {
kind: "scalar",
at: n,
value: i,
source: t.source ?? "",
where: s => {
c ??= offsetsOf(a, e.slice(r, o), t.type) ?? [];
const i = c[s];
return void 0 === i ? n : place(r + i);
},
size: 1
};
};
try {
const e = convert(y.contents, a, 0);
return {
tree: v ? e : void 0,
problems: w
};
} catch (e) {
const t = e instanceof Error ? e.name : "error";
return {
tree: void 0,
problems: [ ...w, {
at: a,
message: `could not be read (${t})`
} ]
};
}
}
const m = "a value that starts with {{ must be quoted";
function keyProblem(e) {
return e.includes("{") ? `the key of a map must be text; ${m}` : "the key of a map must be text";
}
function explainYaml(e, t, n) {
if ("MULTIPLE_DOCS" === e) return "a second document starts here; one is read";
if ("RESOURCE_EXHAUSTION" === e) return `is nested more than ${d} levels deep`;
const s = /\{\{|\}\}/.test(n) ? `; ${m}` : "";
return `is not YAML: ${yamlReason(e, t)}${s}`;
}
function yamlReason(e, t) {
if ("BAD_DIRECTIVE" === e) return "Unknown directive";
if ("TAG_RESOLVE_FAILED" === e) return "Unknown tag";
const n = "UNEXPECTED_TOKEN" === e || "BAD_ALIAS" === e ? t.replace(/:.*$/s, "") : t;
return (0, r.fV)(n, 160);
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
async function parseYaml(e, t, i = e => e()) {
const {parseDocument: r} = await n.e(815).then(n.t.bind(n, 8815, 19));
return i(() => {
const n = r(e, {
...s,
stringKeys: !0
}), [i] = n.errors;
if (void 0 !== i) {
const e = i.linePos?.[0];
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
