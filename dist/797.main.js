"use strict";

exports.id = 797;

exports.ids = [ 797 ];

exports.modules = {
2929: (e, t, s) => {
s.r(t);
var r = s(5919), o = s(7145);
let n;
const report = e => r.parentPort?.postMessage(e);
r.parentPort?.on("message", async ({task: e, captures: t, observation: s}) => {
report({
started: !0
});
void 0 !== s && (n = withBuffer(s));
void 0 !== n && report({
result: await (0, o.Z)(e, n, t)
});
});
function withBuffer(e) {
const {buffer: t, byteOffset: s, byteLength: r} = e.response.body, o = Buffer.from(t, s, r);
return {
...e,
response: {
...e.response,
body: o
}
};
}
}
};
