/** Every form of a secret in every wrong place; misplaced.test.ts has a part of them. */
process.env['EVERY_CASE'] = '1';
await import('./misplaced.test.ts');
