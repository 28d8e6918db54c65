"use strict";

exports.id = 338;

exports.ids = [ 338 ];

exports.modules = {
3793: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
parseExpectedPrincipals: () => parseExpectedPrincipals
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005);
const EXAMPLE = "deployer@my-project.iam.gserviceaccount.com", EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/, UNIQUE_ID = /^\d{6,32}$/, SUBJECT = /^principal:\/\/iam\.googleapis\.com\/(?:projects\/\d+\/)?locations\/[^/]+\/work(?:loadIdentity|force)Pools\/[^/]+\/subject\/[^\p{Cc}]+$/u, SEPARATOR = /\n|,(?=\s*(?:$|\n|principal(?:Set)?:\/\/|serviceAccount:|user:|projects\/|\/\/iam\.|[^\s,@/:]+@[^\s,@/:]+\s*(?:$|[,\n])|\d{6,32}\s*(?:$|[,\n])))/;
function parseExpectedPrincipals(inputs, problems) {
return (inputs.text("expected_principal") ?? "").split(SEPARATOR).map(item => item.trim()).filter(item => "" !== item).flatMap(item => {
const name = nameIn(item);
if (void 0 !== name) return [ name ];
problems.add("expected_principal", _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(item)}, ${whyNot(item)}`, EXAMPLE);
return [];
});
}
function nameIn(item) {
if (SUBJECT.test(item)) return {
kind: "subject",
value: item
};
const account = item.replace(/^(?:serviceAccount|user):/, "").replace(/^(?:(?:https:)?\/\/iam\.googleapis\.com\/)?projects\/[^/\s]+\/serviceAccounts\//, "");
return EMAIL.test(account) ? {
kind: "email",
value: account
} : UNIQUE_ID.test(account) ? {
kind: "uniqueId",
value: account
} : void 0;
}
function whyNot(item) {
return /^principalSet:/.test(item) ? "which is a set of principals. An identity is one principal." : /^deleted:/.test(item) ? "which is a deleted principal." : /^(?:group|domain):|^all(?:Authenticated)?Users$/.test(item) ? "which is not one principal. Credentials belong to an account or a subject." : /^["'`<]|["'`>]$/.test(item) ? "which has quotes or brackets around the name." : /^principal:/.test(item) ? "which is not the name of a subject, principal://iam.googleapis.com/projects/NUMBER/locations/global/workloadIdentityPools/POOL/subject/SUBJECT." : "which is neither an e-mail address, a unique id nor a principal:// name.";
}
},
5911: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
confirmPrincipal: () => confirmPrincipal
});
var errors = __webpack_require__(2578), message = __webpack_require__(9022), quote = __webpack_require__(2005);
function hasName(names, {kind: kind, value: value}) {
const actual = names[kind];
return void 0 === actual ? void 0 === ("subject" === kind ? names.email ?? names.uniqueId : names.subject) && void 0 : "email" === kind ? actual.toLowerCase() === value.toLowerCase() : actual === value;
}
function unexpectedPrincipal(names, expected, displayed) {
const actual = names.subject ?? names.email ?? names.uniqueId ?? displayed ?? "not known", list = expected.map(({value: value}) => (0, 
quote.fV)(value, 300)).join(", "), of = 1 === expected.length ? "the expected principal is" : "the expected principals are";
return new errors.G7("PRINCIPAL_UNEXPECTED", message.Qq`The credentials belong to ${(0, 
quote.fV)(actual, 300)}, and ${of} ${list}. No token was output.`, {
remedy: void 0 === names.subject ? void 0 : "The subject is the sub of the OIDC token. If the provider maps google.subject to another claim, the name of the principal cannot be checked."
});
}
var retry = __webpack_require__(264), record = __webpack_require__(4704), endpoints = __webpack_require__(3391);
const PATIENCE_MS = 5e3;
async function getTokenInfo(http, host, universe, token) {
try {
const response = await (0, retry.HI)(http, host, {
method: "POST",
url: (0, endpoints.sR)("oauth2", universe, "/tokeninfo"),
headers: {
accept: "application/json",
"content-type": "application/x-www-form-urlencoded"
},
body: new URLSearchParams({
access_token: token
}).toString(),
maxBodyBytes: 65536,
onLargeBody: "error"
}, {
attemptMs: PATIENCE_MS,
deadline: new retry.B2(host, PATIENCE_MS),
what: "Google's tokeninfo"
}), info = 200 === response.status ? JSON.parse(response.body.toString("utf8")) : void 0;
if (!(0, record.u)(info)) {
host.debug(`Google's tokeninfo responded ${response.status}, without the scopes of the token.`);
return;
}
const {scope: scope, email: email, sub: sub, azp: azp} = info, uniqueId = [ sub, azp ].find(id => "string" == typeof id && /^\d{6,32}$/.test(id));
return {
scopes: "string" == typeof scope ? scope.split(" ").filter(item => "" !== item) : void 0,
email: "string" == typeof email ? email : void 0,
uniqueId: "string" == typeof uniqueId ? uniqueId : void 0
};
} catch (error) {
host.debug(`Google's tokeninfo did not respond: ${(0, quote.A3)(error, text => host.redact(text))}`);
return;
}
}
const EMAIL_SCOPE = "https://www.googleapis.com/auth/userinfo.email";
async function confirmPrincipal(session) {
const {config: config, identities: identities, tokens: tokens} = session, expected = config.expectedPrincipals, {identity: identity} = identities, names = () => identity.names?.() ?? {}, verdict = known => {
const answers = expected.map(name => hasName(known, name));
return !!answers.includes(!0) || !!answers.includes(void 0) && void 0;
}, refuse = known => unexpectedPrincipal(known, expected, identity.principal());
if (!1 === verdict(names())) throw refuse(names());
const audience = config.wanted.idAudiences[0] ?? config.checks?.idAudiences[0];
config.wanted.access || void 0 === audience ? await tokens.accessToken() : await tokens.idToken(audience);
let known = names();
void 0 === verdict(known) && (known = {
...await lookUp(session, audience),
...defined(names())
});
switch (verdict(known)) {
case !0:
return;

case !1:
throw refuse(known);

case void 0:
throw unknown(known, expected, identity.principal());
}
}
async function lookUp(session, audience) {
const {config: config, identities: identities, http: http, api: api} = session, {identity: identity} = identities;
if (identity.lookUpNames) return identity.lookUpNames();
if (!config.wanted.access && void 0 !== audience) {
const {email: email, subject: subject} = await identity.idToken(audience, !0);
return {
email: email,
uniqueId: subject
};
}
const {value: value} = await identity.accessToken({
scopes: [ EMAIL_SCOPE ]
}), info = await getTokenInfo(http, api.host, config.universe, value);
return {
email: info?.email,
uniqueId: info?.uniqueId
};
}
function defined(names) {
return Object.fromEntries(Object.entries(names).filter(([, value]) => void 0 !== value));
}
const FORMS = {
email: "e-mail address",
uniqueId: "unique id",
subject: "principal:// name"
};
function unknown(known, expected, displayed) {
const forms = [ ...new Set(expected.map(({kind: kind}) => FORMS[kind])) ].join(" or "), actual = known.subject ?? known.email ?? known.uniqueId ?? displayed;
return new errors.G7("PRINCIPAL_UNKNOWN", message.Qq`The ${forms} of the credentials could not be determined, so they cannot be compared with the expected ${expected.map(({value: value}) => (0, 
quote.fV)(value, 300)).join(", ")}. ${void 0 === actual ? "Google reports no name for them." : message.Qq`The credentials belong to ${(0, 
quote.fV)(actual, 300)}.`} No token was output.`, void 0 === actual ? {} : {
remedy: "Name the principal in the form that is known."
});
}
},
3722: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
S: () => writeSummary
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
function writeSummary(host, markdown) {
try {
host.appendSummary(markdown);
} catch (error) {
if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7)) throw error;
host.warning(`The job summary was not written. ${error.message}`, error.code);
}
}
},
7264: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
reportShortLived: () => reportShortLived
});
var _duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2757), _google_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4224), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _report_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51), _report_write_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3722);
const EXAMPLE = "deployer@my-project.iam.gserviceaccount.com", LATER = "Get it in the step that uses it.";
function reportShortLived(host, config, {access: access, ids: ids}) {
const now = host.now(), messages = [];
access && void 0 === config.access.lifetimeSeconds && (0, _google_token_js__WEBPACK_IMPORTED_MODULE_0__.HB)(access, now) && messages.push(_message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`${expiry("access token", access.expiresAt)} ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.Ww)(adviceFor(config))}`);
for (const id of ids) (0, _google_token_js__WEBPACK_IMPORTED_MODULE_0__.HB)(id, now) && messages.push(_message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`${expiry("ID token", id.expiresAt)} ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.Ww)(LATER)}`);
for (const message of messages) {
host.notice((0, _message_js__WEBPACK_IMPORTED_MODULE_1__.XX)(message, host.surface ?? _message_js__WEBPACK_IMPORTED_MODULE_1__.hr));
config.summary && (0, _report_write_summary_js__WEBPACK_IMPORTED_MODULE_3__.S)(host, asAlert((0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.XX)(message, _message_js__WEBPACK_IMPORTED_MODULE_1__.hr)));
}
}
function expiry(name, expiresAt = 0) {
return `The ${name} expires in less than ten minutes, at ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_4__.ag)(expiresAt)}.`;
}
function adviceFor({source: source, impersonate: impersonate}) {
const federated = "github" === source.kind || "oidc" === source.kind || "credential" === source.kind && "external_account" === source.credential.type && void 0 === source.credential.impersonate;
if (impersonate || !federated) return LATER;
const subject = "github" === source.kind ? "GitHub's OIDC token, which is valid for five minutes" : "its subject token";
return _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`A federated token expires with ${subject}. For a token of one hour, name a service account to impersonate:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.Pe)("service_account", EXAMPLE)}`;
}
function asAlert(message) {
const [first = "", ...settings] = message.split("\n").map(line => (0, _report_safe_text_js__WEBPACK_IMPORTED_MODULE_2__.om)(line).trim());
return `${[ "[!NOTE]", first, ...0 === settings.length ? [] : [ "", "```yaml", ...settings, "```" ] ].map(line => `> ${line}`.trimEnd()).join("\n")}\n\n`;
}
}
};
