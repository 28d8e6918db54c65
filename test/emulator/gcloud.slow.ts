/** With a key too. */
process.env['EVERY_CASE'] = '1';
await import('./gcloud.test.ts');
