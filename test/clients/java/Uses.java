import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.IdTokenCredentials;
import com.google.auth.oauth2.IdTokenProvider;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Conformance: what Google's own Java client does with the file that GOOGLE_APPLICATION_CREDENTIALS names.
 *
 * <p>Argument: AUDIENCE. Prints one JSON object. Each member is { "value": … } or { "error": … }, in the client's own words.
 */
public class Uses {
  private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/cloud-platform");

  public static void main(String[] arguments) {
    JsonObject outcomes = new JsonObject();
    outcomes.add("access", outcome(() -> found().refreshAccessToken().getTokenValue()));
    outcomes.add("id", outcome(() -> idToken(arguments[0])));
    System.out.println(outcomes);
  }

  private static GoogleCredentials found() throws Exception {
    return GoogleCredentials.getApplicationDefault().createScoped(SCOPES);
  }

  private static String idToken(String audience) throws Exception {
    GoogleCredentials credentials = found();
    if (!(credentials instanceof IdTokenProvider)) {
      throw new ClassCastException(credentials.getClass().getSimpleName() + " is not an IdTokenProvider");
    }
    IdTokenCredentials forAudience =
        IdTokenCredentials.newBuilder()
            .setIdTokenProvider((IdTokenProvider) credentials)
            .setTargetAudience(audience)
            .setOptions(List.of(IdTokenProvider.Option.INCLUDE_EMAIL))
            .build();
    forAudience.refresh();
    return forAudience.getIdToken().getTokenValue();
  }

  private static JsonObject outcome(Callable<String> use) {
    JsonObject said = new JsonObject();
    try {
      said.addProperty("value", use.call());
    } catch (Exception error) {
      said.addProperty("error", error.getClass().getSimpleName() + ": " + error.getMessage());
    }
    return said;
  }
}
