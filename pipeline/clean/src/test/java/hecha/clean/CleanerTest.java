package hecha.clean;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.dictionary.Example;
import hecha.dictionary.FurnitureForms;
import hecha.model.Furniture;
import hecha.model.Hint;
import hecha.model.Passage;
import hecha.model.Source;
import hecha.model.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CleanerTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Cleaner CLEANER = new Cleaner(DICTIONARY);

    static List<FurnitureForms.Form> forms() {
        return DICTIONARY.furniture().forms();
    }

    private static Passage clean(String text) {
        return CLEANER.clean(new Source("0", "a.txt", "text/plain", "UTF-8", text, List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "全縣糧食總產量4.7萬噸, 全县粮食总产量4.7万吨",
        "全县总产量4.7万吨（原题作總產量）, 全县总产量4.7万吨（原题作總產量）",
        "共有35⼈、12⼾、⻋3辆, 共有35人、12户、车3辆",
    })
    void charactersThatStandForOthersAreReadAsThose(String text, String clean) {
        Passage passage = clean(text);
        assertThat(passage.text()).isEqualTo(clean);
        assertThat(passage.span(0, clean.length()).of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachFormOfFurnitureIsSetApartAndItsLikeIsNot(FurnitureForms.Form form) {
        assertThat(form.examples())
                .anyMatch(e -> !e.marked().isEmpty())
                .anyMatch(e -> e.marked().isEmpty());
        for (Example example : form.examples()) {
            boolean heads = !form.heads().isEmpty() && !example.marked().isEmpty();
            String text = heads ? example.text() + "1\n发布机构：县政府\n发布日期：2024年1月2日\n工作情况" : example.text();
            List<Furniture> found = clean(text).furniture();
            String where = example.file() + ":" + example.line();
            if (example.marked().isEmpty()) {
                assertThat(found).as(where).isEmpty();
            } else {
                assertThat(found).as(where).isNotEmpty();
                assertThat(found.get(0).type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .as(where)
                        .isEqualTo(example.reading());
                assertThat(found.get(0).span().of(text)).as(where).startsWith(example.text());
            }
        }
    }

    @Test
    void fullWidthBecomesHalfWidthButForThePunctuationOfSentences() {
        assertThat(clean("增长１２．５％，投资３亿元（其中ＡＢ）；完成＊户：").text()).isEqualTo("增长12.5%，投资3亿元（其中AB）；完成*户：");
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(clean("民\u200B族团\u00AD结\uFEFF进步\r\n\r\n\r\n第二段").text()).isEqualTo("民族团结进步\n第二段");
    }

    @ParameterizedTest
    @CsvSource({
        "上半年，完成工业产值|XX|亿元，增长|6%|，居全市第二。, 上半年，完成工业产值XX亿元，增长6%，居全市第二。",
        "1—5|月份，完成固定资产投资|3.2|亿元。, 1—5月份，完成固定资产投资3.2亿元。",
        // the cells of a flattened table are no sentence
        "产值|3.2|增速|6%, 产值|3.2|增速|6%",
        "羊出栏|121.7|3|家禽出栏|1914.1, 羊出栏|121.7|3|家禽出栏|1914.1",
        "上半年，完成工业产值|5|上半年，增速居前, 上半年，完成工业产值|5|上半年，增速居前",
    })
    void numbersOnLinesOfTheirOwnBelongToTheirSentence(String text, String clean) {
        assertThat(clean(text.replace('|', '\n')).text()).isEqualTo(clean.replace('|', '\n'));
    }

    @Test
    void aNumberThatALineEndCutsIsWhole() {
        Passage passage = clean("争取到自治区、市、县三级共投入工作经费，合计达300\n\n多万元；市级安排给融安、融水、三\n\n江的资金3.82亿元。");

        assertThat(passage.text()).contains("300多万元").contains("融水、三江的资金");
        int at = passage.text().indexOf("300多万元");
        assertThat(passage.span(at, at + 6).of(passage.source().text())).isEqualTo("300\n\n多万元");
    }

    @Test
    void itemsWithLabelsKeepTheirLines() {
        String text = "家庭无障碍改造：计划160户，完成168户，完成率105%\n城镇新增就业：96人\n农村实用技术培训：450人次";

        assertThat(clean(text).text()).isEqualTo(text);
    }

    @Test
    void headingsAndCellsKeepTheirLines() {
        String text = "一、指导思想\n坚持以新发展理念为引领。\n测评项目\n测评指标\n分值\n组织领导\n高度重视\n5";

        assertThat(clean(text).text()).isEqualTo(text);
    }

    @Test
    void aHeadingThatBreaksOffInsideABracketGoesOn() {
        assertThat(clean("二、落实《关于加强基层治理体系和\n治理能力现代化建设的意见》\n成效明显。").text())
                .startsWith("二、落实《关于加强基层治理体系和治理能力现代化建设的意见》\n");
    }

    @Test
    void spacesInsideWordsAndNumbersAreDropped() {
        assertThat(clean("全力支持战略新 兴、医药健康产业规模化、 集群化发展，引进企业近150 家。\n第 1 0 条 鼓励企业标准创制。")
                        .text())
                .isEqualTo("全力支持战略新兴、医药健康产业规模化、集群化发展，引进企业近150家。\n第10条 鼓励企业标准创制。");
    }

    @Test
    void spacesBetweenNamesStay() {
        assertThat(clean("（苏格真 秦川华）\n组  长：XX    区政府办主任").text()).isEqualTo("（苏格真 秦川华）\n组长：XX 区政府办主任");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 9 9 7 年国内生产总值达到7 4 7 7 2 亿元，平均每年增长1 1 ％，农村收入增长5 ．4 ％。"
                        + " | 1997年国内生产总值达到74772亿元，平均每年增长11%，农村收入增长5.4%。",
                "二、关于1 9 9 8 年工作的建议 | 二、关于1998年工作的建议",
                "1 2 3 4 合计 | 1 2 3 4 合计",
                "评分为1 22 3的，不合格，请各单位核对后于本月底前报送。 | 评分为1 22 3的，不合格，请各单位核对后于本月底前报送。",
            })
    void digitsThatStandApartAreOneNumberInProse(String written, String clean) {
        assertThat(clean(written).text()).isEqualTo(clean);
    }

    @Test
    void aReportInOneLineWithGapsForParagraphsIsCutThere() {
        String body = "加快资源节约型社会建设，制定本规划，切实解决影响科学发展和损害群众健康的突出环境问题，加强体制机制创新和能力建设。";
        String text = body.repeat(3) + "\u3000  一、环境形势\u3000  " + body.repeat(2);

        assertThat(clean(text).text().lines()).hasSize(3).contains("一、环境形势");
    }

    @Test
    void aPageNumberInsideASentenceIsSetApartAndTheSentenceGoesOn() {
        Passage passage = clean("全县上下齐心协力，新建了一批高标准农田，总面积达到12\n— 3 —\n万亩，比上年增长5%。");

        assertThat(passage.text()).isEqualTo("全县上下齐心协力，新建了一批高标准农田，总面积达到12万亩，比上年增长5%。");
        assertThat(passage.furniture()).extracting(Furniture::type).containsExactly(Furniture.Type.PAGE_NUMBER);
    }

    @Test
    void runningHeadsAndContentsAreSetApart() {
        String text = "目  录\n一、基本情况………………1\n二、存在问题………………2\n\n一、基本情况\n正文很长很长，说明了很多情况。\n某县工作报告\n- 1 -\n正文很长很长，说明了很多问题。\n"
                + "某县工作报告\n- 2 -\n二、存在问题\n正文很长很长，说明了不足。\n某县工作报告\n- 3 -";

        Passage passage = clean(text);

        assertThat(passage.text())
                .startsWith("一、基本情况\n")
                .doesNotContain("某县工作报告")
                .doesNotContain("目");
        assertThat(passage.furniture())
                .extracting(Furniture::type)
                .contains(Furniture.Type.CONTENTS_LINE, Furniture.Type.RUNNING_HEAD, Furniture.Type.PAGE_NUMBER);
    }

    @Test
    void aHiddenPassageInsideALineIsReported() {
        Passage passage = clean("一是加强领导。---此处隐藏2186字,下载后查看---\n四、坚持服务大局");

        assertThat(passage.text()).isEqualTo("一是加强领导。\n四、坚持服务大局");
        assertThat(passage.furniture()).singleElement().satisfies(f -> {
            assertThat(f.type()).isEqualTo(Furniture.Type.HIDDEN_NOTICE);
            assertThat(f.span().of(passage.source().text())).isEqualTo("---此处隐藏2186字,下载后查看---");
        });
    }

    @Test
    void aCutCopyOfTheOpeningStaysInTheTextAndIsReported() {
        String title = "XX区创建示范区实施方案";
        String body = "为深入贯彻落实会议精神，切实推动示范区创建工作顺利开展，特制定本实施方案。";
        Passage passage = clean(title + body.substring(0, 20) + "...\n" + title + "\n" + body);

        assertThat(passage.text().lines()).hasSize(3);
        assertThat(passage.furniture()).extracting(Furniture::type).containsExactly(Furniture.Type.TEASER);
    }

    @Test
    void markupIsSetApart() {
        Passage passage = clean("<p>全县共有<b>12</b>个乡镇&nbsp;。</p><script>var a=1;</script>增长<15%，A<B。");

        assertThat(passage.text()).isEqualTo("全县共有12个乡镇。\n增长<15%，A<B。");
        assertThat(passage.furniture()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 33, 40, 52})
    void theWidthOfThePageDoesNotMatter(int width) {
        String text = """
            某县乡村振兴工作情况汇报

            近年来，全县上下深入学习贯彻重要讲话精神，坚持农业农村优先发展，全面推进乡村产业、人才、文化、生态、组织振兴，各项工作取得明显成效。
            一、强化组织领导，健全完善上下贯通、协同高效的工作推进体系
            （一）压实责任。成立由县委书记、县长任组长的领导小组，先后召开专题会议12次，研究解决重点难点问题36个，投入资金1.2亿元。
            （二）强化督导。建立月调度、季通报、年考核工作机制，开展专项督查8次，推动问题整改到位，群众满意度达到98.6%，位居全市前列。
            """;
        StringBuilder wrapped = new StringBuilder();
        text.lines().forEach(line -> {
            for (int i = 0; i < line.length(); i += width) {
                wrapped.append(line, i, Math.min(line.length(), i + width)).append('\n');
            }
        });

        assertThat(clean(wrapped.toString()).text()).isEqualTo(clean(text).text());
    }

    @Test
    void everyCleanCharacterKnowsItsPlace() {
        String alphabet = "一二、（）。，\n\n\r\t 　１2３.％Ａb*X…—-<>&;“”《》县镇达到万元\u200B\uD800𠮷";
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Passage passage = clean(text.toString());
            for (int i = 0; i < passage.text().length(); i++) {
                char clean = passage.text().charAt(i);
                char original = text.charAt(passage.offsets().origin(i));
                boolean same = clean == original
                        || original - clean == 0xFEE0
                        || clean == '\n'
                        || (clean == ' ' && Character.isWhitespace(original))
                        || original == '&'
                        || original == '<';
                assertThat(same).as("%s at %d", text, i).isTrue();
            }
            for (Furniture furniture : passage.furniture()) {
                assertThat(furniture.span().end()).isLessThanOrEqualTo(text.length());
            }
            assertThat(passage.span(0, passage.text().length())).isNotEqualTo(new Span(0, text.length() + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "工作",
                "\n",
                "（一）",
                " ",
                "<a",
                "<script>",
                "“《（",
                "此处隐藏",
                "1.",
                "*",
                "一、\n",
                "12\n",
                "&amp",
                "首页\n",
                "- 1 -\n",
                "…"
            })
    void aMegabyteOfAnythingIsReadAtOnce(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> clean(text));
    }

    @Test
    void cellsAndPageHeadersThatTheFormatNamesAreKeptApart() {
        String text = "某县工作报告\n全县共有乡镇12个，行政村\n100个，社区\n正文。";
        List<Hint> hints = List.of(
                new Hint(new Span(0, 6), Hint.Type.PAGE_HEADER, 0, 0, 0),
                new Hint(new Span(7, 20), Hint.Type.CELL, 0, 0, 0),
                new Hint(new Span(21, 28), Hint.Type.CELL, 0, 0, 1));
        Passage passage = CLEANER.clean(new Source("0", "a.docx", "application/docx", "UTF-8", text, hints, List.of()));

        assertThat(passage.text()).isEqualTo("全县共有乡镇12个，行政村\n100个，社区\n正文。");
        assertThat(passage.furniture()).extracting(Furniture::type).containsExactly(Furniture.Type.RUNNING_HEAD);
    }

    @Test
    void theTitleBetweenTheContentsAndTheFirstHeadingStays() {
        String text = "目录\n一、基本情况 1\n二、存在问题 2\n某县工作报告\n一、基本情况\n正文很长很长，说明了很多情况。\n二、存在问题\n正文很长，说明了不足。";

        assertThat(clean(text).text()).startsWith("某县工作报告\n一、基本情况\n");
    }
}
