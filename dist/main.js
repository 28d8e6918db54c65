(() => {
"use strict";
var e = {
2260: e => {
e.exports = require("./left-out.cjs");
},
181: e => {
e.exports = require("buffer");
},
5317: e => {
e.exports = require("child_process");
},
6982: e => {
e.exports = require("crypto");
},
4434: e => {
e.exports = require("events");
},
9896: e => {
e.exports = require("fs");
},
8611: e => {
e.exports = require("http");
},
5692: e => {
e.exports = require("https");
},
4573: e => {
e.exports = require("node:buffer");
},
1421: e => {
e.exports = require("node:child_process");
},
7598: e => {
e.exports = require("node:crypto");
},
8474: e => {
e.exports = require("node:events");
},
3024: e => {
e.exports = require("node:fs");
},
1455: e => {
e.exports = require("node:fs/promises");
},
7067: e => {
e.exports = require("node:http");
},
7030: e => {
e.exports = require("node:net");
},
8161: e => {
e.exports = require("node:os");
},
6760: e => {
e.exports = require("node:path");
},
7075: e => {
e.exports = require("node:stream");
},
8500: e => {
e.exports = require("node:timers/promises");
},
1692: e => {
e.exports = require("node:tls");
},
3136: e => {
e.exports = require("node:url");
},
7975: e => {
e.exports = require("node:util");
},
714: e => {
e.exports = require("node:vm");
},
5919: e => {
e.exports = require("node:worker_threads");
},
8522: e => {
e.exports = require("node:zlib");
},
857: e => {
e.exports = require("os");
},
6928: e => {
e.exports = require("path");
},
932: e => {
e.exports = require("process");
},
2203: e => {
e.exports = require("stream");
},
9023: e => {
e.exports = require("util");
}
}, r = {};
function __nccwpck_require__(_) {
var c = r[_];
if (void 0 !== c) return c.exports;
var t = r[_] = {
exports: {}
}, o = !0;
try {
e[_].call(t.exports, t, t.exports, __nccwpck_require__);
o = !1;
} finally {
o && delete r[_];
}
return t.exports;
}
__nccwpck_require__.m = e;
void 0 !== __nccwpck_require__ && (__nccwpck_require__.ab = __dirname + "/");
(() => {
__nccwpck_require__.n = e => {
var r = e && e.__esModule ? () => e.default : () => e;
__nccwpck_require__.d(r, {
a: r
});
return r;
};
})();
(() => {
var e, r = Object.getPrototypeOf ? e => Object.getPrototypeOf(e) : e => e.__proto__;
__nccwpck_require__.t = function(_, c) {
1 & c && (_ = this(_));
if (8 & c) return _;
if ("object" == typeof _ && _) {
if (4 & c && _.__esModule) return _;
if (16 & c && "function" == typeof _.then) return _;
}
var t = Object.create(null);
__nccwpck_require__.r(t);
var o = {};
e = e || [ null, r({}), r([]), r(r) ];
for (var i = 2 & c && _; "object" == typeof i && !~e.indexOf(i); i = r(i)) Object.getOwnPropertyNames(i).forEach(e => o[e] = () => _[e]);
o.default = () => _;
__nccwpck_require__.d(t, o);
return t;
};
})();
(() => {
__nccwpck_require__.d = (e, r) => {
for (var _ in r) __nccwpck_require__.o(r, _) && !__nccwpck_require__.o(e, _) && Object.defineProperty(e, _, {
enumerable: !0,
get: r[_]
});
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = e => Promise.all(Object.keys(__nccwpck_require__.f).reduce((r, _) => {
__nccwpck_require__.f[_](e, r);
return r;
}, []));
})();
(() => {
__nccwpck_require__.u = e => e + ".main.js";
})();
(() => {
__nccwpck_require__.o = (e, r) => Object.prototype.hasOwnProperty.call(e, r);
})();
(() => {
__nccwpck_require__.r = e => {
"undefined" != typeof Symbol && Symbol.toStringTag && Object.defineProperty(e, Symbol.toStringTag, {
value: "Module"
});
Object.defineProperty(e, "__esModule", {
value: !0
});
};
})();
(() => {
var e = {
792: 1
}, installChunk = r => {
var _ = r.modules, c = r.ids, t = r.runtime;
for (var o in _) __nccwpck_require__.o(_, o) && (__nccwpck_require__.m[o] = _[o]);
t && t(__nccwpck_require__);
for (var i = 0; i < c.length; i++) e[c[i]] = 1;
};
__nccwpck_require__.f.require = (r, _) => {
e[r] || installChunk(require("./" + __nccwpck_require__.u(r)));
};
})();
var _ = {};
__nccwpck_require__.r(_);
if (__nccwpck_require__(5919).isMainThread) {
process.exitCode = 1;
Promise.all([ __nccwpck_require__.e(942), __nccwpck_require__.e(397), __nccwpck_require__.e(957) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 5768));
} else Promise.all([ __nccwpck_require__.e(663), __nccwpck_require__.e(397), __nccwpck_require__.e(145), __nccwpck_require__.e(797) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2929));
module.exports = _;
})();
