export const id = 376;
export const ids = [376];
export const modules = {

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isIP)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/**
 * 4 or 6 for an IP address, 0 for a name. Names are told first: Node compiles its expression for IPv6 when it is first
 * asked, 3 ms that a run which meets only names does without.
 */
function isIP(host) {
    return host.includes(':') || /^[\d.]+$/.test(host) ? (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) : 0;
}


/***/ }),

/***/ 2376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ Door),
  D: () => (/* reexport */ network_error/* NetworkError */.Dr),
  USER_AGENT: () => (/* binding */ USER_AGENT)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./build/package/src/duration.js
var duration = __webpack_require__(8632);
// EXTERNAL MODULE: ./build/package/src/errors.js
var errors = __webpack_require__(1995);
;// CONCATENATED MODULE: ./build/package/src/http/body.js

/** More than anyone applies; each one multiplies what a few bytes can turn into. */
const MOST_ENCODINGS = 3;
/**
 * Reads a body, decoding gzip, deflate, br and zstd where `content-encoding` says so (RFC 9110 section 8.4).
 * Memory stays bounded by `maxBodyBytes`, whatever the body claims or unpacks to. A connection that
 * breaks is not reported here: the caller listens for that. Returns a function that gives up.
 */
function readBody(response, request, outcome) {
    const kept = new Kept(request.maxBodyBytes);
    const hash = request.digest ? (0,external_node_crypto_.createHash)('sha256') : undefined;
    const encodings = encodingsOf(response);
    let decoders = [];
    let over = false;
    let bytes = 0;
    const stop = () => {
        over = true;
        for (const decoder of decoders)
            decoder.destroy();
    };
    const done = () => {
        if (over)
            return;
        stop();
        outcome.done({
            bytes,
            kept: kept.take(),
            truncated: bytes > request.maxBodyBytes,
            sha256: hash?.digest('hex'),
        });
    };
    const read = (chunk) => {
        if (over)
            return;
        bytes += chunk.length;
        kept.add(chunk);
        hash?.update(chunk);
        if (bytes <= request.maxBodyBytes)
            return;
        if (request.onLargeBody === 'error') {
            stop();
            outcome.tooLarge();
        }
        else if (hash === undefined) {
            done();
        }
    };
    if (encodings.length === 0) {
        const length = Number(response.headers['content-length']);
        if (request.onLargeBody === 'error' &&
            length > request.maxBodyBytes &&
            carriesBody(request.method, response.statusCode)) {
            stop();
            outcome.tooLarge();
            return stop;
        }
        response.on('data', read);
        response.on('end', done);
        return stop;
    }
    response.on('data', (chunk) => {
        if (over)
            return;
        if (decoders.length === 0) {
            // Only now, as HEAD, 204 and 304 name an encoding and have no body.
            decoders = encodings.map((encoding, index) => decoderFor(encoding, index === 0 ? chunk[0] : undefined));
            decoders.forEach((decoder, index) => {
                decoder.on('error', () => {
                    if (over)
                        return;
                    stop();
                    outcome.corrupt(encodings[index] ?? '');
                });
                const next = decoders[index + 1];
                if (next !== undefined)
                    decoder.pipe(next);
                else
                    decoder.on('data', read).on('end', done);
            });
        }
        const first = decoders[0];
        if (first?.write(chunk) === false) {
            response.pause();
            first.once('drain', () => response.resume());
        }
    });
    response.on('end', () => {
        if (decoders[0] === undefined)
            done();
        else if (!over)
            decoders[0].end();
    });
    return stop;
}
/** RFC 9112 section 6.3: these announce a length that does not follow. */
function carriesBody(method, status) {
    return method !== 'HEAD' && status !== 204 && status !== 304;
}
/** In the order they are to be undone; empty also when one of them is unknown, as the body is then passed on as it came. */
function encodingsOf(response) {
    const named = (response.headers['content-encoding'] ?? '')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim().replace(/^x-/, ''))
        .filter((name) => name !== '' && name !== 'identity')
        .reverse();
    const known = named.every((name) => name in DECODERS && (name !== 'zstd' || 'createZstdDecompress' in zlib()));
    return known && named.length <= MOST_ENCODINGS ? named : [];
}
// Loaded only when an answer is compressed: token endpoints are not asked to.
const zlib = () => process.getBuiltinModule('node:zlib');
const CHUNK = { chunkSize: 65_536 };
const DECODERS = {
    gzip: () => zlib().createGunzip(CHUNK),
    // Some servers send "deflate" without its zlib wrapper; method 8 in the first byte tells (RFC 1950 section 2.2).
    deflate: (firstByte) => firstByte === undefined || (firstByte & 0x0f) === 8
        ? zlib().createInflate(CHUNK)
        : zlib().createInflateRaw(CHUNK),
    br: () => zlib().createBrotliDecompress(CHUNK),
    zstd: () => zlib().createZstdDecompress(CHUNK),
};
function decoderFor(encoding, firstByte) {
    const make = DECODERS[encoding];
    if (make === undefined)
        throw new Error(`no decoder for ${encoding}`);
    return make(firstByte);
}
/** The first bytes of a body, in one growing buffer: a million tiny chunks cost no more than one large one. */
class Kept {
    #most;
    #buffer = Buffer.alloc(0);
    #length = 0;
    constructor(most) {
        this.#most = most;
    }
    add(chunk) {
        const wanted = Math.min(this.#length + chunk.length, this.#most);
        if (wanted <= this.#length)
            return;
        if (wanted > this.#buffer.length) {
            const grown = Buffer.allocUnsafeSlow(Math.min(this.#most, Math.max(wanted, this.#buffer.length * 2, 4096)));
            this.#buffer.copy(grown, 0, 0, this.#length);
            this.#buffer = grown;
        }
        chunk.copy(this.#buffer, this.#length, 0, wanted - this.#length);
        this.#length = wanted;
    }
    take() {
        return this.#buffer.subarray(0, this.#length);
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/package/src/http/address.js
var address = __webpack_require__(1631);
// EXTERNAL MODULE: ./build/package/src/http/network-error.js
var network_error = __webpack_require__(6430);
;// CONCATENATED MODULE: ./build/package/src/http/node-http.js
/**
 * `node:http` without an ES import of it: that reads every export, one of which is a getter that loads
 * undici for `WebSocket`, about 16 ms of every start (Node 22 and later).
 */
const { Agent, request: node_http_request, STATUS_CODES } = process.getBuiltinModule('node:http');

;// CONCATENATED MODULE: ./build/package/src/http/dial.js





/** One connection being opened: TCP, then as needed TLS to the proxy, a tunnel, and TLS to the host. */
class Dial {
    startedAt = performance.now();
    /** What is under way. */
    phase;
    connectedAt;
    securedAt;
    /** Set by whoever keeps it open ahead: called when a request takes it. */
    taken;
    /** Rejects with a {@link NetworkError}. */
    opened;
    #route;
    #layers = [];
    #background;
    /** @param background Whether the process may end while this is under way. */
    constructor(route, background) {
        this.#route = route;
        this.#background = background;
        this.phase = route.proxy !== undefined ? 'proxy' : (0,address/* isIP */.e)(route.host) === 0 ? 'dns' : 'connect';
        this.opened = this.#open();
        // A connection opened ahead may fail before anybody asks for it.
        this.opened.catch(() => { });
    }
    /** Gives the connection up, open or not. */
    abort() {
        for (const layer of this.#layers.toReversed())
            layer.destroy();
    }
    /** From now on the process waits for it. */
    ref() {
        this.#background = false;
        for (const layer of this.#layers)
            layer.ref();
    }
    async #open() {
        const { host, port, proxy, secure, contexts } = this.#route;
        try {
            let socket = this.#layer((0,external_node_net_.connect)({ host: proxy?.host ?? host, port: proxy?.port ?? port, noDelay: true }));
            socket.once('lookup', (error) => {
                if (!error && proxy === undefined)
                    this.phase = 'connect';
            });
            // Reading the root certificates takes milliseconds: now, while the network is busy.
            if (secure)
                contexts.own();
            if (proxy?.secure)
                contexts.shared();
            await this.#until(socket, 'connect', (error) => proxy === undefined
                ? (0,network_error/* connectFailure */.vZ)(error, this.#circumstances())
                : (0,network_error/* proxyFailure */.xh)(error, proxy, 'reach', this.#circumstances()));
            if (proxy?.secure) {
                socket = this.#secure(socket, proxy.host, contexts.shared());
                await this.#until(socket, 'secureConnect', (error) => (0,network_error/* proxyFailure */.xh)(error, proxy, 'tls', this.#circumstances()));
            }
            if (proxy !== undefined && secure)
                await this.#tunnel(socket, proxy);
            this.connectedAt = performance.now();
            if (secure) {
                this.phase = 'tls';
                socket = this.#secure(socket, host, contexts.own());
                await this.#until(socket, 'secureConnect', (error) => (0,network_error/* tlsFailure */.kL)(error, this.#circumstances()));
                this.securedAt = performance.now();
            }
            return socket;
        }
        catch (error) {
            this.abort();
            throw error;
        }
    }
    #secure(socket, host, secureContext) {
        return this.#layer((0,external_node_tls_.connect)({
            socket,
            host,
            // SNI takes names only (RFC 6066 section 3), and without a final dot.
            ...((0,address/* isIP */.e)(host) === 0 ? { servername: host.replace(/\.$/, '') } : {}),
            secureContext,
            ALPNProtocols: ['http/1.1'],
            // Said outright: NODE_TLS_REJECT_UNAUTHORIZED=0 must not send a credential to whoever answers.
            rejectUnauthorized: true,
        }));
    }
    /** CONNECT, RFC 9110 section 9.3.6. */
    #tunnel(socket, proxy) {
        const { host, port } = this.#route;
        const authority = `${(0,address/* isIP */.e)(host) === 6 ? `[${host}]` : host}:${port}`;
        return new Promise((resolve, reject) => {
            const lost = (error) => reject((0,network_error/* proxyFailure */.xh)(error, proxy, 'tunnel', this.#circumstances()));
            const asking = node_http_request({
                method: 'CONNECT',
                path: authority,
                setHost: false,
                headers: {
                    host: authority,
                    connection: 'keep-alive',
                    ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
                },
                createConnection: () => socket,
            });
            asking.on('connect', (response, _socket, head) => {
                const status = response.statusCode ?? 0;
                if (status < 200 || status > 299) {
                    reject(refusal(status, response.statusMessage ?? '', proxy, this.#route.label));
                }
                else if (head.length > 0) {
                    // The host has not been spoken to yet, so these bytes cannot be its own.
                    reject(new network_error/* NetworkError */.Dr('NETWORK_PROXY', `the proxy ${proxy.label} (${proxy.variable}) spoke before ${this.#route.label} could`, {
                        phase: 'proxy',
                        transient: false,
                    }));
                }
                else {
                    resolve();
                }
            });
            asking.on('error', lost);
            asking.on('close', () => lost());
            asking.end();
        });
    }
    #layer(socket) {
        this.#layers.push(socket);
        if (this.#background)
            socket.unref();
        // Whoever uses the socket listens too; a late error of a layer below must not end the process.
        socket.on('error', () => { });
        return socket;
    }
    #until(socket, event, explain) {
        return new Promise((resolve, reject) => {
            const settle = (finish) => {
                socket.off(event, onEvent);
                socket.off('error', onError);
                socket.off('close', onClose);
                finish();
            };
            const onEvent = () => settle(resolve);
            const onError = (error) => settle(() => reject(explain(error)));
            const onClose = () => settle(() => reject(explain(undefined)));
            socket.on(event, onEvent);
            socket.on('error', onError);
            socket.on('close', onClose);
        });
    }
    #circumstances() {
        return { host: this.#route.label, now: this.#route.now() };
    }
}
function refusal(status, reason, proxy, host) {
    // The reason phrase comes from outside: words pass, anything else gives way to the standard phrase.
    const words = /^[A-Za-z0-9 ,.'()_-]{1,80}$/.test(reason) ? reason : (STATUS_CODES[status] ?? '');
    return new network_error/* NetworkError */.Dr('NETWORK_PROXY', `the proxy ${proxy.label} (${proxy.variable}) refused to connect to ${host}: ${`${status} ${words}`.trim()}`, {
        phase: 'proxy',
        transient: status >= 500,
        status,
        remedy: status === 407
            ? `The proxy wants ${proxy.authorization === undefined ? '' : 'other '}credentials: set ${proxy.variable} to http://user:password@${proxy.label}, special characters percent-encoded.`
            : undefined,
    });
}

// EXTERNAL MODULE: ./build/package/src/http/proxy.js
var http_proxy = __webpack_require__(5935);
;// CONCATENATED MODULE: ./build/package/src/http/door.js










/** What the product calls itself; the version is the package's. */
const USER_AGENT = 'gcp-bearer/0.1.0';
/** A connection opened ahead that is not there by then is given up. */
const AHEAD_MS = 10_000;
/** More overflows, and fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Unwritten limit of every server; Node's own default, held to whatever NODE_OPTIONS says. */
const MAX_HEAD_BYTES = 16_384;
/**
 * The one door to the network. A request that went through it always settles: with a response, or with a
 * {@link NetworkError} within its `timeoutMs`. It keeps connections, never follows redirects, and never retries.
 */
class Door {
    #env;
    #now;
    #connections = new Connections();
    /** Opened ahead and not yet taken, by {@link Route.key}. */
    #ahead = new Map();
    #exchanges = new Set();
    #ownContexts = new Map();
    #sharedContext;
    #closed = false;
    constructor(options) {
        this.#env = options.env;
        this.#now = () => options.now();
    }
    /**
     * Sends one request.
     * @throws {BearerError} INPUT_INVALID, before connecting, when the request cannot be written.
     * @throws {NetworkError} NETWORK_*, RESPONSE_TOO_LARGE, RESPONSE_INVALID; UNFINISHED when given up by signal or {@link close}.
     */
    async send(request) {
        const url = parseUrl(request.url);
        const route = this.#route(url, request);
        if (this.#closed || request.signal?.aborted) {
            throw unfinished(this.#closed ? CLOSED : GIVEN_UP, url.host, 'dns');
        }
        const exchange = new Exchange(request, url, headersOf(request, url, route), route, this.#connections, () => this.#takeAhead(route.key));
        this.#exchanges.add(exchange);
        try {
            return await exchange.answer;
        }
        finally {
            this.#exchanges.delete(exchange);
        }
    }
    /**
     * Opens a connection for the next request to this origin; called several times, several. Nothing is
     * reported: without it, the request dials. The process does not wait for it once it is open.
     */
    connectAhead(url, options = {}) {
        if (this.#closed)
            return;
        let dial;
        let key;
        try {
            const route = this.#route(parseUrl(url), { direct: options.direct });
            key = route.key;
            dial = new Dial(route, true);
        }
        catch {
            return; // The request itself will say it.
        }
        this.#ahead.set(key, [...(this.#ahead.get(key) ?? []), dial]);
        const forget = () => {
            dial.abort();
            this.#ahead.set(key, this.#ahead.get(key)?.filter((other) => other !== dial) ?? []);
        };
        // A connection attempt cannot be unreferenced, only cut short.
        const timer = setTimeout(() => {
            if (this.#ahead.get(key)?.includes(dial))
                forget();
        }, AHEAD_MS).unref();
        dial.opened.then((socket) => {
            clearTimeout(timer);
            if (!this.#ahead.get(key)?.includes(dial))
                return;
            // Read, or the server's goodbye goes unnoticed; anything else it says unasked disqualifies it.
            socket.once('data', forget);
            socket.once('end', forget);
            socket.once('close', forget);
            dial.taken = () => {
                socket.off('data', forget);
                socket.off('end', forget);
                socket.off('close', forget);
            };
        }, forget);
    }
    /** Ends every connection; requests in flight are rejected. */
    close() {
        this.#closed = true;
        for (const exchange of this.#exchanges)
            exchange.giveUp(CLOSED);
        for (const dial of [...this.#ahead.values()].flat())
            dial.abort();
        this.#ahead.clear();
        this.#connections.destroy();
    }
    #takeAhead(key) {
        const dial = this.#ahead.get(key)?.shift();
        dial?.taken?.();
        dial?.ref();
        return dial;
    }
    #route(url, request) {
        const secure = url.protocol === 'https:';
        const proxy = request.direct ? undefined : (0,http_proxy/* proxyFor */.i)(url, this.#env);
        const { key, own } = this.#certificate(request.clientCertificate);
        const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
        const via = proxy === undefined ? '' : `${proxy.secure ? 'https' : 'http'}://${proxy.label}`;
        // Plain requests through a proxy share its connections, whatever host they are for.
        const target = proxy !== undefined && !secure ? '' : `${url.protocol}//${url.hostname}:${port}`;
        return {
            key: `${via} ${target} ${key}`,
            secure,
            host: (0,http_proxy/* withoutBrackets */.o)(url.hostname),
            port,
            label: url.host,
            proxy,
            contexts: { shared: () => this.#shared(), own },
            now: this.#now,
        };
    }
    #shared() {
        this.#sharedContext ??= (0,external_node_tls_.createSecureContext)();
        return this.#sharedContext;
    }
    /** A client certificate has a TLS context of its own, and connections that no other request may use. */
    #certificate(given) {
        if (given === undefined)
            return { key: '', own: () => this.#shared() };
        const key = (0,external_node_crypto_.createHash)('sha256').update(given.cert).update('\0').update(given.key).digest('hex');
        let context = this.#ownContexts.get(key);
        if (context === undefined) {
            try {
                context = (0,external_node_tls_.createSecureContext)({ cert: given.cert, key: given.key });
            }
            catch {
                // OpenSSL's words are about the key; none of it is repeated.
                throw new errors/* BearerError */.G7('INPUT_INVALID', 'the client certificate and its private key cannot be used together as PEM');
            }
            this.#ownContexts.set(key, context);
        }
        const own = context;
        return { key, own: () => own };
    }
}
/** Node's types want a connection even when there is none. */
const NONE = undefined;
/** Node's pool of kept connections, with the opening of new ones left to the request's {@link Dial}. */
class Connections extends Agent {
    constructor() {
        super({ keepAlive: true });
    }
    getName(options) {
        return options.routeKey;
    }
    createConnection(options, opened = () => { }) {
        options.open(opened);
    }
}
/** One request and its answer. */
class Exchange {
    answer;
    #request;
    #route;
    #outgoing;
    #startedAt = performance.now();
    #timer;
    #settle;
    #dial;
    #phase = 'dial';
    #writtenAt = 0;
    #response;
    #stopReading;
    #onAbort = () => this.giveUp(GIVEN_UP);
    constructor(request, url, headers, route, agent, takeAhead) {
        this.#request = request;
        this.#route = route;
        this.answer = new Promise((resolve, reject) => {
            this.#settle = { resolve, reject };
        });
        this.#timer = setTimeout(() => this.#fail(this.#timeout()), Math.min(request.timeoutMs, LONGEST_TIMER_MS));
        const dialAfresh = (opened) => {
            if (this.#settle === undefined)
                return opened(new Error('given up'), NONE);
            this.#dial = new Dial(route, false);
            this.#dial.opened.then((socket) => opened(null, socket), (error) => opened(error, NONE));
        };
        const open = (opened) => {
            this.#dial = takeAhead();
            if (this.#dial === undefined)
                return dialAfresh(opened);
            // A connection opened ahead that failed is no reason to fail.
            this.#dial.opened.then((socket) => opened(null, socket), () => dialAfresh(opened));
        };
        const options = {
            method: request.method,
            // RFC 9112 section 3.2.2: a proxy is told the whole URL.
            path: `${route.proxy !== undefined && !route.secure ? url.origin : ''}${url.pathname}${url.search}`,
            headers,
            setHost: false,
            maxHeaderSize: MAX_HEAD_BYTES,
            insecureHTTPParser: false,
            agent,
            routeKey: route.key,
            open,
        };
        this.#outgoing = node_http_request(options);
        this.#listen(this.#outgoing);
        request.signal?.addEventListener('abort', this.#onAbort, { once: true });
        this.#outgoing.end(request.body);
    }
    giveUp(why) {
        this.#fail(unfinished(why, this.#route.label, this.#phaseName()));
    }
    #listen(outgoing) {
        outgoing.on('socket', () => {
            this.#phase = 'send';
            this.#writtenAt = performance.now();
        });
        outgoing.on('finish', () => {
            if (this.#phase !== 'send')
                return;
            this.#phase = 'wait';
            this.#writtenAt = performance.now();
        });
        outgoing.on('response', (response) => this.#read(response));
        outgoing.on('upgrade', (_response, socket) => {
            socket.destroy();
            this.#fail(this.#invalid('changed the protocol, which it was not asked to'));
        });
        outgoing.on('error', (error) => this.#fail(this.#explain(error)));
        outgoing.on('close', () => {
            if (this.#response?.complete !== true)
                this.#fail(this.#explain(undefined));
        });
    }
    #read(response) {
        const headAt = performance.now();
        this.#phase = 'body';
        this.#response = response;
        response.on('error', (error) => this.#fail(this.#explain(error)));
        const { maxBodyBytes, certificate = false } = this.#request;
        const certificateExpiresAt = certificate && this.#route.secure ? expiryOf(response.socket) : undefined;
        this.#stopReading = readBody(response, this.#request, {
            done: (body) => {
                const endAt = performance.now();
                this.#succeed({
                    url: this.#request.url,
                    status: response.statusCode ?? 0,
                    reason: response.statusMessage ?? '',
                    headers: pairs(response.rawHeaders),
                    body: body.kept,
                    truncated: body.truncated,
                    bytes: body.bytes,
                    sha256: body.sha256,
                    certificateExpiresAt,
                    timing: {
                        connect: this.#since(this.#dial?.startedAt, this.#dial?.connectedAt),
                        tls: this.#since(this.#dial?.connectedAt, this.#dial?.securedAt),
                        wait: Math.max(0, headAt - this.#writtenAt),
                        body: endAt - headAt,
                        total: endAt - this.#startedAt,
                    },
                });
            },
            tooLarge: () => this.#fail(new network_error/* NetworkError */.Dr('RESPONSE_TOO_LARGE', `${this.#route.label} answered with more than ${maxBodyBytes} bytes`, {
                phase: 'body',
                transient: false,
                status: response.statusCode,
            })),
            corrupt: (encoding) => this.#fail(this.#invalid(`sent a body that is not the ${encoding} it claims to be`)),
        });
    }
    #succeed(response) {
        const settle = this.#release();
        if (settle === undefined)
            return;
        // An answer that was not read to its end, or came before the request was written to its own, uses up the connection.
        if (this.#response?.complete !== true || !this.#outgoing.writableFinished)
            this.#outgoing.destroy();
        settle.resolve(response);
    }
    #fail(error) {
        const settle = this.#release();
        if (settle === undefined)
            return;
        if (this.#phase === 'dial')
            this.#dial?.abort();
        this.#outgoing.destroy();
        settle.reject(error);
    }
    #release() {
        const settle = this.#settle;
        this.#settle = undefined;
        clearTimeout(this.#timer);
        this.#request.signal?.removeEventListener('abort', this.#onAbort);
        this.#stopReading?.();
        return settle;
    }
    /** The part of a phase that this request waited for; none of it when the connection was there already. */
    #since(from, to) {
        if (from === undefined || to === undefined || to <= this.#startedAt)
            return undefined;
        return to - Math.max(from, this.#startedAt);
    }
    #phaseName() {
        return this.#phase === 'dial' ? (this.#dial?.phase ?? 'connect') : this.#phase;
    }
    /** Whether the connection was there, idle, before the request. */
    #reused() {
        const openedAt = this.#dial?.securedAt ?? this.#dial?.connectedAt;
        return this.#outgoing.reusedSocket || (openedAt !== undefined && openedAt < this.#startedAt);
    }
    #circumstances() {
        return {
            host: this.#route.label,
            now: this.#route.now(),
            reused: this.#reused(),
            status: this.#response?.statusCode,
        };
    }
    #explain(error) {
        if (error instanceof network_error/* NetworkError */.Dr)
            return error;
        return (0,network_error/* exchangeFailure */.gW)(error, this.#phase === 'dial' ? 'send' : this.#phase, this.#circumstances());
    }
    #invalid(what) {
        const phase = this.#phaseName();
        const status = this.#response?.statusCode;
        return new network_error/* NetworkError */.Dr('RESPONSE_INVALID', `${this.#route.label} ${what}`, {
            phase,
            transient: false,
            status,
        });
    }
    #timeout() {
        const phase = this.#phaseName();
        const { label, proxy } = this.#route;
        const stuck = {
            dns: 'its name was still being resolved',
            connect: 'no connection yet',
            proxy: `the proxy ${proxy?.label} (${proxy?.variable}) had not connected yet`,
            tls: 'connected, TLS handshake not finished',
            send: 'connected, request not yet sent in full',
            wait: 'connected, request sent, no response',
            body: `status ${this.#response?.statusCode} came, the body not to its end`,
        }[phase];
        return new network_error/* NetworkError */.Dr('NETWORK_TIMEOUT', `no ${phase === 'body' ? 'whole ' : ''}answer from ${label} within ${(0,duration/* formatDuration */.a3)(this.#request.timeoutMs)}: ${stuck}`, { phase, transient: true, status: this.#response?.statusCode, reused: this.#reused() });
    }
}
const CLOSED = 'the door to the network was closed';
const GIVEN_UP = 'it was given up';
function unfinished(why, host, phase) {
    return new network_error/* NetworkError */.Dr('UNFINISHED', `the request to ${host} was not finished: ${why}`, {
        phase,
        transient: false,
    });
}
function parseUrl(text) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        // Reported below.
    }
    if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        throw new errors/* BearerError */.G7('INPUT_INVALID', 'a request needs an absolute http:// or https:// URL');
    }
    if (url.username !== '' || url.password !== '') {
        throw new errors/* BearerError */.G7('INPUT_INVALID', `the URL for ${url.host} carries a user name or password; send an Authorization header instead`);
    }
    return url;
}
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** RFC 9110 section 5.5: visible characters, blanks, and the upper half of Latin-1. */
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The request's headers with the defaults, checked: a line break in one would become a header, or a request, of its own. */
function headersOf(request, url, route) {
    if (!TOKEN.test(request.method) || request.method.toUpperCase() === 'CONNECT') {
        throw new errors/* BearerError */.G7('INPUT_INVALID', 'the request method is not one that can be sent');
    }
    const headers = {};
    const given = new Set();
    for (const [name, value] of Object.entries(request.headers ?? {})) {
        if (!TOKEN.test(name)) {
            throw new errors/* BearerError */.G7('INPUT_INVALID', `${JSON.stringify(name.slice(0, 60))} is not the name of a header`);
        }
        if (!FIELD_VALUE.test(value)) {
            throw new errors/* BearerError */.G7('INPUT_INVALID', `the value of header ${name} contains a line break or another character that a header cannot carry`);
        }
        const lower = name.toLowerCase();
        // Framing follows from the body alone, and the proxy's credentials from its URL.
        if (['content-length', 'transfer-encoding', 'proxy-authorization'].includes(lower))
            continue;
        given.add(lower);
        headers[name] = value;
    }
    if (route.proxy?.authorization !== undefined && !route.secure) {
        headers['Proxy-Authorization'] = route.proxy.authorization;
    }
    if (!given.has('host'))
        headers['Host'] = url.host;
    if (!given.has('user-agent'))
        headers['User-Agent'] = USER_AGENT;
    if (!given.has('accept'))
        headers['Accept'] = '*/*';
    if (request.body !== undefined)
        headers['Content-Length'] = String(Buffer.byteLength(request.body));
    // Google's front end answers 411 to a POST that says nothing of its length.
    else if (/^(POST|PUT|PATCH)$/i.test(request.method))
        headers['Content-Length'] = '0';
    return headers;
}
function pairs(raw) {
    const found = [];
    for (let index = 0; index + 1 < raw.length; index += 2)
        found.push([raw[index] ?? '', raw[index + 1] ?? '']);
    return found;
}
const expiries = new WeakMap();
function expiryOf(socket) {
    if (!(socket instanceof external_node_tls_.TLSSocket))
        return undefined;
    const known = expiries.get(socket);
    if (known !== undefined)
        return known;
    const expiry = Date.parse(socket.getPeerCertificate().valid_to);
    if (Number.isNaN(expiry))
        return undefined;
    expiries.set(socket, expiry);
    return expiry;
}


/***/ }),

/***/ 6430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   gW: () => (/* binding */ exchangeFailure),
/* harmony export */   kL: () => (/* binding */ tlsFailure),
/* harmony export */   vZ: () => (/* binding */ connectFailure),
/* harmony export */   xh: () => (/* binding */ proxyFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1995);

/** A request without an answer that can be used. Its message names the host and what happened, nothing secret. */
class NetworkError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BearerError */ .G7 {
    phase;
    /** The request may have reached the other side. */
    sent;
    /** The same request may well succeed a moment later. */
    transient;
    /**
     * It was sent on a connection kept from an earlier request: before any answer, a reset may only mean
     * that the server had closed an idle connection (RFC 9112 section 9.3.1).
     */
    reused;
    constructor(code, message, details) {
        super(code, message, details);
        this.name = 'NetworkError';
        this.phase = details.phase;
        this.sent = details.phase === 'send' || details.phase === 'wait' || details.phase === 'body';
        this.transient = details.transient;
        this.reused = details.reused ?? false;
    }
}
/** One code for anything Node raises; of the several that trying all addresses of a host gives, the last. */
function failureOf(thrown) {
    if (thrown instanceof AggregateError && thrown.errors.length > 0) {
        return { code: failureOf(thrown.errors.at(-1)).code, thrown };
    }
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    return { code: typeof code === 'string' ? code : '', thrown };
}
const DNS_CODES = {
    ENOTFOUND: 'no such host (ENOTFOUND)',
    EAI_AGAIN: 'the name server did not answer (EAI_AGAIN)',
    EAI_NODATA: 'the name has no address (EAI_NODATA)',
    EAI_FAIL: 'the name server failed (EAI_FAIL)',
};
const CONNECT_CODES = {
    ECONNREFUSED: 'connection refused (ECONNREFUSED)',
    ECONNRESET: 'connection reset (ECONNRESET)',
    ETIMEDOUT: 'connection timed out (ETIMEDOUT)',
    EHOSTUNREACH: 'host unreachable (EHOSTUNREACH)',
    ENETUNREACH: 'network unreachable (ENETUNREACH)',
    EACCES: 'not permitted (EACCES)',
    EPERM: 'not permitted (EPERM)',
};
const LOST_CODES = new Set([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** Certificates that would be good if their issuer were known here. */
const UNKNOWN_ISSUER = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
const CERTIFICATE_CODES = {
    CERT_HAS_EXPIRED: 'its certificate has expired',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    CERT_REVOKED: 'its certificate was revoked',
    CERT_REJECTED: 'its certificate was rejected',
    CERT_UNTRUSTED: 'its certificate is not trusted',
    CERT_SIGNATURE_FAILURE: 'its certificate carries a wrong signature',
    CERT_CHAIN_TOO_LONG: 'its certificate chain is too long',
    INVALID_CA: 'its certificate was issued by one that is no certificate authority',
    INVALID_PURPOSE: 'its certificate is not meant for servers',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain ends in a self-signed one that is not trusted here',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the issuer of its certificate is unknown here',
    UNABLE_TO_GET_ISSUER_CERT: 'the issuer of its certificate is unknown here',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the issuer of its certificate is unknown here',
};
const EXTRA_CA = 'If this network intercepts TLS, or the server uses a private certificate authority, set NODE_EXTRA_CA_CERTS ' +
    'to a PEM file with the certificate of that authority.';
/** A failure to resolve or reach a host directly. */
function connectFailure(thrown, at) {
    const failure = failureOf(thrown);
    const dns = isDns(failure);
    return new NetworkError(dns ? 'NETWORK_DNS' : 'NETWORK_CONNECT', dns
        ? `the name of ${at.host} could not be resolved: ${reachFailure(failure)}`
        : `no connection to ${at.host}: ${reachFailure(failure)}`, { phase: dns ? 'dns' : 'connect', transient: isTransientReach(failure), cause: harmless(thrown) });
}
/** A failure to resolve or reach the proxy, or in TLS with it. */
function proxyFailure(thrown, proxy, stage, at) {
    const failure = failureOf(thrown);
    const lost = stage !== 'reach' && (LOST_CODES.has(failure.code) || failure.code === '');
    const why = stage === 'reach'
        ? `could not be reached: ${reachFailure(failure)}`
        : lost
            ? `closed the connection ${stage === 'tls' ? 'during the TLS handshake' : 'without opening a tunnel'}`
            : stage === 'tls'
                ? `failed in TLS: ${tlsReason(failure, proxy.label, at.now)}`
                : 'answered with something that is not HTTP';
    return new NetworkError('NETWORK_PROXY', `the proxy ${proxy.label} (${proxy.variable}) ${why}, on the way to ${at.host}`, {
        phase: 'proxy',
        transient: lost || (stage === 'reach' && isTransientReach(failure)),
        remedy: stage === 'tls' && UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
        cause: harmless(thrown),
    });
}
/** A failure in the TLS handshake with the host itself. */
function tlsFailure(thrown, at) {
    const failure = failureOf(thrown);
    if (LOST_CODES.has(failure.code)) {
        return new NetworkError('NETWORK_RESET', `${at.host} closed the connection during the TLS handshake`, {
            phase: 'tls',
            transient: true,
            cause: harmless(thrown),
        });
    }
    return refusedTls(failure, 'tls', at);
}
function refusedTls(failure, phase, at) {
    return new NetworkError('NETWORK_TLS', `TLS with ${at.host} failed: ${tlsReason(failure, at.host, at.now)}`, {
        phase,
        transient: false,
        reused: at.reused,
        remedy: UNKNOWN_ISSUER.has(failure.code) ? EXTRA_CA : undefined,
        cause: harmless(failure.thrown),
    });
}
/** A failure once a connection was there: while sending, waiting, or reading the body. */
function exchangeFailure(thrown, phase, at) {
    const failure = failureOf(thrown);
    if (failure.code.startsWith('HPE_') && failure.code !== 'HPE_INVALID_EOF_STATE') {
        const what = failure.code === 'HPE_HEADER_OVERFLOW'
            ? 'headers of more than 16 KiB'
            : `something that is not HTTP (${failure.code})`;
        // Node's error carries the bytes that came: they are not kept.
        return new NetworkError('RESPONSE_INVALID', `${at.host} answered with ${what}`, {
            phase,
            transient: false,
            status: at.status,
            reused: at.reused,
        });
    }
    // In TLS 1.3 a server refuses the client's certificate only after the handshake (RFC 8446 section 4.4.2.4).
    if (failure.code.startsWith('ERR_SSL_'))
        return refusedTls(failure, phase, at);
    const how = LOST_CODES.has(failure.code) || failure.code === '' ? '' : ` (${failure.code})`;
    const when = {
        send: 'while the request was being sent',
        wait: 'without an answer',
        body: `in the middle of its answer${at.status === undefined ? '' : ` (status ${at.status})`}`,
    }[phase];
    return new NetworkError('NETWORK_RESET', `${at.host} closed the connection ${when}${how}`, {
        phase,
        transient: true,
        status: at.status,
        reused: at.reused,
        cause: harmless(thrown),
    });
}
function isDns({ code, thrown }) {
    if (code in DNS_CODES || code.startsWith('EAI_'))
        return true;
    return thrown instanceof Error && 'syscall' in thrown && thrown.syscall === 'getaddrinfo';
}
function isTransientReach(failure) {
    return isDns(failure) ? failure.code === 'EAI_AGAIN' : true;
}
function reachFailure({ code }) {
    return DNS_CODES[code] ?? CONNECT_CODES[code] ?? (code || 'connection closed');
}
function tlsReason({ code, thrown }, host, now) {
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
        const names = certificateNames(thrown);
        return names === ''
            ? `its certificate is not for ${host}`
            : `its certificate is for ${names}, not for ${host}`;
    }
    if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return `it does not speak TLS on this port (${code})`;
    }
    const known = CERTIFICATE_CODES[code];
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
        return `${known} (${code}; the clock of this machine says ${new Date(now).toISOString()})`;
    }
    return known === undefined ? code || 'handshake failed' : `${known} (${code})`;
}
/** The first names a certificate was made out to; they come from outside, so only what host names are made of passes. */
function certificateNames(thrown) {
    if (!(thrown instanceof Error) || !('cert' in thrown))
        return '';
    const cert = thrown.cert;
    if (typeof cert !== 'object' || cert === null || !('subjectaltname' in cert))
        return '';
    if (typeof cert.subjectaltname !== 'string')
        return '';
    const names = [
        ...cert.subjectaltname.matchAll(/(?:DNS|IP Address):([A-Za-z0-9.*:_-]{1,253})(?=, |$)/g),
    ].map((match) => match[1]);
    return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}
/** Node's parser errors carry the answer's bytes, its name mismatches the whole certificate. */
function harmless(thrown) {
    if (!(thrown instanceof Error) || 'rawPacket' in thrown || 'cert' in thrown)
        return undefined;
    return thrown;
}


/***/ }),

/***/ 5935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ proxyFor),
/* harmony export */   o: () => (/* binding */ withoutBrackets)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1631);
/* harmony import */ var _network_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6430);



/**
 * The proxy for a URL, or undefined when it is to be reached directly.
 *
 * The rules are written here rather than taken from `@actions/http-client/lib/proxy`: that one reads
 * `process.env`, takes `proxy.corp:3128` (no scheme) for a URL of the scheme `proxy.corp:`, takes
 * `127.example.com` for loopback, and knows neither `*.example.com` nor address ranges nor IPv6 without brackets.
 * @throws {NetworkError} NETWORK_PROXY when the variable's value cannot be used.
 */
function proxyFor(url, env) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const variable = names.find((name) => (env[name] ?? '').trim() !== '');
    if (variable === undefined)
        return undefined;
    const exceptions = env['no_proxy'] || env['NO_PROXY'] || '';
    if (isBypassed(url, exceptions))
        return undefined;
    return parseProxy((env[variable] ?? '').trim(), variable);
}
function parseProxy(value, variable) {
    const unusable = (why) => 
    // The value may hold a password: it is not shown.
    new _network_error_js__WEBPACK_IMPORTED_MODULE_2__/* .NetworkError */ .Dr('NETWORK_PROXY', `the value of ${variable} cannot be used as a proxy: ${why}`, {
        phase: 'proxy',
        transient: false,
        remedy: `Set ${variable} to http://host:port or http://user:password@host:port, special characters percent-encoded.`,
    });
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = parseUrl(text);
    if (url === undefined)
        throw unusable('it is not a URL');
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw unusable(`only http:// and https:// proxies are supported, not ${url.protocol}//`);
    }
    if (url.hostname === '' || url.port === '0')
        throw unusable('it names no host and port');
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    return {
        secure,
        host: withoutBrackets(url.hostname),
        port,
        label: `${url.hostname}:${port}`,
        variable,
        authorization: url.username === '' && url.password === ''
            ? undefined
            : `Basic ${Buffer.from(`${decoded(url.username)}:${decoded(url.password)}`).toString('base64')}`,
    };
}
function isBypassed(url, exceptions) {
    const host = withoutBrackets(url.hostname.toLowerCase()).replace(/\.$/, '');
    if (isLoopback(host))
        return true;
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return exceptions
        .toLowerCase()
        .split(/[\s,]+/)
        .some((entry) => matches(entry, host, port));
}
function matches(entry, host, port) {
    if (entry === '')
        return false;
    if (entry === '*')
        return true;
    const { name, onlyPort } = splitPort(entry);
    if (onlyPort !== undefined && onlyPort !== port)
        return false;
    if (name === '*')
        return true;
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(host) !== 0)
        return name.includes('/') ? inRange(host, name) : canonicalAddress(name) === host;
    const domain = name.replace(/^\*?\./, '').replace(/\.$/, '');
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
/** `host:8443`, `[::1]:8443`, `[::1]` and `::1`. */
function splitPort(entry) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(entry) === 6)
        return { name: entry, onlyPort: undefined };
    const match = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry);
    // A port written with leading zeros is the same port.
    if (match !== null)
        return { name: match[1] ?? match[2] ?? '', onlyPort: match[3]?.replace(/^0+(?=\d)/, '') };
    return { name: entry, onlyPort: undefined };
}
/** As the URL parser writes it, so that `0:0:0:0:0:0:0:1` is `::1`. */
function canonicalAddress(name) {
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(name) !== 6)
        return name;
    return withoutBrackets(parseUrl(`http://[${name}]`)?.hostname ?? name);
}
function inRange(host, range) {
    const [network = '', bits = ''] = range.split('/');
    const family = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(network);
    if (family === 0 || family !== (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(host) || !/^\d{1,3}$/.test(bits))
        return false;
    if (Number(bits) > (family === 4 ? 32 : 128))
        return false;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, Number(bits), type);
    return list.check(host, type);
}
function isLoopback(host) {
    if (host === 'localhost' || host.endsWith('.localhost'))
        return true;
    if ((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIP */ .e)(host) === 4)
        return host.startsWith('127.');
    return host === '::1' || /^::ffff:7f[0-9a-f]{2}:/.test(host);
}
/** `[::1]` to `::1`, as sockets want it. */
function withoutBrackets(hostname) {
    return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parseUrl(text) {
    try {
        return new URL(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
