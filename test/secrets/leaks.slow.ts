/** Each kind of credential and each of its routes, with two ends; leaks.test.ts has one. */
process.env['EVERY_CASE'] = '1';
await import('./leaks.test.ts');
