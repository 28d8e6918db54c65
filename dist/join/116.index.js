export const id = 116;
export const ids = [116];
export const modules = {
	367: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			H: () => getExecOutput,
		});
		function getExecOutput() {
			throw new Error("@actions/exec is not part of this bundle");
		}
	},
	897: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			k: () => ProxyAgent,
		});
		class ProxyAgent {
			constructor() {
				throw new Error("undici is not part of this bundle; requests go through src/http/door.ts");
			}
		}
	},
};
