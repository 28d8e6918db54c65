/** Every body, and more forms on the command line. */
process.env['EVERY_CASE'] = '1';
await import('./echo.test.ts');
