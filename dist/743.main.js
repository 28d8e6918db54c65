"use strict";

exports.id = 743;

exports.ids = [ 743 ];

exports.modules = {
8793: (e, t) => {
t.byteLength = byteLength;
t.toByteArray = toByteArray;
t.fromByteArray = fromByteArray;
for (var r = [], s = [], n = "undefined" != typeof Uint8Array ? Uint8Array : Array, o = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", i = 0, a = o.length; i < a; ++i) {
r[i] = o[i];
s[o.charCodeAt(i)] = i;
}
s["-".charCodeAt(0)] = 62;
s["_".charCodeAt(0)] = 63;
function getLens(e) {
var t = e.length;
if (t % 4 > 0) throw new Error("Invalid string. Length must be a multiple of 4");
var r = e.indexOf("=");
-1 === r && (r = t);
return [ r, r === t ? 0 : 4 - r % 4 ];
}
function byteLength(e) {
var t = getLens(e), r = t[0], s = t[1];
return 3 * (r + s) / 4 - s;
}
function _byteLength(e, t, r) {
return 3 * (t + r) / 4 - r;
}
function toByteArray(e) {
var t, r, o = getLens(e), i = o[0], a = o[1], c = new n(_byteLength(e, i, a)), l = 0, u = a > 0 ? i - 4 : i;
for (r = 0; r < u; r += 4) {
t = s[e.charCodeAt(r)] << 18 | s[e.charCodeAt(r + 1)] << 12 | s[e.charCodeAt(r + 2)] << 6 | s[e.charCodeAt(r + 3)];
c[l++] = t >> 16 & 255;
c[l++] = t >> 8 & 255;
c[l++] = 255 & t;
}
if (2 === a) {
t = s[e.charCodeAt(r)] << 2 | s[e.charCodeAt(r + 1)] >> 4;
c[l++] = 255 & t;
}
if (1 === a) {
t = s[e.charCodeAt(r)] << 10 | s[e.charCodeAt(r + 1)] << 4 | s[e.charCodeAt(r + 2)] >> 2;
c[l++] = t >> 8 & 255;
c[l++] = 255 & t;
}
return c;
}
function tripletToBase64(e) {
return r[e >> 18 & 63] + r[e >> 12 & 63] + r[e >> 6 & 63] + r[63 & e];
}
function encodeChunk(e, t, r) {
for (var s, n = [], o = t; o < r; o += 3) {
s = (e[o] << 16 & 16711680) + (e[o + 1] << 8 & 65280) + (255 & e[o + 2]);
n.push(tripletToBase64(s));
}
return n.join("");
}
function fromByteArray(e) {
for (var t, s = e.length, n = s % 3, o = [], i = 16383, a = 0, c = s - n; a < c; a += i) o.push(encodeChunk(e, a, a + i > c ? c : a + i));
if (1 === n) {
t = e[s - 1];
o.push(r[t >> 2] + r[t << 4 & 63] + "==");
} else if (2 === n) {
t = (e[s - 2] << 8) + e[s - 1];
o.push(r[t >> 10] + r[t >> 4 & 63] + r[t << 2 & 63] + "=");
}
return o.join("");
}
},
3860: e => {
var t = Object.prototype.hasOwnProperty, r = Object.prototype.toString, s = Object.defineProperty, n = Object.getOwnPropertyDescriptor, isArray = function(e) {
return "function" == typeof Array.isArray ? Array.isArray(e) : "[object Array]" === r.call(e);
}, isPlainObject = function(e) {
if (!e || "[object Object]" !== r.call(e)) return !1;
var s, n = t.call(e, "constructor"), o = e.constructor && e.constructor.prototype && t.call(e.constructor.prototype, "isPrototypeOf");
if (e.constructor && !n && !o) return !1;
for (s in e) ;
return void 0 === s || t.call(e, s);
}, setProperty = function(e, t) {
s && "__proto__" === t.name ? s(e, t.name, {
enumerable: !0,
configurable: !0,
value: t.newValue,
writable: !0
}) : e[t.name] = t.newValue;
}, getProperty = function(e, r) {
if ("__proto__" === r) {
if (!t.call(e, r)) return;
if (n) return n(e, r).value;
}
return e[r];
};
e.exports = function extend() {
var e, t, r, s, n, o, i = arguments[0], a = 1, c = arguments.length, l = !1;
if ("boolean" == typeof i) {
l = i;
i = arguments[1] || {};
a = 2;
}
(null == i || "object" != typeof i && "function" != typeof i) && (i = {});
for (;a < c; ++a) if (null != (e = arguments[a])) for (t in e) {
r = getProperty(i, t);
if (i !== (s = getProperty(e, t))) if (l && s && (isPlainObject(s) || (n = isArray(s)))) {
if (n) {
n = !1;
o = r && isArray(r) ? r : [];
} else o = r && isPlainObject(r) ? r : {};
setProperty(i, {
name: t,
newValue: extend(l, o, s)
});
} else void 0 !== s && setProperty(i, {
name: t,
newValue: s
});
}
return i;
};
},
5693: function(e, t, r) {
var s = this && this.__importDefault || function(e) {
return e && e.__esModule ? e : {
default: e
};
};
Object.defineProperty(t, "__esModule", {
value: !0
});
t.GaxiosError = t.GAXIOS_ERROR_SYMBOL = void 0;
t.defaultErrorRedactor = defaultErrorRedactor;
const n = s(r(3860)), o = s(r(8823)).default.pkg;
t.GAXIOS_ERROR_SYMBOL = Symbol.for(`${o.name}-gaxios-error`);
class GaxiosError extends Error {
config;
response;
code;
status;
error;
[t.GAXIOS_ERROR_SYMBOL]=o.version;
static [Symbol.hasInstance](e) {
return !(!e || "object" != typeof e || !(t.GAXIOS_ERROR_SYMBOL in e) || e[t.GAXIOS_ERROR_SYMBOL] !== o.version) || Function.prototype[Symbol.hasInstance].call(GaxiosError, e);
}
constructor(e, t, r, s) {
super(e, {
cause: s
});
this.config = t;
this.response = r;
this.error = s instanceof Error ? s : void 0;
this.config = (0, n.default)(!0, {}, t);
this.response && (this.response.config = (0, n.default)(!0, {}, this.response.config));
if (this.response) {
try {
this.response.data = translateData(this.config.responseType, this.response?.bodyUsed ? this.response?.data : void 0);
} catch {}
this.status = this.response.status;
}
s instanceof DOMException ? this.code = s.name : s && "object" == typeof s && "code" in s && ("string" == typeof s.code || "number" == typeof s.code) && (this.code = s.code);
}
static extractAPIErrorFromResponse(e, t = "The request failed") {
let r = t;
"string" == typeof e.data && (r = e.data);
if (e.data && "object" == typeof e.data && "error" in e.data && e.data.error && !e.ok) {
if ("string" == typeof e.data.error) return {
message: e.data.error,
code: e.status,
status: e.statusText
};
if ("object" == typeof e.data.error) {
r = "message" in e.data.error && "string" == typeof e.data.error.message ? e.data.error.message : r;
const t = "status" in e.data.error && "string" == typeof e.data.error.status ? e.data.error.status : e.statusText, s = "code" in e.data.error && "number" == typeof e.data.error.code ? e.data.error.code : e.status;
if ("errors" in e.data.error && Array.isArray(e.data.error.errors)) {
const n = [];
for (const t of e.data.error.errors) "object" == typeof t && "message" in t && "string" == typeof t.message && n.push(t.message);
return Object.assign({
message: n.join("\n") || r,
code: s,
status: t
}, e.data.error);
}
return Object.assign({
message: r,
code: s,
status: t
}, e.data.error);
}
}
return {
message: r,
code: e.status,
status: e.statusText
};
}
}
t.GaxiosError = GaxiosError;
function translateData(e, t) {
switch (e) {
case "stream":
default:
return t;

case "json":
return JSON.parse(JSON.stringify(t));

case "arraybuffer":
return JSON.parse(Buffer.from(t).toString("utf8"));

case "blob":
return JSON.parse(t.text());
}
}
function defaultErrorRedactor(e) {
const t = "<<REDACTED> - See `errorRedactor` option in `gaxios` for configuration>.";
function redactHeaders(e) {
e && e.forEach((r, s) => {
(/^authentication$/i.test(s) || /^authorization$/i.test(s) || /secret/i.test(s)) && e.set(s, t);
});
}
function redactString(e, r) {
if ("object" == typeof e && null !== e && "string" == typeof e[r]) {
const s = e[r];
(/grant_type=/i.test(s) || /assertion=/i.test(s) || /secret/i.test(s)) && (e[r] = t);
}
}
function redactObject(e) {
if (e && "object" == typeof e) if (e instanceof FormData || e instanceof URLSearchParams || "forEach" in e && "set" in e) e.forEach((r, s) => {
([ "grant_type", "assertion" ].includes(s) || /secret/.test(s)) && e.set(s, t);
}); else {
"grant_type" in e && (e.grant_type = t);
"assertion" in e && (e.assertion = t);
"client_secret" in e && (e.client_secret = t);
}
}
if (e.config) {
redactHeaders(e.config.headers);
redactString(e.config, "data");
redactObject(e.config.data);
redactString(e.config, "body");
redactObject(e.config.body);
e.config.url.searchParams.has("token") && e.config.url.searchParams.set("token", t);
e.config.url.searchParams.has("client_secret") && e.config.url.searchParams.set("client_secret", t);
}
if (e.response) {
defaultErrorRedactor({
config: e.response.config
});
redactHeaders(e.response.headers);
if (e.response.bodyUsed) {
redactString(e.response, "data");
redactObject(e.response.data);
}
}
return e;
}
},
5881: function(e, t, r) {
var s, n = this && this.__importDefault || function(e) {
return e && e.__esModule ? e : {
default: e
};
};
Object.defineProperty(t, "__esModule", {
value: !0
});
t.Gaxios = void 0;
const o = n(r(3860)), i = r(5692), a = r(5693), c = r(4616), l = r(2203), u = r(4653), randomUUID = async () => globalThis.crypto?.randomUUID() || (await Promise.resolve().then(r.t.bind(r, 6982, 23))).randomUUID(), d = 204;
class Gaxios {
agentCache=new Map;
defaults;
interceptors;
constructor(e) {
this.defaults = e || {};
this.interceptors = {
request: new u.GaxiosInterceptorManager,
response: new u.GaxiosInterceptorManager
};
}
fetch(...e) {
const t = e[0], r = e[1];
let n;
const o = new Headers;
"string" == typeof t ? n = new URL(t) : t instanceof URL ? n = t : t && t.url && (n = new URL(t.url));
t && "object" == typeof t && "headers" in t && s.mergeHeaders(o, t.headers);
r && s.mergeHeaders(o, new Headers(r.headers));
return "object" != typeof t || t instanceof URL ? this.request({
...r,
headers: o,
url: n
}) : this.request({
...r,
...t,
headers: o,
url: n
});
}
async request(e = {}) {
let t = await this.#e(e);
t = await this.#t(t);
return this.#r(this._request(t));
}
async _defaultAdapter(e) {
const t = e.fetchImplementation || this.defaults.fetchImplementation || await s.#s(), r = {
...e
};
delete r.data;
const n = await t(e.url, r), o = await this.getResponseData(e, n);
Object.getOwnPropertyDescriptor(n, "data")?.configurable || Object.defineProperties(n, {
data: {
configurable: !0,
writable: !0,
enumerable: !0,
value: o
}
});
return Object.assign(n, {
config: e,
data: o
});
}
async _request(e) {
try {
let t;
t = e.adapter ? await e.adapter(e, this._defaultAdapter.bind(this)) : await this._defaultAdapter(e);
if (!e.validateStatus(t.status)) {
if ("stream" === e.responseType) {
const e = [];
for await (const r of t.data) e.push(r);
t.data = Buffer.concat(e.map(e => "string" == typeof e ? Buffer.from(e) : e)).toString("utf8");
}
const r = a.GaxiosError.extractAPIErrorFromResponse(t, `Request failed with status code ${t.status}`);
throw new a.GaxiosError(r?.message, e, t, r);
}
return t;
} catch (t) {
let r;
if (t instanceof a.GaxiosError) r = t; else if (t instanceof Error) r = new a.GaxiosError(t.message, e, void 0, t); else if (e.signal?.aborted) {
r = new a.GaxiosError(`The operation was aborted: ${t}`, e, void 0, t);
r.code = "AbortError";
} else r = new a.GaxiosError("Unexpected Gaxios Error", e, void 0, t);
if (!r.response && e.signal?.aborted && "TimeoutError" === e.signal.reason?.name) {
r.code = "TimeoutError";
/timeout|timed out/i.test(r.message) || (r.message = "The operation was aborted due to timeout");
} else !r.response && e.signal?.aborted && "TimeoutError" !== r.code && (r.code ||= "AbortError");
const {shouldRetry: s, config: n} = await (0, c.getRetryConfig)(r);
if (s && n) {
r.config.retryConfig.currentRetryAttempt = n.retryConfig.currentRetryAttempt;
e.retryConfig = r.config?.retryConfig;
"number" == typeof r.config?.timeout && (e.timeout = r.config.timeout);
this.#n(e);
return this._request(e);
}
e.errorRedactor && e.errorRedactor(r);
throw r;
}
}
async getResponseData(e, t) {
if (t.status === d) return "";
if (e.maxContentLength && t.headers.has("content-length") && e.maxContentLength < Number.parseInt(t.headers?.get("content-length") || "")) throw new a.GaxiosError("Response's `Content-Length` is over the limit.", e, Object.assign(t, {
config: e
}));
switch (e.responseType) {
case "stream":
return t.body;

case "json":
{
const e = await t.text();
try {
return JSON.parse(e);
} catch {
return e;
}
}

case "arraybuffer":
return t.arrayBuffer();

case "blob":
return t.blob();

case "text":
return t.text();

default:
return this.getResponseDataFromContentType(t);
}
}
#o(e, t = []) {
const r = new URL(e), s = [ ...t ], n = (process.env.NO_PROXY ?? process.env.no_proxy)?.split(",") || [];
for (const e of n) s.push(e.trim());
for (const e of s) if (e instanceof RegExp) {
if (e.test(r.toString())) return !1;
} else if (e instanceof URL) {
if (e.origin === r.origin) return !1;
} else if (e.startsWith("*.") || e.startsWith(".")) {
const t = e.replace(/^\*\./, ".");
if (r.hostname.endsWith(t)) return !1;
} else if (e === r.origin || e === r.hostname || e === r.href) return !1;
return !0;
}
async #t(e) {
let t = Promise.resolve(e);
for (const e of this.interceptors.request.values()) e && (t = t.then(e.resolved, e.rejected));
return t;
}
async #r(e) {
let t = Promise.resolve(e);
for (const e of this.interceptors.response.values()) e && (t = t.then(e.resolved, e.rejected));
return t;
}
async #e(e) {
const t = new Headers(this.defaults.headers);
s.mergeHeaders(t, e.headers);
const r = (0, o.default)(!0, {}, this.defaults, e);
if (!r.url) throw new Error("URL is required.");
r.baseURL && (r.url = new URL(r.url, r.baseURL));
r.url = new URL(r.url);
if (r.params) if (r.paramsSerializer) {
let e = r.paramsSerializer(r.params);
e.startsWith("?") && (e = e.slice(1));
const t = r.url.toString().includes("?") ? "&" : "?";
r.url = r.url + t + e;
} else {
const e = r.url instanceof URL ? r.url : new URL(r.url);
for (const [t, s] of new URLSearchParams(r.params)) e.searchParams.append(t, s);
r.url = e;
}
"number" == typeof e.maxContentLength && (r.size = e.maxContentLength);
"number" == typeof e.maxRedirects && (r.follow = e.maxRedirects);
const n = "string" == typeof r.data || r.data instanceof ArrayBuffer || r.data instanceof Blob || globalThis.File && r.data instanceof File || r.data instanceof FormData || r.data instanceof l.Readable || r.data instanceof ReadableStream || r.data instanceof String || r.data instanceof URLSearchParams || ArrayBuffer.isView(r.data) || [ "Blob", "File", "FormData" ].includes(r.data?.constructor?.name || "");
if (r.multipart?.length) {
const e = await randomUUID();
t.set("content-type", `multipart/related; boundary=${e}`);
r.body = l.Readable.from(this.getMultipartRequest(r.multipart, e));
} else if (n) r.body = r.data; else if ("object" == typeof r.data) if ("application/x-www-form-urlencoded" === t.get("Content-Type")) r.body = r.paramsSerializer ? r.paramsSerializer(r.data) : new URLSearchParams(r.data); else {
t.has("content-type") || t.set("content-type", "application/json");
r.body = JSON.stringify(r.data);
} else r.data && (r.body = r.data);
r.validateStatus = r.validateStatus || this.validateStatus;
r.responseType = r.responseType || "unknown";
t.has("accept") || "json" !== r.responseType || t.set("accept", "application/json");
const c = r.proxy || process?.env?.HTTPS_PROXY || process?.env?.https_proxy || process?.env?.HTTP_PROXY || process?.env?.http_proxy;
if (r.agent) ; else if (c && this.#o(r.url, r.noProxy)) {
const e = await s.#i();
if (this.agentCache.has(c)) r.agent = this.agentCache.get(c); else {
r.agent = new e(c, {
cert: r.cert,
key: r.key
});
this.agentCache.set(c, r.agent);
}
} else if (r.cert && r.key) if (this.agentCache.has(r.key)) r.agent = this.agentCache.get(r.key); else {
r.agent = new i.Agent({
cert: r.cert,
key: r.key
});
this.agentCache.set(r.key, r.agent);
}
"function" != typeof r.errorRedactor && !1 !== r.errorRedactor && (r.errorRedactor = a.defaultErrorRedactor);
r.body && !("duplex" in r) && (r.duplex = "half");
this.#n(r);
return Object.assign(r, {
headers: t,
url: r.url instanceof URL ? r.url : new URL(r.url)
});
}
#a=new WeakMap;
#n(e) {
if (e.timeout) {
this.#a.has(e) || this.#a.set(e, e.signal ?? void 0);
const t = this.#a.get(e), r = AbortSignal.timeout(e.timeout);
e.signal = t ? AbortSignal.any([ t, r ]) : r;
}
}
validateStatus(e) {
return e >= 200 && e < 300;
}
async getResponseDataFromContentType(e) {
let t = e.headers.get("Content-Type");
if (null === t) return e.text();
t = t.toLowerCase();
if (t.includes("application/json")) {
let t = await e.text();
try {
t = JSON.parse(t);
} catch {}
return t;
}
return t.match(/^text\//) ? e.text() : e.blob();
}
async* getMultipartRequest(e, t) {
const r = `--${t}--`;
for (const r of e) {
const e = `--${t}\r\nContent-Type: ${r.headers.get("Content-Type") || "application/octet-stream"}\r\n\r\n`;
yield e;
"string" == typeof r.content ? yield r.content : yield* r.content;
yield "\r\n";
}
yield r;
}
static #c;
static #l;
static #u;
static async #i() {
this.#c ||= (await Promise.resolve().then(r.t.bind(r, 2260, 23))).HttpsProxyAgent;
return this.#c;
}
static #d() {
return async (e, t) => {
const r = t ? {
...t
} : void 0;
if (r) {
const e = r.agent;
e?.proxy ? r.proxy = e.proxy.toString() : delete r.proxy;
const t = r.cert ?? e?.connectOpts?.cert, s = r.key ?? e?.connectOpts?.key;
t && s && (r.tls = {
...r.tls,
cert: t,
key: s
});
}
let s, n = r;
if (n?.body && "object" == typeof n.body && "function" == typeof n.body.pipe && "function" == typeof l.Readable.toWeb && ("undefined" == typeof ReadableStream || !(n.body instanceof ReadableStream))) {
let e;
if (n.body instanceof l.Readable && !n.body.readableObjectMode) e = n.body; else {
const t = new l.PassThrough, r = n.body;
(0, l.pipeline)(r, t, () => {});
e = t;
}
n = {
...n,
body: l.Readable.toWeb(e)
};
}
try {
s = await globalThis.fetch(e, n);
} catch (e) {
const r = e;
"ConnectionRefused" === r?.code || "FailedToOpenSocket" === r?.code ? r.code = "ECONNREFUSED" : "ConnectionReset" !== r?.code && "ConnectionClosed" !== r?.code || (r.code = "ECONNRESET");
if (!(e instanceof Error) && e && "object" == typeof e && !t?.signal?.aborted) throw Object.assign(new Error(r.message || r.code || "Error"), e);
throw e;
}
const o = r?.size ?? r?.maxContentLength ?? 0;
if (s?.body && "function" == typeof l.Readable.fromWeb && !(s.body instanceof l.Readable)) {
let t;
const r = s.body, n = s.text.bind(s), i = s.json.bind(s), a = s.arrayBuffer.bind(s), c = s.blob.bind(s), readBuffer = async () => {
t ||= l.Readable.fromWeb(r);
const s = [];
let n = 0;
for await (const r of t) {
const t = r;
n += t.byteLength;
if (o > 0 && n > o) throw Object.assign(new Error(`content size at ${String(e?.url ?? e)} over limit: ${o}`), {
type: "max-size"
});
s.push(t);
}
return Buffer.concat(s, n);
};
Object.defineProperty(s, "body", {
get() {
t ||= l.Readable.fromWeb(r);
return t;
},
configurable: !0,
enumerable: !0
});
s.text = async () => !t && o <= 0 ? n() : (await readBuffer()).toString("utf8");
s.json = async () => !t && o <= 0 ? i() : JSON.parse(await s.text());
s.arrayBuffer = async () => {
if (!t && o <= 0) return a();
const e = await readBuffer();
return e.buffer.slice(e.byteOffset, e.byteOffset + e.byteLength);
};
s.blob = async () => {
if (!t && o <= 0) return c();
const e = await readBuffer(), r = s.headers?.get?.("content-type") ?? "";
return new Blob([ e ], r ? {
type: r
} : void 0);
};
}
return s;
};
}
static async #s() {
if ("undefined" != typeof window && window) {
this.#l ||= window.fetch;
return this.#l;
}
if ("Bun" in globalThis && "function" == typeof globalThis.fetch) {
this.#u ||= this.#d();
return this.#u;
}
this.#l ||= (await Promise.resolve().then(r.t.bind(r, 2260, 23))).default;
return this.#l;
}
static mergeHeaders(e, ...t) {
e = e instanceof Headers ? e : new Headers(e);
for (const r of t) (r instanceof Headers ? r : new Headers(r)).forEach((t, r) => {
"set-cookie" === r ? e.append(r, t) : e.set(r, t);
});
return e;
}
}
t.Gaxios = Gaxios;
s = Gaxios;
},
7842: function(e, t, r) {
var s = this && this.__createBinding || (Object.create ? function(e, t, r, s) {
void 0 === s && (s = r);
var n = Object.getOwnPropertyDescriptor(t, r);
n && !("get" in n ? !t.__esModule : n.writable || n.configurable) || (n = {
enumerable: !0,
get: function() {
return t[r];
}
});
Object.defineProperty(e, s, n);
} : function(e, t, r, s) {
void 0 === s && (s = r);
e[s] = t[r];
}), n = this && this.__exportStar || function(e, t) {
for (var r in e) "default" === r || Object.prototype.hasOwnProperty.call(t, r) || s(t, e, r);
};
Object.defineProperty(t, "__esModule", {
value: !0
});
t.instance = t.Gaxios = t.GaxiosError = void 0;
t.request = request;
const o = r(5881);
Object.defineProperty(t, "Gaxios", {
enumerable: !0,
get: function() {
return o.Gaxios;
}
});
var i = r(5693);
Object.defineProperty(t, "GaxiosError", {
enumerable: !0,
get: function() {
return i.GaxiosError;
}
});
n(r(4653), t);
t.instance = new o.Gaxios;
async function request(e) {
return t.instance.request(e);
}
},
4653: (e, t) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.GaxiosInterceptorManager = void 0;
class GaxiosInterceptorManager extends Set {}
t.GaxiosInterceptorManager = GaxiosInterceptorManager;
},
4616: (e, t) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.getRetryConfig = getRetryConfig;
async function getRetryConfig(e) {
let t = getConfig(e);
if (!e || !e.config || !t && !e.config.retry) return {
shouldRetry: !1
};
t = t || {};
t.currentRetryAttempt = t.currentRetryAttempt || 0;
t.retry = void 0 === t.retry || null === t.retry ? 3 : t.retry;
t.httpMethodsToRetry = t.httpMethodsToRetry || [ "GET", "HEAD", "PUT", "OPTIONS", "DELETE" ];
t.noResponseRetries = void 0 === t.noResponseRetries || null === t.noResponseRetries ? 2 : t.noResponseRetries;
t.retryDelayMultiplier = t.retryDelayMultiplier ? t.retryDelayMultiplier : 2;
t.timeOfFirstRequest = t.timeOfFirstRequest ? t.timeOfFirstRequest : Date.now();
t.totalTimeout = t.totalTimeout ? t.totalTimeout : Number.MAX_SAFE_INTEGER;
t.maxRetryDelay = t.maxRetryDelay ? t.maxRetryDelay : Number.MAX_SAFE_INTEGER;
const r = [ [ 100, 199 ], [ 408, 408 ], [ 429, 429 ], [ 500, 599 ] ];
t.statusCodesToRetry = t.statusCodesToRetry || r;
e.config.retryConfig = t;
const s = t.shouldRetry || shouldRetryRequest;
if (!await s(e)) return {
shouldRetry: !1,
config: e.config
};
const n = getNextRetryDelay(t);
e.config.retryConfig.currentRetryAttempt += 1;
const o = t.retryBackoff ? t.retryBackoff(e, n) : new Promise(e => {
setTimeout(e, n);
});
t.onRetryAttempt && await t.onRetryAttempt(e);
await o;
return {
shouldRetry: !0,
config: e.config
};
}
function shouldRetryRequest(e) {
const t = getConfig(e), r = "TimeoutError" === e.code || "TimeoutError" === e.config?.signal?.reason?.name;
if (e.config?.signal?.aborted && !r || "AbortError" === e.code && !r) return !1;
if (!t || 0 === t.retry) return !1;
if (!e.response && (t.currentRetryAttempt || 0) >= t.noResponseRetries) return !1;
if (!t.httpMethodsToRetry || !t.httpMethodsToRetry.includes(e.config.method?.toUpperCase() || "GET")) return !1;
if (e.response && e.response.status) {
let r = !1;
for (const [s, n] of t.statusCodesToRetry) {
const t = e.response.status;
if (t >= s && t <= n) {
r = !0;
break;
}
}
if (!r) return !1;
}
t.currentRetryAttempt = t.currentRetryAttempt || 0;
return !(t.currentRetryAttempt >= t.retry);
}
function getConfig(e) {
if (e && e.config && e.config.retryConfig) return e.config.retryConfig;
}
function getNextRetryDelay(e) {
const t = (e.currentRetryAttempt ? 0 : e.retryDelay ?? 100) + (Math.pow(e.retryDelayMultiplier, e.currentRetryAttempt) - 1) / 2 * 1e3, r = e.totalTimeout - (Date.now() - e.timeOfFirstRequest);
return Math.min(t, r, e.maxRetryDelay);
}
},
4810: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.AuthClient = t.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = t.DEFAULT_UNIVERSE = void 0;
const s = r(4434), n = r(7842), o = r(7870), i = r(2260), a = r(5470);
t.DEFAULT_UNIVERSE = "googleapis.com";
t.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = 3e5;
class AuthClient extends s.EventEmitter {
apiKey;
projectId;
quotaProjectId;
transporter;
credentials={};
eagerRefreshThresholdMillis=t.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS;
forceRefreshOnFailure=!1;
universeDomain=t.DEFAULT_UNIVERSE;
static RequestMethodNameSymbol=Symbol("request method name");
static RequestLogIdSymbol=Symbol("request log id");
constructor(e = {}) {
super();
const r = (0, o.originalOrCamelOptions)(e);
this.apiKey = e.apiKey;
this.projectId = r.get("project_id") ?? null;
this.quotaProjectId = r.get("quota_project_id");
this.credentials = r.get("credentials") ?? {};
this.universeDomain = r.get("universe_domain") ?? t.DEFAULT_UNIVERSE;
this.transporter = e.transporter ?? new n.Gaxios(e.transporterOptions);
if (!1 !== r.get("useAuthRequestParameters")) {
this.transporter.interceptors.request.add(AuthClient.DEFAULT_REQUEST_INTERCEPTOR);
this.transporter.interceptors.response.add(AuthClient.DEFAULT_RESPONSE_INTERCEPTOR);
}
e.eagerRefreshThresholdMillis && (this.eagerRefreshThresholdMillis = e.eagerRefreshThresholdMillis);
this.forceRefreshOnFailure = e.forceRefreshOnFailure ?? !1;
}
fetch(...e) {
const t = e[0], r = e[1];
let s;
const o = new Headers;
"string" == typeof t ? s = new URL(t) : t instanceof URL ? s = t : t && t.url && (s = new URL(t.url));
t && "object" == typeof t && "headers" in t && n.Gaxios.mergeHeaders(o, t.headers);
r && n.Gaxios.mergeHeaders(o, new Headers(r.headers));
return "object" != typeof t || t instanceof URL ? this.request({
...r,
headers: o,
url: s
}) : this.request({
...r,
...t,
headers: o,
url: s
});
}
setCredentials(e) {
this.credentials = e;
}
addSharedMetadataHeaders(e) {
!e.has("x-goog-user-project") && this.quotaProjectId && e.set("x-goog-user-project", this.quotaProjectId);
return e;
}
addUserProjectAndAuthHeaders(e, t) {
const r = t.get("x-goog-user-project"), s = t.get("authorization");
r && e.set("x-goog-user-project", r);
s && e.set("authorization", s);
return e;
}
static log=(0, i.log)("auth");
static DEFAULT_REQUEST_INTERCEPTOR={
resolved: async e => {
if (!e.headers.has("x-goog-api-client")) {
const t = process.version.replace(/^v/, "");
e.headers.set("x-goog-api-client", `gl-node/${t}`);
}
const t = e.headers.get("User-Agent");
t ? t.includes(`${a.PRODUCT_NAME}/`) || e.headers.set("User-Agent", `${t} ${a.USER_AGENT}`) : e.headers.set("User-Agent", a.USER_AGENT);
try {
const t = e, r = t[AuthClient.RequestMethodNameSymbol], s = `${Math.floor(1e3 * Math.random())}`;
t[AuthClient.RequestLogIdSymbol] = s;
const n = {
url: e.url,
headers: e.headers
};
r ? AuthClient.log.debug("%s [%s] request %j", r, s, n) : AuthClient.log.debug("[%s] request %j", s, n);
} catch (e) {}
return e;
}
};
static DEFAULT_RESPONSE_INTERCEPTOR={
resolved: async e => {
try {
const t = e.config, r = t[AuthClient.RequestMethodNameSymbol], s = t[AuthClient.RequestLogIdSymbol];
r ? AuthClient.log.debug("%s [%s] response %j", r, s, e.data) : AuthClient.log.debug("[%s] response %j", s, e.data);
} catch (e) {}
return e;
},
rejected: async e => {
try {
const t = e.config, r = t[AuthClient.RequestMethodNameSymbol], s = t[AuthClient.RequestLogIdSymbol];
r ? AuthClient.log.debug("%s [%s] error %j", r, s, e.response?.data) : AuthClient.log.debug("[%s] error %j", s, e.response?.data);
} catch (e) {}
throw e;
}
};
static setMethodName(e, t) {
try {
e[AuthClient.RequestMethodNameSymbol] = t;
} catch (e) {}
}
static get RETRY_CONFIG() {
return {
retry: !0,
retryConfig: {
httpMethodsToRetry: [ "GET", "PUT", "POST", "HEAD", "OPTIONS", "DELETE" ]
}
};
}
}
t.AuthClient = AuthClient;
},
1261: (e, t, r) => {
t.AwsClient = void 0;
const s = r(7647), n = r(142), o = r(9157), i = r(7870), a = r(7842);
class AwsClient extends n.BaseExternalAccountClient {
environmentId;
awsSecurityCredentialsSupplier;
regionalCredVerificationUrl;
awsRequestSigner;
region;
static #p="https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15";
static AWS_EC2_METADATA_IPV4_ADDRESS="169.254.169.254";
static AWS_EC2_METADATA_IPV6_ADDRESS="fd00:ec2::254";
constructor(e) {
super(e);
const t = (0, i.originalOrCamelOptions)(e), r = t.get("credential_source"), s = t.get("aws_security_credentials_supplier");
if (!r && !s) throw new Error("A credential source or AWS security credentials supplier must be specified.");
if (r && s) throw new Error("Only one of credential source or AWS security credentials supplier can be specified.");
if (s) {
this.awsSecurityCredentialsSupplier = s;
this.regionalCredVerificationUrl = AwsClient.#p;
this.credentialSourceType = "programmatic";
} else {
const e = (0, i.originalOrCamelOptions)(r);
this.environmentId = e.get("environment_id");
const t = e.get("region_url"), s = e.get("url"), n = e.get("imdsv2_session_token_url");
this.awsSecurityCredentialsSupplier = new o.DefaultAwsSecurityCredentialsSupplier({
regionUrl: t,
securityCredentialsUrl: s,
imdsV2SessionTokenUrl: n
});
this.regionalCredVerificationUrl = e.get("regional_cred_verification_url");
this.credentialSourceType = "aws";
this.validateEnvironmentId();
}
this.awsRequestSigner = null;
this.region = "";
}
validateEnvironmentId() {
const e = this.environmentId?.match(/^(aws)(\d+)$/);
if (!e || !this.regionalCredVerificationUrl) throw new Error('No valid AWS "credential_source" provided');
if (1 !== parseInt(e[2], 10)) throw new Error(`aws version "${e[2]}" is not supported in the current build.`);
}
async retrieveSubjectToken() {
if (!this.awsRequestSigner) {
this.region = await this.awsSecurityCredentialsSupplier.getAwsRegion(this.supplierContext);
this.awsRequestSigner = new s.AwsRequestSigner(async () => this.awsSecurityCredentialsSupplier.getAwsSecurityCredentials(this.supplierContext), this.region);
}
const e = await this.awsRequestSigner.getRequestOptions({
...AwsClient.RETRY_CONFIG,
url: this.regionalCredVerificationUrl.replace("{region}", this.region),
method: "POST"
}), t = [];
a.Gaxios.mergeHeaders({
"x-goog-cloud-target-resource": this.audience
}, e.headers).forEach((e, r) => t.push({
key: r,
value: e
}));
return encodeURIComponent(JSON.stringify({
url: e.url,
method: e.method,
headers: t
}));
}
}
t.AwsClient = AwsClient;
},
7647: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.AwsRequestSigner = void 0;
const s = r(7842), n = r(8851), o = "AWS4-HMAC-SHA256", i = "aws4_request";
class AwsRequestSigner {
getCredentials;
region;
crypto;
constructor(e, t) {
this.getCredentials = e;
this.region = t;
this.crypto = (0, n.createCrypto)();
}
async getRequestOptions(e) {
if (!e.url) throw new RangeError('"url" is required in "amzOptions"');
const t = "object" == typeof e.data ? JSON.stringify(e.data) : e.data, r = e.url, n = e.method || "GET", o = e.body || t, i = e.headers, a = await this.getCredentials(), c = new URL(r);
if ("string" != typeof o && void 0 !== o) throw new TypeError(`'requestPayload' is expected to be a string if provided. Got: ${o}`);
const l = await generateAuthenticationHeaderMap({
crypto: this.crypto,
host: c.host,
canonicalUri: c.pathname,
canonicalQuerystring: c.search.slice(1),
method: n,
region: this.region,
securityCredentials: a,
requestPayload: o,
additionalAmzHeaders: i
}), u = s.Gaxios.mergeHeaders(l.amzDate ? {
"x-amz-date": l.amzDate
} : {}, {
authorization: l.authorizationHeader,
host: c.host
}, i || {});
a.token && s.Gaxios.mergeHeaders(u, {
"x-amz-security-token": a.token
});
const d = {
url: r,
method: n,
headers: u
};
void 0 !== o && (d.body = o);
return d;
}
}
t.AwsRequestSigner = AwsRequestSigner;
async function sign(e, t, r) {
return await e.signWithHmacSha256(t, r);
}
async function getSigningKey(e, t, r, s, n) {
const o = await sign(e, `AWS4${t}`, r), i = await sign(e, o, s), a = await sign(e, i, n);
return await sign(e, a, "aws4_request");
}
async function generateAuthenticationHeaderMap(e) {
const t = s.Gaxios.mergeHeaders(e.additionalAmzHeaders), r = e.requestPayload || "", a = e.host.split(".")[0].replace(/-fips$/, ""), c = new Date, l = c.toISOString().replace(/[-:]/g, "").replace(/\.[0-9]+/, ""), u = c.toISOString().replace(/[-]/g, "").replace(/T.*/, "");
e.securityCredentials.token && t.set("x-amz-security-token", e.securityCredentials.token);
const d = s.Gaxios.mergeHeaders({
host: e.host
}, t.has("date") ? {} : {
"x-amz-date": l
}, t);
let p = "";
const h = [ ...d.keys() ].sort();
h.forEach(e => {
p += `${e}:${d.get(e)}\n`;
});
const f = h.join(";"), g = await e.crypto.sha256DigestHex(r), y = `${e.method.toUpperCase()}\n${e.canonicalUri}\n${e.canonicalQuerystring}\n${p}\n${f}\n${g}`, m = `${u}/${e.region}/${a}/${i}`, E = `${o}\n${l}\n${m}\n` + await e.crypto.sha256DigestHex(y), w = await getSigningKey(e.crypto, e.securityCredentials.secretAccessKey, u, e.region, a), b = await sign(e.crypto, w, E), A = `${o} Credential=${e.securityCredentials.accessKeyId}/${m}, SignedHeaders=${f}, Signature=${(0, 
n.fromArrayBufferToHex)(b)}`;
return {
amzDate: t.has("date") ? void 0 : l,
authorizationHeader: A,
canonicalQuerystring: e.canonicalQuerystring
};
}
},
142: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.BaseExternalAccountClient = t.CLOUD_RESOURCE_MANAGER = t.EXTERNAL_ACCOUNT_TYPE = t.EXPIRATION_TIME_OFFSET = void 0;
const s = r(7842), n = r(2203), o = r(4810), i = r(121), a = r(7870), c = r(5470), l = "urn:ietf:params:oauth:grant-type:token-exchange", u = "urn:ietf:params:oauth:token-type:access_token", d = "https://www.googleapis.com/auth/cloud-platform", p = 3600;
t.EXPIRATION_TIME_OFFSET = 3e5;
t.EXTERNAL_ACCOUNT_TYPE = "external_account";
t.CLOUD_RESOURCE_MANAGER = "https://cloudresourcemanager.googleapis.com/v1/projects/";
const h = "//iam\\.googleapis\\.com/locations/[^/]+/workforcePools/[^/]+/providers/.+", f = "https://sts.{universeDomain}/v1/token";
class BaseExternalAccountClient extends o.AuthClient {
scopes;
projectNumber;
audience;
subjectTokenType;
stsCredential;
clientAuth;
credentialSourceType;
cachedAccessToken;
serviceAccountImpersonationUrl;
serviceAccountImpersonationLifetime;
workforcePoolUserProject;
configLifetimeRequested;
tokenUrl;
cloudResourceManagerURL;
supplierContext;
#h=null;
constructor(e) {
super(e);
const r = (0, a.originalOrCamelOptions)(e), s = r.get("type");
if (s && s !== t.EXTERNAL_ACCOUNT_TYPE) throw new Error(`Expected "${t.EXTERNAL_ACCOUNT_TYPE}" type but received "${e.type}"`);
const n = r.get("client_id"), o = r.get("client_secret");
this.tokenUrl = r.get("token_url") ?? f.replace("{universeDomain}", this.universeDomain);
const c = r.get("subject_token_type"), l = r.get("workforce_pool_user_project"), u = r.get("service_account_impersonation_url"), g = r.get("service_account_impersonation"), y = (0, 
a.originalOrCamelOptions)(g).get("token_lifetime_seconds");
this.cloudResourceManagerURL = new URL(r.get("cloud_resource_manager_url") || `https://cloudresourcemanager.${this.universeDomain}/v1/projects/`);
n && (this.clientAuth = {
confidentialClientType: "basic",
clientId: n,
clientSecret: o
});
this.stsCredential = new i.StsCredentials({
tokenExchangeEndpoint: this.tokenUrl,
clientAuthentication: this.clientAuth
});
this.scopes = r.get("scopes") || [ d ];
this.cachedAccessToken = null;
this.audience = r.get("audience");
this.subjectTokenType = c;
this.workforcePoolUserProject = l;
const m = new RegExp(h);
if (this.workforcePoolUserProject && !this.audience.match(m)) throw new Error("workforcePoolUserProject should not be set for non-workforce pool credentials.");
this.serviceAccountImpersonationUrl = u;
this.serviceAccountImpersonationLifetime = y;
if (this.serviceAccountImpersonationLifetime) this.configLifetimeRequested = !0; else {
this.configLifetimeRequested = !1;
this.serviceAccountImpersonationLifetime = p;
}
this.projectNumber = this.getProjectNumber(this.audience);
this.supplierContext = {
audience: this.audience,
subjectTokenType: this.subjectTokenType,
transporter: this.transporter
};
}
getServiceAccountEmail() {
if (this.serviceAccountImpersonationUrl) {
if (this.serviceAccountImpersonationUrl.length > 256) throw new RangeError(`URL is too long: ${this.serviceAccountImpersonationUrl}`);
const e = /serviceAccounts\/(?<email>[^:]+):generateAccessToken$/.exec(this.serviceAccountImpersonationUrl);
return e?.groups?.email || null;
}
return null;
}
setCredentials(e) {
super.setCredentials(e);
this.cachedAccessToken = e;
}
async getAccessToken() {
this.cachedAccessToken && !this.isExpired(this.cachedAccessToken) || await this.refreshAccessTokenAsync();
return {
token: this.cachedAccessToken.access_token,
res: this.cachedAccessToken.res
};
}
async getRequestHeaders() {
const e = await this.getAccessToken(), t = new Headers({
authorization: `Bearer ${e.token}`
});
return this.addSharedMetadataHeaders(t);
}
request(e, t) {
if (!t) return this.requestAsync(e);
this.requestAsync(e).then(e => t(null, e), e => t(e, e.response));
}
async getProjectId() {
const e = this.projectNumber || this.workforcePoolUserProject;
if (this.projectId) return this.projectId;
if (e) {
const t = await this.getRequestHeaders(), r = {
...BaseExternalAccountClient.RETRY_CONFIG,
headers: t,
url: `${this.cloudResourceManagerURL.toString()}${e}`,
responseType: "json"
};
o.AuthClient.setMethodName(r, "getProjectId");
const s = await this.transporter.request(r);
this.projectId = s.data.projectId;
return this.projectId;
}
return null;
}
async requestAsync(e, t = !1) {
let r;
try {
const t = await this.getRequestHeaders();
e.headers = s.Gaxios.mergeHeaders(e.headers);
this.addUserProjectAndAuthHeaders(e.headers, t);
r = await this.transporter.request(e);
} catch (r) {
const s = r.response;
if (s) {
const r = s.status, o = s.config.data instanceof n.Readable;
if (!t && (401 === r || 403 === r) && !o && this.forceRefreshOnFailure) {
await this.refreshAccessTokenAsync();
return await this.requestAsync(e, !0);
}
}
throw r;
}
return r;
}
async refreshAccessTokenAsync() {
this.#h = this.#h || this.#f();
try {
return await this.#h;
} finally {
this.#h = null;
}
}
async #f() {
const e = await this.retrieveSubjectToken(), t = {
grantType: l,
audience: this.audience,
requestedTokenType: u,
subjectToken: e,
subjectTokenType: this.subjectTokenType,
scope: this.serviceAccountImpersonationUrl ? [ d ] : this.getScopesArray()
}, r = !this.clientAuth && this.workforcePoolUserProject ? {
userProject: this.workforcePoolUserProject
} : void 0, s = new Headers({
"x-goog-api-client": this.getMetricsHeaderValue()
}), n = await this.stsCredential.exchangeToken(t, s, r);
this.serviceAccountImpersonationUrl ? this.cachedAccessToken = await this.getImpersonatedAccessToken(n.access_token) : n.expires_in ? this.cachedAccessToken = {
access_token: n.access_token,
expiry_date: (new Date).getTime() + 1e3 * n.expires_in,
res: n.res
} : this.cachedAccessToken = {
access_token: n.access_token,
res: n.res
};
this.credentials = {};
Object.assign(this.credentials, this.cachedAccessToken);
delete this.credentials.res;
this.emit("tokens", {
refresh_token: null,
expiry_date: this.cachedAccessToken.expiry_date,
access_token: this.cachedAccessToken.access_token,
token_type: "Bearer",
id_token: null
});
return this.cachedAccessToken;
}
getProjectNumber(e) {
const t = e.match(/\/projects\/([^/]+)/);
return t ? t[1] : null;
}
async getImpersonatedAccessToken(e) {
const t = {
...BaseExternalAccountClient.RETRY_CONFIG,
url: this.serviceAccountImpersonationUrl,
method: "POST",
headers: {
"content-type": "application/json",
authorization: `Bearer ${e}`
},
data: {
scope: this.getScopesArray(),
lifetime: this.serviceAccountImpersonationLifetime + "s"
},
responseType: "json"
};
o.AuthClient.setMethodName(t, "getImpersonatedAccessToken");
const r = await this.transporter.request(t), s = r.data;
return {
access_token: s.accessToken,
expiry_date: new Date(s.expireTime).getTime(),
res: r
};
}
isExpired(e) {
const t = (new Date).getTime();
return !!e.expiry_date && t >= e.expiry_date - this.eagerRefreshThresholdMillis;
}
getScopesArray() {
return "string" == typeof this.scopes ? [ this.scopes ] : this.scopes || [ d ];
}
getMetricsHeaderValue() {
const e = process.version.replace(/^v/, ""), t = void 0 !== this.serviceAccountImpersonationUrl, r = this.credentialSourceType ? this.credentialSourceType : "unknown";
return `gl-node/${e} auth/${c.pkg.version} google-byoid-sdk source/${r} sa-impersonation/${t} config-lifetime/${this.configLifetimeRequested}`;
}
getTokenUrl() {
return this.tokenUrl;
}
}
t.BaseExternalAccountClient = BaseExternalAccountClient;
},
6129: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.CertificateSubjectTokenSupplier = t.InvalidConfigurationError = t.CertificateSourceUnavailableError = t.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = void 0;
const s = r(7870), n = r(9896), o = r(6982), i = r(5692);
t.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = "GOOGLE_API_CERTIFICATE_CONFIG";
class CertificateSourceUnavailableError extends Error {
constructor(e) {
super(e);
this.name = "CertificateSourceUnavailableError";
}
}
t.CertificateSourceUnavailableError = CertificateSourceUnavailableError;
class InvalidConfigurationError extends Error {
constructor(e) {
super(e);
this.name = "InvalidConfigurationError";
}
}
t.InvalidConfigurationError = InvalidConfigurationError;
class CertificateSubjectTokenSupplier {
certificateConfigPath;
trustChainPath;
cert;
key;
constructor(e) {
if (!e.useDefaultCertificateConfig && !e.certificateConfigLocation) throw new InvalidConfigurationError("Either `useDefaultCertificateConfig` must be true or a `certificateConfigLocation` must be provided.");
if (e.useDefaultCertificateConfig && e.certificateConfigLocation) throw new InvalidConfigurationError("Both `useDefaultCertificateConfig` and `certificateConfigLocation` cannot be provided.");
this.trustChainPath = e.trustChainPath;
this.certificateConfigPath = e.certificateConfigLocation ?? "";
}
async createMtlsHttpsAgent() {
if (!this.key || !this.cert) throw new InvalidConfigurationError("Cannot create mTLS Agent with missing certificate or key");
return new i.Agent({
key: this.key,
cert: this.cert
});
}
async getSubjectToken() {
this.certificateConfigPath = await this.#g();
const {certPath: e, keyPath: t} = await this.#y();
({cert: this.cert, key: this.key} = await this.#m(e, t));
return await this.#E(this.cert);
}
async #g() {
const e = this.certificateConfigPath;
if (e) {
if (await (0, s.isValidFile)(e)) return e;
throw new CertificateSourceUnavailableError(`Provided certificate config path is invalid: ${e}`);
}
const r = process.env[t.CERTIFICATE_CONFIGURATION_ENV_VARIABLE];
if (r) {
if (await (0, s.isValidFile)(r)) return r;
throw new CertificateSourceUnavailableError(`Path from environment variable "${t.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" is invalid: ${r}`);
}
const n = (0, s.getWellKnownCertificateConfigFileLocation)();
if (await (0, s.isValidFile)(n)) return n;
throw new CertificateSourceUnavailableError(`Could not find certificate configuration file. Searched override path, the "${t.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" env var, and the gcloud path (${n}).`);
}
async #y() {
const e = this.certificateConfigPath;
let t;
try {
t = await n.promises.readFile(e, "utf8");
} catch (t) {
throw new CertificateSourceUnavailableError(`Failed to read certificate config file at: ${e}`);
}
try {
const r = JSON.parse(t), s = r?.cert_configs?.workload?.cert_path, n = r?.cert_configs?.workload?.key_path;
if (!s || !n) throw new InvalidConfigurationError(`Certificate config file (${e}) is missing required "cert_path" or "key_path" in the workload config.`);
return {
certPath: s,
keyPath: n
};
} catch (t) {
if (t instanceof InvalidConfigurationError) throw t;
throw new InvalidConfigurationError(`Failed to parse certificate config from ${e}: ${t.message}`);
}
}
async #m(e, t) {
let r, s;
try {
r = await n.promises.readFile(e);
new o.X509Certificate(r);
} catch (t) {
const r = t instanceof Error ? t.message : String(t);
throw new CertificateSourceUnavailableError(`Failed to read certificate file at ${e}: ${r}`);
}
try {
s = await n.promises.readFile(t);
(0, o.createPrivateKey)(s);
} catch (e) {
const r = e instanceof Error ? e.message : String(e);
throw new CertificateSourceUnavailableError(`Failed to read private key file at ${t}: ${r}`);
}
return {
cert: r,
key: s
};
}
async #E(e) {
const t = new o.X509Certificate(e);
if (!this.trustChainPath) return JSON.stringify([ t.raw.toString("base64") ]);
try {
const e = ((await n.promises.readFile(this.trustChainPath, "utf8")).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((e, t) => {
try {
return new o.X509Certificate(e);
} catch (e) {
const r = e instanceof Error ? e.message : String(e);
throw new InvalidConfigurationError(`Failed to parse certificate at index ${t} in trust chain file ${this.trustChainPath}: ${r}`);
}
}), r = e.findIndex(e => t.raw.equals(e.raw));
let s;
if (-1 === r) s = [ t, ...e ]; else {
if (0 !== r) throw new InvalidConfigurationError(`Leaf certificate exists in the trust chain but is not the first entry (found at index ${r}).`);
s = e;
}
return JSON.stringify(s.map(e => e.raw.toString("base64")));
} catch (e) {
if (e instanceof InvalidConfigurationError) throw e;
const t = e instanceof Error ? e.message : String(e);
throw new CertificateSourceUnavailableError(`Failed to process certificate chain from ${this.trustChainPath}: ${t}`);
}
}
}
t.CertificateSubjectTokenSupplier = CertificateSubjectTokenSupplier;
},
9157: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.DefaultAwsSecurityCredentialsSupplier = void 0;
const s = r(4810);
class DefaultAwsSecurityCredentialsSupplier {
regionUrl;
securityCredentialsUrl;
imdsV2SessionTokenUrl;
additionalGaxiosOptions;
constructor(e) {
this.regionUrl = e.regionUrl;
this.securityCredentialsUrl = e.securityCredentialsUrl;
this.imdsV2SessionTokenUrl = e.imdsV2SessionTokenUrl;
this.additionalGaxiosOptions = e.additionalGaxiosOptions;
}
async getAwsRegion(e) {
if (this.#w) return this.#w;
const t = new Headers;
!this.#w && this.imdsV2SessionTokenUrl && t.set("x-aws-ec2-metadata-token", await this.#b(e.transporter));
if (!this.regionUrl) throw new RangeError('Unable to determine AWS region due to missing "options.credential_source.region_url"');
const r = {
...this.additionalGaxiosOptions,
url: this.regionUrl,
method: "GET",
responseType: "text",
headers: t
};
s.AuthClient.setMethodName(r, "getAwsRegion");
const n = await e.transporter.request(r);
return n.data.substr(0, n.data.length - 1);
}
async getAwsSecurityCredentials(e) {
if (this.#A) return this.#A;
const t = new Headers;
this.imdsV2SessionTokenUrl && t.set("x-aws-ec2-metadata-token", await this.#b(e.transporter));
const r = await this.#T(t, e.transporter), s = await this.#C(r, t, e.transporter);
return {
accessKeyId: s.AccessKeyId,
secretAccessKey: s.SecretAccessKey,
token: s.Token
};
}
async #b(e) {
const t = {
...this.additionalGaxiosOptions,
url: this.imdsV2SessionTokenUrl,
method: "PUT",
responseType: "text",
headers: {
"x-aws-ec2-metadata-token-ttl-seconds": "300"
}
};
s.AuthClient.setMethodName(t, "#getImdsV2SessionToken");
return (await e.request(t)).data;
}
async #T(e, t) {
if (!this.securityCredentialsUrl) throw new Error('Unable to determine AWS role name due to missing "options.credential_source.url"');
const r = {
...this.additionalGaxiosOptions,
url: this.securityCredentialsUrl,
method: "GET",
responseType: "text",
headers: e
};
s.AuthClient.setMethodName(r, "#getAwsRoleName");
return (await t.request(r)).data;
}
async #C(e, t, r) {
const n = {
...this.additionalGaxiosOptions,
url: `${this.securityCredentialsUrl}/${e}`,
headers: t,
responseType: "json"
};
s.AuthClient.setMethodName(n, "#retrieveAwsSecurityCredentials");
return (await r.request(n)).data;
}
get #w() {
return process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || null;
}
get #A() {
return process.env.AWS_ACCESS_KEY_ID && process.env.AWS_SECRET_ACCESS_KEY ? {
accessKeyId: process.env.AWS_ACCESS_KEY_ID,
secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
token: process.env.AWS_SESSION_TOKEN
} : null;
}
}
t.DefaultAwsSecurityCredentialsSupplier = DefaultAwsSecurityCredentialsSupplier;
},
3247: (e, t) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.InvalidSubjectTokenError = t.InvalidMessageFieldError = t.InvalidCodeFieldError = t.InvalidTokenTypeFieldError = t.InvalidExpirationTimeFieldError = t.InvalidSuccessFieldError = t.InvalidVersionFieldError = t.ExecutableResponseError = t.ExecutableResponse = void 0;
const r = "urn:ietf:params:oauth:token-type:saml2", s = "urn:ietf:params:oauth:token-type:id_token", n = "urn:ietf:params:oauth:token-type:jwt";
class ExecutableResponse {
version;
success;
expirationTime;
tokenType;
errorCode;
errorMessage;
subjectToken;
constructor(e) {
if (!e.version) throw new InvalidVersionFieldError("Executable response must contain a 'version' field.");
if (void 0 === e.success) throw new InvalidSuccessFieldError("Executable response must contain a 'success' field.");
this.version = e.version;
this.success = e.success;
if (this.success) {
this.expirationTime = e.expiration_time;
this.tokenType = e.token_type;
if (this.tokenType !== r && this.tokenType !== s && this.tokenType !== n) throw new InvalidTokenTypeFieldError(`Executable response must contain a 'token_type' field when successful and it must be one of ${s}, ${n}, or ${r}.`);
if (this.tokenType === r) {
if (!e.saml_response) throw new InvalidSubjectTokenError(`Executable response must contain a 'saml_response' field when token_type=${r}.`);
this.subjectToken = e.saml_response;
} else {
if (!e.id_token) throw new InvalidSubjectTokenError(`Executable response must contain a 'id_token' field when token_type=${s} or ${n}.`);
this.subjectToken = e.id_token;
}
} else {
if (!e.code) throw new InvalidCodeFieldError("Executable response must contain a 'code' field when unsuccessful.");
if (!e.message) throw new InvalidMessageFieldError("Executable response must contain a 'message' field when unsuccessful.");
this.errorCode = e.code;
this.errorMessage = e.message;
}
}
isValid() {
return !this.isExpired() && this.success;
}
isExpired() {
return void 0 !== this.expirationTime && this.expirationTime < Math.round(Date.now() / 1e3);
}
}
t.ExecutableResponse = ExecutableResponse;
class ExecutableResponseError extends Error {
constructor(e) {
super(e);
Object.setPrototypeOf(this, new.target.prototype);
}
}
t.ExecutableResponseError = ExecutableResponseError;
class InvalidVersionFieldError extends ExecutableResponseError {}
t.InvalidVersionFieldError = InvalidVersionFieldError;
class InvalidSuccessFieldError extends ExecutableResponseError {}
t.InvalidSuccessFieldError = InvalidSuccessFieldError;
class InvalidExpirationTimeFieldError extends ExecutableResponseError {}
t.InvalidExpirationTimeFieldError = InvalidExpirationTimeFieldError;
class InvalidTokenTypeFieldError extends ExecutableResponseError {}
t.InvalidTokenTypeFieldError = InvalidTokenTypeFieldError;
class InvalidCodeFieldError extends ExecutableResponseError {}
t.InvalidCodeFieldError = InvalidCodeFieldError;
class InvalidMessageFieldError extends ExecutableResponseError {}
t.InvalidMessageFieldError = InvalidMessageFieldError;
class InvalidSubjectTokenError extends ExecutableResponseError {}
t.InvalidSubjectTokenError = InvalidSubjectTokenError;
},
8551: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.FileSubjectTokenSupplier = void 0;
const s = r(9023), n = r(9896), o = (0, s.promisify)(n.readFile ?? (() => {})), i = (0, 
s.promisify)(n.realpath ?? (() => {})), a = (0, s.promisify)(n.lstat ?? (() => {}));
class FileSubjectTokenSupplier {
filePath;
formatType;
subjectTokenFieldName;
constructor(e) {
this.filePath = e.filePath;
this.formatType = e.formatType;
this.subjectTokenFieldName = e.subjectTokenFieldName;
}
async getSubjectToken() {
let e, t = this.filePath;
try {
t = await i(t);
if (!(await a(t)).isFile()) throw new Error;
} catch (e) {
e instanceof Error && (e.message = `The file at ${t} does not exist, or it is not a file. ${e.message}`);
throw e;
}
const r = await o(t, {
encoding: "utf8"
});
"text" === this.formatType ? e = r : "json" === this.formatType && this.subjectTokenFieldName && (e = JSON.parse(r)[this.subjectTokenFieldName]);
if (!e) throw new Error("Unable to parse the subject_token from the credential_source file");
return e;
}
}
t.FileSubjectTokenSupplier = FileSubjectTokenSupplier;
},
9960: (e, t, r) => {
t.IdentityPoolClient = void 0;
const s = r(142), n = r(7870), o = r(8551), i = r(4627), a = r(6129), c = r(121), l = r(7842);
class IdentityPoolClient extends s.BaseExternalAccountClient {
subjectTokenSupplier;
constructor(e) {
super(e);
const t = (0, n.originalOrCamelOptions)(e), r = t.get("credential_source"), s = t.get("subject_token_supplier");
if (!r && !s) throw new Error("A credential source or subject token supplier must be specified.");
if (r && s) throw new Error("Only one of credential source or subject token supplier can be specified.");
if (s) {
this.subjectTokenSupplier = s;
this.credentialSourceType = "programmatic";
} else {
const e = (0, n.originalOrCamelOptions)(r), t = (0, n.originalOrCamelOptions)(e.get("format")), s = t.get("type") || "text", c = t.get("subject_token_field_name");
if ("json" !== s && "text" !== s) throw new Error(`Invalid credential_source format "${s}"`);
if ("json" === s && !c) throw new Error("Missing subject_token_field_name for JSON credential_source format");
const l = e.get("file"), u = e.get("url"), d = e.get("certificate"), p = e.get("headers");
if (l && u || u && d || l && d) throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.');
if (l) {
this.credentialSourceType = "file";
this.subjectTokenSupplier = new o.FileSubjectTokenSupplier({
filePath: l,
formatType: s,
subjectTokenFieldName: c
});
} else if (u) {
this.credentialSourceType = "url";
this.subjectTokenSupplier = new i.UrlSubjectTokenSupplier({
url: u,
formatType: s,
subjectTokenFieldName: c,
headers: p,
additionalGaxiosOptions: IdentityPoolClient.RETRY_CONFIG
});
} else {
if (!d) throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.');
{
this.credentialSourceType = "certificate";
const e = new a.CertificateSubjectTokenSupplier({
useDefaultCertificateConfig: d.use_default_certificate_config,
certificateConfigLocation: d.certificate_config_location,
trustChainPath: d.trust_chain_path
});
this.subjectTokenSupplier = e;
}
}
}
}
async retrieveSubjectToken() {
const e = await this.subjectTokenSupplier.getSubjectToken(this.supplierContext);
if (this.subjectTokenSupplier instanceof a.CertificateSubjectTokenSupplier) {
const e = await this.subjectTokenSupplier.createMtlsHttpsAgent();
this.stsCredential = new c.StsCredentials({
tokenExchangeEndpoint: this.getTokenUrl(),
clientAuthentication: this.clientAuth,
transporter: new l.Gaxios({
agent: e
})
});
this.transporter = new l.Gaxios({
...this.transporter.defaults || {},
agent: e
});
}
return e;
}
}
t.IdentityPoolClient = IdentityPoolClient;
},
6653: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.OAuthClientAuthHandler = void 0;
t.getErrorFromOAuthErrorResponse = getErrorFromOAuthErrorResponse;
const s = r(7842), n = r(8851), o = [ "PUT", "POST", "PATCH" ];
class OAuthClientAuthHandler {
#_=(0, n.createCrypto)();
#S;
transporter;
constructor(e) {
if (e && "clientId" in e) {
this.#S = e;
this.transporter = new s.Gaxios;
} else {
this.#S = e?.clientAuthentication;
this.transporter = e?.transporter || new s.Gaxios;
}
}
applyClientAuthenticationOptions(e, t) {
e.headers = s.Gaxios.mergeHeaders(e.headers);
this.injectAuthenticatedHeaders(e, t);
t || this.injectAuthenticatedRequestBody(e);
}
injectAuthenticatedHeaders(e, t) {
if (t) e.headers = s.Gaxios.mergeHeaders(e.headers, {
authorization: `Bearer ${t}`
}); else if ("basic" === this.#S?.confidentialClientType) {
e.headers = s.Gaxios.mergeHeaders(e.headers);
const t = this.#S.clientId, r = this.#S.clientSecret || "", n = this.#_.encodeBase64StringUtf8(`${t}:${r}`);
s.Gaxios.mergeHeaders(e.headers, {
authorization: `Basic ${n}`
});
}
}
injectAuthenticatedRequestBody(e) {
if ("request-body" === this.#S?.confidentialClientType) {
const t = (e.method || "GET").toUpperCase();
if (!o.includes(t)) throw new Error(`${t} HTTP method does not support ${this.#S.confidentialClientType} client authentication`);
const r = new Headers(e.headers).get("content-type");
if (r?.startsWith("application/x-www-form-urlencoded") || e.data instanceof URLSearchParams) {
const t = new URLSearchParams(e.data ?? "");
t.append("client_id", this.#S.clientId);
t.append("client_secret", this.#S.clientSecret || "");
e.data = t;
} else {
if (!r?.startsWith("application/json")) throw new Error(`${r} content-types are not supported with ${this.#S.confidentialClientType} client authentication`);
e.data = e.data || {};
Object.assign(e.data, {
client_id: this.#S.clientId,
client_secret: this.#S.clientSecret || ""
});
}
}
}
static get RETRY_CONFIG() {
return {
retry: !0,
retryConfig: {
httpMethodsToRetry: [ "GET", "PUT", "POST", "HEAD", "OPTIONS", "DELETE" ]
}
};
}
}
t.OAuthClientAuthHandler = OAuthClientAuthHandler;
function getErrorFromOAuthErrorResponse(e, t) {
const r = e.error, s = e.error_description, n = e.error_uri;
let o = `Error code ${r}`;
void 0 !== s && (o += `: ${s}`);
void 0 !== n && (o += ` - ${n}`);
const i = new Error(o);
if (t) {
const e = Object.keys(t);
t.stack && e.push("stack");
e.forEach(e => {
"message" !== e && Object.defineProperty(i, e, {
value: t[e],
writable: !1,
enumerable: !0
});
});
}
return i;
}
},
6077: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.PluggableAuthClient = t.ExecutableError = void 0;
const s = r(142), n = r(3247), o = r(908);
var i = r(908);
Object.defineProperty(t, "ExecutableError", {
enumerable: !0,
get: function() {
return i.ExecutableError;
}
});
const a = 3e4, c = 5e3, l = 12e4, u = "GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES", d = 1;
class PluggableAuthClient extends s.BaseExternalAccountClient {
command;
timeoutMillis;
outputFile;
handler;
constructor(e) {
super(e);
if (!e.credential_source.executable) throw new Error('No valid Pluggable Auth "credential_source" provided.');
this.command = e.credential_source.executable.command;
if (!this.command) throw new Error('No valid Pluggable Auth "credential_source" provided.');
if (void 0 === e.credential_source.executable.timeout_millis) this.timeoutMillis = a; else {
this.timeoutMillis = e.credential_source.executable.timeout_millis;
if (this.timeoutMillis < c || this.timeoutMillis > l) throw new Error(`Timeout must be between ${c} and ${l} milliseconds.`);
}
this.outputFile = e.credential_source.executable.output_file;
this.handler = new o.PluggableAuthHandler({
command: this.command,
timeoutMillis: this.timeoutMillis,
outputFile: this.outputFile
});
this.credentialSourceType = "executable";
}
async retrieveSubjectToken() {
if ("1" !== process.env[u]) throw new Error("Pluggable Auth executables need to be explicitly allowed to run by setting the GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES environment Variable to 1.");
let e;
this.outputFile && (e = await this.handler.retrieveCachedResponse());
if (!e) {
const t = new Map;
t.set("GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE", this.audience);
t.set("GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE", this.subjectTokenType);
t.set("GOOGLE_EXTERNAL_ACCOUNT_INTERACTIVE", "0");
this.outputFile && t.set("GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE", this.outputFile);
const r = this.getServiceAccountEmail();
r && t.set("GOOGLE_EXTERNAL_ACCOUNT_IMPERSONATED_EMAIL", r);
e = await this.handler.retrieveResponseFromExecutable(t);
}
if (e.version > d) throw new Error(`Version of executable is not currently supported, maximum supported version is ${d}.`);
if (!e.success) throw new o.ExecutableError(e.errorMessage, e.errorCode);
if (this.outputFile && !e.expirationTime) throw new n.InvalidExpirationTimeFieldError("The executable response must contain the `expiration_time` field for successful responses when an output_file has been specified in the configuration.");
if (e.isExpired()) throw new Error("Executable response is expired.");
return e.subjectToken;
}
}
t.PluggableAuthClient = PluggableAuthClient;
},
908: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.PluggableAuthHandler = t.ExecutableError = void 0;
const s = r(3247), n = r(5317), o = r(9896);
class ExecutableError extends Error {
code;
constructor(e, t) {
super(`The executable failed with exit code: ${t} and error message: ${e}.`);
this.code = t;
Object.setPrototypeOf(this, new.target.prototype);
}
}
t.ExecutableError = ExecutableError;
class PluggableAuthHandler {
commandComponents;
timeoutMillis;
outputFile;
constructor(e) {
if (!e.command) throw new Error("No command provided.");
this.commandComponents = PluggableAuthHandler.parseCommand(e.command);
this.timeoutMillis = e.timeoutMillis;
if (!this.timeoutMillis) throw new Error("No timeoutMillis provided.");
this.outputFile = e.outputFile;
}
retrieveResponseFromExecutable(e) {
return new Promise((t, r) => {
const o = n.spawn(this.commandComponents[0], this.commandComponents.slice(1), {
env: {
...process.env,
...Object.fromEntries(e)
}
});
let i = "";
o.stdout.on("data", e => {
i += e;
});
o.stderr.on("data", e => {
i += e;
});
const a = setTimeout(() => {
o.removeAllListeners();
o.kill();
return r(new Error("The executable failed to finish within the timeout specified."));
}, this.timeoutMillis);
o.on("close", e => {
clearTimeout(a);
if (0 !== e) return r(new ExecutableError(i, e.toString()));
try {
const e = JSON.parse(i), r = new s.ExecutableResponse(e);
return t(r);
} catch (e) {
return e instanceof s.ExecutableResponseError ? r(e) : r(new s.ExecutableResponseError(`The executable returned an invalid response: ${i}`));
}
});
});
}
async retrieveCachedResponse() {
if (!this.outputFile || 0 === this.outputFile.length) return;
let e;
try {
e = await o.promises.realpath(this.outputFile);
} catch {
return;
}
if (!(await o.promises.lstat(e)).isFile()) return;
const t = await o.promises.readFile(e, {
encoding: "utf8"
});
if ("" !== t) try {
const e = JSON.parse(t);
return new s.ExecutableResponse(e).isValid() ? new s.ExecutableResponse(e) : void 0;
} catch (e) {
if (e instanceof s.ExecutableResponseError) throw e;
throw new s.ExecutableResponseError(`The output file contained an invalid response: ${t}`);
}
}
static parseCommand(e) {
const t = e.match(/(?:[^\s"]+|"[^"]*")+/g);
if (!t) throw new Error(`Provided command: "${e}" could not be parsed.`);
for (let e = 0; e < t.length; e++) '"' === t[e][0] && '"' === t[e].slice(-1) && (t[e] = t[e].slice(1, -1));
return t;
}
}
t.PluggableAuthHandler = PluggableAuthHandler;
},
121: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.StsCredentials = void 0;
const s = r(7842), n = r(4810), o = r(6653), i = r(7870);
class StsCredentials extends o.OAuthClientAuthHandler {
#R;
constructor(e = {
tokenExchangeEndpoint: ""
}, t) {
("object" != typeof e || e instanceof URL) && (e = {
tokenExchangeEndpoint: e,
clientAuthentication: t
});
super(e);
this.#R = e.tokenExchangeEndpoint;
}
async exchangeToken(e, t, r) {
const a = {
grant_type: e.grantType,
resource: e.resource,
audience: e.audience,
scope: e.scope?.join(" "),
requested_token_type: e.requestedTokenType,
subject_token: e.subjectToken,
subject_token_type: e.subjectTokenType,
actor_token: e.actingParty?.actorToken,
actor_token_type: e.actingParty?.actorTokenType,
options: r && JSON.stringify(r)
}, c = {
...StsCredentials.RETRY_CONFIG,
url: this.#R.toString(),
method: "POST",
headers: t,
data: new URLSearchParams((0, i.removeUndefinedValuesInObject)(a)),
responseType: "json"
};
n.AuthClient.setMethodName(c, "exchangeToken");
this.applyClientAuthenticationOptions(c);
try {
const e = await this.transporter.request(c), t = e.data;
t.res = e;
return t;
} catch (e) {
if (e instanceof s.GaxiosError && e.response) throw (0, o.getErrorFromOAuthErrorResponse)(e.response.data, e);
throw e;
}
}
}
t.StsCredentials = StsCredentials;
},
4627: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.UrlSubjectTokenSupplier = void 0;
const s = r(4810);
class UrlSubjectTokenSupplier {
url;
headers;
formatType;
subjectTokenFieldName;
additionalGaxiosOptions;
constructor(e) {
this.url = e.url;
this.formatType = e.formatType;
this.subjectTokenFieldName = e.subjectTokenFieldName;
this.headers = e.headers;
this.additionalGaxiosOptions = e.additionalGaxiosOptions;
}
async getSubjectToken(e) {
const t = {
...this.additionalGaxiosOptions,
url: this.url,
method: "GET",
headers: this.headers,
responseType: this.formatType
};
s.AuthClient.setMethodName(t, "getSubjectToken");
let r;
"text" === this.formatType ? r = (await e.transporter.request(t)).data : "json" === this.formatType && this.subjectTokenFieldName && (r = (await e.transporter.request(t)).data[this.subjectTokenFieldName]);
if (!r) throw new Error("Unable to parse the subject_token from the credential_source URL");
return r;
}
}
t.UrlSubjectTokenSupplier = UrlSubjectTokenSupplier;
},
3438: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.BrowserCrypto = void 0;
const s = r(8793), n = r(6831);
class BrowserCrypto {
constructor() {
if ("undefined" == typeof window || void 0 === window.crypto || void 0 === window.crypto.subtle) throw new Error("SubtleCrypto not found. Make sure it's an https:// website.");
}
async sha256DigestBase64(e) {
const t = (new TextEncoder).encode(e), r = await window.crypto.subtle.digest("SHA-256", t);
return s.fromByteArray(new Uint8Array(r));
}
randomBytesBase64(e) {
const t = new Uint8Array(e);
window.crypto.getRandomValues(t);
return s.fromByteArray(t);
}
static padBase64(e) {
for (;e.length % 4 != 0; ) e += "=";
return e;
}
async verify(e, t, r) {
const n = {
name: "RSASSA-PKCS1-v1_5",
hash: {
name: "SHA-256"
}
}, o = (new TextEncoder).encode(t), i = s.toByteArray(BrowserCrypto.padBase64(r)), a = await window.crypto.subtle.importKey("jwk", e, n, !0, [ "verify" ]);
return await window.crypto.subtle.verify(n, a, Buffer.from(i), o);
}
async sign(e, t) {
const r = {
name: "RSASSA-PKCS1-v1_5",
hash: {
name: "SHA-256"
}
}, n = (new TextEncoder).encode(t), o = await window.crypto.subtle.importKey("jwk", e, r, !0, [ "sign" ]), i = await window.crypto.subtle.sign(r, o, n);
return s.fromByteArray(new Uint8Array(i));
}
decodeBase64StringUtf8(e) {
const t = s.toByteArray(BrowserCrypto.padBase64(e));
return (new TextDecoder).decode(t);
}
encodeBase64StringUtf8(e) {
const t = (new TextEncoder).encode(e);
return s.fromByteArray(t);
}
async sha256DigestHex(e) {
const t = (new TextEncoder).encode(e), r = await window.crypto.subtle.digest("SHA-256", t);
return (0, n.fromArrayBufferToHex)(r);
}
async signWithHmacSha256(e, t) {
const r = "string" == typeof e ? e : String.fromCharCode(...new Uint16Array(e)), s = new TextEncoder, n = await window.crypto.subtle.importKey("raw", s.encode(r), {
name: "HMAC",
hash: {
name: "SHA-256"
}
}, !1, [ "sign" ]);
return window.crypto.subtle.sign("HMAC", n, s.encode(t));
}
}
t.BrowserCrypto = BrowserCrypto;
},
8851: function(e, t, r) {
var s = this && this.__createBinding || (Object.create ? function(e, t, r, s) {
void 0 === s && (s = r);
var n = Object.getOwnPropertyDescriptor(t, r);
n && !("get" in n ? !t.__esModule : n.writable || n.configurable) || (n = {
enumerable: !0,
get: function() {
return t[r];
}
});
Object.defineProperty(e, s, n);
} : function(e, t, r, s) {
void 0 === s && (s = r);
e[s] = t[r];
}), n = this && this.__exportStar || function(e, t) {
for (var r in e) "default" === r || Object.prototype.hasOwnProperty.call(t, r) || s(t, e, r);
};
Object.defineProperty(t, "__esModule", {
value: !0
});
t.createCrypto = createCrypto;
t.hasBrowserCrypto = hasBrowserCrypto;
const o = r(3438), i = r(7388);
n(r(6831), t);
function createCrypto() {
return hasBrowserCrypto() ? new o.BrowserCrypto : new i.NodeCrypto;
}
function hasBrowserCrypto() {
return "undefined" != typeof window && void 0 !== window.crypto && void 0 !== window.crypto.subtle;
}
},
7388: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.NodeCrypto = void 0;
const s = r(6982);
class NodeCrypto {
async sha256DigestBase64(e) {
return s.createHash("sha256").update(e).digest("base64");
}
randomBytesBase64(e) {
return s.randomBytes(e).toString("base64");
}
async verify(e, t, r) {
const n = s.createVerify("RSA-SHA256");
n.update(t);
n.end();
return n.verify(e, r, "base64");
}
async sign(e, t) {
const r = s.createSign("RSA-SHA256");
r.update(t);
r.end();
return r.sign(e, "base64");
}
decodeBase64StringUtf8(e) {
return Buffer.from(e, "base64").toString("utf-8");
}
encodeBase64StringUtf8(e) {
return Buffer.from(e, "utf-8").toString("base64");
}
async sha256DigestHex(e) {
return s.createHash("sha256").update(e).digest("hex");
}
async signWithHmacSha256(e, t) {
const r = "string" == typeof e ? e : toBuffer(e);
return toArrayBuffer(s.createHmac("sha256", r).update(t).digest());
}
}
t.NodeCrypto = NodeCrypto;
function toArrayBuffer(e) {
const t = new ArrayBuffer(e.length), r = new Uint8Array(t);
for (let t = 0; t < e.length; ++t) r[t] = e[t];
return t;
}
function toBuffer(e) {
return Buffer.from(e);
}
},
6831: (e, t) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.fromArrayBufferToHex = fromArrayBufferToHex;
function fromArrayBufferToHex(e) {
return Array.from(new Uint8Array(e)).map(e => e.toString(16).padStart(2, "0")).join("");
}
},
7870: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.LRUCache = void 0;
t.snakeToCamel = snakeToCamel;
t.originalOrCamelOptions = originalOrCamelOptions;
t.removeUndefinedValuesInObject = removeUndefinedValuesInObject;
t.isValidFile = isValidFile;
t.getWellKnownCertificateConfigFileLocation = getWellKnownCertificateConfigFileLocation;
t.isAdcWarningSuppressed = isAdcWarningSuppressed;
t.suppressAdcWarning = suppressAdcWarning;
t.isFromJsonWarningSuppressed = isFromJsonWarningSuppressed;
t.suppressFromJsonWarning = suppressFromJsonWarning;
const s = r(9896), n = r(857), o = r(6928), i = "certificate_config.json", a = "gcloud";
function snakeToCamel(e) {
return e.replace(/([_][^_])/g, e => e.slice(1).toUpperCase());
}
function originalOrCamelOptions(e) {
function get(t) {
const r = e || {};
return r[t] ?? r[snakeToCamel(t)];
}
return {
get: get
};
}
class LRUCache {
capacity;
#v=new Map;
maxAge;
constructor(e) {
this.capacity = e.capacity;
this.maxAge = e.maxAge;
}
#x(e, t) {
this.#v.delete(e);
this.#v.set(e, {
value: t,
lastAccessed: Date.now()
});
}
set(e, t) {
this.#x(e, t);
this.#k();
}
get(e) {
const t = this.#v.get(e);
if (t) {
this.#x(e, t.value);
this.#k();
return t.value;
}
}
#k() {
const e = this.maxAge ? Date.now() - this.maxAge : 0;
let t = this.#v.entries().next();
for (;!t.done && (this.#v.size > this.capacity || t.value[1].lastAccessed < e); ) {
this.#v.delete(t.value[0]);
t = this.#v.entries().next();
}
}
}
t.LRUCache = LRUCache;
function removeUndefinedValuesInObject(e) {
Object.entries(e).forEach(([t, r]) => {
void 0 !== r && "undefined" !== r || delete e[t];
});
return e;
}
async function isValidFile(e) {
try {
return (await s.promises.lstat(e)).isFile();
} catch (e) {
return !1;
}
}
function getWellKnownCertificateConfigFileLocation() {
const e = process.env.CLOUDSDK_CONFIG || (_isWindows() ? o.join(process.env.APPDATA || "", a) : o.join(process.env.HOME || "", ".config", a));
return o.join(e, i);
}
function _isWindows() {
return n.platform().startsWith("win");
}
let c = 0, l = 0;
function isAdcWarningSuppressed() {
return c > 0;
}
function suppressAdcWarning(e) {
c++;
try {
return e();
} finally {
c--;
}
}
function isFromJsonWarningSuppressed() {
return c > 0 || l > 0;
}
function suppressFromJsonWarning(e) {
l++;
try {
return e();
} finally {
l--;
}
}
},
8823: (e, t, r) => {
const s = r(6495);
e.exports = {
pkg: s
};
},
5470: (e, t, r) => {
Object.defineProperty(t, "__esModule", {
value: !0
});
t.USER_AGENT = t.PRODUCT_NAME = t.pkg = void 0;
const s = r(6066);
t.pkg = s;
const n = "google-api-nodejs-client";
t.PRODUCT_NAME = n;
const o = `${n}/${s.version}`;
t.USER_AGENT = o;
},
6495: e => {
e.exports = JSON.parse('{"name":"gaxios","version":"8.3.3","description":"A simple common HTTP client specifically for Google APIs and services.","main":"build/cjs/src/index.js","types":"build/cjs/src/index.d.ts","files":["build/cjs/src","build/esm/src","build/esm/package.json","!build/**/*.map"],"exports":{".":{"import":{"types":"./build/esm/src/index.d.ts","default":"./build/esm/src/index.js"},"require":{"types":"./build/cjs/src/index.d.ts","default":"./build/cjs/src/index.js"}},"./build/src/common":{"import":"./build/esm/src/common.js","require":"./build/cjs/src/common.js"},"./package.json":"./package.json"},"repository":{"type":"git","directory":"core/packages/gaxios","url":"https://github.com/googleapis/google-cloud-node.git"},"keywords":["google"],"engines":{"node":">=22"},"author":"Google, LLC","license":"Apache-2.0","devDependencies":{"@babel/plugin-proposal-private-methods":"^7.18.6","@types/cors":"^2.8.6","@types/express":"^5.0.0","@types/extend":"^3.0.1","@types/mocha":"^10.0.10","@types/multiparty":"4.2.1","@types/mv":"^2.1.0","@types/ncp":"^2.0.8","@types/node":"^24.0.0","@types/sinon":"^21.0.0","@types/tmp":"^0.2.6","assert":"^2.0.0","browserify":"^17.0.0","c8":"^10.1.3","cors":"^2.8.5","express":"^5.0.0","gts":"^6.0.2","is-docker":"^3.0.0","jsdoc":"^4.0.4","jsdoc-fresh":"^6.1.0","jsdoc-region-tag":"^5.1.0","karma":"^6.0.0","karma-chrome-launcher":"^3.0.0","karma-coverage":"^2.0.0","karma-firefox-launcher":"^2.0.0","karma-mocha":"^2.0.0","karma-remap-coverage":"^0.1.5","karma-sourcemap-loader":"^0.4.0","karma-webpack":"^5.0.0","mocha":"^11.1.0","multiparty":"^4.2.1","mv":"^2.1.1","ncp":"^2.0.0","nock":"14.0.5","null-loader":"^4.0.1","pack-n-play":"^5.3.0","puppeteer":"^24.0.0","sinon":"21.0.3","stream-browserify":"^3.0.0","tmp":"0.2.7","ts-loader":"^9.5.2","typescript":"5.8.3","undici-types":"^7.24.1","webpack":"^5.97.1","webpack-cli":"^6.0.1"},"dependencies":{"extend":"^3.0.2","https-proxy-agent":"^7.0.1","node-fetch":"^3.3.2"},"homepage":"https://github.com/googleapis/google-cloud-node/tree/main/core/packages/gaxios","scripts":{"lint":"gts check --no-inline-config","test":"node ../../../bin/run-test.cjs build/esm/test","presystem-test":"npm run compile","system-test":"mocha build/esm/system-test --timeout 80000","compile":"tsc -b ./tsconfig.json ./tsconfig.cjs.json && node utils/enable-esm.mjs","fix":"gts fix","pretest":"npm run compile","webpack":"webpack","prebrowser-test":"npm run compile","browser-test":"node build/browser-test/browser-test-runner.js","docs":"jsdoc -c .jsdoc.js","samples-test":"cd samples/ && npm link ../ && npm test && cd ../","prelint":"cd samples; npm link ../; npm install","clean":"gts clean"}}');
},
6066: e => {
e.exports = JSON.parse('{"name":"google-auth-library","version":"11.3.4","author":"Google Inc.","description":"Google APIs Authentication Client Library for Node.js","engines":{"node":">=22"},"main":"./build/src/index.js","types":"./build/src/index.d.ts","repository":{"type":"git","directory":"core/packages/google-auth-library-nodejs","url":"https://github.com/googleapis/google-cloud-node.git"},"keywords":["google","api","google apis","client","client library"],"dependencies":{"base64-js":"^1.3.0","ecdsa-sig-formatter":"^1.0.11","gaxios":"^8.3.1","gcp-metadata":"^9.2.1","google-logging-utils":"^2.1.0","jws":"^4.0.0"},"devDependencies":{"@types/base64-js":"^1.2.5","@types/jws":"^3.1.0","@types/mocha":"^10.0.10","@types/mv":"^2.1.0","@types/ncp":"^2.0.8","@types/node":"^24.0.0","@types/sinon":"^21.0.0","assert-rejects":"^1.0.0","c8":"^10.1.3","codecov":"^3.8.3","gts":"^6.0.2","is-docker":"^3.0.0","jsdoc":"^4.0.4","jsdoc-fresh":"^6.1.0","jsdoc-region-tag":"^5.1.0","karma":"^6.0.0","karma-chrome-launcher":"^3.0.0","karma-coverage":"^2.0.0","karma-firefox-launcher":"^2.0.0","karma-mocha":"^2.0.0","karma-sourcemap-loader":"^0.4.0","karma-webpack":"^5.0.0","mocha":"^11.1.0","mv":"^2.1.1","ncp":"^2.0.0","nock":"^14.0.5","null-loader":"^4.0.1","puppeteer":"^24.0.0","sinon":"21.0.3","ts-loader":"^9.5.2","typescript":"5.8.3","webpack":"^5.97.1","webpack-cli":"^6.0.1"},"files":["build/src","!build/src/**/*.map"],"license":"Apache-2.0","homepage":"https://github.com/googleapis/google-cloud-node/tree/main/core/packages/google-auth-library-nodejs","scripts":{"test":"node ../../../bin/run-test.cjs build/test","clean":"gts clean","lint":"gts check --no-inline-config","compile":"tsc -p .","fix":"gts fix","pretest":"pnpm run compile --sourceMap","docs":"jsdoc -c .jsdoc.js","samples-setup":"cd samples/ && pnpm link ../ && pnpm run setup && cd ../","samples-test":"cd samples/ && pnpm link ../ && pnpm test && cd ../","system-test":"mocha build/system-test --timeout 60000","presystem-test":"pnpm run compile --sourceMap","webpack":"webpack","browser-test":"karma start","prelint":"cd samples; pnpm link ../; pnpm install"}}');
}
};
