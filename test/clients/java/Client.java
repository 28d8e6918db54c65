import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.IdTokenCredentials;
import com.google.auth.oauth2.IdTokenProvider;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;

/**
 * Conformance: Google's own Java client, unmodified, with the credential file that GOOGLE_APPLICATION_CREDENTIALS names.
 *
 * <p>Arguments: AUDIENCE ACCOUNT. Prints one JSON object: access_token, project_id, id_token. Where the credential gives no
 * ID token by itself, id_token_refusal says so and the ID token is the one of ACCOUNT, impersonated.
 */
public class Client {
  private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/cloud-platform");

  public static void main(String[] arguments) throws IOException {
    GoogleCredentials credentials = GoogleCredentials.getApplicationDefault().createScoped(SCOPES);
    AccessToken token = credentials.refreshAccessToken();
    JsonObject said = new JsonObject();
    said.addProperty("access_token", token.getTokenValue());
    said.addProperty("project_id", credentials.getProjectId());
    IdTokenProvider provider;
    if (credentials instanceof IdTokenProvider) {
      provider = (IdTokenProvider) credentials;
    } else {
      said.addProperty("id_token_refusal", credentials.getClass().getSimpleName() + " is no IdTokenProvider");
      provider = ImpersonatedCredentials.create(credentials, arguments[1], null, SCOPES, 3600);
    }
    IdTokenCredentials forAudience =
        IdTokenCredentials.newBuilder()
            .setIdTokenProvider(provider)
            .setTargetAudience(arguments[0])
            .setOptions(List.of(IdTokenProvider.Option.INCLUDE_EMAIL))
            .build();
    forAudience.refresh();
    said.addProperty("id_token", forAudience.getIdToken().getTokenValue());
    System.out.println(said);
  }
}
