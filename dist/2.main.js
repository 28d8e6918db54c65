"use strict";

exports.id = 2;

exports.ids = [ 2 ];

exports.modules = {
3002: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
__webpack_require__.d(__webpack_exports__, {
fipsSubjectToken: () => fipsSubjectToken,
isFips: () => isFips
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598), _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4704);
function isFips(source) {
return /^https:\/\/sts-fips\./.test(String((0, _record_js__WEBPACK_IMPORTED_MODULE_1__.Z)(source, "regional_cred_verification_url")));
}
async function fipsSubjectToken(options, source, now) {
const {DefaultAwsSecurityCredentialsSupplier: DefaultAwsSecurityCredentialsSupplier} = await __webpack_require__.e(743).then(__webpack_require__.bind(__webpack_require__, 9157)), text = name => {
const value = (0, _record_js__WEBPACK_IMPORTED_MODULE_1__.Z)(source, name);
return "string" == typeof value ? value : void 0;
}, [regionUrl, securityCredentialsUrl, imdsV2SessionTokenUrl] = [ text("region_url"), text("url"), text("imdsv2_session_token_url") ], supplier = new DefaultAwsSecurityCredentialsSupplier({
...void 0 === regionUrl ? {} : {
regionUrl: regionUrl
},
...void 0 === securityCredentialsUrl ? {} : {
securityCredentialsUrl: securityCredentialsUrl
},
...void 0 === imdsV2SessionTokenUrl ? {} : {
imdsV2SessionTokenUrl: imdsV2SessionTokenUrl
}
}), context = {
audience: options.audience,
subjectTokenType: options.subject_token_type,
transporter: options.transporter
}, region = await supplier.getAwsRegion(context), credentials = await supplier.getAwsSecurityCredentials(context);
return signedRequest(new URL((text("regional_cred_verification_url") ?? "").replace("{region}", region)), region, credentials, options.audience, now);
}
function signedRequest(url, region, {accessKeyId: accessKeyId, secretAccessKey: secretAccessKey, token: token}, audience, now) {
const date = new Date(now).toISOString().replace(/\.\d+|[:-]/g, ""), headers = [ [ "host", url.host ], [ "x-amz-date", date ], ...void 0 === token ? [] : [ [ "x-amz-security-token", token ] ], [ "x-goog-cloud-target-resource", audience ] ], names = headers.map(([name]) => name).join(";"), canonical = [ "POST", url.pathname, [ ...url.searchParams ].map(pair => pair.map(encodeURIComponent).join("=")).sort().join("&"), ...headers.map(([name, value]) => `${name}:${value}`), "", names, sha256("") ].join("\n"), steps = [ date.slice(0, 8), region, "sts", "aws4_request" ], scope = steps.join("/"), key = steps.reduce((secret, step) => hmac(secret, step), `AWS4${secretAccessKey}`), signature = hmac(key, [ "AWS4-HMAC-SHA256", date, scope, sha256(canonical) ].join("\n")), authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString("hex")}`;
return encodeURIComponent(JSON.stringify({
url: url.href,
method: "POST",
headers: [ ...headers, [ "authorization", authorization ] ].map(([name, value]) => ({
key: name,
value: value
}))
}));
}
function sha256(text) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
}
function hmac(key, text) {
return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha256", key).update(text).digest();
}
}
};
