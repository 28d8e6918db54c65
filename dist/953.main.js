"use strict";

exports.id = 953;

exports.ids = [ 953 ];

exports.modules = {
3444: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Lt: () => select,
nO: () => compileJsonPath,
rx: () => scanJsonPath
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9974), _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806), _time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5767);
const MAX_NODES = 1e5, NAME_CHARACTER = /[\w\u0080-\uffff-]/, BLANK = /[ \t\r\n]/;
function scanJsonPath(text, start) {
if ("$" !== text[start]) return {
index: start,
message: `expected a JSONPath, which starts with $, found ${found(text, start)}`
};
let end = start + 1;
for (;;) {
let next = end;
for (;BLANK.test(text[next] ?? ""); ) next++;
if ("[" === text[next]) {
const closed = scanBrackets(text, next);
if ("message" in closed) return closed;
end = closed.end;
} else {
if ("." !== text[next]) return {
end: end
};
end = next + ("." === text[next + 1] ? 2 : 1);
if ("*" === text[end]) end++; else if ("[" !== text[end]) for (;NAME_CHARACTER.test(text[end] ?? ""); ) end++;
}
}
}
function scanBrackets(text, start) {
const open = [];
let index = start;
for (;index < text.length; index++) {
const character = text[index];
if ("[" === character) open.push(index); else if ("]" === character) {
open.pop();
if (0 === open.length) return {
end: index + 1
};
} else if ('"' === character || "'" === character) {
const from = index;
for (index++; index < text.length && text[index] !== character; index++) "\\" === text[index] && index++;
if (index >= text.length) return {
index: from,
message: "expected the quote that ends this string of the path, found the end of the line"
};
}
}
return {
index: open.at(-1) ?? start,
message: "expected a ] for this [ of the path, found the end of the line"
};
}
function found(text, index) {
return index < text.length ? (0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(text.slice(index), 40) : "the end of the line";
}
async function compileJsonPath(source, env) {
const {pieces: pieces, problems: problems} = (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.WH)(source);
if (problems.length > 0) return {
problems: problems
};
const places = placesOf(pieces), bound = (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.hA)(pieces, env, (value, piece) => encode(value, places.get(piece) ?? "outside"));
if (bound.problems.length > 0) return {
problems: bound.problems
};
const library = await loadJsonPath(), plain = pieces.map(piece => "text" === piece.kind ? piece.text : encode("x", places.get(piece) ?? "outside"));
try {
const singular = library.compile(plain.join("")).singularQuery(), settled = (0, 
_template_js__WEBPACK_IMPORTED_MODULE_2__.tq)(bound.template);
void 0 !== settled && library.compile(settled);
const captures = pieces.filter(piece => "capture" === piece.kind);
return {
path: {
source: source,
singular: singular,
path: bound.template,
places: captures.map(piece => places.get(piece) ?? "outside")
}
};
} catch (thrown) {
return {
problems: [ pathProblem(thrown, pieces, plain) ]
};
}
}
function placesOf(pieces) {
const places = new Map;
let place = "outside";
for (const piece of pieces) if ("text" === piece.kind) for (let index = 0; index < piece.text.length; index++) {
const character = piece.text[index];
"outside" === place ? '"' !== character && "'" !== character || (place = character) : "\\" === character ? index++ : character === place && (place = "outside");
} else places.set(piece, place);
return places;
}
function encode(value, place) {
if ('"' === place) return (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.e0)((0, 
_template_js__WEBPACK_IMPORTED_MODULE_2__.MW)(value));
if ("'" === place) return (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.e0)((0, 
_template_js__WEBPACK_IMPORTED_MODULE_2__.MW)(value)).replaceAll('\\"', '"').replaceAll("'", "\\'");
if ("object" == typeof value && null !== value) throw new _time_limit_js__WEBPACK_IMPORTED_MODULE_3__.ZN("cannot be evaluated: an array or object was captured, and a path can only hold a string, a number, true, false or null");
return "string" == typeof value ? JSON.stringify(value) : (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.MW)(value);
}
function pathProblem(thrown, pieces, plain) {
const given = "object" == typeof thrown && null !== thrown && "token" in thrown ? thrown.token : void 0, at = "object" == typeof given && null !== given && "index" in given && "number" == typeof given.index ? given.index : 0;
let before = 0, index = 0;
for (const [position, piece] of pieces.entries()) {
const length = plain[position]?.length ?? 0;
at >= before && (index = piece.index + ("text" === piece.kind ? Math.min(at - before, length) : 0));
before += length;
}
const words = (0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(thrown).replace(/ \('.*$/s, ""), why = "can't backup beyond start" === words ? "unexpected end of the path" : (0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(words, 120);
return {
index: Math.max(index, 0),
message: `expected a JSONPath (RFC 9535): ${why}`
};
}
async function select(path, document, captures, limitMs) {
const environment = await loadJsonPath();
return (0, _time_limit_js__WEBPACK_IMPORTED_MODULE_3__.dn)(limitMs, () => {
const query = compileFilled(path, captures, environment), values = [];
for (const {value: value, location: location} of query.lazyQuery(document.value)) {
if (values.length >= MAX_NODES) throw new _time_limit_js__WEBPACK_IMPORTED_MODULE_3__.ZN(`selects more than ${MAX_NODES} nodes`);
values.push(document.exact === document.value ? value : at(document.exact, location));
}
return values;
});
}
function compileFilled(path, captures, environment) {
let next = 0;
const text = path.path.parts.map(part => "string" == typeof part ? part : encode((0, 
_template_js__WEBPACK_IMPORTED_MODULE_2__.FT)(captures, part.capture), path.places[next++] ?? "outside")).join("");
try {
return environment.compile(text);
} catch (thrown) {
throw new _time_limit_js__WEBPACK_IMPORTED_MODULE_3__.ZN(`cannot be evaluated: with the captured value it is no JSONPath (${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.A3)(thrown)})`, {
cause: thrown
});
}
}
function at(root, location) {
let value = root;
for (const key of location) {
if ("object" != typeof value || null === value) return;
value = Object.getOwnPropertyDescriptor(value, key)?.value;
}
return value;
}
let library;
function loadJsonPath() {
library ??= __webpack_require__.e(393).then(__webpack_require__.t.bind(__webpack_require__, 393, 19)).then(({JSONPathEnvironment: JSONPathEnvironment, jsonpath: jsonpath, FunctionExpressionType: FunctionExpressionType, Nothing: Nothing}) => {
const environment = new JSONPathEnvironment({
maxRecursionDepth: _json_js__WEBPACK_IMPORTED_MODULE_4__.lr + 3
}), {ValueType: ValueType, LogicalType: LogicalType} = FunctionExpressionType, {Length: Length, Match: Match, Search: Search} = jsonpath.functions, length = new Length;
environment.functionRegister.set("length", {
argTypes: [ ValueType ],
returnType: ValueType,
call: value => "string" == typeof value ? characters(value) : length.call(value)
});
const match = new Match, search = new Search, strict = call => ({
argTypes: [ ValueType, ValueType ],
returnType: LogicalType,
call: (text, pattern) => "string" == typeof text && "string" == typeof pattern && call(text, pattern)
});
environment.functionRegister.set("match", strict((text, pattern) => match.call(text, `(${pattern})`)));
environment.functionRegister.set("search", strict((text, pattern) => search.call(text, pattern)));
compareStrictly(jsonpath);
return environment;
});
return library;
}
function compareStrictly({JSONPathNodeList: JSONPathNodeList, expressions: {InfixExpression: InfixExpression, compare: compare}}) {
const isStructured = value => "object" == typeof value && null !== value && !(value instanceof JSONPathNodeList), single = operand => operand instanceof JSONPathNodeList && 1 === operand.nodes.length ? operand.nodes[0]?.value : operand, evaluateLogical = InfixExpression.prototype.evaluate;
InfixExpression.prototype.evaluate = function(context) {
if (this.logical) return evaluateLogical.call(this, context);
const left = single(this.left.evaluate(context)), right = single(this.right.evaluate(context));
if (!isStructured(left) || !isStructured(right)) return compare(left, this.operator, right);
const equal = (0, _json_js__WEBPACK_IMPORTED_MODULE_4__.Zm)(left, right);
return "!=" === this.operator ? !equal : equal && this.operator.endsWith("=");
};
}
function characters(text) {
let count = 0;
for (let index = 0; index < text.length; index += (text.codePointAt(index) ?? 0) > 65535 ? 2 : 1) count++;
return count;
}
},
6217: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
AD: () => quoteWords,
e4: () => renderMessage,
hD: () => quote,
iU: () => message
});
var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9974);
const SHOWN = 200, SEARCHED = 1048576, LONGEST_SECRET = 65536;
function quote(value) {
return "string" == typeof value ? {
as: "string",
text: value.slice(0, SEARCHED + 1)
} : {
as: "json",
text: (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.s$)(value, SEARCHED + 1)
};
}
function quoteWords(text) {
return {
as: "words",
text: text
};
}
function message(words, ...values) {
return words.flatMap((text, index) => {
const value = values[index];
return void 0 === value ? [ text ] : [ text, "number" == typeof value ? String(value) : value ];
});
}
function renderMessage(parts, redact = text => text) {
const clean = text => {
if (text.length <= SEARCHED) return redact(text);
const cleaned = redact(text.slice(0, SEARCHED));
return cleaned.slice(0, Math.max(0, cleaned.length - LONGEST_SECRET));
};
return parts.map(part => {
if ("string" == typeof part) return part;
const text = clean(part.text);
return "string" === part.as ? (0, _json_js__WEBPACK_IMPORTED_MODULE_0__.s$)(text, SHOWN) : (0, 
_json_js__WEBPACK_IMPORTED_MODULE_0__.IN)(text, SHOWN);
}).join("");
}
},
3615: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Vv: () => operandValue,
_Z: () => isRange,
aG: () => operandTemplate,
kz: () => readNumber,
mo: () => parseItems,
p_: () => parseOperand
});
var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2757), _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9974), _parse_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026), _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8806), _time_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5767);
const DOMAINS = {
status: {
expected: "a status from 100 to 999",
read: text => whole(text, 100, 999)
},
statuses: {
expected: "statuses such as 200, 2xx, 200-299 or 200,204",
read: text => {
const kind = /^([1-5])xx$/i.exec(text)?.[1];
return void 0 !== kind ? {
from: 100 * Number(kind),
to: 100 * Number(kind) + 99
} : range(text, 100, 999);
}
},
whole: {
expected: "a whole number",
read: text => whole(text, 0, Number.MAX_SAFE_INTEGER)
},
wholes: {
expected: "whole numbers such as 0, 100-200 or 1,2",
read: text => range(text, 0, Number.MAX_SAFE_INTEGER)
},
number: {
expected: "a number",
read: readNumber
},
duration: {
expected: "a duration such as 500ms, 2s, 14d, or bare seconds",
read: _duration_js__WEBPACK_IMPORTED_MODULE_3__.E9
},
digest: {
expected: "a SHA-256 digest of 64 hexadecimal digits",
read: text => /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : void 0
},
text: {
expected: 'a text ("" is the empty text)',
read: text => text
},
json: {
expected: 'a JSON literal or a text ("" is the empty text)',
read: text => text
}
};
function readAs(domain, text) {
return DOMAINS[domain].read("text" === domain || "json" === domain ? text : text.trim());
}
function readNumber(text) {
return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : void 0;
}
function whole(text, min, max) {
const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
return number >= min && number <= max ? number : void 0;
}
function range(text, min, max) {
const [, first, last] = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(text) ?? [], from = whole(first ?? "", min, max), to = void 0 === last ? from : whole(last, min, max);
return void 0 === from || void 0 === to || from > to ? void 0 : {
from: from,
to: to
};
}
function isRange(value) {
return "object" == typeof value && null !== value && "from" in value && "to" in value;
}
function parseOperand(text, domain, env) {
if ("" === text) throw (0, _parse_error_js__WEBPACK_IMPORTED_MODULE_0__.p6)(0, DOMAINS[domain].expected, text);
const {pieces: pieces, problems: problems} = (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.WH)(text), bare = (0, 
_template_js__WEBPACK_IMPORTED_MODULE_1__.hA)(pieces, env), [problem] = [ ...problems, ...bare.problems ];
if (void 0 !== problem) throw new _parse_error_js__WEBPACK_IMPORTED_MODULE_0__.mB([ problem ]);
const literal = (0, _json_js__WEBPACK_IMPORTED_MODULE_4__.OT)(pieces.map(piece => "text" === piece.kind ? piece.text : "x").join(""));
if ("json" === domain ? void 0 !== literal : "text" === domain && "string" == typeof literal) {
const {template: template} = (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.hA)(pieces, env, _template_js__WEBPACK_IMPORTED_MODULE_1__.e0), settled = (0, 
_template_js__WEBPACK_IMPORTED_MODULE_1__.tq)(template);
return void 0 === settled ? {
kind: "json",
template: template
} : {
kind: "value",
value: (0, _json_js__WEBPACK_IMPORTED_MODULE_4__.OT)(settled),
text: text
};
}
const {template: template} = bare, settled = (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.tq)(template);
if (void 0 === settled || "json" === domain) {
const asRange = settled === text ? DOMAINS.statuses.read(text) ?? DOMAINS.wholes.read(text) : void 0;
return asRange ? {
kind: "range",
range: asRange,
text: text
} : {
kind: "text",
template: template,
domain: domain
};
}
const value = readAs(domain, settled);
if (void 0 === value) throw (0, _parse_error_js__WEBPACK_IMPORTED_MODULE_0__.p6)(0, DOMAINS[domain].expected, text);
return isRange(value) ? {
kind: "range",
range: value,
text: text
} : {
kind: "value",
value: value,
text: text
};
}
function parseItems(text, domain, env) {
const inText = "json" === domain || "text" === domain, bracketed = text.startsWith("[") && text.endsWith("]");
if (inText && bracketed) {
const operand = parseOperand(text, "json", env);
if ("json" === operand.kind || "value" === operand.kind && Array.isArray(operand.value)) return [ operand ];
}
const shift = !inText && bracketed ? 1 : 0, list = 1 === shift ? text.slice(1, -1) : text, items = [], item = /\s*("(?:[^"\\]|\\.)*"(?=\s*(?:,|$))|[^,]*)\s*(?:,|$)/y;
for (;;) {
const start = item.lastIndex, [whole = "", untrimmed = ""] = item.exec(list) ?? [], value = untrimmed.trimEnd(), index = shift + start + ("" === value ? whole.replace(/,$/, "").length : whole.indexOf(value));
if ("" === value && whole.endsWith(",")) throw (0, _parse_error_js__WEBPACK_IMPORTED_MODULE_0__.p6)(index, DOMAINS[domain].expected, ",");
try {
items.push(parseOperand(value, domain, env));
} catch (thrown) {
throw thrown instanceof _parse_error_js__WEBPACK_IMPORTED_MODULE_0__.mB ? thrown.shiftedBy(index) : thrown;
}
item.lastIndex = start + whole.length;
if (!whole.endsWith(",")) return items;
}
}
function operandValue(operand, captures) {
switch (operand.kind) {
case "value":
return operand.value;

case "range":
return operand.range;

case "json":
return (0, _json_js__WEBPACK_IMPORTED_MODULE_4__.OT)((0, _template_js__WEBPACK_IMPORTED_MODULE_1__.GS)(operand.template, captures, _template_js__WEBPACK_IMPORTED_MODULE_1__.e0));

case "text":
{
const lone = (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.HL)(operand.template);
if ("json" === operand.domain && void 0 !== lone) return (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.FT)(captures, lone);
const value = readAs(operand.domain, (0, _template_js__WEBPACK_IMPORTED_MODULE_1__.GS)(operand.template, captures));
if (void 0 === value) throw new _time_limit_js__WEBPACK_IMPORTED_MODULE_2__.ZN(`cannot be evaluated: the captured value is not ${DOMAINS[operand.domain].expected}`);
return value;
}
}
}
function operandTemplate(operand) {
return "json" === operand.kind || "text" === operand.kind ? operand.template : void 0;
}
},
3026: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
F9: () => found,
au: () => didYouMean,
mB: () => ParseError,
p6: () => expected
});
var _quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2005);
class ParseError extends Error {
name="ParseError";
problems;
constructor(problems) {
super(problems.map(({message: message}) => message).join("; "));
this.problems = problems;
}
shiftedBy(start) {
return new ParseError(this.problems.map(({index: index, message: message}) => ({
index: start + index,
message: message
})));
}
}
function expected(index, what, text, hint = "") {
return new ParseError([ {
index: index,
message: `expected ${what}, found ${found(text)}${hint}`
} ]);
}
function found(text) {
return "" === text ? "the end of the line" : (0, _quote_js__WEBPACK_IMPORTED_MODULE_0__.hD)(text, 40);
}
function didYouMean(meant) {
return void 0 === meant ? "" : `; did you mean ${meant}?`;
}
},
7628: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Eb: () => compilePattern,
gH: () => matchPattern,
nR: () => patternReason,
zm: () => splitPattern
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8806), _time_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5767);
function splitPattern(text) {
if (!text.startsWith("/")) return {
start: 0,
end: text.length,
flags: ""
};
const end = text.lastIndexOf("/"), flags = text.slice(end + 1);
return 0 === end ? {
index: text.length,
message: "expected a slash that ends the regular expression"
} : /^[a-z]*$/i.test(flags) ? 1 === end ? {
index: 1,
message: "expected a regular expression between the slashes, found none"
} : !/^[gimsuv]*$/.test(flags) || new Set(flags).size < flags.length || /u.*v|v.*u/.test(flags) ? {
index: end + 1,
message: `expected the flags i, m, s, u or v, each once and not both u and v, found ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(flags, 40)}`
} : {
start: 1,
end: end,
flags: flags.replace("g", "")
} : {
index: end + 1,
message: `expected the end of the line or flags after the last slash, found ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(flags, 40)}`
};
}
function compilePattern(pieces, flags, env) {
const {template: template, problems: problems} = (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.hA)(pieces, env, escapeRegex);
if (problems.length > 0) return {
problems: problems
};
const settled = (0, _template_js__WEBPACK_IMPORTED_MODULE_2__.tq)(template);
try {
const standIn = template.parts.map(part => "string" == typeof part ? part : "x").join(""), regex = new RegExp(settled ?? standIn, flags);
return {
pattern: {
source: template,
flags: flags,
regex: void 0 === settled ? void 0 : regex
}
};
} catch (thrown) {
const message = `expected a regular expression: ${patternReason(thrown)}`;
return {
problems: [ {
index: pieces[0]?.index ?? 0,
message: message
} ]
};
}
}
function patternReason(thrown) {
return (0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)((0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.bD)(thrown).replace(/^.*: (?=[^:]*$)/s, ""), 120);
}
function matchPattern(pattern, text, captures, limitMs) {
return (0, _time_limit_js__WEBPACK_IMPORTED_MODULE_3__.dn)(limitMs, () => {
const match = (pattern.regex ?? new RegExp((0, _template_js__WEBPACK_IMPORTED_MODULE_2__.GS)(pattern.source, captures, escapeRegex), pattern.flags)).exec(text);
return null === match ? void 0 : {
start: match.index,
end: match.index + match[0].length
};
});
}
function escapeRegex(text) {
return text.replace(/^\w|[^\w\u0080-\uffff]/g, character => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
},
6651: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
d: () => schemaErrors,
m: () => subschemasOf
});
var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9974), _message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6217), _time_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5767);
const known = new WeakMap;
async function subschemasOf(schema) {
if ("boolean" == typeof schema) return {};
const {dereference: dereference} = await __webpack_require__.e(94).then(__webpack_require__.bind(__webpack_require__, 4094)), found = known.get(schema) ?? dereference(schema);
known.set(schema, found);
return found;
}
const SHOWN_ERRORS = 3, MOST_WITH_ERRORS = 1e4;
async function schemaErrors({schema: schema, draft: draft}, value, limitMs) {
const {validate: validate} = await __webpack_require__.e(94).then(__webpack_require__.bind(__webpack_require__, 4094)), lookup = await subschemasOf(schema);
return (0, _time_limit_js__WEBPACK_IMPORTED_MODULE_0__.dn)(limitMs, () => {
const first = validate(value, schema, draft, lookup, !0);
if (!first.valid) return (0, _json_js__WEBPACK_IMPORTED_MODULE_1__.iU)(value, MOST_WITH_ERRORS) ? describe(first.errors) : describe(validate(value, schema, draft, lookup, !1).errors);
});
}
function describe(errors) {
const inner = errors.filter((error, index) => {
const next = errors[index + 1];
return void 0 === next || !wraps(error, next);
}), shown = inner.slice(0, SHOWN_ERRORS).map(({instanceLocation: instanceLocation, error: error}) => (0, 
_message_js__WEBPACK_IMPORTED_MODULE_2__.AD)(`${(0, _json_js__WEBPACK_IMPORTED_MODULE_1__.xX)(instanceLocation)}: ${error.replace(/\.$/, "")}`)), more = inner.length - shown.length;
return [ ...shown.flatMap((error, index) => 0 === index ? [ error ] : [ "; ", error ]), ...more > 0 ? [ `; and ${more} more` ] : [] ];
}
function wraps(outer, inner) {
return inner.keywordLocation.startsWith(`${outer.keywordLocation}/`) && inner.instanceLocation.startsWith(outer.instanceLocation);
}
},
5767: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
ZN: () => EvaluationError,
dn: () => withinTime,
yY: () => TooSlow
});
var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714), _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2578), _http_descriptors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3920), _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2005), _message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6217);
class EvaluationError extends Error {
name="EvaluationError";
parts;
constructor(why, options) {
const parts = "string" == typeof why ? [ why ] : why;
super((0, _message_js__WEBPACK_IMPORTED_MODULE_4__.e4)(parts), options);
this.parts = parts;
}
}
class TooSlow extends Error {
name="TooSlow";
}
const WATCHDOG_DESCRIPTORS = 8;
let shared;
function withinTime(limitMs, work) {
try {
return void 0 === limitMs ? work() : interrupted(limitMs, work);
} catch (thrown) {
if (thrown instanceof EvaluationError || thrown instanceof TooSlow || thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7) throw thrown;
throw new EvaluationError(`cannot be evaluated: ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_3__.A3)(thrown)}`, {
cause: thrown
});
}
}
function interrupted(limitMs, work) {
const timeout = Math.floor(limitMs);
if (timeout < 1) throw new TooSlow("no time left");
if ((0, _http_descriptors_js__WEBPACK_IMPORTED_MODULE_2__.tQ)(WATCHDOG_DESCRIPTORS)) throw new TooSlow("not enough file descriptors for a time limit");
if (!shared) {
const sandbox = {
work: void 0
};
(0, node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)(sandbox);
shared = {
sandbox: sandbox,
script: new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script("work()")
};
}
const {sandbox: sandbox, script: script} = shared, outcome = {};
sandbox.work = () => {
outcome.result = {
value: work()
};
};
try {
script.runInContext(sandbox, {
timeout: timeout
});
} catch (thrown) {
if ("ERR_SCRIPT_EXECUTION_TIMEOUT" === ("object" == typeof thrown && null !== thrown && "code" in thrown ? thrown.code : void 0)) throw new TooSlow(`did not finish within ${timeout} ms`);
throw thrown;
} finally {
sandbox.work = void 0;
}
if (!outcome.result) throw new EvaluationError("cannot be evaluated");
return outcome.result.value;
}
}
};
