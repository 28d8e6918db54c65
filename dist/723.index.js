"use strict"
exports.id = 723
exports.ids = [723]
exports.modules = {
	4723: ((unused_module, webpack_exports, webpack_require) => {
webpack_require.d(webpack_exports, {
	parseBoundary: () => parseBoundary
})
var record_js = webpack_require(7953)
const INPUT = "access_token_boundary"
const EXAMPLE = '{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}'
async function parseBoundary(input, load, problems) {
	const text = await load(input)
	if (text === undefined) return undefined
	const parsed = await parseText(text, problems)
	if (parsed === undefined) return undefined
	const inner = (0, record_js.u)(parsed) && "accessBoundary" in parsed ? parsed["accessBoundary"] : parsed
	const rules = (0, record_js.u)(inner) ? inner["accessBoundaryRules"] : undefined
	if (!(0, record_js.u)(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
		problems.add(INPUT, "must have accessBoundaryRules, a list of one to ten rules.", EXAMPLE)
		return undefined
	}
	const unknown = Object.keys(inner).filter(key => key !== "accessBoundaryRules")
	if (unknown.length > 0) problems.add(INPUT, `has the unknown key ${JSON.stringify(unknown[0])}.`, EXAMPLE)
	const checked = rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems))
	return {accessBoundaryRules: checked.filter(rule => rule !== undefined)}
}
async function parseText(text, problems) {
	try {
		return JSON.parse(text)
	} catch {
		const {parseDocument} = await webpack_require.e(582).then(webpack_require.t.bind(webpack_require, 6582, 19))
		const document = parseDocument(text, {
			version: "1.2",
			schema: "core",
			resolveKnownTags: false,
			stringKeys: true,
			logLevel: "error"
		})
		const error = document.errors[0]
		if (!error) {
			try {
				return document.toJS({maxAliasCount: 0})
			} catch {
				problems.add(INPUT, "uses YAML aliases, which a boundary has no need for.", EXAMPLE)
				return undefined
			}
		}
		const at = error.linePos?.[0]
		problems.add(INPUT, `is neither JSON nor YAML${at ? ` (line ${at.line}, column ${at.col})` : ""}.`, EXAMPLE)
		return undefined
	}
}
function parseRule(rule, name, problems) {
	if (!(0, record_js.u)(rule)) {
		problems.add(INPUT, `${name} is not a map.`, EXAMPLE)
		return undefined
	}
	const before = problems.list.length
	const {availableResource, availablePermissions, availabilityCondition} = rule
	if (typeof availableResource !== "string" || !availableResource.startsWith("//")) {
		problems.add(INPUT, `${name}: availableResource must be a full resource name.`, "//storage.googleapis.com/projects/_/buckets/BUCKET")
	}
	const permissions = Array.isArray(availablePermissions) ? availablePermissions : []
	if (permissions.length === 0 || !permissions.every(p => typeof p === "string" && p.startsWith("inRole:"))) {
		problems.add(INPUT, `${name}: availablePermissions must be a list of roles.`, "inRole:roles/storage.objectViewer")
	}
	if (availabilityCondition !== undefined && !((0, record_js.u)(availabilityCondition) && typeof availabilityCondition["expression"] === "string")) {
		problems.add(INPUT, `${name}: availabilityCondition must have an expression.`, "resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')")
	}
	const known = ["availableResource", "availablePermissions", "availabilityCondition"]
	const unknown = Object.keys(rule).find(key => !known.includes(key))
	if (unknown !== undefined) problems.add(INPUT, `${name} has the unknown key ${JSON.stringify(unknown)}.`, EXAMPLE)
	if (problems.list.length > before || typeof availableResource !== "string") return undefined
	const condition = (0, record_js.u)(availabilityCondition) ? availabilityCondition : undefined
	return {
		availableResource,
		availablePermissions: permissions,
		...(condition && typeof condition["expression"] === "string" ? {availabilityCondition: {...condition, expression: condition["expression"]}} : {})
	}
}
	})
}
