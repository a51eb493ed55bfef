package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/**
 * What somebody should know before a realm is changed, a line each.
 *
 * @param obstacles why nothing can be done yet, with what to do about it
 * @param losses what goes for good; somebody has to accept them
 */
record Findings(List<String> obstacles, List<String> losses) {}
