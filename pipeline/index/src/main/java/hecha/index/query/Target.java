package hecha.index.query;

import java.util.Locale;
import java.util.Optional;

/** What a query looks for. */
public enum Target {
    REPORT("报告"),
    SECTION("章节"),
    SENTENCE("句子"),
    FIGURE("数字"),
    GAP("空缺"),
    FINDING("发现");

    private final String zh;

    Target(String zh) {
        this.zh = zh;
    }

    /** The plural English name, such as {@code figures}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    public String zh() {
        return zh;
    }

    /** The target of this English (singular or plural) or Chinese name. */
    public static Optional<Target> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (Target target : values()) {
            if (target.zh.equals(name)
                    || target.id().equals(lower)
                    || target.id().equals(lower + "s")) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Whether each of these lies within one of {@code other}. */
    public boolean within(Target other) {
        return switch (other) {
            case REPORT -> this != REPORT;
            case SECTION -> this != REPORT && this != SECTION;
            case SENTENCE -> this == FIGURE || this == GAP || this == FINDING;
            default -> false;
        };
    }
}
