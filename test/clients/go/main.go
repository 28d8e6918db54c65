// Conformance: Google's own Go client, unmodified, with a credential file.
//
//	client CREDENTIALS AUDIENCE ACCOUNT
//
// Prints one JSON object: access_token, project_id, id_token. Where the credential gives no ID token by itself,
// id_token_refusal says so and the ID token is the one of ACCOUNT, impersonated.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"cloud.google.com/go/auth"
	"cloud.google.com/go/auth/credentials"
	"cloud.google.com/go/auth/credentials/idtoken"
	"cloud.google.com/go/auth/credentials/impersonate"
)

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(file, audience, account string) error {
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
	said := map[string]string{"access_token": token.Value, "project_id": project}
	idToken, err := fetch(ctx)(idtoken.NewCredentials(&idtoken.Options{Audience: audience}))
	if err != nil {
		said["id_token_refusal"] = err.Error()
		idToken, err = fetch(ctx)(impersonate.NewIDTokenCredentials(&impersonate.IDTokenOptions{
			Audience:        audience,
			TargetPrincipal: account,
			IncludeEmail:    true,
			Credentials:     found,
		}))
		if err != nil {
			return err
		}
	}
	said["id_token"] = idToken
	return json.NewEncoder(os.Stdout).Encode(said)
}

func fetch(ctx context.Context) func(*auth.Credentials, error) (string, error) {
	return func(found *auth.Credentials, err error) (string, error) {
		if err != nil {
			return "", err
		}
		token, err := found.Token(ctx)
		if err != nil {
			return "", err
		}
		return token.Value, nil
	}
}
