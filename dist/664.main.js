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
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
var _google_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3391);
function credentialsFile({source: source, impersonate: impersonate, universe: universe}) {
const base = baseCredential(source, universe);
return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
}
function baseCredential(source, universe) {
switch (source.kind) {
case "credential":
return source.json;

case "metadata":
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("INTERNAL", "A metadata server has no credential to write.");

case "github":
{
const url = new URL(source.requestUrl);
url.searchParams.set("audience", source.audience);
return {
type: "external_account",
audience: `${_google_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.KL}${source.provider}`,
subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
token_url: (0, _google_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.sR)("sts", universe, "/v1/token"),
universe_domain: universe,
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
function impersonating(base, {account: account, delegates: delegates}, universe) {
const url = (0, _google_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.sR)("iamcredentials", universe, `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`);
if (base["type"] === "external_account" && delegates.length === 0 && !base["service_account_impersonation_url"]) return {
...base,
service_account_impersonation_url: url
};
if (base["type"] === "impersonated_service_account") {
const inner = /serviceAccounts\/([^/:]+):/.exec(String(base["service_account_impersonation_url"]))?.[1];
const before = Array.isArray(base["delegates"]) ? base["delegates"] : [];
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
...universe === "googleapis.com" ? {} : {
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
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2578);
var _quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2005);
var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(813);
var _reason_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3065);
async function pathProblem(path, existing, env) {
if (/[\u0000-\u001f]/.test(path)) return "is a path, and has a line break or another control character.";
if (/[\\/]$/.test(path)) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.hD)(path)} names a folder, and a file is needed.`;
return pathObstacle(path, existing, env);
}
async function pathObstacle(path, existing, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
const base = trustedBase(file, env);
let place = base;
for (const part of (0, node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(base, file).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep)) {
if (part === "") continue;
place = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)(place, part);
const found = await look(place);
if (found === void 0) return folderObstacle((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(place));
if (typeof found === "string") return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} cannot be used: ${found}.`;
if (place === file) return existingObstacle(file, found, existing);
if (found.isSymbolicLink()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is a symbolic link, and none is followed.`;
if (!found.isDirectory()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(place)} is not a folder.`;
}
return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is a folder.`;
}
async function createFile(file, mode, folderMode) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), {
recursive: true,
mode: folderMode
});
const {O_WRONLY: O_WRONLY, O_CREAT: O_CREAT, O_EXCL: O_EXCL, O_NOFOLLOW: O_NOFOLLOW} = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
return (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, O_WRONLY | O_CREAT | O_EXCL | (O_NOFOLLOW ?? 0), mode);
}
async function replaceFile(path, content, env) {
const file = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(path);
const obstacle = await pathObstacle(file, "replaced", env);
if (obstacle !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__.G7("FILE_WRITE_FAILED", `${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(path)} was not written: ${obstacle}`);
const unfinished = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), `.gcp-bearer-${(0, 
node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString("hex")}.tmp`);
try {
const handle = await createFile(unfinished, 420, 511);
try {
const before = await look(file);
if (typeof before === "object") await handle.chmod(before.mode & 511);
await handle.writeFile(content);
} finally {
await handle.close();
}
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(unfinished, file);
} catch (error) {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(unfinished).catch(() => {});
throw writeFailed(path, error);
}
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
return (0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) === "ENOENT" ? void 0 : (0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error);
}
}
async function existingObstacle(file, found, existing) {
if (existing === "kept") return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} exists already, and is not overwritten.`;
if (!found.isFile()) return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(file)} is ${(0, 
_read_js__WEBPACK_IMPORTED_MODULE_6__.I)(found)}, and only a regular file is replaced.`;
return folderObstacle((0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
}
async function folderObstacle(folder) {
try {
await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
return;
} catch (error) {
const above = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder);
if ((0, _reason_js__WEBPACK_IMPORTED_MODULE_7__.x)(error) === "ENOENT" && above !== folder) return folderObstacle(above);
return `${(0, _quote_js__WEBPACK_IMPORTED_MODULE_5__.fV)(folder)} cannot be written to: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_7__.u)(error)}.`;
}
}
function trustedBase(file, env) {
const bases = [ env["GITHUB_WORKSPACE"], env["RUNNER_TEMP"], process.cwd(), env["HOME"] ];
const inside = bases.find(base => base && file.startsWith((0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(base) + node_path__WEBPACK_IMPORTED_MODULE_3__.sep));
if (inside) return (0, node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(inside);
const {root: root} = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(file);
const [first] = (0, node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, (0, node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file)).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep);
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
var external_node_crypto_ = __webpack_require__(7598);
var external_node_fs_ = __webpack_require__(3024);
var promises_ = __webpack_require__(1455);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var read = __webpack_require__(813);
const STATE_NAME = "cleanup";
const MANIFEST = "manifest.json";
async function removeFiles(state) {
const removed = [];
const left = [];
const files = await readManifest(state);
if (!files) {
const gone = await (0, promises_.lstat)(state.folder).then(() => false, () => true);
if (!gone) left.push({
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
if (why === void 0) removed.push(entry.path); else if (why !== "ENOENT") left.push({
path: entry.path,
why: why
});
}
await (0, promises_.rm)(state.folder, {
recursive: true,
force: true
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
const found = await (0, promises_.lstat)(folder);
const foreign = process.getuid !== void 0 && (found.uid !== process.getuid() || (found.mode & 63) !== 0);
if (!found.isDirectory() || foreign) return;
const path = (0, external_node_path_.join)(folder, MANIFEST);
if (!(await (0, promises_.lstat)(path)).isFile()) return;
const manifest = JSON.parse(await (0, read.readText)(path, {
maxBytes: read.MOST_BYTES.credential
}));
if (typeof manifest !== "object" || manifest === null) return;
const {id: writtenId, files: files} = manifest;
if (writtenId !== id || !Array.isArray(files)) return;
return files.filter(file => typeof file?.path === "string");
} catch {
return;
}
}
async function removeOne(entry) {
try {
const found = await (0, promises_.lstat)(entry.path, {
bigint: true
});
const written = entry.ino === void 0 ? found.isFile() && found.size === 0n : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
if (!written) return "it is another file than the one that was written";
await (0, promises_.unlink)(entry.path);
return;
} catch (error) {
return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
}
var errors = __webpack_require__(2578);
var reason = __webpack_require__(3065);
var write = __webpack_require__(8990);
var quote = __webpack_require__(2005);
function temporaryFolder(env) {
const path = env["RUNNER_TEMP"];
if (path) return {
variable: "RUNNER_TEMP",
path: path
};
return {
variable: process.platform === "win32" ? "TEMP" : "TMPDIR",
path: (0, external_node_os_.tmpdir)()
};
}
function credentialsPathProblem(path, env) {
return (0, write.z9)(path, "kept", env);
}
async function temporaryFolderProblem(env) {
const {variable: variable, path: path} = temporaryFolder(env);
const use = "It must name the folder for temporary files, where this step makes a private folder.";
try {
const found = await (0, promises_.stat)(path);
if (!found.isDirectory()) return {
variable: variable,
message: `names ${(0, read.I)(found)}, not a folder. ${use}`,
fatal: true
};
await (0, promises_.access)(path, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
if (process.getuid === void 0 || (found.mode & 514) !== 2) return;
const message = "names a folder in which every user of this machine may replace what others made. Set its sticky bit (chmod +t), or take the right to write from others (chmod o-w).";
return {
variable: variable,
message: message,
fatal: false
};
} catch (error) {
const why = (0, reason.x)(error) === "ENOENT" ? "names a folder that does not exist" : `names a folder that cannot be written to: ${(0, 
reason.u)(error)}`;
return {
variable: variable,
message: `${why}. ${use}`,
fatal: true
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
const folder = await this.#privateFolder();
const file = path === void 0 ? (0, external_node_path_.join)(folder, name) : (0, 
external_node_path_.resolve)(path);
try {
if (path !== void 0) {
const obstacle = await (0, write.nK)(file, "kept", this.#host.env);
if (obstacle !== void 0) throw new errors.G7("FILE_WRITE_FAILED", `${(0, quote.fV)(file)} was not written: ${obstacle}`);
}
const entry = {
path: file
};
this.#entries.push(entry);
await this.#saveManifest(folder);
const handle = await (0, write.x3)(file, 384, 448);
try {
const {dev: dev, ino: ino} = await handle.stat({
bigint: true
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
if (folder === void 0) return;
await removeFiles({
folder: folder,
id: this.#id
});
await (0, promises_.rm)(folder, {
recursive: true,
force: true
}).catch(() => {});
}
async #privateFolder() {
if (this.#folder !== void 0) return this.#folder;
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
if (this.#cleanup) await this.#host.saveState(STATE_NAME, JSON.stringify(state));
return this.#folder;
}
async #saveManifest(folder) {
const manifest = JSON.stringify({
id: this.#id,
files: this.#entries
});
const next = (0, external_node_path_.join)(folder, `${MANIFEST}.new`);
await (0, promises_.writeFile)(next, manifest, {
mode: 384
});
await (0, promises_.rename)(next, (0, external_node_path_.join)(folder, MANIFEST));
}
}
}
};
