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

    private static String state(List<Entry> entries, String day) throws BrokenRosterException {
        RosterLog log = RosterLog.empty();
        entries.forEach(log::add);
        // By way of the file, as the program does.
        RosterLog read = entries.isEmpty() ? log : RosterLog.read("log", log.bytes());
        Standing standing = Standing.of(roster("单位,期限,应报\n甲,2026-12-01,1\n"), read, "秋", LocalDate.parse(day))
                .get(0);
        return standing.state().zh() + " " + standing.round() + " " + standing.open();
    }

    @Test
    void aUnitGoesThroughItsStates() throws BrokenRosterException {
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

    @Test
    void whatPeopleWroteIntoTheLogStays() throws BrokenRosterException {
        String kept = "我加的列,批次,轮次,单位,事项,材料,编号\n\"看,过\",秋,1,甲,报送·退回,a,x1\n\n";
        RosterLog log = RosterLog.read("log", kept.getBytes(Charset.forName("GB18030")));
        log.add(sent("甲", 2, Event.ACCEPTED, "=a", 0));
        String written = new String(log.bytes(), Charset.forName("GB18030"));
        assertThat(written).startsWith(kept).endsWith(",秋,2,甲,报送·可收,'=a,'=a2\r\n".replace(",'=a2", ",'=a2"));
        assertThat(RosterLog.read("log", log.bytes()).all()).hasSize(2);
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
