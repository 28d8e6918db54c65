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
function say(sentence, command) {
return void 0 === command || "" === command ? void 0 : `${sentence}:\n  ${command}`;
}
},
1497: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
explainRefusal: () => explainRefusal
});
var errors = __webpack_require__(2578), command = __webpack_require__(4303), duration = __webpack_require__(2757), message = __webpack_require__(9045), resource_names = __webpack_require__(2632), record = __webpack_require__(4704), clip = __webpack_require__(7406);
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
const text = (0, clip.$)((0, command.g$)("string" == typeof value ? value : JSON.stringify(value) ?? ""), 300);
return void 0 === text ? [] : [ `  ${name}: ${text}` ];
});
return 0 === lines.length ? void 0 : `The token's claims were:\n${lines.join("\n")}`;
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
const {response: response, by: by} = refusal, exhausted = 429 === response.status || "RESOURCE_EXHAUSTED" === words.error || /^(?:quota_exceeded|rate_limit_exceeded)$/.test(words.error ?? "") || /^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(words.reason ?? "");
if (!exhausted) return;
const wait = (0, message.w)(response, "retry-after")?.trim(), service = serviceOf(refusal, words), project = projectOf(refusal, words);
return {
code: "QUOTA_EXCEEDED",
because: [ `The quota for these calls is used up${tries(refusal)}.`, void 0 !== wait && /^\d{1,9}$/.test(wait) ? `The server asks to wait ${(0, 
duration.a3)(1e3 * Number(wait))}.` : void 0, "sts" === by ? "Google STS allows 6,000 exchanges a minute for the project of the pool." : void 0 ],
remedy: "oidc" === by ? [ "Run fewer jobs at once: concurrency or max-parallel in the workflow." ] : [ (0, 
command.cv)("See the quotas and ask for more", service && project && (0, command.Jr)("beta quotas info list", [], {
service: service,
project: project
})), "Or ask for fewer tokens at once: one step with several id_token_audience in place of several steps; max-parallel for a matrix." ]
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
because: [ `The server failed${tries(refusal)}.`, foreign ? "The answer is HTML: a proxy or load balancer between here and there is its likely author." : void 0 ],
remedy: [ "metadata" === by ? void 0 : `Run the job again; if it stays so, see https://${"oidc" === by ? "www.githubstatus.com" : "status.cloud.google.com"}.` ]
};
}
function tries({response: response}) {
return void 0 === response.attempts || response.attempts < 2 ? "" : `, each of the ${response.attempts} times it was asked`;
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
because: [ `${"STS_API_DISABLED" === code ? "The Security Token Service API" : "The IAM Service Account Credentials API"} is off in ${void 0 === project ? "the project named above" : `project ${project}`}.` ],
remedy: [ (0, command.cv)("Turn it on", (0, command.Jr)("services enable", [ serviceOf(refusal, words) ], {
project: project
})), "It takes a few minutes to take effect." ]
};
}
function perimeterCause(refusal, words) {
if ("SECURITY_POLICY_VIOLATED" !== words.reason && !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(words.all)) return;
const id = /vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(words.all)?.[1] ?? /^[\w-]{8,}$/.exec(words.metadata.uid ?? "")?.[0], project = projectOf(refusal, words);
return {
code: "ORGANIZATION_POLICY",
because: [ "A VPC Service Controls perimeter of the organisation does not let this call in: it comes from outside." ],
remedy: [ (0, command.cv)("An administrator of the organisation sees the perimeter and the rule it lacks", id && (0, 
command.Jr)("logging read", [ `protoPayload.metadata.vpcServiceControlsUniqueId="${id}"` ], {
project: project
})), "An ingress rule for this identity, or a runner inside the perimeter, lets it in." ]
};
}
function constraintCause(refusal, words) {
const constraint = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(words.all)?.[1];
if ("iam.allowServiceAccountCredentialLifetimeExtension" === constraint) return;
if (void 0 === constraint && !/org(?:anization)? policy/i.test(words.all)) return;
const project = projectOf(refusal, words);
return {
code: "ORGANIZATION_POLICY",
because: [ `An organisation policy forbids it${void 0 === constraint ? "" : `: constraints/${constraint}`}.` ],
remedy: [ (0, command.cv)("See what it allows here", constraint && project && (0, 
command.Jr)("org-policies describe", [ constraint ], {
project: project,
effective: !0
})), "Only an administrator of the organisation's policies can change it." ]
};
}
function userProjectCause(words) {
const denied = "USER_PROJECT_DENIED" === words.reason || /serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(words.all);
if (!denied) return;
const project = /^projects\/([a-z0-9:.-]+)$/.exec(words.metadata.consumer ?? "")?.[1] ?? /to use project ([a-z0-9:.-]*[a-z0-9])/.exec(words.all)?.[1];
return {
code: "USER_PROJECT_DENIED",
because: [ "The project that the calls are to be counted for is not one that the caller may use." ],
remedy: [ (0, command.cv)("Let the caller use it", (0, command.Jr)("projects add-iam-policy-binding", [ project ], {
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
if (bare !== account) return `No such address has the character ${(0, quote.hD)(odd(account))} in it: likely ${bare}.`;
const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
if (void 0 !== withoutIam) {
if (GOOGLES_OWN.has(withoutIam)) return;
return `An account's address has .iam. in it: likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
}
if (!domain.endsWith(".iam.gserviceaccount.com")) {
const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(domain)?.[1];
return void 0 === close ? "It does not end in .iam.gserviceaccount.com: likely a person's or a group's address, and only service accounts can be acted for." : `An account's address ends in .iam.gserviceaccount.com: likely ${name}@${close}.iam.gserviceaccount.com.`;
}
const project = (0, resource_names.TP)(account);
return void 0 !== project && /^\d+$/.test(project) ? `It has the project number ${project} where the project id is needed: gcloud projects describe ${project} --format='value(projectId)' prints it.` : /[A-Z]/.test(account) ? `An account's address is in lower case: likely ${account.toLowerCase()}.` : void 0 !== project && (name.length < 6 || name.length > 30) ? `An account's name has 6 to 30 characters, and ${name} has ${name.length}: likely it was cut short or is not the account's id.` : void 0 !== project && void 0 !== projectId && project !== projectId ? `It names the project ${project}, and this run's project is ${projectId}: if the account is there, it is ${name}@${emailDomain(projectId)}.iam.gserviceaccount.com.` : void 0;
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
const time = Date.parse((0, message.w)(response, "date") ?? "");
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
sentence: `This machine's clock is ${sayGap(ahead)} ${ahead > 0 ? "ahead of" : "behind"} the server's: ${(0, 
duration.ag)(now)} here, ${(0, duration.ag)(server)} there.`,
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
because: [ `The assertion names its account by ${nameOf(facts)}, and Google takes an e-mail address there.` ],
remedy: [ "service_account: the e-mail address of the account" ]
} : /audience check|Invalid JWT.*\baud/i.test(description) ? {
code: "OAUTH_REFUSED",
because: [ "The assertion was made for another token endpoint than the one it came to: likely another universe." ],
remedy: [ "universe: the universe_domain of the key's file" ]
} : void 0;
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
because: [ `Google knows no such key of ${nameOf(facts)}: it was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.` ],
remedy: [ (0, command.cv)(void 0 === keyId ? "List the account's keys" : `See whether ${keyId} is among the account's keys`, account && (0, 
command.Jr)("iam service-accounts keys list", [], {
"iam-account": account,
...projectFlag(facts)
})), (0, command.cv)("If it is there and disabled, enable it", account && keyId && (0, 
command.Jr)("iam service-accounts keys enable", [ keyId ], {
"iam-account": account,
...projectFlag(facts)
})), "If it is not, store a new key in the secret that credentials_json reads; or need no key: workload_identity_provider." ]
};
}
function clockCause({response: response, now: now}) {
const clock = measureClock(response, now);
return {
code: "CLOCK_SKEW",
because: [ void 0 === clock ? "The times in the signed assertion were not accepted: this machine's clock is likely wrong. The answer has no date to compare it with." : clock.sentence, !1 === clock?.wrong ? "So the times in the assertion should have been accepted." : void 0 ],
remedy: !1 === clock?.wrong ? [] : [ "Set this machine's clock: timedatectl set-ntp true" ]
};
}
function userCause(facts) {
return {
code: "USER_NOT_FOUND",
because: [ void 0 === facts.subject ? "Google knows no such account." : `There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}: mistyped, suspended or deleted; groups and aliases do not do.` ],
remedy: [ "access_token_subject: the primary e-mail address of a user" ]
};
}
function accountGoneCause(facts) {
const {account: account} = facts;
return {
code: "ACCOUNT_NOT_FOUND",
because: [ `Google knows no service account ${account ?? "of this e-mail"}: it was deleted, mistyped, or made moments ago.` ],
remedy: [ (0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], projectFlag(facts))), (0, 
command.cv)("An account deleted less than 30 days ago can be had back by its unique id", (0, 
command.Jr)("iam service-accounts undelete", [ facts.clientId ?? "UNIQUE_ID" ], projectFlag(facts))) ]
};
}
function accountDisabledCause(facts) {
const {account: account, keyId: keyId} = facts;
return {
code: "ACCOUNT_DISABLED",
because: [ `${account ?? "The service account"}${void 0 === keyId ? " is disabled" : `, or its key ${keyId}, is disabled`}.` ],
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
because: [ `A scope is likely one that only a person may have, and not ${nameOf(facts)} by itself: ${scopes.join(", ")}.` ],
remedy: [ "access_token_subject: the user to act for, by domain-wide delegation; or access_token_scopes without that scope" ]
};
}
const id = clientId ?? (/^\d{6,}$/.test(account ?? "") ? account : void 0);
return {
code: "DELEGATION_NOT_GRANTED",
because: [ `Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with every scope that was asked for: ${(scopes ?? []).join(", ")}.`, "A grant by e-mail address, or with some of the scopes, does not do; a new one may take up to a day to work." ],
remedy: [ void 0 === id ? (0, command.cv)("The client id to grant it to", account && (0, 
command.Jr)("iam service-accounts describe", [ account ], {
format: "value(oauth2ClientId)",
...projectFlag(facts)
})) : void 0, (0, command.cv)(`A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? "as above"}, scopes`, (scopes ?? []).join(",")) ]
};
}
function scopeCause(facts) {
const {audience: audience, scopes: scopes} = facts;
return void 0 !== audience && void 0 === scopes ? {
code: "AUDIENCE_INVALID",
because: [ `Google issues no ID token for the audience ${audience}.` ],
remedy: [ "id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id" ]
} : {
code: "SCOPE_INVALID",
because: [ `A scope does not exist, or this account may not have it: ${(scopes ?? []).join(", ")}.` ],
remedy: [ "access_token_scopes: https://www.googleapis.com/auth/cloud-platform", "Each scope is a line of its own, as https://developers.google.com/identity/protocols/oauth2/scopes has it." ]
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
remedy: [ "Use a service account: workload_identity_provider, or a key in credentials_json." ]
};
if ("invalid_grant" !== words.error) return;
const sure = /expired or revoked/i.test(description);
return {
code: "REFRESH_TOKEN_REVOKED",
because: [ `The refresh token is ${sure ? "no longer good" : "likely no longer good"}: revoked, expired (six months unused, or seven days for an OAuth client in testing), replaced by newer logins, or ended by a change of password.` ],
remedy: [ (0, command.cv)("Log in again", loginCommand(facts)), "Then store the new file in the secret. What runs unattended is better a service account: workload_identity_provider." ]
};
}
function loginCommand({credential: credential}) {
return "external_account_authorized_user" === credential ? `${LOGIN} --login-config=LOGIN_CONFIG_FILE` : LOGIN;
}
function reauthenticationCause(facts) {
return {
code: "REAUTHENTICATION_REQUIRED",
because: [ "The organisation makes its people sign in again at intervals (Google Cloud session control), and the interval is over." ],
remedy: [ (0, command.cv)("Log in again", loginCommand(facts)), "What runs unattended needs a service account, which no interval ends: workload_identity_provider, or a key in credentials_json." ]
};
}
function policyCause(words) {
return {
code: "ORGANIZATION_POLICY",
because: [ "org_internal" === words.error ? "The OAuth client is for people of its own organisation only." : "An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from here (context-aware access)." ],
remedy: [ "The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps" ]
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
because: [ `Google does not say which argument it means: likely the audience ${facts.audience ?? ""}.` ],
remedy: [ "id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id" ]
} : void 0 : void 0;
}
function iam_scopeCause({scopes: scopes = []}, likely) {
return {
code: "SCOPE_INVALID",
because: [ `A scope ${likely}does not exist: ${scopes.join(", ")}.` ],
remedy: [ `access_token_scopes: ${CLOUD_PLATFORM}` ]
};
}
const LIFETIME = "iam.allowServiceAccountCredentialLifetimeExtension";
function lifetimeCause({facts: facts, response: response, now: now}, words) {
const {account: account, lifetimeSeconds: lifetimeSeconds} = facts, clock = measureClock(response, now);
if (void 0 !== lifetimeSeconds && lifetimeSeconds <= 3600) return {
code: clock?.wrong ? "CLOCK_SKEW" : "IAM_LIFETIME_EXCEEDED",
because: [ `A lifetime of ${lifetimeSeconds} s is within the hour that everybody may have.`, clock?.wrong ? clock.sentence : "Clocks that differ are the likely cause." ],
remedy: [ "access_token_lifetime: 3300s", clock?.wrong ? "Set this machine's clock: timedatectl set-ntp true" : void 0 ]
};
const halfDay = (lifetimeSeconds ?? 0) > 43200 || /43200/.test(words.all), project = void 0 === account ? void 0 : (0, 
resource_names.TP)(account);
return {
code: "IAM_LIFETIME_EXCEEDED",
because: [ `A lifetime of ${lifetimeSeconds ?? "more than 3600"} s is more than ${account ?? "the account"} may have: an hour${halfDay ? ", or twelve where the organisation allows it" : ", unless the organisation allows it up to twelve"}. The constraint constraints/${LIFETIME} lists the accounts that may.` ],
remedy: [ "access_token_lifetime: 3600s", (0, command.cv)("Or let an administrator of organisation policies allow the account more (--organization and --folder do as well)", account && (0, 
command.Jr)("resource-manager org-policies allow", [ LIFETIME, account ], {
project: project ?? "PROJECT"
})) ]
};
}
function tokenCause(facts) {
return {
code: "IAM_TOKEN_REJECTED",
because: [ `The token of ${facts.caller ?? "whoever asks"} was not accepted: it has expired, was revoked, or is of another universe.` ],
remedy: [ "Outside googleapis.com, the input universe must name the universe of the account: universe: DOMAIN" ]
};
}
function scopesCause(facts) {
const person = void 0 !== facts.caller && !/gserviceaccount\.com$|^principal/.test(facts.caller);
return {
code: "IAM_SCOPE_INSUFFICIENT",
because: [ `The token of ${facts.caller ?? "whoever asks"} lacks the scope ${CLOUD_PLATFORM}.` ],
remedy: [ person ? (0, command.cv)("Log in again with it", `gcloud auth application-default login --scopes=openid,email,${CLOUD_PLATFORM}`) : (0, 
command.cv)("Give it to the instance while it is stopped", (0, command.Jr)("compute instances set-service-account", [ "INSTANCE" ], {
zone: "ZONE",
scopes: "cloud-platform",
"service-account": /gserviceaccount\.com$/.test(facts.caller ?? "") ? facts.caller : void 0
})) ]
};
}
function missingCause(facts, words) {
const chain = [ ...facts.delegates ?? [], ...void 0 === facts.account ? [] : [ facts.account ] ], account = chain.find(name => words.all.includes(name)) ?? facts.account ?? "";
return {
code: "ACCOUNT_NOT_FOUND",
because: [ chain.length > 1 && account !== facts.account ? `The delegate ${account} does not exist: mistyped, or deleted.` : `The service account ${account} does not exist: mistyped, or deleted.`, mistyped(account, facts) ],
remedy: [ (0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], iam_projectFlag(account))), "Then set service_account (or delegates) to one of the addresses it prints." ]
};
}
function linksOf(facts) {
const targets = [ ...facts.delegates ?? [], ...void 0 === facts.account ? [] : [ facts.account ] ], holders = [ facts.caller, ...facts.delegates ?? [] ];
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
const federated = first && void 0 !== facts.provider && !isWorkforce(facts);
return federated && "signJwt" !== facts.method ? WORKLOAD_USER : "generateIdToken" === facts.method ? OPEN_ID_CREATOR : TOKEN_CREATOR;
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
because: [ 1 === links.length ? void 0 !== facts.caller && facts.caller === facts.account ? `${facts.caller} needs the right to make tokens of itself through IAM Credentials (${permission}), which no account has unasked; a lifetime other than an hour and domain-wide delegation without a key need it.` : `${facts.caller ?? "The caller"} may not act as ${facts.account}: it ${void 0 === named ? "likely " : ""}lacks ${permission} on it, or there is no such account.` : because, void 0 === facts.account ? void 0 : mistyped(facts.account, {}), "A grant of the last few minutes may still be spreading: two minutes as a rule, seven and more at times." ],
remedy: [ facts.caller === facts.account && void 0 !== facts.lifetimeSeconds ? "Leave access_token_lifetime out: the hour needs no such right." : void 0, ...doubted.flatMap(link => grants(link, link === links[0] ? facts : {})), (0, 
command.cv)("If it was granted already, compare letter by letter", (0, command.Jr)("iam service-accounts get-iam-policy", [ doubted.at(-1)?.target ], iam_projectFlag(doubted.at(-1)?.target))) ]
};
}
function doubtedLinks(facts, links, permission, words) {
const chain = [ facts.caller ?? "the caller", ...links.map(({target: target}) => target) ].join(" → "), named = links.find(({target: target}) => words.all.includes(target)), prefix = `In the chain ${chain} `;
if (void 0 !== named && links.length > 1) return {
doubted: [ named ],
because: `${prefix}the link ${spellLink(named)} is missing.`
};
if (links.length <= 1 || void 0 === permission) return {
doubted: links,
because: `${prefix}a link is missing, and Google does not say which.`
};
if ("iam.serviceAccounts.implicitDelegation" === permission) {
const doubted = links.slice(0, -1);
return {
doubted: doubted,
because: `${prefix}a link to a delegate is missing (${permission}): ${doubted.map(spellLink).join(", or ")}.`
};
}
const last = links.slice(-1);
return {
doubted: last,
because: `${prefix}the last link is likely the one that is missing (${permission}): ${last.map(spellLink).join("")}.`
};
}
function spellLink({holder: holder, target: target}) {
return `${holder ?? "the caller"} → ${target}`;
}
function grants({holder: holder, target: target, role: role}, facts) {
const grant = member => void 0 === member ? void 0 : (0, command.Jr)("iam service-accounts add-iam-policy-binding", [ target ], {
role: role,
member: member,
...iam_projectFlag(target)
}), {repositoryId: repositoryId, repository: repository, subject: subject, anyMember: anyMember} = membersOf(facts), choices = [ {
member: repositoryId,
whom: "every run of this repository, by its id, which no other repository can ever have",
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
return 0 === choices.length ? [ (0, command.cv)(`Let ${holder ?? "the caller"} act as ${target}`, grant(anyMember ?? memberOf(holder))) ] : choices.map(({member: member, whom: whom, mapping: mapping}, index) => (0, 
command.cv)(`${0 === index ? `Let ${whom}, act as ${target}` : `Or ${whom}`} (the provider must map ${mapping})`, grant(member)));
}
function memberOf(caller) {
return void 0 !== caller && /@|^principal/.test(caller) ? caller.startsWith("principal") ? caller : `${/gserviceaccount\.com$/.test(caller) ? "serviceAccount" : "user"}:${caller}` : "MEMBER";
}
function metadataCause(refusal, words) {
const {response: response, facts: facts} = refusal, gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
return /Gaia id not found|IAM returned 404/i.test(words.all) ? annotationCause(words) : gke ? bindingCause(refusal) : 404 === response.status ? facts.account?.includes("@") ? deadAccountCause(facts.account) : noAccountCause(refusal) : response.status >= 500 || 429 === response.status ? void 0 : /scope/i.test(words.all) ? {
code: "SCOPE_INVALID",
because: [ `This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(", ")}.` ],
remedy: [ "access_token_scopes: https://www.googleapis.com/auth/cloud-platform" ]
} : 400 === response.status && void 0 !== facts.audience ? {
code: "AUDIENCE_INVALID",
because: [ `The metadata server makes no ID token for the audience ${facts.audience}, likely.` ],
remedy: [ "id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id" ]
} : 403 === response.status ? {
code: "METADATA_REFUSED",
because: [ "This machine's metadata server is there and does not give its account's tokens: something on the machine or in the cluster (metadata concealment, a network policy, a sidecar) likely keeps them." ]
} : void 0;
}
function noAccountCause({facts: facts}) {
return {
code: "METADATA_NO_ACCOUNT",
because: [ void 0 !== facts.account && /\.svc\.id\.goog/.test(facts.account) ? `This pod acts as ${facts.account}, a Kubernetes service account that no Google service account stands behind.` : "No service account is attached to this machine." ],
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
because: [ `This machine's account ${account} has no tokens: likely it was disabled or deleted.` ],
remedy: [ (0, command.cv)("See how it is", (0, command.Jr)("iam service-accounts describe", [ account ])), (0, 
command.cv)("Enable it", (0, command.Jr)("iam service-accounts enable", [ account ])) ]
};
}
function annotationCause(words) {
const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
return {
code: "ACCOUNT_NOT_FOUND",
because: [ `The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? "an account"}, which does not exist: mistyped, or deleted.` ],
remedy: [ (0, command.cv)("Name one that exists", "kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com") ]
};
}
function bindingCause({facts: facts}) {
const {projectId: projectId, account: account} = facts, known = account?.includes("@") ? account : void 0;
return {
code: "METADATA_WORKLOAD_IDENTITY",
because: [ `Workload Identity Federation for GKE is not set up to its end: the pod's Kubernetes service account may not act as ${known ?? "the Google service account that its annotation names"}.` ],
remedy: [ (0, command.cv)("Let it (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)", (0, 
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
because: [ "The job's request token was not accepted. It is good for this job alone, while the job runs and has the permission." ],
remedy: [ "In the workflow, for this job: permissions: { contents: read, id-token: write }", "ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets: neither env: nor another job may carry them over." ]
};

case 404:
return {
code: "OIDC_REFUSED",
because: [ "Nobody issues OIDC tokens at ACTIONS_ID_TOKEN_REQUEST_URL; on GitHub Enterprise Server, likely because Actions OIDC is not set up." ],
remedy: [ "GitHub Enterprise Server: let its administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration" ]
};

case 400:
return {
code: "OIDC_REFUSED",
because: [ void 0 === facts.audience ? "GitHub did not accept the audience it was asked for." : `GitHub was asked for a token with the audience ${facts.audience}, which is likely what it does not accept.` ],
remedy: [ "Leave the input audience out, and the provider's own is asked for." ]
};

default:
return;
}
}
function stsCause(refusal, words) {
const {facts: facts} = refusal, description = words.description ?? "";
return !0 === facts.boundary ? boundaryCause(refusal) : "invalid_target" === words.error || /Invalid value for "?audience/i.test(description) ? providerCause(facts) : /attribute condition/i.test(description) ? conditionCause(facts) : /issuer in (?:the )?ID Token/i.test(description) ? issuerCause(facts, description) : /audience in (?:the )?ID Token/i.test(description) ? audienceCause(facts, description) : /mapped attribute.*exceeds|127 bytes/i.test(description) ? subjectSizeCause(facts, description) : /Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(description) ? subjectMissingCause(facts, description) : /connecting to the given credential's issuer/i.test(description) ? issuerUnreachableCause(facts) : /verify the ID Token signature|signature/i.test(description) ? signatureCause(facts) : /stale to sign-in|expired|not yet valid|in the future|too old/i.test(description) ? expiredCause(refusal) : "invalid_scope" === words.error ? {
code: "SCOPE_INVALID",
because: [ `A scope does not exist or may not be asked for: ${(facts.scopes ?? []).join(", ")}.` ],
remedy: [ "access_token_scopes: https://www.googleapis.com/auth/cloud-platform" ]
} : "invalid_client" === words.error ? {
code: "CLIENT_REJECTED",
because: [ "The client_id and client_secret of the credential file were not accepted." ],
remedy: [ "Make the file again: gcloud iam workforce-pools create-cred-config" ]
} : void 0;
}
function describeProvider(facts) {
return (0, command.cv)("See how the provider is set up", providerCommand(facts, "describe"));
}
function providerCause(facts) {
const number = poolProject(facts), ids = /Pools\/(.+)$/.exec(facts.provider ?? "")?.[1] ?? "", wrongProject = void 0 === number || /^\d+$/.test(number) ? void 0 : `The name has the project id ${number} where the project number is needed.`;
return {
code: "STS_PROVIDER_INVALID",
because: [ `The provider ${facts.provider ?? "named in the credential"} does not exist, is disabled, or was deleted; or its pool is.`, wrongProject, /[A-Z_]/.test(ids) ? "Ids of pools and providers have no upper case and no underscores, and this name has." : void 0, "A provider or pool of the last few minutes may not be known everywhere yet." ],
remedy: [ (0, command.cv)("See the pools of the project", listPools(facts)), (0, 
command.cv)("See the providers of the pool; one with state DELETED can be undeleted for 30 days", listProviders(facts)), describeProvider(facts), "Then set workload_identity_provider to the name it prints: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ]
};
}
function conditionCause(facts) {
const repository = claim(facts, "repository_id"), owner = claim(facts, "repository_owner_id"), condition = void 0 !== repository && void 0 !== owner && /^\d+$/.test(repository) && /^\d+$/.test(owner) ? `assertion.repository_id == "${repository}" && assertion.repository_owner_id == "${owner}"` : void 0, environment = claim(facts, "environment"), other = otherSubject(facts);
return {
code: "STS_ATTRIBUTE_CONDITION",
because: [ "The provider's attribute condition does not hold for this token. It compares letter by letter, upper and lower case too.", claimLines(facts), hasImmutableSubject(facts) ? `The subject is of the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID: a condition on assertion.sub that was written for ${other ?? "repo:OWNER/REPO"} does not hold for it. Compare assertion.repository_id and assertion.repository_owner_id.` : void 0 === other ? void 0 : `The subject is of the form repo:OWNER/REPO: a condition on assertion.sub that was written for the immutable form, ${other}, does not hold for it. A condition on assertion.repository_id and assertion.repository_owner_id holds for both.`, void 0 === environment ? void 0 : `The job uses the environment ${environment}: its subject ends in that, not in the ref.`, "pull_request" === claim(facts, "event_name") ? "The run is of a pull request: its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request." : void 0 ],
remedy: [ (0, command.cv)("See the condition", providerCommand(facts, "describe", {
format: "value(attributeCondition)"
})), void 0 === condition ? void 0 : (0, command.cv)("To let this repository in, and no other (it takes the place of the condition that is there)", providerCommand(facts, "update-oidc", {
"attribute-condition": condition
})) ]
};
}
const GITHUB_ISSUER = /^https:\/\/token\.actions\.githubusercontent\.com(\/[\w-]+)?$/, SERVER_ISSUER = /^https:\/\/[a-z0-9.-]+\/_services\/token$/;
function issuerCause(facts, description) {
const issuer = claim(facts, "iss"), expected = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(description)?.[1];
return {
code: "STS_ISSUER_MISMATCH",
because: [ `The token was issued by ${issuer ?? "somebody whose name is not in it"}, and the provider trusts ${expected ?? "another issuer"}.`, void 0 !== issuer && void 0 !== GITHUB_ISSUER.exec(issuer)?.[1] ? "The enterprise has an issuer of its own, which its administrator has set." : void 0 ],
remedy: [ void 0 !== issuer && isIssuerOfJobs(issuer, facts) ? (0, command.cv)("If that is this repository's issuer, let the provider trust it", providerCommand(facts, "update-oidc", {
"issuer-uri": issuer
})) : describeProvider(facts), "Otherwise name the provider made for it in workload_identity_provider." ]
};
}
function isIssuerOfJobs(issuer, facts) {
return !!GITHUB_ISSUER.test(issuer) || SERVER_ISSUER.test(issuer) && void 0 !== claim(facts, "repository");
}
function audienceCause(facts, description) {
const {claims: claims, provider: provider} = facts, aud = claims?.aud, said = "string" == typeof aud ? aud : Array.isArray(aud) ? aud.join(", ") : void 0, audience = void 0 === said ? void 0 : (0, 
clip.$)((0, command.g$)(said), 300), standard = void 0 === provider ? void 0 : `https://iam.googleapis.com/${provider}`, expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
return {
code: "STS_AUDIENCE_MISMATCH",
because: [ `The token was made for the audience ${audience ?? "(none)"}, and the provider allows ${expected ?? (audience === standard ? "others only" : `others only; unless it was told otherwise, ${standard ?? "its own name"}`)}.` ],
remedy: [ (0, command.cv)("See what it allows", providerCommand(facts, "describe", {
format: "value(oidc.allowedAudiences)"
})), audience !== standard ? "Leave the input audience out, or set it to one of those." : `Set the input to one of those: audience: ${expected ?? "AUDIENCE"}`, "string" == typeof aud ? (0, 
command.cv)("Or let the provider allow this one (it takes the place of the list that is there)", providerCommand(facts, "update-oidc", {
"allowed-audiences": aud
})) : void 0 ]
};
}
function subjectSizeCause(facts, description) {
const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject", subject = claim(facts, "sub"), canBeShortened = "google.subject" === attribute && void 0 !== claim(facts, "repository_id");
return {
code: "STS_SUBJECT_TOO_LONG",
because: [ `The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`, void 0 === subject ? void 0 : `The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`, void 0 !== subject && Buffer.byteLength(subject) <= 127 ? "That is within the limit: likely another claim, or an expression over several, is what is too long." : void 0 ],
remedy: [ "A shorter branch, environment or repository name does it.", (0, command.cv)("Or map it to less: see the mapping", providerCommand(facts, "describe", {
format: "yaml(attributeMapping)"
})), canBeShortened ? (0, command.cv)("and set it again with a short google.subject (name every mapping that is to stay; what is bound to the old subjects must be bound to the new)", providerCommand(facts, "update-oidc", {
"attribute-mapping": "google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id"
})) : void 0 ]
};
}
function subjectMissingCause(facts, description) {
const attribute = /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject";
return {
code: "STS_SUBJECT_MISSING",
because: [ `The provider maps ${attribute} from something that this token does not have.`, claimLines(facts) ],
remedy: [ (0, command.cv)("See the mapping", providerCommand(facts, "describe", {
format: "yaml(attributeMapping)"
})), void 0 === claim(facts, "sub") ? void 0 : "google.subject=assertion.sub is what every token from GitHub has." ]
};
}
function issuerUnreachableCause(facts) {
const issuer = claim(facts, "iss"), url = void 0 !== issuer && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, "") : void 0;
return {
code: "STS_ISSUER_UNREACHABLE",
because: [ `Google has no key for this token: it could not read ${void 0 === url ? "the issuer's" : `${url}'s`} discovery document and keys, or the keys that were uploaded to the provider do not include the one that signed it.` ],
remedy: [ void 0 === url ? void 0 : `Both must be reachable from the internet: ${url}/.well-known/openid-configuration, and the jwks_uri in it.`, (0, 
command.cv)("For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys, and again whenever they change", providerCommand(facts, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
function signatureCause(facts) {
return {
code: "STS_SIGNATURE_INVALID",
because: [ `The signature of the token is not by a key that the provider knows for ${claim(facts, "iss") ?? "its issuer"}: likely keys that were uploaded to the provider and have changed since.` ],
remedy: [ describeProvider(facts), (0, command.cv)("Where it has jwksJson, upload the issuer's keys of today", providerCommand(facts, "update-oidc", {
"jwk-json-path": "jwks.json"
})) ]
};
}
function expiredCause({facts: facts, response: response, now: now}) {
const server = serverTime(response), issued = seconds(facts, "iat"), expires = seconds(facts, "exp"), here = measureClock(response, now);
return void 0 !== server && void 0 !== expires && expires <= server ? {
code: "STS_TOKEN_EXPIRED",
because: [ `The token was over: it expired ${sayGap(server - expires)} before it arrived.` ],
remedy: [ void 0 === claim(facts, "repository") ? "Whatever writes the subject token must renew it: see credential_source of the credential file." : "GitHub's tokens live five minutes. If Google was asked at once, the clock of their issuer is wrong." ]
} : void 0 !== server && void 0 !== issued && issued > server ? {
code: "CLOCK_SKEW",
because: [ `The token is from the future: it was issued ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, "iss") ?? "unknown"}, is likely ahead.` ],
remedy: [ "https://token.actions.githubusercontent.com" === claim(facts, "iss") ? "Run the job again; if it stays so, see https://www.githubstatus.com." : "Set the issuer's clock: timedatectl set-ntp true" ]
} : {
code: "STS_TOKEN_EXPIRED",
because: [ "The token was too old when it arrived, or not yet valid.", here?.wrong ? here.sentence : void 0 ],
remedy: [ here?.wrong ? "If the token was made on this machine, set its clock: timedatectl set-ntp true" : "Whatever writes the subject token must renew it: see credential_source of the credential file." ]
};
}
function seconds({claims: claims}, name) {
const value = (0, record.Z)(claims, name);
return "number" == typeof value && Number.isFinite(value) ? 1e3 * value : void 0;
}
function boundaryCause({response: response}) {
if (400 === response.status || 403 === response.status) return {
code: "BOUNDARY_REFUSED",
because: [ "The access token itself was had; Google did not accept to narrow it by access_token_boundary." ],
remedy: [ "Each rule names a bucket, availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET, and roles, availablePermissions: [inRole:roles/storage.objectViewer]; a condition is a CEL expression over resource.name and api.getAttribute.", "The token to be narrowed needs the scope https://www.googleapis.com/auth/cloud-platform in access_token_scopes." ]
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
const answer = Array.isArray(json) && json.length > 0 ? json[0] : json;
if (!(0, record.u)(answer)) return words({
description: plain(text)
});
const {error: error} = answer;
if ((0, record.u)(error)) return googleWords(error);
const description = firstText(answer, [ "error_description", "message", "errorMessage", "detail", "title" ]), name = textOf(error);
return words(void 0 === name && void 0 === description ? {
description: "{}" === text ? void 0 : plain(text)
} : {
error: name,
description: description,
reason: textOf(answer.error_subtype)
});
}
function spell({error: error, description: description, reason: reason, violations: violations}) {
const said = [ error, description ].filter(part => void 0 !== part).join(": "), extra = [ reason, ...violations ].filter(part => void 0 !== part && !said.includes(part));
return 0 === extra.length ? said : `${said} (${extra.join("; ")})`.trim();
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
}, {response: response, by: by} = refusal, words = wordsOf(response), said = spell(words), verb = response.status >= 500 ? "failed" : "refused", cause = causeOf(refusal, words) ?? unknownCause(refusal, words);
return new errors.G7(cause.code, lines([ `${WHO[by]} ${verb}: ${response.status}${said ? `, ${said}` : " without a reason."}`, ...cause.because ?? [] ]), {
status: response.status,
remedy: lines(cause.remedy ?? []) || void 0
});
}
function onOneLine(facts) {
const {account: account, caller: caller, subject: subject, keyId: keyId, audience: audience, provider: provider, delegates: delegates, scopes: scopes, projectId: projectId} = facts, plain = text => text ? (0, 
command.g$)(text) : void 0;
return {
...facts,
account: plain(account),
caller: plain(caller),
subject: plain(subject),
keyId: plain(keyId),
audience: plain(audience),
provider: plain(provider),
projectId: plain(projectId),
delegates: delegates?.map(command.g$),
scopes: scopes?.map(command.g$)
};
}
function lines(parts) {
return parts.filter(part => void 0 !== part && "" !== part).join("\n");
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
because: [ "The answer is HTML, which this endpoint does not send: a proxy or firewall between here and there is its likely author." ],
remedy: void 0 === host ? [] : [ `Let requests to ${host} pass through it.` ]
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
var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005), _resource_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);
const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;
function providerProblem(text) {
const name = (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_1__.sF)(text), found = pattern => pattern.exec(name)?.[1], project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i), number = void 0 !== project && /^\d+$/.test(project) ? project : void 0, pool = found(/workloadIdentityPools?\/([^/\s]+)/i), provider = found(/\/providers?\/([^/\s]+)/i), example = `projects/${number ?? "123456789012"}/locations/global/workloadIdentityPools/${idIn(pool) ?? "POOL"}/providers/${idIn(provider) ?? "PROVIDER"}`;
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
function idIn(text) {
return /[\w-]+/.exec(text ?? "")?.[0];
}
function whatIsWrong(name, {project: project, number: number, pool: pool, provider: provider}) {
if (/^["'`]|["'`]$/.test(name)) return "has quotes in it: YAML needs none here, and a secret or variable holds the bare name.";
if (/\$\{|\{\{/.test(name)) return "has an expression in it that was not evaluated.";
if (/\s/.test(name)) return "has white space in it.";
if (/workforcePools/i.test(name)) return "names a workforce pool, which is for people; a workload identity pool is needed.";
if (void 0 !== project && void 0 === number) return `has the project id ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(project)} where the project number is needed. ${numberCommand(project)} prints it.`;
const location = /\/locations\/([^/]+)/.exec(name)?.[1];
if (void 0 !== location && "global" !== location) return `has the location ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(location)}; pools are in the location global.`;
if (void 0 !== number && void 0 !== pool && void 0 === provider && /\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)) {
const known = /^[\w-]+$/.test(pool) ? pool : "POOL";
return `names a pool, and a provider of the pool is needed: /providers/PROVIDER is missing at its end. gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number} prints the names.`;
}
if (/\/$/.test(name) && (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_1__.sZ)(name.replace(/\/+$/, ""))) return "has a slash too many at its end.";
if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith("projects/")) return "must begin with projects/.";
if (/^principal(?:Set)?:\/\//.test(name)) return "names who gets in, as policies do; the provider's resource name is needed, which begins with projects/.";
if (/^(?:https?:)?\/\//.test(name)) return "is an address; the resource name is needed, which begins with projects/.";
if (SHAPE.test(name)) return "has a pool or a provider with characters that no id has: they are a-z, 0-9 and hyphens.";
if (/@/.test(name) && !name.includes("/")) return "is an e-mail address, which is for service_account.";
if (!name.includes("/")) return "is one name alone; the provider's whole resource name is needed.";
if ((0, _resource_names_js__WEBPACK_IMPORTED_MODULE_1__.sZ)(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))) return "has upper and lower case mixed up: it is projects, locations, global, workloadIdentityPools, providers.";
if (void 0 === location && void 0 !== project) return "has no /locations/global after the project.";
const singular = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(name)?.[0];
return void 0 !== singular ? `has ${singular} where ${singular.slice(0, -1)}s/ is needed.` : "is not a provider's resource name.";
}
function canonical(segment) {
return "workloadidentitypools" === segment.toLowerCase() ? "workloadIdentityPools" : segment.toLowerCase();
}
function numberCommand(project) {
return /^[a-z][a-z0-9:.-]*$/.test(project) ? `gcloud projects describe ${project} --format='value(projectNumber)'` : "gcloud projects describe PROJECT_ID --format='value(projectNumber)'";
}
},
5972: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
untrustedRun: () => untrustedRun
});
var _files_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(813), _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4704);
const FORK = {
withoutSecrets: "a pull request's run from a fork gets no secrets, so an input like ${{ secrets.GCP_KEY }} arrives empty.",
withoutOidc: "a pull request's run from a fork gets none.",
condition: "if: github.event.pull_request.head.repo.full_name == github.repository"
}, DEPENDABOT = {
withoutSecrets: "a run that Dependabot started gets Dependabot's secrets and not those of Actions, so an input like ${{ secrets.GCP_KEY }} arrives empty. gh secret set GCP_KEY --app dependabot sets one.",
withoutOidc: "this run, which Dependabot started, got none: it has read-only permissions unless the job's own permissions say more (id-token: write).",
condition: "if: github.actor != 'dependabot[bot]'"
}, MAX_EVENT_BYTES = 26214400, FORK_EVENTS = new Set([ "pull_request", "pull_request_review", "pull_request_review_comment" ]);
async function untrustedRun(env) {
if ("dependabot[bot]" === env.GITHUB_ACTOR || "dependabot[bot]" === env.GITHUB_TRIGGERING_ACTOR) return DEPENDABOT;
if (FORK_EVENTS.has(env.GITHUB_EVENT_NAME ?? "")) try {
const event = JSON.parse(await (0, _files_read_js__WEBPACK_IMPORTED_MODULE_0__.readText)(env.GITHUB_EVENT_PATH ?? "", {
maxBytes: MAX_EVENT_BYTES
})), pull = (0, _record_js__WEBPACK_IMPORTED_MODULE_1__.u)(event) ? event.pull_request : void 0, head = (0, 
_record_js__WEBPACK_IMPORTED_MODULE_1__.u)(pull) && (0, _record_js__WEBPACK_IMPORTED_MODULE_1__.u)(pull.head) ? pull.head : void 0;
if (head && null === head.repo) return FORK;
const repo = head?.repo;
if ((0, _record_js__WEBPACK_IMPORTED_MODULE_1__.u)(repo) && repo.full_name !== env.GITHUB_REPOSITORY) return FORK;
} catch {}
}
}
};
