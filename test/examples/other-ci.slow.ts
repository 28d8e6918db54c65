/** Every recipe. */
process.env['EVERY_CASE'] = '1';
await import('./other-ci.test.ts');
