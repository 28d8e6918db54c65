"use strict"
exports.id = 743
exports.ids = [743]
exports.modules = {
	5564: (function (unused_module, exports, webpack_require) {
"use strict"
var __importDefault =
	(this && this.__importDefault) ||
	function (mod) {
		return mod && mod.__esModule ? mod : {default: mod}
	}
Object.defineProperty(exports, "__esModule", {value: true})
exports.GaxiosError = exports.GAXIOS_ERROR_SYMBOL = void 0
exports.defaultErrorRedactor = defaultErrorRedactor
const extend_1 = __importDefault(webpack_require(3860))
const util_cjs_1 = __importDefault(webpack_require(5856))
const pkg = util_cjs_1.default.pkg
exports.GAXIOS_ERROR_SYMBOL = Symbol.for(`${pkg.name}-gaxios-error`)
class GaxiosError extends Error {
	config
	response
	code
	status
	error;
	[exports.GAXIOS_ERROR_SYMBOL] = pkg.version
	static [Symbol.hasInstance](instance) {
		if (instance && typeof instance === "object" && exports.GAXIOS_ERROR_SYMBOL in instance && instance[exports.GAXIOS_ERROR_SYMBOL] === pkg.version) {
			return true
		}
		return Function.prototype[Symbol.hasInstance].call(GaxiosError, instance)
	}
	constructor(message, config, response, cause) {
		super(message, {cause})
		this.config = config
		this.response = response
		this.error = cause instanceof Error ? cause : undefined
		this.config = (0, extend_1.default)(true, {}, config)
		if (this.response) {
			this.response.config = (0, extend_1.default)(true, {}, this.response.config)
		}
		if (this.response) {
			try {
				this.response.data = translateData(this.config.responseType, this.response?.bodyUsed ? this.response?.data : undefined)
			} catch {}
			this.status = this.response.status
		}
		if (cause instanceof DOMException) {
			this.code = cause.name
		} else if (cause && typeof cause === "object" && "code" in cause && (typeof cause.code === "string" || typeof cause.code === "number")) {
			this.code = cause.code
		}
	}
	static extractAPIErrorFromResponse(res, defaultErrorMessage = "The request failed") {
		let message = defaultErrorMessage
		if (typeof res.data === "string") {
			message = res.data
		}
		if (res.data && typeof res.data === "object" && "error" in res.data && res.data.error && !res.ok) {
			if (typeof res.data.error === "string") {
				return {
					message: res.data.error,
					code: res.status,
					status: res.statusText
				}
			}
			if (typeof res.data.error === "object") {
				message = "message" in res.data.error && typeof res.data.error.message === "string" ? res.data.error.message : message
				const status = "status" in res.data.error && typeof res.data.error.status === "string" ? res.data.error.status : res.statusText
				const code = "code" in res.data.error && typeof res.data.error.code === "number" ? res.data.error.code : res.status
				if ("errors" in res.data.error && Array.isArray(res.data.error.errors)) {
					const errorMessages = []
					for (const e of res.data.error.errors) {
						if (typeof e === "object" && "message" in e && typeof e.message === "string") {
							errorMessages.push(e.message)
						}
					}
					return Object.assign(
						{
							message: errorMessages.join("\n") || message,
							code,
							status
						},
						res.data.error
					)
				}
				return Object.assign(
					{
						message,
						code,
						status
					},
					res.data.error
				)
			}
		}
		return {
			message,
			code: res.status,
			status: res.statusText
		}
	}
}
exports.GaxiosError = GaxiosError
function translateData(responseType, data) {
	switch (responseType) {
		case "stream":
			return data
		case "json":
			return JSON.parse(JSON.stringify(data))
		case "arraybuffer":
			return JSON.parse(Buffer.from(data).toString("utf8"))
		case "blob":
			return JSON.parse(data.text())
		default:
			return data
	}
}
function defaultErrorRedactor(data) {
	const REDACT = "<<REDACTED> - See `errorRedactor` option in `gaxios` for configuration>."
	function redactHeaders(headers) {
		if (!headers) return
		headers.forEach((_, key) => {
			if (/^authentication$/i.test(key) || /^authorization$/i.test(key) || /secret/i.test(key)) headers.set(key, REDACT)
		})
	}
	function redactString(obj, key) {
		if (typeof obj === "object" && obj !== null && typeof obj[key] === "string") {
			const text = obj[key]
			if (/grant_type=/i.test(text) || /assertion=/i.test(text) || /secret/i.test(text)) {
				obj[key] = REDACT
			}
		}
	}
	function redactObject(obj) {
		if (!obj || typeof obj !== "object") {
			return
		} else if (obj instanceof FormData || obj instanceof URLSearchParams || ("forEach" in obj && "set" in obj)) {
			obj.forEach((_, key) => {
				if (["grant_type", "assertion"].includes(key) || /secret/.test(key)) {
					obj.set(key, REDACT)
				}
			})
		} else {
			if ("grant_type" in obj) {
				obj["grant_type"] = REDACT
			}
			if ("assertion" in obj) {
				obj["assertion"] = REDACT
			}
			if ("client_secret" in obj) {
				obj["client_secret"] = REDACT
			}
		}
	}
	if (data.config) {
		redactHeaders(data.config.headers)
		redactString(data.config, "data")
		redactObject(data.config.data)
		redactString(data.config, "body")
		redactObject(data.config.body)
		if (data.config.url.searchParams.has("token")) {
			data.config.url.searchParams.set("token", REDACT)
		}
		if (data.config.url.searchParams.has("client_secret")) {
			data.config.url.searchParams.set("client_secret", REDACT)
		}
	}
	if (data.response) {
		defaultErrorRedactor({config: data.response.config})
		redactHeaders(data.response.headers)
		if (data.response.bodyUsed) {
			redactString(data.response, "data")
			redactObject(data.response.data)
		}
	}
	return data
}
	}),
	7896: ((unused_module, exports) => {
class Gaxios {
	constructor(defaults) {
		this.defaults = defaults || {}
		this.interceptors = {request: new Set(), response: new Set()}
	}
	async request() {
		throw new Error("gaxios makes no requests in this bundle")
	}
	static mergeHeaders(base, ...append) {
		base = base instanceof Headers ? base : new Headers(base)
		for (const headers of append) {
			const add = headers instanceof Headers ? headers : new Headers(headers)
			add.forEach((value, key) => {
				key === "set-cookie" ? base.append(key, value) : base.set(key, value)
			})
		}
		return base
	}
}
exports.Gaxios = Gaxios
	}),
	8941: (function (unused_module, exports, webpack_require) {
"use strict"
var __createBinding =
	(this && this.__createBinding) ||
	(Object.create
		? function (o, m, k, k2) {
				if (k2 === undefined) k2 = k
				var desc = Object.getOwnPropertyDescriptor(m, k)
				if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
					desc = {
						enumerable: true,
						get: function () {
							return m[k]
						}
					}
				}
				Object.defineProperty(o, k2, desc)
			}
		: function (o, m, k, k2) {
				if (k2 === undefined) k2 = k
				o[k2] = m[k]
			})
var __exportStar =
	(this && this.__exportStar) ||
	function (m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p)
	}
Object.defineProperty(exports, "__esModule", {value: true})
exports.instance = exports.Gaxios = exports.GaxiosError = void 0
exports.request = request
const gaxios_js_1 = webpack_require(7896)
Object.defineProperty(exports, "Gaxios", {
	enumerable: true,
	get: function () {
		return gaxios_js_1.Gaxios
	}
})
var common_js_1 = webpack_require(5564)
Object.defineProperty(exports, "GaxiosError", {
	enumerable: true,
	get: function () {
		return common_js_1.GaxiosError
	}
})
__exportStar(webpack_require(6938), exports)
exports.instance = new gaxios_js_1.Gaxios()
async function request(opts) {
	return exports.instance.request(opts)
}
	}),
	6938: ((unused_module, exports) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.GaxiosInterceptorManager = void 0
class GaxiosInterceptorManager extends Set {}
exports.GaxiosInterceptorManager = GaxiosInterceptorManager
	}),
	4983: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.AuthClient = exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = exports.DEFAULT_UNIVERSE = void 0
