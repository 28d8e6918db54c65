export const id = 342
export const ids = [342]
export const modules = {
	3957: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	Q0: () => audienceFor,
	hi: () => resolveAuth
})
const EXAMPLE_AUDIENCE = "https://service-abc123-uc.a.run.app"
function audienceFor(url) {
	const host = bareHost(url)
	if (isLoopback(url)) return {unknown: `${url.host} is this machine`}
	if (host.endsWith(".run.app")) {
		const [first = "", ...rest] = host.split(".")
		const service = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first
		return {audience: `${url.protocol}//${[service, ...rest].join(".")}${portOf(url)}`}
	}
	if (host.endsWith(".cloudfunctions.net")) {
		const name = url.pathname.split("/")[1]
		if (!name) return {unknown: "a cloudfunctions.net URL has the name of its function as first part of the path"}
		return {audience: `${url.protocol}//${host}${portOf(url)}/${name}`}
	}
	return {
		unknown: `${url.host} does not say it: behind a domain of its own a Cloud Run service takes its run.app URL or one of its custom audiences, and IAP its OAuth client id`
	}
}
function isApiHost(url, universe) {
	return url.protocol === "https:" && bareHost(url).endsWith(`.${universe.toLowerCase()}`)
}
function isLoopback(url) {
	const host = bareHost(url)
	return host === "localhost" || host.endsWith(".localhost") || /^127\.\d+\.\d+\.\d+$/.test(host) || host === "[::1]"
}
function bareHost(url) {
	return url.hostname.replace(/\.$/, "")
}
function portOf(url) {
	return url.port === "" ? "" : `:${url.port}`
}
function resolveAuthFor(url, auth, given, universe) {
	if (auth === "none") return {auth: "none"}
	if (url.protocol !== "https:" && !isLoopback(url)) {
		return {
			problem: `${url.origin} is plain HTTP, over which no credential is sent; use https, or ask without a credential.`,
			example: `https://${url.host}`
		}
	}
	if (auth === "access_token" || (auth === "auto" && isApiHost(url, universe))) return {auth: "access_token"}
	if (given !== undefined) return {auth: "id_token", audience: given}
	const derived = audienceFor(url)
	if ("audience" in derived) return {auth: "id_token", audience: derived.audience}
	return {
		problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
		example: EXAMPLE_AUDIENCE
	}
}
function resolveAuth(check, universe) {
	const [one, other] = ["0", "1"].map(value => {
		const text = check.url.parts.map(part => (typeof part === "string" ? part : value)).join("")
		return URL.canParse(text) ? resolveAuthFor(new URL(text), check.auth, check.audience, universe) : undefined
	})
	if (one === undefined || other === undefined) {
		return {problem: "the URL cannot be understood.", example: EXAMPLE_AUDIENCE}
	}
	if ("audience" in one && "audience" in other && one.audience !== other.audience) {
		return {
			problem: "the audience of the ID token would depend on a captured value, and must be given.",
			example: "https://us-central1-my-project.cloudfunctions.net/my-function"
		}
	}
	return one
}
	}),
	9155: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__)
