"use strict";

exports.id = 212;

exports.ids = [ 212 ];

exports.modules = {
8990: (e, t, n) => {
n.d(t, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var a = n(7598), o = n(3024), r = n(1455), s = n(6760), i = n(2578), c = n(2005), l = n(813), f = n(3065), d = n(3211);
async function pathProblem(e, t, n) {
if (/[\u0000-\u001f]/.test(e)) return "is a path, and has a line break or another control character.";
if (/[\\/]$/.test(e)) return `${(0, c.hD)(e)} names a folder, and a file is needed.`;
const a = (0, d.i)(e);
return void 0 === a ? pathObstacle(e, t, n) : `${(0, c.hD)(e)} ${a}`;
}
async function pathObstacle(e, t, n) {
const a = (0, s.resolve)(e), o = trustedBase(a, n);
let r = o;
for (const e of (0, s.relative)(o, a).split(s.sep)) {
if ("" === e) continue;
r = (0, s.join)(r, e);
const n = await look(r);
if (void 0 === n) return folderObstacle((0, s.dirname)(r));
if ("string" == typeof n) return `${(0, c.fV)(r)} cannot be used: ${n}.`;
if (r === a) return existingObstacle(a, n, t);
if (n.isSymbolicLink()) return `${(0, c.fV)(r)} is a symbolic link, and none is followed.`;
if (!n.isDirectory()) return `${(0, c.fV)(r)} is not a folder.`;
}
return `${(0, c.fV)(a)} is a folder.`;
}
async function createFile(e, t, n) {
await makeFolders((0, s.dirname)(e), n);
const {O_WRONLY: a, O_CREAT: i, O_EXCL: c, O_NOFOLLOW: l} = o.constants;
return (0, r.open)(e, a | i | c | (l ?? 0), t);
}
async function makeFolders(e, t) {
const make = () => (0, r.mkdir)(e, {
mode: t
}).catch(unlessItExists);
try {
await make();
} catch (n) {
if ("ENOENT" !== (0, f.x)(n) || (0, s.dirname)(e) === e) throw n;
await makeFolders((0, s.dirname)(e), t);
await make();
}
}
function unlessItExists(e) {
if ("EEXIST" !== (0, f.x)(e)) throw e;
}
async function replaceFile(e, t, n) {
const o = (0, s.resolve)(e), l = await pathProblem(e, "replaced", n);
if (void 0 !== l) throw new i.G7("FILE_WRITE_FAILED", `${(0, c.fV)(e)} was not written: ${l}`);
const f = (0, s.join)((0, s.dirname)(o), `.gcp-bearer-${(0, a.randomBytes)(8).toString("hex")}.tmp`);
try {
const e = await createFile(f, 420, 511);
try {
const n = await look(o);
"object" == typeof n && await e.chmod(511 & n.mode);
await e.writeFile("string" == typeof t || Buffer.isBuffer(t) ? t : inBlocks(t));
} finally {
await e.close();
}
await (0, r.rename)(f, o);
} catch (t) {
await (0, r.unlink)(f).catch(() => {});
throw writeFailed(e, t);
}
}
const u = 16384;
function* inBlocks(e) {
let t = "";
for (const n of e) {
t += n;
if (!(t.length < u)) {
yield t;
t = "";
}
}
yield t;
}
function writeFailed(e, t) {
if (t instanceof i.G7) return t;
const n = `${(0, c.fV)(e)} was not written: ${(0, f.u)(t)}.`;
return new i.G7("FILE_WRITE_FAILED", n, {
cause: t
});
}
async function look(e) {
try {
return await (0, r.lstat)(e);
} catch (e) {
return "ENOENT" === (0, f.x)(e) ? void 0 : (0, f.u)(e);
}
}
async function existingObstacle(e, t, n) {
return "kept" === n ? `${(0, c.fV)(e)} exists already, and is not overwritten.` : t.isFile() ? folderObstacle((0, 
s.dirname)(e)) : `${(0, c.fV)(e)} is ${(0, l.I)(t)}, and only a regular file is replaced.`;
}
async function folderObstacle(e) {
try {
await (0, r.access)(e, o.constants.W_OK);
return;
} catch (t) {
const n = (0, s.dirname)(e);
return "ENOENT" === (0, f.x)(t) && n !== e ? folderObstacle(n) : `${(0, c.fV)(e)} cannot be written to: ${(0, 
f.u)(t)}.`;
}
}
function trustedBase(e, t) {
const n = [ t.GITHUB_WORKSPACE, t.RUNNER_TEMP, process.cwd(), t.HOME ].find(t => t && e.startsWith((0, 
s.resolve)(t) + s.sep));
if (n) return (0, s.resolve)(n);
const {root: a} = (0, s.parse)(e), [o] = (0, s.relative)(a, (0, s.dirname)(e)).split(s.sep);
return (0, s.join)(a, o ?? "");
}
},
4212: (e, t, n) => {
n.d(t, {
checkReportFolders: () => checkReportFolders,
checkReportPaths: () => checkReportPaths
});
var a = n(1455), o = n(6760);
async function clashes(e) {
const t = [], n = [];
for (const [a, r] of e) {
if (void 0 === r || "" === r) continue;
const e = await placeOf(r), isBelow = t => e.startsWith(t + o.sep) || t.startsWith(e + o.sep), s = n.find(t => t.place === e || isBelow(t.place));
void 0 !== s && t.push({
name: a,
other: s.name,
below: s.place !== e
});
n.push({
name: a,
place: e
});
}
return t;
}
async function placeOf(e) {
return (await resolved((0, o.resolve)(e))).normalize("NFC").toLowerCase();
}
async function resolved(e) {
try {
return await (0, a.realpath)(e);
} catch {
const t = (0, o.dirname)(e);
return t === e ? e : (0, o.join)(await resolved(t), (0, o.basename)(e));
}
}
var r = n(8990), s = n(8028), i = n(9022), c = n(2005), l = n(4704);
const f = new Map([ [ "response_file", "reports/response.json" ], [ "junit_file", "reports/junit.xml" ], [ "results_file", "reports/results.json" ] ]), d = [ "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_PATH", "GITHUB_STEP_SUMMARY" ];
async function checkReportPaths(e, t, n, a) {
const o = new Set;
for (const [t, s] of e) {
const e = void 0 === s ? void 0 : await (0, r.z9)(s, "replaced", n);
if (void 0 !== e) {
o.add(t);
a.add(t, e, f.get(t), "FILE_WRITE_FAILED");
}
}
const c = e.filter(([e]) => !o.has(e)), u = d.map(e => [ e, (0, l.Z)(n, e) ]), p = await clashes([ ...t, ...u, ...c ]);
for (const {name: e, other: t, below: n} of p) c.some(([t]) => t === e) && a.add(e, n ? i.Qq`must not be ${(0, 
s.w)(t) ? (0, i.hF)(t) : t} or a folder above it.` : i.Qq`must not be the same file as ${(0, 
s.w)(t) ? (0, i.hF)(t) : t}.`, f.get(e));
}
async function checkReportFolders(e, t) {
for (const [n, r] of e) {
if (void 0 === r) continue;
const e = (0, o.dirname)((0, o.resolve)(r));
void 0 !== await (0, a.stat)(e).catch(() => {}) || t.list.some(e => e.input === n) || t.add(n, i.Qq`is in the folder ${(0, 
c.fV)(e)}, which does not exist.`, void 0, "FILE_WRITE_FAILED");
}
}
}
};
