package tw.taiwanjobs.keycloak.common.spi;

import jakarta.persistence.EntityExistsException;
import org.hibernate.exception.ConstraintViolationException;
import org.keycloak.models.ModelDuplicateException;

/** Somebody else inserted the row first. */
public final class DuplicateRow {

    private DuplicateRow() {}

    /** Keycloak and Hibernate have three names for it. */
    public static boolean isCauseOf(RuntimeException failure) {
        return failure instanceof ModelDuplicateException
                || failure instanceof EntityExistsException
                || failure instanceof ConstraintViolationException;
    }
}
