/**
 * Loaded before a program that ignores HTTPS_PROXY for some of its requests: leads connections of https.Agent through the proxy
 * of TUNNEL_PROXY.
 */
const { request } = require('node:http');
const { Agent } = require('node:https');
const { connect } = require('node:tls');

const proxy = new URL(process.env.TUNNEL_PROXY);

Agent.prototype.createConnection = (options, done) => {
  request({
    host: proxy.hostname,
    port: proxy.port,
    method: 'CONNECT',
    path: `${options.host}:${options.port ?? 443}`,
  })
    .on('connect', (_, socket) =>
      done(null, connect({ ...options, socket, servername: options.servername || options.host })),
    )
    .on('error', done)
    .end();
};
