// What google-cloud-storage for Python and `gcloud storage` ask, and what they check in the responses.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { PROVIDER, startEmulator } from '../../emulator/emulator.ts';
import { exchange, federatedToken, send } from './client.ts';

const emulator = await startEmulator({
  buckets: {
    'demo-bucket': {
      'a/b/c.txt': 'c',
      'a/d.txt': 'd',
      'é &+.txt': 'é',
      'public/hello.txt': 'hello\n',
      'z.txt': '',
    },
    'empty-bucket': {},
    // RFC 3720 appendix B.4, and the check value of CRC-32C.
    'crc-bucket': { zeros: '\0'.repeat(32), digits: '123456789' },
  },
});
after(() => emulator.close());
const bearer = await federatedToken(emulator, PROVIDER);

const HOST = 'https://storage.googleapis.com';
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  send(emulator, `${HOST}${path}`, { bearer, headers, method });
const object = (name: string) => `b/demo-bucket/o/${encodeURIComponent(name)}`;

test('an object has its links, sizes and hashes', async () => {
  const { json } = await get(`/storage/v1/${object('public/hello.txt')}`);
  assert.equal(json.kind, 'storage#object');
  assert.equal(json.name, 'public/hello.txt');
  assert.equal(json.bucket, 'demo-bucket');
  assert.equal(json.size, '6');
  assert.equal(json.md5Hash, createHash('md5').update('hello\n').digest('base64'));
  assert.equal(json.id, `demo-bucket/public/hello.txt/${json.generation}`);
  assert.equal(
    json.mediaLink,
    `${HOST}/download/storage/v1/b/demo-bucket/o/public%2Fhello.txt?generation=${json.generation}&alt=media`,
  );
  const media = await get(json.mediaLink.slice(HOST.length));
  assert.deepEqual([media.status, media.text], [200, 'hello\n']);
  assert.equal(media.headers['x-goog-hash'], `crc32c=${json.crc32c},md5=${json.md5Hash}`);
  assert.equal(media.headers['x-goog-generation'], json.generation);
  assert.equal(
    (await get(json.mediaLink.slice(HOST.length).replace(/(?<=generation=)\d+/, '1'))).status,
    404,
  );
});

test('CRC-32C, most significant byte first', async () => {
  const { json } = await get('/storage/v1/b/crc-bucket/o');
  const sums = json.items.map(({ crc32c }: { crc32c: string }) =>
    Buffer.from(crc32c, 'base64').toString('hex'),
  );
  assert.deepEqual(sums, ['e3069283', '8a9136aa']);
});

test('content: by either address of the JSON API and by the XML API, as it is stored', async () => {
  for (const path of [
    `/download/storage/v1/${object('é &+.txt')}?alt=media`,
    `/storage/v1/${object('é &+.txt')}?alt=media`,
    `/demo-bucket/${encodeURIComponent('é &+.txt')}`,
  ]) {
    const { status, text, headers } = await get(path, { 'accept-encoding': 'gzip' });
    assert.deepEqual([status, text, headers['content-encoding']], [200, 'é', undefined], path);
  }
  const head = await get('/demo-bucket/public/hello.txt', {}, 'HEAD');
  assert.deepEqual([head.status, head.text, head.headers['x-goog-stored-content-length']], [200, '', '6']);
});

test('ranges', async () => {
  for (const [range, status, text, contentRange] of [
    ['bytes=0-', 206, 'hello\n', 'bytes 0-5/6'],
    ['bytes=1-2', 206, 'el', 'bytes 1-2/6'],
    ['bytes=4-99', 206, 'o\n', 'bytes 4-5/6'],
    ['bytes=-2', 206, 'o\n', 'bytes 4-5/6'],
    ['bytes=6-', 416, undefined, 'bytes */6'],
    ['lines=1-2', 200, 'hello\n', undefined],
  ] as const) {
    const reply = await get(`/download/storage/v1/${object('public/hello.txt')}?alt=media`, { range });
    assert.equal(reply.status, status, range);
    if (text !== undefined) assert.equal(reply.text, text, range);
    assert.equal(reply.headers['content-range'], contentRange, range);
  }
});