const events_1 = webpack_require(4434)
const gaxios_1 = webpack_require(8941)
const util_1 = webpack_require(7601)
const google_logging_utils_1 = webpack_require(1590)
const shared_cjs_1 = webpack_require(5603)
exports.DEFAULT_UNIVERSE = "googleapis.com"
exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS = 5 * 60 * 1000
class AuthClient extends events_1.EventEmitter {
	apiKey
	projectId
	quotaProjectId
	transporter
	credentials = {}
	eagerRefreshThresholdMillis = exports.DEFAULT_EAGER_REFRESH_THRESHOLD_MILLIS
	forceRefreshOnFailure = false
	universeDomain = exports.DEFAULT_UNIVERSE
	static RequestMethodNameSymbol = Symbol("request method name")
	static RequestLogIdSymbol = Symbol("request log id")
	constructor(opts = {}) {
		super()
		const options = (0, util_1.originalOrCamelOptions)(opts)
		this.apiKey = opts.apiKey
		this.projectId = options.get("project_id") ?? null
		this.quotaProjectId = options.get("quota_project_id")
		this.credentials = options.get("credentials") ?? {}
		this.universeDomain = options.get("universe_domain") ?? exports.DEFAULT_UNIVERSE
		this.transporter = opts.transporter ?? new gaxios_1.Gaxios(opts.transporterOptions)
		if (options.get("useAuthRequestParameters") !== false) {
			this.transporter.interceptors.request.add(AuthClient.DEFAULT_REQUEST_INTERCEPTOR)
			this.transporter.interceptors.response.add(AuthClient.DEFAULT_RESPONSE_INTERCEPTOR)
		}
		if (opts.eagerRefreshThresholdMillis) {
			this.eagerRefreshThresholdMillis = opts.eagerRefreshThresholdMillis
		}
		this.forceRefreshOnFailure = opts.forceRefreshOnFailure ?? false
	}
	fetch(...args) {
		const input = args[0]
		const init = args[1]
		let url = undefined
		const headers = new Headers()
		if (typeof input === "string") {
			url = new URL(input)
		} else if (input instanceof URL) {
			url = input
		} else if (input && input.url) {
			url = new URL(input.url)
		}
		if (input && typeof input === "object" && "headers" in input) {
			gaxios_1.Gaxios.mergeHeaders(headers, input.headers)
		}
		if (init) {
			gaxios_1.Gaxios.mergeHeaders(headers, new Headers(init.headers))
		}
		if (typeof input === "object" && !(input instanceof URL)) {
			return this.request({...init, ...input, headers, url})
		} else {
			return this.request({...init, headers, url})
		}
	}
	setCredentials(credentials) {
		this.credentials = credentials
	}
	addSharedMetadataHeaders(headers) {
		if (!headers.has("x-goog-user-project") && this.quotaProjectId) {
			headers.set("x-goog-user-project", this.quotaProjectId)
		}
		return headers
	}
	addUserProjectAndAuthHeaders(target, source) {
		const xGoogUserProject = source.get("x-goog-user-project")
		const authorizationHeader = source.get("authorization")
		if (xGoogUserProject) {
			target.set("x-goog-user-project", xGoogUserProject)
		}
		if (authorizationHeader) {
			target.set("authorization", authorizationHeader)
		}
		return target
	}
	static log = (0, google_logging_utils_1.log)("auth")
	static DEFAULT_REQUEST_INTERCEPTOR = {
		resolved: async config => {
			if (!config.headers.has("x-goog-api-client")) {
				const nodeVersion = process.version.replace(/^v/, "")
				config.headers.set("x-goog-api-client", `gl-node/${nodeVersion}`)
			}
			const userAgent = config.headers.get("User-Agent")
			if (!userAgent) {
				config.headers.set("User-Agent", shared_cjs_1.USER_AGENT)
			} else if (!userAgent.includes(`${shared_cjs_1.PRODUCT_NAME}/`)) {
				config.headers.set("User-Agent", `${userAgent} ${shared_cjs_1.USER_AGENT}`)
			}
			try {
				const symbols = config
				const methodName = symbols[AuthClient.RequestMethodNameSymbol]
				const logId = `${Math.floor(Math.random() * 1000)}`
				symbols[AuthClient.RequestLogIdSymbol] = logId
				const logObject = {
					url: config.url,
					headers: config.headers
				}
				if (methodName) {
					AuthClient.log.debug("%s [%s] request %j", methodName, logId, logObject)
				} else {
					AuthClient.log.debug("[%s] request %j", logId, logObject)
				}
			} catch (e) {}
			return config
		}
	}
	static DEFAULT_RESPONSE_INTERCEPTOR = {
		resolved: async response => {
			try {
				const symbols = response.config
				const methodName = symbols[AuthClient.RequestMethodNameSymbol]
				const logId = symbols[AuthClient.RequestLogIdSymbol]
				if (methodName) {
					AuthClient.log.debug("%s [%s] response %j", methodName, logId, response.data)
				} else {
					AuthClient.log.debug("[%s] response %j", logId, response.data)
				}
			} catch (e) {}
			return response
		},
		rejected: async error => {
			try {
				const symbols = error.config
				const methodName = symbols[AuthClient.RequestMethodNameSymbol]
				const logId = symbols[AuthClient.RequestLogIdSymbol]
				if (methodName) {
					AuthClient.log.debug("%s [%s] error %j", methodName, logId, error.response?.data)
				} else {
					AuthClient.log.debug("[%s] error %j", logId, error.response?.data)
				}
			} catch (e) {}
			throw error
		}
	}
	static setMethodName(config, methodName) {
		try {
			const symbols = config
			symbols[AuthClient.RequestMethodNameSymbol] = methodName
		} catch (e) {}
	}
	static get RETRY_CONFIG() {
		return {
			retry: true,
			retryConfig: {
				httpMethodsToRetry: ["GET", "PUT", "POST", "HEAD", "OPTIONS", "DELETE"]
			}
		}
	}
}
exports.AuthClient = AuthClient
	}),
	5182: ((unused_module, exports, webpack_require) => {
"use strict"
exports.AwsClient = void 0
const awsrequestsigner_1 = webpack_require(3826)
const baseexternalclient_1 = webpack_require(1895)
const defaultawssecuritycredentialssupplier_1 = webpack_require(1642)
const util_1 = webpack_require(7601)
const gaxios_1 = webpack_require(8941)
class AwsClient extends baseexternalclient_1.BaseExternalAccountClient {
	environmentId
	awsSecurityCredentialsSupplier
	regionalCredVerificationUrl
	awsRequestSigner
	region
	static #DEFAULT_AWS_REGIONAL_CREDENTIAL_VERIFICATION_URL = "https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15"
	static AWS_EC2_METADATA_IPV4_ADDRESS = "169.254.169.254"
	static AWS_EC2_METADATA_IPV6_ADDRESS = "fd00:ec2::254"
	constructor(options) {
		super(options)
		const opts = (0, util_1.originalOrCamelOptions)(options)
		const credentialSource = opts.get("credential_source")
		const awsSecurityCredentialsSupplier = opts.get("aws_security_credentials_supplier")
		if (!credentialSource && !awsSecurityCredentialsSupplier) {
			throw new Error("A credential source or AWS security credentials supplier must be specified.")
		}
		if (credentialSource && awsSecurityCredentialsSupplier) {
			throw new Error("Only one of credential source or AWS security credentials supplier can be specified.")
		}
		if (awsSecurityCredentialsSupplier) {
			this.awsSecurityCredentialsSupplier = awsSecurityCredentialsSupplier
			this.regionalCredVerificationUrl = AwsClient.#DEFAULT_AWS_REGIONAL_CREDENTIAL_VERIFICATION_URL
			this.credentialSourceType = "programmatic"
		} else {
			const credentialSourceOpts = (0, util_1.originalOrCamelOptions)(credentialSource)
			this.environmentId = credentialSourceOpts.get("environment_id")
			const regionUrl = credentialSourceOpts.get("region_url")
			const securityCredentialsUrl = credentialSourceOpts.get("url")
			const imdsV2SessionTokenUrl = credentialSourceOpts.get("imdsv2_session_token_url")
			this.awsSecurityCredentialsSupplier = new defaultawssecuritycredentialssupplier_1.DefaultAwsSecurityCredentialsSupplier({
				regionUrl: regionUrl,
				securityCredentialsUrl: securityCredentialsUrl,
				imdsV2SessionTokenUrl: imdsV2SessionTokenUrl
			})
			this.regionalCredVerificationUrl = credentialSourceOpts.get("regional_cred_verification_url")
			this.credentialSourceType = "aws"
			this.validateEnvironmentId()
		}
		this.awsRequestSigner = null
		this.region = ""
	}
	validateEnvironmentId() {
		const match = this.environmentId?.match(/^(aws)(\d+)$/)
		if (!match || !this.regionalCredVerificationUrl) {
			throw new Error('No valid AWS "credential_source" provided')
		} else if (parseInt(match[2], 10) !== 1) {
			throw new Error(`aws version "${match[2]}" is not supported in the current build.`)
		}
	}
	async retrieveSubjectToken() {
		if (!this.awsRequestSigner) {
			this.region = await this.awsSecurityCredentialsSupplier.getAwsRegion(this.supplierContext)
			this.awsRequestSigner = new awsrequestsigner_1.AwsRequestSigner(async () => {
				return this.awsSecurityCredentialsSupplier.getAwsSecurityCredentials(this.supplierContext)
			}, this.region)
		}
		const options = await this.awsRequestSigner.getRequestOptions({
			...AwsClient.RETRY_CONFIG,
			url: this.regionalCredVerificationUrl.replace("{region}", this.region),
			method: "POST"
		})
		const reformattedHeader = []
		const extendedHeaders = gaxios_1.Gaxios.mergeHeaders(
			{
				"x-goog-cloud-target-resource": this.audience
			},
			options.headers
		)
		extendedHeaders.forEach((value, key) => reformattedHeader.push({key, value}))
		return encodeURIComponent(
			JSON.stringify({
				url: options.url,
				method: options.method,
				headers: reformattedHeader
			})
		)
	}
}
exports.AwsClient = AwsClient
	}),
	3826: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.AwsRequestSigner = void 0
