"use strict";

exports.id = 714;

exports.ids = [ 714 ];

exports.modules = {
9714: (t, e, i) => {
i.d(e, {
FORMATS: () => a,
R: () => isKnownFormat,
j: () => numberFormat
});
var n = i(3136), u = i(4704);
const r = [ "date", "time", "date-time", "duration", "uri-template", "url", "email", "regex", "uuid", "json-pointer", "json-pointer-uri-fragment", "relative-json-pointer" ], s = {
uri: t => isUri(t, ""),
"uri-reference": t => isReference(t, ""),
iri: t => isUri(t, p),
"iri-reference": t => isReference(t, p),
hostname: t => /^[\x21-\x7e]+$/.test(t) && isHostname(t),
"idn-hostname": isHostname,
"idn-email": isEmail,
ipv4: isIPv4,
ipv6: isIPv6
}, o = {
int8: [ -128, 127 ],
int16: [ -32768, 32767 ],
int32: [ -(2 ** 31), 2 ** 31 - 1 ],
int64: [ -(2 ** 63), 2 ** 63 ],
uint8: [ 0, 255 ],
uint16: [ 0, 65535 ],
uint32: [ 0, 2 ** 32 - 1 ],
uint64: [ 0, 2 ** 64 ]
}, f = 34028234663852886e22, c = {
...Object.fromEntries(Object.entries(o).map(([t, [e, i]]) => [ t, t => isBetween(t, e, i) ])),
float: isDecimal,
double: isDecimal,
byte: t => t.length % 4 == 0 && /^[\w+/]*={0,2}$/.test(t) && !t.includes("_"),
base64url: t => /^[\w-]*={0,2}$/.test(t),
char: t => 1 === [ ...t ].length,
binary: () => !0,
password: () => !0
}, a = {
...c,
...s
};
function isKnownFormat(t, {openapi: e}) {
return !(!r.some(e => e === t) && !Object.hasOwn(s, t)) || void 0 !== e && Object.hasOwn(c, t);
}
function numberFormat(t, {openapi: e}) {
if (void 0 === e || "string" != typeof t) return;
if ("float" === t) return {
minimum: -f,
maximum: f
};
const i = (0, u.Z)(o, t);
return i && {
multipleOf: 1,
minimum: i[0],
maximum: i[1]
};
}
function isBetween(t, e, i) {
return /^-?\d{1,20}$/.test(t) && Number(t) >= e && Number(t) <= i;
}
function isDecimal(t) {
return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(t) || /^(?:NaN|-?Infinity)$/.test(t);
}
const p = "\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}\\u{10000}-\\u{efffd}", d = "\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{10fffd}";
function isUri(t, e) {
return /^[a-z][a-z0-9+.-]*:/i.test(t) && isReference(t, e);
}
function isReference(t, e) {
const [, i, n, u = "", r = "", s = ""] = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(t) ?? [], hasOnly = (t, i) => new RegExp(`^(?:[\\w.~!$&'()*+,;=${i}${e}-]|%[0-9a-f]{2})*$`, "iu").test(t);
if (void 0 !== i && !/^[a-z][a-z0-9+.-]*$/i.test(i)) return !1;
if (void 0 !== n && !isAuthority(n, hasOnly)) return !1;
const o = "" === e ? "" : d;
return hasOnly(u, ":@/") && hasOnly(r, `:@/?${o}`) && hasOnly(s, ":@/?");
}
function isAuthority(t, e) {
const [, i = "", n = "", u] = /^(?:([^@]*)@)?((?:\[([^\]]*)\])|[^:@[\]]*)(?::\d*)?$/s.exec(t) ?? [ void 0, "\0" ];
return !!e(i, ":") && (void 0 === u ? e(n, "") : /^v[0-9a-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(u) || isIPv6(u));
}
function isIPv4(t) {
return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(t);
}
function isIPv6(t) {
return /^[\da-f:.]{2,45}$/i.test(t) && t.includes(":") && URL.canParse(`http://[${t}]/`);
}
function isHostname(t) {
const e = t.split(/[.\u3002\uff0e\uff61]/);
let i = e.length - 1;
const u = [];
for (const t of e) {
const e = /^[\x21-\x7e]*$/.test(t) ? t.toLowerCase() : (0, n.domainToASCII)(t);
i += e.length;
if (e.length > 63 || !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(e)) return !1;
const r = e.startsWith("xn--") ? (0, n.domainToUnicode)(e) : e;
u.push(r);
if (e.startsWith("xn--")) {
if ("" === r || (0, n.domainToASCII)(r) !== e || !isLabel(r)) return !1;
if (t.toLowerCase() !== e && t.normalize("NFC") !== r) return !1;
} else {
if ("--" === e.slice(2, 4)) return !1;
if (e !== t.toLowerCase()) return !1;
}
}
const r = u.some(t => l.test(t));
return i <= 253 && !(r && u.some(t => /^\d/.test(t)));
}
const m = "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}", l = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u, $ = new RegExp(`(?<=[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca\\u1039\\u17d2])(?:\\u200c|\\u200d)|(?<=[${m}]\\p{Mn}*)\\u200c(?=\\p{Mn}*[${m}])`, "gu");
function isLabel(t) {
return /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]|[\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]|\u200c|\u200d)+$/u.test(t) && !/^[\p{M}-]|-$/u.test(t) && "--" !== t.slice(2, 4) && !/[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u.test(t) && !/(?<!l)\u00b7|\u00b7(?!l)/u.test(t) && !/\u0375(?!\p{Script=Greek})/u.test(t) && !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(t) && (!t.includes("・") || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(t.replaceAll("・", ""))) && !(/[\u0660-\u0669]/.test(t) && /[\u06f0-\u06f9]/.test(t)) && !/\u200c|\u200d/.test(t.replace($, ""));
}
function isEmail(t) {
const e = t.lastIndexOf("@"), i = t.slice(0, e), n = t.slice(e + 1);
if (e < 1 || Buffer.byteLength(i) > 64) return !1;
if (!/^(?:"(?:[^"\\\p{C}]|\\[\x20-\x7e])*"|[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*)$/u.test(i)) return !1;
const [, u] = /^\[(.*)\]$/s.exec(n) ?? [];
return void 0 === u ? isHostname(n) : /^ipv6:/i.test(u) ? isIPv6(u.slice(5)) : isIPv4(u);
}
}
};
