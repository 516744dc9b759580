package hecha.cli;

import hecha.audit.table.KeptTable;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import hecha.letter.UnitStanding;
import hecha.model.Message;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.OutputFile;
import hecha.office.Rosters;
import hecha.text.DisplayWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha roster}: says how each unit stands. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "看名册：每个单位未报、待审、退回、已回、可收还是逾期，第几轮，还欠多少。",
        footer = {"  hecha roster units.csv", "  hecha roster units.csv --out 现状.csv --on 2026-12-21"})
final class RosterCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "UNITS", description = "名册（units.csv）；记录在旁边的 units-记录.csv")
    private Path units;

    @Option(names = "--batch", paramLabel = "NAME", description = "哪一批（默认：记录里的最近一批）")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "按哪一天看逾期（默认今天）")
    private Optional<String> day = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "另写成 CSV（已有的文件不覆盖）")
    private Optional<Path> out = Optional.empty();

    RosterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Roster roster = Rosters.units(units);
        RosterLog log = Rosters.log(units);
        LocalDate today = day.map(text -> Roster.day(text)
                        .orElseThrow(() -> Failure.usage(
                                "--on：“" + text + "”应写成 2026-12-31",
                                "--on: “" + text + "” is no day; write it as 2026-12-31")))
                .orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
        String wanted = batch.or(log::lastBatch).orElse("");
        List<UnitStanding> standings = UnitStanding.of(roster, log, wanted, today);
        Map<UnitStanding.State, Integer> counts = new EnumMap<>(UnitStanding.State.class);
        for (UnitStanding standing : standings) {
            counts.merge(standing.state(), 1, Integer::sum);
            line(standing.state().zh() + "  " + standing.unit() + "  已报 " + standing.received() + "/"
                    + standing.expected()
                    + (standing.round() > 0 ? "  第" + standing.round() + "轮" : "")
                    + (standing.open() > 0 ? "  还欠 " + standing.open() + " 项" : "")
                    + standing.deadline().map(d -> "  期限 " + d).orElse("")
                    + (standing.contact().isEmpty() ? "" : "  联系人 " + standing.contact())
                    + (standing.listed() ? "" : "  （名册里没有）"));
        }
        line("批次“" + wanted + "”：" + standings.size() + " 个单位"
                + counts.entrySet().stream()
                        .map(e -> "，" + e.getKey().zh() + " " + e.getValue())
                        .collect(Collectors.joining()));
        if (out.isPresent()) {
            write(out.get(), wanted, standings);
        }
        return ExitCode.FINE;
    }

    /** What people wrote into the tables is shown and never obeyed by a terminal. */
    private void line(String words) {
        console.out().println(DisplayWidth.shown(words));
    }

    private void write(Path file, String wanted, List<UnitStanding> standings) throws IOException {
        if (Files.exists(file)) {
            throw Failure.usage(file + "：文件已存在，请换一个名字", file + ": is there already; name another file");
        }
        OutputFile.writeText(
                file,
                to -> KeptTable.write(
                        to,
                        List.of("批次", "单位", "状态", "轮次", "已报", "应报", "还欠", "期限", "联系人"),
                        standings.stream()
                                .map(s -> List.<Object>of(
                                        wanted,
                                        s.unit(),
                                        s.state().zh(),
                                        s.round(),
                                        s.received(),
                                        s.expected(),
                                        s.open(),
                                        s.deadline().<Object>map(d -> d).orElse(""),
                                        s.contact()))
                                .toList()));
        console.info(new Message("现状写在 " + file, "written to " + file));
    }
}
