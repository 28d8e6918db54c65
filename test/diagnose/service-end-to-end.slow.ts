/** Every failure of a service. */
process.env['EVERY_CASE'] = '1';
await import('./service-end-to-end.test.ts');
