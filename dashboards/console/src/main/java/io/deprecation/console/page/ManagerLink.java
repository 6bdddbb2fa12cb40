package io.deprecation.console.page;

/**
 * An account manager, as a way to their clients.
 *
 * @param current whether the page is of them
 */
record ManagerLink(String name, String href, long clients, boolean current) {}
