import { scenario } from '../stage/scenario.ts';

export default scenario(
  "the project: of gcloud's configuration, for gcloud's login",
  async ({ emulator, file, job }) => {
    const folder = `${job.home}/.config/gcloud`;
    await file(`${folder}/application_default_credentials.json`, emulator.authorizedUser());
    await file(
      `${folder}/configurations/config_default`,
      '[compute]\nproject = not-this\n[core]\naccount = a@b\nproject = of-default\n',
    );
    return { inputs: { application_default_credentials: 'true' } };
  },
);
