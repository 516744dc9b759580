package hecha.index;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How the documents of a report lie is read as it was written. */
class BlockTest {
    @Test
    void itemsOfAnyPlaceAreReadAsTheyWereWritten() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<List<Block.Item>> items = new ArrayList<>();
            for (int kind = 0; kind < Block.ORDER.size() - 1; kind++) {
                List<Block.Item> list = new ArrayList<>();
                for (int i = random.nextInt(8); i > 0; i--) {
                    int start = random.nextInt(300);
                    int sentences = kind == 0 ? 0 : items.get(0).size();
                    int sentence = kind == 0
                            ? list.size()
                            : random.nextInt(3) == 0 || sentences == 0 ? -1 : random.nextInt(sentences);
                    list.add(new Block.Item(
                            new Span(start, start + random.nextInt(200)), random.nextInt(4) - 1, sentence));
                }
                items.add(list);
            }
            Block block = Block.decode(Block.encode(items));
            int at = 0;
            for (int kind = 0; kind < items.size(); kind++) {
                assertThat(block.count(Block.ORDER.get(kind)))
                        .isEqualTo(items.get(kind).size());
                for (Block.Item item : items.get(kind)) {
                    assertThat(new Block.Item(block.span(at), block.section(at), block.sentence(at)))
                            .as("round %d, item %d", round, at)
                            .isEqualTo(item);
                    at++;
                }
            }
        }
    }
}
