// Conformance: Google's own Go client, unmodified, with a credential file.
//
//	client CREDENTIALS AUDIENCE
//
// Prints one JSON object: {"access_token", "expires_at", "project_id", "id_token" or "id_token_error"}.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/credentials/idtoken"
)

func main() {
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(file, audience string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := os.Setenv("GOOGLE_APPLICATION_CREDENTIALS", file); err != nil {
		return err
	}
	found, err := credentials.DetectDefault(&credentials.DetectOptions{
		Scopes: []string{"https://www.googleapis.com/auth/cloud-platform"},
	})
	if err != nil {
		return err
	}
	token, err := found.Token(ctx)
	if err != nil {
		return err
	}
	project, err := found.ProjectID(ctx)
	if err != nil {
		return err
	}
	said := map[string]any{
		"access_token": token.Value,
		"expires_at":   token.Expiry.UTC().Format(time.RFC3339),
		"project_id":   project,
	}
	if idToken, err := fetchIDToken(ctx, audience); err != nil {
		said["id_token_error"] = err.Error()
	} else {
		said["id_token"] = idToken
	}
	return json.NewEncoder(os.Stdout).Encode(said)
}

func fetchIDToken(ctx context.Context, audience string) (string, error) {
	found, err := idtoken.NewCredentials(&idtoken.Options{Audience: audience})
	if err != nil {
		return "", err
	}
	token, err := found.Token(ctx)
	if err != nil {
		return "", err
	}
	return token.Value, nil
}
