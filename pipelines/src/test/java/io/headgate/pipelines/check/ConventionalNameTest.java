package io.headgate.pipelines.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual names, whatever the user's own words carry already. */
class ConventionalNameTest {
    @ParameterizedTest
    @CsvSource({
        "source, p1, orders, src_p1_orders",
        "source, '', orders, src_orders",
        "source, p1, src_orders, src_p1_orders",
        "source, p1, src_p1_orders, src_p1_orders",
        "intermediate, p1, orders, int_p1_orders",
        "fact, p1, orders, p1_fct_orders",
        "fact, p1, fct_orders, p1_fct_orders",
        "fact, p1, p1_fct_orders, p1_fct_orders",
        "fact, '', fct_orders, fct_orders",
        "dimension, p1, customers, p1_dim_customers",
        "view, p1, totals, p1_mv_totals",
        "seed, p1, countries, countries",
    })
    void aNameGetsTheMarksThatItLacks(String type, String product, String name, String expected) {
        assertThat(ConventionalName.of(type, product, name)).isEqualTo(expected);
    }
}
