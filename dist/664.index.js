"use strict";

exports.id = 664;

exports.ids = [ 664 ];

exports.modules = {
 8338: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   credentialsFile: () => credentialsFile,
   curlConfig: () => curlConfig
  });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2578);
  var _identity_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1818);
  function credentialsFile({source: source, impersonate: impersonate, universe: universe}) {
   const base = baseCredential(source, universe);
   return `${JSON.stringify(impersonate ? impersonating(base, impersonate, universe) : base, null, 2)}\n`;
  }
  function baseCredential(source, universe) {
   switch (source.kind) {
   case "credential":
    return source.json;

   case "metadata":
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.G7("INTERNAL", "A metadata server has no credential to write.");

   case "github":
    {
     const url = new URL(source.requestUrl);
     url.searchParams.set("audience", source.audience);
     return {
      type: "external_account",
      audience: `${_identity_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.KL}${source.provider}`,
      subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
      token_url: (0, _identity_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.sR)("sts", universe, "/v1/token"),
      universe_domain: universe,
      credential_source: {
       url: url.href,
       headers: {
        Authorization: `Bearer ${source.requestToken}`
       },
       format: {
        type: "json",
        subject_token_field_name: "value"
       }
      }
     };
    }
   }
  }
  function impersonating(base, {account: account, delegates: delegates}, universe) {
   const url = (0, _identity_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.sR)("iamcredentials", universe, `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`);
   if (base["type"] === "external_account" && delegates.length === 0 && !base["service_account_impersonation_url"]) return {
    ...base,
    service_account_impersonation_url: url
   };
   if (base["type"] === "impersonated_service_account") {
    const inner = /serviceAccounts\/([^/:]+):/.exec(String(base["service_account_impersonation_url"]))?.[1];
    const before = Array.isArray(base["delegates"]) ? base["delegates"] : [];
    return {
     ...base,
     service_account_impersonation_url: url,
     delegates: [ ...before, inner, ...delegates ]
    };
   }
   return {
    type: "impersonated_service_account",
    service_account_impersonation_url: url,
    delegates: delegates,
    source_credentials: base,
    ...universe === "googleapis.com" ? {} : {
     universe_domain: universe
    }
   };
  }
  function curlConfig(header, token) {
   return `header = "${header}: Bearer ${token}"\nproto-redir = "=https"\n`;
  }
 },
 2100: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
   PrivateFiles: () => PrivateFiles,
   whyNotWritable: () => whyNotWritable
  });
  var external_node_crypto_ = __webpack_require__(7598);
  var external_node_fs_ = __webpack_require__(3024);
  var promises_ = __webpack_require__(1455);
  var external_node_os_ = __webpack_require__(8161);
  var external_node_path_ = __webpack_require__(6760);
  const STATE_NAME = "cleanup";
  const MANIFEST = "manifest.json";
  async function removeFiles(state) {
   const removed = [];
   const left = [];
   const files = await readManifest(state);
   if (!files) {
    const gone = await (0, promises_.lstat)(state.folder).then(() => false, () => true);
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
   await (0, promises_.rm)(state.folder, {
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
    const found = await (0, promises_.lstat)(folder);
    const foreign = process.getuid !== void 0 && (found.uid !== process.getuid() || (found.mode & 63) !== 0);
    if (!found.isDirectory() || foreign) return;
    const path = (0, external_node_path_.join)(folder, MANIFEST);
    if (!(await (0, promises_.lstat)(path)).isFile()) return;
    const manifest = JSON.parse(await (0, promises_.readFile)(path, "utf8"));
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
    const found = await (0, promises_.lstat)(entry.path, {
     bigint: true
    });
    const written = entry.ino === void 0 ? found.isFile() && found.size === 0n : found.isFile() && String(found.ino) === entry.ino && String(found.dev) === entry.dev;
    if (!written) return "it is another file than the one that was written";
    await (0, promises_.unlink)(entry.path);
    return;
   } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
   }
  }
  var errors = __webpack_require__(2578);
  async function whyNotWritable(path, env) {
   const file = (0, external_node_path_.resolve)(path);
   let folder = trustedBase(file, env);
   for (const part of (0, external_node_path_.relative)(folder, file).split(external_node_path_.sep)) {
    if (part === "") continue;
    folder = (0, external_node_path_.join)(folder, part);
    const found = await (0, promises_.lstat)(folder).catch(() => {});
    if (found === void 0) return;
    if (folder === file) return `${file} exists already, and is not overwritten.`;
    if (found.isSymbolicLink()) return `${folder} is a symbolic link, and none is followed.`;
    if (!found.isDirectory()) return `${folder} is not a folder.`;
   }
   return `${file} is a folder.`;
  }
  class PrivateFiles {
   #host;
   #cleanup;
   #id=(0, external_node_crypto_.randomBytes)(16).toString("hex");
   #entries=[];
   #folder;
   constructor(host, cleanup) {
    this.#host = host;
    this.#cleanup = cleanup;
   }
   async write(name, path, content) {
    const folder = await this.#privateFolder();
    const file = path === void 0 ? (0, external_node_path_.join)(folder, name) : (0, 
    external_node_path_.resolve)(path);
    try {
     if (path !== void 0) await this.#checkParents(file);
     const entry = {
      path: file
     };
     this.#entries.push(entry);
     await this.#saveManifest(folder);
     const handle = await (0, promises_.open)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0), 384);
     try {
      const {dev: dev, ino: ino} = await handle.stat({
       bigint: true
      });
      this.#entries[this.#entries.indexOf(entry)] = {
       path: file,
       dev: String(dev),
       ino: String(ino)
      };
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
    if (this.#folder !== void 0) await removeFiles({
     folder: this.#folder,
     id: this.#id
    });
    this.#entries.length = 0;
    this.#folder = void 0;
   }
   async #privateFolder() {
    if (this.#folder !== void 0) return this.#folder;
    const parent = this.#host.env["RUNNER_TEMP"] || (0, external_node_os_.tmpdir)();
    try {
     this.#folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(await (0, 
     promises_.realpath)(parent), "gcp-bearer-"));
    } catch (error) {
     throw explainWrite(parent, error);
    }
    await this.#saveManifest(this.#folder);
    const state = {
     folder: this.#folder,
     id: this.#id
    };
    if (this.#cleanup) this.#host.saveState(STATE_NAME, JSON.stringify(state));
    return this.#folder;
   }
   async #saveManifest(folder) {
    const manifest = JSON.stringify({
     id: this.#id,
     files: this.#entries
    });
    const next = (0, external_node_path_.join)(folder, `${MANIFEST}.new`);
    await (0, promises_.writeFile)(next, manifest, {
     mode: 384
    });
    await (0, promises_.rename)(next, (0, external_node_path_.join)(folder, MANIFEST));
   }
   async #checkParents(file) {
    const base = trustedBase(file, this.#host.env);
    let folder = base;
    for (const part of (0, external_node_path_.relative)(base, (0, external_node_path_.dirname)(file)).split(external_node_path_.sep)) {
     if (part === "") continue;
     folder = (0, external_node_path_.join)(folder, part);
     const found = await (0, promises_.lstat)(folder).catch(() => {});
     if (found === void 0) await (0, promises_.mkdir)(folder, {
      mode: 448
     }); else if (found.isSymbolicLink()) throw new errors.G7("FILE_WRITE_FAILED", `${file} was not written: ${folder} is a symbolic link.`);
    }
   }
  }
  function trustedBase(file, env) {
   const bases = [ env["RUNNER_TEMP"], env["GITHUB_WORKSPACE"], process.cwd(), env["HOME"] ];
   const inside = bases.find(base => base && file.startsWith((0, external_node_path_.resolve)(base) + external_node_path_.sep));
   if (inside) return (0, external_node_path_.resolve)(inside);
   const {root: root} = (0, external_node_path_.parse)(file);
   const [first] = (0, external_node_path_.relative)(root, (0, external_node_path_.dirname)(file)).split(external_node_path_.sep);
   return (0, external_node_path_.join)(root, first ?? "");
  }
  function explainWrite(path, error) {
   const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
   const why = code === "EEXIST" || code === "ELOOP" ? "something is there already, and it is not overwritten." : code === "ENOENT" ? "its folder does not exist." : `the system refused (${code}).`;
   return new errors.G7("FILE_WRITE_FAILED", `${path} was not written: ${why}`, {
    cause: error
   });
  }
 }
};
