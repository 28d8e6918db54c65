"use strict";

exports.id = 957;

exports.ids = [ 957 ];

exports.modules = {
881: (__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {
var src_message = __webpack_require__(9022), random_text = __webpack_require__(2272), recognition = __webpack_require__(9006), record = __webpack_require__(4704);
const TAKES_SECRETS = [ "credentials_json", "subject_token" ], TAKES_TEXT = [ "headers", "body", "expect", "checks", "access_token_boundary" ], INPUTS = {
workload_identity_provider: [ "the name of a provider", "projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ],
application_default_credentials: [ "true or false", "true" ],
service_account: [ "the e-mail address or unique id of a service account", "deployer@my-project.iam.gserviceaccount.com" ],
delegates: [ "e-mail addresses or unique ids", "deployer@my-project.iam.gserviceaccount.com" ],
audience: [ "the audience of GitHub's OIDC token", "https://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER" ],
universe: [ "a domain name", "googleapis.com" ],
request_reason: [ "a short text", "deploy of ticket 4711" ],
project_id: [ "the id of a project", "my-project" ],
expected_principal: [ "the name of a principal", "deployer@my-project.iam.gserviceaccount.com" ],
wait_for_grant: [ "a duration", "5m" ],
token_format: [ "access_token or id_token", "access_token" ],
access_token_scopes: [ "OAuth scopes", "https://www.googleapis.com/auth/cloud-platform" ],
access_token_lifetime: [ "a duration", "3600s" ],
access_token_subject: [ "a user's e-mail address", "admin@example.com" ],
access_token_boundary: [ "a credential access boundary or the path of one", ".github/boundary.yaml" ],
id_token_audience: [ "the URL of the service", "https://service-abc123-uc.a.run.app" ],
credentials_file_path: [ "the path of a file", "credentials.json" ],
id_token_include_email: [ "true or false", "true" ],
output_tokens: [ "true or false", "true" ],
create_credentials_file: [ "true or false", "true" ],
cleanup_credentials: [ "true or false", "true" ],
export_environment_variables: [ "true or false", "true" ],
create_curl_config: [ "true or false", "true" ],
summary: [ "true or false", "true" ],
url: [ "the URL of the service", "https://service-abc123-uc.a.run.app/health" ],
method: [ "a method", "POST" ],
request_auth: [ "auto, id_token, access_token or none", "auto" ],
auth_header: [ "the name of a header", "Authorization" ],
allowed_origins: [ "origins", "https://api.example.com" ],
expect_unauthenticated: [ "refused", "refused" ],
timeout: [ "a duration", "70s" ],
wait: [ "a duration", "60s" ],
retry: [ "safe or any", "safe" ],
redirects: [ "a number", "0" ],
concurrency: [ "a number", "8" ],
shard: [ "the number of this job and of all", "2/5" ],
headers: [ "Name: value, one per line", "Accept: application/json" ],
body: [ "the body of the request", '{"sku": "A1"}' ],
expect: [ "expectations, one per line", "status 2xx" ],
checks: [ "checks or the path of a file", ".github/checks.yaml" ],
response_file: [ "the path of a file", "response.json" ],
junit_file: [ "the path of a file", "reports/junit.xml" ],
results_file: [ "the path of a file", "results.json" ]
}, FILE = "the path of a file", FOLDER = "the path of a folder", PROJECT = "the id of a project", PROXY = "the URL of a proxy", UNKNOWN_FORM = "what looks like a secret", byDefaultCredentials = must => ({
must: must,
by: "default credentials"
}), USED_VARIABLES = {
GOOGLE_APPLICATION_CREDENTIALS: byDefaultCredentials(FILE),
CLOUDSDK_CONFIG: byDefaultCredentials(FOLDER),
CLOUDSDK_ACTIVE_CONFIG_NAME: byDefaultCredentials("the name of one of gcloud's configurations"),
CLOUDSDK_CORE_PROJECT: byDefaultCredentials(PROJECT),
GOOGLE_CLOUD_PROJECT: byDefaultCredentials(PROJECT),
GCLOUD_PROJECT: byDefaultCredentials(PROJECT),
GCE_METADATA_HOST: byDefaultCredentials("the host of the metadata server"),
GCE_METADATA_ROOT: byDefaultCredentials("the host of the metadata server"),
GCE_METADATA_IP: byDefaultCredentials("the address of the metadata server"),
GOOGLE_API_CERTIFICATE_CONFIG: {
must: FILE
},
HOME: {
must: FOLDER
},
APPDATA: {
must: FOLDER
},
TMPDIR: {
must: FOLDER
},
TEMP: {
must: FOLDER
},
TMP: {
must: FOLDER
},
RUNNER_TEMP: {
must: FOLDER
},
GITHUB_WORKSPACE: {
must: FOLDER
},
GITHUB_OUTPUT: {
must: FILE
},
GITHUB_ENV: {
must: FILE
},
GITHUB_STATE: {
must: FILE
},
GITHUB_STEP_SUMMARY: {
must: FILE
},
GITHUB_EVENT_PATH: {
must: FILE
},
ACTIONS_ID_TOKEN_REQUEST_URL: {
must: "the URL that the runner sets"
},
ACTIONS_ID_TOKEN_REQUEST_TOKEN: {
must: "the token that the runner sets",
takesTokens: !0
},
AWS_REGION: {
must: "the name of a region"
},
AWS_DEFAULT_REGION: {
must: "the name of a region"
},
AWS_ACCESS_KEY_ID: {
must: "the id of a key of AWS",
takesTokens: !0
},
AWS_SECRET_ACCESS_KEY: {
must: "a secret key of AWS",
takesTokens: !0
},
AWS_SESSION_TOKEN: {
must: "a session token of AWS",
takesTokens: !0
},
https_proxy: {
must: PROXY
},
HTTPS_PROXY: {
must: PROXY
},
http_proxy: {
must: PROXY
},
HTTP_PROXY: {
must: PROXY
},
no_proxy: {
must: "a list of hosts"
},
NO_PROXY: {
must: "a list of hosts"
}
};
function maskSecretsIn(texts, masker) {
for (const text of texts) for (const secret of (0, recognition.VY)(text ?? "")) masker.mask(secret);
}
function refuseMisplacedInputs(raw, problems, masker) {
for (const [name, value] of Object.entries(raw)) {
const kind = void 0 === value ? void 0 : misplacedIn(name, value);
if (void 0 === kind) continue;
kind === UNKNOWN_FORM && maskLines(value ?? "", masker);
const [must, example] = (0, record.Z)(INPUTS, name) ?? [];
problems.refuse(name, src_message.Qq`${holds(kind, must ?? "another value")}${whereItBelongs(kind)}`, example);
}
}
function refuseMisplacedVariables(env, run, masker, problems, warnings) {
const before = problems.list.length;
for (const [name, {must: must, by: by, takesTokens: takesTokens = !1}] of Object.entries(USED_VARIABLES)) {
const value = (0, record.Z)(env, name), given = must === PROXY ? withoutPassword(value) : value, kind = void 0 === given ? void 0 : misplacedInVariable(given, must, takesTokens);
if (void 0 === kind) continue;
kind === UNKNOWN_FORM && maskLines(given ?? "", masker);
const message = src_message.Qq`${holds(kind, must)}${whereItBelongs(kind)}`;
void 0 === by ? problems.refuse(name, message) : run.usesDefaultCredentials ? problems.add("application_default_credentials", message, "GOOGLE_APPLICATION_CREDENTIALS" === name ? (0, 
src_message.bv)(name, "/home/runner/adc.json") : void 0, {
code: "ADC_INVALID",
subject: name
}) : warnings.push(src_message.Qq`${name} ${message} It is not used here.`);
}
return problems.list.length === before;
}
function misplacedIn(name, value) {
if (!TAKES_SECRETS.includes(name)) return "body" === name ? wholeCredential(value) : TAKES_TEXT.includes(name) ? (0, 
recognition.ii)(value) ?? credentialIn(value) : "url" === name ? (0, recognition.W1)(value) : (0, 
recognition.u7)(value) ?? ((0, random_text.EZ)(value) ? UNKNOWN_FORM : void 0);
}
function misplacedInVariable(text, must, takesTokens) {
if (takesTokens) return wholeCredential(text);
const isName = must === FILE || must === FOLDER || must === PROJECT;
return (0, recognition.u7)(text) ?? (isName && (0, random_text.EZ)(text) ? UNKNOWN_FORM : void 0);
}
function maskLines(text, masker) {
for (const line of text.split(/\r?\n/)) {
(0, random_text.EZ)(line) && masker.mask(line.trim());
for (const {start: start, end: end} of (0, random_text.DY)(line)) end - start >= 12 && masker.mask(line.slice(start, end));
}
}
function credentialIn(text) {
const kind = (0, recognition.u7)(text);
return "a credential" === kind || "a private key" === kind ? kind : void 0;
}
function wholeCredential(text) {
const kind = (0, recognition.ii)(text);
return "a credential" === kind || "a private key" === kind ? kind : void 0;
}
function holds(kind, must) {
return `holds ${kind}. It must be ${must}.`;
}
function whereItBelongs(kind) {
return "a credential" !== kind && "a private key" !== kind ? "" : src_message.Qq` Use ${(0, 
src_message.hF)("credentials_json")} for the content.`;
}
function withoutPassword(url) {
return url?.replace(/^([a-z][a-z0-9+.-]*:\/\/)?[^/\s]*@(?=[^/\s@]+\/?\s*$)/i, "$1");
}
var external_node_fs_ = __webpack_require__(3024), config_inputs = __webpack_require__(5847), errors = __webpack_require__(2578), read = __webpack_require__(813), reason = __webpack_require__(3065);
const TAKES = {
GITHUB_OUTPUT: "outputs",
GITHUB_ENV: "exported variables",
GITHUB_STATE: "the state of the post step",
GITHUB_STEP_SUMMARY: "the job summary"
};
function runnerFileObstacle(env, variable) {
const path = env[variable], why = path ? obstacleAt(path) : "is not set";
if (void 0 !== why) return `${why}. It must name the file that takes ${TAKES[variable]}. The runner sets it for every step; do not change it in env: or in a script.`;
}
function appendToRunnerFile(env, variable, write) {
const obstacle = runnerFileObstacle(env, variable);
if (void 0 !== obstacle) throw new errors.G7("FILE_WRITE_FAILED", `${variable} ${obstacle}`);
const path = env[variable] ?? "", before = (0, external_node_fs_.statSync)(path);
try {
write(path);
} catch (error) {
if (error instanceof errors.G7) throw error;
takeBack(path, before.isFile() ? before.size : void 0);
throw new errors.G7("FILE_WRITE_FAILED", `${variable}: the file that takes ${TAKES[variable]} was not written: ${(0, 
reason.u)(error)}.`, {
cause: error
});
}
}
function obstacleAt(path) {
try {
const found = (0, external_node_fs_.statSync)(path);
if (!found.isFile() && !found.isCharacterDevice()) return `names ${(0, read.I)(found)}, not a file`;
(0, external_node_fs_.accessSync)(path, external_node_fs_.constants.W_OK);
return;
} catch (error) {
return "ENOENT" === (0, reason.x)(error) ? "names a file that does not exist" : `names a file that cannot be written to: ${(0, 
reason.u)(error)}`;
}
}
function takeBack(path, size) {
if (void 0 !== size) try {
(0, external_node_fs_.truncateSync)(path, size);
} catch {}
}
var safe_text = __webpack_require__(51), redaction_forms = __webpack_require__(628), redaction_view = __webpack_require__(6298);
const SHORTEST_PIECE = 24, SHORTEST_CUT = 16, WIDEST_GAP = 64, WIDEST_BLANK = 4096, STRAY = 3, GRAM = 10, STAR = 42, DOT = 46, ELLIPSIS = 8230, NONE = 255, CODES = letterCodes();
function runAt(entry, letter, units, place) {
const run = {
entry: entry,
from: letter,
to: letter,
first: place,
last: place
};
for (let at = place; at >= 0 && run.to < entry.codes.length && isLetterOf(entry, run.to, units[at] ?? 0); at = nextLetter(units, at, 1)) {
run.last = at;
run.to++;
}
if (!(run.to - run.from < GRAM)) {
for (let at = nextLetter(units, place, -1); at >= 0 && run.from > 0 && isLetterOf(entry, run.from - 1, units[at] ?? 0); at = nextLetter(units, at, -1)) {
run.first = at;
run.from--;
}
return run;
}
}
function nextLetter(units, place, step) {
let stars = 0, others = 0;
for (let at = place + step; others < WIDEST_GAP && Math.abs(at - place) <= WIDEST_BLANK && at >= 0 && at < units.length; at += step) {
const unit = units[at] ?? 0;
if (unit < 128 && CODES[unit] !== NONE) return at;
isBlank(unit) || others++;
unit === STAR ? stars++ : 0 !== unit && (stars = 0);
if (3 === stars) return -1;
}
return -1;
}
function isBlank(unit) {
return 32 === unit || unit >= 9 && unit <= 13;
}
function isLetterOf({form: form, codes: codes, at: at}, letter, unit) {
return !(unit >= 128 || CODES[unit] !== codes[letter] || "any-case" !== form.match && form.text.charCodeAt(at[letter] ?? 0) !== unit);
}
function betrays(run, units) {
const {entry: entry, from: from, to: to, first: first, last: last} = run, end = endOf(run, units), after = charactersIn(units, last + 1, end), before = from > entry.piecesFrom ? charactersIn(units, startOf(run, units), first) : 0, piece = lengthOf(entry, Math.max(from, entry.piecesFrom), to);
return (0 === from && to === entry.codes.length || piece > 0 && before + piece + after >= SHORTEST_PIECE || 0 === from && lengthOf(entry, 0, to) >= entry.shortestCut && (isCut(units, end) || isCut(units, last - 1))) && ("word" !== entry.form.match || isWritten(run, units));
}
function charactersIn(units, from, to) {
return units.subarray(from, to).filter(unit => 0 !== unit).length;
}
function lengthOf({at: at}, from, to) {
return from >= to ? 0 : (at[to - 1] ?? 0) - (at[from] ?? 0) + 1;
}
function isWritten({entry: {form: form, at: at}, from: from, to: to, first: first, last: last}, units) {
return compact(form.text.slice(at[from], (at[to - 1] ?? 0) + 1)) === compact((0, 
redaction_view.b6)(units.subarray(first, last + 1)));
}
function compact(text) {
return text.replace(/[\s\0-\x1f"'\\]+/g, "");
}
function isCut(units, at) {
if (isEllipsis(units, at)) return !0;
let from = at;
for (;isBlank(units[from] ?? 0); ) from++;
const rest = (0, redaction_view.b6)(units.subarray(from, from + 24));
return /^[^\da-z*]{0,4}(?:[\\%&][#ux{]{0,2}[\da-f]{0,8}|0x?[\da-f]?)?[^\da-z*]{0,6}$/i.test(rest);
}
function nextCut(units, from) {
let at = from;
for (;at < units.length && !isEllipsis(units, at); ) at++;
return at;
}
function isEllipsis(units, at) {
const unit = units[at];
return 226 === unit ? 128 === units[at + 1] && 166 === units[at + 2] : unit === ELLIPSIS || unit === DOT && units[at + 1] === DOT && units[at + 2] === DOT;
}
function rangeOf(run, units) {
const end = endOf(run, units), isLast = run.to === run.entry.codes.length || isCut(units, end);
return [ 0 === run.from ? startOf(run, units) : withoutStray(run, units, 1), isLast ? end : withoutStray(run, units, -1) + 1 ];
}
function startOf({entry: {form: form, at: at}, from: from, first: first}, units) {
let start = first;
for (let own = (at[from] ?? 0) - 1; own >= 0; own--) {
const place = withoutZeros(units, start - 1, -1);
if (units[place] !== form.text.charCodeAt(own)) break;
start = place;
}
return start;
}
function endOf({entry: {form: form, at: at}, to: to, last: last}, units) {
let end = last + 1;
for (let own = (at[to - 1] ?? 0) + 1; own < form.text.length; own++) {
const place = withoutZeros(units, end, 1);
if (units[place] !== form.text.charCodeAt(own)) break;
end = place + 1;
}
return end;
}
function withoutZeros(units, at, step) {
let place = at;
for (;Math.abs(place - at) < 3 && 0 === units[place]; ) place += step;
return place;
}
function withoutStray({entry: {at: at}, from: from, to: to, first: first, last: last}, units, step) {
const end = 1 === step ? first : last;
let kept = end, place = end, letter = 1 === step ? from : to - 1;
for (let count = 0; count < STRAY; count++) {
const next = nextLetter(units, place, step), between = Math.abs(next - place) - 1, own = Math.abs((at[letter + step] ?? 0) - (at[letter] ?? 0)) - 1;
if (next < 0) break;
between !== own && (kept = next);
place = next;
letter += step;
}
return kept;
}
function entryOf(form) {
const {text: text, piecesFrom: piecesFrom} = form, codes = new Uint8Array(text.length), at = new Uint32Array(text.length);
let count = 0, first = -1;
for (let index = 0; index < text.length; index++) {
const unit = text.charCodeAt(index), code = unit < 128 ? CODES[unit] ?? NONE : NONE;
if (code !== NONE) {
void 0 !== piecesFrom && first < 0 && index >= piecesFrom && (first = count);
codes[count] = code;
at[count++] = index;
}
}
return {
form: form,
codes: codes.slice(0, count),
at: at.slice(0, count),
piecesFrom: first < 0 ? count : first,
shortestCut: SHORTEST_CUT + (/^-----[^-]*-----/.exec(text)?.[0].length ?? 0)
};
}
function letterCodes() {
const codes = new Uint8Array(128).fill(NONE);
for (let digit = 0; digit < 10; digit++) codes[48 + digit] = digit;
for (let letter = 0; letter < 26; letter++) {
codes[65 + letter] = 10 + letter;
codes[97 + letter] = 10 + letter;
}
return codes;
}
const STEP = 8, SLOT_BITS = 15, SLOTS = 2 ** SLOT_BITS, BASE = 16777619, HIGHEST = power(BASE, GRAM - 1);
class FormIndex {
#grams=[];
#slots=new Int32Array(SLOTS).fill(-1);
#known=new Uint8Array(2 ** 17);
#whole=new Set;
#exact=new Map;
#knownExact=new Uint8Array(2 ** 17);
#codes=new Uint8Array(16);
#places=new Uint32Array(16);
add(form) {
if ("exact" === form.match) {
const [a, b, c, d] = (0, redaction_view.du)(form.text).units, key = exactKey(a, b, c, d), known = this.#exact.get(key);
void 0 === known ? this.#exact.set(key, [ form.text ]) : known.includes(form.text) || known.push(form.text);
setBit(this.#knownExact, key);
return;
}
if (void 0 === form.piecesFrom) {
const key = `${form.match} ${form.text}`;
if (this.#whole.has(key)) return;
this.#whole.add(key);
}
const entry = entryOf(form), {codes: codes, piecesFrom: piecesFrom} = entry;
if (codes.length < GRAM) return;
let hash = 0, next = 0;
for (let end = 0; end < codes.length; end++) {
end >= GRAM && (hash -= Math.imul((codes[end - GRAM] ?? 0) + 1, HIGHEST));
hash = nextHash(hash, codes[end] ?? 0);
const letter = end - GRAM + 1;
if (letter === next) {
this.#addGram(entry, letter, hash);
next = 0 === letter ? Math.max(1, piecesFrom) : letter + STEP;
}
}
}
#addGram(entry, letter, hash) {
const slot = slotOf(hash);
this.#grams.push({
entry: entry,
letter: letter,
hash: hash,
before: this.#slots[slot] ?? -1
});
this.#slots[slot] = this.#grams.length - 1;
setBit(this.#known, bitOf(hash));
}
find(units) {
const found = [];
this.#findExact(units, found);
this.#findRuns(units, found);
return found;
}
#findExact(units, found) {
if (0 === this.#exact.size) return;
const known = this.#knownExact;
let done;
for (let at = 0; at < units.length; at++) {
const key = exactKey(units[at], units[at + 1], units[at + 2], units[at + 3]);
if (hasBit(known, key)) for (const form of this.#exact.get(key) ?? []) if (!(at < (done?.get(form) ?? 0)) && isAt(form, units, at)) {
done ??= new Map;
done.set(form, at + form.length);
found.push([ at, at + form.length ]);
}
}
}
#findRuns(units, found) {
if (0 === this.#grams.length) return;
const known = this.#known, codes = this.#codes, places = this.#places;
let count = 0, hash = 0, stars = 0, blanks = 0, last = -1, done = -1, cut = -1;
for (let at = 0; at < units.length; at++) {
const unit = units[at] ?? 0, code = unit < 128 ? CODES[unit] ?? NONE : NONE;
if (code === NONE) {
unit === STAR ? stars++ : 0 !== unit && (stars = 0);
3 === stars && (count = 0);
isBlank(unit) && blanks++;
continue;
}
stars = 0;
(at - last - blanks > WIDEST_GAP || at - last > WIDEST_BLANK) && (count = 0);
last = at;
blanks = 0;
0 === count && (hash = 0);
count >= GRAM && (hash -= Math.imul((codes[count - GRAM & 15] ?? 0) + 1, HIGHEST));
hash = nextHash(hash, code);
codes[15 & count] = code;
places[15 & count] = at;
count++;
if (count < GRAM || at <= done) continue;
if (!hasBit(known, bitOf(hash))) continue;
const place = places[count - GRAM & 15] ?? 0;
for (let gram = this.#grams[this.#slots[slotOf(hash)] ?? -1]; void 0 !== gram; gram = this.#grams[gram.before]) {
if (gram.hash !== hash) continue;
const {entry: entry, letter: letter} = gram;
if (0 === letter && entry.piecesFrom > 0 && entry.piecesFrom < entry.codes.length) {
cut < at && (cut = nextCut(units, at));
if (cut - place > 2 * lengthOf(entry, 0, entry.piecesFrom) + WIDEST_BLANK) continue;
}
const run = runAt(entry, letter, units, place);
if (void 0 !== run && betrays(run, units)) {
found.push(rangeOf(run, units));
done = Math.max(done, run.last);
}
}
}
}
}
function isAt(form, units, at) {
if (at + form.length > units.length) return !1;
for (let index = 0; index < form.length; index++) if (units[at + index] !== form.charCodeAt(index)) return !1;
return !0;
}
function exactKey(a = 0, b = 0, c = 0, d = 0) {
return 1048575 & (Math.imul(a, 7989) ^ Math.imul(b, 11105) ^ Math.imul(c, 15437) ^ Math.imul(d, 20007));
}
function nextHash(hash, code) {
return Math.imul(hash, BASE) + code + 1 | 0;
}
function bitOf(hash) {
return Math.imul(hash, 2654435761) >>> 12;
}
function slotOf(hash) {
return Math.imul(hash, 2654435761) >>> 32 - SLOT_BITS;
}
function setBit(bits, bit) {
bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | 1 << (7 & bit);
}
function hasBit(bits, bit) {
return !!((bits[bit >>> 3] ?? 0) & 1 << (7 & bit));
}
function power(base, exponent) {
let result = 1;
for (let count = 0; count < exponent; count++) result = Math.imul(result, base);
return result;
}
const MOST_LAYERS = 4, MOST_ROUNDS = 4;
class Secrets {
#known=new Set;
#index=new FormIndex;
#unindexed=[];
#memory=new redaction_view.rW;
add(secret) {
if (secret.trim().length < redaction_forms.c3 || this.#known.has(secret)) return [];
const masks = (0, redaction_forms.JF)(secret).filter(mask => !this.#known.has(mask));
for (const known of [ secret, ...masks ]) this.#known.add(known);
1 === this.#unindexed.push(secret) && setImmediate(() => this.#indexAll());
return masks;
}
#indexAll() {
for (const secret of this.#unindexed) for (const form of (0, redaction_forms.XP)(secret)) this.#index.add(form);
this.#unindexed = [];
}
redact(text) {
if (0 === this.#known.size || text.length < redaction_forms.c3) return text;
this.#indexAll();
let redacted = text;
for (let round = 0; round < MOST_ROUNDS; round++) {
const found = this.#find(redacted);
if (0 === found.length) break;
redacted = withoutRanges(redacted, found);
}
return redacted;
}
#find(text) {
const memory = this.#memory, whole = (0, redaction_view.du)(text, memory), found = [];
for (const first of FIRST_VIEWS) {
let view = first(whole, memory);
for (let layer = 0; layer <= MOST_LAYERS && void 0 !== view; layer++) {
for (const [from, to] of this.#index.find(view.units)) found.push((0, redaction_view.tg)(view, from, to));
view = (0, redaction_view.tv)(view, memory);
}
}
return found;
}
}
const FIRST_VIEWS = [ redaction_view.dA, whole => whole, redaction_view.ai ];
function withoutRanges(text, ranges) {
ranges.sort((a, b) => a[0] - b[0]);
let kept = "", done = 0;
for (let at = 0; at < ranges.length; ) {
const [from] = ranges[at] ?? [ 0, 0 ];
let to = from;
for (;at < ranges.length && (ranges[at]?.[0] ?? 0) <= Math.max(to, from); at++) to = Math.max(to, ranges[at]?.[1] ?? 0);
kept += text.slice(done, from) + stars(text.slice(from, to));
done = to;
}
return kept + text.slice(done);
}
function stars(secret) {
const zeros = /^[^\0](\0{3}|\0)[^\0]/.exec(secret)?.[1] ?? "";
return [ "*", "*", "*" ].join(zeros);
}
function takeInputs(env) {
const inputs = {};
for (const name of config_inputs.Qh) {
const variable = `INPUT_${name.toUpperCase()}`, value = (0, record.Z)(env, variable);
if (void 0 !== value) {
inputs[name] = value;
delete env[variable];
}
}
return inputs;
}
function githubHost(env, interrupted) {
const secrets = new Secrets, safe = text => (0, safe_text.Hk)(secrets.redact(text)), print = text => {
process.stdout.write(`${safe(text)}\n`);
}, annotate = (command, text, title) => {
const properties = void 0 === title ? "" : ` title=${escapeProperty(safe(title))}`;
process.stdout.write(`::${command}${properties}::${escapeData(safe(text))}\n`);
}, write = async (variable, append) => {
const core = await __webpack_require__.e(58).then(__webpack_require__.bind(__webpack_require__, 6058));
appendToRunnerFile(env, variable, () => append(core));
};
return {
env: env,
interrupted: interrupted,
now: () => Date.now(),
sleep: async (ms, signal) => {
const {setTimeout: sleep} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 8500, 23));
await sleep(ms, void 0, {
signal: signal ? AbortSignal.any([ signal, interrupted ]) : interrupted
});
},
random: () => Math.random(),
info: print,
debug: text => {
"1" === env.RUNNER_DEBUG && process.stdout.write(`::debug::${escapeData(safe(text))}\n`);
},
notice: text => annotate("notice", text),
warning: (text, title) => annotate("warning", text, title),
error: (text, title) => annotate("error", text, title),
progress: print,
mask: secret => {
const lines = secrets.add(secret).map(mask => `::add-mask::${escapeData(mask)}\n`);
lines.length > 0 && process.stdout.write(lines.join(""));
},
redact: text => secrets.redact(text),
runnerFileObstacle: file => runnerFileObstacle(env, file),
setOutput: (name, value) => write("GITHUB_OUTPUT", ({setOutput: setOutput}) => setOutput(name, value)),
exportVariable: (name, value) => write("GITHUB_ENV", ({exportVariable: exportVariable}) => exportVariable(name, value)),
saveState: (name, value) => write("GITHUB_STATE", ({saveState: saveState}) => saveState(name, value)),
appendSummary: markdown => appendToRunnerFile(env, "GITHUB_STEP_SUMMARY", file => (0, 
external_node_fs_.appendFileSync)(file, markdown))
};
}
function escapeData(text) {
return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var interruption = __webpack_require__(2522), failure = __webpack_require__(3398), src_problems = __webpack_require__(9037), resource_names = __webpack_require__(2632), check = __webpack_require__(9999);
async function parsePublish(inputs, host, problems, source, warnings) {
const create = inputs.boolean("create_credentials_file", !1), path = inputs.text("credentials_file_path");
create || void 0 === path || warnings.push(src_message.Qq`${(0, src_message.hF)("credentials_file_path")} has no effect unless a credential file is created:${(0, 
src_message.Pe)("create_credentials_file", "true")}`);
create && "metadata" === source?.kind && problems.add("create_credentials_file", "does not work with the metadata server. There is no credential to write, and tools on this machine find the server themselves.", "false");
create && "oidc" === source?.kind && "file" !== source.place.kind && problems.add("create_credentials_file", src_message.Qq`does not work with ${(0, 
src_message.hF)("subject_token")}. A credential file names the file that its readers get the OIDC token from. On the command line, --subject-token-file names it.`, "false");
const publish = {
outputTokens: inputs.boolean("output_tokens", !0),
credentialsFile: create ? {
path: path
} : void 0,
exportEnvironment: inputs.boolean("export_environment_variables", create),
curlConfig: inputs.boolean("create_curl_config", !1),
curlHeader: check.sw.find(name => name.toLowerCase() === inputs.text("auth_header")?.toLowerCase()) ?? "Authorization",
cleanup: inputs.boolean("cleanup_credentials", !0)
};
(create || publish.curlConfig) && await checkPrivateFiles(path, create, host, problems, warnings);
return publish;
}
async function checkPrivateFiles(path, create, {env: env}, problems, warnings) {
const {credentialsPathProblem: credentialsPathProblem, temporaryFolderProblem: temporaryFolderProblem} = await __webpack_require__.e(664).then(__webpack_require__.bind(__webpack_require__, 2100)), wrong = void 0 !== path && create ? await credentialsPathProblem(path, env) : void 0;
void 0 !== wrong && problems.add("credentials_file_path", wrong, "credentials.json", "FILE_WRITE_FAILED");
const folder = await temporaryFolderProblem(env);
folder?.fatal ? problems.add(folder.variable, folder.message, (0, src_message.bv)(folder.variable, "/tmp"), "FILE_WRITE_FAILED") : folder && warnings.push(`${folder.variable} ${folder.message}`);
}
function checkRunnerFiles({exportEnvironment: exportEnvironment, credentialsFile: credentialsFile, curlConfig: curlConfig, cleanup: cleanup}, host, problems) {
const needed = [ "GITHUB_OUTPUT", ...exportEnvironment ? [ "GITHUB_ENV" ] : [], ...cleanup && (credentialsFile || curlConfig) ? [ "GITHUB_STATE" ] : [] ];
for (const variable of needed) {
const obstacle = host.runnerFileObstacle?.(variable);
void 0 !== obstacle && problems.add(variable, obstacle, void 0, "FILE_WRITE_FAILED");
}
}
var quote = __webpack_require__(2005);
const KEY_SECRET = "${{ secrets.GCP_KEY }}", KEY_FILE = "key.json", EXAMPLE_PROVIDER = "projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER", NAMED_SOURCES = [ "workload_identity_provider", "credentials_json" ];
async function parseSource(inputs, host, universe, problems, warnings, options) {
const useDefault = inputs.boolean("application_default_credentials", !1), usesDefaultCredentials = useDefault || void 0 !== options.defaultSource && !NAMED_SOURCES.some(name => inputs.given(name)), variablesAreUsable = refuseMisplacedVariables(host.env, {
usesDefaultCredentials: usesDefaultCredentials
}, host, problems, warnings), place = subjectTokenPlace(inputs, options);
if (void 0 !== place && !inputs.given("workload_identity_provider")) {
"input" === place.kind && host.mask(place.value);
problems.add("subject_token", src_message.Qq`needs ${(0, src_message.hF)("workload_identity_provider")}, the provider at which Google exchanges the OIDC token.`, (0, 
src_message.Pe)("workload_identity_provider", EXAMPLE_PROVIDER));
if (!NAMED_SOURCES.some(name => inputs.given(name)) && !useDefault) return;
}
const given = NAMED_SOURCES.filter(name => inputs.given(name)), [first, ...others] = [ ...given, ...useDefault ? [ "application_default_credentials" ] : [] ];
if (void 0 !== first && others.length > 0) {
maskSecretsIn([ inputs.text("credentials_json") ], host);
const [second, third] = others.map(src_message.hF);
problems.add(first, src_message.Qq`is given together with ${second ?? ""}${void 0 === third ? "" : src_message.Qq` and ${third}`}. Give exactly one of ${(0, 
src_message.hF)("workload_identity_provider")}, ${(0, src_message.hF)("credentials_json")} and ${(0, 
src_message.hF)("application_default_credentials")}.`);
return;
}
if ("workload_identity_provider" === given[0]) return providerSource(inputs, host, place, problems, void 0 !== options.defaultSource);
if ("credentials_json" === given[0]) {
const {givenCredential: givenCredential} = await credentialSources();
return givenCredential(inputs.text("credentials_json") ?? "", host, universe, problems);
}
if (useDefault || options.defaultSource) {
if (!variablesAreUsable) return;
const {defaultCredential: defaultCredential} = await credentialSources();
return defaultCredential(host, universe, problems);
}
noSource(problems, await untrustedRun(host));
}
function credentialSources() {
return __webpack_require__.e(72).then(__webpack_require__.bind(__webpack_require__, 9426));
}
async function untrustedRun({env: env}) {
return (await __webpack_require__.e(946).then(__webpack_require__.bind(__webpack_require__, 5972))).untrustedRun(env);
}
function noSource(problems, outside) {
const reason = outside?.withoutSecrets ?? "If an input is set to a secret, the secret is empty. Its name is likely mistyped, or it is not defined for this repository or environment.";
problems.add("credentials_json", src_message.Qq`No credentials given. Set one of ${(0, 
src_message.hF)("workload_identity_provider")}, ${(0, src_message.hF)("credentials_json")} and ${(0, 
src_message.hF)("application_default_credentials")}. ${(0, src_message.Ww)(reason)}`, outside?.condition ?? (0, 
src_message.Mn)([ (0, src_message.Pe)("credentials_json", KEY_SECRET, KEY_FILE), "or", (0, 
src_message.Pe)("workload_identity_provider", EXAMPLE_PROVIDER) ]), {
code: outside ? "UNTRUSTED_RUN" : "CREDENTIAL_SOURCE_MISSING",
subject: ""
});
}
function subjectTokenPlace(inputs, {subjectToken: subjectToken}) {
const value = inputs.text("subject_token");
return subjectToken ?? (void 0 === value ? void 0 : {
kind: "input",
value: value
});
}
async function providerSource(inputs, host, place, problems, isCommandLine) {
const given = inputs.text("workload_identity_provider") ?? "", provider = (0, resource_names.te)(given);
if (void 0 === provider) {
const {providerProblem: providerProblem} = await __webpack_require__.e(946).then(__webpack_require__.bind(__webpack_require__, 9073)), {problem: problem, example: example} = providerProblem(given);
problems.add("workload_identity_provider", problem, example, "PROVIDER_INVALID");
}
if (void 0 !== place) {
const {checkSubjectToken: checkSubjectToken} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 8920)), usable = await checkSubjectToken(place, host, problems);
if (void 0 === usable || void 0 === provider) return;
return {
source: {
kind: "oidc",
provider: provider,
place: usable
},
origin: {
input: "workload_identity_provider"
}
};
}
const requestUrl = host.env.ACTIONS_ID_TOKEN_REQUEST_URL, requestToken = host.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
if (!requestUrl || !requestToken) {
if (isCommandLine && "true" !== host.env.GITHUB_ACTIONS) {
problems.add("workload_identity_provider", "works in a GitHub Actions job only. ACTIONS_ID_TOKEN_REQUEST_URL is not set. On this machine, log in:", (0, 
src_message.G5)("gcloud auth application-default login"), "OIDC_PERMISSION_MISSING");
return;
}
const outside = await untrustedRun(host);
problems.add("workload_identity_provider", src_message.Qq`needs the job's OIDC token. ${outside?.withoutOidc ?? src_message.Qq`GitHub issued none because the job lacks the permission id-token: write.`}`, outside?.condition ?? (0, 
src_message.c0)("permissions: { contents: read, id-token: write }"), outside ? "UNTRUSTED_RUN" : "OIDC_PERMISSION_MISSING");
return;
}
host.mask(requestToken);
if (void 0 === (0, recognition.u7)(requestUrl)) if (URL.canParse(requestUrl) && /^https?:$/.test(new URL(requestUrl).protocol)) {
if (void 0 !== provider) return {
source: {
kind: "github",
provider: provider,
audience: inputs.text("audience") ?? `https://iam.googleapis.com/${provider}`,
requestUrl: requestUrl,
requestToken: requestToken
},
origin: {
input: "workload_identity_provider"
}
};
} else problems.add("workload_identity_provider", "needs ACTIONS_ID_TOKEN_REQUEST_URL as the runner sets it. Its present value is not a URL.");
}
const ACCOUNT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|\d{6,32})$/;
function parseImpersonation(inputs, problems) {
const account = inputs.text("service_account"), example = "deployer@my-project.iam.gserviceaccount.com";
void 0 === account || ACCOUNT.test(account) || problems.add("service_account", "must be an e-mail address or the unique id of a service account.", example);
const delegates = inputs.list("delegates");
for (const delegate of delegates) ACCOUNT.test(delegate) || problems.add("delegates", src_message.Qq`has ${(0, 
quote.hD)(delegate)}, which is neither an e-mail address nor a unique id.`, example);
!inputs.given("service_account") && delegates.length > 0 && problems.add("delegates", src_message.Qq`is the impersonation chain to ${(0, 
src_message.hF)("service_account")}, which is not given.`, (0, src_message.Pe)("service_account", example));
return void 0 === account ? void 0 : {
account: account,
delegates: delegates
};
}
function isItself({accounts: accounts = []}, {account: account, delegates: delegates}) {
return 0 === delegates.length && accounts.includes(account);
}
const FILE_EXAMPLE = {
access_token_boundary: ".github/boundary.yaml",
checks: ".github/checks.yaml"
};
async function inlineOrFile(input, given, problems, pipeWaitMs) {
if (/[\n{[]|:\s/.test(given)) return given;
const {MOST_BYTES: MOST_BYTES, readText: readText, UnreadableFile: UnreadableFile} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 813)), maxBytes = "checks" === input ? MOST_BYTES.checks : MOST_BYTES.boundary;
try {
return await readText(given, {
maxBytes: maxBytes,
pipeWaitMs: pipeWaitMs
});
} catch (error) {
if (!(error instanceof UnreadableFile)) throw error;
problems.add(input, src_message.Qq`${error.message}. A path is relative to the working directory, which is the workspace in a job.`, FILE_EXAMPLE[input], {
code: "FILE_READ_FAILED",
subject: src_message.Qq`The file ${(0, quote.hD)(given)} of ${(0, src_message.hF)(input)}`
});
}
}
var identity = __webpack_require__(3651);
const HOUR_MS = 36e5;
async function parseAccess(inputs, problems, pipeWaitMs, ownScopes) {
const scopes = inputs.list("access_token_scopes");
for (const scope of scopes) if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) {
const why = /\s/.test(scope) ? "which has a space in it. Separate scopes with commas or line breaks." : "which is not a scope.";
problems.add("access_token_scopes", src_message.Qq`has ${(0, quote.hD)(scope)}, ${why}`, identity.M);
}
const lifetime = inputs.duration("access_token_lifetime", HOUR_MS, {
min: 1e3,
max: 12 * HOUR_MS,
example: "3600s"
});
lifetime % 1e3 != 0 && problems.add("access_token_lifetime", "must be a whole number of seconds.", "3600s");
const subject = inputs.text("access_token_subject");
void 0 === subject || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(subject) || problems.add("access_token_subject", "must be a user's e-mail address.", "admin@example.com");
void 0 !== subject && lifetime > HOUR_MS && problems.add("access_token_lifetime", src_message.Qq`must be at most 3600s with ${(0, 
src_message.hF)("access_token_subject")}, the limit of domain-wide delegation.`, "3600s");
return {
scopes: scopes.length > 0 ? scopes : ownScopes ?? [ identity.M ],
lifetimeSeconds: lifetime === HOUR_MS ? void 0 : lifetime / 1e3,
subject: subject,
boundary: await readBoundary(inputs, problems, pipeWaitMs)
};
}
async function readBoundary(inputs, problems, pipeWaitMs) {
const boundary = inputs.text("access_token_boundary");
if (void 0 === boundary) return;
const {parseBoundary: parseBoundary} = await __webpack_require__.e(163).then(__webpack_require__.bind(__webpack_require__, 2163));
return parseBoundary(boundary, text => inlineOrFile("access_token_boundary", text, problems, pipeWaitMs), problems);
}
function parseFormats(inputs, problems) {
const formats = inputs.list("token_format");
if (0 === formats.length) return;
const chosen = new Set;
for (const format of formats) "access_token" === format || "id_token" === format ? chosen.add(format) : problems.add("token_format", src_message.Qq`has ${(0, 
quote.hD)(format)}, which is neither access_token nor id_token.`, "access_token, id_token");
return chosen;
}
function decideTokens(from) {
const {formats: formats, audiences: audiences, checks: checks, publish: publish, problems: problems, warnings: warnings, verb: verb, inputs: inputs} = from, fromChecks = checks?.idAudiences ?? [], available = audiences.length > 0 ? audiences : fromChecks;
for (const audience of audiences) /^[\x21-\x7e]{1,2048}$/.test(audience) || problems.add("id_token_audience", src_message.Qq`has ${(0, 
quote.hD)(audience)}, with characters that an audience cannot have.`, "https://service-abc123-uc.a.run.app");
if ("whoami" === verb) return {
access: !0,
idAudiences: []
};
if ("access-token" === verb) return {
access: !0,
idAudiences: []
};
const idTokens = "id-token" === verb || (formats ? formats.has("id_token") : available.length > 0), outputs = void 0 === checks || publish.outputTokens || publish.curlConfig, access = void 0 === verb && (formats ? formats.has("access_token") : !idTokens && outputs), hasRequests = inputs.given("url") || inputs.given("checks"), unknown = hasRequests && (void 0 === checks || void 0 !== checks.shard);
idTokens && 0 === available.length && !unknown && problems.add("id_token_audience", hasRequests ? "is not given, and no request of this step has an audience to take." : "is not given. An ID token has one audience, the URL of the service that gets it.", "https://service-abc123-uc.a.run.app");
!idTokens && audiences.length > 0 && warnings.push(src_message.Qq`${(0, src_message.hF)("id_token_audience")} has no effect on outputs, because ${(0, 
src_message.hF)("token_format")} is access_token.`);
return {
access: access,
idAudiences: idTokens ? available : []
};
}
function checkCapabilities(from) {
const {source: source, impersonate: impersonate, needsIdTokens: needsIdTokens, access: access, problems: problems, warnings: warnings} = from, github = "github" === source || "github" === source.kind || "oidc" === source.kind, account = void 0 !== impersonate || "github" !== source && actsAsServiceAccount(source), person = "github" !== source && "credential" === source.kind && "authorized_user" === source.credential.type;
if (needsIdTokens && !account && !person) {
const code = "ID_TOKEN_UNAVAILABLE", who = github ? "direct workload identity federation" : "a federated identity without a service account";
problems.add("service_account", src_message.Qq`is not given, and ${who} cannot get an ID token, because Google has no endpoint for it. Name a service account to impersonate. This identity needs roles/iam.workloadIdentityUser on it.`, "invoker@my-project.iam.gserviceaccount.com", code);
}
void 0 === access.subject || account || problems.add("service_account", src_message.Qq`is not given, and ${(0, 
src_message.hF)("access_token_subject")} needs one. Domain-wide delegation is granted to a service account.`, "delegate@my-project.iam.gserviceaccount.com");
void 0 === access.lifetimeSeconds || account || warnings.push(src_message.Qq`${(0, 
src_message.hF)("access_token_lifetime")} has no effect without a service account. Google decides how long the token is valid.`);
}
function actsAsServiceAccount(source) {
if ("github" === source.kind || "oidc" === source.kind) return !1;
if ("metadata" === source.kind) return !0;
const {credential: credential} = source;
return "service_account" === credential.type || "impersonated_service_account" === credential.type || "external_account" === credential.type && void 0 !== credential.impersonate;
}
async function parseConfig(raw, host, options = {}) {
const problems = new src_problems.Z, inputs = new config_inputs.i_(raw, problems), warnings = [], {credentials_json: _, ...others} = raw;
maskSecretsIn([ ...Object.values(others), ...Object.values(host.env) ], host);
host.mask(raw.subject_token?.trim() ?? "");
refuseMisplacedInputs(raw, problems, host);
const plan = (0, config_inputs.XJ)(inputs) ? __webpack_require__.e(342).then(__webpack_require__.bind(__webpack_require__, 8380)) : void 0;
plan?.catch(() => {});
const universe = parseUniverse(inputs, problems), requestReason = headerText("request_reason", inputs, problems), requested = parseImpersonation(inputs, problems), found = await parseSource(inputs, host, universe, problems, warnings, options), impersonate = requested && found && isItself(found, requested) ? void 0 : requested, ownScopes = void 0 === impersonate ? found?.scopes : void 0, access = await parseAccess(inputs, problems, options.pipeWaitMs, ownScopes), includeEmail = inputs.boolean("id_token_include_email", !0), givenProject = parseProject(inputs, problems), expectedPrincipals = inputs.given("expected_principal") ? (await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 3793))).parseExpectedPrincipals(inputs, problems) : [], waitForGrantMs = inputs.duration("wait_for_grant", 0, {
min: 0,
max: 36e5,
example: "5m"
}), publish = await parsePublish(inputs, host, problems, found?.source, warnings), audiences = inputs.list("id_token_audience"), checks = await ((await plan)?.planChecks(inputs, host, {
...options,
universe: universe,
audiences: audiences,
problems: problems,
textOf: async (name, value) => {
const content = await inlineOrFile(name, value, problems, options.pipeWaitMs);
maskSecretsIn([ content ], host);
return content;
}
})), wanted = decideTokens({
formats: parseFormats(inputs, problems),
audiences: audiences,
checks: checks,
publish: publish,
inputs: inputs,
problems: problems,
warnings: warnings,
verb: options.verb
});
!access.boundary || wanted.access || checks || warnings.push(src_message.Qq`${(0, 
src_message.hF)("access_token_boundary")} has no effect, because no access token is requested.`);
const source = inputs.given("workload_identity_provider") ? "github" : found?.source;
source && checkCapabilities({
source: source,
impersonate: impersonate,
needsIdTokens: wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0,
access: access,
problems: problems,
warnings: warnings
});
inputs.given("audience") && found && "github" !== found.source.kind && warnings.push(src_message.Qq`${(0, 
src_message.hF)("audience")} has no effect without ${(0, src_message.hF)("workload_identity_provider")}. It is the audience of GitHub's OIDC token.`);
checkRunnerFiles(publish, host, problems);
problems.throwIfAny();
if (!found) throw new errors.G7("INTERNAL", "No credential source was found, and no problem was reported.");
const projectId = givenProject ?? found.projectId ?? (impersonate && (0, resource_names.TP)(impersonate.account)) ?? found.credentialProject ?? found.defaultProject;
return {
source: found.source,
origin: found.origin,
impersonate: impersonate,
universe: universe,
requestReason: requestReason,
expectedPrincipals: expectedPrincipals,
waitForGrantMs: waitForGrantMs,
summary: "false" !== inputs.text("summary")?.toLowerCase(),
projectId: projectId,
access: access,
includeEmail: includeEmail,
wanted: wanted,
publish: publish,
checks: checks,
warnings: warnings
};
}
function parseProject(inputs, problems) {
const project = inputs.text("project_id");
void 0 === project || (0, resource_names.rm)(project) || problems.add("project_id", "must be the id of a project.", "my-project");
return project;
}
function parseUniverse(inputs, problems) {
const universe = inputs.text("universe")?.toLowerCase() ?? "googleapis.com";
if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe)) return universe;
problems.add("universe", "must be a domain name.", "googleapis.com");
return "googleapis.com";
}
function headerText(name, inputs, problems) {
const value = inputs.text(name);
if (void 0 === value || /^[\x20-\x7e]{1,1000}$/.test(value)) return value;
problems.add(name, "must be one line of at most 1000 ASCII characters, because it is sent as an HTTP header.", "deploy of ticket 4711");
}
var duration = __webpack_require__(2757);
function describeSource(source) {
switch (source.kind) {
case "github":
return "GitHub OIDC";

case "oidc":
return "OIDC token";

case "metadata":
return "metadata server";

case "credential":
switch (source.credential.type) {
case "service_account":
return "service account key";

case "authorized_user":
return "user credentials";

case "external_account":
return `external account (${source.credential.source})`;

case "external_account_authorized_user":
return "workforce user credentials";

case "impersonated_service_account":
return "impersonated service account";
}
}
}
var google_token = __webpack_require__(4224);
const PROJECT_VARIABLES = [ "CLOUDSDK_CORE_PROJECT", "CLOUDSDK_PROJECT", "GCLOUD_PROJECT", "GCP_PROJECT", "GOOGLE_CLOUD_PROJECT" ], CREDENTIAL_VARIABLES = [ "CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE", "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH" ];
async function publish(host, config, issued) {
const {access: access, ids: ids, federated: federated} = issued;
for (const token of [ federated, access, ...ids ]) token && host.mask(token.value);
const {files: files, credentials: credentials, curl: curl} = await writeFiles(host, config, issued);
try {
config.publish.exportEnvironment && await exportEnvironment(host, issued.projectId, credentials);
config.publish.outputTokens && await outputTokens(host, issued);
await host.setOutput("project_id", host.redact(issued.projectId ?? ""));
await host.setOutput("principal", host.redact(issued.principal ?? ""));
void 0 !== credentials && await host.setOutput("credentials_file_path", credentials);
void 0 !== curl && await host.setOutput("curl_config_path", curl);
} catch (error) {
await (files?.removeAll());
throw error;
}
}
async function writeFiles(host, config, {access: access, ids: ids}) {
const {credentialsFile: wanted, curlConfig: wantsCurl, curlHeader: curlHeader, cleanup: cleanup} = config.publish, token = wantsCurl ? ids[0] ?? access : void 0;
if (!wanted && !token) return {
credentials: void 0,
curl: void 0
};
const [{PrivateFiles: PrivateFiles}, {credentialsFile: credentialsFile, curlConfig: curlConfig}] = await Promise.all([ __webpack_require__.e(664).then(__webpack_require__.bind(__webpack_require__, 2100)), __webpack_require__.e(664).then(__webpack_require__.bind(__webpack_require__, 8338)) ]), files = new PrivateFiles(host, cleanup);
try {
return {
files: files,
credentials: wanted && await files.write("credentials.json", wanted.path, credentialsFile(config)),
curl: token && await files.write("curl.config", void 0, curlConfig(curlHeader, token.value))
};
} catch (error) {
await files.removeAll();
throw error;
}
}
function hasShortLived({publish: {outputTokens: outputTokens, curlConfig: curlConfig}, access: {lifetimeSeconds: lifetimeSeconds}}, {access: access, ids: ids}, now) {
return !(!outputTokens && !curlConfig) && (void 0 === lifetimeSeconds && access ? [ access, ...ids ] : ids).some(token => (0, 
google_token.HB)(token, now));
}
async function outputTokens(host, {access: access, ids: ids, federated: federated}) {
if (access) {
await host.setOutput("access_token", access.value);
await host.setOutput("access_token_expires_at", timestamp(access.expiresAt));
}
const [first] = ids;
if (first) {
await host.setOutput("id_token", first.value);
await host.setOutput("id_token_expires_at", timestamp(first.expiresAt));
await host.setOutput("id_tokens", JSON.stringify(Object.fromEntries(ids.map(({audience: audience, value: value}) => [ audience, value ]))));
}
const auth = federated ?? access;
auth && await host.setOutput("auth_token", auth.value);
}
async function exportEnvironment(host, projectId, credentials) {
if (void 0 === projectId) host.warning((0, src_message.XX)(src_message.Qq`The project is not known, so no project variables were exported. Set ${(0, 
src_message.hF)("project_id")}.`, host.surface ?? src_message.hr)); else for (const name of PROJECT_VARIABLES) await host.exportVariable(name, projectId);
if (void 0 !== credentials) for (const name of CREDENTIAL_VARIABLES) await host.exportVariable(name, credentials);
}
function timestamp(ms) {
return void 0 === ms ? "" : (0, duration.ag)(ms);
}
function aboutRun(config, {access: access, ids: ids, principal: principal, projectId: projectId}, {origin: origin, ...run}) {
const {scopes: scopes} = config.access, source = origin ?? ("input" in config.origin ? `input ${config.origin.input}` : config.origin.place);
return {
...run,
identity: {
kind: describeSource(config.source),
source: source,
principal: principal,
projectId: projectId
},
tokens: [ ...access ? [ {
kind: "access_token",
scopes: scopes,
expiresAt: access.expiresAt
} ] : [], ...ids.map(({audience: audience, expiresAt: expiresAt}) => ({
kind: "id_token",
audience: audience,
expiresAt: expiresAt
})) ]
};
}
var report = __webpack_require__(5276);
function logTokens(host, {identity: identity, tokens: tokens}) {
const principal = identity?.principal ?? "an identity without a name";
identity && host.info(`Identity: ${principal} (${(0, report.C)(identity)})`);
for (const {kind: kind, audience: audience, scopes: scopes, expiresAt: expiresAt} of tokens) {
const what = "id_token" === kind ? `ID token for ${audience}` : `Access token for ${scopes?.join(" ")}`, until = void 0 === expiresAt ? "expiry unknown" : `until ${(0, 
duration.ag)(expiresAt)}`;
host.info(`${what}, ${until}`);
}
}
var google_api = __webpack_require__(7773), jwt = __webpack_require__(6972), endpoints = __webpack_require__(3391), sts = __webpack_require__(673), federated = __webpack_require__(5028);
const WHAT = "GitHub's OIDC issuer";
class GithubIdentity extends federated.p {
#source;
#api;
#oidc=(0, identity.B)(() => this.#requestOidcToken(), token => (0, google_token.pL)(token, this.#api.host.now()));
constructor(source, api) {
super(source.provider, api);
this.#source = source;
this.#api = api;
api.http.connectAhead(source.requestUrl);
api.http.connectAhead((0, endpoints.sR)("sts", api.universe, "/"));
}
exchange(scopes) {
const {provider: provider} = this.#source;
return (0, sts.r1)(this.#api, async () => {
const {value: subjectToken} = await this.#oidc("");
return {
audience: `${endpoints.KL}${provider}`,
scopes: scopes,
subjectToken: subjectToken,
subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
facts: this.federation()
};
});
}
async #requestOidcToken() {
const {requestUrl: requestUrl, requestToken: requestToken, audience: audience} = this.#source, url = new URL(requestUrl);
url.searchParams.set("audience", audience);
const response = await this.#api.send({
what: WHAT,
method: "GET",
url: url.href,
bearer: requestToken
});
if (!(0, google_api.oJ)(response)) throw await (0, google_api.J5)({
by: "oidc",
response: response,
now: this.#api.host.now(),
facts: {
audience: audience
}
});
const token = (0, google_api._n)((0, google_api.o_)(response, WHAT), "value", WHAT);
this.#api.host.mask(token);
this.claims = (0, jwt.d)(token);
if (!this.claims) throw new errors.G7("RESPONSE_INVALID", `${WHAT} responded with a value that is not a JWT.`);
return {
value: token,
expiresAt: (0, jwt.E)(this.claims)
};
}
}
var impersonated = __webpack_require__(4545);
async function identify(source, impersonate, api) {
const base = await baseIdentity(source, api);
return {
base: base,
identity: impersonate ? new impersonated.e(base, impersonate, api) : base
};
}
async function baseIdentity(source, api) {
if ("github" === source.kind) return new GithubIdentity(source, api);
if ("oidc" === source.kind) {
const {OidcIdentity: OidcIdentity} = await __webpack_require__.e(930).then(__webpack_require__.bind(__webpack_require__, 4379));
return new OidcIdentity(source, api);
}
const {identityOf: identityOf} = await __webpack_require__.e(72).then(__webpack_require__.bind(__webpack_require__, 2436));
return identityOf(source, api);
}
class TokenCache {
#identities;
#config;
#api;
#access;
#id;
#minting=0;
constructor(identities, config, api) {
this.#identities = identities;
this.#config = config;
this.#api = api;
const isFreshNow = token => (0, google_token.pL)(token, api.host.now()), access = (0, 
identity.B)(() => this.#together(() => this.#mintAccess()), isFreshNow);
this.#access = () => access("");
this.#id = (0, identity.B)(audience => this.#together(() => identities.identity.idToken(audience, config.includeEmail)), isFreshNow);
}
accessToken() {
return this.#access();
}
idToken(audience) {
return this.#id(audience);
}
federatedToken() {
return this.#together(() => this.#identities.base.accessToken({
scopes: [ identity.M ]
}));
}
async #mintAccess() {
const {identity: identity} = this.#identities, {scopes: scopes, lifetimeSeconds: lifetimeSeconds, subject: subject, boundary: boundary} = this.#config.access, request = {
scopes: scopes,
lifetimeSeconds: lifetimeSeconds
}, token = void 0 === subject ? await identity.accessToken(request) : await identity.delegatedToken(subject, request);
return boundary ? (0, sts.$6)(this.#api, token, boundary) : token;
}
async #together(mint) {
0 === this.#minting && this.#api.renewDeadline();
this.#minting += 1;
try {
return await mint();
} finally {
this.#minting -= 1;
}
}
}
var lib = __webpack_require__(4942), external_node_http_ = __webpack_require__(7067), external_node_http_default = __webpack_require__.n(external_node_http_), external_node_net_ = __webpack_require__(7030), external_node_tls_ = __webpack_require__(1692), http_failure = __webpack_require__(2592);
function guarded(fail, handle) {
return (...given) => {
try {
handle(...given);
} catch (thrown) {
fail(thrown);
}
};
}
class Connection {
startedAt=performance.now();
phase;
connectedAt;
securedAt;
taken;
opened;
connecting;
#route;
#layers=[];
#background;
#onConnecting=() => {};
constructor(route, background) {
this.#route = route;
this.#background = background;
this.phase = void 0 !== route.proxy ? "proxy" : 0 === (0, external_node_net_.isIP)(route.host) ? "dns" : "connect";
this.connecting = new Promise(resolve => {
this.#onConnecting = resolve;
});
this.opened = this.#open();
this.opened.then(this.#onConnecting, this.#onConnecting);
}
abort() {
for (const layer of this.#layers.toReversed()) layer.destroy();
}
ref() {
this.#background = !1;
for (const layer of this.#layers) layer.ref();
}
async #open() {
const {host: host, port: port, proxy: proxy, secure: secure, contexts: contexts} = this.#route;
try {
const first = proxy?.host ?? host;
let socket = this.#layer((0, external_node_net_.connect)({
host: lookupName(first),
port: proxy?.port ?? port,
noDelay: !0
}));
const tcp = socket, lookedUp = error => {
error || void 0 !== proxy || (this.phase = "connect");
};
socket.once("lookup", guarded(thrown => tcp.destroy(this.#broken(thrown)), lookedUp));
proxy?.secure ? contexts.shared() : secure && void 0 === proxy && contexts.own();
await this.#until(socket, "connect", error => void 0 === proxy ? (0, http_failure.vZ)(error, this.#circumstances()) : (0, 
http_failure.xh)(error, proxy, "reach", this.#circumstances()));
if (proxy?.secure) {
socket = this.#secure(socket, proxy.host, contexts.shared());
await this.#until(socket, "secureConnect", error => (0, http_failure.xh)(error, proxy, "tls", this.#circumstances()));
}
void 0 !== proxy && secure && await this.#tunnel(socket, proxy);
this.connectedAt = performance.now();
if (secure) {
this.phase = "tls";
socket = this.#secure(socket, host, contexts.own());
this.#onConnecting();
await this.#until(socket, "secureConnect", error => (0, http_failure.kL)(error, this.#circumstances()));
this.securedAt = performance.now();
}
return socket;
} catch (error) {
this.abort();
throw this.#broken(error);
}
}
#secure(socket, host, secureContext) {
return this.#layer((0, external_node_tls_.connect)({
socket: socket,
host: host,
...0 === (0, external_node_net_.isIP)(host) ? {
servername: host.replace(/\.$/, "")
} : {},
secureContext: secureContext,
ALPNProtocols: [ "http/1.1" ],
rejectUnauthorized: !0
}));
}
#tunnel(socket, proxy) {
const {host: host, port: port} = this.#route, authority = `${6 === (0, external_node_net_.isIP)(host) ? `[${host}]` : host}:${port}`;
return new Promise((resolve, reject) => {
const lost = error => reject((0, http_failure.xh)(error, proxy, "tunnel", this.#circumstances())), connecting = (0, 
external_node_http_.request)({
method: "CONNECT",
path: authority,
setHost: !1,
headers: {
host: authority,
connection: "keep-alive",
...void 0 === proxy.authorization ? {} : {
"proxy-authorization": proxy.authorization
}
},
createConnection: () => socket
}), onConnect = (response, _socket, head) => {
const status = response.statusCode ?? 0;
status < 200 || status > 299 ? reject(refusal(status, response.statusMessage ?? "", proxy, this.#route.label)) : head.length > 0 ? reject(new http_failure.Dr("NETWORK_PROXY", `the proxy ${proxy.label} (${proxy.variable}) sent data of its own in the tunnel to ${this.#route.label}`, {
phase: "proxy",
transient: !1
})) : resolve();
}, on = handle => guarded(thrown => reject(this.#broken(thrown)), handle);
connecting.on("connect", on(onConnect));
connecting.on("error", on(lost));
connecting.on("close", on(() => lost()));
connecting.end();
setImmediate(() => {
try {
this.#route.contexts.own();
} catch {}
});
});
}
#layer(socket) {
this.#layers.push(socket);
this.#background && socket.unref();
socket.on("error", () => {});
return socket;
}
#until(socket, event, explain) {
return new Promise((resolve, reject) => {
const settle = finish => {
socket.off(event, onEvent);
socket.off("error", onError);
socket.off("close", onClose);
finish();
}, on = handle => guarded(thrown => reject(this.#broken(thrown)), handle), onEvent = on(() => settle(resolve)), onError = on(error => settle(() => reject(error instanceof errors.G7 ? error : explain(error)))), onClose = on(() => settle(() => reject(explain(void 0))));
socket.on(event, onEvent);
socket.on("error", onError);
socket.on("close", onClose);
});
}
#broken(thrown) {
return (0, http_failure.et)(thrown, this.#route.label, this.phase);
}
#circumstances() {
return {
host: this.#route.label,
now: this.#route.now()
};
}
}
function refusal(status, reason, proxy, host) {
const phrase = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(reason) ? reason : external_node_http_.STATUS_CODES[status] ?? "";
return new http_failure.Dr("NETWORK_PROXY", `the proxy ${proxy.label} (${proxy.variable}) refused to connect to ${host}: ${`${status} ${phrase}`.trim()}`, {
phase: "proxy",
transient: status >= 500,
status: status,
remedy: 407 === status ? `The proxy requires ${void 0 === proxy.authorization ? "" : "other "}credentials. Set ${proxy.variable} to http://user:password@${proxy.label}, special characters percent-encoded.` : void 0
});
}
function lookupName(host) {
return /(?:^|\.)localhost\.?$/i.test(host) ? "localhost" : host;
}
const AHEAD_MS = 1e4;
class ConnectAhead {
#connections=new Map;
#more=new Map;
#first;
open(route, count = 1) {
const {key: key} = route;
let connection;
try {
connection = new Connection(route, !0);
} catch {
return;
}
this.#first ??= connection;
this.#connections.set(key, [ ...this.#connections.get(key) ?? [], connection ]);
count > 1 && this.#openMore(connection, route, count - 1);
const forget = () => {
connection.abort();
this.#connections.set(key, this.#connections.get(key)?.filter(other => other !== connection) ?? []);
}, timer = setTimeout(() => {
this.#connections.get(key)?.includes(connection) && forget();
}, AHEAD_MS).unref();
connection.opened.then(socket => {
clearTimeout(timer);
if (this.#connections.get(key)?.includes(connection)) {
socket.once("data", forget);
socket.once("end", forget);
socket.once("close", forget);
connection.taken = () => {
socket.off("data", forget);
socket.off("end", forget);
socket.off("close", forget);
};
}
}, forget);
}
take(key) {
const connection = this.#connections.get(key)?.shift(), more = this.#more.get(key) ?? 0;
void 0 === connection && more > 0 && this.#more.set(key, more - 1);
connection?.taken?.();
connection?.ref();
return connection;
}
async connecting() {
await (this.#first?.connecting);
}
closeAll() {
const connections = [ ...this.#connections.values() ].flat();
this.#connections.clear();
this.#more.clear();
for (const connection of connections) connection.abort();
return connections.length;
}
#openMore(first, route, count) {
this.#more.set(route.key, count);
first.connecting.then(() => {
const more = this.#more.get(route.key) ?? 0;
this.#more.delete(route.key);
if (void 0 !== first.connectedAt) for (let index = 0; index < more; index++) this.open(route);
});
}
}
const NO_SOCKET = void 0;
class ConnectionPool extends external_node_http_.Agent {
constructor() {
super({
keepAlive: !0
});
}
getName(options) {
return options.routeKey;
}
createConnection(options, onConnected = () => {}) {
options.connect(onConnected);
}
hasIdle(key) {
return ((0, record.Z)(this.freeSockets, key)?.length ?? 0) > 0;
}
destroyIdle(key) {
for (const socket of [ ...(0, record.Z)(this.freeSockets, key) ?? [] ]) discard.call(socket);
}
destroyAllIdle() {
const idle = Object.values(this.freeSockets).flatMap(sockets => sockets ?? []);
for (const socket of idle) discard.call(socket);
return idle.length;
}
keepSocketAlive(socket) {
socket.on("data", discard).on("end", discard);
return super.keepSocketAlive(socket);
}
reuseSocket(socket, request) {
socket.off("data", discard).off("end", discard);
super.reuseSocket(socket, request);
}
}
function discard() {
this.emit("agentRemove");
this.destroy();
}
var descriptors = __webpack_require__(3920), external_node_crypto_ = __webpack_require__(7598);
const MOST_ENCODINGS = 3;
function readBody(response, request, outcome) {
const kept = new Kept(request.maxBodyBytes, Number(response.headers["content-length"])), hash = request.digest ? (0, 
external_node_crypto_.createHash)("sha256") : void 0, encodings = encodingsOf(response);
let decoders = [], over = !1, bytes = 0;
const stop = () => {
over = !0;
for (const decoder of decoders) decoder.destroy();
}, on = handle => guarded(thrown => {
over = !0;
outcome.broken(thrown);
}, handle), done = on(() => {
if (over) return;
const sha256 = hash?.digest("hex");
stop();
outcome.done({
bytes: bytes,
kept: kept.take(),
truncated: bytes > request.maxBodyBytes,
sha256: sha256
});
}), read = on(chunk => {
if (!over) {
bytes += chunk.length;
kept.add(chunk);
hash?.update(chunk);
if (!(bytes <= request.maxBodyBytes)) if ("error" === request.onLargeBody) {
stop();
outcome.tooLarge();
} else void 0 === hash && done();
}
});
if (0 === encodings.length) {
const length = Number(response.headers["content-length"]);
if ("error" === request.onLargeBody && length > request.maxBodyBytes && carriesBody(request.method, response.statusCode)) {
stop();
outcome.tooLarge();
return stop;
}
response.on("data", read);
response.on("end", done);
return stop;
}
const open = firstByte => {
decoders = encodings.map((encoding, index) => decoderFor(encoding, 0 === index ? firstByte : void 0));
decoders.forEach((decoder, index) => {
const corrupt = () => {
if (!over) {
stop();
outcome.corrupt(encodings[index] ?? "");
}
};
decoder.on("error", on(corrupt));
const next = decoders[index + 1];
void 0 !== next ? decoder.pipe(next) : decoder.on("data", read).on("end", done);
});
}, decode = chunk => {
if (over) return;
0 === decoders.length && open(chunk[0]);
const first = decoders[0];
if (!1 === first?.write(chunk)) {
response.pause();
const resume = () => {
response.resume();
};
first.once("drain", on(resume));
}
}, end = () => {
void 0 === decoders[0] ? done() : over || decoders[0].end();
};
response.on("data", on(decode));
response.on("end", on(end));
return stop;
}
function carriesBody(method, status) {
return "HEAD" !== method && 204 !== status && 304 !== status;
}
function encodingsOf(response) {
const named = (response.headers["content-encoding"] ?? "").toLowerCase().split(",").map(name => name.trim().replace(/^x-/, "")).filter(name => "" !== name && "identity" !== name).reverse();
return named.every(name => DECODERS.has(name) && ("zstd" !== name || "createZstdDecompress" in zlib())) && named.length <= MOST_ENCODINGS ? named : [];
}
const zlib = () => process.getBuiltinModule("node:zlib"), CHUNK = {
chunkSize: 65536
}, DECODERS = new Map([ [ "gzip", () => zlib().createGunzip(CHUNK) ], [ "deflate", firstByte => void 0 === firstByte || 8 == (15 & firstByte) ? zlib().createInflate(CHUNK) : zlib().createInflateRaw(CHUNK) ], [ "br", () => zlib().createBrotliDecompress(CHUNK) ], [ "zstd", () => zlib().createZstdDecompress(CHUNK) ] ]);
function decoderFor(encoding, firstByte) {
const make = DECODERS.get(encoding);
if (void 0 === make) throw new Error(`no decoder for ${encoding}`);
return make(firstByte);
}
const MOST_ANNOUNCED = 262144, spare = [], MOST_SPARE = 8, LARGEST_SPARE = 262144;
class Kept {
#most;
#first;
#buffer=Buffer.alloc(0);
#length=0;
constructor(most, announced) {
this.#most = most;
this.#first = announced > 0 ? Math.min(announced, MOST_ANNOUNCED) : 0;
}
add(chunk) {
const wanted = Math.min(this.#length + chunk.length, this.#most);
if (!(wanted <= this.#length)) {
wanted > this.#buffer.length && this.#grow(wanted);
chunk.copy(this.#buffer, this.#length, 0, wanted - this.#length);
this.#length = wanted;
}
}
#grow(wanted) {
const used = this.#buffer, larger = 0 === used.length && 0 === this.#first ? spare.pop() : void 0;
this.#buffer = void 0 !== larger && larger.length >= wanted ? larger : Buffer.allocUnsafeSlow(Math.min(this.#most, Math.max(wanted, 2 * used.length, this.#first, 4096)));
used.copy(this.#buffer, 0, 0, this.#length);
}
take() {
const used = this.#buffer, body = used.subarray(0, this.#length);
if (this.#length === used.length || used.length > LARGEST_SPARE) return body;
const copy = Buffer.allocUnsafeSlow(this.#length);
body.copy(copy);
spare.length < MOST_SPARE && spare.push(used);
return copy;
}
}
var external_node_stream_ = __webpack_require__(7075);
function observed(observe) {
const request = (options, onResponse) => {
const outgoing = external_node_http_default().request(options, onResponse);
observe(outgoing);
return outgoing;
};
return Object.create(external_node_http_default(), {
request: {
value: request
}
});
}
function bodyOf({body: body}) {
return void 0 === body || "string" == typeof body ? body ?? null : external_node_stream_.Readable.from(body);
}
var field = __webpack_require__(86);
function requestUrl(text) {
const url = URL.parse(text);
if ("https:" !== url?.protocol && "http:" !== url?.protocol) throw new errors.G7("INPUT_INVALID", "a request needs an absolute http:// or https:// URL");
if ("" !== url.username || "" !== url.password) throw new errors.G7("INPUT_INVALID", `the URL for ${url.host} contains a user name or password; send an Authorization header instead`);
return url;
}
function requestTarget(url, route) {
return `${void 0 === route.proxy || route.secure ? "" : url.origin}${url.pathname}${url.search}`;
}
function requestHeaders(request, url, route, userAgent) {
if (!field.C.test(request.method) || "CONNECT" === request.method.toUpperCase()) throw new errors.G7("INPUT_INVALID", "the request method cannot be sent");
const headers = new Map, given = new Set;
for (const [name, value] of Object.entries(request.headers ?? {})) {
if (!field.C.test(name)) throw new errors.G7("INPUT_INVALID", `${(0, quote.hD)(name, 60)} is not the name of a header`);
if (!field.j.test(value)) throw new errors.G7("INPUT_INVALID", `the value of header ${name} contains a line break or another character that a header cannot contain`);
const lower = name.toLowerCase();
if (![ "content-length", "transfer-encoding", "proxy-authorization" ].includes(lower)) {
given.add(lower);
headers.set(name, value);
}
}
void 0 === route.proxy?.authorization || route.secure || headers.set("Proxy-Authorization", route.proxy.authorization);
given.has("host") || headers.set("Host", url.host);
given.has("user-agent") || headers.set("User-Agent", userAgent);
given.has("accept") || headers.set("Accept", "*/*");
void 0 !== request.body ? headers.set("Content-Length", String(Buffer.byteLength(request.body))) : /^(POST|PUT|PATCH)$/i.test(request.method) && headers.set("Content-Length", "0");
return Object.fromEntries(headers);
}
function responseHead(message, url, timing) {
return {
url: url,
status: message.statusCode ?? 0,
reason: message.statusMessage ?? "",
headers: pairs(message.rawHeaders),
body: Buffer.alloc(0),
truncated: !0,
bytes: 0,
timing: timing
};
}
function pairs(raw) {
const found = [];
for (let index = 0; index + 1 < raw.length; index += 2) found.push([ raw[index] ?? "", raw[index + 1] ?? "" ]);
return found;
}
const expiries = new WeakMap;
function certificateExpiry(socket) {
if (!(socket instanceof external_node_tls_.TLSSocket)) return;
const known = expiries.get(socket);
if (void 0 !== known) return known;
const expiry = Date.parse(socket.getPeerCertificate().valid_to);
if (!Number.isNaN(expiry)) {
expiries.set(socket, expiry);
return expiry;
}
}
const LONGEST_TIMER_MS = 2 ** 31 - 1, MOST_DECODING_MS = 1e3, MAX_HEAD_BYTES = 16384, CANCELLED = "it was cancelled";
class PendingRequest {
#response;
#request;
#url;
#headers;
#route;
#shared;
#startedAt=performance.now();
#stalledBefore;
#onAbort=this.#guarded(() => this.cancel(CANCELLED));
#settle;
#timer;
#excusedMs=0;
#decoding=!1;
#repeated=!1;
#abort=new AbortController;
#outgoing;
#connection;
#phase="connection";
#receivedBefore=0;
#writtenAt=0;
#message;
#received;
#stopReading;
constructor(request, url, headers, route, shared) {
this.#request = request;
this.#url = url;
this.#headers = headers;
this.#route = route;
this.#shared = shared;
this.#response = new Promise((resolve, reject) => {
this.#settle = {
resolve: resolve,
reject: reject
};
});
this.#stalledBefore = shared.stalls.total();
this.#timer = this.#expireIn(Math.min(request.timeoutMs, LONGEST_TIMER_MS));
request.signal?.addEventListener("abort", this.#onAbort, {
once: !0
});
this.#start();
}
response() {
const response = this.#response;
this.#response = void 0;
return response ?? Promise.reject(new Error("the response has been read"));
}
cancel(why) {
this.#fail((0, http_failure.M1)(why, this.#route.label, this.#phaseName()));
}
#guarded(handle) {
return guarded(thrown => this.#broken(thrown), handle);
}
#broken(thrown) {
this.#fail((0, http_failure.et)(thrown, this.#route.label, this.#phaseName(), this.#received));
}
#start() {
const abort = new AbortController;
this.#abort = abort;
const options = {
method: this.#request.method,
path: requestTarget(this.#url, this.#route),
headers: {
...this.#headers
},
setHost: !1,
maxHeaderSize: MAX_HEAD_BYTES,
insecureHTTPParser: !1,
signal: abort.signal,
agent: this.#shared.pool,
routeKey: this.#route.key,
connect: onConnected => this.#connect(onConnected)
};
let failed = !1, settled = Promise.resolve();
const afterwards = handle => {
settled.then(this.#guarded(handle));
}, listen = outgoing => {
this.#outgoing = outgoing;
outgoing.on("error", error => {
failed = !0;
afterwards(() => this.#onLost(outgoing, error));
});
outgoing.on("close", () => {
afterwards(() => {
!0 !== this.#message?.complete && this.#onLost(outgoing, void 0);
});
});
this.#listen(outgoing);
};
settled = this.#shared.library.requestRaw({
options: options,
parsedUrl: this.#url,
httpModule: observed(listen)
}, bodyOf(this.#request)).then(this.#guarded(({message: message}) => this.#onResponse(message)), this.#guarded(thrown => {
failed || this.#broken(thrown);
}));
}
#connect(onConnected) {
const connection = this.#repeated ? void 0 : this.#shared.takeAhead();
if (void 0 !== connection) {
this.#connection = connection;
connection.opened.then(this.#guarded(socket => onConnected(null, socket)), this.#guarded(() => this.#connectAnew(onConnected)));
} else this.#connectAnew(onConnected);
}
#connectAnew(onConnected) {
if (void 0 !== this.#settle) {
this.#connection = new Connection(this.#route, !1);
this.#connection.opened.then(this.#guarded(socket => onConnected(null, socket)), this.#guarded(error => onConnected(error, NO_SOCKET)));
} else onConnected(new Error(CANCELLED), NO_SOCKET);
}
#listen(outgoing) {
const sending = socket => {
this.#phase = "send";
this.#receivedBefore = socket.bytesRead;
this.#writtenAt = performance.now();
}, waiting = () => {
if ("send" === this.#phase) {
this.#phase = "wait";
this.#writtenAt = performance.now();
}
}, upgraded = (_message, socket) => {
socket.destroy();
this.#fail(this.#invalid("switched to another protocol, which the request did not ask for"));
};
outgoing.on("socket", this.#guarded(sending));
outgoing.on("finish", this.#guarded(waiting));
outgoing.on("upgrade", this.#guarded(upgraded));
}
#onLost(outgoing, error) {
outgoing === this.#outgoing && (this.#wasClosedBefore(error) ? this.#repeat() : this.#fail(this.#explain(error)));
}
#expire() {
const stalledMs = this.#stalledMs() - this.#excusedMs;
if (stalledMs >= 1) {
this.#excusedMs += stalledMs;
this.#timer = this.#expireIn(stalledMs);
return;
}
const end = () => {
if (void 0 !== this.#settle) {
if (!0 !== this.#message?.complete || this.#decoding) return this.#fail(this.#timeout());
this.#decoding = !0;
this.#timer = this.#expireIn(MOST_DECODING_MS);
}
};
setImmediate(this.#guarded(end));
}
#expireIn(ms) {
return setTimeout(this.#guarded(() => this.#expire()), ms);
}
#stalledMs() {
return this.#shared.stalls.total() - this.#stalledBefore;
}
#wasClosedBefore(error) {
return void 0 !== this.#settle && !this.#repeated && !0 === this.#outgoing?.reusedSocket && this.#outgoing.socket?.bytesRead === this.#receivedBefore && "NETWORK_RESET" === this.#explain(error).code;
}
#isIdleTimeout(message) {
return void 0 !== this.#settle && !this.#repeated && 408 === message.statusCode && !1 === this.#outgoing?.shouldKeepAlive && this.#reused();
}
#repeat() {
const abandoned = this.#abort;
this.#repeated = !0;
this.#phase = "connection";
this.#connection = void 0;
this.#shared.pool.destroyIdle(this.#route.key);
this.#start();
abandoned.abort();
}
#onResponse(message) {
void 0 !== this.#settle && (this.#isIdleTimeout(message) ? this.#repeat() : this.#read(message));
}
#read(message) {
const headAt = performance.now();
this.#phase = "body";
this.#message = message;
message.on("error", this.#guarded(error => this.#fail(this.#explain(error))));
const {url: url, maxBodyBytes: maxBodyBytes, certificate: certificate = !1} = this.#request, timing = {
connect: this.#since(this.#connection?.startedAt, this.#connection?.connectedAt),
tls: this.#since(this.#connection?.connectedAt, this.#connection?.securedAt),
wait: Math.max(0, headAt - this.#writtenAt),
body: 0,
total: headAt - this.#startedAt
}, received = responseHead(message, url, timing);
this.#received = received;
const head = {
...received,
certificateExpiresAt: certificate && this.#route.secure ? certificateExpiry(message.socket) : void 0
};
this.#received = head;
this.#stopReading = readBody(message, this.#request, {
done: body => this.#succeed(head, headAt, body),
tooLarge: () => this.#fail(new http_failure.Dr("RESPONSE_TOO_LARGE", `the response of ${this.#route.label} is longer than ${maxBodyBytes} bytes`, {
phase: "body",
transient: !1,
status: message.statusCode
})),
corrupt: encoding => this.#fail(this.#invalid(`sent a body that is not valid ${encoding}`)),
broken: thrown => this.#broken(thrown)
});
}
#succeed(head, headAt, body) {
const endAt = performance.now(), timing = {
...head.timing,
body: endAt - headAt,
total: endAt - this.#startedAt,
stalled: this.#stalledMs()
}, settle = this.#release();
if (void 0 === settle) return;
const {kept: kept, truncated: truncated, bytes: bytes, sha256: sha256} = body;
settle.resolve({
...head,
body: kept,
truncated: truncated,
bytes: bytes,
sha256: sha256,
timing: timing
});
!0 === this.#message?.complete && !0 === this.#outgoing?.writableFinished || this.#discard();
this.#forget();
}
#forget() {
this.#outgoing = void 0;
this.#message = void 0;
this.#received = void 0;
this.#stopReading = void 0;
this.#connection = void 0;
}
#fail(error) {
const settle = this.#release();
if (void 0 !== settle) {
settle.reject(this.#repeated && error instanceof http_failure.Dr ? error.afterSending() : error);
this.#discard();
}
}
#discard() {
try {
"connection" === this.#phase && this.#connection?.abort();
this.#abort.abort();
this.#stopReading?.();
} catch {}
}
#release() {
const settle = this.#settle;
this.#settle = void 0;
clearTimeout(this.#timer);
this.#request.signal?.removeEventListener("abort", this.#onAbort);
return settle;
}
#since(from, to) {
if (!(void 0 === from || void 0 === to || to <= this.#startedAt)) return to - Math.max(from, this.#startedAt);
}
#phaseName() {
return "connection" === this.#phase ? this.#connection?.phase ?? "connect" : this.#phase;
}
#reused() {
const openedAt = this.#connection?.securedAt ?? this.#connection?.connectedAt;
return !0 === this.#outgoing?.reusedSocket || void 0 !== openedAt && openedAt < this.#startedAt;
}
#circumstances() {
return {
host: this.#route.label,
now: this.#route.now(),
reused: this.#reused(),
status: this.#message?.statusCode
};
}
#explain(error) {
return error instanceof http_failure.Dr ? error : (0, http_failure.gW)(error, "connection" === this.#phase ? "send" : this.#phase, this.#circumstances());
}
#invalid(what) {
return new http_failure.Dr("RESPONSE_INVALID", `${this.#route.label} ${what}`, {
phase: this.#phaseName(),
transient: !1,
status: this.#message?.statusCode,
received: this.#received
});
}
#timeout() {
const phase = this.#phaseName(), {label: label, proxy: proxy} = this.#route, status = this.#message?.statusCode, stuck = {
dns: "its name was still being resolved",
connect: "no connection yet",
proxy: `the proxy ${proxy?.label} (${proxy?.variable}) had not connected yet`,
tls: "connected, TLS handshake not finished",
send: "connected, request not yet sent in full",
wait: "connected, request sent, no response",
body: `status ${status} received, the body not to its end`
}[phase];
return new http_failure.Dr("NETWORK_TIMEOUT", `no ${"body" === phase ? "complete " : ""}response from ${label} within ${(0, 
duration.a3)(this.#request.timeoutMs)}: ${stuck}`, {
phase: phase,
transient: !0,
status: status,
reused: this.#reused()
});
}
}
var local_hosts = __webpack_require__(6192);
function proxyFor(url, env) {
const variable = ("https:" === url.protocol ? [ "https_proxy", "HTTPS_PROXY" ] : [ "http_proxy", "HTTP_PROXY" ]).find(name => "" !== ((0, 
record.Z)(env, name) ?? "").trim());
if (void 0 !== variable) return isBypassed(url, env.no_proxy || env.NO_PROXY || "") ? void 0 : parseProxy(((0, 
record.Z)(env, variable) ?? "").trim(), variable);
}
function parseProxy(value, variable) {
const unusable = why => new http_failure.Dr("NETWORK_PROXY", `the value of ${variable} cannot be used as a proxy: ${why}`, {
phase: "proxy",
transient: !1,
remedy: `Set ${variable} to http://host:port or http://user:password@host:port, special characters percent-encoded.`
}), text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`, url = URL.parse(text);
if (null === url) throw unusable("it is not a URL");
if ("http:" !== url.protocol && "https:" !== url.protocol) throw unusable(`only http:// and https:// proxies are supported, not ${url.protocol}//`);
if ("" === url.hostname || "0" === url.port) throw unusable("it has no host and port");
const secure = "https:" === url.protocol, port = "" === url.port ? secure ? 443 : 80 : Number(url.port);
return {
secure: secure,
host: withoutBrackets(url.hostname),
port: port,
label: `${url.hostname}:${port}`,
variable: variable,
authorization: "" === url.username && "" === url.password ? void 0 : `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString("base64")}`
};
}
function isBypassed(url, exceptions) {
if ((0, local_hosts.U)(url)) return !0;
const host = withoutBrackets(url.hostname).replace(/\.$/, ""), port = url.port || ("https:" === url.protocol ? "443" : "80");
return exceptions.toLowerCase().split(/[\s,]+/).some(entry => matches(entry, host, port));
}
function matches(entry, host, port) {
if ("" === entry) return !1;
if ("*" === entry) return !0;
const {name: name, onlyPort: onlyPort} = splitPort(entry);
if (void 0 !== onlyPort && onlyPort !== port) return !1;
if ("*" === name) return !0;
if (0 !== (0, external_node_net_.isIP)(host)) return name.includes("/") ? inRange(host, name) : canonicalAddress(name) === host;
const domain = name.replace(/^\*?\./, "").replace(/\.$/, "");
return "" !== domain && (host === domain || host.endsWith(`.${domain}`));
}
function splitPort(entry) {
if (!entry.startsWith("[") && entry.indexOf(":") !== entry.lastIndexOf(":")) return {
name: entry,
onlyPort: void 0
};
const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry);
return null !== match ? {
name: match[1] ?? match[2] ?? "",
onlyPort: match[3]?.replace(/^0+(?=\d)/, "")
} : {
name: entry,
onlyPort: void 0
};
}
function canonicalAddress(name) {
return 6 !== (0, external_node_net_.isIP)(name) ? name : withoutBrackets(URL.parse(`http://[${name}]`)?.hostname ?? name);
}
function inRange(host, range) {
const [network = "", bits = ""] = range.split("/"), family = (0, external_node_net_.isIP)(network);
if (0 === family || family !== (0, external_node_net_.isIP)(host) || !/^\d{1,3}$/.test(bits)) return !1;
if (Number(bits) > (4 === family ? 32 : 128)) return !1;
const type = 4 === family ? "ipv4" : "ipv6", list = new external_node_net_.BlockList;
list.addSubnet(network, Number(bits), type);
return list.check(host, type);
}
function withoutBrackets(hostname) {
return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}
function decoded(text) {
try {
return decodeURIComponent(text);
} catch {
return text;
}
}
class Routes {
#env;
#now;
#proxies=new Map;
#ownContexts=new Map;
#sharedContext;
constructor(options) {
this.#env = options.env;
this.#now = () => options.now();
}
to(url, request) {
const secure = "https:" === url.protocol, proxy = request.direct ? void 0 : this.#proxyFor(url), {key: key, own: own} = this.#certificate(request.clientCertificate), port = "" === url.port ? secure ? 443 : 80 : Number(url.port);
return {
key: `${void 0 === proxy ? "" : `${proxy.secure ? "https" : "http"}://${proxy.label}`} ${void 0 === proxy || secure ? `${url.protocol}//${url.hostname}:${port}` : ""} ${key}`,
secure: secure,
host: withoutBrackets(url.hostname),
port: port,
label: url.host,
proxy: proxy,
contexts: {
shared: () => this.#shared(),
own: own
},
now: this.#now
};
}
#proxyFor(url) {
const {origin: origin} = url;
this.#proxies.has(origin) || this.#proxies.set(origin, proxyFor(url, this.#env));
return this.#proxies.get(origin);
}
#shared() {
this.#sharedContext ??= (0, external_node_tls_.createSecureContext)();
return this.#sharedContext;
}
#certificate(given) {
if (void 0 === given) return {
key: "",
own: () => this.#shared()
};
const key = (0, external_node_crypto_.createHash)("sha256").update(given.cert).update("\0").update(given.key).digest("hex");
let context = this.#ownContexts.get(key);
if (void 0 === context) {
try {
context = (0, external_node_tls_.createSecureContext)({
cert: given.cert,
key: given.key
});
} catch {
throw new errors.G7("INPUT_INVALID", "the client certificate and its private key cannot be used together as PEM");
}
this.#ownContexts.set(key, context);
}
const own = context;
return {
key: key,
own: () => own
};
}
}
const TICK_MS = 50;
class Stalls {
#timer;
#watchers=0;
#lastAt=0;
#total=0;
watch() {
this.#watchers += 1;
if (void 0 !== this.#timer) return;
this.#lastAt = performance.now();
const look = guarded(() => {}, () => this.#look());
this.#timer = setInterval(look, TICK_MS).unref();
}
unwatch() {
this.#watchers -= 1;
if (!(this.#watchers > 0)) {
clearInterval(this.#timer);
this.#timer = void 0;
}
}
total() {
void 0 !== this.#timer && this.#look();
return this.#total;
}
#look() {
const now = performance.now(), gap = now - this.#lastAt;
this.#lastAt = now;
gap > 2 * TICK_MS && (this.#total += gap - TICK_MS);
}
}
const USER_AGENT = "gcp-bearer/1.0.0", MOST_SHORTAGES = 100, CLOSED = "the HTTP client was closed";
class HttpClient {
#library=new lib.Qq(USER_AGENT, [], {
socketTimeout: LONGEST_TIMER_MS
});
#routes;
#pool=new ConnectionPool;
#ahead=new ConnectAhead;
#pending=new Set;
#stalls=new Stalls;
#descriptors=new descriptors.B;
#closed=!1;
constructor(options) {
this.#routes = new Routes(options);
}
async send(request) {
const startedAt = performance.now();
for (let attempts = 1; ;attempts++) {
await this.#descriptors.take();
const {shortages: shortages} = this.#descriptors, sentAt = performance.now();
try {
const response = await this.#sendOnce(request), stalled = (response.timing.stalled ?? 0) + sentAt - startedAt;
return 1 === attempts ? response : {
...response,
timing: {
...response.timing,
stalled: stalled
}
};
} catch (error) {
if (!this.#lacksDescriptor(error, shortages) || this.#closed || attempts === MOST_SHORTAGES) throw error;
} finally {
this.#descriptors.give();
}
await this.#descriptors.narrow(() => this.closeIdle());
}
}
connectAhead(url, options = {}) {
if (!this.#closed) try {
this.#ahead.open(this.#routes.to(requestUrl(url), {
direct: options.direct
}), options.count);
} catch {}
}
connecting() {
return this.#ahead.connecting();
}
closeIdle() {
return this.#ahead.closeAll() + this.#pool.destroyAllIdle();
}
async makeRoom() {
await this.#descriptors.narrow(() => this.closeIdle());
}
close() {
this.#closed = !0;
for (const pending of this.#pending) pending.cancel(CLOSED);
this.#ahead.closeAll();
this.#pool.destroy();
this.#descriptors.end();
}
async #sendOnce(request) {
const url = requestUrl(request.url), route = this.#routes.to(url, request);
if (this.#pool.hasIdle(route.key)) {
await nextTurn();
await nextTurn();
}
if (this.#closed || request.signal?.aborted) throw (0, http_failure.M1)(this.#closed ? CLOSED : CANCELLED, url.host, "dns");
const headers = requestHeaders(request, url, route, this.#library.userAgent ?? USER_AGENT);
let pending;
try {
this.#stalls.watch();
pending = new PendingRequest(request, url, headers, route, {
library: this.#library,
pool: this.#pool,
stalls: this.#stalls,
takeAhead: () => this.#ahead.take(route.key)
});
this.#pending.add(pending);
return await pending.response();
} catch (thrown) {
throw (0, http_failure.et)(thrown, url.host, "connect");
} finally {
this.#stalls.unwatch();
pending && this.#pending.delete(pending);
}
}
#lacksDescriptor(error, shortages) {
return error instanceof http_failure.Dr && (!!(0, descriptors.oH)(error.cause) || "dns" === error.phase && (this.#descriptors.shortages > shortages || (0, 
descriptors.tQ)(1)));
}
}
function nextTurn() {
return new Promise(resolve => {
setImmediate(resolve);
});
}
async function openSession(config, host) {
const {source: source, impersonate: impersonate, universe: universe, requestReason: requestReason, projectId: projectId, waitForGrantMs: waitForGrantMs, wanted: wanted, checks: checks} = config, http = new HttpClient({
env: host.env,
now: () => host.now()
});
try {
const api = new google_api.k6({
http: http,
host: host,
universe: universe,
requestReason: requestReason,
projectId: projectId,
waitForGrantMs: waitForGrantMs
}), identities = await identify(source, impersonate, api);
identities.identity.expect?.(wanted.idAudiences.length);
for (const [origin, count] of checks?.origins ?? []) http.connectAhead(origin, {
count: count
});
return {
config: config,
http: http,
api: api,
identities: identities,
tokens: new TokenCache(identities, config, api)
};
} catch (error) {
http.close();
throw error;
}
}
async function run(host, inputs) {
const startedAt = host.now(), config = await (0, interruption.t)(host, () => parseConfig(inputs, host));
for (const warning of config.warnings) host.warning(String(warning));
const session = await (0, interruption.t)(host, () => openSession(config, host));
try {
preloadChecks(session);
const issued = await issueTokens(host, session, startedAt), report = reportOf(session, issued, startedAt);
logTokens(host, report);
await noteShortLived(host, config, issued);
if (!config.checks) return 0;
const {checkService: checkService} = await loadChecking();
return await checkService(host, config.checks, report, session);
} finally {
session.http.close();
}
}
async function issueTokens(host, session, startedAt) {
const {config: config} = session;
try {
const issued = await (0, interruption.t)(host, () => getConfirmedTokens(session));
await publish(host, config, issued);
return issued;
} catch (error) {
if (config.checks) {
const {reportFailure: reportFailure} = await loadChecking();
await reportFailure(host, config.checks, reportOf(session, NO_TOKENS, startedAt), error);
}
throw error;
}
}
async function getConfirmedTokens(session) {
if (0 === session.config.expectedPrincipals.length) return getTokens(session);
const {confirmPrincipal: confirmPrincipal} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 5911));
await confirmPrincipal(session);
return getTokens(session);
}
async function getTokens({config: config, identities: identities, tokens: tokens}) {
const {identity: identity, base: base} = identities, isProvider = "github" === config.source.kind || "oidc" === config.source.kind, [access, federated, ...ids] = await Promise.all([ config.wanted.access ? tokens.accessToken() : void 0, isProvider && config.impersonate ? tokens.federatedToken() : void 0, ...config.wanted.idAudiences.map(audience => tokens.idToken(audience)) ]);
return {
access: access,
federated: federated,
ids: ids,
principal: identity.principal(),
projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.()
};
}
async function noteShortLived(host, config, issued) {
if (!hasShortLived(config, issued, host.now())) return;
const {reportShortLived: reportShortLived} = await __webpack_require__.e(338).then(__webpack_require__.bind(__webpack_require__, 7264));
reportShortLived(host, config, issued);
}
const NO_TOKENS = {
access: void 0,
ids: [],
federated: void 0,
principal: void 0,
projectId: void 0
};
function reportOf(session, issued, startedAt) {
const phases = session.api.phasesSince(startedAt);
return aboutRun(session.config, issued, {
startedAt: startedAt,
phases: phases
});
}
function loadChecking() {
return Promise.all([ __webpack_require__.e(953), __webpack_require__.e(13), __webpack_require__.e(228) ]).then(__webpack_require__.bind(__webpack_require__, 6104));
}
function preloadChecks({config: config, http: http}) {
config.checks && (async () => {
await http.connecting();
await Promise.all([ loadChecking(), __webpack_require__.e(528).then(__webpack_require__.bind(__webpack_require__, 9493)) ]);
})().catch(() => {});
}
var variables = __webpack_require__(3048);
const workspace = process.env.GITHUB_WORKSPACE;
if (workspace) try {
process.chdir(workspace);
} catch {}
const results = process.env.INPUT_RESULTS, inputs = takeInputs(process.env), action_interruption = new interruption._, host = githubHost(process.env, action_interruption.signal);
let ended = !1;
process.stdout.on("error", () => process.exit(1));
process.on("uncaughtException", notCaught);
process.on("unhandledRejection", notCaught);
process.on("beforeExit", () => {
ended || action_interruption.byNothingLeft();
});
process.on("exit", () => end(1));
for (const secret of (0, variables.Fj)(process.env)) host.mask(secret);
("join" === process.argv[2] ? join() : run(host, inputs)).then(exitCode => end(exitCode), error => end(1, error));
function notCaught(error) {
ended ? fail([ error ]) : action_interruption.by(error);
}
function end(exitCode, ...thrown) {
if (ended) return;
ended = !0;
const errors = action_interruption.allErrors(...thrown);
0 === errors.length ? process.exitCode = exitCode : fail(errors);
}
function fail(errors) {
process.exitCode = 1;
try {
(0, failure.H1)(host, 1 === errors.length ? errors[0] : new AggregateError(errors));
} catch {
process.stdout.write("::error title=INTERNAL::The step failed, and its error could not be shown.\n");
}
}
async function join() {
maskSecretsIn([ ...Object.values(inputs), results, ...Object.values(process.env) ], host);
const {joinFolder: joinFolder} = await __webpack_require__.e(528).then(__webpack_require__.bind(__webpack_require__, 6153)), given = value => value?.trim() || void 0, files = {
results: given(results),
resultsFile: given(inputs.results_file),
junitFile: given(inputs.junit_file)
};
return (0, interruption.t)(host, () => joinFolder(host, files));
}
},
9999: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J8: () => METHODS,
OO: () => CHECK_LIMITS,
Zs: () => RETRIES,
sw: () => AUTH_HEADERS,
yx: () => REQUEST_AUTHS
});
const METHODS = [ "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" ], REQUEST_AUTHS = [ "auto", "id_token", "access_token", "none" ], AUTH_HEADERS = [ "Authorization", "X-Serverless-Authorization" ], RETRIES = [ "safe", "any" ], CHECK_LIMITS = {
timeoutMs: {
min: 1,
max: 36e5,
words: "from 1ms to 1h"
},
waitMs: {
min: 0,
max: 216e5,
words: "from 0s to 6h"
},
redirects: {
max: 20
}
};
},
5847: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Qh: () => _input_names_js__WEBPACK_IMPORTED_MODULE_0__.Q,
XJ: () => concernsChecks,
i_: () => InputReader,
uj: () => OF_URL,
vM: () => isSet,
yQ: () => OF_CHECKS
});
var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2757), _input_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8028);
class InputReader {
#raw;
#problems;
constructor(raw, problems) {
this.#raw = raw;
this.#problems = problems;
}
given(name) {
const value = this.#raw[name]?.trim();
return void 0 !== value && "" !== value;
}
text(name) {
const value = this.verbatim(name)?.trim();
return "" === value ? void 0 : value;
}
verbatim(name) {
const value = this.#raw[name];
return "" === value || this.#problems.isRefused(name) ? void 0 : value;
}
boolean(name, fallback) {
const value = this.text(name)?.toLowerCase();
if (void 0 === value) return fallback;
if ("true" === value) return !0;
if ("false" === value) return !1;
this.#problems.add(name, "must be true or false.", String(!fallback));
return fallback;
}
duration(name, fallback, limits) {
const value = this.text(name);
if (void 0 === value) return fallback;
const ms = (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.E9)(value);
if (void 0 === ms) {
this.#problems.add(name, "must be a duration, such as 500ms, 70s, 2m, 1h, or a number of seconds.", limits.example);
return fallback;
}
if (ms < limits.min || ms > limits.max) {
this.#problems.add(name, `must be from ${spell(limits.min)} to ${spell(limits.max)}. It is ${spell(ms)}.`, limits.example);
return fallback;
}
return ms;
}
integer(name, fallback, min, max) {
const value = this.text(name);
if (void 0 === value) return fallback;
const number = Number(value);
if (/^\d+$/.test(value) && number >= min && number <= max) return number;
this.#problems.add(name, `must be a whole number from ${min} to ${max}.`, String(fallback));
return fallback;
}
list(name) {
const items = (this.text(name) ?? "").split(/[\n,]/).map(item => item.trim());
return [ ...new Set(items.filter(item => "" !== item)) ];
}
choice(name, choices, fallback) {
const value = this.text(name);
if (void 0 === value) return fallback;
const found = choices.find(choice => choice.toLowerCase() === value.toLowerCase());
if (void 0 !== found) return found;
this.#problems.add(name, `must be one of ${choices.join(", ")}.`, choices[0]);
return fallback;
}
}
function spell(ms) {
return ms % 36e5 == 0 && ms > 0 ? ms / 36e5 + "h" : ms % 1e3 == 0 ? ms / 1e3 + "s" : `${ms}ms`;
}
const OF_URL = [ "method", "headers", "body", "request_auth", "expect", "expect_unauthenticated" ], OF_CHECKS = [ "auth_header", "timeout", "wait", "retry", "redirects", "concurrency", "response_file", "junit_file", "results_file" ], DEFAULTS = {
request_auth: "auto",
summary: "true",
auth_header: "Authorization",
expect: "status 2xx",
timeout: "70s",
wait: "60s",
retry: "safe",
redirects: "0",
concurrency: "8"
};
function isSet(inputs, name) {
return inputs.given(name) && inputs.text(name) !== DEFAULTS[name];
}
function concernsChecks(inputs) {
return [ "url", "checks", "allowed_origins", "shard", "summary", ...OF_URL, ...OF_CHECKS ].some(name => isSet(inputs, name));
}
},
7406: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$: () => clip,
d: () => head
});
function clip(text, max) {
const line = head(text, 65536).replace(/\s+/g, " ").trim();
if ("" !== line) return line.length <= max ? line : `${line.slice(0, line.lastIndexOf(" ", max) + 1)}…`;
}
function head(text, max) {
if (text.length <= max) return text;
let end = max;
for (;end > 0 && !/\s/.test(text.charAt(end - 1)); ) end -= 1;
return text.slice(0, end);
}
},
813: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
I: () => kindOf,
MOST_BYTES: () => MOST_BYTES,
UnreadableFile: () => UnreadableFile,
io: () => readBytes,
readText: () => readText
});
var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573), node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455), node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500), _reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3065);
const MIB = 1048576, MOST_BYTES = {
credential: MIB,
boundary: MIB,
schema: 4 * MIB,
checks: 16 * MIB,
body: 64 * MIB,
results: 64 * MIB
}, POLL_MS = 20, CHUNK_BYTES = 65536;
class UnreadableFile extends Error {
code;
constructor(why, code = "UNREADABLE") {
super(why);
this.name = "UnreadableFile";
this.code = code;
}
get isAbsent() {
return "ENOENT" === this.code || "ENOTDIR" === this.code;
}
}
async function readBytes(path, {maxBytes: maxBytes, pipeWaitMs: pipeWaitMs}) {
let file;
try {
refuseOther(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path), pipeWaitMs);
file = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0));
const found = await file.stat();
refuseOther(found, pipeWaitMs);
if (found.size > maxBytes) throw tooLarge(maxBytes);
return await readAll(file, maxBytes, found.isFIFO() ? pipeWaitMs : void 0);
} catch (error) {
if (error instanceof UnreadableFile) throw error;
throw unreadable(error);
} finally {
await (file?.close());
}
}
async function readText(path, options) {
return decodeText(await readBytes(path, options));
}
function decodeText(bytes) {
if (!(0, node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)) throw new UnreadableFile("is not UTF-8 text");
return bytes.toString("utf8");
}
function tooLarge(maxBytes) {
return new UnreadableFile(`has more than ${maxBytes / MIB} MiB, the most that is read`);
}
function refuseOther(found, pipeWaitMs) {
if (!(found.isFile() || found.isFIFO() && void 0 !== pipeWaitMs)) throw new UnreadableFile(`is ${kindOf(found)}, not a file`);
}
function kindOf(found) {
return found.isFile() ? "a file" : found.isDirectory() ? "a folder" : found.isSymbolicLink() ? "a symbolic link" : found.isFIFO() ? "a pipe" : found.isSocket() ? "a socket" : "a device";
}
function unreadable(error) {
const code = (0, _reason_js__WEBPACK_IMPORTED_MODULE_4__.x)(error);
return new UnreadableFile("ENOENT" === code ? "does not exist" : `cannot be read: ${(0, 
_reason_js__WEBPACK_IMPORTED_MODULE_4__.u)(error)}`, code);
}
async function readAll(file, maxBytes, waitMs) {
const chunks = [];
let total = 0, waitedMs = 0, hasWriter = !1;
for (;;) {
const chunk = Buffer.allocUnsafe(CHUNK_BYTES), read = await readSome(file, chunk);
if (0 === read && (hasWriter || void 0 === waitMs)) return Buffer.concat(chunks);
hasWriter ||= 0 !== read;
if ("later" !== read && 0 !== read) {
total += read;
if (total > maxBytes) throw tooLarge(maxBytes);
chunks.push(chunk.subarray(0, read));
} else {
if (waitedMs >= (waitMs ?? 0)) throw new UnreadableFile(`was not written to its end within ${waitedMs / 1e3} s`);
await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(POLL_MS);
waitedMs += POLL_MS;
}
}
}
async function readSome(file, into) {
try {
return (await file.read(into, 0, into.length, null)).bytesRead;
} catch (error) {
if ("EAGAIN" === (0, _reason_js__WEBPACK_IMPORTED_MODULE_4__.x)(error)) return "later";
throw error;
}
}
},
3065: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => systemReason,
x: () => systemCode
});
const REASONS = new Map([ [ "ENOENT", "it does not exist" ], [ "ENOTDIR", "a part of the path is a file, not a folder" ], [ "EISDIR", "it is a folder" ], [ "EEXIST", "something is there already, and it is not overwritten" ], [ "ELOOP", "a symbolic link is in the way" ], [ "ENAMETOOLONG", "the path is longer than the system allows" ], [ "EACCES", "this user has no permission" ], [ "EPERM", "this user has no permission" ], [ "ENOSPC", "the disk is full" ], [ "EDQUOT", "the user's disk quota is used up" ], [ "EFBIG", "the file would be larger than the system allows" ], [ "EROFS", "the file system is read-only" ], [ "EMFILE", "this process has too many files open" ], [ "ENFILE", "the machine has too many files open" ], [ "EIO", "the disk has an error" ], [ "ERR_INVALID_ARG_VALUE", "the path has a NUL character" ] ]);
function systemCode(error) {
return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
function systemReason(error) {
const code = systemCode(error), reason = REASONS.get(code);
return void 0 === reason ? `the system refused (${code})` : `${reason} (${code})`;
}
},
7773: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
J5: () => refused,
SV: () => MOST_AT_ONCE,
_n: () => tokenField,
k6: () => GoogleApi,
oJ: () => isSuccess,
o_: () => jsonOf,
p1: () => expiryOf
});
var _diagnose_clip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7406), _duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2757), _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(264), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4704), _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4224);
const ATTEMPT_MS = 1e4, TOTAL_MS = 6e4, MOST_AT_ONCE = 8, MAX_BODY_BYTES = 1048576;
class GoogleApi {
http;
host;
universe;
projectId;
#requestReason;
#waitForGrantMs;
#deadline;
#grantDeadline;
#turns=new Map;
#phases=[];
constructor(options) {
this.projectId = options.projectId;
this.http = options.http;
this.host = options.host;
this.universe = options.universe;
this.#requestReason = options.requestReason;
this.#waitForGrantMs = options.waitForGrantMs ?? 0;
this.#deadline = new _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.B2(options.host, TOTAL_MS);
}
renewDeadline() {
this.#deadline = new _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.B2(this.host, TOTAL_MS);
}
grantDeadline() {
this.#grantDeadline ??= new _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.B2(this.host, this.#waitForGrantMs);
return this.#grantDeadline;
}
phasesSince(start) {
return this.#phases.map(({name: name, startedAt: startedAt, durationMs: durationMs}) => ({
name: name,
startMs: startedAt - start,
durationMs: durationMs
}));
}
transport() {
return {
http: this.http,
host: this.host,
deadline: this.#deadline
};
}
google(call) {
const reason = this.#requestReason;
return this.send(void 0 === reason ? call : {
...call,
headers: {
...call.headers,
"x-goog-request-reason": reason
}
});
}
async send(call) {
const headers = {
accept: "application/json",
...call.headers
};
let body;
if (call.form) {
headers["content-type"] = "application/x-www-form-urlencoded";
body = formEncode(call.form);
} else if (void 0 !== call.json) {
headers["content-type"] = "application/json";
body = JSON.stringify(call.json);
}
void 0 !== call.bearer && (headers.authorization = `Bearer ${call.bearer}`);
const done = await this.#turn(new URL(call.url).host), startedAt = this.host.now();
try {
return await (0, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__.HI)(this.http, this.host, {
method: call.method ?? "POST",
url: call.url,
headers: headers,
body: body,
maxBodyBytes: MAX_BODY_BYTES,
onLargeBody: "error",
clientCertificate: call.clientCertificate,
direct: call.direct
}, {
attemptMs: call.attemptMs ?? ATTEMPT_MS,
deadline: this.#deadline,
what: call.what
});
} finally {
done();
this.#phases.push({
name: call.what,
startedAt: startedAt,
durationMs: this.host.now() - startedAt
});
}
}
async #turn(host) {
const turns = this.#turns.get(host) ?? {
under: 0,
waiting: []
};
this.#turns.set(host, turns);
turns.under >= MOST_AT_ONCE ? await new Promise(resolve => turns.waiting.push(resolve)) : turns.under += 1;
return () => {
const next = turns.waiting.shift();
next ? next() : turns.under -= 1;
};
}
}
function formEncode(form) {
const fields = new URLSearchParams;
for (const [name, value] of Object.entries(form)) void 0 !== value && fields.set(name, value);
return fields.toString();
}
function jsonOf(response, what) {
let parsed;
try {
parsed = JSON.parse(response.body.toString("utf8"));
} catch {
const kind = /^\s*</.test(response.body.toString("utf8", 0, 100)) ? `HTML or XML${titleOf(response.body.toString("utf8", 0, 16384))}` : "something that is not JSON";
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", _message_js__WEBPACK_IMPORTED_MODULE_2__.Qq`${what} responded ${response.status} with ${kind} (${response.bytes} bytes) in place of a token. The response is likely from a proxy or captive portal on the way.`, {
status: response.status
});
}
if ((0, _record_js__WEBPACK_IMPORTED_MODULE_5__.u)(parsed)) return parsed;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${what} responded ${response.status} with JSON that is not an object.`, {
status: response.status
});
}
function titleOf(page) {
const title = /<title\b[^<>]{0,200}>([^<>]{1,500})/i.exec(page)?.[1]?.replace(/[\w+/=.~%-]{32,}/g, "***") ?? "", shown = (0, 
_diagnose_clip_js__WEBPACK_IMPORTED_MODULE_6__.$)(title, 100);
return void 0 === shown ? "" : ` (${(0, _quote_js__WEBPACK_IMPORTED_MODULE_3__.hD)(shown)})`;
}
function tokenField(json, field, what) {
return (0, _token_js__WEBPACK_IMPORTED_MODULE_4__.Fw)((0, _record_js__WEBPACK_IMPORTED_MODULE_5__.Z)(json, field), field, what);
}
function expiryOf(json, now, what) {
const value = json.expires_in;
if (null == value) return;
const seconds = "string" == typeof value && /^\d+$/.test(value) ? Number(value) : value, expiresAt = "number" == typeof seconds && seconds > 0 ? now + 1e3 * seconds : Number.NaN;
if ((0, _duration_js__WEBPACK_IMPORTED_MODULE_7__.uZ)(expiresAt)) return expiresAt;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${what} responded with an expires_in that is not a usable number of seconds.`);
}
function isSuccess(response) {
return response.status >= 200 && response.status < 300;
}
async function refused(refusal) {
const {explainRefusal: explainRefusal} = await __webpack_require__.e(946).then(__webpack_require__.bind(__webpack_require__, 1497));
return explainRefusal(refusal);
}
},
3391: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
KL: () => IAM_AUDIENCE_PREFIX,
lN: () => tokenEndpoint,
sR: () => endpoint
});
function endpoint(service, universe, path) {
return `https://${service}.${universe}${path}`;
}
function tokenEndpoint(universe) {
return endpoint("oauth2", universe, "/token");
}
const IAM_AUDIENCE_PREFIX = "//iam.googleapis.com/";
},
6997: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u: () => untilGranted
});
var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2757), _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _http_backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1130), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022);
const USUAL = "5m";
async function untilGranted(api, attempt) {
const {host: host} = api;
for (let tries = 1; ;tries += 1) try {
return await attempt();
} catch (error) {
if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7 && error.pendingGrant)) throw error;
const deadline = api.grantDeadline(), left = deadline.remaining();
if (left <= 0) throw withWait(error, deadline.ms, tries);
const wait = Math.min((0, _http_backoff_js__WEBPACK_IMPORTED_MODULE_2__.j)(tries, host.random()), left);
host.progress(`${error.code}: waiting for the grant to take effect; attempt ${tries + 1} in ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_3__.a3)(wait)}, ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_3__.a3)(left)} left`);
await host.sleep(wait);
api.renewDeadline();
}
}
function withWait(error, waitedMs, tries) {
const {message: message, remedy: remedy} = error.parts, {code: code, status: status, cause: cause} = error;
if (0 === waitedMs) {
const hint = _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`If it was created or granted in the last five minutes, wait until it takes effect:${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.Pe)("wait_for_grant", USUAL)}`;
return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7(code, message, {
remedy: (0, _message_js__WEBPACK_IMPORTED_MODULE_1__.Mn)([ remedy, hint ]),
status: status,
cause: cause
});
}
const waited = _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`It was refused at ${1 === tries ? "the last attempt after" : `each of ${tries} attempts in`} ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_3__.a3)(waitedMs)}, which ${(0, _message_js__WEBPACK_IMPORTED_MODULE_1__.hF)("wait_for_grant")} sets.`;
return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7(code, (0, _message_js__WEBPACK_IMPORTED_MODULE_1__.Mn)([ message, waited ]) ?? message, {
remedy: remedy,
status: status,
cause: cause
});
}
},
5699: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
No: () => signJwt,
Vg: () => generateAccessToken,
Wk: () => generateIdToken
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7773), _endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3391), _grant_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6997), _token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4224);
const WHAT = "Google IAM Credentials";
async function generateAccessToken(api, acting, scopes, lifetimeSeconds) {
const json = await call(api, acting, "generateAccessToken", {
scope: scopes,
lifetime: `${lifetimeSeconds}s`
}, {
scopes: scopes,
lifetimeSeconds: lifetimeSeconds
}), value = (0, _api_js__WEBPACK_IMPORTED_MODULE_1__._n)(json, "accessToken", WHAT);
api.host.mask(value);
const expireTime = json.expireTime, expiresAt = "string" == typeof expireTime ? Date.parse(expireTime) : Number.NaN;
if (Number.isNaN(expiresAt)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${WHAT} responded with an access token whose expireTime is not a time.`);
return {
value: value,
expiresAt: expiresAt
};
}
async function generateIdToken(api, acting, audience, includeEmail) {
const json = await call(api, acting, "generateIdToken", {
audience: audience,
includeEmail: includeEmail
}, {
audience: audience
}), value = (0, _api_js__WEBPACK_IMPORTED_MODULE_1__._n)(json, "token", WHAT);
api.host.mask(value);
return (0, _token_js__WEBPACK_IMPORTED_MODULE_3__.Cf)(value, audience, WHAT);
}
async function signJwt(api, acting, claims) {
const json = await call(api, acting, "signJwt", {
payload: JSON.stringify(claims)
}, {}), value = (0, _api_js__WEBPACK_IMPORTED_MODULE_1__._n)(json, "signedJwt", WHAT);
api.host.mask(value);
return value;
}
function call(api, acting, ...request) {
return (0, _grant_wait_js__WEBPACK_IMPORTED_MODULE_2__.u)(api, async () => callOnce(api, await acting(), ...request));
}
async function callOnce(api, acting, method, body, facts) {
const account = encodeURIComponent(acting.account).replaceAll("%40", "@"), response = await api.google({
what: WHAT,
url: (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__.sR)("iamcredentials", api.universe, `/v1/projects/-/serviceAccounts/${account}:${method}`),
json: {
delegates: acting.delegates.map(delegate => `projects/-/serviceAccounts/${delegate}`),
...body
},
bearer: acting.bearer
});
if (!(0, _api_js__WEBPACK_IMPORTED_MODULE_1__.oJ)(response)) throw await (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.J5)({
by: "iam",
response: response,
now: api.host.now(),
facts: {
...facts,
...acting.federation,
method: method,
account: acting.account,
delegates: acting.delegates,
principal: acting.principal,
projectId: api.projectId
}
});
return (0, _api_js__WEBPACK_IMPORTED_MODULE_1__.o_)(response, WHAT);
}
},
3651: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B: () => memoize,
M: () => CLOUD_PLATFORM
});
function memoize(mint, isFresh = () => !0) {
const made = new Map;
return key => {
const known = made.get(key);
if (known?.isUsable()) return known.promise;
const promise = mint(key), entry = {
promise: promise,
isUsable: () => !0
};
made.set(key, entry);
promise.then(value => {
entry.isUsable = () => isFresh(value);
}, () => {});
return promise;
};
}
const CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";
},
5028: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => federationOnly,
p: () => FederatedIdentity
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3651), _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4224);
class FederatedIdentity {
#provider;
#exchange;
claims;
constructor(provider, api) {
this.#provider = provider;
this.#exchange = (0, _identity_js__WEBPACK_IMPORTED_MODULE_3__.B)(scopes => this.exchange(scopes.split(" ")), token => (0, 
_token_js__WEBPACK_IMPORTED_MODULE_2__.pL)(token, api.host.now()));
}
principal() {
const subject = this.claims?.sub;
return "string" == typeof subject ? principalOf(this.#provider, subject) : void 0;
}
names() {
return {
subject: this.principal()
};
}
federation() {
return {
provider: this.#provider,
claims: this.claims
};
}
accessToken({scopes: scopes}) {
return this.#exchange(scopes.join(" "));
}
idToken() {
return federationOnly("an ID token");
}
delegatedToken() {
return federationOnly("domain-wide delegation");
}
}
function principalOf(provider, subject) {
return `principal://iam.googleapis.com/${provider.replace(/\/providers\/[^/]+$/, "")}/subject/${subject}`;
}
function federationOnly(what) {
return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("ID_TOKEN_UNAVAILABLE", `A federated identity without a service account cannot get ${what}, because Google has no endpoint for it.`, {
remedy: _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`Name a service account to impersonate in ${(0, 
_message_js__WEBPACK_IMPORTED_MODULE_1__.hF)("service_account")}.`
}));
}
},
4545: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
e: () => ImpersonatedIdentity
});
var _resource_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2632), _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7773), _endpoints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3391), _iam_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5699), _identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3651), _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4224);
class ImpersonatedIdentity {
#base;
#options;
#api;
#bearer=(0, _identity_js__WEBPACK_IMPORTED_MODULE_3__.B)(() => this.#base.accessToken({
scopes: [ _identity_js__WEBPACK_IMPORTED_MODULE_3__.M ]
}), token => (0, _token_js__WEBPACK_IMPORTED_MODULE_2__.pL)(token, this.#api.host.now()));
#email;
#uniqueId;
#ahead=0;
constructor(base, options, api) {
this.#base = base;
this.#options = options;
this.#api = api;
this.expect(1);
}
expect(tokens) {
for (;this.#ahead < Math.min(tokens, _api_js__WEBPACK_IMPORTED_MODULE_0__.SV); this.#ahead++) this.#api.http.connectAhead((0, 
_endpoints_js__WEBPACK_IMPORTED_MODULE_4__.sR)("iamcredentials", this.#api.universe, "/"));
}
principal() {
return this.#email ?? this.#options.account;
}
names() {
const {account: account} = this.#options, isEmail = account.includes("@");
return {
email: isEmail ? account : this.#email,
uniqueId: isEmail ? this.#uniqueId : account
};
}
projectId() {
return (0, _resource_names_js__WEBPACK_IMPORTED_MODULE_5__.TP)(this.principal()) ?? this.#base.projectId?.();
}
async accessToken({scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
const seconds = lifetimeSeconds ?? this.#options.lifetimeSeconds ?? 3600;
return (0, _iam_credentials_js__WEBPACK_IMPORTED_MODULE_1__.Vg)(this.#api, () => this.#acting(), scopes, seconds);
}
async idToken(audience, includeEmail) {
const token = await (0, _iam_credentials_js__WEBPACK_IMPORTED_MODULE_1__.Wk)(this.#api, () => this.#acting(), audience, includeEmail);
this.#email ??= token.email;
this.#uniqueId ??= token.subject;
return token;
}
async delegatedToken(subject, {scopes: scopes, lifetimeSeconds: lifetimeSeconds}) {
const {account: account} = this.#options;
this.#api.http.connectAhead((0, _endpoints_js__WEBPACK_IMPORTED_MODULE_4__.lN)(this.#api.universe));
const {accessTokenForAssertion: accessTokenForAssertion, assertionClaims: assertionClaims} = await __webpack_require__.e(72).then(__webpack_require__.bind(__webpack_require__, 8518)), claims = assertionClaims(account, this.#api.universe, {
scope: scopes.join(" "),
sub: subject,
lifetimeSeconds: lifetimeSeconds
}, this.#api.host.now()), assertion = await (0, _iam_credentials_js__WEBPACK_IMPORTED_MODULE_1__.No)(this.#api, () => this.#acting(), claims);
return accessTokenForAssertion(this.#api, assertion, {
account: account,
subject: subject,
scopes: scopes,
credential: "service_account"
});
}
async #acting() {
const token = await this.#bearer(""), {account: account, delegates: delegates} = this.#options, federation = this.#base.federation?.();
return {
account: account,
delegates: delegates,
bearer: token.value,
principal: this.#base.principal(),
federation: federation
};
}
}
},
673: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$6: () => downscope,
qb: () => introspect,
r1: () => exchangeToken
});
var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7773), _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3391), _grant_wait_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6997);
const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange", ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token", WHAT = "Google STS";
function exchangeToken(api, prepare) {
return (0, _grant_wait_js__WEBPACK_IMPORTED_MODULE_1__.u)(api, async () => exchangeOnce(api, await prepare()));
}
async function exchangeOnce(api, exchange) {
const {client: client} = exchange, basic = client && Buffer.from(`${client.id}:${client.secret ?? ""}`).toString("base64");
void 0 !== basic && api.host.mask(basic);
return call(api, {
url: exchange.url ?? (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.sR)("sts", api.universe, "/v1/token"),
audience: exchange.audience,
scope: exchange.scopes.join(" "),
subject_token: exchange.subjectToken,
subject_token_type: exchange.subjectTokenType,
options: void 0 !== exchange.userProject && void 0 === client ? JSON.stringify({
userProject: exchange.userProject
}) : void 0
}, {
...exchange,
facts: {
...exchange.facts,
scopes: exchange.scopes
}
}, basic);
}
async function downscope(api, token, boundary) {
const downscoped = await call(api, {
url: (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.sR)("sts", api.universe, "/v1/token"),
audience: void 0,
scope: void 0,
subject_token: token.value,
subject_token_type: ACCESS_TOKEN_TYPE,
options: JSON.stringify({
accessBoundary: boundary
})
}, {
facts: {
boundary: !0
}
}, void 0);
return {
...downscoped,
expiresAt: downscoped.expiresAt ?? token.expiresAt
};
}
async function introspect(api, token, {id: id, secret: secret}) {
const basic = Buffer.from(`${id}:${secret}`).toString("base64");
api.host.mask(basic);
const response = await api.google({
what: WHAT,
url: (0, _endpoints_js__WEBPACK_IMPORTED_MODULE_2__.sR)("sts", api.universe, "/v1/introspect"),
headers: {
authorization: `Basic ${basic}`
},
form: {
token: token,
token_type_hint: ACCESS_TOKEN_TYPE
}
}), {username: username} = (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.oJ)(response) ? (0, 
_api_js__WEBPACK_IMPORTED_MODULE_0__.o_)(response, WHAT) : {};
return "string" == typeof username && username.startsWith("principal://") ? username : void 0;
}
async function call(api, {url: url, ...fields}, {clientCertificate: clientCertificate, facts: facts}, basic) {
const response = await api.google({
what: WHAT,
url: url,
form: {
grant_type: GRANT_TYPE,
requested_token_type: ACCESS_TOKEN_TYPE,
...fields
},
...void 0 === basic ? {} : {
headers: {
authorization: `Basic ${basic}`
}
},
clientCertificate: clientCertificate
});
if (!(0, _api_js__WEBPACK_IMPORTED_MODULE_0__.oJ)(response)) throw await (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.J5)({
by: "sts",
response: response,
now: api.host.now(),
facts: facts
});
const json = (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.o_)(response, WHAT), value = (0, 
_api_js__WEBPACK_IMPORTED_MODULE_0__._n)(json, "access_token", WHAT);
api.host.mask(value);
return {
value: value,
expiresAt: (0, _api_js__WEBPACK_IMPORTED_MODULE_0__.p1)(json, api.host.now(), WHAT)
};
}
},
4224: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Cf: () => toIdToken,
Fw: () => requireToken,
HB: () => isShortLived,
jV: () => tokenProblem,
pL: () => isFresh
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6972), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005);
const SHORTEST = 20, LONGEST = 16384;
function requireToken(value, name, what) {
const problem = tokenProblem(value);
if (void 0 === problem && "string" == typeof value) return value;
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", void 0 === value ? `${what} reported success, but its response has no ${name}. No token was issued.` : _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`${what} reported success, but its ${name} is not a token. It ${problem ?? "is not text"}.`);
}
function tokenProblem(value) {
return "string" != typeof value ? `is ${kindOf(value)}` : value.length < SHORTEST ? `has ${value.length} characters, and a token has at least ${SHORTEST}` : value.length > LONGEST ? `has ${value.length} characters, and a token has at most ${LONGEST}` : /^[\w.~+/-]+=*$/.test(value) ? void 0 : "has characters that no token has";
}
function kindOf(value) {
return null === value ? "null" : Array.isArray(value) ? "a list" : "object" == typeof value ? "an object" : "a " + typeof value;
}
const FRESH_MS = 6e4;
function isFresh({expiresAt: expiresAt}, now) {
return void 0 === expiresAt || expiresAt - now > FRESH_MS;
}
const SHORT_MS = 6e5;
function isShortLived({expiresAt: expiresAt}, now) {
return void 0 !== expiresAt && expiresAt - now < SHORT_MS;
}
function toIdToken(value, audience, what) {
const claims = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_3__.d)(requireToken(value, "ID token", what));
if (!claims) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${what} responded with an ID token that is not a JWT.`);
const {aud: aud, email: email, sub: sub} = claims;
if (!(aud === audience || Array.isArray(aud) && aud.includes(audience))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", _message_js__WEBPACK_IMPORTED_MODULE_1__.Qq`${what} responded with an ID token for the audience ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_2__.hD)(aud)}. The requested audience is ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_2__.hD)(audience)}.`);
const expiresAt = (0, _jwt_js__WEBPACK_IMPORTED_MODULE_3__.E)(claims);
if (void 0 === expiresAt) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("RESPONSE_INVALID", `${what} responded with an ID token without a usable expiry (exp).`);
return {
value: value,
audience: audience,
expiresAt: expiresAt,
email: "string" == typeof email ? email : void 0,
subject: "string" == typeof sub ? sub : void 0
};
}
},
1130: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
j: () => backoffMs
});
const FIRST_WAIT_MS = 500, LONGEST_WAIT_MS = 8e3;
function backoffMs(attempt, random, retryAfterMs) {
const jittered = most => Math.round(most * (.5 + random / 2));
return void 0 !== retryAfterMs ? Math.max(retryAfterMs, jittered(FIRST_WAIT_MS)) : jittered(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
}
},
2592: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Dr: () => NetworkError,
M1: () => unfinished,
et: () => internalFailure,
gW: () => exchangeFailure,
kL: () => tlsFailure,
vZ: () => connectFailure,
xh: () => proxyFailure
});
var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2757), _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
class NetworkError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7 {
phase;
sent;
transient;
reused;
received;
constructor(code, message, details) {
super(code, message, details);
this.name = "NetworkError";
this.phase = details.phase;
this.sent = details.sent ?? ("send" === details.phase || "wait" === details.phase || "body" === details.phase);
this.transient = details.transient;
this.reused = details.reused ?? !1;
this.received = details.received;
}
afterSending() {
const {phase: phase, transient: transient, reused: reused, remedy: remedy, status: status, received: received, cause: cause} = this;
return new NetworkError(this.code, this.message, {
phase: phase,
transient: transient,
reused: reused,
remedy: remedy,
status: status,
received: received,
cause: cause,
sent: !0
});
}
}
function failureOf(thrown) {
if (thrown instanceof AggregateError && thrown.errors.length > 0) return {
code: failureOf(thrown.errors.at(-1)).code,
thrown: thrown
};
const code = thrown instanceof Error && "code" in thrown ? thrown.code : void 0;
return {
code: "string" == typeof code ? code : "",
thrown: thrown
};
}
const DNS_CODES = new Map([ [ "ENOTFOUND", "no such host (ENOTFOUND)" ], [ "EAI_AGAIN", "the name server did not respond (EAI_AGAIN)" ], [ "EAI_NODATA", "the name has no address (EAI_NODATA)" ], [ "EAI_FAIL", "the name server failed (EAI_FAIL)" ] ]), CONNECT_CODES = new Map([ [ "ECONNREFUSED", "connection refused (ECONNREFUSED)" ], [ "EMFILE", "this process may open no more files and connections; raise ulimit -n (EMFILE)" ], [ "ENFILE", "this machine can open no more files and connections (ENFILE)" ], [ "ECONNRESET", "connection reset (ECONNRESET)" ], [ "ETIMEDOUT", "connection timed out (ETIMEDOUT)" ], [ "EHOSTUNREACH", "host unreachable (EHOSTUNREACH)" ], [ "ENETUNREACH", "network unreachable (ENETUNREACH)" ], [ "EACCES", "not permitted (EACCES)" ], [ "EPERM", "not permitted (EPERM)" ] ]), LOST_CODES = new Set([ "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_STREAM_PREMATURE_CLOSE" ]), UNKNOWN_ISSUER = new Set([ "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" ]), CERTIFICATE_CODES = new Map([ [ "CERT_HAS_EXPIRED", "its certificate has expired" ], [ "CERT_NOT_YET_VALID", "its certificate is not valid yet" ], [ "CERT_REVOKED", "its certificate was revoked" ], [ "CERT_REJECTED", "its certificate was rejected" ], [ "CERT_UNTRUSTED", "its certificate is not trusted" ], [ "CERT_SIGNATURE_FAILURE", "its certificate has a wrong signature" ], [ "CERT_CHAIN_TOO_LONG", "its certificate chain is too long" ], [ "INVALID_CA", "the issuer of its certificate is not a certificate authority" ], [ "INVALID_PURPOSE", "its certificate is not meant for servers" ], [ "DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed" ], [ "SELF_SIGNED_CERT_IN_CHAIN", "its certificate chain ends in a self-signed one that is not trusted here" ], [ "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "the issuer of its certificate is unknown here" ], [ "UNABLE_TO_GET_ISSUER_CERT", "the issuer of its certificate is unknown here" ], [ "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "the issuer of its certificate is unknown here" ] ]), EXTRA_CA = "If this network intercepts TLS, or the server uses a private certificate authority, set NODE_EXTRA_CA_CERTS to a PEM file with the certificate of that authority.";
function connectFailure(thrown, at) {
const failure = failureOf(thrown), dns = isDns(failure);
return new NetworkError(dns ? "NETWORK_DNS" : "NETWORK_CONNECT", dns ? `the name of ${at.host} could not be resolved: ${reachFailure(failure)}` : `no connection to ${at.host}: ${reachFailure(failure)}`, {
phase: dns ? "dns" : "connect",
transient: isTransientReach(failure),
cause: harmless(thrown)
});
}
function proxyFailure(thrown, proxy, stage, at) {
const failure = failureOf(thrown), lost = "reach" !== stage && (LOST_CODES.has(failure.code) || "" === failure.code), why = "reach" === stage ? `could not be reached: ${reachFailure(failure)}` : lost ? "closed the connection " + ("tls" === stage ? "during the TLS handshake" : "without opening a tunnel") : "tls" === stage ? `failed in TLS: ${tlsReason(failure, proxy.label, at.now)}` : "sent a response that is not HTTP";
return new NetworkError("NETWORK_PROXY", `the proxy ${proxy.label} (${proxy.variable}) ${why}, on the way to ${at.host}`, {
phase: "proxy",
transient: lost || "reach" === stage && isTransientReach(failure),
remedy: "tls" === stage && UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : void 0,
cause: harmless(thrown)
});
}
function tlsFailure(thrown, at) {
const failure = failureOf(thrown);
return LOST_CODES.has(failure.code) ? new NetworkError("NETWORK_RESET", `${at.host} closed the connection during the TLS handshake`, {
phase: "tls",
transient: !0,
cause: harmless(thrown)
}) : refusedTls(failure, "tls", at);
}
function refusedTls(failure, phase, at) {
return new NetworkError("NETWORK_TLS", `TLS with ${at.host} failed: ${tlsReason(failure, at.host, at.now)}`, {
phase: phase,
transient: !1,
reused: at.reused,
remedy: UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : void 0,
cause: harmless(failure.thrown)
});
}
function exchangeFailure(thrown, phase, at) {
const failure = failureOf(thrown);
if (failure.code.startsWith("HPE_") && "HPE_INVALID_EOF_STATE" !== failure.code) {
const what = "HPE_HEADER_OVERFLOW" === failure.code ? "response headers of more than 16 KiB" : `a response that is not HTTP (${failure.code})`;
return new NetworkError("RESPONSE_INVALID", `${at.host} sent ${what}`, {
phase: phase,
transient: !1,
status: at.status,
reused: at.reused
});
}
if (failure.code.startsWith("ERR_SSL_")) return refusedTls(failure, phase, at);
const how = LOST_CODES.has(failure.code) || "" === failure.code ? "" : ` (${failure.code})`, when = {
send: "while the request was being sent",
wait: "without a response",
body: "in the middle of its response" + (void 0 === at.status ? "" : ` (status ${at.status})`)
}[phase];
return new NetworkError("NETWORK_RESET", `${at.host} closed the connection ${when}${how}`, {
phase: phase,
transient: !0,
status: at.status,
reused: at.reused,
cause: harmless(thrown)
});
}
function unfinished(why, host, phase) {
return new NetworkError("UNFINISHED", `the request to ${host} was not finished: ${why}`, {
phase: phase,
transient: !1
});
}
function internalFailure(thrown, host, phase, received) {
return thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7 ? thrown : new NetworkError("INTERNAL", `${"body" === phase ? `the response of ${host} could not be read` : `the request to ${host} failed`} because of a bug in gcp-bearer: ${(0, 
_errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(thrown)}`, {
phase: phase,
transient: !1,
status: received?.status,
received: received,
cause: thrown
});
}
function isDns({code: code, thrown: thrown}) {
return !(!DNS_CODES.has(code) && !code.startsWith("EAI_")) || thrown instanceof Error && "syscall" in thrown && "getaddrinfo" === thrown.syscall;
}
function isTransientReach(failure) {
return !isDns(failure) || "EAI_AGAIN" === failure.code;
}
function reachFailure({code: code}) {
return DNS_CODES.get(code) ?? CONNECT_CODES.get(code) ?? (code || "connection closed");
}
function tlsReason({code: code, thrown: thrown}, host, now) {
if ("ERR_TLS_CERT_ALTNAME_INVALID" === code) {
const names = certificateNames(thrown);
return "" === names ? `its certificate is not for ${host}` : `its certificate is for ${names}, not for ${host}`;
}
if ("ERR_SSL_WRONG_VERSION_NUMBER" === code || "ERR_SSL_PACKET_LENGTH_TOO_LONG" === code) return `it does not speak TLS on this port (${code})`;
const known = CERTIFICATE_CODES.get(code);
return "CERT_HAS_EXPIRED" === code || "CERT_NOT_YET_VALID" === code ? `${known} (${code}; the clock of this machine says ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_1__.ag)(now, {
milliseconds: !0
})})` : void 0 === known ? code || "handshake failed" : `${known} (${code})`;
}
function certificateNames(thrown) {
if (!(thrown instanceof Error && "cert" in thrown)) return "";
const cert = thrown.cert;
if ("object" != typeof cert || null === cert || !("subjectaltname" in cert)) return "";
if ("string" != typeof cert.subjectaltname) return "";
const names = [ ...cert.subjectaltname.matchAll(/(?:DNS|IP Address):([A-Za-z0-9.*:_-]{1,253})(?=, |$)/g) ].map(match => match[1]);
return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}
function harmless(thrown) {
if (thrown instanceof Error && !("rawPacket" in thrown) && !("cert" in thrown)) return thrown;
}
},
86: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => TOKEN,
j: () => FIELD_VALUE
});
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
},
264: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
B2: () => Deadline,
HI: () => sendWithRetries,
Vs: () => retryAfterMs
});
var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2757), _backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130), _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2592), _message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9045);
class Deadline {
#host;
#at;
ms;
constructor(host, ms) {
this.#host = host;
this.#at = host.now() + ms;
this.ms = ms;
}
remaining() {
return Math.max(0, this.#at - this.#host.now());
}
}
const ATTEMPTS = {
reached: 6,
unreached: 4,
unknownHost: 3
};
async function sendWithRetries(http, host, request, options) {
const {deadline: deadline, what: what} = options, startedAt = host.now(), earlier = [];
if (deadline.remaining() <= 0) throw outOfTime(what, deadline);
for (let attempt = 1; ;attempt += 1) {
const timeoutMs = Math.max(1, Math.min(options.attemptMs, deadline.remaining()));
let response, failure;
try {
response = await http.send({
...request,
timeoutMs: timeoutMs
});
} catch (error) {
if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__.Dr)) throw error;
failure = error;
}
const outcome = void 0 === response ? outcomeOfFailure(failure) : outcomeOfResponse(response, host.now()), wait = void 0 === outcome ? void 0 : (0, 
_backoff_js__WEBPACK_IMPORTED_MODULE_1__.j)(attempt, host.random(), outcome.retryAfterMs), left = deadline.remaining();
if (!(void 0 !== outcome && void 0 !== wait && attempt < outcome.attempts && wait < left)) {
void 0 !== outcome?.retryAfterMs && outcome.retryAfterMs >= left && host.info(`${what}: ${outcome.summary}; the server asks to wait ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(outcome.retryAfterMs)}, but only ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(left)} are left; giving up`);
if (void 0 !== response) return 1 === attempt ? response : {
...response,
attempts: attempt
};
if (void 0 === failure) throw outOfTime(what, deadline);
throw 1 === attempt ? failure : withHistory(failure, attempt, host.now() - startedAt, earlier);
}
host.info(`${what}: ${outcome.summary}; attempt ${attempt + 1} of ${outcome.attempts} in ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(wait)}`);
earlier.push(outcome.summary);
await host.sleep(wait, request.signal);
}
}
function retryAfterMs(response, now) {
const value = (0, _message_js__WEBPACK_IMPORTED_MODULE_3__.w)(response, "retry-after")?.trim() ?? "";
if (/^\d{1,9}$/.test(value)) return 1e3 * Number(value);
const date = httpDate(value);
return void 0 !== date ? Math.max(0, date - (httpDate((0, _message_js__WEBPACK_IMPORTED_MODULE_3__.w)(response, "date")?.trim() ?? "") ?? now)) : void 0;
}
function httpDate(text) {
if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(text)) return;
const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
return Number.isNaN(time) ? void 0 : time;
}
function outcomeOfResponse(response, now) {
const {status: status} = response;
if (408 === status || 429 === status || !(status < 500 || status > 599)) return {
summary: `HTTP ${status}`,
attempts: ATTEMPTS.reached,
retryAfterMs: retryAfterMs(response, now)
};
}
function outcomeOfFailure(failure) {
if (void 0 === failure) return;
const unknownHost = "NETWORK_DNS" === failure.code && !failure.transient;
if (!failure.transient && !unknownHost) return;
const attempts = unknownHost ? ATTEMPTS.unknownHost : "dns" === failure.phase || "connect" === failure.phase || "proxy" === failure.phase ? ATTEMPTS.unreached : ATTEMPTS.reached;
return {
summary: SUMMARIES[failure.code] ?? "the request failed",
attempts: attempts,
retryAfterMs: void 0
};
}
const SUMMARIES = {
NETWORK_DNS: "its name could not be resolved",
NETWORK_CONNECT: "no connection",
NETWORK_PROXY: "the proxy did not connect",
NETWORK_RESET: "the connection was lost",
NETWORK_TIMEOUT: "no response in time"
};
function outOfTime(what, deadline) {
return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.Dr("NETWORK_TIMEOUT", `the request to ${what} was not sent: earlier requests used up the ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(deadline.ms)} that they share`, {
phase: "dns",
transient: !1
});
}
function withHistory(failure, attempts, ms, earlier) {
const last = SUMMARIES[failure.code], others = [ ...new Set(earlier) ].filter(summary => summary !== last), history = 0 === others.length ? "" : `; earlier attempts: ${others.join(", ")}`;
return new _failure_js__WEBPACK_IMPORTED_MODULE_0__.Dr(failure.code, `${failure.message} (after ${attempts} attempts in ${(0, 
_duration_js__WEBPACK_IMPORTED_MODULE_2__.a3)(ms)}${history})`, {
phase: failure.phase,
transient: failure.transient,
reused: failure.reused,
remedy: failure.remedy,
status: failure.status,
cause: failure.cause
});
}
},
2522: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
_: () => Interruption,
t: () => untilInterrupted
});
var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474), _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2578);
class Interruption {
#controller=new AbortController;
#errors=[];
constructor() {
(0, node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, this.signal);
}
get signal() {
return this.#controller.signal;
}
by(error) {
this.#errors.push(error);
this.#controller.abort(error);
}
byNothingLeft() {
this.signal.aborted || this.by(new _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7("UNFINISHED", "The run ended before it had finished. This is a bug in gcp-bearer."));
}
allErrors(...thrown) {
const parts = thrown.flatMap(error => error instanceof AggregateError ? error.errors : [ error ]);
return [ ...new Set([ ...parts, ...this.#errors ]) ];
}
}
async function untilInterrupted({interrupted: interrupted}, start) {
if (void 0 === interrupted) return start();
interrupted.throwIfAborted();
const {promise: promise, reject: reject} = Promise.withResolvers(), stop = () => reject(interrupted.reason);
interrupted.addEventListener("abort", stop, {
once: !0
});
try {
return await Promise.race([ start(), promise ]);
} finally {
interrupted.removeEventListener("abort", stop);
}
}
},
6972: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
E: () => expiryOfClaims,
d: () => claimsOf
});
var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2757), _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
function claimsOf(jwt) {
const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(jwt)?.[1];
if (void 0 !== payload) try {
const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
return (0, _record_js__WEBPACK_IMPORTED_MODULE_0__.u)(claims) ? claims : void 0;
} catch {
return;
}
}
function expiryOfClaims({exp: exp}) {
return "number" == typeof exp && (0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.uZ)(1e3 * exp) ? 1e3 * exp : void 0;
}
},
6192: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
U: () => isLoopback,
_: () => isLinkLocal
});
function isLoopback({hostname: hostname}) {
return /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/.test(hostname);
}
function isLinkLocal({hostname: hostname}) {
return /^(?:169\.254(?:\.\d{1,3}){2}|\[fe[89ab][0-9a-f]:[0-9a-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/.test(hostname);
}
},
9037: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => Problems
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
class Problems {
list=[];
#refused=new Set;
add(input, message, example, details = {}) {
if (this.#refused.has(input)) return;
const {code: code, subject: subject} = "string" == typeof details ? {
code: details
} : details;
this.list.push({
input: input,
message: message,
example: example,
code: code,
...void 0 !== subject && {
subject: subject
}
});
}
refuse(input, message, example) {
this.add(input, message, example);
this.#refused.add(input);
}
isRefused(input) {
return this.#refused.has(input);
}
throwIfAny() {
if (this.list.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.dz(this.list);
}
}
},
3398: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
H1: () => logFailure,
fz: () => annotate,
gb: () => remedyLines,
uH: () => clean
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2005), _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5276), _safe_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51);
const TEXT_CHARS = 1e3, MAX_ANNOTATIONS = 10, ANNOTATION_CHARS = 4e3;
function logFailure(host, thrown) {
const annotations = thrownErrors(thrown).flatMap(error => failureAnnotations(host, error));
annotate(host, annotations, "problems");
for (let cause = causeOf(thrown), depth = 0; void 0 !== cause && depth < 5; cause = causeOf(cause), 
depth++) host.debug(`caused by: ${clean(host, describe(host, cause))}`);
}
function thrownErrors(thrown) {
return thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [ thrown ];
}
function failureAnnotations(host, error) {
if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.dz) return error.problems.map(problem => {
const {input: input, code: code = "INPUT_INVALID"} = problem, example = (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.Ql)(problem);
return {
title: `${code}: ${clean(host, input)}`,
brief: code,
lines: [ ...textLines(host, (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.$N)(problem)), ...void 0 === example ? [] : [ "Example:", ...textLines(host, example) ], (0, 
_report_js__WEBPACK_IMPORTED_MODULE_4__.j)(code) ]
};
});
if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7) {
const lines = [ ...textLines(host, error.parts.message), ...remedyLines(host, error.parts.remedy), (0, 
_report_js__WEBPACK_IMPORTED_MODULE_4__.j)(error.code) ];
return [ {
title: error.code,
lines: lines
} ];
}
const code = "INTERNAL";
if (error instanceof Error && "string" == typeof error.stack) {
const frames = host.redact(error.stack).split("\n");
for (const frame of frames.filter(line => /^\s+at /.test(line))) host.debug(clean(host, frame));
}
return [ {
title: code,
lines: [ ...cleanLines(host, describe(host, error)), (0, _report_js__WEBPACK_IMPORTED_MODULE_4__.j)(code) ]
} ];
}
function causeOf(thrown) {
return thrown instanceof Error ? thrown.cause : void 0;
}
function describe(host, thrown) {
return (0, _quote_js__WEBPACK_IMPORTED_MODULE_2__.A3)(thrown, text => host.redact(text));
}
function annotate(host, annotations, noun) {
const fitting = annotations.length <= MAX_ANNOTATIONS ? annotations.length : MAX_ANNOTATIONS - 1;
for (const {title: title, lines: lines} of annotations.slice(0, fitting)) host.error(within(lines), title);
const rest = annotations.slice(fitting);
if (0 !== rest.length) {
for (const {title: title, lines: lines} of rest) host.info([ title, ...lines.map(line => `    ${line}`) ].join("\n"));
host.error(within(rest.map(({title: title, brief: brief = title, lines: lines}) => `${brief}: ${lines[0] ?? ""}`)), `${rest.length} more ${noun}`);
}
}
function within(lines) {
const last = lines.at(-1) ?? "";
let text = "";
for (const line of lines.slice(0, -1)) {
if (text.length + line.length + last.length > ANNOTATION_CHARS) {
text += "…\n";
break;
}
text += `${line}\n`;
}
return `${text}${last}`;
}
function remedyLines(host, remedy) {
return void 0 === remedy ? [] : textLines(host, remedy);
}
function textLines(host, text) {
return cleanLines(host, (0, _message_js__WEBPACK_IMPORTED_MODULE_1__.XX)(text, host.surface ?? _message_js__WEBPACK_IMPORTED_MODULE_1__.hr));
}
function cleanLines(host, text) {
return (0, _quote_js__WEBPACK_IMPORTED_MODULE_2__.cT)(host.redact(text)).split(/\r?\n/).filter(line => "" !== line.trim()).map(line => (0, 
_safe_text_js__WEBPACK_IMPORTED_MODULE_3__.om)(line, TEXT_CHARS));
}
function clean(host, text) {
return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_3__.om)(host.redact(text), TEXT_CHARS);
}
},
5276: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
C: () => describeIdentity,
j: () => helpLink
});
function describeIdentity({kind: kind, source: source}) {
return kind === source ? kind : `${kind}, ${source}`;
}
const TROUBLESHOOTING = "https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md";
function helpLink(code) {
return `${TROUBLESHOOTING}#${code.toLowerCase()}`;
}
},
51: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Hk: () => safeText,
IP: () => isSafe,
OT: () => withoutInvisible,
b0: () => safeBlockLine,
om: () => safeLine
});
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
function withoutInvisible(text, kept = "", show = visible) {
return text.replace(INVISIBLE, character => character === kept ? character : show(character));
}
const NAMED = new Map([ [ "\n", "\\n" ], [ "\r", "\\r" ], [ "\t", "\\t" ] ]);
function visible(character) {
const named = NAMED.get(character);
if (void 0 !== named) return named;
const code = character.codePointAt(0) ?? 0, hex = code.toString(16);
return code <= 255 ? `\\x${hex.padStart(2, "0")}` : code <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
function defuse(line) {
return line.replaceAll("##[", "##\\[").replace(/^(\s*)::/, "$1\\::");
}
function safeLine(text, max = Number.POSITIVE_INFINITY) {
return cut(defuse(withoutInvisible(text.length > max ? text.slice(0, max + 1) : text)), max);
}
const UNSAFE = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|[\0-\x08\x0b-\x1f\x7f-\x9f]|##\[|^[^\S\n]*::/mu;
function isSafe(text) {
return !UNSAFE.test(text);
}
function safeText(text) {
return isSafe(text) ? text : text.split(/\r?\n/).map(safeBlockLine).join("\n");
}
function safeBlockLine(line) {
return defuse(withoutInvisible(line, "\t"));
}
function cut(text, max) {
if (text.length <= max) return text;
const end = Math.max(0, max - 1), last = text.charCodeAt(end - 1);
return `${text.slice(0, last >= 55296 && last <= 56319 ? end - 1 : end)}…`;
}
},
2632: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
TP: () => accountProject,
rm: () => isProjectId,
sF: () => bareProvider,
sZ: () => isProvider,
te: () => parseProvider
});
const PROVIDER = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([\w-]+)\/providers\/([\w-]+)$/;
function parseProvider(text) {
const name = bareProvider(text);
return isProvider(name) ? name : void 0;
}
function isProvider(name) {
return PROVIDER.test(name);
}
function bareProvider(text) {
return text.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, "");
}
function accountProject(account) {
const user = /^[^@]+@([^@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1];
if (void 0 !== user && !/^gcp-sa-/.test(user)) {
const [project, ...domain] = user.split(".");
return 0 === domain.length ? project : `${domain.join(".")}:${project}`;
}
return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(account)?.[1];
}
function isProjectId(text) {
return /^(?:[\w.-]{1,63}:)?[\w-]{1,30}$/.test(text);
}
}
};
