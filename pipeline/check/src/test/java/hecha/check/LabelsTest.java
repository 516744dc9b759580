package hecha.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        "四、,3,三、",
        "（四）,11,（十一）",
        "10.,9,9.",
        "③,2,②",
        "第三章,20,第二十章",
        "附件2：,1,附件1：",
        "三是,2,二是",
        "③,21,21",
        "九十九、,100,100、",
        "第12条,3,第3条",
    })
    void anExpectedLabelIsWrittenLikeItsNeighbour(String label, int number, String expected) {
        assertThat(Labels.with(label, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "一,1", "十,10", "十二,12", "二十,20", "九十九,99", "两,2", "15,15", "甲,-1", "一二,-1", "两百,-1", "'',-1", "一千二百,-1", "0,0"
    })
    void aNumeralHasItsValue(String numeral, int value) {
        assertThat(Labels.value(numeral)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"（三）,3", "3.,3", "③,3", "⑳,20", "附件12,12", "前言,-1", "'',-1"})
    void aLabelHasItsNumber(String label, int number) {
        assertThat(Labels.number(label)).isEqualTo(number);
    }

    @Test
    void theWidthOfMarksMakesNoOtherShape() {
        assertThat(Labels.shape("（三）")).isEqualTo(Labels.shape("(一)"));
        assertThat(Labels.shape("⼆、")).isEqualTo(Labels.shape("三、"));
        assertThat(Labels.shape("1.")).isNotEqualTo(Labels.shape("1、"));
    }
}
