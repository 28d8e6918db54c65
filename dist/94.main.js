"use strict";

exports.id = 94;

exports.ids = [ 94 ];

exports.modules = {
4094: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
Validator: () => Validator,
dereference: () => dereference,
format: () => format,
validate: () => validate
});
function encodePointer(p) {
return encodeURI(escapePointer(p)).replace(/#/g, "%23");
}
function escapePointer(p) {
return p.replace(/~/g, "~0").replace(/\//g, "~1");
}
const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/, uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/, uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
function normalizeURIFragment(fragment) {
let normalized = "";
for (let index = 0; index < fragment.length; ) {
const character = fragment[index], encoded = fragment.slice(index, index + 3);
if ("%" === character && uriPercentEncoding.test(encoded)) {
const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
normalized += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
index += 3;
continue;
}
const codePoint = String.fromCodePoint(fragment.codePointAt(index));
normalized += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
index += codePoint.length;
}
return normalized;
}
function resolveURI(reference, baseURI) {
const url = new URL(reference, baseURI.href);
url.hash = url.hash ? normalizeURIFragment(url.hash.slice(1)) : "";
return url;
}
const schemaArrayKeyword = {
prefixItems: !0,
items: !0,
allOf: !0,
anyOf: !0,
oneOf: !0
}, schemaMapKeyword = {
$defs: !0,
definitions: !0,
properties: !0,
patternProperties: !0,
dependentSchemas: !0
}, ignoredKeyword = {
id: !0,
$id: !0,
$ref: !0,
$schema: !0,
$anchor: !0,
$vocabulary: !0,
$comment: !0,
default: !0,
enum: !0,
const: !0,
required: !0,
dependentRequired: !0,
type: !0,
maximum: !0,
minimum: !0,
exclusiveMaximum: !0,
exclusiveMinimum: !0,
multipleOf: !0,
maxLength: !0,
minLength: !0,
pattern: !0,
format: !0,
maxItems: !0,
minItems: !0,
uniqueItems: !0,
maxProperties: !0,
minProperties: !0
};
let initialBaseURI = "undefined" != typeof self && self.location && "null" !== self.location.origin ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
function dereference(schema, lookup = Object.create(null), baseURI = initialBaseURI, basePointer = "") {
if (schema && "object" == typeof schema && !Array.isArray(schema)) {
const id = schema.$id || schema.id;
if (id) {
const url = resolveURI(id, baseURI);
if (url.hash.length > 1) lookup[url.href] = schema; else {
url.hash = "";
"" === basePointer ? baseURI = url : dereference(schema, lookup, baseURI);
}
}
} else if (!0 !== schema && !1 !== schema) return lookup;
const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
if (void 0 !== lookup[schemaURI] && lookup[schemaURI] !== schema) throw new Error(`Duplicate schema URI "${schemaURI}".`);
lookup[schemaURI] = schema;
if (!0 === schema || !1 === schema) return lookup;
void 0 === schema.__absolute_uri__ && Object.defineProperty(schema, "__absolute_uri__", {
enumerable: !1,
value: schemaURI
});
if (schema.$ref && void 0 === schema.__absolute_ref__) {
const url = resolveURI(schema.$ref, baseURI);
Object.defineProperty(schema, "__absolute_ref__", {
enumerable: !1,
value: url.href
});
}
if (schema.$recursiveRef && void 0 === schema.__absolute_recursive_ref__) {
const url = resolveURI(schema.$recursiveRef, baseURI);
Object.defineProperty(schema, "__absolute_recursive_ref__", {
enumerable: !1,
value: url.href
});
}
schema.$anchor && (lookup[resolveURI("#" + schema.$anchor, baseURI).href] = schema);
for (let key in schema) {
if (ignoredKeyword[key]) continue;
const keyBase = `${basePointer}/${encodePointer(key)}`, subSchema = schema[key];
if (Array.isArray(subSchema)) {
if (schemaArrayKeyword[key]) {
const length = subSchema.length;
for (let i = 0; i < length; i++) dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
}
} else if (schemaMapKeyword[key]) for (let subKey in subSchema) dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`); else dereference(subSchema, lookup, baseURI, keyBase);
}
return lookup;
}
const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [ 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ], TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i, HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i, URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/, JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i, EMAIL = input => {
const matches = input.match(EMAIL_ADDRESS);
if (!matches) return !1;
const name = matches[1], host = matches[2];
if (!name || !host || name.length > 64 || host.length > 253) return !1;
if ('"' !== name[0] && ("." === name[0] || name.endsWith(".") || name.includes(".."))) return !1;
if (host.startsWith("[") && host.endsWith("]")) {
const address = host.slice(1, -1);
return /^ipv6:/i.test(address) ? IPV6.test(address.slice(5)) : IPV4.test(address);
}
return HOSTNAME.test(host);
}, IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/, IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, DURATION = input => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
function bind(r) {
return r.test.bind(r);
}
const format = {
date: date,
time: time.bind(void 0, !0),
"date-time": date_time,
duration: DURATION,
uri: uri,
"uri-reference": bind(URIREF),
"uri-template": bind(URITEMPLATE),
url: bind(URL_),
email: EMAIL,
hostname: bind(HOSTNAME),
ipv4: bind(IPV4),
ipv6: bind(IPV6),
regex: regex,
uuid: bind(UUID),
"json-pointer": bind(JSON_POINTER),
"json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
"relative-json-pointer": bind(RELATIVE_JSON_POINTER)
};
function isLeapYear(year) {
return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
function date(str) {
const matches = str.match(DATE);
if (!matches) return !1;
const yearPart = matches[1], monthPart = matches[2], dayPart = matches[3];
if (!yearPart || !monthPart || !dayPart) return !1;
const month = +monthPart, day = +dayPart, maxDay = 2 == month && isLeapYear(+yearPart) ? 29 : DAYS[month];
return month >= 1 && month <= 12 && day >= 1 && void 0 !== maxDay && day <= maxDay;
}
function time(full, str) {
const matches = str.match(TIME);
if (!matches) return !1;
const hourPart = matches[1], minutePart = matches[2], secondPart = matches[3];
if (!hourPart || !minutePart || !secondPart) return !1;
const hour = +hourPart, minute = +minutePart, second = +secondPart, timeZone = matches[5], offsetSign = matches[6], offsetHour = +(matches[7] ?? 0), offsetMinute = +(matches[8] ?? 0);
return !(hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && void 0 === timeZone) && (second < 60 || 1439 == (60 * hour + minute - ("+" === offsetSign ? 1 : "-" === offsetSign ? -1 : 0) * (60 * offsetHour + offsetMinute) + 1440) % 1440);
}
const DATE_TIME_SEPARATOR = /t|\s/i;
function date_time(str) {
const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
return void 0 !== datePart && void 0 !== timePart && void 0 === extra && date(datePart) && time(!0, timePart);
}
const NOT_URI_FRAGMENT = /\/|:/, URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function uri(str) {
return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
}
const Z_ANCHOR = /[^\\]\\Z/;
function regex(str) {
if (Z_ANCHOR.test(str)) return !1;
try {
new RegExp(str, "u");
return !0;
} catch (e) {
return !1;
}
}
function deepCompareStrict(a, b) {
const typeofa = typeof a;
if (typeofa !== typeof b) return !1;
const aIsArray = Array.isArray(a);
if (aIsArray !== Array.isArray(b)) return !1;
if (aIsArray) {
const length = a.length;
if (length !== b.length) return !1;
for (let i = 0; i < length; i++) if (!deepCompareStrict(a[i], b[i])) return !1;
return !0;
}
if ("object" === typeofa) {
if (!a || !b) return a === b;
const aKeys = Object.keys(a), bKeys = Object.keys(b);
if (aKeys.length !== bKeys.length) return !1;
for (const k of aKeys) {
if (!Object.prototype.hasOwnProperty.call(b, k)) return !1;
if (!deepCompareStrict(a[k], b[k])) return !1;
}
return !0;
}
return a === b;
}
function ucs2length(s) {
let charCode, result = 0, length = s.length, index = 0;
for (;index < length; ) {
result++;
charCode = s.charCodeAt(index++);
if (charCode >= 55296 && charCode <= 56319 && index < length) {
charCode = s.charCodeAt(index);
56320 == (64512 & charCode) && index++;
}
}
return result;
}
function validate_hasOwnProperty(instance, key) {
return Object.prototype.hasOwnProperty.call(instance, key);
}
function decimalInteger(value) {
const coefficientAndExponent = Math.abs(value).toString().split("e"), coefficient = coefficientAndExponent[0], exponent = coefficientAndExponent[1] ?? "0", point = coefficient.indexOf("."), fractionLength = -1 === point ? 0 : coefficient.length - point - 1;
return [ BigInt(coefficient.replace(".", "")), Number(exponent) - fractionLength ];
}
function isMultipleOf(instance, divisor) {
if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) return !1;
const [instanceCoefficient, instanceExponent] = decimalInteger(instance), [divisorCoefficient, divisorExponent] = decimalInteger(divisor), exponentDifference = instanceExponent - divisorExponent;
return exponentDifference >= 0 ? instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n : instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
}
function validate(instance, schema, draft = "2019-09", lookup = dereference(schema), shortCircuit = !0, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = Object.create(null)) {
if (!0 === schema) return {
valid: !0,
errors: []
};
if (!1 === schema) return {
valid: !1,
errors: [ {
instanceLocation: instanceLocation,
keyword: "false",
keywordLocation: instanceLocation,
error: "False boolean schema."
} ]
};
const rawInstanceType = typeof instance;
let instanceType;
switch (rawInstanceType) {
case "boolean":
case "number":
case "string":
instanceType = rawInstanceType;
break;

case "object":
instanceType = null === instance ? "null" : Array.isArray(instance) ? "array" : "object";
break;

default:
throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
}
const {$ref: $ref, $recursiveRef: $recursiveRef, $recursiveAnchor: $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__: __absolute_ref__, __absolute_recursive_ref__: __absolute_recursive_ref__} = schema, errors = [];
!0 === $recursiveAnchor && null === recursiveAnchor && (recursiveAnchor = schema);
if ("#" === $recursiveRef) {
const refSchema = null === recursiveAnchor ? lookup[__absolute_recursive_ref__] : recursiveAnchor, keywordLocation = `${schemaLocation}/$recursiveRef`, result = validate(instance, null === recursiveAnchor ? schema : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "$recursiveRef",
keywordLocation: keywordLocation,
error: "A subschema had errors."
}, ...result.errors);
}
if (void 0 !== $ref) {
const refSchema = lookup[__absolute_ref__ || $ref];
if (void 0 === refSchema) {
let message = `Unresolved $ref "${$ref}".`;
__absolute_ref__ && __absolute_ref__ !== $ref && (message += `  Absolute URI "${__absolute_ref__}".`);
message += `\nKnown schemas:\n- ${Object.keys(lookup).join("\n- ")}`;
throw new Error(message);
}
const keywordLocation = `${schemaLocation}/$ref`, result = validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "$ref",
keywordLocation: keywordLocation,
error: "A subschema had errors."
}, ...result.errors);
if ("4" === draft || "7" === draft) return {
valid: 0 === errors.length,
errors: errors
};
}
if (Array.isArray($type)) {
let length = $type.length, valid = !1;
for (let i = 0; i < length; i++) if (instanceType === $type[i] || "integer" === $type[i] && "number" === instanceType && instance % 1 == 0 && instance == instance) {
valid = !0;
break;
}
valid || errors.push({
instanceLocation: instanceLocation,
keyword: "type",
keywordLocation: `${schemaLocation}/type`,
error: `Instance type "${instanceType}" is invalid. Expected "${$type.join('", "')}".`
});
} else "integer" === $type ? ("number" !== instanceType || instance % 1 || instance != instance) && errors.push({
instanceLocation: instanceLocation,
keyword: "type",
keywordLocation: `${schemaLocation}/type`,
error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
}) : void 0 !== $type && instanceType !== $type && errors.push({
instanceLocation: instanceLocation,
keyword: "type",
keywordLocation: `${schemaLocation}/type`,
error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
});
void 0 !== $const && ("object" === instanceType || "array" === instanceType ? deepCompareStrict(instance, $const) || errors.push({
instanceLocation: instanceLocation,
keyword: "const",
keywordLocation: `${schemaLocation}/const`,
error: `Instance does not match ${JSON.stringify($const)}.`
}) : instance !== $const && errors.push({
instanceLocation: instanceLocation,
keyword: "const",
keywordLocation: `${schemaLocation}/const`,
error: `Instance does not match ${JSON.stringify($const)}.`
}));
void 0 !== $enum && ("object" === instanceType || "array" === instanceType ? $enum.some(value => deepCompareStrict(instance, value)) || errors.push({
instanceLocation: instanceLocation,
keyword: "enum",
keywordLocation: `${schemaLocation}/enum`,
error: `Instance does not match any of ${JSON.stringify($enum)}.`
}) : $enum.some(value => instance === value) || errors.push({
instanceLocation: instanceLocation,
keyword: "enum",
keywordLocation: `${schemaLocation}/enum`,
error: `Instance does not match any of ${JSON.stringify($enum)}.`
}));
if (void 0 !== $not) {
const keywordLocation = `${schemaLocation}/not`;
validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation).valid && errors.push({
instanceLocation: instanceLocation,
keyword: "not",
keywordLocation: keywordLocation,
error: 'Instance matched "not" schema.'
});
}
let subEvaluateds = [];
if (void 0 !== $anyOf) {
const keywordLocation = `${schemaLocation}/anyOf`, errorsLength = errors.length;
let anyValid = !1;
for (const [i, subSchema] of $anyOf.entries()) {
const subEvaluated = Object.create(evaluated), result = validate(instance, subSchema, draft, lookup, shortCircuit, !0 === $recursiveAnchor ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
errors.push(...result.errors);
anyValid = anyValid || result.valid;
result.valid && subEvaluateds.push(subEvaluated);
}
anyValid ? errors.length = errorsLength : errors.splice(errorsLength, 0, {
instanceLocation: instanceLocation,
keyword: "anyOf",
keywordLocation: keywordLocation,
error: "Instance does not match any subschemas."
});
}
if (void 0 !== $allOf) {
const keywordLocation = `${schemaLocation}/allOf`, errorsLength = errors.length;
let allValid = !0;
for (const [i, subSchema] of $allOf.entries()) {
const subEvaluated = Object.create(evaluated), result = validate(instance, subSchema, draft, lookup, shortCircuit, !0 === $recursiveAnchor ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
errors.push(...result.errors);
allValid = allValid && result.valid;
result.valid && subEvaluateds.push(subEvaluated);
}
allValid ? errors.length = errorsLength : errors.splice(errorsLength, 0, {
instanceLocation: instanceLocation,
keyword: "allOf",
keywordLocation: keywordLocation,
error: "Instance does not match every subschema."
});
}
if (void 0 !== $oneOf) {
const keywordLocation = `${schemaLocation}/oneOf`, errorsLength = errors.length, matches = $oneOf.filter((subSchema, i) => {
const subEvaluated = Object.create(evaluated), result = validate(instance, subSchema, draft, lookup, shortCircuit, !0 === $recursiveAnchor ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
errors.push(...result.errors);
result.valid && subEvaluateds.push(subEvaluated);
return result.valid;
}).length;
1 === matches ? errors.length = errorsLength : errors.splice(errorsLength, 0, {
instanceLocation: instanceLocation,
keyword: "oneOf",
keywordLocation: keywordLocation,
error: `Instance does not match exactly one subschema (${matches} matches).`
});
}
"object" !== instanceType && "array" !== instanceType || Object.assign(evaluated, ...subEvaluateds);
if (void 0 !== $if) {
const keywordLocation = `${schemaLocation}/if`, ifEvaluated = Object.create(null);
if (validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid) {
Object.assign(evaluated, ifEvaluated);
if (void 0 !== $then) {
const thenResult = validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
thenResult.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "if",
keywordLocation: keywordLocation,
error: 'Instance does not match "then" schema.'
}, ...thenResult.errors);
}
} else if (void 0 !== $else) {
const elseResult = validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
elseResult.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "if",
keywordLocation: keywordLocation,
error: 'Instance does not match "else" schema.'
}, ...elseResult.errors);
}
}
if ("object" === instanceType) {
if (void 0 !== $required) for (const key of $required) validate_hasOwnProperty(instance, key) || errors.push({
instanceLocation: instanceLocation,
keyword: "required",
keywordLocation: `${schemaLocation}/required`,
error: `Instance does not have required property "${key}".`
});
const keys = Object.keys(instance);
void 0 !== $minProperties && keys.length < $minProperties && errors.push({
instanceLocation: instanceLocation,
keyword: "minProperties",
keywordLocation: `${schemaLocation}/minProperties`,
error: `Instance does not have at least ${$minProperties} properties.`
});
void 0 !== $maxProperties && keys.length > $maxProperties && errors.push({
instanceLocation: instanceLocation,
keyword: "maxProperties",
keywordLocation: `${schemaLocation}/maxProperties`,
error: `Instance does not have at least ${$maxProperties} properties.`
});
if (void 0 !== $propertyNames) {
const keywordLocation = `${schemaLocation}/propertyNames`;
for (const key in instance) {
const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`, result = validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "propertyNames",
keywordLocation: keywordLocation,
error: `Property name "${key}" does not match schema.`
}, ...result.errors);
}
}
if (void 0 !== $dependentRequired) {
const keywordLocation = `${schemaLocation}/dependantRequired`;
for (const key in $dependentRequired) if (validate_hasOwnProperty(instance, key)) {
const required = $dependentRequired[key];
for (const dependantKey of required) validate_hasOwnProperty(instance, dependantKey) || errors.push({
instanceLocation: instanceLocation,
keyword: "dependentRequired",
keywordLocation: keywordLocation,
error: `Instance has "${key}" but does not have "${dependantKey}".`
});
}
}
if (void 0 !== $dependentSchemas) for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
const keywordLocation = `${schemaLocation}/dependentSchemas`;
if (validate_hasOwnProperty(instance, key)) {
const result = validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "dependentSchemas",
keywordLocation: keywordLocation,
error: `Instance has "${key}" but does not match dependant schema.`
}, ...result.errors);
}
}
if (void 0 !== $dependencies) {
const keywordLocation = `${schemaLocation}/dependencies`;
for (const key in $dependencies) if (validate_hasOwnProperty(instance, key)) {
const propsOrSchema = $dependencies[key];
if (Array.isArray(propsOrSchema)) for (const dependantKey of propsOrSchema) validate_hasOwnProperty(instance, dependantKey) || errors.push({
instanceLocation: instanceLocation,
keyword: "dependencies",
keywordLocation: keywordLocation,
error: `Instance has "${key}" but does not have "${dependantKey}".`
}); else {
const result = validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "dependencies",
keywordLocation: keywordLocation,
error: `Instance has "${key}" but does not match dependant schema.`
}, ...result.errors);
}
}
}
const thisEvaluated = Object.create(null);
let stop = !1;
if (void 0 !== $properties) {
const keywordLocation = `${schemaLocation}/properties`;
for (const [key, propertySchema] of Object.entries($properties)) {
if (!validate_hasOwnProperty(instance, key)) continue;
const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`, result = validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
thisEvaluated[key] = !0;
if (result.valid) evaluated[key] = !0; else {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "properties",
keywordLocation: keywordLocation,
error: `Property "${key}" does not match schema.`
}, ...result.errors);
if (stop) break;
}
}
}
if (!stop && void 0 !== $patternProperties) {
const keywordLocation = `${schemaLocation}/patternProperties`;
for (const [pattern, subSchema] of Object.entries($patternProperties)) {
const regex = new RegExp(pattern, "u");
for (const key in instance) {
if (!regex.test(key)) continue;
const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`, result = validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
thisEvaluated[key] = !0;
if (result.valid) evaluated[key] = !0; else {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "patternProperties",
keywordLocation: keywordLocation,
error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
}, ...result.errors);
}
}
}
}
if (stop || void 0 === $additionalProperties) {
if (!stop && void 0 !== $unevaluatedProperties) {
const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
for (const key in instance) if (!evaluated[key]) {
const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`, result = validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
result.valid ? evaluated[key] = !0 : errors.push({
instanceLocation: instanceLocation,
keyword: "unevaluatedProperties",
keywordLocation: keywordLocation,
error: `Property "${key}" does not match unevaluated properties schema.`
}, ...result.errors);
}
}
} else {
const keywordLocation = `${schemaLocation}/additionalProperties`;
for (const key in instance) {
if (thisEvaluated[key]) continue;
const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`, result = validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
if (result.valid) evaluated[key] = !0; else {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "additionalProperties",
keywordLocation: keywordLocation,
error: `Property "${key}" does not match additional properties schema.`
}, ...result.errors);
}
}
}
} else if ("array" === instanceType) {
void 0 !== $maxItems && instance.length > $maxItems && errors.push({
instanceLocation: instanceLocation,
keyword: "maxItems",
keywordLocation: `${schemaLocation}/maxItems`,
error: `Array has too many items (${instance.length} > ${$maxItems}).`
});
void 0 !== $minItems && instance.length < $minItems && errors.push({
instanceLocation: instanceLocation,
keyword: "minItems",
keywordLocation: `${schemaLocation}/minItems`,
error: `Array has too few items (${instance.length} < ${$minItems}).`
});
const length = instance.length;
let i = 0, stop = !1;
if (void 0 !== $prefixItems) {
const keywordLocation = `${schemaLocation}/prefixItems`, length2 = Math.min($prefixItems.length, length);
for (;i < length2; i++) {
const result = validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
evaluated[i] = !0;
if (!result.valid) {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "prefixItems",
keywordLocation: keywordLocation,
error: "Items did not match schema."
}, ...result.errors);
if (stop) break;
}
}
}
if (void 0 !== $items) {
const keywordLocation = `${schemaLocation}/items`;
if (Array.isArray($items)) {
const length2 = Math.min($items.length, length);
for (;i < length2; i++) {
const result = validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
evaluated[i] = !0;
if (!result.valid) {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "items",
keywordLocation: keywordLocation,
error: "Items did not match schema."
}, ...result.errors);
if (stop) break;
}
}
} else for (;i < length; i++) {
const result = validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
evaluated[i] = !0;
if (!result.valid) {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "items",
keywordLocation: keywordLocation,
error: "Items did not match schema."
}, ...result.errors);
if (stop) break;
}
}
if (!stop && void 0 !== $additionalItems) {
const keywordLocation = `${schemaLocation}/additionalItems`;
for (;i < length; i++) {
const result = validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
evaluated[i] = !0;
if (!result.valid) {
stop = shortCircuit;
errors.push({
instanceLocation: instanceLocation,
keyword: "additionalItems",
keywordLocation: keywordLocation,
error: "Items did not match additional items schema."
}, ...result.errors);
}
}
}
}
if (void 0 !== $contains) if (0 === length && void 0 === $minContains) errors.push({
instanceLocation: instanceLocation,
keyword: "contains",
keywordLocation: `${schemaLocation}/contains`,
error: "Array is empty. It must contain at least one item matching the schema."
}); else if (void 0 !== $minContains && length < $minContains) errors.push({
instanceLocation: instanceLocation,
keyword: "minContains",
keywordLocation: `${schemaLocation}/minContains`,
error: `Array has less items (${length}) than minContains (${$minContains}).`
}); else {
const keywordLocation = `${schemaLocation}/contains`, errorsLength = errors.length;
let contained = 0;
for (let j = 0; j < length; j++) {
const result = validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
if (result.valid) {
evaluated[j] = !0;
contained++;
} else errors.push(...result.errors);
}
contained >= ($minContains || 0) && (errors.length = errorsLength);
void 0 === $minContains && 0 === contained ? errors.splice(errorsLength, 0, {
instanceLocation: instanceLocation,
keyword: "contains",
keywordLocation: keywordLocation,
error: "Array does not contain item matching schema."
}) : void 0 !== $minContains && contained < $minContains ? errors.push({
instanceLocation: instanceLocation,
keyword: "minContains",
keywordLocation: `${schemaLocation}/minContains`,
error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
}) : void 0 !== $maxContains && contained > $maxContains && errors.push({
instanceLocation: instanceLocation,
keyword: "maxContains",
keywordLocation: `${schemaLocation}/maxContains`,
error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
});
}
if (!stop && void 0 !== $unevaluatedItems) {
const keywordLocation = `${schemaLocation}/unevaluatedItems`;
for (;i < length; i++) {
if (evaluated[i]) continue;
const result = validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
evaluated[i] = !0;
result.valid || errors.push({
instanceLocation: instanceLocation,
keyword: "unevaluatedItems",
keywordLocation: keywordLocation,
error: "Items did not match unevaluated items schema."
}, ...result.errors);
}
}
if ($uniqueItems) for (let j = 0; j < length; j++) {
const a = instance[j], ao = "object" == typeof a && null !== a;
for (let k = 0; k < length; k++) {
if (j === k) continue;
const b = instance[k];
if (a === b || ao && "object" == typeof b && null !== b && deepCompareStrict(a, b)) {
errors.push({
instanceLocation: instanceLocation,
keyword: "uniqueItems",
keywordLocation: `${schemaLocation}/uniqueItems`,
error: `Duplicate items at indexes ${j} and ${k}.`
});
j = Number.MAX_SAFE_INTEGER;
k = Number.MAX_SAFE_INTEGER;
}
}
}
} else if ("number" === instanceType) {
if ("4" === draft) {
void 0 !== $minimum && (!0 === $exclusiveMinimum && instance <= $minimum || instance < $minimum) && errors.push({
instanceLocation: instanceLocation,
keyword: "minimum",
keywordLocation: `${schemaLocation}/minimum`,
error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
});
void 0 !== $maximum && (!0 === $exclusiveMaximum && instance >= $maximum || instance > $maximum) && errors.push({
instanceLocation: instanceLocation,
keyword: "maximum",
keywordLocation: `${schemaLocation}/maximum`,
error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
});
} else {
void 0 !== $minimum && instance < $minimum && errors.push({
instanceLocation: instanceLocation,
keyword: "minimum",
keywordLocation: `${schemaLocation}/minimum`,
error: `${instance} is less than ${$minimum}.`
});
void 0 !== $maximum && instance > $maximum && errors.push({
instanceLocation: instanceLocation,
keyword: "maximum",
keywordLocation: `${schemaLocation}/maximum`,
error: `${instance} is greater than ${$maximum}.`
});
void 0 !== $exclusiveMinimum && instance <= $exclusiveMinimum && errors.push({
instanceLocation: instanceLocation,
keyword: "exclusiveMinimum",
keywordLocation: `${schemaLocation}/exclusiveMinimum`,
error: `${instance} is less than ${$exclusiveMinimum}.`
});
void 0 !== $exclusiveMaximum && instance >= $exclusiveMaximum && errors.push({
instanceLocation: instanceLocation,
keyword: "exclusiveMaximum",
keywordLocation: `${schemaLocation}/exclusiveMaximum`,
error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
});
}
void 0 !== $multipleOf && (isMultipleOf(instance, $multipleOf) || errors.push({
instanceLocation: instanceLocation,
keyword: "multipleOf",
keywordLocation: `${schemaLocation}/multipleOf`,
error: `${instance} is not a multiple of ${$multipleOf}.`
}));
} else if ("string" === instanceType) {
const length = void 0 === $minLength && void 0 === $maxLength ? 0 : ucs2length(instance);
void 0 !== $minLength && length < $minLength && errors.push({
instanceLocation: instanceLocation,
keyword: "minLength",
keywordLocation: `${schemaLocation}/minLength`,
error: `String is too short (${length} < ${$minLength}).`
});
void 0 !== $maxLength && length > $maxLength && errors.push({
instanceLocation: instanceLocation,
keyword: "maxLength",
keywordLocation: `${schemaLocation}/maxLength`,
error: `String is too long (${length} > ${$maxLength}).`
});
void 0 === $pattern || new RegExp($pattern, "u").test(instance) || errors.push({
instanceLocation: instanceLocation,
keyword: "pattern",
keywordLocation: `${schemaLocation}/pattern`,
error: "String does not match pattern."
});
void 0 !== $format && format[$format] && !format[$format](instance) && errors.push({
instanceLocation: instanceLocation,
keyword: "format",
keywordLocation: `${schemaLocation}/format`,
error: `String does not match format "${$format}".`
});
}
return {
valid: 0 === errors.length,
errors: errors
};
}
class Validator {
schema;
draft;
shortCircuit;
lookup;
constructor(schema, draft = "2019-09", shortCircuit = !0) {
this.schema = schema;
this.draft = draft;
this.shortCircuit = shortCircuit;
this.lookup = dereference(schema);
}
validate(instance) {
return validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
}
addSchema(schema, id) {
id && (schema = {
...schema,
$id: id
});
dereference(schema, this.lookup);
}
}
}
};
