// Wine takes %APPDATA% from its registry.
process.env.APPDATA = process.env.TEST_APPDATA;
