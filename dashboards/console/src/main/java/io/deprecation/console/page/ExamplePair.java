package io.deprecation.console.page;

import io.deprecation.console.html.JsonLayout;
import io.deprecation.rule.Example;

/**
 * The same thing before and after.
 *
 * @param before in the old form
 * @param after in the new form
 */
record ExamplePair(String before, String after) {

    static ExamplePair of(Example example) {
        return new ExamplePair(
                JsonLayout.of(example.old().toString()),
                JsonLayout.of(example.fresh().toString()));
    }
}
