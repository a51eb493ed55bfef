/** The pages of the product as a person meets them, one class per template; each asserts that it is the one shown. */
@NullMarked
package tw.taiwanjobs.keycloak.pages;

import org.jspecify.annotations.NullMarked;
