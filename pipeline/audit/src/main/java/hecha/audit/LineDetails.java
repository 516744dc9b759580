package hecha.audit;

import hecha.audit.ReviewSheet.FigureStanding;
import hecha.audit.ReviewSheet.SectionStanding;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Message;
import hecha.text.Shelf;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the tables of a batch say of one report beyond its {@link BatchLine}, asked for table by table.
 *
 * @param addressee whose report it is and what says so, for people; empty where that was not asked
 * @param sections cells of the matrix of sections, in the order of the profile
 * @param figures cells of the matrix of figures, in the order of the profile
 * @param rubric cells of the matrix of indicators, in the order of the rubric
 * @param measures the plain values that the report states, for comparison with other reports
 */
record LineDetails(
        Message addressee, List<Cell> sections, List<Cell> figures, List<Cell> rubric, List<Measure> measures) {
    private static final Message NO_UNIT = new Message("", "");
    private static final Message POINTS = new Message("分", " points");

    /** How details are kept while the batch is read. */
    static final Shelf.Form<LineDetails> FORM = new Form();

    /** A cell of a matrix. */
    record Cell(Message column, String sign, Message state, String words, Optional<BigDecimal> value, Message unit) {}

    /** A value of what is counted by {@code subject}. */
    record Measure(String kind, String subject, String unit, BigDecimal value, String words) {}

    static LineDetails of(ReviewSheet sheet, Audit audit) {
        return new LineDetails(
                new Message("", ""),
                sheet.sections().stream().map(LineDetails::cell).toList(),
                sheet.figures().stream().map(LineDetails::cell).toList(),
                sheet.rubric().map(LineDetails::cells).orElse(List.of()),
                measures(audit));
    }

    LineDetails to(Message unit) {
        return new LineDetails(unit, sections, figures, rubric, measures);
    }

    private static Cell cell(SectionStanding standing) {
        return new Cell(
                standing.title(), standing.state().sign(), standing.state().title(), "", Optional.empty(), NO_UNIT);
    }

    private static Cell cell(FigureStanding standing) {
        String words = standing.words().isEmpty()
                ? ""
                : standing.words().get(0).words().marked();
        return new Cell(
                standing.title(),
                standing.state().sign(),
                standing.state().title(),
                words,
                standing.value(),
                new Message(standing.unit(), standing.unit()));
    }

    private static List<Cell> cells(RubricStanding rubric) {
        return rubric.lines().stream().map(LineDetails::cell).toList();
    }

    private static Cell cell(RubricStanding.Line line) {
        RubricStanding.Found found = line.found();
        String column = found.number() + " " + found.indicator();
        String points = found.suggested().toPlainString();
        return new Cell(
                new Message(column, column),
                line.sign(),
                found.state(),
                points,
                Optional.of(found.suggested()),
                POINTS);
    }

    private static List<Measure> measures(Audit audit) {
        List<Measure> measures = new ArrayList<>();
        for (Figure figure : audit.facts().figures()) {
            Optional<BigDecimal> value = figure.quantity().value();
            if (value.isPresent() && figure.subject().isPresent() && value.get().signum() > 0) {
                measures.add(new Measure(
                        figure.kind(),
                        figure.subject().get().text(),
                        figure.quantity().unit(),
                        value.get(),
                        Excerpt.oneLine(figure.raw())));
            }
        }
        return measures;
    }

    private static final class Form implements Shelf.Form<LineDetails> {
        private static final Shelf.Form<List<Cell>> CELLS = Shelf.lists(new CellForm());
        private static final Shelf.Form<List<Measure>> MEASURES = Shelf.lists(new MeasureForm());

        @Override
        public void write(LineDetails details, DataOutputStream to) throws IOException {
            message(details.addressee(), to);
            CELLS.write(details.sections(), to);
            CELLS.write(details.figures(), to);
            CELLS.write(details.rubric(), to);
            MEASURES.write(details.measures(), to);
        }

        @Override
        public LineDetails read(DataInputStream from) throws IOException {
            return new LineDetails(
                    message(from), CELLS.read(from), CELLS.read(from), CELLS.read(from), MEASURES.read(from));
        }
    }

    private static final class CellForm implements Shelf.Form<Cell> {
        @Override
        public void write(Cell cell, DataOutputStream to) throws IOException {
            message(cell.column(), to);
            Shelf.text(cell.sign(), to);
            message(cell.state(), to);
            Shelf.text(cell.words(), to);
            Shelf.text(cell.value().map(BigDecimal::toString).orElse(""), to);
            message(cell.unit(), to);
        }

        @Override
        public Cell read(DataInputStream from) throws IOException {
            return new Cell(
                    message(from),
                    Shelf.text(from),
                    message(from),
                    Shelf.text(from),
                    Optional.of(Shelf.text(from))
                            .filter(value -> !value.isEmpty())
                            .map(BigDecimal::new),
                    message(from));
        }
    }

    private static final class MeasureForm implements Shelf.Form<Measure> {
        @Override
        public void write(Measure measure, DataOutputStream to) throws IOException {
            Shelf.text(measure.kind(), to);
            Shelf.text(measure.subject(), to);
            Shelf.text(measure.unit(), to);
            Shelf.text(measure.value().toString(), to);
            Shelf.text(measure.words(), to);
        }

        @Override
        public Measure read(DataInputStream from) throws IOException {
            return new Measure(
                    Shelf.text(from),
                    Shelf.text(from),
                    Shelf.text(from),
                    new BigDecimal(Shelf.text(from)),
                    Shelf.text(from));
        }
    }

    private static void message(Message message, DataOutputStream to) throws IOException {
        Shelf.text(message.zh(), to);
        Shelf.text(message.en(), to);
    }

    private static Message message(DataInputStream from) throws IOException {
        return new Message(Shelf.text(from), Shelf.text(from));
    }
}
