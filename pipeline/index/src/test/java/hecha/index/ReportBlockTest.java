package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the documents of a report lie is read as it was written. */
class ReportBlockTest {
    @Test
    void itemsOfAnyPlaceAreReadAsTheyWereWritten() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<List<ReportBlock.Item>> items = new ArrayList<>();
            for (int kind = 0; kind < ReportBlock.ORDER.size() - 1; kind++) {
                List<ReportBlock.Item> list = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    int start = random.nextInt(300);
                    int sentences = kind == 0 ? 0 : items.get(0).size();
                    int sentence = kind == 0
                            ? list.size()
                            : random.nextInt(3) == 0 || sentences == 0 ? -1 : random.nextInt(sentences);
                    list.add(new ReportBlock.Item(
                            new Span(start, start + random.nextInt(200)), random.nextInt(4) - 1, sentence));
                }
                items.add(list);
            }
            ReportBlock block = ReportBlock.decode(ReportBlock.encode(items));
            int at = 0;
            for (int kind = 0; kind < items.size(); kind++) {
                assertThat(block.count(ReportBlock.ORDER.get(kind)))
                        .isEqualTo(items.get(kind).size());
                for (ReportBlock.Item item : items.get(kind)) {
                    assertThat(new ReportBlock.Item(block.span(at), block.section(at), block.sentence(at)))
                            .as("round %d, item %d", round, at)
                            .isEqualTo(item);
                    at++;
                }
            }
        }
    }
}
