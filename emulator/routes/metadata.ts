/**
 * The metadata server of Compute Engine, GKE and Cloud Run.
 * @see https://cloud.google.com/compute/docs/metadata/overview
 */

import { own } from '../../src/record.ts';
import type { MetadataConfig } from '../config.ts';
import { googlePage } from '../google-pages.ts';
import type { Answer, EmulatedRequest } from '../message.ts';
import { asPrincipal, type ServiceAccount } from '../principals.ts';
import { CLOUD_PLATFORM, type World } from '../world.ts';

const ROOT = '/computeMetadata/v1/';

/** The route of a path. */
export function routeOf(path: string): string {
  if (path === '/' || path === '/computeMetadata' || path === ROOT) return 'metadata.ping';
  const [, leaf] = /\/service-accounts\/[^/]+\/(\w+)$/.exec(path) ?? [];
  if (leaf === 'token' || leaf === 'identity' || leaf === 'email') return `metadata.${leaf}`;
  if (path.startsWith(`${ROOT}project/`)) return 'metadata.project';
  if (path.startsWith(`${ROOT}universe/`)) return 'metadata.universe';
  return 'metadata.other';
}

export async function answer(world: World, request: EmulatedRequest): Promise<Answer> {
  const { path } = request;
  if (path === '/') return text('0.1/\ncomputeMetadata/\n');
  if (request.headers['metadata-flavor'] !== 'Google') {
    return page(403, path, 'Missing Metadata-Flavor:Google header.');
  }
  if (request.headers['x-forwarded-for'] !== undefined)
    return page(403, path, 'X-Forwarded-For header is not allowed.');
  if (!path.startsWith(ROOT)) return page(404, path);
  const tree = directoryTree(world);
  const names = path.slice(ROOT.length).split('/');
  const isFolder = names.at(-1) === '';
  if (isFolder) names.pop();
  let node: Node | undefined = tree;
  for (const name of names) node = typeof node === 'object' ? own(node, name) : undefined;
  if (node === undefined) return page(404, path);
  if (typeof node === 'function') return isFolder ? page(404, path) : node(request);
  if (typeof node === 'string') return isFolder ? page(404, path) : leaf(node, request);
  if (!isFolder)
    return {
      ...text(''),
      status: 301,
      headers: { ...text('').headers, location: `http://${request.headers['host'] ?? request.host}${path}/` },
    };
  return request.query.get('recursive') === 'true' ? listed(node, request) : text(listing(node));
}

type Leaf = string | ((request: EmulatedRequest) => Answer | Promise<Answer>);
type Node = Leaf | Folder;
interface Folder {
  readonly [name: string]: Node;
}

function directoryTree(world: World): Folder {
  const { config } = world;
  const metadata: MetadataConfig = config.metadata === false ? {} : config.metadata;
  const zone = metadata.zone ?? 'us-central1-a';
  const number = metadata.projectNumber ?? config.project.number;
  const email =
    metadata.email === undefined ? 'deployer@demo-project.iam.gserviceaccount.com' : metadata.email;
  const account = email === null ? undefined : world.directory.account(email);
  const accounts: Folder = account
    ? { default: accountTree(world, account), [account.email]: accountTree(world, account) }
    : {};
  return {
    instance: {
      attributes: {},
      'cpu-platform': 'Intel Broadwell',
      hostname: `vm.${zone}.c.${config.project.id}.internal`,
      id: '4520031799277581759',
      'machine-type': `projects/${number}/machineTypes/e2-medium`,
      name: 'vm',
      'service-accounts': accounts,
      zone: `projects/${number}/zones/${zone}`,
      region: `projects/${number}/regions/${zone.replace(/-\w$/, '')}`,
    },
    project: {
      attributes: {},
      'numeric-project-id': number,
      'project-id': metadata.projectId ?? config.project.id,
    },
    universe: {
      'universe-domain': metadata.universe ?? 'googleapis.com',
      universe_domain: metadata.universe ?? 'googleapis.com',
    },
  };
}

function accountTree(world: World, account: ServiceAccount): Folder {
  const granted = (world.config.metadata === false ? undefined : world.config.metadata.scopes) ?? [
    CLOUD_PLATFORM,
    'https://www.googleapis.com/auth/userinfo.email',
  ];
  return {
    aliases: 'default\n',
    email: account.email,
    scopes: `${granted.join('\n')}\n`,
    token: (request) => {
      if (account.disabled) return page(404, request.path);
      const asked = request.query.get('scopes');
      const scopes = asked === null || asked === '' ? granted : asked.split(/[\s,]+/);
      const issued = world.tokens.accessToken({
        principal: asPrincipal(account),
        scopes,
        lifetimeSeconds: 3599,
        via: 'metadata.token',
      });
      return json({ access_token: issued.token, expires_in: 3599, token_type: 'Bearer' });
    },
    identity: async (request) => {
      const audience = request.query.get('audience');
      if (audience === null || audience === '')
        return { ...text('non-empty audience parameter required\n'), status: 400 };
      const full = request.query.get('format') === 'full';
      const { email, uniqueId } = account;
      return text(
        await world.tokens.idToken({
          principal: { kind: 'serviceAccount', email, uniqueId },
          audience,
          includeEmail: full,
          extra: full
            ? {
                google: {
                  compute_engine: {
                    instance_creation_timestamp: 1_700_000_000,
                    instance_id: '4520031799277581759',
                    instance_name: 'vm',
                    project_id: world.config.project.id,
                    project_number: Number(world.config.project.number),
                    zone: 'us-central1-a',
                  },
                },
              }
            : {},
        }),
      );
    },
  };
}

function leaf(value: string, request: EmulatedRequest): Answer {
  return request.query.get('alt') === 'json' ? json(value) : text(value);
}

function listing(folder: Folder): string {
  return Object.entries(folder)
    .map(([name, node]) => (typeof node === 'object' ? `${name}/\n` : `${name}\n`))
    .join('');
}

/** `?recursive=true`: JSON with camel-case names and lists, without tokens. */
function listed(folder: Folder, request: EmulatedRequest): Answer {
  const object = recursive(folder);
  if (request.query.get('alt') !== 'text') return json(object);
  const lines = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => lines(inner, path === '' ? name : `${path}/${name}`))
      : [`${path} ${String(value)}`];
  return text(`${lines(object, '').join('\n')}\n`);
}

function recursive(folder: Folder): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(folder).flatMap(([name, node]): [string, unknown][] => {
      if (typeof node === 'function') return [];
      const key = name.includes('@')
        ? name
        : name.replace(/[-_](\w)/g, (_, letter: string) => letter.toUpperCase());
      if (typeof node === 'object') return [[key, recursive(node)]];
      return [[key, node.endsWith('\n') ? node.trimEnd().split('\n') : node]];
    }),
  );
}

const HEADERS = {
  'metadata-flavor': 'Google',
  server: 'Metadata Server for VM',
  'x-xss-protection': '0',
  'x-frame-options': 'SAMEORIGIN',
};

function text(body: string): Answer {
  return { status: 200, headers: { ...HEADERS, 'content-type': 'application/text' }, body };
}

function json(body: unknown): Answer {
  return {
    status: 200,
    headers: { ...HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function page(status: number, path: string, why = ''): Answer {
  const body = googlePage(status, path).replace('  <ins>That’s all', () => ` ${why}  <ins>That’s all`);
  return { status, headers: { ...HEADERS, 'content-type': 'text/html; charset=UTF-8' }, body };
}
