console.log('At the end of the job, the paths in EXPECT_REMOVED must not exist.');
