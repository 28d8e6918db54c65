#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ parseState),
/* harmony export */   WS: () => (/* binding */ removeFiles),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   sf: () => (/* binding */ STATE_NAME)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


const STATE_NAME = 'cleanup';
const MANIFEST = 'manifest.json';
/**
 * Reads a saved state. It says what to remove, but any text printed by a step can set a state of that step: so
 * the state names no file, only a private folder whose own manifest must repeat the state's random id.
 */
function parseState(text) {
    try {
        const state = JSON.parse(text);
        if (typeof state !== 'object' || state === null)
            return undefined;
        const { folder, id } = state;
        if (typeof folder !== 'string' || typeof id !== 'string')
            return undefined;
        if (!/^[0-9a-f]{32}$/.test(id) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(folder))
            return undefined;
        return { folder, id };
    }
    catch {
        return undefined;
    }
}
/**
 * Removes the files that a manifest lists, as long as each is still the one that was written, then the folder.
 * Never throws for a file that is gone or is another one by now.
 */
async function removeFiles(state) {
    const removed = [];
    const left = [];
    const files = await readManifest(state);
    if (!files)
        return { removed, left };
    for (const entry of files) {
        const why = await removeOne(entry);
        if (why === undefined)
            removed.push(entry.path);
        else if (why !== 'ENOENT')
            left.push({ path: entry.path, why });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(state.folder, { recursive: true, force: true }).catch((error) => {
        left.push({ path: state.folder, why: error.code ?? 'unknown' });
    });
    return { removed, left };
}
async function readManifest({ folder, id }) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder);
        // On Windows there is no owner and no mode to compare.
        const foreign = process.getuid !== undefined && (found.uid !== process.getuid() || (found.mode & 0o077) !== 0);
        if (!found.isDirectory() || foreign)
            return undefined;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, MANIFEST);
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isFile())
            return undefined;
        const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
        if (typeof manifest !== 'object' || manifest === null)
            return undefined;
        const { id: writtenId, files } = manifest;
        if (writtenId !== id || !Array.isArray(files))
            return undefined;
        return files.filter((file) => typeof file?.path === 'string');
    }
    catch {
        return undefined;
    }
}
/** Why a file was not removed; nothing when it was. */
async function removeOne(entry) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(entry.path, { bigint: true });
        const written = entry.ino === undefined
            ? // Killed between creating the file and noting which it is: it is empty then.
                found.isFile() && found.size === 0n
            : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
        if (!written)
            return 'it is another file than the one that was written';
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(entry.path);
        return undefined;
    }
    catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    }
}


/***/ }),

/***/ 9992:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _command_line_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6447);
/* harmony import */ var _command_line_main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5490);
/* harmony import */ var _command_line_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6520);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1995);
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
// The command line's door. As in main.ts, the exit status says failure until the story has been told to its end.




/** Stands beside this file in the package; no bundler is to follow it. */
const EMULATOR = import.meta.url.endsWith('.ts') ? '../emulator/command.ts' : './emulator/command.js';
const loadEmulator = () => import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ EMULATOR));
const terminal = new _command_line_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .Terminal */ .B(process);
let ended = false;
const end = (status) => {
    if (!ended)
        process.exitCode = status;
    ended = true;
};
process.exitCode = 3;
process.on('uncaughtException', (error) => end((0,_command_line_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .xV)(terminal, error)));
process.on('exit', () => {
    const unfinished = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .BearerError */ .G7('UNFINISHED', 'This ended before it had finished: a bug in gcp-bearer.');
    if (!ended)
        end((0,_command_line_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .reportFailure */ .xV)(terminal, unfinished));
});
for (const [signal, status] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, async () => {
        end(status);
        await terminal.abandon();
        process.exit(status);
    });
}
end(await (0,_command_line_main_js__WEBPACK_IMPORTED_MODULE_1__/* .commandLine */ .a)(process.argv.slice(2), { terminal, stdin: () => process.stdin, loadEmulator }));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ UsageError),
  W: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __nccwpck_require__(1995);
// EXTERNAL MODULE: ./build/package/src/inputs.js
var inputs = __nccwpck_require__(7333);
;// CONCATENATED MODULE: ./build/package/src/command-line/nearest.js
/** What people of neighbouring tools type, and what it is called here. */
const ELSEWHERE = {
    // gcloud
    'print-access-token': 'access-token',
    'print-identity-token': 'id-token',
    audiences: 'id-token-audience',
    'impersonate-service-account': 'service-account',
    'key-file': 'credentials-json',
    'cred-file': 'credentials-json',
    project: 'project-id',
    // curl
    data: 'body',
    'data-raw': 'body',
    'data-binary': 'body',
    request: 'method',
    header: 'headers',
    output: 'response-file',
    'max-time': 'timeout',
    'max-redirs': 'redirects',
    location: 'redirects',
    silent: 'quiet',
    // what this is called elsewhere in this project
    adc: 'application-default-credentials',
    'access-token': 'access-token',
    'identity-token': 'id-token',
    token: 'access-token',
    curl: 'request',
    test: 'check',
    checks: 'check',
};
/**
 * The word that was probably meant: a slip or two of the finger, a known name from another tool, or the end of a
 * longer name (`scopes` for `access-token-scopes`).
 */
function nearest(word, words) {
    const typed = word.toLowerCase().replaceAll('_', '-');
    const elsewhere = ELSEWHERE[typed];
    if (elsewhere !== undefined && words.includes(elsewhere))
        return elsewhere;
    const ranked = words
        .map((candidate) => ({ candidate, distance: distance(typed, candidate) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    if (best !== undefined && best.distance <= Math.max(1, Math.floor(typed.length / 3)))
        return best.candidate;
    const longer = words.filter((candidate) => typed.length > 3 && `-${candidate}-`.includes(`-${typed}-`));
    return longer.length === 1 ? longer[0] : undefined;
}
/** Insertions, deletions, replacements and swaps of neighbours: Damerau and Levenshtein's, restricted to one edit a place. */
function distance(a, b) {
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            const replaced = (above[j - 1] ?? 0) + (same ? 0 : 1);
            let least = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                least = Math.min(least, (before[j - 2] ?? 0) + 1);
            }
            row.push(least);
        }
        before = above;
        above = row;
    }
    return above[b.length] ?? 0;
}

// EXTERNAL MODULE: ./build/package/src/command-line/vocabulary.js + 1 modules
var vocabulary = __nccwpck_require__(5456);
;// CONCATENATED MODULE: ./build/package/src/command-line/arguments.js





/** A command line that cannot be understood. */
class UsageError extends errors/* InputError */.dz {
    /** Whose help explains it. */
    verb;
    constructor(problems, verb) {
        super(problems);
        this.name = 'UsageError';
        this.verb = verb;
    }
}
/** Both spellings of every flag, `--id-token-audience` and `--id_token_audience`, and the negation of booleans. */
const SPELLINGS = spellings();
function spellings() {
    const options = {
        version: { type: 'boolean', short: 'V' },
    };
    for (const flag of vocabulary/* FLAGS */.Wg.values()) {
        const type = flag.kind === 'boolean' ? 'boolean' : 'string';
        const names = flag.kind === 'boolean' ? [flag.name, `no-${flag.name}`] : [flag.name];
        for (const name of names) {
            options[name.replaceAll('-', '_')] = { type };
            options[name] = { type };
        }
        options[flag.name] = flag.short === undefined ? { type } : { type, short: flag.short };
    }
    return options;
}
/**
 * A command line, without the program's own name, to what it asks for. Reads nothing but the words.
 * @throws {UsageError} with everything that is wrong
 */
