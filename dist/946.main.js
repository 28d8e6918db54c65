"use strict";

exports.id = 946;

exports.ids = [ 946 ];

exports.modules = {
4303: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022);
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
function printable(text) {
return text.replace(new RegExp(UNPASTABLE, "gu"), "�");
}
function pastable(value) {
return "" !== value && value.length <= 1e3 && !UNPASTABLE.test(value);
}
function shellWord(text) {
return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function gcloud(verb, operands, flags = {}) {
const words = [ `gcloud ${verb}` ];
for (const operand of operands) {
if (void 0 === operand || !pastable(operand) || /^[-=]/.test(operand)) return;
words.push(shellWord(operand));
}
for (const [name, value] of Object.entries(flags)) if (void 0 !== value) if (!0 === value) words.push(`--${name}`); else {
if (!pastable(value)) return;
words.push(`--${name}=${shellWord(value)}`);
}
return words.join(" ");
}
function say(sentence, line) {
return void 0 === line || "" === line ? void 0 : _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.Ww)(sentence)}:${(0, _message_js__WEBPACK_IMPORTED_MODULE_0__.G5)(line)}`;
}
},
1497: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
explainRefusal: () => explainRefusal
});
var errors = __webpack_require__(2578), message = __webpack_require__(9022), command = __webpack_require__(4303), duration = __webpack_require__(2757), http_message = __webpack_require__(9045), resource_names = __webpack_require__(2632), record = __webpack_require__(4704), clip = __webpack_require__(7406);
function partsOf(name) {
const match = /^(?:projects\/([^/]+)\/)?locations\/([^/]+)\/(workloadIdentity|workforce)Pools\/([^/]+)\/providers\/([^/]+)$/.exec(name ?? ""), [, project, location, kind, pool, provider] = match ?? [];
if (void 0 !== location && void 0 !== pool && void 0 !== provider) return {
kind: "workforce" === kind ? "workforce" : "workload",
project: project,
location: location,
pool: pool,
provider: provider
};
}
function providerCommand(facts, verb, flags = {}) {
const parts = partsOf(facts.provider);
if (parts) return (0, command.Jr)(`iam ${groupOf(parts)} providers ${verb}`, [ parts.provider ], {
...poolFlags(parts),
...flags
});
}
function listProviders(facts) {
const parts = partsOf(facts.provider);
return parts && (0, command.Jr)(`iam ${groupOf(parts)} providers list`, [], {
...poolFlags(parts),
"show-deleted": !0
});
}
function listPools(facts) {
const parts = partsOf(facts.provider);
if ("workload" !== parts?.kind) return;
const {location: location, project: project} = parts;
return (0, command.Jr)("iam workload-identity-pools list", [], {
location: location,
project: project,
"show-deleted": !0
});
}
function groupOf({kind: kind}) {
return "workforce" === kind ? "workforce-pools" : "workload-identity-pools";
}
function poolFlags({kind: kind, pool: pool, location: location, project: project}) {
return "workforce" === kind ? {
"workforce-pool": pool,
location: location
} : {
"workload-identity-pool": pool,
location: location,
project: project
};
}
function poolProject(facts) {
return partsOf(facts.provider)?.project;
}
function isWorkforce(facts) {
return "workforce" === partsOf(facts.provider)?.kind;
}
function membersOf(facts) {
if (!partsOf(facts.provider)) return {};
const pool = `iam.googleapis.com/${facts.provider?.replace(/\/providers\/[^/]+$/, "")}`, repository = claim(facts, "repository"), repositoryId = claim(facts, "repository_id"), subject = claim(facts, "sub");
return {
repositoryId: void 0 !== repositoryId && /^\d+$/.test(repositoryId) ? `principalSet://${pool}/attribute.repository_id/${repositoryId}` : void 0,
repository: repository && `principalSet://${pool}/attribute.repository/${repository}`,
subject: subject && `principal://${pool}/subject/${subject}`,
anyMember: `principalSet://${pool}/attribute.NAME/VALUE`
};
}
function claim({claims: claims}, name) {
const value = (0, record.Z)(claims, name);
return "string" == typeof value && (0, command.VS)(value) ? value : void 0;
}
const SHOWN = [ "iss", "sub", "aud", "repository", "repository_id", "repository_owner", "repository_owner_id", "ref", "environment", "job_workflow_ref", "actor", "event_name" ];
function claimLines({claims: claims}) {
const lines = SHOWN.flatMap(name => {
const value = (0, record.Z)(claims, name);
if (void 0 === value) return [];
const shown = (0, clip.$)((0, command.g$)("string" == typeof value ? value : JSON.stringify(value) ?? ""), 300);
return void 0 === shown ? [] : [ `  ${name}: ${shown}` ];
});
return 0 === lines.length ? void 0 : message.Qq`The claims of the token:\n${lines.join("\n")}`;
}
function hasImmutableSubject(facts) {
return /^repo:[^/:]+@\d+\/[^/:]+@\d+(?::|$)/.test(claim(facts, "sub") ?? "");
}
function otherSubject(facts) {
const subject = claim(facts, "sub") ?? "", repository = claim(facts, "repository") ?? "";
if (hasImmutableSubject(facts)) return subject.replace(/^repo:([^/:]+)@\d+\/([^/:]+)@\d+/, "repo:$1/$2");
const id = claim(facts, "repository_id") ?? "", ownerId = claim(facts, "repository_owner_id") ?? "", [owner = "", name = "", ...more] = repository.split("/");
if (!/^\d+$/.test(id) || !/^\d+$/.test(ownerId) || "" === owner || "" === name || more.length > 0) return;
const classic = `repo:${repository}`;
return subject === classic || subject.startsWith(`${classic}:`) ? `repo:${owner}@${ownerId}/${name}@${id}${subject.slice(classic.length)}` : void 0;
}
function googleCause(refusal, words) {
return quotaCause(refusal, words) ?? serverCause(refusal, words) ?? apiDisabledCause(refusal, words) ?? perimeterCause(refusal, words) ?? constraintCause(refusal, words) ?? userProjectCause(words);
}
const SERVICE = {
sts: "sts.googleapis.com",
iam: "iamcredentials.googleapis.com"
};
function projectOf({facts: facts, by: by}, words) {
const named = /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata.consumer ?? "")?.[1] ?? /in project ([a-z0-9:.-]*[a-z0-9])/.exec(words.description ?? "")?.[1];
if (void 0 !== named) return named;
const account = void 0 === facts.account ? void 0 : (0, resource_names.TP)(facts.account);
return "sts" === by ? poolProject(facts) : account ?? facts.projectId ?? poolProject(facts);
}
function quotaCause(refusal, words) {
const {response: response, by: by} = refusal;
if (429 !== response.status && "RESOURCE_EXHAUSTED" !== words.error && !/^(?:quota_exceeded|rate_limit_exceeded)$/.test(words.error ?? "") && !/^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(words.reason ?? "")) return;
const wait = (0, http_message.w)(response, "retry-after")?.trim(), service = serviceOf(refusal, words), project = projectOf(refusal, words);
return {
code: "QUOTA_EXCEEDED",
because: [ message.Qq`The quota for these calls is used up${tries(refusal)}.`, void 0 !== wait && /^\d{1,9}$/.test(wait) ? `The server's Retry-After is ${(0, 
duration.a3)(1e3 * Number(wait))}.` : void 0, "sts" === by ? "Google STS allows 6,000 exchanges a minute in the project of the pool." : void 0 ],
remedy: "oidc" === by ? [ "Run fewer jobs at the same time. Set concurrency or max-parallel in the workflow." ] : [ (0, 
command.cv)("See the quotas, to request more", service && project && (0, command.Jr)("beta quotas info list", [], {
service: service,
project: project
})), message.Qq`Or request fewer tokens at the same time. One run with several values of ${(0, 
message.hF)("id_token_audience")} replaces several runs; max-parallel limits a matrix.` ]
};
}
function serviceOf({by: by}, words) {
const named = words.metadata.service;
return void 0 !== named && /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(named) ? named : SERVICE[by];
}
function serverCause(refusal, words) {
const {response: response, by: by} = refusal;
if (response.status < 500 && "internal_failure" !== words.error && "server_error" !== words.error) return;
const foreign = "other" === words.html && "oidc" !== by;
return {
code: "SERVER_ERROR",
because: [ message.Qq`The server failed${tries(refusal)}.`, foreign ? "The response is HTML. It is likely from a proxy or load balancer on the way." : void 0 ],
remedy: [ "metadata" === by ? void 0 : `Run it again. If it fails again, see https://${"oidc" === by ? "www.githubstatus.com" : "status.cloud.google.com"}.` ]
};
}
function tries({response: response}) {
return void 0 === response.attempts || response.attempts < 2 ? "" : `, at each of ${response.attempts} attempts`;
}
const DISABLED = {
sts: "STS_API_DISABLED",
iam: "IAM_API_DISABLED"
};
function apiDisabledCause(refusal, words) {
const code = DISABLED[refusal.by], disabled = "SERVICE_DISABLED" === words.reason || "accessNotConfigured" === words.reason || /API has not been used in project|API .*is disabled/.test(words.description ?? "");
if (void 0 === code || !disabled) return;
const project = projectOf(refusal, words);
return {
code: code,
because: [ message.Qq`${"STS_API_DISABLED" === code ? "The Security Token Service API" : "The IAM Service Account Credentials API"} is disabled in ${void 0 === project ? "the project named above" : `the project ${project}`}.` ],
remedy: [ (0, command.cv)("Enable it", (0, command.Jr)("services enable", [ serviceOf(refusal, words) ], {
project: project
})), "The change takes effect after a few minutes." ]
};
}
function perimeterCause(refusal, words) {
if ("SECURITY_POLICY_VIOLATED" !== words.reason && !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(words.all)) return;
const id = /vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(words.all)?.[1] ?? /^[\w-]{8,}$/.exec(words.metadata.uid ?? "")?.[0], project = projectOf(refusal, words);
return {
code: "ORGANIZATION_POLICY",
because: [ "A VPC Service Controls perimeter of the organisation blocks this call, because it comes from outside the perimeter." ],
remedy: [ (0, command.cv)("An administrator of the organisation sees the perimeter and the missing rule with", id && (0, 
command.Jr)("logging read", [ `protoPayload.metadata.vpcServiceControlsUniqueId="${id}"` ], {
project: project
})), "Add an ingress rule for this identity, or use a runner inside the perimeter." ]
};
}
function constraintCause(refusal, words) {
const constraint = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(words.all)?.[1];
if ("iam.allowServiceAccountCredentialLifetimeExtension" === constraint) return;
if (void 0 === constraint && !/org(?:anization)? policy/i.test(words.all)) return;
const project = projectOf(refusal, words);
return {
code: "ORGANIZATION_POLICY",
because: [ message.Qq`${void 0 === constraint ? "An organisation policy" : `The organisation policy constraints/${constraint}`} forbids the request.` ],
remedy: [ (0, command.cv)("See what the policy allows", constraint && project && (0, 
command.Jr)("org-policies describe", [ constraint ], {
project: project,
effective: !0
})), "Only an administrator of the organisation's policies can change it." ]
};
}
function userProjectCause(words) {
if ("USER_PROJECT_DENIED" !== words.reason && !/serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(words.all)) return;
const project = /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata.consumer ?? "")?.[1] ?? /to use project ([a-z0-9:.-]*[a-z0-9])/.exec(words.all)?.[1];
return {
code: "USER_PROJECT_DENIED",
pendingGrant: !0,
because: [ "The principal may not use the project whose quota these calls use." ],
remedy: [ (0, command.cv)("Let the principal use it", (0, command.Jr)("projects add-iam-policy-binding", [ project ], {
role: "roles/serviceusage.serviceUsageConsumer",
member: "MEMBER"
})) ]
};
}
var quote = __webpack_require__(2005);
const GOOGLES_OWN = new Set([ "appspot", "developer", "cloudservices", "cloudbuild" ]);
function mistyped(account, {projectId: projectId}) {
const at = account.lastIndexOf("@");
if (at < 0) return;
const name = account.slice(0, at), domain = account.slice(at + 1), bare = account.replace(/[^\w.@:-]/g, "");
if (bare !== account) return message.Qq`An account's address cannot have the character ${(0, 
quote.hD)(odd(account))}. It is likely ${bare}.`;
const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
if (void 0 !== withoutIam) {
if (GOOGLES_OWN.has(withoutIam)) return;
return message.Qq`An account's address has .iam. in it. It is likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
}
if (!domain.endsWith(".iam.gserviceaccount.com")) {
const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(domain)?.[1];
return void 0 === close ? message.Qq`It does not end in .iam.gserviceaccount.com. It is likely the address of a person or a group, and only service accounts can be impersonated.` : message.Qq`An account's address ends in .iam.gserviceaccount.com. It is likely ${name}@${close}.iam.gserviceaccount.com.`;
}
const project = (0, resource_names.TP)(account);
return void 0 !== project && /^\d+$/.test(project) ? message.Qq`It has the project number ${project} where the project id is needed. To see the project id:${(0, 
message.G5)(`gcloud projects describe ${project} --format='value(projectId)'`)}` : /[A-Z]/.test(account) ? message.Qq`An account's address is in lower case. It is likely ${account.toLowerCase()}.` : void 0 !== project && (name.length < 6 || name.length > 30) ? message.Qq`An account's name has 6 to 30 characters, and ${name} has ${name.length}. It was likely cut short or is not the account's id.` : void 0 !== project && void 0 !== projectId && project !== projectId ? message.Qq`It names the project ${project}, and this run's project is ${projectId}. If the account is in this run's project, it is ${name}@${emailDomain(projectId)}.iam.gserviceaccount.com.` : void 0;
}
function odd(account) {
return /[^\w.@:-]/.exec(account)?.[0] ?? "";
}
function emailDomain(project) {
const [domain, id] = project.split(":");
return void 0 === id ? project : `${id}.${domain}`;
}
const NOTABLE_MS = 3e4;
function serverTime(response) {
const time = Date.parse((0, http_message.w)(response, "date") ?? "");
return Number.isNaN(time) ? void 0 : time;
}
function measureClock(response, now) {
const server = serverTime(response);
if (void 0 === server) return;
const ahead = now - server;
return Math.abs(ahead) < NOTABLE_MS ? {
sentence: "This machine's clock agrees with the server's to within 30 s.",
wrong: !1
} : {
sentence: `This machine's clock is ${sayGap(ahead)} ${ahead > 0 ? "ahead of" : "behind"} the server's. It shows ${(0, 
duration.ag)(now)}, and the server's ${(0, duration.ag)(server)}.`,
wrong: !0
};
}
function sayGap(ms) {
const seconds = Math.round(Math.abs(ms) / 1e3);
return seconds < 60 ? `${seconds} s` : `${seconds} s (${(0, duration.a3)(1e3 * seconds)})`;
}
function oauthCause(refusal, words) {
const {facts: facts} = refusal, description = words.description ?? "", person = void 0 !== facts.credential && "service_account" !== facts.credential;
return /rapt/i.test(`${words.reason} ${description} ${words.error}`) ? reauthenticationCause(facts) : /admin_policy_enforced|org_internal/.test(words.error ?? "") || /Account restricted/i.test(description) ? policyCause(words) : "invalid_scope" === words.error ? scopeCause(facts) : person ? personCause(facts, words) : accountCause(refusal, words);
}
function accountCause(refusal, words) {
const {facts: facts} = refusal, description = words.description ?? "";
return /Invalid JWT Signature/i.test(description) ? keyCause(facts) : /short-lived token|reasonable timeframe|\b(?:iat|exp)\b/i.test(description) ? clockCause(refusal) : /Not a valid email|Invalid email or User ID|Invalid impersonation/i.test(description) ? userCause(facts) : /account not found|No valid verifier found|has been deleted/i.test(description) || "deleted_client" === words.error ? accountGoneCause(facts) : "disabled_client" === words.error || /client was disabled|account .*disabled/i.test(description) ? accountDisabledCause(facts) : "unauthorized_client" === words.error || "access_denied" === words.error ? delegationCause(facts) : /Invalid issuer|Missing issuer/i.test(description) && !facts.account?.includes("@") ? {
code: "ACCOUNT_NOT_FOUND",
because: [ message.Qq`The assertion names its account as ${nameOf(facts)}, and Google needs an e-mail address there.` ],
remedy: [ message.Qq`Set the e-mail address of the account:${(0, message.Pe)("service_account", "NAME@PROJECT.iam.gserviceaccount.com")}` ]
} : /audience check|Invalid JWT.*\baud/i.test(description) ? {
code: "OAUTH_REFUSED",
because: [ "The assertion was made for another token endpoint than the one that got it, likely of another universe." ],
remedy: [ message.Qq`Set ${(0, message.hF)("universe")} to the universe_domain of the key file.` ]
} : void 0;
}
const SET_CLOCK = message.Qq`Set this machine's clock:${(0, message.G5)("timedatectl set-ntp true")}`;
function setAudience() {
return message.Qq`Set ${(0, message.hF)("id_token_audience")} to the URL of the service, or to an OAuth client id:${(0, 
message.Pe)("id_token_audience", "https://service-abc123-uc.a.run.app")}`;
}
function nameOf({account: account}) {
return account ?? "the service account";
}
function projectFlag({account: account}) {
return {
project: void 0 === account ? void 0 : (0, resource_names.TP)(account)
};
}
function keyCause(facts) {
const {account: account, keyId: keyId} = facts;
return {
code: "KEY_REJECTED",
because: [ message.Qq`Google does not accept this key of ${nameOf(facts)}. The key was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.` ],
remedy: [ (0, command.cv)(void 0 === keyId ? "List the account's keys" : message.Qq`See whether the account has the key ${keyId}`, account && (0, 
command.Jr)("iam service-accounts keys list", [], {
"iam-account": account,
...projectFlag(facts)
})), (0, command.cv)("If the list has it as disabled, enable it", account && keyId && (0, 
command.Jr)("iam service-accounts keys enable", [ keyId ], {
"iam-account": account,
...projectFlag(facts)
})), message.Qq`If the list does not have it, use a new key in ${(0, message.hF)("credentials_json")}. ${(0, 
message.hF)("workload_identity_provider")} needs no key.` ]
};
}
function clockCause({response: response, now: now}) {
const clock = measureClock(response, now);
return {
code: "CLOCK_SKEW",
because: [ void 0 === clock ? "The times in the signed assertion were not accepted. This machine's clock is likely wrong. The response has no date to compare it with." : clock.sentence, !1 === clock?.wrong ? "The times in the assertion should be accepted." : void 0 ],
remedy: !1 === clock?.wrong ? [] : [ SET_CLOCK ]
};
}
function userCause(facts) {
return {
code: "USER_NOT_FOUND",
because: [ void 0 === facts.subject ? "Google knows no such account." : message.Qq`There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}. The user is mistyped, suspended or deleted, or is a group or an alias.` ],
remedy: [ message.Qq`Set the primary e-mail address of a user:${(0, message.Pe)("access_token_subject", "user@example.com")}` ]
};
}
function accountGoneCause(facts) {
const {account: account} = facts;
return {
code: "ACCOUNT_NOT_FOUND",
because: [ message.Qq`Google knows no service account ${account ?? "of this e-mail"}. It was deleted, is mistyped, or was created moments ago.` ],
remedy: [ (0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], projectFlag(facts))), (0, 
command.cv)("Restore an account deleted less than 30 days ago, by its unique id", (0, 
command.Jr)("iam service-accounts undelete", [ facts.clientId ?? "UNIQUE_ID" ], projectFlag(facts))) ]
};
}
function accountDisabledCause(facts) {
const {account: account, keyId: keyId} = facts;
return {
code: "ACCOUNT_DISABLED",
because: [ message.Qq`${account ?? "The service account"}${void 0 === keyId ? " is disabled" : `, or its key ${keyId}, is disabled`}.` ],
remedy: [ (0, command.cv)("Enable the account", account && (0, command.Jr)("iam service-accounts enable", [ account ], projectFlag(facts))), (0, 
command.cv)("Enable the key", account && keyId && (0, command.Jr)("iam service-accounts keys enable", [ keyId ], {
"iam-account": account,
...projectFlag(facts)
})) ]
};
}
function delegationCause(facts) {
const {account: account, subject: subject, clientId: clientId, scopes: scopes} = facts;
if (void 0 === subject) {
if (void 0 === scopes) return;
return {
code: "SCOPE_INVALID",
because: [ message.Qq`One of these scopes is likely for people only, and ${nameOf(facts)} may not have it: ${scopes.join(", ")}.` ],
remedy: [ message.Qq`Leave that scope out of ${(0, message.hF)("access_token_scopes")}, or name a user, for domain-wide delegation:${(0, 
message.Pe)("access_token_subject", "user@example.com")}` ]
};
}
const id = clientId ?? (/^\d{6,}$/.test(account ?? "") ? account : void 0);
return {
code: "DELEGATION_NOT_GRANTED",
because: [ message.Qq`Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with all requested scopes: ${(scopes ?? []).join(", ")}.`, "The grant must be by client id, not by e-mail address, and have all scopes. A new grant may take up to a day to work." ],
remedy: [ void 0 === id ? (0, command.cv)("See the client id", account && (0, command.Jr)("iam service-accounts describe", [ account ], {
format: "value(oauth2ClientId)",
...projectFlag(facts)
})) : void 0, (0, command.cv)(message.Qq`A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? "as above"}, scopes`, (scopes ?? []).join(",")) ]
};
}
function scopeCause(facts) {
const {audience: audience, scopes: scopes} = facts;
return void 0 !== audience && void 0 === scopes ? {
code: "AUDIENCE_INVALID",
because: [ message.Qq`Google issues no ID token for the audience ${audience}.` ],
remedy: [ setAudience() ]
} : {
code: "SCOPE_INVALID",
because: [ message.Qq`One of these scopes does not exist, or this account may not have it: ${(scopes ?? []).join(", ")}.` ],
remedy: [ (0, message.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform"), "The scopes are listed at https://developers.google.com/identity/protocols/oauth2/scopes." ]
};
}
const LOGIN = "gcloud auth application-default login";
function personCause(facts, words) {
const description = words.description ?? "";
if (/^(?:invalid_client|deleted_client|disabled_client|unauthorized_client)$/.test(words.error ?? "")) return {
code: "CLIENT_REJECTED",
because: [ "The OAuth client of the credential (client_id, client_secret) was deleted or disabled, its secret was changed, or the refresh token is another client's." ],
remedy: [ (0, command.cv)("Log in again, which writes a new file", LOGIN) ]
};
if (/account has been deleted|account .*disabled/i.test(description)) return {
code: "USER_NOT_FOUND",
because: [ "The person's account was deleted or disabled." ],
remedy: [ message.Qq`Use a service account, by ${(0, message.hF)("workload_identity_provider")} or by a key in ${(0, 
message.hF)("credentials_json")}.` ]
};
if ("invalid_grant" !== words.error) return;
const sure = /expired or revoked/i.test(description);
return {
code: "REFRESH_TOKEN_REVOKED",
because: [ message.Qq`The refresh token is ${sure ? "no longer valid" : "likely no longer valid"}. It was revoked, expired (six months unused, or seven days for an OAuth client in testing), or was replaced by newer logins or a change of password.` ],
remedy: [ (0, command.cv)("Log in again", loginCommand(facts)), message.Qq`Then use the new file. For unattended runs, use a service account, for example by ${(0, 
message.hF)("workload_identity_provider")}.` ]
};
}
function loginCommand({credential: credential}) {
return "external_account_authorized_user" === credential ? `${LOGIN} --login-config=LOGIN_CONFIG_FILE` : LOGIN;
}
function reauthenticationCause(facts) {
return {
code: "REAUTHENTICATION_REQUIRED",
because: [ "The organisation requires its people to sign in again at intervals (Google Cloud session control), and the session expired." ],
remedy: [ (0, command.cv)("Log in again", loginCommand(facts)), message.Qq`For unattended runs, use a service account, whose sessions do not expire, by ${(0, 
message.hF)("workload_identity_provider")} or by a key in ${(0, message.hF)("credentials_json")}.` ]
};
}
function policyCause(words) {
return {
code: "ORGANIZATION_POLICY",
because: [ "org_internal" === words.error ? "The OAuth client is for people of its own organisation only." : "An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from this network or device (context-aware access)." ],
remedy: [ "The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps." ]
};
}
const CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform", TOKEN_CREATOR = "roles/iam.serviceAccountTokenCreator", OPEN_ID_CREATOR = "roles/iam.serviceAccountOpenIdTokenCreator", WORKLOAD_USER = "roles/iam.workloadIdentityUser";
function iamCause(refusal, words) {
const {response: response, facts: facts} = refusal;
if ("other" !== words.html) {
if ("ACCOUNT_STATE_INVALID" === words.reason || /service account .*is disabled/i.test(words.description ?? "")) return accountDisabledCause(facts);
switch (response.status) {
case 400:
return argumentCause(refusal, words);

case 401:
return tokenCause(facts);

case 403:
if ("ACCESS_TOKEN_SCOPE_INSUFFICIENT" === words.reason || /insufficient authentication scopes/i.test(words.all)) return scopesCause(facts);
if ("PERMISSION_DENIED" !== words.error && !/permission/i.test(words.all)) return;
return permissionCause(facts, words);

case 404:
return void 0 === words.html ? missingCause(facts, words) : void 0;

default:
return;
}
}
}
function iam_projectFlag(account) {
return {
project: void 0 === account ? void 0 : (0, resource_names.TP)(account)
};
}
function argumentCause(refusal, words) {
const {facts: facts} = refusal, description = words.description ?? "";
return /lifetime/i.test(words.all) ? lifetimeCause(refusal, words) : /Invalid form of (?:account|delegate)|account ID/i.test(description) ? missingCause(facts, words) : /scope/i.test(words.all) ? iam_scopeCause(facts, "") : "INVALID_ARGUMENT" === words.error ? "generateAccessToken" === facts.method ? iam_scopeCause(facts, "likely ") : "generateIdToken" === facts.method ? {
code: "AUDIENCE_INVALID",
because: [ message.Qq`Google does not name the invalid argument. It is likely the audience ${facts.audience ?? ""}.` ],
remedy: [ setAudience() ]
} : void 0 : void 0;
}
function iam_scopeCause({scopes: scopes = []}, likely) {
return {
code: "SCOPE_INVALID",
because: [ message.Qq`One of these scopes ${likely}does not exist: ${scopes.join(", ")}.` ],
remedy: [ (0, message.Pe)("access_token_scopes", CLOUD_PLATFORM) ]
};
}
const LIFETIME = "iam.allowServiceAccountCredentialLifetimeExtension";
function lifetimeCause({facts: facts, response: response, now: now}, words) {
const {account: account, lifetimeSeconds: lifetimeSeconds} = facts, clock = measureClock(response, now);
if (void 0 !== lifetimeSeconds && lifetimeSeconds <= 3600) return {
code: clock?.wrong ? "CLOCK_SKEW" : "IAM_LIFETIME_EXCEEDED",
because: [ message.Qq`A lifetime of ${lifetimeSeconds} s is within the hour that every account may have.`, clock?.wrong ? clock.sentence : "The likely cause is a clock that is wrong." ],
remedy: [ (0, message.Pe)("access_token_lifetime", "3300s"), clock?.wrong ? SET_CLOCK : void 0 ]
};
const halfDay = (lifetimeSeconds ?? 0) > 43200 || /43200/.test(words.all), project = void 0 === account ? void 0 : (0, 
resource_names.TP)(account);
return {
code: "IAM_LIFETIME_EXCEEDED",
because: [ message.Qq`A lifetime of ${lifetimeSeconds ?? "more than 3600"} s is longer than ${account ?? "the account"} may have. The limit is one hour, or ${halfDay ? "" : "up to "}twelve hours for accounts that the constraint constraints/${LIFETIME} lists.` ],
remedy: [ (0, message.Pe)("access_token_lifetime", "3600s"), (0, command.cv)("Or let an administrator of organisation policies allow the account more (--organization and --folder work too)", account && (0, 
command.Jr)("resource-manager org-policies allow", [ LIFETIME, account ], {
project: project ?? "PROJECT"
})) ]
};
}
function tokenCause(facts) {
return {
code: "IAM_TOKEN_REJECTED",
because: [ message.Qq`The token of ${facts.principal ?? "the principal"} was not accepted. It has likely expired, was revoked, or is of another universe.` ],
remedy: [ message.Qq`Outside googleapis.com, set the universe of the account:${(0, 
message.Pe)("universe", "UNIVERSE.example")}` ]
};
}
function scopesCause(facts) {
const person = void 0 !== facts.principal && !/gserviceaccount\.com$|^principal/.test(facts.principal);
return {
code: "IAM_SCOPE_INSUFFICIENT",
because: [ message.Qq`The token of ${facts.principal ?? "the principal"} lacks the scope ${CLOUD_PLATFORM}.` ],
remedy: [ person ? (0, command.cv)("Log in again with this scope", `gcloud auth application-default login --scopes=openid,email,${CLOUD_PLATFORM}`) : (0, 
command.cv)("Give the instance this scope while it is stopped", (0, command.Jr)("compute instances set-service-account", [ "INSTANCE" ], {
zone: "ZONE",
scopes: "cloud-platform",
"service-account": /gserviceaccount\.com$/.test(facts.principal ?? "") ? facts.principal : void 0
})) ]
};
}
function missingCause(facts, words) {
const chain = [ ...facts.delegates ?? [], ...void 0 === facts.account ? [] : [ facts.account ] ], account = chain.find(name => words.all.includes(name)) ?? facts.account ?? "";
return {
code: "ACCOUNT_NOT_FOUND",
because: [ chain.length > 1 && account !== facts.account ? message.Qq`The delegate ${account} does not exist. It is mistyped or was deleted.` : message.Qq`The service account ${account} does not exist. It is mistyped or was deleted.`, mistyped(account, facts) ],
remedy: [ (0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], iam_projectFlag(account))), message.Qq`Then set ${(0, 
message.hF)("service_account")} (or ${(0, message.hF)("delegates")}) to one of the addresses it prints.` ]
};
}
function linksOf(facts) {
const targets = [ ...facts.delegates ?? [], ...void 0 === facts.account ? [] : [ facts.account ] ], holders = [ facts.principal, ...facts.delegates ?? [] ];
return targets.map((target, index) => {
const last = index === targets.length - 1;
return {
holder: holders[index],
target: target,
role: last ? lastRole(facts, 0 === index) : TOKEN_CREATOR
};
});
}
function lastRole(facts, first) {
return first && void 0 !== facts.provider && !isWorkforce(facts) && "signJwt" !== facts.method ? WORKLOAD_USER : "generateIdToken" === facts.method ? OPEN_ID_CREATOR : TOKEN_CREATOR;
}
const PERMISSION = {
generateAccessToken: "iam.serviceAccounts.getAccessToken",
generateIdToken: "iam.serviceAccounts.getOpenIdToken",
signJwt: "iam.serviceAccounts.signJwt"
};
function permissionCause(facts, words) {
const named = words.metadata.permission ?? /\b(iam\.serviceAccounts\.\w+)/.exec(words.description ?? "")?.[1], permission = named ?? (facts.method && PERMISSION[facts.method]), links = linksOf(facts), {doubted: doubted, because: because} = doubtedLinks(facts, links, named, words);
return {
code: "IAM_PERMISSION_DENIED",
pendingGrant: !0,
because: [ 1 === links.length ? void 0 !== facts.principal && facts.principal === facts.account ? message.Qq`${facts.principal} needs ${permission ?? "a permission"} on itself, which no account has by default. A lifetime other than one hour and domain-wide delegation without a key need it.` : message.Qq`${facts.principal ?? "The principal"} may not impersonate ${facts.account ?? "the account"}. It ${void 0 === named ? "likely " : ""}lacks ${permission ?? "a permission"} on the account, or the account does not exist.` : because, void 0 === facts.account ? void 0 : mistyped(facts.account, {}), "A recent grant may not be in effect yet. That takes two minutes as a rule, and seven or more at times." ],
remedy: [ facts.principal === facts.account && void 0 !== facts.lifetimeSeconds ? message.Qq`Leave ${(0, 
message.hF)("access_token_lifetime")} out. The default of one hour needs no such permission.` : void 0, ...doubted.flatMap(link => grants(link, link === links[0] ? facts : {})), (0, 
command.cv)("If the role is granted already, compare the member letter by letter", (0, 
command.Jr)("iam service-accounts get-iam-policy", [ doubted.at(-1)?.target ], iam_projectFlag(doubted.at(-1)?.target))) ]
};
}
function doubtedLinks(facts, links, permission, words) {
const chain = [ facts.principal ?? "the principal", ...links.map(({target: target}) => target) ].join(" → "), named = links.find(({target: target}) => words.all.includes(target)), prefix = message.Qq`In the chain ${chain}, `;
if (void 0 !== named && links.length > 1) return {
doubted: [ named ],
because: message.Qq`${prefix}the link ${spellLink(named)} is missing.`
};
if (links.length <= 1 || void 0 === permission) return {
doubted: links,
because: message.Qq`${prefix}a link is missing. Google does not say which.`
};
if ("iam.serviceAccounts.implicitDelegation" === permission) {
const doubted = links.slice(0, -1);
return {
doubted: doubted,
because: message.Qq`${prefix}a link to a delegate lacks ${permission}. It is ${doubted.map(spellLink).join(", or ")}.`
};
}
const last = links.slice(-1);
return {
doubted: last,
because: message.Qq`${prefix}the last link, ${last.map(spellLink).join("")}, likely lacks ${permission}.`
};
}
function spellLink({holder: holder, target: target}) {
return `${holder ?? "the principal"} → ${target}`;
}
function grants({holder: holder, target: target, role: role}, facts) {
const grant = member => void 0 === member ? void 0 : (0, command.Jr)("iam service-accounts add-iam-policy-binding", [ target ], {
role: role,
member: member,
...iam_projectFlag(target)
}), {repositoryId: repositoryId, repository: repository, subject: subject, anyMember: anyMember} = membersOf(facts), choices = [ {
member: repositoryId,
whom: "every run of this repository, by its id, which no other repository can have",
mapping: "attribute.repository_id=assertion.repository_id"
}, {
member: repository,
whom: "every run of this repository, by its name",
mapping: "attribute.repository=assertion.repository"
}, {
member: subject,
whom: "this subject alone",
mapping: "google.subject=assertion.sub"
} ].filter(({member: member}) => void 0 !== member);
return 0 === choices.length ? [ (0, command.cv)(message.Qq`Let ${holder ?? "the principal"} impersonate ${target}`, grant(anyMember ?? memberOf(holder))) ] : choices.map(({member: member, whom: whom, mapping: mapping}, index) => (0, 
command.cv)(message.Qq`${0 === index ? `Let ${whom}, impersonate ${target}` : `Or ${whom}`} (the provider must map ${mapping})`, grant(member)));
}
function memberOf(principal) {
return void 0 !== principal && /@|^principal/.test(principal) ? principal.startsWith("principal") ? principal : `${/gserviceaccount\.com$/.test(principal) ? "serviceAccount" : "user"}:${principal}` : "MEMBER";
}
function metadataCause(refusal, words) {
const {response: response, facts: facts} = refusal, gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
return /Gaia id not found|IAM returned 404/i.test(words.all) ? annotationCause(words) : gke ? bindingCause(refusal) : 404 === response.status ? facts.account?.includes("@") ? deadAccountCause(facts.account) : noAccountCause(refusal) : response.status >= 500 || 429 === response.status ? void 0 : /scope/i.test(words.all) ? {
code: "SCOPE_INVALID",
because: [ message.Qq`This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(", ")}.` ],
remedy: [ (0, message.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform") ]
} : 400 === response.status && void 0 !== facts.audience ? {
code: "AUDIENCE_INVALID",
because: [ message.Qq`The metadata server likely issues no ID token for the audience ${facts.audience}.` ],
remedy: [ setAudience() ]
} : 403 === response.status ? {
code: "METADATA_REFUSED",
because: [ "This machine's metadata server responds, and refuses the tokens of its account. Metadata concealment, a network policy or a sidecar on the machine or in the cluster likely blocks them." ]
} : void 0;
}
function noAccountCause({facts: facts}) {
return {
code: "METADATA_NO_ACCOUNT",
because: [ void 0 !== facts.account && /\.svc\.id\.goog/.test(facts.account) ? message.Qq`This pod acts as ${facts.account}, a Kubernetes service account without a Google service account.` : "No service account is attached to this machine." ],
remedy: [ (0, command.cv)("Attach one to the Compute Engine instance while it is stopped", (0, 
command.Jr)("compute instances set-service-account", [ "INSTANCE" ], {
zone: "ZONE",
"service-account": "NAME@PROJECT.iam.gserviceaccount.com",
scopes: "cloud-platform"
})), (0, command.cv)("On GKE, name one for the Kubernetes service account", "kubectl annotate serviceaccount KSA --namespace=NAMESPACE iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com") ]
};
}
function deadAccountCause(account) {
return {
code: "ACCOUNT_DISABLED",
because: [ message.Qq`This machine's account ${account} has no tokens. It was likely disabled or deleted.` ],
remedy: [ (0, command.cv)("See its state", (0, command.Jr)("iam service-accounts describe", [ account ])), (0, 
command.cv)("Enable it", (0, command.Jr)("iam service-accounts enable", [ account ])) ]
};
}
function annotationCause(words) {
const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
return {
code: "ACCOUNT_NOT_FOUND",
because: [ message.Qq`The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? "an account"}, which does not exist. It is mistyped or was deleted.` ],
remedy: [ (0, command.cv)("Name one that exists", "kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com") ]
};
}
function bindingCause({facts: facts}) {
const {projectId: projectId, account: account} = facts, known = account?.includes("@") ? account : void 0;
return {
code: "METADATA_WORKLOAD_IDENTITY",
because: [ message.Qq`Workload Identity Federation for GKE is set up in part. The pod's Kubernetes service account may not impersonate ${known ?? "the Google service account that its annotation names"}.` ],
remedy: [ (0, command.cv)("Grant the role (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)", (0, 
command.Jr)("iam service-accounts add-iam-policy-binding", [ known ?? "NAME@PROJECT.iam.gserviceaccount.com" ], {
role: "roles/iam.workloadIdentityUser",
member: `serviceAccount:${projectId ?? "PROJECT"}.svc.id.goog[NAMESPACE/KSA]`
})) ]
};
}
function oidcCause({response: response, facts: facts}) {
switch (response.status) {
case 401:
case 403:
return {
code: "OIDC_REFUSED",
because: [ "The job's request token was not accepted. It is valid only in this job, while the job runs and has the permission." ],
remedy: [ message.Qq`Give this job the permission in the workflow:${(0, message.c0)("permissions: { contents: read, id-token: write }")}`, "ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets. Do not set them in env and do not pass them from another job." ]
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
because: [ void 0 === facts.audience ? "GitHub did not accept the requested audience." : message.Qq`GitHub likely does not accept the requested audience, ${facts.audience}.` ],
remedy: [ message.Qq`Leave ${(0, message.hF)("audience")} out. The default is the provider's own.` ]
};

default:
return;
}
}
function stsCause(refusal, words) {
const {facts: facts} = refusal, description = words.description ?? "";
return !0 === facts.boundary ? boundaryCause(refusal) : "invalid_target" === words.error || /Invalid value for "?audience/i.test(description) ? {
...providerCause(facts),
pendingGrant: "invalid_target" === words.error
} : /attribute condition/i.test(description) ? conditionCause(facts) : /issuer in (?:the )?ID Token/i.test(description) ? issuerCause(facts, description) : /audience in (?:the )?ID Token/i.test(description) ? audienceCause(facts, description) : /mapped attribute.*exceeds|127 bytes/i.test(description) ? subjectSizeCause(facts, description) : /Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(description) ? subjectMissingCause(facts, description) : /connecting to the given credential's issuer/i.test(description) ? issuerUnreachableCause(facts) : /verify the ID Token signature|signature/i.test(description) ? signatureCause(facts) : /stale to sign-in|expired|not yet valid|in the future|too old/i.test(description) ? expiredCause(refusal) : "invalid_scope" === words.error ? {
code: "SCOPE_INVALID",
because: [ message.Qq`One of these scopes does not exist or may not be requested: ${(facts.scopes ?? []).join(", ")}.` ],
remedy: [ (0, message.Pe)("access_token_scopes", "https://www.googleapis.com/auth/cloud-platform") ]
} : "invalid_client" === words.error ? {
code: "CLIENT_REJECTED",
because: [ "The client_id and client_secret of the credential file were not accepted." ],
remedy: [ (0, command.cv)("Create the file again", "gcloud iam workforce-pools create-cred-config --help") ]
} : void 0;
}
function describeProvider(facts) {
return (0, command.cv)("See the settings of the provider", providerCommand(facts, "describe"));
}
function providerCause(facts) {
const number = poolProject(facts), ids = /Pools\/(.+)$/.exec(facts.provider ?? "")?.[1] ?? "", wrongProject = void 0 === number || /^\d+$/.test(number) ? void 0 : message.Qq`The name has the project id ${number} where the project number is needed.`;
return {
code: "STS_PROVIDER_INVALID",
because: [ message.Qq`The provider ${facts.provider ?? "named in the credential"} or its pool does not exist, is disabled, or was deleted.`, wrongProject, /[A-Z_]/.test(ids) ? "Ids of pools and providers have no upper case and no underscores, and this name does." : void 0, "A provider or pool created in the last few minutes may not be available everywhere yet." ],
remedy: [ (0, command.cv)("See the pools of the project", listPools(facts)), (0, 
command.cv)("See the providers of the pool (one with state DELETED can be undeleted for 30 days)", listProviders(facts)), describeProvider(facts), message.Qq`Then set the name that it prints:${(0, 
message.Pe)("workload_identity_provider", "projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER")}` ]
};
}
function conditionCause(facts) {
const repository = claim(facts, "repository_id"), owner = claim(facts, "repository_owner_id"), condition = void 0 !== repository && void 0 !== owner && /^\d+$/.test(repository) && /^\d+$/.test(owner) ? `assertion.repository_id == "${repository}" && assertion.repository_owner_id == "${owner}"` : void 0, environment = claim(facts, "environment"), other = otherSubject(facts);
return {
code: "STS_ATTRIBUTE_CONDITION",
because: [ "The provider's attribute condition is false for this token. It compares letter by letter, with upper and lower case.", claimLines(facts), hasImmutableSubject(facts) ? message.Qq`The subject has the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID. A condition on assertion.sub that was written for ${other ?? "repo:OWNER/REPO"} is false for it. Compare assertion.repository_id and assertion.repository_owner_id.` : void 0 === other ? void 0 : message.Qq`The subject has the form repo:OWNER/REPO. A condition on assertion.sub that was written for the immutable form, ${other}, is false for it. A condition on assertion.repository_id and assertion.repository_owner_id works for both.`, void 0 === environment ? void 0 : message.Qq`The job uses the environment ${environment}. Its subject ends in the environment, not in the ref.`, "pull_request" === claim(facts, "event_name") ? "The run is of a pull request. Its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request." : void 0 ],
remedy: [ (0, command.cv)("See the condition", providerCommand(facts, "describe", {
format: "value(attributeCondition)"
})), void 0 === condition ? void 0 : (0, command.cv)("Allow this repository and no other (this replaces the present condition)", providerCommand(facts, "update-oidc", {
"attribute-condition": condition
})) ]
};
}
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(\/[\w-]+)?$/, SERVER_ISSUER = /^https:\/\/[a-z0-9.-]+\/_services\/token$/;
function issuerCause(facts, description) {
const issuer = claim(facts, "iss"), expected = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(description)?.[1];
return {
code: "STS_ISSUER_MISMATCH",
because: [ message.Qq`The token was issued by ${issuer ?? "an issuer that it does not name"}, and the provider trusts ${expected ?? "another issuer"}.`, void 0 !== issuer && void 0 !== GITHUB_ISSUER.exec(issuer)?.[1] ? "The enterprise has an issuer of its own, which its administrator set." : void 0 ],
remedy: [ void 0 !== issuer && isIssuerOfJobs(issuer, facts) ? (0, command.cv)("If that is this repository's issuer, let the provider trust it", providerCommand(facts, "update-oidc", {
"issuer-uri": issuer
})) : describeProvider(facts), message.Qq`Otherwise set ${(0, message.hF)("workload_identity_provider")} to the provider for this issuer.` ]
};
}
function isIssuerOfJobs(issuer, facts) {
return !!GITHUB_ISSUER.test(issuer) || SERVER_ISSUER.test(issuer) && void 0 !== claim(facts, "repository");
}
function audienceCause(facts, description) {
const {claims: claims, provider: provider} = facts, aud = claims?.aud, given = "string" == typeof aud ? aud : Array.isArray(aud) ? aud.join(", ") : void 0, audience = void 0 === given ? void 0 : (0, 
clip.$)((0, command.g$)(given), 300), standard = void 0 === provider ? void 0 : `https://iam.googleapis.com/${provider}`, expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
return {
code: "STS_AUDIENCE_MISMATCH",
because: [ message.Qq`The token is for the audience ${audience ?? "(none)"}, and the provider allows ${expected ?? (audience === standard ? "only others" : `only others, by default ${standard ?? "its own name"}`)}.` ],
remedy: [ (0, command.cv)("See the allowed audiences", providerCommand(facts, "describe", {
format: "value(oidc.allowedAudiences)"
})), audience !== standard ? message.Qq`Leave ${(0, message.hF)("audience")} out, or set it to an allowed one.` : message.Qq`Set it to an allowed one:${(0, 
message.Pe)("audience", expected ?? "AUDIENCE")}`, "string" == typeof aud ? (0, 
command.cv)("Or let the provider allow this one (this replaces the present list)", providerCommand(facts, "update-oidc", {
"allowed-audiences": aud
})) : void 0 ]
};
}
function subjectSizeCause(facts, description) {
const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject", subject = claim(facts, "sub"), canBeShortened = "google.subject" === attribute && void 0 !== claim(facts, "repository_id");
return {
code: "STS_SUBJECT_TOO_LONG",
because: [ message.Qq`The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`, void 0 === subject ? void 0 : message.Qq`The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`, void 0 !== subject && Buffer.byteLength(subject) <= 127 ? "The sub is within the limit. Another claim, or an expression over several, is likely too long." : void 0 ],
remedy: [ "Use a shorter name for the branch, the environment or the repository.", (0, 
command.cv)("Or change the mapping. See the present one", providerCommand(facts, "describe", {
format: "yaml(attributeMapping)"
})), canBeShortened ? (0, command.cv)("Set it again with a short google.subject (name every mapping to keep, and grant the roles of the old subjects to the new ones)", providerCommand(facts, "update-oidc", {
"attribute-mapping": "google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id"
})) : void 0 ]
};
}
function subjectMissingCause(facts, description) {
const attribute = /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject";
return {
code: "STS_SUBJECT_MISSING",
because: [ message.Qq`The provider maps ${attribute} from a claim that this token does not have.`, claimLines(facts) ],
remedy: [ (0, command.cv)("See the mapping", providerCommand(facts, "describe", {
format: "yaml(attributeMapping)"
})), void 0 === claim(facts, "sub") ? void 0 : "Every token from GitHub has what google.subject=assertion.sub needs." ]
};
}
function issuerUnreachableCause(facts) {
const issuer = claim(facts, "iss"), url = void 0 !== issuer && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, "") : void 0;
return {
code: "STS_ISSUER_UNREACHABLE",
because: [ message.Qq`Google has no key for this token. It could not read the discovery document and keys of ${url ?? "the issuer"}, or the keys uploaded to the provider do not include the one that signed the token.` ],
remedy: [ void 0 === url ? void 0 : message.Qq`The internet must reach ${url}/.well-known/openid-configuration and the jwks_uri in it.`, (0, 
command.cv)("For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys after each change of them", providerCommand(facts, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
function signatureCause(facts) {
return {
code: "STS_SIGNATURE_INVALID",
because: [ message.Qq`The token is not signed by a key that the provider knows for ${claim(facts, "iss") ?? "its issuer"}. The keys uploaded to the provider are likely outdated.` ],
remedy: [ describeProvider(facts), (0, command.cv)("If it has jwksJson, upload the issuer's present keys", providerCommand(facts, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
const RENEW = "Renew the subject token where it is written. The credential file names the place in credential_source.";
function expiredCause({facts: facts, response: response, now: now}) {
const server = serverTime(response), issued = seconds(facts, "iat"), expires = seconds(facts, "exp"), here = measureClock(response, now);
return void 0 !== server && void 0 !== expires && expires <= server ? {
code: "STS_TOKEN_EXPIRED",
because: [ `The token expired ${sayGap(server - expires)} before it arrived.` ],
remedy: [ void 0 === claim(facts, "repository") ? RENEW : "GitHub's tokens are valid for five minutes. If the exchange followed at once, the clock of the issuer is wrong." ]
} : void 0 !== server && void 0 !== issued && issued > server ? {
code: "CLOCK_SKEW",
because: [ message.Qq`The token's time of issue is ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, "iss") ?? "unknown"}, is likely ahead.` ],
remedy: [ "https://token.actions.githubusercontent.com" === claim(facts, "iss") ? "Run the job again. If it fails again, see https://www.githubstatus.com." : message.Qq`Set the clock of the issuer:${(0, 
message.G5)("timedatectl set-ntp true")}` ]
} : {
code: "STS_TOKEN_EXPIRED",
because: [ "The token was too old when it arrived, or not yet valid.", here?.wrong ? here.sentence : void 0 ],
remedy: [ here?.wrong ? message.Qq`The token was likely made on this machine. ${SET_CLOCK}` : RENEW ]
};
}
function seconds({claims: claims}, name) {
const value = (0, record.Z)(claims, name);
return "number" == typeof value && Number.isFinite(value) ? 1e3 * value : void 0;
}
function boundaryCause({response: response}) {
if (400 === response.status || 403 === response.status) return {
code: "BOUNDARY_REFUSED",
because: [ message.Qq`Google issued the access token, and did not accept ${(0, message.hF)("access_token_boundary")} for it.` ],
remedy: [ message.Qq`Each rule names a bucket and roles. A condition is a CEL expression over resource.name and api.getAttribute.${(0, 
message.c0)("availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET\navailablePermissions: [inRole:roles/storage.objectViewer]")}`, message.Qq`The token needs the scope https://www.googleapis.com/auth/cloud-platform in ${(0, 
message.hF)("access_token_scopes")}.` ]
};
}
function stsContext(facts) {
return !0 === facts.boundary || void 0 === facts.provider ? void 0 : [ describeProvider(facts) ];
}
const SHORT = 300, LONG = 1e3;
function wordsOf(response) {
const text = response.body.toString("utf8").trim();
if (/^(?:<!|<\?xml|<html|<head|<body|<title|<h\d)/i.test(text)) return htmlWords(text);
let json;
try {
json = JSON.parse(text);
} catch {
return words({
description: plain(text)
});
}
const given = Array.isArray(json) && json.length > 0 ? json[0] : json;
if (!(0, record.u)(given)) return words({
description: plain(text)
});
const {error: error} = given;
if ((0, record.u)(error)) return googleWords(error);
const description = firstText(given, [ "error_description", "message", "errorMessage", "detail", "title" ]), name = textOf(error);
return words(void 0 === name && void 0 === description ? {
description: "{}" === text ? void 0 : plain(text)
} : {
error: name,
description: description,
reason: textOf(given.error_subtype)
});
}
function spell({error: error, description: description, reason: reason, violations: violations}) {
const main = [ error, description ].filter(part => void 0 !== part).join(": "), extra = [ reason, ...violations ].filter(part => void 0 !== part && !main.includes(part));
return 0 === extra.length ? main : `${main} (${extra.join("; ")})`.trim();
}
function words(given) {
const {error: error, description: description, reason: reason, metadata: metadata = {}, violations: violations = [], html: html} = given, all = [ error, description, reason, ...Object.values(metadata), ...violations ].filter(part => void 0 !== part).join("\n");
return {
error: error,
description: description,
reason: reason,
metadata: metadata,
violations: violations,
html: html,
all: all
};
}
function googleWords(error) {
const details = Array.isArray(error.details) ? error.details.filter(record.u) : [], info = details.find(detail => "string" == typeof detail.reason), older = Array.isArray(error.errors) ? error.errors.find(record.u) : void 0;
return words({
error: textOf(error.status),
description: textOf(error.message),
reason: textOf(info?.reason) ?? textOf(older?.reason),
metadata: textFields(info?.metadata),
violations: details.flatMap(violationsOf).slice(0, 5)
});
}
function violationsOf(detail) {
const list = detail.violations ?? detail.fieldViolations;
return Array.isArray(list) ? list.filter(record.u).map(violation => [ textOf(violation.type), textOf(violation.field), textOf(violation.description) ].filter(part => void 0 !== part).join(": ")) : [];
}
function htmlWords(html) {
const text = (0, clip.d)(html, 16384).replace(/<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ").replace(/<!--[\s\S]*?(?:-->|$)/g, " ").replace(/<[^<>]*>?/g, " ").replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, entity => ENTITIES.get(entity) ?? entity);
return words({
description: (0, clip.$)(text, SHORT),
html: /!!1<\/title>|\/\/www\.google\.com\//.test(html.slice(0, 16384)) ? "google" : "other"
});
}
const ENTITIES = new Map([ [ "&lt;", "<" ], [ "&gt;", ">" ], [ "&amp;", "&" ], [ "&quot;", '"' ], [ "&#39;", "'" ], [ "&nbsp;", " " ] ]);
function plain(text) {
if ("" !== text) return /[\0\ufffd]/.test(text) ? `${Buffer.byteLength(text)} bytes that are not text` : (0, 
clip.$)(text, SHORT);
}
function firstText(json, fields) {
for (const field of fields) {
const text = textOf((0, record.Z)(json, field));
if (void 0 !== text) return text;
}
}
function textOf(value) {
return "string" == typeof value ? (0, clip.$)(value, LONG) : void 0;
}
function textFields(value) {
return (0, record.u)(value) ? Object.fromEntries(Object.entries(value).slice(0, 20).flatMap(([name, field]) => {
const text = textOf(field);
return void 0 === text ? [] : [ [ name, text ] ];
})) : {};
}
const WHO = {
oidc: "GitHub's OIDC issuer",
sts: "Google STS",
oauth: "Google's OAuth token endpoint",
iam: "Google IAM Credentials",
metadata: "The metadata server"
}, REFUSED = {
oidc: "OIDC_REFUSED",
sts: "STS_REFUSED",
oauth: "OAUTH_REFUSED",
iam: "IAM_REFUSED",
metadata: "METADATA_REFUSED"
};
function explainRefusal(given) {
const refusal = {
...given,
facts: onOneLine(given.facts)
}, {response: response, by: by} = refusal, words = wordsOf(response), reported = spell(words), verb = response.status >= 500 ? "failed" : "refused the request", outcome = message.Qq`${WHO[by]} ${verb} (${response.status})`, cause = causeOf(refusal, words) ?? unknownCause(refusal, words);
return new errors.G7(cause.code, (0, message.Mn)([ "" === reported ? message.Qq`${outcome} and gave no reason.` : message.Qq`${outcome}: "${reported}"`, ...cause.because ?? [] ]) ?? outcome, {
status: response.status,
remedy: (0, message.Mn)(cause.remedy ?? []),
pendingGrant: cause.pendingGrant
});
}
function onOneLine(facts) {
const {account: account, principal: principal, subject: subject, keyId: keyId, audience: audience, provider: provider, delegates: delegates, scopes: scopes, projectId: projectId} = facts, plain = text => text ? (0, 
command.g$)(text) : void 0;
return {
...facts,
account: plain(account),
principal: plain(principal),
subject: plain(subject),
keyId: plain(keyId),
audience: plain(audience),
provider: plain(provider),
projectId: plain(projectId),
delegates: delegates?.map(command.g$),
scopes: scopes?.map(command.g$)
};
}
function causeOf(refusal, words) {
switch (refusal.by) {
case "oidc":
return oidcCause(refusal) ?? googleCause(refusal, words);

case "sts":
return googleCause(refusal, words) ?? stsCause(refusal, words);

case "oauth":
return googleCause(refusal, words) ?? oauthCause(refusal, words);

case "iam":
return googleCause(refusal, words) ?? iamCause(refusal, words);

case "metadata":
return metadataCause(refusal, words) ?? googleCause(refusal, words);
}
}
function unknownCause(refusal, words) {
const code = REFUSED[refusal.by];
if ("other" !== words.html) return {
code: code,
remedy: "sts" === refusal.by ? stsContext(refusal.facts) ?? [] : []
};
const host = hostOf(refusal.response.url);
return {
code: code,
because: [ "The response is HTML, which this endpoint does not send. It is likely from a proxy or firewall on the way." ],
remedy: void 0 === host ? [] : [ message.Qq`Let requests to ${host} pass through it.` ]
};
}
function hostOf(url) {
return URL.canParse(url) ? new URL(url).host : void 0;
}
},
9073: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
providerProblem: () => providerProblem
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _resource_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2632);
const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;
function providerProblem(given) {
const name = (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_2__.sF)(given), found = pattern => pattern.exec(name)?.[1], project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i), number = void 0 !== project && /^\d+$/.test(project) ? project : void 0, pool = found(/workloadIdentityPools?\/([^/\s]+)/i), provider = found(/\/providers?\/([^/\s]+)/i), example = `projects/${number ?? "123456789012"}/locations/global/workloadIdentityPools/${idIn(pool) ?? "POOL"}/providers/${idIn(provider) ?? "PROVIDER"}`;
return {
problem: whatIsWrong(name, {
project: project,
number: number,
pool: pool,
provider: provider
}),
example: example
};
}
function idIn(segment) {
return /[\w-]+/.exec(segment ?? "")?.[0];
}
function whatIsWrong(name, {project: project, number: number, pool: pool, provider: provider}) {
if (/^["'`]|["'`]$/.test(name)) return "has quotes in it. Write the name without quotes, also in a secret or a variable.";
if (/\$\{|\{\{/.test(name)) return "has an expression in it that was not evaluated.";
if (/\s/.test(name)) return "has white space in it.";
if (/workforcePools/i.test(name)) return "names a workforce pool, which is for people. A workload identity pool is needed.";
if (void 0 !== project && void 0 === number) return _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the project id ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(project)} where the project number is needed. To see the number:${numberCommand(project)}`;
const location = /\/locations\/([^/]+)/.exec(name)?.[1];
if (void 0 !== location && "global" !== location) return _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the location ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(location)}. Pools are in the location global.`;
if (void 0 !== number && void 0 !== pool && void 0 === provider && /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)) {
const known = /^[\w-]+$/.test(pool) ? pool : "POOL";
return _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`names a pool, and a provider of the pool is needed. It lacks /providers/PROVIDER at its end. To see the names:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.G5)(`gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number}`)}`;
}
if (/\/$/.test(name) && (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_2__.sZ)(name.replace(/\/+$/, ""))) return "has one slash too many at its end.";
if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith("projects/")) return "must begin with projects/.";
if (/^principal(?:Set)?:\/\//.test(name)) return "is a principal, as in a policy. The provider's resource name is needed, which begins with projects/.";
if (/^(?:https?:)?\/\//.test(name)) return "is a URL. The resource name is needed, which begins with projects/.";
if (SHAPE.test(name)) return "has a pool or a provider with characters that are not allowed. An id has a-z, 0-9 and hyphens.";
if (/@/.test(name) && !name.includes("/")) return _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`is an e-mail address, which belongs in ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.hF)("service_account")}.`;
if (!name.includes("/")) return "is only one name. The provider's whole resource name is needed.";
if ((0, _resource_names_js__WEBPACK_IMPORTED_MODULE_2__.sZ)(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))) return "has wrong upper or lower case. The words are projects, locations, global, workloadIdentityPools, providers.";
if (void 0 === location && void 0 !== project) return "has no /locations/global after the project.";
const singular = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(name)?.[0];
return void 0 !== singular ? _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has ${singular} where ${singular.slice(0, -1)}s/ is needed.` : "is not a provider's resource name.";
}
function canonical(segment) {
return "workloadidentitypools" === segment.toLowerCase() ? "workloadIdentityPools" : segment.toLowerCase();
}
function numberCommand(project) {
const id = /^[a-z][a-z0-9:.-]*$/.test(project) ? project : "PROJECT_ID";
return (0, _message_js__WEBPACK_IMPORTED_MODULE_0__.G5)(`gcloud projects describe ${id} --format='value(projectNumber)'`);
}
},
5972: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
untrustedRun: () => untrustedRun
});
var _files_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(813), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4704);
const FORK = {
withoutSecrets: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`The run of a pull request from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} is empty.`,
withoutOidc: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`The run of a pull request from a fork gets none.`,
condition: (0, _message_js__WEBPACK_IMPORTED_MODULE_1__.c0)("if: github.event.pull_request.head.repo.full_name == github.repository")
}, DEPENDABOT = {
withoutSecrets: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`A run that Dependabot started gets the secrets of Dependabot and not those of Actions, so an input like \${{ secrets.GCP_KEY }} is empty. To set one:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.G5)("gh secret set GCP_KEY --app dependabot")}`,
withoutOidc: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`Dependabot started this run. Such a run has read-only permissions unless the job itself sets id-token: write.`,
condition: (0, _message_js__WEBPACK_IMPORTED_MODULE_1__.c0)("if: github.actor != 'dependabot[bot]'")
}, MAX_EVENT_BYTES = 26214400, FORK_EVENTS = new Set([ "pull_request", "pull_request_review", "pull_request_review_comment" ]);
async function untrustedRun(env) {
if ("dependabot[bot]" === env.GITHUB_ACTOR || "dependabot[bot]" === env.GITHUB_TRIGGERING_ACTOR) return DEPENDABOT;
if (FORK_EVENTS.has(env.GITHUB_EVENT_NAME ?? "")) try {
const event = JSON.parse(await (0, _files_read_js__WEBPACK_IMPORTED_MODULE_0__.readText)(env.GITHUB_EVENT_PATH ?? "", {
maxBytes: MAX_EVENT_BYTES
})), pull = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(event) ? event.pull_request : void 0, head = (0, 
_record_js__WEBPACK_IMPORTED_MODULE_2__.u)(pull) && (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(pull.head) ? pull.head : void 0;
if (head && null === head.repo) return FORK;
const repo = head?.repo;
if ((0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(repo) && repo.full_name !== env.GITHUB_REPOSITORY) return FORK;
} catch {}
}
}
};
