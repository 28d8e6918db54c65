/** Every refusal that is final. */
process.env['EVERY_CASE'] = '1';
await import('./wait-for-grant.test.ts');
