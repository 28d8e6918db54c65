"use strict";

exports.id = 743;

exports.ids = [ 743 ];

exports.modules = {
8793: (__unused_webpack_module, exports) => {
exports.byteLength = byteLength;
exports.toByteArray = toByteArray;
exports.fromByteArray = fromByteArray;
for (var lookup = [], revLookup = [], Arr = "undefined" != typeof Uint8Array ? Uint8Array : Array, code = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", i = 0, len = code.length; i < len; ++i) {
lookup[i] = code[i];
revLookup[code.charCodeAt(i)] = i;
}
revLookup["-".charCodeAt(0)] = 62;
revLookup["_".charCodeAt(0)] = 63;
function getLens(b64) {
var len = b64.length;
if (len % 4 > 0) throw new Error("Invalid string. Length must be a multiple of 4");
var validLen = b64.indexOf("=");
-1 === validLen && (validLen = len);
return [ validLen, validLen === len ? 0 : 4 - validLen % 4 ];
}
function byteLength(b64) {
var lens = getLens(b64), validLen = lens[0], placeHoldersLen = lens[1];
return 3 * (validLen + placeHoldersLen) / 4 - placeHoldersLen;
}
function _byteLength(b64, validLen, placeHoldersLen) {
return 3 * (validLen + placeHoldersLen) / 4 - placeHoldersLen;
}
function toByteArray(b64) {
var tmp, i, lens = getLens(b64), validLen = lens[0], placeHoldersLen = lens[1], arr = new Arr(_byteLength(b64, validLen, placeHoldersLen)), curByte = 0, len = placeHoldersLen > 0 ? validLen - 4 : validLen;
for (i = 0; i < len; i += 4) {
tmp = revLookup[b64.charCodeAt(i)] << 18 | revLookup[b64.charCodeAt(i + 1)] << 12 | revLookup[b64.charCodeAt(i + 2)] << 6 | revLookup[b64.charCodeAt(i + 3)];
arr[curByte++] = tmp >> 16 & 255;
arr[curByte++] = tmp >> 8 & 255;
arr[curByte++] = 255 & tmp;
}
if (2 === placeHoldersLen) {
tmp = revLookup[b64.charCodeAt(i)] << 2 | revLookup[b64.charCodeAt(i + 1)] >> 4;
arr[curByte++] = 255 & tmp;
}
if (1 === placeHoldersLen) {
tmp = revLookup[b64.charCodeAt(i)] << 10 | revLookup[b64.charCodeAt(i + 1)] << 4 | revLookup[b64.charCodeAt(i + 2)] >> 2;
arr[curByte++] = tmp >> 8 & 255;
arr[curByte++] = 255 & tmp;
}
return arr;
}
function tripletToBase64(num) {
return lookup[num >> 18 & 63] + lookup[num >> 12 & 63] + lookup[num >> 6 & 63] + lookup[63 & num];
}
function encodeChunk(uint8, start, end) {
for (var tmp, output = [], i = start; i < end; i += 3) {
tmp = (uint8[i] << 16 & 16711680) + (uint8[i + 1] << 8 & 65280) + (255 & uint8[i + 2]);
output.push(tripletToBase64(tmp));
}
return output.join("");
}
function fromByteArray(uint8) {
for (var tmp, len = uint8.length, extraBytes = len % 3, parts = [], maxChunkLength = 16383, i = 0, len2 = len - extraBytes; i < len2; i += maxChunkLength) parts.push(encodeChunk(uint8, i, i + maxChunkLength > len2 ? len2 : i + maxChunkLength));
if (1 === extraBytes) {
tmp = uint8[len - 1];
parts.push(lookup[tmp >> 2] + lookup[tmp << 4 & 63] + "==");
} else if (2 === extraBytes) {
tmp = (uint8[len - 2] << 8) + uint8[len - 1];
parts.push(lookup[tmp >> 10] + lookup[tmp >> 4 & 63] + lookup[tmp << 2 & 63] + "=");
}
return parts.join("");
}
},
3860: module => {
var hasOwn = Object.prototype.hasOwnProperty, toStr = Object.prototype.toString, defineProperty = Object.defineProperty, gOPD = Object.getOwnPropertyDescriptor, isArray = function(arr) {
return "function" == typeof Array.isArray ? Array.isArray(arr) : "[object Array]" === toStr.call(arr);
}, isPlainObject = function(obj) {
if (!obj || "[object Object]" !== toStr.call(obj)) return !1;
var key, hasOwnConstructor = hasOwn.call(obj, "constructor"), hasIsPrototypeOf = obj.constructor && obj.constructor.prototype && hasOwn.call(obj.constructor.prototype, "isPrototypeOf");
if (obj.constructor && !hasOwnConstructor && !hasIsPrototypeOf) return !1;
for (key in obj) ;
return void 0 === key || hasOwn.call(obj, key);
}, setProperty = function(target, options) {
defineProperty && "__proto__" === options.name ? defineProperty(target, options.name, {
enumerable: !0,
configurable: !0,
value: options.newValue,
writable: !0
}) : target[options.name] = options.newValue;
}, getProperty = function(obj, name) {
if ("__proto__" === name) {
if (!hasOwn.call(obj, name)) return;
if (gOPD) return gOPD(obj, name).value;
}
return obj[name];
};
module.exports = function extend() {
var options, name, src, copy, copyIsArray, clone, target = arguments[0], i = 1, length = arguments.length, deep = !1;
if ("boolean" == typeof target) {
deep = target;
target = arguments[1] || {};
i = 2;
}
(null == target || "object" != typeof target && "function" != typeof target) && (target = {});
for (;i < length; ++i) if (null != (options = arguments[i])) for (name in options) {
src = getProperty(target, name);
if (target !== (copy = getProperty(options, name))) if (deep && copy && (isPlainObject(copy) || (copyIsArray = isArray(copy)))) {
if (copyIsArray) {
copyIsArray = !1;
clone = src && isArray(src) ? src : [];
} else clone = src && isPlainObject(src) ? src : {};
setProperty(target, {
name: name,
newValue: extend(deep, clone, copy)
});
} else void 0 !== copy && setProperty(target, {
name: name,
newValue: copy
});
}
return target;
};
},
5693: function(__unused_webpack_module, exports, __webpack_require__) {
var __importDefault = this && this.__importDefault || function(mod) {
return mod && mod.__esModule ? mod : {
default: mod
};
};
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.GaxiosError = exports.GAXIOS_ERROR_SYMBOL = void 0;
exports.defaultErrorRedactor = defaultErrorRedactor;
const extend_1 = __importDefault(__webpack_require__(3860)), pkg = __importDefault(__webpack_require__(8823)).default.pkg;
exports.GAXIOS_ERROR_SYMBOL = Symbol.for(`${pkg.name}-gaxios-error`);
class GaxiosError extends Error {
config;
response;
code;
status;
error;
[exports.GAXIOS_ERROR_SYMBOL]=pkg.version;
static [Symbol.hasInstance](instance) {
return !(!instance || "object" != typeof instance || !(exports.GAXIOS_ERROR_SYMBOL in instance) || instance[exports.GAXIOS_ERROR_SYMBOL] !== pkg.version) || Function.prototype[Symbol.hasInstance].call(GaxiosError, instance);
}
constructor(message, config, response, cause) {
super(message, {
cause: cause
});
this.config = config;
this.response = response;
this.error = cause instanceof Error ? cause : void 0;
this.config = (0, extend_1.default)(!0, {}, config);
this.response && (this.response.config = (0, extend_1.default)(!0, {}, this.response.config));
if (this.response) {
try {
this.response.data = translateData(this.config.responseType, this.response?.bodyUsed ? this.response?.data : void 0);
} catch {}
this.status = this.response.status;
}
cause instanceof DOMException ? this.code = cause.name : cause && "object" == typeof cause && "code" in cause && ("string" == typeof cause.code || "number" == typeof cause.code) && (this.code = cause.code);
}
static extractAPIErrorFromResponse(res, defaultErrorMessage = "The request failed") {
let message = defaultErrorMessage;
"string" == typeof res.data && (message = res.data);
if (res.data && "object" == typeof res.data && "error" in res.data && res.data.error && !res.ok) {
if ("string" == typeof res.data.error) return {
message: res.data.error,
code: res.status,
status: res.statusText
};
if ("object" == typeof res.data.error) {
message = "message" in res.data.error && "string" == typeof res.data.error.message ? res.data.error.message : message;
const status = "status" in res.data.error && "string" == typeof res.data.error.status ? res.data.error.status : res.statusText, code = "code" in res.data.error && "number" == typeof res.data.error.code ? res.data.error.code : res.status;
if ("errors" in res.data.error && Array.isArray(res.data.error.errors)) {
const errorMessages = [];
for (const e of res.data.error.errors) "object" == typeof e && "message" in e && "string" == typeof e.message && errorMessages.push(e.message);
return Object.assign({
message: errorMessages.join("\n") || message,
code: code,
status: status
}, res.data.error);
}
return Object.assign({
message: message,
code: code,
status: status
}, res.data.error);
}
}
return {
message: message,
code: res.status,
status: res.statusText
};
}
}
exports.GaxiosError = GaxiosError;
function translateData(responseType, data) {
switch (responseType) {
case "stream":
default:
return data;

case "json":
return JSON.parse(JSON.stringify(data));

case "arraybuffer":
return JSON.parse(Buffer.from(data).toString("utf8"));

case "blob":
return JSON.parse(data.text());
}
}
function defaultErrorRedactor(data) {
const REDACT = "<<REDACTED> - See `errorRedactor` option in `gaxios` for configuration>.";
function redactHeaders(headers) {
headers && headers.forEach((_, key) => {
(/^authentication$/i.test(key) || /^authorization$/i.test(key) || /secret/i.test(key)) && headers.set(key, REDACT);
});
}
function redactString(obj, key) {
if ("object" == typeof obj && null !== obj && "string" == typeof obj[key]) {
const text = obj[key];
(/grant_type=/i.test(text) || /assertion=/i.test(text) || /secret/i.test(text)) && (obj[key] = REDACT);
}
}
function redactObject(obj) {
if (obj && "object" == typeof obj) if (obj instanceof FormData || obj instanceof URLSearchParams || "forEach" in obj && "set" in obj) obj.forEach((_, key) => {
([ "grant_type", "assertion" ].includes(key) || /secret/.test(key)) && obj.set(key, REDACT);
}); else {
"grant_type" in obj && (obj.grant_type = REDACT);
"assertion" in obj && (obj.assertion = REDACT);
"client_secret" in obj && (obj.client_secret = REDACT);
}
}
if (data.config) {
redactHeaders(data.config.headers);
redactString(data.config, "data");
redactObject(data.config.data);
redactString(data.config, "body");
redactObject(data.config.body);
data.config.url.searchParams.has("token") && data.config.url.searchParams.set("token", REDACT);
data.config.url.searchParams.has("client_secret") && data.config.url.searchParams.set("client_secret", REDACT);
}
if (data.response) {
defaultErrorRedactor({
config: data.response.config
});
redactHeaders(data.response.headers);
if (data.response.bodyUsed) {
redactString(data.response, "data");
redactObject(data.response.data);
}
}
return data;
}
},
5881: function(__unused_webpack_module, exports, __webpack_require__) {
var _a, __importDefault = this && this.__importDefault || function(mod) {
return mod && mod.__esModule ? mod : {
default: mod
};
};
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.Gaxios = void 0;
const extend_1 = __importDefault(__webpack_require__(3860)), https_1 = __webpack_require__(5692), common_js_1 = __webpack_require__(5693), retry_js_1 = __webpack_require__(4616), stream_1 = __webpack_require__(2203), interceptor_js_1 = __webpack_require__(4653), randomUUID = async () => globalThis.crypto?.randomUUID() || (await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 6982, 23))).randomUUID(), HTTP_STATUS_NO_CONTENT = 204;
class Gaxios {
agentCache=new Map;
defaults;
interceptors;
constructor(defaults) {
this.defaults = defaults || {};
this.interceptors = {
request: new interceptor_js_1.GaxiosInterceptorManager,
response: new interceptor_js_1.GaxiosInterceptorManager
};
}
fetch(...args) {
const input = args[0], init = args[1];
let url;
const headers = new Headers;
"string" == typeof input ? url = new URL(input) : input instanceof URL ? url = input : input && input.url && (url = new URL(input.url));
input && "object" == typeof input && "headers" in input && _a.mergeHeaders(headers, input.headers);
init && _a.mergeHeaders(headers, new Headers(init.headers));
return "object" != typeof input || input instanceof URL ? this.request({
...init,
headers: headers,
url: url
}) : this.request({
...init,
...input,
headers: headers,
url: url
});
}
async request(opts = {}) {
let prepared = await this.#prepareRequest(opts);
prepared = await this.#applyRequestInterceptors(prepared);
return this.#applyResponseInterceptors(this._request(prepared));
}
async _defaultAdapter(config) {
const fetchImpl = config.fetchImplementation || this.defaults.fetchImplementation || await _a.#getFetch(), preparedOpts = {
...config
};
delete preparedOpts.data;
const res = await fetchImpl(config.url, preparedOpts), data = await this.getResponseData(config, res);
Object.getOwnPropertyDescriptor(res, "data")?.configurable || Object.defineProperties(res, {
data: {
configurable: !0,
writable: !0,
enumerable: !0,
value: data
}
});
return Object.assign(res, {
config: config,
data: data
});
}
async _request(opts) {
try {
let translatedResponse;
translatedResponse = opts.adapter ? await opts.adapter(opts, this._defaultAdapter.bind(this)) : await this._defaultAdapter(opts);
if (!opts.validateStatus(translatedResponse.status)) {
if ("stream" === opts.responseType) {
const response = [];
for await (const chunk of translatedResponse.data) response.push(chunk);
translatedResponse.data = Buffer.concat(response.map(c => "string" == typeof c ? Buffer.from(c) : c)).toString("utf8");
}
const errorInfo = common_js_1.GaxiosError.extractAPIErrorFromResponse(translatedResponse, `Request failed with status code ${translatedResponse.status}`);
throw new common_js_1.GaxiosError(errorInfo?.message, opts, translatedResponse, errorInfo);
}
return translatedResponse;
} catch (e) {
let err;
if (e instanceof common_js_1.GaxiosError) err = e; else if (e instanceof Error) err = new common_js_1.GaxiosError(e.message, opts, void 0, e); else if (opts.signal?.aborted) {
err = new common_js_1.GaxiosError(`The operation was aborted: ${e}`, opts, void 0, e);
err.code = "AbortError";
} else err = new common_js_1.GaxiosError("Unexpected Gaxios Error", opts, void 0, e);
if (!err.response && opts.signal?.aborted && "TimeoutError" === opts.signal.reason?.name) {
err.code = "TimeoutError";
/timeout|timed out/i.test(err.message) || (err.message = "The operation was aborted due to timeout");
} else !err.response && opts.signal?.aborted && "TimeoutError" !== err.code && (err.code ||= "AbortError");
const {shouldRetry: shouldRetry, config: config} = await (0, retry_js_1.getRetryConfig)(err);
if (shouldRetry && config) {
err.config.retryConfig.currentRetryAttempt = config.retryConfig.currentRetryAttempt;
opts.retryConfig = err.config?.retryConfig;
"number" == typeof err.config?.timeout && (opts.timeout = err.config.timeout);
this.#appendTimeoutToSignal(opts);
return this._request(opts);
}
opts.errorRedactor && opts.errorRedactor(err);
throw err;
}
}
async getResponseData(opts, res) {
if (res.status === HTTP_STATUS_NO_CONTENT) return "";
if (opts.maxContentLength && res.headers.has("content-length") && opts.maxContentLength < Number.parseInt(res.headers?.get("content-length") || "")) throw new common_js_1.GaxiosError("Response's `Content-Length` is over the limit.", opts, Object.assign(res, {
config: opts
}));
switch (opts.responseType) {
case "stream":
return res.body;

case "json":
{
const data = await res.text();
try {
return JSON.parse(data);
} catch {
return data;
}
}

case "arraybuffer":
return res.arrayBuffer();

case "blob":
return res.blob();

case "text":
return res.text();

default:
return this.getResponseDataFromContentType(res);
}
}
#urlMayUseProxy(url, noProxy = []) {
const candidate = new URL(url), noProxyList = [ ...noProxy ], noProxyEnvList = (process.env.NO_PROXY ?? process.env.no_proxy)?.split(",") || [];
for (const rule of noProxyEnvList) noProxyList.push(rule.trim());
for (const rule of noProxyList) if (rule instanceof RegExp) {
if (rule.test(candidate.toString())) return !1;
} else if (rule instanceof URL) {
if (rule.origin === candidate.origin) return !1;
} else if (rule.startsWith("*.") || rule.startsWith(".")) {
const cleanedRule = rule.replace(/^\*\./, ".");
if (candidate.hostname.endsWith(cleanedRule)) return !1;
} else if (rule === candidate.origin || rule === candidate.hostname || rule === candidate.href) return !1;
return !0;
}
async #applyRequestInterceptors(options) {
let promiseChain = Promise.resolve(options);
for (const interceptor of this.interceptors.request.values()) interceptor && (promiseChain = promiseChain.then(interceptor.resolved, interceptor.rejected));
return promiseChain;
}
async #applyResponseInterceptors(response) {
let promiseChain = Promise.resolve(response);
for (const interceptor of this.interceptors.response.values()) interceptor && (promiseChain = promiseChain.then(interceptor.resolved, interceptor.rejected));
return promiseChain;
}
async #prepareRequest(options) {
const preparedHeaders = new Headers(this.defaults.headers);
_a.mergeHeaders(preparedHeaders, options.headers);
const opts = (0, extend_1.default)(!0, {}, this.defaults, options);
if (!opts.url) throw new Error("URL is required.");
opts.baseURL && (opts.url = new URL(opts.url, opts.baseURL));
opts.url = new URL(opts.url);
if (opts.params) if (opts.paramsSerializer) {
let additionalQueryParams = opts.paramsSerializer(opts.params);
additionalQueryParams.startsWith("?") && (additionalQueryParams = additionalQueryParams.slice(1));
const prefix = opts.url.toString().includes("?") ? "&" : "?";
opts.url = opts.url + prefix + additionalQueryParams;
} else {
const url = opts.url instanceof URL ? opts.url : new URL(opts.url);
for (const [key, value] of new URLSearchParams(opts.params)) url.searchParams.append(key, value);
opts.url = url;
}
"number" == typeof options.maxContentLength && (opts.size = options.maxContentLength);
"number" == typeof options.maxRedirects && (opts.follow = options.maxRedirects);
const shouldDirectlyPassData = "string" == typeof opts.data || opts.data instanceof ArrayBuffer || opts.data instanceof Blob || globalThis.File && opts.data instanceof File || opts.data instanceof FormData || opts.data instanceof stream_1.Readable || opts.data instanceof ReadableStream || opts.data instanceof String || opts.data instanceof URLSearchParams || ArrayBuffer.isView(opts.data) || [ "Blob", "File", "FormData" ].includes(opts.data?.constructor?.name || "");
if (opts.multipart?.length) {
const boundary = await randomUUID();
preparedHeaders.set("content-type", `multipart/related; boundary=${boundary}`);
opts.body = stream_1.Readable.from(this.getMultipartRequest(opts.multipart, boundary));
} else if (shouldDirectlyPassData) opts.body = opts.data; else if ("object" == typeof opts.data) if ("application/x-www-form-urlencoded" === preparedHeaders.get("Content-Type")) opts.body = opts.paramsSerializer ? opts.paramsSerializer(opts.data) : new URLSearchParams(opts.data); else {
preparedHeaders.has("content-type") || preparedHeaders.set("content-type", "application/json");
opts.body = JSON.stringify(opts.data);
} else opts.data && (opts.body = opts.data);
opts.validateStatus = opts.validateStatus || this.validateStatus;
opts.responseType = opts.responseType || "unknown";
preparedHeaders.has("accept") || "json" !== opts.responseType || preparedHeaders.set("accept", "application/json");
const proxy = opts.proxy || process?.env?.HTTPS_PROXY || process?.env?.https_proxy || process?.env?.HTTP_PROXY || process?.env?.http_proxy;
if (opts.agent) ; else if (proxy && this.#urlMayUseProxy(opts.url, opts.noProxy)) {
const HttpsProxyAgent = await _a.#getProxyAgent();
if (this.agentCache.has(proxy)) opts.agent = this.agentCache.get(proxy); else {
opts.agent = new HttpsProxyAgent(proxy, {
cert: opts.cert,
key: opts.key
});
this.agentCache.set(proxy, opts.agent);
}
} else if (opts.cert && opts.key) if (this.agentCache.has(opts.key)) opts.agent = this.agentCache.get(opts.key); else {
opts.agent = new https_1.Agent({
cert: opts.cert,
key: opts.key
});
this.agentCache.set(opts.key, opts.agent);
}
"function" != typeof opts.errorRedactor && !1 !== opts.errorRedactor && (opts.errorRedactor = common_js_1.defaultErrorRedactor);
opts.body && !("duplex" in opts) && (opts.duplex = "half");
this.#appendTimeoutToSignal(opts);
return Object.assign(opts, {
headers: preparedHeaders,
url: opts.url instanceof URL ? opts.url : new URL(opts.url)
});
}
#callerSignals=new WeakMap;
#appendTimeoutToSignal(opts) {
if (opts.timeout) {
this.#callerSignals.has(opts) || this.#callerSignals.set(opts, opts.signal ?? void 0);
const callerSignal = this.#callerSignals.get(opts), timeoutSignal = AbortSignal.timeout(opts.timeout);
opts.signal = callerSignal ? AbortSignal.any([ callerSignal, timeoutSignal ]) : timeoutSignal;
}
}
validateStatus(status) {
return status >= 200 && status < 300;
}
async getResponseDataFromContentType(response) {
let contentType = response.headers.get("Content-Type");
if (null === contentType) return response.text();
contentType = contentType.toLowerCase();
if (contentType.includes("application/json")) {
let data = await response.text();
try {
data = JSON.parse(data);
} catch {}
return data;
}
return contentType.match(/^text\//) ? response.text() : response.blob();
}
async* getMultipartRequest(multipartOptions, boundary) {
const finale = `--${boundary}--`;
for (const currentPart of multipartOptions) {
const preamble = `--${boundary}\r\nContent-Type: ${currentPart.headers.get("Content-Type") || "application/octet-stream"}\r\n\r\n`;
yield preamble;
"string" == typeof currentPart.content ? yield currentPart.content : yield* currentPart.content;
yield "\r\n";
}
yield finale;
}
static #proxyAgent;
static #fetch;
static #bunFetch;
static async #getProxyAgent() {
this.#proxyAgent ||= (await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 2260, 23))).HttpsProxyAgent;
return this.#proxyAgent;
}
static #createBunFetch() {
return async (input, init) => {
const rawInit = init ? {
...init
} : void 0;
if (rawInit) {
const proxyAgent = rawInit.agent;
proxyAgent?.proxy ? rawInit.proxy = proxyAgent.proxy.toString() : delete rawInit.proxy;
const cert = rawInit.cert ?? proxyAgent?.connectOpts?.cert, key = rawInit.key ?? proxyAgent?.connectOpts?.key;
cert && key && (rawInit.tls = {
...rawInit.tls,
cert: cert,
key: key
});
}
let res, fetchInit = rawInit;
if (fetchInit?.body && "object" == typeof fetchInit.body && "function" == typeof fetchInit.body.pipe && "function" == typeof stream_1.Readable.toWeb && ("undefined" == typeof ReadableStream || !(fetchInit.body instanceof ReadableStream))) {
let stream;
if (fetchInit.body instanceof stream_1.Readable && !fetchInit.body.readableObjectMode) stream = fetchInit.body; else {
const passThrough = new stream_1.PassThrough, src = fetchInit.body;
(0, stream_1.pipeline)(src, passThrough, () => {});
stream = passThrough;
}
fetchInit = {
...fetchInit,
body: stream_1.Readable.toWeb(stream)
};
}
try {
res = await globalThis.fetch(input, fetchInit);
} catch (err) {
const errorObj = err;
"ConnectionRefused" === errorObj?.code || "FailedToOpenSocket" === errorObj?.code ? errorObj.code = "ECONNREFUSED" : "ConnectionReset" !== errorObj?.code && "ConnectionClosed" !== errorObj?.code || (errorObj.code = "ECONNRESET");
if (!(err instanceof Error) && err && "object" == typeof err && !init?.signal?.aborted) throw Object.assign(new Error(errorObj.message || errorObj.code || "Error"), err);
throw err;
}
const maxSize = rawInit?.size ?? rawInit?.maxContentLength ?? 0;
if (res?.body && "function" == typeof stream_1.Readable.fromWeb && !(res.body instanceof stream_1.Readable)) {
let nodeStream;
const rawBody = res.body, origText = res.text.bind(res), origJson = res.json.bind(res), origArrayBuffer = res.arrayBuffer.bind(res), origBlob = res.blob.bind(res), readBuffer = async () => {
nodeStream ||= stream_1.Readable.fromWeb(rawBody);
const chunks = [];
let totalBytes = 0;
for await (const chunk of nodeStream) {
const bytes = chunk;
totalBytes += bytes.byteLength;
if (maxSize > 0 && totalBytes > maxSize) throw Object.assign(new Error(`content size at ${String(input?.url ?? input)} over limit: ${maxSize}`), {
type: "max-size"
});
chunks.push(bytes);
}
return Buffer.concat(chunks, totalBytes);
};
Object.defineProperty(res, "body", {
get() {
nodeStream ||= stream_1.Readable.fromWeb(rawBody);
return nodeStream;
},
configurable: !0,
enumerable: !0
});
res.text = async () => !nodeStream && maxSize <= 0 ? origText() : (await readBuffer()).toString("utf8");
res.json = async () => !nodeStream && maxSize <= 0 ? origJson() : JSON.parse(await res.text());
res.arrayBuffer = async () => {
if (!nodeStream && maxSize <= 0) return origArrayBuffer();
const buf = await readBuffer();
return buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength);
};
res.blob = async () => {
if (!nodeStream && maxSize <= 0) return origBlob();
const buf = await readBuffer(), contentType = res.headers?.get?.("content-type") ?? "";
return new Blob([ buf ], contentType ? {
type: contentType
} : void 0);
};
}
return res;
};
}
static async #getFetch() {
if ("undefined" != typeof window && window) {
this.#fetch ||= window.fetch;
return this.#fetch;
}
if ("Bun" in globalThis && "function" == typeof globalThis.fetch) {
this.#bunFetch ||= this.#createBunFetch();
return this.#bunFetch;
}
this.#fetch ||= (await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 2260, 23))).default;
return this.#fetch;
}
static mergeHeaders(base, ...append) {
base = base instanceof Headers ? base : new Headers(base);
for (const headers of append) (headers instanceof Headers ? headers : new Headers(headers)).forEach((value, key) => {
"set-cookie" === key ? base.append(key, value) : base.set(key, value);
});
return base;
}
}
exports.Gaxios = Gaxios;
_a = Gaxios;
},
7842: function(__unused_webpack_module, exports, __webpack_require__) {
var __createBinding = this && this.__createBinding || (Object.create ? function(o, m, k, k2) {
void 0 === k2 && (k2 = k);
var desc = Object.getOwnPropertyDescriptor(m, k);
desc && !("get" in desc ? !m.__esModule : desc.writable || desc.configurable) || (desc = {
enumerable: !0,
get: function() {
return m[k];
}
});
Object.defineProperty(o, k2, desc);
} : function(o, m, k, k2) {
void 0 === k2 && (k2 = k);
o[k2] = m[k];
}), __exportStar = this && this.__exportStar || function(m, exports) {
for (var p in m) "default" === p || Object.prototype.hasOwnProperty.call(exports, p) || __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.instance = exports.Gaxios = exports.GaxiosError = void 0;
exports.request = request;
const gaxios_js_1 = __webpack_require__(5881);
Object.defineProperty(exports, "Gaxios", {
enumerable: !0,
get: function() {
return gaxios_js_1.Gaxios;
}
});
var common_js_1 = __webpack_require__(5693);
Object.defineProperty(exports, "GaxiosError", {
enumerable: !0,
get: function() {
return common_js_1.GaxiosError;
}
});
__exportStar(__webpack_require__(4653), exports);
exports.instance = new gaxios_js_1.Gaxios;
async function request(opts) {
return exports.instance.request(opts);
}
},
4653: (__unused_webpack_module, exports) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.GaxiosInterceptorManager = void 0;
class GaxiosInterceptorManager extends Set {}
exports.GaxiosInterceptorManager = GaxiosInterceptorManager;
},
4616: (__unused_webpack_module, exports) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.getRetryConfig = getRetryConfig;
async function getRetryConfig(err) {
let config = getConfig(err);
if (!err || !err.config || !config && !err.config.retry) return {
shouldRetry: !1
};
config = config || {};
config.currentRetryAttempt = config.currentRetryAttempt || 0;
config.retry = void 0 === config.retry || null === config.retry ? 3 : config.retry;
config.httpMethodsToRetry = config.httpMethodsToRetry || [ "GET", "HEAD", "PUT", "OPTIONS", "DELETE" ];
config.noResponseRetries = void 0 === config.noResponseRetries || null === config.noResponseRetries ? 2 : config.noResponseRetries;
config.retryDelayMultiplier = config.retryDelayMultiplier ? config.retryDelayMultiplier : 2;
config.timeOfFirstRequest = config.timeOfFirstRequest ? config.timeOfFirstRequest : Date.now();
config.totalTimeout = config.totalTimeout ? config.totalTimeout : Number.MAX_SAFE_INTEGER;
config.maxRetryDelay = config.maxRetryDelay ? config.maxRetryDelay : Number.MAX_SAFE_INTEGER;
const retryRanges = [ [ 100, 199 ], [ 408, 408 ], [ 429, 429 ], [ 500, 599 ] ];
config.statusCodesToRetry = config.statusCodesToRetry || retryRanges;
err.config.retryConfig = config;
const shouldRetryFn = config.shouldRetry || shouldRetryRequest;
if (!await shouldRetryFn(err)) return {
shouldRetry: !1,
config: err.config
};
const delay = getNextRetryDelay(config);
err.config.retryConfig.currentRetryAttempt += 1;
const backoff = config.retryBackoff ? config.retryBackoff(err, delay) : new Promise(resolve => {
setTimeout(resolve, delay);
});
config.onRetryAttempt && await config.onRetryAttempt(err);
await backoff;
return {
shouldRetry: !0,
config: err.config
};
}
function shouldRetryRequest(err) {
const config = getConfig(err), isTimeoutError = "TimeoutError" === err.code || "TimeoutError" === err.config?.signal?.reason?.name;
if (err.config?.signal?.aborted && !isTimeoutError || "AbortError" === err.code && !isTimeoutError) return !1;
if (!config || 0 === config.retry) return !1;
if (!err.response && (config.currentRetryAttempt || 0) >= config.noResponseRetries) return !1;
if (!config.httpMethodsToRetry || !config.httpMethodsToRetry.includes(err.config.method?.toUpperCase() || "GET")) return !1;
if (err.response && err.response.status) {
let isInRange = !1;
for (const [min, max] of config.statusCodesToRetry) {
const status = err.response.status;
if (status >= min && status <= max) {
isInRange = !0;
break;
}
}
if (!isInRange) return !1;
}
config.currentRetryAttempt = config.currentRetryAttempt || 0;
return !(config.currentRetryAttempt >= config.retry);
}
function getConfig(err) {
if (err && err.config && err.config.retryConfig) return err.config.retryConfig;
}
function getNextRetryDelay(config) {
const calculatedDelay = (config.currentRetryAttempt ? 0 : config.retryDelay ?? 100) + (Math.pow(config.retryDelayMultiplier, config.currentRetryAttempt) - 1) / 2 * 1e3, maxAllowableDelay = config.totalTimeout - (Date.now() - config.timeOfFirstRequest);
return Math.min(calculatedDelay, maxAllowableDelay, config.maxRetryDelay);
}
},
4810: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.AuthClient = exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = exports.DEFAULT_UNIVERSE = void 0;
const events_1 = __webpack_require__(4434), gaxios_1 = __webpack_require__(7842), util_1 = __webpack_require__(7870), google_logging_utils_1 = __webpack_require__(2260), shared_cjs_1 = __webpack_require__(5470);
exports.DEFAULT_UNIVERSE = "googleapis.com";
exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = 3e5;
class AuthClient extends events_1.EventEmitter {
apiKey;
projectId;
quotaProjectId;
transporter;
credentials={};
eagerRefreshThresholdMillis=exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS;
forceRefreshOnFailure=!1;
universeDomain=exports.DEFAULT_UNIVERSE;
static RequestMethodNameSymbol=Symbol("request method name");
static RequestLogIdSymbol=Symbol("request log id");
constructor(opts = {}) {
super();
const options = (0, util_1.originalOrCamelOptions)(opts);
this.apiKey = opts.apiKey;
this.projectId = options.get("project_id") ?? null;
this.quotaProjectId = options.get("quota_project_id");
this.credentials = options.get("credentials") ?? {};
this.universeDomain = options.get("universe_domain") ?? exports.DEFAULT_UNIVERSE;
this.transporter = opts.transporter ?? new gaxios_1.Gaxios(opts.transporterOptions);
if (!1 !== options.get("useAuthRequestParameters")) {
this.transporter.interceptors.request.add(AuthClient.DEFAULT_REQUEST_INTERCEPTOR);
this.transporter.interceptors.response.add(AuthClient.DEFAULT_RESPONSE_INTERCEPTOR);
}
opts.eagerRefreshThresholdMillis && (this.eagerRefreshThresholdMillis = opts.eagerRefreshThresholdMillis);
this.forceRefreshOnFailure = opts.forceRefreshOnFailure ?? !1;
}
fetch(...args) {
const input = args[0], init = args[1];
let url;
const headers = new Headers;
"string" == typeof input ? url = new URL(input) : input instanceof URL ? url = input : input && input.url && (url = new URL(input.url));
input && "object" == typeof input && "headers" in input && gaxios_1.Gaxios.mergeHeaders(headers, input.headers);
init && gaxios_1.Gaxios.mergeHeaders(headers, new Headers(init.headers));
return "object" != typeof input || input instanceof URL ? this.request({
...init,
headers: headers,
url: url
}) : this.request({
...init,
...input,
headers: headers,
url: url
});
}
setCredentials(credentials) {
this.credentials = credentials;
}
addSharedMetadataHeaders(headers) {
!headers.has("x-goog-user-project") && this.quotaProjectId && headers.set("x-goog-user-project", this.quotaProjectId);
return headers;
}
addUserProjectAndAuthHeaders(target, source) {
const xGoogUserProject = source.get("x-goog-user-project"), authorizationHeader = source.get("authorization");
xGoogUserProject && target.set("x-goog-user-project", xGoogUserProject);
authorizationHeader && target.set("authorization", authorizationHeader);
return target;
}
static log=(0, google_logging_utils_1.log)("auth");
static DEFAULT_REQUEST_INTERCEPTOR={
resolved: async config => {
if (!config.headers.has("x-goog-api-client")) {
const nodeVersion = process.version.replace(/^v/, "");
config.headers.set("x-goog-api-client", `gl-node/${nodeVersion}`);
}
const userAgent = config.headers.get("User-Agent");
userAgent ? userAgent.includes(`${shared_cjs_1.PRODUCT_NAME}/`) || config.headers.set("User-Agent", `${userAgent} ${shared_cjs_1.USER_AGENT}`) : config.headers.set("User-Agent", shared_cjs_1.USER_AGENT);
try {
const symbols = config, methodName = symbols[AuthClient.RequestMethodNameSymbol], logId = `${Math.floor(1e3 * Math.random())}`;
symbols[AuthClient.RequestLogIdSymbol] = logId;
const logObject = {
url: config.url,
headers: config.headers
};
methodName ? AuthClient.log.debug("%s [%s] request %j", methodName, logId, logObject) : AuthClient.log.debug("[%s] request %j", logId, logObject);
} catch (e) {}
return config;
}
};
static DEFAULT_RESPONSE_INTERCEPTOR={
resolved: async response => {
try {
const symbols = response.config, methodName = symbols[AuthClient.RequestMethodNameSymbol], logId = symbols[AuthClient.RequestLogIdSymbol];
methodName ? AuthClient.log.debug("%s [%s] response %j", methodName, logId, response.data) : AuthClient.log.debug("[%s] response %j", logId, response.data);
} catch (e) {}
return response;
},
rejected: async error => {
try {
const symbols = error.config, methodName = symbols[AuthClient.RequestMethodNameSymbol], logId = symbols[AuthClient.RequestLogIdSymbol];
methodName ? AuthClient.log.debug("%s [%s] error %j", methodName, logId, error.response?.data) : AuthClient.log.debug("[%s] error %j", logId, error.response?.data);
} catch (e) {}
throw error;
}
};
static setMethodName(config, methodName) {
try {
config[AuthClient.RequestMethodNameSymbol] = methodName;
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
exports.AuthClient = AuthClient;
},
1261: (__unused_webpack_module, exports, __webpack_require__) => {
exports.AwsClient = void 0;
const awsrequestsigner_1 = __webpack_require__(7647), baseexternalclient_1 = __webpack_require__(142), defaultawssecuritycredentialssupplier_1 = __webpack_require__(9157), util_1 = __webpack_require__(7870), gaxios_1 = __webpack_require__(7842);
class AwsClient extends baseexternalclient_1.BaseExternalAccountClient {
environmentId;
awsSecurityCredentialsSupplier;
regionalCredVerificationUrl;
awsRequestSigner;
region;
static #DEFAULT_AWS_REGIONAL_CREDENTIAL_VERIFICATION_URL="https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15";
static AWS_EC2_METADATA_IPV4_ADDRESS="169.254.169.254";
static AWS_EC2_METADATA_IPV6_ADDRESS="fd00:ec2::254";
constructor(options) {
super(options);
const opts = (0, util_1.originalOrCamelOptions)(options), credentialSource = opts.get("credential_source"), awsSecurityCredentialsSupplier = opts.get("aws_security_credentials_supplier");
if (!credentialSource && !awsSecurityCredentialsSupplier) throw new Error("A credential source or AWS security credentials supplier must be specified.");
if (credentialSource && awsSecurityCredentialsSupplier) throw new Error("Only one of credential source or AWS security credentials supplier can be specified.");
if (awsSecurityCredentialsSupplier) {
this.awsSecurityCredentialsSupplier = awsSecurityCredentialsSupplier;
this.regionalCredVerificationUrl = AwsClient.#DEFAULT_AWS_REGIONAL_CREDENTIAL_VERIFICATION_URL;
this.credentialSourceType = "programmatic";
} else {
const credentialSourceOpts = (0, util_1.originalOrCamelOptions)(credentialSource);
this.environmentId = credentialSourceOpts.get("environment_id");
const regionUrl = credentialSourceOpts.get("region_url"), securityCredentialsUrl = credentialSourceOpts.get("url"), imdsV2SessionTokenUrl = credentialSourceOpts.get("imdsv2_session_token_url");
this.awsSecurityCredentialsSupplier = new defaultawssecuritycredentialssupplier_1.DefaultAwsSecurityCredentialsSupplier({
regionUrl: regionUrl,
securityCredentialsUrl: securityCredentialsUrl,
imdsV2SessionTokenUrl: imdsV2SessionTokenUrl
});
this.regionalCredVerificationUrl = credentialSourceOpts.get("regional_cred_verification_url");
this.credentialSourceType = "aws";
this.validateEnvironmentId();
}
this.awsRequestSigner = null;
this.region = "";
}
validateEnvironmentId() {
const match = this.environmentId?.match(/^(aws)(\d+)$/);
if (!match || !this.regionalCredVerificationUrl) throw new Error('No valid AWS "credential_source" provided');
if (1 !== parseInt(match[2], 10)) throw new Error(`aws version "${match[2]}" is not supported in the current build.`);
}
async retrieveSubjectToken() {
if (!this.awsRequestSigner) {
this.region = await this.awsSecurityCredentialsSupplier.getAwsRegion(this.supplierContext);
this.awsRequestSigner = new awsrequestsigner_1.AwsRequestSigner(async () => this.awsSecurityCredentialsSupplier.getAwsSecurityCredentials(this.supplierContext), this.region);
}
const options = await this.awsRequestSigner.getRequestOptions({
...AwsClient.RETRY_CONFIG,
url: this.regionalCredVerificationUrl.replace("{region}", this.region),
method: "POST"
}), reformattedHeader = [];
gaxios_1.Gaxios.mergeHeaders({
"x-goog-cloud-target-resource": this.audience
}, options.headers).forEach((value, key) => reformattedHeader.push({
key: key,
value: value
}));
return encodeURIComponent(JSON.stringify({
url: options.url,
method: options.method,
headers: reformattedHeader
}));
}
}
exports.AwsClient = AwsClient;
},
7647: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.AwsRequestSigner = void 0;
const gaxios_1 = __webpack_require__(7842), crypto_1 = __webpack_require__(8851), AWS_ALGORITHM = "AWS4-HMAC-SHA256", AWS_REQUEST_TYPE = "aws4_request";
class AwsRequestSigner {
getCredentials;
region;
crypto;
constructor(getCredentials, region) {
this.getCredentials = getCredentials;
this.region = region;
this.crypto = (0, crypto_1.createCrypto)();
}
async getRequestOptions(amzOptions) {
if (!amzOptions.url) throw new RangeError('"url" is required in "amzOptions"');
const requestPayloadData = "object" == typeof amzOptions.data ? JSON.stringify(amzOptions.data) : amzOptions.data, url = amzOptions.url, method = amzOptions.method || "GET", requestPayload = amzOptions.body || requestPayloadData, additionalAmzHeaders = amzOptions.headers, awsSecurityCredentials = await this.getCredentials(), uri = new URL(url);
if ("string" != typeof requestPayload && void 0 !== requestPayload) throw new TypeError(`'requestPayload' is expected to be a string if provided. Got: ${requestPayload}`);
const headerMap = await generateAuthenticationHeaderMap({
crypto: this.crypto,
host: uri.host,
canonicalUri: uri.pathname,
canonicalQuerystring: uri.search.slice(1),
method: method,
region: this.region,
securityCredentials: awsSecurityCredentials,
requestPayload: requestPayload,
additionalAmzHeaders: additionalAmzHeaders
}), headers = gaxios_1.Gaxios.mergeHeaders(headerMap.amzDate ? {
"x-amz-date": headerMap.amzDate
} : {}, {
authorization: headerMap.authorizationHeader,
host: uri.host
}, additionalAmzHeaders || {});
awsSecurityCredentials.token && gaxios_1.Gaxios.mergeHeaders(headers, {
"x-amz-security-token": awsSecurityCredentials.token
});
const awsSignedReq = {
url: url,
method: method,
headers: headers
};
void 0 !== requestPayload && (awsSignedReq.body = requestPayload);
return awsSignedReq;
}
}
exports.AwsRequestSigner = AwsRequestSigner;
async function sign(crypto, key, msg) {
return await crypto.signWithHmacSha256(key, msg);
}
async function getSigningKey(crypto, key, dateStamp, region, serviceName) {
const kDate = await sign(crypto, `AWS4${key}`, dateStamp), kRegion = await sign(crypto, kDate, region), kService = await sign(crypto, kRegion, serviceName);
return await sign(crypto, kService, "aws4_request");
}
async function generateAuthenticationHeaderMap(options) {
const additionalAmzHeaders = gaxios_1.Gaxios.mergeHeaders(options.additionalAmzHeaders), requestPayload = options.requestPayload || "", serviceName = options.host.split(".")[0].replace(/-fips$/, ""), now = new Date, amzDate = now.toISOString().replace(/[-:]/g, "").replace(/\.[0-9]+/, ""), dateStamp = now.toISOString().replace(/[-]/g, "").replace(/T.*/, "");
options.securityCredentials.token && additionalAmzHeaders.set("x-amz-security-token", options.securityCredentials.token);
const amzHeaders = gaxios_1.Gaxios.mergeHeaders({
host: options.host
}, additionalAmzHeaders.has("date") ? {} : {
"x-amz-date": amzDate
}, additionalAmzHeaders);
let canonicalHeaders = "";
const signedHeadersList = [ ...amzHeaders.keys() ].sort();
signedHeadersList.forEach(key => {
canonicalHeaders += `${key}:${amzHeaders.get(key)}\n`;
});
const signedHeaders = signedHeadersList.join(";"), payloadHash = await options.crypto.sha256DigestHex(requestPayload), canonicalRequest = `${options.method.toUpperCase()}\n${options.canonicalUri}\n${options.canonicalQuerystring}\n${canonicalHeaders}\n${signedHeaders}\n${payloadHash}`, credentialScope = `${dateStamp}/${options.region}/${serviceName}/${AWS_REQUEST_TYPE}`, stringToSign = `${AWS_ALGORITHM}\n${amzDate}\n${credentialScope}\n` + await options.crypto.sha256DigestHex(canonicalRequest), signingKey = await getSigningKey(options.crypto, options.securityCredentials.secretAccessKey, dateStamp, options.region, serviceName), signature = await sign(options.crypto, signingKey, stringToSign), authorizationHeader = `${AWS_ALGORITHM} Credential=${options.securityCredentials.accessKeyId}/${credentialScope}, SignedHeaders=${signedHeaders}, Signature=${(0, 
crypto_1.fromArrayBufferToHex)(signature)}`;
return {
amzDate: additionalAmzHeaders.has("date") ? void 0 : amzDate,
authorizationHeader: authorizationHeader,
canonicalQuerystring: options.canonicalQuerystring
};
}
},
142: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.BaseExternalAccountClient = exports.CLOUD_RESOURCE_MANAGER = exports.EXTERNAL_ACCOUNT_TYPE = exports.EXPIRATION_TIME_OFFSET = void 0;
const gaxios_1 = __webpack_require__(7842), stream = __webpack_require__(2203), authclient_1 = __webpack_require__(4810), sts = __webpack_require__(121), util_1 = __webpack_require__(7870), shared_cjs_1 = __webpack_require__(5470), STS_GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange", STS_REQUEST_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token", DEFAULT_OAUTH_SCOPE = "https://www.googleapis.com/auth/cloud-platform", DEFAULT_TOKEN_LIFESPAN = 3600;
exports.EXPIRATION_TIME_OFFSET = 3e5;
exports.EXTERNAL_ACCOUNT_TYPE = "external_account";
exports.CLOUD_RESOURCE_MANAGER = "https://cloudresourcemanager.googleapis.com/v1/projects/";
const WORKFORCE_AUDIENCE_PATTERN = "//iam\\.googleapis\\.com/locations/[^/]+/workforcePools/[^/]+/providers/.+", DEFAULT_TOKEN_URL = "https://sts.{universeDomain}/v1/token";
class BaseExternalAccountClient extends authclient_1.AuthClient {
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
#pendingAccessToken=null;
constructor(options) {
super(options);
const opts = (0, util_1.originalOrCamelOptions)(options), type = opts.get("type");
if (type && type !== exports.EXTERNAL_ACCOUNT_TYPE) throw new Error(`Expected "${exports.EXTERNAL_ACCOUNT_TYPE}" type but received "${options.type}"`);
const clientId = opts.get("client_id"), clientSecret = opts.get("client_secret");
this.tokenUrl = opts.get("token_url") ?? DEFAULT_TOKEN_URL.replace("{universeDomain}", this.universeDomain);
const subjectTokenType = opts.get("subject_token_type"), workforcePoolUserProject = opts.get("workforce_pool_user_project"), serviceAccountImpersonationUrl = opts.get("service_account_impersonation_url"), serviceAccountImpersonation = opts.get("service_account_impersonation"), serviceAccountImpersonationLifetime = (0, 
util_1.originalOrCamelOptions)(serviceAccountImpersonation).get("token_lifetime_seconds");
this.cloudResourceManagerURL = new URL(opts.get("cloud_resource_manager_url") || `https://cloudresourcemanager.${this.universeDomain}/v1/projects/`);
clientId && (this.clientAuth = {
confidentialClientType: "basic",
clientId: clientId,
clientSecret: clientSecret
});
this.stsCredential = new sts.StsCredentials({
tokenExchangeEndpoint: this.tokenUrl,
clientAuthentication: this.clientAuth
});
this.scopes = opts.get("scopes") || [ DEFAULT_OAUTH_SCOPE ];
this.cachedAccessToken = null;
this.audience = opts.get("audience");
this.subjectTokenType = subjectTokenType;
this.workforcePoolUserProject = workforcePoolUserProject;
const workforceAudiencePattern = new RegExp(WORKFORCE_AUDIENCE_PATTERN);
if (this.workforcePoolUserProject && !this.audience.match(workforceAudiencePattern)) throw new Error("workforcePoolUserProject should not be set for non-workforce pool credentials.");
this.serviceAccountImpersonationUrl = serviceAccountImpersonationUrl;
this.serviceAccountImpersonationLifetime = serviceAccountImpersonationLifetime;
if (this.serviceAccountImpersonationLifetime) this.configLifetimeRequested = !0; else {
this.configLifetimeRequested = !1;
this.serviceAccountImpersonationLifetime = DEFAULT_TOKEN_LIFESPAN;
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
const result = /serviceAccounts\/(?<email>[^:]+):generateAccessToken$/.exec(this.serviceAccountImpersonationUrl);
return result?.groups?.email || null;
}
return null;
}
setCredentials(credentials) {
super.setCredentials(credentials);
this.cachedAccessToken = credentials;
}
async getAccessToken() {
this.cachedAccessToken && !this.isExpired(this.cachedAccessToken) || await this.refreshAccessTokenAsync();
return {
token: this.cachedAccessToken.access_token,
res: this.cachedAccessToken.res
};
}
async getRequestHeaders() {
const accessTokenResponse = await this.getAccessToken(), headers = new Headers({
authorization: `Bearer ${accessTokenResponse.token}`
});
return this.addSharedMetadataHeaders(headers);
}
request(opts, callback) {
if (!callback) return this.requestAsync(opts);
this.requestAsync(opts).then(r => callback(null, r), e => callback(e, e.response));
}
async getProjectId() {
const projectNumber = this.projectNumber || this.workforcePoolUserProject;
if (this.projectId) return this.projectId;
if (projectNumber) {
const headers = await this.getRequestHeaders(), opts = {
...BaseExternalAccountClient.RETRY_CONFIG,
headers: headers,
url: `${this.cloudResourceManagerURL.toString()}${projectNumber}`,
responseType: "json"
};
authclient_1.AuthClient.setMethodName(opts, "getProjectId");
const response = await this.transporter.request(opts);
this.projectId = response.data.projectId;
return this.projectId;
}
return null;
}
async requestAsync(opts, reAuthRetried = !1) {
let response;
try {
const requestHeaders = await this.getRequestHeaders();
opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers);
this.addUserProjectAndAuthHeaders(opts.headers, requestHeaders);
response = await this.transporter.request(opts);
} catch (e) {
const res = e.response;
if (res) {
const statusCode = res.status, isReadableStream = res.config.data instanceof stream.Readable;
if (!reAuthRetried && (401 === statusCode || 403 === statusCode) && !isReadableStream && this.forceRefreshOnFailure) {
await this.refreshAccessTokenAsync();
return await this.requestAsync(opts, !0);
}
}
throw e;
}
return response;
}
async refreshAccessTokenAsync() {
this.#pendingAccessToken = this.#pendingAccessToken || this.#internalRefreshAccessTokenAsync();
try {
return await this.#pendingAccessToken;
} finally {
this.#pendingAccessToken = null;
}
}
async #internalRefreshAccessTokenAsync() {
const subjectToken = await this.retrieveSubjectToken(), stsCredentialsOptions = {
grantType: STS_GRANT_TYPE,
audience: this.audience,
requestedTokenType: STS_REQUEST_TOKEN_TYPE,
subjectToken: subjectToken,
subjectTokenType: this.subjectTokenType,
scope: this.serviceAccountImpersonationUrl ? [ DEFAULT_OAUTH_SCOPE ] : this.getScopesArray()
}, additionalOptions = !this.clientAuth && this.workforcePoolUserProject ? {
userProject: this.workforcePoolUserProject
} : void 0, additionalHeaders = new Headers({
"x-goog-api-client": this.getMetricsHeaderValue()
}), stsResponse = await this.stsCredential.exchangeToken(stsCredentialsOptions, additionalHeaders, additionalOptions);
this.serviceAccountImpersonationUrl ? this.cachedAccessToken = await this.getImpersonatedAccessToken(stsResponse.access_token) : stsResponse.expires_in ? this.cachedAccessToken = {
access_token: stsResponse.access_token,
expiry_date: (new Date).getTime() + 1e3 * stsResponse.expires_in,
res: stsResponse.res
} : this.cachedAccessToken = {
access_token: stsResponse.access_token,
res: stsResponse.res
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
getProjectNumber(audience) {
const match = audience.match(/\/projects\/([^/]+)/);
return match ? match[1] : null;
}
async getImpersonatedAccessToken(token) {
const opts = {
...BaseExternalAccountClient.RETRY_CONFIG,
url: this.serviceAccountImpersonationUrl,
method: "POST",
headers: {
"content-type": "application/json",
authorization: `Bearer ${token}`
},
data: {
scope: this.getScopesArray(),
lifetime: this.serviceAccountImpersonationLifetime + "s"
},
responseType: "json"
};
authclient_1.AuthClient.setMethodName(opts, "getImpersonatedAccessToken");
const response = await this.transporter.request(opts), successResponse = response.data;
return {
access_token: successResponse.accessToken,
expiry_date: new Date(successResponse.expireTime).getTime(),
res: response
};
}
isExpired(accessToken) {
const now = (new Date).getTime();
return !!accessToken.expiry_date && now >= accessToken.expiry_date - this.eagerRefreshThresholdMillis;
}
getScopesArray() {
return "string" == typeof this.scopes ? [ this.scopes ] : this.scopes || [ DEFAULT_OAUTH_SCOPE ];
}
getMetricsHeaderValue() {
const nodeVersion = process.version.replace(/^v/, ""), saImpersonation = void 0 !== this.serviceAccountImpersonationUrl, credentialSourceType = this.credentialSourceType ? this.credentialSourceType : "unknown";
return `gl-node/${nodeVersion} auth/${shared_cjs_1.pkg.version} google-byoid-sdk source/${credentialSourceType} sa-impersonation/${saImpersonation} config-lifetime/${this.configLifetimeRequested}`;
}
getTokenUrl() {
return this.tokenUrl;
}
}
exports.BaseExternalAccountClient = BaseExternalAccountClient;
},
6129: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.CertificateSubjectTokenSupplier = exports.InvalidConfigurationError = exports.CertificateSourceUnavailableError = exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = void 0;
const util_1 = __webpack_require__(7870), fs = __webpack_require__(9896), crypto_1 = __webpack_require__(6982), https = __webpack_require__(5692);
exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = "GOOGLE_API_CERTIFICATE_CONFIG";
class CertificateSourceUnavailableError extends Error {
constructor(message) {
super(message);
this.name = "CertificateSourceUnavailableError";
}
}
exports.CertificateSourceUnavailableError = CertificateSourceUnavailableError;
class InvalidConfigurationError extends Error {
constructor(message) {
super(message);
this.name = "InvalidConfigurationError";
}
}
exports.InvalidConfigurationError = InvalidConfigurationError;
class CertificateSubjectTokenSupplier {
certificateConfigPath;
trustChainPath;
cert;
key;
constructor(opts) {
if (!opts.useDefaultCertificateConfig && !opts.certificateConfigLocation) throw new InvalidConfigurationError("Either `useDefaultCertificateConfig` must be true or a `certificateConfigLocation` must be provided.");
if (opts.useDefaultCertificateConfig && opts.certificateConfigLocation) throw new InvalidConfigurationError("Both `useDefaultCertificateConfig` and `certificateConfigLocation` cannot be provided.");
this.trustChainPath = opts.trustChainPath;
this.certificateConfigPath = opts.certificateConfigLocation ?? "";
}
async createMtlsHttpsAgent() {
if (!this.key || !this.cert) throw new InvalidConfigurationError("Cannot create mTLS Agent with missing certificate or key");
return new https.Agent({
key: this.key,
cert: this.cert
});
}
async getSubjectToken() {
this.certificateConfigPath = await this.#resolveCertificateConfigFilePath();
const {certPath: certPath, keyPath: keyPath} = await this.#getCertAndKeyPaths();
({cert: this.cert, key: this.key} = await this.#getKeyAndCert(certPath, keyPath));
return await this.#processChainFromPaths(this.cert);
}
async #resolveCertificateConfigFilePath() {
const overridePath = this.certificateConfigPath;
if (overridePath) {
if (await (0, util_1.isValidFile)(overridePath)) return overridePath;
throw new CertificateSourceUnavailableError(`Provided certificate config path is invalid: ${overridePath}`);
}
const envPath = process.env[exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE];
if (envPath) {
if (await (0, util_1.isValidFile)(envPath)) return envPath;
throw new CertificateSourceUnavailableError(`Path from environment variable "${exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" is invalid: ${envPath}`);
}
const wellKnownPath = (0, util_1.getWellKnownCertificateConfigFileLocation)();
if (await (0, util_1.isValidFile)(wellKnownPath)) return wellKnownPath;
throw new CertificateSourceUnavailableError(`Could not find certificate configuration file. Searched override path, the "${exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" env var, and the gcloud path (${wellKnownPath}).`);
}
async #getCertAndKeyPaths() {
const configPath = this.certificateConfigPath;
let fileContents;
try {
fileContents = await fs.promises.readFile(configPath, "utf8");
} catch (err) {
throw new CertificateSourceUnavailableError(`Failed to read certificate config file at: ${configPath}`);
}
try {
const config = JSON.parse(fileContents), certPath = config?.cert_configs?.workload?.cert_path, keyPath = config?.cert_configs?.workload?.key_path;
if (!certPath || !keyPath) throw new InvalidConfigurationError(`Certificate config file (${configPath}) is missing required "cert_path" or "key_path" in the workload config.`);
return {
certPath: certPath,
keyPath: keyPath
};
} catch (e) {
if (e instanceof InvalidConfigurationError) throw e;
throw new InvalidConfigurationError(`Failed to parse certificate config from ${configPath}: ${e.message}`);
}
}
async #getKeyAndCert(certPath, keyPath) {
let cert, key;
try {
cert = await fs.promises.readFile(certPath);
new crypto_1.X509Certificate(cert);
} catch (err) {
const message = err instanceof Error ? err.message : String(err);
throw new CertificateSourceUnavailableError(`Failed to read certificate file at ${certPath}: ${message}`);
}
try {
key = await fs.promises.readFile(keyPath);
(0, crypto_1.createPrivateKey)(key);
} catch (err) {
const message = err instanceof Error ? err.message : String(err);
throw new CertificateSourceUnavailableError(`Failed to read private key file at ${keyPath}: ${message}`);
}
return {
cert: cert,
key: key
};
}
async #processChainFromPaths(leafCertBuffer) {
const leafCert = new crypto_1.X509Certificate(leafCertBuffer);
if (!this.trustChainPath) return JSON.stringify([ leafCert.raw.toString("base64") ]);
try {
const chainCerts = ((await fs.promises.readFile(this.trustChainPath, "utf8")).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((pem, index) => {
try {
return new crypto_1.X509Certificate(pem);
} catch (err) {
const message = err instanceof Error ? err.message : String(err);
throw new InvalidConfigurationError(`Failed to parse certificate at index ${index} in trust chain file ${this.trustChainPath}: ${message}`);
}
}), leafIndex = chainCerts.findIndex(chainCert => leafCert.raw.equals(chainCert.raw));
let finalChain;
if (-1 === leafIndex) finalChain = [ leafCert, ...chainCerts ]; else {
if (0 !== leafIndex) throw new InvalidConfigurationError(`Leaf certificate exists in the trust chain but is not the first entry (found at index ${leafIndex}).`);
finalChain = chainCerts;
}
return JSON.stringify(finalChain.map(cert => cert.raw.toString("base64")));
} catch (err) {
if (err instanceof InvalidConfigurationError) throw err;
const message = err instanceof Error ? err.message : String(err);
throw new CertificateSourceUnavailableError(`Failed to process certificate chain from ${this.trustChainPath}: ${message}`);
}
}
}
exports.CertificateSubjectTokenSupplier = CertificateSubjectTokenSupplier;
},
9157: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.DefaultAwsSecurityCredentialsSupplier = void 0;
const authclient_1 = __webpack_require__(4810);
class DefaultAwsSecurityCredentialsSupplier {
regionUrl;
securityCredentialsUrl;
imdsV2SessionTokenUrl;
additionalGaxiosOptions;
constructor(opts) {
this.regionUrl = opts.regionUrl;
this.securityCredentialsUrl = opts.securityCredentialsUrl;
this.imdsV2SessionTokenUrl = opts.imdsV2SessionTokenUrl;
this.additionalGaxiosOptions = opts.additionalGaxiosOptions;
}
async getAwsRegion(context) {
if (this.#regionFromEnv) return this.#regionFromEnv;
const metadataHeaders = new Headers;
!this.#regionFromEnv && this.imdsV2SessionTokenUrl && metadataHeaders.set("x-aws-ec2-metadata-token", await this.#getImdsV2SessionToken(context.transporter));
if (!this.regionUrl) throw new RangeError('Unable to determine AWS region due to missing "options.credential_source.region_url"');
const opts = {
...this.additionalGaxiosOptions,
url: this.regionUrl,
method: "GET",
responseType: "text",
headers: metadataHeaders
};
authclient_1.AuthClient.setMethodName(opts, "getAwsRegion");
const response = await context.transporter.request(opts);
return response.data.substr(0, response.data.length - 1);
}
async getAwsSecurityCredentials(context) {
if (this.#securityCredentialsFromEnv) return this.#securityCredentialsFromEnv;
const metadataHeaders = new Headers;
this.imdsV2SessionTokenUrl && metadataHeaders.set("x-aws-ec2-metadata-token", await this.#getImdsV2SessionToken(context.transporter));
const roleName = await this.#getAwsRoleName(metadataHeaders, context.transporter), awsCreds = await this.#retrieveAwsSecurityCredentials(roleName, metadataHeaders, context.transporter);
return {
accessKeyId: awsCreds.AccessKeyId,
secretAccessKey: awsCreds.SecretAccessKey,
token: awsCreds.Token
};
}
async #getImdsV2SessionToken(transporter) {
const opts = {
...this.additionalGaxiosOptions,
url: this.imdsV2SessionTokenUrl,
method: "PUT",
responseType: "text",
headers: {
"x-aws-ec2-metadata-token-ttl-seconds": "300"
}
};
authclient_1.AuthClient.setMethodName(opts, "#getImdsV2SessionToken");
return (await transporter.request(opts)).data;
}
async #getAwsRoleName(headers, transporter) {
if (!this.securityCredentialsUrl) throw new Error('Unable to determine AWS role name due to missing "options.credential_source.url"');
const opts = {
...this.additionalGaxiosOptions,
url: this.securityCredentialsUrl,
method: "GET",
responseType: "text",
headers: headers
};
authclient_1.AuthClient.setMethodName(opts, "#getAwsRoleName");
return (await transporter.request(opts)).data;
}
async #retrieveAwsSecurityCredentials(roleName, headers, transporter) {
const opts = {
...this.additionalGaxiosOptions,
url: `${this.securityCredentialsUrl}/${roleName}`,
headers: headers,
responseType: "json"
};
authclient_1.AuthClient.setMethodName(opts, "#retrieveAwsSecurityCredentials");
return (await transporter.request(opts)).data;
}
get #regionFromEnv() {
return process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION || null;
}
get #securityCredentialsFromEnv() {
return process.env.AWS_ACCESS_KEY_ID && process.env.AWS_SECRET_ACCESS_KEY ? {
accessKeyId: process.env.AWS_ACCESS_KEY_ID,
secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
token: process.env.AWS_SESSION_TOKEN
} : null;
}
}
exports.DefaultAwsSecurityCredentialsSupplier = DefaultAwsSecurityCredentialsSupplier;
},
3247: (__unused_webpack_module, exports) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.InvalidSubjectTokenError = exports.InvalidMessageFieldError = exports.InvalidCodeFieldError = exports.InvalidTokenTypeFieldError = exports.InvalidExpirationTimeFieldError = exports.InvalidSuccessFieldError = exports.InvalidVersionFieldError = exports.ExecutableResponseError = exports.ExecutableResponse = void 0;
const SAML_SUBJECT_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:saml2", OIDC_SUBJECT_TOKEN_TYPE1 = "urn:ietf:params:oauth:token-type:id_token", OIDC_SUBJECT_TOKEN_TYPE2 = "urn:ietf:params:oauth:token-type:jwt";
class ExecutableResponse {
version;
success;
expirationTime;
tokenType;
errorCode;
errorMessage;
subjectToken;
constructor(responseJson) {
if (!responseJson.version) throw new InvalidVersionFieldError("Executable response must contain a 'version' field.");
if (void 0 === responseJson.success) throw new InvalidSuccessFieldError("Executable response must contain a 'success' field.");
this.version = responseJson.version;
this.success = responseJson.success;
if (this.success) {
this.expirationTime = responseJson.expiration_time;
this.tokenType = responseJson.token_type;
if (this.tokenType !== SAML_SUBJECT_TOKEN_TYPE && this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE1 && this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE2) throw new InvalidTokenTypeFieldError(`Executable response must contain a 'token_type' field when successful and it must be one of ${OIDC_SUBJECT_TOKEN_TYPE1}, ${OIDC_SUBJECT_TOKEN_TYPE2}, or ${SAML_SUBJECT_TOKEN_TYPE}.`);
if (this.tokenType === SAML_SUBJECT_TOKEN_TYPE) {
if (!responseJson.saml_response) throw new InvalidSubjectTokenError(`Executable response must contain a 'saml_response' field when token_type=${SAML_SUBJECT_TOKEN_TYPE}.`);
this.subjectToken = responseJson.saml_response;
} else {
if (!responseJson.id_token) throw new InvalidSubjectTokenError(`Executable response must contain a 'id_token' field when token_type=${OIDC_SUBJECT_TOKEN_TYPE1} or ${OIDC_SUBJECT_TOKEN_TYPE2}.`);
this.subjectToken = responseJson.id_token;
}
} else {
if (!responseJson.code) throw new InvalidCodeFieldError("Executable response must contain a 'code' field when unsuccessful.");
if (!responseJson.message) throw new InvalidMessageFieldError("Executable response must contain a 'message' field when unsuccessful.");
this.errorCode = responseJson.code;
this.errorMessage = responseJson.message;
}
}
isValid() {
return !this.isExpired() && this.success;
}
isExpired() {
return void 0 !== this.expirationTime && this.expirationTime < Math.round(Date.now() / 1e3);
}
}
exports.ExecutableResponse = ExecutableResponse;
class ExecutableResponseError extends Error {
constructor(message) {
super(message);
Object.setPrototypeOf(this, new.target.prototype);
}
}
exports.ExecutableResponseError = ExecutableResponseError;
class InvalidVersionFieldError extends ExecutableResponseError {}
exports.InvalidVersionFieldError = InvalidVersionFieldError;
class InvalidSuccessFieldError extends ExecutableResponseError {}
exports.InvalidSuccessFieldError = InvalidSuccessFieldError;
class InvalidExpirationTimeFieldError extends ExecutableResponseError {}
exports.InvalidExpirationTimeFieldError = InvalidExpirationTimeFieldError;
class InvalidTokenTypeFieldError extends ExecutableResponseError {}
exports.InvalidTokenTypeFieldError = InvalidTokenTypeFieldError;
class InvalidCodeFieldError extends ExecutableResponseError {}
exports.InvalidCodeFieldError = InvalidCodeFieldError;
class InvalidMessageFieldError extends ExecutableResponseError {}
exports.InvalidMessageFieldError = InvalidMessageFieldError;
class InvalidSubjectTokenError extends ExecutableResponseError {}
exports.InvalidSubjectTokenError = InvalidSubjectTokenError;
},
8551: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.FileSubjectTokenSupplier = void 0;
const util_1 = __webpack_require__(9023), fs = __webpack_require__(9896), readFile = (0, 
util_1.promisify)(fs.readFile ?? (() => {})), realpath = (0, util_1.promisify)(fs.realpath ?? (() => {})), lstat = (0, 
util_1.promisify)(fs.lstat ?? (() => {}));
class FileSubjectTokenSupplier {
filePath;
formatType;
subjectTokenFieldName;
constructor(opts) {
this.filePath = opts.filePath;
this.formatType = opts.formatType;
this.subjectTokenFieldName = opts.subjectTokenFieldName;
}
async getSubjectToken() {
let subjectToken, parsedFilePath = this.filePath;
try {
parsedFilePath = await realpath(parsedFilePath);
if (!(await lstat(parsedFilePath)).isFile()) throw new Error;
} catch (err) {
err instanceof Error && (err.message = `The file at ${parsedFilePath} does not exist, or it is not a file. ${err.message}`);
throw err;
}
const rawText = await readFile(parsedFilePath, {
encoding: "utf8"
});
"text" === this.formatType ? subjectToken = rawText : "json" === this.formatType && this.subjectTokenFieldName && (subjectToken = JSON.parse(rawText)[this.subjectTokenFieldName]);
if (!subjectToken) throw new Error("Unable to parse the subject_token from the credential_source file");
return subjectToken;
}
}
exports.FileSubjectTokenSupplier = FileSubjectTokenSupplier;
},
9960: (__unused_webpack_module, exports, __webpack_require__) => {
exports.IdentityPoolClient = void 0;
const baseexternalclient_1 = __webpack_require__(142), util_1 = __webpack_require__(7870), filesubjecttokensupplier_1 = __webpack_require__(8551), urlsubjecttokensupplier_1 = __webpack_require__(4627), certificatesubjecttokensupplier_1 = __webpack_require__(6129), stscredentials_1 = __webpack_require__(121), gaxios_1 = __webpack_require__(7842);
class IdentityPoolClient extends baseexternalclient_1.BaseExternalAccountClient {
subjectTokenSupplier;
constructor(options) {
super(options);
const opts = (0, util_1.originalOrCamelOptions)(options), credentialSource = opts.get("credential_source"), subjectTokenSupplier = opts.get("subject_token_supplier");
if (!credentialSource && !subjectTokenSupplier) throw new Error("A credential source or subject token supplier must be specified.");
if (credentialSource && subjectTokenSupplier) throw new Error("Only one of credential source or subject token supplier can be specified.");
if (subjectTokenSupplier) {
this.subjectTokenSupplier = subjectTokenSupplier;
this.credentialSourceType = "programmatic";
} else {
const credentialSourceOpts = (0, util_1.originalOrCamelOptions)(credentialSource), formatOpts = (0, 
util_1.originalOrCamelOptions)(credentialSourceOpts.get("format")), formatType = formatOpts.get("type") || "text", formatSubjectTokenFieldName = formatOpts.get("subject_token_field_name");
if ("json" !== formatType && "text" !== formatType) throw new Error(`Invalid credential_source format "${formatType}"`);
if ("json" === formatType && !formatSubjectTokenFieldName) throw new Error("Missing subject_token_field_name for JSON credential_source format");
const file = credentialSourceOpts.get("file"), url = credentialSourceOpts.get("url"), certificate = credentialSourceOpts.get("certificate"), headers = credentialSourceOpts.get("headers");
if (file && url || url && certificate || file && certificate) throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.');
if (file) {
this.credentialSourceType = "file";
this.subjectTokenSupplier = new filesubjecttokensupplier_1.FileSubjectTokenSupplier({
filePath: file,
formatType: formatType,
subjectTokenFieldName: formatSubjectTokenFieldName
});
} else if (url) {
this.credentialSourceType = "url";
this.subjectTokenSupplier = new urlsubjecttokensupplier_1.UrlSubjectTokenSupplier({
url: url,
formatType: formatType,
subjectTokenFieldName: formatSubjectTokenFieldName,
headers: headers,
additionalGaxiosOptions: IdentityPoolClient.RETRY_CONFIG
});
} else {
if (!certificate) throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.');
{
this.credentialSourceType = "certificate";
const certificateSubjecttokensupplier = new certificatesubjecttokensupplier_1.CertificateSubjectTokenSupplier({
useDefaultCertificateConfig: certificate.use_default_certificate_config,
certificateConfigLocation: certificate.certificate_config_location,
trustChainPath: certificate.trust_chain_path
});
this.subjectTokenSupplier = certificateSubjecttokensupplier;
}
}
}
}
async retrieveSubjectToken() {
const subjectToken = await this.subjectTokenSupplier.getSubjectToken(this.supplierContext);
if (this.subjectTokenSupplier instanceof certificatesubjecttokensupplier_1.CertificateSubjectTokenSupplier) {
const mtlsAgent = await this.subjectTokenSupplier.createMtlsHttpsAgent();
this.stsCredential = new stscredentials_1.StsCredentials({
tokenExchangeEndpoint: this.getTokenUrl(),
clientAuthentication: this.clientAuth,
transporter: new gaxios_1.Gaxios({
agent: mtlsAgent
})
});
this.transporter = new gaxios_1.Gaxios({
...this.transporter.defaults || {},
agent: mtlsAgent
});
}
return subjectToken;
}
}
exports.IdentityPoolClient = IdentityPoolClient;
},
6653: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.OAuthClientAuthHandler = void 0;
exports.getErrorFromOAuthErrorResponse = getErrorFromOAuthErrorResponse;
const gaxios_1 = __webpack_require__(7842), crypto_1 = __webpack_require__(8851), METHODS_SUPPORTING_REQUEST_BODY = [ "PUT", "POST", "PATCH" ];
class OAuthClientAuthHandler {
#crypto=(0, crypto_1.createCrypto)();
#clientAuthentication;
transporter;
constructor(options) {
if (options && "clientId" in options) {
this.#clientAuthentication = options;
this.transporter = new gaxios_1.Gaxios;
} else {
this.#clientAuthentication = options?.clientAuthentication;
this.transporter = options?.transporter || new gaxios_1.Gaxios;
}
}
applyClientAuthenticationOptions(opts, bearerToken) {
opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers);
this.injectAuthenticatedHeaders(opts, bearerToken);
bearerToken || this.injectAuthenticatedRequestBody(opts);
}
injectAuthenticatedHeaders(opts, bearerToken) {
if (bearerToken) opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers, {
authorization: `Bearer ${bearerToken}`
}); else if ("basic" === this.#clientAuthentication?.confidentialClientType) {
opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers);
const clientId = this.#clientAuthentication.clientId, clientSecret = this.#clientAuthentication.clientSecret || "", base64EncodedCreds = this.#crypto.encodeBase64StringUtf8(`${clientId}:${clientSecret}`);
gaxios_1.Gaxios.mergeHeaders(opts.headers, {
authorization: `Basic ${base64EncodedCreds}`
});
}
}
injectAuthenticatedRequestBody(opts) {
if ("request-body" === this.#clientAuthentication?.confidentialClientType) {
const method = (opts.method || "GET").toUpperCase();
if (!METHODS_SUPPORTING_REQUEST_BODY.includes(method)) throw new Error(`${method} HTTP method does not support ${this.#clientAuthentication.confidentialClientType} client authentication`);
const contentType = new Headers(opts.headers).get("content-type");
if (contentType?.startsWith("application/x-www-form-urlencoded") || opts.data instanceof URLSearchParams) {
const data = new URLSearchParams(opts.data ?? "");
data.append("client_id", this.#clientAuthentication.clientId);
data.append("client_secret", this.#clientAuthentication.clientSecret || "");
opts.data = data;
} else {
if (!contentType?.startsWith("application/json")) throw new Error(`${contentType} content-types are not supported with ${this.#clientAuthentication.confidentialClientType} client authentication`);
opts.data = opts.data || {};
Object.assign(opts.data, {
client_id: this.#clientAuthentication.clientId,
client_secret: this.#clientAuthentication.clientSecret || ""
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
exports.OAuthClientAuthHandler = OAuthClientAuthHandler;
function getErrorFromOAuthErrorResponse(resp, err) {
const errorCode = resp.error, errorDescription = resp.error_description, errorUri = resp.error_uri;
let message = `Error code ${errorCode}`;
void 0 !== errorDescription && (message += `: ${errorDescription}`);
void 0 !== errorUri && (message += ` - ${errorUri}`);
const newError = new Error(message);
if (err) {
const keys = Object.keys(err);
err.stack && keys.push("stack");
keys.forEach(key => {
"message" !== key && Object.defineProperty(newError, key, {
value: err[key],
writable: !1,
enumerable: !0
});
});
}
return newError;
}
},
6077: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.PluggableAuthClient = exports.ExecutableError = void 0;
const baseexternalclient_1 = __webpack_require__(142), executable_response_1 = __webpack_require__(3247), pluggable_auth_handler_1 = __webpack_require__(908);
var pluggable_auth_handler_2 = __webpack_require__(908);
Object.defineProperty(exports, "ExecutableError", {
enumerable: !0,
get: function() {
return pluggable_auth_handler_2.ExecutableError;
}
});
const DEFAULT_EXECUTABLE_TIMEOUT_MILLIS = 3e4, MINIMUM_EXECUTABLE_TIMEOUT_MILLIS = 5e3, MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS = 12e4, GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES = "GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES", MAXIMUM_EXECUTABLE_VERSION = 1;
class PluggableAuthClient extends baseexternalclient_1.BaseExternalAccountClient {
command;
timeoutMillis;
outputFile;
handler;
constructor(options) {
super(options);
if (!options.credential_source.executable) throw new Error('No valid Pluggable Auth "credential_source" provided.');
this.command = options.credential_source.executable.command;
if (!this.command) throw new Error('No valid Pluggable Auth "credential_source" provided.');
if (void 0 === options.credential_source.executable.timeout_millis) this.timeoutMillis = DEFAULT_EXECUTABLE_TIMEOUT_MILLIS; else {
this.timeoutMillis = options.credential_source.executable.timeout_millis;
if (this.timeoutMillis < MINIMUM_EXECUTABLE_TIMEOUT_MILLIS || this.timeoutMillis > MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS) throw new Error(`Timeout must be between ${MINIMUM_EXECUTABLE_TIMEOUT_MILLIS} and ${MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS} milliseconds.`);
}
this.outputFile = options.credential_source.executable.output_file;
this.handler = new pluggable_auth_handler_1.PluggableAuthHandler({
command: this.command,
timeoutMillis: this.timeoutMillis,
outputFile: this.outputFile
});
this.credentialSourceType = "executable";
}
async retrieveSubjectToken() {
if ("1" !== process.env[GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES]) throw new Error("Pluggable Auth executables need to be explicitly allowed to run by setting the GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES environment Variable to 1.");
let executableResponse;
this.outputFile && (executableResponse = await this.handler.retrieveCachedResponse());
if (!executableResponse) {
const envMap = new Map;
envMap.set("GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE", this.audience);
envMap.set("GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE", this.subjectTokenType);
envMap.set("GOOGLE_EXTERNAL_ACCOUNT_INTERACTIVE", "0");
this.outputFile && envMap.set("GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE", this.outputFile);
const serviceAccountEmail = this.getServiceAccountEmail();
serviceAccountEmail && envMap.set("GOOGLE_EXTERNAL_ACCOUNT_IMPERSONATED_EMAIL", serviceAccountEmail);
executableResponse = await this.handler.retrieveResponseFromExecutable(envMap);
}
if (executableResponse.version > MAXIMUM_EXECUTABLE_VERSION) throw new Error(`Version of executable is not currently supported, maximum supported version is ${MAXIMUM_EXECUTABLE_VERSION}.`);
if (!executableResponse.success) throw new pluggable_auth_handler_1.ExecutableError(executableResponse.errorMessage, executableResponse.errorCode);
if (this.outputFile && !executableResponse.expirationTime) throw new executable_response_1.InvalidExpirationTimeFieldError("The executable response must contain the `expiration_time` field for successful responses when an output_file has been specified in the configuration.");
if (executableResponse.isExpired()) throw new Error("Executable response is expired.");
return executableResponse.subjectToken;
}
}
exports.PluggableAuthClient = PluggableAuthClient;
},
908: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.PluggableAuthHandler = exports.ExecutableError = void 0;
const executable_response_1 = __webpack_require__(3247), childProcess = __webpack_require__(5317), fs = __webpack_require__(9896);
class ExecutableError extends Error {
code;
constructor(message, code) {
super(`The executable failed with exit code: ${code} and error message: ${message}.`);
this.code = code;
Object.setPrototypeOf(this, new.target.prototype);
}
}
exports.ExecutableError = ExecutableError;
class PluggableAuthHandler {
commandComponents;
timeoutMillis;
outputFile;
constructor(options) {
if (!options.command) throw new Error("No command provided.");
this.commandComponents = PluggableAuthHandler.parseCommand(options.command);
this.timeoutMillis = options.timeoutMillis;
if (!this.timeoutMillis) throw new Error("No timeoutMillis provided.");
this.outputFile = options.outputFile;
}
retrieveResponseFromExecutable(envMap) {
return new Promise((resolve, reject) => {
const child = childProcess.spawn(this.commandComponents[0], this.commandComponents.slice(1), {
env: {
...process.env,
...Object.fromEntries(envMap)
}
});
let output = "";
child.stdout.on("data", data => {
output += data;
});
child.stderr.on("data", err => {
output += err;
});
const timeout = setTimeout(() => {
child.removeAllListeners();
child.kill();
return reject(new Error("The executable failed to finish within the timeout specified."));
}, this.timeoutMillis);
child.on("close", code => {
clearTimeout(timeout);
if (0 !== code) return reject(new ExecutableError(output, code.toString()));
try {
const responseJson = JSON.parse(output), response = new executable_response_1.ExecutableResponse(responseJson);
return resolve(response);
} catch (error) {
return error instanceof executable_response_1.ExecutableResponseError ? reject(error) : reject(new executable_response_1.ExecutableResponseError(`The executable returned an invalid response: ${output}`));
}
});
});
}
async retrieveCachedResponse() {
if (!this.outputFile || 0 === this.outputFile.length) return;
let filePath;
try {
filePath = await fs.promises.realpath(this.outputFile);
} catch {
return;
}
if (!(await fs.promises.lstat(filePath)).isFile()) return;
const responseString = await fs.promises.readFile(filePath, {
encoding: "utf8"
});
if ("" !== responseString) try {
const responseJson = JSON.parse(responseString);
return new executable_response_1.ExecutableResponse(responseJson).isValid() ? new executable_response_1.ExecutableResponse(responseJson) : void 0;
} catch (error) {
if (error instanceof executable_response_1.ExecutableResponseError) throw error;
throw new executable_response_1.ExecutableResponseError(`The output file contained an invalid response: ${responseString}`);
}
}
static parseCommand(command) {
const components = command.match(/(?:[^\s"]+|"[^"]*")+/g);
if (!components) throw new Error(`Provided command: "${command}" could not be parsed.`);
for (let i = 0; i < components.length; i++) '"' === components[i][0] && '"' === components[i].slice(-1) && (components[i] = components[i].slice(1, -1));
return components;
}
}
exports.PluggableAuthHandler = PluggableAuthHandler;
},
121: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.StsCredentials = void 0;
const gaxios_1 = __webpack_require__(7842), authclient_1 = __webpack_require__(4810), oauth2common_1 = __webpack_require__(6653), util_1 = __webpack_require__(7870);
class StsCredentials extends oauth2common_1.OAuthClientAuthHandler {
#tokenExchangeEndpoint;
constructor(options = {
tokenExchangeEndpoint: ""
}, clientAuthentication) {
("object" != typeof options || options instanceof URL) && (options = {
tokenExchangeEndpoint: options,
clientAuthentication: clientAuthentication
});
super(options);
this.#tokenExchangeEndpoint = options.tokenExchangeEndpoint;
}
async exchangeToken(stsCredentialsOptions, headers, options) {
const values = {
grant_type: stsCredentialsOptions.grantType,
resource: stsCredentialsOptions.resource,
audience: stsCredentialsOptions.audience,
scope: stsCredentialsOptions.scope?.join(" "),
requested_token_type: stsCredentialsOptions.requestedTokenType,
subject_token: stsCredentialsOptions.subjectToken,
subject_token_type: stsCredentialsOptions.subjectTokenType,
actor_token: stsCredentialsOptions.actingParty?.actorToken,
actor_token_type: stsCredentialsOptions.actingParty?.actorTokenType,
options: options && JSON.stringify(options)
}, opts = {
...StsCredentials.RETRY_CONFIG,
url: this.#tokenExchangeEndpoint.toString(),
method: "POST",
headers: headers,
data: new URLSearchParams((0, util_1.removeUndefinedValuesInObject)(values)),
responseType: "json"
};
authclient_1.AuthClient.setMethodName(opts, "exchangeToken");
this.applyClientAuthenticationOptions(opts);
try {
const response = await this.transporter.request(opts), stsSuccessfulResponse = response.data;
stsSuccessfulResponse.res = response;
return stsSuccessfulResponse;
} catch (error) {
if (error instanceof gaxios_1.GaxiosError && error.response) throw (0, oauth2common_1.getErrorFromOAuthErrorResponse)(error.response.data, error);
throw error;
}
}
}
exports.StsCredentials = StsCredentials;
},
4627: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.UrlSubjectTokenSupplier = void 0;
const authclient_1 = __webpack_require__(4810);
class UrlSubjectTokenSupplier {
url;
headers;
formatType;
subjectTokenFieldName;
additionalGaxiosOptions;
constructor(opts) {
this.url = opts.url;
this.formatType = opts.formatType;
this.subjectTokenFieldName = opts.subjectTokenFieldName;
this.headers = opts.headers;
this.additionalGaxiosOptions = opts.additionalGaxiosOptions;
}
async getSubjectToken(context) {
const opts = {
...this.additionalGaxiosOptions,
url: this.url,
method: "GET",
headers: this.headers,
responseType: this.formatType
};
authclient_1.AuthClient.setMethodName(opts, "getSubjectToken");
let subjectToken;
"text" === this.formatType ? subjectToken = (await context.transporter.request(opts)).data : "json" === this.formatType && this.subjectTokenFieldName && (subjectToken = (await context.transporter.request(opts)).data[this.subjectTokenFieldName]);
if (!subjectToken) throw new Error("Unable to parse the subject_token from the credential_source URL");
return subjectToken;
}
}
exports.UrlSubjectTokenSupplier = UrlSubjectTokenSupplier;
},
3438: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.BrowserCrypto = void 0;
const base64js = __webpack_require__(8793), shared_1 = __webpack_require__(6831);
class BrowserCrypto {
constructor() {
if ("undefined" == typeof window || void 0 === window.crypto || void 0 === window.crypto.subtle) throw new Error("SubtleCrypto not found. Make sure it's an https:// website.");
}
async sha256DigestBase64(str) {
const inputBuffer = (new TextEncoder).encode(str), outputBuffer = await window.crypto.subtle.digest("SHA-256", inputBuffer);
return base64js.fromByteArray(new Uint8Array(outputBuffer));
}
randomBytesBase64(count) {
const array = new Uint8Array(count);
window.crypto.getRandomValues(array);
return base64js.fromByteArray(array);
}
static padBase64(base64) {
for (;base64.length % 4 != 0; ) base64 += "=";
return base64;
}
async verify(pubkey, data, signature) {
const algo = {
name: "RSASSA-PKCS1-v1_5",
hash: {
name: "SHA-256"
}
}, dataArray = (new TextEncoder).encode(data), signatureArray = base64js.toByteArray(BrowserCrypto.padBase64(signature)), cryptoKey = await window.crypto.subtle.importKey("jwk", pubkey, algo, !0, [ "verify" ]);
return await window.crypto.subtle.verify(algo, cryptoKey, Buffer.from(signatureArray), dataArray);
}
async sign(privateKey, data) {
const algo = {
name: "RSASSA-PKCS1-v1_5",
hash: {
name: "SHA-256"
}
}, dataArray = (new TextEncoder).encode(data), cryptoKey = await window.crypto.subtle.importKey("jwk", privateKey, algo, !0, [ "sign" ]), result = await window.crypto.subtle.sign(algo, cryptoKey, dataArray);
return base64js.fromByteArray(new Uint8Array(result));
}
decodeBase64StringUtf8(base64) {
const uint8array = base64js.toByteArray(BrowserCrypto.padBase64(base64));
return (new TextDecoder).decode(uint8array);
}
encodeBase64StringUtf8(text) {
const uint8array = (new TextEncoder).encode(text);
return base64js.fromByteArray(uint8array);
}
async sha256DigestHex(str) {
const inputBuffer = (new TextEncoder).encode(str), outputBuffer = await window.crypto.subtle.digest("SHA-256", inputBuffer);
return (0, shared_1.fromArrayBufferToHex)(outputBuffer);
}
async signWithHmacSha256(key, msg) {
const rawKey = "string" == typeof key ? key : String.fromCharCode(...new Uint16Array(key)), enc = new TextEncoder, cryptoKey = await window.crypto.subtle.importKey("raw", enc.encode(rawKey), {
name: "HMAC",
hash: {
name: "SHA-256"
}
}, !1, [ "sign" ]);
return window.crypto.subtle.sign("HMAC", cryptoKey, enc.encode(msg));
}
}
exports.BrowserCrypto = BrowserCrypto;
},
8851: function(__unused_webpack_module, exports, __webpack_require__) {
var __createBinding = this && this.__createBinding || (Object.create ? function(o, m, k, k2) {
void 0 === k2 && (k2 = k);
var desc = Object.getOwnPropertyDescriptor(m, k);
desc && !("get" in desc ? !m.__esModule : desc.writable || desc.configurable) || (desc = {
enumerable: !0,
get: function() {
return m[k];
}
});
Object.defineProperty(o, k2, desc);
} : function(o, m, k, k2) {
void 0 === k2 && (k2 = k);
o[k2] = m[k];
}), __exportStar = this && this.__exportStar || function(m, exports) {
for (var p in m) "default" === p || Object.prototype.hasOwnProperty.call(exports, p) || __createBinding(exports, m, p);
};
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.createCrypto = createCrypto;
exports.hasBrowserCrypto = hasBrowserCrypto;
const crypto_1 = __webpack_require__(3438), crypto_2 = __webpack_require__(7388);
__exportStar(__webpack_require__(6831), exports);
function createCrypto() {
return hasBrowserCrypto() ? new crypto_1.BrowserCrypto : new crypto_2.NodeCrypto;
}
function hasBrowserCrypto() {
return "undefined" != typeof window && void 0 !== window.crypto && void 0 !== window.crypto.subtle;
}
},
7388: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.NodeCrypto = void 0;
const crypto = __webpack_require__(6982);
class NodeCrypto {
async sha256DigestBase64(str) {
return crypto.createHash("sha256").update(str).digest("base64");
}
randomBytesBase64(count) {
return crypto.randomBytes(count).toString("base64");
}
async verify(pubkey, data, signature) {
const verifier = crypto.createVerify("RSA-SHA256");
verifier.update(data);
verifier.end();
return verifier.verify(pubkey, signature, "base64");
}
async sign(privateKey, data) {
const signer = crypto.createSign("RSA-SHA256");
signer.update(data);
signer.end();
return signer.sign(privateKey, "base64");
}
decodeBase64StringUtf8(base64) {
return Buffer.from(base64, "base64").toString("utf-8");
}
encodeBase64StringUtf8(text) {
return Buffer.from(text, "utf-8").toString("base64");
}
async sha256DigestHex(str) {
return crypto.createHash("sha256").update(str).digest("hex");
}
async signWithHmacSha256(key, msg) {
const cryptoKey = "string" == typeof key ? key : toBuffer(key);
return toArrayBuffer(crypto.createHmac("sha256", cryptoKey).update(msg).digest());
}
}
exports.NodeCrypto = NodeCrypto;
function toArrayBuffer(buffer) {
const ab = new ArrayBuffer(buffer.length), view = new Uint8Array(ab);
for (let i = 0; i < buffer.length; ++i) view[i] = buffer[i];
return ab;
}
function toBuffer(arrayBuffer) {
return Buffer.from(arrayBuffer);
}
},
6831: (__unused_webpack_module, exports) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.fromArrayBufferToHex = fromArrayBufferToHex;
function fromArrayBufferToHex(arrayBuffer) {
return Array.from(new Uint8Array(arrayBuffer)).map(byte => byte.toString(16).padStart(2, "0")).join("");
}
},
7870: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.LRUCache = void 0;
exports.snakeToCamel = snakeToCamel;
exports.originalOrCamelOptions = originalOrCamelOptions;
exports.removeUndefinedValuesInObject = removeUndefinedValuesInObject;
exports.isValidFile = isValidFile;
exports.getWellKnownCertificateConfigFileLocation = getWellKnownCertificateConfigFileLocation;
exports.isAdcWarningSuppressed = isAdcWarningSuppressed;
exports.suppressAdcWarning = suppressAdcWarning;
exports.isFromJsonWarningSuppressed = isFromJsonWarningSuppressed;
exports.suppressFromJsonWarning = suppressFromJsonWarning;
const fs = __webpack_require__(9896), os = __webpack_require__(857), path = __webpack_require__(6928), WELL_KNOWN_CERTIFICATE_CONFIG_FILE = "certificate_config.json", CLOUDSDK_CONFIG_DIRECTORY = "gcloud";
function snakeToCamel(str) {
return str.replace(/([_][^_])/g, match => match.slice(1).toUpperCase());
}
function originalOrCamelOptions(obj) {
function get(key) {
const o = obj || {};
return o[key] ?? o[snakeToCamel(key)];
}
return {
get: get
};
}
class LRUCache {
capacity;
#cache=new Map;
maxAge;
constructor(options) {
this.capacity = options.capacity;
this.maxAge = options.maxAge;
}
#moveToEnd(key, value) {
this.#cache.delete(key);
this.#cache.set(key, {
value: value,
lastAccessed: Date.now()
});
}
set(key, value) {
this.#moveToEnd(key, value);
this.#evict();
}
get(key) {
const item = this.#cache.get(key);
if (item) {
this.#moveToEnd(key, item.value);
this.#evict();
return item.value;
}
}
#evict() {
const cutoffDate = this.maxAge ? Date.now() - this.maxAge : 0;
let oldestItem = this.#cache.entries().next();
for (;!oldestItem.done && (this.#cache.size > this.capacity || oldestItem.value[1].lastAccessed < cutoffDate); ) {
this.#cache.delete(oldestItem.value[0]);
oldestItem = this.#cache.entries().next();
}
}
}
exports.LRUCache = LRUCache;
function removeUndefinedValuesInObject(object) {
Object.entries(object).forEach(([key, value]) => {
void 0 !== value && "undefined" !== value || delete object[key];
});
return object;
}
async function isValidFile(filePath) {
try {
return (await fs.promises.lstat(filePath)).isFile();
} catch (e) {
return !1;
}
}
function getWellKnownCertificateConfigFileLocation() {
const configDir = process.env.CLOUDSDK_CONFIG || (_isWindows() ? path.join(process.env.APPDATA || "", CLOUDSDK_CONFIG_DIRECTORY) : path.join(process.env.HOME || "", ".config", CLOUDSDK_CONFIG_DIRECTORY));
return path.join(configDir, WELL_KNOWN_CERTIFICATE_CONFIG_FILE);
}
function _isWindows() {
return os.platform().startsWith("win");
}
let adcWarningSuppressionDepth = 0, fromJsonWarningSuppressionDepth = 0;
function isAdcWarningSuppressed() {
return adcWarningSuppressionDepth > 0;
}
function suppressAdcWarning(fn) {
adcWarningSuppressionDepth++;
try {
return fn();
} finally {
adcWarningSuppressionDepth--;
}
}
function isFromJsonWarningSuppressed() {
return adcWarningSuppressionDepth > 0 || fromJsonWarningSuppressionDepth > 0;
}
function suppressFromJsonWarning(fn) {
fromJsonWarningSuppressionDepth++;
try {
return fn();
} finally {
fromJsonWarningSuppressionDepth--;
}
}
},
8823: (module, __unused_webpack_exports, __webpack_require__) => {
const pkg = __webpack_require__(6495);
module.exports = {
pkg: pkg
};
},
5470: (__unused_webpack_module, exports, __webpack_require__) => {
Object.defineProperty(exports, "__esModule", {
value: !0
});
exports.USER_AGENT = exports.PRODUCT_NAME = exports.pkg = void 0;
const pkg = __webpack_require__(6066);
exports.pkg = pkg;
const PRODUCT_NAME = "google-api-nodejs-client";
exports.PRODUCT_NAME = PRODUCT_NAME;
const USER_AGENT = `${PRODUCT_NAME}/${pkg.version}`;
exports.USER_AGENT = USER_AGENT;
},
6495: module => {
module.exports = JSON.parse('{"name":"gaxios","version":"8.3.3","description":"A simple common HTTP client specifically for Google APIs and services.","main":"build/cjs/src/index.js","types":"build/cjs/src/index.d.ts","files":["build/cjs/src","build/esm/src","build/esm/package.json","!build/**/*.map"],"exports":{".":{"import":{"types":"./build/esm/src/index.d.ts","default":"./build/esm/src/index.js"},"require":{"types":"./build/cjs/src/index.d.ts","default":"./build/cjs/src/index.js"}},"./build/src/common":{"import":"./build/esm/src/common.js","require":"./build/cjs/src/common.js"},"./package.json":"./package.json"},"repository":{"type":"git","directory":"core/packages/gaxios","url":"https://github.com/googleapis/google-cloud-node.git"},"keywords":["google"],"engines":{"node":">=22"},"author":"Google, LLC","license":"Apache-2.0","devDependencies":{"@babel/plugin-proposal-private-methods":"^7.18.6","@types/cors":"^2.8.6","@types/express":"^5.0.0","@types/extend":"^3.0.1","@types/mocha":"^10.0.10","@types/multiparty":"4.2.1","@types/mv":"^2.1.0","@types/ncp":"^2.0.8","@types/node":"^24.0.0","@types/sinon":"^21.0.0","@types/tmp":"^0.2.6","assert":"^2.0.0","browserify":"^17.0.0","c8":"^10.1.3","cors":"^2.8.5","express":"^5.0.0","gts":"^6.0.2","is-docker":"^3.0.0","jsdoc":"^4.0.4","jsdoc-fresh":"^6.1.0","jsdoc-region-tag":"^5.1.0","karma":"^6.0.0","karma-chrome-launcher":"^3.0.0","karma-coverage":"^2.0.0","karma-firefox-launcher":"^2.0.0","karma-mocha":"^2.0.0","karma-remap-coverage":"^0.1.5","karma-sourcemap-loader":"^0.4.0","karma-webpack":"^5.0.0","mocha":"^11.1.0","multiparty":"^4.2.1","mv":"^2.1.1","ncp":"^2.0.0","nock":"14.0.5","null-loader":"^4.0.1","pack-n-play":"^5.3.0","puppeteer":"^24.0.0","sinon":"21.0.3","stream-browserify":"^3.0.0","tmp":"0.2.7","ts-loader":"^9.5.2","typescript":"5.8.3","undici-types":"^7.24.1","webpack":"^5.97.1","webpack-cli":"^6.0.1"},"dependencies":{"extend":"^3.0.2","https-proxy-agent":"^7.0.1","node-fetch":"^3.3.2"},"homepage":"https://github.com/googleapis/google-cloud-node/tree/main/core/packages/gaxios","scripts":{"lint":"gts check --no-inline-config","test":"node ../../../bin/run-test.cjs build/esm/test","presystem-test":"npm run compile","system-test":"mocha build/esm/system-test --timeout 80000","compile":"tsc -b ./tsconfig.json ./tsconfig.cjs.json && node utils/enable-esm.mjs","fix":"gts fix","pretest":"npm run compile","webpack":"webpack","prebrowser-test":"npm run compile","browser-test":"node build/browser-test/browser-test-runner.js","docs":"jsdoc -c .jsdoc.js","samples-test":"cd samples/ && npm link ../ && npm test && cd ../","prelint":"cd samples; npm link ../; npm install","clean":"gts clean"}}');
},
6066: module => {
module.exports = JSON.parse('{"name":"google-auth-library","version":"11.3.4","author":"Google Inc.","description":"Google APIs Authentication Client Library for Node.js","engines":{"node":">=22"},"main":"./build/src/index.js","types":"./build/src/index.d.ts","repository":{"type":"git","directory":"core/packages/google-auth-library-nodejs","url":"https://github.com/googleapis/google-cloud-node.git"},"keywords":["google","api","google apis","client","client library"],"dependencies":{"base64-js":"^1.3.0","ecdsa-sig-formatter":"^1.0.11","gaxios":"^8.3.1","gcp-metadata":"^9.2.1","google-logging-utils":"^2.1.0","jws":"^4.0.0"},"devDependencies":{"@types/base64-js":"^1.2.5","@types/jws":"^3.1.0","@types/mocha":"^10.0.10","@types/mv":"^2.1.0","@types/ncp":"^2.0.8","@types/node":"^24.0.0","@types/sinon":"^21.0.0","assert-rejects":"^1.0.0","c8":"^10.1.3","codecov":"^3.8.3","gts":"^6.0.2","is-docker":"^3.0.0","jsdoc":"^4.0.4","jsdoc-fresh":"^6.1.0","jsdoc-region-tag":"^5.1.0","karma":"^6.0.0","karma-chrome-launcher":"^3.0.0","karma-coverage":"^2.0.0","karma-firefox-launcher":"^2.0.0","karma-mocha":"^2.0.0","karma-sourcemap-loader":"^0.4.0","karma-webpack":"^5.0.0","mocha":"^11.1.0","mv":"^2.1.1","ncp":"^2.0.0","nock":"^14.0.5","null-loader":"^4.0.1","puppeteer":"^24.0.0","sinon":"21.0.3","ts-loader":"^9.5.2","typescript":"5.8.3","webpack":"^5.97.1","webpack-cli":"^6.0.1"},"files":["build/src","!build/src/**/*.map"],"license":"Apache-2.0","homepage":"https://github.com/googleapis/google-cloud-node/tree/main/core/packages/google-auth-library-nodejs","scripts":{"test":"node ../../../bin/run-test.cjs build/test","clean":"gts clean","lint":"gts check --no-inline-config","compile":"tsc -p .","fix":"gts fix","pretest":"pnpm run compile --sourceMap","docs":"jsdoc -c .jsdoc.js","samples-setup":"cd samples/ && pnpm link ../ && pnpm run setup && cd ../","samples-test":"cd samples/ && pnpm link ../ && pnpm test && cd ../","system-test":"mocha build/system-test --timeout 60000","presystem-test":"pnpm run compile --sourceMap","webpack":"webpack","browser-test":"karma start","prelint":"cd samples; pnpm link ../; pnpm install"}}');
}
};
