"use strict";

exports.id = 163;

exports.ids = [ 163 ];

exports.modules = {
2163: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
parseBoundary: () => parseBoundary
});
var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9022), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4704), _yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9110);
const INPUT = "access_token_boundary", EXAMPLE = '{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}';
async function parseBoundary(given, load, problems) {
const content = await load(given);
if (void 0 === content) return;
const parsed = await parseText(content, problems);
if (void 0 === parsed) return;
const inner = (0, _record_js__WEBPACK_IMPORTED_MODULE_3__.u)(parsed) && "accessBoundary" in parsed ? parsed.accessBoundary : parsed, rules = (0, 
_record_js__WEBPACK_IMPORTED_MODULE_3__.u)(inner) ? inner.accessBoundaryRules : void 0;
if (!(0, _record_js__WEBPACK_IMPORTED_MODULE_3__.u)(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
problems.add(INPUT, "must have accessBoundaryRules, a list of one to ten rules.", EXAMPLE);
return;
}
const unknown = Object.keys(inner).filter(key => "accessBoundaryRules" !== key);
unknown.length > 0 && problems.add(INPUT, _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has the unknown key ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(unknown[0])}.`, EXAMPLE);
return {
accessBoundaryRules: rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems)).filter(rule => void 0 !== rule)
};
}
async function parseText(content, problems) {
try {
return JSON.parse(content);
} catch {
const read = await (0, _yaml_js__WEBPACK_IMPORTED_MODULE_2__.h)(content, 0);
if ("value" in read) return read.value;
const {kind: kind, place: place} = read.problem, where = void 0 === place ? "" : ` (line ${place.line}, column ${place.column})`, message = "aliases" === kind ? "has YAML aliases, which are not allowed in a boundary." : `is neither JSON nor YAML${where}.`;
problems.add(INPUT, message, EXAMPLE);
return;
}
}
function parseRule(rule, name, problems) {
if (!(0, _record_js__WEBPACK_IMPORTED_MODULE_3__.u)(rule)) {
problems.add(INPUT, `has a ${name} that is not a map.`, EXAMPLE);
return;
}
const before = problems.list.length, {availableResource: availableResource, availablePermissions: availablePermissions, availabilityCondition: availabilityCondition} = rule;
"string" == typeof availableResource && availableResource.startsWith("//") || problems.add(INPUT, `has a ${name} whose availableResource is not a full resource name.`, (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.c0)("availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET"));
const permissions = Array.isArray(availablePermissions) ? availablePermissions : [];
0 !== permissions.length && permissions.every(p => "string" == typeof p && p.startsWith("inRole:")) || problems.add(INPUT, `has a ${name} whose availablePermissions are not a list of roles.`, (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.c0)("availablePermissions: [ inRole:roles/storage.objectViewer ]"));
void 0 === availabilityCondition || (0, _record_js__WEBPACK_IMPORTED_MODULE_3__.u)(availabilityCondition) && "string" == typeof availabilityCondition.expression || problems.add(INPUT, `has a ${name} whose availabilityCondition has no expression.`, (0, 
_message_js__WEBPACK_IMPORTED_MODULE_0__.c0)("availabilityCondition: { expression: \"resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')\" }"));
const known = [ "availableResource", "availablePermissions", "availabilityCondition" ], unknown = Object.keys(rule).find(key => !known.includes(key));
void 0 !== unknown && problems.add(INPUT, _message_js__WEBPACK_IMPORTED_MODULE_0__.Qq`has a ${name} with the unknown key ${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.hD)(unknown)}.`, EXAMPLE);
if (problems.list.length > before || "string" != typeof availableResource) return;
const condition = (0, _record_js__WEBPACK_IMPORTED_MODULE_3__.u)(availabilityCondition) ? availabilityCondition : void 0;
return {
availableResource: availableResource,
availablePermissions: permissions,
...condition && "string" == typeof condition.expression ? {
availabilityCondition: {
...condition,
expression: condition.expression
}
} : {}
};
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
