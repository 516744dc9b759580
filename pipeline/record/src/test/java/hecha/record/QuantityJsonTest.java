package hecha.record;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Approx;
import hecha.model.NumeralSort;
import hecha.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuantityJsonTest {
    @Test
    void aQuantityIsWrittenWithExactDecimalsAndNullForNone() {
        Quantity quantity = new Quantity(
                2,
                6,
                NumeralSort.MONEY,
                Optional.of(new BigDecimal("1E+12")),
                Optional.empty(),
                Optional.of(new BigDecimal("0.00001")),
                "元",
                "万亿元",
                Approx.NEARLY,
                "近");
        assertThat(QuantityJson.line("投资1万亿元", List.of(quantity)))
                .isEqualTo("[{\"span\":[2,6],\"raw\":\"1万亿元\",\"sort\":\"money\",\"value\":1000000000000,\"low\":null,"
                        + "\"high\":0.00001,\"unit\":\"元\",\"approx\":\"nearly\"}]");
    }

    @Test
    void noQuantityIsAnEmptyArray() {
        assertThat(QuantityJson.line("", List.of())).isEqualTo("[]");
    }
}