const gaxios_1 = webpack_require(8941)
const crypto_1 = webpack_require(7346)
const AWS_ALGORITHM = "AWS4-HMAC-SHA256"
const AWS_REQUEST_TYPE = "aws4_request"
class AwsRequestSigner {
	getCredentials
	region
	crypto
	constructor(getCredentials, region) {
		this.getCredentials = getCredentials
		this.region = region
		this.crypto = (0, crypto_1.createCrypto)()
	}
	async getRequestOptions(amzOptions) {
		if (!amzOptions.url) {
			throw new RangeError('"url" is required in "amzOptions"')
		}
		const requestPayloadData = typeof amzOptions.data === "object" ? JSON.stringify(amzOptions.data) : amzOptions.data
		const url = amzOptions.url
		const method = amzOptions.method || "GET"
		const requestPayload = amzOptions.body || requestPayloadData
		const additionalAmzHeaders = amzOptions.headers
		const awsSecurityCredentials = await this.getCredentials()
		const uri = new URL(url)
		if (typeof requestPayload !== "string" && requestPayload !== undefined) {
			throw new TypeError(`'requestPayload' is expected to be a string if provided. Got: ${requestPayload}`)
		}
		const headerMap = await generateAuthenticationHeaderMap({
			crypto: this.crypto,
			host: uri.host,
			canonicalUri: uri.pathname,
			canonicalQuerystring: uri.search.slice(1),
			method,
			region: this.region,
			securityCredentials: awsSecurityCredentials,
			requestPayload,
			additionalAmzHeaders
		})
		const headers = gaxios_1.Gaxios.mergeHeaders(
			headerMap.amzDate ? {"x-amz-date": headerMap.amzDate} : {},
			{
				authorization: headerMap.authorizationHeader,
				host: uri.host
			},
			additionalAmzHeaders || {}
		)
		if (awsSecurityCredentials.token) {
			gaxios_1.Gaxios.mergeHeaders(headers, {
				"x-amz-security-token": awsSecurityCredentials.token
			})
		}
		const awsSignedReq = {
			url,
			method: method,
			headers
		}
		if (requestPayload !== undefined) {
			awsSignedReq.body = requestPayload
		}
		return awsSignedReq
	}
}
exports.AwsRequestSigner = AwsRequestSigner
async function sign(crypto, key, msg) {
	return await crypto.signWithHmacSha256(key, msg)
}
async function getSigningKey(crypto, key, dateStamp, region, serviceName) {
	const kDate = await sign(crypto, `AWS4${key}`, dateStamp)
	const kRegion = await sign(crypto, kDate, region)
	const kService = await sign(crypto, kRegion, serviceName)
	const kSigning = await sign(crypto, kService, "aws4_request")
	return kSigning
}
async function generateAuthenticationHeaderMap(options) {
	const additionalAmzHeaders = gaxios_1.Gaxios.mergeHeaders(options.additionalAmzHeaders)
	const requestPayload = options.requestPayload || ""
	const serviceName = options.host.split(".")[0].replace(/-fips$/, "")
	const now = new Date()
	const amzDate = now
		.toISOString()
		.replace(/[-:]/g, "")
		.replace(/\.[0-9]+/, "")
	const dateStamp = now.toISOString().replace(/[-]/g, "").replace(/T.*/, "")
	if (options.securityCredentials.token) {
		additionalAmzHeaders.set("x-amz-security-token", options.securityCredentials.token)
	}
	const amzHeaders = gaxios_1.Gaxios.mergeHeaders(
		{
			host: options.host
		},
		additionalAmzHeaders.has("date") ? {} : {"x-amz-date": amzDate},
		additionalAmzHeaders
	)
	let canonicalHeaders = ""
	const signedHeadersList = [...amzHeaders.keys()].sort()
	signedHeadersList.forEach(key => {
		canonicalHeaders += `${key}:${amzHeaders.get(key)}\n`
	})
	const signedHeaders = signedHeadersList.join(";")
	const payloadHash = await options.crypto.sha256DigestHex(requestPayload)
	const canonicalRequest = `${options.method.toUpperCase()}\n` + `${options.canonicalUri}\n` + `${options.canonicalQuerystring}\n` + `${canonicalHeaders}\n` + `${signedHeaders}\n` + `${payloadHash}`
	const credentialScope = `${dateStamp}/${options.region}/${serviceName}/${AWS_REQUEST_TYPE}`
	const stringToSign = `${AWS_ALGORITHM}\n` + `${amzDate}\n` + `${credentialScope}\n` + (await options.crypto.sha256DigestHex(canonicalRequest))
	const signingKey = await getSigningKey(options.crypto, options.securityCredentials.secretAccessKey, dateStamp, options.region, serviceName)
	const signature = await sign(options.crypto, signingKey, stringToSign)
	const authorizationHeader = `${AWS_ALGORITHM} Credential=${options.securityCredentials.accessKeyId}/` + `${credentialScope}, SignedHeaders=${signedHeaders}, ` + `Signature=${(0, crypto_1.fromArrayBufferToHex)(signature)}`
	return {
		amzDate: additionalAmzHeaders.has("date") ? undefined : amzDate,
		authorizationHeader,
		canonicalQuerystring: options.canonicalQuerystring
	}
}
	}),
	1895: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.BaseExternalAccountClient = exports.CLOUD_RESOURCE_MANAGER = exports.EXTERNAL_ACCOUNT_TYPE = exports.EXPIRATION_TIME_OFFSET = void 0
const gaxios_1 = webpack_require(8941)
const stream = webpack_require(2203)
const authclient_1 = webpack_require(4983)
const sts = webpack_require(6592)
const util_1 = webpack_require(7601)
const shared_cjs_1 = webpack_require(5603)
const STS_GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange"
const STS_REQUEST_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token"
const DEFAULT_OAUTH_SCOPE = "https://www.googleapis.com/auth/cloud-platform"
const DEFAULT_TOKEN_LIFESPAN = 3600
exports.EXPIRATION_TIME_OFFSET = 5 * 60 * 1000
exports.EXTERNAL_ACCOUNT_TYPE = "external_account"
exports.CLOUD_RESOURCE_MANAGER = "https://cloudresourcemanager.googleapis.com/v1/projects/"
const WORKFORCE_AUDIENCE_PATTERN = "//iam\\.googleapis\\.com/locations/[^/]+/workforcePools/[^/]+/providers/.+"
const DEFAULT_TOKEN_URL = "https://sts.{universeDomain}/v1/token"
class BaseExternalAccountClient extends authclient_1.AuthClient {
	scopes
	projectNumber
	audience
	subjectTokenType
	stsCredential
	clientAuth
	credentialSourceType
	cachedAccessToken
	serviceAccountImpersonationUrl
	serviceAccountImpersonationLifetime
	workforcePoolUserProject
	configLifetimeRequested
	tokenUrl
	cloudResourceManagerURL
	supplierContext
	#pendingAccessToken = null
	constructor(options) {
		super(options)
		const opts = (0, util_1.originalOrCamelOptions)(options)
		const type = opts.get("type")
		if (type && type !== exports.EXTERNAL_ACCOUNT_TYPE) {
			throw new Error(`Expected "${exports.EXTERNAL_ACCOUNT_TYPE}" type but ` + `received "${options.type}"`)
		}
		const clientId = opts.get("client_id")
		const clientSecret = opts.get("client_secret")
		this.tokenUrl = opts.get("token_url") ?? DEFAULT_TOKEN_URL.replace("{universeDomain}", this.universeDomain)
		const subjectTokenType = opts.get("subject_token_type")
		const workforcePoolUserProject = opts.get("workforce_pool_user_project")
		const serviceAccountImpersonationUrl = opts.get("service_account_impersonation_url")
		const serviceAccountImpersonation = opts.get("service_account_impersonation")
		const serviceAccountImpersonationLifetime = (0, util_1.originalOrCamelOptions)(serviceAccountImpersonation).get("token_lifetime_seconds")
		this.cloudResourceManagerURL = new URL(opts.get("cloud_resource_manager_url") || `https://cloudresourcemanager.${this.universeDomain}/v1/projects/`)
		if (clientId) {
			this.clientAuth = {
				confidentialClientType: "basic",
				clientId,
				clientSecret
			}
		}
		this.stsCredential = new sts.StsCredentials({
			tokenExchangeEndpoint: this.tokenUrl,
			clientAuthentication: this.clientAuth
		})
		this.scopes = opts.get("scopes") || [DEFAULT_OAUTH_SCOPE]
		this.cachedAccessToken = null
		this.audience = opts.get("audience")
		this.subjectTokenType = subjectTokenType
		this.workforcePoolUserProject = workforcePoolUserProject
		const workforceAudiencePattern = new RegExp(WORKFORCE_AUDIENCE_PATTERN)
		if (this.workforcePoolUserProject && !this.audience.match(workforceAudiencePattern)) {
			throw new Error("workforcePoolUserProject should not be set for non-workforce pool " + "credentials.")
		}
		this.serviceAccountImpersonationUrl = serviceAccountImpersonationUrl
		this.serviceAccountImpersonationLifetime = serviceAccountImpersonationLifetime
		if (this.serviceAccountImpersonationLifetime) {
			this.configLifetimeRequested = true
		} else {
			this.configLifetimeRequested = false
			this.serviceAccountImpersonationLifetime = DEFAULT_TOKEN_LIFESPAN
		}
		this.projectNumber = this.getProjectNumber(this.audience)
		this.supplierContext = {
			audience: this.audience,
			subjectTokenType: this.subjectTokenType,
			transporter: this.transporter
		}
	}
	getServiceAccountEmail() {
		if (this.serviceAccountImpersonationUrl) {
			if (this.serviceAccountImpersonationUrl.length > 256) {
				throw new RangeError(`URL is too long: ${this.serviceAccountImpersonationUrl}`)
			}
			const re = /serviceAccounts\/(?<email>[^:]+):generateAccessToken$/
			const result = re.exec(this.serviceAccountImpersonationUrl)
			return result?.groups?.email || null
		}
		return null
	}
	setCredentials(credentials) {
		super.setCredentials(credentials)
		this.cachedAccessToken = credentials
	}
	async getAccessToken() {
		if (!this.cachedAccessToken || this.isExpired(this.cachedAccessToken)) {
			await this.refreshAccessTokenAsync()
		}
		return {
			token: this.cachedAccessToken.access_token,
			res: this.cachedAccessToken.res
		}
	}
	async getRequestHeaders() {
		const accessTokenResponse = await this.getAccessToken()
		const headers = new Headers({
			authorization: `Bearer ${accessTokenResponse.token}`
		})
		return this.addSharedMetadataHeaders(headers)
	}
	request(opts, callback) {
		if (callback) {
			this.requestAsync(opts).then(
				r => callback(null, r),
				e => {
					return callback(e, e.response)
				}
			)
		} else {
			return this.requestAsync(opts)
		}
	}
	async getProjectId() {
		const projectNumber = this.projectNumber || this.workforcePoolUserProject
		if (this.projectId) {
			return this.projectId
		} else if (projectNumber) {
			const headers = await this.getRequestHeaders()
			const opts = {
				...BaseExternalAccountClient.RETRY_CONFIG,
				headers,
				url: `${this.cloudResourceManagerURL.toString()}${projectNumber}`,
				responseType: "json"
			}
			authclient_1.AuthClient.setMethodName(opts, "getProjectId")
			const response = await this.transporter.request(opts)
			this.projectId = response.data.projectId
			return this.projectId
		}
		return null
	}
	async requestAsync(opts, reAuthRetried = false) {
		let response
		try {
			const requestHeaders = await this.getRequestHeaders()
			opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers)
			this.addUserProjectAndAuthHeaders(opts.headers, requestHeaders)
			response = await this.transporter.request(opts)
		} catch (e) {
			const res = e.response
			if (res) {
				const statusCode = res.status
				const isReadableStream = res.config.data instanceof stream.Readable
				const isAuthErr = statusCode === 401 || statusCode === 403
				if (!reAuthRetried && isAuthErr && !isReadableStream && this.forceRefreshOnFailure) {
					await this.refreshAccessTokenAsync()
					return await this.requestAsync(opts, true)
				}
			}
			throw e
		}
		return response
	}
	async refreshAccessTokenAsync() {
		this.#pendingAccessToken = this.#pendingAccessToken || this.#internalRefreshAccessTokenAsync()
		try {
			return await this.#pendingAccessToken
		} finally {
			this.#pendingAccessToken = null
		}
	}
	async #internalRefreshAccessTokenAsync() {
		const subjectToken = await this.retrieveSubjectToken()
		const stsCredentialsOptions = {
			grantType: STS_GRANT_TYPE,
			audience: this.audience,
			requestedTokenType: STS_REQUEST_TOKEN_TYPE,
			subjectToken,
			subjectTokenType: this.subjectTokenType,
			scope: this.serviceAccountImpersonationUrl ? [DEFAULT_OAUTH_SCOPE] : this.getScopesArray()
		}
		const additionalOptions = !this.clientAuth && this.workforcePoolUserProject ? {userProject: this.workforcePoolUserProject} : undefined
		const additionalHeaders = new Headers({
			"x-goog-api-client": this.getMetricsHeaderValue()
		})
		const stsResponse = await this.stsCredential.exchangeToken(stsCredentialsOptions, additionalHeaders, additionalOptions)
		if (this.serviceAccountImpersonationUrl) {
			this.cachedAccessToken = await this.getImpersonatedAccessToken(stsResponse.access_token)
		} else if (stsResponse.expires_in) {
			this.cachedAccessToken = {
				access_token: stsResponse.access_token,
				expiry_date: new Date().getTime() + stsResponse.expires_in * 1000,
				res: stsResponse.res
			}
		} else {
			this.cachedAccessToken = {
				access_token: stsResponse.access_token,
				res: stsResponse.res
			}
		}
		this.credentials = {}
		Object.assign(this.credentials, this.cachedAccessToken)
		delete this.credentials.res
		this.emit("tokens", {
			refresh_token: null,
			expiry_date: this.cachedAccessToken.expiry_date,
			access_token: this.cachedAccessToken.access_token,
			token_type: "Bearer",
			id_token: null
		})
		return this.cachedAccessToken
	}
	getProjectNumber(audience) {
		const match = audience.match(/\/projects\/([^/]+)/)
		if (!match) {
			return null
		}
		return match[1]
	}
	async getImpersonatedAccessToken(token) {
		const opts = {
			...BaseExternalAccountClient.RETRY_CONFIG,
			url: this.serviceAccountImpersonationUrl,
			method: "POST",
			headers: {
				"content-type": "application/json",
				authorization: `Bearer ${token}`
			},
			data: {
				scope: this.getScopesArray(),
				lifetime: this.serviceAccountImpersonationLifetime + "s"
			},
			responseType: "json"
		}
		authclient_1.AuthClient.setMethodName(opts, "getImpersonatedAccessToken")
		const response = await this.transporter.request(opts)
		const successResponse = response.data
		return {
			access_token: successResponse.accessToken,
			expiry_date: new Date(successResponse.expireTime).getTime(),
			res: response
		}
	}
	isExpired(accessToken) {
		const now = new Date().getTime()
		return accessToken.expiry_date ? now >= accessToken.expiry_date - this.eagerRefreshThresholdMillis : false
	}
	getScopesArray() {
		if (typeof this.scopes === "string") {
			return [this.scopes]
		}
		return this.scopes || [DEFAULT_OAUTH_SCOPE]
	}
	getMetricsHeaderValue() {
		const nodeVersion = process.version.replace(/^v/, "")
		const saImpersonation = this.serviceAccountImpersonationUrl !== undefined
		const credentialSourceType = this.credentialSourceType ? this.credentialSourceType : "unknown"
		return `gl-node/${nodeVersion} auth/${shared_cjs_1.pkg.version} google-byoid-sdk source/${credentialSourceType} sa-impersonation/${saImpersonation} config-lifetime/${this.configLifetimeRequested}`
	}
	getTokenUrl() {
		return this.tokenUrl
	}
}
exports.BaseExternalAccountClient = BaseExternalAccountClient
	}),
	6786: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.CertificateSubjectTokenSupplier = exports.InvalidConfigurationError = exports.CertificateSourceUnavailableError = exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = void 0
