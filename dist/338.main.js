"use strict";

exports.id = 338;

exports.ids = [ 338 ];

exports.modules = {
3793: (e, t, i) => {
i.r(t);
i.d(t, {
parseExpectedPrincipals: () => parseExpectedPrincipals
});
var n = i(9022), o = i(2005), a = i(2632);
const r = "deployer@my-project.iam.gserviceaccount.com", s = /^principal:\/\/iam\.googleapis\.com\/(?:projects\/\d+\/)?locations\/[^/]+\/work(?:loadIdentity|force)Pools\/[^/]+\/subject\/[^\p{Cc}]+$/u, c = /\n|,(?=\s*(?:$|\n|principal(?:Set)?:\/\/|serviceAccount:|user:|projects\/|\/\/iam\.|[^\s,@/:]+@[^\s,@/:]+\s*(?:$|[,\n])|\d{6,32}\s*(?:$|[,\n])))/;
function parseExpectedPrincipals(e, t) {
return (e.text("expected_principal") ?? "").split(c).map(e => e.trim()).filter(e => "" !== e).flatMap(e => {
const i = nameIn(e);
if (void 0 !== i) return [ i ];
t.add("expected_principal", n.Qq`has ${(0, o.hD)(e)}, ${whyNot(e)}`, r);
return [];
});
}
function nameIn(e) {
if (s.test(e)) return {
kind: "subject",
value: e
};
const t = e.replace(/^user:/, ""), i = (0, a.J5)(e) ?? ((0, a.yd)(t) ? t : void 0);
return void 0 !== i ? {
kind: i.includes("@") ? "email" : "uniqueId",
value: i
} : void 0;
}
function whyNot(e) {
return /^principalSet:/.test(e) ? "which is a set of principals. An identity is one principal." : /^deleted:/.test(e) ? "which is a deleted principal." : /^(?:group|domain):|^all(?:Authenticated)?Users$/.test(e) ? "which is not one principal. Credentials belong to an account or a subject." : /^["'`<]|["'`>]$/.test(e) ? "which has quotes or brackets around the name." : /^principal:/.test(e) ? "which is not the name of a subject, principal://iam.googleapis.com/projects/NUMBER/locations/global/workloadIdentityPools/POOL/subject/SUBJECT." : "which is neither an e-mail address, a unique id nor a principal:// name.";
}
},
5911: (e, t, i) => {
i.d(t, {
confirmPrincipal: () => confirmPrincipal
});
var n = i(2578), o = i(9022), a = i(2005);
function hasName(e, {kind: t, value: i}) {
const n = e[t];
return void 0 === n ? void 0 === ("subject" === t ? e.email ?? e.uniqueId : e.subject) && void 0 : "email" === t ? n.toLowerCase() === i.toLowerCase() : n === i;
}
function unexpectedPrincipal(e, t, i) {
const {subject: r, email: s, uniqueId: c} = e, d = r ?? (void 0 !== s && void 0 !== c ? `${s} (unique id ${c})` : s ?? c) ?? i ?? "a principal without a name", u = t.map(({value: e}) => (0, 
a.fV)(e, 300)).join(", "), p = 1 === t.length ? "the expected principal is" : "the expected principals are";
return new n.G7("PRINCIPAL_UNEXPECTED", o.Qq`The credentials belong to ${(0, a.fV)(d, 300)}, and ${p} ${u}. No token was output.`, {
remedy: void 0 === e.subject ? void 0 : "The subject is the sub of the OIDC token. If the provider maps google.subject to another claim, the name of the principal cannot be checked."
});
}
const r = {
email: "e-mail address",
uniqueId: "unique id",
subject: "principal:// name"
};
function unknownPrincipal(e, t, i) {
const s = [ ...new Set(t.map(({kind: e}) => r[e])) ].join(" or "), c = e.subject ?? e.email ?? e.uniqueId ?? i;
return new n.G7("PRINCIPAL_UNKNOWN", o.Qq`The ${s} of the credentials could not be determined, so they cannot be compared with the expected ${t.map(({value: e}) => (0, 
a.fV)(e, 300)).join(", ")}. ${void 0 === c ? "Google reports no name for them." : o.Qq`The credentials belong to ${(0, 
a.fV)(c, 300)}.`} No token was output.`, void 0 === c ? {} : {
remedy: "Name the principal in the form that is known."
});
}
var s = i(264), c = i(4704), d = i(3391);
const u = 5e3;
async function getTokenInfo(e, t, i, n) {
try {
const o = await (0, s.HI)(e, t, {
method: "POST",
url: (0, d.sR)("oauth2", i, "/tokeninfo"),
headers: {
accept: "application/json",
"content-type": "application/x-www-form-urlencoded"
},
body: new URLSearchParams({
access_token: n
}).toString(),
maxBodyBytes: 65536,
onLargeBody: "error"
}, {
attemptMs: u,
deadline: new s.B2(t, u),
what: "Google's tokeninfo"
}), a = 200 === o.status ? JSON.parse(o.body.toString("utf8")) : void 0;
if (!(0, c.u)(a)) {
t.debug(`Google's tokeninfo responded ${o.status}, without the scopes of the token.`);
return;
}
const {scope: r, email: p, sub: l, azp: m} = a, h = [ l, m ].find(e => "string" == typeof e && /^\d{6,32}$/.test(e));
return {
scopes: "string" == typeof r ? r.split(" ").filter(e => "" !== e) : void 0,
email: "string" == typeof p ? p : void 0,
uniqueId: "string" == typeof h ? h : void 0
};
} catch (e) {
t.debug(`Google's tokeninfo did not respond: ${(0, a.A3)(e, e => t.redact(e))}`);
return;
}
}
const p = "https://www.googleapis.com/auth/userinfo.email";
async function confirmPrincipal(e) {
const {config: t, identities: i, tokens: n} = e, o = t.expectedPrincipals, {identity: a} = i, names = () => a.names?.() ?? {}, verdict = e => {
const t = o.map(t => hasName(e, t));
return !!t.includes(!0) || !!t.includes(void 0) && void 0;
}, refuse = e => unexpectedPrincipal(e, o, a.principal());
if (!0 === verdict(names())) return;
if (!1 === verdict(names())) throw refuse(names());
const r = t.wanted.idAudiences[0] ?? t.checks?.idAudiences[0];
t.wanted.access || void 0 === r ? await n.accessToken() : await n.idToken(r);
let s = names();
void 0 === verdict(s) && (s = {
...await lookUp(e, r),
...defined(names())
});
switch (verdict(s)) {
case !0:
return;

case !1:
throw refuse(s);

case void 0:
throw unknownPrincipal(s, o, a.principal());
}
}
async function lookUp(e, t) {
const {config: i, identities: n, http: o, api: a} = e, {identity: r} = n;
if (r.lookUpNames) return r.lookUpNames();
if (!i.wanted.access && void 0 !== t) {
const {email: e, subject: i} = await r.idToken(t, !0);
return {
email: e,
uniqueId: i
};
}
const {value: s} = await r.accessToken({
scopes: [ p ]
}), c = await getTokenInfo(o, a.host, i.universe, s);
return {
email: c?.email,
uniqueId: c?.uniqueId
};
}
function defined(e) {
return Object.fromEntries(Object.entries(e).filter(([, e]) => void 0 !== e));
}
},
3722: (e, t, i) => {
i.d(t, {
S: () => writeSummary
});
var n = i(2578);
function writeSummary(e, t) {
try {
e.appendSummary(t);
} catch (t) {
if (!(t instanceof n.G7)) throw t;
e.warning(`The job summary was not written. ${t.message}`, t.code);
}
}
},
7264: (e, t, i) => {
i.d(t, {
reportShortLived: () => reportShortLived
});
var n = i(8224), o = i(2757), a = i(4224), r = i(9022), s = i(51), c = i(3722);
const d = "deployer@my-project.iam.gserviceaccount.com", u = "Get it in the step that uses it.";
function reportShortLived(e, t, {access: i, ids: n}) {
const o = e.now(), s = [];
i && void 0 === t.access.lifetimeSeconds && (0, a.HB)(i, o) && s.push(r.Qq`${expiry("access token", i.expiresAt)} ${(0, 
r.Ww)(adviceFor(t))}`);
for (const e of n) (0, a.HB)(e, o) && s.push(r.Qq`${expiry("ID token", e.expiresAt)} ${(0, 
r.Ww)(u)}`);
for (const i of s) {
e.notice((0, r.XX)(i, e.surface ?? r.hr));
t.summary && (0, c.S)(e, asAlert((0, r.XX)(i, r.hr)));
}
}
function expiry(e, t = 0) {
return `The ${e} expires in less than ten minutes, at ${(0, o.ag)(t)}.`;
}
function adviceFor({source: e, impersonate: t}) {
const i = (0, n.Id)(e) || "credential" === e.kind && "external_account" === e.credential.type && void 0 === e.credential.impersonate;
if (t || !i) return u;
const o = "github" === e.kind ? "GitHub's OIDC token, which is valid for five minutes" : "its subject token";
return r.Qq`A federated token expires with ${o}. For a token of one hour, name a service account to impersonate:${(0, 
r.Pe)("service_account", d)}`;
}
function asAlert(e) {
const [t = "", ...i] = e.split("\n").map(e => (0, s.om)(e).trim());
return `${[ "[!NOTE]", t, ...0 === i.length ? [] : [ "", "```yaml", ...i, "```" ] ].map(e => `> ${e}`.trimEnd()).join("\n")}\n\n`;
}
}
};
