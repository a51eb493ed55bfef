package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch;
import tw.taiwanjobs.keycloak.support.testbed.MemberBatch.Person;

/** Sign-ups that nobody has finished are gone after a day. */
@Tag("store")
class ExpiredSignUpsIT {

    private static final String TASK = "taiwanjobs-expired-sign-ups";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BATCHES = 2;
    private static final int BATCH = 100;

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void more_than_one_transaction_takes_go_at_once_and_odd_ones_stop_nobody() {
        product.testbed().setClockAhead(Duration.ofHours(25));
        product.testbed().runTask(TASK);
        product.testbed().setClockAhead(Duration.ZERO);
        int ofOtherTests = product.testbed().pendingSignUps();
        String stubborn = product.testbed().createStubbornSignUp();
        String active = product.testbed().createSignUpOfAnActiveMember();
        for (int i = 0; i < BATCHES; i++) {
            product.testbed().createMembers(new MemberBatch(true, "", SignUp.profileFields(), people()));
        }
        product.testbed().setClockAhead(Duration.ofHours(25));

        Await.until("the sign-ups to be gone", PATIENCE, () -> {
            product.testbed().runTask(TASK);
            return product.testbed().pendingSignUps() <= ofOtherTests + 1;
        });

        product.testbed().setClockAhead(Duration.ZERO);
        assertThat(product.testbed().databaseDump())
                .as("the one that cannot be removed")
                .contains("TWJ_PENDING_MEMBER.USER_ID=" + stubborn)
                .as("the member whose sign-up was over")
                .contains("USER_ENTITY.ID=" + active)
                .doesNotContain("TWJ_PENDING_MEMBER.USER_ID=" + active);
        assertThat(product.server().log().text())
                .contains("The sign-up of user " + stubborn + " is over and cannot be removed");
        product.admin().realm().users().get(active).remove();
    }

    private static List<Person> people() {
        return Stream.generate(() -> new Person(Identities.email(), Identities.nationalId()))
                .limit(BATCH)
                .toList();
    }
}
