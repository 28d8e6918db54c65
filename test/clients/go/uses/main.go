// Conformance: what Google's own Go client does with the file that GOOGLE_APPLICATION_CREDENTIALS names.
//
//	uses AUDIENCE
//
// Prints one JSON object. Each member is { "value": … } or { "error": … }, in the client's own words.
package main

import (
	"context"
	"encoding/json"
	"os"
	"time"

	"cloud.google.com/go/auth"
	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/credentials/idtoken"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	outcomes := map[string]map[string]string{
		"access": outcome(ctx)(credentials.DetectDefault(&credentials.DetectOptions{
			Scopes: []string{"https://www.googleapis.com/auth/cloud-platform"},
		})),
		"id": outcome(ctx)(idtoken.NewCredentials(&idtoken.Options{Audience: os.Args[1]})),
	}
	if err := json.NewEncoder(os.Stdout).Encode(outcomes); err != nil {
		os.Exit(1)
	}
}

func outcome(ctx context.Context) func(*auth.Credentials, error) map[string]string {
	return func(found *auth.Credentials, err error) map[string]string {
		if err != nil {
			return map[string]string{"error": err.Error()}
		}
		token, err := found.Token(ctx)
		if err != nil {
			return map[string]string{"error": err.Error()}
		}
		return map[string]string{"value": token.Value}
	}
}
