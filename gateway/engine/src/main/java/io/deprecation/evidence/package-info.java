/**
 * What is known of a rule, brought together: what its file and the register say, what the ledger has counted, what
 * consumer contracts mention. From it the gate is asked and the burn-down is drawn. The one place of the engine that
 * knows both rules and uses.
 */
@NullMarked
package io.deprecation.evidence;

import org.jspecify.annotations.NullMarked;
