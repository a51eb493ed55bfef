/** What the OpenID Foundation's conformance suite asks of a provider, as far as it can be asked without the suite. */
@NullMarked
package tw.taiwanjobs.keycloak.journeys.conformance;

import org.jspecify.annotations.NullMarked;
