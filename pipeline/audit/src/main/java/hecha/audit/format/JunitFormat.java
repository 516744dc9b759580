package hecha.audit.format;

import hecha.audit.CheckedFinding;
import hecha.audit.Whereabouts;
import hecha.model.Finding;
import hecha.model.Language;
import hecha.model.Reconciliation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The findings as JUnit XML: a report is a test suite and a finding a test case, which fails where it makes the check
 * fail, and is skipped where it is waived or in the baseline. A report without findings has one test case that passes.
 */
public final class JunitFormat implements FindingsFormat {
    private final Writer out;
    private final CheckRun run;
    private XMLStreamWriter xml;

    public JunitFormat(Writer out, CheckRun run) throws IOException {
        this.out = out;
        this.run = run;
        try {
            xml = on(out);
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "hecha check");
            xml.writeCharacters(""); // ends the start tag
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLStreamWriter on(Writer out) throws XMLStreamException {
        return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    }

    /** A suite is written by itself first, so that one that fails half way leaves the document as it was. */
    @Override
    public void add(CheckedReport report) throws IOException {
        StringWriter suite = new StringWriter();
        XMLStreamWriter document = xml;
        try {
            xml = on(suite);
            suite(report);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            xml = document;
        }
        out.append(suite.getBuffer());
    }

    private void suite(CheckedReport report) throws XMLStreamException {
        long failures = report.findings().stream().filter(run::fails).count();
        long skipped = report.findings().stream().filter(f -> !f.open()).count();
        suite(report.name(), Math.max(1, report.findings().size()), failures, 0, skipped);
        property("verdict", report.judgement().verdict().id());
        if (report.findings().isEmpty()) {
            testcase(report.name(), say("没有发现问题", "no findings"));
            xml.writeEndElement();
        }
        Whereabouts whereabouts = new Whereabouts(report.audit());
        for (CheckedFinding finding : report.findings()) {
            write(report, finding, Findspot.of(report.audit(), finding.finding(), whereabouts));
        }
        line();
        xml.writeEndElement();
    }

    private void write(CheckedReport report, CheckedFinding checked, Findspot spot) throws XMLStreamException {
        Finding finding = checked.finding();
        testcase(report.name(), finding.rule() + " " + spot.shown(new Language(run.language())));
        String message = finding.message().in(run.language());
        String body = spot.shown(new Language(run.language())) + "\n" + spot.words() + "\n"
                + finding.supply().in(run.language());
        if (run.fails(checked)) {
            element("failure", finding.severity().id(), message, body);
        } else if (checked.open()) {
            xml.writeStartElement("system-out");
            text(message + "\n" + body);
            xml.writeEndElement();
        } else {
            xml.writeStartElement("skipped");
            attribute(
                    "message",
                    checked.waiver()
                            .map(w -> say("已豁免：", "waived: ") + w.reason())
                            .orElse(say("基线内", "in the baseline")));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    @Override
    public void end(CheckOutcome outcome) throws IOException {
        try {
            for (Reconciliation.Unreadable file : outcome.reconciliation().unreadable()) {
                suite(file.name(), 1, 0, 1, 0);
                testcase(file.name(), say("未能读取", "unreadable"));
                element("error", file.code(), file.reason().in(run.language()), "");
                xml.writeEndElement();
                line();
                xml.writeEndElement();
            }
            line();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.append('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(String name, int tests, long failures, long errors, long skipped) throws XMLStreamException {
        line();
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", String.valueOf(skipped));
    }

    private void property(String name, String value) throws XMLStreamException {
        line();
        xml.writeStartElement("properties");
        xml.writeStartElement("property");
        attribute("name", name);
        attribute("value", value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void testcase(String report, String name) throws XMLStreamException {
        line();
        xml.writeStartElement("testcase");
        attribute("classname", report);
        attribute("name", name);
    }

    private void element(String name, String type, String message, String body) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("type", type);
        attribute("message", message);
        text(body);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private void text(String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeCharacters(legal(text));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    /** The text with U+FFFD for each character that XML 1.0 does not allow. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> legal.appendCodePoint(
                        c == '\t'
                                        || c == '\n'
                                        || c == '\r'
                                        || (c >= 0x20 && c <= 0xD7FF)
                                        || (c >= 0xE000 && c <= 0xFFFD)
                                        || c >= 0x10000
                                ? c
                                : 0xFFFD));
        return legal.toString();
    }

    private String say(String zh, String en) {
        return run.language().equals("en") ? en : zh;
    }
}
