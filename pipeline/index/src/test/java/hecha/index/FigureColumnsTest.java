package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Span;
import hecha.record.Analysis.FigurePart;
import hecha.record.Analysis.PeriodPart;
import hecha.record.Analysis.PositionPart;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures by columns are read as they were written, and are shorter. */
class FigureColumnsTest {
    private static final String TEXT = "全县森林覆盖率达到86.20%，投入资金3万元至5万元，其中县级1万元。";

    private static FigurePart figure(
            int number,
            String raw,
            @Nullable String subject,
            @Nullable Span subjectSpan,
            @Nullable BigDecimal value,
            @Nullable PeriodPart period,
            @Nullable String partOf,
            @Nullable PositionPart position) {
        int at = TEXT.indexOf(raw);
        return new FigurePart(
                "f" + number,
                "funds",
                subject,
                value,
                value == null ? new BigDecimal("3E+4") : null,
                value == null ? new BigDecimal("50000") : null,
                "元",
                "exact",
                "reported",
                number == 1 ? "up" : null,
                raw,
                new Span(at, at + raw.length()),
                TEXT,
                number == 2 ? null : "s3",
                number == 1 ? "连山县" : null,
                period,
                number == 3 ? "f1" : null,
                new Span(0, TEXT.length()),
                subjectSpan,
                number == 1 ? List.of("广东省", "清远市", "连山县") : null,
                "money",
                partOf,
                position);
    }

    @Test
    void eachFieldIsReadAsItWasWritten() throws IOException {
        List<FigurePart> figures = List.of(
                figure(
                        1,
                        "86.20%",
                        "森林覆盖率",
                        new Span(2, 7),
                        new BigDecimal("86.20"),
                        new PeriodPart("2021-01-01", null),
                        null,
                        new PositionPart(3, null, null, null, "body")),
                figure(2, "3万元至5万元", "资金（本级）", new Span(17, 19), null, null, null, null),
                figure(
                        3,
                        "1万元",
                        "县级",
                        null,
                        new BigDecimal("-1E+4"),
                        new PeriodPart(null, "2021-06-30"),
                        "f2",
                        new PositionPart(null, 7, "表一", "B3", "body")));
        assertThat(FigureColumns.decode(FigureColumns.encode(figures, TEXT), TEXT))
                .isEqualTo(figures);
        assertThat(FigureColumns.decode(FigureColumns.encode(List.of(), TEXT), TEXT))
                .isEmpty();
    }

    @Test
    void theyAreShorterThanOneByOne() throws IOException {
        List<FigurePart> figures = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            figures.add(figure(i, "1万元", "县级", new Span(29, 31), BigDecimal.valueOf(i), null, null, null));
        }
        int plain = 0;
        for (FigurePart figure : figures) {
            plain += figure.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(FigureColumns.encode(figures, TEXT).length).isLessThan(plain / 5);
    }
}
