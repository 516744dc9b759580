package hecha.bench;

import java.util.List;

/** The genres in which reports are made up: how one is called, begins, goes on and ends. */
enum MadeUpGenre {
    WORK_REPORT(
            "work_report",
            "{place}{year}年{topic}工作情况汇报",
            "现将{year}年{topic}工作情况汇报如下。",
            List.of("加强组织领导", "强化宣传教育", "推动经济发展", "保障改善民生", "完善治理体系", "夯实基层基础", "存在的主要问题", "下一步工作打算"),
            "{place}人民政府\n{year}年12月{day}日\n"),
    PLAN(
            "plan",
            "{place}{year}年{topic}工作实施方案",
            "为扎实做好{topic}工作，结合我县实际，制定本方案。",
            List.of("指导思想", "工作目标", "主要任务", "实施步骤", "责任分工", "保障措施", "工作要求"),
            "{place}{topic}工作领导小组\n{year}年1月{day}日\n"),
    DEEDS(
            "deeds",
            "{place}{topic}先进事迹材料",
            "多年来，{place}把{topic}作为头等大事来抓，走出了一条符合实际的路子。",
            List.of("高位推动，凝聚合力", "真抓实干，务求实效", "心系群众，情暖万家", "勇于创新，打造品牌", "久久为功，成果丰硕"),
            "{year}年6月{day}日\n"),
    NEWSLETTER(
            "newsletter",
            "{place}{topic}工作简报",
            "近日，{place}召开{topic}工作推进会。",
            List.of("动态信息", "经验交流", "工作进展", "一线见闻", "下步安排"),
            "报：市委办公室\n送：各乡镇、县直各单位\n"),
    GOVERNMENT_REPORT(
            "government_report",
            "{year}年{place}人民政府工作报告",
            "各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。",
            List.of("过去一年工作回顾", "经济运行稳中向好", "城乡面貌持续改善", "民生福祉不断增进", "存在的困难和问题", "今年工作总体要求", "今年重点工作", "加强政府自身建设"),
            "各位代表，让我们团结一心，为完成全年目标任务而努力奋斗！\n");

    final String id;
    final String title;
    final String opening;

    /** Made by {@code List.of}, which nothing changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    final List<String> headings;

    final String ending;

    MadeUpGenre(String id, String title, String opening, List<String> headings, String ending) {
        this.id = id;
        this.title = title;
        this.opening = opening;
        this.headings = headings;
        this.ending = ending;
    }
}
