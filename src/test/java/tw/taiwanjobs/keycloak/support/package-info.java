/** What every test on a real Keycloak needs: the product running, its persons, their browsers. */
@NullMarked
package tw.taiwanjobs.keycloak.support;

import org.jspecify.annotations.NullMarked;
