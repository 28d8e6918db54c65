variable "project" {
  description = "The Google Cloud project's id."
  type        = string
}

variable "repository_id" {
  description = "The GitHub repository's id: gh api repos/OWNER/NAME --jq .id"
  type        = string

  validation {
    condition     = can(regex("^[0-9]+$", var.repository_id))
    error_message = "The id is a number; a name can pass to somebody else."
  }
}

variable "repository_owner_id" {
  description = "Its owner's id: gh api repos/OWNER/NAME --jq .owner.id"
  type        = string

  validation {
    condition     = can(regex("^[0-9]+$", var.repository_owner_id))
    error_message = "The id is a number; a name can pass to somebody else."
  }
}

variable "environment" {
  description = "Allow jobs of this GitHub environment only; null allows every job of the repository."
  type        = string
  default     = null

  validation {
    condition     = var.environment == null || can(regex("^[A-Za-z0-9._ -]+$", var.environment))
    error_message = "Letters, digits, space, '.', '_' and '-' only: the provider's condition is put together from it."
  }
}

variable "pool" {
  description = "The workload identity pool's id."
  type        = string
  default     = "github"
}

variable "provider_id" {
  description = "The provider's id: 4 to 32 of a-z, 0-9 and -."
  type        = string
  default     = "my-repo"
}

variable "account" {
  description = "The service account's short name."
  type        = string
  default     = "invoker"
}

variable "services" {
  description = "Cloud Run services that the account can invoke: name to region."
  type        = map(string)
  default     = {}
}
