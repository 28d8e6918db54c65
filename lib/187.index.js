export const id = 187;
export const ids = [187];
export const modules = {

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   printTokens: () => (/* binding */ printTokens)
/* harmony export */ });
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2352);
/* harmony import */ var _report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7166);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6447);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6217);




/** The outputs that name a file, and what it is. */
const FILES = [
    ['credentials_file_path', 'Credential file'],
    ['curl_config_path', 'File for curl --config'],
];
/** `access-token` and `id-token`: the tokens alone on standard output, one a line. */
async function printTokens(work) {
    const { asking, terminal } = work;
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .withSession */ .f)(work, async (session) => {
        const what = asking.verb === 'access-token' ? 'Getting an access token' : 'Getting an ID token';
        const handed = await (0,_session_js__WEBPACK_IMPORTED_MODULE_3__/* .waiting */ .e)(terminal, what, mintWanted(session));
        // Files first: they can fail, and then no token should look like success.
        await (0,_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .publish */ .mk)(terminal, session.config, handed);
        const { access, ids } = handed;
        const tokens = access ? [access, ...ids] : ids;
        await terminal.print(asking.json ? tokensJson(handed, terminal.outputs) : tokens.map(({ value }) => `${value}\n`).join(''));
        await terminal.keepFiles();
        for (const [output, label] of FILES) {
            const path = terminal.outputs.get(output);
            if (path !== undefined)
                terminal.info(`${label}: ${path}`);
        }
    });
    return _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS */ .XQ.well;
}
/** All tokens side by side: they share the exchange before them. */
async function mintWanted({ config, identities, mint }) {
    const [access, ...ids] = await Promise.all([
        config.wanted.access ? mint.accessToken() : undefined,
        ...config.wanted.idAudiences.map((audience) => mint.idToken(audience)),
    ]);
    return {
        access,
        ids,
        federated: undefined,
        principal: identities.identity.principal(),
        projectId: config.projectId ?? identities.identity.projectId?.() ?? identities.base.projectId?.(),
    };
}
/** One token as an object, several as a list of them. */
function tokensJson({ access, ids, principal, projectId }, outputs) {
    const files = FILES.flatMap(([output]) => {
        const path = outputs.get(output);
        return path === undefined ? [] : [[output, path]];
    });
    const common = {
        principal: principal ?? null,
        project_id: projectId ?? null,
        ...Object.fromEntries(files),
    };
    const objects = [
        ...(access ? [{ token: access.value, expires_at: (0,_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .vE)(access.expiresAt) || null, ...common }] : []),
        ...ids.map(({ value, audience, expiresAt }) => ({
            token: value,
            audience,
            expires_at: (0,_publish_js__WEBPACK_IMPORTED_MODULE_0__/* .timestamp */ .vE)(expiresAt),
            ...common,
        })),
    ];
    return `${(0,_report_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeJson */ .oi)(objects.length === 1 ? objects[0] : objects)}\n`;
}


/***/ })

};
