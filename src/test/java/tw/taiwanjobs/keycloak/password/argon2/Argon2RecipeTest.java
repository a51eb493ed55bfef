package tw.taiwanjobs.keycloak.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.credential.PasswordCredentialModel;

class Argon2RecipeTest {

    private static final Argon2Recipe RECIPE = new Argon2Recipe("id", "1.3", 7168, 5, 1, 32);

    @ParameterizedTest
    @CsvSource({"-1, 5", "101, 5", "210000, 5", "100, 100", "3, 3"})
    void iterations_of_the_policy_count_only_if_they_can_be_meant_for_argon2(int ofPolicy, int expected) {
        assertThat(RECIPE.withIterations(ofPolicy).iterations()).isEqualTo(expected);
    }

    @Test
    void a_credential_says_how_it_was_made() {
        PasswordCredentialModel credential = RECIPE.credential(new byte[16], new byte[32]);

        assertThat(Argon2Recipe.of(credential.getPasswordCredentialData())).isEqualTo(RECIPE);
        assertThat(credential.getPasswordCredentialData().getAlgorithm()).isEqualTo("argon2");
    }
}
