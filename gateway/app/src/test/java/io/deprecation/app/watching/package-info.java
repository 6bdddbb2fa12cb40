/** What operators watch the gateway by: dashboards, alerts and the metrics that they are made from. */
@NullMarked
package io.deprecation.app.watching;

import org.jspecify.annotations.NullMarked;
