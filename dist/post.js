(() => {
 "use strict";
 var __webpack_modules__ = {
  546: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
   __nccwpck_require__.d(__webpack_exports__, {
    sf: () => STATE_NAME,
    Bu: () => parseState,
    WS: () => removeFiles
   });
   const promises_namespaceObject = require("node:fs/promises");
   const external_node_path_namespaceObject = require("node:path");
   const external_node_buffer_namespaceObject = require("node:buffer");
   const external_node_fs_namespaceObject = require("node:fs");
   const external_node_timers_promises_namespaceObject = require("node:timers/promises");
   const REASONS = new Map([ [ "ENOENT", "it does not exist" ], [ "ENOTDIR", "a part of the path is a file, not a folder" ], [ "EISDIR", "it is a folder" ], [ "EEXIST", "something is there already, and it is not overwritten" ], [ "ELOOP", "a symbolic link is in the way" ], [ "ENAMETOOLONG", "the path is longer than the system allows" ], [ "EACCES", "this user has no permission" ], [ "EPERM", "this user has no permission" ], [ "ENOSPC", "the disk is full" ], [ "EDQUOT", "the user's disk quota is used up" ], [ "EFBIG", "the file would be larger than the system allows" ], [ "EROFS", "the file system is read-only" ], [ "EMFILE", "this process has too many files open" ], [ "ENFILE", "the machine has too many files open" ], [ "EIO", "the disk has an error" ], [ "ERR_INVALID_ARG_VALUE", "the path has a NUL character" ] ]);
   function systemCode(error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
   }
   function systemReason(error) {
    const code = systemCode(error);
    const reason = REASONS.get(code);
    return reason === void 0 ? `the system refused (${code})` : `${reason} (${code})`;
   }
   const MIB = 1024 * 1024;
   const MOST_BYTES = {
    credential: MIB,
    boundary: MIB,
    schema: 4 * MIB,
    checks: 16 * MIB,
    body: 64 * MIB,
    results: 64 * MIB
   };
   const POLL_MS = 20;
   const CHUNK_BYTES = 64 * 1024;
   class UnreadableFile extends Error {
    code;
    constructor(why, code = "UNREADABLE") {
     super(why);
     this.name = "UnreadableFile";
     this.code = code;
    }
    get isAbsent() {
     return this.code === "ENOENT" || this.code === "ENOTDIR";
    }
   }
   async function readBytes(path, {maxBytes: maxBytes, pipeWaitMs: pipeWaitMs}) {
    let file;
    try {
     refuseOther(await (0, promises_namespaceObject.stat)(path), pipeWaitMs);
     file = await (0, promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
     const found = await file.stat();
     refuseOther(found, pipeWaitMs);
     if (found.size > maxBytes) throw tooLarge(maxBytes);
     return await readAll(file, maxBytes, found.isFIFO() ? pipeWaitMs : void 0);
    } catch (error) {
     if (error instanceof UnreadableFile) throw error;
     throw unreadable(error);
    } finally {
     await (file?.close());
    }
   }
   async function readText(path, options) {
    return decodeText(await readBytes(path, options));
   }
   function decodeText(bytes) {
    if (!(0, external_node_buffer_namespaceObject.isUtf8)(bytes)) throw new UnreadableFile("is not UTF-8 text");
    return bytes.toString("utf8");
   }
   function tooLarge(maxBytes) {
    return new UnreadableFile(`has more than ${maxBytes / MIB} MiB, the most that is read`);
   }
   function refuseOther(found, pipeWaitMs) {
    if (found.isFile() || found.isFIFO() && pipeWaitMs !== void 0) return;
    throw new UnreadableFile(`is ${kindOf(found)}, not a file`);
   }
   function kindOf(found) {
    if (found.isFile()) return "a file";
    if (found.isDirectory()) return "a folder";
    if (found.isSymbolicLink()) return "a symbolic link";
    if (found.isFIFO()) return "a pipe";
    if (found.isSocket()) return "a socket";
    return "a device";
   }
   function unreadable(error) {
    const code = systemCode(error);
    if (code === "ENOENT") return new UnreadableFile("does not exist", code);
    return new UnreadableFile(`cannot be read: ${systemReason(error)}`, code);
   }
   async function readAll(file, maxBytes, waitMs) {
    const chunks = [];
    let total = 0;
    let waitedMs = 0;
    let hasWriter = false;
    for (;;) {
     const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
     const read = await readSome(file, chunk);
     if (read === 0 && (hasWriter || waitMs === void 0)) return Buffer.concat(chunks);
     hasWriter ||= read !== 0;
     if (read === "later" || read === 0) {
      if (waitedMs >= (waitMs ?? 0)) throw new UnreadableFile(`was not written to its end within ${waitedMs / 1e3} s`);
      await (0, external_node_timers_promises_namespaceObject.setTimeout)(POLL_MS);
      waitedMs += POLL_MS;
      continue;
     }
     total += read;
     if (total > maxBytes) throw tooLarge(maxBytes);
     chunks.push(chunk.subarray(0, read));
    }
   }
   async function readSome(file, into) {
    try {
     return (await file.read(into, 0, into.length, null)).bytesRead;
    } catch (error) {
     if (systemCode(error) === "EAGAIN") return "later";
     throw error;
    }
   }
   const STATE_NAME = "cleanup";
   const MANIFEST = "manifest.json";
   function parseState(text) {
    try {
     const state = JSON.parse(text);
     if (typeof state !== "object" || state === null) return;
     const {folder: folder, id: id} = state;
     if (typeof folder !== "string" || typeof id !== "string") return;
     if (!/^[0-9a-f]{32}$/.test(id) || !/[\\/]gcp-bearer-[A-Za-z0-9]{6}$/.test(folder)) return;
     return {
      folder: folder,
      id: id
     };
    } catch {
     return;
    }
   }
   async function removeFiles(state) {
    const removed = [];
    const left = [];
    const files = await readManifest(state);
    if (!files) {
     const gone = await (0, promises_namespaceObject.lstat)(state.folder).then(() => false, () => true);
     if (!gone) left.push({
      path: state.folder,
      why: "it is not the folder that was made"
     });
     return {
      removed: removed,
      left: left
     };
    }
    for (const entry of files) {
     const why = await removeOne(entry);
     if (why === void 0) removed.push(entry.path); else if (why !== "ENOENT") left.push({
      path: entry.path,
      why: why
     });
    }
    await (0, promises_namespaceObject.rm)(state.folder, {
     recursive: true,
     force: true
    }).catch(error => {
     left.push({
      path: state.folder,
      why: error.code ?? "unknown"
     });
    });
    return {
     removed: removed,
     left: left
    };
   }
   async function readManifest({folder: folder, id: id}) {
    try {
     const found = await (0, promises_namespaceObject.lstat)(folder);
     const foreign = process.getuid !== void 0 && (found.uid !== process.getuid() || (found.mode & 63) !== 0);
     if (!found.isDirectory() || foreign) return;
     const path = (0, external_node_path_namespaceObject.join)(folder, MANIFEST);
     if (!(await (0, promises_namespaceObject.lstat)(path)).isFile()) return;
     const manifest = JSON.parse(await readText(path, {
      maxBytes: MOST_BYTES.credential
     }));
     if (typeof manifest !== "object" || manifest === null) return;
     const {id: writtenId, files: files} = manifest;
     if (writtenId !== id || !Array.isArray(files)) return;
     return files.filter(file => typeof file?.path === "string");
    } catch {
     return;
    }
   }
   async function removeOne(entry) {
    try {
     const found = await (0, promises_namespaceObject.lstat)(entry.path, {
      bigint: true
     });
     const written = entry.ino === void 0 ? found.isFile() && found.size === 0n : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
     if (!written) return "it is another file than the one that was written";
     await (0, promises_namespaceObject.unlink)(entry.path);
     return;
    } catch (error) {
     return error instanceof Error && "code" in error ? String(error.code) : "unknown";
    }
   }
  },
  463: (module, __webpack_exports__, __nccwpck_require__) => {
   __nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
    try {
     __nccwpck_require__.r(__webpack_exports__);
     var _cleanup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(546);
     const saved = process.env[`STATE_${_cleanup_js__WEBPACK_IMPORTED_MODULE_0__.sf}`];
     const state = saved ? (0, _cleanup_js__WEBPACK_IMPORTED_MODULE_0__.Bu)(saved) : void 0;
     if (saved && !state) console.log("::warning title=gcp-bearer::The saved state is not one this action wrote; nothing was removed.");
     if (state) {
      const {removed: removed, left: left} = await (0, _cleanup_js__WEBPACK_IMPORTED_MODULE_0__.WS)(state);
      if (removed.length > 0) console.log(`Removed ${removed.length} credential file${removed.length === 1 ? "" : "s"}.`);
      for (const {path: path, why: why} of left) {
       const escaped = `${path} was left in place: ${why}.`.replace(/[%\r\n]/g, encodeURIComponent);
       console.log(`::warning title=gcp-bearer::${escaped}`);
      }
     }
     __webpack_async_result__();
    } catch (e) {
     __webpack_async_result__(e);
    }
   }, 1);
  }
 };
 var __webpack_module_cache__ = {};
 function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
   exports: {}
  };
  var threw = true;
  try {
   __webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
   threw = false;
  } finally {
   if (threw) delete __webpack_module_cache__[moduleId];
  }
  return module.exports;
 }
 if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
 (() => {
  var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  var resolveQueue = queue => {
   if (queue && queue.d < 1) {
    queue.d = 1;
    queue.forEach(fn => fn.r--);
    queue.forEach(fn => fn.r-- ? fn.r++ : fn());
   }
  };
  var wrapDeps = deps => deps.map(dep => {
   if (dep !== null && typeof dep === "object") {
    if (dep[webpackQueues]) return dep;
    if (dep.then) {
     var queue = [];
     queue.d = 0;
     dep.then(r => {
      obj[webpackExports] = r;
      resolveQueue(queue);
     }, e => {
      obj[webpackError] = e;
      resolveQueue(queue);
     });
     var obj = {};
     obj[webpackQueues] = fn => fn(queue);
     return obj;
    }
   }
   var ret = {};
   ret[webpackQueues] = x => {};
   ret[webpackExports] = dep;
   return ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
   var queue;
   hasAwait && ((queue = []).d = -1);
   var depQueues = new Set;
   var exports = module.exports;
   var currentDeps;
   var outerResolve;
   var reject;
   var promise = new Promise((resolve, rej) => {
    reject = rej;
    outerResolve = resolve;
   });
   promise[webpackExports] = exports;
   promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
   module.exports = promise;
   body(deps => {
    currentDeps = wrapDeps(deps);
    var fn;
    var getResult = () => currentDeps.map(d => {
     if (d[webpackError]) throw d[webpackError];
     return d[webpackExports];
    });
    var promise = new Promise(resolve => {
     fn = () => resolve(getResult);
     fn.r = 0;
     var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
     q.push(fn)));
     currentDeps.map(dep => dep[webpackQueues](fnQueue));
    });
    return fn.r ? promise : getResult();
   }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
   queue && queue.d < 0 && (queue.d = 0);
  };
 })();
 (() => {
  __nccwpck_require__.d = (exports, definition) => {
   for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
    enumerable: true,
    get: definition[key]
   });
  };
 })();
 (() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
 })();
 (() => {
  __nccwpck_require__.r = exports => {
   if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
    value: "Module"
   });
   Object.defineProperty(exports, "__esModule", {
    value: true
   });
  };
 })();
 var __webpack_exports__ = __nccwpck_require__(463);
 module.exports = __webpack_exports__;
})();
