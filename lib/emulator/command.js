import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9220:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__.p + "453b0249d56def967595.js";

/***/ }),

/***/ 3065:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__.p + "00775d296cab7419d1cd.js";

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
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
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ runEmulator)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./build/package/emulator/backend.js
/** What answers behind the front end of an emulator that runs by itself: a program on this machine, or an echo. */

/**
 * Hands each request on to a program that listens on this machine, as Cloud Run hands it to a container.
 * @param origin `http://127.0.0.1:8080`
 */
function backendHandler(origin) {
    return (request, response) => {
        const forwarded = (0,external_node_http_namespaceObject.request)(new URL(request.url ?? '/', origin), { method: request.method, headers: request.headers }, (answer) => {
            response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.headers);
            answer.pipe(response);
            answer.on('error', () => response.destroy());
        });
        forwarded.on('error', (error) => {
            if (response.headersSent)
                response.destroy();
            // As the platform does for a container that does not listen.
            else
                send(response, 503, { error: `nothing answers at ${origin}: ${error.message}` });
        });
        response.on('close', () => forwarded.destroy());
        request.pipe(forwarded);
    };
}
/** Answers with what it was sent, and who sent it; `/status/NNN` with that status. */
const echo = (request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://service');
        const status = /^\/status\/([2-5]\d\d)$/.exec(url.pathname)?.[1];
        const text = Buffer.concat(chunks).toString('utf8');
        send(response, Number(status ?? 200), {
            method: request.method,
            path: url.pathname,
            query: Object.fromEntries(url.searchParams),
            body: text === '' ? null : text,
            identity: identityOf(request.headers['x-serverless-authorization'] ?? request.headers.authorization),
        });
    });
};
/** The front end has verified the token, and taken its signature away. */
function identityOf(header) {
    const payload = /^Bearer [\w-]+\.([\w-]+)\./i.exec(String(header ?? ''))?.[1];
    if (payload === undefined)
        return null;
    try {
        const { aud, email, sub } = JSON.parse(Buffer.from(payload, 'base64url').toString());
        return { aud, email, sub };
    }
    catch {
        return null;
    }
}
function send(response, status, body) {
    const bodiless = status === 204 || status === 205 || status === 304;
    response.writeHead(status, bodiless ? {} : { 'content-type': 'application/json' });
    response.end(bodiless ? undefined : `${JSON.stringify(body)}\n`);
}

;// CONCATENATED MODULE: ./build/package/emulator/config.js
const PROJECT = { id: 'demo-project', number: '123456789012' };
const DEPLOYER = 'deployer@demo-project.iam.gserviceaccount.com';
const INVOKER = 'invoker@demo-project.iam.gserviceaccount.com';
const PROVIDER = (/* unused pure expression or super */ null && (`projects/${PROJECT.number}/locations/global/workloadIdentityPools/github/providers/my-repo`));
const config_GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const POOL = `iam.googleapis.com/projects/${PROJECT.number}/locations/global/workloadIdentityPools/github`;
const EXTERNAL_POOL = POOL.replace(/github$/, 'external');
const REPOSITORY = `principalSet://${POOL}/attribute.repository/octo-org/octo-repo`;
const EXTERNAL = `principalSet://${EXTERNAL_POOL}/*`;
/** The world that `startEmulator()` makes when it is told nothing. */
const DEFAULTS = {
    project: PROJECT,
    serviceAccounts: [
        {
            email: DEPLOYER,
            iam: {
                'roles/iam.workloadIdentityUser': [REPOSITORY, EXTERNAL],
                'roles/iam.serviceAccountTokenCreator': [
                    REPOSITORY,
                    EXTERNAL,
                    'user:dev@example.com',
                    `serviceAccount:${INVOKER}`,
                ],
            },
        },
        {
            email: INVOKER,
            iam: {
                'roles/iam.workloadIdentityUser': [REPOSITORY, EXTERNAL],
                'roles/iam.serviceAccountTokenCreator': [`serviceAccount:${DEPLOYER}`, 'user:dev@example.com'],
            },
        },
    ],
    pools: [
        {
            id: 'github',
            providers: [
                {
                    id: 'my-repo',
                    oidc: { issuer: config_GITHUB_ISSUER },
                    attributeMapping: {
                        'google.subject': 'assertion.sub',
                        'attribute.actor': 'assertion.actor',
                        'attribute.repository': 'assertion.repository',
                        'attribute.repository_owner': 'assertion.repository_owner',
                    },
                    attributeCondition: "assertion.repository_owner == 'octo-org'",
                },
            ],
        },
        {
            id: 'external',
            providers: [
                {
                    id: 'idp',
                    oidc: { issuer: 'https://idp.example.com' },
                    attributeMapping: { 'google.subject': 'assertion.sub' },
                },
                { id: 'aws', aws: { accountId: '210987654321' } },
                { id: 'x509', x509: true, attributeMapping: { 'google.subject': 'assertion.subject.dn.cn' } },
            ],
        },
        {
            id: 'staff',
            workforce: true,
            providers: [
                {
                    id: 'idp',
                    oidc: { issuer: 'https://idp.example.com' },
                    attributeMapping: { 'google.subject': 'assertion.sub' },
                },
            ],
        },
    ],
    users: [{ email: 'dev@example.com' }],
    issuers: ['https://idp.example.com'],
    metadata: { email: DEPLOYER },
    services: [
        {
            host: 'range-abc123-uc.a.run.app',
            aliases: [`range-${PROJECT.number}.us-central1.run.app`],
            tags: ['canary'],
            invokers: [`serviceAccount:${INVOKER}`],
        },
        {
            host: 'us-central1-demo-project.cloudfunctions.net',
            functionName: 'range',
            invokers: [`serviceAccount:${INVOKER}`],
        },
        { host: 'public-abc123-uc.a.run.app', invokers: ['allUsers'] },
        {
            host: 'iap.example.com',
            iap: { clientId: `${PROJECT.number}-iap.apps.googleusercontent.com` },
            invokers: [`serviceAccount:${INVOKER}`],
        },
        {
            host: 'api.example.com',
            customAudiences: ['https://api.example.com'],
            invokers: [`serviceAccount:${INVOKER}`],
        },
    ],
    buckets: { 'demo-bucket': { 'public/hello.txt': 'hello\n', 'private/secret.txt': 'secret\n' } },
};
const AWS = {
    region: 'us-east-1',
    accountId: '210987654321',
    role: 'demo-role',
    accessKeyId: 'ASIAEXAMPLEACCESSKEY',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLESESSIONTOKEN//////////wEaCXVzLWVhc3QtMSJH',
};
/** @throws {RangeError} for an address beyond loopback, or a service without a usable host */
function resolveConfig(config) {
    const address = config.address ?? '127.0.0.1';
    if (!/^(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(address)) {
        throw new RangeError(`the emulator listens on loopback only, and ${address} is not`);
    }
    const base = config.defaults === false ? { metadata: false } : DEFAULTS;
    const serviceKey = ({ host, functionName }) => `${host}/${functionName ?? ''}`;
    return {
        address,
        port: config.port ?? 0,
        project: config.project ?? base.project ?? PROJECT,
        universes: ['googleapis.com', ...(config.universes ?? [])],
        serviceAccounts: merged(base.serviceAccounts, config.serviceAccounts, ({ email }) => email),
        pools: merged(base.pools, config.pools, ({ id, projectNumber, workforce }) => `${projectNumber}/${workforce}/${id}`),
        users: merged(base.users, config.users, ({ email }) => email),
        issuers: merged(base.issuers, config.issuers, (issuer) => issuer),
        github: { repository: 'octo-org/octo-repo', repositoryId: '74', ownerId: '65', ...config.github },
        metadata: config.metadata ?? base.metadata ?? false,
        services: merged(base.services, config.services, serviceKey),
        aws: config.aws ?? AWS,
        proxyCredentials: config.proxyCredentials,
        disabledApis: config.disabledApis ?? [],
        sts: config.sts ?? {},
        buckets: { ...base.buckets, ...config.buckets },
        roundTripMs: config.roundTripMs ?? 0,
    };
}
/** What is given comes first and replaces what has the same name. */
function merged(base = [], given = [], nameOf) {
    const names = new Set(given.map(nameOf));
    return [...given, ...base.filter((one) => !names.has(nameOf(one)))];
}

;// CONCATENATED MODULE: ./build/package/src/checks/suggest.js
/** What a mistyped word was likely meant to be: at most two letters off, and no more than a third of them. */
function nearest(word, candidates) {
    let best;
    let least = Math.min(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - word.length) >= least)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
/** Insertions, deletions, changes and swaps of neighbours; counting stops at `limit`. */
function editDistance(a, b, limit) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
            }
            row.push(least);
        }
        if (Math.min(...row) >= limit)
            return limit;
        beforeLast = last;
        last = row;
    }
    return last[b.length] ?? limit;
}

;// CONCATENATED MODULE: ./build/package/src/checks/yaml-tree.js
/** A thousand checks are a quarter of this; the parser takes a second for it. */
const MOST_CHARACTERS = 1_048_576;
const MOST_VALUES = 200_000;
const MOST_LEVELS = 64;
const MOST_PROBLEMS = 20;
/**
 * Reads YAML 1.2 of one document into plain data. Refused, each with its place: what YAML's authors call errors,
 * duplicate keys, keys that are not text, merge keys, tags, directives of another version, several documents, and
 * aliases that lead into themselves or multiply into more than 200,000 values. Never throws, whatever the text.
 * @returns with problems no tree, unless they are duplicate keys alone
 * @see https://yaml.org/spec/1.2.2/
 */
async function readYaml(text) {
    const start = { line: 1, column: 1 };
    if (text.length > MOST_CHARACTERS) {
        return {
            tree: undefined,
            problems: [{ at: start, message: `has ${text.length} characters, and may have ${MOST_CHARACTERS}` }],
        };
    }
    const yaml = await __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const problems = [];
    const place = (offset) => {
        const { line, col } = lines.linePos(offset ?? 0);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    /** What was read says what was meant: a second value under a key does not keep the rest from being looked at. */
    let usable = true;
    const note = (at, message) => {
        if (problems.length < MOST_PROBLEMS)
            problems.push({ at, message });
    };
    const report = (at, message) => {
        usable = false;
        note(at, message);
    };
    const document = yaml.parseDocument(text, {
        version: '1.2',
        schema: 'core',
        merge: false,
        // Compared pair by pair in the library, in quadratic time.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: lines,
    });
    let last = -1;
    for (const error of document.errors) {
        // What follows from an error is often said at the same place, again and again.
        if (error.pos[0] === last)
            continue;
        last = error.pos[0];
        report(place(error.pos[0]), explainYaml(error.code, error.message, text.slice(Math.max(0, error.pos[0] - 3), error.pos[1] + 2)));
    }
    if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2') {
        report(start, `is YAML ${document.directives.yaml.version} by its directive, and is read as YAML 1.2`);
    }
    if (problems.length > 0)
        return { tree: undefined, problems };
    const anchors = new Map();
    const source = text.split('\n');
    const convert = (node, at, level) => {
        const nothing = { kind: 'scalar', at, value: null, source: '', text: [], size: 1 };
        if (node === null)
            return nothing;
        const here = node.range ? place(node.range[0]) : at;
        if (level > MOST_LEVELS) {
            report(here, `is nested more than ${MOST_LEVELS} levels deep`);
            return nothing;
        }
        if (yaml.isAlias(node)) {
            const target = anchors.get(node.source);
            if (target !== undefined && target !== 'open')
                return target;
            report(here, target === 'open'
                ? `the alias *${node.source} leads into itself`
                : `the alias *${node.source} has no anchor before it`);
            return nothing;
        }
        if (node.tag !== undefined) {
            report(here, `has the tag ${node.tag}; tags are not used here`);
            return nothing;
        }
        const anchor = yaml.isScalar(node) || yaml.isCollection(node) ? node.anchor : undefined;
        if (anchor !== undefined)
            anchors.set(anchor, 'open');
        const tree = yaml.isMap(node)
            ? convertMap(node.items, here, level)
            : yaml.isSeq(node)
                ? list(node.items.map((item) => convert(yaml.isNode(item) ? item : null, here, level + 1)), here)
                : yaml.isScalar(node)
                    ? scalar(node, here)
                    : nothing;
        if (anchor !== undefined)
            anchors.set(anchor, tree);
        return tree;
    };
    let tooLarge = false;
    const checkSize = (size, at) => {
        if (size > MOST_VALUES && !tooLarge) {
            tooLarge = true;
            report(at, `has more than ${MOST_VALUES} values, its aliases counted in full`);
        }
        // Held, so that a chain of aliases does not grow beyond what a number can count.
        return Math.min(size, MOST_VALUES + 1);
    };
    const list = (items, at) => ({
        kind: 'list',
        at,
        items,
        size: checkSize(items.reduce((sum, item) => sum + item.size, 1), at),
    });
    const convertMap = (items, at, level) => {
        const entries = [];
        const seen = new Map();
        let size = 1;
        for (const item of items) {
            const keyNode = yaml.isNode(item.key) ? item.key : undefined;
            const keyAt = keyNode?.range ? place(keyNode.range[0]) : at;
            const value = convert(yaml.isNode(item.value) ? item.value : null, keyAt, level + 1);
            const key = yaml.isScalar(keyNode) && keyNode.tag === undefined && keyNode.anchor === undefined
                ? keyNode.value
                : undefined;
            if (typeof key !== 'string') {
                report(keyAt, keyProblem(keyNode === undefined
                    ? ''
                    : text.slice(Math.max(0, (keyNode.range?.[0] ?? 1) - 1), keyNode.range?.[1] ?? 0)));
                continue;
            }
            if (key === '<<' && yaml.isScalar(keyNode) && keyNode.type === 'PLAIN') {
                report(keyAt, 'is a merge key, which YAML 1.2 does not have; what checks share goes into defaults');
                continue;
            }
            const before = seen.get(key);
            if (before !== undefined) {
                note(keyAt, `${JSON.stringify(key)} is given twice, first in line ${before.line}`);
                continue;
            }
            seen.set(key, keyAt);
            entries.push({ key, keyAt, value });
            size += value.size;
        }
        return { kind: 'map', at, entries, size: checkSize(size, at) };
    };
    const scalar = (node, at) => {
        const { value } = node;
        const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
        const raw = text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
        return {
            kind: 'scalar',
            at,
            value: known,
            source: node.source ?? '',
            text: typeof known === 'string' ? textPlaces(known, raw, node.type, at, source) : [],
            size: 1,
        };
    };
    try {
        const tree = convert(document.contents, start, 0);
        return { tree: usable ? tree : undefined, problems };
    }
    catch (error) {
        // No text is known that gets here; a checks file must not be able to crash the step.
        const why = error instanceof Error ? error.name : 'error';
        return { tree: undefined, problems: [...problems, { at: start, message: `could not be read (${why})` }] };
    }
}
/** Where a place within a text, line and column from 1, stands in the file; the text's own where that is not known. */
function placeIn(scalar, line, column) {
    const start = scalar.text[line - 1];
    return start === undefined ? scalar.at : { line: start.line, column: start.column + column - 1 };
}
/** Where each line of a text stands; empty when escapes or folding make its columns other than the file's. */
function textPlaces(value, raw, type, at, source) {
    if (type === 'BLOCK_LITERAL') {
        return value.split('\n').map((content, index) => {
            const line = at.line + 1 + index;
            const column = (source[line - 1] ?? '').indexOf(content);
            return { line, column: Math.max(0, column) + 1 };
        });
    }
    if (value.includes('\n') || raw.includes('\n'))
        return [];
    if (type === 'PLAIN' && raw === value)
        return [at];
    if (type?.startsWith('QUOTE') && raw.slice(1, -1) === value)
        return [{ line: at.line, column: at.column + 1 }];
    return [];
}
/** An unquoted `{{ … }}` is a map within a map to YAML. */
const QUOTE_IT = 'a value that starts with {{ must be quoted';
function keyProblem(around) {
    return around.includes('{')
        ? `the key of a map must be text; ${QUOTE_IT}`
        : 'the key of a map must be text';
}
function explainYaml(code, message, around) {
    if (code === 'MULTIPLE_DOCS')
        return 'a second document starts here; one is read';
    if (code === 'RESOURCE_EXHAUSTION')
        return `is nested more than ${MOST_LEVELS} levels deep`;
    const hint = /\{\{|\}\}/.test(around) ? `; ${QUOTE_IT}` : '';
    return `is not YAML: ${message}${hint}`;
}

;// CONCATENATED MODULE: ./build/package/src/duration.js
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

;// CONCATENATED MODULE: ./build/package/emulator/cel.js
/**
 * The part of the Common Expression Language that attribute mappings and conditions use: literals, lists, fields,
 * comparison, logic, `in`, `?:`, `+`, and the string functions of workload identity federation.
 * @see https://github.com/google/cel-spec and https://cloud.google.com/iam/docs/workload-identity-federation#mapping
 */
/** Thrown when an expression cannot be read, or when a field that it needs is not there. */
class CelError extends Error {
    name = 'CelError';
}
const parsed = new Map();
/** Evaluates an expression. @throws {CelError} */
function evaluate(text, scope) {
    let expression = parsed.get(text);
    if (!expression) {
        expression = new Parser(text).whole();
        parsed.set(text, expression);
    }
    return expression(scope);
}
/** Whether an expression can be read at all. @throws {CelError} when it cannot */
function checkSyntax(text) {
    new Parser(text).whole();
}
const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[-+!<>?:.,()[\]]))/y;
class Parser {
    #tokens = [];
    #at = 0;
    constructor(text) {
        const source = text.trimEnd();
        TOKEN.lastIndex = 0;
        while (TOKEN.lastIndex < source.length) {
            const from = TOKEN.lastIndex;
            const match = TOKEN.exec(source);
            if (!match)
                throw new CelError(`unexpected character at ${from} in ${text}`);
            const [, number, string, name, sign] = match;
            if (number !== undefined)
                this.#tokens.push({ kind: 'number', text: number });
            else if (string !== undefined)
                this.#tokens.push({ kind: 'string', text: unquoted(string) });
            else if (name !== undefined)
                this.#tokens.push({ kind: 'name', text: name });
            else
                this.#tokens.push({ kind: 'sign', text: sign ?? '' });
        }
    }
    whole() {
        const expression = this.#ternary();
        if (this.#peek().kind !== 'end')
            throw new CelError(`unexpected ${this.#peek().text}`);
        return expression;
    }
    #ternary() {
        const condition = this.#or();
        if (!this.#accept('?'))
            return condition;
        const yes = this.#ternary();
        this.#expect(':');
        const no = this.#ternary();
        return (scope) => (truth(condition(scope)) ? yes(scope) : no(scope));
    }
    #or() {
        let left = this.#and();
        while (this.#accept('||')) {
            const [a, b] = [left, this.#and()];
            left = (scope) => logic(scope, a, b, true);
        }
        return left;
    }
    #and() {
        let left = this.#relation();
        while (this.#accept('&&')) {
            const [a, b] = [left, this.#relation()];
            left = (scope) => logic(scope, a, b, false);
        }
        return left;
    }
    #relation() {
        let left = this.#sum();
        for (;;) {
            const operator = ['==', '!=', '<', '<=', '>', '>='].find((sign) => this.#accept(sign)) ??
                (this.#acceptName('in') ? 'in' : undefined);
            if (operator === undefined)
                return left;
            const [a, b] = [left, this.#sum()];
            left = (scope) => compare(operator, a(scope), b(scope));
        }
    }
    #sum() {
        let left = this.#unary();
        while (this.#accept('+')) {
            const [a, b] = [left, this.#unary()];
            left = (scope) => add(a(scope), b(scope));
        }
        return left;
    }
    #unary() {
        if (this.#accept('!')) {
            const operand = this.#unary();
            return (scope) => !truth(operand(scope));
        }
        if (this.#accept('-')) {
            const operand = this.#unary();
            return (scope) => -Number(operand(scope));
        }
        return this.#member();
    }
    #member() {
        let target = this.#primary();
        for (;;) {
            if (this.#accept('.')) {
                const name = this.#name();
                const on = target;
                if (this.#accept('(')) {
                    const args = this.#list(')');
                    target = (scope) => method(name, on(scope), args.map((arg) => arg(scope)));
                }
                else
                    target = (scope) => field(on(scope), name);
            }
            else if (this.#accept('[')) {
                const index = this.#ternary();
                this.#expect(']');
                const on = target;
                target = (scope) => field(on(scope), index(scope));
            }
            else
                return target;
        }
    }
    #primary() {
        const token = this.#next();
        if (token.kind === 'number')
            return () => Number(token.text);
        if (token.kind === 'string')
            return () => token.text;
        if (token.kind === 'name')
            return this.#named(token.text);
        if (token.text === '(') {
            const inner = this.#ternary();
            this.#expect(')');
            return inner;
        }
        if (token.text === '[') {
            const items = this.#list(']');
            return (scope) => items.map((item) => item(scope));
        }
        throw new CelError(`unexpected ${token.text || 'end'}`);
    }
    #named(name) {
        if (name === 'true' || name === 'false')
            return () => name === 'true';
        if (name === 'null')
            return () => null;
        if (!this.#accept('('))
            return (scope) => field(scope, name);
        const args = this.#list(')');
        const [first = () => undefined] = args;
        if (name === 'has')
            return (scope) => exists(() => first(scope));
        if (name === 'size')
            return (scope) => method('size', first(scope), []);
        if (name === 'string')
            return (scope) => String(first(scope));
        throw new CelError(`no function is called ${name}`);
    }
    #list(end) {
        const items = [];
        if (this.#accept(end))
            return items;
        do
            items.push(this.#ternary());
        while (this.#accept(','));
        this.#expect(end);
        return items;
    }
    #peek() {
        return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
    }
    #next() {
        const token = this.#peek();
        this.#at += 1;
        return token;
    }
    #accept(sign) {
        const token = this.#peek();
        if (token.kind !== 'sign' || token.text !== sign)
            return false;
        this.#at += 1;
        return true;
    }
    #acceptName(name) {
        const token = this.#peek();
        if (token.kind !== 'name' || token.text !== name)
            return false;
        this.#at += 1;
        return true;
    }
    #expect(sign) {
        if (!this.#accept(sign))
            throw new CelError(`expected ${sign}, found ${this.#peek().text || 'end'}`);
    }
    #name() {
        const token = this.#next();
        if (token.kind !== 'name')
            throw new CelError(`expected a name, found ${token.text || 'end'}`);
        return token.text;
    }
}
/** `||` and `&&` are commutative in CEL: an error on one side gives way to the other side's verdict. */
function logic(scope, a, b, decisive) {
    let failed;
    for (const side of [a, b]) {
        try {
            if (truth(side(scope)) === decisive)
                return decisive;
        }
        catch (error) {
            failed ??= error;
        }
    }
    if (failed !== undefined)
        throw failed;
    return !decisive;
}
function truth(value) {
    if (typeof value !== 'boolean')
        throw new CelError(`expected a bool, found ${JSON.stringify(value)}`);
    return value;
}
function exists(read) {
    try {
        return read() !== undefined;
    }
    catch {
        return false;
    }
}
function field(target, name) {
    if (Array.isArray(target) && typeof name === 'number' && name in target)
        return target[name];
    if (typeof target === 'object' && target !== null && Object.hasOwn(target, String(name))) {
        return Reflect.get(target, String(name));
    }
    throw new CelError(`no such key: ${String(name)}`);
}
function compare(operator, a, b) {
    if (operator === 'in') {
        if (Array.isArray(b))
            return b.some((item) => item === a);
        return typeof b === 'object' && b !== null && Object.hasOwn(b, String(a));
    }
    const equal = a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
    if (operator === '==')
        return equal;
    if (operator === '!=')
        return !equal;
    if (typeof a !== typeof b || (typeof a !== 'string' && typeof a !== 'number'))
        throw new CelError('no such overload');
    const [left, right] = [a, b];
    if (operator === '<')
        return left < right;
    if (operator === '<=')
        return left <= right;
    return operator === '>' ? left > right : left >= right;
}
function add(a, b) {
    if (typeof a === 'string' && typeof b === 'string')
        return a + b;
    if (typeof a === 'number' && typeof b === 'number')
        return a + b;
    if (Array.isArray(a) && Array.isArray(b))
        return [...a, ...b];
    throw new CelError('no such overload');
}
function method(name, on, args) {
    const [first] = args;
    if (name === 'size' && (typeof on === 'string' || Array.isArray(on)))
        return on.length;
    if (name === 'exists' || typeof on !== 'string')
        throw new CelError(`no such overload: ${name}`);
    const text = String(first);
    switch (name) {
        case 'startsWith':
            return on.startsWith(text);
        case 'endsWith':
            return on.endsWith(text);
        case 'contains':
            return on.includes(text);
        case 'matches':
            return new RegExp(text, 'u').test(on);
        case 'split':
            return on.split(text);
        case 'replace':
            return on.replaceAll(text, String(args[1]));
        case 'lowerAscii':
            return on.toLowerCase();
        case 'upperAscii':
            return on.toUpperCase();
        case 'extract': {
            // extract('/prefix/{name}/') takes what stands at the braces, up to what follows them.
            const [, before = '', after = ''] = /^(.*?)\{\w+\}(.*)$/s.exec(text) ?? [];
            const from = on.indexOf(before);
            if (from < 0)
                return '';
            const rest = on.slice(from + before.length);
            if (after === '')
                return rest;
            const to = rest.indexOf(after);
            return to < 0 ? '' : rest.slice(0, to);
        }
        default:
            throw new CelError(`no such overload: ${name}`);
    }
}
function unquoted(literal) {
    const escapes = { n: '\n', r: '\r', t: '\t' };
    return literal.slice(1, -1).replace(/\\(.)/gs, (_, character) => escapes[character] ?? character);
}

