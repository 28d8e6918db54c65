// @actions/core imports @actions/exec for `platform.getDetails` alone: 50 kB of every start, with @actions/io.
export function getExecOutput() {
  throw new Error('@actions/exec is not part of this bundle');
}
