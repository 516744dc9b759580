package hecha.cli;

import java.util.Iterator;
import java.util.List;

/** The values of an option that has a few, for shells to complete. */
abstract class Choices implements Iterable<String> {
    private final List<String> values;

    private Choices(List<String> values) {
        this.values = values;
    }

    @Override
    public Iterator<String> iterator() {
        return values.iterator();
    }

    /** Of {@code --format} of the commands that ask an index. */
    static final class TableFormats extends Choices {
        static final List<String> ALL = List.of("table", "csv", "jsonl", "json", "xlsx", "parquet");

        TableFormats() {
            super(ALL);
        }
    }

    /** Of {@code --format} of {@code check}. */
    static final class CheckFormats extends Choices {
        CheckFormats() {
            super(List.of("text", "jsonl", "json", "sarif", "junit", "csv", "github"));
        }
    }

    /** Of {@code --format} of {@code audit}. */
    static final class AuditFormats extends Choices {
        AuditFormats() {
            super(List.of("html", "xlsx", "md", "json", "docx"));
        }
    }

    /** Of {@code --fail-on}. */
    static final class Levels extends Choices {
        Levels() {
            super(List.of("error", "warning", "info", "never"));
        }
    }

    /** Of {@code --of}. */
    static final class Things extends Choices {
        Things() {
            super(List.of("reports", "sections", "sentences", "figures", "gaps", "findings"));
        }
    }

    /** Of {@code --show}. */
    static final class Shows extends Choices {
        Shows() {
            super(List.of("value", "count", "min", "median", "max"));
        }
    }

    /** Of {@code --lang}. */
    static final class Languages extends Choices {
        Languages() {
            super(List.of("zh", "en"));
        }
    }

    /** Of {@code --rank}. */
    static final class Ranks extends Choices {
        Ranks() {
            super(List.of("value", "change", "fall"));
        }
    }
}
