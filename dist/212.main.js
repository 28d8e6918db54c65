"use strict";

exports.id = 212;

exports.ids = [ 212 ];

exports.modules = {
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
4212: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
checkReportFolders: () => checkReportFolders,
checkReportPaths: () => checkReportPaths
});
var promises_ = __webpack_require__(1455), external_node_path_ = __webpack_require__(6760);
async function clashes(paths) {
const found = [], seen = [];
for (const [name, path] of paths) {
if (void 0 === path || "" === path) continue;
const place = await placeOf(path), isBelow = other => place.startsWith(other + external_node_path_.sep) || other.startsWith(place + external_node_path_.sep), other = seen.find(one => one.place === place || isBelow(one.place));
void 0 !== other && found.push({
name: name,
other: other.name,
below: other.place !== place
});
seen.push({
name: name,
place: place
});
}
return found;
}
async function placeOf(path) {
return (await resolved((0, external_node_path_.resolve)(path))).normalize("NFC").toLowerCase();
}
async function resolved(path) {
try {
return await (0, promises_.realpath)(path);
} catch {
const above = (0, external_node_path_.dirname)(path);
return above === path ? path : (0, external_node_path_.join)(await resolved(above), (0, 
external_node_path_.basename)(path));
}
}
var write = __webpack_require__(8990), input_names = __webpack_require__(8028), message = __webpack_require__(9022), quote = __webpack_require__(2005), record = __webpack_require__(4704);
const EXAMPLES = new Map([ [ "response_file", "reports/response.json" ], [ "junit_file", "reports/junit.xml" ], [ "results_file", "reports/results.json" ] ]), RUNNER_FILES = [ "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STATE", "GITHUB_PATH", "GITHUB_STEP_SUMMARY" ];
async function checkReportPaths(reports, others, env, problems) {
const wrong = new Set;
for (const [name, path] of reports) {
const problem = void 0 === path ? void 0 : await (0, write.z9)(path, "replaced", env);
if (void 0 !== problem) {
wrong.add(name);
problems.add(name, problem, EXAMPLES.get(name), "FILE_WRITE_FAILED");
}
}
const usable = reports.filter(([name]) => !wrong.has(name)), runner = RUNNER_FILES.map(name => [ name, (0, 
record.Z)(env, name) ]), found = await clashes([ ...others, ...runner, ...usable ]);
for (const {name: name, other: other, below: below} of found) usable.some(([report]) => report === name) && problems.add(name, below ? message.Qq`must not be ${(0, 
input_names.w)(other) ? (0, message.hF)(other) : other} or a folder above it.` : message.Qq`must not be the same file as ${(0, 
input_names.w)(other) ? (0, message.hF)(other) : other}.`, EXAMPLES.get(name));
}
async function checkReportFolders(reports, problems) {
for (const [name, path] of reports) {
if (void 0 === path) continue;
const folder = (0, external_node_path_.dirname)((0, external_node_path_.resolve)(path));
void 0 !== await (0, promises_.stat)(folder).catch(() => {}) || problems.list.some(problem => problem.input === name) || problems.add(name, message.Qq`is in the folder ${(0, 
quote.fV)(folder)}, which does not exist.`, void 0, "FILE_WRITE_FAILED");
}
}
}
};