__webpack_require__.d(__webpack_exports__, {
	loadChecking: () => loadChecking,
	planChecks: () => planChecks
})
var audience = __webpack_require__(3957)
var checks_check = __webpack_require__(1283)
const MOST_SHARDS = 1000
function parseShard(text) {
	const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text)
	const index = Number(match?.[1])
	const count = Number(match?.[2])
	return index >= 1 && index <= count && count <= MOST_SHARDS ? {index, count} : undefined
}
function shardOf(checks, shard) {
	const groups = linkedGroups(checks).sort((a, b) => b.length - a.length || compare(firstName(a), firstName(b)))
	const sizes = new Array(shard.count).fill(0)
	const mine = new Set()
	for (const group of groups) {
		const smallest = sizes.indexOf(Math.min(...sizes))
		sizes[smallest] = (sizes[smallest] ?? 0) + group.length
		if (smallest === shard.index - 1) for (const check of group) mine.add(check)
	}
	return checks.filter(check => mine.has(check))
}
function firstName(group) {
	return group.reduce((first, {name}) => (compare(name, first) < 0 ? name : first), group[0]?.name ?? "")
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0
}
function linkedGroups(checks) {
	const parents = new Map(checks.map(({name}) => [name, name]))
	const root = name => {
		let at = name
		for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
			parents.set(at, parents.get(up) ?? up)
			at = up
		}
		return at
	}
	for (const {name, after} of checks) {
		for (const other of after) if (parents.has(other)) parents.set(root(other), root(name))
	}
	const groups = new Map()
	for (const check of checks) {
		const key = root(check.name)
		const group = groups.get(key)
		if (group === undefined) groups.set(key, [check])
		else group.push(check)
	}
	return [...groups.values()]
}
var src_inputs = __webpack_require__(8796)
const EXAMPLES = {
	url: "https://service-abc123-uc.a.run.app/health"
}
const MOST_CONCURRENT = 256
function loadChecking() {
	return Promise.all([__webpack_require__.e(13), __webpack_require__.e(815), __webpack_require__.e(228)]).then(__webpack_require__.bind(__webpack_require__, 2782))
}
async function planChecks(inputs, host, context) {
	const {problems} = context
	const before = problems.list.length
	const authHeader = inputs.choice("auth_header", checks_check.sw, "Authorization")
	const base = {
		authHeader,
		timeoutMs: inputs.duration("timeout", 70_000, {...checks_check.OO.timeoutMs, example: "70s"}),
		waitMs: inputs.duration("wait", 60_000, {...checks_check.OO.waitMs, example: "60s"}),
		retry: inputs.choice("retry", ["safe", "any"], "safe"),
		redirects: inputs.integer("redirects", 0, 0, checks_check.OO.redirects.max)
	}
	const concurrency = inputs.integer("concurrency", 8, 1, MOST_CONCURRENT)
	const reports = {
		summary: inputs.boolean("summary", true),
		responseFile: path("response_file", inputs, problems),
		junitFile: path("junit_file", inputs, problems),
		resultsFile: path("results_file", inputs, problems)
	}
	sameFile(reports, problems)
	refuseIdle(inputs, problems)
	const shard = readShard(inputs, problems)
	const reading = {
		env: host.env,
		universe: context.universe,
		base
	}
	const single = await readSingle(inputs, base, context, reading)
	const suite = await readSuite(inputs, context, reading)
	if (problems.list.length > before || (single.length === 0 && suite.length === 0)) return undefined
	const all = [...distinct(single, suite), ...suite]
	const list = shard === undefined ? all : shardOf(all, shard)
	return {
		list,
		idAudiences: audiencesOf(list, context.universe),
		origins: originsOf(list),
		authHeader,
		single: single.length > 0 ? list.find(check => check === all[0])?.name : undefined,
		concurrency,
		shard: shard && `${shard.index}/${shard.count}`,
		reports
	}
}
async function readSingle(inputs, base, {audiences, problems}, reading) {
	const url = inputs.text("url")
	const auth = inputs.choice("request_auth", checks_check.yx, "auto")
	const method = inputs.given("method") ? inputs.choice("method", METHODS, "GET") : undefined
	const refused = inputs.text("expect_unauthenticated")
	if (refused !== undefined && refused.toLowerCase() !== "refused") {
		problems.add("expect_unauthenticated", "takes refused and nothing else; leave it out when anybody may call the service.", "refused")
	}
	if (url === undefined) return []
	const {singleCheck} = await Promise.all([__webpack_require__.e(13), __webpack_require__.e(815), __webpack_require__.e(332), __webpack_require__.e(959)]).then(__webpack_require__.bind(__webpack_require__, 2959))
	const {check, problems: found} = await singleCheck(
		{
			...base,
			url,
			method,
			headers: inputs.verbatim("headers"),
			body: inputs.verbatim("body"),
			auth,
			audiences,
			expect: inputs.given("expect") ? inputs.verbatim("expect") : undefined,
			unauthenticatedRefused: refused !== undefined
		},
		reading
	)
	for (const {input, message, example} of found) problems.add(input, message, example)
	if (check === undefined) return []
	if (refused === undefined) return [check]
	const {unauthenticated} = await __webpack_require__.e(815).then(__webpack_require__.bind(__webpack_require__, 1815))
	return [check, unauthenticated(check)]
}
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
async function readSuite(inputs, {problems, textOf}, reading) {
	const given = inputs.text("checks")
	if (given === undefined) return []
	const verbatim = inputs.verbatim("checks") ?? given
	const text = await textOf("checks", given)
	if (text === undefined) return []
	const inline = text === given
	const {parseSuite} = await Promise.all([__webpack_require__.e(13), __webpack_require__.e(332), __webpack_require__.e(984)]).then(__webpack_require__.bind(__webpack_require__, 9984))
	const {checks, problems: found} = await parseSuite(inline ? verbatim : text, reading)
	for (const {at, message, example} of found) {
		const where = `line ${at.line}, column ${at.column}: ${message}`
		problems.add("checks", inline ? where : `${given}, ${where}`, example)
	}
	return checks
}
function distinct(single, suite) {
	const taken = new Set(suite.map(({name}) => name))
	return single.map(check => {
		let {name} = check
		while (taken.has(name)) name += " (url)"
		taken.add(name)
		return {...check, name}
	})
}
const MOST_ORIGINS = 4
function originsOf(checks) {
	const origins = new Set()
	for (const {url} of checks) {
		const [first, ...rest] = url.parts
		const whole = rest.length === 0 ? /^https?:\/\/[^/?#]+/ : /^https?:\/\/[^/?#]+(?=[/?#])/
		const origin = typeof first === "string" ? whole.exec(first)?.[0] : undefined
		if (origin !== undefined && URL.canParse(origin)) origins.add(new URL(origin).origin)
		if (origins.size === MOST_ORIGINS) break
	}
	return [...origins]
}
function audiencesOf(checks, universe) {
	const audiences = new Set()
	for (const check of checks) {
		const auth = (0, audience.hi)(check, universe)
		if ("audience" in auth) audiences.add(auth.audience)
	}
	return [...audiences]
}
function refuseIdle(inputs, problems) {
	const url = inputs.given("url")
	const checks = inputs.given("checks")
	if (!url) {
		const where = checks ? "is about the request of url, and no url is given; in a checks file each check says its own." : "is about the request of url, and no url is given."
		for (const name of src_inputs.uj) if ((0, src_inputs.vM)(inputs, name)) problems.add(name, where, `url: ${EXAMPLES.url}`)
	}
	if (!url && !checks) {
		const idle = src_inputs.yQ.filter(name => name !== "auth_header" || !inputs.given("create_curl_config"))
		for (const name of idle) {
			if ((0, src_inputs.vM)(inputs, name)) problems.add(name, "is about checks, and neither url nor checks is given.", `url: ${EXAMPLES.url}`)
		}
	}
	if (!checks && inputs.given("shard")) {
		problems.add("shard", "is a share of checks, and no checks are given.", "checks: .github/checks.yaml")
	}
}
function readShard(inputs, problems) {
	const text = inputs.text("shard")
	const shard = text === undefined ? undefined : parseShard(text)
	if (text !== undefined && shard === undefined) {
		problems.add("shard", "must be the number of this job and of all, as in a matrix of five: 1/5 to 5/5.", "2/5")
	}
	return shard
}
function path(name, inputs, problems) {
	const value = inputs.text(name)
	if (value === undefined || !/[\u0000-\u001f]/.test(value)) return value
	problems.add(name, "is a path, and has a line break or another control character.", "reports/junit.xml")
	return undefined
}
function sameFile({responseFile, junitFile, resultsFile}, problems) {
	const seen = new Map()
	for (const [name, file] of [
		["response_file", responseFile],
		["junit_file", junitFile],
		["results_file", resultsFile]
	]) {
		if (file === undefined) continue
		const other = seen.get(file)
		if (other !== undefined) problems.add(name, `is the same file as ${other}.`, `${name.replace("_file", "")}.out`)
		else seen.set(file, name)
	}
}
	})
}
