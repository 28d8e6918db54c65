"use strict";

exports.id = 74;

exports.ids = [ 74 ];

exports.modules = {
4074: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
parseExpectations: () => parseExpectations,
C: () => parseSubject
});
var parse_error = __webpack_require__(3026);
class LineReader {
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
parseRest(parse) {
this.skipBlanks();
const start = this.index, text = this.rest;
this.index = this.text.length;
try {
return parse(text);
} catch (thrown) {
throw thrown instanceof parse_error.mB ? thrown.shiftedBy(start) : thrown;
}
}
}
var language_operand = __webpack_require__(3615), nearest = __webpack_require__(8228), quote = __webpack_require__(2005), language_json = __webpack_require__(9974), subjects = __webpack_require__(9533);
const ALL = [ "number", "field", "text", "body", "json" ], ORDERED = [ "number", "field", "body", "json" ], TEXTS = [ "field", "text", "body", "json" ], OPERATORS = [ {
name: "==",
argument: "equal",
appliesTo: ALL,
aliases: [ "=", "===", "is", "eq", "equal", "equals" ]
}, {
name: "!=",
argument: "equal",
appliesTo: ALL,
aliases: [ "!==", "<>", "ne" ]
}, {
name: "<",
argument: "ordered",
appliesTo: ORDERED,
aliases: [ "lt" ]
}, {
name: "<=",
argument: "ordered",
appliesTo: ORDERED,
aliases: [ "=<" ]
}, {
name: ">",
argument: "ordered",
appliesTo: ORDERED,
aliases: [ "gt" ]
}, {
name: ">=",
argument: "ordered",
appliesTo: ORDERED,
aliases: [ "=>" ]
}, {
name: "in",
argument: "list",
appliesTo: ALL
}, {
name: "contains",
argument: "part",
appliesTo: TEXTS,
aliases: [ "includes", "has" ]
}, {
name: "matches",
argument: "pattern",
appliesTo: TEXTS,
aliases: [ "=~", "~", "like" ],
opposites: [ "!~" ]
}, {
name: "startsWith",
argument: "text",
appliesTo: TEXTS
}, {
name: "endsWith",
argument: "text",
appliesTo: TEXTS
}, {
name: "exists",
argument: "none",
appliesTo: ALL,
aliases: [ "present" ],
opposites: [ "missing" ]
}, {
name: "isEmpty",
argument: "none",
appliesTo: [ "field", "body", "json" ],
aliases: [ "empty" ]
}, {
name: "count",
argument: "count",
appliesTo: [ "field", "json" ],
aliases: [ "length", "size" ]
}, {
name: "type",
argument: "type",
appliesTo: [ "body", "json" ]
}, {
name: "schema",
argument: "schema",
appliesTo: [ "body", "json" ]
} ], COMPARISONS = OPERATORS.flatMap(row => "equal" === row.argument || "ordered" === row.argument ? [ row.name ] : []);
function operatorsOf(kind) {
const {type: type} = (0, subjects.xW)(kind);
return OPERATORS.filter(({appliesTo: appliesTo}) => appliesTo.includes(type));
}
function operatorNamed(word) {
return OPERATORS.find(({name: name}) => name === word);
}
const SUGGESTIONS = new Map([ ...OPERATORS.flatMap(({name: name, aliases: aliases = [], opposites: opposites = []}) => [ ...aliases.map(alias => [ alias, name ]), ...opposites.map(opposite => [ opposite, `not ${name}` ]) ]), ...language_json.QE.map(type => [ `is${type[0]?.toUpperCase()}${type.slice(1)}`, `type ${type}` ]) ]);
var language_pattern = __webpack_require__(7628), language_template = __webpack_require__(8806);
function parsePattern(text, env) {
if ("" === text) throw (0, parse_error.p6)(0, "a regular expression such as /^v[0-9]+$/i", text);
if (text.startsWith('"') && text.endsWith('"') && text.length > 1) return parseQuoted(text, env);
const split = (0, language_pattern.zm)(text);
if ("message" in split) throw new parse_error.mB([ split ]);
const {pieces: pieces, problems: problems} = (0, language_template.WH)(text.slice(split.start, split.end));
if (problems.length > 0) throw new parse_error.mB(problems).shiftedBy(split.start);
const compiled = (0, language_pattern.Eb)(pieces, split.flags, env);
if ("problems" in compiled) throw new parse_error.mB(compiled.problems).shiftedBy(split.start);
return compiled.pattern;
}
function parseQuoted(text, env) {
const {pieces: pieces, problems: problems} = (0, language_template.WH)(text);
if (problems.length > 0) throw new parse_error.mB(problems);
const last = pieces.length - 1, unquoted = [];
for (const [index, piece] of pieces.entries()) {
if ("text" !== piece.kind) {
unquoted.push(piece);
continue;
}
const content = piece.text.slice(0 === index ? 1 : 0, index === last ? -1 : void 0), literal = (0, 
language_json.OT)(`"${content}"`);
if ("string" != typeof literal) throw (0, parse_error.p6)(0, "/regex/flags or a JSON string, in which \\d is written as \\\\d", text);
"" !== literal && unquoted.push({
kind: "text",
index: piece.index,
text: literal
});
}
if (0 === unquoted.length) throw new parse_error.mB([ {
index: 1,
message: "expected a regular expression between the quotes, found none"
} ]);
const compiled = (0, language_pattern.Eb)(unquoted, "", env);
if ("problems" in compiled) throw new parse_error.mB(compiled.problems);
return compiled.pattern;
}
var duration = __webpack_require__(2757), read = __webpack_require__(813), reason = __webpack_require__(3065), record = __webpack_require__(4704), yaml = __webpack_require__(9110), schema_errors = __webpack_require__(6651), time_limit = __webpack_require__(5767), yaml_tree = __webpack_require__(5782);
const DRAFTS = [ [ /^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, "2020-12" ], [ /^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, "2019-09" ], [ /^https?:\/\/json-schema\.org\/draft-0[67]\/schema#?$/, "7" ], [ /^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, "4" ] ];
class SchemaProblem extends Error {
name="SchemaProblem";
}
async function readJsonSchema(file, readFile) {
let text;
try {
text = await readFile(file);
} catch (thrown) {
if ("ENOENT" === (0, reason.x)(thrown)) throw new SchemaProblem("there is no such file");
throw new SchemaProblem(thrown instanceof read.UnreadableFile ? `it ${thrown.message}` : "it cannot be read");
}
const schema = await parseSchema(file, text), draft = draftOf(schema), {format: format} = await __webpack_require__.e(94).then(__webpack_require__.bind(__webpack_require__, 4094));
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
async function parseSchema(file, text) {
let value, json = text.replace(/^\ufeff/, "");
/\.ya?ml$/i.test(file) && (json = JSON.stringify(await readYaml(json)) ?? "null");
try {
({value: value} = (0, language_json.qF)(json));
} catch (thrown) {
throw new SchemaProblem(`it is not JSON (${jsonReason(thrown, json)})`);
}
if ("boolean" == typeof value) return value;
if ("object" == typeof value && null !== value && !Array.isArray(value)) return value;
throw new SchemaProblem("a JSON Schema is an object, true or false");
}
async function readYaml(text) {
let read;
try {
read = await (0, yaml.h)(text, 100, parse => (0, time_limit.dn)(yaml_tree.Q, parse));
} catch (thrown) {
if (thrown instanceof time_limit.yY) throw new SchemaProblem(`it takes longer than ${(0, 
duration.a3)(yaml_tree.Q)} to read`);
throw new SchemaProblem("it is not YAML");
}
if ("value" in read) return read.value;
const {place: place} = read.problem;
throw new SchemaProblem("it is not YAML" + (void 0 === place ? "" : ` (line ${place.line}, column ${place.column})`));
}
function jsonReason(thrown, text) {
if (!(thrown instanceof SyntaxError)) return (0, quote.A3)(thrown);
const {line: line, column: column} = (0, language_json.AA)(text);
return `line ${line}, column ${column}`;
}
function draftOf(schema) {
const given = "boolean" == typeof schema ? void 0 : schema.$schema;
if (void 0 === given) return "2020-12";
for (const [pattern, draft] of DRAFTS) if ("string" == typeof given && pattern.test(given)) return draft;
throw new SchemaProblem(`its $schema is ${(0, quote.hD)(given, 80)}, and known are https://json-schema.org/draft/2020-12/schema, …/2019-09/schema and http://json-schema.org/draft-07/schema#`);
}
function inspect(part, uri, lookup, formats) {
if ("boolean" == typeof part) return;
const where = `at ${uri.includes("#") ? (0, quote.fV)((0, language_json.xX)(uri.slice(uri.indexOf("#")))) : "#"}`;
if (void 0 !== part.$dynamicRef) throw new SchemaProblem(`it uses $dynamicRef ${where}, which is not supported`);
const ref = part.__absolute_ref__;
if (void 0 !== ref && void 0 === (0, record.Z)(lookup, ref)) throw new SchemaProblem(`it refers to ${(0, 
quote.hD)(part.$ref, 120)} ${where}, which is not in the file, and nothing is fetched`);
const wrong = (void 0 === part.type ? [] : [ part.type ].flat()).find(type => !language_json.QE.some(known => known === type));
if (void 0 !== wrong) throw new SchemaProblem(`there is no type ${(0, quote.hD)(wrong, 40)} (${where})`);
if (void 0 !== part.format && !Object.hasOwn(formats, part.format)) throw new SchemaProblem(`the format ${(0, 
quote.hD)(part.format, 40)} cannot be checked (${where})`);
const named = part.patternProperties, keys = "object" == typeof named && null !== named ? Object.keys(named) : [];
for (const pattern of [ part.pattern, ...keys ]) if (void 0 !== pattern) try {
new RegExp(pattern, "u");
} catch (thrown) {
throw new SchemaProblem(`it has a pattern that does not compile: ${(0, language_pattern.nR)(thrown)} (${where})`);
}
}
async function parse_schema_parseSchema(line, env, readFile) {
line.skipBlanks();
const start = line.index, file = line.parseRest(text => parsePath(text, env));
try {
return await readJsonSchema(file, readFile);
} catch (thrown) {
if (!(thrown instanceof SchemaProblem)) throw thrown;
const message = `expected a JSON Schema in ${(0, parse_error.F9)(file)}: ${thrown.message}`;
throw new parse_error.mB([ {
index: start,
message: message
} ]);
}
}
function parsePath(text, env) {
if ("" === text) throw (0, parse_error.p6)(0, "the path of a JSON Schema such as schemas/order.json", text);
const operand = (0, language_operand.p_)(text, "text", env), template = (0, language_operand.aG)(operand), path = "value" === operand.kind && "string" == typeof operand.value ? operand.value : template && (0, 
language_template.tq)(template);
if (void 0 !== path) return path;
const message = "expected a path without captured values: a schema is read before the first request";
throw new parse_error.mB([ {
index: 0,
message: message
} ]);
}
async function parseAssertion(line, subject, env, readFile) {
line.skipBlanks();
const not = "" !== line.take(/not(?=\s|$)/y);
line.skipBlanks();
const operator = impliedOperator(line, subject) ?? parseOperator(line, subject, not);
return {
not: not,
assertion: await parseArgument(operator, line, subject, env, readFile)
};
}
function impliedOperator(line, {kind: kind}) {
if ("status" === kind && /^(?:\d|\{\{)/.test(line.rest)) return operatorNamed(/[,-]|xx/i.test(line.rest) ? "in" : "==");
}
function parseOperator(line, {kind: kind}, not) {
const start = line.index, word = line.take(/(?:==|!=|<=|>=|<|>)(?![=~>])|[=!<>~]+|[^\s=!<>~]+/y), operator = operatorNamed(word);
if (void 0 === operator) {
const names = OPERATORS.map(({name: name}) => name), what = `an operator${not ? " after not" : ""} (${names.join(" ")})`;
throw (0, parse_error.p6)(start, what, word, (0, parse_error.au)(SUGGESTIONS.get(word) ?? (0, 
nearest.p)(word, names)));
}
const ofSubject = operatorsOf(kind);
if (ofSubject.includes(operator)) return operator;
const {argument: argument, example: example} = (0, subjects.xW)(kind), hint = void 0 === example || "none" !== argument ? "" : `, as in ${example}`, names = ofSubject.map(({name: name}) => name).join(" ");
throw (0, parse_error.p6)(start, `one of the operators of ${kind} (${names})`, operator.name, hint);
}
async function parseArgument(row, line, subject, env, readFile) {
const {equal: equal, order: order} = (0, subjects.xW)(subject.kind), isJson = "json" === equal;
switch (row.argument) {
case "none":
line.skipBlanks();
if (!line.done) throw (0, parse_error.p6)(line.index, `the end of the line after ${row.name}`, line.rest);
return {
operator: row.name
};

case "equal":
return {
operator: row.name,
operand: line.parseRest(text => parseEqual(text, row.name, subject, equal, env))
};

case "ordered":
return {
operator: row.name,
operand: line.parseRest(text => parseOrdered(text, row.name, order, env))
};

case "list":
return {
operator: row.name,
operands: line.parseRest(text => (0, language_operand.mo)(text, equal, env))
};

case "part":
return {
operator: row.name,
operand: line.parseRest(text => isJson ? withoutRange((0, language_operand.p_)(text, equal, env)) : parseText(text, env))
};

case "text":
return {
operator: row.name,
operand: line.parseRest(text => parseText(text, env))
};

case "pattern":
return {
operator: row.name,
pattern: line.parseRest(text => parsePattern(text, env))
};

case "count":
return {
operator: row.name,
comparison: parseComparison(line),
operand: line.parseRest(text => (0, language_operand.p_)(text, "whole", env))
};

case "type":
return {
operator: row.name,
type: line.parseRest(parseType)
};

case "schema":
return {
operator: row.name,
schema: await parse_schema_parseSchema(line, env, readFile)
};
}
}
function parseEqual(text, operator, {kind: kind}, domain, env) {
const comma = text.indexOf(",");
if (comma >= 0 && ("statuses" === domain || "wholes" === domain)) {
const hint = `; for several values write ${kind} ${"==" === operator ? "in" : "not in"} ${(0, 
quote.fV)(text, 40)}`;
throw (0, parse_error.p6)(comma, "the end of the line after one value", ",", hint);
}
return (0, language_operand.p_)(text, domain, env);
}
function parseOrdered(text, operator, domain, env) {
const operand = withoutRange((0, language_operand.p_)(text, domain, env));
if ("json" === domain && "value" === operand.kind && [ "boolean", "object" ].includes(typeof operand.value)) throw (0, 
parse_error.p6)(0, `a number or a text after ${operator}`, text);
return operand;
}
function parseText(text, env) {
const operand = withoutRange((0, language_operand.p_)(text, "text", env));
if ("value" !== operand.kind || "" !== operand.value) return operand;
throw new parse_error.mB([ {
index: 0,
message: 'expected a text that is not empty: "" is part of every text'
} ]);
}
function withoutRange(operand) {
return "range" === operand.kind ? {
kind: "value",
value: operand.text,
text: operand.text
} : operand;
}
function parseComparison(line) {
line.skipBlanks();
const start = line.index, symbol = line.take(/[=!<>~]+/y), comparison = COMPARISONS.find(known => known === symbol);
if (void 0 !== comparison) return comparison;
const meant = SUGGESTIONS.get(symbol) ?? (/^\d/.test(line.rest) && "" === symbol ? `count == ${(0, 
quote.fV)(line.rest, 40)}` : void 0);
throw (0, parse_error.p6)(start, `${COMPARISONS.join(" ")} after count`, line.text.slice(start), (0, 
parse_error.au)(meant));
}
const OTHER_TYPES = new Map([ [ "bool", "boolean" ], [ "int", "integer" ], [ "float", "number" ], [ "list", "array" ], [ "map", "object" ], [ "text", "string" ] ]);
function parseType(text) {
const type = language_json.QE.find(known => known === text);
if (void 0 !== type) return type;
const meant = OTHER_TYPES.get(text) ?? (0, nearest.p)(text, language_json.QE);
throw (0, parse_error.p6)(0, `one of the types ${language_json.QE.join(", ")}`, text, (0, 
parse_error.au)(meant));
}
var json_path = __webpack_require__(3444);
const FIRST_WORDS = subjects.u0.map(({kind: kind}) => kind.split(" ", 1)[0] ?? ""), ALIASES = new Map(subjects.u0.flatMap(({kind: kind, aliases: aliases}) => aliases.map(alias => [ alias, kind ]))), LIST = subjects.u0.map(subjects.uk).join(", ").replace(/, (?=[^,]*$)/, " or ");
async function parseSubjectPart(line, env) {
line.skipBlanks();
const start = line.index, word = line.take(/[A-Za-z0-9]*/y);
if ("refused" === word) throw new parse_error.mB([ {
index: start,
message: "expected a subject, found refused, which must be the only line"
} ]);
const row = subjects.u0.find((_, index) => FIRST_WORDS[index] === word);
if (void 0 === row) throw unknownSubject(line.text, start);
requireEndOfWord(line, start);
for (const more of row.kind.split(" ").slice(1)) {
line.skipBlanks();
const at = line.index;
if (line.take(/[A-Za-z0-9]*/y) !== more) throw (0, parse_error.p6)(at, `${more} after ${word}`, line.text.slice(at));
requireEndOfWord(line, start);
}
switch (row.argument) {
case "none":
return {
kind: row.kind,
captures: []
};

case "name":
return {
kind: row.kind,
name: parseName(line, row),
captures: []
};

case "path":
return parse_subject_parsePath(line, row.kind, env);
}
}
function requireEndOfWord(line, start) {
if (!/^(?:\s|[=!<>]|$)/.test(line.rest)) throw unknownSubject(line.text, start);
}
function unknownSubject(text, start) {
const [word = ""] = /^[^\s=!<>]*/.exec(text.slice(start)) ?? [], meant = ALIASES.get(word.toLowerCase()) ?? (0, 
nearest.p)(word, FIRST_WORDS);
return (0, parse_error.p6)(start, `a subject (${LIST})`, word || text.slice(start), (0, 
parse_error.au)(meant));
}
function parseName(line, {kind: kind, example: example}) {
line.skipBlanks();
const start = line.index, name = line.take(/[\w#$%&'*+.^`|~-]+/y), next = line.text[line.index] ?? " ";
if ("" !== name && /[\s=!<>]/.test(next)) return name;
const hint = /^["']/.test(line.rest) && "" === name ? ", without quotes" : "";
throw (0, parse_error.p6)(start, `the name of a ${kind} such as ${example}${hint}`, line.text.slice(start));
}
async function parse_subject_parsePath(line, kind, env) {
line.skipBlanks();
const start = line.index, scanned = (0, json_path.rx)(line.text, start);
if ("message" in scanned) {
const hint = /^["']\$/.test(line.rest) ? "; write it without quotes" : "";
throw new parse_error.mB([ {
index: scanned.index,
message: scanned.message + hint
} ]);
}
line.index = scanned.end;
if (line.rest.startsWith("{{")) {
const example = 'a placeholder belongs into the brackets of the path, as in $["{{ env.NAME }}"]';
throw (0, parse_error.p6)(line.index, "a blank after the path", line.rest, `; ${example}`);
}
const compiled = await (0, json_path.nO)(line.text.slice(start, scanned.end), env);
if ("problems" in compiled) throw new parse_error.mB(compiled.problems).shiftedBy(start);
const {path: path} = compiled;
return {
kind: kind,
path: path,
captures: (0, language_template.Z0)(path.path)
};
}
async function parseExpectations(text, env, options = {}) {
const expectations = [], problems = [], refusals = [];
let lines = 0;
for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
const content = line.trim();
if ("" === content || content.startsWith("#")) continue;
lines++;
if ("refused" === content) {
const message = "expected refused to be the only line, as it is about the response as a whole";
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
if (void 0 !== refused && lines > 1) {
problems.push(...refusals);
problems.sort((a, b) => a.line - b.line);
}
return {
expectations: void 0 === refused ? expectations : [],
refused: refused && {
line: refused.line,
column: refused.column
},
problems: problems
};
}
async function parseExpectation(text, env, options = {}) {
const line = new LineReader(text);
return withProblems(async () => {
const subject = await parseSubjectPart(line, env), readFile = options.readFile ?? readSchemaFile, {not: not, assertion: assertion} = await parseAssertion(line, subject, env, readFile), captures = new Set([ ...subject.captures, ...templatesOf(assertion).flatMap(language_template.Z0) ]);
return {
expectation: {
line: text.trim(),
subject: subject,
not: not,
assertion: assertion,
captures: [ ...captures ]
}
};
});
}
async function parseSubject(text, env) {
const line = new LineReader(text);
return withProblems(async () => {
const subject = await parseSubjectPart(line, env);
line.skipBlanks();
if (!line.done) throw (0, parse_error.p6)(line.index, "the end of the line after the subject", line.rest);
return {
subject: subject
};
});
}
async function withProblems(parse) {
try {
return await parse();
} catch (thrown) {
if (!(thrown instanceof parse_error.mB)) throw thrown;
return {
problems: thrown.problems.map(({index: index, message: message}) => ({
line: 1,
column: index + 1,
message: message
}))
};
}
}
async function readSchemaFile(path) {
const {MOST_BYTES: MOST_BYTES, readText: readText} = await Promise.resolve().then(__webpack_require__.bind(__webpack_require__, 813));
return readText(path, {
maxBytes: MOST_BYTES.schema
});
}
function templatesOf(assertion) {
return "pattern" in assertion ? [ assertion.pattern.source ] : ("operand" in assertion ? [ assertion.operand ] : "operands" in assertion ? assertion.operands : []).flatMap(operand => (0, 
language_operand.aG)(operand) ?? []);
}
},
9533: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
u0: () => SUBJECTS,
uk: () => writtenAs,
xW: () => subjectRow
});
const SUBJECTS = [ {
kind: "status",
argument: "none",
type: "number",
equal: "statuses",
order: "status",
needs: "head",
aliases: [ "http", "code" ],
example: "status in 2xx"
}, {
kind: "header",
argument: "name",
type: "field",
equal: "text",
order: "number",
needs: "head",
aliases: [],
example: "content-type"
}, {
kind: "body",
argument: "none",
type: "body",
equal: "text",
order: "number",
needs: "body",
aliases: [ "text" ],
example: "bytes > 0, or json $.items count > 0"
}, {
kind: "json",
argument: "path",
type: "json",
equal: "json",
order: "json",
needs: "body",
aliases: [ "jsonpath" ]
}, {
kind: "bytes",
argument: "none",
type: "number",
equal: "wholes",
order: "whole",
needs: "whole body",
aliases: [ "size" ],
example: "bytes > 0"
}, {
kind: "sha256",
argument: "none",
type: "text",
equal: "digest",
order: "digest",
needs: "whole body",
aliases: []
}, {
kind: "time",
argument: "none",
type: "number",
equal: "duration",
order: "duration",
needs: "whole body",
aliases: [ "duration", "latency" ],
example: "time < 2s"
}, {
kind: "tls expires",
argument: "none",
type: "number",
equal: "duration",
order: "duration",
needs: "head",
aliases: [ "certificate" ],
example: "tls expires > 14d"
}, {
kind: "redirect",
argument: "none",
type: "text",
equal: "text",
order: "text",
needs: "head",
aliases: [ "location", "url" ]
}, {
kind: "cookie",
argument: "name",
type: "field",
equal: "text",
order: "number",
needs: "head",
aliases: [],
example: "session"
} ], BY_KIND = new Map(SUBJECTS.map(row => [ row.kind, row ]));
function subjectRow(kind) {
const row = BY_KIND.get(kind);
if (void 0 === row) throw new Error(`no subject ${kind}`);
return row;
}
function writtenAs({kind: kind, argument: argument}) {
return "none" === argument ? kind : `${kind} ${argument.toUpperCase()}`;
}
},
5782: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Q: () => READING_MS,
g: () => readYaml
});
var duration = __webpack_require__(2757), errors = __webpack_require__(2578), quote = __webpack_require__(2005), src_yaml = __webpack_require__(9110);
function offsetsOf(value, raw, type) {
const reading = new Reading(raw);
if ("QUOTE_DOUBLE" === type) reading.doubleQuoted(); else if ("QUOTE_SINGLE" === type) reading.singleQuoted(); else if ("BLOCK_LITERAL" === type || "BLOCK_FOLDED" === type) {
reading.block(indentOf(value));
"BLOCK_FOLDED" === type && reading.foldLines();
} else reading.plain();
const {text: text, offsets: offsets} = reading;
if (text.replace(/\n+$/, "") === value.replace(/\n+$/, "")) {
for (;offsets.length <= value.length; ) offsets.push(reading.end);
return offsets;
}
}
const ESCAPED = new Map([ [ "0", "\0" ], [ "a", "" ], [ "b", "\b" ], [ "t", "\t" ], [ "\t", "\t" ], [ "n", "\n" ], [ "v", "\v" ], [ "f", "\f" ], [ "r", "\r" ], [ "e", "" ], [ " ", " " ], [ '"', '"' ], [ "/", "/" ], [ "\\", "\\" ], [ "N", "" ], [ "_", " " ], [ "L", "\u2028" ], [ "P", "\u2029" ] ]), HEX_DIGITS = new Map([ [ "x", 2 ], [ "u", 4 ], [ "U", 8 ] ]);
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
for (;this.#index < this.end; ) this.#fold() || this.#take(1);
}
singleQuoted() {
this.#unquote();
for (;this.#index < this.end; ) this.#fold() || this.#take(this.#raw.startsWith("''", this.#index) ? 2 : 1, this.#raw[this.#index]);
}
doubleQuoted() {
this.#unquote();
for (;this.#index < this.end; ) this.#fold() || ("\\" === this.#raw[this.#index] ? this.#escape() : this.#take(1));
}
block(kept) {
const lines = [ ...this.#raw.matchAll(/[^\n]*(?:\n|$)/g) ].slice(1).filter(([line]) => "" !== line), indent = indentOf(lines.map(([line]) => line).join("")) - kept;
for (const [number, match] of lines.entries()) {
const content = match[0].replace(/\r?\n$/, "");
this.#index = match.index + Math.min(indent, content.length);
this.#take(content.length - Math.min(indent, content.length));
this.end = this.#index;
number < lines.length - 1 && this.#put("\n", this.#index);
}
}
foldLines() {
const lines = this.text, offsets = this.offsets.splice(0);
this.text = "";
for (const {0: breaks, index: index} of lines.matchAll(/\n+|[^\n]+/g)) {
const start = offsets.slice(index, index + breaks.length);
if (breaks.startsWith("\n")) if (1 === breaks.length) this.#put(" ", start[0] ?? 0); else for (const offset of start.slice(1)) this.#put("\n", offset); else {
this.text += breaks;
for (const offset of start) this.offsets.push(offset);
}
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
if (void 0 !== text) this.#put(text, this.#index); else for (let unit = 0; unit < length; unit++) this.#put(this.#raw[this.#index + unit] ?? "", this.#index + unit);
this.#index += length;
}
#fold() {
if (this.#index < this.#unbroken) return !1;
const pattern = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y;
pattern.lastIndex = this.#index;
const [blanks] = pattern.exec(this.#raw) ?? [];
if (void 0 === blanks) {
const run = /[ \t]*/y;
run.lastIndex = this.#index;
run.exec(this.#raw);
this.#unbroken = run.lastIndex;
return !1;
}
const breaks = blanks.split("\n").length - 1;
this.#take(blanks.length, 1 === breaks ? " " : "\n".repeat(breaks - 1));
return !0;
}
#escape() {
const letter = this.#raw[this.#index + 1] ?? "", continued = /^\\[ \t]*\r?\n[ \t]*/.exec(this.#raw.slice(this.#index, this.#index + 2e3))?.[0];
if (void 0 !== continued) this.#take(continued.length, ""); else {
const digits = HEX_DIGITS.get(letter) ?? 0, code = Number.parseInt(this.#raw.slice(this.#index + 2, this.#index + 2 + digits), 16), known = digits > 0 && code <= 1114111 ? String.fromCodePoint(code) : ESCAPED.get(letter);
this.#take(2 + digits, known ?? "");
}
}
}
var time_limit = __webpack_require__(5767);
const MOST_CHARACTERS = 1048576, MOST_VALUES = 2e5, MOST_LEVELS = 64, MOST_PROBLEMS = 20, READING_MS = 1e4;
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
const yaml = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19)), lines = new yaml.LineCounter, problems = [], place = offset => {
const {line: line, col: col} = lines.linePos(offset ?? 0);
return {
line: Math.max(1, line),
column: Math.max(1, col)
};
};
let usable = !0;
const note = (at, message) => {
problems.length < MOST_PROBLEMS && problems.push({
at: at,
message: message
});
}, report = (at, message) => {
usable = !1;
note(at, message);
}, parse = () => yaml.parseDocument(text, {
...src_yaml.N,
uniqueKeys: !1,
prettyErrors: !1,
lineCounter: lines
});
let document;
try {
document = (0, time_limit.dn)(limitMs, parse);
} catch (thrown) {
return {
tree: void 0,
problems: [ {
at: start,
message: thrown instanceof time_limit.yY ? `takes longer than ${(0, duration.a3)(limitMs)} to read` : `cannot be read: ${(0, 
errors.bD)(thrown)}`
} ]
};
}
let last = -1;
for (const error of document.errors) if (error.pos[0] !== last) {
last = error.pos[0];
report(place(error.pos[0]), explainYaml(error.code, error.message, text.slice(Math.max(0, error.pos[0] - 3), error.pos[1] + 2)));
}
document.directives?.yaml.explicit && "1.2" !== document.directives.yaml.version && report(start, `is YAML ${(0, 
quote.fV)(document.directives.yaml.version, 20)} by its directive, and is read as YAML 1.2`);
if (problems.length > 0) return {
tree: void 0,
problems: problems
};
const anchors = new Map, convert = (node, at, level) => {
const nothing = {
kind: "scalar",
at: at,
value: null,
source: "",
where: () => at,
size: 1
};
if (null === node) return nothing;
const here = node.range ? place(node.range[0]) : at;
if (level > MOST_LEVELS) {
report(here, `is nested more than ${MOST_LEVELS} levels deep`);
return nothing;
}
if (yaml.isAlias(node)) {
const target = anchors.get(node.source);
if (void 0 !== target && "open" !== target) return target;
report(here, "open" === target ? `the alias *${(0, quote.fV)(node.source, 60)} leads into itself` : `the alias *${(0, 
quote.fV)(node.source, 60)} has no anchor before it`);
return nothing;
}
if (void 0 !== node.tag) {
const before = text.slice(0, node.range?.[0] ?? 0), written = /![^\s,[\]{}]*(?=[\s]+(?:&\S+\s+)?$)/.exec(before.slice(-400))?.[0].length, tagAt = void 0 === written ? here : place(before.search(/![^\s,[\]{}]*[\s]+(?:&\S+\s+)?$/));
report(tagAt, `has the tag ${(0, quote.fV)(node.tag, 60)}; tags are not used here`);
return nothing;
}
const anchor = yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : void 0;
void 0 !== anchor && anchors.set(anchor, "open");
const tree = yaml.isMap(node) ? convertMap(node.items, here, level) : yaml.isSeq(node) ? list(node.items.map(item => convert(yaml.isNode(item) ? item : null, here, level + 1)), here) : yaml.isScalar(node) ? scalar(node, here) : nothing;
void 0 !== anchor && anchors.set(anchor, tree);
return tree;
};
let tooLarge = !1;
const checkSize = (size, at) => {
if (size > MOST_VALUES && !tooLarge) {
tooLarge = !0;
report(at, `has more than ${MOST_VALUES} values, its aliases counted in full`);
}
return Math.min(size, MOST_VALUES + 1);
}, list = (items, at) => ({
kind: "list",
at: at,
items: items,
size: checkSize(items.reduce((sum, item) => sum + item.size, 1), at)
}), convertMap = (items, at, level) => {
const entries = [], seen = new Map;
let size = 1;
for (const item of items) {
const keyNode = yaml.isNode(item.key) ? item.key : void 0, keyAt = keyNode?.range ? place(keyNode.range[0]) : at, value = convert(yaml.isNode(item.value) ? item.value : null, keyAt, level + 1), key = yaml.isScalar(keyNode) && void 0 === keyNode.tag && void 0 === keyNode.anchor ? keyNode.value : void 0;
if ("string" != typeof key) {
report(keyAt, keyProblem(void 0 === keyNode ? "" : text.slice(Math.max(0, (keyNode.range?.[0] ?? 1) - 1), keyNode.range?.[1] ?? 0)));
continue;
}
if ("<<" === key && yaml.isScalar(keyNode) && "PLAIN" === keyNode.type) {
report(keyAt, "is a merge key, which YAML 1.2 does not have; what checks share goes into defaults");
continue;
}
const before = seen.get(key);
if (void 0 === before) {
seen.set(key, keyAt);
entries.push({
key: key,
keyAt: keyAt,
value: value
});
size += value.size;
} else note(keyAt, `${(0, quote.hD)(key, 80)} is given twice, first in line ${before.line}`);
}
return {
kind: "map",
at: at,
entries: entries,
size: checkSize(size, at)
};
}, scalar = (node, at) => {
const {value: value} = node, known = "string" == typeof value || "number" == typeof value || "boolean" == typeof value ? value : null, [start = 0, end = 0] = node.range ?? [], written = "string" == typeof known ? known : node.source ?? "";
let offsets;
return {
kind: "scalar",
at: at,
value: known,
source: node.source ?? "",
where: index => {
offsets ??= offsetsOf(written, text.slice(start, end), node.type) ?? [];
const offset = offsets[index];
return void 0 === offset ? at : place(start + offset);
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
if ("MULTIPLE_DOCS" === code) return "a second document starts here; one is read";
if ("RESOURCE_EXHAUSTION" === code) return `is nested more than ${MOST_LEVELS} levels deep`;
const hint = /\{\{|\}\}/.test(around) ? `; ${QUOTE_IT}` : "";
return `is not YAML: ${yamlReason(code, message)}${hint}`;
}
function yamlReason(code, message) {
if ("BAD_DIRECTIVE" === code) return "Unknown directive";
if ("TAG_RESOLVE_FAILED" === code) return "Unknown tag";
const found = "UNEXPECTED_TOKEN" === code || "BAD_ALIAS" === code ? message.replace(/:.*$/s, "") : message;
return (0, quote.fV)(found, 160);
}
},
8228: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
p: () => nearest
});
function nearest(word, candidates) {
let best, limit = Math.min(2, Math.floor(word.length / 3)) + 1;
for (const candidate of candidates) {
if (Math.abs(candidate.length - word.length) >= limit) continue;
const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
if (distance < limit) {
best = candidate;
limit = distance;
}
}
return best;
}
function editDistance(a, b, limit = Number.POSITIVE_INFINITY) {
let beforeLast = [], last = Array.from({
length: b.length + 1
}, (_, index) => index);
for (let i = 1; i <= a.length; i++) {
const row = [ i ];
for (let j = 1; j <= b.length; j++) {
const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && (least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1));
row.push(least);
}
if (Math.min(...row) >= limit) return limit;
beforeLast = last;
last = row;
}
return last[b.length] ?? limit;
}
},
9110: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
N: () => YAML_OPTIONS,
h: () => parseYaml
});
const YAML_OPTIONS = {
version: "1.2",
schema: "core",
merge: !1,
resolveKnownTags: !1,
logLevel: "error"
};
async function parseYaml(text, maxAliases, run = parse => parse()) {
const {parseDocument: parseDocument} = await __webpack_require__.e(815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
return run(() => {
const document = parseDocument(text, {
...YAML_OPTIONS,
stringKeys: !0
}), [error] = document.errors;
if (void 0 !== error) {
const at = error.linePos?.[0];
return {
problem: {
kind: "syntax",
place: at && {
line: at.line,
column: at.col
}
}
};
}
try {
return {
value: document.toJS({
maxAliasCount: maxAliases
})
};
} catch {
return {
problem: {
kind: "aliases",
place: void 0
}
};
}
});
}
}
};
