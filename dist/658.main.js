"use strict";

exports.id = 658;

exports.ids = [ 658 ];

exports.modules = {
1658: (e, t, r) => {
r.d(t, {
executableSubjectToken: () => executableSubjectToken
});
var n = r(1421), o = r(2005), i = r(4704);
const a = 3e4, s = 1048576;
async function executableSubjectToken(e, {executable: t}, n) {
const {timeout_millis: o = a} = (0, i.u)(t) ? t : {};
if ("number" != typeof o) throw new Error("its timeout_millis is not a number");
const [{PluggableAuthClient: s}, {PluggableAuthHandler: c}, {ExecutableResponse: u}] = await Promise.all([ r.e(743).then(r.bind(r, 6077)), r.e(743).then(r.bind(r, 908)), r.e(743).then(r.bind(r, 3247)) ]), l = new s(e), d = Reflect.get(l, "handler");
if (!(d instanceof c)) throw new Error("the library runs executables in another way");
d.retrieveResponseFromExecutable = async e => {
const [t = "", ...r] = wordsOf(d), i = await runCommand([ t, ...r ], {
...n,
...Object.fromEntries(e)
}, o);
try {
return new u(JSON.parse(i));
} catch (e) {
if (!(e instanceof SyntaxError)) throw e;
throw new Error(`The executable returned ${i.length} characters that are not JSON.`);
}
};
return l.retrieveSubjectToken();
}
function wordsOf(e) {
const t = Reflect.get(e, "commandComponents");
if (Array.isArray(t) && t.every(e => "string" == typeof e)) return t;
throw new Error("the library runs executables in another way");
}
function runCommand([e, ...t], r, i) {
return new Promise((a, c) => {
const u = "win32" !== process.platform, l = (0, n.spawn)(e, t, {
env: {
...r
},
detached: u,
stdio: [ "ignore", "pipe", "pipe" ]
});
let d = "", h = "";
const end = e => {
clearTimeout(b);
l.stdout.destroy();
l.stderr.destroy();
l.unref();
e ? c(e) : a(d);
}, kill = e => {
try {
u && void 0 !== l.pid ? process.kill(-l.pid, "SIGKILL") : l.kill("SIGKILL");
} catch {}
end(new Error(e));
}, b = setTimeout(() => kill("The executable failed to finish within the timeout specified."), i), read = (e, t) => {
e.setEncoding("utf8");
e.on("data", e => {
t(e);
d.length + h.length > s && kill("The executable printed more than a token.");
});
};
read(l.stdout, e => {
d += e;
});
read(l.stderr, e => {
h += e;
});
l.on("error", t => end(new Error(`Could not run the executable ${(0, o.fV)(e)} (${(0, 
o.A3)(t)}).`)));
l.on("close", (e, t) => {
end(0 === e ? void 0 : null === e ? new Error(`The executable was ended by the signal ${t}.`) : new Error(`The executable failed with exit code: ${e} and error message: ${d}${h}.`));
});
});
}
}
};