function parseArguments(argv) {
    if (argv[0] === 'emulator')
        return { kind: 'emulator', args: argv.slice(1) };
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: SPELLINGS,
        strict: false,
        tokens: true,
        allowPositionals: true,
    });
    const words = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
    const asks = (name) => tokens.some((token) => token.kind === 'option' && token.name === name);
    const [first] = words;
    if (asks('version'))
        return { kind: 'version' };
    if (first === undefined) {
        if (asks('help'))
            return { kind: 'help', verb: undefined };
        throw new UsageError([
            { input: 'gcp-bearer', message: `needs a verb: ${listed(vocabulary/* VERBS */.hU.map(({ name }) => name))}.` },
        ]);
    }
    const verb = (0,vocabulary/* verbNamed */.x0)(first);
    if (!verb)
        throw new UsageError([unknownVerb(first)]);
    if (asks('help'))
        return { kind: 'help', verb: verb.name };
    return new Line(verb, tokens).invocation();
}
/** The words after a verb. */
class Line {
    #verb;
    #tokens;
    #problems = [];
    #warnings = [];
    #values = new Map();
    #operands = [];
    constructor(verb, tokens) {
        this.#verb = verb;
        this.#tokens = tokens;
    }
    invocation() {
        this.#read();
        const { name } = this.#verb;
        switch (name) {
            case 'help': {
                const about = this.#operands[0];
                const verb = about === undefined ? undefined : (0,vocabulary/* verbNamed */.x0)(about);
                if (about !== undefined && !verb)
                    this.#problems.push(unknownVerb(about));
                this.#throwIfAny();
                return { kind: 'help', verb: verb?.name };
            }
            case 'completion': {
                const shell = vocabulary/* SHELLS */.OF.find((known) => known === this.#operands[0]);
                if (this.#operands[0] !== undefined && !shell) {
                    this.#problems.push({ input: this.#operands[0], message: `is not one of ${listed(vocabulary/* SHELLS */.OF)}.` });
                }
                this.#throwIfAny();
                if (!shell)
                    throw new UsageError([{ input: 'SHELL', message: `is missing: ${listed(vocabulary/* SHELLS */.OF)}.` }], name);
                return { kind: 'completion', shell };
            }
            case 'emulator':
                throw new UsageError([{ input: name, message: 'comes first; its own flags stand after it.' }], name);
            default:
                return this.#asking(name);
        }
    }
    #asking(verb) {
        const given = {};
        for (const [flag, values] of this.#values) {
            if (flag.input)
                given[flag.input] = values.join('\n');
        }
        const operand = this.#operands[0];
        const { input } = this.#verb.operand ?? {};
        if (input && operand !== undefined)
            given[input] = operand;
        this.#judge(verb, given);
        this.#throwIfAny();
        const on = (name) => this.#value(name) === 'true';
        return {
            kind: 'ask',
            verb,
            given,
            json: on('json'),
            verbose: on('verbose'),
            quiet: on('quiet'),
            warnings: this.#warnings,
        };
    }
    #value(name) {
        const flag = vocabulary/* FLAGS */.Wg.get(name);
        return flag && this.#values.get(flag)?.at(-1);
    }
    #throwIfAny() {
        if (this.#problems.length > 0)
            throw new UsageError(this.#problems, this.#verb.name);
    }
    #read() {
        let verbSeen = false;
        let unknownBefore = false;
        for (const token of this.#tokens) {
            if (token.kind === 'option-terminator')
                continue;
            if (token.kind === 'option') {
                unknownBefore = !this.#option(token) && !token.inlineValue;
                continue;
            }
            // What follows an unknown flag may be its value; one complaint is enough.
            if (!verbSeen)
                verbSeen = true;
            else if (!unknownBefore)
                this.#operands.push(token.value);
            unknownBefore = false;
        }
        this.#judgeOperands();
    }
    /** @returns whether the flag is known at all */
    #option(token) {
        const spelled = token.name.replaceAll('_', '-');
        const positive = vocabulary/* FLAGS */.Wg.get(spelled) ?? vocabulary/* FLAGS */.Wg.get(spelled.replace(/^no-/, ''));
        const flag = positive && (positive.name === spelled || positive.kind === 'boolean') ? positive : undefined;
        const { name: verb } = this.#verb;
        // A name that mixes both spellings was not registered, so its value was not taken for one.
        if (!flag || !Object.hasOwn(SPELLINGS, token.name)) {
            this.#problems.push(unknownFlag(token.rawName, spelled, this.#verb));
            return false;
        }
        if (!this.#verb.flags.some(({ name }) => name === flag.name)) {
            const others = vocabulary/* VERBS */.hU.filter(({ flags }) => flags.some(({ name }) => name === flag.name));
            const message = `makes no sense with ${verb}; it is a flag of ${listed(others.map(({ name }) => name))}.`;
            this.#problems.push({ input: token.rawName, message });
            return true;
        }
        const value = this.#valueOf(token, flag, spelled !== flag.name);
        if (value === undefined)
            return true;
        const before = this.#values.get(flag);
        if (!before)
            this.#values.set(flag, [value]);
        else if (flag.kind === 'list')
            before.push(value);
        else if (flag.input)
            this.#problems.push({ input: `--${flag.name}`, message: 'is given twice.' });
        return true;
    }
    #valueOf(token, flag, negated) {
        const { rawName: input, value, inlineValue } = token;
        if (flag.kind === 'boolean') {
            if (value === undefined)
                return String(!negated);
            const truth = value.toLowerCase();
            if (!negated && (truth === 'true' || truth === 'false'))
                return truth;
            const message = negated
                ? `takes no value; --${flag.name}=true is its opposite.`
                : 'is either true or false.';
            this.#problems.push({ input, message, example: negated ? undefined : `--${flag.name}=false` });
            return undefined;
        }
        if (value === undefined || (!inlineValue && isFlag(value))) {
            const followed = value === undefined ? '' : `, and ${value} follows`;
            this.#problems.push({
                input,
                message: `needs a value${followed}.`,
                example: `--${flag.name}=${flag.value}`,
            });
            return undefined;
        }
        // Values are spelled as in a workflow, with underscores; here hyphens come naturally.
        const spelled = flag.choices.find((choice) => choice.replaceAll('_', '-') === value.toLowerCase());
        return spelled ?? value;
    }
    #judgeOperands() {
        const { operand, operandOptional, name } = this.#verb;
        const expected = operand ? 1 : 0;
        for (const extra of this.#operands.slice(expected)) {
            this.#problems.push({ input: JSON.stringify(extra), message: this.#explainExtra(extra) });
        }
        if (!operand || this.#operands.length > 0) {
            const flag = operand?.input && vocabulary/* FLAGS */.Wg.get(operand.input);
            if (flag && this.#values.has(flag)) {
                this.#problems.push({
                    input: `--${flag.name}`,
                    message: 'is given twice: as a flag, and as a word of its own.',
                });
            }
            return;
        }
        const asFlag = operand.input && this.#value(operand.input) !== undefined;
        if (operandOptional || asFlag || name === 'completion')
            return;
        const example = vocabulary/* VERBS */.hU.find((verb) => verb.name === name)?.examples[0]?.[1];
        this.#problems.push({ input: operand.value, message: 'is missing.', example });
    }
    #explainExtra(extra) {
        const { name, operand } = this.#verb;
        if (/^(?:true|false)$/i.test(extra)) {
            return `is one word too many. A value of a true-or-false flag stands behind an equals sign: --flag=${extra}.`;
        }
        if (name === 'id-token')
            return `is one word too many. Did you mean --id-token-audience ${extra}?`;
        return operand
            ? `is one word too many: ${name} takes one ${operand.value}.`
            : `is one word too many: ${name} takes flags only.`;
    }
    /** What only a command line can get wrong. */
    #judge(verb, given) {
        for (const input of inputs/* INPUT_NAMES */.Q) {
            if (given[input]?.trim() !== '')
                continue;
            const flag = `--${input.replaceAll('_', '-')}`;
            if (input === 'credentials_json' ||
                input === 'workload_identity_provider' ||
                input === 'service_account') {
                // Taken for not given, it would quietly make the request as somebody else.
                this.#problems.push({
                    input: flag,
                    message: 'is empty: a variable of that name is probably not set.',
                });
            }
            else if (input !== 'body') {
                this.#warnings.push(`${flag} is empty, and counts as not given.`);
            }
        }
        const meant = verb === 'id-token' && given.audience && !given.id_token_audience && !given.url;
        if (meant && !given.workload_identity_provider) {
            this.#problems.push({
                input: '--audience',
                message: "is what GitHub's OIDC token is asked for. The audience of an ID token is --id-token-audience.",
                example: `--id-token-audience ${given.audience}`,
            });
        }
    }
}
/** Whether a word that should be a value is a flag of ours: then the value was forgotten. */
function isFlag(word) {
    const long = /^--([\w-]+)/.exec(word)?.[1];
    if (long !== undefined)
        return Object.hasOwn(SPELLINGS, long);
    return /^-[A-Za-z]$/.test(word) && [...vocabulary/* FLAGS */.Wg.values()].some(({ short }) => `-${short}` === word);
}
function unknownVerb(word) {
    const input = JSON.stringify(word);
    if (/^https?:\/\//i.test(word))
        return { input, message: `is not a verb. Did you mean gcp-bearer request ${word}?` };
    const meant = nearest(word, vocabulary/* VERBS */.hU.map(({ name }) => name));
    const hint = meant ? `Did you mean ${meant}?` : `The verbs are ${listed(vocabulary/* VERBS */.hU.map(({ name }) => name))}.`;
    return { input, message: `is not a verb. ${hint}` };
}
function unknownFlag(rawName, spelled, { name: verb, flags }) {
    const notFlag = inputs/* INPUT_NAMES */.Q.find((input) => input.replaceAll('_', '-') === spelled.replace(/^no-/, ''));
    const why = notFlag && vocabulary/* NOT_FLAGS */.M6[notFlag];
    if (why)
        return { input: rawName, message: `is not a flag of the command line. ${why}` };
    const own = nearest(spelled, flags.map(({ name }) => name));
    const meant = own ?? nearest(spelled, [...vocabulary/* FLAGS */.Wg.keys()]);
    return { input: rawName, message: `is not a flag of ${verb}.${meant ? ` Did you mean --${meant}?` : ''}` };
}
/** `a, b or c` */
function listed(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}


/***/ }),

/***/ 6447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XQ: () => (/* binding */ STATUS),
/* harmony export */   xV: () => (/* binding */ reportFailure)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1995);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5515);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2469);



/** What the program ends with. */
const STATUS = { well: 0, checkFailed: 1, usage: 2, noToken: 3 };
/** Wrong with what was asked, though found late. */
const USAGE = ['INPUT_INVALID', 'FILE_READ_FAILED', 'FILE_WRITE_FAILED', 'ADC_INVALID'];
/** The exit status for whatever was thrown. */
function statusOf(thrown) {
    if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return STATUS.usage;
    return thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BearerError */ .G7 && USAGE.includes(thrown.code) ? STATUS.usage : STATUS.noToken;
}
/** Says on standard error what went wrong and what to do about it, in the words of the command line. */
function reportFailure(terminal, thrown) {
    const errors = thrown instanceof AggregateError && thrown.errors.length > 0 ? thrown.errors : [thrown];
    for (const error of errors)
        reportOne(terminal, error);
    for (let cause = causeOf(thrown), depth = 0; cause !== undefined && depth < 5; cause = causeOf(cause), depth++) {
        terminal.debug(`caused by: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`);
    }
    return statusOf(errors[0]);
}
function reportOne(terminal, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz) {
        for (const { input, message, example } of error.problems) {
            const shown = example === undefined ? '' : `\n  for example: ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .exampleFor */ .ED)(input, example)}`;
            terminal.error(`${subject(error, input)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .asFlags */ .Km)(message)}${shown}`);
        }
        if (error instanceof _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e) {
            terminal.info(`See gcp-bearer help${error.verb === undefined ? '' : ` ${error.verb}`}.`);
        }
        return;
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BearerError */ .G7) {
        const remedy = error.remedy
            ?.split('\n')
            .map((line) => `\n  → ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .asFlags */ .Km)(line)}`)
            .join('');
        terminal.error(`${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .asFlags */ .Km)(error.message)}${remedy ?? ''}`, error.code);
        return;
    }
    terminal.error((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), 'INTERNAL');
    if (error instanceof Error)
        terminal.debug(error.stack ?? '');
}
/** The flag a problem is about, so that its message can follow as a sentence. */
function subject(error, input) {
    // A credential that was found, not given.
    if (input.startsWith('application_default_credentials')) {
        return `${input.replace('application_default_credentials', 'Application Default Credentials')}:`;
    }
    return error instanceof _arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .e ? input : `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .flagOf */ .iP)(input)}:`;
}
function causeOf(thrown) {
    return thrown instanceof Error ? thrown.cause : undefined;
}


/***/ }),

/***/ 5490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __nccwpck_require__(1995);
// EXTERNAL MODULE: ./build/package/src/command-line/arguments.js + 1 modules
var command_line_arguments = __nccwpck_require__(5515);
// EXTERNAL MODULE: ./build/package/src/command-line/vocabulary.js + 1 modules
var vocabulary = __nccwpck_require__(5456);
;// CONCATENATED MODULE: ./build/package/src/command-line/completion.js

