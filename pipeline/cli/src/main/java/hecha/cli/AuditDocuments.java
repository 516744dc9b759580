package hecha.cli;

import hecha.audit.AuditJson;
import hecha.audit.AuditMarkdown;
import hecha.audit.AuditWorkbook;
import hecha.audit.Reviewed;
import hecha.audit.Reviews;
import hecha.dictionary.Dictionary;
import hecha.model.Language;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The audit of a batch as documents other than its page; only what was asked for is kept of each report. */
final class AuditDocuments implements Closeable {
    private final Optional<AuditWorkbook> workbook;
    private final Optional<AuditMarkdown> markdown;
    private final Optional<AuditJson> json;

    /** @param reviews the reports of the batch; each is added here, too */
    AuditDocuments(
            Reviews reviews,
            Dictionary dictionary,
            Language language,
            boolean workbook,
            boolean markdown,
            boolean json) {
        this.workbook = workbook ? Optional.of(new AuditWorkbook(reviews, dictionary, language)) : Optional.empty();
        this.markdown = markdown ? Optional.of(new AuditMarkdown(reviews, language)) : Optional.empty();
        this.json = json ? Optional.of(new AuditJson(reviews)) : Optional.empty();
    }

    /** Adds the report that the reviews were given last. */
    void add(Reviewed report) throws IOException {
        workbook.ifPresent(document -> document.add(report));
        if (markdown.isPresent()) {
            markdown.get().add(report);
        }
        if (json.isPresent()) {
            json.get().add(report.sheet());
        }
    }

    Optional<AuditWorkbook> workbook() {
        return workbook;
    }

    Optional<AuditMarkdown> markdown() {
        return markdown;
    }

    Optional<AuditJson> json() {
        return json;
    }

    @Override
    public void close() throws IOException {
        try {
            if (workbook.isPresent()) {
                workbook.get().close();
            }
        } finally {
            try {
                if (markdown.isPresent()) {
                    markdown.get().close();
                }
            } finally {
                if (json.isPresent()) {
                    json.get().close();
                }
            }
        }
    }
}
