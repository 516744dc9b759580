package hecha.audit;

import gg.jte.TemplateOutput;
import hecha.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a page is written to: every character that no page can hold is replaced. */
final class PrintableOutput implements TemplateOutput {
    private final Appendable out;

    PrintableOutput(Appendable out) {
        this.out = out;
    }

    @Override
    public void writeContent(String value) {
        try {
            out.append(Printable.of(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        writeContent(value.substring(beginIndex, endIndex));
    }
}