/** The completion script of a shell: verbs, the flags of each, their values, and files where a file is meant. */
function completionScript(shell) {
    switch (shell) {
        case 'bash':
            return bash();
        case 'zsh':
            return zsh();
        case 'fish':
            return fish();
    }
}
const VERB_NAMES = vocabulary/* VERBS */.hU.map(({ name }) => name);
/** Every flag once, whichever verbs have it. */
const ALL_FLAGS = [...new Map(vocabulary/* VERBS */.hU.flatMap(({ flags }) => flags).map((flag) => [flag.name, flag])).values()];
/** As it is most often meant: `--no-…` for what is on anyway. */
function spelling({ name, kind, default: fallback }) {
    return kind === 'boolean' && fallback === 'true' ? `no-${name}` : name;
}
function valuesOf({ kind, choices, suggestions }) {
    return kind === 'boolean' ? [] : [...choices, ...suggestions];
}
/** What may stand where a verb's operand does. */
function operandWords({ name, operand }) {
    return name === 'help' ? VERB_NAMES.filter((verb) => verb !== 'help') : (operand?.choices ?? []);
}
/** In single quotes for bash and zsh. */
function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** The first sentence of a flag's meaning, short enough for a list. */
function brief({ description }) {
    const sentence = description.replaceAll('`', '').split(/[.:;](?: |$)/)[0] ?? '';
    return sentence.length > 70 ? `${sentence.slice(0, 69)}…` : sentence;
}
function bash() {
    const spelled = (flag) => [`--${flag.name}`, ...(flag.short === undefined ? [] : [`-${flag.short}`])].join('|');
    const values = ALL_FLAGS.filter(({ kind }) => kind !== 'boolean').map((flag) => {
        if (flag.file)
            return `    ${spelled(flag)}) _gcp_bearer_files "$cur"; return ;;`;
        const words = valuesOf(flag).join(' ');
        return `    ${spelled(flag)}) ${words ? `_gcp_bearer_words "$cur" ${quoted(words)}; ` : ''}return ;;`;
    });
    const verbs = vocabulary/* VERBS */.hU.map((verb) => {
        const flags = verb.flags.map((flag) => `--${spelling(flag)}`).join(' ');
        const words = operandWords(verb).join(' ');
        const operand = verb.operand?.file
            ? '_gcp_bearer_files "$cur"'
            : `_gcp_bearer_words "$cur" ${quoted(words)}`;
        return `    ${verb.name}) if [[ $cur == -* ]]; then _gcp_bearer_words "$cur" ${quoted(flags)}; else ${operand}; fi ;;`;
    });
    return `# bash completion for gcp-bearer: source <(gcp-bearer completion bash)
_gcp_bearer_words() {
  local IFS=$' \\t\\n'
  COMPREPLY=($(compgen -W "$2" -- "$1"))
}

_gcp_bearer_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$1"))
  # Marks folders and quotes spaces; bash 3 has no way to.
  compopt -o filenames 2>/dev/null
}

_gcp_bearer() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} verb='' word
  COMPREPLY=()
  # bash takes --flag=value apart at the equals sign.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $prev in
${values.join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
      ${VERB_NAMES.join('|')}) verb=$word; break ;;
    esac
  done
  case $verb in
    '') _gcp_bearer_words "$cur" ${quoted([...VERB_NAMES, '--help', '--version'].join(' '))} ;;
${verbs.join('\n')}
  esac
}

complete -F _gcp_bearer gcp-bearer
`;
}
function zsh() {
    /** Within the brackets and between the colons of an _arguments specification. */
    const escaped = (text) => text.replace(/[\\[\]:]/g, '\\$&');
    const flagSpec = (flag) => {
        const name = `--${spelling(flag)}`;
        const meaning = `[${escaped(brief(flag))}]`;
        const repeat = flag.kind === 'list' ? '*' : '';
        if (flag.kind === 'boolean') {
            return flag.short === undefined
                ? quoted(`${name}${meaning}`)
                : `${quoted(`(-${flag.short} ${name})`)}{-${flag.short},${name}}${quoted(meaning)}`;
        }
        const words = valuesOf(flag);
        const action = flag.file ? '_files' : words.length > 0 ? `(${words.map(escaped).join(' ')})` : ' ';
        const value = `:${flag.value}:${action}`;
        if (flag.short === undefined)
            return quoted(`${repeat}${name}=${meaning}${value}`);
        const only = repeat ? quoted('*') : quoted(`(-${flag.short} ${name})`);
        return `${only}{-${flag.short}+,${name}=}${quoted(`${meaning}${value}`)}`;
    };
    const verbs = vocabulary/* VERBS */.hU.map((verb) => {
        const words = operandWords(verb);
        const action = verb.operand?.file ? '_files' : words.length > 0 ? `(${words.join(' ')})` : ' ';
        const operand = verb.operand ? [quoted(`1:${verb.operand.value}:${action}`)] : [];
        const specs = [...operand, ...verb.flags.map(flagSpec)];
        const body = specs.length === 0
            ? '_message "no more arguments"'
            : `_arguments -s \\\n        ${specs.join(' \\\n        ')}`;
        return `    ${verb.name})\n      ${body} ;;`;
    });
    const described = vocabulary/* VERBS */.hU.map(({ name, purpose }) => quoted(`${name}:${escaped(brief({ description: purpose }))}`));
    return `#compdef gcp-bearer
# zsh completion for gcp-bearer: source <(gcp-bearer completion zsh), or save it as _gcp-bearer in a folder of $fpath

_gcp_bearer() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C \\
    '(- *)'{-h,--help}'[print help]' \\
    '(- *)'{-V,--version}'[print the version]' \\
    '1: :->verb' \\
    '*:: :->rest'
  case $state in
    verb)
      local -a verbs
      verbs=(
        ${described.join('\n        ')}
      )
      _describe -t verbs verb verbs ;;
    rest)
      case $line[1] in
${verbs.join('\n').replace(/^/gm, '    ')}
      esac ;;
  esac
}

if [[ $funcstack[1] == _gcp_bearer || $funcstack[1] == _gcp-bearer ]]; then
  _gcp_bearer "$@"
else
  compdef _gcp_bearer gcp-bearer
fi
`;
}
function fish() {
    /** Backslash and quote are all that single quotes of fish leave special. */
    const fishQuoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;
    const lines = [
        '# fish completion for gcp-bearer: gcp-bearer completion fish > ~/.config/fish/completions/gcp-bearer.fish',
        'complete -c gcp-bearer -f',
        "complete -c gcp-bearer -n __fish_use_subcommand -s h -l help -d 'Print help'",
        "complete -c gcp-bearer -n __fish_use_subcommand -s V -l version -d 'Print the version'",
    ];
    for (const { name, purpose } of vocabulary/* VERBS */.hU) {
        const meaning = fishQuoted(brief({ description: purpose }));
        lines.push(`complete -c gcp-bearer -n __fish_use_subcommand -a ${name} -d ${meaning}`);
    }
    for (const verb of vocabulary/* VERBS */.hU) {
        const words = operandWords(verb);
        const seen = fishQuoted(`__fish_seen_subcommand_from ${verb.name}`);
        if (words.length > 0) {
            lines.push(`complete -c gcp-bearer -n ${seen} -a ${fishQuoted(words.join(' '))}`);
        }
        if (verb.operand?.file)
            lines.push(`complete -c gcp-bearer -n ${seen} -F`);
    }
    for (const flag of ALL_FLAGS) {
        const verbs = vocabulary/* VERBS */.hU.filter(({ flags }) => flags.some(({ name }) => name === flag.name)).map(({ name }) => name);
        const parts = [
            'complete -c gcp-bearer',
            `-n ${fishQuoted(`__fish_seen_subcommand_from ${verbs.join(' ')}`)}`,
            ...(flag.short === undefined ? [] : [`-s ${flag.short}`]),
            `-l ${spelling(flag)}`,
        ];
        if (flag.kind !== 'boolean') {
            const words = valuesOf(flag);
            parts.push(flag.file ? '-r -F' : '-x');
            if (words.length > 0)
                parts.push(`-a ${fishQuoted(words.join(' '))}`);
        }
        lines.push(`${parts.join(' ')} -d ${fishQuoted(brief(flag))}`);
    }
    return `${lines.join('\n')}\n`;
}

// EXTERNAL MODULE: ./build/package/src/command-line/failure.js
var failure = __nccwpck_require__(6447);
// EXTERNAL MODULE: ./build/package/src/inputs.js
var inputs = __nccwpck_require__(7333);
;// CONCATENATED MODULE: ./build/package/src/command-line/help.js


const PURPOSE = 'Google Cloud access and ID tokens for the command line, and a smoke test of a service that uses them.';
const STATUSES = [
    ['0', 'well'],
    ['1', 'a check failed'],
    ['2', 'bad usage or configuration, found before anything was sent'],
    ['3', 'a token could not be had'],
];
const VARIABLES = [
    ['GOOGLE_APPLICATION_CREDENTIALS', 'path of a credential file, used when no flag names a source'],
    ['CLOUDSDK_CONFIG', "gcloud's folder, where its login is looked for next"],
    ['GOOGLE_CLOUD_PROJECT', 'the project, when no flag names one'],
    ['GCE_METADATA_HOST', 'host and port of the metadata server, looked for last'],
    ['GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES', '1 lets a credential file name a program to run'],
    ['ACTIONS_ID_TOKEN_REQUEST_URL, …_TOKEN', "a GitHub job's, for --workload-identity-provider"],
    ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'the proxy, and what is reached without it'],
    ['NODE_EXTRA_CA_CERTS', "path of certificates to trust besides Node's own"],
    ['NO_COLOR, FORCE_COLOR, TERM', 'whether there is colour'],
];
/** Help for the program, or one verb, to be read in a terminal of so many columns. */
function helpText(verb, columns) {
    const described = verb === undefined ? undefined : (0,vocabulary/* verbNamed */.x0)(verb);
    return `${(described ? verbHelp(described, columns) : programHelp(columns)).join('\n')}\n`;
}
function programHelp(columns) {
    const commonest = ['access-token', 'id-token', 'request'].flatMap((name) => {
        const example = (0,vocabulary/* verbNamed */.x0)(name)?.examples[name === 'request' ? 1 : 0];
        return example ? [example] : [];
    });
    return [
        ...wrap(PURPOSE, columns),
        '',
        'Usage: gcp-bearer VERB [FLAGS]',
        '',
        ...table(vocabulary/* VERBS */.hU.map((verb) => [synopsis(verb), verb.purpose]), columns),
        '',
        ...examples(commonest, columns),
        '',
        ...wrap('gcp-bearer help VERB explains a verb and its flags. Flags are the inputs of the GitHub action by their own names.', columns),
        '',
        ...section('Exit status', STATUSES, columns),
        '',
        ...section('Environment', VARIABLES, columns),
    ];
}
function verbHelp(verb, columns) {
    const flags = verb.flags.length > 0 ? ' [FLAGS]' : '';
    const lines = [...wrap(verb.purpose, columns), '', `Usage: gcp-bearer ${synopsis(verb)}${flags}`];
    for (const paragraph of verb.about)
        lines.push('', ...wrap(plain(paragraph), columns));
    lines.push('', ...examples(verb.examples, columns));
    for (const group of new Set(verb.flags.map((flag) => flag.group))) {
        const rows = verb.flags
            .filter((flag) => flag.group === group)
            .map((flag) => [help_spelling(flag), meaning(flag)]);
        lines.push('', ...section(group, rows, columns));
    }
    if (verb.flags.length > 0) {
        lines.push('', ...section('Exit status', STATUSES, columns));
        const names = VARIABLES.map(([name]) => name).join(', ');
        lines.push('', ...wrap(`Environment, explained by gcp-bearer help: ${names}.`, columns));
    }
    return lines;
}
function synopsis({ name, operand, operandOptional }) {
    if (!operand)
        return name;
    const value = operand.choices?.join('|') ?? operand.value;
    return `${name} ${operandOptional ? `[${value}]` : value}`;
}
function help_spelling({ name, short, kind, value, default: fallback }) {
    const negated = kind === 'boolean' && fallback === 'true';
    const long = `--${negated ? 'no-' : ''}${name}${value ? ` ${value}` : ''}`;
    return short === undefined ? long : `-${short}, ${long}`;
}
function meaning({ kind, description, default: fallback, choices, value }) {
    const text = plain(description);
    if (kind === 'boolean')
        return text;
    const listed = choices.length > 1 && !choices.every((choice) => text.includes(choice));
    const values = listed ? ` One of ${choices.join(', ')}.` : '';
    const said = fallback === undefined || text.includes(fallback) || value === '';
    return `${text}${values}${said ? '' : ` Default: ${fallback}.`}`;
}
const NAMES = new RegExp(`\`(${inputs/* INPUT_NAMES */.Q.join('|')})(: [^\`]*)?\``, 'g');
/** action.yml's Markdown as plain text, with the names of inputs as flags. */
function plain(text) {
    return text
        .replace(NAMES, (whole, name) => whole.includes(': ') || name === 'service_account' ? whole : `--${name.replaceAll('_', '-')}`)
        .replaceAll('`', '');
}
function examples(lines, columns) {
    return [
        'Examples:',
        ...lines.flatMap(([does, line]) => [...wrap(`# ${does}`, columns - 2), line].map((text) => `  ${text}`)),
    ];
}
function section(title, rows, columns) {
    return [`${title}:`, ...table(rows, columns)];
}
/** Two columns; a first one that is too long has a line to itself. */
function table(rows, columns) {
    const widest = Math.max(...rows.map(([first]) => first.length));
    const width = Math.min(widest, Math.max(12, Math.floor(columns * 0.38)));
    const indent = ' '.repeat(width + 4);
    return rows.flatMap(([first, second]) => {
        const [head = '', ...rest] = wrap(second, columns - indent.length);
        const lines = first.length <= width ? [`  ${first.padEnd(width)}  ${head}`] : [`  ${first}`, `${indent}${head}`];
        return [...lines, ...rest.map((line) => `${indent}${line}`)];
    });
}
function wrap(text, columns) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && line.length + 1 + word.length > columns) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}

