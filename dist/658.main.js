"use strict";

exports.id = 658;

exports.ids = [ 658 ];

exports.modules = {
1658: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
executableSubjectToken: () => executableSubjectToken
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421), _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2005), _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4704);
const TIMEOUT_MS = 3e4, MAX_OUTPUT_CHARACTERS = 1048576;
async function executableSubjectToken(options, {executable: executable}, env) {
const {timeout_millis: timeoutMs = TIMEOUT_MS} = (0, _record_js__WEBPACK_IMPORTED_MODULE_2__.u)(executable) ? executable : {};
if ("number" != typeof timeoutMs) throw new Error("its timeout_millis is not a number");
const [{PluggableAuthClient: PluggableAuthClient}, {PluggableAuthHandler: PluggableAuthHandler}, {ExecutableResponse: ExecutableResponse}] = await Promise.all([ __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 6077)), __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 908)), __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 3247)) ]), client = new PluggableAuthClient(options), handler = Reflect.get(client, "handler");
if (!(handler instanceof PluggableAuthHandler)) throw new Error("the library runs executables in another way");
handler.retrieveResponseFromExecutable = async variables => {
const [file = "", ...rest] = wordsOf(handler), output = await runCommand([ file, ...rest ], {
...env,
...Object.fromEntries(variables)
}, timeoutMs);
try {
return new ExecutableResponse(JSON.parse(output));
} catch (error) {
if (!(error instanceof SyntaxError)) throw error;
throw new Error(`The executable returned ${output.length} characters that are not JSON.`);
}
};
return client.retrieveSubjectToken();
}
function wordsOf(handler) {
const words = Reflect.get(handler, "commandComponents");
if (Array.isArray(words) && words.every(word => "string" == typeof word)) return words;
throw new Error("the library runs executables in another way");
}
function runCommand([file, ...rest], env, timeoutMs) {
return new Promise((resolve, reject) => {
const detached = "win32" !== process.platform, child = (0, node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, rest, {
env: {
...env
},
detached: detached,
stdio: [ "ignore", "pipe", "pipe" ]
});
let output = "", errors = "";
const end = problem => {
clearTimeout(timer);
child.stdout.destroy();
child.stderr.destroy();
child.unref();
problem ? reject(problem) : resolve(output);
}, kill = why => {
try {
detached && void 0 !== child.pid ? process.kill(-child.pid, "SIGKILL") : child.kill("SIGKILL");
} catch {}
end(new Error(why));
}, timer = setTimeout(() => kill("The executable failed to finish within the timeout specified."), timeoutMs), read = (stream, take) => {
stream.setEncoding("utf8");
stream.on("data", text => {
take(text);
output.length + errors.length > MAX_OUTPUT_CHARACTERS && kill("The executable printed more than a token.");
});
};
read(child.stdout, text => {
output += text;
});
read(child.stderr, text => {
errors += text;
});
child.on("error", error => end(new Error(`Could not run the executable ${(0, _quote_js__WEBPACK_IMPORTED_MODULE_1__.fV)(file)} (${(0, 
_quote_js__WEBPACK_IMPORTED_MODULE_1__.A3)(error)}).`)));
child.on("close", (code, signal) => {
end(0 === code ? void 0 : null === code ? new Error(`The executable was ended by the signal ${signal}.`) : new Error(`The executable failed with exit code: ${code} and error message: ${output}${errors}.`));
});
});
}
}
};
