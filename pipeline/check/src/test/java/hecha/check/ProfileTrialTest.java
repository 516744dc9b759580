package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Facts;
import hecha.model.Finding;
import hecha.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How reports fare against profiles of an office: what serves for each part and why, which chapters no part names, what is told. */
class ProfileTrialTest {
    private static final String ORDERED = """
            title: 水利年报
            ordered: true
            sections:
              - {title: 工程建设, role: [economy, tasks], headings: [工程, 建设], required: true, severity: error, at-least: 20}
              - {title: 管护经费, headings: [经费, 资金], phrases: [管护经费, ^经费投入], required: true}
              - {title: 存在的问题, role: problems, required: true}
              - {title: 下一步安排, role: next_steps, headings: [要求], required: true}
              - {title: 表彰情况, headings: [表彰]}
              - {title: 宣传工作, role: publicity, headings: [宣传], required: true, titles: [宣传, 创建]}
            attachments: [巡河记录]
            """;
    private static final String LOOSE = """
            title: 水利简报
            sections:
              - {title: 存在的问题, role: problems, headings: [问题], both: true, required: true}
              - {title: 工作情况, headings: [情况], required: true, at-least: 40}
            """;

    @TempDir
    static Path folder;

    private static Dictionary dictionary = CheckedText.DICTIONARY;

    @BeforeAll
    static void write() throws IOException {
        write(folder);
    }