;// CONCATENATED MODULE: ./build/package/src/command-line/main.js





/**
 * The command line from its words to its exit status: 0 well, 1 a check failed, 2 bad usage or configuration,
 * 3 a token could not be had. Whatever goes wrong has been said when this returns.
 * @param argv without the program's own name
 */
async function commandLine(argv, around) {
    const { terminal } = around;
    try {
        return await run(argv, around);
    }
    catch (error) {
        return (0,failure/* reportFailure */.xV)(terminal, error);
    }
    finally {
        terminal.clear();
    }
}
async function run(argv, around) {
    const { terminal, stdin } = around;
    const invocation = (0,command_line_arguments/* parseArguments */.W)(argv);
    switch (invocation.kind) {
        case 'help':
            if (invocation.verb === 'emulator')
                return emulator(['--help'], around);
            await terminal.print(helpText(invocation.verb, terminal.columns));
            return failure/* STATUS */.XQ.well;
        case 'version': {
            const { USER_AGENT } = await __nccwpck_require__.e(/* import() */ 376).then(__nccwpck_require__.bind(__nccwpck_require__, 2376));
            await terminal.print(`${USER_AGENT.replace('/', ' ')}\n`);
            return failure/* STATUS */.XQ.well;
        }
        case 'completion':
            await terminal.print(completionScript(invocation.shell));
            return failure/* STATUS */.XQ.well;
        case 'emulator':
            return emulator(invocation.args, around);
        case 'ask': {
            if (invocation.quiet)
                terminal.volume = 'quiet';
            else if (invocation.verbose)
                terminal.volume = 'verbose';
            // Help and completion do without the network and all that hangs on it.
            const { VERB_WORK } = await __nccwpck_require__.e(/* import() */ 204).then(__nccwpck_require__.bind(__nccwpck_require__, 2204));
            return VERB_WORK[invocation.verb]({ asking: invocation, terminal, stdin });
        }
    }
}
async function emulator(args, { terminal, loadEmulator }) {
    let door;
    try {
        door = await loadEmulator();
    }
    catch (error) {
        throw new errors/* BearerError */.G7('INTERNAL', `The emulator could not be loaded: ${(0,errors/* messageOf */.bD)(error)}`, {
            cause: error,
        });
    }
    return door.runEmulator(args, terminal);
}


/***/ }),

/***/ 6520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ Terminal)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./build/package/src/cleanup.js
var cleanup = __nccwpck_require__(9114);
// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __nccwpck_require__(1995);
// EXTERNAL MODULE: ./build/package/src/report/safe-text.js
var safe_text = __nccwpck_require__(7166);
;// CONCATENATED MODULE: ./build/package/src/secrets.js
/** How much of a secret's beginning may be seen where a text was cut through it; no token has less than ten times as much. */
const HEAD = 16;
/** Shorter secrets are not replaced: `***` for every "1234" would destroy the log and tell its length. */
const SHORTEST = 8;
/**
 * The secrets of this run, and the forms in which they may come back: as they are, without a JWT's
 * signature, URL-encoded, JSON-escaped, and base64 at each of its three alignments.
 *
 * The runner masks what `add-mask` names, but only in its own log; reports, outputs and a terminal are ours.
 */
