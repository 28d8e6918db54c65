import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = {
	613: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
	},
	982: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
	},
	434: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
	},
	896: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
	},
	611: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
	},
	692: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
	},
	278: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
	},
	24: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
	},
	857: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
	},
	928: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
	},
	756: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
	},
	23: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
	},
	297: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			a3: () => formatDuration,
		});
		const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
		function parseDuration(text) {
			const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
			if (match?.[1] === undefined) return undefined;
			const ms = Number(match[1]) * (UNITS[match[2] ?? "s"] ?? 1000);
			return Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : undefined;
		}
		function formatDuration(ms) {
			const whole = Math.round(ms);
			if (whole < 1000) return `${whole} ms`;
			if (whole < 60_000) return `${trim(whole / 1000)} s`;
			if (whole < 3_600_000) return pair(whole, 60_000, "min", 1000, "s");
			if (whole < 86_400_000) return pair(whole, 3_600_000, "h", 60_000, "min");
			return `${Math.floor(whole / 86_400_000)} d`;
		}
		function trim(value) {
			return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, "");
		}
		function pair(ms, big, bigName, small, smallName) {
			const rest = Math.floor((ms % big) / small);
			const head = `${Math.floor(ms / big)} ${bigName}`;
			return rest === 0 ? head : `${head} ${rest} ${smallName}`;
		}
		function rfc3339(ms) {
			return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
		}
	},
	406: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			G7: () => BearerError,
			OQ: () => ERROR_CODES,
			bD: () => messageOf,
			dz: () => InputError,
		});
		const ERROR_CODES = [
			"INPUT_INVALID",
			"CREDENTIAL_SOURCE_MISSING",
			"OIDC_PERMISSION_MISSING",
			"UNTRUSTED_RUN",
			"PROVIDER_INVALID",
			"CREDENTIAL_INVALID",
			"ID_TOKEN_UNAVAILABLE",
			"FILE_WRITE_FAILED",
			"FILE_READ_FAILED",
			"ADC_NOT_FOUND",
			"ADC_INVALID",
			"EXTERNAL_SUBJECT_TOKEN_FAILED",
			"NETWORK_DNS",
			"NETWORK_CONNECT",
			"NETWORK_PROXY",
			"NETWORK_TLS",
			"NETWORK_RESET",
			"NETWORK_TIMEOUT",
			"RESPONSE_TOO_LARGE",
			"RESPONSE_INVALID",
			"OIDC_REFUSED",
			"STS_REFUSED",
			"STS_PROVIDER_INVALID",
			"STS_ATTRIBUTE_CONDITION",
			"STS_ISSUER_MISMATCH",
			"STS_AUDIENCE_MISMATCH",
			"STS_SUBJECT_TOO_LONG",
			"STS_TOKEN_EXPIRED",
			"STS_SUBJECT_MISSING",
			"STS_ISSUER_UNREACHABLE",
			"STS_SIGNATURE_INVALID",
			"STS_API_DISABLED",
			"BOUNDARY_REFUSED",
			"OAUTH_REFUSED",
			"KEY_REJECTED",
			"CLOCK_SKEW",
			"ACCOUNT_NOT_FOUND",
			"DELEGATION_NOT_GRANTED",
			"SCOPE_INVALID",
			"REFRESH_TOKEN_REVOKED",
			"REAUTHENTICATION_REQUIRED",
			"ACCOUNT_DISABLED",
			"USER_NOT_FOUND",
			"AUDIENCE_INVALID",
			"CLIENT_REJECTED",
			"IAM_REFUSED",
			"IAM_PERMISSION_DENIED",
			"IAM_API_DISABLED",
			"IAM_LIFETIME_EXCEEDED",
			"IAM_TOKEN_REJECTED",
			"IAM_SCOPE_INSUFFICIENT",
			"METADATA_REFUSED",
			"METADATA_NO_ACCOUNT",
			"METADATA_WORKLOAD_IDENTITY",
			"QUOTA_EXCEEDED",
			"SERVER_ERROR",
			"ORGANIZATION_POLICY",
			"USER_PROJECT_DENIED",
			"CHECK_FAILED",
			"SERVICE_FORBIDDEN",
			"SERVICE_UNAUTHORIZED",
			"SERVICE_PUBLIC",
			"SERVICE_INCONCLUSIVE",
			"SERVICE_ADMITTED",
			"SERVICE_AUDIENCE_MISMATCH",
			"SERVICE_ACCESS_TOKEN",
			"SERVICE_REFUSED",
			"SERVICE_RESERVED_PATH",
			"SERVICE_NOT_FOUND",
			"SERVICE_NO_INSTANCE",
			"SERVICE_IAP",
			"UNFINISHED",
			"INTERNAL",
		];
		class BearerError extends Error {
			code;
			remedy;
			status;
			constructor(code, message, details = {}) {
				super(message, details.cause === undefined ? undefined : { cause: details.cause });
				this.name = "BearerError";
				this.code = code;
				this.remedy = details.remedy;
				this.status = details.status;
			}
		}
		class InputError extends BearerError {
			problems;
			constructor(problems) {
				const lines = problems.map(({ input, message, example }) => `${input}: ${message}${example ? ` Example: ${example}` : ""}`);
				const only = problems.length === 1 ? problems[0] : undefined;
				super(only?.code ?? "INPUT_INVALID", lines.join("\n"));
				this.name = "InputError";
				this.problems = problems;
			}
		}
		function messageOf(thrown) {
			if (thrown instanceof Error) return thrown.message || thrown.name;
			return String(thrown);
		}
	},
	180: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			S: () => githubHost,
		});
		var external_node_fs_ = __nccwpck_require__(24);
		const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
		var errors = __nccwpck_require__(406);
		var duration = __nccwpck_require__(297);
		const inputs_INPUT_NAMES = null && [
			"workload_identity_provider",
			"credentials_json",
			"application_default_credentials",
			"service_account",
			"delegates",
			"audience",
			"universe",
			"request_reason",
			"project_id",
			"token_format",
			"access_token_scopes",
			"access_token_lifetime",
			"access_token_subject",
			"access_token_boundary",
			"id_token_audience",
			"id_token_include_email",
			"output_tokens",
			"create_credentials_file",
			"credentials_file_path",
			"cleanup_credentials",
			"export_environment_variables",
			"create_curl_config",
			"url",
			"method",
			"headers",
			"body",
			"request_auth",
			"auth_header",
			"expect",
			"expect_unauthenticated",
			"timeout",
			"wait",
			"retry",
			"redirects",
			"checks",
			"concurrency",
			"shard",
			"summary",
			"response_file",
			"junit_file",
			"results_file",
		];
		class InputReader {
			#raw;
			#problems;
			constructor(raw, problems) {
				this.#raw = raw;
				this.#problems = problems;
			}
			given(name) {
				return this.text(name) !== undefined;
			}
			text(name) {
				const value = this.#raw[name]?.trim();
				return value === "" ? undefined : value;
			}
			verbatim(name) {
				const value = this.#raw[name];
				return value === "" ? undefined : value;
			}
			boolean(name, fallback) {
				const value = this.text(name)?.toLowerCase();
				if (value === undefined) return fallback;
				if (value === "true") return true;
				if (value === "false") return false;
				this.#problems.add(name, "must be true or false.", String(!fallback));
				return fallback;
			}
			duration(name, fallback, limits) {
				const value = this.text(name);
				if (value === undefined) return fallback;
				const ms = parseDuration(value);
				if (ms === undefined) {
					this.#problems.add(name, "is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.", limits.example);
					return fallback;
				}
				if (ms < limits.min || ms > limits.max) {
					this.#problems.add(name, `must be from ${spell(limits.min)} to ${spell(limits.max)}, and is ${spell(ms)}.`, limits.example);
					return fallback;
				}
				return ms;
			}
			integer(name, fallback, min, max) {
				const value = this.text(name);
				if (value === undefined) return fallback;
				const number = Number(value);
				if (/^\d+$/.test(value) && number >= min && number <= max) return number;
				this.#problems.add(name, `must be a whole number from ${min} to ${max}.`, String(fallback));
				return fallback;
			}
			list(name) {
				const items = (this.text(name) ?? "").split(/[\n,]/).map((item) => item.trim());
				return [...new Set(items.filter((item) => item !== ""))];
			}
			choice(name, choices, fallback) {
				const value = this.text(name);
				if (value === undefined) return fallback;
				const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
				if (found !== undefined) return found;
				this.#problems.add(name, `must be one of ${choices.join(", ")}.`, choices[0]);
				return fallback;
			}
		}
		function spell(ms) {
			if (ms % 3_600_000 === 0 && ms > 0) return `${ms / 3_600_000}h`;
			if (ms % 1000 === 0) return `${ms / 1000}s`;
			return `${ms}ms`;
		}
		var safe_text = __nccwpck_require__(423);
		const HEAD = 16;
		const SHORTEST = 8;
		class Secrets {
			#forms = new Set();
			#known = new Set();
			#sorted;
			#byHead = new Map();
			add(secret) {
				if (secret.length < SHORTEST || this.#known.has(secret)) return [];
				this.#known.add(secret);
				const masks = [secret, ...partsOf(secret)].filter((part) => part.length >= SHORTEST);
				for (const mask of masks) {
					for (const form of formsOf(mask)) this.#forms.add(form);
				}
				this.#sorted = undefined;
				return masks.filter((mask) => !/[\r\n]/.test(mask));
			}
			redact(text) {
				if (this.#forms.size === 0 || text.length < SHORTEST) return text;
				const sorted = this.#sort();
				let redacted = text;
				for (const [head, forms] of this.#byHead) {
					if (redacted.includes(head)) redacted = withoutCut(redacted, head, forms);
				}
				for (const form of sorted) {
					if (redacted.includes(form)) redacted = redacted.replaceAll(form, "***");
				}
				return redacted;
			}
			#sort() {
				if (this.#sorted) return this.#sorted;
				const sorted = [...this.#forms].sort((a, b) => b.length - a.length);
				const byHead = new Map();
				for (const form of sorted) {
					if (form.length <= HEAD) continue;
					const head = form.slice(0, HEAD);
					const others = byHead.get(head);
					if (others) others.push(form);
					else byHead.set(head, [form]);
				}
				this.#byHead = byHead;
				this.#sorted = sorted;
				return sorted;
			}
		}
		function withoutCut(text, head, forms) {
			let kept = "";
			let from = 0;
			for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, from)) {
				const end = at + Math.max(...forms.map((form) => commonLength(form, text, at)));
				const isCut = end === text.length || text[end] === "…";
				kept += isCut ? `${text.slice(from, at)}***` : text.slice(from, end);
				from = end;
			}
			return kept + text.slice(from);
		}
		function commonLength(form, text, at) {
			let length = 0;
			while (length < form.length && form[length] === text[at + length]) length++;
			return length;
		}
		function partsOf(secret) {
			const parts = [];
			if (/[\r\n]/.test(secret)) {
				parts.push(...secret.split(/\r\n|\r|\n/).filter((line) => !line.startsWith("-----")));
				parts.push(secret.replaceAll("\r", "\\r").replaceAll("\n", "\\n"));
			}
			const jwt = /^([\w-]+\.[\w-]{8,})\.[\w-]+$/.exec(secret);
			if (jwt?.[1] !== undefined) parts.push(jwt[1]);
			return parts;
		}
		function formsOf(secret) {
			const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
			const bytes = Buffer.from(secret);
			for (const shift of [0, 1, 2]) {
				const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
					.toString("base64")
					.replace(/=+$/, "");
				const start = shift === 0 ? 0 : shift + 1;
				const end = (bytes.length + shift) % 3 === 0 ? encoded.length : encoded.length - 1;
				const core = encoded.slice(start, end);
				if (core.length >= SHORTEST) {
					forms.push(core, core.replaceAll("+", "-").replaceAll("/", "_"));
				}
			}
			return forms;
		}
		function takeInputs(env) {
			const inputs = {};
			for (const name of INPUT_NAMES) {
				const variable = `INPUT_${name.toUpperCase()}`;
				const value = env[variable];
				if (value !== undefined) inputs[name] = value;
				delete env[variable];
			}
			return inputs;
		}
		function githubHost(env) {
			const secrets = new Secrets();
			const safe = (text) => (0, safe_text.Hk)(secrets.redact(text));
			const print = (text) => {
				process.stdout.write(`${safe(text)}\n`);
			};
			const annotate = (command, text, title) => {
				const properties = title === undefined ? "" : ` title=${escapeProperty(safe(title))}`;
				process.stdout.write(`::${command}${properties}::${escapeData(safe(text))}\n`);
			};
			let core;
			const handOver = (variable) => {
				if (!env[variable]) {
					throw new errors.G7("FILE_WRITE_FAILED", `${variable} is not set: this is not a GitHub runner.`);
				}
				if (!core) throw new errors.G7("INTERNAL", "The runner was not ready.");
				return core;
			};
			return {
				env,
				ready: async () => {
					core ??= await Promise.all([__nccwpck_require__.e(264), __nccwpck_require__.e(116)]).then(
						__nccwpck_require__.bind(__nccwpck_require__, 264),
					);
				},
				now: () => Date.now(),
				sleep: async (ms, signal) => {
					await (0, promises_namespaceObject.setTimeout)(ms, undefined, signal ? { signal } : {});
				},
				random: () => Math.random(),
				info: print,
				debug: (text) => {
					if (env["RUNNER_DEBUG"] === "1") process.stdout.write(`::debug::${escapeData(safe(text))}\n`);
				},
				notice: (text) => annotate("notice", text),
				warning: (text, title) => annotate("warning", text, title),
				error: (text, title) => annotate("error", text, title),
				progress: print,
				mask: (secret) => {
					for (const mask of secrets.add(secret)) process.stdout.write(`::add-mask::${escapeData(mask)}\n`);
				},
				redact: (text) => secrets.redact(text),
				setOutput: (name, value) => handOver("GITHUB_OUTPUT").setOutput(name, value),
				exportVariable: (name, value) => handOver("GITHUB_ENV").exportVariable(name, value),
				saveState: (name, value) => handOver("GITHUB_STATE").saveState(name, value),
				appendSummary: (markdown) => {
					const file = env["GITHUB_STEP_SUMMARY"];
					if (file) (0, external_node_fs_.appendFileSync)(file, markdown);
				},
			};
		}
		function escapeData(text) {
			return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
		}
		function escapeProperty(text) {
			return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
		}
	},
	905: (__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			__webpack_module__,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(406);
					var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(180);
					var _report_join_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(979);
					var _report_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(314);
					const host = (0, _github_js__WEBPACK_IMPORTED_MODULE_1__.S)(process.env);
					let finished = false;
					const fail = (error) => {
						finished = true;
						process.exitCode = 1;
						(0, _report_log_js__WEBPACK_IMPORTED_MODULE_3__.H1)(host, error);
					};
					process.exitCode = 1;
					process.on("uncaughtException", fail);
					process.on("exit", () => {
						if (!finished)
							fail(
								new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7(
									"UNFINISHED",
									"The step ended before it had finished. This is a bug in gcp-bearer.",
								),
							);
					});
					try {
						const given = (name) => process.env[`INPUT_${name.toUpperCase()}`]?.trim() || undefined;
						await host.ready();
						process.exitCode = await (0, _report_join_folder_js__WEBPACK_IMPORTED_MODULE_2__.n)(host, {
							results: given("results"),
							resultsFile: given("results_file"),
							junitFile: given("junit_file"),
						});
						finished = true;
					} catch (error) {
						fail(error);
					}
					__webpack_async_result__();
				} catch (e) {
					__webpack_async_result__(e);
				}
			},
			1,
		);
	},
	734: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			hg: () => indentJson,
		});
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(423);
		const WINDOW_BYTES = null && 64 * 1024;
		const OUTPUT_BYTES = null && 64 * 1024;
		function readableBody(response, secrets) {
			const { body } = response;
			if (body.length === 0) return { kind: "empty" };
			const window = firstBytes(body, WINDOW_BYTES);
			const type = header(response, "content-type") ?? "";
			const text = decode(window, type);
			if (isBinary(text, type)) return { kind: "binary" };
			const complete = window.length === body.length && !response.truncated;
			return { kind: "text", text: secrets.redact(text), complete };
		}
		function outputBody(response, secrets, maxBytes = OUTPUT_BYTES) {
			const window = response.body.subarray(0, 2 * maxBytes);
			return safeOutput(window.toString("utf8"), secrets, maxBytes);
		}
		function fileBody({ body }, secrets) {
			return Buffer.from(secrets.redact(body.toString("latin1")), "latin1");
		}
		function decode(bytes, contentType) {
			const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? "utf-8";
			if (charset === "utf-8" || charset === "utf8") return bytes.toString("utf8");
			try {
				return new TextDecoder(charset).decode(bytes);
			} catch {
				return bytes.toString("utf8");
			}
		}
		const BINARY_TYPE =
			/^\s*(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:octet-stream|pdf|zip|gzip|x-tar|wasm|x-protobuf|protobuf|grpc|cbor|msgpack))/i;
		function isBinary(text, contentType) {
			if (BINARY_TYPE.test(contentType) || text.includes("\0")) return true;
			const unreadable = text.length - text.replaceAll("\ufffd", "").length;
			return unreadable * 10 > text.length;
		}
		function describeBody(response) {
			const type = header(response, "content-type")?.split(";")[0]?.trim();
			const more = response.truncated && response.sha256 === undefined ? "more than " : "";
			return `${more}${count(response.bytes, "byte")}${type ? ` of ${type}` : ""}`;
		}
		const DEEPEST_INDENT = 40;
		function indentJson(text) {
			if (!/^\s*[{[]/.test(text)) return text;
			try {
				JSON.parse(text);
			} catch {
				return text;
			}
			let indented = "";
			let depth = 0;
			const newLine = () => `\n${"  ".repeat(depth)}`;
			const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{[]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
			for (const token of tokens) {
				if (token === "{" || token === "[") {
					if (++depth > DEEPEST_INDENT) return text;
					indented += `${token}${newLine()}`;
				} else if (token === "}" || token === "]") {
					depth--;
					indented += `${newLine()}${token}`;
				} else if (token === ",") indented += `,${newLine()}`;
				else if (token === ":") indented += ": ";
				else indented += /^[{[]/.test(token) ? token.replace(/\s+/, "") : token;
			}
			return indented;
		}
	},
	979: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			n: () => joinFolder,
		});
		const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
		const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
		var src_errors = __nccwpck_require__(406);
		var report = __nccwpck_require__(456);
		var report_results = __nccwpck_require__(350);
		var safe_text = __nccwpck_require__(423);
		function junitXml(report, secrets) {
			return junit_resultsJunit(resultsOf(report, secrets));
		}
		function junit_resultsJunit(results) {
			const shards = new Set([...results.checks, ...results.errors].map(({ shard }) => shard ?? results.shard));
			if (shards.size === 0) shards.add(results.shard);
			const suites = [...shards].map((shard, id) =>
				testsuite(results, shard, id, {
					checks: results.checks.filter((check) => (check.shard ?? results.shard) === shard),
					errors: results.errors.filter((error) => (error.shard ?? results.shard) === shard),
				}),
			);
			return ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", ...suites, "</testsuites>", ""].join("\n");
		}
		function testsuite(results, shard, id, { checks, errors }) {
			const { failed, skipped } = (0, report_results.vA)(checks);
			const { startMs, durationMs } = span(results, checks);
			const attributes = {
				id: String(id),
				package: "gcp-bearer",
				name: shard === undefined ? "checks" : `checks ${shard}`,
				timestamp: new Date(Date.parse(results.startedAt) + startMs).toISOString().slice(0, 19),
				hostname: "localhost",
				tests: String(checks.length + errors.length),
				failures: String(failed),
				errors: String(errors.length),
				skipped: String(skipped),
				time: seconds(durationMs),
			};
			return [
				junit_open("testsuite", attributes),
				"<properties>",
				...properties(results, shard).map(([name, value]) => empty("property", { name, value })),
				"</properties>",
				...errors.map(brokenOff),
				...checks.map(testcase),
				junit_element("system-out", {}, checks.map(attempts).join("\n")),
				junit_element("system-err", {}, ""),
				"</testsuite>",
			].join("\n");
		}
		function span(results, checks) {
			if (checks.length === 0 || checks.length === results.checks.length) return { startMs: 0, durationMs: results.durationMs };
			const startMs = Math.min(...checks.map((check) => check.startMs));
			const end = Math.max(...checks.map((check) => check.startMs + check.durationMs));
			return { startMs, durationMs: end - startMs };
		}
		function properties({ identity }, shard) {
			const known = { principal: identity?.principal, project: identity?.projectId, shard };
			return Object.entries(known).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
		}
		function testcase(check) {
			const attributes = { classname: "gcp-bearer.checks", name: check.name, time: seconds(check.durationMs) };
			if (check.verdict === "passed") return empty("testcase", attributes);
			const outcome = check.verdict === "skipped" ? empty("skipped", { message: check.message }) : failure(check);
			return `${junit_open("testcase", attributes)}${outcome}</testcase>`;
		}
		function failure(check) {
			const { code = "CHECK_FAILED", message, failures, remedy, request, response } = check;
			const text = [
				message,
				...failures.map(({ line, actual }) => `${line}\n  came: ${actual}`),
				`${request.method} ${request.url} (${request.auth})`,
				attempts(check),
				...(remedy === undefined ? [] : [remedy]),
				(0, report.C)(code),
				...(response?.excerpt === undefined ? [] : [`\n${response.excerpt}`]),
			];
			return junit_element("failure", { type: code, message }, text.join("\n"));
		}
		function brokenOff({ code, message, remedy }) {
			const text = [message, ...(remedy === undefined ? [] : [remedy]), (0, report.C)(code)].join("\n");
			const attributes = { classname: "gcp-bearer.run", name: "run", time: "0.000" };
			return `${junit_open("testcase", attributes)}${junit_element("error", { type: code, message }, text)}</testcase>`;
		}
		function attempts({ name, attempts }) {
			const told = attempts.map(({ outcome, durationMs }) => `${outcome} in ${seconds(durationMs)} s`);
			return `${name}: ${told.length === 0 ? "not attempted" : told.join(", ")}`;
		}
		function seconds(ms) {
			return (ms / 1000).toFixed(3);
		}
		function junit_open(name, attributes) {
			const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeValue(value)}"`);
			return `<${name}${written.join("")}>`;
		}
		function attributeValue(value) {
			return (0, safe_text.v1)(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
		}
		function empty(name, attributes) {
			return `${junit_open(name, attributes).slice(0, -1)}/>`;
		}
		function junit_element(name, attributes, text) {
			return text === "" ? empty(name, attributes) : `${junit_open(name, attributes)}${(0, safe_text.v1)(text)}</${name}>`;
		}
		const results_schema_text = { type: "string" };
		const milliseconds = { type: "integer", minimum: 0 };
		const time = { type: "string", format: "date-time" };
		const shard = { type: "string", pattern: "^[1-9][0-9]{0,3}/[1-9][0-9]{0,3}$" };
		const number = { type: "integer", minimum: 0 };
		function object(required, optional = {}) {
			return {
				type: "object",
				properties: { ...required, ...optional },
				required: Object.keys(required),
				additionalProperties: true,
			};
		}
		function list(items) {
			return { type: "array", items };
		}
		function described(schema, description) {
			return { ...schema, description };
		}
		const code = { type: "string", pattern: "^[A-Z][A-Z0-9_]*$", examples: src_errors.OQ.slice(0, 3) };
		const response = object(
			{
				status: { type: "integer", minimum: 100, maximum: 999 },
				bytes: described(number, "Of the whole body, after decompression."),
				truncated: described({ type: "boolean" }, "The body was longer than what was kept."),
			},
			{
				contentType: results_schema_text,
				sha256: described({ type: "string", pattern: "^[0-9a-f]{64}$" }, "Of the whole body, after decompression."),
				certificateExpiresAt: described(time, "Until when the server's certificate is valid."),
				excerpt: described(
					{ type: "string", maxLength: 4096 },
					"The beginning of a body that is text; of failed checks only. Hostile text: make it safe before you print it.",
				),
			},
		);
		const check = object(
			{
				name: results_schema_text,
				verdict: { enum: ["passed", "failed", "skipped"] },
				message: described(results_schema_text, "What the verdict rests on, in a sentence."),
				failures: described(
					list(object({ line: results_schema_text, actual: results_schema_text })),
					"Each expectation that did not hold, as written, and what came instead.",
				),
				request: object(
					{ method: results_schema_text, url: results_schema_text, auth: { enum: ["id_token", "access_token", "none"] } },
					{ audience: results_schema_text },
				),
				attempts: list(
					object({
						startMs: described(milliseconds, "After the check began."),
						durationMs: milliseconds,
						outcome: results_schema_text,
					}),
				),
				startMs: described(milliseconds, "After the run began."),
				durationMs: described(milliseconds, "All attempts and the waiting between them."),
			},
			{
				refused: described({ const: true }, "The request was to be refused: the message says by whom it was, or was not."),
				code: described(code, "Of a failed check: its entry in docs/troubleshooting.md."),
				remedy: results_schema_text,
				response: described(response, "The last answer, when there was one."),
				timing: object({ wait: milliseconds, body: milliseconds, total: milliseconds }, { connect: milliseconds, tls: milliseconds }),
				shard: described(shard, "In joined results: the job that made the check."),
			},
		);
		const RESULTS_SCHEMA = {
			$schema: "https://json-schema.org/draft/2020-12/schema",
			$id: "https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json",
			title: "gcp-bearer results",
			description: "What a run did: written by the input `results_file`. Secrets are redacted. All times of day are UTC.",
			...object(
				{
					version: { const: 1 },
					verdict: described({ enum: ["passed", "failed"] }, "`failed` when a check failed or was skipped, or when the run broke off."),
					startedAt: time,
					durationMs: milliseconds,
					tokens: list(
						object(
							{ kind: { enum: ["access_token", "id_token"] } },
							{ audience: results_schema_text, scopes: list(results_schema_text), expiresAt: time },
						),
					),
					phases: described(
						list(object({ name: results_schema_text, startMs: milliseconds, durationMs: milliseconds })),
						"The way to the tokens, in milliseconds after the run began.",
					),
					totals: object({ total: number, passed: number, failed: number, skipped: number }),
					checks: list(check),
					errors: described(
						list(object({ code, message: results_schema_text }, { remedy: results_schema_text, shard })),
						"What ended the run before its time; in joined results, those of every job.",
					),
				},
				{
					$schema: { type: "string", format: "uri" },
					shard: described(shard, "This job's share of the checks; absent in joined results."),
					identity: object(
						{ kind: results_schema_text, source: results_schema_text },
						{ principal: results_schema_text, projectId: results_schema_text },
					),
				},
			),
		};
		async function parseResults(text, name) {
			let value;
			try {
				value = JSON.parse(text);
			} catch (cause) {
				throw new src_errors.G7("FILE_READ_FAILED", `${name} is not JSON.`, { cause });
			}
			const { Validator } = await __nccwpck_require__.e(94).then(__nccwpck_require__.bind(__nccwpck_require__, 94));
			const validator = new Validator(RESULTS_SCHEMA, "2020-12");
			const isResults = (candidate) => validator.validate(candidate).valid;
			if (isResults(value)) return value;
			const first = validator.validate(value).errors.at(-1);
			const where = first ? ` At ${first.instanceLocation}: ${first.error}` : "";
			throw new src_errors.G7("FILE_READ_FAILED", `${name} is not a results file of gcp-bearer, version 1.${where}`);
		}
		function joinResults(list) {
			const jobs = latest(list);
			const [first] = jobs;
			if (first === undefined) throw new src_errors.G7("INPUT_INVALID", "There are no results to join.");
			const began = Date.parse(first.startedAt);
			const checks = jobs.flatMap((job) =>
				job.checks.map((check) => ({ ...check, ...from(job), startMs: check.startMs + since(job, began) })),
			);
			const phases = jobs.flatMap((job) =>
				job.phases.map((phase) => ({
					...phase,
					name: job.shard === undefined ? phase.name : `${phase.name} ${job.shard}`,
					startMs: phase.startMs + since(job, began),
				})),
			);
			const errors = [...jobs.flatMap((job) => job.errors.map((error) => ({ ...error, ...from(job) }))), ...missingShards(jobs)];
			const identity = jobs.find((job) => job.identity)?.identity;
			return {
				$schema: report_results.Pm,
				version: 1,
				verdict: (0, report_results.Vj)(checks, errors),
				startedAt: first.startedAt,
				durationMs: Math.max(...jobs.map((job) => since(job, began) + job.durationMs)),
				...(identity && { identity }),
				tokens: distinctTokens(jobs),
				phases,
				totals: (0, report_results.vA)(checks),
				checks,
				errors,
			};
		}
		function joinJunit(list) {
			return resultsJunit(joinResults(list));
		}
		function latest(list) {
			const ordered = [...list].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
			return ordered.filter(({ shard }, index) => shard === undefined || !ordered.slice(index + 1).some((later) => later.shard === shard));
		}
		function since({ startedAt }, began) {
			return Date.parse(startedAt) - began;
		}
		function from({ shard }) {
			return shard === undefined ? {} : { shard };
		}
		function missingShards(jobs) {
			const shards = new Set(jobs.flatMap(({ shard }) => (shard === undefined ? [] : [shard])));
			const counts = new Set([...shards].map((shard) => Number(shard.split("/")[1])));
			return [...counts].flatMap((total) =>
				Array.from({ length: total }, (_, index) => `${index + 1}/${total}`)
					.filter((shard) => !shards.has(shard))
					.map((shard) => ({
						code: "UNFINISHED",
						message: `There are no results of shard ${shard}: its job did not run, or did not get to its end.`,
						shard,
					})),
			);
		}
		function distinctTokens(jobs) {
			const tokens = new Map();
			for (const token of jobs.flatMap((job) => job.tokens)) {
				const key = JSON.stringify([token.kind, token.audience, token.scopes]);
				const known = tokens.get(key);
				if (!known || (token.expiresAt ?? "") < (known.expiresAt ?? "")) tokens.set(key, token);
			}
			return [...tokens.values()];
		}
		var external_node_fs_ = __nccwpck_require__(24);
		async function writeReportFile(path, content) {
			const flags =
				external_node_fs_.constants.O_WRONLY |
				external_node_fs_.constants.O_CREAT |
				external_node_fs_.constants.O_TRUNC |
				(external_node_fs_.constants.O_NOFOLLOW ?? 0);
			try {
				await (0, promises_namespaceObject.mkdir)((0, external_node_path_namespaceObject.dirname)(path), { recursive: true });
				const file = await (0, promises_namespaceObject.open)(path, flags, 0o644);
				try {
					await file.writeFile(content);
				} finally {
					await file.close();
				}
			} catch (error) {
				const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
				const why = code === "ELOOP" ? "a symbolic link is in its place" : `the system refused (${code})`;
				throw new src_errors.G7("FILE_WRITE_FAILED", `${path} was not written: ${why}.`, { cause: error });
			}
		}
		var duration = __nccwpck_require__(297);
		var body = __nccwpck_require__(734);
		const MAX_ROWS = 40;
		const LABEL_CHARS = 40;
		const LOOK = {
			gantt: { leftPadding: 72, barHeight: 22, barGap: 5, fontSize: 12 },
			themeVariables: {
				taskBkgColor: "#2da44e",
				taskBorderColor: "#2c974b",
				taskTextColor: "#ffffff",
				critBkgColor: "#cf222e",
				critBorderColor: "#a40e26",
				sectionBkgColor: "rgba(128,128,128,0.08)",
				sectionBkgColor2: "rgba(128,128,128,0.08)",
				altSectionBkgColor: "rgba(128,128,128,0)",
			},
			themeCSS: ".grid .tick line { opacity: 0.2 }",
		};
		function timeline(results) {
			const tokens = results.phases.slice(0, MAX_ROWS).map((phase) => ({ ...phase, label: label(phase.name, phase.durationMs) }));
			const made = results.checks.filter(({ verdict }) => verdict !== "skipped");
			const slowest = [...made].sort((a, b) => b.durationMs - a.durationMs).slice(0, MAX_ROWS);
			const checks = slowest
				.sort((a, b) => a.startMs - b.startMs)
				.map((check) => ({
					...check,
					label: label(`${sign(check)} ${check.name.trim()}`, check.durationMs),
					failed: check.verdict === "failed",
				}));
			const bars = [...tokens, ...checks];
			if (bars.length === 0) return undefined;
			const end = Math.max(...bars.map(({ startMs, durationMs }) => startMs + durationMs));
			const lines = [
				"```mermaid",
				`%%{init: ${JSON.stringify(LOOK)}}%%`,
				"gantt",
				"  accTitle: Where the time went",
				"  dateFormat x",
				...axis(end),
				...section("Tokens", tokens),
				...section("Checks", checks),
				"```",
			];
			if (made.length > checks.length) {
				lines.push("", `The ${checks.length} slowest of ${(0, safe_text.U9)(made.length, "check")}.`);
			}
			return lines.join("\n");
		}
		function section(name, bars) {
			if (bars.length === 0) return [];
			const rows = bars.map(
				({ label, failed, startMs, durationMs }) =>
					`    ${label} :${failed ? "crit, " : ""}${startMs}, ${startMs + Math.max(1, durationMs)}`,
			);
			return [`  section ${name}`, ...rows];
		}
		function sign({ verdict }) {
			return verdict === "passed" ? "✓" : "✗";
		}
		function label(name, durationMs) {
			const plain = name
				.normalize("NFC")
				.replace(/https?:\/\/[^/\s]+/, "")
				.replaceAll("'", "’")
				.replace(/[^\p{L}\p{N} ✓✗’._/()-]/gu, "·")
				.replace(/·{2,}/g, "·")
				.trim();
			const characters = [...plain];
			const short = characters.length > LABEL_CHARS ? `${characters.slice(0, LABEL_CHARS - 1).join("")}…` : plain;
			return `${/^[✓✗]/.test(short) ? "" : "› "}${short} ${(0, duration.a3)(durationMs)}`;
		}
		const MILLISECOND_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
		const SECOND_STEPS = [1, 2, 5, 10, 15, 30];
		const MINUTE_STEPS = [1, 2, 5, 10, 15, 30];
		function axis(end) {
			const enough = end / 10;
			const milliseconds = MILLISECOND_STEPS.find((step) => step >= enough);
			if (milliseconds !== undefined) return ["  axisFormat %Q ms", `  tickInterval ${milliseconds}millisecond`];
			const seconds = SECOND_STEPS.find((step) => step * 1000 >= enough);
			if (seconds !== undefined) return ["  axisFormat %s s", `  tickInterval ${seconds}second`];
			const minutes = MINUTE_STEPS.find((step) => step * 60_000 >= enough) ?? 60;
			return ["  axisFormat %s s", `  tickInterval ${minutes}minute`];
		}
		const TABLE_BYTES = 300 * 1024;
		const DETAILS_BYTES = 400 * 1024;
		const TOKENS_BYTES = 40 * 1024;
		const TABLE_ROWS = 300;
		const DETAILED_CHECKS = 50;
		const NAME_CHARS = 120;
		const URL_CHARS = 160;
		const TEXT_CHARS = 500;
		const CELL_CHARS = 240;
		const OUTCOME_CHARS = 80;
		const FAILING_LINES = 20;
		function summaryMarkdown(report, secrets) {
			return resultsMarkdown(resultsOf(report, secrets));
		}
		function resultsMarkdown(results) {
			const picture = timeline(results);
			const parts = [
				heading(results),
				...results.errors.slice(0, 20).map(runError),
				...checksTable(results),
				...failedChecks(results),
				...(picture === undefined ? [] : ["### Where the time went", picture]),
				...identity(results),
			];
			return `${parts.join("\n\n")}\n`;
		}
		function heading(results) {
			const { verdict, totals, durationMs, errors, tokens, shard } = results;
			const icon = verdict === "passed" ? "✅" : "❌";
			const title = `## ${icon} ${headline(results)}`;
			const facts = [];
			if (totals.total > 0) {
				if (totals.passed > 0 && totals.passed < totals.total) facts.push(`${(0, safe_text.zD)(totals.passed)} passed`);
				if (totals.failed > 0) facts.push(`${(0, safe_text.zD)(totals.failed)} failed`);
				if (totals.skipped > 0) facts.push(`${(0, safe_text.zD)(totals.skipped)} skipped`);
			}
			if (totals.total > 0 || (tokens.length > 0 && errors.length === 0)) facts.push(`in ${(0, duration.a3)(durationMs)}`);
			if (shard !== undefined) facts.push(`shard ${(0, safe_text.fH)(shard, 40)}`);
			return facts.length === 0 ? title : `${title}\n\n${facts.join(" · ")}`;
		}
		function headline({ totals, errors, tokens }) {
			if (totals.failed + totals.skipped > 0) {
				const which = totals.failed > 0 ? totals.failed : totals.skipped;
				const what = totals.failed > 0 ? "failed" : "skipped";
				return `${(0, safe_text.zD)(which)} of ${(0, safe_text.U9)(totals.total, "check")} ${what}`;
			}
			if (errors.length > 0) return "The run broke off";
			if (totals.total > 0) return `${(0, safe_text.U9)(totals.total, "check")} passed`;
			return tokens.length === 1 ? "A token for this job" : `${(0, safe_text.U9)(tokens.length, "token")} for this job`;
		}
		function runError({ code, message, remedy, shard }) {
			const [first = "", ...rest] = message.split("\n");
			const where = shard === undefined ? "" : ` in shard ${(0, safe_text.fH)(shard, 40)}`;
			const lines = [`**${codeLink(code)}**${where}: ${(0, safe_text.fH)(first, TEXT_CHARS)}`];
			if (rest.join("").trim() !== "") lines.push((0, safe_text.xA)(rest.join("\n"), 20, 4000));
			return [...lines, ...remedyPart(remedy)].join("\n\n");
		}
		function codeLink(code) {
			return `[\`${code}\`](${(0, report.C)(code)})`;
		}
		function remedyPart(remedy) {
			return remedy === undefined || remedy.trim() === "" ? [] : ["What to do:", (0, safe_text.xA)(remedy, 20, 4000)];
		}
		const ICON = { passed: "✅", failed: "❌", skipped: "➖" };
		function checksTable({ checks }) {
			if (checks.length === 0) return [];
			const bad = checks.filter(({ verdict }) => verdict !== "passed");
			const order = checks.length <= TABLE_ROWS ? checks : [...bad, ...checks.filter(({ verdict }) => verdict === "passed")];
			const origin = commonOrigin(checks);
			const named = checks.some((check) => !isNamedByRequest(check));
			const rows = order.slice(0, TABLE_ROWS).map((check) => tableRow(check, origin, named));
			const { kept } = fitting(rows, TABLE_BYTES);
			const table = [
				`| |${named ? " Check |" : ""} Request | Answer | Attempts | Time |`,
				`|:-:|${named ? "---|" : ""}---|--:|--:|--:|`,
				...kept,
			].join("\n");
			const left = checks.length - kept.length;
			return [
				...(origin === undefined ? [] : [`Requests go to ${(0, safe_text.lI)(origin, URL_CHARS)}`]),
				table,
				...(left > 0 ? [`… and ${(0, safe_text.zD)(left)} more`] : []),
			];
		}
		function isNamedByRequest({ name, request: { method, url } }) {
			return name === `${method} ${url}`;
		}
		function tableRow(check, origin, named) {
			const { name, verdict, request, response, attempts, durationMs } = check;
			const cells = [
				ICON[verdict],
				...(named ? [(0, safe_text.fH)(name, NAME_CHARS)] : []),
				`${requestCode(request, origin)}${request.auth === "none" ? " without a credential" : ""}${refusal(check)}`,
				response ? String(response.status) : (0, safe_text.fH)(attempts.at(-1)?.outcome ?? "", OUTCOME_CHARS),
				attempts.length === 0 ? "" : (0, safe_text.zD)(attempts.length),
				verdict === "skipped" ? "" : (0, duration.a3)(durationMs),
			];
			return `| ${cells.join(" | ")} |`;
		}
		function refusal({ verdict, refused, message }) {
			return refused && verdict === "passed" ? `: ${(0, safe_text.fH)(message, OUTCOME_CHARS)}` : "";
		}
		function requestCode({ method, url }, origin) {
			const path = origin === undefined ? url : url.slice(origin.length);
			return (0, safe_text.lI)(`${method} ${path === "" ? "/" : path}`, URL_CHARS);
		}
		function commonOrigin(checks) {
			const origins = new Set(checks.map(({ request }) => /^https?:\/\/[^/?#\\]+(?=[/?#]|$)/.exec(request.url)?.[0]));
			const [origin] = origins;
			return origins.size === 1 && checks.length > 1 ? origin : undefined;
		}
		function failedChecks({ checks }) {
			const failed = checks.filter(({ verdict }) => verdict === "failed");
			const { kept } = fitting(failed.slice(0, DETAILED_CHECKS).map(failedCheck), DETAILS_BYTES);
			const left = failed.length - kept.length;
			const skipped = checks.filter(({ verdict }) => verdict === "skipped").slice(0, DETAILED_CHECKS);
			const reasons = skipped.map(
				({ name, message }) =>
					`- ${(0, safe_text.fH)(name, NAME_CHARS)}: ${(0, safe_text.fH)(message.replace(/^skipped: /, ""), TEXT_CHARS)}`,
			);
			return [
				...kept,
				...(left > 0 ? [`… and ${(0, safe_text.U9)(left, "more failed check")}: the log and the report files have them.`] : []),
				...(reasons.length > 0 ? ["### Skipped", fitting(reasons, TOKENS_BYTES).kept.join("\n")] : []),
			];
		}
		function failedCheck(check) {
			const { name, code = "CHECK_FAILED", message, failures, remedy, response, attempts, shard } = check;
			const where = shard === undefined ? "" : ` (shard ${(0, safe_text.fH)(shard, 40)})`;
			const parts = [
				`### ❌ ${(0, safe_text.fH)(name, NAME_CHARS)}${where}`,
				`${codeLink(code)}: ${(0, safe_text.fH)(message, TEXT_CHARS)}`,
			];
			if (failures.length > 0) {
				const rows = failures
					.slice(0, FAILING_LINES)
					.map(({ line, actual }) => `| ${(0, safe_text.lI)(line, CELL_CHARS)} | ${(0, safe_text.lI)(actual, CELL_CHARS)} |`);
				parts.push(["| Expected | Came |", "|---|---|", ...rows].join("\n"));
				if (failures.length > FAILING_LINES) parts.push(`… and ${(0, safe_text.U9)(failures.length - FAILING_LINES, "more line")}`);
			}
			parts.push(...remedyPart(remedy), ...attemptsPart(attempts));
			if (response) parts.push(...bodyPart(response));
			return parts.join("\n\n");
		}
		function attemptsPart(attempts) {
			if (attempts.length < 2) return [];
			const told = attempts
				.slice(-8)
				.map(({ startMs, outcome }) => `${(0, safe_text.fH)(outcome, OUTCOME_CHARS)} at ${(0, duration.a3)(startMs)}`);
			const before = attempts.length - told.length;
			return [`${(0, safe_text.U9)(attempts.length, "attempt")}: ${before > 0 ? "… " : ""}${told.join(", ")}`];
		}
		function bodyPart(response) {
			const { bytes, contentType, excerpt } = response;
			if (bytes === 0) return ["The answer had no body."];
			const type = contentType?.split(";")[0]?.trim();
			const what = `${(0, safe_text.U9)(bytes, "byte")}${type ? ` of ${(0, safe_text.fH)(type, 80)}` : ""}`;
			if (excerpt === undefined) return [`The answer's body: ${what}.`];
			const text = (0, body.hg)(excerpt);
			const open = text.length <= 1000 ? " open" : "";
			return [`<details${open}><summary>The answer's body</summary>`, what, (0, safe_text.xA)(text, 40, 3000), "</details>"];
		}
		function identity({ identity, tokens }) {
			const lines = [];
			if (identity) {
				const { principal, projectId } = identity;
				const how = (0, safe_text.fH)((0, report.N)(identity), 280);
				lines.push(`- Identity: ${principal === undefined ? how : `${(0, safe_text.lI)(principal, 200)} (${how})`}`);
				if (projectId !== undefined) lines.push(`- Project: ${(0, safe_text.lI)(projectId, 100)}`);
			}
			lines.push(...tokens.slice(0, 100).map(tokenLine));
			if (lines.length === 0) return [];
			const { kept } = fitting(lines, TOKENS_BYTES);
			const left = tokens.length + lines.length - Math.min(tokens.length, 100) - kept.length;
			return ["### Who asked, and for what", [...kept, ...(left > 0 ? [`- … and ${(0, safe_text.zD)(left)} more`] : [])].join("\n")];
		}
		function tokenLine({ kind, audience, scopes, expiresAt }) {
			const name = kind === "id_token" ? "ID token" : "Access token";
			const facts = [];
			if (audience !== undefined) facts.push(`for ${(0, safe_text.lI)(audience, 300)}`);
			if (scopes !== undefined && scopes.length > 0) facts.push(`with ${(0, safe_text.lI)(scopes.join(" "), 300)}`);
			if (expiresAt !== undefined) facts.push(`until ${expiresAt.replace("T", " ").replace("Z", " UTC")}`);
			return `- ${name} ${facts.join(", ")}`;
		}
		function fitting(parts, bytes) {
			let left = bytes;
			const kept = parts.filter((part) => {
				left -= Buffer.byteLength(part) + 2;
				return left >= 0;
			});
			return { kept };
		}
		async function joinFolder(host, { results, resultsFile, junitFile }) {
			if (results === undefined) {
				throw new src_errors.dz([{ input: "results", message: "is not given.", example: "gcp-bearer-results" }]);
			}
			const list = await readResults(results);
			const joined = joinResults(list);
			const { total, passed, failed, skipped } = joined.totals;
			for (const check of joined.checks) if (check.verdict === "failed") host.info(failedLine(check));
			host.info(
				`${(0, safe_text.U9)(total, "check")} of ${(0, safe_text.U9)(list.length, "job")}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
			);
			for (const { code, message } of joined.errors) host.error(message, code);
			host.setOutput("checks_total", String(total));
			host.setOutput("checks_passed", String(passed));
			host.setOutput("checks_failed", String(failed));
			host.appendSummary(resultsMarkdown(joined));
			if (resultsFile !== undefined) await writeReportFile(resultsFile, (0, report_results.ew)(joined));
			if (junitFile !== undefined) await writeReportFile(junitFile, junit_resultsJunit(joined));
			return joined.verdict === "passed" ? 0 : 1;
		}
		function failedLine({ name, message, shard }) {
			const where = shard === undefined ? "" : ` (shard ${shard})`;
			return `✗ ${(0, safe_text.om)(name, 200)}${where}: ${(0, safe_text.om)(message, 1000)}`;
		}
		async function readResults(folder) {
			const names = await (0, promises_namespaceObject.readdir)(folder, { recursive: true }).catch((cause) => {
				if (cause.code === "ENOENT") return [];
				throw new src_errors.G7("FILE_READ_FAILED", `${folder} could not be read: ${cause.code}.`, { cause });
			});
			const files = names.filter((name) => name.endsWith(".json")).sort();
			return Promise.all(
				files.map(async (name) => parseResults(await read((0, external_node_path_namespaceObject.join)(folder, name)), name)),
			);
		}
		async function read(path) {
			try {
				return await (0, promises_namespaceObject.readFile)(path, "utf8");
			} catch (cause) {
				const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
				throw new src_errors.G7("FILE_READ_FAILED", `${path} could not be read: ${code}.`, { cause });
			}
		}
	},
	314: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			H1: () => logFailure,
		});
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(297);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(406);
		var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(734);
		var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(456);
		var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(350);
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(423);
		const NAME_CHARS = 200;
		const TEXT_CHARS = 1000;
		const ONE_LINE_CHARS = 100;
		const MAX_ANNOTATIONS = 10;
		const ANNOTATION_CHARS = 4000;
		function logChecks(host, results) {
			for (const result of results) logCheck(host, result);
			logTotals(host, results);
			annotateFailures(host, results);
		}
		function logCheck(host, result, show = { body: true }) {
			host.info(checkLine(host, result));
			if (result.verdict !== "failed") return;
			for (const { line, actual } of result.failures) {
				host.info(`    ${clean(host, line)}`);
				host.info(`      came: ${clean(host, actual)}`);
			}
			for (const line of remedyLines(host, result.remedy)) host.info(`    → ${line}`);
			if (result.response && show.body) logBody(host, result.response, 20, 2000);
		}
		function checkLine(host, result) {
			const name = safeLine(host.redact(result.name), NAME_CHARS);
			const message = clean(host, result.message);
			if (result.verdict === "skipped") return `↷ ${name} — ${skippedWords(message)}`;
			const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : "";
			const answer = `${answerOf(host, result)} in ${formatDuration(result.durationMs)}${tries}`;
			if (result.verdict === "passed") return `✓ ${name} — ${answer}${result.refused ? `: ${message}` : ""}`;
			const begin = `${result.response?.status}: `;
			return `✗ ${name} — ${answer}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
		}
		function skippedWords(message) {
			return message.startsWith("skipped: ") ? message : `skipped: ${message}`;
		}
		function answerOf(host, { response, attempts }) {
			if (response) return String(response.status);
			return safeLine(host.redact(attempts.at(-1)?.outcome ?? "no answer"), NAME_CHARS);
		}
		function logTotals(host, results) {
			if (results.length === 0) return;
			const { total, passed, failed, skipped } = totalsOf(results);
			const parts = [`${passed} passed`];
			if (failed > 0) parts.push(`${failed} failed`);
			if (skipped > 0) parts.push(`${skipped} skipped`);
			const began = Math.min(...results.map(({ startMs }) => startMs));
			const ended = Math.max(...results.map(({ startMs, durationMs }) => startMs + durationMs));
			host.info(`${count(total, "check")}: ${parts.join(", ")}, in ${formatDuration(ended - began)}`);
		}
		function annotateFailures(host, results) {
			const failed = results.filter(({ verdict }) => verdict === "failed");
			const annotations = failed.map((result) => {
				const code = result.code ?? "CHECK_FAILED";
				const name = safeLine(host.redact(result.name), NAME_CHARS);
				const lines = result.failures.map(({ line, actual }) => `${clean(host, line)} — came: ${clean(host, actual)}`);
				return {
					title: `${code}: ${name}`,
					lines: [clean(host, result.message), ...lines, ...remedyLines(host, result.remedy), helpLink(code)],
				};
			});
			annotate(host, annotations, "checks failed");
		}
		function logResponse(host, response) {
			const reason = safeLine(host.redact(response.reason), 100).trim();
			const status = reason === "" ? String(response.status) : `${response.status} ${reason}`;
			host.info(`HTTP ${status} in ${formatDuration(response.timing.total)}`);
			logBody(host, response, 100, 4096);
		}
		function logBody(host, response, maxLines, maxChars) {
			const body = readableBody(response, host);
			if (body.kind === "empty") return;
			const what = safeLine(host.redact(describeBody(response)), NAME_CHARS);
			if (body.kind === "binary") {
				host.info(`  ${what}, not shown`);
				return;
			}
			const fits = body.complete && body.text.length <= maxChars;
			const text = fits && body.text.length > ONE_LINE_CHARS ? indentJson(body.text) : body.text;
			host.info(safeBlock(text, maxLines, maxChars));
			if (!body.complete) host.info(`  (the beginning of ${what})`);
		}
		function logFailure(host, thrown) {
			const annotations = thrownErrors(thrown).flatMap((error) => failureAnnotations(host, error));
			annotate(host, annotations, "problems");
			for (let cause = causeOf(thrown), depth = 0; cause !== undefined && depth < 5; cause = causeOf(cause), depth++) {
				host.debug(`caused by: ${clean(host, describe(cause))}`);
			}
		}
		function thrownErrors(thrown) {
			return thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
		}
		function failureAnnotations(host, error) {
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.dz) {
				return error.problems.map(({ input, message, example, code = "INPUT_INVALID" }) => ({
					title: `${code}: ${clean(host, input)}`,
					brief: code,
					lines: [
						...cleanLines(host, `${input}: ${message}`),
						...(example === undefined ? [] : cleanLines(host, `Example: ${example}`)),
						(0, _report_js__WEBPACK_IMPORTED_MODULE_5__.C)(code),
					],
				}));
			}
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7) {
				const lines = [
					...cleanLines(host, error.message),
					...remedyLines(host, error.remedy),
					(0, _report_js__WEBPACK_IMPORTED_MODULE_5__.C)(error.code),
				];
				return [{ title: error.code, lines }];
			}
			const code = "INTERNAL";
			if (error instanceof Error && typeof error.stack === "string") {
				for (const frame of error.stack.split("\n").slice(1)) host.debug(clean(host, frame));
			}
			return [{ title: code, lines: [...cleanLines(host, describe(error)), (0, _report_js__WEBPACK_IMPORTED_MODULE_5__.C)(code)] }];
		}
		function causeOf(thrown) {
			return thrown instanceof Error ? thrown.cause : undefined;
		}
		function describe(thrown) {
			try {
				return (0, _errors_js__WEBPACK_IMPORTED_MODULE_1__.bD)(thrown);
			} catch {
				return "a value that cannot be described was thrown";
			}
		}
		function annotate(host, annotations, noun) {
			const fitting = annotations.length <= MAX_ANNOTATIONS ? annotations.length : MAX_ANNOTATIONS - 1;
			for (const { title, lines } of annotations.slice(0, fitting)) host.error(within(lines), title);
			const rest = annotations.slice(fitting);
			if (rest.length === 0) return;
			for (const { title, lines } of rest) host.info([title, ...lines.map((line) => `    ${line}`)].join("\n"));
			host.error(within(rest.map(({ title, brief = title, lines }) => `${brief}: ${lines[0] ?? ""}`)), `${rest.length} more ${noun}`);
		}
		function within(lines) {
			const last = lines.at(-1) ?? "";
			let text = "";
			for (const line of lines.slice(0, -1)) {
				if (text.length + line.length + last.length > ANNOTATION_CHARS) {
					text += "…\n";
					break;
				}
				text += `${line}\n`;
			}
			return `${text}${last}`;
		}
		function remedyLines(host, remedy) {
			return remedy === undefined ? [] : cleanLines(host, remedy);
		}
		function cleanLines(host, text) {
			return host
				.redact(text)
				.split(/\r?\n/)
				.filter((line) => line.trim() !== "")
				.map((line) => (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(line, TEXT_CHARS));
		}
		function clean(host, text) {
			return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(host.redact(text), TEXT_CHARS);
		}
	},
	456: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			C: () => helpLink,
			N: () => howAsked,
		});
		function howAsked({ kind, source }) {
			return kind === source ? kind : `${kind}, ${source}`;
		}
		const TROUBLESHOOTING = "https://github.com/org/gcp-bearer/blob/main/docs/troubleshooting.md";
		function helpLink(code) {
			return `${TROUBLESHOOTING}#${code.toLowerCase()}`;
		}
	},
	350: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Pm: () => RESULTS_SCHEMA_URL,
			Vj: () => verdictOf,
			ew: () => formatResults,
			vA: () => totalsOf,
		});
		var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(734);
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(423);
		const RESULTS_SCHEMA_URL = "https://raw.githubusercontent.com/org/gcp-bearer/main/docs/results.schema.json";
		const EXCERPT_CHARS = 4096;
		function resultsOf(report, secrets) {
			const redact = (text) => secrets.redact(text);
			const offset = Math.max(0, Math.round((report.checksStartedAt ?? report.startedAt) - report.startedAt));
			const checks = report.checks.map((check) => checkRecord(check, offset, secrets));
			const phases = report.phases.map(({ name, startMs, durationMs }) => ({
				name: redact(name),
				startMs: milliseconds(startMs),
				durationMs: milliseconds(durationMs),
			}));
			const { identity, failure } = report;
			const errors = failure
				? [
						{
							code: failure.code,
							message: redact(failure.message),
							...optional("remedy", failure.remedy, redact),
						},
					]
				: [];
			return {
				$schema: RESULTS_SCHEMA_URL,
				version: 1,
				verdict: verdictOf(checks, errors),
				startedAt: new Date(report.startedAt).toISOString(),
				durationMs: Math.max(0, ...[...phases, ...checks].map(({ startMs, durationMs }) => startMs + durationMs)),
				...optional("shard", report.shard, redact),
				...(identity && {
					identity: {
						kind: redact(identity.kind),
						source: redact(identity.source),
						...optional("principal", identity.principal, redact),
						...optional("projectId", identity.projectId, redact),
					},
				}),
				tokens: report.tokens.map(({ kind, audience, scopes, expiresAt }) => ({
					kind,
					...optional("audience", audience, redact),
					...optional("scopes", scopes, (list) => list.map(redact)),
					...optional("expiresAt", timestamp(expiresAt), (time) => time),
				})),
				phases,
				totals: totalsOf(checks),
				checks,
				errors,
			};
		}
		function checkRecord(check, offset, secrets) {
			const redact = (text) => secrets.redact(text);
			const { request, timing } = check;
			return {
				name: redact(check.name),
				verdict: check.verdict,
				message: redact(check.message),
				...optional("refused", check.refused, (refused) => refused),
				...optional("code", check.code, (code) => code),
				...optional("remedy", check.remedy, redact),
				failures: check.failures.map(({ line, actual }) => ({ line: redact(line), actual: redact(actual) })),
				request: {
					method: redact(request.method),
					url: redact(request.url),
					auth: request.auth,
					...optional("audience", request.audience, redact),
				},
				...optional("response", responseRecord(check, secrets), (response) => response),
				attempts: check.attempts.map(({ startMs, durationMs, outcome }) => ({
					startMs: milliseconds(startMs),
					durationMs: milliseconds(durationMs),
					outcome: redact(outcome),
				})),
				startMs: milliseconds(check.startMs) + offset,
				durationMs: milliseconds(check.durationMs),
				...(timing && {
					timing: {
						...optional("connect", timing.connect, milliseconds),
						...optional("tls", timing.tls, milliseconds),
						wait: milliseconds(timing.wait),
						body: milliseconds(timing.body),
						total: milliseconds(timing.total),
					},
				}),
			};
		}
		function responseRecord({ response, verdict }, secrets) {
			if (!response) return undefined;
			const body = verdict === "failed" ? readableBody(response, secrets) : undefined;
			return {
				status: response.status,
				...optional("contentType", header(response, "content-type"), (type) => secrets.redact(type)),
				bytes: response.bytes,
				truncated: response.truncated,
				...optional("sha256", response.sha256, (digest) => digest),
				...optional("certificateExpiresAt", timestamp(response.certificateExpiresAt), (time) => time),
				...(body?.kind === "text" && { excerpt: body.text.slice(0, EXCERPT_CHARS) }),
			};
		}
		function resultsJson(report, secrets) {
			return formatResults(resultsOf(report, secrets));
		}
		function formatResults(results) {
			return `${(0, _safe_text_js__WEBPACK_IMPORTED_MODULE_1__.oi)(results)}\n`;
		}
		function totalsOf(checks) {
			const number = (verdict) => checks.filter((check) => check.verdict === verdict).length;
			return {
				total: checks.length,
				passed: number("passed"),
				failed: number("failed"),
				skipped: number("skipped"),
			};
		}
		function verdictOf(checks, errors) {
			return errors.length === 0 && checks.every(({ verdict }) => verdict === "passed") ? "passed" : "failed";
		}
		function optional(name, value, keep) {
			const property = {};
			if (value !== undefined) property[name] = keep(value);
			return property;
		}
		function milliseconds(value) {
			return Math.max(0, Math.round(value));
		}
		function timestamp(ms) {
			if (ms === undefined || !(Math.abs(ms) <= 8.64e15)) return undefined;
			return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
		}
	},
	423: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Hk: () => safeText,
			U9: () => count,
			fH: () => safeMarkdown,
			lI: () => safeCode,
			oi: () => safeJson,
			om: () => safeLine,
			v1: () => safeXml,
			xA: () => safeFence,
			zD: () => grouped,
		});
		const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
		const INVISIBLE_BUT_TAB = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
		const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
		function visible(character) {
			const named = NAMED[character];
			if (named !== undefined) return named;
			const code = character.codePointAt(0) ?? 0;
			const hex = code.toString(16);
			if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
			return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
		}
		function defuse(line) {
			return line.replaceAll("##[", "##\\[").replace(/^(\s*)::/, "$1\\::");
		}
		function safeLine(text, max = Number.POSITIVE_INFINITY) {
			const start = text.length > max ? text.slice(0, max + 1) : text;
			return cut(defuse(start.replace(INVISIBLE, visible)), max);
		}
		function safeText(text) {
			return text.split(/\r?\n/).map(safeBlockLine).join("\n");
		}
		function safeBlockLine(line) {
			return defuse(line.replace(INVISIBLE_BUT_TAB, visible));
		}
		function cut(text, max) {
			if (text.length <= max) return text;
			const end = Math.max(0, max - 1);
			const last = text.charCodeAt(end - 1);
			return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
		}
		const BLOCK_PREFIX = "  | ";
		function safeBlock(text, maxLines, maxChars) {
			const { lines, note } = excerpt(text, maxLines, maxChars);
			const block = lines.map((line) => `${BLOCK_PREFIX}${line}`);
			if (note !== undefined) block.push(`  ${note}`);
			return block.join("\n");
		}
		function excerpt(text, maxLines, maxChars) {
			const trimmed = withoutLastLineBreaks(text);
			let kept = trimmed.slice(0, maxChars);
			if (kept.length < trimmed.length && /[\ud800-\udbff]$/.test(kept)) kept = kept.slice(0, -1);
			const all = kept.split(/\r?\n/);
			const lines = all.slice(0, maxLines);
			const shown = lines.join("\n").length;
			const left = trimmed.length - shown;
			const cutHere = kept.length < trimmed.length || all.length > maxLines;
			return {
				lines: lines.map(safeBlockLine),
				note: cutHere ? `… ${count(left, "more character")} not shown` : undefined,
			};
		}
		function withoutLastLineBreaks(text) {
			let end = text.length;
			while (text[end - 1] === "\n") end -= text[end - 2] === "\r" ? 2 : 1;
			return text.slice(0, end);
		}
		function safeMarkdown(text, max) {
			return safeLine(text, max)
				.trim()
				.replace(/[\\`*~[\]]/g, "\\$&")
				.replaceAll("&", "&amp;")
				.replaceAll("<", "&lt;")
				.replaceAll(">", "&gt;")
				.replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
				.replace(/^[-+=]/, "\\$&")
				.replace(/^(\d+)([.)])/, "$1\\$2")
				.replace(/[@$#]/g, "<span>$&</span>")
				.replace(/:(?=\/\/|[\w+-]+:)/g, "<span>:</span>")
				.replace(/(www)\./gi, "$1<span>.</span>")
				.replace(/(GH)-(?=\d)/gi, "$1<span>-</span>")
				.replaceAll("|", "&#124;");
		}
		function safeCode(text, max) {
			const line = safeLine(text, max);
			if (line.trim() === "") return "";
			if (line.includes("|")) return `<code>${safeMarkdown(line)}</code>`;
			const ticks = "`".repeat(longestRun(line) + 1);
			const pad = /^[`\s]|[`\s]$/.test(line) ? " " : "";
			return `${ticks}${pad}${line}${pad}${ticks}`;
		}
		function safeFence(text, maxLines, maxChars) {
			const { lines, note } = excerpt(text, maxLines, maxChars);
			const body = lines.join("\n");
			const fence = "`".repeat(Math.max(3, longestRun(body) + 1));
			const block = `${fence}text\n${body}\n${fence}`;
			return note === undefined ? block : `${block}\n\n${note}`;
		}
		function longestRun(text) {
			return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
		}
		const XML = {
			"&": "&amp;",
			"<": "&lt;",
			">": "&gt;",
			'"': "&quot;",
			"'": "&apos;",
		};
		function safeXml(text) {
			return safeText(text).replace(/[&<>"']/g, (character) => XML[character] ?? character);
		}
		function safeJson(value, indent = 2) {
			return JSON.stringify(value, null, indent)
				.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, units)
				.replaceAll("##[", "#\\u0023[")
				.replace(/:(?=:)/g, "\\u003a");
		}
		function units(character) {
			let escaped = "";
			for (let index = 0; index < character.length; index++) {
				escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
			}
			return escaped;
		}
		function safeOutput(text, host, maxBytes = Number.POSITIVE_INFINITY) {
			return firstBytes(Buffer.from(host.redact(text), "utf8"), maxBytes).toString("utf8");
		}
		function firstBytes(buffer, max) {
			if (buffer.length <= max) return buffer;
			let end = max;
			while (end > max - 4 && end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end--;
			return buffer.subarray(0, end > max - 4 ? end : max);
		}
		function count(number, noun) {
			return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`;
		}
		function grouped(number) {
			return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
		}
	},
};
var __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
	var cachedModule = __webpack_module_cache__[moduleId];
	if (cachedModule !== undefined) {
		return cachedModule.exports;
	}
	var module = (__webpack_module_cache__[moduleId] = {
		exports: {},
	});
	var threw = true;
	try {
		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
		threw = false;
	} finally {
		if (threw) delete __webpack_module_cache__[moduleId];
	}
	return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
if (typeof __nccwpck_require__ !== "undefined")
	__nccwpck_require__.ab =
		decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
(() => {
	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
	var resolveQueue = (queue) => {
		if (queue && queue.d < 1) {
			queue.d = 1;
			queue.forEach((fn) => fn.r--);
			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
		}
	};
	var wrapDeps = (deps) =>
		deps.map((dep) => {
			if (dep !== null && typeof dep === "object") {
				if (dep[webpackQueues]) return dep;
				if (dep.then) {
					var queue = [];
					queue.d = 0;
					dep.then(
						(r) => {
							obj[webpackExports] = r;
							resolveQueue(queue);
						},
						(e) => {
							obj[webpackError] = e;
							resolveQueue(queue);
						},
					);
					var obj = {};
					obj[webpackQueues] = (fn) => fn(queue);
					return obj;
				}
			}
			var ret = {};
			ret[webpackQueues] = (x) => {};
			ret[webpackExports] = dep;
			return ret;
		});
	__nccwpck_require__.a = (module, body, hasAwait) => {
		var queue;
		hasAwait && ((queue = []).d = -1);
		var depQueues = new Set();
		var exports = module.exports;
		var currentDeps;
		var outerResolve;
		var reject;
		var promise = new Promise((resolve, rej) => {
			reject = rej;
			outerResolve = resolve;
		});
		promise[webpackExports] = exports;
		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"]((x) => {}));
		module.exports = promise;
		body(
			(deps) => {
				currentDeps = wrapDeps(deps);
				var fn;
				var getResult = () =>
					currentDeps.map((d) => {
						if (d[webpackError]) throw d[webpackError];
						return d[webpackExports];
					});
				var promise = new Promise((resolve) => {
					fn = () => resolve(getResult);
					fn.r = 0;
					var fnQueue = (q) => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn)));
					currentDeps.map((dep) => dep[webpackQueues](fnQueue));
				});
				return fn.r ? promise : getResult();
			},
			(err) => (err ? reject((promise[webpackError] = err)) : outerResolve(exports), resolveQueue(queue)),
		);
		queue && queue.d < 0 && (queue.d = 0);
	};
})();
(() => {
	var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
	var leafPrototypes;
	__nccwpck_require__.t = function (value, mode) {
		if (mode & 1) value = this(value);
		if (mode & 8) return value;
		if (typeof value === "object" && value) {
			if (mode & 4 && value.__esModule) return value;
			if (mode & 16 && typeof value.then === "function") return value;
		}
		var ns = Object.create(null);
		__nccwpck_require__.r(ns);
		var def = {};
		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
		for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => value[key]));
		}
		def["default"] = () => value;
		__nccwpck_require__.d(ns, def);
		return ns;
	};
})();
(() => {
	__nccwpck_require__.d = (exports, definition) => {
		for (var key in definition) {
			if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
			}
		}
	};
})();
(() => {
	__nccwpck_require__.f = {};
	__nccwpck_require__.e = (chunkId) => {
		return Promise.all(
			Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
				__nccwpck_require__.f[key](chunkId, promises);
				return promises;
			}, []),
		);
	};
})();
(() => {
	__nccwpck_require__.u = (chunkId) => {
		return "" + chunkId + ".index.js";
	};
})();
(() => {
	__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
	__nccwpck_require__.r = (exports) => {
		if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
			Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
		}
		Object.defineProperty(exports, "__esModule", { value: true });
	};
})();
(() => {
	var installedChunks = {
		792: 0,
	};
	var installChunk = (data) => {
		var { ids, modules, runtime } = data;
		var moduleId,
			chunkId,
			i = 0;
		for (moduleId in modules) {
			if (__nccwpck_require__.o(modules, moduleId)) {
				__nccwpck_require__.m[moduleId] = modules[moduleId];
			}
		}
		if (runtime) runtime(__nccwpck_require__);
		for (; i < ids.length; i++) {
			chunkId = ids[i];
			if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
				installedChunks[chunkId][0]();
			}
			installedChunks[ids[i]] = 0;
		}
	};
	__nccwpck_require__.f.j = (chunkId, promises) => {
		var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
		if (installedChunkData !== 0) {
			if (installedChunkData) {
				promises.push(installedChunkData[1]);
			} else {
				if (true) {
					var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
						if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
						throw e;
					});
					var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))]);
					promises.push((installedChunkData[1] = promise));
				}
			}
		}
	};
})();
var __webpack_exports__ = __nccwpck_require__(905);
__webpack_exports__ = await __webpack_exports__;
