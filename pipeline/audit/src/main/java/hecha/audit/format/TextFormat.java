package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.audit.Waiver;
import hecha.audit.Whereabouts;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Severity;
import hecha.model.Span;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The findings for people at a terminal: one block a report, each finding with its words and marks below them. */
public final class TextFormat implements FindingsFormat {
    private static final String INDENT = "      ";
    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String GREEN = "32";

    private final Appendable out;
    private final String language;
    private final boolean colour;

    /**
     * @param language {@code zh} or {@code en}
     * @param colour whether escape sequences for colour are written
     */
    public TextFormat(Appendable out, String language, boolean colour) {
        this.out = out;
        this.language = language;
        this.colour = colour;
    }

    @Override
    public void add(CheckedReport report) throws IOException {
        String name = painted(BOLD, DisplayWidth.shown(report.name()));
        String title = report.title().isEmpty() ? "" : "  " + DisplayWidth.shown(report.title());
        if (report.findings().isEmpty()) {
            line(name + title + verdict(report) + "  " + painted(GREEN, none(report.unshown())));
            line("");
            return;
        }
        line(name + title + verdict(report));
        Whereabouts whereabouts = new Whereabouts(report.audit());
        Map<String, Finding> byId = new HashMap<>();
        report.audit().findings().forEach(finding -> byId.put(finding.id(), finding));
        for (CheckedFinding finding : report.findings()) {
            write(report, finding, whereabouts, byId);
        }
        line("");
    }

    private String verdict(CheckedReport report) {
        return "  " + report.judgement().verdict().title().in(language);
    }

    private String none(int unshown) {
        return unshown == 0
                ? say("没有发现问题", "no findings")
                : say("没有新问题（基线内 " + unshown + "）", "no new findings (" + unshown + " in the baseline)");
    }

    private void write(CheckedReport report, CheckedFinding checked, Whereabouts whereabouts, Map<String, Finding> byId)
            throws IOException {
        Finding finding = checked.finding();
        String path = DisplayWidth.shown(whereabouts.path(finding.section()).in(language));
        line("  " + painted(BOLD, place(finding.span(), whereabouts)) + (path.isEmpty() ? "" : " " + path)
                + position(finding.span(), whereabouts) + "  "
                + severity(checked) + say("：", ": ")
                + DisplayWidth.shown(finding.message().in(language)) + "  "
                + painted(DIM, "[" + finding.rule() + "]"));
        for (Quotation.Line words : Quotation.of(report.audit(), finding).lines()) {
            line(INDENT + words.words());
            if (!words.marks().isEmpty()) {
                line(INDENT + painted(hue(finding.severity()), words.marks()));
            }
        }
        String supply = finding.supply().in(language);
        if (!supply.isEmpty()) {
            line(INDENT + say("应补：", "to do: ") + DisplayWidth.shown(supply));
        }
        Optional<Finding> cause = finding.cause().map(byId::get);
        if (cause.isPresent()) {
            line(INDENT + say("起因：", "cause: ") + place(cause.get().span(), whereabouts) + " ["
                    + cause.get().rule() + "]");
        }
        if (checked.waiver().isPresent()) {
            Waiver waiver = checked.waiver().get();
            line(INDENT
                    + DisplayWidth.shown(say("豁免：", "waived: ")
                            + waiver.reason()
                            + say("（批准人 ", " (approved by ")
                            + waiver.approvedBy()
                            + waiver.expires()
                                    .map(day -> say("，到 ", ", until ") + day)
                                    .orElse("")
                            + say("）", ")")));
        }
    }

    /** The place in the file that people open, such as a page or a cell. */
    private String position(Span span, Whereabouts whereabouts) {
        String position = whereabouts.position(span.start()).in(language);
        return position.isEmpty() ? "" : say("（", " (") + DisplayWidth.shown(position) + say("）", ")");
    }

    private static String place(Span span, Whereabouts whereabouts) {
        return whereabouts.line(span.start()) + ":" + whereabouts.column(span.start());
    }

    private String severity(CheckedFinding checked) {
        Severity severity = checked.finding().severity();
        String name = Severities.name(severity).in(language);
        return switch (checked.standing()) {
            case OPEN -> painted(hue(severity), name);
            case WAIVED -> painted(DIM, say("已豁免的" + name, "waived " + name));
            case BASELINED -> painted(DIM, say("基线内的" + name, "baselined " + name));
        };
    }

    private static String hue(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        lines(outcome.summary());
    }

    private void lines(Collection<Message> messages) throws IOException {
        for (Message message : messages) {
            line(DisplayWidth.shown(message.in(language)));
        }
    }

    private String say(String zh, String en) {
        return language.equals("en") ? en : zh;
    }

    private String painted(String sequence, String words) {
        return colour && !words.isEmpty() ? "\033[" + sequence + "m" + words + "\033[0m" : words;
    }

    private void line(String words) throws IOException {
        out.append(words).append('\n');
    }
}
