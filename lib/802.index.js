export const id = 802;
export const ids = [802];
export const modules = {

/***/ 1802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HttpsProxyAgent: () => (/* binding */ HttpsProxyAgent)
/* harmony export */ });
// gaxios loads https-proxy-agent, 40 kB, for its own transport, which is never used (src/http/gaxios.ts).
class HttpsProxyAgent {
  constructor() {
    throw new Error('https-proxy-agent is not part of this bundle; requests go through src/http/door.ts');
  }
}


/***/ })

};
