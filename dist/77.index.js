export const id = 77;
export const ids = [77, 908, 247];
export const modules = {
	3247: (__unused_webpack_module, exports) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.InvalidSubjectTokenError =
			exports.InvalidMessageFieldError =
			exports.InvalidCodeFieldError =
			exports.InvalidTokenTypeFieldError =
			exports.InvalidExpirationTimeFieldError =
			exports.InvalidSuccessFieldError =
			exports.InvalidVersionFieldError =
			exports.ExecutableResponseError =
			exports.ExecutableResponse =
				void 0;
		const SAML_SUBJECT_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:saml2";
		const OIDC_SUBJECT_TOKEN_TYPE1 = "urn:ietf:params:oauth:token-type:id_token";
		const OIDC_SUBJECT_TOKEN_TYPE2 = "urn:ietf:params:oauth:token-type:jwt";
		class ExecutableResponse {
			version;
			success;
			expirationTime;
			tokenType;
			errorCode;
			errorMessage;
			subjectToken;
			constructor(responseJson) {
				if (!responseJson.version) {
					throw new InvalidVersionFieldError("Executable response must contain a 'version' field.");
				}
				if (responseJson.success === undefined) {
					throw new InvalidSuccessFieldError("Executable response must contain a 'success' field.");
				}
				this.version = responseJson.version;
				this.success = responseJson.success;
				if (this.success) {
					this.expirationTime = responseJson.expiration_time;
					this.tokenType = responseJson.token_type;
					if (
						this.tokenType !== SAML_SUBJECT_TOKEN_TYPE &&
						this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE1 &&
						this.tokenType !== OIDC_SUBJECT_TOKEN_TYPE2
					) {
						throw new InvalidTokenTypeFieldError(
							"Executable response must contain a 'token_type' field when successful " +
								`and it must be one of ${OIDC_SUBJECT_TOKEN_TYPE1}, ${OIDC_SUBJECT_TOKEN_TYPE2}, or ${SAML_SUBJECT_TOKEN_TYPE}.`,
						);
					}
					if (this.tokenType === SAML_SUBJECT_TOKEN_TYPE) {
						if (!responseJson.saml_response) {
							throw new InvalidSubjectTokenError(
								`Executable response must contain a 'saml_response' field when token_type=${SAML_SUBJECT_TOKEN_TYPE}.`,
							);
						}
						this.subjectToken = responseJson.saml_response;
					} else {
						if (!responseJson.id_token) {
							throw new InvalidSubjectTokenError(
								"Executable response must contain a 'id_token' field when " +
									`token_type=${OIDC_SUBJECT_TOKEN_TYPE1} or ${OIDC_SUBJECT_TOKEN_TYPE2}.`,
							);
						}
						this.subjectToken = responseJson.id_token;
					}
				} else {
					if (!responseJson.code) {
						throw new InvalidCodeFieldError("Executable response must contain a 'code' field when unsuccessful.");
					}
					if (!responseJson.message) {
						throw new InvalidMessageFieldError("Executable response must contain a 'message' field when unsuccessful.");
					}
					this.errorCode = responseJson.code;
					this.errorMessage = responseJson.message;
				}
			}
			isValid() {
				return !this.isExpired() && this.success;
			}
			isExpired() {
				return this.expirationTime !== undefined && this.expirationTime < Math.round(Date.now() / 1000);
			}
		}
		exports.ExecutableResponse = ExecutableResponse;
		class ExecutableResponseError extends Error {
			constructor(message) {
				super(message);
				Object.setPrototypeOf(this, new.target.prototype);
			}
		}
		exports.ExecutableResponseError = ExecutableResponseError;
		class InvalidVersionFieldError extends ExecutableResponseError {}
		exports.InvalidVersionFieldError = InvalidVersionFieldError;
		class InvalidSuccessFieldError extends ExecutableResponseError {}
		exports.InvalidSuccessFieldError = InvalidSuccessFieldError;
		class InvalidExpirationTimeFieldError extends ExecutableResponseError {}
		exports.InvalidExpirationTimeFieldError = InvalidExpirationTimeFieldError;
		class InvalidTokenTypeFieldError extends ExecutableResponseError {}
		exports.InvalidTokenTypeFieldError = InvalidTokenTypeFieldError;
		class InvalidCodeFieldError extends ExecutableResponseError {}
		exports.InvalidCodeFieldError = InvalidCodeFieldError;
		class InvalidMessageFieldError extends ExecutableResponseError {}
		exports.InvalidMessageFieldError = InvalidMessageFieldError;
		class InvalidSubjectTokenError extends ExecutableResponseError {}
		exports.InvalidSubjectTokenError = InvalidSubjectTokenError;
	},
	6077: (__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.PluggableAuthClient = exports.ExecutableError = void 0;
		const baseexternalclient_1 = __webpack_require__(142);
		const executable_response_1 = __webpack_require__(3247);
		const pluggable_auth_handler_1 = __webpack_require__(908);
		var pluggable_auth_handler_2 = __webpack_require__(908);
		Object.defineProperty(exports, "ExecutableError", {
			enumerable: true,
			get: function () {
				return pluggable_auth_handler_2.ExecutableError;
			},
		});
		const DEFAULT_EXECUTABLE_TIMEOUT_MILLIS = 30 * 1000;
		const MINIMUM_EXECUTABLE_TIMEOUT_MILLIS = 5 * 1000;
		const MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS = 120 * 1000;
		const GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES = "GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES";
		const MAXIMUM_EXECUTABLE_VERSION = 1;
		class PluggableAuthClient extends baseexternalclient_1.BaseExternalAccountClient {
			command;
			timeoutMillis;
			outputFile;
			handler;
			constructor(options) {
				super(options);
				if (!options.credential_source.executable) {
					throw new Error('No valid Pluggable Auth "credential_source" provided.');
				}
				this.command = options.credential_source.executable.command;
				if (!this.command) {
					throw new Error('No valid Pluggable Auth "credential_source" provided.');
				}
				if (options.credential_source.executable.timeout_millis === undefined) {
					this.timeoutMillis = DEFAULT_EXECUTABLE_TIMEOUT_MILLIS;
				} else {
					this.timeoutMillis = options.credential_source.executable.timeout_millis;
					if (this.timeoutMillis < MINIMUM_EXECUTABLE_TIMEOUT_MILLIS || this.timeoutMillis > MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS) {
						throw new Error(
							`Timeout must be between ${MINIMUM_EXECUTABLE_TIMEOUT_MILLIS} and ` + `${MAXIMUM_EXECUTABLE_TIMEOUT_MILLIS} milliseconds.`,
						);
					}
				}
				this.outputFile = options.credential_source.executable.output_file;
				this.handler = new pluggable_auth_handler_1.PluggableAuthHandler({
					command: this.command,
					timeoutMillis: this.timeoutMillis,
					outputFile: this.outputFile,
				});
				this.credentialSourceType = "executable";
			}
			async retrieveSubjectToken() {
				if (process.env[GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES] !== "1") {
					throw new Error(
						"Pluggable Auth executables need to be explicitly allowed to run by " +
							"setting the GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES environment " +
							"Variable to 1.",
					);
				}
				let executableResponse = undefined;
				if (this.outputFile) {
					executableResponse = await this.handler.retrieveCachedResponse();
				}
				if (!executableResponse) {
					const envMap = new Map();
					envMap.set("GOOGLE_EXTERNAL_ACCOUNT_AUDIENCE", this.audience);
					envMap.set("GOOGLE_EXTERNAL_ACCOUNT_TOKEN_TYPE", this.subjectTokenType);
					envMap.set("GOOGLE_EXTERNAL_ACCOUNT_INTERACTIVE", "0");
					if (this.outputFile) {
						envMap.set("GOOGLE_EXTERNAL_ACCOUNT_OUTPUT_FILE", this.outputFile);
					}
					const serviceAccountEmail = this.getServiceAccountEmail();
					if (serviceAccountEmail) {
						envMap.set("GOOGLE_EXTERNAL_ACCOUNT_IMPERSONATED_EMAIL", serviceAccountEmail);
					}
					executableResponse = await this.handler.retrieveResponseFromExecutable(envMap);
				}
				if (executableResponse.version > MAXIMUM_EXECUTABLE_VERSION) {
					throw new Error(`Version of executable is not currently supported, maximum supported version is ${MAXIMUM_EXECUTABLE_VERSION}.`);
				}
				if (!executableResponse.success) {
					throw new pluggable_auth_handler_1.ExecutableError(executableResponse.errorMessage, executableResponse.errorCode);
				}
				if (this.outputFile) {
					if (!executableResponse.expirationTime) {
						throw new executable_response_1.InvalidExpirationTimeFieldError(
							"The executable response must contain the `expiration_time` field for successful responses when an output_file has been specified in the configuration.",
						);
					}
				}
				if (executableResponse.isExpired()) {
					throw new Error("Executable response is expired.");
				}
				return executableResponse.subjectToken;
			}
		}
		exports.PluggableAuthClient = PluggableAuthClient;
	},
	908: (__unused_webpack_module, exports, __webpack_require__) => {
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.PluggableAuthHandler = exports.ExecutableError = void 0;
		const executable_response_1 = __webpack_require__(3247);
		const childProcess = __webpack_require__(5317);
		const fs = __webpack_require__(9896);
		class ExecutableError extends Error {
			code;
			constructor(message, code) {
				super(`The executable failed with exit code: ${code} and error message: ${message}.`);
				this.code = code;
				Object.setPrototypeOf(this, new.target.prototype);
			}
		}
		exports.ExecutableError = ExecutableError;
		class PluggableAuthHandler {
			commandComponents;
			timeoutMillis;
			outputFile;
			constructor(options) {
				if (!options.command) {
					throw new Error("No command provided.");
				}
				this.commandComponents = PluggableAuthHandler.parseCommand(options.command);
				this.timeoutMillis = options.timeoutMillis;
				if (!this.timeoutMillis) {
					throw new Error("No timeoutMillis provided.");
				}
				this.outputFile = options.outputFile;
			}
			retrieveResponseFromExecutable(envMap) {
				return new Promise((resolve, reject) => {
					const child = childProcess.spawn(this.commandComponents[0], this.commandComponents.slice(1), {
						env: { ...process.env, ...Object.fromEntries(envMap) },
					});
					let output = "";
					child.stdout.on("data", (data) => {
						output += data;
					});
					child.stderr.on("data", (err) => {
						output += err;
					});
					const timeout = setTimeout(() => {
						child.removeAllListeners();
						child.kill();
						return reject(new Error("The executable failed to finish within the timeout specified."));
					}, this.timeoutMillis);
					child.on("close", (code) => {
						clearTimeout(timeout);
						if (code === 0) {
							try {
								const responseJson = JSON.parse(output);
								const response = new executable_response_1.ExecutableResponse(responseJson);
								return resolve(response);
							} catch (error) {
								if (error instanceof executable_response_1.ExecutableResponseError) {
									return reject(error);
								}
								return reject(new executable_response_1.ExecutableResponseError(`The executable returned an invalid response: ${output}`));
							}
						} else {
							return reject(new ExecutableError(output, code.toString()));
						}
					});
				});
			}
			async retrieveCachedResponse() {
				if (!this.outputFile || this.outputFile.length === 0) {
					return undefined;
				}
				let filePath;
				try {
					filePath = await fs.promises.realpath(this.outputFile);
				} catch {
					return undefined;
				}
				if (!(await fs.promises.lstat(filePath)).isFile()) {
					return undefined;
				}
				const responseString = await fs.promises.readFile(filePath, {
					encoding: "utf8",
				});
				if (responseString === "") {
					return undefined;
				}
				try {
					const responseJson = JSON.parse(responseString);
					const response = new executable_response_1.ExecutableResponse(responseJson);
					if (response.isValid()) {
						return new executable_response_1.ExecutableResponse(responseJson);
					}
					return undefined;
				} catch (error) {
					if (error instanceof executable_response_1.ExecutableResponseError) {
						throw error;
					}
					throw new executable_response_1.ExecutableResponseError(`The output file contained an invalid response: ${responseString}`);
				}
			}
			static parseCommand(command) {
				const components = command.match(/(?:[^\s"]+|"[^"]*")+/g);
				if (!components) {
					throw new Error(`Provided command: "${command}" could not be parsed.`);
				}
				for (let i = 0; i < components.length; i++) {
					if (components[i][0] === '"' && components[i].slice(-1) === '"') {
						components[i] = components[i].slice(1, -1);
					}
				}
				return components;
			}
		}
		exports.PluggableAuthHandler = PluggableAuthHandler;
	},
};
