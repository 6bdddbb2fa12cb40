package io.deprecation.filter.load;

/**
 * What is taken on at once.
 *
 * @param exchanges how many are under way
 * @param buffered how many bytes of request bodies are held
 */
public record Load(Budget exchanges, Budget buffered) {}
