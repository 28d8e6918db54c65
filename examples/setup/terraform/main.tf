# Allows the workflows of one GitHub repository to impersonate one service account, without a key: creates the same as
# setup.sh.
#
#   terraform apply -var project=my-project -var repository_id=123456789 -var repository_owner_id=9876543

locals {
  # Names can be reused: if a repository is renamed or deleted, others can take its name. Ids are never reused.
  condition = join(" && ", concat(
    [
      "assertion.repository_id == '${var.repository_id}'",
      "assertion.repository_owner_id == '${var.repository_owner_id}'",
    ],
    var.environment == null ? [] : ["assertion.environment == '${var.environment}'"],
  ))
}

resource "google_project_service" "apis" {
  for_each = toset(["iam.googleapis.com", "iamcredentials.googleapis.com", "sts.googleapis.com"])

  project            = var.project
  service            = each.value
  disable_on_destroy = false
}

resource "google_iam_workload_identity_pool" "github" {
  project                   = var.project
  workload_identity_pool_id = var.pool
  display_name              = "GitHub Actions"

  depends_on = [google_project_service.apis]
}

resource "google_iam_workload_identity_pool_provider" "repository" {
  project                            = var.project
  workload_identity_pool_id          = google_iam_workload_identity_pool.github.workload_identity_pool_id
  workload_identity_pool_provider_id = var.provider_id
  attribute_condition                = local.condition

  attribute_mapping = {
    "google.subject"          = "assertion.sub"
    "attribute.repository_id" = "assertion.repository_id"
    "attribute.ref"           = "assertion.ref"
  }

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_service_account" "account" {
  project      = var.project
  account_id   = var.account
  display_name = "GitHub Actions"
}

# It allows access tokens and ID tokens.
resource "google_service_account_iam_member" "repository" {
  service_account_id = google_service_account.account.name
  role               = "roles/iam.workloadIdentityUser"
  member             = "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.github.name}/attribute.repository_id/${var.repository_id}"
}

resource "google_cloud_run_v2_service_iam_member" "invoker" {
  for_each = var.services

  project  = var.project
  location = each.value
  name     = each.key
  role     = "roles/run.invoker"
  member   = google_service_account.account.member
}