    static void write(Path folder) throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("ordered.yml"), ORDERED);
        Files.writeString(profiles.resolve("loose.yml"), LOOSE);
        dictionary = new Dictionary(DictionaryFiles.builtIn().with(folder));
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                row(
                        "ordered",
                        "某县2023年水利工作总结⏎一、推进工程建设⏎新建水库2座，除险加固3座，工程质量总体良好，群众满意。⏎二、落实管护资金⏎落实经费96万元，全部用于保洁。⏎三、存在的问题⏎部分灌区设施老化，管护力量不足。⏎四、下一步打算⏎继续推进灌区改造，确保安全运行。⏎附件：1.2023年巡河记录汇总表⏎附件1⏎2023年巡河记录汇总表⏎全县巡河1260次。",
                        "工程建设;PRESENT;一、推进工程建设;;;工程;;24",
                        "管护经费;PRESENT;二、落实管护资金;;;资金;;14",
                        "存在的问题;PRESENT;三、存在的问题;problems;roles/problems.yml：存在的问题;;;14",
                        "下一步安排;PRESENT;四、下一步打算;next_steps;roles/next_steps.yml：下一步打算，heading-words.yml：ahead;;;29",
                        "表彰情况;ABSENT;;;;;;0",
                        "宣传工作;ABSENT;;;;;;0",
                        "others []"),
                row(
                        "ordered",
                        "某县2023年水利工作总结⏎一、推进工程建设⏎新建水库2座，质量良好。⏎二、存在的问题⏎部分灌区设施老化，管护力量不足。⏎三、党建引领⏎支部学习12次，党员结对36户。⏎四、下一步打算⏎继续推进灌区改造，确保安全运行。",
                        "工程建设;SHORT;一、推进工程建设;;;工程;;10",
                        "管护经费;MISSING;;;;;;0",
                        "存在的问题;PRESENT;二、存在的问题;problems;roles/problems.yml：存在的问题;;;14",
                        "下一步安排;PRESENT;四、下一步打算;next_steps;roles/next_steps.yml：下一步打算，heading-words.yml：ahead;;;14",
                        "表彰情况;ABSENT;;;;;;0",
                        "宣传工作;ABSENT;;;;;;0",
                        "others []",
                        "section/empty info 15–23 “一、推进工程建设”只有10字，少于要求的20字。",
                        "attachment/missing warning 117–117 水利年报应附“巡河记录”，文件里没有。",
                        "section/missing warning 117–117 水利年报应有“管护经费”部分，全文未见。"),
                row(
                        "ordered",
                        "某县2023年水利工作总结⏎一、下一步打算⏎继续推进灌区改造，落实管护经费，确保安全运行。⏎二、推进工程建设⏎新建水库2座，除险加固3座，工程质量总体良好，群众满意。⏎三、存在的问题⏎部分灌区设施老化，管护力量不足。",
                        "工程建设;PRESENT;二、推进工程建设;;;工程;;24",
                        "管护经费;INLINE;;;;;管护经费;0",
                        "存在的问题;PRESENT;三、存在的问题;problems;roles/problems.yml：存在的问题;;;14",
                        "下一步安排;MISPLACED;一、下一步打算;next_steps;roles/next_steps.yml：下一步打算，heading-words.yml：ahead;;;20",
                        "表彰情况;ABSENT;;;;;;0",
                        "宣传工作;ABSENT;;;;;;0",
                        "others []",
                        "section/order info 15–22 “一、下一步打算”（下一步安排）的位置与通行顺序不合。",
                        "attachment/missing warning 114–114 水利年报应附“巡河记录”，文件里没有。"),
                row(
                        "ordered",
                        "某县2023年水利宣传工作总结⏎一、水利工程建设⏎新建水库2座，除险加固3座，工程质量总体良好，群众满意。⏎二、存在的问题和下一步打算⏎经费投入逐年增加，设施老化问题仍要解决，继续推进灌区改造。⏎三、评先表彰⏎县委表彰先进集体12个，颁发奖金36万元。",
                        "工程建设;PRESENT;一、水利工程建设;;;工程;;24",
                        "管护经费;INLINE;;;;;^经费投入;0",
                        "存在的问题;PRESENT;二、存在的问题和下一步打算;problems;roles/problems.yml, roles/next_steps.yml;;;26",
                        "下一步安排;PRESENT;三、评先表彰;next_steps;roles/problems.yml;;;19",
                        "表彰情况;PRESENT;三、评先表彰;;;表彰;;19",
                        "宣传工作;MISSING;;;;;;0",
                        "others []",
                        "attachment/missing warning 132–132 水利年报应附“巡河记录”，文件里没有。",
                        "section/missing warning 132–132 水利年报应有“宣传工作”部分，全文未见。"),
                row(
                        "ordered",
                        "某县2023年水利工作总结⏎一、总体要求⏎坚持节水优先，系统治理，统筹推进各项工作，建设幸福河湖。⏎二、推进经费保障⏎经费到位。",
                        "工程建设;MISSING;;;;;;0",
                        "管护经费;PRESENT;二、推进经费保障;;;经费;;4",
                        "存在的问题;MISSING;;;;;;0",
                        "下一步安排;MISSING;;;;;;0",
                        "表彰情况;ABSENT;;;;;;0",
                        "宣传工作;ABSENT;;;;;;0",
                        "others [一、总体要求]",
                        "attachment/missing warning 68–68 水利年报应附“巡河记录”，文件里没有。",
                        "section/missing error 68–68 水利年报应有“工程建设”部分，全文未见。",
                        "section/missing warning 68–68 水利年报应有“下一步安排”部分，全文未见。",
                        "section/missing warning 68–68 水利年报应有“存在的问题”部分，全文未见。"),
                row(
                        "ordered",
                        "某县2023年水利工作总结⏎新建水库2座，除险加固3座，工程质量总体良好。",
                        "工程建设;MISSING;;;;;;0",
                        "管护经费;MISSING;;;;;;0",
                        "存在的问题;MISSING;;;;;;0",
                        "下一步安排;MISSING;;;;;;0",
                        "表彰情况;ABSENT;;;;;;0",
                        "宣传工作;ABSENT;;;;;;0",
                        "others []",
                        "attachment/missing warning 38–38 水利年报应附“巡河记录”，文件里没有。",
                        "section/missing warning 38–38 水利年报应有“工程建设”部分，全文未见。",
                        "section/missing warning 38–38 水利年报应有“下一步安排”部分，全文未见。",
                        "section/missing warning 38–38 水利年报应有“管护经费”部分，全文未见。",
                        "section/missing warning 38–38 水利年报应有“存在的问题”部分，全文未见。"),
                row(
                        "loose",
                        "某县水利工作情况汇报⏎一、工作情况⏎新建水库2座，除险加固3座，工程质量总体良好，群众满意，受到市水利局通报表扬，并在全市推广经验。⏎二、存在的问题⏎部分灌区设施老化，管护力量不足。",
                        "存在的问题;PRESENT;二、存在的问题;problems;roles/problems.yml：存在的问题;问题;;14",
                        "工作情况;PRESENT;一、工作情况;;;情况;;42",
                        "others []"),
                row(
                        "loose",
                        "某县水利工作情况汇报⏎一、存在的不足⏎部分灌区设施老化，管护力量不足。⏎二、问题整改成效⏎新建水库2座，整改到位。",
                        "存在的问题;MISSING;一、存在的不足;;;;;14",
                        "工作情况;MISSING;;;;;;0",
                        "others [一、存在的不足, 二、问题整改成效]",
                        "section/missing warning 61–61 水利简报应有“工作情况”部分，全文未见。",
                        "section/missing warning 61–61 水利简报应有“存在的问题”部分，全文未见；最接近的标题是“一、存在的不足”。"),
                row(
                        "loose",
                        "某县水利工作情况汇报⏎一、存在的问题⏎部分灌区设施老化，管护力量不足。⏎（一）工作情况⏎新建水库2座，除险加固3座。",
                        "存在的问题;PRESENT;一、存在的问题;problems;roles/problems.yml：存在的问题;问题;;31",
                        "工作情况;SHORT;（一）工作情况;;;情况;;12",
                        "others []",
                        "section/empty info 39–46 “（一）工作情况”只有12字，少于要求的40字。"),
                row(
                        "loose",
                        "某县水利工作情况汇报⏎一、工程进展⏎新建水库2座，除险加固3座。⏎二、⏎三、几点建议⏎继续推进灌区改造，确保安全运行。⏎附件1⏎工作情况表⏎新建水库2座。",
                        "存在的问题;MISSING;;;;;;0",
                        "工作情况;MISSING;;;;;;0",
                        "others [一、工程进展, 二、, 三、几点建议]",
                        "section/missing warning 85–85 水利简报应有“工作情况”部分，全文未见。",
                        "section/missing warning 85–85 水利简报应有“存在的问题”部分，全文未见。"));
    }

    private static Arguments row(String profile, String report, String... said) {
        return Arguments.of(profile, report, List.of(said));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("reports")
    void aReportIsLaidBesideItsProfile(String profile, String report, List<String> said) {
        assertThat(said(profile, report)).isEqualTo(said);
    }

    static List<String> said(String profile, String report) {
        String text = report.replace("⏎", "\n\n");
        Facts facts = CheckedText.report(new Source("0", "report", "text/plain", "UTF-8", text, List.of(), List.of()));
        ProfileTrial trial = new ProfileTrial(
                facts, dictionary, dictionary.profiles().find(profile).orElseThrow());
        List<String> said = new ArrayList<>();
        trial.lines().forEach(line -> said.add(words(line)));
        said.add("others " + trial.others());
        new Checker(dictionary)
                .check(facts, CheckSettings.DEFAULT.withProfile(profile)).findings().stream()
                        .filter(finding -> finding.rule().startsWith("section/")
                                || finding.rule().equals("attachment/missing"))
                        .map(ProfileTrialTest::words)
                        .forEach(said::add);
        return said;
    }

    private static String words(ProfileTrial.Line line) {
        return String.join(
                ";",
                line.part().title().zh(),
                line.state().name(),
                line.heading(),
                line.role(),
                line.from(),
                line.word(),
                line.phrase(),
                Integer.toString(line.characters()));
    }

    private static String words(Finding finding) {
        return finding.rule() + " " + finding.severity().id() + " "
                + finding.span().start() + "–" + finding.span().end() + " "
                + finding.message().zh();
    }
}
