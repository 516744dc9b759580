package hecha.cli;

import hecha.office.Failure;
import hecha.text.NearestWord;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one {@code --format FORMAT[=FILE]} says.
 *
 * @param file where it goes; empty for standard output, or for the folder of all results
 */
record FormatOption(String format, Optional<Path> file) {
    /** From so many letters on that differ, a name is taken for no other. */
    private static final int FAR = 3;

    /**
     * Reads all that a command was given.
     *
     * @param known the formats that there are
     * @param toFolder whether those without a file have a folder to go to
     * @throws Failure where a format is not known, its file has no name, or two would go to the same place
     */
    static List<FormatOption> all(List<String> written, Collection<String> known, boolean toFolder) {
        List<FormatOption> all = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        boolean printed = false;
        for (String one : written) {
            FormatOption option = of(one, known);
            if (option.file.isPresent()
                    && !files.add(option.file.get().toAbsolutePath().normalize())) {
                throw Failure.usage(
                        "--format：两种格式写到同一个文件 " + option.file.get(),
                        "--format: two formats go to the same file " + option.file.get());
            }
            if (option.file.isEmpty() && printed && !toFolder) {
                throw Failure.usage(
                        "--format：只能有一种格式写到标准输出，其余写成 格式=文件",
                        "--format: only one format can go to standard output; write the others as FORMAT=FILE");
            }
            printed |= option.file.isEmpty();
            all.add(option);
        }
        return all;
    }

    private static FormatOption of(String written, Collection<String> known) {
        int equals = written.indexOf('=');
        String name = equals < 0 ? written : written.substring(0, equals);
        if (!known.contains(name)) {
            Optional<String> nearest = NearestWord.within(FAR, name, known);
            String all = String.join(" ", known);
            throw Failure.usage(
                    "--format：没有格式“" + name + "”"
                            + nearest.map(n -> "，最接近的是 " + n).orElse("") + "（可用：" + all + "）",
                    "--format: there is no format “" + name + "”"
                            + nearest.map(n -> "; the nearest is " + n).orElse("") + " (known: " + all + ")");
        }
        return new FormatOption(
                name, equals < 0 ? Optional.empty() : Optional.of(file(written, written.substring(equals + 1))));
    }

    private static Path file(String written, String name) {
        if (name.isBlank()) {
            throw Failure.usage("--format " + written + "：等号后面没有文件名", "--format " + written + ": no file after =");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.usage("--format：“" + name + "”不能作文件名", "--format: “" + name + "” can be no file name");
        }
    }
}
