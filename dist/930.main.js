"use strict";

exports.id = 930;

exports.ids = [ 930 ];

exports.modules = {
8920: (e, t, n) => {
n.d(t, {
checkSubjectToken: () => checkSubjectToken
});
var i = n(813), s = n(116), o = n(9022);
const r = "${{ steps.oidc.outputs.token }}";
async function checkSubjectToken(e, t, n) {
const a = "input" === e.kind ? (0, o.Pe)("subject_token", r) : (0, o.c0)("variable" === e.kind ? "--subject-token-env GCP_OIDC_TOKEN" : "--subject-token-file token.jwt"), c = {
code: "SUBJECT_TOKEN_INVALID",
subject: (0, s.df)(e)
};
if ("variable" !== e.kind || /^[A-Za-z_]\w*$/.test(e.name)) try {
const i = await (0, s.kB)(e, t.env);
t.mask(i);
const o = "variable" === e.kind && "" === i ? "is not set or empty." : (0, s.tX)(i, t.now());
if (void 0 === o) return e;
n.add("subject_token", o, a, c);
} catch (e) {
if (!(e instanceof i.UnreadableFile)) throw e;
n.add("subject_token", o.Qq`${(0, o.Ww)(e.message)}.`, a, {
...c,
code: "FILE_READ_FAILED"
});
} else {
t.mask(e.name);
n.add("subject_token", "must be the name of an environment variable, without a dollar sign.", a, {
...c,
subject: "--subject-token-env"
});
}
}
},
4303: (e, t, n) => {
n.d(t, {
Jr: () => gcloud,
VS: () => pastable,
cv: () => say,
g$: () => printable
});
var i = n(9022);
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
function gcloud(e, t, n = {}) {
const i = [ `gcloud ${e}` ];
for (const e of t) {
if (void 0 === e || !pastable(e) || /^[-=]/.test(e)) return;
i.push(shellWord(e));
}
for (const [e, t] of Object.entries(n)) if (void 0 !== t) if (!0 === t) i.push(`--${e}`); else {
if (!pastable(t)) return;
i.push(`--${e}=${shellWord(t)}`);
}
return i.join(" ");
}
function say(e, t) {
return void 0 === t || "" === t ? void 0 : i.Qq`${(0, i.Ww)(e)}:${(0, i.G5)(t)}`;
}
},
3505: (e, t, n) => {
n.d(t, {
explainNames: () => explainNames,
m: () => explainType
});
var i = n(9022), s = n(8228), o = n(2005), r = n(4704);
const a = [ "service_account", "authorized_user", "impersonated_service_account", "external_account", "external_account_authorized_user" ];
function explainType(e) {
return explainOtherFile(e) ?? explainNames(e) ?? explainMissingType(e) ?? explainUnknownType(e);
}
const has = (e, ...t) => t.every(t => void 0 !== (0, r.Z)(e, t));
function explainOtherFile(e) {
return (0, r.u)(e.installed) || (0, r.u)(e.web) ? "is an OAuth client secret, which identifies an application and not a principal. A service-account key or another Google credential is needed." : has(e, "apiKey") && [ "authDomain", "projectId", "appId", "storageBucket" ].some(t => has(e, t)) ? "is the configuration of a Firebase web app, which identifies the app and holds no credential. In the Firebase console, create a key under Project settings, Service accounts." : (0, 
r.u)(e.project_info) && Array.isArray(e.client) ? "is google-services.json, which identifies an Android app and holds no credential. A service-account key or another Google credential is needed." : has(e, "privateKeyData") ? i.Qq`is a response of the IAM API. Its privateKeyData is base64 of the key file, and only that value is needed.` : void 0 === e.type && (has(e, "access_token") || has(e, "token") && !has(e, "refresh_token")) ? "has a token and no credential to renew it. A service-account key or another Google credential is needed." : void 0;
}
const c = [ "type", "project_id", "private_key_id", "private_key", "client_email", "client_id", "client_secret", "refresh_token", "token_uri", "audience", "subject_token_type", "token_url", "credential_source" ];
function explainNames(e) {
const t = Object.keys(e).map(e => [ e, e.replace(/-|\s/g, "_").replace(/(?<=[a-z])(?=[A-Z])/g, "_").toLowerCase() ]).filter(([t, n]) => t !== n && c.includes(n) && void 0 === (0, 
r.Z)(e, n)), [n] = t;
if (void 0 === n) return;
const s = t.map(([e, t]) => `${e} for ${t}`).join(", "), o = t.some(([e]) => [ "privateKey", "clientEmail", "projectId" ].includes(e)), a = t.some(([, e]) => "private_key" === e || "client_email" === e);
return i.Qq`has other names of fields than a Google credential: ${s}. ${o ? "Firebase's Admin SDK for Node.js takes them in camelCase. " : ""}Use the key file as Google issues it${a && void 0 === e.type ? ", which also has a type" : ""}.`;
}
function explainMissingType(e) {
if (void 0 !== e.type && null !== e.type && "" !== e.type) return;
const line = e => (0, i.c0)(`"type": "${e}",`);
if (has(e, "private_key") || has(e, "client_email")) return i.Qq`has no "type". It is a service-account key but for that. Use the key file as Google issues it, or add the line:${line("service_account")}`;
if (has(e, "refresh_token")) {
const t = has(e, "token") ? 'is a token.json of Google\'s quickstarts, which has no "type"' : 'has no "type", and a refresh_token';
return i.Qq`${t}. To use it as a user's credential, add the line:${line("authorized_user")}`;
}
if (has(e, "audience") && has(e, "credential_source")) return i.Qq`has no "type". It is a workload identity configuration but for that. Add the line:${line("external_account")}`;
if (has(e, "source_credentials")) return i.Qq`has no "type", and source_credentials. Add the line:${line("impersonated_service_account")}`;
const [t, ...n] = Object.entries(e);
if (void 0 !== t && 0 === n.length) {
const [e, n] = t;
if ((0, r.u)(n) && "string" == typeof n.type) return i.Qq`has the credential within ${(0, 
o.hD)(e)}. Only the inner object is needed.`;
if ("string" == typeof n && /^\s*(?:\{|ey|ew)/.test(n) && n.length > 40) return i.Qq`has the credential as text within ${(0, 
o.hD)(e)}. Only that text is needed.`;
}
return i.Qq`has no "type". A Google credential has one of ${a.join(", ")}.`;
}
function explainUnknownType(e) {
const t = e.type, n = "string" == typeof t ? a.find(e => sameWord(e, t)) ?? (0, 
s.p)(t, a) : void 0;
return void 0 !== n ? i.Qq`has the type ${(0, o.hD)(t)}. The type is ${n}.` : i.Qq`has the type ${(0, 
o.hD)(t)}, which is not one of ${a.join(", ")}.`;
}
function sameWord(e, t) {
const letters = e => e.toLowerCase().replace(/[^a-z]/g, "");
return letters(e) === letters(t);
}
},
3940: (e, t, n) => {
n.d(t, {
B: () => whatPemIs,
F: () => pemLabel,
explainPem: () => explainPem
});
var i = n(4561);
const s = "Store the key file unchanged, or base64 of it.", o = "Copy the whole key file again.";
function pemLabel(e) {
return /-{2,}\s*BEGIN ([A-Z0-9 ]+?)\s*-/.exec(e)?.[1] ?? "";
}
function whatPemIs(e) {
const t = "The whole key file is needed, which is JSON with the e-mail, the key id and the key.";
return /CERTIFICATE REQUEST/.test(e) ? `a certificate request. ${t}` : /CERTIFICATE/.test(e) ? `a certificate, which holds no private key. ${t}` : /PUBLIC/.test(e) ? `a public key. ${t}` : /OPENSSH/.test(e) ? `an SSH key, which Google does not issue. ${t}` : `a PEM key. ${t}`;
}
function explainPem(e) {
const t = e.trim(), n = explainOther(t);
return void 0 !== n ? n : t.includes("-----BEGIN") ? t.includes("-----END") ? t.includes("\\n") ? `has a private_key whose line breaks were escaped twice (\\\\n). ${s}` : /-----BEGIN [A-Z ]+-----n[A-Za-z0-9+/]/.test(t) ? `has a private_key whose backslashes were removed: n is in place of \\n. ${s}` : /-----BEGIN [A-Z ]+-----[ \t]*\r?\n/.test(t) && /\n-----END/.test(t) ? t.startsWith("-----BEGIN") ? explainBody(t) : `has a private_key with text before its first line, -----BEGIN PRIVATE KEY-----. ${o}` : /\n\s+-----END/.test(t) ? `has a private_key whose lines are indented. ${s}` : `has a private_key whose line breaks were lost. ${s}` : "has a private_key that was cut short. Its last line, -----END PRIVATE KEY-----, is missing." : /-BEGIN /.test(t) ? `has a private_key whose first line has lost some of its dashes. It must be -----BEGIN PRIVATE KEY-----. ${o}` : "has a private_key without its first line, -----BEGIN PRIVATE KEY-----.";
}
function explainOther(e) {
const t = pemLabel(e);
return /CERTIFICATE/.test(t) ? `has a certificate${/REQUEST/.test(t) ? " request" : ""} in private_key, where the private key belongs. ${o}` : /PUBLIC/.test(t) ? `has a public key in private_key, where the private key belongs. ${o}` : /OPENSSH|^PGP/.test(t) ? `has ${/^PGP/.test(t) ? "a PGP" : "an SSH"} key in private_key. Google issues keys in PEM (PKCS #8). ${o}` : /ENCRYPTED/.test(t) || /^Proc-Type:.*ENCRYPTED/m.test(e) ? "has an encrypted private_key. Google issues keys without a passphrase." : /^EC /.test(t) ? "has an elliptic-curve key in private_key, which is damaged. Google issues RSA keys." : "" === t ? /^[0-9a-f]{40}$/i.test(e) ? `has the id of a key in private_key, where the key itself belongs. ${o}` : /^LS0tLS1CRUdJTi/.test(e) ? `has a private_key that was encoded as base64. Only the whole file may be. ${s}` : /^\*+$|REDACTED|^\.{3}|^<.*>$/i.test(e) ? `has a placeholder in private_key, where the key belongs. ${o}` : void 0 : void 0;
}
function explainBody(e) {
const t = /-----BEGIN [A-Z ]+-----\s*([\s\S]*?)\s*-----END/.exec(e)?.[1] ?? "";
if (/\n[ \t]*\r?\n/.test(t)) return `has a private_key with empty lines in it. ${s}`;
if (/\n[ \t]/.test(t)) return `has a private_key whose lines are indented. ${s}`;
const n = t.split(/\r?\n/);
for (const [e, t] of n.entries()) {
const n = /[^A-Za-z0-9+/=\s]/u.exec(t);
if (null !== n) return `has a private_key with the character ${(0, i.pp)(n[0])} in line ${e + 2}, position ${n.index + 1}, which base64 does not have. ${o}`;
}
const r = Buffer.from(t, "base64");
if (48 === r[0] && 130 === r[1] && r.length > 4) {
const e = r.readUInt16BE(2) + 4;
if (r.length < e) return `has a private_key that is damaged. ${e - r.length} of its bytes are missing. ${o}`;
}
return `has a private_key that is damaged. Its PEM text does not decode to a key. ${o}`;
}
},
7358: (e, t, n) => {
n.r(t);
n.d(t, {
explainBrokenJson: () => explainBrokenJson,
explainNotJson: () => explainNotJson
});
var i = n(4561), s = n(9022), o = n(2005), r = n(9006);
const a = s.Qq`Encode the file itself, once:${(0, s.G5)("base64 < key.json")}`;
function explainBase64(e, t) {
if (!(e.length < 16)) return explainForeign(e) ?? explainContent(e, t) ?? explainLostStart(e);
}
function zshNote(e) {
return "%" === e ? " zsh shows % after output without a line break. It is no part of the text." : "";
}
function explainForeign(e) {
const t = [ ...e.matchAll(/=(?=\s*[A-Za-z0-9+/_-])|[^A-Za-z0-9+/=_\s-]/gu) ], [n] = t, o = /=[=\s]*$/.exec(e)?.[0].replace(/\s/g, "").length ?? 0;
if (void 0 === n && o <= 2) return;
if (t.length > Math.max(4, e.length / 20)) return;
if (void 0 === contentOf(decode(e.slice(0, n?.index))) && void 0 === contentOf(decode(e))) return;
if (void 0 === n) return s.Qq`is base64 with ${o} characters = at its end, and base64 has at most two. Remove the others, or encode the file again:${(0, 
s.G5)("base64 < key.json")}`;
const r = e.slice(n.index), a = (0, i.$t)(e, n.index);
return "=" === n[0] ? s.Qq`is base64 with = at ${a}, which only its end may have. Encode the whole file at once, not in parts:${(0, 
s.G5)("base64 < key.json")}` : s.Qq`is base64 with the character ${(0, i.pp)(n[0])} at ${a}, which base64 does not have.${zshNote(r)} Remove it, or encode the file again:${(0, 
s.G5)("base64 < key.json")}`;
}
function explainContent(e, t) {
let n = contentOf(decode(e)), i = 1;
for (;"text" === n?.kind && i < 10; ) {
const e = isBase64(n.text) ? contentOf(decode(n.text)) : void 0;
if (void 0 === e) break;
n = e;
i += 1;
}
const o = 1 === i ? "is base64 of" : `is base64 encoded ${count(i)}, of`;
switch (n?.kind) {
case void 0:
return;

case "gzip":
return s.Qq`${o} a gzip file. Google's libraries read only uncompressed JSON. Encode the file before it is compressed:${(0, 
s.G5)("gunzip < key.json.gz | base64")}`;

case "zip":
return s.Qq`${o} a zip file. Encode the key file in it:${(0, s.G5)("unzip -p key.zip | base64")}`;

case "PKCS #12":
return `${o} a P12 (PKCS #12) key. The key file in JSON is needed, with the e-mail, the key id and the key.`;

case "DER":
return `${o} only a key or a certificate in DER. The key file in JSON is needed, with the e-mail, the key id and the key.`;

case "UTF-16":
return s.Qq`${o} UTF-16 text, which PowerShell makes of a string. In PowerShell, encode the bytes of the file:${(0, 
s.G5)('[Convert]::ToBase64String([IO.File]::ReadAllBytes("$PWD/key.json"))')}`;

case "text":
return i > 1 && n.text.trim().startsWith("{") ? s.Qq`was encoded as base64 ${count(i)}. ${a}` : s.Qq`${o} a text that ${t(n.text)}`;
}
}
function explainLostStart(e) {
if (!isBase64(e)) return;
const t = e.replace(/\s+/g, "");
return [ 1, 2, 3 ].some(e => /[{},:"]/.test(textIn(contentOf(decode(t.slice(e)))))) ? s.Qq`is base64 whose beginning was cut off. Copy the whole text again.` : void 0;
}
function textIn(e) {
return "text" === e?.kind ? e.text : "";
}
function isBase64(e) {
return e.trim().length >= 16 && /^[A-Za-z0-9+/_\s-]+={0,2}\s*$/.test(e);
}
function count(e) {
return 2 === e ? "twice" : `${e} times`;
}
function decode(e) {
return Buffer.from(e.replace(/[^A-Za-z0-9+/_-]+/g, ""), "base64");
}
function contentOf(e) {
const t = e.subarray(0, 12).toString("hex");
if (t.startsWith("1f8b")) return {
kind: "gzip"
};
if (t.startsWith("504b0304")) return {
kind: "zip"
};
if (/^30(?:82.{4}|83.{6}|80|81..)/.test(t)) return {
kind: /^30(?:82.{4}|80|81..)020103/.test(t) ? "PKCS #12" : "DER"
};
const n = utf16Text(e);
if (void 0 !== n) return {
kind: "UTF-16",
text: n
};
const i = e.toString("utf8").replace(/^\ufeff/, ""), s = i.slice(0, 64);
return s.length >= 12 && !/[^\t\n\r\x20-\x7e\u00a0-\ufffc]/.test(s) ? {
kind: "text",
text: i
} : void 0;
}
function utf16Text(e) {
const t = Buffer.from(e.subarray(0, -2 & e.length)), [n = 0, i = 0] = t, s = 255 === n && 254 === i || 0 !== n && 0 === i && 0 === t[3], o = 254 === n && 255 === i || 0 === n && 0 !== i && 0 === t[2];
o && t.swap16();
return s || o ? t.toString("utf16le").replace(/^\ufeff/, "") : void 0;
}
var c = n(3940);
const u = "Store the file unchanged, or base64 of it.", l = s.Qq`Store base64 of the file, which has neither quotes nor backslashes:${(0, 
s.G5)("base64 < key.json")}`, h = 5;
function explainNotJson(e, t = 0) {
if ("" === e) return "is empty.";
if (/^\*{3,}$/.test(e)) return "is ***, which GitHub shows in place of a secret. Copy the key file itself, not a log.";
if (e.includes("\0")) return "is UTF-16 text, and UTF-8 is needed. Save the file as UTF-8.";
if (/^-{2,}\s*BEGIN /.test(e)) return `is only ${(0, c.B)((0, c.F)(e))}`;
if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(e)) return s.Qq`is a path. The content of the file is needed. To use a file on a self-hosted runner, set both of these:${(0, 
s.Pe)("application_default_credentials", "true")}${(0, s.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json")}`;
const n = r.xZ.find(([, t]) => "" === e.replace(t, ""));
return void 0 !== n ? explainToken(n[0], e) : explainQuotes(e, t) ?? explainOtherSyntax(e) ?? explainBase64(e, e => explainInner(e, t)) ?? explainTextAround(e) ?? s.Qq`is neither JSON nor base64 of JSON (${e.length} characters).`;
}
function explainInner(e, t) {
const n = e.trim();
return t >= h ? "is encoded again." : n.startsWith("{") ? explainBrokenJson(n) : explainNotJson(n, t + 1);
}
function explainToken(e, t) {
return "a client secret" === e ? "is a client secret, which identifies an application and not a principal. A Google credential is JSON." : t.startsWith("AIza") ? "is an API key, which identifies a project and not a principal. A Google credential is JSON." : "is a token, not a credential.";
}
function explainQuotes(e, t) {
const [, n = "", i = "", o] = /^(["'`\u2018\u201c\u201e]?)(.*?)(["'`\u2018\u2019\u201c\u201d]?)$/s.exec(e) ?? [], r = i.trim();
if ("" === n && ("" === o || !/^[A-Za-z0-9+/=_-]{40,}$/.test(r))) return;
if ('"' === n && e.includes('\\"')) {
const t = parsed(e);
if ("string" == typeof t && t.trim().startsWith("{")) return s.Qq`has quotes around it and escaped quotes (\\") in it, as a JSON string of the key file has. To take the file out of the string:${(0, 
s.G5)("jq -r . < key.txt > key.json")}`;
}
const a = void 0 !== parsed(r) || /^[A-Za-z0-9+/=_\s-]+$/.test(r);
return "" !== n && "" !== o || a ? "" === n || "" === o ? `has a quote at its ${"" === n ? "end" : "beginning"}. ${u}` : a || t >= h ? `has quotes around it. ${u}` : r.startsWith("{") ? s.Qq`has quotes around it, and what is inside ${explainBrokenJson(r)}` : `has quotes around it. ${u}` : void 0;
}
function explainOtherSyntax(e) {
if (e.startsWith("[")) return "is a JSON list. The key file itself is needed, which begins with {.";
if (/^\$\{?\{?\s*\w/.test(e)) return "is an expression or a variable that was not evaluated.";
if (/^(?:---\s*\n)?(?:\s*#.*\n)*\s*["']?(?:type|private_key|client_email|project_id)["']?\s*:\s/.test(e) && !e.endsWith("}")) return s.Qq`is YAML, and JSON is needed. To convert it:${(0, 
s.G5)("python3 -c 'import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin)))' < key.yaml > key.json")}`;
if (/^data:/i.test(e)) return "is a data: URL. Leave out everything up to its comma.";
if (/^(?:%7B|%22)/i.test(e)) return `is percent-encoded, as in a URL. ${u}`;
if (/^(?:0x)?7b(?:[0-9a-f]{2}\s*){20,}$/i.test(e)) return `is hexadecimal. ${u}`;
const t = /^(?:export\s+|set\s+|\$env:)?([A-Za-z_][\w.-]{0,60})\s*[=:]\s*["']?(?=\{|[A-Za-z0-9+/]{40})/.exec(e);
if (null === t) return;
const n = (0, o.hD)(t[0].replace(/["'\s]+$/, ""));
return e.endsWith("}") ? s.Qq`${cutOrPreceded(e)} It begins with ${n}, which is no part of the file.` : s.Qq`has ${n} before the key file. Leave out the name, and quotes around the value.`;
}
function cutOrPreceded(e) {
return s.Qq`has ${e.length} characters and does not begin with {. Its beginning was cut off, or there is text before it.`;
}
function explainTextAround(e) {
const t = e.indexOf("{");
return t > 0 && void 0 !== parsed(e.slice(t)) ? i.kH.test(e.slice(0, t)) && t <= 4 ? `begins with ${(0, 
i.pp)(e)}, which cannot be seen. ${u}` : s.Qq`has ${t} characters of other text before the {. Store only the key file.` : e.endsWith("}") ? s.Qq`${cutOrPreceded(e)} Copy the whole key file again.` : void 0;
}
function explainBrokenJson(e) {
if (e.includes("\0")) return "is UTF-16 text, and UTF-8 is needed. Save the file as UTF-8, or store base64 of its bytes.";
if (/^\{\s*(?:\\[nrt]\s*)*\\+["'u]/.test(e)) return s.Qq`has escaped quotes (\\") where JSON has quotes. It was written as a JSON string or quoted for a shell. ${l}`;
if (/^\{\s*(?:\\[nrt]\s*)+"/.test(e)) return s.Qq`has \\n in place of the line breaks between its fields. ${l}`;
if (/^\{\s*&(?:quot|#34|#x22);/i.test(e)) return `has &quot; in place of quotes. It was copied from the source of a web page. ${u}`;
const {outside: t, end: n} = withoutStrings(e);
return explainQuoting(e, t) ?? explainEnd(e, n) ?? explainPunctuation(e, t) ?? s.Qq`is not valid JSON (${e.length} characters). A shell likely removed quotes or backslashes. Store base64 of the file, which has neither:${(0, 
s.G5)("base64 < key.json")}`;
}
function explainQuoting(e, t) {
if (/^\{\s*u?'/.test(e)) return s.Qq`has single quotes, as Python prints a dict, and JSON has double quotes. To convert it:${(0, 
s.G5)("python3 -c 'import ast,json,sys; print(json.dumps(ast.literal_eval(sys.stdin.read())))' < key.txt > key.json")}`;
const n = /[^\x20-\x7e\t\r\n]/u.exec(t);
if (null !== n) {
const t = /[\u2018-\u201f]/.test(n[0]);
return `has the character ${(0, i.pp)(n[0])} at ${(0, i.$t)(e, n.index)}, ${t ? 'where JSON has a plain quote (")' : "outside its strings"}. A text editor or a web page likely changed the text. ${u}`;
}
return /"private_key"\s*:\s*"[^"]*\n/.test(e) ? `is not valid JSON. The private key has real line breaks where the key file has \\n. ${u}` : void 0;
}
function explainEnd(e, t) {
if (void 0 === t) {
if (e.endsWith("}")) return;
return s.Qq`was cut short. It ends after ${e.length} characters without its closing brace. Copy the whole key file again.`;
}
const n = e.slice(t).trim();
if ("" === n || void 0 === parsed(e.slice(0, t))) return;
if (/^,?\s*\{/.test(n)) return "holds more than one JSON object. Exactly one credential is needed.";
const o = t + e.slice(t).indexOf(n);
return `has the character ${(0, i.pp)(n)} at ${(0, i.$t)(e, o)}, after its closing brace.${zshNote(n)} Remove what follows the brace.`;
}
function explainPunctuation(e, t) {
if (!/^\{\s*(?:S|[/,}#])/.test(t)) return;
const at = n => {
const s = n.exec(t);
return null === s ? void 0 : (0, i.$t)(e, s.index);
}, n = at(/,(?=\s*[}\]])/);
if (void 0 !== n) return `has a comma after its last field, at ${n}, which JSON does not allow. Remove the comma.`;
const s = at(/\/\/|\/\*|#/);
if (void 0 !== s) return `has a comment at ${s}, and JSON has no comments. Remove the comment.`;
const o = /S(?=\s+S)/.exec(t);
if (null !== o) return `has no comma after the field that ends at ${(0, i.$t)(e, o.index)}. Add the comma.`;
const r = at(/,(?=\s*,)/);
return void 0 !== r ? `has two commas at ${r}. Remove one.` : void 0;
}
function withoutStrings(e) {
const t = e.replace(/"(?:[^"\\]|\\.)*"/gs, e => "S".repeat(e.length));
let n = 0;
for (let e = 0; e < t.length; e++) {
const i = t[e];
"{" === i ? n += 1 : "}" === i && (n -= 1);
if (0 === n) return {
outside: t,
end: e + 1
};
}
return {
outside: t,
end: void 0
};
}
function parsed(e) {
try {
return JSON.parse(e) ?? void 0;
} catch {
return;
}
}
},
3018: (e, t, n) => {
n.d(t, {
C: () => Fields,
F: () => addProblem
});
var i = n(9022), s = n(2005), o = n(4704);
function exampleOf({code: e}) {
return "ADC_INVALID" === e ? (0, i.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/home/runner/adc.json") : (0, 
i.Pe)("credentials_json", "${{ secrets.GCP_KEY }}", "key.json");
}
function addProblem(e, t, n = exampleOf(e)) {
const {problems: i, input: s, name: o, code: r} = e;
i.add(s, t, n, {
code: r,
subject: o
});
}
class Fields {
#e;
#t;
ok=!0;
constructor(e, t) {
this.#e = e;
this.#t = t;
}
fail(e, t) {
this.ok = !1;
const n = t && (0, i.c0)(`${JSON.stringify(t[0])}: ${JSON.stringify(t[1])}`);
addProblem(this.#t, e, n);
}
google(e, t, n, o, r) {
"wrong" in n && this.fail(i.Qq`has the ${e} ${(0, s.hD)(t)}, ${n.wrong}.${n.isElsewhere ? ` ${o} would be sent there.` : ""}`, [ e, r ]);
}
required(e) {
const t = (0, o.Z)(this.#e, e);
if ("string" == typeof t && "" !== t) return t;
this.fail(void 0 === t || "" === t ? i.Qq`has no "${e}", which a credential of type ${(0, 
s.hD)(this.#e.type)} needs.` : i.Qq`has a "${e}" that is not text.`);
return "";
}
optional(e) {
const t = (0, o.Z)(this.#e, e);
if (null != t && "" !== t) {
if ("string" == typeof t) return t;
this.fail(i.Qq`has a "${e}" that is not text.`);
}
}
}
},
6812: (e, t, n) => {
n.d(t, {
defaultProject: () => defaultProject,
explicitProject: () => explicitProject,
findDefaultCredentials: () => findDefaultCredentials,
isServer: () => isServer,
metadataServer: () => metadataServer,
n: () => gcloudFolder,
refusesMetadata: () => refusesMetadata
});
var i = n(8161), s = n(6760), o = n(813), r = n(2005), a = n(2632);
async function findDefaultCredentials(e) {
const t = e.GOOGLE_APPLICATION_CREDENTIALS, n = (0, s.join)(gcloudFolder(e), "application_default_credentials.json");
if (t) return read(t, "env GOOGLE_APPLICATION_CREDENTIALS", (0, s.resolve)(t) === (0, 
s.resolve)(n));
const i = await read(n, "gcloud's application-default login", !0);
return "file" === i.kind ? i : "unreadable" !== i.kind || i.isAbsent ? {
kind: "metadata",
looked: [ "env GOOGLE_APPLICATION_CREDENTIALS (not set)", `${(0, r.fV)(n)} (no such file)` ]
} : i;
}
const c = "metadata.google.internal";
function metadataServer(e) {
const t = [ [ "GCE_METADATA_HOST", e.GCE_METADATA_HOST ], [ "GCE_METADATA_ROOT", e.GCE_METADATA_ROOT ], [ "GCE_METADATA_IP", e.GCE_METADATA_IP ] ], [n, i] = t.find(([, e]) => e) ?? [];
return {
host: (i ?? c).replace(/^http:\/\//, "").replace(/\/+$/, ""),
variable: n
};
}
function isServer(e) {
return /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(e) && URL.canParse(`http://${e}/`);
}
function refusesMetadata(e) {
return "true" === e.NO_GCE_CHECK?.trim().toLowerCase();
}
async function read(e, t, n) {
try {
return {
kind: "file",
path: e,
source: t,
text: await (0, o.readText)(e, {
maxBytes: o.MOST_BYTES.credential
}),
fromGcloud: n
};
} catch (n) {
if (!(n instanceof o.UnreadableFile)) throw n;
return {
kind: "unreadable",
path: e,
source: t,
why: n.message,
isAbsent: n.isAbsent
};
}
}
function gcloudFolder(e) {
return e.CLOUDSDK_CONFIG ? e.CLOUDSDK_CONFIG : "win32" === process.platform ? (0, 
s.join)(e.APPDATA ?? (0, i.homedir)(), "gcloud") : (0, s.join)(e.HOME ?? (0, i.homedir)(), ".config", "gcloud");
}
async function defaultProject(e, t) {
const n = explicitProject(e);
if (n || !t) return n;
if (e.CLOUDSDK_CORE_PROJECT) return e.CLOUDSDK_CORE_PROJECT;
const i = gcloudFolder(e), o = e.CLOUDSDK_ACTIVE_CONFIG_NAME || (await settingOf((0, 
s.join)(i, "active_config"))).trim() || "default";
if (!/^[a-z][a-z0-9-]*$/i.test(o)) return;
const r = projectOf(await settingOf((0, s.join)(i, "configurations", `config_${o}`)));
return void 0 !== r && (0, a.rm)(r) ? r : void 0;
}
async function settingOf(e) {
return (0, o.readText)(e, {
maxBytes: o.MOST_BYTES.credential
}).catch(() => "");
}
function explicitProject(e) {
return e.GOOGLE_CLOUD_PROJECT || e.GCLOUD_PROJECT || void 0;
}
function projectOf(e) {
let t = "";
for (const n of e.split(/\r?\n/)) {
const e = /^\s*\[([^\]]+)\]/.exec(n);
void 0 !== e?.[1] && (t = e[1].trim());
const i = /^\s*project\s*[=:]\s*(\S+)/.exec(n);
if ("core" === t && void 0 !== i?.[1]) return i[1];
}
}
},
199: (e, t, n) => {
n.d(t, {
FX: () => isConfidential,
HC: () => isAwsMetadata,
Xo: () => googleUrl,
e6: () => impersonationUrl,
mW: () => tokenUri,
r$: () => isAwsVerification
});
var i = n(6192);
const s = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", o = "[a-z]+(?:-[a-z]+)*-?[0-9]+";
function isHostOf(e, t, n) {
return new RegExp(`^(?:${[ t, `${t}\\.${s}(?:\\.p)?\\.rep`, `${t}-${s}\\.p`, `${t}\\.${o}`, `${s}\\.${t}`, `${s}-${t}` ].join("|")})(?:\\.mtls)?\\.${n.replaceAll(".", "\\.")}$`).test(e);
}
function googleUrl(e, {service: t, universe: n, path: i, shownPath: s}) {
const o = /^https?:\/\/[^/?#][!-~]*$/i.test(e) && !e.includes("\\") ? URL.parse(e) : null;
if (null === o) return {
wrong: "which is not a URL",
isElsewhere: !1
};
const r = isHostOf(o.hostname, t, n), a = [ "https:" === o.protocol ? "" : "which is not https", r ? "" : hostProblem(o.hostname, t, n), "" === o.port ? "" : "which has a port", "" === o.username && "" === o.password ? "" : "which has a user name or a password", i.test(o.pathname) ? "" : `whose path is not ${s}`, "" === o.search && "" === o.hash ? "" : "which has a query or a fragment" ].filter(e => "" !== e);
return 0 === a.length ? o : {
wrong: sentenceOf(a),
isElsewhere: !r || "https:" !== o.protocol
};
}
function hostProblem(e, t, n) {
return e.endsWith(`.${n}`) ? `whose host is neither ${t}.${n} nor a regional or private name of it` : `whose host is not Google's in ${n}`;
}
function sentenceOf(e) {
return e.length < 2 ? e.join("") : `${e.slice(0, -1).join(", ")} and ${e.at(-1)}`;
}
const r = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
function impersonationUrl(e, t) {
const n = googleUrl(e, {
service: "iamcredentials",
universe: t,
path: r,
shownPath: "/v1/projects/-/serviceAccounts/ACCOUNT:generateAccessToken"
});
if ("wrong" in n) return n;
const i = decoded(r.exec(n.pathname)?.[1]);
return void 0 === i ? {
wrong: "whose path names no account",
isElsewhere: !1
} : {
origin: n.origin,
account: i
};
}
function decoded(e) {
try {
return void 0 === e ? void 0 : decodeURIComponent(e);
} catch {
return;
}
}
function tokenUri(e, t) {
const n = googleUrl(e, {
service: "oauth2",
universe: t,
path: /^\/token$/,
shownPath: "/token"
});
if (!("wrong" in n)) return n;
if ("https://accounts.google.com/o/oauth2/token" === e) return new URL(e);
const i = googleUrl(e, {
service: "www",
universe: t,
path: /^\/oauth2\/v[34]\/token$/,
shownPath: "/oauth2/v4/token"
});
return "wrong" in i && i.isElsewhere ? n : i;
}
function isConfidential(e) {
return "https:" === e.protocol || "http:" === e.protocol && ((0, i.U)(e) || (0, 
i._)(e));
}
function isAwsMetadata(e) {
const t = URL.parse(e);
return !(!t || "http:" !== t.protocol && "https:" !== t.protocol || t.username || t.password || "" !== t.port || "169.254.169.254" !== t.hostname && "[fd00:ec2::254]" !== t.hostname);
}
function isAwsVerification(e) {
const t = URL.parse(e.replace("{region}", "us-east-1"));
return "https:" === t?.protocol && "" === t.port && !t.username && !t.password && /^sts(?:(?:-fips)?\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(t.hostname);
}
},
5554: (e, t, n) => {
n.d(t, {
otherCredential: () => otherCredential
});
var i = n(9022), s = n(2005), o = n(4704), r = n(2632), a = n(3391), c = n(3505), u = n(3018), l = n(199);
async function otherCredential(e, t, n) {
switch (e.type) {
case "authorized_user":
return authorizedUser(e, t);

case "external_account":
return externalAccount(e, t);

case "external_account_authorized_user":
return externalAccountAuthorizedUser(e, t);

case "impersonated_service_account":
return impersonatedServiceAccount(e, t, n);

default:
(0, u.F)(t, (0, c.m)(e));
return;
}
}
function authorizedUser(e, t) {
const n = new u.C(e, t);
(0, a.VM)(t.universe) || n.fail(i.Qq`is of type authorized_user, which does not exist in the universe ${t.universe}. A person of a workforce pool logs in there:${(0, 
i.G5)("gcloud auth application-default login --login-config=LOGIN_CONFIG.json")}`);
const s = {
type: "authorized_user",
clientId: n.required("client_id"),
clientSecret: n.required("client_secret"),
refreshToken: n.required("refresh_token"),
raptToken: n.optional("rapt_token"),
account: n.optional("account")
};
return n.ok ? s : void 0;
}
function externalAccountAuthorizedUser(e, t) {
const n = new u.C(e, t), i = stsUrl(n, t, "/v1/oauthtoken", "The refresh token");
dropTokenInfoUrl(e, t);
const s = {
type: "external_account_authorized_user",
audience: n.optional("audience"),
tokenUrl: i,
clientId: n.required("client_id"),
clientSecret: n.required("client_secret"),
refreshToken: n.required("refresh_token")
};
return n.ok ? s : void 0;
}
function stsUrl(e, {universe: t}, n, i) {
const s = (0, a.sR)("sts", t, n), o = e.optional("token_url");
if (void 0 === o) return s;
const r = {
service: "sts",
universe: t,
path: new RegExp(`^${n}$`),
shownPath: n
}, c = (0, l.Xo)(o, r);
e.google("token_url", o, c, i, s);
return "wrong" in c ? s : c.href;
}
function dropTokenInfoUrl(e, {universe: t}) {
const n = e.token_info_url, i = {
service: "sts",
universe: t,
path: /^\/v1\/introspect$/,
shownPath: "/v1/introspect"
};
("string" != typeof n || "wrong" in (0, l.Xo)(n, i)) && delete e.token_info_url;
}
async function impersonatedServiceAccount(e, t, n) {
const s = new u.C(e, t), a = s.required("service_account_impersonation_url"), c = (0, 
l.e6)(a, t.universe);
"" !== a && checkImpersonationUrl(s, a, c, t, "The source's token");
const h = e.delegates ?? [], d = isTextList(h) ? h.map(r.J5).filter(e => void 0 !== e) : [];
(!isTextList(h) || d.length < h.length) && s.fail('has "delegates" that are not a list of e-mail addresses.');
const f = "string" == typeof e.scopes ? [ e.scopes ] : e.scopes ?? [], p = isTextList(f) ? f.flatMap(e => e.split(" ")).filter(e => e) : [];
isTextList(f) && p.every(isScope) || s.fail('has "scopes" that are not a list of OAuth scopes.');
const m = e.source_credentials, _ = (0, o.u)(m) ? n(m, {
...t,
name: i.Qq`${t.name} (source_credentials)`
}) : void 0;
if (void 0 === _) {
s.fail('has no "source_credentials", the credential that impersonates.');
return;
}
const w = await _;
if (!s.ok || !w || "wrong" in c) return;
const {account: y, origin: v} = c;
return {
type: "impersonated_service_account",
account: y,
origin: v,
delegates: d,
scopes: 0 === p.length ? void 0 : p,
source: w
};
}
function checkImpersonationUrl(e, t, n, {universe: i}, s) {
const o = "/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken", r = (0, 
a.sR)("iamcredentials", i, o);
e.google("service_account_impersonation_url", t, n, s, r);
}
function externalAccount(e, t) {
const n = new u.C(e, t), i = n.required("audience"), s = n.required("subject_token_type"), r = stsUrl(n, t, "/v1/token", "The subject token");
dropTokenInfoUrl(e, t);
const a = n.optional("service_account_impersonation_url"), c = void 0 === a ? void 0 : (0, 
l.e6)(a, t.universe);
void 0 !== a && void 0 !== c && checkImpersonationUrl(n, a, c, t, "The federated token");
const h = void 0 === c || "wrong" in c ? void 0 : c, d = e.credential_source;
if (!(0, o.u)(d)) {
n.fail('has no "credential_source", the source of its subject token.');
return;
}
const f = sourceKind(d, n, t), p = e.service_account_impersonation, m = (0, o.u)(p) ? p.token_lifetime_seconds : void 0;
void 0 === m || "number" == typeof m && Number.isInteger(m) && m >= 600 && m <= 43200 || n.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
const _ = n.optional("workforce_pool_user_project"), w = isWorkforceAudience(i);
void 0 === _ || w || n.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
const y = {
type: "external_account",
audience: i,
subjectTokenType: s,
tokenUrl: r,
impersonate: h?.account,
impersonationOrigin: h?.origin,
impersonationLifetimeSeconds: "number" == typeof m ? m : void 0,
clientId: n.optional("client_id"),
clientSecret: n.optional("client_secret"),
workforcePoolUserProject: _,
credentialSource: d
};
return n.ok && void 0 !== f ? {
...y,
source: f
} : void 0;
}
function isWorkforceAudience(e) {
return /^\/\/iam\.googleapis\.com\/locations\/[^/]+\/workforcePools\//.test(e);
}
function sourceKind(e, t, {env: n}) {
if ("string" == typeof e.environment_id) return awsSource(e, t);
const i = [ "file", "url", "certificate", "executable" ].filter(t => void 0 !== e[t]), s = i[0];
if (void 0 === s || i.length > 1) {
t.fail('has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.');
return;
}
const r = e.format;
if (void 0 !== r) {
const e = (0, o.u)(r) ? r.type ?? "text" : void 0;
!(0, o.u)(r) || "text" !== e && "json" !== e ? t.fail('has a "credential_source.format" that is neither text nor json.') : "json" === e && "string" != typeof r.subject_token_field_name && t.fail('has a "credential_source.format" of json without its subject_token_field_name.');
}
const a = e[s];
switch (s) {
case "file":
"string" == typeof a && "" !== a || t.fail('has a "credential_source.file" that is not a path.');
break;

case "url":
{
checkSourceUrl(a, t, n);
const i = e.headers;
void 0 === i || (0, o.u)(i) && Object.values(i).every(e => "string" == typeof e) || t.fail('has "credential_source.headers" that are not a map of text.');
break;
}

case "certificate":
((0, o.u)(a) && !0 === a.use_default_certificate_config) === ((0, o.u)(a) && "string" == typeof a.certificate_config_location) && t.fail('has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.');
break;

case "executable":
executableSource(a, t, n);
}
return s;
}
function checkSourceUrl(e, t, n) {
const o = "string" == typeof e ? URL.parse(e) : void 0;
!o || "http:" !== o?.protocol && "https:" !== o?.protocol || o.username || o.password ? t.fail(i.Qq`has the credential_source.url ${(0, 
s.hD)(e)}, which is not an http or https URL without a user name.`, [ "url", "https://issuer.example.com/token" ]) : (0, 
l.FX)(o) || "1" === n.GCP_BEARER_ALLOW_HTTP_SOURCE || t.fail(i.Qq`has the credential_source.url ${(0, 
s.hD)(e)}, which is http to another machine. The subject token and the headers of the request would be sent unencrypted. If you trust the network between, such as that of a cluster, set the environment variable:${(0, 
i.bv)("GCP_BEARER_ALLOW_HTTP_SOURCE", "1")}`);
}
function executableSource(e, t, n) {
if (!(0, o.u)(e) || "string" != typeof e.command || "" === e.command.trim()) {
t.fail('has a "credential_source.executable" without a command.');
return;
}
const s = e.timeout_millis;
void 0 === s || "number" == typeof s && s >= 5e3 && s <= 12e4 || t.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
"1" !== n.GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES && t.fail(i.Qq`names an executable to run. Google requires an opt-in for that. If you trust the file, set the environment variable:${(0, 
i.bv)("GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES", "1")}`);
}
function awsSource(e, t) {
"aws1" !== e.environment_id && t.fail(i.Qq`has the AWS environment ${(0, s.hD)(e.environment_id)}. Only aws1 is defined.`);
for (const n of [ "url", "region_url", "imdsv2_session_token_url" ]) {
const r = (0, o.Z)(e, n);
void 0 === r || "string" == typeof r && (0, l.HC)(r) || t.fail(i.Qq`has the credential_source.${n} ${(0, 
s.hD)(r)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`, [ n, "http://169.254.169.254/latest/meta-data/…" ]);
}
const n = e.regional_cred_verification_url;
"string" == typeof n && (0, l.r$)(n) || t.fail(i.Qq`has the credential_source.regional_cred_verification_url ${(0, 
s.hD)(n)}, which is not AWS's own.`, [ "regional_cred_verification_url", "https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15" ]);
return "aws";
}
function isScope(e) {
return /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(e);
}
function isTextList(e) {
return Array.isArray(e) && e.every(e => "string" == typeof e);
}
},
5299: (e, t, n) => {
n.d(t, {
ExternalIdentity: () => ExternalIdentity
});
var i = n(9022), s = n(2005), o = n(4704), r = n(4303);
function subjectTokenRemedy({source: e, credentialSource: t}, n, i, s) {
switch (e) {
case "file":
return fileRemedy(t, n);

case "url":
return urlRemedy(t, i);

case "aws":
return awsRemedy(n, i, s);

case "certificate":
return "The file certificate_config.json names the certificate and its key. It is at credential_source.certificate.certificate_config_location, at the variable GOOGLE_API_CERTIFICATE_CONFIG, or in gcloud's folder. All three files must exist and be readable.";

case "executable":
return executableRemedy(n);
}
}
function fileRemedy({file: e, format: t}, n) {
return /does not exist|ENOENT|not a file|EACCES/.test(n) ? i.Qq`credential_source.file, ${(0, 
r.g$)((0, s.fV)(String(e)))}, must be a file that this process can read. A projected Kubernetes token, an agent or an earlier step must write it first.` : /Unable to parse|JSON|empty/.test(n) ? i.Qq`The file ${(0, 
r.g$)((0, s.fV)(String(e)))} does not have the format of credential_source.format, ${formatOf(t)}.` : void 0;
}
function urlRemedy({url: e, format: t}, n) {
const s = "string" == typeof e && URL.canParse(e) ? new URL(e).hostname : void 0;
return !s?.endsWith(".actions.githubusercontent.com") || 401 !== n && 403 !== n ? void 0 === n ? i.Qq`The response must have the format of credential_source.format, ${formatOf(t)}.` : void 0 : i.Qq`The credential file was made for another job, and its request token ended with that job. A step of this job must create it.`;
}
function formatOf(e) {
return JSON.stringify(e ?? {
type: "text"
}, (e, t) => "string" == typeof t ? (0, s.fV)(t, 80) : t);
}
function awsRemedy(e, t, n) {
const s = otherCredentials(n), o = /region/.test(e) ? "Set AWS_REGION, or keep region_url in credential_source." : void 0;
return void 0 !== s ? (0, i.Mn)([ o, exportCredentials(s) ]) : void 0 !== o ? o : /role/i.test(e) || 404 === t ? "Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN." : 401 === t ? i.Qq`The instance requires session tokens (IMDSv2). Create the file again with --enable-imdsv2, or add to credential_source:${(0, 
i.c0)('"imdsv2_session_token_url": "http://169.254.169.254/latest/api/token"')}` : i.Qq`In a container, the instance must allow a second hop:${(0, 
i.G5)("aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2")}`;
}
const a = [ "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI", "AWS_PROFILE", "AWS_SHARED_CREDENTIALS_FILE" ];
function otherCredentials(e) {
if (!e.AWS_ACCESS_KEY_ID || !e.AWS_SECRET_ACCESS_KEY) return a.find(t => (0, o.Z)(e, t));
}
function exportCredentials(e) {
return i.Qq`${e} is set, which names credentials that Google's libraries do not read. Let the AWS CLI write them as variables, in the same shell:${(0, 
i.G5)('eval "$(aws configure export-credentials --format env)"')}In a job, in a step before this one (temporary credentials must be masked before they are exported):${(0, 
i.c0)(c)}`;
}
const c = '- run: |\n    eval "$(aws configure export-credentials --format env)"\n    echo "::add-mask::$AWS_SECRET_ACCESS_KEY"\n    echo "::add-mask::$AWS_SESSION_TOKEN"\n    aws configure export-credentials --format env-no-export >> "$GITHUB_ENV"';
function executableRemedy(e) {
return /timeout/.test(e) ? "credential_source.executable.timeout_millis may be up to 120000." : "Run the command of credential_source.executable by hand. It must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.";
}
var u = n(2578), l = n(6192), h = n(264);
const d = 1e4, f = 1048576, p = "application/x-www-form-urlencoded";
function gaxiosTransporter(e) {
const t = e.what ?? "the source of the subject token";
return {
defaults: {},
interceptors: {
request: {
add() {}
},
response: {
add() {}
}
},
async request(n) {
const i = urlOf(n, t), s = (n.method ?? "GET").toUpperCase(), o = headersOf(n.headers, t), r = bodyOf(n.data ?? n.body, o, t);
"json" === n.responseType && (o.accept ??= "application/json");
const a = await (0, h.HI)(e.http, e.host, {
method: s,
url: i.href,
headers: o,
body: r,
maxBodyBytes: f,
onLargeBody: "error",
direct: (0, l._)(i),
signal: n.signal ?? void 0
}, {
attemptMs: e.attemptMs ?? d,
deadline: e.deadline,
what: t
});
if (a.status < 200 || a.status > 299) throw refused(a, i, t);
return {
data: dataOf(a, n.responseType, t),
status: a.status,
statusText: a.reason,
ok: !0,
url: a.url,
headers: new FieldMap(a),
config: {
url: `${i.origin}${i.pathname}`,
method: s
}
};
}
};
}
class FieldMap extends Map {
constructor(e) {
super();
for (const [t, n] of e.headers) {
const e = this.get(t);
this.set(t.toLowerCase(), void 0 === e ? n : `${e}, ${n}`);
}
}
get(e) {
return super.get(e.toLowerCase());
}
has(e) {
return super.has(e.toLowerCase());
}
}
function urlOf(e, t) {
const n = URL.parse(String(e.url ?? ""));
if (null === n) throw new u.G7("INPUT_INVALID", `the address of ${t} is not an absolute URL`);
for (const [t, i] of Object.entries(isObject(e.params) ? e.params : {})) null != i && n.searchParams.append(t, String(i));
return n;
}
function headersOf(e, t) {
const n = new Map, i = isIterable(e) ? e : Object.entries(isObject(e) ? e : {});
for (const e of i) {
if (!Array.isArray(e)) throw new u.G7("INTERNAL", `the headers for ${t} are not pairs`);
const [i, s] = e;
null != s && n.set(String(i).toLowerCase(), String(s));
}
return Object.fromEntries(n);
}
function bodyOf(e, t, n) {
if (null != e) {
if ("string" == typeof e) return e;
if (e instanceof Uint8Array) return Buffer.from(e.buffer, e.byteOffset, e.byteLength);
if (e instanceof URLSearchParams) {
t["content-type"] ??= p;
return e.toString();
}
if (!isObject(e) || "pipe" in e || "getReader" in e) throw new u.G7("INTERNAL", `the body for ${n} is of a kind that cannot be sent`);
if (t["content-type"] === p) {
const t = new URLSearchParams;
for (const [n, i] of Object.entries(e)) t.append(n, String(i));
return t.toString();
}
t["content-type"] ??= "application/json";
return JSON.stringify(e);
}
}
function dataOf(e, t, n) {
if ("stream" === t || "blob" === t) throw new u.G7("INTERNAL", `a response of ${n} cannot be read as a ${t}`);
if ("arraybuffer" === t) return new Uint8Array(e.body).buffer;
const i = e.body.toString("utf8").replace(/^\ufeff/, "");
if ("text" === t) return i;
if ("json" !== t && !/json/i.test(new FieldMap(e).get("content-type") ?? "")) return i;
try {
return JSON.parse(i);
} catch {
return refuseText(t, e, i, n);
}
}
function refuseText(e, t, n, i) {
if ("json" !== e) return n;
throw new u.G7("RESPONSE_INVALID", `${i} responded with status ${t.status} and a body that is not JSON`, {
status: t.status
});
}
function refused(e, t, n) {
const i = excerpt(e.body.toString("utf8", 0, 2e3));
return new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", `${n} at ${t.host} responded with status ${e.status}${"" === i ? "" : `: ${i}`}`, {
status: e.status
});
}
function excerpt(e) {
const t = e.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ").replace(/[^\x20-\x7e]+/g, " ").replace(/[\w+/=.~%-]{32,}/g, "***").replaceAll("::", ": :").replaceAll("##[", "# #[").replace(/ {2,}/g, " ").trim();
return t.length > 300 ? `${t.slice(0, 300)}…` : t;
}
function isObject(e) {
return "object" == typeof e && null !== e;
}
function isIterable(e) {
return isObject(e) && Symbol.iterator in e;
}
var m = n(6972), _ = n(3651), w = n(673), y = n(4224), v = n(5028), g = n(6760), k = n(813), b = n(6812);
async function checkSubjectFiles(e, t) {
const {source: n, credentialSource: s} = e;
try {
"file" === n && await check("credential_source.file is", s.file);
"certificate" === n && await checkCertificate(s.certificate, t);
"executable" === n && await checkOutputFile(s.executable);
} catch (n) {
if (!(n instanceof WrongFile)) throw n;
throw new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", i.Qq`Could not get the subject token: ${n.message}.`, {
remedy: subjectTokenRemedy(e, n.message, void 0, t)
});
}
}
class WrongFile extends Error {
name="WrongFile";
isAbsent;
constructor(e, t = !1) {
super(e);
this.isAbsent = t;
}
}
async function check(e, t) {
if ("string" != typeof t || "" === t) throw new WrongFile(`${e} not a path`);
try {
return await (0, k.io)(t, {
maxBytes: k.MOST_BYTES.credential
});
} catch (n) {
if (!(n instanceof k.UnreadableFile)) throw n;
throw new WrongFile(`${e} ${(0, r.g$)((0, s.fV)(t))}, which ${n.message}`, n.isAbsent);
}
}
async function checkCertificate(e, t) {
const n = (0, o.u)(e) ? e : {}, [i, a] = configurationOf(n, t), c = parseJson(await check(i, a)), u = (0, 
o.u)(c) ? c.cert_configs : void 0, l = (0, o.u)(u) ? u.workload : void 0;
if (!(0, o.u)(l)) throw new WrongFile(`${i} ${(0, r.g$)((0, s.fV)(a))}, which is not JSON with cert_configs.workload`);
await check("cert_path of the certificate configuration is", l.cert_path);
await check("key_path of the certificate configuration is", l.key_path);
const h = n.trust_chain_path;
void 0 !== h && await check("credential_source.certificate.trust_chain_path is", h);
}
function configurationOf(e, t) {
const n = e.certificate_config_location;
if ("string" == typeof n && "" !== n) return [ "credential_source.certificate.certificate_config_location is", n ];
const i = t.GOOGLE_API_CERTIFICATE_CONFIG;
return i ? [ "GOOGLE_API_CERTIFICATE_CONFIG is", i ] : [ "gcloud's certificate configuration is", (0, 
g.join)((0, b.n)(t), "certificate_config.json") ];
}
function parseJson(e) {
try {
return JSON.parse(e.toString("utf8"));
} catch {
return;
}
}
async function checkOutputFile(e) {
const t = (0, o.u)(e) ? e.output_file : void 0;
if ("string" == typeof t && "" !== t) try {
await check("credential_source.executable.output_file is", t);
} catch (e) {
if (!(e instanceof WrongFile && e.isAbsent)) throw e;
}
}
const $ = {
file: "file",
url: "URL",
aws: "AWS environment",
certificate: "certificate",
executable: "executable"
}, T = 3e5;
class ExternalIdentity extends v.p {
#n;
#i;
#s=(0, _.B)(() => this.#o(), e => (0, y.pL)(e, this.#i.host.now()));
constructor(e, t) {
super(/^\/\/iam\.[^/]+\/(.+)$/.exec(e.audience)?.[1], "file", t);
this.#n = e;
this.#i = t;
"certificate" !== e.source && t.http.connectAhead(e.tokenUrl);
}
principal() {
return super.principal() ?? fleetPrincipal(this.#n.audience, this.claims?.sub);
}
async lookUpNames() {
const {clientId: e, clientSecret: t = ""} = this.#n;
if (void 0 === e) return {};
const {value: n} = await this.accessToken({
scopes: [ _.M ]
});
return {
subject: await (0, w.qb)(this.#i, n, {
id: e,
secret: t
})
};
}
exchange(e) {
const t = this.#n;
return (0, w.r1)(this.#i, async () => {
const {value: n, clientCertificate: i} = await this.#s("");
this.claims = (0, m.d)(n);
return {
url: t.tokenUrl,
audience: t.audience,
scopes: e,
subjectToken: n,
subjectTokenType: t.subjectTokenType,
userProject: t.workforcePoolUserProject,
client: void 0 === t.clientId ? void 0 : {
id: t.clientId,
secret: t.clientSecret
},
clientCertificate: i,
facts: this.federation()
};
});
}
async #o() {
const {host: e} = this.#i;
for (const t of [ "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" ]) e.mask((0, o.Z)(e.env, t) ?? "");
try {
const t = await this.#r(), n = "string" == typeof t.value ? t.value.trim() : "", i = subjectTokenProblem(n, this.#n.subjectTokenType);
if (void 0 !== i) throw new Error(`it ${i}`);
e.mask(n);
return {
...t,
value: n,
expiresAt: e.now() + T
};
} catch (t) {
if (t instanceof u.G7 && void 0 === t.status) throw t;
const n = t instanceof u.G7 ? t.status : void 0;
throw new u.G7("EXTERNAL_SUBJECT_TOKEN_FAILED", i.Qq`Could not get the subject token from the ${$[this.#n.source]} that the credential names: ${withoutTokens(e.redact((0, 
u.bD)(t)))}`, {
status: n,
remedy: subjectTokenRemedy(this.#n, (0, u.bD)(t), n, e.env)
});
}
}
async #r() {
const e = this.#n;
await checkSubjectFiles(e, this.#i.host.env);
const t = {
type: "external_account",
audience: e.audience,
subject_token_type: e.subjectTokenType,
token_url: e.tokenUrl,
universe_domain: this.#i.universe,
transporter: gaxiosTransporter({
...this.#i.transport(),
what: `The ${$[e.source]} of the subject token`
}),
...void 0 === e.impersonate ? {} : {
service_account_impersonation_url: `${e.impersonationOrigin}/v1/projects/-/serviceAccounts/${e.impersonate}:generateAccessToken`
}
};
switch (e.source) {
case "aws":
{
const {fipsSubjectToken: i, isFips: s} = await n.e(2).then(n.bind(n, 3002));
if (s(e.credentialSource)) return {
value: await i(t, e.credentialSource, this.#i.host.now()),
clientCertificate: void 0
};
const {AwsClient: o} = await n.e(743).then(n.bind(n, 1261)), r = new o(libraryOptions(t, e));
return {
value: await r.retrieveSubjectToken(),
clientCertificate: void 0
};
}

case "executable":
{
const {executableSubjectToken: i} = await n.e(658).then(n.bind(n, 1658)), {env: s} = this.#i.host;
return {
value: await i(libraryOptions(t, e), e.credentialSource, s),
clientCertificate: void 0
};
}

case "file":
case "url":
case "certificate":
{
const {IdentityPoolClient: i} = await n.e(743).then(n.bind(n, 9960)), s = new i(libraryOptions(t, e));
return {
value: await s.retrieveSubjectToken(),
clientCertificate: "certificate" === e.source ? certificateOf(s) : void 0
};
}
}
}
}
function fleetPrincipal(e, t) {
const n = /^identitynamespace:([a-z0-9.:-]+\.svc\.id\.goog):/.exec(e)?.[1], [, i, s] = /^system:serviceaccount:([a-z0-9.-]+):([a-z0-9.-]+)$/.exec("string" == typeof t ? t : "") ?? [];
return void 0 === n || void 0 === s ? void 0 : `${n}[${i}/${s}]`;
}
function libraryOptions(e, t) {
return {
...e,
credential_source: t.credentialSource
};
}
function certificateOf(e) {
const t = "transporter" in e ? e.transporter : void 0, n = external_isObject(t) && "defaults" in t ? t.defaults : void 0, i = external_isObject(n) && "agent" in n ? n.agent : void 0, s = external_isObject(i) && "options" in i ? i.options : void 0;
if (external_isObject(s) && "cert" in s && "key" in s && Buffer.isBuffer(s.cert) && Buffer.isBuffer(s.key)) return {
cert: s.cert,
key: s.key
};
throw new Error("the library does not keep the certificate in its agent");
}
function external_isObject(e) {
return "object" == typeof e && null !== e;
}
function subjectTokenProblem(e, t) {
return "" === e ? "is empty" : /:(?:jwt|id_token|access_token)$/.test(t) ? (0, y.jV)(e) : /^[\x20-\x7e]+$/.test(e) ? void 0 : "has characters that no subject token has";
}
function withoutTokens(e) {
const t = e.replace(/(contained an invalid response): [\s\S]*$/, "$1.").replace(/: (?:Unexpected|Expected|Bad|Unterminated|No number|Exponent)\b[\s\S]*\bJSON\b[\s\S]*$/, ": not JSON.").replace(/[\w+/=.~%-]{32,}/g, "***");
return (0, s.fV)(t, 500).replace(/\s+(?=\.$)/, "");
}
},
5467: (e, t, n) => {
n.d(t, {
MetadataIdentity: () => MetadataIdentity
});
var i = n(2578), s = n(2592), o = n(9045), r = n(9022), a = n(2005), c = n(7773), u = n(6812), l = n(3391), h = n(5699), d = n(3651), f = n(8518), p = n(4633), m = n(4224);
const _ = "The metadata server", w = 3e3;
class MetadataIdentity {
#i;
#a;
#n=(0, d.B)(() => this.#c());
#u=(0, d.B)(() => this.#l());
#h;
#d;
constructor(e, t) {
this.#i = t;
this.#a = e;
}
principal() {
return this.#h;
}
names() {
return {
email: this.#h?.includes("@") ? this.#h : void 0
};
}
projectId() {
return this.#d;
}
async accessToken({scopes: e, lifetimeSeconds: t}) {
if (void 0 === t) return this.#f(e);
const acting = () => this.#p();
return (0, h.Vg)(this.#i, acting, e, t);
}
async idToken(e, t) {
await this.#n("");
const n = new URLSearchParams({
audience: e,
...t ? {
format: "full"
} : {}
}), [i] = await Promise.all([ this.#m(`instance/service-accounts/default/identity?${n}`, {
audience: e
}), this.#u("") ]), s = (0, m.Fw)(i.body.toString("utf8").trim(), "ID token", _);
this.#i.host.mask(s);
return (0, m.Cf)(s, e, _);
}
async signedJwt(e) {
const t = await this.#p();
if (!t.account.includes("@")) throw new i.G7("ID_TOKEN_UNAVAILABLE", r.Qq`${_} names no service account that could sign a JWT. The name is ${(0, 
a.fV)(t.account)}.`, {
remedy: r.Qq`Name a service account to impersonate in ${(0, r.hF)("service_account")}.`
});
const n = (0, p.n)(t.account, e, this.#i.host.now());
return {
value: await (0, h.No)(this.#i, async () => t, n),
expiresAt: 1e3 * n.exp
};
}
async delegatedToken(e, {scopes: t, lifetimeSeconds: n}) {
const i = await this.#p(), {universe: s, host: o} = this.#i, r = (0, f.assertionClaims)(i.account, s, {
scope: t.join(" "),
sub: e,
lifetimeSeconds: n
}, o.now()), a = await (0, h.No)(this.#i, async () => i, r), c = {
account: i.account,
subject: e,
scopes: t,
credential: "service_account"
};
return (0, f.accessTokenForAssertion)(this.#i, a, c);
}
async #p() {
const e = await this.#f([ d.M ]);
return {
account: this.#h ?? "default",
delegates: [],
bearer: e.value,
principal: this.#h
};
}
async #f(e) {
await this.#n("");
const t = new URLSearchParams({
scopes: e.join(",")
}), [n] = await Promise.all([ this.#m(`instance/service-accounts/default/token?${t}`, {
scopes: e
}), this.#u("") ]), i = (0, c.o_)(n, _), s = (0, c._n)(i, "access_token", _);
this.#i.host.mask(s);
return {
value: s,
expiresAt: (0, c.p1)(i, this.#i.host.now(), _)
};
}
async #c() {
const e = await this.#m("instance/service-accounts/default/email");
this.#h = plain(e, y);
}
async #l() {
await this.#n("");
const [e, t] = await Promise.all([ this.#m("project/project-id").catch(() => {}), this.#_() ]);
this.#d = e && plain(e, v);
if (t && t !== this.#i.universe) throw new i.G7("INPUT_INVALID", r.Qq`${(0, r.hF)("universe")} is ${this.#i.universe}, and this machine belongs to the universe ${t}. Set that domain only if it is your cloud provider's.`);
}
async #_() {
try {
const e = await this.#m("universe/universe-domain");
return 0 === e.body.length ? l.SO : plain(e, g);
} catch (e) {
return e instanceof i.G7 && 404 === e.status ? l.SO : void 0;
}
}
async #m(e, t) {
const {host: n} = this.#i, {host: i} = (0, u.metadataServer)(n.env);
let r;
try {
r = await this.#i.google({
what: _,
method: "GET",
url: `http://${i}/computeMetadata/v1/${e}`,
headers: {
"metadata-flavor": "Google",
accept: "*/*"
},
attemptMs: w,
direct: !0
});
} catch (e) {
if (e instanceof s.Dr) throw this.#w(e);
throw e;
}
if ("Google" !== (0, o.w)(r, "metadata-flavor")) throw this.#w(new Error(`${(0, 
a.fV)(i)} responded ${r.status} and is not Google's metadata server`));
if ((0, c.oJ)(r)) return r;
t && await this.#u("").catch(() => {});
const l = {
...t,
account: this.#h,
projectId: this.#d
};
throw await (0, c.J5)({
by: "metadata",
response: r,
now: n.now(),
facts: l
});
}
#w(e) {
const t = [ ...this.#a, `metadata server (${e.message})` ].map(e => `  ${e}`);
return new i.G7("ADC_NOT_FOUND", r.Qq`No Application Default Credentials were found. These places have none:\n${t.join("\n")}`, {
remedy: "github-hosted" === this.#i.host.env.RUNNER_ENVIRONMENT ? r.Qq`A GitHub-hosted runner has no Google account. Set ${(0, 
r.hF)("workload_identity_provider")} in place of ${(0, r.hF)("application_default_credentials")}.` : r.Qq`On a person's machine, log in:${(0, 
r.G5)("gcloud auth application-default login")}\nElsewhere, name a credential file:${(0, 
r.bv)("GOOGLE_APPLICATION_CREDENTIALS", "/path/to/credentials.json")}`,
cause: e
});
}
}
const y = /^[\w.:@+-]{1,300}$/, v = /^[a-z0-9][a-z0-9.:-]{0,100}$/, g = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
function plain(e, t) {
const n = e.body.toString("utf8").trim();
return t.test(n) ? n : void 0;
}
},
4379: (e, t, n) => {
n.d(t, {
OidcIdentity: () => OidcIdentity
});
var i = n(2578), s = n(813), o = n(6972), r = n(9022), a = n(3391), c = n(673), u = n(5028), l = n(116);
class OidcIdentity extends u.p {
#y;
#i;
constructor(e, t) {
super(e.provider, "input", t);
this.#y = e;
this.#i = t;
t.http.connectAhead((0, a.sR)("sts", t.universe, "/"));
}
exchange(e) {
return (0, c.r1)(this.#i, async () => {
const t = await this.#v();
this.claims = (0, o.d)(t);
return {
audience: `${a.KL}${this.#y.provider}`,
scopes: e,
subjectToken: t,
subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
facts: this.federation()
};
});
}
async #v() {
const {place: e} = this.#y, {host: t} = this.#i;
let n;
try {
n = await (0, l.kB)(e, t.env);
} catch (t) {
if (!(t instanceof s.UnreadableFile)) throw t;
throw new i.G7("FILE_READ_FAILED", r.Qq`${(0, r.Ww)((0, l.df)(e))} ${t.message}.`);
}
t.mask(n);
const o = (0, l.tX)(n, t.now());
if (void 0 === o) return n;
throw new i.G7("SUBJECT_TOKEN_INVALID", r.Qq`${(0, r.Ww)((0, l.df)(e))} ${(0, r.Ww)(o)}`);
}
}
},
116: (e, t, n) => {
n.d(t, {
df: () => describePlace,
kB: () => readSubjectToken,
tX: () => subjectTokenProblem
});
var i = n(6760), s = n(2757), o = n(813), r = n(6972), a = n(9022), c = n(2005), u = n(9006), l = n(4704), h = n(4224);
async function readSubjectToken(e, t) {
switch (e.kind) {
case "input":
return e.value.trim();

case "variable":
return ((0, l.Z)(t, e.name) ?? "").trim();

case "file":
return (await (0, o.readText)((0, i.resolve)(e.path), {
maxBytes: o.MOST_BYTES.credential
})).trim();
}
}
function describePlace(e) {
switch (e.kind) {
case "input":
return a.Qq`${(0, a.hF)("subject_token")}`;

case "variable":
return a.Qq`The variable ${(0, c.fV)(e.name)} of --subject-token-env`;

case "file":
return a.Qq`The file ${(0, c.hD)(e.path)} of --subject-token-file`;
}
}
function subjectTokenProblem(e, t) {
if ("" === e) return "is empty.";
if (/^["'`]|["'`]$/.test(e)) return "has quotes around the token. Give the token alone.";
if (/^\$[A-Za-z_{(]|^%\w+%$/.test(e)) return "is the name of a variable that was not replaced by its value.";
if (/^(?:authorization:\s*)?bearer\s/i.test(e)) return "begins with Bearer. Give the token alone.";
if (e.startsWith("{")) return jsonProblem(e);
const n = (0, u.ii)(e);
if (void 0 !== n && "a JSON Web Token" !== n && "what looks like a secret" !== n) return a.Qq`is ${n}, not the OIDC token of a CI system.${"a credential" === n || "a private key" === n ? a.Qq` Use ${(0, 
a.hF)("credentials_json")} for it.` : ""}`;
if (/\s/.test(e)) return "has white space in it, which no token has.";
const i = e.split(".");
if (5 === i.length) return "is an encrypted token (JWE), which Google cannot read. A signed one is needed.";
if (3 !== i.length) return `is not a JWT. A JWT has three parts with dots between them, and it has ${i.length}.`;
const o = (0, r.d)(e);
if (!o || !(0, l.u)(decoded(i[0] ?? ""))) return "is not a JWT. Its header or its claims are not JSON in base64url. It was likely cut or changed.";
if ("" === i[2]) return "has no signature.";
const c = (0, h.jV)(e);
if (void 0 !== c) return `is not a token. It ${c}.`;
const d = (0, r.E)(o);
return void 0 === d ? "has no expiry (the claim exp), which Google requires." : d <= t ? `holds a token that expired at ${(0, 
s.ag)(d)}, ${(0, s.a3)(t - d)} ago. Get a new one in this job.` : void 0;
}
function jsonProblem(e) {
const t = parsed(e);
if (!(0, l.u)(t)) return "begins with a brace, and is neither a JWT nor JSON.";
if ("string" == typeof t.type) return a.Qq`is a credential file, not an OIDC token. Use ${(0, 
a.hF)("credentials_json")} for it.`;
const n = [ "oidcToken", "token", "value", "id_token", "access_token" ].find(e => "string" == typeof (0, 
l.Z)(t, e));
return void 0 === n ? "is JSON. Give the token alone." : `is JSON. Give the value of its field ${n} alone, as jq -r .${n} prints it.`;
}
function decoded(e) {
return parsed(Buffer.from(e, "base64url").toString("utf8"));
}
function parsed(e) {
try {
return JSON.parse(e);
} catch {
return;
}
}
},
6545: (e, t, n) => {
n.d(t, {
UserIdentity: () => UserIdentity,
WorkforceUserIdentity: () => WorkforceUserIdentity
});
var i = n(2578), s = n(6972), o = n(9022), r = n(7773), a = n(3391), c = n(3651), u = n(8518), l = n(673), h = n(4224), d = n(5028);
const f = "Google's OAuth token endpoint", p = "gcloud auth application-default login --scopes=openid,https://www.googleapis.com/auth/userinfo.email,https://www.googleapis.com/auth/cloud-platform";
class UserIdentity {
#g;
#i;
#k=(0, c.B)(() => this.#b(), e => (0, h.pL)({
expiresAt: firstExpiry(e)
}, this.#i.host.now()));
#h;
#$={};
constructor(e, t) {
this.#g = e;
this.#i = t;
this.#h = e.account;
t.http.connectAhead((0, a.lN)(t.universe));
}
principal() {
return this.#h;
}
names() {
return this.#$;
}
async accessToken(e) {
const {access: t} = await this.#k("");
if (t) return t;
throw new i.G7("RESPONSE_INVALID", `${f} reported success, but its response has no access_token. No token was issued.`);
}
async idToken(e) {
const {idToken: t} = await this.#k("");
if (void 0 !== t) return {
...(0, h.Cf)(t, this.#g.clientId, f),
audience: e
};
throw new i.G7("ID_TOKEN_UNAVAILABLE", `${f} issued no ID token for this person, who did not consent to the scope openid.`, {
remedy: o.Qq`Log in again with this scope:${(0, o.G5)(p)}\nOr impersonate a service account that may call the service, with ${(0, 
o.hF)("service_account")}.`
});
}
signedJwt() {
return Promise.reject(new i.G7("ID_TOKEN_UNAVAILABLE", "A person cannot sign a JWT. Only a service account can.", {
remedy: o.Qq`Name a service account to impersonate in ${(0, o.hF)("service_account")}.`
}));
}
delegatedToken() {
return (0, d.C)("domain-wide delegation");
}
async #b() {
const e = await (0, u.Ow)(this.#i, this.#g), {email: t, sub: n} = (0, s.d)(e.idToken ?? "") ?? {};
"string" == typeof t && (this.#h ??= t);
this.#$ = {
email: "string" == typeof t ? t : void 0,
uniqueId: "string" == typeof n ? n : void 0
};
return e;
}
}
function firstExpiry({access: e, idToken: t}) {
const n = [ e?.expiresAt, (0, s.E)((0, s.d)(t ?? "") ?? {}) ].filter(e => void 0 !== e);
return 0 === n.length ? void 0 : Math.min(...n);
}
class WorkforceUserIdentity {
#g;
#i;
#k=(0, c.B)(() => this.#b(), e => (0, h.pL)(e, this.#i.host.now()));
constructor(e, t) {
this.#g = e;
this.#i = t;
t.http.connectAhead(e.tokenUrl);
}
principal() {}
async lookUpNames() {
const {value: e} = await this.#k(""), {clientId: t, clientSecret: n} = this.#g;
return {
subject: await (0, l.qb)(this.#i, e, {
id: t,
secret: n
})
};
}
accessToken() {
return this.#k("");
}
idToken() {
return (0, d.C)("an ID token");
}
signedJwt() {
return (0, d.C)("a signed JWT");
}
delegatedToken() {
return (0, d.C)("domain-wide delegation");
}
async #b() {
const {clientId: e, clientSecret: t, refreshToken: n, tokenUrl: i} = this.#g, {host: s} = this.#i, o = Buffer.from(`${e}:${t}`).toString("base64");
s.mask(o);
const a = "Google STS", c = await this.#i.google({
what: a,
url: i,
headers: {
authorization: `Basic ${o}`
},
form: {
grant_type: "refresh_token",
refresh_token: n
}
});
if (!(0, r.oJ)(c)) {
const e = {
credential: "external_account_authorized_user"
};
throw await (0, r.J5)({
by: "oauth",
response: c,
now: s.now(),
facts: e
});
}
const u = (0, r.o_)(c, a), l = (0, r._n)(u, "access_token", a);
s.mask(l);
"string" == typeof u.refresh_token && s.mask(u.refresh_token);
return {
value: l,
expiresAt: (0, r.p1)(u, s.now(), a)
};
}
}
},
8518: (e, t, n) => {
n.d(t, {
AE: () => selfSignedClaims,
CC: () => idTokenForAssertion,
Ow: () => refresh,
V0: () => d,
accessTokenForAssertion: () => accessTokenForAssertion,
assertionClaims: () => assertionClaims,
au: () => signAssertion,
dB: () => signJwtByKey
});
var i = n(7598), s = n(7975), o = n(7773), r = n(3391), a = n(4633), c = n(4224);
const u = "urn:ietf:params:oauth:grant-type:jwt-bearer", l = "Google's OAuth token endpoint", h = (0, 
s.promisify)(i.sign), d = 3600;
function assertionClaims(e, t, n, i) {
const s = Math.floor(i / 1e3), {lifetimeSeconds: o, ...a} = {
lifetimeSeconds: void 0,
...n
}, c = {
iss: e,
aud: (0, r.lN)(t),
iat: s,
exp: s + Math.min(o ?? d, d)
}, u = Object.entries(a).flatMap(([e, t]) => void 0 === t ? [] : [ [ e, t ] ]);
return {
...c,
...Object.fromEntries(u)
};
}
function selfSignedClaims(e, t, n, i) {
const s = Math.floor(i / 1e3);
return {
iss: e,
sub: e,
scope: t.join(" "),
iat: s,
exp: s + n
};
}
async function signAssertion(e, t) {
const n = `${encode({
alg: "RS256",
typ: "JWT",
...void 0 === e.privateKeyId ? {} : {
kid: e.privateKeyId
}
})}.${encode(t)}`;
return `${n}.${(await h("RSA-SHA256", Buffer.from(n), e.privateKey)).toString("base64url")}`;
}
async function signJwtByKey(e, t, n) {
const i = (0, a.n)(e.clientEmail, t, n.now()), s = await signAssertion(e, i);
n.mask(s);
return {
value: s,
expiresAt: 1e3 * i.exp
};
}
function encode(e) {
return Buffer.from(JSON.stringify(e)).toString("base64url");
}
async function accessTokenForAssertion(e, t, n, i) {
const s = await grant(e, {
grant_type: u,
assertion: t
}, t, n, i), r = (0, o._n)(s, "access_token", l);
e.host.mask(r);
return {
value: r,
expiresAt: (0, o.p1)(s, e.host.now(), l)
};
}
async function idTokenForAssertion(e, t, n, i, s) {
const r = {
grant_type: u,
assertion: t
}, a = await grant(e, r, t, {
...i,
audience: n
}, s), h = (0, o._n)(a, "id_token", l);
e.host.mask(h);
return (0, c.Cf)(h, n, l);
}
async function refresh(e, t) {
const n = await grant(e, {
grant_type: "refresh_token",
client_id: t.clientId,
client_secret: t.clientSecret,
refresh_token: t.refreshToken,
...void 0 === t.raptToken ? {} : {
rapt: t.raptToken
}
}, void 0, {
credential: "authorized_user"
}), i = void 0 === n.id_token ? void 0 : (0, o._n)(n, "id_token", l);
void 0 !== i && e.host.mask(i);
if (void 0 === n.access_token && void 0 !== i) return {
access: void 0,
idToken: i
};
const s = (0, o._n)(n, "access_token", l);
e.host.mask(s);
return {
access: {
value: s,
expiresAt: (0, o.p1)(n, e.host.now(), l)
},
idToken: i
};
}
async function grant(e, t, n, i, s = (0, r.lN)(e.universe)) {
void 0 !== n && e.host.mask(n);
const a = await e.google({
what: l,
url: s,
form: t
});
if (!(0, o.oJ)(a)) throw await (0, o.J5)({
by: "oauth",
response: a,
now: e.host.now(),
facts: i
});
return (0, o.o_)(a, l);
}
},
8228: (e, t, n) => {
n.d(t, {
p: () => nearest
});
function nearest(e, t) {
let n, i = Math.min(2, Math.floor(e.length / 3)) + 1;
for (const s of t) {
if (Math.abs(s.length - e.length) >= i) continue;
const t = editDistance(e.toLowerCase(), s.toLowerCase(), i);
if (t < i) {
n = s;
i = t;
}
}
return n;
}
function editDistance(e, t, n = Number.POSITIVE_INFINITY) {
let i = [], s = Array.from({
length: t.length + 1
}, (e, t) => t);
for (let o = 1; o <= e.length; o++) {
const r = [ o ];
for (let n = 1; n <= t.length; n++) {
const a = (s[n - 1] ?? 0) + (e[o - 1] === t[n - 1] ? 0 : 1);
let c = Math.min(a, (s[n] ?? 0) + 1, (r[n - 1] ?? 0) + 1);
o > 1 && n > 1 && e[o - 1] === t[n - 2] && e[o - 2] === t[n - 1] && (c = Math.min(c, (i[n - 2] ?? 0) + 1));
r.push(c);
}
if (Math.min(...r) >= n) return n;
i = s;
s = r;
}
return s[t.length] ?? n;
}
}
};
