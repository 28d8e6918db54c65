"use strict";

exports.id = 815;

exports.ids = [ 815 ];

exports.modules = {
7349: (e, t, s) => {
var n = s(1127), i = s(3301), r = s(4454), o = s(2223), a = s(7103), c = s(334), l = s(3142);
function resolveCollection(e, t, s, n, i, r) {
const o = "block-map" === s.type ? a.resolveBlockMap(e, t, s, n, r) : "block-seq" === s.type ? c.resolveBlockSeq(e, t, s, n, r) : l.resolveFlowCollection(e, t, s, n, r), u = o.constructor;
if ("!" === i || i === u.tagName) {
o.tag = u.tagName;
return o;
}
i && (o.tag = i);
return o;
}
function composeCollection(e, t, s, a, c) {
const l = a.tag, u = l ? t.directives.tagName(l.source, e => c(l, "TAG_RESOLVE_FAILED", e)) : null;
if ("block-seq" === s.type) {
const {anchor: e, newlineAfterProp: t} = a, s = e && l ? e.offset > l.offset ? e : l : e ?? l;
s && (!t || t.offset < s.offset) && c(s, "MISSING_CHAR", "Missing newline after block sequence props");
}
const f = "block-map" === s.type ? "map" : "block-seq" === s.type ? "seq" : "{" === s.start.source ? "map" : "seq";
if (!l || !u || "!" === u || u === r.YAMLMap.tagName && "map" === f || u === o.YAMLSeq.tagName && "seq" === f) return resolveCollection(e, t, s, c, u);
let h = t.schema.tags.find(e => e.tag === u && e.collection === f);
if (!h) {
const n = t.schema.knownTags[u];
if (n?.collection !== f) {
n ? c(l, "BAD_COLLECTION_TYPE", `${n.tag} used for ${f} collection, but expects ${n.collection ?? "scalar"}`, !0) : c(l, "TAG_RESOLVE_FAILED", `Unresolved tag: ${u}`, !0);
return resolveCollection(e, t, s, c, u);
}
t.schema.tags.push(Object.assign({}, n, {
default: !1
}));
h = n;
}
const d = resolveCollection(e, t, s, c, u, h), p = h.resolve?.(d, e => c(l, "TAG_RESOLVE_FAILED", e), t.options) ?? d, m = n.isNode(p) ? p : new i.Scalar(p);
m.range = d.range;
m.tag = u;
h?.format && (m.format = h.format);
return m;
}
t.composeCollection = composeCollection;
},
3683: (e, t, s) => {
var n = s(3021), i = s(5937), r = s(7788), o = s(4631);
function composeDoc(e, t, {offset: s, start: a, value: c, end: l}, u) {
const f = Object.assign({
_directives: t
}, e), h = new n.Document(void 0, f), d = {
atKey: !1,
atRoot: !0,
directives: h.directives,
options: h.options,
schema: h.schema
}, p = o.resolveProps(a, {
indicator: "doc-start",
next: c ?? l?.[0],
offset: s,
onError: u,
parentIndent: 0,
startOnNewline: !0
});
if (p.found) {
h.directives.docStart = !0;
!c || "block-map" !== c.type && "block-seq" !== c.type || p.hasNewline || u(p.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
}
h.contents = c ? i.composeNode(d, c, p, u) : i.composeEmptyNode(d, p.end, a, null, p, u);
const m = h.contents.range[2], g = r.resolveEnd(l, m, !1, u);
g.comment && (h.comment = g.comment);
h.range = [ s, m, g.offset ];
return h;
}
t.composeDoc = composeDoc;
},
5937: (e, t, s) => {
var n = s(4065), i = s(1127), r = s(7349), o = s(5413), a = s(7788), c = s(2599);
const l = {
composeNode: composeNode,
composeEmptyNode: composeEmptyNode
};
function composeNode(e, t, s, n) {
const a = e.atKey, {spaceBefore: c, comment: u, anchor: f, tag: h} = s;
let d, p = !0;
switch (t.type) {
case "alias":
d = composeAlias(e, t, n);
(f || h) && n(t, "ALIAS_PROPS", "An alias node must not specify any properties");
break;

case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
case "block-scalar":
d = o.composeScalar(e, t, h, n);
f && (d.anchor = f.source.substring(1));
break;

case "block-map":
case "block-seq":
case "flow-collection":
try {
d = r.composeCollection(l, e, t, s, n);
f && (d.anchor = f.source.substring(1));
} catch (e) {
n(t, "RESOURCE_EXHAUSTION", e instanceof Error ? e.message : String(e));
}
break;

default:
n(t, "UNEXPECTED_TOKEN", "error" === t.type ? t.message : `Unsupported token (type: ${t.type})`);
p = !1;
}
d ?? (d = composeEmptyNode(e, t.offset, void 0, null, s, n));
f && "" === d.anchor && n(f, "BAD_ALIAS", "Anchor cannot be an empty string");
a && e.options.stringKeys && (!i.isScalar(d) || "string" != typeof d.value || d.tag && "tag:yaml.org,2002:str" !== d.tag) && n(h ?? t, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
c && (d.spaceBefore = !0);
u && ("scalar" === t.type && "" === t.source ? d.comment = u : d.commentBefore = u);
e.options.keepSourceTokens && p && (d.srcToken = t);
return d;
}
function composeEmptyNode(e, t, s, n, {spaceBefore: i, comment: r, anchor: a, tag: l, end: u}, f) {
const h = {
type: "scalar",
offset: c.emptyScalarPosition(t, s, n),
indent: -1,
source: ""
}, d = o.composeScalar(e, h, l, f);
if (a) {
d.anchor = a.source.substring(1);
"" === d.anchor && f(a, "BAD_ALIAS", "Anchor cannot be an empty string");
}
i && (d.spaceBefore = !0);
if (r) {
d.comment = r;
d.range[2] = u;
}
return d;
}
function composeAlias({options: e}, {offset: t, source: s, end: i}, r) {
const o = new n.Alias(s.substring(1));
"" === o.source && r(t, "BAD_ALIAS", "Alias cannot be an empty string");
o.source.endsWith(":") && r(t + s.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", !0);
const c = t + s.length, l = a.resolveEnd(i, c, e.strict, r);
o.range = [ t, c, l.offset ];
l.comment && (o.comment = l.comment);
return o;
}
t.composeEmptyNode = composeEmptyNode;
t.composeNode = composeNode;
},
5413: (e, t, s) => {
var n = s(1127), i = s(3301), r = s(8913), o = s(6842);
function composeScalar(e, t, s, a) {
const {value: c, type: l, comment: u, range: f} = "block-scalar" === t.type ? r.resolveBlockScalar(e, t, a) : o.resolveFlowScalar(t, e.options.strict, a), h = s ? e.directives.tagName(s.source, e => a(s, "TAG_RESOLVE_FAILED", e)) : null;
let d, p;
d = e.options.stringKeys && e.atKey ? e.schema[n.SCALAR] : h ? findScalarTagByName(e.schema, c, h, s, a) : "scalar" === t.type ? findScalarTagByTest(e, c, t, a) : e.schema[n.SCALAR];
try {
const r = d.resolve(c, e => a(s ?? t, "TAG_RESOLVE_FAILED", e), e.options);
p = n.isScalar(r) ? r : new i.Scalar(r);
} catch (e) {
const n = e instanceof Error ? e.message : String(e);
a(s ?? t, "TAG_RESOLVE_FAILED", n);
p = new i.Scalar(c);
}
p.range = f;
p.source = c;
l && (p.type = l);
h && (p.tag = h);
d.format && (p.format = d.format);
u && (p.comment = u);
return p;
}
function findScalarTagByName(e, t, s, i, r) {
if ("!" === s) return e[n.SCALAR];
const o = [];
for (const t of e.tags) if (!t.collection && t.tag === s) {
if (!t.default || !t.test) return t;
o.push(t);
}
for (const e of o) if (e.test?.test(t)) return e;
const a = e.knownTags[s];
if (a && !a.collection) {
e.tags.push(Object.assign({}, a, {
default: !1,
test: void 0
}));
return a;
}
r(i, "TAG_RESOLVE_FAILED", `Unresolved tag: ${s}`, "tag:yaml.org,2002:str" !== s);
return e[n.SCALAR];
}
function findScalarTagByTest({atKey: e, directives: t, schema: s}, i, r, o) {
const a = s.tags.find(t => (!0 === t.default || e && "key" === t.default) && t.test?.test(i)) || s[n.SCALAR];
if (s.compat) {
const e = s.compat.find(e => e.default && e.test?.test(i)) ?? s[n.SCALAR];
a.tag !== e.tag && o(r, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${t.tagString(a.tag)} or ${t.tagString(e.tag)}`, !0);
}
return a;
}
t.composeScalar = composeScalar;
},
9984: (e, t, s) => {
var n = s(932), i = s(1342), r = s(3021), o = s(1464), a = s(1127), c = s(3683), l = s(7788);
function getErrorPos(e) {
if ("number" == typeof e) return [ e, e + 1 ];
if (Array.isArray(e)) return 2 === e.length ? e : [ e[0], e[1] ];
const {offset: t, source: s} = e;
return [ t, t + ("string" == typeof s ? s.length : 1) ];
}
function parsePrelude(e) {
let t = "", s = !1, n = !1;
for (let i = 0; i < e.length; ++i) {
const r = e[i];
switch (r[0]) {
case "#":
t += ("" === t ? "" : n ? "\n\n" : "\n") + (r.substring(1) || " ");
s = !0;
n = !1;
break;

case "%":
"#" !== e[i + 1]?.[0] && (i += 1);
s = !1;
break;

default:
s || (n = !0);
s = !1;
}
}
return {
comment: t,
afterEmptyLine: n
};
}
class Composer {
constructor(e = {}) {
this.doc = null;
this.atDirectives = !1;
this.prelude = [];
this.errors = [];
this.warnings = [];
this.onError = (e, t, s, n) => {
const i = getErrorPos(e);
n ? this.warnings.push(new o.YAMLWarning(i, t, s)) : this.errors.push(new o.YAMLParseError(i, t, s));
};
this.directives = new i.Directives({
version: e.version || "1.2"
});
this.options = e;
}
decorate(e, t) {
const {comment: s, afterEmptyLine: n} = parsePrelude(this.prelude);
if (s) {
const i = e.contents;
if (t) e.comment = e.comment ? `${e.comment}\n${s}` : s; else if (n || e.directives.docStart || !i) e.commentBefore = s; else if (a.isCollection(i) && !i.flow && i.items.length > 0) {
let e = i.items[0];
a.isPair(e) && (e = e.key);
const t = e.commentBefore;
e.commentBefore = t ? `${s}\n${t}` : s;
} else {
const e = i.commentBefore;
i.commentBefore = e ? `${s}\n${e}` : s;
}
}
if (t) {
for (let t = 0; t < this.errors.length; ++t) e.errors.push(this.errors[t]);
for (let t = 0; t < this.warnings.length; ++t) e.warnings.push(this.warnings[t]);
} else {
e.errors = this.errors;
e.warnings = this.warnings;
}
this.prelude = [];
this.errors = [];
this.warnings = [];
}
streamInfo() {
return {
comment: parsePrelude(this.prelude).comment,
directives: this.directives,
errors: this.errors,
warnings: this.warnings
};
}
* compose(e, t = !1, s = -1) {
for (const t of e) yield* this.next(t);
yield* this.end(t, s);
}
* next(e) {
n.env.LOG_STREAM && console.dir(e, {
depth: null
});
switch (e.type) {
case "directive":
this.directives.add(e.source, (t, s, n) => {
const i = getErrorPos(e);
i[0] += t;
this.onError(i, "BAD_DIRECTIVE", s, n);
});
this.prelude.push(e.source);
this.atDirectives = !0;
break;

case "document":
{
const t = c.composeDoc(this.options, this.directives, e, this.onError);
this.atDirectives && !t.directives.docStart && this.onError(e, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
this.decorate(t, !1);
this.doc && (yield this.doc);
this.doc = t;
this.atDirectives = !1;
break;
}

case "byte-order-mark":
case "space":
break;

case "comment":
case "newline":
this.prelude.push(e.source);
break;

case "error":
{
const t = e.source ? `${e.message}: ${JSON.stringify(e.source)}` : e.message, s = new o.YAMLParseError(getErrorPos(e), "UNEXPECTED_TOKEN", t);
this.atDirectives || !this.doc ? this.errors.push(s) : this.doc.errors.push(s);
break;
}

case "doc-end":
{
if (!this.doc) {
const t = "Unexpected doc-end without preceding document";
this.errors.push(new o.YAMLParseError(getErrorPos(e), "UNEXPECTED_TOKEN", t));
break;
}
this.doc.directives.docEnd = !0;
const t = l.resolveEnd(e.end, e.offset + e.source.length, this.doc.options.strict, this.onError);
this.decorate(this.doc, !0);
if (t.comment) {
const e = this.doc.comment;
this.doc.comment = e ? `${e}\n${t.comment}` : t.comment;
}
this.doc.range[2] = t.offset;
break;
}

default:
this.errors.push(new o.YAMLParseError(getErrorPos(e), "UNEXPECTED_TOKEN", `Unsupported token ${e.type}`));
}
}
* end(e = !1, t = -1) {
if (this.doc) {
this.decorate(this.doc, !0);
yield this.doc;
this.doc = null;
} else if (e) {
const e = Object.assign({
_directives: this.directives
}, this.options), s = new r.Document(void 0, e);
this.atDirectives && this.onError(t, "MISSING_CHAR", "Missing directives-end indicator line");
s.range = [ 0, t, t ];
this.decorate(s, !1);
yield s;
}
}
}
t.Composer = Composer;
},
7103: (e, t, s) => {
var n = s(7165), i = s(4454), r = s(4631), o = s(9499), a = s(4051), c = s(1187);
const l = "All mapping items must start at the same column";
function resolveBlockMap({composeNode: e, composeEmptyNode: t}, s, u, f, h) {
const d = new (h?.nodeClass ?? i.YAMLMap)(s.schema);
s.atRoot && (s.atRoot = !1);
let p = u.offset, m = null;
for (const i of u.items) {
const {start: h, key: g, sep: y, value: b} = i, S = r.resolveProps(h, {
indicator: "explicit-key-ind",
next: g ?? y?.[0],
offset: p,
onError: f,
parentIndent: u.indent,
startOnNewline: !0
}), v = !S.found;
if (v) {
g && ("block-seq" === g.type ? f(p, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key") : "indent" in g && g.indent !== u.indent && f(p, "BAD_INDENT", l));
if (!S.anchor && !S.tag && !y) {
m = S.end;
S.comment && (d.comment ? d.comment += "\n" + S.comment : d.comment = S.comment);
continue;
}
(S.newlineAfterProp || o.containsNewline(g)) && f(g ?? h[h.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
} else S.found?.indent !== u.indent && f(p, "BAD_INDENT", l);
s.atKey = !0;
const k = S.end, w = g ? e(s, g, S, f) : t(s, k, h, null, S, f);
s.schema.compat && a.flowIndentCheck(u.indent, g, f);
s.atKey = !1;
c.mapIncludes(s, d.items, w) && f(k, "DUPLICATE_KEY", "Map keys must be unique");
const A = r.resolveProps(y ?? [], {
indicator: "map-value-ind",
next: b,
offset: w.range[2],
onError: f,
parentIndent: u.indent,
startOnNewline: !g || "block-scalar" === g.type
});
p = A.end;
if (A.found) {
if (v) {
"block-map" !== b?.type || A.hasNewline || f(p, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
s.options.strict && S.start < A.found.offset - 1024 && f(w.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
}
const r = b ? e(s, b, A, f) : t(s, p, y, null, A, f);
s.schema.compat && a.flowIndentCheck(u.indent, b, f);
p = r.range[2];
const o = new n.Pair(w, r);
s.options.keepSourceTokens && (o.srcToken = i);
d.items.push(o);
} else {
v && f(w.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
A.comment && (w.comment ? w.comment += "\n" + A.comment : w.comment = A.comment);
const e = new n.Pair(w);
s.options.keepSourceTokens && (e.srcToken = i);
d.items.push(e);
}
}
m && m < p && f(m, "IMPOSSIBLE", "Map comment with trailing content");
d.range = [ u.offset, p, m ?? p ];
return d;
}
t.resolveBlockMap = resolveBlockMap;
},
8913: (e, t, s) => {
var n = s(3301);
function resolveBlockScalar(e, t, s) {
const i = t.offset, r = parseBlockScalarHeader(t, e.options.strict, s);
if (!r) return {
value: "",
type: null,
comment: "",
range: [ i, i, i ]
};
const o = ">" === r.mode ? n.Scalar.BLOCK_FOLDED : n.Scalar.BLOCK_LITERAL, a = t.source ? splitLines(t.source) : [];
let c = a.length;
for (let e = a.length - 1; e >= 0; --e) {
const t = a[e][1];
if ("" !== t && "\r" !== t) break;
c = e;
}
if (0 === c) {
const e = "+" === r.chomp && a.length > 0 ? "\n".repeat(Math.max(1, a.length - 1)) : "";
let s = i + r.length;
t.source && (s += t.source.length);
return {
value: e,
type: o,
comment: r.comment,
range: [ i, s, s ]
};
}
let l = t.indent + r.indent, u = t.offset + r.length, f = 0;
for (let t = 0; t < c; ++t) {
const [n, i] = a[t];
if ("" !== i && "\r" !== i) {
if (n.length < l) {
const e = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
s(u + n.length, "MISSING_CHAR", e);
}
0 === r.indent && (l = n.length);
f = t;
0 !== l || e.atRoot || s(u, "BAD_INDENT", "Block scalar values in collections must be indented");
break;
}
0 === r.indent && n.length > l && (l = n.length);
u += n.length + i.length + 1;
}
for (let e = a.length - 1; e >= c; --e) a[e][0].length > l && (c = e + 1);
let h = "", d = "", p = !1;
for (let e = 0; e < f; ++e) h += a[e][0].slice(l) + "\n";
for (let e = f; e < c; ++e) {
let [t, i] = a[e];
u += t.length + i.length + 1;
const c = "\r" === i[i.length - 1];
c && (i = i.slice(0, -1));
if (i && t.length < l) {
const e = "Block scalar lines must not be less indented than their " + (r.indent ? "explicit indentation indicator" : "first line");
s(u - i.length - (c ? 2 : 1), "BAD_INDENT", e);
t = "";
}
if (o === n.Scalar.BLOCK_LITERAL) {
h += d + t.slice(l) + i;
d = "\n";
} else if (t.length > l || "\t" === i[0]) {
" " === d ? d = "\n" : p || "\n" !== d || (d = "\n\n");
h += d + t.slice(l) + i;
d = "\n";
p = !0;
} else if ("" === i) "\n" === d ? h += "\n" : d = "\n"; else {
h += d + i;
d = " ";
p = !1;
}
}
switch (r.chomp) {
case "-":
break;

case "+":
for (let e = c; e < a.length; ++e) h += "\n" + a[e][0].slice(l);
"\n" !== h[h.length - 1] && (h += "\n");
break;

default:
h += "\n";
}
const m = i + r.length + t.source.length;
return {
value: h,
type: o,
comment: r.comment,
range: [ i, m, m ]
};
}
function parseBlockScalarHeader({offset: e, props: t}, s, n) {
if ("block-scalar-header" !== t[0].type) {
n(t[0], "IMPOSSIBLE", "Block scalar header not found");
return null;
}
const {source: i} = t[0], r = i[0];
let o = 0, a = "", c = -1;
for (let t = 1; t < i.length; ++t) {
const s = i[t];
if (a || "-" !== s && "+" !== s) {
const n = Number(s);
!o && n ? o = n : -1 === c && (c = e + t);
} else a = s;
}
-1 !== c && n(c, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${i}`);
let l = !1, u = "", f = i.length;
for (let e = 1; e < t.length; ++e) {
const i = t[e];
switch (i.type) {
case "space":
l = !0;

case "newline":
f += i.source.length;
break;

case "comment":
s && !l && n(i, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
f += i.source.length;
u = i.source.substring(1);
break;

case "error":
n(i, "UNEXPECTED_TOKEN", i.message);
f += i.source.length;
break;

default:
{
n(i, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${i.type}`);
const e = i.source;
e && "string" == typeof e && (f += e.length);
}
}
}
return {
mode: r,
indent: o,
chomp: a,
comment: u,
length: f
};
}
function splitLines(e) {
const t = e.split(/\n( *)/), s = t[0], n = s.match(/^( *)/), i = [ n?.[1] ? [ n[1], s.slice(n[1].length) ] : [ "", s ] ];
for (let e = 1; e < t.length; e += 2) i.push([ t[e], t[e + 1] ]);
return i;
}
t.resolveBlockScalar = resolveBlockScalar;
},
334: (e, t, s) => {
var n = s(2223), i = s(4631), r = s(4051);
function resolveBlockSeq({composeNode: e, composeEmptyNode: t}, s, o, a, c) {
const l = new (c?.nodeClass ?? n.YAMLSeq)(s.schema);
s.atRoot && (s.atRoot = !1);
s.atKey && (s.atKey = !1);
let u = o.offset, f = null;
for (const {start: n, value: c} of o.items) {
const h = i.resolveProps(n, {
indicator: "seq-item-ind",
next: c,
offset: u,
onError: a,
parentIndent: o.indent,
startOnNewline: !0
});
if (!h.found) {
if (!(h.anchor || h.tag || c)) {
f = h.end;
h.comment && (l.comment = h.comment);
continue;
}
"block-seq" === c?.type ? a(h.end, "BAD_INDENT", "All sequence items must start at the same column") : a(u, "MISSING_CHAR", "Sequence item without - indicator");
}
const d = c ? e(s, c, h, a) : t(s, h.end, n, null, h, a);
s.schema.compat && r.flowIndentCheck(o.indent, c, a);
u = d.range[2];
l.items.push(d);
}
l.range = [ o.offset, u, f ?? u ];
return l;
}
t.resolveBlockSeq = resolveBlockSeq;
},
7788: (e, t) => {
function resolveEnd(e, t, s, n) {
let i = "";
if (e) {
let r = !1, o = "";
for (const a of e) {
const {source: e, type: c} = a;
switch (c) {
case "space":
r = !0;
break;

case "comment":
{
s && !r && n(a, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
const t = e.substring(1) || " ";
i ? i += o + t : i = t;
o = "";
break;
}

case "newline":
i && (o += e);
r = !0;
break;

default:
n(a, "UNEXPECTED_TOKEN", `Unexpected ${c} at node end`);
}
t += e.length;
}
}
return {
comment: i,
offset: t
};
}
t.resolveEnd = resolveEnd;
},
3142: (e, t, s) => {
var n = s(1127), i = s(7165), r = s(4454), o = s(2223), a = s(7788), c = s(4631), l = s(9499), u = s(1187);
const f = "Block collections are not allowed within flow collections", isBlock = e => e && ("block-map" === e.type || "block-seq" === e.type);
function resolveFlowCollection({composeNode: e, composeEmptyNode: t}, s, h, d, p) {
const m = "{" === h.start.source, g = m ? "flow map" : "flow sequence", y = new (p?.nodeClass ?? (m ? r.YAMLMap : o.YAMLSeq))(s.schema);
y.flow = !0;
const b = s.atRoot;
b && (s.atRoot = !1);
s.atKey && (s.atKey = !1);
let S = h.offset + h.start.source.length;
for (let o = 0; o < h.items.length; ++o) {
const a = h.items[o], {start: p, key: b, sep: v, value: k} = a, w = c.resolveProps(p, {
flow: g,
indicator: "explicit-key-ind",
next: b ?? v?.[0],
offset: S,
onError: d,
parentIndent: h.indent,
startOnNewline: !1
});
if (!w.found) {
if (!(w.anchor || w.tag || v || k)) {
0 === o && w.comma ? d(w.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${g}`) : o < h.items.length - 1 && d(w.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${g}`);
w.comment && (y.comment ? y.comment += "\n" + w.comment : y.comment = w.comment);
S = w.end;
continue;
}
!m && s.options.strict && l.containsNewline(b) && d(b, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
}
if (0 === o) w.comma && d(w.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${g}`); else {
w.comma || d(w.start, "MISSING_CHAR", `Missing , between ${g} items`);
if (w.comment) {
let e = "";
e: for (const t of p) switch (t.type) {
case "comma":
case "space":
break;

case "comment":
e = t.source.substring(1);
break e;

default:
break e;
}
if (e) {
let t = y.items[y.items.length - 1];
n.isPair(t) && (t = t.value ?? t.key);
t.comment ? t.comment += "\n" + e : t.comment = e;
w.comment = w.comment.substring(e.length + 1);
}
}
}
if (m || v || w.found) {
s.atKey = !0;
const n = w.end, o = b ? e(s, b, w, d) : t(s, n, p, null, w, d);
isBlock(b) && d(o.range, "BLOCK_IN_FLOW", f);
s.atKey = !1;
const l = c.resolveProps(v ?? [], {
flow: g,
indicator: "map-value-ind",
next: k,
offset: o.range[2],
onError: d,
parentIndent: h.indent,
startOnNewline: !1
});
if (l.found) {
if (!m && !w.found && s.options.strict) {
if (v) for (const e of v) {
if (e === l.found) break;
if ("newline" === e.type) {
d(e, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
break;
}
}
w.start < l.found.offset - 1024 && d(l.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
}
} else k && ("source" in k && ":" === k.source?.[0] ? d(k, "MISSING_CHAR", `Missing space after : in ${g}`) : d(l.start, "MISSING_CHAR", `Missing , or : between ${g} items`));
const A = k ? e(s, k, l, d) : l.found ? t(s, l.end, v, null, l, d) : null;
A ? isBlock(k) && d(A.range, "BLOCK_IN_FLOW", f) : l.comment && (o.comment ? o.comment += "\n" + l.comment : o.comment = l.comment);
const N = new i.Pair(o, A);
s.options.keepSourceTokens && (N.srcToken = a);
if (m) {
const e = y;
u.mapIncludes(s, e.items, o) && d(n, "DUPLICATE_KEY", "Map keys must be unique");
e.items.push(N);
} else {
const e = new r.YAMLMap(s.schema);
e.flow = !0;
e.items.push(N);
const t = (A ?? o).range;
e.range = [ o.range[0], t[1], t[2] ];
y.items.push(e);
}
S = A ? A.range[2] : l.end;
} else {
const n = k ? e(s, k, w, d) : t(s, w.end, v, null, w, d);
y.items.push(n);
S = n.range[2];
isBlock(k) && d(n.range, "BLOCK_IN_FLOW", f);
}
}
const v = m ? "}" : "]", [k, ...w] = h.end;
let A = S;
if (k?.source === v) A = k.offset + k.source.length; else {
const e = g[0].toUpperCase() + g.substring(1);
d(S, b ? "MISSING_CHAR" : "BAD_INDENT", b ? `${e} must end with a ${v}` : `${e} in block collection must be sufficiently indented and end with a ${v}`);
k && 1 !== k.source.length && w.unshift(k);
}
if (w.length > 0) {
const e = a.resolveEnd(w, A, s.options.strict, d);
e.comment && (y.comment ? y.comment += "\n" + e.comment : y.comment = e.comment);
y.range = [ h.offset, A, e.offset ];
} else y.range = [ h.offset, A, A ];
return y;
}
t.resolveFlowCollection = resolveFlowCollection;
},
6842: (e, t, s) => {
var n = s(3301), i = s(7788);
function resolveFlowScalar(e, t, s) {
const {offset: r, type: o, source: a, end: c} = e;
let l, u;
const _onError = (e, t, n) => s(r + e, t, n);
switch (o) {
case "scalar":
l = n.Scalar.PLAIN;
u = plainValue(a, _onError);
break;

case "single-quoted-scalar":
l = n.Scalar.QUOTE_SINGLE;
u = singleQuotedValue(a, _onError);
break;

case "double-quoted-scalar":
l = n.Scalar.QUOTE_DOUBLE;
u = doubleQuotedValue(a, _onError);
break;

default:
s(e, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${o}`);
return {
value: "",
type: null,
comment: "",
range: [ r, r + a.length, r + a.length ]
};
}
const f = r + a.length, h = i.resolveEnd(c, f, t, s);
return {
value: u,
type: l,
comment: h.comment,
range: [ r, f, h.offset ]
};
}
function plainValue(e, t) {
let s = "";
switch (e[0]) {
case "\t":
s = "a tab character";
break;

case ",":
s = "flow indicator character ,";
break;

case "%":
s = "directive indicator character %";
break;

case "|":
case ">":
s = `block scalar indicator ${e[0]}`;
break;

case "@":
case "`":
s = `reserved character ${e[0]}`;
}
s && t(0, "BAD_SCALAR_START", `Plain value cannot start with ${s}`);
return unfoldLines(e);
}
function singleQuotedValue(e, t) {
"'" === e[e.length - 1] && 1 !== e.length || t(e.length, "MISSING_CHAR", "Missing closing 'quote");
return unfoldLines(e.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(e) {
const t = /(.*?)\r?\n/sy;
let s, n, i = t.exec(e);
if (!i) return e;
try {
s = new RegExp("(?<![ \t])[ \t]+$");
n = new RegExp("^[ \t]+|(?<![ \t])[ \t]+$", "g");
} catch {
s = /[ \t]+$/;
n = /^[ \t]+|[ \t]+$/g;
}
let r = i[1].replace(s, ""), o = " ", a = t.lastIndex;
for (;i = t.exec(e); ) {
const e = i[1].replace(n, "");
if ("" === e) "\n" === o ? r += o : o = "\n"; else {
r += o + e;
o = " ";
}
a = t.lastIndex;
}
const c = /[ \t]*(.*)/sy;
c.lastIndex = a;
i = c.exec(e);
return r + o + (i?.[1] ?? "");
}
function doubleQuotedValue(e, t) {
let s = "";
for (let n = 1; n < e.length - 1; ++n) {
const i = e[n];
if ("\r" !== i || "\n" !== e[n + 1]) if ("\n" === i) {
const {fold: t, offset: i} = foldNewline(e, n);
s += t;
n = i;
} else if ("\\" === i) {
let i = e[++n];
const o = r[i];
if (o) s += o; else if ("\n" === i) {
i = e[n + 1];
for (;" " === i || "\t" === i; ) i = e[1 + ++n];
} else if ("\r" === i && "\n" === e[n + 1]) {
i = e[1 + ++n];
for (;" " === i || "\t" === i; ) i = e[1 + ++n];
} else if ("x" === i || "u" === i || "U" === i) {
const r = "x" === i ? 2 : "u" === i ? 4 : 8;
s += parseCharCode(e, n + 1, r, t);
n += r;
} else {
const i = e.substr(n - 1, 2);
t(n - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${i}`);
s += i;
}
} else if (" " === i || "\t" === i) {
const t = n;
let r = e[n + 1];
for (;" " === r || "\t" === r; ) r = e[1 + ++n];
"\n" === r || "\r" === r && "\n" === e[n + 2] || (s += n > t ? e.slice(t, n + 1) : i);
} else s += i;
}
'"' === e[e.length - 1] && 1 !== e.length || t(e.length, "MISSING_CHAR", 'Missing closing "quote');
return s;
}
function foldNewline(e, t) {
let s = "", n = e[t + 1];
for (;!(" " !== n && "\t" !== n && "\n" !== n && "\r" !== n || "\r" === n && "\n" !== e[t + 2]); ) {
"\n" === n && (s += "\n");
n = e[(t += 1) + 1];
}
s || (s = " ");
return {
fold: s,
offset: t
};
}
const r = {
0: "\0",
a: "",
b: "\b",
e: "",
f: "\f",
n: "\n",
r: "\r",
t: "\t",
v: "\v",
N: "",
_: " ",
L: "\u2028",
P: "\u2029",
" ": " ",
'"': '"',
"/": "/",
"\\": "\\",
"\t": "\t"
};
function parseCharCode(e, t, s, n) {
const i = e.substr(t, s), r = i.length === s && /^[0-9a-fA-F]+$/.test(i) ? parseInt(i, 16) : NaN;
try {
return String.fromCodePoint(r);
} catch {
const i = e.substr(t - 2, s + 2);
n(t - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${i}`);
return i;
}
}
t.resolveFlowScalar = resolveFlowScalar;
},
4631: (e, t) => {
function resolveProps(e, {flow: t, indicator: s, next: n, offset: i, onError: r, parentIndent: o, startOnNewline: a}) {
let c = !1, l = a, u = a, f = "", h = "", d = !1, p = !1, m = null, g = null, y = null, b = null, S = null, v = null, k = null;
for (const i of e) {
if (p) {
"space" !== i.type && "newline" !== i.type && "comma" !== i.type && r(i.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
p = !1;
}
if (m) {
l && "comment" !== i.type && "newline" !== i.type && r(m, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
m = null;
}
switch (i.type) {
case "space":
t || "doc-start" === s && "flow-collection" === n?.type || !i.source.includes("\t") || (m = i);
u = !0;
break;

case "comment":
{
u || r(i, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
const e = i.source.substring(1) || " ";
f ? f += h + e : f = e;
h = "";
l = !1;
break;
}

case "newline":
l ? f ? f += i.source : v && "seq-item-ind" === s || (c = !0) : h += i.source;
l = !0;
d = !0;
(g || y) && (b = i);
u = !0;
break;

case "anchor":
g && r(i, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
i.source.endsWith(":") && r(i.offset + i.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", !0);
g = i;
k ?? (k = i.offset);
l = !1;
u = !1;
p = !0;
break;

case "tag":
y && r(i, "MULTIPLE_TAGS", "A node can have at most one tag");
y = i;
k ?? (k = i.offset);
l = !1;
u = !1;
p = !0;
break;

case s:
(g || y) && r(i, "BAD_PROP_ORDER", `Anchors and tags must be after the ${i.source} indicator`);
v && r(i, "UNEXPECTED_TOKEN", `Unexpected ${i.source} in ${t ?? "collection"}`);
v = i;
l = "seq-item-ind" === s || "explicit-key-ind" === s;
u = !1;
break;

case "comma":
if (t) {
S && r(i, "UNEXPECTED_TOKEN", `Unexpected , in ${t}`);
S = i;
l = !1;
u = !1;
break;
}

default:
r(i, "UNEXPECTED_TOKEN", `Unexpected ${i.type} token`);
l = !1;
u = !1;
}
}
const w = e[e.length - 1], A = w ? w.offset + w.source.length : i;
p && n && "space" !== n.type && "newline" !== n.type && "comma" !== n.type && ("scalar" !== n.type || "" !== n.source) && r(n.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
m && (l && m.indent <= o || "block-map" === n?.type || "block-seq" === n?.type) && r(m, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
return {
comma: S,
found: v,
spaceBefore: c,
comment: f,
hasNewline: d,
anchor: g,
tag: y,
newlineAfterProp: b,
end: A,
start: k ?? A
};
}
t.resolveProps = resolveProps;
},
9499: (e, t) => {
function containsNewline(e) {
if (!e) return null;
switch (e.type) {
case "alias":
case "scalar":
case "double-quoted-scalar":
case "single-quoted-scalar":
if (e.source.includes("\n")) return !0;
if (e.end) for (const t of e.end) if ("newline" === t.type) return !0;
return !1;

case "flow-collection":
for (const t of e.items) {
for (const e of t.start) if ("newline" === e.type) return !0;
if (t.sep) for (const e of t.sep) if ("newline" === e.type) return !0;
if (containsNewline(t.key) || containsNewline(t.value)) return !0;
}
return !1;

default:
return !0;
}
}
t.containsNewline = containsNewline;
},
2599: (e, t) => {
function emptyScalarPosition(e, t, s) {
if (t) {
s ?? (s = t.length);
for (let n = s - 1; n >= 0; --n) {
let s = t[n];
switch (s.type) {
case "space":
case "comment":
case "newline":
e -= s.source.length;
continue;
}
s = t[++n];
for (;"space" === s?.type; ) {
e += s.source.length;
s = t[++n];
}
break;
}
}
return e;
}
t.emptyScalarPosition = emptyScalarPosition;
},
4051: (e, t, s) => {
var n = s(9499);
function flowIndentCheck(e, t, s) {
if ("flow-collection" === t?.type) {
const i = t.end[0];
i.indent !== e || "]" !== i.source && "}" !== i.source || !n.containsNewline(t) || s(i, "BAD_INDENT", "Flow end indicator should be more indented than parent", !0);
}
}
t.flowIndentCheck = flowIndentCheck;
},
1187: (e, t, s) => {
var n = s(1127);
function mapIncludes(e, t, s) {
const {uniqueKeys: i} = e.options;
if (!1 === i) return !1;
const r = "function" == typeof i ? i : (e, t) => e === t || n.isScalar(e) && n.isScalar(t) && e.value === t.value;
return t.some(e => r(e.key, s));
}
t.mapIncludes = mapIncludes;
},
3021: (e, t, s) => {
var n = s(4065), i = s(101), r = s(1127), o = s(7165), a = s(4043), c = s(5840), l = s(6829), u = s(1596), f = s(3661), h = s(2404), d = s(1342);
class Document {
constructor(e, t, s) {
this.commentBefore = null;
this.comment = null;
this.errors = [];
this.warnings = [];
Object.defineProperty(this, r.NODE_TYPE, {
value: r.DOC
});
let n = null;
if ("function" == typeof t || Array.isArray(t)) n = t; else if (void 0 === s && t) {
s = t;
t = void 0;
}
const i = Object.assign({
intAsBigInt: !1,
keepSourceTokens: !1,
logLevel: "warn",
prettyErrors: !0,
strict: !0,
stringKeys: !1,
uniqueKeys: !0,
version: "1.2"
}, s);
this.options = i;
let {version: o} = i;
if (s?._directives) {
this.directives = s._directives.atDocument();
this.directives.yaml.explicit && (o = this.directives.yaml.version);
} else this.directives = new d.Directives({
version: o
});
this.setSchema(o, s);
this.contents = void 0 === e ? null : this.createNode(e, n, s);
}
clone() {
const e = Object.create(Document.prototype, {
[r.NODE_TYPE]: {
value: r.DOC
}
});
e.commentBefore = this.commentBefore;
e.comment = this.comment;
e.errors = this.errors.slice();
e.warnings = this.warnings.slice();
e.options = Object.assign({}, this.options);
this.directives && (e.directives = this.directives.clone());
e.schema = this.schema.clone();
e.contents = r.isNode(this.contents) ? this.contents.clone(e.schema) : this.contents;
this.range && (e.range = this.range.slice());
return e;
}
add(e) {
assertCollection(this.contents) && this.contents.add(e);
}
addIn(e, t) {
assertCollection(this.contents) && this.contents.addIn(e, t);
}
createAlias(e, t) {
if (!e.anchor) {
const s = u.anchorNames(this);
e.anchor = !t || s.has(t) ? u.findNewAnchor(t || "a", s) : t;
}
return new n.Alias(e.anchor);
}
createNode(e, t, s) {
let n;
if ("function" == typeof t) {
e = t.call({
"": e
}, "", e);
n = t;
} else if (Array.isArray(t)) {
const keyToStr = e => "number" == typeof e || e instanceof String || e instanceof Number, e = t.filter(keyToStr).map(String);
e.length > 0 && (t = t.concat(e));
n = t;
} else if (void 0 === s && t) {
s = t;
t = void 0;
}
const {aliasDuplicateObjects: i, anchorPrefix: o, flow: a, keepUndefined: c, onTagObj: l, tag: f} = s ?? {}, {onAnchor: d, setAnchors: p, sourceObjects: m} = u.createNodeAnchors(this, o || "a"), g = {
aliasDuplicateObjects: i ?? !0,
keepUndefined: c ?? !1,
onAnchor: d,
onTagObj: l,
replacer: n,
schema: this.schema,
sourceObjects: m
}, y = h.createNode(e, f, g);
a && r.isCollection(y) && (y.flow = !0);
p();
return y;
}
createPair(e, t, s = {}) {
const n = this.createNode(e, null, s), i = this.createNode(t, null, s);
return new o.Pair(n, i);
}
delete(e) {
return !!assertCollection(this.contents) && this.contents.delete(e);
}
deleteIn(e) {
if (i.isEmptyPath(e)) {
if (null == this.contents) return !1;
this.contents = null;
return !0;
}
return !!assertCollection(this.contents) && this.contents.deleteIn(e);
}
get(e, t) {
return r.isCollection(this.contents) ? this.contents.get(e, t) : void 0;
}
getIn(e, t) {
return i.isEmptyPath(e) ? !t && r.isScalar(this.contents) ? this.contents.value : this.contents : r.isCollection(this.contents) ? this.contents.getIn(e, t) : void 0;
}
has(e) {
return !!r.isCollection(this.contents) && this.contents.has(e);
}
hasIn(e) {
return i.isEmptyPath(e) ? void 0 !== this.contents : !!r.isCollection(this.contents) && this.contents.hasIn(e);
}
set(e, t) {
null == this.contents ? this.contents = i.collectionFromPath(this.schema, [ e ], t) : assertCollection(this.contents) && this.contents.set(e, t);
}
setIn(e, t) {
i.isEmptyPath(e) ? this.contents = t : null == this.contents ? this.contents = i.collectionFromPath(this.schema, Array.from(e), t) : assertCollection(this.contents) && this.contents.setIn(e, t);
}
setSchema(e, t = {}) {
"number" == typeof e && (e = String(e));
let s;
switch (e) {
case "1.1":
this.directives ? this.directives.yaml.version = "1.1" : this.directives = new d.Directives({
version: "1.1"
});
s = {
resolveKnownTags: !1,
schema: "yaml-1.1"
};
break;

case "1.2":
case "next":
this.directives ? this.directives.yaml.version = e : this.directives = new d.Directives({
version: e
});
s = {
resolveKnownTags: !0,
schema: "core"
};
break;

case null:
this.directives && delete this.directives;
s = null;
break;

default:
{
const t = JSON.stringify(e);
throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${t}`);
}
}
if (t.schema instanceof Object) this.schema = t.schema; else {
if (!s) throw new Error("With a null YAML version, the { schema: Schema } option is required");
this.schema = new c.Schema(Object.assign(s, t));
}
}
toJS({json: e, jsonArg: t, mapAsMap: s, maxAliasCount: n, onAnchor: i, reviver: r} = {}) {
const o = {
anchors: new Map,
doc: this,
keep: !e,
mapAsMap: !0 === s,
mapKeyWarned: !1,
maxAliasCount: "number" == typeof n ? n : 100
}, c = a.toJS(this.contents, t ?? "", o);
if ("function" == typeof i) for (const {count: e, res: t} of o.anchors.values()) i(t, e);
return "function" == typeof r ? f.applyReviver(r, {
"": c
}, "", c) : c;
}
toJSON(e, t) {
return this.toJS({
json: !0,
jsonArg: e,
mapAsMap: !1,
onAnchor: t
});
}
toString(e = {}) {
if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
if ("indent" in e && (!Number.isInteger(e.indent) || Number(e.indent) <= 0)) {
const t = JSON.stringify(e.indent);
throw new Error(`"indent" option must be a positive integer, not ${t}`);
}
return l.stringifyDocument(this, e);
}
}
function assertCollection(e) {
if (r.isCollection(e)) return !0;
throw new Error("Expected a YAML collection as document contents");
}
t.Document = Document;
},
1596: (e, t, s) => {
var n = s(1127), i = s(204);
function anchorIsValid(e) {
if (/[\x00-\x19\s,[\]{}]/.test(e)) {
const t = JSON.stringify(e);
throw new Error(`Anchor must not contain whitespace or control characters: ${t}`);
}
return !0;
}
function anchorNames(e) {
const t = new Set;
i.visit(e, {
Value(e, s) {
s.anchor && t.add(s.anchor);
}
});
return t;
}
function findNewAnchor(e, t) {
for (let s = 1; ;++s) {
const n = `${e}${s}`;
if (!t.has(n)) return n;
}
}
function createNodeAnchors(e, t) {
const s = [], i = new Map;
let r = null;
return {
onAnchor: n => {
s.push(n);
r ?? (r = anchorNames(e));
const i = findNewAnchor(t, r);
r.add(i);
return i;
},
setAnchors: () => {
for (const e of s) {
const t = i.get(e);
if ("object" != typeof t || !t.anchor || !n.isScalar(t.node) && !n.isCollection(t.node)) {
const t = new Error("Failed to resolve repeated object (this should not happen)");
t.source = e;
throw t;
}
t.node.anchor = t.anchor;
}
},
sourceObjects: i
};
}
t.anchorIsValid = anchorIsValid;
t.anchorNames = anchorNames;
t.createNodeAnchors = createNodeAnchors;
t.findNewAnchor = findNewAnchor;
},
3661: (e, t) => {
function applyReviver(e, t, s, n) {
if (n && "object" == typeof n) if (Array.isArray(n)) for (let t = 0, s = n.length; t < s; ++t) {
const s = n[t], i = applyReviver(e, n, String(t), s);
void 0 === i ? delete n[t] : i !== s && (n[t] = i);
} else if (n instanceof Map) for (const t of Array.from(n.keys())) {
const s = n.get(t), i = applyReviver(e, n, t, s);
void 0 === i ? n.delete(t) : i !== s && n.set(t, i);
} else if (n instanceof Set) for (const t of Array.from(n)) {
const s = applyReviver(e, n, t, t);
if (void 0 === s) n.delete(t); else if (s !== t) {
n.delete(t);
n.add(s);
}
} else for (const [t, s] of Object.entries(n)) {
const i = applyReviver(e, n, t, s);
void 0 === i ? delete n[t] : i !== s && (n[t] = i);
}
return e.call(t, s, n);
}
t.applyReviver = applyReviver;
},
2404: (e, t, s) => {
var n = s(4065), i = s(1127), r = s(3301);
const o = "tag:yaml.org,2002:";
function findTagObject(e, t, s) {
if (t) {
const e = s.filter(e => e.tag === t), n = e.find(e => !e.format) ?? e[0];
if (!n) throw new Error(`Tag ${t} not found`);
return n;
}
return s.find(t => t.identify?.(e) && !t.format);
}
function createNode(e, t, s) {
i.isDocument(e) && (e = e.contents);
if (i.isNode(e)) return e;
if (i.isPair(e)) {
const t = s.schema[i.MAP].createNode?.(s.schema, null, s);
t.items.push(e);
return t;
}
(e instanceof String || e instanceof Number || e instanceof Boolean || "undefined" != typeof BigInt && e instanceof BigInt) && (e = e.valueOf());
const {aliasDuplicateObjects: a, onAnchor: c, onTagObj: l, schema: u, sourceObjects: f} = s;
let h;
if (a && e && "object" == typeof e) {
h = f.get(e);
if (h) {
h.anchor ?? (h.anchor = c(e));
return new n.Alias(h.anchor);
}
h = {
anchor: null,
node: null
};
f.set(e, h);
}
t?.startsWith("!!") && (t = o + t.slice(2));
let d = findTagObject(e, t, u.tags);
if (!d) {
e && "function" == typeof e.toJSON && (e = e.toJSON());
if (!e || "object" != typeof e) {
const t = new r.Scalar(e);
h && (h.node = t);
return t;
}
d = e instanceof Map ? u[i.MAP] : Symbol.iterator in Object(e) ? u[i.SEQ] : u[i.MAP];
}
if (l) {
l(d);
delete s.onTagObj;
}
const p = d?.createNode ? d.createNode(s.schema, e, s) : "function" == typeof d?.nodeClass?.from ? d.nodeClass.from(s.schema, e, s) : new r.Scalar(e);
t ? p.tag = t : d.default || (p.tag = d.tag);
h && (h.node = p);
return p;
}
t.createNode = createNode;
},
1342: (e, t, s) => {
var n = s(1127), i = s(204);
const r = {
"!": "%21",
",": "%2C",
"[": "%5B",
"]": "%5D",
"{": "%7B",
"}": "%7D"
}, escapeTagName = e => e.replace(/[!,[\]{}]/g, e => r[e]);
class Directives {
constructor(e, t) {
this.docStart = null;
this.docEnd = !1;
this.yaml = Object.assign({}, Directives.defaultYaml, e);
this.tags = Object.assign({}, Directives.defaultTags, t);
}
clone() {
const e = new Directives(this.yaml, this.tags);
e.docStart = this.docStart;
return e;
}
atDocument() {
const e = new Directives(this.yaml, this.tags);
switch (this.yaml.version) {
case "1.1":
this.atNextDocument = !0;
break;

case "1.2":
this.atNextDocument = !1;
this.yaml = {
explicit: Directives.defaultYaml.explicit,
version: "1.2"
};
this.tags = Object.assign({}, Directives.defaultTags);
}
return e;
}
add(e, t) {
if (this.atNextDocument) {
this.yaml = {
explicit: Directives.defaultYaml.explicit,
version: "1.1"
};
this.tags = Object.assign({}, Directives.defaultTags);
this.atNextDocument = !1;
}
const s = e.trim().split(/[ \t]+/), n = s.shift();
switch (n) {
case "%TAG":
{
if (2 !== s.length) {
t(0, "%TAG directive should contain exactly two parts");
if (s.length < 2) return !1;
}
const [e, n] = s;
this.tags[e] = n;
return !0;
}

case "%YAML":
{
this.yaml.explicit = !0;
if (1 !== s.length) {
t(0, "%YAML directive should contain exactly one part");
return !1;
}
const [e] = s;
if ("1.1" === e || "1.2" === e) {
this.yaml.version = e;
return !0;
}
t(6, `Unsupported YAML version ${e}`, /^\d+\.\d+$/.test(e));
return !1;
}

default:
t(0, `Unknown directive ${n}`, !0);
return !1;
}
}
tagName(e, t) {
if ("!" === e) return "!";
if ("!" !== e[0]) {
t(`Not a valid tag: ${e}`);
return null;
}
if ("<" === e[1]) {
const s = e.slice(2, -1);
if ("!" === s || "!!" === s) {
t(`Verbatim tags aren't resolved, so ${e} is invalid.`);
return null;
}
">" !== e[e.length - 1] && t("Verbatim tags must end with a >");
return s;
}
const [, s, n] = e.match(/^(.*!)([^!]*)$/s);
n || t(`The ${e} tag has no suffix`);
const i = this.tags[s];
if (i) try {
return i + decodeURIComponent(n);
} catch (e) {
t(String(e));
return null;
}
if ("!" === s) return e;
t(`Could not resolve tag: ${e}`);
return null;
}
tagString(e) {
for (const [t, s] of Object.entries(this.tags)) if (e.startsWith(s)) return t + escapeTagName(e.substring(s.length));
return "!" === e[0] ? e : `!<${e}>`;
}
toString(e) {
const t = this.yaml.explicit ? [ `%YAML ${this.yaml.version || "1.2"}` ] : [], s = Object.entries(this.tags);
let r;
if (e && s.length > 0 && n.isNode(e.contents)) {
const t = {};
i.visit(e.contents, (e, s) => {
n.isNode(s) && s.tag && (t[s.tag] = !0);
});
r = Object.keys(t);
} else r = [];
for (const [n, i] of s) "!!" === n && "tag:yaml.org,2002:" === i || e && !r.some(e => e.startsWith(i)) || t.push(`%TAG ${n} ${i}`);
return t.join("\n");
}
}
Directives.defaultYaml = {
explicit: !1,
version: "1.2"
};
Directives.defaultTags = {
"!!": "tag:yaml.org,2002:"
};
t.Directives = Directives;
},
1464: (e, t) => {
class YAMLError extends Error {
constructor(e, t, s, n) {
super();
this.name = e;
this.code = s;
this.message = n;
this.pos = t;
}
}
class YAMLParseError extends YAMLError {
constructor(e, t, s) {
super("YAMLParseError", e, t, s);
}
}
class YAMLWarning extends YAMLError {
constructor(e, t, s) {
super("YAMLWarning", e, t, s);
}
}
const prettifyError = (e, t) => s => {
if (-1 === s.pos[0]) return;
s.linePos = s.pos.map(e => t.linePos(e));
const {line: n, col: i} = s.linePos[0];
s.message += ` at line ${n}, column ${i}`;
let r = i - 1, o = e.substring(t.lineStarts[n - 1], t.lineStarts[n]).replace(/[\n\r]+$/, "");
if (r >= 60 && o.length > 80) {
const e = Math.min(r - 39, o.length - 79);
o = "…" + o.substring(e);
r -= e - 1;
}
o.length > 80 && (o = o.substring(0, 79) + "…");
if (n > 1 && /^ *$/.test(o.substring(0, r))) {
let s = e.substring(t.lineStarts[n - 2], t.lineStarts[n - 1]);
s.length > 80 && (s = s.substring(0, 79) + "…\n");
o = s + o;
}
if (/[^ ]/.test(o)) {
let e = 1;
const t = s.linePos[1];
t?.line === n && t.col > i && (e = Math.max(1, Math.min(t.col - i, 80 - r)));
const a = " ".repeat(r) + "^".repeat(e);
s.message += `:\n\n${o}\n${a}\n`;
}
};
t.YAMLError = YAMLError;
t.YAMLParseError = YAMLParseError;
t.YAMLWarning = YAMLWarning;
t.prettifyError = prettifyError;
},
8815: (e, t, s) => {
var n = s(9984), i = s(3021), r = s(5840), o = s(1464), a = s(4065), c = s(1127), l = s(7165), u = s(3301), f = s(4454), h = s(2223), d = s(3461), p = s(361), m = s(6628), g = s(3456), y = s(4047), b = s(204);
t.Composer = n.Composer;
t.Document = i.Document;
t.Schema = r.Schema;
t.YAMLError = o.YAMLError;
t.YAMLParseError = o.YAMLParseError;
t.YAMLWarning = o.YAMLWarning;
t.Alias = a.Alias;
t.isAlias = c.isAlias;
t.isCollection = c.isCollection;
t.isDocument = c.isDocument;
t.isMap = c.isMap;
t.isNode = c.isNode;
t.isPair = c.isPair;
t.isScalar = c.isScalar;
t.isSeq = c.isSeq;
t.Pair = l.Pair;
t.Scalar = u.Scalar;
t.YAMLMap = f.YAMLMap;
t.YAMLSeq = h.YAMLSeq;
t.CST = d;
t.Lexer = p.Lexer;
t.LineCounter = m.LineCounter;
t.Parser = g.Parser;
t.parse = y.parse;
t.parseAllDocuments = y.parseAllDocuments;
t.parseDocument = y.parseDocument;
t.stringify = y.stringify;
t.visit = b.visit;
t.visitAsync = b.visitAsync;
},
7249: (e, t, s) => {
var n = s(932);
function debug(e, ...t) {
"debug" === e && console.log(...t);
}
function warn(e, t) {
"debug" !== e && "warn" !== e || ("function" == typeof n.emitWarning ? n.emitWarning(t) : console.warn(t));
}
t.debug = debug;
t.warn = warn;
},
4065: (e, t, s) => {
var n = s(1596), i = s(204), r = s(1127), o = s(6673), a = s(4043);
class Alias extends o.NodeBase {
constructor(e) {
super(r.ALIAS);
this.source = e;
Object.defineProperty(this, "tag", {
set() {
throw new Error("Alias nodes cannot have tags");
}
});
}
resolve(e, t) {
if (0 === t?.maxAliasCount) throw new ReferenceError("Alias resolution is disabled");
let s, n;
if (t?.aliasResolveCache) s = t.aliasResolveCache; else {
s = [];
i.visit(e, {
Node: (e, t) => {
(r.isAlias(t) || r.hasAnchor(t)) && s.push(t);
}
});
t && (t.aliasResolveCache = s);
}
for (const e of s) {
if (e === this) break;
e.anchor === this.source && (n = e);
}
if (n && t) {
const {anchors: e, doc: s, maxAliasCount: i} = t;
let r = e.get(n);
if (!r) {
a.toJS(n, null, t);
r = e.get(n);
}
if (void 0 === r?.res) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
if (i >= 0) {
r.count += 1;
0 === r.aliasCount && (r.aliasCount = getAliasCount(s, n, e));
if (r.count * r.aliasCount > i) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
}
}
return n;
}
toJSON(e, t) {
if (!t) return {
source: this.source
};
const s = this.resolve(t.doc, t);
if (!s) {
const e = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
throw new ReferenceError(e);
}
return t.anchors.get(s).res;
}
toString(e, t, s) {
const i = `*${this.source}`;
if (e) {
n.anchorIsValid(this.source);
if (e.options.verifyAliasOrder && !e.anchors.has(this.source)) {
const e = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
throw new Error(e);
}
if (e.implicitKey) return `${i} `;
}
return i;
}
}
function getAliasCount(e, t, s) {
if (r.isAlias(t)) {
const n = t.resolve(e), i = s && n && s.get(n);
return i ? i.count * i.aliasCount : 0;
}
if (r.isCollection(t)) {
let n = 0;
for (const i of t.items) {
const t = getAliasCount(e, i, s);
t > n && (n = t);
}
return n;
}
if (r.isPair(t)) {
const n = getAliasCount(e, t.key, s), i = getAliasCount(e, t.value, s);
return Math.max(n, i);
}
return 1;
}
t.Alias = Alias;
},
101: (e, t, s) => {
var n = s(2404), i = s(1127), r = s(6673);
function collectionFromPath(e, t, s) {
let i = s;
for (let e = t.length - 1; e >= 0; --e) {
const s = t[e];
if ("number" == typeof s && Number.isInteger(s) && s >= 0) {
const e = [];
e[s] = i;
i = e;
} else i = new Map([ [ s, i ] ]);
}
return n.createNode(i, void 0, {
aliasDuplicateObjects: !1,
keepUndefined: !1,
onAnchor: () => {
throw new Error("This should not happen, please report a bug.");
},
schema: e,
sourceObjects: new Map
});
}
const isEmptyPath = e => null == e || "object" == typeof e && !!e[Symbol.iterator]().next().done;
class Collection extends r.NodeBase {
constructor(e, t) {
super(e);
Object.defineProperty(this, "schema", {
value: t,
configurable: !0,
enumerable: !1,
writable: !0
});
}
clone(e) {
const t = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
e && (t.schema = e);
t.items = t.items.map(t => i.isNode(t) || i.isPair(t) ? t.clone(e) : t);
this.range && (t.range = this.range.slice());
return t;
}
addIn(e, t) {
if (isEmptyPath(e)) this.add(t); else {
const [s, ...n] = e, r = this.get(s, !0);
if (i.isCollection(r)) r.addIn(n, t); else {
if (void 0 !== r || !this.schema) throw new Error(`Expected YAML collection at ${s}. Remaining path: ${n}`);
this.set(s, collectionFromPath(this.schema, n, t));
}
}
}
deleteIn(e) {
const [t, ...s] = e;
if (0 === s.length) return this.delete(t);
const n = this.get(t, !0);
if (i.isCollection(n)) return n.deleteIn(s);
throw new Error(`Expected YAML collection at ${t}. Remaining path: ${s}`);
}
getIn(e, t) {
const [s, ...n] = e, r = this.get(s, !0);
return 0 === n.length ? !t && i.isScalar(r) ? r.value : r : i.isCollection(r) ? r.getIn(n, t) : void 0;
}
hasAllNullValues(e) {
return this.items.every(t => {
if (!i.isPair(t)) return !1;
const s = t.value;
return null == s || e && i.isScalar(s) && null == s.value && !s.commentBefore && !s.comment && !s.tag;
});
}
hasIn(e) {
const [t, ...s] = e;
if (0 === s.length) return this.has(t);
const n = this.get(t, !0);
return !!i.isCollection(n) && n.hasIn(s);
}
setIn(e, t) {
const [s, ...n] = e;
if (0 === n.length) this.set(s, t); else {
const e = this.get(s, !0);
if (i.isCollection(e)) e.setIn(n, t); else {
if (void 0 !== e || !this.schema) throw new Error(`Expected YAML collection at ${s}. Remaining path: ${n}`);
this.set(s, collectionFromPath(this.schema, n, t));
}
}
}
}
t.Collection = Collection;
t.collectionFromPath = collectionFromPath;
t.isEmptyPath = isEmptyPath;
},
6673: (e, t, s) => {
var n = s(3661), i = s(1127), r = s(4043);
class NodeBase {
constructor(e) {
Object.defineProperty(this, i.NODE_TYPE, {
value: e
});
}
clone() {
const e = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
this.range && (e.range = this.range.slice());
return e;
}
toJS(e, {mapAsMap: t, maxAliasCount: s, onAnchor: o, reviver: a} = {}) {
if (!i.isDocument(e)) throw new TypeError("A document argument is required");
const c = {
anchors: new Map,
doc: e,
keep: !0,
mapAsMap: !0 === t,
mapKeyWarned: !1,
maxAliasCount: "number" == typeof s ? s : 100
}, l = r.toJS(this, "", c);
if ("function" == typeof o) for (const {count: e, res: t} of c.anchors.values()) o(t, e);
return "function" == typeof a ? n.applyReviver(a, {
"": l
}, "", l) : l;
}
}
t.NodeBase = NodeBase;
},
7165: (e, t, s) => {
var n = s(2404), i = s(9748), r = s(7104), o = s(1127);
function createPair(e, t, s) {
const i = n.createNode(e, void 0, s), r = n.createNode(t, void 0, s);
return new Pair(i, r);
}
class Pair {
constructor(e, t = null) {
Object.defineProperty(this, o.NODE_TYPE, {
value: o.PAIR
});
this.key = e;
this.value = t;
}
clone(e) {
let {key: t, value: s} = this;
o.isNode(t) && (t = t.clone(e));
o.isNode(s) && (s = s.clone(e));
return new Pair(t, s);
}
toJSON(e, t) {
const s = t?.mapAsMap ? new Map : {};
return r.addPairToJSMap(t, s, this);
}
toString(e, t, s) {
return e?.doc ? i.stringifyPair(this, e, t, s) : JSON.stringify(this);
}
}
t.Pair = Pair;
t.createPair = createPair;
},
3301: (e, t, s) => {
var n = s(1127), i = s(6673), r = s(4043);
const isScalarValue = e => !e || "function" != typeof e && "object" != typeof e;
class Scalar extends i.NodeBase {
constructor(e) {
super(n.SCALAR);
this.value = e;
}
toJSON(e, t) {
return t?.keep ? this.value : r.toJS(this.value, e, t);
}
toString() {
return String(this.value);
}
}
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
t.Scalar = Scalar;
t.isScalarValue = isScalarValue;
},
4454: (e, t, s) => {
var n = s(1212), i = s(7104), r = s(101), o = s(1127), a = s(7165), c = s(3301);
function findPair(e, t) {
const s = o.isScalar(t) ? t.value : t;
for (const n of e) if (o.isPair(n)) {
if (n.key === t || n.key === s) return n;
if (o.isScalar(n.key) && n.key.value === s) return n;
}
}
class YAMLMap extends r.Collection {
static get tagName() {
return "tag:yaml.org,2002:map";
}
constructor(e) {
super(o.MAP, e);
this.items = [];
}
static from(e, t, s) {
const {keepUndefined: n, replacer: i} = s, r = new this(e), add = (e, o) => {
if ("function" == typeof i) o = i.call(t, e, o); else if (Array.isArray(i) && !i.includes(e)) return;
(void 0 !== o || n) && r.items.push(a.createPair(e, o, s));
};
if (t instanceof Map) for (const [e, s] of t) add(e, s); else if (t && "object" == typeof t) for (const e of Object.keys(t)) add(e, t[e]);
"function" == typeof e.sortMapEntries && r.items.sort(e.sortMapEntries);
return r;
}
add(e, t) {
let s;
s = o.isPair(e) ? e : e && "object" == typeof e && "key" in e ? new a.Pair(e.key, e.value) : new a.Pair(e, e?.value);
const n = findPair(this.items, s.key), i = this.schema?.sortMapEntries;
if (n) {
if (!t) throw new Error(`Key ${s.key} already set`);
o.isScalar(n.value) && c.isScalarValue(s.value) ? n.value.value = s.value : n.value = s.value;
} else if (i) {
const e = this.items.findIndex(e => i(s, e) < 0);
-1 === e ? this.items.push(s) : this.items.splice(e, 0, s);
} else this.items.push(s);
}
delete(e) {
const t = findPair(this.items, e);
return !!t && this.items.splice(this.items.indexOf(t), 1).length > 0;
}
get(e, t) {
const s = findPair(this.items, e), n = s?.value;
return (!t && o.isScalar(n) ? n.value : n) ?? void 0;
}
has(e) {
return !!findPair(this.items, e);
}
set(e, t) {
this.add(new a.Pair(e, t), !0);
}
toJSON(e, t, s) {
const n = s ? new s : t?.mapAsMap ? new Map : {};
t?.onCreate && t.onCreate(n);
for (const e of this.items) i.addPairToJSMap(t, n, e);
return n;
}
toString(e, t, s) {
if (!e) return JSON.stringify(this);
for (const e of this.items) if (!o.isPair(e)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(e)} instead`);
!e.allNullValues && this.hasAllNullValues(!1) && (e = Object.assign({}, e, {
allNullValues: !0
}));
return n.stringifyCollection(this, e, {
blockItemPrefix: "",
flowChars: {
start: "{",
end: "}"
},
itemIndent: e.indent || "",
onChompKeep: s,
onComment: t
});
}
}
t.YAMLMap = YAMLMap;
t.findPair = findPair;
},
2223: (e, t, s) => {
var n = s(2404), i = s(1212), r = s(101), o = s(1127), a = s(3301), c = s(4043);
class YAMLSeq extends r.Collection {
static get tagName() {
return "tag:yaml.org,2002:seq";
}
constructor(e) {
super(o.SEQ, e);
this.items = [];
}
add(e) {
this.items.push(e);
}
delete(e) {
const t = asItemIndex(e);
return "number" == typeof t && this.items.splice(t, 1).length > 0;
}
get(e, t) {
const s = asItemIndex(e);
if ("number" != typeof s) return;
const n = this.items[s];
return !t && o.isScalar(n) ? n.value : n;
}
has(e) {
const t = asItemIndex(e);
return "number" == typeof t && t < this.items.length;
}
set(e, t) {
const s = asItemIndex(e);
if ("number" != typeof s) throw new Error(`Expected a valid index, not ${e}.`);
const n = this.items[s];
o.isScalar(n) && a.isScalarValue(t) ? n.value = t : this.items[s] = t;
}
toJSON(e, t) {
const s = [];
t?.onCreate && t.onCreate(s);
let n = 0;
for (const e of this.items) s.push(c.toJS(e, String(n++), t));
return s;
}
toString(e, t, s) {
return e ? i.stringifyCollection(this, e, {
blockItemPrefix: "- ",
flowChars: {
start: "[",
end: "]"
},
itemIndent: (e.indent || "") + "  ",
onChompKeep: s,
onComment: t
}) : JSON.stringify(this);
}
static from(e, t, s) {
const {replacer: i} = s, r = new this(e);
if (t && Symbol.iterator in Object(t)) {
let e = 0;
for (let o of t) {
if ("function" == typeof i) {
const s = t instanceof Set ? o : String(e++);
o = i.call(t, s, o);
}
r.items.push(n.createNode(o, void 0, s));
}
}
return r;
}
}
function asItemIndex(e) {
let t = o.isScalar(e) ? e.value : e;
t && "string" == typeof t && (t = Number(t));
return "number" == typeof t && Number.isInteger(t) && t >= 0 ? t : null;
}
t.YAMLSeq = YAMLSeq;
},
7104: (e, t, s) => {
var n = s(7249), i = s(452), r = s(2148), o = s(1127), a = s(4043);
function addPairToJSMap(e, t, {key: s, value: n}) {
if (o.isNode(s) && s.addToJSMap) s.addToJSMap(e, t, n); else if (i.isMergeKey(e, s)) i.addMergeToJSMap(e, t, n); else {
const i = a.toJS(s, "", e);
if (t instanceof Map) t.set(i, a.toJS(n, i, e)); else if (t instanceof Set) t.add(i); else {
const r = stringifyKey(s, i, e), o = a.toJS(n, r, e);
r in t ? Object.defineProperty(t, r, {
value: o,
writable: !0,
enumerable: !0,
configurable: !0
}) : t[r] = o;
}
}
return t;
}
function stringifyKey(e, t, s) {
if (null === t) return "";
if ("object" != typeof t) return String(t);
if (o.isNode(e) && s?.doc) {
const t = r.createStringifyContext(s.doc, {});
t.anchors = new Set;
for (const e of s.anchors.keys()) t.anchors.add(e.anchor);
t.inFlow = !0;
t.inStringifyKey = !0;
const i = e.toString(t);
if (!s.mapKeyWarned) {
let e = JSON.stringify(i);
e.length > 40 && (e = e.substring(0, 36) + '..."');
n.warn(s.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${e}. Set mapAsMap: true to use object keys.`);
s.mapKeyWarned = !0;
}
return i;
}
return JSON.stringify(t);
}
t.addPairToJSMap = addPairToJSMap;
},
1127: (e, t) => {
const s = Symbol.for("yaml.alias"), n = Symbol.for("yaml.document"), i = Symbol.for("yaml.map"), r = Symbol.for("yaml.pair"), o = Symbol.for("yaml.scalar"), a = Symbol.for("yaml.seq"), c = Symbol.for("yaml.node.type"), isAlias = e => !!e && "object" == typeof e && e[c] === s, isDocument = e => !!e && "object" == typeof e && e[c] === n, isMap = e => !!e && "object" == typeof e && e[c] === i, isPair = e => !!e && "object" == typeof e && e[c] === r, isScalar = e => !!e && "object" == typeof e && e[c] === o, isSeq = e => !!e && "object" == typeof e && e[c] === a;
function isCollection(e) {
if (e && "object" == typeof e) switch (e[c]) {
case i:
case a:
return !0;
}
return !1;
}
function isNode(e) {
if (e && "object" == typeof e) switch (e[c]) {
case s:
case i:
case o:
case a:
return !0;
}
return !1;
}
const hasAnchor = e => (isScalar(e) || isCollection(e)) && !!e.anchor;
t.ALIAS = s;
t.DOC = n;
t.MAP = i;
t.NODE_TYPE = c;
t.PAIR = r;
t.SCALAR = o;
t.SEQ = a;
t.hasAnchor = hasAnchor;
t.isAlias = isAlias;
t.isCollection = isCollection;
t.isDocument = isDocument;
t.isMap = isMap;
t.isNode = isNode;
t.isPair = isPair;
t.isScalar = isScalar;
t.isSeq = isSeq;
},
4043: (e, t, s) => {
var n = s(1127);
function toJS(e, t, s) {
if (Array.isArray(e)) return e.map((e, t) => toJS(e, String(t), s));
if (e && "function" == typeof e.toJSON) {
if (!s || !n.hasAnchor(e)) return e.toJSON(t, s);
const i = {
aliasCount: 0,
count: 1,
res: void 0
};
s.anchors.set(e, i);
s.onCreate = e => {
i.res = e;
delete s.onCreate;
};
const r = e.toJSON(t, s);
s.onCreate && s.onCreate(r);
return r;
}
return "bigint" != typeof e || s?.keep ? e : Number(e);
}
t.toJS = toJS;
},
110: (e, t, s) => {
var n = s(8913), i = s(6842), r = s(1464), o = s(3069);
function resolveAsScalar(e, t = !0, s) {
if (e) {
const _onError = (e, t, n) => {
const i = "number" == typeof e ? e : Array.isArray(e) ? e[0] : e.offset;
if (!s) throw new r.YAMLParseError([ i, i + 1 ], t, n);
s(i, t, n);
};
switch (e.type) {
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
return i.resolveFlowScalar(e, t, _onError);

case "block-scalar":
return n.resolveBlockScalar({
options: {
strict: t
}
}, e, _onError);
}
}
return null;
}
function createScalarToken(e, t) {
const {implicitKey: s = !1, indent: n, inFlow: i = !1, offset: r = -1, type: a = "PLAIN"} = t, c = o.stringifyString({
type: a,
value: e
}, {
implicitKey: s,
indent: n > 0 ? " ".repeat(n) : "",
inFlow: i,
options: {
blockQuote: !0,
lineWidth: -1
}
}), l = t.end ?? [ {
type: "newline",
offset: -1,
indent: n,
source: "\n"
} ];
switch (c[0]) {
case "|":
case ">":
{
const e = c.indexOf("\n"), t = c.substring(0, e), s = c.substring(e + 1) + "\n", i = [ {
type: "block-scalar-header",
offset: r,
indent: n,
source: t
} ];
addEndtoBlockProps(i, l) || i.push({
type: "newline",
offset: -1,
indent: n,
source: "\n"
});
return {
type: "block-scalar",
offset: r,
indent: n,
props: i,
source: s
};
}

case '"':
return {
type: "double-quoted-scalar",
offset: r,
indent: n,
source: c,
end: l
};

case "'":
return {
type: "single-quoted-scalar",
offset: r,
indent: n,
source: c,
end: l
};

default:
return {
type: "scalar",
offset: r,
indent: n,
source: c,
end: l
};
}
}
function setScalarValue(e, t, s = {}) {
let {afterKey: n = !1, implicitKey: i = !1, inFlow: r = !1, type: a} = s, c = "indent" in e ? e.indent : null;
n && "number" == typeof c && (c += 2);
if (!a) switch (e.type) {
case "single-quoted-scalar":
a = "QUOTE_SINGLE";
break;

case "double-quoted-scalar":
a = "QUOTE_DOUBLE";
break;

case "block-scalar":
{
const t = e.props[0];
if ("block-scalar-header" !== t.type) throw new Error("Invalid block scalar header");
a = ">" === t.source[0] ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
break;
}

default:
a = "PLAIN";
}
const l = o.stringifyString({
type: a,
value: t
}, {
implicitKey: i || null === c,
indent: null !== c && c > 0 ? " ".repeat(c) : "",
inFlow: r,
options: {
blockQuote: !0,
lineWidth: -1
}
});
switch (l[0]) {
case "|":
case ">":
setBlockScalarValue(e, l);
break;

case '"':
setFlowScalarValue(e, l, "double-quoted-scalar");
break;

case "'":
setFlowScalarValue(e, l, "single-quoted-scalar");
break;

default:
setFlowScalarValue(e, l, "scalar");
}
}
function setBlockScalarValue(e, t) {
const s = t.indexOf("\n"), n = t.substring(0, s), i = t.substring(s + 1) + "\n";
if ("block-scalar" === e.type) {
const t = e.props[0];
if ("block-scalar-header" !== t.type) throw new Error("Invalid block scalar header");
t.source = n;
e.source = i;
} else {
const {offset: t} = e, s = "indent" in e ? e.indent : -1, r = [ {
type: "block-scalar-header",
offset: t,
indent: s,
source: n
} ];
addEndtoBlockProps(r, "end" in e ? e.end : void 0) || r.push({
type: "newline",
offset: -1,
indent: s,
source: "\n"
});
for (const t of Object.keys(e)) "type" !== t && "offset" !== t && delete e[t];
Object.assign(e, {
type: "block-scalar",
indent: s,
props: r,
source: i
});
}
}
function addEndtoBlockProps(e, t) {
if (t) for (const s of t) switch (s.type) {
case "space":
case "comment":
e.push(s);
break;

case "newline":
e.push(s);
return !0;
}
return !1;
}
function setFlowScalarValue(e, t, s) {
switch (e.type) {
case "scalar":
case "double-quoted-scalar":
case "single-quoted-scalar":
e.type = s;
e.source = t;
break;

case "block-scalar":
{
const n = e.props.slice(1);
let i = t.length;
"block-scalar-header" === e.props[0].type && (i -= e.props[0].source.length);
for (const e of n) e.offset += i;
delete e.props;
Object.assign(e, {
type: s,
source: t,
end: n
});
break;
}

case "block-map":
case "block-seq":
{
const n = {
type: "newline",
offset: e.offset + t.length,
indent: e.indent,
source: "\n"
};
delete e.items;
Object.assign(e, {
type: s,
source: t,
end: [ n ]
});
break;
}

default:
{
const n = "indent" in e ? e.indent : -1, i = "end" in e && Array.isArray(e.end) ? e.end.filter(e => "space" === e.type || "comment" === e.type || "newline" === e.type) : [];
for (const t of Object.keys(e)) "type" !== t && "offset" !== t && delete e[t];
Object.assign(e, {
type: s,
indent: n,
source: t,
end: i
});
}
}
}
t.createScalarToken = createScalarToken;
t.resolveAsScalar = resolveAsScalar;
t.setScalarValue = setScalarValue;
},
1733: (e, t) => {
const stringify = e => "type" in e ? stringifyToken(e) : stringifyItem(e);
function stringifyToken(e) {
switch (e.type) {
case "block-scalar":
{
let t = "";
for (const s of e.props) t += stringifyToken(s);
return t + e.source;
}

case "block-map":
case "block-seq":
{
let t = "";
for (const s of e.items) t += stringifyItem(s);
return t;
}

case "flow-collection":
{
let t = e.start.source;
for (const s of e.items) t += stringifyItem(s);
for (const s of e.end) t += s.source;
return t;
}

case "document":
{
let t = stringifyItem(e);
if (e.end) for (const s of e.end) t += s.source;
return t;
}

default:
{
let t = e.source;
if ("end" in e && e.end) for (const s of e.end) t += s.source;
return t;
}
}
}
function stringifyItem({start: e, key: t, sep: s, value: n}) {
let i = "";
for (const t of e) i += t.source;
t && (i += stringifyToken(t));
if (s) for (const e of s) i += e.source;
n && (i += stringifyToken(n));
return i;
}
t.stringify = stringify;
},
7715: (e, t) => {
const s = Symbol("break visit"), n = Symbol("skip children"), i = Symbol("remove item");
function visit(e, t) {
"type" in e && "document" === e.type && (e = {
start: e.start,
value: e.value
});
_visit(Object.freeze([]), e, t);
}
visit.BREAK = s;
visit.SKIP = n;
visit.REMOVE = i;
visit.itemAtPath = (e, t) => {
let s = e;
for (const [e, n] of t) {
const t = s?.[e];
if (!t || !("items" in t)) return;
s = t.items[n];
}
return s;
};
visit.parentCollection = (e, t) => {
const s = visit.itemAtPath(e, t.slice(0, -1)), n = t[t.length - 1][0], i = s?.[n];
if (i && "items" in i) return i;
throw new Error("Parent collection not found");
};
function _visit(e, t, n) {
let r = n(t, e);
if ("symbol" == typeof r) return r;
for (const o of [ "key", "value" ]) {
const a = t[o];
if (a && "items" in a) {
for (let t = 0; t < a.items.length; ++t) {
const r = _visit(Object.freeze(e.concat([ [ o, t ] ])), a.items[t], n);
if ("number" == typeof r) t = r - 1; else {
if (r === s) return s;
if (r === i) {
a.items.splice(t, 1);
t -= 1;
}
}
}
"function" == typeof r && "key" === o && (r = r(t, e));
}
}
return "function" == typeof r ? r(t, e) : r;
}
t.visit = visit;
},
3461: (e, t, s) => {
var n = s(110), i = s(1733), r = s(7715);
const o = "\ufeff", a = "", c = "", l = "", isCollection = e => !!e && "items" in e, isScalar = e => !!e && ("scalar" === e.type || "single-quoted-scalar" === e.type || "double-quoted-scalar" === e.type || "block-scalar" === e.type);
function prettyToken(e) {
switch (e) {
case o:
return "<BOM>";

case a:
return "<DOC>";

case c:
return "<FLOW_END>";

case l:
return "<SCALAR>";

default:
return JSON.stringify(e);
}
}
function tokenType(e) {
switch (e) {
case o:
return "byte-order-mark";

case a:
return "doc-mode";

case c:
return "flow-error-end";

case l:
return "scalar";

case "---":
return "doc-start";

case "...":
return "doc-end";

case "":
case "\n":
case "\r\n":
return "newline";

case "-":
return "seq-item-ind";

case "?":
return "explicit-key-ind";

case ":":
return "map-value-ind";

case "{":
return "flow-map-start";

case "}":
return "flow-map-end";

case "[":
return "flow-seq-start";

case "]":
return "flow-seq-end";

case ",":
return "comma";
}
switch (e[0]) {
case " ":
case "\t":
return "space";

case "#":
return "comment";

case "%":
return "directive-line";

case "*":
return "alias";

case "&":
return "anchor";

case "!":
return "tag";

case "'":
return "single-quoted-scalar";

case '"':
return "double-quoted-scalar";

case "|":
case ">":
return "block-scalar-header";
}
return null;
}
t.createScalarToken = n.createScalarToken;
t.resolveAsScalar = n.resolveAsScalar;
t.setScalarValue = n.setScalarValue;
t.stringify = i.stringify;
t.visit = r.visit;
t.BOM = o;
t.DOCUMENT = a;
t.FLOW_END = c;
t.SCALAR = l;
t.isCollection = isCollection;
t.isScalar = isScalar;
t.prettyToken = prettyToken;
t.tokenType = tokenType;
},
361: (e, t, s) => {
var n = s(3461);
function isEmpty(e) {
switch (e) {
case void 0:
case " ":
case "\n":
case "\r":
case "\t":
return !0;

default:
return !1;
}
}
const i = new Set("0123456789ABCDEFabcdef"), r = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"), o = new Set(",[]{}"), a = new Set(" ,[]{}\n\r\t"), isNotAnchorChar = e => !e || a.has(e);
class Lexer {
constructor() {
this.atEnd = !1;
this.blockScalarIndent = -1;
this.blockScalarKeep = !1;
this.buffer = "";
this.flowKey = !1;
this.flowLevel = 0;
this.indentNext = 0;
this.indentValue = 0;
this.lineEndPos = null;
this.next = null;
this.pos = 0;
}
* lex(e, t = !1) {
if (e) {
if ("string" != typeof e) throw TypeError("source is not a string");
this.buffer = this.buffer ? this.buffer + e : e;
this.lineEndPos = null;
}
this.atEnd = !t;
let s = this.next ?? "stream";
for (;s && (t || this.hasChars(1)); ) s = yield* this.parseNext(s);
}
atLineEnd() {
let e = this.pos, t = this.buffer[e];
for (;" " === t || "\t" === t; ) t = this.buffer[++e];
return !t || "#" === t || "\n" === t || "\r" === t && "\n" === this.buffer[e + 1];
}
charAt(e) {
return this.buffer[this.pos + e];
}
continueScalar(e) {
let t = this.buffer[e];
if (this.indentNext > 0) {
let s = 0;
for (;" " === t; ) t = this.buffer[++s + e];
if ("\r" === t) {
const t = this.buffer[s + e + 1];
if ("\n" === t || !t && !this.atEnd) return e + s + 1;
}
return "\n" === t || s >= this.indentNext || !t && !this.atEnd ? e + s : -1;
}
if ("-" === t || "." === t) {
const t = this.buffer.substr(e, 3);
if (("---" === t || "..." === t) && isEmpty(this.buffer[e + 3])) return -1;
}
return e;
}
getLine() {
let e = this.lineEndPos;
if ("number" != typeof e || -1 !== e && e < this.pos) {
e = this.buffer.indexOf("\n", this.pos);
this.lineEndPos = e;
}
if (-1 === e) return this.atEnd ? this.buffer.substring(this.pos) : null;
"\r" === this.buffer[e - 1] && (e -= 1);
return this.buffer.substring(this.pos, e);
}
hasChars(e) {
return this.pos + e <= this.buffer.length;
}
setNext(e) {
this.buffer = this.buffer.substring(this.pos);
this.pos = 0;
this.lineEndPos = null;
this.next = e;
return null;
}
peek(e) {
return this.buffer.substr(this.pos, e);
}
* parseNext(e) {
switch (e) {
case "stream":
return yield* this.parseStream();

case "line-start":
return yield* this.parseLineStart();

case "block-start":
return yield* this.parseBlockStart();

case "doc":
return yield* this.parseDocument();

case "flow":
return yield* this.parseFlowCollection();

case "quoted-scalar":
return yield* this.parseQuotedScalar();

case "block-scalar":
return yield* this.parseBlockScalar();

case "plain-scalar":
return yield* this.parsePlainScalar();
}
}
* parseStream() {
let e = this.getLine();
if (null === e) return this.setNext("stream");
if (e[0] === n.BOM) {
yield* this.pushCount(1);
e = e.substring(1);
}
if ("%" === e[0]) {
let t = e.length, s = e.indexOf("#");
for (;-1 !== s; ) {
const n = e[s - 1];
if (" " === n || "\t" === n) {
t = s - 1;
break;
}
s = e.indexOf("#", s + 1);
}
for (;;) {
const s = e[t - 1];
if (" " !== s && "\t" !== s) break;
t -= 1;
}
const n = (yield* this.pushCount(t)) + (yield* this.pushSpaces(!0));
yield* this.pushCount(e.length - n);
this.pushNewline();
return "stream";
}
if (this.atLineEnd()) {
const t = yield* this.pushSpaces(!0);
yield* this.pushCount(e.length - t);
yield* this.pushNewline();
return "stream";
}
yield n.DOCUMENT;
return yield* this.parseLineStart();
}
* parseLineStart() {
const e = this.charAt(0);
if (!e && !this.atEnd) return this.setNext("line-start");
if ("-" === e || "." === e) {
if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
const e = this.peek(3);
if (("---" === e || "..." === e) && isEmpty(this.charAt(3))) {
yield* this.pushCount(3);
this.indentValue = 0;
this.indentNext = 0;
return "---" === e ? "doc" : "stream";
}
}
this.indentValue = yield* this.pushSpaces(!1);
this.indentNext > this.indentValue && !isEmpty(this.charAt(1)) && (this.indentNext = this.indentValue);
return yield* this.parseBlockStart();
}
* parseBlockStart() {
const [e, t] = this.peek(2);
if (!t && !this.atEnd) return this.setNext("block-start");
if (("-" === e || "?" === e || ":" === e) && isEmpty(t)) {
const e = (yield* this.pushCount(1)) + (yield* this.pushSpaces(!0));
this.indentNext = this.indentValue + 1;
this.indentValue += e;
return "block-start";
}
return "doc";
}
* parseDocument() {
yield* this.pushSpaces(!0);
const e = this.getLine();
if (null === e) return this.setNext("doc");
let t = yield* this.pushIndicators();
switch (e[t]) {
case "#":
yield* this.pushCount(e.length - t);

case void 0:
yield* this.pushNewline();
return yield* this.parseLineStart();

case "{":
case "[":
yield* this.pushCount(1);
this.flowKey = !1;
this.flowLevel = 1;
return "flow";

case "}":
case "]":
yield* this.pushCount(1);
return "doc";

case "*":
yield* this.pushUntil(isNotAnchorChar);
return "doc";

case '"':
case "'":
return yield* this.parseQuotedScalar();

case "|":
case ">":
t += (yield* this.parseBlockScalarHeader());
t += (yield* this.pushSpaces(!0));
yield* this.pushCount(e.length - t);
yield* this.pushNewline();
return yield* this.parseBlockScalar();

default:
return yield* this.parsePlainScalar();
}
}
* parseFlowCollection() {
let e, t, s = -1;
do {
e = yield* this.pushNewline();
if (e > 0) {
t = yield* this.pushSpaces(!1);
this.indentValue = s = t;
} else t = 0;
t += (yield* this.pushSpaces(!0));
} while (e + t > 0);
const i = this.getLine();
if (null === i) return this.setNext("flow");
if ((-1 !== s && s < this.indentNext && "#" !== i[0] || 0 === s && (i.startsWith("---") || i.startsWith("...")) && isEmpty(i[3])) && (s !== this.indentNext - 1 || 1 !== this.flowLevel || "]" !== i[0] && "}" !== i[0])) {
this.flowLevel = 0;
yield n.FLOW_END;
return yield* this.parseLineStart();
}
let r = 0;
for (;"," === i[r]; ) {
r += (yield* this.pushCount(1));
r += (yield* this.pushSpaces(!0));
this.flowKey = !1;
}
r += (yield* this.pushIndicators());
switch (i[r]) {
case void 0:
return "flow";

case "#":
yield* this.pushCount(i.length - r);
return "flow";

case "{":
case "[":
yield* this.pushCount(1);
this.flowKey = !1;
this.flowLevel += 1;
return "flow";

case "}":
case "]":
yield* this.pushCount(1);
this.flowKey = !0;
this.flowLevel -= 1;
return this.flowLevel ? "flow" : "doc";

case "*":
yield* this.pushUntil(isNotAnchorChar);
return "flow";

case '"':
case "'":
this.flowKey = !0;
return yield* this.parseQuotedScalar();

case ":":
{
const e = this.charAt(1);
if (this.flowKey || isEmpty(e) || "," === e) {
this.flowKey = !1;
yield* this.pushCount(1);
yield* this.pushSpaces(!0);
return "flow";
}
}

default:
this.flowKey = !1;
return yield* this.parsePlainScalar();
}
}
* parseQuotedScalar() {
const e = this.charAt(0);
let t = this.buffer.indexOf(e, this.pos + 1);
if ("'" === e) for (;-1 !== t && "'" === this.buffer[t + 1]; ) t = this.buffer.indexOf("'", t + 2); else for (;-1 !== t; ) {
let e = 0;
for (;"\\" === this.buffer[t - 1 - e]; ) e += 1;
if (e % 2 == 0) break;
t = this.buffer.indexOf('"', t + 1);
}
const s = this.buffer.substring(0, t);
let n = s.indexOf("\n", this.pos);
if (-1 !== n) {
for (;-1 !== n; ) {
const e = this.continueScalar(n + 1);
if (-1 === e) break;
n = s.indexOf("\n", e);
}
-1 !== n && (t = n - ("\r" === s[n - 1] ? 2 : 1));
}
if (-1 === t) {
if (!this.atEnd) return this.setNext("quoted-scalar");
t = this.buffer.length;
}
yield* this.pushToIndex(t + 1, !1);
return this.flowLevel ? "flow" : "doc";
}
* parseBlockScalarHeader() {
this.blockScalarIndent = -1;
this.blockScalarKeep = !1;
let e = this.pos;
for (;;) {
const t = this.buffer[++e];
if ("+" === t) this.blockScalarKeep = !0; else if (t > "0" && t <= "9") this.blockScalarIndent = Number(t) - 1; else if ("-" !== t) break;
}
return yield* this.pushUntil(e => isEmpty(e) || "#" === e);
}
* parseBlockScalar() {
let e, t = this.pos - 1, s = 0;
e: for (let n = this.pos; e = this.buffer[n]; ++n) switch (e) {
case " ":
s += 1;
break;

case "\n":
t = n;
s = 0;
break;

case "\r":
{
const e = this.buffer[n + 1];
if (!e && !this.atEnd) return this.setNext("block-scalar");
if ("\n" === e) break;
}

default:
break e;
}
if (!e && !this.atEnd) return this.setNext("block-scalar");
if (s >= this.indentNext) {
-1 === this.blockScalarIndent ? this.indentNext = s : this.indentNext = this.blockScalarIndent + (0 === this.indentNext ? 1 : this.indentNext);
do {
const e = this.continueScalar(t + 1);
if (-1 === e) break;
t = this.buffer.indexOf("\n", e);
} while (-1 !== t);
if (-1 === t) {
if (!this.atEnd) return this.setNext("block-scalar");
t = this.buffer.length;
}
}
let i = t + 1;
e = this.buffer[i];
for (;" " === e; ) e = this.buffer[++i];
if ("\t" === e) {
for (;"\t" === e || " " === e || "\r" === e || "\n" === e; ) e = this.buffer[++i];
t = i - 1;
} else if (!this.blockScalarKeep) for (;;) {
let e = t - 1, n = this.buffer[e];
"\r" === n && (n = this.buffer[--e]);
const i = e;
for (;" " === n; ) n = this.buffer[--e];
if (!("\n" === n && e >= this.pos && e + 1 + s > i)) break;
t = e;
}
yield n.SCALAR;
yield* this.pushToIndex(t + 1, !0);
return yield* this.parseLineStart();
}
* parsePlainScalar() {
const e = this.flowLevel > 0;
let t, s = this.pos - 1, i = this.pos - 1;
for (;t = this.buffer[++i]; ) if (":" === t) {
const t = this.buffer[i + 1];
if (isEmpty(t) || e && o.has(t)) break;
s = i;
} else if (isEmpty(t)) {
let n = this.buffer[i + 1];
if ("\r" === t) if ("\n" === n) {
i += 1;
t = "\n";
n = this.buffer[i + 1];
} else s = i;
if ("#" === n || e && o.has(n)) break;
if ("\n" === t) {
const e = this.continueScalar(i + 1);
if (-1 === e) break;
i = Math.max(i, e - 2);
}
} else {
if (e && o.has(t)) break;
s = i;
}
if (!t && !this.atEnd) return this.setNext("plain-scalar");
yield n.SCALAR;
yield* this.pushToIndex(s + 1, !0);
return e ? "flow" : "doc";
}
* pushCount(e) {
if (e > 0) {
yield this.buffer.substr(this.pos, e);
this.pos += e;
return e;
}
return 0;
}
* pushToIndex(e, t) {
const s = this.buffer.slice(this.pos, e);
if (s) {
yield s;
this.pos += s.length;
return s.length;
}
t && (yield "");
return 0;
}
* pushIndicators() {
let e = 0;
e: for (;;) {
switch (this.charAt(0)) {
case "!":
e += (yield* this.pushTag());
e += (yield* this.pushSpaces(!0));
continue e;

case "&":
e += (yield* this.pushUntil(isNotAnchorChar));
e += (yield* this.pushSpaces(!0));
continue e;

case "-":
case "?":
case ":":
{
const t = this.flowLevel > 0, s = this.charAt(1);
if (isEmpty(s) || t && o.has(s)) {
t ? this.flowKey && (this.flowKey = !1) : this.indentNext = this.indentValue + 1;
e += (yield* this.pushCount(1));
e += (yield* this.pushSpaces(!0));
continue e;
}
}
}
break e;
}
return e;
}
* pushTag() {
if ("<" === this.charAt(1)) {
let e = this.pos + 2, t = this.buffer[e];
for (;!isEmpty(t) && ">" !== t; ) t = this.buffer[++e];
return yield* this.pushToIndex(">" === t ? e + 1 : e, !1);
}
{
let e = this.pos + 1, t = this.buffer[e];
for (;t; ) if (r.has(t)) t = this.buffer[++e]; else {
if ("%" !== t || !i.has(this.buffer[e + 1]) || !i.has(this.buffer[e + 2])) break;
t = this.buffer[e += 3];
}
return yield* this.pushToIndex(e, !1);
}
}
* pushNewline() {
const e = this.buffer[this.pos];
return "\n" === e ? yield* this.pushCount(1) : "\r" === e && "\n" === this.charAt(1) ? yield* this.pushCount(2) : 0;
}
* pushSpaces(e) {
let t, s = this.pos - 1;
do {
t = this.buffer[++s];
} while (" " === t || e && "\t" === t);
const n = s - this.pos;
if (n > 0) {
yield this.buffer.substr(this.pos, n);
this.pos = s;
}
return n;
}
* pushUntil(e) {
let t = this.pos, s = this.buffer[t];
for (;!e(s); ) s = this.buffer[++t];
return yield* this.pushToIndex(t, !1);
}
}
t.Lexer = Lexer;
},
6628: (e, t) => {
class LineCounter {
constructor() {
this.lineStarts = [];
this.addNewLine = e => this.lineStarts.push(e);
this.linePos = e => {
let t = 0, s = this.lineStarts.length;
for (;t < s; ) {
const n = t + s >> 1;
this.lineStarts[n] < e ? t = n + 1 : s = n;
}
return this.lineStarts[t] === e ? {
line: t + 1,
col: 1
} : 0 === t ? {
line: 0,
col: e
} : {
line: t,
col: e - this.lineStarts[t - 1] + 1
};
};
}
}
t.LineCounter = LineCounter;
},
3456: (e, t, s) => {
var n = s(932), i = s(3461), r = s(361);
function includesToken(e, t) {
for (let s = 0; s < e.length; ++s) if (e[s].type === t) return !0;
return !1;
}
function findNonEmptyIndex(e) {
for (let t = 0; t < e.length; ++t) switch (e[t].type) {
case "space":
case "comment":
case "newline":
break;

default:
return t;
}
return -1;
}
function isFlowToken(e) {
switch (e?.type) {
case "alias":
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
case "flow-collection":
return !0;

default:
return !1;
}
}
function getPrevProps(e) {
switch (e.type) {
case "document":
return e.start;

case "block-map":
{
const t = e.items[e.items.length - 1];
return t.sep ?? t.start;
}

case "block-seq":
return e.items[e.items.length - 1].start;

default:
return [];
}
}
function getFirstKeyStartProps(e) {
if (0 === e.length) return [];
let t = e.length;
e: for (;--t >= 0; ) switch (e[t].type) {
case "doc-start":
case "explicit-key-ind":
case "map-value-ind":
case "seq-item-ind":
case "newline":
break e;
}
for (;"space" === e[++t]?.type; ) ;
return e.splice(t, e.length);
}
function arrayPushArray(e, t) {
if (t.length < 1e5) Array.prototype.push.apply(e, t); else for (let s = 0; s < t.length; ++s) e.push(t[s]);
}
function fixFlowSeqItems(e) {
if ("flow-seq-start" === e.start.type) for (const t of e.items) if (t.sep && !t.value && !includesToken(t.start, "explicit-key-ind") && !includesToken(t.sep, "map-value-ind")) {
t.key && (t.value = t.key);
delete t.key;
isFlowToken(t.value) ? t.value.end ? arrayPushArray(t.value.end, t.sep) : t.value.end = t.sep : arrayPushArray(t.start, t.sep);
delete t.sep;
}
}
class Parser {
constructor(e) {
this.atNewLine = !0;
this.atScalar = !1;
this.indent = 0;
this.offset = 0;
this.onKeyLine = !1;
this.stack = [];
this.source = "";
this.type = "";
this.lexer = new r.Lexer;
this.onNewLine = e;
}
* parse(e, t = !1) {
this.onNewLine && 0 === this.offset && this.onNewLine(0);
for (const s of this.lexer.lex(e, t)) yield* this.next(s);
t || (yield* this.end());
}
* next(e) {
this.source = e;
n.env.LOG_TOKENS && console.log("|", i.prettyToken(e));
if (this.atScalar) {
this.atScalar = !1;
yield* this.step();
this.offset += e.length;
return;
}
const t = i.tokenType(e);
if (t) if ("scalar" === t) {
this.atNewLine = !1;
this.atScalar = !0;
this.type = "scalar";
} else {
this.type = t;
yield* this.step();
switch (t) {
case "newline":
this.atNewLine = !0;
this.indent = 0;
this.onNewLine && this.onNewLine(this.offset + e.length);
break;

case "space":
this.atNewLine && " " === e[0] && (this.indent += e.length);
break;

case "explicit-key-ind":
case "map-value-ind":
case "seq-item-ind":
this.atNewLine && (this.indent += e.length);
break;

case "doc-mode":
case "flow-error-end":
return;

default:
this.atNewLine = !1;
}
this.offset += e.length;
} else {
const t = `Not a YAML token: ${e}`;
yield* this.pop({
type: "error",
offset: this.offset,
message: t,
source: e
});
this.offset += e.length;
}
}
* end() {
for (;this.stack.length > 0; ) yield* this.pop();
}
get sourceToken() {
return {
type: this.type,
offset: this.offset,
indent: this.indent,
source: this.source
};
}
* step() {
const e = this.peek(1);
if ("doc-end" !== this.type || "doc-end" === e?.type) {
if (!e) return yield* this.stream();
switch (e.type) {
case "document":
return yield* this.document(e);

case "alias":
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
return yield* this.scalar(e);

case "block-scalar":
return yield* this.blockScalar(e);

case "block-map":
return yield* this.blockMap(e);

case "block-seq":
return yield* this.blockSequence(e);

case "flow-collection":
return yield* this.flowCollection(e);

case "doc-end":
return yield* this.documentEnd(e);
}
yield* this.pop();
} else {
for (;this.stack.length > 0; ) yield* this.pop();
this.stack.push({
type: "doc-end",
offset: this.offset,
source: this.source
});
}
}
peek(e) {
return this.stack[this.stack.length - e];
}
* pop(e) {
const t = e ?? this.stack.pop();
if (t) if (0 === this.stack.length) yield t; else {
const e = this.peek(1);
"block-scalar" === t.type ? t.indent = "indent" in e ? e.indent : 0 : "flow-collection" === t.type && "document" === e.type && (t.indent = 0);
"flow-collection" === t.type && fixFlowSeqItems(t);
switch (e.type) {
case "document":
e.value = t;
break;

case "block-scalar":
e.props.push(t);
break;

case "block-map":
{
const s = e.items[e.items.length - 1];
if (s.value) {
e.items.push({
start: [],
key: t,
sep: []
});
this.onKeyLine = !0;
return;
}
if (!s.sep) {
Object.assign(s, {
key: t,
sep: []
});
this.onKeyLine = !s.explicitKey;
return;
}
s.value = t;
break;
}

case "block-seq":
{
const s = e.items[e.items.length - 1];
s.value ? e.items.push({
start: [],
value: t
}) : s.value = t;
break;
}

case "flow-collection":
{
const s = e.items[e.items.length - 1];
!s || s.value ? e.items.push({
start: [],
key: t,
sep: []
}) : s.sep ? s.value = t : Object.assign(s, {
key: t,
sep: []
});
return;
}

default:
yield* this.pop();
yield* this.pop(t);
}
if (!("document" !== e.type && "block-map" !== e.type && "block-seq" !== e.type || "block-map" !== t.type && "block-seq" !== t.type)) {
const s = t.items[t.items.length - 1];
if (s && !s.sep && !s.value && s.start.length > 0 && -1 === findNonEmptyIndex(s.start) && (0 === t.indent || s.start.every(e => "comment" !== e.type || e.indent < t.indent))) {
"document" === e.type ? e.end = s.start : e.items.push({
start: s.start
});
t.items.splice(-1, 1);
}
}
} else {
const e = "Tried to pop an empty stack";
yield {
type: "error",
offset: this.offset,
source: "",
message: e
};
}
}
* stream() {
switch (this.type) {
case "directive-line":
yield {
type: "directive",
offset: this.offset,
source: this.source
};
return;

case "byte-order-mark":
case "space":
case "comment":
case "newline":
yield this.sourceToken;
return;

case "doc-mode":
case "doc-start":
{
const e = {
type: "document",
offset: this.offset,
start: []
};
"doc-start" === this.type && e.start.push(this.sourceToken);
this.stack.push(e);
return;
}
}
yield {
type: "error",
offset: this.offset,
message: `Unexpected ${this.type} token in YAML stream`,
source: this.source
};
}
* document(e) {
if (e.value) return yield* this.lineEnd(e);
switch (this.type) {
case "doc-start":
if (-1 !== findNonEmptyIndex(e.start)) {
yield* this.pop();
yield* this.step();
} else e.start.push(this.sourceToken);
return;

case "anchor":
case "tag":
case "space":
case "comment":
case "newline":
e.start.push(this.sourceToken);
return;
}
const t = this.startBlockValue(e);
t ? this.stack.push(t) : yield {
type: "error",
offset: this.offset,
message: `Unexpected ${this.type} token in YAML document`,
source: this.source
};
}
* scalar(e) {
if ("map-value-ind" === this.type) {
const t = getFirstKeyStartProps(getPrevProps(this.peek(2)));
let s;
if (e.end) {
s = e.end;
s.push(this.sourceToken);
delete e.end;
} else s = [ this.sourceToken ];
const n = {
type: "block-map",
offset: e.offset,
indent: e.indent,
items: [ {
start: t,
key: e,
sep: s
} ]
};
this.onKeyLine = !0;
this.stack[this.stack.length - 1] = n;
} else yield* this.lineEnd(e);
}
* blockScalar(e) {
switch (this.type) {
case "space":
case "comment":
case "newline":
e.props.push(this.sourceToken);
return;

case "scalar":
e.source = this.source;
this.atNewLine = !0;
this.indent = 0;
if (this.onNewLine) {
let e = this.source.indexOf("\n") + 1;
for (;0 !== e; ) {
this.onNewLine(this.offset + e);
e = this.source.indexOf("\n", e) + 1;
}
}
yield* this.pop();
break;

default:
yield* this.pop();
yield* this.step();
}
}
* blockMap(e) {
const t = e.items[e.items.length - 1];
switch (this.type) {
case "newline":
this.onKeyLine = !1;
if (t.value) {
const s = "end" in t.value ? t.value.end : void 0, n = Array.isArray(s) ? s[s.length - 1] : void 0;
"comment" === n?.type ? s?.push(this.sourceToken) : e.items.push({
start: [ this.sourceToken ]
});
} else t.sep ? t.sep.push(this.sourceToken) : t.start.push(this.sourceToken);
return;

case "space":
case "comment":
if (t.value) e.items.push({
start: [ this.sourceToken ]
}); else if (t.sep) t.sep.push(this.sourceToken); else {
if (this.atIndentedComment(t.start, e.indent)) {
const s = e.items[e.items.length - 2], n = s?.value?.end;
if (Array.isArray(n)) {
arrayPushArray(n, t.start);
n.push(this.sourceToken);
e.items.pop();
return;
}
}
t.start.push(this.sourceToken);
}
return;
}
if (this.indent >= e.indent) {
const s = !this.onKeyLine && this.indent === e.indent, n = s && (t.sep || t.explicitKey) && "seq-item-ind" !== this.type;
let i = [];
if (n && t.sep && !t.value) {
const s = [];
for (let n = 0; n < t.sep.length; ++n) {
const i = t.sep[n];
switch (i.type) {
case "newline":
s.push(n);
break;

case "space":
break;

case "comment":
i.indent > e.indent && (s.length = 0);
break;

default:
s.length = 0;
}
}
s.length >= 2 && (i = t.sep.splice(s[1]));
}
switch (this.type) {
case "anchor":
case "tag":
if (n || t.value) {
i.push(this.sourceToken);
e.items.push({
start: i
});
this.onKeyLine = !0;
} else t.sep ? t.sep.push(this.sourceToken) : t.start.push(this.sourceToken);
return;

case "explicit-key-ind":
if (t.sep || t.explicitKey) if (n || t.value) {
i.push(this.sourceToken);
e.items.push({
start: i,
explicitKey: !0
});
} else this.stack.push({
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: [ this.sourceToken ],
explicitKey: !0
} ]
}); else {
t.start.push(this.sourceToken);
t.explicitKey = !0;
}
this.onKeyLine = !0;
return;

case "map-value-ind":
if (t.explicitKey) if (t.sep) if (t.value) e.items.push({
start: [],
key: null,
sep: [ this.sourceToken ]
}); else if (includesToken(t.sep, "map-value-ind")) this.stack.push({
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: i,
key: null,
sep: [ this.sourceToken ]
} ]
}); else if (isFlowToken(t.key) && !includesToken(t.sep, "newline")) {
const e = getFirstKeyStartProps(t.start), s = t.key, n = t.sep;
n.push(this.sourceToken);
delete t.key;
delete t.sep;
this.stack.push({
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: e,
key: s,
sep: n
} ]
});
} else i.length > 0 ? t.sep = t.sep.concat(i, this.sourceToken) : t.sep.push(this.sourceToken); else if (includesToken(t.start, "newline")) Object.assign(t, {
key: null,
sep: [ this.sourceToken ]
}); else {
const e = getFirstKeyStartProps(t.start);
this.stack.push({
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: e,
key: null,
sep: [ this.sourceToken ]
} ]
});
} else t.sep ? t.value || n ? e.items.push({
start: i,
key: null,
sep: [ this.sourceToken ]
}) : includesToken(t.sep, "map-value-ind") ? this.stack.push({
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: [],
key: null,
sep: [ this.sourceToken ]
} ]
}) : t.sep.push(this.sourceToken) : Object.assign(t, {
key: null,
sep: [ this.sourceToken ]
});
this.onKeyLine = !0;
return;

case "alias":
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
{
const s = this.flowScalar(this.type);
if (n || t.value) {
e.items.push({
start: i,
key: s,
sep: []
});
this.onKeyLine = !0;
} else if (t.sep) this.stack.push(s); else {
Object.assign(t, {
key: s,
sep: []
});
this.onKeyLine = !0;
}
return;
}

default:
{
const n = this.startBlockValue(e);
if (n) {
if ("block-seq" === n.type) {
if (!t.explicitKey && t.sep && !includesToken(t.sep, "newline")) {
yield* this.pop({
type: "error",
offset: this.offset,
message: "Unexpected block-seq-ind on same line with key",
source: this.source
});
return;
}
} else s && e.items.push({
start: i
});
this.stack.push(n);
return;
}
}
}
}
yield* this.pop();
yield* this.step();
}
* blockSequence(e) {
const t = e.items[e.items.length - 1];
switch (this.type) {
case "newline":
if (t.value) {
const s = "end" in t.value ? t.value.end : void 0, n = Array.isArray(s) ? s[s.length - 1] : void 0;
"comment" === n?.type ? s?.push(this.sourceToken) : e.items.push({
start: [ this.sourceToken ]
});
} else t.start.push(this.sourceToken);
return;

case "space":
case "comment":
if (t.value) e.items.push({
start: [ this.sourceToken ]
}); else {
if (this.atIndentedComment(t.start, e.indent)) {
const s = e.items[e.items.length - 2], n = s?.value?.end;
if (Array.isArray(n)) {
arrayPushArray(n, t.start);
n.push(this.sourceToken);
e.items.pop();
return;
}
}
t.start.push(this.sourceToken);
}
return;

case "anchor":
case "tag":
if (t.value || this.indent <= e.indent) break;
t.start.push(this.sourceToken);
return;

case "seq-item-ind":
if (this.indent !== e.indent) break;
t.value || includesToken(t.start, "seq-item-ind") ? e.items.push({
start: [ this.sourceToken ]
}) : t.start.push(this.sourceToken);
return;
}
if (this.indent > e.indent) {
const t = this.startBlockValue(e);
if (t) {
this.stack.push(t);
return;
}
}
yield* this.pop();
yield* this.step();
}
* flowCollection(e) {
const t = e.items[e.items.length - 1];
if ("flow-error-end" === this.type) {
let e;
do {
yield* this.pop();
e = this.peek(1);
} while ("flow-collection" === e?.type);
} else if (0 === e.end.length) {
switch (this.type) {
case "comma":
case "explicit-key-ind":
!t || t.sep ? e.items.push({
start: [ this.sourceToken ]
}) : t.start.push(this.sourceToken);
return;

case "map-value-ind":
!t || t.value ? e.items.push({
start: [],
key: null,
sep: [ this.sourceToken ]
}) : t.sep ? t.sep.push(this.sourceToken) : Object.assign(t, {
key: null,
sep: [ this.sourceToken ]
});
return;

case "space":
case "comment":
case "newline":
case "anchor":
case "tag":
!t || t.value ? e.items.push({
start: [ this.sourceToken ]
}) : t.sep ? t.sep.push(this.sourceToken) : t.start.push(this.sourceToken);
return;

case "alias":
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
{
const s = this.flowScalar(this.type);
!t || t.value ? e.items.push({
start: [],
key: s,
sep: []
}) : t.sep ? this.stack.push(s) : Object.assign(t, {
key: s,
sep: []
});
return;
}

case "flow-map-end":
case "flow-seq-end":
e.end.push(this.sourceToken);
return;
}
const s = this.startBlockValue(e);
if (s) this.stack.push(s); else {
yield* this.pop();
yield* this.step();
}
} else {
const t = this.peek(2);
if ("block-map" === t.type && ("map-value-ind" === this.type && t.indent === e.indent || "newline" === this.type && !t.items[t.items.length - 1].sep)) {
yield* this.pop();
yield* this.step();
} else if ("map-value-ind" === this.type && "flow-collection" !== t.type) {
const s = getFirstKeyStartProps(getPrevProps(t));
fixFlowSeqItems(e);
const n = e.end.splice(1, e.end.length);
n.push(this.sourceToken);
const i = {
type: "block-map",
offset: e.offset,
indent: e.indent,
items: [ {
start: s,
key: e,
sep: n
} ]
};
this.onKeyLine = !0;
this.stack[this.stack.length - 1] = i;
} else yield* this.lineEnd(e);
}
}
flowScalar(e) {
if (this.onNewLine) {
let e = this.source.indexOf("\n") + 1;
for (;0 !== e; ) {
this.onNewLine(this.offset + e);
e = this.source.indexOf("\n", e) + 1;
}
}
return {
type: e,
offset: this.offset,
indent: this.indent,
source: this.source
};
}
startBlockValue(e) {
switch (this.type) {
case "alias":
case "scalar":
case "single-quoted-scalar":
case "double-quoted-scalar":
return this.flowScalar(this.type);

case "block-scalar-header":
return {
type: "block-scalar",
offset: this.offset,
indent: this.indent,
props: [ this.sourceToken ],
source: ""
};

case "flow-map-start":
case "flow-seq-start":
return {
type: "flow-collection",
offset: this.offset,
indent: this.indent,
start: this.sourceToken,
items: [],
end: []
};

case "seq-item-ind":
return {
type: "block-seq",
offset: this.offset,
indent: this.indent,
items: [ {
start: [ this.sourceToken ]
} ]
};

case "explicit-key-ind":
{
this.onKeyLine = !0;
const t = getFirstKeyStartProps(getPrevProps(e));
t.push(this.sourceToken);
return {
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: t,
explicitKey: !0
} ]
};
}

case "map-value-ind":
{
this.onKeyLine = !0;
const t = getFirstKeyStartProps(getPrevProps(e));
return {
type: "block-map",
offset: this.offset,
indent: this.indent,
items: [ {
start: t,
key: null,
sep: [ this.sourceToken ]
} ]
};
}
}
return null;
}
atIndentedComment(e, t) {
return "comment" === this.type && !(this.indent <= t) && e.every(e => "newline" === e.type || "space" === e.type);
}
* documentEnd(e) {
if ("doc-mode" !== this.type) {
e.end ? e.end.push(this.sourceToken) : e.end = [ this.sourceToken ];
"newline" === this.type && (yield* this.pop());
}
}
* lineEnd(e) {
switch (this.type) {
case "comma":
case "doc-start":
case "doc-end":
case "flow-seq-end":
case "flow-map-end":
case "map-value-ind":
yield* this.pop();
yield* this.step();
break;

case "newline":
this.onKeyLine = !1;

default:
e.end ? e.end.push(this.sourceToken) : e.end = [ this.sourceToken ];
"newline" === this.type && (yield* this.pop());
}
}
}
t.Parser = Parser;
},
4047: (e, t, s) => {
var n = s(9984), i = s(3021), r = s(1464), o = s(7249), a = s(1127), c = s(6628), l = s(3456);
function parseOptions(e) {
const t = !1 !== e.prettyErrors;
return {
lineCounter: e.lineCounter || t && new c.LineCounter || null,
prettyErrors: t
};
}
function parseAllDocuments(e, t = {}) {
const {lineCounter: s, prettyErrors: i} = parseOptions(t), o = new l.Parser(s?.addNewLine), a = new n.Composer(t), c = Array.from(a.compose(o.parse(e)));
if (i && s) for (const t of c) {
t.errors.forEach(r.prettifyError(e, s));
t.warnings.forEach(r.prettifyError(e, s));
}
return c.length > 0 ? c : Object.assign([], {
empty: !0
}, a.streamInfo());
}
function parseDocument(e, t = {}) {
const {lineCounter: s, prettyErrors: i} = parseOptions(t), o = new l.Parser(s?.addNewLine), a = new n.Composer(t);
let c = null;
for (const t of a.compose(o.parse(e), !0, e.length)) if (c) {
if ("silent" !== c.options.logLevel) {
c.errors.push(new r.YAMLParseError(t.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
break;
}
} else c = t;
if (i && s) {
c.errors.forEach(r.prettifyError(e, s));
c.warnings.forEach(r.prettifyError(e, s));
}
return c;
}
function parse(e, t, s) {
let n;
"function" == typeof t ? n = t : void 0 === s && t && "object" == typeof t && (s = t);
const i = parseDocument(e, s);
if (!i) return null;
i.warnings.forEach(e => o.warn(i.options.logLevel, e));
if (i.errors.length > 0) {
if ("silent" !== i.options.logLevel) throw i.errors[0];
i.errors = [];
}
return i.toJS(Object.assign({
reviver: n
}, s));
}
function stringify(e, t, s) {
let n = null;
"function" == typeof t || Array.isArray(t) ? n = t : void 0 === s && t && (s = t);
"string" == typeof s && (s = s.length);
if ("number" == typeof s) {
const e = Math.round(s);
s = e < 1 ? void 0 : e > 8 ? {
indent: 8
} : {
indent: e
};
}
if (void 0 === e) {
const {keepUndefined: e} = s ?? t ?? {};
if (!e) return;
}
return a.isDocument(e) && !n ? e.toString(s) : new i.Document(e, n, s).toString(s);
}
t.parse = parse;
t.parseAllDocuments = parseAllDocuments;
t.parseDocument = parseDocument;
t.stringify = stringify;
},
5840: (e, t, s) => {
var n = s(1127), i = s(7451), r = s(1706), o = s(6464), a = s(18);
const sortMapEntriesByKey = (e, t) => e.key < t.key ? -1 : e.key > t.key ? 1 : 0;
class Schema {
constructor({compat: e, customTags: t, merge: s, resolveKnownTags: c, schema: l, sortMapEntries: u, toStringDefaults: f}) {
this.compat = Array.isArray(e) ? a.getTags(e, "compat") : e ? a.getTags(null, e) : null;
this.name = "string" == typeof l && l || "core";
this.knownTags = c ? a.coreKnownTags : {};
this.tags = a.getTags(t, this.name, s);
this.toStringOptions = f ?? null;
Object.defineProperty(this, n.MAP, {
value: i.map
});
Object.defineProperty(this, n.SCALAR, {
value: o.string
});
Object.defineProperty(this, n.SEQ, {
value: r.seq
});
this.sortMapEntries = "function" == typeof u ? u : !0 === u ? sortMapEntriesByKey : null;
}
clone() {
const e = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
e.tags = this.tags.slice();
return e;
}
}
t.Schema = Schema;
},
7451: (e, t, s) => {
var n = s(1127), i = s(4454);
const r = {
collection: "map",
default: !0,
nodeClass: i.YAMLMap,
tag: "tag:yaml.org,2002:map",
resolve(e, t) {
n.isMap(e) || t("Expected a mapping for this tag");
return e;
},
createNode: (e, t, s) => i.YAMLMap.from(e, t, s)
};
t.map = r;
},
3632: (e, t, s) => {
var n = s(3301);
const i = {
identify: e => null == e,
createNode: () => new n.Scalar(null),
default: !0,
tag: "tag:yaml.org,2002:null",
test: /^(?:~|[Nn]ull|NULL)?$/,
resolve: () => new n.Scalar(null),
stringify: ({source: e}, t) => "string" == typeof e && i.test.test(e) ? e : t.options.nullStr
};
t.nullTag = i;
},
1706: (e, t, s) => {
var n = s(1127), i = s(2223);
const r = {
collection: "seq",
default: !0,
nodeClass: i.YAMLSeq,
tag: "tag:yaml.org,2002:seq",
resolve(e, t) {
n.isSeq(e) || t("Expected a sequence for this tag");
return e;
},
createNode: (e, t, s) => i.YAMLSeq.from(e, t, s)
};
t.seq = r;
},
6464: (e, t, s) => {
var n = s(3069);
const i = {
identify: e => "string" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:str",
resolve: e => e,
stringify(e, t, s, i) {
t = Object.assign({
actualString: !0
}, t);
return n.stringifyString(e, t, s, i);
}
};
t.string = i;
},
3959: (e, t, s) => {
var n = s(3301);
const i = {
identify: e => "boolean" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:bool",
test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
resolve: e => new n.Scalar("t" === e[0] || "T" === e[0]),
stringify: ({source: e, value: t}, s) => e && i.test.test(e) && t === ("t" === e[0] || "T" === e[0]) ? e : t ? s.options.trueStr : s.options.falseStr
};
t.boolTag = i;
},
8405: (e, t, s) => {
var n = s(3301), i = s(8689);
const r = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve: e => "nan" === e.slice(-3).toLowerCase() ? NaN : "-" === e[0] ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
stringify: i.stringifyNumber
}, o = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
format: "EXP",
test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
resolve: e => parseFloat(e),
stringify(e) {
const t = Number(e.value);
return isFinite(t) ? t.toExponential() : i.stringifyNumber(e);
}
}, a = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
resolve(e) {
const t = new n.Scalar(parseFloat(e)), s = e.indexOf(".");
-1 !== s && "0" === e[e.length - 1] && (t.minFractionDigits = e.length - s - 1);
return t;
},
stringify: i.stringifyNumber
};
t.float = a;
t.floatExp = o;
t.floatNaN = r;
},
9874: (e, t, s) => {
var n = s(8689);
const intIdentify = e => "bigint" == typeof e || Number.isInteger(e), intResolve = (e, t, s, {intAsBigInt: n}) => n ? BigInt(e) : parseInt(e.substring(t), s);
function intStringify(e, t, s) {
const {value: i} = e;
return intIdentify(i) && i >= 0 ? s + i.toString(t) : n.stringifyNumber(e);
}
const i = {
identify: e => intIdentify(e) && e >= 0,
default: !0,
tag: "tag:yaml.org,2002:int",
format: "OCT",
test: /^0o[0-7]+$/,
resolve: (e, t, s) => intResolve(e, 2, 8, s),
stringify: e => intStringify(e, 8, "0o")
}, r = {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
test: /^[-+]?[0-9]+$/,
resolve: (e, t, s) => intResolve(e, 0, 10, s),
stringify: n.stringifyNumber
}, o = {
identify: e => intIdentify(e) && e >= 0,
default: !0,
tag: "tag:yaml.org,2002:int",
format: "HEX",
test: /^0x[0-9a-fA-F]+$/,
resolve: (e, t, s) => intResolve(e, 2, 16, s),
stringify: e => intStringify(e, 16, "0x")
};
t.int = r;
t.intHex = o;
t.intOct = i;
},
896: (e, t, s) => {
var n = s(7451), i = s(3632), r = s(1706), o = s(6464), a = s(3959), c = s(8405), l = s(9874);
const u = [ n.map, r.seq, o.string, i.nullTag, a.boolTag, l.intOct, l.int, l.intHex, c.floatNaN, c.floatExp, c.float ];
t.schema = u;
},
3559: (e, t, s) => {
var n = s(3301), i = s(7451), r = s(1706);
function intIdentify(e) {
return "bigint" == typeof e || Number.isInteger(e);
}
const stringifyJSON = ({value: e}) => JSON.stringify(e), o = [ {
identify: e => "string" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:str",
resolve: e => e,
stringify: stringifyJSON
}, {
identify: e => null == e,
createNode: () => new n.Scalar(null),
default: !0,
tag: "tag:yaml.org,2002:null",
test: /^null$/,
resolve: () => null,
stringify: stringifyJSON
}, {
identify: e => "boolean" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:bool",
test: /^true$|^false$/,
resolve: e => "true" === e,
stringify: stringifyJSON
}, {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
test: /^-?(?:0|[1-9][0-9]*)$/,
resolve: (e, t, {intAsBigInt: s}) => s ? BigInt(e) : parseInt(e, 10),
stringify: ({value: e}) => intIdentify(e) ? e.toString() : JSON.stringify(e)
}, {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
resolve: e => parseFloat(e),
stringify: stringifyJSON
} ], a = {
default: !0,
tag: "",
test: /^/,
resolve(e, t) {
t(`Unresolved plain scalar ${JSON.stringify(e)}`);
return e;
}
}, c = [ i.map, r.seq ].concat(o, a);
t.schema = c;
},
18: (e, t, s) => {
var n = s(7451), i = s(3632), r = s(1706), o = s(6464), a = s(3959), c = s(8405), l = s(9874), u = s(896), f = s(3559), h = s(6083), d = s(452), p = s(303), m = s(8385), g = s(5913), y = s(1528), b = s(6752);
const S = new Map([ [ "core", u.schema ], [ "failsafe", [ n.map, r.seq, o.string ] ], [ "json", f.schema ], [ "yaml11", g.schema ], [ "yaml-1.1", g.schema ] ]), v = {
binary: h.binary,
bool: a.boolTag,
float: c.float,
floatExp: c.floatExp,
floatNaN: c.floatNaN,
floatTime: b.floatTime,
int: l.int,
intHex: l.intHex,
intOct: l.intOct,
intTime: b.intTime,
map: n.map,
merge: d.merge,
null: i.nullTag,
omap: p.omap,
pairs: m.pairs,
seq: r.seq,
set: y.set,
timestamp: b.timestamp
}, k = {
"tag:yaml.org,2002:binary": h.binary,
"tag:yaml.org,2002:merge": d.merge,
"tag:yaml.org,2002:omap": p.omap,
"tag:yaml.org,2002:pairs": m.pairs,
"tag:yaml.org,2002:set": y.set,
"tag:yaml.org,2002:timestamp": b.timestamp
};
function getTags(e, t, s) {
const n = S.get(t);
if (n && !e) return s && !n.includes(d.merge) ? n.concat(d.merge) : n.slice();
let i = n;
if (!i) {
if (!Array.isArray(e)) {
const e = Array.from(S.keys()).filter(e => "yaml11" !== e).map(e => JSON.stringify(e)).join(", ");
throw new Error(`Unknown schema "${t}"; use one of ${e} or define customTags array`);
}
i = [];
}
if (Array.isArray(e)) for (const t of e) i = i.concat(t); else "function" == typeof e && (i = e(i.slice()));
s && (i = i.concat(d.merge));
return i.reduce((e, t) => {
const s = "string" == typeof t ? v[t] : t;
if (!s) {
const e = JSON.stringify(t), s = Object.keys(v).map(e => JSON.stringify(e)).join(", ");
throw new Error(`Unknown custom tag ${e}; use one of ${s}`);
}
e.includes(s) || e.push(s);
return e;
}, []);
}
t.coreKnownTags = k;
t.getTags = getTags;
},
6083: (e, t, s) => {
var n = s(181), i = s(3301), r = s(3069);
const o = {
identify: e => e instanceof Uint8Array,
default: !1,
tag: "tag:yaml.org,2002:binary",
resolve(e, t) {
if ("function" == typeof n.Buffer) return n.Buffer.from(e, "base64");
if ("function" == typeof atob) {
const t = atob(e.replace(/[\n\r]/g, "")), s = new Uint8Array(t.length);
for (let e = 0; e < t.length; ++e) s[e] = t.charCodeAt(e);
return s;
}
t("This environment does not support reading binary tags; either Buffer or atob is required");
return e;
},
stringify({comment: e, type: t, value: s}, o, a, c) {
if (!s) return "";
const l = s;
let u;
if ("function" == typeof n.Buffer) u = l instanceof n.Buffer ? l.toString("base64") : n.Buffer.from(l.buffer).toString("base64"); else {
if ("function" != typeof btoa) throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
{
let e = "";
for (let t = 0; t < l.length; ++t) e += String.fromCharCode(l[t]);
u = btoa(e);
}
}
t ?? (t = i.Scalar.BLOCK_LITERAL);
if (t !== i.Scalar.QUOTE_DOUBLE) {
const e = Math.max(o.options.lineWidth - o.indent.length, o.options.minContentWidth), s = Math.ceil(u.length / e), n = new Array(s);
for (let t = 0, i = 0; t < s; ++t, i += e) n[t] = u.substr(i, e);
u = n.join(t === i.Scalar.BLOCK_LITERAL ? "\n" : " ");
}
return r.stringifyString({
comment: e,
type: t,
value: u
}, o, a, c);
}
};
t.binary = o;
},
8398: (e, t, s) => {
var n = s(3301);
function boolStringify({value: e, source: t}, s) {
return t && (e ? i : r).test.test(t) ? t : e ? s.options.trueStr : s.options.falseStr;
}
const i = {
identify: e => !0 === e,
default: !0,
tag: "tag:yaml.org,2002:bool",
test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
resolve: () => new n.Scalar(!0),
stringify: boolStringify
}, r = {
identify: e => !1 === e,
default: !0,
tag: "tag:yaml.org,2002:bool",
test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
resolve: () => new n.Scalar(!1),
stringify: boolStringify
};
t.falseTag = r;
t.trueTag = i;
},
3401: (e, t, s) => {
var n = s(3301), i = s(8689);
const r = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
resolve: e => "nan" === e.slice(-3).toLowerCase() ? NaN : "-" === e[0] ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
stringify: i.stringifyNumber
}, o = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
format: "EXP",
test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
resolve: e => parseFloat(e.replace(/_/g, "")),
stringify(e) {
const t = Number(e.value);
return isFinite(t) ? t.toExponential() : i.stringifyNumber(e);
}
}, a = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
resolve(e) {
const t = new n.Scalar(parseFloat(e.replace(/_/g, ""))), s = e.indexOf(".");
if (-1 !== s) {
const n = e.substring(s + 1).replace(/_/g, "");
"0" === n[n.length - 1] && (t.minFractionDigits = n.length);
}
return t;
},
stringify: i.stringifyNumber
};
t.float = a;
t.floatExp = o;
t.floatNaN = r;
},
873: (e, t, s) => {
var n = s(8689);
const intIdentify = e => "bigint" == typeof e || Number.isInteger(e);
function intResolve(e, t, s, {intAsBigInt: n}) {
const i = e[0];
"-" !== i && "+" !== i || (t += 1);
e = e.substring(t).replace(/_/g, "");
if (n) {
switch (s) {
case 2:
e = `0b${e}`;
break;

case 8:
e = `0o${e}`;
break;

case 16:
e = `0x${e}`;
}
const t = BigInt(e);
return "-" === i ? BigInt(-1) * t : t;
}
const r = parseInt(e, s);
return "-" === i ? -1 * r : r;
}
function intStringify(e, t, s) {
const {value: i} = e;
if (intIdentify(i)) {
const e = i.toString(t);
return i < 0 ? "-" + s + e.substr(1) : s + e;
}
return n.stringifyNumber(e);
}
const i = {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
format: "BIN",
test: /^[-+]?0b[0-1_]+$/,
resolve: (e, t, s) => intResolve(e, 2, 2, s),
stringify: e => intStringify(e, 2, "0b")
}, r = {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
format: "OCT",
test: /^[-+]?0[0-7_]+$/,
resolve: (e, t, s) => intResolve(e, 1, 8, s),
stringify: e => intStringify(e, 8, "0")
}, o = {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
test: /^[-+]?[0-9][0-9_]*$/,
resolve: (e, t, s) => intResolve(e, 0, 10, s),
stringify: n.stringifyNumber
}, a = {
identify: intIdentify,
default: !0,
tag: "tag:yaml.org,2002:int",
format: "HEX",
test: /^[-+]?0x[0-9a-fA-F_]+$/,
resolve: (e, t, s) => intResolve(e, 2, 16, s),
stringify: e => intStringify(e, 16, "0x")
};
t.int = o;
t.intBin = i;
t.intHex = a;
t.intOct = r;
},
452: (e, t, s) => {
var n = s(1127), i = s(3301);
const r = "<<", o = {
identify: e => e === r || "symbol" == typeof e && e.description === r,
default: "key",
tag: "tag:yaml.org,2002:merge",
test: /^<<$/,
resolve: () => Object.assign(new i.Scalar(Symbol(r)), {
addToJSMap: addMergeToJSMap
}),
stringify: () => r
}, isMergeKey = (e, t) => (o.identify(t) || n.isScalar(t) && (!t.type || t.type === i.Scalar.PLAIN) && o.identify(t.value)) && e?.doc.schema.tags.some(e => e.tag === o.tag && e.default);
function addMergeToJSMap(e, t, s) {
const i = resolveAliasValue(e, s);
if (n.isSeq(i)) for (const s of i.items) mergeValue(e, t, s); else if (Array.isArray(i)) for (const s of i) mergeValue(e, t, s); else mergeValue(e, t, i);
}
function mergeValue(e, t, s) {
const i = resolveAliasValue(e, s);
if (!n.isMap(i)) throw new Error("Merge sources must be maps or map aliases");
const r = i.toJSON(null, e, Map);
for (const [e, s] of r) t instanceof Map ? t.has(e) || t.set(e, s) : t instanceof Set ? t.add(e) : Object.prototype.hasOwnProperty.call(t, e) || Object.defineProperty(t, e, {
value: s,
writable: !0,
enumerable: !0,
configurable: !0
});
return t;
}
function resolveAliasValue(e, t) {
return e && n.isAlias(t) ? t.resolve(e.doc, e) : t;
}
t.addMergeToJSMap = addMergeToJSMap;
t.isMergeKey = isMergeKey;
t.merge = o;
},
303: (e, t, s) => {
var n = s(1127), i = s(4043), r = s(4454), o = s(2223), a = s(8385);
class YAMLOMap extends o.YAMLSeq {
constructor() {
super();
this.add = r.YAMLMap.prototype.add.bind(this);
this.delete = r.YAMLMap.prototype.delete.bind(this);
this.get = r.YAMLMap.prototype.get.bind(this);
this.has = r.YAMLMap.prototype.has.bind(this);
this.set = r.YAMLMap.prototype.set.bind(this);
this.tag = YAMLOMap.tag;
}
toJSON(e, t) {
if (!t) return super.toJSON(e);
const s = new Map;
t?.onCreate && t.onCreate(s);
for (const e of this.items) {
let r, o;
if (n.isPair(e)) {
r = i.toJS(e.key, "", t);
o = i.toJS(e.value, r, t);
} else r = i.toJS(e, "", t);
if (s.has(r)) throw new Error("Ordered maps must not include duplicate keys");
s.set(r, o);
}
return s;
}
static from(e, t, s) {
const n = a.createPairs(e, t, s), i = new this;
i.items = n.items;
return i;
}
}
YAMLOMap.tag = "tag:yaml.org,2002:omap";
const c = {
collection: "seq",
identify: e => e instanceof Map,
nodeClass: YAMLOMap,
default: !1,
tag: "tag:yaml.org,2002:omap",
resolve(e, t) {
const s = a.resolvePairs(e, t), i = [];
for (const {key: e} of s.items) n.isScalar(e) && (i.includes(e.value) ? t(`Ordered maps must not include duplicate keys: ${e.value}`) : i.push(e.value));
return Object.assign(new YAMLOMap, s);
},
createNode: (e, t, s) => YAMLOMap.from(e, t, s)
};
t.YAMLOMap = YAMLOMap;
t.omap = c;
},
8385: (e, t, s) => {
var n = s(1127), i = s(7165), r = s(3301), o = s(2223);
function resolvePairs(e, t) {
if (n.isSeq(e)) for (let s = 0; s < e.items.length; ++s) {
let o = e.items[s];
if (!n.isPair(o)) {
if (n.isMap(o)) {
o.items.length > 1 && t("Each pair must have its own sequence indicator");
const e = o.items[0] || new i.Pair(new r.Scalar(null));
o.commentBefore && (e.key.commentBefore = e.key.commentBefore ? `${o.commentBefore}\n${e.key.commentBefore}` : o.commentBefore);
if (o.comment) {
const t = e.value ?? e.key;
t.comment = t.comment ? `${o.comment}\n${t.comment}` : o.comment;
}
o = e;
}
e.items[s] = n.isPair(o) ? o : new i.Pair(o);
}
} else t("Expected a sequence for this tag");
return e;
}
function createPairs(e, t, s) {
const {replacer: n} = s, r = new o.YAMLSeq(e);
r.tag = "tag:yaml.org,2002:pairs";
let a = 0;
if (t && Symbol.iterator in Object(t)) for (let e of t) {
"function" == typeof n && (e = n.call(t, String(a++), e));
let o, c;
if (Array.isArray(e)) {
if (2 !== e.length) throw new TypeError(`Expected [key, value] tuple: ${e}`);
o = e[0];
c = e[1];
} else if (e && e instanceof Object) {
const t = Object.keys(e);
if (1 !== t.length) throw new TypeError(`Expected tuple with one key, not ${t.length} keys`);
o = t[0];
c = e[o];
} else o = e;
r.items.push(i.createPair(o, c, s));
}
return r;
}
const a = {
collection: "seq",
default: !1,
tag: "tag:yaml.org,2002:pairs",
resolve: resolvePairs,
createNode: createPairs
};
t.createPairs = createPairs;
t.pairs = a;
t.resolvePairs = resolvePairs;
},
5913: (e, t, s) => {
var n = s(7451), i = s(3632), r = s(1706), o = s(6464), a = s(6083), c = s(8398), l = s(3401), u = s(873), f = s(452), h = s(303), d = s(8385), p = s(1528), m = s(6752);
const g = [ n.map, r.seq, o.string, i.nullTag, c.trueTag, c.falseTag, u.intBin, u.intOct, u.int, u.intHex, l.floatNaN, l.floatExp, l.float, a.binary, f.merge, h.omap, d.pairs, p.set, m.intTime, m.floatTime, m.timestamp ];
t.schema = g;
},
1528: (e, t, s) => {
var n = s(1127), i = s(7165), r = s(4454);
class YAMLSet extends r.YAMLMap {
constructor(e) {
super(e);
this.tag = YAMLSet.tag;
}
add(e) {
let t;
t = n.isPair(e) ? e : e && "object" == typeof e && "key" in e && "value" in e && null === e.value ? new i.Pair(e.key, null) : new i.Pair(e, null);
r.findPair(this.items, t.key) || this.items.push(t);
}
get(e, t) {
const s = r.findPair(this.items, e);
return !t && n.isPair(s) ? n.isScalar(s.key) ? s.key.value : s.key : s;
}
set(e, t) {
if ("boolean" != typeof t) throw new Error("Expected boolean value for set(key, value) in a YAML set, not " + typeof t);
const s = r.findPair(this.items, e);
s && !t ? this.items.splice(this.items.indexOf(s), 1) : !s && t && this.items.push(new i.Pair(e));
}
toJSON(e, t) {
return super.toJSON(e, t, Set);
}
toString(e, t, s) {
if (!e) return JSON.stringify(this);
if (this.hasAllNullValues(!0)) return super.toString(Object.assign({}, e, {
allNullValues: !0
}), t, s);
throw new Error("Set items must all have null values");
}
static from(e, t, s) {
const {replacer: n} = s, r = new this(e);
if (t && Symbol.iterator in Object(t)) for (let e of t) {
"function" == typeof n && (e = n.call(t, e, e));
r.items.push(i.createPair(e, null, s));
}
return r;
}
}
YAMLSet.tag = "tag:yaml.org,2002:set";
const o = {
collection: "map",
identify: e => e instanceof Set,
nodeClass: YAMLSet,
default: !1,
tag: "tag:yaml.org,2002:set",
createNode: (e, t, s) => YAMLSet.from(e, t, s),
resolve(e, t) {
if (n.isMap(e)) {
if (e.hasAllNullValues(!0)) return Object.assign(new YAMLSet, e);
t("Set items must all have null values");
} else t("Expected a mapping for this tag");
return e;
}
};
t.YAMLSet = YAMLSet;
t.set = o;
},
6752: (e, t, s) => {
var n = s(8689);
function parseSexagesimal(e, t) {
const s = e[0], n = "-" === s || "+" === s ? e.substring(1) : e, num = e => t ? BigInt(e) : Number(e), i = n.replace(/_/g, "").split(":").reduce((e, t) => e * num(60) + num(t), num(0));
return "-" === s ? num(-1) * i : i;
}
function stringifySexagesimal(e) {
let {value: t} = e, num = e => e;
if ("bigint" == typeof t) num = e => BigInt(e); else if (isNaN(t) || !isFinite(t)) return n.stringifyNumber(e);
let s = "";
if (t < 0) {
s = "-";
t *= num(-1);
}
const i = num(60), r = [ t % i ];
if (t < 60) r.unshift(0); else {
t = (t - r[0]) / i;
r.unshift(t % i);
if (t >= 60) {
t = (t - r[0]) / i;
r.unshift(t);
}
}
return s + r.map(e => String(e).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
const i = {
identify: e => "bigint" == typeof e || Number.isInteger(e),
default: !0,
tag: "tag:yaml.org,2002:int",
format: "TIME",
test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
resolve: (e, t, {intAsBigInt: s}) => parseSexagesimal(e, s),
stringify: stringifySexagesimal
}, r = {
identify: e => "number" == typeof e,
default: !0,
tag: "tag:yaml.org,2002:float",
format: "TIME",
test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
resolve: e => parseSexagesimal(e, !1),
stringify: stringifySexagesimal
}, o = {
identify: e => e instanceof Date,
default: !0,
tag: "tag:yaml.org,2002:timestamp",
test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
resolve(e) {
const t = e.match(o.test);
if (!t) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
const [, s, n, i, r, a, c] = t.map(Number), l = t[7] ? Number((t[7] + "00").substr(1, 3)) : 0;
let u = Date.UTC(s, n - 1, i, r || 0, a || 0, c || 0, l);
const f = t[8];
if (f && "Z" !== f) {
let e = parseSexagesimal(f, !1);
Math.abs(e) < 30 && (e *= 60);
u -= 6e4 * e;
}
return new Date(u);
},
stringify: ({value: e}) => e?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};
t.floatTime = r;
t.intTime = i;
t.timestamp = o;
},
4475: (e, t) => {
const s = "flow", n = "block", i = "quoted";
function foldFlowLines(e, t, s = "flow", {indentAtStart: r, lineWidth: o = 80, minContentWidth: a = 20, onFold: c, onOverflow: l} = {}) {
if (!o || o < 0) return e;
o < a && (a = 0);
const u = Math.max(1 + a, 1 + o - t.length);
if (e.length <= u) return e;
const f = [], h = {};
let d, p, m = o - t.length;
"number" == typeof r && (r > o - Math.max(2, a) ? f.push(0) : m = o - r);
let g = !1, y = -1, b = -1, S = -1;
if (s === n) {
y = consumeMoreIndentedLines(e, y, t.length);
-1 !== y && (m = y + u);
}
for (let r; r = e[y += 1]; ) {
if (s === i && "\\" === r) {
b = y;
switch (e[y + 1]) {
case "x":
y += 3;
break;

case "u":
y += 5;
break;

case "U":
y += 9;
break;

default:
y += 1;
}
S = y;
}
if ("\n" === r) {
s === n && (y = consumeMoreIndentedLines(e, y, t.length));
m = y + t.length + u;
d = void 0;
} else {
if (" " === r && p && " " !== p && "\n" !== p && "\t" !== p) {
const t = e[y + 1];
t && " " !== t && "\n" !== t && "\t" !== t && (d = y);
}
if (y >= m) if (d) {
f.push(d);
m = d + u;
d = void 0;
} else if (s === i) {
for (;" " === p || "\t" === p; ) {
p = r;
r = e[y += 1];
g = !0;
}
const t = y > S + 1 ? y - 2 : b - 1;
if (h[t]) return e;
f.push(t);
h[t] = !0;
m = t + u;
d = void 0;
} else g = !0;
}
p = r;
}
g && l && l();
if (0 === f.length) return e;
c && c();
let v = e.slice(0, f[0]);
for (let n = 0; n < f.length; ++n) {
const r = f[n], o = f[n + 1] || e.length;
if (0 === r) v = `\n${t}${e.slice(0, o)}`; else {
s === i && h[r] && (v += `${e[r]}\\`);
v += `\n${t}${e.slice(r + 1, o)}`;
}
}
return v;
}
function consumeMoreIndentedLines(e, t, s) {
let n = t, i = t + 1, r = e[i];
for (;" " === r || "\t" === r; ) if (t < i + s) r = e[++t]; else {
do {
r = e[++t];
} while (r && "\n" !== r);
n = t;
i = t + 1;
r = e[i];
}
return n;
}
t.FOLD_BLOCK = n;
t.FOLD_FLOW = s;
t.FOLD_QUOTED = i;
t.foldFlowLines = foldFlowLines;
},
2148: (e, t, s) => {
var n = s(1596), i = s(1127), r = s(9799), o = s(3069);
function createStringifyContext(e, t) {
const s = Object.assign({
blockQuote: !0,
commentString: r.stringifyComment,
defaultKeyType: null,
defaultStringType: "PLAIN",
directives: null,
doubleQuotedAsJSON: !1,
doubleQuotedMinMultiLineLength: 40,
falseStr: "false",
flowCollectionPadding: !0,
indentSeq: !0,
lineWidth: 80,
minContentWidth: 20,
nullStr: "null",
simpleKeys: !1,
singleQuote: null,
trailingComma: !1,
trueStr: "true",
verifyAliasOrder: !0
}, e.schema.toStringOptions, t);
let n;
switch (s.collectionStyle) {
case "block":
n = !1;
break;

case "flow":
n = !0;
break;

default:
n = null;
}
return {
anchors: new Set,
doc: e,
flowCollectionPadding: s.flowCollectionPadding ? " " : "",
indent: "",
indentStep: "number" == typeof s.indent ? " ".repeat(s.indent) : "  ",
inFlow: n,
options: s
};
}
function getTagObject(e, t) {
if (t.tag) {
const s = e.filter(e => e.tag === t.tag);
if (s.length > 0) return s.find(e => e.format === t.format) ?? s[0];
}
let s, n;
if (i.isScalar(t)) {
n = t.value;
let i = e.filter(e => e.identify?.(n));
if (i.length > 1) {
const e = i.filter(e => e.test);
e.length > 0 && (i = e);
}
s = i.find(e => e.format === t.format) ?? i.find(e => !e.format);
} else {
n = t;
s = e.find(e => e.nodeClass && n instanceof e.nodeClass);
}
if (!s) throw new Error(`Tag not resolved for ${n?.constructor?.name ?? (null === n ? "null" : typeof n)} value`);
return s;
}
function stringifyProps(e, t, {anchors: s, doc: r}) {
if (!r.directives) return "";
const o = [], a = (i.isScalar(e) || i.isCollection(e)) && e.anchor;
if (a && n.anchorIsValid(a)) {
s.add(a);
o.push(`&${a}`);
}
const c = e.tag ?? (t.default ? null : t.tag);
c && o.push(r.directives.tagString(c));
return o.join(" ");
}
function stringify(e, t, s, n) {
if (i.isPair(e)) return e.toString(t, s, n);
if (i.isAlias(e)) {
if (t.doc.directives) return e.toString(t);
if (t.resolvedAliases?.has(e)) throw new TypeError("Cannot stringify circular structure without alias nodes");
t.resolvedAliases ? t.resolvedAliases.add(e) : t.resolvedAliases = new Set([ e ]);
e = e.resolve(t.doc);
}
let r;
const a = i.isNode(e) ? e : t.doc.createNode(e, {
onTagObj: e => r = e
});
r ?? (r = getTagObject(t.doc.schema.tags, a));
const c = stringifyProps(a, r, t);
c.length > 0 && (t.indentAtStart = (t.indentAtStart ?? 0) + c.length + 1);
const l = "function" == typeof r.stringify ? r.stringify(a, t, s, n) : i.isScalar(a) ? o.stringifyString(a, t, s, n) : a.toString(t, s, n);
return c ? i.isScalar(a) || "{" === l[0] || "[" === l[0] ? `${c} ${l}` : `${c}\n${t.indent}${l}` : l;
}
t.createStringifyContext = createStringifyContext;
t.stringify = stringify;
},
1212: (e, t, s) => {
var n = s(1127), i = s(2148), r = s(9799);
function stringifyCollection(e, t, s) {
return (t.inFlow ?? e.flow ? stringifyFlowCollection : stringifyBlockCollection)(e, t, s);
}
function stringifyBlockCollection({comment: e, items: t}, s, {blockItemPrefix: o, flowChars: a, itemIndent: c, onChompKeep: l, onComment: u}) {
const {indent: f, options: {commentString: h}} = s, d = Object.assign({}, s, {
indent: c,
type: null
});
let p = !1;
const m = [];
for (let e = 0; e < t.length; ++e) {
const a = t[e];
let l = null;
if (n.isNode(a)) {
!p && a.spaceBefore && m.push("");
addCommentBefore(s, m, a.commentBefore, p);
a.comment && (l = a.comment);
} else if (n.isPair(a)) {
const e = n.isNode(a.key) ? a.key : null;
if (e) {
!p && e.spaceBefore && m.push("");
addCommentBefore(s, m, e.commentBefore, p);
}
}
p = !1;
let u = i.stringify(a, d, () => l = null, () => p = !0);
l && (u += r.lineComment(u, c, h(l)));
p && l && (p = !1);
m.push(o + u);
}
let g;
if (0 === m.length) g = a.start + a.end; else {
g = m[0];
for (let e = 1; e < m.length; ++e) {
const t = m[e];
g += t ? `\n${f}${t}` : "\n";
}
}
if (e) {
g += "\n" + r.indentComment(h(e), f);
u && u();
} else p && l && l();
return g;
}
function stringifyFlowCollection({items: e}, t, {flowChars: s, itemIndent: o}) {
const {indent: a, indentStep: c, flowCollectionPadding: l, options: {commentString: u}} = t;
o += c;
const f = Object.assign({}, t, {
indent: o,
inFlow: !0,
type: null
});
let h = !1, d = 0;
const p = [];
for (let s = 0; s < e.length; ++s) {
const a = e[s];
let c = null;
if (n.isNode(a)) {
a.spaceBefore && p.push("");
addCommentBefore(t, p, a.commentBefore, !1);
a.comment && (c = a.comment);
} else if (n.isPair(a)) {
const e = n.isNode(a.key) ? a.key : null;
if (e) {
e.spaceBefore && p.push("");
addCommentBefore(t, p, e.commentBefore, !1);
e.comment && (h = !0);
}
const s = n.isNode(a.value) ? a.value : null;
if (s) {
s.comment && (c = s.comment);
s.commentBefore && (h = !0);
} else null == a.value && e?.comment && (c = e.comment);
}
c && (h = !0);
let l = i.stringify(a, f, () => c = null);
h || (h = p.length > d || l.includes("\n"));
if (s < e.length - 1) l += ","; else if (t.options.trailingComma) {
t.options.lineWidth > 0 && (h || (h = p.reduce((e, t) => e + t.length + 2, 2) + (l.length + 2) > t.options.lineWidth));
h && (l += ",");
}
c && (l += r.lineComment(l, o, u(c)));
p.push(l);
d = p.length;
}
const {start: m, end: g} = s;
if (0 === p.length) return m + g;
if (!h) {
const e = p.reduce((e, t) => e + t.length + 2, 2);
h = t.options.lineWidth > 0 && e > t.options.lineWidth;
}
if (h) {
let e = m;
for (const t of p) e += t ? `\n${c}${a}${t}` : "\n";
return `${e}\n${a}${g}`;
}
return `${m}${l}${p.join(" ")}${l}${g}`;
}
function addCommentBefore({indent: e, options: {commentString: t}}, s, n, i) {
n && i && (n = n.replace(/^\n+/, ""));
if (n) {
const i = r.indentComment(t(n), e);
s.push(i.trimStart());
}
}
t.stringifyCollection = stringifyCollection;
},
9799: (e, t) => {
const stringifyComment = e => e.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(e, t) {
return /^\n+$/.test(e) ? e.substring(1) : t ? e.replace(/^(?! *$)/gm, t) : e;
}
const lineComment = (e, t, s) => e.endsWith("\n") ? indentComment(s, t) : s.includes("\n") ? "\n" + indentComment(s, t) : (e.endsWith(" ") ? "" : " ") + s;
t.indentComment = indentComment;
t.lineComment = lineComment;
t.stringifyComment = stringifyComment;
},
6829: (e, t, s) => {
var n = s(1127), i = s(2148), r = s(9799);
function stringifyDocument(e, t) {
const s = [];
let o = !0 === t.directives;
if (!1 !== t.directives && e.directives) {
const t = e.directives.toString(e);
if (t) {
s.push(t);
o = !0;
} else e.directives.docStart && (o = !0);
}
o && s.push("---");
const a = i.createStringifyContext(e, t), {commentString: c} = a.options;
if (e.commentBefore) {
1 !== s.length && s.unshift("");
const t = c(e.commentBefore);
s.unshift(r.indentComment(t, ""));
}
let l = !1, u = null;
if (e.contents) {
if (n.isNode(e.contents)) {
e.contents.spaceBefore && o && s.push("");
if (e.contents.commentBefore) {
const t = c(e.contents.commentBefore);
s.push(r.indentComment(t, ""));
}
a.forceBlockIndent = !!e.comment;
u = e.contents.comment;
}
const t = u ? void 0 : () => l = !0;
let f = i.stringify(e.contents, a, () => u = null, t);
u && (f += r.lineComment(f, "", c(u)));
"|" !== f[0] && ">" !== f[0] || "---" !== s[s.length - 1] ? s.push(f) : s[s.length - 1] = `--- ${f}`;
} else s.push(i.stringify(e.contents, a));
if (e.directives?.docEnd) if (e.comment) {
const t = c(e.comment);
if (t.includes("\n")) {
s.push("...");
s.push(r.indentComment(t, ""));
} else s.push(`... ${t}`);
} else s.push("..."); else {
let t = e.comment;
t && l && (t = t.replace(/^\n+/, ""));
if (t) {
l && !u || "" === s[s.length - 1] || s.push("");
s.push(r.indentComment(c(t), ""));
}
}
return s.join("\n") + "\n";
}
t.stringifyDocument = stringifyDocument;
},
8689: (e, t) => {
function stringifyNumber({format: e, minFractionDigits: t, tag: s, value: n}) {
if ("bigint" == typeof n) return String(n);
const i = "number" == typeof n ? n : Number(n);
if (!isFinite(i)) return isNaN(i) ? ".nan" : i < 0 ? "-.inf" : ".inf";
let r = Object.is(n, -0) ? "-0" : JSON.stringify(n);
if (!e && t && (!s || "tag:yaml.org,2002:float" === s) && /^-?\d/.test(r) && !r.includes("e")) {
let e = r.indexOf(".");
if (e < 0) {
e = r.length;
r += ".";
}
let s = t - (r.length - e - 1);
for (;s-- > 0; ) r += "0";
}
return r;
}
t.stringifyNumber = stringifyNumber;
},
9748: (e, t, s) => {
var n = s(1127), i = s(3301), r = s(2148), o = s(9799);
function stringifyPair({key: e, value: t}, s, a, c) {
const {allNullValues: l, doc: u, indent: f, indentStep: h, options: {commentString: d, indentSeq: p, simpleKeys: m}} = s;
let g = n.isNode(e) && e.comment || null;
if (m) {
if (g) throw new Error("With simple keys, key nodes cannot have comments");
if (n.isCollection(e) || !n.isNode(e) && "object" == typeof e) throw new Error("With simple keys, collection cannot be used as a key value");
}
let y = !m && (!e || g && null == t && !s.inFlow || n.isCollection(e) || (n.isScalar(e) ? e.type === i.Scalar.BLOCK_FOLDED || e.type === i.Scalar.BLOCK_LITERAL : "object" == typeof e));
s = Object.assign({}, s, {
allNullValues: !1,
implicitKey: !y && (m || !l),
indent: f + h
});
let b, S, v, k = !1, w = !1, A = r.stringify(e, s, () => k = !0, () => w = !0);
if (!y && !s.inFlow && A.length > 1024) {
if (m) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
y = !0;
}
if (s.inFlow) {
if (l || null == t) {
k && a && a();
return "" === A ? "?" : y ? `? ${A}` : A;
}
} else if (l && !m || null == t && y) {
A = `? ${A}`;
g && !k ? A += o.lineComment(A, s.indent, d(g)) : w && c && c();
return A;
}
k && (g = null);
if (y) {
g && (A += o.lineComment(A, s.indent, d(g)));
A = `? ${A}\n${f}:`;
} else {
A = `${A}:`;
g && (A += o.lineComment(A, s.indent, d(g)));
}
if (n.isNode(t)) {
b = !!t.spaceBefore;
S = t.commentBefore;
v = t.comment;
} else {
b = !1;
S = null;
v = null;
t && "object" == typeof t && (t = u.createNode(t));
}
s.implicitKey = !1;
y || g || !n.isScalar(t) || (s.indentAtStart = A.length + 1);
w = !1;
p || !(h.length >= 2) || s.inFlow || y || !n.isSeq(t) || t.flow || t.tag || t.anchor || (s.indent = s.indent.substring(2));
let N = !1;
const E = r.stringify(t, s, () => N = !0, () => w = !0);
let L = " ";
if (g || b || S) {
L = b ? "\n" : "";
if (S) {
const e = d(S);
L += `\n${o.indentComment(e, s.indent)}`;
}
"" !== E || s.inFlow ? L += `\n${s.indent}` : "\n" === L && v && (L = "\n\n");
} else if (!y && n.isCollection(t)) {
const e = E[0], n = E.indexOf("\n"), i = -1 !== n, r = s.inFlow ?? t.flow ?? 0 === t.items.length;
if (i || !r) {
let t = !1;
if (i && ("&" === e || "!" === e)) {
let s = E.indexOf(" ");
"&" === e && -1 !== s && s < n && "!" === E[s + 1] && (s = E.indexOf(" ", s + 1));
(-1 === s || n < s) && (t = !0);
}
t || (L = `\n${s.indent}`);
}
} else "" !== E && "\n" !== E[0] || (L = "");
A += L + E;
s.inFlow ? N && a && a() : v && !N ? A += o.lineComment(A, s.indent, d(v)) : w && c && c();
return A;
}
t.stringifyPair = stringifyPair;
},
3069: (e, t, s) => {
var n = s(3301), i = s(4475);
const getFoldOptions = (e, t) => ({
indentAtStart: t ? e.indent.length : e.indentAtStart,
lineWidth: e.options.lineWidth,
minContentWidth: e.options.minContentWidth
}), containsDocumentMarker = e => /^(%|---|\.\.\.)/m.test(e);
function lineLengthOverLimit(e, t, s) {
if (!t || t < 0) return !1;
const n = t - s, i = e.length;
if (i <= n) return !1;
for (let t = 0, s = 0; t < i; ++t) if ("\n" === e[t]) {
if (t - s > n) return !0;
s = t + 1;
if (i - s <= n) return !1;
}
return !0;
}
function doubleQuotedString(e, t) {
const s = JSON.stringify(e);
if (t.options.doubleQuotedAsJSON) return s;
const {implicitKey: n} = t, r = t.options.doubleQuotedMinMultiLineLength, o = t.indent || (containsDocumentMarker(e) ? "  " : "");
let a = "", c = 0;
for (let e = 0, t = s[e]; t; t = s[++e]) {
if (" " === t && "\\" === s[e + 1] && "n" === s[e + 2]) {
a += s.slice(c, e) + "\\ ";
e += 1;
c = e;
t = "\\";
}
if ("\\" === t) switch (s[e + 1]) {
case "u":
{
a += s.slice(c, e);
const t = s.substr(e + 2, 4);
switch (t) {
case "0000":
a += "\\0";
break;

case "0007":
a += "\\a";
break;

case "000b":
a += "\\v";
break;

case "001b":
a += "\\e";
break;

case "0085":
a += "\\N";
break;

case "00a0":
a += "\\_";
break;

case "2028":
a += "\\L";
break;

case "2029":
a += "\\P";
break;

default:
"00" === t.substr(0, 2) ? a += "\\x" + t.substr(2) : a += s.substr(e, 6);
}
e += 5;
c = e + 1;
}
break;

case "n":
if (n || '"' === s[e + 2] || s.length < r) e += 1; else {
a += s.slice(c, e) + "\n\n";
for (;"\\" === s[e + 2] && "n" === s[e + 3] && '"' !== s[e + 4]; ) {
a += "\n";
e += 2;
}
a += o;
" " === s[e + 2] && (a += "\\");
e += 1;
c = e + 1;
}
break;

default:
e += 1;
}
}
a = c ? a + s.slice(c) : s;
return n ? a : i.foldFlowLines(a, o, i.FOLD_QUOTED, getFoldOptions(t, !1));
}
function singleQuotedString(e, t) {
if (!1 === t.options.singleQuote || t.implicitKey && e.includes("\n") || /[ \t]\n|\n[ \t]/.test(e)) return doubleQuotedString(e, t);
const s = t.indent || (containsDocumentMarker(e) ? "  " : ""), n = "'" + e.replace(/'/g, "''").replace(/\n+/g, `$&\n${s}`) + "'";
return t.implicitKey ? n : i.foldFlowLines(n, s, i.FOLD_FLOW, getFoldOptions(t, !1));
}
function quotedString(e, t) {
const {singleQuote: s} = t.options;
let n;
if (!1 === s) n = doubleQuotedString; else {
const t = e.includes('"'), i = e.includes("'");
n = t && !i ? singleQuotedString : i && !t ? doubleQuotedString : s ? singleQuotedString : doubleQuotedString;
}
return n(e, t);
}
let r;
try {
r = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
r = /\n+(?!\n|$)/g;
}
function blockString({comment: e, type: t, value: s}, o, a, c) {
const {blockQuote: l, commentString: u, lineWidth: f} = o.options;
if (!l || /\n[\t ]+$/.test(s)) return quotedString(s, o);
const h = o.indent || (o.forceBlockIndent || containsDocumentMarker(s) ? "  " : ""), d = "literal" === l || "folded" !== l && t !== n.Scalar.BLOCK_FOLDED && (t === n.Scalar.BLOCK_LITERAL || !lineLengthOverLimit(s, f, h.length));
if (!s) return d ? "|\n" : ">\n";
let p, m;
for (m = s.length; m > 0; --m) {
const e = s[m - 1];
if ("\n" !== e && "\t" !== e && " " !== e) break;
}
let g = s.substring(m);
const y = g.indexOf("\n");
if (-1 === y) p = "-"; else if (s === g || y !== g.length - 1) {
p = "+";
c && c();
} else p = "";
if (g) {
s = s.slice(0, -g.length);
"\n" === g[g.length - 1] && (g = g.slice(0, -1));
g = g.replace(r, `$&${h}`);
}
let b, S = !1, v = -1;
for (b = 0; b < s.length; ++b) {
const e = s[b];
if (" " === e) S = !0; else {
if ("\n" !== e) break;
v = b;
}
}
let k = s.substring(0, v < b ? v + 1 : b);
if (k) {
s = s.substring(k.length);
k = k.replace(/\n+/g, `$&${h}`);
}
let w = (S ? h ? "2" : "1" : "") + p;
if (e) {
w += " " + u(e.replace(/ ?[\r\n]+/g, " "));
a && a();
}
if (!d) {
const e = s.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${h}`);
let r = !1;
const a = getFoldOptions(o, !0);
"folded" !== l && t !== n.Scalar.BLOCK_FOLDED && (a.onOverflow = () => {
r = !0;
});
const c = i.foldFlowLines(`${k}${e}${g}`, h, i.FOLD_BLOCK, a);
if (!r) return `>${w}\n${h}${c}`;
}
return `|${w}\n${h}${k}${s = s.replace(/\n+/g, `$&${h}`)}${g}`;
}
function plainString(e, t, s, r) {
const {type: o, value: a} = e, {actualString: c, implicitKey: l, indent: u, indentStep: f, inFlow: h} = t;
if (l && a.includes("\n") || h && /[[\]{},]/.test(a)) return quotedString(a, t);
if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(a)) return l || h || !a.includes("\n") ? quotedString(a, t) : blockString(e, t, s, r);
if (!l && !h && o !== n.Scalar.PLAIN && a.includes("\n")) return blockString(e, t, s, r);
if (containsDocumentMarker(a)) {
if ("" === u) {
t.forceBlockIndent = !0;
return blockString(e, t, s, r);
}
if (l && u === f) return quotedString(a, t);
}
const d = a.replace(/\n+/g, `$&\n${u}`);
if (c) {
const test = e => e.default && "tag:yaml.org,2002:str" !== e.tag && e.test?.test(d), {compat: e, tags: s} = t.doc.schema;
if (s.some(test) || e?.some(test)) return quotedString(a, t);
}
return l ? d : i.foldFlowLines(d, u, i.FOLD_FLOW, getFoldOptions(t, !1));
}
function stringifyString(e, t, s, i) {
const {implicitKey: r, inFlow: o} = t, a = "string" == typeof e.value ? e : Object.assign({}, e, {
value: String(e.value)
});
let {type: c} = e;
c !== n.Scalar.QUOTE_DOUBLE && /[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(a.value) && (c = n.Scalar.QUOTE_DOUBLE);
const _stringify = e => {
switch (e) {
case n.Scalar.BLOCK_FOLDED:
case n.Scalar.BLOCK_LITERAL:
return r || o ? quotedString(a.value, t) : blockString(a, t, s, i);

case n.Scalar.QUOTE_DOUBLE:
return doubleQuotedString(a.value, t);

case n.Scalar.QUOTE_SINGLE:
return singleQuotedString(a.value, t);

case n.Scalar.PLAIN:
return plainString(a, t, s, i);

default:
return null;
}
};
let l = _stringify(c);
if (null === l) {
const {defaultKeyType: e, defaultStringType: s} = t.options, n = r && e || s;
l = _stringify(n);
if (null === l) throw new Error(`Unsupported default string type ${n}`);
}
return l;
}
t.stringifyString = stringifyString;
},
204: (e, t, s) => {
var n = s(1127);
const i = Symbol("break visit"), r = Symbol("skip children"), o = Symbol("remove node");
function visit(e, t) {
const s = initVisitor(t);
n.isDocument(e) ? visit_(null, e.contents, s, Object.freeze([ e ])) === o && (e.contents = null) : visit_(null, e, s, Object.freeze([]));
}
visit.BREAK = i;
visit.SKIP = r;
visit.REMOVE = o;
function visit_(e, t, s, r) {
const a = callVisitor(e, t, s, r);
if (n.isNode(a) || n.isPair(a)) {
replaceNode(e, r, a);
return visit_(e, a, s, r);
}
if ("symbol" != typeof a) if (n.isCollection(t)) {
r = Object.freeze(r.concat(t));
for (let e = 0; e < t.items.length; ++e) {
const n = visit_(e, t.items[e], s, r);
if ("number" == typeof n) e = n - 1; else {
if (n === i) return i;
if (n === o) {
t.items.splice(e, 1);
e -= 1;
}
}
}
} else if (n.isPair(t)) {
r = Object.freeze(r.concat(t));
const e = visit_("key", t.key, s, r);
if (e === i) return i;
e === o && (t.key = null);
const n = visit_("value", t.value, s, r);
if (n === i) return i;
n === o && (t.value = null);
}
return a;
}
async function visitAsync(e, t) {
const s = initVisitor(t);
n.isDocument(e) ? await visitAsync_(null, e.contents, s, Object.freeze([ e ])) === o && (e.contents = null) : await visitAsync_(null, e, s, Object.freeze([]));
}
visitAsync.BREAK = i;
visitAsync.SKIP = r;
visitAsync.REMOVE = o;
async function visitAsync_(e, t, s, r) {
const a = await callVisitor(e, t, s, r);
if (n.isNode(a) || n.isPair(a)) {
replaceNode(e, r, a);
return visitAsync_(e, a, s, r);
}
if ("symbol" != typeof a) if (n.isCollection(t)) {
r = Object.freeze(r.concat(t));
for (let e = 0; e < t.items.length; ++e) {
const n = await visitAsync_(e, t.items[e], s, r);
if ("number" == typeof n) e = n - 1; else {
if (n === i) return i;
if (n === o) {
t.items.splice(e, 1);
e -= 1;
}
}
}
} else if (n.isPair(t)) {
r = Object.freeze(r.concat(t));
const e = await visitAsync_("key", t.key, s, r);
if (e === i) return i;
e === o && (t.key = null);
const n = await visitAsync_("value", t.value, s, r);
if (n === i) return i;
n === o && (t.value = null);
}
return a;
}
function initVisitor(e) {
return "object" == typeof e && (e.Collection || e.Node || e.Value) ? Object.assign({
Alias: e.Node,
Map: e.Node,
Scalar: e.Node,
Seq: e.Node
}, e.Value && {
Map: e.Value,
Scalar: e.Value,
Seq: e.Value
}, e.Collection && {
Map: e.Collection,
Seq: e.Collection
}, e) : e;
}
function callVisitor(e, t, s, i) {
return "function" == typeof s ? s(e, t, i) : n.isMap(t) ? s.Map?.(e, t, i) : n.isSeq(t) ? s.Seq?.(e, t, i) : n.isPair(t) ? s.Pair?.(e, t, i) : n.isScalar(t) ? s.Scalar?.(e, t, i) : n.isAlias(t) ? s.Alias?.(e, t, i) : void 0;
}
function replaceNode(e, t, s) {
const i = t[t.length - 1];
if (n.isCollection(i)) i.items[e] = s; else if (n.isPair(i)) "key" === e ? i.key = s : i.value = s; else {
if (!n.isDocument(i)) {
const e = n.isAlias(i) ? "alias" : "scalar";
throw new Error(`Cannot replace node with ${e} parent`);
}
i.contents = s;
}
}
t.visit = visit;
t.visitAsync = visitAsync;
}
};
