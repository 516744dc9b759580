package hecha.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Reports of ten counties over four years, made up, with all that is true of them: what each county says of each year,
 * who has not reported, what was submitted again, what was copied, what is missing and which number has slipped.
 */
final class AnalystWorld {
    static final Map<String, String> CITY = new TreeMap<>(Map.of(
            "连南瑶族自治县", "清远市",
            "连山壮族瑶族自治县", "清远市",
            "阳山县", "清远市",
            "佛冈县", "清远市",
            "融水苗族自治县", "柳州市",
            "三江侗族自治县", "柳州市",
            "融安县", "柳州市",
            "龙胜各族自治县", "桂林市",
            "恭城瑶族自治县", "桂林市",
            "灌阳县", "桂林市"));
    static final List<String> COUNTIES = List.copyOf(CITY.keySet());
    static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022);

    /** County and year without a report. */
    static final List<String> SILENT = List.of("融安县2020", "阳山县2022", "灌阳县2019");

    /** County and year whose report has no section on problems. */
    static final List<String> NO_PROBLEMS = List.of("佛冈县2021", "三江侗族自治县2020");

    /** County and year whose report does not tell the investment. */
    static final List<String> NO_INVESTMENT = List.of("佛冈县2022", "恭城瑶族自治县2021");

    /** County and year whose report leaves the number of trainings blank. */
    static final List<String> BLANK = List.of("连南瑶族自治县2020", "融水苗族自治县2021", "龙胜各族自治县2021");

    /** The report whose investment slipped from 亿 by a thousand times. */
    static final String SLIP = "龙胜各族自治县2022";

    /** What one report says. */
    record Said(
            String county,
            int year,
            BigDecimal forest,
            int funds,
            int trainings,
            int trainees,
            BigDecimal investment,
            BigDecimal brand,
            String file) {
        String key() {
            return county + year;
        }

        String city() {
            return Objects.requireNonNull(CITY.get(county));
        }
    }

    private final List<Said> said = new ArrayList<>();

    AnalystWorld(Path folder) {
        for (int c = 0; c < COUNTIES.size(); c++) {
            for (int year : YEARS) {
                String county = COUNTIES.get(c);
                String key = county + year;
                if (SILENT.contains(key)) {
                    continue;
                }
                int y = year - 2019;
                BigDecimal investment = BigDecimal.valueOf(20 + 3L * c + 2L * y, 1);
                Said report = new Said(
                        county,
                        year,
                        BigDecimal.valueOf(700 + 17L * c + (y + 1L) * (c + 1), 1),
                        1000 + 100 * c + 10 * y,
                        3 + c + y,
                        300 + 20 * c + 5 * y,
                        key.equals(SLIP) ? investment.multiply(BigDecimal.valueOf(1000)) : investment,
                        BigDecimal.valueOf(50 + c, 1),
                        CITY.get(county) + "/" + key + ".txt");
                said.add(report);
                write(folder.resolve(report.file()), text(report, ""));
            }
        }
        // Submitted again, with another value; the first state stays in the folder.
        Said first = of("连南瑶族自治县", 2022);
        write(
                folder.resolve("清远市/连南瑶族自治县2022初报.txt"),
                text(
                                new Said(
                                        first.county(),
                                        first.year(),
                                        new BigDecimal("11.1"),
                                        first.funds() + 5,
                                        first.trainings(),
                                        first.trainees(),
                                        first.investment(),
                                        first.brand(),
                                        first.file()),
                                "（初稿）")
                        .replace("12月20日", "12月1日"));
        // The same report once more under another name, with a line that tells it apart.
        write(folder.resolve("清远市/佛冈县2020副本.txt"), text(of("佛冈县", 2020), "（副本）"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that counts, by county and year. */
    List<Said> said() {
        return said;
    }

    Said of(String county, int year) {
        return said.stream()
                .filter(s -> s.county().equals(county) && s.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static String text(Said s, String round) {
        boolean again = s.year() % 2 == 0;
        String forest = again ? "全县森林覆盖率达" : "森林覆盖率达到";
        StringBuilder text = new StringBuilder();
        text.append(s.county()).append(s.year()).append("年工作情况汇报").append(round).append("\n\n");
        text.append("一、绿化造林\n　　")
                .append(forest)
                .append(s.forest())
                .append("%，投入专项资金")
                .append(s.funds());
        text.append("万元，其中县级专项资金200万元。山更绿，水更清，群众的生活环境一年比一年好。\n");
        text.append("二、宣传培训\n　　举办培训班").append(BLANK.contains(s.key()) ? "X" : s.trainings());
        text.append("期，培训干部群众").append(s.trainees()).append("人次，民族团结进步的观念深入人心。\n");
        text.append("三、产业发展\n　　");
        if (!NO_INVESTMENT.contains(s.key())) {
            text.append("完成固定资产投资").append(s.investment().toPlainString()).append("亿元，");
        }
        text.append("区域公用品牌价值达").append(s.brand()).append("亿元，山区特色产业不断壮大。\n");
        if (!NO_PROBLEMS.contains(s.key())) {
            text.append("四、存在的主要问题\n　　产业链条不长，人才依然缺乏，部分项目推进不快。\n");
        }
        text.append(NO_PROBLEMS.contains(s.key()) ? "四" : "五").append("、下一步工作打算\n　　继续造林绿化，力争到");
        text.append(s.year() + 1).append("年森林覆盖率达到99%。\n\n");
        text.append(s.county()).append("人民政府\n").append(s.year()).append("年12月20日\n");
        return text.toString();
    }
}
