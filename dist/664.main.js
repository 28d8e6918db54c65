"use strict";

exports.id = 664;

exports.ids = [ 664 ];

exports.modules = {
6355: (e, t, n) => {
n.r(t);
n.d(t, {
fileWarnings: () => fileWarnings
});
var a = n(9022);
function fileWarnings({unreadable: e, lifetime: t}, n) {
const a = e.includes("gcloud");
return [ a ? unreadableByMost(n) : void 0, !a && e.includes("Java") ? "The credential file cannot be read by Google's library for Java. It does not take a workforce user's login as the source of an impersonation." : void 0, e.includes("gcloud auth login") ? unreadableByLogin(n, a) : void 0, t && lifetimeWarning(t) ].filter(e => void 0 !== e);
}
const r = "CLOUDSDK_AUTH_ACCESS_TOKEN";
function unreadableByMost({accessToken: e, outputTokens: t, isCommandLine: n}) {
const i = "The credential file cannot be read by gcloud, nor by Google's libraries for Python and Java. Only those for Go (Terraform too) and Node.js (firebase-tools too) can chain this impersonation after federation.";
return n ? `${i} For gcloud, set ${r} to a token that gcp-bearer access-token prints. Python and Java programs can use the same token.` : (0, 
a.Mn)([ a.Qq`${i} In a step that runs gcloud, set the access token (ID is the id of this step):${(0, 
a.bv)(r, "${{ steps.ID.outputs.access_token }}")}`, e && t ? void 0 : a.Qq`This step must output the access token:${e ? "" : (0, 
a.Pe)("token_format", "access_token, id_token")}${t ? "" : (0, a.Pe)("output_tokens", "true")}`, "Python and Java programs can use the same token." ]);
}
function unreadableByLogin({exported: e, isCommandLine: t}, n) {
const r = a.Qq`${"gcloud auth login --cred-file"} does not take the credential file. It takes keys and external_account files only.`, i = a.Qq`Without that command, gcloud reads the file that CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE names`;
if (t) return n ? r : a.Qq`${r} ${i}.`;
const o = n ? "" : a.Qq`${e ? "\n" : " "}${i}${e ? ", which this step exports" : ""}.`;
return e ? a.Qq`${r} google-github-actions/setup-gcloud runs that command if GOOGLE_GHA_CREDS_PATH is set, and fails. In its step, empty the variable:${(0, 
a.bv)("GOOGLE_GHA_CREDS_PATH", "")}${o}` : a.Qq`${r}${o}`;
}
function lifetimeWarning(e) {
return "absent" === e.kind ? a.Qq`${(0, a.hF)("access_token_lifetime")} is not in the credential file, because a file of type ${e.type} has no field for it. Tokens that other tools get with the file have the default lifetime, an hour as a rule.` : a.Qq`The credential file has a token lifetime of ${e.seconds} s in place of ${(0, 
a.hF)("access_token_lifetime")}, because Google's libraries refuse a shorter one in a file.`;
}
},
8338: (e, t, n) => {
n.r(t);
n.d(t, {
credentialsFile: () => credentialsFile,
curlConfig: () => curlConfig
});
var a = n(6760), r = n(2578), i = n(3391), o = n(4704);
function credentialsFile({source: e, impersonate: t, universe: n, access: a}) {
const r = baseCredential(e, n), i = t ? impersonating(r, t, n) : asExternalAccount(r), {lifetimeSeconds: o} = a, s = void 0 === o ? i : withLifetime(i, o);
return {
content: `${JSON.stringify(s, null, 2)}\n`,
limits: {
unreadable: unreadableBy(s),
lifetime: lifetimeLimit(s, o)
}
};
}
function baseCredential(e, t) {
switch (e.kind) {
case "credential":
return e.json;

case "metadata":
throw new r.G7("INTERNAL", "A metadata server has no credential to write.");

case "oidc":
if ("file" !== e.place.kind) throw new r.G7("INTERNAL", "There is no file that holds the OIDC token.");
return {
...federated(e.provider, t),
credential_source: {
file: (0, a.resolve)(e.place.path),
format: {
type: "text"
}
}
};

case "github":
{
const n = new URL(e.requestUrl);
n.searchParams.set("audience", e.audience);
return {
...federated(e.provider, t),
credential_source: {
url: n.href,
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
function federated(e, t) {
return {
type: "external_account",
audience: `${i.KL}${e}`,
subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
token_url: (0, i.sR)("sts", t, "/v1/token"),
universe_domain: t
};
}
function impersonating(e, {account: t, delegates: n}, a) {
const r = (0, i.sR)("iamcredentials", a, `/v1/projects/-/serviceAccounts/${t}:generateAccessToken`);
if ("external_account" === e.type && 0 === n.length && !e.service_account_impersonation_url) {
const {service_account_impersonation: t, ...n} = e;
return {
...n,
service_account_impersonation_url: r
};
}
const o = n.map(resourceName);
if ("impersonated_service_account" === e.type) {
const t = accountIn(e.service_account_impersonation_url), n = Array.isArray(e.delegates) ? e.delegates : [];
return {
...e,
service_account_impersonation_url: r,
delegates: [ ...n, ...void 0 === t ? [] : [ resourceName(t) ], ...o ]
};
}
return {
type: "impersonated_service_account",
service_account_impersonation_url: r,
delegates: o,
source_credentials: e,
..."googleapis.com" === a ? {} : {
universe_domain: a
}
};
}
function asExternalAccount(e) {
const {type: t, source_credentials: n, delegates: a, ...r} = e, i = Array.isArray(a) && a.length > 0;
return "impersonated_service_account" !== t || i || void 0 !== r.scopes ? e : (0, 
o.u)(n) && "external_account" === n.type ? n.service_account_impersonation_url ? e : {
...n,
...r
} : e;
}
function resourceName(e) {
return `projects/-/serviceAccounts/${e}`;
}
function accountIn(e) {
return /serviceAccounts\/([^/:]+):/.exec(String(e))?.[1];
}
const s = 600;
function carriesLifetime(e) {
return "external_account" === e.type && Boolean(e.service_account_impersonation_url);
}
function withLifetime(e, t) {
return carriesLifetime(e) ? {
...e,
service_account_impersonation: {
token_lifetime_seconds: Math.max(t, s)
}
} : e;
}
function lifetimeLimit(e, t) {
if (void 0 !== t) return carriesLifetime(e) ? t < s ? {
kind: "raised",
seconds: s
} : void 0 : {
kind: "absent",
type: String(e.type)
};
}
function unreadableBy(e) {
switch (e.type) {
case "external_account":
case "service_account":
return [];

case "impersonated_service_account":
{
const t = (0, o.u)(e.source_credentials) ? e.source_credentials.type : void 0;
return "service_account" === t || "authorized_user" === t ? [ "gcloud auth login" ] : "external_account_authorized_user" === t ? [ "gcloud auth login", "Java" ] : [ "gcloud auth login", "gcloud", "Python", "Java" ];
}

default:
return [ "gcloud auth login" ];
}
}
function curlConfig(e, t) {
const n = [ `header = ${quoted(`${e}: Bearer ${t}`)}`, 'proto-redir = "=https"' ];
"authorization" !== e.toLowerCase() && n.push("max-redirs = 0");
return `${n.join("\n")}\n`;
}
function quoted(e) {
return `"${e.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
},
8990: (e, t, n) => {
n.d(t, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var a = n(7598), r = n(3024), i = n(1455), o = n(6760), s = n(2578), c = n(2005), l = n(813), u = n(3065), d = n(3211);
async function pathProblem(e, t, n) {
if (/[\u0000-\u001f]/.test(e)) return "is a path, and has a line break or another control character.";
if (/[\\/]$/.test(e)) return `${(0, c.hD)(e)} names a folder, and a file is needed.`;
const a = (0, d.i)(e);
return void 0 === a ? pathObstacle(e, t, n) : `${(0, c.hD)(e)} ${a}`;
}
async function pathObstacle(e, t, n) {
const a = (0, o.resolve)(e), r = trustedBase(a, n);
let i = r;
for (const e of (0, o.relative)(r, a).split(o.sep)) {
if ("" === e) continue;
i = (0, o.join)(i, e);
const n = await look(i);
if (void 0 === n) return folderObstacle((0, o.dirname)(i));
if ("string" == typeof n) return `${(0, c.fV)(i)} cannot be used: ${n}.`;
if (i === a) return existingObstacle(a, n, t);
if (n.isSymbolicLink()) return `${(0, c.fV)(i)} is a symbolic link, and none is followed.`;
if (!n.isDirectory()) return `${(0, c.fV)(i)} is not a folder.`;
}
return `${(0, c.fV)(a)} is a folder.`;
}
async function createFile(e, t, n) {
await makeFolders((0, o.dirname)(e), n);
const {O_WRONLY: a, O_CREAT: s, O_EXCL: c, O_NOFOLLOW: l} = r.constants;
return (0, i.open)(e, a | s | c | (l ?? 0), t);
}
async function makeFolders(e, t) {
const make = () => (0, i.mkdir)(e, {
mode: t
}).catch(unlessItExists);
try {
await make();
} catch (n) {
if ("ENOENT" !== (0, u.x)(n) || (0, o.dirname)(e) === e) throw n;
await makeFolders((0, o.dirname)(e), t);
await make();
}
}
function unlessItExists(e) {
if ("EEXIST" !== (0, u.x)(e)) throw e;
}
async function replaceFile(e, t, n) {
const r = (0, o.resolve)(e), l = await pathProblem(e, "replaced", n);
if (void 0 !== l) throw new s.G7("FILE_WRITE_FAILED", `${(0, c.fV)(e)} was not written: ${l}`);
const u = (0, o.join)((0, o.dirname)(r), `.gcp-bearer-${(0, a.randomBytes)(8).toString("hex")}.tmp`);
try {
const e = await createFile(u, 420, 511);
try {
const n = await look(r);
"object" == typeof n && await e.chmod(511 & n.mode);
await e.writeFile("string" == typeof t || Buffer.isBuffer(t) ? t : inBlocks(t));
} finally {
await e.close();
}
await (0, i.rename)(u, r);
} catch (t) {
await (0, i.unlink)(u).catch(() => {});
throw writeFailed(e, t);
}
}
const f = 16384;
function* inBlocks(e) {
let t = "";
for (const n of e) {
t += n;
if (!(t.length < f)) {
yield t;
t = "";
}
}
yield t;
}
function writeFailed(e, t) {
if (t instanceof s.G7) return t;
const n = `${(0, c.fV)(e)} was not written: ${(0, u.u)(t)}.`;
return new s.G7("FILE_WRITE_FAILED", n, {
cause: t
});
}
async function look(e) {
try {
return await (0, i.lstat)(e);
} catch (e) {
return "ENOENT" === (0, u.x)(e) ? void 0 : (0, u.u)(e);
}
}
async function existingObstacle(e, t, n) {
return "kept" === n ? `${(0, c.fV)(e)} exists already, and is not overwritten.` : t.isFile() ? folderObstacle((0, 
o.dirname)(e)) : `${(0, c.fV)(e)} is ${(0, l.I)(t)}, and only a regular file is replaced.`;
}
async function folderObstacle(e) {
try {
await (0, i.access)(e, r.constants.W_OK);
return;
} catch (t) {
const n = (0, o.dirname)(e);
return "ENOENT" === (0, u.x)(t) && n !== e ? folderObstacle(n) : `${(0, c.fV)(e)} cannot be written to: ${(0, 
u.u)(t)}.`;
}
}
function trustedBase(e, t) {
const n = [ t.GITHUB_WORKSPACE, t.RUNNER_TEMP, process.cwd(), t.HOME ].find(t => t && e.startsWith((0, 
o.resolve)(t) + o.sep));
if (n) return (0, o.resolve)(n);
const {root: a} = (0, o.parse)(e), [r] = (0, o.relative)(a, (0, o.dirname)(e)).split(o.sep);
return (0, o.join)(a, r ?? "");
}
},
2100: (e, t, n) => {
n.r(t);
n.d(t, {
PrivateFiles: () => PrivateFiles,
credentialsPathProblem: () => credentialsPathProblem,
temporaryFolderProblem: () => temporaryFolderProblem
});
var a = n(7598), r = n(3024), i = n(1455), o = n(8161), s = n(6760), c = n(813);
const l = "cleanup", u = "manifest.json";
async function removeFiles(e) {
const t = [], n = [], a = await readManifest(e);
if (!a) {
await (0, i.lstat)(e.folder).then(() => !1, () => !0) || n.push({
path: e.folder,
why: "it is not the folder that was made"
});
return {
removed: t,
left: n
};
}
for (const e of a) {
const a = await removeOne(e);
void 0 === a ? t.push(e.path) : "ENOENT" !== a && n.push({
path: e.path,
why: a
});
}
await (0, i.rm)(e.folder, {
recursive: !0,
force: !0
}).catch(t => {
n.push({
path: e.folder,
why: t.code ?? "unknown"
});
});
return {
removed: t,
left: n
};
}
async function readManifest({folder: e, id: t}) {
try {
const n = await (0, i.lstat)(e), a = void 0 !== process.getuid && (n.uid !== process.getuid() || !!(63 & n.mode));
if (!n.isDirectory() || a) return;
const r = (0, s.join)(e, u);
if (!(await (0, i.lstat)(r)).isFile()) return;
const o = JSON.parse(await (0, c.readText)(r, {
maxBytes: c.MOST_BYTES.credential
}));
if ("object" != typeof o || null === o) return;
const {id: l, files: d} = o;
if (l !== t || !Array.isArray(d)) return;
return d.filter(e => "string" == typeof e?.path);
} catch {
return;
}
}
async function removeOne(e) {
try {
const t = await (0, i.lstat)(e.path, {
bigint: !0
});
if (!(void 0 === e.ino ? t.isFile() && 0n === t.size : t.isFile() && String(t.ino) === e.ino && String(t.dev) === e.dev)) return "it is another file than the one that was written";
await (0, i.unlink)(e.path);
return;
} catch (e) {
return e instanceof Error && "code" in e ? String(e.code) : "unknown";
}
}
var d = n(2578), f = n(3065), h = n(8990), m = n(2005);
function temporaryFolder(e) {
const t = e.RUNNER_TEMP;
return t ? {
variable: "RUNNER_TEMP",
path: t
} : {
variable: "win32" === process.platform ? "TEMP" : "TMPDIR",
path: (0, o.tmpdir)()
};
}
function credentialsPathProblem(e, t) {
return (0, h.z9)(e, "kept", t);
}
async function temporaryFolderProblem(e) {
const {variable: t, path: n} = temporaryFolder(e), a = "It must name the folder for temporary files, where this step makes a private folder.";
try {
const e = await (0, i.stat)(n);
if (!e.isDirectory()) return {
variable: t,
message: `names ${(0, c.I)(e)}, not a folder. ${a}`,
fatal: !0
};
await (0, i.access)(n, r.constants.W_OK | r.constants.X_OK);
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
#n=(0, a.randomBytes)(16).toString("hex");
#a=[];
#r;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
async write(e, t, n) {
const a = await this.#i(), r = void 0 === t ? (0, s.join)(a, e) : (0, s.resolve)(t);
try {
if (void 0 !== t) {
const e = await (0, h.nK)(r, "kept", this.#e.env);
if (void 0 !== e) throw new d.G7("FILE_WRITE_FAILED", `${(0, m.fV)(r)} was not written: ${e}`);
}
const e = {
path: r
};
this.#a.push(e);
await this.#o(a);
const i = await (0, h.x3)(r, 384, 448);
try {
const {dev: t, ino: o} = await i.stat({
bigint: !0
});
this.#a[this.#a.indexOf(e)] = {
path: r,
dev: String(t),
ino: String(o)
};
await this.#o(a);
await i.writeFile(n);
} finally {
await i.close();
}
return r;
} catch (e) {
throw (0, h.PF)(r, e);
}
}
async removeAll() {
const e = this.#r;
this.#r = void 0;
this.#a.length = 0;
if (void 0 !== e) {
await removeFiles({
folder: e,
id: this.#n
});
await (0, i.rm)(e, {
recursive: !0,
force: !0
}).catch(() => {});
}
}
async #i() {
if (void 0 !== this.#r) return this.#r;
const {variable: e, path: t} = temporaryFolder(this.#e.env);
try {
this.#r = await (0, i.mkdtemp)((0, s.join)(await (0, i.realpath)(t), "gcp-bearer-"));
await this.#o(this.#r);
} catch (t) {
const n = `No private folder could be made in the folder that ${e} names: ${(0, 
f.u)(t)}.`;
throw new d.G7("FILE_WRITE_FAILED", n, {
cause: t
});
}
const n = {
folder: this.#r,
id: this.#n
};
this.#t && await this.#e.saveState(l, JSON.stringify(n));
return this.#r;
}
async #o(e) {
const t = JSON.stringify({
id: this.#n,
files: this.#a
}), n = (0, s.join)(e, `${u}.new`);
await (0, i.writeFile)(n, t, {
mode: 384
});
await (0, i.rename)(n, (0, s.join)(e, u));
}
}
}
};
