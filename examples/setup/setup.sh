#!/usr/bin/env bash
# Allows the workflows of one GitHub repository to impersonate one service account, without a key: creates a workload identity
# pool, a provider that accepts the OIDC tokens of this repository only, and the account; prints the lines for the workflow.
# A second run updates what exists, and creates nothing twice.
#
#   setup.sh --project my-project --repository my-org/my-repo --service orders --region us-central1
#
# Needs gcloud, logged in as a user who can change IAM in the project, and curl (or --repository-id and --owner-id).
set -euo pipefail

usage() {
  cat <<'USAGE'
usage: setup.sh --project ID --repository OWNER/NAME [options]

  --project ID           the Google Cloud project
  --repository NAME      the GitHub repository, my-org/my-repo
  --repository-id N      its id; asked of GitHub unless given (a private repository: set GITHUB_TOKEN, or give both ids)
  --owner-id N           the id of its owner
  --account NAME         the service account, by its short name (invoker)
  --pool ID              the workload identity pool (github)
  --provider ID          the provider in the pool (the repository's name)
  --environment NAME     only jobs of this GitHub environment
  --service NAME         a Cloud Run service that the account may invoke; may be given several times
  --region REGION        where these services are
USAGE
}

fail() {
  echo "setup.sh: $1" >&2
  exit 2
}

project='' repository='' repository_id='' owner_id='' account=invoker pool=github provider='' environment='' region=''
services=()
while [ $# -gt 0 ]; do
  case $1 in -h | --help) usage && exit 0 ;; esac
  [ $# -ge 2 ] || fail "$1 needs a value"
  case $1 in
    --project) project=$2 ;;
    --repository) repository=$2 ;;
    --repository-id) repository_id=$2 ;;
    --owner-id) owner_id=$2 ;;
    --account) account=$2 ;;
    --pool) pool=$2 ;;
    --provider) provider=$2 ;;
    --environment) environment=$2 ;;
    --service) services+=("$2") ;;
    --region) region=$2 ;;
    *) fail "$1 is not an option; see --help" ;;
  esac
  shift 2
done
[ -n "$project" ] || fail 'which --project?'
[[ $repository =~ ^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$ ]] || fail 'which --repository? (my-org/my-repo)'
[ ${#services[@]} -eq 0 ] || [ -n "$region" ] || fail '--service needs --region'
# The condition below contains it.
[[ -z $environment || $environment =~ ^[A-Za-z0-9._\ -]+$ ]] || fail '--environment: letters, digits, space, . _ and - only'

# Provider ids: 4 to 32 of a-z, 0-9 and -.
if [ -z "$provider" ]; then
  provider=$(printf '%s' "${repository#*/}" | tr '[:upper:]._' '[:lower:]--' | cut -c 1-32)
fi
[[ $provider =~ ^[a-z0-9-]{4,32}$ ]] || fail "--provider: 4 to 32 of a-z, 0-9 and -, which $provider is not"

# Names can be reused: if a repository is renamed or deleted, others can take its name. Ids are never reused.
if [ -z "$repository_id" ] || [ -z "$owner_id" ]; then
  headers=(--header 'Accept: application/vnd.github+json')
  # From a file descriptor, because all users of the machine can read a command line.
  answer=$(curl --silent --show-error --fail --location "${headers[@]}" \
    --config <(if [ -n "${GITHUB_TOKEN:-}" ]; then printf 'header = "Authorization: Bearer %s"\n' "$GITHUB_TOKEN"; fi) \
    "https://api.github.com/repos/$repository") ||
    fail "GitHub does not say what $repository is. Set GITHUB_TOKEN if it is private, or give --repository-id and --owner-id."
  # The first two ids of the response: the repository's, then its owner's.
  ids=$(printf '%s' "$answer" | grep -Eo '"id": ?[0-9]+' | head -n 2 | tr -dc '0-9\n')
  repository_id=$(printf '%s\n' "$ids" | sed -n 1p)
  owner_id=$(printf '%s\n' "$ids" | sed -n 2p)
fi
[[ $repository_id =~ ^[0-9]+$ && $owner_id =~ ^[0-9]+$ ]] || fail 'the ids of the repository and its owner are numbers'

condition="assertion.repository_id == '$repository_id' && assertion.repository_owner_id == '$owner_id'"
if [ -n "$environment" ]; then condition="$condition && assertion.environment == '$environment'"; fi
mapping='google.subject=assertion.sub,attribute.repository_id=assertion.repository_id,attribute.ref=assertion.ref'

in_project=(--project "$project" --quiet)
in_pool=("${in_project[@]}" --location global)
email="$account@$project.iam.gserviceaccount.com"

echo "APIs of $project"
gcloud services enable iam.googleapis.com iamcredentials.googleapis.com sts.googleapis.com "${in_project[@]}"
number=$(gcloud projects describe "$project" --format 'value(projectNumber)' --quiet)

echo "Pool $pool"
# A deleted pool keeps its id for 30 days.
state=$(gcloud iam workload-identity-pools describe "$pool" "${in_pool[@]}" --format 'value(state)' 2> /dev/null || true)
case $state in
  '') gcloud iam workload-identity-pools create "$pool" "${in_pool[@]}" --display-name 'GitHub Actions' ;;
  DELETED) gcloud iam workload-identity-pools undelete "$pool" "${in_pool[@]}" ;;
esac

echo "Provider $provider: $condition"
in_pool+=(--workload-identity-pool "$pool")
state=$(gcloud iam workload-identity-pools providers describe "$provider" "${in_pool[@]}" --format 'value(state)' 2> /dev/null || true)
if [ "$state" = DELETED ]; then gcloud iam workload-identity-pools providers undelete "$provider" "${in_pool[@]}"; fi
verb=update-oidc
if [ -z "$state" ]; then verb=create-oidc; fi
gcloud iam workload-identity-pools providers "$verb" "$provider" "${in_pool[@]}" \
  --issuer-uri https://token.actions.githubusercontent.com \
  --attribute-mapping "$mapping" \
  --attribute-condition "$condition"

echo "Account $email"
if ! gcloud iam service-accounts describe "$email" "${in_project[@]}" > /dev/null 2>&1; then
  gcloud iam service-accounts create "$account" "${in_project[@]}" --display-name "GitHub Actions of $repository"
fi
# It allows access tokens and ID tokens.
gcloud iam service-accounts add-iam-policy-binding "$email" "${in_project[@]}" \
  --role roles/iam.workloadIdentityUser --condition None \
  --member "principalSet://iam.googleapis.com/projects/$number/locations/global/workloadIdentityPools/$pool/attribute.repository_id/$repository_id" \
  > /dev/null

# In bash 3, of macOS, an empty list counts as an unset variable.
for service in ${services[@]+"${services[@]}"}; do
  echo "Service $service: $email can invoke it"
  gcloud run services add-iam-policy-binding "$service" --region "$region" "${in_project[@]}" \
    --role roles/run.invoker --member "serviceAccount:$email" > /dev/null
done

cat <<WORKFLOW

Done. A grant takes about two minutes to hold everywhere. In the workflow:

permissions:
  id-token: write
steps:
  - uses: org/gcp-bearer@v1
    with:
      workload_identity_provider: projects/$number/locations/global/workloadIdentityPools/$pool/providers/$provider
      service_account: $email
WORKFLOW
