package hecha.web.inbox;

import hecha.audit.Comparison;
import hecha.model.Message;
import hecha.model.UnreadableException;
import hecha.office.CommentedCopy;
import hecha.office.Desk;
import hecha.office.DeskFile;
import hecha.office.Failure;
import hecha.read.Limits;
import hecha.record.AnalysisJson;
import hecha.web.CsvAnswer;
import hecha.web.Fault;
import hecha.web.Frame;
import hecha.web.MenuEntry;
import hecha.web.Page;
import hecha.web.WebServer;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clerk's page: drop files or watch a folder, see who owes what, take what goes back. */
public final class InboxPage implements Page {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Desk desk;
    private final LetterFolder letters;
    private final ReturnedLists lists;
    private final Limits limits;

    /**
     * @param cache a folder of our own
     */
    public InboxPage(Desk desk, Path cache, String version, Limits limits) {
        this.desk = desk;
        this.limits = limits;
        letters = new LetterFolder(desk, cache.resolve("函"), cache.resolve("发出"), version);
        lists = new ReturnedLists(desk, letters, cache.resolve("回件"));
    }

    @Override
    public Optional<MenuEntry> place() {
        return Optional.of(new MenuEntry("/inbox", new Message("收件", "Inbox")));
    }

    @Override
    public void routes(JavalinDefaultRoutingApi routes, Frame frame) {
        routes.get("/inbox", request -> page(request, frame));
        routes.get("/inbox.json", request -> json(request, view(request, frame).json()));
        routes.get(
                "/inbox.csv",
                request -> CsvAnswer.send(request, "inbox", view(request, frame).lines()));
        routes.get("/inbox/state", this::state);
        routes.get("/inbox/table", request -> table(request, frame));
        routes.post("/inbox/files", request -> take(request, frame));
        routes.post("/inbox/issued", request -> issued(request, frame));
        routes.get("/inbox/letters.zip", this::zip);
        routes.get("/inbox/unit.zip", this::unitZip);
        routes.get("/inbox/letter.docx", request -> file(request, "退改函.docx", WORD));
        routes.get("/inbox/list.xlsx", request -> file(request, "退改清单.xlsx", SHEET));
        routes.get("/inbox/copy.docx", this::copy);
        routes.get("/inbox/answers", request -> answers(request, frame));
        routes.get("/inbox/compare", request -> compare(request, frame));
    }

    private InboxView view(Context request, Frame frame) throws IOException {
        int from = 0;
        String asked = Optional.ofNullable(request.queryParam("from")).orElse("");
        if (asked.matches("[0-9]{1,7}")) {
            from = Integer.parseInt(asked);
        }
        return new InboxView(desk, lists.all(), frame.language(request), from);
    }

    private void page(Context request, Frame frame) throws IOException {
        frame.show(
                request,
                new Message("收件", "Inbox"),
                "inbox.js",
                "inbox/inbox",
                Map.of("view", view(request, frame), "most", limits.bytes()));
    }

    private void table(Context request, Frame frame) throws IOException {
        request.contentType("text/html; charset=utf-8")
                .result(frame.part(request, "inbox/table", Map.of("view", view(request, frame))));
    }

    private static void json(Context request, Object value) {
        request.contentType("application/json; charset=utf-8").result(AnalysisJson.json(value));
    }

    private void state(Context request) {
        Desk.Progress progress = desk.progress();
        json(
                request,
                Map.of(
                        "version", desk.version(),
                        "done", progress.done(),
                        "total", progress.total(),
                        "complete", progress.complete()));
    }