const util_1 = webpack_require(7601)
const fs = webpack_require(9896)
const crypto_1 = webpack_require(6982)
const https = webpack_require(5692)
exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE = "GOOGLE_API_CERTIFICATE_CONFIG"
class CertificateSourceUnavailableError extends Error {
	constructor(message) {
		super(message)
		this.name = "CertificateSourceUnavailableError"
	}
}
exports.CertificateSourceUnavailableError = CertificateSourceUnavailableError
class InvalidConfigurationError extends Error {
	constructor(message) {
		super(message)
		this.name = "InvalidConfigurationError"
	}
}
exports.InvalidConfigurationError = InvalidConfigurationError
class CertificateSubjectTokenSupplier {
	certificateConfigPath
	trustChainPath
	cert
	key
	constructor(opts) {
		if (!opts.useDefaultCertificateConfig && !opts.certificateConfigLocation) {
			throw new InvalidConfigurationError("Either `useDefaultCertificateConfig` must be true or a `certificateConfigLocation` must be provided.")
		}
		if (opts.useDefaultCertificateConfig && opts.certificateConfigLocation) {
			throw new InvalidConfigurationError("Both `useDefaultCertificateConfig` and `certificateConfigLocation` cannot be provided.")
		}
		this.trustChainPath = opts.trustChainPath
		this.certificateConfigPath = opts.certificateConfigLocation ?? ""
	}
	async createMtlsHttpsAgent() {
		if (!this.key || !this.cert) {
			throw new InvalidConfigurationError("Cannot create mTLS Agent with missing certificate or key")
		}
		return new https.Agent({key: this.key, cert: this.cert})
	}
	async getSubjectToken() {
		this.certificateConfigPath = await this.#resolveCertificateConfigFilePath()
		const {certPath, keyPath} = await this.#getCertAndKeyPaths()
		;({cert: this.cert, key: this.key} = await this.#getKeyAndCert(certPath, keyPath))
		return await this.#processChainFromPaths(this.cert)
	}
	async #resolveCertificateConfigFilePath() {
		const overridePath = this.certificateConfigPath
		if (overridePath) {
			if (await (0, util_1.isValidFile)(overridePath)) {
				return overridePath
			}
			throw new CertificateSourceUnavailableError(`Provided certificate config path is invalid: ${overridePath}`)
		}
		const envPath = process.env[exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE]
		if (envPath) {
			if (await (0, util_1.isValidFile)(envPath)) {
				return envPath
			}
			throw new CertificateSourceUnavailableError(`Path from environment variable "${exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" is invalid: ${envPath}`)
		}
		const wellKnownPath = (0, util_1.getWellKnownCertificateConfigFileLocation)()
		if (await (0, util_1.isValidFile)(wellKnownPath)) {
			return wellKnownPath
		}
		throw new CertificateSourceUnavailableError("Could not find certificate configuration file. Searched override path, " + `the "${exports.CERTIFICATE_CONFIGURATION_ENV_VARIABLE}" env var, and the gcloud path (${wellKnownPath}).`)
	}
	async #getCertAndKeyPaths() {
		const configPath = this.certificateConfigPath
		let fileContents
		try {
			fileContents = await fs.promises.readFile(configPath, "utf8")
		} catch (err) {
			throw new CertificateSourceUnavailableError(`Failed to read certificate config file at: ${configPath}`)
		}
		try {
			const config = JSON.parse(fileContents)
			const certPath = config?.cert_configs?.workload?.cert_path
			const keyPath = config?.cert_configs?.workload?.key_path
			if (!certPath || !keyPath) {
				throw new InvalidConfigurationError(`Certificate config file (${configPath}) is missing required "cert_path" or "key_path" in the workload config.`)
			}
			return {certPath, keyPath}
		} catch (e) {
			if (e instanceof InvalidConfigurationError) throw e
			throw new InvalidConfigurationError(`Failed to parse certificate config from ${configPath}: ${e.message}`)
		}
	}
	async #getKeyAndCert(certPath, keyPath) {
		let cert, key
		try {
			cert = await fs.promises.readFile(certPath)
			new crypto_1.X509Certificate(cert)
		} catch (err) {
			const message = err instanceof Error ? err.message : String(err)
			throw new CertificateSourceUnavailableError(`Failed to read certificate file at ${certPath}: ${message}`)
		}
		try {
			key = await fs.promises.readFile(keyPath)
			;(0, crypto_1.createPrivateKey)(key)
		} catch (err) {
			const message = err instanceof Error ? err.message : String(err)
			throw new CertificateSourceUnavailableError(`Failed to read private key file at ${keyPath}: ${message}`)
		}
		return {cert, key}
	}
	async #processChainFromPaths(leafCertBuffer) {
		const leafCert = new crypto_1.X509Certificate(leafCertBuffer)
		if (!this.trustChainPath) {
			return JSON.stringify([leafCert.raw.toString("base64")])
		}
		try {
			const chainPems = await fs.promises.readFile(this.trustChainPath, "utf8")
			const pemBlocks = chainPems.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
			const chainCerts = pemBlocks.map((pem, index) => {
				try {
					return new crypto_1.X509Certificate(pem)
				} catch (err) {
					const message = err instanceof Error ? err.message : String(err)
					throw new InvalidConfigurationError(`Failed to parse certificate at index ${index} in trust chain file ${this.trustChainPath}: ${message}`)
				}
			})
			const leafIndex = chainCerts.findIndex(chainCert => leafCert.raw.equals(chainCert.raw))
			let finalChain
			if (leafIndex === -1) {
				finalChain = [leafCert, ...chainCerts]
			} else if (leafIndex === 0) {
				finalChain = chainCerts
			} else {
				throw new InvalidConfigurationError(`Leaf certificate exists in the trust chain but is not the first entry (found at index ${leafIndex}).`)
			}
			return JSON.stringify(finalChain.map(cert => cert.raw.toString("base64")))
		} catch (err) {
			if (err instanceof InvalidConfigurationError) throw err
			const message = err instanceof Error ? err.message : String(err)
			throw new CertificateSourceUnavailableError(`Failed to process certificate chain from ${this.trustChainPath}: ${message}`)
		}
	}
}
exports.CertificateSubjectTokenSupplier = CertificateSubjectTokenSupplier
	}),
	1642: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.DefaultAwsSecurityCredentialsSupplier = void 0
