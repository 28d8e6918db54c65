export const id = 815
export const ids = [815]
export const modules = {
	3760: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	WE: () => explain,
	ds: () => claimsOf,
	v5: () => publicCommand
})
var diagnose_command_js = __webpack_require__(8483)
var duration_js = __webpack_require__(2297)
var http_message_js = __webpack_require__(3833)
var audience_js = __webpack_require__(3957)
function claimsOf(token) {
	const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)?.[1]
	if (payload === undefined) return undefined
	let claims
	try {
		claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
	} catch {
		return undefined
	}
	if (typeof claims !== "object" || claims === null) return undefined
	const aud = "aud" in claims ? claims.aud : undefined
	const email = "email" in claims ? claims.email : undefined
	const exp = "exp" in claims ? claims.exp : undefined
	return {
		aud: (Array.isArray(aud) ? aud : [aud]).filter(one => typeof one === "string"),
		email: typeof email === "string" ? email : undefined,
		expiresAt: typeof exp === "number" ? exp * 1000 : undefined
	}
}
function explain(seen) {
	const {answerer, crossed, returned, observation} = seen.answer
	const {status} = observation.response
	if (crossed) {
		if (status !== 401 && status !== 403) return undefined
		return {
			code: status === 401 ? "SERVICE_UNAUTHORIZED" : "SERVICE_FORBIDDEN",
			because: returned ? "redirects led to another origin and back, and once elsewhere no credential is sent any more" : `a redirect led to ${seen.url.origin}, another origin, where no credential is sent`,
			remedy: `Ask ${seen.url.origin} itself, with a check of its own.`
		}
	}
	if (answerer.by === "iap") return iap(answerer, seen)
	if (answerer.by === "front-end") {
		switch (answerer.what) {
			case "unauthorized":
				return unauthorized(seen)
			case "forbidden":
				return forbidden(seen)
			case "not-found":
				return seen.auth.auth === "access_token" && !isOnGoogle(seen.url) ? undefined : notFound(seen)
			case "no-instance":
				return noInstance(seen, "no instance was there to answer in time")
		}
	}
	if (status === 401 || status === 403) return own(seen)
	if (status === 404 && isOnGoogle(seen.url) && isReserved(seen.url.pathname)) return reserved(seen.url, "likely")
	if ((status === 429 || status === 503) && isOnGoogle(seen.url) && hasNoWords(seen)) {
		return noInstance(seen, "likely no instance was there to answer in time")
	}
	return undefined
}
function unauthorized(seen) {
	const code = "SERVICE_UNAUTHORIZED"
	const {auth, claims, url, now} = seen
	if (auth.auth === "none") {
		return {
			code,
			because: `Google's front end refused the ${seen.authHeader} header that the request brought itself`,
			remedy: "Leave the header out and let this step send the token: auth: id_token."
		}
	}
	if (auth.auth === "access_token") {
		return {
			code: "SERVICE_ACCESS_TOKEN",
			because: "an access token was sent, and Cloud Run and Cloud Functions take ID tokens only",
			remedy: "request_auth: id_token (in a checks file auth: id_token), or leave it out."
		}
	}
	const sent = claims?.aud.join(", ") || auth.audience
	const own = (0, audience_js.Q0)(url)
	if ("audience" in own && sent !== own.audience) {
		const tag = /^[^.]*---/.test(url.hostname) && sent === url.origin ? "; the tag before --- is not part of it" : ""
		return {
			code: "SERVICE_AUDIENCE_MISMATCH",
			because: `the token is for the audience ${sent}, and that of the URL is ${own.audience}${tag}`,
			remedy: lines(`audience: ${own.audience} (for the input url: id_token_audience), or leave it out.`, (0, diagnose_command_js.cv)("Or let the service take the other", customAudience(url, sent)))
		}
	}
	if (claims?.expiresAt !== undefined && claims.expiresAt <= now) {
		return {code, because: `the token had expired ${(0, duration_js.a3)(now - claims.expiresAt)} before`}
	}
	const clock = skew(seen)
	if (clock !== undefined) return {code, because: `${clock}: likely the token's times were not accepted`}
	if ("audience" in own) {
		return {
			code,
			because: `the token's audience ${sent} fits the URL: likely the token itself was not accepted`
		}
	}
	return {
		code: "SERVICE_AUDIENCE_MISMATCH",
		because: `the token is for the audience ${sent}, and likely the service behind ${url.host} expects another: its run.app URL, or one of its custom audiences`,
		remedy: lines((0, diagnose_command_js.cv)("See the service's own URL", "gcloud run services describe SERVICE --region=REGION --format='value(status.url)'"), (0, diagnose_command_js.cv)("Or let the service take this one", customAudience(url, sent)))
	}
}
function forbidden(seen) {
	const code = "SERVICE_FORBIDDEN"
	const {auth, url} = seen
	if (auth.auth === "none") {
		return {
			code,
			because: "the service is private, and no credential was sent",
			remedy: "request_auth: id_token (in a checks file auth: id_token), or expect: [ refused ] if that is meant."
		}
	}
	const who = seen.claims?.email ?? seen.principal
	return {
		code,
		because: `likely ${who ?? "the identity"} lacks roles/run.invoker on the service, or was granted it only minutes ago`,
		remedy: invokerCommand(url, who)
	}
}
function notFound(seen) {
	const {url} = seen
	if (isReserved(url.pathname)) return reserved(url, "certain")
	if (/z$/.test(url.pathname)) return reserved(url, "likely")
	const tag = /^([^.]*)---/.exec(url.hostname)?.[1]
	return {
		code: "SERVICE_NOT_FOUND",
		because: `the front end knows nothing under this URL, or shows nothing to requests from here. Likely ${tag === undefined ? "" : `no revision has the tag ${tag}, or `}the service was deleted or never deployed there, or its ingress is internal`,
		remedy: lines((0, diagnose_command_js.cv)("See whether it is there, and its ingress", describeCommand(url)), (0, diagnose_command_js.cv)("If its ingress is internal, let requests from outside in, or check it from a runner inside the network", ingressCommand(url)))
	}
}
function reserved(url, how) {
	return {
		code: "SERVICE_RESERVED_PATH",
		because: `${how === "likely" ? "likely " : ""}Google's front end keeps ${url.pathname} for itself, and the service never sees the request`,
		remedy: "Serve the check under another path, such as /health: /healthz, /_ah/… and some other paths that end in z are reserved."
	}
}
function noInstance(seen, because) {
	return {
		code: "SERVICE_NO_INSTANCE",
		because: `${because}: the container does not start, --max-instances is reached, or billing is off`,
		remedy: (0, diagnose_command_js.cv)("See why in the service's logs", logsCommand(seen.url))
	}
}
function iap(answerer, seen) {
	const code = "SERVICE_IAP"
	const {wants} = answerer
	const isClientId = wants !== undefined && /^[\w-]{1,200}\.apps\.googleusercontent\.com$/.test(wants)
	const set = `audience: ${isClientId ? wants : "CLIENT_ID.apps.googleusercontent.com"}`
	const audienceRemedy = `IAP takes an ID token for its OAuth client id: ${set} (for the input url: id_token_audience).`
	if (answerer.what === "sign-in") {
		return {
			code,
			because: seen.auth.auth === "none" ? "it asks to sign in with Google (likely Identity-Aware Proxy), and no credential was sent" : "it asks to sign in with Google: likely Identity-Aware Proxy did not accept the credential",
			remedy: audienceRemedy
		}
	}
	if (answerer.what === "forbidden") {
		const who = seen.claims?.email ?? seen.principal
		return {
			code,
			because: `Identity-Aware Proxy did not let ${who ?? "the identity"} in: likely it lacks roles/iap.httpsResourceAccessor`,
			remedy: (0, diagnose_command_js.cv)(
				"Let it in",
				(0, diagnose_command_js.Jr)("iap web add-iam-policy-binding", [], {
					member: memberOf(who),
					role: "roles/iap.httpsResourceAccessor"
				})
			)
		}
	}
	const got = answerer.got ?? (seen.auth.auth === "id_token" ? seen.auth.audience : undefined)
	return {
		code,
		because: wants === undefined ? `Identity-Aware Proxy did not accept the credential${got === undefined ? "" : ` for the audience ${got}`}` : `the token is for ${got === undefined ? "another audience" : `the audience ${got}`}, and Identity-Aware Proxy expects ${wants}`,
		remedy: audienceRemedy
	}
}
function own(seen) {
	const {answer, auth, authHeader, url} = seen
	const who = answer.answerer.by === "unknown" ? "Google or the service itself (an answer to HEAD does not tell)" : "the service itself"
	const letIn = isOnGoogle(url) && answer.answerer.by === "service" ? "; the platform let the request in" : ""
	return {
		code: "SERVICE_REFUSED",
		because: `${who} refused${letIn}`,
		remedy: auth.auth !== "none" && authHeader === "Authorization" && isOnGoogle(url) ? "If the service looks at Authorization itself: auth_header: X-Serverless-Authorization leaves that header to it." : undefined
	}
}
function isReserved(path) {
	return path === "/healthz" || path === "/eventlog" || path === "/_ah" || path.startsWith("/_ah/")
}
function isOnGoogle(url) {
	return "audience" in (0, audience_js.Q0)(url)
}
function hasNoWords({answer}) {
	const {response} = answer.observation
	return response.body.length === 0 || /^\s*text\/html\b/i.test((0, http_message_js.w)(response, "content-type") ?? "")
}
const FAR_OFF_MS = 60_000
function skew({answer, now}) {
	const date = Date.parse((0, http_message_js.w)(answer.observation.response, "date") ?? "")
	if (Number.isNaN(date) || Math.abs(now - date) < FAR_OFF_MS) return undefined
	return `this machine's clock is ${(0, duration_js.a3)(Math.abs(now - date))} ${now > date ? "ahead of" : "behind"} Google's`
}
const REGION = "[a-z]+-[a-z]+\\d+"
const SERVICE = "[a-z](?:[a-z0-9-]*[a-z0-9])?"
function placeOf(url) {
	const [first = "", ...rest] = url.hostname.split(".")
	const label = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first
	const host = [label, ...rest].join(".")
	const named = new RegExp(`^(${SERVICE})-(\\d{6,})\\.(${REGION})\\.run\\.app$`).exec(host)
	if (named) return {kind: "service", name: named[1] ?? "", project: named[2], region: named[3] ?? ""}
	const hashed = new RegExp(`^(${SERVICE})-[a-z0-9]{4,}-[a-z]{2,3}\\.a\\.run\\.app$`).exec(host)
	if (hashed) return {kind: "service", name: hashed[1] ?? "", region: "REGION", project: undefined}
	const fn = new RegExp(`^(${REGION})-([a-z][a-z0-9-]+)\\.cloudfunctions\\.net$`).exec(host)
	const segment = url.pathname.split("/")[1] ?? ""
	const name = /^[A-Za-z][\w-]{0,62}$/.test(segment) ? segment : "FUNCTION"
	if (fn) return {kind: "function", name, region: fn[1] ?? "", project: fn[2]}
	return {kind: "service", name: "SERVICE", region: "REGION", project: undefined}
}
function whereOf({region, project}) {
	return {region, project}
}
function invokerCommand(url, who) {
	const place = placeOf(url)
	const member = memberOf(who)
	if (place.kind === "service") {
		const flags = {...whereOf(place), member, role: "roles/run.invoker"}
		return lines((0, diagnose_command_js.cv)("Let it call the service", (0, diagnose_command_js.Jr)("run services add-iam-policy-binding", [place.name], flags)), regionHint(place))
	}
	const flags = {...whereOf(place), member}
	return lines(
		(0, diagnose_command_js.cv)("Let it call the function", (0, diagnose_command_js.Jr)("functions add-invoker-policy-binding", [place.name], flags)),
		(0, diagnose_command_js.cv)(
			"If it is a 1st gen function",
			(0, diagnose_command_js.Jr)("functions add-iam-policy-binding", [place.name], {
				...flags,
				role: "roles/cloudfunctions.invoker"
			})
		)
	)
}
function publicCommand(url) {
	const place = placeOf(url)
	const flags = {...whereOf(place), member: "allUsers"}
	if (place.kind === "function") {
		return lines(
			(0, diagnose_command_js.cv)("Take it from the public", (0, diagnose_command_js.Jr)("functions remove-invoker-policy-binding", [place.name], flags)),
			(0, diagnose_command_js.cv)(
				"If it is a 1st gen function",
				(0, diagnose_command_js.Jr)("functions remove-iam-policy-binding", [place.name], {
					...flags,
					role: "roles/cloudfunctions.invoker"
				})
			)
		)
	}
	return lines(
		(0, diagnose_command_js.cv)("Take it from the public", (0, diagnose_command_js.Jr)("run services remove-iam-policy-binding", [place.name], {...flags, role: "roles/run.invoker"})),
		(0, diagnose_command_js.cv)("If there is no such binding, its check of invokers is off: turn it on", (0, diagnose_command_js.Jr)("run services update", [place.name], {...whereOf(place), "invoker-iam-check": true})),
		regionHint(place)
	)
}
function regionHint({name, region}) {
	if (region !== "REGION") return undefined
	return name === "SERVICE" ? "SERVICE and REGION are as gcloud run services list prints them." : `REGION is as gcloud run services list --filter=metadata.name=${name} prints it.`
}
function describeCommand(url) {
	const place = placeOf(url)
	return (0, diagnose_command_js.Jr)(`${place.kind === "service" ? "run services" : "functions"} describe`, [place.name], whereOf(place))
}
function ingressCommand(url) {
	const place = placeOf(url)
	if (place.kind === "function") return undefined
	return (0, diagnose_command_js.Jr)("run services update", [place.name], {...whereOf(place), ingress: "all"})
}
function logsCommand(url) {
	const place = placeOf(url)
	return (0, diagnose_command_js.Jr)(`${place.kind === "service" ? "run services" : "functions"} logs read`, [place.name], whereOf(place))
}
function customAudience(url, audience) {
	const place = placeOf(url)
	const name = place.kind === "service" ? place.name : "SERVICE"
	return (0, diagnose_command_js.Jr)("run services update", [name], {...whereOf(place), "add-custom-audiences": audience})
}
function memberOf(who) {
	if (who === undefined || /^\d+$/.test(who)) return "serviceAccount:EMAIL"
	if (/^principal(?:Set)?:\/\//.test(who)) return who
	return `${who.endsWith(".gserviceaccount.com") ? "serviceAccount" : "user"}:${who}`
}
function lines(...parts) {
	const there = parts.filter(part => part !== undefined)
	return there.length === 0 ? undefined : there.join("\n")
}
	}),
	1815: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	b: () => isCredentialHeader,
	c: () => judgeRefusal,
	unauthenticated: () => unauthenticated
})
var explain_js = __webpack_require__(3760)
const CREDENTIALS = new Set(["authorization", "x-serverless-authorization", "proxy-authorization", "cookie", "x-api-key", "x-goog-api-key", "x-goog-iap-jwt-assertion"])
function isCredentialHeader(name) {
	return CREDENTIALS.has(name.toLowerCase())
}
function unauthenticated(check) {
	return {
		...check,
		name: `${check.name} without a credential`,
		headers: check.headers.filter(([name]) => !isCredentialHeader(name)),
		auth: "none",
		audience: undefined,
		expect: [],
		refused: true,
		capture: [],
		redirects: 0
	}
}
function judgeRefusal(seen, auth) {
	if (seen.kind === "lost") {
		return {
			verdict: "inconclusive",
			words: `inconclusive: no answer, ${seen.error.message}`,
			code: "SERVICE_INCONCLUSIVE"
		}
	}
	const {answerer, observation} = seen
	const {status} = observation.response
	if (answerer.by === "front-end" && (answerer.what === "forbidden" || answerer.what === "unauthorized")) {
		return {verdict: "refused", words: `refused by Google's front end (${status})`}
	}
	if (answerer.by === "iap") {
		return {
			verdict: "refused",
			words: answerer.what === "sign-in" ? `refused: sent to sign in at accounts.google.com (${status})` : `refused by Identity-Aware Proxy (${status})`
		}
	}
	if (status === 401 || status === 403) {
		return {
			verdict: "refused",
			words: answerer.by === "unknown" ? `refused (${status}); an answer to HEAD does not tell whether by Google's front end or by the service itself` : `refused by the service itself (${status}): the platform let the request in`
		}
	}
	if (status >= 200 && status < 300) return letIn(`it answered ${status}`, auth, observation.response.url)
	if (status >= 300 && status < 400 && observation.redirect !== undefined) {
		return letIn(`it answered ${status}, a redirect to ${observation.redirect}`, auth, observation.response.url)
	}
	return {
		verdict: "inconclusive",
		words: `inconclusive: ${status} neither refuses nor serves${whyInconclusive(seen)}`,
		code: "SERVICE_INCONCLUSIVE"
	}
}
function letIn(how, auth, url) {
	if (auth === "none") {
		return {
			verdict: "public",
			words: `public: ${how} to a request without a credential`,
			code: "SERVICE_PUBLIC",
			remedy: (0, explain_js.v5)(new URL(url))
		}
	}
	return {verdict: "public", words: `not refused: ${how} to this identity`, code: "SERVICE_ADMITTED"}
}
function whyInconclusive({answerer, observation}) {
	const {status} = observation.response
	if (answerer.by === "front-end" && answerer.what === "not-found") {
		return "; Google's front end knows nothing under this URL, or keeps the path for itself"
	}
	if (answerer.by === "front-end") return "; no instance was there to answer"
	if (status === 404) return ": nothing is there, or not yet"
	if (status === 429) return ": too many requests"
	if (status >= 500) return ": the service failed"
	return ""
}
	}),
	8483: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	Jr: () => gcloud,
	VS: () => pastable,
	cv: () => say,
	g$: () => printable
})
const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
function printable(text) {
	return text.replace(new RegExp(UNPASTABLE, "gu"), "\ufffd")
}
function pastable(value) {
	return value !== "" && value.length <= 1000 && !UNPASTABLE.test(value)
}
function shellWord(text) {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
function gcloud(verb, operands, flags = {}) {
	const words = [`gcloud ${verb}`]
	for (const operand of operands) {
		if (operand === undefined || !pastable(operand) || /^[-=]/.test(operand)) return undefined
		words.push(shellWord(operand))
	}
	for (const [name, value] of Object.entries(flags)) {
		if (value === undefined) continue
		if (value === true) words.push(`--${name}`)
		else if (pastable(value)) words.push(`--${name}=${shellWord(value)}`)
		else return undefined
	}
	return words.join(" ")
}
function say(sentence, command) {
	return command === undefined || command === "" ? undefined : `${sentence}:\n  ${command}`
}
	})
}
