"use strict";

exports.id = 2;

exports.ids = [ 2 ];

exports.modules = {
3002: (e, t, n) => {
n.d(t, {
fipsSubjectToken: () => fipsSubjectToken,
isFips: () => isFips
});
var i = n(7598), s = n(4704);
function isFips(e) {
return /^https:\/\/sts-fips\./.test(String((0, s.Z)(e, "regional_cred_verification_url")));
}
async function fipsSubjectToken(e, t, i) {
const {DefaultAwsSecurityCredentialsSupplier: r} = await n.e(743).then(n.bind(n, 9157)), text = e => {
const n = (0, s.Z)(t, e);
return "string" == typeof n ? n : void 0;
}, [o, a, c] = [ text("region_url"), text("url"), text("imdsv2_session_token_url") ], u = new r({
...void 0 === o ? {} : {
regionUrl: o
},
...void 0 === a ? {} : {
securityCredentialsUrl: a
},
...void 0 === c ? {} : {
imdsV2SessionTokenUrl: c
}
}), d = {
audience: e.audience,
subjectTokenType: e.subject_token_type,
transporter: e.transporter
}, p = await u.getAwsRegion(d), g = await u.getAwsSecurityCredentials(d);
return signedRequest(new URL((text("regional_cred_verification_url") ?? "").replace("{region}", p)), p, g, e.audience, i);
}
function signedRequest(e, t, {accessKeyId: n, secretAccessKey: i, token: s}, r, o) {
const a = new Date(o).toISOString().replace(/\.\d+|[:-]/g, ""), c = [ [ "host", e.host ], [ "x-amz-date", a ], ...void 0 === s ? [] : [ [ "x-amz-security-token", s ] ], [ "x-goog-cloud-target-resource", r ] ], u = c.map(([e]) => e).join(";"), d = [ "POST", e.pathname, [ ...e.searchParams ].map(e => e.map(encodeURIComponent).join("=")).sort().join("&"), ...c.map(([e, t]) => `${e}:${t}`), "", u, sha256("") ].join("\n"), p = [ a.slice(0, 8), t, "sts", "aws4_request" ], g = p.join("/"), l = p.reduce((e, t) => hmac(e, t), `AWS4${i}`), h = hmac(l, [ "AWS4-HMAC-SHA256", a, g, sha256(d) ].join("\n")), S = `AWS4-HMAC-SHA256 Credential=${n}/${g}, SignedHeaders=${u}, Signature=${h.toString("hex")}`;
return encodeURIComponent(JSON.stringify({
url: e.href,
method: "POST",
headers: [ ...c, [ "authorization", S ] ].map(([e, t]) => ({
key: e,
value: t
}))
}));
}
function sha256(e) {
return (0, i.createHash)("sha256").update(e).digest("hex");
}
function hmac(e, t) {
return (0, i.createHmac)("sha256", e).update(t).digest();
}
}
};