class Secrets {
    #forms = new Set();
    #known = new Set();
    #sorted;
    /** Forms by what they begin with. */
    #byHead = new Map();
    /** Returns the exact strings that a line-based masker must be told, empty if known already or too short. */
    add(secret) {
        if (secret.length < SHORTEST || this.#known.has(secret))
            return [];
        this.#known.add(secret);
        const masks = [secret, ...partsOf(secret)].filter((part) => part.length >= SHORTEST);
        for (const mask of masks) {
            for (const form of formsOf(mask))
                this.#forms.add(form);
        }
        this.#sorted = undefined;
        return masks.filter((mask) => !/[\r\n]/.test(mask));
    }
    /**
     * The text with every form of every secret replaced by `***`, and so the beginning of one where the text was cut
     * through it: at its end, or before a `…`.
     */
    redact(text) {
        if (this.#forms.size === 0 || text.length < SHORTEST)
            return text;
        const sorted = this.#sort();
        let redacted = text;
        // First, or a token cut in its signature would lose what is before and keep what there is of that.
        for (const [head, forms] of this.#byHead) {
            if (redacted.includes(head))
                redacted = withoutCut(redacted, head, forms);
        }
        for (const form of sorted) {
            if (redacted.includes(form))
                redacted = redacted.replaceAll(form, '***');
        }
        return redacted;
    }
    /** Longest first, or a part would be replaced inside the whole and leave the rest standing. */
    #sort() {
        if (this.#sorted)
            return this.#sorted;
        const sorted = [...this.#forms].sort((a, b) => b.length - a.length);
        const byHead = new Map();
        for (const form of sorted) {
            if (form.length <= HEAD)
                continue;
            const head = form.slice(0, HEAD);
            const others = byHead.get(head);
            if (others)
                others.push(form);
            else
                byHead.set(head, [form]);
        }
        this.#byHead = byHead;
        this.#sorted = sorted;
        return sorted;
    }
}
/** The text without what begins as one of the forms and goes no further than to the text's end or a `…`. */
function withoutCut(text, head, forms) {
    let kept = '';
    let from = 0;
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, from)) {
        const end = at + Math.max(...forms.map((form) => commonLength(form, text, at)));
        const isCut = end === text.length || text[end] === '…';
        kept += isCut ? `${text.slice(from, at)}***` : text.slice(from, end);
        from = end;
    }
    return kept + text.slice(from);
}
function commonLength(form, text, at) {
    let length = 0;
    while (length < form.length && form[length] === text[at + length])
        length++;
    return length;
}
/** Lines of a multi-line secret, and what Google leaves of a JWT when it strips the signature. */
function partsOf(secret) {
    const parts = [];
    if (/[\r\n]/.test(secret)) {
        parts.push(...secret.split(/\r\n|\r|\n/).filter((line) => !line.startsWith('-----')));
        parts.push(secret.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
    }
    const jwt = /^([\w-]+\.[\w-]{8,})\.[\w-]+$/.exec(secret);
    if (jwt?.[1] !== undefined)
        parts.push(jwt[1]);
    return parts;
}
function formsOf(secret) {
    const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
    const bytes = Buffer.from(secret);
    for (const shift of [0, 1, 2]) {
        // The first and last characters of a shifted encoding mix in the neighbours' bits; the middle is the secret's alone.
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const start = shift === 0 ? 0 : shift + 1;
        const end = (bytes.length + shift) % 3 === 0 ? encoded.length : encoded.length - 1;
        const core = encoded.slice(start, end);
        if (core.length >= SHORTEST) {
            forms.push(core, core.replaceAll('+', '-').replaceAll('/', '_'));
        }
    }
    return forms;
}

;// CONCATENATED MODULE: ./build/package/src/command-line/terminal.js







/** Without a terminal to overwrite, progress is a line, and a log wants few of them. */
const PROGRESS_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\x1b[K';
const STYLES = { red: '31', yellow: '33', green: '32', dim: '2', bold: '1' };
/** What a line about a check begins with. */
const VERDICTS = { '✓ ': 'green', '✗ ': 'red', '↷ ': 'yellow' };
/**
 * A person's terminal, or whatever stands where one could be. Results go to standard output as they are; all that is
 * said to a person goes to standard error, with its secrets replaced and its control characters made visible: what a
 * server says must not move the cursor.
 */
class Terminal {
    env;
    now;
    volume = 'normal';
    /** Set by the core for a step; here the verbs look at them. */
    outputs = new Map();
    #stdout;
    #stderr;
    #secrets = new Secrets();
    #colour;
    #overwrites;
    #states = new Map();
    #cleanups = [];
    /** A progress line stands where the next line would be written. */
    #dirty = false;
    #progressAt = Number.NEGATIVE_INFINITY;
    #progressText = '';
    #current;
    constructor({ env, stdout, stderr, now = Date.now }) {
        this.env = env;
        this.now = now;
        this.#stdout = stdout;
        this.#stderr = stderr;
        this.#colour = hasColour(env, stderr);
        this.#overwrites = stderr.isTTY === true && env['TERM'] !== 'dumb';
        // Whoever reads may stop reading, as head does. What matters of it is learnt where a result is printed.
        stdout.on('error', () => { });
        stderr.on('error', () => { });
    }
    /** Whether a person reads the results themselves. */
    get showsResults() {
        return this.#stdout.isTTY === true;
    }
    /** Characters in a line, for whoever wraps text. */
    get columns() {
        return Math.min(100, Math.max(40, this.#stdout.columns ?? this.#stderr.columns ?? 80));
    }
    async ready() { }
    random() {
        return Math.random();
    }
    async sleep(ms, signal) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(ms, undefined, signal ? { signal } : {});
    }
    info(text) {
        if (this.volume === 'quiet')
            return;
        const verdict = VERDICTS[text.slice(0, 2)];
        if (verdict)
            this.#say(text, verdict, 1);
        else
            this.#say(text);
    }
    debug(text) {
        if (this.volume === 'verbose')
            this.#say(text, 'dim');
    }
    notice(text) {
        if (this.volume !== 'quiet')
            this.#say(text);
    }
    warning(text, title) {
        this.#labelled('warning', 'yellow', text, title);
    }
    error(text, title) {
        this.#labelled('error', 'red', text, title);
    }
    /** The progress that was said last, unless something else was said since. */
    get current() {
        return this.#current;
    }
    progress(text) {
        this.#current = text;
        if (this.volume === 'quiet')
            return;
        const line = (0,safe_text/* safeLine */.om)(this.redact(text), this.#overwrites ? (this.#stderr.columns ?? 80) - 1 : undefined);
        if (this.#overwrites) {
            this.#stderr.write(`${CLEAR_LINE}${this.style('dim', line)}`);
            this.#dirty = true;
            return;
        }
        if (line === this.#progressText || this.now() - this.#progressAt < PROGRESS_EVERY_MS)
            return;
        this.#progressAt = this.now();
        this.#progressText = line;
        this.#stderr.write(`${line}\n`);
    }
    /** Takes the progress line away. */
    clear() {
        this.#current = undefined;
        if (!this.#dirty)
            return;
        this.#stderr.write(CLEAR_LINE);
        this.#dirty = false;
    }
    mask(secret) {
        this.#secrets.add(secret);
    }
    redact(text) {
        return this.#secrets.redact(text);
    }
    setOutput(name, value) {
        this.outputs.set(name, value);
    }
    /** The shell that started this has variables of its own. */
    exportVariable() { }
    saveState(name, value) {
        this.#states.set(name, value);
    }
    appendSummary() { }
    /** Text in a colour, where there are colours. */
    style(style, text) {
        return this.#colour ? `\x1b[${STYLES[style]}m${text}\x1b[0m` : text;
    }
    /**
     * Prints a result on standard output, as it is.
     * @throws {BearerError} FILE_WRITE_FAILED; but a reader who has gone away is no error
     */
    async print(data) {
        this.clear();
        await new Promise((resolve, reject) => {
            this.#stdout.write(data, (error) => {
                if (error && !isGone(error))
                    reject(unwritten(error));
                else
                    resolve();
            });
        });
    }
    /** What was written stays: the journal of it, for the case of an interruption, goes. */
    async keepFiles() {
        const state = (0,cleanup/* parseState */.Bu)(this.#states.get(cleanup/* STATE_NAME */.sf) ?? '');
        this.#states.delete(cleanup/* STATE_NAME */.sf);
        if (!state)
            return;
        await (0,promises_.unlink)((0,external_node_path_.join)(state.folder, cleanup/* MANIFEST */.e0));
        // The folder holds a file when no other path was given, and stays then.
        await (0,promises_.rmdir)(state.folder).catch(() => { });
    }
    /** Registers what must be undone when this is interrupted. */
    onInterrupt(cleanup) {
        this.#cleanups.push(cleanup);
    }
    /** Leaves nothing behind: no half-written line, no file that nobody was told of. */
    async abandon() {
        this.clear();
        const state = (0,cleanup/* parseState */.Bu)(this.#states.get(cleanup/* STATE_NAME */.sf) ?? '');
        await Promise.allSettled([state && (0,cleanup/* removeFiles */.WS)(state), ...this.#cleanups.map((cleanup) => cleanup())]);
    }
    #labelled(label, style, text, title) {
        this.#say(`${label}: ${title === undefined ? '' : `${title}: `}${text}`, style, label.length + 1);
    }
    /** @param styled how many characters of the text have the style; all without it */
    #say(text, style, styled) {
        this.clear();
        const safe = (0,safe_text/* safeText */.Hk)(this.redact(text));
        const end = styled ?? safe.length;
        const shown = style ? this.style(style, safe.slice(0, end)) + safe.slice(end) : safe;
        this.#stderr.write(`${shown}\n`);
    }
}
function unwritten(error) {
    return new errors/* BearerError */.G7('FILE_WRITE_FAILED', `The result could not be written to standard output: ${error.message}`, {
        cause: error,
    });
}
/** The reader has closed the other end. */
function isGone(error) {
    return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
/**
 * @see https://no-color.org: set and not empty, whatever its value
 * @see https://force-color.org: likewise, and NO_COLOR goes before it
 */
function hasColour(env, stream) {
    if (env['NO_COLOR'] || env['TERM'] === 'dumb')
        return false;
    const forced = env['FORCE_COLOR'];
    if (forced)
        return forced !== '0' && forced !== 'false';
    return stream.isTTY === true;
}


/***/ }),

/***/ 5456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Wg: () => (/* binding */ FLAGS),
  M6: () => (/* binding */ NOT_FLAGS),
  OF: () => (/* binding */ SHELLS),
  hU: () => (/* binding */ VERBS),
  x0: () => (/* binding */ verbNamed)
});

// EXTERNAL MODULE: ./build/package/src/inputs.js
var src_inputs = __nccwpck_require__(7333);
;// CONCATENATED MODULE: ./build/package/src/command-line/flags.js
const INPUT_DESCRIPTIONS = {
    workload_identity_provider: {
        group: 'Who is asking',
        description: "`projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. The job's GitHub OIDC token is exchanged at Google STS. Needs `permissions: id-token: write`.",
        default: undefined,
    },
    credentials_json: {
        group: 'Who is asking',
        description: 'A Google credential as JSON or base64 of it: `service_account` (a key), `authorized_user`, `impersonated_service_account`, `external_account`, `external_account_authorized_user`.',
        default: undefined,
    },
    application_default_credentials: {
        group: 'Who is asking',
        description: "Find them as every Google library does: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. For self-hosted runners; never a silent fallback for a missing secret.",
        default: 'false',
    },
    service_account: {
        group: 'Who is asking',
        description: 'E-mail or unique id of an account to impersonate, on top of any of the three.',
        default: undefined,
    },
    delegates: {
        group: 'Who is asking',
        description: 'Impersonation chain, e-mails or unique ids.',
        default: undefined,
    },
    audience: {
        group: 'Who is asking',
        description: 'The `aud` asked of GitHub. Default `https://iam.googleapis.com/` + provider.',
        default: undefined,
    },
    universe: {
        group: 'Who is asking',
        description: '`googleapis.com`, or that of a Trusted Partner Cloud.',
        default: 'googleapis.com',
    },
    request_reason: {
        group: 'Who is asking',
        description: '`X-Goog-Request-Reason` on every call to Google.',
        default: undefined,
    },
    project_id: {
        group: 'Who is asking',
        description: 'Default from the e-mail, the key, or Application Default Credentials.',
        default: undefined,
    },
    token_format: {
        group: 'Which tokens',
        description: '`access_token`, `id_token`, or both. Default: an ID token when `id_token_audience`, or a `url` or `checks` that needs one, is given; otherwise an access token.',
        default: undefined,
    },
    access_token_scopes: {
        group: 'Which tokens',
        description: 'OAuth 2.0 scopes of the access token.',
        default: 'https://www.googleapis.com/auth/cloud-platform',
    },
    access_token_lifetime: {
        group: 'Which tokens',
        description: 'Up to `12h` where the organisation allows it.',
        default: '3600s',
    },
    access_token_subject: {
        group: 'Which tokens',
        description: 'E-mail of a Workspace user: domain-wide delegation.',
        default: undefined,
    },
    access_token_boundary: {
        group: 'Which tokens',
        description: 'A credential access boundary (JSON or YAML, inline or a path): the access token is downscoped to it. Cloud Storage only.',
        default: undefined,
    },
    id_token_audience: {
        group: 'Which tokens',
        description: 'One or several; one ID token each, minted side by side. Default from `url`.',
        default: undefined,
    },
    id_token_include_email: {
        group: 'Which tokens',
        description: "Put the account's e-mail into the ID token. IAP needs it; Cloud Run does not mind.",
        default: 'true',
    },
    output_tokens: {
        group: 'Handing them on',
        description: "`false`: tokens serve this step's checks only and are not outputs.",
        default: 'true',
    },
    create_credentials_file: {
        group: 'Handing them on',
        description: 'Write a credential file for gcloud, client libraries and Terraform.',
        default: 'false',
    },
    credentials_file_path: {
        group: 'Handing them on',
        description: 'Where to write it; a private folder in `RUNNER_TEMP` by default. Mode 0600, never through a symbolic link, never over an existing file.',
        default: undefined,
    },
    cleanup_credentials: {
        group: 'Handing them on',
        description: 'The post step removes every credential file this step wrote, whatever else happened.',
        default: 'true',
    },
    export_environment_variables: {
        group: 'Handing them on',
        description: 'Export the five project variables and the three credential variables that google-github-actions/auth exports. Default as `create_credentials_file`.',
        default: undefined,
    },
    create_curl_config: {
        group: 'Handing them on',
        description: 'Write a file of mode 0600 for `curl --config`, so that a later step passes the token without putting it on a command line.',
        default: 'false',
    },
    url: {
        group: 'Checking a service',
        description: 'The request to make.',
        default: undefined,
    },
    method: {
        group: 'Checking a service',
        description: 'Default `GET`; `POST` with a body.',
        default: undefined,
    },
    headers: {
        group: 'Checking a service',
        description: '`Name: value`, one per line.',
        default: undefined,
    },
    body: {
        group: 'Checking a service',
        description: 'Text; sent as `application/json` when it parses as JSON and no content type is given.',
        default: undefined,
    },
    request_auth: {
        group: 'Checking a service',
        description: "`auto`: an ID token, or an access token for the universe's own API hosts. Or `id_token`, `access_token`, `none`.",
        default: 'auto',
    },
    auth_header: {
        group: 'Checking a service',
        description: '`Authorization`, or `X-Serverless-Authorization`, which leaves `Authorization` to the service.',
        default: 'Authorization',
    },
    expect: {
        group: 'Checking a service',
        description: 'Assertions about the answer, one per line.',
        default: 'status 2xx',
    },
    expect_unauthenticated: {
        group: 'Checking a service',
        description: '`refused`: the same request with no credential at all must be refused.',
        default: undefined,
    },
    timeout: {
        group: 'Checking a service',
        description: 'One attempt, body included.',
        default: '70s',
    },
    wait: {
        group: 'Checking a service',
        description: 'How long to keep trying until the expectations hold. `0s`: once.',
        default: '60s',
    },
    retry: {
        group: 'Checking a service',
        description: '`safe`: a request other than GET or HEAD is not sent again once it has reached the service. `any`: it is.',
        default: 'safe',
    },
    redirects: {
        group: 'Checking a service',
        description: 'How many to follow: with the credential on the same origin, without it elsewhere, never from https to http.',
        default: '0',
    },
    checks: {
        group: 'Checking a service',
        description: 'Several checks: YAML, inline or a path.',
        default: undefined,
    },
    concurrency: {
        group: 'Checking a service',
        description: 'Checks in flight.',
        default: '8',
    },
    shard: {
        group: 'Checking a service',
        description: "`2/5`: this job's share of the checks, for a matrix; checks linked by `after` stay together.",
        default: undefined,
    },
    summary: {
        group: 'Checking a service',
        description: 'Write the job summary.',
        default: 'true',
    },
    response_file: {
        group: 'Checking a service',
        description: 'Path to write the response body to.',
        default: undefined,
    },
    junit_file: {
        group: 'Checking a service',
        description: 'Path to write a JUnit report to.',
        default: undefined,
    },
    results_file: {
        group: 'Checking a service',
        description: 'Path to write a JSON report to.',
        default: undefined,
    },
};

;// CONCATENATED MODULE: ./build/package/src/command-line/vocabulary.js


const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** How each input looks as a flag. An input that is not here does not compile. */
const SHAPES = {
    workload_identity_provider: {
        value: 'PROVIDER',
        description: "Resource name of a workload identity provider, projects/NUMBER/…/providers/PROVIDER, at which the job's GitHub OIDC token is exchanged. Needs the permission id-token: write.",
    },
    credentials_json: {
        value: 'FILE',
        file: true,
        description: 'A Google credential file, or - for standard input: a service-account key, or what gcloud writes for people and for other clouds. The JSON itself works too, but a command line can be read by every process of the machine.',
    },
    application_default_credentials: {
        kind: 'boolean',
        description: "Find them as every Google library does: `GOOGLE_APPLICATION_CREDENTIALS`, gcloud's well-known file, the metadata server. So it is when no other source is named.",
    },
    service_account: {
        value: 'ACCOUNT',
        description: 'E-mail or unique id of a service account to impersonate, on top of any of the three.',
    },
    delegates: { kind: 'list', value: 'ACCOUNT' },
    audience: { value: 'AUDIENCE' },
    universe: {
        value: 'DOMAIN',
        suggestions: ['googleapis.com'],
        description: "Google's domain: `googleapis.com`, or that of a Trusted Partner Cloud.",
    },
    request_reason: {
        value: 'TEXT',
        description: 'Why: sent as `X-Goog-Request-Reason` with every call to Google, for its audit logs.',
    },
    project_id: {
        value: 'PROJECT',
        description: 'The project, to be named in results; by default from the e-mail, the key, or Application Default Credentials.',
    },
    token_format: {},
    access_token_scopes: {
        kind: 'list',
        value: 'SCOPE',
        suggestions: [
            'https://www.googleapis.com/auth/cloud-platform',
            'https://www.googleapis.com/auth/cloud-platform.read-only',
            'https://www.googleapis.com/auth/devstorage.read_only',
            'https://www.googleapis.com/auth/drive',
            'https://www.googleapis.com/auth/spreadsheets',
            'https://www.googleapis.com/auth/userinfo.email',
        ],
    },
    access_token_lifetime: {
        value: 'DURATION',
        suggestions: ['900s', '3600s', '12h'],
        description: 'How long it lives: up to `12h` where the organisation allows it.',
    },
    access_token_subject: { value: 'EMAIL' },
    access_token_boundary: { value: 'FILE', file: true },
    id_token_audience: {
        kind: 'list',
        value: 'AUDIENCE',
        description: 'Whom the ID token is for; by default taken from the URL.',
    },
    id_token_include_email: {
        kind: 'boolean',
        description: "Leave the account's e-mail out of the ID token. IAP needs it; Cloud Run does not mind.",
    },
    output_tokens: { kind: 'boolean' },
    create_credentials_file: {
        kind: 'boolean',
        description: 'Write a credential file for gcloud, client libraries and Terraform, and say where. It stays until you remove it.',
    },
    credentials_file_path: {
        value: 'FILE',
        file: true,
        description: 'Where to write it; a new private folder by default. Mode 0600, never through a symbolic link, never over an existing file.',
    },
    cleanup_credentials: { kind: 'boolean' },
    export_environment_variables: { kind: 'boolean' },
    create_curl_config: {
        kind: 'boolean',
        description: 'Write a file of mode 0600 for `curl --config`, and say where, so that the token is on no command line. It stays until you remove it.',
    },
    url: { value: 'URL' },
    method: {
        value: 'METHOD',
        short: 'X',
        suggestions: METHODS,
        description: 'The method; by default `GET`, or `POST` with a body.',
    },
    headers: {
        kind: 'list',
        value: 'HEADER',
        short: 'H',
        description: 'A header, `Name: value`; may be given several times.',
    },
    body: {
        value: 'TEXT',
        short: 'd',
        description: 'Text, or @FILE, or @- for standard input; sent as application/json when it parses as JSON and no content type is given.',
    },
    request_auth: {
        value: 'KIND',
        choices: ['auto', 'id_token', 'access_token', 'none'],
        description: "Which token goes along. `auto`: an ID token, or an access token for the universe's own API hosts. Or `id_token`, `access_token`, `none`.",
    },
    auth_header: {
        value: 'HEADER',
        choices: ['Authorization', 'X-Serverless-Authorization'],
        description: 'Which header carries it: `Authorization`, or `X-Serverless-Authorization`, which leaves `Authorization` to the service.',
    },
    expect: {
        kind: 'list',
        value: 'ASSERTION',
        description: 'What must hold of the answer: `status 200`, `json $.ok == true`; may be given several times.',
    },
    expect_unauthenticated: {
        value: 'VERDICT',
        choices: ['refused'],
        description: 'What must become of the same request with no credential at all: `refused`.',
    },
    timeout: { value: 'DURATION', description: 'How long one attempt may take, body included.' },
    wait: { value: 'DURATION' },
    retry: {
        value: 'POLICY',
        choices: ['safe', 'any'],
        description: 'Which requests may be sent again. `safe`: one that is neither GET nor HEAD is not, once it has reached the service. `any`: it is.',
    },
    redirects: { value: 'NUMBER' },
    checks: { value: 'FILE', file: true },
    concurrency: { value: 'NUMBER', description: 'How many checks may be in flight.' },
    shard: {
        value: 'N/OF',
        description: "This run's share of the checks, such as `2/5`; those linked by `after` stay together.",
    },
    summary: { kind: 'boolean' },
    response_file: { value: 'FILE', short: 'o', file: true },
    junit_file: { value: 'FILE', file: true },
    results_file: { value: 'FILE', file: true },
};
/** Inputs that are no flag, and what to say to somebody who tries. */
const NOT_FLAGS = {
    token_format: 'The verb says which token: gcp-bearer access-token, gcp-bearer id-token.',
    output_tokens: 'It belongs to the action: the command line prints the token, and sets no step outputs.',
    cleanup_credentials: 'It belongs to the action, whose post step removes the file. Here the file stays until you remove it.',
    export_environment_variables: 'It belongs to the action: a program cannot set the variables of the shell that started it.',
    summary: 'It belongs to the action: a terminal has no job summary.',
};
const OUTPUT = 'Output';
const OWN_FLAGS = [
    { name: 'json', short: undefined, description: 'Print JSON on standard output.' },
    { name: 'verbose', short: 'v', description: 'Say more on standard error.' },
    { name: 'quiet', short: 'q', description: 'Say nothing on standard error but warnings and errors.' },
    { name: 'help', short: 'h', description: 'Print this help.' },
];
function hyphenated(name) {
    return name.replaceAll('_', '-');
}
function inputFlag(input) {
    const shape = SHAPES[input];
    const { group, description, default: fallback } = INPUT_DESCRIPTIONS[input];
    return {
        name: hyphenated(input),
        input,
        short: shape.short,
        kind: shape.kind ?? 'value',
        value: shape.value ?? '',
        choices: shape.kind === 'boolean' ? ['true', 'false'] : (shape.choices ?? []),
        suggestions: shape.suggestions ?? [],
        file: shape.file ?? false,
        group,
        description: shape.description ?? description,
        default: fallback,
    };
}
/** Every flag by its name, in the order of help. */
const FLAGS = new Map([
    ...src_inputs/* INPUT_NAMES */.Q.filter((input) => NOT_FLAGS[input] === undefined).map(inputFlag),
    ...OWN_FLAGS.map(({ name, short, description }) => ({
        name,
        input: undefined,
        short,
        kind: 'boolean',
        value: '',
        choices: [],
        suggestions: [],
        file: false,
        group: OUTPUT,
        description,
        default: undefined,
    })),
].map((flag) => [flag.name, flag]));
const SHELLS = ['bash', 'zsh', 'fish'];
const WHO = [
    'workload_identity_provider',
    'credentials_json',
    'application_default_credentials',
    'service_account',
    'delegates',
    'audience',
    'universe',
    'request_reason',
    'project_id',
];
const ACCESS = [
    'access_token_scopes',
    'access_token_lifetime',
    'access_token_subject',
    'access_token_boundary',
];
const FILES = [
    'create_credentials_file',
    'credentials_file_path',
    'create_curl_config',
];
function flags(inputs, described = {}) {
    const own = OWN_FLAGS.map(({ name }) => name);
    const names = [...src_inputs/* INPUT_NAMES */.Q.filter((input) => inputs.includes(input)).map(hyphenated), ...own];
    return names.map((name) => {
        const flag = FLAGS.get(name);
        if (!flag)
            throw new Error(`no flag ${name}`);
        const description = flag.input && described[flag.input];
        return description ? { ...flag, description } : flag;
    });
}
const EMULATOR_ABOUT = [
    'A stand-in for the Google endpoints this program talks to, on this machine alone: for tests of workflows, scripts and clients, with no Google account.',
];
const VERBS = [
    {
        name: 'access-token',
        operand: undefined,
        purpose: 'Print an OAuth 2.0 access token, for Google Cloud APIs.',
        about: [
            'The token alone is printed on standard output; everything said to a person goes to standard error. --json prints token, expires_at, principal and project_id.',
        ],
        examples: [
            ['as whoever you are logged in as', 'gcp-bearer access-token'],
            ['as a service account, by its key', 'gcp-bearer access-token --credentials-json key.json'],
            [
                'as a service account that you may impersonate',
                'gcp-bearer access-token --service-account deployer@my-project.iam.gserviceaccount.com',
            ],
        ],
        flags: flags([...WHO, ...ACCESS, ...FILES]),
    },
    {
        name: 'id-token',
        operand: undefined,
        purpose: 'Print an ID token, for Cloud Run, Cloud Functions, IAP and your own services.',
        about: [
            'An ID token is made for one audience: the URL of the service, or the OAuth client id of IAP. The token alone is printed on standard output; of several audiences one token a line, in their order. --json prints token, audience, expires_at, principal and project_id: an object, or a list of them for several audiences.',
        ],
        examples: [
            [
                'for a service on Cloud Run',
                'gcp-bearer id-token --id-token-audience https://hello-abc123-uc.a.run.app',
            ],
            [
                'and use it at once',
                'curl -H "Authorization: Bearer $(gcp-bearer id-token --id-token-audience URL)" URL',
            ],
            [
                'as a service account, by its key',
                'gcp-bearer id-token --credentials-json key.json --id-token-audience URL',
            ],
        ],
        flags: flags([...WHO, 'id_token_audience', 'id_token_include_email', ...FILES, 'url'], {
            url: 'Take the audience from this URL, as `gcp-bearer request` does.',
            id_token_audience: 'Whom the token is for. May be given several times: one ID token each, minted side by side.',
        }),
    },
    {
        name: 'request',
        operand: { value: 'URL', input: 'url' },
        purpose: 'Make a request with the right token, and check the answer.',
        about: [
            "The body goes to standard output; status and time go to standard error. The token's kind and audience come from the URL: an ID token for a service, an access token for Google's own APIs. A domain of your own says nothing about its audience: give --id-token-audience.",
            'The request is repeated until the expectations hold or --wait is over; one that is neither GET nor HEAD is not repeated once it has reached the service, unless --retry any. Secrets in the body are replaced by ***; --json prints the results in place of the body.',
        ],
        examples: [
            [
                'call a private function',
                'gcp-bearer request https://us-central1-my-project.cloudfunctions.net/hello',
            ],
            ['with a key and a body', "gcp-bearer request URL -X POST -d '{}' --credentials-json key.json"],
            [
                'and hold the answer to something',
                "gcp-bearer request URL --expect 'json $.status == \"ok\"' --expect 'time < 2s'",
            ],
        ],
        flags: flags([
            ...WHO,
            ...ACCESS,
            'id_token_audience',
            'id_token_include_email',
            'url',
            'method',
            'headers',
            'body',
            'request_auth',
            'auth_header',
            'expect',
            'expect_unauthenticated',
            'timeout',
            'wait',
            'retry',
            'redirects',
            'response_file',
            'junit_file',
            'results_file',
        ]),
    },
    {
        name: 'check',
        operand: { value: 'FILE', input: 'checks', file: true },
        purpose: 'Run a file of checks, a smoke test of one or many services.',
        about: [
            'Each check is a line on standard error; --json prints the results on standard output. Exit status 1 says that a check failed, after all of them have run.',
        ],
        examples: [
            ['run the checks of a file', 'gcp-bearer check checks.yaml'],
            ['with reports', 'gcp-bearer check checks.yaml --junit-file junit.xml --results-file results.json'],
            ["this run's share of them", 'gcp-bearer check checks.yaml --shard 2/5'],
        ],
        flags: flags([
            ...WHO,
            ...ACCESS,
            'id_token_include_email',
            'checks',
            'concurrency',
            'shard',
            'response_file',
            'junit_file',
            'results_file',
        ]),
    },
    {
        name: 'whoami',
        operand: undefined,
        purpose: 'Say who the credential is, where it was found, what it may be used for, and until when.',
        about: [
            'It proves the credential by getting an access token, and prints no secret. For a person and for a machine it asks Google’s tokeninfo which scopes the token has, since those are decided elsewhere; the token travels in the body of that request.',
        ],
        examples: [
            ['who am I, as every Google library would find me', 'gcp-bearer whoami'],
            ['whose key is this', 'gcp-bearer whoami --credentials-json key.json'],
            ['the e-mail alone, in a script', 'gcp-bearer whoami --json | jq -r .principal'],
        ],
        flags: flags([...WHO, 'access_token_scopes']),
    },
    {
        name: 'emulator',
        operand: undefined,
        purpose: "Start a stand-in for Google's endpoints on this machine, for tests.",
        about: EMULATOR_ABOUT,
        examples: [['start it, and see what to export', 'gcp-bearer emulator']],
        flags: [],
    },
    {
        name: 'completion',
        operand: { value: 'SHELL', choices: SHELLS },
        purpose: 'Print a completion script for bash, zsh or fish.',
        about: [],
        examples: [
            ['bash, in ~/.bashrc', 'source <(gcp-bearer completion bash)'],
            ['zsh, in ~/.zshrc after compinit', 'source <(gcp-bearer completion zsh)'],
            ['fish', 'gcp-bearer completion fish > ~/.config/fish/completions/gcp-bearer.fish'],
        ],
        flags: [],
    },
    {
        name: 'help',
        operand: { value: 'VERB' },
        operandOptional: true,
        purpose: 'Explain this program, or one of its verbs.',
        about: [],
        examples: [['explain a verb', 'gcp-bearer help id-token']],
        flags: [],
    },
];
function verbNamed(name) {
    return VERBS.find((verb) => verb.name === name);
}


/***/ }),

/***/ 2469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ED: () => (/* binding */ exampleFor),
/* harmony export */   Km: () => (/* binding */ asFlags),
/* harmony export */   iP: () => (/* binding */ flagOf)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7333);

const TWO_WORDS = _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Q.filter((name) => name.includes('_')).sort((a, b) => b.length - a.length);
/**
 * An input's name as a word of its own: not part of a path, an address or a longer name. `service_account` in quotes
 * or first in a list of types is the type of a credential file.
 */
const NAMES = new RegExp(`(?<![\\w"'/.@-])(${TWO_WORDS.join('|')})(?![\\w"'/@-]|\\.\\w|, authorized_user)(: (?=\\S))?`, 'g');
/** The core's words about inputs in the words of the command line: `service_account: x` becomes `--service-account x`. */
function asFlags(text) {
    return text.replace(NAMES, (_, name, colon) => `${flagOf(name)}${colon ? ' ' : ''}`);
}
/** `--id-token-audience`; a part of an input, such as `checks[2].expect[0]`, is left as it is. */
function flagOf(input) {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUT_NAMES */ .Q.some((name) => name === input) ? `--${input.replaceAll('_', '-')}` : input;
}
/** Shown in place of an example that is meant for a workflow. */
const EXAMPLES = {
    credentials_json: '--credentials-json key.json',
};
/** An example of a value of an input as it is typed. */
function exampleFor(input, example) {
    const own = EXAMPLES[input];
    if (own)
        return own;
    if (flagOf(input) === input)
        return example;
    const quoted = /^[\w@%+=:,./-]+$/.test(example) ? example : `'${example.replaceAll("'", "'\\''")}'`;
    return `${flagOf(input)} ${quoted}`;
}


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ag: () => (/* binding */ rfc3339)
/* harmony export */ });
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/**
 * `500ms`, `70s`, `2m`, `1h`, `14d`, or bare seconds, to milliseconds; undefined for anything else.
 * Fractions are allowed (`1.5s`), signs are not.
 */
