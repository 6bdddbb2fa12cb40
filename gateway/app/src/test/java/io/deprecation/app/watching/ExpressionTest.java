package io.deprecation.app.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-jdk")
final class ExpressionTest {

    @Test
    void seriesAreNeitherFunctionsNorLabelsNorOperators() {
        var expression = new Expression("""
                histogram_quantile(0.99, sum by (le, direction) (rate(a_bucket{job=~"$job",x="b_total"}[5m])))
                unless on (job) (c_total offset 1d) > bool 3 and ignoring(instance) d:e:max{f="}"} == time()
                """);

        assertThat(expression.series()).containsExactly("a_bucket", "c_total", "d:e:max");
    }

    @Test
    void variablesAreReplacedByAChoice() {
        var expression = new Expression("rate(a{job=~\"$job\",deprecation=\"$deprecation\"}[$__rate_interval])");

        assertThat(expression.chosen().text()).isEqualTo("rate(a{job=~\".*\",deprecation=\"customer-name\"}[5m])");
    }
}
