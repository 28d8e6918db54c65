/** Every scenario, and each again with debug logging, compared with itself without. */
process.env['EVERY_CASE'] = '1';
await import('./scenarios.test.ts');
