// What each endpoint answers when it refuses, and what is made of it.
import { iam } from './iam.ts';
import { metadata } from './metadata.ts';
import { oauth } from './oauth.ts';
import { oidc } from './oidc.ts';
import { sts } from './sts.ts';
import { table } from './table.ts';

table('oidc', oidc);
table('sts', sts);
table('oauth', oauth);
table('iam', iam);
table('metadata', metadata);
