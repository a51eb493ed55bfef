/** Members who leave: the wish, the time in which it can be taken back, the end of it, and the mails about them. */
@NullMarked
package tw.taiwanjobs.keycloak.leaving;

import org.jspecify.annotations.NullMarked;
