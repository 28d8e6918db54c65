"use strict";

exports.id = 797;

exports.ids = [ 797 ];

exports.modules = {
2929: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.r(__webpack_exports__);
var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919), _evaluation_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4013);
let known;
const report = message => node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.postMessage(message);
node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort?.on("message", async ({task: task, captures: captures, observation: observation}) => {
report({
started: !0
});
void 0 !== observation && (known = withBuffer(observation));
void 0 !== known && report({
result: await (0, _evaluation_task_js__WEBPACK_IMPORTED_MODULE_1__.Z)(task, known, captures)
});
});
function withBuffer(observation) {
const {buffer: buffer, byteOffset: byteOffset, byteLength: byteLength} = observation.response.body, body = Buffer.from(buffer, byteOffset, byteLength);
return {
...observation,
response: {
...observation.response,
body: body
}
};
}
}
};
