"use strict";

exports.id = 35;

exports.ids = [ 35 ];

exports.modules = {
7035: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
parseExpectations: () => parseExpectations,
Ci: () => parseSubject
});
var quote = __webpack_require__(2005);
var language_json = __webpack_require__(9974);
var json_path = __webpack_require__(3444);
var duration = __webpack_require__(2757);
var read = __webpack_require__(813);
var reason = __webpack_require__(3065);
var record = __webpack_require__(4704);
var language_pattern = __webpack_require__(7628);
var schema_errors = __webpack_require__(6651);
var time_limit = __webpack_require__(5767);
var yaml_tree = __webpack_require__(5850);
const DRAFTS = [ [ /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, "2020-12" ], [ /^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, "2019-09" ], [ /^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, "7" ], [ /^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, "4" ] ];
const TYPES = new Set([ "string", "number", "integer", "boolean", "null", "array", "object" ]);
class SchemaProblem extends Error {
name="SchemaProblem";
}
async function readJsonSchema(file, readFile) {
let text;
try {
text = await readFile(file);
} catch (thrown) {
if ((0, reason.x)(thrown) === "ENOENT") throw new SchemaProblem("there is no such file");
throw new SchemaProblem(thrown instanceof read.UnreadableFile ? `it ${thrown.message}` : "it cannot be read");
}
const schema = await parseSchema(file, text);
const draft = draftOf(schema);
const {format: format} = await __webpack_require__.e(94).then(__webpack_require__.bind(__webpack_require__, 4094));
try {
const lookup = await (0, schema_errors.m)(schema);
for (const [uri, part] of Object.entries(lookup)) inspect(part, uri, lookup, format);
return {
file: file,
draft: draft,
schema: schema
};
} catch (thrown) {
if (thrown instanceof SchemaProblem) throw thrown;
throw new SchemaProblem(`it is not a JSON Schema that can be used: ${(0, quote.A3)(thrown)}`);
}
}
const YAML_OPTIONS = {
version: "1.2",
schema: "core",
resolveKnownTags: false,
logLevel: "error"
};
async function parseSchema(file, text) {
let json = text.replace(/^\ufeff/, "");
if (/\.ya?ml$/i.test(file)) {
const {parse: parse} = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
try {
const yaml = json;
const options = {
...YAML_OPTIONS,
maxAliasCount: 100,
uniqueKeys: true,
stringKeys: true
};
json = (0, time_limit.dn)(yaml_tree.QP, () => JSON.stringify(parse(yaml, options)) ?? "null");
} catch (thrown) {
if (thrown instanceof time_limit.yY) throw new SchemaProblem(`it takes longer than ${(0, 
duration.a3)(yaml_tree.QP)} to read`);
throw new SchemaProblem(`it is not YAML${yamlPlace(thrown instanceof time_limit.gb ? thrown.cause : thrown)}`);
}
}
let value;
try {
({value: value} = (0, language_json.qF)(json));
} catch (thrown) {
throw new SchemaProblem(`it is not JSON (${jsonReason(thrown, json)})`);
}
if (typeof value === "boolean") return value;
if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
throw new SchemaProblem("a JSON Schema is an object, true or false");
}
function jsonReason(thrown, text) {
if (!(thrown instanceof SyntaxError)) return (0, quote.A3)(thrown);
const {line: line, column: column} = (0, language_json.AA)(text);
return `line ${line}, column ${column}`;
}
function yamlPlace(thrown) {
const places = typeof thrown === "object" && thrown !== null && "linePos" in thrown ? thrown.linePos : [];
const place = Array.isArray(places) ? places[0] : void 0;
return (0, record.u)(place) ? ` (line ${place["line"]}, column ${place["col"]})` : "";
}
function draftOf(schema) {
const given = typeof schema === "boolean" ? void 0 : schema.$schema;
if (given === void 0) return "2020-12";
for (const [pattern, draft] of DRAFTS) if (typeof given === "string" && pattern.test(given)) return draft;
throw new SchemaProblem(`its $schema is ${(0, quote.hD)(given, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`);
}
function inspect(part, uri, lookup, formats) {
if (typeof part === "boolean") return;
const where = `at ${uri.includes("#") ? (0, quote.fV)((0, language_json.xX)(uri.slice(uri.indexOf("#")))) : "#"}`;
if (part["$dynamicRef"] !== void 0) throw new SchemaProblem(`it uses $dynamicRef ${where}, which is not supported`);
const ref = part.__absolute_ref__;
if (ref !== void 0 && (0, record.Z)(lookup, ref) === void 0) throw new SchemaProblem(`it refers to ${(0, 
quote.hD)(part.$ref, 120)} ${where}, which is not in the file, and nothing is fetched`);
const types = part.type === void 0 ? [] : [ part.type ].flat();
const wrong = types.find(type => !TYPES.has(type));
if (wrong !== void 0) throw new SchemaProblem(`there is no type ${(0, quote.hD)(wrong, 40)} (${where})`);
if (part.format !== void 0 && !Object.hasOwn(formats, part.format)) throw new SchemaProblem(`the format ${(0, 
quote.hD)(part.format, 40)} cannot be checked (${where})`);
const named = part.patternProperties;
const keys = typeof named === "object" && named !== null ? Object.keys(named) : [];
for (const pattern of [ part.pattern, ...keys ]) {
if (pattern === void 0) continue;
try {
new RegExp(pattern, "u");
} catch (thrown) {
throw new SchemaProblem(`it has a pattern that does not compile: ${(0, language_pattern.nR)(thrown)} (${where})`);
}
}
}
var language_operand = __webpack_require__(3615);
var suggest = __webpack_require__(1016);
var language_template = __webpack_require__(8806);
const COMPARISONS = [ "==", "!=", "<", "<=", ">", ">=" ];
const expectation_TYPES = [ "string", "number", "integer", "boolean", "null", "array", "object" ];
async function parseExpectations(text, env, options = {}) {
const expectations = [];
const problems = [];
const refusals = [];
let lines = 0;
for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
const content = line.trim();
if (content === "" || content.startsWith("#")) continue;
lines++;
if (content === "refused") {
const message = "expected no other line beside refused, which judges the whole answer and stands alone";
refusals.push({
line: index + 1,
column: line.indexOf(content) + 1,
message: message
});
continue;
}
const parsed = await parseExpectation(line, env, options);
if ("expectation" in parsed) expectations.push(parsed.expectation); else for (const problem of parsed.problems) problems.push({
...problem,
line: index + 1
});
}
const [refused] = refusals;
if (refused !== void 0 && lines > 1) {
problems.push(...refusals);
problems.sort((a, b) => a.line - b.line);
}
return {
expectations: refused === void 0 ? expectations : [],
refused: refused && {
line: refused.line,
column: refused.column
},
problems: problems
};
}
async function parseExpectation(line, env, options = {}) {
const cursor = new Cursor(line);
return reporting(async () => {
const subject = await readSubject(cursor, env);
const {not: not, assertion: assertion} = await readAssertion(cursor, subject, env, options.readFile ?? readSchemaFile);
const captures = new Set([ ...subject.captures, ...templatesOf(assertion).flatMap(template => (0, 
language_template.Z0)(template)) ]);
return {
expectation: {
line: line.trim(),
subject: subject,
not: not,
assertion: assertion,
captures: [ ...captures ]
}
};
});
}
async function parseSubject(text, env) {
const cursor = new Cursor(text);
return reporting(async () => {
const subject = await readSubject(cursor, env);
cursor.skipBlanks();
if (!cursor.done) throw new language_operand.ub(cursor.index, `expected the end of the line after the subject, found ${(0, 
language_operand.F9)(cursor.rest)}`);
return {
subject: subject
};
});
}
async function reporting(parse) {
try {
return await parse();
} catch (thrown) {
const several = thrown instanceof UnparsableParts ? thrown.problems : thrown instanceof language_operand.ub ? [ thrown ] : void 0;
if (several === void 0) throw thrown;
return {
problems: several.map(({index: index, message: message}) => ({
line: 1,
column: index + 1,
message: message
}))
};
}
}
class UnparsableParts extends Error {
name="UnparsableParts";
problems;
constructor(problems, shift) {
super("unparsable");
this.problems = problems.map(({index: index, message: message}) => ({
index: index + shift,
message: message
}));
}
}
class Cursor {
text;
index=0;
constructor(line) {
this.text = line.trimEnd();
}
get done() {
return this.index >= this.text.length;
}
get rest() {
return this.text.slice(this.index);
}
skipBlanks() {
this.take(/\s*/y);
}
take(pattern) {
pattern.lastIndex = this.index;
const taken = pattern.exec(this.text)?.[0] ?? "";
this.index += taken.length;
return taken;
}
}
const SUBJECT_LIST = "status, header NAME, body, json PATH, bytes, sha256, time, tls expires, redirect or cookie NAME";
const SUBJECT_WORDS = [ "status", "header", "body", "json", "bytes", "sha256", "time", "tls", "redirect", "cookie" ];
const OTHER_SUBJECTS = new Map([ [ "jsonpath", "json" ], [ "http", "status" ], [ "code", "status" ], [ "duration", "time" ], [ "latency", "time" ], [ "certificate", "tls expires" ], [ "location", "redirect" ], [ "url", "redirect" ], [ "size", "bytes" ], [ "text", "body" ] ]);
async function readSubject(cursor, env) {
cursor.skipBlanks();
const start = cursor.index;
const word = cursor.take(/[A-Za-z0-9]*/y);
switch (word) {
case "status":
case "body":
case "bytes":
case "sha256":
case "time":
case "redirect":
endOfWord(cursor, start);
return {
kind: word,
captures: []
};

case "header":
case "cookie":
endOfWord(cursor, start);
return {
kind: word,
name: readName(cursor, word),
captures: []
};

case "tls":
{
endOfWord(cursor, start);
cursor.skipBlanks();
const second = cursor.index;
if (cursor.take(/[A-Za-z0-9]*/y) !== "expires") throw new language_operand.ub(second, `expected expires after tls, found ${(0, 
language_operand.F9)(cursor.text.slice(second))}`);
endOfWord(cursor, start);
return {
kind: "tls expires",
captures: []
};
}

case "json":
endOfWord(cursor, start);
return readJson(cursor, env);

case "refused":
throw new language_operand.ub(start, "expected a subject, found refused, which stands alone in its line");

default:
throw unknownSubject(cursor.text, start);
}
}
function endOfWord(cursor, start) {
if (!/^(?:\s|[=!<>]|$)/.test(cursor.rest)) throw unknownSubject(cursor.text, start);
}
function unknownSubject(text, start) {
const [word = ""] = /^[^\s=!<>]*/.exec(text.slice(start)) ?? [];
const meant = OTHER_SUBJECTS.get(word.toLowerCase()) ?? (0, suggest.p)(word, SUBJECT_WORDS);
return new language_operand.ub(start, `expected a subject (${SUBJECT_LIST}), found ${(0, 
language_operand.F9)(word || text.slice(start))}${didYouMean(meant)}`);
}
function didYouMean(meant) {
return meant === void 0 ? "" : `; did you mean ${meant}?`;
}
function readName(cursor, of) {
cursor.skipBlanks();
const start = cursor.index;
const name = cursor.take(/[\w#$%&'*+.^`|~-]+/y);
const next = cursor.text[cursor.index] ?? " ";
if (name !== "" && /[\s=!<>]/.test(next)) return name;
const example = of === "header" ? "content-type" : "session";
const hint = /^["']/.test(cursor.rest) && name === "" ? ", without quotes" : "";
throw new language_operand.ub(start, `expected the name of a ${of} such as ${example}${hint}, found ${(0, 
language_operand.F9)(cursor.text.slice(start))}`);
}
async function readJson(cursor, env) {
cursor.skipBlanks();
const start = cursor.index;
const scanned = (0, json_path.rx)(cursor.text, start);
if ("message" in scanned) {
const quoted = /^["']\$/.test(cursor.rest) ? "; it is written without quotes" : "";
throw new language_operand.ub(scanned.index, scanned.message + quoted);
}
cursor.index = scanned.end;
if (cursor.rest.startsWith("{{")) throw new language_operand.ub(cursor.index, 'expected a blank after the path; a placeholder stands within its brackets, as in $["{{ env.NAME }}"]');
const compiled = await (0, json_path.nO)(cursor.text.slice(start, scanned.end), env);
if ("problems" in compiled) throw new UnparsableParts(compiled.problems, start);
const {path: path} = compiled;
return {
kind: "json",
path: path,
captures: (0, language_template.Z0)(path.path)
};
}
const EQUALITY = [ "==", "!=", "in", "exists" ];
const ORDER = [ "<", "<=", ">", ">=" ];
const TEXT = [ "contains", "matches", "startsWith", "endsWith" ];
const NUMERIC = new Set([ ...EQUALITY, ...ORDER ]);
const FIELD = new Set([ ...EQUALITY, ...ORDER, ...TEXT, "isEmpty", "count" ]);
const ABILITIES = {
status: {
operators: NUMERIC,
equal: "statuses",
order: "status"
},
header: {
operators: FIELD,
equal: "text",
order: "number"
},
cookie: {
operators: FIELD,
equal: "text",
order: "number"
},
body: {
operators: new Set([ ...EQUALITY, ...ORDER, ...TEXT, "isEmpty", "type", "schema" ]),
equal: "text",
order: "number"
},
json: {
operators: new Set([ ...FIELD, "type", "schema" ]),
equal: "json",
order: "json"
},
bytes: {
operators: NUMERIC,
equal: "wholes",
order: "whole"
},
sha256: {
operators: new Set([ ...EQUALITY, ...TEXT ]),
equal: "digest",
order: "digest"
},
time: {
operators: NUMERIC,
equal: "duration",
order: "duration"
},
"tls expires": {
operators: NUMERIC,
equal: "duration",
order: "duration"
},
redirect: {
operators: new Set([ ...EQUALITY, ...TEXT ]),
equal: "text",
order: "text"
}
};
const INSTEAD = {
status: "status in 2xx",
body: "bytes > 0, or json $.items count > 0",
bytes: "bytes > 0",
time: "time < 2s",
"tls expires": "tls expires > 14d"
};
const OPERATORS = [ ...COMPARISONS, "in", "contains", "matches", "startsWith", "endsWith", "exists", "isEmpty", "count", "type", "schema" ];
const OTHER_OPERATORS = new Map([ [ "=", "==" ], [ "===", "==" ], [ "!==", "!=" ], [ "<>", "!=" ], [ "=<", "<=" ], [ "=>", ">=" ], [ "=~", "matches" ], [ "!~", "not matches" ], [ "~", "matches" ], [ "is", "==" ], [ "eq", "==" ], [ "equal", "==" ], [ "equals", "==" ], [ "ne", "!=" ], [ "lt", "<" ], [ "gt", ">" ], [ "includes", "contains" ], [ "has", "contains" ], [ "like", "matches" ], [ "present", "exists" ], [ "missing", "not exists" ], [ "empty", "isEmpty" ], [ "length", "count" ], [ "size", "count" ], [ "isString", "type string" ], [ "isNumber", "type number" ], [ "isInteger", "type integer" ], [ "isBoolean", "type boolean" ] ]);
async function readAssertion(cursor, subject, env, readText) {
cursor.skipBlanks();
const not = cursor.take(/not(?=\s|$)/y) !== "";
cursor.skipBlanks();
const start = cursor.index;
const ability = ABILITIES[subject.kind];
if (subject.kind === "status" && /^(?:\d|\{\{)/.test(cursor.rest)) {
const operator = /[,-]|xx/i.test(cursor.rest) ? "in" : "==";
return {
not: not,
assertion: readValue(cursor, operator, subject, ability, env)
};
}
const operator = readOperator(cursor, not);
if (!ability.operators.has(operator)) throw mismatch(subject.kind, operator, start);
switch (operator) {
case "exists":
case "isEmpty":
cursor.skipBlanks();
if (!cursor.done) throw new language_operand.ub(cursor.index, `expected the end of the line after ${operator}, found ${(0, 
language_operand.F9)(cursor.rest)}`);
return {
not: not,
assertion: {
operator: operator
}
};

case "type":
return {
not: not,
assertion: {
operator: operator,
type: readType(cursor)
}
};

case "schema":
return {
not: not,
assertion: {
operator: operator,
schema: await readSchema(cursor, env, readText)
}
};

case "matches":
return {
not: not,
assertion: {
operator: operator,
pattern: readPattern(cursor, env)
}
};

case "count":
{
cursor.skipBlanks();
const at = cursor.index;
const symbol = cursor.take(/[=!<>~]+/y);
const comparison = COMPARISONS.find(known => known === symbol);
if (comparison === void 0) {
const meant = OTHER_OPERATORS.get(symbol) ?? (/^\d/.test(cursor.rest) && symbol === "" ? `count == ${(0, 
quote.fV)(cursor.rest, 40)}` : void 0);
throw new language_operand.ub(at, `expected ${COMPARISONS.join(" ")} after count, found ${(0, 
language_operand.F9)(cursor.text.slice(at))}${didYouMean(meant)}`);
}
return {
not: not,
assertion: {
operator: operator,
comparison: comparison,
operand: shifted(cursor, text => (0, language_operand.p_)(text, "whole", env))
}
};
}

default:
return {
not: not,
assertion: readValue(cursor, operator, subject, ability, env)
};
}
}
function readOperator(cursor, not) {
const start = cursor.index;
const word = cursor.take(/(?:==|!=|<=|>=|<|>)(?![=~>])|[=!<>~]+|[^\s=!<>~]+/y);
const operator = OPERATORS.find(known => known === word);
if (operator !== void 0) return operator;
const meant = OTHER_OPERATORS.get(word) ?? (0, suggest.p)(word, OPERATORS);
const negated = not ? ` after not` : "";
throw new language_operand.ub(start, `expected an operator${negated} (${OPERATORS.join(" ")}), found ${(0, 
language_operand.F9)(word)}${didYouMean(meant)}`);
}
function mismatch(kind, operator, index) {
const known = OPERATORS.filter(candidate => ABILITIES[kind].operators.has(candidate));
const example = INSTEAD[kind];
const hint = example === void 0 ? "" : `, as in ${example}`;
return new language_operand.ub(index, `expected one of the operators of ${kind} (${known.join(" ")}), found ${(0, 
language_operand.F9)(operator)}${hint}`);
}
function readValue(cursor, operator, {kind: kind}, {equal: equal, order: order}, env) {
switch (operator) {
case "in":
return {
operator: operator,
operands: shifted(cursor, text => (0, language_operand.mo)(text, equal, env))
};

case "==":
case "!=":
return {
operator: operator,
operand: shifted(cursor, text => {
const comma = text.indexOf(",");
if (comma >= 0 && (equal === "statuses" || equal === "wholes")) {
const use = operator === "==" ? "in" : "not in";
throw new language_operand.ub(comma, `expected the end of the line after one value, found ","; several are written as ${kind} ${use} ${(0, 
quote.fV)(text, 40)}`);
}
return (0, language_operand.p_)(text, equal, env);
})
};

case "contains":
return {
operator: operator,
operand: shifted(cursor, text => asText((0, language_operand.p_)(text, kind === "json" ? "json" : "text", env), kind !== "json"))
};

case "startsWith":
case "endsWith":
return {
operator: operator,
operand: shifted(cursor, text => asText((0, language_operand.p_)(text, "text", env), true))
};

default:
return {
operator: operator,
operand: shifted(cursor, text => {
const operand = asText((0, language_operand.p_)(text, order, env), false);
const ordered = operand.kind !== "value" || ![ "boolean", "object" ].includes(typeof operand.value);
if (kind === "json" && !ordered) throw new language_operand.ub(0, `expected a number or a text after ${operator}, found ${(0, 
language_operand.F9)(text)}`);
return operand;
})
};
}
}
function asText(operand, notEmpty) {
if (notEmpty && operand.kind === "value" && operand.value === "") throw new language_operand.ub(0, 'expected a text that is not empty: "" is part of every text');
return operand.kind === "range" ? {
kind: "value",
value: operand.text,
text: operand.text
} : operand;
}
function shifted(cursor, read) {
cursor.skipBlanks();
const start = cursor.index;
const text = cursor.rest;
cursor.index = cursor.text.length;
try {
return read(text);
} catch (thrown) {
if (thrown instanceof UnparsableParts) throw new UnparsableParts(thrown.problems, start);
if (thrown instanceof language_operand.ub) throw new language_operand.ub(start + thrown.index, thrown.message);
throw thrown;
}
}
const OTHER_TYPES = new Map([ [ "bool", "boolean" ], [ "int", "integer" ], [ "float", "number" ], [ "list", "array" ], [ "map", "object" ], [ "text", "string" ] ]);
function readType(cursor) {
return shifted(cursor, text => {
const type = expectation_TYPES.find(known => known === text);
if (type !== void 0) return type;
const meant = OTHER_TYPES.get(text) ?? (0, suggest.p)(text, expectation_TYPES);
throw new language_operand.ub(0, `expected one of the types ${expectation_TYPES.join(", ")}, found ${(0, 
language_operand.F9)(text)}${didYouMean(meant)}`);
});
}
function readPattern(cursor, env) {
return shifted(cursor, text => {
if (text === "") throw new language_operand.ub(0, "expected a regular expression such as /^v[0-9]+$/i, found the end of the line");
if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return quotedPattern(text, env);
const split = (0, language_pattern.zm)(text);
if ("message" in split) throw new language_operand.ub(split.index, split.message);
const {pieces: pieces, problems: problems} = (0, language_template.WH)(text.slice(split.start, split.end));
if (problems.length > 0) throw new UnparsableParts(problems, split.start);
const compiled = (0, language_pattern.Eb)(pieces, split.flags, env);
if ("problems" in compiled) throw new UnparsableParts(compiled.problems, split.start);
return compiled.pattern;
});
}
function quotedPattern(text, env) {
const {pieces: pieces, problems: problems} = (0, language_template.WH)(text);
if (problems.length > 0) throw new UnparsableParts(problems, 0);
const last = pieces.length - 1;
const inner = pieces.map((piece, index) => {
if (piece.kind !== "text") return piece;
const content = piece.text.slice(index === 0 ? 1 : 0, index === last ? -1 : void 0);
const literal = (0, language_json.OT)(`"${content}"`);
return typeof literal === "string" ? {
kind: "text",
index: piece.index,
text: literal
} : void 0;
});
if (inner.includes(void 0)) throw new language_operand.ub(0, `expected /regex/flags, or a JSON string, in which \\\\d stands for \\d; found ${(0, 
language_operand.F9)(text)}`);
const known = inner.filter(piece => piece !== void 0).filter(piece => piece.kind !== "text" || piece.text !== "");
if (known.length === 0) throw new language_operand.ub(1, "expected a regular expression between the quotes, found none");
const compiled = (0, language_pattern.Eb)(known, "", env);
if ("problems" in compiled) throw new UnparsableParts(compiled.problems, 0);
return compiled.pattern;
}
async function readSchema(cursor, env, readText) {
const start = cursor.index;
const file = shifted(cursor, text => {
if (text === "") throw new language_operand.ub(0, "expected the path of a JSON Schema such as schemas/order.json, found the end of the line");
const operand = (0, language_operand.p_)(text, "text", env);
const template = (0, language_operand.aG)(operand);
const path = operand.kind === "value" && typeof operand.value === "string" ? operand.value : template && (0, 
language_template.tq)(template);
if (path === void 0) throw new language_operand.ub(0, "expected a path that is known now: the schema is read before anything is captured");
return path;
});
try {
return await readJsonSchema(file, readText);
} catch (thrown) {
if (!(thrown instanceof SchemaProblem)) throw thrown;
const shift = /^\s*/.exec(cursor.text.slice(start))?.[0].length ?? 0;
throw new language_operand.ub(start + shift, `expected a JSON Schema in ${(0, language_operand.F9)(file)}: ${thrown.message}`);
}
}
async function readSchemaFile(path) {
const {MOST_BYTES: MOST_BYTES, readText: readText} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 813));
return readText(path, {
maxBytes: MOST_BYTES.schema
});
}
function templatesOf(assertion) {
const operands = "operand" in assertion ? [ assertion.operand ] : "operands" in assertion ? assertion.operands : [];
const templates = operands.flatMap(operand => (0, language_operand.aG)(operand) ?? []);
return "pattern" in assertion ? [ assertion.pattern.source ] : templates;
}
},
1016: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => nearest
});
function nearest(word, candidates) {
let best;
let least = Math.min(2, Math.floor(word.length / 3)) + 1;
for (const candidate of candidates) {
if (Math.abs(candidate.length - word.length) >= least) continue;
const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
if (distance < least) {
best = candidate;
least = distance;
}
}
return best;
}
function editDistance(a, b, limit) {
let beforeLast = [];
let last = Array.from({
length: b.length + 1
}, (_, index) => index);
for (let i = 1; i <= a.length; i++) {
const row = [ i ];
for (let j = 1; j <= b.length; j++) {
const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
row.push(least);
}
if (Math.min(...row) >= limit) return limit;
beforeLast = last;
last = row;
}
return last[b.length] ?? limit;
}
},
5850: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
QP: () => READING_MS,
gM: () => readYaml
});
var duration = __webpack_require__(2757);
var errors = __webpack_require__(2578);
var quote = __webpack_require__(2005);
function offsetsOf(value, raw, type) {
const reading = new Reading(raw);
if (type === "QUOTE_DOUBLE") reading.doubleQuoted(); else if (type === "QUOTE_SINGLE") reading.singleQuoted(); else if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") {
reading.block(indentOf(value));
if (type === "BLOCK_FOLDED") reading.foldLines();
} else reading.plain();
const {text: text, offsets: offsets} = reading;
if (text.replace(/\n+$/, "") !== value.replace(/\n+$/, "")) return;
while (offsets.length <= value.length) offsets.push(reading.end);
return offsets;
}
const ESCAPED = new Map([ [ "0", "\0" ], [ "a", "" ], [ "b", "\b" ], [ "t", "\t" ], [ "\t", "\t" ], [ "n", "\n" ], [ "v", "\v" ], [ "f", "\f" ], [ "r", "\r" ], [ "e", "" ], [ " ", " " ], [ '"', '"' ], [ "/", "/" ], [ "\\", "\\" ], [ "N", "" ], [ "_", " " ], [ "L", "\u2028" ], [ "P", "\u2029" ] ]);
const HEX_DIGITS = new Map([ [ "x", 2 ], [ "u", 4 ], [ "U", 8 ] ]);
function indentOf(text) {
const indents = text.match(/^ *(?=[^ \r\n])/gm) ?? [];
return indents.reduce((least, {length: length}) => Math.min(least, length), indents[0]?.length ?? 0);
}
class Reading {
text="";
offsets=[];
end;
#raw;
#index=0;
#unbroken=0;
constructor(raw) {
this.#raw = raw;
this.end = raw.length;
}
plain() {
while (this.#index < this.end) if (!this.#fold()) this.#take(1);
}
singleQuoted() {
this.#unquote();
while (this.#index < this.end) {
if (this.#fold()) continue;
this.#take(this.#raw.startsWith("''", this.#index) ? 2 : 1, this.#raw[this.#index]);
}
}
doubleQuoted() {
this.#unquote();
while (this.#index < this.end) {
if (this.#fold()) continue;
if (this.#raw[this.#index] === "\\") this.#escape(); else this.#take(1);
}
}
block(kept) {
const lines = [ ...this.#raw.matchAll(/[^\n]*(?:\n|$)/g) ].slice(1).filter(([line]) => line !== "");
const indent = indentOf(lines.map(([line]) => line).join("")) - kept;
for (const [number, match] of lines.entries()) {
const content = match[0].replace(/\r?\n$/, "");
this.#index = match.index + Math.min(indent, content.length);
this.#take(content.length - Math.min(indent, content.length));
this.end = this.#index;
if (number < lines.length - 1) this.#put("\n", this.#index);
}
}
foldLines() {
const lines = this.text;
const offsets = this.offsets.splice(0);
this.text = "";
for (const {0: breaks, index: index} of lines.matchAll(/\n+|[^\n]+/g)) {
const start = offsets.slice(index, index + breaks.length);
if (!breaks.startsWith("\n")) {
this.text += breaks;
for (const offset of start) this.offsets.push(offset);
} else if (breaks.length === 1) this.#put(" ", start[0] ?? 0); else for (const offset of start.slice(1)) this.#put("\n", offset);
}
}
#unquote() {
this.#index = 1;
this.end = this.#raw.length - 1;
}
#put(text, offset) {
this.text += text;
for (let unit = 0; unit < text.length; unit++) this.offsets.push(offset);
}
#take(length, text) {
if (text !== void 0) this.#put(text, this.#index); else for (let unit = 0; unit < length; unit++) this.#put(this.#raw[this.#index + unit] ?? "", this.#index + unit);
this.#index += length;
}
#fold() {
if (this.#index < this.#unbroken) return false;
const pattern = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
pattern.lastIndex = this.#index;
const [blanks] = pattern.exec(this.#raw) ?? [];
if (blanks === void 0) {
const run = /[ \t]*/y;
run.lastIndex = this.#index;
run.exec(this.#raw);
this.#unbroken = run.lastIndex;
return false;
}
const breaks = blanks.split("\n").length - 1;
this.#take(blanks.length, breaks === 1 ? " " : "\n".repeat(breaks - 1));
return true;
}
#escape() {
const letter = this.#raw[this.#index + 1] ?? "";
const continued = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#raw.slice(this.#index, this.#index + 2e3))?.[0];
if (continued !== void 0) this.#take(continued.length, ""); else {
const digits = HEX_DIGITS.get(letter) ?? 0;
const code = Number.parseInt(this.#raw.slice(this.#index + 2, this.#index + 2 + digits), 16);
const known = digits > 0 && code <= 1114111 ? String.fromCodePoint(code) : ESCAPED.get(letter);
this.#take(2 + digits, known ?? "");
}
}
}
var time_limit = __webpack_require__(5767);
const MOST_CHARACTERS = 1048576;
const MOST_VALUES = 2e5;
const MOST_LEVELS = 64;
const MOST_PROBLEMS = 20;
const READING_MS = 1e4;
async function readYaml(text, limitMs = READING_MS) {
const start = {
line: 1,
column: 1
};
if (text.length > MOST_CHARACTERS) return {
tree: void 0,
problems: [ {
at: start,
message: `has ${text.length} characters, and may have ${MOST_CHARACTERS}`
} ]
};
const yaml = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
const lines = new yaml.LineCounter;
const problems = [];
const place = offset => {
const {line: line, col: col} = lines.linePos(offset ?? 0);
return {
line: Math.max(1, line),
column: Math.max(1, col)
};
};
let usable = true;
const note = (at, message) => {
if (problems.length < MOST_PROBLEMS) problems.push({
at: at,
message: message
});
};
const report = (at, message) => {
usable = false;
note(at, message);
};
const parse = () => yaml.parseDocument(text, {
version: "1.2",
schema: "core",
merge: false,
resolveKnownTags: false,
uniqueKeys: false,
prettyErrors: false,
lineCounter: lines
});
let document;
try {
document = (0, time_limit.dn)(limitMs, parse);
} catch (thrown) {
const message = thrown instanceof time_limit.yY ? `takes longer than ${(0, duration.a3)(limitMs)} to read` : `cannot be read: ${(0, 
errors.bD)(thrown)}`;
return {
tree: void 0,
problems: [ {
at: start,
message: message
} ]
};
}
let last = -1;
for (const error of document.errors) {
if (error.pos[0] === last) continue;
last = error.pos[0];
report(place(error.pos[0]), explainYaml(error.code, error.message, text.slice(Math.max(0, error.pos[0] - 3), error.pos[1] + 2)));
}
if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") report(start, `is YAML ${(0, 
quote.fV)(document.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`);
if (problems.length > 0) return {
tree: void 0,
problems: problems
};
const anchors = new Map;
const convert = (node, at, level) => {
const nothing = {
kind: "scalar",
at: at,
value: null,
source: "",
where: () => at,
size: 1
};
if (node === null) return nothing;
const here = node.range ? place(node.range[0]) : at;
if (level > MOST_LEVELS) {
report(here, `is nested more than ${MOST_LEVELS} levels deep`);
return nothing;
}
if (yaml.isAlias(node)) {
const target = anchors.get(node.source);
if (target !== void 0 && target !== "open") return target;
report(here, target === "open" ? `the alias *${(0, quote.fV)(node.source, 60)} leads into itself` : `the alias *${(0, 
quote.fV)(node.source, 60)} has no anchor before it`);
return nothing;
}
if (node.tag !== void 0) {
const before = text.slice(0, node.range?.[0] ?? 0);
const written = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(before.slice(-400))?.[0].length;
const tagAt = written === void 0 ? here : place(before.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
report(tagAt, `has the tag ${(0, quote.fV)(node.tag, 60)}; tags are not used here`);
return nothing;
}
const anchor = yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : void 0;
if (anchor !== void 0) anchors.set(anchor, "open");
const tree = yaml.isMap(node) ? convertMap(node.items, here, level) : yaml.isSeq(node) ? list(node.items.map(item => convert(yaml.isNode(item) ? item : null, here, level + 1)), here) : yaml.isScalar(node) ? scalar(node, here) : nothing;
if (anchor !== void 0) anchors.set(anchor, tree);
return tree;
};
let tooLarge = false;
const checkSize = (size, at) => {
if (size > MOST_VALUES && !tooLarge) {
tooLarge = true;
report(at, `has more than ${MOST_VALUES} values, its aliases counted in full`);
}
return Math.min(size, MOST_VALUES + 1);
};
const list = (items, at) => ({
kind: "list",
at: at,
items: items,
size: checkSize(items.reduce((sum, item) => sum + item.size, 1), at)
});
const convertMap = (items, at, level) => {
const entries = [];
const seen = new Map;
let size = 1;
for (const item of items) {
const keyNode = yaml.isNode(item.key) ? item.key : void 0;
const keyAt = keyNode?.range ? place(keyNode.range[0]) : at;
const value = convert(yaml.isNode(item.value) ? item.value : null, keyAt, level + 1);
const key = yaml.isScalar(keyNode) && keyNode.tag === void 0 && keyNode.anchor === void 0 ? keyNode.value : void 0;
if (typeof key !== "string") {
report(keyAt, keyProblem(keyNode === void 0 ? "" : text.slice(Math.max(0, (keyNode.range?.[0] ?? 1) - 1), keyNode.range?.[1] ?? 0)));
continue;
}
if (key === "<<" && yaml.isScalar(keyNode) && keyNode.type === "PLAIN") {
report(keyAt, "is a merge key, which YAML 1.2 does not have; what checks share goes into defaults");
continue;
}
const before = seen.get(key);
if (before !== void 0) {
note(keyAt, `${(0, quote.hD)(key, 80)} is given twice, first in line ${before.line}`);
continue;
}
seen.set(key, keyAt);
entries.push({
key: key,
keyAt: keyAt,
value: value
});
size += value.size;
}
return {
kind: "map",
at: at,
entries: entries,
size: checkSize(size, at)
};
};
const scalar = (node, at) => {
const {value: value} = node;
const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
const [start = 0, end = 0] = node.range ?? [];
const written = typeof known === "string" ? known : node.source ?? "";
let offsets;
return {
kind: "scalar",
at: at,
value: known,
source: node.source ?? "",
where: index => {
offsets ??= offsetsOf(written, text.slice(start, end), node.type) ?? [];
const offset = offsets[index];
return offset === void 0 ? at : place(start + offset);
},
size: 1
};
};
try {
const tree = convert(document.contents, start, 0);
return {
tree: usable ? tree : void 0,
problems: problems
};
} catch (error) {
const why = error instanceof Error ? error.name : "error";
return {
tree: void 0,
problems: [ ...problems, {
at: start,
message: `could not be read (${why})`
} ]
};
}
}
const QUOTE_IT = "a value that starts with {{ must be quoted";
function keyProblem(around) {
return around.includes("{") ? `the key of a map must be text; ${QUOTE_IT}` : "the key of a map must be text";
}
function explainYaml(code, message, around) {
if (code === "MULTIPLE_DOCS") return "a second document starts here; one is read";
if (code === "RESOURCE_EXHAUSTION") return `is nested more than ${MOST_LEVELS} levels deep`;
const hint = /\{\{|\}\}/.test(around) ? `; ${QUOTE_IT}` : "";
return `is not YAML: ${yamlReason(code, message)}${hint}`;
}
function yamlReason(code, message) {
if (code === "BAD_DIRECTIVE") return "Unknown directive";
if (code === "TAG_RESOLVE_FAILED") return "Unknown tag";
const found = code === "UNEXPECTED_TOKEN" || code === "BAD_ALIAS" ? message.replace(/:.*$/s, "") : message;
return (0, quote.fV)(found, 160);
}
}
};
