/** The Kubernetes configuration: what kustomize makes of it, and processes that are configured as it says. */
@NullMarked
package io.deprecation.cluster;

import org.jspecify.annotations.NullMarked;
