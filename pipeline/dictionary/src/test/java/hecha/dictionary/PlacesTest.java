package hecha.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.model.Place;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class PlacesTest {
    private static final Dictionary DICTIONARY = new Dictionary(DictionaryFiles.builtIn());

    private static List<PlaceMention> mentions(String text) {
        return DICTIONARY.places().mentions(text, index -> true);
    }

    private static List<String> names(String text) {
        return mentions(text).stream()
                .map(m -> m.place().map(Place::name).orElse("?"))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theExamplesOfTheEntryHold() {
        return DICTIONARY.files().entry("places/names.yml").examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.text(), () -> {
                    List<PlaceMention> known = mentions(example.text()).stream()
                            .filter(m -> m.place().isPresent())
                            .toList();
                    assertThat(known)
                            .extracting(m -> example.text().substring(m.from(), m.to()))
                            .containsExactlyElementsOf(example.marked().stream()
                                    .map(span -> span.of(example.text()))
                                    .toList());
                    if (!known.isEmpty()) {
                        assertThat(String.join(
                                        " ",
                                        known.get(known.size() - 1)
                                                .place()
                                                .orElseThrow()
                                                .path()))
                                .isEqualTo(example.reading());
                    }
                }))
                .toList();
    }

    @Test
    void theListHoldsEveryProvinceAndKnowsItsPaths() {
        Places places = DICTIONARY.places();
        assertThat(places.named("连山壮族瑶族自治县"))
                .containsExactly(new Place("连山壮族瑶族自治县", "county", List.of("广东省", "清远市", "连山壮族瑶族自治县")));
        assertThat(places.named("仙桃市").get(0).path()).containsExactly("湖北省", "仙桃市");
        assertThat(places.named("朝阳区").get(0).path()).containsExactly("北京市", "朝阳区");
        assertThat(List.of("北京", "内蒙古", "新疆", "台湾", "香港"))
                .allSatisfy(
                        name -> assertThat(places.named(name).get(0).level()).isEqualTo("province"));
    }

    @Test
    void aNameOfSeveralPlacesIsDecidedByTheCityThatTheReportNames() {
        assertThat(mentions("福州市教育局。鼓楼区开展宣传。").get(1).place().orElseThrow().path())
                .containsExactly("福建省", "福州市", "鼓楼区");
        assertThat(mentions("北京市海淀区和朝阳区开展宣传。").get(1).place().orElseThrow().path())
                .containsExactly("北京市", "朝阳区");
        assertThat(names("鼓楼区开展宣传。")).containsExactly("?");
    }

    @Test
    void aProvinceHasTheShortNameThatACityShares() {
        assertThat(names("吉林经济总量增长")).containsExactly("吉林省");
        assertThat(names("大理旅游收入增长")).containsExactly("大理白族自治州");
    }

    @Test
    void aShortNameInsideAWordIsNoPlace() {
        String text = "完成都市圈规划";
        assertThat(DICTIONARY.places().mentions(text, index -> index == 0 || index == 2 || index == 5))
                .isEmpty();
    }

    @Test
    void aTownAfterItsCountyKnowsWhereItLies() {
        assertThat(mentions("连州市三水瑶族乡").get(0).place().orElseThrow().path())
                .containsExactly("广东省", "清远市", "连州市", "三水瑶族乡");
    }

    @Test
    void aDistrictThatIsACommonWordNeedsItsCity() {
        assertThat(names("推动城区、郊区协调发展")).isEmpty();
        assertThat(names("阳泉市郊区教育局")).containsExactly("郊区");
    }

    @Test
    void aMillionCharactersAreReadInTime() {
        assertThat(mentions("新南大乡镇".repeat(200_000))).isEmpty();
        assertThat(mentions("清远市".repeat(300_000))).hasSize(300_000);
    }
}
