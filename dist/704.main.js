"use strict";

exports.id = 704;

exports.ids = [ 704 ];

exports.modules = {
1704: (e, t, s) => {
s.d(t, {
parseSuite: () => parseSuite
});
var n = s(5782), a = s(1699), i = s(2005), r = s(8806), o = s(9999);
const c = o.J8.map(e => e.toLowerCase()), d = [ "json", "form", "body" ], h = [ "headers", "auth", "audience", "auth_header", "expect", "capture", "after", "timeout", "wait", "retry", "redirects" ], u = [ "version", "defaults", "checks" ], l = [ "url", ...h ], f = [ "name", ...c, ...d, ...h ], p = [ "headers", ...d, "expect", "capture" ], m = new Map([ [ "url", "a check names its path or URL with the method, as in get: /health" ], [ "path", "a check names its path with the method, as in get: /health" ], [ "method", "the method is the key itself, as in get: /health" ], [ "request", "the method is the key itself, as in get: /health" ], [ "status", "expectations are under expect, as in expect: [ 'status == 200' ]" ], [ "assert", "expectations are under expect" ], [ "asserts", "expectations are under expect" ], [ "data", "a body is under json, form or body" ], [ "needs", "the checks before this one are under after" ], [ "depends_on", "the checks before this one are under after" ], [ "retries", "how long to keep trying is under wait, as in wait: 2m" ] ]);
var v = s(8228), x = s(4704);
const k = 100;
class SuiteText {
env;
#e;
#t=new Set;
constructor(e, t) {
this.env = e;
this.#e = [ ...t ];
}
get crowded() {
return this.#e.length > k;
}
problems() {
const e = this.#e.sort((e, t) => e.at.line - t.at.line || e.at.column - t.at.column), t = e.length - k, s = e[k];
return t <= 0 || void 0 === s ? e : [ ...e.slice(0, k), {
at: s.at,
message: `${t} more problems follow.`
} ];
}
refuseUnknown(e, t, s) {
for (const {key: n, keyAt: a} of e) {
if (t.includes(n)) continue;
const e = (0, v.p)(n, t), i = void 0 === e ? `known are ${t.join(", ")}` : `did you mean ${e}?`, r = s?.(n) ?? i;
this.add(a, `unknown key ${shown(n)}; ${r}`);
}
}
scalar(e, t, s, n = "") {
const {value: a} = e;
if ("scalar" === a.kind && null !== a.value) return a;
const i = isNothing(a) ? "empty" : kindOf(a), r = "map" === a.kind && "" === n ? "; put the text in quotes if that is meant" : n;
this.add(placeOf(e), `${t} is ${i}, and must be a text${r}.`, s);
}
plain(e, t) {
const s = this.scalar(e, t, `${t}: …`);
if (void 0 === s) return;
const n = textOf(s), a = (0, r.WH)(n).pieces.find(({kind: e}) => "text" !== e);
if (void 0 === a) return n;
this.add(placeAt(s, a.index), `placeholders are not filled in here, in ${t}.`);
}
settled(e, t) {
const s = this.scalar(e, t, `${t}: …`);
if (void 0 === s) return;
const n = [], a = this.bind(s, this.scan(s, textOf(s), n)), [i] = n;
if (void 0 === i) return a && (0, r.tq)(a);
this.add(i.at, `captured values are not filled in here, in ${t}: it must be known before the first request.`);
}
choice(e, t) {
if (void 0 === e) return;
const s = this.plain(e, e.key);
if (void 0 === s) return;
const n = t.find(e => e === s);
if (void 0 === n) {
const n = (0, v.p)(s, t);
this.add(placeOf(e), `${e.key} must be one of ${t.join(", ")}${void 0 === n ? "" : `; did you mean ${n}?`}`, `${e.key}: ${n ?? t[0]}`);
}
return n;
}
scan(e, t, s) {
const {pieces: n, problems: a} = (0, r.WH)(t);
for (const {index: t, message: s} of a) this.add(placeAt(e, t), s);
for (const t of n) "capture" === t.kind && s.push({
name: t.name,
at: placeAt(e, t.index)
});
return n;
}
noteCaptureUses(e, t) {
for (const s of (0, r.WH)(textOf(e)).pieces) "capture" === s.kind && t.push({
name: s.name,
at: placeAt(e, s.index)
});
}
bind(e, t) {
const {template: s, problems: n} = (0, r.hA)(t, this.env);
for (const {index: t, message: s} of n) this.add(placeAt(e, t), s);
return n.length > 0 ? void 0 : s;
}
label(e) {
return e.map(e => "text" === e.kind ? e.text : "env" === e.kind && !(0, r.$f)(e) && (0, 
x.Z)(this.env, e.name) || `{{ ${e.kind}.${e.name} }}`).join("");
}
bindUrl(e, t) {
let s = "", n = "";
const a = new Map;
for (const e of t) {
a.set(e, /^(?:https?:\/\/[^/?#]*)?$/i.test(s) ? "start" : /[?#]/.test(s) ? "query" : "path");
const t = "env" === e.kind || "secret" === e.kind, i = "text" === e.kind ? e.text : t ? (0, 
x.Z)(this.env, e.name) ?? "" : "0";
s += i;
n += t && "start" !== a.get(e) ? "0" : i;
}
const {template: i, problems: o} = (0, r.hA)(t, this.env, (e, t) => {
const s = a.get(t) ?? "start";
return "start" !== s && "text" !== t.kind && (0, r.$f)(t) ? (0, r.u4)(e) : escapeUrlPart(e, s);
});
for (const {index: t, message: s} of o) this.add(placeAt(e, t), s);
if (!(o.length > 0)) {
if (dotSegments(i.parts.map(e => "string" == typeof e ? e : "0").join("")) <= dotSegments(n)) return i;
this.add(placeAt(e, 0), "the value of a variable would lead the path elsewhere: a part of it is . or ..");
}
}
add(e, t, s) {
const n = `${e.line}:${e.column}:${String(t)}`;
if (!this.#t.has(n)) {
this.#t.add(n);
this.#e.push({
at: e,
message: t,
example: s
});
}
}
}
function escapeUrlPart(e, t) {
if ("start" === t) return e;
const s = "path" === t ? /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/%-]+/gi : /%(?![\da-f]{2})|[^\w.~!$'()*,;=:@/?%-]+/gi;
return e.toWellFormed().replace(s, encodeURIComponent);
}
function dotSegments(e) {
const [t = ""] = e.split(/[?#]/, 1);
return t.split(/[/\\]/).filter(e => /^(?:\.|%2e){1,2}$/i.test(e)).length;
}
function entry(e, t) {
return e.find(e => e.key === t);
}
function placeOf({keyAt: e, value: t}) {
return isNothing(t) && "scalar" === t.kind && "" === t.source ? e : t.at;
}
function placeAt(e, t) {
return e.where(t);
}
function placeIn(e, t, s) {
const n = [ ...textOf(e).matchAll(/\r\n|\r|\n/g) ], a = 1 === t ? void 0 : n[t - 2];
return e.where((void 0 === a ? 0 : a.index + a[0].length) + s - 1);
}
function hasPlaceholder(e) {
return (0, r.WH)(e).pieces.some(({kind: e}) => "text" !== e) || (0, r.WH)(e).problems.length > 0;
}
function isNothing(e) {
return "scalar" === e.kind && null === e.value;
}
function kindOf(e) {
return "scalar" === e.kind ? "string" == typeof e.value ? "a text" : "a " + (null === e.value ? "null" : typeof e.value) : `a ${e.kind}`;
}
function textOf({value: e, source: t}) {
return "string" == typeof e ? e : t;
}
function shown(e) {
return (0, i.hD)(e, 80);
}
const g = 8388608;
class BodyReader {
#s;
constructor(e) {
this.#s = e;
}
read(e) {
const t = e.filter(({key: e}) => d.some(t => t === e)), [s, n] = t;
void 0 !== n && this.#s.add(n.keyAt, `a request has one body, and this one has ${s?.key ?? ""} already.`);
if (void 0 === s) return;
const {key: a, value: i} = s, r = new BodyWriter, o = [];
if ("json" === a) this.#n(i, r, o); else if ("form" === a) this.#a(s, r, o); else {
const e = this.#s.scalar(s, "body", "body: 'some text'", "scalar" === i.kind ? void 0 : "; structured data goes under json or form");
void 0 !== e && this.#i(e, r, o, e => e);
}
r.overflown && this.#s.add(placeOf(s), `${a} has more than ${g} characters, its aliases counted in full.`);
return {
template: {
parts: r.parts
},
kind: "json" === a ? "json" : "form" === a ? "form" : "text",
captureUses: o
};
}
#n(e, t, s) {
if (!t.overflown) switch (e.kind) {
case "scalar":
"string" == typeof e.value ? this.#r(e, e.value, t, s) : t.add(this.#o(e));
break;

case "list":
t.add("[");
for (const [n, a] of e.items.entries()) {
n > 0 && t.add(",");
this.#n(a, t, s);
}
t.add("]");
break;

case "map":
t.add("{");
for (const [n, {key: a, keyAt: i, value: r}] of e.entries.entries()) {
hasPlaceholder(a) && this.#s.add(i, "placeholders are possible in values, and this is a key.");
t.add(`${n > 0 ? "," : ""}${JSON.stringify(a)}:`);
this.#n(r, t, s);
}
t.add("}");
}
}
#o({value: e, source: t, at: s}) {
if ("number" != typeof e) return JSON.stringify(e);
if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(t)) return t;
Number.isFinite(e) || this.#s.add(s, `${(0, i.fV)(t, 60)} is not a number that JSON has.`);
return JSON.stringify(e);
}
#r(e, t, s, n) {
const a = this.#s.scan(e, t, n), [i, ...o] = a;
if ("capture" !== i?.kind || 0 !== o.length) {
s.add('"');
this.#c(e, a, s, r.e0);
s.add('"');
} else s.capture({
capture: i.name,
typed: !0
});
}
#a(e, t, s) {
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `form is ${kindOf(e.value)}, and must be a map of names and values.`, "form: { sku: A1 }");
return;
}
let n = !0;
for (const {key: a, value: i, keyAt: o} of e.value.entries) {
hasPlaceholder(a) && this.#s.add(o, "placeholders are possible in values, and this is a name.");
for (const e of "list" === i.kind ? i.items : [ i ]) {
if (t.overflown) return;
if ("scalar" === e.kind && null !== e.value) {
t.add(`${n ? "" : "&"}${(0, r.pm)(a)}=`);
n = !1;
this.#i(e, t, s, r.pm);
} else this.#s.add(isNothing(e) ? o : e.at, `the value of ${shown(a)} must be a text, or a list of texts.`, "form: { sku: A1 }");
}
}
}
#i(e, t, s, n) {
this.#c(e, this.#s.scan(e, textOf(e), s), t, n);
}
#c(e, t, s, n) {
const a = this.#s.bind(e, t);
for (const e of a?.parts ?? []) "string" == typeof e ? s.add(n(e)) : s.capture(e);
}
}
class BodyWriter {
parts=[];
overflown=!1;
#d=0;
add(e) {
this.#d += e.length;
if (this.#d > g) {
this.overflown = !0;
return;
}
const t = this.parts.at(-1);
"string" == typeof t ? this.parts[this.parts.length - 1] = t + e : this.parts.push(e);
}
capture(e) {
this.parts.push(e);
}
}
var y = s(8586);
const w = "{ name: health, get: /health }", $ = "defaults: { url: https://service-abc123-uc.a.run.app }", b = "https://service-abc123-uc.a.run.app";
function readBaseUrl(e, t) {
if (void 0 === e) return {
url: void 0
};
const s = t.settled(e, "url");
if (void 0 === s) return {
url: void 0
};
const n = (0, y.r)(s) ?? (/[?#]/.test(s) ? "has a query or a fragment, and paths are appended to it." : void 0);
if (void 0 === n) return {
url: s
};
t.add(placeOf(e), `url ${n}`, $);
return {
url: b,
isPlaceholder: !0
};
}
function readTarget(e, t, s, n) {
const [a, i] = e.entries.filter(({key: e}) => c.includes(e));
if (void 0 === a) {
const t = `the check has no request: it needs one of ${c.join(", ")} with a path or a URL.`;
s.add(e.at, t, w);
return;
}
if (void 0 !== i) {
const e = `a check is one request, and this one has ${a.key} already.`;
s.add(i.keyAt, e, w);
}
const {key: r} = a, o = placeOf(a), d = s.scalar(a, r, `${r}: /health`);
if (void 0 === d) return;
const h = textOf(d), u = s.scan(d, h, n), l = s.bindUrl(d, u);
if (void 0 === l) return;
const f = resolve(l, r, h, t);
if ("message" in f) {
s.add(o, `${r} ${f.message}`, f.example);
return;
}
const p = r.toUpperCase();
return {
method: p,
at: o,
label: `${p} ${s.label(u)}`.slice(0, O),
...f
};
}
const O = 200;
function resolve(e, t, s, n) {
const [a = "", ...i] = e.parts, o = "string" == typeof a ? a : "", c = /^[/?]/.test(o);
let d = e;
if (/^[a-z][a-z\d+.-]*:/i.test(o)) {
if (i.length > 0 && !/^https?:\/\/[^/?#\\]+[/?#]/i.test(o)) return {
message: "has a captured value in its host or port, which must be known before the first request.",
example: `${t}: https://service-abc123-uc.a.run.app/{{ capture.id }}`
};
} else {
if (!c) return {
message: "capture" === (0, r.WH)(s).pieces[0]?.kind ? "starts with a captured value: it must start with / or be a whole URL." : "must be a path that starts with /, or a whole URL.",
example: `${t}: /health`
};
if (void 0 === n) return {
message: "is a path, and there is no URL to append it to: give the whole URL, or one for all checks.",
example: $
};
d = {
parts: [ (0, y.u)(n, o), ...i ]
};
}
const h = (0, y.r)(d.parts.map(e => "string" == typeof e ? e : "0").join(""));
return void 0 === h ? {
url: d,
relative: c
} : {
message: h,
example: `${t}: /health`
};
}
class CheckReader {
#h;
#s;
#u;
#l;
constructor(e, t, s) {
this.#h = e;
this.#s = t;
this.#u = s;
this.#l = new BodyReader(t);
}
async read(e, t) {
if ("map" !== e.kind) {
this.#s.add(e.at, `a check is a map with a name and a request, and this is ${isNothing(e) ? "empty" : kindOf(e)}.`, w);
return;
}
const {entries: s} = e;
this.#s.refuseUnknown(s, f, e => m.get(e));
const n = await this.#u.read(s), i = [], r = readTarget(e, t.url, this.#s, i), o = this.#l.read(s), c = entry(s, "name"), d = (void 0 === c ? r?.label : this.#f(c)) ?? `check in line ${e.at.line}, column ${e.at.column}`, h = r?.url ?? {
parts: [ b ]
}, u = void 0 === t.url || originOf(h) === new URL(t.url).origin, l = "access_token" !== t.auth || u ? t.auth : "auto", p = n.auth ?? l ?? "auto", v = n.authHeader ?? t.authHeader ?? this.#h.base.authHeader;
void 0 === n.audience || "none" !== p && "access_token" !== p || this.#s.add(n.audience.at, `audience has no effect with auth: ${p}; only an ID token has one.`);
const x = mergeHeaders(t.headers, n.headers);
for (const e of x) {
const t = (0, a.aQ)(e.name, v, p);
if (void 0 === t) continue;
const s = `${t} To send yours use auth: none, or another header for the token.`;
this.#s.add(e.at, s, `auth_header: ${otherHeader(v)}`);
}
const k = n.expect ?? t.expect ?? await this.#u.standard(), g = void 0 !== k.refused, [y] = g ? n.capture ?? [] : [];
void 0 !== y && this.#s.add(y.at, "a check that expects refusal cannot capture values.");
const $ = g ? [] : n.capture ?? t.capture ?? [], O = n.after ?? (t.after ?? []).filter(e => e.name !== d), {base: A} = this.#h;
return {
check: {
name: d,
method: r?.method ?? "GET",
url: h,
headers: x.map(e => [ e.name, e.value ]),
body: o?.template,
bodyKind: o?.kind,
auth: p,
audience: n.audience?.value ?? (u ? t.audience?.value : void 0),
authHeader: v,
allowedOrigins: this.#h.allowedOrigins,
expect: g ? [] : k.expectations,
refused: g,
capture: $.map(({name: e, subject: t, secret: s}) => ({
name: e,
subject: t,
...s && {
secret: s
}
})),
after: O.map(e => e.name),
timeoutMs: n.timeoutMs ?? t.timeoutMs ?? A.timeoutMs,
waitMs: n.waitMs ?? t.waitMs ?? A.waitMs,
retry: n.retry ?? t.retry ?? A.retry,
redirects: n.redirects ?? t.redirects ?? A.redirects
},
at: e.at,
nameAt: void 0 === c ? e.at : placeOf(c),
targetAt: r?.relative && t.isPlaceholder ? void 0 : r?.at,
after: O,
captureUses: [ ...i, ...x.flatMap(e => e.captureUses), ...o?.captureUses ?? [], ...g ? [] : k.captureUses, ...$.flatMap(e => e.captureUses) ]
};
}
#f(e) {
const t = this.#s.plain(e, "name")?.trim();
if (void 0 === t) return;
const s = "" === t ? "is empty." : t.length > O ? `is longer than ${O} characters.` : /[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(t) ? "has a line break or another control character." : void 0;
if (void 0 === s) return t;
this.#s.add(placeOf(e), `name ${s}`, "name: health");
}
}
function originOf(e) {
return new URL(e.parts.map(e => "string" == typeof e ? e : "0").join("")).origin;
}
function mergeHeaders(e, t) {
const s = new Set(t.map(({name: e}) => e.toLowerCase()));
return [ ...e.filter(({name: e}) => !s.has(e.toLowerCase())), ...t ];
}
function otherHeader(e) {
return "Authorization" === e ? "X-Serverless-Authorization" : "Authorization";
}
var A = s(9289), S = s(3423);
function checkRelations(e, t, s) {
const n = new Map;
for (const t of e) {
const e = n.get(t.check.name);
if (void 0 === e) n.set(t.check.name, t); else {
const n = `the name ${shown(t.check.name)} is taken by the check in line ${e.at.line}.`;
s.add(t.nameAt, n);
}
}
checkAfter(e, n, s);
const a = new Map([ ...n ].map(([e, {check: t}]) => [ e, t ]));
checkCaptures(e, a, s);
for (const {check: n, targetAt: a} of e) {
if (void 0 === a) continue;
const e = (0, A.hi)(n, t);
if (!("problem" in e)) continue;
const i = "url" === e.setting ? `${n.method.toLowerCase()}: ${e.example}` : (0, 
A.Ql)(e);
s.add(a, e.problem, i);
}
}
function checkAfter(e, t, s) {
for (const {after: n} of e) for (const {name: e, at: a} of n) {
if (t.has(e)) continue;
const n = s.crowded ? void 0 : (0, v.p)(e, t.keys()), i = void 0 === n ? "" : `; did you mean ${shown(n)}?`;
s.add(a, `after names ${shown(e)}, which is not the name of a check${i}`);
}
for (const e of (0, S.q)([ ...t.values() ].map(({check: e}) => e))) {
const n = t.get(e[0] ?? ""), a = n?.after.find(({name: t}) => t === e[1])?.at ?? n?.at;
if (void 0 === a) continue;
const r = (e.length > 12 ? [ ...e.slice(0, 10), "…", e.at(-1) ] : e).map(e => (0, 
i.fV)(e ?? "", 80)).join(" → ");
s.add(a, `the checks wait for each other: ${r}.`);
}
}
function checkCaptures(e, t, s) {
const n = new Map;
for (const {check: t} of e) for (const {name: e} of t.capture) {
const s = n.get(e);
void 0 === s ? n.set(e, [ t.name ]) : s.push(t.name);
}
for (const {check: a, captureUses: r} of e) for (const {name: e, at: o} of r) {
const r = (0, S.P)(a, e, t);
if (1 === r.length) continue;
const c = n.get(e);
if (r.length > 1) {
const t = r.map(shown).join(" or "), n = `${shown(a.name)} is after both, and they have no order`;
s.add(o, `capture.${(0, i.fV)(e, 80)} could be from ${t}: ${n}.`);
} else if (void 0 === c) {
const t = s.crowded ? void 0 : (0, v.p)(e, n.keys()), a = void 0 === t ? "" : `; did you mean ${t}?`;
s.add(o, `no check captures ${(0, i.fV)(e, 80)}${a}`);
} else {
const t = c.find(e => e !== a.name) ?? a.name, n = `capture.${(0, i.fV)(e, 80)} is captured`;
if (t === a.name) s.add(o, `${n} only after this check itself.`); else {
const e = `by ${shown(t)}, and ${shown(a.name)} is not after it`;
s.add(o, `${n} ${e}.`, `after: ${(0, i.fV)(t, 80)}`);
}
}
}
}
var M = s(9006);
function maskSecrets(e, t) {
const s = new Set([ e ]);
for (const e of s) if ("list" === e.kind) for (const t of e.items) s.add(t); else if ("map" === e.kind) for (const {value: t} of e.entries) s.add(t); else for (const s of (0, 
r.VY)(textOf(e), t.env)) t.mask(s);
}
function refuseSecrets(e, t) {
let s = !1;
const n = new Set, refuse = (e, n, a) => {
if (void 0 !== n) {
s = !0;
t.add(e, `${a} holds ${n}, where none belongs.`);
}
}, visit = (e, t, s) => {
if (!n.has(e)) {
n.add(e);
if ("list" === e.kind) for (const n of e.items) visit(n, t, s); else if ("map" === e.kind) for (const {key: t, keyAt: n, value: a} of e.entries) {
refuse(n, (0, M.u7)(t), "a key");
visit(a, t, s || p.includes(t));
} else refuse(e.at, misplacedIn(textOf(e), t, s), `the value of ${(0, i.fV)(t, 60)}`);
}
};
visit(e, "checks", !1);
return s;
}
function misplacedIn(e, t, s) {
const n = "url" === t || c.includes(t), a = (0, M.u7)(n ? e.replace(/[?#].*$/s, "") : e);
return s && !(0, M.IZ)(a) ? void 0 : a;
}
var U = s(2757), L = s(2816);
class SettingsReader {
#s;
#p=new Map;
#m;
constructor(e) {
this.#s = e;
}
async read(e) {
const at = t => entry(e, t);
return {
headers: this.#v(at("headers")),
auth: this.#s.choice(at("auth"), o.yx),
audience: this.#x(at("audience")),
authHeader: this.#s.choice(at("auth_header"), o.sw),
expect: await this.#k(at("expect")),
capture: await this.#g(at("capture")),
after: this.#y(at("after")),
timeoutMs: this.#w(at("timeout"), o.OO.timeoutMs, "10s"),
waitMs: this.#w(at("wait"), o.OO.waitMs, "2m"),
retry: this.#s.choice(at("retry"), o.Zs),
redirects: this.#$(at("redirects"))
};
}
standard() {
this.#m ??= (0, L.parseExpectations)("status 2xx", this.#s.env).then(({expectations: e}) => ({
expectations: e,
refused: void 0,
captureUses: []
}));
return this.#m;
}
#v(e) {
if (void 0 === e) return [];
const t = "headers: { Accept: application/json }";
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `headers is ${isNothing(e.value) ? "empty" : kindOf(e.value)}, and must be a map of names and values.`, t);
return [];
}
const s = [], n = new Map;
for (const r of e.value.entries) {
const e = (0, a.mF)(r.key);
if (void 0 !== e) {
this.#s.add(r.keyAt, e, t);
continue;
}
const o = n.get(r.key.toLowerCase());
void 0 !== o && this.#s.add(r.keyAt, `${(0, i.fV)(r.key, 60)} and ${(0, i.fV)(o, 60)} are the same header.`);
n.set(r.key.toLowerCase(), r.key);
const c = this.#s.scalar(r, (0, i.fV)(r.key, 60), t), d = [], h = c && this.#s.bind(c, this.#s.scan(c, textOf(c).trimEnd(), d));
if (void 0 === h) continue;
const u = h.parts.map(e => "string" == typeof e ? (0, a.kX)(r.key, e) : void 0).find(Boolean);
void 0 !== u && this.#s.add(placeOf(r), u, t);
s.push({
name: r.key,
value: h,
at: r.keyAt,
captureUses: d
});
}
return s;
}
#w(e, t, s) {
if (void 0 === e) return;
const n = this.#s.plain(e, e.key);
if (void 0 === n) return;
const a = (0, U.E9)(n);
if (void 0 !== a && a >= t.min && a <= t.max) return a;
const i = void 0 === a ? "is not a duration: 500ms, 70s, 2m, 1h, or bare seconds." : `must be ${t.words}.`;
this.#s.add(placeOf(e), `${e.key} ${i}`, `${e.key}: ${s}`);
}
#$(e) {
if (void 0 === e) return;
const t = this.#s.plain(e, e.key);
if (void 0 === t) return;
const {max: s} = o.OO.redirects;
if (/^\d{1,3}$/.test(t) && Number(t) <= s) return Number(t);
this.#s.add(placeOf(e), `redirects must be a whole number from 0 to ${s}.`, "redirects: 3");
}
#x(e) {
if (void 0 === e) return;
const t = this.#s.settled(e, "audience")?.trim();
if (void 0 === t) return;
const s = placeOf(e), n = (0, M.u7)(t);
if (void 0 === n) {
if (/^[\x21-\x7e]{1,2048}$/.test(t)) return {
value: t,
at: s
};
this.#s.add(s, "audience is empty or has characters that an audience cannot have.", "audience: https://service-abc123-uc.a.run.app");
} else this.#s.add(s, `audience holds ${n}; it must be the URL of the service.`);
}
#y(e) {
if (void 0 === e) return;
const t = "list" === e.value.kind ? e.value.items : [ e.value ], s = new Map;
for (const n of t) {
if ("scalar" !== n.kind || null === n.value) {
const t = isNothing(n) ? e.keyAt : n.at;
this.#s.add(t, `after takes the name of a check or a list of names, and this is ${isNothing(n) ? "empty" : kindOf(n)}.`, "after: login");
continue;
}
const t = textOf(n).trim();
s.has(t) || s.set(t, {
name: t,
at: n.at
});
}
return [ ...s.values() ];
}
async #k(e) {
if (void 0 === e) return;
const t = this.#p.get(e.value);
if (void 0 !== t) return t;
const s = this.#b(e);
this.#p.set(e.value, s);
return s;
}
async #b(e) {
const {value: t} = e, s = "expect: [ 'status == 200' ]", n = "list" === t.kind ? t.items : [ t ], a = [], i = [];
let r, o = !1;
for (const t of n) {
if ("scalar" !== t.kind || null === t.value) {
o = !0;
const n = isNothing(t) ? e.keyAt : t.at, a = isNothing(t) ? "this is empty" : `this is ${kindOf(t)} to YAML: put the line in quotes`;
this.#s.add(n, `an expectation is a line of text, and ${a}.`, s);
continue;
}
const n = textOf(t), c = await (0, L.parseExpectations)(n, this.#s.env);
for (const {line: e, column: s, message: n} of c.problems) {
o = !0;
this.#s.add(placeIn(t, e, s), n);
}
a.push(...c.expectations);
this.#s.noteCaptureUses(t, i);
c.refused && (r ??= placeIn(t, c.refused.line, c.refused.column));
}
void 0 !== r && a.length > 0 && this.#s.add(r, "refused must be the only line, as it is about the response as a whole; put other lines into another check.", "expect: [ refused ]");
o || void 0 !== r || 0 !== a.length || this.#s.add(placeOf(e), "expect has no line; leave it out to expect status 2xx.", s);
return {
expectations: a,
refused: r,
captureUses: i
};
}
async #g(e) {
if (void 0 === e) return;
const t = "capture: { id: json $.id }";
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `capture is ${isNothing(e.value) ? "empty" : kindOf(e.value)}, and must be a map of names and subjects.`, t);
return [];
}
const s = [];
for (const n of e.value.entries) {
if (!/^[A-Za-z_][\w-]*$/.test(n.key)) {
this.#s.add(n.keyAt, `${shown(n.key)} is not a name for a captured value: letters, digits, _ and -.`, t);
continue;
}
const e = "map" === n.value.kind ? this.#O(n, n.value.entries) : n, a = "map" === n.value.kind && this.#A(entry(n.value.entries, "secret")), r = e && this.#s.scalar(e, (0, 
i.fV)(e.key, 60), t);
if (void 0 === r) continue;
const o = [];
this.#s.noteCaptureUses(r, o);
const c = await (0, L.C)(textOf(r), this.#s.env);
if ("subject" in c) s.push({
name: n.key,
subject: c.subject,
secret: a,
at: n.keyAt,
captureUses: o
}); else for (const {column: e, message: s} of c.problems) this.#s.add(placeIn(r, 1, e), s, t);
}
return s;
}
#O(e, t) {
this.#s.refuseUnknown(t, [ "from", "secret" ]);
const s = entry(t, "from");
void 0 === s && this.#s.add(placeOf(e), `${shown(e.key)} has no key from, whose value is the subject to capture.`, `${e.key}: { from: json $.token, secret: true }`);
return s;
}
#A(e) {
return "true" === this.#s.choice(e, [ "true", "false" ]);
}
}
async function parseSuite(e, t) {
const {tree: s, problems: a} = await (0, n.g)(e);
void 0 !== s && maskSecrets(s, t);
const i = new SuiteText(t.env, a), r = void 0 === s ? [] : await new SuiteReader(t, i).read(s), o = i.problems();
return {
checks: o.length > 0 ? [] : r,
problems: o
};
}
class SuiteReader {
#h;
#s;
#u;
#S;
constructor(e, t) {
this.#h = e;
this.#s = t;
this.#u = new SettingsReader(t);
this.#S = new CheckReader(e, t, this.#u);
}
async read(e) {
if ("map" !== e.kind) {
const t = `checks: [ ${w} ]`, s = isNothing(e) ? "is empty" : `is ${kindOf(e)}`;
this.#s.add(e.at, `${s}, and must be a map with the key checks.`, t);
return [];
}
if (refuseSecrets(e, this.#s)) return [];
this.#s.refuseUnknown(e.entries, u);
this.#M(entry(e.entries, "version"));
const t = await this.#U(entry(e.entries, "defaults")), s = entry(e.entries, "checks");
if (void 0 === s) {
this.#s.add(e.at, "has no checks.", `checks: [ ${w} ]`);
return [];
}
if ("list" !== s.value.kind || 0 === s.value.items.length) {
const e = "list" === s.value.kind || isNothing(s.value) ? "is empty" : `is ${kindOf(s.value)}`;
this.#s.add(placeOf(s), `checks ${e}, and must be a list of checks.`, `checks: [ ${w} ]`);
return [];
}
const n = [];
for (const e of s.value.items) {
const s = await this.#S.read(e, t);
void 0 !== s && n.push(s);
}
checkRelations(n, this.#h.universe, this.#s);
return n.map(({check: e}) => e);
}
#M(e) {
if (void 0 === e) return;
const {value: t} = e;
"scalar" === t.kind && 1 === t.value || this.#s.add(placeOf(e), "version must be 1.", "version: 1");
}
async #U(e) {
const t = {
url: void 0,
headers: []
};
if (void 0 === e || isNothing(e.value)) return t;
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `defaults is ${kindOf(e.value)}, and must be a map.`, $);
return t;
}
const {entries: s} = e.value;
this.#s.refuseUnknown(s, l, e => f.includes(e) ? `${e} belongs to each check, and cannot be a default` : void 0);
return {
...await this.#u.read(s),
...readBaseUrl(entry(s, "url"), this.#s)
};
}
}
},
5782: (e, t, s) => {
s.d(t, {
Q: () => p,
g: () => readYaml
});
var n = s(2757), a = s(2578), i = s(2005), r = s(9110);
function offsetsOf(e, t, s) {
const n = new Reading(t);
if ("QUOTE_DOUBLE" === s) n.doubleQuoted(); else if ("QUOTE_SINGLE" === s) n.singleQuoted(); else if ("BLOCK_LITERAL" === s || "BLOCK_FOLDED" === s) {
n.block(indentOf(e));
"BLOCK_FOLDED" === s && n.foldLines();
} else n.plain();
const {text: a, offsets: i} = n;
if (a.replace(/\n+$/, "") === e.replace(/\n+$/, "")) {
for (;i.length <= e.length; ) i.push(n.end);
return i;
}
}
const o = new Map([ [ "0", "\0" ], [ "a", "" ], [ "b", "\b" ], [ "t", "\t" ], [ "\t", "\t" ], [ "n", "\n" ], [ "v", "\v" ], [ "f", "\f" ], [ "r", "\r" ], [ "e", "" ], [ " ", " " ], [ '"', '"' ], [ "/", "/" ], [ "\\", "\\" ], [ "N", "" ], [ "_", " " ], [ "L", "\u2028" ], [ "P", "\u2029" ] ]), c = new Map([ [ "x", 2 ], [ "u", 4 ], [ "U", 8 ] ]);
function indentOf(e) {
const t = e.match(/^ *(?=[^ \r\n])/gm) ?? [];
return t.reduce((e, {length: t}) => Math.min(e, t), t[0]?.length ?? 0);
}
class Reading {
text="";
offsets=[];
end;
#L;
#N=0;
#C=0;
constructor(e) {
this.#L = e;
this.end = e.length;
}
plain() {
for (;this.#N < this.end; ) this.#E() || this.#R(1);
}
singleQuoted() {
this.#j();
for (;this.#N < this.end; ) this.#E() || this.#R(this.#L.startsWith("''", this.#N) ? 2 : 1, this.#L[this.#N]);
}
doubleQuoted() {
this.#j();
for (;this.#N < this.end; ) this.#E() || ("\\" === this.#L[this.#N] ? this.#I() : this.#R(1));
}
block(e) {
const t = [ ...this.#L.matchAll(/[^\n]*(?:\n|$)/g) ].slice(1).filter(([e]) => "" !== e), s = indentOf(t.map(([e]) => e).join("")) - e;
for (const [e, n] of t.entries()) {
const a = n[0].replace(/\r?\n$/, "");
this.#N = n.index + Math.min(s, a.length);
this.#R(a.length - Math.min(s, a.length));
this.end = this.#N;
e < t.length - 1 && this.#T("\n", this.#N);
}
}
foldLines() {
const e = this.text, t = this.offsets.splice(0);
this.text = "";
for (const {0: s, index: n} of e.matchAll(/\n+|[^\n]+/g)) {
const e = t.slice(n, n + s.length);
if (s.startsWith("\n")) if (1 === s.length) this.#T(" ", e[0] ?? 0); else for (const t of e.slice(1)) this.#T("\n", t); else {
this.text += s;
for (const t of e) this.offsets.push(t);
}
}
}
#j() {
this.#N = 1;
this.end = this.#L.length - 1;
}
#T(e, t) {
this.text += e;
for (let s = 0; s < e.length; s++) this.offsets.push(t);
}
#R(e, t) {
if (void 0 !== t) this.#T(t, this.#N); else for (let t = 0; t < e; t++) this.#T(this.#L[this.#N + t] ?? "", this.#N + t);
this.#N += e;
}
#E() {
if (this.#N < this.#C) return !1;
const e = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
e.lastIndex = this.#N;
const [t] = e.exec(this.#L) ?? [];
if (void 0 === t) {
const e = /[ \t]*/y;
e.lastIndex = this.#N;
e.exec(this.#L);
this.#C = e.lastIndex;
return !1;
}
const s = t.split("\n").length - 1;
this.#R(t.length, 1 === s ? " " : "\n".repeat(s - 1));
return !0;
}
#I() {
const e = this.#L[this.#N + 1] ?? "", t = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#L.slice(this.#N, this.#N + 2e3))?.[0];
if (void 0 !== t) this.#R(t.length, ""); else {
const t = c.get(e) ?? 0, s = Number.parseInt(this.#L.slice(this.#N + 2, this.#N + 2 + t), 16), n = t > 0 && s <= 1114111 ? String.fromCodePoint(s) : o.get(e);
this.#R(2 + t, n ?? "");
}
}
}
var d = s(5767);
const h = 1048576, u = 2e5, l = 64, f = 20, p = 1e4;
async function readYaml(e, t = p) {
const o = {
line: 1,
column: 1
};
if (e.length > h) return {
tree: void 0,
problems: [ {
at: o,
message: `has ${e.length} characters, and may have ${h}`
} ]
};
const c = await s.e(815).then(s.t.bind(s, 8815, 19)), m = new c.LineCounter, v = [], place = e => {
const {line: t, col: s} = m.linePos(e ?? 0);
return {
line: Math.max(1, t),
column: Math.max(1, s)
};
};
let x = !0;
const note = (e, t) => {
v.length < f && v.push({
at: e,
message: t
});
}, report = (e, t) => {
x = !1;
note(e, t);
}, parse = () => c.parseDocument(e, {
...r.N,
uniqueKeys: !1,
prettyErrors: !1,
lineCounter: m
});
let k;
try {
k = (0, d.dn)(t, parse);
} catch (e) {
return {
tree: void 0,
problems: [ {
at: o,
message: e instanceof d.yY ? `takes longer than ${(0, n.a3)(t)} to read` : `cannot be read: ${(0, 
a.bD)(e)}`
} ]
};
}
let g = -1;
for (const t of k.errors) if (t.pos[0] !== g) {
g = t.pos[0];
report(place(t.pos[0]), explainYaml(t.code, t.message, e.slice(Math.max(0, t.pos[0] - 3), t.pos[1] + 2)));
}
k.directives?.yaml.explicit && "1.2" !== k.directives.yaml.version && report(o, `is YAML ${(0, 
i.fV)(k.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`);
if (v.length > 0) return {
tree: void 0,
problems: v
};
const y = new Map, convert = (t, s, n) => {
const a = {
kind: "scalar",
at: s,
value: null,
source: "",
where: () => s,
size: 1
};
if (null === t) return a;
const r = t.range ? place(t.range[0]) : s;
if (n > l) {
report(r, `is nested more than ${l} levels deep`);
return a;
}
if (c.isAlias(t)) {
const e = y.get(t.source);
if (void 0 !== e && "open" !== e) return e;
report(r, "open" === e ? `the alias *${(0, i.fV)(t.source, 60)} leads into itself` : `the alias *${(0, 
i.fV)(t.source, 60)} has no anchor before it`);
return a;
}
if (void 0 !== t.tag) {
const s = e.slice(0, t.range?.[0] ?? 0), n = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(s.slice(-400))?.[0].length, o = void 0 === n ? r : place(s.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
report(o, `has the tag ${(0, i.fV)(t.tag, 60)}; tags are not used here`);
return a;
}
const o = c.isScalar(t) || c.isCollection(t) ? t.anchor : void 0;
void 0 !== o && y.set(o, "open");
const d = c.isMap(t) ? convertMap(t.items, r, n) : c.isSeq(t) ? list(t.items.map(e => convert(c.isNode(e) ? e : null, r, n + 1)), r) : c.isScalar(t) ? scalar(t, r) : a;
void 0 !== o && y.set(o, d);
return d;
};
let w = !1;
const checkSize = (e, t) => {
if (e > u && !w) {
w = !0;
report(t, `has more than ${u} values, its aliases counted in full`);
}
return Math.min(e, u + 1);
}, list = (e, t) => ({
kind: "list",
at: t,
items: e,
size: checkSize(e.reduce((e, t) => e + t.size, 1), t)
}), convertMap = (t, s, n) => {
const a = [], r = new Map;
let o = 1;
for (const d of t) {
const t = c.isNode(d.key) ? d.key : void 0, h = t?.range ? place(t.range[0]) : s, u = convert(c.isNode(d.value) ? d.value : null, h, n + 1), l = c.isScalar(t) && void 0 === t.tag && void 0 === t.anchor ? t.value : void 0;
if ("string" != typeof l) {
report(h, keyProblem(void 0 === t ? "" : e.slice(Math.max(0, (t.range?.[0] ?? 1) - 1), t.range?.[1] ?? 0)));
continue;
}
if ("<<" === l && c.isScalar(t) && "PLAIN" === t.type) {
report(h, "is a merge key, which YAML 1.2 does not have; what checks share goes into defaults");
continue;
}
const f = r.get(l);
if (void 0 === f) {
r.set(l, h);
a.push({
key: l,
keyAt: h,
value: u
});
o += u.size;
} else note(h, `${(0, i.hD)(l, 80)} is given twice, first in line ${f.line}`);
}
return {
kind: "map",
at: s,
entries: a,
size: checkSize(o, s)
};
}, scalar = (t, s) => {
const {value: n} = t, a = "string" == typeof n || "number" == typeof n || "boolean" == typeof n ? n : null, [i = 0, r = 0] = t.range ?? [], o = "string" == typeof a ? a : t.source ?? "";
let c;
return {
kind: "scalar",
at: s,
value: a,
source: t.source ?? "",
where: n => {
c ??= offsetsOf(o, e.slice(i, r), t.type) ?? [];
const a = c[n];
return void 0 === a ? s : place(i + a);
},
size: 1
};
};
try {
const e = convert(k.contents, o, 0);
return {
tree: x ? e : void 0,
problems: v
};
} catch (e) {
const t = e instanceof Error ? e.name : "error";
return {
tree: void 0,
problems: [ ...v, {
at: o,
message: `could not be read (${t})`
} ]
};
}
}
const m = "a value that starts with {{ must be quoted";
function keyProblem(e) {
return e.includes("{") ? `the key of a map must be text; ${m}` : "the key of a map must be text";
}
function explainYaml(e, t, s) {
if ("MULTIPLE_DOCS" === e) return "a second document starts here; one is read";
if ("RESOURCE_EXHAUSTION" === e) return `is nested more than ${l} levels deep`;
const n = /\{\{|\}\}/.test(s) ? `; ${m}` : "";
return `is not YAML: ${yamlReason(e, t)}${n}`;
}
function yamlReason(e, t) {
if ("BAD_DIRECTIVE" === e) return "Unknown directive";
if ("TAG_RESOLVE_FAILED" === e) return "Unknown tag";
const s = "UNEXPECTED_TOKEN" === e || "BAD_ALIAS" === e ? t.replace(/:.*$/s, "") : t;
return (0, i.fV)(s, 160);
}
},
3423: (e, t, s) => {
s.d(t, {
P: () => captureSources,
q: () => cycles
});
function cycles(e) {
const t = leftOver(e), s = [], n = new Map;
let a = 0;
for (const e of t.keys()) {
a += 1;
const i = [];
let r = e;
for (;void 0 !== r && !n.has(r); ) {
n.set(r, a);
i.push(r);
r = t.get(r)?.find(e => t.has(e));
}
void 0 !== r && n.get(r) === a && s.push([ ...i.slice(i.indexOf(r)), r ]);
}
return s;
}
function leftOver(e) {
const t = new Map(e.map(({name: e, after: t}) => [ e, t ])), s = new Map, n = new Map, a = [];
for (const [e, i] of t) {
const r = new Set(i.filter(e => t.has(e)));
s.set(e, r.size);
for (const t of r) {
const s = n.get(t);
void 0 === s ? n.set(t, [ e ]) : s.push(e);
}
0 === r.size && a.push(e);
}
for (let e = a.pop(); void 0 !== e; e = a.pop()) {
t.delete(e);
for (const t of n.get(e) ?? []) {
const e = (s.get(t) ?? 0) - 1;
s.set(t, e);
0 === e && a.push(t);
}
}
return t;
}
function captureSources(e, t, s) {
const n = ancestors(e, s, e => e.capture.some(e => e.name === t));
if (n.size < 2) return [ ...n ];
const a = new Set;
for (const e of n) {
const t = s.get(e);
if (void 0 !== t) for (const e of ancestors(t, s, e => n.has(e.name))) a.add(e);
}
return [ ...n ].filter(e => !a.has(e));
}
function ancestors(e, t, s) {
const n = new Set, a = new Set, i = [ ...e.after ];
for (let e = i.pop(); void 0 !== e; e = i.pop()) {
const r = t.get(e);
if (void 0 !== r && !a.has(e)) {
a.add(e);
s(r) ? n.add(e) : i.push(...r.after);
}
}
return n;
}
},
9110: (e, t, s) => {
s.d(t, {
N: () => n,
h: () => parseYaml
});
const n = {
version: "1.2",
schema: "core",
merge: !1,
resolveKnownTags: !1,
logLevel: "error"
};
async function parseYaml(e, t, a = e => e()) {
const {parseDocument: i} = await s.e(815).then(s.t.bind(s, 8815, 19));
return a(() => {
const s = i(e, {
...n,
stringKeys: !0
}), [a] = s.errors;
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
value: s.toJS({
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
