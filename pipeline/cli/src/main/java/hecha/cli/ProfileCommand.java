package hecha.cli;

import hecha.check.Alignment;
import hecha.check.CheckSettings;
import hecha.check.ProfileDraft;
import hecha.check.ProfileTrial;
import hecha.dictionary.Dictionary;
import hecha.dictionary.Profile;
import hecha.model.Audit;
import hecha.model.Finding;
import hecha.model.Message;
import hecha.model.Reconciliation;
import hecha.office.ExitCode;
import hecha.office.Failure;
import hecha.office.OutputFile;
import hecha.text.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha profile}: drafts a profile from a good report, and tries one on reports. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "核查模板：new 由一份好报告起草，test 在几份报告上试。",
        subcommands = {ProfileCommand.New.class, ProfileCommand.Test.class},
        footer = {
            "  hecha profile new --from 好报告.docx --out 词典/profiles/本局总结.yml",
            "  hecha profile test 词典/profiles/本局总结.yml 报送材料/"
        })
final class ProfileCommand implements Callable<Integer> {
    private static final String SUFFIX = ".yml";
    private static final String FOLDER = "profiles";

    @Override
    public Integer call() {
        throw Failure.usage("缺少子命令：new 或 test", "a subcommand is missing: new or test");
    }

    /** {@code hecha profile new --from GOOD}: writes a profile that the report meets. */
    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "由一份好报告起草核查模板：每章一个部分，写明怎样认、至少多少字。",
            footer = {"  hecha profile new --from 好报告.docx --out 词典/profiles/本局总结.yml"})
    static final class New implements Callable<Integer> {
        private final Console console;

        @Option(names = "--from", paramLabel = "REPORT", required = true, description = "写得好的报告")
        private Path from = Path.of(".");

        @Option(names = "--title", paramLabel = "TITLE", description = "模板叫什么（默认：报告标题）")
        private Optional<String> title = Optional.empty();

        @Option(names = "--out", paramLabel = "FILE", description = "写入文件，已有的不覆盖（默认：标准输出）")
        private Optional<Path> out = Optional.empty();

        @Option(names = "--dictionaries", paramLabel = "DIR", description = "自己的词典文件夹，同名条目替换自带的")
        private Optional<Path> dictionaries = Optional.empty();

        New(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            if (out.filter(Files::exists).isPresent()) {
                throw Failure.usage(out.get() + "：文件已有，请换一个名字", out.get() + ": the file exists; choose another name");
            }
            Dictionary dictionary = OwnDictionaries.read(dictionaries);
            Audit audit = ReportsMixin.audit(dictionary, from);
            ProfileDraft draft = new ProfileDraft(audit.facts(), dictionary);
            if (draft.parts().isEmpty()) {
                throw Failure.usage(
                        from + "：没有分章的标题（一、二、…），起草不出模板",
                        from + ": there are no headings of chapters to draft a profile from");
            }
            String name = String.valueOf(from.getFileName());
            String yaml = ProfileYaml.of(
                    draft,
                    audit.report().genre().name(),
                    title.or(() -> audit.report().outline().title()).orElse(name),
                    name);
            if (out.isEmpty()) {
                console.out().print(yaml);
                return ExitCode.FINE;
            }
            Path target = out.get();
            try (OutputFile output = new OutputFile(target)) {
                output.writer().write(yaml);
                output.keep();
            }
            console.info(new Message(
                    "模板写入 " + target + "；改好后用 hecha profile test " + target + " 报告… 试",
                    "profile written to " + target + "; edit it, then try it: hecha profile test " + target
                            + " REPORTS..."));
            return ExitCode.FINE;
        }
    }

    /** {@code hecha profile test PROFILE REPORTS}: shows which heading serves for which section, and why. */
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = {
                "在报告上试核查模板：第一个 INPUT 是模板（名字，或 词典/profiles/名字.yml），其余是报告。",
                "逐部分说明由哪个标题充当、为什么。结束码：0 都齐，1 有缺，2 用法或模板有误，3 有文件未能读取。"
            },
            footer = {
                "  hecha profile test 词典/profiles/本局总结.yml 报送材料/",
                "  hecha profile test work_report 总结.docx --lang en"
            })
    static final class Test implements Callable<Integer> {
        private static final Set<String> TOLD = Set.of("section/missing", "figure/missing", "attachment/missing");

        private final Console console;

        @Mixin
        private ReportsMixin reports;

        Test(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            String name = reports.takeFirst()
                    .orElseThrow(() -> Failure.usage("缺少模板和报告", "the profile and the reports are missing"));
            if (name.endsWith(SUFFIX)) {
                name = fromFile(Path.of(name));
            }
            Dictionary dictionary = reports.dictionary();
            Profile profile = profile(dictionary, name);
            AtomicBoolean missing = new AtomicBoolean();
            Reconciliation reconciliation = reports.run(
                    console, reports.inputs(), reports.pipeline(CheckSettings.DEFAULT.withProfile(name)), audit -> {
                        ProfileTrial trial = new ProfileTrial(audit.facts(), dictionary, profile);
                        missing.set(show(audit, profile, trial) || missing.get());
                    });
            return ReportsMixin.exitCode(reconciliation, missing.get() ? ExitCode.FINDINGS : ExitCode.FINE);
        }

        private String fromFile(Path file) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            Path root = folder == null ? null : folder.getParent();
            if (!Files.isRegularFile(file)) {
                throw Failure.usage(file + "：模板文件不存在", file + ": no such profile");
            }
            if (folder == null || root == null || !folder.endsWith(FOLDER)) {
                throw Failure.usage(
                        file + "：模板要放在词典文件夹的 profiles 里，如 词典/profiles/" + file.getFileName(),
                        file + ": a profile stands in the folder “profiles” of a dictionary folder, such as"
                                + " mine/profiles/" + file.getFileName());
            }
            reports.dictionaries(root);
            String name = String.valueOf(file.getFileName());
            return name.substring(0, name.length() - SUFFIX.length());
        }

        private static Profile profile(Dictionary dictionary, String name) {
            return dictionary.profiles().find(name).orElseThrow(() -> {
                String nearest =
                        NearestWord.to(name, dictionary.profiles().names()).orElse("");
                return Failure.usage(
                        "没有核查模板“" + name + "”，最接近的是 " + nearest,
                        "there is no profile “" + name + "”; the nearest is " + nearest);
            });
        }

        /** Prints how the report fares; whether something that is required is missing. */
        private boolean show(Audit audit, Profile profile, ProfileTrial trial) {
            boolean english = console.english();
            String title = audit.report().outline().title().orElse("");
            line(audit.source().name() + (title.isEmpty() ? "" : "  " + title));
            for (ProfileTrial.Line line : trial.lines()) {
                StringBuilder text = new StringBuilder("  ")
                        .append(sign(line.state()))
                        .append(' ')
                        .append(line.part().title().in(console.language()))
                        .append("：".repeat(english ? 0 : 1))
                        .append(english ? ": " : "")
                        .append(state(line));
                String why = why(line);
                text.append(why.isEmpty() ? "" : (english ? " — " : "——") + why);
                line(text.toString());
            }
            trial.others().forEach(other -> line("  · " + (english ? "not in the profile: " : "模板没有的：") + other));
            boolean missing = false;
            for (Finding finding : audit.findings()) {
                if (TOLD.contains(finding.rule())
                        && profile.name().equals(finding.data().get("profile"))) {
                    missing |= finding.rule().equals("section/missing");
                    if (!finding.rule().equals("section/missing")) {
                        line("  ✗ " + finding.message().in(console.language()));
                    }
                }
            }
            return missing;
        }

        private String why(ProfileTrial.Line line) {
            boolean english = console.english();
            List<String> reasons = new ArrayList<>();
            if (!line.role().isEmpty()) {
                String from = line.from().isEmpty() ? "" : english ? " (" + line.from() + ")" : "（" + line.from() + "）";
                reasons.add((english ? "its role is " : "作用是 ") + line.role() + from);
            }
            if (!line.word().isEmpty()) {
                reasons.add((english ? "the heading holds “" : "标题含“") + line.word() + "”");
            }
            if (!line.phrase().isEmpty()) {
                reasons.add((english ? "the text says “" : "正文写有“") + line.phrase() + "”");
            }
            return String.join(english ? ", " : "，", reasons);
        }

        private static String sign(Alignment.State state) {
            return switch (state) {
                case PRESENT, INLINE -> "✓";
                case MISSING -> "✗";
                case MISPLACED, SHORT -> "!";
                case ABSENT -> "-";
            };
        }

        private String state(ProfileTrial.Line line) {
            boolean english = console.english();
            String heading = line.heading().isEmpty()
                    ? english ? "a passage without a heading" : "没有标题的一段"
                    : "“" + line.heading() + "”";
            return switch (line.state()) {
                case PRESENT -> heading;
                case INLINE -> english ? "no heading of its own" : "没有单独的标题";
                case MISPLACED -> heading + (english ? ", out of order" : "，次序不对");
                case SHORT ->
                    heading
                            + (english
                                    ? ", " + line.characters() + " characters, at least "
                                            + line.part().atLeast() + " are asked for"
                                    : "，只有 " + line.characters() + " 字，要求至少 "
                                            + line.part().atLeast() + " 字");
                case MISSING ->
                    (english ? "missing" : "缺")
                            + (line.heading().isEmpty()
                                    ? ""
                                    : (english ? "; the nearest heading is " : "；最接近的标题是") + heading);
                case ABSENT -> english ? "not there, not required" : "没有，不是必备";
            };
        }

        private void line(String text) {
            console.out().println(text);
        }
    }
}
