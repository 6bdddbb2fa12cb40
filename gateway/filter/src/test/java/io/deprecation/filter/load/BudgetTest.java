package io.deprecation.filter.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BudgetTest {

    private final Budget budget = new Budget(10);

    @Test
    void whatIsTakenIsGone() {
        assertThat(budget.take(7)).isTrue();
        assertThat(budget.take(4)).isFalse();
        assertThat(budget.take(3)).isTrue();
        assertThat(budget.taken()).isEqualTo(10);
        assertThat(budget.has(1)).isFalse();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        assertThat(budget.take(10)).isTrue();
        budget.giveBack(4);
        assertThat(budget.has(4)).isTrue();
        assertThat(budget.take(5)).isFalse();
        assertThat(budget.take(4)).isTrue();
    }
}
