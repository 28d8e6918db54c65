export const id = 439;
export const ids = [439];
export const modules = {
	4439: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			default: () => fetch,
		});
		function fetch() {
			throw new Error("node-fetch is not part of this bundle; requests go through src/http/door.ts");
		}
	},
};
