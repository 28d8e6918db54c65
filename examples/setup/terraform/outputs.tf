output "workload_identity_provider" {
  description = "For the step's input of this name."
  value       = google_iam_workload_identity_pool_provider.repository.name
}

output "service_account" {
  description = "For the step's input of this name."
  value       = google_service_account.account.email
}
