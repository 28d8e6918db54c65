/** A bomb of 100 MB. */
process.env['EVERY_CASE'] = '1';
await import('./bodies.test.ts');
