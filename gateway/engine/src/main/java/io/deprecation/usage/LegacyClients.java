package io.deprecation.usage;

/**
 * How many clients have sent a deprecation's old form; strays are left out.
 *
 * @param deprecation the deprecation's id
 * @param ever how many have sent it
 * @param lately how many of them have sent it of late
 */
public record LegacyClients(String deprecation, int ever, int lately) {}
