"use strict";

exports.id = 704;

exports.ids = [ 704 ];

exports.modules = {
1704: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
parseSuite: () => parseSuite
});
var yaml_tree = __webpack_require__(5782), header_field = __webpack_require__(1699), quote = __webpack_require__(2005), language_template = __webpack_require__(8806), check = __webpack_require__(9999);
const METHOD_KEYS = check.J8.map(method => method.toLowerCase()), BODIES = [ "json", "form", "body" ], SETTINGS = [ "headers", "auth", "audience", "auth_header", "expect", "capture", "after", "timeout", "wait", "retry", "redirects" ], FILE_KEYS = [ "version", "defaults", "checks" ], DEFAULT_KEYS = [ "url", ...SETTINGS ], CHECK_KEYS = [ "name", ...METHOD_KEYS, ...BODIES, ...SETTINGS ], CONTENT_KEYS = [ "headers", ...BODIES, "expect", "capture" ], HINTS = new Map([ [ "url", "a check names its path or URL with the method, as in get: /health" ], [ "path", "a check names its path with the method, as in get: /health" ], [ "method", "the method is the key itself, as in get: /health" ], [ "request", "the method is the key itself, as in get: /health" ], [ "status", "expectations are under expect, as in expect: [ 'status == 200' ]" ], [ "assert", "expectations are under expect" ], [ "asserts", "expectations are under expect" ], [ "data", "a body is under json, form or body" ], [ "needs", "the checks before this one are under after" ], [ "depends_on", "the checks before this one are under after" ], [ "retries", "how long to keep trying is under wait, as in wait: 2m" ] ]);
var nearest = __webpack_require__(8228), record = __webpack_require__(4704);
const MOST_PROBLEMS = 100;
class SuiteText {
env;
#problems;
#reported=new Set;
constructor(env, problems) {
this.env = env;
this.#problems = [ ...problems ];
}
get crowded() {
return this.#problems.length > MOST_PROBLEMS;
}
problems() {
const sorted = this.#problems.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column), more = sorted.length - MOST_PROBLEMS, last = sorted[MOST_PROBLEMS];
return more <= 0 || void 0 === last ? sorted : [ ...sorted.slice(0, MOST_PROBLEMS), {
at: last.at,
message: `${more} more problems follow.`
} ];
}
refuseUnknown(entries, known, special) {
for (const {key: key, keyAt: keyAt} of entries) {
if (known.includes(key)) continue;
const meant = (0, nearest.p)(key, known), guess = void 0 === meant ? `known are ${known.join(", ")}` : `did you mean ${meant}?`, hint = special?.(key) ?? guess;
this.add(keyAt, `unknown key ${shown(key)}; ${hint}`);
}
}
scalar(given, what, example, hint = "") {
const {value: value} = given;
if ("scalar" === value.kind && null !== value.value) return value;
const is = isNothing(value) ? "empty" : kindOf(value), quote = "map" === value.kind && "" === hint ? "; put the text in quotes if that is meant" : hint;
this.add(placeOf(given), `${what} is ${is}, and must be a text${quote}.`, example);
}
plain(given, what) {
const scalar = this.scalar(given, what, `${what}: …`);
if (void 0 === scalar) return;
const text = textOf(scalar), placeholder = (0, language_template.WH)(text).pieces.find(({kind: kind}) => "text" !== kind);
if (void 0 === placeholder) return text;
this.add(placeAt(scalar, placeholder.index), `placeholders are not filled in here, in ${what}.`);
}
settled(given, what) {
const scalar = this.scalar(given, what, `${what}: …`);
if (void 0 === scalar) return;
const captureUses = [], bound = this.bind(scalar, this.scan(scalar, textOf(scalar), captureUses)), [captured] = captureUses;
if (void 0 === captured) return bound && (0, language_template.tq)(bound);
this.add(captured.at, `captured values are not filled in here, in ${what}: it must be known before the first request.`);
}
choice(given, choices) {
if (void 0 === given) return;
const text = this.plain(given, given.key);
if (void 0 === text) return;
const found = choices.find(choice => choice === text);
if (void 0 === found) {
const meant = (0, nearest.p)(text, choices);
this.add(placeOf(given), `${given.key} must be one of ${choices.join(", ")}${void 0 === meant ? "" : `; did you mean ${meant}?`}`, `${given.key}: ${meant ?? choices[0]}`);
}
return found;
}
scan(scalar, text, captureUses) {
const {pieces: pieces, problems: problems} = (0, language_template.WH)(text);
for (const {index: index, message: message} of problems) this.add(placeAt(scalar, index), message);
for (const piece of pieces) "capture" === piece.kind && captureUses.push({
name: piece.name,
at: placeAt(scalar, piece.index)
});
return pieces;
}
noteCaptureUses(scalar, captureUses) {
for (const piece of (0, language_template.WH)(textOf(scalar)).pieces) "capture" === piece.kind && captureUses.push({
name: piece.name,
at: placeAt(scalar, piece.index)
});
}
bind(scalar, pieces) {
const {template: template, problems: problems} = (0, language_template.hA)(pieces, this.env);
for (const {index: index, message: message} of problems) this.add(placeAt(scalar, index), message);
return problems.length > 0 ? void 0 : template;
}
label(pieces) {
return pieces.map(piece => "text" === piece.kind ? piece.text : "env" === piece.kind && !(0, 
language_template.$f)(piece) && (0, record.Z)(this.env, piece.name) || `{{ ${piece.kind}.${piece.name} }}`).join("");
}
bindUrl(scalar, pieces) {
let before = "", literal = "";
const places = new Map;
for (const piece of pieces) {
places.set(piece, /^(?:https?:\/\/[^/?#]*)?$/i.test(before) ? "start" : /[?#]/.test(before) ? "query" : "path");
const variable = "env" === piece.kind || "secret" === piece.kind, text = "text" === piece.kind ? piece.text : variable ? (0, 
record.Z)(this.env, piece.name) ?? "" : "0";
before += text;
literal += variable && "start" !== places.get(piece) ? "0" : text;
}
const {template: template, problems: problems} = (0, language_template.hA)(pieces, this.env, (value, piece) => {
const place = places.get(piece) ?? "start";
return "start" !== place && "text" !== piece.kind && (0, language_template.$f)(piece) ? (0, 
language_template.u4)(value) : escapeUrlPart(value, place);
});
for (const {index: index, message: message} of problems) this.add(placeAt(scalar, index), message);
if (!(problems.length > 0)) {
if (dotSegments(template.parts.map(part => "string" == typeof part ? part : "0").join("")) <= dotSegments(literal)) return template;
this.add(placeAt(scalar, 0), "the value of a variable would lead the path elsewhere: a part of it is . or ..");
}
}
add(at, message, example) {
const key = `${at.line}:${at.column}:${String(message)}`;
if (!this.#reported.has(key)) {
this.#reported.add(key);
this.#problems.push({
at: at,
message: message,
example: example
});
}
}
}
function escapeUrlPart(value, place) {
if ("start" === place) return value;
const meaning = "path" === place ? /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/%-]+/gi : /%(?![\da-f]{2})|[^\w.~!$'()*,;=:@/?%-]+/gi;
return value.toWellFormed().replace(meaning, encodeURIComponent);
}
function dotSegments(url) {
const [path = ""] = url.split(/[?#]/, 1);
return path.split(/[/\\]/).filter(segment => /^(?:\.|%2e){1,2}$/i.test(segment)).length;
}
function entry(entries, key) {
return entries.find(one => one.key === key);
}
function placeOf({keyAt: keyAt, value: value}) {
return isNothing(value) && "scalar" === value.kind && "" === value.source ? keyAt : value.at;
}
function placeAt(scalar, index) {
return scalar.where(index);
}
function placeIn(scalar, line, column) {
const breaks = [ ...textOf(scalar).matchAll(/\r\n|\r|\n/g) ], before = 1 === line ? void 0 : breaks[line - 2];
return scalar.where((void 0 === before ? 0 : before.index + before[0].length) + column - 1);
}
function hasPlaceholder(text) {
return (0, language_template.WH)(text).pieces.some(({kind: kind}) => "text" !== kind) || (0, 
language_template.WH)(text).problems.length > 0;
}
function isNothing(tree) {
return "scalar" === tree.kind && null === tree.value;
}
function kindOf(tree) {
return "scalar" === tree.kind ? "string" == typeof tree.value ? "a text" : "a " + (null === tree.value ? "null" : typeof tree.value) : `a ${tree.kind}`;
}
function textOf({value: value, source: source}) {
return "string" == typeof value ? value : source;
}
function shown(text) {
return (0, quote.hD)(text, 80);
}
const MOST_BODY_CHARACTERS = 8388608;
class BodyReader {
#text;
constructor(text) {
this.#text = text;
}
read(entries) {
const given = entries.filter(({key: key}) => BODIES.some(body => body === key)), [first, second] = given;
void 0 !== second && this.#text.add(second.keyAt, `a request has one body, and this one has ${first?.key ?? ""} already.`);
if (void 0 === first) return;
const {key: key, value: value} = first, writer = new BodyWriter, captureUses = [];
if ("json" === key) this.#writeJson(value, writer, captureUses); else if ("form" === key) this.#writeForm(first, writer, captureUses); else {
const scalar = this.#text.scalar(first, "body", "body: 'some text'", "scalar" === value.kind ? void 0 : "; structured data goes under json or form");
void 0 !== scalar && this.#writeText(scalar, writer, captureUses, text => text);
}
writer.overflown && this.#text.add(placeOf(first), `${key} has more than ${MOST_BODY_CHARACTERS} characters, its aliases counted in full.`);
return {
template: {
parts: writer.parts
},
kind: "json" === key ? "json" : "form" === key ? "form" : "text",
captureUses: captureUses
};
}
#writeJson(tree, writer, captureUses) {
if (!writer.overflown) switch (tree.kind) {
case "scalar":
"string" == typeof tree.value ? this.#writeJsonText(tree, tree.value, writer, captureUses) : writer.add(this.#jsonScalar(tree));
break;

case "list":
writer.add("[");
for (const [index, item] of tree.items.entries()) {
index > 0 && writer.add(",");
this.#writeJson(item, writer, captureUses);
}
writer.add("]");
break;

case "map":
writer.add("{");
for (const [index, {key: key, keyAt: keyAt, value: value}] of tree.entries.entries()) {
hasPlaceholder(key) && this.#text.add(keyAt, "placeholders are possible in values, and this is a key.");
writer.add(`${index > 0 ? "," : ""}${JSON.stringify(key)}:`);
this.#writeJson(value, writer, captureUses);
}
writer.add("}");
}
}
#jsonScalar({value: value, source: source, at: at}) {
if ("number" != typeof value) return JSON.stringify(value);
if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(source)) return source;
Number.isFinite(value) || this.#text.add(at, `${(0, quote.fV)(source, 60)} is not a number that JSON has.`);
return JSON.stringify(value);
}
#writeJsonText(tree, value, writer, captureUses) {
const pieces = this.#text.scan(tree, value, captureUses), [only, ...more] = pieces;
if ("capture" !== only?.kind || 0 !== more.length) {
writer.add('"');
this.#write(tree, pieces, writer, language_template.e0);
writer.add('"');
} else writer.capture({
capture: only.name,
typed: !0
});
}
#writeForm(given, writer, captureUses) {
if ("map" !== given.value.kind) {
this.#text.add(placeOf(given), `form is ${kindOf(given.value)}, and must be a map of names and values.`, "form: { sku: A1 }");
return;
}
let first = !0;
for (const {key: key, value: value, keyAt: keyAt} of given.value.entries) {
hasPlaceholder(key) && this.#text.add(keyAt, "placeholders are possible in values, and this is a name.");
for (const item of "list" === value.kind ? value.items : [ value ]) {
if (writer.overflown) return;
if ("scalar" === item.kind && null !== item.value) {
writer.add(`${first ? "" : "&"}${(0, language_template.pm)(key)}=`);
first = !1;
this.#writeText(item, writer, captureUses, language_template.pm);
} else this.#text.add(isNothing(item) ? keyAt : item.at, `the value of ${shown(key)} must be a text, or a list of texts.`, "form: { sku: A1 }");
}
}
}
#writeText(tree, writer, captureUses, encode) {
this.#write(tree, this.#text.scan(tree, textOf(tree), captureUses), writer, encode);
}
#write(tree, pieces, writer, encode) {
const bound = this.#text.bind(tree, pieces);
for (const part of bound?.parts ?? []) "string" == typeof part ? writer.add(encode(part)) : writer.capture(part);
}
}
class BodyWriter {
parts=[];
overflown=!1;
#length=0;
add(text) {
this.#length += text.length;
if (this.#length > MOST_BODY_CHARACTERS) {
this.overflown = !0;
return;
}
const last = this.parts.at(-1);
"string" == typeof last ? this.parts[this.parts.length - 1] = last + text : this.parts.push(text);
}
capture(part) {
this.parts.push(part);
}
}
var checks_target = __webpack_require__(8586);
const EXAMPLE_CHECK = "{ name: health, get: /health }", EXAMPLE_DEFAULTS = "defaults: { url: https://service-abc123-uc.a.run.app }", PLACEHOLDER_URL = "https://service-abc123-uc.a.run.app";
function readBaseUrl(given, text) {
if (void 0 === given) return {
url: void 0
};
const url = text.settled(given, "url");
if (void 0 === url) return {
url: void 0
};
const problem = (0, checks_target.r)(url) ?? (/[?#]/.test(url) ? "has a query or a fragment, and paths are appended to it." : void 0);
if (void 0 === problem) return {
url: url
};
text.add(placeOf(given), `url ${problem}`, EXAMPLE_DEFAULTS);
return {
url: PLACEHOLDER_URL,
isPlaceholder: !0
};
}
function readTarget(tree, base, text, captureUses) {
const [first, second] = tree.entries.filter(({key: key}) => METHOD_KEYS.includes(key));
if (void 0 === first) {
const message = `the check has no request: it needs one of ${METHOD_KEYS.join(", ")} with a path or a URL.`;
text.add(tree.at, message, EXAMPLE_CHECK);
return;
}
if (void 0 !== second) {
const message = `a check is one request, and this one has ${first.key} already.`;
text.add(second.keyAt, message, EXAMPLE_CHECK);
}
const {key: key} = first, at = placeOf(first), scalar = text.scalar(first, key, `${key}: /health`);
if (void 0 === scalar) return;
const source = textOf(scalar), pieces = text.scan(scalar, source, captureUses), target = text.bindUrl(scalar, pieces);
if (void 0 === target) return;
const resolved = resolve(target, key, source, base);
if ("message" in resolved) {
text.add(at, `${key} ${resolved.message}`, resolved.example);
return;
}
const method = key.toUpperCase();
return {
method: method,
at: at,
label: `${method} ${text.label(pieces)}`.slice(0, NAME_CHARACTERS),
...resolved
};
}
const NAME_CHARACTERS = 200;
function resolve(target, key, source, base) {
const [head = "", ...others] = target.parts, start = "string" == typeof head ? head : "", relative = /^[/?]/.test(start);
let url = target;
if (/^[a-z][a-z\d+.-]*:/i.test(start)) {
if (others.length > 0 && !/^https?:\/\/[^/?#\\]+[/?#]/i.test(start)) return {
message: "has a captured value in its host or port, which must be known before the first request.",
example: `${key}: https://service-abc123-uc.a.run.app/{{ capture.id }}`
};
} else {
if (!relative) return {
message: "capture" === (0, language_template.WH)(source).pieces[0]?.kind ? "starts with a captured value: it must start with / or be a whole URL." : "must be a path that starts with /, or a whole URL.",
example: `${key}: /health`
};
if (void 0 === base) return {
message: "is a path, and there is no URL to append it to: give the whole URL, or one for all checks.",
example: EXAMPLE_DEFAULTS
};
url = {
parts: [ (0, checks_target.u)(base, start), ...others ]
};
}
const problem = (0, checks_target.r)(url.parts.map(part => "string" == typeof part ? part : "0").join(""));
return void 0 === problem ? {
url: url,
relative: relative
} : {
message: problem,
example: `${key}: /health`
};
}
class CheckReader {
#context;
#text;
#settings;
#body;
constructor(context, text, settings) {
this.#context = context;
this.#text = text;
this.#settings = settings;
this.#body = new BodyReader(text);
}
async read(tree, defaults) {
if ("map" !== tree.kind) {
this.#text.add(tree.at, `a check is a map with a name and a request, and this is ${isNothing(tree) ? "empty" : kindOf(tree)}.`, EXAMPLE_CHECK);
return;
}
const {entries: entries} = tree;
this.#text.refuseUnknown(entries, CHECK_KEYS, key => HINTS.get(key));
const own = await this.#settings.read(entries), captureUses = [], target = readTarget(tree, defaults.url, this.#text, captureUses), body = this.#body.read(entries), named = entry(entries, "name"), name = (void 0 === named ? target?.label : this.#readName(named)) ?? `check in line ${tree.at.line}, column ${tree.at.column}`, url = target?.url ?? {
parts: [ PLACEHOLDER_URL ]
}, sameOrigin = void 0 === defaults.url || originOf(url) === new URL(defaults.url).origin, inherited = "access_token" !== defaults.auth || sameOrigin ? defaults.auth : "auto", auth = own.auth ?? inherited ?? "auto", authHeader = own.authHeader ?? defaults.authHeader ?? this.#context.base.authHeader;
void 0 === own.audience || "none" !== auth && "access_token" !== auth || this.#text.add(own.audience.at, `audience has no effect with auth: ${auth}; only an ID token has one.`);
const headers = mergeHeaders(defaults.headers, own.headers);
for (const header of headers) {
const taken = (0, header_field.aQ)(header.name, authHeader, auth);
if (void 0 === taken) continue;
const message = `${taken} To send yours use auth: none, or another header for the token.`;
this.#text.add(header.at, message, `auth_header: ${otherHeader(authHeader)}`);
}
const expected = own.expect ?? defaults.expect ?? await this.#settings.standard(), refused = void 0 !== expected.refused, [pointless] = refused ? own.capture ?? [] : [];
void 0 !== pointless && this.#text.add(pointless.at, "a check that expects refusal cannot capture values.");
const capture = refused ? [] : own.capture ?? defaults.capture ?? [], after = own.after ?? (defaults.after ?? []).filter(link => link.name !== name), {base: base} = this.#context;
return {
check: {
name: name,
method: target?.method ?? "GET",
url: url,
headers: headers.map(header => [ header.name, header.value ]),
body: body?.template,
bodyKind: body?.kind,
auth: auth,
audience: own.audience?.value ?? (sameOrigin ? defaults.audience?.value : void 0),
authHeader: authHeader,
allowedOrigins: this.#context.allowedOrigins,
expect: refused ? [] : expected.expectations,
refused: refused,
capture: capture.map(({name: name, subject: subject, secret: secret}) => ({
name: name,
subject: subject,
...secret && {
secret: secret
}
})),
after: after.map(link => link.name),
timeoutMs: own.timeoutMs ?? defaults.timeoutMs ?? base.timeoutMs,
waitMs: own.waitMs ?? defaults.waitMs ?? base.waitMs,
retry: own.retry ?? defaults.retry ?? base.retry,
redirects: own.redirects ?? defaults.redirects ?? base.redirects
},
at: tree.at,
nameAt: void 0 === named ? tree.at : placeOf(named),
targetAt: target?.relative && defaults.isPlaceholder ? void 0 : target?.at,
after: after,
captureUses: [ ...captureUses, ...headers.flatMap(header => header.captureUses), ...body?.captureUses ?? [], ...refused ? [] : expected.captureUses, ...capture.flatMap(one => one.captureUses) ]
};
}
#readName(given) {
const text = this.#text.plain(given, "name")?.trim();
if (void 0 === text) return;
const problem = "" === text ? "is empty." : text.length > NAME_CHARACTERS ? `is longer than ${NAME_CHARACTERS} characters.` : /[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(text) ? "has a line break or another control character." : void 0;
if (void 0 === problem) return text;
this.#text.add(placeOf(given), `name ${problem}`, "name: health");
}
}
function originOf(url) {
return new URL(url.parts.map(part => "string" == typeof part ? part : "0").join("")).origin;
}
function mergeHeaders(defaults, own) {
const given = new Set(own.map(({name: name}) => name.toLowerCase()));
return [ ...defaults.filter(({name: name}) => !given.has(name.toLowerCase())), ...own ];
}
function otherHeader(name) {
return "Authorization" === name ? "X-Serverless-Authorization" : "Authorization";
}
var audience = __webpack_require__(9289), order = __webpack_require__(3423);
function checkRelations(placed, universe, text) {
const byName = new Map;
for (const one of placed) {
const before = byName.get(one.check.name);
if (void 0 === before) byName.set(one.check.name, one); else {
const message = `the name ${shown(one.check.name)} is taken by the check in line ${before.at.line}.`;
text.add(one.nameAt, message);
}
}
checkAfter(placed, byName, text);
const checks = new Map([ ...byName ].map(([name, {check: check}]) => [ name, check ]));
checkCaptures(placed, checks, text);
for (const {check: check, targetAt: targetAt} of placed) {
if (void 0 === targetAt) continue;
const auth = (0, audience.hi)(check, universe);
if (!("problem" in auth)) continue;
const example = "url" === auth.setting ? `${check.method.toLowerCase()}: ${auth.example}` : (0, 
audience.Ql)(auth);
text.add(targetAt, auth.problem, example);
}
}
function checkAfter(placed, byName, text) {
for (const {after: after} of placed) for (const {name: name, at: at} of after) {
if (byName.has(name)) continue;
const meant = text.crowded ? void 0 : (0, nearest.p)(name, byName.keys()), hint = void 0 === meant ? "" : `; did you mean ${shown(meant)}?`;
text.add(at, `after names ${shown(name)}, which is not the name of a check${hint}`);
}
for (const cycle of (0, order.q)([ ...byName.values() ].map(({check: check}) => check))) {
const one = byName.get(cycle[0] ?? ""), at = one?.after.find(({name: name}) => name === cycle[1])?.at ?? one?.at;
if (void 0 === at) continue;
const names = (cycle.length > 12 ? [ ...cycle.slice(0, 10), "…", cycle.at(-1) ] : cycle).map(name => (0, 
quote.fV)(name ?? "", 80)).join(" → ");
text.add(at, `the checks wait for each other: ${names}.`);
}
}
function checkCaptures(placed, byName, text) {
const capturing = new Map;
for (const {check: check} of placed) for (const {name: name} of check.capture) {
const before = capturing.get(name);
void 0 === before ? capturing.set(name, [ check.name ]) : before.push(check.name);
}
for (const {check: check, captureUses: captureUses} of placed) for (const {name: name, at: at} of captureUses) {
const sources = (0, order.P)(check, name, byName);
if (1 === sources.length) continue;
const by = capturing.get(name);
if (sources.length > 1) {
const both = sources.map(shown).join(" or "), why = `${shown(check.name)} is after both, and they have no order`;
text.add(at, `capture.${(0, quote.fV)(name, 80)} could be from ${both}: ${why}.`);
} else if (void 0 === by) {
const meant = text.crowded ? void 0 : (0, nearest.p)(name, capturing.keys()), hint = void 0 === meant ? "" : `; did you mean ${meant}?`;
text.add(at, `no check captures ${(0, quote.fV)(name, 80)}${hint}`);
} else {
const source = by.find(one => one !== check.name) ?? check.name, message = `capture.${(0, 
quote.fV)(name, 80)} is captured`;
if (source === check.name) text.add(at, `${message} only after this check itself.`); else {
const why = `by ${shown(source)}, and ${shown(check.name)} is not after it`;
text.add(at, `${message} ${why}.`, `after: ${(0, quote.fV)(source, 80)}`);
}
}
}
}
var recognition = __webpack_require__(9006);
function maskSecrets(root, context) {
const trees = new Set([ root ]);
for (const tree of trees) if ("list" === tree.kind) for (const item of tree.items) trees.add(item); else if ("map" === tree.kind) for (const {value: value} of tree.entries) trees.add(value); else for (const secret of (0, 
language_template.VY)(textOf(tree), context.env)) context.mask(secret);
}
function refuseSecrets(root, text) {
let found = !1;
const seen = new Set, refuse = (at, kind, what) => {
if (void 0 !== kind) {
found = !0;
text.add(at, `${what} holds ${kind}, where none belongs.`);
}
}, visit = (node, key, isContent) => {
if (!seen.has(node)) {
seen.add(node);
if ("list" === node.kind) for (const item of node.items) visit(item, key, isContent); else if ("map" === node.kind) for (const {key: name, keyAt: keyAt, value: value} of node.entries) {
refuse(keyAt, (0, recognition.u7)(name), "a key");
visit(value, name, isContent || CONTENT_KEYS.includes(name));
} else refuse(node.at, misplacedIn(textOf(node), key, isContent), `the value of ${(0, 
quote.fV)(key, 60)}`);
}
};
visit(root, "checks", !1);
return found;
}
function misplacedIn(text, key, isContent) {
const isUrl = "url" === key || METHOD_KEYS.includes(key), kind = (0, recognition.u7)(isUrl ? text.replace(/[?#].*$/s, "") : text);
return isContent && "a credential" !== kind && "a private key" !== kind ? void 0 : kind;
}
var duration = __webpack_require__(2757), expectation = __webpack_require__(4074);
class SettingsReader {
#text;
#expectations=new Map;
#standard;
constructor(text) {
this.#text = text;
}
async read(entries) {
const at = key => entry(entries, key);
return {
headers: this.#readHeaders(at("headers")),
auth: this.#text.choice(at("auth"), check.yx),
audience: this.#audience(at("audience")),
authHeader: this.#text.choice(at("auth_header"), check.sw),
expect: await this.#readExpect(at("expect")),
capture: await this.#readCapture(at("capture")),
after: this.#after(at("after")),
timeoutMs: this.#duration(at("timeout"), check.OO.timeoutMs, "10s"),
waitMs: this.#duration(at("wait"), check.OO.waitMs, "2m"),
retry: this.#text.choice(at("retry"), check.Zs),
redirects: this.#redirects(at("redirects"))
};
}
standard() {
this.#standard ??= (0, expectation.parseExpectations)("status 2xx", this.#text.env).then(({expectations: expectations}) => ({
expectations: expectations,
refused: void 0,
captureUses: []
}));
return this.#standard;
}
#readHeaders(given) {
if (void 0 === given) return [];
const example = "headers: { Accept: application/json }";
if ("map" !== given.value.kind) {
this.#text.add(placeOf(given), `headers is ${isNothing(given.value) ? "empty" : kindOf(given.value)}, and must be a map of names and values.`, example);
return [];
}
const headers = [], seen = new Map;
for (const one of given.value.entries) {
const problem = (0, header_field.mF)(one.key);
if (void 0 !== problem) {
this.#text.add(one.keyAt, problem, example);
continue;
}
const before = seen.get(one.key.toLowerCase());
void 0 !== before && this.#text.add(one.keyAt, `${(0, quote.fV)(one.key, 60)} and ${(0, 
quote.fV)(before, 60)} are the same header.`);
seen.set(one.key.toLowerCase(), one.key);
const scalar = this.#text.scalar(one, (0, quote.fV)(one.key, 60), example), captureUses = [], value = scalar && this.#text.bind(scalar, this.#text.scan(scalar, textOf(scalar).trimEnd(), captureUses));
if (void 0 === value) continue;
const bad = value.parts.map(part => "string" == typeof part ? (0, header_field.kX)(one.key, part) : void 0).find(Boolean);
void 0 !== bad && this.#text.add(placeOf(one), bad, example);
headers.push({
name: one.key,
value: value,
at: one.keyAt,
captureUses: captureUses
});
}
return headers;
}
#duration(given, limits, example) {
if (void 0 === given) return;
const text = this.#text.plain(given, given.key);
if (void 0 === text) return;
const ms = (0, duration.E9)(text);
if (void 0 !== ms && ms >= limits.min && ms <= limits.max) return ms;
const problem = void 0 === ms ? "is not a duration: 500ms, 70s, 2m, 1h, or bare seconds." : `must be ${limits.words}.`;
this.#text.add(placeOf(given), `${given.key} ${problem}`, `${given.key}: ${example}`);
}
#redirects(given) {
if (void 0 === given) return;
const text = this.#text.plain(given, given.key);
if (void 0 === text) return;
const {max: max} = check.OO.redirects;
if (/^\d{1,3}$/.test(text) && Number(text) <= max) return Number(text);
this.#text.add(placeOf(given), `redirects must be a whole number from 0 to ${max}.`, "redirects: 3");
}
#audience(given) {
if (void 0 === given) return;
const value = this.#text.settled(given, "audience")?.trim();
if (void 0 === value) return;
const at = placeOf(given), kind = (0, recognition.u7)(value);
if (void 0 === kind) {
if (/^[\x21-\x7e]{1,2048}$/.test(value)) return {
value: value,
at: at
};
this.#text.add(at, "audience is empty or has characters that an audience cannot have.", "audience: https://service-abc123-uc.a.run.app");
} else this.#text.add(at, `audience holds ${kind}; it must be the URL of the service.`);
}
#after(given) {
if (void 0 === given) return;
const items = "list" === given.value.kind ? given.value.items : [ given.value ], names = new Map;
for (const item of items) {
if ("scalar" !== item.kind || null === item.value) {
const at = isNothing(item) ? given.keyAt : item.at;
this.#text.add(at, `after takes the name of a check or a list of names, and this is ${isNothing(item) ? "empty" : kindOf(item)}.`, "after: login");
continue;
}
const name = textOf(item).trim();
names.has(name) || names.set(name, {
name: name,
at: item.at
});
}
return [ ...names.values() ];
}
async #readExpect(given) {
if (void 0 === given) return;
const known = this.#expectations.get(given.value);
if (void 0 !== known) return known;
const reading = this.#readLines(given);
this.#expectations.set(given.value, reading);
return reading;
}
async #readLines(given) {
const {value: value} = given, example = "expect: [ 'status == 200' ]", items = "list" === value.kind ? value.items : [ value ], expectations = [], captureUses = [];
let refused, broken = !1;
for (const item of items) {
if ("scalar" !== item.kind || null === item.value) {
broken = !0;
const at = isNothing(item) ? given.keyAt : item.at, what = isNothing(item) ? "this is empty" : `this is ${kindOf(item)} to YAML: put the line in quotes`;
this.#text.add(at, `an expectation is a line of text, and ${what}.`, example);
continue;
}
const text = textOf(item), found = await (0, expectation.parseExpectations)(text, this.#text.env);
for (const {line: line, column: column, message: message} of found.problems) {
broken = !0;
this.#text.add(placeIn(item, line, column), message);
}
expectations.push(...found.expectations);
this.#text.noteCaptureUses(item, captureUses);
found.refused && (refused ??= placeIn(item, found.refused.line, found.refused.column));
}
void 0 !== refused && expectations.length > 0 && this.#text.add(refused, "refused must be the only line, as it is about the response as a whole; put other lines into another check.", "expect: [ refused ]");
broken || void 0 !== refused || 0 !== expectations.length || this.#text.add(placeOf(given), "expect has no line; leave it out to expect status 2xx.", example);
return {
expectations: expectations,
refused: refused,
captureUses: captureUses
};
}
async #readCapture(given) {
if (void 0 === given) return;
const example = "capture: { id: json $.id }";
if ("map" !== given.value.kind) {
this.#text.add(placeOf(given), `capture is ${isNothing(given.value) ? "empty" : kindOf(given.value)}, and must be a map of names and subjects.`, example);
return [];
}
const captures = [];
for (const one of given.value.entries) {
if (!/^[A-Za-z_][\w-]*$/.test(one.key)) {
this.#text.add(one.keyAt, `${shown(one.key)} is not a name for a captured value: letters, digits, _ and -.`, example);
continue;
}
const from = "map" === one.value.kind ? this.#readCaptureMap(one, one.value.entries) : one, secret = "map" === one.value.kind && this.#boolean(entry(one.value.entries, "secret")), scalar = from && this.#text.scalar(from, (0, 
quote.fV)(from.key, 60), example);
if (void 0 === scalar) continue;
const captureUses = [];
this.#text.noteCaptureUses(scalar, captureUses);
const found = await (0, expectation.C)(textOf(scalar), this.#text.env);
if ("subject" in found) captures.push({
name: one.key,
subject: found.subject,
secret: secret,
at: one.keyAt,
captureUses: captureUses
}); else for (const {column: column, message: message} of found.problems) this.#text.add(placeIn(scalar, 1, column), message, example);
}
return captures;
}
#readCaptureMap(given, entries) {
this.#text.refuseUnknown(entries, [ "from", "secret" ]);
const from = entry(entries, "from");
void 0 === from && this.#text.add(placeOf(given), `${shown(given.key)} has no key from, whose value is the subject to capture.`, `${given.key}: { from: json $.token, secret: true }`);
return from;
}
#boolean(given) {
return "true" === this.#text.choice(given, [ "true", "false" ]);
}
}
async function parseSuite(text, context) {
const {tree: tree, problems: problems} = await (0, yaml_tree.g)(text);
void 0 !== tree && maskSecrets(tree, context);
const texts = new SuiteText(context.env, problems), checks = void 0 === tree ? [] : await new SuiteReader(context, texts).read(tree), found = texts.problems();
return {
checks: found.length > 0 ? [] : checks,
problems: found
};
}
class SuiteReader {
#context;
#text;
#settings;
#checks;
constructor(context, text) {
this.#context = context;
this.#text = text;
this.#settings = new SettingsReader(text);
this.#checks = new CheckReader(context, text, this.#settings);
}
async read(tree) {
if ("map" !== tree.kind) {
const example = `checks: [ ${EXAMPLE_CHECK} ]`, what = isNothing(tree) ? "is empty" : `is ${kindOf(tree)}`;
this.#text.add(tree.at, `${what}, and must be a map with the key checks.`, example);
return [];
}
if (refuseSecrets(tree, this.#text)) return [];
this.#text.refuseUnknown(tree.entries, FILE_KEYS);
this.#readVersion(entry(tree.entries, "version"));
const defaults = await this.#readDefaults(entry(tree.entries, "defaults")), list = entry(tree.entries, "checks");
if (void 0 === list) {
this.#text.add(tree.at, "has no checks.", `checks: [ ${EXAMPLE_CHECK} ]`);
return [];
}
if ("list" !== list.value.kind || 0 === list.value.items.length) {
const what = "list" === list.value.kind || isNothing(list.value) ? "is empty" : `is ${kindOf(list.value)}`;
this.#text.add(placeOf(list), `checks ${what}, and must be a list of checks.`, `checks: [ ${EXAMPLE_CHECK} ]`);
return [];
}
const placed = [];
for (const item of list.value.items) {
const one = await this.#checks.read(item, defaults);
void 0 !== one && placed.push(one);
}
checkRelations(placed, this.#context.universe, this.#text);
return placed.map(({check: check}) => check);
}
#readVersion(given) {
if (void 0 === given) return;
const {value: value} = given;
"scalar" === value.kind && 1 === value.value || this.#text.add(placeOf(given), "version must be 1.", "version: 1");
}
async #readDefaults(given) {
const none = {
url: void 0,
headers: []
};
if (void 0 === given || isNothing(given.value)) return none;
if ("map" !== given.value.kind) {
this.#text.add(placeOf(given), `defaults is ${kindOf(given.value)}, and must be a map.`, EXAMPLE_DEFAULTS);
return none;
}
const {entries: entries} = given.value;
this.#text.refuseUnknown(entries, DEFAULT_KEYS, key => CHECK_KEYS.includes(key) ? `${key} belongs to each check, and cannot be a default` : void 0);
return {
...await this.#settings.read(entries),
...readBaseUrl(entry(entries, "url"), this.#text)
};
}
}
},
3423: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
P: () => captureSources,
q: () => cycles
});
function cycles(checks) {
const stuck = leftOver(checks), found = [], walkOf = new Map;
let walk = 0;
for (const start of stuck.keys()) {
walk += 1;
const path = [];
let name = start;
for (;void 0 !== name && !walkOf.has(name); ) {
walkOf.set(name, walk);
path.push(name);
name = stuck.get(name)?.find(parent => stuck.has(parent));
}
void 0 !== name && walkOf.get(name) === walk && found.push([ ...path.slice(path.indexOf(name)), name ]);
}
return found;
}
function leftOver(checks) {
const left = new Map(checks.map(({name: name, after: after}) => [ name, after ])), waiting = new Map, children = new Map, ready = [];
for (const [name, after] of left) {
const parents = new Set(after.filter(parent => left.has(parent)));
waiting.set(name, parents.size);
for (const parent of parents) {
const siblings = children.get(parent);
void 0 === siblings ? children.set(parent, [ name ]) : siblings.push(name);
}
0 === parents.size && ready.push(name);
}
for (let name = ready.pop(); void 0 !== name; name = ready.pop()) {
left.delete(name);
for (const child of children.get(name) ?? []) {
const parents = (waiting.get(child) ?? 0) - 1;
waiting.set(child, parents);
0 === parents && ready.push(child);
}
}
return left;
}
function captureSources(check, name, byName) {
const nearest = ancestors(check, byName, one => one.capture.some(captured => captured.name === name));
if (nearest.size < 2) return [ ...nearest ];
const hidden = new Set;
for (const source of nearest) {
const from = byName.get(source);
if (void 0 !== from) for (const before of ancestors(from, byName, one => nearest.has(one.name))) hidden.add(before);
}
return [ ...nearest ].filter(source => !hidden.has(source));
}
function ancestors(check, byName, matches) {
const found = new Set, seen = new Set, open = [ ...check.after ];
for (let name = open.pop(); void 0 !== name; name = open.pop()) {
const one = byName.get(name);
if (void 0 !== one && !seen.has(name)) {
seen.add(name);
matches(one) ? found.add(name) : open.push(...one.after);
}
}
return found;
}
}
};