test('lists: prefix, delimiter, offsets, pages, and a selection of members', async () => {
  const list = async (query: string) => {
    const { json } = await get(`/storage/v1/b/demo-bucket/o?${query}`);
    return { prefixes: json.prefixes, items: json.items?.map(({ name }: { name: string }) => name) };
  };
  const all = ['a/b/c.txt', 'a/d.txt', 'public/hello.txt', 'z.txt', 'é &+.txt'];
  assert.deepEqual(await list(''), { prefixes: undefined, items: all });
  assert.deepEqual(await list('delimiter=/'), { prefixes: ['a/', 'public/'], items: all.slice(3) });
  assert.deepEqual(await list('delimiter=/&prefix=a/'), { prefixes: ['a/b/'], items: ['a/d.txt'] });
  assert.deepEqual(await list('prefix=none'), { prefixes: undefined, items: undefined });
  assert.deepEqual(await list('startOffset=a/d&endOffset=z'), {
    prefixes: undefined,
    items: ['a/d.txt', 'public/hello.txt'],
  });
  assert.deepEqual((await get('/storage/v1/b/empty-bucket/o')).json, { kind: 'storage#objects' });

  for (const delimiter of ['', '&delimiter=/']) {
    const found: string[] = [];
    let token = '';
    do {
      const { json } = await get(`/storage/v1/b/demo-bucket/o?maxResults=1${delimiter}&pageToken=${token}`);
      const names = (json.items ?? []).map(({ name }: { name: string }) => name);
      assert.equal(names.length + (json.prefixes ?? []).length, 1);
      found.push(...names, ...(json.prefixes ?? []));
      token = json.nextPageToken ?? '';
    } while (token !== '');
    assert.deepEqual(found, delimiter === '' ? all : ['a/', 'public/', ...all.slice(3)]);
  }

  const fields = encodeURIComponent('prefixes,items/name,items/size,nextPageToken');
  assert.deepEqual((await get(`/storage/v1/b/demo-bucket/o?prefix=a/d&fields=${fields}`)).json, {
    items: [{ name: 'a/d.txt', size: '1' }],
  });
  assert.deepEqual((await get(`/storage/v1/b/demo-bucket/o?prefix=z&fields=kind,items(name,size)`)).json, {
    kind: 'storage#objects',
    items: [{ name: 'z.txt', size: '0' }],
  });
});

test('buckets', async () => {
  const { json } = await get('/storage/v1/b?project=demo-project&fields=items/name');
  assert.deepEqual(
    json.items.map(({ name }: { name: string }) => name),
    ['demo-bucket', 'empty-bucket', 'crc-bucket'],
  );
  assert.equal((await get('/storage/v1/b/demo-bucket')).json.name, 'demo-bucket');
  assert.equal((await get('/storage/v1/b/demo-bucket/storageLayout')).json.bucket, 'demo-bucket');
});

test('refusals have the form of this API', async () => {
  const object404 = await get(`/storage/v1/${object('none')}`);
  assert.equal(object404.status, 404);
  assert.deepEqual(object404.json.error, {
    code: 404,
    message: 'No such object: demo-bucket/none',
    errors: [{ message: 'No such object: demo-bucket/none', domain: 'global', reason: 'notFound' }],
  });
  const bucket404 = await get('/storage/v1/b/none/o');
  assert.equal(bucket404.json.error.message, 'The specified bucket does not exist.');
  const media404 = await get(`/download/storage/v1/${object('none')}?alt=media`);
  assert.deepEqual([media404.status, media404.text], [404, 'No such object: demo-bucket/none']);
  assert.match((await get('/demo-bucket/none')).text, /<Code>NoSuchKey<\/Code>/);
  assert.equal((await get('/storage/v1/b/demo-bucket/o?maxResults=x')).status, 400);
  assert.equal((await send(emulator, `${HOST}/storage/v1/b/demo-bucket`)).status, 401);
});

test('an access boundary restricts lists by the prefix that they have', async () => {
  const startsWith = (text: string) => `startsWith('${text}')`;
  const expression = [
    `resource.name.${startsWith('projects/_/buckets/demo-bucket/objects/a/')}`,
    `api.getAttribute('storage.googleapis.com/objectListPrefix', '').${startsWith('a/')}`,
  ].join(' || ');
  const narrow = (condition: string) =>
    exchange(emulator, PROVIDER, bearer, {
      audience: undefined,
      scope: undefined,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      options: JSON.stringify({
        accessBoundary: {
          accessBoundaryRules: [
            {
              availableResource: '//storage.googleapis.com/projects/_/buckets/demo-bucket',
              availablePermissions: ['inRole:roles/storage.objectViewer'],
              availabilityCondition: { expression: condition },
            },
          ],
        },
      }),
    });
  const { json } = await narrow(expression);
  for (const [path, status] of [
    [object('a/d.txt'), 200],
    [object('z.txt'), 403],
    ['b/demo-bucket/o?prefix=a/b', 200],
    ['b/demo-bucket/o?prefix=z', 403],
    ['b/demo-bucket/o', 403],
    ['b/empty-bucket/o?prefix=a/', 403],
    ['b', 403],
  ] as const) {
    const reply = await send(emulator, `${HOST}/storage/v1/${path}`, { bearer: json.access_token });
    assert.equal(reply.status, status, path);
  }
  assert.match((await narrow('resource.nam(')).json.error_description, /availabilityCondition: line 1/);
});
