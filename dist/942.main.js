"use strict";

exports.id = 942;

exports.ids = [ 942 ];

exports.modules = {
4942: (e, t, s) => {
s.d(t, {
Qq: () => HttpClient
});
var r = s(8611), o = s.t(r, 2), n = s(5692), i = s.t(n, 2);
function getProxyUrl(e) {
const t = "https:" === e.protocol;
if (checkBypass(e)) return;
const s = (() => t ? process.env.https_proxy || process.env.HTTPS_PROXY : process.env.http_proxy || process.env.HTTP_PROXY)();
if (s) try {
return new DecodedURL(s);
} catch (e) {
if (!s.startsWith("http://") && !s.startsWith("https://")) return new DecodedURL(`http://${s}`);
}
}
function checkBypass(e) {
if (!e.hostname) return !1;
if (isLoopbackAddress(e.hostname)) return !0;
const t = process.env.no_proxy || process.env.NO_PROXY || "";
if (!t) return !1;
let s;
e.port ? s = Number(e.port) : "http:" === e.protocol ? s = 80 : "https:" === e.protocol && (s = 443);
const r = [ e.hostname.toUpperCase() ];
"number" == typeof s && r.push(`${r[0]}:${s}`);
for (const e of t.split(",").map(e => e.trim().toUpperCase()).filter(e => e)) if ("*" === e || r.some(t => t === e || t.endsWith(`.${e}`) || e.startsWith(".") && t.endsWith(`${e}`))) return !0;
return !1;
}
function isLoopbackAddress(e) {
const t = e.toLowerCase();
return "localhost" === t || t.startsWith("127.") || t.startsWith("[::1]") || t.startsWith("[0:0:0:0:0:0:0:1]");
}
class DecodedURL extends URL {
constructor(e, t) {
super(e, t);
this._decodedUsername = decodeURIComponent(super.username);
this._decodedPassword = decodeURIComponent(super.password);
}
get username() {
return this._decodedUsername;
}
get password() {
return this._decodedPassword;
}
}
var a, u, c, p = s(2260), __awaiter = function(e, t, s, r) {
function adopt(e) {
return e instanceof s ? e : new s(function(t) {
t(e);
});
}
return new (s || (s = Promise))(function(s, o) {
function fulfilled(e) {
try {
step(r.next(e));
} catch (e) {
o(e);
}
}
function rejected(e) {
try {
step(r.throw(e));
} catch (e) {
o(e);
}
}
function step(e) {
e.done ? s(e.value) : adopt(e.value).then(fulfilled, rejected);
}
step((r = r.apply(e, t || [])).next());
});
};
!function(e) {
e[e.OK = 200] = "OK";
e[e.MultipleChoices = 300] = "MultipleChoices";
e[e.MovedPermanently = 301] = "MovedPermanently";
e[e.ResourceMoved = 302] = "ResourceMoved";
e[e.SeeOther = 303] = "SeeOther";
e[e.NotModified = 304] = "NotModified";
e[e.UseProxy = 305] = "UseProxy";
e[e.SwitchProxy = 306] = "SwitchProxy";
e[e.TemporaryRedirect = 307] = "TemporaryRedirect";
e[e.PermanentRedirect = 308] = "PermanentRedirect";
e[e.BadRequest = 400] = "BadRequest";
e[e.Unauthorized = 401] = "Unauthorized";
e[e.PaymentRequired = 402] = "PaymentRequired";
e[e.Forbidden = 403] = "Forbidden";
e[e.NotFound = 404] = "NotFound";
e[e.MethodNotAllowed = 405] = "MethodNotAllowed";
e[e.NotAcceptable = 406] = "NotAcceptable";
e[e.ProxyAuthenticationRequired = 407] = "ProxyAuthenticationRequired";
e[e.RequestTimeout = 408] = "RequestTimeout";
e[e.Conflict = 409] = "Conflict";
e[e.Gone = 410] = "Gone";
e[e.TooManyRequests = 429] = "TooManyRequests";
e[e.InternalServerError = 500] = "InternalServerError";
e[e.NotImplemented = 501] = "NotImplemented";
e[e.BadGateway = 502] = "BadGateway";
e[e.ServiceUnavailable = 503] = "ServiceUnavailable";
e[e.GatewayTimeout = 504] = "GatewayTimeout";
}(a || (a = {}));
!function(e) {
e.Accept = "accept";
e.ContentType = "content-type";
}(u || (u = {}));
!function(e) {
e.ApplicationJson = "application/json";
}(c || (c = {}));
const d = [ a.MovedPermanently, a.ResourceMoved, a.SeeOther, a.TemporaryRedirect, a.PermanentRedirect ], h = [ a.BadGateway, a.ServiceUnavailable, a.GatewayTimeout ], l = [ "OPTIONS", "GET", "DELETE", "HEAD" ], f = 10, g = 5;
class HttpClientError extends Error {
constructor(e, t) {
super(e);
this.name = "HttpClientError";
this.statusCode = t;
Object.setPrototypeOf(this, HttpClientError.prototype);
}
}
class HttpClientResponse {
constructor(e) {
this.message = e;
}
readBody() {
return __awaiter(this, void 0, void 0, function*() {
return new Promise(e => __awaiter(this, void 0, void 0, function*() {
let t = Buffer.alloc(0);
this.message.on("data", e => {
t = Buffer.concat([ t, e ]);
});
this.message.on("end", () => {
e(t.toString());
});
}));
});
}
readBodyBuffer() {
return __awaiter(this, void 0, void 0, function*() {
return new Promise(e => __awaiter(this, void 0, void 0, function*() {
const t = [];
this.message.on("data", e => {
t.push(e);
});
this.message.on("end", () => {
e(Buffer.concat(t));
});
}));
});
}
}
class HttpClient {
constructor(e, t, s) {
this._ignoreSslError = !1;
this._allowRedirects = !0;
this._allowRedirectDowngrade = !1;
this._maxRedirects = 50;
this._allowRetries = !1;
this._maxRetries = 1;
this._keepAlive = !1;
this._disposed = !1;
this.userAgent = this._getUserAgentWithOrchestrationId(e);
this.handlers = t || [];
this.requestOptions = s;
if (s) {
null != s.ignoreSslError && (this._ignoreSslError = s.ignoreSslError);
this._socketTimeout = s.socketTimeout;
null != s.allowRedirects && (this._allowRedirects = s.allowRedirects);
null != s.allowRedirectDowngrade && (this._allowRedirectDowngrade = s.allowRedirectDowngrade);
null != s.maxRedirects && (this._maxRedirects = Math.max(s.maxRedirects, 0));
null != s.keepAlive && (this._keepAlive = s.keepAlive);
null != s.allowRetries && (this._allowRetries = s.allowRetries);
null != s.maxRetries && (this._maxRetries = s.maxRetries);
}
}
options(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("OPTIONS", e, null, t || {});
});
}
get(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("GET", e, null, t || {});
});
}
del(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("DELETE", e, null, t || {});
});
}
post(e, t, s) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("POST", e, t, s || {});
});
}
patch(e, t, s) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("PATCH", e, t, s || {});
});
}
put(e, t, s) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("PUT", e, t, s || {});
});
}
head(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return this.request("HEAD", e, null, t || {});
});
}
sendStream(e, t, s, r) {
return __awaiter(this, void 0, void 0, function*() {
return this.request(e, t, s, r);
});
}
getJson(e) {
return __awaiter(this, arguments, void 0, function*(e, t = {}) {
t[u.Accept] = this._getExistingOrDefaultHeader(t, u.Accept, c.ApplicationJson);
const s = yield this.get(e, t);
return this._processResponse(s, this.requestOptions);
});
}
postJson(e, t) {
return __awaiter(this, arguments, void 0, function*(e, t, s = {}) {
const r = JSON.stringify(t, null, 2);
s[u.Accept] = this._getExistingOrDefaultHeader(s, u.Accept, c.ApplicationJson);
s[u.ContentType] = this._getExistingOrDefaultContentTypeHeader(s, c.ApplicationJson);
const o = yield this.post(e, r, s);
return this._processResponse(o, this.requestOptions);
});
}
putJson(e, t) {
return __awaiter(this, arguments, void 0, function*(e, t, s = {}) {
const r = JSON.stringify(t, null, 2);
s[u.Accept] = this._getExistingOrDefaultHeader(s, u.Accept, c.ApplicationJson);
s[u.ContentType] = this._getExistingOrDefaultContentTypeHeader(s, c.ApplicationJson);
const o = yield this.put(e, r, s);
return this._processResponse(o, this.requestOptions);
});
}
patchJson(e, t) {
return __awaiter(this, arguments, void 0, function*(e, t, s = {}) {
const r = JSON.stringify(t, null, 2);
s[u.Accept] = this._getExistingOrDefaultHeader(s, u.Accept, c.ApplicationJson);
s[u.ContentType] = this._getExistingOrDefaultContentTypeHeader(s, c.ApplicationJson);
const o = yield this.patch(e, r, s);
return this._processResponse(o, this.requestOptions);
});
}
request(e, t, s, r) {
return __awaiter(this, void 0, void 0, function*() {
if (this._disposed) throw new Error("Client has already been disposed.");
const o = new URL(t);
let n = this._prepareRequest(e, o, r);
const i = this._allowRetries && l.includes(e) ? this._maxRetries + 1 : 1;
let u, c = 0;
do {
u = yield this.requestRaw(n, s);
if (u && u.message && u.message.statusCode === a.Unauthorized) {
let e;
for (const t of this.handlers) if (t.canHandleAuthentication(u)) {
e = t;
break;
}
return e ? e.handleAuthentication(this, n, s) : u;
}
let t = this._maxRedirects;
for (;u.message.statusCode && d.includes(u.message.statusCode) && this._allowRedirects && t > 0; ) {
const i = u.message.headers.location;
if (!i) break;
const a = new URL(i);
if ("https:" === o.protocol && o.protocol !== a.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
yield u.readBody();
if (a.hostname !== o.hostname) for (const e in r) "authorization" === e.toLowerCase() && delete r[e];
n = this._prepareRequest(e, a, r);
u = yield this.requestRaw(n, s);
t--;
}
if (!u.message.statusCode || !h.includes(u.message.statusCode)) return u;
c += 1;
if (c < i) {
yield u.readBody();
yield this._performExponentialBackoff(c);
}
} while (c < i);
return u;
});
}
dispose() {
this._agent && this._agent.destroy();
this._disposed = !0;
}
requestRaw(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return new Promise((s, r) => {
function callbackForResult(e, t) {
e ? r(e) : t ? s(t) : r(new Error("Unknown error"));
}
this.requestRawWithCallback(e, t, callbackForResult);
});
});
}
requestRawWithCallback(e, t, s) {
if ("string" == typeof t) {
e.options.headers || (e.options.headers = {});
e.options.headers["Content-Length"] = Buffer.byteLength(t, "utf8");
}
let r = !1;
function handleResult(e, t) {
if (!r) {
r = !0;
s(e, t);
}
}
const o = e.httpModule.request(e.options, e => {
handleResult(void 0, new HttpClientResponse(e));
});
let n;
o.on("socket", e => {
n = e;
});
o.setTimeout(this._socketTimeout || 18e4, () => {
n && n.end();
handleResult(new Error(`Request timeout: ${e.options.path}`));
});
o.on("error", function(e) {
handleResult(e);
});
t && "string" == typeof t && o.write(t, "utf8");
if (t && "string" != typeof t) {
t.on("close", function() {
o.end();
});
t.pipe(o);
} else o.end();
}
getAgent(e) {
const t = new URL(e);
return this._getAgent(t);
}
getAgentDispatcher(e) {
const t = new URL(e), s = getProxyUrl(t);
if (s && s.hostname) return this._getProxyAgentDispatcher(t, s);
}
_prepareRequest(e, t, s) {
const r = {};
r.parsedUrl = t;
const n = "https:" === r.parsedUrl.protocol;
r.httpModule = n ? i : o;
const a = n ? 443 : 80;
r.options = {};
r.options.host = r.parsedUrl.hostname;
r.options.port = r.parsedUrl.port ? parseInt(r.parsedUrl.port) : a;
r.options.path = (r.parsedUrl.pathname || "") + (r.parsedUrl.search || "");
r.options.method = e;
r.options.headers = this._mergeHeaders(s);
null != this.userAgent && (r.options.headers["user-agent"] = this.userAgent);
r.options.agent = this._getAgent(r.parsedUrl);
if (this.handlers) for (const e of this.handlers) e.prepareRequest(r.options);
return r;
}
_mergeHeaders(e) {
return this.requestOptions && this.requestOptions.headers ? Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(e || {})) : lowercaseKeys(e || {});
}
_getExistingOrDefaultHeader(e, t, s) {
let r;
if (this.requestOptions && this.requestOptions.headers) {
const e = lowercaseKeys(this.requestOptions.headers)[t];
e && (r = "number" == typeof e ? e.toString() : e);
}
const o = e[t];
return void 0 !== o ? "number" == typeof o ? o.toString() : o : void 0 !== r ? r : s;
}
_getExistingOrDefaultContentTypeHeader(e, t) {
let s;
if (this.requestOptions && this.requestOptions.headers) {
const e = lowercaseKeys(this.requestOptions.headers)[u.ContentType];
e && (s = "number" == typeof e ? String(e) : Array.isArray(e) ? e.join(", ") : e);
}
const r = e[u.ContentType];
return void 0 !== r ? "number" == typeof r ? String(r) : Array.isArray(r) ? r.join(", ") : r : void 0 !== s ? s : t;
}
_getAgent(e) {
let t;
const s = getProxyUrl(e), o = s && s.hostname;
this._keepAlive && o && (t = this._proxyAgent);
o || (t = this._agent);
if (t) return t;
const i = "https:" === e.protocol;
let a = 100;
this.requestOptions && (a = this.requestOptions.maxSockets || r.globalAgent.maxSockets);
if (s && s.hostname) {
const e = {
maxSockets: a,
keepAlive: this._keepAlive,
proxy: Object.assign(Object.assign({}, (s.username || s.password) && {
proxyAuth: `${s.username}:${s.password}`
}), {
host: s.hostname,
port: s.port
})
};
let r;
const o = "https:" === s.protocol;
r = i ? o ? p.httpsOverHttps : p.httpsOverHttp : o ? p.httpOverHttps : p.httpOverHttp;
t = r(e);
this._proxyAgent = t;
}
if (!t) {
const e = {
keepAlive: this._keepAlive,
maxSockets: a
};
t = i ? new n.Agent(e) : new r.Agent(e);
this._agent = t;
}
i && this._ignoreSslError && (t.options = Object.assign(t.options || {}, {
rejectUnauthorized: !1
}));
return t;
}
_getProxyAgentDispatcher(e, t) {
let s;
this._keepAlive && (s = this._proxyAgentDispatcher);
if (s) return s;
const r = "https:" === e.protocol;
s = new p.ProxyAgent(Object.assign({
uri: t.href,
pipelining: this._keepAlive ? 1 : 0
}, (t.username || t.password) && {
token: `Basic ${Buffer.from(`${t.username}:${t.password}`).toString("base64")}`
}));
this._proxyAgentDispatcher = s;
r && this._ignoreSslError && (s.options = Object.assign(s.options.requestTls || {}, {
rejectUnauthorized: !1
}));
return s;
}
_getUserAgentWithOrchestrationId(e) {
const t = e || "actions/http-client", s = process.env.ACTIONS_ORCHESTRATION_ID;
return s ? `${t} actions_orchestration_id/${s.replace(/[^a-z0-9_.-]/gi, "_")}` : t;
}
_performExponentialBackoff(e) {
return __awaiter(this, void 0, void 0, function*() {
e = Math.min(f, e);
const t = g * Math.pow(2, e);
return new Promise(e => setTimeout(() => e(), t));
});
}
_processResponse(e, t) {
return __awaiter(this, void 0, void 0, function*() {
return new Promise((s, r) => __awaiter(this, void 0, void 0, function*() {
const o = e.message.statusCode || 0, n = {
statusCode: o,
result: null,
headers: {}
};
o === a.NotFound && s(n);
function dateTimeDeserializer(e, t) {
if ("string" == typeof t) {
const e = new Date(t);
if (!isNaN(e.valueOf())) return e;
}
return t;
}
let i, u;
try {
u = yield e.readBody();
if (u && u.length > 0) {
i = t && t.deserializeDates ? JSON.parse(u, dateTimeDeserializer) : JSON.parse(u);
n.result = i;
}
n.headers = e.message.headers;
} catch (e) {}
if (o > 299) {
let e;
e = i && i.message ? i.message : u && u.length > 0 ? u : `Failed request: (${o})`;
const t = new HttpClientError(e, o);
t.result = n.result;
r(t);
} else s(n);
}));
});
}
}
const lowercaseKeys = e => Object.keys(e).reduce((t, s) => (t[s.toLowerCase()] = e[s], 
t), {});
}
};
