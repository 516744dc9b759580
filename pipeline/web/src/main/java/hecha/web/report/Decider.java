package hecha.web.report;

import hecha.audit.Decision;
import hecha.audit.Decision.Kind;
import hecha.audit.Item;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.office.Desk;
import hecha.office.DeskFile;
import hecha.web.Fault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes what a person decides on the page of a report, and takes it back. */
final class Decider {
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final AtomicInteger count = new AtomicInteger();

    Decider(Desk desk) {
        this.desk = desk;
    }

    /**
     * Writes a decision on a row: one line for each finding that the row covers.
     *
     * @param said the words of the page: {@code kind}, {@code reason}, {@code expires}
     */
    void decide(DeskFile file, ReportView view, Map<String, String> said, String person) throws IOException {
        Item item = view.row(said.getOrDefault("row", ""))
                .orElseThrow(() -> new Fault(
                                409,
                                "changed",
                                new Message("这一项已不在审查单上", "this row is no longer on the sheet"),
                                said.getOrDefault("row", ""),
                                new Message("请刷新页面", "load the page anew"))
                        .thrown());
        Kind kind = kind(said.getOrDefault("kind", ""));
        String reason = said.getOrDefault("reason", "").strip();
        if ((kind.removes() || kind == Kind.REMARK) && reason.isEmpty()) {
            throw refused("reason", new Message("请写明理由", "give a reason"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw refused("reason", new Message("理由太长，请在 500 字以内", "keep the reason below 500 characters"));
        }
        if (person.isBlank()) {
            throw refused("person", new Message("不知道经办人是谁，请用 --person 启动", "start with --person NAME"));
        }
        Optional<LocalDate> expires = day(said.getOrDefault("expires", ""));
        String id = id();
        List<Decision> rows = new ArrayList<>();
        for (Finding finding : view.findings(item)) {
            Decision.Subject subject = ReportView.subject(file, finding);
            rows.add(new Decision(
                    id,
                    today(),
                    person,
                    kind,
                    subject.file(),
                    subject.rule(),
                    subject.evidence(),
                    finding.message().zh(),
                    reason,
                    expires,
                    ""));
        }
        desk.decide(file, rows);
    }

    /**
     * Signs what somebody else has decided, or says that it counts all the same.
     *
     * @param id of the decision
     */
    void sign(DeskFile file, String id, boolean agrees, String person) throws IOException {
        List<Decision> signed = desk.decisions().all().stream()
                .filter(decision -> decision.id().equals(id)
                        && decision.file().equals(file.name())
                        && decision.kind().removes()
                        && desk.decisions().of(decision.subject()).contains(decision))
                .toList();
        if (signed.isEmpty()) {
            throw new Fault(
                            409,
                            "changed",
                            new Message("这个决定已撤销", "this decision was taken back"),
                            id,
                            new Message("请刷新页面", "load the page anew"))
                    .thrown();
        }
        if (signed.get(0).person().equals(person)) {
            throw refused("person", new Message("要由另一个人签", "somebody else has to sign"));
        }
        String own = id();
        List<Decision> rows = new ArrayList<>();
        for (Decision decision : signed) {
            rows.add(new Decision(
                    own,
                    today(),
                    person,
                    agrees ? decision.kind() : Kind.STANDS,
                    decision.file(),
                    decision.rule(),
                    decision.evidence(),
                    decision.words(),
                    agrees ? decision.reason() : "",
                    agrees ? decision.expires() : Optional.empty(),
                    ""));
        }
        desk.decide(file, rows);
    }

    /** Takes back the last decision of a person on a report. */
    void undo(DeskFile file, String person) throws IOException {
        Decision last = null;
        for (Decision decision : desk.decisions().all()) {
            if (decision.file().equals(file.name())
                    && decision.person().equals(person)
                    && decision.kind() != Kind.UNDONE
                    && desk.decisions().of(decision.subject()).contains(decision)) {
                last = decision;
            }
        }
        if (last == null) {
            throw refused("undo", new Message("没有可以撤销的决定", "there is no decision of yours to take back"));
        }
        desk.decide(
                file,
                List.of(new Decision(
                        id(),
                        today(),
                        person,
                        Kind.UNDONE,
                        file.name(),
                        last.rule(),
                        last.evidence(),
                        last.words(),
                        "",
                        Optional.empty(),
                        last.id())));
    }

    private String id() {
        return SECOND.format(Instant.now()) + "-" + Long.toString(System.nanoTime() & 0xFFFFF, 36)
                + count.incrementAndGet();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private static Kind kind(String said) {
        return switch (said) {
            case "stands" -> Kind.STANDS;
            case "false-alarm" -> Kind.FALSE_ALARM;
            case "waive" -> Kind.WAIVED;
            case "remark" -> Kind.REMARK;
            default -> throw refused("kind", new Message("没有这种决定", "there is no such decision"));
        };
    }

    private static Optional<LocalDate> day(String said) {
        if (said.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(said.strip()));
        } catch (DateTimeException e) {
            throw refused("expires", new Message("到期日应写成 2026-12-31", "write the day as 2026-12-31"));
        }
    }

    private static Fault.FaultException refused(String place, Message text) {
        return new Fault(400, "refused", text, place, new Message("请改正后再试", "mend it and try again")).thrown();
    }
}
