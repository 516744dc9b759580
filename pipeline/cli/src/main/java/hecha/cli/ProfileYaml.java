package hecha.cli;

import hecha.check.ProfileDraft;
import java.util.List;

/** Writes a drafted profile as the file that a user goes on to edit. */
final class ProfileYaml {
    private static final int STEP = 50;

    private ProfileYaml() {}

    /**
     * The file.
     *
     * @param source the report that it is drafted from
     */
    static String of(ProfileDraft draft, String genre, String title, String source) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("# 由 ").append(source.replace('\n', ' ')).append(" 起草。删去不必有的部分，或把 required 改成 false；\n");
        yaml.append("# 一部分可用 role（作用）、headings（标题里的词）认，写了两样的，有一样就算；both: true 要两样都有。\n");
        yaml.append("title: ").append(quoted(title)).append('\n');
        yaml.append("# 写上下面两行，这类材料就自动用本模板；否则用 --profile 或 hecha.yml 的 profile 指定。\n");
        yaml.append("# genre: ").append(genre).append('\n');
        yaml.append("# when: [报告标题里的词]\n");
        yaml.append("ordered: true\n");
        yaml.append("sections:\n");
        draft.parts().forEach(part -> part(yaml, part));
        List<String> attachments = draft.attachments();
        if (!attachments.isEmpty()) {
            yaml.append("attachments: [")
                    .append(String.join(
                            ", ", attachments.stream().map(ProfileYaml::quoted).toList()))
                    .append("]    # 附件标题里的词\n");
        }
        if (!draft.figures().isEmpty()) {
            yaml.append("# 必须给出的数字，去掉行首的 # 生效：\n# figures:\n");
            draft.figures()
                    .forEach((kind, subject) -> yaml.append("#   - kind: ")
                            .append(kind)
                            .append("\n#     title: ")
                            .append(quoted(subject))
                            .append('\n'));
        }
        return yaml.toString();
    }

    private static void part(StringBuilder yaml, ProfileDraft.Part part) {
        yaml.append("  - title: ").append(quoted(part.title())).append('\n');
        if (!part.role().isEmpty()) {
            yaml.append("    role: ")
                    .append(part.role())
                    .append("    # ")
                    .append(part.roleName())
                    .append('\n');
        }
        if (!part.heading().isEmpty()) {
            yaml.append("    headings: [").append(quoted(part.heading())).append("]\n");
        }
        yaml.append("    required: true\n");
        if (part.characters() >= 2 * STEP) {
            yaml.append("    at-least: ").append(part.characters() / 2 / STEP * STEP);
            yaml.append("    # 字数至少；样本有 ").append(part.characters()).append(" 字\n");
        }
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.codePoints().allMatch(Character::isIdeographic);
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
