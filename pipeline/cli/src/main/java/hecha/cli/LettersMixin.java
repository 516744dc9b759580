package hecha.cli;

import hecha.letter.LetterTemplate;
import hecha.letter.Roster;
import hecha.letter.RosterLog;
import hecha.model.UnreadableException;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.LetterSettings;
import hecha.office.Rosters;
import hecha.office.UnitLetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The words by which a command is told what goes into the letters, and how the units are known. */
final class LettersMixin implements LetterSettings {
    /** What a run writes, so that a second run into the same folder is noticed. */
    private static final List<String> WRITTEN =
            List.of("audit.html", "audit.xlsx", "审查单", UnitLetters.FOLDER, "发出清单.csv", UnitLetters.ASSIGNED);

    @Option(names = "--roster", paramLabel = "FILE", description = "单位名册（units.csv）；还没有时按这一批起草一份")
    private Optional<Path> roster = Optional.empty();

    @Option(names = "--batch", paramLabel = "NAME", description = "批次名称（默认：名册记录里的最近一批，否则取材料文件夹的名字）")
    private Optional<String> batch = Optional.empty();

    @Option(names = "--round", paramLabel = "N", description = "第几轮退改（默认：按名册记录数，没有名册时为 1）")
    private Optional<Integer> round = Optional.empty();

    @Option(names = "--deadline", paramLabel = "DATE", description = "报回期限，写成 2026-12-31（默认：名册里的期限，否则收函后10个工作日）")
    private Optional<String> deadline = Optional.empty();

    @Option(names = "--office", paramLabel = "NAME", description = "发函单位，写在落款处（默认留空）")
    private String office = "";

    @Option(names = "--office-contact", paramLabel = "TEXT", description = "发函单位的联系人和电话")
    private String contact = "";

    @Option(
            names = "--letter-template",
            paramLabel = "FILE",
            description = "自己的退改函模板（docx），含 {{单位}} {{事项}} {{期限}} {{联系人}} 等字段")
    private Optional<Path> template = Optional.empty();

    @Option(names = "--force", description = "--out 里已有上次的结果时，同名文件照样覆盖")
    private boolean force;

    /** The folder is fresh for letters, or the user wants what stands in it replaced. */
    @Override
    public void checkFresh(Path out) {
        checkFresh(out, WRITTEN);
    }

    /** Nothing stands in the folder under one of {@code names}, or the user wants it replaced. */
    void checkFresh(Path out, List<String> names) {
        for (String name : names) {
            if (!force && Files.exists(out.resolve(name))) {
                throw Failure.usage(
                        out.resolve(name) + "：已有上次的结果，请换一个 --out 文件夹，或加 --force 覆盖同名文件",
                        out.resolve(name) + ": results of another run are there; name another --out, or add --force to"
                                + " replace files of the same names");
            }
        }
    }

    /**
     * No letters are written in this run.
     *
     * @param toFolder whether a folder of results is written, in which something may be replaced
     * @throws Failure where something was said that is of letters alone
     */
    void checkUnused(boolean toFolder) {
        List<String> said = new ArrayList<>();
        said(said, "--roster", roster.isPresent());
        said(said, "--batch", batch.isPresent());
        said(said, "--round", round.isPresent());
        said(said, "--deadline", deadline.isPresent());
        said(said, "--office", !office.isEmpty());
        said(said, "--office-contact", !contact.isEmpty());
        said(said, "--letter-template", template.isPresent());
        said(said, "--force", force && !toFolder);
        if (!said.isEmpty()) {
            throw Failure.usage(
                    String.join("、", said) + "：只在写退改函时有用，请给 --out 文件夹，不写 --format",
                    String.join(", ", said) + ": is of letters alone; give --out DIR and no --format");
        }
    }

    private static void said(List<String> said, String option, boolean given) {
        if (given) {
            said.add(option);
        }
    }

    @Override
    public String office() {
        return office;
    }

    @Override
    public String contact() {
        return contact;
    }

    @Override
    public Optional<Path> roster() {
        return roster;
    }

    /** The roster, where there is one already. */
    @Override
    public Roster units() throws IOException {
        Optional<Path> file = roster.filter(Files::exists);
        if (file.isEmpty()) {
            return Rosters.empty();
        }
        return Rosters.units(file.get());
    }

    /** What happened before. */
    @Override
    public RosterLog log() throws IOException {
        return roster.isEmpty() ? RosterLog.empty() : Rosters.log(roster.get());
    }

    /** The batch as the user names it, else the last one, else the folder of the reports. */
    @Override
    public String batch(RosterLog log, List<String> inputs) {
        return batch.map(String::strip)
                .filter(name -> !name.isEmpty())
                .or(log::lastBatch)
                .orElseGet(() -> {
                    Path first = Path.of(inputs.isEmpty() ? "-" : inputs.get(0))
                            .toAbsolutePath()
                            .normalize();
                    Path folder = Files.isDirectory(first)
                            ? first
                            : Optional.ofNullable(first.getParent()).orElse(first);
                    return Optional.ofNullable(folder.getFileName())
                            .map(Path::toString)
                            .orElse("本批");
                });
    }

    @Override
    public Optional<Integer> round() {
        if (round.isPresent() && (round.get() < 1 || round.get() > 99)) {
            throw Failure.usage("--round 是 1 到 99 的数字", "--round is a number from 1 to 99");
        }
        return round;
    }

    /**
     * The day by which the unit answers; empty where none is named.
     *
     * @param today a deadline of the roster before it is over; empty where the letter has no date
     */
    @Override
    public Optional<LocalDate> day(Optional<Roster.Unit> unit, Optional<LocalDate> today) {
        if (deadline.isPresent()) {
            Optional<LocalDate> day = Roster.day(deadline.get());
            if (day.isEmpty()) {
                throw Failure.usage(
                        "--deadline：“" + deadline.get() + "”应写成 2026-12-31",
                        "--deadline: “" + deadline.get() + "” is no day; write it as 2026-12-31");
            }
            return day;
        }
        return unit.flatMap(Roster.Unit::deadline).filter(day -> today.isEmpty() || !day.isBefore(today.get()));
    }

    /** The office's own letter, looked through before work starts. */
    @Override
    public Optional<LetterTemplate> template() throws IOException {
        if (template.isEmpty()) {
            return Optional.empty();
        }
        Path file = template.get();
        if (!Files.isRegularFile(file)) {
            throw Failure.usage(file + "：模板文件不存在", file + ": no such template");
        }
        try {
            return Optional.of(new LetterTemplate(file.toString(), Files.readAllBytes(file)));
        } catch (UnreadableException e) {
            throw new Failure(ExitCode.USAGE, e.text());
        }
    }
}
