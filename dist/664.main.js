"use strict";

exports.id = 664;

exports.ids = [ 664 ];

exports.modules = {
8338: (e, t, r) => {
r.r(t);
r.d(t, {
credentialsFile: () => credentialsFile,
curlConfig: () => curlConfig
});
var a = r(2578), i = r(3391);
function credentialsFile({source: e, impersonate: t, universe: r}) {
const a = baseCredential(e, r);
return `${JSON.stringify(t ? impersonating(a, t, r) : a, null, 2)}\n`;
}
function baseCredential(e, t) {
switch (e.kind) {
case "credential":
return e.json;

case "metadata":
throw new a.G7("INTERNAL", "A metadata server has no credential to write.");

case "github":
{
const r = new URL(e.requestUrl);
r.searchParams.set("audience", e.audience);
return {
type: "external_account",
audience: `${i.KL}${e.provider}`,
subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
token_url: (0, i.sR)("sts", t, "/v1/token"),
universe_domain: t,
credential_source: {
url: r.href,
headers: {
Authorization: `Bearer ${e.requestToken}`
},
format: {
type: "json",
subject_token_field_name: "value"
}
}
};
}
}
}
function impersonating(e, {account: t, delegates: r}, a) {
const n = (0, i.sR)("iamcredentials", a, `/v1/projects/-/serviceAccounts/${t}:generateAccessToken`);
if ("external_account" === e.type && 0 === r.length && !e.service_account_impersonation_url) return {
...e,
service_account_impersonation_url: n
};
if ("impersonated_service_account" === e.type) {
const t = /serviceAccounts\/([^/:]+):/.exec(String(e.service_account_impersonation_url))?.[1], a = Array.isArray(e.delegates) ? e.delegates : [];
return {
...e,
service_account_impersonation_url: n,
delegates: [ ...a, t, ...r ]
};
}
return {
type: "impersonated_service_account",
service_account_impersonation_url: n,
delegates: r,
source_credentials: e,
..."googleapis.com" === a ? {} : {
universe_domain: a
}
};
}
function curlConfig(e, t) {
return `header = "${e}: Bearer ${t}"\nproto-redir = "=https"\n`;
}
},
8990: (e, t, r) => {
r.d(t, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var a = r(7598), i = r(3024), n = r(1455), s = r(6760), o = r(2578), c = r(2005), l = r(813), d = r(3065);
async function pathProblem(e, t, r) {
return /[\u0000-\u001f]/.test(e) ? "is a path, and has a line break or another control character." : /[\\/]$/.test(e) ? `${(0, 
c.hD)(e)} names a folder, and a file is needed.` : pathObstacle(e, t, r);
}
async function pathObstacle(e, t, r) {
const a = (0, s.resolve)(e), i = trustedBase(a, r);
let n = i;
for (const e of (0, s.relative)(i, a).split(s.sep)) {
if ("" === e) continue;
n = (0, s.join)(n, e);
const r = await look(n);
if (void 0 === r) return folderObstacle((0, s.dirname)(n));
if ("string" == typeof r) return `${(0, c.fV)(n)} cannot be used: ${r}.`;
if (n === a) return existingObstacle(a, r, t);
if (r.isSymbolicLink()) return `${(0, c.fV)(n)} is a symbolic link, and none is followed.`;
if (!r.isDirectory()) return `${(0, c.fV)(n)} is not a folder.`;
}
return `${(0, c.fV)(a)} is a folder.`;
}
async function createFile(e, t, r) {
await (0, n.mkdir)((0, s.dirname)(e), {
recursive: !0,
mode: r
});
const {O_WRONLY: a, O_CREAT: o, O_EXCL: c, O_NOFOLLOW: l} = i.constants;
return (0, n.open)(e, a | o | c | (l ?? 0), t);
}
async function replaceFile(e, t, r) {
const i = (0, s.resolve)(e), l = await pathObstacle(i, "replaced", r);
if (void 0 !== l) throw new o.G7("FILE_WRITE_FAILED", `${(0, c.fV)(e)} was not written: ${l}`);
const d = (0, s.join)((0, s.dirname)(i), `.gcp-bearer-${(0, a.randomBytes)(8).toString("hex")}.tmp`);
try {
const e = await createFile(d, 420, 511);
try {
const r = await look(i);
"object" == typeof r && await e.chmod(511 & r.mode);
await e.writeFile("string" == typeof t || Buffer.isBuffer(t) ? t : inBlocks(t));
} finally {
await e.close();
}
await (0, n.rename)(d, i);
} catch (t) {
await (0, n.unlink)(d).catch(() => {});
throw writeFailed(e, t);
}
}
const u = 16384;
function* inBlocks(e) {
let t = "";
for (const r of e) {
t += r;
if (!(t.length < u)) {
yield t;
t = "";
}
}
yield t;
}
function writeFailed(e, t) {
if (t instanceof o.G7) return t;
const r = `${(0, c.fV)(e)} was not written: ${(0, d.u)(t)}.`;
return new o.G7("FILE_WRITE_FAILED", r, {
cause: t
});
}
async function look(e) {
try {
return await (0, n.lstat)(e);
} catch (e) {
return "ENOENT" === (0, d.x)(e) ? void 0 : (0, d.u)(e);
}
}
async function existingObstacle(e, t, r) {
return "kept" === r ? `${(0, c.fV)(e)} exists already, and is not overwritten.` : t.isFile() ? folderObstacle((0, 
s.dirname)(e)) : `${(0, c.fV)(e)} is ${(0, l.I)(t)}, and only a regular file is replaced.`;
}
async function folderObstacle(e) {
try {
await (0, n.access)(e, i.constants.W_OK);
return;
} catch (t) {
const r = (0, s.dirname)(e);
return "ENOENT" === (0, d.x)(t) && r !== e ? folderObstacle(r) : `${(0, c.fV)(e)} cannot be written to: ${(0, 
d.u)(t)}.`;
}
}
function trustedBase(e, t) {
const r = [ t.GITHUB_WORKSPACE, t.RUNNER_TEMP, process.cwd(), t.HOME ].find(t => t && e.startsWith((0, 
s.resolve)(t) + s.sep));
if (r) return (0, s.resolve)(r);
const {root: a} = (0, s.parse)(e), [i] = (0, s.relative)(a, (0, s.dirname)(e)).split(s.sep);
return (0, s.join)(a, i ?? "");
}
},
2100: (e, t, r) => {
r.r(t);
r.d(t, {
PrivateFiles: () => PrivateFiles,
credentialsPathProblem: () => credentialsPathProblem,
temporaryFolderProblem: () => temporaryFolderProblem
});
var a = r(7598), i = r(3024), n = r(1455), s = r(8161), o = r(6760), c = r(813);
const l = "cleanup", d = "manifest.json";
async function removeFiles(e) {
const t = [], r = [], a = await readManifest(e);
if (!a) {
await (0, n.lstat)(e.folder).then(() => !1, () => !0) || r.push({
path: e.folder,
why: "it is not the folder that was made"
});
return {
removed: t,
left: r
};
}
for (const e of a) {
const a = await removeOne(e);
void 0 === a ? t.push(e.path) : "ENOENT" !== a && r.push({
path: e.path,
why: a
});
}
await (0, n.rm)(e.folder, {
recursive: !0,
force: !0
}).catch(t => {
r.push({
path: e.folder,
why: t.code ?? "unknown"
});
});
return {
removed: t,
left: r
};
}
async function readManifest({folder: e, id: t}) {
try {
const r = await (0, n.lstat)(e), a = void 0 !== process.getuid && (r.uid !== process.getuid() || !!(63 & r.mode));
if (!r.isDirectory() || a) return;
const i = (0, o.join)(e, d);
if (!(await (0, n.lstat)(i)).isFile()) return;
const s = JSON.parse(await (0, c.readText)(i, {
maxBytes: c.MOST_BYTES.credential
}));
if ("object" != typeof s || null === s) return;
const {id: l, files: u} = s;
if (l !== t || !Array.isArray(u)) return;
return u.filter(e => "string" == typeof e?.path);
} catch {
return;
}
}
async function removeOne(e) {
try {
const t = await (0, n.lstat)(e.path, {
bigint: !0
});
if (!(void 0 === e.ino ? t.isFile() && 0n === t.size : t.isFile() && String(t.ino) === e.ino && String(t.dev) === e.dev)) return "it is another file than the one that was written";
await (0, n.unlink)(e.path);
return;
} catch (e) {
return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
}
var u = r(2578), f = r(3065), h = r(8990), p = r(2005);
function temporaryFolder(e) {
const t = e.RUNNER_TEMP;
return t ? {
variable: "RUNNER_TEMP",
path: t
} : {
variable: "win32" === process.platform ? "TEMP" : "TMPDIR",
path: (0, s.tmpdir)()
};
}
function credentialsPathProblem(e, t) {
return (0, h.z9)(e, "kept", t);
}
async function temporaryFolderProblem(e) {
const {variable: t, path: r} = temporaryFolder(e), a = "It must name the folder for temporary files, where this step makes a private folder.";
try {
const e = await (0, n.stat)(r);
if (!e.isDirectory()) return {
variable: t,
message: `names ${(0, c.I)(e)}, not a folder. ${a}`,
fatal: !0
};
await (0, n.access)(r, i.constants.W_OK | i.constants.X_OK);
if (void 0 === process.getuid || 2 != (514 & e.mode)) return;
return {
variable: t,
message: "names a folder in which every user of this machine may replace what others made. Set its sticky bit (chmod +t), or take the right to write from others (chmod o-w).",
fatal: !1
};
} catch (e) {
return {
variable: t,
message: `${"ENOENT" === (0, f.x)(e) ? "names a folder that does not exist" : `names a folder that cannot be written to: ${(0, 
f.u)(e)}`}. ${a}`,
fatal: !0
};
}
}
class PrivateFiles {
#e;
#t;
#r=(0, a.randomBytes)(16).toString("hex");
#a=[];
#i;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
async write(e, t, r) {
const a = await this.#n(), i = void 0 === t ? (0, o.join)(a, e) : (0, o.resolve)(t);
try {
if (void 0 !== t) {
const e = await (0, h.nK)(i, "kept", this.#e.env);
if (void 0 !== e) throw new u.G7("FILE_WRITE_FAILED", `${(0, p.fV)(i)} was not written: ${e}`);
}
const e = {
path: i
};
this.#a.push(e);
await this.#s(a);
const n = await (0, h.x3)(i, 384, 448);
try {
const {dev: t, ino: s} = await n.stat({
bigint: !0
});
this.#a[this.#a.indexOf(e)] = {
path: i,
dev: String(t),
ino: String(s)
};
await this.#s(a);
await n.writeFile(r);
} finally {
await n.close();
}
return i;
} catch (e) {
throw (0, h.PF)(i, e);
}
}
async removeAll() {
const e = this.#i;
this.#i = void 0;
this.#a.length = 0;
if (void 0 !== e) {
await removeFiles({
folder: e,
id: this.#r
});
await (0, n.rm)(e, {
recursive: !0,
force: !0
}).catch(() => {});
}
}
async #n() {
if (void 0 !== this.#i) return this.#i;
const {variable: e, path: t} = temporaryFolder(this.#e.env);
try {
this.#i = await (0, n.mkdtemp)((0, o.join)(await (0, n.realpath)(t), "gcp-bearer-"));
await this.#s(this.#i);
} catch (t) {
const r = `No private folder could be made in the folder that ${e} names: ${(0, 
f.u)(t)}.`;
throw new u.G7("FILE_WRITE_FAILED", r, {
cause: t
});
}
const r = {
folder: this.#i,
id: this.#r
};
this.#t && await this.#e.saveState(l, JSON.stringify(r));
return this.#i;
}
async #s(e) {
const t = JSON.stringify({
id: this.#r,
files: this.#a
}), r = (0, o.join)(e, `${d}.new`);
await (0, n.writeFile)(r, t, {
mode: 384
});
await (0, n.rename)(r, (0, o.join)(e, d));
}
}
}
};
