export const id = 802;
export const ids = [802];
export const modules = {
	1802: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			HttpsProxyAgent: () => HttpsProxyAgent,
		});
		class HttpsProxyAgent {
			constructor() {
				throw new Error("https-proxy-agent is not part of this bundle; requests go through src/http/door.ts");
			}
		}
	},
};
