package tw.taiwanjobs.keycloak.limits;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs work in a new transaction: committed when it returns, rolled back when it throws. */
interface OwnTransaction {
    <T extends @Nullable Object> T run(Function<EntityManager, T> work);
}
