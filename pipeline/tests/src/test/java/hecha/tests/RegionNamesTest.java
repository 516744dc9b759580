package hecha.tests;

import static org.assertj.core.api.Assertions.assertThat;

import hecha.dictionary.Entry;
import hecha.flow.QueryVocabulary;
import hecha.index.query.Node;
import hecha.index.query.Predicate;
import hecha.index.query.Query;
import hecha.index.query.QueryException;
import hecha.index.query.QueryParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A query may ask for a place by the name of a region, or by a short name of a place that is not its beginning. */
class RegionNamesTest {
    private static final QueryParser PARSER = new QueryParser(QueryVocabulary.of(Repository.DICTIONARY));

    @ParameterizedTest
    @CsvSource({
        "地区:京津冀, 京津冀 北京市 天津市 河北省",
        "地区:长三角, 长三角 上海市 江苏省 浙江省 安徽省",
        "region:陕甘宁, 陕甘宁 陕西省 甘肃省 宁夏回族自治区",
        "地区:粤北, 粤北 广东省/韶关市 广东省/河源市 广东省/梅州市 广东省/清远市 广东省/云浮市",
        "地区:恩施州, 恩施州 湖北省/恩施土家族苗族自治州",
        "地区:清远, 清远"
    })
    void aRegionIsAllThatItTakesIn(String text, String places) throws QueryException {
        Query query = PARSER.parse(text, Optional.empty());
        List<String> asked = query.filter()
                .orElseThrow()
                .conditions(true)
                .map(RegionNamesTest::path)
                .toList();
        assertThat(String.join(" ", asked)).isEqualTo(places);
    }

    private static String path(Node.Condition condition) {
        return String.join("/", ((Predicate.Through) condition.test()).names());
    }

    @Test
    void eachPlaceOfARegionIsInTheGazetteer() {
        for (Entry region : Repository.DICTIONARY.files().entry("regions.yml").entries("regions")) {
            for (String path : region.texts("places")) {
                List<String> steps = List.of(path.split("/", -1));
                assertThat(Repository.DICTIONARY.places().named(steps.get(steps.size() - 1)))
                        .as(path)
                        .anyMatch(place -> place.path().equals(steps));
            }
            assertThat(region.texts("names"))
                    .allSatisfy(
                            name -> assertThat(Repository.DICTIONARY.places().named(name))
                                    .as(name)
                                    .isEmpty());
        }
    }
}