const authclient_1 = webpack_require(4983)
class DefaultAwsSecurityCredentialsSupplier {
	regionUrl
	securityCredentialsUrl
	imdsV2SessionTokenUrl
	additionalGaxiosOptions
	constructor(opts) {
		this.regionUrl = opts.regionUrl
		this.securityCredentialsUrl = opts.securityCredentialsUrl
		this.imdsV2SessionTokenUrl = opts.imdsV2SessionTokenUrl
		this.additionalGaxiosOptions = opts.additionalGaxiosOptions
	}
	async getAwsRegion(context) {
		if (this.#regionFromEnv) {
			return this.#regionFromEnv
		}
		const metadataHeaders = new Headers()
		if (!this.#regionFromEnv && this.imdsV2SessionTokenUrl) {
			metadataHeaders.set("x-aws-ec2-metadata-token", await this.#getImdsV2SessionToken(context.transporter))
		}
		if (!this.regionUrl) {
			throw new RangeError("Unable to determine AWS region due to missing " + '"options.credential_source.region_url"')
		}
		const opts = {
			...this.additionalGaxiosOptions,
			url: this.regionUrl,
			method: "GET",
			responseType: "text",
			headers: metadataHeaders
		}
		authclient_1.AuthClient.setMethodName(opts, "getAwsRegion")
		const response = await context.transporter.request(opts)
		return response.data.substr(0, response.data.length - 1)
	}
	async getAwsSecurityCredentials(context) {
		if (this.#securityCredentialsFromEnv) {
			return this.#securityCredentialsFromEnv
		}
		const metadataHeaders = new Headers()
		if (this.imdsV2SessionTokenUrl) {
			metadataHeaders.set("x-aws-ec2-metadata-token", await this.#getImdsV2SessionToken(context.transporter))
		}
		const roleName = await this.#getAwsRoleName(metadataHeaders, context.transporter)
		const awsCreds = await this.#retrieveAwsSecurityCredentials(roleName, metadataHeaders, context.transporter)
		return {
			accessKeyId: awsCreds.AccessKeyId,
			secretAccessKey: awsCreds.SecretAccessKey,
			token: awsCreds.Token
		}
	}
	async #getImdsV2SessionToken(transporter) {
		const opts = {
			...this.additionalGaxiosOptions,
			url: this.imdsV2SessionTokenUrl,
			method: "PUT",
			responseType: "text",
			headers: {"x-aws-ec2-metadata-token-ttl-seconds": "300"}
		}
		authclient_1.AuthClient.setMethodName(opts, "#getImdsV2SessionToken")
		const response = await transporter.request(opts)
		return response.data
	}
	async #getAwsRoleName(headers, transporter) {
		if (!this.securityCredentialsUrl) {
			throw new Error("Unable to determine AWS role name due to missing " + '"options.credential_source.url"')
		}
		const opts = {
			...this.additionalGaxiosOptions,
			url: this.securityCredentialsUrl,
			method: "GET",
			responseType: "text",
			headers: headers
		}
		authclient_1.AuthClient.setMethodName(opts, "#getAwsRoleName")
		const response = await transporter.request(opts)
		return response.data
	}
	async #retrieveAwsSecurityCredentials(roleName, headers, transporter) {
		const opts = {
			...this.additionalGaxiosOptions,
			url: `${this.securityCredentialsUrl}/${roleName}`,
			headers: headers,
			responseType: "json"
		}
		authclient_1.AuthClient.setMethodName(opts, "#retrieveAwsSecurityCredentials")
		const response = await transporter.request(opts)
		return response.data
	}
	get #regionFromEnv() {
		return process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"] || null
	}
	get #securityCredentialsFromEnv() {
		if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
			return {
				accessKeyId: process.env["AWS_ACCESS_KEY_ID"],
				secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"],
				token: process.env["AWS_SESSION_TOKEN"]
			}
		}
		return null
	}
}
exports.DefaultAwsSecurityCredentialsSupplier = DefaultAwsSecurityCredentialsSupplier
	}),
	1172: ((unused_module, exports) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.InvalidSubjectTokenError =
	exports.InvalidMessageFieldError =
	exports.InvalidCodeFieldError =
	exports.InvalidTokenTypeFieldError =
	exports.InvalidExpirationTimeFieldError =
	exports.InvalidSuccessFieldError =
	exports.InvalidVersionFieldError =
	exports.ExecutableResponseError =
	exports.ExecutableResponse =
		void 0
const SAML_SUBJECT_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:saml2"
const OIDC_SUBJECT_TOKEN_TYPE1 = "urn:ietf:params:oauth:token-type:id_token"
const OIDC_SUBJECT_TOKEN_TYPE2 = "urn:ietf:params:oauth:token-type:jwt"
class ExecutableResponse {
	version
	success
	expirationTime
	tokenType
	errorCode
	errorMessage
	subjectToken
	constructor(responseJson) {
		if (!responseJson.version) {
			throw new InvalidVersionFieldError("Executable response must contain a 'version' field.")
		}
		if (responseJson.success === undefined) {
			throw new InvalidSuccessFieldError("Executable response must contain a 'success' field.")
		}
		this.version = responseJson.version
		this.success = responseJson.success
		if (this.success) {
			this.expirationTime = responseJson.expiration_time
			this.tokenType = responseJson.token_type
			if (this.tokenType !== SAML_SUBJECT_TOKEN_TYPE && this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE1 && this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE2) {
				throw new InvalidTokenTypeFieldError("Executable response must contain a 'token_type' field when successful " + `and it must be one of ${OIDC_SUBJECT_TOKEN_TYPE1}, ${OIDC_SUBJECT_TOKEN_TYPE2}, or ${SAML_SUBJECT_TOKEN_TYPE}.`)
			}
			if (this.tokenType === SAML_SUBJECT_TOKEN_TYPE) {
				if (!responseJson.saml_response) {
					throw new InvalidSubjectTokenError(`Executable response must contain a 'saml_response' field when token_type=${SAML_SUBJECT_TOKEN_TYPE}.`)
				}
				this.subjectToken = responseJson.saml_response
			} else {
				if (!responseJson.id_token) {
					throw new InvalidSubjectTokenError("Executable response must contain a 'id_token' field when " + `token_type=${OIDC_SUBJECT_TOKEN_TYPE1} or ${OIDC_SUBJECT_TOKEN_TYPE2}.`)
				}
				this.subjectToken = responseJson.id_token
			}
		} else {
			if (!responseJson.code) {
				throw new InvalidCodeFieldError("Executable response must contain a 'code' field when unsuccessful.")
			}
			if (!responseJson.message) {
				throw new InvalidMessageFieldError("Executable response must contain a 'message' field when unsuccessful.")
			}
			this.errorCode = responseJson.code
			this.errorMessage = responseJson.message
		}
	}
	isValid() {
		return !this.isExpired() && this.success
	}
	isExpired() {
		return this.expirationTime !== undefined && this.expirationTime < Math.round(Date.now() / 1000)
	}
}
exports.ExecutableResponse = ExecutableResponse
class ExecutableResponseError extends Error {
	constructor(message) {
		super(message)
		Object.setPrototypeOf(this, new.target.prototype)
	}
}
exports.ExecutableResponseError = ExecutableResponseError
class InvalidVersionFieldError extends ExecutableResponseError {}
exports.InvalidVersionFieldError = InvalidVersionFieldError
class InvalidSuccessFieldError extends ExecutableResponseError {}
exports.InvalidSuccessFieldError = InvalidSuccessFieldError
class InvalidExpirationTimeFieldError extends ExecutableResponseError {}
exports.InvalidExpirationTimeFieldError = InvalidExpirationTimeFieldError
class InvalidTokenTypeFieldError extends ExecutableResponseError {}
exports.InvalidTokenTypeFieldError = InvalidTokenTypeFieldError
class InvalidCodeFieldError extends ExecutableResponseError {}
exports.InvalidCodeFieldError = InvalidCodeFieldError
class InvalidMessageFieldError extends ExecutableResponseError {}
exports.InvalidMessageFieldError = InvalidMessageFieldError
class InvalidSubjectTokenError extends ExecutableResponseError {}
exports.InvalidSubjectTokenError = InvalidSubjectTokenError
	}),
	6201: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.FileSubjectTokenSupplier = void 0
