(() => {
"use strict";
var __webpack_modules__ = {
2260: module => {
module.exports = require("./left-out.cjs");
},
181: module => {
module.exports = require("buffer");
},
5317: module => {
module.exports = require("child_process");
},
6982: module => {
module.exports = require("crypto");
},
4434: module => {
module.exports = require("events");
},
9896: module => {
module.exports = require("fs");
},
8611: module => {
module.exports = require("http");
},
5692: module => {
module.exports = require("https");
},
4573: module => {
module.exports = require("node:buffer");
},
1421: module => {
module.exports = require("node:child_process");
},
7598: module => {
module.exports = require("node:crypto");
},
8474: module => {
module.exports = require("node:events");
},
3024: module => {
module.exports = require("node:fs");
},
1455: module => {
module.exports = require("node:fs/promises");
},
7067: module => {
module.exports = require("node:http");
},
7030: module => {
module.exports = require("node:net");
},
8161: module => {
module.exports = require("node:os");
},
6760: module => {
module.exports = require("node:path");
},
7075: module => {
module.exports = require("node:stream");
},
8500: module => {
module.exports = require("node:timers/promises");
},
1692: module => {
module.exports = require("node:tls");
},
7975: module => {
module.exports = require("node:util");
},
714: module => {
module.exports = require("node:vm");
},
5919: module => {
module.exports = require("node:worker_threads");
},
8522: module => {
module.exports = require("node:zlib");
},
857: module => {
module.exports = require("os");
},
6928: module => {
module.exports = require("path");
},
932: module => {
module.exports = require("process");
},
2203: module => {
module.exports = require("stream");
},
9023: module => {
module.exports = require("util");
}
}, __webpack_module_cache__ = {};
function __nccwpck_require__(moduleId) {
var cachedModule = __webpack_module_cache__[moduleId];
if (void 0 !== cachedModule) return cachedModule.exports;
var module = __webpack_module_cache__[moduleId] = {
exports: {}
}, threw = !0;
try {
__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
threw = !1;
} finally {
threw && delete __webpack_module_cache__[moduleId];
}
return module.exports;
}
__nccwpck_require__.m = __webpack_modules__;
void 0 !== __nccwpck_require__ && (__nccwpck_require__.ab = __dirname + "/");
(() => {
__nccwpck_require__.n = module => {
var getter = module && module.__esModule ? () => module.default : () => module;
__nccwpck_require__.d(getter, {
a: getter
});
return getter;
};
})();
(() => {
var leafPrototypes, getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
__nccwpck_require__.t = function(value, mode) {
1 & mode && (value = this(value));
if (8 & mode) return value;
if ("object" == typeof value && value) {
if (4 & mode && value.__esModule) return value;
if (16 & mode && "function" == typeof value.then) return value;
}
var ns = Object.create(null);
__nccwpck_require__.r(ns);
var def = {};
leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
for (var current = 2 & mode && value; "object" == typeof current && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
def.default = () => value;
__nccwpck_require__.d(ns, def);
return ns;
};
})();
(() => {
__nccwpck_require__.d = (exports, definition) => {
for (var key in definition) __nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key) && Object.defineProperty(exports, key, {
enumerable: !0,
get: definition[key]
});
};
})();
(() => {
__nccwpck_require__.f = {};
__nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
__nccwpck_require__.f[key](chunkId, promises);
return promises;
}, []));
})();
(() => {
__nccwpck_require__.u = chunkId => chunkId + ".main.js";
})();
(() => {
__nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();
(() => {
__nccwpck_require__.r = exports => {
"undefined" != typeof Symbol && Symbol.toStringTag && Object.defineProperty(exports, Symbol.toStringTag, {
value: "Module"
});
Object.defineProperty(exports, "__esModule", {
value: !0
});
};
})();
(() => {
var installedChunks = {
792: 1
}, installChunk = chunk => {
var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
for (var moduleId in moreModules) __nccwpck_require__.o(moreModules, moduleId) && (__nccwpck_require__.m[moduleId] = moreModules[moduleId]);
runtime && runtime(__nccwpck_require__);
for (var i = 0; i < chunkIds.length; i++) installedChunks[chunkIds[i]] = 1;
};
__nccwpck_require__.f.require = (chunkId, promises) => {
installedChunks[chunkId] || installChunk(require("./" + __nccwpck_require__.u(chunkId)));
};
})();
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
if (__nccwpck_require__(5919).isMainThread) {
process.exitCode = 1;
Promise.all([ __nccwpck_require__.e(942), __nccwpck_require__.e(397), __nccwpck_require__.e(957) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 881));
} else Promise.all([ __nccwpck_require__.e(953), __nccwpck_require__.e(397), __nccwpck_require__.e(13), __nccwpck_require__.e(797) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 2929));
module.exports = __webpack_exports__;
})();
