// Calls of this page's own server, which signs the token and passes the call on.
import { role } from './role.js';
import { heard } from './time.js';

/** An answer that is an error, with what the service says about it. */
export class Problem extends Error {
  constructor(status, body, requestId) {
    super(body.detail ?? body.title ?? 'Something went wrong');
    Object.assign(this, { status, requestId: body.requestId ?? requestId, body, code: body.code ?? '', title: body.title ?? 'Something went wrong' });
  }
}

/** Sends a call; answers `{status, body, etag, retryAfter}` or throws a `Problem`. */
export async function call(method, path, { body, headers = {} } = {}) {
  const answer = await send(method, path, body, headers);
  heard(answer.headers.get('Demo-Now'));
  const text = await answer.text();
  const json = (answer.headers.get('Content-Type') ?? '').includes('json') && text !== '';
  const status = Number(answer.headers.get('Demo-Status') ?? answer.status);
  if (status >= 400) {
    throw new Problem(status, json ? JSON.parse(text) : { detail: text }, answer.headers.get('X-Request-Id'));
  }
  return {
    status,
    body: json ? JSON.parse(text) : text || null,
    etag: answer.headers.get('ETag'),
    retryAfter: Number(answer.headers.get('Retry-After') ?? 0),
  };
}

async function send(method, path, body, headers) {
  const sent = { 'Demo-Role': role(), ...headers };
  if (body !== undefined) sent['Content-Type'] = 'application/json';
  try {
    return await fetch(path, { method, headers: sent, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Problem(0, { title: 'No answer', detail: 'The demo server does not answer: is local/start still running?' });
  }
}

export const get = (path, options) => call('GET', path, options);
export const post = (path, body = {}, options = {}) => call('POST', path, { body, ...options });
export const put = (path, body, headers) => call('PUT', path, { body, headers });
export const remove = (path, headers) => call('DELETE', path, { headers });
