package io.deprecation.filter;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Adds the deprecation filter to a gateway. */
@AutoConfiguration
public final class DeprecationFilterAutoConfiguration {}
