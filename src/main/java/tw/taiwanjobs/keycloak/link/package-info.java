/** The mailed link: its row and states, its token, its pages, and what it is for. */
@NullMarked
package tw.taiwanjobs.keycloak.link;

import org.jspecify.annotations.NullMarked;
