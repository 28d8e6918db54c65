"use strict";

exports.id = 13;

exports.ids = [ 13 ];

exports.modules = {
4013: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Z: () => runTask
});
var errors = __webpack_require__(2578), json = __webpack_require__(9974), message = __webpack_require__(6217), language_operand = __webpack_require__(3615), language_pattern = __webpack_require__(7628), schema_errors = __webpack_require__(6651), template = __webpack_require__(8806);
const SHORT = 200;
function includes(text, part) {
if (part.length <= SHORT) return text.includes(part);
const back = new Int32Array(part.length);
for (let index = 1, length = 0; index < part.length; index++) {
const code = part.charCodeAt(index);
for (;length > 0 && part.charCodeAt(length) !== code; ) length = back[length - 1] ?? 0;
part.charCodeAt(length) === code && length++;
back[index] = length;
}
for (let index = 0, length = 0; index < text.length; index++) {
const code = text.charCodeAt(index);
for (;length > 0 && part.charCodeAt(length) !== code; ) length = back[length - 1] ?? 0;
part.charCodeAt(length) === code && length++;
if (length === part.length) return !0;
}
return !1;
}
var time_limit = __webpack_require__(5767);
async function evaluateAssertion(assertion, actual, options) {
if ("exists" === assertion.operator) return {
holds: "missing" !== actual.kind
};
if ("missing" === actual.kind) {
if (0 === actual.nodes && "isEmpty" === assertion.operator) return {
holds: !0
};
if (0 === actual.nodes && "count" === assertion.operator) return hasCount(0, assertion, options);
throw new time_limit.ZN(actual.describe());
}
switch (assertion.operator) {
case "==":
return equalsOne(actual, expectedValues(assertion.operand, options));

case "!=":
{
const {holds: holds, difference: difference} = equalsOne(actual, expectedValues(assertion.operand, options));
return {
holds: !holds,
difference: difference
};
}

case "<":
case "<=":
case ">":
case ">=":
return {
holds: isOrdered(actual, assertion.operator, assertion.operand, options)
};

case "in":
return equalsOne(actual, assertion.operands.flatMap(operand => expectedValues(operand, options, "members")));

case "contains":
case "startsWith":
case "endsWith":
return {
holds: hasPart(actual, assertion.operator, assertion.operand, options)
};

case "matches":
return {
holds: matches(actual, assertion, options)
};

case "isEmpty":
return {
holds: isEmpty(actual)
};

case "count":
return hasCount(countOf(actual), assertion, options);

case "type":
return hasType(actual, assertion.type);

case "schema":
{
const value = "text" === actual.kind && actual.json ? actual.json().value : (0, 
json.Nw)(actual.value), errors = await (0, schema_errors.d)(assertion.schema, value, options.limitMs);
return {
holds: void 0 === errors,
difference: errors
};
}
}
}
function expectedValues(operand, {captures: captures}, use = "whole") {
if ("range" === operand.kind) return [ {
range: operand.range,
text: operand.text
} ];
const value = (0, language_operand.Vv)(operand, captures);
return (0, language_operand._Z)(value) && "text" === operand.kind && "json" !== operand.domain ? [ {
range: value,
text: ""
} ] : "members" === use && Array.isArray(value) ? value.map(item => ({
value: item
})) : [ {
value: value
} ];
}
function equalsOne(actual, values) {
if ("text" === actual.kind) {
if (void 0 !== actual.truncated) return {
holds: !1
};
const equals = (text, one) => "range" in one ? text === one.text : text === (0, 
template.MW)(one.value);
return {
holds: actual.alternatives.some(text => values.some(one => equals(text, one)))
};
}
const {value: value} = actual, holds = values.some(one => "range" in one ? (0, json.kf)(value) ? value >= one.range.from && value <= one.range.to : value === one.text : (0, 
json.Zm)(value, one.value)), [only, ...more] = values, typed = void 0 !== only && 0 === more.length && "value" in only && "json" === actual.kind;
return !holds && typed && looksLike(value, (0, template.MW)(only.value)) ? {
holds: holds,
difference: [ ...valueWithType(value), `, not ${typeName(only.value)}` ]
} : {
holds: holds
};
}
function looksLike(value, text) {
return "string" == typeof value ? value === text : (0, json.s$)(value, text.length + 1) === text;
}
function hasCount(count, {comparison: comparison, operand: operand}, {captures: captures}) {
const number = (0, language_operand.Vv)(operand, captures);
if (!(0, json.kf)(number)) throw new time_limit.ZN("cannot be evaluated: the value after count is not a number");
return {
holds: compare(count, comparison, number),
difference: message.iU`count ${count}`
};
}
function compare(a, comparison, b) {
switch (comparison) {
case "==":
return (0, json.Zm)(a, b);

case "!=":
return !(0, json.Zm)(a, b);

case "<":
return a < b;

case "<=":
return a <= b;

case ">":
return a > b;

case ">=":
return a >= b;
}
}
function isOrdered(actual, comparison, operand, {captures: captures}) {
const right = (0, language_operand.Vv)(operand, captures);
if ("text" === actual.kind) {
const numbers = numbersIn(actual);
return (0, json.kf)(right) && numbers.some(number => compare(number, comparison, right));
}
const left = actual.value;
if ((0, json.kf)(left) && (0, json.kf)(right)) return compare(left, comparison, right);
if ("string" == typeof left && "string" == typeof right) return compare(codePointOrder(left, right), comparison, 0);
throw new time_limit.ZN([ ...valueWithType(left), `, which cannot be ordered against ${typeName(right)}` ]);
}
function numbersIn({value: value, alternatives: alternatives, fields: fields, truncated: truncated}) {
return (1 === fields ? [ value ] : alternatives.slice(0, fields)).map(text => {
const number = void 0 === truncated ? (0, language_operand.kz)(text.trim()) : void 0;
if (void 0 === number) throw new time_limit.ZN(message.iU`${(0, message.hD)(text)} is not a number`);
return number;
});
}
function codePointOrder(a, b) {
for (let index = 0; index < a.length && index < b.length; index++) if (a.charCodeAt(index) !== b.charCodeAt(index)) return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
return a.length - b.length;
}
function hasPart(actual, operator, operand, {captures: captures}) {
const value = (0, language_operand.Vv)(operand, captures);
if ("contains" === operator && "json" === actual.kind) {
const within = actual.value;
if (Array.isArray(within)) return within.some(item => (0, json.Zm)(item, value));
if ("object" == typeof within && null !== within) return (0, json.CJ)(within, (0, 
template.MW)(value));
}
const part = "string" == typeof value || "value" !== operand.kind ? (0, template.MW)(value) : operand.text;
if ("" === part) throw new time_limit.ZN("cannot be evaluated: an empty text is part of every text");
const holds = textsOf(actual, operator).some(text => "startsWith" === operator ? text.startsWith(part) : "endsWith" === operator ? text.endsWith(part) : includes(text, part)), truncated = "text" === actual.kind ? actual.truncated : void 0;
if (void 0 !== truncated && ("endsWith" === operator || "contains" === operator && !holds)) throw new time_limit.ZN(`unknown: ${truncated}`);
return holds;
}
function matches(actual, {operator: operator, pattern: pattern}, {captures: captures, limitMs: limitMs}) {
const truncated = "text" === actual.kind ? actual.truncated : void 0;
return textsOf(actual, operator).some(text => {
const match = (0, language_pattern.gH)(pattern, text, captures, limitMs);
if (void 0 === truncated) return void 0 !== match;
if (void 0 === match || match.end === text.length) throw new time_limit.ZN(`unknown: ${truncated}`);
return !0;
});
}
function textsOf(actual, operator) {
if ("text" === actual.kind) return actual.alternatives;
if ("string" == typeof actual.value) return [ actual.value ];
throw wrongType(actual, operator, "contains" === operator ? "a string, an array or an object" : "a string");
}
function isEmpty(actual) {
if ("text" === actual.kind) return actual.alternatives.every(text => "" === text);
if ("string" == typeof actual.value) return "" === actual.value;
const size = "json" === actual.kind ? (actual.nodes ?? 0) > 1 ? actual.nodes : (0, 
json.$d)(actual.value) : void 0;
if (void 0 !== size) return 0 === size;
throw wrongType(actual, "isEmpty", "a string, an array or an object");
}
function countOf(actual) {
if ("text" === actual.kind) return actual.fields;
if ("json" === actual.kind && void 0 !== actual.nodes && !Array.isArray(actual.value)) return actual.nodes;
const size = "json" === actual.kind ? (0, json.$d)(actual.value) : void 0;
if (void 0 !== size) return size;
throw wrongType(actual, "count", "an array or an object");
}
function hasType(actual, type) {
const value = "text" === actual.kind && actual.json ? actual.json().exact : actual.value;
return {
holds: "integer" === type ? (0, json.Fq)(value) : (0, json.Br)(value) === type,
difference: message.iU`${typeName(value)}: ${(0, message.hD)(value)}`
};
}
function wrongType({value: value}, operator, types) {
return new time_limit.ZN([ ...valueWithType(value), `; ${operator} needs ${types}` ]);
}
function valueWithType(value) {
return null === value ? [ "null" ] : message.iU`${(0, message.hD)(value)} is ${typeName(value)}`;
}
function typeName(value) {
const type = (0, json.Br)(value);
return "null" === type ? "null" : `${"array" === type || "object" === type ? "an" : "a"} ${type}`;
}
var duration = __webpack_require__(2757), charset = __webpack_require__(1306), http_message = __webpack_require__(9045);
let last;
function decodedOf(response) {
last?.response !== response && (last = {
response: response,
decoded: {}
});
return last.decoded;
}
function bodyText(response) {
const known = decodedOf(response), text = known.text ?? (0, charset.Vj)(response);
known.text = text;
return text;
}
const BEGINNING_BYTES = 16384;
function bodyJson(response) {
const known = decodedOf(response);
if (void 0 !== known.json) return known.json;
if (response.truncated) throw new time_limit.ZN(`not read as JSON: ${truncation(response)}`);
if (response.body.length > BEGINNING_BYTES) {
const beginning = (0, charset.Vj)({
...response,
body: response.body.subarray(0, BEGINNING_BYTES),
truncated: !0
});
if (beginning.trim().length > 5 && !(0, json.d4)(beginning)) throw notJson(response, beginning, new SyntaxError);
}
const text = bodyText(response);
if (/^\s*$/.test(text)) throw new time_limit.ZN("not JSON: the body is empty");
try {
known.json = (0, json.qF)(text);
return known.json;
} catch (thrown) {
throw notJson(response, text, thrown);
}
}
function notJson(response, text, thrown) {
const type = (0, http_message.w)(response, "content-type"), what = message.iU`${void 0 === type ? "no content type" : (0, 
message.AD)(type)}, ${(0, message.hD)(text)}`;
if (!(thrown instanceof SyntaxError)) return new time_limit.ZN([ ...message.iU`JSON that cannot be evaluated, ${(0, 
errors.bD)(thrown)}: `, ...what ]);
const [where = ""] = / at position \d+(?: \(line \d+ column \d+\))?/.exec(thrown.message) ?? [];
return new time_limit.ZN([ ...message.iU`not JSON${/^\s*[[{"]/.test(text) ? where : ""}: `, ...what ]);
}
async function digestOf(response) {
if (void 0 !== response.sha256) return response.sha256;
if (response.truncated) throw new time_limit.ZN(`unknown: ${truncation(response)}`);
const {createHash: createHash} = await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 7598, 23));
return createHash("sha256").update(response.body).digest("hex");
}
function truncation({body: body}) {
return `the body is longer than the ${body.length} bytes that are evaluated`;
}
var json_path = __webpack_require__(3444);
async function evaluateSubject(subject, {response: response, redirect: redirect, at: at}, {captures: captures, limitMs: limitMs}) {
switch (subject.kind) {
case "status":
return number(response.status, () => String(response.status));

case "time":
{
const {total: total} = response.timing;
return number(total, () => total < 1e3 ? (0, duration.a3)(total) : `${(0, duration.a3)(total)} (${Math.round(total)} ms)`);
}

case "bytes":
if (response.truncated && void 0 === response.sha256) throw new time_limit.ZN(`unknown: only the first ${response.body.length} bytes of the body were read`);
return number(response.bytes, () => String(response.bytes));

case "sha256":
return evaluate_subject_text(await digestOf(response));

case "tls expires":
{
const {certificateExpiresAt: certificateExpiresAt} = response;
if (void 0 === certificateExpiresAt) return missing("does not exist: the connection had no certificate");
const left = certificateExpiresAt - at;
return number(left, () => left < 0 ? `expired ${(0, duration.a3)(-left)} ago` : (0, 
duration.a3)(left));
}

case "redirect":
return void 0 === redirect ? missing(`does not exist: status ${response.status} is not a redirect`) : evaluate_subject_text(redirect);

case "header":
return header(response, subject.name);

case "cookie":
return cookie(response, subject.name);

case "body":
return {
...evaluate_subject_text(bodyText(response)),
truncated: response.truncated ? truncation(response) : void 0,
json: () => bodyJson(response)
};

case "json":
{
const {path: path} = subject;
return evaluate_subject_json(await (0, json_path.Lt)(path, bodyJson(response), captures, limitMs), path.singular);
}
}
}
function missing(why) {
return {
kind: "missing",
describe: () => "string" == typeof why ? [ why ] : why
};
}
function number(value, describe) {
return {
kind: "number",
value: value,
describe: () => [ describe() ]
};
}
function evaluate_subject_text(value) {
return {
kind: "text",
value: value,
alternatives: [ value ],
fields: 1,
describe: () => [ (0, message.hD)(value) ]
};
}
function header(response, name) {
const fields = fieldsOf(response, name);
if (0 === fields.length) return missing("does not exist");
const joined = fields.join(", "), alternatives = 1 === fields.length ? fields : [ ...fields, joined ];
return {
...evaluate_subject_text(joined),
alternatives: alternatives,
fields: fields.length
};
}
function cookie(response, name) {
const cookies = fieldsOf(response, "set-cookie").flatMap(field => parseSetCookie(field) ?? []), values = cookies.filter(one => one.name === name).map(({value: value}) => value), last = values.at(-1);
if (void 0 !== last) return {
...evaluate_subject_text(last),
fields: values.length
};
const names = [ ...new Set(cookies.map(one => one.name)) ].join(", ");
return missing("" === names ? "does not exist: the response sets no cookie" : message.iU`does not exist: the response sets ${(0, 
message.AD)(JSON.stringify(names))}`);
}
function evaluate_subject_json(values, singular) {
if (0 === values.length) return {
kind: "missing",
nodes: singular ? void 0 : 0,
describe: () => [ "does not exist" ]
};
const value = 1 === values.length ? values[0] : values;
return {
kind: "json",
value: value,
nodes: singular ? void 0 : values.length,
describe: () => 1 === values.length ? [ (0, message.hD)(value) ] : message.iU`${(0, 
message.hD)(value)} (${values.length} nodes)`
};
}
function fieldsOf({headers: headers}, name) {
const lowerCase = name.toLowerCase();
return headers.filter(([given]) => given.toLowerCase() === lowerCase).map(([, value]) => value);
}
function parseSetCookie(field) {
const [pair = ""] = field.split(";", 1), equals = pair.indexOf("=");
if (equals < 0) return;
const name = trimBlanks(pair.slice(0, equals));
return "" === name ? void 0 : {
name: name,
value: trimBlanks(pair.slice(equals + 1))
};
}
function trimBlanks(text) {
let start = 0, end = text.length;
for (;start < end && isBlank(text.charCodeAt(start)); ) start++;
for (;end > start && isBlank(text.charCodeAt(end - 1)); ) end--;
return text.slice(start, end);
}
function isBlank(code) {
return 32 === code || 9 === code;
}
const LONGEST_CAPTURE = 1048576;
async function evaluate({subject: subject, not: not, assertion: assertion}, observation, options) {
try {
const actual = await evaluateSubject(subject, observation, options), {holds: holds, difference: difference} = await evaluateAssertion(assertion, actual, options);
return holds === not ? withoutCookies(subject, difference ?? actual.describe()) : void 0;
} catch (thrown) {
return withoutCookies(subject, reasonOf(thrown));
}
}
const SHORTEST_SESSION = 16;
function withoutCookies(subject, parts) {
const isCookie = "cookie" === subject.kind;
return isCookie || "header" === subject.kind && "set-cookie" === subject.name.toLowerCase() ? parts.map(part => {
if ("string" == typeof part || "string" !== part.as) return part;
if (!isCookie) return {
...part,
text: part.text.replace(/=[^;,]{16,}/g, "=***")
};
const {length: length} = part.text;
return length < SHORTEST_SESSION ? part : `a value of ${length} characters, not shown`;
}) : parts;
}
function reasonOf(thrown) {
if (thrown instanceof time_limit.ZN) return thrown.parts;
if (thrown instanceof errors.G7) return [ thrown.message ];
throw thrown;
}
async function subjectValue(subject, observation, options) {
try {
const actual = await evaluateSubject(subject, observation, options);
return "missing" === actual.kind ? {
exists: !1,
why: actual.describe()
} : "text" === actual.kind && void 0 !== actual.truncated ? {
exists: !1,
why: [ actual.truncated ]
} : "json" === actual.kind && (0, json.s$)(actual.value, LONGEST_CAPTURE + 1).length > LONGEST_CAPTURE ? {
exists: !1,
why: message.iU`cannot be captured: it is longer than ${LONGEST_CAPTURE} characters`
} : {
exists: !0,
value: actual.value
};
} catch (thrown) {
return {
exists: !1,
why: withoutCookies(subject, reasonOf(thrown))
};
}
}
async function runTask(task, observation, captures, limitMs) {
const options = {
captures: captures,
limitMs: limitMs
};
if ("expectation" in task) {
const failure = await evaluate(task.expectation, observation, options);
return void 0 === failure ? {
holds: !0
} : {
failure: failure
};
}
const value = await subjectValue(task.subject, observation, options);
return value.exists ? {
value: value.value
} : {
failure: value.why
};
}
},
9974: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$d: () => sizeOf,
AA: () => jsonErrorPlace,
Br: () => jsonType,
CJ: () => hasKey,
Fq: () => isInteger,
IN: () => cutText,
Nw: () => asDoubles,
OT: () => jsonLiteral,
QE: () => TYPES,
Zm: () => jsonEqual,
d4: () => beginsAsJson,
iU: () => holdsMore,
kf: () => isNumeric,
lr: () => MAX_DEPTH,
qF: () => parseJson,
s$: () => jsonText,
xX: () => decodeFragment
});
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4704);
const MAX_DEPTH = 512, MAX_VALUES = 2e5, MAX_EXACT_DIGITS = 40, BEGINNING = /^[ \t\r\n]*(?:[[{"\d-]|true|false|null)/;
function beginsAsJson(text) {
return BEGINNING.test(text);
}
function parseJson(text) {
if (!beginsAsJson(text)) throw new SyntaxError("the text does not begin as JSON does");
const {depth: depth, values: values, longNumbers: longNumbers} = survey(text);
if (/^\s*[[{]/.test(text)) {
if (depth > MAX_DEPTH) throw new RangeError(`it is nested more than ${MAX_DEPTH} levels deep`);
if (values > MAX_VALUES) throw new RangeError(`it holds more than ${MAX_VALUES} values`);
}
const value = JSON.parse(text);
return {
value: value,
exact: longNumbers ? JSON.parse(text, keepWholeNumbers) : value
};
}
function jsonErrorPlace(text) {
let good = 0, bad = text.length;
for (;good + 1 < bad; ) {
const middle = Math.floor((good + bad) / 2);
mayBecomeJson(text.slice(0, middle)) ? good = middle : bad = middle;
}
const before = text.slice(0, mayBecomeJson(text) ? text.length : good).split(/\r\n|\r|\n/);
return {
line: before.length,
column: (before.at(-1)?.length ?? 0) + 1
};
}
function mayBecomeJson(text) {
try {
JSON.parse(text);
return !0;
} catch (thrown) {
const message = thrown instanceof Error ? thrown.message : "", position = / at position (\d+)/.exec(message)?.[1];
return void 0 === position ? /end of JSON input/.test(message) : Number(position) >= text.length;
}
}
function jsonLiteral(text) {
try {
return parseJson(text).exact;
} catch {
return;
}
}
function survey(text) {
let depth = 0, deepest = 0, values = 1, longNumbers = !1;
for (let index = 0; index < text.length; index++) {
const code = text.charCodeAt(index);
if (34 === code) index = endOfString(text, index); else if (91 === code || 123 === code) {
values++;
depth++;
depth > deepest && (deepest = depth);
} else if (44 === code) values++; else if (58 === code) values += 2; else if (93 === code || 125 === code) depth--; else if (code >= 49 && code <= 57) {
const start = index;
for (;isDigit(text.charCodeAt(index + 1)); ) index++;
index - start >= 15 && (longNumbers = !0);
} else if (46 === code) for (;isDigit(text.charCodeAt(index + 1)); ) index++;
}
return {
depth: deepest,
values: longNumbers ? 2 * values : values,
longNumbers: longNumbers
};
}
function isDigit(code) {
return code >= 48 && code <= 57;
}
function endOfString(text, start) {
let end = text.indexOf('"', start + 1);
for (;end >= 0; ) {
let backslashes = 0;
for (;92 === text.charCodeAt(end - 1 - backslashes); ) backslashes++;
if (backslashes % 2 == 0) return end;
end = text.indexOf('"', end + 1);
}
return text.length;
}
function keepWholeNumbers(_key, value, context) {
if ("number" != typeof value || Number.isSafeInteger(value)) return value;
const source = context?.source;
return void 0 === source || source.length > MAX_EXACT_DIGITS || !/^-?\d+$/.test(source) ? value : BigInt(source);
}
function asDoubles(exact) {
const converted = new Map, convert = item => {
if ("bigint" == typeof item) return Number(item);
if ("string" == typeof item || "number" == typeof item || "boolean" == typeof item) return item;
if (!isObject(item)) return null;
const known = converted.get(item);
if (void 0 !== known) return known;
const made = Array.isArray(item) ? item.map(convert) : Object.fromEntries(Object.entries(item).map(([key, member]) => [ key, convert(member) ]));
converted.set(item, made);
return made;
};
return convert(exact);
}
const TYPES = [ "string", "number", "integer", "boolean", "null", "array", "object" ];
function jsonType(value) {
if (null === value) return "null";
if (Array.isArray(value)) return "array";
switch (typeof value) {
case "string":
return "string";

case "number":
case "bigint":
return "number";

case "boolean":
return "boolean";

default:
return "object";
}
}
function isInteger(value) {
return "bigint" == typeof value || Number.isInteger(value);
}
function isNumeric(value) {
return "number" == typeof value || "bigint" == typeof value;
}
function isObject(value) {
return "object" == typeof value && null !== value;
}
function jsonEqual(a, b) {
if (a === b) return !0;
if (isNumeric(a) && isNumeric(b)) return !(typeof a == typeof b || a < b || a > b);
if (Array.isArray(a) || Array.isArray(b)) return !(!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) && a.every((item, index) => jsonEqual(item, b[index]));
if (!isObject(a) || !isObject(b)) return !1;
const keys = Object.keys(a);
return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && jsonEqual((0, 
_record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(a, key), (0, _record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(b, key)));
}
function hasKey(value, key) {
return isObject(value) && Object.hasOwn(value, key);
}
function holdsMore(value, most) {
let left = most;
const count = item => {
for (const member of isObject(item) ? Object.values(item) : []) {
left--;
if (left < 0) return;
count(member);
}
};
count(value);
return left < 0;
}
function sizeOf(value) {
return Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : void 0;
}
function jsonText(value, max = Number.POSITIVE_INFINITY) {
const parts = [];
let left = max;
const put = text => {
parts.push(text);
left -= text.length;
}, write = item => {
if (!(left < 0)) if ("string" == typeof item) put(JSON.stringify(item.length > left ? item.slice(0, left + 1) : item)); else if (Array.isArray(item)) {
put("[");
for (let index = 0; index < item.length && left >= 0; index++) {
index > 0 && put(",");
write(item[index]);
}
put("]");
} else if (isObject(item)) {
put("{");
let first = !0;
for (const key of Object.keys(item)) {
if (left < 0) break;
first || put(",");
first = !1;
write(key);
put(":");
write((0, _record_js__WEBPACK_IMPORTED_MODULE_0__.Z)(item, key));
}
put("}");
} else put(String(item));
};
write(value);
return cutText(parts.join(""), max);
}
function cutText(text, max) {
if (text.length <= max) return text;
const end = Math.max(0, max - 1), last = text.charCodeAt(end - 1);
return `${text.slice(0, last >= 55296 && last <= 56319 ? end - 1 : end)}…`;
}
function decodeFragment(fragment) {
try {
return decodeURIComponent(fragment);
} catch {
return fragment;
}
}
},
8806: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
$f: () => isSecret,
FT: () => captured,
GS: () => fill,
HL: () => loneCapture,
MW: () => captureText,
VY: () => secretsIn,
WH: () => scanTemplate,
Z0: () => capturesIn,
e0: () => jsonEscape,
hA: () => bindEnv,
pm: () => formEncode,
tq: () => settledText,
u4: () => urlEncode
});
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _recognition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9006), _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4704), _redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(628), _variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3048), _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9974);
const PLACEHOLDER = /^\s*(env|secret|capture)\.([A-Za-z_][\w-]*)\s*$/, BRACES = /^\s*'\{\{'\s*$/;
function scanTemplate(text) {
const pieces = [], problems = [];
let done = 0;
for (;;) {
let start = text.indexOf("{{", done);
const end = start < 0 ? -1 : text.indexOf("}}", start + 2);
if (end < 0) break;
for (;"{" === text[start + 2]; ) start++;
start > done && pieces.push({
kind: "text",
index: done,
text: text.slice(done, start)
});
const inner = text.slice(start + 2, end), [, kind, name] = PLACEHOLDER.exec(inner) ?? [];
if ("env" !== kind && "secret" !== kind && "capture" !== kind || void 0 === name) if (BRACES.test(inner)) pieces.push({
kind: "text",
index: start,
text: "{{"
}); else {
const found = inner.trim(), message = `expected env.NAME, secret.NAME or capture.NAME between {{ and }}, found ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(found, 40)}; {{ '{{' }} stands for the two braces`;
problems.push({
index: start,
message: message
});
} else pieces.push({
kind: kind,
index: start,
name: name
});
done = end + 2;
}
done < text.length && pieces.push({
kind: "text",
index: done,
text: text.slice(done)
});
return {
pieces: pieces,
problems: problems
};
}
function bindEnv(pieces, env, encode = value => value) {
const parts = [], problems = [], add = text => {
const last = parts.at(-1);
"string" == typeof last ? parts[parts.length - 1] = last + text : parts.push(text);
};
for (const piece of pieces) if ("text" === piece.kind) add(piece.text); else if ("capture" === piece.kind) parts.push({
capture: piece.name
}); else {
const read = readVariable(piece, env);
"value" in read ? add(encode(read.value, piece)) : problems.push({
index: piece.index,
message: read.problem
});
}
return {
template: {
parts: parts
},
problems: problems
};
}
function readVariable(piece, env) {
const {name: name} = piece, owner = (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.bf)(name);
if (void 0 !== owner) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is reserved for ${owner}, and no check can read it; for a secret of the service, set a variable with a name of your own in the workflow and write {{ secret.NAME }}`
};
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_5__.Z)(env, name);
if ("string" != typeof value || "" === value) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is ${"" === value ? "empty" : "not set"}`
};
const held = credentialIn(value, env);
if (void 0 !== held) return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} holds ${held}, and no check can read it; for a secret of the service, set a variable with a secret of its own`
};
if (isSecret(piece) && value.trim().length < _redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__.c3) {
const why = "secret" === piece.kind ? "" : " by its name", way = "secret" === piece.kind ? "" : ", or another name if it is no secret";
return {
problem: `the environment variable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)} is a secret${why}, and is shorter than the ${_redaction_forms_js__WEBPACK_IMPORTED_MODULE_3__.c3} characters that can be masked; use a longer one${way}`
};
}
return {
value: value
};
}
function credentialIn(value, env) {
const kind = (0, _recognition_js__WEBPACK_IMPORTED_MODULE_2__.u7)(value);
if ("a credential" === kind || "a private key" === kind) return kind;
if (!(value.length < SHORTEST_COPY)) for (const [name, other] of Object.entries(env)) if (other === value && (0, 
_variables_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(name) && void 0 !== (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.bf)(name)) return `the value of ${name}`;
}
const SHORTEST_COPY = 16;
function isSecret({kind: kind, name: name}) {
return "secret" === kind || "env" === kind && (0, _variables_js__WEBPACK_IMPORTED_MODULE_4__.Nq)(name);
}
function secretsIn(text, env) {
return scanTemplate(text).pieces.flatMap(piece => {
if ("text" === piece.kind || !isSecret(piece)) return [];
const read = readVariable(piece, env);
return "value" in read ? formsInUrl(read.value.trim()).concat(read.value) : [];
});
}
function formsInUrl(value) {
if (/^[\w.-]+$/.test(value)) return [ value, value.toLowerCase() ];
if (!/^https?:/i.test(value) || !URL.canParse(value)) return [ value ];
const {href: href, pathname: pathname, search: search} = new URL(value);
return [ value, href, ...[ pathname, `${pathname}${search}`, search.slice(1) ].filter(part => part.length >= 8) ];
}
function fill(template, captures, encode = value => value) {
return template.parts.map(part => "string" == typeof part ? part : encode(captureText(captured(captures, part.capture)), part.capture)).join("");
}
function captured(captures, name) {
if (captures.has(name)) return captures.get(name);
throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("CHECK_FAILED", `nothing was captured as ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(name)}`);
}
function captureText(value) {
return "string" == typeof value ? value : (0, _json_js__WEBPACK_IMPORTED_MODULE_6__.s$)(value);
}
function capturesIn(template) {
return [ ...new Set(template.parts.flatMap(part => "string" == typeof part ? [] : [ part.capture ])) ];
}
function settledText(template) {
if (0 === template.parts.length) return "";
const [only, ...more] = template.parts;
return "string" == typeof only && 0 === more.length ? only : void 0;
}
function loneCapture(template) {
const [only, ...more] = template.parts;
return void 0 !== only && "string" != typeof only && 0 === more.length ? only.capture : void 0;
}
function jsonEscape(value) {
return JSON.stringify(value).slice(1, -1);
}
function formEncode(value) {
return new URLSearchParams([ [ "", value ] ]).toString().slice(1);
}
function urlEncode(value) {
return encodeURIComponent(value.toWellFormed());
}
},
1306: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Vj: () => decodeBody,
ad: () => utf16OrderOf,
eP: () => charsetOf
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9045);
function charsetOf({body: body, headers: headers}) {
const [first, second, third] = body;
if (239 === first && 187 === second && 191 === third) return "utf-8";
if (254 === first && 255 === second) return "utf-16be";
if (255 === first && 254 === second) return "utf-16le";
const [, quoted, plain] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec((0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.w)({
headers: headers
}, "content-type") ?? "") ?? [], named = labelled(quoted ?? plain);
return void 0 === named || "utf-16le" === named ? utf16OrderOf(body) ?? named ?? "utf-8" : named;
}
function labelled(label) {
if (void 0 !== label) try {
return new TextDecoder(label).encoding;
} catch {
return;
}
}
const SEARCHED_BYTES = 512;
function utf16OrderOf(body) {
const zeros = [ 0, 0 ], length = Math.min(-2 & body.length, SEARCHED_BYTES);
for (let at = 0; at < length; at++) 0 === body[at] && (zeros[1 & at] = (zeros[1 & at] ?? 0) + 1);
const [even = 0, odd = 0] = zeros;
if (!(length < 4 || 8 * Math.min(even, odd) > Math.max(even, odd) || Math.max(even, odd) < length / 4)) return odd > even ? "utf-16le" : "utf-16be";
}
function decodeBody(response) {
return new TextDecoder(charsetOf(response)).decode(response.body, {
stream: response.truncated
});
}
}
};