function parseDuration(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)?$/.exec(text.trim());
    if (match?.[1] === undefined)
        return undefined;
    const ms = Number(match[1]) * (UNITS[match[2] ?? 's'] ?? 1000);
    return Number.isSafeInteger(Math.round(ms)) ? Math.round(ms) : undefined;
}
/** Milliseconds as a person would say them: `132 ms`, `1.3 s`, `2 min 5 s`, `12 d`. */
function formatDuration(ms) {
    const whole = Math.round(ms);
    if (whole < 1000)
        return `${whole} ms`;
    if (whole < 60_000)
        return `${trim(whole / 1000)} s`;
    if (whole < 3_600_000)
        return pair(whole, 60_000, 'min', 1000, 's');
    if (whole < 86_400_000)
        return pair(whole, 3_600_000, 'h', 60_000, 'min');
    return `${Math.floor(whole / 86_400_000)} d`;
}
function trim(value) {
    return value >= 10 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
}
function pair(ms, big, bigName, small, smallName) {
    const rest = Math.floor((ms % big) / small);
    const head = `${Math.floor(ms / big)} ${bigName}`;
    return rest === 0 ? head : `${head} ${rest} ${smallName}`;
}
/** An instant in milliseconds since the epoch as RFC 3339, in UTC, to the second: `2026-01-31T12:00:00Z`. */
function rfc3339(ms) {
    return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ BearerError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dz: () => (/* binding */ InputError)
/* harmony export */ });
/* unused harmony export ERROR_CODES */
/**
 * Every failure this product reports is a {@link BearerError} with a stable code. The codes are public:
 * people search for them, docs/troubleshooting.md has an entry for each, and they never change meaning.
 */
