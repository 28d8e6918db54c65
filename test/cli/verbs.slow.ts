/** Every kind of credential. */
process.env['EVERY_CASE'] = '1';
await import('./verbs.test.ts');
