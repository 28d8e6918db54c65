"use strict";

exports.id = 393;

exports.ids = [ 393 ];

exports.modules = {
393: (e, t) => {
class JSONPathError extends Error {
constructor(e, t) {
super(e);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathError";
this.message = withErrorContext(e, t);
}
}
function withErrorContext(e, t) {
return t.input.length <= 9 ? `${e} ('${t.input}':${t.index})` : t.index > t.input.length - 5 ? `${e} ('${t.input.slice(t.input.length - 9)}':${t.index})` : t.index - 4 < 0 ? `${e} ('${t.input.slice(0, 9)}':${t.index})` : `${e} ('${t.input.slice(t.index - 4, t.index + 5)}':${t.index})`;
}
class JSONPathLexerError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathLexerError";
this.message = withErrorContext(e, t);
}
}
class JSONPathTypeError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathTypeError";
this.message = withErrorContext(e, t);
}
}
class JSONPathIndexError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathIndexError";
this.message = withErrorContext(e, t);
}
}
class UndefinedFilterFunctionError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "UndefinedFilterFunctionError";
this.message = withErrorContext(e, t);
}
}
class JSONPathSyntaxError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathSyntaxError";
this.message = withErrorContext(e, t);
}
}
class JSONPathRecursionLimitError extends JSONPathError {
constructor(e, t) {
super(e, t);
this.message = e;
this.token = t;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPathRecursionLimitError";
this.message = withErrorContext(e, t);
}
}
class IRegexpError extends Error {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "IRegexpError";
}
}
function isArray(e) {
return Array.isArray(e);
}
function isObject(e) {
const t = typeof e;
return null !== e && "object" === t || "function" === t;
}
function isString(e) {
return "string" == typeof e;
}
function isNumber(e) {
return "number" == typeof e;
}
function deepEquals(e, t) {
if (e === t) return !0;
if (Array.isArray(e)) {
if (Array.isArray(t)) {
if (e.length !== t.length) return !1;
for (let r = 0; r < e.length; r++) if (!deepEquals(e[r], t[r])) return !1;
return !0;
}
return !1;
}
if (isObject(e) && isObject(t)) {
const r = Object.keys(e), n = Object.keys(t);
if (r.length !== n.length) return !1;
for (const n of r) if (!deepEquals(e[n], t[n])) return !1;
return !0;
}
return !1;
}
let r = function(e) {
e.ValueType = "ValueType";
e.LogicalType = "LogicalType";
e.NodesType = "NodesType";
return e;
}({});
class JSONPointerError extends Error {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerError";
}
}
class JSONPointerResolutionError extends JSONPointerError {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerResolutionError";
}
}
class JSONPointerIndexError extends JSONPointerResolutionError {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerIndexError";
}
}
class JSONPointerKeyError extends JSONPointerResolutionError {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerKeyError";
}
}
class JSONPointerSyntaxError extends JSONPointerError {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerSyntaxError";
}
}
class JSONPointerTypeError extends JSONPointerResolutionError {
constructor(e) {
super(e);
this.message = e;
Object.setPrototypeOf(this, new.target.prototype);
this.name = "JSONPointerTypeError";
}
}
const n = Symbol.for("jsonpointer.undefined");
class JSONPointer {
#e;
constructor(e) {
this.tokens = this.parse(e);
this.#e = JSONPointer.encode(this.tokens);
}
static encode(e) {
return e.length ? "/" + e.map(e => e.replaceAll("~", "~0").replaceAll("/", "~1")).join("/") : "";
}
resolve(e, t = n) {
try {
return this.tokens.reduce(this.getItem.bind(this), e);
} catch (e) {
if (e instanceof JSONPointerResolutionError && t !== n) return t;
throw e;
}
}
resolveWithParent(e) {
if (!this.tokens.length) return [ n, this.resolve(e) ];
const t = this.tokens.slice(0, this.tokens.length - 1).reduce(this.getItem.bind(this), e);
try {
return [ t, this.getItem(t, this.tokens[this.tokens.length - 1], this.tokens.length - 1) ];
} catch (e) {
if (e instanceof JSONPointerIndexError || e instanceof JSONPointerKeyError) return [ t, n ];
throw e;
}
}
toString() {
return this.#e;
}
isRelativeTo(e) {
return e.tokens.length < this.tokens.length && this.tokens.slice(0, e.tokens.length).every((t, r) => t === e.tokens[r]);
}
parse(e) {
if (e.length && !e.startsWith("/")) throw new JSONPointerSyntaxError(`"${e}" pointers must start with a slash or be the empty string`);
return e.split("/").map(e => e.replaceAll("~1", "/").replaceAll("~0", "~")).slice(1);
}
getItem(e, t, r) {
if (isArray(e)) {
if ("length" !== t && Object.hasOwn(e, t)) return e[Number(t)];
if (t.startsWith("#")) {
const n = t.slice(1);
if (s.test(n) && Object.hasOwn(e, n)) return Number(n);
throw new JSONPointerIndexError(`index out of range '${JSONPointer.encode(this.tokens.slice(0, r + 1))}'`);
}
throw new JSONPointerIndexError(`index out of range '${JSONPointer.encode(this.tokens.slice(0, r + 1))}'`);
}
if (isObject(e)) {
if (Object.hasOwn(e, t)) return e[t];
if (t.startsWith("#") && Object.hasOwn(e, t.slice(1))) return t.slice(1);
throw new JSONPointerKeyError(`no such property '${JSONPointer.encode(this.tokens.slice(0, r + 1))}'`);
}
throw new JSONPointerTypeError(`found primitive value, expected an object '${JSONPointer.encode(this.tokens.slice(0, r + 1))}'`);
}
_join(e) {
if (!isString(e)) throw new JSONPointerTypeError("join() requires string arguments, found " + typeof e);
if (e.startsWith("/")) return new JSONPointer(e);
const t = this.tokens.concat(e.split("/").map(e => e.replaceAll("~1", "/").replaceAll("~0", "~")));
return new JSONPointer(JSONPointer.encode(t));
}
join(...e) {
if (!e.length) return this;
let t = this;
for (const r of e) t = t._join(r);
return t;
}
exists(e) {
try {
this.resolve(e);
} catch (e) {
if (e instanceof JSONPointerResolutionError) return !1;
throw e;
}
return !0;
}
parent() {
return this.tokens.length ? new JSONPointer(JSONPointer.encode(this.tokens.slice(0, this.tokens.length - 1))) : this;
}
to(e) {
return (isString(e) ? new RelativeJSONPointer(e) : e).to(this);
}
}
const i = /(?<ORIGIN>\d+)(?<INDEX_G>(?<SIGN>[+-])(?<INDEX>\d))?(?<POINTER>.*)/s, s = /(0|[1-9]\d*)/;
class RelativeJSONPointer {
constructor(e) {
[this.origin, this.index, this.pointer] = this.parse(e);
}
toString() {
const e = this.index > 0 ? "+" : "", t = 0 === this.index ? "" : `${e}${this.index}`;
return `${this.origin}${t}${this.pointer}`;
}
to(e) {
const t = isString(e) ? new JSONPointer(e) : e;
if (this.origin > t.tokens.length) throw new JSONPointerIndexError(`origin (${this.origin}) exceeds root (${t.tokens.length})`);
const r = this.origin < 1 ? t.tokens.slice() : t.tokens.slice(0, -this.origin);
if (this.index && r.length && this.isIntLike(r.at(-1))) {
const e = Number(r.at(-1)) + this.index;
if (e < 0) throw new JSONPointerIndexError(`index offset out of range (${e})`);
r[r.length - 1] = String(e);
}
this.pointer instanceof JSONPointer ? r.push(...this.pointer.tokens) : r[r.length - 1] = `#${r[r.length - 1]}`;
return new JSONPointer(JSONPointer.encode(r));
}
parse(e) {
const t = i.exec(e);
if (!t || !t.groups) throw new JSONPointerSyntaxError("failed to parse relative pointer");
const r = this.parseInt(t.groups.ORIGIN);
let n = 0;
if (t.groups.INDEX_G) {
n = this.parseInt(t.groups.INDEX);
if (0 === n) throw new JSONPointerSyntaxError("index offset can't be zero");
"-" === t.groups.SIGN && (n = -n);
}
return "#" === t.groups.POINTER ? [ r, n, "#" ] : [ r, n, new JSONPointer(t.groups.POINTER) ];
}
parseInt(e) {
if (e.startsWith("0") && e.length > 1) throw new JSONPointerSyntaxError("unexpected leading zero");
if (s.test(e)) return Number(e);
throw new JSONPointerSyntaxError(`expected an integer, found '${e}'`);
}
isIntLike(e) {
return !(void 0 !== e && !isNumber(e)) || s.test(e);
}
}
const o = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
function toQuoted(e) {
return e.includes("'") && !e.includes('"') ? JSON.stringify(e) : toCanonical(e);
}
function toCanonical(e) {
return `'${JSON.stringify(e).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
function toShorthand(e) {
return o.test(e) ? e : null;
}
const a = Symbol.for("jsonpath.nothing");
function hasStringKey(e, t) {
return isObject(e) && Object.hasOwn(e, t);
}
const c = "", l = {
form: "pretty"
};
class JSONPathNode {
constructor(e, t, r) {
this.value = e;
this.location = t;
this.root = r;
}
get path() {
return this.getPath({
form: "canonical"
});
}
getPath(e) {
const t = {
...l,
...e
};
return "$" + this.location.map(e => isString(e) ? this.decodeNameLocation(e, t) : `[${e}]`).join("");
}
toPointer() {
return this.location.length ? new JSONPointer(JSONPointer.encode(this.location.map(String))) : new JSONPointer("");
}
decodeNameLocation(e, t) {
const r = "canonical" === t.form, n = r ? toCanonical : toQuoted, i = e.startsWith(c);
i && (e = e.slice(1));
const s = toShorthand(e);
return i ? r || null == s ? `[~${n(e)}]` : `.~${s}` : r || null == s ? `[${n(e)}]` : `.${s}`;
}
}
class JSONPathNodeList {
constructor(e) {
this.nodes = e;
}
[Symbol.iterator]() {
return this.nodes[Symbol.iterator]();
}
empty() {
return 0 === this.nodes.length;
}
values() {
return this.nodes.map(e => e.value);
}
valuesOrSingular() {
return 1 === this.nodes.length ? this.nodes[0].value : this.nodes.map(e => e.value);
}
locations() {
return this.nodes.map(e => e.location);
}
paths(e) {
return this.nodes.map(t => t.getPath(e));
}
pointers() {
return this.nodes.map(e => e.toPointer());
}
get length() {
return this.nodes.length;
}
}
class FilterExpression {
constructor(e) {
this.token = e;
}
}
class FilterExpressionLiteral extends FilterExpression {}
class NullLiteral extends FilterExpressionLiteral {
evaluate() {
return null;
}
toString() {
return "null";
}
}
class BooleanLiteral extends FilterExpressionLiteral {
constructor(e, t) {
super(e);
this.token = e;
this.value = t;
}
evaluate() {
return this.value;
}
toString() {
return String(this.value);
}
}
class StringLiteral extends FilterExpressionLiteral {
constructor(e, t) {
super(e);
this.token = e;
this.value = t;
}
evaluate() {
return this.value;
}
toString() {
return toCanonical(this.value);
}
}
class NumberLiteral extends FilterExpressionLiteral {
constructor(e, t) {
super(e);
this.token = e;
this.value = t;
}
evaluate() {
return this.value;
}
toString() {
return String(this.value);
}
}
class PrefixExpression extends FilterExpression {
constructor(e, t, r) {
super(e);
this.token = e;
this.operator = t;
this.right = r;
}
evaluate(e) {
if ("!" === this.operator) {
const t = this.right.evaluate(e);
return t instanceof JSONPathNodeList ? 0 === t.nodes.length : !isTruthy(t);
}
throw new JSONPathTypeError(`unknown operator '${this.operator}'`, this.token);
}
toString(e) {
return `${this.operator}${this.right.toString(e)}`;
}
}
const u = 4, h = 5, p = 7;
class InfixExpression extends FilterExpression {
constructor(e, t, r, n) {
super(e);
this.token = e;
this.left = t;
this.operator = r;
this.right = n;
this.logical = "&&" === r || "||" === r;
}
evaluate(e) {
let t = this.left.evaluate(e);
!this.logical && t instanceof JSONPathNodeList && 1 === t.nodes.length && (t = t.nodes[0].value);
let r = this.right.evaluate(e);
!this.logical && r instanceof JSONPathNodeList && 1 === r.nodes.length && (r = r.nodes[0].value);
return "&&" === this.operator ? isTruthy(t) && isTruthy(r) : "||" === this.operator ? isTruthy(t) || isTruthy(r) : compare(t, this.operator, r);
}
toString(e) {
return this.logical ? `(${this.left.toString(e)} ${this.operator} ${this.right.toString(e)})` : `${this.left.toString(e)} ${this.operator} ${this.right.toString(e)}`;
}
}
class LogicalExpression extends FilterExpression {
constructor(e, t) {
super(e);
this.token = e;
this.expression = t;
}
evaluate(e) {
const t = this.expression.evaluate(e);
return t instanceof JSONPathNodeList ? t.nodes.length > 0 : isTruthy(t);
}
toString(e) {
function _toString(t, r) {
if (t instanceof InfixExpression) {
let n, i, s, o;
if ("&&" === t.operator) {
n = h;
i = "&&";
s = _toString(t.left, n);
o = _toString(t.right, n);
} else {
if ("||" !== t.operator) return t.toString(e);
n = u;
i = "||";
s = _toString(t.left, n);
o = _toString(t.right, n);
}
const a = `${s} ${i} ${o}`;
return n < r ? `(${a})` : a;
}
if (t instanceof PrefixExpression) {
const e = `!${_toString(t.right, p)}`;
return r > p ? `(${e})` : e;
}
return t.toString(e);
}
return _toString(this.expression, 0);
}
}
class FilterQuery extends FilterExpression {
constructor(e, t) {
super(e);
this.token = e;
this.path = t;
}
}
class RelativeQuery extends FilterQuery {
evaluate(e) {
return e.lazy ? new JSONPathNodeList(Array.from(this.path.lazyQuery(e.currentValue))) : this.path.query(e.currentValue);
}
toString(e) {
return `@${this.path.toString(e).slice(1)}`;
}
}
class RootQuery extends FilterQuery {
evaluate(e) {
return e.lazy ? new JSONPathNodeList(Array.from(this.path.lazyQuery(e.rootValue))) : this.path.query(e.rootValue);
}
toString(e) {
return this.path.toString(e);
}
}
class FunctionExtension extends FilterExpression {
constructor(e, t, r) {
super(e);
this.token = e;
this.name = t;
this.args = r;
}
evaluate(e) {
const t = e.environment.functionRegister.get(this.name);
if (!t) throw new UndefinedFilterFunctionError(`filter function '${this.name}' is undefined`, this.token);
const n = this.args.map(t => t.evaluate(e)).map((e, n) => t.argTypes[n] !== r.NodesType && e instanceof JSONPathNodeList ? this.unpack_node_list(e) : e);
return t.call(...n);
}
toString(e) {
return `${this.name}(${this.args.map(t => t.toString(e)).join(", ")})`;
}
unpack_node_list(e) {
switch (e.length) {
case 0:
return a;

case 1:
return e.nodes[0].value;

default:
return e;
}
}
}
function isTruthy(e) {
return !(e instanceof JSONPathNodeList && e.empty() || "boolean" == typeof e && !1 === e);
}
function compare(e, t, r) {
switch (t) {
case "==":
return eq(e, r);

case "!=":
return !eq(e, r);

case "<":
return lt(e, r);

case ">":
return lt(r, e);

case ">=":
return lt(r, e) || eq(e, r);

case "<=":
return lt(e, r) || eq(e, r);

default:
return !1;
}
}
function eq(e, t) {
t instanceof JSONPathNodeList && ([e, t] = [ t, e ]);
if (e instanceof JSONPathNodeList) {
if (t instanceof JSONPathNodeList) {
if (e.empty() && t.empty()) return !0;
if (1 === e.nodes.length && 1 === t.nodes.length) return deepEquals(e.nodes[0].value, t.nodes[0].value);
}
return e.empty() ? t === a : 1 === e.nodes.length && deepEquals(e.nodes[0].value, t);
}
return e === a && t === a || deepEquals(e, t);
}
function lt(e, t) {
return !!(isString(e) && isString(t) || isNumber(e) && isNumber(t)) && e < t;
}
var f = Object.freeze({
__proto__: null,
BooleanLiteral: BooleanLiteral,
FilterExpression: FilterExpression,
FilterExpressionLiteral: FilterExpressionLiteral,
FilterQuery: FilterQuery,
FunctionExtension: FunctionExtension,
InfixExpression: InfixExpression,
LogicalExpression: LogicalExpression,
NullLiteral: NullLiteral,
NumberLiteral: NumberLiteral,
PrefixExpression: PrefixExpression,
RelativeQuery: RelativeQuery,
RootQuery: RootQuery,
StringLiteral: StringLiteral,
compare: compare
});
class Count {
argTypes=[ r.NodesType ];
returnType=r.ValueType;
call(e) {
return e.length;
}
}
class Length {
argTypes=[ r.ValueType ];
returnType=r.ValueType;
call(e) {
return isArray(e) || isString(e) ? e.length : isObject(e) ? Object.keys(e).length : a;
}
}
class LRUCache extends Map {
constructor(e = 128, t) {
void 0 !== t ? super(t) : super();
this.maxSize = e;
}
get(e) {
const t = super.get(e);
if (this.has(e)) {
this.delete(e);
this.set(e, t);
}
return t;
}
set(e, t) {
if (this.has(e)) this.delete(e); else if (this.size >= this.maxSize) {
const e = this.first();
void 0 !== e && this.delete(e);
}
return super.set(e, t);
}
first() {
return this.keys().next().value;
}
}
function mapRegexp(e) {
let t = !1, r = !1;
const n = [];
for (const i of e) if (t) {
n.push(i);
t = !1;
} else switch (i) {
case ".":
r ? n.push(i) : n.push("(?:(?![\r\n])\\P{Cs}|\\p{Cs}\\p{Cs})");
break;

case "\\":
t = !0;
n.push(i);
break;

case "[":
r = !0;
n.push(i);
break;

case "]":
r = !1;
n.push(i);
break;

default:
n.push(i);
}
return n.join("");
}
function fullMatch(e) {
const t = [], r = e.startsWith("^"), n = e.endsWith("$");
r || n || t.push("^(?:");
t.push(mapRegexp(e));
r || n || t.push(")$");
return t.join("");
}
function isNormalChar(e) {
return e < "'" || "," === e || "-" === e || e >= "/" && e <= ">" || e >= "@" && e <= "Z" || e >= "^" && e <= "z" || e >= "~" && e <= "퟿" || e >= "";
}
function isCCChar(e) {
return e < "," || e >= "." && e <= "Z" || e >= "^" && e <= "퟿" || e >= "";
}
function peg$subclass(e, t) {
function C() {
this.constructor = e;
}
C.prototype = t.prototype;
e.prototype = new C;
}
function peg$SyntaxError(e, t, r, n) {
var i = Error.call(this, e);
Object.setPrototypeOf && Object.setPrototypeOf(i, peg$SyntaxError.prototype);
i.expected = t;
i.found = r;
i.location = n;
i.name = "SyntaxError";
return i;
}
peg$subclass(peg$SyntaxError, Error);
function peg$padEnd(e, t, r) {
r = r || " ";
if (e.length > t) return e;
t -= e.length;
return e + (r += r.repeat(t)).slice(0, t);
}
peg$SyntaxError.prototype.format = function(e) {
var t = "Error: " + this.message;
if (this.location) {
var r, n = null;
for (r = 0; r < e.length; r++) if (e[r].source === this.location.source) {
n = e[r].text.split(/\r\n|\n|\r/g);
break;
}
var i = this.location.start, s = this.location.source && "function" == typeof this.location.source.offset ? this.location.source.offset(i) : i, o = this.location.source + ":" + s.line + ":" + s.column;
if (n) {
var a = this.location.end, c = peg$padEnd("", s.line.toString().length, " "), l = n[i.line - 1], u = (i.line === a.line ? a.column : l.length + 1) - i.column || 1;
t += "\n --\x3e " + o + "\n" + c + " |\n" + s.line + " | " + l + "\n" + c + " | " + peg$padEnd("", i.column - 1, " ") + peg$padEnd("", u, "^");
} else t += "\n at " + o;
}
return t;
};
peg$SyntaxError.buildMessage = function(e, t) {
var r = {
literal: function(e) {
return '"' + literalEscape(e.text) + '"';
},
class: function(e) {
var t = e.parts.map(function(e) {
return Array.isArray(e) ? classEscape(e[0]) + "-" + classEscape(e[1]) : classEscape(e);
});
return "[" + (e.inverted ? "^" : "") + t.join("") + "]";
},
any: function() {
return "any character";
},
end: function() {
return "end of input";
},
other: function(e) {
return e.description;
}
};
function hex(e) {
return e.charCodeAt(0).toString(16).toUpperCase();
}
function literalEscape(e) {
return e.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(e) {
return "\\x0" + hex(e);
}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(e) {
return "\\x" + hex(e);
});
}
function classEscape(e) {
return e.replace(/\\/g, "\\\\").replace(/\]/g, "\\]").replace(/\^/g, "\\^").replace(/-/g, "\\-").replace(/\0/g, "\\0").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/[\x00-\x0F]/g, function(e) {
return "\\x0" + hex(e);
}).replace(/[\x10-\x1F\x7F-\x9F]/g, function(e) {
return "\\x" + hex(e);
});
}
function describeExpectation(e) {
return r[e.type](e);
}
function describeExpected(e) {
var t, r, n = e.map(describeExpectation);
n.sort();
if (n.length > 0) {
for (t = 1, r = 1; t < n.length; t++) if (n[t - 1] !== n[t]) {
n[r] = n[t];
r++;
}
n.length = r;
}
switch (n.length) {
case 1:
return n[0];

case 2:
return n[0] + " or " + n[1];

default:
return n.slice(0, -1).join(", ") + ", or " + n[n.length - 1];
}
}
function describeFound(e) {
return e ? '"' + literalEscape(e) + '"' : "end of input";
}
return "Expected " + describeExpected(e) + " but " + describeFound(t) + " found.";
};
function peg$parse(e, t) {
var r, n = {}, i = (t = void 0 !== t ? t : {}).grammarSource, s = {
start: peg$parsestart
}, o = peg$parsestart, a = "|", c = "{", l = ",", u = "}", h = "(", p = ")", f = ".", g = "\\", d = "[", S = "^", x = "-", E = "]", m = "\\p{", N = "\\P{", O = "L", y = "M", k = "N", v = "P", w = "Z", $ = "S", P = "C", R = /^[*-+?]/, T = /^[0-9]/, b = /^[(-+\--.?[-\^nrt{-}]/, J = /^[l-mot-u]/, L = /^[cen]/, I = /^[dlo]/, _ = /^[c-fios]/, A = /^[lps]/, F = /^[ckmo]/, K = /^[cfn-o]/, M = peg$literalExpectation("|", !1), Q = peg$classExpectation([ [ "*", "+" ], "?" ], !1, !1), z = peg$literalExpectation("{", !1), j = peg$classExpectation([ [ "0", "9" ] ], !1, !1), U = peg$literalExpectation(",", !1), D = peg$literalExpectation("}", !1), G = peg$literalExpectation("(", !1), B = peg$literalExpectation(")", !1), V = peg$anyExpectation(), W = peg$literalExpectation(".", !1), q = peg$literalExpectation("\\", !1), Y = peg$classExpectation([ [ "(", "+" ], [ "-", "." ], "?", [ "[", "^" ], "n", "r", "t", [ "{", "}" ] ], !1, !1), X = peg$literalExpectation("[", !1), H = peg$literalExpectation("^", !1), Z = peg$literalExpectation("-", !1), ee = peg$literalExpectation("]", !1), te = peg$literalExpectation("\\p{", !1), re = peg$literalExpectation("\\P{", !1), ne = peg$literalExpectation("L", !1), ie = peg$classExpectation([ [ "l", "m" ], "o", [ "t", "u" ] ], !1, !1), se = peg$literalExpectation("M", !1), oe = peg$classExpectation([ "c", "e", "n" ], !1, !1), ae = peg$literalExpectation("N", !1), ce = peg$classExpectation([ "d", "l", "o" ], !1, !1), le = peg$literalExpectation("P", !1), ue = peg$classExpectation([ [ "c", "f" ], "i", "o", "s" ], !1, !1), he = peg$literalExpectation("Z", !1), pe = peg$classExpectation([ "l", "p", "s" ], !1, !1), fe = peg$literalExpectation("S", !1), ge = peg$classExpectation([ "c", "k", "m", "o" ], !1, !1), de = peg$literalExpectation("C", !1), Se = peg$classExpectation([ "c", "f", [ "n", "o" ] ], !1, !1), peg$f0 = function(e) {
return isNormalChar(e);
}, peg$f1 = function(e) {
return isCCChar(e);
}, xe = 0 | t.peg$currPos, Ee = [ {
line: 1,
column: 1
} ], me = xe, Ne = t.peg$maxFailExpected || [], Oe = 0 | t.peg$silentFails;
if (t.startRule) {
if (!(t.startRule in s)) throw new Error("Can't start parsing from rule \"" + t.startRule + '".');
o = s[t.startRule];
}
function peg$literalExpectation(e, t) {
return {
type: "literal",
text: e,
ignoreCase: t
};
}
function peg$classExpectation(e, t, r) {
return {
type: "class",
parts: e,
inverted: t,
ignoreCase: r
};
}
function peg$anyExpectation() {
return {
type: "any"
};
}
function peg$endExpectation() {
return {
type: "end"
};
}
function peg$computePosDetails(t) {
var r, n = Ee[t];
if (n) return n;
if (t >= Ee.length) r = Ee.length - 1; else {
r = t;
for (;!Ee[--r]; ) ;
}
n = {
line: (n = Ee[r]).line,
column: n.column
};
for (;r < t; ) {
if (10 === e.charCodeAt(r)) {
n.line++;
n.column = 1;
} else n.column++;
r++;
}
Ee[t] = n;
return n;
}
function peg$computeLocation(e, t, r) {
var n = peg$computePosDetails(e), s = peg$computePosDetails(t);
return {
source: i,
start: {
offset: e,
line: n.line,
column: n.column
},
end: {
offset: t,
line: s.line,
column: s.column
}
};
}
function peg$fail(e) {
if (!(xe < me)) {
if (xe > me) {
me = xe;
Ne = [];
}
Ne.push(e);
}
}
function peg$buildStructuredError(e, t, r) {
return new peg$SyntaxError(peg$SyntaxError.buildMessage(e, t), e, t, r);
}
function peg$parsestart() {
return peg$parseiregexp();
}
function peg$parseiregexp() {
var t, r, i, s;
t = peg$parsebranch();
r = [];
i = xe;
if (124 === e.charCodeAt(xe)) {
s = a;
xe++;
} else {
s = n;
0 === Oe && peg$fail(M);
}
if (s !== n) i = s = [ s, peg$parsebranch() ]; else {
xe = i;
i = n;
}
for (;i !== n; ) {
r.push(i);
i = xe;
if (124 === e.charCodeAt(xe)) {
s = a;
xe++;
} else {
s = n;
0 === Oe && peg$fail(M);
}
if (s !== n) i = s = [ s, peg$parsebranch() ]; else {
xe = i;
i = n;
}
}
return [ t, r ];
}
function peg$parsebranch() {
var e, t;
e = [];
t = peg$parsepiece();
for (;t !== n; ) {
e.push(t);
t = peg$parsepiece();
}
return e;
}
function peg$parsepiece() {
var e, t, r;
e = xe;
if ((t = peg$parseatom()) !== n) {
(r = peg$parsequantifier()) === n && (r = null);
e = t = [ t, r ];
} else {
xe = e;
e = n;
}
return e;
}
function peg$parsequantifier() {
var t;
t = e.charAt(xe);
if (R.test(t)) xe++; else {
t = n;
0 === Oe && peg$fail(Q);
}
t === n && (t = peg$parserange_quantifier());
return t;
}
function peg$parserange_quantifier() {
var t, r, i, s, o, a, h;
t = xe;
if (123 === e.charCodeAt(xe)) {
r = c;
xe++;
} else {
r = n;
0 === Oe && peg$fail(z);
}
if (r !== n) {
i = [];
s = e.charAt(xe);
if (T.test(s)) xe++; else {
s = n;
0 === Oe && peg$fail(j);
}
if (s !== n) for (;s !== n; ) {
i.push(s);
s = e.charAt(xe);
if (T.test(s)) xe++; else {
s = n;
0 === Oe && peg$fail(j);
}
} else i = n;
if (i !== n) {
s = xe;
if (44 === e.charCodeAt(xe)) {
o = l;
xe++;
} else {
o = n;
0 === Oe && peg$fail(U);
}
if (o !== n) {
a = [];
h = e.charAt(xe);
if (T.test(h)) xe++; else {
h = n;
0 === Oe && peg$fail(j);
}
for (;h !== n; ) {
a.push(h);
h = e.charAt(xe);
if (T.test(h)) xe++; else {
h = n;
0 === Oe && peg$fail(j);
}
}
s = o = [ o, a ];
} else {
xe = s;
s = n;
}
s === n && (s = null);
if (125 === e.charCodeAt(xe)) {
o = u;
xe++;
} else {
o = n;
0 === Oe && peg$fail(D);
}
if (o !== n) t = r = [ r, i, s, o ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
}
return t;
}
function peg$parseatom() {
var t, r, i, s;
if ((t = peg$parsenormal_char()) === n && (t = peg$parsechar_class()) === n) {
t = xe;
if (40 === e.charCodeAt(xe)) {
r = h;
xe++;
} else {
r = n;
0 === Oe && peg$fail(G);
}
if (r !== n) if ((i = peg$parseiregexp()) !== n) {
if (41 === e.charCodeAt(xe)) {
s = p;
xe++;
} else {
s = n;
0 === Oe && peg$fail(B);
}
if (s !== n) t = r = [ r, i, s ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
} else {
xe = t;
t = n;
}
}
return t;
}
function peg$parsenormal_char() {
var t, r;
t = xe;
if (e.length > xe) {
r = e.charAt(xe);
xe++;
} else {
r = n;
0 === Oe && peg$fail(V);
}
if (r !== n) if ((peg$f0(r) ? void 0 : n) !== n) t = r; else {
xe = t;
t = n;
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsechar_class() {
var t;
if (46 === e.charCodeAt(xe)) {
t = f;
xe++;
} else {
t = n;
0 === Oe && peg$fail(W);
}
t === n && (t = peg$parsesingle_char_esc()) === n && (t = peg$parsechar_class_esc()) === n && (t = peg$parsechar_class_expr());
return t;
}
function peg$parsesingle_char_esc() {
var t, r, i;
t = xe;
if (92 === e.charCodeAt(xe)) {
r = g;
xe++;
} else {
r = n;
0 === Oe && peg$fail(q);
}
if (r !== n) {
i = e.charAt(xe);
if (b.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(Y);
}
if (i !== n) t = r = [ r, i ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsechar_class_esc() {
var e;
(e = peg$parsecat_esc()) === n && (e = peg$parsecompl_esc());
return e;
}
function peg$parsechar_class_expr() {
var t, r, i, s, o, a, c;
t = xe;
if (91 === e.charCodeAt(xe)) {
r = d;
xe++;
} else {
r = n;
0 === Oe && peg$fail(X);
}
if (r !== n) {
if (94 === e.charCodeAt(xe)) {
i = S;
xe++;
} else {
i = n;
0 === Oe && peg$fail(H);
}
i === n && (i = null);
if (45 === e.charCodeAt(xe)) {
s = x;
xe++;
} else {
s = n;
0 === Oe && peg$fail(Z);
}
s === n && (s = peg$parsecce1());
if (s !== n) {
o = [];
a = peg$parsecce1();
for (;a !== n; ) {
o.push(a);
a = peg$parsecce1();
}
if (45 === e.charCodeAt(xe)) {
a = x;
xe++;
} else {
a = n;
0 === Oe && peg$fail(Z);
}
a === n && (a = null);
if (93 === e.charCodeAt(xe)) {
c = E;
xe++;
} else {
c = n;
0 === Oe && peg$fail(ee);
}
if (c !== n) t = r = [ r, i, s, o, a, c ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsecce1() {
var t, r, i, s, o;
t = xe;
if ((r = peg$parsecc_char()) !== n) {
i = xe;
if (45 === e.charCodeAt(xe)) {
s = x;
xe++;
} else {
s = n;
0 === Oe && peg$fail(Z);
}
if (s !== n) if ((o = peg$parsecc_char()) !== n) i = s = [ s, o ]; else {
xe = i;
i = n;
} else {
xe = i;
i = n;
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
t === n && (t = peg$parsechar_class_esc());
return t;
}
function peg$parsecc_char() {
var t, r;
t = xe;
if (e.length > xe) {
r = e.charAt(xe);
xe++;
} else {
r = n;
0 === Oe && peg$fail(V);
}
if (r !== n) if ((peg$f1(r) ? void 0 : n) !== n) t = r; else {
xe = t;
t = n;
} else {
xe = t;
t = n;
}
t === n && (t = peg$parsesingle_char_esc());
return t;
}
function peg$parsecat_esc() {
var t, r, i, s;
t = xe;
if (e.substr(xe, 3) === m) {
r = m;
xe += 3;
} else {
r = n;
0 === Oe && peg$fail(te);
}
if (r !== n) if ((i = peg$parseis_category()) !== n) {
if (125 === e.charCodeAt(xe)) {
s = u;
xe++;
} else {
s = n;
0 === Oe && peg$fail(D);
}
if (s !== n) t = r = [ r, i, s ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsecompl_esc() {
var t, r, i, s;
t = xe;
if (e.substr(xe, 3) === N) {
r = N;
xe += 3;
} else {
r = n;
0 === Oe && peg$fail(re);
}
if (r !== n) if ((i = peg$parseis_category()) !== n) {
if (125 === e.charCodeAt(xe)) {
s = u;
xe++;
} else {
s = n;
0 === Oe && peg$fail(D);
}
if (s !== n) t = r = [ r, i, s ]; else {
xe = t;
t = n;
}
} else {
xe = t;
t = n;
} else {
xe = t;
t = n;
}
return t;
}
function peg$parseis_category() {
var e;
(e = peg$parseletters()) === n && (e = peg$parsemarks()) === n && (e = peg$parsenumbers()) === n && (e = peg$parsepunctuation()) === n && (e = peg$parseseparators()) === n && (e = peg$parsesymbols()) === n && (e = peg$parseothers());
return e;
}
function peg$parseletters() {
var t, r, i;
t = xe;
if (76 === e.charCodeAt(xe)) {
r = O;
xe++;
} else {
r = n;
0 === Oe && peg$fail(ne);
}
if (r !== n) {
i = e.charAt(xe);
if (J.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(ie);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsemarks() {
var t, r, i;
t = xe;
if (77 === e.charCodeAt(xe)) {
r = y;
xe++;
} else {
r = n;
0 === Oe && peg$fail(se);
}
if (r !== n) {
i = e.charAt(xe);
if (L.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(oe);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsenumbers() {
var t, r, i;
t = xe;
if (78 === e.charCodeAt(xe)) {
r = k;
xe++;
} else {
r = n;
0 === Oe && peg$fail(ae);
}
if (r !== n) {
i = e.charAt(xe);
if (I.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(ce);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsepunctuation() {
var t, r, i;
t = xe;
if (80 === e.charCodeAt(xe)) {
r = v;
xe++;
} else {
r = n;
0 === Oe && peg$fail(le);
}
if (r !== n) {
i = e.charAt(xe);
if (_.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(ue);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parseseparators() {
var t, r, i;
t = xe;
if (90 === e.charCodeAt(xe)) {
r = w;
xe++;
} else {
r = n;
0 === Oe && peg$fail(he);
}
if (r !== n) {
i = e.charAt(xe);
if (A.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(pe);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parsesymbols() {
var t, r, i;
t = xe;
if (83 === e.charCodeAt(xe)) {
r = $;
xe++;
} else {
r = n;
0 === Oe && peg$fail(fe);
}
if (r !== n) {
i = e.charAt(xe);
if (F.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(ge);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
function peg$parseothers() {
var t, r, i;
t = xe;
if (67 === e.charCodeAt(xe)) {
r = P;
xe++;
} else {
r = n;
0 === Oe && peg$fail(de);
}
if (r !== n) {
i = e.charAt(xe);
if (K.test(i)) xe++; else {
i = n;
0 === Oe && peg$fail(Se);
}
i === n && (i = null);
t = r = [ r, i ];
} else {
xe = t;
t = n;
}
return t;
}
r = o();
if (t.peg$library) return {
peg$result: r,
peg$currPos: xe,
peg$FAILED: n,
peg$maxFailExpected: Ne,
peg$maxFailPos: me
};
if (r !== n && xe === e.length) return r;
r !== n && xe < e.length && peg$fail(peg$endExpectation());
throw peg$buildStructuredError(Ne, me < e.length ? e.charAt(me) : null, me < e.length ? peg$computeLocation(me, me + 1) : peg$computeLocation(me, me));
}
const g = {
StartRules: [ "start" ],
SyntaxError: peg$SyntaxError,
parse: peg$parse
};
function check(e) {
try {
g.parse(e, {});
} catch (e) {
if (e instanceof g.SyntaxError) return !1;
throw e;
}
return !0;
}
var d = {
check: check
}.check;
class Match {
argTypes=[ r.ValueType, r.ValueType ];
returnType=r.LogicalType;
#t;
constructor(e = {}) {
this.options = e;
this.cacheSize = e.cacheSize ?? 10;
this.throwErrors = e.throwErrors ?? !1;
this.iRegexpCheck = e.iRegexpCheck ?? !0;
this.#t = new LRUCache(this.cacheSize);
}
call(e, t) {
if (this.cacheSize > 0) {
const r = this.#t.get(t);
if (r) try {
return r.test(e);
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
if (!isString(t)) {
if (this.throwErrors) throw new IRegexpError(`match() expected a string pattern, found ${t}`);
return !1;
}
if (this.iRegexpCheck && !d(t)) {
if (this.throwErrors) throw new IRegexpError(`pattern ${t} is not a valid I-Regexp pattern`);
return !1;
}
try {
const r = new RegExp(fullMatch(t), "u");
this.cacheSize > 0 && this.#t.set(t, r);
return r.test(e);
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
}
class Search {
argTypes=[ r.ValueType, r.ValueType ];
returnType=r.LogicalType;
#t;
constructor(e = {}) {
this.options = e;
this.cacheSize = e.cacheSize ?? 10;
this.throwErrors = e.throwErrors ?? !1;
this.iRegexpCheck = e.iRegexpCheck ?? !0;
this.#t = new LRUCache(this.cacheSize);
}
call(e, t) {
if (this.cacheSize > 0) {
const r = this.#t.get(t);
if (r) try {
return !!e.match(r);
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
if (!isString(t)) {
if (this.throwErrors) throw new IRegexpError(`match() expected a string pattern, found ${t}`);
return !1;
}
if (this.iRegexpCheck && !d(t)) {
if (this.throwErrors) throw new IRegexpError(`pattern ${t} is not a valid I-Regexp pattern`);
return !1;
}
try {
const r = new RegExp(mapRegexp(t), "u");
this.cacheSize > 0 && this.#t.set(t, r);
return !!e.match(r);
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
}
class Value {
argTypes=[ r.NodesType ];
returnType=r.ValueType;
call(e) {
return 1 === e.length ? e.nodes[0].value : a;
}
}
let S = function(e) {
e.AND = "TOKEN_AND";
e.COLON = "TOKEN_COLON";
e.COMMA = "TOKEN_COMMA";
e.CURRENT = "TOKEN_CURRENT_VALUE";
e.CURRENT_KEY = "TOKEN_CURRENT_KEY";
e.DDOT = "TOKEN_DDOT";
e.DOT = "TOKEN_DOT";
e.DOUBLE_QUOTE_STRING = "TOKEN_DOUBLE_QUOTE_STRING";
e.EOF = "TOKEN_EOF";
e.EQ = "TOKEN_EQ";
e.ERROR = "TOKEN_ERROR";
e.FALSE = "TOKEN_FALSE";
e.FILTER = "TOKEN_FILTER_START";
e.FUNCTION = "TOKEN_FUNCTION";
e.GE = "TOKEN_GE";
e.GT = "TOKEN_GT";
e.INDEX = "TOKEN_INDEX";
e.KEY = "TOKEN_KEY";
e.KEY_DOUBLE_QUOTE_STRING = "TOKEN_KEY_DOUBLE_QUOTE_STRING";
e.KEY_SINGLE_QUOTE_STRING = "TOKEN_KEY_SINGLE_QUOTE_STRING";
e.KEYS = "TOKEN_KEYS";
e.KEYS_FILTER = "TOKEN_KEYS_FILTER";
e.LBRACKET = "TOKEN_LBRACKET";
e.LE = "TOKEN_LE";
e.LG = "TOKEN_LG";
e.LPAREN = "TOKEN_LPAREN";
e.LT = "TOKEN_LT";
e.NAME = "TOKEN_NAME";
e.NE = "TOKEN_NE";
e.NOT = "TOKEN_NOT";
e.NULL = "TOKEN_NULL";
e.NUMBER = "NUMBER";
e.OR = "TOKEN_OR";
e.RBRACKET = "TOKEN_RBRACKET";
e.ROOT = "TOKEN_ROOT";
e.RPAREN = "TOKEN_RPAREN";
e.SINGLE_QUOTE_STRING = "TOKEN_SINGLE_QUOTE_STRING";
e.TRUE = "TOKEN_TRUE";
e.WILD = "TOKEN_WILD";
return e;
}({});
class Token {
constructor(e, t, r, n) {
this.kind = e;
this.value = t;
this.index = r;
this.input = n;
}
}
new Token(S.EOF, "", -1, "");
class TokenStream {
#r=0;
constructor(e) {
this.tokens = e;
}
get current() {
return this.tokens[this.#r];
}
get peek() {
return this.#r >= this.tokens.length - 1 ? this.tokens[this.tokens.length - 1] : this.tokens[this.#r + 1];
}
next() {
const e = this.current;
this.#r += 1;
return e;
}
backup() {
this.#r > 0 && (this.#r -= 1);
}
expect(e) {
if (this.current.kind !== e) throw new JSONPathSyntaxError(`expected token '${e}', found '${this.current.kind}'`, this.current);
}
expectPeek(e) {
const t = this.peek;
if (t.kind !== e) throw new JSONPathSyntaxError(`expected token '${e}', found '${t.kind}'`, t);
}
expectPeekNot(e, t) {
const r = this.peek;
if (r.kind === e) throw new JSONPathSyntaxError(t, r);
}
}
const x = /[eE][+-]?\d+/y, E = /[a-z][a-z_0-9]*/y, m = /-?\d+/y, N = /-?\d+/y, O = /[\u0080-\uFFFFa-zA-Z_][\u0080-\uFFFFa-zA-Z0-9_-]*/y, y = new Set([ " ", "\n", "\t", "\r" ]), k = /[\u0080-\uFFFFa-zA-Z_]/;
class Lexer {
filterLevel=0;
funcCallStack=[];
bracketStack=[];
tokens=[];
#n=0;
#r=0;
constructor(e, t) {
this.environment = e;
this.path = t;
}
get pos() {
return this.#r;
}
get start() {
return this.#n;
}
run() {
let e = lexRoot;
for (;e; ) e = e(this);
}
emit(e) {
this.tokens.push(new Token(e, this.path.slice(this.#n, this.#r), this.#n, this.path));
this.#n = this.#r;
}
next() {
if (this.#r >= this.path.length) return "";
const e = this.path[this.#r];
this.#r += 1;
return e;
}
ignore() {
this.#n = this.#r;
}
backup() {
if (this.#r <= this.#n) {
const e = "can't backup beyond start";
throw new JSONPathLexerError(e, new Token(S.ERROR, e, this.#r, this.path));
}
this.#r -= 1;
}
peek() {
const e = this.next();
e && this.backup();
return e;
}
peekMatch(e) {
const t = this.next();
t && this.backup();
return e.test(t);
}
accept(e) {
const t = this.next();
if (e.has(t)) return !0;
t && this.backup();
return !1;
}
acceptMatch(e) {
const t = this.next();
if (e.test(t)) return !0;
t && this.backup();
return !1;
}
acceptRun(e) {
let t = !1, r = this.next();
for (;e.has(r); ) {
r = this.next();
t = !0;
}
r && this.backup();
return t;
}
acceptMatchRun(e) {
e.lastIndex = this.#r;
const t = e.exec(this.path);
e.lastIndex = 0;
if (t) {
this.#r += t[0].length;
return !0;
}
return !1;
}
ignoreWhitespace() {
if (this.#r !== this.#n) {
const e = `must emit or ignore before consuming whitespace ('${this.path.slice(this.#n, this.#r)}':${this.pos})`;
throw new JSONPathLexerError(e, new Token(S.ERROR, e, this.pos, this.path));
}
if (this.acceptRun(y)) {
this.ignore();
return !0;
}
return !1;
}
error(e) {
this.tokens.push(new Token(S.ERROR, e, this.#r, this.path));
}
}
function lex(e, t) {
const r = new Lexer(e, t);
return [ r, r.tokens ];
}
function tokenize(e, t) {
const [r, n] = lex(e, t);
r.run();
if (n.length && n[n.length - 1].kind === S.ERROR) throw new JSONPathSyntaxError(n[n.length - 1].value, n[n.length - 1]);
if (0 !== r.bracketStack.length) {
const [e, n] = r.bracketStack[r.bracketStack.length - 1];
throw new JSONPathSyntaxError("unbalanced brackets", new Token(S.ERROR, e, n, t));
}
return n;
}
function lexRoot(e) {
const t = e.next();
if ("$" !== t) {
e.backup();
e.error(`expected '$', found '${t}'`);
return null;
}
e.emit(S.ROOT);
return lexSegment;
}
function lexSegment(e) {
e.ignoreWhitespace() && !e.peek() && e.error("trailing whitespace");
const t = e.next();
switch (t) {
case "":
e.emit(S.EOF);
return null;

case ".":
if ("." === e.peek()) {
e.next();
e.emit(S.DDOT);
return lexDescendantSelection;
}
return lexDotSelector;

case "[":
e.bracketStack.push([ "[", e.start ]);
e.emit(S.LBRACKET);
return lexInsideBracketedSelection;

default:
e.backup();
if (e.filterLevel) return lexInsideFilter;
e.error(`expected '.', '..' or a bracketed selection, found '${t}'`);
return null;
}
}
function lexDescendantSelection(e) {
if (e.acceptMatchRun(O)) {
e.emit(S.NAME);
return lexSegment;
}
if (!e.environment.strict) {
if ("~" === e.environment.keysPattern.source && "~" === e.peek()) {
e.next();
if (e.peekMatch(k)) {
e.ignore();
e.acceptMatchRun(O);
e.emit(S.KEY);
return lexSegment;
}
e.emit(S.KEYS);
return lexSegment;
}
if (e.acceptMatchRun(e.environment.keysPattern)) {
e.emit(S.KEYS);
return lexSegment;
}
}
const t = e.next();
switch (t) {
case "":
e.error("bald descendant segment");
return null;

case "*":
e.emit(S.WILD);
return lexSegment;

case "[":
e.bracketStack.push([ "[", e.start ]);
e.emit(S.LBRACKET);
return lexInsideBracketedSelection;

default:
e.backup();
e.error(`unexpected descendent selection token '${t}'`);
return null;
}
}
function lexDotSelector(e) {
e.ignore();
if (e.ignoreWhitespace()) {
e.error("unexpected whitespace after dot");
return null;
}
if (!e.environment.strict) {
if ("~" === e.environment.keysPattern.source && "~" === e.peek()) {
e.next();
if (e.peekMatch(k)) {
e.ignore();
e.acceptMatchRun(O);
e.emit(S.KEY);
return lexSegment;
}
e.emit(S.KEYS);
return lexSegment;
}
if (e.acceptMatchRun(e.environment.keysPattern)) {
e.emit(S.KEYS);
return lexSegment;
}
}
if (e.acceptMatchRun(O)) {
e.emit(S.NAME);
return lexSegment;
}
const t = e.next();
if ("*" === t) {
e.emit(S.WILD);
return lexSegment;
}
e.backup();
e.error(`unexpected shorthand selector '${t}'`);
return null;
}
function lexInsideBracketedSelection(e) {
for (;;) {
e.ignoreWhitespace();
if (e.acceptMatchRun(m)) {
e.emit(S.INDEX);
continue;
}
if (!e.environment.strict && e.acceptMatchRun(e.environment.keysPattern)) switch (e.peek()) {
case "'":
e.ignore();
e.next();
return R(e);

case '"':
e.ignore();
e.next();
return T(e);

case "?":
e.next();
e.emit(S.KEYS_FILTER);
e.filterLevel += 1;
return lexInsideFilter;

default:
e.emit(S.KEYS);
continue;
}
const t = e.next();
switch (t) {
case "]":
if (0 === e.bracketStack.length || "[" !== e.bracketStack[e.bracketStack.length - 1][0]) {
e.backup();
e.error("unbalanced brackets");
return null;
}
e.bracketStack.pop();
e.emit(S.RBRACKET);
return lexSegment;

case "":
e.error("unclosed bracketed selection");
return null;

case "*":
e.emit(S.WILD);
continue;

case "?":
e.emit(S.FILTER);
e.filterLevel += 1;
return lexInsideFilter;

case ",":
e.emit(S.COMMA);
continue;

case ":":
e.emit(S.COLON);
continue;

case "'":
return v;

case '"':
return w;

default:
e.backup();
e.error(`unexpected token '${t}' in bracketed selection`);
return null;
}
}
}
function lexInsideFilter(e) {
for (;;) {
e.ignoreWhitespace();
const t = e.next();
switch (t) {
case "":
e.error("unclosed bracketed selection");
return null;

case "]":
e.filterLevel -= 1;
e.backup();
return lexInsideBracketedSelection;

case ",":
e.emit(S.COMMA);
if (e.funcCallStack.length) continue;
e.filterLevel -= 1;
return lexInsideBracketedSelection;

case "'":
return $;

case '"':
return P;

case "(":
e.bracketStack.push([ "(", e.start ]);
e.emit(S.LPAREN);
e.funcCallStack.length && (e.funcCallStack[e.funcCallStack.length - 1] += 1);
continue;

case ")":
if (0 === e.bracketStack.length || "(" !== e.bracketStack[e.bracketStack.length - 1][0]) {
e.backup();
e.error("unbalanced brackets");
return null;
}
e.bracketStack.pop();
e.emit(S.RPAREN);
e.funcCallStack.length && (1 === e.funcCallStack[e.funcCallStack.length - 1] ? e.funcCallStack.pop() : e.funcCallStack[e.funcCallStack.length - 1] -= 1);
continue;

case "$":
e.emit(S.ROOT);
return lexSegment;

case "@":
e.emit(S.CURRENT);
return lexSegment;

case "#":
if (e.environment.strict) {
e.backup();
e.error(`unexpected filter selector token '${t}'`);
return null;
}
e.emit(S.CURRENT_KEY);
return lexSegment;

case ".":
e.backup();
return lexSegment;

case "!":
if ("=" === e.peek()) {
e.next();
e.emit(S.NE);
} else e.emit(S.NOT);
continue;

case "=":
if ("=" === e.peek()) {
e.next();
e.emit(S.EQ);
continue;
}
e.backup();
e.error(`unexpected filter selector token '${t}'`);
return null;

case "<":
if ("=" === e.peek()) {
e.next();
e.emit(S.LE);
} else e.emit(S.LT);
continue;

case ">":
if ("=" === e.peek()) {
e.next();
e.emit(S.GE);
} else e.emit(S.GT);
continue;

default:
e.backup();
if (e.acceptMatchRun(N)) {
if ("." === e.peek()) {
e.next();
if (!e.acceptMatchRun(N)) {
e.error("a fractional digit is required after a decimal point");
return null;
}
}
e.acceptMatchRun(x);
e.emit(S.NUMBER);
continue;
}
if (e.acceptMatchRun(/&&/y)) {
e.emit(S.AND);
continue;
}
if (e.acceptMatchRun(/\|\|/y)) {
e.emit(S.OR);
continue;
}
if (e.acceptMatchRun(/true/y)) {
e.emit(S.TRUE);
continue;
}
if (e.acceptMatchRun(/false/y)) {
e.emit(S.FALSE);
continue;
}
if (e.acceptMatchRun(/null/y)) {
e.emit(S.NULL);
continue;
}
if (e.acceptMatchRun(E) && "(" === e.peek()) {
e.funcCallStack.push(1);
e.emit(S.FUNCTION);
e.bracketStack.push([ "(", e.start ]);
e.next();
e.ignore();
continue;
}
}
e.error(`unexpected filter selector token '${t}'`);
return null;
}
}
function makeLexString(e, t, r) {
function _lexString(n) {
n.ignore();
if (n.peek() === e) {
n.emit("'" === e ? S.SINGLE_QUOTE_STRING : S.DOUBLE_QUOTE_STRING);
n.next();
n.ignore();
return t;
}
for (;;) {
const i = n.path.slice(n.pos, n.pos + 2), s = n.next();
if ("\\\\" !== i && i !== `\\${e}`) {
if ("\\" === s && !i.match(/\\[bfnrtu/]/)) {
n.error("invalid escape");
return null;
}
if (!s) {
n.error(`unclosed string starting at index ${n.start}`);
return null;
}
if (s === e) {
n.backup();
n.emit(r);
n.next();
n.ignore();
return t;
}
} else n.next();
}
}
return _lexString;
}
const v = makeLexString("'", lexInsideBracketedSelection, S.SINGLE_QUOTE_STRING), w = makeLexString('"', lexInsideBracketedSelection, S.DOUBLE_QUOTE_STRING), $ = makeLexString("'", lexInsideFilter, S.SINGLE_QUOTE_STRING), P = makeLexString('"', lexInsideFilter, S.DOUBLE_QUOTE_STRING), R = makeLexString("'", lexInsideBracketedSelection, S.KEY_SINGLE_QUOTE_STRING), T = makeLexString('"', lexInsideBracketedSelection, S.KEY_DOUBLE_QUOTE_STRING);
class JSONPathSelector {
constructor(e, t) {
this.environment = e;
this.token = t;
}
}
class NameSelector extends JSONPathSelector {
constructor(e, t, r) {
super(e, t);
this.environment = e;
this.token = t;
this.name = r;
}
resolve(e) {
const t = [];
!isArray(e.value) && hasStringKey(e.value, this.name) && t.push(new JSONPathNode(e.value[this.name], e.location.concat(this.name), e.root));
return t;
}
* lazyResolve(e) {
!isArray(e.value) && hasStringKey(e.value, this.name) && (yield new JSONPathNode(e.value[this.name], e.location.concat(this.name), e.root));
}
toString(e) {
const {form: t} = {
...l,
...e
};
return "canonical" === t ? toCanonical(this.name) : toQuoted(this.name);
}
shorthand() {
return toShorthand(this.name);
}
}
class IndexSelector extends JSONPathSelector {
constructor(e, t, r) {
super(e, t);
this.environment = e;
this.token = t;
this.index = r;
if (r < this.environment.minIntIndex || r > this.environment.maxIntIndex) throw new JSONPathIndexError("index out of range", this.token);
}
resolve(e) {
const t = [];
if (isArray(e.value)) {
const r = this.normalizedIndex(e.value.length);
r in e.value && t.push(new JSONPathNode(e.value[r], e.location.concat(r), e.root));
}
return t;
}
* lazyResolve(e) {
if (isArray(e.value)) {
const t = this.normalizedIndex(e.value.length);
t in e.value && (yield new JSONPathNode(e.value[t], e.location.concat(t), e.root));
}
}
toString() {
return String(this.index);
}
normalizedIndex(e) {
return this.index < 0 && e >= Math.abs(this.index) ? e + this.index : this.index;
}
}
class SliceSelector extends JSONPathSelector {
constructor(e, t, r, n, i) {
super(e, t);
this.environment = e;
this.token = t;
this.start = r;
this.stop = n;
this.step = i;
this.checkRange(r, n, i);
}
resolve(e) {
const t = [];
if (!isArray(e.value)) return t;
for (const [r, n] of this.slice(e.value, this.start, this.stop, this.step)) t.push(new JSONPathNode(n, e.location.concat(r), e.root));
return t;
}
* lazyResolve(e) {
if (isArray(e.value)) for (const [t, r] of this.lazySlice(e.value, this.start, this.stop, this.step)) yield new JSONPathNode(r, e.location.concat(t), e.root);
}
toString() {
return `${this.start ? this.start : ""}:${this.stop ? this.stop : ""}:${this.step ? this.step : "1"}`;
}
checkRange(...e) {
for (const t of e) if (void 0 !== t && (t < this.environment.minIntIndex || t > this.environment.maxIntIndex)) throw new JSONPathIndexError("index out of range", this.token);
}
slice(e, t, r, n) {
const i = e.length;
if (0 === (n = n ?? 1) || !i) return [];
const s = [];
let o;
if (n > 0) {
o = this.normalizeIndex(t, 0, i, n);
const a = this.normalizeIndex(r, i, i, n);
for (;o < a; o += n) s.push([ o, e[o] ]);
} else {
o = this.normalizeIndex(t, i - 1, i, n);
const a = this.normalizeIndex(r, -1, i, n);
for (;o > a; o += n) s.push([ o, e[o] ]);
}
return s;
}
* lazySlice(e, t, r, n) {
const i = e.length;
if (0 === (n = n ?? 1) || !i) return [];
let s;
if (n > 0) {
s = this.normalizeIndex(t, 0, i, n);
const o = this.normalizeIndex(r, i, i, n);
for (;s < o; s += n) yield [ s, e[s] ];
} else {
s = this.normalizeIndex(t, i - 1, i, n);
const o = this.normalizeIndex(r, -1, i, n);
for (;s > o; s += n) yield [ s, e[s] ];
}
}
normalizeIndex(e, t, r, n) {
return void 0 === e ? t : e < 0 ? n < 0 ? Math.max(e + r, -1) : Math.max(e + r, 0) : n < 0 ? Math.min(e, r - 1) : Math.min(e, r);
}
}
class WildcardSelector extends JSONPathSelector {
constructor(e, t) {
super(e, t);
this.environment = e;
this.token = t;
}
resolve(e) {
const t = [];
if (e.value instanceof String) return t;
if (isArray(e.value)) for (let r = 0; r < e.value.length; r++) t.push(new JSONPathNode(e.value[r], e.location.concat(r), e.root)); else if (isObject(e.value)) for (const [r, n] of this.environment.entries(e.value)) t.push(new JSONPathNode(n, e.location.concat(r), e.root));
return t;
}
* lazyResolve(e) {
if (isArray(e.value)) for (let t = 0; t < e.value.length; t++) yield new JSONPathNode(e.value[t], e.location.concat(t), e.root); else if (isObject(e.value) && !isString(e.value)) for (const [t, r] of this.environment.entries(e.value)) yield new JSONPathNode(r, e.location.concat(t), e.root);
}
toString() {
return "*";
}
}
class FilterSelector extends JSONPathSelector {
constructor(e, t, r) {
super(e, t);
this.environment = e;
this.token = t;
this.expression = r;
}
resolve(e) {
const t = [];
if (e.value instanceof String) return t;
if (isArray(e.value)) for (let r = 0; r < e.value.length; r++) {
const n = e.value[r], i = {
environment: this.environment,
currentValue: n,
rootValue: e.root,
currentKey: r
};
this.expression.evaluate(i) && t.push(new JSONPathNode(n, e.location.concat(r), e.root));
} else if (isObject(e.value)) for (const [r, n] of this.environment.entries(e.value)) {
const i = {
environment: this.environment,
currentValue: n,
rootValue: e.root,
currentKey: r
};
this.expression.evaluate(i) && t.push(new JSONPathNode(n, e.location.concat(r), e.root));
}
return t;
}
* lazyResolve(e) {
if (isArray(e.value)) for (let t = 0; t < e.value.length; t++) {
const r = e.value[t], n = {
environment: this.environment,
currentValue: r,
rootValue: e.root,
lazy: !0,
currentKey: t
};
this.expression.evaluate(n) && (yield new JSONPathNode(r, e.location.concat(t), e.root));
} else if (isObject(e.value) && !isString(e.value)) for (const [t, r] of this.environment.entries(e.value)) {
const n = {
environment: this.environment,
currentValue: r,
rootValue: e.root,
lazy: !0,
currentKey: t
};
this.expression.evaluate(n) && (yield new JSONPathNode(r, e.location.concat(t), e.root));
}
}
toString(e) {
return `?${this.expression.toString(e)}`;
}
}
var b = Object.freeze({
__proto__: null,
FilterSelector: FilterSelector,
IndexSelector: IndexSelector,
JSONPathSelector: JSONPathSelector,
NameSelector: NameSelector,
SliceSelector: SliceSelector,
WildcardSelector: WildcardSelector
});
class JSONPathSegment {
constructor(e, t, r) {
this.environment = e;
this.token = t;
this.selectors = r;
}
}
class ChildSegment extends JSONPathSegment {
resolve(e) {
const t = [];
for (const r of e) for (const e of this.selectors) t.push(...e.resolve(r));
return t;
}
* lazyResolve(e) {
for (const t of e) for (const e of this.selectors) yield* e.resolve(t);
}
toString(e) {
const {form: t} = {
...l,
...e
};
if ("pretty" === t && 1 === this.selectors.length && this.selectors[0] instanceof NameSelector) {
const e = this.selectors[0].shorthand();
if (null != e) return `.${e}`;
}
return `[${this.selectors.map(t => t.toString(e)).join(", ")}]`;
}
}
class DescendantSegment extends JSONPathSegment {
resolve(e) {
const t = [], r = (this.environment.nondeterministic ? this.nondeterministicVisit : this.visit).bind(this);
for (const n of e) for (const e of r(n)) for (const r of this.selectors) t.push(...r.resolve(e));
return t;
}
* lazyResolve(e) {
for (const t of e) for (const e of this.visit(t)) for (const t of this.selectors) yield* t.resolve(e);
}
toString(e) {
return `..[${this.selectors.map(t => t.toString(e)).join(", ")}]`;
}
* visit(e, t = 1) {
if (t >= this.environment.maxRecursionDepth) throw new JSONPathRecursionLimitError("recursion limit reached", this.token);
yield e;
if (isArray(e.value)) for (let r = 0; r < e.value.length; r++) {
const n = new JSONPathNode(e.value[r], e.location.concat(r), e.root);
yield* this.visit(n, t + 1);
} else if (isObject(e.value)) for (const [r, n] of this.environment.entries(e.value)) {
const i = new JSONPathNode(n, e.location.concat(r), e.root);
yield* this.visit(i, t + 1);
}
}
* nondeterministicVisit(e, t = 1) {
let r = Array.from(this.nondeterministicChildren(e)).map(e => [ e, t ]);
yield e;
for (;r.length; ) {
const [e, t] = r.shift();
yield e;
if (t >= this.environment.maxRecursionDepth) throw new JSONPathRecursionLimitError("recursion limit reached", this.token);
const n = Math.random() < .5;
for (const i of this.nondeterministicChildren(e)) if (n) {
yield i;
r = interleave(r, Array.from(this.nondeterministicChildren(i)).map(e => [ e, t + 2 ]));
} else r.push([ i, t + 1 ]);
}
}
* nondeterministicChildren(e) {
if (!isString(e.value)) if (isArray(e.value)) for (let t = 0; t < e.value.length; t++) yield new JSONPathNode(e.value[t], e.location.concat(t), e.root); else if (isObject(e.value)) for (const [t, r] of this.environment.entries(e.value)) yield new JSONPathNode(r, e.location.concat(t), e.root);
}
}
function interleave(e, t) {
if (0 === e.length) return t;
if (0 === t.length) return e;
const r = [], n = e[Symbol.iterator](), i = t[Symbol.iterator]();
for (let t = 0; t < e.length; t++) r.push(n);
for (let e = 0; e < t.length; e++) r.push(i);
shuffle(r);
return r.map(e => e.next().value);
}
function shuffle(e) {
for (let t = e.length - 1; t > 0; t--) {
const r = Math.floor(Math.random() * (t + 1));
[e[t], e[r]] = [ e[r], e[t] ];
}
return e;
}
class JSONPathQuery {
constructor(e, t) {
this.environment = e;
this.segments = t;
}
query(e) {
let t = [ new JSONPathNode(e, [], e) ];
for (const e of this.segments) t = e.resolve(t);
return new JSONPathNodeList(t);
}
lazyQuery(e) {
let t = [ new JSONPathNode(e, [], e) ][Symbol.iterator]();
for (const e of this.segments) t = e.lazyResolve(t);
return t;
}
match(e) {
const t = this.lazyQuery(e).next();
if (!t.done) return t.value;
}
toString(e) {
return `$${this.segments.map(t => t.toString(e)).join("")}`;
}
singularQuery() {
for (const e of this.segments) {
if (e instanceof DescendantSegment) return !1;
if (1 !== e.selectors.length || !(e.selectors[0] instanceof NameSelector || e.selectors[0] instanceof IndexSelector)) return !1;
}
return !0;
}
}
class CurrentKey extends FilterExpression {
evaluate(e) {
return e.currentKey ?? a;
}
toString() {
return "#";
}
}
class KeySelector extends JSONPathSelector {
constructor(e, t, r) {
super(e, t);
this.environment = e;
this.token = t;
this.key = r;
}
resolve(e) {
const t = [];
if (e.value instanceof String || isArray(e.value)) return t;
isObject(e.value) && hasStringKey(e.value, this.key) && t.push(new JSONPathNode(this.key, e.location.concat(`${c}${this.key}`), e.root));
return t;
}
* lazyResolve(e) {
!isString(e.value) && isObject(e.value) && hasStringKey(e.value, this.key) && (yield new JSONPathNode(this.key, e.location.concat(`${c}${this.key}`), e.root));
}
toString(e) {
const {form: t} = {
...l,
...e
};
return `~${("canonical" === t ? toCanonical : toQuoted)(this.key)}`;
}
}
class KeysSelector extends JSONPathSelector {
constructor(e, t) {
super(e, t);
this.environment = e;
this.token = t;
}
resolve(e) {
const t = [];
if (e.value instanceof String || isArray(e.value)) return t;
if (isObject(e.value)) for (const [r, n] of this.environment.entries(e.value)) t.push(new JSONPathNode(r, e.location.concat(`${c}${r}`), e.root));
return t;
}
* lazyResolve(e) {
if (isObject(e.value) && !isString(e.value) && !isArray(e.value)) for (const [t, r] of this.environment.entries(e.value)) yield new JSONPathNode(t, e.location.concat(`${c}${t}`), e.root);
}
toString() {
return "~";
}
}
class KeysFilterSelector extends JSONPathSelector {
constructor(e, t, r) {
super(e, t);
this.environment = e;
this.token = t;
this.expression = r;
}
resolve(e) {
const t = [];
if (e.value instanceof String || isArray(e.value)) return t;
if (isObject(e.value)) for (const [r, n] of this.environment.entries(e.value)) {
const i = {
environment: this.environment,
currentValue: n,
rootValue: e.root,
currentKey: r
};
this.expression.evaluate(i) && t.push(new JSONPathNode(r, e.location.concat(`${c}${r}`), e.root));
}
return t;
}
* lazyResolve(e) {
if (!(e.value instanceof String || isArray(e.value)) && isObject(e.value)) for (const [t, r] of this.environment.entries(e.value)) {
const n = {
environment: this.environment,
currentValue: r,
rootValue: e.root,
lazy: !0,
currentKey: t
};
this.expression.evaluate(n) && (yield new JSONPathNode(t, e.location.concat(`${c}${t}`), e.root));
}
}
toString(e) {
return `~?${this.expression.toString(e)}`;
}
}
const J = 1, L = 4, I = 5, _ = 6, A = 7, F = new Map([ [ S.AND, I ], [ S.EQ, _ ], [ S.GE, _ ], [ S.GT, _ ], [ S.LE, _ ], [ S.LT, _ ], [ S.NE, _ ], [ S.NOT, A ], [ S.OR, L ], [ S.RPAREN, J ] ]), K = new Map([ [ S.AND, "&&" ], [ S.EQ, "==" ], [ S.GE, ">=" ], [ S.GT, ">" ], [ S.LE, "<=" ], [ S.LT, "<" ], [ S.NE, "!=" ], [ S.OR, "||" ] ]), M = new Set([ "==", ">=", ">", "<=", "<", "!=" ]);
class Parser {
constructor(e) {
this.environment = e;
this.tokenMap = new Map([ [ S.FALSE, this.parseBoolean ], [ S.NUMBER, this.parseNumber ], [ S.LPAREN, this.parseGroupedExpression ], [ S.NOT, this.parsePrefixExpression ], [ S.NULL, this.parseNull ], [ S.ROOT, this.parseRootQuery ], [ S.CURRENT, this.parseRelativeQuery ], [ S.SINGLE_QUOTE_STRING, this.parseString ], [ S.DOUBLE_QUOTE_STRING, this.parseString ], [ S.TRUE, this.parseBoolean ], [ S.FUNCTION, this.parseFunction ], [ S.CURRENT_KEY, this.parseCurrentKey ] ]);
}
parse(e) {
e.current.kind === S.ROOT && e.next();
const t = this.parseQuery(e);
if (e.current.kind !== S.EOF) throw new JSONPathSyntaxError(`unexpected token '${e.current.kind}'`, e.current);
return t;
}
parseQuery(e, t = !1) {
const r = [];
e: for (;;) {
switch (e.current.kind) {
case S.DDOT:
{
const t = e.next(), n = this.parseSelectors(e);
r.push(new DescendantSegment(this.environment, t, n));
break;
}

case S.LBRACKET:
case S.KEY:
case S.KEYS:
case S.NAME:
case S.WILD:
{
const t = e.current, n = this.parseSelectors(e);
r.push(new ChildSegment(this.environment, t, n));
break;
}

default:
t && e.backup();
break e;
}
e.next();
}
return r;
}
parseSelectors(e) {
switch (e.current.kind) {
case S.NAME:
return [ new NameSelector(this.environment, e.current, e.current.value) ];

case S.WILD:
return [ new WildcardSelector(this.environment, e.current) ];

case S.KEY:
return [ new KeySelector(this.environment, e.current, e.current.value) ];

case S.KEYS:
return [ new KeysSelector(this.environment, e.current) ];

case S.LBRACKET:
return this.parseBracketedSelection(e);

default:
return [];
}
}
parseIndex(e) {
if (e.current.value.length > 1 && e.current.value.startsWith("0") || e.current.value.startsWith("-0")) throw new JSONPathSyntaxError("leading zero in index selector", e.current);
return new IndexSelector(this.environment, e.current, Number(e.current.value));
}
parseSlice(e) {
const t = e.current, r = [];
function maybeIndex(e) {
if (e.kind === S.INDEX) {
if (e.value.length > 1 && e.value.startsWith("0") || e.value.startsWith("-0")) throw new JSONPathSyntaxError("leading zero in index selector", e);
return !0;
}
return !1;
}
if (maybeIndex(e.current)) {
r.push(Number(e.current.value));
e.next();
e.expect(S.COLON);
e.next();
} else {
r.push(void 0);
e.expect(S.COLON);
e.next();
}
if (maybeIndex(e.current)) {
r.push(Number(e.current.value));
e.next();
e.current.kind === S.COLON && e.next();
} else if (e.current.kind === S.COLON) {
r.push(void 0);
e.expect(S.COLON);
e.next();
}
if (maybeIndex(e.current)) {
r.push(Number(e.current.value));
e.next();
}
e.backup();
return new SliceSelector(this.environment, t, ...r);
}
parseBracketedSelection(e) {
const t = e.next(), r = [];
for (;e.current.kind !== S.RBRACKET; ) {
switch (e.current.kind) {
case S.SINGLE_QUOTE_STRING:
case S.DOUBLE_QUOTE_STRING:
r.push(new NameSelector(this.environment, e.current, this.decodeString(e.current)));
break;

case S.FILTER:
r.push(this.parseFilter(e));
break;

case S.INDEX:
e.peek.kind === S.COLON ? r.push(this.parseSlice(e)) : r.push(this.parseIndex(e));
break;

case S.COLON:
r.push(this.parseSlice(e));
break;

case S.WILD:
r.push(new WildcardSelector(this.environment, e.current));
break;

case S.KEY_SINGLE_QUOTE_STRING:
case S.KEY_DOUBLE_QUOTE_STRING:
r.push(new KeySelector(this.environment, e.current, this.decodeString(e.current)));
break;

case S.KEYS_FILTER:
r.push(this.parseFilter(e, !0));
break;

case S.KEYS:
r.push(new KeysSelector(this.environment, e.current));
break;

case S.EOF:
throw new JSONPathSyntaxError("unexpected end of query", e.current);

default:
throw new JSONPathSyntaxError(`unexpected token in bracketed selection '${e.current.kind}'`, e.current);
}
if (e.peek.kind !== S.RBRACKET) {
e.expectPeek(S.COMMA);
e.next();
e.expectPeekNot(S.RBRACKET, "unexpected trailing comma");
}
e.next();
}
if (!r.length) throw new JSONPathSyntaxError("empty bracketed segment", t);
return r;
}
parseFilter(e, t = !1) {
const n = e.next(), i = this.parseFilterExpression(e);
if (i instanceof FunctionExtension) {
const e = this.environment.functionRegister.get(i.name);
if (e && e.returnType === r.ValueType) throw new JSONPathTypeError(`result of ${i.name}()  must be compared`, i.token);
}
this.throwForLiteral(i);
return t ? new KeysFilterSelector(this.environment, n, new LogicalExpression(n, i)) : new FilterSelector(this.environment, n, new LogicalExpression(n, i));
}
parseBoolean(e) {
return e.current.kind === S.FALSE ? new BooleanLiteral(e.current, !1) : new BooleanLiteral(e.current, !0);
}
parseNull(e) {
return new NullLiteral(e.current);
}
parseString(e) {
return new StringLiteral(e.current, this.decodeString(e.current));
}
parseNumber(e) {
const t = e.current.value;
if (t.startsWith("0") && t.length > 1) throw new JSONPathSyntaxError(`invalid number literal '${t}'`, e.current);
const r = Number(e.current.value);
if (isNaN(r)) throw new JSONPathSyntaxError(`invalid number literal '${t}'`, e.current);
return new NumberLiteral(e.current, r);
}
parsePrefixExpression(e) {
e.expect(S.NOT);
e.next();
return new PrefixExpression(e.current, "!", this.parseFilterExpression(e, A));
}
parseInfixExpression(e, t) {
const r = e.next(), n = F.get(r.kind) || J, i = this.parseFilterExpression(e, n), s = K.get(r.kind);
if (!s) throw new JSONPathSyntaxError(`unknown operator '${r.kind}'`, r);
if (M.has(s)) {
this.throwForNonComparable(t);
this.throwForNonComparable(i);
} else {
this.throwForLiteral(t);
this.throwForLiteral(i);
}
return new InfixExpression(r, t, s, i);
}
parseGroupedExpression(e) {
if (e.peek.kind === S.RPAREN) throw new JSONPathSyntaxError("empty paren expression", e.current);
e.next();
let t = this.parseFilterExpression(e);
e.next();
for (;e.current.kind !== S.RPAREN; ) {
if (e.current.kind === S.EOF) throw new JSONPathSyntaxError("unbalanced parentheses", e.current);
if (!K.has(e.current.kind)) throw new JSONPathSyntaxError(`expected an expression, found '${e.current.value}'`, e.current);
t = this.parseInfixExpression(e, t);
}
e.expect(S.RPAREN);
return t;
}
parseRootQuery(e) {
const t = e.next();
return new RootQuery(t, new JSONPathQuery(this.environment, this.parseQuery(e, !0)));
}
parseRelativeQuery(e) {
const t = e.next();
return new RelativeQuery(t, new JSONPathQuery(this.environment, this.parseQuery(e, !0)));
}
parseCurrentKey(e) {
return new CurrentKey(e.current);
}
parseFunction(e) {
const t = [], r = e.next();
for (;e.current.kind !== S.RPAREN; ) {
const r = this.tokenMap.get(e.current.kind);
if (!r) throw new JSONPathSyntaxError(`unexpected '${e.current.value}'`, e.current);
let n = r.bind(this)(e), i = e.peek.kind;
for (;K.has(i); ) {
e.next();
n = this.parseInfixExpression(e, n);
i = e.peek.kind;
}
t.push(n);
if (e.peek.kind !== S.RPAREN) {
if (e.peek.kind === S.RBRACKET) break;
e.expectPeek(S.COMMA);
e.next();
}
e.next();
}
e.expect(S.RPAREN);
return new FunctionExtension(r, r.value, this.environment.checkWellTypedness(r, t));
}
parseFilterExpression(e, t = J) {
const r = this.tokenMap.get(e.current.kind);
if (!r) {
let t;
switch (e.current.kind) {
case S.EOF:
case S.RBRACKET:
t = "end of expression";
break;

default:
t = `'${e.current.value}'`;
}
throw new JSONPathSyntaxError(`unexpected ${t}`, e.current);
}
let n = r.bind(this)(e);
for (;;) {
const r = e.peek.kind;
if (r === S.EOF || r === S.RBRACKET || (F.get(r) || J) < t) break;
if (!K.has(r)) return n;
e.next();
n = this.parseInfixExpression(e, n);
}
return n;
}
decodeString(e) {
return this.unescapeString(e.kind === S.SINGLE_QUOTE_STRING ? e.value.replaceAll('"', '\\"').replaceAll("\\'", "'") : e.value, e);
}
unescapeString(e, t) {
const r = [], n = e.length;
let i, s = 0;
for (;s < n; ) {
const n = e[s];
if ("\\" === n) {
s += 1;
switch (e[s]) {
case '"':
r.push('"');
break;

case "\\":
r.push("\\");
break;

case "/":
r.push("/");
break;

case "b":
r.push("\b");
break;

case "f":
r.push("\f");
break;

case "n":
r.push("\n");
break;

case "r":
r.push("\r");
break;

case "t":
r.push("\t");
break;

case "u":
[i, s] = this.decodeHexChar(e, s, t);
r.push(this.stringFromCodePoint(i, t));
break;

default:
throw new JSONPathSyntaxError("unknown escape sequence at index " + (t.index + s - 1), t);
}
} else {
this.stringFromCodePoint(n.codePointAt(0), t);
r.push(n);
}
s += 1;
}
return r.join("");
}
decodeHexChar(e, t, r) {
const n = e.length;
if (t + 4 >= n) throw new JSONPathSyntaxError("incomplete escape sequence at index " + (r.index + t - 1), r);
t += 1;
let i = this.parseHexDigits(e.slice(t, t + 4), r);
if (isLowSurrogate(i)) throw new JSONPathSyntaxError("unexpected low surrogate codepoint at index " + (r.index + t - 2), r);
if (isHighSurrogate(i)) {
if (!(t + 9 < n && "\\" === e[t + 4] && "u" === e[t + 5])) throw new JSONPathSyntaxError("incomplete escape sequence at index " + (r.index + t - 2), r);
const s = this.parseHexDigits(e.slice(t + 6, t + 10), r);
if (!isLowSurrogate(s)) throw new JSONPathSyntaxError(`unexpected codepoint at index ${r.index + t + 4}`, r);
i = 65536 + ((1023 & i) << 10 | 1023 & s);
return [ i, t + 9 ];
}
return [ i, t + 3 ];
}
parseHexDigits(e, t) {
const r = new TextEncoder;
let n = 0;
for (const i of r.encode(e)) {
n <<= 4;
switch (i) {
case 48:
case 49:
case 50:
case 51:
case 52:
case 53:
case 54:
case 55:
case 56:
case 57:
n |= i - 48;
break;

case 97:
case 98:
case 99:
case 100:
case 101:
case 102:
n |= i - 97 + 10;
break;

case 65:
case 66:
case 67:
case 68:
case 69:
case 70:
n |= i - 65 + 10;
break;

default:
throw new JSONPathSyntaxError("invalid \\uXXXX escape sequence", t);
}
}
return n;
}
stringFromCodePoint(e, t) {
if (void 0 === e || e <= 31) throw new JSONPathSyntaxError("invalid character", t);
try {
return String.fromCodePoint(e);
} catch {
throw new JSONPathSyntaxError("invalid escape sequence", t);
}
}
throwForNonComparable(e) {
if ((e instanceof RootQuery || e instanceof RelativeQuery) && !e.path.singularQuery()) throw new JSONPathTypeError("non-singular query is not comparable", e.token);
if (e instanceof FunctionExtension) {
const t = this.environment.functionRegister.get(e.name);
if (t && t.returnType !== r.ValueType) throw new JSONPathTypeError(`result of ${e.name}() is not comparable`, e.token);
}
}
throwForLiteral(e) {
if (e instanceof FilterExpressionLiteral) throw new JSONPathSyntaxError(`filter expression literals (${e.toString()}) must be compared`, e.token);
}
}
function isHighSurrogate(e) {
return e >= 55296 && e <= 56319;
}
function isLowSurrogate(e) {
return e >= 56320 && e <= 57343;
}
class JSONPathEnvironment {
functionRegister=new Map;
constructor(e = {}) {
this.strict = e.strict ?? !0;
this.maxIntIndex = e.maxIntIndex ?? Math.pow(2, 53) - 1;
this.minIntIndex = e.maxIntIndex ?? 1 - Math.pow(2, 53);
this.maxRecursionDepth = e.maxRecursionDepth ?? 50;
this.nondeterministic = e.nondeterministic ?? !1;
this.keysPattern = e.keysPattern ?? /~/y;
this.parser = new Parser(this);
this.setupFilterFunctions();
}
compile(e) {
return new JSONPathQuery(this, this.parser.parse(new TokenStream(tokenize(this, e))));
}
query(e, t) {
return this.compile(e).query(t);
}
lazyQuery(e, t) {
return this.compile(e).lazyQuery(t);
}
match(e, t) {
return this.compile(e).match(t);
}
setupFilterFunctions() {
this.functionRegister.set("count", new Count);
this.functionRegister.set("length", new Length);
this.functionRegister.set("search", new Search);
this.functionRegister.set("match", new Match);
this.functionRegister.set("value", new Value);
}
checkWellTypedness(e, t) {
const n = this.functionRegister.get(e.value);
if (!n) throw new UndefinedFilterFunctionError(`no such function '${e.value}'`, e);
if (t.length !== n.argTypes.length) throw new JSONPathTypeError(`${e.value}() takes ${n.argTypes.length} argument${1 === n.argTypes.length ? "" : "s"}, ${t.length} given`, e);
for (const [i, s, o] of n.argTypes.map((e, r) => [ e, t[r], r ])) switch (i) {
case r.ValueType:
if (!(s instanceof FilterExpressionLiteral || s instanceof CurrentKey || s instanceof FilterQuery && s.path.singularQuery() || s instanceof FunctionExtension && this.functionRegister.get(s.name)?.returnType === r.ValueType)) throw new JSONPathTypeError(`${e.value}() argument ${o} must be of ValueType`, s.token);
break;

case r.LogicalType:
if (!(s instanceof FilterQuery || s instanceof InfixExpression)) throw new JSONPathTypeError(`${e.value}() argument ${o} must be of LogicalType`, s.token);
break;

case r.NodesType:
if (!(s instanceof FilterQuery || s instanceof FunctionExtension && this.functionRegister.get(s.name)?.returnType === r.NodesType)) throw new JSONPathTypeError(`${e.value}() argument ${o} must be of NodesType`, s.token);
}
return t;
}
entries(e) {
function shuffle(e) {
for (let t = e.length - 1; t > 0; t--) {
const r = Math.floor(Math.random() * (t + 1));
[e[t], e[r]] = [ e[r], e[t] ];
}
return e;
}
return this.nondeterministic ? shuffle(Object.entries(e)) : Object.entries(e);
}
}
class Has {
argTypes=[ r.ValueType, r.ValueType ];
returnType=r.LogicalType;
#t;
constructor(e = {}) {
this.options = e;
this.cacheSize = e.cacheSize ?? 10;
this.throwErrors = e.throwErrors ?? !1;
this.iRegexpCheck = e.iRegexpCheck ?? !0;
this.search = e.search ?? !0;
this.#t = new LRUCache(this.cacheSize);
}
call(e, t) {
if (this.cacheSize > 0) {
const r = this.#t.get(t);
if (r) try {
return !!isObject(e) && Object.keys(e).some(e => !!e.match(r));
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
if (!isString(t)) {
if (this.throwErrors) throw new IRegexpError(`match() expected a string pattern, found ${t}`);
return !1;
}
if (this.iRegexpCheck && !d(t)) {
if (this.throwErrors) throw new IRegexpError(`pattern ${t} is not a valid I-Regexp pattern`);
return !1;
}
try {
const r = this.search ? new RegExp(mapRegexp(t), "u") : new RegExp(mapRegexp(fullMatch(t)), "u");
this.cacheSize > 0 && this.#t.set(t, r);
return !!isObject(e) && Object.keys(e).some(e => !!e.match(r));
} catch (e) {
if (this.throwErrors) throw e;
return !1;
}
}
}
var Q = Object.freeze({
__proto__: null,
Count: Count,
FunctionExpressionType: r,
Has: Has,
Length: Length,
Match: Match,
Search: Search,
Value: Value
});
const z = new JSONPathEnvironment;
function query(e, t) {
return z.query(e, t);
}
function lazyQuery(e, t) {
return z.lazyQuery(e, t);
}
function compile(e) {
return z.compile(e);
}
function match(e, t) {
return z.match(e, t);
}
var j = Object.freeze({
__proto__: null,
DEFAULT_ENVIRONMENT: z,
FunctionExpressionType: r,
JSONPathEnvironment: JSONPathEnvironment,
JSONPathError: JSONPathError,
JSONPathIndexError: JSONPathIndexError,
JSONPathLexerError: JSONPathLexerError,
JSONPathNode: JSONPathNode,
JSONPathNodeList: JSONPathNodeList,
JSONPathQuery: JSONPathQuery,
JSONPathRecursionLimitError: JSONPathRecursionLimitError,
JSONPathSegment: JSONPathSegment,
JSONPathSelector: JSONPathSelector,
JSONPathSyntaxError: JSONPathSyntaxError,
JSONPathTypeError: JSONPathTypeError,
KEY_MARK: c,
Nothing: a,
Token: Token,
TokenKind: S,
compile: compile,
expressions: f,
functions: Q,
lazyQuery: lazyQuery,
match: match,
query: query,
selectors: b
});
Error;
Symbol.iterator;
t.FunctionExpressionType = r;
t.JSONPathEnvironment = JSONPathEnvironment;
t.Nothing = a;
t.jsonpath = j;
}
};
