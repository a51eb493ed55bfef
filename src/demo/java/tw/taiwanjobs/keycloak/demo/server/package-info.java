/** A Keycloak on the loopback address with its administrator and its mailbox; the tests and the benchmarks start theirs so too. */
@NullMarked
package tw.taiwanjobs.keycloak.demo.server;

import org.jspecify.annotations.NullMarked;
