import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_modules__ = {
	2613: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
	},
	181: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");
	},
	5317: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
	},
	6982: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
	},
	4434: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
	},
	9896: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
	},
	8611: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
	},
	5692: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
	},
	9278: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
	},
	1421: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
	},
	7598: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
	},
	3024: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
	},
	1455: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
	},
	7030: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
	},
	6760: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
	},
	714: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
	},
	857: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
	},
	6928: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
	},
	932: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");
	},
	2203: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");
	},
	4756: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
	},
	9023: (module) => {
		module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
	},
	3957: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Q0: () => audienceFor,
			hi: () => resolveAuth,
		});
		const EXAMPLE_AUDIENCE = "https://service-abc123-uc.a.run.app";
		function audienceFor(url) {
			const host = bareHost(url);
			if (isLoopback(url)) return { unknown: `${url.host} is this machine` };
			if (host.endsWith(".run.app")) {
				const [first = "", ...rest] = host.split(".");
				const service = first.includes("---") ? first.slice(first.indexOf("---") + 3) : first;
				return { audience: `${url.protocol}//${[service, ...rest].join(".")}${portOf(url)}` };
			}
			if (host.endsWith(".cloudfunctions.net")) {
				const name = url.pathname.split("/")[1];
				if (!name) return { unknown: "a cloudfunctions.net URL has the name of its function as first part of the path" };
				return { audience: `${url.protocol}//${host}${portOf(url)}/${name}` };
			}
			return {
				unknown: `${url.host} does not say it: behind a domain of its own a Cloud Run service takes its run.app URL or one of its custom audiences, and IAP its OAuth client id`,
			};
		}
		function isApiHost(url, universe) {
			return url.protocol === "https:" && bareHost(url).endsWith(`.${universe.toLowerCase()}`);
		}
		function isLoopback(url) {
			const host = bareHost(url);
			return host === "localhost" || host.endsWith(".localhost") || /^127\.\d+\.\d+\.\d+$/.test(host) || host === "[::1]";
		}
		function bareHost(url) {
			return url.hostname.replace(/\.$/, "");
		}
		function portOf(url) {
			return url.port === "" ? "" : `:${url.port}`;
		}
		function resolveAuthFor(url, auth, given, universe) {
			if (auth === "none") return { auth: "none" };
			if (url.protocol !== "https:" && !isLoopback(url)) {
				return {
					problem: `${url.origin} is plain HTTP, over which no credential is sent; use https, or ask without a credential.`,
					example: `https://${url.host}`,
				};
			}
			if (auth === "access_token" || (auth === "auto" && isApiHost(url, universe))) return { auth: "access_token" };
			if (given !== undefined) return { auth: "id_token", audience: given };
			const derived = audienceFor(url);
			if ("audience" in derived) return { auth: "id_token", audience: derived.audience };
			return {
				problem: `the audience of the ID token for ${url.origin} must be given: ${derived.unknown}.`,
				example: EXAMPLE_AUDIENCE,
			};
		}
		function resolveAuth(check, universe) {
			const [one, other] = ["0", "1"].map((value) => {
				const text = check.url.parts.map((part) => (typeof part === "string" ? part : value)).join("");
				return URL.canParse(text) ? resolveAuthFor(new URL(text), check.auth, check.audience, universe) : undefined;
			});
			if (one === undefined || other === undefined) {
				return { problem: "the URL cannot be understood.", example: EXAMPLE_AUDIENCE };
			}
			if ("audience" in one && "audience" in other && one.audience !== other.audience) {
				return {
					problem: "the audience of the ID token would depend on a captured value, and must be given.",
					example: "https://us-central1-my-project.cloudfunctions.net/my-function",
				};
			}
			return one;
		}
	},
	1283: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			OO: () => CHECK_LIMITS,
			sw: () => AUTH_HEADERS,
			yx: () => REQUEST_AUTHS,
		});
		const REQUEST_AUTHS = ["auto", "id_token", "access_token", "none"];
		const AUTH_HEADERS = ["Authorization", "X-Serverless-Authorization"];
		const CHECK_LIMITS = {
			timeoutMs: { min: 1, max: 3_600_000, words: "from 1ms to 1h" },
			waitMs: { min: 0, max: 6 * 3_600_000, words: "from 0s to 6h" },
			redirects: { max: 20 },
		};
	},
	8483: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Jr: () => gcloud,
			VS: () => pastable,
			cv: () => say,
			g$: () => printable,
		});
		const UNPASTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
		function printable(text) {
			return text.replace(new RegExp(UNPASTABLE, "gu"), "\ufffd");
		}
		function pastable(value) {
			return value !== "" && value.length <= 1000 && !UNPASTABLE.test(value);
		}
		function shellWord(text) {
			return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
		}
		function gcloud(verb, operands, flags = {}) {
			const words = [`gcloud ${verb}`];
			for (const operand of operands) {
				if (operand === undefined || !pastable(operand) || /^[-=]/.test(operand)) return undefined;
				words.push(shellWord(operand));
			}
			for (const [name, value] of Object.entries(flags)) {
				if (value === undefined) continue;
				if (value === true) words.push(`--${name}`);
				else if (pastable(value)) words.push(`--${name}=${shellWord(value)}`);
				else return undefined;
			}
			return words.join(" ");
		}
		function say(sentence, command) {
			return command === undefined || command === "" ? undefined : `${sentence}:\n  ${command}`;
		}
	},
	2297: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			E9: () => parseDuration,
			a3: () => formatDuration,
			ag: () => rfc3339,
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
	7406: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			G7: () => BearerError,
			bD: () => messageOf,
			dz: () => InputError,
		});
		const ERROR_CODES = null && [
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
	2654: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			S: () => githubHost,
			L: () => takeInputs,
		});
		var external_node_fs_ = __nccwpck_require__(3024);
		const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
		var errors = __nccwpck_require__(7406);
		var src_inputs = __nccwpck_require__(8796);
		var safe_text = __nccwpck_require__(7423);
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
			for (const name of src_inputs.Q) {
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
						__nccwpck_require__.bind(__nccwpck_require__, 7264),
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
	3414: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			e: () => isIP,
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
		function isIP(host) {
			return host.includes(":") || /^[\d.]+$/.test(host) ? (0, node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) : 0;
		}
	},
	4872: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			$z: () => Door,
			Dr: () => network_error.Dr,
		});
		var external_node_crypto_ = __nccwpck_require__(7598);
		const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
		var duration = __nccwpck_require__(2297);
		var errors = __nccwpck_require__(7406);
		const MOST_ENCODINGS = 3;
		function readBody(response, request, outcome) {
			const kept = new Kept(request.maxBodyBytes);
			const hash = request.digest ? (0, external_node_crypto_.createHash)("sha256") : undefined;
			const encodings = encodingsOf(response);
			let decoders = [];
			let over = false;
			let bytes = 0;
			const stop = () => {
				over = true;
				for (const decoder of decoders) decoder.destroy();
			};
			const done = () => {
				if (over) return;
				stop();
				outcome.done({
					bytes,
					kept: kept.take(),
					truncated: bytes > request.maxBodyBytes,
					sha256: hash?.digest("hex"),
				});
			};
			const read = (chunk) => {
				if (over) return;
				bytes += chunk.length;
				kept.add(chunk);
				hash?.update(chunk);
				if (bytes <= request.maxBodyBytes) return;
				if (request.onLargeBody === "error") {
					stop();
					outcome.tooLarge();
				} else if (hash === undefined) {
					done();
				}
			};
			if (encodings.length === 0) {
				const length = Number(response.headers["content-length"]);
				if (request.onLargeBody === "error" && length > request.maxBodyBytes && carriesBody(request.method, response.statusCode)) {
					stop();
					outcome.tooLarge();
					return stop;
				}
				response.on("data", read);
				response.on("end", done);
				return stop;
			}
			response.on("data", (chunk) => {
				if (over) return;
				if (decoders.length === 0) {
					decoders = encodings.map((encoding, index) => decoderFor(encoding, index === 0 ? chunk[0] : undefined));
					decoders.forEach((decoder, index) => {
						decoder.on("error", () => {
							if (over) return;
							stop();
							outcome.corrupt(encodings[index] ?? "");
						});
						const next = decoders[index + 1];
						if (next !== undefined) decoder.pipe(next);
						else decoder.on("data", read).on("end", done);
					});
				}
				const first = decoders[0];
				if (first?.write(chunk) === false) {
					response.pause();
					first.once("drain", () => response.resume());
				}
			});
			response.on("end", () => {
				if (decoders[0] === undefined) done();
				else if (!over) decoders[0].end();
			});
			return stop;
		}
		function carriesBody(method, status) {
			return method !== "HEAD" && status !== 204 && status !== 304;
		}
		function encodingsOf(response) {
			const named = (response.headers["content-encoding"] ?? "")
				.toLowerCase()
				.split(",")
				.map((name) => name.trim().replace(/^x-/, ""))
				.filter((name) => name !== "" && name !== "identity")
				.reverse();
			const known = named.every((name) => name in DECODERS && (name !== "zstd" || "createZstdDecompress" in zlib()));
			return known && named.length <= MOST_ENCODINGS ? named : [];
		}
		const zlib = () => process.getBuiltinModule("node:zlib");
		const CHUNK = { chunkSize: 65_536 };
		const DECODERS = {
			gzip: () => zlib().createGunzip(CHUNK),
			deflate: (firstByte) =>
				firstByte === undefined || (firstByte & 0x0f) === 8 ? zlib().createInflate(CHUNK) : zlib().createInflateRaw(CHUNK),
			br: () => zlib().createBrotliDecompress(CHUNK),
			zstd: () => zlib().createZstdDecompress(CHUNK),
		};
		function decoderFor(encoding, firstByte) {
			const make = DECODERS[encoding];
			if (make === undefined) throw new Error(`no decoder for ${encoding}`);
			return make(firstByte);
		}
		class Kept {
			#most;
			#buffer = Buffer.alloc(0);
			#length = 0;
			constructor(most) {
				this.#most = most;
			}
			add(chunk) {
				const wanted = Math.min(this.#length + chunk.length, this.#most);
				if (wanted <= this.#length) return;
				if (wanted > this.#buffer.length) {
					const grown = Buffer.allocUnsafeSlow(Math.min(this.#most, Math.max(wanted, this.#buffer.length * 2, 4096)));
					this.#buffer.copy(grown, 0, 0, this.#length);
					this.#buffer = grown;
				}
				chunk.copy(this.#buffer, this.#length, 0, wanted - this.#length);
				this.#length = wanted;
			}
			take() {
				return this.#buffer.subarray(0, this.#length);
			}
		}
		var external_node_net_ = __nccwpck_require__(7030);
		var address = __nccwpck_require__(3414);
		var network_error = __nccwpck_require__(9895);
		const { Agent, request: node_http_request, STATUS_CODES } = process.getBuiltinModule("node:http");
		class Dial {
			startedAt = performance.now();
			phase;
			connectedAt;
			securedAt;
			taken;
			opened;
			#route;
			#layers = [];
			#background;
			constructor(route, background) {
				this.#route = route;
				this.#background = background;
				this.phase = route.proxy !== undefined ? "proxy" : (0, address.e)(route.host) === 0 ? "dns" : "connect";
				this.opened = this.#open();
				this.opened.catch(() => {});
			}
			abort() {
				for (const layer of this.#layers.toReversed()) layer.destroy();
			}
			ref() {
				this.#background = false;
				for (const layer of this.#layers) layer.ref();
			}
			async #open() {
				const { host, port, proxy, secure, contexts } = this.#route;
				try {
					let socket = this.#layer(
						(0, external_node_net_.connect)({ host: proxy?.host ?? host, port: proxy?.port ?? port, noDelay: true }),
					);
					socket.once("lookup", (error) => {
						if (!error && proxy === undefined) this.phase = "connect";
					});
					if (secure) contexts.own();
					if (proxy?.secure) contexts.shared();
					await this.#until(socket, "connect", (error) =>
						proxy === undefined
							? (0, network_error.vZ)(error, this.#circumstances())
							: (0, network_error.xh)(error, proxy, "reach", this.#circumstances()),
					);
					if (proxy?.secure) {
						socket = this.#secure(socket, proxy.host, contexts.shared());
						await this.#until(socket, "secureConnect", (error) => (0, network_error.xh)(error, proxy, "tls", this.#circumstances()));
					}
					if (proxy !== undefined && secure) await this.#tunnel(socket, proxy);
					this.connectedAt = performance.now();
					if (secure) {
						this.phase = "tls";
						socket = this.#secure(socket, host, contexts.own());
						await this.#until(socket, "secureConnect", (error) => (0, network_error.kL)(error, this.#circumstances()));
						this.securedAt = performance.now();
					}
					return socket;
				} catch (error) {
					this.abort();
					throw error;
				}
			}
			#secure(socket, host, secureContext) {
				return this.#layer(
					(0, external_node_tls_namespaceObject.connect)({
						socket,
						host,
						...((0, address.e)(host) === 0 ? { servername: host.replace(/\.$/, "") } : {}),
						secureContext,
						ALPNProtocols: ["http/1.1"],
						rejectUnauthorized: true,
					}),
				);
			}
			#tunnel(socket, proxy) {
				const { host, port } = this.#route;
				const authority = `${(0, address.e)(host) === 6 ? `[${host}]` : host}:${port}`;
				return new Promise((resolve, reject) => {
					const lost = (error) => reject((0, network_error.xh)(error, proxy, "tunnel", this.#circumstances()));
					const asking = node_http_request({
						method: "CONNECT",
						path: authority,
						setHost: false,
						headers: {
							host: authority,
							connection: "keep-alive",
							...(proxy.authorization === undefined ? {} : { "proxy-authorization": proxy.authorization }),
						},
						createConnection: () => socket,
					});
					asking.on("connect", (response, _socket, head) => {
						const status = response.statusCode ?? 0;
						if (status < 200 || status > 299) {
							reject(refusal(status, response.statusMessage ?? "", proxy, this.#route.label));
						} else if (head.length > 0) {
							reject(
								new network_error.Dr(
									"NETWORK_PROXY",
									`the proxy ${proxy.label} (${proxy.variable}) spoke before ${this.#route.label} could`,
									{
										phase: "proxy",
										transient: false,
									},
								),
							);
						} else {
							resolve();
						}
					});
					asking.on("error", lost);
					asking.on("close", () => lost());
					asking.end();
				});
			}
			#layer(socket) {
				this.#layers.push(socket);
				if (this.#background) socket.unref();
				socket.on("error", () => {});
				return socket;
			}
			#until(socket, event, explain) {
				return new Promise((resolve, reject) => {
					const settle = (finish) => {
						socket.off(event, onEvent);
						socket.off("error", onError);
						socket.off("close", onClose);
						finish();
					};
					const onEvent = () => settle(resolve);
					const onError = (error) => settle(() => reject(explain(error)));
					const onClose = () => settle(() => reject(explain(undefined)));
					socket.on(event, onEvent);
					socket.on("error", onError);
					socket.on("close", onClose);
				});
			}
			#circumstances() {
				return { host: this.#route.label, now: this.#route.now() };
			}
		}
		function refusal(status, reason, proxy, host) {
			const words = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(reason) ? reason : (STATUS_CODES[status] ?? "");
			return new network_error.Dr(
				"NETWORK_PROXY",
				`the proxy ${proxy.label} (${proxy.variable}) refused to connect to ${host}: ${`${status} ${words}`.trim()}`,
				{
					phase: "proxy",
					transient: status >= 500,
					status,
					remedy:
						status === 407
							? `The proxy wants ${proxy.authorization === undefined ? "" : "other "}credentials: set ${proxy.variable} to http://user:password@${proxy.label}, special characters percent-encoded.`
							: undefined,
				},
			);
		}
		var http_proxy = __nccwpck_require__(6522);
		const USER_AGENT = "gcp-bearer/0.1.0";
		const AHEAD_MS = 10_000;
		const LONGEST_TIMER_MS = 2 ** 31 - 1;
		const MAX_HEAD_BYTES = 16_384;
		class Door {
			#env;
			#now;
			#connections = new Connections();
			#ahead = new Map();
			#exchanges = new Set();
			#ownContexts = new Map();
			#sharedContext;
			#closed = false;
			constructor(options) {
				this.#env = options.env;
				this.#now = () => options.now();
			}
			async send(request) {
				const url = parseUrl(request.url);
				const route = this.#route(url, request);
				if (this.#closed || request.signal?.aborted) {
					throw unfinished(this.#closed ? CLOSED : GIVEN_UP, url.host, "dns");
				}
				const exchange = new Exchange(request, url, headersOf(request, url, route), route, this.#connections, () =>
					this.#takeAhead(route.key),
				);
				this.#exchanges.add(exchange);
				try {
					return await exchange.answer;
				} finally {
					this.#exchanges.delete(exchange);
				}
			}
			connectAhead(url, options = {}) {
				if (this.#closed) return;
				let dial;
				let key;
				try {
					const route = this.#route(parseUrl(url), { direct: options.direct });
					key = route.key;
					dial = new Dial(route, true);
				} catch {
					return;
				}
				this.#ahead.set(key, [...(this.#ahead.get(key) ?? []), dial]);
				const forget = () => {
					dial.abort();
					this.#ahead.set(key, this.#ahead.get(key)?.filter((other) => other !== dial) ?? []);
				};
				const timer = setTimeout(() => {
					if (this.#ahead.get(key)?.includes(dial)) forget();
				}, AHEAD_MS).unref();
				dial.opened.then((socket) => {
					clearTimeout(timer);
					if (!this.#ahead.get(key)?.includes(dial)) return;
					socket.once("data", forget);
					socket.once("end", forget);
					socket.once("close", forget);
					dial.taken = () => {
						socket.off("data", forget);
						socket.off("end", forget);
						socket.off("close", forget);
					};
				}, forget);
			}
			close() {
				this.#closed = true;
				for (const exchange of this.#exchanges) exchange.giveUp(CLOSED);
				for (const dial of [...this.#ahead.values()].flat()) dial.abort();
				this.#ahead.clear();
				this.#connections.destroy();
			}
			#takeAhead(key) {
				const dial = this.#ahead.get(key)?.shift();
				dial?.taken?.();
				dial?.ref();
				return dial;
			}
			#route(url, request) {
				const secure = url.protocol === "https:";
				const proxy = request.direct ? undefined : (0, http_proxy.i)(url, this.#env);
				const { key, own } = this.#certificate(request.clientCertificate);
				const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
				const via = proxy === undefined ? "" : `${proxy.secure ? "https" : "http"}://${proxy.label}`;
				const target = proxy !== undefined && !secure ? "" : `${url.protocol}//${url.hostname}:${port}`;
				return {
					key: `${via} ${target} ${key}`,
					secure,
					host: (0, http_proxy.o)(url.hostname),
					port,
					label: url.host,
					proxy,
					contexts: { shared: () => this.#shared(), own },
					now: this.#now,
				};
			}
			#shared() {
				this.#sharedContext ??= (0, external_node_tls_namespaceObject.createSecureContext)();
				return this.#sharedContext;
			}
			#certificate(given) {
				if (given === undefined) return { key: "", own: () => this.#shared() };
				const key = (0, external_node_crypto_.createHash)("sha256").update(given.cert).update("\0").update(given.key).digest("hex");
				let context = this.#ownContexts.get(key);
				if (context === undefined) {
					try {
						context = (0, external_node_tls_namespaceObject.createSecureContext)({ cert: given.cert, key: given.key });
					} catch {
						throw new errors.G7("INPUT_INVALID", "the client certificate and its private key cannot be used together as PEM");
					}
					this.#ownContexts.set(key, context);
				}
				const own = context;
				return { key, own: () => own };
			}
		}
		const NONE = undefined;
		class Connections extends Agent {
			constructor() {
				super({ keepAlive: true });
			}
			getName(options) {
				return options.routeKey;
			}
			createConnection(options, opened = () => {}) {
				options.open(opened);
			}
		}
		class Exchange {
			answer;
			#request;
			#route;
			#outgoing;
			#startedAt = performance.now();
			#timer;
			#settle;
			#dial;
			#phase = "dial";
			#writtenAt = 0;
			#response;
			#stopReading;
			#onAbort = () => this.giveUp(GIVEN_UP);
			constructor(request, url, headers, route, agent, takeAhead) {
				this.#request = request;
				this.#route = route;
				this.answer = new Promise((resolve, reject) => {
					this.#settle = { resolve, reject };
				});
				this.#timer = setTimeout(() => this.#fail(this.#timeout()), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
				const dialAfresh = (opened) => {
					if (this.#settle === undefined) return opened(new Error("given up"), NONE);
					this.#dial = new Dial(route, false);
					this.#dial.opened.then(
						(socket) => opened(null, socket),
						(error) => opened(error, NONE),
					);
				};
				const open = (opened) => {
					this.#dial = takeAhead();
					if (this.#dial === undefined) return dialAfresh(opened);
					this.#dial.opened.then(
						(socket) => opened(null, socket),
						() => dialAfresh(opened),
					);
				};
				const options = {
					method: request.method,
					path: `${route.proxy !== undefined && !route.secure ? url.origin : ""}${url.pathname}${url.search}`,
					headers,
					setHost: false,
					maxHeaderSize: MAX_HEAD_BYTES,
					insecureHTTPParser: false,
					agent,
					routeKey: route.key,
					open,
				};
				this.#outgoing = node_http_request(options);
				this.#listen(this.#outgoing);
				request.signal?.addEventListener("abort", this.#onAbort, { once: true });
				this.#outgoing.end(request.body);
			}
			giveUp(why) {
				this.#fail(unfinished(why, this.#route.label, this.#phaseName()));
			}
			#listen(outgoing) {
				outgoing.on("socket", () => {
					this.#phase = "send";
					this.#writtenAt = performance.now();
				});
				outgoing.on("finish", () => {
					if (this.#phase !== "send") return;
					this.#phase = "wait";
					this.#writtenAt = performance.now();
				});
				outgoing.on("response", (response) => this.#read(response));
				outgoing.on("upgrade", (_response, socket) => {
					socket.destroy();
					this.#fail(this.#invalid("changed the protocol, which it was not asked to"));
				});
				outgoing.on("error", (error) => this.#fail(this.#explain(error)));
				outgoing.on("close", () => {
					if (this.#response?.complete !== true) this.#fail(this.#explain(undefined));
				});
			}
			#read(response) {
				const headAt = performance.now();
				this.#phase = "body";
				this.#response = response;
				response.on("error", (error) => this.#fail(this.#explain(error)));
				const { maxBodyBytes, certificate = false } = this.#request;
				const certificateExpiresAt = certificate && this.#route.secure ? expiryOf(response.socket) : undefined;
				this.#stopReading = readBody(response, this.#request, {
					done: (body) => {
						const endAt = performance.now();
						this.#succeed({
							url: this.#request.url,
							status: response.statusCode ?? 0,
							reason: response.statusMessage ?? "",
							headers: pairs(response.rawHeaders),
							body: body.kept,
							truncated: body.truncated,
							bytes: body.bytes,
							sha256: body.sha256,
							certificateExpiresAt,
							timing: {
								connect: this.#since(this.#dial?.startedAt, this.#dial?.connectedAt),
								tls: this.#since(this.#dial?.connectedAt, this.#dial?.securedAt),
								wait: Math.max(0, headAt - this.#writtenAt),
								body: endAt - headAt,
								total: endAt - this.#startedAt,
							},
						});
					},
					tooLarge: () =>
						this.#fail(
							new network_error.Dr("RESPONSE_TOO_LARGE", `${this.#route.label} answered with more than ${maxBodyBytes} bytes`, {
								phase: "body",
								transient: false,
								status: response.statusCode,
							}),
						),
					corrupt: (encoding) => this.#fail(this.#invalid(`sent a body that is not the ${encoding} it claims to be`)),
				});
			}
			#succeed(response) {
				const settle = this.#release();
				if (settle === undefined) return;
				if (this.#response?.complete !== true || !this.#outgoing.writableFinished) this.#outgoing.destroy();
				settle.resolve(response);
			}
			#fail(error) {
				const settle = this.#release();
				if (settle === undefined) return;
				if (this.#phase === "dial") this.#dial?.abort();
				this.#outgoing.destroy();
				settle.reject(error);
			}
			#release() {
				const settle = this.#settle;
				this.#settle = undefined;
				clearTimeout(this.#timer);
				this.#request.signal?.removeEventListener("abort", this.#onAbort);
				this.#stopReading?.();
				return settle;
			}
			#since(from, to) {
				if (from === undefined || to === undefined || to <= this.#startedAt) return undefined;
				return to - Math.max(from, this.#startedAt);
			}
			#phaseName() {
				return this.#phase === "dial" ? (this.#dial?.phase ?? "connect") : this.#phase;
			}
			#reused() {
				const openedAt = this.#dial?.securedAt ?? this.#dial?.connectedAt;
				return this.#outgoing.reusedSocket || (openedAt !== undefined && openedAt < this.#startedAt);
			}
			#circumstances() {
				return {
					host: this.#route.label,
					now: this.#route.now(),
					reused: this.#reused(),
					status: this.#response?.statusCode,
				};
			}
			#explain(error) {
				if (error instanceof network_error.Dr) return error;
				return (0, network_error.gW)(error, this.#phase === "dial" ? "send" : this.#phase, this.#circumstances());
			}
			#invalid(what) {
				const phase = this.#phaseName();
				const status = this.#response?.statusCode;
				return new network_error.Dr("RESPONSE_INVALID", `${this.#route.label} ${what}`, {
					phase,
					transient: false,
					status,
				});
			}
			#timeout() {
				const phase = this.#phaseName();
				const { label, proxy } = this.#route;
				const stuck = {
					dns: "its name was still being resolved",
					connect: "no connection yet",
					proxy: `the proxy ${proxy?.label} (${proxy?.variable}) had not connected yet`,
					tls: "connected, TLS handshake not finished",
					send: "connected, request not yet sent in full",
					wait: "connected, request sent, no response",
					body: `status ${this.#response?.statusCode} came, the body not to its end`,
				}[phase];
				return new network_error.Dr(
					"NETWORK_TIMEOUT",
					`no ${phase === "body" ? "whole " : ""}answer from ${label} within ${(0, duration.a3)(this.#request.timeoutMs)}: ${stuck}`,
					{ phase, transient: true, status: this.#response?.statusCode, reused: this.#reused() },
				);
			}
		}
		const CLOSED = "the door to the network was closed";
		const GIVEN_UP = "it was given up";
		function unfinished(why, host, phase) {
			return new network_error.Dr("UNFINISHED", `the request to ${host} was not finished: ${why}`, {
				phase,
				transient: false,
			});
		}
		function parseUrl(text) {
			let url;
			try {
				url = new URL(text);
			} catch {}
			if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
				throw new errors.G7("INPUT_INVALID", "a request needs an absolute http:// or https:// URL");
			}
			if (url.username !== "" || url.password !== "") {
				throw new errors.G7(
					"INPUT_INVALID",
					`the URL for ${url.host} carries a user name or password; send an Authorization header instead`,
				);
			}
			return url;
		}
		const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
		const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
		function headersOf(request, url, route) {
			if (!TOKEN.test(request.method) || request.method.toUpperCase() === "CONNECT") {
				throw new errors.G7("INPUT_INVALID", "the request method is not one that can be sent");
			}
			const headers = {};
			const given = new Set();
			for (const [name, value] of Object.entries(request.headers ?? {})) {
				if (!TOKEN.test(name)) {
					throw new errors.G7("INPUT_INVALID", `${JSON.stringify(name.slice(0, 60))} is not the name of a header`);
				}
				if (!FIELD_VALUE.test(value)) {
					throw new errors.G7(
						"INPUT_INVALID",
						`the value of header ${name} contains a line break or another character that a header cannot carry`,
					);
				}
				const lower = name.toLowerCase();
				if (["content-length", "transfer-encoding", "proxy-authorization"].includes(lower)) continue;
				given.add(lower);
				headers[name] = value;
			}
			if (route.proxy?.authorization !== undefined && !route.secure) {
				headers["Proxy-Authorization"] = route.proxy.authorization;
			}
			if (!given.has("host")) headers["Host"] = url.host;
			if (!given.has("user-agent")) headers["User-Agent"] = USER_AGENT;
			if (!given.has("accept")) headers["Accept"] = "*/*";
			if (request.body !== undefined) headers["Content-Length"] = String(Buffer.byteLength(request.body));
			else if (/^(POST|PUT|PATCH)$/i.test(request.method)) headers["Content-Length"] = "0";
			return headers;
		}
		function pairs(raw) {
			const found = [];
			for (let index = 0; index + 1 < raw.length; index += 2) found.push([raw[index] ?? "", raw[index + 1] ?? ""]);
			return found;
		}
		const expiries = new WeakMap();
		function expiryOf(socket) {
			if (!(socket instanceof external_node_tls_namespaceObject.TLSSocket)) return undefined;
			const known = expiries.get(socket);
			if (known !== undefined) return known;
			const expiry = Date.parse(socket.getPeerCertificate().valid_to);
			if (Number.isNaN(expiry)) return undefined;
			expiries.set(socket, expiry);
			return expiry;
		}
	},
	3833: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			w: () => header,
		});
		function header(response, name) {
			const wanted = name.toLowerCase();
			return response.headers.find(([given]) => given.toLowerCase() === wanted)?.[1];
		}
	},
	9895: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Dr: () => NetworkError,
			gW: () => exchangeFailure,
			kL: () => tlsFailure,
			vZ: () => connectFailure,
			xh: () => proxyFailure,
		});
		var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7406);
		class NetworkError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7 {
			phase;
			sent;
			transient;
			reused;
			constructor(code, message, details) {
				super(code, message, details);
				this.name = "NetworkError";
				this.phase = details.phase;
				this.sent = details.phase === "send" || details.phase === "wait" || details.phase === "body";
				this.transient = details.transient;
				this.reused = details.reused ?? false;
			}
		}
		function failureOf(thrown) {
			if (thrown instanceof AggregateError && thrown.errors.length > 0) {
				return { code: failureOf(thrown.errors.at(-1)).code, thrown };
			}
			const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
			return { code: typeof code === "string" ? code : "", thrown };
		}
		const DNS_CODES = {
			ENOTFOUND: "no such host (ENOTFOUND)",
			EAI_AGAIN: "the name server did not answer (EAI_AGAIN)",
			EAI_NODATA: "the name has no address (EAI_NODATA)",
			EAI_FAIL: "the name server failed (EAI_FAIL)",
		};
		const CONNECT_CODES = {
			ECONNREFUSED: "connection refused (ECONNREFUSED)",
			ECONNRESET: "connection reset (ECONNRESET)",
			ETIMEDOUT: "connection timed out (ETIMEDOUT)",
			EHOSTUNREACH: "host unreachable (EHOSTUNREACH)",
			ENETUNREACH: "network unreachable (ENETUNREACH)",
			EACCES: "not permitted (EACCES)",
			EPERM: "not permitted (EPERM)",
		};
		const LOST_CODES = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "ERR_STREAM_PREMATURE_CLOSE"]);
		const UNKNOWN_ISSUER = new Set([
			"DEPTH_ZERO_SELF_SIGNED_CERT",
			"SELF_SIGNED_CERT_IN_CHAIN",
			"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
			"UNABLE_TO_GET_ISSUER_CERT",
			"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
		]);
		const CERTIFICATE_CODES = {
			CERT_HAS_EXPIRED: "its certificate has expired",
			CERT_NOT_YET_VALID: "its certificate is not valid yet",
			CERT_REVOKED: "its certificate was revoked",
			CERT_REJECTED: "its certificate was rejected",
			CERT_UNTRUSTED: "its certificate is not trusted",
			CERT_SIGNATURE_FAILURE: "its certificate carries a wrong signature",
			CERT_CHAIN_TOO_LONG: "its certificate chain is too long",
			INVALID_CA: "its certificate was issued by one that is no certificate authority",
			INVALID_PURPOSE: "its certificate is not meant for servers",
			DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
			SELF_SIGNED_CERT_IN_CHAIN: "its certificate chain ends in a self-signed one that is not trusted here",
			UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the issuer of its certificate is unknown here",
			UNABLE_TO_GET_ISSUER_CERT: "the issuer of its certificate is unknown here",
			UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the issuer of its certificate is unknown here",
		};
		const EXTRA_CA =
			"If this network intercepts TLS, or the server uses a private certificate authority, set NODE_EXTRA_CA_CERTS " +
			"to a PEM file with the certificate of that authority.";
		function connectFailure(thrown, at) {
			const failure = failureOf(thrown);
			const dns = isDns(failure);
			return new NetworkError(
				dns ? "NETWORK_DNS" : "NETWORK_CONNECT",
				dns
					? `the name of ${at.host} could not be resolved: ${reachFailure(failure)}`
					: `no connection to ${at.host}: ${reachFailure(failure)}`,
				{ phase: dns ? "dns" : "connect", transient: isTransientReach(failure), cause: harmless(thrown) },
			);
		}
		function proxyFailure(thrown, proxy, stage, at) {
			const failure = failureOf(thrown);
			const lost = stage !== "reach" && (LOST_CODES.has(failure.code) || failure.code === "");
			const why =
				stage === "reach"
					? `could not be reached: ${reachFailure(failure)}`
					: lost
						? `closed the connection ${stage === "tls" ? "during the TLS handshake" : "without opening a tunnel"}`
						: stage === "tls"
							? `failed in TLS: ${tlsReason(failure, proxy.label, at.now)}`
							: "answered with something that is not HTTP";
			return new NetworkError("NETWORK_PROXY", `the proxy ${proxy.label} (${proxy.variable}) ${why}, on the way to ${at.host}`, {
				phase: "proxy",
				transient: lost || (stage === "reach" && isTransientReach(failure)),
				remedy: stage === "tls" && UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
				cause: harmless(thrown),
			});
		}
		function tlsFailure(thrown, at) {
			const failure = failureOf(thrown);
			if (LOST_CODES.has(failure.code)) {
				return new NetworkError("NETWORK_RESET", `${at.host} closed the connection during the TLS handshake`, {
					phase: "tls",
					transient: true,
					cause: harmless(thrown),
				});
			}
			return refusedTls(failure, "tls", at);
		}
		function refusedTls(failure, phase, at) {
			return new NetworkError("NETWORK_TLS", `TLS with ${at.host} failed: ${tlsReason(failure, at.host, at.now)}`, {
				phase,
				transient: false,
				reused: at.reused,
				remedy: UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
				cause: harmless(failure.thrown),
			});
		}
		function exchangeFailure(thrown, phase, at) {
			const failure = failureOf(thrown);
			if (failure.code.startsWith("HPE_") && failure.code !== "HPE_INVALID_EOF_STATE") {
				const what =
					failure.code === "HPE_HEADER_OVERFLOW" ? "headers of more than 16 KiB" : `something that is not HTTP (${failure.code})`;
				return new NetworkError("RESPONSE_INVALID", `${at.host} answered with ${what}`, {
					phase,
					transient: false,
					status: at.status,
					reused: at.reused,
				});
			}
			if (failure.code.startsWith("ERR_SSL_")) return refusedTls(failure, phase, at);
			const how = LOST_CODES.has(failure.code) || failure.code === "" ? "" : ` (${failure.code})`;
			const when = {
				send: "while the request was being sent",
				wait: "without an answer",
				body: `in the middle of its answer${at.status === undefined ? "" : ` (status ${at.status})`}`,
			}[phase];
			return new NetworkError("NETWORK_RESET", `${at.host} closed the connection ${when}${how}`, {
				phase,
				transient: true,
				status: at.status,
				reused: at.reused,
				cause: harmless(thrown),
			});
		}
		function isDns({ code, thrown }) {
			if (code in DNS_CODES || code.startsWith("EAI_")) return true;
			return thrown instanceof Error && "syscall" in thrown && thrown.syscall === "getaddrinfo";
		}
		function isTransientReach(failure) {
			return isDns(failure) ? failure.code === "EAI_AGAIN" : true;
		}
		function reachFailure({ code }) {
			return DNS_CODES[code] ?? CONNECT_CODES[code] ?? (code || "connection closed");
		}
		function tlsReason({ code, thrown }, host, now) {
			if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
				const names = certificateNames(thrown);
				return names === "" ? `its certificate is not for ${host}` : `its certificate is for ${names}, not for ${host}`;
			}
			if (code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "ERR_SSL_PACKET_LENGTH_TOO_LONG") {
				return `it does not speak TLS on this port (${code})`;
			}
			const known = CERTIFICATE_CODES[code];
			if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") {
				return `${known} (${code}; the clock of this machine says ${new Date(now).toISOString()})`;
			}
			return known === undefined ? code || "handshake failed" : `${known} (${code})`;
		}
		function certificateNames(thrown) {
			if (!(thrown instanceof Error) || !("cert" in thrown)) return "";
			const cert = thrown.cert;
			if (typeof cert !== "object" || cert === null || !("subjectaltname" in cert)) return "";
			if (typeof cert.subjectaltname !== "string") return "";
			const names = [...cert.subjectaltname.matchAll(/(?:DNS|IP Address):([A-Za-z0-9.*:_-]{1,253})(?=, |$)/g)].map((match) => match[1]);
			return names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
		}
		function harmless(thrown) {
			if (!(thrown instanceof Error) || "rawPacket" in thrown || "cert" in thrown) return undefined;
			return thrown;
		}
	},
	6522: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			i: () => proxyFor,
			o: () => withoutBrackets,
		});
		var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
		var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3414);
		var _network_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9895);
		function proxyFor(url, env) {
			const names = url.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
			const variable = names.find((name) => (env[name] ?? "").trim() !== "");
			if (variable === undefined) return undefined;
			const exceptions = env["no_proxy"] || env["NO_PROXY"] || "";
			if (isBypassed(url, exceptions)) return undefined;
			return parseProxy((env[variable] ?? "").trim(), variable);
		}
		function parseProxy(value, variable) {
			const unusable = (why) =>
				new _network_error_js__WEBPACK_IMPORTED_MODULE_2__.Dr(
					"NETWORK_PROXY",
					`the value of ${variable} cannot be used as a proxy: ${why}`,
					{
						phase: "proxy",
						transient: false,
						remedy: `Set ${variable} to http://host:port or http://user:password@host:port, special characters percent-encoded.`,
					},
				);
			const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
			const url = parseUrl(text);
			if (url === undefined) throw unusable("it is not a URL");
			if (url.protocol !== "http:" && url.protocol !== "https:") {
				throw unusable(`only http:// and https:// proxies are supported, not ${url.protocol}//`);
			}
			if (url.hostname === "" || url.port === "0") throw unusable("it names no host and port");
			const secure = url.protocol === "https:";
			const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
			return {
				secure,
				host: withoutBrackets(url.hostname),
				port,
				label: `${url.hostname}:${port}`,
				variable,
				authorization:
					url.username === "" && url.password === ""
						? undefined
						: `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString("base64")}`,
			};
		}
		function isBypassed(url, exceptions) {
			const host = withoutBrackets(url.hostname.toLowerCase()).replace(/\.$/, "");
			if (isLoopback(host)) return true;
			const port = url.port || (url.protocol === "https:" ? "443" : "80");
			return exceptions
				.toLowerCase()
				.split(/[\s,]+/)
				.some((entry) => matches(entry, host, port));
		}
		function matches(entry, host, port) {
			if (entry === "") return false;
			if (entry === "*") return true;
			const { name, onlyPort } = splitPort(entry);
			if (onlyPort !== undefined && onlyPort !== port) return false;
			if (name === "*") return true;
			if ((0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(host) !== 0)
				return name.includes("/") ? inRange(host, name) : canonicalAddress(name) === host;
			const domain = name.replace(/^\*?\./, "").replace(/\.$/, "");
			return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
		}
		function splitPort(entry) {
			if ((0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(entry) === 6) return { name: entry, onlyPort: undefined };
			const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry);
			if (match !== null) return { name: match[1] ?? match[2] ?? "", onlyPort: match[3]?.replace(/^0+(?=\d)/, "") };
			return { name: entry, onlyPort: undefined };
		}
		function canonicalAddress(name) {
			if ((0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(name) !== 6) return name;
			return withoutBrackets(parseUrl(`http://[${name}]`)?.hostname ?? name);
		}
		function inRange(host, range) {
			const [network = "", bits = ""] = range.split("/");
			const family = (0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(network);
			if (family === 0 || family !== (0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(host) || !/^\d{1,3}$/.test(bits)) return false;
			if (Number(bits) > (family === 4 ? 32 : 128)) return false;
			const type = family === 4 ? "ipv4" : "ipv6";
			const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
			list.addSubnet(network, Number(bits), type);
			return list.check(host, type);
		}
		function isLoopback(host) {
			if (host === "localhost" || host.endsWith(".localhost")) return true;
			if ((0, _address_js__WEBPACK_IMPORTED_MODULE_1__.e)(host) === 4) return host.startsWith("127.");
			return host === "::1" || /^::ffff:7f[0-9a-f]{2}:/.test(host);
		}
		function withoutBrackets(hostname) {
			return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
		}
		function decoded(text) {
			try {
				return decodeURIComponent(text);
			} catch {
				return text;
			}
		}
		function parseUrl(text) {
			try {
				return new URL(text);
			} catch {
				return undefined;
			}
		}
	},
	6092: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			B2: () => Deadline,
			HI: () => sendWithRetries,
			Vs: () => retryAfterMs,
		});
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2297);
		var _message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3833);
		var _network_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9895);
		class Deadline {
			#host;
			#at;
			ms;
			constructor(host, ms) {
				this.#host = host;
				this.#at = host.now() + ms;
				this.ms = ms;
			}
			remaining() {
				return Math.max(0, this.#at - this.#host.now());
			}
		}
		const FIRST_WAIT_MS = 500;
		const LONGEST_WAIT_MS = 8_000;
		const ATTEMPTS = { answered: 6, unreached: 4, unknownHost: 3 };
		async function sendWithRetries(door, host, request, options) {
			const { deadline, what } = options;
			const startedAt = host.now();
			const earlier = [];
			if (deadline.remaining() <= 0) throw outOfTime(what, deadline);
			for (let attempt = 1; ; attempt += 1) {
				const timeoutMs = Math.max(1, Math.min(options.attemptMs, deadline.remaining()));
				let response;
				let failure;
				try {
					response = await door.send({ ...request, timeoutMs });
				} catch (error) {
					if (!(error instanceof _network_error_js__WEBPACK_IMPORTED_MODULE_1__.Dr)) throw error;
					failure = error;
				}
				const outcome = response === undefined ? outcomeOfFailure(failure) : outcomeOfResponse(response, host.now());
				const wait = outcome === undefined ? undefined : waitBefore(outcome, attempt, host.random());
				const left = deadline.remaining();
				if (outcome !== undefined && wait !== undefined && attempt < outcome.attempts && wait < left) {
					host.info(
						`${what}: ${outcome.words}; attempt ${attempt + 1} of ${outcome.attempts} in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(wait)}`,
					);
					earlier.push(outcome.words);
					await host.sleep(wait, request.signal);
					continue;
				}
				if (outcome?.retryAfterMs !== undefined && outcome.retryAfterMs >= left) {
					host.info(
						`${what}: ${outcome.words}; it asks to wait ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(outcome.retryAfterMs)}, ` +
							`but only ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(left)} are left: giving up`,
					);
				}
				if (response !== undefined) return attempt === 1 ? response : { ...response, attempts: attempt };
				if (failure === undefined) throw outOfTime(what, deadline);
				throw attempt === 1 ? failure : withHistory(failure, attempt, host.now() - startedAt, earlier);
			}
		}
		function retryAfterMs(response, now) {
			const value = (0, _message_js__WEBPACK_IMPORTED_MODULE_2__.w)(response, "retry-after")?.trim() ?? "";
			if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
			const date = httpDate(value);
			if (date === undefined) return undefined;
			return Math.max(0, date - (httpDate((0, _message_js__WEBPACK_IMPORTED_MODULE_2__.w)(response, "date")?.trim() ?? "") ?? now));
		}
		function httpDate(text) {
			if (!/^[A-Z][a-z]{2,8},? [\d A-Za-z:-]{8,} ?(GMT|\d{4})$/.test(text)) return undefined;
			const time = Date.parse(/GMT$/.test(text) ? text : `${text} GMT`);
			return Number.isNaN(time) ? undefined : time;
		}
		function outcomeOfResponse(response, now) {
			const { status } = response;
			if (status !== 408 && status !== 429 && (status < 500 || status > 599)) return undefined;
			return {
				words: `HTTP ${status}`,
				attempts: ATTEMPTS.answered,
				retryAfterMs: retryAfterMs(response, now),
			};
		}
		function outcomeOfFailure(failure) {
			if (failure === undefined) return undefined;
			const unknownHost = failure.code === "NETWORK_DNS" && !failure.transient;
			if (!failure.transient && !unknownHost) return undefined;
			const attempts = unknownHost
				? ATTEMPTS.unknownHost
				: failure.phase === "dns" || failure.phase === "connect" || failure.phase === "proxy"
					? ATTEMPTS.unreached
					: ATTEMPTS.answered;
			return { words: WORDS[failure.code] ?? "the request failed", attempts, retryAfterMs: undefined };
		}
		const WORDS = {
			NETWORK_DNS: "its name could not be resolved",
			NETWORK_CONNECT: "no connection",
			NETWORK_PROXY: "the proxy did not connect",
			NETWORK_RESET: "the connection was lost",
			NETWORK_TIMEOUT: "no answer in time",
		};
		function waitBefore(outcome, attempt, random) {
			const jittered = (most) => Math.round(most * (0.5 + random / 2));
			if (outcome.retryAfterMs !== undefined) return Math.max(outcome.retryAfterMs, jittered(FIRST_WAIT_MS));
			return jittered(Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS));
		}
		function outOfTime(what, deadline) {
			return new _network_error_js__WEBPACK_IMPORTED_MODULE_1__.Dr(
				"NETWORK_TIMEOUT",
				`${what} was not asked: the ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(deadline.ms)} for all such requests were used up before`,
				{ phase: "dns", transient: false },
			);
		}
		function withHistory(failure, attempts, ms, earlier) {
			const last = WORDS[failure.code];
			const others = [...new Set(earlier)].filter((words) => words !== last);
			const history = others.length === 0 ? "" : `; earlier attempts: ${others.join(", ")}`;
			return new _network_error_js__WEBPACK_IMPORTED_MODULE_1__.Dr(
				failure.code,
				`${failure.message} (after ${attempts} attempts in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(ms)}${history})`,
				{
					phase: failure.phase,
					transient: failure.transient,
					reused: failure.reused,
					remedy: failure.remedy,
					status: failure.status,
					cause: failure.cause,
				},
			);
		}
	},
	8796: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			Q: () => INPUT_NAMES,
			i: () => InputReader,
		});
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2297);
		const INPUT_NAMES = [
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
				const ms = (0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.E9)(value);
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
	},
	8712: (__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.a(
			__webpack_module__,
			async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
				try {
					var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
					var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7406);
					var _github_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2654);
					var _report_log_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6314);
					var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7263);
					const workspace = process.env["GITHUB_WORKSPACE"];
					if (workspace && (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(workspace)) process.chdir(workspace);
					const inputs = (0, _github_js__WEBPACK_IMPORTED_MODULE_2__.L)(process.env);
					const host = (0, _github_js__WEBPACK_IMPORTED_MODULE_2__.S)(process.env);
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
								new _errors_js__WEBPACK_IMPORTED_MODULE_1__.G7(
									"UNFINISHED",
									"The step ended before it had finished. This is a bug in gcp-bearer.",
								),
							);
					});
					try {
						process.exitCode = await (0, _run_js__WEBPACK_IMPORTED_MODULE_4__.e)(host, inputs);
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
	5124: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			u: () => isRecord,
		});
		function isRecord(value) {
			return typeof value === "object" && value !== null && !Array.isArray(value);
		}
	},
	3734: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			MP: () => describeBody,
			O8: () => outputBody,
			hg: () => indentJson,
			hh: () => fileBody,
			rD: () => readableBody,
			wd: () => OUTPUT_BYTES,
		});
		var _http_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3833);
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7423);
		const WINDOW_BYTES = 64 * 1024;
		const OUTPUT_BYTES = 64 * 1024;
		function readableBody(response, secrets) {
			const { body } = response;
			if (body.length === 0) return { kind: "empty" };
			const window = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_0__.mI)(body, WINDOW_BYTES);
			const type = (0, _http_message_js__WEBPACK_IMPORTED_MODULE_1__.w)(response, "content-type") ?? "";
			const text = decode(window, type);
			if (isBinary(text, type)) return { kind: "binary" };
			const complete = window.length === body.length && !response.truncated;
			return { kind: "text", text: secrets.redact(text), complete };
		}
		function outputBody(response, secrets, maxBytes = OUTPUT_BYTES) {
			const window = response.body.subarray(0, 2 * maxBytes);
			return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_0__.PH)(window.toString("utf8"), secrets, maxBytes);
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
			const type = (0, _http_message_js__WEBPACK_IMPORTED_MODULE_1__.w)(response, "content-type")?.split(";")[0]?.trim();
			const more = response.truncated && response.sha256 === undefined ? "more than " : "";
			return `${more}${(0, _safe_text_js__WEBPACK_IMPORTED_MODULE_0__.U9)(response.bytes, "byte")}${type ? ` of ${type}` : ""}`;
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
	6314: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			H1: () => logFailure,
			iH: () => logResponse,
			l1: () => logCheck,
			o: () => annotateFailures,
			ow: () => logTotals,
		});
		var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2297);
		var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7406);
		var _body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3734);
		var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8456);
		var _results_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(350);
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7423);
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
			const name = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(host.redact(result.name), NAME_CHARS);
			const message = clean(host, result.message);
			if (result.verdict === "skipped") return `↷ ${name} — ${skippedWords(message)}`;
			const tries = result.attempts.length > 1 ? `, ${result.attempts.length} attempts` : "";
			const answer = `${answerOf(host, result)} in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(result.durationMs)}${tries}`;
			if (result.verdict === "passed") return `✓ ${name} — ${answer}${result.refused ? `: ${message}` : ""}`;
			const begin = `${result.response?.status}: `;
			return `✗ ${name} — ${answer}: ${message.startsWith(begin) ? message.slice(begin.length) : message}`;
		}
		function skippedWords(message) {
			return message.startsWith("skipped: ") ? message : `skipped: ${message}`;
		}
		function answerOf(host, { response, attempts }) {
			if (response) return String(response.status);
			return (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(host.redact(attempts.at(-1)?.outcome ?? "no answer"), NAME_CHARS);
		}
		function logTotals(host, results) {
			if (results.length === 0) return;
			const { total, passed, failed, skipped } = (0, _results_js__WEBPACK_IMPORTED_MODULE_3__.totalsOf)(results);
			const parts = [`${passed} passed`];
			if (failed > 0) parts.push(`${failed} failed`);
			if (skipped > 0) parts.push(`${skipped} skipped`);
			const began = Math.min(...results.map(({ startMs }) => startMs));
			const ended = Math.max(...results.map(({ startMs, durationMs }) => startMs + durationMs));
			host.info(
				`${(0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.U9)(total, "check")}: ${parts.join(", ")}, in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(ended - began)}`,
			);
		}
		function annotateFailures(host, results) {
			const failed = results.filter(({ verdict }) => verdict === "failed");
			const annotations = failed.map((result) => {
				const code = result.code ?? "CHECK_FAILED";
				const name = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(host.redact(result.name), NAME_CHARS);
				const lines = result.failures.map(({ line, actual }) => `${clean(host, line)} — came: ${clean(host, actual)}`);
				return {
					title: `${code}: ${name}`,
					lines: [
						clean(host, result.message),
						...lines,
						...remedyLines(host, result.remedy),
						(0, _report_js__WEBPACK_IMPORTED_MODULE_5__.C)(code),
					],
				};
			});
			annotate(host, annotations, "checks failed");
		}
		function logResponse(host, response) {
			const reason = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(host.redact(response.reason), 100).trim();
			const status = reason === "" ? String(response.status) : `${response.status} ${reason}`;
			host.info(`HTTP ${status} in ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.a3)(response.timing.total)}`);
			logBody(host, response, 100, 4096);
		}
		function logBody(host, response, maxLines, maxChars) {
			const body = (0, _body_js__WEBPACK_IMPORTED_MODULE_2__.rD)(response, host);
			if (body.kind === "empty") return;
			const what = (0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.om)(
				host.redact((0, _body_js__WEBPACK_IMPORTED_MODULE_2__.MP)(response)),
				NAME_CHARS,
			);
			if (body.kind === "binary") {
				host.info(`  ${what}, not shown`);
				return;
			}
			const fits = body.complete && body.text.length <= maxChars;
			const text = fits && body.text.length > ONE_LINE_CHARS ? (0, _body_js__WEBPACK_IMPORTED_MODULE_2__.hg)(body.text) : body.text;
			host.info((0, _safe_text_js__WEBPACK_IMPORTED_MODULE_4__.BW)(text, maxLines, maxChars));
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
	8456: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
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
		__nccwpck_require__.r(__webpack_exports__);
		__nccwpck_require__.d(__webpack_exports__, {
			RESULTS_SCHEMA_URL: () => RESULTS_SCHEMA_URL,
			formatResults: () => formatResults,
			resultsJson: () => resultsJson,
			resultsOf: () => resultsOf,
			totalsOf: () => totalsOf,
			verdictOf: () => verdictOf,
		});
		var _http_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3833);
		var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3734);
		var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7423);
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
			const body = verdict === "failed" ? (0, _body_js__WEBPACK_IMPORTED_MODULE_0__.rD)(response, secrets) : undefined;
			return {
				status: response.status,
				...optional("contentType", (0, _http_message_js__WEBPACK_IMPORTED_MODULE_2__.w)(response, "content-type"), (type) =>
					secrets.redact(type),
				),
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
	7423: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			BW: () => safeBlock,
			Hk: () => safeText,
			PH: () => safeOutput,
			U9: () => count,
			fH: () => safeMarkdown,
			lI: () => safeCode,
			mI: () => firstBytes,
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
	7263: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
		__nccwpck_require__.d(__webpack_exports__, {
			e: () => run,
		});
		var promises_ = __nccwpck_require__(1455);
		var record = __nccwpck_require__(5124);
		const FORK = {
			withoutSecrets: `a pull request's run from a fork gets no secrets, so an input like \${{ secrets.GCP_KEY }} arrives empty.`,
			withoutOidc: "a pull request's run from a fork gets none.",
			condition: "if: github.event.pull_request.head.repo.full_name == github.repository",
		};
		const DEPENDABOT = {
			withoutSecrets: `a run that Dependabot started gets Dependabot's secrets and not those of Actions, so an input like \${{ secrets.GCP_KEY }} arrives empty. gh secret set GCP_KEY --app dependabot sets one.`,
			withoutOidc:
				"this run, which Dependabot started, got none: it has read-only permissions unless the job's own permissions say more (id-token: write).",
			condition: "if: github.actor != 'dependabot[bot]'",
		};
		const FORK_EVENTS = new Set(["pull_request", "pull_request_review", "pull_request_review_comment"]);
		async function untrustedRun(env) {
			if (env["GITHUB_ACTOR"] === "dependabot[bot]" || env["GITHUB_TRIGGERING_ACTOR"] === "dependabot[bot]") return DEPENDABOT;
			if (!FORK_EVENTS.has(env["GITHUB_EVENT_NAME"] ?? "")) return undefined;
			try {
				const event = JSON.parse(await (0, promises_.readFile)(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
				const pull = (0, record.u)(event) ? event["pull_request"] : undefined;
				const head = (0, record.u)(pull) && (0, record.u)(pull["head"]) ? pull["head"] : undefined;
				if (head && head["repo"] === null) return FORK;
				const repo = head?.["repo"];
				if ((0, record.u)(repo) && repo["full_name"] !== env["GITHUB_REPOSITORY"]) return FORK;
			} catch {}
			return undefined;
		}
		var errors = __nccwpck_require__(7406);
		var checks_check = __nccwpck_require__(1283);
		const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
		var external_node_path_ = __nccwpck_require__(6760);
		async function findDefaultCredentials(env) {
			const named = env["GOOGLE_APPLICATION_CREDENTIALS"];
			const wellKnown = (0, external_node_path_.join)(gcloudFolder(env), "application_default_credentials.json");
			if (named)
				return read(
					named,
					"env GOOGLE_APPLICATION_CREDENTIALS",
					(0, external_node_path_.resolve)(named) === (0, external_node_path_.resolve)(wellKnown),
				);
			const found = await read(wellKnown, "gcloud's application-default login", true);
			if (found.kind === "file") return found;
			if (found.kind === "unreadable" && found.why !== "ENOENT" && found.why !== "ENOTDIR") return found;
			return { kind: "metadata", looked: ["env GOOGLE_APPLICATION_CREDENTIALS (not set)", `${wellKnown} (no such file)`] };
		}
		async function read(path, source, fromGcloud) {
			try {
				return { kind: "file", path, source, text: await (0, promises_.readFile)(path, "utf8"), fromGcloud };
			} catch (error) {
				const why = error instanceof Error && "code" in error ? String(error.code) : "cannot be read";
				return { kind: "unreadable", path, source, why };
			}
		}
		function gcloudFolder(env) {
			if (env["CLOUDSDK_CONFIG"]) return env["CLOUDSDK_CONFIG"];
			if (process.platform === "win32")
				return (0, external_node_path_.join)(env["APPDATA"] ?? (0, external_node_os_namespaceObject.homedir)(), "gcloud");
			return (0, external_node_path_.join)(env["HOME"] ?? (0, external_node_os_namespaceObject.homedir)(), ".config", "gcloud");
		}
		async function defaultProject(env, fromGcloud) {
			const explicit = explicitProject(env);
			if (explicit || !fromGcloud) return explicit;
			if (env["CLOUDSDK_CORE_PROJECT"]) return env["CLOUDSDK_CORE_PROJECT"];
			const folder = gcloudFolder(env);
			const active =
				env["CLOUDSDK_ACTIVE_CONFIG_NAME"] ||
				(await (0, promises_.readFile)((0, external_node_path_.join)(folder, "active_config"), "utf8").catch(() => "")).trim() ||
				"default";
			if (!/^[a-z][a-z0-9-]*$/i.test(active)) return undefined;
			const configuration = await (0, promises_.readFile)(
				(0, external_node_path_.join)(folder, "configurations", `config_${active}`),
				"utf8",
			).catch(() => "");
			return projectOf(configuration);
		}
		function explicitProject(env) {
			return env["GOOGLE_CLOUD_PROJECT"] || env["GCLOUD_PROJECT"] || undefined;
		}
		function projectOf(configuration) {
			let section = "";
			for (const line of configuration.split(/\r?\n/)) {
				const head = /^\s*\[([^\]]+)\]/.exec(line);
				if (head?.[1] !== undefined) section = head[1].trim();
				const project = /^\s*project\s*[=:]\s*(\S+)/.exec(line);
				if (section === "core" && project?.[1] !== undefined) return project[1];
			}
			return undefined;
		}
		var external_node_crypto_ = __nccwpck_require__(7598);
		function endpoint(service, universe, path) {
			return `https://${service}.${universe}${path}`;
		}
		const IAM_AUDIENCE_PREFIX = "//iam.googleapis.com/";
		function isGoogleUrl(text, service, universe, path) {
			const url = parseUrl(text);
			if (!url || url.protocol !== "https:" || url.port !== "" || url.username || url.password) return false;
			if (url.search || url.hash || !path.test(url.pathname)) return false;
			const domain = universe.replaceAll(".", "\\.");
			const label = "[a-z0-9-]+";
			return new RegExp(
				`^(?:${service}|${label}\\.${service}|${service}\\.${label}|${label}-${service}|${service}-${label}\\.p)(?:\\.mtls)?\\.${domain}$`,
			).test(url.hostname);
		}
		function impersonatedAccount(text, universe) {
			const path = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/;
			if (!isGoogleUrl(text, "iamcredentials", universe, path)) return undefined;
			const account = path.exec(new URL(text).pathname)?.[1];
			if (account === undefined) return undefined;
			try {
				return decodeURIComponent(account);
			} catch {
				return undefined;
			}
		}
		const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
		const LINK_LOCAL = /^(?:169\.254(?:\.\d{1,3}){2}|\[fe[89ab][0-9a-f]:[0-9a-f:]*\]|\[fd00:ec2::254\]|metadata\.google\.internal)$/;
		function isLoopback(url) {
			return LOOPBACK.test(url.hostname);
		}
		function isConfidential(url) {
			return url.protocol === "https:" || (url.protocol === "http:" && (isLoopback(url) || LINK_LOCAL.test(url.hostname)));
		}
		function isAwsMetadata(text) {
			const url = parseUrl(text);
			if (!url || (url.protocol !== "http:" && url.protocol !== "https:") || url.username || url.password) return false;
			return url.port === "" && (url.hostname === "169.254.169.254" || url.hostname === "[fd00:ec2::254]");
		}
		function isAwsVerification(text) {
			const url = parseUrl(text.replace("{region}", "us-east-1"));
			if (!url || url.protocol !== "https:" || url.port !== "" || url.username || url.password) return false;
			return /^sts(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/.test(url.hostname);
		}
		function parseUrl(text) {
			return URL.canParse(text) ? new URL(text) : undefined;
		}
		const TYPES = [
			"service_account",
			"authorized_user",
			"impersonated_service_account",
			"external_account",
			"external_account_authorized_user",
		];
		const KEY_EXAMPLE = "${{ secrets.GCP_KEY }}, where the secret is the key file's whole text or base64 of it";
		const FILE_EXAMPLE = "GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json, a credential file as Google or gcloud wrote it";
		function exampleOf({ code }) {
			return code === "ADC_INVALID" ? FILE_EXAMPLE : KEY_EXAMPLE;
		}
		function parseCredential(text, context) {
			const before = context.problems.list.length;
			const json = parseJson(text, context);
			if (json === undefined) return undefined;
			maskSecrets(json, context.mask);
			const credential = fromJson(json, context, 0);
			return credential && context.problems.list.length === before ? { credential, json } : undefined;
		}
		function parseJson(text, context) {
			const { name, code, problems, mask } = context;
			const example = exampleOf(context);
			const trimmed = text.trim().replace(/^\uFEFF/, "");
			let source = trimmed;
			if (!trimmed.startsWith("{")) {
				const compact = trimmed.replace(/\s+/g, "");
				const decoded = /^[A-Za-z0-9+/_-]+={0,2}$/.test(compact) ? Buffer.from(compact, "base64").toString("utf8").trim() : "";
				if (!decoded.startsWith("{")) {
					if (/^[\w.+/=-]{64,}$/.test(trimmed)) mask(trimmed);
					else maskLooseKey(trimmed, mask);
					problems.add(name, explainNotJson(trimmed), example, code);
					return undefined;
				}
				mask(compact);
				source = decoded;
			}
			try {
				const parsed = JSON.parse(source);
				if (isDeep(parsed, MOST_LEVELS)) {
					maskLooseKey(source, mask);
					problems.add(name, `is nested more than ${MOST_LEVELS} levels deep, which no credential is.`, example, code);
				} else if ((0, record.u)(parsed)) return parsed;
				else problems.add(name, "is JSON, but not an object.", example, code);
			} catch {
				maskLooseKey(source, mask);
				problems.add(name, explainBrokenJson(source), example, code);
			}
			return undefined;
		}
		const MOST_LEVELS = 50;
		function isDeep(value, levels) {
			if (typeof value !== "object" || value === null) return false;
			return levels === 0 || Object.values(value).some((member) => isDeep(member, levels - 1));
		}
		function explainNotJson(text) {
			if (text === "") return "is empty.";
			if (text.startsWith("-----BEGIN")) {
				return "is a PEM key alone. The whole key file is needed, in JSON: the e-mail and key id stand beside the key.";
			}
			if (/^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)?[\w./\\ -]+\.json$/.test(text)) {
				return "is a path. The content of the file is needed; to use a file on a self-hosted runner, set GOOGLE_APPLICATION_CREDENTIALS and application_default_credentials: true.";
			}
			if (/^ya29\.|^eyJ/.test(text)) return "is a token, not a credential.";
			if (/^(["'`])[^]*\1$/.test(text)) return "has quotes around it. Store the file unchanged, or base64 of it.";
			if (text.startsWith("[")) return "is a JSON list. The key file itself is needed, which begins with {.";
			if (/^\$\{?\{?\s*\w/.test(text)) return "is an expression or a variable that was not evaluated.";
			if (text.endsWith("}")) {
				return `has its beginning cut off or something before it: a key file begins with {. Copy it again, whole (these are ${text.length} characters).`;
			}
			return `is neither JSON nor base64 of JSON (${text.length} characters).`;
		}
		function explainBrokenJson(text) {
			if (!text.endsWith("}")) {
				return `was cut short: it ends after ${text.length} characters without its closing brace. Copy the key file again, whole.`;
			}
			if (/"private_key"\s*:\s*"[^"]*\n/.test(text)) {
				return "is not valid JSON: the private key has real line breaks in it where the key file has \\n. Store the file unchanged, or base64 of it.";
			}
			return `is not valid JSON (${text.length} characters). A shell that removed the quotes or the backslashes is the usual reason; base64 of the file survives both.`;
		}
		function maskLooseKey(text, mask) {
			for (const [line] of text.replaceAll("\\n", "\n").matchAll(/[A-Za-z0-9+/_=-]{32,}/g)) mask(line);
		}
		function maskSecrets(json, mask) {
			for (const [name, value] of Object.entries(json)) {
				if ((0, record.u)(value)) maskSecrets(value, mask);
				else if (typeof value === "string" && /^(?:private_key|refresh_token|client_secret|access_token|id_token|token)$/.test(name)) {
					mask(value);
				} else if (typeof value === "string" && /^(?:authorization|x-.*(?:token|key)|api-key)$/i.test(name)) {
					mask(value);
					mask(value.replace(/^Bearer\s+/i, ""));
				}
			}
		}
		function fromJson(json, context, depth) {
			const { name, problems, universe } = context;
			const domain = json["universe_domain"];
			if (domain !== undefined && domain !== "" && domain !== universe) {
				problems.add(
					"universe",
					`${name} belongs to the universe ${show(domain)}, and this step is set to ${universe}.`,
					typeof domain === "string" ? domain : "googleapis.com",
				);
			}
			switch (json["type"]) {
				case "service_account":
					return serviceAccountKey(json, context);
				case "authorized_user":
					return authorizedUser(json, context);
				case "external_account":
					return externalAccount(json, context);
				case "external_account_authorized_user":
					return externalAccountAuthorizedUser(json, context);
				case "impersonated_service_account":
					return impersonatedServiceAccount(json, context, depth);
				default:
					problems.add(name, explainType(json), exampleOf(context), context.code);
					return undefined;
			}
		}
		function explainType(json) {
			if ((0, record.u)(json["installed"]) || (0, record.u)(json["web"])) {
				return "is an OAuth client secret, which identifies an application and not who is asking. A service-account key or another Google credential is needed.";
			}
			if (json["type"] === undefined) {
				return `has no "type". A Google credential has one of ${TYPES.join(", ")}.`;
			}
			return `has the type ${show(json["type"])}, which is not one of ${TYPES.join(", ")}.`;
		}
		class Fields {
			#json;
			#context;
			ok = true;
			constructor(json, context) {
				this.#json = json;
				this.#context = context;
			}
			fail(message, example = exampleOf(this.#context)) {
				this.ok = false;
				this.#context.problems.add(this.#context.name, message, example, this.#context.code);
			}
			required(field) {
				const value = this.#json[field];
				if (typeof value === "string" && value !== "") return value;
				this.fail(
					value === undefined || value === ""
						? `has no "${field}", which a credential of type ${show(this.#json["type"])} needs.`
						: `has a "${field}" that is not text.`,
				);
				return "";
			}
			optional(field) {
				const value = this.#json[field];
				if (value === undefined || value === null || value === "") return undefined;
				if (typeof value === "string") return value;
				this.fail(`has a "${field}" that is not text.`);
				return undefined;
			}
		}
		function serviceAccountKey(json, context) {
			const fields = new Fields(json, context);
			const clientEmail = fields.required("client_email");
			const pem = fields.required("private_key");
			const privateKeyId = fields.optional("private_key_id");
			const projectId = fields.optional("project_id");
			const tokenUri = fields.optional("token_uri");
			if (clientEmail && !clientEmail.includes("@")) fields.fail(`has a "client_email" that is not an e-mail address.`);
			if (tokenUri !== undefined && !isTokenUri(tokenUri, context.universe)) {
				fields.fail(
					`has the token_uri ${show(tokenUri)}, which is not Google's in ${context.universe}: an assertion would be sent there.`,
					`https://oauth2.${context.universe}/token`,
				);
			}
			const privateKey = pem ? parsePrivateKey(pem, fields) : undefined;
			if (!fields.ok || !privateKey) return undefined;
			const given = json["client_id"];
			const clientId = typeof given === "string" ? /^\d{6,32}$/.exec(given)?.[0] : undefined;
			return { type: "service_account", clientEmail, privateKey, privateKeyId, clientId, projectId };
		}
		function isTokenUri(text, universe) {
			if (isGoogleUrl(text, "oauth2", universe, /^\/token$/)) return true;
			return text === `https://accounts.google.com/o/oauth2/token` || text === "https://www.googleapis.com/oauth2/v4/token";
		}
		function parsePrivateKey(pem, fields) {
			try {
				const key = (0, external_node_crypto_.createPrivateKey)(pem);
				if (key.asymmetricKeyType === "rsa") return key;
				fields.fail(`has a private_key of type ${key.asymmetricKeyType ?? "unknown"}; Google issues RSA keys.`);
			} catch {
				fields.fail(explainPem(pem));
			}
			return undefined;
		}
		function explainPem(pem) {
			if (!pem.includes("-----BEGIN")) return "has a private_key without its first line, -----BEGIN PRIVATE KEY-----.";
			if (!pem.includes("-----END")) return "has a private_key that was cut short: its last line, -----END PRIVATE KEY-----, is missing.";
			if (pem.includes("\\n"))
				return "has a private_key whose line breaks were escaped twice (\\\\n). Store the key file unchanged, or base64 of it.";
			if (!/-----BEGIN [A-Z ]+-----\r?\n/.test(pem))
				return "has a private_key whose line breaks were lost. Store the key file unchanged, or base64 of it.";
			if (pem.includes("ENCRYPTED")) return "has an encrypted private_key. Google issues keys without a passphrase.";
			return "has a private_key that is damaged: its PEM text does not decode to a key. Copy the key file again, whole.";
		}
		function authorizedUser(json, context) {
			const fields = new Fields(json, context);
			const credential = {
				type: "authorized_user",
				clientId: fields.required("client_id"),
				clientSecret: fields.required("client_secret"),
				refreshToken: fields.required("refresh_token"),
				account: fields.optional("account"),
			};
			return fields.ok ? credential : undefined;
		}
		function externalAccountAuthorizedUser(json, context) {
			const fields = new Fields(json, context);
			const tokenUrl = fields.optional("token_url") ?? `https://sts.${context.universe}/v1/oauthtoken`;
			if (!isGoogleUrl(tokenUrl, "sts", context.universe, /^\/v1\/oauthtoken$/)) {
				fields.fail(
					`has the token_url ${show(tokenUrl)}, which is not Google's in ${context.universe}: the refresh token would be sent there.`,
					`https://sts.${context.universe}/v1/oauthtoken`,
				);
			}
			checkTokenInfoUrl(fields, context);
			const credential = {
				type: "external_account_authorized_user",
				audience: fields.optional("audience"),
				tokenUrl,
				clientId: fields.required("client_id"),
				clientSecret: fields.required("client_secret"),
				refreshToken: fields.required("refresh_token"),
			};
			return fields.ok ? credential : undefined;
		}
		function checkTokenInfoUrl(fields, { universe }) {
			const url = fields.optional("token_info_url");
			if (url !== undefined && !isGoogleUrl(url, "sts", universe, /^\/v1\/introspect$/)) {
				fields.fail(`has the token_info_url ${show(url)}, which is not Google's in ${universe}.`, `https://sts.${universe}/v1/introspect`);
			}
		}
		function impersonatedServiceAccount(json, context, depth) {
			const fields = new Fields(json, context);
			const url = fields.required("service_account_impersonation_url");
			const account = impersonatedAccount(url, context.universe);
			if (url && account === undefined) {
				fields.fail(
					`has the service_account_impersonation_url ${show(url)}, which is not Google's in ${context.universe}.`,
					`https://iamcredentials.${context.universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`,
				);
			}
			const delegates = json["delegates"] ?? [];
			if (!isTextList(delegates)) fields.fail('has "delegates" that are not a list of e-mail addresses.');
			const inner = json["source_credentials"];
			if (!(0, record.u)(inner) || depth > 2) {
				fields.fail('has no "source_credentials" that say who impersonates.');
				return undefined;
			}
			const source = fromJson(inner, { ...context, name: `${context.name} (source_credentials)` }, depth + 1);
			if (!fields.ok || !source || account === undefined || !isTextList(delegates)) return undefined;
			return { type: "impersonated_service_account", account, delegates: delegates.map(accountOf), source };
		}
		function accountOf(resource) {
			return resource.replace(/^projects\/-\/serviceAccounts\//, "");
		}
		function externalAccount(json, context) {
			const { universe } = context;
			const fields = new Fields(json, context);
			const audience = fields.required("audience");
			if (
				audience &&
				!/^\/\/iam\.[a-z0-9.-]+\/(?:projects\/[^/]+\/)?locations\/[^/]+\/work(?:load|force)(?:Identity)?Pools\/[^/]+\/providers\/[^/]+$/.test(
					audience,
				)
			) {
				fields.fail(
					`has the audience ${show(audience)}, which is not the resource name of a provider.`,
					"//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER",
				);
			}
			const subjectTokenType = fields.required("subject_token_type");
			const tokenUrl = fields.optional("token_url") ?? `https://sts.${universe}/v1/token`;
			if (!isGoogleUrl(tokenUrl, "sts", universe, /^\/v1\/token$/)) {
				fields.fail(
					`has the token_url ${show(tokenUrl)}, which is not Google's in ${universe}: the subject token would be sent there.`,
					`https://sts.${universe}/v1/token`,
				);
			}
			checkTokenInfoUrl(fields, context);
			const impersonationUrl = fields.optional("service_account_impersonation_url");
			const impersonate = impersonationUrl === undefined ? undefined : impersonatedAccount(impersonationUrl, universe);
			if (impersonationUrl !== undefined && impersonate === undefined) {
				fields.fail(
					`has the service_account_impersonation_url ${show(impersonationUrl)}, which is not Google's in ${universe}: the federated token would be sent there.`,
					`https://iamcredentials.${universe}/v1/projects/-/serviceAccounts/NAME@PROJECT.iam.gserviceaccount.com:generateAccessToken`,
				);
			}
			const credentialSource = json["credential_source"];
			if (!(0, record.u)(credentialSource)) {
				fields.fail('has no "credential_source" that says where its subject token comes from.');
				return undefined;
			}
			const source = sourceKind(credentialSource, fields, context);
			const options = json["service_account_impersonation"];
			const lifetime = (0, record.u)(options) ? options["token_lifetime_seconds"] : undefined;
			if (lifetime !== undefined && !(typeof lifetime === "number" && Number.isInteger(lifetime) && lifetime >= 600 && lifetime <= 43200)) {
				fields.fail('has a "token_lifetime_seconds" that is not a whole number of seconds from 600 to 43200.');
			}
			const workforcePoolUserProject = fields.optional("workforce_pool_user_project");
			const workforce = audience.includes("/workforcePools/");
			if (workforcePoolUserProject !== undefined && !workforce) {
				fields.fail('has a "workforce_pool_user_project", and its audience is not a workforce pool.');
			}
			const credential = {
				type: "external_account",
				audience,
				subjectTokenType,
				tokenUrl,
				impersonate,
				impersonationLifetimeSeconds: typeof lifetime === "number" ? lifetime : undefined,
				clientId: fields.optional("client_id"),
				clientSecret: fields.optional("client_secret"),
				workforcePoolUserProject,
				credentialSource,
			};
			return fields.ok && source !== undefined ? { ...credential, source } : undefined;
		}
		function sourceKind(source, fields, { env }) {
			if (typeof source["environment_id"] === "string") return awsSource(source, fields);
			const kinds = ["file", "url", "certificate", "executable"].filter((kind) => source[kind] !== undefined);
			const kind = kinds[0];
			if (kind === undefined || kinds.length > 1) {
				fields.fail('has a "credential_source" that is not exactly one of file, url, AWS environment, certificate, executable.');
				return undefined;
			}
			const format = source["format"];
			if (format !== undefined) {
				const type = (0, record.u)(format) ? (format["type"] ?? "text") : undefined;
				if (!(0, record.u)(format) || (type !== "text" && type !== "json")) {
					fields.fail('has a "credential_source.format" that is neither text nor json.');
				} else if (type === "json" && typeof format["subject_token_field_name"] !== "string") {
					fields.fail('has a "credential_source.format" of json without its subject_token_field_name.');
				}
			}
			const value = source[kind];
			switch (kind) {
				case "file":
					if (typeof value !== "string" || value === "") fields.fail('has a "credential_source.file" that is not a path.');
					break;
				case "url": {
					const url = typeof value === "string" ? parseUrl(value) : undefined;
					if (!url || !isConfidential(url) || url.username || url.password) {
						fields.fail(
							`has the credential_source.url ${show(value)}: it must be https, or http of this machine or a link-local address.`,
							"https://issuer.example.com/token",
						);
					}
					const headers = source["headers"];
					if (headers !== undefined && !((0, record.u)(headers) && Object.values(headers).every((v) => typeof v === "string"))) {
						fields.fail('has "credential_source.headers" that are not a map of text.');
					}
					break;
				}
				case "certificate": {
					const usesDefault = (0, record.u)(value) && value["use_default_certificate_config"] === true;
					const location = (0, record.u)(value) && typeof value["certificate_config_location"] === "string";
					if (usesDefault === location) {
						fields.fail(
							'has a "credential_source.certificate" that must have either use_default_certificate_config or certificate_config_location.',
						);
					}
					break;
				}
				case "executable":
					executableSource(value, fields, env);
					break;
			}
			return kind;
		}
		function executableSource(value, fields, env) {
			if (!(0, record.u)(value) || typeof value["command"] !== "string" || value["command"].trim() === "") {
				fields.fail('has a "credential_source.executable" without a command.');
				return;
			}
			const timeout = value["timeout_millis"];
			if (timeout !== undefined && !(typeof timeout === "number" && timeout >= 5000 && timeout <= 120_000)) {
				fields.fail('has a "credential_source.executable.timeout_millis" that is not from 5000 to 120000.');
			}
			if (env["GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES"] !== "1") {
				fields.fail(
					"names an executable to run. Google requires an opt-in for that: set the environment variable GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES to 1 if you trust the file.",
					'env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1" }',
				);
			}
		}
		function awsSource(source, fields) {
			if (source["environment_id"] !== "aws1") {
				fields.fail(`has the AWS environment ${show(source["environment_id"])}; only aws1 is defined.`);
			}
			for (const field of ["url", "region_url", "imdsv2_session_token_url"]) {
				const url = source[field];
				if (url !== undefined && !(typeof url === "string" && isAwsMetadata(url))) {
					fields.fail(
						`has the credential_source.${field} ${show(url)}, which is not the AWS metadata service (169.254.169.254 or [fd00:ec2::254]).`,
						"http://169.254.169.254/latest/meta-data/…",
					);
				}
			}
			const verification = source["regional_cred_verification_url"];
			if (!(typeof verification === "string" && isAwsVerification(verification))) {
				fields.fail(
					`has the credential_source.regional_cred_verification_url ${show(verification)}, which is not AWS's own.`,
					"https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15",
				);
			}
			return "aws";
		}
		function show(value) {
			if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
			const text = typeof value === "string" ? value : String(value ?? "nothing");
			return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
		}
		function isTextList(value) {
			return Array.isArray(value) && value.every((item) => typeof item === "string");
		}
		const PROVIDER = /^projects\/(\d+)\/locations\/global\/workloadIdentityPools\/([\w-]+)\/providers\/([\w-]+)$/;
		const SHAPE = /^projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/\s]+\/providers\/[^/\s]+$/;
		function parseProvider(text) {
			const name = text.replace(/^(?:https:)?\/\/iam\.googleapis\.com\//, "");
			if (PROVIDER.test(name)) return { provider: name };
			const found = (pattern) => pattern.exec(name)?.[1];
			const project = found(/(?:^|\/|["'`])projects\/([^/\s]+)/i);
			const number = project !== undefined && /^\d+$/.test(project) ? project : undefined;
			const pool = found(/workloadIdentityPools?\/([^/\s]+)/i);
			const provider = found(/\/providers?\/([^/\s]+)/i);
			const example = `projects/${number ?? "123456789012"}/locations/global/workloadIdentityPools/${idIn(pool) ?? "POOL"}/providers/${idIn(provider) ?? "PROVIDER"}`;
			return { problem: providerProblem(name, { project, number, pool, provider }), example };
		}
		function idIn(text) {
			return /[\w-]+/.exec(text ?? "")?.[0];
		}
		function providerProblem(name, { project, number, pool, provider }) {
			if (/^["'`]|["'`]$/.test(name)) return "has quotes in it: YAML needs none here, and a secret or variable holds the bare name.";
			if (/\$\{|\{\{/.test(name)) return "has an expression in it that was not evaluated.";
			if (/\s/.test(name)) return "has white space in it.";
			if (/workforcePools/i.test(name)) return "names a workforce pool, which is for people; a workload identity pool is needed.";
			if (project !== undefined && number === undefined) {
				return `has the project id ${JSON.stringify(project)} where the project number is needed. ${numberCommand(project)} prints it.`;
			}
			const location = /\/locations\/([^/]+)/.exec(name)?.[1];
			if (location !== undefined && location !== "global") {
				return `has the location ${JSON.stringify(location)}; pools are in the location global.`;
			}
			if (
				number !== undefined &&
				pool !== undefined &&
				provider === undefined &&
				/\/workloadIdentityPools\/[^/]+(?:\/(?:providers\/?)?)?$/.test(name)
			) {
				const known = /^[\w-]+$/.test(pool) ? pool : "POOL";
				return `names a pool, and a provider of the pool is needed: /providers/PROVIDER is missing at its end. gcloud iam workload-identity-pools providers list --workload-identity-pool=${known} --location=global --project=${number} prints the names.`;
			}
			if (/\/$/.test(name) && PROVIDER.test(name.replace(/\/+$/, ""))) return "has a slash too many at its end.";
			if (/^\/?(?:v1\/)?projects\//.test(name) && !name.startsWith("projects/")) return "must begin with projects/.";
			if (/^principal(?:Set)?:\/\//.test(name)) {
				return "names who gets in, as policies do; the provider's resource name is needed, which begins with projects/.";
			}
			if (/^(?:https?:)?\/\//.test(name)) return "is an address; the resource name is needed, which begins with projects/.";
			if (SHAPE.test(name)) return "has a pool or a provider with characters that no id has: they are a-z, 0-9 and hyphens.";
			if (/@/.test(name) && !name.includes("/")) return "is an e-mail address, which is for service_account.";
			if (!name.includes("/")) return "is one name alone; the provider's whole resource name is needed.";
			if (PROVIDER.test(name.replace(/(projects|locations|global|workloadIdentityPools|providers)(?=\/)/gi, canonical))) {
				return "has upper and lower case mixed up: it is projects, locations, global, workloadIdentityPools, providers.";
			}
			if (location === undefined && project !== undefined) return "has no /locations/global after the project.";
			const singular = /(?:^|\/)(?:project|location|workloadIdentityPool|provider)\//.exec(name)?.[0];
			if (singular !== undefined) return `has ${singular} where ${singular.slice(0, -1)}s/ is needed.`;
			return "is not a provider's resource name.";
		}
		function canonical(segment) {
			return segment.toLowerCase() === "workloadidentitypools" ? "workloadIdentityPools" : segment.toLowerCase();
		}
		function numberCommand(project) {
			return /^[a-z][a-z0-9:.-]*$/.test(project)
				? `gcloud projects describe ${project} --format='value(projectNumber)'`
				: "gcloud projects describe PROJECT_ID --format='value(projectNumber)'";
		}
		function accountProject(account) {
			const user = /^[^@]+@([^@]+)\.iam\.gserviceaccount\.com$/.exec(account)?.[1];
			if (user !== undefined && !/^gcp-sa-/.test(user)) {
				const [project, ...domain] = user.split(".");
				return domain.length === 0 ? project : `${domain.join(".")}:${project}`;
			}
			return /^([^@]+)@appspot\.gserviceaccount\.com$/.exec(account)?.[1];
		}
		var src_inputs = __nccwpck_require__(8796);
		var audience = __nccwpck_require__(3957);
		const MOST_SHARDS = 1000;
		function parseShard(text) {
			const match = /^\s*(\d{1,4})\s*\/\s*(\d{1,4})\s*$/.exec(text);
			const index = Number(match?.[1]);
			const count = Number(match?.[2]);
			return index >= 1 && index <= count && count <= MOST_SHARDS ? { index, count } : undefined;
		}
		function shardOf(checks, shard) {
			const groups = linkedGroups(checks).sort((a, b) => b.length - a.length || compare(firstName(a), firstName(b)));
			const sizes = new Array(shard.count).fill(0);
			const mine = new Set();
			for (const group of groups) {
				const smallest = sizes.indexOf(Math.min(...sizes));
				sizes[smallest] = (sizes[smallest] ?? 0) + group.length;
				if (smallest === shard.index - 1) for (const check of group) mine.add(check);
			}
			return checks.filter((check) => mine.has(check));
		}
		function firstName(group) {
			return group.reduce((first, { name }) => (compare(name, first) < 0 ? name : first), group[0]?.name ?? "");
		}
		function compare(a, b) {
			return a < b ? -1 : a > b ? 1 : 0;
		}
		function linkedGroups(checks) {
			const parents = new Map(checks.map(({ name }) => [name, name]));
			const root = (name) => {
				let at = name;
				for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
					parents.set(at, parents.get(up) ?? up);
					at = up;
				}
				return at;
			};
			for (const { name, after } of checks) {
				for (const other of after) if (parents.has(other)) parents.set(root(other), root(name));
			}
			const groups = new Map();
			for (const check of checks) {
				const key = root(check.name);
				const group = groups.get(key);
				if (group === undefined) groups.set(key, [check]);
				else group.push(check);
			}
			return [...groups.values()];
		}
		const OF_URL = ["method", "headers", "body", "request_auth", "expect", "expect_unauthenticated"];
		const OF_CHECKS = [
			"auth_header",
			"timeout",
			"wait",
			"retry",
			"redirects",
			"concurrency",
			"response_file",
			"junit_file",
			"results_file",
		];
		const DEFAULTS = {
			request_auth: "auto",
			auth_header: "Authorization",
			expect: "status 2xx",
			timeout: "70s",
			wait: "60s",
			retry: "safe",
			redirects: "0",
			concurrency: "8",
		};
		const EXAMPLES = {
			url: "https://service-abc123-uc.a.run.app/health",
		};
		const MOST_CONCURRENT = 256;
		async function planChecks(inputs, host, context) {
			const { problems } = context;
			const before = problems.list.length;
			const authHeader = inputs.choice("auth_header", checks_check.sw, "Authorization");
			const base = {
				authHeader,
				timeoutMs: inputs.duration("timeout", 70_000, { ...checks_check.OO.timeoutMs, example: "70s" }),
				waitMs: inputs.duration("wait", 60_000, { ...checks_check.OO.waitMs, example: "60s" }),
				retry: inputs.choice("retry", ["safe", "any"], "safe"),
				redirects: inputs.integer("redirects", 0, 0, checks_check.OO.redirects.max),
			};
			const concurrency = inputs.integer("concurrency", 8, 1, MOST_CONCURRENT);
			const reports = {
				summary: inputs.boolean("summary", true),
				responseFile: path("response_file", inputs, problems),
				junitFile: path("junit_file", inputs, problems),
				resultsFile: path("results_file", inputs, problems),
			};
			sameFile(reports, problems);
			refuseIdle(inputs, problems);
			const shard = readShard(inputs, problems);
			const reading = {
				env: host.env,
				universe: context.universe,
				base,
			};
			const single = await readSingle(inputs, base, context, reading);
			const suite = await readSuite(inputs, context, reading);
			if (problems.list.length > before || (single.length === 0 && suite.length === 0)) return undefined;
			const all = [...distinct(single, suite), ...suite];
			const list = shard === undefined ? all : shardOf(all, shard);
			return {
				list,
				idAudiences: audiencesOf(list, context.universe),
				authHeader,
				single: single.length > 0 ? list.find((check) => check === all[0])?.name : undefined,
				concurrency,
				shard: shard && `${shard.index}/${shard.count}`,
				reports,
			};
		}
		async function readSingle(inputs, base, { audiences, problems }, reading) {
			const url = inputs.text("url");
			const auth = inputs.choice("request_auth", checks_check.yx, "auto");
			const method = inputs.given("method") ? inputs.choice("method", METHODS, "GET") : undefined;
			const refused = inputs.text("expect_unauthenticated");
			if (refused !== undefined && refused.toLowerCase() !== "refused") {
				problems.add(
					"expect_unauthenticated",
					"takes refused and nothing else; leave it out when anybody may call the service.",
					"refused",
				);
			}
			if (url === undefined) return [];
			const { singleCheck } = await Promise.all([__nccwpck_require__.e(13), __nccwpck_require__.e(332), __nccwpck_require__.e(959)]).then(
				__nccwpck_require__.bind(__nccwpck_require__, 2959),
			);
			const { check, problems: found } = await singleCheck(
				{
					...base,
					url,
					method,
					headers: inputs.verbatim("headers"),
					body: inputs.verbatim("body"),
					auth,
					audiences,
					expect: inputs.given("expect") ? inputs.verbatim("expect") : undefined,
					unauthenticatedRefused: refused !== undefined,
				},
				reading,
			);
			for (const { input, message, example } of found) problems.add(input, message, example);
			if (check === undefined) return [];
			if (refused === undefined) return [check];
			const { unauthenticated } = await __nccwpck_require__.e(196).then(__nccwpck_require__.bind(__nccwpck_require__, 1815));
			return [check, unauthenticated(check)];
		}
		const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
		async function readSuite(inputs, { problems, textOf }, reading) {
			const given = inputs.text("checks");
			if (given === undefined) return [];
			const verbatim = inputs.verbatim("checks") ?? given;
			const text = await textOf("checks", given);
			if (text === undefined) return [];
			const inline = text === given;
			const { parseSuite } = await Promise.all([__nccwpck_require__.e(13), __nccwpck_require__.e(332), __nccwpck_require__.e(984)]).then(
				__nccwpck_require__.bind(__nccwpck_require__, 9984),
			);
			const { checks, problems: found } = await parseSuite(inline ? verbatim : text, reading);
			for (const { at, message, example } of found) {
				const where = `line ${at.line}, column ${at.column}: ${message}`;
				problems.add("checks", inline ? where : `${given}, ${where}`, example);
			}
			return checks;
		}
		function distinct(single, suite) {
			const taken = new Set(suite.map(({ name }) => name));
			return single.map((check) => {
				let { name } = check;
				while (taken.has(name)) name += " (url)";
				taken.add(name);
				return { ...check, name };
			});
		}
		function audiencesOf(checks, universe) {
			const audiences = new Set();
			for (const check of checks) {
				const auth = (0, audience.hi)(check, universe);
				if ("audience" in auth) audiences.add(auth.audience);
			}
			return [...audiences];
		}
		function refuseIdle(inputs, problems) {
			const given = (name) => inputs.given(name) && inputs.text(name) !== DEFAULTS[name];
			const url = inputs.given("url");
			const checks = inputs.given("checks");
			if (!url) {
				const where = checks
					? "is about the request of url, and no url is given; in a checks file each check says its own."
					: "is about the request of url, and no url is given.";
				for (const name of OF_URL) if (given(name)) problems.add(name, where, `url: ${EXAMPLES.url}`);
			}
			if (!url && !checks) {
				const idle = OF_CHECKS.filter((name) => name !== "auth_header" || !inputs.given("create_curl_config"));
				for (const name of idle) {
					if (given(name)) problems.add(name, "is about checks, and neither url nor checks is given.", `url: ${EXAMPLES.url}`);
				}
			}
			if (!checks && inputs.given("shard")) {
				problems.add("shard", "is a share of checks, and no checks are given.", "checks: .github/checks.yaml");
			}
		}
		function readShard(inputs, problems) {
			const text = inputs.text("shard");
			const shard = text === undefined ? undefined : parseShard(text);
			if (text !== undefined && shard === undefined) {
				problems.add("shard", "must be the number of this job and of all, as in a matrix of five: 1/5 to 5/5.", "2/5");
			}
			return shard;
		}
		function path(name, inputs, problems) {
			const value = inputs.text(name);
			if (value === undefined || !/[\u0000-\u001f]/.test(value)) return value;
			problems.add(name, "is a path, and has a line break or another control character.", "reports/junit.xml");
			return undefined;
		}
		function sameFile({ responseFile, junitFile, resultsFile }, problems) {
			const seen = new Map();
			for (const [name, file] of [
				["response_file", responseFile],
				["junit_file", junitFile],
				["results_file", resultsFile],
			]) {
				if (file === undefined) continue;
				const other = seen.get(file);
				if (other !== undefined) problems.add(name, `is the same file as ${other}.`, `${name.replace("_file", "")}.out`);
				else seen.set(file, name);
			}
		}
		var external_node_fs_ = __nccwpck_require__(3024);
		const STATE_NAME = "cleanup";
		const MANIFEST = "manifest.json";
		function parseState(text) {
			try {
				const state = JSON.parse(text);
				if (typeof state !== "object" || state === null) return undefined;
				const { folder, id } = state;
				if (typeof folder !== "string" || typeof id !== "string") return undefined;
				if (!/^[0-9a-f]{32}$/.test(id) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(folder)) return undefined;
				return { folder, id };
			} catch {
				return undefined;
			}
		}
		async function removeFiles(state) {
			const removed = [];
			const left = [];
			const files = await readManifest(state);
			if (!files) {
				const gone = await (0, promises_.lstat)(state.folder).then(
					() => false,
					() => true,
				);
				if (!gone) left.push({ path: state.folder, why: "it is not the folder that was made" });
				return { removed, left };
			}
			for (const entry of files) {
				const why = await removeOne(entry);
				if (why === undefined) removed.push(entry.path);
				else if (why !== "ENOENT") left.push({ path: entry.path, why });
			}
			await (0, promises_.rm)(state.folder, { recursive: true, force: true }).catch((error) => {
				left.push({ path: state.folder, why: error.code ?? "unknown" });
			});
			return { removed, left };
		}
		async function readManifest({ folder, id }) {
			try {
				const found = await (0, promises_.lstat)(folder);
				const foreign = process.getuid !== undefined && (found.uid !== process.getuid() || (found.mode & 0o077) !== 0);
				if (!found.isDirectory() || foreign) return undefined;
				const path = (0, external_node_path_.join)(folder, MANIFEST);
				if (!(await (0, promises_.lstat)(path)).isFile()) return undefined;
				const manifest = JSON.parse(await (0, promises_.readFile)(path, "utf8"));
				if (typeof manifest !== "object" || manifest === null) return undefined;
				const { id: writtenId, files } = manifest;
				if (writtenId !== id || !Array.isArray(files)) return undefined;
				return files.filter((file) => typeof file?.path === "string");
			} catch {
				return undefined;
			}
		}
		async function removeOne(entry) {
			try {
				const found = await (0, promises_.lstat)(entry.path, { bigint: true });
				const written =
					entry.ino === undefined
						? found.isFile() && found.size === 0n
						: found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
				if (!written) return "it is another file than the one that was written";
				await (0, promises_.unlink)(entry.path);
				return undefined;
			} catch (error) {
				return error instanceof Error && "code" in error ? String(error.code) : "unknown";
			}
		}
		async function whyNotWritable(path, env) {
			const file = (0, external_node_path_.resolve)(path);
			let folder = trustedBase(file, env);
			for (const part of (0, external_node_path_.relative)(folder, file).split(external_node_path_.sep)) {
				if (part === "") continue;
				folder = (0, external_node_path_.join)(folder, part);
				const found = await (0, promises_.lstat)(folder).catch(() => undefined);
				if (found === undefined) return undefined;
				if (folder === file) return `${file} exists already, and is not overwritten.`;
				if (found.isSymbolicLink()) return `${folder} is a symbolic link, and none is followed.`;
				if (!found.isDirectory()) return `${folder} is not a folder.`;
			}
			return `${file} is a folder.`;
		}
		class PrivateFiles {
			#host;
			#cleanup;
			#id = (0, external_node_crypto_.randomBytes)(16).toString("hex");
			#entries = [];
			#folder;
			constructor(host, cleanup) {
				this.#host = host;
				this.#cleanup = cleanup;
			}
			async write(name, path, content) {
				const folder = await this.#privateFolder();
				const file = path === undefined ? (0, external_node_path_.join)(folder, name) : (0, external_node_path_.resolve)(path);
				try {
					if (path !== undefined) await this.#checkParents(file);
					const entry = { path: file };
					this.#entries.push(entry);
					await this.#saveManifest(folder);
					const handle = await (0, promises_.open)(
						file,
						external_node_fs_.constants.O_WRONLY |
							external_node_fs_.constants.O_CREAT |
							external_node_fs_.constants.O_EXCL |
							(external_node_fs_.constants.O_NOFOLLOW ?? 0),
						0o600,
					);
					try {
						const { dev, ino } = await handle.stat({ bigint: true });
						this.#entries[this.#entries.indexOf(entry)] = { path: file, dev: String(dev), ino: String(ino) };
						await this.#saveManifest(folder);
						await handle.writeFile(content);
					} finally {
						await handle.close();
					}
					return file;
				} catch (error) {
					throw error instanceof errors.G7 ? error : explainWrite(file, error);
				}
			}
			async removeAll() {
				if (this.#folder !== undefined) await removeFiles({ folder: this.#folder, id: this.#id });
				this.#entries.length = 0;
				this.#folder = undefined;
			}
			async #privateFolder() {
				if (this.#folder !== undefined) return this.#folder;
				const parent = this.#host.env["RUNNER_TEMP"] || (0, external_node_os_namespaceObject.tmpdir)();
				try {
					this.#folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(await (0, promises_.realpath)(parent), "gcp-bearer-"));
				} catch (error) {
					throw explainWrite(parent, error);
				}
				await this.#saveManifest(this.#folder);
				const state = { folder: this.#folder, id: this.#id };
				if (this.#cleanup) this.#host.saveState(STATE_NAME, JSON.stringify(state));
				return this.#folder;
			}
			async #saveManifest(folder) {
				const manifest = JSON.stringify({ id: this.#id, files: this.#entries });
				const next = (0, external_node_path_.join)(folder, `${MANIFEST}.new`);
				await (0, promises_.writeFile)(next, manifest, { mode: 0o600 });
				await (0, promises_.rename)(next, (0, external_node_path_.join)(folder, MANIFEST));
			}
			async #checkParents(file) {
				const base = trustedBase(file, this.#host.env);
				let folder = base;
				for (const part of (0, external_node_path_.relative)(base, (0, external_node_path_.dirname)(file)).split(external_node_path_.sep)) {
					if (part === "") continue;
					folder = (0, external_node_path_.join)(folder, part);
					const found = await (0, promises_.lstat)(folder).catch(() => undefined);
					if (found === undefined) await (0, promises_.mkdir)(folder, { mode: 0o700 });
					else if (found.isSymbolicLink()) {
						throw new errors.G7("FILE_WRITE_FAILED", `${file} was not written: ${folder} is a symbolic link.`);
					}
				}
			}
		}
		function trustedBase(file, env) {
			const bases = [env["RUNNER_TEMP"], env["GITHUB_WORKSPACE"], process.cwd(), env["HOME"]];
			const inside = bases.find((base) => base && file.startsWith((0, external_node_path_.resolve)(base) + external_node_path_.sep));
			if (inside) return (0, external_node_path_.resolve)(inside);
			const { root } = (0, external_node_path_.parse)(file);
			const [first] = (0, external_node_path_.relative)(root, (0, external_node_path_.dirname)(file)).split(external_node_path_.sep);
			return (0, external_node_path_.join)(root, first ?? "");
		}
		function explainWrite(path, error) {
			const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
			const why =
				code === "EEXIST" || code === "ELOOP"
					? "something is there already, and it is not overwritten."
					: code === "ENOENT"
						? "its folder does not exist."
						: `the system refused (${code}).`;
			return new errors.G7("FILE_WRITE_FAILED", `${path} was not written: ${why}`, { cause: error });
		}
		class Problems {
			list = [];
			add(input, message, example, code) {
				this.list.push({ input, message, example, code });
			}
			throwIfAny() {
				if (this.list.length > 0) throw new errors.dz(this.list);
			}
		}
		const INPUT = "access_token_boundary";
		const EXAMPLE =
			'{"accessBoundaryRules": [{"availableResource": "//storage.googleapis.com/projects/_/buckets/BUCKET", "availablePermissions": ["inRole:roles/storage.objectViewer"]}]}';
		async function parseBoundary(input, load, problems) {
			const text = await load(input);
			if (text === undefined) return undefined;
			const parsed = await parseText(text, problems);
			if (parsed === undefined) return undefined;
			const inner = (0, record.u)(parsed) && "accessBoundary" in parsed ? parsed["accessBoundary"] : parsed;
			const rules = (0, record.u)(inner) ? inner["accessBoundaryRules"] : undefined;
			if (!(0, record.u)(inner) || !Array.isArray(rules) || rules.length < 1 || rules.length > 10) {
				problems.add(INPUT, "must have accessBoundaryRules, a list of one to ten rules.", EXAMPLE);
				return undefined;
			}
			const unknown = Object.keys(inner).filter((key) => key !== "accessBoundaryRules");
			if (unknown.length > 0) problems.add(INPUT, `has the unknown key ${JSON.stringify(unknown[0])}.`, EXAMPLE);
			const checked = rules.map((rule, index) => parseRule(rule, `rule ${index + 1}`, problems));
			return { accessBoundaryRules: checked.filter((rule) => rule !== undefined) };
		}
		async function parseText(text, problems) {
			try {
				return JSON.parse(text);
			} catch {
				const { parseDocument } = await __nccwpck_require__.e(815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
				const document = parseDocument(text, { maxAliasCount: 0 });
				const error = document.errors[0];
				if (!error) {
					try {
						return document.toJS({ maxAliasCount: 0 });
					} catch {
						problems.add(INPUT, "uses YAML aliases, which a boundary has no need for.", EXAMPLE);
						return undefined;
					}
				}
				const at = error.linePos?.[0];
				problems.add(INPUT, `is neither JSON nor YAML${at ? ` (line ${at.line}, column ${at.col})` : ""}.`, EXAMPLE);
				return undefined;
			}
		}
		function parseRule(rule, name, problems) {
			if (!(0, record.u)(rule)) {
				problems.add(INPUT, `${name} is not a map.`, EXAMPLE);
				return undefined;
			}
			const before = problems.list.length;
			const { availableResource, availablePermissions, availabilityCondition } = rule;
			if (typeof availableResource !== "string" || !availableResource.startsWith("//")) {
				problems.add(
					INPUT,
					`${name}: availableResource must be a full resource name.`,
					"//storage.googleapis.com/projects/_/buckets/BUCKET",
				);
			}
			const permissions = Array.isArray(availablePermissions) ? availablePermissions : [];
			if (permissions.length === 0 || !permissions.every((p) => typeof p === "string" && p.startsWith("inRole:"))) {
				problems.add(INPUT, `${name}: availablePermissions must be a list of roles.`, "inRole:roles/storage.objectViewer");
			}
			if (
				availabilityCondition !== undefined &&
				!((0, record.u)(availabilityCondition) && typeof availabilityCondition["expression"] === "string")
			) {
				problems.add(
					INPUT,
					`${name}: availabilityCondition must have an expression.`,
					"resource.name.startsWith('projects/_/buckets/BUCKET/objects/PREFIX')",
				);
			}
			const known = ["availableResource", "availablePermissions", "availabilityCondition"];
			const unknown = Object.keys(rule).find((key) => !known.includes(key));
			if (unknown !== undefined) problems.add(INPUT, `${name} has the unknown key ${JSON.stringify(unknown)}.`, EXAMPLE);
			if (problems.list.length > before || typeof availableResource !== "string") return undefined;
			const condition = (0, record.u)(availabilityCondition) ? availabilityCondition : undefined;
			return {
				availableResource,
				availablePermissions: permissions,
				...(condition && typeof condition["expression"] === "string"
					? { availabilityCondition: { ...condition, expression: condition["expression"] } }
					: {}),
			};
		}
		const HOUR_MS = 3_600_000;
		const CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";
		async function parseConfig(raw, host, options = {}) {
			const problems = new Problems();
			const inputs = new src_inputs.i(raw, problems);
			const warnings = [];
			const universe = parseUniverse(inputs, problems);
			const requestReason = headerText("request_reason", inputs, problems);
			const asked = parseImpersonation(inputs, problems, warnings);
			const found = await parseSource(inputs, host, universe, problems, options);
			const impersonate = asked && found && isItself(found.source, asked) ? undefined : asked;
			const access = await parseAccess(inputs, problems);
			const includeEmail = inputs.boolean("id_token_include_email", true);
			const givenProject = parseProject(inputs, problems);
			const publish = await parsePublish(inputs, host, problems, found?.source, warnings);
			const audiences = inputs.list("id_token_audience");
			const checks = await planChecks(inputs, host, {
				universe,
				audiences,
				problems,
				textOf: (input, value) => inlineOrFile(input, value, problems),
			});
			const formats = parseFormats(inputs, problems);
			const wanted = decideTokens({ formats, audiences, checks, publish, inputs, problems, warnings, options });
			const asking = inputs.given("workload_identity_provider") ? "github" : found?.source;
			if (asking) {
				const needsIdTokens = wanted.idAudiences.length > 0 || (checks?.idAudiences.length ?? 0) > 0;
				checkCapabilities({ asking, impersonate, needsIdTokens, access, problems, warnings });
			}
			if (inputs.given("audience") && found && found.source.kind !== "github") {
				warnings.push("audience has no effect: it is what GitHub is asked for, and no workload_identity_provider is given.");
			}
			problems.throwIfAny();
			if (!found) throw new errors.G7("INTERNAL", "No credential source was found, and no problem was reported.");
			const projectId =
				givenProject ??
				found.projectId ??
				(impersonate && accountProject(impersonate.account)) ??
				credentialProject(found.source) ??
				found.defaultProject;
			return {
				source: found.source,
				foundIn: found.foundIn,
				impersonate,
				universe,
				requestReason,
				projectId,
				access,
				includeEmail,
				wanted,
				publish,
				checks,
				warnings,
			};
		}
		async function parseSource(inputs, host, universe, problems, options) {
			const useDefault = inputs.boolean("application_default_credentials", false);
			const given = ["workload_identity_provider", "credentials_json"].filter((name) => inputs.given(name));
			const named = [...given, ...(useDefault ? ["application_default_credentials"] : [])];
			if (named.length > 1) {
				problems.add(
					named[0] ?? "",
					`is given together with ${named.slice(1).join(" and ")}: exactly one of workload_identity_provider, credentials_json and application_default_credentials says who is asking.`,
					`${named[0]} alone`,
				);
				return undefined;
			}
			if (given[0] === "workload_identity_provider") return githubSource(inputs, host, problems);
			const mask = (secret) => host.mask(secret);
			if (given[0] === "credentials_json") {
				const context = { name: "credentials_json", code: "CREDENTIAL_INVALID", universe, env: host.env, problems, mask };
				const parsed = parseCredential(inputs.text("credentials_json") ?? "", context);
				return parsed && { source: { kind: "credential", ...parsed }, foundIn: "input credentials_json" };
			}
			if (useDefault || options.defaultSource) return defaultSource(host, universe, problems);
			noSource(problems, await untrustedRun(host.env));
			return undefined;
		}
		function noSource(problems, outside) {
			const reason =
				outside?.withoutSecrets ??
				"if it is set to a secret, the secret arrived empty: its name is mistyped, or it is not defined for this repository or environment.";
			problems.add(
				"credentials_json",
				`nobody is asking: none of workload_identity_provider, credentials_json and application_default_credentials is given; ${reason}`,
				outside?.condition ??
					"credentials_json: ${{ secrets.GCP_KEY }}, or workload_identity_provider: projects/123456789012/locations/global/workloadIdentityPools/POOL/providers/PROVIDER",
				outside ? "UNTRUSTED_RUN" : "CREDENTIAL_SOURCE_MISSING",
			);
		}
		async function githubSource(inputs, host, problems) {
			const parsed = parseProvider(inputs.text("workload_identity_provider") ?? "");
			if ("problem" in parsed) {
				problems.add("workload_identity_provider", parsed.problem, parsed.example, "PROVIDER_INVALID");
			}
			const requestUrl = host.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
			const requestToken = host.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
			if (!requestUrl || !requestToken) {
				const outside = await untrustedRun(host.env);
				problems.add(
					"workload_identity_provider",
					`needs the job's OIDC token, and ${outside?.withoutOidc ?? "GitHub gave none: the job lacks the permission id-token: write."}`,
					outside?.condition ?? "permissions: { contents: read, id-token: write }",
					outside ? "UNTRUSTED_RUN" : "OIDC_PERMISSION_MISSING",
				);
				return undefined;
			}
			host.mask(requestToken);
			if (!URL.canParse(requestUrl) || !/^https?:$/.test(new URL(requestUrl).protocol)) {
				problems.add(
					"workload_identity_provider",
					"ACTIONS_ID_TOKEN_REQUEST_URL, which the runner sets, is not a URL.",
					"https://pipelines.actions.githubusercontent.com/…",
				);
				return undefined;
			}
			if ("problem" in parsed) return undefined;
			const { provider } = parsed;
			const audience = inputs.text("audience") ?? `https://iam.googleapis.com/${provider}`;
			return {
				source: { kind: "github", provider, audience, requestUrl, requestToken },
				foundIn: "input workload_identity_provider",
			};
		}
		async function defaultSource(host, universe, problems) {
			const name = "application_default_credentials";
			const found = await findDefaultCredentials(host.env);
			if (found.kind === "metadata") {
				return {
					source: { kind: "metadata", looked: found.looked },
					foundIn: "metadata server",
					projectId: explicitProject(host.env),
				};
			}
			if (found.kind === "unreadable") {
				problems.add(
					name,
					`${found.source} names ${found.path}, which cannot be read (${found.why}).`,
					"GOOGLE_APPLICATION_CREDENTIALS: /home/runner/adc.json",
					"ADC_INVALID",
				);
				return undefined;
			}
			const parsed = parseCredential(found.text, {
				name: `${name}, ${found.path}`,
				code: "ADC_INVALID",
				universe,
				env: host.env,
				problems,
				mask: (secret) => host.mask(secret),
			});
			return (
				parsed && {
					source: { kind: "credential", ...parsed },
					foundIn: `${found.source} (${found.path})`,
					projectId: explicitProject(host.env),
					defaultProject: await defaultProject(host.env, found.fromGcloud),
				}
			);
		}
		function isItself(source, { account, delegates }) {
			if (source.kind !== "credential" || delegates.length > 0) return false;
			const { credential } = source;
			switch (credential.type) {
				case "service_account":
					return account === credential.clientEmail || account === credential.clientId;
				case "impersonated_service_account":
					return account === credential.account;
				case "external_account":
					return account === credential.impersonate;
				case "authorized_user":
				case "external_account_authorized_user":
					return false;
			}
		}
		function parseProject(inputs, problems) {
			const project = inputs.text("project_id");
			if (project !== undefined && !/^[\w.:-]{1,300}$/.test(project)) {
				problems.add("project_id", "is not the id of a project.", "my-project");
			}
			return project;
		}
		function credentialProject(source) {
			if (source.kind !== "credential") return undefined;
			const { credential } = source;
			switch (credential.type) {
				case "service_account":
					return credential.projectId ?? accountProject(credential.clientEmail);
				case "impersonated_service_account":
					return accountProject(credential.account);
				case "external_account":
					return credential.impersonate === undefined ? undefined : accountProject(credential.impersonate);
				case "authorized_user":
				case "external_account_authorized_user":
					return undefined;
			}
		}
		function parseUniverse(inputs, problems) {
			const universe = inputs.text("universe")?.toLowerCase() ?? "googleapis.com";
			if (/^(?=.{1,200}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(universe)) return universe;
			problems.add("universe", "is not a domain name.", "googleapis.com");
			return "googleapis.com";
		}
		function headerText(name, inputs, problems) {
			const value = inputs.text(name);
			if (value === undefined || /^[\x20-\x7e]{1,1000}$/.test(value)) return value;
			problems.add(name, "is sent as an HTTP header: one line of at most 1000 ASCII characters.", "deploy of ticket 4711");
			return undefined;
		}
		const ACCOUNT = /^(?:[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|\d{6,32})$/;
		function parseImpersonation(inputs, problems, warnings) {
			const account = inputs.text("service_account");
			const example = "deployer@my-project.iam.gserviceaccount.com";
			if (account !== undefined && !ACCOUNT.test(account)) {
				problems.add("service_account", "is neither an e-mail address nor the unique id of a service account.", example);
			}
			const delegates = inputs.list("delegates");
			for (const delegate of delegates) {
				if (!ACCOUNT.test(delegate)) {
					problems.add("delegates", `${JSON.stringify(delegate)} is neither an e-mail address nor a unique id.`, example);
				}
			}
			if (account === undefined && delegates.length > 0) {
				problems.add("delegates", "is the way to a service_account, and none is given.", example);
			}
			return account === undefined ? undefined : { account, delegates };
		}
		async function parseAccess(inputs, problems) {
			const scopes = inputs.list("access_token_scopes");
			for (const scope of scopes) {
				if (!/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope)) {
					const why = /\s/.test(scope) ? "has a blank in it; a comma or a line break is between two scopes." : "is not a scope.";
					problems.add("access_token_scopes", `${JSON.stringify(scope)} ${why}`, CLOUD_PLATFORM);
				}
			}
			const lifetime = inputs.duration("access_token_lifetime", HOUR_MS, { min: 1000, max: 12 * HOUR_MS, example: "3600s" });
			if (lifetime % 1000 !== 0) {
				problems.add("access_token_lifetime", "must be whole seconds.", "3600s");
			}
			const subject = inputs.text("access_token_subject");
			if (subject !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(subject)) {
				problems.add("access_token_subject", "is not a user's e-mail address.", "admin@example.com");
			}
			if (subject !== undefined && lifetime > HOUR_MS) {
				problems.add(
					"access_token_lifetime",
					"cannot be over 3600s with access_token_subject: domain-wide delegation gives an hour at most.",
					"3600s",
				);
			}
			const boundary = inputs.text("access_token_boundary");
			return {
				scopes: scopes.length > 0 ? scopes : [CLOUD_PLATFORM],
				lifetimeSeconds: lifetime === HOUR_MS ? undefined : lifetime / 1000,
				subject,
				boundary:
					boundary === undefined
						? undefined
						: await parseBoundary(boundary, (text) => inlineOrFile("access_token_boundary", text, problems), problems),
			};
		}
		const config_FILE_EXAMPLE = { access_token_boundary: ".github/boundary.yaml", checks: ".github/checks.yaml" };
		async function inlineOrFile(input, text, problems) {
			if (/[\n{[]|:\s/.test(text)) return text;
			try {
				if ((await (0, promises_.stat)(text)).isFile()) return await (0, promises_.readFile)(text, "utf8");
				problems.add(input, `${JSON.stringify(text)} is not a file.`, config_FILE_EXAMPLE[input]);
			} catch (error) {
				const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
				problems.add(
					input,
					`the file ${JSON.stringify(text)} cannot be read (${why}). A path is relative to the workspace.`,
					config_FILE_EXAMPLE[input],
				);
			}
			return undefined;
		}
		async function parsePublish(inputs, host, problems, source, warnings) {
			const create = inputs.boolean("create_credentials_file", false);
			const path = inputs.text("credentials_file_path");
			if (!create && path !== undefined) warnings.push("credentials_file_path has no effect without create_credentials_file: true.");
			if (create && source?.kind === "metadata") {
				problems.add(
					"create_credentials_file",
					"is not possible with the metadata server: there is no credential to write, and tools on this machine find the server themselves.",
					"false",
				);
			}
			const obstacle = path === undefined ? undefined : await pathObstacle(path, create, host);
			if (obstacle !== undefined) problems.add("credentials_file_path", obstacle, "credentials.json", "FILE_WRITE_FAILED");
			return {
				outputTokens: inputs.boolean("output_tokens", true),
				credentialsFile: create ? { path } : undefined,
				exportEnvironment: inputs.boolean("export_environment_variables", create),
				curlConfig: inputs.boolean("create_curl_config", false),
				curlHeader: checks_check.sw.find((name) => name.toLowerCase() === inputs.text("auth_header")?.toLowerCase()) ?? "Authorization",
				cleanup: inputs.boolean("cleanup_credentials", true),
			};
		}
		async function pathObstacle(path, create, { env }) {
			if (/[\u0000-\u001f]/.test(path)) return "is a path, and has a line break or another control character.";
			if (/[\\/]$/.test(path)) return `${JSON.stringify(path)} names a folder, and a file is needed.`;
			return create ? whyNotWritable(path, env) : undefined;
		}
		function parseFormats(inputs, problems) {
			const formats = inputs.list("token_format");
			if (formats.length === 0) return undefined;
			const chosen = new Set();
			for (const format of formats) {
				if (format === "access_token" || format === "id_token") chosen.add(format);
				else problems.add("token_format", `${JSON.stringify(format)} is neither access_token nor id_token.`, "access_token, id_token");
			}
			return chosen;
		}
		function decideTokens(from) {
			const { formats, audiences, checks, publish, problems, warnings, options, inputs } = from;
			const fromChecks = checks?.idAudiences ?? [];
			const available = audiences.length > 0 ? audiences : fromChecks;
			for (const audience of audiences) {
				if (!/^[\x21-\x7e]{1,2048}$/.test(audience)) {
					problems.add(
						"id_token_audience",
						`${JSON.stringify(audience)} has characters that an audience cannot have.`,
						"https://service-abc123-uc.a.run.app",
					);
				}
			}
			if (options.verb === "whoami") return { access: true, idAudiences: [] };
			if (options.verb === "access-token") return { access: true, idAudiences: [] };
			const idTokens = options.verb === "id-token" || (formats ? formats.has("id_token") : available.length > 0);
			const handsOn = checks === undefined || publish.outputTokens || publish.curlConfig;
			const access = options.verb === undefined && (formats ? formats.has("access_token") : !idTokens && handsOn);
			const asksService = inputs.given("url") || inputs.given("checks");
			const unknown = asksService && (checks === undefined || checks.shard !== undefined);
			if (idTokens && available.length === 0 && !unknown) {
				problems.add(
					"id_token_audience",
					asksService
						? "is not given, and no request of this step needs an ID token to take it from."
						: "is not given: an ID token is made for one audience, the URL of the service it is sent to.",
					"https://service-abc123-uc.a.run.app",
				);
			}
			if (!idTokens && audiences.length > 0) {
				warnings.push("id_token_audience has no effect on outputs: token_format asks for an access token only.");
			}
			return { access, idAudiences: idTokens ? available : [] };
		}
		function checkCapabilities(from) {
			const { asking, impersonate, needsIdTokens, access, problems, warnings } = from;
			const github = asking === "github" || asking.kind === "github";
			const account = impersonate !== undefined || (asking !== "github" && actsAsServiceAccount(asking));
			const person = asking !== "github" && asking.kind === "credential" && asking.credential.type === "authorized_user";
			if (needsIdTokens && !account && !person) {
				const code = "ID_TOKEN_UNAVAILABLE";
				const who = github ? "direct workload identity federation" : "a federated identity without a service account";
				problems.add(
					"service_account",
					`is not given, and ${who} cannot have an ID token: Google has no endpoint for one. Name a service account to impersonate; it needs roles/iam.workloadIdentityUser for this identity.`,
					"invoker@my-project.iam.gserviceaccount.com",
					code,
				);
			}
			if (access.subject !== undefined && !account) {
				problems.add(
					"service_account",
					"is not given, and access_token_subject needs one: domain-wide delegation is granted to a service account.",
					"delegate@my-project.iam.gserviceaccount.com",
				);
			}
			if (access.lifetimeSeconds !== undefined && !account) {
				warnings.push("access_token_lifetime has no effect without a service account: the token lives as long as Google says.");
			}
		}
		function actsAsServiceAccount(source) {
			if (source.kind === "github") return false;
			if (source.kind === "metadata") return true;
			const { credential } = source;
			return (
				credential.type === "service_account" ||
				credential.type === "impersonated_service_account" ||
				(credential.type === "external_account" && credential.impersonate !== undefined)
			);
		}
		var http_door = __nccwpck_require__(4872);
		var command = __nccwpck_require__(8483);
		function subjectTokenRemedy({ source, credentialSource }, message, status) {
			switch (source) {
				case "file":
					return fileRemedy(credentialSource, message);
				case "url":
					return urlRemedy(credentialSource, status);
				case "aws":
					return awsRemedy(message, status);
				case "certificate":
					return "The certificate and its key are named by certificate_config.json: credential_source.certificate.certificate_config_location, the variable GOOGLE_API_CERTIFICATE_CONFIG, or the file in gcloud's folder. All three files must be there and readable.";
				case "executable":
					return executableRemedy(message);
			}
		}
		function fileRemedy({ file, format }, message) {
			if (/does not exist|ENOENT|not a file|EACCES/.test(message)) {
				return `credential_source.file is ${(0, command.g$)(String(file))}: it must be a file that this step can read. Whatever writes it (a projected Kubernetes token, an agent, an earlier step) must have done so.`;
			}
			if (/Unable to parse|JSON|empty/.test(message)) {
				return `The file ${(0, command.g$)(String(file))} does not hold what credential_source.format says: ${JSON.stringify(format ?? { type: "text" })}.`;
			}
			return undefined;
		}
		function urlRemedy({ url, format }, status) {
			const host = typeof url === "string" && URL.canParse(url) ? new URL(url).hostname : undefined;
			if (host?.endsWith(".actions.githubusercontent.com") && (status === 401 || status === 403)) {
				return "The credential file was made for another job, and its request token ended with that job: name workload_identity_provider in this one.";
			}
			if (status === undefined) {
				return `The answer must be what credential_source.format says: ${JSON.stringify(format ?? { type: "text" })}.`;
			}
			return undefined;
		}
		function awsRemedy(message, status) {
			if (/region/.test(message)) return "Set AWS_REGION, or keep region_url in credential_source.";
			if (/role/i.test(message) || status === 404) {
				return "Attach an IAM role to the instance, or set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, with temporary ones, AWS_SESSION_TOKEN.";
			}
			if (status === 401) {
				return 'The instance asks for session tokens (IMDSv2): add "imdsv2_session_token_url": "http://169.254.169.254/latest/api/token" to credential_source, or make the file again with --enable-imdsv2.';
			}
			return "In a container the instance must allow a second hop: aws ec2 modify-instance-metadata-options --instance-id=INSTANCE --http-put-response-hop-limit=2";
		}
		function executableRemedy(message) {
			if (/timeout/.test(message)) return "credential_source.executable.timeout_millis may be up to 120000.";
			return "Run the command of credential_source.executable by hand: it must print JSON with version, success, token_type and the token, as https://google.aip.dev/auth/4117 describes.";
		}
		var address = __nccwpck_require__(3414);
		var proxy = __nccwpck_require__(6522);
		var retry = __nccwpck_require__(6092);
		const ATTEMPT_MS = 10_000;
		const MAX_BODY_BYTES = 1024 * 1024;
		const FORM = "application/x-www-form-urlencoded";
		function gaxiosTransporter(options) {
			const what = options.what ?? "the source of the subject token";
			return {
				defaults: {},
				interceptors: { request: { add() {} }, response: { add() {} } },
				async request(given) {
					const url = urlOf(given, what);
					const method = (given.method ?? "GET").toUpperCase();
					const headers = headersOf(given.headers, what);
					const body = bodyOf(given.data ?? given.body, headers, what);
					if (given.responseType === "json") headers["accept"] ??= "application/json";
					const response = await (0, retry.HI)(
						options.door,
						options.host,
						{
							method,
							url: url.href,
							headers,
							body,
							maxBodyBytes: MAX_BODY_BYTES,
							onLargeBody: "error",
							direct: isLinkLocal(url),
							signal: given.signal ?? undefined,
						},
						{ attemptMs: options.attemptMs ?? ATTEMPT_MS, deadline: options.deadline, what },
					);
					if (response.status < 200 || response.status > 299) throw refused(response, url, what);
					return {
						data: dataOf(response, given.responseType, what),
						status: response.status,
						statusText: response.reason,
						ok: true,
						url: response.url,
						headers: new FieldMap(response),
						config: { url: `${url.origin}${url.pathname}`, method },
					};
				},
			};
		}
		class FieldMap extends Map {
			constructor(response) {
				super();
				for (const [name, value] of response.headers) {
					const earlier = this.get(name);
					this.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
				}
			}
			get(name) {
				return super.get(name.toLowerCase());
			}
			has(name) {
				return super.has(name.toLowerCase());
			}
		}
		function urlOf(given, what) {
			let url;
			try {
				url = new URL(given.url ?? "");
			} catch {
				throw new errors.G7("INPUT_INVALID", `the address of ${what} is not an absolute URL`);
			}
			for (const [name, value] of Object.entries(isObject(given.params) ? given.params : {})) {
				if (value !== undefined && value !== null) url.searchParams.append(name, String(value));
			}
			return url;
		}
		function headersOf(given, what) {
			const headers = {};
			const pairs = isIterable(given) ? given : Object.entries(isObject(given) ? given : {});
			for (const pair of pairs) {
				if (!Array.isArray(pair)) throw new errors.G7("INTERNAL", `the headers for ${what} are not pairs`);
				const [name, value] = pair;
				if (value !== undefined && value !== null) headers[String(name).toLowerCase()] = String(value);
			}
			return headers;
		}
		function bodyOf(data, headers, what) {
			if (data === undefined || data === null) return undefined;
			if (typeof data === "string") return data;
			if (data instanceof Uint8Array) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
			if (data instanceof URLSearchParams) {
				headers["content-type"] ??= FORM;
				return data.toString();
			}
			if (!isObject(data) || "pipe" in data || "getReader" in data) {
				throw new errors.G7("INTERNAL", `the body for ${what} is of a kind that cannot be sent`);
			}
			if (headers["content-type"] === FORM) {
				const form = new URLSearchParams();
				for (const [name, value] of Object.entries(data)) form.append(name, String(value));
				return form.toString();
			}
			headers["content-type"] ??= "application/json";
			return JSON.stringify(data);
		}
		function dataOf(response, responseType, what) {
			if (responseType === "stream" || responseType === "blob") {
				throw new errors.G7("INTERNAL", `the answer of ${what} was asked for as a ${responseType}`);
			}
			if (responseType === "arraybuffer") return new Uint8Array(response.body).buffer;
			const text = response.body.toString("utf8").replace(/^\ufeff/, "");
			if (responseType === "text") return text;
			const isJson = responseType === "json" || /json/i.test(new FieldMap(response).get("content-type") ?? "");
			if (!isJson) return text;
			try {
				return JSON.parse(text);
			} catch {
				return refuseText(responseType, response, text, what);
			}
		}
		function refuseText(responseType, response, text, what) {
			if (responseType !== "json") return text;
			throw new errors.G7("RESPONSE_INVALID", `${what} answered ${response.status} with something that is not JSON`, {
				status: response.status,
			});
		}
		function refused(response, url, what) {
			const words = excerpt(response.body.toString("utf8", 0, 2_000));
			return new errors.G7(
				"EXTERNAL_SUBJECT_TOKEN_FAILED",
				`${what} at ${url.host} answered ${response.status}${words === "" ? "" : `: ${words}`}`,
				{ status: response.status },
			);
		}
		function excerpt(body) {
			const line = body
				.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, " ")
				.replace(/<[^>]*>/g, " ")
				.replace(/[^\x20-\x7e]+/g, " ")
				.replace(/[\w+/=.~%-]{32,}/g, "***")
				.replaceAll("::", ": :")
				.replaceAll("##[", "# #[")
				.replace(/ {2,}/g, " ")
				.trim();
			return line.length > 300 ? `${line.slice(0, 300)}…` : line;
		}
		function isLinkLocal(url) {
			const host = (0, proxy.o)(url.hostname);
			if ((0, address.e)(host) === 4) return host.startsWith("169.254.");
			if ((0, address.e)(host) === 6) return /^fe[89ab][0-9a-f]:/.test(host) || host === "fd00:ec2::254";
			return host === "metadata.google.internal" || host === "metadata";
		}
		function isObject(value) {
			return typeof value === "object" && value !== null;
		}
		function isIterable(value) {
			return isObject(value) && Symbol.iterator in value;
		}
		var duration = __nccwpck_require__(2297);
		var message = __nccwpck_require__(3833);
		const SHORT = 300;
		const LONG = 1000;
		function wordsOf(response) {
			const text = response.body.toString("utf8").trim();
			if (/^(?:<!|<\?xml|<html|<head|<body|<title|<h\d)/i.test(text)) return htmlWords(text);
			let json;
			try {
				json = JSON.parse(text);
			} catch {
				return words({ description: plain(text) });
			}
			const answer = Array.isArray(json) && json.length > 0 ? json[0] : json;
			if (!(0, record.u)(answer)) return words({ description: plain(text) });
			const { error } = answer;
			if ((0, record.u)(error)) return googleWords(error);
			const description = firstText(answer, ["error_description", "message", "errorMessage", "detail", "title"]);
			const name = textOf(error);
			if (name === undefined && description === undefined) return words({ description: text === "{}" ? undefined : plain(text) });
			return words({ error: name, description, reason: textOf(answer["error_subtype"]) });
		}
		function spell({ error, description, reason, violations }) {
			const said = [error, description].filter((part) => part !== undefined).join(": ");
			const extra = [reason, ...violations].filter((part) => part !== undefined && !said.includes(part));
			return extra.length === 0 ? said : `${said} (${extra.join("; ")})`.trim();
		}
		function words(given) {
			const { error, description, reason, metadata = {}, violations = [], html } = given;
			const all = [error, description, reason, ...Object.values(metadata), ...violations].filter((part) => part !== undefined).join("\n");
			return { error, description, reason, metadata, violations, html, all };
		}
		function googleWords(error) {
			const details = Array.isArray(error["details"]) ? error["details"].filter(record.u) : [];
			const info = details.find((detail) => typeof detail["reason"] === "string");
			const older = Array.isArray(error["errors"]) ? error["errors"].find(record.u) : undefined;
			return words({
				error: textOf(error["status"]),
				description: textOf(error["message"]),
				reason: textOf(info?.["reason"]) ?? textOf(older?.["reason"]),
				metadata: textFields(info?.["metadata"]),
				violations: details.flatMap(violationsOf).slice(0, 5),
			});
		}
		function violationsOf(detail) {
			const list = detail["violations"] ?? detail["fieldViolations"];
			if (!Array.isArray(list)) return [];
			return list
				.filter(record.u)
				.map((violation) =>
					[textOf(violation["type"]), textOf(violation["field"]), textOf(violation["description"])]
						.filter((part) => part !== undefined)
						.join(": "),
				);
		}
		function htmlWords(html) {
			const text = head(html, 16_384)
				.replace(/<(script|style|svg)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
				.replace(/<!--[\s\S]*?(?:-->|$)/g, " ")
				.replace(/<[^<>]*>?/g, " ")
				.replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
			return words({
				description: clip(text, SHORT),
				html: /!!1<\/title>|\/\/www\.google\.com\//.test(html.slice(0, 16_384)) ? "google" : "other",
			});
		}
		const ENTITIES = {
			"&lt;": "<",
			"&gt;": ">",
			"&amp;": "&",
			"&quot;": '"',
			"&#39;": "'",
			"&nbsp;": " ",
		};
		function plain(text) {
			if (text === "") return undefined;
			if (/[\0\ufffd]/.test(text)) return `${Buffer.byteLength(text)} bytes that are not text`;
			return clip(text, SHORT);
		}
		function firstText(json, fields) {
			for (const field of fields) {
				const text = textOf(json[field]);
				if (text !== undefined) return text;
			}
			return undefined;
		}
		function textOf(value) {
			return typeof value === "string" ? clip(value, LONG) : undefined;
		}
		function textFields(value) {
			if (!(0, record.u)(value)) return {};
			const fields = {};
			for (const [name, field] of Object.entries(value).slice(0, 20)) {
				const text = textOf(field);
				if (text !== undefined) fields[name] = text;
			}
			return fields;
		}
		function clip(text, max) {
			const line = head(text, 65_536).replace(/\s+/g, " ").trim();
			if (line === "") return undefined;
			if (line.length <= max) return line;
			return `${line.slice(0, line.lastIndexOf(" ", max) + 1)}…`;
		}
		function head(text, max) {
			if (text.length <= max) return text;
			let end = max;
			while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
			return text.slice(0, end);
		}
		function partsOf(name) {
			const match = /^(?:projects\/([^/]+)\/)?locations\/([^/]+)\/(workloadIdentity|workforce)Pools\/([^/]+)\/providers\/([^/]+)$/.exec(
				name ?? "",
			);
			const [, project, location, kind, pool, provider] = match ?? [];
			if (location === undefined || pool === undefined || provider === undefined) return undefined;
			return { kind: kind === "workforce" ? "workforce" : "workload", project, location, pool, provider };
		}
		function providerCommand(facts, verb, flags = {}) {
			const parts = partsOf(facts.provider);
			if (!parts) return undefined;
			return (0, command.Jr)(`iam ${groupOf(parts)} providers ${verb}`, [parts.provider], {
				...poolFlags(parts),
				...flags,
			});
		}
		function listProviders(facts) {
			const parts = partsOf(facts.provider);
			return parts && (0, command.Jr)(`iam ${groupOf(parts)} providers list`, [], { ...poolFlags(parts), "show-deleted": true });
		}
		function listPools(facts) {
			const parts = partsOf(facts.provider);
			if (parts?.kind !== "workload") return undefined;
			const { location, project } = parts;
			return (0, command.Jr)("iam workload-identity-pools list", [], { location, project, "show-deleted": true });
		}
		function groupOf({ kind }) {
			return kind === "workforce" ? "workforce-pools" : "workload-identity-pools";
		}
		function poolFlags({ kind, pool, location, project }) {
			return kind === "workforce" ? { "workforce-pool": pool, location } : { "workload-identity-pool": pool, location, project };
		}
		function poolProject(facts) {
			return partsOf(facts.provider)?.project;
		}
		function isWorkforce(facts) {
			return partsOf(facts.provider)?.kind === "workforce";
		}
		function membersOf(facts) {
			if (!partsOf(facts.provider)) return {};
			const pool = `iam.googleapis.com/${facts.provider?.replace(/\/providers\/[^/]+$/, "")}`;
			const repository = claim(facts, "repository");
			const repositoryId = claim(facts, "repository_id");
			const subject = claim(facts, "sub");
			return {
				repositoryId:
					repositoryId !== undefined && /^\d+$/.test(repositoryId)
						? `principalSet://${pool}/attribute.repository_id/${repositoryId}`
						: undefined,
				repository: repository && `principalSet://${pool}/attribute.repository/${repository}`,
				subject: subject && `principal://${pool}/subject/${subject}`,
				anyMember: `principalSet://${pool}/attribute.NAME/VALUE`,
			};
		}
		function claim({ claims }, name) {
			const value = claims?.[name];
			return typeof value === "string" && (0, command.VS)(value) ? value : undefined;
		}
		const SHOWN = [
			"iss",
			"sub",
			"aud",
			"repository",
			"repository_id",
			"repository_owner",
			"repository_owner_id",
			"ref",
			"environment",
			"job_workflow_ref",
			"actor",
			"event_name",
		];
		function claimLines({ claims }) {
			const lines = SHOWN.flatMap((name) => {
				const value = claims?.[name];
				if (value === undefined) return [];
				const text = clip((0, command.g$)(typeof value === "string" ? value : (JSON.stringify(value) ?? "")), 300);
				return text === undefined ? [] : [`  ${name}: ${text}`];
			});
			return lines.length === 0 ? undefined : `The token's claims were:\n${lines.join("\n")}`;
		}
		function hasImmutableSubject(facts) {
			return /^repo:[^/:]+@\d+\/[^/:]+@\d+(?::|$)/.test(claim(facts, "sub") ?? "");
		}
		function otherSubject(facts) {
			const subject = claim(facts, "sub") ?? "";
			const repository = claim(facts, "repository") ?? "";
			if (hasImmutableSubject(facts)) return subject.replace(/^repo:([^/:]+)@\d+\/([^/:]+)@\d+/, "repo:$1/$2");
			const id = claim(facts, "repository_id") ?? "";
			const ownerId = claim(facts, "repository_owner_id") ?? "";
			const [owner = "", name = "", ...more] = repository.split("/");
			if (!/^\d+$/.test(id) || !/^\d+$/.test(ownerId) || owner === "" || name === "" || more.length > 0) return undefined;
			const classic = `repo:${repository}`;
			if (subject !== classic && !subject.startsWith(`${classic}:`)) return undefined;
			return `repo:${owner}@${ownerId}/${name}@${id}${subject.slice(classic.length)}`;
		}
		function googleCause(refusal, words) {
			return (
				quotaCause(refusal, words) ??
				serverCause(refusal, words) ??
				apiDisabledCause(refusal, words) ??
				perimeterCause(refusal, words) ??
				constraintCause(refusal, words) ??
				userProjectCause(words)
			);
		}
		const SERVICE = {
			sts: "sts.googleapis.com",
			iam: "iamcredentials.googleapis.com",
		};
		function google_projectOf({ facts, by }, words) {
			const named =
				/^projects\/([a-z0-9:.-]+)$/.exec(words.metadata["consumer"] ?? "")?.[1] ??
				/in project ([a-z0-9:.-]*[a-z0-9])/.exec(words.description ?? "")?.[1];
			if (named !== undefined) return named;
			const account = facts.account === undefined ? undefined : accountProject(facts.account);
			return by === "sts" ? poolProject(facts) : (account ?? facts.projectId ?? poolProject(facts));
		}
		function quotaCause(refusal, words) {
			const { response, by } = refusal;
			const exhausted =
				response.status === 429 ||
				words.error === "RESOURCE_EXHAUSTED" ||
				/^(?:quota_exceeded|rate_limit_exceeded)$/.test(words.error ?? "") ||
				/^(?:RATE_LIMIT_EXCEEDED|RESOURCE_QUOTA_EXCEEDED|rateLimitExceeded|userRateLimitExceeded|quotaExceeded)$/.test(words.reason ?? "");
			if (!exhausted) return undefined;
			const wait = (0, message.w)(response, "retry-after")?.trim();
			const service = serviceOf(refusal, words);
			const project = google_projectOf(refusal, words);
			return {
				code: "QUOTA_EXCEEDED",
				because: [
					`The quota for these calls is used up${tries(refusal)}.`,
					wait !== undefined && /^\d{1,9}$/.test(wait) ? `The server asks to wait ${(0, duration.a3)(Number(wait) * 1000)}.` : undefined,
					by === "sts" ? "Google STS allows 6,000 exchanges a minute for the project of the pool." : undefined,
				],
				remedy:
					by === "oidc"
						? ["Run fewer jobs at once: concurrency or max-parallel in the workflow."]
						: [
								(0, command.cv)(
									"See the quotas and ask for more",
									service && project && (0, command.Jr)("beta quotas info list", [], { service, project }),
								),
								"Or ask for fewer tokens at once: one step with several id_token_audience in place of several steps; max-parallel for a matrix.",
							],
			};
		}
		function serviceOf({ by }, words) {
			const named = words.metadata["service"];
			return named !== undefined && /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(named) ? named : SERVICE[by];
		}
		function serverCause(refusal, words) {
			const { response, by } = refusal;
			if (response.status < 500 && words.error !== "internal_failure" && words.error !== "server_error") return undefined;
			const foreign = words.html === "other" && by !== "oidc";
			return {
				code: "SERVER_ERROR",
				because: [
					`The server failed${tries(refusal)}.`,
					foreign ? "The answer is HTML: a proxy or load balancer between here and there is its likely author." : undefined,
				],
				remedy: [
					by === "metadata"
						? undefined
						: `Run the job again; if it stays so, see https://${by === "oidc" ? "www.githubstatus.com" : "status.cloud.google.com"}.`,
				],
			};
		}
		function tries({ response }) {
			return response.attempts === undefined || response.attempts < 2 ? "" : `, each of the ${response.attempts} times it was asked`;
		}
		const DISABLED = {
			sts: "STS_API_DISABLED",
			iam: "IAM_API_DISABLED",
		};
		function apiDisabledCause(refusal, words) {
			const code = DISABLED[refusal.by];
			const disabled =
				words.reason === "SERVICE_DISABLED" ||
				words.reason === "accessNotConfigured" ||
				/API has not been used in project|API .*is disabled/.test(words.description ?? "");
			if (code === undefined || !disabled) return undefined;
			const project = google_projectOf(refusal, words);
			return {
				code,
				because: [
					`${code === "STS_API_DISABLED" ? "The Security Token Service API" : "The IAM Service Account Credentials API"} is off in ${project === undefined ? "the project named above" : `project ${project}`}.`,
				],
				remedy: [
					(0, command.cv)("Turn it on", (0, command.Jr)("services enable", [serviceOf(refusal, words)], { project })),
					"It takes a few minutes to take effect.",
				],
			};
		}
		function perimeterCause(refusal, words) {
			if (words.reason !== "SECURITY_POLICY_VIOLATED" && !/prohibited by organization's policy|vpcServiceControlsUnique/i.test(words.all)) {
				return undefined;
			}
			const id =
				/vpcServiceControlsUniqueIdentifier:?\s*([\w-]{8,})/.exec(words.all)?.[1] ?? /^[\w-]{8,}$/.exec(words.metadata["uid"] ?? "")?.[0];
			const project = google_projectOf(refusal, words);
			return {
				code: "ORGANIZATION_POLICY",
				because: ["A VPC Service Controls perimeter of the organisation does not let this call in: it comes from outside."],
				remedy: [
					(0, command.cv)(
						"An administrator of the organisation sees the perimeter and the rule it lacks",
						id && (0, command.Jr)("logging read", [`protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`], { project }),
					),
					"An ingress rule for this identity, or a runner inside the perimeter, lets it in.",
				],
			};
		}
		function constraintCause(refusal, words) {
			const constraint = /constraints\/([a-z]+\.[A-Za-z.]+[A-Za-z])/.exec(words.all)?.[1];
			if (constraint === "iam.allowServiceAccountCredentialLifetimeExtension") return undefined;
			if (constraint === undefined && !/org(?:anization)? policy/i.test(words.all)) return undefined;
			const project = google_projectOf(refusal, words);
			return {
				code: "ORGANIZATION_POLICY",
				because: [`An organisation policy forbids it${constraint === undefined ? "" : `: constraints/${constraint}`}.`],
				remedy: [
					(0, command.cv)(
						"See what it allows here",
						constraint && project && (0, command.Jr)("org-policies describe", [constraint], { project, effective: true }),
					),
					"Only an administrator of the organisation's policies can change it.",
				],
			};
		}
		function userProjectCause(words) {
			const denied =
				words.reason === "USER_PROJECT_DENIED" ||
				/serviceusage\.services\.use|serviceUsageConsumer|permission to use project/.test(words.all);
			if (!denied) return undefined;
			const project =
				/^projects\/([a-z0-9:.-]+)$/.exec(words.metadata["consumer"] ?? "")?.[1] ??
				/to use project ([a-z0-9:.-]*[a-z0-9])/.exec(words.all)?.[1];
			return {
				code: "USER_PROJECT_DENIED",
				because: ["The project that the calls are to be counted for is not one that the caller may use."],
				remedy: [
					(0, command.cv)(
						"Let the caller use it",
						(0, command.Jr)("projects add-iam-policy-binding", [project], {
							role: "roles/serviceusage.serviceUsageConsumer",
							member: "MEMBER",
						}),
					),
				],
			};
		}
		const GOOGLES_OWN = new Set(["appspot", "developer", "cloudservices", "cloudbuild"]);
		function mistyped(account, { projectId }) {
			const at = account.lastIndexOf("@");
			if (at < 0) return undefined;
			const name = account.slice(0, at);
			const domain = account.slice(at + 1);
			const bare = account.replace(/[^\w.@:-]/g, "");
			if (bare !== account) return `No such address has the character ${JSON.stringify(odd(account))} in it: likely ${bare}.`;
			const withoutIam = /^([a-z][a-z0-9-]*)\.gserviceaccount\.com$/.exec(domain)?.[1];
			if (withoutIam !== undefined) {
				if (GOOGLES_OWN.has(withoutIam)) return undefined;
				return `An account's address has .iam. in it: likely ${name}@${withoutIam}.iam.gserviceaccount.com.`;
			}
			if (!domain.endsWith(".iam.gserviceaccount.com")) {
				const close = /^([a-z][a-z0-9-]*)\.(?:[a-z]{0,5}\.)?[a-z]{0,2}ser[a-z]*ac[a-z]*\.[a-z]{1,4}$/i.exec(domain)?.[1];
				return close === undefined
					? `It does not end in .iam.gserviceaccount.com: likely a person's or a group's address, and only service accounts can be acted for.`
					: `An account's address ends in .iam.gserviceaccount.com: likely ${name}@${close}.iam.gserviceaccount.com.`;
			}
			const project = accountProject(account);
			if (project !== undefined && /^\d+$/.test(project)) {
				return `It has the project number ${project} where the project id is needed: gcloud projects describe ${project} --format='value(projectId)' prints it.`;
			}
			if (/[A-Z]/.test(account)) return `An account's address is in lower case: likely ${account.toLowerCase()}.`;
			if (project !== undefined && (name.length < 6 || name.length > 30)) {
				return `An account's name has 6 to 30 characters, and ${name} has ${name.length}: likely it was cut short or is not the account's id.`;
			}
			if (project !== undefined && projectId !== undefined && project !== projectId) {
				return `It names the project ${project}, and this run's project is ${projectId}: if the account is there, it is ${name}@${emailDomain(projectId)}.iam.gserviceaccount.com.`;
			}
			return undefined;
		}
		function odd(account) {
			return /[^\w.@:-]/.exec(account)?.[0] ?? "";
		}
		function emailDomain(project) {
			const [domain, id] = project.split(":");
			return id === undefined ? project : `${id}.${domain}`;
		}
		const NOTABLE_MS = 30_000;
		function serverTime(response) {
			const time = Date.parse((0, message.w)(response, "date") ?? "");
			return Number.isNaN(time) ? undefined : time;
		}
		function measureClock(response, now) {
			const server = serverTime(response);
			if (server === undefined) return undefined;
			const ahead = now - server;
			if (Math.abs(ahead) < NOTABLE_MS) {
				return { sentence: "This machine's clock agrees with the server's to within 30 s.", wrong: false };
			}
			return {
				sentence: `This machine's clock is ${sayGap(ahead)} ${ahead > 0 ? "ahead of" : "behind"} the server's: ${iso(now)} here, ${iso(server)} there.`,
				wrong: true,
			};
		}
		function sayGap(ms) {
			const seconds = Math.round(Math.abs(ms) / 1000);
			return seconds < 60 ? `${seconds} s` : `${seconds} s (${(0, duration.a3)(seconds * 1000)})`;
		}
		function iso(ms) {
			return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
		}
		function oauthCause(refusal, words) {
			const { facts } = refusal;
			const description = words.description ?? "";
			const person = facts.credential !== undefined && facts.credential !== "service_account";
			if (/rapt/i.test(`${words.reason} ${description} ${words.error}`)) return reauthenticationCause(facts);
			if (/admin_policy_enforced|org_internal/.test(words.error ?? "") || /Account restricted/i.test(description)) {
				return policyCause(words);
			}
			if (words.error === "invalid_scope") return scopeCause(facts);
			return person ? personCause(facts, words) : accountCause(refusal, words);
		}
		function accountCause(refusal, words) {
			const { facts } = refusal;
			const description = words.description ?? "";
			if (/Invalid JWT Signature/i.test(description)) return keyCause(facts);
			if (/short-lived token|reasonable timeframe|\b(?:iat|exp)\b/i.test(description)) return clockCause(refusal);
			if (/Not a valid email|Invalid email or User ID|Invalid impersonation/i.test(description)) return userCause(facts);
			if (/account not found|No valid verifier found|has been deleted/i.test(description) || words.error === "deleted_client") {
				return accountGoneCause(facts);
			}
			if (words.error === "disabled_client" || /client was disabled|account .*disabled/i.test(description)) {
				return accountDisabledCause(facts);
			}
			if (words.error === "unauthorized_client" || words.error === "access_denied") return delegationCause(facts);
			if (/Invalid issuer|Missing issuer/i.test(description) && !facts.account?.includes("@")) {
				return {
					code: "ACCOUNT_NOT_FOUND",
					because: [`The assertion names its account by ${nameOf(facts)}, and Google takes an e-mail address there.`],
					remedy: ["service_account: the e-mail address of the account"],
				};
			}
			if (/audience check|Invalid JWT.*\baud/i.test(description)) {
				return {
					code: "OAUTH_REFUSED",
					because: ["The assertion was made for another token endpoint than the one it came to: likely another universe."],
					remedy: ["universe: the universe_domain of the key's file"],
				};
			}
			return undefined;
		}
		function nameOf({ account }) {
			return account ?? "the service account";
		}
		function projectFlag({ account }) {
			return { project: account === undefined ? undefined : accountProject(account) };
		}
		function keyCause(facts) {
			const { account, keyId } = facts;
			return {
				code: "KEY_REJECTED",
				because: [
					`Google knows no such key of ${nameOf(facts)}: it was deleted or disabled, has expired, or client_email was changed in the file and the key is another account's.`,
				],
				remedy: [
					(0, command.cv)(
						keyId === undefined ? "List the account's keys" : `See whether ${keyId} is among the account's keys`,
						account && (0, command.Jr)("iam service-accounts keys list", [], { "iam-account": account, ...projectFlag(facts) }),
					),
					(0, command.cv)(
						"If it is there and disabled, enable it",
						account &&
							keyId &&
							(0, command.Jr)("iam service-accounts keys enable", [keyId], {
								"iam-account": account,
								...projectFlag(facts),
							}),
					),
					"If it is not, store a new key in the secret that credentials_json reads; or need no key: workload_identity_provider.",
				],
			};
		}
		function clockCause({ response, now }) {
			const clock = measureClock(response, now);
			return {
				code: "CLOCK_SKEW",
				because: [
					clock === undefined
						? "The times in the signed assertion were not accepted: this machine's clock is likely wrong. The answer has no date to compare it with."
						: clock.sentence,
					clock?.wrong === false ? "So the times in the assertion should have been accepted." : undefined,
				],
				remedy: clock?.wrong === false ? [] : ["Set this machine's clock: timedatectl set-ntp true"],
			};
		}
		function userCause(facts) {
			return {
				code: "USER_NOT_FOUND",
				because: [
					facts.subject === undefined
						? "Google knows no such account."
						: `There is no user ${facts.subject} in the Workspace domain that trusts ${nameOf(facts)}: mistyped, suspended or deleted; groups and aliases do not do.`,
				],
				remedy: ["access_token_subject: the primary e-mail address of a user"],
			};
		}
		function accountGoneCause(facts) {
			const { account } = facts;
			return {
				code: "ACCOUNT_NOT_FOUND",
				because: [`Google knows no service account ${account ?? "of this e-mail"}: it was deleted, mistyped, or made moments ago.`],
				remedy: [
					(0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], projectFlag(facts))),
					(0, command.cv)(
						"An account deleted less than 30 days ago can be had back by its unique id",
						(0, command.Jr)("iam service-accounts undelete", [facts.clientId ?? "UNIQUE_ID"], projectFlag(facts)),
					),
				],
			};
		}
		function accountDisabledCause(facts) {
			const { account, keyId } = facts;
			return {
				code: "ACCOUNT_DISABLED",
				because: [`${account ?? "The service account"}${keyId === undefined ? " is disabled" : `, or its key ${keyId}, is disabled`}.`],
				remedy: [
					(0, command.cv)("Enable the account", account && (0, command.Jr)("iam service-accounts enable", [account], projectFlag(facts))),
					(0, command.cv)(
						"Enable the key",
						account &&
							keyId &&
							(0, command.Jr)("iam service-accounts keys enable", [keyId], {
								"iam-account": account,
								...projectFlag(facts),
							}),
					),
				],
			};
		}
		function delegationCause(facts) {
			const { account, subject, clientId, scopes } = facts;
			if (subject === undefined) {
				if (scopes === undefined) return undefined;
				return {
					code: "SCOPE_INVALID",
					because: [`A scope is likely one that only a person may have, and not ${nameOf(facts)} by itself: ${scopes.join(", ")}.`],
					remedy: ["access_token_subject: the user to act for, by domain-wide delegation; or access_token_scopes without that scope"],
				};
			}
			const id = clientId ?? (/^\d{6,}$/.test(account ?? "") ? account : undefined);
			return {
				code: "DELEGATION_NOT_GRANTED",
				because: [
					`Domain-wide delegation is not granted to ${nameOf(facts)} for ${subject} with every scope that was asked for: ${(scopes ?? []).join(", ")}.`,
					"A grant by e-mail address, or with some of the scopes, does not do; a new one may take up to a day to work.",
				],
				remedy: [
					id === undefined
						? (0, command.cv)(
								"The client id to grant it to",
								account &&
									(0, command.Jr)("iam service-accounts describe", [account], {
										format: "value(oauth2ClientId)",
										...projectFlag(facts),
									}),
							)
						: undefined,
					(0, command.cv)(
						`A Workspace super administrator grants it at https://admin.google.com/ac/owl/domainwidedelegation > Add new, client id ${id ?? "as above"}, scopes`,
						(scopes ?? []).join(","),
					),
				],
			};
		}
		function scopeCause(facts) {
			const { audience, scopes } = facts;
			if (audience !== undefined && scopes === undefined) {
				return {
					code: "AUDIENCE_INVALID",
					because: [`Google issues no ID token for the audience ${audience}.`],
					remedy: ["id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id"],
				};
			}
			return {
				code: "SCOPE_INVALID",
				because: [`A scope does not exist, or this account may not have it: ${(scopes ?? []).join(", ")}.`],
				remedy: [
					"access_token_scopes: https://www.googleapis.com/auth/cloud-platform",
					"Each scope is a line of its own, as https://developers.google.com/identity/protocols/oauth2/scopes has it.",
				],
			};
		}
		const LOGIN = "gcloud auth application-default login";
		function personCause(facts, words) {
			const description = words.description ?? "";
			if (/^(?:invalid_client|deleted_client|disabled_client|unauthorized_client)$/.test(words.error ?? "")) {
				return {
					code: "CLIENT_REJECTED",
					because: [
						"The OAuth client of the credential (client_id, client_secret) was deleted or disabled, its secret was changed, or the refresh token is another client's.",
					],
					remedy: [(0, command.cv)("Log in again, which writes a new file", LOGIN)],
				};
			}
			if (/account has been deleted|account .*disabled/i.test(description)) {
				return {
					code: "USER_NOT_FOUND",
					because: ["The person's account was deleted or disabled."],
					remedy: ["Use a service account: workload_identity_provider, or a key in credentials_json."],
				};
			}
			if (words.error !== "invalid_grant") return undefined;
			const sure = /expired or revoked/i.test(description);
			return {
				code: "REFRESH_TOKEN_REVOKED",
				because: [
					`The refresh token is ${sure ? "no longer good" : "likely no longer good"}: revoked, expired (six months unused, or seven days for an OAuth client in testing), replaced by newer logins, or ended by a change of password.`,
				],
				remedy: [
					(0, command.cv)("Log in again", loginCommand(facts)),
					"Then store the new file in the secret. What runs unattended is better a service account: workload_identity_provider.",
				],
			};
		}
		function loginCommand({ credential }) {
			return credential === "external_account_authorized_user" ? `${LOGIN} --login-config=LOGIN_CONFIG_FILE` : LOGIN;
		}
		function reauthenticationCause(facts) {
			return {
				code: "REAUTHENTICATION_REQUIRED",
				because: ["The organisation makes its people sign in again at intervals (Google Cloud session control), and the interval is over."],
				remedy: [
					(0, command.cv)("Log in again", loginCommand(facts)),
					"What runs unattended needs a service account, which no interval ends: workload_identity_provider, or a key in credentials_json.",
				],
			};
		}
		function policyCause(words) {
			return {
				code: "ORGANIZATION_POLICY",
				because: [
					words.error === "org_internal"
						? "The OAuth client is for people of its own organisation only."
						: "An administrator of the Workspace organisation does not allow this OAuth client these scopes, or this person from here (context-aware access).",
				],
				remedy: ["The administrator allows clients at https://admin.google.com/ac/owl/list?tab=configuredApps"],
			};
		}
		const iam_CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";
		const TOKEN_CREATOR = "roles/iam.serviceAccountTokenCreator";
		const OPEN_ID_CREATOR = "roles/iam.serviceAccountOpenIdTokenCreator";
		const WORKLOAD_USER = "roles/iam.workloadIdentityUser";
		function iamCause(refusal, words) {
			const { response, facts } = refusal;
			if (words.html === "other") return undefined;
			if (words.reason === "ACCOUNT_STATE_INVALID" || /service account .*is disabled/i.test(words.description ?? ""))
				return accountDisabledCause(facts);
			switch (response.status) {
				case 400:
					return argumentCause(refusal, words);
				case 401:
					return tokenCause(facts);
				case 403:
					if (words.reason === "ACCESS_TOKEN_SCOPE_INSUFFICIENT" || /insufficient authentication scopes/i.test(words.all)) {
						return scopesCause(facts);
					}
					if (words.error !== "PERMISSION_DENIED" && !/permission/i.test(words.all)) return undefined;
					return permissionCause(facts, words);
				case 404:
					return words.html === undefined ? missingCause(facts, words) : undefined;
				default:
					return undefined;
			}
		}
		function iam_projectFlag(account) {
			return { project: account === undefined ? undefined : accountProject(account) };
		}
		function argumentCause(refusal, words) {
			const { facts } = refusal;
			const description = words.description ?? "";
			if (/lifetime/i.test(words.all)) return lifetimeCause(refusal, words);
			if (/Invalid form of (?:account|delegate)|account ID/i.test(description)) return missingCause(facts, words);
			if (/scope/i.test(words.all)) return iam_scopeCause(facts, "");
			if (words.error !== "INVALID_ARGUMENT") return undefined;
			if (facts.method === "generateAccessToken") return iam_scopeCause(facts, "likely ");
			if (facts.method === "generateIdToken") {
				return {
					code: "AUDIENCE_INVALID",
					because: [`Google does not say which argument it means: likely the audience ${facts.audience ?? ""}.`],
					remedy: ["id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id"],
				};
			}
			return undefined;
		}
		function iam_scopeCause({ scopes = [] }, likely) {
			return {
				code: "SCOPE_INVALID",
				because: [`A scope ${likely}does not exist: ${scopes.join(", ")}.`],
				remedy: [`access_token_scopes: ${iam_CLOUD_PLATFORM}`],
			};
		}
		const LIFETIME = "iam.allowServiceAccountCredentialLifetimeExtension";
		function lifetimeCause({ facts, response, now }, words) {
			const { account, lifetimeSeconds } = facts;
			const clock = measureClock(response, now);
			if (lifetimeSeconds !== undefined && lifetimeSeconds <= 3600) {
				return {
					code: clock?.wrong ? "CLOCK_SKEW" : "IAM_LIFETIME_EXCEEDED",
					because: [
						`A lifetime of ${lifetimeSeconds} s is within the hour that everybody may have.`,
						clock?.wrong ? clock.sentence : "Clocks that differ are the likely cause.",
					],
					remedy: ["access_token_lifetime: 3300s", clock?.wrong ? "Set this machine's clock: timedatectl set-ntp true" : undefined],
				};
			}
			const halfDay = (lifetimeSeconds ?? 0) > 43_200 || /43200/.test(words.all);
			const project = account === undefined ? undefined : accountProject(account);
			return {
				code: "IAM_LIFETIME_EXCEEDED",
				because: [
					`A lifetime of ${lifetimeSeconds ?? "more than 3600"} s is more than ${account ?? "the account"} may have: an hour${halfDay ? ", or twelve where the organisation allows it" : ", unless the organisation allows it up to twelve"}. The constraint constraints/${LIFETIME} lists the accounts that may.`,
				],
				remedy: [
					"access_token_lifetime: 3600s",
					(0, command.cv)(
						"Or let an administrator of organisation policies allow the account more (--organization and --folder do as well)",
						account &&
							(0, command.Jr)("resource-manager org-policies allow", [LIFETIME, account], {
								project: project ?? "PROJECT",
							}),
					),
				],
			};
		}
		function tokenCause(facts) {
			return {
				code: "IAM_TOKEN_REJECTED",
				because: [
					`The token of ${facts.caller ?? "whoever asks"} was not accepted: it has expired, was revoked, or is of another universe.`,
				],
				remedy: ["Outside googleapis.com, the input universe must name the universe of the account: universe: DOMAIN"],
			};
		}
		function scopesCause(facts) {
			const person = facts.caller !== undefined && !/gserviceaccount\.com$|^principal/.test(facts.caller);
			return {
				code: "IAM_SCOPE_INSUFFICIENT",
				because: [`The token of ${facts.caller ?? "whoever asks"} lacks the scope ${iam_CLOUD_PLATFORM}.`],
				remedy: [
					person
						? (0, command.cv)("Log in again with it", `gcloud auth application-default login --scopes=openid,email,${iam_CLOUD_PLATFORM}`)
						: (0, command.cv)(
								"Give it to the instance while it is stopped",
								(0, command.Jr)("compute instances set-service-account", ["INSTANCE"], {
									zone: "ZONE",
									scopes: "cloud-platform",
									"service-account": /gserviceaccount\.com$/.test(facts.caller ?? "") ? facts.caller : undefined,
								}),
							),
				],
			};
		}
		function missingCause(facts, words) {
			const chain = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
			const account = chain.find((name) => words.all.includes(name)) ?? facts.account ?? "";
			return {
				code: "ACCOUNT_NOT_FOUND",
				because: [
					chain.length > 1 && account !== facts.account
						? `The delegate ${account} does not exist: mistyped, or deleted.`
						: `The service account ${account} does not exist: mistyped, or deleted.`,
					mistyped(account, facts),
				],
				remedy: [
					(0, command.cv)("See the accounts of the project", (0, command.Jr)("iam service-accounts list", [], iam_projectFlag(account))),
					"Then set service_account (or delegates) to one of the addresses it prints.",
				],
			};
		}
		function linksOf(facts) {
			const targets = [...(facts.delegates ?? []), ...(facts.account === undefined ? [] : [facts.account])];
			const holders = [facts.caller, ...(facts.delegates ?? [])];
			return targets.map((target, index) => {
				const last = index === targets.length - 1;
				return { holder: holders[index], target, role: last ? lastRole(facts, index === 0) : TOKEN_CREATOR };
			});
		}
		function lastRole(facts, first) {
			const federated = first && facts.provider !== undefined && !isWorkforce(facts);
			if (federated && facts.method !== "signJwt") return WORKLOAD_USER;
			return facts.method === "generateIdToken" ? OPEN_ID_CREATOR : TOKEN_CREATOR;
		}
		const PERMISSION = {
			generateAccessToken: "iam.serviceAccounts.getAccessToken",
			generateIdToken: "iam.serviceAccounts.getOpenIdToken",
			signJwt: "iam.serviceAccounts.signJwt",
		};
		function permissionCause(facts, words) {
			const named = words.metadata["permission"] ?? /\b(iam\.serviceAccounts\.\w+)/.exec(words.description ?? "")?.[1];
			const permission = named ?? (facts.method && PERMISSION[facts.method]);
			const links = linksOf(facts);
			const { doubted, because } = doubtedLinks(facts, links, named, words);
			return {
				code: "IAM_PERMISSION_DENIED",
				because: [
					links.length === 1
						? facts.caller !== undefined && facts.caller === facts.account
							? `${facts.caller} needs the right to make tokens of itself through IAM Credentials (${permission}), which no account has unasked; a lifetime other than an hour and domain-wide delegation without a key need it.`
							: `${facts.caller ?? "The caller"} may not act as ${facts.account}: it ${named === undefined ? "likely " : ""}lacks ${permission} on it, or there is no such account.`
						: because,
					facts.account === undefined ? undefined : mistyped(facts.account, {}),
					"A grant of the last few minutes may still be spreading: two minutes as a rule, seven and more at times.",
				],
				remedy: [
					facts.caller === facts.account && facts.lifetimeSeconds !== undefined
						? "Leave access_token_lifetime out: the hour needs no such right."
						: undefined,
					...doubted.flatMap((link) => grants(link, link === links[0] ? facts : {})),
					(0, command.cv)(
						"If it was granted already, compare letter by letter",
						(0, command.Jr)("iam service-accounts get-iam-policy", [doubted.at(-1)?.target], iam_projectFlag(doubted.at(-1)?.target)),
					),
				],
			};
		}
		function doubtedLinks(facts, links, permission, words) {
			const chain = [facts.caller ?? "the caller", ...links.map(({ target }) => target)].join(" → ");
			const named = links.find(({ target }) => words.all.includes(target));
			const prefix = `In the chain ${chain} `;
			if (named !== undefined && links.length > 1) {
				return { doubted: [named], because: `${prefix}the link ${spellLink(named)} is missing.` };
			}
			if (links.length <= 1 || permission === undefined) {
				return { doubted: links, because: `${prefix}a link is missing, and Google does not say which.` };
			}
			if (permission === "iam.serviceAccounts.implicitDelegation") {
				const doubted = links.slice(0, -1);
				return {
					doubted,
					because: `${prefix}a link to a delegate is missing (${permission}): ${doubted.map(spellLink).join(", or ")}.`,
				};
			}
			const last = links.slice(-1);
			return {
				doubted: last,
				because: `${prefix}the last link is likely the one that is missing (${permission}): ${last.map(spellLink).join("")}.`,
			};
		}
		function spellLink({ holder, target }) {
			return `${holder ?? "the caller"} → ${target}`;
		}
		function grants({ holder, target, role }, facts) {
			const grant = (member) =>
				member === undefined
					? undefined
					: (0, command.Jr)("iam service-accounts add-iam-policy-binding", [target], {
							role,
							member,
							...iam_projectFlag(target),
						});
			const { repositoryId, repository, subject, anyMember } = membersOf(facts);
			const choices = [
				{
					member: repositoryId,
					whom: "every run of this repository, by its id, which no other repository can ever have",
					mapping: "attribute.repository_id=assertion.repository_id",
				},
				{
					member: repository,
					whom: "every run of this repository, by its name",
					mapping: "attribute.repository=assertion.repository",
				},
				{ member: subject, whom: "this subject alone", mapping: "google.subject=assertion.sub" },
			].filter(({ member }) => member !== undefined);
			if (choices.length === 0) {
				return [(0, command.cv)(`Let ${holder ?? "the caller"} act as ${target}`, grant(anyMember ?? memberOf(holder)))];
			}
			return choices.map(({ member, whom, mapping }, index) =>
				(0, command.cv)(
					`${index === 0 ? `Let ${whom}, act as ${target}` : `Or ${whom}`} (the provider must map ${mapping})`,
					grant(member),
				),
			);
		}
		function memberOf(caller) {
			if (caller === undefined || !/@|^principal/.test(caller)) return "MEMBER";
			if (caller.startsWith("principal")) return caller;
			return `${/gserviceaccount\.com$/.test(caller) ? "serviceAccount" : "user"}:${caller}`;
		}
		function metadataCause(refusal, words) {
			const { response, facts } = refusal;
			const gke = /IAM returned 403|Kubernetes service account|Workload Identity/i.test(words.all);
			if (/Gaia id not found|IAM returned 404/i.test(words.all)) return annotationCause(words);
			if (gke) return bindingCause(refusal);
			if (response.status === 404) {
				return facts.account?.includes("@") ? deadAccountCause(facts.account) : noAccountCause(refusal);
			}
			if (response.status >= 500 || response.status === 429) return undefined;
			if (/scope/i.test(words.all)) {
				return {
					code: "SCOPE_INVALID",
					because: [`This machine's account cannot have one of these scopes: ${(facts.scopes ?? []).join(", ")}.`],
					remedy: ["access_token_scopes: https://www.googleapis.com/auth/cloud-platform"],
				};
			}
			if (response.status === 400 && facts.audience !== undefined) {
				return {
					code: "AUDIENCE_INVALID",
					because: [`The metadata server makes no ID token for the audience ${facts.audience}, likely.`],
					remedy: ["id_token_audience: the URL of the service, https://service-abc123-uc.a.run.app, or an OAuth client id"],
				};
			}
			if (response.status === 403) {
				return {
					code: "METADATA_REFUSED",
					because: [
						"This machine's metadata server is there and does not give its account's tokens: something on the machine or in the cluster (metadata concealment, a network policy, a sidecar) likely keeps them.",
					],
				};
			}
			return undefined;
		}
		function noAccountCause({ facts }) {
			return {
				code: "METADATA_NO_ACCOUNT",
				because: [
					facts.account !== undefined && /\.svc\.id\.goog/.test(facts.account)
						? `This pod acts as ${facts.account}, a Kubernetes service account that no Google service account stands behind.`
						: "No service account is attached to this machine.",
				],
				remedy: [
					(0, command.cv)(
						"Attach one to the Compute Engine instance while it is stopped",
						(0, command.Jr)("compute instances set-service-account", ["INSTANCE"], {
							zone: "ZONE",
							"service-account": "NAME@PROJECT.iam.gserviceaccount.com",
							scopes: "cloud-platform",
						}),
					),
					(0, command.cv)(
						"On GKE, name one for the Kubernetes service account",
						"kubectl annotate serviceaccount KSA --namespace=NAMESPACE iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com",
					),
				],
			};
		}
		function deadAccountCause(account) {
			return {
				code: "ACCOUNT_DISABLED",
				because: [`This machine's account ${account} has no tokens: likely it was disabled or deleted.`],
				remedy: [
					(0, command.cv)("See how it is", (0, command.Jr)("iam service-accounts describe", [account])),
					(0, command.cv)("Enable it", (0, command.Jr)("iam service-accounts enable", [account])),
				],
			};
		}
		function annotationCause(words) {
			const account = /Gaia id not found for email (\S+?@\S+?)[.,]?(?:\s|\\n|$)/i.exec(words.all)?.[1];
			return {
				code: "ACCOUNT_NOT_FOUND",
				because: [
					`The annotation iam.gke.io/gcp-service-account of the Kubernetes service account names ${account ?? "an account"}, which does not exist: mistyped, or deleted.`,
				],
				remedy: [
					(0, command.cv)(
						"Name one that exists",
						"kubectl annotate serviceaccount KSA --namespace=NAMESPACE --overwrite iam.gke.io/gcp-service-account=NAME@PROJECT.iam.gserviceaccount.com",
					),
				],
			};
		}
		function bindingCause({ facts }) {
			const { projectId, account } = facts;
			const known = account?.includes("@") ? account : undefined;
			return {
				code: "METADATA_WORKLOAD_IDENTITY",
				because: [
					`Workload Identity Federation for GKE is not set up to its end: the pod's Kubernetes service account may not act as ${known ?? "the Google service account that its annotation names"}.`,
				],
				remedy: [
					(0, command.cv)(
						"Let it (NAMESPACE and KSA are those of the pod, the project before .svc.id.goog is the cluster's)",
						(0, command.Jr)("iam service-accounts add-iam-policy-binding", [known ?? "NAME@PROJECT.iam.gserviceaccount.com"], {
							role: "roles/iam.workloadIdentityUser",
							member: `serviceAccount:${projectId ?? "PROJECT"}.svc.id.goog[NAMESPACE/KSA]`,
						}),
					),
				],
			};
		}
		function oidcCause({ response, facts }) {
			switch (response.status) {
				case 401:
				case 403:
					return {
						code: "OIDC_REFUSED",
						because: [
							"The job's request token was not accepted. It is good for this job alone, while the job runs and has the permission.",
						],
						remedy: [
							"In the workflow, for this job: permissions: { contents: read, id-token: write }",
							"ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN must be those that the runner sets: neither env: nor another job may carry them over.",
						],
					};
				case 404:
					return {
						code: "OIDC_REFUSED",
						because: [
							"Nobody issues OIDC tokens at ACTIONS_ID_TOKEN_REQUEST_URL; on GitHub Enterprise Server, likely because Actions OIDC is not set up.",
						],
						remedy: [
							"GitHub Enterprise Server: let its administrator check https://HOSTNAME/_services/token/.well-known/openid-configuration",
						],
					};
				case 400:
					return {
						code: "OIDC_REFUSED",
						because: [
							facts.audience === undefined
								? "GitHub did not accept the audience it was asked for."
								: `GitHub was asked for a token with the audience ${facts.audience}, which is likely what it does not accept.`,
						],
						remedy: ["Leave the input audience out, and the provider's own is asked for."],
					};
				default:
					return undefined;
			}
		}
		function stsCause(refusal, words) {
			const { facts } = refusal;
			const description = words.description ?? "";
			if (facts.boundary === true) return boundaryCause(refusal);
			if (words.error === "invalid_target" || /Invalid value for "?audience/i.test(description)) return providerCause(facts);
			if (/attribute condition/i.test(description)) return conditionCause(facts);
			if (/issuer in (?:the )?ID Token/i.test(description)) return issuerCause(facts, description);
			if (/audience in (?:the )?ID Token/i.test(description)) return audienceCause(facts, description);
			if (/mapped attribute.*exceeds|127 bytes/i.test(description)) return subjectSizeCause(facts, description);
			if (/Could not obtain a value for|mapped attribute .* (?:missing|empty)/i.test(description))
				return subjectMissingCause(facts, description);
			if (/connecting to the given credential's issuer/i.test(description)) return issuerUnreachableCause(facts);
			if (/verify the ID Token signature|signature/i.test(description)) return signatureCause(facts);
			if (/stale to sign-in|expired|not yet valid|in the future|too old/i.test(description)) return expiredCause(refusal);
			if (words.error === "invalid_scope") {
				return {
					code: "SCOPE_INVALID",
					because: [`A scope does not exist or may not be asked for: ${(facts.scopes ?? []).join(", ")}.`],
					remedy: ["access_token_scopes: https://www.googleapis.com/auth/cloud-platform"],
				};
			}
			if (words.error === "invalid_client") {
				return {
					code: "CLIENT_REJECTED",
					because: ["The client_id and client_secret of the credential file were not accepted."],
					remedy: ["Make the file again: gcloud iam workforce-pools create-cred-config"],
				};
			}
			return undefined;
		}
		function describeProvider(facts) {
			return (0, command.cv)("See how the provider is set up", providerCommand(facts, "describe"));
		}
		function providerCause(facts) {
			const number = poolProject(facts);
			const ids = /Pools\/(.+)$/.exec(facts.provider ?? "")?.[1] ?? "";
			const wrongProject =
				number !== undefined && !/^\d+$/.test(number)
					? `The name has the project id ${number} where the project number is needed.`
					: undefined;
			return {
				code: "STS_PROVIDER_INVALID",
				because: [
					`The provider ${facts.provider ?? "named in the credential"} does not exist, is disabled, or was deleted; or its pool is.`,
					wrongProject,
					/[A-Z_]/.test(ids) ? "Ids of pools and providers have no upper case and no underscores, and this name has." : undefined,
					"A provider or pool of the last few minutes may not be known everywhere yet.",
				],
				remedy: [
					(0, command.cv)("See the pools of the project", listPools(facts)),
					(0, command.cv)("See the providers of the pool; one with state DELETED can be undeleted for 30 days", listProviders(facts)),
					describeProvider(facts),
					"Then set workload_identity_provider to the name it prints: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER",
				],
			};
		}
		function conditionCause(facts) {
			const repository = claim(facts, "repository_id");
			const owner = claim(facts, "repository_owner_id");
			const condition =
				repository !== undefined && owner !== undefined && /^\d+$/.test(repository) && /^\d+$/.test(owner)
					? `assertion.repository_id == "${repository}" && assertion.repository_owner_id == "${owner}"`
					: undefined;
			const environment = claim(facts, "environment");
			const other = otherSubject(facts);
			return {
				code: "STS_ATTRIBUTE_CONDITION",
				because: [
					"The provider's attribute condition does not hold for this token. It compares letter by letter, upper and lower case too.",
					claimLines(facts),
					hasImmutableSubject(facts)
						? `The subject is of the immutable form repo:OWNER@OWNER_ID/REPO@REPO_ID: a condition on assertion.sub that was written for ${other ?? "repo:OWNER/REPO"} does not hold for it. Compare assertion.repository_id and assertion.repository_owner_id.`
						: other === undefined
							? undefined
							: `The subject is of the form repo:OWNER/REPO: a condition on assertion.sub that was written for the immutable form, ${other}, does not hold for it. A condition on assertion.repository_id and assertion.repository_owner_id holds for both.`,
					environment === undefined ? undefined : `The job uses the environment ${environment}: its subject ends in that, not in the ref.`,
					claim(facts, "event_name") === "pull_request"
						? "The run is of a pull request: its ref is refs/pull/NUMBER/merge, and its subject ends in pull_request."
						: undefined,
				],
				remedy: [
					(0, command.cv)("See the condition", providerCommand(facts, "describe", { format: "value(attributeCondition)" })),
					condition === undefined
						? undefined
						: (0, command.cv)(
								"To let this repository in, and no other (it takes the place of the condition that is there)",
								providerCommand(facts, "update-oidc", { "attribute-condition": condition }),
							),
				],
			};
		}
		function issuerCause(facts, description) {
			const issuer = claim(facts, "iss");
			const expected = /(?:expected ones?(?: in config)?):\s*(\S+?)[.,]?(?:\s|$)/.exec(description)?.[1];
			return {
				code: "STS_ISSUER_MISMATCH",
				because: [
					`The token was issued by ${issuer ?? "somebody whose name is not in it"}, and the provider trusts ${expected ?? "another issuer"}.`,
					issuer !== undefined && /^https:\/\/token\.actions\.githubusercontent\.com\/[^/]+$/.test(issuer)
						? "The enterprise has an issuer of its own, which its administrator has set."
						: undefined,
				],
				remedy: [
					issuer === undefined || !/^https:\/\//.test(issuer)
						? describeProvider(facts)
						: (0, command.cv)(
								"If that is this repository's issuer, let the provider trust it",
								providerCommand(facts, "update-oidc", { "issuer-uri": issuer }),
							),
					"Otherwise name the provider made for it in workload_identity_provider.",
				],
			};
		}
		function audienceCause(facts, description) {
			const { claims, provider } = facts;
			const aud = claims?.["aud"];
			const said = typeof aud === "string" ? aud : Array.isArray(aud) ? aud.join(", ") : undefined;
			const audience = said === undefined ? undefined : clip((0, command.g$)(said), 300);
			const standard = provider === undefined ? undefined : `https://iam.googleapis.com/${provider}`;
			const expected = /expected audience:?\s+([\w:/@.-]+?)[.,]?(?:\s|$)/.exec(description)?.[1];
			return {
				code: "STS_AUDIENCE_MISMATCH",
				because: [
					`The token was made for the audience ${audience ?? "(none)"}, and the provider allows ${expected ?? (audience === standard ? "others only" : `others only; unless it was told otherwise, ${standard ?? "its own name"}`)}.`,
				],
				remedy: [
					(0, command.cv)("See what it allows", providerCommand(facts, "describe", { format: "value(oidc.allowedAudiences)" })),
					audience !== standard
						? "Leave the input audience out, or set it to one of those."
						: `Set the input to one of those: audience: ${expected ?? "AUDIENCE"}`,
					typeof aud === "string"
						? (0, command.cv)(
								"Or let the provider allow this one (it takes the place of the list that is there)",
								providerCommand(facts, "update-oidc", { "allowed-audiences": aud }),
							)
						: undefined,
				],
			};
		}
		function subjectSizeCause(facts, description) {
			const attribute = /mapped attribute ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject";
			const subject = claim(facts, "sub");
			const canBeShortened = attribute === "google.subject" && claim(facts, "repository_id") !== undefined;
			return {
				code: "STS_SUBJECT_TOO_LONG",
				because: [
					`The provider maps ${attribute} to a value of more than 127 bytes, which is Google's limit.`,
					subject === undefined ? undefined : `The token's sub has ${Buffer.byteLength(subject)} bytes: ${subject}`,
					subject !== undefined && Buffer.byteLength(subject) <= 127
						? "That is within the limit: likely another claim, or an expression over several, is what is too long."
						: undefined,
				],
				remedy: [
					"A shorter branch, environment or repository name does it.",
					(0, command.cv)("Or map it to less: see the mapping", providerCommand(facts, "describe", { format: "yaml(attributeMapping)" })),
					canBeShortened
						? (0, command.cv)(
								`and set it again with a short google.subject (name every mapping that is to stay; what is bound to the old subjects must be bound to the new)`,
								providerCommand(facts, "update-oidc", {
									"attribute-mapping":
										"google.subject=assertion.repository_id,attribute.repository=assertion.repository,attribute.repository_id=assertion.repository_id,attribute.repository_owner_id=assertion.repository_owner_id",
								}),
							)
						: undefined,
				],
			};
		}
		function subjectMissingCause(facts, description) {
			const attribute = /(?:value for|mapped attribute) ([a-z]+\.\w+)/i.exec(description)?.[1] ?? "google.subject";
			return {
				code: "STS_SUBJECT_MISSING",
				because: [`The provider maps ${attribute} from something that this token does not have.`, claimLines(facts)],
				remedy: [
					(0, command.cv)("See the mapping", providerCommand(facts, "describe", { format: "yaml(attributeMapping)" })),
					claim(facts, "sub") === undefined ? undefined : "google.subject=assertion.sub is what every token from GitHub has.",
				],
			};
		}
		function issuerUnreachableCause(facts) {
			const issuer = claim(facts, "iss");
			const url = issuer !== undefined && /^https:\/\/\S+$/.test(issuer) ? issuer.replace(/\/$/, "") : undefined;
			return {
				code: "STS_ISSUER_UNREACHABLE",
				because: [
					`Google has no key for this token: it could not read ${url === undefined ? "the issuer's" : `${url}'s`} discovery document and keys, or the keys that were uploaded to the provider do not include the one that signed it.`,
				],
				remedy: [
					url === undefined
						? undefined
						: `Both must be reachable from the internet: ${url}/.well-known/openid-configuration, and the jwks_uri in it.`,
					(0, command.cv)(
						"For an issuer behind a firewall, such as GitHub Enterprise Server, upload its keys, and again whenever they change",
						providerCommand(facts, "update-oidc", { "jwk-json-path": "jwks.json" }),
					),
				],
			};
		}
		function signatureCause(facts) {
			return {
				code: "STS_SIGNATURE_INVALID",
				because: [
					`The signature of the token is not by a key that the provider knows for ${claim(facts, "iss") ?? "its issuer"}: likely keys that were uploaded to the provider and have changed since.`,
				],
				remedy: [
					describeProvider(facts),
					(0, command.cv)(
						"Where it has jwksJson, upload the issuer's keys of today",
						providerCommand(facts, "update-oidc", { "jwk-json-path": "jwks.json" }),
					),
				],
			};
		}
		function expiredCause({ facts, response, now }) {
			const server = serverTime(response);
			const issued = seconds(facts, "iat");
			const expires = seconds(facts, "exp");
			const here = measureClock(response, now);
			if (server !== undefined && expires !== undefined && expires <= server) {
				return {
					code: "STS_TOKEN_EXPIRED",
					because: [`The token was over: it expired ${sayGap(server - expires)} before it arrived.`],
					remedy: [
						claim(facts, "repository") === undefined
							? "Whatever writes the subject token must renew it: see credential_source of the credential file."
							: "GitHub's tokens live five minutes. If Google was asked at once, the clock of their issuer is wrong.",
					],
				};
			}
			if (server !== undefined && issued !== undefined && issued > server) {
				return {
					code: "CLOCK_SKEW",
					because: [
						`The token is from the future: it was issued ${sayGap(issued - server)} after the time at Google. The clock of its issuer, ${claim(facts, "iss") ?? "unknown"}, is likely ahead.`,
					],
					remedy: [
						claim(facts, "iss") === "https://token.actions.githubusercontent.com"
							? "Run the job again; if it stays so, see https://www.githubstatus.com."
							: "Set the issuer's clock: timedatectl set-ntp true",
					],
				};
			}
			return {
				code: "STS_TOKEN_EXPIRED",
				because: ["The token was too old when it arrived, or not yet valid.", here?.wrong ? here.sentence : undefined],
				remedy: [
					here?.wrong
						? "If the token was made on this machine, set its clock: timedatectl set-ntp true"
						: "Whatever writes the subject token must renew it: see credential_source of the credential file.",
				],
			};
		}
		function seconds({ claims }, name) {
			const value = claims?.[name];
			return typeof value === "number" && Number.isFinite(value) ? value * 1000 : undefined;
		}
		function boundaryCause({ response }) {
			if (response.status !== 400 && response.status !== 403) return undefined;
			return {
				code: "BOUNDARY_REFUSED",
				because: ["The access token itself was had; Google did not accept to narrow it by access_token_boundary."],
				remedy: [
					"Each rule names a bucket, availableResource: //storage.googleapis.com/projects/_/buckets/BUCKET, and roles, availablePermissions: [inRole:roles/storage.objectViewer]; a condition is a CEL expression over resource.name and api.getAttribute.",
					"The token to be narrowed needs the scope https://www.googleapis.com/auth/cloud-platform in access_token_scopes.",
				],
			};
		}
		function stsContext(facts) {
			return facts.boundary === true || facts.provider === undefined ? undefined : [describeProvider(facts)];
		}
		const WHO = {
			oidc: "GitHub's OIDC issuer",
			sts: "Google STS",
			oauth: "Google's OAuth token endpoint",
			iam: "Google IAM Credentials",
			metadata: "The metadata server",
		};
		const REFUSED = {
			oidc: "OIDC_REFUSED",
			sts: "STS_REFUSED",
			oauth: "OAUTH_REFUSED",
			iam: "IAM_REFUSED",
			metadata: "METADATA_REFUSED",
		};
		function explainRefusal(given) {
			const refusal = { ...given, facts: onOneLine(given.facts) };
			const { response, by } = refusal;
			const words = wordsOf(response);
			const said = spell(words);
			const verb = response.status >= 500 ? "failed" : "refused";
			const cause = causeOf(refusal, words) ?? unknownCause(refusal, words);
			return new errors.G7(
				cause.code,
				lines([`${WHO[by]} ${verb}: ${response.status}${said ? `, ${said}` : " without a reason."}`, ...(cause.because ?? [])]),
				{ status: response.status, remedy: lines(cause.remedy ?? []) || undefined },
			);
		}
		function onOneLine(facts) {
			const { account, caller, subject, keyId, audience, provider, delegates, scopes, projectId } = facts;
			const plain = (text) => (text ? (0, command.g$)(text) : undefined);
			return {
				...facts,
				account: plain(account),
				caller: plain(caller),
				subject: plain(subject),
				keyId: plain(keyId),
				audience: plain(audience),
				provider: plain(provider),
				projectId: plain(projectId),
				delegates: delegates?.map(command.g$),
				scopes: scopes?.map(command.g$),
			};
		}
		function lines(parts) {
			return parts.filter((part) => part !== undefined && part !== "").join("\n");
		}
		function causeOf(refusal, words) {
			switch (refusal.by) {
				case "oidc":
					return oidcCause(refusal) ?? googleCause(refusal, words);
				case "sts":
					return googleCause(refusal, words) ?? stsCause(refusal, words);
				case "oauth":
					return googleCause(refusal, words) ?? oauthCause(refusal, words);
				case "iam":
					return googleCause(refusal, words) ?? iamCause(refusal, words);
				case "metadata":
					return metadataCause(refusal, words) ?? googleCause(refusal, words);
			}
		}
		function unknownCause(refusal, words) {
			const code = REFUSED[refusal.by];
			if (words.html !== "other") return { code, remedy: refusal.by === "sts" ? (stsContext(refusal.facts) ?? []) : [] };
			const host = hostOf(refusal.response.url);
			return {
				code,
				because: [
					"The answer is HTML, which this endpoint does not send: a proxy or firewall between here and there is its likely author.",
				],
				remedy: host === undefined ? [] : [`Let requests to ${host} pass through it.`],
			};
		}
		function hostOf(url) {
			return URL.canParse(url) ? new URL(url).host : undefined;
		}
		const google_ATTEMPT_MS = 10_000;
		const TOTAL_MS = 60_000;
		const google_MAX_BODY_BYTES = 1024 * 1024;
		class TokenCaller {
			door;
			host;
			universe;
			projectId;
			#requestReason;
			#deadline;
			#phases = [];
			constructor(options) {
				this.projectId = options.projectId;
				this.door = options.door;
				this.host = options.host;
				this.universe = options.universe;
				this.#requestReason = options.requestReason;
				this.#deadline = new retry.B2(options.host, TOTAL_MS);
			}
			renewDeadline() {
				this.#deadline = new retry.B2(this.host, TOTAL_MS);
			}
			phasesSince(start) {
				return this.#phases.map(({ name, startedAt, durationMs }) => ({
					name,
					startMs: startedAt - start,
					durationMs,
				}));
			}
			transport() {
				return { door: this.door, host: this.host, deadline: this.#deadline };
			}
			google(call) {
				const reason = this.#requestReason;
				return this.send(reason === undefined ? call : { ...call, headers: { ...call.headers, "x-goog-request-reason": reason } });
			}
			async send(call) {
				const headers = { accept: "application/json", ...call.headers };
				let body;
				if (call.form) {
					headers["content-type"] = "application/x-www-form-urlencoded";
					body = formEncode(call.form);
				} else if (call.json !== undefined) {
					headers["content-type"] = "application/json";
					body = JSON.stringify(call.json);
				}
				if (call.bearer !== undefined) headers["authorization"] = `Bearer ${call.bearer}`;
				const startedAt = this.host.now();
				try {
					return await (0, retry.HI)(
						this.door,
						this.host,
						{
							method: call.method ?? "POST",
							url: call.url,
							headers,
							body,
							maxBodyBytes: google_MAX_BODY_BYTES,
							onLargeBody: "error",
							clientCertificate: call.clientCertificate,
							direct: call.direct,
						},
						{ attemptMs: call.attemptMs ?? google_ATTEMPT_MS, deadline: this.#deadline, what: call.what },
					);
				} finally {
					this.#phases.push({ name: call.what, startedAt, durationMs: this.host.now() - startedAt });
				}
			}
		}
		function formEncode(form) {
			const fields = new URLSearchParams();
			for (const [name, value] of Object.entries(form)) {
				if (value !== undefined) fields.set(name, value);
			}
			return fields.toString();
		}
		function jsonOf(response, what) {
			let parsed;
			try {
				parsed = JSON.parse(response.body.toString("utf8"));
			} catch {
				const kind = /^\s*</.test(response.body.toString("utf8", 0, 100))
					? `HTML or XML${titleOf(response.body.toString("utf8", 0, 16_384))}`
					: "something that is not JSON";
				throw new errors.G7(
					"RESPONSE_INVALID",
					`${what} answered ${response.status} with ${kind} (${response.bytes} bytes) where a token was expected. A proxy or captive portal between here and there is the likely author.`,
					{ status: response.status },
				);
			}
			if ((0, record.u)(parsed)) return parsed;
			throw new errors.G7("RESPONSE_INVALID", `${what} answered ${response.status} with JSON that is not an object.`, {
				status: response.status,
			});
		}
		function titleOf(page) {
			const title = /<title\b[^<>]{0,200}>([^<>]{1,500})/i.exec(page)?.[1]?.replace(/[\w+/=.~%-]{32,}/g, "***") ?? "";
			const shown = clip(title, 100);
			return shown === undefined ? "" : ` (${JSON.stringify(shown)})`;
		}
		function tokenField(json, field, what) {
			const value = json[field];
			if (typeof value === "string" && /^[\x21-\x7e]+$/.test(value)) return value;
			const came = value === undefined ? `without ${field}` : `with a ${field} that is not a token`;
			throw new errors.G7("RESPONSE_INVALID", `${what} answered well, but ${came}: no token was issued.`);
		}
		function expiryOf(json, now, what) {
			const value = json["expires_in"];
			if (value === undefined || value === null) return undefined;
			const seconds = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
			if (typeof seconds === "number" && Number.isFinite(seconds) && seconds > 0) return now + seconds * 1000;
			throw new errors.G7("RESPONSE_INVALID", `${what} answered with an expires_in that is not a number of seconds.`);
		}
		function isSuccess(response) {
			return response.status >= 200 && response.status < 300;
		}
		const GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
		const ACCESS_TOKEN_TYPE = "urn:ietf:params:oauth:token-type:access_token";
		const WHAT = "Google STS";
		async function exchangeToken(caller, exchange) {
			const { client } = exchange;
			const basic = client && Buffer.from(`${client.id}:${client.secret ?? ""}`).toString("base64");
			if (basic !== undefined) caller.host.mask(basic);
			return call(
				caller,
				{
					url: exchange.url ?? endpoint("sts", caller.universe, "/v1/token"),
					audience: exchange.audience,
					scope: exchange.scopes.join(" "),
					subject_token: exchange.subjectToken,
					subject_token_type: exchange.subjectTokenType,
					options:
						exchange.userProject !== undefined && client === undefined ? JSON.stringify({ userProject: exchange.userProject }) : undefined,
				},
				{ ...exchange, facts: { ...exchange.facts, scopes: exchange.scopes } },
				basic,
			);
		}
		async function downscope(caller, token, boundary) {
			const downscoped = await call(
				caller,
				{
					url: endpoint("sts", caller.universe, "/v1/token"),
					audience: undefined,
					scope: undefined,
					subject_token: token.value,
					subject_token_type: ACCESS_TOKEN_TYPE,
					options: JSON.stringify({ accessBoundary: boundary }),
				},
				{ facts: { boundary: true } },
				undefined,
			);
			return { ...downscoped, expiresAt: downscoped.expiresAt ?? token.expiresAt };
		}
		async function call(caller, { url, ...fields }, { clientCertificate, facts }, basic) {
			const response = await caller.google({
				what: WHAT,
				url,
				form: { grant_type: GRANT_TYPE, requested_token_type: ACCESS_TOKEN_TYPE, ...fields },
				...(basic === undefined ? {} : { headers: { authorization: `Basic ${basic}` } }),
				clientCertificate,
			});
			if (!isSuccess(response)) throw explainRefusal({ by: "sts", response, now: caller.host.now(), facts });
			const json = jsonOf(response, WHAT);
			const value = tokenField(json, "access_token", WHAT);
			caller.host.mask(value);
			return { value, expiresAt: expiryOf(json, caller.host.now(), WHAT) };
		}
		const FRESH_MS = 60_000;
		function isFresh({ expiresAt }, now) {
			return expiresAt === undefined || expiresAt - now > FRESH_MS;
		}
		function claimsOf(jwt) {
			const payload = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(jwt)?.[1];
			if (payload === undefined) return undefined;
			try {
				const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
				return (0, record.u)(claims) ? claims : undefined;
			} catch {
				return undefined;
			}
		}
		function expiryOfClaims({ exp }) {
			return typeof exp === "number" && Number.isFinite(exp) ? exp * 1000 : undefined;
		}
		function toIdToken(value, audience, what) {
			const claims = claimsOf(value);
			if (!claims) throw new errors.G7("RESPONSE_INVALID", `${what} answered with an ID token that is not a JWT.`);
			const { aud, exp, email } = claims;
			if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) {
				throw new errors.G7(
					"RESPONSE_INVALID",
					`${what} answered with an ID token for the audience ${JSON.stringify(aud)}, and ${JSON.stringify(audience)} was asked for.`,
				);
			}
			if (typeof exp !== "number" || !Number.isFinite(exp)) {
				throw new errors.G7("RESPONSE_INVALID", `${what} answered with an ID token without an expiry.`);
			}
			return { value, audience, expiresAt: exp * 1000, email: typeof email === "string" ? email : undefined };
		}
		function federationOnly(what) {
			return Promise.reject(
				new errors.G7(
					"ID_TOKEN_UNAVAILABLE",
					`A federated identity without a service account cannot have ${what}: Google has no endpoint for it.`,
					{ remedy: "Name a service account to impersonate in service_account." },
				),
			);
		}
		function memoize(mint, isFresh = () => true) {
			const made = new Map();
			return async (key) => {
				for (let known = made.get(key); known; known = made.get(key)) {
					if (isFresh(await known)) return known;
					if (made.get(key) === known) made.delete(key);
				}
				const promise = mint(key);
				made.set(key, promise);
				return promise;
			};
		}
		const identity_CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";
		const github_oidc_WHAT = "GitHub's OIDC issuer";
		class GithubIdentity {
			#source;
			#caller;
			#oidc = memoize(
				() => this.#requestOidcToken(),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			#exchange = memoize(
				(scopes) => this.#exchangeFor(scopes.split(" ")),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			#claims;
			constructor(source, caller) {
				this.#source = source;
				this.#caller = caller;
				caller.door.connectAhead(endpoint("sts", caller.universe, "/"));
			}
			principal() {
				const subject = this.#claims?.["sub"];
				return typeof subject === "string" ? principalOf(this.#source.provider, subject) : undefined;
			}
			federation() {
				return { provider: this.#source.provider, claims: this.#claims };
			}
			accessToken({ scopes }) {
				return this.#exchange(scopes.join(" "));
			}
			idToken() {
				return federationOnly("an ID token");
			}
			delegatedToken() {
				return federationOnly("domain-wide delegation");
			}
			async #exchangeFor(scopes) {
				const { provider } = this.#source;
				const { value: subjectToken } = await this.#oidc("");
				return exchangeToken(this.#caller, {
					audience: `${IAM_AUDIENCE_PREFIX}${provider}`,
					scopes,
					subjectToken,
					subjectTokenType: "urn:ietf:params:oauth:token-type:jwt",
					facts: this.federation(),
				});
			}
			async #requestOidcToken() {
				const { requestUrl, requestToken, audience } = this.#source;
				const url = new URL(requestUrl);
				url.searchParams.set("audience", audience);
				const response = await this.#caller.send({
					what: github_oidc_WHAT,
					method: "GET",
					url: url.href,
					bearer: requestToken,
				});
				if (!isSuccess(response)) {
					throw explainRefusal({ by: "oidc", response, now: this.#caller.host.now(), facts: { audience } });
				}
				const token = tokenField(jsonOf(response, github_oidc_WHAT), "value", github_oidc_WHAT);
				this.#caller.host.mask(token);
				this.#claims = claimsOf(token);
				if (!this.#claims) throw new errors.G7("RESPONSE_INVALID", `${github_oidc_WHAT} answered with a value that is not a JWT.`);
				return { value: token, expiresAt: expiryOfClaims(this.#claims) };
			}
		}
		function principalOf(provider, subject) {
			const pool = provider.replace(/\/providers\/[^/]+$/, "");
			return `principal://iam.googleapis.com/${pool}/subject/${subject}`;
		}
		const SOURCE_NAMES = {
			file: "file",
			url: "URL",
			aws: "AWS environment",
			certificate: "certificate",
			executable: "executable",
		};
		const SUBJECT_TOKEN_MS = 5 * 60_000;
		class ExternalIdentity {
			#account;
			#caller;
			#subject = memoize(
				() => this.#subjectToken(),
				(subject) => isFresh(subject, this.#caller.host.now()),
			);
			#exchange = memoize(
				(scopes) => this.#exchangeFor(scopes.split(" ")),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			#provider;
			#claims;
			constructor(account, caller) {
				this.#account = account;
				this.#provider = account.audience.replace(/^\/\/iam\.[^/]+\//, "");
				this.#caller = caller;
				if (account.source !== "certificate") caller.door.connectAhead(account.tokenUrl);
			}
			principal() {
				const subject = this.#claims?.["sub"];
				return typeof subject === "string" ? principalOf(this.#provider, subject) : undefined;
			}
			federation() {
				return { provider: this.#provider, claims: this.#claims };
			}
			accessToken({ scopes }) {
				return this.#exchange(scopes.join(" "));
			}
			idToken() {
				return federationOnly("an ID token");
			}
			delegatedToken() {
				return federationOnly("domain-wide delegation");
			}
			async #exchangeFor(scopes) {
				const account = this.#account;
				const { value, clientCertificate } = await this.#subject("");
				this.#claims = claimsOf(value);
				return exchangeToken(this.#caller, {
					url: account.tokenUrl,
					audience: account.audience,
					scopes,
					subjectToken: value,
					subjectTokenType: account.subjectTokenType,
					userProject: account.workforcePoolUserProject,
					client: account.clientId === undefined ? undefined : { id: account.clientId, secret: account.clientSecret },
					clientCertificate,
					facts: this.federation(),
				});
			}
			async #subjectToken() {
				const { host } = this.#caller;
				for (const name of ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]) host.mask(host.env[name] ?? "");
				try {
					const subject = await this.#retrieve();
					const value = subject.value.trim();
					if (!/^[\x20-\x7e]+$/.test(value)) throw new Error("what came is empty or is not a token");
					host.mask(value);
					return { ...subject, value, expiresAt: host.now() + SUBJECT_TOKEN_MS };
				} catch (error) {
					if (error instanceof errors.G7 && error.status === undefined) throw error;
					const status = error instanceof errors.G7 ? error.status : undefined;
					throw new errors.G7(
						"EXTERNAL_SUBJECT_TOKEN_FAILED",
						`The subject token could not be had from the ${SOURCE_NAMES[this.#account.source]} that the credential names: ${withoutTokens((0, errors.bD)(error))}`,
						{ status, remedy: subjectTokenRemedy(this.#account, (0, errors.bD)(error), status) },
					);
				}
			}
			async #retrieve() {
				const account = this.#account;
				const options = {
					type: "external_account",
					audience: account.audience,
					subject_token_type: account.subjectTokenType,
					token_url: account.tokenUrl,
					universe_domain: this.#caller.universe,
					transporter: gaxiosTransporter({
						...this.#caller.transport(),
						what: `The ${SOURCE_NAMES[account.source]} of the subject token`,
					}),
					...(account.impersonate === undefined
						? {}
						: {
								service_account_impersonation_url: `https://iamcredentials.${this.#caller.universe}/v1/projects/-/serviceAccounts/${account.impersonate}:generateAccessToken`,
							}),
				};
				switch (account.source) {
					case "aws": {
						const { AwsClient } = await Promise.all([__nccwpck_require__.e(142), __nccwpck_require__.e(261)]).then(
							__nccwpck_require__.t.bind(__nccwpck_require__, 1261, 19),
						);
						const client = new AwsClient(libraryOptions(options, account));
						return { value: await client.retrieveSubjectToken(), clientCertificate: undefined };
					}
					case "executable": {
						const { executableSubjectToken } = await __nccwpck_require__.e(598).then(__nccwpck_require__.bind(__nccwpck_require__, 5598));
						const { env } = this.#caller.host;
						const value = await executableSubjectToken(libraryOptions(options, account), account.credentialSource, env);
						return { value, clientCertificate: undefined };
					}
					case "file":
					case "url":
					case "certificate": {
						const { IdentityPoolClient } = await Promise.all([__nccwpck_require__.e(142), __nccwpck_require__.e(960)]).then(
							__nccwpck_require__.t.bind(__nccwpck_require__, 9960, 19),
						);
						const client = new IdentityPoolClient(libraryOptions(options, account));
						const value = await client.retrieveSubjectToken();
						return {
							value,
							clientCertificate: account.source === "certificate" ? certificateOf(client) : undefined,
						};
					}
				}
			}
		}
		function libraryOptions(options, account) {
			return { ...options, credential_source: account.credentialSource };
		}
		function certificateOf(client) {
			const transporter = "transporter" in client ? client.transporter : undefined;
			const defaults = external_isObject(transporter) && "defaults" in transporter ? transporter.defaults : undefined;
			const agent = external_isObject(defaults) && "agent" in defaults ? defaults.agent : undefined;
			const tls = external_isObject(agent) && "options" in agent ? agent.options : undefined;
			if (external_isObject(tls) && "cert" in tls && "key" in tls && Buffer.isBuffer(tls.cert) && Buffer.isBuffer(tls.key)) {
				return { cert: tls.cert, key: tls.key };
			}
			throw new Error("the certificate was not found where the library keeps it");
		}
		function external_isObject(value) {
			return typeof value === "object" && value !== null;
		}
		function withoutTokens(message) {
			return message
				.replace(/[\w+/=.~%-]{32,}/g, "***")
				.replace(/\s+(?=\.$)/, "")
				.slice(0, 500);
		}
		const iam_credentials_WHAT = "Google IAM Credentials";
		async function generateAccessToken(caller, acting, scopes, lifetimeSeconds) {
			const json = await iam_credentials_call(
				caller,
				acting,
				"generateAccessToken",
				{ scope: scopes, lifetime: `${lifetimeSeconds}s` },
				{ scopes, lifetimeSeconds },
			);
			const value = tokenField(json, "accessToken", iam_credentials_WHAT);
			caller.host.mask(value);
			const expireTime = json["expireTime"];
			const expiresAt = typeof expireTime === "string" ? Date.parse(expireTime) : Number.NaN;
			if (Number.isNaN(expiresAt)) {
				throw new errors.G7("RESPONSE_INVALID", `${iam_credentials_WHAT} answered with an access token whose expireTime is not a time.`);
			}
			return { value, expiresAt };
		}
		async function generateIdToken(caller, acting, audience, includeEmail) {
			const json = await iam_credentials_call(caller, acting, "generateIdToken", { audience, includeEmail }, { audience });
			const value = tokenField(json, "token", iam_credentials_WHAT);
			caller.host.mask(value);
			return toIdToken(value, audience, iam_credentials_WHAT);
		}
		async function signJwt(caller, acting, claims) {
			const json = await iam_credentials_call(caller, acting, "signJwt", { payload: JSON.stringify(claims) }, {});
			const value = tokenField(json, "signedJwt", iam_credentials_WHAT);
			caller.host.mask(value);
			return value;
		}
		async function iam_credentials_call(caller, acting, method, body, facts) {
			const account = encodeURIComponent(acting.account).replaceAll("%40", "@");
			const response = await caller.google({
				what: iam_credentials_WHAT,
				url: endpoint("iamcredentials", caller.universe, `/v1/projects/-/serviceAccounts/${account}:${method}`),
				json: { delegates: acting.delegates.map((delegate) => `projects/-/serviceAccounts/${delegate}`), ...body },
				bearer: acting.bearer,
			});
			if (!isSuccess(response)) {
				throw explainRefusal({
					by: "iam",
					response,
					now: caller.host.now(),
					facts: {
						...facts,
						...acting.federation,
						method,
						account: acting.account,
						delegates: acting.delegates,
						caller: acting.caller,
						projectId: caller.projectId,
					},
				});
			}
			return jsonOf(response, iam_credentials_WHAT);
		}
		const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
		const oauth_GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";
		const oauth_WHAT = "Google's OAuth token endpoint";
		const signAsync = (0, external_node_util_namespaceObject.promisify)(external_node_crypto_.sign);
		const ASSERTION_SECONDS = 3600;
		function tokenEndpoint(universe) {
			return endpoint("oauth2", universe, "/token");
		}
		function assertionClaims(issuer, universe, claims, now) {
			const iat = Math.floor(now / 1000);
			const { lifetimeSeconds, ...asked } = { lifetimeSeconds: undefined, ...claims };
			const payload = {
				iss: issuer,
				aud: tokenEndpoint(universe),
				iat,
				exp: iat + Math.min(lifetimeSeconds ?? ASSERTION_SECONDS, ASSERTION_SECONDS),
			};
			for (const [name, value] of Object.entries(asked)) {
				if (value !== undefined) payload[name] = value;
			}
			return payload;
		}
		async function signAssertion(key, claims) {
			const header = { alg: "RS256", typ: "JWT", ...(key.privateKeyId === undefined ? {} : { kid: key.privateKeyId }) };
			const input = `${encode(header)}.${encode(claims)}`;
			const signature = await signAsync("RSA-SHA256", Buffer.from(input), key.privateKey);
			return `${input}.${signature.toString("base64url")}`;
		}
		function encode(part) {
			return Buffer.from(JSON.stringify(part)).toString("base64url");
		}
		async function accessTokenForAssertion(caller, assertion, facts) {
			const json = await grant(caller, { grant_type: oauth_GRANT_TYPE, assertion }, assertion, facts);
			const value = tokenField(json, "access_token", oauth_WHAT);
			caller.host.mask(value);
			return { value, expiresAt: expiryOf(json, caller.host.now(), oauth_WHAT) };
		}
		async function idTokenForAssertion(caller, assertion, audience, facts) {
			const json = await grant(caller, { grant_type: oauth_GRANT_TYPE, assertion }, assertion, { ...facts, audience });
			const value = tokenField(json, "id_token", oauth_WHAT);
			caller.host.mask(value);
			return toIdToken(value, audience, oauth_WHAT);
		}
		async function refresh(caller, user, fields) {
			const json = await grant(
				caller,
				{
					grant_type: "refresh_token",
					client_id: user.clientId,
					client_secret: user.clientSecret,
					refresh_token: user.refreshToken,
					...fields,
				},
				undefined,
				{ credential: "authorized_user" },
			);
			const idToken = json["id_token"] === undefined ? undefined : tokenField(json, "id_token", oauth_WHAT);
			if (idToken !== undefined) caller.host.mask(idToken);
			if (json["access_token"] === undefined && idToken !== undefined) return { access: undefined, idToken };
			const value = tokenField(json, "access_token", oauth_WHAT);
			caller.host.mask(value);
			return { access: { value, expiresAt: expiryOf(json, caller.host.now(), oauth_WHAT) }, idToken };
		}
		async function grant(caller, form, assertion, facts) {
			if (assertion !== undefined) caller.host.mask(assertion);
			const response = await caller.google({ what: oauth_WHAT, url: tokenEndpoint(caller.universe), form });
			if (!isSuccess(response)) throw explainRefusal({ by: "oauth", response, now: caller.host.now(), facts });
			return jsonOf(response, oauth_WHAT);
		}
		class ImpersonatedIdentity {
			#base;
			#options;
			#caller;
			#bearer = memoize(
				() => this.#base.accessToken({ scopes: [identity_CLOUD_PLATFORM] }),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			#email;
			constructor(base, options, caller) {
				this.#base = base;
				this.#options = options;
				this.#caller = caller;
				caller.door.connectAhead(endpoint("iamcredentials", caller.universe, "/"));
			}
			principal() {
				return this.#email ?? this.#options.account;
			}
			projectId() {
				return accountProject(this.principal()) ?? this.#base.projectId?.();
			}
			async accessToken({ scopes, lifetimeSeconds }) {
				const seconds = lifetimeSeconds ?? this.#options.lifetimeSeconds ?? 3600;
				return generateAccessToken(this.#caller, await this.#acting(), scopes, seconds);
			}
			async idToken(audience, includeEmail) {
				const token = await generateIdToken(this.#caller, await this.#acting(), audience, includeEmail);
				this.#email ??= token.email;
				return token;
			}
			async delegatedToken(subject, { scopes, lifetimeSeconds }) {
				const { account } = this.#options;
				this.#caller.door.connectAhead(tokenEndpoint(this.#caller.universe));
				const claims = assertionClaims(
					account,
					this.#caller.universe,
					{ scope: scopes.join(" "), sub: subject, lifetimeSeconds },
					this.#caller.host.now(),
				);
				const assertion = await signJwt(this.#caller, await this.#acting(), claims);
				return accessTokenForAssertion(this.#caller, assertion, {
					account,
					subject,
					scopes,
					credential: "service_account",
				});
			}
			async #acting() {
				const token = await this.#bearer("");
				const { account, delegates } = this.#options;
				const federation = this.#base.federation?.();
				return { account, delegates, bearer: token.value, caller: this.#base.principal(), federation };
			}
		}
		class KeyIdentity {
			#key;
			#caller;
			constructor(key, caller) {
				this.#key = key;
				this.#caller = caller;
				caller.door.connectAhead(tokenEndpoint(caller.universe));
			}
			principal() {
				return this.#key.clientEmail;
			}
			async accessToken({ scopes, lifetimeSeconds }) {
				if (lifetimeSeconds === undefined) return this.#fromOAuth(scopes);
				const own = await this.#fromOAuth([identity_CLOUD_PLATFORM]);
				const { clientEmail } = this.#key;
				const acting = { account: clientEmail, delegates: [], bearer: own.value, caller: clientEmail };
				return generateAccessToken(this.#caller, acting, scopes, lifetimeSeconds);
			}
			async idToken(audience) {
				const assertion = await this.#assert({ target_audience: audience });
				return idTokenForAssertion(this.#caller, assertion, audience, this.#facts());
			}
			async delegatedToken(subject, { scopes, lifetimeSeconds }) {
				const assertion = await this.#assert({ scope: scopes.join(" "), sub: subject, lifetimeSeconds });
				return accessTokenForAssertion(this.#caller, assertion, { ...this.#facts(), subject, scopes });
			}
			async #fromOAuth(scopes) {
				const assertion = await this.#assert({ scope: scopes.join(" ") });
				return accessTokenForAssertion(this.#caller, assertion, { ...this.#facts(), scopes });
			}
			#assert(claims) {
				const { universe, host } = this.#caller;
				return signAssertion(this.#key, assertionClaims(this.#key.clientEmail, universe, claims, host.now()));
			}
			#facts() {
				const { clientEmail: account, privateKeyId: keyId, clientId } = this.#key;
				return { account, keyId, clientId, credential: "service_account" };
			}
		}
		const metadata_WHAT = "The metadata server";
		const metadata_ATTEMPT_MS = 3000;
		class MetadataIdentity {
			#caller;
			#looked;
			#account = memoize(() => this.#askAccount());
			#facts = memoize(() => this.#introduce());
			#email;
			#project;
			constructor(looked, caller) {
				this.#caller = caller;
				this.#looked = looked;
			}
			principal() {
				return this.#email;
			}
			projectId() {
				return this.#project;
			}
			async accessToken({ scopes, lifetimeSeconds }) {
				if (lifetimeSeconds === undefined) return this.#token(scopes);
				const acting = await this.#actingForItself();
				return generateAccessToken(this.#caller, acting, scopes, lifetimeSeconds);
			}
			async idToken(audience, includeEmail) {
				await this.#account("");
				const query = new URLSearchParams({ audience, ...(includeEmail ? { format: "full" } : {}) });
				const [response] = await Promise.all([
					this.#get(`instance/service-accounts/default/identity?${query}`, { audience }),
					this.#facts(""),
				]);
				const value = response.body.toString("utf8").trim();
				this.#caller.host.mask(value);
				return toIdToken(value, audience, metadata_WHAT);
			}
			async delegatedToken(subject, { scopes, lifetimeSeconds }) {
				const acting = await this.#actingForItself();
				const { universe, host } = this.#caller;
				const claims = assertionClaims(acting.account, universe, { scope: scopes.join(" "), sub: subject, lifetimeSeconds }, host.now());
				const assertion = await signJwt(this.#caller, acting, claims);
				const facts = { account: acting.account, subject, scopes, credential: "service_account" };
				return accessTokenForAssertion(this.#caller, assertion, facts);
			}
			async #actingForItself() {
				const own = await this.#token([identity_CLOUD_PLATFORM]);
				const account = this.#email ?? "default";
				return { account, delegates: [], bearer: own.value, caller: this.#email };
			}
			async #token(scopes) {
				await this.#account("");
				const query = new URLSearchParams({ scopes: scopes.join(",") });
				const [response] = await Promise.all([this.#get(`instance/service-accounts/default/token?${query}`, { scopes }), this.#facts("")]);
				const json = jsonOf(response, metadata_WHAT);
				const value = tokenField(json, "access_token", metadata_WHAT);
				this.#caller.host.mask(value);
				return { value, expiresAt: expiryOf(json, this.#caller.host.now(), metadata_WHAT) };
			}
			async #askAccount() {
				const email = await this.#get("instance/service-accounts/default/email");
				this.#email = metadata_plain(email, metadata_ACCOUNT);
			}
			async #introduce() {
				await this.#account("");
				const [project, universe] = await Promise.all([
					this.#get("project/project-id").catch(() => undefined),
					this.#get("universe/universe-domain").catch(() => undefined),
				]);
				this.#project = project && metadata_plain(project, PROJECT);
				const domain = universe && metadata_plain(universe, DOMAIN);
				if (domain && domain !== this.#caller.universe) {
					throw new errors.G7(
						"INPUT_INVALID",
						`universe: this machine belongs to the universe ${domain}, and this step is set to ${this.#caller.universe}.`,
						{
							remedy: `universe: ${domain}`,
						},
					);
				}
			}
			async #get(path, asked) {
				const { host } = this.#caller;
				const { env } = host;
				const named = env["GCE_METADATA_HOST"] || env["GCE_METADATA_IP"] || "metadata.google.internal";
				const server = named.replace(/^http:\/\//, "").replace(/\/+$/, "");
				let response;
				try {
					response = await this.#caller.google({
						what: metadata_WHAT,
						method: "GET",
						url: `http://${server}/computeMetadata/v1/${path}`,
						headers: { "metadata-flavor": "Google", accept: "*/*" },
						attemptMs: metadata_ATTEMPT_MS,
						direct: true,
					});
				} catch (error) {
					if (error instanceof http_door.Dr) throw this.#absent(error);
					throw error;
				}
				if ((0, message.w)(response, "metadata-flavor") !== "Google") {
					throw this.#absent(new Error(`${server} answered ${response.status}, and is not Google's metadata server`));
				}
				if (isSuccess(response)) return response;
				if (asked) await this.#facts("").catch(() => {});
				const facts = { ...asked, account: this.#email, projectId: this.#project };
				throw explainRefusal({ by: "metadata", response, now: host.now(), facts });
			}
			#absent(cause) {
				const looked = [...this.#looked, `metadata server (${cause.message})`].map((place) => `  ${place}`);
				return new errors.G7("ADC_NOT_FOUND", `No Application Default Credentials were found. Looked in:\n${looked.join("\n")}`, {
					remedy:
						this.#caller.host.env["RUNNER_ENVIRONMENT"] === "github-hosted"
							? "A runner of GitHub has no account at Google: name workload_identity_provider in place of application_default_credentials."
							: "On a person's machine: gcloud auth application-default login. Elsewhere: set GOOGLE_APPLICATION_CREDENTIALS to a credential file.",
					cause,
				});
			}
		}
		const metadata_ACCOUNT = /^[\w.:@+-]{1,300}$/;
		const PROJECT = /^[a-z0-9][a-z0-9.:-]{0,100}$/;
		const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
		function metadata_plain(response, name) {
			const text = response.body.toString("utf8").trim();
			return name.test(text) ? text : undefined;
		}
		const user_WHAT = "Google's OAuth token endpoint";
		class UserIdentity {
			#user;
			#caller;
			#refresh = memoize(
				() => this.#refreshAll(),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			#email;
			constructor(user, caller) {
				this.#user = user;
				this.#caller = caller;
				this.#email = user.account;
				caller.door.connectAhead(tokenEndpoint(caller.universe));
			}
			principal() {
				return this.#email;
			}
			accessToken(_request) {
				return this.#refresh("");
			}
			async idToken(audience) {
				const { idToken } = await refresh(this.#caller, this.#user, { target_audience: audience });
				const aud = idToken === undefined ? undefined : claimsOf(idToken)?.["aud"];
				if (idToken === undefined || (aud !== audience && aud === this.#user.clientId)) {
					throw new errors.G7(
						"ID_TOKEN_UNAVAILABLE",
						idToken === undefined
							? `${user_WHAT} gave this person no ID token.`
							: `${user_WHAT} gives this person ID tokens for their OAuth client only, and not for ${audience}.`,
						{
							remedy: `Impersonate a service account that may call the service: set service_account. The person needs roles/iam.serviceAccountOpenIdTokenCreator on it.`,
						},
					);
				}
				this.#note(idToken);
				return toIdToken(idToken, audience, user_WHAT);
			}
			delegatedToken() {
				return federationOnly("domain-wide delegation");
			}
			async #refreshAll() {
				const { access, idToken } = await refresh(this.#caller, this.#user, {});
				if (idToken !== undefined) this.#note(idToken);
				if (access) return access;
				throw new errors.G7("RESPONSE_INVALID", `${user_WHAT} answered well, but without access_token: no token was issued.`);
			}
			#note(idToken) {
				const email = claimsOf(idToken)?.["email"];
				if (typeof email === "string") this.#email ??= email;
			}
		}
		class WorkforceUserIdentity {
			#user;
			#caller;
			#refresh = memoize(
				() => this.#refreshOnce(),
				(token) => isFresh(token, this.#caller.host.now()),
			);
			constructor(user, caller) {
				this.#user = user;
				this.#caller = caller;
				caller.door.connectAhead(user.tokenUrl);
			}
			principal() {
				return undefined;
			}
			accessToken() {
				return this.#refresh("");
			}
			idToken() {
				return federationOnly("an ID token");
			}
			delegatedToken() {
				return federationOnly("domain-wide delegation");
			}
			async #refreshOnce() {
				const { clientId, clientSecret, refreshToken, tokenUrl } = this.#user;
				const { host } = this.#caller;
				const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
				host.mask(basic);
				const what = "Google STS";
				const response = await this.#caller.google({
					what,
					url: tokenUrl,
					headers: { authorization: `Basic ${basic}` },
					form: { grant_type: "refresh_token", refresh_token: refreshToken },
				});
				if (!isSuccess(response)) {
					const facts = { credential: "external_account_authorized_user" };
					throw explainRefusal({ by: "oauth", response, now: host.now(), facts });
				}
				const json = jsonOf(response, what);
				const value = tokenField(json, "access_token", what);
				host.mask(value);
				if (typeof json["refresh_token"] === "string") host.mask(json["refresh_token"]);
				return { value, expiresAt: expiryOf(json, host.now(), what) };
			}
		}
		function identify(config, caller) {
			const base = baseIdentity(config, caller);
			const { impersonate } = config;
			return { base, identity: impersonate ? new ImpersonatedIdentity(base, impersonate, caller) : base };
		}
		function baseIdentity({ source }, caller) {
			switch (source.kind) {
				case "github":
					return new GithubIdentity(source, caller);
				case "metadata":
					return new MetadataIdentity(source.looked, caller);
				case "credential":
					return credentialIdentity(source.credential, caller);
			}
		}
		function credentialIdentity(credential, caller) {
			switch (credential.type) {
				case "service_account":
					return new KeyIdentity(credential, caller);
				case "authorized_user":
					return new UserIdentity(credential, caller);
				case "external_account_authorized_user":
					return new WorkforceUserIdentity(credential, caller);
				case "external_account": {
					const federated = new ExternalIdentity(credential, caller);
					const { impersonate: account, impersonationLifetimeSeconds: lifetimeSeconds } = credential;
					if (account === undefined) return federated;
					return new ImpersonatedIdentity(federated, { account, delegates: [], lifetimeSeconds }, caller);
				}
				case "impersonated_service_account": {
					const { account, delegates } = credential;
					return new ImpersonatedIdentity(credentialIdentity(credential.source, caller), { account, delegates }, caller);
				}
			}
		}
		function credentialsFile({ source, impersonate, universe }) {
			const base = baseCredential(source, universe);
			return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
		}
		function baseCredential(source, universe) {
			switch (source.kind) {
				case "credential":
					return source.json;
				case "metadata":
					throw new errors.G7("INTERNAL", "A metadata server has no credential to write.");
				case "github": {
					const url = new URL(source.requestUrl);
					url.searchParams.set("audience", source.audience);
					return {
						type: "external_account",
						audience: `${IAM_AUDIENCE_PREFIX}${source.provider}`,
						subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
						token_url: endpoint("sts", universe, "/v1/token"),
						universe_domain: universe,
						credential_source: {
							url: url.href,
							headers: { Authorization: `Bearer ${source.requestToken}` },
							format: { type: "json", subject_token_field_name: "value" },
						},
					};
				}
			}
		}
		function impersonating(base, { account, delegates }, universe) {
			const url = endpoint("iamcredentials", universe, `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`);
			if (base["type"] === "external_account" && delegates.length === 0 && !base["service_account_impersonation_url"]) {
				return { ...base, service_account_impersonation_url: url };
			}
			if (base["type"] === "impersonated_service_account") {
				const inner = /serviceAccounts\/([^/:]+):/.exec(String(base["service_account_impersonation_url"]))?.[1];
				const before = Array.isArray(base["delegates"]) ? base["delegates"] : [];
				return { ...base, service_account_impersonation_url: url, delegates: [...before, inner, ...delegates] };
			}
			return {
				type: "impersonated_service_account",
				service_account_impersonation_url: url,
				delegates,
				source_credentials: base,
				...(universe === "googleapis.com" ? {} : { universe_domain: universe }),
			};
		}
		function curlConfig(header, token) {
			return `header = "${header}: Bearer ${token}"\nproto-redir = "=https"\n`;
		}
		function describeSource(source) {
			switch (source.kind) {
				case "github":
					return "GitHub OIDC";
				case "metadata":
					return "metadata server";
				case "credential":
					switch (source.credential.type) {
						case "service_account":
							return "service account key";
						case "authorized_user":
							return "user credentials";
						case "external_account":
							return `external account (${source.credential.source})`;
						case "external_account_authorized_user":
							return "workforce user credentials";
						case "impersonated_service_account":
							return "impersonated service account";
					}
			}
		}
		const PROJECT_VARIABLES = ["CLOUDSDK_CORE_PROJECT", "CLOUDSDK_PROJECT", "GCLOUD_PROJECT", "GCP_PROJECT", "GOOGLE_CLOUD_PROJECT"];
		const CREDENTIAL_VARIABLES = ["CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE", "GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH"];
		async function publish(host, config, handed) {
			const { access, ids, federated } = handed;
			for (const token of [federated, access, ...ids]) {
				if (token) host.mask(token.value);
			}
			const files = new PrivateFiles(host, config.publish.cleanup);
			let paths;
			try {
				paths = await writeFiles(files, config, handed);
			} catch (error) {
				await files.removeAll();
				throw error;
			}
			if (config.publish.outputTokens) outputTokens(host, handed);
			host.setOutput("project_id", handed.projectId ?? "");
			host.setOutput("principal", handed.principal ?? "");
			if (paths.credentials !== undefined) host.setOutput("credentials_file_path", paths.credentials);
			if (paths.curl !== undefined) host.setOutput("curl_config_path", paths.curl);
			if (config.publish.exportEnvironment) exportEnvironment(host, handed.projectId, paths.credentials);
		}
		async function writeFiles(files, config, { access, ids }) {
			const { credentialsFile: wanted, curlConfig: wantsCurl, curlHeader } = config.publish;
			const credentials = wanted && (await files.write("credentials.json", wanted.path, credentialsFile(config)));
			const token = ids[0] ?? access;
			const curl = wantsCurl && token ? await files.write("curl.config", undefined, curlConfig(curlHeader, token.value)) : undefined;
			return { credentials, curl };
		}
		function outputTokens(host, { access, ids, federated }) {
			if (access) {
				host.setOutput("access_token", access.value);
				host.setOutput("access_token_expires_at", timestamp(access.expiresAt));
			}
			const [first] = ids;
			if (first) {
				host.setOutput("id_token", first.value);
				host.setOutput("id_token_expires_at", timestamp(first.expiresAt));
				host.setOutput("id_tokens", JSON.stringify(Object.fromEntries(ids.map(({ audience, value }) => [audience, value]))));
			}
			const auth = federated ?? access;
			if (auth) host.setOutput("auth_token", auth.value);
		}
		function exportEnvironment(host, projectId, credentials) {
			if (projectId === undefined) host.warning("The project is not known, so no project variables were exported. Set project_id.");
			else for (const name of PROJECT_VARIABLES) host.exportVariable(name, projectId);
			if (credentials !== undefined) {
				for (const name of CREDENTIAL_VARIABLES) host.exportVariable(name, credentials);
			}
		}
		function timestamp(ms) {
			return ms === undefined ? "" : (0, duration.ag)(ms);
		}
		function aboutRun(config, { access, ids, principal, projectId }, run) {
			const { scopes } = config.access;
			return {
				...run,
				identity: { kind: describeSource(config.source), source: config.foundIn, principal, projectId },
				tokens: [
					...(access ? [{ kind: "access_token", scopes, expiresAt: access.expiresAt }] : []),
					...ids.map(({ audience, expiresAt }) => ({ kind: "id_token", audience, expiresAt })),
				],
			};
		}
		var report = __nccwpck_require__(8456);
		function logTokens(host, { identity, tokens }) {
			const who = identity?.principal ?? "an identity that does not say its name";
			if (identity) host.info(`Asked as ${who} (${(0, report.N)(identity)})`);
			for (const { kind, audience, scopes, expiresAt } of tokens) {
				const what = kind === "id_token" ? `ID token for ${audience}` : `Access token for ${scopes?.join(" ")}`;
				const until = expiresAt === undefined ? "expiry not said" : `until ${(0, duration.ag)(expiresAt)}`;
				host.info(`${what}, ${until}`);
			}
		}
		class Mint {
			#identities;
			#config;
			#caller;
			#ids = new Map();
			#access;
			#minting = 0;
			constructor(identities, config, caller) {
				this.#identities = identities;
				this.#config = config;
				this.#caller = caller;
			}
			async accessToken() {
				const made = this.#access;
				if (made && this.#isFresh(await made)) return made;
				const minted = this.#together(() => this.#mintAccess());
				this.#access = minted;
				return minted;
			}
			async idToken(audience) {
				const made = this.#ids.get(audience);
				if (made && this.#isFresh(await made)) return made;
				const { identity } = this.#identities;
				const minted = this.#together(() => identity.idToken(audience, this.#config.includeEmail));
				this.#ids.set(audience, minted);
				return minted;
			}
			federatedToken() {
				return this.#together(() => this.#identities.base.accessToken({ scopes: [identity_CLOUD_PLATFORM] }));
			}
			async #mintAccess() {
				const { identity } = this.#identities;
				const { scopes, lifetimeSeconds, subject, boundary } = this.#config.access;
				const request = { scopes, lifetimeSeconds };
				const token = subject === undefined ? await identity.accessToken(request) : await identity.delegatedToken(subject, request);
				return boundary ? downscope(this.#caller, token, boundary) : token;
			}
			async #together(mint) {
				if (this.#minting === 0) this.#caller.renewDeadline();
				this.#minting += 1;
				try {
					return await mint();
				} finally {
					this.#minting -= 1;
				}
			}
			#isFresh(token) {
				return isFresh(token, this.#caller.host.now());
			}
		}
		async function run(host, inputs) {
			const startedAt = host.now();
			const config = await parseConfig(inputs, host);
			for (const warning of config.warnings) host.warning(warning);
			const door = new http_door.$z({ env: host.env, now: () => host.now() });
			try {
				const { universe, requestReason, projectId } = config;
				const caller = new TokenCaller({ door, host, universe, requestReason, projectId });
				const identities = identify(config, caller);
				const mint = new Mint(identities, config, caller);
				const about = (handed) => aboutRun(config, handed, { startedAt, phases: caller.phasesSince(startedAt) });
				let handed;
				try {
					[handed] = await Promise.all([mintAll(config, identities, mint), host.ready()]);
					await publish(host, config, handed);
				} catch (error) {
					if (config.checks) await reportBrokenOff(host, config.checks, about(NOTHING), error);
					throw error;
				}
				const report = about(handed);
				logTokens(host, report);
				if (!config.checks) return 0;
				const { checkService } = await Promise.all([__nccwpck_require__.e(13), __nccwpck_require__.e(918)]).then(
					__nccwpck_require__.bind(__nccwpck_require__, 7918),
				);
				return await checkService(host, config.checks, report, { door, mint, universe: config.universe });
			} finally {
				door.close();
			}
		}
		const NOTHING = {
			access: undefined,
			ids: [],
			federated: undefined,
			principal: undefined,
			projectId: undefined,
		};
		async function reportBrokenOff(host, checks, report, error) {
			await host.ready();
			const { reportFailure } = await Promise.all([__nccwpck_require__.e(13), __nccwpck_require__.e(918)]).then(
				__nccwpck_require__.bind(__nccwpck_require__, 7918),
			);
			await reportFailure(host, checks, report, error);
		}
		async function mintAll(config, { identity, base }, mint) {
			const [access, federated, ...ids] = await Promise.all([
				config.wanted.access ? mint.accessToken() : undefined,
				config.source.kind === "github" && config.impersonate ? mint.federatedToken() : undefined,
				...config.wanted.idAudiences.map((audience) => mint.idToken(audience)),
			]);
			return {
				access,
				federated,
				ids,
				principal: identity.principal(),
				projectId: config.projectId ?? identity.projectId?.() ?? base.projectId?.(),
			};
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
		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
var __webpack_exports__ = __nccwpck_require__(8712);
__webpack_exports__ = await __webpack_exports__;
