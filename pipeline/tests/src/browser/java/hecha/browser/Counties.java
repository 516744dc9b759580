package hecha.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reports of six counties over four years, made up. The forest cover of every third county falls by half a point a year,
 * that of the others rises.
 */
final class Counties {
    static final List<String> NAMES = List.of("连山壮族瑶族自治县", "连州市", "阳山县", "连南瑶族自治县", "英德市", "佛冈县");
    static final List<String> FELL = List.of("连山壮族瑶族自治县", "连南瑶族自治县");
    private static final List<Integer> YEARS = List.of(2019, 2020, 2021, 2022);

    private Counties() {}

    /** Writes the reports into a folder. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < NAMES.size(); i++) {
            for (int year : YEARS) {
                Files.writeString(folder.resolve(NAMES.get(i) + year + "年总结.txt"), text(i, year));
            }
        }
        return folder;
    }

    private static String text(int county, int year) {
        int tenths = 700 + county * 10 + (year - 2019) * (county % 3 == 0 ? -5 : 3);
        return """
                清远市%s%d年工作总结

                一、基本情况
                %d年，全县森林覆盖率达%d.%d%%，比上年%s0.3个百分点。投入资金%d万元，培训%d人次。

                二、存在问题
                群众参与度不高，还有XX个村没有完成任务。

                三、下一步工作
                力争到%d年森林覆盖率达到90%%。
                """.formatted(
                        NAMES.get(county),
                        year,
                        year,
                        tenths / 10,
                        tenths % 10,
                        county % 3 == 0 ? "下降" : "提高",
                        1000 + county * 100 + year - 2019,
                        300 + county,
                        year + 1);
    }
}
