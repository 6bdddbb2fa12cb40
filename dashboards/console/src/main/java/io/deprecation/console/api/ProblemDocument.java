package io.deprecation.console.api;

/**
 * Why there is no answer (RFC 9457). Its type is {@code about:blank}: what it is about the status says.
 *
 * @param title the status in words
 * @param status the status
 * @param detail what is wrong and what to do, as a sentence
 */
public record ProblemDocument(String title, int status, String detail) {}
