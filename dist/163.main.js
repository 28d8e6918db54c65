"use strict";

exports.id = 163;

exports.ids = [ 163 ];

exports.modules = {
2163: (e, a, s) => {
s.d(a, {
parseBoundary: () => parseBoundary
});
var o = s(9022), i = s(2005), n = s(4704), r = s(9110);
const t = "access_token_boundary", l = '{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}';
async function parseBoundary(e, a, s) {
const r = await a(e);
if (void 0 === r) return;
const c = await parseText(r, s);
if (void 0 === c) return;
const u = (0, n.u)(c) && "accessBoundary" in c ? c.accessBoundary : c, d = (0, n.u)(u) ? u.accessBoundaryRules : void 0;
if (!(0, n.u)(u) || !Array.isArray(d) || d.length < 1 || d.length > 10) {
s.add(t, "must have accessBoundaryRules, a list of one to ten rules.", l);
return;
}
const p = Object.keys(u).filter(e => "accessBoundaryRules" !== e);
p.length > 0 && s.add(t, o.Qq`has the unknown key ${(0, i.hD)(p[0])}.`, l);
return {
accessBoundaryRules: d.map((e, a) => parseRule(e, `rule ${a + 1}`, s)).filter(e => void 0 !== e)
};
}
async function parseText(e, a) {
try {
return JSON.parse(e);
} catch {
const s = await (0, r.h)(e, 0);
if ("value" in s) return s.value;
const {kind: o, place: i} = s.problem, n = void 0 === i ? "" : ` (line ${i.line}, column ${i.column})`, c = "aliases" === o ? "has YAML aliases, which are not allowed in a boundary." : `is neither JSON nor YAML${n}.`;
a.add(t, c, l);
return;
}
}
function parseRule(e, a, s) {
if (!(0, n.u)(e)) {
s.add(t, `has a ${a} that is not a map.`, l);
return;
}
const r = s.list.length, {availableResource: c, availablePermissions: u, availabilityCondition: d} = e;
"string" == typeof c && c.startsWith("//") || s.add(t, `has a ${a} whose availableResource is not a full resource name.`, (0, 
o.c0)("availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET"));
const p = Array.isArray(u) ? u : [];
0 !== p.length && p.every(e => "string" == typeof e && e.startsWith("inRole:")) || s.add(t, `has a ${a} whose availablePermissions are not a list of roles.`, (0, 
o.c0)("availablePermissions: [ inRole:roles/storage.objectViewer ]"));
void 0 === d || (0, n.u)(d) && "string" == typeof d.expression || s.add(t, `has a ${a} whose availabilityCondition has no expression.`, (0, 
o.c0)("availabilityCondition: { expression: \"resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')\" }"));
const y = [ "availableResource", "availablePermissions", "availabilityCondition" ], h = Object.keys(e).find(e => !y.includes(e));
void 0 !== h && s.add(t, o.Qq`has a ${a} with the unknown key ${(0, i.hD)(h)}.`, l);
if (s.list.length > r || "string" != typeof c) return;
const v = (0, n.u)(d) ? d : void 0;
return {
availableResource: c,
availablePermissions: p,
...v && "string" == typeof v.expression ? {
availabilityCondition: {
...v,
expression: v.expression
}
} : {}
};
}
},
9110: (e, a, s) => {
s.d(a, {
N: () => o,
h: () => parseYaml
});
const o = {
version: "1.2",
schema: "core",
merge: !1,
resolveKnownTags: !1,
logLevel: "error"
};
async function parseYaml(e, a, i = e => e()) {
const {parseDocument: n} = await s.e(815).then(s.t.bind(s, 8815, 19));
return i(() => {
const s = n(e, {
...o,
stringKeys: !0
}), [i] = s.errors;
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
value: s.toJS({
maxAliasCount: a
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
