// One HTTPS request by way of the proxy and Node's own HTTP client, and nothing else: something to compare memory with.
const { connect } = require('node:net');
const tls = require('node:tls');
const http = require('node:http');

const proxy = new URL(process.env.HTTPS_PROXY);
const host = 'sts.googleapis.com';
const socket = connect(proxy.port, proxy.hostname, () =>
  socket.write(`CONNECT ${host}:443 HTTP/1.1\r\nHost: ${host}:443\r\n\r\n`),
);
socket.once('data', () => {
  const secure = tls.connect({ socket, servername: host }, () => {
    http.get({ host, path: '/', createConnection: () => secure }, (response) => {
      response.resume();
      response.on('end', () => process.exit(0));
    });
  });
});