const util_1 = webpack_require(9023)
const fs = webpack_require(9896)
const readFile = (0, util_1.promisify)(fs.readFile ?? (() => {}))
const realpath = (0, util_1.promisify)(fs.realpath ?? (() => {}))
const lstat = (0, util_1.promisify)(fs.lstat ?? (() => {}))
class FileSubjectTokenSupplier {
	filePath
	formatType
	subjectTokenFieldName
	constructor(opts) {
		this.filePath = opts.filePath
		this.formatType = opts.formatType
		this.subjectTokenFieldName = opts.subjectTokenFieldName
	}
	async getSubjectToken() {
		let parsedFilePath = this.filePath
		try {
			parsedFilePath = await realpath(parsedFilePath)
			if (!(await lstat(parsedFilePath)).isFile()) {
				throw new Error()
			}
		} catch (err) {
			if (err instanceof Error) {
				err.message = `The file at ${parsedFilePath} does not exist, or it is not a file. ${err.message}`
			}
			throw err
		}
		let subjectToken
		const rawText = await readFile(parsedFilePath, {encoding: "utf8"})
		if (this.formatType === "text") {
			subjectToken = rawText
		} else if (this.formatType === "json" && this.subjectTokenFieldName) {
			const json = JSON.parse(rawText)
			subjectToken = json[this.subjectTokenFieldName]
		}
		if (!subjectToken) {
			throw new Error("Unable to parse the subject_token from the credential_source file")
		}
		return subjectToken
	}
}
exports.FileSubjectTokenSupplier = FileSubjectTokenSupplier
	}),
	3997: ((unused_module, exports, webpack_require) => {
"use strict"
exports.IdentityPoolClient = void 0
const baseexternalclient_1 = webpack_require(1895)
const util_1 = webpack_require(7601)
const filesubjecttokensupplier_1 = webpack_require(6201)
const urlsubjecttokensupplier_1 = webpack_require(1232)
const certificatesubjecttokensupplier_1 = webpack_require(6786)
const stscredentials_1 = webpack_require(6592)
const gaxios_1 = webpack_require(8941)
class IdentityPoolClient extends baseexternalclient_1.BaseExternalAccountClient {
	subjectTokenSupplier
	constructor(options) {
		super(options)
		const opts = (0, util_1.originalOrCamelOptions)(options)
		const credentialSource = opts.get("credential_source")
		const subjectTokenSupplier = opts.get("subject_token_supplier")
		if (!credentialSource && !subjectTokenSupplier) {
			throw new Error("A credential source or subject token supplier must be specified.")
		}
		if (credentialSource && subjectTokenSupplier) {
			throw new Error("Only one of credential source or subject token supplier can be specified.")
		}
		if (subjectTokenSupplier) {
			this.subjectTokenSupplier = subjectTokenSupplier
			this.credentialSourceType = "programmatic"
		} else {
			const credentialSourceOpts = (0, util_1.originalOrCamelOptions)(credentialSource)
			const formatOpts = (0, util_1.originalOrCamelOptions)(credentialSourceOpts.get("format"))
			const formatType = formatOpts.get("type") || "text"
			const formatSubjectTokenFieldName = formatOpts.get("subject_token_field_name")
			if (formatType !== "json" && formatType !== "text") {
				throw new Error(`Invalid credential_source format "${formatType}"`)
			}
			if (formatType === "json" && !formatSubjectTokenFieldName) {
				throw new Error("Missing subject_token_field_name for JSON credential_source format")
			}
			const file = credentialSourceOpts.get("file")
			const url = credentialSourceOpts.get("url")
			const certificate = credentialSourceOpts.get("certificate")
			const headers = credentialSourceOpts.get("headers")
			if ((file && url) || (url && certificate) || (file && certificate)) {
				throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.')
			} else if (file) {
				this.credentialSourceType = "file"
				this.subjectTokenSupplier = new filesubjecttokensupplier_1.FileSubjectTokenSupplier({
					filePath: file,
					formatType: formatType,
					subjectTokenFieldName: formatSubjectTokenFieldName
				})
			} else if (url) {
				this.credentialSourceType = "url"
				this.subjectTokenSupplier = new urlsubjecttokensupplier_1.UrlSubjectTokenSupplier({
					url: url,
					formatType: formatType,
					subjectTokenFieldName: formatSubjectTokenFieldName,
					headers: headers,
					additionalGaxiosOptions: IdentityPoolClient.RETRY_CONFIG
				})
			} else if (certificate) {
				this.credentialSourceType = "certificate"
				const certificateSubjecttokensupplier = new certificatesubjecttokensupplier_1.CertificateSubjectTokenSupplier({
					useDefaultCertificateConfig: certificate.use_default_certificate_config,
					certificateConfigLocation: certificate.certificate_config_location,
					trustChainPath: certificate.trust_chain_path
				})
				this.subjectTokenSupplier = certificateSubjecttokensupplier
			} else {
				throw new Error('No valid Identity Pool "credential_source" provided, must be either file, url, or certificate.')
			}
		}
	}
	async retrieveSubjectToken() {
		const subjectToken = await this.subjectTokenSupplier.getSubjectToken(this.supplierContext)
		if (this.subjectTokenSupplier instanceof certificatesubjecttokensupplier_1.CertificateSubjectTokenSupplier) {
			const mtlsAgent = await this.subjectTokenSupplier.createMtlsHttpsAgent()
			this.stsCredential = new stscredentials_1.StsCredentials({
				tokenExchangeEndpoint: this.getTokenUrl(),
				clientAuthentication: this.clientAuth,
				transporter: new gaxios_1.Gaxios({agent: mtlsAgent})
			})
			this.transporter = new gaxios_1.Gaxios({
				...(this.transporter.defaults || {}),
				agent: mtlsAgent
			})
		}
		return subjectToken
	}
}
exports.IdentityPoolClient = IdentityPoolClient
	}),
	1352: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.OAuthClientAuthHandler = void 0
exports.getErrorFromOAuthErrorResponse = getErrorFromOAuthErrorResponse
const gaxios_1 = webpack_require(8941)
const crypto_1 = webpack_require(7346)
const METHODS_SUPPORTING_REQUEST_BODY = ["PUT", "POST", "PATCH"]
class OAuthClientAuthHandler {
	#crypto = (0, crypto_1.createCrypto)()
	#clientAuthentication
	transporter
	constructor(options) {
		if (options && "clientId" in options) {
			this.#clientAuthentication = options
			this.transporter = new gaxios_1.Gaxios()
		} else {
			this.#clientAuthentication = options?.clientAuthentication
			this.transporter = options?.transporter || new gaxios_1.Gaxios()
		}
	}
	applyClientAuthenticationOptions(opts, bearerToken) {
		opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers)
		this.injectAuthenticatedHeaders(opts, bearerToken)
		if (!bearerToken) {
			this.injectAuthenticatedRequestBody(opts)
		}
	}
	injectAuthenticatedHeaders(opts, bearerToken) {
		if (bearerToken) {
			opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers, {
				authorization: `Bearer ${bearerToken}`
			})
		} else if (this.#clientAuthentication?.confidentialClientType === "basic") {
			opts.headers = gaxios_1.Gaxios.mergeHeaders(opts.headers)
			const clientId = this.#clientAuthentication.clientId
			const clientSecret = this.#clientAuthentication.clientSecret || ""
			const base64EncodedCreds = this.#crypto.encodeBase64StringUtf8(`${clientId}:${clientSecret}`)
			gaxios_1.Gaxios.mergeHeaders(opts.headers, {
				authorization: `Basic ${base64EncodedCreds}`
			})
		}
	}
	injectAuthenticatedRequestBody(opts) {
		if (this.#clientAuthentication?.confidentialClientType === "request-body") {
			const method = (opts.method || "GET").toUpperCase()
			if (!METHODS_SUPPORTING_REQUEST_BODY.includes(method)) {
				throw new Error(`${method} HTTP method does not support ` + `${this.#clientAuthentication.confidentialClientType} ` + "client authentication")
			}
			const headers = new Headers(opts.headers)
			const contentType = headers.get("content-type")
			if (contentType?.startsWith("application/x-www-form-urlencoded") || opts.data instanceof URLSearchParams) {
				const data = new URLSearchParams(opts.data ?? "")
				data.append("client_id", this.#clientAuthentication.clientId)
				data.append("client_secret", this.#clientAuthentication.clientSecret || "")
				opts.data = data
			} else if (contentType?.startsWith("application/json")) {
				opts.data = opts.data || {}
				Object.assign(opts.data, {
					client_id: this.#clientAuthentication.clientId,
					client_secret: this.#clientAuthentication.clientSecret || ""
				})
			} else {
				throw new Error(`${contentType} content-types are not supported with ` + `${this.#clientAuthentication.confidentialClientType} ` + "client authentication")
			}
		}
	}
	static get RETRY_CONFIG() {
		return {
			retry: true,
			retryConfig: {
				httpMethodsToRetry: ["GET", "PUT", "POST", "HEAD", "OPTIONS", "DELETE"]
			}
		}
	}
}
exports.OAuthClientAuthHandler = OAuthClientAuthHandler
function getErrorFromOAuthErrorResponse(resp, err) {
	const errorCode = resp.error
	const errorDescription = resp.error_description
	const errorUri = resp.error_uri
	let message = `Error code ${errorCode}`
	if (typeof errorDescription !== "undefined") {
		message += `: ${errorDescription}`
	}
	if (typeof errorUri !== "undefined") {
		message += ` - ${errorUri}`
	}
	const newError = new Error(message)
	if (err) {
		const keys = Object.keys(err)
		if (err.stack) {
			keys.push("stack")
		}
		keys.forEach(key => {
			if (key !== "message") {
				Object.defineProperty(newError, key, {
					value: err[key],
					writable: false,
					enumerable: true
				})
			}
		})
	}
	return newError
}
	}),
	1602: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.PluggableAuthClient = exports.ExecutableError = void 0
const baseexternalclient_1 = webpack_require(1895)
const executable_response_1 = webpack_require(1172)
const pluggable_auth_handler_1 = webpack_require(429)
var pluggable_auth_handler_2 = webpack_require(429)
Object.defineProperty(exports, "ExecutableError", {
	enumerable: true,
	get: function () {
		return pluggable_auth_handler_2.ExecutableError
	}
})
const DEFAULT_EXECUTABLE_TIMEOUT_MILLIS = 30 * 1000
const MINIMUM_EXECUTABLE_TIMEOUT_MILLIS = 5 * 1000
const MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS = 120 * 1000
const GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES = "GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES"
const MAXIMUM_EXECUTABLE_VERSION = 1
class PluggableAuthClient extends baseexternalclient_1.BaseExternalAccountClient {
	command
	timeoutMillis
	outputFile
	handler
	constructor(options) {
		super(options)
		if (!options.credential_source.executable) {
			throw new Error('No valid Pluggable Auth "credential_source" provided.')
		}
		this.command = options.credential_source.executable.command
		if (!this.command) {
			throw new Error('No valid Pluggable Auth "credential_source" provided.')
		}
		if (options.credential_source.executable.timeout_millis === undefined) {
			this.timeoutMillis = DEFAULT_EXECUTABLE_TIMEOUT_MILLIS
		} else {
			this.timeoutMillis = options.credential_source.executable.timeout_millis
			if (this.timeoutMillis < MINIMUM_EXECUTABLE_TIMEOUT_MILLIS || this.timeoutMillis > MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS) {
				throw new Error(`Timeout must be between ${MINIMUM_EXECUTABLE_TIMEOUT_MILLIS} and ` + `${MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS} milliseconds.`)
			}
		}
		this.outputFile = options.credential_source.executable.output_file
		this.handler = new pluggable_auth_handler_1.PluggableAuthHandler({
			command: this.command,
			timeoutMillis: this.timeoutMillis,
			outputFile: this.outputFile
		})
		this.credentialSourceType = "executable"
	}
	async retrieveSubjectToken() {
		if (process.env[GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES] !== "1") {
			throw new Error("Pluggable Auth executables need to be explicitly allowed to run by " + "setting the GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES environment " + "Variable to 1.")
		}
		let executableResponse = undefined
		if (this.outputFile) {
			executableResponse = await this.handler.retrieveCachedResponse()
		}
		if (!executableResponse) {
			const envMap = new Map()
			envMap.set("GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE", this.audience)
			envMap.set("GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE", this.subjectTokenType)
			envMap.set("GOOGLE_EXTERNAL_ACCOUNT_INTERACTIVE", "0")
			if (this.outputFile) {
				envMap.set("GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE", this.outputFile)
			}
			const serviceAccountEmail = this.getServiceAccountEmail()
			if (serviceAccountEmail) {
				envMap.set("GOOGLE_EXTERNAL_ACCOUNT_IMPERSONATED_EMAIL", serviceAccountEmail)
			}
			executableResponse = await this.handler.retrieveResponseFromExecutable(envMap)
		}
		if (executableResponse.version > MAXIMUM_EXECUTABLE_VERSION) {
			throw new Error(`Version of executable is not currently supported, maximum supported version is ${MAXIMUM_EXECUTABLE_VERSION}.`)
		}
		if (!executableResponse.success) {
			throw new pluggable_auth_handler_1.ExecutableError(executableResponse.errorMessage, executableResponse.errorCode)
		}
		if (this.outputFile) {
			if (!executableResponse.expirationTime) {
				throw new executable_response_1.InvalidExpirationTimeFieldError("The executable response must contain the `expiration_time` field for successful responses when an output_file has been specified in the configuration.")
			}
		}
		if (executableResponse.isExpired()) {
			throw new Error("Executable response is expired.")
		}
		return executableResponse.subjectToken
	}
}
exports.PluggableAuthClient = PluggableAuthClient
	}),
	429: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.PluggableAuthHandler = exports.ExecutableError = void 0
