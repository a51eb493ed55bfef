package tw.taiwanjobs.keycloak.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.UserAttributeEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserRequiredActionEntity;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

@Tag("store")
class MemberRowTest {

    private static final SessionFactory SESSIONS = sessions();

    private final String id = UUID.randomUUID().toString();

    private static SessionFactory sessions() {
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", DatabaseOfThisRun.freshJdbcUrl())
                .setProperty("hibernate.hbm2ddl.auto", "create");
        List.of(
                        FederatedIdentityEntity.class,
                        UserEntity.class,
                        UserAttributeEntity.class,
                        UserRequiredActionEntity.class,
                        CredentialEntity.class)
                .forEach(configuration::addAnnotatedClass);
        return configuration.buildSessionFactory();
    }

    @AfterAll
    static void close() {
        SESSIONS.close();
    }

    @BeforeEach
    void create() {
        SESSIONS.inTransaction(entities -> {
            var member = new UserEntity();
            member.setId(id);
            member.setRealmId("members");
            member.setUsername(id);
            member.setFirstName("王小明");
            entities.persist(member);
        });
    }

    @Test
    void who_is_gone_since_the_row_was_read_is_not_there() {
        SESSIONS.inTransaction(entities -> {
            member(entities);
            SESSIONS.inTransaction(other -> other.createMutationQuery("delete from UserEntity where id = :id")
                    .setParameter("id", id)
                    .executeUpdate());

            assertThat(MemberRow.lock(entities, id)).isFalse();
        });
    }

    @Test
    void what_was_read_before_is_as_the_last_writer_left_it() {
        SESSIONS.inTransaction(entities -> {
            UserEntity member = member(entities);
            SESSIONS.inTransaction(other -> member(other).setFirstName("林美"));

            assertThat(MemberRow.lock(entities, id)).isTrue();
            assertThat(member.getFirstName()).isEqualTo("林美");
        });
    }

    @Test
    void who_was_not_read_before_can_be_written_afterwards() {
        SESSIONS.inTransaction(entities -> {
            assertThat(MemberRow.lock(entities, id)).isTrue();
            member(entities).setFirstName("林美");
        });

        String firstName = SESSIONS.fromTransaction(entities -> member(entities).getFirstName());
        assertThat(firstName).isEqualTo("林美");
    }

    @Test
    void a_second_writer_waits_for_the_first() throws Exception {
        var begun = new CountDownLatch(1);
        var second = SESSIONS.fromTransaction(entities -> {
            MemberRow.lock(entities, id);
            var waiting = CompletableFuture.supplyAsync(() -> SESSIONS.fromTransaction(other -> {
                begun.countDown();
                MemberRow.lock(other, id);
                return member(other).getFirstName();
            }));
            await(begun);
            member(entities).setFirstName("林美");
            return waiting;
        });

        assertThat(second.get(1, TimeUnit.MINUTES)).isEqualTo("林美");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private UserEntity member(EntityManager entities) {
        return entities.find(UserEntity.class, id);
    }
}
