package hecha.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryFiles;
import hecha.model.Block;
import hecha.model.Metadata;
import hecha.model.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who issued a report, when, and under which number. */
final class MetadataTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());
    private static final Classifier CLASSIFIER = new Classifier(DICTIONARY, Models.none());

    private static Metadata metadata(Reports report) {
        return CLASSIFIER.classify(report.make()).metadata();
    }

    @Test
    void theSignatureNamesIssuerRegionAndDate() {
        Metadata metadata = metadata(Reports.report()
                .title("关于重点工作完成情况的报告")
                .paragraph("现将完成情况报告如下。")
                .block(Block.Type.SIGNATURE, "禹城市卫生健康局")
                .block(Block.Type.DATE_LINE, "二〇二三年十二月二十日"));
        assertThat(metadata.issuer()).contains("禹城市卫生健康局");
        assertThat(metadata.region().map(Place::name)).contains("禹城市");
        assertThat(metadata.date()).contains(LocalDate.of(2023, 12, 20));
    }

    @Test
    void theDocumentNumberIsReadFromItsLine() {
        Metadata metadata = metadata(Reports.report()
                .title("关于做好土壤改良工作的通知")
                .block(Block.Type.DOCUMENT_NUMBER, "寿政办字〔2024〕19号")
                .paragraph("现将有关事项通知如下。"));
        assertThat(metadata.documentNumber()).contains("寿政办字〔2024〕19号");
    }

    @Test
    void aDocumentNumberBehindTheTitleIsTakenAlone() {
        Metadata metadata = metadata(Reports.report()
                .block(Block.Type.TITLE, "国务院关于印发环境保护规划的通知国发〔2011〕42号")
                .paragraph("现印发给你们，请认真贯彻执行。"));
        assertThat(metadata.documentNumber()).contains("国发〔2011〕42号");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the organisation that a title begins with
                "安吉县教育局2022年工作汇报, 安吉县教育局",
                "安吉县教育局关于2022年重点工作的报告, 安吉县教育局",
                "禹城市卫生健康局先进事迹材料, 禹城市卫生健康局",
                "禹城市人民医院党委经验材料, 禹城市人民医院党委",
                // 关于 or a year behind what is no office
                "禹城市关于2022年重点工作的报告, -",
                "禹城市2022年教育局长会议纪要, -",
                "教育工作先进事迹材料, -",
                // an office of one character is none inside a longer word
                "关于大力开展基本建设部署的方案, -",
                // a name does not go on behind a comma
                "查看移动端效果图，拟定首页面的布局规划, -",
                "'查看移动端效果图,拟定首页面的布局规划计划', -",
            })
    void theIssuerIsTheOrganisationThatATitleBeginsWith(String title, @Nullable String issuer) {
        assertThat(metadata(Reports.report().title(title).paragraph("各项工作有序推进。"))
                        .issuer()
                        .orElse(null))
                .isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "禹城市卫生健康局, 禹城市卫生健康局",
                // no office, or no name of one
                "特此报告, 安吉县教育局",
                "这是一份很长很长的落款它的字数早已超过四十个字因而不可能是一个单位的名称而只会是别的什么话禹城市教育局, 安吉县教育局",
            })
    void theSignatureGoesBeforeTheTitle(String signature, String issuer) {
        assertThat(metadata(Reports.report()
                                .title("安吉县教育局2022年工作汇报")
                                .paragraph("各项工作有序推进。")
                                .block(Block.Type.SIGNATURE, signature))
                        .issuer())
                .contains(issuer);
    }

    @Test
    void theLastSignatureIsTheIssuers() {
        assertThat(metadata(Reports.report()
                                .title("工作汇报")
                                .block(Block.Type.SIGNATURE, "安吉县教育局")
                                .paragraph("各项工作有序推进。")
                                .block(Block.Type.SIGNATURE, "禹城市教育局"))
                        .issuer())
                .contains("禹城市教育局");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SUBTITLE, （2023年12月20日）, 2023-12-20",
                "BYLINE, 县委办 2023年12月20日, 2023-12-20",
                "SIGNATURE, 县委办2023年12月20日, 2023-12-20",
                // a month is no day, a line of text no head
                "SUBTITLE, （2023年12月）, -",
                "ADDRESSEE, 2023年12月20日会议代表：, -",
            })
    void theHeadGivesTheDateWhereNoLineOfItsOwnDoes(Block.Type type, String words, @Nullable LocalDate date) {
        assertThat(metadata(Reports.report().title("工作汇报").block(type, words).paragraph("各项工作有序推进。"))
                        .date()
                        .orElse(null))
                .isEqualTo(date);
    }

    @Test
    void theLastDateLineThatNamesADayGivesTheDate() {
        Reports report = Reports.report()
                .title("工作汇报")
                .block(Block.Type.BYLINE, "2020年1月1日")
                .paragraph("各项工作有序推进。")
                .block(Block.Type.DATE_LINE, "2023年12月20日")
                .block(Block.Type.DATE_LINE, "二〇二三年");
        assertThat(metadata(report).date()).contains(LocalDate.of(2023, 12, 20));
        Reports far = Reports.report().title("工作汇报");
        for (int i = 0; i < 12; i++) {
            far.paragraph("各项工作有序推进。");
        }
        assertThat(metadata(far.block(Block.Type.SIGNATURE, "县委办2023年12月20日")).date())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PARAGRAPH, 寿政办字〔2024〕19号, 寿政办字〔2024〕19号",
                "PARAGRAPH, 寿政办字[2024]19号, 寿政办字[2024]19号",
                "PARAGRAPH, 寿政办字（2024）19号, 寿政办字（2024）19号",
                "DOCUMENT_NUMBER, 第19期, 第19期",
                "TITLE, 关于加强管理的意见寿政发〔2024〕19号, 寿政发〔2024〕19号",
                "DOCUMENT_NUMBER, 关于加强管理的意见, 关于加强管理的意见",
                // an address has no year in brackets; a sentence is longer than a number
                "PARAGRAPH, 南山路19号, -",
                "PARAGRAPH, 根据县委办公室印发的《关于进一步加强全县农村饮水安全工程管理工作的通知》寿政办字〔2024〕19号, -",
                "PARAGRAPH, 〔2024〕寿政办字, -",
            })
    void aDocumentNumberHasItsYearInBrackets(Block.Type type, String words, @Nullable String number) {
        assertThat(metadata(Reports.report().block(type, words).paragraph("各项工作有序推进。"))
                        .documentNumber()
                        .orElse(null))
                .isEqualTo(number);
    }

    @Test
    void aDocumentNumberStandsNearTheHead() {
        Reports far = Reports.report().title("工作汇报");
        for (int i = 0; i < 12; i++) {
            far.paragraph("各项工作有序推进。");
        }
        assertThat(metadata(far.paragraph("寿政办字〔2024〕19号")).documentNumber()).isEmpty();
    }
}
