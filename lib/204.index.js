export const id = 204;
export const ids = [204];
export const modules = {

/***/ 2204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERB_WORK: () => (/* binding */ VERB_WORK)
/* harmony export */ });
/** What each verb that asks Google for something does; loaded when it is asked for. */
const VERB_WORK = {
    'access-token': async (work) => (await Promise.all(/* import() */[__webpack_require__.e(376), __webpack_require__.e(728), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 187))).printTokens(work),
    'id-token': async (work) => (await Promise.all(/* import() */[__webpack_require__.e(376), __webpack_require__.e(728), __webpack_require__.e(187)]).then(__webpack_require__.bind(__webpack_require__, 187))).printTokens(work),
    request: async (work) => (await Promise.all(/* import() */[__webpack_require__.e(376), __webpack_require__.e(728), __webpack_require__.e(540), __webpack_require__.e(751)]).then(__webpack_require__.bind(__webpack_require__, 5751))).makeRequest(work),
    check: async (work) => (await Promise.all(/* import() */[__webpack_require__.e(376), __webpack_require__.e(728), __webpack_require__.e(540), __webpack_require__.e(751)]).then(__webpack_require__.bind(__webpack_require__, 5751))).checkFile(work),
    whoami: async (work) => (await Promise.all(/* import() */[__webpack_require__.e(376), __webpack_require__.e(728), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263))).whoami(work),
};


/***/ })

};