;// CONCATENATED MODULE: ./build/package/emulator/journal.js
/** Everything that reached the emulator, in order. */
/** The list of requests; iterating over it goes from the first to the last. */
class Journal {
    entries = [];
    connections = [];
    #requested = new Set();
    #answered = new Set();
    #lastEntry = 0;
    #lastConnection = 0;
    [Symbol.iterator]() {
        return this.entries[Symbol.iterator]();
    }
    get length() {
        return this.entries.length;
    }
    /** The requests to a route, or to all routes below one: `sts` gives those to `sts.token` too. */
    to(route) {
        return this.entries.filter((entry) => isBelow(entry.route, route));
    }
    /** The route names in order: the shortest account of a run. */
    routes() {
        return this.entries.map(({ route }) => route);
    }
    /** What came after the moment that {@link mark} gave. */
    since(mark) {
        return this.entries.filter(({ id }) => id > mark);
    }
    mark() {
        return this.#lastEntry;
    }
    clear() {
        this.entries = [];
        this.connections = [];
    }
    /** Calls back when a request has arrived whole and has not been answered yet. @returns what ends it */
    onRequest(listener) {
        this.#requested.add(listener);
        return () => this.#requested.delete(listener);
    }
    /** Calls back when a request has been answered, or its connection was closed instead. @returns what ends it */
    onAnswer(listener) {
        this.#answered.add(listener);
        return () => this.#answered.delete(listener);
    }
    /** Resolves with the next request, or one already there, for which the predicate holds. */
    async waitFor(predicate) {
        const present = this.entries.find(predicate);
        if (present)
            return present;
        return new Promise((resolve) => {
            const end = this.onRequest((entry) => {
                if (!predicate(entry))
                    return;
                end();
                resolve(entry);
            });
        });
    }
    /** @internal */
    connected(connection) {
        this.#lastConnection += 1;
        const numbered = { id: this.#lastConnection, ...connection };
        this.connections.push(numbered);
        return numbered;
    }
    /** @internal */
    arrived(entry) {
        this.#lastEntry += 1;
        const numbered = { id: this.#lastEntry, ...entry };
        this.entries.push(numbered);
        return numbered;
    }
    /** @internal */
    read(entry) {
        for (const listener of this.#requested)
            listener(entry);
    }
    /** @internal */
    answered(entry) {
        for (const listener of this.#answered)
            listener(entry);
    }
}
/** Whether a route is the named one or below it; `*` is above all. */
function isBelow(route, name) {
    return name === '*' || route === name || route.startsWith(`${name}.`);
}

;// CONCATENATED MODULE: ./build/package/emulator/faults.js
/** What can be made to go wrong, and which request it happens to. */

/** The routes a fault can be set on. A name stands for all below it (`sts` for `sts.token`), `*` for everything. */
const ROUTES = [
    'oidc.token',
    'oidc.jwks',
    'oidc.configuration',
    'sts.token',
    'sts.oauthtoken',
    'sts.introspect',
    'iamcredentials.generateAccessToken',
    'iamcredentials.generateIdToken',
    'iamcredentials.signJwt',
    'iamcredentials.signBlob',
    'oauth2.token',
    'oauth2.certs',
    'oauth2.tokeninfo',
    'oauth2.revoke',
    'metadata.ping',
    'metadata.token',
    'metadata.identity',
    'metadata.email',
    'metadata.project',
    'metadata.universe',
    'metadata.other',
    'service',
    'aws.token',
    'aws.region',
    'aws.role',
    'aws.credentials',
    'subject',
    'accounts',
    'apis.projects',
    'apis.storage',
];
const OF_CONNECTIONS = new Set(['refuse', 'tls', 'certificate', 'wrong-name', 'dns']);
class Faults {
    #plans = [];
    /**
     * Makes the next requests to a route fail. A list is gone through one request at a time, once unless `times` says more.
     * @throws {RangeError} for a route that does not exist, or a list that mixes faults of connections and of requests
     */
    plan(route, fault, options = {}) {
        if (route !== '*' && !ROUTES.some((known) => isBelow(known, route))) {
            throw new RangeError(`no route is called ${route}; there are ${ROUTES.join(', ')}`);
        }
        const faults = isList(fault) ? fault : [fault];
        const kinds = new Set(faults.filter((one) => one !== 'well').map(isOfConnections));
        if (kinds.size > 1)
            throw new RangeError('a list holds faults of connections or of requests, not of both');
        const times = options.times ?? (isList(fault) ? 1 : Number.POSITIVE_INFINITY);
        this.#plans.push({
            ...options,
            route,
            faults,
            limit: faults.length * times,
            ofConnections: kinds.has(true),
            met: 0,
        });
    }
    /** Ends the faults of a route and of those below it. */
    clear(route = '*') {
        this.#plans = this.#plans.filter((plan) => !isBelow(plan.route, route));
    }
    /** The fault that this request meets, counted as met. */
    forRequest(target) {
        return this.#next((plan) => !plan.ofConnections && isBelow(target.route, plan.route) && covers(plan, target));
    }
    /** The fault that a new connection meets, given the routes that its host serves. */
    forConnection(host, routes) {
        return this.#next((plan) => plan.ofConnections &&
            routes.some((route) => isBelow(route, plan.route)) &&
            covers(plan, { route: '', host }));
    }
    #next(suits) {
        const plan = this.#plans.find((one) => one.met < one.limit && suits(one));
        if (!plan)
            return undefined;
        const fault = plan.faults[plan.met % plan.faults.length];
        plan.met += 1;
        return fault === 'well' ? undefined : fault;
    }
}
function covers({ host, path }, target) {
    if (host !== undefined && host !== target.host)
        return false;
    return path === undefined || target.path === undefined || target.path.startsWith(path);
}
function isList(fault) {
    return Array.isArray(fault);
}
function isOfConnections(fault) {
    return typeof fault === 'string' ? OF_CONNECTIONS.has(fault) : 'proxyStatus' in fault;
}
/** A fault in a few words, for the journal. */
function describeFault(fault) {
    return typeof fault === 'string'
        ? fault
        : JSON.stringify(fault, (_, value) => (Buffer.isBuffer(value) ? `${value.length} bytes` : value));
}

;// CONCATENATED MODULE: ./build/package/emulator/fault-setting.js
/** Faults as they are written on a command line or in a configuration file: `sts=503*2`. */



const NAMED = [
    'reset-before',
    'reset',
    'cut',
    'cut-chunked',
    'silence',
    'garbage',
    'html',
    'refuse',
    'tls',
    'certificate',
    'wrong-name',
    'dns',
    'well',
];
/** Those of them that meet a connection, before there is a request. */
const fault_setting_OF_CONNECTIONS = ['refuse', 'tls', 'certificate', 'wrong-name', 'dns'];
/** What each fault does, for help. */
const FAULT_KINDS = [
    ['NNN', "an answer with this status, 429 or 503 say, in the endpoint's stead"],
    ['html', "a page of HTML with status 200 in the endpoint's stead"],
    ['garbage', 'bytes that are not HTTP'],
    ['delay:DURATION', 'the answer comes so much later'],
    ['drip:NUMBER', 'its body comes at so many bytes a second'],
    ['cut, cut-chunked', 'its body stops halfway: announced by its length, or in chunks'],
    ['reset-before', 'the connection is reset before the endpoint sees the request'],
    ['reset', 'the endpoint does its work, and the connection is reset in place of the answer'],
    ['silence', 'no answer; the connection stays open'],
    ['refuse', 'the next connection is closed without a word'],
    ['tls', 'its TLS handshake fails'],
    ['certificate', 'it has a certificate that no one trusts'],
    ['wrong-name', 'it has a certificate for another name'],
    ['dns', 'the proxy says that the name has no address'],
    ['proxy:NNN', 'the proxy refuses the connection with this status'],
    ['well', 'nothing goes wrong: a pause in a list'],
];
/**
 * Reads `ROUTE[@HOST[/PATH]]=FAULT[,FAULT…][*TIMES]`.
 * @returns the setting, or in words why it is none
 */
