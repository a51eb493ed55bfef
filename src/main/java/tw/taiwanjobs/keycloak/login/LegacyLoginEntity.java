package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often a legacy member has logged in without a verified e-mail address. */
@Entity
@Table(name = "TWJ_LEGACY_LOGIN")
@SuppressWarnings("NullAway.Init")
public class LegacyLoginEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "LOGINS_WITHOUT", nullable = false)
    private int loginsWithout;

    protected LegacyLoginEntity() {}

    LegacyLoginEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    int loginsWithout() {
        return loginsWithout;
    }

    void countLogin() {
        this.loginsWithout++;
    }
}
