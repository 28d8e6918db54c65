export const id = 473;
export const ids = [473];
export const modules = {
	4473: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			resultsMarkdown: () => resultsMarkdown,
			summaryMarkdown: () => summaryMarkdown,
		});
		var duration = __webpack_require__(2297);
		var body = __webpack_require__(3734);
		var report = __webpack_require__(8456);
		var results = __webpack_require__(350);
		var safe_text = __webpack_require__(7423);
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
			return resultsMarkdown((0, results.resultsOf)(report, secrets));
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
	},
};
