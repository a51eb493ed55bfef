/** Chromium for the tests: its devices and tabs, and what every page that one of them shows is checked for. */
@NullMarked
package tw.taiwanjobs.keycloak.support.browser;

import org.jspecify.annotations.NullMarked;
