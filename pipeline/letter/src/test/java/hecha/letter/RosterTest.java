package hecha.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hecha.letter.RosterLog.Entry;
import hecha.letter.RosterLog.Event;
import hecha.model.Message;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roster as people keep it, and how units stand by it and the log. */
class RosterTest {
    private static final String TABLE = """
            单位,简称,联系人,期限,应报,我们的备注
            甲县民族宗教局,甲县,王五,2026/12/1,2,"电话,先打"
            乙县民族宗教局,乙县、乙,李四,2026年12月5日,,
            丙县,,,,1份,
            """;

    private static Roster roster(String text) throws BrokenRosterException {
        return Roster.read("units.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void itIsReadAsSpreadsheetsSaveIt(String charset) throws BrokenRosterException {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        byte[] bytes = (mark + TABLE.replace("\n", "\r\n")).getBytes(Charset.forName(charset));
        List<Roster.Unit> units = Roster.read("units.csv", bytes).units();
        assertThat(units)
                .containsExactly(
                        new Roster.Unit("甲县民族宗教局", List.of("甲县"), "王五", Optional.of(LocalDate.of(2026, 12, 1)), 2),
                        new Roster.Unit("乙县民族宗教局", List.of("乙县", "乙"), "李四", Optional.of(LocalDate.of(2026, 12, 5)), 1),
                        new Roster.Unit("丙县", List.of(), "", Optional.empty(), 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位,期限\\n甲,下周五 | units.csv 第2行：期限“下周五”应写成 2026-12-31",
                "单位,应报\\n甲,1\\n乙,两份 | units.csv 第3行：应报“两份”应是份数，写成 1 到 1000 的数字",
                "单位,应报\\n,1 | units.csv 第2行：“单位”没有填，请填上或删去这一行",
                "单位\\n甲\\n甲 | units.csv 第3行：“甲”与第2行重复，请只留一行",
                "名称\\n甲 | units.csv 第1行：第一行应写明各列名称，缺少“单位”",
                "单位\\n\"甲 | units.csv 第2行：引号没有配对，请用 Excel 或 WPS 打开后另存为 CSV",
            })
    void aBadRowIsNamedWithItsRemedy(String text, String told) {
        assertThatThrownBy(() -> roster(text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        BrokenRosterException.class,
                        e -> assertThat(e.faults()).extracting(Message::zh).containsExactly(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0"})
    void aWorkbookIsToBeSavedAsATable(String start) {
        byte[] workbook = start.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Roster.read("units.xlsx", workbook))
                .isInstanceOfSatisfying(
                        BrokenRosterException.class,
                        e -> assertThat(e.faults().get(0).zh()).contains("是工作簿，不是 CSV"));
    }

    private static Entry sent(String unit, int round, Event event, String file, int wanted) {
        return new Entry(
                "2026-11-27",
                "秋",
                round,
                unit,
                event,
                file,
                file + round,
                event == Event.RETURNED ? Optional.of(LocalDate.of(2026, 12, 10)) : Optional.empty(),
                wanted,
                0,
                0,
                wanted);
    }

    private static Entry answered(String unit, int round, int given, int open) {
        return new Entry(
                "2026-11-28",
                "秋",
                round,
                unit,
                Event.ANSWERED,
                "清单.xlsx",
                "",
                Optional.empty(),
                given + open,
                given,
                0,
                open);
    }

    private static String state(List<Entry> entries, String day) throws Exception {
        RosterLog log = RosterLog.empty();
        entries.forEach(log::add);
        // By way of the file, as the program does.
        RosterLog read = entries.isEmpty() ? log : RosterLog.read("log", log.bytes());
        UnitStanding standing = UnitStanding.of(roster("单位,期限,应报\n甲,2026-12-01,1\n"), read, "秋", LocalDate.parse(day))
                .get(0);
        return standing.state().zh() + " " + standing.round() + " " + standing.open();
    }

    @Test
    void aUnitGoesThroughItsStates() throws Exception {
        assertThat(state(List.of(), "2026-11-30")).isEqualTo("未报 0 0");
        assertThat(state(List.of(), "2026-12-02")).isEqualTo("逾期 0 0");
        Entry returned = sent("甲", 1, Event.RETURNED, "a.docx", 5);
        assertThat(state(List.of(returned), "2026-12-09")).isEqualTo("退回 1 5");
        assertThat(state(List.of(returned), "2026-12-11")).isEqualTo("逾期 1 5");
        assertThat(state(List.of(returned, answered("甲", 1, 4, 1)), "2026-12-11"))
                .isEqualTo("已回 1 1");
        assertThat(state(
                        List.of(returned, answered("甲", 1, 5, 0), sent("甲", 2, Event.TO_LOOK, "a.docx", 0)),
                        "2026-12-11"))
                .isEqualTo("待审 2 0");
        assertThat(state(List.of(returned, sent("甲", 2, Event.ACCEPTED, "a-二稿.docx", 0)), "2026-12-11"))
                .isEqualTo("可收 2 0");
        assertThat(state(
                        List.of(
                                returned,
                                sent("甲", 1, Event.ACCEPTED, "b.docx", 0),
                                sent("甲", 2, Event.RETURNED, "a.docx", 2)),
                        "2026-12-09"))
                .isEqualTo("退回 2 2");
    }

    private static final String HEAD = "日期,批次,轮次,单位,事项,材料,编号,期限,应补,已补,申请,仍欠";

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE"})
    void theLogIsOnlyAddedTo(String charset) throws Exception {
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String text = mark + "我加的列," + HEAD + "\n\"看,过\",,秋,1,甲,报送·退回,a,x1,,3,,,3\n\n";
        byte[] kept = text.getBytes(Charset.forName(charset));
        RosterLog log = RosterLog.read("log", kept);
        log.add(sent("甲", 2, Event.ACCEPTED, "=a", 0));
        assertThat(log.bytes()).startsWith(kept);
        String written = new String(log.bytes(), Charset.forName(charset));
        assertThat(written).isEqualTo(text + "\"\",2026-11-27,秋,2,甲,报送·可收,'=a,'=a2,,0,0,0,0\r\n");
        assertThat(RosterLog.read("log", log.bytes()).all()).hasSize(2);
    }

    @Test
    void aLogThatCannotBeDecodedIsRefused() {
        byte[] broken = (HEAD + "\n,秋,1,甲,报送·退回,a,x1,,3,,,3\n").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xFF;
        assertThatThrownBy(() -> RosterLog.read("log", broken))
                .isInstanceOfSatisfying(
                        BrokenRosterException.class,
                        e -> assertThat(e.faults().get(0).zh()).startsWith("log 第1行：文字编码有损坏"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",秋,1,甲,报送·退回,a,x1,,三,,,3 | log 第2行：应补“三”应是数字；请改回",
                ",秋,1,甲,报送·退回,a,x1,,3,,,1.5 | log 第2行：仍欠“1.5”应是数字；请改回",
                ",秋,1,甲,报送·退回,a,x1,下周,3,,,3 | log 第2行：期限“下周”应是日期，写成 2026-12-31；请改回",
            })
    void aBrokenNumberOfTheLogIsToldAndNotTakenForNone(String row, String told) {
        assertThatThrownBy(() -> RosterLog.read("log", (HEAD + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BrokenRosterException.class,
                        e -> assertThat(e.faults()).extracting(Message::zh).containsExactly(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"应补", "仍欠", "期限"})
    void aColumnThatIsGoneIsToldAndItsValuesAreNotLost(String column) {
        String head = HEAD.replace("," + column, "");
        assertThatThrownBy(() -> RosterLog.read("log", (head + "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BrokenRosterException.class,
                        e -> assertThat(e.faults().get(0).zh()).endsWith("缺少“" + column + "”"));
    }

    @ParameterizedTest
    @CsvSource({"2026-06, true", "12e456789012, true", "0012, true", "1/2, true", "第3批, false", "7a12, false"})
    void aSpreadsheetLeavesTheKeysOfTheLogAsTheyAre(String batch, boolean kept) throws Exception {
        String written = (kept ? "'" : "") + batch;
        RosterLog log = RosterLog.empty();
        log.add(new Entry("2026-11-27", batch, 1, "甲", Event.RETURNED, "a.txt", batch, Optional.empty(), 3, 0, 0, 3));
        String table = new String(log.bytes(), StandardCharsets.UTF_8);
        assertThat(table).endsWith("\r\n2026-11-27," + written + ",1,甲,报送·退回,a.txt," + written + ",,3,0,0,3,\r\n");
        Entry read = RosterLog.read("log", log.bytes()).all().get(0);
        assertThat(List.of(read.batch(), read.id())).containsExactly(batch, batch);
    }

    @Test
    void aRoundIsCountedByTheReportsThatCome() {
        RosterLog log = RosterLog.empty();
        assertThat(log.round("秋", "甲", Set.of("a"))).isEqualTo(1);
        log.add(sent("甲", 1, Event.RETURNED, "a", 1));
        assertThat(log.round("秋", "甲", Set.of("a1"))).isEqualTo(1);
        assertThat(log.round("秋", "甲", Set.of("a1", "b1"))).isEqualTo(2);
        assertThat(log.round("春", "甲", Set.of("a1"))).isEqualTo(1);
        int before = log.all().size();
        log.add(sent("甲", 1, Event.RETURNED, "a", 1));
        assertThat(log.all()).hasSize(before);
    }
}
