output "workload_identity_provider" {
  description = "Value of the input with this name."
  value       = google_iam_workload_identity_pool_provider.repository.name
}

output "service_account" {
  description = "Value of the input with this name."
  value       = google_service_account.account.email
}
