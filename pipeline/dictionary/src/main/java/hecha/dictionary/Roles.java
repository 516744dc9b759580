package hecha.dictionary;

import java.util.List;

/** What sections are for: the words by which their headings tell it. */
public record Roles(List<Role> all) {
    public Roles {
        all = List.copyOf(all);
    }

    /**
     * One role.
     *
     * @param id its name in the analysis record
     * @param name its Chinese name
     * @param titles headings that say nothing else, such as 存在的主要问题
     * @param words parts of headings that speak for the role
     * @param ends ends of headings that speak for the role, such as 表 or 不到位
     * @param heads nouns that decide what a part does where they end its heading, such as 成就
     * @param field whether it names a field (economy, culture) instead of what the part does
     * @param modifiers words before the last 的 of a heading that decide what a part does, whatever noun stands behind
     * @param unless parts of headings by which {@code words} of this role count for nothing
     */
    public record Role(
            String id,
            String name,
            List<String> titles,
            List<String> words,
            List<String> ends,
            List<String> unless,
            List<String> heads,
            List<String> modifiers,
            boolean field) {}

    static Roles of(DictionaryFiles files) {
        return new Roles(files.entries("roles").stream().map(Roles::role).toList());
    }

    private static Role role(Entry entry) {
        entry.only(
                "role", "name", "titles", "words", "ends", "unless", "heads", "modifiers", "field", "found", "ignored");
        return new Role(
                entry.text("role"),
                entry.text("name"),
                entry.texts("titles"),
                entry.texts("words"),
                entry.texts("ends"),
                entry.texts("unless"),
                entry.texts("heads"),
                entry.texts("modifiers"),
                entry.flag("field"));
    }
}