const ERROR_CODES = (/* unused pure expression or super */ null && ([
    // What was asked for cannot be done
    'INPUT_INVALID',
    'CREDENTIAL_SOURCE_MISSING',
    'OIDC_PERMISSION_MISSING',
    'UNTRUSTED_RUN',
    'PROVIDER_INVALID',
    'CREDENTIAL_INVALID',
    'ID_TOKEN_UNAVAILABLE',
    'FILE_WRITE_FAILED',
    'FILE_READ_FAILED',
    // Application Default Credentials
    'ADC_NOT_FOUND',
    'ADC_INVALID',
    'EXTERNAL_SUBJECT_TOKEN_FAILED',
    // The network
    'NETWORK_DNS',
    'NETWORK_CONNECT',
    'NETWORK_PROXY',
    'NETWORK_TLS',
    'NETWORK_RESET',
    'NETWORK_TIMEOUT',
    'RESPONSE_TOO_LARGE',
    'RESPONSE_INVALID',
    // GitHub's OIDC issuer
    'OIDC_REFUSED',
    // Google's Security Token Service
    'STS_REFUSED',
    'STS_PROVIDER_INVALID',
    'STS_ATTRIBUTE_CONDITION',
    'STS_ISSUER_MISMATCH',
    'STS_AUDIENCE_MISMATCH',
    'STS_SUBJECT_TOO_LONG',
    'STS_TOKEN_EXPIRED',
    'STS_SUBJECT_MISSING',
    'STS_ISSUER_UNREACHABLE',
    'STS_SIGNATURE_INVALID',
    'STS_API_DISABLED',
    'BOUNDARY_REFUSED',
    // Google's OAuth token endpoint
    'OAUTH_REFUSED',
    'KEY_REJECTED',
    'CLOCK_SKEW',
    'ACCOUNT_NOT_FOUND',
    'DELEGATION_NOT_GRANTED',
    'SCOPE_INVALID',
    'REFRESH_TOKEN_REVOKED',
    'REAUTHENTICATION_REQUIRED',
    'ACCOUNT_DISABLED',
    'USER_NOT_FOUND',
    'AUDIENCE_INVALID',
    'CLIENT_REJECTED',
    // IAM Credentials
    'IAM_REFUSED',
    'IAM_PERMISSION_DENIED',
    'IAM_API_DISABLED',
    'IAM_LIFETIME_EXCEEDED',
    'IAM_TOKEN_REJECTED',
    'IAM_SCOPE_INSUFFICIENT',
    // The metadata server
    'METADATA_REFUSED',
    'METADATA_NO_ACCOUNT',
    'METADATA_WORKLOAD_IDENTITY',
    // Any of Google's
    'QUOTA_EXCEEDED',
    'SERVER_ERROR',
    'ORGANIZATION_POLICY',
    'USER_PROJECT_DENIED',
    // The service under test
    'CHECK_FAILED',
    'SERVICE_FORBIDDEN',
    'SERVICE_UNAUTHORIZED',
    'SERVICE_PUBLIC',
    'SERVICE_INCONCLUSIVE',
    'SERVICE_ADMITTED',
    'SERVICE_AUDIENCE_MISMATCH',
    'SERVICE_ACCESS_TOKEN',
    'SERVICE_REFUSED',
    'SERVICE_RESERVED_PATH',
    'SERVICE_NOT_FOUND',
    'SERVICE_NO_INSTANCE',
    'SERVICE_IAP',
    // Us
    'UNFINISHED',
    'INTERNAL',
]));
/**
 * A failure with a stable code. `message` says what failed and what the other side said; it has been made
 * safe to print by whoever built it (no secret, no live workflow command).
 */
class BearerError extends Error {
    code;
    remedy;
    status;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'BearerError';
        this.code = code;
        this.remedy = details.remedy;
        this.status = details.status;
    }
}
/** Everything that is wrong with the inputs, found before any network call or file write. */
class InputError extends BearerError {
    problems;
    constructor(problems) {
        const lines = problems.map(({ input, message, example }) => `${input}: ${message}${example ? ` Example: ${example}` : ''}`);
        const only = problems.length === 1 ? problems[0] : undefined;
        super(only?.code ?? 'INPUT_INVALID', lines.join('\n'));
        this.name = 'InputError';
        this.problems = problems;
    }
}
/** The message of anything that was thrown; thrown values need not be errors. */
function messageOf(thrown) {
    if (thrown instanceof Error)
        return thrown.message || thrown.name;
    return String(thrown);
}


/***/ }),

/***/ 7333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ INPUT_NAMES),
/* harmony export */   i: () => (/* binding */ InputReader)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8632);

/**
 * The public inputs, in the order of the documentation. The same names are the command line's flags, with
 * hyphens. `action.yml` and the README's tables are held to this list by a test.
 */
