/** Every value that is not a token, from every endpoint. */
process.env['EVERY_CASE'] = '1';
await import('./not-a-token.test.ts');