    private void take(Context request, Frame frame) throws IOException {
        List<String> taken = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        List<UploadedFile> files = uploaded(request);
        String instead = Optional.ofNullable(request.formParam("instead")).orElse("");
        for (UploadedFile file : files) {
            if (file.size() > limits.bytes()) {
                throw tooLarge(file.filename());
            }
            byte[] bytes;
            try (InputStream in = file.content()) {
                bytes = in.readAllBytes();
            }
            String name = file.filename()
                    .substring(Math.max(
                                    file.filename().lastIndexOf('/'),
                                    file.filename().lastIndexOf('\\'))
                            + 1);
            Optional<ReturnedLists.Returned> list = lists.take(name, bytes);
            if (list.isPresent()) {
                answered.add(list.get().unit());
            } else {
                desk.handIn(name, bytes, instead);
                taken.add(name);
            }
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("taken", taken);
        told.put("answered", answered);
        told.put(
                "message",
                frame.language(request)
                        .say(
                                "收下 " + taken.size() + " 个文件"
                                        + (answered.isEmpty() ? "" : "，清单 " + answered.size() + " 份"),
                                taken.size() + " files taken"
                                        + (answered.isEmpty() ? "" : ", " + answered.size() + " lists")));
        json(request, told);
    }

    /** The files of a request, none of them read yet. */
    private List<UploadedFile> uploaded(Context request) {
        if (request.req().getContentLengthLong() > WebServer.MOST_AT_ONCE * limits.bytes()) {
            readAway(request);
            throw tooMany();
        }
        List<UploadedFile> files;
        try {
            files = request.uploadedFiles();
        } catch (Exception e) {
            // The server says by its own words alone which of its limits it was.
            boolean one = false;
            for (Throwable why = e; why != null && !one; why = why.getCause()) {
                one = String.valueOf(why.getMessage()).contains("file size exceeded");
            }
            readAway(request);
            throw one ? tooLarge("") : tooMany();
        }
        if (files.isEmpty()) {
            throw new Fault(
                            400,
                            "no-file",
                            new Message("没有收到文件", "no file has come"),
                            "files",
                            new Message("请把文件拖进来，不是文件夹", "drop files, no folders"))
                    .thrown();
        }
        return files;
    }

    /**
     * Reads the rest of a request that is refused, up to eight times what may come at once: a browser that is cut off while
     * it sends shows a broken connection and never the reason.
     */
    private void readAway(Context request) {
        try {
            request.req().getInputStream().skip(8 * WebServer.MOST_AT_ONCE * limits.bytes());
        } catch (IOException | IllegalStateException e) {
            // It has gone, or the rest was read with the parts: the refusal is all that is left to say.
        }
    }

    private Fault.FaultException tooLarge(String name) {
        String most = size(limits.bytes());
        return new Fault(
                        413,
                        "too-large",
                        new Message("文件超过 " + most, "larger than " + most),
                        name,
                        new Message("请拆分，或用 --max-bytes 提高上限", "split it, or raise --max-bytes"))
                .thrown();
    }

    private Fault.FaultException tooMany() {
        String most = size(WebServer.MOST_AT_ONCE * limits.bytes());
        return new Fault(
                        413,
                        "too-many",
                        new Message(
                                "一次太多，总共超过 " + most + " 或太多文件",
                                "too much at once: more than " + most + ", or too many files"),
                        "",
                        new Message("请分几次拖入", "drop them in several turns"))
                .thrown();
    }

    private static String size(long bytes) {
        return bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }

    /** Notes in the log of the roster that the letters of a unit, or all, went out. */
    private void issued(Context request, Frame frame) throws IOException {
        String unit = unit(request);
        try {
            desk.units().issued(desk.files(), unit, LocalDate.now(ZoneId.systemDefault()));
        } catch (Failure | IOException e) {
            String why = e instanceof Failure failure ? failure.text().zh() : String.valueOf(e.getMessage());
            throw new Fault(
                            409,
                            "log",
                            new Message("名册记录写不进去：" + why, "the log of the roster cannot be written: " + why),
                            unit,
                            new Message("请先在 Excel、WPS 里关闭它", "close it in the spreadsheet first"))
                    .thrown();
        }
        json(request, Map.of("message", frame.language(request).say("已记入名册记录", "noted in the log of the roster")));
    }

    private void zip(Context request) throws IOException {
        download(request, "退改.zip", "application/zip", letters.all());
    }

    private void unitZip(Context request) throws IOException {
        String unit = unit(request);
        download(request, unit + ".zip", "application/zip", letters.unit(unit).orElseThrow(() -> nothing(unit)));
    }

    private void file(Context request, String name, String type) throws IOException {
        String unit = unit(request);
        download(request, unit + "-" + name, type, letters.file(unit, name).orElseThrow(() -> nothing(unit)));
    }

    private static String unit(Context request) {
        return Optional.ofNullable(request.queryParam("unit")).orElse("");
    }

    private static Fault.FaultException nothing(String unit) {
        return new Fault(
                        404,
                        "nothing",
                        new Message("没有要退给这个单位的", "nothing goes back to this unit"),
                        unit,
                        new Message("请从收件页下载", "take it from the inbox"))
                .thrown();
    }

    private DeskFile named(Context request) {
        String name = Optional.ofNullable(request.queryParam("name")).orElse("");
        return desk.file(name).filter(file -> file.judged().isPresent()).orElseThrow(() -> nothing(name));
    }

    private void copy(Context request) throws IOException {
        DeskFile file = named(request);
        DeskFile.Judged judged = file.judged().orElseThrow();
        if (!judged.docx()) {
            throw nothing(file.name());
        }
        byte[] copy;
        try {
            copy = CommentedCopy.of(judged.sheet(), judged.chars(), file.input().bytes(), Instant.now());
        } catch (UnreadableException e) {
            throw new Fault(409, e.code(), e.text(), file.name(), new Message("", "")).thrown();
        }
        download(request, "批注-" + file.name().substring(file.name().lastIndexOf('/') + 1), WORD, copy);
    }

    private static void download(Context request, String name, String type, byte[] bytes) {
        request.header(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + InboxView.url(name).replace("+", "%20"));
        request.contentType(type).result(bytes);
    }

    private void answers(Context request, Frame frame) throws IOException {
        String unit = unit(request);
        ReturnedLists.Returned list = Optional.ofNullable(lists.all().get(unit)).orElseThrow(() -> nothing(unit));
        frame.show(request, new Message("回件：" + unit, "Answers: " + unit), "", "inbox/answers", Map.of("list", list));
    }

    private void compare(Context request, Frame frame) throws UnreadableException {
        DeskFile file = named(request);
        Comparison comparison = desk.comparison(file).orElseThrow(() -> nothing(file.name()));
        frame.show(
                request,
                new Message("新旧对照：" + file.name(), "Old and new: " + file.name()),
                "",
                "inbox/compare",
                Map.of("file", file, "comparison", comparison));
    }
}
