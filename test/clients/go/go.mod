module gcp-bearer/conformance

go 1.25.0

require cloud.google.com/go/auth v0.24.3
