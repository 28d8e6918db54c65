"use strict";

exports.id = 58;

exports.ids = [ 58 ];

exports.modules = {
6058: (e, t, n) => {
n.r(t);
n.d(t, {
ExitCode: () => T,
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
markdownSummary: () => m,
notice: () => notice,
platform: () => r,
saveState: () => saveState,
setCommandEcho: () => setCommandEcho,
setFailed: () => setFailed,
setOutput: () => setOutput,
setSecret: () => setSecret,
startGroup: () => startGroup,
summary: () => g,
toPlatformPath: () => toPlatformPath,
toPosixPath: () => toPosixPath,
toWin32Path: () => toWin32Path,
warning: () => warning
});
var r = {};
n.r(r);
n.d(r, {
arch: () => E,
getDetails: () => getDetails,
isLinux: () => y,
isMacOS: () => O,
isWindows: () => C,
platform: () => v
});
var i = n(857);
function toCommandValue(e) {
return null == e ? "" : "string" == typeof e || e instanceof String ? e : JSON.stringify(e);
}
function toCommandProperties(e) {
return Object.keys(e).length ? {
title: e.title,
file: e.file,
line: e.startLine,
endLine: e.endLine,
col: e.startColumn,
endColumn: e.endColumn
} : {};
}
function issueCommand(e, t, n) {
const r = new Command(e, t, n);
process.stdout.write(r.toString() + i.EOL);
}
function issue(e, t = "") {
issueCommand(e, {}, t);
}
const o = "::";
class Command {
constructor(e, t, n) {
e || (e = "missing.command");
this.command = e;
this.properties = t;
this.message = n;
}
toString() {
let e = o + this.command;
if (this.properties && Object.keys(this.properties).length > 0) {
e += " ";
let t = !0;
for (const n in this.properties) if (this.properties.hasOwnProperty(n)) {
const r = this.properties[n];
if (r) {
t ? t = !1 : e += ",";
e += `${n}=${escapeProperty(r)}`;
}
}
}
e += `${o}${escapeData(this.message)}`;
return e;
}
}
function escapeData(e) {
return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(e) {
return toCommandValue(e).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
var s = n(6982), a = n(9896);
function issueFileCommand(e, t) {
const n = process.env[`GITHUB_${e}`];
if (!n) throw new Error(`Unable to find environment variable for file command ${e}`);
if (!a.existsSync(n)) throw new Error(`Missing file at path: ${n}`);
a.appendFileSync(n, `${toCommandValue(t)}${i.EOL}`, {
encoding: "utf8"
});
}
function prepareKeyValueMessage(e, t) {
const n = `ghadelimiter_${s.randomUUID()}`, r = toCommandValue(t);
if (e.includes(n)) throw new Error(`Unexpected input: name should not contain the delimiter "${n}"`);
if (r.includes(n)) throw new Error(`Unexpected input: value should not contain the delimiter "${n}"`);
return `${e}<<${n}${i.EOL}${r}${i.EOL}${n}`;
}
var u = n(6928), c = n(4942), __awaiter = function(e, t, n, r) {
function adopt(e) {
return e instanceof n ? e : new n(function(t) {
t(e);
});
}
return new (n || (n = Promise))(function(n, i) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
i(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
i(e);
}
}
function step(e) {
e.done ? n(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
class BearerCredentialHandler {
constructor(e) {
this.token = e;
}
prepareRequest(e) {
if (!e.headers) throw Error("The request has no headers");
e.headers.Authorization = `Bearer ${this.token}`;
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
var oidc_utils_awaiter = function(e, t, n, r) {
function adopt(e) {
return e instanceof n ? e : new n(function(t) {
t(e);
});
}
return new (n || (n = Promise))(function(n, i) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
i(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
i(e);
}
}
function step(e) {
e.done ? n(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
class OidcClient {
static createHttpClient(e = !0, t = 10) {
const n = {
allowRetries: e,
maxRetries: t
};
return new c.Qq("actions/oidc-client", [ new BearerCredentialHandler(OidcClient.getRequestToken()) ], n);
}
static getRequestToken() {
const e = process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
if (!e) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
return e;
}
static getIDTokenUrl() {
const e = process.env.ACTIONS_ID_TOKEN_REQUEST_URL;
if (!e) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
return e;
}
static getCall(e) {
return oidc_utils_awaiter(this, void 0, void 0, function*() {
var t;
const n = OidcClient.createHttpClient(), r = yield n.getJson(e).catch(e => {
throw new Error(`Failed to get ID Token. \n \n        Error Code : ${e.statusCode}\n \n        Error Message: ${e.message}`);
}), i = null === (t = r.result) || void 0 === t ? void 0 : t.value;
if (!i) throw new Error("Response json body do not have ID Token field");
return i;
});
}
static getIDToken(e) {
return oidc_utils_awaiter(this, void 0, void 0, function*() {
try {
let t = OidcClient.getIDTokenUrl();
e && (t = `${t}&audience=${encodeURIComponent(e)}`);
debug(`ID token url is ${t}`);
const n = yield OidcClient.getCall(t);
setSecret(n);
return n;
} catch (e) {
throw new Error(`Error message: ${e.message}`);
}
});
}
}
var summary_awaiter = function(e, t, n, r) {
function adopt(e) {
return e instanceof n ? e : new n(function(t) {
t(e);
});
}
return new (n || (n = Promise))(function(n, i) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
i(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
i(e);
}
}
function step(e) {
e.done ? n(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
const {access: d, appendFile: l, writeFile: p} = a.promises, f = "GITHUB_STEP_SUMMARY";
class Summary {
constructor() {
this._buffer = "";
}
filePath() {
return summary_awaiter(this, void 0, void 0, function*() {
if (this._filePath) return this._filePath;
const e = process.env[f];
if (!e) throw new Error(`Unable to find environment variable for $${f}. Check if your runtime environment supports job summaries.`);
try {
yield d(e, a.constants.R_OK | a.constants.W_OK);
} catch (t) {
throw new Error(`Unable to access summary file: '${e}'. Check if the file has correct read/write permissions.`);
}
this._filePath = e;
return this._filePath;
});
}
wrap(e, t, n = {}) {
const r = Object.entries(n).map(([e, t]) => ` ${e}="${t}"`).join("");
return t ? `<${e}${r}>${t}</${e}>` : `<${e}${r}>`;
}
write(e) {
return summary_awaiter(this, void 0, void 0, function*() {
const t = !!(null == e ? void 0 : e.overwrite), n = yield this.filePath(), r = t ? p : l;
yield r(n, this._buffer, {
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
addRaw(e, t = !1) {
this._buffer += e;
return t ? this.addEOL() : this;
}
addEOL() {
return this.addRaw(i.EOL);
}
addCodeBlock(e, t) {
const n = Object.assign({}, t && {
lang: t
}), r = this.wrap("pre", this.wrap("code", e), n);
return this.addRaw(r).addEOL();
}
addList(e, t = !1) {
const n = t ? "ol" : "ul", r = e.map(e => this.wrap("li", e)).join(""), i = this.wrap(n, r);
return this.addRaw(i).addEOL();
}
addTable(e) {
const t = e.map(e => {
const t = e.map(e => {
if ("string" == typeof e) return this.wrap("td", e);
const {header: t, data: n, colspan: r, rowspan: i} = e, o = t ? "th" : "td", s = Object.assign(Object.assign({}, r && {
colspan: r
}), i && {
rowspan: i
});
return this.wrap(o, n, s);
}).join("");
return this.wrap("tr", t);
}).join(""), n = this.wrap("table", t);
return this.addRaw(n).addEOL();
}
addDetails(e, t) {
const n = this.wrap("details", this.wrap("summary", e) + t);
return this.addRaw(n).addEOL();
}
addImage(e, t, n) {
const {width: r, height: i} = n || {}, o = Object.assign(Object.assign({}, r && {
width: r
}), i && {
height: i
}), s = this.wrap("img", null, Object.assign({
src: e,
alt: t
}, o));
return this.addRaw(s).addEOL();
}
addHeading(e, t) {
const n = `h${t}`, r = [ "h1", "h2", "h3", "h4", "h5", "h6" ].includes(n) ? n : "h1", i = this.wrap(r, e);
return this.addRaw(i).addEOL();
}
addSeparator() {
const e = this.wrap("hr", null);
return this.addRaw(e).addEOL();
}
addBreak() {
const e = this.wrap("br", null);
return this.addRaw(e).addEOL();
}
addQuote(e, t) {
const n = Object.assign({}, t && {
cite: t
}), r = this.wrap("blockquote", e, n);
return this.addRaw(r).addEOL();
}
addLink(e, t) {
const n = this.wrap("a", e, {
href: t
});
return this.addRaw(n).addEOL();
}
}
const h = new Summary, m = h, g = h;
function toPosixPath(e) {
return e.replace(/[\\]/g, "/");
}
function toWin32Path(e) {
return e.replace(/[/]/g, "\\");
}
function toPlatformPath(e) {
return e.replace(/[/\\]/g, u.sep);
}
var w = n(2260), platform_awaiter = function(e, t, n, r) {
function adopt(e) {
return e instanceof n ? e : new n(function(t) {
t(e);
});
}
return new (n || (n = Promise))(function(n, i) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
i(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
i(e);
}
}
function step(e) {
e.done ? n(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
const {stdout: e} = yield w.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
silent: !0
}), {stdout: t} = yield w.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
silent: !0
});
return {
name: t.trim(),
version: e.trim()
};
}), getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
var e, t, n, r;
const {stdout: i} = yield w.getExecOutput("sw_vers", void 0, {
silent: !0
}), o = null !== (t = null === (e = i.match(/ProductVersion:\s*(.+)/)) || void 0 === e ? void 0 : e[1]) && void 0 !== t ? t : "";
return {
name: null !== (r = null === (n = i.match(/ProductName:\s*(.+)/)) || void 0 === n ? void 0 : n[1]) && void 0 !== r ? r : "",
version: o
};
}), getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function*() {
const {stdout: e} = yield w.getExecOutput("lsb_release", [ "-i", "-r", "-s" ], {
silent: !0
}), [t, n] = e.trim().split("\n");
return {
name: t,
version: n
};
}), v = i.platform(), E = i.arch(), C = "win32" === v, O = "darwin" === v, y = "linux" === v;
function getDetails() {
return platform_awaiter(this, void 0, void 0, function*() {
return Object.assign(Object.assign({}, yield C ? getWindowsInfo() : O ? getMacOsInfo() : getLinuxInfo()), {
platform: v,
arch: E,
isWindows: C,
isMacOS: O,
isLinux: y
});
});
}
var T, core_awaiter = function(e, t, n, r) {
function adopt(e) {
return e instanceof n ? e : new n(function(t) {
t(e);
});
}
return new (n || (n = Promise))(function(n, i) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
i(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
i(e);
}
}
function step(e) {
e.done ? n(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
!function(e) {
e[e.Success = 0] = "Success";
e[e.Failure = 1] = "Failure";
}(T || (T = {}));
function exportVariable(e, t) {
const n = toCommandValue(t);
process.env[e] = n;
if (process.env.GITHUB_ENV) return issueFileCommand("ENV", prepareKeyValueMessage(e, t));
issueCommand("set-env", {
name: e
}, n);
}
function setSecret(e) {
issueCommand("add-mask", {}, e);
}
function addPath(e) {
process.env.GITHUB_PATH ? issueFileCommand("PATH", e) : issueCommand("add-path", {}, e);
process.env.PATH = `${e}${u.delimiter}${process.env.PATH}`;
}
function getInput(e, t) {
const n = process.env[`INPUT_${e.replace(/ /g, "_").toUpperCase()}`] || "";
if (t && t.required && !n) throw new Error(`Input required and not supplied: ${e}`);
return t && !1 === t.trimWhitespace ? n : n.trim();
}
function getMultilineInput(e, t) {
const n = getInput(e, t).split("\n").filter(e => "" !== e);
return t && !1 === t.trimWhitespace ? n : n.map(e => e.trim());
}
function getBooleanInput(e, t) {
const n = [ "true", "True", "TRUE" ], r = [ "false", "False", "FALSE" ], i = getInput(e, t);
if (n.includes(i)) return !0;
if (r.includes(i)) return !1;
throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${e}\nSupport boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(e, t) {
if (process.env.GITHUB_OUTPUT) return issueFileCommand("OUTPUT", prepareKeyValueMessage(e, t));
process.stdout.write(i.EOL);
issueCommand("set-output", {
name: e
}, toCommandValue(t));
}
function setCommandEcho(e) {
issue("echo", e ? "on" : "off");
}
function setFailed(e) {
process.exitCode = T.Failure;
error(e);
}
function isDebug() {
return "1" === process.env.RUNNER_DEBUG;
}
function debug(e) {
issueCommand("debug", {}, e);
}
function error(e, t = {}) {
issueCommand("error", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function warning(e, t = {}) {
issueCommand("warning", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function notice(e, t = {}) {
issueCommand("notice", toCommandProperties(t), e instanceof Error ? e.toString() : e);
}
function info(e) {
process.stdout.write(e + i.EOL);
}
function startGroup(e) {
issue("group", e);
}
function endGroup() {
issue("endgroup");
}
function group(e, t) {
return core_awaiter(this, void 0, void 0, function*() {
startGroup(e);
let n;
try {
n = yield t();
} finally {
endGroup();
}
return n;
});
}
function saveState(e, t) {
if (process.env.GITHUB_STATE) return issueFileCommand("STATE", prepareKeyValueMessage(e, t));
issueCommand("save-state", {
name: e
}, toCommandValue(t));
}
function getState(e) {
return process.env[`STATE_${e}`] || "";
}
function getIDToken(e) {
return core_awaiter(this, void 0, void 0, function*() {
return yield OidcClient.getIDToken(e);
});
}
}
};
