"use strict";

exports.id = 946;

exports.ids = [ 946 ];

exports.modules = {
1152: (e, t, o) => {
o.r(t);
o.d(t, {
accountProblem: () => accountProblem,
visible: () => visible
});
var i = o(4561), s = o(9022), r = o(2005), n = o(2632);
function accountProblem(e, t) {
const o = visible(e).replace(/^(?:.*<|mailto:|user:|["'`\u2018\u201c\u201e]+)+|["'`\u2019\u201d>,;.]+$/g, "").trim();
return {
problem: whatIsWrong(e, t),
example: isName(o, t) ? (0, r.fV)(o) : void 0
};
}
function isName(e, t) {
return "user" === t ? (0, n.yd)(e) : void 0 !== (0, n.J5)(e);
}
function visible(e) {
return e.replace(new RegExp(i.kH, "gu"), "");
}
function whatIsWrong(e, t) {
const o = i.kH.exec(e.replace(/[\t\r\n]/g, " "));
if (null !== o) return s.Qq`has the character ${(0, i.pp)(o[0])} at ${(0, i.$t)(e, o.index)}, which cannot be seen. It was likely copied from a web page or a document. Type the address.`;
if (/^["'`\u2018\u201c\u201e]|["'`\u2019\u201d]$/.test(e)) return "has quotes in it. Write the address without quotes, also in a secret or a variable.";
if (/[<>]/.test(e)) return "has angle brackets in it. Write only the address.";
if (/\$\{|\{\{|^\$\w/.test(e)) return "has an expression in it that was not evaluated.";
const r = /^(?:mailto|user|group|domain|principal|principalSet|deleted):/.exec(e)?.[0];
if (void 0 !== r && ("user" === t || "mailto:" === r)) return s.Qq`begins with ${r} Write only the address.`;
if (void 0 !== r) return s.Qq`begins with ${r} which is not the prefix of a service account. Write the e-mail address.`;
if ("service account" === t && e.split(/[\s,;]+/).filter(e => e.includes("@")).length > 1) return s.Qq`names several accounts, and one is needed. The accounts between are ${(0, 
s.hF)("delegates")}.`;
if (/\s/.test(e) && isName(e.replace(/\s+/g, ""), t)) return "has white space in it. Write only the address.";
if (/[,;.]$/.test(e)) return "has punctuation at its end. Write only the address.";
if (/\/serviceAccounts\/[^/]+\/keys\//.test(e)) return "is the name of a key. Write the e-mail address of the account.";
const n = /[^\x20-\x7e]/u.exec(e);
return "service account" === t && null !== n ? s.Qq`has the character ${(0, i.pp)(n[0])} at ${(0, 
i.$t)(e, n.index)}, which no service account has.` : void 0;
}
},
4303: (e, t, o) => {
o.d(t, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var i = o(9022);
const s = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function printable(e) {
return e.replace(new RegExp(s, "gu"), "�");
}
function pastable(e) {
return "" !== e && e.length <= 1e3 && !s.test(e);
}
function shellWord(e) {
return /^[\w@%+=:,./-]+$/.test(e) ? e : `'${e.replaceAll("'", "'\\''")}'`;
}
function gcloud(e, t, o = {}) {
const i = [ `gcloud ${e}` ];
for (const e of t) {
if (void 0 === e || !pastable(e) || /^[-=]/.test(e)) return;
i.push(shellWord(e));
}
for (const [e, t] of Object.entries(o)) if (void 0 !== t) if (!0 === t) i.push(`--${e}`); else {
if (!pastable(t)) return;
i.push(`--${e}=${shellWord(t)}`);
}
return i.join(" ");
}
function say(e, t) {
return void 0 === t || "" === t ? void 0 : i.Qq`${(0, i.Ww)(e)}:${(0, i.G5)(t)}`;
}
},
2293: (e, t, o) => {
o.d(t, {
explainRefusal: () => explainRefusal
});
var i = o(2578), s = o(9022), r = o(4303), n = o(2757), a = o(9045), c = o(2632), d = o(4704), u = o(7406);
function partsOf(e) {
const t = /^(?:projects\/([^/]+)\/)?locations\/([^/]+)\/(workloadIdentity|workforce)Pools\/([^/]+)\/providers\/([^/]+)$/.exec(e ?? ""), [, o, i, s, r, n] = t ?? [];
if (void 0 !== i && void 0 !== r && void 0 !== n) return {
kind: "workforce" === s ? "workforce" : "workload",
project: o,
location: i,
pool: r,
provider: n
};
}
function providerCommand(e, t, o = {}) {
const i = partsOf(e.provider);
if (i) return (0, r.Jr)(`iam ${groupOf(i)} providers ${t}`, [ i.provider ], {
...poolFlags(i),
...o
});
}
function listProviders(e) {
const t = partsOf(e.provider);
return t && (0, r.Jr)(`iam ${groupOf(t)} providers list`, [], {
...poolFlags(t),
"show-deleted": !0
});
}
function listPools(e) {
const t = partsOf(e.provider);
if ("workload" !== t?.kind) return;
const {location: o, project: i} = t;
return (0, r.Jr)("iam workload-identity-pools list", [], {
location: o,
project: i,
"show-deleted": !0
});
}
function groupOf({kind: e}) {
return "workforce" === e ? "workforce-pools" : "workload-identity-pools";
}
function poolFlags({kind: e, pool: t, location: o, project: i}) {
return "workforce" === e ? {
"workforce-pool": t,
location: o
} : {
"workload-identity-pool": t,
location: o,
project: i
};
}
function poolProject(e) {
return partsOf(e.provider)?.project;
}
function isWorkforce(e) {
return "workforce" === partsOf(e.provider)?.kind;
}
function membersOf(e) {
if (!partsOf(e.provider)) return {};
const t = `iam.googleapis.com/${e.provider?.replace(/\/providers\/[^/]+$/, "")}`, o = claim(e, "repository"), i = claim(e, "repository_id"), s = claim(e, "sub");
return {
repositoryId: void 0 !== i && /^\d+$/.test(i) ? `principalSet://${t}/attribute.repository_id/${i}` : void 0,
repository: o && `principalSet://${t}/attribute.repository/${o}`,
subject: s && `principal://${t}/subject/${s}`,
anyMember: `principalSet://${t}/attribute.NAME/VALUE`
};
}
function claim({claims: e}, t) {
const o = (0, d.Z)(e, t);
return "string" == typeof o && (0, r.VS)(o) ? o : void 0;
}
const l = [ "iss", "sub", "aud", "repository", "repository_id", "repository_owner", "repository_owner_id", "ref", "environment", "job_workflow_ref", "actor", "event_name" ];
function claimLines({claims: e}) {
const t = l.flatMap(t => {
const o = (0, d.Z)(e, t);
if (void 0 === o) return [];
const i = (0, u.$)((0, r.g$)("string" == typeof o ? o : JSON.stringify(o) ?? ""), 300);
return void 0 === i ? [] : [ `  ${t}: ${i}` ];
});
return 0 === t.length ? void 0 : s.Qq`The claims of the token:\n${t.join("\n")}`;
}
function hasImmutableSubject(e) {
return /^repo:[^/:]+@\d+\/[^/:]+@\d+(?::|$)/.test(claim(e, "sub") ?? "");
}
function otherSubject(e) {
const t = claim(e, "sub") ?? "", o = claim(e, "repository") ?? "";
if (hasImmutableSubject(e)) return t.replace(/^repo:([^/:]+)@\d+\/([^/:]+)@\d+/, "repo:$1/$2");
const i = claim(e, "repository_id") ?? "", s = claim(e, "repository_owner_id") ?? "", [r = "", n = "", ...a] = o.split("/");
if (!/^\d+$/.test(i) || !/^\d+$/.test(s) || "" === r || "" === n || a.length > 0) return;
const c = `repo:${o}`;
return t === c || t.startsWith(`${c}:`) ? `repo:${r}@${s}/${n}@${i}${t.slice(c.length)}` : void 0;
}
function googleCause(e, t) {
return quotaCause(e, t) ?? serverCause(e, t) ?? apiDisabledCause(e, t) ?? perimeterCause(e, t) ?? constraintCause(e, t) ?? userProjectCause(t);
}
const p = {
sts: "sts.googleapis.com",
iam: "iamcredentials.googleapis.com"
};
function projectOf({facts: e, by: t}, o) {
const i = /^projects\/([a-z0-9:.-]+)$/.exec(o.metadata.consumer ?? "")?.[1] ?? /in project ([a-z0-9:.-]*[a-z0-9])/.exec(o.description ?? "")?.[1];
if (void 0 !== i) return i;
const s = void 0 === e.account ? void 0 : (0, c.TP)(e.account);
return "sts" === t ? poolProject(e) : s ?? e.projectId ?? poolProject(e);
}
function quotaCause(e, t) {
const {response: o, by: i} = e;
if (429 !== o.status && "RESOURCE_EXHAUSTED" !== t.error && !/^(?:quota_exceeded|rate_limit_exceeded)$/.test(t.error ?? "") && !/^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(t.reason ?? "")) return;
const c = (0, a.w)(o, "retry-after")?.trim(), d = serviceOf(e, t), u = projectOf(e, t);
return {
code: "QUOTA_EXCEEDED",
because: [ s.Qq`The quota for these calls is used up${tries(e)}.`, void 0 !== c && /^\d{1,9}$/.test(c) ? `The server's Retry-After is ${(0, 
n.a3)(1e3 * Number(c))}.` : void 0, "sts" === i ? "Google STS allows 6,000 exchanges a minute in the project of the pool." : void 0 ],
remedy: "oidc" === i ? [ "Run fewer jobs at the same time. Set concurrency or max-parallel in the workflow." ] : [ (0, 
r.cv)("See the quotas, to request more", d && u && (0, r.Jr)("beta quotas info list", [], {
service: d,
project: u
})), void 0 === e.facts.audience ? "Or request fewer tokens at the same time; max-parallel limits a matrix." : s.Qq`Or request fewer tokens at the same time. One run with several values of ${(0, 
s.hF)("id_token_audience")} replaces several runs; max-parallel limits a matrix.` ]
};
}
function serviceOf({by: e}, t) {
const o = t.metadata.service;
return void 0 !== o && /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(o) ? o : p[e];
}
function serverCause(e, t) {
const {response: o, by: i} = e;
if (o.status < 500 && "internal_failure" !== t.error && "server_error" !== t.error) return;
const r = "other" === t.html && "oidc" !== i;
return {
code: "SERVER_ERROR",
because: [ s.Qq`The server failed${tries(e)}.`, r ? "The response is HTML. It is likely from a proxy or load balancer on the way." : void 0 ],
remedy: [ "metadata" === i ? void 0 : `Run it again. If it fails again, see https://${"oidc" === i ? "www.githubstatus.com" : "status.cloud.google.com"}.` ]
};
}
function tries({response: e}) {
return void 0 === e.attempts || e.attempts < 2 ? "" : `, at each of ${e.attempts} attempts`;
}
const h = {
sts: "STS_API_DISABLED",
iam: "IAM_API_DISABLED"
};
function apiDisabledCause(e, t) {
const o = h[e.by], i = "SERVICE_DISABLED" === t.reason || "accessNotConfigured" === t.reason || /API has not been used in project|API .*is disabled/.test(t.description ?? "");
if (void 0 === o || !i) return;
const n = projectOf(e, t);
return {
code: o,
because: [ s.Qq`${"STS_API_DISABLED" === o ? "The Security Token Service API" : "The IAM Service Account Credentials API"} is disabled in ${void 0 === n ? "the project named above" : `the project ${n}`}.` ],
remedy: [ (0, r.cv)("Enable it", (0, r.Jr)("services enable", [ serviceOf(e, t) ], {
project: n
})), "The change takes effect after a few minutes." ]
};
}
function perimeterCause(e, t) {
if ("SECURITY_POLICY_VIOLATED" !== t.reason && !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(t.all)) return;
const o = /vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(t.all)?.[1] ?? /^[\w-]{8,}$/.exec(t.metadata.uid ?? "")?.[0], i = projectOf(e, t);
return {
code: "ORGANIZATION_POLICY",
because: [ "A VPC Service Controls perimeter of the organisation blocks this call, because it comes from outside the perimeter." ],
remedy: [ (0, r.cv)("An administrator of the organisation sees the perimeter and the missing rule with", o && (0, 
r.Jr)("logging read", [ `protoPayload.metadata.vpcServiceControlsUniqueId="${o}"` ], {
project: i
})), "Add an ingress rule for this identity, or use a runner inside the perimeter." ]
};
}
function constraintCause(e, t) {
const o = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(t.all)?.[1];
if ("iam.allowServiceAccountCredentialLifetimeExtension" === o) return;
if (void 0 === o && !/org(?:anization)? policy/i.test(t.all)) return;
const i = projectOf(e, t);
return {
code: "ORGANIZATION_POLICY",
because: [ s.Qq`${void 0 === o ? "An organisation policy" : `The organisation policy constraints/${o}`} forbids the request.` ],
remedy: [ (0, r.cv)("See what the policy allows", o && i && (0, r.Jr)("org-policies describe", [ o ], {
project: i,
effective: !0
})), "Only an administrator of the organisation's policies can change it." ]
};
}
function userProjectCause(e) {
if ("USER_PROJECT_DENIED" !== e.reason && !/serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(e.all)) return;
const t = /^projects\/([a-z0-9:.-]+)$/.exec(e.metadata.consumer ?? "")?.[1] ?? /to use project ([a-z0-9:.-]*[a-z0-9])/.exec(e.all)?.[1];
return {
code: "USER_PROJECT_DENIED",
pendingGrant: !0,
because: [ "The principal may not use the project whose quota these calls use." ],
remedy: [ (0, r.cv)("Let the principal use it", (0, r.Jr)("projects add-iam-policy-binding", [ t ], {
role: "roles/serviceusage.serviceUsageConsumer",
member: "MEMBER"
})) ]
};
}
var m = o(2005);
const f = new Set([ "appspot", "developer", "cloudservices", "cloudbuild" ]);
function mistyped(e, {projectId: t}) {
const o = e.lastIndexOf("@");
if (o < 0) return;
const i = e.slice(0, o), r = e.slice(o + 1), n = e.replace(/[^\w.@:-]/g, "");
if (n !== e) return s.Qq`An account's address cannot have the character ${(0, m.hD)(odd(e))}. It is likely ${n}.`;
const a = /^([a-z0-9.-]+:[a-z0-9-]+)\.iam\.gserviceaccount\.com$/.exec(r)?.[1];
if (void 0 !== a) return s.Qq`In an address, the id of a domain-scoped project is in reverse order. It is likely ${i}@${(0, 
c.Wj)(a)}.iam.gserviceaccount.com.`;
const d = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(r)?.[1];
if (void 0 !== d) {
if (f.has(d)) return;
return s.Qq`An account's address has .iam. in it. It is likely ${i}@${d}.iam.gserviceaccount.com.`;
}
if (!r.endsWith(".iam.gserviceaccount.com")) {
const e = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(r)?.[1];
return void 0 === e ? s.Qq`It does not end in .iam.gserviceaccount.com. It is likely the address of a person or a group, and only service accounts can be impersonated.` : s.Qq`An account's address ends in .iam.gserviceaccount.com. It is likely ${i}@${e}.iam.gserviceaccount.com.`;
}
const u = (0, c.TP)(e);
return void 0 !== u && /^\d+$/.test(u) ? s.Qq`It has the project number ${u} where the project id is needed. To see the project id:${(0, 
s.G5)(`gcloud projects describe ${u} --format='value(projectId)'`)}` : /[A-Z]/.test(e) ? s.Qq`An account's address is in lower case. It is likely ${e.toLowerCase()}.` : void 0 !== u && (i.length < 6 || i.length > 30) ? s.Qq`An account's name has 6 to 30 characters, and ${i} has ${i.length}. It was likely cut short or is not the account's id.` : void 0 !== u && void 0 !== t && u !== t ? s.Qq`It names the project ${u}, and this run's project is ${t}. If the account is in this run's project, it is ${i}@${(0, 
c.Wj)(t)}.iam.gserviceaccount.com.` : void 0;
}
function odd(e) {
return /[^\w.@:-]/.exec(e)?.[0] ?? "";
}
const v = 3e4;
function serverTime(e) {
const t = Date.parse((0, a.w)(e, "date") ?? "");
return Number.isNaN(t) ? void 0 : t;
}
function measureClock(e, t) {
const o = serverTime(e);
if (void 0 === o) return;
const i = t - o;
return Math.abs(i) < v ? {
sentence: "This machine's clock agrees with the server's to within 30 s.",
wrong: !1
} : {
sentence: `This machine's clock is ${sayGap(i)} ${i > 0 ? "ahead of" : "behind"} the server's. It shows ${(0, 
n.ag)(t)}, and the server's ${(0, n.ag)(o)}.`,
wrong: !0
};
}
function sayGap(e) {
const t = Math.round(Math.abs(e) / 1e3);
return t < 60 ? `${t} s` : `${t} s (${(0, n.a3)(1e3 * t)})`;
}
function oauthCause(e, t) {
const {facts: o} = e, i = t.description ?? "", s = void 0 !== o.credential && "service_account" !== o.credential;
return "service_account" !== o.credential && /rapt/i.test(`${t.reason} ${i} ${t.error}`) ? reauthenticationCause(o) : /admin_policy_enforced|org_internal/.test(t.error ?? "") || /Account restricted/i.test(i) ? policyCause(t) : "invalid_scope" === t.error ? scopeCause(o) : s ? personCause(o, t) : accountCause(e, t);
}
function accountCause(e, t) {
const {facts: o} = e, i = t.description ?? "";
return /Invalid JWT Signature/i.test(i) ? keyCause(o) : /short-lived token|reasonable timeframe|\b(?:iat|exp)\b/i.test(i) ? clockCause(e) : /Not a valid email|Invalid email or User ID|Invalid impersonation/i.test(i) ? userCause(o) : /account not found|No valid verifier found|has been deleted/i.test(i) || "deleted_client" === t.error ? accountGoneCause(o) : "disabled_client" === t.error || /client was disabled|account .*disabled/i.test(i) ? accountDisabledCause(o) : "unauthorized_client" === t.error || "access_denied" === t.error ? delegationCause(o) : /Invalid issuer|Missing issuer/i.test(i) && !o.account?.includes("@") ? {
code: "ACCOUNT_NOT_FOUND",
because: [ s.Qq`The assertion names its account as ${nameOf(o)}, and Google needs an e-mail address there.` ],
remedy: [ "file" === o.accountFrom ? "Put the e-mail address of the account into service_account_impersonation_url of the credential file." : s.Qq`Set the e-mail address of the account:${(0, 
s.Pe)("service_account", "NAME@PROJECT.iam.gserviceaccount.com")}` ]
} : /audience check|Invalid JWT.*\baud/i.test(i) ? {
code: "OAUTH_REFUSED",
because: [ "The assertion was made for another token endpoint than the one that got it, likely of another universe." ],
remedy: [ s.Qq`Set ${(0, s.hF)("universe")} to the universe_domain of the key file.` ]
} : void 0;
}
const g = s.Qq`Set this machine's clock:${(0, s.G5)("timedatectl set-ntp true")}`;
function setAudience() {
return s.Qq`Set ${(0, s.hF)("id_token_audience")} to the URL of the service, or to an OAuth client id:${(0, 
s.Pe)("id_token_audience", "https://service-abc123-uc.a.run.app")}`;
}
function nameOf({account: e}) {
return e ?? "the service account";
}
function projectFlag({account: e}) {
return {
project: void 0 === e ? void 0 : (0, c.TP)(e)
};
}
function keyCause(e) {
const {account: t, keyId: o} = e;
return "google" === e.signer ? {
code: "OAUTH_REFUSED",
because: [ s.Qq`Google signed the assertion of ${nameOf(e)} itself, and does not accept the signature. The account was likely created or changed moments ago.` ],
remedy: [ "Run it again in a few minutes." ]
} : {
code: "KEY_REJECTED",
because: [ s.Qq`Google does not accept this key of ${nameOf(e)}. The key was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.` ],
remedy: [ (0, r.cv)(void 0 === o ? "List the account's keys" : s.Qq`See whether the account has the key ${o}`, t && (0, 
r.Jr)("iam service-accounts keys list", [], {
"iam-account": t,
...projectFlag(e)
})), (0, r.cv)("If the list has it as disabled, enable it", t && o && (0, r.Jr)("iam service-accounts keys enable", [ o ], {
"iam-account": t,
...projectFlag(e)
})), s.Qq`If the list does not have it, use a new key in place of this one. ${(0, 
s.hF)("workload_identity_provider")} needs no key.` ]
};
}
function clockCause({response: e, now: t}) {
const o = measureClock(e, t);
return {
code: "CLOCK_SKEW",
because: [ void 0 === o ? "The times in the signed assertion were not accepted. This machine's clock is likely wrong. The response has no date to compare it with." : o.sentence, !1 === o?.wrong ? "The times in the assertion should be accepted." : void 0 ],
remedy: !1 === o?.wrong ? [] : [ g ]
};
}
function userCause(e) {
return {
code: "USER_NOT_FOUND",
because: [ void 0 === e.subject ? "Google knows no such account." : s.Qq`There is no user ${e.subject} in the Workspace domain that trusts ${nameOf(e)}. The user is mistyped, suspended or deleted, or is a group or an alias.` ],
remedy: [ s.Qq`Set the primary e-mail address of a user:${(0, s.Pe)("access_token_subject", "user@example.com")}` ]
};
}
function accountGoneCause(e) {
const {account: t} = e;
return {
code: "ACCOUNT_NOT_FOUND",
because: [ s.Qq`Google knows no service account ${t ?? "of this e-mail"}. It was deleted, is mistyped, or was created moments ago.` ],
remedy: [ (0, r.cv)("See the accounts of the project", (0, r.Jr)("iam service-accounts list", [], projectFlag(e))), (0, 
r.cv)("Restore an account deleted less than 30 days ago, by its unique id", (0, 
r.Jr)("iam service-accounts undelete", [ e.clientId ?? "UNIQUE_ID" ], projectFlag(e))) ]
};
}
function accountDisabledCause(e) {
const {account: t, keyId: o} = e;
return {
code: "ACCOUNT_DISABLED",
because: [ s.Qq`${t ?? "The service account"}${void 0 === o ? " is disabled" : `, or its key ${o}, is disabled`}.` ],
remedy: [ (0, r.cv)("Enable the account", t && (0, r.Jr)("iam service-accounts enable", [ t ], projectFlag(e))), (0, 
r.cv)("Enable the key", t && o && (0, r.Jr)("iam service-accounts keys enable", [ o ], {
"iam-account": t,
...projectFlag(e)
})) ]
};
}
function delegationCause(e) {
const {account: t, subject: o, clientId: i, scopes: n} = e;
if (void 0 === o) {
if (void 0 === n) return;
return {
code: "SCOPE_INVALID",
because: [ s.Qq`One of these scopes is likely for people only, and ${nameOf(e)} may not have it: ${n.join(", ")}.` ],
remedy: [ s.Qq`Leave that scope out of ${(0, s.hF)("access_token_scopes")}, or name a user, for domain-wide delegation:${(0, 
s.Pe)("access_token_subject", "user@example.com")}` ]
};
}
const a = i ?? (/^\d{6,}$/.test(t ?? "") ? t : void 0);
return {
code: "DELEGATION_NOT_GRANTED",
because: [ s.Qq`Domain-wide delegation is not granted to ${nameOf(e)} for ${o} with all requested scopes: ${(n ?? []).join(", ")}.`, "The grant must be by client id, not by e-mail address, and have all scopes. A new grant may take up to a day to work." ],
remedy: [ void 0 === a ? (0, r.cv)("See the client id", t && (0, r.Jr)("iam service-accounts describe", [ t ], {
format: "value(oauth2ClientId)",
...projectFlag(e)
})) : void 0, (0, r.cv)(s.Qq`A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${a ?? "as above"}, scopes`, (n ?? []).join(",")) ]
};
}
function scopeCause(e) {
const {audience: t, scopes: o} = e;
return void 0 !== t && void 0 === o ? {
code: "AUDIENCE_INVALID",
because: [ s.Qq`Google issues no ID token for the audience ${t}.` ],
remedy: [ setAudience() ]
} : {
code: "SCOPE_INVALID",
because: [ s.Qq`One of these scopes does not exist, or this account may not have it: ${(o ?? []).join(", ")}.` ],
remedy: [ (0, s.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform"), "The scopes are listed at https://developers.google.com/identity/protocols/oauth2/scopes." ]
};
}
const b = "gcloud auth application-default login";
function personCause(e, t) {
const o = t.description ?? "";
if (/^(?:invalid_client|deleted_client|disabled_client|unauthorized_client)$/.test(t.error ?? "")) return {
code: "CLIENT_REJECTED",
because: [ "The OAuth client of the credential (client_id, client_secret) was deleted or disabled, its secret was changed, or the refresh token is another client's." ],
remedy: [ (0, r.cv)("Log in again, which writes a new file", b) ]
};
if (/account has been deleted|account .*disabled/i.test(o)) return {
code: "USER_NOT_FOUND",
because: [ "The person's account was deleted or disabled." ],
remedy: [ s.Qq`Use a service account, by ${(0, s.hF)("workload_identity_provider")} or by a key in ${(0, 
s.hF)("credentials_json")}.` ]
};
if ("invalid_grant" !== t.error) return;
const i = /expired or revoked/i.test(o);
return {
code: "REFRESH_TOKEN_REVOKED",
because: [ s.Qq`The refresh token is ${i ? "no longer valid" : "likely no longer valid"}. It was revoked, expired (six months unused, or seven days for an OAuth client in testing), or was replaced by newer logins or a change of password.` ],
remedy: [ (0, r.cv)("Log in again", loginCommand(e)), s.Qq`Then use the new file. For unattended runs, use a service account, for example by ${(0, 
s.hF)("workload_identity_provider")}.` ]
};
}
function loginCommand({credential: e}) {
return "external_account_authorized_user" === e ? `${b} --login-config=LOGIN_CONFIG_FILE` : b;
}
function reauthenticationCause(e) {
return {
code: "REAUTHENTICATION_REQUIRED",
because: [ "The organisation requires its people to sign in again at intervals (Google Cloud session control), and the session expired." ],
remedy: [ (0, r.cv)("Log in again", loginCommand(e)), s.Qq`For unattended runs, use a service account, whose sessions do not expire, by ${(0, 
s.hF)("workload_identity_provider")} or by a key in ${(0, s.hF)("credentials_json")}.` ]
};
}
function policyCause(e) {
return {
code: "ORGANIZATION_POLICY",
because: [ "org_internal" === e.error ? "The OAuth client is for people of its own organisation only." : "An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from this network or device (context-aware access)." ],
remedy: [ "The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps." ]
};
}
const issuer = e => ({iss: t}) => "string" == typeof t && e.test(t), y = [ {
name: "GitLab",
issued: ({project_path: e, namespace_path: t}) => "string" == typeof e && "string" == typeof t,
audience: e => `id_tokens: { GCP_OIDC_TOKEN: { aud: '${e}' } }`
}, {
name: "Buildkite",
issued: issuer(/^https:\/\/agent\.buildkite\.com$/),
audience: e => `buildkite-agent oidc request-token --audience '${e}'`
}, {
name: "CircleCI",
issued: issuer(/^https:\/\/oidc\.circleci\.com\//),
audience: e => `circleci run oidc get --claims '{"aud": "${e}"}'`
}, {
name: "Bitbucket",
issued: issuer(/^https:\/\/api\.bitbucket\.org\//),
audience: void 0
}, {
name: "Azure DevOps",
issued: issuer(/^https:\/\/vstoken\.dev\.azure\.com\//),
audience: void 0
}, {
name: "Kubernetes",
issued: ({sub: e}) => "string" == typeof e && e.startsWith("system:serviceaccount:"),
audience: e => `- serviceAccountToken: { path: token, audience: '${e}', expirationSeconds: 3600 }`
} ];
function audienceAdvice(e, t) {
const o = e && y.find(({issued: t}) => t(e));
if (void 0 !== o && void 0 !== t && (0, r.VS)(t)) return void 0 === o.audience ? s.Qq`${o.name} sets the audience of its tokens itself, so the provider must allow it.` : s.Qq`Get a token for the allowed audience from ${o.name}:${(0, 
s.c0)(o.audience(t))}`;
}
function stsCause(e, t) {
const {facts: o} = e, i = t.description ?? "";
return !0 === o.boundary ? boundaryCause(e) : "invalid_target" === t.error || /Invalid value for "?audience/i.test(i) ? {
...providerCause(o),
pendingGrant: "invalid_target" === t.error
} : isMissingPool(t) ? {
...poolCause(o, t),
pendingGrant: !0
} : /attribute condition/i.test(i) ? conditionCause(o) : /issuer in (?:the )?ID Token/i.test(i) ? issuerCause(o, i) : /audience in (?:the )?ID Token/i.test(i) ? audienceCause(o, i) : /mapped attribute.*exceeds|127 bytes/i.test(i) ? subjectSizeCause(o, i) : /Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(i) ? subjectMissingCause(o, i) : /connecting to the given credential's issuer/i.test(i) ? issuerUnreachableCause(o) : /verify the ID Token signature|signature/i.test(i) ? signatureCause(o) : /stale to sign-in|expired|not yet valid|in the future|too old/i.test(i) ? expiredCause(e) : "invalid_scope" === t.error ? {
code: "SCOPE_INVALID",
because: [ s.Qq`One of these scopes does not exist or may not be requested: ${(o.scopes ?? []).join(", ")}.` ],
remedy: [ (0, s.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform") ]
} : "invalid_client" === t.error ? {
code: "CLIENT_REJECTED",
because: [ "The client_id and client_secret of the credential file were not accepted." ],
remedy: [ (0, r.cv)("Create the file again", "gcloud iam workforce-pools create-cred-config --help") ]
} : void 0;
}
function describeProvider(e) {
return (0, r.cv)("See the settings of the provider", providerCommand(e, "describe"));
}
function providerCause(e) {
const t = poolProject(e), o = /Pools\/(.+)$/.exec(e.provider ?? "")?.[1] ?? "", i = void 0 === t || /^\d+$/.test(t) ? void 0 : s.Qq`The name has the project id ${t} where the project number is needed.`;
return {
code: "STS_PROVIDER_INVALID",
because: [ s.Qq`The provider ${e.provider ?? "named in the credential"} or its pool does not exist, is disabled, or was deleted.`, i, /[A-Z_]/.test(o) ? "Ids of pools and providers have no upper case and no underscores, and this name does." : void 0, "A provider or pool created in the last few minutes may not be available everywhere yet." ],
remedy: [ (0, r.cv)("See the pools of the project", listPools(e)), (0, r.cv)("See the providers of the pool (one with state DELETED can be undeleted for 30 days)", listProviders(e)), describeProvider(e), setProvider(e) ]
};
}
function setProvider(e) {
const t = isWorkforce(e) ? "locations/global/workforcePools/POOL/providers/PROVIDER" : "projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER";
return "file" === e.tokenFrom ? s.Qq`Then put the name that it prints into the credential file:${(0, 
s.c0)(`"audience": "//iam.googleapis.com/${t}"`)}` : s.Qq`Then set the name that it prints:${(0, 
s.Pe)("workload_identity_provider", t)}`;
}
function isMissingPool({all: e}) {
return /\bidentity pool\b[^.]*\bdoes not exist\b/i.test(e);
}
function poolCause(e, t) {
const o = /does not exist \(([\w.:/-]{1,200})\)/i.exec(t.all)?.[1], i = /^(\S+)\.svc\.id\.goog$/.exec(o ?? "")?.[1], n = o ?? e.provider?.replace(/\/providers\/[^/]+$/, "");
return {
code: "STS_PROVIDER_INVALID",
because: [ s.Qq`The identity pool ${n ?? "of the credential"} does not exist. It was deleted, was never created, or its name is mistyped.`, void 0 === i ? "A pool created in the last few minutes may not be available everywhere yet." : "GKE creates it with the first cluster of the project that has Workload Identity Federation." ],
remedy: void 0 === i ? [ (0, r.cv)("See the pools of the project (one with state DELETED can be undeleted for 30 days)", listPools(e)), (0, 
r.cv)("See the providers of the pool", listProviders(e)), void 0 === e.tokenFrom ? void 0 : setProvider(e) ] : [ (0, 
r.cv)("Turn it on in a cluster", (0, r.Jr)("container clusters update", [ "CLUSTER" ], {
location: "LOCATION",
"workload-pool": o
})) ]
};
}
function conditionCause(e) {
const t = claim(e, "repository_id"), o = claim(e, "repository_owner_id"), i = void 0 !== t && void 0 !== o && /^\d+$/.test(t) && /^\d+$/.test(o) ? `assertion.repository_id == "${t}" && assertion.repository_owner_id == "${o}"` : void 0, n = claim(e, "environment"), a = otherSubject(e);
return {
code: "STS_ATTRIBUTE_CONDITION",
because: [ "The provider's attribute condition is false for this token. It compares letter by letter, with upper and lower case.", claimLines(e), hasImmutableSubject(e) ? s.Qq`The subject has the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID. A condition on assertion.sub that was written for ${a ?? "repo:OWNER/REPO"} is false for it. Compare assertion.repository_id and assertion.repository_owner_id.` : void 0 === a ? void 0 : s.Qq`The subject has the form repo:OWNER/REPO. A condition on assertion.sub that was written for the immutable form, ${a}, is false for it. A condition on assertion.repository_id and assertion.repository_owner_id works for both.`, void 0 === n ? void 0 : s.Qq`The job uses the environment ${n}. Its subject ends in the environment, not in the ref.`, "pull_request" === claim(e, "event_name") ? "The run is of a pull request. Its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request." : void 0 ],
remedy: [ (0, r.cv)("See the condition", providerCommand(e, "describe", {
format: "value(attributeCondition)"
})), void 0 === i ? void 0 : (0, r.cv)("Allow this repository and no other (this replaces the present condition)", providerCommand(e, "update-oidc", {
"attribute-condition": i
})) ]
};
}
const w = /^https:\/\/token\.actions\.githubusercontent\.com(\/[\w-]+)?$/, $ = /^https:\/\/[a-z0-9.-]+\/_services\/token$/;
function issuerCause(e, t) {
const o = claim(e, "iss"), i = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(t)?.[1];
return {
code: "STS_ISSUER_MISMATCH",
because: [ s.Qq`The token was issued by ${o ?? "an issuer that it does not name"}, and the provider trusts ${i ?? "another issuer"}.`, void 0 !== o && void 0 !== w.exec(o)?.[1] ? "The enterprise has an issuer of its own, which its administrator set." : void 0 ],
remedy: [ void 0 !== o && isIssuerOfJobs(o, e) ? (0, r.cv)("If that is this repository's issuer, let the provider trust it", providerCommand(e, "update-oidc", {
"issuer-uri": o
})) : describeProvider(e), "file" === e.tokenFrom ? s.Qq`Otherwise name the provider for this issuer in "audience" of the credential file.` : s.Qq`Otherwise set ${(0, 
s.hF)("workload_identity_provider")} to the provider for this issuer.` ]
};
}
function isIssuerOfJobs(e, t) {
return !!w.test(e) || $.test(e) && void 0 !== claim(t, "repository");
}
function audienceCause(e, t) {
const {claims: o, provider: i} = e, n = o?.aud, a = "string" == typeof n ? n : Array.isArray(n) ? n.join(", ") : void 0, c = void 0 === a ? void 0 : (0, 
u.$)((0, r.g$)(a), 300), d = void 0 === i ? void 0 : `https://iam.googleapis.com/${i}`, l = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(t)?.[1];
return {
code: "STS_AUDIENCE_MISMATCH",
because: [ s.Qq`The token is for the audience ${c ?? "(none)"}, and the provider allows ${l ?? (c === d ? "only others" : `only others, by default ${d ?? "its own name"}`)}.` ],
remedy: [ (0, r.cv)("See the allowed audiences", providerCommand(e, "describe", {
format: "value(oidc.allowedAudiences)"
})), "file" === e.tokenFrom ? "Request the subject token for an allowed one, where the credential file gets it (credential_source)." : "input" === e.tokenFrom ? audienceAdvice(o, wantedAudience(l, d)) ?? "Get a token for an allowed audience, where the CI system issues it." : c !== d ? s.Qq`Leave ${(0, 
s.hF)("audience")} out, or set it to an allowed one.` : s.Qq`Set it to an allowed one:${(0, 
s.Pe)("audience", l ?? "AUDIENCE")}`, "string" == typeof n ? (0, r.cv)("Or let the provider allow this one (this replaces the present list)", providerCommand(e, "update-oidc", {
"allowed-audiences": n
})) : void 0 ]
};
}
function wantedAudience(e, t) {
return void 0 === e || `https:${e}` === t ? t : e;
}
function subjectSizeCause(e, t) {
const o = /mapped attribute ([a-z]+\.\w+)/i.exec(t)?.[1] ?? "google.subject", i = claim(e, "sub"), n = "google.subject" === o && void 0 !== claim(e, "repository_id");
return {
code: "STS_SUBJECT_TOO_LONG",
because: [ s.Qq`The provider maps ${o} to a value of more than 127 bytes, which is Google's limit.`, void 0 === i ? void 0 : s.Qq`The token's sub has ${Buffer.byteLength(i)} bytes: ${i}`, void 0 !== i && Buffer.byteLength(i) <= 127 ? "The sub is within the limit. Another claim, or an expression over several, is likely too long." : void 0 ],
remedy: [ "Use a shorter name for the branch, the environment or the repository.", (0, 
r.cv)("Or change the mapping. See the present one", providerCommand(e, "describe", {
format: "yaml(attributeMapping)"
})), n ? (0, r.cv)("Set it again with a short google.subject (name every mapping to keep, and grant the roles of the old subjects to the new ones)", providerCommand(e, "update-oidc", {
"attribute-mapping": "google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id"
})) : void 0 ]
};
}
function subjectMissingCause(e, t) {
const o = /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(t)?.[1] ?? "google.subject";
return {
code: "STS_SUBJECT_MISSING",
because: [ s.Qq`The provider maps ${o} from a claim that this token does not have.`, claimLines(e) ],
remedy: [ (0, r.cv)("See the mapping", providerCommand(e, "describe", {
format: "yaml(attributeMapping)"
})), void 0 === claim(e, "sub") ? void 0 : "Every token from GitHub has what google.subject=assertion.sub needs." ]
};
}
function issuerUnreachableCause(e) {
const t = claim(e, "iss"), o = void 0 !== t && /^https:\/\/\S+$/.test(t) ? t.replace(/\/$/, "") : void 0;
return {
code: "STS_ISSUER_UNREACHABLE",
because: [ s.Qq`Google has no key for this token. It could not read the discovery document and keys of ${o ?? "the issuer"}, or the keys uploaded to the provider do not include the one that signed the token.` ],
remedy: [ void 0 === o ? void 0 : s.Qq`The internet must reach ${o}/.well-known/openid-configuration and the jwks_uri in it.`, (0, 
r.cv)("For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys after each change of them", providerCommand(e, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
function signatureCause(e) {
return {
code: "STS_SIGNATURE_INVALID",
because: [ s.Qq`The token is not signed by a key that the provider knows for ${claim(e, "iss") ?? "its issuer"}. The keys uploaded to the provider are likely outdated.` ],
remedy: [ describeProvider(e), (0, r.cv)("If it has jwksJson, upload the issuer's present keys", providerCommand(e, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
const _ = "Get a new token right before this step. If it is in a file, renew the file.", k = "Renew the subject token where it is written. The credential file names the place in credential_source.";
function expiredCause({facts: e, response: t, now: o}) {
const i = serverTime(t), r = seconds(e, "iat"), n = seconds(e, "exp"), a = measureClock(t, o);
return void 0 !== i && void 0 !== n && n <= i ? {
code: "STS_TOKEN_EXPIRED",
because: [ `The token expired ${sayGap(i - n)} before it arrived.` ],
remedy: [ "input" === e.tokenFrom ? _ : isOfGithub(e) ? "GitHub's tokens are valid for five minutes. If the exchange followed at once, the clock of the issuer is wrong." : k ]
} : void 0 !== i && void 0 !== r && r > i ? {
code: "CLOCK_SKEW",
because: [ s.Qq`The token's time of issue is ${sayGap(r - i)} after the time at Google. The clock of its issuer, ${claim(e, "iss") ?? "unknown"}, is likely ahead.` ],
remedy: [ "https://token.actions.githubusercontent.com" === claim(e, "iss") ? "Run the job again. If it fails again, see https://www.githubstatus.com." : s.Qq`Set the clock of the issuer:${(0, 
s.G5)("timedatectl set-ntp true")}` ]
} : {
code: "STS_TOKEN_EXPIRED",
because: [ "The token was too old when it arrived, or not yet valid.", a?.wrong ? a.sentence : void 0 ],
remedy: [ "input" !== e.tokenFrom || a?.wrong ? isOfGithub(e) ? "Run the job again. If it fails again, see https://www.githubstatus.com." : a?.wrong ? s.Qq`The token was likely made on this machine. ${g}` : k : _ ]
};
}
function isOfGithub(e) {
return "github" === e.tokenFrom || void 0 !== claim(e, "repository");
}
function seconds({claims: e}, t) {
const o = (0, d.Z)(e, t);
return "number" == typeof o && Number.isFinite(o) ? 1e3 * o : void 0;
}
function boundaryCause({response: e}) {
if (400 === e.status || 403 === e.status) return {
code: "BOUNDARY_REFUSED",
because: [ s.Qq`Google issued the access token, and did not accept ${(0, s.hF)("access_token_boundary")} for it.` ],
remedy: [ s.Qq`Each rule names a bucket and roles. A condition is a CEL expression over resource.name and api.getAttribute.${(0, 
s.c0)("availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET\navailablePermissions: [inRole:roles/storage.objectViewer]")}`, s.Qq`The token needs the scope https://www.googleapis.com/auth/cloud-platform in ${(0, 
s.hF)("access_token_scopes")}.` ]
};
}
function stsContext(e) {
return !0 === e.boundary || void 0 === e.provider ? void 0 : [ describeProvider(e) ];
}
const E = "https://www.googleapis.com/auth/cloud-platform", I = "roles/iam.serviceAccountTokenCreator", T = "roles/iam.serviceAccountOpenIdTokenCreator", C = "roles/iam.workloadIdentityUser";
function iamCause(e, t) {
const {response: o, facts: i} = e;
if ("other" !== t.html) {
if ("ACCOUNT_STATE_INVALID" === t.reason || /service account .*is disabled/i.test(t.description ?? "")) return accountDisabledCause(i);
switch (o.status) {
case 400:
return argumentCause(e, t);

case 401:
return tokenCause(i);

case 403:
if ("ACCESS_TOKEN_SCOPE_INSUFFICIENT" === t.reason || /insufficient authentication scopes/i.test(t.all)) return scopesCause(i);
if ("PERMISSION_DENIED" !== t.error && !/permission/i.test(t.all)) return;
return permissionCause(i, t);

case 404:
return void 0 === t.html ? missingCause(i, t) : void 0;

default:
return;
}
}
}
function iam_projectFlag(e) {
return {
project: void 0 === e ? void 0 : (0, c.TP)(e)
};
}
function argumentCause(e, t) {
const {facts: o} = e, i = t.description ?? "";
return isMissingPool(t) ? {
...poolCause(o, t),
pendingGrant: !0
} : /lifetime/i.test(t.all) ? lifetimeCause(e, t) : /Invalid form of (?:account|delegate)|account ID/i.test(i) ? missingCause(o, t) : /scope/i.test(t.all) ? iam_scopeCause(o, "") : "INVALID_ARGUMENT" === t.error ? "generateAccessToken" === o.method ? iam_scopeCause(o, "likely ") : "generateIdToken" === o.method ? {
code: "AUDIENCE_INVALID",
because: [ s.Qq`Google does not name the invalid argument. It is likely the audience ${o.audience ?? ""}.` ],
remedy: [ setAudience() ]
} : void 0 : void 0;
}
function iam_scopeCause({scopes: e = []}, t) {
return {
code: "SCOPE_INVALID",
because: [ s.Qq`One of these scopes ${t}does not exist: ${e.join(", ")}.` ],
remedy: [ (0, s.Pe)("access_token_scopes", E) ]
};
}
const O = "iam.allowServiceAccountCredentialLifetimeExtension";
function lifetimeCause({facts: e, response: t, now: o}, i) {
const {account: n, lifetimeSeconds: a} = e, d = measureClock(t, o);
if (void 0 !== a && a <= 3600) return {
code: d?.wrong ? "CLOCK_SKEW" : "IAM_LIFETIME_EXCEEDED",
because: [ s.Qq`A lifetime of ${a} s is within the hour that every account may have.`, d?.wrong ? d.sentence : "The likely cause is a clock that is wrong." ],
remedy: [ (0, s.Pe)("access_token_lifetime", "3300s"), d?.wrong ? g : void 0 ]
};
const u = (a ?? 0) > 43200 || /43200/.test(i.all), l = void 0 === n ? void 0 : (0, 
c.TP)(n);
return {
code: "IAM_LIFETIME_EXCEEDED",
because: [ s.Qq`A lifetime of ${a ?? "more than 3600"} s is longer than ${n ?? "the account"} may have. The limit is one hour, or ${u ? "" : "up to "}twelve hours for accounts that the constraint constraints/${O} lists.` ],
remedy: [ (0, s.Pe)("access_token_lifetime", "3600s"), (0, r.cv)("Or let an administrator of organisation policies allow the account more (--organization and --folder work too)", n && (0, 
r.Jr)("resource-manager org-policies allow", [ O, n ], {
project: l ?? "PROJECT"
})) ]
};
}
function tokenCause(e) {
return {
code: "IAM_TOKEN_REJECTED",
because: [ s.Qq`The token of ${e.principal ?? "the principal"} was not accepted. It has likely expired, was revoked, or is of another universe.` ],
remedy: [ s.Qq`Outside googleapis.com, set the universe of the account:${(0, s.Pe)("universe", "UNIVERSE.example")}` ]
};
}
function scopesCause(e) {
const t = void 0 !== e.principal && !/gserviceaccount\.com$|^principal/.test(e.principal);
return {
code: "IAM_SCOPE_INSUFFICIENT",
because: [ s.Qq`The token of ${e.principal ?? "the principal"} lacks the scope ${E}.` ],
remedy: [ void 0 !== e.tokenFrom ? void 0 : t ? (0, r.cv)("Log in again with this scope", `gcloud auth application-default login --scopes=openid,email,${E}`) : (0, 
r.cv)("Give the instance this scope while it is stopped", (0, r.Jr)("compute instances set-service-account", [ "INSTANCE" ], {
zone: "ZONE",
scopes: "cloud-platform",
"service-account": /gserviceaccount\.com$/.test(e.principal ?? "") ? e.principal : void 0
})) ]
};
}
function missingCause(e, t) {
const o = [ ...e.delegates ?? [], ...void 0 === e.account ? [] : [ e.account ] ], i = o.find(e => t.all.includes(e)) ?? e.account ?? "";
return {
code: "ACCOUNT_NOT_FOUND",
because: [ o.length > 1 && i !== e.account ? s.Qq`The delegate ${i} does not exist. It is mistyped or was deleted.` : s.Qq`The service account ${i} does not exist. It is mistyped or was deleted.`, mistyped(i, e) ],
remedy: [ (0, r.cv)("See the accounts of the project", (0, r.Jr)("iam service-accounts list", [], iam_projectFlag(i))), "file" === e.accountFrom ? "Then put one of the addresses it prints into service_account_impersonation_url (or delegates) of the credential file." : s.Qq`Then set ${(0, 
s.hF)("service_account")} (or ${(0, s.hF)("delegates")}) to one of the addresses it prints.` ]
};
}
function linksOf(e) {
const t = [ ...e.delegates ?? [], ...void 0 === e.account ? [] : [ e.account ] ], o = [ e.principal, ...e.delegates ?? [] ];
return t.map((i, s) => {
const r = s === t.length - 1;
return {
holder: o[s],
target: i,
role: r ? lastRole(e, 0 === s) : I
};
});
}
function lastRole(e, t) {
return t && void 0 !== e.provider && !isWorkforce(e) && "signJwt" !== e.method ? C : "generateIdToken" === e.method ? T : I;
}
const A = {
generateAccessToken: "iam.serviceAccounts.getAccessToken",
generateIdToken: "iam.serviceAccounts.getOpenIdToken",
signJwt: "iam.serviceAccounts.signJwt"
};
function permissionCause(e, t) {
const o = t.metadata.permission ?? /\b(iam\.serviceAccounts\.\w+)/.exec(t.description ?? "")?.[1], i = o ?? (e.method && A[e.method]), n = linksOf(e), {doubted: a, because: c} = doubtedLinks(e, n, o, t);
return {
code: "IAM_PERMISSION_DENIED",
pendingGrant: !0,
because: [ 1 === n.length ? void 0 !== e.principal && e.principal === e.account ? s.Qq`${e.principal} needs ${i ?? "a permission"} on itself, which no account has by default. ${"signJwt" === e.method ? "A signed JWT" : "A lifetime other than one hour"} and domain-wide delegation without a key need it.` : s.Qq`${e.principal ?? "The principal"} may not impersonate ${e.account ?? "the account"}. It ${void 0 === o ? "likely " : ""}lacks ${i ?? "a permission"} on the account, or the account does not exist.` : c, void 0 === e.account ? void 0 : mistyped(e.account, {}), "A recent grant may not be in effect yet. That takes two minutes as a rule, and seven or more at times." ],
remedy: [ e.principal === e.account && void 0 !== e.lifetimeSeconds ? s.Qq`Leave ${(0, 
s.hF)("access_token_lifetime")} out. The default of one hour needs no such permission.` : void 0, ...a.flatMap(t => grants(t, t === n[0] ? e : {})), (0, 
r.cv)("If the role is granted already, compare the member letter by letter", (0, 
r.Jr)("iam service-accounts get-iam-policy", [ a.at(-1)?.target ], iam_projectFlag(a.at(-1)?.target))) ]
};
}
function doubtedLinks(e, t, o, i) {
const r = [ e.principal ?? "the principal", ...t.map(({target: e}) => e) ].join(" → "), n = t.find(({target: e}) => i.all.includes(e)), a = s.Qq`In the chain ${r}, `;
if (void 0 !== n && t.length > 1) return {
doubted: [ n ],
because: s.Qq`${a}the link ${spellLink(n)} is missing.`
};
if (t.length <= 1 || void 0 === o) return {
doubted: t,
because: s.Qq`${a}a link is missing. Google does not say which.`
};
if ("iam.serviceAccounts.implicitDelegation" === o) {
const e = t.slice(0, -1);
return {
doubted: e,
because: s.Qq`${a}a link to a delegate lacks ${o}. It is ${e.map(spellLink).join(", or ")}.`
};
}
const c = t.slice(-1);
return {
doubted: c,
because: s.Qq`${a}the last link, ${c.map(spellLink).join("")}, likely lacks ${o}.`
};
}
function spellLink({holder: e, target: t}) {
return `${e ?? "the principal"} → ${t}`;
}
function grants({holder: e, target: t, role: o}, i) {
const grant = e => void 0 === e ? void 0 : (0, r.Jr)("iam service-accounts add-iam-policy-binding", [ t ], {
role: o,
member: e,
...iam_projectFlag(t)
}), {repositoryId: n, repository: a, subject: c, anyMember: d} = membersOf(i), u = [ {
member: n,
whom: "every run of this repository, by its id, which no other repository can have",
mapping: "attribute.repository_id=assertion.repository_id"
}, {
member: a,
whom: "every run of this repository, by its name",
mapping: "attribute.repository=assertion.repository"
}, {
member: c,
whom: "this subject alone",
mapping: "google.subject=assertion.sub"
} ].filter(({member: e}) => void 0 !== e);
return 0 === u.length ? [ (0, r.cv)(s.Qq`Let ${e ?? "the principal"} impersonate ${t}`, grant(d ?? memberOf(e))) ] : u.map(({member: e, whom: o, mapping: i}, n) => (0, 
r.cv)(s.Qq`${0 === n ? `Let ${o}, impersonate ${t}` : `Or ${o}`} (the provider must map ${i})`, grant(e)));
}
function memberOf(e) {
return void 0 !== e && /@|^principal/.test(e) ? e.startsWith("principal") ? e : `${/gserviceaccount\.com$/.test(e) ? "serviceAccount" : "user"}:${e}` : "MEMBER";
}
function metadataCause(e, t) {
const {response: o, facts: i} = e, r = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(t.all);
return isMissingPool(t) ? {
...poolCause(i, t),
code: "METADATA_WORKLOAD_IDENTITY"
} : /Gaia id not found|IAM returned 404/i.test(t.all) ? annotationCause(t) : r ? bindingCause(e) : 404 === o.status ? i.account?.includes("@") ? deadAccountCause(i.account) : noAccountCause(e) : o.status >= 500 || 429 === o.status ? void 0 : /scope/i.test(t.all) ? {
code: "SCOPE_INVALID",
because: [ s.Qq`This machine's account cannot have one of these scopes: ${(i.scopes ?? []).join(", ")}.` ],
remedy: [ (0, s.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform") ]
} : 400 === o.status && void 0 !== i.audience ? {
code: "AUDIENCE_INVALID",
because: [ s.Qq`The metadata server likely issues no ID token for the audience ${i.audience}.` ],
remedy: [ setAudience() ]
} : 403 === o.status ? {
code: "METADATA_REFUSED",
because: [ "This machine's metadata server responds, and refuses the tokens of its account. Metadata concealment, a network policy or a sidecar on the machine or in the cluster likely blocks them." ]
} : void 0;
}
function noAccountCause({facts: e}) {
return {
code: "METADATA_NO_ACCOUNT",
because: [ void 0 !== e.account && /\.svc\.id\.goog/.test(e.account) ? s.Qq`This pod acts as ${e.account}, a Kubernetes service account without a Google service account.` : "No service account is attached to this machine." ],
remedy: [ (0, r.cv)("Attach one to the Compute Engine instance while it is stopped", (0, 
r.Jr)("compute instances set-service-account", [ "INSTANCE" ], {
zone: "ZONE",
"service-account": "NAME@PROJECT.iam.gserviceaccount.com",
scopes: "cloud-platform"
})), (0, r.cv)("On GKE, name one for the Kubernetes service account", "kubectl annotate serviceaccount KSA --namespace=NAMESPACE iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com") ]
};
}
function deadAccountCause(e) {
return {
code: "ACCOUNT_DISABLED",
because: [ s.Qq`This machine's account ${e} has no tokens. It was likely disabled or deleted.` ],
remedy: [ (0, r.cv)("See its state", (0, r.Jr)("iam service-accounts describe", [ e ])), (0, 
r.cv)("Enable it", (0, r.Jr)("iam service-accounts enable", [ e ])) ]
};
}
function annotationCause(e) {
const t = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(e.all)?.[1];
return {
code: "ACCOUNT_NOT_FOUND",
because: [ s.Qq`The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${t ?? "an account"}, which does not exist. It is mistyped or was deleted.` ],
remedy: [ (0, r.cv)("Name one that exists", "kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com") ]
};
}
function bindingCause({facts: e}) {
const {projectId: t, account: o} = e, i = o?.includes("@") ? o : void 0;
return {
code: "METADATA_WORKLOAD_IDENTITY",
because: [ s.Qq`Workload Identity Federation for GKE is set up in part. The pod's Kubernetes service account may not impersonate ${i ?? "the Google service account that its annotation names"}.` ],
remedy: [ (0, r.cv)("Grant the role (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)", (0, 
r.Jr)("iam service-accounts add-iam-policy-binding", [ i ?? "NAME@PROJECT.iam.gserviceaccount.com" ], {
role: "roles/iam.workloadIdentityUser",
member: `serviceAccount:${void 0 === t ? "PROJECT" : (0, c.Wj)(t)}.svc.id.goog[NAMESPACE/KSA]`
})) ]
};
}
function oidcCause({response: e, facts: t}) {
switch (e.status) {
case 401:
case 403:
return {
code: "OIDC_REFUSED",
because: [ "The job's request token was not accepted. It is valid only in this job, while the job runs and has the permission." ],
remedy: [ s.Qq`Give this job the permission in the workflow:${(0, s.c0)("permissions: { contents: read, id-token: write }")}`, "ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets. Do not set them in env and do not pass them from another job." ]
};

case 404:
return {
code: "OIDC_REFUSED",
because: [ "There is no OIDC issuer at ACTIONS_ID_TOKEN_REQUEST_URL. On GitHub Enterprise Server, Actions OIDC is likely not set up." ],
remedy: [ "On GitHub Enterprise Server, let the administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration." ]
};

case 400:
return {
code: "OIDC_REFUSED",
because: [ void 0 === t.audience ? "GitHub did not accept the requested audience." : s.Qq`GitHub likely does not accept the requested audience, ${t.audience}.` ],
remedy: [ s.Qq`Leave ${(0, s.hF)("audience")} out. The default is the provider's own.` ]
};

default:
return;
}
}
const S = 300, j = 1e3;
function wordsOf(e) {
const t = e.body.toString("utf8").trim();
if (/^(?:<!|<\?xml|<html|<head|<body|<title|<h\d)/i.test(t)) return htmlWords(t);
let o;
try {
o = JSON.parse(t);
} catch {
return words({
description: plain(t)
});
}
const i = Array.isArray(o) && o.length > 0 ? o[0] : o;
if (!(0, d.u)(i)) return words({
description: plain(t)
});
const {error: s} = i;
if ((0, d.u)(s)) return googleWords(s);
const r = firstText(i, [ "error_description", "message", "errorMessage", "detail", "title" ]), n = textOf(s);
return words(void 0 === n && void 0 === r ? {
description: "{}" === t ? void 0 : plain(t)
} : {
error: n,
description: r,
reason: textOf(i.error_subtype)
});
}
function spell({error: e, description: t, reason: o, violations: i}) {
const s = [ e, t ].filter(e => void 0 !== e).join(": "), r = [ o, ...i ].filter(e => void 0 !== e && !s.includes(e));
return 0 === r.length ? s : `${s} (${r.join("; ")})`.trim();
}
function words(e) {
const {error: t, description: o, reason: i, metadata: s = {}, violations: r = [], html: n} = e, a = [ t, o, i, ...Object.values(s), ...r ].filter(e => void 0 !== e).join("\n");
return {
error: t,
description: o,
reason: i,
metadata: s,
violations: r,
html: n,
all: a
};
}
function googleWords(e) {
const t = Array.isArray(e.details) ? e.details.filter(d.u) : [], o = t.find(e => "string" == typeof e.reason), i = Array.isArray(e.errors) ? e.errors.find(d.u) : void 0;
return words({
error: textOf(e.status),
description: textOf(e.message),
reason: textOf(o?.reason) ?? textOf(i?.reason),
metadata: textFields(o?.metadata),
violations: t.flatMap(violationsOf).slice(0, 5)
});
}
function violationsOf(e) {
const t = e.violations ?? e.fieldViolations;
return Array.isArray(t) ? t.filter(d.u).map(e => [ textOf(e.type), textOf(e.field), textOf(e.description) ].filter(e => void 0 !== e).join(": ")) : [];
}
function htmlWords(e) {
const t = (0, u.d)(e, 16384).replace(/<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ").replace(/<!--[\s\S]*?(?:-->|$)/g, " ").replace(/<[^<>]*>?/g, " ").replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, e => q.get(e) ?? e);
return words({
description: (0, u.$)(t, S),
html: /!!1<\/title>|\/\/www\.google\.com\//.test(e.slice(0, 16384)) ? "google" : "other"
});
}
const q = new Map([ [ "&lt;", "<" ], [ "&gt;", ">" ], [ "&amp;", "&" ], [ "&quot;", '"' ], [ "&#39;", "'" ], [ "&nbsp;", " " ] ]);
function plain(e) {
if ("" !== e) return /[\0\ufffd]/.test(e) ? `${Buffer.byteLength(e)} bytes that are not text` : (0, 
u.$)(e, S);
}
function firstText(e, t) {
for (const o of t) {
const t = textOf((0, d.Z)(e, o));
if (void 0 !== t) return t;
}
}
function textOf(e) {
return "string" == typeof e ? (0, u.$)(e, j) : void 0;
}
function textFields(e) {
return (0, d.u)(e) ? Object.fromEntries(Object.entries(e).slice(0, 20).flatMap(([e, t]) => {
const o = textOf(t);
return void 0 === o ? [] : [ [ e, o ] ];
})) : {};
}
const D = {
oidc: "GitHub's OIDC issuer",
sts: "Google STS",
oauth: "Google's OAuth token endpoint",
iam: "Google IAM Credentials",
metadata: "The metadata server"
}, N = {
oidc: "OIDC_REFUSED",
sts: "STS_REFUSED",
oauth: "OAUTH_REFUSED",
iam: "IAM_REFUSED",
metadata: "METADATA_REFUSED"
};
function explainRefusal(e) {
const t = {
...e,
facts: onOneLine(e.facts)
}, {response: o, by: r} = t, n = wordsOf(o), a = spell(n), c = o.status >= 500 ? "failed" : "refused the request", d = s.Qq`${D[r]} ${c} (${o.status})`, u = causeOf(t, n) ?? unknownCause(t, n);
return new i.G7(u.code, (0, s.Mn)([ "" === a ? s.Qq`${d} and gave no reason.` : s.Qq`${d}: "${a}"`, ...u.because ?? [] ]) ?? d, {
status: o.status,
remedy: (0, s.Mn)(u.remedy ?? []),
pendingGrant: u.pendingGrant
});
}
function onOneLine(e) {
const {account: t, principal: o, subject: i, keyId: s, audience: n, provider: a, delegates: c, scopes: d, projectId: u} = e, plain = e => e ? (0, 
r.g$)(e) : void 0;
return {
...e,
account: plain(t),
principal: plain(o),
subject: plain(i),
keyId: plain(s),
audience: plain(n),
provider: plain(a),
projectId: plain(u),
delegates: c?.map(r.g$),
scopes: d?.map(r.g$)
};
}
function causeOf(e, t) {
switch (e.by) {
case "oidc":
return oidcCause(e) ?? googleCause(e, t);

case "sts":
return googleCause(e, t) ?? stsCause(e, t);

case "oauth":
return googleCause(e, t) ?? oauthCause(e, t);

case "iam":
return googleCause(e, t) ?? iamCause(e, t);

case "metadata":
return metadataCause(e, t) ?? googleCause(e, t);
}
}
function unknownCause(e, t) {
const o = N[e.by];
if ("other" !== t.html) return {
code: o,
remedy: "sts" === e.by ? stsContext(e.facts) ?? [] : []
};
const i = hostOf(e.response.url);
return {
code: o,
because: [ "The response is HTML, which this endpoint does not send. It is likely from a proxy or firewall on the way." ],
remedy: void 0 === i ? [] : [ s.Qq`Let requests to ${i} pass through it.` ]
};
}
function hostOf(e) {
return URL.canParse(e) ? new URL(e).host : void 0;
}
},
9073: (e, t, o) => {
o.d(t, {
providerProblem: () => providerProblem
});
var i = o(9022), s = o(2005), r = o(2632);
const n = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;
function providerProblem(e) {
const t = (0, r.sF)(e), found = e => e.exec(t)?.[1], o = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i), i = void 0 !== o && /^\d+$/.test(o) ? o : void 0, s = found(/workloadIdentityPools?\/([^/\s]+)/i), n = found(/\/providers?\/([^/\s]+)/i), a = `projects/${i ?? "123456789012"}/locations/global/workloadIdentityPools/${idIn(s) ?? "POOL"}/providers/${idIn(n) ?? "PROVIDER"}`;
return {
problem: whatIsWrong(t, {
project: o,
number: i,
pool: s,
provider: n
}),
example: a
};
}
function idIn(e) {
return /[\w-]+/.exec(e ?? "")?.[0];
}
function whatIsWrong(e, {project: t, number: o, pool: a, provider: c}) {
if (/^["'`]|["'`]$/.test(e)) return "has quotes in it. Write the name without quotes, also in a secret or a variable.";
if (/\$\{|\{\{/.test(e)) return "has an expression in it that was not evaluated.";
if (/\s/.test(e)) return "has white space in it.";
if (/workforcePools/i.test(e)) return "names a workforce pool, which is for people. A workload identity pool is needed.";
if (void 0 !== t && void 0 === o) return i.Qq`has the project id ${(0, s.hD)(t)} where the project number is needed. To see the number:${numberCommand(t)}`;
const d = /\/locations\/([^/]+)/.exec(e)?.[1];
if (void 0 !== d && "global" !== d) return i.Qq`has the location ${(0, s.hD)(d)}. Pools are in the location global.`;
if (void 0 !== o && void 0 !== a && void 0 === c && /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(e)) {
const e = /^[\w-]+$/.test(a) ? a : "POOL";
return i.Qq`names a pool, and a provider of the pool is needed. It lacks /providers/PROVIDER at its end. To see the names:${(0, 
i.G5)(`gcloud iam workload-identity-pools providers list --workload-identity-pool=${e} --location=global --project=${o}`)}`;
}
if (/\/$/.test(e) && (0, r.sZ)(e.replace(/\/+$/, ""))) return "has one slash too many at its end.";
if (/^\/?(?:v1\/)?projects\//.test(e) && !e.startsWith("projects/")) return "must begin with projects/.";
if (/^principal(?:Set)?:\/\//.test(e)) return "is a principal, as in a policy. The provider's resource name is needed, which begins with projects/.";
if (/^(?:https?:)?\/\//.test(e)) return "is a URL. The resource name is needed, which begins with projects/.";
if (n.test(e)) return "has a pool or a provider with characters that are not allowed. An id has a-z, 0-9 and hyphens.";
if (/@/.test(e) && !e.includes("/")) return i.Qq`is an e-mail address, which belongs in ${(0, 
i.hF)("service_account")}.`;
if (!e.includes("/")) return "is only one name. The provider's whole resource name is needed.";
if ((0, r.sZ)(e.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))) return "has wrong upper or lower case. The words are projects, locations, global, workloadIdentityPools, providers.";
if (void 0 === d && void 0 !== t) return "has no /locations/global after the project.";
const u = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(e)?.[0];
return void 0 !== u ? i.Qq`has ${u} where ${u.slice(0, -1)}s/ is needed.` : "is not a provider's resource name.";
}
function canonical(e) {
return "workloadidentitypools" === e.toLowerCase() ? "workloadIdentityPools" : e.toLowerCase();
}
function numberCommand(e) {
const t = /^[a-z][a-z0-9:.-]*$/.test(e) ? e : "PROJECT_ID";
return (0, i.G5)(`gcloud projects describe ${t} --format='value(projectNumber)'`);
}
},
5972: (e, t, o) => {
o.r(t);
o.d(t, {
untrustedRun: () => untrustedRun
});
var i = o(813), s = o(9022), r = o(4704);
const n = {
withoutSecrets: s.Qq`The run of a pull request from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} is empty.`,
withoutOidc: s.Qq`The run of a pull request from a fork gets none.`,
condition: (0, s.c0)("if: github.event.pull_request.head.repo.full_name == github.repository")
}, a = {
withoutSecrets: s.Qq`A run that Dependabot started gets the secrets of Dependabot and not those of Actions, so an input like \${{ secrets.GCP_KEY }} is empty. To set one:${(0, 
s.G5)("gh secret set GCP_KEY --app dependabot")}`,
withoutOidc: s.Qq`Dependabot started this run. Such a run has read-only permissions unless the job itself sets id-token: write.`,
condition: (0, s.c0)("if: github.actor != 'dependabot[bot]'")
}, c = 26214400, d = new Set([ "pull_request", "pull_request_review", "pull_request_review_comment" ]);
async function untrustedRun(e) {
if ("dependabot[bot]" === e.GITHUB_ACTOR || "dependabot[bot]" === e.GITHUB_TRIGGERING_ACTOR) return a;
if (d.has(e.GITHUB_EVENT_NAME ?? "")) try {
const t = JSON.parse(await (0, i.readText)(e.GITHUB_EVENT_PATH ?? "", {
maxBytes: c
})), o = (0, r.u)(t) ? t.pull_request : void 0, s = (0, r.u)(o) && (0, r.u)(o.head) ? o.head : void 0;
if (s && null === s.repo) return n;
const a = s?.repo;
if ((0, r.u)(a) && a.full_name !== e.GITHUB_REPOSITORY) return n;
} catch {}
}
}
};
