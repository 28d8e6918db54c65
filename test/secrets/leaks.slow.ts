/** Each kind of credential and each of its routes, with two ends; leaks.test.ts has one route of each, with one end. */
process.env['EVERY_CASE'] = '1';
await import('./leaks.test.ts');
