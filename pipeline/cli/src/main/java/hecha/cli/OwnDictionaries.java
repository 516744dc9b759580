package hecha.cli;

import hecha.classify.Models;
import hecha.dictionary.Dictionary;
import hecha.dictionary.DictionaryCheck;
import hecha.dictionary.DictionaryException;
import hecha.dictionary.DictionaryFiles;
import hecha.flow.Pipeline;
import hecha.office.Failure;
import hecha.read.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a user's dictionaries and models, and says before work starts where they are at fault. */
public final class OwnDictionaries {
    private OwnDictionaries() {}

    /** The dictionaries that the program carries, with those of a user's folder over them. */
    public static Dictionary read(Optional<Path> folder) {
        DictionaryFiles files = DictionaryFiles.builtIn();
        if (folder.isPresent()) {
            if (!Files.isDirectory(folder.get())) {
                throw Failure.usage(folder.get() + "：词典文件夹不存在", folder.get() + ": no such dictionary folder");
            }
            try {
                Dictionary dictionary = new Dictionary(files.with(folder.get()));
                DictionaryCheck.check(dictionary);
                return dictionary;
            } catch (DictionaryException e) {
                throw broken(folder.get(), e);
            } catch (IOException e) {
                throw Failure.usage(
                        folder.get() + "：词典无法读取（" + e.getMessage() + "）",
                        folder.get() + ": dictionaries cannot be read (" + e.getMessage() + ")");
            }
        }
        return new Dictionary(files);
    }

    /** A fault in a user's dictionary, named by the user's own file. */
    private static Failure broken(Path folder, DictionaryException e) {
        Path file = folder.resolve(e.file());
        return Failure.dictionary(Files.exists(file) ? file.toString() : "dictionaries/" + e.file(), e);
    }

    /**
     * A pipeline with a user's dictionaries, tried on a line of text: a stage reads its words when it first needs them,
     * and a fault in them is to be told before work starts.
     */
    public static Pipeline tried(Pipeline made, Path folder) {
        try {
            byte[] text = "某县2024年工作总结\n一、基本情况\n全年培训3人次，完成投资X万元。\n".getBytes(StandardCharsets.UTF_8);
            made.audit(new Reader().read(text, "trial"));
            return made;
        } catch (DictionaryException e) {
            throw broken(folder, e);
        } catch (IOException | RuntimeException e) {
            throw Failure.usage(
                    folder + "：词典用不了（" + e + "），请逐个移开其中的文件，找出有误的一个",
                    folder + ": the dictionaries cannot be used (" + e + "); take its files away one by one to find the"
                            + " broken one");
        }
    }

    /** The models of a user's folder, else those that the program carries. */
    static Models models(Optional<Path> folder) {
        if (folder.isEmpty()) {
            return Models.carried();
        }
        try {
            return Models.of(folder.get());
        } catch (IOException e) {
            throw Failure.usage(
                    folder.get() + "：没有可用的模型（" + e.getMessage() + "）",
                    folder.get() + ": no models that can be used (" + e.getMessage() + ")");
        }
    }
}
