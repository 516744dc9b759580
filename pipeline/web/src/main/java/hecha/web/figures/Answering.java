package hecha.web.figures;

import hecha.audit.table.Export;
import hecha.index.Answer;
import hecha.index.IndexException;
import hecha.index.Searchable;
import hecha.index.ask.Asking;
import hecha.index.ask.Measured;
import hecha.index.ask.Refusal;
import hecha.model.Language;
import hecha.model.Message;
import hecha.record.Table;
import hecha.web.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Answers an address with its rows, all of them, in a format of the command line: for pages and for programs. */
public final class Answering {
    private final IndexView view;

    public Answering(IndexView view) {
        this.view = view;
    }

    /**
     * The rows.
     *
     * @throws Fault.FaultException where the question cannot be answered
     */
    public byte[] export(Address address, Language language, Export form) {
        try {
            return view.ask((index, completion) -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try {
                    form.write(table(index, address, language, form), language.english(), out);
                } catch (IndexException e) {
                    throw e;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return out.toByteArray();
            });
        } catch (Refusal e) {
            throw told(e).thrown();
        } catch (IndexException e) {
            throw told(e).thrown();
        }
    }

    private Table table(Searchable index, Address address, Language language, Export form)
            throws Refusal, IndexException {
        Asking asking = new Asking(view.vocabulary(), language.code());
        Asked asked = Asked.of(address, asking);
        if (!asked.isTable()) {
            return asking.search(index, asked.search(address.one("limit").isPresent(), form.isForPrograms()))
                    .table();
        }
        Measured measured = asking.measure(index, asked.stats());
        Optional<Integer> line = asked.number("line");
        return line.isPresent()
                ? asking.rows(behind(asked, measured, line.get()), 0, Optional.empty())
                        .table()
                : measured.table();
    }

    /** What stands behind the cell that an address names. */
    static Answer behind(Asked asked, Measured measured, int line) throws IndexException {
        return Shown.behind(measured, line, asked.address().one("column").orElse(""));
    }

    /** A question that is refused, as every page tells it. */
    public static Fault told(Refusal e) {
        String place = e.position().map(p -> e.place() + ":" + p).orElse(e.place());
        Message repair = e.repair()
                .map(better -> new Message("是否想查：" + better, "did you mean: " + better))
                .orElse(new Message("请照提示改写", "write it as is said"));
        return new Fault(400, e.code(), e.reason(), place, repair);
    }

    /** An index that cannot be read, as every page tells it. */
    public Fault told(IndexException e) {
        return new Fault(503, "index", e.text(), "", view.place().repair());
    }
}
