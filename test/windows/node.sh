#!/bin/bash
# Node for Windows under Wine, in place of `node`. Wine takes no pipes, so the output goes through a file.
# WINE, NODE_WIN: the programs. WINEPREFIX: a prefix that exists.
set -u
windows() { printf 'Z:%s' "${1//\//\\}"; }
# Paths of the output as this machine writes them: Z:\a\b, in JSON Z:\\a\\b.
posix() { perl -pi -e 's{Z:((?:\\{1,2}[^\\\s"'\''<>|:]+)+)}{$1 =~ s/\\+/\//gr}ge' "$1"; }

APPDATA_SCRIPT=$(windows "$(dirname "$(realpath "$0")")/appdata.cjs")
arguments=()
for argument in "$@"; do
  case $argument in
    /*) arguments+=("$(windows "$argument")") ;;
    *) arguments+=("$argument") ;;
  esac
done
command_file=${GITHUB_OUTPUT:-}
# Variables that hold paths, as a runner on Windows has them.
while IFS= read -r -d '' pair; do
  name=${pair%%=*} value=${pair#*=}
  case $name in
    PATH | HOME | WINE | WINEPREFIX | NODE_WIN | INPUT_*) ;;
    *) case $value in /*) [ -e "$value" ] && export "$name=$(windows "$value")" ;; esac ;;
  esac
done < <(env -0)
# gcloud's folder is in %APPDATA% there.
export TEST_APPDATA
TEST_APPDATA=$(windows "$HOME/.config")
# Wine writes to its own home, and reads variables in the charset of the locale.
export HOME=$WINEPREFIX LC_ALL=C.UTF-8
output=$(mktemp)
trap 'rm -f "$output"' EXIT
"$WINE" "$NODE_WIN" --require "$APPDATA_SCRIPT" "${arguments[@]}" </dev/null >"$output" 2>&1
status=$?
posix "$output"
if [ -f "$command_file" ]; then posix "$command_file"; fi
cat "$output"
exit "$status"