const executable_response_1 = webpack_require(1172)
const childProcess = webpack_require(5317)
const fs = webpack_require(9896)
class ExecutableError extends Error {
	code
	constructor(message, code) {
		super(`The executable failed with exit code: ${code} and error message: ${message}.`)
		this.code = code
		Object.setPrototypeOf(this, new.target.prototype)
	}
}
exports.ExecutableError = ExecutableError
class PluggableAuthHandler {
	commandComponents
	timeoutMillis
	outputFile
	constructor(options) {
		if (!options.command) {
			throw new Error("No command provided.")
		}
		this.commandComponents = PluggableAuthHandler.parseCommand(options.command)
		this.timeoutMillis = options.timeoutMillis
		if (!this.timeoutMillis) {
			throw new Error("No timeoutMillis provided.")
		}
		this.outputFile = options.outputFile
	}
	retrieveResponseFromExecutable(envMap) {
		return new Promise((resolve, reject) => {
			const child = childProcess.spawn(this.commandComponents[0], this.commandComponents.slice(1), {
				env: {...process.env, ...Object.fromEntries(envMap)}
			})
			let output = ""
			child.stdout.on("data", data => {
				output += data
			})
			child.stderr.on("data", err => {
				output += err
			})
			const timeout = setTimeout(() => {
				child.removeAllListeners()
				child.kill()
				return reject(new Error("The executable failed to finish within the timeout specified."))
			}, this.timeoutMillis)
			child.on("close", code => {
				clearTimeout(timeout)
				if (code === 0) {
					try {
						const responseJson = JSON.parse(output)
						const response = new executable_response_1.ExecutableResponse(responseJson)
						return resolve(response)
					} catch (error) {
						if (error instanceof executable_response_1.ExecutableResponseError) {
							return reject(error)
						}
						return reject(new executable_response_1.ExecutableResponseError(`The executable returned an invalid response: ${output}`))
					}
				} else {
					return reject(new ExecutableError(output, code.toString()))
				}
			})
		})
	}
	async retrieveCachedResponse() {
		if (!this.outputFile || this.outputFile.length === 0) {
			return undefined
		}
		let filePath
		try {
			filePath = await fs.promises.realpath(this.outputFile)
		} catch {
			return undefined
		}
		if (!(await fs.promises.lstat(filePath)).isFile()) {
			return undefined
		}
		const responseString = await fs.promises.readFile(filePath, {
			encoding: "utf8"
		})
		if (responseString === "") {
			return undefined
		}
		try {
			const responseJson = JSON.parse(responseString)
			const response = new executable_response_1.ExecutableResponse(responseJson)
			if (response.isValid()) {
				return new executable_response_1.ExecutableResponse(responseJson)
			}
			return undefined
		} catch (error) {
			if (error instanceof executable_response_1.ExecutableResponseError) {
				throw error
			}
			throw new executable_response_1.ExecutableResponseError(`The output file contained an invalid response: ${responseString}`)
		}
	}
	static parseCommand(command) {
		const components = command.match(/(?:[^\s"]+|"[^"]*")+/g)
		if (!components) {
			throw new Error(`Provided command: "${command}" could not be parsed.`)
		}
		for (let i = 0; i < components.length; i++) {
			if (components[i][0] === '"' && components[i].slice(-1) === '"') {
				components[i] = components[i].slice(1, -1)
			}
		}
		return components
	}
}
exports.PluggableAuthHandler = PluggableAuthHandler
	}),
	6592: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.StsCredentials = void 0
const gaxios_1 = webpack_require(8941)
const authclient_1 = webpack_require(4983)
const oauth2common_1 = webpack_require(1352)
const util_1 = webpack_require(7601)
class StsCredentials extends oauth2common_1.OAuthClientAuthHandler {
	#tokenExchangeEndpoint
	constructor(
		options = {
			tokenExchangeEndpoint: ""
		},
		clientAuthentication
	) {
		if (typeof options !== "object" || options instanceof URL) {
			options = {
				tokenExchangeEndpoint: options,
				clientAuthentication
			}
		}
		super(options)
		this.#tokenExchangeEndpoint = options.tokenExchangeEndpoint
	}
	async exchangeToken(stsCredentialsOptions, headers, options) {
		const values = {
			grant_type: stsCredentialsOptions.grantType,
			resource: stsCredentialsOptions.resource,
			audience: stsCredentialsOptions.audience,
			scope: stsCredentialsOptions.scope?.join(" "),
			requested_token_type: stsCredentialsOptions.requestedTokenType,
			subject_token: stsCredentialsOptions.subjectToken,
			subject_token_type: stsCredentialsOptions.subjectTokenType,
			actor_token: stsCredentialsOptions.actingParty?.actorToken,
			actor_token_type: stsCredentialsOptions.actingParty?.actorTokenType,
			options: options && JSON.stringify(options)
		}
		const opts = {
			...StsCredentials.RETRY_CONFIG,
			url: this.#tokenExchangeEndpoint.toString(),
			method: "POST",
			headers,
			data: new URLSearchParams((0, util_1.removeUndefinedValuesInObject)(values)),
			responseType: "json"
		}
		authclient_1.AuthClient.setMethodName(opts, "exchangeToken")
		this.applyClientAuthenticationOptions(opts)
		try {
			const response = await this.transporter.request(opts)
			const stsSuccessfulResponse = response.data
			stsSuccessfulResponse.res = response
			return stsSuccessfulResponse
		} catch (error) {
			if (error instanceof gaxios_1.GaxiosError && error.response) {
				throw (0, oauth2common_1.getErrorFromOAuthErrorResponse)(error.response.data, error)
			}
			throw error
		}
	}
}
exports.StsCredentials = StsCredentials
	}),
	1232: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.UrlSubjectTokenSupplier = void 0
const authclient_1 = webpack_require(4983)
class UrlSubjectTokenSupplier {
	url
	headers
	formatType
	subjectTokenFieldName
	additionalGaxiosOptions
	constructor(opts) {
		this.url = opts.url
		this.formatType = opts.formatType
		this.subjectTokenFieldName = opts.subjectTokenFieldName
		this.headers = opts.headers
		this.additionalGaxiosOptions = opts.additionalGaxiosOptions
	}
	async getSubjectToken(context) {
		const opts = {
			...this.additionalGaxiosOptions,
			url: this.url,
			method: "GET",
			headers: this.headers,
			responseType: this.formatType
		}
		authclient_1.AuthClient.setMethodName(opts, "getSubjectToken")
		let subjectToken
		if (this.formatType === "text") {
			const response = await context.transporter.request(opts)
			subjectToken = response.data
		} else if (this.formatType === "json" && this.subjectTokenFieldName) {
			const response = await context.transporter.request(opts)
			subjectToken = response.data[this.subjectTokenFieldName]
		}
		if (!subjectToken) {
			throw new Error("Unable to parse the subject_token from the credential_source URL")
		}
		return subjectToken
	}
}
exports.UrlSubjectTokenSupplier = UrlSubjectTokenSupplier
	}),
	4391: ((unused_module, exports) => {
const leftOut = () => {
	throw new Error("google-auth-library/build/src/crypto/browser/crypto.js is not part of this bundle")
}
exports.BrowserCrypto = leftOut
	}),
	7346: (function (unused_module, exports, webpack_require) {
"use strict"
var __createBinding =
	(this && this.__createBinding) ||
	(Object.create
		? function (o, m, k, k2) {
				if (k2 === undefined) k2 = k
				var desc = Object.getOwnPropertyDescriptor(m, k)
				if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
					desc = {
						enumerable: true,
						get: function () {
							return m[k]
						}
					}
				}
				Object.defineProperty(o, k2, desc)
			}
		: function (o, m, k, k2) {
				if (k2 === undefined) k2 = k
				o[k2] = m[k]
			})
var __exportStar =
	(this && this.__exportStar) ||
	function (m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p)
	}
Object.defineProperty(exports, "__esModule", {value: true})
exports.createCrypto = createCrypto
exports.hasBrowserCrypto = hasBrowserCrypto
const crypto_1 = webpack_require(4391)
const crypto_2 = webpack_require(1027)
__exportStar(webpack_require(2630), exports)
function createCrypto() {
	if (hasBrowserCrypto()) {
		return new crypto_1.BrowserCrypto()
	}
	return new crypto_2.NodeCrypto()
}
function hasBrowserCrypto() {
	return typeof window !== "undefined" && typeof window.crypto !== "undefined" && typeof window.crypto.subtle !== "undefined"
}
	}),
	1027: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.NodeCrypto = void 0
