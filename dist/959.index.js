export const id = 959
export const ids = [959]
export const modules = {
	2959: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	singleCheck: () => singleCheck
})
var audience_js = __webpack_require__(3957)
var expectation_js = __webpack_require__(6113)
var header_field_js = __webpack_require__(1623)
var refusal_js = __webpack_require__(1815)
var target_js = __webpack_require__(3470)
const EXAMPLE_URL = "https://service-abc123-uc.a.run.app/health"
const EXAMPLE_HEADER = "Accept: application/json"
async function singleCheck(request, context) {
	const problems = []
	const wrongUrl = (0, target_js.r)(request.url)
	if (wrongUrl !== undefined) problems.push({input: "url", message: wrongUrl, example: EXAMPLE_URL})
	const headers = readHeaders(request, problems)
	if (request.unauthenticatedRefused && request.auth === "none" && !headers.some(([name]) => (0, refusal_js.b)(name)) && request.expect?.trim() !== "refused") {
		problems.push({
			input: "expect_unauthenticated",
			message: "cannot hold together with request_auth: none: the request itself carries no credential, and is to be answered.",
			example: "request_auth: auto"
		})
	}
	const expected = await (0, expectation_js.LC)(request.expect ?? "status 2xx", context.env)
	for (const {line, column, message} of expected.problems) {
		problems.push({
			input: "expect",
			message: `line ${line}, column ${column}: ${message}`,
			example: "status in 200,204"
		})
	}
	if (expected.refused === undefined && expected.expectations.length === 0 && expected.problems.length === 0) {
		problems.push({
			input: "expect",
			message: "has comments alone, and no expectation.",
			example: "status 2xx"
		})
	}
	for (const name of new Set(expected.expectations.flatMap(({captures}) => captures))) {
		problems.push({
			input: "expect",
			message: `uses capture.${name}, and only the checks of a file capture values.`,
			example: "checks: .github/checks.yaml"
		})
	}
	if (wrongUrl !== undefined) return {check: undefined, problems}
	const url = new URL(request.url)
	const method = (request.method ?? (request.body === undefined ? "GET" : "POST")).toUpperCase()
	const check = {
		name: `${method} ${url.origin}${url.pathname}`.slice(0, 200),
		method,
		url: {parts: [request.url]},
		headers: headers.map(([name, value]) => [name, {parts: [value]}]),
		body: request.body === undefined ? undefined : {parts: [request.body]},
		bodyKind: "text",
		auth: request.auth,
		audience: audienceOf(url, request),
		authHeader: request.authHeader,
		expect: expected.expectations,
		refused: expected.refused !== undefined,
		capture: [],
		after: [],
		timeoutMs: request.timeoutMs,
		waitMs: request.waitMs,
		retry: request.retry,
		redirects: request.redirects
	}
	const auth = (0, audience_js.hi)(check, context.universe)
	if ("problem" in auth) {
		const {problem, example} = auth
		if (url.protocol !== "https:") problems.push({input: "url", message: `cannot be asked so: ${problem}`, example})
		else {
			const message = `is not given: ${problem} A service that needs no credential is asked with request_auth: none.`
			problems.push({input: "id_token_audience", message, example})
		}
	}
	return {check: problems.length > 0 ? undefined : check, problems}
}
function audienceOf(url, {audiences, auth}) {
	if (auth === "none" || auth === "access_token") return undefined
	const derived = (0, audience_js.Q0)(url)
	return "audience" in derived && audiences.includes(derived.audience) ? derived.audience : audiences[0]
}
function readHeaders(request, problems) {
	const headers = []
	const seen = new Set()
	const wrong = (number, message) => problems.push({input: "headers", message: `line ${number}: ${message}`, example: EXAMPLE_HEADER})
	for (const [index, raw] of (request.headers ?? "").split(/\r?\n/).entries()) {
		const line = raw.trim()
		if (line === "") continue
		const number = index + 1
		const colon = line.indexOf(":")
		if (colon < 0) {
			wrong(number, "has no colon between a name and a value.")
			continue
		}
		const name = line.slice(0, colon)
		const value = line.slice(colon + 1).trim()
		const problem = (0, header_field_js.mF)(name) ?? (0, header_field_js.kX)(name, value)
		if (problem !== undefined) {
			wrong(number, problem)
			continue
		}
		if (seen.has(name.toLowerCase())) wrong(number, `${name} is given twice; one line holds all its values.`)
		seen.add(name.toLowerCase())
		const taken = (0, header_field_js.aQ)(name, request.authHeader, request.auth)
		if (taken !== undefined) {
			const other = request.authHeader === "Authorization" ? ", or auth_header: X-Serverless-Authorization leaves it to yours" : ""
			wrong(number, `${taken} request_auth: none sends yours in its place${other}.`)
		}
		headers.push([name, value])
	}
	return headers
}
	})
}
