package hecha.web.report;

import hecha.audit.Decision;
import hecha.audit.Decisions;
import hecha.audit.Item;
import hecha.audit.Verdict;
import hecha.dictionary.RulePage;
import hecha.model.Audit;
import hecha.model.Figure;
import hecha.model.Finding;
import hecha.model.Gap;
import hecha.model.Language;
import hecha.model.Message;
import hecha.office.Desk;
import hecha.office.DeskFile;
import hecha.office.Failure;
import hecha.record.AnalysisJson;
import hecha.text.Chars;
import hecha.web.CsvAnswer;
import hecha.web.Fault;
import hecha.web.Frame;
import hecha.web.MenuEntry;
import hecha.web.Page;
import hecha.web.rules.RecordNames;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reviewer's page: a report beside what is to be mended of it, to be decided item by item. */
public final class ReportPage implements Page {
    private final Desk desk;
    private final Decider decider;

    public ReportPage(Desk desk) {
        this.desk = desk;
        decider = new Decider(desk);
    }

    @Override
    public Optional<MenuEntry> place() {
        return Optional.of(new MenuEntry("/report", new Message("报告", "Report")));
    }

    @Override
    public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
        routes.get("/report", request -> page(request, frame));
        routes.get("/report.json", request -> json(request, frame));
        routes.get("/report.csv", request -> csv(request, frame));
        routes.get("/report/why", request -> why(request, frame));
        routes.get("/report/false-alarms.csv", this::falseAlarms);
        routes.post("/report/decide", request -> decide(request, frame));
        routes.post("/report/sign", request -> sign(request, frame));
        routes.post("/report/undo", request -> undo(request, frame));
    }

    private void page(Context request, Frame frame) throws IOException {
        Optional<DeskFile> file = chosen(request);
        if (file.isEmpty()) {
            frame.show(
                    request,
                    new Message("报告", "Report"),
                    "report.js",
                    "report/none",
                    Map.of("complete", desk.progress().complete()));
            return;
        }
        ReportView view = view(file.get(), request, frame);
        List<String> names = desk.files().stream()
                .filter(one -> one.judged().isPresent())
                .map(DeskFile::name)
                .toList();
        int at = names.indexOf(file.get().name());
        frame.show(
                request,
                new Message(view.title(), view.title()),
                "report.js",
                "report/report",
                Map.of(
                        "view",
                        view,
                        "before",
                        at > 0 ? names.get(at - 1) : "",
                        "after",
                        at + 1 < names.size() ? names.get(at + 1) : "",
                        "number",
                        at + 1,
                        "count",
                        names.size(),
                        "disagreements",
                        disagreements(),
                        "falseAlarms",
                        desk.decisions().falseAlarms().size()));
    }

    /** The report that is asked for, else the first that goes back, else the first. */
    private Optional<DeskFile> chosen(Context request) {
        String name = Optional.ofNullable(request.queryParam("name")).orElse("");
        if (!name.isEmpty()) {
            return Optional.of(named(name));
        }
        List<DeskFile> judged =
                desk.files().stream().filter(file -> file.judged().isPresent()).toList();
        return judged.stream()
                .filter(file -> file.judged().orElseThrow().sheet().verdict() == Verdict.RETURN)
                .findFirst()
                .or(() -> judged.stream().findFirst());
    }

    private DeskFile named(String name) {
        return desk.file(name)
                .filter(file -> file.judged().isPresent())
                .orElseThrow(() -> new Fault(
                                404,
                                "no-report",
                                new Message("没有这份材料，或者还没有审", "there is no such report, or it is not judged yet"),
                                name,
                                new Message("请从收件页打开", "open it from the inbox"))
                        .thrown());
    }

    private ReportView view(DeskFile file, Context request, Frame frame) throws IOException {
        return new ReportView(
                file,
                desk.audit(file),
                desk.decisions(),
                desk.units().letter(file, desk.files()),
                frame.language(request),
                frame.person(request));
    }

    private List<String> disagreements() {
        return desk.decisions().disagreements().stream()
                .map(Decision.Subject::file)
                .distinct()
                .toList();
    }

    private void json(Context request, Frame frame) throws IOException {
        DeskFile file = chosen(request).orElseGet(() -> named(""));
        request.contentType("application/json; charset=utf-8")
                .result(AnalysisJson.json(ReportJson.of(view(file, request, frame))));
    }

    private void csv(Context request, Frame frame) throws IOException {
        DeskFile file = chosen(request).orElseGet(() -> named(""));
        CsvAnswer.send(request, "report", ReportJson.rows(view(file, request, frame)));
    }

    private void decide(Context request, Frame frame) throws IOException {
        Map<String, String> said = said(request);
        DeskFile file = named(said.getOrDefault("name", ""));
        try {
            decider.decide(file, view(file, request, frame), said, frame.person(request));
        } catch (Failure e) {
            throw broken(e);
        }
        parts(request, frame, file.name());
    }

    private void undo(Context request, Frame frame) throws IOException {
        DeskFile file = named(said(request).getOrDefault("name", ""));
        try {
            decider.undo(file, frame.person(request));
        } catch (Failure e) {
            throw broken(e);
        }
        parts(request, frame, file.name());
    }

    private void sign(Context request, Frame frame) throws IOException {
        Map<String, String> said = said(request);
        DeskFile file = named(said.getOrDefault("name", ""));
        try {
            decider.sign(
                    file,
                    said.getOrDefault("decision", ""),
                    said.getOrDefault("agrees", "").equals("yes"),
                    frame.person(request));
        } catch (Failure e) {
            throw broken(e);
        }
        parts(request, frame, file.name());
    }

    private static Fault.FaultException broken(Failure e) {
        return new Fault(500, "decisions", e.text(), "", new Message("请改正这个文件后再试", "mend this file and try again"))
                .thrown();
    }

    /** What changes on the page with a decision. */
    private void parts(Context request, Frame frame, String name) throws IOException {
        ReportView view = view(named(name), request, frame);
        Map<String, Object> told = new LinkedHashMap<>();
        for (String part : List.of("head", "text", "items", "letter")) {
            told.put(part, frame.part(request, "report/" + part, Map.of("view", view)));
        }
        told.put("verdict", view.sheet().verdict().id());
        request.contentType("application/json; charset=utf-8").result(AnalysisJson.json(told));
    }

    /** The texts of a JSON object that a page sent. */
    private static Map<String, String> said(Context request) {
        Map<String, String> said = new LinkedHashMap<>();
        try {
            if (AnalysisJson.tree(request.body()) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> said.put(String.valueOf(key), value == null ? "" : String.valueOf(value)));
            }
        } catch (IllegalArgumentException e) {
            throw new Fault(
                            400,
                            "json",
                            new Message("不是规范的 JSON", "no well-formed JSON"),
                            "",
                            new Message("请从页面操作", "use the page"))
                    .thrown();
        }
        return said;
    }

    private void why(Context request, Frame frame) throws IOException {
        DeskFile file = named(Optional.ofNullable(request.queryParam("name")).orElse(""));
        ReportView view = view(file, request, frame);
        Item item = view.row(Optional.ofNullable(request.queryParam("row")).orElse(""))
                .orElseThrow(() -> new Fault(
                                404,
                                "no-row",
                                new Message("这一项已不在审查单上", "this row is no longer on the sheet"),
                                "row",
                                new Message("请刷新页面", "load the page anew"))
                        .thrown());
        List<RulePage> rules = new ArrayList<>();
        item.rules()
                .forEach(rule -> desk.office().dictionary().rules().find(rule).ifPresent(rules::add));
        request.contentType("text/html; charset=utf-8")
                .result(frame.part(
                        request,
                        "report/why",
                        Map.of(
                                "rules",
                                rules,
                                "read",
                                read(view.findings(item), desk.audit(file), frame.language(request)))));
    }

    /** What was read of the figures and blanks of findings, and by which entries. */
    private List<String> read(List<Finding> findings, Audit audit, Language language) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            for (Figure figure : finding.figures()) {
                lines.add(flat(figure.raw()) + "　" + kind(figure.kind(), language) + "　"
                        + figure.subject().map(Figure.Phrase::text).orElse("-"));
                figure.reasons()
                        .forEach(reason -> lines.add("　　" + RecordNames.of(language, reason.aspect()) + " ← "
                                + reason.entry() + "：" + flat(reason.words())));
            }
            for (Gap gap : finding.gaps()) {
                lines.add(flat(gap.raw()) + "　" + RecordNames.of(language, gap.slot()));
                gap.reasons()
                        .forEach(reason -> lines.add("　　" + RecordNames.of(language, reason.aspect()) + " ← "
                                + reason.entry() + "：" + flat(reason.words())));
            }
            if (finding.figures().isEmpty() && finding.gaps().isEmpty()) {
                lines.add(flat(finding.span().of(audit.source().text())));
            }
            if (lines.size() > 60) {
                break;
            }
        }
        return lines;
    }

    private String kind(String id, Language language) {
        return desk.office().dictionary().kinds().all().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .map(kind -> language.say(kind.name(), kind.english()))
                .orElse(id);
    }

    private static String flat(String text) {
        String line = Chars.onOneLine(text);
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** The false alarms with their evidence, for those who write the rules. */
    private void falseAlarms(Context request) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(Decisions.head());
        csv.append(Decisions.rows(desk.decisions().falseAlarms()));
        request.header("Content-Disposition", "attachment; filename=\"false-alarms.csv\"");
        request.contentType("text/csv; charset=utf-8").result(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
