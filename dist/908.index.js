export const id = 908;
export const ids = [908, 247];
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