function parseFault(text) {
    const match = /^([A-Za-z0-9.*-]+)(?:@([A-Za-z0-9.:-]+)(\/[^\s=]*)?)?=([^*]+)(?:\*(\d{1,6}))?$/.exec(text.trim());
    if (!match) {
        return {
            problem: `${JSON.stringify(text)} is not ROUTE=FAULT, such as sts=503*2 or service@api.example.com=reset`,
        };
    }
    const [, route = '', host, path, list = '', times] = match;
    if (route !== '*' && !ROUTES.some((known) => isBelow(known, route))) {
        return { problem: `${JSON.stringify(route)} is not a route; there are ${routeNames().join(', ')}` };
    }
    const faults = [];
    for (const item of list.split(',').map((one) => one.trim())) {
        const fault = parseKind(item);
        if (fault === undefined) {
            return {
                problem: `${JSON.stringify(item)} is not a fault; there are ${FAULT_KINDS.map(([kind]) => kind).join(', ')}`,
            };
        }
        faults.push(fault);
    }
    const kinds = new Set(faults.filter((fault) => fault !== 'well').map(meetsConnections));
    if (kinds.size > 1) {
        return { problem: 'a list holds faults of connections or of requests, not of both' };
    }
    if (times === '0')
        return { problem: 'a fault happens at least once' };
    // One fault lasts until the end; a list is gone through once.
    const options = {
        ...(host !== undefined && { host }),
        ...(path !== undefined && { path }),
        ...(times !== undefined && { times: Number(times) }),
        ...(times === undefined && faults.length === 1 && { times: Number.POSITIVE_INFINITY }),
    };
    return { route, faults, options };
}
function parseKind(text) {
    const named = NAMED.find((name) => name === text);
    if (named !== undefined)
        return named;
    if (/^[2-5]\d\d$/.test(text))
        return { status: Number(text) };
    const [, kind, value = ''] = /^(delay|drip|proxy):(.+)$/.exec(text) ?? [];
    if (kind === 'proxy' && /^[45]\d\d$/.test(value))
        return { proxyStatus: Number(value) };
    if (kind === 'drip' && /^[1-9]\d{0,8}$/.test(value))
        return { drip: Number(value) };
    const delayMs = kind === 'delay' ? parseDuration(value) : undefined;
    return delayMs === undefined ? undefined : { delayMs };
}
function meetsConnections(fault) {
    return typeof fault === 'string' ? fault_setting_OF_CONNECTIONS.includes(fault) : 'proxyStatus' in fault;
}
/** Every route, and what stands for several. */
function routeNames() {
    return ['*', ...new Set(ROUTES.flatMap((route) => [route.split('.')[0] ?? route, route]))];
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/package/emulator/certificates.js
/**
 * X.509 certificates for the names the emulator answers to, signed by an authority it makes when it starts.
 * Written out in DER (RFC 5280) rather than with a library: a certificate is some fifty lines, the libraries for it
 * take longer to load than the whole emulator to start, and the published package needs one dependency less.
 */


const DAY = 86_400_000;
const OID = {
    commonName: '2.5.4.3',
    organization: '2.5.4.10',
    ecdsaWithSha256: '1.2.840.10045.4.3.2',
    sha256WithRsa: '1.2.840.113549.1.1.11',
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    authorityKeyIdentifier: '2.5.29.35',
    extendedKeyUsage: '2.5.29.37',
    serverAuth: '1.3.6.1.5.5.7.3.1',
    clientAuth: '1.3.6.1.5.5.7.3.2',
};
/** A certificate authority; its key never leaves the process. */
class Authority {
    /** PEM: what a client must trust. */
    cert;
    #key;
    #name;
    #keyId;
    constructor(name = 'gcp-bearer emulator') {
        const { privateKey, publicKey } = (0,external_node_crypto_namespaceObject.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
        this.#key = privateKey;
        this.#name = name;
        this.#keyId = keyIdentifier(publicKey);
        this.cert = pem('CERTIFICATE', encodeCertificate({
            subject: name,
            issuer: name,
            publicKey,
            signingKey: privateKey,
            notBefore: Date.now() - DAY,
            notAfter: Date.now() + 365 * DAY,
            extensions: [
                extension(OID.basicConstraints, true, sequence(certificates_boolean(true))),
                // keyCertSign and cRLSign
                extension(OID.keyUsage, true, bits(0x06, 1)),
                extension(OID.subjectKeyIdentifier, false, octets(this.#keyId)),
            ],
        }));
    }
    /** Issues a certificate with an EC key of its own. */
    issue({ names, notBefore = Date.now() - DAY, notAfter = Date.now() + 90 * DAY, use = 'server', }) {
        const { privateKey, publicKey } = (0,external_node_crypto_namespaceObject.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
        const der = encodeCertificate({
            subject: names[0] ?? '',
            issuer: this.#name,
            publicKey,
            signingKey: this.#key,
            notBefore,
            notAfter,
            extensions: [
                extension(OID.basicConstraints, true, sequence()),
                // digitalSignature
                extension(OID.keyUsage, true, bits(0x80, 7)),
                extension(OID.extendedKeyUsage, false, sequence(oid(use === 'server' ? OID.serverAuth : OID.clientAuth))),
                extension(OID.subjectAltName, false, sequence(...names.map(generalName))),
                extension(OID.subjectKeyIdentifier, false, octets(keyIdentifier(publicKey))),
                extension(OID.authorityKeyIdentifier, false, sequence(tlv(0x80, this.#keyId))),
            ],
        });
        return {
            cert: pem('CERTIFICATE', der),
            key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
            der,
        };
    }
}
/** A self-signed certificate around an RSA key, as Google publishes its signing keys. PEM. */
function selfSigned(name, privateKeyPem, publicKey) {
    return pem('CERTIFICATE', encodeCertificate({
        subject: name,
        issuer: name,
        publicKey,
        signingKey: (0,external_node_crypto_namespaceObject.createPrivateKey)(privateKeyPem),
        notBefore: Date.now() - DAY,
        notAfter: Date.now() + 16 * DAY,
        extensions: [
            extension(OID.basicConstraints, true, sequence()),
            extension(OID.keyUsage, true, bits(0x80, 7)),
            extension(OID.extendedKeyUsage, false, sequence(oid(OID.clientAuth))),
        ],
    }));
}
/** RFC 5280 section 4.1. */
function encodeCertificate(fields) {
    const algorithm = fields.signingKey.asymmetricKeyType === 'rsa'
        ? sequence(oid(OID.sha256WithRsa), tlv(0x05))
        : sequence(oid(OID.ecdsaWithSha256));
    const tbs = sequence(tlv(0xa0, integer(Buffer.from([2]))), integer(Buffer.concat([Buffer.from([0x40]), (0,external_node_crypto_namespaceObject.randomBytes)(15)])), algorithm, distinguishedName(fields.issuer), sequence(time(fields.notBefore), time(fields.notAfter)), distinguishedName(fields.subject), fields.publicKey.export({ type: 'spki', format: 'der' }), tlv(0xa3, sequence(...fields.extensions)));
    return sequence(tbs, algorithm, bits((0,external_node_crypto_namespaceObject.sign)('sha256', tbs, fields.signingKey), 0));
}
/** RFC 5280 section 4.2.1.2 leaves the method free; a digest of the whole SPKI is as good as one of its key bits. */
function keyIdentifier(publicKey) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha1')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest();
}
function distinguishedName(commonName) {
    const attribute = (type, value) => tlv(0x31, sequence(oid(type), tlv(0x0c, Buffer.from(value))));
    // A common name has at most 64 characters (RFC 5280 appendix A); the whole name is in the alternative names.
    return sequence(attribute(OID.organization, 'gcp-bearer emulator'), attribute(OID.commonName, commonName.slice(0, 64)));
}
function generalName(name) {
    if ((0,external_node_net_namespaceObject.isIP)(name) === 4)
        return tlv(0x87, Buffer.from(name.split('.').map(Number)));
    return tlv(0x82, Buffer.from(name, 'ascii'));
}
function extension(id, critical, value) {
    return sequence(oid(id), ...(critical ? [certificates_boolean(true)] : []), octets(value));
}
function tlv(tag, ...contents) {
    const content = Buffer.concat(contents);
    const { length } = content;
    if (length < 0x80)
        return Buffer.concat([Buffer.from([tag, length]), content]);
    const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
    return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}
function sequence(...contents) {
    return tlv(0x30, ...contents);
}
function integer(bytes) {
    return tlv(0x02, bytes);
}
function certificates_boolean(value) {
    return tlv(0x01, Buffer.from([value ? 0xff : 0]));
}
function octets(value) {
    return tlv(0x04, value);
}
function bits(value, unused) {
    return tlv(0x03, Buffer.from([unused]), typeof value === 'number' ? Buffer.from([value]) : value);
}
function oid(text) {
    const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
    const bytes = [first * 40 + second];
    for (const part of rest) {
        const digits = [part & 0x7f];
        for (let left = part >> 7; left > 0; left >>= 7)
            digits.unshift((left & 0x7f) | 0x80);
        bytes.push(...digits);
    }
    return tlv(0x06, Buffer.from(bytes));
}
/** UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5). */
function time(at) {
    const digits = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
    return digits < '2050' ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}
function pem(label, der) {
    const lines = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
    return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

;// CONCATENATED MODULE: ./build/package/emulator/signing.js
/** RSA keys, and JSON Web Tokens signed with them (RFC 7515, RS256). */



const generate = (0,external_node_util_namespaceObject.promisify)(external_node_crypto_namespaceObject.generateKeyPair);
const signAsync = (0,external_node_util_namespaceObject.promisify)(external_node_crypto_namespaceObject.sign);
const made = new Map();
/**
 * The key of this name, made when first asked for: generating one takes a tenth of a second, so a process that starts
 * several emulators makes each key once.
 */
function signingKey(name) {
    const known = made.get(name);
    if (known)
        return known;
    const key = generate('rsa', { modulusLength: 2048 }).then(({ privateKey, publicKey }) => ({
        kid: (0,external_node_crypto_namespaceObject.randomBytes)(20).toString('hex'),
        privateKey,
        publicKey,
        privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }));
    made.set(name, key);
    return key;
}
/** A key that someone else made, by its PEM. */
function importKey(kid, pem) {
    const privateKey = createPrivateKey(pem);
    return { kid, privateKey, publicKey: createPublicKey(privateKey), privatePem: pem };
}
function toJwk({ kid, publicKey }) {
    const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
    return { kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e };
}
/** The self-signed certificate under which Google publishes a key besides its JWK. */
function toCertificate(key, commonName) {
    return selfSigned(commonName, key.privatePem, key.publicKey);
}
async function signJwt(key, claims, header = {}) {
    const input = `${encode({ alg: 'RS256', kid: key.kid, typ: 'JWT', ...header })}.${encode(claims)}`;
    return `${input}.${(await signBytes(key, Buffer.from(input))).toString('base64url')}`;
}
function signBytes(key, bytes) {
    return signAsync('sha256', bytes, key.privateKey);
}
/** Undefined when the text is no JWT. */
function parseJwt(text) {
    const [head, body, signature, ...rest] = text.split('.');
    if (head === undefined || body === undefined || signature === undefined || rest.length > 0)
        return undefined;
    const header = decode(head);
    const payload = decode(body);
    if (!header || !payload)
        return undefined;
    return { header, payload, signingInput: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') };
}
/** Whether one of the keys made the signature; a `kid` in the header must name it. */
function isSignedBy(jwt, keys) {
    if (jwt.header['alg'] !== 'RS256')
        return false;
    for (const { kid, publicKey } of keys) {
        if (jwt.header['kid'] !== undefined && jwt.header['kid'] !== kid)
            continue;
        if ((0,external_node_crypto_namespaceObject.verify)('sha256', Buffer.from(jwt.signingInput), publicKey, jwt.signature))
            return true;
    }
    return false;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}
function decode(part) {
    try {
        const value = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/package/emulator/principals.js
/** Who exists, what they may do to each other, and what they are called. */


/** @see https://cloud.google.com/iam/docs/service-account-permissions#roles */
const ROLES = {
    'roles/iam.serviceAccountTokenCreator': [
        'iam.serviceAccounts.getAccessToken',
        'iam.serviceAccounts.getOpenIdToken',
        'iam.serviceAccounts.signJwt',
        'iam.serviceAccounts.signBlob',
        'iam.serviceAccounts.implicitDelegation',
    ],
    'roles/iam.workloadIdentityUser': [
        'iam.serviceAccounts.getAccessToken',
        'iam.serviceAccounts.getOpenIdToken',
    ],
    'roles/iam.serviceAccountOpenIdTokenCreator': ['iam.serviceAccounts.getOpenIdToken'],
};
/** What a policy of a service account may hold. */
const GRANTS = [...Object.keys(ROLES), ...new Set(Object.values(ROLES).flat())];
/** gcloud's own OAuth client: what `gcloud auth login` and `application-default login` leave behind. */
const GCLOUD_CLIENT = {
    id: '32555940559.apps.googleusercontent.com',
    adcId: '764086051850-6qr4p6gpi6hn506pt8ejuq83di341hur.apps.googleusercontent.com',
};
/** All accounts, users and providers. */
class Directory {
    accounts;
    users;
    providers;
    constructor(config) {
        this.accounts = config.serviceAccounts.map(toAccount);
        this.users = config.users.map(toUser);
        this.providers = config.pools.flatMap((poolConfig) => {
            const pool = poolConfig.workforce
                ? `locations/global/workforcePools/${poolConfig.id}`
                : `projects/${poolConfig.projectNumber ?? config.project.number}/locations/global/workloadIdentityPools/${poolConfig.id}`;
            return poolConfig.providers.map((provider) => ({
                config: provider,
                poolConfig,
                pool,
                resource: `${pool}/providers/${provider.id}`,
            }));
        });
    }
    /** By e-mail or unique id. */
    account(name) {
        return this.accounts.find(({ email, uniqueId }) => email === name || uniqueId === name);
    }
    user(email) {
        return this.users.find((user) => user.email === email);
    }
    provider(resource) {
        return this.providers.find((provider) => provider.resource === resource);
    }
    /** Whether a principal holds a permission on an account, by a role or by itself. */
    mayOn(account, principal, permission) {
        return Object.entries(account.iam).some(([grant, members]) => (grant === permission || ROLES[grant]?.includes(permission) === true) &&
            members.some((member) => isMember(member, principal)));
    }
}
/** Whether a principal is meant by a member of a policy. */
function isMember(member, principal) {
    if (member === 'allUsers')
        return true;
    if (!principal)
        return false;
    if (member === 'allAuthenticatedUsers')
        return principal.kind !== 'federated';
    switch (principal.kind) {
        case 'serviceAccount':
            return member === `serviceAccount:${principal.email}`;
        case 'user':
            return member === `user:${principal.email}`;
        case 'federated': {
            if (member === principal.name)
                return true;
            const prefix = `principalSet://iam.googleapis.com/${principal.pool}/`;
            if (!member.startsWith(prefix))
                return false;
            const set = member.slice(prefix.length);
            if (set === '*')
                return true;
            if (set.startsWith('group/'))
                return principal.groups.includes(set.slice('group/'.length));
            const [, name, value] = /^attribute\.([^/]+)\/(.*)$/s.exec(set) ?? [];
            return name !== undefined && principal.attributes[name] === value;
        }
    }
}
/** What a person calls it: the e-mail, or the `principal://` name. */
function nameOf(principal) {
    return principal.kind === 'federated' ? principal.name : principal.email;
}
function asPrincipal(account) {
    return { kind: 'serviceAccount', email: account.email, uniqueId: account.uniqueId };
}
function userPrincipal(user) {
    return { kind: 'user', email: user.email, uniqueId: user.uniqueId };
}
/** The key with which Google signs for an account. */
function systemKey(account) {
    return signingKey(`system ${account.email}`);
}
function toAccount(config) {
    return {
        email: config.email,
        uniqueId: config.uniqueId ?? digits(config.email, '1'),
        disabled: config.disabled ?? false,
        iam: { ...config.iam },
        delegatedScopes: config.delegatedScopes ?? [],
        lifetimeExtension: config.lifetimeExtension ?? false,
        keys: new Map(),
    };
}
function toUser(config) {
    const seed = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(config.email).digest('base64url');
    return {
        email: config.email,
        uniqueId: digits(config.email, '1'),
        clientId: config.clientId ?? GCLOUD_CLIENT.adcId,
        clientSecret: config.clientSecret ?? `d-FL95Q19q7MQmFpd7hH${seed.slice(0, 4)}`,
        refreshToken: config.refreshToken ?? `1//0g${seed}${seed}-L9Ir`,
        scopes: config.scopes ?? [
            'openid',
            'https://www.googleapis.com/auth/userinfo.email',
            'https://www.googleapis.com/auth/cloud-platform',
            'https://www.googleapis.com/auth/sqlservice.login',
        ],
        revoked: config.revoked ?? false,
        reauthenticate: config.reauthenticate ?? false,
    };
}
/** 21 digits that are the same whenever the emulator is started. */
function digits(seed, first) {
    const number = BigInt(`0x${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(seed).digest('hex')}`);
    return first + (number % 10n ** 20n).toString().padStart(20, '0');
}

;// CONCATENATED MODULE: ./build/package/emulator/config-file.js
/** The emulator's configuration as a file: YAML, every key known, every problem with its line and column. */







/** What is wrong with a configuration file, a line each: `emulator.yaml:3:5: …`. */
class ConfigFileError extends Error {
    problems;
    constructor(problems) {
        super(problems.join('\n'));
        this.name = 'ConfigFileError';
        this.problems = problems;
    }
}
/**
 * Reads a configuration file.
 * @param name shown before each problem
 * @param folder what the paths in it are relative to
 * @throws {ConfigFileError} with everything that is wrong
 */
async function readConfigFile(text, name, folder) {
    const found = [];
    const report = (at, message) => found.push({ at, message });
    const { tree, problems } = await readYaml(text);
    for (const { at, message } of problems)
        report(at, message);
    const isEmpty = tree?.kind === 'scalar' && tree.value === null;
    const read = tree && !isEmpty ? fileReader(folder)(tree, report) : undefined;
    if (found.length > 0) {
        found.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
        throw new ConfigFileError(found.map(({ at, message }) => `${name}:${at.line}:${at.column}: ${message}`));
    }
    const { faults = [], ...config } = read ?? {};
    return { config, faults };
}
/** A key of the configuration as it stands in the file: `attribute_condition`. */
function spelled(key) {
    return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function kindOf(tree) {
    if (tree.kind !== 'scalar')
        return tree.kind === 'map' ? 'a map' : 'a list';
    return tree.value === null ? 'nothing' : JSON.stringify(tree.value);
}
/** Text, for which a number that was not quoted is taken as it is written. */
function config_file_text(pattern, what) {
    return (tree, report) => {
        const value = tree.kind === 'scalar' && tree.value !== null && typeof tree.value !== 'boolean'
            ? typeof tree.value === 'number'
                ? tree.source
                : tree.value
            : undefined;
        if (value !== undefined && pattern.test(value))
            return value;
        report(tree.at, `must be ${what}, and is ${kindOf(tree)}`);
        return undefined;
    };
}
const anyText = config_file_text(/./, 'text');
const config_file_truth = (tree, report) => {
    if (tree.kind === 'scalar' && typeof tree.value === 'boolean')
        return tree.value;
    report(tree.at, `must be true or false, and is ${kindOf(tree)}`);
    return undefined;
};
function whole(min, max) {
    return (tree, report) => {
        const value = tree.kind === 'scalar' ? tree.value : undefined;
        if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max)
            return value;
        report(tree.at, `must be a whole number from ${min} to ${max}, and is ${kindOf(tree)}`);
        return undefined;
    };
}
/** Milliseconds. */
const duration = (tree, report) => {
    const value = tree.kind === 'scalar' && tree.value !== null ? parseDuration(String(tree.value)) : undefined;
    if (value === undefined)
        report(tree.at, `must be a duration such as 500ms or 2m, and is ${kindOf(tree)}`);
    return value;
};
/** Milliseconds since the epoch. */
const config_file_time = (tree, report) => {
    const value = tree.kind === 'scalar' && typeof tree.value === 'string' ? Date.parse(tree.value) : Number.NaN;
    if (Number.isFinite(value))
        return value;
    report(tree.at, `must be a time such as 2026-01-31T12:00:00Z, and is ${kindOf(tree)}`);
    return undefined;
};
function list(item) {
    return (tree, report) => {
        if (tree.kind !== 'list') {
            report(tree.at, `must be a list, and is ${kindOf(tree)}`);
            return undefined;
        }
        return tree.items.flatMap((one) => {
            const value = item(one, report);
            return value === undefined ? [] : [value];
        });
    };
}
function record(key, what, value) {
    return (tree, report) => {
        if (tree.kind !== 'map') {
            report(tree.at, `must be a map, and is ${kindOf(tree)}`);
            return undefined;
        }
        const entries = [];
        for (const entry of tree.entries) {
            if (!key.test(entry.key))
                report(entry.keyAt, `${JSON.stringify(entry.key)} is not ${what}`);
            const read = value(entry.value, report);
            if (read !== undefined)
                entries.push([entry.key, read]);
        }
        return Object.fromEntries(entries);
    };
}
function object(shape, required = []) {
    const readers = new Map(Object.entries(shape).map(([key, reader]) => [spelled(key), [key, reader]]));
    return (tree, report) => {
        if (tree.kind !== 'map') {
            report(tree.at, `must be a map, and is ${kindOf(tree)}`);
            return undefined;
        }
        const result = {};
        for (const { key, keyAt, value } of tree.entries) {
            const known = readers.get(key);
            if (!known) {
                const meant = nearest(spelled(key), readers.keys());
                const hint = meant ? `did you mean ${meant}?` : `the keys are ${[...readers.keys()].join(', ')}`;
                report(keyAt, `${JSON.stringify(key)} is not a key here; ${hint}`);
                continue;
            }
            const read = known[1](value, report);
            if (read !== undefined)
                result[known[0]] = read;
        }
        for (const key of required) {
            if (tree.entries.some((entry) => entry.key === spelled(key)))
                continue;
            report(tree.at, `${spelled(key)} is missing`);
        }
        return result;
    };
}
/** A value for which something more must hold. */
function checked(reader, problemOf) {
    return (tree, report) => {
        const value = reader(tree, report);
        const problem = value === undefined ? undefined : problemOf(value);
        if (problem === undefined)
            return value;
        report(tree.at, problem);
        return undefined;
    };
}
const email = config_file_text(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address');
const number = config_file_text(/^\d+$/, 'a project number');
const scope = config_file_text(/^[\x21-\x7e]+$/, 'a scope');
const identifier = config_file_text(/^[a-z][a-z0-9-]*$/, 'an id of small letters, digits and hyphens');
const member = config_file_text(/^(?:(?:serviceAccount|user):[^\s@]+@[^\s@]+|principal:\/\/\S+|principalSet:\/\/\S+|allUsers|allAuthenticatedUsers)$/, 'a member: serviceAccount:EMAIL, user:EMAIL, principal://…, principalSet://…, allUsers or allAuthenticatedUsers');
const host = config_file_text(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/, 'a host name in small letters, without https://');
const issuer = config_file_text(/^https:\/\/[^\s?#]+$/, "an issuer's https:// URL");
const cel = checked(anyText, (expression) => {
    try {
        checkSyntax(expression);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof CelError))
            throw error;
        return `is not an expression that is understood: ${error.message}`;
    }
});
const serviceAccount = object({
    email,
    uniqueId: config_file_text(/^\d{6,32}$/, 'a unique id of digits'),
    disabled: config_file_truth,
    iam: checked(record(/^/, '', list(member)), (policy) => {
        const unknown = Object.keys(policy).find((grant) => !GRANTS.includes(grant));
        return unknown === undefined
            ? undefined
            : `${JSON.stringify(unknown)} is no role or permission that matters here; those are ${GRANTS.join(', ')}`;
    }),
    delegatedScopes: list(scope),
    lifetimeExtension: config_file_truth,
}, ['email']);
const provider = checked(object({
    id: identifier,
    disabled: config_file_truth,
    attributeMapping: record(/^(?:google\.(?:subject|groups|display_name|posix_username|profile_photo)|attribute\.[a-z0-9_]{1,100})$/, 'google.subject, google.groups or attribute.NAME', cel),
    attributeCondition: cel,
    oidc: object({ issuer, allowedAudiences: list(anyText) }, [
        'issuer',
    ]),
    aws: object({ accountId: config_file_text(/^\d{12}$/, 'an account id of 12 digits') }, ['accountId']),
    x509: (tree, report) => {
        if (tree.kind === 'scalar' && tree.value === true)
            return true;
        report(tree.at, 'must be true, or left out');
        return undefined;
    },
}, ['id']), ({ oidc, aws, x509 }) => [oidc, aws, x509].filter((kind) => kind !== undefined).length === 1
    ? undefined
    : 'a provider has exactly one of oidc, aws and x509');
const pool = object({ id: identifier, projectNumber: number, workforce: config_file_truth, disabled: config_file_truth, providers: list(provider) }, ['id', 'providers']);
const user = object({
    email,
    clientId: anyText,
    clientSecret: anyText,
    refreshToken: anyText,
    scopes: list(scope),
    revoked: config_file_truth,
    reauthenticate: config_file_truth,
    quotaProject: anyText,
}, ['email']);
const metadata = (tree, report) => {
    if (tree.kind === 'scalar' && tree.value === false)
        return false;
    return object({
        email: (value, say) => (value.kind === 'scalar' && value.value === null ? null : email(value, say)),
        scopes: list(scope),
        projectId: anyText,
        projectNumber: number,
        universe: host,
        zone: anyText,
    })(tree, report);
};
function service(folder) {
    const read = checked(object({
        host,
        aliases: list(host),
        functionName: config_file_text(/^[A-Za-z][\w-]*$/, "a function's name"),
        invokers: list(member),
        customAudiences: list(anyText),
        iap: object({ clientId: anyText }, ['clientId']),
        ingress: oneOf('all', 'internal'),
        invokerIamDisabled: config_file_truth,
        tags: list(identifier),
        invokerAfter: (tree, report) => {
            if (tree.kind === 'scalar') {
                const ms = duration(tree, report);
                return ms === undefined ? undefined : { ms };
            }
            return object({ requests: whole(1, 1_000_000) }, ['requests'])(tree, report);
        },
        noInstance: object({ status: oneOf(429, 500, 503), times: whole(1, 1_000_000) }, ['status', 'times']),
        certificateEnds: config_file_time,
        function: object({ source: anyText, target: anyText }, [
            'source',
            'target',
        ]),
        backend: config_file_text(/^http:\/\/(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)(?::\d{1,5})?\/?$/, 'an address on this machine, such as http://127.0.0.1:8080'),
    }, ['host']), ({ function: code, backend }) => code && backend ? 'a service has a function or a backend, not both' : undefined);
    return (tree, report) => {
        const found = read(tree, report);
        if (!found)
            return undefined;
        const { backend, function: code, ...rest } = found;
        return {
            ...rest,
            ...(code && { function: { ...code, source: absolute(folder, code.source) } }),
            ...(backend !== undefined && { handler: backendHandler(backend) }),
        };
    };
}
function absolute(folder, path) {
    return /^(?:[\\/]|[A-Za-z]:)/.test(path) ? path : `${folder}/${path}`;
}
function oneOf(...values) {
    return (tree, report) => {
        const found = tree.kind === 'scalar' ? values.find((value) => value === tree.value) : undefined;
        if (found === undefined)
            report(tree.at, `must be one of ${values.join(', ')}, and is ${kindOf(tree)}`);
        return found;
    };
}
const fault = (tree, report) => {
    const setting = anyText(tree, report);
    if (setting === undefined)
        return undefined;
    const parsed = parseFault(setting);
    if (!('problem' in parsed))
        return parsed;
    report(tree.at, parsed.problem);
    return undefined;
};
function fileReader(folder) {
    return object({
        defaults: config_file_truth,
        project: object({ id: config_file_text(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, 'a project id'), number }, ['id', 'number']),
        universes: list(host),
        serviceAccounts: list(serviceAccount),
        pools: list(pool),
        users: list(user),
        issuers: list(issuer),
        github: object({
            repository: config_file_text(/^[^\s/]+\/[^\s/]+$/, 'a repository, OWNER/NAME'),
            repositoryId: number,
            ownerId: number,
        }),
        metadata,
        services: list(service(folder)),
        aws: object({
            region: anyText,
            accountId: config_file_text(/^\d{12}$/, 'an account id of 12 digits'),
            role: anyText,
            accessKeyId: anyText,
            secretAccessKey: anyText,
            sessionToken: anyText,
        }, ['region', 'accountId', 'role', 'accessKeyId', 'secretAccessKey', 'sessionToken']),
        proxyCredentials: config_file_text(/^[^:\s]+:\S+$/, 'USER:PASSWORD'),
        disabledApis: list(host),
        sts: object({
            omitExpiresIn: config_file_truth,
            lifetimeSeconds: whole(1, 43_200),
        }),
        buckets: record(/^[a-z0-9][a-z0-9._-]+$/, "a bucket's name", record(/^/, '', anyText)),
        roundTripMs: whole(0, 60_000),
        faults: list(fault),
    });
}

;// CONCATENATED MODULE: ./build/package/emulator/clock.js
/** The time that the emulator believes in: this machine's, shifted by `offsetMs`. */
class Clock {
    /** Milliseconds ahead of this machine; a negative number is behind it. */
    offsetMs = 0;
    /** Milliseconds since the epoch. */
    now() {
        return Date.now() + this.offsetMs;
    }
    /** Seconds since the epoch, as JWTs count. */
    seconds() {
        return Math.floor(this.now() / 1000);
    }
}

;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./build/package/emulator/latency.js

/**
 * A socket seen from the far end of a network: every flight takes half a round trip each way, so that a handshake and
 * a request cost what they cost there, whatever the version of TLS. Order is kept when the round trip changes.
 */
class DistantSocket extends external_node_stream_namespaceObject.Duplex {
    #socket;
    #halfMs;
    #inbound = 0;
    #outbound = 0;
    constructor(socket, roundTripMs) {
        super({ allowHalfOpen: true });
        this.#socket = socket;
        this.#halfMs = roundTripMs / 2;
        socket.on('data', (chunk) => this.#arrive(() => void (this.destroyed || this.push(chunk))));
        socket.on('end', () => this.#arrive(() => void (this.destroyed || this.push(null))));
        socket.on('error', (error) => this.destroy(error));
        socket.on('close', () => this.#arrive(() => void this.destroy()));
    }
    _read() { }
    _write(chunk, _, done) {
        this.#leave(() => {
            if (!this.#socket.destroyed)
                this.#socket.write(chunk);
        });
        // The sender does not wait for the far end: its window is wide enough for all that is sent here.
        done();
    }
    _final(done) {
        this.#leave(() => {
            this.#socket.end();
            done();
        });
    }
    _destroy(error, done) {
        this.#leave(() => this.#socket.destroy());
        done(error);
    }
    #arrive(step) {
        this.#inbound = schedule(this.#inbound, this.#halfMs, step);
    }
    #leave(step) {
        this.#outbound = schedule(this.#outbound, this.#halfMs, step);
    }
}
/** Timers of one length fire in the order they were set, so what is due later never overtakes. @returns when it is due */
function schedule(before, ms, step) {
    const due = Math.max(before, performance.now() + ms);
    setTimeout(step, Math.max(0, due - performance.now()));
    return due;
}

;// CONCATENATED MODULE: ./build/package/emulator/proxy.js
/**
 * A CONNECT proxy that is the far end of its own tunnels: it terminates TLS for the names the emulator answers to and
 * refuses all others, so that nothing leaves this machine.
 */




/** What sockets are known to be: filled as connections are made, read as requests arrive. */
class Sockets {
    #connections = new WeakMap();
    #raw = new WeakMap();
    #open = new Set();
    #journal;
    constructor(journal) {
        this.#journal = journal;
    }
    opened(socket) {
        this.#open.add(socket);
        socket.on('error', () => { });
        socket.on('close', () => this.#open.delete(socket));
    }
    tunnelled(tls, raw, connection) {
        this.#connections.set(tls, connection);
        this.#raw.set(tls, raw);
    }
    /** A connection that was not tunnelled is one to a plain server, or to the proxy itself. */
    connectionOf(socket, direct) {
        const known = this.#connections.get(socket);
        if (known)
            return known;
        const connection = this.#journal.connected({ ...direct, at: Date.now(), secured: false });
        this.#connections.set(socket, connection);
        return connection;
    }
    /** Resets the connection: the client sees ECONNRESET, not the end of a stream. */
    reset(socket) {
        const raw = this.#raw.get(socket) ?? socket;
        raw.resetAndDestroy();
        socket.destroy();
    }
    destroyAll() {
        for (const socket of this.#open)
            socket.destroy();
    }
}
/** The server to listen with; its tunnels and requests end in `options.server`. */
function createProxy(options, sockets) {
    const { journal, faults, siteOf, roundTripMs } = options;
    const contexts = new Map();
    const stranger = new Authority('an authority that nobody trusts');
    const contextFor = (host, site, fault) => {
        const key = `${host} ${fault ?? ''} ${site.certificateEnds ?? ''}`;
        const known = contexts.get(key);
        if (known)
            return known;
        const authority = fault === 'certificate' ? stranger : options.authority;
        const context = (0,external_node_tls_namespaceObject.createSecureContext)(authority.issue({
            names: [fault === 'wrong-name' ? 'wrong-name.example' : host],
            ...(site.certificateEnds === undefined ? {} : { notAfter: site.certificateEnds }),
        }));
        contexts.set(key, context);
        return context;
    };
    const proxy = (0,external_node_http_namespaceObject.createServer)({ keepAliveTimeout: 240_000 }, (request, response) => {
        if (!isAllowed(request, options.credentials)) {
            response.writeHead(407, { 'proxy-authenticate': 'Basic realm="emulator"', 'content-length': 0 }).end();
        }
        else if (/^http:\/\//i.test(request.url ?? '')) {
            options.server.emit('request', request, response);
        }
        else {
            response
                .writeHead(400, { 'content-type': 'text/plain' })
                .end('This is a proxy: ask it for whole URLs, or CONNECT.\n');
        }
    });
    proxy.on('connection', (socket) => {
        socket.setNoDelay(true);
        sockets.opened(socket);
    });
    proxy.on('clientError', (_, socket) => socket.destroy());
    proxy.on('connect', (request, socket, head) => {
        const { host, port } = authorityForm(request.url ?? '');
        const connection = journal.connected({
            host,
            port,
            via: 'tunnel',
            proxyAuthorization: request.headers['proxy-authorization'],
            at: Date.now(),
            secured: false,
        });
        const refuse = (status, headers = {}) => {
            connection.status = status;
            const lines = Object.entries({ ...headers, 'content-length': '0', connection: 'close' }).map(([n, v]) => `${n}: ${v}`);
            socket.end(`HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\n${lines.join('\r\n')}\r\n\r\n`);
        };
        if (!isAllowed(request, options.credentials))
            return refuse(407, { 'proxy-authenticate': 'Basic realm="emulator"' });
        const site = siteOf(host, port);
        if (!site)
            return refuse(502, { 'x-emulator': 'this name is not configured' });
        const fault = faults.forConnection(host, site.routes);
        if (fault === 'refuse') {
            socket.destroy();
            return undefined;
        }
        if (fault === 'dns')
            return refuse(503, { 'x-squid-error': 'ERR_DNS_FAIL 0' });
        if (typeof fault === 'object' && 'proxyStatus' in fault)
            return refuse(fault.proxyStatus);
        const latency = roundTripMs();
        const established = () => {
            if (socket.destroyed)
                return;
            connection.status = 200;
            socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
            if (head.length > 0)
                socket.unshift(head);
            if (fault === 'tls') {
                // A fatal alert, handshake_failure (RFC 8446 section 6.2), whatever the client says.
                socket.once('data', () => socket.end(Buffer.from('15030300020228', 'hex')));
                return;
            }
            const tls = new external_node_tls_namespaceObject.TLSSocket(latency > 0 ? new DistantSocket(socket, latency) : socket, {
                isServer: true,
                secureContext: contextFor(host, site, typeof fault === 'string' ? fault : undefined),
                ALPNProtocols: ['http/1.1'],
                requestCert: site.mutualTls === true,
                rejectUnauthorized: false,
            });
            sockets.tunnelled(tls, socket, connection);
            tls.on('error', () => socket.destroy());
            tls.on('secure', () => {
                connection.secured = true;
                if (site.mutualTls)
                    connection.clientCertificate = tls.getPeerX509Certificate()?.raw;
                options.server.emit('connection', tls);
            });
        };
        // The proxy answers once it has a connection to the far end, and opening that takes a round trip.
        if (latency > 0)
            setTimeout(established, latency);
        else
            established();
        return undefined;
    });
    return proxy;
}
const REASONS = {
    403: 'Forbidden',
    407: 'Proxy Authentication Required',
    429: 'Too Many Requests',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
    504: 'Gateway Timeout',
};
function isAllowed(request, credentials) {
    if (credentials === undefined)
        return true;
    return request.headers['proxy-authorization'] === `Basic ${Buffer.from(credentials).toString('base64')}`;
}
/** RFC 9112 section 3.2.3. */
function authorityForm(target) {
    const at = target.lastIndexOf(':');
    const host = (at < 0 ? target : target.slice(0, at)).toLowerCase().replace(/^\[|\]$/g, '');
    return { host, port: at < 0 ? 443 : Number(target.slice(at + 1)) };
}

;// CONCATENATED MODULE: ./build/package/emulator/message.js
/** The fields of a body, whether it is a form or JSON; undefined when it is neither. */
function fieldsOf(request) {
    if (/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
        return jsonObject(request.body);
    return Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
}
/** Undefined when the bytes are not a JSON object. */
function jsonObject(bytes) {
    try {
        const value = JSON.parse(bytes.toString());
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The credential of an `Authorization` header of this scheme. */
function authorization(value, scheme) {
    const match = /^(\w+) +(\S+)$/.exec(value?.trim() ?? '');
    return match?.[1]?.toLowerCase() === scheme ? match[2] : undefined;
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/aws.js
/**
 * AWS as Google and a client see it: the instance metadata service (IMDSv2) of a machine with a role, and the check of
 * the signed GetCallerIdentity request that stands as subject token. AWS itself is not called: the signature is made
 * again with the configured secret.
 * @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */


/** How far a request's date may be from now. */
const WINDOW_MS = 15 * 60_000;
/** Verifies a serialized GetCallerIdentity request. */
function verifyCallerIdentity(world, subjectToken, target) {
    const request = parseSerialized(subjectToken);
    if (!request)
        return { refused: 'Unable to parse the AWS subject token.' };
    const { url, method, headers } = request;
    const host = headers.get('host') ?? '';
    const [, region = 'us-east-1'] = /^sts(?:\.([a-z0-9-]+))?\.amazonaws\.com$/.exec(url.hostname) ?? [
        undefined,
        '',
    ];
    if (region === '' || url.protocol !== 'https:' || host !== url.hostname || method !== 'POST') {
        return { refused: 'The AWS subject token is not a request to the AWS Security Token Service.' };
    }
    if (url.searchParams.get('Action') !== 'GetCallerIdentity' ||
        url.searchParams.get('Version') !== '2011-06-15') {
        return { refused: 'The AWS subject token is not a GetCallerIdentity request.' };
    }
    if (headers.get('x-goog-cloud-target-resource') !== target) {
        return {
            refused: `The header x-goog-cloud-target-resource of the AWS subject token does not match ${target}.`,
        };
    }
    const { aws } = world.config;
    const amzDate = headers.get('x-amz-date') ?? '';
    const at = Date.parse(amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (!(Math.abs(at - world.clock.now()) <= WINDOW_MS))
        return { refused: 'The AWS subject token has expired.' };
    const [, credential = '', signedHeaders = '', signature = ''] = /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]+)$/.exec(headers.get('authorization') ?? '') ?? [];
    const scope = `${amzDate.slice(0, 8)}/${region}/sts/aws4_request`;
    const names = signedHeaders.split(';');
    // Google's library for Node adds x-goog-cloud-target-resource after signing; Python's and Go's sign it.
    if (credential !== `${aws.accessKeyId}/${scope}` || !names.includes('host')) {
        return { refused: 'The AWS credential of the subject token was refused: InvalidClientTokenId.' };
    }
    if (headers.get('x-amz-security-token') !== aws.sessionToken) {
        return { refused: 'The AWS credential of the subject token was refused: the security token is invalid.' };
    }
    const canonical = [
        method,
        url.pathname,
        [...url.searchParams]
            .map(([name, value]) => `${awsEncode(name)}=${awsEncode(value)}`)
            .sort()
            .join('&'),
        ...names.map((name) => `${name}:${(headers.get(name) ?? '').trim()}`),
        '',
        signedHeaders,
        sha256(request.body),
    ].join('\n');
    const toSign = ['AWS4-HMAC-SHA256', amzDate, scope, sha256(canonical)].join('\n');
    const key = scope
        .split('/')
        .reduce((secret, step) => hmac(secret, step), `AWS4${aws.secretAccessKey}`);
    if (hmac(key, toSign).toString('hex') !== signature) {
        return { refused: 'The AWS credential of the subject token was refused: SignatureDoesNotMatch.' };
    }
    return {
        account: aws.accountId,
        arn: `arn:aws:sts::${aws.accountId}:assumed-role/${aws.role}/i-0123456789abcdef0`,
        userid: 'AROAEXAMPLEROLEID:i-0123456789abcdef0',
    };
}
function parseSerialized(text) {
    try {
        // Node's library percent-encodes the JSON, Python's too; the form encoding around it is gone by now.
        const value = JSON.parse(text.startsWith('%') ? decodeURIComponent(text) : text);
        if (!isObject(value) ||
            typeof value['url'] !== 'string' ||
            typeof value['method'] !== 'string' ||
            !Array.isArray(value['headers']))
            return undefined;
        const headers = new Map();
        for (const header of value['headers']) {
            if (!isObject(header) || typeof header['key'] !== 'string' || typeof header['value'] !== 'string')
                return undefined;
            headers.set(header['key'].toLowerCase(), header['value']);
        }
        const body = typeof value['body'] === 'string' ? value['body'] : '';
        return { url: new URL(value['url']), method: value['method'], headers, body };
    }
    catch {
        return undefined;
    }
}
/** The instance metadata service at 169.254.169.254; undefined for a path that it does not have. */
class InstanceMetadata {
    #world;
    #sessions = new Set();
    constructor(world) {
        this.#world = world;
    }
    routeOf(path) {
        if (path === '/latest/api/token')
            return 'aws.token';
        if (path === '/latest/meta-data/placement/availability-zone' ||
            path === '/latest/meta-data/placement/region')
            return 'aws.region';
        if (/^\/latest\/meta-data\/iam\/security-credentials\/?$/.test(path))
            return 'aws.role';
        if (path.startsWith('/latest/meta-data/iam/security-credentials/'))
            return 'aws.credentials';
        return undefined;
    }
    answer(request) {
        const { aws } = this.#world.config;
        const route = this.routeOf(request.path);
        if (route === 'aws.token') {
            if (request.method !== 'PUT' || request.headers['x-aws-ec2-metadata-token-ttl-seconds'] === undefined)
                return plain(400, 'Bad Request');
            const session = (0,external_node_crypto_namespaceObject.randomBytes)(40).toString('base64');
            this.#sessions.add(session);
            this.#world.tokens.issued.push(session);
            return plain(200, session);
        }
        if (!this.#sessions.has(request.headers['x-aws-ec2-metadata-token'] ?? ''))
            return plain(401, 'Unauthorized');
        if (route === 'aws.region')
            return plain(200, request.path.endsWith('region') ? aws.region : `${aws.region}b`);
        if (route === 'aws.role')
            return plain(200, aws.role);
        if (request.path.endsWith(`/${aws.role}`)) {
            return {
                status: 200,
                headers: { 'content-type': 'text/plain' },
                body: JSON.stringify({
                    Code: 'Success',
                    LastUpdated: new Date(this.#world.clock.now()).toISOString(),
                    Type: 'AWS-HMAC',
                    AccessKeyId: aws.accessKeyId,
                    SecretAccessKey: aws.secretAccessKey,
                    Token: aws.sessionToken,
                    Expiration: new Date(this.#world.clock.now() + 6 * 3_600_000).toISOString(),
                }, null, 2),
            };
        }
        return plain(404, 'Not Found');
    }
}
function plain(status, body) {
    return { status, headers: { 'content-type': 'text/plain', server: 'EC2ws' }, body };
}
function awsEncode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_namespaceObject.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./build/package/emulator/functions.js
/** Real functions behind the front end, run by Google's functions framework. */



const INSTANCE = new URL(/* asset import */ __nccwpck_require__(9220), __nccwpck_require__.b);
const SAMPLE = { source: new URL(/* asset import */ __nccwpck_require__(3065), __nccwpck_require__.b).href, target: 'sample' };
/** Backends for functions and handlers, each started when first needed. */
class Functions {
    #backends = new Map();
    /**
     * The port at which a function answers on 127.0.0.1. One that has crashed is started again, as the platform does.
     * @throws {Error} when the function cannot be loaded
     */
    async portOf(what) {
        const { handler, function: { source, target } = SAMPLE } = what;
        const key = handler ?? `${source} ${target}`;
        let backend = this.#backends.get(key);
        if (!backend) {
            const started = handler
                ? serveHandler(handler)
                : startInstance(source, target, () => {
                    // Another one may have been started in its place by now.
                    if (this.#backends.get(key) === started)
                        this.#backends.delete(key);
                });
            backend = started;
            this.#backends.set(key, started);
        }
        return (await backend).port;
    }
    async close() {
        const backends = [...this.#backends.values()];
        this.#backends.clear();
        await Promise.all(backends.map(async (started) => (await started.catch(() => undefined))?.close()));
    }
}
/** A listener of the caller's own, in this process: it may look at what the caller knows. */
function serveHandler(handler) {
    const server = (0,external_node_http_namespaceObject.createServer)({ keepAliveTimeout: 600_000 }, handler);
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', () => resolve({
            port: server.address().port,
            close: async () => {
                server.close();
                server.closeAllConnections();
            },
        }));
    });
}
function startInstance(source, target, gone) {
    const worker = new external_node_worker_threads_namespaceObject.Worker(INSTANCE, {
        workerData: { source: source.startsWith('file:') ? source : (0,external_node_url_namespaceObject.pathToFileURL)(source).href, target },
        // Flags of this process, a test runner's say, are none of the function's business.
        execArgv: [],
        // Its log goes where a person reads, never into what this process prints for a program.
        stdout: true,
        stderr: true,
    });
    for (const stream of [worker.stdout, worker.stderr]) {
        stream.on('data', (chunk) => process.stderr.write(chunk));
    }
    let answers = false;
    return new Promise((resolve, reject) => {
        worker.once('message', (port) => {
            answers = true;
            resolve({
                port,
                close: async () => {
                    await worker.terminate();
                },
            });
        });
        worker.on('error', (error) => {
            gone();
            if (answers)
                process.stderr.write(`The function ${target} crashed: ${functions_text(error)}\n`);
            reject(error);
        });
        worker.once('exit', (code) => {
            gone();
            reject(new Error(`the function ${target} ended with code ${code} before it answered`));
        });
    });
}
function functions_text(error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

;// CONCATENATED MODULE: ./build/package/emulator/google-pages.js
/** The HTML that Google's front ends answer with. */
/** The page of Google's own servers, with the robot: for paths that no endpoint answers, and for 4xx and 5xx of the front end. */
function googlePage(status, path) {
    const { title, text } = PAGES.get(status) ?? { title: `Error ${status}`, text: 'That’s an error.' };
    return `<!DOCTYPE html>
<html lang=en>
  <meta charset=utf-8>
  <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
  <title>Error ${status} (${title})!!1</title>
  <style>
    *{margin:0;padding:0}html,code{font:15px/22px arial,sans-serif}html{background:#fff;color:#222;padding:15px}body{margin:7% auto 0;max-width:390px;min-height:180px;padding:30px 0 15px}* > body{background:url(//www.google.com/images/errors/robot.png) 100% 5px no-repeat;padding-right:205px}p{margin:11px 0 22px;overflow:hidden}ins{color:#777;text-decoration:none}a img{border:0}@media screen and (max-width:772px){body{background:none;margin-top:0;max-width:none;padding-right:0}}#logo{background:url(//www.google.com/images/branding/googlelogo/1x/googlelogo_color_150x54dp.png) no-repeat;margin-left:-5px}@media only screen and (min-resolution:192dpi){#logo{background:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) no-repeat 0% 0%/100% 100%;-moz-border-image:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) 0}}@media only screen and (-webkit-min-device-pixel-ratio:2){#logo{background:url(//www.google.com/images/branding/googlelogo/2x/googlelogo_color_150x54dp.png) no-repeat;-webkit-background-size:100% 100%}}#logo{display:inline-block;height:54px;width:150px}
  </style>
  <a href=//www.google.com/><span id=logo aria-label=Google></span></a>
  <p><b>${status}.</b> <ins>That’s an error.</ins>
  <p>${text.replace('{path}', () => escapeHtml(path))}  <ins>That’s all we know.</ins>
`;
}
const PAGES = new Map([
    [400, { title: 'Bad Request', text: 'Your client has issued a malformed or illegal request.' }],
    [
        403,
        {
            title: 'Forbidden',
            text: 'Your client does not have permission to get URL <code>{path}</code> from this server.',
        },
    ],
    [404, { title: 'Not Found', text: 'The requested URL <code>{path}</code> was not found on this server.' }],
    [
        405,
        {
            title: 'Method Not Allowed',
            text: 'The request method is inappropriate for the URL <code>{path}</code>.',
        },
    ],
    [429, { title: 'Too Many Requests', text: 'Your client has sent too many requests.' }],
    [500, { title: 'Server Error', text: 'There was an error. Please try again later.' }],
    [
        502,
        {
            title: 'Server Error',
            text: 'The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.',
        },
    ],
    [
        503,
        {
            title: 'Service Unavailable',
            text: 'The service you requested is not available at this time.<p>Service error -27.',
        },
    ],
]);
/** The plain page of the front end of Cloud Run and Cloud Functions. */
function frontEndPage(title, heading, text) {
    return `
<html><head>
<meta http-equiv="content-type" content="text/html;charset=utf-8">
<title>${title}</title>
</head>
<body text=#000000 bgcolor=#ffffff>
<h1>Error: ${heading}</h1>
<h2>${text}</h2>
<h2></h2>
</body></html>
`;
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/front-end.js
/**
 * The front end of Cloud Run and Cloud Functions, and Identity-Aware Proxy: who is let through to the service, and what
 * is said to the others.
 * @see https://cloud.google.com/run/docs/authenticating/overview and https://cloud.google.com/iap/docs/authentication-howto
 */







const HTML = { 'content-type': 'text/html; charset=UTF-8', server: 'Google Frontend' };
const REMOVED = 'SIGNATURE_REMOVED_BY_GOOGLE';
class Services {
    all;
    #world;
    #functions = new Functions();
    #agent = new external_node_http_namespaceObject.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
    constructor(world) {
        this.#world = world;
        this.all = world.config.services.map((config) => ({
            config,
            invokers: config.invokers ?? [],
            asked: 0,
            firstAsked: undefined,
            noInstanceLeft: config.noInstance?.times ?? 0,
        }));
    }
    /** The services at a name; several functions share one. */
    at(host, port) {
        const name = port === 443 ? host : `${host}:${port}`;
        return this.all.filter(({ config }) => namesOf(config).includes(name));
    }
    async answer(request) {
        const candidates = this.at(request.host, request.connection.port);
        const [, segment = ''] = request.path.split('/');
        const service = candidates.find(({ config }) => !isFunctionHost(config, request.host) || config.functionName === segment);
        if (!service)
            return pageNotFound();
        const { config } = service;
        if (config.ingress === 'internal')
            return pageNotFound();
        if (request.host.endsWith('.run.app') && isReserved(request.path)) {
            return {
                status: 404,
                headers: { ...HTML, 'referrer-policy': 'no-referrer' },
                body: googlePage(404, request.path),
            };
        }
        const verdict = config.iap
            ? await this.#iap(service, config.iap.clientId, request)
            : await this.#invoker(service, request);
        if ('refused' in verdict)
            return verdict.refused;
        if (service.noInstanceLeft > 0) {
            service.noInstanceLeft -= 1;
            return noInstance(config.noInstance?.status ?? 429);
        }
        return this.#forward(service, request, verdict.headers);
    }
    async close() {
        this.#agent.destroy();
        await this.#functions.close();
    }
    async #invoker(service, request) {
        const { config } = service;
        const header = request.headers['x-serverless-authorization'] === undefined
            ? 'authorization'
            : 'x-serverless-authorization';
        const text = request.headers[header];
        const stripped = { [header]: withoutSignature(text) };
        if (config.invokerIamDisabled || service.invokers.includes('allUsers'))
            return { headers: stripped };
        if (text === undefined)
            return { refused: forbidden(request) };
        const claims = await this.#world.tokens.verifyIdToken(authorization(text, 'bearer') ?? '');
        const principal = claims && this.#principalOf(claims);
        if (!claims || !principal || !isMeantFor(config, claims, principal))
            return { refused: unauthorized() };
        if (!this.#hasPropagated(service) || !service.invokers.some((member) => isMember(member, principal))) {
            return { refused: forbidden(request) };
        }
        return { headers: stripped };
    }
    /** IAM bindings take effect after a while. */
    #hasPropagated(service) {
        const { invokerAfter } = service.config;
        service.asked += 1;
        service.firstAsked ??= this.#world.clock.now();
        if (invokerAfter === undefined)
            return true;
        if ('requests' in invokerAfter)
            return service.asked > invokerAfter.requests;
        return this.#world.clock.now() - service.firstAsked >= invokerAfter.ms;
    }
    async #iap(service, clientId, request) {
        const header = request.headers['proxy-authorization'] === undefined ? 'authorization' : 'proxy-authorization';
        const text = request.headers[header];
        if (text === undefined)
            return { refused: signIn(clientId, request) };
        const token = authorization(text, 'bearer') ?? '';
        const unverified = parseJwt(token)?.payload;
        if (!unverified)
            return { refused: iapRefusal('Unable to parse JWT') };
        const claims = await this.#world.tokens.verifyIdToken(token);
        if (!claims) {
            const isOver = typeof unverified['exp'] === 'number' && unverified['exp'] <= this.#world.clock.seconds();
            return { refused: iapRefusal(isOver ? 'Expired JWT' : 'JWT signature is invalid') };
        }
        if (claims['aud'] !== clientId) {
            return {
                refused: iapRefusal(`JWT audience doesn't match this application ('aud' claim (${String(claims['aud'])}) doesn't match expected value (${clientId}))`),
            };
        }
        const { email } = claims;
        if (typeof email !== 'string')
            return { refused: iapRefusal("JWT 'email' claim isn't set") };
        const principal = this.#principalOf(claims);
        if (!service.invokers.some((member) => isMember(member, principal)))
            return { refused: iapForbidden() };
        return {
            headers: {
                authorization: undefined,
                'proxy-authorization': undefined,
                'x-goog-authenticated-user-email': `accounts.google.com:${email}`,
                'x-goog-authenticated-user-id': `accounts.google.com:${String(claims['sub'])}`,
            },
        };
    }
    #principalOf(claims) {
        const { sub } = claims;
        const account = this.#world.directory.accounts.find(({ uniqueId }) => uniqueId === sub);
        if (account)
            return asPrincipal(account);
        const user = this.#world.directory.users.find(({ uniqueId }) => uniqueId === sub);
        return user && userPrincipal(user);
    }
    async #forward(service, request, replaced) {
        const { config } = service;
        const port = await this.#functions.portOf(config);
        const target = isFunctionHost(config, request.host)
            ? request.target.replace(`/${config.functionName}`, '').replace(/^(?=\?|$)/, '/')
            : request.target;
        const trace = (0,external_node_crypto_namespaceObject.randomBytes)(16).toString('hex');
        const headers = {};
        const added = {
            'x-forwarded-for': '203.0.113.7',
            'x-forwarded-proto': 'https',
            forwarded: 'for="203.0.113.7";proto=https',
            'x-cloud-trace-context': `${trace}/1;o=1`,
        };
        for (const [name, value] of Object.entries({ ...request.headers, ...added, ...replaced })) {
            if (value !== undefined && !HOP_BY_HOP.has(name))
                headers[name] = value;
        }
        if (request.body.length > 0 || request.headers['transfer-encoding'] !== undefined) {
            headers['content-length'] = String(request.body.length);
        }
        let response;
        try {
            response = await new Promise((resolve, reject) => {
                (0,external_node_http_namespaceObject.request)({
                    host: '127.0.0.1',
                    port,
                    method: request.method,
                    path: target,
                    headers,
                    agent: this.#agent,
                    signal: request.gone,
                }, resolve)
                    .on('error', reject)
                    .end(request.body);
            });
        }
        catch {
            return {
                status: 503,
                headers: { 'content-type': 'text/plain', server: 'Google Frontend' },
                body: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
            };
        }
        const answered = {
            'x-cloud-trace-context': trace,
            server: 'Google Frontend',
        };
        for (const [name, values] of Object.entries(response.headersDistinct)) {
            if (values && !HOP_BY_HOP.has(name) && name !== 'date')
                answered[name] = values;
        }
        return { status: response.statusCode ?? 502, headers: answered, body: response };
    }
}
const HOP_BY_HOP = new Set([
    'connection',
    'keep-alive',
    'proxy-connection',
    'transfer-encoding',
    'upgrade',
    'te',
    'trailer',
]);
function namesOf(config) {
    const names = [config.host, ...(config.aliases ?? [])];
    return [...names, ...(config.tags ?? []).flatMap((tag) => names.map((name) => `${tag}---${name}`))];
}
function isFunctionHost(config, host) {
    return config.functionName !== undefined && host.endsWith('.cloudfunctions.net');
}
/** Its own addresses without tags, and what was configured; a custom domain is no audience of itself. */
function isMeantFor(config, { aud }, principal) {
    if (typeof aud !== 'string')
        return false;
    // gcloud's own tokens of people are let in whatever they are for: `gcloud auth print-identity-token` cannot say.
    if (principal.kind === 'user' && aud === GCLOUD_CLIENT.id)
        return true;
    const addresses = [config.host, ...(config.aliases ?? [])].flatMap((host) => {
        if (isFunctionHost(config, host))
            return [`https://${host}/${config.functionName}`];
        return host.endsWith('.run.app') ? [`https://${host}`] : [];
    });
    return [
        ...addresses,
        ...addresses.map((address) => `${address}/`),
        ...(config.customAudiences ?? []),
    ].includes(aud);
}
/** @see https://cloud.google.com/run/docs/known-issues#ah */
function isReserved(path) {
    return /^\/(healthz|eventlog|statusz|varz|rpcz|configz)$/.test(path) || path.startsWith('/_ah/');
}
/** The service learns who called, and nothing that it could call someone else with. */
function withoutSignature(header) {
    const [, start] = /^(bearer +[\w-]+\.[\w-]+)\.[\w-]+$/i.exec(header ?? '') ?? [];
    return start === undefined ? header : `${start}.${REMOVED}`;
}
function forbidden(request) {
    return {
        status: 403,
        headers: HTML,
        body: frontEndPage('403 Forbidden', 'Forbidden', `Your client does not have permission to get URL <code>${escapeHtml(request.path)}</code> from this server.`),
    };
}
function unauthorized() {
    return {
        status: 401,
        headers: {
            ...HTML,
            'www-authenticate': 'Bearer error="invalid_token" error_description="The access token could not be verified"',
        },
        body: frontEndPage('401 Unauthorized', 'Unauthorized', 'Your client does not have permission to the requested URL <code>/</code>.'),
    };
}
function pageNotFound() {
    return {
        status: 404,
        headers: HTML,
        body: frontEndPage('404 Page not found', 'Page not found', 'The requested URL was not found on this server.'),
    };
}
function noInstance(status) {
    if (status === 429)
        return { status, headers: { ...HTML, 'content-type': 'text/html' }, body: 'Rate exceeded.' };
    const text = status === 503
        ? 'The service you requested is not available yet.<p>Please try again in 30 seconds. '
        : 'The server encountered an error and could not complete your request.<p>Please try again in 30 seconds.';
    return { status, headers: HTML, body: frontEndPage(`${status} Server Error`, 'Server Error', text) };
}
const IAP_HEADERS = { 'x-goog-iap-generated-response': 'true' };
function signIn(clientId, request) {
    if (request.headers['x-requested-with'] === 'XMLHttpRequest')
        return iapRefusal('empty token');
    const url = new URL('https://accounts.google.com/o/oauth2/v2/auth');
    url.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        scope: 'openid email',
        access_type: 'online',
        redirect_uri: `https://iap.googleapis.com/v1/oauth/clientIds/${clientId}:handleRedirect`,
        cred_ref: 'true',
        state: (0,external_node_crypto_namespaceObject.randomBytes)(60).toString('base64url'),
    }).toString();
    return {
        status: 302,
        headers: {
            ...IAP_HEADERS,
            location: url.href,
            'set-cookie': `GCP_IAP_XSRF_NONCE_${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString('base64url')}=1; expires=Thu, 01-Jan-2037 00:00:00 GMT; path=/; Secure; HttpOnly`,
        },
    };
}
function iapRefusal(why) {
    return {
        status: 401,
        headers: { ...IAP_HEADERS, 'content-type': 'text/html' },
        body: `Invalid IAP credentials: ${why}`,
    };
}
function iapForbidden() {
    return {
        status: 403,
        headers: { ...IAP_HEADERS, 'content-type': 'text/html' },
        body: '<!doctype html><html><head><title>Error 403 (Forbidden)</title></head><body><h1>You don&#39;t have access</h1></body></html>\n',
    };
}
/** Where an IAP redirect ends for who follows it: a page that is a 200. */
function loginPage() {
    return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', server: 'ESF' },
        body: '<!doctype html><html lang="en"><head><title>Sign in - Google Accounts</title></head><body><h1>Sign in</h1><form></form></body></html>\n',
    };
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/github-oidc.js
/** OIDC issuers: GitHub's, with the endpoint where a job asks for its token, and any other that is configured. */




/** GitHub's tokens live five minutes. */
const LIFETIME_S = 300;
const REQUEST_HOST = 'pipelines.actions.githubusercontent.com';
/** The jobs that have `id-token: write`. */
class Jobs {
    #jobs = new Map();
    #world;
    constructor(world) {
        this.#world = world;
    }
    start(wanted = {}) {
        const path = `${(0,external_node_crypto_namespaceObject.randomBytes)(25).toString('base64url')}/00000000-0000-0000-0000-000000000000/_apis/distributedtask/hubs/Actions/plans/${(0,external_node_crypto_namespaceObject.randomUUID)()}/jobs/${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
        const requestToken = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ jti: (0,external_node_crypto_namespaceObject.randomUUID)(), scp: 'Actions.GenerateIdToken' })}.${(0,external_node_crypto_namespaceObject.randomBytes)(256).toString('base64url')}`;
        const job = {
            requestUrl: `https://${REQUEST_HOST}/${path}/idtoken?api-version=2.0`,
            requestToken,
            claims: jobClaims(this.#world.config.github, wanted),
        };
        this.#jobs.set(`/${path}/idtoken`, job);
        this.#world.tokens.issued.push(requestToken);
        return job;
    }
    /** Answers `GET $ACTIONS_ID_TOKEN_REQUEST_URL&audience=…`. */
    async answer(request) {
        const job = this.#jobs.get(request.path);
        if (!job)
            return githubError(404, 'The requested resource was not found.', 'NotFoundException');
        const bearer = authorization(request.headers['authorization'], 'bearer');
        if (bearer !== job.requestToken) {
            return githubError(401, 'The user is not authorized to access this resource.', 'UnauthorizedRequestException');
        }
        if (request.method !== 'GET')
            return githubError(405, `The requested resource does not support http method '${request.method}'.`, 'VssRequestException');
        if (!request.query.has('api-version'))
            return githubError(400, 'No api-version was supplied for the request.', 'VssVersionNotSpecifiedException');
        const owner = String(job.claims['repository_owner']);
        const value = await this.token(job.claims, request.query.get('audience') ?? `https://github.com/${owner}`);
        return json({ count: 1, value });
    }
    async token(claims, audience) {
        const token = await issue(this.#world, config_GITHUB_ISSUER, { ...claims, jti: (0,external_node_crypto_namespaceObject.randomUUID)(), aud: audience }, LIFETIME_S);
        return token;
    }
}
/** A token of any issuer that the emulator plays. */
async function issue(world, issuer, claims, lifetimeSeconds) {
    const iat = world.clock.seconds();
    const key = await issuerKey(issuer);
    const token = await signJwt(key, { iss: issuer, iat, nbf: iat - 5, exp: iat + lifetimeSeconds, ...claims }, { x5t: (0,external_node_crypto_namespaceObject.createHash)('sha1').update(key.kid).digest('base64url') });
    world.tokens.issued.push(token);
    return token;
}
function issuerKey(issuer) {
    return signingKey(`issuer ${issuer}`);
}
/** `/.well-known/openid-configuration`. */
function configuration(issuer) {
    return json({
        issuer,
        jwks_uri: `${issuer}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        claims_supported: [
            ...[
                'sub',
                'aud',
                'exp',
                'iat',
                'iss',
                'jti',
                'nbf',
                'ref',
                'sha',
                'repository',
                'repository_id',
                'repository_owner',
            ],
            ...[
                'repository_owner_id',
                'enterprise',
                'enterprise_id',
                'run_id',
                'run_number',
                'run_attempt',
                'actor',
                'actor_id',
            ],
            ...[
                'workflow',
                'workflow_ref',
                'workflow_sha',
                'head_ref',
                'base_ref',
                'event_name',
                'ref_type',
                'ref_protected',
            ],
            ...[
                'environment',
                'environment_node_id',
                'job_workflow_ref',
                'job_workflow_sha',
                'repository_visibility',
            ],
            ...['runner_environment', 'issuer_scope', 'check_run_id'],
        ],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    });
}
async function jwks(issuer) {
    return json({ keys: [toJwk(await issuerKey(issuer))] });
}
function jobClaims(github, wanted) {
    const repository = wanted.repository ?? github.repository;
    const [owner = '', name = ''] = repository.split('/');
    const repositoryId = wanted.repository_id ?? github.repositoryId;
    const ownerId = wanted.repository_owner_id ?? github.ownerId;
    const ref = wanted.ref ?? 'refs/heads/main';
    const event = wanted.event_name ?? 'push';
    const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`;
    const sha = (0,external_node_crypto_namespaceObject.createHash)('sha1').update(repository).digest('hex');
    const scope = wanted.subject === 'immutable'
        ? `repo:${owner}@${ownerId}/${name}@${repositoryId}`
        : `repo:${repository}`;
    const context = wanted.environment !== undefined
        ? `environment:${wanted.environment}`
        : event === 'pull_request'
            ? 'pull_request'
            : `ref:${ref}`;
    const claims = {
        sub: `${scope}:${context}`,
        ref,
        sha,
        repository,
        repository_owner: owner,
        repository_owner_id: ownerId,
        run_id: '9876543210',
        run_number: '42',
        run_attempt: '1',
        repository_visibility: 'private',
        repository_id: repositoryId,
        actor_id: '583231',
        actor: wanted.actor ?? 'octocat',
        workflow: wanted.workflow ?? 'Deploy',
        head_ref: event === 'pull_request' ? 'feature' : '',
        base_ref: event === 'pull_request' ? 'main' : '',
        event_name: event,
        ref_protected: 'true',
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        workflow_ref: workflowRef,
        workflow_sha: sha,
        job_workflow_ref: workflowRef,
        job_workflow_sha: sha,
        runner_environment: 'github-hosted',
        ...(wanted.environment === undefined ? {} : { environment: wanted.environment }),
        ...wanted.override,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}
function githubError(status, message, typeKey) {
    return json({
        $id: '1',
        innerException: null,
        message,
        typeName: `GitHub.Services.WebApi.${typeKey}`,
        typeKey,
        errorCode: 0,
        eventId: 3000,
    }, status);
}
function json(body, status = 200) {
    return {
        status,
        headers: {
            'content-type': 'application/json; charset=utf-8; api-version=2.0',
            'cache-control': 'no-store, no-cache',
        },
        body: JSON.stringify(body),
    };
}
function part(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}

;// CONCATENATED MODULE: ./build/package/emulator/google-errors.js
/** Headers of every answer of Google's API front end. */
const GOOGLE_HEADERS = {
    'content-type': 'application/json; charset=UTF-8',
    vary: 'Origin, X-Origin, Referer',
    server: 'scaffolding on HTTPServer2',
    'x-xss-protection': '0',
    'x-frame-options': 'SAMEORIGIN',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private',
};
const STATUS = new Map([
    [400, 'INVALID_ARGUMENT'],
    [401, 'UNAUTHENTICATED'],
    [403, 'PERMISSION_DENIED'],
    [404, 'NOT_FOUND'],
    [409, 'ABORTED'],
    [429, 'RESOURCE_EXHAUSTED'],
    [500, 'INTERNAL'],
    [503, 'UNAVAILABLE'],
]);
/** JSON as Google prints it. */
function googleJson(body, status = 200, headers = {}) {
    return { status, headers: { ...GOOGLE_HEADERS, ...headers }, body: `${JSON.stringify(body, null, 2)}\n` };
}
/** `google.rpc.Status` as JSON. @see https://cloud.google.com/apis/design/errors */
function rpcError(code, message, details = [], { status, headers } = {}) {
    const error = {
        code,
        message,
        status: status ?? STATUS.get(code) ?? 'UNKNOWN',
        ...(details.length > 0 ? { details } : {}),
    };
    return googleJson({ error }, code, headers);
}
function errorInfo(reason, domain, metadata) {
    return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}
/** RFC 6749 section 5.2, as the OAuth token endpoint answers. */
function oauthError(error, description, status = 400, more = {}) {
    return googleJson(oauthBody(error, description, more), status);
}
/** The same as STS answers: on one line. */
function stsError(error, description, status = 400) {
    return { status, headers: GOOGLE_HEADERS, body: JSON.stringify(oauthBody(error, description)) };
}
function oauthBody(error, description, more = {}) {
    return { error, ...(description === undefined ? {} : { error_description: description }), ...more };
}
const SIGN_IN = 'See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const EXPECTED = 'Expected OAuth 2 access token, login cookie or other valid authentication credential.';
/** What an API answers to a request without a good access token. */
function unauthenticated(why, method) {
    const bearer = 'Bearer realm="https://accounts.google.com/"';
    if (why === 'missing') {
        return rpcError(401, `Request is missing required authentication credential. ${EXPECTED} ${SIGN_IN}`, [errorInfo('CREDENTIALS_MISSING', 'googleapis.com', method)], { headers: { 'www-authenticate': bearer } });
    }
    return rpcError(401, `Request had invalid authentication credentials. ${EXPECTED} ${SIGN_IN}`, [
        errorInfo(why === 'expired' ? 'ACCESS_TOKEN_EXPIRED' : 'ACCESS_TOKEN_TYPE_UNSUPPORTED', 'googleapis.com', method),
    ], { headers: { 'www-authenticate': `${bearer}, error="invalid_token"` } });
}
function insufficientScopes(method) {
    return rpcError(403, 'Request had insufficient authentication scopes.', [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', method)], {
        headers: {
            'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="https://www.googleapis.com/auth/cloud-platform"',
        },
    });
}
function serviceDisabled(service, title, projectNumber) {
    const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${projectNumber}`;
    return rpcError(403, `${title} has not been used in project ${projectNumber} before or it is disabled. Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`, [
        errorInfo('SERVICE_DISABLED', 'googleapis.com', {
            activationUrl: url,
            consumer: `projects/${projectNumber}`,
            containerInfo: projectNumber,
            service,
            serviceTitle: title,
        }),
        {
            '@type': 'type.googleapis.com/google.rpc.LocalizedMessage',
            locale: 'en-US',
            message: `${title} is disabled.`,
        },
        {
            '@type': 'type.googleapis.com/google.rpc.Help',
            links: [{ description: 'Google developers console API activation', url }],
        },
    ]);
}

;// CONCATENATED MODULE: ./build/package/emulator/world.js
/** What all endpoints share. */


const CLOUD_PLATFORM = 'https://www.googleapis.com/auth/cloud-platform';
/** Checks the access token of a call to an API, as Google's front end does before the API sees it. */
function authenticate(world, request, method, scopes) {
    const header = request.headers['authorization'];
    const bearer = authorization(header, 'bearer');
    if (bearer === undefined)
        return { refused: unauthenticated(header === undefined ? 'missing' : 'invalid', method) };
    const token = world.tokens.inspect(bearer);
    if (!token || token.revoked)
        return { refused: unauthenticated('invalid', method) };
    if (!world.tokens.isLive(token))
        return { refused: unauthenticated('expired', method) };
    if (!scopes.some((scope) => token.scopes.includes(scope)))
        return { refused: insufficientScopes(method) };
    return { token };
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/apis.js
/** A few Google APIs that take access tokens: enough to see whether a token is good, and what a boundary leaves of it. */




/** `GET cloudresourcemanager.googleapis.com/v1/projects/ID`, v3 too. */
function project(world, request) {
    const method = {
        service: 'cloudresourcemanager.googleapis.com',
        method: 'google.cloudresourcemanager.v1.Projects.GetProject',
    };
    const authenticated = authenticate(world, request, method, [CLOUD_PLATFORM, `${CLOUD_PLATFORM}.read-only`]);
    if ('refused' in authenticated)
        return authenticated.refused;
    const [, version, name] = /^\/(v1|v3)\/projects\/([^/]+)$/.exec(request.path) ?? [];
    const { id, number } = world.config.project;
    if (name !== id && name !== number)
        return rpcError(403, 'The caller does not have permission');
    if (version === 'v3') {
        return googleJson({ name: `projects/${number}`, projectId: id, state: 'ACTIVE', displayName: id });
    }
    return googleJson({
        projectNumber: number,
        projectId: id,
        lifecycleState: 'ACTIVE',
        name: id,
        createTime: '2024-01-01T00:00:00.000Z',
    });
}
/** `GET storage.googleapis.com/storage/v1/b/BUCKET` and `/o/OBJECT`, with `alt=media` for the object's bytes. */
function storage(world, request) {
    const authenticated = authenticate(world, request, { service: 'storage.googleapis.com', method: 'google.storage.objects.get' }, [
        CLOUD_PLATFORM,
        `${CLOUD_PLATFORM}.read-only`,
        'https://www.googleapis.com/auth/devstorage.read_only',
        'https://www.googleapis.com/auth/devstorage.read_write',
        'https://www.googleapis.com/auth/devstorage.full_control',
    ]);
    if ('refused' in authenticated)
        return authenticated.refused;
    const [, bucket = '', object] = /^\/storage\/v1\/b\/([^/]+)(?:\/o\/([^/]+))?$/.exec(request.path) ?? [];
    const objects = world.config.buckets[bucket];
    if (!objects)
        return rpcError(404, 'The specified bucket does not exist.');
    const name = object === undefined ? undefined : decodeURIComponent(object);
    const resource = name === undefined ? `projects/_/buckets/${bucket}` : `projects/_/buckets/${bucket}/objects/${name}`;
    const permission = name === undefined ? 'storage.buckets.get' : 'storage.objects.get';
    if (!isWithin(authenticated.token, bucket, resource)) {
        return rpcError(403, `${nameOf(authenticated.token.principal)} does not have ${permission} access to the Google Cloud Storage ${name === undefined ? 'bucket' : 'object'}. Permission '${permission}' denied on resource (or it may not exist).`);
    }
    if (name === undefined)
        return googleJson({
            kind: 'storage#bucket',
            id: bucket,
            name: bucket,
            projectNumber: world.config.project.number,
        });
    const content = objects[name];
    if (content === undefined)
        return rpcError(404, `No such object: ${bucket}/${name}`);
    if (request.query.get('alt') === 'media')
        return { status: 200, headers: { 'content-type': 'text/plain' }, body: content };
    return googleJson({ kind: 'storage#object', name, bucket, size: String(Buffer.byteLength(content)) });
}
const READERS = [
    'inRole:roles/storage.objectViewer',
    'inRole:roles/storage.objectAdmin',
    'inRole:roles/storage.objectUser',
    'inRole:roles/storage.admin',
];
/** Whether a token's access boundary, if it has one, lets it read a resource. */
function isWithin(token, bucket, name) {
    if (!token.boundary)
        return true;
    return token.boundary.some((rule) => {
        if (rule.availableResource !== `//storage.googleapis.com/projects/_/buckets/${bucket}`)
            return false;
        if (!rule.availablePermissions.some((permission) => READERS.includes(permission)))
            return false;
        if (!rule.availabilityCondition)
            return true;
        try {
            return evaluate(rule.availabilityCondition.expression, { resource: { name } }) === true;
        }
        catch {
            return false;
        }
    });
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/iam-credentials.js
/**
 * The IAM Service Account Credentials API: one account's tokens for whoever may act as it.
 * @see https://cloud.google.com/iam/docs/reference/credentials/rest
 */





const SERVICE = 'iamcredentials.googleapis.com';
const TITLE = 'IAM Service Account Credentials API';
const SCOPES = [CLOUD_PLATFORM, 'https://www.googleapis.com/auth/iam'];
const PERMISSION = {
    generateAccessToken: 'iam.serviceAccounts.getAccessToken',
    generateIdToken: 'iam.serviceAccounts.getOpenIdToken',
    signJwt: 'iam.serviceAccounts.signJwt',
    signBlob: 'iam.serviceAccounts.signBlob',
};
const HOUR_S = 3600;
/** The method and account of a path, when it is one of this API's. */
function parsePath(path) {
    const [, project, account, method] = /^\/v1\/projects\/([^/]+)\/serviceAccounts\/([^/:]+):(\w+)$/.exec(path) ?? [];
    if (project === undefined || account === undefined || !isMethod(method))
        return undefined;
    return { method, project, account: decodeURIComponent(account) };
}
function isMethod(name) {
    return name !== undefined && name in PERMISSION;
}
async function call(world, request) {
    const target = parsePath(request.path);
    if (!target)
        return rpcError(404, 'Method not found.');
    const { method, project } = target;
    const rpc = {
        service: SERVICE,
        method: `google.iam.credentials.v1.IAMCredentials.${method.charAt(0).toUpperCase()}${method.slice(1)}`,
    };
    const authenticated = authenticate(world, request, rpc, SCOPES);
    if ('refused' in authenticated)
        return authenticated.refused;
    if (world.config.disabledApis.includes(SERVICE))
        return serviceDisabled(SERVICE, TITLE, world.config.project.number);
    const json = request.body.length === 0 ? {} : jsonObject(request.body);
    if (!json)
        return invalid('Invalid JSON payload received. Unexpected token.');
    // In the JSON of protocol buffers null is a field left out; gcloud and Python send `delegates: null`.
    const body = Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
    if (project !== '-')
        return invalid('Invalid form of account ID. Only "-" is allowed as the project: projects/-/serviceAccounts/{ACCOUNT}.');
    // A token with an access boundary is good for Cloud Storage alone.
    if (authenticated.token.boundary)
        return denied(PERMISSION[method]);
    const account = find(world, target.account);
    if (!account)
        return unknownAccount(target.account);
    const refused = checkChain(world, authenticated.token.principal, body['delegates'], account, PERMISSION[method]);
    if (refused)
        return refused;
    if (account.disabled)
        return rpcError(400, `Service account ${account.email} is disabled.`, [], {
            status: 'FAILED_PRECONDITION',
        });
    switch (method) {
        case 'generateAccessToken':
            return generateAccessToken(world, account, body);
        case 'generateIdToken':
            return generateIdToken(world, account, body);
        case 'signJwt':
            return signAJwt(world, account, body);
        case 'signBlob':
            return signABlob(account, body);
    }
}
function find(world, name) {
    return world.directory.account(name);
}
/** Caller → first delegate → … → account: each must let the one before it act for it. */
function checkChain(world, caller, delegates, account, permission) {
    let actor = caller;
    if (delegates !== undefined && !Array.isArray(delegates))
        return invalid('Invalid value at "delegates": not a list.');
    for (const delegate of delegates ?? []) {
        const [, name] = /^projects\/-\/serviceAccounts\/([^/]+)$/.exec(String(delegate)) ?? [];
        if (name === undefined)
            return invalid(`Invalid form of delegate "${String(delegate)}": expected projects/-/serviceAccounts/{ACCOUNT_EMAIL_OR_UNIQUEID}.`);
        const next = find(world, name);
        if (!next)
            return unknownAccount(name);
        if (!world.directory.mayOn(next, actor, 'iam.serviceAccounts.implicitDelegation'))
            return denied('iam.serviceAccounts.implicitDelegation');
        actor = asPrincipal(next);
    }
    return world.directory.mayOn(account, actor, permission) ? undefined : denied(permission);
}
function generateAccessToken(world, account, body) {
    const { scope, lifetime = `${HOUR_S}s` } = body;
    if (!Array.isArray(scope) || scope.length === 0 || !scope.every((one) => typeof one === 'string')) {
        return invalid('Scope required.');
    }
    const unknown = scope.find((one) => !/^(https:\/\/\S+|openid|email|profile)$/.test(one));
    if (unknown !== undefined)
        return invalid(`Invalid OAuth scope: ${unknown}`);
    const [, digits] = /^(\d+)(?:\.\d{1,9})?s$/.exec(String(lifetime)) ?? [];
    if (digits === undefined) {
        return badField('lifetime', `Invalid value at 'lifetime' (type.googleapis.com/google.protobuf.Duration), "${String(lifetime)}"`);
    }
    const seconds = Number(digits);
    const most = account.lifetimeExtension ? 12 * HOUR_S : HOUR_S;
    if (seconds > most)
        return invalid(`The access token lifetime cannot exceed ${most} seconds.`);
    if (seconds <= 0)
        return invalid('The access token lifetime must be positive.');
    const issued = world.tokens.accessToken({
        principal: asPrincipal(account),
        scopes: scope,
        lifetimeSeconds: seconds,
        via: 'iamcredentials.generateAccessToken',
    });
    return googleJson({
        accessToken: issued.token,
        expireTime: new Date(issued.expires).toISOString().replace(/\.\d+Z$/, 'Z'),
    });
}
async function generateIdToken(world, account, body) {
    const { audience, includeEmail = false } = body;
    if (typeof audience !== 'string' || audience === '')
        return invalid('Audience required.');
    if (typeof includeEmail !== 'boolean') {
        return badField('include_email', `Invalid value at 'include_email' (TYPE_BOOL), ${JSON.stringify(includeEmail)}`);
    }
    const token = await world.tokens.idToken({ principal: asIdentity(account), audience, includeEmail });
    return googleJson({ token });
}
async function signAJwt(world, account, body) {
    const { payload } = body;
    const claims = typeof payload === 'string' ? jsonObject(payload) : undefined;
    if (!claims)
        return invalid('Invalid payload: it must be a JSON object of claims.');
    const { exp } = claims;
    if (exp !== undefined && (typeof exp !== 'number' || exp > world.clock.seconds() + 12 * HOUR_S)) {
        return invalid("The 'exp' claim must be at most 12 hours in the future.");
    }
    const key = await systemKey(account);
    const signedJwt = await signJwt(key, claims);
    world.tokens.issued.push(signedJwt);
    return googleJson({ keyId: key.kid, signedJwt });
}
async function signABlob(account, body) {
    const { payload } = body;
    if (typeof payload !== 'string' || payload === '')
        return invalid('Payload required.');
    const key = await systemKey(account);
    const signature = await signBytes(key, Buffer.from(payload, 'base64'));
    return googleJson({ keyId: key.kid, signedBlob: signature.toString('base64') });
}
function asIdentity({ email, uniqueId }) {
    return { kind: 'serviceAccount', email, uniqueId };
}
function invalid(message) {
    return rpcError(400, message);
}
function badField(field, description) {
    return rpcError(400, description, [
        { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description }] },
    ]);
}
function denied(permission) {
    return rpcError(403, `Permission '${permission}' denied on resource (or it may not exist).`, [
        errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission }),
    ]);
}
function unknownAccount(name) {
    return /@/.test(name)
        ? rpcError(404, `Not found; Gaia id not found for email ${name}`)
        : rpcError(404, 'Requested entity was not found.');
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/metadata.js



const ROOT = '/computeMetadata/v1/';
/** The route that a path belongs to. */
function routeOf(path) {
    if (path === '/' || path === '/computeMetadata' || path === ROOT)
        return 'metadata.ping';
    const [, leaf] = /\/service-accounts\/[^/]+\/(\w+)$/.exec(path) ?? [];
    if (leaf === 'token' || leaf === 'identity' || leaf === 'email')
        return `metadata.${leaf}`;
    if (path.startsWith(`${ROOT}project/`))
        return 'metadata.project';
    if (path.startsWith(`${ROOT}universe/`))
        return 'metadata.universe';
    return 'metadata.other';
}
async function answer(world, request) {
    const { path } = request;
    if (path === '/')
        return metadata_text('0.1/\ncomputeMetadata/\n');
    if (request.headers['metadata-flavor'] !== 'Google') {
        return page(403, path, 'Missing Metadata-Flavor:Google header.');
    }
    if (request.headers['x-forwarded-for'] !== undefined)
        return page(403, path, 'X-Forwarded-For header is not allowed.');
    if (!path.startsWith(ROOT))
        return page(404, path);
    const tree = directoryTree(world);
    const names = path.slice(ROOT.length).split('/');
    const isFolder = names.at(-1) === '';
    if (isFolder)
        names.pop();
    let node = tree;
    for (const name of names)
        node = typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined;
    if (node === undefined)
        return page(404, path);
    if (typeof node === 'function')
        return isFolder ? page(404, path) : node(request);
    if (typeof node === 'string')
        return isFolder ? page(404, path) : leaf(node, request);
    if (!isFolder)
        return {
            ...metadata_text(''),
            status: 301,
            headers: { ...metadata_text('').headers, location: `http://${request.headers['host'] ?? request.host}${path}/` },
        };
    return request.query.get('recursive') === 'true' ? listed(node, request) : metadata_text(listing(node));
}
function directoryTree(world) {
    const { config } = world;
    const metadata = config.metadata === false ? {} : config.metadata;
    const zone = metadata.zone ?? 'us-central1-a';
    const number = metadata.projectNumber ?? config.project.number;
    const email = metadata.email === undefined ? 'deployer@demo-project.iam.gserviceaccount.com' : metadata.email;
    const account = email === null ? undefined : world.directory.account(email);
    const accounts = account
        ? { default: accountTree(world, account), [account.email]: accountTree(world, account) }
        : {};
    return {
        instance: {
            attributes: {},
            'cpu-platform': 'Intel Broadwell',
            hostname: `vm.${zone}.c.${config.project.id}.internal`,
            id: '4520031799277581759',
            'machine-type': `projects/${number}/machineTypes/e2-medium`,
            name: 'vm',
            'service-accounts': accounts,
            zone: `projects/${number}/zones/${zone}`,
            region: `projects/${number}/regions/${zone.replace(/-\w$/, '')}`,
        },
        project: {
            attributes: {},
            'numeric-project-id': number,
            'project-id': metadata.projectId ?? config.project.id,
        },
        universe: {
            'universe-domain': metadata.universe ?? 'googleapis.com',
            universe_domain: metadata.universe ?? 'googleapis.com',
        },
    };
}
function accountTree(world, account) {
    const granted = (world.config.metadata === false ? undefined : world.config.metadata.scopes) ?? [
        CLOUD_PLATFORM,
        'https://www.googleapis.com/auth/userinfo.email',
    ];
    return {
        aliases: 'default\n',
        email: account.email,
        scopes: `${granted.join('\n')}\n`,
        token: (request) => {
            if (account.disabled)
                return page(404, request.path);
            const asked = request.query.get('scopes');
            const scopes = asked === null || asked === '' ? granted : asked.split(/[\s,]+/);
            const issued = world.tokens.accessToken({
                principal: asPrincipal(account),
                scopes,
                lifetimeSeconds: 3599,
                via: 'metadata.token',
            });
            return metadata_json({ access_token: issued.token, expires_in: 3599, token_type: 'Bearer' });
        },
        identity: async (request) => {
            const audience = request.query.get('audience');
            if (audience === null || audience === '')
                return { ...metadata_text('non-empty audience parameter required\n'), status: 400 };
            const full = request.query.get('format') === 'full';
            const { email, uniqueId } = account;
            return metadata_text(await world.tokens.idToken({
                principal: { kind: 'serviceAccount', email, uniqueId },
                audience,
                includeEmail: full,
                extra: full
                    ? {
                        google: {
                            compute_engine: {
                                instance_creation_timestamp: 1_700_000_000,
                                instance_id: '4520031799277581759',
                                instance_name: 'vm',
                                project_id: world.config.project.id,
                                project_number: Number(world.config.project.number),
                                zone: 'us-central1-a',
                            },
                        },
                    }
                    : {},
            }));
        },
    };
}
function leaf(value, request) {
    return request.query.get('alt') === 'json' ? metadata_json(value) : metadata_text(value);
}
function listing(folder) {
    return Object.entries(folder)
        .map(([name, node]) => (typeof node === 'object' ? `${name}/\n` : `${name}\n`))
        .join('');
}
/** `?recursive=true`: JSON with camel-case names and lists, as the server gives it; tokens are left out. */
function listed(folder, request) {
    const object = recursive(folder);
    if (request.query.get('alt') !== 'text')
        return metadata_json(object);
    const lines = (value, path) => typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => lines(inner, path === '' ? name : `${path}/${name}`))
        : [`${path} ${String(value)}`];
    return metadata_text(`${lines(object, '').join('\n')}\n`);
}
function recursive(folder) {
    return Object.fromEntries(Object.entries(folder).flatMap(([name, node]) => {
        if (typeof node === 'function')
            return [];
        const key = name.includes('@')
            ? name
            : name.replace(/[-_](\w)/g, (_, letter) => letter.toUpperCase());
        if (typeof node === 'object')
            return [[key, recursive(node)]];
        return [[key, node.endsWith('\n') ? node.trimEnd().split('\n') : node]];
    }));
}
const HEADERS = {
    'metadata-flavor': 'Google',
    server: 'Metadata Server for VM',
    'x-xss-protection': '0',
    'x-frame-options': 'SAMEORIGIN',
};
function metadata_text(body) {
    return { status: 200, headers: { ...HEADERS, 'content-type': 'application/text' }, body };
}
function metadata_json(body) {
    return {
        status: 200,
        headers: { ...HEADERS, 'content-type': 'application/json' },
        body: JSON.stringify(body),
    };
}
function page(status, path, why = '') {
    const body = googlePage(status, path).replace('  <ins>That’s all', () => ` ${why}  <ins>That’s all`);
    return { status, headers: { ...HEADERS, 'content-type': 'text/html; charset=UTF-8' }, body };
}

;// CONCATENATED MODULE: ./build/package/emulator/tokens.js
/** The tokens that the emulator has issued, and who they stand for. */


const GOOGLE_ISSUER = 'https://accounts.google.com';
const tokens_LIFETIME_S = 3600;
class Tokens {
    #access = new Map();
    #clock;
    /** Every secret handed out, in order: to look for where it must not be. */
    issued = [];
    constructor(clock) {
        this.#clock = clock;
    }
    accessToken(token) {
        const { lifetimeSeconds, ...rest } = token;
        const issued = {
            ...rest,
            token: opaque(token.principal.kind, token.boundary !== undefined),
            expires: this.#clock.now() + lifetimeSeconds * 1000,
            revoked: false,
        };
        this.#access.set(issued.token, issued);
        this.issued.push(issued.token);
        return issued;
    }
    /** @see https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload */
    async idToken({ principal, audience, includeEmail, extra = {} }) {
        const iat = this.#clock.seconds();
        const token = await signJwt(await googleKey(), {
            aud: audience,
            azp: principal.kind === 'user' ? audience : principal.uniqueId,
            ...(includeEmail ? { email: principal.email, email_verified: true } : {}),
            exp: iat + tokens_LIFETIME_S,
            iat,
            iss: GOOGLE_ISSUER,
            sub: principal.uniqueId,
            ...extra,
        });
        this.issued.push(token);
        return token;
    }
    /** What is known of an access token; an expired or revoked one is known too. */
    inspect(token) {
        return this.#access.get(token);
    }
    isLive(token) {
        return !token.revoked && token.expires > this.#clock.now();
    }
    /** The claims of a Google ID token whose signature, issuer and times are good. */
    async verifyIdToken(token) {
        const jwt = parseJwt(token);
        if (!jwt || !isSignedBy(jwt, [await googleKey()]))
            return undefined;
        const { iss, exp, iat } = jwt.payload;
        const now = this.#clock.seconds();
        const inTime = typeof exp === 'number' && exp > now && typeof iat === 'number' && iat <= now + 300;
        return inTime && (iss === GOOGLE_ISSUER || iss === 'accounts.google.com') ? jwt.payload : undefined;
    }
}
/** The key that signs Google's ID tokens. */
function googleKey() {
    return signingKey('accounts.google.com');
}
/** As long as Google's are, and with the dots that some of them end in. */
function opaque(kind, bounded) {
    const random = (length) => (0,external_node_crypto_namespaceObject.randomBytes)(length).toString('base64url').slice(0, length);
    if (bounded)
        return `ya29.dr.${random(980)}`;
    if (kind === 'federated')
        return `ya29.d.c0${random(760)}`;
    if (kind === 'user')
        return `ya29.a0${random(209)}`;
    return `ya29.c.c0${random(900)}`.padEnd(1024, '.');
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/oauth.js
/**
 * The OAuth token endpoint, and what Google publishes about the tokens it makes.
 * @see https://developers.google.com/identity/protocols/oauth2/service-account and RFC 7523
 */





const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const oauth_HOUR_S = 3600;
/** Google counts from before the token was made. */
const EXPIRES_IN = 3599;
const SKEW_S = 300;
/** `POST /token` */
async function token(world, request) {
    const fields = fieldsOf(request);
    if (!fields)
        return oauthError('invalid_request', 'Could not parse the request body.');
    const grantType = fields['grant_type'];
    if (grantType === JWT_BEARER)
        return jwtBearer(world, request, fields['assertion']);
    if (grantType === 'refresh_token')
        return refresh(world, request, fields);
    if (grantType === undefined)
        return oauthError('invalid_request', 'Required parameter is missing: grant_type');
    return oauthError('unsupported_grant_type', `Invalid grant_type: ${String(grantType)}`);
}
async function jwtBearer(world, request, assertion) {
    if (typeof assertion !== 'string' || assertion === '')
        return oauthError('invalid_request', 'Required parameter is missing: assertion');
    const jwt = parseJwt(assertion);
    if (!jwt)
        return oauthError('invalid_grant', 'Bad Request');
    const { iss, aud, iat, exp, scope, target_audience: targetAudience, sub } = jwt.payload;
    if (typeof iss !== 'string' || iss === '')
        return oauthError('invalid_grant', 'Invalid JWT: Missing issuer.');
    if (!/@/.test(iss))
        return oauthError('invalid_grant', 'Invalid issuer: Not a service account.');
    const account = world.directory.account(iss);
    if (!account)
        return oauthError('invalid_grant', 'Invalid grant: account not found');
    if (!isSignedBy(jwt, await assertionKeys(account)))
        return oauthError('invalid_grant', 'Invalid JWT Signature.');
    if (!audiencesOf(request.host).includes(String(aud)))
        return oauthError('invalid_grant', 'Invalid JWT: Failed audience check.');
    const now = world.clock.seconds();
    if (typeof iat !== 'number' ||
        typeof exp !== 'number' ||
        exp <= now ||
        exp - iat > oauth_HOUR_S ||
        exp <= iat ||
        iat > now + SKEW_S ||
        exp > now + oauth_HOUR_S + SKEW_S) {
        return oauthError('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.');
    }
    if (account.disabled)
        return oauthError('invalid_grant', `Account disabled: ${account.uniqueId}`);
    const wanted = { scope, targetAudience };
    if (typeof wanted.targetAudience === 'string' && wanted.targetAudience !== '' && scope === undefined) {
        const idToken = await world.tokens.idToken({
            principal: oauth_serviceAccount(account),
            audience: wanted.targetAudience,
            includeEmail: true,
        });
        return googleJson({ id_token: idToken });
    }
    // Neither, or both.
    if (typeof scope !== 'string' || scope.trim() === '' || targetAudience !== undefined) {
        return oauthError('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
    }
    const scopes = scope.trim().split(/\s+/);
    if (scopes.some((one) => !/^(https:\/\/\S+|openid|email|profile)$/.test(one))) {
        return oauthError('invalid_scope', 'Invalid OAuth scope or ID token audience provided.');
    }
    if (sub === undefined || sub === account.email)
        return granted(world, asPrincipal(account), scopes, { via: 'oauth2.token' });
    return delegated(world, account, String(sub), scopes);
}
/** Domain-wide delegation: the token is the user's. */
function delegated(world, account, subject, scopes) {
    if (!scopes.every((scope) => account.delegatedScopes.includes(scope))) {
        return oauthError('unauthorized_client', 'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.', 401);
    }
    const user = world.directory.user(subject);
    if (!user)
        return oauthError('invalid_grant', 'Invalid email or User ID');
    return granted(world, userPrincipal(user), scopes, { via: 'oauth2.token', subject });
}
function granted(world, principal, scopes, { via, subject }) {
    const issued = world.tokens.accessToken({ principal, scopes, lifetimeSeconds: EXPIRES_IN, via, subject });
    return googleJson({ access_token: issued.token, expires_in: EXPIRES_IN, token_type: 'Bearer' });
}
async function refresh(world, request, fields) {
    const basic = authorization(request.headers['authorization'], 'basic');
    const [basicId, basicSecret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
    const clientId = fields['client_id'] ?? basicId;
    const clientSecret = fields['client_secret'] ?? basicSecret;
    const users = world.directory.users.filter((user) => user.clientId === clientId);
    if (typeof clientId !== 'string')
        return oauthError('invalid_request', 'Could not determine client ID from request.');
    if (users.length === 0)
        return oauthError('invalid_client', 'The OAuth client was not found.', 401);
    const refreshToken = fields['refresh_token'];
    if (typeof refreshToken !== 'string' || refreshToken === '')
        return oauthError('invalid_request', 'Missing required parameter: refresh_token');
    const user = users.find((one) => one.refreshToken === refreshToken);
    if (!users.some((one) => one.clientSecret === clientSecret))
        return oauthError('invalid_client', 'Unauthorized', 401);
    if (!user)
        return oauthError('invalid_grant', 'Bad Request');
    if (user.revoked)
        return oauthError('invalid_grant', 'Token has been expired or revoked.');
    if (user.reauthenticate && fields['rapt'] === undefined) {
        return oauthError('invalid_grant', 'reauth related error (invalid_rapt)', 400, {
            error_uri: 'https://support.google.com/a/answer/9368756',
            error_subtype: 'invalid_rapt',
        });
    }
    return refreshed(world, user, fields);
}
async function refreshed(world, user, fields) {
    const asked = typeof fields['scope'] === 'string' ? fields['scope'].trim().split(/\s+/) : user.scopes;
    const refused = asked.filter((scope) => !user.scopes.includes(scope));
    if (refused.length > 0) {
        return oauthError('invalid_scope', `Some requested scopes were invalid. {valid=[${user.scopes.join(', ')}], invalid=[${refused.join(', ')}]}`);
    }
    const principal = userPrincipal(user);
    const issued = world.tokens.accessToken({
        principal,
        scopes: asked,
        lifetimeSeconds: EXPIRES_IN,
        via: 'oauth2.token',
    });
    const idToken = asked.includes('openid') && principal.kind === 'user'
        ? await world.tokens.idToken({
            principal,
            // The client itself, whatever audience was wished for.
            audience: user.clientId,
            includeEmail: true,
            extra: { azp: user.clientId, at_hash: 'HK6E_P6Dh8Y93mRNtsDB1Q' },
        })
        : undefined;
    return googleJson({
        access_token: issued.token,
        expires_in: EXPIRES_IN,
        scope: asked.join(' '),
        token_type: 'Bearer',
        ...(idToken === undefined ? {} : { id_token: idToken }),
    });
}
/** The keys that an account's assertions may be signed with: its own that are enabled, and the one that signJwt uses. */
async function assertionKeys(account) {
    const own = [...account.keys.values()].filter(({ disabled }) => !disabled).map(({ key }) => key);
    return [...own, await systemKey(account)];
}
function audiencesOf(host) {
    const own = `https://${host}/token`;
    if (host !== 'oauth2.googleapis.com' && !host.endsWith('.google.com') && host !== 'www.googleapis.com')
        return [own];
    return [
        'https://oauth2.googleapis.com/token',
        'https://www.googleapis.com/oauth2/v4/token',
        'https://www.googleapis.com/oauth2/v3/token',
        'https://accounts.google.com/o/oauth2/token',
    ];
}
function oauth_serviceAccount({ email, uniqueId }) {
    return { kind: 'serviceAccount', email, uniqueId };
}
/** JWKS, or certificates for the older address. */
async function certificates(request) {
    const key = await googleKey();
    const cached = { 'cache-control': 'public, max-age=22837, must-revalidate, no-transform' };
    if (request.path === '/oauth2/v1/certs') {
        return googleJson({ [key.kid]: toCertificate(key, 'federated-signon.system.gserviceaccount.com') }, 200, cached);
    }
    return googleJson({ keys: [toJwk(key)] }, 200, cached);
}
/** `/service_accounts/v1/jwk/EMAIL` and `/robot/v1/metadata/x509/EMAIL`: the public keys of an account. */
async function accountCertificates(world, request) {
    const account = world.directory.account(decodeURIComponent(request.path.split('/').at(-1) ?? ''));
    if (!account)
        return googleJson({ error: { code: 404, message: 'Not Found', status: 'NOT_FOUND' } }, 404);
    const keys = await assertionKeys(account);
    if (request.path.includes('/jwk/'))
        return googleJson({ keys: keys.map(toJwk) });
    return googleJson(Object.fromEntries(keys.map((key) => [key.kid, toCertificate(key, account.email)])));
}
/** `/tokeninfo`, `/oauth2/v1/tokeninfo` and `/oauth2/v3/tokeninfo`. */
async function tokenInfo(world, request) {
    const fields = {
        ...Object.fromEntries(request.query),
        ...(request.method === 'POST' ? fieldsOf(request) : {}),
    };
    if (typeof fields['id_token'] === 'string') {
        const claims = await world.tokens.verifyIdToken(fields['id_token']);
        if (!claims)
            return oauthError('invalid_token', 'Invalid Value');
        const jwt = parseJwt(fields['id_token']);
        const texts = Object.entries({ ...claims, ...jwt?.header }).map(([name, value]) => [name, String(value)]);
        return googleJson(Object.fromEntries(texts));
    }
    const text = fields['access_token'];
    const token = typeof text === 'string' ? world.tokens.inspect(text) : undefined;
    if (!token || !world.tokens.isLive(token))
        return oauthError('invalid_token', 'Invalid Value');
    const { principal } = token;
    if (principal.kind === 'federated')
        return oauthError('invalid_token', 'Invalid Value');
    const seconds = Math.floor((token.expires - world.clock.now()) / 1000);
    const withEmail = token.scopes.some((scope) => /userinfo\.email$|^email$|cloud-platform$/.test(scope));
    return googleJson({
        azp: principal.uniqueId,
        aud: principal.uniqueId,
        ...(principal.kind === 'user' ? { sub: principal.uniqueId } : {}),
        scope: token.scopes.join(' '),
        exp: String(Math.floor(token.expires / 1000)),
        expires_in: String(seconds),
        ...(withEmail ? { email: principal.email, email_verified: 'true' } : {}),
        access_type: principal.kind === 'user' ? 'offline' : 'online',
    });
}
/** `/revoke`. RFC 7009. */
function revoke(world, request) {
    const fields = { ...Object.fromEntries(request.query), ...fieldsOf(request) };
    const text = fields['token'];
    const issued = typeof text === 'string' ? world.tokens.inspect(text) : undefined;
    const user = world.directory.users.find(({ refreshToken }) => refreshToken === text);
    if (user)
        user.revoked = true;
    else if (issued)
        issued.revoked = true;
    else
        return oauthError('invalid_token', 'Token expired or revoked');
    return googleJson({});
}
/** `/oauth2/v1/userinfo` and its successors. */
function userInfo(world, request) {
    const bearer = authorization(request.headers['authorization'], 'bearer') ?? request.query.get('access_token') ?? '';
    const issued = world.tokens.inspect(bearer);
    if (!issued || !world.tokens.isLive(issued) || issued.principal.kind === 'federated') {
        return googleJson({ error: 'invalid_request', error_description: 'Invalid Credentials' }, 401);
    }
    const { email, uniqueId } = issued.principal;
    return googleJson({ id: uniqueId, sub: uniqueId, email, verified_email: true, email_verified: true });
}

;// CONCATENATED MODULE: ./build/package/emulator/routes/sts.js
/**
 * The Security Token Service.
 * @see https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token and RFC 8693
 */







const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const TYPE = 'urn:ietf:params:oauth:token-type:';
const sts_AWS = 'urn:ietf:params:aws:token-type:aws4_request';
const sts_LIFETIME_S = 3600;
/** How long after its issue an OIDC token is still taken, whatever its own expiry. */
const STALE_S = 24 * 3600;
/** Carries the answer out of the checks below. */
class Refused extends Error {
    answer;
    constructor(answer) {
        super('refused');
        this.answer = answer;
    }
}
function refuse(error, description, status = 400) {
    throw new Refused(stsError(error, description, status));
}
/** `POST /v1/token`. */
async function exchange(world, request) {
    try {
        const fields = textFields(request);
        if (fields['grant_type'] !== GRANT) {
            refuse(fields['grant_type'] === undefined ? 'invalid_request' : 'unsupported_grant_type', `Invalid value for "grant_type": expected "${GRANT}".`);
        }
        const requested = fields['requested_token_type'];
        if (requested !== undefined && requested !== `${TYPE}access_token`) {
            refuse('invalid_request', 'Invalid value for "requested_token_type". Only "urn:ietf:params:oauth:token-type:access_token" is supported.');
        }
        const subjectToken = fields['subject_token'];
        if (subjectToken === undefined || subjectToken === '')
            refuse('invalid_request', 'Missing required field: "subject_token".');
        const options = parseOptions(fields['options']);
        if (fields['subject_token_type'] === `${TYPE}access_token` && fields['audience'] === undefined) {
            return downscope(world, subjectToken, options);
        }
        return await federate(world, request, { ...fields, subject_token: subjectToken }, options);
    }
    catch (error) {
        if (error instanceof Refused)
            return error.answer;
        throw error;
    }
}
async function federate(world, request, fields, options) {
    const provider = findProvider(world, fields['audience']);
    const client = checkClient(request, provider, options);
    const scopes = (fields['scope'] ?? '').split(/\s+/).filter((scope) => scope !== '');
    if (scopes.length === 0)
        refuse('invalid_scope', 'The requested scope is empty.');
    const bad = scopes.filter((scope) => !/^(https:\/\/\S+|openid|email|profile)$/.test(scope));
    if (bad.length > 0)
        refuse('invalid_scope', `Some requested scopes were invalid. {invalid=[${bad.join(', ')}]}`);
    const assertion = await readSubject(world, request, provider, fields);
    const principal = mapAttributes(provider, assertion);
    const issued = world.tokens.accessToken({
        principal,
        scopes,
        lifetimeSeconds: world.config.sts.lifetimeSeconds ?? sts_LIFETIME_S,
        boundary: boundaryOf(options),
        via: `sts.token${client === undefined ? '' : ` as ${client}`}`,
    });
    return sts_granted(world, issued.token, issued.expires);
}
function sts_granted(world, token, expires) {
    const seconds = expires === undefined || world.config.sts.omitExpiresIn
        ? undefined
        : Math.floor((expires - world.clock.now()) / 1000);
    return {
        status: 200,
        headers: GOOGLE_HEADERS,
        body: JSON.stringify({
            access_token: token,
            issued_token_type: `${TYPE}access_token`,
            token_type: 'Bearer',
            ...(seconds === undefined ? {} : { expires_in: seconds }),
        }),
    };
}
function findProvider(world, audience) {
    const [, resource] = /^\/\/iam\.googleapis\.com\/((?:projects\/\d+\/locations\/[^/]+\/workloadIdentityPools|locations\/[^/]+\/workforcePools)\/[^/]+\/providers\/[^/]+)$/.exec(audience ?? '') ?? [];
    if (resource === undefined) {
        refuse('invalid_request', 'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.');
    }
    const provider = world.directory.provider(resource);
    if (!provider || provider.config.disabled || provider.poolConfig.disabled) {
        refuse('invalid_target', 'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.');
    }
    return provider;
}
/** A workload pool takes no Authorization header; a workforce pool takes a client, or a project to charge. */
function checkClient(request, { poolConfig }, options) {
    const header = request.headers['authorization'];
    const project = options['userProject'];
    if (header === undefined) {
        if (poolConfig.workforce && typeof project !== 'string') {
            refuse('invalid_request', 'The "userProject" option must be set for a workforce pool when no client authentication is given.');
        }
        return undefined;
    }
    const basic = authorization(header, 'basic');
    const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
    if (!poolConfig.workforce || id === undefined || id === '' || secret === undefined || secret === '') {
        refuse('invalid_client', 'The OAuth client was not found.', 401);
    }
    return id;
}
async function readSubject(world, request, provider, fields) {
    const type = fields['subject_token_type'];
    const { oidc, aws, x509 } = provider.config;
    if (oidc && (type === `${TYPE}jwt` || type === `${TYPE}id_token`))
        return verifyOidc(world, provider, oidc, fields.subject_token);
    if (aws && type === sts_AWS) {
        const verdict = verifyCallerIdentity(world, fields.subject_token, `//iam.googleapis.com/${provider.resource}`);
        if ('refused' in verdict)
            refuse('invalid_grant', verdict.refused);
        if (verdict.account !== aws.accountId)
            refuse('invalid_grant', `The account in the AWS credential ${verdict.account} does not match the expected account ${aws.accountId}.`);
        return { account: verdict.account, arn: verdict.arn, userid: verdict.userid };
    }
    if (x509 && type === `${TYPE}mtls`)
        return verifyCertificate(world, request, fields.subject_token);
    return refuse('invalid_request', 'Invalid value for "subject_token_type": it does not match the type of the identity provider.');
}
async function verifyOidc(world, provider, oidc, token) {
    const jwt = parseJwt(token);
    if (!jwt)
        return refuse('invalid_grant', 'Unable to parse the ID Token.');
    const { iss, aud, exp, iat, nbf } = jwt.payload;
    if (iss !== oidc.issuer) {
        refuse('invalid_grant', `The issuer in ID Token ${String(iss)} does not match the expected ones: ${oidc.issuer}`);
    }
    const audiences = Array.isArray(aud) ? aud.map(String) : [String(aud)];
    const canonical = `//iam.googleapis.com/${provider.resource}`;
    const allowed = oidc.allowedAudiences?.length ? oidc.allowedAudiences : [canonical, `https:${canonical}`];
    if (!audiences.some((audience) => allowed.includes(audience))) {
        refuse('invalid_grant', `The audience in ID Token [${audiences.join(', ')}] does not match the expected audience ${oidc.allowedAudiences?.join(', ') ?? canonical}.`);
    }
    if (!isSignedBy(jwt, [await issuerKey(oidc.issuer)])) {
        refuse('invalid_grant', 'Unable to verify the ID Token signature.');
    }
    const now = world.clock.seconds();
    if (typeof exp !== 'number' || typeof iat !== 'number')
        return refuse('invalid_grant', 'The ID Token is missing the claim exp or iat.');
    if (exp <= now || iat < now - STALE_S)
        refuse('invalid_grant', `ID Token issued at ${iat} is stale to sign-in.`);
    if (iat > now + 60 || (typeof nbf === 'number' && nbf > now + 60)) {
        refuse('invalid_grant', `ID Token issued at ${iat} is in the future.`);
    }
    return { ...jwt.payload };
}
/** The subject token repeats the chain that the TLS handshake has proven. */
function verifyCertificate(world, request, token) {
    const shown = request.connection.clientCertificate;
    if (!request.host.startsWith('sts.mtls.') || !shown) {
        return refuse('invalid_request', 'A client certificate must be presented over mutual TLS at sts.mtls.googleapis.com.');
    }
    let chain;
    try {
        chain = JSON.parse(token);
    }
    catch {
        chain = undefined;
    }
    const [leaf] = Array.isArray(chain) ? chain : [];
    if (typeof leaf !== 'string' || !sameBytes(Buffer.from(leaf, 'base64'), shown)) {
        return refuse('invalid_grant', 'The leaf certificate in the subject token does not match the client certificate of the connection.');
    }
    const certificate = new external_node_crypto_namespaceObject.X509Certificate(shown);
    if (!certificate.verify(new external_node_crypto_namespaceObject.X509Certificate(world.authority.cert).publicKey)) {
        refuse('invalid_grant', 'The certificate chain does not end in a configured trust anchor.');
    }
    const now = world.clock.now();
    if (Date.parse(certificate.validTo) < now || Date.parse(certificate.validFrom) > now) {
        refuse('invalid_grant', 'The client certificate is not valid at this time.');
    }
    const dn = Object.fromEntries(certificate.subject.split('\n').map((line) => {
        const [name = '', ...value] = line.split('=');
        return [name.toLowerCase(), value.join('=')];
    }));
    return {
        subject: { dn },
        serialNumberHex: certificate.serialNumber.toLowerCase(),
        san: { dns: certificate.subjectAltName ?? '' },
    };
}
function sameBytes(a, b) {
    return a.length === b.length && (0,external_node_crypto_namespaceObject.timingSafeEqual)(a, b);
}
function mapAttributes(provider, assertion) {
    const { attributeMapping = DEFAULT_MAPPING[provider.config.aws ? 'aws' : 'oidc'] ?? {}, attributeCondition, } = provider.config;
    const google = {};
    const attribute = {};
    for (const [target, expression] of Object.entries(attributeMapping)) {
        let value;
        try {
            value = evaluate(expression, { assertion });
        }
        catch {
            // A mapped claim that the token does not have leaves the attribute out; only the subject is needed.
            continue;
        }
        if (target.startsWith('google.'))
            google[target.slice('google.'.length)] = value;
        else
            attribute[target.replace(/^attribute\./, '')] = String(value);
    }
    const subject = google['subject'];
    if (typeof subject !== 'string' || subject === '') {
        return refuse('invalid_grant', 'The mapped attribute google.subject is missing or empty.');
    }
    if (Buffer.byteLength(subject) > 127) {
        refuse('invalid_grant', 'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.');
    }
    if (!fulfils(attributeCondition, { assertion, google, attribute })) {
        refuse('unauthorized_client', 'The given credential is rejected by the attribute condition.', 401);
    }
    const groups = google['groups'];
    return {
        kind: 'federated',
        name: `principal://iam.googleapis.com/${provider.pool}/subject/${subject}`,
        pool: provider.pool,
        subject,
        attributes: attribute,
        groups: Array.isArray(groups) ? groups.map(String) : [],
    };
}
/** @see https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds#attribute-mapping */
const DEFAULT_MAPPING = {
    oidc: { 'google.subject': 'assertion.sub' },
    aws: {
        'google.subject': 'assertion.arn',
        'attribute.aws_role': "assertion.arn.contains('assumed-role') ? assertion.arn.extract('{account_arn}assumed-role/') + 'assumed-role/' + assertion.arn.extract('assumed-role/{role_name}/') : assertion.arn",
    },
};
function fulfils(condition, context) {
    if (condition === undefined)
        return true;
    if (typeof condition === 'function')
        return condition(context);
    try {
        return evaluate(condition, context) === true;
    }
    catch {
        // A condition over a claim that is not there does not hold.
        return false;
    }
}
/** @see https://cloud.google.com/iam/docs/downscoping-short-lived-credentials */
function downscope(world, token, options) {
    const source = world.tokens.inspect(token);
    if (!source || !world.tokens.isLive(source))
        return stsError('invalid_grant', 'The subject token is invalid or expired.');
    const boundary = boundaryOf(options);
    if (!boundary)
        return stsError('invalid_request', 'The "options" parameter must hold an "accessBoundary".');
    if (source.boundary)
        return stsError('invalid_grant', 'The subject token already has an access boundary.');
    const lifetimeSeconds = Math.floor((source.expires - world.clock.now()) / 1000);
    const issued = world.tokens.accessToken({ ...source, boundary, lifetimeSeconds, via: 'sts.token' });
    // The new token ends with the old one: Google says when only for tokens of service accounts.
    return sts_granted(world, issued.token, source.principal.kind === 'serviceAccount' ? issued.expires : undefined);
}
const MAX_RULES = 10;
function boundaryOf(options) {
    const boundary = options['accessBoundary'];
    if (boundary === undefined)
        return undefined;
    const invalid = (why) => refuse('invalid_request', `Invalid access boundary: ${why}`);
    const rules = isObject(boundary) ? boundary['accessBoundaryRules'] : undefined;
    if (!Array.isArray(rules) || rules.length === 0)
        return invalid('accessBoundaryRules must not be empty.');
    if (rules.length > MAX_RULES)
        return invalid(`there may be at most ${MAX_RULES} rules.`);
    return rules.map((rule) => {
        if (!isObject(rule))
            return invalid('a rule must be an object.');
        const unknown = Object.keys(rule).find((key) => !['availableResource', 'availablePermissions', 'availabilityCondition'].includes(key));
        if (unknown !== undefined)
            return invalid(`unknown field "${unknown}".`);
        const { availableResource, availablePermissions, availabilityCondition } = rule;
        if (typeof availableResource !== 'string' ||
            !/^\/\/storage\.googleapis\.com\/projects\/_\/buckets\/[^/]+$/.test(availableResource)) {
            return invalid('availableResource must be the full resource name of a Cloud Storage bucket.');
        }
        if (!Array.isArray(availablePermissions) ||
            availablePermissions.length === 0 ||
            !availablePermissions.every((one) => typeof one === 'string' && one.startsWith('inRole:roles/'))) {
            return invalid('availablePermissions must be a list of "inRole:roles/…".');
        }
        if (availabilityCondition === undefined)
            return { availableResource, availablePermissions };
        const expression = isObject(availabilityCondition) ? availabilityCondition['expression'] : undefined;
        if (typeof expression !== 'string' || expression === '')
            return invalid('availabilityCondition needs an expression.');
        return { availableResource, availablePermissions, availabilityCondition: { expression } };
    });
}
/** `options` is JSON in a form, percent-encoded by some clients, and may be an object in a JSON body. */
function parseOptions(text) {
    if (text === undefined || text === '')
        return {};
    const options = jsonObject(text) ?? jsonObject(decoded(text));
    return options ?? refuse('invalid_request', 'Invalid value for "options": it is not a JSON object.');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** STS takes `snake_case` and, in JSON, `camelCase`. */
function textFields(request) {
    const fields = fieldsOf(request) ?? refuse('invalid_request', 'The request body cannot be parsed.');
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        typeof value === 'string' ? value : JSON.stringify(value),
    ]));
}
/** `POST /v1/oauthtoken`: the refresh of a workforce login. @see https://cloud.google.com/iam/docs/workforce-obtaining-short-lived-credentials */
async function oauthToken(world, request) {
    const basic = authorization(request.headers['authorization'], 'basic');
    const [id, secret] = basic === undefined ? [] : Buffer.from(basic, 'base64').toString('utf8').split(':');
    const { form } = { form: fieldsOf(request) ?? {} };
    const { workforceUser } = world;
    if (id !== workforceUser.clientId || secret !== workforceUser.clientSecret) {
        return stsError('invalid_client', 'The OAuth client was not found.', 401);
    }
    if (form['grant_type'] !== 'refresh_token')
        return stsError('unsupported_grant_type', 'Invalid value for "grant_type".');
    if (form['refresh_token'] !== workforceUser.refreshToken || workforceUser.revoked) {
        return stsError('invalid_grant', 'Token has been expired or revoked.');
    }
    const issued = world.tokens.accessToken({
        principal: workforceUser.principal,
        scopes: ['https://www.googleapis.com/auth/cloud-platform'],
        lifetimeSeconds: sts_LIFETIME_S,
        via: 'sts.oauthtoken',
    });
    return {
        status: 200,
        headers: GOOGLE_HEADERS,
        body: JSON.stringify({
            access_token: issued.token,
            expires_in: sts_LIFETIME_S,
            token_type: 'Bearer',
            refresh_token: workforceUser.refreshToken,
        }),
    };
}
/** `POST /v1/introspect`: who a federated token stands for, as gcloud asks. RFC 7662. */
function introspect(world, request) {
    const fields = fieldsOf(request) ?? {};
    const token = typeof fields['token'] === 'string' ? world.tokens.inspect(fields['token']) : undefined;
    if (authorization(request.headers['authorization'], 'basic') === undefined) {
        return oauthError('invalid_client', 'The OAuth client was not found.', 401);
    }
    if (!token || !world.tokens.isLive(token))
        return { status: 200, headers: GOOGLE_HEADERS, body: JSON.stringify({ active: false }) };
    const { principal } = token;
    return {
        status: 200,
        headers: GOOGLE_HEADERS,
        body: JSON.stringify({
            active: true,
            scope: token.scopes.join(' '),
            client_id: '32555940559.apps.googleusercontent.com',
            username: principal.kind === 'federated' ? principal.name : principal.email,
            exp: Math.floor(token.expires / 1000),
            iss: 'https://sts.googleapis.com/',
        }),
    };
}

;// CONCATENATED MODULE: ./build/package/emulator/routing.js
/** Which endpoint answers at which name and path. */









function routing(endpoints) {
    const { services } = endpoints;
    const hosts = fixedHosts(endpoints);
    const hostOf = (host, port) => {
        const fixed = port === 443 || port === 80 ? hosts.get(host) : undefined;
        if (fixed)
            return fixed;
        const [first] = services.at(host, port);
        if (!first)
            return undefined;
        return {
            site: { routes: ['service'], certificateEnds: first.config.certificateEnds },
            find: () => ({ name: 'service', handle: (request) => services.answer(request) }),
        };
    };
    return {
        siteOf: (host, port) => hostOf(host, port)?.site,
        router: (head) => hostOf(head.host, head.port)?.find(head) ?? { name: 'unknown', handle: notFound },
    };
}
function notFound(request) {
    return {
        status: 404,
        headers: { 'content-type': 'text/html; charset=UTF-8', 'referrer-policy': 'no-referrer' },
        body: googlePage(404, request.path),
    };
}
function fixedHosts({ world, jobs, instance, subjectTokens }) {
    const hosts = new Map();
    const add = (name, routes, find, more = {}) => hosts.set(name, { site: { routes, ...more }, find });
    for (const universe of world.config.universes) {
        const stsFind = ({ method, path }) => {
            if (method !== 'POST')
                return undefined;
            if (path === '/v1/token')
                return { name: 'sts.token', handle: (request) => exchange(world, request) };
            if (path === '/v1/oauthtoken')
                return { name: 'sts.oauthtoken', handle: (request) => oauthToken(world, request) };
            if (path === '/v1/introspect')
                return { name: 'sts.introspect', handle: (request) => introspect(world, request) };
            return undefined;
        };
        const stsRoutes = ['sts.token', 'sts.oauthtoken', 'sts.introspect'];
        add(`sts.${universe}`, stsRoutes, stsFind);
        add(`sts.mtls.${universe}`, stsRoutes, stsFind, { mutualTls: true });
        const iamFind = ({ method, path }) => {
            const target = method === 'POST' ? parsePath(path) : undefined;
            return (target && { name: `iamcredentials.${target.method}`, handle: (request) => call(world, request) });
        };
        const iamRoutes = ['generateAccessToken', 'generateIdToken', 'signJwt', 'signBlob'].map((name) => `iamcredentials.${name}`);
        add(`iamcredentials.${universe}`, iamRoutes, iamFind);
        add(`iamcredentials.mtls.${universe}`, iamRoutes, iamFind, { mutualTls: true });
        const oauthFind = ({ method, path }) => oauthRoute(world, method, path);
        const oauthRoutes = ['oauth2.token', 'oauth2.certs', 'oauth2.tokeninfo', 'oauth2.revoke'];
        add(`oauth2.${universe}`, oauthRoutes, oauthFind);
        add(`www.${universe}`, oauthRoutes, oauthFind);
        add(`cloudresourcemanager.${universe}`, ['apis.projects'], ({ method, path }) => method === 'GET' && /^\/v[13]\/projects\/[^/]+$/.test(path)
            ? { name: 'apis.projects', handle: (request) => project(world, request) }
            : undefined);
        add(`storage.${universe}`, ['apis.storage'], ({ method, path }) => method === 'GET' && path.startsWith('/storage/v1/b/')
            ? { name: 'apis.storage', handle: (request) => storage(world, request) }
            : undefined);
    }
    add('accounts.google.com', ['accounts', 'oauth2.token', 'oauth2.revoke'], ({ method, path }) => {
        if (path === '/o/oauth2/token' && method === 'POST')
            return { name: 'oauth2.token', handle: (request) => token(world, request) };
        if (path === '/o/oauth2/revoke')
            return { name: 'oauth2.revoke', handle: (request) => revoke(world, request) };
        return { name: 'accounts', handle: loginPage };
    });
    for (const issuer of [config_GITHUB_ISSUER, ...world.config.issuers]) {
        add(new URL(issuer).hostname, ['oidc.configuration', 'oidc.jwks'], ({ path }) => {
            if (path === '/.well-known/openid-configuration')
                return { name: 'oidc.configuration', handle: () => configuration(issuer) };
            if (path === '/.well-known/jwks')
                return { name: 'oidc.jwks', handle: () => jwks(issuer) };
            return undefined;
        });
    }
    add('pipelines.actions.githubusercontent.com', ['oidc.token'], ({ path }) => path.endsWith('/idtoken') ? { name: 'oidc.token', handle: (request) => jobs.answer(request) } : undefined);
    const metadataRoutes = ['token', 'identity', 'email', 'project', 'universe', 'ping', 'other'].map((name) => `metadata.${name}`);
    const metadataFind = ({ path }) => world.config.metadata === false
        ? undefined
        : { name: routeOf(path), handle: (request) => answer(world, request) };
    add('metadata.google.internal', metadataRoutes, metadataFind);
    add('169.254.169.254', [...metadataRoutes, 'aws.token', 'aws.region', 'aws.role', 'aws.credentials', 'subject'], (head) => {
        const subject = subjectTokens.get(head.path);
        if (subject !== undefined)
            return { name: 'subject', handle: () => subjectToken(subject) };
        const name = instance.routeOf(head.path);
        return name === undefined
            ? metadataFind(head)
            : { name, handle: (request) => instance.answer(request) };
    });
    return hosts;
}
function subjectToken(token) {
    const type = token.startsWith('{') ? 'application/json' : 'text/plain';
    return { status: 200, headers: { 'content-type': type }, body: token };
}
function oauthRoute(world, method, path) {
    if (/^(\/token|\/oauth2\/v[34]\/token)$/.test(path) && method === 'POST') {
        return { name: 'oauth2.token', handle: (request) => token(world, request) };
    }
    if (/^\/oauth2\/v[13]\/certs$/.test(path))
        return { name: 'oauth2.certs', handle: certificates };
    if (/^\/(service_accounts\/v1\/(jwk|metadata\/x509)|robot\/v1\/metadata\/x509)\/[^/]+$/.test(path)) {
        return { name: 'oauth2.certs', handle: (request) => accountCertificates(world, request) };
    }
    if (/^(\/tokeninfo|\/oauth2\/v[123]\/tokeninfo)$/.test(path)) {
        return { name: 'oauth2.tokeninfo', handle: (request) => tokenInfo(world, request) };
    }
    if (/^\/oauth2\/v[123]\/userinfo$/.test(path)) {
        return { name: 'oauth2.tokeninfo', handle: (request) => userInfo(world, request) };
    }
    if (path === '/revoke')
        return { name: 'oauth2.revoke', handle: (request) => revoke(world, request) };
    return undefined;
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/package/emulator/server.js
/** Reads requests, journals them, lets a fault have its way, and writes answers. */





const JOURNALED_BYTES = 1024 * 1024;
/** An HTTP/1.1 server that listens nowhere by itself: it is given sockets, or made to listen by the caller. */
function createEmulatedServer(options) {
    const server = (0,external_node_http_namespaceObject.createServer)({ keepAliveTimeout: 240_000, requestTimeout: 0, headersTimeout: 0 }, (message, response) => {
        serve(options, message, response).catch((error) => {
            // A bug of the emulator's own: say so where the client's log shows it.
            response.statusCode = 500;
            response.end(`The emulator failed: ${error instanceof Error ? error.stack : String(error)}`);
        });
    });
    server.on('clientError', (_, socket) => socket.destroy());
    return server;
}
async function serve(options, message, response) {
    const { journal, faults, router, reset } = options;
    const connection = options.connectionOf(message.socket);
    const url = server_absolute(message.url ?? '/', connection);
    const headers = joined(message);
    const method = message.method ?? 'GET';
    const route = router({ method, host: url.hostname, path: url.pathname, port: connection.port });
    const fault = faults.forRequest({ route: route.name, host: url.hostname, path: url.pathname });
    const entry = journal.arrived({
        route: route.name,
        method,
        host: url.hostname,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        target: `${url.pathname}${url.search}`,
        headers,
        rawHeaders: message.rawHeaders,
        body: '',
        bodyBytes: 0,
        at: Date.now(),
        fault: fault === undefined ? undefined : describeFault(fault),
        connection,
    });
    const gone = new AbortController();
    response.on('close', () => {
        gone.abort();
        journal.answered(entry);
    });
    if (fault === 'reset-before') {
        reset(message.socket);
        return;
    }
    const body = await readBody(message);
    if (body === undefined)
        return;
    note(entry, body);
    journal.read(entry);
    const request = {
        method,
        host: url.hostname,
        path: url.pathname,
        target: `${url.pathname}${url.search}`,
        query: url.searchParams,
        headers,
        rawHeaders: message.rawHeaders,
        body,
        connection,
        gone: gone.signal,
    };
    await server_answer(options, { entry, request, route, fault, response });
}
async function server_answer(options, exchange) {
    const { entry, request, route, fault, response } = exchange;
    const { socket } = response;
    if (!socket || fault === 'silence')
        return;
    if (fault === 'garbage') {
        socket.end('\u0016\u0003\u0001 not HTTP at all\r\n\r\n');
        return;
    }
    const faulty = typeof fault === 'object' && !('proxyStatus' in fault) ? fault : {};
    if (faulty.delayMs !== undefined)
        await pause(faulty.delayMs, request.gone);
    const own = replaced(fault, request) ?? (await route.handle(request));
    if (request.gone.aborted)
        return;
    if (fault === 'reset') {
        options.reset(socket);
        return;
    }
    entry.status = own.status;
    const answered = compressed(own, request, route);
    response.sendDate = false;
    response.statusCode = answered.status;
    response.setHeader('date', new Date(options.clock.now()).toUTCString());
    for (const [name, value] of Object.entries(answered.headers ?? {}))
        response.setHeader(name, value);
    if (fault === 'cut' || fault === 'cut-chunked') {
        cutShort(response, await bytesOf(answered.body), fault === 'cut-chunked', request.method);
        return;
    }
    if (faulty.drip !== undefined) {
        await drip(response, await bytesOf(answered.body), faulty.drip, request.gone);
        return;
    }
    if (answered.body instanceof external_node_stream_namespaceObject.Readable) {
        answered.body.on('error', () => response.destroy());
        answered.body.pipe(response);
        return;
    }
    response.end(answered.body);
}
/** The answer that a fault puts in place of the endpoint's own. */
function replaced(fault, request) {
    if (fault === 'html')
        return { status: 200, headers: { 'content-type': 'text/html' }, body: LOGIN_PAGE };
    if (typeof fault !== 'object' || 'proxyStatus' in fault)
        return undefined;
    const { status, headers, body, json, html } = fault;
    if (status === undefined && body === undefined && json === undefined && html !== true)
        return undefined;
    if (html === true) {
        return {
            status: status ?? 200,
            headers: { 'content-type': 'text/html; charset=UTF-8', ...headers },
            body: status === undefined || status === 200 ? LOGIN_PAGE : googlePage(status, request.path),
        };
    }
    const text = json === undefined ? (body ?? '') : JSON.stringify(json);
    const isJson = json !== undefined || /^\s*[{[]/.test(text.toString());
    return {
        status: status ?? 200,
        headers: {
            'content-type': isJson ? 'application/json; charset=UTF-8' : 'text/plain; charset=utf-8',
            ...headers,
        },
        body: text,
    };
}
const LOGIN_PAGE = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to the network</h1></body></html>\n';
/** Google compresses its APIs' answers for whoever can read that; services and the metadata server do as they please. */
function compressed(answer, { headers }, { name }) {
    const { body } = answer;
    if (body === undefined || body instanceof external_node_stream_namespaceObject.Readable || body.length === 0)
        return answer;
    if (!/^(sts|iamcredentials|oauth2|apis)\./.test(name) || !/\bgzip\b/.test(headers['accept-encoding'] ?? ''))
        return answer;
    return { ...answer, headers: { ...answer.headers, 'content-encoding': 'gzip' }, body: (0,external_node_zlib_namespaceObject.gzipSync)(body) };
}
function cutShort(response, body, chunked, method) {
    const whole = body.length > 1 ? body : Buffer.from('{"cut":"short"}');
    if (!chunked)
        response.setHeader('content-length', whole.length);
    const end = () => response.socket?.destroySoon();
    if (method === 'HEAD')
        response.flushHeaders();
    response.write(whole.subarray(0, Math.floor(whole.length / 2)), end);
}
async function drip(response, body, bytesPerSecond, gone) {
    response.setHeader('content-length', body.length);
    response.flushHeaders();
    const step = Math.max(1, Math.floor(bytesPerSecond / 20));
    for (let at = 0; at < body.length && !gone.aborted; at += step) {
        response.write(body.subarray(at, at + step));
        await pause((1000 * step) / bytesPerSecond, gone);
    }
    if (!gone.aborted)
        response.end();
}
function pause(ms, gone) {
    return new Promise((resolve) => {
        const timer = setTimeout(done, ms);
        function done() {
            clearTimeout(timer);
            gone.removeEventListener('abort', done);
            resolve();
        }
        gone.addEventListener('abort', done);
    });
}
async function bytesOf(body) {
    if (body instanceof external_node_stream_namespaceObject.Readable)
        return Buffer.concat(await body.toArray());
    return Buffer.from(body ?? '');
}
/** Undefined when the client went away in the middle. */
async function readBody(message) {
    try {
        const chunks = [];
        for await (const chunk of message)
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
    catch {
        return undefined;
    }
}
function note(entry, body) {
    entry.bodyBytes = body.length;
    entry.body = body.subarray(0, JOURNALED_BYTES).toString('utf8');
    const type = entry.headers['content-type'] ?? '';
    if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
        entry.form = Object.fromEntries(new URLSearchParams(entry.body));
    }
    else if (/^application\/json\b/i.test(type)) {
        try {
            entry.json = JSON.parse(entry.body);
        }
        catch {
            // Not JSON after all; `body` has it as it came.
        }
    }
}
/** The URL meant: absolute form names its host itself, and otherwise it is the one the connection was opened to. */
function server_absolute(target, connection) {
    if (/^https?:\/\//i.test(target))
        return new URL(target);
    const scheme = connection.via === 'tunnel' ? 'https' : 'http';
    // Concatenated rather than resolved: `//x` is a path here.
    return new URL(`${scheme}://${connection.host}${target.startsWith('/') ? target : '/'}`);
}
function joined(message) {
    const headers = {};
    for (const [name, values] of Object.entries(message.headersDistinct))
        headers[name] = (values ?? []).join(', ');
    return headers;
}

;// CONCATENATED MODULE: ./build/package/emulator/emulator.js
/**
 * A stand-in for Google's token endpoints, GitHub's OIDC issuer and the front end of Cloud Run and Cloud Functions.
 *
 * Real host names over TLS, reached through a proxy: a program runs against it unmodified, by `HTTPS_PROXY` and a CA
 * variable alone. It verifies what Google verifies and answers as Google answers. Nothing leaves this machine: a name
 * that is not configured is refused by the proxy.
 */



















/**
 * Starts an emulator, on a free port unless one is given.
 * @throws {RangeError} for a configuration that cannot be: an address beyond loopback among others
 * @throws {Error} when the port is taken
 */
async function startEmulator(config = {}) {
    const resolved = resolveConfig(config);
    const folder = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'gcp-bearer-emulator-'));
    const emulator = new Emulator(resolved, folder);
    try {
        await emulator.listen();
    }
    catch (error) {
        await emulator.close();
        throw error;
    }
    return emulator;
}
class Emulator {
    config;
    journal = new Journal();
    clock = new Clock();
    /** Where the authority's certificate and what else clients read lies; removed by {@link close}. */
    folder;
    /** Path of the authority's certificate, PEM. */
    caFile;
    /** Milliseconds that a round trip takes on connections opened from now on; the metadata server is near and takes none. */
    roundTripMs;
    #world;
    #faults = new Faults();
    #sockets;
    #jobs;
    #services;
    #proxy;
    #metadata;
    #instance;
    #subjectTokens = new Map();
    /** @internal Use {@link startEmulator}. */
    constructor(config, folder) {
        this.config = config;
        this.folder = folder;
        this.caFile = (0,external_node_path_namespaceObject.join)(folder, 'ca.pem');
        this.roundTripMs = config.roundTripMs;
        this.#world = makeWorld(config, this.clock);
        this.#sockets = new Sockets(this.journal);
        this.#jobs = new Jobs(this.#world);
        this.#services = new Services(this.#world);
        const routes = routing({
            world: this.#world,
            jobs: this.#jobs,
            services: this.#services,
            instance: new InstanceMetadata(this.#world),
            subjectTokens: this.#subjectTokens,
        });
        const server = (connectionOf) => createEmulatedServer({
            journal: this.journal,
            faults: this.#faults,
            clock: this.clock,
            router: routes.router,
            connectionOf,
            reset: (socket) => this.#sockets.reset(socket),
        });
        const direct = (host) => {
            const created = server((socket) => this.#sockets.connectionOf(socket, { host, port: 80, via: 'direct' }));
            created.on('connection', (socket) => this.#sockets.opened(socket));
            return created;
        };
        this.#metadata = direct('metadata.google.internal');
        this.#instance = direct('169.254.169.254');
        this.#proxy = createProxy({
            authority: this.#world.authority,
            journal: this.journal,
            faults: this.#faults,
            siteOf: routes.siteOf,
            server: server((socket) => this.#sockets.connectionOf(socket, { host: '', port: 80, via: 'proxy' })),
            credentials: config.proxyCredentials,
            roundTripMs: () => this.roundTripMs,
        }, this.#sockets);
    }
    /** @internal */
    async listen() {
        const { address, port } = this.config;
        await (0,promises_namespaceObject.writeFile)(this.caFile, this.#world.authority.cert);
        const servers = [this.#proxy, this.#metadata, this.#instance];
        await Promise.all(servers.map((server) => new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(server === this.#proxy ? port : 0, address, resolve);
        })));
        // A metadata server that is not there still has an address, at which nobody answers.
        if (this.config.metadata === false)
            await this.#stopMetadata();
        // Made while the caller goes on: each takes a tenth of a second.
        void signingKey('accounts.google.com');
    }
    /** Stops listening and ends every connection. */
    async close() {
        for (const server of [this.#proxy, this.#metadata, this.#instance])
            server.close();
        this.#sockets.destroyAll();
        await this.#services.close();
        await (0,promises_namespaceObject.rm)(this.folder, { recursive: true, force: true });
    }
    async [Symbol.asyncDispose]() {
        await this.close();
    }
    /** All that a client needs to reach the emulator rather than the network: {@link proxyEnv} and {@link metadataEnv}. */
    get env() {
        return { ...this.proxyEnv, ...this.metadataEnv };
    }
    /**
     * The proxy, and the authority under the name by which each client looks for one: Node, Python's requests, curl,
     * OpenSSL and Go. `NO_PROXY` keeps loopback out of the proxy, so that the metadata server is reached directly.
     */
    get proxyEnv() {
        return {
            HTTPS_PROXY: this.proxyUrl,
            NO_PROXY: '127.0.0.1,localhost,::1',
            NODE_EXTRA_CA_CERTS: this.caFile,
            REQUESTS_CA_BUNDLE: this.caFile,
            CURL_CA_BUNDLE: this.caFile,
            SSL_CERT_FILE: this.caFile,
        };
    }
    /** Where the metadata server is. With `metadata: false` it is an address that refuses connections. */
    get metadataEnv() {
        const host = `${bracketed(this.config.address)}:${this.#metadataPort}`;
        return { GCE_METADATA_HOST: host, GCE_METADATA_IP: host, GCE_METADATA_ROOT: host };
    }
    /**
     * Plain HTTP goes through the proxy too: `http://169.254.169.254` then reaches the AWS instance metadata of the
     * emulator, which has no other way to have that address, and `http://metadata.google.internal` its metadata server.
     */
    get httpProxyEnv() {
        return { HTTP_PROXY: this.proxyUrl, http_proxy: this.proxyUrl };
    }
    /** A machine with credentials of AWS in its environment. */
    get awsEnv() {
        const { region, accessKeyId, secretAccessKey, sessionToken } = this.config.aws;
        return {
            AWS_REGION: region,
            AWS_ACCESS_KEY_ID: accessKeyId,
            AWS_SECRET_ACCESS_KEY: secretAccessKey,
            AWS_SESSION_TOKEN: sessionToken,
        };
    }
    get proxyUrl() {
        const { proxyCredentials, address } = this.config;
        const [user = '', password = ''] = proxyCredentials?.split(':') ?? [];
        const credentials = proxyCredentials === undefined ? '' : `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`;
        return `http://${credentials}${bracketed(address)}:${portOf(this.#proxy)}`;
    }
    /** Plain HTTP on loopback: the AWS instance metadata, and the subject tokens of {@link subjectUrl}. */
    get instanceUrl() {
        return `http://${bracketed(this.config.address)}:${portOf(this.#instance)}`;
    }
    /**
     * A job with `id-token: write`: the variables that its steps find.
     * @param claims what the job is; both forms of `sub` by `subject`
     */
    github(claims = {}) {
        const job = this.#jobs.start(claims);
        const text = (name) => String(job.claims[name] ?? '');
        return {
            ACTIONS_ID_TOKEN_REQUEST_URL: job.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.requestToken,
            GITHUB_REPOSITORY: text('repository'),
            GITHUB_REPOSITORY_ID: text('repository_id'),
            GITHUB_REPOSITORY_OWNER: text('repository_owner'),
            GITHUB_REPOSITORY_OWNER_ID: text('repository_owner_id'),
            GITHUB_REF: text('ref'),
            GITHUB_REF_NAME: text('ref').replace(/^refs\/(heads|tags)\//, ''),
            GITHUB_REF_TYPE: text('ref_type'),
            GITHUB_SHA: text('sha'),
            GITHUB_EVENT_NAME: text('event_name'),
            GITHUB_ACTOR: text('actor'),
            GITHUB_WORKFLOW: text('workflow'),
            GITHUB_WORKFLOW_REF: text('workflow_ref'),
            GITHUB_RUN_ID: text('run_id'),
            GITHUB_RUN_NUMBER: text('run_number'),
            GITHUB_RUN_ATTEMPT: text('run_attempt'),
        };
    }
    /** A token of GitHub's for a job, without asking for it over the network. */
    githubToken(audience, claims = {}) {
        return this.#jobs.token(this.#jobs.start(claims).claims, audience);
    }
    /** A token of any configured issuer. @param claims `aud` and `sub` at least */
    oidcToken(claims, issuer = 'https://idp.example.com') {
        return issue(this.#world, issuer, claims, 3600);
    }
    /**
     * Makes a key of a service account. A key pair is made once for each account and process: `fresh` asks for another.
     * @throws {RangeError} when there is no such account
     */
    async createKey(account, { universe = 'googleapis.com', fresh = '' } = {}) {
        const { email, uniqueId, keys } = this.serviceAccount(account);
        const key = await signingKey(`account ${email} ${fresh}`);
        keys.set(key.kid, { key, disabled: false });
        return {
            type: 'service_account',
            project_id: /@([^.]+)\./.exec(email)?.[1] ?? this.config.project.id,
            private_key_id: key.kid,
            private_key: key.privatePem,
            client_email: email,
            client_id: uniqueId,
            auth_uri: 'https://accounts.google.com/o/oauth2/auth',
            token_uri: `https://oauth2.${universe}/token`,
            auth_provider_x509_cert_url: `https://www.${universe}/oauth2/v1/certs`,
            client_x509_cert_url: `https://www.${universe}/robot/v1/metadata/x509/${encodeURIComponent(email)}`,
            universe_domain: universe,
        };
    }
    /** What `gcloud auth application-default login` leaves for a user. */
    authorizedUser(email = 'dev@example.com') {
        const user = this.user(email);
        return {
            type: 'authorized_user',
            account: '',
            client_id: user.clientId,
            client_secret: user.clientSecret,
            refresh_token: user.refreshToken,
            universe_domain: 'googleapis.com',
        };
    }
    /** What `gcloud auth application-default login --login-config` leaves for someone of a workforce pool. */
    workforceAuthorizedUser() {
        const { clientId, clientSecret, refreshToken } = this.#world.workforceUser;
        return {
            type: 'external_account_authorized_user',
            audience: '//iam.googleapis.com/locations/global/workforcePools/staff/providers/idp',
            client_id: clientId,
            client_secret: clientSecret,
            refresh_token: refreshToken,
            token_url: 'https://sts.googleapis.com/v1/oauthtoken',
            token_info_url: 'https://sts.googleapis.com/v1/introspect',
            universe_domain: 'googleapis.com',
        };
    }
    /** A URL on loopback that answers with a subject token, for the `url` source of an `external_account` file. */
    subjectUrl(token, name = 'token') {
        this.#subjectTokens.set(`/subject/${name}`, token);
        return `${this.instanceUrl}/subject/${name}`;
    }
    /** A client certificate of the emulator's authority, for the provider `x509`. */
    clientCertificate(commonName) {
        return this.#world.authority.issue({ names: [commonName], use: 'client' });
    }
    /** An account as it is; what is changed in it holds from the next request on. @throws {RangeError} */
    serviceAccount(name) {
        const account = this.#world.directory.account(name);
        if (!account)
            throw new RangeError(`no service account is called ${name}`);
        return account;
    }
    user(email) {
        const user = this.#world.directory.user(email);
        if (!user)
            throw new RangeError(`no user is called ${email}`);
        return user;
    }
    /** A service as it is, by its host, and its function's name where several share one. @throws {RangeError} */
    service(host, functionName) {
        const service = this.#services.all.find(({ config }) => config.host === host && (functionName === undefined || config.functionName === functionName));
        if (!service)
            throw new RangeError(`no service is at ${host}`);
        return service;
    }
    /** What an access token stands for; undefined when it is none of the emulator's. */
    inspect(token) {
        return this.#world.tokens.inspect(token);
    }
    /** Whether an access token is neither over nor revoked. */
    isLive(token) {
        const issued = this.inspect(token);
        return issued !== undefined && this.#world.tokens.isLive(issued);
    }
    /** Every token that was handed out, in order. */
    get issued() {
        return this.#world.tokens.issued;
    }
    /** Makes requests to a route fail; see `Fault` and `ROUTES` in faults.ts. */
    fail(route, fault, options = {}) {
        this.#faults.plan(route, fault, options);
    }
    /** Ends the faults of a route, or all of them. */
    heal(route = '*') {
        this.#faults.clear(route);
    }
    get #metadataPort() {
        return this.#stoppedPort ?? portOf(this.#metadata);
    }
    #stoppedPort;
    async #stopMetadata() {
        this.#stoppedPort = portOf(this.#metadata);
        await new Promise((resolve) => this.#metadata.close(resolve));
    }
}
function makeWorld(config, clock) {
    const workforcePool = 'locations/global/workforcePools/staff';
    const principal = {
        kind: 'federated',
        name: `principal://iam.googleapis.com/${workforcePool}/subject/dev@example.com`,
        pool: workforcePool,
        subject: 'dev@example.com',
        attributes: {},
        groups: [],
    };
    return {
        config,
        clock,
        directory: new Directory(config),
        tokens: new Tokens(clock),
        authority: new Authority(),
        workforceUser: {
            clientId: GCLOUD_CLIENT.id,
            clientSecret: 'ZmssLNjJy2998hD4CTg2ejr2',
            refreshToken: '//1/workforce-refresh-token-of-the-emulator',
            principal,
            revoked: false,
        },
    };
}
/** The issuers that the emulator plays. */
function issuersOf(config) {
    return [GITHUB_ISSUER, ...config.issuers];
}
function portOf(server) {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
}
function bracketed(address) {
    return address.includes(':') ? `[${address}]` : address;
}

;// CONCATENATED MODULE: ./build/package/emulator/command.js
/** `gcp-bearer emulator`: the emulator as a program of its own. The command line loads it when it is asked for. */











const FLAGS = {
    config: { type: 'string' },
    address: { type: 'string' },
    port: { type: 'string' },
    fault: { type: 'string', multiple: true },
    'export-to': { type: 'string' },
    'github-env': { type: 'boolean' },
    'key-file': { type: 'string' },
    'service-account': { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
    verbose: { type: 'boolean', short: 'v' },
    help: { type: 'boolean', short: 'h' },
};
/** Bad usage or configuration, in sentences. */
class UsageProblems extends Error {
    problems;
    constructor(problems) {
        super(problems.join('\n'));
        this.problems = problems;
    }
}
/**
 * Runs the emulator until it is interrupted, or around a command until that ends.
 * @param args what stands after the verb
 * @returns the exit status: that of the command; 2 for bad usage or configuration, 127 for a command that is not there
 */
async function runEmulator(args, terminal) {
    try {
        const options = parse(args, terminal.env);
        if (options === 'help') {
            await terminal.print(help());
            return 0;
        }
        const { config, faults } = await configure(options);
        const emulator = await start(config);
        return await new Running(emulator, options, terminal).run([...faults, ...options.faults]);
    }
    catch (error) {
        if (!(error instanceof UsageProblems))
            throw error;
        for (const problem of error.problems)
            terminal.error(problem);
        terminal.info('See gcp-bearer help emulator.');
        return 2;
    }
}
function parse(args, env) {
    const end = args.indexOf('--');
    const own = end === -1 ? args : args.slice(0, end);
    const command = end === -1 ? [] : args.slice(end + 1);
    const problems = [];
    const values = new Map();
    const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({
        args: [...own],
        options: FLAGS,
        strict: false,
        tokens: true,
        allowPositionals: true,
    });
    for (const token of tokens) {
        if (token.kind === 'positional') {
            problems.push(`${JSON.stringify(token.value)} is one word too many: a command to run stands after --.`);
        }
        if (token.kind !== 'option')
            continue;
        const flag = Object.hasOwn(FLAGS, token.name) ? FLAGS[token.name] : undefined;
        const isBoolean = flag?.type === 'boolean';
        if (!flag)
            problems.push(`${token.rawName} is not a flag of emulator.`);
        else if (isBoolean ? token.value !== undefined : token.value === undefined) {
            problems.push(`${token.rawName} ${isBoolean ? 'takes no value' : 'needs a value'}.`);
        }
        else {
            const before = values.get(token.name);
            if (!before)
                values.set(token.name, [token.value ?? 'true']);
            else if ('multiple' in flag)
                before.push(token.value ?? '');
            else if (!isBoolean)
                problems.push(`${token.rawName} is given twice.`);
        }
    }
    if (values.has('help'))
        return 'help';
    const value = (name) => values.get(name)?.[0];
    const address = value('address') ?? '127.0.0.1';
    if (!isLoopback(address)) {
        problems.push(`--address ${address} is beyond loopback. The emulator hands a token to whoever asks, and listens on this machine alone: 127.0.0.1 or ::1.`);
    }
    const port = value('port') ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        problems.push(`--port ${port} is not a port.`);
    const faults = [];
    for (const text of values.get('fault') ?? []) {
        const fault = parseFault(text);
        if ('problem' in fault)
            problems.push(`--fault: ${fault.problem}.`);
        else
            faults.push(fault);
    }
    const githubEnv = env['GITHUB_ENV'];
    if (values.has('github-env') && !githubEnv) {
        problems.push('--github-env needs GITHUB_ENV, which a step of a workflow has.');
    }
    if (values.has('service-account') && !values.has('key-file')) {
        problems.push('--service-account says whose key --key-file is, and that is not given.');
    }
    if (end !== -1 && command.length === 0)
        problems.push('A command is missing after --.');
    if (problems.length > 0)
        throw new UsageProblems(problems);
    return {
        config: value('config'),
        address,
        port: Number(port),
        faults,
        exportTo: value('export-to'),
        githubEnv: values.has('github-env') ? githubEnv : undefined,
        keyFile: value('key-file'),
        account: value('service-account'),
        // What a command says must not drown.
        logs: values.has('verbose') || (command.length === 0 && !values.has('quiet')),
        command,
    };
}
function isLoopback(address) {
    return /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/.test(address);
}
async function configure(options) {
    const { address, port } = options;
    const { config, faults } = options.config === undefined ? { config: {}, faults: [] } : await load(options.config);
    const complete = { ...config, address, port };
    let resolved;
    try {
        resolved = resolveConfig(complete);
    }
    catch (error) {
        if (error instanceof RangeError)
            throw new UsageProblems([`${options.config ?? 'emulator'}: ${error.message}.`]);
        throw error;
    }
    const account = options.keyFile === undefined ? undefined : (options.account ?? defaultAccount(resolved));
    const known = resolved.serviceAccounts.map(({ email }) => email);
    if (options.keyFile !== undefined && (account === undefined || !known.includes(account))) {
        throw new UsageProblems([
            `--service-account ${account ?? ''} is not an account of the emulator; there are ${known.join(', ') || 'none'}.`,
        ]);
    }
    const services = resolved.services.map((service) => service.function || service.handler ? service : { ...service, handler: echo });
    return { config: { ...complete, services }, faults };
}
function defaultAccount({ serviceAccounts }) {
    return serviceAccounts.find(({ email }) => email === DEPLOYER)?.email ?? serviceAccounts[0]?.email;
}
async function load(path) {
    let text;
    try {
        text = await (0,promises_namespaceObject.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new UsageProblems([`--config ${path} cannot be read (${codeOf(error)}).`]);
    }
    try {
        return await readConfigFile(text, path, (0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.resolve)(path)));
    }
    catch (error) {
        if (error instanceof ConfigFileError)
            throw new UsageProblems(error.problems);
        throw error;
    }
}
async function start(config) {
    try {
        return await startEmulator(config);
    }
    catch (error) {
        const code = codeOf(error);
        if (!['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code))
            throw error;
        throw new UsageProblems([`${config.address}:${config.port} cannot be listened at (${code}).`]);
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
/** An emulator that has started, and the files that tell of it. */
class Running {
    #emulator;
    #options;
    #terminal;
    /** To be removed: they are of no use without it. */
    #files = [];
    constructor(emulator, options, terminal) {
        this.#emulator = emulator;
        this.#options = options;
        this.#terminal = terminal;
    }
    async run(faults) {
        const { command, logs } = this.#options;
        let stopCommand = async () => { };
        this.#terminal.onInterrupt(async () => {
            await stopCommand();
            await this.#end();
        });
        try {
            for (const { route, faults: list, options } of faults)
                this.#emulator.fail(route, list, options);
            const environment = await this.#environment();
            if (logs)
                this.#emulator.journal.onAnswer((entry) => this.#terminal.info(describe(entry)));
            await this.#tell(environment);
            if (command.length === 0)
                return await new Promise(() => { });
            const child = this.#spawn(environment);
            stopCommand = child.stop;
            return await child.ended;
        }
        finally {
            await this.#end();
        }
    }
    async #environment() {
        const { keyFile, account } = this.#options;
        const { proxyEnv, metadataEnv } = this.#emulator;
        const { HTTPS_PROXY = '', NO_PROXY = '' } = proxyEnv;
        const { ACTIONS_ID_TOKEN_REQUEST_URL = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN = '' } = this.#emulator.github();
        const environment = {
            ...proxyEnv,
            // curl and Python prefer small letters, which may name another proxy.
            https_proxy: HTTPS_PROXY,
            no_proxy: NO_PROXY,
            ...metadataEnv,
            ACTIONS_ID_TOKEN_REQUEST_URL,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN,
        };
        if (keyFile === undefined)
            return environment;
        const key = await this.#emulator.createKey(account ?? defaultAccount(this.#emulator.config) ?? '');
        await this.#write('--key-file', keyFile, async () => {
            // What lies there may be a real key.
            await (0,promises_namespaceObject.writeFile)(keyFile, `${JSON.stringify(key, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
        });
        return { ...environment, GOOGLE_APPLICATION_CREDENTIALS: (0,external_node_path_namespaceObject.resolve)(keyFile) };
    }
    async #tell(environment) {
        const { exportTo, githubEnv, command } = this.#options;
        const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${quoted(value)}\n`);
        if (command.length === 0) {
            for (const line of this.#introduction())
                this.#terminal.info(line);
            await this.#terminal.print(exports.join(''));
        }
        if (githubEnv !== undefined) {
            const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
            await (0,promises_namespaceObject.appendFile)(githubEnv, lines.join(''));
        }
        if (exportTo === undefined)
            return;
        await this.#write('--export-to', exportTo, async () => {
            // Whoever waits for the file finds all of it.
            const partial = `${exportTo}.partial`;
            await (0,promises_namespaceObject.writeFile)(partial, exports.join(''), { mode: 0o600 });
            await (0,promises_namespaceObject.rename)(partial, exportTo);
        });
    }
    async #write(flag, path, write) {
        try {
            await write();
        }
        catch (error) {
            const code = codeOf(error);
            const why = code === 'EEXIST' ? 'there is such a file, which stays as it is' : code;
            throw new UsageProblems([`${flag} ${path} cannot be written: ${why}.`]);
        }
        this.#files.push(path);
    }
    #introduction() {
        const { config } = this.#emulator;
        const providers = config.pools.flatMap(({ id, projectNumber = config.project.number, workforce, providers: all }) => workforce
            ? []
            : all.map((one) => `projects/${projectNumber}/locations/global/workloadIdentityPools/${id}/providers/${one.id}`));
        const services = config.services.map(({ host, functionName }) => `https://${host}${functionName ? `/${functionName}` : ''}`);
        return [
            `An emulator of Google's endpoints listens at ${new URL(this.#emulator.proxyUrl).host}, for tests. Ctrl-C ends it.`,
            `Providers: ${providers.join(', ') || 'none'}`,
            `Service accounts: ${config.serviceAccounts.map(({ email }) => email).join(', ') || 'none'}`,
            `Services: ${services.join(', ') || 'none'}`,
            'In the shell that is to use it:',
        ];
    }
    #spawn(environment) {
        const [file = '', ...args] = this.#options.command;
        const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, { stdio: 'inherit', env: { ...this.#terminal.env, ...environment } });
        const ended = (0,external_node_events_namespaceObject.once)(child, 'exit').then(([code, signal]) => {
            if (typeof code === 'number')
                return code;
            const known = Object.entries(external_node_os_namespaceObject.constants.signals).find(([name]) => name === signal);
            return 128 + (known?.[1] ?? 0);
        }, (error) => {
            this.#terminal.error(`${file} cannot be run (${codeOf(error)}).`);
            return 127;
        });
        const stop = async () => {
            child.kill('SIGTERM');
            await ended;
        };
        return { ended, stop };
    }
    async #end() {
        await Promise.all([
            this.#emulator.close(),
            ...this.#files.splice(0).map((file) => (0,promises_namespaceObject.rm)(file, { force: true })),
        ]);
    }
}
/** A request in a line: which endpoint it was for, and what came of it. */
function describe({ route, method, host, path, status, fault }) {
    // GitHub's endpoint has a secret in its path.
    const place = route === 'oidc.token' ? host : `${host}${path}`;
    const made = fault === undefined ? '' : `, by the fault ${fault}`;
    return `${method} ${place} ${status ?? 'not answered'} (${route}${made})`;
}
/** For a POSIX shell. */
function quoted(value) {
    return `'${value.replaceAll("'", "'\\''")}'`;
}
function help() {
    const kinds = FAULT_KINDS.map(([kind, meaning]) => `  ${kind.padEnd(16)}  ${meaning}`);
    const routes = [''];
    for (const name of routeNames()) {
        const line = routes.at(-1) ?? '';
        if (line.length + name.length > 74)
            routes.push(name);
        else
            routes[routes.length - 1] = line === '' ? name : `${line} ${name}`;
    }
    return `Start a stand-in for Google's and GitHub's endpoints on this machine, for tests.

Usage: gcp-bearer emulator [FLAGS] [-- COMMAND …]

With a command, runs it with the variables set that lead it to the emulator, and
ends with its exit status. Without one, prints those variables on standard output
and runs until it is interrupted; each request is a line on standard error.

Programs need no change: they find the emulator by HTTPS_PROXY, trust it by the
variables for certificates, and find a metadata server by GCE_METADATA_HOST. It
verifies signatures, audiences, conditions and policies as Google does, answers with
Google's own errors, and makes tokens that nobody but it accepts. Names that it
does not know are refused; nothing leaves this machine.

Examples:
  # run a script against it
  gcp-bearer emulator --key-file key.json -- python3 script.py
  # start it, and use it from other shells
  gcp-bearer emulator --export-to emulator.env
  . ./emulator.env
  # your own accounts, pools and services
  gcp-bearer emulator --config emulator.yaml
  # the first two exchanges at Google's STS fail
  gcp-bearer emulator --fault 'sts=503*2' -- ./deploy.sh

Flags:
  --config FILE            accounts, pools, conditions, services and faults, in YAML:
                           docs/emulator.md
  --address ADDRESS        an address of this machine. Default: 127.0.0.1
  --port PORT              of the proxy. Default: a free one
  --fault SETTING          make requests fail, as below; may be given several times
  --export-to FILE         write the variables to a file, for a shell to read, once all is
                           ready; it is removed at the end
  --github-env             set them for the later steps of a job of GitHub Actions
  --key-file FILE          make a key and write it to a file that is not there yet, named
                           by GOOGLE_APPLICATION_CREDENTIALS; it is removed at the end
  --service-account EMAIL  whose key that is. Default:
                           ${DEPLOYER}
  -q, --quiet              no line for each request
  -v, --verbose            a line for each request, with a command too
  -h, --help               print this help

Faults: ROUTE[@HOST[/PATH]]=FAULT[,FAULT…][*TIMES]
One fault happens to every request unless TIMES is given; a list is gone through
a request at a time, once unless TIMES says more.
${kinds.join('\n')}

Routes; a name stands for all below it:
${routes.map((line) => `  ${line}`).join('\n')}
`;
}

var __webpack_exports__runEmulator = __webpack_exports__.H;
export { __webpack_exports__runEmulator as runEmulator };
