export const id = 976
export const ids = [976]
export const modules = {
	4609: ((module, __unused_webpack_exports, __webpack_require__) => {
__webpack_require__(603)
	}),
	603: ((__unused_webpack_module, exports) => {}),
	5976: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
	exportVariable: () => exportVariable,
	saveState: () => saveState,
	setOutput: () => setOutput
})
var external_os_ = __webpack_require__(857)
function toCommandValue(input) {
	if (input === null || input === undefined) {
		return ""
	} else if (typeof input === "string" || input instanceof String) {
		return input
	}
	return JSON.stringify(input)
}
function command_issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message)
	process.stdout.write(cmd.toString() + external_os_.EOL)
}
const CMD_STRING = "::"
class Command {
	constructor(command, properties, message) {
		if (!command) {
			command = "missing.command"
		}
		this.command = command
		this.properties = properties
		this.message = message
	}
	toString() {
		let cmdStr = CMD_STRING + this.command
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " "
			let first = true
			for (const key in this.properties) {
				if (this.properties.hasOwnProperty(key)) {
					const val = this.properties[key]
					if (val) {
						if (first) {
							first = false
						} else {
							cmdStr += ","
						}
						cmdStr += `${key}=${escapeProperty(val)}`
					}
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`
		return cmdStr
	}
}
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A")
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C")
}
var external_crypto_ = __webpack_require__(6982)
var external_fs_ = __webpack_require__(9896)
function file_command_issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`]
	if (!filePath) {
		throw new Error(`Unable to find environment variable for file command ${command}`)
	}
	if (!external_fs_.existsSync(filePath)) {
		throw new Error(`Missing file at path: ${filePath}`)
	}
	external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
		encoding: "utf8"
	})
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`
	const convertedValue = toCommandValue(value)
	if (key.includes(delimiter)) {
		throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)
	}
	if (convertedValue.includes(delimiter)) {
		throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)
	}
	return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`
}
var external_path_ = __webpack_require__(6928)
var external_http_ = __webpack_require__(8611)
var external_https_ = __webpack_require__(5692)
var node_modules_tunnel = __webpack_require__(4609)
var HttpCodes
;(function (HttpCodes) {
	HttpCodes[(HttpCodes["OK"] = 200)] = "OK"
	HttpCodes[(HttpCodes["MultipleChoices"] = 300)] = "MultipleChoices"
	HttpCodes[(HttpCodes["MovedPermanently"] = 301)] = "MovedPermanently"
	HttpCodes[(HttpCodes["ResourceMoved"] = 302)] = "ResourceMoved"
	HttpCodes[(HttpCodes["SeeOther"] = 303)] = "SeeOther"
	HttpCodes[(HttpCodes["NotModified"] = 304)] = "NotModified"
	HttpCodes[(HttpCodes["UseProxy"] = 305)] = "UseProxy"
	HttpCodes[(HttpCodes["SwitchProxy"] = 306)] = "SwitchProxy"
	HttpCodes[(HttpCodes["TemporaryRedirect"] = 307)] = "TemporaryRedirect"
	HttpCodes[(HttpCodes["PermanentRedirect"] = 308)] = "PermanentRedirect"
	HttpCodes[(HttpCodes["BadRequest"] = 400)] = "BadRequest"
	HttpCodes[(HttpCodes["Unauthorized"] = 401)] = "Unauthorized"
	HttpCodes[(HttpCodes["PaymentRequired"] = 402)] = "PaymentRequired"
	HttpCodes[(HttpCodes["Forbidden"] = 403)] = "Forbidden"
	HttpCodes[(HttpCodes["NotFound"] = 404)] = "NotFound"
	HttpCodes[(HttpCodes["MethodNotAllowed"] = 405)] = "MethodNotAllowed"
	HttpCodes[(HttpCodes["NotAcceptable"] = 406)] = "NotAcceptable"
	HttpCodes[(HttpCodes["ProxyAuthenticationRequired"] = 407)] = "ProxyAuthenticationRequired"
	HttpCodes[(HttpCodes["RequestTimeout"] = 408)] = "RequestTimeout"
	HttpCodes[(HttpCodes["Conflict"] = 409)] = "Conflict"
	HttpCodes[(HttpCodes["Gone"] = 410)] = "Gone"
	HttpCodes[(HttpCodes["TooManyRequests"] = 429)] = "TooManyRequests"
	HttpCodes[(HttpCodes["InternalServerError"] = 500)] = "InternalServerError"
	HttpCodes[(HttpCodes["NotImplemented"] = 501)] = "NotImplemented"
	HttpCodes[(HttpCodes["BadGateway"] = 502)] = "BadGateway"
	HttpCodes[(HttpCodes["ServiceUnavailable"] = 503)] = "ServiceUnavailable"
	HttpCodes[(HttpCodes["GatewayTimeout"] = 504)] = "GatewayTimeout"
})(HttpCodes || (HttpCodes = {}))
var Headers
;(function (Headers) {
	Headers["Accept"] = "accept"
	Headers["ContentType"] = "content-type"
})(Headers || (Headers = {}))
var MediaTypes
;(function (MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json"
})(MediaTypes || (MediaTypes = {}))
const HttpRedirectCodes = [HttpCodes.MovedPermanently, HttpCodes.ResourceMoved, HttpCodes.SeeOther, HttpCodes.TemporaryRedirect, HttpCodes.PermanentRedirect]
const HttpResponseRetryCodes = [HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout]
const RetryableHttpVerbs = null && ["OPTIONS", "GET", "DELETE", "HEAD"]
var ExitCode
;(function (ExitCode) {
	ExitCode[(ExitCode["Success"] = 0)] = "Success"
	ExitCode[(ExitCode["Failure"] = 1)] = "Failure"
})(ExitCode || (ExitCode = {}))
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val)
	process.env[name] = convertedVal
	const filePath = process.env["GITHUB_ENV"] || ""
	if (filePath) {
		return file_command_issueFileCommand("ENV", prepareKeyValueMessage(name, val))
	}
	command_issueCommand("set-env", {name}, convertedVal)
}
function setOutput(name, value) {
	const filePath = process.env["GITHUB_OUTPUT"] || ""
	if (filePath) {
		return file_command_issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value))
	}
	process.stdout.write(external_os_.EOL)
	command_issueCommand("set-output", {name}, toCommandValue(value))
}
function saveState(name, value) {
	const filePath = process.env["GITHUB_STATE"] || ""
	if (filePath) {
		return file_command_issueFileCommand("STATE", prepareKeyValueMessage(name, value))
	}
	command_issueCommand("save-state", {name}, toCommandValue(value))
}
	})
}
