/** What comes with a request and goes with an answer: form fields, cookies, language, names on pages. */
@NullMarked
package tw.taiwanjobs.keycloak.common.web;

import org.jspecify.annotations.NullMarked;
