"use strict";

exports.id = 664;

exports.ids = [ 664 ];

exports.modules = {
8338: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
credentialsFile: () => credentialsFile,
curlConfig: () => curlConfig
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760), _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2578), _google_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3391);
function credentialsFile({source: source, impersonate: impersonate, universe: universe}) {
const base = baseCredential(source, universe);
return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
}
function baseCredential(source, universe) {
switch (source.kind) {
case "credential":
return source.json;

case "metadata":
throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7("INTERNAL", "A metadata server has no credential to write.");

case "oidc":
if ("file" !== source.place.kind) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7("INTERNAL", "There is no file that holds the OIDC token.");
return {
...federated(source.provider, universe),
credential_source: {
file: (0, node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(source.place.path),
format: {
type: "text"
}
}
};

case "github":
{
const url = new URL(source.requestUrl);
url.searchParams.set("audience", source.audience);
return {
...federated(source.provider, universe),
credential_source: {
url: url.href,
headers: {
Authorization: `Bearer ${source.requestToken}`
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
function federated(provider, universe) {
return {
type: "external_account",
audience: `${_google_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.KL}${provider}`,
subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
token_url: (0, _google_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.sR)("sts", universe, "/v1/token"),
universe_domain: universe
};
}
function impersonating(base, {account: account, delegates: delegates}, universe) {
const url = (0, _google_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.sR)("iamcredentials", universe, `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`);
if ("external_account" === base.type && 0 === delegates.length && !base.service_account_impersonation_url) return {
...base,
service_account_impersonation_url: url
};
if ("impersonated_service_account" === base.type) {
const inner = /serviceAccounts\/([^/:]+):/.exec(String(base.service_account_impersonation_url))?.[1], before = Array.isArray(base.delegates) ? base.delegates : [];
return {
...base,
service_account_impersonation_url: url,
delegates: [ ...before, inner, ...delegates ]
};
}
return {
type: "impersonated_service_account",
service_account_impersonation_url: url,
delegates: delegates,
source_credentials: base,
..."googleapis.com" === universe ? {} : {
universe_domain: universe
}
};
}
function curlConfig(header, token) {
return `header = "${header}: Bearer ${token}"\nproto-redir = "=https"\n`;
}
},
8990: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
PF: () => writeFailed,
fR: () => replaceFile,
nK: () => pathObstacle,
x3: () => createFile,
z9: () => pathProblem
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455), node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760), _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005), _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(813), _reason_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3065);
async function pathProblem(path, existing, env) {
return /[\u0000-\u001f]/.test(path) ? "is a path, and has a line break or another control character." : /[\\/]$/.test(path) ? `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.hD)(path)} names a folder, and a file is needed.` : pathObstacle(path, existing, env);
}
async function pathObstacle(path, existing, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path), base = trustedBase(file, env);
let place = base;
for (const part of (0, node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(base, file).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep)) {
if ("" === part) continue;
place = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, part);
const found = await look(place);
if (void 0 === found) return folderObstacle((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place));
if ("string" == typeof found) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} cannot be used: ${found}.`;
if (place === file) return existingObstacle(file, found, existing);
if (found.isSymbolicLink()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is a symbolic link, and none is followed.`;
if (!found.isDirectory()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is not a folder.`;
}
return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is a folder.`;
}
async function createFile(file, mode, folderMode) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), {
recursive: !0,
mode: folderMode
});
const {O_WRONLY: O_WRONLY, O_CREAT: O_CREAT, O_EXCL: O_EXCL, O_NOFOLLOW: O_NOFOLLOW} = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), mode);
}
async function replaceFile(path, content, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path), obstacle = await pathObstacle(file, "replaced", env);
if (void 0 !== obstacle) throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7("FILE_WRITE_FAILED", `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(path)} was not written: ${obstacle}`);
const unfinished = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), `.gcp-bearer-${(0, 
node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}.tmp`);
try {
const handle = await createFile(unfinished, 420, 511);
try {
const before = await look(file);
"object" == typeof before && await handle.chmod(511 & before.mode);
await handle.writeFile("string" == typeof content || Buffer.isBuffer(content) ? content : inBlocks(content));
} finally {
await handle.close();
}
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, file);
} catch (error) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(unfinished).catch(() => {});
throw writeFailed(path, error);
}
}
const BLOCK_CHARS = 16384;
function* inBlocks(parts) {
let block = "";
for (const part of parts) {
block += part;
if (!(block.length < BLOCK_CHARS)) {
yield block;
block = "";
}
}
yield block;
}
function writeFailed(path, error) {
if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7) return error;
const message = `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(path)} was not written: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error)}.`;
return new _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7("FILE_WRITE_FAILED", message, {
cause: error
});
}
async function look(path) {
try {
return await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
} catch (error) {
return "ENOENT" === (0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) ? void 0 : (0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error);
}
}
async function existingObstacle(file, found, existing) {
return "kept" === existing ? `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} exists already, and is not overwritten.` : found.isFile() ? folderObstacle((0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)) : `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is ${(0, 
_read_js__WEBPACK_IMPORTED_MODULE_6__.I)(found)}, and only a regular file is replaced.`;
}
async function folderObstacle(folder) {
try {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
return;
} catch (error) {
const above = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
return "ENOENT" === (0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) && above !== folder ? folderObstacle(above) : `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(folder)} cannot be written to: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error)}.`;
}
}
function trustedBase(file, env) {
const inside = [ env.GITHUB_WORKSPACE, env.RUNNER_TEMP, process.cwd(), env.HOME ].find(base => base && file.startsWith((0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(base) + node_path__WEBPACK_IMPORTED_MODULE_3__.sep));
if (inside) return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(inside);
const {root: root} = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(file), [first] = (0, 
node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, first ?? "");
}
},
2100: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
PrivateFiles: () => PrivateFiles,
credentialsPathProblem: () => credentialsPathProblem,
temporaryFolderProblem: () => temporaryFolderProblem
});
var external_node_crypto_ = __webpack_require__(7598), external_node_fs_ = __webpack_require__(3024), promises_ = __webpack_require__(1455), external_node_os_ = __webpack_require__(8161), external_node_path_ = __webpack_require__(6760), read = __webpack_require__(813);
const STATE_NAME = "cleanup", MANIFEST = "manifest.json";
async function removeFiles(state) {
const removed = [], left = [], files = await readManifest(state);
if (!files) {
await (0, promises_.lstat)(state.folder).then(() => !1, () => !0) || left.push({
path: state.folder,
why: "it is not the folder that was made"
});
return {
removed: removed,
left: left
};
}
for (const entry of files) {
const why = await removeOne(entry);
void 0 === why ? removed.push(entry.path) : "ENOENT" !== why && left.push({
path: entry.path,
why: why
});
}
await (0, promises_.rm)(state.folder, {
recursive: !0,
force: !0
}).catch(error => {
left.push({
path: state.folder,
why: error.code ?? "unknown"
});
});
return {
removed: removed,
left: left
};
}
async function readManifest({folder: folder, id: id}) {
try {
const found = await (0, promises_.lstat)(folder), foreign = void 0 !== process.getuid && (found.uid !== process.getuid() || !!(63 & found.mode));
if (!found.isDirectory() || foreign) return;
const path = (0, external_node_path_.join)(folder, MANIFEST);
if (!(await (0, promises_.lstat)(path)).isFile()) return;
const manifest = JSON.parse(await (0, read.readText)(path, {
maxBytes: read.MOST_BYTES.credential
}));
if ("object" != typeof manifest || null === manifest) return;
const {id: writtenId, files: files} = manifest;
if (writtenId !== id || !Array.isArray(files)) return;
return files.filter(file => "string" == typeof file?.path);
} catch {
return;
}
}
async function removeOne(entry) {
try {
const found = await (0, promises_.lstat)(entry.path, {
bigint: !0
});
if (!(void 0 === entry.ino ? found.isFile() && 0n === found.size : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev)) return "it is another file than the one that was written";
await (0, promises_.unlink)(entry.path);
return;
} catch (error) {
return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
}
var errors = __webpack_require__(2578), reason = __webpack_require__(3065), write = __webpack_require__(8990), quote = __webpack_require__(2005);
function temporaryFolder(env) {
const path = env.RUNNER_TEMP;
return path ? {
variable: "RUNNER_TEMP",
path: path
} : {
variable: "win32" === process.platform ? "TEMP" : "TMPDIR",
path: (0, external_node_os_.tmpdir)()
};
}
function credentialsPathProblem(path, env) {
return (0, write.z9)(path, "kept", env);
}
async function temporaryFolderProblem(env) {
const {variable: variable, path: path} = temporaryFolder(env), use = "It must name the folder for temporary files, where this step makes a private folder.";
try {
const found = await (0, promises_.stat)(path);
if (!found.isDirectory()) return {
variable: variable,
message: `names ${(0, read.I)(found)}, not a folder. ${use}`,
fatal: !0
};
await (0, promises_.access)(path, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
if (void 0 === process.getuid || 2 != (514 & found.mode)) return;
return {
variable: variable,
message: "names a folder in which every user of this machine may replace what others made. Set its sticky bit (chmod +t), or take the right to write from others (chmod o-w).",
fatal: !1
};
} catch (error) {
return {
variable: variable,
message: `${"ENOENT" === (0, reason.x)(error) ? "names a folder that does not exist" : `names a folder that cannot be written to: ${(0, 
reason.u)(error)}`}. ${use}`,
fatal: !0
};
}
}
class PrivateFiles {
#host;
#cleanup;
#id=(0, external_node_crypto_.randomBytes)(16).toString("hex");
#entries=[];
#folder;
constructor(host, cleanup) {
this.#host = host;
this.#cleanup = cleanup;
}
async write(name, path, content) {
const folder = await this.#privateFolder(), file = void 0 === path ? (0, external_node_path_.join)(folder, name) : (0, 
external_node_path_.resolve)(path);
try {
if (void 0 !== path) {
const obstacle = await (0, write.nK)(file, "kept", this.#host.env);
if (void 0 !== obstacle) throw new errors.G7("FILE_WRITE_FAILED", `${(0, quote.fV)(file)} was not written: ${obstacle}`);
}
const entry = {
path: file
};
this.#entries.push(entry);
await this.#saveManifest(folder);
const handle = await (0, write.x3)(file, 384, 448);
try {
const {dev: dev, ino: ino} = await handle.stat({
bigint: !0
});
this.#entries[this.#entries.indexOf(entry)] = {
path: file,
dev: String(dev),
ino: String(ino)
};
await this.#saveManifest(folder);
await handle.writeFile(content);
} finally {
await handle.close();
}
return file;
} catch (error) {
throw (0, write.PF)(file, error);
}
}
async removeAll() {
const folder = this.#folder;
this.#folder = void 0;
this.#entries.length = 0;
if (void 0 !== folder) {
await removeFiles({
folder: folder,
id: this.#id
});
await (0, promises_.rm)(folder, {
recursive: !0,
force: !0
}).catch(() => {});
}
}
async #privateFolder() {
if (void 0 !== this.#folder) return this.#folder;
const {variable: variable, path: path} = temporaryFolder(this.#host.env);
try {
this.#folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(await (0, 
promises_.realpath)(path), "gcp-bearer-"));
await this.#saveManifest(this.#folder);
} catch (error) {
const message = `No private folder could be made in the folder that ${variable} names: ${(0, 
reason.u)(error)}.`;
throw new errors.G7("FILE_WRITE_FAILED", message, {
cause: error
});
}
const state = {
folder: this.#folder,
id: this.#id
};
this.#cleanup && await this.#host.saveState(STATE_NAME, JSON.stringify(state));
return this.#folder;
}
async #saveManifest(folder) {
const manifest = JSON.stringify({
id: this.#id,
files: this.#entries
}), next = (0, external_node_path_.join)(folder, `${MANIFEST}.new`);
await (0, promises_.writeFile)(next, manifest, {
mode: 384
});
await (0, promises_.rename)(next, (0, external_node_path_.join)(folder, MANIFEST));
}
}
}
};