const INPUT_NAMES = [
    'workload_identity_provider',
    'credentials_json',
    'application_default_credentials',
    'service_account',
    'delegates',
    'audience',
    'universe',
    'request_reason',
    'project_id',
    'token_format',
    'access_token_scopes',
    'access_token_lifetime',
    'access_token_subject',
    'access_token_boundary',
    'id_token_audience',
    'id_token_include_email',
    'output_tokens',
    'create_credentials_file',
    'credentials_file_path',
    'cleanup_credentials',
    'export_environment_variables',
    'create_curl_config',
    'url',
    'method',
    'headers',
    'body',
    'request_auth',
    'auth_header',
    'expect',
    'expect_unauthenticated',
    'timeout',
    'wait',
    'retry',
    'redirects',
    'checks',
    'concurrency',
    'shard',
    'summary',
    'response_file',
    'junit_file',
    'results_file',
];
/** Reads typed values from raw inputs; what does not parse becomes a problem and the default stands in. */
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
    /** Trimmed, as every action reads its inputs. */
    text(name) {
        const value = this.#raw[name]?.trim();
        return value === '' ? undefined : value;
    }
    /** As given: a request body's own white space counts. */
    verbatim(name) {
        const value = this.#raw[name];
        return value === '' ? undefined : value;
    }
    boolean(name, fallback) {
        const value = this.text(name)?.toLowerCase();
        if (value === undefined)
            return fallback;
        if (value === 'true')
            return true;
        if (value === 'false')
            return false;
        this.#problems.add(name, 'must be true or false.', String(!fallback));
        return fallback;
    }
    /** Milliseconds. */
    duration(name, fallback, limits) {
        const value = this.text(name);
        if (value === undefined)
            return fallback;
        const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value);
        if (ms === undefined) {
            this.#problems.add(name, 'is not a duration: 500ms, 70s, 2m, 1h, or bare seconds.', limits.example);
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
        if (value === undefined)
            return fallback;
        const number = Number(value);
        if (/^\d+$/.test(value) && number >= min && number <= max)
            return number;
        this.#problems.add(name, `must be a whole number from ${min} to ${max}.`, String(fallback));
        return fallback;
    }
    /** One item per line or commas; blank items are skipped, repeated ones kept once. */
    list(name) {
        const items = (this.text(name) ?? '').split(/[\n,]/).map((item) => item.trim());
        return [...new Set(items.filter((item) => item !== ''))];
    }
    choice(name, choices, fallback) {
        const value = this.text(name);
        if (value === undefined)
            return fallback;
        const found = choices.find((choice) => choice.toLowerCase() === value.toLowerCase());
        if (found !== undefined)
            return found;
        this.#problems.add(name, `must be one of ${choices.join(', ')}.`, choices[0]);
        return fallback;
    }
}
function spell(ms) {
    if (ms % 3_600_000 === 0 && ms > 0)
        return `${ms / 3_600_000}h`;
    if (ms % 1000 === 0)
        return `${ms / 1000}s`;
    return `${ms}ms`;
}


/***/ }),

/***/ 7166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ safeBlock),
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   PH: () => (/* binding */ safeOutput),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   fH: () => (/* binding */ safeMarkdown),
/* harmony export */   lI: () => (/* binding */ safeCode),
/* harmony export */   mI: () => (/* binding */ firstBytes),
/* harmony export */   oi: () => (/* binding */ safeJson),
/* harmony export */   om: () => (/* binding */ safeLine),
/* harmony export */   v1: () => (/* binding */ safeXml),
/* harmony export */   xA: () => (/* binding */ safeFence),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/* unused harmony export excerpt */
/**
 * Hostile text made harmless: every line this product prints and every report it writes goes through here.
 *
 * The runner takes a line for a command when, trimmed, it starts with `::name::`, or when it contains `##[name]`
 * anywhere; a bare carriage return ends a line. So neither indenting nor quoting defuses such text: it has to be
 * broken, and is, visibly, with a backslash. Nothing is ever removed (that could put a secret together that was not
 * there) and nothing invisible is ever added. Secrets must be redacted before: what is cut here cannot be found later.
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
/**
 * Control characters (C0, C1, DEL), format characters (bidi, zero-width, BOM, tags), line and paragraph separators,
 * lone surrogates, what fonts do not draw, and noncharacters.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const INVISIBLE_BUT_TAB = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
function visible(character) {
    const named = NAMED[character];
    if (named !== undefined)
        return named;
    const code = character.codePointAt(0) ?? 0;
    const hex = code.toString(16);
    if (code <= 0xff)
        return `\\x${hex.padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
/** Breaks both forms of a runner command in a line whose invisible characters were made visible before. */
function defuse(line) {
    return line.replaceAll('##[', '##\\[').replace(/^(\s*)::/, '$1\\::');
}
/**
 * One line of text from outside: line breaks, control, bidi and zero-width characters are shown as escapes
 * (`\n`, `\x1b`, `\u202e`), runner commands are broken (`\::error::`, `##\[error]`).
 * @param max characters of the result, the `…` of a cut included
 */
function safeLine(text, max = Number.POSITIVE_INFINITY) {
    // Escaping only ever lengthens, so what is beyond `max` before cannot be within it after.
    const start = text.length > max ? text.slice(0, max + 1) : text;
    return cut(defuse(start.replace(INVISIBLE, visible)), max);
}
/** Text of several lines, each made safe as by {@link safeLine}; tabs and line breaks stay, a bare CR does not break a line. */
function safeText(text) {
    return text.split(/\r?\n/).map(safeBlockLine).join('\n');
}
function safeBlockLine(line) {
    return defuse(line.replace(INVISIBLE_BUT_TAB, visible));
}
/** The text with at most `max` UTF-16 units, ending in `…` when cut; never through the middle of a surrogate pair. */
function cut(text, max) {
    if (text.length <= max)
        return text;
    const end = Math.max(0, max - 1);
    const last = text.charCodeAt(end - 1);
    return `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`;
}
/** What stands before each line of an excerpt: it tells the other side's words from ours. */
const BLOCK_PREFIX = '  | ';
/**
 * An excerpt of text from outside, each line made safe and prefixed with `  | `; what was left out is said in a last
 * line.
 * @param maxLines lines of the excerpt
 * @param maxChars characters of text, counted before escaping
 */
function safeBlock(text, maxLines, maxChars) {
    const { lines, note } = excerpt(text, maxLines, maxChars);
    const block = lines.map((line) => `${BLOCK_PREFIX}${line}`);
    if (note !== undefined)
        block.push(`  ${note}`);
    return block.join('\n');
}
/** The first lines of a text made safe, and a note when they are not all. */
function excerpt(text, maxLines, maxChars) {
    const trimmed = withoutLastLineBreaks(text);
    let kept = trimmed.slice(0, maxChars);
    // Half a surrogate pair would be shown as an escape that the text does not have.
    if (kept.length < trimmed.length && /[\ud800-\udbff]$/.test(kept))
        kept = kept.slice(0, -1);
    const all = kept.split(/\r?\n/);
    const lines = all.slice(0, maxLines);
    const shown = lines.join('\n').length;
    const left = trimmed.length - shown;
    const cutHere = kept.length < trimmed.length || all.length > maxLines;
    return {
        lines: lines.map(safeBlockLine),
        note: cutHere ? `… ${count(left, 'more character')} not shown` : undefined,
    };
}
/** Not by a regular expression: anchored at the end alone, it takes time in the square of the line breaks. */
function withoutLastLineBreaks(text) {
    let end = text.length;
    while (text[end - 1] === '\n')
        end -= text[end - 2] === '\r' ? 2 : 1;
    return text.slice(0, end);
}
/**
 * Text from outside inside a line or table cell of GitHub-flavoured Markdown: it shows as it is and means nothing.
 * HTML, links, images, autolinks, mentions, issue references, emphasis, code, tables, footnotes, emoji, math and
 * whatever starts a block are defused. GitHub resolves mentions, references, emoji and math in the rendered text,
 * where a backslash is gone already: an element of our own parts those.
 * @see https://github.github.com/gfm/
 */
function safeMarkdown(text, max) {
    return (safeLine(text, max)
        .trim()
        .replace(/[\\`*~[\]]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // Inside a word an underscore is no emphasis, and `invalid_token` stays readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        // Where a block could start: list, setext underline.
        .replace(/^[-+=]/, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/[@$#]/g, '<span>$&</span>')
        .replace(/:(?=\/\/|[\w+-]+:)/g, '<span>:</span>')
        .replace(/(www)\./gi, '$1<span>.</span>')
        .replace(/(GH)-(?=\d)/gi, '$1<span>-</span>')
        .replaceAll('|', '&#124;'));
}
/** Text from outside as inline code, also in a table cell of GitHub-flavoured Markdown; nothing for the empty text. */
function safeCode(text, max) {
    const line = safeLine(text, max);
    if (line.trim() === '')
        return '';
    // A backslash before a pipe cannot be written in a code span inside a table: the table takes one of them away.
    if (line.includes('|'))
        return `<code>${safeMarkdown(line)}</code>`;
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = /^[`\s]|[`\s]$/.test(line) ? ' ' : '';
    return `${ticks}${pad}${line}${pad}${ticks}`;
}
/** Text from outside as a fenced block of Markdown, to stand on lines of its own. */
function safeFence(text, maxLines, maxChars) {
    const { lines, note } = excerpt(text, maxLines, maxChars);
    const body = lines.join('\n');
    const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
    const block = `${fence}text\n${body}\n${fence}`;
    return note === undefined ? block : `${block}\n\n${note}`;
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
const XML = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/**
 * Text from outside as XML character data or attribute value: only what XML 1.0 allows, escaped; the rest shows as
 * an escape. Whoever reads the parsed value may print it, so runner commands are broken in it too. Line breaks stay: in
 * an attribute they must be written as references.
 * @see https://www.w3.org/TR/xml/#charsets
 */
function safeXml(text) {
    return safeText(text).replace(/[&<>"']/g, (character) => XML[character] ?? character);
}
/**
 * A value as JSON that is harmless as text and unchanged when parsed: what could be a runner command, and all that
 * {@link safeLine} would show as an escape, is written `\uXXXX`.
 */
function safeJson(value, indent = 2) {
    // In JSON `##[` and `::` occur only inside strings, so their characters may be written as escapes wherever they are.
    return JSON.stringify(value, null, indent)
        .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, units)
        .replaceAll('##[', '#\\u0023[')
        .replace(/:(?=:)/g, '\\u003a');
}
function units(character) {
    let escaped = '';
    for (let index = 0; index < character.length; index++) {
        escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }
    return escaped;
}
/**
 * Text from outside as the value of a step output: as it came, but without secrets, and well-formed (a lone surrogate
 * becomes U+FFFD). The runner reads outputs from a file with a random delimiter, so nothing in it is a command.
 * @param maxBytes of UTF-8 kept; counted after redaction, so that no secret is cut and then missed
 */
function safeOutput(text, host, maxBytes = Number.POSITIVE_INFINITY) {
    return firstBytes(Buffer.from(host.redact(text), 'utf8'), maxBytes).toString('utf8');
}
/** The first bytes of a text in UTF-8, at most `max`, never ending within a character. */
function firstBytes(buffer, max) {
    if (buffer.length <= max)
        return buffer;
    let end = max;
    // A character has at most three continuation bytes; more of them are no UTF-8, and are cut anywhere.
    while (end > max - 4 && end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return buffer.subarray(0, end > max - 4 ? end : max);
}
/** `1 check`, `1,200 checks`. */
function count(number, noun) {
    return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
/** `1,200`; Intl would cost milliseconds of every start. */
function grouped(number) {
    return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9992);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
