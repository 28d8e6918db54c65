import { DEPLOYER, scenario } from '../stage/scenario.ts';

export default scenario("a key's access token is downscoped to a boundary in YAML", async ({ key, file }) => {
  await file(
    '.github/boundary.yaml',
    [
      'accessBoundary:',
      '  accessBoundaryRules:',
      '    - availableResource: //storage.googleapis.com/projects/_/buckets/demo-bucket',
      "      availablePermissions: ['inRole:roles/storage.objectViewer']",
      '      availabilityCondition:',
      '        title: public objects',
      `        expression: resource.name.startsWith('projects/_/buckets/demo-bucket/objects/public/')`,
    ].join('\n'),
  );
  return {
    inputs: {
      credentials_json: JSON.stringify(await key(DEPLOYER)),
      access_token_boundary: '.github/boundary.yaml',
    },
  };
});
