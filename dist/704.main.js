"use strict";

exports.id = 704;

exports.ids = [ 704 ];

exports.modules = {
1704: (e, t, s) => {
s.d(t, {
parseSuite: () => parseSuite
});
var a = s(5782), n = s(1699), i = s(2005), r = s(8806), o = s(9999);
const c = o.J8.map(e => e.toLowerCase()), d = [ "json", "form", "body" ], u = [ "headers", "auth", "audience", "auth_header", "expect", "capture", "after", "timeout", "wait", "retry", "redirects" ], h = [ "version", "defaults", "checks" ], l = [ "url", ...u ], f = [ "name", ...c, ...d, ...u ], p = [ "headers", ...d, "expect", "capture" ], m = new Map([ [ "url", "a check names its path or URL with the method, as in get: /health" ], [ "path", "a check names its path with the method, as in get: /health" ], [ "method", "the method is the key itself, as in get: /health" ], [ "request", "the method is the key itself, as in get: /health" ], [ "status", "expectations are under expect, as in expect: [ 'status == 200' ]" ], [ "assert", "expectations are under expect" ], [ "asserts", "expectations are under expect" ], [ "data", "a body is under json, form or body" ], [ "needs", "the checks before this one are under after" ], [ "depends_on", "the checks before this one are under after" ], [ "retries", "how long to keep trying is under wait, as in wait: 2m" ] ]);
var v = s(8228), k = s(4704);
const x = 100;
class SuiteText {
env;
#e;
#t=new Set;
constructor(e, t) {
this.env = e;
this.#e = [ ...t ];
}
get crowded() {
return this.#e.length > x;
}
problems() {
const e = this.#e.sort((e, t) => e.at.line - t.at.line || e.at.column - t.at.column), t = e.length - x, s = e[x];
return t <= 0 || void 0 === s ? e : [ ...e.slice(0, x), {
at: s.at,
message: `${t} more problems follow.`
} ];
}
refuseUnknown(e, t, s) {
for (const {key: a, keyAt: n} of e) {
if (t.includes(a)) continue;
const e = (0, v.p)(a, t), i = void 0 === e ? `known are ${t.join(", ")}` : `did you mean ${e}?`, r = s?.(a) ?? i;
this.add(n, `unknown key ${shown(a)}; ${r}`);
}
}
scalar(e, t, s, a = "") {
const {value: n} = e;
if ("scalar" === n.kind && null !== n.value) return n;
const i = isNothing(n) ? "empty" : kindOf(n), r = "map" === n.kind && "" === a ? "; put the text in quotes if that is meant" : a;
this.add(placeOf(e), `${t} is ${i}, and must be a text${r}.`, s);
}
plain(e, t) {
const s = this.scalar(e, t, `${t}: …`);
if (void 0 === s) return;
const a = textOf(s), n = (0, r.WH)(a).pieces.find(({kind: e}) => "text" !== e);
if (void 0 === n) return a;
this.add(placeAt(s, n.index), `placeholders are not filled in here, in ${t}.`);
}
settled(e, t) {
const s = this.scalar(e, t, `${t}: …`);
if (void 0 === s) return;
const a = [], n = this.bind(s, this.scan(s, textOf(s), a)), [i] = a;
if (void 0 === i) return n && (0, r.tq)(n);
this.add(i.at, `captured values are not filled in here, in ${t}: it must be known before the first request.`);
}
choice(e, t) {
if (void 0 === e) return;
const s = this.plain(e, e.key);
if (void 0 === s) return;
const a = t.find(e => e === s);
if (void 0 === a) {
const a = (0, v.p)(s, t);
this.add(placeOf(e), `${e.key} must be one of ${t.join(", ")}${void 0 === a ? "" : `; did you mean ${a}?`}`, `${e.key}: ${a ?? t[0]}`);
}
return a;
}
scan(e, t, s) {
const {pieces: a, problems: n} = (0, r.WH)(t);
for (const {index: t, message: s} of n) this.add(placeAt(e, t), s);
for (const t of a) "capture" === t.kind && s.push({
name: t.name,
at: placeAt(e, t.index)
});
return a;
}
noteCaptureUses(e, t) {
for (const s of (0, r.WH)(textOf(e)).pieces) "capture" === s.kind && t.push({
name: s.name,
at: placeAt(e, s.index)
});
}
bind(e, t) {
const {template: s, problems: a} = (0, r.hA)(t, this.env);
for (const {index: t, message: s} of a) this.add(placeAt(e, t), s);
return a.length > 0 ? void 0 : s;
}
label(e) {
return e.map(e => "text" === e.kind ? e.text : "env" === e.kind && !(0, r.$f)(e) && (0, 
k.Z)(this.env, e.name) || `{{ ${e.kind}.${e.name} }}`).join("");
}
bindUrl(e, t) {
let s = "", a = "";
const n = new Map;
for (const e of t) {
n.set(e, /^(?:https?:\/\/[^/?#]*)?$/i.test(s) ? "start" : /[?#]/.test(s) ? "query" : "path");
const t = "env" === e.kind || "secret" === e.kind, i = "text" === e.kind ? e.text : t ? (0, 
k.Z)(this.env, e.name) ?? "" : "0";
s += i;
a += t && "start" !== n.get(e) ? "0" : i;
}
const {template: i, problems: o} = (0, r.hA)(t, this.env, (e, t) => {
const s = n.get(t) ?? "start";
return "start" !== s && "text" !== t.kind && (0, r.$f)(t) ? (0, r.u4)(e) : escapeUrlPart(e, s);
});
for (const {index: t, message: s} of o) this.add(placeAt(e, t), s);
if (!(o.length > 0)) {
if (dotSegments(i.parts.map(e => "string" == typeof e ? e : "0").join("")) <= dotSegments(a)) return i;
this.add(placeAt(e, 0), "the value of a variable would lead the path elsewhere: a part of it is . or ..");
}
}
add(e, t, s) {
const a = `${e.line}:${e.column}:${String(t)}`;
if (!this.#t.has(a)) {
this.#t.add(a);
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
const a = [ ...textOf(e).matchAll(/\r\n|\r|\n/g) ], n = 1 === t ? void 0 : a[t - 2];
return e.where((void 0 === n ? 0 : n.index + n[0].length) + s - 1);
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
const y = 8388608;
class BodyReader {
#s;
constructor(e) {
this.#s = e;
}
read(e) {
const t = e.filter(({key: e}) => d.some(t => t === e)), [s, a] = t;
void 0 !== a && this.#s.add(a.keyAt, `a request has one body, and this one has ${s?.key ?? ""} already.`);
if (void 0 === s) return;
const {key: n, value: i} = s, r = new BodyWriter, o = [];
if ("json" === n) this.#a(i, r, o); else if ("form" === n) this.#n(s, r, o); else {
const e = this.#s.scalar(s, "body", "body: 'some text'", "scalar" === i.kind ? void 0 : "; structured data goes under json or form");
void 0 !== e && this.#i(e, r, o, e => e);
}
r.overflown && this.#s.add(placeOf(s), `${n} has more than ${y} characters, its aliases counted in full.`);
return {
template: {
parts: r.parts
},
kind: "json" === n ? "json" : "form" === n ? "form" : "text",
captureUses: o
};
}
#a(e, t, s) {
if (!t.overflown) switch (e.kind) {
case "scalar":
"string" == typeof e.value ? this.#r(e, e.value, t, s) : t.add(this.#o(e));
break;

case "list":
t.add("[");
for (const [a, n] of e.items.entries()) {
a > 0 && t.add(",");
this.#a(n, t, s);
}
t.add("]");
break;

case "map":
t.add("{");
for (const [a, {key: n, keyAt: i, value: r}] of e.entries.entries()) {
hasPlaceholder(n) && this.#s.add(i, "placeholders are possible in values, and this is a key.");
t.add(`${a > 0 ? "," : ""}${JSON.stringify(n)}:`);
this.#a(r, t, s);
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
#r(e, t, s, a) {
const n = this.#s.scan(e, t, a), [i, ...o] = n;
if ("capture" !== i?.kind || 0 !== o.length) {
s.add('"');
this.#c(e, n, s, r.e0);
s.add('"');
} else s.capture({
capture: i.name,
typed: !0
});
}
#n(e, t, s) {
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `form is ${kindOf(e.value)}, and must be a map of names and values.`, "form: { sku: A1 }");
return;
}
let a = !0;
for (const {key: n, value: i, keyAt: o} of e.value.entries) {
hasPlaceholder(n) && this.#s.add(o, "placeholders are possible in values, and this is a name.");
for (const e of "list" === i.kind ? i.items : [ i ]) {
if (t.overflown) return;
if ("scalar" === e.kind && null !== e.value) {
t.add(`${a ? "" : "&"}${(0, r.pm)(n)}=`);
a = !1;
this.#i(e, t, s, r.pm);
} else this.#s.add(isNothing(e) ? o : e.at, `the value of ${shown(n)} must be a text, or a list of texts.`, "form: { sku: A1 }");
}
}
}
#i(e, t, s, a) {
this.#c(e, this.#s.scan(e, textOf(e), s), t, a);
}
#c(e, t, s, a) {
const n = this.#s.bind(e, t);
for (const e of n?.parts ?? []) "string" == typeof e ? s.add(a(e)) : s.capture(e);
}
}
class BodyWriter {
parts=[];
overflown=!1;
#d=0;
add(e) {
this.#d += e.length;
if (this.#d > y) {
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
var w = s(8586);
const g = "{ name: health, get: /health }", $ = "defaults: { url: https://service-abc123-uc.a.run.app }", b = "https://service-abc123-uc.a.run.app";
function readBaseUrl(e, t) {
if (void 0 === e) return {
url: void 0
};
const s = t.settled(e, "url");
if (void 0 === s) return {
url: void 0
};
const a = (0, w.r)(s) ?? (/[?#]/.test(s) ? "has a query or a fragment, and paths are appended to it." : void 0);
if (void 0 === a) return {
url: s
};
t.add(placeOf(e), `url ${a}`, $);
return {
url: b,
isPlaceholder: !0
};
}
function readTarget(e, t, s, a) {
const [n, i] = e.entries.filter(({key: e}) => c.includes(e));
if (void 0 === n) {
const t = `the check has no request: it needs one of ${c.join(", ")} with a path or a URL.`;
s.add(e.at, t, g);
return;
}
if (void 0 !== i) {
const e = `a check is one request, and this one has ${n.key} already.`;
s.add(i.keyAt, e, g);
}
const {key: r} = n, o = placeOf(n), d = s.scalar(n, r, `${r}: /health`);
if (void 0 === d) return;
const u = textOf(d), h = s.scan(d, u, a), l = s.bindUrl(d, h);
if (void 0 === l) return;
const f = resolve(l, r, u, t);
if ("message" in f) {
s.add(o, `${r} ${f.message}`, f.example);
return;
}
const p = r.toUpperCase();
return {
method: p,
at: o,
label: `${p} ${s.label(h)}`.slice(0, O),
...f
};
}
const O = 200;
function resolve(e, t, s, a) {
const [n = "", ...i] = e.parts, o = "string" == typeof n ? n : "", c = /^[/?]/.test(o);
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
if (void 0 === a) return {
message: "is a path, and there is no URL to append it to: give the whole URL, or one for all checks.",
example: $
};
d = {
parts: [ (0, w.u)(a, o), ...i ]
};
}
const u = (0, w.r)(d.parts.map(e => "string" == typeof e ? e : "0").join(""));
return void 0 === u ? {
url: d,
relative: c
} : {
message: u,
example: `${t}: /health`
};
}
class CheckReader {
#u;
#s;
#h;
#l;
constructor(e, t, s) {
this.#u = e;
this.#s = t;
this.#h = s;
this.#l = new BodyReader(t);
}
async read(e, t) {
if ("map" !== e.kind) {
this.#s.add(e.at, `a check is a map with a name and a request, and this is ${isNothing(e) ? "empty" : kindOf(e)}.`, g);
return;
}
const {entries: s} = e;
this.#s.refuseUnknown(s, f, e => m.get(e));
const a = await this.#h.read(s), i = [], r = readTarget(e, t.url, this.#s, i), o = this.#l.read(s), c = entry(s, "name"), d = (void 0 === c ? r?.label : this.#f(c)) ?? `check in line ${e.at.line}, column ${e.at.column}`, u = r?.url ?? {
parts: [ b ]
}, h = void 0 === t.url || originOf(u) === new URL(t.url).origin, l = "access_token" !== t.auth || h ? t.auth : "auto", p = a.auth ?? l ?? "auto", v = a.authHeader ?? t.authHeader ?? this.#u.base.authHeader;
void 0 === a.audience || "none" !== p && "access_token" !== p || this.#s.add(a.audience.at, `audience has no effect with auth: ${p}; only an ID token has one.`);
const k = mergeHeaders(t.headers, a.headers);
for (const e of k) {
const t = (0, n.aQ)(e.name, v, p);
if (void 0 === t) continue;
const s = `${t} To send yours use auth: none, or another header for the token.`;
this.#s.add(e.at, s, `auth_header: ${otherHeader(v)}`);
}
const x = a.expect ?? t.expect ?? await this.#h.standard(), y = void 0 !== x.refused, [w] = y ? a.capture ?? [] : [];
void 0 !== w && this.#s.add(w.at, "a check that expects refusal cannot capture values.");
const $ = y ? [] : a.capture ?? t.capture ?? [], O = a.after ?? (t.after ?? []).filter(e => e.name !== d), {base: A} = this.#u;
return {
check: {
name: d,
method: r?.method ?? "GET",
url: u,
headers: k.map(e => [ e.name, e.value ]),
body: o?.template,
bodyKind: o?.kind,
auth: p,
audience: a.audience?.value ?? (h ? t.audience?.value : void 0),
authHeader: v,
allowedOrigins: this.#u.allowedOrigins,
expect: y ? [] : x.expectations,
refused: y,
capture: $.map(({name: e, subject: t, secret: s}) => ({
name: e,
subject: t,
...s && {
secret: s
}
})),
after: O.map(e => e.name),
timeoutMs: a.timeoutMs ?? t.timeoutMs ?? A.timeoutMs,
waitMs: a.waitMs ?? t.waitMs ?? A.waitMs,
retry: a.retry ?? t.retry ?? A.retry,
redirects: a.redirects ?? t.redirects ?? A.redirects
},
at: e.at,
nameAt: void 0 === c ? e.at : placeOf(c),
targetAt: r?.relative && t.isPlaceholder ? void 0 : r?.at,
after: O,
captureUses: [ ...i, ...k.flatMap(e => e.captureUses), ...o?.captureUses ?? [], ...y ? [] : x.captureUses, ...$.flatMap(e => e.captureUses) ]
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
var A = s(9289), U = s(3423);
function checkRelations(e, t, s) {
const a = new Map;
for (const t of e) {
const e = a.get(t.check.name);
if (void 0 === e) a.set(t.check.name, t); else {
const a = `the name ${shown(t.check.name)} is taken by the check in line ${e.at.line}.`;
s.add(t.nameAt, a);
}
}
checkAfter(e, a, s);
const n = new Map([ ...a ].map(([e, {check: t}]) => [ e, t ]));
checkCaptures(e, n, s);
for (const {check: a, targetAt: n} of e) {
if (void 0 === n) continue;
const e = (0, A.hi)(a, t);
if (!("problem" in e)) continue;
const i = "url" === e.setting ? `${a.method.toLowerCase()}: ${e.example}` : (0, 
A.Ql)(e);
s.add(n, e.problem, i);
}
}
function checkAfter(e, t, s) {
for (const {after: a} of e) for (const {name: e, at: n} of a) {
if (t.has(e)) continue;
const a = s.crowded ? void 0 : (0, v.p)(e, t.keys()), i = void 0 === a ? "" : `; did you mean ${shown(a)}?`;
s.add(n, `after names ${shown(e)}, which is not the name of a check${i}`);
}
for (const e of (0, U.q)([ ...t.values() ].map(({check: e}) => e))) {
const a = t.get(e[0] ?? ""), n = a?.after.find(({name: t}) => t === e[1])?.at ?? a?.at;
if (void 0 === n) continue;
const r = (e.length > 12 ? [ ...e.slice(0, 10), "…", e.at(-1) ] : e).map(e => (0, 
i.fV)(e ?? "", 80)).join(" → ");
s.add(n, `the checks wait for each other: ${r}.`);
}
}
function checkCaptures(e, t, s) {
const a = new Map;
for (const {check: t} of e) for (const {name: e} of t.capture) {
const s = a.get(e);
void 0 === s ? a.set(e, [ t.name ]) : s.push(t.name);
}
for (const {check: n, captureUses: r} of e) for (const {name: e, at: o} of r) {
const r = (0, U.P)(n, e, t);
if (1 === r.length) continue;
const c = a.get(e);
if (r.length > 1) {
const t = r.map(shown).join(" or "), a = `${shown(n.name)} is after both, and they have no order`;
s.add(o, `capture.${(0, i.fV)(e, 80)} could be from ${t}: ${a}.`);
} else if (void 0 === c) {
const t = s.crowded ? void 0 : (0, v.p)(e, a.keys()), n = void 0 === t ? "" : `; did you mean ${t}?`;
s.add(o, `no check captures ${(0, i.fV)(e, 80)}${n}`);
} else {
const t = c.find(e => e !== n.name) ?? n.name, a = `capture.${(0, i.fV)(e, 80)} is captured`;
if (t === n.name) s.add(o, `${a} only after this check itself.`); else {
const e = `by ${shown(t)}, and ${shown(n.name)} is not after it`;
s.add(o, `${a} ${e}.`, `after: ${(0, i.fV)(t, 80)}`);
}
}
}
}
var S = s(9006);
function maskSecrets(e, t) {
const s = new Set([ e ]);
for (const e of s) if ("list" === e.kind) for (const t of e.items) s.add(t); else if ("map" === e.kind) for (const {value: t} of e.entries) s.add(t); else for (const s of (0, 
r.VY)(textOf(e), t.env)) t.mask(s);
}
function refuseSecrets(e, t) {
let s = !1;
const a = new Set, refuse = (e, a, n) => {
if (void 0 !== a) {
s = !0;
t.add(e, `${n} holds ${a}, where none belongs.`);
}
}, visit = (e, t, s) => {
if (!a.has(e)) {
a.add(e);
if ("list" === e.kind) for (const a of e.items) visit(a, t, s); else if ("map" === e.kind) for (const {key: t, keyAt: a, value: n} of e.entries) {
refuse(a, (0, S.u7)(t), "a key");
visit(n, t, s || p.includes(t));
} else refuse(e.at, misplacedIn(textOf(e), t, s), `the value of ${(0, i.fV)(t, 60)}`);
}
};
visit(e, "checks", !1);
return s;
}
function misplacedIn(e, t, s) {
const a = "url" === t || c.includes(t), n = (0, S.u7)(a ? e.replace(/[?#].*$/s, "") : e);
return s && !(0, S.IZ)(n) ? void 0 : n;
}
var M = s(2757), j = s(4074);
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
audience: this.#k(at("audience")),
authHeader: this.#s.choice(at("auth_header"), o.sw),
expect: await this.#x(at("expect")),
capture: await this.#y(at("capture")),
after: this.#w(at("after")),
timeoutMs: this.#g(at("timeout"), o.OO.timeoutMs, "10s"),
waitMs: this.#g(at("wait"), o.OO.waitMs, "2m"),
retry: this.#s.choice(at("retry"), o.Zs),
redirects: this.#$(at("redirects"))
};
}
standard() {
this.#m ??= (0, j.parseExpectations)("status 2xx", this.#s.env).then(({expectations: e}) => ({
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
const s = [], a = new Map;
for (const r of e.value.entries) {
const e = (0, n.mF)(r.key);
if (void 0 !== e) {
this.#s.add(r.keyAt, e, t);
continue;
}
const o = a.get(r.key.toLowerCase());
void 0 !== o && this.#s.add(r.keyAt, `${(0, i.fV)(r.key, 60)} and ${(0, i.fV)(o, 60)} are the same header.`);
a.set(r.key.toLowerCase(), r.key);
const c = this.#s.scalar(r, (0, i.fV)(r.key, 60), t), d = [], u = c && this.#s.bind(c, this.#s.scan(c, textOf(c).trimEnd(), d));
if (void 0 === u) continue;
const h = u.parts.map(e => "string" == typeof e ? (0, n.kX)(r.key, e) : void 0).find(Boolean);
void 0 !== h && this.#s.add(placeOf(r), h, t);
s.push({
name: r.key,
value: u,
at: r.keyAt,
captureUses: d
});
}
return s;
}
#g(e, t, s) {
if (void 0 === e) return;
const a = this.#s.plain(e, e.key);
if (void 0 === a) return;
const n = (0, M.E9)(a);
if (void 0 !== n && n >= t.min && n <= t.max) return n;
const i = void 0 === n ? "is not a duration: 500ms, 70s, 2m, 1h, or bare seconds." : `must be ${t.words}.`;
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
#k(e) {
if (void 0 === e) return;
const t = this.#s.settled(e, "audience")?.trim();
if (void 0 === t) return;
const s = placeOf(e), a = (0, S.u7)(t);
if (void 0 === a) {
if (/^[\x21-\x7e]{1,2048}$/.test(t)) return {
value: t,
at: s
};
this.#s.add(s, "audience is empty or has characters that an audience cannot have.", "audience: https://service-abc123-uc.a.run.app");
} else this.#s.add(s, `audience holds ${a}; it must be the URL of the service.`);
}
#w(e) {
if (void 0 === e) return;
const t = "list" === e.value.kind ? e.value.items : [ e.value ], s = new Map;
for (const a of t) {
if ("scalar" !== a.kind || null === a.value) {
const t = isNothing(a) ? e.keyAt : a.at;
this.#s.add(t, `after takes the name of a check or a list of names, and this is ${isNothing(a) ? "empty" : kindOf(a)}.`, "after: login");
continue;
}
const t = textOf(a).trim();
s.has(t) || s.set(t, {
name: t,
at: a.at
});
}
return [ ...s.values() ];
}
async #x(e) {
if (void 0 === e) return;
const t = this.#p.get(e.value);
if (void 0 !== t) return t;
const s = this.#b(e);
this.#p.set(e.value, s);
return s;
}
async #b(e) {
const {value: t} = e, s = "expect: [ 'status == 200' ]", a = "list" === t.kind ? t.items : [ t ], n = [], i = [];
let r, o = !1;
for (const t of a) {
if ("scalar" !== t.kind || null === t.value) {
o = !0;
const a = isNothing(t) ? e.keyAt : t.at, n = isNothing(t) ? "this is empty" : `this is ${kindOf(t)} to YAML: put the line in quotes`;
this.#s.add(a, `an expectation is a line of text, and ${n}.`, s);
continue;
}
const a = textOf(t), c = await (0, j.parseExpectations)(a, this.#s.env);
for (const {line: e, column: s, message: a} of c.problems) {
o = !0;
this.#s.add(placeIn(t, e, s), a);
}
n.push(...c.expectations);
this.#s.noteCaptureUses(t, i);
c.refused && (r ??= placeIn(t, c.refused.line, c.refused.column));
}
void 0 !== r && n.length > 0 && this.#s.add(r, "refused must be the only line, as it is about the response as a whole; put other lines into another check.", "expect: [ refused ]");
o || void 0 !== r || 0 !== n.length || this.#s.add(placeOf(e), "expect has no line; leave it out to expect status 2xx.", s);
return {
expectations: n,
refused: r,
captureUses: i
};
}
async #y(e) {
if (void 0 === e) return;
const t = "capture: { id: json $.id }";
if ("map" !== e.value.kind) {
this.#s.add(placeOf(e), `capture is ${isNothing(e.value) ? "empty" : kindOf(e.value)}, and must be a map of names and subjects.`, t);
return [];
}
const s = [];
for (const a of e.value.entries) {
if (!/^[A-Za-z_][\w-]*$/.test(a.key)) {
this.#s.add(a.keyAt, `${shown(a.key)} is not a name for a captured value: letters, digits, _ and -.`, t);
continue;
}
const e = "map" === a.value.kind ? this.#O(a, a.value.entries) : a, n = "map" === a.value.kind && this.#A(entry(a.value.entries, "secret")), r = e && this.#s.scalar(e, (0, 
i.fV)(e.key, 60), t);
if (void 0 === r) continue;
const o = [];
this.#s.noteCaptureUses(r, o);
const c = await (0, j.C)(textOf(r), this.#s.env);
if ("subject" in c) s.push({
name: a.key,
subject: c.subject,
secret: n,
at: a.keyAt,
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
const {tree: s, problems: n} = await (0, a.g)(e);
void 0 !== s && maskSecrets(s, t);
const i = new SuiteText(t.env, n), r = void 0 === s ? [] : await new SuiteReader(t, i).read(s), o = i.problems();
return {
checks: o.length > 0 ? [] : r,
problems: o
};
}
class SuiteReader {
#u;
#s;
#h;
#U;
constructor(e, t) {
this.#u = e;
this.#s = t;
this.#h = new SettingsReader(t);
this.#U = new CheckReader(e, t, this.#h);
}
async read(e) {
if ("map" !== e.kind) {
const t = `checks: [ ${g} ]`, s = isNothing(e) ? "is empty" : `is ${kindOf(e)}`;
this.#s.add(e.at, `${s}, and must be a map with the key checks.`, t);
return [];
}
if (refuseSecrets(e, this.#s)) return [];
this.#s.refuseUnknown(e.entries, h);
this.#S(entry(e.entries, "version"));
const t = await this.#M(entry(e.entries, "defaults")), s = entry(e.entries, "checks");
if (void 0 === s) {
this.#s.add(e.at, "has no checks.", `checks: [ ${g} ]`);
return [];
}
if ("list" !== s.value.kind || 0 === s.value.items.length) {
const e = "list" === s.value.kind || isNothing(s.value) ? "is empty" : `is ${kindOf(s.value)}`;
this.#s.add(placeOf(s), `checks ${e}, and must be a list of checks.`, `checks: [ ${g} ]`);
return [];
}
const a = [];
for (const e of s.value.items) {
const s = await this.#U.read(e, t);
void 0 !== s && a.push(s);
}
checkRelations(a, this.#u.universe, this.#s);
return a.map(({check: e}) => e);
}
#S(e) {
if (void 0 === e) return;
const {value: t} = e;
"scalar" === t.kind && 1 === t.value || this.#s.add(placeOf(e), "version must be 1.", "version: 1");
}
async #M(e) {
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
...await this.#h.read(s),
...readBaseUrl(entry(s, "url"), this.#s)
};
}
}
},
3423: (e, t, s) => {
s.d(t, {
P: () => captureSources,
q: () => cycles
});
function cycles(e) {
const t = leftOver(e), s = [], a = new Map;
let n = 0;
for (const e of t.keys()) {
n += 1;
const i = [];
let r = e;
for (;void 0 !== r && !a.has(r); ) {
a.set(r, n);
i.push(r);
r = t.get(r)?.find(e => t.has(e));
}
void 0 !== r && a.get(r) === n && s.push([ ...i.slice(i.indexOf(r)), r ]);
}
return s;
}
function leftOver(e) {
const t = new Map(e.map(({name: e, after: t}) => [ e, t ])), s = new Map, a = new Map, n = [];
for (const [e, i] of t) {
const r = new Set(i.filter(e => t.has(e)));
s.set(e, r.size);
for (const t of r) {
const s = a.get(t);
void 0 === s ? a.set(t, [ e ]) : s.push(e);
}
0 === r.size && n.push(e);
}
for (let e = n.pop(); void 0 !== e; e = n.pop()) {
t.delete(e);
for (const t of a.get(e) ?? []) {
const e = (s.get(t) ?? 0) - 1;
s.set(t, e);
0 === e && n.push(t);
}
}
return t;
}
function captureSources(e, t, s) {
const a = ancestors(e, s, e => e.capture.some(e => e.name === t));
if (a.size < 2) return [ ...a ];
const n = new Set;
for (const e of a) {
const t = s.get(e);
if (void 0 !== t) for (const e of ancestors(t, s, e => a.has(e.name))) n.add(e);
}
return [ ...a ].filter(e => !n.has(e));
}
function ancestors(e, t, s) {
const a = new Set, n = new Set, i = [ ...e.after ];
for (let e = i.pop(); void 0 !== e; e = i.pop()) {
const r = t.get(e);
if (void 0 !== r && !n.has(e)) {
n.add(e);
s(r) ? a.add(e) : i.push(...r.after);
}
}
return a;
}
}
};
