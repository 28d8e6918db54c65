"use strict";

exports.id = 58;

exports.ids = [ 58 ];

exports.modules = {
6058: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
ExitCode: () => ExitCode,
addPath: () => addPath,
debug: () => debug,
endGroup: () => endGroup,
error: () => error,
exportVariable: () => exportVariable,
getBooleanInput: () => getBooleanInput,
getIDToken: () => getIDToken,
getInput: () => getInput,
getMultilineInput: () => getMultilineInput,
getState: () => getState,
group: () => group,
info: () => info,
isDebug: () => isDebug,
markdownSummary: () => markdownSummary,
notice: () => notice,
platform: () => platform_namespaceObject,
saveState: () => saveState,
setCommandEcho: () => setCommandEcho,
setFailed: () => setFailed,
setOutput: () => setOutput,
setSecret: () => setSecret,
startGroup: () => startGroup,
summary: () => summary,
toPlatformPath: () => toPlatformPath,
toPosixPath: () => toPosixPath,
toWin32Path: () => toWin32Path,
warning: () => warning
});
var platform_namespaceObject = {};
__webpack_require__.r(platform_namespaceObject);
__webpack_require__.d(platform_namespaceObject, {
arch: () => arch,
getDetails: () => getDetails,
isLinux: () => isLinux,
isMacOS: () => isMacOS,
isWindows: () => isWindows,
platform: () => platform
});
var external_os_ = __webpack_require__(857);
function toCommandValue(input) {
return null == input ? "" : "string" == typeof input || input instanceof String ? input : JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
return Object.keys(annotationProperties).length ? {
title: annotationProperties.title,
file: annotationProperties.file,
line: annotationProperties.startLine,
endLine: annotationProperties.endLine,
col: annotationProperties.startColumn,
endColumn: annotationProperties.endColumn
} : {};
}
function issueCommand(command, properties, message) {
const cmd = new Command(command, properties, message);
process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = "") {
issueCommand(name, {}, message);
}
const CMD_STRING = "::";
class Command {
constructor(command, properties, message) {
command || (command = "missing.command");
this.command = command;
this.properties = properties;
this.message = message;
}
toString() {
let cmdStr = CMD_STRING + this.command;
if (this.properties && Object.keys(this.properties).length > 0) {
cmdStr += " ";
let first = !0;
for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
const val = this.properties[key];
if (val) {
first ? first = !1 : cmdStr += ",";
cmdStr += `${key}=${escapeProperty(val)}`;
}
}
}
cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
return cmdStr;
}
}
function escapeData(s) {
return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
var external_crypto_ = __webpack_require__(6982), external_fs_ = __webpack_require__(9896);
function issueFileCommand(command, message) {
const filePath = process.env[`GITHUB_${command}`];
if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
encoding: "utf8"
});
}
function prepareKeyValueMessage(key, value) {
const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`, convertedValue = toCommandValue(value);
if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
var external_path_ = __webpack_require__(6928), lib = __webpack_require__(4942), __awaiter = function(thisArg, _arguments, P, generator) {
function adopt(value) {
return value instanceof P ? value : new P(function(resolve) {
resolve(value);
});
}
return new (P || (P = Promise))(function(resolve, reject) {
function fulfilled(value) {
try {
step(generator.next(value));
} catch (e) {
reject(e);
}
}
function rejected(value) {
try {
step(generator.throw(value));
} catch (e) {
reject(e);
}
}
function step(result) {
result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
}
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
class BearerCredentialHandler {
constructor(token) {
this.token = token;
}
prepareRequest(options) {
if (!options.headers) throw Error("The request has no headers");
options.headers.Authorization = `Bearer ${this.token}`;
}
canHandleAuthentication() {
return !1;
}
handleAuthentication() {
return __awaiter(this, void 0, void 0, function*() {
throw new Error("not implemented");
});
}
}
var oidc_utils_awaiter = function(thisArg, _arguments, P, generator) {
function adopt(value) {
return value instanceof P ? value : new P(function(resolve) {
resolve(value);
});
}
return new (P || (P = Promise))(function(resolve, reject) {
function fulfilled(value) {
try {
step(generator.next(value));
} catch (e) {
reject(e);
}
}
function rejected(value) {
try {
step(generator.throw(value));
} catch (e) {
reject(e);
}
}
function step(result) {
result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
}
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
class OidcClient {
static createHttpClient(allowRetry = !0, maxRetry = 10) {
const requestOptions = {
allowRetries: allowRetry,
maxRetries: maxRetry
};
return new lib.Qq("actions/oidc-client", [ new BearerCredentialHandler(OidcClient.getRequestToken()) ], requestOptions);
}
static getRequestToken() {
const token = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
if (!token) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
return token;
}
static getIDTokenUrl() {
const runtimeUrl = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
if (!runtimeUrl) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
return runtimeUrl;
}
static getCall(id_token_url) {
return oidc_utils_awaiter(this, void 0, void 0, function*() {
var _a;
const httpclient = OidcClient.createHttpClient(), res = yield httpclient.getJson(id_token_url).catch(error => {
throw new Error(`Failed to get ID Token. \n \n        Error Code : ${error.statusCode}\n \n        Error Message: ${error.message}`);
}), id_token = null === (_a = res.result) || void 0 === _a ? void 0 : _a.value;
if (!id_token) throw new Error("Response json body do not have ID Token field");
return id_token;
});
}
static getIDToken(audience) {
return oidc_utils_awaiter(this, void 0, void 0, function*() {
try {
let id_token_url = OidcClient.getIDTokenUrl();
audience && (id_token_url = `${id_token_url}&audience=${encodeURIComponent(audience)}`);
debug(`ID token url is ${id_token_url}`);
const id_token = yield OidcClient.getCall(id_token_url);
setSecret(id_token);
return id_token;
} catch (error) {
throw new Error(`Error message: ${error.message}`);
}
});
}
}
var summary_awaiter = function(thisArg, _arguments, P, generator) {
function adopt(value) {
return value instanceof P ? value : new P(function(resolve) {
resolve(value);
});
}
return new (P || (P = Promise))(function(resolve, reject) {
function fulfilled(value) {
try {
step(generator.next(value));
} catch (e) {
reject(e);
}
}
function rejected(value) {
try {
step(generator.throw(value));
} catch (e) {
reject(e);
}
}
function step(result) {
result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
}
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
const {access: access, appendFile: appendFile, writeFile: writeFile} = external_fs_.promises, SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
class Summary {
constructor() {
this._buffer = "";
}
filePath() {
return summary_awaiter(this, void 0, void 0, function*() {
if (this._filePath) return this._filePath;
const pathFromEnv = process.env[SUMMARY_ENV_VAR];
if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
try {
yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
} catch (_a) {
throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
}
this._filePath = pathFromEnv;
return this._filePath;
});
}
wrap(tag, content, attrs = {}) {
const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
return content ? `<${tag}${htmlAttrs}>${content}</${tag}>` : `<${tag}${htmlAttrs}>`;
}
write(options) {
return summary_awaiter(this, void 0, void 0, function*() {
const overwrite = !!(null == options ? void 0 : options.overwrite), filePath = yield this.filePath(), writeFunc = overwrite ? writeFile : appendFile;
yield writeFunc(filePath, this._buffer, {
encoding: "utf8"
});
return this.emptyBuffer();
});
}
clear() {
return summary_awaiter(this, void 0, void 0, function*() {
return this.emptyBuffer().write({
overwrite: !0
});
});
}
stringify() {
return this._buffer;
}
isEmptyBuffer() {
return 0 === this._buffer.length;
}
emptyBuffer() {
this._buffer = "";
return this;
}
addRaw(text, addEOL = !1) {
this._buffer += text;
return addEOL ? this.addEOL() : this;
}
addEOL() {
return this.addRaw(external_os_.EOL);
}
addCodeBlock(code, lang) {
const attrs = Object.assign({}, lang && {
lang: lang
}), element = this.wrap("pre", this.wrap("code", code), attrs);
return this.addRaw(element).addEOL();
}
addList(items, ordered = !1) {
const tag = ordered ? "ol" : "ul", listItems = items.map(item => this.wrap("li", item)).join(""), element = this.wrap(tag, listItems);
return this.addRaw(element).addEOL();
}
addTable(rows) {
const tableBody = rows.map(row => {
const cells = row.map(cell => {
if ("string" == typeof cell) return this.wrap("td", cell);
const {header: header, data: data, colspan: colspan, rowspan: rowspan} = cell, tag = header ? "th" : "td", attrs = Object.assign(Object.assign({}, colspan && {
colspan: colspan
}), rowspan && {
rowspan: rowspan
});
return this.wrap(tag, data, attrs);
}).join("");
return this.wrap("tr", cells);
}).join(""), element = this.wrap("table", tableBody);
return this.addRaw(element).addEOL();
}
addDetails(label, content) {
const element = this.wrap("details", this.wrap("summary", label) + content);
return this.addRaw(element).addEOL();
}
addImage(src, alt, options) {
const {width: width, height: height} = options || {}, attrs = Object.assign(Object.assign({}, width && {
width: width
}), height && {
height: height
}), element = this.wrap("img", null, Object.assign({
src: src,
alt: alt
}, attrs));
return this.addRaw(element).addEOL();
}
addHeading(text, level) {
const tag = `h${level}`, allowedTag = [ "h1", "h2", "h3", "h4", "h5", "h6" ].includes(tag) ? tag : "h1", element = this.wrap(allowedTag, text);
return this.addRaw(element).addEOL();
}
addSeparator() {
const element = this.wrap("hr", null);
return this.addRaw(element).addEOL();
}
addBreak() {
const element = this.wrap("br", null);
return this.addRaw(element).addEOL();
}
addQuote(text, cite) {
const attrs = Object.assign({}, cite && {
cite: cite
}), element = this.wrap("blockquote", text, attrs);
return this.addRaw(element).addEOL();
}
addLink(text, href) {
const element = this.wrap("a", text, {
href: href
});
return this.addRaw(element).addEOL();
}
}
const _summary = new Summary, markdownSummary = _summary, summary = _summary;
function toPosixPath(pth) {
return pth.replace(/[\\]/g, "/");
}
function toWin32Path(pth) {
return pth.replace(/[/]/g, "\\");
}
function toPlatformPath(pth) {
return pth.replace(/[/\\]/g, external_path_.sep);
}
var external_left_out_cjs_ = __webpack_require__(2260), platform_awaiter = function(thisArg, _arguments, P, generator) {
function adopt(value) {
return value instanceof P ? value : new P(function(resolve) {
resolve(value);
});
}
return new (P || (P = Promise))(function(resolve, reject) {
function fulfilled(value) {
try {
step(generator.next(value));
} catch (e) {
reject(e);
}
}
function rejected(value) {
try {
step(generator.throw(value));
} catch (e) {
reject(e);
}
}
function step(result) {
result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
}
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
const {stdout: version} = yield external_left_out_cjs_.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
silent: !0
}), {stdout: name} = yield external_left_out_cjs_.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
silent: !0
});
return {
name: name.trim(),
version: version.trim()
};
}), getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
var _a, _b, _c, _d;
const {stdout: stdout} = yield external_left_out_cjs_.getExecOutput("sw_vers", void 0, {
silent: !0
}), version = null !== (_b = null === (_a = stdout.match(/ProductVersion:\s*(.+)/)) || void 0 === _a ? void 0 : _a[1]) && void 0 !== _b ? _b : "";
return {
name: null !== (_d = null === (_c = stdout.match(/ProductName:\s*(.+)/)) || void 0 === _c ? void 0 : _c[1]) && void 0 !== _d ? _d : "",
version: version
};
}), getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
const {stdout: stdout} = yield external_left_out_cjs_.getExecOutput("lsb_release", [ "-i", "-r", "-s" ], {
silent: !0
}), [name, version] = stdout.trim().split("\n");
return {
name: name,
version: version
};
}), platform = external_os_.platform(), arch = external_os_.arch(), isWindows = "win32" === platform, isMacOS = "darwin" === platform, isLinux = "linux" === platform;
function getDetails() {
return platform_awaiter(this, void 0, void 0, function*() {
return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
platform: platform,
arch: arch,
isWindows: isWindows,
isMacOS: isMacOS,
isLinux: isLinux
});
});
}
var ExitCode, core_awaiter = function(thisArg, _arguments, P, generator) {
function adopt(value) {
return value instanceof P ? value : new P(function(resolve) {
resolve(value);
});
}
return new (P || (P = Promise))(function(resolve, reject) {
function fulfilled(value) {
try {
step(generator.next(value));
} catch (e) {
reject(e);
}
}
function rejected(value) {
try {
step(generator.throw(value));
} catch (e) {
reject(e);
}
}
function step(result) {
result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
}
step((generator = generator.apply(thisArg, _arguments || [])).next());
});
};
!function(ExitCode) {
ExitCode[ExitCode.Success = 0] = "Success";
ExitCode[ExitCode.Failure = 1] = "Failure";
}(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
const convertedVal = toCommandValue(val);
process.env[name] = convertedVal;
if (process.env.GITHUB_ENV) return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
issueCommand("set-env", {
name: name
}, convertedVal);
}
function setSecret(secret) {
issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
process.env.GITHUB_PATH ? issueFileCommand("PATH", inputPath) : issueCommand("add-path", {}, inputPath);
process.env.PATH = `${inputPath}${external_path_.delimiter}${process.env.PATH}`;
}
function getInput(name, options) {
const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
return options && !1 === options.trimWhitespace ? val : val.trim();
}
function getMultilineInput(name, options) {
const inputs = getInput(name, options).split("\n").filter(x => "" !== x);
return options && !1 === options.trimWhitespace ? inputs : inputs.map(input => input.trim());
}
function getBooleanInput(name, options) {
const trueValue = [ "true", "True", "TRUE" ], falseValue = [ "false", "False", "FALSE" ], val = getInput(name, options);
if (trueValue.includes(val)) return !0;
if (falseValue.includes(val)) return !1;
throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
if (process.env.GITHUB_OUTPUT) return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
process.stdout.write(external_os_.EOL);
issueCommand("set-output", {
name: name
}, toCommandValue(value));
}
function setCommandEcho(enabled) {
issue("echo", enabled ? "on" : "off");
}
function setFailed(message) {
process.exitCode = ExitCode.Failure;
error(message);
}
function isDebug() {
return "1" === process.env.RUNNER_DEBUG;
}
function debug(message) {
issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
process.stdout.write(message + external_os_.EOL);
}
function startGroup(name) {
issue("group", name);
}
function endGroup() {
issue("endgroup");
}
function group(name, fn) {
return core_awaiter(this, void 0, void 0, function*() {
startGroup(name);
let result;
try {
result = yield fn();
} finally {
endGroup();
}
return result;
});
}
function saveState(name, value) {
if (process.env.GITHUB_STATE) return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
issueCommand("save-state", {
name: name
}, toCommandValue(value));
}
function getState(name) {
return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
return core_awaiter(this, void 0, void 0, function*() {
return yield OidcClient.getIDToken(aud);
});
}
}
};
