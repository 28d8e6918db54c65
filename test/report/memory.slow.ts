/** Every kind of body and shape of JSON, and 400 MB in place of 300 MB. */
process.env['EVERY_CASE'] = '1';
await import('./memory.test.ts');
