/** Every limit, and a slow line in a thread. */
process.env['EVERY_CASE'] = '1';
await import('./descriptors.test.ts');