const crypto = webpack_require(6982)
class NodeCrypto {
	async sha256DigestBase64(str) {
		return crypto.createHash("sha256").update(str).digest("base64")
	}
	randomBytesBase64(count) {
		return crypto.randomBytes(count).toString("base64")
	}
	async verify(pubkey, data, signature) {
		const verifier = crypto.createVerify("RSA-SHA256")
		verifier.update(data)
		verifier.end()
		return verifier.verify(pubkey, signature, "base64")
	}
	async sign(privateKey, data) {
		const signer = crypto.createSign("RSA-SHA256")
		signer.update(data)
		signer.end()
		return signer.sign(privateKey, "base64")
	}
	decodeBase64StringUtf8(base64) {
		return Buffer.from(base64, "base64").toString("utf-8")
	}
	encodeBase64StringUtf8(text) {
		return Buffer.from(text, "utf-8").toString("base64")
	}
	async sha256DigestHex(str) {
		return crypto.createHash("sha256").update(str).digest("hex")
	}
	async signWithHmacSha256(key, msg) {
		const cryptoKey = typeof key === "string" ? key : toBuffer(key)
		return toArrayBuffer(crypto.createHmac("sha256", cryptoKey).update(msg).digest())
	}
}
exports.NodeCrypto = NodeCrypto
function toArrayBuffer(buffer) {
	const ab = new ArrayBuffer(buffer.length)
	const view = new Uint8Array(ab)
	for (let i = 0; i < buffer.length; ++i) {
		view[i] = buffer[i]
	}
	return ab
}
function toBuffer(arrayBuffer) {
	return Buffer.from(arrayBuffer)
}
	}),
	2630: ((unused_module, exports) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.fromArrayBufferToHex = fromArrayBufferToHex
function fromArrayBufferToHex(arrayBuffer) {
	const byteArray = Array.from(new Uint8Array(arrayBuffer))
	return byteArray
		.map(byte => {
			return byte.toString(16).padStart(2, "0")
		})
		.join("")
}
	}),
	7601: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.LRUCache = void 0
exports.snakeToCamel = snakeToCamel
exports.originalOrCamelOptions = originalOrCamelOptions
exports.removeUndefinedValuesInObject = removeUndefinedValuesInObject
exports.isValidFile = isValidFile
exports.getWellKnownCertificateConfigFileLocation = getWellKnownCertificateConfigFileLocation
exports.isAdcWarningSuppressed = isAdcWarningSuppressed
exports.suppressAdcWarning = suppressAdcWarning
exports.isFromJsonWarningSuppressed = isFromJsonWarningSuppressed
exports.suppressFromJsonWarning = suppressFromJsonWarning
const fs = webpack_require(9896)
const os = webpack_require(857)
const path = webpack_require(6928)
const WELL_KNOWN_CERTIFICATE_CONFIG_FILE = "certificate_config.json"
const CLOUDSDK_CONFIG_DIRECTORY = "gcloud"
function snakeToCamel(str) {
	return str.replace(/([_][^_])/g, match => match.slice(1).toUpperCase())
}
function originalOrCamelOptions(obj) {
	function get(key) {
		const o = obj || {}
		return o[key] ?? o[snakeToCamel(key)]
	}
	return {get}
}
class LRUCache {
	capacity
	#cache = new Map()
	maxAge
	constructor(options) {
		this.capacity = options.capacity
		this.maxAge = options.maxAge
	}
	#moveToEnd(key, value) {
		this.#cache.delete(key)
		this.#cache.set(key, {
			value,
			lastAccessed: Date.now()
		})
	}
	set(key, value) {
		this.#moveToEnd(key, value)
		this.#evict()
	}
	get(key) {
		const item = this.#cache.get(key)
		if (!item) return
		this.#moveToEnd(key, item.value)
		this.#evict()
		return item.value
	}
	#evict() {
		const cutoffDate = this.maxAge ? Date.now() - this.maxAge : 0
		let oldestItem = this.#cache.entries().next()
		while (!oldestItem.done && (this.#cache.size > this.capacity || oldestItem.value[1].lastAccessed < cutoffDate)) {
			this.#cache.delete(oldestItem.value[0])
			oldestItem = this.#cache.entries().next()
		}
	}
}
exports.LRUCache = LRUCache
function removeUndefinedValuesInObject(object) {
	Object.entries(object).forEach(([key, value]) => {
		if (value === undefined || value === "undefined") {
			delete object[key]
		}
	})
	return object
}
async function isValidFile(filePath) {
	try {
		const stats = await fs.promises.lstat(filePath)
		return stats.isFile()
	} catch (e) {
		return false
	}
}
function getWellKnownCertificateConfigFileLocation() {
	const configDir = process.env.CLOUDSDK_CONFIG || (_isWindows() ? path.join(process.env.APPDATA || "", CLOUDSDK_CONFIG_DIRECTORY) : path.join(process.env.HOME || "", ".config", CLOUDSDK_CONFIG_DIRECTORY))
	return path.join(configDir, WELL_KNOWN_CERTIFICATE_CONFIG_FILE)
}
function _isWindows() {
	return os.platform().startsWith("win")
}
let adcWarningSuppressionDepth = 0
let fromJsonWarningSuppressionDepth = 0
function isAdcWarningSuppressed() {
	return adcWarningSuppressionDepth > 0
}
function suppressAdcWarning(fn) {
	adcWarningSuppressionDepth++
	try {
		return fn()
	} finally {
		adcWarningSuppressionDepth--
	}
}
function isFromJsonWarningSuppressed() {
	return adcWarningSuppressionDepth > 0 || fromJsonWarningSuppressionDepth > 0
}
function suppressFromJsonWarning(fn) {
	fromJsonWarningSuppressionDepth++
	try {
		return fn()
	} finally {
		fromJsonWarningSuppressionDepth--
	}
}
	}),
	1590: ((unused_module, exports) => {
exports.log = () => ({debug() {}, info() {}, warn() {}, error() {}})
	}),
	3860: (module => {
"use strict"
var hasOwn = Object.prototype.hasOwnProperty
var toStr = Object.prototype.toString
var defineProperty = Object.defineProperty
var gOPD = Object.getOwnPropertyDescriptor
var isArray = function isArray(arr) {
	if (typeof Array.isArray === "function") {
		return Array.isArray(arr)
	}
	return toStr.call(arr) === "[object Array]"
}
var isPlainObject = function isPlainObject(obj) {
	if (!obj || toStr.call(obj) !== "[object Object]") {
		return false
	}
	var hasOwnConstructor = hasOwn.call(obj, "constructor")
	var hasIsPrototypeOf = obj.constructor && obj.constructor.prototype && hasOwn.call(obj.constructor.prototype, "isPrototypeOf")
	if (obj.constructor && !hasOwnConstructor && !hasIsPrototypeOf) {
		return false
	}
	var key
	for (key in obj) {
	}
	return typeof key === "undefined" || hasOwn.call(obj, key)
}
var setProperty = function setProperty(target, options) {
	if (defineProperty && options.name === "__proto__") {
		defineProperty(target, options.name, {
			enumerable: true,
			configurable: true,
			value: options.newValue,
			writable: true
		})
	} else {
		target[options.name] = options.newValue
	}
}
var getProperty = function getProperty(obj, name) {
	if (name === "__proto__") {
		if (!hasOwn.call(obj, name)) {
			return void 0
		} else if (gOPD) {
			return gOPD(obj, name).value
		}
	}
	return obj[name]
}
module.exports = function extend() {
	var options, name, src, copy, copyIsArray, clone
	var target = arguments[0]
	var i = 1
	var length = arguments.length
	var deep = false
	if (typeof target === "boolean") {
		deep = target
		target = arguments[1] || {}
		i = 2
	}
	if (target == null || (typeof target !== "object" && typeof target !== "function")) {
		target = {}
	}
	for (; i < length; ++i) {
		options = arguments[i]
		if (options != null) {
			for (name in options) {
				src = getProperty(target, name)
				copy = getProperty(options, name)
				if (target !== copy) {
					if (deep && copy && (isPlainObject(copy) || (copyIsArray = isArray(copy)))) {
						if (copyIsArray) {
							copyIsArray = false
							clone = src && isArray(src) ? src : []
						} else {
							clone = src && isPlainObject(src) ? src : {}
						}
						setProperty(target, {name: name, newValue: extend(deep, clone, copy)})
					} else if (typeof copy !== "undefined") {
						setProperty(target, {name: name, newValue: copy})
					}
				}
			}
		}
	}
	return target
}
	}),
	5856: ((module, __unused_webpack_exports, webpack_require) => {
"use strict"
const pkg = webpack_require(8324)
module.exports = {pkg}
	}),
	5603: ((unused_module, exports, webpack_require) => {
"use strict"
Object.defineProperty(exports, "__esModule", {value: true})
exports.USER_AGENT = exports.PRODUCT_NAME = exports.pkg = void 0
const pkg = webpack_require(3735)
exports.pkg = pkg
const PRODUCT_NAME = "google-api-nodejs-client"
exports.PRODUCT_NAME = PRODUCT_NAME
const USER_AGENT = `${PRODUCT_NAME}/${pkg.version}`
exports.USER_AGENT = USER_AGENT
	}),
	8324: (module => {
"use strict"
module.exports = JSON.parse(
	'{"name":"gaxios","version":"8.3.3","license":"Apache-2.0","main":"build/cjs/src/index.js","exports":{".":{"import":{"types":"./build/esm/src/index.d.ts","default":"./build/esm/src/index.js"},"require":{"types":"./build/cjs/src/index.d.ts","default":"./build/cjs/src/index.js"}},"./build/src/common":{"import":"./build/esm/src/common.js","require":"./build/cjs/src/common.js"},"./package.json":"./package.json"}}'
)
	}),
	3735: (module => {
"use strict"
module.exports = JSON.parse('{"name":"google-auth-library","version":"11.3.4","license":"Apache-2.0","main":"./build/src/index.js"}')
	})
}
