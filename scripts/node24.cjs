// Preloaded by the scripts of package.json, which are TypeScript: an older Node fails on them with ERR_UNKNOWN_FILE_EXTENSION.
if (!process.features.typescript) {
  console.error(
    `This script needs Node 24, and this is ${process.version}. npm ci installs Node 24, unless scripts are off (--ignore-scripts).\nRun: npm rebuild node`,
  );
  process.exit(1);
}
